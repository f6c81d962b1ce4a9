# %% task [markdown] extra=true
# ## Extra: a lake
#
# A simulation changes objects step by step. Each call of `year` lets one year pass and returns the number of fish that are
# left. A *seed* is the number from which `Random` computes its random numbers.

# %% given
from random import Random


class Lake:
    """A lake with fish. The same seed brings the same years."""

    def __init__(self, fish, seed):
        self.fish, self.random = fish, Random(seed)

    def year(self):
        """One year: the fish breed, then people fish. How many fish are left."""
        bred, caught = (
            self.random.randint(0, self.fish // 2),
            self.random.randint(0, 30),
        )
        self.fish = max(0, self.fish + bred - caught)
        return self.fish


# %% note [markdown]
# *Write.* `stocks` is a list with the number of fish in each lake at the start. The first lake has the seed 0, the next 1, and so
# on. Return an iterator **without end** that gives one pair for each year. The first item of a pair is the year, counted from 1. The
# second is the number of fish in all lakes at the end of this year. If one lake then has 30 fish and the other 12, the first pair is
# `(1, 42)`. **Let a year pass only when its pair is asked for.**
#
# `enumerate(stocks)` numbers the lakes from 0. `count(1)` and `methodcaller("year")` may help
# (section 10 of the [lesson](../notebooks/01_lazy_map.ipynb)).


# %% answer
def lake_years(stocks):
    """One pair for each year: its number, and the fish in all lakes at its end."""
    ### BEGIN SOLUTION
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        # `sum` asks the map for all its items, so every lake lives through this year.
        yield year, sum(map(methodcaller("year"), lakes))
    ### END SOLUTION


# %% hints [markdown]
# 1. The lakes live on from year to year, so they are made once. What must be made again each year?
# 2. `map(methodcaller("year"), lakes)` calls nothing until it is asked. `sum` asks for all its items, once.
# 3. The highest of several dice, throw after throw. Fill the gap:
#    ```python
#    for throw in count(1):
#        yield throw, max(map(methodcaller("roll"), ___))
#    ```

# %% question [markdown]
# `map` calls a method that changes its object. What ensures that each object is asked once a year?


# %% check
import sys
from functools import lru_cache
from itertools import accumulate


MANY_YEARS = 20_000  # of a lake without fish, which are quick


class TooEarly(Exception):
    """A year passed before a pair was asked for."""


def no_year_passes(frame, event, argument):
    """Stop a call in which a lake lives through a year: the text asks for an iterator, which only waits."""
    if event == "call" and frame.f_code.co_name == "year" and "Lake" in type(frame.f_locals.get("self")).__name__:
        raise TooEarly


@lru_cache(maxsize=50)
def right_years(stocks, years):
    """The first years of these lakes."""
    return expect.take(solution([*stocks]), years)


@exercise(local="whether a year passes in the call can be seen only beside the answer")
def check(answer, draw):
    stocks = draw.integers(24, 20, 200, named="stocks")
    years = draw.integer(2, 12, named="years") if draw.cap is not None else draw.show("years", 1_500)
    sys.setprofile(no_year_passes)
    try:
        result = answer(stocks)
    except TooEarly:
        says = "A year passed while your function was called, before a pair was asked for. An iterator computes a pair when `next` asks for it ([section 1](lesson#1)). Which statement gives one pair and pauses?"
        expect.note(False, "a year in the call", says=says)
        return
    finally:
        sys.setprofile(None)
    if not gives_items(result):
        return
    found, says = expect.take(result, years), ""
    if len(found) < years:
        says = f"Your iterator ended after {len(found)} of {years} years. The text asks for one without end. Which line of your code sets an end?"
    if not all(isinstance(each, (tuple, list)) for each in found):
        says = "Your result has an item that is not a pair of a year and a total. `return` gives one value and ends the function ([section 7](lesson#7)). Which statement gives one pair after another?"
    due = right_years(tuple(stocks), years)
    pairs = [each for each in found if isinstance(each, (tuple, list)) and len(each) == 2]
    if pairs and len(pairs) == len(found) == years and not says:
        numbers, totals = zip(*pairs)
        if any(isinstance(total, (list, tuple)) for total in totals):
            says = "The second part of your pairs is a list. The text asks for the total of the fish in all lakes. Which function adds up the numbers of the lakes?"
        elif numbers[0] == 0:
            says = "Your years begin with 0, and the text counts from 1. Where does `count` begin?"
        elif numbers[1] == 1:
            says = "Your second pair belongs to year 1, too. The text asks for one pair in each year, with the total of all lakes. How many lakes does each of your pairs include?"
        elif expect.alike(totals, [*accumulate(total for _, total in due)]):
            says = "Your totals add up the fish of several years. A pair needs the fish that are left after its own year. Which variable keeps its value from one year to the next?"
        elif expect.alike(numbers, range(1, years + 1)):
            says = "Your years are right, and a total is not. Each lake starts with its own number of fish and its own seed: 0, 1, 2, … `Lake` takes the fish first, then the seed. What does your first lake get, and does each lake live through one year for each pair?"
    if expect.equal(found, due, says=says) and draw.cap is None:
        lived = len(expect.take(answer([0]), MANY_YEARS))
        says = "Your iterator is right for many years, but it ends. The text asks for one without end. Which line of your code sets an end?"
        expect.true(lived == MANY_YEARS, says=says)


# %% right
@right
def by_zip(stocks):
    """The sums as one iterator, numbered."""
    lakes = list(map(Lake, stocks, count()))
    return zip(count(1), (sum(lake.year() for lake in lakes) for _ in count()))


# %% wrong
wrong(
    "nobody_asks",
    was='yield year, sum(map(methodcaller("year"), lakes)',
    now='map(methodcaller("year"), lakes)\n        yield year, sum(lake.fish for lake in lakes',
    belief="map_works_at_once",
    says="The number of fish is the same in every year. A `map` calls nothing until it is asked ([section 1](lesson#1)). Which line of your code asks a `map` for its results?",
    again="Let `sum` take its numbers from the `map`. Then each lake is asked once.",
)


@wrong(
    belief="An iterator made of a list is lazy.",
    again="Give each pair with `yield`, in a loop over `count(1)`.",
)
def computes_all_years_first(stocks):
    """A year passed while your function was called, before a pair was asked for. An iterator computes a pair when `next` asks for it ([section 1](lesson#1)). Which statement gives one pair and pauses?"""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return iter([(year, sum(lake.year() for lake in lakes)) for year in range(1, 2_000)])


wrong(
    "ends_after_a_long_time",
    was="count(1)",
    now="range(1, 10_000)",
    belief="A large number is as good as no end.",
    says="Your iterator is right for many years, but it ends. The text asks for one without end. Which line of your code sets an end?",
    again="Count the years with `count(1)`. It has no end.",
)

wrong(
    "one_map_for_all_years",
    was=("    for year in count(1):", 'sum(map(methodcaller("year"), lakes))'),
    now=('    living = map(methodcaller("year"), lakes)\n    for year in count(1):', "sum(living)"),
    belief="lazy_holds_results",
    says="The first year is right, and all later totals are 0. A `map` gives each item once ([section 6](lesson#6)). Which iterator of your code was consumed in the first year?",
    again="Keep the lakes in a list. In each round, make a new `map` over this list.",
)

wrong(
    "new_lakes_every_year",
    was="), lakes)",
    now="), [Lake(fish, seed) for seed, fish in enumerate(stocks)])",
    belief="The body of a generator is set up anew for every item.",
    says="The total is the same in every year: each year is a first year. Which line runs again in each round, and should it?",
    again="Make the lakes once, before the loop.",
)

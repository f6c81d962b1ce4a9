# %% task [markdown] extra=true
# ## Extra: a lake
#
# A simulation keeps its state in objects and moves them on, step by step. `Lake` is given: every call of `year` lets one year
# pass and returns the fish that are left.

# %% given
from random import Random


class Lake:
    """A lake with fish. The same seed brings the same years."""

    def __init__(self, fish, seed):
        self.fish, self.random = fish, Random(seed)

    def year(self):
        """One year: the fish breed, then people come and fish. The number of fish that are left."""
        bred, caught = self.random.randint(0, self.fish // 2), self.random.randint(0, 30)
        self.fish = max(0, self.fish + bred - caught)
        return self.fish


# %% note [markdown]
# *Write.* `stocks` is a list of numbers: how many fish each of several lakes has at the start; the first lake has the seed 0, the next 1,
# and so on. Give an iterator without end over pairs: the year, from 1 on, and the number of fish left after it in all lakes
# together. If a first year leaves 30 fish in one lake and 12 in the other, the first pair is `(1, 42)`.
#
# `enumerate(stocks)` numbers the lakes from 0. `count(1)` may help, and so may `methodcaller("year")`: it makes a function that calls the method `.year()` of what it is given,
# so that `map` can call a method of every object.


# %% answer
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    ### BEGIN SOLUTION
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        # `sum` asks the map, and so every lake lives through this year.
        yield year, sum(map(methodcaller("year"), lakes))
    ### END SOLUTION


# %% hints [markdown]
# 1. The lakes live on from year to year, so they are made once. What must be made anew each year?
# 2. `map(methodcaller('year'), lakes)` lets nobody live until it is asked; `sum` asks all of it, once.
# 3. A relative, dice: `for throw in count(1): yield throw, max(map(methodcaller('roll'), dice))`.

# %% question [markdown]
# A `map` over a method that changes its object: who guarantees that each object is asked once a year?

# %% check
from random import Random


def after_a_year(fish, random):
    """What `Lake.year` leaves."""
    bred, caught = random.randint(0, fish // 2), random.randint(0, 30)
    return max(0, fish + bred - caught)


def check(answer, draw):
    stocks = draw.integers(24, 20, 200, named="stocks")
    years = draw.integer(2, 12, named="years")
    expected, state = [], [(fish, Random(seed)) for seed, fish in enumerate(stocks)]
    for year in range(1, years + 1):
        state = [(after_a_year(fish, random), random) for fish, random in state]
        expected.append((year, sum(fish for fish, _ in state)))
    expect.equal(expect.take(answer(stocks), years), expected)


# %% right
@right
def by_zip(stocks):
    """The sums as one stream, numbered."""
    lakes = list(map(Lake, stocks, count()))
    totals = (sum(lake.year() for lake in lakes) for _ in count())
    return zip(count(1), totals)


# %% wrong
wrong(
    "nobody_asks",
    was='yield year, sum(map(methodcaller("year"), lakes)',
    now='map(methodcaller("year"), lakes)\n        yield year, sum(lake.fish for lake in lakes',
    belief="map_works_at_once",
    says="The fish never change. The `map` was made every year; who asked it for a result?",
)


@wrong(belief="lazy_holds_results")
def one_map_for_all_years(stocks):
    """The first year is right, and from the second on all lakes are empty. How many years are in one `map`?"""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    living = map(methodcaller("year"), lakes)
    for year in count(1):
        yield year, sum(living)


wrong(
    "new_lakes_every_year",
    was=("    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]\n", "1):"),
    now=("", "1):\n        lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]"),
    belief="The body of a generator is set up anew for every item.",
    says="Every year is the first one again. Which line runs anew each time, and which should not?",
)

wrong(
    "each_lake_apart",
    was=" sum",
    now=" list",
    belief="one_for_each_is_one_for_all",
    says="Beside the year stands a list, with a number for each lake. What single number do all lakes together have?",
)

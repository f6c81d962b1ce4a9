# %% task [markdown]
# ## January and February
#
# Before you rely on the order of a file, look at it. These are the months of 2013 as they come:

# %% code
columns["month"].drop_duplicates().tolist()

# %% note [markdown]
# *Write.* Given an iterator of flights, give an iterator of those of January and February, in the same order. `month` is
# text, `"1"` to `"12"`. Nothing is read before it is asked for.


# %% answer
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    ### BEGIN SOLUTION
    # Nothing says that no more of them can come, so there is no early stop.
    return filter(lambda flight: int(flight["month"]) <= 2, flights)
    ### END SOLUTION


# %% note [markdown]
# How many flights do two ways find in the file: stopping at the first other month, and looking at all?

# %% code
in_winter = columns["month"].isin([1, 2])
int(in_winter.cumprod().sum()), int(in_winter.sum())

# %% hints [markdown]
# 1. Look at the order of the months in the file. When is the last flight of February certain to be behind you?
# 2. The values are texts, and texts compare letter by letter: `'10' < '2'`. Which function looks at every item?
# 3. A relative, the lines of a log that came on a weekend: `filter(lambda line: line[:3] in ('Sat', 'Sun'), lines)`.

# %% question [markdown]
# What would have to hold of the file for `takewhile` to be right, and who could promise that?


# %% check
def check(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    if len(flights) > 5:  # the first counts, and the last
        flights[0]["month"], flights[-1]["month"] = "2", "1"
    served = expect.serve(flights)
    chosen = answer(served)
    expect.lazy(served)
    expect.equal(expect.everything(chosen), [flight for flight in flights if flight["month"] in ("1", "2")])


# %% right
@right
def by_loop(flights):
    """A generator."""
    for flight in flights:
        if flight["month"] in {"1", "2"}:
            yield flight


# %% wrong
from itertools import dropwhile


wrong(
    "until_another_month",
    was='filter(lambda flight: int(flight["month"]) <= 2',
    now='takewhile(lambda flight: flight["month"] in ("1", "2")',
    belief="takewhile_is_a_filter",
    says="It stopped for good at the first flight of another month, and what came after is missing. In which order do the months come?",
)

wrong(
    "compares_months_as_text",
    was='int(flight["month"]) <= 2',
    now='flight["month"] <= "2"',
    belief="csv_knows_numbers",
    says='October, November and December are among them. How do the texts `"10"` and `"2"` compare?',
)

wrong(
    "in_a_text",
    was='int(flight["month"]) <= 2',
    now='flight["month"] in "12"',
    belief="in_compares_whole_words",
    says='December came along. In `"12"`, what does `in` look for: one of two months, or any piece of the text?',
)

wrong(
    "or_february",
    was='int(flight["month"]) <= 2',
    now='flight["month"] == "1" or "2"',
    belief="`x == a or b` asks whether x is one of the two.",
    says='The flights of all months came along. Python takes `month == "1" or "2"` for two conditions: what is the second one, and is a text such as `"2"` true or false by itself?',
)


@wrong(belief="laziness_is_only_for_files")
def list_of_flights(flights):
    """The answer is complete before anybody asked for its first flight. Where would the flights of a busy year have been held?"""
    return [flight for flight in flights if flight["month"] in ("1", "2")]


@wrong(belief="takewhile_is_a_filter")
def skips_to_the_first(flights):
    """It skips what comes before the first January or February flight, and then lets everything through. How long does `dropwhile` test?"""
    return dropwhile(lambda flight: flight["month"] not in ("1", "2"), flights)

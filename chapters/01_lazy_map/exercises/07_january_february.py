# %% task [markdown]
# ## January and February
#
# Is the file sorted by month? The next cell prints the months in the order of the file.

# %% code
import pandas

months = pandas.read_csv(data.flights(), usecols=["month"])["month"]
months.drop_duplicates().tolist()

# %% note [markdown]
# *Write.* You get an iterator of flights. Return an iterator over the flights of January and February, in the same order. `month` is
# a string from `"1"` to `"12"`. **Read a flight only when one is asked for.**


# %% answer
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    ### BEGIN SOLUTION
    # More of them can come after any other month, so there is no early stop.
    return filter(lambda flight: int(flight["month"]) <= 2, flights)
    ### END SOLUTION


# %% note [markdown]
# The next cell counts the flights of January and February in two ways. The first count stops at the first flight of another
# month. The second includes all rows.

# %% code
in_winter = months.isin([1, 2]).tolist()
in_winter.index(False), in_winter.count(True)

# %% hints [markdown]
# 1. Look at the order of the months in the file. After which row can no flight of February follow?
# 2. The months are strings, and Python compares strings character by character: `"10" < "2"`. `filter` tests every item.
# 3. The lines of a log that were written on a weekend. Fill the gap:
#    ```python
#    weekend = filter(lambda line: line[:3] in ___, lines)
#    ```

# %% question [markdown]
# What would have to be true of the file for `takewhile` to be right?


# %% check
from itertools import takewhile


@exercise(demands=("lazy",))
def check(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    # Each belief about months shows at a small input of its own.
    small = {1: "3", 2: "12", 3: ("2", "10", "2"), 5: ("12", "10", "1", "2", "3")}
    for flight, month in zip(flights, small.get(len(flights), "")):
        flight["month"] = month
    if len(flights) > 5:  # the first counts, and the last
        flights[0]["month"], flights[1]["month"], flights[-1]["month"] = "2", "12", "1"
    chosen = [flight for flight in flights if flight["month"] in ("1", "2")]
    result = answer(expect.serve(flights))
    if not gives_items(result):
        return
    found, says = expect.everything(result), ""
    months = [flight.get("month") if isinstance(flight, dict) else None for flight in found]
    if found and not any(isinstance(each, dict) for each in found):
        says = "Your result has no flights: {received}. `map` gives what its function returns, `filter` gives the items themselves ([section 3](lesson#3)). Which of the two do you need?"
    elif found and found == [flight for flight in chosen if flight["month"] == "1"]:
        says = "Your result has the flights of January and none of February. An iterator gives each item once ([section 2](lesson#2)). Which flights are left for the part of your code that looks for February?"
    elif not found and flights[:1] == chosen[:1]:
        says = 'Your result is empty, although both months are in the input. Your test was true for no flight. What does each comparison in it give for the month `"1"`, a string?'
    elif found and not chosen:
        says = 'Your result contains a flight of March. `filter` gives the items for which a test is true, and `filterfalse` gives the others. Any string but `""` counts as true, also in `… or "2"`. What does your test give for the month `"3"`?'
    elif "12" in months and not {"10", "11"} & {*months} and {"10", "11"} & {flight["month"] for flight in flights}:
        says = 'Your result contains a flight of December. Between two strings, `in` looks for a part: `"12" in "12"` is true. How do you ask whether a month is one of two strings?'
    elif found == [*takewhile(lambda flight: flight["month"] in ("1", "2"), flights)]:
        says = "Your result ends at the first flight of another month. `takewhile`, `break` and `return` end there ([section 5](lesson#5)). Can a flight of February come later in the input?"
    expect.equal(found, chosen, says=says)


# %% right
@right
def by_loop(flights):
    """A generator."""
    for flight in flights:
        if flight["month"] in {"1", "2"}:
            yield flight


# %% wrong
wrong(
    "until_another_month",
    was='filter(lambda flight: int(flight["month"]) <= 2',
    now='takewhile(lambda flight: flight["month"] in ("1", "2")',
    belief="takewhile_is_a_filter",
    says="Your result ends at the first flight of another month. `takewhile`, `break` and `return` end there ([section 5](lesson#5)). Can a flight of February come later in the input?",
    again="Test every flight. Leave out one of another month, and go on.",
)

wrong(
    "compares_months_as_text",
    was='int(flight["month"]) <= 2',
    now='flight["month"] <= "2"',
    belief="csv_knows_numbers",
    says='Your result contains flights of October, November or December. Months are strings here, and Python compares strings character by character. What is `"10" <= "2"`?',
    again="Turn the month into a number before you compare it, or compare it with the two strings.",
)

wrong(
    "compares_text_with_numbers",
    was='int(flight["month"]) <= 2',
    now='flight["month"] in (1, 2)',
    belief="csv_knows_numbers",
    says='Your result is empty, although both months are in the input. Your test was true for no flight. What does each comparison in it give for the month `"1"`, a string?',
    again='A month equals `"1"` or `"2"`, never both, and never a number: `"1" == 1` is false. Test whether it is one of the two strings.',
)

wrong(
    "a_filter_for_each_month",
    was='return filter(lambda flight: int(flight["month"]) <= 2, flights)',
    now="""return chain(
        filter(lambda flight: flight["month"] == "1", flights),
        filter(lambda flight: flight["month"] == "2", flights),
    )""",
    belief="lazy_holds_results",
    says="Your result has the flights of January and none of February. An iterator gives each item once ([section 2](lesson#2)). Which flights are left for the part of your code that looks for February?",
    again="Use one filter or one loop, whose test is true for both months. The search for January has read all flights.",
)

wrong(
    "list_of_flights",
    was=("return filter", "2, flights)"),
    now=("yield from list(filter", "2, flights))"),
    belief="laziness_is_only_for_files",
    says="The flights are right, but all were read before the first one came. [Section 4](lesson#4) measures what a list costs. What gives one flight when it is asked for?",
    again="Do not build a list. Give each flight as soon as it has been read.",
)

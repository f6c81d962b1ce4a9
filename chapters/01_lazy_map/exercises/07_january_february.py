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
# a text from `"1"` to `"12"`. **Read a flight only when one is asked for.**


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
# The next cell counts the flights of January and February in two ways. The first count stops at the first other month. The second
# includes all rows.

# %% code
in_winter = months.isin([1, 2])
int(in_winter.cumprod().sum()), int(in_winter.sum())

# %% hints [markdown]
# 1. Look at the order of the months in the file. After which row can no flight of February follow?
# 2. The months are texts, and texts compare letter by letter: `"10" < "2"`. `filter` tests every item.
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
    for flight, month in zip(flights, {1: "3", 2: "23", 3: ("12", "10", "2")}.get(len(flights), "")):
        flight["month"] = month
    if len(flights) > 5:  # the first counts, and the last
        flights[0]["month"], flights[1]["month"], flights[-1]["month"] = "2", "12", "1"
    chosen = [flight for flight in flights if flight["month"] in ("1", "2")]
    result = answer(expect.serve(flights))
    if not gives_items(result):
        return
    found, says = expect.everything(result), ""
    months = [flight.get("month") if isinstance(flight, dict) else None for flight in found]
    if found and found == [flight for flight in chosen if flight["month"] == "1"]:
        says = "Your result has all flights of January and none of February. A second loop over the same iterator finds nothing ([section 2](lesson#2)). Which line of your code takes the flights of February?"
    elif not found and flights[:1] == chosen[:1]:
        says = 'Your result is empty, although the first flight belongs to it. Its month is a text, such as `"2"`. With what does your code compare it, and is that a text, too?'
    elif "12" in months and not {"10", "11"} & {*months} and {"10", "11"} & {flight["month"] for flight in flights}:
        says = 'Your result contains a flight of December. Between two texts, `in` looks for a part: `"12" in "12"` is true. How do you ask whether a month is one of two texts?'
    elif found == [*takewhile(lambda flight: flight["month"] in ("1", "2"), flights)]:
        says = "Your result ends at the first flight of another month. Your code tests no flight after it, as `takewhile` does ([section 5](lesson#5)). Can a flight of February come later in the input?"
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
    says="Your result ends at the first flight of another month. Your code tests no flight after it, as `takewhile` does ([section 5](lesson#5)). Can a flight of February come later in the input?",
    again="Test every flight. Leave out one of another month, and go on.",
)

wrong(
    "compares_months_as_text",
    was='int(flight["month"]) <= 2',
    now='flight["month"] <= "2"',
    belief="csv_knows_numbers",
    says='Your result contains flights of October, November or December. Months are texts here, and texts compare letter by letter. What is `"10" <= "2"`?',
    again="Turn the month into a number before you compare it, or compare with the two texts themselves.",
)

wrong(
    "compares_text_with_numbers",
    was='int(flight["month"]) <= 2',
    now='flight["month"] in (1, 2)',
    belief="csv_knows_numbers",
    says='Your result is empty, although the first flight belongs to it. Its month is a text, such as `"2"`. With what does your code compare it, and is that a text, too?',
    again="Compare the month with the texts of the two months, or turn it into a number first.",
)

wrong(
    "part_of_a_text",
    was='int(flight["month"]) <= 2',
    now='flight["month"] in "12"',
    belief="A text is a collection of its letters, and `in` compares with each.",
    says='Your result contains a flight of December. Between two texts, `in` looks for a part: `"12" in "12"` is true. How do you ask whether a month is one of two texts?',
    again="Write the two texts into a tuple or a set, and ask whether the month is in it.",
)

wrong(
    "list_of_flights",
    was=("return filter", "2, flights)"),
    now=("yield from list(filter", "2, flights))"),
    belief="laziness_is_only_for_files",
    says="The flights are right, but all were read before the first one came. [Section 4](lesson#4) measures what a list costs. What gives one flight when it is asked for?",
    again="Do not build a list. Give each flight as soon as it has been read.",
)

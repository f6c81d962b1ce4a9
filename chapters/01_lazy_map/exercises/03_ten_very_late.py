# %% task [markdown] points=2 core=true
# ## Ten very late flights
#
# *Complete.* Return a list of the first ten flights that are known to have arrived more than 300 minutes late. If there are
# fewer than ten, return them all. `flights` is an iterator, such as a `csv.DictReader`. Fill the two gaps.
#
# **Read no more rows than you need.**

# %% answer
def ten_very_late(flights):
    """The first ten flights more than 300 minutes late.

    >>> ten_very_late(iter([{"arr_delay": "301"}, {"arr_delay": "300"}]))
    [{'arr_delay': '301'}]
    """

    def is_very_late(flight):
        ### BEGIN SOLUTION
        minutes = delay(flight)
        return minutes is not None and minutes > 300
        ### END SOLUTION

    very_late = filter(is_very_late, flights)
    ### BEGIN SOLUTION
    return list(islice(very_late, 10))
    ### END SOLUTION


# %% note [markdown]
# In which row of the real file is the tenth of these flights? pandas reads one column of all rows and prints the row's number.

# %% code
import pandas

minutes = pandas.read_csv(data.flights(), usecols=["arr_delay"])["arr_delay"]
very_late = minutes[minutes > 300]
int(very_late.index[9]) + 1, len(minutes)

# %% hints [markdown]
# 1. `very_late` is an iterator. Which call asks it for its items, and for how many at most?
# 2. `delay(flight)` may be `None`, and `None > 300` raises TypeError. `islice(iterator, 10)` asks at most ten times.
# 3. The first three long words of a text. Fill the gap:
#    ```python
#    long_words = filter(lambda word: len(word) > 9, words)
#    first_three = list(___(long_words, 3))
#    ```

# %% question [markdown]
# How many rows would your function read if only nine such flights existed?


# %% check
from itertools import takewhile


def check(answer, draw):
    flights = draw.several(small_flight, 1_000, at_least=0, named="flights")
    # Each mistake shows at a small input of its own.
    for flight, text in zip(flights, {1: ("301",), 2: ("300", "301"), 3: ("NA", "0", "301")}.get(len(flights), ())):
        flight["arr_delay"] = text
    if len(flights) > 5:  # the first counts, and barely; the second barely does not
        flights[0]["arr_delay"], flights[1]["arr_delay"] = "301", "300"
    for flight in flights[2:15] if len(flights) > 20 else ():  # it takes more than twenty to find ten
        flight["arr_delay"] = draw.random.choice(("NA", "0", "300", "12", "-301"))
    if len(flights) > 20:
        flights[2]["arr_delay"] = "-301"
    if draw.cap == 20:  # three are all there are
        for flight in flights[3:]:
            flight["arr_delay"] = "NA"
        flights[9]["arr_delay"] = flights[-1]["arr_delay"] = "1000"
    served, needed = expect.serve(flights), expect.serve(flights)
    due = solution(needed)
    try:
        found = answer(served)
    except (StopIteration, TypeError) as error:
        if isinstance(error, TypeError) and "'filter' object is not subscriptable" not in str(error):
            raise
        says = "Your code asked `next` for ten flights. Here are fewer, and at the end `next` raises StopIteration ([section 2](lesson#2)). Which function gives ten items at most, and ends without an error if there are fewer?"
        if isinstance(error, TypeError):
            says = "Your code uses square brackets on a filter. A list has positions, but an iterator gives one item after another ([section 2](lesson#2)). Which function gives its first ten items?"
        expect.note(False, type(error).__name__, says=says)
        return
    says = "Your list is not the first flights that are very late, in the order of the input. Which line selects them, and does any line sort them?"
    if found is None:
        says = "Your function returned nothing, which Python shows as `None`. Which line should return the list?"
    elif not isinstance(found, (list, tuple)):
        says = "Your function returned {received}, and the text asks for a list. Which function makes a list of the items of an iterator?"
    elif len(found) > 10:
        says = f"Your list has {len(found)} flights, and the text asks for ten. "
        says += "How many are in it when your code tests whether to stop?" if len(found) == 11 else "What limits them?"
    elif any((minutes_late(flight) or 0) <= 300 for flight in found):
        says = "Your list has a flight that was not more than 300 minutes late. A flight with exactly 300 minutes does not belong to it, and neither does an early one. For which delays is your test true?"
    elif not found and len(flights) == 1:
        says = "Your list is empty, although the flight was 301 minutes late. Two causes are common. `is_very_late` gives `None` if it has no `return`. Or an earlier line, such as `len(list(very_late))`, has consumed `very_late` ([section 2](lesson#2)). Which one is it?"
    elif found == [flight for flight in flights[:10] if (minutes_late(flight) or 0) > 300] and len(flights) > 10:
        says = f"Your list has {len(found)} of {len(due)} flights. They are the very late ones among the first ten rows: a limit counts the items that it is given. Which iterator does your code limit?"
    elif found == [*takewhile(lambda flight: (minutes_late(flight) or 0) > 300, flights)]:
        says = f"Your list has {len(found)} of {len(due)} flights. It ends at the first flight that was not very late, as `takewhile` does ([section 5](lesson#5)). What goes on after such a flight?"
    if expect.equal(found, due, says=says):
        says = (
            "The flights are right. {received}; {expected} would be enough. When does your code know that it has ten?"
        )
        expect.reads(served, needed.reads, says=says)


# %% right
@right
def with_break(flights):
    """A loop that looks before it asks again."""
    found = []
    for flight in flights:
        if (delay(flight) or 0) > 300:
            found.append(flight)
            if len(found) == 10:
                break
    return found


# %% wrong
wrong(
    "cuts_the_list",
    was="list(islice(very_late, 10))",
    now="list(very_late)[:10]",
    belief="a_limit_only_cuts_the_result",
    says="The flights are right, but all rows were read. `list` takes every item before `[:10]` cuts the result ([section 5](lesson#5)). Which function asks for ten items at most?",
    again="Limit the iterator before you make a list of it.",
)

wrong(
    "limits_the_rows",
    was=("filter(is_very_late, flights)", "list(islice(very_late, 10))"),
    now=("filter(is_very_late, islice(flights, 10))", "list(very_late)"),
    belief="a_limit_counts_what_is_read",
    says="Your list has only the very late flights of the first ten rows. A limit counts the items that it is given. Which iterator does your code limit?",
    again="Filter first, and limit the filter: give `very_late` to `islice`, not `flights`.",
)

wrong(
    "asks_ten_times",
    was="list(islice(very_late, 10))",
    now="[next(very_late) for _ in range(10)]",
    belief="there_is_always_a_first",
    says="Your code asked `next` for ten flights. Here are fewer, and at the end `next` raises StopIteration ([section 2](lesson#2)). Which function gives ten items at most, and ends without an error if there are fewer?",
    again="Let `islice` limit the iterator, and make a list of what it gives.",
)

wrong(
    "pulls_then_looks",
    was="return list(islice(very_late, 10))",
    now="return [flight for flight, _ in zip(very_late, range(10))]",
    belief="one_more_to_see_the_end",
    says="The ten flights are right, but your code read on to an eleventh. A `for` loop asks for a flight before its lines run, and `zip` asks `very_late` first. When is the tenth flight known?",
    again="Count right after you add a flight, before you ask for the next one, or let `islice` count.",
)

wrong(
    "compares_text",
    was=("delay(flight)", "> 300"),
    now=('flight["arr_delay"]', '> "300"'),
    belief="csv_knows_numbers",
    says='Your result contains flights that were not more than 300 minutes late. `arr_delay` is a string, and Python compares strings character by character. What is `"45" > "300"`?',
    again="Compare minutes as numbers: `delay` returns them, or `None`.",
)

equivalent(was="minutes is not None", now="bool(minutes)", why="A delay of 0 is not above 300 either.")

"""What an accepted answer of the lazy map does."""

import os
import warnings
from itertools import islice
from pathlib import Path
from random import Random

from workbook import exercise, expect

CARRIERS = ("UA", "B6", "HA", "AA", "DL", "EV")


def small_flight(random):
    """A flight with the columns that matter here, and more unknown, punctual and very late ones than in life."""
    minutes = random.choice(
        ("NA", "0", "300", str(random.randint(-60, -1)), str(random.randint(1, 299)))
        + 3 * (str(random.randint(301, 1_300)),)
    )
    return {
        "month": random.choice(("1", "10", "11", "12", "2", "2", "3")),
        "carrier": random.choice(CARRIERS),
        "arr_delay": minutes,
    }


def flight_with_remark(random):
    """A flight with one more column: who holds such rows or their lines, holds much."""
    return small_flight(random) | {"remark": random.choice(("late crew ", "fog at sea ")) * 40}


def minutes_late(flight):
    """The delay in minutes, or None."""
    return None if flight["arr_delay"] == "NA" else int(flight["arr_delay"])


def as_csv(flights):
    """The text of a CSV file with these flights."""
    return "".join(f"{','.join(row)}\n" for row in (flights[0], *(flight.values() for flight in flights)))


@exercise(
    points=2,
    core=True,
    question="Which two of the four lines asked for something?",
    hints=(
        "Go line by line and ask of each: does it need a delay now, or does it note how to get one?",
        "`map` and `islice` build an iterator. `next` and `list` ask one. An iterator goes on where it stands.",
        "A relative: `letters = map(str.upper, 'abc')`, `two = islice(letters, 2)`, `next(letters)`, `list(two)`. "
        "The calls are 0, 0, 1, 3: `two` shares its source with `letters` and takes the next two, B and C.",
    ),
)
def calls_so_far(answer, draw):
    flights = [{"carrier": code, "arr_delay": "12"} for code in CARRIERS[:5]]
    calls, counts = [], []

    def probed_delay(flight):
        calls.append(flight["carrier"])
        return int(flight["arr_delay"])

    delays = map(probed_delay, flights)
    counts.append(len(calls))
    next(delays)
    counts.append(len(calls))
    more = islice(delays, 3)
    counts.append(len(calls))
    list(more)
    counts.append(len(calls))
    expect.guess(answer, tuple(counts), says="Not these numbers: {received}. Which line asks for a delay?")


@exercise(
    points=1,
    question="And if `islice` had asked for two?",
    hints=(
        "Begin at the end: `list` asks `islice` for one result. Whom does `islice` ask?",
        "Every stage asks the one before it for one item, and works on it before anybody asks for another.",
        "A relative: two stages `wash` and `peel`, apples a and b, both wanted. "
        "The notes are wash a, peel a, wash b, peel b: the second is washed when somebody asks for it.",
    ),
)
def one_row_travels(answer, draw):
    flights = [("f1", -5), ("f2", 90), ("f3", 20), ("f4", 200)]
    notes = []

    def noted(word, function):
        def stage(flight):
            notes.append(f"{word} {flight[0]}")
            return function(flight)

        return stage

    rows = map(noted("read", tuple), flights)
    delays = map(noted("convert", tuple), rows)
    very_late = filter(noted("test", lambda flight: flight[1] > 60), delays)
    list(islice(very_late, 1))
    expect.guess(answer, notes, says="Not in this order: {received}. Who asks whom, and for how many?")


@exercise(
    points=2,
    core=True,
    question="Where would your answer stop if only nine such flights existed?",
    hints=(
        "`very_late` waits to be asked. Who should ask it, how many times, and what if it has fewer to give?",
        "`delay(flight)` may be None, which cannot be compared with 300. `islice(iterator, 10)` asks at most ten times.",
        "A relative, the first three long words of a stream: "
        "`long = filter(lambda word: len(word) > 9, words)`, then `list(islice(long, 3))`.",
    ),
)
def ten_very_late(answer, draw):
    flights = draw.several(small_flight, 1_000, at_least=0, named="flights")
    if len(flights) > 5:  # the first counts, and barely; of many it takes more than twenty to find ten
        flights[0]["arr_delay"] = "301"
    for flight in flights[1:15] if len(flights) > 20 else ():
        flight["arr_delay"] = draw.random.choice(("NA", "0", "300", "12"))
    expected, needed = [], 0
    for flight in flights:
        needed += 1
        if (minutes_late(flight) or 0) > 300:
            expected.append(flight)
        if len(expected) == 10:
            break
    served = expect.serve(flights)
    found = answer(served)
    expect.equal(found, expected)
    expect.reads(served, needed, says="It had {received}; {expected} hold the flights asked for.")


@exercise(
    points=1,
    local="whether the file is still open can be seen only beside the answer",
    question="When is the file closed if somebody asks for three carriers and then stops?",
    hints=(
        "`return` leaves the function, and leaving it leaves the `with` block too. When is the first row read?",
        "A function with `yield` pauses inside its `with` block. `yield from` passes on every item of an iterable.",
        "A relative, the long lines of a file: "
        "`with open(path) as file:` and in it `for line in file:` and in it `if len(line) > 80: yield line`.",
    ),
)
def closed_file(answer, draw):
    flights = draw.several(small_flight, 100, named="flights in the file")
    draw.show("rows written meanwhile", {"after the call": "YY", "after the first carrier": "ZZ"})
    path = draw.folder({"flights.csv": as_csv(flights)}) / "flights.csv"
    carriers = answer(str(path))
    expect.iterator(carriers)
    write_row(path, "YY")
    first = expect.take(carriers, 1)
    write_row(path, "ZZ")
    late = [flight["carrier"] for flight in flights if (minutes_late(flight) or 0) > 0]
    expect.equal(first + expect.everything(carriers), [*late, "YY", "ZZ"])
    expect.equal(
        "the file is open" if is_open(path) else "the file is closed",
        "the file is closed",
        says="It gave all the carriers, and the file is still open. Who closes it, and when?",
    )


def write_row(path, carrier):
    """Add a row to the file, as somebody who writes while others read."""
    with open(path, "a") as file:
        file.write(f"12,{carrier},5\n")


def is_open(path):
    """Whether this process has the file open: one of its descriptors leads there."""
    file = os.stat(path)
    for descriptor in map(int, os.listdir("/dev/fd")):
        try:
            if os.path.samestat(os.fstat(descriptor), file):
                return True
        except OSError:  # the descriptor that listed the others
            continue
    return False


@exercise(
    points=2,
    core=True,
    local="peak memory is measured beside the answer",
    question="For one share, how many generators did `__iter__` make, and which lines asked for them?",
    hints=(
        "Both sums ask `flights` for an iterator. What does `__iter__` give the first, and what the second?",
        "Let the object keep the path, and let every call of `__iter__` open the file anew. It may contain `yield`.",
        "A relative, a text whose words can be gone through again and again: `__init__` keeps `self.text = text`, and "
        "`__iter__` is `for line in self.text.splitlines(): yield from line.split()`.",
    ),
)
def late_share(answer, draw):
    # Memory is measured on the last file only: measuring is slow, and a few rows weigh nothing.
    flights = draw.several(flight_with_remark if draw.cap is None else small_flight, 200, named="flights in the file")
    for flight in flights[:20] if len(flights) > 20 else ():  # the first of many have another share than all
        flight["arr_delay"] = "0"
    path = draw.folder({"flights.csv": as_csv(flights)}) / "flights.csv"
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        if draw.cap is None:
            share = expect.peak_memory(
                lambda: answer(str(path)),
                90_000,
                says="It held more than the row it was at. Who still needs a row that was counted?",
            )
        else:
            share = answer(str(path))
    expect.close(share, sum((minutes_late(flight) or 0) > 0 for flight in flights) / len(flights))
    forgotten = any(issubclass(warning.category, ResourceWarning) for warning in told)
    expect.equal(
        "a file was left open" if forgotten else "every file was closed",
        "every file was closed",
        says="The file was opened and not closed: Python found it when nobody held it any more. Who should have closed it?",
    )


@exercise(
    points=1,
    question="What would `filter(None, …)` have dropped on a day when every flight is on time?",
    hints=(
        "Two steps: flights become minutes, and some of these are dropped. Which step is a map, and which a filter?",
        "`map(delay, flights)` gives minutes and None. Test for None itself: 0 is false, and yet a known delay.",
        "A relative, the temperatures that a sensor did not miss: "
        "`filter(lambda degrees: degrees is not None, map(reading, lines))`.",
    ),
)
def known_delays(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    served = expect.serve(flights)
    delays = answer(served)
    expect.lazy(served)
    known = [minutes for minutes in map(minutes_late, flights) if minutes is not None]
    expect.equal(expect.everything(delays), known)


@exercise(
    points=1,
    question="What would have to hold of the file for `takewhile` to be right, and who could promise that?",
    hints=(
        "Look at the order of the months in the file. When is the last flight of February certain to be behind you?",
        "The values are texts, and texts compare letter by letter: `'10' < '2'`. Which function looks at every item?",
        "A relative, the lines of a log that came on a weekend: `filter(lambda line: line[:3] in ('Sat', 'Sun'), lines)`.",
    ),
)
def january_february(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    if len(flights) > 5:  # the first counts, and the last
        flights[0]["month"], flights[-1]["month"] = "2", "1"
    served = expect.serve(flights)
    chosen = answer(served)
    expect.lazy(served)
    expect.equal(expect.everything(chosen), [flight for flight in flights if flight["month"] in ("1", "2")])


@exercise(
    points=2,
    question="Filling a list item by item and asking `islice` for one list at a time are both fine. Where does the last, "
    "shorter list come from in each?",
    hints=(
        "When is a list full, and what has to happen then, before another item is read? "
        "And when the items end: what is in your hands?",
        "A loop and a list that fills up are enough. After `yield` the full list is the caller's: begin a new one. After the loop, "
        "look whether something is left.",
        "A relative, the paragraphs of a text: `lines = []`, then `for line in text:` and in it `if line: lines.append(line)`, "
        "`elif lines: yield lines; lines = []`, and after the loop `if lines: yield lines`.",
    ),
)
def chunks(answer, draw):
    words = draw.several(lambda random: random.choice(CARRIERS), 211, at_least=0, named="items")
    size = draw.choice((2, 3, 4, 5), named="size")  # 211 is a prime: something is always left over
    expected = [words[at : at + size] for at in range(0, len(words), size)]
    served = expect.serve(words)
    parts = iter(answer(served, size))
    kept = expect.take(parts, 1)
    expect.reads(
        served,
        min(size, len(words)),
        says="For the first list it had {received}; {expected} fill it, or are all.",
    )
    looked_at = [as_it_was(part) for part in kept]
    while len(kept) <= len(words) + 1 and (part := expect.take(parts, 1)):
        kept += part
        looked_at += map(as_it_was, part)
    says = ""
    if [] in looked_at:
        says = "There is an empty list among what came out: {received}. What was in it when it was handed out?"
    elif looked_at == expected:  # from another process every list comes as a copy, and stays as it was
        says = "Each list was right when it came; afterwards they are {received}. Whose is a list that was handed out?"
    expect.equal(kept, expected, says=says)
    expect.equal(
        len(expect.take(answer(words, size), len(words) + 2)),
        len(expected),
        says="Given a list in place of an iterator, it goes on to {received} lists; {expected} hold all the items.",
    )


def as_it_was(part):
    """A list as it is now, whatever becomes of it."""
    return list(part) if isinstance(part, list) else part


@exercise(
    points=1,
    question="Which of your four can be forced to read everything by an unlucky file?",
    hints=(
        "For each: imagine the luckiest rows at the top of the file. After them, could a row still to come change the answer?",
        'Try to write down a few flights after which the answer is certain, whatever follows. For `"very_late"` one is '
        "enough: 400 minutes late. For which of the others can you find some?",
        "A relative: `'x' in open(path).read()` reads the file before it looks; `any('x' in line for line in file)` stops at "
        "the first line with an x.",
    ),
)
def may_stop(answer, draw):
    flights = [small_flight(draw.random) for _ in range(500)]
    stops = {name for name, question in QUESTIONS.items() if reads_of(question, flights) < len(flights)}
    says = "Not a set of names: {received}. Which brackets did the dots stand in?"
    if isinstance(answer, set):
        chosen = QUESTIONS.keys() & answer
        says = (
            f"Not this set: {{received}}. Names in it that must read to the end: {len(chosen - stops)}. Names left out that may "
            f"stop: {len(stops - chosen)}. For each name: is there a row that settles the answer, so that none after it matters?"
        )
        says = expect.unknown(answer, QUESTIONS) or says
    expect.guess(answer, stops, says=says)


def known(flights):
    """The known delays."""
    return (minutes for minutes in map(minutes_late, flights) if minutes is not None)


QUESTIONS = {
    "very_late": lambda flights: any(minutes > 300 for minutes in known(flights)),
    "worst": lambda flights: max(known(flights)),
    "ten_worst": lambda flights: sorted(known(flights), reverse=True)[:10],
    "carriers": lambda flights: {flight["carrier"] for flight in flights},
    "all_known": lambda flights: all(minutes_late(flight) is not None for flight in flights),
    "hawaiian": lambda flights: "HA" in (flight["carrier"] for flight in flights),
    "first_ten": lambda flights: list(islice((flight for flight in flights if (minutes_late(flight) or 0) > 0), 10)),
}


def reads_of(question, flights):
    """How many of the flights a question reads."""
    served = expect.serve(flights)
    question(served)
    return served.reads


@exercise(
    points=3,
    question="What is in memory while the hundredth file is read?",
    hints=(
        "Three parts: the files in order, one stream out of all their numbers, and what makes a number a record.",
        "`sorted(iglob(pattern))`, then `chain.from_iterable(map(numbers, …))`; in a loop keep the record so far, None at "
        "first, and `yield` each number that beats it.",
        "A relative, the changes of a status over many logs: `last = None`, then `for status in "
        "chain.from_iterable(map(statuses, paths)):` and in it `if status != last: yield status` and `last = status`.",
    ),
)
def record_delays(answer, draw):
    names = [f"{at:02}.txt" for at in sorted(draw.random.sample(range(100), draw.size(12)))]
    files = draw.show("files", {name: numbers_of_a_file(draw.random) for name in names})
    if len(names) > 5:  # a record that comes twice, and one of 0 that is followed by less
        files[names[0]][:0] = [-7, -7, 0, -3]
    # Written in any order: a folder lists its files as it likes.
    folder = draw.folder(dict.fromkeys(draw.random.sample(names, len(names)), ""))
    asked, opened = [], []

    def numbers(path):
        asked.append(Path(path).name)
        opened.append(expect.serve(files[asked[-1]]))
        return opened[-1]

    expected = []
    for number in (number for file in files.values() for number in file):
        if not expected or number > expected[-1]:
            expected.append(number)
    due = next((at for at, file in enumerate(files.values(), 1) if file), len(files))

    records = answer(f"{folder}/*.txt", numbers)
    first = expect.take(records, 1)
    expect.equal(
        asked,
        names[:due],
        says="For the first record it asked these files for their numbers: {received}. In the order of the names, and no sooner "
        "than needed, it would be {expected}.",
    )
    expect.equal(
        sum(served.reads for served in opened),
        min(1, len(expected)),
        says="Numbers read before the first record came out: {received}; due: {expected}. What has the very first to beat?",
    )
    says = (
        ""
        if first == expected[:1]
        else "It begins with {received}. What has the very first number to beat? Due: {expected}."
    )
    expect.equal(first + expect.everything(records), expected, says=says)


def numbers_of_a_file(random):
    """Some delays, the first of them early; now and then none."""
    return [random.randint(-40, 300 if at else -1) for at in range(random.choice((0, 1, 2, 4, 8)))]


@exercise(
    points=1,
    extra=True,
    question="A `map` over a method that changes its object: who guarantees that each object is asked once a year?",
    hints=(
        "The lakes live on from year to year, so they are made once. What must be made anew each year?",
        "`map(methodcaller('year'), lakes)` lets nobody live until it is asked; `sum` asks all of it, once.",
        "A relative, dice: `for throw in count(1): yield throw, max(map(methodcaller('roll'), dice))`.",
    ),
)
def lake_years(answer, draw):
    stocks = draw.integers(24, 20, 200, named="stocks")
    years = draw.integer(2, 12, named="years")
    expected, state = [], [(fish, Random(seed)) for seed, fish in enumerate(stocks)]
    for year in range(1, years + 1):
        state = [(after_a_year(fish, random), random) for fish, random in state]
        expected.append((year, sum(fish for fish, _ in state)))
    expect.equal(expect.take(answer(stocks), years), expected)


def after_a_year(fish, random):
    """What `Lake.year` leaves."""
    bred, caught = random.randint(0, fish // 2), random.randint(0, 30)
    return max(0, fish + bred - caught)

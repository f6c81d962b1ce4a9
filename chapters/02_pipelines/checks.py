"""What an accepted answer of the pipelines does."""

import re
from collections import Counter
from copy import deepcopy

from toolz import compose, compose_left, pipe

from workbook import exercise, expect
from workbook.data.catalog import logs
from workbook.data.catalog.flights import row as flight_row


@exercise(
    points=1,
    core=True,
    question="If the rule were 100 minutes at most, instead of 100 in money: which of the four lines of code would follow it?",
    hints=(
        "Write each one as a nested call first: which function stands inside, next to the 30?",
        "`compose` keeps the order of the nested call, so its last name runs first. In `pipe` and `compose_left` the first "
        "name runs first.",
        "A relative: with `double` and `next_one`, `compose(double, next_one)(4)` is `double(next_one(4))`, that is 10, and "
        "`pipe(4, double, next_one)` is `next_one(double(4))`, that is 9.",
    ),
)
def four_orders(answer, draw):
    def fee(minutes):
        return 10 * minutes

    def capped(amount):
        return min(amount, 100)

    amounts = (
        compose(capped, fee)(30),
        compose(fee, capped)(30),
        pipe(30, capped, fee),
        compose_left(fee, capped)(30),
    )
    given = answer if isinstance(answer, tuple) and len(answer) == 4 else (None,) * 4
    wrong = [f"`{letter}`" for letter, one, other in zip("abcd", given, amounts, strict=True) if one != other]
    # Not `equal`: a card that shows what is expected would leave nothing to predict.
    expect.note(
        not wrong,
        answer,
        says=f"To look at again: {', '.join(wrong)}. Which function is given the 30, what does it make of it, and what "
        "does the other make of that?",
    )


@exercise(
    points=1,
    question="Which of the four lines would take longer if `cut` were slow?",
    hints=(
        "Two of the four lines call nothing. What does each of the four give: a result, or something that can give one?",
        "`compose` builds a function and `map` an iterator. `pipe` and `next` run stages, for one code each.",
        "A relative: `twice = compose(pour, open)`, then `pipe('jar', open)`, then `next(map(twice, ['tin', 'can']))`. The notes "
        "are open jar, open tin, pour tin: nobody asked for the can.",
    ),
)
def called_when(answer, draw):
    notes = []

    def noted(word):
        def stage(code):
            notes.append(f"{word} {code}")
            return code

        return stage

    cut, name = noted("cut"), noted("name")
    clean = compose(name, cut)
    pipe("UA", cut, name)
    next(map(clean, ["B6", "HA"]))
    expect.note(
        answer == notes,
        answer,
        says="Not these notes, or not in this order: {received}. How many are there after line a, after b, after c, "
        "after d?",
    )


COLUMNS = (
    "month",
    "dep_time",
    "sched_dep_time",
    "carrier",
    "origin",
    "arr_time",
    "sched_arr_time",
    "hour",
    "time_hour",
)
WISHES = (
    "sched_dep_time carrier gate",
    "gate time_hour month",
    "origin sched_arr_time gate",
    "time_hour gate sched_dep_time",
)


@exercise(
    points=2,
    question="What does `curry(named, columns)` know at the moment when `reader` returns, and what does it wait for?",
    hints=(
        "Begin with the data: a line. Which of the three stages takes a line, and what do the other two take?",
        "`compose` runs the last name first: `compose(…, …, fields)`. `curry(keyfilter, is_wanted)` waits for a dictionary. "
        "`in` on a text looks for pieces; `wanted.split()` is a list of names.",
        "A relative, the long words of a line: `compose(curry(filter, is_long), str.split, str.lower)`, with "
        "`def is_long(word): return len(word) > 6` above it.",
    ),
)
def reader(answer, draw):
    columns = draw.show("columns", draw.random.sample(COLUMNS, len(COLUMNS)))
    wanted = draw.choice(WISHES, named="wanted")
    if draw.cap is None:  # the last column counts
        columns.sort(key=wanted.split().__contains__)
    rows = [flight_row(draw.random) for _ in range(draw.size(40, at_least=0))]
    lines = draw.show("lines", [",".join(row[name] for name in columns) + "\n" for row in rows])
    read = answer(columns, wanted)
    expected = [{name: row[name] for name in wanted.split() if name in row} for row in rows]
    received = [tried(read, line) for line in lines]
    expect.note(received == expected, received, expected, key=expect.freeze([kind_of(each) for each in received]))


def tried(call, *given):
    """What a call gives, or the error it ends with, as text: a pipeline that was put together wrong fails when it is used."""
    try:
        return call(*given)
    except Exception as error:
        # An error from another process brings its names along.
        return f"{(getattr(error, 'names', None) or [type(error).__name__])[0]}: {error}"


def kind_of(result):
    """An error without its message, in which people's own names stand; any other result as it is."""
    return result.partition(":")[0] if isinstance(result, str) else result


PAGES = ("/bands/AC%2FDC", "/plays/What%20you%20will", "/quiz/who%3F", "/flights/JFK", "/", "/maps/large%20map.png")
QUERIES = ("", "?day=3", "?from=/flights/LGA", "?q=and%2For")


def request_line(random):
    """A line of a log; queries may hold slashes, and names may hold coded ones."""
    path = random.choice(PAGES) + random.choice(QUERIES)
    return f'10.1.7.{random.randint(2, 250)} - - "GET {path} HTTP/1.1" 200 {random.randint(180, 9_000)}'


@exercise(
    points=2,
    core=True,
    question="`without_query` may even run before `path_of`, on the whole line. Why does it still work, and would you write it so?",
    hints=(
        "Take the line of the band AC/DC, and write down what each stage makes of it, one after another.",
        "A sign may be cut at only while it means what the cut takes it for. After `decoded`, which slashes are real?",
        "A relative, towns in a list such as `Paris\\, Texas;Troy\\, Ohio`, where `\\,` is a comma of a name: split at `;` first, "
        "then turn `\\,` into a comma. Turned first, a later split at commas would cut the names in two.",
    ),
)
def last_page(answer, draw):
    lines = draw.several(request_line, 60, named="lines")
    expect.equal([answer(line) for line in lines], [page_of(line) for line in lines])


def page_of(line):
    """The name of the page, by another road: a pattern."""
    coded = re.search(r'"GET [^ ?]*/([^ ?/]*)', line).group(1)
    for code, sign in (("%2F", "/"), ("%3F", "?"), ("%20", " ")):
        coded = coded.replace(code, sign)
    return coded


def typed_record(random):
    """A record with numbers and None, on time more often than in life."""
    return {
        "month": random.randint(1, 12),
        "carrier": random.choice(("UA", "B6", "HA")),
        "dep_delay": random.choice((None, 0, 0, random.randint(-20, 90))),
        "delay_cause": random.choice((None, "weather", "crew")),
        "arr_delay": random.choice((None, 0, 0, random.randint(-40, 120))),
    }


@exercise(
    shares="the check looks at what became of what it gave",
    points=1,
    question="With `keyfilter` and `valfilter`, one after the other, it works as well. How many dictionaries does that make?",
    hints=(
        "The rule has two halves: one is about the name, the other about the value. Which of the filters sees both?",
        "The test of `itemfilter` is given one pair: `item[0]` is the key and `item[1]` the value. None is tested with `is`.",
        "A relative, the prices that are set, of a shop's article: "
        "`itemfilter(lambda item: item[0].startswith('price') and item[1] != '', article)`.",
    ),
)
def known_delays(answer, draw):
    records = draw.several(typed_record, 40, named="records")
    if len(records) > 3:  # columns stand in any order: the first is a delay
        rest = {name: value for name, value in records[-1].items() if name != "arr_delay"}
        records[-1] = {"arr_delay": 0, **rest}
    expected = [
        {name: record[name] for name in ("dep_delay", "arr_delay") if record[name] is not None} for record in records
    ]
    # The answer is given copies, so that the card shows the records as they were.
    given = deepcopy(records)
    expect.equal([answer(record) for record in given], expected)
    expect.note(given == records, given, says="It has changed the records that it was given: they are {received} now.")


def texts(random):
    """A flight of texts, as a file gives it."""
    delays = ("NA", "0", "5", str(random.randint(-30, -1)), str(random.randint(1, 9)), str(random.randint(10, 300)))
    return {"dep_delay": random.choice(delays), "arr_delay": random.choice(delays)}


@exercise(
    points=2,
    question="Which of the three arguments would you want to come last if you always asked about the same flight?",
    hints=(
        "Two steps. First write the test for three arguments and try it. Then curry it.",
        "`number` gives None for NA, and None cannot be compared with a number. `over = curry(over)` stands below the function, "
        "not indented.",
        "A relative: `def longer(length, word): return len(word) > length`, and below it `longer = curry(longer)`. "
        "Then `filter(longer(6), words)` and `longer(6, 'Hamlet')` both work.",
    ),
)
def over(answer, draw):
    flights = draw.several(texts, 60, named="flights")
    name = draw.choice(("dep_delay", "arr_delay"), named="name")
    limits = draw.show("limits", (draw.random.choice((5, 20, 60)), -15))
    if len(flights) > 3:  # exactly the limit
        flights[-1] = dict.fromkeys(flights[-1], str(limits[0]))
    ways = {
        "over(name)(limit)(flight)": lambda limit, flight: bool(answer(name)(limit)(flight)),
        "over(name, limit)(flight)": lambda limit, flight: bool(answer(name, limit)(flight)),
        "over(name, limit, flight)": lambda limit, flight: bool(answer(name, limit, flight)),
    }
    asked = [(limit, flight) for limit in limits for flight in flights]
    expected = [flight[name] != "NA" and int(flight[name]) > limit for limit, flight in asked]
    found = {way: [tried(ask, limit, flight) for limit, flight in asked] for way, ask in ways.items()}
    # The card shows one call, the first that went wrong.
    first = next(
        ((way, at) for way in ways for at, right in enumerate(expected) if found[way][at] != right),
        ("over(name, limit, flight)", 0),
    )
    expect.note(
        found == dict.fromkeys(ways, expected),
        one_call(*first, asked, found),
        one_call(*first, asked, dict.fromkeys(ways, expected)),
        key=expect.freeze([list(map(kind_of, results)) for results in found.values()]),
    )


def one_call(way, at, asked, results):
    """One way of asking about one flight, and what came of it."""
    limit, flight = asked[at]
    return {"call": way, "limit": limit, "flight": flight, "gives": results[way][at]}


@exercise(
    points=3,
    core=True,
    question="The lesson's `journey` keeps every value. When would you want all of them, and when the first bad one?",
    hints=(
        "Go along the stages with one value in your hand. What do you do at each stage, and in which order?",
        "In a loop over `stages.items()`: replace `value` by what the stage makes of it, then test it, and `return` the name "
        "if the test fails. After the loop nothing has failed.",
        "A relative, the first bill that overdraws an account: `for name, amount in bills.items():` and in it `money = money - amount` "
        "and `if money < 0: return name`.",
    ),
)
def first_broken(answer, draw):
    # Each leg of a plane's day adds to its delay or makes some up; what should hold is less than 15 minutes late.
    start = draw.integer(-10, -4, named="minutes late at the start")
    changes = draw.show("minutes each leg adds", legs(draw.random, draw.size(9)))
    draw.show("holds", "less than 15 minutes late")
    stages = {f"leg {at}": expect.probe(adding(change)) for at, change in enumerate(changes, 1)}

    late, expected, needed = start, None, len(changes)
    for at, change in enumerate(changes, 1):
        late += change
        if late >= 15:
            expected, needed = f"leg {at}", at
            break
    expect.equal(answer(stages, start, lambda minutes: minutes < 15), expected)
    ran = sum(stage.calls for stage in stages.values())
    expect.equal(
        f"stages run: {ran}",
        f"stages run: {needed}",
        says=f"Stages run: {ran}. To know the answer, {needed} were enough.",
    )


def legs(random, count):
    """Minutes that legs add. In the longest day a delay adds up, is made up, comes again, and is made up once more."""
    if count == 1:
        # There is always a day without a bad leg.
        return [random.choice((-12, 0, 4, 18))]
    if count < 9:
        return [random.choice((-30, -12, -3, 0, 4, 18, 35)) for _ in range(count)]
    return [0] * random.randint(0, 2) + [10, 10, 10, -60, 30, 30, -40] + [random.choice((-3, 0, 4))]


def adding(change):
    """A stage that adds so many minutes."""
    return lambda minutes: minutes + change


def nested_flight(random, first):
    """A flight with its delays inside, on time more often than in life; the first has a delay of each kind."""
    kinds = (None, 0, random.randint(-20, 90))
    delays = random.sample(kinds, 3) if first else random.choices(kinds, k=3)
    inside = dict(zip(("departure", "arrival", "taxi"), delays, strict=True))
    return {"carrier": random.choice(("UA", "B6")), "gate": random.choice((None, "B22")), "delays": inside}


@exercise(
    shares="the check looks at what became of what it gave",
    points=2,
    local="only within one process can it be seen whether the flight itself came back, or a copy of it",
    question="How many dictionaries does your answer make, and which of the old ones does the new flight still share?",
    hints=(
        "What should the new flight have that the old one has not? Only one of its values differs.",
        "`valfilter` on `flight['delays']` gives a new inner dictionary. `|` makes a new outer one, and its right side wins.",
        "A relative, a play whose scenes without lines are left out: "
        "`play | {'scenes': valfilter(lambda lines: lines != [], play['scenes'])}`.",
    ),
)
def known_inside(answer, draw):
    flights = draw.show("flights", [nested_flight(draw.random, first=at == 0) for at in range(draw.size(30))])
    expected = [
        {
            "carrier": flight["carrier"],
            "gate": flight["gate"],
            "delays": {name: minutes for name, minutes in flight["delays"].items() if minutes is not None},
        }
        for flight in flights
    ]
    # The answer is given copies, so that the card shows the flights as they were.
    given = deepcopy(flights)
    made = [answer(flight) for flight in given]
    expect.equal(made, expected)
    # A flight that is changed and given back is another belief than a copy that shares its delays.
    itself = any(one is other for one, other in zip(made, given, strict=True))
    expect.note(
        given == flights,
        given,
        says="It has changed the flights that it was given: they are {received} now.",
        key=expect.freeze([given, given != flights and itself]),
    )


@exercise(
    points=1,
    question="How would you repair one of the other four, with a little work after the halves are back?",
    hints=(
        "Cut six lines in the middle, on paper, and do each job both ways. Where do the results differ?",
        "A worker does not see the other half. Which jobs look at one line, and at nothing else?",
        "A relative, for words: `[word.upper() for word in words]` can be halved. `words[::-1]` cannot: the second half would "
        "have to come first.",
    ),
)
def two_workers(answer, draw):
    lines = [f"{draw.random.choice(('UA', 'B6'))},{draw.random.randint(-9, 9)}\n" for _ in range(200)]
    # Where the halves meet: a line equal to the one before it.
    lines[100] = lines[99]
    possible = {name for name, job in JOBS.items() if job(lines[:100]) + job(lines[100:]) == job(lines)}
    expect.note(
        answer == possible,
        answer,
        says="Not this set: {received}. For each job: what would the second worker have to know of the first half?",
    )


JOBS = {
    "split": lambda lines: [line.strip().split(",") for line in lines],
    "number": lambda lines: list(enumerate(lines)),
    "records": lambda lines: [dict(zip(("carrier", "delay"), line.split(","), strict=True)) for line in lines],
    "late": lambda lines: [line for line in lines if int(line.split(",")[-1]) > 0],
    "repeats": lambda lines: [line for before, line in zip([None, *lines], lines, strict=False) if line != before],
    "sorted": sorted,
    "first_ten": lambda lines: lines[:10],
}


def log_line(random):
    """A short line of a log: some with a query, some unchanged, some that failed, some no request at all."""
    page = random.choice(("/", "/plays", "/search"))
    query = random.choice(("", "", "?q=late", "?day=1"))
    status, sent = random.choice(
        (("200", "512"), ("200", "99"), ("301", "180"), ("304", "-"), ("404", "180"), ("500", "7"))
    )
    line = f'10.1.7.20 "GET {page}{query} HTTP/1.1" {status} {sent} "-"\n'
    return random.choice((line, line, line, line, line, line, line, line[: random.randint(0, 20)]))


@exercise(
    points=3,
    question="Which of your stages could run in two workers, and which one has to see everything?",
    hints=(
        "Name the stages before you write any: from lines to requests, to answered requests, to pages, to counts, to the counts "
        "that are large enough. Which are maps, which are filters?",
        "`filter(None, map(parts, lines))` drops what counts as false: here None, and no request is empty. The path loses its "
        "query before `frequencies` counts. The last stage is a filter on the values of a dictionary.",
        "A relative, the words that open at least three lines of a play: `pipe(lines, curry(map, str.split), curry(filter, None), "
        "curry(map, itemgetter(0)), frequencies, curry(valfilter, lambda count: count >= 3))`.",
    ),
)
def busy_pages(answer, draw):
    # A few short lines can be counted by eye; the real ones, dirt and all, come with the many.
    size = draw.size(600, at_least=0)
    lines = draw.show(
        "lines",
        [log_line(draw.random) if size < 600 or at % 2 else logs.line(draw.random) + "\n" for at in range(size)],
    )
    pattern = re.compile(r'"(?:GET|POST) ([^ ?]+)\S* HTTP/1\.1" ([123]\d\d) ')

    def counted():
        return Counter(found.group(1) for line in lines if (found := pattern.search(line)))

    if size > 5:  # both sides of the boundary, on a page that is asked for often enough
        often = max(counted(), key=counted().get, default="/")
        lines += [f'10.1.7.20 "GET {often} HTTP/1.1" {status} 180 "-"\n' for status in (400, 399)]
    counts = counted()
    # One page has exactly so many requests.
    least = draw.choice(sorted(set(counts.values())) or [1], named="least")
    served = expect.serve(lines)
    expect.equal(answer(served, least), {page: count for page, count in counts.items() if count >= least})


@exercise(
    points=1,
    extra=True,
    question="`toolz.compose()` gives a function too. Which, and why is that a good answer to “compose nothing”?",
    hints=(
        "`composed` returns a function. What does that function do with its value, step by step?",
        "Inside it, loop over `reversed(functions)`, and let every function replace the value.",
        "A relative, a function that tries several tests: `def all_of(*tests):`, in it `def passes(value): return "
        "all(test(value) for test in tests)`, and then `return passes`.",
    ),
)
def composed(answer, draw):
    steps = draw.several(step, 24, at_least=0, named="functions")
    if len(steps) == 24:  # of so many each is seen
        steps[:] = ["plus 7"] * 23 + ["minus 15"]
    values = draw.integers(4, -20, 20, at_least=2, named="values")
    run = answer(*(FUNCTIONS[name] for name in steps))
    expected = []
    for value in values:
        for name in reversed(steps):
            value = FUNCTIONS[name](value)
        expected.append(value)
    expect.equal([run(value) for value in values], expected)


FUNCTIONS = {
    "minus 15": lambda minutes: minutes - 15,
    "times 10": lambda minutes: minutes * 10,
    "at least 0": lambda minutes: max(0, minutes),
    "plus 7": lambda minutes: minutes + 7,
}


def step(random):
    """The name of a function."""
    return random.choice(tuple(FUNCTIONS))

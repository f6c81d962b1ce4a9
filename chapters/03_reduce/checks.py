"""What an accepted answer of the chapter on reduce does."""

from collections import Counter
from functools import reduce
from itertools import accumulate, groupby
from random import Random

from workbook import exercise, expect

PATHS = ("/", "/flights", "/plays", "/login", "/checkout", "/search")
PLACES = tuple(f"/{name}" for name in "abcdefghijklmno")
LINES = (
    "Exeunt.",
    "Enter a Messenger.",
    "Good night, sweet prince,",
    "O, that this too too solid flesh would melt,",
    "Words, words, words.",
    "To be, or not to be, that is the question:",
    "Who is there?",
    "Nay, answer me. Stand and unfold yourself.",
    "The rest is silence.",
    "Something is rotten in the state of Denmark.",
    "Brevity is the soul of wit,",
    "Long live the King!",
)


def small_flight(random):
    """A flight with the columns that matter here; AS is never late, and few delays differ."""
    carrier = random.choice(("UA", "B6", "AS", "AA", "DL"))
    late = 0 if carrier == "AS" else 12
    minutes = str(random.choice((0, *(10 * random.randint(-5, late) - 3 for _ in range(3)))))
    return {
        "carrier": carrier,
        "flight": str(random.randint(1, 2_400)),
        "arr_delay": random.choice(("NA", minutes, minutes, minutes)),
    }


def minutes_late(flight):
    """The delay in minutes, or None."""
    return None if flight["arr_delay"] == "NA" else int(flight["arr_delay"])


@exercise(
    points=1,
    question="For which functions would line a need a start?",
    hints=(
        "A step is called with a state and an item. Which is the first state on each line, and which items are left?",
        "Without a start the first item becomes the state, and no call is made for it. With one, every item is a call.",
        "A relative: `reduce(add, ['to', 'be'])` makes 1 call, `reduce(add, ['to', 'be'], '')` makes 2, "
        "and `reduce(add, ['to'])` makes none: its one item is the state, and the answer.",
    ),
)
def step_calls(answer, draw):
    later = expect.probe(max)
    counts = []
    for arguments in (([11, 33, 20],), ([11, 33, 20], 0), ([7],), ([], 0)):
        before = later.calls
        reduce(later, *arguments)
        counts.append(later.calls - before)
    given = answer if isinstance(answer, (tuple, list)) else ()
    line = next((name for name, *pair in zip("abcd", given, counts, strict=False) if pair[0] != pair[1]), "d")
    # Not `equal`: a card that shows what is expected would leave nothing to predict.
    expect.note(
        answer == tuple(counts),
        answer,
        says=f"Not these numbers: {{received}}. Look at line {line}: what is its first state, and what comes after?",
    )


@exercise(
    points=1,
    question="How much does the delay of 10 weigh in the last state, and how much the delay of 0?",
    hints=(
        "Write a table with three columns: the state, the next delay, the new state. What is the first state?",
        "Without a start the first delay is the first state. Each new state lies in the middle of the old one and the delay.",
        "A relative: `accumulate([8, 0, 2], halfway)` gives 8, then (8 + 0) / 2 = 4, then (4 + 2) / 2 = 3.",
    ),
)
def halfway_states(answer, draw):
    states = list(accumulate([10, 30, 60, 0], lambda mean, minutes: (mean + minutes) / 2))
    expect.note(answer == states, answer, says="Not these states: {received}. What are the two arguments of each call?")


@exercise(
    points=2,
    core=True,
    question="`sum(minutes > 0 for minutes in delays)` says it in a line. Where are its start and its step?",
    hints=(
        "Is the state the same kind of thing as the items? One is a count, the others are minutes.",
        "Return `count + 1` for a late flight and the count as it was for any other. `reduce` takes the start as its third argument.",
        "A relative, the long words of a play: the step returns `count + 1 if len(word) > 9 else count`, and the "
        "reduction is `reduce(step, words, 0)`.",
    ),
)
def late_count(answer, draw):
    size = draw.size(500, at_least=0)
    # One delay first, and then none: an error on the first is about how `reduce` was called, and not about the start.
    size = {0: 1, 1: 0}.get(size, size)
    others = [draw.random.choice((0, draw.random.randint(-60, 90))) for _ in range(size - 1)]
    others[2:3] = [1] * len(others[2:3])  # barely late
    # The first is late: who returns nothing at all is told apart from who returns for late flights alone.
    delays = draw.show("delays", [draw.random.randint(2, 90), *others] if size else [])
    count = answer(expect.serve(delays))
    expect.equal(
        count,
        len([minutes for minutes in delays if minutes > 0]),
        says="There are two functions here. What does each of them give back?" if count is None else "",
    )


@exercise(
    points=2,
    core=True,
    question="You get such a mean for Monday and one for Tuesday. What else do you need for the mean of both days?",
    hints=(
        "Twenty flights and two flights: how much should each carrier's mean weigh? The state must add up what?",
        "The total behind a mean is `flights * mean`. The count grows by `flights`. A carrier without flights changes neither.",
        "A relative, the price of a mixed load from (kilos, price per kilo): the step returns "
        "`money + kilos * price, weight + kilos`, the finish is `money / weight`.",
    ),
)
def overall_mean(answer, draw):
    def part(random):
        flights = random.choice((0, random.randint(1, 9), random.randint(10, 60_000), random.randint(10, 60_000)))
        return flights, random.choice((0.0, round(random.uniform(-15, 25), 2))) if flights else None

    parts = draw.several(part, 24, at_least=0, named="parts")
    if len(parts) == 1:  # alone, so that who counts on a mean stops here, before any number
        parts[0] = 0, None
    if len(parts) == 2:  # one that was on time, and one that was not: 0 is a mean
        parts[:] = [(draw.random.randint(2, 9), 0.0), (draw.random.randint(2, 9), draw.random.randint(5, 25) + 0.5)]
    if len(parts) > 5:  # the last counts
        parts[-1] = 4_000, 25.5
    count = sum(flights for flights, _ in parts)
    total = sum(flights * mean for flights, mean in parts if flights)
    expect.equal(answer(parts), total / count if count else None)


@exercise(
    points=1,
    question="What would a step cost that never changes its state, but returns a new dictionary each time?",
    hints=(
        "Run it on the two days and look at both dictionaries. Then ask: how many dictionaries are there?",
        "A name for a dictionary does not make a new one; `{}` does, each time it is evaluated.",
        "A relative, the words of each act as sets: `[reduce(with_word, act, set()) for act in acts]` makes one set an act.",
    ),
)
def daily_counts(answer, draw):
    def day(random):
        return random.choices(("UA", "B6", "AA"), k=random.randint(0, 6))

    days = draw.several(day, 31, at_least=0, named="days")
    expect.equal(answer(days), [dict(Counter(day)) for day in days])


@exercise(
    points=2,
    seconds=4,
    question="When may a step change the list it is given, and when must it not?",
    hints=(
        "Which part of the step takes longer the more has been kept? Count what is copied, as in section 6 of the lesson.",
        "`known + [item]` builds a new list each time, and so does `[*known, item]`. `known.append(item)` changes the list and gives None: return the list itself.",
        "A relative, the words of many lines: the step is `words.extend(line.split())` and then `return words`.",
    ),
)
def known_minutes(answer, draw):
    count = draw.size(150_000, at_least=0)
    small = count <= 20
    # Many texts are a few, many times over: to draw them one by one would take longer than the answer.
    drawn = [draw.random.choice(("NA", "0", "12", "-3", "45", "301", "-18", "7")) for _ in range(min(count, 1_000))]
    times = 1 if small else count // 1_000
    draw.show("texts", drawn if small else f"{count:,} texts")
    known = [int(text) for text in drawn if text != "NA"] * times
    received = answer(drawn * times)
    # Of many, their number and their sum: lists of this length are slow to compare and to show.
    expect.equal(received if small else (len(received), sum(received)), known if small else (len(known), sum(known)))


@exercise(
    points=2,
    question="Where does your answer hand out the last run, and what does it do where there is none?",
    hints=(
        "When do you know that a run is over? And how do you know it of the last one?",
        "Remember the current status and its length. A change closes a run; so does the end, if anything came at all.",
        "A relative, the paragraphs of a text: at an empty line `if lines: yield lines` and begin anew; after the loop "
        "once more `if lines: yield lines`.",
    ),
)
def run_lengths(answer, draw):
    statuses = draw.several(
        lambda random: random.choice(("200", "200", "200", "500", "301", "404", "503", "304")),
        400,
        at_least=0,
        named="statuses",
    )
    expected = [(status, len(list(run))) for status, run in groupby(statuses)]
    served = expect.serve(statuses)
    runs = iter(answer(served))
    first = expect.take(runs, 1)
    read, due = served.reads, expected[0][1] + 1 if expected else 0
    # Of wrong runs it does not matter when they came.
    if expect.equal([*first, *expect.everything(runs)], expected):
        expect.note(
            read <= due,
            f"the first run after {read} statuses",
            f"the first run after {due} statuses",
            says="The runs are right, and the first came late. When was it known to be over?",
        )


@exercise(
    points=3,
    core=True,
    question="How many flights does your answer hold, if a year has 336,776 of 16 carriers?",
    hints=(
        "One state for each carrier, in a dictionary. What is the state, and when is a carrier new?",
        "Let the state be the flight itself: its delay can be had from it again. A new carrier's first known flight is its "
        "worst so far, whatever its delay.",
        "A relative, the longest line of each speaker: `if speaker not in longest or len(line) > len(longest[speaker]): "
        "longest[speaker] = line`, and then `return longest`.",
    ),
)
def worst_by_carrier(answer, draw):
    flights = draw.several(small_flight, 400, at_least=0, named="flights")
    # Two ways to lose the state, one at a time: a flight that does not count, and one that is no new worst.
    if len(flights) == 1:
        flights[0]["arr_delay"] = "NA"
    if len(flights) == 2:
        flights[0]["arr_delay"] = "17"
        flights[1].update(carrier=flights[0]["carrier"], arr_delay=str(draw.random.randint(-30, 9)))
    if len(flights) > 5:  # the last counts
        flights[-1]["arr_delay"] = "130"
    expected = {}
    for flight in flights:
        minutes = minutes_late(flight)
        if minutes is None:
            continue
        best = expected.get(flight["carrier"])
        if best is None or minutes > minutes_late(best):
            expected[flight["carrier"]] = flight
    expect.equal(answer(expect.serve(flights)), expected)


@exercise(
    points=1,
    question="What if durations were whole seconds, all under a minute: which question would change sides?",
    hints=(
        "For each: you have read a million lines. What of them could still matter for the answer?",
        "A fixed number of numbers or lines is small, and so is one count for each of fifteen paths. Where could any old line "
        "be needed again?",
        "A relative, words of a play read once: the longest word needs one word, the first of the alphabet one, "
        "but all words in alphabetical order need them all.",
    ),
)
def small_state(answer, draw):
    small = {name for name, (step, start) in STATES.items() if entries(step, start, 800) == entries(step, start, 400)}
    given = set(answer) if isinstance(answer, (set, frozenset, list, tuple)) else {answer}
    strange = given - STATES.keys()
    counted = f"Too many in it: {len(given - small)}; missing: {len(small - given)}. For each of the eight"
    expect.note(
        given == small,
        answer,
        says="Not each of these is one of the eight names: {received}. Where does each text begin, and where does it end?"
        if strange
        else counted + ", what must be remembered after a million lines?",
    )


def entries(step, start, count):
    """How many values the state holds after so many lines."""
    random = Random(1)
    state = start()
    for number in range(count):
        line = (number, random.choice(PLACES), random.choice((200, 200, 500)), random.random())
        state = step(state, line)
    return sum(len(each) if isinstance(each, (list, dict, set)) else 1 for each in state)


def by_path(state, line):
    """One count for each path."""
    (counts,) = state
    counts[line[1]] = counts.get(line[1], 0) + 1
    return state


# For each question a step and what makes its start; a state is a tuple of numbers, lines and containers.
STATES = {
    "mean_duration": (lambda state, line: (state[0] + line[3], state[1] + 1), lambda: (0, 0)),
    "median_duration": (lambda state, line: state[0].append(line[3]) or state, lambda: ([],)),
    "slowest_request": (lambda state, line: (max(state[0], line[3]), 0), lambda: (0, 0)),
    "ten_slowest": (lambda state, line: (sorted([*state[0], line[3]])[-10:],), lambda: ([],)),
    "requests_by_path": (by_path, lambda: ({},)),
    "id_seen_twice": (lambda state, line: state[0].add(line[0]) or state, lambda: (set(),)),
    "longest_error_run": (
        lambda state, line: (state[0] + 1 if line[2] >= 500 else 0, max(state[1], state[0] + (line[2] >= 500))),
        lambda: (0, 0),
    ),
    "newest_first": (lambda state, line: state[0].append(line) or state, lambda: ([],)),
}


@exercise(
    points=3,
    question="Two logs, two reports: from what could you make the report on both, and from what not?",
    hints=(
        "Per path you report three numbers. What must its state remember, so that each of them can be had at the end?",
        "A mean needs two numbers, and they are not those of all requests; a longest run needs two as well. What does a "
        "path start with that comes for the first time?",
        "A relative, for each speaker the speeches and their mean length: the step puts `(speeches + 1, words + "
        "len(line.split()))` back into the dictionary, the finish makes `(speeches, words / speeches)` of each.",
    ),
)
def log_report(answer, draw):
    lines = draw.several(log_line, 600, at_least=0, named="lines")
    if lines:  # a run of errors that nothing ends, whatever was drawn
        lines += [written("/checkout", 503, 157)] * 2
    if len(lines) > 7:  # a path of which no size is known, and a status that is barely no error
        lines += [written("/help", 304, "-"), written("/help", 499, "-")]
    asked = {}
    for path, status, sent in map(parsed, lines):
        if path:
            asked.setdefault(path, []).append((status, sent))
    expected = {}
    for path, answers in asked.items():
        sent = [size for _, size in answers if size is not None]
        failed = [len(list(run)) for error, run in groupby(status >= 500 for status, _ in answers) if error]
        expected[path] = (len(answers), sum(sent) / len(sent) if sent else None, max(failed, default=0))
    expect.equal(answer(expect.serve(lines)), expected)


def log_line(random):
    """A line of a log with more errors, and more dirt, than in life."""
    path, status = random.choice(PATHS), random.choice((200, 200, 204, 304, 404, 500, 503))
    sent = {204: 0, 304: "-"}.get(status, random.randint(180, 9_000))
    line = written(path, status, sent)
    return random.choice((line, line, line, line, line, "", line[: random.randint(1, 50)], "KeyError: 'item'"))


def written(path, status, sent):
    """A good line of the log."""
    return f'10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET {path} HTTP/1.1" {status} {sent} "-" "curl/8.5.0"'


def parsed(line):
    """Path, status and bytes of a line that `log_line` made; no path where it is no request."""
    words = line.split()
    if len(words) < 10:
        return "", 0, None
    return words[6], int(words[8]), None if words[9] == "-" else int(words[9])


@exercise(
    points=1,
    extra=True,
    question="How many counts does your answer hold, and could it throw any of them away before the end?",
    hints=(
        "Two steps: how often does each come, and which of them come most often?",
        "The greatest of the counts is one number; all carriers with that count are wanted. `max(…, default=0)` for no carriers.",
        "A relative, the longest words of a line: `longest = max(map(len, words), default=0)`, then "
        "`sorted(word for word in set(words) if len(word) == longest)`.",
    ),
)
def modes(answer, draw):
    drawn = [draw.random.choice(("UA", "B6", "AA", "DL")) for _ in range(draw.size(300, at_least=0))]
    # As many HA as the most frequent of the others: without a tie, nobody who drops one would be seen.
    most = max(Counter(drawn).values(), default=0)
    carriers = draw.show("carriers", drawn[: len(drawn) // 2] + ["HA"] * most + drawn[len(drawn) // 2 :])
    counts = Counter(carriers)
    expected = sorted(carrier for carrier, count in counts.items() if count == most)
    expect.equal(answer(expect.serve(carriers)), expected)


@exercise(
    shares="the check looks at what became of what it gave",
    points=1,
    extra=True,
    question="Of two equally long lines, which comes first with `reverse=True`, and which with `[::-1]` after sorting?",
    hints=(
        "Four lines at most are in play: those in the state, and the new one. Which of them stay?",
        "Make a new list of the old lines and the new one, sort it by length, cut it. `sorted` keeps the order of equals.",
        "A relative, the two earliest times: `sorted([*earliest, time])[:2]` leaves the list `earliest` as it was.",
    ),
)
def three_longest(answer, draw):
    lines = draw.several(lambda random: random.choice(LINES), 80, at_least=0, named="lines")
    longest = []
    for line in lines:
        with expect.pure(longest):
            longer = answer(longest, line)
        longest = longer
    expect.equal(longest, sorted(lines, key=len, reverse=True)[:3])

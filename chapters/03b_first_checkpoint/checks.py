"""What an accepted answer of the first checkpoint does."""

from functools import reduce
from itertools import islice

from workbook import exercise, expect


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


def several(draw, places, count):
    """How many are asked for of what stands at these places among so many items, 2 at least but of the longest.

    Of five items more than there are; of the longest input so many that the last of them stands behind the first twenty.
    """
    if count == 5:
        return len(places) + 1
    return sum(at < 20 for at in places) + 1 if count > 20 else draw.random.randint(2, 5)


# paper: chapter 00 (bits and bytes, MB and MiB, the slowest part) over an iterator that is read once, 01, and reduced, 03


@exercise(
    question="Which of the two would you replace first if the copy had to be twice as fast, and how far would that help?",
    hints=(
        "Put everything into one unit before you compare. Which units stand in the question, and how many of them are bytes?",
        "Add up the bytes of all files first: an MB is 1,000 times 1,000 bytes, an MiB is 1,024 times 1,024. "
        "A line of 8 Mbit/s carries 1 MB in a second.",
        "A relative, water from a tank: `litres = sum(buckets)`, then `seconds = {'tap': litres / tap, 'hose': litres / hose}` "
        "and `max(seconds, key=seconds.get)` for the one that takes longest.",
    ),
)
def copy_time(answer, draw):
    files = draw.several(
        lambda random: (random.randint(5, 900), random.choice(("MB", "MiB", "MiB"))), 40, named="files"
    )
    disk = draw.choice((100, 150, 200, 400), named="disk, MB/s")
    # A line of 3 or 4 times the disk's number looks faster, and is slower; one of 12 times is faster.
    line = draw.show("line, Mbit/s", (3 * disk, 4 * disk, disk // 2, 12 * disk)[len(files) % 4])
    size = sum(number * {"MB": 10**6, "MiB": 2**20}[unit] for number, unit in files)
    expected = max((size / disk / 10**6, "disk"), (size * 8 / line / 10**6, "line"))
    expect.equal(answer(expect.serve(files), disk, line), expected)


@exercise(
    question="How large is the step from MB to MiB, in per cent, and how large from TB to TiB?",
    hints=(
        "What does a camera with 8 Mbit in a second leave behind in a second, in bytes? And in ten minutes?",
        "The bytes of a recording are its seconds times its bits in a second, divided by 8. The memory has `memory` times 1,024 "
        "times 1,024 bytes.",
        "A relative, songs on a stick: `size = sum(seconds * kbit * 1000 / 8 for seconds, kbit in songs)`, and they "
        "fit if `size <= stick * 1024**2` for a stick of so many MiB.",
    ),
)
def camera_night(answer, draw):
    recordings = draw.several(lambda random: (random.randint(10, 90), random.randint(4, 40)), 30, named="recordings")
    if len(recordings) == 1:  # no whole number of MB
        recordings = draw.show("recordings", [(minutes | 1, rate | 1) for minutes, rate in recordings])
    size = sum(minutes * rate * 7_500_000 for minutes, rate in recordings)
    barely = -(-size // 2**20)
    # One recording fits into a memory of so many KiB times 1,000, and not of so many MB; two barely do not fit; of five not even
    # the largest does.
    largest = max(minutes * rate for minutes, rate in recordings) * 7_500_000
    tight = {1: round(size / 1_012_000), 2: barely - 1, 5: largest // 2**20 - 1}
    memory = draw.show("memory, MiB", tight.get(len(recordings), barely))
    expect.equal(answer(expect.serve(recordings), memory), (size / 10**6, size <= memory * 2**20))


# stop_early: 01 (who asks for how many) along stages whose order matters, 02


@exercise(
    question="How many lines does your answer read if there are fewer errors than wanted?",
    hints=(
        "Which question has to be answered first for each line, and who should do the counting?",
        "Take a line apart with `line.split(' ', 2)`: at most two cuts. Let the limit stand behind the test, and let it ask.",
        "A relative, the first three late trains: `late = filter(is_late, map(parsed, rows))`, then "
        "`[train for train, minutes in islice(late, 3)]`.",
    ),
)
def first_errors(answer, draw):
    def line(random, level="", message=""):
        clock = f"{random.randint(0, 23):02}:{random.randint(0, 59):02}"
        level = level or random.choice(("ERROR", "INFO", "INFO", "WARNING"))
        return f"{clock} {level} {message or random.choice(MESSAGES)}"

    error = [line(draw.random, "ERROR", message) for message in draw.random.sample(MESSAGES, 2)]
    other = [line(draw.random, "INFO", message) for message in ("after ERROR restart", "login")]
    small = {1: error[:1], 2: [other[0], error[0]], 3: [error[0], other[1], error[1]]}
    lines = drawn(draw, line, 60, small, "lines")
    if len(lines) > 3:
        lines[-1] = error[0]
    places = [at for at, line in enumerate(lines) if line.split()[1] == "ERROR"]
    wanted = draw.show("wanted", 1 if len(lines) in small else several(draw, places, len(lines)))
    places = places[:wanted]
    served = expect.serve(lines)
    expect.equal(answer(served, wanted), [lines[at].split(" ", 2)[2] for at in places])
    needed = places[-1] + 1 if len(places) == wanted else len(lines)
    expect.reads(served, needed, says="It read {received}; {expected} were needed.")


MESSAGES = (
    "disk full",
    "after ERROR restart",
    "no answer from 10.1.7.20",
    "login refused",
    "ERROR page shown",
    "queue is long",
)


@exercise(
    question="What would have to be true of a lake, so that reading could stop at the first day below the limit?",
    hints=(
        "Three things are to be done to a note: leave it out, make a number of it, compare it. In which order?",
        "Filter, map, filter; and the limit on the number of days at the very end, where it counts days that have passed the test.",
        "A relative, the first two tall children of a list of texts: `tall = filter(lambda cm: cm > 150, map(int, texts))`, then "
        "`list(islice(tall, 2))`.",
    ),
)
def warm_days(answer, draw):
    def note(random):
        return random.choice(("NA", "NA", "0.0", "-5.5", "-4.0", "-3.0", "-1.5", "-0.5", "1.5", "4.0"))

    warm = ["-0.5", "0.0", "1.5", "4.0"]
    draw.random.shuffle(warm)
    small = {1: ["-3.0"], 2: [draw.random.choice(("-4.0", "-5.5")), warm[0]], 3: [warm[0], "-3.0", warm[1]]}
    # With a gap in every round nobody who takes it for a number gets through.
    notes = draw.show("notes", ["NA", *drawn(draw, note, 60, small, "notes")])
    limit = draw.choice((-2, -1), named="limit")
    few = len(notes) - 1 in small
    if len(notes) > 5:  # the first counts, and barely
        notes.insert(0, f"{limit}.0")
        notes[-1] = "4.0"
    places = [at for at, note in enumerate(notes) if note != "NA" and float(note) >= limit]
    days = draw.show("days", 1 if few else several(draw, places, len(notes) - 2 if len(notes) > 5 else 0))
    places = places[:days]
    served = expect.serve(notes)
    expect.equal(answer(served, limit, days), [float(notes[at]) for at in places])
    needed = places[-1] + 1 if len(places) == days else len(notes)
    expect.reads(served, needed, says="It had {received}; {expected} held the days asked for.")


# one_pass: an iterator that passes once, 01, and what an accumulator must remember, 03


@exercise(
    question="Which of the three could you join from the answers for two winters, and what is missing for the other?",
    hints=(
        "The readings pass once. What must be remembered after each, so that all three can be told at the end?",
        "Four values are enough: lowest and highest so far, total, count. With which lowest and highest do you begin, if "
        "all readings are below zero?",
        "A relative, the shortest word and the mean length: `short, total, count = None, 0, 0`, in the loop "
        "`short = word if short is None else min(short, word, key=len)`, and at the end `total / count if count else None`.",
    ),
)
def lake_winter(answer, draw):
    one, two = draw.random.randint(-19, -11), draw.random.randint(-9, -1)
    # No readings come after one, so that an iterator that was read twice shows before the missing readings do.
    small = {0: [two], 1: [], 2: [two, one], 3: [one, two, one - 1]}
    # 0 as the lowest, and as the highest.
    small[5] = [0, *(draw.random.randint(1, 12) for _ in range(4))]
    small[20] = [0, *(draw.random.randint(-9, -1) for _ in range(19))]
    degrees = drawn(draw, lambda random: random.randint(-9, 12), 300, small, "degrees")
    count = len(degrees)
    expected = (min(degrees), max(degrees), sum(degrees) / count) if count else (None, None, None)
    expect.equal(answer(expect.serve(degrees)), expected)


@exercise(
    question="What does your answer remember after a million flights, and how much is that?",
    hints=(
        "One walk through the delays has to bring all three. What do you carry along from flight to flight?",
        "Carry the count, the worst so far and the number of late ones; divide at the end, if there was anything. On a day "
        "when all were early the worst is a negative number.",
        "A relative, words: how many, the longest, the share with a capital: `step` returns `count + 1, max(longest, len(word)), "
        "capitals + word[0].isupper()`, and the start is `(0, 0, 0)`, since no word is shorter than 0.",
    ),
)
def gate_day(answer, draw):
    early, late = draw.random.randint(-31, -1), draw.random.randint(1, 45)
    small = {0: [early], 1: [], 2: [0, late], 3: [early, early - 1, early - 9], 5: [early, 0, -3, early, -12]}
    delays = drawn(draw, lambda random: random.choice((-12, -3, 0, 0, 1, 7, 45)), 300, small, "delays")
    count = len(delays)
    late = sum(minutes > 0 for minutes in delays)
    expected = (count, max(delays), late / count) if count else (0, None, None)
    expect.equal(answer(expect.serve(delays)), expected)


# cleaning: stages whose order matters, 02; a lazy result and what is false to a filter, 01; a value left alone, 03


def padded(random, text):
    """The text, with or without blanks around it."""
    return random.choice((text, text, f" {text}", f"{text}  "))


@exercise(
    question="A new kind of gap appears, `n/a`. How many places of your answer change?",
    hints=(
        "Two texts may look different and mean the same. What should happen to a text before any question is asked about it?",
        "Strip, then leave out, then make numbers; each stage lazy. Ask the *text* whether it holds a number, and think of `0`.",
        "A relative, prices such as '12 CHF' and '?': `known = filter(lambda text: text != '?', map(str.strip, texts))`, then "
        "`map(int, map(lambda text: text.split()[0], known))`.",
    ),
)
def typed_readings(answer, draw):
    def text(random):
        return padded(random, random.choice(("NA", "NA", "", "0", "0", "4.5", "-3", "12", "0.5", "18.5")))

    number = draw.random.choice(("4.5", "12", "0.5", "18.5"))
    small = {1: ["0"], 2: [draw.random.choice((" NA ", "NA ")), number], 3: ["  ", "-3 ", " NA"]}
    texts = drawn(draw, text, 80, small, "texts")
    served = expect.serve(texts)
    numbers = answer(served)
    expect.lazy(served)
    expected = [float(text) for text in texts if text.strip() not in ("", "NA")]
    expect.equal(expect.everything(numbers), expected)


@exercise(
    shares="the check looks at what became of what it gave",
    question="Does your answer leave the other values alone if somebody adds a list to the visit?",
    hints=(
        "Two things are to be done, and each is about other values. Which values have a `strip`, and which are missing?",
        "Ask `is not None` of every value, and `isinstance(value, str)` before you strip. Both make a new dictionary.",
        "A relative, prices in a dictionary: `known = valfilter(lambda price: price != '?', prices)`, then "
        "`valmap(lambda price: round(price, 2) if isinstance(price, float) else price, known)`.",
    ),
)
def tidy_visit(answer, draw):
    def visit(random):
        return {
            "page": padded(random, random.choice(("/", "/plays", "/flights"))),
            "seconds": random.choice((0, 12, 90, None)),
            "from": random.choice(("", " ", "/plays", " /search", None)),
            "bot": random.choice((True, False)),
            "agent": random.choice(("curl ", "crawler", None)),
        }

    visits = draw.several(visit, 40, named="visits")
    expected = []
    for each in visits:
        known = {name: value for name, value in each.items() if value is not None}
        expected.append({name: value.strip() if isinstance(value, str) else value for name, value in known.items()})
    kept = [dict(visit) for visit in visits]
    received = [answer(visit) for visit in visits]
    expect.equal({"the visits, afterwards": visits}, {"the visits, afterwards": kept})
    expect.equal(received, expected)


# grouping: one state for each key, 03; a finish over the dictionary, 02; an iterator in any order, 01


@exercise(
    question="Which number would you have to report as well, if the means of two years were to be joined later?",
    hints=(
        "Forty flights in one month and four in another: how much should each month's mean weigh?",
        "For each carrier carry a total of minutes and a count of flights; `flights * mean` is what a month adds to the total. "
        "Divide once, at the end.",
        "A relative, the mean mark of each pupil from (name, tests, mean): `total, count = states.get(name, (0, 0))`, then "
        "`states[name] = total + tests * mean, count + tests`.",
    ),
)
def carrier_means(answer, draw):
    def report(random):
        flights = random.choice((0, random.randint(1, 9), random.randint(10, 900)))
        return random.choice(("UA", "B6", "AA", "HA")), flights, random.randint(-15, 40) if flights else None

    one, two = draw.random.sample(("UA", "B6", "AA", "HA"), 2)
    few, many, mean = draw.random.randint(2, 9), draw.random.randint(100, 900), draw.random.randint(4, 20)
    months = [(one, few, 3 * mean), (one, many, mean), (one, few, -mean)]
    small = {
        1: [(one, many, 0)],
        2: months[:2],
        3: [months[0], (two, few, mean), months[1]],
        5: [*months, (one, 0, None), (two, few, 0)],
    }
    reports = drawn(draw, report, 48, small, "reports")
    totals, counts = {}, {}
    for carrier, flights, mean in reports:
        if flights:
            totals[carrier] = totals.get(carrier, 0) + flights * mean
            counts[carrier] = counts.get(carrier, 0) + flights
    expected = {carrier: totals[carrier] / counts[carrier] for carrier in totals}
    expect.equal(answer(expect.serve(reports)), expected)


@exercise(
    shares="the check looks at what became of what it gave",
    question="If the pairs were lists, and your answer changed them: would `before` still be as it was?",
    hints=(
        "For each visit of today: which pair stands under its page so far, and what if there is none? And whose dictionary is it?",
        "Begin with a dictionary of your own that holds what `before` holds, and bring a pair up to date for each visit.",
        "A relative, today's words added to counts of all days: `counts = dict(before)`, then `for word in words: "
        "counts[word] = counts.get(word, 0) + 1`.",
    ),
)
def visits_so_far(answer, draw):
    pages = ("/", "/plays", "/flights", "/search")
    known = draw.random.sample(pages, draw.random.randint(1, 3))
    before = draw.show(
        "before", {page: (draw.random.randint(1, 9), draw.random.randint(10, 900)) for page in sorted(known)}
    )
    old, new = known[0], next(page for page in pages if page not in known)
    small = {1: [(old, 0)], 2: [(new, 7), (old, 3)], 3: [(old, 40), (new, 0), (old, 7)]}
    visits = drawn(draw, lambda random: (random.choice(pages), random.choice((0, 3, 7, 40))), 60, small, "visits")
    expected = dict(before)
    for page, seconds in visits:
        count, total = expected.get(page, (0, 0))
        expected[page] = count + 1, total + seconds
    kept = dict(before)
    received = answer(before, expect.serve(visits))
    expect.equal({"before, afterwards": before}, {"before, afterwards": kept})
    expect.equal(received, expected)


# own_generator: yield and who asks, 01; runs and their last one, 03


@exercise(
    question="How many lines does your answer hold at most, for a poem of ten thousand stanzas?",
    hints=(
        "Collect lines in a list. At which lines is a stanza complete, and at which lines is there nothing to hand out?",
        "At an empty line hand the list out, if anything is in it, and begin a new one. And after the last line?",
        "A relative, sentences from words: `for word in words: sentence.append(word)`, and `if word.endswith('.'): yield "
        "sentence` with a new list after it; behind the loop `if sentence: yield sentence`.",
    ),
)
def stanzas(answer, draw):
    verses = ["O brave moon", "and silent sea", "Good night, sweet prince", "who calls the king?"]
    one, two = draw.random.sample(verses, 2)
    small = {1: [""], 2: [one, two], 3: [one, "", two]}
    lines = drawn(draw, lambda random: random.choice(("", "", *verses)), 60, small, "lines")
    expected, needed = [], None
    for at, each in enumerate(lines):
        if each and (at == 0 or not lines[at - 1]):
            expected.append([])
        if each:
            expected[-1].append(each)
        elif expected and needed is None:
            needed = at + 1
    served = expect.serve(lines)
    found = iter(answer(served))
    first = expect.take(found, 1)
    needed = needed or len(lines)
    expect.reads_at_most(served, needed, says="For the first stanza it had {received}; {expected} are enough.")
    expect.equal(first + expect.everything(found), expected)


@exercise(
    question="A reader clicks for the last time at noon. When does your answer hand out that list?",
    hints=(
        "Which two moments have to be compared for each click, and what do you know of the first one?",
        "Compare with the last click of the list you hold. If the pause is longer, hand the list out and begin a new one, "
        "with this click in it.",
        "A relative, pages of a book that follow each other: `if run and page != run[-1] + 1: yield run` and `run = []`, then "
        "`run.append(page)`; behind the loop `if run: yield run`.",
    ),
)
def clicks(answer, draw):
    pause = draw.choice((30, 60), named="pause")
    # From each click to the next; the first one comes long after 0 seconds.
    small = {
        1: [5 * pause],
        2: [2 * pause, pause + 1],
        3: [9 * pause, pause, pause],
        5: [4 * pause, 20, 9 * pause, 1, pause],
    }
    size = draw.size(60, at_least=0)
    gaps = small.get(size) or [draw.random.choice((1, 20, pause, pause + 1, 9 * pause)) for _ in range(size)]
    times = draw.show("times", [sum(gaps[: at + 1]) for at in range(len(gaps))])
    expected = []
    for at, time in enumerate(times):
        if at == 0 or gaps[at] > pause:
            expected.append([])
        expected[-1].append(time)
    served = expect.serve(times)
    found = iter(answer(served, pause))
    first = expect.take(found, 1)
    needed = len(expected[0]) + 1 if len(expected) > 1 else len(times)
    expect.reads_at_most(served, needed, says="For the first list it had {received}; {expected} are enough.")
    expect.equal(first + expect.everything(found), expected)


# trace: 01 (who asks) and 02 (stages one behind the other); 01 and 03 (calls of a step, items copied)


@exercise(
    question="And if the last line but one asked for three?",
    hints=(
        "Write the seven numbers in a row, and move a finger on whenever somebody asks the stream. Who asks first?",
        "Each result of `halves` asks the filter, and the filter asks the stream until one passes. `islice` asks twice. "
        "The stream is one and the same on all lines.",
        "A relative: `letters = iter('aBcDe')`, `capitals = filter(str.isupper, letters)`; `next(capitals)` tests a and B, "
        "and `next(letters)` then gives c.",
    ),
)
def who_was_asked(answer, draw):
    is_even, half = expect.probe(lambda minutes: minutes % 2 == 0), expect.probe(lambda minutes: minutes // 2)
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    halves = map(half, filter(is_even, stream))
    next(halves)
    list(islice(halves, 2))
    right = (is_even.calls, half.calls, next(stream))
    expect.guess(
        answer, right, says="Not these three: {received}. After each line, which numbers of the stream are gone?"
    )


@exercise(
    question="Which of the three numbers would change if the step appended to `kept` and returned it?",
    hints=(
        "Three questions: which items reach the step, how long is `kept` whenever something is added, and who is at the end of "
        "`visits`?",
        "Without the first visit seven items are left, and there is a start. A `+` copies all the items of the list on its left.",
        "A relative: `reduce(lambda words, word: words + [word], ['to', 'be', 'or'], [])` makes 3 calls and copies 0, then 1, "
        "then 2 items out of the old list: 3 in all.",
    ),
)
def what_it_took(answer, draw):
    visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
    next(visits)

    def step(state, seconds):
        calls, copied, kept = state
        return calls + 1, copied + kept * (seconds > 0), kept + (seconds > 0)

    calls, copied, _ = reduce(step, visits, (0, 0, 0))
    right = (calls, copied, len(list(visits)))
    expect.guess(
        answer, right, says="Not these three: {received}. What is `kept` at each call, and what is left of `visits`?"
    )


# project: clean records out of dirty lines, 02, lazily, 01, reduced by key in one pass, 03


@exercise(
    question="Which of your lines would have to change if the server wrote seconds in place of milliseconds?",
    hints=(
        "First make sure that a line is a request that counts; then look up what its page had so far.",
        "Split at the blanks, ask for three parts, then for the time, then for the status. The state of a page is a count and a "
        "total; the division comes at the end.",
        "A relative, marks such as 'maths 5': `if len(parts) == 2:` and in it `count, total = states.get(parts[0], (0, 0))` and "
        "`states[parts[0]] = count + 1, total + int(parts[1])`.",
    ),
)
def page_costs(answer, draw):
    def line(random):
        page, status = random.choice(("/", "/plays", "/flights")), random.choice((200, 200, 304, 404, 500))
        taken = random.choice(("-", "0", "0", "12", "40", "250", "1800"))
        whole = f"{page} {status} {taken}"
        return random.choice((whole, whole, whole, whole, "", page, f"{page} {status}"))

    one, two = draw.random.sample(("/", "/plays", "/flights"), 2)
    short, long = draw.random.randint(10, 90), draw.random.randint(200, 900)
    small = {
        1: [f"{one} 200 0"],
        2: [one, f"{one} 200 {short}"],
        3: [f"{one} 304 {short}", f"{one} 404 {long}", f"{one} 200 -"],
        5: [f"{one} 200 {short}", f"{two} 200 {long}", f"{one} 200 {short + 2}", f"{one} 304 {long}", ""],
    }
    lines = drawn(draw, line, 120, small, "lines")
    if len(lines) > 5:  # both sides of the boundary
        lines[:2] = [f"{one} 399 {short}", f"{one} 400 {long}"]
    times = {}
    for each in lines:
        page, status, taken = (*each.split(), "", "", "")[:3]
        if taken.isdigit() and int(status) < 400:
            times.setdefault(page, []).append(int(taken))
    expected = {page: (len(each), sum(each) / len(each)) for page, each in times.items()}
    expect.equal(answer(expect.serve(lines)), expected)


@exercise(
    question="What does your answer hold while it reads, and what would a list of all speeches hold?",
    hints=(
        "Which lines are speeches? And when do two names belong to one person?",
        "Take the line apart at its first colon, clean the name, and only then look it up. Two numbers for each person: "
        "speeches and words.",
        "A relative, sums by category from lines such as ' Food = 12': `name, _, amount = line.partition('=')`, `name = "
        "name.strip().lower()`, `sums[name] = sums.get(name, 0) + int(amount)`.",
    ),
)
def who_speaks(answer, draw):
    def line(random):
        name = random.choice(("Hero", "HERO", " hero", "Page ", "PAGE", "Queen"))
        said = random.choice(
            ("", "No", "Who calls the king", "Hear me: be still", "O brave moon: and silent sea: good night")
        )
        return random.choice((f"{name}: {said}", f"{name}:{said}", f"{name}: {said}", "Exeunt.", ""))

    verse = draw.random.choice(("Who calls the king", "O brave moon", "No"))
    small = {
        1: ["Hero: "],
        2: ["Exeunt.", f"Queen: {verse}"],
        3: [f"Hero: {verse}", "HERO : Hear me: be still", " hero: Good night"],
        5: [f"Page: {verse}", "Queen: Hear me", "Page: Speak, cousin, or be still", "", "Queen: No"],
    }
    lines = drawn(draw, line, 120, small, "lines")
    words = {}
    for each in lines:
        name, colon, said = each.partition(":")
        if colon:
            words.setdefault(name.strip().upper(), []).append(len(said.split()))
    expected = {name: (len(each), sum(each) / len(each)) for name, each in words.items()}
    expect.equal(answer(expect.serve(lines)), expected)


# The third of each slot mixes what the first two mix.


@exercise(
    question="The line is exactly full. What happens when two sensors send at the same moment?",
    hints=(
        "Bytes or bits, minutes or seconds, ones or thousands: three changes of unit. In which unit do you add up?",
        "Add up bytes a minute over all sensors, and only then multiply by 8 and divide by 60 and by 1,000. The line has to "
        "carry them all.",
        "A relative, taps that fill a bath: `need = sum(glasses * size for size, glasses in taps) / 60`, and the drain is enough "
        "if `need <= drain`.",
    ),
)
def sensor_line(answer, draw):
    sensors = draw.several(lambda random: (random.randint(500, 4_000), random.randint(30, 600)), 30, named="sensors")
    bits = sum(size * readings for size, readings in sensors) * 8  # in a minute
    # So that it is barely enough, or barely not; never exactly, where rounding would decide.
    line = draw.show("line, kbit/s", (bits - 1) // 60_000 if len(sensors) % 2 else bits // 60_000 + 1)
    expect.equal(answer(expect.serve(sensors), line), (bits / 60_000, bits < line * 60_000))


VERSES = (
    "O brave silver moon",
    "who calls the sleeping tempest back",
    "and borrowed candles, bitter summers, restless daughters",
    "the king",
    "",
    "let no foolish messenger cross the frozen garden",
    "I am he",
)


@exercise(
    question="Where does your answer stop if the last word that is wanted stands at the beginning of a line?",
    hints=(
        "Lines come in, words go out. Which stage makes one stream of words, and which one counts?",
        "`chain.from_iterable` takes the next line apart when its first word is asked for. The limit stands at the end.",
        "A relative, the first three capital letters of a text file: `letters = chain.from_iterable(lines)`, then "
        "`list(islice(filter(str.isupper, letters), 3))`.",
    ),
)
def long_words(answer, draw):
    full, other = draw.random.sample((VERSES[1], VERSES[5]), 2)
    small = {1: [full], 2: ["the king", full], 3: [full, "I am he", other]}
    lines = drawn(draw, lambda random: random.choice(VERSES), 60, small, "lines")
    letters = draw.integer(4, 6, named="letters")
    if len(lines) > 3:
        lines[-1] = full
    found = [(word, at) for at, line in enumerate(lines) for word in line.split() if len(word) > letters]
    count = draw.show("count", 1 if len(lines) in small else several(draw, [at for _, at in found], len(lines)))
    found = found[:count]
    served = expect.serve(lines)
    expect.equal(answer(served, letters, count), [word for word, _ in found])
    needed = found[-1][1] + 1 if len(found) == count else len(lines)
    expect.reads(served, needed, says="It had {received}; {expected} hold the words.")


# The two longest are equally long.
SPOKEN = (
    "Now comes the merry winter, my lord",
    "Bring the letter to the silent king",
    "Who is there?",
    "Zounds",
    "",
    "I shall not weep",
)


@exercise(
    question="Which of the three could you not join from the answers for two speeches, without asking for more?",
    hints=(
        "The lines come by once. After each, what do you know of all three questions, and what must you carry on?",
        "Carry the count, the longest line so far, and the number of words. A new line takes the place of the longest when it is "
        "longer, and not when it is equal.",
        "A relative, the deepest lake and the mean depth from (name, depth): `if deepest is None or depth > deepest[1]: deepest = "
        "name, depth`, `total, count = total + depth, count + 1`.",
    ),
)
def speech_numbers(answer, draw):
    # No lines come after one, so that an iterator that was read twice shows before the missing lines do.
    small = {0: [draw.random.choice(SPOKEN[:3])], 1: [], 2: list(SPOKEN[:2]), 3: ["Zounds", "", "I shall not weep"]}
    lines = drawn(draw, lambda random: random.choice(SPOKEN), 120, small, "lines")
    words = sum(len(line.split()) for line in lines)
    expected = (len(lines), max(lines, key=len), words / len(lines)) if lines else (0, None, None)
    expect.equal(answer(expect.serve(lines)), expected)


@exercise(
    question="A remark such as “Enter Hero: she weeps” comes. What would your answer need to know to leave it out?",
    hints=(
        "Two things have to happen to a line. Which of them destroys what the other one asks for?",
        "First the question about the colon, for the whole line; then the cut at the first colon and the blanks. No question about "
        "what is left.",
        "A relative, the values in lines such as 'size = 12': `pairs = filter(lambda line: '=' in line, lines)`, then "
        "`map(lambda line: line.partition('=')[2].strip(), pairs)`.",
    ),
)
def what_was_said(answer, draw):
    def line(random):
        said = random.choice(("", "", "No.", "Hear me: be still", "Speak: now: or never", "Who is there?"))
        return random.choice((f"Hero: {said}", f"Page:{said}", f"Queen: {said} ", "Exeunt.", ""))

    small = {1: ["Hero: "], 2: ["Exeunt.", "Queen: Hear me: be still"]}
    lines = drawn(draw, line, 80, small, "lines")
    served = expect.serve(lines)
    said = answer(served)
    expect.lazy(served)
    expected = [each.split(":", 1)[1].strip() for each in lines if ":" in each]
    expect.equal(expect.everything(said), expected)


@exercise(
    question="How many numbers does your answer hold for a thousand readings of three lakes, and for a million?",
    hints=(
        "One state for each lake. What is in it, and which readings leave it as it is?",
        "A total and a count for each lake, looked up with `states.get(lake, (0, 0))`. Ask of the temperature whether it is None, "
        "and nothing else.",
        "A relative, mean marks from (name, mark or None): `if mark is not None:` and in it `total, count = states.get(name, "
        "(0, 0))` and `states[name] = total + mark, count + 1`.",
    ),
)
def lake_means(answer, draw):
    def reading(random):
        return random.choice(("Inari", "Ohrid", "Garda")), random.choice((None, None, 0, 0, -3, 4, 9, 18, 21))

    one, two = draw.random.sample(("Inari", "Ohrid", "Garda"), 2)
    cold, warm = draw.random.randint(1, 5), draw.random.randint(9, 21)
    small = {
        1: [(one, 0)],
        2: [(one, None), (one, warm)],
        3: [(one, cold), (two, warm), (one, -cold)],
        5: [(one, cold), (one, 0), (one, warm), (two, cold), (two, None)],
    }
    readings = drawn(draw, reading, 90, small, "readings")
    known = {}
    for lake, degrees in readings:
        if degrees is not None:
            known.setdefault(lake, []).append(degrees)
    expected = {lake: sum(degrees) / len(degrees) for lake, degrees in known.items()}
    expect.equal(answer(expect.serve(readings)), expected)


@exercise(
    question="`sum(parcel)` adds the same sizes again and again. From which size of parcel on would you carry the sum along?",
    hints=(
        "When do you know that a parcel is complete? And of which parcel will you never hear that?",
        "Before a file goes in: if something is in the parcel and the file is too much, hand the parcel out and begin a new one. "
        "Then the file goes in, in either case.",
        "A relative, lines of at most 60 letters from words: `if line and length(line) + len(word) > 60: yield line` and `line = []`, "
        "then `line.append(word)`; behind the loop `if line: yield line`.",
    ),
)
def parcels(answer, draw):
    limit = draw.integer(9, 11, named="limit")
    part = draw.random.randint(3, 6)
    # Too large, and nothing is packed yet; exactly full; one that does not fit.
    small = {1: [limit + 2], 2: [part, limit - part], 3: [limit - 1, 2, part], 5: [limit + 1, part, 3, limit, 1]}
    sizes = drawn(draw, lambda random: random.randint(1, 12), 60, small, "sizes")
    expected = []
    for size in sizes:
        if not expected or sum(expected[-1]) + size > limit:
            expected.append([])
        expected[-1].append(size)
    served = expect.serve(sizes)
    found = iter(answer(served, limit))
    first = expect.take(found, 1)
    needed = len(expected[0]) + 1 if len(expected) > 1 else len(sizes)
    expect.reads_at_most(served, needed, says="For the first parcel it had {received}; {expected} are enough.")
    expect.equal(first + expect.everything(found), expected)


@exercise(
    question="And if the pages were fetched by a pool of four workers, all at the same time: which of the three would change?",
    hints=(
        "Count the calls first: who asks for a page, and how often?",
        "Every page asked for is fetched and then measured, before the next one is asked for. A clock on the wall counts waiting "
        "and work, a CPU clock only work.",
        "A relative: three letters, each waits a minute for the kettle and is then read for four; you ask for two of them. "
        "The clock on the wall shows 10 minutes, you worked 8, and the kettle boiled twice.",
    ),
)
def how_long(answer, draw):
    wall, cpu, calls = [0], [0], [0]

    def fetched(page):
        calls[0] += 1
        wall[0] += 2
        return page

    def measured(page):
        wall[0] += 3
        cpu[0] += 3
        return len(page)

    sizes = map(measured, map(fetched, ["/", "/plays", "/flights", "/search"]))
    next(sizes)
    list(islice(sizes, 2))
    right = (wall[0], cpu[0], calls[0])
    expect.guess(
        answer, right, says="Not these three: {received}. For how many pages did somebody ask, and who works on each?"
    )


@exercise(
    question="Two books of two people: from your answers for each, could you make the answer for both?",
    hints=(
        "Which lines are readings, and what has to be done to the name and to the degrees before you use them?",
        "Three parts, and the last is not `NA`. Then a number, a clean name, and the state of this lake: a count and the highest so "
        "far.",
        "A relative, the best jump of each class from lines such as '5b,3.2': `count, best = states.get(name, (0, metres))` and "
        "`states[name] = count + 1, max(best, metres)`.",
    ),
)
def lake_book(answer, draw):
    def line(random):
        lake = random.choice(("Inari", "Inari ", " Ohrid", "Ohrid", "Eyre"))
        options = (
            ("NA", "-0.5", "-3.0", "-12.5") if lake == "Eyre" else ("NA", "0.0", "0.0", "4.5", "9.0", "18.5", "-3.0")
        )
        whole = f"{lake};2025-0{random.randint(1, 9)}-11;{random.choice(options)}"
        return random.choice((whole, whole, whole, whole, "", "# a new thermometer", f"{lake};2025-01"))

    one, two = draw.random.sample(("Inari", "Ohrid"), 2)
    small = {
        1: [f"{one};2025-02-11;0.0"],
        2: ["# a new thermometer", f"Eyre;2025-01-11;{draw.random.choice(('-0.5', '-3.0', '-12.5'))}"],
        3: [f"{one};2025-05-11;9.0", f" {one};2025-07-11;18.5", f"{one} ;2025-08-11;NA"],
        5: [f"{one};2025-03-11;4.5", f"{two};2025-03-11;0.0", f"{one};2025-04-11;9.0", "", f"{two};2025-04-11;-3.0"],
    }
    lines = drawn(draw, line, 120, small, "lines")
    known = {}
    for each in lines:
        lake, _, degrees = each.split(";") if each.count(";") == 2 else ("", "", "NA")
        if degrees != "NA":
            known.setdefault(lake.strip(), []).append(float(degrees))
    expected = {lake: (len(degrees), max(degrees)) for lake, degrees in known.items()}
    expect.equal(answer(expect.serve(lines)), expected)

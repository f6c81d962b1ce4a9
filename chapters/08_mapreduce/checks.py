"""What an accepted answer of MapReduce does: in a pipe first, then as a real job."""

import functools
from collections import Counter
from random import Random

from workbook import exercise, expect, jobs
from workbook.datasets import flights, logs

CARRIERS = ("AA", "B6", "DL", "EV", "UA", "HA")
WORDS = ("to", "be", "or", "not", "is", "do", "that", "question", "the", "Romeo")
CAT = "import sys\n\nfor line in sys.stdin:\n    print(line, end='')\n"
SEVERAL_MAPS = {"mapreduce.job.maps": 3}  # a wish: a small file is one block, and one split without it


def told(job, lines=None):
    """The lines that a job gave, or what it died of."""
    return (job.output if lines is None else lines) if job.ok else job.error


# Predict and complete


@exercise(
    points=2,
    core=True,
    question="Which of the five numbers would change with two reducers?",
    hints=(
        "Follow the words: out of the mappers, into the combiner of each split, onto a disk, to the reducer, onto its disk.",
        "A combiner sees its own split only. A group is a key with all its values, from wherever they came. A spill is a record "
        "written to a local disk, by a map task or by the reducer's.",
        "A relative: splits `a a` and `a b`. Out of the mappers come 4, out of the combiners 1 + 2, the reducer reads these 3 in the "
        "groups a and b, and 3 + 3 records are written to local disks: (4, 3, 3, 2, 6).",
    ),
)
def counters_traced(answer, draw):
    splits = ["to be or not to be".split(), "to be is to do".split()]
    mapped = sum(map(len, splits))
    combined = sum(len(set(split)) for split in splits)
    groups = len(set().union(*splits))
    expect.guess(
        answer,
        (mapped, combined, combined, groups, 2 * combined),
        says="Not these numbers: {received}. For each: which records are counted, and on which machine are they then?",
    )


@exercise(
    points=2,
    question="Where in your function would a combiner go, and what could it see there?",
    hints=(
        "The first hole puts one value where it belongs: which reducer, and in it which key?",
        "`part_of(key, reducers)` is the number of the reducer. `part.setdefault(key, []).append(value)` adds a value to the list of "
        "a key, and makes the list where there is none. `sorted(part)` gives the keys of a dictionary in order.",
        "A relative, flights to airports: `gates = [{}, {}]`, for each flight `gates[gate_of(flight)].setdefault(flight.dest, "
        "[]).append(flight)`, and at the end `[[(dest, gate[dest]) for dest in sorted(gate)] for gate in gates]`.",
    ),
)
def shuffled(answer, draw):
    outputs = draw.several(output_of_a_map, 6, at_least=0, named="outputs")
    reducers = draw.choice((1, 2, 3), named="reducers")
    parts = [{} for _ in range(reducers)]
    for key, value in (pair for output in outputs for pair in output):
        parts[address(key, reducers)].setdefault(key, []).append(value)
    expected = [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
    expect.equal(answer(outputs, reducers), expected)


def output_of_a_map(random):
    """Some words with numbers, some of them twice."""
    return [(random.choice(WORDS), random.randint(1, 3)) for _ in range(random.randint(1, 7))]


def address(key, reducers):
    """What Hadoop's HashPartitioner makes of a text."""
    number = 1
    for byte in key.encode():
        number = (31 * number + byte) & 0xFFFFFFFF
    return (number & 0x7FFFFFFF) % reducers


# Mappers, reducers, combiners


@exercise(
    points=2,
    core=True,
    rounds=(0, 2, 4, None),
    seconds=20,
    memory_mb=4_096,
    question="How many lines does your reducer hold at a time, and which of them?",
    hints=(
        "Run it in your head over the three lines of the example. What is in `worst` after each, and when is a line printed?",
        "A new carrier begins with its own first delay. Another line of the same carrier may be more or less: `max`. After the loop "
        "one carrier is still in your hands, if there was any line.",
        "A relative, the longest line of each speaker: `if speaker != current: …print, then current, longest = speaker, 0`, then "
        "`longest = max(longest, len(text))`, and after the loop print once more.",
    ),
)
def worst_delay(answer, draw):
    delays = draw.several(carrier_and_minutes, 40, at_least=0, named="delays")
    if len(delays) > 2:  # carriers that are always early, the first of all and the last
        delays = draw.show("delays", [*delays, ("A1", -12), ("A1", -3), ("ZZ", -9), ("ZZ", -2)])
    lines = []
    for carrier in sorted({carrier for carrier, _ in delays}):
        lines += [f"{carrier}\t{minutes}" for code, minutes in delays if code == carrier]
    draw.show("lines", lines)
    worst = {}
    for carrier, minutes in delays:
        worst[carrier] = max(minutes, worst.get(carrier, minutes))
    ran = jobs.piped(lines, answer, sort=False)
    expect.equal(told(ran), [f"{carrier}\t{worst[carrier]}" for carrier in sorted(worst)])


def carrier_and_minutes(random):
    """A carrier and a delay; early, a few minutes, and of three digits."""
    return random.choice(CARRIERS[:4]), random.choice(
        (-random.randint(1, 30), random.randint(2, 9), random.randint(10, 120))
    )


@exercise(
    points=3,
    core=True,
    rounds=(1, 3, None),
    needs=("hadoop",),
    seconds=150,
    memory_mb=16_000,
    costly="it runs a job on the cluster",
    question="How many of the map tasks met the line with the names of the columns?",
    hints=(
        "Three kinds of lines: the names of the columns, a flight without a known delay, any other flight. What tells them apart?",
        "The names can be told by what they say: `fields[0]` is `year`. A counter is a line on the standard error: "
        "`print(…, file=sys.stderr)`, of the form `reporter:counter:GROUP,NAME,1`.",
        "A relative, a mapper over a list of speeches: `if fields[0] == 'speaker': continue`, then `if not fields[1]: "
        "print('reporter:counter:plays,silent,1', file=sys.stderr)`, `else: print(f'{fields[0]}\\t{len(fields[1])}\\t1')`.",
    ),
)
def delay_mapper(answer, draw):
    rows = draw.several(csv_line, 60, named="lines")
    lines = [",".join(flights.COLUMNS), *rows]
    given = [row.split(",") for row in rows]
    expected = [f"{fields[9]}\t{fields[8]}\t1" for fields in given if fields[8] != "NA"]
    unknown = len(given) - len(expected)
    ran = jobs.piped(lines, answer)
    seen = expect.equal(
        (told(ran), ran.counters.get("unknown", 0)),
        (expected, unknown),
        says="In a pipe, the printed lines and the counter are {received}; due: {expected}.",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, answer, reducers=0, options=SEVERAL_MAPS)
    expect.equal(
        (sum(Counter(job.output).values()) if job.ok else job.error, job.counters.get("unknown", 0)),
        (len(expected), unknown),
        says="On the cluster, where each of several map tasks has a part of the file, so many lines came out, and the counter was: "
        "{received}; due: {expected}. In a pipe it was right.",
    )


def csv_line(random):
    """A flight as the file has it, more of them without a known delay than in life."""
    row = flights.row(random)
    if random.random() < 0.25:
        row["arr_delay"] = "NA"
    elif random.random() < 0.2:
        row["arr_delay"] = "0"
    return ",".join(row.values())


MEANS = """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    pairs = [(float(total), int(count)) for _, total, count in group]
    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    print(f"{carrier}\\t{total / count:.2f}")
"""


@exercise(
    points=2,
    rounds=(1, 3, None),
    needs=("hadoop",),
    seconds=150,
    memory_mb=16_000,
    costly="it runs a job on the cluster",
    question="Why does the reducer, which also adds up totals and counts, not do as the combiner?",
    hints=(
        "What does the reducer expect in each of the three fields, and what should it find there when a combiner has been at work?",
        "Add up both: the second fields of the group, and the third ones. Print them in the same places. Leave the division to "
        "the reducer.",
        "A relative, the mean length of words by first letter: in come letter, letters in all, words; out go letter, sum of the "
        "letters, sum of the words. `for _, letters, words in group: total, count = total + int(letters), count + int(words)`.",
    ),
)
def mean_combiner(answer, draw):
    rows = draw.several(carrier_and_minutes, 40, named="delays")
    lines = [f"{carrier}\t{minutes}\t1" for carrier, minutes in rows]
    by_carrier = {}
    for carrier, minutes in rows:
        by_carrier.setdefault(carrier, []).append(minutes)
    expected = [f"{carrier}\t{sum(known) / len(known):.2f}" for carrier, known in sorted(by_carrier.items())]
    received = by_halves(lines, answer, MEANS)
    seen = expect.equal(
        received,
        expected,
        says="Each half of the lines went through your combiner, then both results together once more, then to the reducer. It "
        "printed {received}; the means are {expected}.",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, MEANS, answer, options=SEVERAL_MAPS)
    saved = job.counters.get("Reduce input records", 0) < job.counters.get("Map output records", 0)
    expect.equal(
        (told(job), "fewer records crossed" if saved else "no record was saved"),
        (expected, "fewer records crossed"),
        says="As a job: {received}. Due: {expected}.",
    )


def by_halves(lines, combiner, reducer):
    """What a reducer makes of two halves that were combined, and then combined together; or an error."""
    combined = []
    for half in (lines[::2], lines[1::2]):
        ran = jobs.piped(in_order(half), combiner, sort=False)
        if not ran.ok:
            return ran.error
        combined += ran.output
    again = jobs.piped(in_order(combined), combiner, sort=False)
    return told(jobs.piped(in_order(again.output), reducer, sort=False)) if again.ok else again.error


def in_order(lines):
    """As `LC_ALL=C sort` has it."""
    return sorted(lines, key=str.encode)


@exercise(
    points=1,
    rounds=(1, 3, 8, None),
    seconds=20,
    memory_mb=4_096,
    question="When would you rather have the whole job fail at a bad line?",
    hints=(
        "Two cases, and in both the program goes on: there is a status to print, or there is something to count.",
        "`if found:` tells the two apart. A counter is a line of a certain form, printed to `sys.stderr`.",
        "A relative: `if number.isdigit(): print(f'{number}\\t1')`, `else: print('reporter:counter:census,unreadable,1', "
        "file=sys.stderr)`.",
    ),
)
def status_mapper(answer, draw):
    lines = draw.several(log_line, 60, named="lines")
    given = [line.split('HTTP/1.1" ')[1][:3] if 'HTTP/1.1" ' in line else None for line in lines]
    ran = jobs.piped(lines, answer)
    expected = [f"{status}\t1" for status in given if status]
    expect.equal(
        (told(ran), ran.counters.get("bad", 0)),
        (expected, given.count(None)),
        says="The printed lines and the counter are {received}; due: {expected}.",
    )


def log_line(random):
    """A line of a log, often a bad one."""
    line = logs.line(random)
    at = line.find(" HTTP/1.1")
    return random.choice((line, line, "", "Traceback (most recent call last):", line[: max(at, 0)]))


# Choose


@exercise(
    points=1,
    question="`flights` could be mended with one word. Which?",
    hints=(
        "Imagine two splits. Put the reducer's results of both splits into the reducer once more. Is it what one split with all the numbers "
        "would have given?",
        "Try it with 10, 20, 30 in one split and 60 in the other. What does `len` give for the numbers 3 and 1?",
        "A relative: `min` may, since the least of the leasts is the least. `max(numbers) - min(numbers)` may not: of 20 and 0 it gives "
        "20, and the four numbers span 50.",
    ),
)
def own_combiner(answer, draw):
    names = {name for name, reducer in REDUCERS.items() if combines(reducer)}
    says = "Not a set of names: {received}. Which brackets did the dots stand in?"
    if isinstance(answer, set):
        chosen = REDUCERS.keys() & answer
        says = (
            f"Not this set: {{received}}. Names in it whose result changes: {len(chosen - names)}. Names left out that would do: "
            f"{len(names - chosen)}. For each name: what becomes of 10, 20, 30 and, in another split, 60?"
        )
    expect.guess(answer, names, says=says)


REDUCERS = {
    "total": lambda numbers: [sum(numbers)],
    "flights": lambda numbers: [len(numbers)],
    "worst": lambda numbers: [max(numbers)],
    "mean": lambda numbers: [sum(numbers) / len(numbers)],
    "squares": lambda numbers: [sum(number * number for number in numbers)],
    "three": lambda numbers: sorted(numbers)[-3:],
}


def combines(reducer):
    """Whether a reducer gives the same, combined or not, on delays in two splits."""
    random = Random(8)
    for _ in range(20):
        one, other = ([random.randint(-30, 300) for _ in range(random.randint(1, 6))] for _ in range(2))
        if reducer([*reducer(one), *reducer(other)]) != reducer(one + other):
            return False
    return True


# Java


@exercise(
    points=2,
    rounds=(None,),
    needs=("java",),
    seconds=150,
    memory_mb=16_000,
    costly="it compiles and runs a Java program",
    question="Could the lower case be made in the reducer instead?",
    hints=(
        "Two things happen to a word before it is written: it may be too short, and it gets another form.",
        "`if (word.length() >= 7) { … }` in Java; the value of `word.toLowerCase()` is a new text, which is what should be written.",
        "A relative, words that begin with an h, in capitals: "
        '`if (word.startsWith("h")) { context.write(new Text(word.toUpperCase()), new IntWritable(1)); }`.',
    ),
)
def long_words(answer, draw):
    lines = draw.several(line_of_words, 12, named="lines")
    counts = Counter(word.lower() for line in lines for word in line.split() if len(word) >= 7)
    expected = [f"{word}\t{counts[word]}" for word in sorted(counts)]
    expect.equal(told(jobs.java(answer, lines)), expected)


def line_of_words(random):
    """Some words, most of six to eight letters, some with a capital."""
    words = (
        "question",
        "Question",
        "England",
        "England",
        "mother",
        "perhaps",
        "Perhaps",
        "to",
        "be",
        "brother",
        "honour",
        "QUESTION",
    )
    return " ".join(random.choice(words) for _ in range(random.randint(3, 8)))


# Partition


@exercise(
    points=2,
    rounds=(None,),
    needs=("hadoop",),
    seconds=170,
    memory_mb=16_000,
    costly="it runs a job on the cluster",
    question="With thirty reducers and seven days, how many of the files would be empty at least?",
    hints=(
        "What is the key of a line as the command stands, and what should it be? What should the address be made of?",
        "Three things from section 5: how many fields the key has, the partitioner that looks at fields, and which ones it looks at. "
        "`-D` is a generic option, and these come first.",
        "A relative, four fields, whole airports (the third field), sorted by the first three: "
        "`-D stream.num.map.output.key.fields=3 -D mapreduce.partition.keypartitioner.options=-k3,3`, and the `-partitioner` of the lesson.",
    ),
)
def by_day(answer, draw):
    lines = draw.several(dated_delay, 60, named="lines")
    seen = days_and_parts(str(answer), tuple(lines), jobs.address("namenode"))
    due = {"lines": 60, "files": 2, "days in both": 0, "in order": True}
    if isinstance(seen, dict):  # carriers may be where they like; it tells what was done
        due["carriers in both"] = seen["carriers in both"]
    expect.equal(seen, due, says="The files were looked at: {received}; due: {expected}.")


def dated_delay(random):
    """A carrier, a day of a fortnight, a delay."""
    carrier, minutes = carrier_and_minutes(random)
    return f"{carrier}\t2013-01-{random.randint(1, 14):02}\t{minutes}"


@functools.lru_cache(maxsize=None)  # the proof asks the same of a script many times, on one cluster
def days_and_parts(script, lines, cluster):
    """What a script made of the lines: two files or not, days in both, their order; or what it said at the end."""
    with jobs.hdfs_folder() as folder:
        system = jobs.files()
        system.pipe_file(f"{folder}/input/lines.txt", "".join(f"{line}\n" for line in lines).encode())
        status, said = jobs.shell(script, f"{folder}/input", f"{folder}/output", seconds=120)
        names = system.ls(f"{folder}/output", detail=False) if system.exists(f"{folder}/output") else []
        parts = [
            [line.split("\t") for line in system.cat_file(name).decode().splitlines()]
            for name in sorted(names)
            if "/part-" in name
        ]
    if not parts:
        errors = [line for line in said.splitlines() if "ERROR" in line or "Exception" in line or "not found" in line]
        return (
            f"no files, and status {status}: {(errors or ['no job was run'])[0].partition(': ')[2] or 'no job was run'}"
        )
    in_order = all([row[:2] for row in part] == sorted(row[:2] for row in part) for part in parts)
    return {
        "lines": sum(map(len, parts)),
        "files": sum(map(bool, parts)),
        "days in both": in_several(parts, 1),
        "in order": in_order,
        "carriers in both": in_several(parts, 0),
    }


def in_several(parts, field):
    """How many values of a field are in more than one part."""
    values = [{row[field] for row in part} for part in parts]
    return sum(sum(value in each for each in values) > 1 for value in set().union(*values))


# Project


@exercise(
    points=3,
    rounds=(1, 5, 12, None),
    needs=("hadoop",),
    seconds=170,
    memory_mb=16_000,
    costly="it runs a job on the cluster",
    question="Which of the job's counters would tell you what the combiner has saved?",
    hints=(
        "Three parts: the routes of one origin, their order, and what becomes of those after the third. And the last origin of the file.",
        "`itertools.groupby` closes the last group by itself. `sorted(group, key=lambda row: (-int(row[2]), row[1]))` has most flights first. "
        "Print the row as it came, with tabs.",
        "A relative, the two longest lines of each play: `for play, group in groupby(rows, key=lambda row: row[0]): ranked = "
        "sorted(group, key=lambda row: (-len(row[1]), row[1]))`, then a loop over `ranked[:2]` and a counter for `len(ranked[2:])`.",
    ),
)
def three_busiest(answer, draw):
    routes = draw.random.sample([(origin, dest) for origin in ORIGINS for dest in DESTINATIONS], draw.size(30))
    counted = draw.show(
        "routes", [(*route, draw.random.choice((7, 9, 10, 80, 80, 120, 1_000))) for route in sorted(routes)]
    )
    lines = [f"{origin}\t{dest}\t{count}" for origin, dest, count in counted]
    draw.random.shuffle(lines)
    expected = []
    for origin in ORIGINS:
        ranked = sorted((row for row in counted if row[0] == origin), key=lambda row: (-row[2], row[1]))
        expected += [f"{name}\t{dest}\t{count}" for name, dest, count in ranked[:3]]
    seen = expect.equal(
        by_halves(lines, answer, answer),
        expected,
        says="Two halves went through your program as combiner, and the results through it as reducer. It printed {received}; due: "
        "{expected}.",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, answer, answer, reducers=2, options=SEVERAL_MAPS)
    output = sorted(job.output, key=lambda line: line.partition("\t")[0])
    expect.equal(
        (told(job, output), job.counters.get("dropped", 0)),
        (expected, len(lines) - len(expected)),
        says="As a job with several maps, your combiner and two reducers, the lines (by origin) and the counter `dropped` were {received}; "
        "due: {expected}.",
    )


ORIGINS = ("EWR", "JFK", "LGA")
DESTINATIONS = ("ATL", "BOS", "CLT", "DCA", "FLL", "LAX", "MCO", "MIA", "ORD", "SFO", "SJU", "TPA")


# How many tasks, and where one of them crashed


@exercise(
    points=1,
    extra=True,
    question="Eight machines, one `.gz` of 100 GB: what would you do before the job?",
    hints=(
        "Each file by itself: how many blocks has it, and may they be read by different tasks?",
        "Rounding up, with whole numbers only: `-(-size // block)`. `name.endswith('.gz')` tells the files that do not split.",
        "A relative, the pages of letters of 40 lines each, where a postcard is one page whatever stands on it: "
        "`pages += 1 if kind == 'postcard' else -(-lines // 40)`.",
    ),
)
def map_tasks(answer, draw):
    block = draw.choice((64, 100, 128), named="block")
    kinds = draw.several(lambda random: random.choice((".txt", ".gz", ".bz2")), 9, named="kinds")
    if draw.cap is None:
        kinds += [".gz", ".bz2", ".txt", ".txt"]
    files = {}
    for at, kind in enumerate(kinds):
        files[f"{at}{kind}"] = block * draw.random.randint(1, 6) + draw.random.choice((0, block // 2))
    draw.show("files", files)
    expected = sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items())
    expect.equal(answer(files, block), expected)


@exercise(
    points=1,
    extra=True,
    question="What did Hadoop's own log say of the same crash?",
    hints=(
        "Three kinds of lines matter: the one that begins a traceback, the ones that name a file and a line, and the one that ends it.",
        "Inside a traceback all lines are indented but the last. `'  File \"'` begins the lines with a path; keep the last whose path has "
        "`/container_` in it.",
        "A relative, the first stanza of a poem: a variable `inside` that becomes true at the title; then collect lines, and return at "
        "the first empty one.",
    ),
)
def crash_site(answer, draw):
    pieces = draw.several(piece_of_log, 4, at_least=0, named="pieces")
    if draw.cap is None:  # at full size nothing is left to chance: noise, a crash in a library, another crash
        whole = [crash(draw.random, "delays.py", main=True, library=True), crash(draw.random, "mapper.py")]
        pieces = [(NOISE, None), *whole, *pieces]
    text = "\n".join(line for lines, _ in pieces for line in lines)
    draw.show("pieces", [lines for lines, _ in pieces])
    sites = [site for _, site in pieces if site]
    expect.equal(answer(text), sites[0] if sites else None)


NOISE = [
    "LogType:syslog",
    "INFO PipeMapRed: R/W/S=1/0/0 in:NA [rec/s]",
    'ERROR  File "job.xml", line 3: RuntimeException: PipeMapRed.waitOutputThreads(): subprocess failed with code 1',
    "\tat org.apache.hadoop.streaming.PipeMapRed.waitOutputThreads(PipeMapRed.java:326)",
    "End of LogType:syslog",
]


def piece_of_log(random):
    """Lines of one container's log, and the site of the crash that is in it, or None."""
    if random.random() < 0.5:
        return NOISE, None
    script = random.choice(("delays.py", "mapper.py", "status_mapper.py"))
    return crash(random, script, main=random.random() < 0.5, library=random.random() < 0.5)


def crash(random, script, main=False, library=False):
    """The lines of a traceback, by way of a function `main` and into a library or not, and its site."""
    path = f"/data/appcache/container_1700000000000_0001_01_{random.randint(2, 9):06}/{script}"
    error, number = (
        random.choice(("ValueError: invalid literal for int() with base 10: 'NA'", "KeyError: 'carrier'")),
        random.randint(2, 9),
    )
    frames = [f'  File "{path}", line {number}, in <module>', "    main()"]
    if main:
        number = random.randint(10, 30)
        frames += [f'  File "{path}", line {number}, in main', "    minutes = field(row)"]
    if library:
        frames += ['  File "/usr/lib/python3.11/csv.py", line 111, in __next__', "    row = next(self.reader)"]
    lines = ["LogType:stderr", "Traceback (most recent call last):", *frames, error, "End of LogType:stderr"]
    return lines, (script, number, error)

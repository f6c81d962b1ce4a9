"""What an accepted answer of MapReduce does: in a pipe first, then as a real job."""

import re
import shlex
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from workbook import exercise, expect, jobs
from workbook.data.catalog import flights, logs

CARRIERS = ("AA", "B6", "DL", "EV", "UA", "HA")
WORDS = ("to", "be", "or", "not", "is", "do", "that", "question", "the", "Æneas")
CAT = "import sys\n\nfor line in sys.stdin:\n    print(line, end='')\n"
SEVERAL_MAPS = {"mapreduce.job.maps": 3}  # a wish: a small file is one block, and one split without it


def told(job, lines=None):
    """The lines that a job gave, or what it died of, wherever in a file that was."""
    return (job.output if lines is None else lines) if job.ok else re.sub(r"^line \d+: ", "", job.error)


def broken_off(job):
    """In which line of its file a program broke off, as a sentence; empty where it did not."""
    at = re.match(r"line (\d+): ", job.error)
    return f"It broke off in line {at[1]} of your file. " if at else ""


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
    due = (mapped, combined, combined, groups, 2 * combined)
    says = "Not these numbers: {received}. Which five counters does the text name, and in which order?"
    if isinstance(answer, (tuple, list)) and len(answer) == len(due):
        wrong = [name for name, guess, number in zip(FIVE, answer, due, strict=True) if guess != number]
        says = f"Not these numbers: {{received}}. The first that is wrong is `{wrong[0] if wrong else ''}`: which records does it count, and where are they then?"
    expect.guess(answer, due, says=says)


FIVE = (
    "Map output records",
    "Combine output records",
    "Reduce input records",
    "Reduce input groups",
    "Spilled Records",
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
    outputs = draw.several(output_of_a_map, 24, at_least=0, named="outputs")
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
    return hashed(key, 1) % reducers


def hashed(key, number):
    """The bytes of a text as one number without a sign, begun at a number; Java's bytes have signs."""
    for byte in key.encode():
        number = 31 * number + (byte - 256 if byte > 127 else byte)
    return number & 0x7FFFFFFF


# Mappers, reducers, combiners


@exercise(
    points=2,
    core=True,
    rounds=(2, 4, None, 0),  # from no lines comes last: a card without lines says nothing of the other mistakes
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
    expect.equal(told(ran), [f"{carrier}\t{worst[carrier]}" for carrier in sorted(worst)], says=broken_off(ran))


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
        says=broken_off(ran)
        + "In a pipe, the lines that it printed and the counter are not those that are due. Which line of the file is treated wrongly?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, answer, reducers=0, options=SEVERAL_MAPS)
    expect.equal(
        (sum(Counter(job.output).values()) if job.ok else job.error, job.counters.get("unknown", 0)),
        (len(expected), unknown),
        says="On the cluster each of several map tasks had a part of the file. The number of lines that came out, and the counter, are not "
        "those that are due; in a pipe they were. What is different?",
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
    received, broke = by_halves(lines, answer, MEANS)
    seen = expect.equal(
        received,
        expected,
        says=broke
        + "Each half of the lines went through your combiner, then both results together once more, then to the reducer. It did not "
        "print the means. What did it find in its three fields?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, MEANS, answer, options=SEVERAL_MAPS)
    saved = job.counters.get("Reduce input records", 0) < job.counters.get("Map output records", 0)
    expect.equal(
        (told(job), "fewer records crossed" if saved else "no record was saved"),
        (expected, "fewer records crossed"),
        says="In a pipe the means were right. As a job: {received}.",
    )


def by_halves(lines, combiner, reducer):
    """What a reducer makes of two halves that were combined, and then combined together; or an error, and its line."""
    combined = []
    for half in (lines[::2], lines[1::2]):
        ran = jobs.piped(by_key(half), combiner, sort=False)
        if not ran.ok:
            return told(ran), broken_off(ran)
        combined += ran.output
    ran = jobs.piped(by_key(combined), combiner, sort=False)
    if not ran.ok:
        return told(ran), broken_off(ran)
    ran = jobs.piped(by_key(ran.output), reducer, sort=False)
    return told(ran), broken_off(ran) if reducer == combiner else ""


def by_key(lines):
    """In the order of the keys; the values of a key stay in the order in which they come."""
    return sorted(lines, key=lambda line: line.partition("\t")[0].encode())


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
        says=broken_off(ran)
        + "The lines that it printed and the counter are not those that are due. What became of each line?",
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
        says = expect.unknown(answer, REDUCERS) or says
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
    question="Three things happen to a word. Which of them could the reducer do as well?",
    hints=(
        "Three things happen to a word before it is written: it loses its signs, it may be too short, and it gets another form. Does the "
        "order matter?",
        "A method of a text gives a *new* text: `String letters = word.replaceAll(…);` keeps it. `if (… .length() >= 7) { … }` "
        "looks at what you have then.",
        "A relative, the numbers of at most three digits, without dots, with a zero before: "
        '`String digits = word.replaceAll("[^0-9]", ""); if (digits.length() <= 3) { context.write(new Text("0" + digits), new '
        "IntWritable(1)); }`.",
    ),
)
def long_words(answer, draw):
    drawn = draw.several(line_of_words, 12, named="lines")
    lines = draw.show("lines", ["England, perhaps; honour! Question's QUESTIONS", *drawn])
    counts = Counter(re.sub("[^A-Za-z]", "", word).lower() for line in lines for word in line.split())
    expected = [f"{word}\t{counts[word]}" for word in sorted(counts) if len(word) >= 7]
    expect.equal(told(jobs.java(answer, lines)), expected)


def line_of_words(random):
    """Some words, most of six to eight letters, some with a capital, some with signs."""
    words = (
        "question",
        "Question,",
        "QUESTION!",
        "England",
        "England,",
        "mother",
        "mother,",
        "honour;",
        "brother",
        "brother's",
        "perhaps.",
        "to",
        "be",
        "--",
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
        "What is the key of a line as the command stands? Which fields have to be in it for the order that is asked for? And which of "
        "them decides in which file a line is?",
        "Three things from section 5: how many fields the key has, the partitioner that looks at fields, and which ones it looks at. "
        "`-D` is a generic option, and these come first.",
        "A relative, lines of month, gate, carrier, seat and price, in the order of the first four, each gate in one file: "
        "`-D stream.num.map.output.key.fields=4 -D mapreduce.partition.keypartitioner.options=-k2,2`, and the `-partitioner` of the lesson.",
    ),
)
def by_day(answer, draw):
    lines = draw.several(dated_delay, 60, named="lines")
    due = {"lines": 60, "files": 2, "dates in both": 0, "in order": True}
    command = read_command(str(answer))
    if command:  # what it would do can be told without a job
        planned = command.planned(lines)
        right = expect.note(
            planned == due,
            planned,
            due,
            f"Your command was read, not run: {command.in_words()} What would the files be?",
            key=repr((planned, command.in_words())),
        )
        if not right:
            return
    seen = run_command(str(answer), tuple(lines), jobs.address("namenode"))
    expect.equal(
        seen,
        due,
        says="Your command was run on the cluster, and the files are not what is asked for. What do they lack?",
    )


def dated_delay(random):
    """A carrier, an airport, a day of a fortnight, a delay."""
    carrier, minutes = carrier_and_minutes(random)
    return f"{carrier}\t{random.choice(ORIGINS)}\t2013-01-{random.randint(1, 14):02}\t{minutes}"


FIELDS = ("carrier", "airport", "date", "delay")
BY_FIELDS = "org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner"
NAMES = {  # today's, and the deprecated ones that still hold
    "mapreduce.job.reduces": "reducers",
    "mapred.reduce.tasks": "reducers",
    "-numReduceTasks": "reducers",
    "stream.num.map.output.key.fields": "fields",
    "mapreduce.partition.keypartitioner.options": "looks_at",
    "mapred.text.key.partitioner.options": "looks_at",
    "-partitioner": "partitioner",
}
AS_GIVEN = {"-mapper": "cat", "-reducer": "cat", "-input": "$1", "-output": "$2"}


@dataclass
class Command:
    """What a streaming command asks for."""

    reducers: str = "1"
    fields: str = "1"
    partitioner: str = ""
    looks_at: str = ""
    late: list[str] = field(default_factory=list)  # generic options after Streaming's own

    def in_words(self):
        """The key, and what the address is made of."""
        if self.late:
            return f"`{self.late[0]}` comes after Streaming's own options, where nobody knows it; no job would run."
        address = "the whole key"
        if self.partitioner and self.looks_at:
            address = ", ".join(FIELDS[at] for at in self.looked_at()) or "no field of it"
        elif self.looks_at:
            address = f"the whole key, since the default partitioner does not read {self.looks_at}"
        key = ", ".join(FIELDS[: int(self.fields)])
        return f"the key is made of {key}; the address is made of {address}; reducers: {self.reducers}."

    def looked_at(self):
        """The places of the fields of the key that the partitioner looks at."""
        first, _, last = self.looks_at.removeprefix("-k").partition(",")
        within = min(int(self.fields), len(FIELDS))
        return range(int(first) - 1, min(int(last or within), within))

    def planned(self, lines):
        """What the files would be, without a job."""
        if self.late:
            return "none"
        parts = [[] for _ in range(int(self.reducers))]
        for line in lines:
            key = line.split("\t")[: int(self.fields)]
            number = hashed("\t".join(key), 1)
            if self.partitioner:  # it begins at 0
                looked = "\t".join(key[at] for at in self.looked_at()) if self.looks_at else "\t".join(key)
                number = hashed(looked, 0)
            parts[number % len(parts)].append((key, line.split("\t")))
        return described([[row for _, row in sorted(part, key=lambda pair: pair[0])] for part in parts])


def read_command(script):
    """The one streaming command of a script, where it holds nothing but what this exercise is about; else None."""
    lines = [
        line for line in script.replace("\\\n", " ").splitlines() if line.strip() and not line.strip().startswith("#")
    ]
    try:
        words = shlex.split(lines[0], comments=True) if len(lines) == 1 else []
    except ValueError:
        return None
    if words[:2] == ["mapred", "streaming"]:
        words = words[2:]
    elif words[:2] == ["hadoop", "jar"]:
        words = words[3:]
    else:
        return None
    command, given = Command(), {}
    while words:
        name, value, words = words[0], (words[1] if len(words) > 1 else ""), words[2:]
        if name == "-D":
            if given.keys() & {*AS_GIVEN, "-partitioner", "-numReduceTasks"}:
                command.late.append(name)
            name, _, value = value.partition("=")
        if name not in NAMES and name not in AS_GIVEN or name in given:
            return None
        given[name] = value
        if name in NAMES:
            setattr(command, NAMES[name], value)
    number = re.compile(r"[1-9]\d?")
    plain = (
        all(given.get(name, "") == value for name, value in AS_GIVEN.items())
        and number.fullmatch(command.reducers)
        and number.fullmatch(command.fields)
        and command.partitioner in {"", BY_FIELDS}
        and re.fullmatch(r"(-k[1-9](,[1-9])?)?", command.looks_at)
    )
    return command if plain else None


@jobs.once
def run_command(script, lines, cluster):
    """What the files are that a script makes of the lines; or what it said at the end."""
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
        error = errors[0].partition(": ")[2] if errors else ""
        return f"none, and the status is {status}: {error or 'no job was run'}"
    return described(parts)


def described(parts):
    """What is asked of the files: whole days, and the order of carrier, airport and date."""
    days = [{row[2] for row in part} for part in parts]
    return {
        "lines": sum(map(len, parts)),
        "files": sum(map(bool, parts)),
        "dates in both": sum(sum(day in each for each in days) > 1 for day in set().union(*days)),
        "in order": all([row[:3] for row in part] == sorted(row[:3] for row in part) for part in parts),
    }


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
    counted = [(*route, draw.random.choice((7, 9, 10, 80, 80, 120, 1_000))) for route in routes]
    if len(counted) > 1:  # two are equal, and the first of the alphabet comes last
        counted = [route for route in counted if route[:2] not in {("JFK", "ORD"), ("JFK", "BOS")}]
        counted = [("JFK", "ORD", 5_000), *counted, ("JFK", "BOS", 5_000)]
    lines = draw.show("lines", [f"{origin}\t{dest}\t{count}" for origin, dest, count in counted])
    expected = []
    for origin in ORIGINS:
        ranked = sorted((row for row in counted if row[0] == origin), key=lambda row: (-row[2], row[1]))
        expected += [f"{name}\t{dest}\t{count}" for name, dest, count in ranked[:3]]
    received, broke = by_halves(lines, answer, answer)
    seen = expect.equal(
        *first_wrong(received, expected),
        says=broke
        + "Two halves went through your program as combiner, then both results together once more, then through it as reducer. You see "
        "the first origin that came out wrong.",
    )
    if not seen:
        return
    alone = jobs.piped(by_key(lines), answer, sort=False)
    dropped = len(lines) - len(expected)
    seen = expect.true(
        not dropped or "dropped" in alone.counters,
        says=f"It left out {dropped} routes, and the counter `dropped` does not exist. What does your program print, and where?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, answer, answer, reducers=2, options=SEVERAL_MAPS)
    output = sorted(job.output, key=lambda line: line.partition("\t")[0])
    expect.equal(
        (told(job, output), job.counters.get("dropped", 0)),
        (expected, dropped),
        says="In a pipe the lines were right. As a job, with several maps, your combiner and two reducers, the lines (by origin) and the "
        "counter `dropped` are not those that are due. Which of the two differs?",
    )


def first_wrong(received, expected):
    """Of two lists of lines those of the first origin where they differ; all of them where they do not."""
    if isinstance(received, list):
        for origin in sorted({line.partition("\t")[0] for line in [*received, *expected]}):
            pair = tuple(
                [line for line in lines if line.partition("\t")[0] == origin] for lines in (received, expected)
            )
            if pair[0] != pair[1]:
                return pair
    return received, expected


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

"""What an accepted answer of the chapter on mrjob does. Answers are files; their jobs run in processes of their own."""

import json
import re
from collections import Counter, defaultdict

from workbook import exercise, expect, jobs

CARRIERS = ("UA", "B6", "HA", "AA")
PATHS = ("/", "/flights", "/plays", "/login")
STATUSES = ("200", "204", "206", "301", "302", "304", "400", "403", "404", "429", "500", "503")
WORDS = ("the", "boy", "by", "brook", "bird", "bee", "be")
CLUBS = ("Amber", "Flint", "Jade", "Onyx", "Slate")
STARTS = "each run starts Python and mrjob anew"
MANY = ("--num-cores", "3")  # six map tasks and up to six reduce tasks, whatever the machine has
FEW = ("--num-cores", "1", "--no-bootstrap-mrjob")  # two map tasks, each a process

IN_PROCESSES = {"seconds": 60, "memory_mb": 16_000, "rounds": (3, None), "costly": STARTS}


def pair(line):
    """A line of a job's output as [key, value]; as text where it is no JSON."""
    try:
        key, value = map(json.loads, line.split("\t"))
    except ValueError:
        return line
    return [key, rounded(value)]


def rounded(value):
    """Numbers to nine digits: sums of floats depend on the order of their items in the last."""
    if isinstance(value, float):
        return round(value, 9)
    return [rounded(each) for each in value] if isinstance(value, list) else value


def told(job):
    """What a job yielded, in a fixed order; or the error that it ended with."""
    if not job.ok:
        return re.sub(r"^line \d+: ", "", job.error)
    return sorted((pair(line) for line in job.output), key=repr)


def gives(job, expected, says=""):
    """The job yields these pairs, in any order."""
    if not job.ok:
        says = "The job ended with an error: " + job.error.replace("{", "(").replace("}", ")")
    return expect.equal(told(job), sorted(([key, rounded(value)] for key, value in expected), key=repr), says=says)


def script(source, lines, command):
    """A shell script that runs a command beside job.py and lines.txt."""
    text = "".join(f"{line}\n" for line in lines)
    return (
        f"set -o pipefail\ncat > job.py <<'END_OF_JOB'\n{source}\nEND_OF_JOB\n"
        f"cat > lines.txt <<'END_OF_LINES'\n{text}END_OF_LINES\n{command}"
    )


# Runs one after another what a cluster may or may not run, in one process; pairs go through the job's own protocol.
DRIVER = """
import inspect, json
import job
from mrjob.job import MRJob

found = [each for each in vars(job).values() if inspect.isclass(each) and issubclass(each, MRJob) and each is not MRJob]
made = found[-1]([])
protocol = made.internal_protocol()


def sent(pairs):
    return [protocol.read(line) for line in sorted(protocol.write(*pair) for pair in pairs)]


def combined(pairs):
    return sent(made.combine_pairs(iter(pairs), 0)) if "combiner" in made.steps()[0].description(0) else pairs


with open("lines.txt") as file:
    mapped = sent(made.map_pairs(((None, line.rstrip()) for line in file), 0))
once = combined(mapped)
results = {
    "without": list(made.reduce_pairs(iter(mapped), 0)),
    "twice": list(made.reduce_pairs(iter(combined(once)), 0)),
    "left": len(once),
}
print(json.dumps(results))
"""


@jobs.once
def phases(source, lines):
    """What the phases of a job of one step give: without its combiner, with two runs of it, and the pairs that one run leaves."""
    command = f"cat > driver.py <<'END_OF_DRIVER'\n{DRIVER}\nEND_OF_DRIVER\npython driver.py"
    status, output = jobs.shell(script(source, lines, command))
    last = output.splitlines()[-1] if output.strip() else "it ended without a word"
    return (json.loads(last), "") if status == 0 else ({}, last)


def through_json(value):
    return json.loads(json.dumps(value))


@exercise(
    points=2,
    core=True,
    question="What would the reducer have been given with PickleProtocol?",
    hints=(
        "Between the two methods the pair is a line of text. Write that line down, by the rules of JSON.",
        "JSON has one kind of sequence, and the keys of its objects are texts. What reads it cannot know what it was before.",
        'A relative: `yield 5, ({"a": (1,)}, None)` arrives as the key `5` and the value `[{"a": [1]}, None]`: '
        "numbers, texts and None stay, tuples at any depth become lists.",
    ),
)
def what_arrives(answer, draw):
    sent = (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)})
    expect.guess(
        answer,
        tuple(map(through_json, sent)),
        says="Not these two: {received}. Write the pair as a line of JSON, and read that line as somebody who never saw the pair.",
    )


@exercise(
    points=1,
    question="How would you write the months so that they arrive from 1 to 12?",
    hints=(
        "The lines are sorted before the reducer reads them. What does each of the five lines begin with?",
        'As JSON the keys are `2`, `12`, `1`, `"NA"`, `null`. Sorted as bytes: a quotation mark comes before digits, digits before letters.',
        'A relative: the keys 30, 4, "x", True are the texts `30`, `4`, `"x"`, `true`. In order: "x", 30, 4, True.',
    ),
)
def keys_in_order(answer, draw):
    keys = [2, 12, 1, "NA", None]
    expect.guess(
        answer,
        sorted(keys, key=json.dumps),
        says="Not in this order: {received}. Which text stands for each key on its line, and by what are lines sorted?",
    )


def delay_line(random):
    """A carrier and a delay, as a line."""
    minutes = random.choice(
        ("NA", "0", str(-random.randint(1, 40)), str(random.randint(1, 90)), str(random.randint(1, 90)))
    )
    return f"{random.choice(CARRIERS)},{minutes}"


@exercise(
    points=2,
    core=True,
    **IN_PROCESSES,
    question="Could the reducer's two lines of work be done by a combiner as well? What would you have to change?",
    hints=(
        "What must the reducer know of each flight? Let the mapper send that, and nothing else.",
        "A value may be a pair of two numbers. The values are an iterator: in one pass over them you can add up both.",
        "A relative, letters and vowels by a word's first letter: the mapper yields `word[0], (len(word), vowels(word))`; the reducer "
        "starts both sums at 0, adds to them in one `for`, and yields `letter, (letters, vowels)` after it.",
    ),
)
def late_by_carrier(answer, draw):
    lines = draw.several(delay_line, 300, named="lines")
    late, flights = Counter(), Counter()
    for carrier, minutes in (line.split(",") for line in lines):
        flights[carrier] += 1
        late[carrier] += minutes != "NA" and int(minutes) > 0
    gives(
        jobs.mrjob(answer, lines, options=MANY), [(carrier, [late[carrier], flights[carrier]]) for carrier in flights]
    )


def known_delay_line(random):
    """A carrier and a known delay; few carriers, so that parts differ in size."""
    return f"{random.choice(CARRIERS[:2])},{random.choice((random.randint(-20, 20), random.randint(40, 300)))}"


@exercise(
    points=3,
    core=True,
    **(IN_PROCESSES | {"rounds": (5, None)}),
    question="What does your combiner make of a single value, and what of what it has made itself?",
    hints=(
        "Three delays were read in one place and one in another. What must each place say, so that the mean of four can be worked out?",
        "A total and a count can be put together; so let the mapper already yield both, for one flight. The combiner yields the same shape.",
        "A relative, the mean length of words by letter: the mapper yields `word[0], (len(word), 1)`. The combiner adds up both and yields "
        "`letter, (length, words)`. The reducer adds up both and yields `letter, length / words`.",
    ),
)
def mean_delay(answer, draw):
    lines = draw.several(known_delay_line, 200, at_least=4, named="lines")
    minutes = defaultdict(list)
    for carrier, delay in (line.split(",") for line in lines):
        minutes[carrier].append(int(delay))
    means = [(carrier, sum(each) / len(each)) for carrier, each in minutes.items()]
    job = jobs.mrjob(answer, lines, options=MANY)
    if not gives(
        job, means, says="With a combiner in each of several places it gives {received}; {expected} are the means."
    ):
        return
    results, error = phases(answer, lines)
    for name, told_as in (("without", "Without the combiner"), ("twice", "With the combiner run over its own output")):
        expect.equal(
            error or sorted(([key, rounded(value)] for key, value in results[name]), key=repr),
            sorted(([key, rounded(value)] for key, value in means), key=repr),
            says=told_as + " it gives {received}; {expected} are the means.",
        )
    expect.equal(
        error or results["left"],
        len(minutes),
        says="{received} pairs are left after a combiner that saw all lines; {expected} would be enough.",
    )


def request_line(random):
    """A line of a log: good ones, some without bytes, and many more dirty ones than in life."""
    good = (
        f'10.1.0.{random.randint(1, 9)} - - [03/Mar/2025:00:00:17 +0000] "GET {random.choice(PATHS)} HTTP/1.1" '
        f'200 {random.choice(("-", str(random.randint(180, 900)), str(random.randint(1_000, 9_000))))} "-" "curl/8.5.0"'
    )
    return random.choice((good, good, good, "", good[: random.randint(5, 50)], "KeyError: 'item'"))


REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


@exercise(
    points=2,
    **IN_PROCESSES,
    question="At which number of bad lines should somebody be called?",
    hints=(
        "Ask of each line whether `REQUEST` matches it, before you take it apart. And where it does not: what should happen?",
        "`REQUEST.match(line)` gives None for a bad line, blank ones too. `self.increment_counter(group, name)` adds 1.",
        'A relative, numbers in a text: `if word.isdigit(): yield "sum", int(word)` and `else: '
        'self.increment_counter("text", "no number")`.',
    ),
)
def bytes_sent(answer, draw):
    # A path from which nothing was ever sent is in every draw.
    nothing = '10.1.0.4 - - [03/Mar/2025:00:00:18 +0000] "GET /empty HTTP/1.1" 200 - "-" "curl/8.5.0"'
    lines = draw.show("lines", [nothing, *draw.several(request_line, 300, at_least=6, named="lines")])
    sent, bad = Counter(), 0
    for line in lines:
        if request := REQUEST.match(line):
            sent[request[1]] += int(request[2].replace("-", "0"))
        else:
            bad += 1
    job = jobs.mrjob(answer, lines, options=MANY)
    gives(job, sent.items())
    expect.equal(
        job.counters.get("not a request", 0),
        bad,
        says='The counter "not a request" is at {received}; {expected} of the lines are none.',
    )


@exercise(
    points=3,
    **IN_PROCESSES,
    question="How many pairs does your second step send to its one reducer, and on what does that depend?",
    hints=(
        "No reducer of the first step sees more than one word's counts at a time, and there may be several reducers. What must come after?",
        "In the second step let all pairs have the same key, None, and put count and word into the value. "
        "`max` and `min` compare pairs, the first part first.",
        "A relative, the longest word: step 2 maps to `None, (-len(word), word)`, and its reducer takes `min` of these: "
        "the longest first, and of equal lengths the first by the alphabet.",
    ),
)
def most_frequent(answer, draw):
    # Two words tie, with more than 9 where there is room; another one has 9.
    most = draw.size(14, at_least=2)
    best, also, nine, *others = draw.random.sample(WORDS, len(WORDS))
    words = [best, also] * most + [nine] * min(9, most - 1) + [other for other in others for _ in range(most // 3)]
    draw.random.shuffle(words)
    lines = draw.show("lines", [" ".join(words[at : at + 3]) for at in range(0, len(words), 3)])
    counts = Counter(words)
    word = min(counts, key=lambda word: (-counts[word], word))
    gives(jobs.mrjob(answer, lines, options=MANY), [(word, counts[word])])


ENDING = '\n\nif __name__ == "__main__":\n    WordCount.run()\n'
RIGHT = """import re

from mrjob.job import MRJob

WORD = re.compile(r"[a-z']+")


class WordCount(MRJob):
    def mapper(self, _, line):
        for word in WORD.findall(line.lower()):
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)
"""
WRONG = {
    "that takes The and the for two words": RIGHT.replace("line.lower()", "line"),
    "that counts a word once a line": RIGHT.replace(
        "in WORD.findall(line.lower())", "in set(WORD.findall(line.lower()))"
    ),
    "whose reducer counts its values instead of adding them up": RIGHT.rpartition("sum(counts)")[0]
    + "sum(1 for _ in counts)\n",
    "that yields the number of lines as well": RIGHT.replace(
        "        for word", '        yield "lines", 1\n        for word'
    ),
}


@jobs.once
def outcome(test, source):
    """Whether a test, beside a file with this job, passes it or refuses it."""
    command = f"cat > count_test.py <<'END_OF_TEST'\n{test}\nEND_OF_TEST\npython count_test.py > said.txt 2>&1"
    beside = f"cat > word_count.py <<'END_OF_COUNT'\n{source}{ENDING}END_OF_COUNT\n{command}"
    status, _ = jobs.shell(script("", [], beside), seconds=30)
    return "passed" if status == 0 else "refused"


@exercise(
    points=2,
    **(IN_PROCESSES | {"rounds": ()}),
    question="Which wrong job can you think of that your test would let pass?",
    hints=(
        "For each of the four wrong jobs: find the shortest text on which it and the right one differ.",
        "`pairs_of(WordCount, text)` runs the whole job, combiner included. `assert pairs_of(…) == {…}` ends with an error where it does not hold.",
        'A relative, a job for the longest line: `assert pairs_of(Longest, b"one\\nthree\\n") == {"three": 5}` tells it from '
        "a job that takes the first line, and not from one that takes the last.",
    ),
)
def count_test(answer, draw):
    if not expect.equal(outcome(answer, RIGHT), "passed", says="It refuses a word count that is right."):
        return
    let_pass = [name for name, source in WRONG.items() if outcome(answer, source) == "passed"]
    expect.equal(let_pass, [], says="It lets a job pass " + "; and one ".join(let_pass) + ".")


@exercise(
    points=3,
    needs=("hadoop",),
    seconds=240,
    memory_mb=16_000,
    rounds=(None,),
    costly="it runs a job on the cluster",
    question="What would your job need if the different words did not fit into one machine's memory?",
    hints=(
        "The reducer's process has never seen the mapper's dictionary. On which way can a number get from one to the other?",
        "A first step counts each word. A second sends all its results to one key: whoever gets them can add up the counts, and then divide.",
        "A relative, each carrier's share of the flights: step 2 maps to `None, (flights, carrier)`; its reducer makes a list of the pairs, "
        "adds up the flights, and yields `carrier, flights / total` for each.",
    ),
)
def word_share(answer, draw):
    lines = draw.several(lambda random: " ".join(random.choices(WORDS, k=random.randint(1, 5))), 12, named="lines")
    counts = Counter(word for line in lines for word in line.split())
    shares = [(word, count / counts.total()) for word, count in counts.items()]
    if not gives(jobs.mrjob(answer, lines, runner="local", options=FEW), shares):
        return
    gives(jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true")), shares)


def status_line(random, at):
    """A page, a second of the day, and a status."""
    return f"{random.choice(PATHS)} {at} {random.choice(STATUSES)}"


@exercise(
    points=2,
    needs=("hadoop",),
    seconds=240,
    memory_mb=16_000,
    rounds=(None,),
    costly="it runs a job on the cluster",
    question="What would it cost to have the values sorted by the cluster instead?",
    hints=(
        "The reducer cannot know which of its values is the latest: nothing in a value says so. What should be in it?",
        "Send second and status together, the second as a number: `max` compares pairs by their first part.",
        "A relative, the first word of each length: the mapper yields `len(word), (place, word)`, and the reducer takes "
        "`min(values)[1]`.",
    ),
)
def last_status(answer, draw):
    ats = sorted(draw.random.sample(range(1, 150), 80))
    lines = draw.show("lines", [status_line(draw.random, at) for at in ats])
    last = {page: status for page, _, status in map(str.split, lines)}
    turned = lines[::-1]
    if not gives(
        jobs.mrjob(answer, turned, options=MANY),
        last.items(),
        says="With the lines in another order it gives {received}.",
    ):
        return
    if not gives(jobs.mrjob(answer, lines, options=MANY), last.items()):
        return
    gives(
        jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true")), last.items()
    )


# Two situations are told apart at a time, so that a wrong one is found and the right one is not given away.
SITUATIONS = (
    ({"a": "inline", "b": "local"}, "What do you want to see in each of the two, and in which process would it be?"),
    (
        {"c": "hadoop", "d": "spark"},
        "What runs on the machines of each, and what would you have to change in the job's file?",
    ),
    (
        {"e": "none", "f": "none"},
        "What would several tasks do at the same time in each, and what would it cost to start them?",
    ),
)


@exercise(
    points=1,
    question="Which of the six would you answer differently with a hundred times the data?",
    hints=(
        "Ask of each: how large is it, where does it lie, and what is the run to show?",
        "Only `local` gives each task a process of its own without a cluster. Where one step needs the result before it, no runner helps.",
        "A relative: 300 GB in HDFS, a cluster with MapReduce, a job that passes all its tests: `hadoop`. "
        "Two kilobytes on your desk, once: `none`.",
    ),
)
def right_runner(answer, draw):
    chosen = answer if isinstance(answer, dict) else {}
    for situations, asks in SITUATIONS:
        expect.guess(
            {letter: chosen.get(letter) for letter in situations},
            situations,
            says=f"Not both right: {{received}}. {asks}",
        )


@exercise(
    points=1,
    extra=True,
    **IN_PROCESSES,
    question="Who would rather have the lines of JSON?",
    hints=(
        "The quotation marks and the null come from whatever writes the last step's pairs. Which of the three protocols is that?",
        "`RawValueProtocol` writes a value as it is and leaves the key out. It is in `mrjob.protocol`.",
        "A relative: a job with `OUTPUT_PROTOCOL = JSONValueProtocol` writes only its values, as JSON: `yield None, [1, 2]` becomes the line [1, 2].",
    ),
)
def plain_lines(answer, draw):
    lines = draw.several(delay_line, 50, named="lines")
    counts = Counter(line.split(",")[0] for line in lines)
    job = jobs.mrjob(answer, lines, options=MANY)
    expect.equal(
        sorted(job.output) if job.ok else re.sub(r"^line \d+: ", "", job.error),
        sorted(f"{carrier}: {count}" for carrier, count in counts.items()),
    )


def game_line(random):
    """A game between two clubs, as JSON; or what is left of one."""
    home, away = random.sample(CLUBS[:3] if random.random() < 0.5 else CLUBS, 2)
    # The first clubs by name are the stronger, and play each other more often.
    ahead = CLUBS.index(away) - CLUBS.index(home)
    goals = [max(0, random.randint(0, 3) + (ahead > 1)), max(0, random.randint(0, 3) + (ahead < -1))]
    line = json.dumps({"day": random.randint(1, 300), "home": home, "away": away, "goals": goals})
    return line[: random.randint(1, 40)] if random.random() < 0.15 else line


@exercise(
    points=4,
    **IN_PROCESSES,
    question="For the averages in chapter 03 a mean of means was the wrong answer. Why is it the right one here?",
    hints=(
        "Three keys follow one another: a club and its opponent; a club; and one for all. What must meet under each?",
        "First (club, opponent) → (points, games), added up; then club → share; then None → (mean, club), sorted. "
        "A key of two parts comes back as a list. `json.loads` raises ValueError on a broken line.",
        "A relative, the mean over a reader's books of the share of pages read: (reader, book) → (pages, of), reader → share, then None → "
        "(mean, reader): `for rank, (mean, reader) in enumerate(sorted(found, reverse=True), 1)`.",
    ),
)
def fair_table(answer, draw):
    # Two clubs that met once, without a winner: equal in every draw.
    tie = json.dumps({"day": 7, "home": "Pearl", "away": "Coral", "goals": [1, 1]})
    lines = draw.show("lines", [tie, *draw.several(game_line, 250, at_least=6, named="lines")])
    against, broken = defaultdict(lambda: [0, 0]), 0
    for line in lines:
        try:
            game = json.loads(line)
        except ValueError:
            broken += 1
            continue
        home, away = game["goals"]
        won = 0.5 if home == away else float(home > away)
        for club, other, points in ((game["home"], game["away"], won), (game["away"], game["home"], 1 - won)):
            against[club, other][0] += points
            against[club, other][1] += 1
    shares = defaultdict(list)
    for (club, _), (points, games) in against.items():
        shares[club].append(points / games)
    means = {club: round(sum(each) / len(each), 6) for club, each in shares.items()}
    table = sorted(means, key=lambda club: (-means[club], club))
    job = jobs.mrjob(answer, lines, options=MANY)
    gives(job, [(rank, [club, means[club]]) for rank, club in enumerate(table, 1)])
    expect.equal(
        job.counters.get("broken", 0),
        broken,
        says='The counter "broken" is at {received}; {expected} of the lines are broken.',
    )

"""One exercise's check on one answer, beside it and behind the wire."""

import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import numpy
import pytest

from workbook.checking import budget, checker, expect, stops, wire
from workbook.checking.outcome import Outcome, Verdict
from workbook.course.checks import Check
from workbook.engines import clusters
from workbook.views import cards

SEED = 5
SEEDS = range(1, 6)

RIGHT = "def short_words(words):\n    return filter(lambda word: len(word) < SHORT, words)"
TOO_LONG = "def short_words(words):\n    return filter(lambda word: len(word) >= SHORT, words)"
UNKNOWN = "def short_words(words):\n    return (word.upper() for word in words)"
RAISES = "def short_words(words):\n    for word in words:\n        yield word[9]"
ENDLESS = "from itertools import count\ndef short_words(words):\n    return count()"


@pytest.fixture
def short_words(fixture_course):
    """An exercise whose answer is a function, with budgets that end soon."""
    exercise = fixture_course.exercise("short.short_words")
    return replace(exercise, check=replace(exercise.check, seconds=20, memory_mb=300))


@pytest.fixture
def reads(fixture_course):
    """An exercise whose answer is a value."""
    return fixture_course.exercise("short.reads")


def hurried(exercise, **budget):
    return replace(exercise, check=replace(exercise.check, **budget))


def capped(exercise):
    """The exercise with a lower ceiling on what is read of an answer."""

    def run(answer, draw):
        served = expect.serve(draw.words(50, at_least=0))
        found = answer(served)
        expect.lazy(served)
        expect.true(len(expect.everything(found, ceiling=300)) <= served.reads, "It made words up.")

    return replace(exercise, check=Check("short_words", run))


def sources(exercise, source):
    return [("<given>", exercise.chapter.given), ("<answer>", source)]


def here(exercise, source):
    """The answer in this process."""
    return wire.execute(sources(exercise, source), exercise.name)[exercise.name]


@contextmanager
def beside(exercise, source):
    yield here(exercise, source)


@contextmanager
def behind(exercise, source):
    """The answer in another process."""
    with wire.opened(sources(exercise, source), exercise.name) as answer:
        yield answer


@pytest.fixture(params=[beside, behind], ids=["beside", "behind the wire"])
def judged(request):
    """The outcome of a source, with the answer in this process or in another."""

    def judge(exercise, source, seed=SEED):
        with request.param(exercise, source) as answer:
            return checker.judge(exercise, answer, seed, source)

    return judge


# Outcomes, in both modes


def test_a_right_answer_passes_with_points_a_solution_and_a_question(judged, short_words):
    outcome = judged(short_words, RIGHT)

    assert (outcome.verdict, outcome.points, outcome.question) == (
        Verdict.PASSED,
        2,
        "What would a list cost?",
    )
    assert outcome.answer == RIGHT
    assert outcome.solution == short_words.solution.strip()
    assert (outcome.inputs, outcome.expected, outcome.received) == ((), "", "")


def test_a_right_value_passes(judged, reads):
    assert judged(reads, "reads = 2").passed


def test_a_wrong_answer_shows_the_smallest_failing_input(judged, short_words):
    """'map' is short enough to be lost, and one word is enough to show it."""
    source = "def short_words(words):\n    return (word for word in words if len(word) < 3)"
    outcome = judged(short_words, source)

    ((name, words),) = outcome.inputs
    assert outcome.verdict is Verdict.WRONG
    assert name == "words"
    assert outcome.received == "[]"
    assert outcome.expected != "[]"
    assert len(words.split(",")) <= 5
    assert not outcome.solution
    assert not outcome.points


def test_a_wrong_value_shows_expected_and_received(judged, reads):
    outcome = judged(reads, "reads = 4")

    assert (outcome.verdict, outcome.expected, outcome.received) == (Verdict.WRONG, "2", "4")


def test_a_known_attempt_gets_its_sentence_whatever_its_code(judged, short_words):
    source = "def short_words(words):\n    for word in words:\n        if not len(word) < 4:\n            yield word"
    outcome = judged(short_words, source)

    assert outcome.attempt == "keeps_long"
    assert outcome.sentence.startswith("The words that stayed have four letters or more.")


def test_a_known_value_gets_its_sentence(judged, reads):
    assert judged(reads, "reads = 10 // 2").attempt == "all_of_it"


def test_an_answer_cannot_change_what_it_is_compared_with(short_words):
    def run(answer, draw):
        words = draw.words(5)
        served = expect.serve([[word] for word in words])
        expect.equal(answer(words, served), [])
        expect.equal(len(words), draw.size(5))
        expect.equal(expect.everything(served), [])

    def empties(words, served):
        words.clear()
        return [row.clear() for row in served if row.clear()]

    ran = checker.trace(Check("short_words", run), empties, SEED)
    assert ran.passed


def test_a_card_shows_what_the_answer_was_given_and_not_what_was_drawn_first(short_words):
    def run(answer, draw):
        words = draw.words(5)
        words[:] = ["changed"]
        expect.equal(answer(words), ["right"])
        words.clear()

    exercise = replace(short_words, check=Check("short_words", run))

    assert checker.judge(exercise, lambda words: words, SEED).inputs == (("words", "['changed']"),)


def test_of_two_mistakes_the_one_that_shows_first_gets_its_sentence(judged, short_words):
    source = (
        "def short_words(words):\n"
        "    for at, word in enumerate(words):\n"
        "        if len(word) >= 4 or at == 17:\n"
        "            yield word"
    )

    assert judged(short_words, source).attempt == "keeps_long"


def test_what_nobody_knows_gets_no_attempt_s_sentence(judged, short_words):
    outcome = judged(short_words, UNKNOWN)

    assert (outcome.verdict, outcome.attempt) == (Verdict.WRONG, "")
    assert outcome.sentence not in [made.sentence for made in short_words.attempts]


def test_an_eager_answer_is_told_apart_from_a_wrong_one(judged, short_words):
    source = "def short_words(words):\n    return iter([word for word in words if len(word) < SHORT])"

    assert judged(short_words, source).attempt == "reads_ahead"


def test_an_error_shows_the_answer_s_own_line(judged, short_words):
    outcome = judged(short_words, RAISES)

    assert (outcome.verdict, outcome.line) == (Verdict.RAISED, "line 3: yield word[9]")
    assert outcome.received == "IndexError: string index out of range"
    assert "Traceback" not in cards.plain(outcome)
    assert "expect.py" not in cards.plain(outcome)


def test_an_error_inside_a_library_shows_the_line_that_called_it(judged, short_words):
    source = "import json\ndef short_words(words):\n    return json.loads('{' * 3)"

    assert judged(short_words, source).line == "line 3: return json.loads('{' * 3)"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("def short_words():\n    return []", "TypeError: short_words() takes 0 positional"),
        ("def short_words(words):\n    return map(int, words)", "ValueError: invalid literal"),
    ],
    ids=["arguments", "a lazy builtin"],
)
def test_an_error_without_a_line_of_the_answer_is_its_own_all_the_same(judged, short_words, source, error):
    outcome = judged(short_words, source)

    assert outcome.verdict is Verdict.RAISED
    assert outcome.received.startswith(error)


def test_an_error_that_cannot_be_shown_is_one(judged, short_words):
    source = (
        "class E(Exception):\n    def __str__(self):\n        raise ValueError\ndef short_words(words):\n    raise E"
    )

    assert judged(short_words, source).verdict is Verdict.RAISED


@pytest.mark.parametrize("gave", ["None", "5", "10**5000"])
def test_what_the_check_cannot_use_is_told_in_a_sentence(judged, short_words, gave):
    outcome = judged(short_words, f"def short_words(words):\n    return {gave}")

    assert outcome.verdict is Verdict.WRONG
    assert outcome.sentence.startswith("Your answer gave ")
    assert "TypeError" in outcome.sentence
    assert outcome.received in ("None", "5", "a number too long to print")


def test_an_endless_answer_is_a_verdict(judged, short_words):
    outcome = judged(capped(short_words), ENDLESS)

    assert outcome.verdict is Verdict.WRONG
    assert "more than 300 items" in outcome.sentence


def test_an_endless_source_is_not_read_to_its_end(judged, short_words):
    from itertools import count

    def run(answer, draw):
        expect.equal(expect.take(answer(expect.serve(map(str, count()), limit=10)), 1), ["0"])

    endless = replace(short_words, check=Check("short_words", run))

    assert judged(endless, "def short_words(words):\n    return words").passed
    outcome = judged(endless, "def short_words(words):\n    return sorted(words)")
    assert outcome.verdict is Verdict.WRONG
    assert "more than 10 items" in outcome.received


# The same records in both modes

ANSWERS = {
    "right": RIGHT,
    "wrong": TOO_LONG,
    "unknown": UNKNOWN,
    "raises": RAISES,
    "raises late": "def short_words(words):\n    return map(int, words)",
    "endless": ENDLESS,
    "a list": "def short_words(words):\n    return [word for word in words if len(word) < SHORT]",
    "arguments": "def short_words():\n    return []",
    "nothing": "def short_words(words):\n    return None",
    "a function": "def short_words(words):\n    return lambda: words",
    "a class": "class short_words:\n    def __init__(self, words):\n        self.words = words\n    def __iter__(self):\n"
    "        return (word for word in self.words if len(word) < SHORT)",
    "used up": "def short_words(words):\n    list(words)\n    return filter(None, words)",
}


@pytest.mark.parametrize("source", ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer_looks_the_same_from_both_sides(short_words, source):
    short_words = capped(short_words) if source is ENDLESS else short_words
    one = checker.trace(short_words.check, here(short_words, source), SEED)
    with behind(short_words, source) as answer:
        other = checker.trace(short_words.check, answer, SEED)

    assert [replace(record, says="") for record in one.records] == [
        replace(record, says="") for record in other.records
    ]
    assert (one.inputs, one.overrun) == (other.inputs, other.overrun)


def test_a_check_that_gives_a_function_works_from_both_sides(short_words):
    def run(answer, draw):
        count = expect.probe(lambda number: number + 1)
        numbers = draw.integers(50, 0, 9, at_least=1)
        given = [*numbers]
        result = answer(count, given)
        expect.equal(expect.everything(result), [number + 1 for number in numbers])
        expect.equal(count.calls, len(numbers))
        expect.equal(given, numbers[::-1])

    applied = replace(short_words, check=Check("short_words", run, shares="it looks at the list that it gave"))
    source = "def short_words(function, items):\n    made = [function(item) for item in items]\n    items.reverse()\n    return iter(made)"

    for mode in (beside, behind):
        with mode(applied, source) as answer:
            assert checker.judge(applied, answer, SEED).passed, mode


# Traces


def test_a_run_ends_with_the_round_that_raised(short_words):
    ran = checker.trace(short_words.check, here(short_words, RAISES), SEED)

    assert ran.raised.kind == "IndexError"
    assert ran.records[-1] is ran.failed
    assert not ran.passed


def test_a_wrong_answer_is_seen_in_every_round(short_words):
    ran = checker.trace(short_words.check, here(short_words, TOO_LONG), SEED)

    assert {record.round for record in ran.records} == set(range(7))
    assert ran.failed.round == min(record.round for record in ran.records if not record.passed)


def test_a_check_that_draws_nothing_runs_once(reads):
    assert {record.round for record in checker.trace(reads.check, 2, SEED).records} == {0}


def test_one_seed_gives_one_trace_and_another_seed_another(short_words):
    traces = [checker.trace(short_words.check, here(short_words, TOO_LONG), seed) for seed in (1, 1, 2)]

    assert traces[0] == traces[1] != traces[2]


def test_a_check_that_expects_nothing_passes_nobody(short_words):
    empty = replace(short_words, check=Check("short_words", lambda answer, draw: None))

    with pytest.raises(AssertionError, match="expects nothing"):
        checker.judge(empty, print, SEED)


def test_folders_are_gone_after_a_run(short_words):
    made = []

    def run(answer, draw):
        made.append(draw.folder({"a.txt": "x"}))
        expect.equal(answer(made[-1]), "x")

    with_folder = replace(short_words, check=Check("short_words", run))
    assert checker.judge(with_folder, lambda folder: (folder / "a.txt").read_text(), SEED).passed
    assert checker.judge(with_folder, lambda folder: 1 / 0, SEED).verdict is Verdict.RAISED
    assert made
    assert not any(folder.exists() for folder in made)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_attempt_is_matched_to_itself_whatever_is_drawn(fixture_course, seed):
    for exercise in fixture_course.exercises:
        for made in exercise.attempts:
            answer = made.answer() if exercise.is_value else made.answer
            assert checker.judge(exercise, answer, seed).attempt == made.name


# With budgets: what a kernel calls


@pytest.mark.parametrize(
    ("body", "received"),
    [
        ("while True: pass", "still running after 1 seconds"),
        (
            "while True:\n        try:\n            list(words)\n        except BaseException:\n            pass",
            "still running",
        ),
        ("return sum(1 for _ in itertools.count())", "still running"),
        ("return list(itertools.count())", "more than 200 MB of memory"),
        ("return 'x' * 10**10", "more than 200 MB of memory"),
        ("os._exit(0)", "the process ended"),
        ("os.kill(os.getpid(), 9)", "the process ended"),
    ],
)
def test_an_answer_without_an_end_is_a_verdict_and_this_process_lives(short_words, body, received):
    source = f"import itertools, os, sys\ndef short_words(words):\n    {body}"
    # What is not to run out of time gets plenty: this machine may be busy.
    seconds = 1 if "running" in received else 60
    exercise = hurried(short_words, seconds=seconds, memory_mb=200)

    outcome = checker.examine(exercise, here(exercise, source), source, SEED)
    assert outcome.verdict is Verdict.WRONG
    assert outcome.received.startswith(received)
    assert outcome.expected == f"an answer within {seconds} seconds and 200 MB"
    assert outcome.sentence
    assert outcome.answer == source


@pytest.mark.parametrize(
    "body",
    [
        "sys.exit(1)",
        "raise KeyboardInterrupt",
        "raise GeneratorExit",
        "raise ExceptionGroup('two', [ValueError()])",
        "raise type('Own', (BaseException,), {})('own')",
        "yield sys.exit(1)",
    ],
)
def test_whatever_an_answer_raises_is_told_with_its_line(short_words, body):
    source = f"import sys\ndef short_words(words):\n    {body}"

    outcome = checker.examine(short_words, here(short_words, source), source, SEED)
    assert (outcome.verdict, outcome.line) == (Verdict.RAISED, f"line 3: {body}")


@pytest.mark.parametrize("body", ["return await words", "yield 1", "return [1]"])
def test_an_answer_that_is_never_awaited_is_told_so(short_words, body, recwarn):
    source = f"async def short_words(words):\n    {body}"
    outcome = checker.examine(short_words, here(short_words, source), source, SEED)

    assert outcome.verdict is Verdict.WRONG
    assert outcome.sentence.startswith("`short_words` is an `async def`")
    assert outcome.printed == ""


@pytest.mark.parametrize(
    "body",
    [
        "print('a\\ud800b')\n    return ['\\ud800']",
        "raise ValueError('\\ud800')",
        "return {'\\ud800': '\\udfff'}",
    ],
)
def test_half_a_character_pair_can_be_shown(short_words, body):
    source = f"def short_words(words):\n    {body}"
    outcome = checker.examine(short_words, here(short_words, source), f"{source}  # \ud800", SEED)

    for text in (cards.plain(outcome), cards.html(outcome), *outcome.to_dict().values()):
        assert "\ud800".encode("utf-8", "surrogatepass") not in str(text).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "body",
    [
        "os.chdir('/')",
        "os.system('rm -rf \"$PWD\"')",
        "os.environ.clear()",
        "sys.path.clear()",
        "sys.setrecursionlimit(len(inspect.stack()) + 25)",
        "warnings.simplefilter('error')",
        "json.dumps = json.loads = None",
        "time.time = time.monotonic = lambda: 0",
        "random.seed(1); random.random = None",
        "locale.setlocale(locale.LC_ALL, 'C')",
        "sys.stdout.close(); sys.stderr.close()",
        "sys.stdout = sys.stderr = None",
        "print('x' * 10**7)",
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)",
        "builtins.print = builtins.open = None",
        "os.closerange(3, 30)",
    ],
)
def test_whatever_a_right_answer_does_besides_it_passes(short_words, body, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    modules = "builtins, inspect, json, locale, os, random, signal, sys, time, warnings"
    source = RIGHT.replace("\n", f"\n    {body}\n").replace("def", f"import {modules}\ndef", 1)

    outcome = checker.examine(short_words, here(short_words, source), source, SEED)
    if "closerange" in body:  # the way back is closed, too
        assert outcome.received == "the process ended"
    else:
        assert outcome.verdict is Verdict.PASSED, cards.plain(outcome)


STRANGE = """
class Strange:
    def __eq__(self, other): raise ValueError("no")
    def __hash__(self): raise ValueError("no")
    def __repr__(self): raise ValueError("no")
    def __bool__(self): raise ValueError("no")
    def __len__(self): raise ValueError("no")
    def __getattr__(self, name): raise ValueError("no")
"""


@pytest.mark.parametrize(
    "gives",
    [
        "Strange()",
        "[Strange()]",
        "{'a': Strange()}",
        "type('L', (list,), {'__iter__': lambda self: 1 / 0})([1])",
        "10 ** 5000",
        "[[]] * 10**6",
        "'x' * 10**7",
        "short_words(words)",
        "(1 / 0 for _ in words)",
    ],
)
def test_whatever_an_answer_gives_there_is_a_verdict(short_words, gives):
    source = f"{STRANGE}\ndef short_words(words):\n    return {gives}"

    outcome = checker.examine(short_words, here(short_words, source), source, SEED)
    assert outcome.verdict in (Verdict.WRONG, Verdict.RAISED)
    assert len(cards.plain(outcome)) < 5_000


def test_a_value_of_no_use_is_called_by_its_own_class(reads):
    outcome = checker.examine(reads, numpy.array([1, 2]), "reads = …", SEED)

    assert outcome.received == "an object of the class ndarray"


# This machine's failures


def refusing(exercise, error):
    """The exercise on a machine where the check itself is refused something."""

    def run(answer, draw):
        draw.words(3)
        raise error

    return replace(exercise, check=replace(exercise.check, run=run))


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(28, "No space left on device", "/tmp/x"), "full"),
        (OSError(24, "Too many open files"), "files open"),
        (BlockingIOError(11, "Resource temporarily unavailable"), "process or thread"),
        (RuntimeError("can't start new thread"), "process or thread"),
        (FileNotFoundError(2, "No usable temporary directory found in ['/tmp']"), "temporary"),
        (ConnectionError("HTTPConnectionPool: Failed to establish a new connection"), "cluster"),
        (PermissionError(13, "Permission denied", "/tmp/x"), "The course's own solution fails too"),
    ],
)
def test_what_this_machine_refuses_is_no_fault_of_the_answer(short_words, error, word):
    outcome = checker.examine(refusing(short_words, error), here(short_words, RIGHT), RIGHT, SEED)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert word in outcome.sentence
    assert outcome.attempt == ""


@pytest.mark.parametrize(
    ("raises", "kind"),
    [
        ("OSError(28, 'No space left on device')", "OSError"),
        ("open('no such file')", "FileNotFoundError"),
        ("ConnectionRefusedError(111, 'Connection refused')", "ConnectionRefusedError"),
        ('RuntimeError("can\'t start new thread")', "RuntimeError"),
    ],
)
def test_what_only_the_answer_meets_is_its_own(short_words, raises, kind):
    source = f"def short_words(words):\n    raise {raises}"
    outcome = checker.examine(short_words, here(short_words, source), source, SEED)

    assert outcome.verdict is Verdict.RAISED
    assert kind in outcome.received


def test_without_a_process_there_is_no_verdict(short_words, monkeypatch):
    def refused():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("posix.fork", refused)
    before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
    outcome = checker.examine(short_words, here(short_words, RIGHT), RIGHT, SEED)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "process or thread" in outcome.sentence
    assert not before or os.listdir("/proc/self/fd") == before


def test_where_no_file_can_be_opened_there_is_a_sentence(short_words):
    answer, before = here(short_words, RIGHT), resource.getrlimit(resource.RLIMIT_NOFILE)
    assert short_words.attempts  # loaded, as by an earlier check
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        outcome = checker.examine(short_words, answer, RIGHT, SEED)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "too many files open" in outcome.sentence


LIMITED = """
import resource, sys
from pathlib import Path
from workbook.checking import checker; from workbook import course; from workbook.checking import wire
source = sys.argv[2]
exercise = course.load(Path(sys.argv[1])).exercise("short.short_words")
answer = wire.execute([("<given>", exercise.chapter.given), ("<answer>", source)], exercise.name)[exercise.name]
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + int(sys.argv[3]),) * 2)
print(checker.examine(exercise, answer, source, 5).to_dict())
"""


@pytest.mark.parametrize(
    ("body", "left", "verdict"),
    [
        ("held = bytearray(10**10)", 60_000_000, "wrong"),
        ("held = 1", 60_000_000, "passed"),
    ],
)
def test_a_limit_of_this_process_is_told_from_an_answer_s_hunger(fixture_course, body, left, verdict):
    source = RIGHT.replace("\n", f"\n    {body}\n")
    command = [sys.executable, "-c", LIMITED, str(fixture_course.root), source, str(left)]
    done = subprocess.run(command, capture_output=True, text=True)

    assert f"'verdict': '{verdict}'" in done.stdout.replace(
        f"<Verdict.{verdict.upper()}: '{verdict}'>", f"'{verdict}'"
    ), done


def hungry(exercise):
    """The exercise with a check that needs memory itself."""

    def run(answer, draw):
        held = bytearray(200_000_000)
        exercise.check.run(answer, draw)
        del held

    return replace(exercise, check=replace(exercise.check, run=run, memory_mb=400))


def test_memory_that_the_check_does_not_get_is_this_machine_s(short_words, monkeypatch):
    monkeypatch.setattr(budget, "_limit", lambda memory_mb: limited(100))
    outcome = checker.examine(hungry(short_words), here(short_words, TOO_LONG), TOO_LONG, SEED)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "ulimit -v" in outcome.sentence


def limited(memory_mb, limit=budget._limit):
    """What a process does that may itself have less than the budget."""
    limit(memory_mb)
    return True


def test_a_pool_of_another_cell_is_told(short_words):
    source = "def short_words(words):\n    return list(pool.map(str, words))"
    with ThreadPoolExecutor(1) as pool:
        list(pool.map(str, [1]))  # its thread is up
        answer = wire.execute([("<answer>", source)], "short_words")
        answer["pool"] = pool
        outcome = checker.examine(hurried(short_words, seconds=1), answer["short_words"], source, SEED)

    assert outcome.sentence.startswith("`pool` is a pool that another cell made.")
    assert (outcome.verdict, outcome.attempt) == (Verdict.WRONG, "")


def test_standing_still_is_no_endless_loop(short_words):
    source = "import threading\ndef short_words(words):\n    threading.Event().wait()"
    outcome = checker.examine(hurried(short_words, seconds=1), here(short_words, source), source, SEED)

    assert outcome.sentence.startswith("Your answer waited for something that never came")


def test_an_answer_that_forks_is_judged_once(short_words):
    source = f"import os\n{RIGHT.replace('    return', '    os.fork()' + chr(10) + '    return')}"

    assert checker.examine(short_words, here(short_words, source), source, SEED).passed


def test_an_attempt_that_overruns_gives_its_sentence(short_words, monkeypatch):
    from workbook.course.checks import Attempt

    known = Attempt("waits", "short_words", print, "It waited for the end. Which end?", "x", overruns=True)
    monkeypatch.setattr(type(short_words.chapter), "attempts", (known,))
    exercise = hurried(short_words, seconds=0.5)

    outcome = checker.examine(exercise, lambda words: list(iter(int, 1)), "", SEED)
    assert (outcome.attempt, outcome.sentence) == ("waits", known.sentence)
    crashed = checker.examine(exercise, lambda words: os._exit(1), "", SEED)
    assert crashed.attempt == ""
    assert crashed.sentence != known.sentence


def test_no_costly_attempt_is_begun_that_the_budget_would_end(short_words, monkeypatch):
    def slow(words):
        time.sleep(0.02)
        return (word for word in words if len(word) <= 4)

    costly = replace(short_words, check=replace(short_words.check, costly="it starts processes"))
    known = checker.judge(costly, slow, SEED)
    short_of_time = checker.judge(hurried(costly, seconds=0.1), slow, SEED)
    assert known.attempt == "counts_the_edge"
    assert (short_of_time.verdict, short_of_time.attempt) == (Verdict.WRONG, "")
    assert short_of_time.sentence != known.sentence
    assert checker.judge(hurried(short_words, seconds=0.1), slow, SEED).attempt == "counts_the_edge"


@pytest.mark.parametrize("missing", ["", "This exercise runs on a cluster, and datanode2 of hadoop has died."])
def test_a_late_answer_on_a_cluster_hears_of_the_cluster(short_words, monkeypatch, missing):
    told = iter(["", missing])
    monkeypatch.setattr(clusters, "missing", lambda engine: next(told))
    exercise = hurried(short_words, seconds=0.5, needs=("hadoop",))

    outcome = checker.examine(exercise, lambda words: list(iter(int, 1)), "", SEED)
    assert outcome.expected == "an answer within 0.5 seconds and 300 MB"
    assert ("loop" in outcome.sentence) is (not missing)
    assert (missing or "hadoop down. Close them") in outcome.sentence


@pytest.mark.parametrize("known", [False, True])
def test_what_was_ended_once_is_not_started_again(short_words, monkeypatch, known):
    from workbook.course.checks import Attempt

    began = []

    def run(answer, draw):
        draw.words(5)
        began.append(1)
        raise stops.Late(30)

    attempts = (
        Attempt("another", "short_words", lambda words: began.append(1), "Another.", "x"),
        Attempt("waits", "short_words", lambda words: began.append(1), "It waited. For whom?", "x", overruns=True),
    )
    monkeypatch.setattr(type(short_words.chapter), "attempts", attempts if known else attempts[:1])
    endless = replace(short_words, check=Check("short_words", run))

    outcome = checker.judge(endless, list, SEED)
    assert began == [1]
    assert (outcome.verdict, outcome.received) == (Verdict.WRONG, "still running after 30 seconds")
    assert outcome.attempt == ("waits" if known else "")
    assert ("It waited." if known else "ran too long") in outcome.sentence


def test_what_an_answer_prints_is_on_the_card_and_not_on_the_screen(short_words, capfd):
    source = RIGHT.replace("    return", "    print('looking')\n    return")

    outcome = checker.examine(short_words, here(short_words, source), source, SEED)
    assert outcome.passed
    assert "looking" in outcome.printed
    assert capfd.readouterr().out == ""


def test_a_learner_s_own_objects_are_as_they_were(short_words):
    seen = []

    def answer(words):
        seen.append(1)
        return (word for word in words if len(word) < 4)

    assert checker.examine(short_words, answer, "", SEED).passed
    assert seen == []


def test_two_checks_draw_differently(short_words, monkeypatch):
    seeds = []

    def judge(exercise, answer, seed, source):
        seeds.append(seed)
        return Outcome(exercise.id, Verdict.PASSED)

    monkeypatch.setattr(checker, "judge", judge)
    monkeypatch.setattr(checker.budget, "run", lambda function, **budget: function())
    for _ in range(2):
        checker.examine(short_words, print, "")

    assert seeds[0] != seeds[1]


# What is missing


def test_what_is_missing_is_named_with_what_to_do(short_words):
    needy = hurried(short_words, needs=("no_such_package",))

    outcome = checker.examine(needy, print, "")
    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "no_such_package" in outcome.sentence
    assert "make lab" in outcome.sentence


def test_java_is_looked_for(short_words, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    assert "needs Java" in checker.unavailable(hurried(short_words, needs=("java",)))


def test_nothing_is_missing_where_all_is_there(short_words):
    assert checker.unavailable(short_words) == checker.unavailable(hurried(short_words, needs=("json",))) == ""


# Sources


@pytest.mark.parametrize(
    ("source", "strange"),
    [
        ("def f(x):\n    return x + LIMIT", ["LIMIT"]),
        ("def f(x):\n    return helper(other(x))", ["helper", "other"]),
        ("def f(x):\n    return len(x) + SHORT", []),
        ("import json as j, os.path\ndef f(*a, k=1, **n):\n    return j, os, a, k, n", []),
        ("def f():\n    for a, (b, *c) in x:\n        print(a, b, c)", ["x"]),
        ("def f(x):\n    try:\n        return [y for y in x]\n    except E as e:\n        return e", ["E"]),
        (
            "def f(x):\n    with open(x) as file:\n        if n := 1:\n            return lambda z: (z, n, file)",
            [],
        ),
        (
            "def f(x):\n    match x:\n        case [a, *b]:\n            return a, b\n        case {'k': c, **d}:\n            return c, d",
            [],
        ),
        ("class A:\n    pass\ndef f():\n    return A, f", []),
        ("from math import *\ndef f(x):\n    return sqrt(x)", []),
        ("def f(", []),
    ],
)
def test_names_from_elsewhere_are_found(source, strange):
    assert checker.undefined(source, "from itertools import islice\nSHORT = 4") == strange

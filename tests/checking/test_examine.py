"""Answers judged within their budgets: what a kernel calls."""

import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy
import pytest
from sample_answers import RIGHT, SEED, TOO_LONG, here, hurried

from workbook.checking import budget
from workbook.checking.examine import examine
from workbook.checking.execute import execute
from workbook.checking.outcome import Outcome, Verdict
from workbook.engines import clusters
from workbook.views import cards


def test_what_is_missing_is_named_with_what_to_do(short_words):
    needy = hurried(short_words, needs=("no_such_package",))

    outcome = examine(needy, print, "")
    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "no_such_package" in outcome.sentence
    assert "make lab" in outcome.sentence


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

    outcome = examine(exercise, here(exercise, source), source, SEED)
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

    outcome = examine(short_words, here(short_words, source), source, SEED)
    assert (outcome.verdict, outcome.line) == (Verdict.RAISED, f"line 3: {body}")


@pytest.mark.parametrize("body", ["return await words", "yield 1", "return [1]"])
def test_an_answer_that_is_never_awaited_is_told_so(short_words, body, recwarn):
    source = f"async def short_words(words):\n    {body}"
    outcome = examine(short_words, here(short_words, source), source, SEED)

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
    outcome = examine(short_words, here(short_words, source), f"{source}  # \ud800", SEED)

    for text in (cards.as_text(outcome), cards.html(outcome), *outcome.to_dict().values()):
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
        "os.closerange(3, 4096)",
    ],
)
def test_whatever_a_right_answer_does_besides_it_passes(short_words, body, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    modules = "builtins, inspect, json, locale, os, random, signal, sys, time, warnings"
    source = RIGHT.replace("\n", f"\n    {body}\n").replace("def", f"import {modules}\ndef", 1)

    outcome = examine(short_words, here(short_words, source), source, SEED)
    if "closerange" in body:  # the way back is closed, too
        assert outcome.received == "the process ended"
    else:
        assert outcome.verdict is Verdict.PASSED, cards.as_text(outcome)


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

    outcome = examine(short_words, here(short_words, source), source, SEED)
    assert outcome.verdict in (Verdict.WRONG, Verdict.RAISED)
    assert len(cards.as_text(outcome)) < 5_000


def test_a_value_of_no_use_is_called_by_its_own_class(reads):
    outcome = examine(reads, object(), "reads = …", SEED)

    assert outcome.received == "an object of the class object"


def test_an_array_is_shown_as_a_list(reads):
    assert examine(reads, numpy.array([1, 2]), "reads = …", SEED).received == "[1, 2]"


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
    outcome = examine(refusing(short_words, error), here(short_words, RIGHT), RIGHT, SEED)

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
    outcome = examine(short_words, here(short_words, source), source, SEED)

    assert outcome.verdict is Verdict.RAISED
    assert kind in outcome.received


def test_without_a_process_there_is_no_verdict(short_words, monkeypatch):
    def refused():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("posix.fork", refused)
    before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
    outcome = examine(short_words, here(short_words, RIGHT), RIGHT, SEED)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "process or thread" in outcome.sentence
    assert not before or os.listdir("/proc/self/fd") == before


def test_where_no_file_can_be_opened_there_is_a_sentence(short_words):
    answer, before = here(short_words, RIGHT), resource.getrlimit(resource.RLIMIT_NOFILE)
    assert short_words.attempts  # loaded, as by an earlier check
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        outcome = examine(short_words, answer, RIGHT, SEED)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)

    assert outcome.verdict is Verdict.UNAVAILABLE
    assert "too many files open" in outcome.sentence


LIMITED = """
import resource, sys
from pathlib import Path
from workbook import course
from workbook.checking.examine import examine; from workbook.checking.execute import execute
source = sys.argv[2]
exercise = course.load(Path(sys.argv[1])).exercise("short.short_words")
answer = execute([("<given>", exercise.given), ("<answer>", source)])[exercise.name]
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + int(sys.argv[3]),) * 2)
print(examine(exercise, answer, source, 5).to_dict())
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
    outcome = examine(hungry(short_words), here(short_words, TOO_LONG), TOO_LONG, SEED)

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
        answer = execute([("<answer>", source)])
        answer["pool"] = pool
        outcome = examine(hurried(short_words, seconds=1), answer["short_words"], source, SEED)

    assert outcome.sentence.startswith("`pool` is a pool that another cell made.")
    assert (outcome.verdict, outcome.attempt) == (Verdict.WRONG, "")


def test_standing_still_is_no_endless_loop(short_words):
    source = "import threading\ndef short_words(words):\n    threading.Event().wait()"
    outcome = examine(hurried(short_words, seconds=1), here(short_words, source), source, SEED)

    assert outcome.sentence.startswith("Your answer waited for something that never came")


def test_an_answer_that_forks_is_judged_once(short_words):
    source = f"import os\n{RIGHT.replace('    return', '    os.fork()' + chr(10) + '    return')}"

    assert examine(short_words, here(short_words, source), source, SEED).passed


def test_an_attempt_that_overruns_gives_its_sentence(short_words, monkeypatch):
    from workbook.course.checks import Attempt

    known = Attempt("waits", "short_words", print, "It waited for the end. Which end?", "x", overruns=True)
    monkeypatch.setattr(type(short_words), "attempts", (known,))
    exercise = hurried(short_words, seconds=0.5)

    outcome = examine(exercise, lambda words: list(iter(int, 1)), "", SEED)
    assert (outcome.attempt, outcome.sentence) == ("waits", known.sentence)
    crashed = examine(exercise, lambda words: os._exit(1), "", SEED)
    assert crashed.attempt == ""
    assert crashed.sentence != known.sentence


@pytest.mark.parametrize("missing", ["", "This exercise runs on a cluster, and datanode2 of hadoop has died."])
def test_a_late_answer_on_a_cluster_hears_of_the_cluster(short_words, monkeypatch, missing):
    told = iter(["", missing])
    monkeypatch.setattr(clusters, "missing", lambda engine: next(told))
    exercise = hurried(short_words, seconds=0.5, needs=("hadoop",))

    outcome = examine(exercise, lambda words: list(iter(int, 1)), "", SEED)
    assert outcome.expected == "an answer within 0.5 seconds and 300 MB"
    assert ("loop" in outcome.sentence) is (not missing)
    assert (missing or "hadoop down. Close them") in outcome.sentence


def test_what_an_answer_prints_is_on_the_card_and_not_on_the_screen(short_words, capfd):
    source = RIGHT.replace("    return", "    print('looking')\n    return")

    outcome = examine(short_words, here(short_words, source), source, SEED)
    assert outcome.passed
    assert "looking" in outcome.printed
    assert capfd.readouterr().out == ""


def test_a_learner_s_own_objects_are_as_they_were(short_words):
    seen = []

    def answer(words):
        seen.append(1)
        return (word for word in words if len(word) < 4)

    assert examine(short_words, answer, "", SEED).passed
    assert seen == []


def test_two_checks_draw_differently(short_words, monkeypatch):
    seeds = []

    def judge(exercise, answer, seed, source):
        seeds.append(seed)
        return Outcome(exercise.id, Verdict.PASSED)

    monkeypatch.setattr("workbook.checking.examine.judge", judge)
    monkeypatch.setattr(budget, "run", lambda function, **budget: function())
    for _ in range(2):
        examine(short_words, print, "")

    assert seeds[0] != seeds[1]

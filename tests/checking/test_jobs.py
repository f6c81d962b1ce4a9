"""Jobs that checks run; those on Hadoop are in engines/test_cluster_jobs.py."""

import os
import re
import subprocess
import sys
import time

import pytest

from workbook.checking import budget, jobs, recording
from workbook.checking.jobs import kept, messages, programs
from workbook.checking.recording import Recording
from workbook.checking.stops import Late

COUNT = """import sys
for line in sys.stdin:
    for word in line.split():
        print(word, 1, sep="\\t")
    print("reporter:counter:Words,lines, all,1", file=sys.stderr)
"""
SUM = """import sys
from itertools import groupby
pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for word, group in groupby(pairs, key=lambda pair: pair[0]):
    print(word, sum(int(number) for _, number in group), sep="\\t")
"""
LINES = ["the lazy map", "é the map"]


def test_a_pipe_maps_sorts_and_reduces():
    job = jobs.piped(LINES, COUNT, SUM)

    assert job.ok
    assert job.output == ["lazy\t1", "map\t2", "the\t2", "é\t1"]
    assert job.counters == {("Words", "lines, all"): 2}
    assert job.said.splitlines() == 2 * ["reporter:counter:Words,lines, all,1"]


def test_without_the_sort_equal_keys_lie_apart():
    assert jobs.piped(LINES, COUNT, SUM, sort=False).output == [
        "the\t1",
        "lazy\t1",
        "map\t1",
        "é\t1",
        "the\t1",
        "map\t1",
    ]


def test_a_combiner_sees_sorted_lines_too():
    assert jobs.piped(LINES, COUNT, SUM, combiner=SUM).output == jobs.piped(LINES, COUNT, SUM).output


def test_an_error_names_the_answer_s_line():
    job = jobs.piped(LINES, "import sys\nfor line in sys.stdin:\n    int(line)\n")

    assert not job.ok
    assert job.error.startswith("line 3: ValueError: invalid literal for int()")


@pytest.mark.parametrize(
    ("end", "told"),
    [("import os\nos._exit(3)", "no message, only exit status 3"), ("raise SystemExit('no lines')", "no lines")],
)
def test_a_job_that_ends_early_is_told_by_what_it_said(end, told):
    pytest.importorskip("mrjob")

    assert jobs.piped(LINES, end).error == told
    assert jobs.mrjob(f"from mrjob.job import MRJob\n{end}\n", LINES).error == told
    mapper = "\n".join(f"        {line}" for line in end.splitlines())
    job = f"from mrjob.job import MRJob\nclass J(MRJob):\n    def mapper(self, _, line):\n{mapper}\nJ.run()\n"
    assert jobs.mrjob(job, LINES).error == told


def test_a_program_without_an_end_is_ended():
    began = time.monotonic()
    with pytest.raises(Late, match=r"^still running after 0\.5 seconds$"):
        jobs.piped(LINES, "while True:\n    pass\n", seconds=0.5)

    with pytest.raises(Late, match=r"^still running after 0\.5 seconds$"):
        jobs.shell("while :; do :; done", seconds=0.5)
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("answer", [None, 0, [], {}])
def test_what_is_no_text_is_no_file(answer):
    with pytest.raises(TypeError, match="is not the text of a file"):
        jobs.piped(LINES, answer)


def test_a_proof_runs_a_job_once(monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    assert jobs.piped(LINES, COUNT) is not jobs.piped(LINES, COUNT)
    jobs.remember()
    assert jobs.piped(LINES, COUNT) is jobs.piped(LINES, COUNT)
    assert jobs.piped(LINES, COUNT) is not jobs.piped(LINES[:1], COUNT)


def test_a_script_runs_in_the_lab_s_environment():
    status, output = jobs.shell('echo "$1 $HADOOP_HOME" >&2\nexit 3', "hello")

    assert status == 3
    assert output.startswith("hello /")


def test_mrjob_runs_inline_and_counts():
    pytest.importorskip("mrjob")
    job = jobs.mrjob(
        "from mrjob.job import MRJob\n"
        "class Count(MRJob):\n"
        "    def mapper(self, _, line):\n"
        "        self.increment_counter('words', 'lines', 1)\n"
        "        for word in line.split():\n"
        "            yield word, 1\n"
        "    def reducer(self, word, numbers):\n"
        "        yield word, sum(numbers)\n"
        "if __name__ == '__main__':\n"
        "    Count.run()\n",
        LINES,
    )

    assert sorted(job.output) == ['"\\u00e9"\t1', '"lazy"\t1', '"map"\t2', '"the"\t2']
    assert job.counters == {("words", "lines"): 2}


COUNTING = """
from mrjob.job import MRJob

SEEN = {{}}


class Count(MRJob):
    def mapper(self, _, line):
        for word in line.split():
            SEEN[word] = SEEN.get(word, 0) + 1
            yield word, 1

    def combiner(self, word, numbers):
        yield word, {combined}

    def reducer(self, word, numbers):
        yield word, {reduced}


if __name__ == "__main__":
    Count.run()
"""


def test_a_job_runs_with_a_process_for_each_task_in_every_way():
    pytest.importorskip("mrjob")
    job = jobs.apart(COUNTING.format(combined="sum(numbers)", reduced="sum(numbers)"), ["a b a", "a", "b c"])

    assert job.error == ""
    assert [sorted(pairs) for pairs in job.gave.values()] == [[["a", 3], ["b", 2], ["c", 1]]] * 4
    assert (job.keys, job.left, job.largest, job.combiner) == (3, 3, 2, True)
    assert job.longest == len('"a"\t3')


def test_what_a_task_takes_from_a_variable_is_not_there_in_another_process():
    pytest.importorskip("mrjob")
    source = COUNTING.format(combined="sum(numbers)", reduced="SEEN[word]")

    assert sorted(jobs.mrjob(source, ["a b a"]).output) == ['"a"\t2', '"b"\t1']
    job = jobs.apart(source, ["a b a"])
    assert (job.error, list(job.gave.values())) == ("KeyError: 'a'", [None])


def test_a_job_that_relies_on_its_combiner_differs_without_it():
    pytest.importorskip("mrjob")
    job = jobs.apart(COUNTING.format(combined="sum(numbers)", reduced="next(numbers)"), ["a a", "b"])

    gave = [sorted(pairs) for pairs in job.gave.values()]
    assert gave[0] == [["a", 2], ["b", 1]]
    assert gave[1] == [["a", 1], ["b", 1]]


def test_a_job_that_cannot_be_loaded_is_told_by_its_own_line():
    pytest.importorskip("mrjob")

    assert jobs.apart("from mrjob.job import MRJob\nnowhere\n", ["a"]).error.startswith("line 2: NameError")


def test_printed_counters_of_several_steps_are_added():
    said = "Counters: 2\n\tMap-Reduce Framework\n\t\tMap input records=3\n\t\tShuffled Maps =1\n" * 2

    framework = "Map-Reduce Framework"
    assert messages.printed_counters(said) == {(framework, "Map input records"): 6, (framework, "Shuffled Maps "): 2}


def test_counters_of_one_name_in_two_groups_are_two():
    said = "Counters: 3\n\tcsv\n\t\tbad=1\n\tlog\n\t\tbad=3\n"
    reported = "reporter:counter:csv,bad,1\nreporter:counter:log,bad,3\n"

    expected = {("csv", "bad"): 1, ("log", "bad"): 3}
    assert messages.printed_counters(said) == messages.own_counters(reported) == expected


# Whether it was this machine


@pytest.fixture(autouse=True)
def nothing_is_remembered(monkeypatch):
    """A proof in the same process may have turned remembering on: another test's job would be given for this one's."""
    monkeypatch.setattr(kept, "_kept", None)


def doubts(run):
    """What a job said that may be this machine's failure."""
    with recording.recording(Recording()) as into:
        run()
    return into.doubts


@pytest.mark.parametrize(
    ("program", "count"),
    [
        ("raise ValueError('a program error')", 0),
        ("raise OSError(28, 'No space left on device')", 1),
        ("import sys; sys.exit('bash: fork: retry: Resource temporarily unavailable')", 1),
        ("import os; os._exit(3)", 1),
        ("print('fine')", 0),
    ],
)
def test_a_program_that_failed_is_in_doubt_where_it_names_no_line_or_blames_the_machine(program, count):
    assert len(doubts(lambda: jobs.piped(LINES, program))) == count


def test_a_python_that_does_not_start_is_in_doubt(monkeypatch):
    monkeypatch.setattr(programs.sys, "executable", "/no/such/python")

    assert len(doubts(lambda: jobs.piped(LINES, COUNT))) == 1


@pytest.mark.parametrize(
    ("script", "count"),
    [("exit 3", 0), ("ls /no/such/folder", 0), ("echo java.net.UnknownHostException: box >&2; exit 0", 1)],
)
def test_a_script_is_in_doubt_where_a_program_in_it_blames_the_machine(script, count):
    assert len(doubts(lambda: jobs.shell(script))) == count


@pytest.mark.parametrize(
    ("out", "err", "count"),
    [
        ("", "A.java:3: error: ';' expected", 0),
        ("Error occurred during initialization of VM\nCould not reserve enough space for object heap", "", 1),
        ("", "", 1),
        ("", "A.java:3: error: cannot access Text\n bad class file: class file has wrong version 61.0", 1),
    ],
)
def test_a_java_that_does_not_compile_is_in_doubt_where_it_is_not_the_source(monkeypatch, out, err, count):
    monkeypatch.setattr(programs, "run", lambda command, *rest: subprocess.CompletedProcess(command, 1, out, err))

    assert len(doubts(lambda: jobs.java("public class A {}", LINES))) == count


def test_a_job_s_folder_has_a_plain_path(tmp_path, monkeypatch):
    (tmp_path / "with space é").mkdir()
    monkeypatch.setattr(programs.tempfile, "tempdir", str(tmp_path / "with space é"))

    with programs.new_folder() as folder:
        (folder / "x").touch()
        assert str(folder).isascii()
        assert " " not in str(folder)
    assert list((tmp_path / "with space é").iterdir()) == []


PROGRAMS = {
    "a filter": "import sys\nfor line in sys.stdin:\n    sys.stdout.write(line.upper())\n",
    "input()": "while True:\n    try:\n        print(input()[::-1])\n    except EOFError:\n        break\n",
    "letters of all kinds": "import sys\nprint('ß 你 \\udc80', sys.stdin.read().encode('utf-8', 'surrogateescape'))\n",
    "counters": "import sys\nprint('reporter:counter:log,odd,2', file=sys.stderr)\nprint('reporter:status:x', file=sys.stderr)\n",
    "an error": "def inner(line):\n    return {}[line]\n\nprint('first')\ninner('a')\n",
    "an error of another": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('no')\n",
    "no Python": "print('a'\nfor\n",
    "an exit": "import sys\nprint('out')\nsys.exit(3)\n",
    "an exit with words": "import sys\nsys.exit('no such file')\n",
    "a name that is not there": "print(itertools.count)\n",
    "its own surroundings": "import os, sys\nprint(__name__, sys.argv, sorted(globals()), len(sys.path[0]) > 3, os.listdir())\n",
    "no module of a test": "import conftest\n",
    "what is done at the end": "import atexit, sys\natexit.register(lambda: print('bye'))\nprint('hello')\n",
    "a thread": "import threading\nthread = threading.Thread(target=print, args=('in a thread',))\nthread.start()\nthread.join()\n",
    "a process": "import subprocess, sys\nsubprocess.run(['sh', '-c', 'echo sub; exit 0'])\n",
    "logging": "import logging\nlogging.warning('careful')\nlogging.info('nothing')\n",
    "a signal": "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n",
    "too deep": "import sys\nprint(sys.getrecursionlimit())\ndef down(n):\n    return down(n + 1)\ntry:\n    down(0)\nexcept RecursionError:\n    print('too deep')\n",
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_in_a_fork_does_what_one_does_that_was_started(program, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    started = done(program)
    jobs.remember()

    assert done(program) == started


def done(program, seconds=30):
    """How a program ends, and what it says, without the name of its folder."""
    with programs.new_folder() as folder:
        programs.write(folder, "program.py", program)
        ended = programs.run_python(["program.py", "-a"], folder, seconds, "a b a\nb ß a\n")
    return ended.returncode, ended.stdout, re.sub(r"workbook-job-\w+", "here", ended.stderr)


def test_a_fork_that_never_ends_is_ended(monkeypatch):
    monkeypatch.setattr(kept, "_kept", {})
    with pytest.raises(Late, match=r"^still running after 0\.5 seconds$"):
        done("while True:\n    pass\n", seconds=0.5)


RESTS = """import os, time
with open(NOTE, "w") as file:
    file.write(f"{os.getpgrp()}.")
os.fork()
time.sleep(60)
"""
ASKER = """import sys
from pathlib import Path
from workbook.checking import jobs
from workbook.checking.jobs import programs
jobs.remember()
programs.run_python(["program.py"], Path(sys.argv[1]), 60)
"""


def ended_soon(group):
    """Whether all processes of a group have ended within seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_fork_that_is_late_ends_with_what_it_started(monkeypatch, tmp_path):
    monkeypatch.setattr(kept, "_kept", {})
    note = tmp_path / "note"
    with pytest.raises(Late):
        done(f"NOTE = {str(note)!r}\n{RESTS}", seconds=2)

    assert ended_soon(int(note.read_text().rstrip(".")))


def test_a_fork_ends_when_nobody_waits_for_it(tmp_path):
    note = tmp_path / "note"
    programs.write(tmp_path, "program.py", f"NOTE = {str(note)!r}\n{RESTS}")
    with subprocess.Popen([sys.executable, "-c", ASKER, str(tmp_path)]) as asker:
        for _ in range(300):
            if note.exists() and note.read_text().endswith("."):
                break
            time.sleep(0.1)
        asker.kill()

    assert ended_soon(int(note.read_text().rstrip(".")))


def test_in_a_copy_with_a_budget_a_program_is_a_fork_of_that_copy(monkeypatch):
    monkeypatch.setattr(kept, "_kept", {})
    program = "import os\nprint(os.getppid())\n"

    found = budget.run(lambda: {"copy": os.getpid(), "parent": int(done(program)[1])}, seconds=30, memory_mb=1_024)

    assert found["copy"] == found["parent"]


def test_the_random_numbers_of_two_forks_differ(monkeypatch):
    monkeypatch.setattr(kept, "_kept", {})
    program = "import random\nprint(random.random())\n"

    assert done(program) != done(program)


# What a failure means


def failing(call):
    """What the card of the next failing expectation says after a job."""
    with recording.recording(recording.Recording()) as into:
        job = call()
        recording.record(True, 1)
        recording.record(False, job.error, [], says="It ended early.")
        recording.record(False, job.error, [])
    return [record.says for record in into.records]


def test_a_program_that_raised_is_explained_once():
    first, second, third = failing(lambda: jobs.piped(["a"], "import sys\nfor line in sys.stdin:\n    {}['UA']\n"))

    assert first == third == ""
    assert second.startswith("It ended early. The dictionary has no key 'UA'.")


SHARING = """
from mrjob.job import MRJob

SEEN = {}


class Shared(MRJob):
    def mapper(self, _, line):
        SEEN[line] = 1
        yield line, None

    def reducer(self, line, _):
        yield line, SEEN[line]


if __name__ == "__main__":
    Shared.run()
"""


def test_an_error_of_tasks_that_are_apart_is_explained_by_the_check_alone():
    pytest.importorskip("mrjob")
    assert jobs.mrjob(SHARING, ["UA"]).output == ['"UA"\t1']
    assert "KeyError: 'UA'" in jobs.apart(SHARING, ["UA"]).error
    assert failing(lambda: jobs.apart(SHARING, ["UA"])) == ["", "It ended early.", ""]


def test_of_a_failure_that_is_not_known_nothing_is_said():
    assert failing(lambda: jobs.piped(["a"], "raise SystemExit(3)")) == ["", "It ended early.", ""]


def test_complaints_of_javac_stand_in_a_block():
    with recording.recording(recording.Recording()) as into:
        messages.tell_compiled("A.java:3: error: ';' expected\n    int n\n         ^\n1 error\n")
        recording.record(False, "", [])

    assert into.records[0].says == (
        "javac found errors (the file's line 1 is line 2 of the cell):\n```\nA.java:3: error: ';' expected\n```\n"
        "javac expected `;` in this place. Is it missing there, or at the end of the line before?"
    )

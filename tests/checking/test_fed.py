"""A program that is fed one line at a time: what it prints, when, with how much memory, and which files it opens."""

from workbook.checking import jobs

LINES = ("a\t1", "a\t2", "b\t3")
ECHO = "import sys\nfor line in sys.stdin:\n    print(line, end='')\n"
STORE = "import sys\nfor line in list(sys.stdin):\n    print(line, end='')\n"


def test_what_is_printed_at_once_was_printed_before_more_was_read():
    ran = jobs.fed(LINES, ECHO)
    assert (ran.output, ran.reads) == ([*LINES], [1, 2, 3])


def test_what_is_stored_first_was_printed_after_all_was_read():
    ran = jobs.fed(LINES, STORE)
    assert (ran.output, ran.reads) == ([*LINES], [3, 3, 3])


def test_no_lines_give_no_lines():
    assert jobs.fed((), ECHO).output == []


def test_memory_grows_with_what_is_stored():
    few, many = ([f"N1\t{number}" for number in range(size)] for size in (100, 4_000))
    silent = "import sys\nkept = [line for line in sys.stdin]\n"
    stored = jobs.fed(many, silent).peak - jobs.fed(few, silent).peak
    passed = jobs.fed(many, "import sys\nfor line in sys.stdin: pass\n")
    assert stored > 200_000 > passed.peak - jobs.fed(few, "import sys\nfor line in sys.stdin: pass\n").peak


def test_files_beside_it_are_counted_each_time_that_they_are_opened():
    program = "import sys\nfor line in sys.stdin:\n    print(open('side.txt').read())\n"
    ran = jobs.fed(LINES, program, {"side.txt": "x", "other.txt": ""})
    assert (ran.output, ran.opened) == (["x"] * 3, {"side.txt": 3, "other.txt": 0})


def test_counters_and_errors_are_told():
    program = "import sys\nprint('reporter:counter:join,no plane,1', file=sys.stderr)\nint('x')\n"
    ran = jobs.fed(LINES, program)
    assert not ran.ok
    assert ran.counters == {("join", "no plane"): 1}
    assert ran.error.startswith("line 3: ValueError")


def test_what_a_start_needs_for_a_moment_is_no_memory_that_it_holds():
    start = "import sys\nbig = [0] * 1_000_000\ndel big\nfor line in sys.stdin: print(line, end='')"

    assert jobs.fed(["a", "b"], start).peak < 4_000_000


def test_an_error_is_told_without_its_line_and_the_line_in_a_sentence():
    ran = jobs.fed(["a"], "import sys\nint(sys.stdin.readline())")

    assert jobs.told(ran).startswith("ValueError")
    assert jobs.broken_off(ran) == "It broke off in line 2 of your file, line 3 of the cell. "
    assert jobs.broken_off(jobs.fed(["a"], "")) == ""

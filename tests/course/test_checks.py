"""What an exercise's file says of its check and its answers, loaded."""

import pytest

from workbook.course import checks, exercise_file
from workbook.errors import CourseError

SOLUTION = "def total(numbers):\n    return sum(numbers) * UNIT\n"
TASK = "# %% task [markdown] points=3\n# ## Add them\n\n# %% answer\ntotal = ...\n\n"
HINTS = "# %% hints [markdown]\n# 1. a\n# 2. b\n# 3. c\n\n"
CHECK = "# %% check\n@exercise(seconds=2)\ndef check(answer, draw): ...\n\n"
ANSWERS = '''\
# %% right
@right
def by_hand(numbers):
    return UNIT

# %% wrong
@wrong(belief="sums_are_products", again="Once more: what did it do?")
def product(numbers):
    """It grew  fast.
    What did it do with the second number?"""
    return UNIT

@wrong(belief="endless", overruns=True)
class Never:
    """It never ended. Why?"""

wrong("without_unit", was=" * UNIT", now="", belief="no_units", says="In which  unit?", again="And in metres?")
equivalent(was="> 0", now=">= 0", why="Adding 0 changes nothing.")

def helper():
    pass
'''


@pytest.fixture
def write(tmp_path):
    """The exercise of a text."""

    def make(text=TASK + HINTS + CHECK + ANSWERS):
        path = tmp_path / "01_adding" / "exercises" / "01_total.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return exercise_file.read(path, "chapters/01_adding/exercises/01_total.py")

    return make


def answers(file, solution=SOLUTION, is_value=False):
    return checks.answers(file, {"UNIT": 1}, solution, is_value)


def test_a_check_has_its_options_and_the_words_of_the_other_cells(write):
    check = checks.check(write(), {})

    assert (check.name, check.points, check.hints, check.seconds) == ("total", 3, ("a", "b", "c"), 2)
    assert (check.core, check.extra, check.question, check.local, check.needs) == (False, False, "", "", ())


def test_a_check_needs_no_options_and_may_use_what_several_share(write):
    file = write(TASK + "# %% check\ndef check(answer, draw):\n    return LIMIT\n")

    assert checks.check(file, {"LIMIT": 4}).run(None, None) == 4
    assert checks.check(file, {}).seconds == 5


def test_answers_come_in_their_order(write):
    assert [made.name for made in answers(write())] == ["by_hand", "product", "Never", "without_unit", "> 0 → >= 0"]


def test_an_attempt_s_docstring_is_its_sentence_on_one_line(write):
    attempt = answers(write())[1]

    assert attempt.sentence == "It grew fast. What did it do with the second number?"
    assert (attempt.exercise, attempt.belief, attempt.overruns) == ("total", "sums_are_products", False)
    assert attempt.again == "Once more: what did it do?"
    assert attempt.source == ""


def test_an_attempt_may_overrun_and_may_be_a_class(write):
    attempt = answers(write())[2]

    assert attempt.overruns
    assert isinstance(attempt.answer, type)


def test_given_names_need_no_import(write):
    assert answers(write())[1].answer([2, 3]) == 1


def test_a_change_is_the_solution_with_other_words(write):
    attempt = answers(write())[3]

    assert attempt.source == SOLUTION.replace(" * UNIT", "")
    assert attempt.answer([2, 3]) == 5
    assert (attempt.sentence, attempt.again) == ("In which unit?", "And in metres?")


def test_several_changes_are_made_one_after_the_other(write):
    change = '# %% wrong\nwrong("two", was=("sum", "* UNIT"), now=("max", "- UNIT"), belief="x")\n'
    (attempt,) = answers(write(TASK + CHECK + change))

    assert attempt.answer([2, 3]) == 2


def test_a_value_is_handed_out_as_a_copy(write):
    (attempt,) = answers(write(TASK + CHECK + '# %% wrong\nwrong("two", [1, 2], belief="x")\n'), "total = [3]", True)
    attempt.answer().append(3)

    assert attempt.answer() == [1, 2]


def test_a_change_of_a_value_runs_when_it_is_asked_for(write):
    change = '# %% wrong\nwrong("two", was="3", now="3 / 0", belief="x")\n'
    (attempt,) = answers(write(TASK + CHECK + change), "total = 3", True)

    with pytest.raises(ZeroDivisionError):
        attempt.answer()


def test_a_change_of_a_file_s_text_is_a_text(write):
    change = '# %% wrong\nwrong("two", was="1", now="2", belief="x")\n'
    (attempt,) = answers(write(TASK + CHECK + change), "%%writefile total.py\nx = 1", True)

    assert attempt.answer() == "x = 2\n"


LINE = 1 + TASK.count("\n") + CHECK.count("\n")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\ndef f(:\n", "line 3: SyntaxError: "),
        ("\n\nx = unit\n", "line 4: NameError: name 'unit' is not defined"),
        ("def f():\n    return 1 / 0\n\nf()", "line 3: ZeroDivisionError: division by zero"),
        ("raise SystemExit(1)", "line 2: SystemExit: 1"),
        ("import nowhere_to_be_found", "line 2: ModuleNotFoundError: "),
        ("assert False", "line 2: AssertionError"),
        ("@right()\ndef f(): ...", "line 2: TypeError: "),
        ("right(3)", "line 2: TypeError: right marks a function or a class: write  @right  above it."),
        ("@wrong(believe='x')\ndef f(): ...", "line 2: TypeError: wrong(…): 'believe' is not known"),
        ("@wrong(belief='x', agian='x')\ndef f(): ...", "line 2: TypeError: wrong(…): 'agian' is not known; did you mean 'again'?"),
        ("@wrong\ndef f(): ...", "line 2: TypeError: wrong(…) begins with the attempt's name"),
        ("@wrong()\ndef f(): ...", "line 2: TypeError: wrong('') has no `belief`"),
        ("wrong('two', was='sum', now='max')", "line 2: TypeError: wrong('two') has no `belief`"),
        ("wrong('two', belief='x')", "line 2: TypeError: wrong('two') is a value, or a change"),
        ("wrong('two', 3, was='sum', now='max', belief='x')", "line 2: TypeError: wrong('two') is a value, or a change"),
        ("wrong('two', 3, belief='x')", "line 2: TypeError: wrong('two') is a value, and the answer is none"),
        ("wrong('two', 3, 4, belief='x')", "line 2: TypeError: wrong(…) begins with the attempt's name, and at most"),
        ("wrong('two', was='sum', belief='x')", "line 2: TypeError: wrong('two') needs `was` and `now`"),
        ("wrong('two', was=('sum',), now=('a', 'b'), belief='x')", "line 2: TypeError: wrong('two') needs `was` and"),
        ("wrong('two', was='max', now='sum', belief='x')", "line 2: TypeError: wrong('two'): 'max' does not occur in"),
        ("wrong('two', was='numbers', now='x', belief='x')", "line 2: TypeError: wrong('two'): 'numbers' occurs 2 times"),
        ("wrong('two', was='sum', now='sum)', belief='x')", "line 2: SyntaxError: "),
        ("wrong(was='sum', now='max', belief='x')", "line 2: TypeError: a change of the solution has a name"),
        ("equivalent(was='a', now='b', why=' ')", "line 2: TypeError: equivalent(…) needs a reason"),
        ("@right\ndef f(): ...\n@right\ndef f(): ...", "line 4: TypeError: two answers are called 'f'; rename one"),
    ],
)  # fmt: skip
def test_answers_that_python_refuses_are_one_sentence_with_its_line(write, source, told):
    file = write(f"{TASK}{CHECK}# %% wrong\n{source}\n")
    with pytest.raises(CourseError) as refused:
        answers(file)

    line, _, rest = told.partition(": ")
    at = int(line.removeprefix("line ")) + LINE - 1
    assert str(refused.value).startswith(f"{file.shown} cannot be loaded, fix it: line {at}: {rest}")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = unit", "line 8: NameError: name 'unit' is not defined"),
        ("@exercise(secnods=2)\ndef check(answer, draw): ...", "line 8: TypeError: exercise(…): 'secnods' is not known; did"),
        ("@exercise(points=2)\ndef check(answer, draw): ...", "line 8: TypeError: exercise(…): 'points' is not known"),
        ("@exercise(needs=('one'))\ndef check(answer, draw): ...", "line 8: TypeError: exercise(…): needs = 'one' must be"),
        ("@exercise\ndef check(answer, draw): ...", "line 8: TypeError: exercise() takes 0"),
    ],
)  # fmt: skip
def test_a_check_that_python_refuses_is_one_sentence_with_its_line(write, source, told):
    file = write(f"{TASK}# %% check\n{source}\n")
    with pytest.raises(CourseError) as refused:
        checks.check(file, {})

    assert str(refused.value).startswith(f"{file.shown} cannot be loaded, fix it: {told}")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("source", ["def test(answer, draw): ...", "check = 3", ""])
def test_a_cell_without_a_check_is_told(write, source):
    with pytest.raises(CourseError, match=r"01_total\.py: its cell `check` defines no check; write  def check\("):
        checks.check(write(f"{TASK}# %% check\n{source}\n"), {})


def test_what_several_checks_share_is_loaded_or_told(tmp_path):
    path = tmp_path / "shared.py"
    assert checks.shared(path, "01_adding") == {}
    path.write_text("LIMIT = 3\n", encoding="utf-8")
    assert checks.shared(path, "01_adding")["LIMIT"] == 3
    path.write_text("\nLIMIT = limit\n", encoding="utf-8")
    with pytest.raises(
        CourseError, match=r"chapters/01_adding/exercises/shared\.py cannot be loaded.*line 2: NameError"
    ):
        checks.shared(path, "01_adding")
    path.write_bytes("x = 1\n# Zürich".encode("latin-1"))
    with pytest.raises(CourseError, match=r"shared\.py: line 2 is not UTF-8 text; save the file as UTF-8"):
        checks.shared(path, "01_adding")


def test_given_cells_that_fail_are_told():
    assert checks.given("UNIT = 1", "01_adding")["UNIT"] == 1
    with pytest.raises(
        CourseError, match=r"chapters/01_adding/exercises: a `given` cell fails.*NameError: name 'unit'"
    ):
        checks.given("UNIT = unit", "01_adding")


def test_a_check_says_where_its_answers_run(write):
    on = {
        where: checks.check(write(TASK + HINTS + CHECK.replace("seconds=2", f'on="{where}"')), {})
        for where in ("processes", "a_cluster")
    }

    assert (on["processes"].rounds, on["processes"].needs) == ((3, None), ())
    assert (on["a_cluster"].rounds, on["a_cluster"].needs) == ((None,), ("a_cluster",))
    assert all(each.costly and each.seconds >= 60 for each in on.values())


def test_a_check_overrides_what_on_sets(write):
    check = checks.check(write(TASK + HINTS + CHECK.replace("seconds=2", 'on="processes", seconds=9')), {})

    assert (check.seconds, check.rounds) == (9, (3, None))


def test_a_check_has_the_solution_to_compare_with(write):
    compares = "# %% check\ndef check(answer, draw):\n    return answer([4]) == solution([4])\n"
    solution = checks.oracle("total", SOLUTION, lambda: {"UNIT": 2}, is_value=False)
    check = checks.check(write(TASK + HINTS + compares), {}, solution)

    assert check.run(lambda numbers: 8, None)
    assert not check.run(lambda numbers: 4, None)


def test_the_solution_of_a_value_or_a_file_is_given_by_a_call():
    assert checks.oracle("reads", "reads = 3", dict, is_value=True)() == 3
    assert checks.oracle("late", "%%writefile late.py\nprint(1)", dict, is_value=True)() == "print(1)\n"

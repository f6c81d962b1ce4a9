"""The decorators of checks.py and attempts.py, and how such files are loaded."""

import pytest

from workbook.course import checks
from workbook.errors import CourseError

SOURCE = '''\
from workbook import alternative, attempt, exercise

@exercise(points=3, hints=("a", "b", "c"), seconds=2)
def total(answer, draw):
    pass

@attempt("total", belief="sums_are_products")
def product(numbers):
    """It grew  fast.
    What did it do with the second number?"""
    return UNIT

@attempt("total", belief="endless", overruns=True)
class Never:
    """It never ended. Why?"""

@alternative("total")
def by_hand(numbers):
    return 0

again = by_hand

def helper():
    pass
'''


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "01_adding" / "attempts.py"
    path.parent.mkdir()
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_marked_things_come_in_their_order_and_once(file):
    assert [made.name for made in checks.load(file)] == ["total", "product", "Never", "by_hand"]


def test_an_exercise_keeps_its_options(file):
    check = checks.load(file)[0]

    assert (check.points, check.hints, check.seconds) == (3, ("a", "b", "c"), 2)
    assert (check.core, check.extra, check.question, check.local, check.needs) == (False, False, "", "", ())


def test_an_unknown_option_is_an_error_where_it_stands():
    with pytest.raises(TypeError, match="points_of"):
        checks.exercise(points_of=2)(lambda answer, draw: None)


def test_an_attempt_s_docstring_is_its_sentence_on_one_line(file):
    attempt = checks.load(file)[1]

    assert attempt.sentence == "It grew fast. What did it do with the second number?"
    assert (attempt.exercise, attempt.belief, attempt.overruns) == ("total", "sums_are_products", False)


def test_an_attempt_may_overrun_and_may_be_a_class(file):
    attempt = checks.load(file)[2]

    assert attempt.overruns
    assert isinstance(attempt.answer, type)


def test_given_names_need_no_import(file):
    attempt = checks.load(file, {"UNIT": 1})[1]

    assert attempt.answer([2, 3]) == 1


def test_marking_leaves_the_function_as_it_was():
    @checks.alternative("total")
    def total(numbers):
        return sum(numbers)

    assert total([1, 2]) == 3


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(CourseError, match=r"checks\.py is missing"):
        checks.load(tmp_path / "checks.py")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\ndef f(:\n", "line 2: SyntaxError: "),
        ("\n\nx = unit\n", "line 3: NameError: name 'unit' is not defined"),
        ("def f():\n    return 1 / 0\n\nf()", "line 2: ZeroDivisionError: division by zero"),
        ("raise SystemExit(1)", "line 1: SystemExit: 1"),
        ("import nowhere_to_be_found", "line 1: ModuleNotFoundError: "),
        ("assert False", "line 1: AssertionError"),
        (
            "from workbook import exercise\n\n@exercise(pionts=2)\ndef total(answer, draw): ...",
            "line 3: TypeError: exercise(…): 'pionts' is not known; did you mean 'points'?",
        ),
        (
            "from workbook import exercise\n\n@exercise(hints=('one'))\ndef total(answer, draw): ...",
            "line 3: TypeError: exercise(…): hints = 'one' must be a list of texts.",
        ),
        (
            "from workbook import exercise\n\n@exercise\ndef total(answer, draw): ...",
            "line 3: TypeError: exercise() takes 0",
        ),
        (
            "from workbook import attempt\n\n@attempt('total', believe='x')\ndef f(): ...",
            "line 3: TypeError: attempt() got",
        ),
        (
            "from workbook import alternative\n\n@alternative\ndef f(): ...",
            "line 3: TypeError: alternative(…) needs the name",
        ),
    ],
)
@pytest.mark.parametrize("name", ["checks.py", "attempts.py"])
def test_a_file_that_python_refuses_is_one_sentence_with_its_line(file, name, source, told):
    path = file.with_name(name)
    path.write_text(source, encoding="utf-8")

    with pytest.raises(CourseError) as refused:
        checks.load(path)

    assert str(refused.value).startswith(f"chapters/01_adding/{name} cannot be loaded, fix it: {told}")
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_utf_8_is_told(file):
    file.write_bytes("x = 1\n# Zürich".encode("latin-1"))

    with pytest.raises(CourseError, match=r"attempts\.py: line 2 is not UTF-8 text; save the file as UTF-8"):
        checks.load(file)


def test_given_cells_that_fail_are_told():
    assert checks.given("UNIT = 1", "01_adding")["UNIT"] == 1
    with pytest.raises(
        CourseError, match=r"chapters/01_adding/exercises\.py: a `given` cell fails.*NameError: name 'unit'"
    ):
        checks.given("UNIT = unit", "01_adding")


@pytest.mark.parametrize("value", [1, "text", None, object(), type("Marked", (), {"__workbook__": "something else"})])
def test_what_no_decorator_marked_has_no_mark(value):
    assert checks.vars_mark(value) is None


def test_what_is_declared_equivalent_comes_after_what_is_marked(file):
    declared = 'equivalent("total", was="> 0", now=">= 0", why="Adding 0 changes nothing.")\n'
    file.write_text(f"from workbook import equivalent\n{declared}{SOURCE}", encoding="utf-8")

    assert checks.load(file)[-1] == checks.Equivalent("total", "> 0", ">= 0", "Adding 0 changes nothing.")
    assert len(checks.load(file)) == 5


def test_a_declaration_outside_a_file_of_the_course_is_kept_by_nobody(file):
    checks.equivalent("total", was="a", now="b", why="No.")

    assert not [each for each in checks.load(file) if isinstance(each, checks.Equivalent)]


def test_a_declaration_needs_a_reason():
    with pytest.raises(TypeError, match="needs a reason"):
        checks.equivalent("total", was="a", now="b", why=" ")

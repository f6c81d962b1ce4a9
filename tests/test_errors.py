"""The tree of errors: drawn where it is defined, and one sentence for each."""

import inspect
import subprocess
import sys

import pytest

from workbook import errors
from workbook.errors import WorkbookError

ALL = [value for value in vars(errors).values() if inspect.isclass(value) and value.__module__ == errors.__name__]

each_error = pytest.mark.parametrize("error", ALL, ids=lambda error: error.__name__)


@each_error
def test_every_error_is_a_workbook_error_with_a_docstring(error):
    assert issubclass(error, WorkbookError)
    assert error.__doc__


@each_error
def test_every_error_is_drawn_in_the_tree(error):
    tree = [line for line in errors.__doc__.splitlines() if "──" in line or line.strip() == "WorkbookError"]

    assert [line for line in tree if error.__name__ in line.split()], f"draw {error.__name__} in the docstring"


def test_the_tree_names_no_error_that_is_not_there():
    drawn = {line.split("── ")[1].split()[0] for line in errors.__doc__.splitlines() if "── " in line}

    assert drawn | {"WorkbookError"} == {error.__name__ for error in ALL}


def test_the_tree_is_drawn_as_it_is_built():
    indented = {line.split("── ")[1].split()[0] for line in errors.__doc__.splitlines() if line.startswith("    │")}

    assert {error.__name__ for error in ALL if error.__base__ not in (WorkbookError, Exception)} == indented


@each_error
def test_a_notebook_shows_the_sentence_and_no_stack(error):
    assert error("Type  make lab.")._render_traceback_() == ["Type  make lab."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('check("short.reads")', "workbook: check() works only in a notebook, and this is a plain script"),
        ("1 / 0", "Traceback (most recent call last):"),
    ],
)
def test_a_plain_python_shows_the_sentence_alone_and_other_errors_as_ever(fixture_course, tmp_path, line, told):
    page = tmp_path / "page.py"
    page.write_text(f"from workbook import check\n{line}\n")
    done = subprocess.run([sys.executable, page], capture_output=True, text=True, timeout=60)

    assert done.returncode == 1
    assert done.stderr.startswith(told)
    assert ("Traceback" in done.stderr) == told.startswith("Traceback")

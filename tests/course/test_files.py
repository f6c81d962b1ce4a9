"""Answers that are files."""

import pytest

from workbook.checking.execute import execute
from workbook.course import code, files


@pytest.mark.parametrize(
    ("source", "path", "text", "name"),
    [
        ("%%writefile mapper.py\nimport sys\n", "mapper.py", "import sys\n", "mapper"),
        ("\n%%writefile mapreduce/top_words.py\nx = 1", "mapreduce/top_words.py", "x = 1\n", "top_words"),
        ("%%writefile WordLength.java\nclass A {}\n\n", "WordLength.java", "class A {}\n", "word_length"),
        ("%%writefile  put.sh  ", "put.sh", "\n", "put"),
        ("%%file a.py\nx = 1\n", "a.py", "x = 1\n", "a"),
        ('%%writefile "a.py"\nx = 1\n', "a.py", "x = 1\n", "a"),
        ("%%writefile 'a b.py'\nx = 1\n", "a b.py", "x = 1\n", "a b"),
        ("%%writefile a.py\r\nx = 1\r\n", "a.py", "x = 1\n", "a"),
    ],
)
def test_a_cell_writes_a_file(source, path, text, name):
    file = files.written(source)

    assert (file.path, file.text, file.name) == (path, text, name)


@pytest.mark.parametrize(
    ("first", "appends"), [("a.py", False), ("-a a.py", True), ("a.py --append", True), ("-a 'a.py'", True)]
)
def test_a_cell_may_append_to_a_file(first, appends):
    file = files.written(f"%%writefile {first}\nx = 1\n")

    assert (file.path, file.appends) == ("a.py", appends)


@pytest.mark.parametrize("source", ["x = 1", "# %%writefile a.py", "%%writefile", "%%writefiles a.py\n", "%%bash\nls"])
def test_other_cells_write_none(source):
    assert files.written(source) is None
    assert files.as_python(source) == source


def test_behind_the_wire_a_file_is_its_text():
    source = "%%writefile mapper.py\nprint('''a\\tb''')\n"

    assert execute([("<answer>", source)])["mapper"] == "print('''a\\tb''')\n"


def test_a_file_defines_its_name():
    assert code.defined("%%writefile WordLength.java\nint x = 3;") == {"word_length"}


@pytest.mark.parametrize(
    ("text", "stub", "untouched"),
    [
        ("%%writefile a.py\nx = 1  # note\n\n", "%%writefile a.py\nx = 1", True),
        ("%%writefile a.py\nx = 2", "%%writefile a.py\nx = 1", False),
        ("%%writefile a.sh\nls   \n\n", "%%writefile a.sh\nls", True),
        ("%%writefile a.sh\nls -l", "%%writefile a.sh\nls", False),
        ("%%writefile a.sh\n# a note\nls", "%%writefile a.sh\nls\n# your code", True),
        ("%%writefile A.java\nint x; // a note\n// another", "%%writefile A.java\nint x; // a note", True),
        ("%%writefile b.py\nx = 1", "%%writefile a.py\nx = 1", False),
    ],
)
def test_a_file_is_untouched_while_it_says_the_same(text, stub, untouched):
    assert code.untouched(text, stub) is untouched

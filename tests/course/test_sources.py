"""What authors write besides cells: text, TOML, Python's complaints, the fields of a record."""

from dataclasses import dataclass, field

import pytest

from workbook.course import sources
from workbook.errors import CourseError


@dataclass
class Record:
    name: str
    size: int = 0
    share: float = 0
    done: bool = False
    words: tuple[str, ...] = ()
    more: dict = field(default_factory=dict)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"name": "a"}, ""),
        ({"name": "a", "size": 1, "share": 1, "done": True, "words": ["b"], "more": 1}, ""),
        ({}, "it has no 'name'; add one."),
        ({"name": 1}, "name = 1 must be a text in quotes."),
        ({"name": "a", "size": "1"}, "size = '1' must be a whole number."),
        ({"name": "a", "size": True}, "size = True must be a whole number."),
        ({"name": "a", "share": "1"}, "share = '1' must be a number."),
        ({"name": "a", "done": 1}, "done = 1 must be true or false."),
        ({"name": "a", "words": "b"}, "words = 'b' must be a list of texts."),
        ({"name": "a", "words": ("b", 1)}, "words = ('b', 1) must be a list of texts."),
        ({"nmae": "a"}, "'nmae' is not known; did you mean 'name'?"),
        ({"zzz": "a"}, "'zzz' is not known; use name, size, share, done, words."),
        ({"name": "a", "more": 1}, ""),
    ],
)
def test_what_does_not_fit_a_record_is_told(values, told):
    ours = () if "more" in values else ("more",)

    assert sources.misfit(Record, values, ours) == told


def test_text_that_cannot_be_read_is_one_sentence(tmp_path):
    (tmp_path / "latin.py").write_bytes("a\nb\nü".encode("latin-1"))

    with pytest.raises(CourseError, match=r"^chapters/x\.py: line 3 is not UTF-8 text; save the file as UTF-8\.$"):
        sources.text(tmp_path / "latin.py", "chapters/x.py")
    with pytest.raises(
        CourseError, match=r"^chapters/x\.py cannot be read \(Is a directory\); put a text file there\.$"
    ):
        sources.text(tmp_path, "chapters/x.py")
    with pytest.raises(FileNotFoundError):
        sources.text(tmp_path / "none.py", "chapters/x.py")


def test_a_mistake_is_placed_in_its_own_file_alone():
    exec(compile("def f():\n    return {}['x']\n", "one.py", "exec"), names := {})
    with pytest.raises(KeyError) as raised:
        names["f"]()

    assert sources.mistake(raised.value, "one.py") == "line 2: KeyError: 'x'"
    assert sources.mistake(raised.value, "two.py") == "KeyError: 'x'"


@pytest.mark.parametrize(
    "written",
    [
        b"\xef\xbb\xbf# %%\n1\n",
        b"\xef\xbb\xbf# %%\r\n1\r\n",
        b"# %%\r1\r",
        b"\xef\xbb\xbf\xef\xbb\xbf# %%\n\xef\xbb\xbf1\n",
    ],
)
def test_marks_of_editors_are_no_part_of_the_text(tmp_path, written):
    path = tmp_path / "lesson.py"
    path.write_bytes(written)

    assert sources.text(path, "lesson.py") == "# %%\n1\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "latin-1"])
def test_another_encoding_is_told(tmp_path, encoding):
    path = tmp_path / "lesson.py"
    path.write_bytes("# %%\ncafé = 1\n".encode(encoding))

    with pytest.raises(CourseError, match=r"lesson.py: line \d is not UTF-8 text; save the file as UTF-8"):
        sources.text(path, "lesson.py")

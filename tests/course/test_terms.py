"""The file of terms."""

import pytest

from workbook.course import terms
from workbook.errors import CourseError


def write(root, text):
    (root / "chapters").mkdir(exist_ok=True)
    (root / "chapters" / "terms.toml").write_text(text, encoding="utf-8")
    return root


def test_a_term_has_a_sentence_and_a_kind(tmp_path):
    known = terms.read(write(tmp_path, '[terms]\n"run length" = "A length."\n[code]\nmap = "A function."\n'))

    assert known["run length"] == terms.Term("run length", "A length.")
    assert known["map"].kind == terms.CODE
    assert terms.chosen(known, ["map", "itertools"]) == [known["map"]]


def test_a_course_may_have_none(tmp_path):
    assert terms.read(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('map = "A function."', "'map' is not understood; write each term below"),
        ('[words]\nmap = "A function."', "'words' is not understood"),
        ("[terms]\nmap = 1", "'map' is not understood; write"),
        ('[terms]\nmap = "One."\n[code]\nmap = "Two."', "'map' stands in two tables"),
        ("[terms", "terms.toml cannot be read"),
    ],
)
def test_a_file_that_is_not_understood_is_one_sentence(tmp_path, text, said):
    with pytest.raises(CourseError, match=said):
        terms.read(write(tmp_path, text))

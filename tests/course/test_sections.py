"""The sections of a lesson, and links to them."""

import pytest

from workbook.course import sections

LESSON = [
    "# Lazy map\n\n## Three questions\n\nText.",
    "## 3. A loop becomes `filter` and `map`\n\n### 1. A detail\n\n```\n## 9. No heading\n```",
    "## 4. **Stop** [early](x.ipynb)",
]


def test_a_section_has_the_anchor_that_jupyterlab_gives_its_heading():
    found = sections.anchors(LESSON)

    assert found["3"] == "3.-A-loop-becomes-filter-and-map"
    assert found["4"] == "4.-Stop-early"
    assert found["Three-questions"] == "Three-questions"
    assert "9" not in found
    assert "1" not in found


def test_the_sections_of_a_chapter_are_those_of_its_lesson(fixture_course):
    assert fixture_course.chapter("short").sections == {"Short-words": "Short-words"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("See [section 3](lesson#3) and [the end](lesson#The-answer).", ["3", "The-answer"]),
        ("[section 3](lesson#)", []),
        ("[a](other#3) [b](http://x/lesson#3)", []),
    ],
)
def test_links_to_the_lesson_are_found(text, keys):
    assert sections.linked(text) == keys


def test_an_address_is_that_of_the_lesson_beside_the_exercises():
    assert sections.address("01_short.ipynb", "3.-é (a)?") == "../notebooks/01_short.ipynb#3.-%C3%A9%20(a)?"

"""A chapter's sources to its three notebooks, and the course to its start page."""

import nbformat
from building import DERIVED

from workbook.course import derive


def test_a_chapter_gives_three_notebooks_without_outputs(fixture_course):
    made = derive.derive(fixture_course.chapter("short"))

    assert [f"{path.parent.name}/{path.name}" for path in made] == DERIVED[:3]
    assert [each.metadata["workbook"]["kind"] for each in made.values()] == [
        "lesson",
        "exercises",
        "solutions",
    ]
    for each in made.values():
        nbformat.validate(each)
        assert not any(cell.get("outputs") for cell in each.cells)


def test_cells_say_whose_they_are(fixture_course):
    exercises = derive.derive(fixture_course.chapter("short"))[fixture_course.chapter("short").exercises_notebook]
    told = {cell["id"]: dict(cell.metadata["workbook"]) for cell in exercises.cells}

    assert told["short_words"] == {"role": "answer", "exercise": "short_words"}
    assert told["short_words-check"] == {"role": "check", "exercise": "short_words"}
    assert told["short_words-text"] == {"role": "text", "exercise": "short_words"}
    assert sum(each == {"role": "given"} for each in told.values()) == 1


def test_the_learner_s_notebook_holds_no_solution(fixture_course):
    text = nbformat.writes(
        derive.derive(fixture_course.chapter("short"))[fixture_course.chapter("short").exercises_notebook]
    )

    assert "filter(lambda" not in text
    assert "SOLUTION" not in text
    assert "your code" in text


def test_the_start_page_lists_what_is_written_and_what_is_to_come(fixture_course):
    page = derive.start_page(fixture_course)
    text = "\n".join(cell.source for cell in page.cells)

    assert "[lesson](01_short.ipynb)" in text
    assert "](../exercises/01_short.ipynb)" in text
    assert "| 02 | To come |" in text
    assert "02_later.ipynb" not in text
    assert [cell["id"] for cell in page.cells] == [
        "notice",
        "about",
        "chapters",
        "where",
        "progress",
        "map",
        "concepts",
    ]


def test_a_source_saved_on_windows_gives_the_same_notebooks(fixture_course):
    chapter = fixture_course.chapter("short")
    before = derive.derive(chapter)
    for name in ("lesson.py", "exercises/page.py", "exercises/01_short_words.py", "exercises/shared.py"):
        path = chapter.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert derive.derive(chapter) == before

"""The figures of every chapter: each is in its lesson, says in words what it shows, and can be read."""

import re
from xml.etree import ElementTree

import contrast
import pytest
from chosen import CHAPTERS, each_chapter

from workbook.course import derive

FIGURES = [path for chapter in CHAPTERS for path in sorted((chapter.folder / "figures").glob("*.svg"))]
IMAGE = re.compile(r'<img alt="([^"]+)" src="data:image/svg\+xml;base64,[\w+/=]+">')


@each_chapter
def test_every_figure_stands_in_a_notebook_with_words_for_who_cannot_see_it(chapter):
    figures = sorted((chapter.folder / "figures").glob("*.svg"))
    texts = [
        cell.source
        for path, made in derive.derive(chapter).items()
        if path.parent.name in ("notebooks", "exercises")
        for cell in made.cells
        if cell.cell_type == "markdown"
    ]
    shown = [image for text in texts for image in IMAGE.findall(text)]

    where = f"chapters/{chapter.name}: lesson.py and the exercises"
    assert len(shown) >= len(figures), f"{where} show {len(shown)} of {len(figures)} figures; show all, or delete some"
    few = [words for words in shown if len(words) <= 40]
    assert not few, f"{where}: say more of what these figures show, for who cannot see them: {few}"
    left = [text for text in texts if re.search(r"!\[[^\n]*\]\((?!https?:)", text)]
    assert not left, f"{where}: these cells show a picture that is no figure of the chapter: {left}"


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_the_letters_of_a_figure_have_the_contrast_that_they_need(path):
    texts = contrast.of_svg(ElementTree.parse(path).getroot())

    assert texts
    assert [text for text in texts if text[1] < contrast.LETTERS] == []

"""The concept map: from course.toml and progress to nodes, lines of text and a picture."""

import re
from itertools import pairwise
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from workbook import concepts
from workbook.records import ChapterProgress, ExerciseProgress, Summary


def chapter(number, title, introduces=(), uses=()):
    return SimpleNamespace(number=number, title=title, introduces=tuple(introduces), uses=tuple(uses))


def progress(number, *passed, extra=False):
    return ChapterProgress(
        number,
        "",
        tuple(
            ExerciseProgress(f"{number}.e{at}", f"e{at}", int(done), 1, done, 1, 0, False, extra and at == 0)
            for at, done in enumerate(passed)
        ),
    )


COURSE = SimpleNamespace(
    written=(
        chapter("01", "Lazy <map>", ["iterator", "lazy"]),
        chapter("02", "Pipelines", ["compose", "lazy"], ["iterator"]),
        chapter("03", "Reduce", ["reduce"], ["lazy", "compose", "iterator"]),
    )
)


def the_map(*told):
    return concepts.concept_map(COURSE, Summary(told))


def test_a_concept_belongs_to_the_first_chapter_that_introduces_it():
    assert [node.introduces for node in the_map().nodes] == [("iterator", "lazy"), ("compose",), ("reduce",)]


def test_what_a_chapter_takes_is_told_by_where_it_comes_from():
    assert [node.takes for node in the_map().nodes] == [
        {},
        {"01": ("iterator",)},
        {"01": ("lazy", "iterator"), "02": ("compose",)},
    ]


@pytest.mark.parametrize(
    ("told", "states"),
    [
        ([], ["open", "open", "open"]),
        ([progress("01", True, False)], ["1 of 2 passed", "open", "open"]),
        ([progress("01", True, True)], ["passed", "ready: you have passed what it uses", "open"]),
        (
            [progress("01", True), progress("02", True)],
            ["passed", "passed", "ready: you have passed what it uses"],
        ),
        ([progress("01", False, True, extra=True)], ["passed", "ready: you have passed what it uses", "open"]),
    ],
)
def test_what_is_passed_opens_what_comes_next(told, states):
    assert [node.state for node in the_map(*told).nodes] == states


def test_in_a_terminal_it_is_lines():
    assert str(the_map()).splitlines()[:4] == [
        "01   Lazy <map> (open)",
        "     introduces iterator, lazy",
        "02   Pipelines (open)",
        "     introduces compose",
    ]


def picture(*told):
    return ElementTree.fromstring(the_map(*told)._repr_html_())


def test_the_picture_is_sound_xml_with_every_concept_and_line():
    texts = [each.text for each in picture().iter("text") if each.text]
    lines = [each.text for each in picture().iter("title")]

    assert texts == ["iterator", "lazy", "compose", "reduce"]
    assert lines == [
        "02 takes from 01: iterator",
        "03 takes from 01: lazy, iterator",
        "03 takes from 02: compose",
    ]


def test_no_chip_leaves_the_picture_or_covers_another():
    long = SimpleNamespace(written=(chapter("01", "Long", [f"concept number {at}" for at in range(30)]),))
    drawn = ElementTree.fromstring(concepts.concept_map(long, Summary(()))._repr_html_())
    width, height = map(int, drawn.get("viewBox").split()[2:])
    boxes = [tuple(int(each.get(name)) for name in ("x", "y", "width", "height")) for each in drawn.iter("rect")]

    assert len(boxes) == 30
    assert all(x + wide <= width and y + high <= height for x, y, wide, high in boxes)
    for (x, y, wide, _), (next_x, next_y, _, _) in pairwise(boxes):
        assert next_y > y or next_x >= x + wide


def test_what_is_passed_is_green():
    greens = [len(re.findall("#2e9e5b", the_map(*told)._repr_html_())) for told in ((), (progress("01", True),))]

    assert greens[0] == 0
    assert greens[1] == 5  # its ring, its two chips, and the two lines that leave it

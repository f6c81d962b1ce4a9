"""The concept map: from course.toml and progress to nodes, lines of text and a picture."""

import base64
from html.parser import HTMLParser
from itertools import pairwise
from types import SimpleNamespace
from xml.etree import ElementTree

import bleach
import contrast
import pytest

from workbook.learning import concepts
from workbook.learning.progress import ChapterProgress, ExerciseProgress, Summary
from workbook.views import cards


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


# As HTML


class Html(HTMLParser):
    """The text of the map's HTML, and its image."""

    def __init__(self, page):
        super().__init__()
        self.text, self.image, self.tags = "", {}, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "img":
            self.image = dict(attributes)

    def handle_data(self, data):
        self.text += data


def picture(*told, course=COURSE):
    """The picture that the map's HTML carries, and its height as the HTML has it."""
    page = Html(concepts.concept_map(course, Summary(told))._repr_html_())
    kind, _, data = page.image["src"].partition(",")
    assert kind == "data:image/svg+xml;base64"
    drawn = ElementTree.fromstring(base64.b64decode(data))
    assert [drawn.get("width"), drawn.get("height")] == [page.image["width"], page.image["height"]]
    return drawn


def elements(drawn, name):
    return list(drawn.iter(f"{{http://www.w3.org/2000/svg}}{name}"))


def test_the_picture_is_sound_xml_with_every_concept_and_a_line_for_each_chapter_that_gives():
    texts = [each.text for each in elements(picture(), "text") if each.text]

    assert texts == ["iterator", "lazy", "compose", "reduce"]
    assert len(elements(picture(), "path")) == 3


def test_a_list_says_the_same_as_the_picture():
    """For who cannot see the picture, and where it is cut out of the page."""
    page = Html(the_map(progress("01", True))._repr_html_())

    assert page.image["alt"].endswith("The list below it says the same.")
    assert [line for line in page.text.splitlines() if line] == [
        "01 Lazy <map> (passed) introduces iterator, lazy.",
        "02 Pipelines (ready: you have passed what it uses) introduces compose.",
        "It takes from 01: iterator.",
        "03 Reduce (open) introduces reduce.",
        "It takes from 01: lazy, iterator.",
        "It takes from 02: compose.",
    ]


def test_where_html_is_cleaned_the_list_is_left():
    """As a code host does: elements and attributes that it does not know are cut, their words stay."""
    tags = {"div", "img", "li", "strong", "ul"}
    cleaned = bleach.clean(the_map()._repr_html_(), tags=tags, attributes={"img": ["alt"]}, strip=True)

    assert len(Html(cleaned).text) < 300
    assert "03 Reduce (open) introduces reduce." in Html(cleaned).text
    assert 'alt="The concept map' in cleaned


def test_the_picture_is_as_narrow_as_a_small_screen_and_does_not_shrink():
    page = Html(the_map()._repr_html_())

    assert int(page.image["width"]) <= 580  # what is left of a printed page, and of 1024 pixels in JupyterLab
    assert page.image["style"] == "max-width:none"
    sizes = [float(each.get("font-size")) for each in picture().iter() if each.get("font-size")]
    assert min(sizes) >= 13


def test_no_chip_leaves_the_picture_or_covers_another():
    long = SimpleNamespace(written=(chapter("01", "Long", [f"concept number {at}" for at in range(30)]),))
    drawn = picture(course=long)
    width, height = map(int, drawn.get("viewBox").split()[2:])
    _, *chips = elements(drawn, "rect")
    boxes = [tuple(int(each.get(name)) for name in ("x", "y", "width", "height")) for each in chips]

    assert len(boxes) == 30
    assert all(x + wide <= width and y + high <= height for x, y, wide, high in boxes)
    for (x, y, wide, _), (next_x, next_y, _, _) in pairwise(boxes):
        assert next_y > y or next_x >= x + wide


def test_what_is_passed_is_green_and_what_is_open_is_told_apart_without_colour():
    def of(name, *told):
        return elements(picture(*told), name)

    def is_green(each):
        return cards.GREEN in (each.get("fill"), each.get("stroke"))

    for name in ("rect", "circle", "path"):
        assert not any(map(is_green, of(name)))
    passed = progress("01", True)
    assert [is_green(each) for each in of("rect", passed)] == [False, True, True, False, False]  # the frame, the chips
    assert sum(map(is_green, of("circle", passed))) == 1
    for line in of("path", passed):  # a line from an open chapter is dashed
        assert is_green(line) is (line.get("stroke-dasharray") is None)


@pytest.mark.parametrize("told", [(), (progress("01", True),), (progress("01", True, False),)])
def test_letters_and_shapes_have_the_contrast_that_they_need(told):
    texts = contrast.of_svg(picture(*told))

    assert len(texts) == 7
    assert [text for text in texts if text[1] < contrast.LETTERS] == []
    green, grey, line, ground = map(contrast.colour, (cards.GREEN, cards.GREY, cards.LINE, cards.WHITE))
    for one, other in ((green, ground), (grey, ground), (green, line)):  # lines, frames, a ring and its track
        assert contrast.contrast(one, other) >= contrast.SHAPES

"""Figures as their sources draw them."""

import pytest
from building import build, edit, problems


def test_a_picture_that_its_source_does_not_draw_is_named_and_drawn_again(root, ran):
    picture = root / "chapters" / "01_short" / "figures" / "dot.svg"
    drawn = picture.read_text(encoding="utf-8")
    picture.write_text("<svg/>", encoding="utf-8")

    assert any("dot.svg is not what dot.py draws" in problem for problem in problems(root))
    build(root)
    assert picture.read_text(encoding="utf-8") == drawn
    assert problems(root) == []


def test_a_picture_that_is_not_there_is_named(root):
    edit(root / "chapters" / "01_short" / "lesson.py", "figures/dot.svg", "figures/dots.svg")

    assert problems(root)[0] == "chapters/01_short shows figures/dots.svg, and there is no such figure."


def test_a_picture_that_is_written_in_another_way_is_named(root):
    edit(root / "chapters" / "01_short" / "lesson.py", "![a dot](", "![a [very [small]] dot](")

    assert problems(root)[0].startswith("chapters/01_short has a figure that cannot be read: '![a [very [small]] dot]")


@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\n", " has no draw(); write one that returns the figure as SVG text."),
        ("draw = 1\n", " has no draw(); write one that returns the figure as SVG text."),
        ("def draw():\n    return 1 / 0\n", " does not draw, fix it: line 2: ZeroDivisionError: division by zero"),
        ("def draw(size):\n    return size\n", " does not draw, fix it: TypeError: draw() missing 1 required"),
        ("x =\n", " does not draw, fix it: line 1: SyntaxError: invalid syntax"),
        ("def draw():\n    pass\n", ": draw() returns NoneType; return the figure as SVG text."),
    ],
)
def test_a_figure_s_source_that_does_not_draw_is_a_problem(root, ran, source, told, check):
    (root / "chapters" / "01_short" / "figures" / "dot.py").write_text(source, encoding="utf-8")

    (problem,) = build(root, "01", check=check).problems
    assert problem.startswith(f"chapters/01_short/figures/dot.py{told}")
    assert "\n" not in problem


def test_a_picture_without_its_source_is_a_problem(root):
    (root / "chapters" / "01_short" / "figures" / "dot.py").unlink()

    assert problems(root) == ["chapters/01_short/figures/dot.svg has no source; draw it in dot.py, or delete it."]

"""Joins that lose and multiply rows: two flights and the planes; one flight and two rows of the weather."""

from functools import partial

from workbook import drawing

FLIGHT, OTHER, RESULT, PALE = "#d9e8f7", "#fdf0d5", "#d6efdc", "#5f6b77"
HEAD = "to-the-result"
HIGH, STEP = 30, 36
text = partial(drawing.text, size=14)
arrow = partial(drawing.arrow, head=HEAD)


def table(left, top, wide, name, rows, colour):
    """A small table: its name, and a box for each row."""
    parts = [text(left, top - 10, name, weight="bold")]
    for number, row in enumerate(rows):
        at = top + number * STEP
        parts += [
            drawing.box(left, at, wide, HIGH, colour),
            text(left + 10, at + 20, row, family=drawing.MONO, size=13),
        ]
    return parts


def draw():
    """The figure as SVG text."""
    parts = [
        *table(30, 50, 120, "flights", ["UA  N1", "AA  N9"], FLIGHT),
        *table(190, 50, 130, "planes", ["N1  Boeing"], OTHER),
        arrow(335, 65, 395, 65),
        *table(410, 50, 150, "inner", ["UA  N1  Boeing"], RESULT),
        *table(580, 50, 150, "left", ["UA  N1  Boeing", "AA  N9  null"], RESULT),
        *table(750, 50, 100, "left_anti", ["AA  N9"], RESULT),
        *table(30, 200, 120, "flights", ["UA  EWR 1"], FLIGHT),
        *table(190, 200, 130, "weather", ["EWR 1  12°", "EWR 1  10°"], OTHER),
        arrow(335, 215, 395, 215),
        *table(410, 200, 190, "inner, or left", ["UA  EWR 1  12°", "UA  EWR 1  10°"], RESULT),
        text(620, 220, "The key stands twice:", fill=PALE),
        text(620, 242, "one flight becomes two rows.", fill=PALE),
    ]
    title = "An inner join loses the flight without a plane; a key that stands twice multiplies rows"
    return drawing.picture(title, 880, 300, parts, head=drawing.arrowhead(HEAD))

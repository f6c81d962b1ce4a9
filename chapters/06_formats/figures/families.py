"""A row format and a column format, and what a reader of three columns and one month reads in each."""

from functools import partial

from workbook import drawing

COLUMNS = ("date", "carrier", "origin", "delay")
READ, SKIPPED, FOOTER, PALE = "#f7d9b8", "#eef1f4", "#dcefdc", "#5f6b77"
text = partial(drawing.text, anchor="middle", size=14)
WIDE, HIGH = 78, 26


def draw():
    """The figure as SVG text."""
    parts = [
        text(196, 36, "row format", weight="bold", size=16),
        text(604, 36, "column format", weight="bold", size=16),
    ]
    for row in range(8):
        top = 56 + 30 * row
        parts += [drawing.box(40 + WIDE * at, top, WIDE, HIGH, READ) for at in range(4)]
        parts += [text(40 + WIDE * at + WIDE / 2, top + 18, name) for at, name in enumerate(COLUMNS)]
    parts.append(text(196, 322, "every byte is read", fill=PALE))
    for group, month in enumerate(("February", "March", "April")):
        top = 56 + 80 * group
        parts.append(text(408, top + 38, month, fill=PALE))
        for at, name in enumerate(COLUMNS):
            color = READ if month == "March" and name != "carrier" else SKIPPED
            parts += [
                drawing.box(448 + WIDE * at, top, WIDE, 70, color),
                text(448 + WIDE * (at + 0.5), top + 40, name),
            ]
    parts += [
        drawing.box(448, 296, 4 * WIDE, 28, FOOTER),
        text(604, 315, "footer: places and statistics"),
        text(604, 348, "read: the footer and three chunks", fill=PALE),
    ]
    title = "What a reader of three columns of one month reads in a row format and in a column format"
    return drawing.picture(title, 800, 368, parts)

"""One pair from a mapper to a reducer: a tuple, a line of JSON, a list."""

import json
from functools import partial

from workbook import drawing

KEY, VALUE = ("b", 3), 1
LINES = [(("a", 4), 1), (KEY, VALUE), (("b", 3), 1), (("t", 2), 1)]  # what is sorted between the phases

LINE = drawing.LINE
PALE = "#5f6b77"
OURS, WIRE, STEP = "#d9e8f7", "#fdf0d5", "#3b6ea5"
MONO = drawing.MONO
WIDTH, HEIGHT = 860, 322
text = partial(drawing.text, anchor="middle")
box = partial(drawing.box, thick=1)
arrow = partial(drawing.arrow, head="between-head")


def draw():
    """The figure as SVG text."""
    line = written(KEY, VALUE)
    key, value = line.split("\t")
    parts = [
        text(140, 40, "the mapper yields", fill=PALE),
        text(430, 40, "lines of text, sorted as bytes", fill=PALE),
        text(720, 40, "the reducer is given", fill=PALE),
        box(40, 130, 200, 70, OURS),
        text(140, 158, repr(KEY), family=MONO, weight="bold"),
        text(140, 184, repr(VALUE), family=MONO),
        box(620, 130, 200, 70, OURS),
        text(720, 158, repr(json.loads(key)), family=MONO, weight="bold"),
        text(720, 184, repr(json.loads(value)), family=MONO),
        text(140, 224, type(KEY).__name__, size=14, fill=PALE),
        text(720, 224, type(json.loads(key)).__name__, size=14, fill=PALE),
    ]
    for at, pair in enumerate(sorted(LINES, key=lambda pair: written(*pair))):
        y, same = 64 + at * 54, pair == (KEY, VALUE) and at == 1
        parts += [
            box(330, y, 200, 38, WIRE, STEP if same else LINE, thick=2 if same else 1),
            text(430, y + 25, written(*pair).replace("\t", " ⇥ "), family=MONO, weight="bold" if same else "normal"),
        ]
    middle = 64 + 54 + 19
    parts += [
        arrow(242, 160, 326, middle),
        arrow(534, middle, 616, 160),
        text(284, 126, "write", fill=STEP, size=14, weight="bold"),
        text(576, 126, "read", fill=STEP, size=14, weight="bold"),
        text(430, 300, "⇥ is a tab; the same protocol writes on the left and reads on the right", size=14, fill=PALE),
    ]
    return drawing.picture(
        "A pair between mapper and reducer", WIDTH, HEIGHT, parts, head=drawing.arrowhead("between-head")
    )


def written(key, value):
    """The line that JSON makes of a pair."""
    return f"{json.dumps(key)}\t{json.dumps(value)}"

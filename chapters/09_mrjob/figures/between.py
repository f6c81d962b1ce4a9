"""One pair from a mapper to a reducer: a tuple, a line of JSON, a list."""

import json
from xml.sax.saxutils import escape

KEY, VALUE = ("b", 3), 1
LINES = [(("a", 4), 1), (KEY, VALUE), (("b", 3), 1), (("t", 2), 1)]  # what is sorted between the phases

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
OURS, WIRE, STEP = "#d9e8f7", "#fdf0d5", "#3b6ea5"
MONO = "Menlo, Consolas, monospace"
WIDTH, HEIGHT = 860, 322


def draw():
    """The figure as SVG text."""
    line = written(KEY, VALUE)
    key, value = line.split("\t")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>A pair between mapper and reducer</title>",
        '<defs><marker id="between-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" fill="{INK}"/></marker></defs>',
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(140, 40, "the mapper yields", fill=PALE),
        _text(430, 40, "lines of text, sorted as bytes", fill=PALE),
        _text(720, 40, "the reducer is given", fill=PALE),
        _box(40, 130, 200, 70, OURS),
        _text(140, 158, repr(KEY), family=MONO, weight="bold"),
        _text(140, 184, repr(VALUE), family=MONO),
        _box(620, 130, 200, 70, OURS),
        _text(720, 158, repr(json.loads(key)), family=MONO, weight="bold"),
        _text(720, 184, repr(json.loads(value)), family=MONO),
        _text(140, 224, type(KEY).__name__, size=14, fill=PALE),
        _text(720, 224, type(json.loads(key)).__name__, size=14, fill=PALE),
    ]
    for at, pair in enumerate(sorted(LINES, key=lambda pair: written(*pair))):
        y, same = 64 + at * 54, pair == (KEY, VALUE) and at == 1
        parts += [
            _box(330, y, 200, 38, WIRE, STEP if same else LINE, 2 if same else 1),
            _text(430, y + 25, written(*pair).replace("\t", " ⇥ "), family=MONO, weight="bold" if same else "normal"),
        ]
    middle = 64 + 54 + 19
    parts += [
        _arrow(242, 160, 326, middle),
        _arrow(534, middle, 616, 160),
        _text(284, 126, "write", fill=STEP, size=14, weight="bold"),
        _text(576, 126, "read", fill=STEP, size=14, weight="bold"),
        _text(430, 300, "⇥ is a tab; the same protocol writes on the left and reads on the right", size=14, fill=PALE),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def written(key, value):
    """The line that JSON makes of a pair."""
    return f"{json.dumps(key)}\t{json.dumps(value)}"


def _box(x, y, width, height, fill, stroke=LINE, thick=1):
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="7" fill="{fill}" stroke="{stroke}" '
        f'stroke-width="{thick}"/>'
    )


def _arrow(x, y, to_x, to_y):
    return f'<path d="M {x} {y} L {to_x} {to_y}" stroke="{INK}" stroke-width="1.4" marker-end="url(#between-head)"/>'


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="middle"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

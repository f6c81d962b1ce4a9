"""The same six carriers twice: cut into runs by groupby, and gathered by key in a dictionary."""

from functools import partial
from itertools import groupby

from workbook import drawing

CODES = ("UA", "AA", "UA", "UA", "AA", "HA")
COLOURS = {"UA": "#d9e8f7", "AA": "#fdf0d5", "HA": "#d6efdc"}
EDGES = {"UA": "#3b6ea5", "AA": "#a8741a", "HA": "#3c8552"}

PALE, CUT = "#5f6b77", "#b5482f"
MONO = drawing.MONO
LEFT, PITCH, BOX, TOP, PLACES = 210, 96, 68, 138, 262
text = partial(drawing.text, anchor="middle")


def draw():
    """The figure as SVG text."""
    runs = [(code, len(list(group))) for code, group in groupby(CODES)]
    counts = {code: CODES.count(code) for code in dict.fromkeys(CODES)}
    width, height = LEFT + PITCH * len(CODES) + 10, 348
    parts = [
        text(28, 58, "groupby", weight="bold", anchor="start", size=17),
        text(28, 80, f"{len(runs)} groups", anchor="start"),
        text(28, TOP + 26, "as they come", anchor="start", fill=PALE),
        text(28, PLACES + 26, "a dictionary", weight="bold", anchor="start", size=17),
        text(28, PLACES + 48, f"{len(counts)} groups", anchor="start"),
    ]
    places = {code: LEFT + PITCH + PITCH * 3 // 2 * at for at, code in enumerate(counts)}
    for at, code in enumerate(CODES):
        middle = LEFT + PITCH * at + BOX // 2
        parts += [
            f'<path d="M {middle} {TOP + 40} C {middle} {TOP + 92}, {places[code]} {TOP + 70}, {places[code]} {PLACES - 2}" '
            f'fill="none" stroke="{EDGES[code]}" stroke-width="2"/>',
            _box(LEFT + PITCH * at, TOP, BOX, 40, code),
            text(middle, TOP + 26, code, family=MONO, weight="bold"),
        ]
    for code, count in counts.items():
        parts += [
            _box(places[code] - 50, PLACES, 100, 42, code),
            text(places[code], PLACES + 27, f"{code}: {count}", family=MONO, weight="bold"),
        ]
    at = 0
    for code, length in runs:
        x, end = LEFT + PITCH * at, LEFT + PITCH * (at + length) - (PITCH - BOX)
        parts += [
            f'<path d="M {x} 104 v -10 H {end} v 10" fill="none" stroke="{EDGES[code]}" stroke-width="2.5"/>',
            text((x + end) // 2, 78, f"{code}, {length}", family=MONO),
        ]
        if at:
            line = x - (PITCH - BOX) // 2
            parts.append(
                f'<path d="M {line} 60 V {TOP + 46}" stroke="{CUT}" stroke-width="1.6" stroke-dasharray="4 4"/>'
            )
        at += length
    return drawing.picture(f"{len(runs)} runs and {len(counts)} keys", width, height, parts)


def _box(x, y, width, height, code):
    return drawing.box(x, y, width, height, COLOURS[code], EDGES[code], 1.4)

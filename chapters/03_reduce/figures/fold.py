"""Six steps in a chain: items come from above, a state of total and count goes from left to right, a finish at the end."""

from itertools import accumulate
from xml.sax.saxutils import escape

DELAYS = (11, 33, 20, -4, 9, 51)

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
STATE, ITEM, STEP, FINISH = "#d9e8f7", "#fdf0d5", "#3b6ea5", "#d6efdc"
MONO = "Menlo, Consolas, monospace"
LEFT, PITCH, ITEM_TOP, STEP_Y, STATE_TOP = 28, 122, 62, 146, 196
BOX_WIDTH, BOX_HEIGHT, RADIUS = 88, 34, 24


def draw():
    """The figure as SVG text."""
    states = list(accumulate(DELAYS, total_and_count, initial=(0, 0)))
    width, height = LEFT * 2 + PITCH * len(DELAYS) + BOX_WIDTH, 336
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>A reduction: start, steps, finish</title>",
        '<defs><marker id="fold-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" fill="{INK}"/></marker></defs>',
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(LEFT, 38, "items", size=15, fill=PALE, anchor="start"),
        _text(LEFT, STATE_TOP + 62, "states: (total, count)", fill=PALE, anchor="start"),
    ]
    for at, minutes in enumerate(DELAYS):
        middle = LEFT + BOX_WIDTH // 2 + PITCH * at + PITCH // 2
        parts += [
            _box(middle - 26, ITEM_TOP - 16, 52, BOX_HEIGHT, ITEM),
            _text(middle, ITEM_TOP + 6, str(minutes).replace("-", "\u2212"), family=MONO),
            _arrow(middle, ITEM_TOP + BOX_HEIGHT - 16, middle, STEP_Y - RADIUS),
            f'<circle cx="{middle}" cy="{STEP_Y}" r="{RADIUS}" fill="{PAPER}" stroke="{STEP}" stroke-width="2"/>',
            _text(middle, STEP_Y + 5, "step", size=14),
        ]
        # From a state up into the step, and down into the next.
        parts += [
            _arrow(middle - PITCH // 2 + 8, STATE_TOP, middle - RADIUS + 4, STEP_Y + 14),
            _arrow(middle + RADIUS - 4, STEP_Y + 14, middle + PITCH // 2 - 8, STATE_TOP),
        ]
    for at, state in enumerate(states):
        x = LEFT + PITCH * at
        parts += [
            _box(x, STATE_TOP, BOX_WIDTH, BOX_HEIGHT, STATE),
            _text(x + BOX_WIDTH // 2, STATE_TOP + 22, f"({state[0]}, {state[1]})", family=MONO),
        ]
    last = LEFT + PITCH * len(DELAYS) + BOX_WIDTH // 2
    total, count = states[-1]
    parts += [
        _text(LEFT, STATE_TOP - 10, "start", weight="bold", anchor="start"),
        _arrow(last, STATE_TOP + BOX_HEIGHT, last, STATE_TOP + 82),
        _text(last - 14, STATE_TOP + 62, "finish", weight="bold", anchor="end"),
        _box(last - BOX_WIDTH // 2, STATE_TOP + 84, BOX_WIDTH, BOX_HEIGHT, FINISH),
        _text(last, STATE_TOP + 106, f"{total / count:g}", family=MONO, weight="bold"),
        _text(last - BOX_WIDTH // 2 - 14, STATE_TOP + 106, f"{total} / {count} =", family=MONO, anchor="end"),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def total_and_count(state, minutes):
    """The lesson's step."""
    return state[0] + minutes, state[1] + 1


def _box(x, y, width, height, fill):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="7" fill="{fill}" stroke="{LINE}"/>'


def _arrow(x, y, to_x, to_y):
    return f'<path d="M {x} {y} L {to_x} {to_y}" stroke="{INK}" stroke-width="1.4" marker-end="url(#fold-head)"/>'


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="middle"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

"""Six steps in a chain: items come from above, a state of total and count goes from left to right, a division at the end."""

from functools import partial
from itertools import accumulate

from workbook import drawing

DELAYS = (11, 33, 20, -4, 9, 51)

PAPER = drawing.PAPER
PALE = "#5f6b77"
STATE, ITEM, STEP, FINISH = "#d9e8f7", "#fdf0d5", "#3b6ea5", "#d6efdc"
MONO = drawing.MONO
LEFT, PITCH, ITEM_TOP, STEP_Y, STATE_TOP = 28, 122, 62, 146, 196
BOX_WIDTH, BOX_HEIGHT, RADIUS = 88, 34, 24
text = partial(drawing.text, anchor="middle")
box = drawing.box
arrow = partial(drawing.arrow, head="fold-head")


def draw():
    """The figure as SVG text."""
    states = list(accumulate(DELAYS, total_and_count, initial=(0, 0)))
    width, height = LEFT * 2 + PITCH * len(DELAYS) + BOX_WIDTH, 336
    parts = [
        text(LEFT, 38, "items", size=15, fill=PALE, anchor="start"),
        text(LEFT, STATE_TOP + 86, "states: (total, count)", fill=PALE, anchor="start"),
    ]
    for at, minutes in enumerate(DELAYS):
        middle = LEFT + BOX_WIDTH // 2 + PITCH * at + PITCH // 2
        parts += [
            box(middle - 26, ITEM_TOP - 16, 52, BOX_HEIGHT, ITEM),
            text(middle, ITEM_TOP + 6, str(minutes).replace("-", "\u2212"), family=MONO),
            arrow(middle, ITEM_TOP + BOX_HEIGHT - 16, middle, STEP_Y - RADIUS),
            f'<circle cx="{middle}" cy="{STEP_Y}" r="{RADIUS}" fill="{PAPER}" stroke="{STEP}" stroke-width="2"/>',
            text(middle, STEP_Y + 5, "step", size=14),
        ]
        # From a state up into the step, and down into the next.
        parts += [
            arrow(middle - PITCH // 2 + 8, STATE_TOP, middle - RADIUS + 4, STEP_Y + 14),
            arrow(middle + RADIUS - 4, STEP_Y + 14, middle + PITCH // 2 - 8, STATE_TOP),
        ]
    for at, state in enumerate(states):
        x = LEFT + PITCH * at
        parts += [
            box(x, STATE_TOP, BOX_WIDTH, BOX_HEIGHT, STATE),
            text(x + BOX_WIDTH // 2, STATE_TOP + 22, f"({state[0]}, {state[1]})", family=MONO),
        ]
    last = LEFT + PITCH * len(DELAYS) + BOX_WIDTH // 2
    total, count = states[-1]
    parts += [
        text(LEFT, STATE_TOP + 62, "initial value", weight="bold", anchor="start"),
        arrow(last, STATE_TOP + BOX_HEIGHT, last, STATE_TOP + 82),
        text(last - 14, STATE_TOP + 62, "at the end", weight="bold", anchor="end"),
        box(last - BOX_WIDTH // 2, STATE_TOP + 84, BOX_WIDTH, BOX_HEIGHT, FINISH),
        text(last, STATE_TOP + 106, f"{total / count:g}", family=MONO, weight="bold"),
        text(last - BOX_WIDTH // 2 - 14, STATE_TOP + 106, f"{total} / {count} =", family=MONO, anchor="end"),
    ]
    return drawing.picture(
        "A reduction: initial value, steps, division at the end",
        width,
        height,
        parts,
        head=drawing.arrowhead("fold-head"),
    )


def total_and_count(state, minutes):
    """The lesson's step."""
    return state[0] + minutes, state[1] + 1

"""Six delays in three chunks: the step reduces each chunk to a state, the combine function joins the states, a division ends it."""

from functools import partial, reduce

from workbook import drawing

CHUNKS = ((11, 33), (20, -4), (9, 51))
ITEM, STATE, FINISH, PALE = "#fdf0d5", "#d9e8f7", "#d6efdc", "#5f6b77"
HEAD = "up-the-tree"
MIDDLES = (210, 410, 610)
text = partial(drawing.text, anchor="middle")
mono = partial(text, family=drawing.MONO)
arrow = partial(drawing.arrow, head=HEAD)


def add_delay(state, minutes):
    """The lesson's step."""
    return state[0] + minutes, state[1] + 1


def combine(left, right):
    """The lesson's combine function."""
    return left[0] + right[0], left[1] + right[1]


def draw():
    """The figure as SVG text."""
    states = [reduce(add_delay, chunk, (0, 0)) for chunk in CHUNKS]
    both = combine(states[0], states[1])
    total, count = combine(both, states[2])
    parts = [
        text(30, 394, "chunks", fill=PALE, size=14, anchor="start"),
        text(30, 325, "step, from (0, 0)", fill=PALE, size=14, anchor="start"),
        text(30, 216, "combine", fill=PALE, size=14, anchor="start"),
        text(30, 126, "combine", fill=PALE, size=14, anchor="start"),
        text(30, 52, "at the end", fill=PALE, size=14, anchor="start"),
    ]
    for middle, chunk, state in zip(MIDDLES, CHUNKS, states, strict=True):
        for at, minutes in enumerate(chunk):
            x = middle - 64 + 68 * at
            parts += [
                drawing.box(x, 372, 60, 34, ITEM),
                mono(x + 30, 394, str(minutes).replace("-", "\u2212")),
                arrow(x + 30, 370, middle - 14 + 28 * at, 300),
            ]
        parts += [_state(middle, 262, state)]
    parts += [
        arrow(210, 260, 290, 204),
        arrow(410, 260, 330, 204),
        _state(310, 166, both),
        arrow(310, 164, 420, 110),
        arrow(610, 260, 480, 110),
        _state(450, 72, (total, count)),
        arrow(500, 89, 568, 62),
        drawing.box(572, 36, 196, 38, FINISH),
        mono(670, 60, f"{total} / {count} = {total / count:g}", weight="bold"),
    ]
    title = "A merge tree: three chunks become three states, then two, then one"
    return drawing.picture(title, 800, 430, parts, head=drawing.arrowhead(HEAD))


def _state(middle, top, state):
    label = f"({state[0]}, {state[1]})"
    return drawing.box(middle - 48, top, 96, 36, STATE) + mono(middle, top + 23, label)

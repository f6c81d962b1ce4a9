"""One iterator read to its end, then asked again; beside it, a list that sends every reader to the start."""

from workbook import drawing

DELAYS = (11, -18, 1272, 33, 0)

INK = drawing.INK
PALE = "#5f6b77"
AHEAD, GONE, MARK = "#d9e8f7", "#f1f3f5", "#b5482f"
MONO = drawing.MONO
WIDTH, ROW, TOP, TAPE, BOX, ANSWER = 820, 58, 88, 262, 84, 716
text = drawing.text


def draw():
    """The figure as SVG text."""
    steps = iterator_steps()
    again = list_steps()
    height = TOP + ROW * (len(steps) + len(again)) + 60
    parts = [
        text(28, 38, "An iterator: one position, shared by all readers", size=18, weight="bold"),
        text(ANSWER, 64, "gives", fill=PALE),
        *_rows(steps, TOP),
    ]
    middle = TOP + ROW * len(steps) + 30
    parts += [
        text(28, middle, "A list: every reader gets an iterator of its own", size=18, weight="bold"),
        *_rows(again, middle + 24),
    ]
    return drawing.picture("An iterator goes one way; a list starts anew for every reader", WIDTH, height, parts)


def iterator_steps():
    """What is called, what it gives, and where the iterator stands afterwards."""
    stream = iter(DELAYS)
    return [
        ("flights = iter(toy)", "", 0),
        ("len(list(flights))", len(list(stream)), len(DELAYS)),
        ("sum(map(is_late, flights))", sum(map(is_late, stream)), len(DELAYS)),
    ]


def list_steps():
    """The same question to a list, twice."""
    held = list(DELAYS)
    return [("len(list(toy))", len(list(held)), 0), ("sum(map(is_late, toy))", sum(map(is_late, held)), 0)]


def is_late(minutes):
    """Whether a delay means that the flight was late."""
    return minutes > 0


def _rows(steps, top):
    for at, (call, gives, gone) in enumerate(steps):
        y = top + ROW * at
        yield text(28, y + 26, call, family=MONO, size=14)
        for place, minutes in enumerate(DELAYS):
            passed = place < gone
            fill, dash = (GONE, "4 4") if passed else (AHEAD, "")
            yield drawing.box(TAPE + BOX * place, y + 2, BOX - 8, 36, fill, rounded=6, dash=dash)
            yield text(
                TAPE + BOX * place + BOX // 2 - 4,
                y + 25,
                _minus(minutes),
                anchor="middle",
                fill=PALE if passed else INK,
            )
        x = TAPE + BOX * gone - 4
        yield f'<path d="M {x} {y - 4} V {y + 44}" stroke="{MARK}" stroke-width="3" stroke-linecap="round"/>'
        yield f'<path d="M {x + 13} {y + 20} l -13 -7 v 14 z" fill="{MARK}"/>'
        yield text(ANSWER, y + 26, _minus(gives), weight="bold", size=17)


def _minus(value):
    return str(value).replace("-", "\u2212")

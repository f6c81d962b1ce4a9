"""A reduce-side join: records of both tables travel to the reducer of their key, and the plane comes first."""

from functools import partial

from workbook import drawing

INK, PAPER, PALE = drawing.INK, drawing.PAPER, "#4f5b67"
PLANE, FLIGHT, TASK = "#d6efdc", "#e3ecf7", "#eef1f4"
WIDTH, HEIGHT = 780, 300
text = partial(drawing.text, size=14, anchor="middle")
box = partial(drawing.box, thick=1.4, rounded=8)
code = partial(drawing.text, size=13, family="monospace")

MAPS = [
    ("map task: flights", [("N9 1 UA", FLIGHT), ("N7 1 AA", FLIGHT), ("N9 1 B6", FLIGHT)]),
    ("map task: planes", [("N9 0 BOEING", PLANE), ("N10 0 EMBRAER", PLANE)]),
]
REDUCERS = [
    (30, [("N10 0 EMBRAER", PLANE), ("N7 1 AA", FLIGHT)], ["AA  -"]),
    (160, [("N9 0 BOEING", PLANE), ("N9 1 B6", FLIGHT), ("N9 1 UA", FLIGHT)], ["B6  BOEING", "UA  BOEING"]),
]


def draw():
    """The figure as SVG text."""
    parts = [*_maps(), *_reducers(), *_arrows()]
    return drawing.picture("A reduce-side join", WIDTH, HEIGHT, parts, head=drawing.arrowhead("meeting"))


def _records(x, y, records):
    for row, (record, colour) in enumerate(records):
        yield box(x, y + 28 * row, 150, 24, colour)
        yield code(x + 10, y + 28 * row + 17, record)


def _maps():
    for number, (name, records) in enumerate(MAPS):
        y = 30 + 130 * number
        yield box(20, y, 190, 120, TASK)
        yield text(115, y + 20, name, weight="bold")
        yield from _records(40, y + 30, records)


def _reducers():
    for number, (y, records, results) in enumerate(REDUCERS):
        yield box(340, y, 190, 120, TASK)
        yield text(435, y + 20, f"reducer {number + 1}: sorted", weight="bold")
        yield from _records(360, y + 30, records)
        yield box(610, y + 30, 140, 24 * len(results) + 12, PAPER)
        for row, result in enumerate(results):
            yield code(622, y + 52 + 24 * row, result)
    yield text(275, 18, "shuffle", fill=PALE)
    yield text(680, 46, "result", fill=PALE)


def _arrows():
    for start in (90, 220):
        for end in (90, 220):
            yield drawing.arrow(212, start, 337, end, head="meeting")
    for y in (78, 214):
        yield drawing.arrow(532, y, 607, y, head="meeting")

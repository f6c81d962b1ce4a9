"""Lists stage by stage beside iterators row by row: every event numbered, in the order of a real run."""

from functools import partial
from itertools import islice

from workbook import drawing

FLIGHTS = (("UA", 11), ("B6", -18), ("HA", 1272), ("AA", 33), ("DL", 0))
STAGES = ("read", "test", "name")
WANTED = 2

INK, PAPER = drawing.INK, drawing.PAPER
PALE = "#66707a"
STEP, DROPPED, KEPT = "#d9e8f7", "#f8dcd6", "#d6efdc"
TRAIL = "#3b6ea5"
CELL_WIDTH, CELL_HEIGHT, LEFT, TOP, GAP = 74, 42, 60, 92, 84
text = partial(drawing.text, anchor="middle")


def draw():
    """The figure as SVG text."""
    panel = LEFT + CELL_WIDTH * len(STAGES)
    width, height = 2 * panel + GAP + 24, TOP + CELL_HEIGHT * len(FLIGHTS) + 114
    parts = [
        *_panel(0, "A list after every step", with_lists()),
        *_panel(panel + GAP, "Iterators", with_iterators()),
        *_legend(LEFT - 40, height - 36),
    ]
    return drawing.picture("Five flights, with lists and with iterators", width, height, parts)


def with_lists():
    """The events, each stage working through everything the one before has left."""
    events = []
    rows = [_noted(events, "read", flight) for flight in FLIGHTS]
    late = [flight for flight in rows if _noted(events, "test", flight)[1] > 0]
    for flight in late:
        _noted(events, "name", flight)
    return events


def with_iterators():
    """The events of the same work, asked for from the end."""
    events = []
    rows = (_noted(events, "read", flight) for flight in FLIGHTS)
    late = (flight for flight in rows if _noted(events, "test", flight)[1] > 0)
    names = (_noted(events, "name", flight) for flight in late)
    list(islice(names, WANTED))
    return events


def _noted(events, stage, flight):
    events.append((STAGES.index(stage), FLIGHTS.index(flight)))
    return flight


def _panel(x, title, events):
    read = sum(stage == 0 for stage, _ in events)
    yield text(x + LEFT + CELL_WIDTH * len(STAGES) // 2, 34, title, size=18, weight="bold")
    for at, stage in enumerate(STAGES):
        yield text(_middle(x, at), TOP - 14, stage, family=drawing.MONO)
    for row, (carrier, delay) in enumerate(FLIGHTS):
        y = TOP + CELL_HEIGHT * row
        seen = any(at == row for _, at in events)
        colour = INK if seen else PALE
        yield text(x + LEFT - 30, y + 20, carrier, fill=colour, weight="bold")
        yield text(x + LEFT - 30, y + 35, f"{delay:+d}".replace("-", "\u2212").replace("+0", "0"), fill=colour, size=12)
        for stage in range(len(STAGES)):
            fill = _fill(stage, row) if (stage, row) in events else PAPER
            left = x + LEFT + CELL_WIDTH * stage + 3
            yield drawing.box(left, y + 3, CELL_WIDTH - 6, CELL_HEIGHT - 6, fill, rounded=6)
    yield from _trail(x, events)
    for number, (stage, row) in enumerate(events, 1):
        left, top = _middle(x, stage), TOP + CELL_HEIGHT * row + CELL_HEIGHT // 2
        yield f'<circle cx="{left}" cy="{top}" r="13" fill="{PAPER}" stroke="{TRAIL}" stroke-width="1.5"/>'
        yield text(left, top + 5, str(number), size=14)
    bottom = TOP + CELL_HEIGHT * len(FLIGHTS)
    yield text(
        x + LEFT + CELL_WIDTH * len(STAGES) // 2, bottom + 28, f"{len(events)} events, {read} rows read", size=15
    )
    held = "all rows are held between the steps" if read == len(FLIGHTS) else "one row is under way at a time"
    yield text(x + LEFT + CELL_WIDTH * len(STAGES) // 2, bottom + 50, held, size=15)


def _legend(x, y):
    """What each colour says, in one line."""
    meanings = {STEP: "a step that ran", DROPPED: "test false: dropped", KEPT: "a wanted name", PAPER: "never ran"}
    for fill, meaning in meanings.items():
        yield drawing.box(x, y, 20, 20, fill, rounded=4)
        yield drawing.text(x + 28, y + 15, meaning, size=14)
        x += 62 + 7 * len(meaning)


def _fill(stage, row):
    if stage == STAGES.index("test"):
        return STEP if FLIGHTS[row][1] > 0 else DROPPED
    return KEPT if stage == len(STAGES) - 1 and row in _wanted() else STEP


def _wanted():
    return [row for row, (_, delay) in enumerate(FLIGHTS) if delay > 0][:WANTED]


def _trail(x, events):
    points = [(_middle(x, stage), TOP + CELL_HEIGHT * row + CELL_HEIGHT // 2) for stage, row in events]
    line = " ".join(f"{left},{top}" for left, top in points)
    yield f'<polyline points="{line}" fill="none" stroke="{TRAIL}" stroke-width="2" stroke-opacity="0.55"/>'


def _middle(x, stage):
    return x + LEFT + CELL_WIDTH * stage + CELL_WIDTH // 2

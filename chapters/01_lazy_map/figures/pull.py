"""Lists stage by stage beside iterators row by row: every event numbered, in the order of a real run."""

from itertools import islice
from xml.sax.saxutils import escape

FLIGHTS = (("UA", 11), ("B6", -18), ("HA", 1272), ("AA", 33), ("DL", 0))
STAGES = ("read", "test", "name")
WANTED = 2

INK, PALE, LINE, PAPER = "#1f2933", "#66707a", "#c8ced6", "#ffffff"
STEP, DROPPED, KEPT = "#d9e8f7", "#f8dcd6", "#d6efdc"
TRAIL = "#3b6ea5"
CELL_WIDTH, CELL_HEIGHT, LEFT, TOP, GAP = 74, 42, 60, 92, 84


def draw():
    """The figure as SVG text."""
    panel = LEFT + CELL_WIDTH * len(STAGES)
    width, height = 2 * panel + GAP + 24, TOP + CELL_HEIGHT * len(FLIGHTS) + 74
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>Five flights, with lists and with iterators</title>",
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        *_panel(0, "A list after every stage", with_lists()),
        *_panel(panel + GAP, "Iterators", with_iterators()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


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
    yield _text(x + LEFT + CELL_WIDTH * len(STAGES) // 2, 34, title, size=18, weight="bold")
    for at, stage in enumerate(STAGES):
        yield _text(_middle(x, at), TOP - 14, stage, family="Menlo, Consolas, monospace")
    for row, (carrier, delay) in enumerate(FLIGHTS):
        y = TOP + CELL_HEIGHT * row
        seen = any(at == row for _, at in events)
        colour = INK if seen else PALE
        yield _text(x + LEFT - 30, y + 20, carrier, fill=colour, weight="bold")
        yield _text(
            x + LEFT - 30, y + 35, f"{delay:+d}".replace("-", "\u2212").replace("+0", "0"), fill=colour, size=12
        )
        for stage in range(len(STAGES)):
            fill = _fill(stage, row) if (stage, row) in events else PAPER
            yield (
                f'<rect x="{x + LEFT + CELL_WIDTH * stage + 3}" y="{y + 3}" width="{CELL_WIDTH - 6}" '
                f'height="{CELL_HEIGHT - 6}" rx="6" fill="{fill}" stroke="{LINE}"/>'
            )
    yield from _trail(x, events)
    for number, (stage, row) in enumerate(events, 1):
        left, top = _middle(x, stage), TOP + CELL_HEIGHT * row + CELL_HEIGHT // 2
        yield f'<circle cx="{left}" cy="{top}" r="13" fill="{PAPER}" stroke="{TRAIL}" stroke-width="1.5"/>'
        yield _text(left, top + 5, str(number), size=14)
    bottom = TOP + CELL_HEIGHT * len(FLIGHTS)
    yield _text(
        x + LEFT + CELL_WIDTH * len(STAGES) // 2, bottom + 28, f"{len(events)} events, {read} rows read", size=15
    )
    held = "all rows are held between the stages" if read == len(FLIGHTS) else "one row is under way at a time"
    yield _text(x + LEFT + CELL_WIDTH * len(STAGES) // 2, bottom + 50, held, size=15)


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


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family=""):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

"""One run of a pool with two workers, and what three clocks make of it."""

from workbook import drawing

INK, LINE, PAPER = drawing.INK, drawing.LINE, drawing.PAPER
PALE = "#6b7580"
PARENT, WORKER, FRESH, WALL = "#3b6ea5", "#d9a441", "#f3dfb4", "#e8eaed"
SECOND, LEFT, BAR = 150, 190, 26  # pixels a second, where time begins, the height of a bar
START, LOAD, WORK, END = 0.12, 0.5, 1.6, 0.08
BUSY = LOAD + WORK  # a worker, a fresh Python, loads before it computes
TOTAL = START + BUSY + END
WIDTH, HEIGHT = 940, 400
text = drawing.text


def draw():
    """The figure as SVG text."""
    parts = [
        text(24, 40, "What happens", weight="bold"),
        text(24, 82, "parent"),
        _bar(0, 64, START, PARENT),
        _bar(START, 64, BUSY, PAPER, dashed=True, label="waits"),
        _bar(START + BUSY, 64, END, PARENT),
        text(24, 122, "worker 1"),
        _bar(START, 104, LOAD, FRESH, label="starts"),
        _bar(START + LOAD, 104, WORK, WORKER, label="computes"),
        text(24, 162, "worker 2"),
        _bar(START, 144, LOAD, FRESH, label="starts"),
        _bar(START + LOAD, 144, WORK, WORKER, label="computes"),
        f'<path d="M24 198 H {WIDTH - 24}" stroke="{LINE}"/>',
        text(24, 232, "What a clock shows", weight="bold"),
        text(24, 274, "wall clock"),
        _bar(0, 256, TOTAL, WALL, label=f"{TOTAL:.1f} s: how long you wait"),
        text(24, 314, "parent’s CPU clock"),
        _bar(0, 296, START, PARENT),
        _bar(START, 296, END, PARENT),
        text(round(LEFT + (START + END) * SECOND + 12), 314, f"{START + END:.1f} s: the workers are missing"),
        text(24, 354, "parent + workers"),
        _bar(0, 336, START, PARENT),
        _bar(START, 336, END, PARENT),
        _bar(START + END, 336, BUSY, WORKER),
        _bar(START + END + BUSY, 336, BUSY, WORKER),
        text(
            round(LEFT + (START + END + BUSY / 2) * SECOND),
            354,
            f"{START + END + 2 * BUSY:.1f} s: all the work",
            anchor="middle",
        ),
        text(24, 386, "A drawing, with round numbers; the measuring cell has yours.", size=13, fill=PALE),
    ]
    return drawing.picture("One run, three clocks", WIDTH, HEIGHT, parts)


def _bar(start, y, length, fill, *, dashed=False, label=""):
    x, width = LEFT + start * SECOND, length * SECOND
    bar = drawing.box(round(x), y, round(width), BAR, fill, INK, 0.8, rounded=3, dash="5 4" if dashed else "")
    return bar + (text(round(x + width / 2), y + 18, label, size=14, anchor="middle") if label else "")

"""One run of a pool with two workers, and what three clocks make of it."""

from xml.sax.saxutils import escape

INK, PALE, LINE, PAPER = "#1f2933", "#6b7580", "#c8ced6", "#ffffff"
PARENT, WORKER, FRESH, WALL = "#3b6ea5", "#d9a441", "#f3dfb4", "#e8eaed"
SECOND, LEFT, BAR = 150, 190, 26  # pixels a second, where time begins, the height of a bar
START, LOAD, WORK, END = 0.12, 0.5, 1.6, 0.08
BUSY = LOAD + WORK  # a worker, a fresh Python, loads before it computes
TOTAL = START + BUSY + END
WIDTH, HEIGHT = 940, 400


def draw():
    """The figure as SVG text."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>One run, three clocks</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(24, 40, "What happens", weight="bold"),
        _text(24, 82, "parent"),
        _bar(0, 64, START, PARENT),
        _bar(START, 64, BUSY, PAPER, dashed=True, label="waits"),
        _bar(START + BUSY, 64, END, PARENT),
        _text(24, 122, "worker 1"),
        _bar(START, 104, LOAD, FRESH, label="starts"),
        _bar(START + LOAD, 104, WORK, WORKER, label="computes"),
        _text(24, 162, "worker 2"),
        _bar(START, 144, LOAD, FRESH, label="starts"),
        _bar(START + LOAD, 144, WORK, WORKER, label="computes"),
        f'<path d="M24 198 H {WIDTH - 24}" stroke="{LINE}"/>',
        _text(24, 232, "What a clock shows", weight="bold"),
        _text(24, 274, "wall clock"),
        _bar(0, 256, TOTAL, WALL, label=f"{TOTAL:.1f} s: how long you wait"),
        _text(24, 314, "parent’s CPU clock"),
        _bar(0, 296, START, PARENT),
        _bar(START, 296, END, PARENT),
        _text(LEFT + (START + END) * SECOND + 12, 314, f"{START + END:.1f} s: the workers are missing"),
        _text(24, 354, "parent + workers"),
        _bar(0, 336, START, PARENT),
        _bar(START, 336, END, PARENT),
        _bar(START + END, 336, BUSY, WORKER),
        _bar(START + END + BUSY, 336, BUSY, WORKER),
        _text(
            LEFT + (START + END + BUSY / 2) * SECOND,
            354,
            f"{START + END + 2 * BUSY:.1f} s: all the work",
            anchor="middle",
        ),
        _text(24, 386, "A drawing, with round numbers; the measuring cell has yours.", size=13, fill=PALE),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _bar(start, y, length, fill, *, dashed=False, label=""):
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    x, width = LEFT + start * SECOND, length * SECOND
    text = _text(x + width / 2, y + 18, label, size=14, anchor="middle") if label else ""
    return (
        f'<rect x="{x:.0f}" y="{y}" width="{width:.0f}" height="{BAR}" rx="3" fill="{fill}" '
        f'stroke="{INK}" stroke-width="0.8"{dash}/>{text}'
    )


def _text(x, y, text, *, size=15, fill=INK, weight="normal", anchor="start"):
    return (
        f'<text x="{x:.0f}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}">'
        f"{escape(text)}</text>"
    )

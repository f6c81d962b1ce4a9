"""A page with three cells beside the kernel that ran two of them."""

from xml.sax.saxutils import escape

INK, PALE, LINE, PAPER = "#1f2933", "#6b7580", "#c8ced6", "#ffffff"
RUN, KEPT, TRAIL = "#d9e8f7", "#d6efdc", "#3b6ea5"
CODE = "Menlo, Consolas, monospace"
CELLS = (
    ("[1]", "minutes_late = 75"),
    ("[2]", "days_late = minutes_late / 60 / 24"),
    ("[ ]", "distance = 1400"),
)
NAMES = (("minutes_late", "75"), ("days_late", "0.052…"))
WIDTH, HEIGHT, TOP, STEP = 780, 270, 78, 58


def draw():
    """The figure as SVG text."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>A page, and the kernel behind it</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(40, 44, "The page: what you have typed", weight="bold"),
        _text(510, 44, "The kernel: what has run", weight="bold"),
        f'<rect x="500" y="{TOP - 14}" width="245" height="{STEP * 3}" rx="10" fill="none" stroke="{INK}"/>',
    ]
    for at, (number, code) in enumerate(CELLS):
        y, ran = TOP + STEP * at, at < len(NAMES)
        dash = "" if ran else ' stroke-dasharray="5 4"'
        parts += [
            _text(38, y + 21, number, family=CODE, fill=INK if ran else PALE),
            f'<rect x="76" y="{y}" width="330" height="32" rx="6" fill="{RUN if ran else PAPER}" stroke="{LINE}"{dash}/>',
            _text(88, y + 21, code, family=CODE, size=14, fill=INK if ran else PALE),
        ]
    for at, (name, value) in enumerate(NAMES):
        y = TOP + STEP * at
        parts += [
            f'<path d="M410 {y + 16} H 486" stroke="{TRAIL}" stroke-width="2" fill="none"/>',
            f'<path d="M482 {y + 11} L 494 {y + 16} L 482 {y + 21} Z" fill="{TRAIL}"/>',
            f'<rect x="514" y="{y}" width="216" height="32" rx="6" fill="{KEPT}" stroke="{LINE}"/>',
            _text(526, y + 21, name, family=CODE, size=14),
            _text(718, y + 21, value, family=CODE, size=14, anchor="end"),
        ]
    parts += [
        _text(622, TOP + STEP * 2 + 15, "no name “distance”", fill=PALE, anchor="middle"),
        _text(76, TOP + STEP * 2 + 52, "typed, and not run", fill=PALE, size=13),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="start"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

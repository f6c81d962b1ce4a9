"""A page with three cells beside the kernel that ran two of them."""

from workbook import drawing

INK, PAPER = drawing.INK, drawing.PAPER
PALE = "#6b7580"
RUN, KEPT, TRAIL = "#d9e8f7", "#d6efdc", "#3b6ea5"
CODE = drawing.MONO
CELLS = (
    ("[1]", "minutes_late = 75"),
    ("[2]", "days_late = minutes_late / 60 / 24"),
    ("[ ]", "distance = 1400"),
)
NAMES = (("minutes_late", "75"), ("days_late", "0.052…"))
WIDTH, HEIGHT, TOP, STEP = 780, 270, 78, 58
text = drawing.text


def draw():
    """The figure as SVG text."""
    parts = [
        text(40, 44, "The page: what you have typed", weight="bold"),
        text(510, 44, "The kernel: what has run", weight="bold"),
        drawing.box(500, TOP - 14, 245, STEP * 3, "none", INK, rounded=10),
    ]
    for at, (number, code) in enumerate(CELLS):
        y, ran = TOP + STEP * at, at < len(NAMES)
        parts += [
            text(38, y + 21, number, family=CODE, fill=INK if ran else PALE),
            drawing.box(76, y, 330, 32, RUN if ran else PAPER, rounded=6, dash="" if ran else "5 4"),
            text(88, y + 21, code, family=CODE, size=14, fill=INK if ran else PALE),
        ]
    for at, (name, value) in enumerate(NAMES):
        y = TOP + STEP * at
        parts += [
            f'<path d="M410 {y + 16} H 486" stroke="{TRAIL}" stroke-width="2" fill="none"/>',
            f'<path d="M482 {y + 11} L 494 {y + 16} L 482 {y + 21} Z" fill="{TRAIL}"/>',
            drawing.box(514, y, 216, 32, KEPT, rounded=6),
            text(526, y + 21, name, family=CODE, size=14),
            text(718, y + 21, value, family=CODE, size=14, anchor="end"),
        ]
    parts += [
        text(622, TOP + STEP * 2 + 15, "no name “distance”", fill=PALE, anchor="middle"),
        text(76, TOP + STEP * 2 + 52, "typed, and not run", fill=PALE, size=13),
    ]
    return drawing.picture("A page, and the kernel behind it", WIDTH, HEIGHT, parts)

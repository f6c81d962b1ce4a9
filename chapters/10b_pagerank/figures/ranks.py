"""One round of PageRank for five modules: shares along the imports, and the rank of a dangling node to all."""

from functools import partial

from workbook import drawing

NODE, DANGLING, PALE, SPREAD = "#d9e8f7", "#fdf0d5", "#5f6b77", "#8a4b08"
HEAD, WEAK = "along-the-imports", "to-all"
WIDE, HIGH = 112, 58
PLACES = {"app": (40, 50), "shell": (40, 190), "text": (270, 50), "core": (460, 120), "errors": (670, 120)}
AFTER = {"app": "0.064", "shell": "0.064", "text": "0.234", "core": "0.404", "errors": "0.234"}
text = partial(drawing.text, anchor="middle")
arrow = partial(drawing.arrow, head=HEAD)


def draw():
    """The figure as SVG text."""
    parts = []
    for name, (left, top) in PLACES.items():
        middle = left + WIDE / 2
        parts += [
            drawing.box(left, top, WIDE, HIGH, DANGLING if name == "errors" else NODE),
            text(middle, top + 24, name, family=drawing.MONO, weight="bold"),
            text(middle, top + 46, "0.20", size=14),
            text(middle, top + HIGH + 20, f"then {AFTER[name]}", fill=PALE, size=14),
        ]
    parts += [
        arrow(155, 72, 264, 72),
        text(212, 64, "0.10", size=14),
        arrow(155, 92, 456, 140),
        text(340, 142, "0.10", size=14),
        arrow(155, 206, 264, 100),
        text(232, 165, "0.10", size=14),
        arrow(155, 226, 456, 166),
        text(340, 212, "0.10", size=14),
        arrow(385, 92, 456, 128),
        text(432, 94, "0.20", size=14),
        arrow(575, 149, 664, 149),
        text(620, 140, "0.20", size=14),
        f'<path d="M 726 212 L 726 290 L 96 290" fill="none" stroke="{SPREAD}" stroke-width="1.5" stroke-dasharray="5 4"/>',
        text(430, 282, "errors imports nothing: 0.04 to each of the five", fill=SPREAD, size=14),
        text(410, 26, "Solid arrows: imports, with the share of the rank that they carry", fill=PALE, size=14),
    ]
    title = "One round of PageRank for five modules, one of them a dangling node"
    return drawing.picture(title, 820, 312, parts, head=drawing.arrowhead(HEAD))

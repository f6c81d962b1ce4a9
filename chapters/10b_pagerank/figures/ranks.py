"""One round of PageRank for five modules: shares along the imports, and the rank of a dangling node to all."""

from functools import partial

from workbook import drawing

NODE, DANGLING, PALE, SPREAD = "#d9e8f7", "#fdf0d5", "#5f6b77", "#8a4b08"
HEAD, WEAK = "along-the-imports", "to-all"
WIDE, HIGH = 112, 58
PLACES = {"app": (40, 70), "shell": (40, 200), "text": (270, 70), "core": (470, 140), "errors": (670, 140)}
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
            text(
                middle,
                top - 8 if name in ("app", "text") else top + HIGH + 20,
                f"then {AFTER[name]}",
                fill=PALE,
                size=14,
            ),
        ]
    parts += [
        arrow(155, 92, 266, 92),
        text(212, 84, "0.10", size=14),
        arrow(155, 112, 466, 162),
        text(345, 164, "0.10", size=14),
        arrow(155, 216, 266, 120),
        text(194, 166, "0.10", size=14),
        arrow(155, 236, 466, 182),
        text(345, 222, "0.10", size=14),
        arrow(385, 112, 466, 148),
        text(444, 120, "0.20", size=14),
        arrow(585, 169, 666, 169),
        text(624, 160, "0.20", size=14),
        f'<path d="M 726 232 L 726 310 L 60 310" fill="none" stroke="{SPREAD}" stroke-width="1.5" stroke-dasharray="5 4"/>',
        text(430, 302, "errors imports nothing: 0.04 to each of the five", fill=SPREAD, size=14),
        text(410, 30, "Solid arrows: imports, with the share of the rank that they carry", fill=PALE, size=14),
    ]
    title = "One round of PageRank for five modules, one of them a dangling node"
    return drawing.picture(title, 820, 330, parts, head=drawing.arrowhead(HEAD))

"""The lineage of the word count: three RDDs without a shuffle are one stage, and reduceByKey after the shuffle is the other."""

from functools import partial

from workbook import drawing

SOURCE, ALONE, TOGETHER, PALE = "#fdf0d5", "#d9e8f7", "#d6efdc", "#5f6b77"
HEAD = "along-the-lineage"
ROWS = (78, 138, 198)  # the top of each partition
FIRST = ((40, "text file", SOURCE), (220, "flatMap, filter", ALONE), (400, "map", ALONE))  # left edge, name, colour
LAST = 640
WIDE, HIGH = 130, 40
text = partial(drawing.text, anchor="middle")
arrow = partial(drawing.arrow, head=HEAD)


def draw():
    """The figure as SVG text."""
    parts = [
        drawing.box(20, 34, 530, 264, "none", "#6b7785", dash="5 4"),
        drawing.box(620, 34, 170, 264, "none", "#6b7785", dash="5 4"),
        text(285, 58, "stage 1: a task for each partition", weight="bold"),
        text(705, 58, "stage 2", weight="bold"),
    ]
    for left, name, colour in (*FIRST, (LAST, "reduceByKey", TOGETHER)):
        for number, top in enumerate(ROWS):
            parts += [
                drawing.box(left, top, WIDE, HIGH, colour),
                text(left + WIDE / 2, top + 25, f"partition {number}", size=14),
            ]
        parts.append(text(left + WIDE / 2, 272, name, family=drawing.MONO if left > 40 else "", size=13))
    for top in ROWS:
        for (left, *_), (right, *_) in zip(FIRST, FIRST[1:], strict=False):
            parts.append(arrow(left + WIDE + 3, top + 20, right - 4, top + 20))
        parts += [arrow(FIRST[-1][0] + WIDE + 3, top + 20, LAST - 4, other + 20) for other in ROWS]
    parts += [
        text(585, 58, "shuffle", fill=PALE, size=14),
        text(285, 322, "each partition is computed alone", fill=PALE, size=14),
        text(705, 322, "equal words meet", fill=PALE, size=14),
    ]
    title = "The lineage of the word count: two stages, with the shuffle between them"
    return drawing.picture(title, 810, 342, parts, head=drawing.arrowhead(HEAD))

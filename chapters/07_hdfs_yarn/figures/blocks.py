"""A file as a row of blocks: names at the NameNode, bytes on DataNodes, and the way of a reader."""

from workbook import drawing

LENGTHS = (1, 1, 1, 1, 0.823)  # of the plays, in blocks
TINTS = ("#cfe3f5", "#d8efd6", "#fbe6c8", "#ecd9f1", "#f7d6d0")
INK = drawing.INK
PALE, MARK = "#66707a", "#b5482f"
WIDTH, HEIGHT, UNIT = 860, 452, 74
text = drawing.text
TIP = (
    f'<defs><marker id="tip" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto">'
    f'<path d="M0 0 L9 4.5 L0 9 z" fill="{MARK}"/></marker></defs>'
)


def draw():
    """The figure as SVG text."""
    parts = [
        text(28, 38, "plays.txt is cut at fixed places", size=18, weight="bold"),
        *_row(28, 54, range(5)),
        text(28 + 5 * UNIT + 8, 80, "the last block is as long as what is in it", fill=PALE),
        *_box(28, 136, 330, 116, "NameNode", "names and block numbers, no bytes"),
        text(48, 222, "plays.txt  →  0, 1, 2, 3, 4", family=drawing.MONO),
        text(48, 243, "2 replicas of each", fill=PALE, size=13),
        *_box(28, 318, 392, 112, "DataNode on machine 1", "bytes, and no file names"),
        *_row(42, 374, range(5)),
        *_box(442, 318, 392, 112, "DataNode on machine 2", "bytes, and no file names"),
        *_row(456, 374, (3, 0, 4, 1, 2)),
        *_box(600, 136, 234, 76, "You", "hdfs dfs -cat plays.txt"),
        _arrow(600, 160, 364, 160, "1  where is it?", 482, 151),
        _arrow(364, 192, 600, 192, "2  a list of machines for each block", 482, 184, size=12),
        _arrow(690, 314, 690, 218, "3  the bytes, straight from there", 680, 262, anchor="end"),
        _arrow(300, 314, 300, 258, "heartbeats, and “I have these blocks”", 290, 290, anchor="end", dashed=True),
        _arrow(500, 314, 350, 258, "", 0, 0, dashed=True),
    ]
    return drawing.picture("Names at the NameNode, bytes on the DataNodes", WIDTH, HEIGHT, parts, head=TIP)


def _row(x, y, numbers):
    for number in numbers:
        wide = round(UNIT * LENGTHS[number]) - 4
        yield drawing.box(x, y, wide, 42, TINTS[number], INK, rounded=6)
        yield text(x + wide // 2, y + 27, f"block {number}", anchor="middle", size=13)
        x += wide + 4


def _box(x, y, wide, high, name, says):
    yield drawing.box(x, y, wide, high, "#f5f7f9", INK, rounded=10)
    yield text(x + 16, y + 26, name, weight="bold")
    yield text(x + 16, y + 46, says, fill=PALE, size=13)


def _arrow(x, y, to_x, to_y, says, at_x, at_y, anchor="middle", dashed=False, size=13):
    line = ' stroke-dasharray="5 4"' if dashed else ""
    label = text(at_x, at_y, says, fill=MARK, anchor=anchor, size=size) if says else ""
    return f'<path d="M {x} {y} L {to_x} {to_y}" stroke="{MARK}" stroke-width="2" fill="none" marker-end="url(#tip)"{line}/>{label}'

"""A file as a row of blocks: names at the NameNode, bytes on DataNodes, and the way of a reader."""

from xml.sax.saxutils import escape

LENGTHS = (1, 1, 1, 1, 0.823)  # of the plays, in blocks
TINTS = ("#cfe3f5", "#d8efd6", "#fbe6c8", "#ecd9f1", "#f7d6d0")
INK, PALE, LINE, PAPER, MARK = "#1f2933", "#66707a", "#c8ced6", "#ffffff", "#b5482f"
WIDTH, HEIGHT, UNIT = 860, 452, 74


def draw():
    """The figure as SVG text."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>Names at the NameNode, bytes on the DataNodes</title>",
        f'<defs><marker id="tip" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto">'
        f'<path d="M0 0 L9 4.5 L0 9 z" fill="{MARK}"/></marker></defs>',
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(28, 38, "plays.txt is cut at fixed places", size=18, weight="bold"),
        *_row(28, 54, range(5)),
        _text(28 + 5 * UNIT + 8, 80, "the last block is as long as what is in it", fill=PALE),
        *_box(28, 136, 330, 116, "NameNode", "names and block numbers, no bytes"),
        _text(48, 222, "plays.txt  →  0, 1, 2, 3, 4", family="Menlo, Consolas, monospace"),
        _text(48, 243, "each wants 2 replicas", fill=PALE, size=13),
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
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _row(x, y, numbers):
    for number in numbers:
        wide = round(UNIT * LENGTHS[number]) - 4
        yield f'<rect x="{x}" y="{y}" width="{wide}" height="42" rx="6" fill="{TINTS[number]}" stroke="{INK}"/>'
        yield _text(x + wide // 2, y + 27, f"block {number}", anchor="middle", size=13)
        x += wide + 4


def _box(x, y, wide, high, name, says):
    yield f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="10" fill="#f5f7f9" stroke="{INK}"/>'
    yield _text(x + 16, y + 26, name, weight="bold")
    yield _text(x + 16, y + 46, says, fill=PALE, size=13)


def _arrow(x, y, to_x, to_y, says, at_x, at_y, anchor="middle", dashed=False, size=13):
    line = ' stroke-dasharray="5 4"' if dashed else ""
    label = _text(at_x, at_y, says, fill=MARK, anchor=anchor, size=size) if says else ""
    return f'<path d="M {x} {y} L {to_x} {to_y}" stroke="{MARK}" stroke-width="2" fill="none" marker-end="url(#tip)"{line}/>{label}'


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="start"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

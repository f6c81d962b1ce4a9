"""What a dead worker takes along: the output of its maps, which lay on its disk alone; not the blocks, which lie on both."""

from functools import partial

from workbook import drawing

BLOCKS = 5
LOST = (3, 4)  # the maps whose output lay on the worker that died

INK, PAPER = drawing.INK, drawing.PAPER
PALE = "#4f5b67"
ALIVE, GONE, DISK, HDFS = "#3b6ea5", "#b03a2e", "#eef1f4", "#d6efdc"
WIDTH, HEIGHT, PANEL = 780, 372, 340
text = partial(drawing.text, size=14, anchor="middle")
box = partial(drawing.box, thick=1.4, rounded=8)


def draw():
    """The figure as SVG text."""
    parts = [
        *_worker(24, "worker 1", alive=True),
        *_worker(WIDTH - 24 - PANEL, "worker 2", alive=False),
        *_again(),
    ]
    return drawing.picture("A worker dies when the maps are done", WIDTH, HEIGHT, parts, size=14)


def _worker(x, name, *, alive):
    colour = ALIVE if alive else GONE
    yield text(
        x + PANEL // 2,
        34,
        name if alive else f"{name}: its NodeManager is dead",
        size=17,
        weight="bold",
        fill=INK if alive else GONE,
    )
    yield box(x, 50, PANEL, 118, DISK, colour)
    yield text(x + PANEL // 2, 74, "local disk: output of maps, here and nowhere else", size=13, fill=PALE)
    mine = [at for at in range(BLOCKS) if (at in LOST) != alive]
    for row, at in enumerate(mine):
        left = x + 20 + 104 * row
        yield box(left, 92, 92, 52, PAPER, colour)
        if not alive:
            yield _cross(left, 92, 92, 52)
        yield text(left + 46, 123, f"map {at + 1}", weight="bold")
    yield box(x, 236, PANEL, 106, HDFS, INK)
    said = "HDFS: blocks of the input, on both"
    yield text(x + PANEL // 2, 330, said if alive else "HDFS: this DataNode lives", size=13, fill=PALE)
    for at in range(BLOCKS):
        left = x + 14 + 64 * at
        yield box(left, 252, 56, 50, PAPER, INK)
        yield text(left + 28, 282, f"block {at + 1}", size=12)


def _again():
    for at in LOST:
        left = 24 + 14 + 64 * at + 28
        yield f'<line x1="{left}" y1="250" x2="{left}" y2="216" stroke="{ALIVE}" stroke-width="2"/>'
        yield f'<polygon points="{left},206 {left - 6},218 {left + 6},218" fill="{ALIVE}"/>'
    yield text(24 + 14 + 64 * LOST[0] + 60, 196, "maps 4 and 5, once more", size=13, fill=ALIVE, weight="bold")


def _cross(x, y, width, height):
    return (
        f'<path d="M{x + 8} {y + 8} L{x + width - 8} {y + height - 8} M{x + width - 8} {y + 8} L{x + 8} {y + height - 8}" '
        f'stroke="{GONE}" stroke-opacity="0.45" stroke-width="3" fill="none"/>'
    )

"""The way of the words: two map tasks, their disks, the network, two reducers, HDFS; keys dealt as Hadoop deals them."""

from collections import Counter
from functools import partial
from math import hypot

from workbook import drawing

SPLITS = ("the wind and the rain", "the rain it raineth every day")
REDUCERS = 2

INK, PAPER = drawing.INK, drawing.PAPER
PALE = "#5f6b77"
PARTS = ("#d9e8f7", "#fbe6c8")
EDGES = ("#3b6ea5", "#8f5c06")
DISK = "#eef1f4"
MONO = drawing.MONO
WIDTH, ROW, TOP = 940, 210, 92
COLUMNS = {"map": 20, "disk": 262, "reduce": 560, "hdfs": 800}
text = partial(drawing.text, size=14, anchor="middle")
box = partial(drawing.box, thick=1.4, rounded=8)


def draw():
    """The figure as SVG text."""
    height = TOP + ROW * len(SPLITS) + 24
    spills = [spilled(split) for split in SPLITS]
    parts = [
        *_heads(),
        *_arrows(),
        *(part for at, split in enumerate(SPLITS) for part in _map(at, split)),
        *(part for at, spill in enumerate(spills) for part in _disk(at, spill)),
        *(part for at in range(REDUCERS) for part in _reduce(at, spills)),
    ]
    return drawing.picture("The shuffle of a word count with two maps and two reducers", WIDTH, height, parts, size=14)


def part_of(key):
    """Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        number = 31 * number + byte
    return (number & 0x7FFFFFFF) % REDUCERS


def spilled(split):
    """For each reducer the sorted keys of a split, one for each record."""
    words = sorted(split.split())
    return [[word for word in words if part_of(word) == part] for part in range(REDUCERS)]


def _heads():
    for name, title, under in (
        ("map", "map task", "buffer in memory"),
        ("disk", "disk of its worker", "sorted, cut by address"),
        ("reduce", "reduce task", "merges on its own disk"),
        ("hdfs", "HDFS", "replicated"),
    ):
        width = 200 if name != "hdfs" else 120
        middle = COLUMNS[name] + width // 2
        yield text(middle, 34, title, size=17, weight="bold")
        yield text(middle, 56, under, fill=PALE, size=13)


def _map(at, split):
    y, words = TOP + ROW * at, split.split()
    yield box(COLUMNS["map"], y, 212, ROW - 34, PAPER, INK)
    yield text(COLUMNS["map"] + 106, y + 24, split, size=12, weight="bold")
    for row, word in enumerate(words):
        yield text(
            COLUMNS["map"] + 68, y + 50 + 20 * row, f"{word}  1", family=MONO, size=13, fill=EDGES[part_of(word)]
        )
    yield text(COLUMNS["map"] + 156, y + 90, f"{len(words)} records", fill=PALE, size=13)


def _disk(at, spill):
    y = TOP + ROW * at
    yield box(COLUMNS["disk"], y, 200, ROW - 34, DISK, INK)
    for part, words in enumerate(spill):
        top = y + 12 + 80 * part
        yield box(COLUMNS["disk"] + 14, top, 172, 70, PARTS[part], EDGES[part])
        for row, (word, count) in enumerate(sorted(Counter(words).items())):
            yield text(COLUMNS["disk"] + 100, top + 16 + 15 * row, " ".join([word] * count), family=MONO, size=13)


def _arrows():
    for at in range(len(SPLITS)):
        middle = TOP + ROW * at + (ROW - 34) // 2
        yield _line(COLUMNS["map"] + 214, middle, COLUMNS["disk"] - 4, middle, INK)
        for part in range(REDUCERS):
            start = TOP + ROW * at + 47 + 80 * part
            end = TOP + ROW * part + 54 + 56 * at
            yield _line(COLUMNS["disk"] + 188, start, COLUMNS["reduce"] - 4, end, EDGES[part])
    for part in range(REDUCERS):
        middle = TOP + ROW * part + (ROW - 34) // 2
        yield _line(COLUMNS["reduce"] + 202, middle, COLUMNS["hdfs"] - 4, middle, EDGES[part])
    yield text(511, TOP + 20, "network", fill=PALE, size=13)


def _reduce(at, spills):
    y = TOP + ROW * at
    counts = Counter(word for spill in spills for word in spill[at])
    yield box(COLUMNS["reduce"], y, 200, ROW - 34, PARTS[at], EDGES[at])
    yield text(COLUMNS["reduce"] + 100, y + 24, f"reducer {at}", weight="bold")
    for row, word in enumerate(sorted(counts)):
        ones = " ".join("1" * counts[word])
        yield text(COLUMNS["reduce"] + 100, y + 54 + 24 * row, f"{word}: {ones}", family=MONO, size=13)
    yield box(COLUMNS["hdfs"], y + 20, 120, ROW - 74, PAPER, EDGES[at])
    yield text(COLUMNS["hdfs"] + 60, y + 40, f"part-0000{at}", family=MONO, size=12, fill=PALE)
    for row, word in enumerate(sorted(counts)):
        yield text(COLUMNS["hdfs"] + 60, y + 64 + 20 * row, f"{word} {counts[word]}", family=MONO, size=13)


def _line(x1, y1, x2, y2, colour):
    length = hypot(x2 - x1, y2 - y1)
    along, across = (x2 - x1) / length, (y2 - y1) / length
    x, y = x2 - 10 * along, y2 - 10 * across  # where the head of the arrow begins
    head = f"{x2},{y2} {x + 5 * across:.1f},{y - 5 * along:.1f} {x - 5 * across:.1f},{y + 5 * along:.1f}"
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="2"/>'
        f'<polygon points="{head}" fill="{colour}"/>'
    )

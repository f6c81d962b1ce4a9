"""The way of the words: two map tasks, their disks, the network, two reduce tasks with theirs, HDFS; keys dealt as Hadoop deals them."""

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
WIDTH, ROW, TOP = 980, 250, 92
HEIGHT, PART = ROW - 34, 92  # of a task's frame, and of one part inside it
COLUMNS = {"map": 20, "disk": 306, "reduce": 594, "hdfs": 836}
MAP_WIDTH = 246
text = partial(drawing.text, size=14, anchor="middle")
box = partial(drawing.box, thick=1.4, rounded=8)


def draw():
    """The figure as SVG text."""
    height = TOP + ROW * len(SPLITS) + 22
    spills = [spilled(split) for split in SPLITS]
    parts = [
        *_heads(),
        *(part for at, split in enumerate(SPLITS) for part in _map(at, split)),
        *(part for at, spill in enumerate(spills) for part in _disk(at, spill)),
        *(part for at in range(REDUCERS) for part in _reduce(at, spills)),
        *_arrows(),
        *_legend(height - 34),
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
    for name, title, under, width in (
        ("map", "map task", "buffer in memory", MAP_WIDTH),
        ("disk", "local disk", "sorted, one part for each reduce task", 200),
        ("reduce", "reduce task", "copies its parts, then merges them", 200),
        ("hdfs", "HDFS", "replicated", 124),
    ):
        middle = COLUMNS[name] + width // 2
        yield text(middle, 34, title, size=17, weight="bold")
        yield text(middle, 58, under, fill=PALE, size=13)


def _map(at, split):
    x, y, words = COLUMNS["map"], TOP + ROW * at, split.split()
    yield box(x, y, MAP_WIDTH, HEIGHT, PAPER, INK)
    yield text(x + MAP_WIDTH // 2, y + 30, split, size=13, weight="bold")
    for row, word in enumerate(words):
        yield text(x + 76, y + 66 + 24 * row, f"{word}  1", family=MONO, size=13, fill=EDGES[part_of(word)])
    yield text(x + 184, y + HEIGHT // 2 + 16, f"{len(words)} records", fill=PALE, size=13)


def _disk(at, spill):
    x, y = COLUMNS["disk"], TOP + ROW * at
    yield box(x, y, 200, HEIGHT, DISK, INK)
    for part, words in enumerate(spill):
        top, lines = y + 12 + (PART + 8) * part, sorted(Counter(words).items())
        yield box(x + 14, top, 172, PART, PARTS[part], EDGES[part])
        first = top + PART / 2 + 5 - 9 * (len(lines) - 1)  # the lines stand in the middle of their frame
        for row, (word, count) in enumerate(lines):
            yield text(x + 100, first + 18 * row, " ".join([word] * count), family=MONO, size=13)


def _arrows():
    for at in range(len(SPLITS)):
        middle = TOP + ROW * at + HEIGHT // 2
        yield _line(COLUMNS["map"] + MAP_WIDTH + 5, middle, COLUMNS["disk"] - 5, middle, INK)
        for part in range(REDUCERS):
            start = TOP + ROW * at + 12 + PART // 2 + (PART + 8) * part
            end = TOP + ROW * part + 66 + 20 * at
            yield _line(COLUMNS["disk"] + 205, start, COLUMNS["reduce"] + 12, end, EDGES[part])
    for part in range(REDUCERS):
        middle = TOP + ROW * part + HEIGHT // 2
        yield _line(COLUMNS["reduce"] + 205, middle, COLUMNS["hdfs"] - 5, middle, EDGES[part])
    yield text(COLUMNS["disk"] + 244, TOP + 22, "network", fill=PALE, size=13)


def _reduce(at, spills):
    x, y = COLUMNS["reduce"], TOP + ROW * at
    counts = Counter(word for spill in spills for word in spill[at])
    yield box(x, y, 200, HEIGHT, PARTS[at], EDGES[at])
    yield text(x + 100, y + 24, f"reduce task {at}", weight="bold")
    yield box(x + 14, y + 36, 172, 64, DISK, INK)
    yield text(x + 100, y + 53, "local disk", fill=PALE, size=13)
    for row, spill in enumerate(spills):
        yield text(x + 100, y + 71 + 20 * row, " ".join(spill[at]), family=MONO, size=13)
    for row, word in enumerate(sorted(counts)):
        ones = " ".join("1" * counts[word])
        yield text(x + 100, y + 120 + 21 * row, f"{word}: {ones}", family=MONO, size=13)
    x = COLUMNS["hdfs"]
    yield box(x, y + 20, 124, HEIGHT - 40, PAPER, EDGES[at])
    yield text(x + 62, y + 48, f"part-0000{at}", family=MONO, size=12, fill=PALE)
    for row, word in enumerate(sorted(counts)):
        yield text(x + 62, y + 78 + 23 * row, f"{word} {counts[word]}", family=MONO, size=13)


def _legend(y):
    for part in range(REDUCERS):
        x = COLUMNS["map"] + 210 * part
        yield box(x, y, 18, 18, PARTS[part], EDGES[part], rounded=3)
        yield text(x + 26, y + 14, f"records for reduce task {part}", size=13, anchor="start")


def _line(x1, y1, x2, y2, colour):
    length = hypot(x2 - x1, y2 - y1)
    along, across = (x2 - x1) / length, (y2 - y1) / length
    x, y = x2 - 10 * along, y2 - 10 * across  # where the head of the arrow begins
    head = f"{x2},{y2} {x + 5 * across:.1f},{y - 5 * along:.1f} {x - 5 * across:.1f},{y + 5 * along:.1f}"
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="2"/>'
        f'<polygon points="{head}" fill="{colour}"/>'
    )

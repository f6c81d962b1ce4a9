"""The way of the words: two map tasks, their disks, the network, two reducers, HDFS; keys dealt as Hadoop deals them."""

from collections import Counter
from math import hypot
from xml.sax.saxutils import escape

SPLITS = ("the wind and the rain", "the rain it raineth every day")
REDUCERS = 2

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
PARTS = ("#d9e8f7", "#fbe6c8")
EDGES = ("#3b6ea5", "#8f5c06")
DISK = "#eef1f4"
MONO = "Menlo, Consolas, monospace"
WIDTH, ROW, TOP = 940, 210, 92
COLUMNS = {"map": 20, "disk": 262, "reduce": 560, "hdfs": 800}


def draw():
    """The figure as SVG text."""
    height = TOP + ROW * len(SPLITS) + 24
    spills = [spilled(split) for split in SPLITS]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="14" role="img">',
        "<title>The shuffle of a word count with two maps and two reducers</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        *_heads(),
        *_arrows(),
        *(part for at, split in enumerate(SPLITS) for part in _map(at, split)),
        *(part for at, spill in enumerate(spills) for part in _disk(at, spill)),
        *(part for at in range(REDUCERS) for part in _reduce(at, spills)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


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
        yield _text(middle, 34, title, size=17, weight="bold")
        yield _text(middle, 56, under, fill=PALE, size=13)


def _map(at, split):
    y, words = TOP + ROW * at, split.split()
    yield _box(COLUMNS["map"], y, 212, ROW - 34, PAPER, INK)
    yield _text(COLUMNS["map"] + 106, y + 24, split, size=12, weight="bold")
    for row, word in enumerate(words):
        yield _text(
            COLUMNS["map"] + 68, y + 50 + 20 * row, f"{word}  1", family=MONO, size=13, fill=EDGES[part_of(word)]
        )
    yield _text(COLUMNS["map"] + 156, y + 90, f"{len(words)} records", fill=PALE, size=13)


def _disk(at, spill):
    y = TOP + ROW * at
    yield _box(COLUMNS["disk"], y, 200, ROW - 34, DISK, INK)
    for part, words in enumerate(spill):
        top = y + 12 + 80 * part
        yield _box(COLUMNS["disk"] + 14, top, 172, 70, PARTS[part], EDGES[part])
        for row, (word, count) in enumerate(sorted(Counter(words).items())):
            yield _text(COLUMNS["disk"] + 100, top + 16 + 15 * row, " ".join([word] * count), family=MONO, size=13)


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
    yield _text(511, TOP + 20, "network", fill=PALE, size=13)


def _reduce(at, spills):
    y = TOP + ROW * at
    counts = Counter(word for spill in spills for word in spill[at])
    yield _box(COLUMNS["reduce"], y, 200, ROW - 34, PARTS[at], EDGES[at])
    yield _text(COLUMNS["reduce"] + 100, y + 24, f"reducer {at}", weight="bold")
    for row, word in enumerate(sorted(counts)):
        ones = " ".join("1" * counts[word])
        yield _text(COLUMNS["reduce"] + 100, y + 54 + 24 * row, f"{word}: {ones}", family=MONO, size=13)
    yield _box(COLUMNS["hdfs"], y + 20, 120, ROW - 74, PAPER, EDGES[at])
    yield _text(COLUMNS["hdfs"] + 60, y + 40, f"part-0000{at}", family=MONO, size=12, fill=PALE)
    for row, word in enumerate(sorted(counts)):
        yield _text(COLUMNS["hdfs"] + 60, y + 64 + 20 * row, f"{word} {counts[word]}", family=MONO, size=13)


def _box(x, y, width, height, fill, stroke):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="8" fill="{fill}" stroke="{stroke}" stroke-width="1.4"/>'


def _line(x1, y1, x2, y2, colour):
    length = hypot(x2 - x1, y2 - y1)
    along, across = (x2 - x1) / length, (y2 - y1) / length
    x, y = x2 - 10 * along, y2 - 10 * across  # where the head of the arrow begins
    head = f"{x2},{y2} {x + 5 * across:.1f},{y - 5 * along:.1f} {x - 5 * across:.1f},{y + 5 * along:.1f}"
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="2"/>'
        f'<polygon points="{head}" fill="{colour}"/>'
    )


def _text(x, y, text, *, size=14, fill=INK, weight="normal", family=""):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

"""Where the tasks of one job live: in one process, in one each, in containers on machines, in workers that stay."""

from functools import partial

from workbook import drawing

PALE = "#56616c"
PYTHON, JAVA, TASK, REDUCE, MACHINE = "#d9e8f7", "#f1e4d8", "#ffffff", "#d6efdc", "#f6f7f9"
WIDTH, HEIGHT, PANEL, TOP = 920, 400, 210, 84
text = partial(drawing.text, size=14, anchor="middle")
box = partial(drawing.box, stroke=PALE, thick=1)


def draw():
    """The figure as SVG text."""
    parts = []
    panels = (
        ("inline", "one process for all", _inline),
        ("local", "a process for each task", _local),
        ("hadoop", "a container for each task", _hadoop),
        ("spark", "workers that stay", _spark),
    )
    for at, (name, told, panel) in enumerate(panels):
        x = 22 + at * (PANEL + 12)
        parts += [
            text(x + PANEL // 2, 38, f"-r {name}", size=16, weight="bold", family=drawing.MONO),
            text(x + PANEL // 2, 62, told, fill=PALE),
            *panel(x),
        ]
    legend = ((PYTHON, "Python process"), (JAVA, "Java process"), (TASK, "map task"), (REDUCE, "reduce task"))
    for at, (fill, told) in enumerate(legend):
        x = 130 + at * 180
        parts += [box(x, 362, 22, 18, fill), text(x + 30, 376, told, anchor="start", fill=PALE)]
    return drawing.picture("Four runners and where their tasks live", WIDTH, HEIGHT, parts, size=14)


def _inline(x):
    return [
        box(x + 30, TOP, 150, 250, PYTHON),
        *_tasks(x + 55, TOP + 22, ("map 1", "map 2", "reduce"), 100, 72),
        text(x + 105, TOP + 238, "one set of variables", size=12, fill=PALE),
    ]


def _local(x):
    parts = []
    for at, name in enumerate(("map 1", "map 2", "reduce")):
        y = TOP + at * 84
        parts += [box(x + 30, y, 150, 72, PYTHON), *_tasks(x + 55, y + 18, (name,), 100, 0)]
    return parts


def _hadoop(x):
    parts = []
    for machine, names in enumerate((("map 1", "reduce"), ("map 2",))):
        y, height = (TOP, 160) if machine == 0 else (TOP + 172, 84)
        parts += [box(x, y, PANEL, height, MACHINE, dash="5 4")]
        for at, name in enumerate(names):
            top = y + 10 + at * 74
            parts += [
                box(x + 10, top, PANEL - 20, 64, JAVA),
                box(x + 66, top + 8, 126, 48, PYTHON),
                *_tasks(x + 79, top + 14, (name,), 100, 0),
                text(x + 38, top + 37, "Java", size=13),
            ]
    return parts


def _spark(x):
    parts = [box(x, TOP, PANEL, 256, JAVA), text(x + PANEL // 2, TOP + 24, "Java", size=13)]
    for at, names in enumerate((("map 1", "reduce 1"), ("map 2", "reduce 2"))):
        left = x + 10 + at * 98
        parts += [
            box(left, TOP + 40, 92, 204, PYTHON),
            *_tasks(left + 8, TOP + 60, names, 76, 76),
            text(left + 46, TOP + 232, "its variables", size=12, fill=PALE),
        ]
    return parts


def _tasks(x, y, names, width, pitch):
    parts = []
    for at, name in enumerate(names):
        fill = REDUCE if name.startswith("reduce") else TASK
        parts += [box(x, y + at * pitch, width, 36, fill), text(x + width // 2, y + at * pitch + 23, name, size=13)]
    return parts

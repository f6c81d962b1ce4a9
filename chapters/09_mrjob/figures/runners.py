"""Where the tasks of one job live: in one process, in one each, in containers on machines, in workers that stay."""

from xml.sax.saxutils import escape

INK, PALE, LINE, PAPER = "#1f2933", "#56616c", "#c8ced6", "#ffffff"
PYTHON, JAVA, TASK, REDUCE, MACHINE = "#d9e8f7", "#f1e4d8", "#ffffff", "#d6efdc", "#f6f7f9"
WIDTH, HEIGHT, PANEL, TOP = 920, 400, 210, 84


def draw():
    """The figure as SVG text."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="14" role="img">',
        "<title>Four runners and where their tasks live</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
    ]
    panels = (
        ("inline", "one process for all", _inline),
        ("local", "a process for each task", _local),
        ("hadoop", "a container for each task", _hadoop),
        ("spark", "workers that stay", _spark),
    )
    for at, (name, told, panel) in enumerate(panels):
        x = 22 + at * (PANEL + 12)
        parts += [
            _text(x + PANEL // 2, 38, f"-r {name}", size=16, weight="bold", family="Menlo, Consolas, monospace"),
            _text(x + PANEL // 2, 62, told, fill=PALE),
            *panel(x),
        ]
    legend = ((PYTHON, "Python process"), (JAVA, "Java process"), (TASK, "map task"), (REDUCE, "reduce task"))
    for at, (fill, told) in enumerate(legend):
        x = 130 + at * 180
        parts += [_box(x, 362, 22, 18, fill), _text(x + 30, 376, told, anchor="start", fill=PALE)]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _inline(x):
    return [
        _box(x + 30, TOP, 150, 250, PYTHON),
        *_tasks(x + 55, TOP + 22, ("map 1", "map 2", "reduce"), 100, 72),
        _text(x + 105, TOP + 238, "one set of variables", size=12, fill=PALE),
    ]


def _local(x):
    parts = []
    for at, name in enumerate(("map 1", "map 2", "reduce")):
        y = TOP + at * 84
        parts += [_box(x + 30, y, 150, 72, PYTHON), *_tasks(x + 55, y + 18, (name,), 100, 0)]
    return parts


def _hadoop(x):
    parts = []
    for machine, names in enumerate((("map 1", "reduce"), ("map 2",))):
        y, height = (TOP, 160) if machine == 0 else (TOP + 172, 84)
        parts += [_box(x, y, PANEL, height, MACHINE, dashed=True)]
        for at, name in enumerate(names):
            top = y + 10 + at * 74
            parts += [
                _box(x + 10, top, PANEL - 20, 64, JAVA),
                _box(x + 66, top + 8, 126, 48, PYTHON),
                *_tasks(x + 79, top + 14, (name,), 100, 0),
                _text(x + 38, top + 37, "Java", size=13),
            ]
    return parts


def _spark(x):
    parts = [_box(x, TOP, PANEL, 256, JAVA), _text(x + PANEL // 2, TOP + 24, "Java", size=13)]
    for at, names in enumerate((("map 1", "reduce 1"), ("map 2", "reduce 2"))):
        left = x + 10 + at * 98
        parts += [
            _box(left, TOP + 40, 92, 204, PYTHON),
            *_tasks(left + 8, TOP + 60, names, 76, 76),
            _text(left + 46, TOP + 232, "its variables", size=12, fill=PALE),
        ]
    return parts


def _tasks(x, y, names, width, pitch):
    parts = []
    for at, name in enumerate(names):
        fill = REDUCE if name.startswith("reduce") else TASK
        parts += [_box(x, y + at * pitch, width, 36, fill), _text(x + width // 2, y + at * pitch + 23, name, size=13)]
    return parts


def _box(x, y, width, height, fill, dashed=False):
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="7" fill="{fill}" stroke="{PALE}" '
        f'stroke-width="1"{dashes}/>'
    )


def _text(x, y, text, *, size=14, fill=INK, weight="normal", family="", anchor="middle"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

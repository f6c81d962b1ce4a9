"""Three flights on their way through the clean-up program: where a value is lost, and where its row is."""

from workbook import drawing

FLIGHTS = (("left 4 minutes late", "4"), ("left on time", "0"), ("never left", "NA"))

INK, LINE = drawing.INK, drawing.LINE
PALE = "#5f6b77"
THERE, GONE, DROPPED, MARK = "#d9e8f7", "#f8dcd6", "#eceff2", "#a33d26"
MONO = drawing.MONO
WIDTH, LEFT, TOP, STEP, ROW = 790, 196, 112, 112, 62
text = drawing.text


def number(field):
    """The number that a field stands for; None for NA."""
    return None if field == "NA" else int(field)


def steps():
    """For each flight what each stage leaves of its delay, in a real run: (what is shown, how it is drawn)."""
    rows = []
    for _, field in FLIGHTS:
        value = number(field)
        kept = bool(value)
        rows.append(
            [(f'"{field}"', THERE)] * 2
            + [(str(value), THERE)]
            + [(str(value), THERE) if kept else ("gone", GONE)]
            + [(str(value), THERE) if kept else ("dropped", DROPPED)]
        )
    return rows


STAGES = ("named", "narrowed", "typed", "known", "complete")


def draw():
    """The figure as SVG text."""
    rows = steps()
    bottom = TOP + ROW * len(rows)
    height = bottom + 116
    guilty = LEFT + STEP * STAGES.index("known")
    parts = [
        text(28, 40, "dep_delay after each stage", size=18, weight="bold"),
        drawing.box(guilty, 60, STEP, height - 76, "none", MARK, 2, rounded=10, dash="6 5"),
    ]
    for at, stage in enumerate(STAGES):
        parts.append(text(_middle(at), TOP - 20, stage, family=MONO, size=14, anchor="middle"))
    for row, ((what, _), cells) in enumerate(zip(FLIGHTS, rows)):
        y = TOP + ROW * row
        parts.append(text(28, y + 31, what, weight="bold"))
        for at, (shown, fill) in enumerate(cells):
            parts.append(drawing.box(LEFT + STEP * at + 8, y + 4, STEP - 16, ROW - 16, fill, rounded=8))
            lost = fill != THERE
            parts.append(
                text(
                    _middle(at), y + 33, shown, anchor="middle", size=14 if lost else 16,
                    family="" if lost else MONO, fill=MARK if fill == GONE else PALE if lost else INK,
                )
            )  # fmt: skip
    parts.append(f'<path d="M 28 {bottom + 10} H {WIDTH - 28}" stroke="{LINE}"/>')
    for label, count, y in (("rows", _row_count, bottom + 42), ("delays", _delay_count, bottom + 74)):
        parts.append(text(28, y, label))
        counts = [count(rows, at) for at in range(len(STAGES))]
        for at, counted in enumerate(counts):
            falls = at > 0 and counted < counts[at - 1]
            parts.append(
                text(
                    _middle(at), y, str(counted), anchor="middle", size=17,
                    weight="bold" if falls else "normal", fill=MARK if falls else INK,
                )
            )  # fmt: skip
    return drawing.picture("What each stage leaves of a delay, for three flights", WIDTH, height, parts)


def _row_count(rows, at):
    return sum(cells[at][1] != DROPPED for cells in rows)


def _delay_count(rows, at):
    return sum(cells[at][1] == THERE for cells in rows)


def _middle(at):
    return LEFT + STEP * at + STEP // 2

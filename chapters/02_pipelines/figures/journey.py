"""Three flights on their way through the clean-up program: where a value is lost, and where its row is."""

from xml.sax.saxutils import escape

FLIGHTS = (("left 4 minutes late", "4"), ("left on time", "0"), ("never left", "NA"))

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
THERE, GONE, DROPPED, MARK = "#d9e8f7", "#f8dcd6", "#eceff2", "#a33d26"
MONO = "Menlo, Consolas, monospace"
WIDTH, LEFT, TOP, STEP, ROW = 790, 196, 112, 112, 62


def number(text):
    """The number that a text stands for; None for NA."""
    return None if text == "NA" else int(text)


def steps():
    """For each flight what each stage leaves of its delay, in a real run: (what is shown, how it is drawn)."""
    rows = []
    for _, text in FLIGHTS:
        value = number(text)
        kept = bool(value)
        rows.append(
            [(f'"{text}"', THERE)] * 2
            + [(str(value), THERE)]
            + [(str(value), THERE) if kept else ("no delay", GONE)]
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
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>What each stage leaves of a delay, for three flights</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(28, 40, "dep_delay after each stage", size=18, weight="bold"),
        f'<rect x="{guilty}" y="60" width="{STEP}" height="{height - 76}" rx="10" fill="none" stroke="{MARK}" '
        'stroke-width="2" stroke-dasharray="6 5"/>',
    ]
    for at, stage in enumerate(STAGES):
        parts.append(_text(_middle(at), TOP - 20, stage, family=MONO, size=14, anchor="middle"))
    for row, ((what, _), cells) in enumerate(zip(FLIGHTS, rows)):
        y = TOP + ROW * row
        parts.append(_text(28, y + 31, what, weight="bold"))
        for at, (shown, fill) in enumerate(cells):
            parts.append(
                f'<rect x="{LEFT + STEP * at + 8}" y="{y + 4}" width="{STEP - 16}" height="{ROW - 16}" rx="8" '
                f'fill="{fill}" stroke="{LINE}"/>'
            )
            lost = fill != THERE
            parts.append(
                _text(
                    _middle(at), y + 33, shown, anchor="middle", size=14 if lost else 16,
                    family="" if lost else MONO, fill=MARK if fill == GONE else PALE if lost else INK,
                )
            )  # fmt: skip
    parts.append(f'<path d="M 28 {bottom + 10} H {WIDTH - 28}" stroke="{LINE}"/>')
    for label, count, y in (("rows", _row_count, bottom + 42), ("delays", _delay_count, bottom + 74)):
        parts.append(_text(28, y, label))
        counts = [count(rows, at) for at in range(len(STAGES))]
        for at, counted in enumerate(counts):
            falls = at > 0 and counted < counts[at - 1]
            parts.append(
                _text(
                    _middle(at), y, str(counted), anchor="middle", size=17,
                    weight="bold" if falls else "normal", fill=MARK if falls else INK,
                )
            )  # fmt: skip
    return "\n".join([*parts, "</svg>"]) + "\n"


def _row_count(rows, at):
    return sum(cells[at][1] != DROPPED for cells in rows)


def _delay_count(rows, at):
    return sum(cells[at][1] == THERE for cells in rows)


def _middle(at):
    return LEFT + STEP * at + STEP // 2


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="start"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

"""One iterator read to its end, then asked again; beside it, a list that sends every reader to the start."""

from xml.sax.saxutils import escape

DELAYS = (11, -18, 1272, 33, 0)

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
AHEAD, GONE, MARK = "#d9e8f7", "#f1f3f5", "#b5482f"
MONO = "Menlo, Consolas, monospace"
WIDTH, ROW, TOP, TAPE, BOX, ANSWER = 820, 58, 88, 262, 84, 716


def draw():
    """The figure as SVG text."""
    steps = iterator_steps()
    again = list_steps()
    height = TOP + ROW * (len(steps) + len(again)) + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>An iterator goes one way; a list starts anew for every reader</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(28, 38, "An iterator: one position, shared by all who ask", size=18, weight="bold"),
        _text(ANSWER, 64, "gives", fill=PALE),
        *_rows(steps, TOP),
    ]
    middle = TOP + ROW * len(steps) + 30
    parts += [
        _text(28, middle, "A list: every reader gets an iterator of its own", size=18, weight="bold"),
        *_rows(again, middle + 24),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def iterator_steps():
    """What is called, what it gives, and where the iterator stands afterwards."""
    stream = iter(DELAYS)
    return [
        ("delays = map(delay, toy)", "", 0),
        ("sum(delays)", sum(stream), len(DELAYS)),
        ("sum(delays)", sum(stream), len(DELAYS)),
    ]


def list_steps():
    """The same question to a list, twice."""
    held = list(DELAYS)
    return [("sum(held)", sum(held), 0), ("sum(held)", sum(held), 0)]


def _rows(steps, top):
    for at, (call, gives, gone) in enumerate(steps):
        y = top + ROW * at
        yield _text(28, y + 26, call, family=MONO, size=14)
        for place, minutes in enumerate(DELAYS):
            passed = place < gone
            yield (
                f'<rect x="{TAPE + BOX * place}" y="{y + 2}" width="{BOX - 8}" height="36" rx="6" '
                f'fill="{GONE if passed else AHEAD}" stroke="{LINE}"{_dashed(passed)}/>'
            )
            yield _text(
                TAPE + BOX * place + BOX // 2 - 4,
                y + 25,
                _minus(minutes),
                anchor="middle",
                fill=PALE if passed else INK,
            )
        x = TAPE + BOX * gone - 4
        yield f'<path d="M {x} {y - 4} V {y + 44}" stroke="{MARK}" stroke-width="3" stroke-linecap="round"/>'
        yield f'<path d="M {x + 13} {y + 20} l -13 -7 v 14 z" fill="{MARK}"/>'
        yield _text(ANSWER, y + 26, _minus(gives), weight="bold", size=17)


def _dashed(passed):
    return ' stroke-dasharray="4 4"' if passed else ""


def _minus(value):
    return str(value).replace("-", "\u2212")


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="start"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

"""Ten steps of a list that is joined anew each time, and ten of one that grows: what each step copies and adds."""

from xml.sax.saxutils import escape

STEPS = 10

INK, PALE, LINE, PAPER = "#1f2933", "#5f6b77", "#c8ced6", "#ffffff"
COPIED, ADDED = "#d9e8f7", "#3b6ea5"
MONO = "Menlo, Consolas, monospace"
SIZE, PITCH, LEFT, TOP, RIGHT = 22, 26, 96, 84, 460


def draw():
    """The figure as SVG text."""
    width, height = RIGHT + PITCH * STEPS + 28, TOP + PITCH * STEPS + 56
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>Joining copies what is there; appending does not</title>",
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(LEFT, 38, "kept + [item]", family=MONO, weight="bold", size=16),
        _text(LEFT, 62, "a new list at each step", fill=PALE),
        _text(RIGHT, 38, "kept.append(item)", family=MONO, weight="bold", size=16),
        _text(RIGHT, 62, "one list", fill=PALE),
    ]
    copied = 0
    for step in range(STEPS):
        y = TOP + PITCH * step
        parts.append(_text(LEFT - 14, y + 17, f"step {step + 1}", anchor="end", fill=PALE, size=13))
        parts += [_square(LEFT + PITCH * at, y, COPIED) for at in range(step)]
        parts.append(_square(LEFT + PITCH * step, y, ADDED))
        parts.append(_square(RIGHT + PITCH * step, y, ADDED))
        copied += step
    bottom = TOP + PITCH * STEPS + 28
    return (
        "\n".join(
            [
                *parts,
                _text(LEFT, bottom, f"{copied} copied, {STEPS} added", weight="bold"),
                _text(RIGHT, bottom, f"none copied, {STEPS} added", weight="bold"),
                "</svg>",
            ]
        )
        + "\n"
    )


def _square(x, y, fill):
    return f'<rect x="{x}" y="{y}" width="{SIZE}" height="{SIZE}" rx="4" fill="{fill}" stroke="{ADDED}"/>'


def _text(x, y, text, *, size=15, fill=INK, weight="normal", family="", anchor="start"):
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(text)}</text>"
    )

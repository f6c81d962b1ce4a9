"""Ten steps of a list that is joined anew each time, and ten of one that grows: what each step copies and adds."""

from workbook import drawing

STEPS = 10

PALE = "#5f6b77"
COPIED, ADDED = "#d9e8f7", "#3b6ea5"
MONO = drawing.MONO
SIZE, PITCH, LEFT, TOP, RIGHT = 22, 26, 96, 84, 460
text = drawing.text


def draw():
    """The figure as SVG text."""
    width, height = RIGHT + PITCH * STEPS + 28, TOP + PITCH * STEPS + 56
    parts = [
        text(LEFT, 38, "kept + [item]", family=MONO, weight="bold", size=16),
        text(LEFT, 62, "a new list at each step", fill=PALE),
        text(RIGHT, 38, "kept.append(item)", family=MONO, weight="bold", size=16),
        text(RIGHT, 62, "one list", fill=PALE),
    ]
    copied = 0
    for step in range(STEPS):
        y = TOP + PITCH * step
        parts.append(text(LEFT - 14, y + 17, f"step {step + 1}", anchor="end", fill=PALE, size=13))
        parts += [_square(LEFT + PITCH * at, y, COPIED) for at in range(step)]
        parts.append(_square(LEFT + PITCH * step, y, ADDED))
        parts.append(_square(RIGHT + PITCH * step, y, ADDED))
        copied += step
    bottom = TOP + PITCH * STEPS + 28
    parts += [
        text(LEFT, bottom, f"{copied} copied, {STEPS} added", weight="bold"),
        text(RIGHT, bottom, f"none copied, {STEPS} added", weight="bold"),
    ]
    return drawing.picture("Joining copies what is there; appending does not", width, height, parts)


def _square(x, y, fill):
    return drawing.box(x, y, SIZE, SIZE, fill, ADDED, rounded=4)

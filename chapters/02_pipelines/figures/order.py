"""One value on its way through four stages, in the right order and with two of them swapped."""

from workbook import drawing

INK, LINE = drawing.INK, drawing.LINE
PALE = "#6b7682"
STAGE, SWAPPED, VALUE, TRAIL, WRONG = "#d9e8f7", "#fbe7c6", "#f4f6f8", "#3b6ea5", "#b5482f"
MONO = drawing.MONO
WIDTH, LEFT, GAP, TALL = 860, 30, 16, 42
WIDE = {"last_field": 98, "int": 48, "beyond": 72, "floored": 78}
text = drawing.text


def last_field(line):
    """The text after the last comma."""
    return line.rsplit(",", 1)[-1]


def beyond(minutes):
    """The minutes left when 15 are forgiven."""
    return minutes - 15


def floored(minutes):
    """The minutes, but never below zero."""
    return max(0, minutes)


LINE_OF_B6 = "…,BQN,-1"


def draw():
    """The figure as SVG text."""
    parts = [
        *_way(28, "The right order", (last_field, int, beyond, floored), ()),
        f'<path d="M {LEFT} 212 H {WIDTH - LEFT}" stroke="{LINE}"/>',
        *_way(234, "Two stages swapped", (last_field, int, floored, beyond), (floored, beyond)),
    ]
    return drawing.picture(
        "The order of stages: the B6 flight in the right order, and with two stages swapped", WIDTH, 424, parts
    )


def values(stages):
    """The value before the first stage and after each, in a real run."""
    seen = [LINE_OF_B6]
    for stage in stages:
        seen.append(stage(seen[-1]))
    return seen


def _way(top, title, stages, swapped):
    seen = values(stages)
    names = [stage.__name__ for stage in stages]
    x, y = LEFT, top + 34
    yield text(LEFT, top + 14, title, size=18, weight="bold")
    for at, value in enumerate(seen):
        last = at == len(seen) - 1
        shown = f'"{value}"' if isinstance(value, str) else str(value).replace("-", "\u2212")
        colour = WRONG if last and swapped else INK
        wide = 112 if at == 0 else 64
        edge, thick = (colour, 2) if last else (LINE, None)
        yield drawing.box(x, y + 2, wide, TALL - 4, VALUE, edge, thick, rounded=18)
        yield text(
            x + wide / 2, y + 27, shown, family=MONO, anchor="middle", fill=colour, weight="bold" if last else "normal"
        )
        x += wide
        if not last:
            yield from _stage(x, y, names[at], stages[at] in swapped)
            x += WIDE[names[at]] + 2 * GAP
    yield text(LEFT, y + 84, f"pipe(line, {', '.join(names)})", family=MONO, size=14)
    yield _arrow(560, 690, y + 79)
    yield text(704, y + 84, "runs this way", fill=PALE)
    yield text(LEFT, y + 116, f"compose({', '.join(reversed(names))})(line)", family=MONO, size=14)
    yield _arrow(690, 560, y + 111)
    yield text(704, y + 116, "runs this way", fill=PALE)


def _stage(x, y, name, swapped):
    wide = WIDE[name]
    yield _arrow(x + 1, x + wide + 2 * GAP - 2, y + TALL / 2)
    yield drawing.box(x + GAP, y - 2, wide, TALL + 4, SWAPPED if swapped else STAGE, TRAIL, rounded=6)
    yield text(x + GAP + wide / 2, y + 26, name, family=MONO, size=14, anchor="middle")


def _arrow(start, end, y):
    tip = 9 if end > start else -9
    return (
        f'<path d="M {start:g} {y:g} H {end - tip:g}" stroke="{TRAIL}" stroke-width="2"/>'
        f'<path d="M {end:g} {y:g} l {-tip} -5 v 10 z" fill="{TRAIL}"/>'
    )

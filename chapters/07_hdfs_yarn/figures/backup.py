"""Two accidents and two machines: replicas help against one of them."""

from workbook import drawing

INK, LINE, PAPER = drawing.INK, drawing.LINE, drawing.PAPER
PALE, MARK = "#66707a", "#b5482f"
WHOLE, GONE = "#d8efd6", "#f1f3f5"
WIDTH, HEIGHT = 860, 330
text = drawing.text


def draw():
    """The figure as SVG text."""
    parts = [
        *_accident(34, "A machine dies", "its replica is out of reach", (False, True), "read the other replica"),
        f'<path d="M 28 168 H {WIDTH - 28}" stroke="{LINE}"/>',
        *_accident(
            198,
            "Somebody deletes the file",
            "its name goes, and every replica",
            (False, False),
            "nothing to read",
        ),
    ]
    return drawing.picture("Replicas help against a dead machine, not against a delete", WIDTH, HEIGHT, parts)


def _accident(y, name, says, alive, then):
    yield text(28, y + 18, name, size=18, weight="bold")
    yield text(28, y + 42, says, fill=PALE, size=14)
    for at, whole in enumerate(alive):
        x = 318 + 156 * at
        dead = at == 0 and alive[1]  # above, the machine itself is dead
        yield drawing.box(x, y - 8, 140, 112, GONE if dead else PAPER, INK, rounded=10, dash="5 4" if dead else "")
        yield text(x + 70, y + 14, f"machine {at + 1}", anchor="middle", fill=PALE if dead else INK)
        fill, dash = (WHOLE, "") if whole else (GONE, "5 4")
        yield drawing.box(x + 20, y + 30, 100, 54, fill, INK, rounded=6, dash=dash)
        yield text(x + 70, y + 62, "a replica", anchor="middle", fill=INK if whole else PALE)
        if not whole:
            yield f'<path d="M {x + 26} {y + 36} L {x + 114} {y + 78}" stroke="{MARK}" stroke-width="3"/>'
    yield text(640, y + 62, "→ " + then, fill=MARK, weight="bold")

"""Two accidents and two machines: replicas help against one of them."""

from xml.sax.saxutils import escape

INK, PALE, LINE, PAPER, MARK = "#1f2933", "#66707a", "#c8ced6", "#ffffff", "#b5482f"
WHOLE, GONE = "#d8efd6", "#f1f3f5"
WIDTH, HEIGHT = 860, 330


def draw():
    """The figure as SVG text."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
            'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
            "<title>Replicas help against a dead machine, not against a delete</title>",
            f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
            *_accident(34, "A machine dies", "its replica is out of reach", (False, True), "read the other replica"),
            f'<path d="M 28 168 H {WIDTH - 28}" stroke="{LINE}"/>',
            *_accident(
                198,
                "Somebody deletes the file",
                "its name goes, and every replica",
                (False, False),
                "nothing to read",
            ),
            "</svg>",
            "",
        ]
    )


def _accident(y, name, says, alive, then):
    yield _text(28, y + 18, name, size=18, weight="bold")
    yield _text(28, y + 42, says, fill=PALE, size=14)
    for at, whole in enumerate(alive):
        x = 318 + 156 * at
        dead = at == 0 and alive[1]  # above, the machine itself is dead
        yield (
            f'<rect x="{x}" y="{y - 8}" width="140" height="112" rx="10" fill="{GONE if dead else PAPER}" stroke="{INK}"'
            f"{_dashed(dead)}/>"
        )
        yield _text(x + 70, y + 14, f"machine {at + 1}", anchor="middle", fill=PALE if dead else INK)
        yield (
            f'<rect x="{x + 20}" y="{y + 30}" width="100" height="54" rx="6" fill="{WHOLE if whole else GONE}" stroke="{INK}"'
            f"{_dashed(not whole)}/>"
        )
        yield _text(x + 70, y + 62, "a replica", anchor="middle", fill=INK if whole else PALE)
        if not whole:
            yield f'<path d="M {x + 26} {y + 36} L {x + 114} {y + 78}" stroke="{MARK}" stroke-width="3"/>'
    yield _text(640, y + 62, "→ " + then, fill=MARK, weight="bold")


def _dashed(gone):
    return ' stroke-dasharray="5 4"' if gone else ""


def _text(x, y, text, *, size=15, fill=INK, weight="normal", anchor="start"):
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}">'
        f"{escape(text)}</text>"
    )

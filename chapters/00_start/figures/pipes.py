"""The way of a byte from its source to the answer: pipes as wide as the megabytes they let through in a second, on paper."""

from xml.sax.saxutils import escape

INK, PALE, LINE, PAPER = "#1f2933", "#6b7580", "#c8ced6", "#ffffff"
SOURCE, MEMORY, LOOP = "#d9e8f7", "#e8eaed", "#c8553d"
RATES = {"solid-state disk": 1_000, "hard disk": 150, "network, 1 Gbit/s": 125}
FILE_MEGABYTES, FLIGHTS, MICROSECONDS = 31.05, 336_776, 30 * 0.1
SCALE = 0.13  # pixels for each MB a second
WIDTH, HEIGHT, MIDDLE = 860, 360, 190


def loop_rate():
    """The MB a second of the loop, on paper."""
    return FILE_MEGABYTES / (FLIGHTS * MICROSECONDS / 1e6)


def draw():
    """The figure as SVG text."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="15" role="img">',
        "<title>The way of a byte</title>",
        f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" fill="{PAPER}" stroke="{LINE}"/>',
        _text(160, 40, "one of these sources", weight="bold"),
        _text(430, 40, "memory", weight="bold"),
        _text(660, 40, "the loop", weight="bold"),
    ]
    y = 70
    for name, rate in RATES.items():
        height = rate * SCALE
        parts.append(_pipe(40, y, 240, height, SOURCE))
        parts.append(_text(160, y + height + 17, f"{name}: {rate:,}", size=14))
        y += height + 36
    parts += [
        f'<path d="M330 62 H 530 M330 {HEIGHT - 42} H 530" stroke="{INK}" stroke-dasharray="6 5" fill="none"/>',
        f'<rect x="330" y="63" width="200" height="{HEIGHT - 106}" fill="{MEMORY}"/>',
        _text(430, MIDDLE - 12, "10,000"),
        _text(430, MIDDLE + 10, f"{10_000 / RATES['solid-state disk']:.0f} times the solid-state disk:", size=13),
        _text(430, MIDDLE + 28, "more than this page has", size=13),
        _pipe(560, MIDDLE - loop_rate() * SCALE / 2, 200, loop_rate() * SCALE, LOOP),
        _text(660, MIDDLE - 14, f"about {loop_rate():.0f}"),
        _text(816, MIDDLE + 5, "answer", weight="bold"),
        _text(430, HEIGHT - 16, "MB a second, drawn to scale; round numbers for a laptop of 2026", size=13, fill=PALE),
        "</svg>",
    ]
    for left, right in ((288, 322), (536, 556), (764, 780)):
        parts.insert(-1, f'<path d="M{left} {MIDDLE} H {right}" stroke="{PALE}" stroke-width="2"/>')
    return "\n".join(parts) + "\n"


def _pipe(x, y, width, height, fill):
    return f'<rect x="{x}" y="{y:.1f}" width="{width}" height="{height:.1f}" fill="{fill}" stroke="{INK}" stroke-width="0.8"/>'


def _text(x, y, text, *, size=15, fill=INK, weight="normal"):
    return (
        f'<text x="{x}" y="{y:.0f}" text-anchor="middle" font-size="{size}" font-weight="{weight}" fill="{fill}">'
        f"{escape(text)}</text>"
    )

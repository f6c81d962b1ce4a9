"""The way of a byte from its source to the answer: pipes as wide as the megabytes they let through in a second, on paper."""

from functools import partial

from workbook import drawing

INK = drawing.INK
PALE = "#6b7580"
SOURCE, MEMORY, LOOP = "#d9e8f7", "#e8eaed", "#c8553d"
RATES = {"solid-state disk": 1_000, "hard disk": 150, "network, 1 Gbit/s": 125}
FILE_MEGABYTES, FLIGHTS, MICROSECONDS = 31.05, 336_776, 30 * 0.1
SCALE = 0.13  # pixels for each MB a second
WIDTH, HEIGHT, MIDDLE = 860, 360, 190
text = partial(drawing.text, anchor="middle")


def loop_rate():
    """The MB a second of the loop, on paper."""
    return FILE_MEGABYTES / (FLIGHTS * MICROSECONDS / 1e6)


def draw():
    """The figure as SVG text."""
    parts = [
        text(160, 40, "one of these sources", weight="bold"),
        text(430, 40, "memory", weight="bold"),
        text(660, 40, "the loop", weight="bold"),
    ]
    y = 70
    for name, rate in RATES.items():
        height = rate * SCALE
        parts.append(_pipe(40, y, 240, height, SOURCE))
        parts.append(text(160, round(y + height + 17), f"{name}: {rate:,}", size=14))
        y += height + 36
    parts += [
        f'<path d="M330 62 H 530 M330 {HEIGHT - 42} H 530" stroke="{INK}" stroke-dasharray="6 5" fill="none"/>',
        f'<rect x="330" y="63" width="200" height="{HEIGHT - 106}" fill="{MEMORY}"/>',
        text(430, MIDDLE - 12, "10,000"),
        text(430, MIDDLE + 10, f"{10_000 / RATES['solid-state disk']:.0f} times the solid-state disk:", size=13),
        text(430, MIDDLE + 28, "more than this page has", size=13),
        _pipe(560, MIDDLE - loop_rate() * SCALE / 2, 200, loop_rate() * SCALE, LOOP),
        text(660, MIDDLE - 14, f"about {loop_rate():.0f}"),
        text(816, MIDDLE + 5, "answer", weight="bold"),
        text(430, HEIGHT - 16, "MB a second, drawn to scale; round numbers for a laptop of 2026", size=13, fill=PALE),
    ]
    for left, right in ((288, 322), (536, 556), (764, 780)):
        parts.append(f'<path d="M{left} {MIDDLE} H {right}" stroke="{PALE}" stroke-width="2"/>')
    return drawing.picture("The way of a byte", WIDTH, HEIGHT, parts)


def _pipe(x, y, width, height, fill):
    return f'<rect x="{x}" y="{y:.1f}" width="{width}" height="{height:.1f}" fill="{fill}" stroke="{INK}" stroke-width="0.8"/>'

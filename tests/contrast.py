"""The contrast of letters with what lies under them, as WCAG computes it; the elements of a page with both colours."""

import re
from html.parser import HTMLParser

LETTERS, SHAPES = 4.5, 3.0  # what text of a usual size needs, and what a shape needs

# Where cards are seen: the colour of letters and of the ground.
PAGES = {
    "JupyterLab Light": ("rgba(0,0,0,.87)", "#ffffff"),
    "JupyterLab Dark": ("#ffffff", "#111111"),
    "a grey dark": ("#cccccc", "#1f1f1f"),
}


def colour(text: str) -> tuple[float, float, float, float]:
    """Red, green, blue (0 to 255) and how opaque, of #rrggbb or rgba(…)."""
    if text.startswith("#"):
        return (*(int(text[at : at + 2], 16) for at in (1, 3, 5)), 1.0)
    red, green, blue, opaque = (float(part) for part in re.findall(r"[\d.]+", text))
    return red, green, blue, opaque


def over(top, ground):
    """What is seen where one colour lies on another."""
    *parts, opaque = top
    return (*(opaque * part + (1 - opaque) * below for part, below in zip(parts, ground[:3])), 1.0)


def _luminance(seen) -> float:
    parts = (part / 255 for part in seen[:3])
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other) -> float:
    """From 1 (alike) to 21 (black on white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


class Shown(HTMLParser):
    """HTML on a page: its texts with their contrast, and the borders with theirs."""

    def __init__(self, html: str, page: str):
        super().__init__()
        letters, ground = (colour(each) for each in PAGES[page])
        self.inside = [(over(letters, ground), ground)]
        self.texts, self.borders = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        letters, ground = self.inside[-1]
        style = dict(part.split(":", 1) for part in dict(attributes).get("style", "").split(";") if part)
        assert not style.keys() & {"opacity", "background"}, "not understood here"
        if border := re.search(r"#\w+", style.get("border-left", "")):
            self.borders.append(contrast(colour(border[0]), ground))
        if "background-color" in style:
            ground = over(colour(style["background-color"]), ground)
        letters = over(colour(style["color"]), ground) if "color" in style else letters
        if tag != "img":
            self.inside.append((letters, ground))

    def handle_endtag(self, tag):
        self.inside.pop()

    def handle_data(self, data):
        if data.strip():
            self.texts.append((data.strip(), contrast(*self.inside[-1])))


def of_svg(drawn) -> list[tuple[str, float]]:
    """The texts of a picture, each with its contrast to the last shape drawn under its middle."""
    shapes, texts = [], []
    for each in drawn.iter():
        name = each.tag.rpartition("}")[2]
        fill = each.get("fill", "none")
        if name in ("rect", "circle") and fill != "none":
            shapes.append((_box(each, name), fill))
        if name == "text":
            x, y = float(each.get("x")), float(each.get("y")) - 4
            under = [fill for (left, top, right, bottom), fill in shapes if left <= x <= right and top <= y <= bottom]
            said = "".join(each.itertext())
            texts.append((said, contrast(colour(each.get("fill")), colour(under[-1] if under else "#ffffff"))))
    return texts


def _box(each, name):
    if name == "rect":
        left, top, wide, high = (float(each.get(part)) for part in ("x", "y", "width", "height"))
        return left, top, left + wide, top + high
    x, y, radius = (float(each.get(part)) for part in ("cx", "cy", "r"))
    return x - radius, y - radius, x + radius, y + radius

"""The pieces of a figure, as SVG text: what the figures of the chapters have in common.

Places and lengths are pixels from the left and from the top, colours are "#rrggbb". A figure's own style is a partial:
`text = partial(drawing.text, anchor="middle")`.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

INK, LINE, PAPER = "#1f2933", "#c8ced6", "#ffffff"  # letters, edges, the ground
MONO = "Menlo, Consolas, monospace"


def picture(title: str, width: int, height: int, parts: Iterable[str], *, size: int = 15, head: str = "") -> str:
    """A whole figure: parts on a ground of their own, below a title that screen readers say.

    `size` is that of its letters where they name none, and `head` what stands before the ground, such as an arrowhead.
    """
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="Helvetica, Arial, sans-serif" font-size="{size}" role="img">',
        f"<title>{escape(title)}</title>",
        *([head] if head else []),
        box(1, 1, width - 2, height - 2, PAPER, rounded=12),
        *parts,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: int = 15,
    fill: str = INK,
    weight: str = "normal",
    family: str = "",
    anchor: str = "start",
) -> str:
    """Words on one line; `anchor` says what of them stands at x: "start", "middle" or "end".

    >>> text(20, 40, "a < b", weight="bold")
    '<text x="20" y="40" text-anchor="start" font-size="15" font-weight="bold" fill="#1f2933">a &lt; b</text>'
    """
    font = f' font-family="{family}"' if family else ""
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}"{font}>'
        f"{escape(words)}</text>"
    )


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    stroke: str = LINE,
    thick: float | None = None,
    *,
    rounded: int = 7,
    dash: str = "",
) -> str:
    """A rectangle with rounded corners; `dash` is such as "5 4": pixels drawn, pixels left out.

    >>> box(0, 0, 30, 20, "none", dash="5 4")
    '<rect x="0" y="0" width="30" height="20" rx="7" fill="none" stroke="#c8ced6" stroke-dasharray="5 4"/>'
    """
    line = (f' stroke-width="{thick:g}"' if thick else "") + (f' stroke-dasharray="{dash}"' if dash else "")
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{rounded}" fill="{fill}" stroke="{stroke}"{line}/>'


def arrowhead(name: str, colour: str = INK) -> str:
    """The definition of an arrow's head, for the `head` of a picture. The name must be unlike any other in the notebook."""
    return (
        f'<defs><marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" fill="{colour}"/></marker></defs>'
    )


def arrow(x: float, y: float, to_x: float, to_y: float, *, head: str, colour: str = INK) -> str:
    """A straight arrow; `head` is the name of an arrowhead that the picture defines."""
    return (
        f'<path d="M {x:g} {y:g} L {to_x:g} {to_y:g}" stroke="{colour}" stroke-width="1.4" marker-end="url(#{head})"/>'
    )

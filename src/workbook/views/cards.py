"""Outcomes, hints and predictions as people see them: HTML for JupyterLab, text for a terminal. Pure functions."""

import re
import textwrap
from dataclasses import dataclass
from functools import lru_cache

from ..checking.outcome import Outcome, Verdict
from ..course import sections
from . import differences

# The palette of all that is shown. No colour of letters is readable on light and on dark: a coloured word brings its own
# ground, under WHITE letters. All other words take the page's own colour. tests/views/test_cards.py computes the contrasts.
GREEN, RED, GREY, BLUE = "#1e7e45", "#c9302c", "#6b7280", "#2f72b3"
WHITE, INK, LINE = "#ffffff", "#1f2933", "#c8ced6"  # the ground, the letters and the frame of pictures

_BADGE = f"padding:.1em .5em;border-radius:4px;color:{WHITE};background-color:"
# Exports let <pre> inherit the font of the text around it.
_CODE_FONT = "font-family:var(--jp-code-font-family,monospace)"

_TITLES = {
    Verdict.PASSED: ("✓", "Passed", GREEN),
    Verdict.SEEN: ("○", "Seen", GREY),
    Verdict.WRONG: ("✗", "Not yet", RED),
    Verdict.RAISED: ("✗", "Your answer raised an error", RED),
    Verdict.NOT_ATTEMPTED: ("○", "Not attempted", GREY),
    Verdict.UNAVAILABLE: ("○", "Not available here", GREY),
}


_CODE = re.compile(r"`([^`\n]+)`")  # `name` in a sentence is code
_FENCED = re.compile(r"^```\w*\n(.*?)\n?^```[ ]*$", re.MULTILINE | re.DOTALL)  # and so are the lines of a block
_BOX = (
    f"{_CODE_FONT};margin:.2em 0 .6em;padding:.5em .7em;white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;border-radius:4px;"
    "background-color:rgba(127,127,127,.12)"
)


@lru_cache
def template(name: str):
    # Imported late: a kernel that shows no card does not need it.
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup

    made = Environment(loader=PackageLoader("workbook.views"), autoescape=True, auto_reload=False)
    made.filters["words"] = lambda text, links=(): Markup(_words(text, dict(links)))  # noqa: S704 escaped there
    made.globals |= {"code": Markup(_CODE_FONT), "boxed": Markup(_BOX), "badge": lambda colour: Markup(_BADGE + colour)}  # noqa: S704 our own
    return made.get_template(name)


def _words(text: str, links: dict[str, str]) -> str:
    """A text as HTML: code in a font of its own, and links to sections of the lesson. All else is escaped."""
    from markupsafe import escape

    def told(words: str) -> str:
        linked = sections.LINK.sub(lambda link: _link(link, links), str(escape(words)))
        return _CODE.sub(rf'<code style="{_CODE_FONT}">\1</code>', linked)

    pieces = _FENCED.split(text)  # words, code, words, …
    return "".join(
        f'<pre style="{_BOX}">{escape(piece)}</pre>'
        if at % 2
        else told(piece.strip("\n") if len(pieces) > 1 else piece)
        for at, piece in enumerate(pieces)
    )


def _link(link: re.Match, links: dict[str, str]) -> str:
    """A link to a section of the lesson, where the section's address is known; else its words."""
    from markupsafe import escape

    address = links.get(link[2])
    return f'<a href="{escape(address)}">{link[1]}</a>' if address else _in_lesson(link)


def _in_lesson(link: re.Match) -> str:
    return f"{link[1]} of the lesson"


def plain_words(text: str) -> str:
    """A text of an author's for a terminal: sections are named, and code is indented."""
    pieces = _FENCED.split(text)
    return "".join(
        f"\n{textwrap.indent(piece, '    ')}\n"
        if at % 2
        else sections.LINK.sub(_in_lesson, piece.strip("\n") if len(pieces) > 1 else piece)
        for at, piece in enumerate(pieces)
    ).strip("\n")


_PRINTED = 10  # lines of what an answer printed that a card shows


def footer(outcome: Outcome) -> str:
    """What to do after an answer that is not right yet."""
    if outcome.verdict in (Verdict.WRONG, Verdict.RAISED):
        stuck = "" if outcome.offer else f' Stuck? Run hint("{outcome.exercise}") in a new cell.'
        return f"The check used the cell as you last ran it.{stuck}"
    return ""


def doubt(outcome: Outcome) -> str:
    """What to do where a card is wrong itself; on each card that is no pass."""
    return "" if outcome.passed else f'Does this message look wrong? Run feedback("{outcome.exercise}") in a new cell.'


def printed(outcome: Outcome) -> str:
    """The first lines of what the answer printed, and how many more there were."""
    lines = outcome.printed.rstrip().split("\n")
    more = len(lines) - _PRINTED
    return "\n".join([*lines[:_PRINTED], *([f"… and {more} more line{'' if more == 1 else 's'}"] if more > 0 else [])])


def html(outcome: Outcome) -> str:
    """The card of an outcome."""
    sign, title, colour = _TITLES[outcome.verdict]
    values = {
        "it": outcome,
        "sign": sign,
        "title": title,
        "colour": colour,
        "footer": footer(outcome),
        "doubt": doubt(outcome),
        "printed": printed(outcome),
        "differs": differences.told(outcome.answer, outcome.solution) if outcome.passed else "",
    }
    return template("outcome.html").render(**values)


def as_text(outcome: Outcome) -> str:
    """The same for a terminal, and for nbval to compare."""
    sign, title, _ = _TITLES[outcome.verdict]
    points = f" ({outcome.points} point{'' if outcome.points == 1 else 's'})" if outcome.points else ""
    lines = [f"{sign} {title}: {outcome.exercise}{points}"]
    if outcome.sentence:
        told = plain_words(outcome.sentence)
        lines.append(told if "\n" in told else textwrap.fill(told, 100))
    if outcome.line:
        lines.append(_block("failed in", outcome.line))
    lines += [_block(f"input {name}", value) for name, value in outcome.inputs]
    if outcome.expected:
        lines.append(_block("expected", outcome.expected))
    if outcome.received:
        lines.append(_block("received", outcome.received))
    if outcome.printed:
        lines.append(_block("printed", printed(outcome)))
    if outcome.passed:
        lines.append(_block("one solution", outcome.solution))
        differs = differences.told(outcome.answer, outcome.solution)
        lines += [plain_words(each) for each in (differs, outcome.explanation, outcome.question) if each]
    lines += [plain_words(outcome.offer)] if outcome.offer else []
    lines += [f"! {outcome.warning}"] if outcome.warning else []
    lines += [each for each in (footer(outcome), doubt(outcome)) if each]
    return "\n".join(lines)


def _block(name: str, text: str) -> str:
    if "\n" not in text:
        return f"{name:<14} {text}"
    return f"{name}\n{textwrap.indent(text, '    ')}"


@dataclass(frozen=True)
class Note:
    """A small card: a hint, a prediction, a word to the learner."""

    title: str
    lines: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    ask: str = ""
    colour: str = BLUE
    link: tuple[str, str] | None = None  # what it says, and the address
    links: tuple[tuple[str, str], ...] = ()  # sections that the lines link to: key and address

    def __str__(self) -> str:
        pairs = [_block(name, value) for name, value in self.pairs]
        lines = [plain_words(line) for line in self.lines]
        return "\n".join([self.title, *lines, *pairs, *([self.ask] if self.ask else [])])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return template("note.html").render(**vars(self))

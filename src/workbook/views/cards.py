"""Outcomes, hints and predictions as people see them: HTML for JupyterLab, text for a terminal. Pure functions."""

import re
import textwrap
from dataclasses import dataclass
from functools import lru_cache

from ..checking.outcome import Outcome, Verdict

# The palette of all that is shown. No colour of letters is readable on light and on dark: a coloured word brings its own
# ground, under WHITE letters. All other words take the page's own colour. tests/views/test_cards.py computes the contrasts.
GREEN, RED, GREY, BLUE = "#1e7e45", "#c9302c", "#6b7280", "#2f72b3"
WHITE, INK, LINE = "#ffffff", "#1f2933", "#c8ced6"  # the ground, the letters and the frame of pictures

_BADGE = f"padding:.1em .5em;border-radius:4px;color:{WHITE};background-color:"
# Exports let <pre> inherit the font of the text around it.
_CODE_FONT = "font-family:var(--jp-code-font-family,monospace)"

_TITLES = {
    Verdict.PASSED: ("✓", "Passed", GREEN),
    Verdict.WRONG: ("✗", "Not yet", RED),
    Verdict.RAISED: ("✗", "Your answer raised an error", RED),
    Verdict.NOT_ATTEMPTED: ("○", "Not attempted", GREY),
    Verdict.UNAVAILABLE: ("○", "Not available here", GREY),
}


_CODE = re.compile(r"`([^`\n]+)`")  # `name` in a sentence is code


@lru_cache
def template(name: str):
    # Imported late: a kernel that shows no card does not need it.
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup, escape

    made = Environment(loader=PackageLoader("workbook.views"), autoescape=True, auto_reload=False)
    code = rf'<code style="{_CODE_FONT}">\1</code>'
    made.filters["words"] = lambda text: Markup(_CODE.sub(code, str(escape(text))))  # noqa: S704 escaped before
    made.globals |= {"code": Markup(_CODE_FONT), "badge": lambda colour: Markup(_BADGE + colour)}  # noqa: S704 our own
    return made.get_template(name)


def footer(outcome: Outcome) -> str:
    """What to do after an answer that is not right yet."""
    if outcome.verdict in (Verdict.WRONG, Verdict.RAISED):
        return f'The check used the cell as you last ran it. Stuck? Run hint("{outcome.exercise}") in a new cell.'
    return ""


def html(outcome: Outcome) -> str:
    """The card of an outcome."""
    sign, title, colour = _TITLES[outcome.verdict]
    values = {"it": outcome, "sign": sign, "title": title, "colour": colour, "footer": footer(outcome)}
    return template("outcome.html").render(**values)


def as_text(outcome: Outcome) -> str:
    """The same for a terminal, and for nbval to compare."""
    sign, title, _ = _TITLES[outcome.verdict]
    points = f" ({outcome.points} point{'' if outcome.points == 1 else 's'})" if outcome.points else ""
    lines = [f"{sign} {title}: {outcome.exercise}{points}"]
    if outcome.sentence:
        lines.append(textwrap.fill(outcome.sentence, 100))
    if outcome.line:
        lines.append(f"your own line  {outcome.line}")
    lines += [_block(f"input {name}", value) for name, value in outcome.inputs]
    if outcome.expected:
        lines.append(_block("expected", outcome.expected))
    if outcome.received:
        lines.append(_block("received", outcome.received))
    if outcome.printed:
        lines.append(_block("printed", outcome.printed.rstrip()))
    if outcome.passed:
        lines.append(_block("one solution", outcome.solution))
        lines += [outcome.question] if outcome.question else []
    lines += [f"! {outcome.warning}"] if outcome.warning else []
    lines += [footer(outcome)] if footer(outcome) else []
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

    def __str__(self) -> str:
        pairs = [_block(name, value) for name, value in self.pairs]
        return "\n".join([self.title, *self.lines, *pairs, *([self.ask] if self.ask else [])])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return template("note.html").render(**vars(self))

"""Links that the build writes into pages: terms to the glossary, and mentions of chapters to their lessons. Pure functions.

    to_terms      a lesson's cells, each term linked to its entry in the glossary where it is used first
    to_chapters   a page's cells, each "chapter 08" linked to that chapter's lesson
    mentions      the chapters that a text mentions

Only prose is touched: headings, code, figures and what is a link already stay as they are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from .cells import Cell
from .sections import KEPT
from .terms import CODE, EVERYDAY, GLOSSARY, Term

_BRACKETS = r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)]*\)"
_SPAN = r"`+[^`]+`+"
# What is no prose: blocks of code, headings, figures and links, addresses, elements; code within a line is apart.
_APART = re.compile(
    rf"^```.*?(?:^```|\Z)|^#{{1,6}} .*?$|^(?: {{4}}|\t).*?$|!?{_BRACKETS}|https?://\S+|<[^>\n]+>|{_SPAN}",
    re.MULTILINE | re.DOTALL,
)
_BOLD = re.compile(r"\*\*(?!\s)[^*]+\*\*")
_NUMBER = r"\d\d[a-z]?\b"
_BLANK = r"\s+(?:>\s+)?"
MENTION = re.compile(
    rf"\b[Cc]hapter{_BLANK}({_NUMBER})|\b[Cc]hapters{_BLANK}{_NUMBER}(?:(?:,| and| to){_BLANK}{_NUMBER})*"
)


def mentions(text: str) -> list[str]:
    """The numbers of the chapters that a text mentions, in order: "chapter 08", "chapters 07 and 08".

    >>> mentions("as chapters 01, 02 and 03b say; chapter 07")
    ['01', '02', '03b', '07']
    """
    return [number for found in MENTION.finditer(text) for number in re.findall(_NUMBER, found[0])]


def to_chapters(cells: Sequence[Cell], files: Mapping[str, str]) -> list[Cell]:
    """The cells with a link for each mention of a chapter; `files` are addresses of lessons by the chapter's number."""

    def linked(number: str, words: str) -> str:
        return f"[{words}]({files[number]})" if number in files else words

    def mention(found: re.Match) -> str:
        if found[1]:
            return linked(found[1], found[0])
        return re.sub(_NUMBER, lambda number: linked(number[0], number[0]), found[0])

    def text(source: str) -> str:
        return "".join(MENTION.sub(mention, part) if is_prose else part for part, is_prose, _ in _parts(source))

    return [replace(cell, source=text(cell.source)) if cell.kind == "markdown" else cell for cell in cells]


def to_terms(cells: Sequence[Cell], terms: Iterable[Term], own: Iterable[str]) -> list[Cell]:
    """The cells with a link for each term where it is used first. `own` are the terms that the chapter introduces.

    A term that is an everyday word, too, is linked where its chapter sets it in bold. In later chapters, where it may mean
    the term from the beginning, the first use is taken if none is bold.
    """
    own, terms = {*own}, [*terms]
    texts = [cell.source if cell.kind == "markdown" else "" for cell in cells]
    linked = {target for text in texts for target in re.findall(rf"{re.escape(GLOSSARY)}#([^)\s]+)\)", text)}
    terms = [term for term in terms if address(term.name).partition("#")[2] not in linked]
    found: dict[str, tuple[bool, int, int, int]] = {}  # term → whether it must give way to a bold one, and its place
    for at, text in enumerate(texts):
        for term, start, end in uses(text, terms):
            is_bold = any(span.start() <= start and end <= span.end() for span in _BOLD.finditer(text))
            weak = term.kind == EVERYDAY and not is_bold
            if not (weak and term.name in own):
                place = (weak, at, start, end)
                found[term.name] = min(found.get(term.name, place), place)
    made = list(cells)
    for name, (_, at, start, end) in sorted(found.items(), key=lambda item: item[1][1:], reverse=True):
        text = made[at].source
        link = f"[{text[start:end]}]({address(name)})"
        made[at] = replace(made[at], source=text[:start] + link + text[end:])
    return made


def uses(text: str, terms: Sequence[Term]) -> list[tuple[Term, int, int]]:
    """Where a text uses terms: each with its place. A term within a longer one is no use of it."""
    words = {term.name: term for term in terms if term.kind != CODE}
    code = {term.name: term for term in terms if term.kind == CODE}
    names = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(f"({_pattern(name)})" for name in names)) if names else None
    found = []
    for part, is_prose, start in _parts(text):
        if is_prose and pattern:
            for match in pattern.finditer(part):
                found.append((words[names[match.lastindex - 1]], start + match.start(), start + match.end()))
        elif part.startswith("`") and (term := code.get(part.strip("`").removesuffix("()"))):
            found.append((term, start, start + len(part)))
    return found


def address(term: str) -> str:
    """Where the glossary explains a term, from a lesson."""
    return f"{GLOSSARY}#{quote(term.replace(' ', '-'), safe=KEPT)}"


def _parts(source: str) -> Iterable[tuple[str, bool, int]]:
    """A text in pieces: each with whether it is prose, and where it begins."""
    last = 0
    for apart in _APART.finditer(source):
        yield source[last : apart.start()], True, last
        yield apart[0], False, apart.start()
        last = apart.end()
    yield source[last:], True, last


def _pattern(name: str) -> str:
    """How a term stands in prose: in the plural, too, and at the begin of a sentence."""
    words = [re.escape(word) for word in name.split(" ")]
    if name[0].islower():
        words[0] = f"[{name[0]}{name[0].upper()}]{words[0][1:]}"
    last = words[-1]
    words[-1] = f"{last[:-1]}(?:y|ies)" if last.endswith("y") else f"{last}(?:s|es)?"
    return rf"(?<![\w./-]){_BLANK.join(words)}(?![\w-]|\.\w)"

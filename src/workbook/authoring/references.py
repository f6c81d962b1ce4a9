"""What texts say of other chapters: "chapter 08 explains", "in chapter 03 you saw", links to sections. Pure functions over text.

    problems      mentions of chapters that are not there, links that lead elsewhere, and what is said of them in the wrong tense
    paragraphs    the paragraphs of a text, without headings and code
    leads_to      whether a paragraph links to a chapter, or to a term in the glossary

A sentence in the past tense ("in chapter 08 you saw") must mean an earlier chapter, one in the future tense a later one. Sentences in
the present tense say neither.
"""

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from ..course import links
from ..course.model import Chapter, Course
from ..course.terms import Term

_DID = "saw|seen|met|learned|learnt|wrote|written|built|used|counted|measured|computed|solved|knew|know"
_BACKWARD = re.compile(
    rf"\b(?:you|we)(?: have)?(?: already)? (?:{_DID})\b[^,;]{{0,60}}\b(?:in|from) §"
    rf"|\bin §,? (?:you|we)(?: have)?(?: already)? (?:{_DID})\b"
    r"|\bin § [^,;]{0,40}\b(?:was|were)\b"
    r"|§(?:'s \w+)? (?:has )?(?:showed|shown|explained|taught|introduced|measured|asked)\b"
    r"|\b(?:earlier|already|as),? in §",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"§ (?:will|comes back|returns)\b|\b(?:you|we) will\b[^,;]{0,60}§|\b(?:later|soon|until|wait for),?(?: in)? §",
    re.IGNORECASE,
)
_NO_PROSE = re.compile(r"```[\s\S]*?```|^#+ .*$|!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^)]*\)|`[^`\n]+`", re.MULTILINE)
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*?)([\w-]+)\.ipynb(?:#([^()\s]+))?\)")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n\s*\n|^\s*(?:[-*]|\d+\.) |\|", re.MULTILINE)


def problems(text: str, chapter: Chapter, course: Course, sections_of: Callable[[Chapter], Iterable[str]]) -> list[str]:
    """What is wrong with the references of one text, as ends of sentences that begin with its file."""
    order = [other.number for other in course.chapters]
    prose = _NO_PROSE.sub("", text)
    found = [
        f"mentions chapter {number}, and the course has none; write one of {order[0]} to {order[-1]}."
        for number in dict.fromkeys(links.mentions(prose))
        if number not in order
    ]
    found += _wrong_links(prose, course, sections_of)
    here = order.index(chapter.number)
    for sentence in _SENTENCE.split(prose):
        places = [order.index(number) for number in links.mentions(sentence) if number in order]
        told = " ".join(links.MENTION.sub("§", _LINK.sub(lambda link: link[1], sentence)).split())
        if _BACKWARD.search(told) and any(place > here for place in places):
            found.append(f"says in the past tense what a later chapter holds: {_short(sentence)}")
        if _FORWARD.search(told) and any(place < here for place in places):
            found.append(f"says in the future tense what an earlier chapter holds: {_short(sentence)}")
    return found


def _wrong_links(prose: str, course: Course, sections_of: Callable[[Chapter], Iterable[str]]) -> list[str]:
    found, written = [], {chapter.name: chapter for chapter in course.written}
    beside = {path.stem for path in course.pages}
    for words, folder, name, anchor in _LINK.findall(prose):
        if name in beside or "://" in folder:
            continue
        if name not in written:
            found.append(f"links to {name}.ipynb, and no written chapter is called so.")
            continue
        numbers = links.mentions(words)
        if numbers and numbers != [written[name].number]:
            found.append(f"has a link [{words}] that leads to {name}.ipynb; let both name the same chapter.")
        if (
            anchor
            and not folder.endswith(("exercises/", "solutions/"))
            and unquote(anchor) not in sections_of(written[name])
        ):
            found.append(f"links to {name}.ipynb#{anchor}, and that lesson has no such heading.")
    return found


def _short(sentence: str) -> str:
    said = " ".join(sentence.split())
    return repr(said if len(said) <= 80 else f"{said[:79]}…")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, without headings and code.

    >>> paragraphs("# Head\\n\\nOne `x` word.\\n\\nTwo.")
    ['One  word.', 'Two.']
    """
    return [each.strip() for each in re.split(r"\n\s*\n", _NO_PROSE.sub("", text)) if each.strip()]


def terms_in(paragraph: str, terms: list[Term]) -> list[str]:
    """The terms that a paragraph uses, in links as well."""
    return list(dict.fromkeys(term.name for term, *_ in links.uses(_LINK.sub(lambda link: link[1], paragraph), terms)))


def leads_to(paragraph: str, home: Chapter, term: str) -> bool:
    """Whether a paragraph mentions or links to a chapter, or links to a term in the glossary."""
    linked = {(name, anchor) for _, _, name, anchor in _LINK.findall(paragraph)}
    entry = links.address(term).partition("#")[2]
    return (
        home.number in links.mentions(paragraph)
        or any(name == home.name for name, _ in linked)
        or ("glossary", entry) in linked
    )

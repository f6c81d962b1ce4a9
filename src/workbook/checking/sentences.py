"""Sentences of authors that name parts of what the card shows: {input}, {expected}, {received}. Pure functions.

`{input}` stands for the input that is shown; of several, `{input limit}` for the one with the name "limit".
"""

import re
from collections.abc import Sequence

_PART = re.compile(r"\{(expected|received|input(?: [^{}\n]+)?)\}")
_NAMED = re.compile(r"\{([a-z]+(?: [^{}\n]+)?)\}")  # a part, or what was to be one
_BREAK = re.compile(r"\s*\n\s*")


def filled(sentence: str, inputs: Sequence[tuple[str, str]], expected: str, received: str) -> str:
    """The sentence with what the card shows; a part that the card does not show becomes an ellipsis.

    >>> filled("{input limit} of {expected}", [("words", "['a']"), ("limit", "3")], "7", "8")
    '3 of 7'
    """
    shown = _shown(inputs, expected, received)
    return _PART.sub(lambda part: _BREAK.sub(" ", shown.get(part[1], "")) or "…", sentence)


def missing(sentence: str, inputs: Sequence[tuple[str, str]], expected: str, received: str) -> list[str]:
    """The parts that a sentence names and its card does not show, misspelt ones too.

    >>> missing("{input} of {expected}, {recieved}", [], "7", "8")
    ['{input}', '{recieved}']
    """
    shown = _shown(inputs, expected, received)
    return [f"{{{part}}}" for part in dict.fromkeys(_NAMED.findall(sentence)) if not shown.get(part)]


def _shown(inputs: Sequence[tuple[str, str]], expected: str, received: str) -> dict[str, str]:
    several = ", ".join(f"{name} = {value}" for name, value in inputs)
    whole = inputs[0][1] if len(inputs) == 1 else several
    named = {f"input {name}": value for name, value in inputs}
    return {"input": whole, **named, "expected": expected, "received": received}

"""The tries of a checkpoint: which exercises of its bank each one holds, and the page that a learner gets.

A checkpoint's exercises stand in slots, several to a slot: the same idea over other data. A try takes one of each slot,
in an order of its own. Pure functions: the number of a try decides it, so that a try can be talked about.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random

from .answers import mark, source

_TITLE = re.compile(r"\A# .*")


def slots(cells: list[dict]) -> dict[str, tuple[str, ...]]:
    """The exercises of each slot, in a bank's order: {"one_pass": ("late_share", …)}. Empty for any other page."""
    found: dict[str, tuple[str, ...]] = {}
    for marks in map(mark, cells):
        if marks.get("role") == "answer" and marks.get("slot"):
            found[marks["slot"]] = (*found.get(marks["slot"], ()), marks["exercise"])
    return found


def drawn(bank: Mapping[str, Sequence[str]], number: int) -> tuple[str, ...]:
    """The exercises of a try, from 1 on: one of each slot, and none that the try before had where a slot has two."""
    order = sorted(bank)
    Random(f"order {number}").shuffle(order)
    return tuple(_turn(slot, bank[slot], number) for slot in order)


def _turn(slot: str, names: Sequence[str], number: int) -> str:
    """All the exercises of a slot come once, shuffled, before any comes again."""
    last, turns = None, []
    for cycle in range((number - 1) // len(names) + 1):
        turns = list(names)
        Random(f"{slot} {cycle}").shuffle(turns)
        if turns[0] == last and len(turns) > 1:
            turns.append(turns.pop(0))
        last = turns[-1]
    return turns[(number - 1) % len(names)]


def page(notebook: dict, number: int, names: Sequence[str] = ()) -> dict:
    """A bank as one try's page: the exercises of that try alone. `names` are those of a try that was drawn before."""
    bank = slots(notebook["cells"])
    known = {name for each in bank.values() for name in each}
    names = [name for name in names if name in known] or list(drawn(bank, number))
    blocks: dict[str, list[dict]] = {name: [] for name in names}
    before, after = [], []
    for cell in notebook["cells"]:
        name = mark(cell).get("exercise")
        if name in blocks:
            blocks[name].append(cell)
        elif name not in known:
            (after if any(blocks.values()) else before).append(cell)
    if before and number > 1:
        before[0] = {**before[0], "source": _TITLE.sub(rf"\g<0> · try {number}", source(before[0]))}
    marks = {**mark(notebook), "try": number, "drawn": list(names)}
    return {
        **notebook,
        "metadata": {**notebook["metadata"], "workbook": marks},
        "cells": [*before, *(cell for name in names for cell in blocks[name]), *after],
    }

"""What earlier events say of one exercise: the tries that failed, the hints that are open, whether it is passed or seen.

Pure functions. A `history` is the list of one exercise's events, oldest first.
"""

from collections.abc import Iterable

from ..checking.outcome import Outcome
from . import events

FAILED = ("wrong", "raised")
MANY = 3  # tries that failed, until the card itself offers the next hint
FEW = 2  # tries that failed, until a card explains instead of counting


def of(kept: Iterable[dict], exercise_id: str) -> list[dict]:
    """The history of one exercise."""
    return [event for event in kept if event.get("exercise") == exercise_id]


def failed(history: list[dict], but: str = "") -> list[dict]:
    """The tries that failed since the last pass: of each answer the last one, and none of the answer `but`.

    The same answer, checked again, is no other try.
    """
    tries: dict[str, dict] = {}
    for at, event in enumerate(history):
        if event.get("outcome") == "passed":
            tries.clear()
        elif event.get("outcome") in FAILED:
            answer = str(event.get("answer", at))
            tries.pop(answer, None)
            tries[answer] = event
    tries.pop(but, None)
    return list(tries.values())


def says_again(history: list[dict], outcome: Outcome, answer: str) -> bool:
    """Whether a card shows its second sentence.

    Of a known attempt: where the last other try was the same attempt. Of an expectation: after two other tries.
    """
    before = failed(history, but=answer)
    if not outcome.again or not before:
        return False
    return before[-1].get("attempt") == outcome.attempt if outcome.attempt else len(before) >= FEW


def passed(history: list[dict]) -> bool:
    """Whether an answer has passed."""
    return any(event.get("outcome") == "passed" for event in history)


def seen(history: list[dict]) -> bool:
    """Whether the solution was shown and no answer of the learner's own has passed."""
    shown = any(event.get("solution") == "shown" or event.get("outcome") == "seen" for event in history)
    return shown and not passed(history)


def opened(history: list[dict]) -> int:
    """The number of the last hint that is open; 0 where none is."""
    return max((events.number(event.get("hint")) for event in history), default=0)

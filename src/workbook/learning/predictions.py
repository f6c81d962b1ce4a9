"""Predictions: a guess before a cell is run, shown beside what was measured."""

from ..checking.text import show
from ..checking.values import plain
from ..course import load
from ..errors import WorkbookError
from ..views.cards import BLUE, GREEN, GREY, Note
from . import events, keeping

_NOT_MADE = ("", "")
_offers: dict[str, dict[str, str]] = {}  # the choices of each prediction that this kernel has offered


def predict(
    prediction_id: str,
    guess=_NOT_MADE,
    *,
    choices: dict | None = None,
    measured=_NOT_MADE,
    ask: str = "",
    why: dict | None = None,
) -> Note:
    """Keep a guess; or, given `measured=`, show the guess beside what was measured.

    With `choices`, a dictionary from short keys to what they mean, the guess is one of the keys. `why` then says of each
    key which reasoning leads to it, and `measured` is the key that turned out to be right. `ask` is asked at the end.
    """
    here = load()
    if "." not in str(prediction_id):
        raise WorkbookError(f'predict("{prediction_id}") needs an id like "{here.chapters[0].slug}.my_guess".')
    current = here.current_id(prediction_id)
    if choices:
        _offers[current] = {str(key): str(meaning) for key, meaning in choices.items()}
    if measured is not _NOT_MADE:
        return _beside(_kept(here, current), measured, ask, why or {}, _offers.get(current))
    if guess is ... or guess is _NOT_MADE:
        return Note("Your guess?", _offered(choices), colour=GREY)
    if choices and guess not in choices:
        return Note("That is no choice", (f"You wrote `{show(guess)}`.", *_offered(choices)), colour=GREY)
    meanings = {"choices": _offers[current]} if choices else {}
    guessed = {"prediction": current, "guess": str(guess) if choices else show(guess), **meanings}
    title = "Your guess is kept" if keeping.keep(guessed) else "Your guess is not saved"
    return Note(title, pairs=(("you expect", str(choices[guess]) if choices else show(guess)),))


def _offered(choices: dict | None) -> tuple[str, ...]:
    """How to make the guess."""
    if not choices:
        return ("Replace the three dots with your guess and run the cell again.",)
    listed = [f"`{show(key)}`: {meaning}" for key, meaning in choices.items()]
    return ("Replace the three dots with one of these and run the cell again.", *listed)


def _kept(here, prediction: str) -> dict:
    """The event of the last guess, or {}."""
    found = [
        event
        for event in events.current(here, keeping.kept())
        if event.get("prediction") == prediction and isinstance(event.get("guess"), str)
    ]
    return found[-1] if found else {}


def _beside(kept: dict, measured, ask: str, why: dict, offered: dict | None) -> Note:
    """The guess beside the measurement. `offered` are the choices where no guess was made."""
    guess, meanings = kept.get("guess", ""), kept.get("choices") if kept else offered
    right = str(plain(measured))
    if not kept:
        shown = meanings.get(right, right) if meanings else show(measured)
        return Note("Measurement", pairs=(("you expected", "no guess"), ("measured", shown)), ask=ask)
    if not isinstance(meanings, dict):
        return Note("Guess and measurement", pairs=(("you expected", guess), ("measured", show(measured))), ask=ask)
    reason = next((str(said) for key, said in why.items() if str(key) == guess), "")
    return Note(
        "You were right" if guess == right else "Guess and measurement",
        (reason,) if reason else (),
        (("you chose", meanings.get(guess, guess)), ("measured", meanings.get(right, right))),
        ask,
        GREEN if guess == right else BLUE,
    )

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
    meanings = {str(key): str(meaning) for key, meaning in (choices or {}).items()}
    if meanings:
        _offers[current] = meanings
    if measured is not _NOT_MADE:
        return _beside(_kept(here, current), measured, ask, why or {}, _offers.get(current, {}))
    if guess is ... or guess is _NOT_MADE:
        return Note("Your guess?", _offered(choices), colour=GREY)
    guessed = str(guess) if meanings else show(guess)
    if meanings and guessed not in meanings:
        return Note("That is no choice", (f"You wrote `{show(guess)}`.", *_offered(choices)), colour=GREY)
    event = {"prediction": current, "guess": guessed} | ({"choices": meanings} if meanings else {})
    title = "Your guess is kept" if keeping.keep(event) else "Your guess is not saved"
    return Note(title, pairs=(("you expect", meanings.get(guessed, guessed)),))


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


def _beside(kept: dict, measured, ask: str, why: dict, offered: dict) -> Note:
    """The guess beside the measurement. `offered` are the choices where no guess was made."""
    meanings = kept.get("choices") if kept else offered
    meanings = meanings if isinstance(meanings, dict) else {}
    right = str(plain(measured)) if meanings else show(measured)
    guess = kept.get("guess", "no guess")
    hit = bool(kept and meanings) and guess == right
    return Note(
        "You were right" if hit else "Guess and measurement" if kept else "Measurement",
        tuple(str(said) for key, said in why.items() if meanings and str(key) == guess),
        (
            ("you chose" if kept and meanings else "you expected", meanings.get(guess, guess)),
            ("measured", meanings.get(right, right)),
        ),
        ask,
        GREEN if hit else BLUE,
    )

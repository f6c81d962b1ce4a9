"""Events are written to the file of progress; where that fails, the learner is told, and they count in this kernel."""

from ..views.cards import GREY, Note
from . import events

_unsaved: list[dict] = []  # events that could not be written


def keep(event: dict) -> bool:
    """Whether an event was written; the learner is told where it was not."""
    warning = events.append(event)
    if warning:
        from IPython.display import display

        _unsaved.append(event)
        display(Note("Your progress could not be saved", (warning,), colour=GREY))
    return not warning


def kept() -> list[dict]:
    """All events, oldest first."""
    return [*events.kept(), *_unsaved]

"""Events are written to the file of progress; where that fails, the learner is told, and they count in this kernel."""

from ..views.cards import GREY, Note
from . import events

_unsaved: list[dict] = []  # events that could not be written


def display(value) -> None:
    """Show a value below the cell that runs."""
    from IPython.display import display

    display(value)


def clear() -> None:
    """Take what the running cell has shown away, once it shows something else."""
    from IPython.display import clear_output

    clear_output(wait=True)


def keep(event: dict) -> bool:
    """Whether an event was written; the learner is told where it was not."""
    warning = events.append(event)
    if warning:
        _unsaved.append(event)
        display(Note("Your progress could not be saved", (warning,), colour=GREY))
    return not warning


def kept() -> list[dict]:
    """All events, oldest first."""
    return read()[0]


def read() -> tuple[list[dict], str]:
    """All events, and a sentence on what of the file could not be read."""
    found, warning = events.read()
    return [*found, *_unsaved], warning

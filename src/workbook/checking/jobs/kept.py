"""Jobs that ran, kept by what they were given: a proof asks the same of an answer many times."""

import functools
from collections.abc import Callable

_kept: dict | None = None


def remember() -> None:
    """From now on a job that ran is not run again on the same input: a proof asks the same of an answer many times."""
    global _kept
    _kept = {} if _kept is None else _kept


def remembers() -> bool:
    """Whether jobs are remembered. For this folder alone: no check may know of a proof."""
    return _kept is not None


def once(run: Callable) -> Callable:
    """What a function gives for the same arguments, run once while jobs are remembered."""

    @functools.wraps(run)
    def remembered(*given, **named):
        if _kept is None:
            return run(*given, **named)
        key = repr((run.__name__, given, sorted(named.items())))
        if key not in _kept:
            _kept[key] = run(*given, **named)
        return _kept[key]

    return remembered

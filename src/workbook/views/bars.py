"""Long work as people see it while they wait: pure functions."""

from html import escape

from ..engines.work import Work

_STYLE = "opacity:.8;font-size:90%"


def html(engine: str, work: Work, seconds: float) -> str:
    """A bar with its tasks, in words that a screen reader can read.

    >>> html("Spark", Work("stage 3", 5, 8), 4.2)
    '<div style="opacity:.8;font-size:90%"><progress value="5" max="8"></progress> Spark: stage 3, 5 of 8 tasks done, 4 s</div>'
    """
    said = f"{escape(engine)}: {escape(work.said)}, {work.done:,} of {work.total:,} tasks done, {seconds:.0f} s"
    return f'<div style="{_STYLE}"><progress value="{work.done}" max="{max(work.total, 1)}"></progress> {said}</div>'


def ended(seconds: float) -> str:
    """What stands there when the cell has ended.

    >>> ended(14.3)
    '<div style="opacity:.8;font-size:90%">This cell took 14 s.</div>'
    """
    return f'<div style="{_STYLE}">This cell took {seconds:.0f} s.</div>'

"""What is said of an answer that did not come to its end: too long, too much, or its process was gone."""

from ..course.checks import Attempt, Check
from ..course.model import Exercise
from . import beside, budget, sentences
from .outcome import Outcome, Verdict

LATE = "it did not come to an end"  # why a verdict on a late answer is in doubt


def overran(exercise: Exercise, answer, source: str, overrun: budget.Overrun) -> Outcome:
    """The outcome for an answer that its budget ended."""
    known, reason = attempt(exercise), overrun.reason
    seconds, memory = exercise.check.seconds, exercise.check.memory_mb
    left = beside.used(answer) if reason == "time" else {}
    received, default = {
        "time": (f"still running after {seconds:g} seconds", late(exercise.check, overrun.waiting)),
        "memory": (
            f"more than {memory:,} MB of memory",
            "Your answer used too much memory, so the check stopped it. What does it hold all at once? Does it need to?",
        ),
        "crash": (
            "the process ended",
            "The process that ran your answer ended too early: your code called exit, or a library crashed.",
        ),
    }[reason]
    if left or reason == "crash" or (overrun.waiting and not exercise.check.needs):
        known = None
    doubt = LATE if reason == "time" and exercise.check.needs else ""
    if overrun.short or overrun.killed:
        doubt = "MemoryError"
    expected = f"an answer within {seconds:g} seconds and {memory:,} MB"
    return Outcome(
        exercise.id,
        Verdict.WRONG,
        beside.sentence(left)
        if left
        else sentences.filled(known.sentence, (), expected, received)
        if known
        else default,
        again=sentences.filled(known.again, (), expected, received) if known else "",
        attempt=known.name if known else "",
        expected=expected,
        received=received,
        answer=source,
        doubt=doubt,
    )


def attempt(exercise: Exercise) -> Attempt | None:
    """The known attempt that does not come to an end, where there is one."""
    return next((attempt for attempt in exercise.attempts if attempt.overruns), None)


def late(check: Check, waiting: bool = False) -> str:
    """What may have kept an answer from its end; `waiting` where it stood still."""
    if check.needs:
        from ..engines import clusters

        engine = next((need for need in check.needs if need in clusters.names()), None)
        if engine:
            return "Your answer ran too long, so the check stopped it. " + (
                clusters.missing(engine)
                or "Does it loop or wait for ever? If not, other programs on this machine may slow "
                f"{engine} down. Close them, then check again."
            )
    if waiting:
        return (
            "Your answer waited for something that never came, so the check stopped it. A check runs the answer in a copy of the "
            "kernel. The copy has no threads, pools or connections from other cells: create them inside the answer."
        )
    return (
        "Your answer ran too long, so the check stopped it. "
        "Does it loop for ever, or does it try to read all of an endless input?"
    )


def too_many(overrun: str) -> str:
    """What is said of an answer that read or gave more items than it may."""
    return f"Your answer {overrun}, so the check stopped it. Does it try to read all of an endless input?"

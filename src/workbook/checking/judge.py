"""The outcome of a trace, with the sentence of the known attempt that behaves alike."""

import math
import time
from collections.abc import Callable
from dataclasses import replace

from ..course.checks import Attempt
from ..course.model import Exercise
from . import explain, overruns, recording, sentences
from .outcome import Outcome, Verdict
from .trace import Trace, trace


def judge(exercise: Exercise, answer, seed: int, source: str = "", told: bool = True) -> Outcome:
    """What is to be said of an answer, judged in this process and without a budget.

    `source` is what the card shows of the answer. The same seed draws the same inputs. Where nobody is `told`, no known
    attempt is compared with the answer. An AssertionError where the check expects nothing.
    """
    began = time.monotonic()
    ran = trace(exercise.check, answer, seed)
    took = time.monotonic() - began
    # A costly attempt takes as long as the answer did: none is begun that the budget would end, and the verdict with it.
    until = began + exercise.check.seconds - 2 * took if exercise.check.costly else math.inf
    return outcome(exercise, ran, source, lambda: match(exercise, ran, seed, until) if told else None)


def outcome(exercise: Exercise, ran: Trace, source: str, matching: Callable[[], Attempt | None]) -> Outcome:
    """What is to be said of a trace; `matching` gives the known attempt that behaves alike, and is asked if one may."""
    passed = Outcome(exercise.id, Verdict.PASSED, answer=source)
    if ran.passed:
        return replace(
            passed,
            points=exercise.points,
            solution=exercise.solution.strip(),
            explanation=exercise.check.explanation,
            question=exercise.check.question,
        )
    failed = ran.failed
    if failed is None:
        raise AssertionError(f"the check of {exercise.id} expects nothing")
    known = overruns.attempt(exercise) if failed.key == "late" else matching()
    raised = failed.key.startswith("raised ")
    says = failed.says or (explain.raised(ran.raised.kind, ran.raised.message) if raised and ran.raised else "")
    shown = (ran.inputs[failed.round], failed.expected, failed.received)
    return replace(
        passed,
        verdict=Verdict.RAISED if raised else Verdict.WRONG,
        sentence=_above(failed.card, sentences.filled(known.sentence if known else says, *shown)),
        again=_above(failed.card, sentences.filled(known.again if known else failed.again, *shown)),
        attempt=known.name if known else "",
        inputs=ran.inputs[failed.round],
        expected=failed.expected,
        received=failed.received,
        line=ran.raised.line if raised and ran.raised else "",
        doubt=ran.doubt,
    )


def _above(card: str, sentence: str) -> str:
    """A sentence with the block that stands below it; without a sentence there is no block."""
    return f"{sentence}\n{card}" if card and sentence else sentence


def match(
    exercise: Exercise,
    ran: Trace,
    seed: int,
    until: float = math.inf,
    traced: Callable[[Attempt], Trace] | None = None,
) -> Attempt | None:
    """The known attempt whose results equal these on the same inputs, where there is one.

    Where none does in all rounds: the only one that may be part of the answer, as `_is_part` says. Of two mistakes in one
    answer, the card's input often shows the first alone. After `until`, by the monotonic clock, none is tried.
    `traced` gives the trace of a known attempt where it has run already.
    """
    shown = [record for record in ran.records if ran.failed and record.round <= ran.failed.round]
    near = []

    def run(attempt: Attempt, reference: list | None) -> Trace:
        if traced:
            return traced(attempt)
        answer = attempt.answer() if exercise.is_value else attempt.answer
        return trace(exercise.check, answer, seed, reference=reference)

    for attempt in exercise.attempts:
        if attempt.overruns:
            continue
        if time.monotonic() > until:
            break
        like = run(attempt, list(ran.records))
        if len(like.records) == len(ran.records) and all(map(recording.same, like.records, ran.records)):
            return attempt
        if len(like.records) >= len(shown) and all(map(recording.same, like.records, shown)):
            near.append(attempt)
    near = [attempt for attempt in near if time.monotonic() < until and _is_part(run(attempt, None), ran)]
    return near[0] if len(near) == 1 else None


def _is_part(known: Trace, ran: Trace) -> bool:
    """Whether an answer may hold the mistake of a known attempt, and another one.

    It then fails in every round in which the attempt fails. One small input shows many mistakes alike: where the expectation
    has a sentence of its own, the two must receive the same in a second round that fails.
    """
    fails, own = _failing_rounds(known), _failing_rounds(ran)
    last = ran.records[-1].round
    if not {at for at in fails if at <= last} <= own.keys():
        return False
    alike = sum(
        len(own[at]) == len(records) and all(map(recording.same, own[at], records))
        for at, records in fails.items()
        if at in own
    )
    return alike >= (2 if ran.failed.says else 1)


def _failing_rounds(ran: Trace) -> dict[int, list[recording.Record]]:
    """The records of each round in which an expectation did not hold."""
    rounds: dict[int, list[recording.Record]] = {}
    for record in ran.records:
        rounds.setdefault(record.round, []).append(record)
    return {at: records for at, records in rounds.items() if not all(record.passed for record in records)}

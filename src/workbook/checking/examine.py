"""A learner's answer judged in a forked copy with budgets: what a kernel calls.

Where this machine may have failed and not the answer, the course's own solution is judged, too: a check that it does not pass says
nothing of an answer.
"""

import secrets
from collections.abc import Callable

from ..course.model import Exercise
from ..engines.machine import failures as machine
from . import budget, needs, overruns, values
from .execute import execute
from .judge import judge
from .outcome import Outcome, Verdict
from .text import said
from .trace import trace

Tell = Callable[[float], None]


def examine(exercise: Exercise, answer, source: str, seed: int | None = None, tell: Tell | None = None) -> Outcome:
    """What is to be said of a learner's answer, within the exercise's budget of seconds and of megabytes.

    Nothing that the answer does is raised, and nothing that this machine refuses: each is an Outcome. Without a seed the
    inputs differ with every call. While it waits, `tell` is called once a second with the seconds that have passed.
    """
    missing = needs.unavailable(exercise)
    if missing:
        return Outcome(exercise.id, Verdict.UNAVAILABLE, missing)
    seed = secrets.randbits(48) if seed is None else seed
    # Loaded before the fork, so that they are loaded once.
    _ = exercise.attempts
    if exercise.is_value and not exercise.is_file and values.is_plain(answer):
        # Plain data runs no code of the learner's: nothing can hang, and a copy of the kernel would be wasted.
        return _second_look(exercise, judge(exercise, answer, seed, source), seed)
    return within_budget(exercise, answer, source, seed, lambda: judge(exercise, answer, seed, source), tell)


def within_budget(
    exercise: Exercise, answer, source: str, seed: int, judging: Callable[[], Outcome], tell: Tell | None = None
) -> Outcome:
    """What `judging` says in a forked copy, which ends when the exercise's time or memory is up."""
    try:
        result = _within(exercise, lambda: judging().to_dict(), tell)
    except (OSError, MemoryError) as problem:  # this machine gives no copy
        doubt = f"{type(problem).__name__}: {said(problem)}"
        return Outcome(exercise.id, Verdict.UNAVAILABLE, machine.told(doubt, needs.obstacles(exercise)))
    outcome = result if isinstance(result, Outcome) else overruns.overran(exercise, answer, source, result)
    return _second_look(exercise, outcome, seed)


def _within(exercise: Exercise, judged: Callable[[], dict], tell: Tell | None = None) -> Outcome | budget.Overrun:
    """What is judged in a copy, within the exercise's budget."""
    result = budget.run(judged, seconds=exercise.check.seconds, memory_mb=exercise.check.memory_mb, tell=tell)
    if isinstance(result, budget.Overrun):
        return result
    if "overrun" in result:
        return budget.Overrun(result["overrun"], short=result.get("short", False))
    return Outcome.from_dict(result)


def _second_look(exercise: Exercise, outcome: Outcome, seed: int) -> Outcome:
    """The outcome; where this machine failed and not the answer, that."""
    if outcome.passed or not outcome.doubt:
        return outcome
    obstacles = needs.obstacles(exercise)
    known = bool(obstacles)
    # After a late answer, to wait for the solution as well would take too long.
    if not (known if outcome.doubt.endswith(overruns.LATE) else _solution_fails(exercise, seed, default=known)):
        return outcome
    return Outcome(exercise.id, Verdict.UNAVAILABLE, machine.told(outcome.doubt, obstacles))


def _solution_fails(exercise: Exercise, seed: int, default: bool) -> bool:
    """Whether the course's own solution does not pass here and now; the default where it cannot be asked."""

    def passes() -> dict:
        sources = [("<given>", exercise.given), ("<solution>", exercise.solution)]
        try:
            answer = execute(sources)[exercise.name]
        except (SyntaxError, KeyError):  # it needs what only a notebook has
            return Outcome(exercise.id, Verdict.NOT_ATTEMPTED).to_dict()
        passed = trace(exercise.check, answer, seed).passed
        return Outcome(exercise.id, Verdict.PASSED if passed else Verdict.WRONG).to_dict()

    try:
        result = _within(exercise, passes)
    except (OSError, MemoryError):
        return True
    if isinstance(result, Outcome) and result.verdict is Verdict.NOT_ATTEMPTED:
        return default
    return not (isinstance(result, Outcome) and result.passed)

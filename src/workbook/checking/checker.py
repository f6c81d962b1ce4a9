"""One exercise's check on one answer: rounds of drawn inputs, records of what was expected, an Outcome.

trace      run the check on an answer, recording everything
judge      the Outcome of a trace, with the sentence of the known attempt that behaves alike
examine    the same in a forked copy with budgets: what a kernel calls

Where this machine may have failed and not the answer, the course's own solution is judged, too: a check that it does not pass says
nothing of an answer.
"""

import ast
import builtins
import contextlib
import inspect
import linecache
import math
import secrets
import sys
import sysconfig
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from ..course.checks import Attempt, Check
from ..course.model import Exercise
from ..engines.machine import failures as machine
from ..engines.machine import java
from . import beside, budget, expect, stops, values
from .draw import ROUNDS, Draw
from .outcome import Outcome, Verdict
from .wire import PeerTimeout, RemoteError, execute, freeze, said, show

_OURS = (str(Path(__file__).parents[1]), sysconfig.get_paths()["stdlib"], sysconfig.get_paths()["purelib"], "<frozen")


_GENERIC = {"AttributeError", "NameError", "TypeError"}


@dataclass(frozen=True)
class Raised:
    """An error that left an answer."""

    kind: str
    message: str
    line: str


@dataclass(frozen=True)
class Trace:
    """One run of a check: the records of all rounds, and the inputs of each round."""

    records: tuple[expect.Record, ...]
    inputs: tuple[tuple[tuple[str, str], ...], ...]
    raised: Raised | None = None
    overrun: str = ""
    doubt: str = ""  # what was said that may be this machine's failure

    @property
    def failed(self) -> expect.Record | None:
        """The first expectation that did not hold: in the round with the smallest inputs."""
        return next((record for record in self.records if not record.passed), None)

    @property
    def passed(self) -> bool:
        return bool(self.records) and self.failed is None


def trace(check: Check, answer, seed: int, *, reference: list[expect.Record] | None = None) -> Trace:
    """Run a check on an answer in this process. With a reference, end at the first record that differs from it."""
    into = expect.Recording(reference=reference)
    inputs, raised, overrun = [], None, ""
    call = _Remembered(answer, shares=bool(check.shares)) if callable(answer) else values.plain(answer, values.Strange)
    for at, cap in enumerate(check.rounds or ROUNDS):
        draw = Draw(seed, at, cap)
        if callable(call):
            call.give = draw.give
        into.round = at
        try:
            with expect.recording(into):
                check.run(call, draw)
        except stops.Differs:
            break
        except stops.TooMany as problem:
            overrun = str(problem)
            _add(into, False, f"too many: {overrun}", _stopped(overrun), key="too many")
            break
        except stops.Late as problem:
            _add(into, False, str(problem), _late(check), key="late")
            into.doubts.append(_LATE)
            break
        except expect.Unusable as problem:
            _add(into, False, "", str(problem), key="unusable at all")
            break
        except BaseException as error:
            if not _is_answer_s(error):
                raise
            if _is_doubtful(error, check):
                into.doubts.append(f"{type(error).__name__}: {said(error)}")
            raised = _raised(error)
            if not any(not record.passed for record in into.records):
                _add_error(into, raised, call, error)
            break
        finally:
            failed_here = any(not record.passed and record.round == at for record in into.records)
            inputs.append(draw.inputs() if failed_here else ())
            draw.close()
        # An answer that differs from the reference only in being shorter differs too.
        if not draw.shown:
            break  # nothing is drawn: another round would be the same
    return Trace(tuple(into.records), tuple(inputs), raised, overrun, "\n".join(into.doubts))


def _is_answer_s(error: BaseException) -> bool:
    """Whether an error is a verdict: what an answer raises is, whatever its kind. A person's interrupt is none."""
    if isinstance(error, (MemoryError, PeerTimeout)):
        return False
    if isinstance(error, KeyboardInterrupt):
        return budget.in_copy  # no interrupt comes as far
    return isinstance(error, Exception) or getattr(error, "of_answer", False)


def _is_doubtful(error: BaseException | None, check: Check) -> bool:
    """Whether an error may be this machine's: the system refused something, or the check's own work failed on a cluster."""
    if check.needs and not getattr(error, "of_answer", False):
        return True
    for _ in range(20):  # an error may be its own cause
        if error is None:
            break
        if isinstance(error, (OSError, MemoryError)) or machine.cause(f"{type(error).__name__}: {said(error)}"):
            return True
        error = error.__cause__ or error.__context__
    return False


class _Remembered:
    """The answer, with the last thing it returned.

    It gets copies of lists and dicts: what it makes of them cannot change what the check compares with.
    """

    def __init__(self, answer: Callable, shares: bool = False):
        self._answer, self._shares, self.returned = answer, shares, None
        self.give: Callable[[], None] = lambda: None  # called before each call
        self.__name__ = getattr(answer, "__name__", "answer")
        self.__doc__ = getattr(answer, "__doc__", None)

    def __call__(self, *arguments, **named):
        self.give()
        if not self._shares:
            arguments = [values.copied(each) for each in arguments]
            named = {name: values.copied(each) for name, each in named.items()}
        depth = sys.getrecursionlimit()
        try:
            self.returned = self._answer(*arguments, **named)
        except BaseException as error:
            _mark(error)
            raise
        finally:  # the check goes on in the same process
            if sys.getrecursionlimit() < depth:
                sys.setrecursionlimit(depth)
        if inspect.iscoroutine(self.returned) or inspect.isasyncgen(self.returned):
            if inspect.iscoroutine(self.returned):
                self.returned.close()  # else Python would complain of it later
            raise expect.Unusable(
                f"`{self.__name__}` is an `async def`: calling it does not run its code. Write it with a plain `def`."
            )
        if not self._shares:
            self.returned = values.plain(self.returned)
        return self.returned

    def __reduce__(self):
        # What is pickled is the answer.
        return _same, (self._answer,)


def _mark(error: BaseException) -> None:
    with contextlib.suppress(Exception):  # an error may refuse attributes
        error.of_answer = True


def _same(value):
    return value


def _add(into: expect.Recording, passed: bool, received: str, says: str, *, key: str) -> None:
    # The last record of a run may be the one that differs: the run is over in any case.
    with contextlib.suppress(stops.Differs):
        into.add(expect.Record("", into.round, passed, key, "", received, says))


def _stopped(overrun: str) -> str:
    return f"Your answer {overrun}, so the check stopped it. Does it try to read all of an endless input?"


def _add_error(into: expect.Recording, raised: Raised, call, error: Exception) -> None:
    if raised.line or isinstance(error, RemoteError) or getattr(error, "of_answer", False):
        # Anything can be the wrong type or a wrong name: such errors are alike only where they say the same.
        message = f": {raised.message}" if raised.kind in _GENERIC else ""
        _add(into, False, f"{raised.kind}: {raised.message}", "", key=f"raised {raised.kind}{message}")
        return
    # The answer itself raised nothing: the check could not use what it gave.
    gave = show(getattr(call, "returned", call))
    says = f"Your answer gave {gave}; the check could not go on with it ({raised.kind}: {raised.message})."
    _add(into, False, gave, says, key=f"unusable {freeze(getattr(call, 'returned', call))}")


def _raised(error: Exception) -> Raised:
    if isinstance(error, RemoteError):
        return Raised(error.names[0], error.message, error.line or "in another process")
    line = ""
    for frame, number in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if not file.startswith(_OURS) and not file.endswith("/checks.py"):
            line = f"line {number}: {linecache.getline(file, number).strip()}"
    return Raised(type(error).__name__, said(error), line)


def judge(exercise: Exercise, answer, seed: int, source: str = "") -> Outcome:
    """What is to be said of an answer, judged in this process and without a budget."""
    began = time.monotonic()
    ran = trace(exercise.check, answer, seed)
    took = time.monotonic() - began
    # A costly attempt takes as long as the answer did: none is begun that the budget would end, and the verdict with it.
    until = began + exercise.check.seconds - 2 * took if exercise.check.costly else math.inf
    return outcome(exercise, ran, source, lambda: match(exercise, ran, seed, until))


def outcome(exercise: Exercise, ran: Trace, source: str, matching: Callable[[], Attempt | None]) -> Outcome:
    """What is to be said of a trace; `matching` gives the known attempt that behaves alike, and is asked if one may."""
    told = Outcome(exercise.id, Verdict.PASSED, answer=source)
    if ran.passed:
        return replace(
            told, points=exercise.points, solution=exercise.solution.strip(), question=exercise.check.question
        )
    failed = ran.failed
    if failed is None:
        raise AssertionError(f"the check of {exercise.id} expects nothing")
    known = _overrunning(exercise) if failed.key == "late" else matching()
    raised = failed.key.startswith("raised ")
    return replace(
        told,
        verdict=Verdict.RAISED if raised else Verdict.WRONG,
        sentence=known.sentence if known else failed.says,
        attempt=known.name if known else "",
        inputs=ran.inputs[failed.round],
        expected=failed.expected,
        received=failed.received,
        line=ran.raised.line if raised and ran.raised else "",
        doubt=ran.doubt,
    )


def match(
    exercise: Exercise,
    ran: Trace,
    seed: int,
    until: float = math.inf,
    traced: Callable[[Attempt], Trace] | None = None,
) -> Attempt | None:
    """The known attempt whose results equal these on the same inputs, where there is one.

    Where none does in all rounds: the one that fails the first round just so, if it is the only one. Of two mistakes
    in one answer, the card's input often shows the first alone. After `until`, by the monotonic clock, none is tried.
    `traced` gives the trace of a known attempt where it has run already.
    """
    shown = [record for record in ran.records if ran.failed and record.round <= ran.failed.round]
    near = []
    for attempt in exercise.attempts:
        if attempt.overruns:
            continue
        if time.monotonic() > until:
            break
        if traced:
            like = traced(attempt)
        else:
            answer = attempt.answer() if exercise.is_value else attempt.answer
            like = trace(exercise.check, answer, seed, reference=list(ran.records))
        if len(like.records) == len(ran.records) and all(map(expect.same, like.records, ran.records)):
            return attempt
        if len(like.records) >= len(shown) and all(map(expect.same, like.records, shown)):
            near.append(attempt)
    return near[0] if len(near) == 1 else None


def examine(exercise: Exercise, answer, source: str, seed: int | None = None) -> Outcome:
    """What is to be said of a learner's answer, within the exercise's budget of time and memory."""
    missing = unavailable(exercise)
    if missing:
        return Outcome(exercise.id, Verdict.UNAVAILABLE, missing)
    seed = secrets.randbits(48) if seed is None else seed
    # Loaded before the fork, so that they are loaded once.
    _ = exercise.attempts
    if exercise.is_value and not exercise.is_file and values.is_plain(answer):
        # Plain data runs no code of the learner's: nothing can hang, and a copy of the kernel would be wasted.
        return _second_look(exercise, judge(exercise, answer, seed, source), seed)
    return within_budget(exercise, answer, source, seed, lambda: judge(exercise, answer, seed, source))


def within_budget(exercise: Exercise, answer, source: str, seed: int, judging: Callable[[], Outcome]) -> Outcome:
    """What `judging` says in a forked copy, which ends when the exercise's time or memory is up."""
    try:
        result = _within(exercise, lambda: judging().to_dict())
    except (OSError, MemoryError) as problem:  # this machine gives no copy
        told = f"{type(problem).__name__}: {said(problem)}"
        return Outcome(exercise.id, Verdict.UNAVAILABLE, machine.told(told, _obstacles(exercise)))
    outcome = result if isinstance(result, Outcome) else _overran(exercise, answer, source, result)
    return _second_look(exercise, outcome, seed)


def _within(exercise: Exercise, judged: Callable[[], dict]) -> Outcome | budget.Overrun:
    """What is judged in a copy, within the exercise's budget."""
    result = budget.run(judged, seconds=exercise.check.seconds, memory_mb=exercise.check.memory_mb)
    if isinstance(result, budget.Overrun):
        return result
    if "overrun" in result:
        return budget.Overrun(result["overrun"], short=result.get("short", False))
    return Outcome.from_dict(result)


_LATE = "it did not come to an end"


def _second_look(exercise: Exercise, outcome: Outcome, seed: int) -> Outcome:
    """The outcome; where this machine failed and not the answer, that."""
    if outcome.passed or not outcome.doubt:
        return outcome
    obstacles = _obstacles(exercise)
    known = bool(obstacles)
    # After a late answer, to wait for the solution as well would take too long.
    if not (known if outcome.doubt.endswith(_LATE) else _solution_fails(exercise, seed, default=known)):
        return outcome
    return Outcome(exercise.id, Verdict.UNAVAILABLE, machine.told(outcome.doubt, obstacles))


def _solution_fails(exercise: Exercise, seed: int, default: bool) -> bool:
    """Whether the course's own solution does not pass here and now; the default where it cannot be asked."""

    def passes() -> dict:
        sources = [("<given>", exercise.chapter.given), ("<solution>", exercise.solution)]
        try:
            answer = execute(sources, exercise.name)[exercise.name]
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


def _obstacles(exercise: Exercise) -> list[str]:
    """What is wrong with this machine for an exercise, in sentences."""
    with contextlib.suppress(Exception):  # a machine that fails may fail here, too
        if missing := unavailable(exercise):
            return [missing]
        if exercise.check.needs:
            from ..engines import clusters

            return [told for engine in clusters.ENGINES for told in clusters.obstacles(engine)]
    return []


def _overran(exercise: Exercise, answer, source: str, overrun: budget.Overrun) -> Outcome:
    known, reason = _overrunning(exercise), overrun.reason
    seconds, memory = exercise.check.seconds, exercise.check.memory_mb
    left = beside.used(answer) if reason == "time" else {}
    received, default = {
        "time": (f"still running after {seconds:g} seconds", _late(exercise.check, overrun.waiting)),
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
    doubt = _LATE if reason == "time" and exercise.check.needs else ""
    if overrun.short or overrun.killed:
        doubt = "MemoryError"
    return Outcome(
        exercise.id,
        Verdict.WRONG,
        beside.sentence(left) if left else known.sentence if known else default,
        attempt=known.name if known else "",
        expected=f"an answer within {seconds:g} seconds and {memory:,} MB",
        received=received,
        answer=source,
        doubt=doubt,
    )


def _overrunning(exercise: Exercise) -> Attempt | None:
    """The known attempt that does not come to an end, where there is one."""
    return next((attempt for attempt in exercise.attempts if attempt.overruns), None)


def _late(check: Check, waiting: bool = False) -> str:
    """What may have kept an answer from its end; `waiting` where it stood still."""
    if check.needs:
        from ..engines import clusters

        engine = next((need for need in check.needs if need in clusters.ENGINES), None)
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


def unavailable(exercise: Exercise) -> str:
    """What this machine lacks for an exercise, and what to type; empty where it lacks nothing."""
    if not exercise.check.needs:
        return ""
    from ..engines import clusters  # not before it is needed: most checks take less time than this import

    for need in exercise.check.needs:
        if need == "java" and (wrong := java.obstacles(compiles=True)):
            return f"This exercise needs Java. {wrong[0]}"
        if need in clusters.ENGINES:
            if told := clusters.missing(need):
                return told
        elif need != "java" and find_spec(need) is None:
            return f"This exercise needs {need}, which is not installed: close the lab and type  make lab WITH=all"
    return ""


def shadowed(source: str, names: dict) -> list[str]:
    """Names of Python's own that an answer uses and that another cell has given to something else."""
    own = _names(source)
    return sorted(
        name
        for name in own.used - own.bound
        if name in names and hasattr(builtins, name) and names[name] is not getattr(builtins, name)
    )


def undefined(source: str, given: str) -> list[str]:
    """Names that an answer uses and that neither its own cell, the given cells nor Python defines."""
    own, shared = _names(source), _names(given)
    if "*" in own.bound:  # `from numpy import *` may define any of them
        return []
    return sorted(own.used - own.bound - shared.bound - {*dir(builtins), "__name__", "__file__"})


def from_given(source: str, given: str) -> list[str]:
    """Names that an answer uses and has from the given cells."""
    own, shared = _names(source), _names(given)
    return sorted((own.used - own.bound) & shared.bound)


class _Names(NamedTuple):
    used: set[str]
    bound: set[str]


def _names(source: str) -> _Names:
    """The names that source reads anywhere, and those that it binds anywhere. Nothing where it is not Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return _Names(set(), set())
    used, bound = set(), set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                used.add(name)
            case ast.Name(id=name):
                bound.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                bound.add(name)
            case ast.arg(arg=name) | ast.ExceptHandler(name=name):
                bound.add(name)
            case ast.MatchAs(name=name) | ast.MatchStar(name=name) | ast.MatchMapping(rest=name):
                bound.add(name)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                bound |= {(each.asname or each.name).partition(".")[0] for each in names}
    return _Names(used, bound)

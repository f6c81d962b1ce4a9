"""One run of a check on one answer: rounds of drawn inputs, and the records of what was expected in each."""

import contextlib
import inspect
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..course import exercise_file
from ..course.checks import Check
from ..engines.machine import failures as machine
from . import budget, captured, explain, overruns, stops, values
from .demands import Watch
from .draw import ROUNDS, Draw
from .execute import place, shown_line
from .recording import Record, Recording, recording
from .text import freeze, said, show
from .wire.peer import PeerTimeout, RemoteError

_OURS = (str(Path(__file__).parents[1]), sysconfig.get_paths()["stdlib"], sysconfig.get_paths()["purelib"], "<frozen")
_GENERIC = {"AttributeError", "NameError", "TypeError"}
_NOTHING = object()  # no call has returned


@dataclass(frozen=True)
class Raised:
    """An error that left an answer."""

    kind: str
    message: str
    line: str


@dataclass(frozen=True)
class Trace:
    """One run of a check: the records of all rounds, and the inputs of each round."""

    records: tuple[Record, ...]
    inputs: tuple[tuple[tuple[str, str], ...], ...]
    raised: Raised | None = None
    doubt: str = ""  # what was said that may be this machine's failure

    @property
    def failed(self) -> Record | None:
        """The first expectation that did not hold: in the round with the smallest inputs."""
        return next((record for record in self.records if not record.passed), None)

    @property
    def passed(self) -> bool:
        """Whether something was expected, and all of it held."""
        return bool(self.records) and self.failed is None


def trace(check: Check, answer, seed: int, *, reference: list[Record] | None = None) -> Trace:
    """Run a check on an answer in this process. With a reference, end at the first record that differs from it.

    What the answer does wrong is in the trace. Raised are errors that are not its own: a MemoryError, a PeerTimeout.
    """
    into = Recording(reference=reference)
    inputs, raised = [], None
    watch = Watch(check.demands, answer)
    call = (
        _Remembered(answer, watch, shares=bool(check.shares))
        if callable(answer)
        else values.plain(answer, values.Strange)
    )
    for at, cap in enumerate(check.rounds or ROUNDS):
        draw = Draw(seed, at, cap)
        if callable(call):
            call.before = draw.called
        into.round, into.meant = at, ""
        try:
            with recording(into):
                check.run(call, draw)
                watch.round_ends(at)
        except stops.Differs:
            break
        except stops.TooMany as problem:
            _add_failure(into, f"too many: {problem}", overruns.too_many(str(problem)), key="too many")
            break
        except stops.Late as problem:
            _add_failure(into, str(problem), overruns.late(check), key="late")
            into.doubts.append(overruns.LATE)
            break
        except stops.Unusable as problem:
            _add_failure(into, "", str(problem), key="unusable at all")
            break
        except BaseException as error:
            if not _is_answer_s(error):
                raise
            if _is_doubtful(error, check):
                into.doubts.append(f"{type(error).__name__}: {said(error)}")
            raised = _raised(error, answer)
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
    return Trace(tuple(into.records), tuple(inputs), raised, "\n".join(into.doubts))


def _is_answer_s(error: BaseException) -> bool:
    """Whether an error is a verdict: what an answer raises is, whatever its kind. A person's interrupt is none."""
    if isinstance(error, (MemoryError, PeerTimeout)):
        return False
    if isinstance(error, KeyboardInterrupt):
        return budget.in_copy  # no interrupt comes as far
    # A check's own sys.exit is a mistake of its author, like any other error there.
    return isinstance(error, (Exception, SystemExit)) or getattr(error, "of_answer", False)


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

    def __init__(self, answer: Callable, watch: Watch, shares: bool = False):
        self._answer, self._watch, self._shares, self.returned = answer, watch, shares, _NOTHING
        self.before: Callable[[], None] = lambda: None  # is called before each call
        self.__name__ = getattr(answer, "__name__", "answer")
        self.__doc__ = getattr(answer, "__doc__", None)

    def __call__(self, *arguments, **named):
        self.before()
        self.returned = _NOTHING
        if not self._shares:
            arguments = [values.copied(each) for each in arguments]
            named = {name: values.copied(each) for name, each in named.items()}
        served = self._watch.given([*arguments, *named.values()])
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
            raise stops.Unusable(
                f"`{self.__name__}` is an `async def`: calling it does not run its code. Write it with a plain `def`."
            )
        if not self._shares:
            self.returned = values.plain(self.returned)
        self.returned = self._watch.returned(self.returned, served)
        return self.returned

    def __reduce__(self):
        # What is pickled is the answer.
        return _same, (self._answer,)


def _mark(error: BaseException) -> None:
    with contextlib.suppress(Exception):  # an error may refuse attributes
        error.of_answer = True


def _same(value):
    return value


def _add_failure(into: Recording, received: str, says: str, *, key: str) -> None:
    # The last record of a run may be the one that differs: the run is over in any case.
    with contextlib.suppress(stops.Differs):
        into.add(Record("", into.round, False, key, "", received, says))


def _add_error(into: Recording, raised: Raised, call, error: Exception) -> None:
    if raised.line or isinstance(error, RemoteError) or getattr(error, "of_answer", False):
        # Anything can be the wrong type or a wrong name: such errors are alike only where they say the same.
        message = f": {raised.message}" if raised.kind in _GENERIC else ""
        _add_failure(into, f"{raised.kind}: {raised.message}", "", key=f"raised {raised.kind}{message}")
        return
    # The answer itself raised nothing: the check could not use what it gave.
    returned = getattr(call, "returned", call)
    means = explain.raised(raised.kind, raised.message)
    if returned is _NOTHING:
        says = f"The check could not go on with your answer ({raised.kind}: {raised.message})."
        _add_failure(into, "", " ".join(filter(None, (says, means))), key=f"unusable {raised.kind}")
        return
    gave = show(returned)
    says = f"Your answer gave {gave}; the check could not go on with it ({raised.kind}: {raised.message})."
    if returned is None:
        means = "A function gives None where it ends without `return`. In which case does yours?"
    says += f" {means or 'Which kind of value does the task ask for?'}"
    _add_failure(into, gave, says, key=f"unusable {freeze(returned)}")


def _raised(error: BaseException, answer) -> Raised:
    """What was raised, and where: in the answer's own cell if the error passed there, else in another one."""
    if isinstance(error, RemoteError):
        return Raised(error.names[0], error.message, error.line or "in another process")
    own = _files_of(answer)
    line = place(error, own.__contains__ if own else _is_answers, _is_answers)
    if cause := captured.read(error):
        there = [at for at in cause.places if at[0] in own] or [at for at in cause.places if _is_answers(at[0])]
        return Raised(cause.kind, cause.message, shown_line(*there[-1]) if there else line)
    return Raised(type(error).__name__, said(error), line)


def _files_of(answer) -> set[str]:
    """The files that the code of a function or of a class's methods stands in."""
    answer = inspect.unwrap(answer) if callable(answer) else answer
    parts = vars(answer).values() if inspect.isclass(answer) else (answer,)
    return {part.__code__.co_filename for part in parts if hasattr(part, "__code__")}


def _is_answers(file: str) -> bool:
    return not file.startswith(_OURS) and not exercise_file.holds_checks(file)

"""What authors write in `checks.py` and `attempts.py`: decorators and declarations, and how such files are loaded."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from ..errors import CourseError
from . import sources

_MARK = "__workbook__"


@dataclass(frozen=True)
class Check:
    """How one exercise is checked. `run(answer, draw)` calls expectations; times in seconds, memory in MB."""

    name: str
    run: Callable
    points: int = 1
    core: bool = False
    extra: bool = False
    hints: tuple[str, ...] = ()
    question: str = ""
    seconds: float = 5
    memory_mb: int = 1024
    local: str = ""  # why the check must live beside the answer
    shares: str = ""  # why the answer gets the check's own lists and dicts, and not copies
    needs: tuple[str, ...] = ()
    rounds: tuple[int | None, ...] = ()  # caps of what its rounds draw, where the usual ones are too many
    costly: str = ""  # why it takes seconds: the proof then runs it with one seed
    tolerance: str = ""  # why numbers that are nearly right pass: no mutant then has another whole number


@dataclass(frozen=True)
class Attempt:
    """A wrong answer that somebody would believe in; `sentence` is what helps that person."""

    name: str
    exercise: str
    answer: Callable
    sentence: str
    belief: str
    overruns: bool = False  # it ends only because its time or memory does


@dataclass(frozen=True)
class Alternative:
    """A second right answer, built differently."""

    name: str
    exercise: str
    answer: Callable


@dataclass(frozen=True)
class Equivalent:
    """A change to the solution that leaves it right; `why` says so in a sentence.

    Whoever puts `now` in place of `was` in one line of it has such an answer; `…` stands for any text.
    """

    exercise: str
    was: str
    now: str
    why: str

    @property
    def name(self) -> str:
        return f"{self.was} → {self.now}"


_declared: ContextVar[list | None] = ContextVar("declared", default=None)  # by the file that is being loaded


def exercise(**options) -> Callable:
    """Marks a check function `(answer, draw)` named as its exercise; the options are the fields of `Check`."""
    if wrong := sources.misfit(Check, options, ours=("name", "run")):
        raise TypeError(f"exercise(…): {wrong}")

    def mark(function: Callable) -> Callable:
        setattr(function, _MARK, Check(function.__name__, function, **options))
        return function

    return mark


def attempt(exercise: str, *, belief: str, overruns: bool = False) -> Callable:
    """Marks a wrong answer to an exercise; its docstring is the sentence that helps."""
    _named(exercise, "attempt")

    def mark(answer: Callable) -> Callable:
        sentence = " ".join((answer.__doc__ or "").split())
        setattr(answer, _MARK, Attempt(answer.__name__, exercise, answer, sentence, belief, overruns))
        return answer

    return mark


def alternative(exercise: str) -> Callable:
    """Marks a second right answer to an exercise."""
    _named(exercise, "alternative")

    def mark(answer: Callable) -> Callable:
        setattr(answer, _MARK, Alternative(answer.__name__, exercise, answer))
        return answer

    return mark


def equivalent(exercise: str, *, was: str, now: str, why: str) -> None:
    """Declares that a small change to the solution of an exercise gives another right answer.

    A mutant that the check lets pass is then no fault of the check. Where a line is added, `was` is empty.
    """
    if not why.strip():
        raise TypeError("equivalent(…) needs a reason: why is the changed answer right, too?")
    if (into := _declared.get()) is not None:
        into.append(Equivalent(exercise, was, now, why))


def _named(exercise, decorator: str) -> None:
    """Without its brackets a decorator would take the function for the name, and nothing would be marked."""
    if not isinstance(exercise, str):
        raise TypeError(f'{decorator}(…) needs the name of its exercise: @{decorator}("…").')


def load(path: Path, names: dict | None = None) -> list:
    """The marked things of a file, in order, and then what it declares.

    `names` are those that it may use without importing them.
    """
    shown = f"chapters/{path.parent.name}/{path.name}"
    namespace = {**(names or {}), "__name__": f"{path.parent.name}.{path.stem}", "__file__": str(path)}
    try:
        source = sources.text(path, shown)
    except FileNotFoundError:
        raise CourseError(f"{shown} is missing; every chapter with exercises has one.") from None
    declared: list = []
    before = _declared.set(declared)
    try:
        exec(compile(source, str(path), "exec"), namespace)  # noqa: S102 the course's own source
    except (Exception, SystemExit) as problem:
        raise CourseError(f"{shown} cannot be loaded, fix it: {sources.mistake(problem, path)}") from problem
    finally:
        _declared.reset(before)
    marked = {id(mark): mark for value in namespace.values() if (mark := vars_mark(value))}
    return [*marked.values(), *declared]


def given(source: str, chapter: str) -> dict:
    """The names that a chapter's `given` cells bind, for its attempts."""
    names: dict = {"__name__": "given"}
    file = f"{chapter}/given"
    try:
        exec(compile(source, file, "exec"), names)  # noqa: S102 the course's own source
    except (Exception, SystemExit) as problem:
        mistake = sources.mistake(problem, file)
        raise CourseError(f"chapters/{chapter}/exercises.py: a `given` cell fails, fix it: {mistake}") from problem
    return names


def vars_mark(value) -> Check | Attempt | Alternative | None:
    """The mark that a decorator left on a function or a class."""
    mark = getattr(value, "__dict__", {}).get(_MARK)
    return mark if isinstance(mark, (Check, Attempt, Alternative)) else None

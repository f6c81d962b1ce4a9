"""What an exercise's file says of its check and its answers: the names at hand in its cells, and how these are loaded.

exercise, in a cell `check`                      options of the check: @exercise(seconds=60), or @exercise(on="processes")
solution, in a cell `check`                      the course's own answer: solution(numbers); of a value, solution()
right, wrong, equivalent, in `right`, `wrong`    right answers, wrong ones, small changes that leave the solution right
"""

import copy
import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..errors import CourseError
from . import demands, files, sources
from .exercise_file import ExerciseFile

_OPTIONS = "__workbook__"
_OF_FILE = (
    "name",
    "run",
    "points",
    "core",
    "extra",
    "hints",
    "question",
    "explanation",
)  # fields of a check that other cells say


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
    explanation: str = ""  # of the solution, shown with it
    seconds: float = 5
    memory_mb: int = 1024
    local: str = ""  # why the check must live beside the answer
    shares: str = ""  # why the answer gets the check's own lists and dicts, and not copies
    needs: tuple[str, ...] = ()
    rounds: tuple[int | None, ...] = ()  # caps of what its rounds draw, where the usual ones are too many
    costly: str = ""  # why it takes seconds: the proof then runs it with one seed
    only: str = ""  # which kind the text asks for, and why: "a list: JSON has no tuples"; others are then not tried
    demands: tuple[str, ...] = ()  # what is demanded besides the result: course/demands.py has the words
    tolerance: str = ""  # why numbers that are nearly right pass: no mutant then has another whole number


@dataclass(frozen=True)
class Attempt:
    """A wrong answer that somebody would believe in; `sentence` is what helps that person, `again` the second time.

    `source` is the changed solution where the attempt is a change of it.
    """

    name: str
    exercise: str
    answer: Callable
    sentence: str
    belief: str
    overruns: bool = False  # it ends only because its time or memory does
    again: str = ""
    source: str = ""


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


# What checks have in common that start programs: one round where it runs a job, one small round before it otherwise.
_PROCESSES = {"rounds": (3, None), "seconds": 60, "memory_mb": 16_000, "costly": "each run starts processes"}
_CLUSTER = {"rounds": (None,), "seconds": 170, "memory_mb": 16_000, "costly": "it runs on a cluster"}
# RDDs and frames stay beside the answer, with the JVM that knows them.
_SESSION = {
    "rounds": (3, None),
    "seconds": 60,
    "memory_mb": 16_000,
    "costly": "each run starts jobs",
    "local": "it is given RDDs and frames, which stay in the process of their session",
    "needs": ("java",),
}
_ON = {"processes": _PROCESSES, "spark": _SESSION}


def exercise(*, on: str = "", **options) -> Callable:
    """Marks the check function `(answer, draw)` with those fields of `Check` that are no words for the learner.

    `on` names where the answer runs, and sets rounds, time and memory for that: "processes", "spark" or a cluster.
    """
    if on:
        options = _ON.get(on, {**_CLUSTER, "needs": (on,)}) | options
    if wrong := sources.misfit(Check, options, ours=_OF_FILE):
        raise TypeError(f"exercise(…): {wrong}")
    if wrong := demands.unknown(options.get("demands", ())):
        raise TypeError(f"exercise(…): {wrong}")

    def mark(function: Callable) -> Callable:
        setattr(function, _OPTIONS, options)
        return function

    return mark


def check(file: ExerciseFile, names: dict, solution: Callable | None = None) -> Check:
    """The check of an exercise; `names` are those of `shared.py`. A CourseError where it cannot be loaded.

    `solution` is the course's own answer, for the check to compare with.
    """
    namespace = {**names, "exercise": exercise, "solution": solution}
    _run(file, file.code("check"), str(file.path), namespace)
    function = namespace.get("check")
    if not callable(function):
        raise CourseError(f"{file.shown}: its cell `check` defines no check; write  def check(answer, draw):  there.")
    task = file.task
    words = {
        "points": 0 if file.is_task else task.points,
        "core": task.core,
        "extra": task.extra,
        "explanation": file.explanation,
    }
    return Check(
        file.name, function, **words, hints=file.hints, question=file.question, **getattr(function, _OPTIONS, {})
    )


def oracle(name: str, source: str, names: Callable[[], dict], is_value: bool) -> Callable:
    """The course's own answer as a function; of a value, the function that gives it. It is defined at the first call."""

    @lru_cache
    def define():
        return _defined(name, source, names(), f"<solution: {name}>")

    return lambda *arguments, **named: define() if is_value else define()(*arguments, **named)


def _defined(name: str, source: str, names: dict, file: str):
    """What a source binds to an exercise's name, where these names are at hand."""
    namespace = {**names, "__name__": "answer"}
    exec(compile(files.as_python(source), file, "exec"), namespace)  # noqa: S102 the course's own source
    if name not in namespace:
        raise NameError(f"nothing here is called {name!r}, as the exercise's file is; rename one of the two")
    return namespace[name]


def answers(file: ExerciseFile, names: dict, solution: str, is_value: bool) -> list[Attempt | Alternative | Equivalent]:
    """The right and wrong answers to an exercise, in order; `names` are those that they may use.

    `solution` is its source, and `is_value` says whether it is a value, and no function or class. A CourseError where
    they cannot be loaded.
    """
    told = _Told(file, names, solution, is_value)
    hands = {"right": told.right, "wrong": told.wrong, "equivalent": told.equivalent}
    _run(file, file.code("right", "wrong"), file.answers_path, {**names, **hands})
    return told.made


class _Told:
    """What the cells `right` and `wrong` of a file say, as they say it."""

    def __init__(self, file: ExerciseFile, names: dict, solution: str, is_value: bool):
        self.made: list[Attempt | Alternative | Equivalent] = []
        self._file, self._names, self._solution, self._is_value = file, names, solution, is_value

    def right(self, answer: Callable) -> Callable:
        """Marks a second right answer: @right."""
        if not callable(answer):
            raise TypeError("right marks a function or a class: write  @right  above it.")
        self._add(Alternative(answer.__name__, self._file.name, answer))
        return answer

    def wrong(self, name: str = "", *value, belief: str = "", **said) -> Callable | None:
        """A wrong answer: a change of the solution (`was`, `now`), a value, or the function that it is put above."""
        allowed = {"says", "again", "was", "now", "overruns"}
        for each in said.keys() - allowed:
            near = difflib.get_close_matches(each, allowed, n=1)
            raise TypeError(f"wrong(…): {each!r} is not known" + (f"; did you mean {near[0]!r}?" if near else "."))
        if not isinstance(name, str) or len(value) > 1:
            raise TypeError('wrong(…) begins with the attempt\'s name, and at most a value: wrong("in_minutes", 25, …)')
        if not isinstance(belief, str) or not belief:
            raise TypeError(f"wrong({name!r}) has no `belief`: a key of misconceptions.toml, or a sentence.")
        told = {"belief": belief, "again": said.get("again", ""), "overruns": said.get("overruns", False)}
        if not name:
            if said.keys() & {"was", "now", "says"}:
                raise TypeError('a change of the solution has a name: wrong("in_minutes", was=…, now=…)')
            return lambda answer: self._function(answer, told)
        if bool(value) == bool(said.keys() & {"was", "now"}):
            raise TypeError(f"wrong({name!r}) is a value, or a change with `was` and `now`: write one of the two.")
        sentence = " ".join(said.get("says", "").split())
        if value:
            if not self._is_value:
                raise TypeError(f"wrong({name!r}) is a value, and the answer is none: write a change, or a function.")
            self._add(Attempt(name, self._file.name, lambda: copy.deepcopy(value[0]), sentence, **told))
            return None
        source = changed(self._solution, said.get("was"), said.get("now"), f"wrong({name!r})")
        self._add(Attempt(name, self._file.name, self._defined(source, name), sentence, **told, source=source))
        return None

    def equivalent(self, *, was: str, now: str, why: str) -> None:
        """Declares that a small change to the solution gives another right answer.

        A mutant that the check lets pass is then no fault of the check. Where a line is added, `was` is empty.
        """
        if not why.strip():
            raise TypeError("equivalent(…) needs a reason: why is the changed answer right, too?")
        self.made.append(Equivalent(self._file.name, was, now, why))

    def _function(self, answer: Callable, told: dict) -> Callable:
        sentence = " ".join((answer.__doc__ or "").split())
        self._add(Attempt(answer.__name__, self._file.name, answer, sentence, **told))
        return answer

    def _add(self, made: Attempt | Alternative) -> None:
        if made.name in [each.name for each in self.made]:
            raise TypeError(f"two answers are called {made.name!r}; rename one of them.")
        self.made.append(made)

    def _defined(self, source: str, name: str) -> Callable:
        """What a source binds to the exercise's name; of a value, the function that gives it."""
        file = f"<{self._file.name}: {name}>"

        def define():
            return _defined(self._file.name, source, self._names, file)

        return define if self._is_value else define()


def changed(solution: str, was, now, whose: str) -> str:
    """A solution with each text of `was` replaced by that of `now`. A TypeError where one does not occur just once."""
    pairs = (was, now) if isinstance(was, tuple) and isinstance(now, tuple) else ((was,), (now,))
    if len(pairs[0]) != len(pairs[1]) or not all(isinstance(each, str) for pair in pairs for each in pair):
        raise TypeError(f"{whose} needs `was` and `now`: two texts, or two tuples of as many texts.")
    made = solution
    for old, new in zip(*pairs, strict=True):
        count = made.count(old) if old else 0
        if count != 1:
            often = f"occurs {count} times" if count else "does not occur"
            raise TypeError(f"{whose}: {old!r} {often} in the solution; it must occur once.")
        made = made.replace(old, new)
    return made


def shared(path: Path, chapter: str) -> dict:
    """The names of a chapter's `shared.py`; none where it has none."""
    shown = f"chapters/{chapter}/exercises/{path.name}"
    names = {"__name__": f"{chapter}.shared", "__file__": str(path)}
    try:
        source = sources.text(path, shown)
    except FileNotFoundError:
        return {}
    _execute(source, str(path), shown, names)
    return names


def _run(file: ExerciseFile, source: str, path: str, namespace: dict) -> None:
    namespace |= {"__name__": f"{file.path.parent.parent.name}.{file.name}", "__file__": str(file.path)}
    _execute(source, path, file.shown, namespace)


def _execute(source: str, path: str, shown: str, namespace: dict) -> None:
    try:
        exec(compile(source, path, "exec"), namespace)  # noqa: S102 the course's own source
    except (Exception, SystemExit) as problem:
        raise CourseError(f"{shown} cannot be loaded, fix it: {sources.mistake(problem, path)}") from problem


def given(source: str, chapter: str) -> dict:
    """The names that a chapter's `given` cells bind, for its attempts."""
    names: dict = {"__name__": "given"}
    file = f"{chapter}/given"
    try:
        exec(compile(source, file, "exec"), names)  # noqa: S102 the course's own source
    except (Exception, SystemExit) as problem:
        mistake = sources.mistake(problem, file)
        raise CourseError(f"chapters/{chapter}/exercises: a `given` cell fails, fix it: {mistake}") from problem
    return names

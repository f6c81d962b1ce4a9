"""What a learner calls in a notebook: check, hint, solution, feedback, progress."""

import ast
import hashlib
import os
import sys
from dataclasses import replace
from pathlib import Path

from .. import course, places
from ..checking import budget, needs, scope
from ..checking.examine import examine
from ..checking.outcome import Outcome, Verdict
from ..course import code, files, sections, tries
from ..course.model import Exercise
from ..engines import environment
from ..errors import WorkbookError
from ..views import cards
from ..views.cards import GREY, Note
from . import commands, concepts, events, history, keeping, names, past, waiting
from . import feedback as feedbacks
from .copies import handout
from .progress import Summary, summary

_COPIED = (
    "The answer is right, and it is the solution that you were shown. It counts as seen, without points. "
    "Write a version of your own, run it, then check again."
)


_checked: dict[str, Outcome] = {}  # the last outcome of each exercise in this kernel, as its card showed it


class NotPassed(Exception):
    """Ends a check's cell after its card was shown, so that a run without a person goes red."""

    def __init__(self, outcome: Outcome):
        super().__init__(f"{outcome.verdict}: {outcome.exercise}")
        self.outcome = outcome

    def _render_traceback_(self) -> list[str]:
        # The card says it all; an empty text would show the name in red.
        return [" "]


class Interrupted(WorkbookError):
    """The person stopped a check: nothing was judged."""


def check(exercise_id: str) -> Outcome:
    """Judge the answer to an exercise, as it was last run in this kernel, and keep the outcome in the progress."""
    if budget.in_copy:
        raise WorkbookError(
            "check(…) is inside the answer, so the answer would check itself: move check(…) to its own cell."
        )
    try:
        exercise = course.load().exercise(str(exercise_id))
        outcome = _judged(exercise)
    except KeyboardInterrupt:
        raise Interrupted("The check was stopped before it had a result. This does not count as a try.") from None
    if foreign := _courses_own_page(exercise):
        outcome = replace(outcome, warning=" ".join(filter(None, (outcome.warning, foreign))))
    digest = _digest(outcome.answer) if outcome.answer else ""
    before = _past(exercise)
    if past.says_again(before, outcome, digest):
        outcome = replace(outcome, sentence=outcome.again)
    if outcome.passed and past.seen(before) and code.holds(outcome.answer, exercise.solution):
        outcome = Outcome(exercise.id, Verdict.SEEN, _COPIED, answer=outcome.answer, warning=outcome.warning)
    if outcome.verdict in past.FAILED and len(past.failed(before, but=digest)) + 1 >= past.MANY:
        outcome = replace(outcome, offer=_offer(exercise, past.opened(before)))
    _checked[exercise.id] = outcome
    outcome = replace(outcome, links=_links(exercise, outcome.sentence, outcome.question, outcome.explanation))
    event = {
        "exercise": exercise.id,
        "outcome": str(outcome.verdict),
        "points": outcome.points,
        "attempt": outcome.attempt,
    }
    if digest:  # so that the same answer, checked again, is no other try
        event["answer"] = digest
    keeping.keep(event)
    if outcome.verdict in (Verdict.PASSED, Verdict.SEEN):
        return outcome
    keeping.display(outcome)
    raise NotPassed(outcome)


def _offer(exercise: Exercise, opened: int) -> str:
    """What helps next, with the call to copy; `opened` is the number of the last hint that is open."""
    if opened < len(exercise.hints):
        return f"Hint {opened + 1} may help: run {_asking(exercise.id, opened + 1)} in a new cell."
    return f'All hints are open. `solution("{exercise.id}")` shows the solution; the exercise then counts as seen.'


def _digest(answer: str) -> str:
    """What tells answers apart in events."""
    return hashlib.sha256(code.normalise(answer).encode("utf-8", "replace")).hexdigest()[:12]


def _past(exercise: Exercise) -> list[dict]:
    """What was done so far with an exercise, under the id of today."""
    return past.of(events.current(course.load(), keeping.kept()), exercise.id)


def _links(exercise: Exercise, *texts: str) -> tuple[tuple[str, str], ...]:
    """The sections of the lesson that some texts link to, each with its address."""
    keys = dict.fromkeys(key for text in texts for key in sections.linked(text))
    found = exercise.chapter.sections if keys else {}  # the lesson is read only then
    lesson = exercise.chapter.lesson.name
    return tuple((key, sections.address(lesson, found[key])) for key in keys if key in found)


def _judged(exercise: Exercise) -> Outcome:
    missing = needs.unavailable(exercise)
    if missing:
        return Outcome(exercise.id, Verdict.UNAVAILABLE, missing)
    shell = _shell()
    run = history.last(exercise.name, exercise.is_file)
    if run is not None and exercise.name in run.unbound:
        return _not_attempted(
            exercise,
            f"The cell that defines {exercise.name} {run.reason}: correct the cell, run it, then check again.",
        )
    file = files.written(run.code) if run else None
    if run is None or (file is None and exercise.name not in shell.user_ns):
        if script := _script():
            return _not_attempted(
                exercise,
                f"check() works only in a notebook, and here the script {script} calls it. "
                f"Open the page in the lab (type  make lab), run the cell that defines {exercise.name}, then check again.",
            )
        if old := _defined_under_an_earlier_name(exercise):
            return _not_attempted(
                exercise,
                f"The exercise is called {exercise.name} now: rename {old} in your answer, run its cell, then check again.",
            )
        begins = exercise.is_file and exercise.stub.strip().partition("\n")[0]
        cell = f"begins with {begins}" if begins else f"defines {exercise.name}"
        return _not_attempted(
            exercise, f"No cell that {cell} has run since the kernel started: run it, then check again."
        )
    # What ran is looked at; what stands in the cell is shown.
    source, shown = run.code.strip("\n"), run.source.strip("\n")
    if code.untouched(source, exercise.stub):
        return _not_attempted(exercise, "The cell is still as it was given: fill it in and run it.")
    answer = file.text if file else shell.user_ns[exercise.name]
    if exercise.is_value and _has_dots(answer):
        return _not_attempted(
            exercise, "The answer still has dots: replace each of them, run the cell, then check again."
        )
    missing = [name for name in scope.from_given(source, exercise.given) if name not in shell.user_ns]
    if missing:
        return _not_attempted(
            exercise,
            f"The answer uses {' and '.join(missing)} from an earlier cell, and that cell has not run: "
            "run the cells above (Run → Run All Above Selected Cell), then check again."
            + _lost(missing, exercise.given),
        )
    told = exercise.check.costly and _page(shell)  # a run without a person keeps no such line
    with waiting.silent():
        outcome = examine(exercise, answer, shown, tell=_wait if told else None)
    if told:
        keeping.clear()
    if file and _differs(file):
        warning = f"{file.path} has changed since its cell ran. The check used what the cell wrote. Run the cell to write it again."
        return replace(outcome, warning=warning)
    if exercise.name in run.elsewhere:
        warning = f"The cell that ran last does not itself define {exercise.name}. Grading runs one cell alone: write the definition there."
        return replace(outcome, warning=warning)
    if taken := scope.shadowed(source, shell.user_ns):
        warning = f"Another cell has redefined {' and '.join(taken)}, which the answer uses: run `del {taken[0]}` to restore it."
        return replace(outcome, warning=warning)
    strange = [name for name in scope.undefined(source, exercise.given) if name in shell.user_ns]
    if strange:
        names = ", ".join(strange)
        outcome = replace(
            outcome,
            warning=f"The answer uses {names} from another cell. Grading runs the answer's cell alone: copy that code into it.",
        )
    return outcome


def _defined_under_an_earlier_name(exercise: Exercise) -> str:
    """The name that the exercise had in an earlier edition, where a cell that defines it has run; else empty."""
    ids = [old for old, new in course.load().aliases.items() if new == exercise.id]
    names = [old.partition(".")[2] for old in ids]
    return next((name for name in names if history.last(name, exercise.is_file)), "")


def _lost(missing: list[str], given: str) -> str:
    """How to get back what a linter took out of a given cell, because no cell used it yet."""
    tree = code.parsed(given)
    imports = [node for node in (tree.body if tree else ()) if isinstance(node, (ast.Import, ast.ImportFrom))]
    lines = [
        ast.unparse(
            ast.ImportFrom(node.module, [each], node.level) if isinstance(node, ast.ImportFrom) else ast.Import([each])
        )
        for node in imports
        for each in node.names
        if (each.asname or each.name) in missing
    ]
    return f" Where that cell lost it, add  {'; '.join(lines)}" if lines else ""


def _courses_own_page(exercise: Exercise) -> str:
    """Where the open page is the course's own file and not the learner's copy: what that means, else empty.

    Jupyter's servers and VS Code say which page a kernel serves. Runs without a person do not.
    """
    shell = _shell()
    page = _page(shell)
    if not isinstance(page, str) or not page:
        return ""
    root = places.root().resolve()
    folder = (_here() / page).resolve().parent
    if folder.parent != root or folder.name not in course.FOLDERS:
        return ""
    copy = places.work() / ("notebooks" if exercise.is_task else "exercises") / exercise.chapter.lesson.name
    return (
        "This notebook is the course's own file: the next update of the course replaces it. "
        f"Write in your own copy, because updates keep it: {copy}"
    )


def _page(shell):
    """The page that this kernel serves, as the server says; nothing in a run without a person."""
    return os.environ.get("JPY_SESSION_NAME") or shell.user_ns.get("__vsc_ipynb_file__")


def _wait(seconds: float) -> None:
    """Show how long a costly check has run so far, in one line."""
    print(f"\rThe check is running: {seconds:.0f} s ", end="", flush=True)


def _here() -> Path:
    """The current folder; the folder of the learner's pages where it was deleted."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return places.work() / "exercises"


def _script() -> str:
    """The script whose code called, and no cell; empty where it was a cell."""
    frame = sys._getframe()
    while frame and frame.f_globals.get("__name__", "").partition(".")[0] == "workbook":
        frame = frame.f_back
    path = Path(frame.f_code.co_filename) if frame else Path()
    # A debugger writes the kernel's cells into files, too.
    of_a_cell = any(part.startswith("ipykernel_") for part in path.parts)
    return path.name if path.suffix in (".py", ".ipy") and not of_a_cell and path.is_file() else ""


def _differs(file: files.File) -> bool:
    """Whether the file that a cell wrote is another by now."""
    try:
        # IPython writes the empty lines at a cell's end too.
        there = Path(file.path).expanduser().read_text(encoding="utf-8")
        return there.rstrip("\n").splitlines() != file.text.rstrip("\n").splitlines()
    except (OSError, UnicodeDecodeError):
        return True


def _has_dots(value, depth: int = 0) -> bool:
    if type(value) is dict:
        value = list(value.values())
    return value is ... or (
        type(value) in (tuple, list, set) and depth < 3 and any(_has_dots(each, depth + 1) for each in value)
    )


def _not_attempted(exercise: Exercise, why: str) -> Outcome:
    return Outcome(exercise.id, Verdict.NOT_ATTEMPTED, why)


def hint(exercise_id: str, number: int = 1) -> Note:
    """One hint to an exercise, the first unless another is asked for. Hints open one after another."""
    exercise = course.load().exercise(str(exercise_id))
    count = len(exercise.hints)
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= count:
        asked = f'hint("{exercise_id}", {number!r})'
        return Note(f"There is no {asked}", (_hints_there_are(exercise.id, count),), colour=GREY)
    opened = past.opened(_past(exercise))
    if number > opened + 1:
        return Note(
            f"Hint {opened + 1} comes first", (f"Read it before hint {number}: {_asking(exercise.id, opened + 1)}",)
        )
    if number > opened:  # a cell that is run again opens nothing more
        keeping.keep({"exercise": exercise.id, "hint": number})
    following = (
        f'This is the last hint. The solution: `solution("{exercise.id}")`'
        if number == count
        else f"The next hint: {_asking(exercise.id, number + 1)}"
    )
    text = exercise.hints[number - 1]
    title = f"Hint {number} of {count} to {exercise.id}"
    return Note(title, (text,), ask=following, links=_links(exercise, text))


def solution(exercise_id: str) -> Note:
    """The solution of an exercise with its explanation, after all hints. Before a pass the exercise then counts as seen."""
    exercise = course.load().exercise(str(exercise_id))
    history = _past(exercise)
    opened, passed = past.opened(history), past.passed(history)
    if not passed and opened < len(exercise.hints):
        return Note(
            "The solution comes after the hints",
            (f"Read hint {opened + 1} first: {_asking(exercise.id, opened + 1)}",),
            colour=GREY,
        )
    if not passed and not past.seen(history):
        keeping.keep({"exercise": exercise.id, "solution": "shown"})
    explanation = exercise.check.explanation
    return Note(
        f"The solution of {exercise.id}",
        (explanation,) if explanation else (),
        pairs=(("one solution", exercise.solution.strip()),),
        ask="" if passed else "The exercise counts as seen, without points, until a version of your own passes.",
        links=_links(exercise, explanation),
    )


def feedback(exercise_id: str) -> Note:
    """Keep the last card of an exercise, with its answer and input, in a file of the learner's. Nothing is sent."""
    exercise = course.load().exercise(str(exercise_id))
    outcome = _checked.get(exercise.id)
    if outcome is None:
        why = f'Run `check("{exercise.id}")` first: the file shows its card.'
        return Note("There is no card yet", (why,), colour=GREY)
    try:
        path = feedbacks.write(outcome)
    except OSError as problem:
        raise WorkbookError(
            f"The file could not be written ({problem.strerror}): free some space, or set WORKBOOK_WORK to a folder of yours."
        ) from None
    return Note(
        "Your feedback is in a file",
        (
            f"It is `{path.parent.parent.name}/feedback/{path.name}`. It holds your answer, the input and the card. Nothing was sent.",
            "Add what the message should have said. Then send the file to whoever runs the course, or delete it.",
        ),
        link=("Open it", Path(os.path.relpath(path, _here())).as_posix()),
    )


def _asking(exercise_id: str, number: int) -> str:
    """How a hint is asked for."""
    return f'`hint("{exercise_id}")`' if number == 1 else f'`hint("{exercise_id}", {number})`'


def _hints_there_are(exercise_id: str, count: int) -> str:
    if not count:
        return f"{exercise_id} has no hints."
    if count == 1:
        return f"{exercise_id} has one hint: {_asking(exercise_id, 1)}"
    return f"{exercise_id} has {count} hints: {_asking(exercise_id, 1)} to {_asking(exercise_id, count)}"


def concept_map() -> concepts.ConceptMap:
    """What each chapter introduces and takes from earlier ones, with what is passed."""
    here = course.load()
    return concepts.concept_map(here, summary(here))


def new_try(checkpoint: str) -> Note:
    """Draw a new try of a checkpoint, on a page of its own. Earlier tries stay as they are."""
    here = course.load()
    number, path = handout.new_try(here, places.work(), str(checkpoint))
    chapter = here.chapter(str(checkpoint))
    keeping.keep({"checkpoint": chapter.slug, "try": number, "drawn": tries.drawn(chapter.slots, number)})
    return Note(
        f"Try {number} is ready",
        (f"It is `{path.parent.name}/{path.name}`. `progress()` counts this try from now on.",),
        link=("Open it", Path(os.path.relpath(path, _here())).as_posix()),
    )


def progress() -> Summary:
    """Chapters, points, and what is open."""
    return summary(course.load())


def _show(shell, kind, error, trace, tb_offset=None) -> None:
    """A missing name is explained. Of a verdict the card said it all; the cell's reply is still an error, so that
    Run All stops at it."""
    if not isinstance(error, NotPassed):
        names.explain(shell, kind, error, trace, tb_offset)


def listen() -> None:
    """Follow what the kernel's cells run, show verdicts as cards, and failed checks as cards alone."""
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        return
    if "WORKBOOK_STATE" not in os.environ:
        environment.enter()  # so that `!workbook` and `!hdfs` are found, and speak to the course's own cluster
    history.listen(shell, quiet=NotPassed)
    commands.keep_last_words()
    shows = shell.display_formatter.formatters
    shows["text/html"].for_type(Outcome, cards.html)
    shows["text/plain"].for_type(Outcome, lambda outcome, printer, cycle: printer.text(cards.as_text(outcome)))
    # Even a blank trace is an empty red strip under the card. pytest alone gets one: plain nbval judges by it.
    quiet = () if "PYTEST_VERSION" in os.environ else (NotPassed,)
    shell.set_custom_exc((*quiet, NameError), _show)


listen()


def _shell():
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        raise WorkbookError(
            "check() works only in a notebook, and this is a plain script: open the notebook in JupyterLab (type  make lab)."
        )
    return shell

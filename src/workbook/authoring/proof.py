"""The course's proof: what must hold of every exercise, as functions from an exercise to a list of problems.

An empty list is a proof; each problem is a sentence that names the file to mend.

    prove         every function of the proof, one after the other, on one exercise
    judge         the verdict on an answer that is given as source text, without a notebook
    PROOF         the functions of the proof by name; OF_CHAPTERS those that look at a whole chapter
"""

import doctest
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..checking import budget, needs, sentences
from ..checking import judge as judging
from ..checking.examine import examine, within_budget
from ..checking.execute import execute
from ..checking.outcome import Outcome, Verdict
from ..checking.recording import Record
from ..checking.trace import Trace, trace
from ..course import code, demands, files, sources, tries
from ..course.checks import Attempt
from ..course.exercise_file import FOLDER
from ..course.model import Chapter, Exercise
from . import lazy, survivors
from .candidates import Candidate, UndefinedError, alternatives, attempts, cheats, examples, of_source, solution
from .variants import KINDS, VARIANTS, Form, Variant

SEEDS = (1, 2, 3, 4, 5)  # any will do: a right answer passes all, a wrong one none
ATTEMPTS, HINTS = range(3, 6), 3  # wrong answers of an exercise, and its hints
TASK_ATTEMPTS, TASK_HINTS = range(1, 3), 1  # the same of a task inside a lesson
TRIES = 100  # of a checkpoint


def seeds(exercise: Exercise) -> tuple[int, ...]:
    """The seeds that an exercise is proved with; where a check takes seconds, one."""
    return SEEDS[:1] if exercise.check.costly else SEEDS


# The functions of the proof look at the same answers from several sides. What has run once is not run again for the next
# of them; there is room for the answers to a dozen exercises.


@lru_cache(maxsize=2_000)
def traced(exercise: Exercise, candidate: Candidate, seed: int) -> Trace:
    """What the check records of a candidate in this process; each seed has the answer defined anew."""
    try:
        answer = candidate.here()
    except (Exception, SystemExit) as error:
        told = [sources.mistake(error, file) for file, _ in candidate.sources]
        told = next((each for each in told if each.startswith("line ")), told[0])
        return Trace((Record("", 0, passed=False, key=_NOT_RUN, says=f"it ends with an error: {told}"),), ((),))
    return trace(exercise.check, answer, seed)


_NOT_RUN = "not run"  # the key of the one record of a candidate that cannot be defined


def _runs(ran: Trace) -> bool:
    """Whether the answer could be defined, so that the check looked at it."""
    return ran.failed is None or ran.failed.key != _NOT_RUN


@lru_cache(maxsize=2_000)
def _known(exercise: Exercise, attempt: Attempt, seed: int) -> Trace:
    """What the check records of a known attempt as kernels load it: a second run, apart from its candidate's."""
    try:
        answer = attempt.answer() if exercise.is_value else attempt.answer
    except (Exception, SystemExit) as error:
        return Trace((Record("", 0, passed=False, key=_NOT_RUN, says=str(error)),), ((),))
    return trace(exercise.check, answer, seed)


def _told(exercise: Exercise, candidate: Candidate, seed: int) -> Outcome:
    """What a learner with this answer is told."""
    ran = traced(exercise, candidate, seed)

    def matching() -> Attempt | None:
        return judging.match(exercise, ran, seed, traced=lambda attempt: _known(exercise, attempt, seed))

    return judging.outcome(exercise, ran, "", matching)


# What must hold


def complete(exercise: Exercise) -> list[str]:
    """Hints, a question, attempts and a second right answer are there. A task inside a lesson needs less of it."""
    where = exercise.where
    problems = []
    count, allowed = (TASK_HINTS, TASK_ATTEMPTS) if exercise.is_task else (HINTS, ATTEMPTS)
    if len(exercise.hints) != count or not all(len(hint) > 15 for hint in exercise.hints):
        needed = (
            "one hint, of more than 15 letters" if exercise.is_task else "three hints, of more than 15 letters each"
        )
        problems.append(f"{where}: {exercise.name} needs {needed}.")
    if not exercise.check.question and not exercise.is_task:
        problems.append(f"{where}: {exercise.name} needs a question to ask after a pass.")
    if len(exercise.attempts) not in allowed:
        problems.append(
            f"{where}: {exercise.name} has {len(exercise.attempts)} wrong attempts; "
            f"write {allowed.start} to {allowed.stop - 1}, for the beliefs that people have most often."
        )
    if not exercise.alternatives and not exercise.is_task:
        problems.append(f"{where}: {exercise.name} needs a second right answer: write  @right  above a function.")
    for made in exercise.attempts:
        if len(made.sentence) < 30 or not made.sentence.rstrip().endswith("?"):
            problems.append(
                f"{where}: {made.name} needs a docstring, or `says`: what happened, the rule, and at the end a question."
            )
    return problems


def stub_is_open(exercise: Exercise) -> list[str]:
    """The stub is 'not attempted', and does not pass; the solution is an attempt."""
    problems, where = [], exercise.where
    file = files.written(exercise.stub)
    comment = file.comment if file else "#"
    if not code.untouched(f"{exercise.stub}\n\n{comment} a note\n", exercise.stub):
        problems.append(f"{where}: the stub of {exercise.name} counts as attempted.")
    if code.untouched(exercise.solution, exercise.stub):
        problems.append(
            f"{where}: {exercise.name} has nothing to fill in; put its solution between ### BEGIN SOLUTION and ### END SOLUTION."
        )
    elif _passes_as_given(exercise):
        problems.append(f"{where}: the stub of {exercise.name} passes its check; take out of it what gives the answer.")
    return problems


def _passes_as_given(exercise: Exercise) -> bool:
    """Whether the stub itself passes the check; one that never ends, or cannot run, does not. A file's is a cheat."""
    if exercise.is_file:
        return False
    stub = of_source(exercise, exercise.stub, "the stub")

    def run() -> dict:
        try:
            return {"passed": traced(exercise, stub, SEEDS[0]).passed}
        except (Exception, SystemExit):
            return {"passed": False}

    ran = budget.run(run, seconds=exercise.check.seconds, memory_mb=exercise.check.memory_mb)
    return not isinstance(ran, budget.Overrun) and ran.get("passed", False)


def right_answers_pass(exercise: Exercise) -> list[str]:
    """The solution and the alternatives pass, whatever is drawn."""
    problems = []
    for candidate in [solution(exercise), *alternatives(exercise)]:
        for seed in seeds(exercise):
            ran = traced(exercise, candidate, seed)
            if not ran.passed:
                problems.append(
                    f"{exercise.where}: {candidate.name} of {exercise.name} does not pass (seed {seed}): {_failure(exercise, ran)}"
                )
                break
    return problems


def right_forms_pass(exercise: Exercise) -> list[str]:
    """What the solution gives passes in other forms, too, but for the kinds that the check says it asks for."""
    if exercise.is_file:
        return []
    only, _, why = exercise.check.only.partition(":")
    if only and (only not in KINDS or not why.strip()):
        return [f'{exercise.where}: write  @exercise(only="KIND: WHY")  with one of {", ".join(KINDS)}.']
    problems = []
    for forms, refusal in _judged_forms(exercise):
        if refusal:
            named = ", and ".join(each.name for each in forms)
            problems.append(f"{exercise.where}: {exercise.name} is refused with {named} {refusal}")
    excluded = [each for each in _possible(exercise) if each.instead_of == only]
    if only and not any(_refused(exercise, (each,)) for each in excluded):
        problems.append(f"{exercise.where}: {exercise.name} takes other forms of {only}, too; leave out `only`.")
    return problems


def counted_forms(exercise: Exercise) -> Counter:
    """In how many other forms the solution's result was tried, and how many of them the check accepts."""
    judged = () if exercise.is_file else _judged_forms(exercise)
    return Counter(forms_tried=len(judged), forms_accepted=sum(not refusal for _, refusal in judged))


def told_forms(counts: Counter) -> str:
    """One line: how many right answers in other forms were tried, and how many were accepted."""
    return f"right variants: {counts['forms_tried']} tried, {counts['forms_accepted']} accepted"


def _possible(exercise: Exercise) -> list[Variant]:
    """The forms for kinds of value that the solution gives."""
    looked = Form()
    _traced_in(exercise, looked, seeds(exercise)[0])
    return [each for each in VARIANTS if each.instead_of in looked.seen]


@lru_cache(maxsize=500)
def _judged_forms(exercise: Exercise) -> tuple[tuple[tuple[Variant, ...], str], ...]:
    """The forms that are tried, each with why the solution is refused in it, or ""."""
    only = exercise.check.only.partition(":")[0]
    tried = _tried(exercise, [each for each in _possible(exercise) if each.instead_of != only])
    return tuple((forms, _refused(exercise, forms)) for forms in tried)


def _tried(exercise: Exercise, possible: list[Variant]) -> list[tuple[Variant, ...]]:
    """The forms to try, one by one; of a costly exercise one of each kind, all at once."""
    if not exercise.check.costly:
        return [(each,) for each in possible]
    first = {each.instead_of: each for each in reversed(possible)}
    return [tuple(first.values())] if first else []


def _refused(exercise: Exercise, forms: tuple[Variant, ...]) -> str:
    """Why the solution in these forms does not pass, or ""."""
    for seed in seeds(exercise):
        ran = _traced_in(exercise, Form(forms), seed)
        # A solution that goes on with what it gave before may need its own kinds.
        if not ran.passed and not (ran.raised and ran.raised.line):
            return (
                f"(seed {seed}): {_failure(exercise, ran)}; compare with `expect.equal`, `guess` or `alike`, "
                'or say what the text asks for:  @exercise(only="…")'
            )
    return ""


def _traced_in(exercise: Exercise, form: Form, seed: int) -> Trace:
    return trace(exercise.check, form.of(solution(exercise).here(), exercise.is_value), seed)


def solution_passes(exercise: Exercise, seed: int) -> list[str]:
    """The solution passes with one draw of inputs."""
    ran = traced(exercise, solution(exercise), seed)
    told = f"{exercise.where}: {exercise.id} cannot be solved with the seed {seed}: {_failure(exercise, ran)}"
    return [] if ran.passed else [told]


def _failure(exercise: Exercise, ran: Trace) -> str:
    """What the first expectation that failed wanted, and what it received, for an author."""
    if ran.failed is None:
        return f"{exercise.where} expects nothing of it; call something of `expect`."
    record = ran.failed
    if not _runs(ran):
        return record.says
    if ran.raised:
        return f"round {record.round} ended with {ran.raised.kind}: {ran.raised.message}"
    wanted = f"expected {record.expected}, " if record.expected else ""
    told = f"{wanted}received {record.received}" if record.received else record.says or record.key
    return f"{record.place}, round {record.round}: {told}"


def attempts_get_their_sentence(exercise: Exercise) -> list[str]:
    """Each wrong attempt fails, whatever is drawn, and is told its own sentence."""
    problems, where = [], exercise.where
    for made, candidate in zip(exercise.attempts, attempts(exercise), strict=True):
        if made.overruns:
            outcome = examine(exercise, candidate.here(), "")
            if outcome.attempt != made.name:
                problems.append(f"{where}: {made.name} is told {outcome.sentence!r}, not its own sentence.")
            continue
        for seed in seeds(exercise):
            ran = traced(exercise, candidate, seed)
            if not _runs(ran) or not ran.records:
                problems.append(f"{where}: {made.name} of {exercise.name} is not judged: {_failure(exercise, ran)}")
                break
            if _is_no_python(exercise, candidate) and "SyntaxError" not in f"{made.belief} {made.sentence}":
                problems.append(
                    f"{where}: {made.name} is no Python, so that what it believes is never tried; "
                    "mend it, or write SyntaxError in its sentence if that is what it shows."
                )
                break
            if name := _undefined(exercise, candidate, ran):
                problems.append(
                    f"{where}: {made.name} ends with a NameError: neither the given cells nor the answer define {name!r}; "
                    "write the attempt so that it stands on its own."
                )
                break
            outcome = _told(exercise, candidate, seed)
            if outcome.verdict is Verdict.PASSED:
                problems.append(
                    f"{where}: {made.name} passes the check of {exercise.name} (seed {seed}); "
                    "what does the check not look at?"
                )
                break
            if outcome.attempt != made.name:
                problems.append(
                    f"{where}: {made.name} (seed {seed}) is told the sentence of {outcome.attempt or 'nobody'}; "
                    "let the check tell them apart."
                )
                break
    return problems


def _is_no_python(exercise: Exercise, candidate: Candidate) -> bool:
    """Whether an answer is the text of a Python program that Python cannot read."""
    file = files.written(exercise.stub)
    return file is not None and file.is_python and code.parsed(candidate.here()) is None


_NOT_DEFINED = re.compile(r"NameError: name '(\w+)' is not defined")


def _undefined(exercise: Exercise, candidate: Candidate, ran: Trace) -> str:
    """The name that ended an answer, where nothing defines it: that is the author's mistake, and no belief."""
    error = ran.failed and _NOT_DEFINED.search(f"{ran.failed.received}\n{ran.failed.says}")
    if not error:
        return ""
    texts = [text for _, text in candidate.sources]
    if exercise.is_file:  # a program is a text that the sources bind
        texts = [exercise.given, candidate.here()]
    return "" if any(error[1] in code.bound_anywhere(text) for text in texts) else error[1]


def sentences_can_be_filled(exercise: Exercise) -> list[str]:
    """What a sentence names of the shown input, {input} say, is on its card, whatever is drawn."""
    problems: dict[str, str] = {}

    def look(whose: str, seed: int, texts: tuple[str, ...], shown: tuple) -> None:
        lacking = [part for text in texts for part in sentences.missing(text, *shown)]
        if lacking:
            told = f"{whose} (seed {seed}): a sentence names {', '.join(lacking)}, which its card does not show"
            problems.setdefault(whose, f"{exercise.where}: {told}; name what is shown.")

    known = {made.name: made for made in exercise.attempts}
    for candidate in [*attempts(exercise), *cheats(exercise)]:
        made = known.get(candidate.name)
        if made and made.overruns:
            look(made.name, SEEDS[0], (made.sentence, made.again), ((), "a time", "a time"))
            continue
        for seed in seeds(exercise):
            ran = traced(exercise, candidate, seed)
            if ran.failed and _runs(ran):
                shown = (ran.inputs[ran.failed.round], ran.failed.expected, ran.failed.received)
                if made:
                    look(made.name, seed, (made.sentence, made.again), shown)
                look(ran.failed.place, seed, (ran.failed.says, ran.failed.again), shown)
    return list(problems.values())


def sentences_differ(exercises: Sequence[Exercise]) -> list[str]:
    """No two attempts of a chapter share a sentence."""
    counts = Counter(made.sentence for exercise in exercises for made in exercise.attempts)
    return [
        f"chapters/{exercises[0].chapter.name}/exercises: two attempts share the sentence {sentence!r}."
        for sentence, count in counts.items()
        if count > 1
    ]


def cheats_are_refused(exercise: Exercise) -> list[str]:
    """No answer without the idea passes."""
    passed = {
        candidate.name: next((seed for seed in seeds(exercise) if traced(exercise, candidate, seed).passed), None)
        for candidate in cheats(exercise)
    }
    return [
        f"{exercise.where}: the cheat {name!r} passes the check of {exercise.name} (seed {seed}); "
        "draw inputs that it is wrong for."
        for name, seed in passed.items()
        if seed is not None
    ]


def example_holds(exercise: Exercise) -> list[str]:
    """The printed example is what the solution gives, and at least one wrong attempt gives it too."""
    shown = examples(exercise)
    if not shown:
        return []
    problems = []
    if not _gives(solution(exercise), exercise, shown):
        problems.append(f"{exercise.where}: the example of {exercise.name} is not what it gives; correct it.")
    if not any(_gives(made, exercise, shown) for made in attempts(exercise)):
        problems.append(
            f"{exercise.where}: none of the wrong attempts at {exercise.name} passes the printed example, "
            "which then gives the answer away; print another one, or add such an attempt."
        )
    return problems


def _gives(candidate: Candidate, exercise: Exercise, shown: list[doctest.Example]) -> bool:
    """Whether a candidate gives what the examples print; one that never ends does not."""
    try:
        namespace = execute(candidate.sources)
    except (Exception, SystemExit):
        return False
    namespace[exercise.name] = namespace[candidate.binds]
    test = doctest.DocTest(shown, namespace, exercise.id, None, 0, None)

    def run() -> dict:
        runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        return {"failed": runner.run(test, out=lambda text: None).failed}

    ran = budget.run(run, seconds=5, memory_mb=512)
    return not isinstance(ran, budget.Overrun) and ran.get("failed") == 0


def expectations_earn_their_place(exercise: Exercise) -> list[str]:
    """Without any one expectation, some wrong or lazy answer would pass, or two attempts would look alike."""
    solved = traced(exercise, solution(exercise), SEEDS[0])
    places = list(dict.fromkeys(record.place for record in solved.records)) if _runs(solved) else []
    places = [place for place in places if not place.startswith("demand: ")]  # these have a proof of their own
    wrong = [made for made, known in zip(attempts(exercise), exercise.attempts, strict=True) if not known.overruns]
    ran = [(seed, [traced(exercise, each, seed) for each in wrong]) for seed in seeds(exercise)[:2]]
    thoughtless = [*cheats(exercise), *(each for _, each in lazy.cheats(exercise))]
    cheated = [traced(exercise, each, SEEDS[0]) for each in thoughtless]
    problems = []
    for place in places:
        failed = [*cheated, *(each for _, traces in ran for each in traces)]
        lets_pass = any(_passes_without(each, place) for each in failed)
        alike = any(_alike_without(traces, place) for _, traces in ran)
        if not lets_pass and not alike:
            problems.append(
                f"{_where(exercise, place)}: this expectation of {exercise.name} earns nothing: "
                "without it the same answers fail, with the same sentences."
            )
    return problems


def _where(exercise: Exercise, place: str) -> str:
    """A line (`shared.py:12`) with its folder: a check's own file, or one that the exercises of its chapter share."""
    file, _, line = place.rpartition(":")
    is_own = exercise.where.endswith(f"/{file}")
    return f"{exercise.where}:{line}" if is_own else f"chapters/{exercise.chapter.name}/{FOLDER}/{place}"


def _passes_without(ran: Trace, place: str) -> bool:
    return all(record.passed for record in ran.records if record.place != place)


def _alike_without(traces: list[Trace], place: str) -> bool:
    keys = [tuple(_key(record) for record in ran.records if record.place != place) for ran in traces]
    return len(set(keys)) < len({tuple(map(_key, ran.records)) for ran in traces})


def _key(record: Record) -> tuple:
    return record.place, record.round, record.key


def modes_agree(exercise: Exercise) -> list[str]:
    """Every answer looks the same to the check from another process."""
    if exercise.check.local or demands.seen_here_only(exercise.check.demands):
        return []
    problems, where = [], exercise.where
    known = {made.name: made for made in exercise.attempts}
    for candidate in [solution(exercise), *alternatives(exercise), *attempts(exercise)]:
        if candidate.name in known and known[candidate.name].overruns:
            continue
        here = traced(exercise, candidate, SEEDS[0])
        if not _runs(here):
            continue
        with candidate.elsewhere() as answer:
            there = trace(exercise.check, answer, SEEDS[0])
        for one, other in zip(here.records, there.records, strict=False):
            if (one.passed, *_key(one)) != (other.passed, *_key(other)):
                told = f"{one.place} received {one.key} here and {other.key} there"
                break
        else:
            if len(here.records) == len(there.records):
                continue
            told = f"{len(here.records)} records here and {len(there.records)} there"
        problems.append(
            f"{where}: {candidate.name} of {exercise.name} looks different from another process: {told}; "
            'compare what the answer gives, or say why not:  @exercise(local="…")'
        )
    return problems


def tries_can_be_solved(chapter: Chapter) -> list[str]:
    """Whatever a try of a checkpoint draws can be solved. Nothing is said of any other chapter.

    What is costly is solved with one seed, as everywhere in the proof.
    """
    exercises = {exercise.name: exercise for exercise in chapter.exercises}
    return [
        problem
        for number in (range(1, TRIES + 1) if chapter.slots else ())
        for name in tries.drawn(chapter.slots, number)
        for problem in solution_passes(exercises[name], SEEDS[0] if exercises[name].check.costly else number)
    ]


# All together

PROOF: dict[str, Callable[[Exercise], list[str]]] = {
    each.__name__: each
    for each in (
        complete,
        stub_is_open,
        right_answers_pass,
        right_forms_pass,
        attempts_get_their_sentence,
        sentences_can_be_filled,
        cheats_are_refused,
        example_holds,
        expectations_earn_their_place,
        modes_agree,
        survivors.mutants_are_refused,
        lazy.demands_are_measured,
    )
}
OF_CHAPTERS: dict[str, Callable[[Chapter], list[str]]] = {
    "sentences_differ": lambda chapter: sentences_differ(chapter.judged),
    "tries_can_be_solved": tries_can_be_solved,
}


def prove(target: Exercise | Chapter, tell: Callable[[str], None] = lambda line: None) -> dict[str, list[str]]:
    """What each function of the proof finds in an exercise or a chapter; `tell` hears what is being looked at."""
    found: dict[str, list[str]] = {}
    exercises = target.judged if isinstance(target, Chapter) else (target,)
    if isinstance(target, Chapter) and not target.exercises:
        told = f"chapters/{target.name} has no exercise; type  workbook new exercise {target.number} NAME"
        return {"complete": [told]}
    for at, exercise in enumerate(exercises, 1):
        if missing := needs.unavailable(exercise):
            found.setdefault("unavailable", []).append(f"{exercise.id} was not proved. {missing}")
            continue
        for name, finds in PROOF.items():
            tell(f"{at} of {len(exercises)}: {exercise.id}: {name.replace('_', ' ')}")
            found.setdefault(name, []).extend(finds(exercise))
    if isinstance(target, Chapter):
        for name, finds in OF_CHAPTERS.items():
            tell(f"{target.name}: {name.replace('_', ' ')}")
            found.setdefault(name, []).extend(finds(target) if target.exercises else [])
    return found


class Judged(NamedTuple):
    """A verdict, and the sentence that a learner is told."""

    verdict: Verdict
    message: str


def judge(exercise: Exercise, source: str, seed: int, told: bool = True) -> Judged:
    """The verdict on an answer that is given as source text, without a notebook and within the exercise's budget.

    `source` is what stands in the answer's cell; the chapter's `given` cells run before it. The same seed draws the same
    inputs. Nothing that the source does is raised: an error in it is a verdict. Where nobody is `told`, no known attempt is
    compared with the answer: that often takes longer than the verdict, and the message may be another.
    """
    if code.untouched(source, exercise.stub):
        return Judged(Verdict.NOT_ATTEMPTED, "The answer is still as it was given.")
    if missing := needs.unavailable(exercise):
        return Judged(Verdict.UNAVAILABLE, missing)
    candidate = of_source(exercise, source)
    _ = exercise.attempts  # loaded before the fork

    def judged() -> Outcome:
        try:
            answer = candidate.here()
        except MemoryError:
            raise
        except UndefinedError:
            return Outcome(exercise.id, Verdict.NOT_ATTEMPTED, f"The source does not define {exercise.name}.")
        except (Exception, SystemExit) as error:
            mistake = sources.mistake(error, f"<{exercise.id}>")
            return Outcome(exercise.id, Verdict.RAISED, f"The source ended with an error: {mistake}")
        return judging.judge(exercise, answer, seed, source, told)

    outcome = within_budget(exercise, None, source, seed, judged)
    return Judged(outcome.verdict, outcome.sentence)

"""Mutants that a check lets pass: each is a right answer, and declared so beside the exercise, or a hole in the check.

mutants_are_refused    the part of the proof
sampled     the mutants that the proof of an exercise judges: a Hunt
hunt        the mutants of one exercise, judged, within seconds
hunts       those of several exercises; answers that run programs share all the seconds of their chapter's proof
Hunt        how many mutants were refused, which passed, and which declarations fit none
told        the counts of several hunts as one line
"""

import multiprocessing
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..checking import budget, needs, sessions
from ..checking.recording import same
from ..checking.trace import trace
from ..course.model import Chapter, Exercise
from ..engines import clusters
from ..engines.machine import processors
from . import candidates, mutants
from .candidates import Candidate
from .mutants import Mutant

SEEDS = tuple(range(1, 11))  # more than the proof tries: some mutants pass by luck
PATIENCE = 0.5  # seconds that a mutant may take longer than three times the solution
PATIENCE_PROGRAMS = 15  # the same, where answers run programs: a busy machine starts them late
SECONDS = 120  # for answers that run programs, where a chapter does not say what its proof may take
SAMPLE = 3  # seconds of an exercise's proof, where answers run programs; at most a tenth of its chapter's


@dataclass(frozen=True)
class Survivor:
    """A mutant that passed with some of the seeds that were tried."""

    mutant: Mutant
    passed: tuple[int, ...]
    tried: int


@dataclass(frozen=True)
class Hunt:
    """What became of the mutants of an exercise. `left_out` had no time; `unused` are declarations that fit no survivor."""

    exercise: Exercise
    refused: int = 0
    equivalent: int = 0
    left_out: int = 0
    survivors: tuple[Survivor, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def made(self) -> int:
        return self.refused + self.equivalent + len(self.survivors) + self.left_out

    @property
    def counts(self) -> Counter:
        """The numbers that `told` prints; those of several hunts can be added up."""
        return Counter(
            made=self.made,
            refused=self.refused,
            equivalent=self.equivalent,
            passed=len(self.survivors),
            left_out=self.left_out,
            on_a_cluster=self.left_out if needs_cluster(self.exercise) else 0,
        )

    @property
    def problems(self) -> list[str]:
        """A sentence, with the changed lines below it, for each survivor and each unused declaration."""
        where = self.exercise.where
        problems = []
        for each in self.survivors:
            lines = "".join(f"\n    {line}" for line in each.mutant.diff.splitlines())
            often = "" if len(each.passed) == each.tried else f" with {len(each.passed)} of {each.tried} seeds"
            problems.append(
                f"{where}: a mutant of {self.exercise.name} passes{often} "
                f"({each.mutant.operator}, line {each.mutant.line} of the solution):{lines}"
            )
        return problems + [
            f"{where}: no mutant of {self.exercise.name} that passes is {each!r}." for each in self.unused
        ]


def told(counts: Counter) -> str:
    """One line: how many mutants were made, and what became of them."""
    line = "mutants: " + ", ".join(f"{counts[kind]} {kind}" for kind in ("made", "refused", "equivalent", "passed"))
    if counts["left_out"]:
        line += f", {counts['left_out']} left out"
    if counts["on_a_cluster"]:
        line += f" ({counts['on_a_cluster']} of them need a cluster)"
    return line


def mutants_are_refused(exercise: Exercise) -> list[str]:
    """No small change to the solution passes, unless it is declared equivalent; where programs run, a sample is tried."""
    return sampled(exercise).problems


@lru_cache(maxsize=500)
def sampled(exercise: Exercise, processes: int = 0) -> Hunt:
    """The mutants of an exercise that its proof judges.

    Those of plain Python are all judged, and none of those that need a cluster. Where answers run other programs, as
    many are judged as a few seconds allow.
    """
    if needs_cluster(exercise):
        return Hunt(exercise, left_out=len(mutants.of(exercise.solution, tolerance=bool(exercise.check.tolerance))))
    seconds = min(SAMPLE, (exercise.chapter.proof_seconds or SECONDS) / 10) if runs_programs(exercise) else None
    return hunt(exercise, seconds, processes)


def hunts(
    target: Exercise | Chapter, tell: Callable[[str], None] = lambda line: None, processes: int = 0
) -> Iterator[Hunt]:
    """The mutants of an exercise, or of each exercise of a chapter, judged.

    Where answers run programs, a sample is: as many mutants as there is time for, those first that find most. An
    exercise that this machine cannot check is left out.
    """
    exercises = target.judged if isinstance(target, Chapter) else (target,)
    exercises = tuple(each for each in exercises if not needs.unavailable(each))
    slow = [each for each in exercises if runs_programs(each)]
    left: float = exercises[0].chapter.proof_seconds or SECONDS if slow else 0
    for at, exercise in enumerate(exercises, 1):
        tell(f"{at} of {len(exercises)}: {exercise.id}: mutants")
        if exercise not in slow:
            yield hunt(exercise, processes=processes)
            continue
        began = time.monotonic()
        yield hunt(exercise, seconds=left / len(slow), processes=processes)
        left -= time.monotonic() - began
        slow.remove(exercise)


def needs_cluster(exercise: Exercise) -> bool:
    """Whether the check of an exercise asks a cluster."""
    return bool(set(exercise.check.needs) & {*clusters.names()})


def runs_programs(exercise: Exercise) -> bool:
    """Whether each look at an answer starts programs, so that it takes a good part of a second."""
    return exercise.is_file or bool(exercise.check.costly)


def hunt(exercise: Exercise, seconds: float | None = None, processes: int = 0) -> Hunt:
    """The mutants of one exercise, judged by its check; those that `seconds` leave no time for are left out.

    The seconds begin when the solution has been judged. The mutants are spread over as many processes as this machine has for us.
    """
    made = mutants.of(exercise.solution, tolerance=bool(exercise.check.tolerance))
    if not made:
        return Hunt(exercise)
    judging = _Judging(exercise, SEEDS[:1] if runs_programs(exercise) else SEEDS)
    until = None if seconds is None else time.monotonic() + seconds
    # Only budget's copies have a line of their own to a session's JVM.
    count = 1 if sessions.live() else processes or processors.free()
    verdicts = _spread(made, judging.seeds_passed, until, count)
    refused, survivors = 0, []
    for mutant, passed in zip(made, verdicts, strict=True):
        if passed:
            survivors.append(Survivor(mutant, tuple(passed), len(judging.right)))
        elif passed is not None:
            refused += 1
    left_out = verdicts.count(None)
    fitting = [[each for each in exercise.equivalents if _fits(survivor, each)] for survivor in survivors]
    used = {each for found in fitting for each in found}
    return Hunt(
        exercise,
        refused,
        equivalent=sum(map(bool, fitting)),
        left_out=left_out,
        survivors=tuple(survivor for survivor, found in zip(survivors, fitting, strict=True) if not found),
        unused=() if left_out else tuple(each.name for each in exercise.equivalents if each not in used),
    )


def _fits(survivor: Survivor, declared) -> bool:
    """Whether a declaration is about a survivor. What passes only with some seeds is no right answer."""
    return len(survivor.passed) == survivor.tried and mutants.fits(survivor.mutant, declared.was, declared.now)


class _Judging:
    """An exercise's check, with what it records of the solution: so all that it needs is loaded before a mutant runs."""

    def __init__(self, exercise: Exercise, seeds: Iterable[int]):
        self.exercise, began = exercise, time.monotonic()
        self.programs = runs_programs(exercise)
        self.right = {seed: trace(exercise.check, candidates.solution(exercise).here(), seed) for seed in seeds}
        self.seconds = (PATIENCE_PROGRAMS if self.programs else PATIENCE) + 3 * (time.monotonic() - began)

    def seeds_passed(self, mutant: Mutant) -> list[int] | None:
        """The seeds with which a mutant passes. One that does not end in its time is refused.

        None where programs were run and did not end: that may be this machine's fault. A program that hangs is ended
        before, by the check itself.
        """
        candidate = candidates.of_source(self.exercise, mutant.source)

        def judge() -> dict:
            return {"passed": [seed for seed in self.right if self._passes(candidate, seed)]}

        ran = budget.run(judge, seconds=self.seconds, memory_mb=self.exercise.check.memory_mb)
        if isinstance(ran, budget.Overrun):
            return None if self.programs and ran.reason == "time" else []
        return ran.get("passed", [])

    def _passes(self, candidate: Candidate, seed: int) -> bool:
        right = self.right[seed].records
        try:
            # To the first record that differs from the solution's: mostly that is enough.
            ran = trace(self.exercise.check, candidate.here(), seed, reference=list(right))
            if not ran.failed and (len(ran.records) != len(right) or not all(map(same, ran.records, right))):
                ran = trace(self.exercise.check, candidate.here(), seed)
        except MemoryError:
            raise
        except (Exception, SystemExit):  # the source itself ends with an error
            return False
        return ran.passed


def _spread(
    made: list[Mutant], judge: Callable[[Mutant], list[int] | None], until: float | None, processes: int
) -> list[list[int] | None]:
    """The verdict on each mutant, in their order; None for one without a verdict, such as those after the time was up."""
    count = max(1, min(processes, len(made)))

    def share(at: int) -> list[list[int] | None]:
        return [None if until and time.monotonic() > until else judge(mutant) for mutant in made[at::count]]

    if count == 1:
        return share(0)
    fork = multiprocessing.get_context("fork")  # a check and its answers cannot be pickled
    workers = []
    for at in range(count):
        ours, theirs = fork.Pipe(duplex=False)
        worker = fork.Process(target=lambda line, at: line.send(share(at)), args=(theirs, at))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of forks beside threads: the copy touches none
            worker.start()
        theirs.close()
        workers.append((worker, ours))
    verdicts: list[list[int] | None] = [None] * len(made)
    for at, (worker, ours) in enumerate(workers):
        verdicts[at::count] = ours.recv()  # an EOFError where the worker ended with an error, which it has printed
        worker.join()
    return verdicts

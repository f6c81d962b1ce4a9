"""The proof of one exercise or of a chapter as a person reads it: the problems, and a few lines of figures."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from ..checking import needs
from ..course.model import Course, load
from . import audit, draft, lazy, proof, size, survivors


class Report(NamedTuple):
    """What the proof found, a sentence each; and what was tried, a line each."""

    problems: list[str]
    figures: list[str]


def report(known: Course, target: str, more_mutants: bool, tell: Callable[[str], None]) -> Report:
    """Prove an exercise (`reduce.late_count`) or a chapter (`03`) as its sources are now; `tell` hears the progress.

    With `more_mutants`, programs are changed as often as the chapter's proof has seconds for. A CourseError where there
    is no such target, or where its sources cannot be read.
    """
    target = known.current_id(target)
    is_chapter = "." not in target
    with draft.of(known.chapter(target.partition(".")[0])) as chapter:
        drafted = load(chapter.root)
        proved = chapter if is_chapter else drafted.exercise(target)
        sources = drafted.chapter(chapter.name)
        problems = (audit.of_chapter if is_chapter else audit.of_texts)(drafted, sources)
        # A lesson that is still being written may be built; that it is complete is part of its proof.
        problems += audit.lengths(drafted, sources) if is_chapter else []
        for found in proof.prove(proved, tell).values():
            problems += found
        problems += audit.beliefs(drafted, [chapter.slug if is_chapter else target])
        exercises = chapter.judged if is_chapter else (proved,)
        exercises = [each for each in exercises if not needs.unavailable(each)]
        hunted = list(survivors.hunts(proved, tell)) if more_mutants else list(map(survivors.sampled, exercises))
        problems += [each for hunt in hunted for each in hunt.problems if each not in problems]
        figures = [
            survivors.told(sum((each.counts for each in hunted), Counter())),
            lazy.told(sum(map(lazy.counts, exercises), Counter())),
            proof.told_forms(sum(map(proof.counted_forms, exercises), Counter())),
            size.told(exercises),
        ]
    return Report(problems, figures)

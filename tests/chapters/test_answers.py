"""Answers from learners and attackers, as they stand in a cell: what the checks must refuse, and what they must accept.

`answers/SLUG.py` has two dictionaries, REFUSED and ACCEPTED, from the name of an exercise to a list of sources. So has
`answers/SLUG_by_text.py`, by somebody who had seen the texts alone; of exercises that run programs, few.
"""

import runpy
from contextlib import ExitStack
from pathlib import Path

import pytest
from chosen import CHAPTERS, COURSE
from real_engines import up

from workbook import course
from workbook.authoring import draft, proof
from workbook.checking.outcome import Verdict

pytestmark = pytest.mark.once  # no Python judges another way than the next

SEEDS = (1, 2, 3)  # one where a check is costly, and for answers made up from the texts alone


def _listed(kind: str) -> list:
    """One parameter for each source: the chapter's name, the exercise's name, and the source."""
    folder = Path(__file__).parent / "answers"
    return [
        pytest.param(
            chapter.name, name, source, SEEDS[:1] if ending else SEEDS, id=f"{chapter.slug}.{name}-{number}{ending}"
        )
        for chapter in CHAPTERS
        for ending in ("", "_by_text")
        if (file := folder / f"{chapter.slug}{ending}.py").exists()
        for name, sources in runpy.run_path(str(file))[kind].items()
        for number, source in enumerate(sources, 1)
    ]


@pytest.fixture(scope="module")
def drafted():
    """A function that gives a chapter as its sources are now, whether or not it was built."""
    made = {}
    with ExitStack() as drafts:

        def chapter(name: str) -> course.Chapter:
            if name not in made:
                made[name] = drafts.enter_context(draft.of(COURSE.chapter(name)))
            return made[name]

        yield chapter


def _verdicts(exercise: course.Exercise, source: str, seeds: tuple[int, ...]) -> dict[int, proof.Judged]:
    """The verdict on the source, by seed. What a learner is told is proved with the exercise's own attempts."""
    up(exercise)
    seeds = seeds[:1] if exercise.check.costly else seeds
    return {seed: proof.judge(exercise, source, seed, told=False) for seed in seeds}


@pytest.mark.parametrize(("chapter", "name", "source", "seeds"), _listed("REFUSED"))
def test_an_answer_that_misses_the_idea_is_refused(drafted, chapter, name, source, seeds):
    for seed, judged in _verdicts(drafted(chapter).exercise(name), source, seeds).items():
        assert judged.verdict in (Verdict.WRONG, Verdict.RAISED), f"seed {seed}: {judged}"


@pytest.mark.parametrize(("chapter", "name", "source", "seeds"), _listed("ACCEPTED"))
def test_a_right_answer_in_another_form_is_accepted(drafted, chapter, name, source, seeds):
    for seed, judged in _verdicts(drafted(chapter).exercise(name), source, seeds).items():
        assert judged.verdict is Verdict.PASSED, f"seed {seed}: {judged}"

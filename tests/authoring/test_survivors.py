"""Mutants given to checks: those that pass are declared equivalent, or reported."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from workbook import course
from workbook.authoring import draft, mutants, survivors
from workbook.checking import budget
from workbook.course.checks import Check, Equivalent

pytestmark = pytest.mark.once  # it is about the proof

BROKEN = Path(__file__).resolve().parents[1] / "fixtures" / "broken"


@pytest.fixture(scope="module")
def broken():
    """The exercises of the first broken chapter, by name."""
    with draft.of(course.load(BROKEN).chapter("01")) as chapter:
        yield {each.name: each for each in chapter.exercises}


@pytest.fixture
def above(broken):
    """An exercise whose check, equivalents and solution a test chooses."""

    def make(run, solution="", equivalents=(), **options):
        exercise = broken["complete"]
        check = replace(Check("complete", run), **options)
        made = replace(exercise, check=check, solution=solution or exercise.solution)
        chapter = replace(made.chapter)
        chapter.__dict__["given"] = lambda folder: ""
        made = replace(made, chapter=chapter)
        made.__dict__["_answers"] = list(equivalents)
        return made

    return make


def test_all_mutants_of_a_good_check_are_refused(fixture_course):
    found = list(survivors.hunts(fixture_course.chapter("01")))

    assert [(each.exercise.name, each.made, each.refused) for each in found] == [("short_words", 5, 5), ("reads", 2, 2)]
    assert [problem for each in found for problem in each.problems] == []
    assert (
        survivors.told(sum((each.counts for each in found), Counter()))
        == "mutants: 7 made, 7 refused, 0 equivalent, 0 passed"
    )


def test_a_boundary_that_is_left_to_chance_is_reported(broken):
    found = survivors.hunt(broken["mutants_are_refused"])

    assert (found.made, found.refused, found.equivalent) == (7, 4, 0)
    assert {each.mutant.now.partition(" if ")[2] for each in found.survivors} == {
        "number >= 10]",
        "number > 9]",
        "number > 11]",
    }
    assert found.problems[0].startswith(
        "chapters/01_broken/exercises/05_mutants_are_refused.py: a mutant of mutants_are_refused passes with "
    )
    assert found.problems[0].endswith(
        " (boundaries, line 7 of the solution):\n"
        "    - return [number for number in numbers if number > 10]\n"
        "    + return [number for number in numbers if number >= 10]"
    )


def test_in_the_other_exercises_of_the_broken_course_all_are_refused_or_declared(broken):
    for name in ("complete", "cheats_are_refused"):
        found = survivors.hunt(broken[name])

        assert found.problems == []
        assert (found.made, found.equivalent) == (7, 2 if name == "cheats_are_refused" else 0)


def test_a_declaration_that_fits_no_survivor_is_named(above, broken):
    exercise = above(
        broken["complete"].check.run,
        equivalents=[Equivalent("complete", "> 10", ">= 10", "It is not.")],
    )

    assert survivors.hunt(exercise).problems == [
        "chapters/01_broken/exercises/01_complete.py: no mutant of complete that passes is '> 10 → >= 10'."
    ]


def test_what_passes_by_luck_is_not_equivalent(above, broken):
    exercise = above(
        broken["mutants_are_refused"].check.run, equivalents=[Equivalent("complete", "> 10", "…", "All the same.")]
    )
    found = survivors.hunt(exercise)

    assert {len(each.passed) == each.tried for each in found.survivors} == {False}
    assert found.equivalent == 3 - len(found.survivors)


def test_verdicts_are_the_same_in_one_process_and_in_several(broken):
    one, several = (survivors.hunt(broken["mutants_are_refused"], processes=count) for count in (1, 3))

    assert one == several


ENDLESS = "def complete(numbers):\n    count = 0\n    while count < 3:\n        count += 1\n    return count\n"


def test_a_mutant_that_never_ends_is_refused(above):
    def run(answer, draw):
        from workbook import expect

        expect.equal(answer([]), 3)

    found = survivors.hunt(above(run, ENDLESS))

    assert [each.mutant.now for each in found.survivors] == ["count = -1", "count = 1"]  # these count to 3 as well
    assert "count -= 1" in {each.now for each in mutants.of(ENDLESS)}


def test_a_right_answer_that_looks_different_to_the_check_passes(above):
    """Nearly the same number is right, too: a record that differs is no refusal yet."""

    def run(answer, draw):
        from workbook import expect

        expect.close(answer([]), 2.0, tolerance=0.9)
        expect.true(answer([]) > 0, says="Not above 0.")

    found = survivors.hunt(above(run, "def complete(numbers):\n    return 2\n"))

    assert [each.mutant.now for each in found.survivors] == ["return 1", "return 3"]


def test_without_time_mutants_are_left_out_and_declarations_are_not_called_unused(above, broken):
    exercise = above(broken["complete"].check.run, equivalents=[Equivalent("complete", "> 10", ">= 10", "It is not.")])
    found = survivors.hunt(exercise, seconds=-1)

    assert (found.made, found.left_out, found.problems) == (7, 7, [])
    assert survivors.told(found.counts) == "mutants: 7 made, 0 refused, 0 equivalent, 0 passed, 7 left out"


def test_answers_that_run_programs_share_the_seconds_of_their_chapter(above, broken, monkeypatch):
    given = []

    def hunt(exercise, seconds=None, processes=0):
        given.append(seconds)
        return survivors.Hunt(exercise)

    monkeypatch.setattr(survivors, "hunt", hunt)
    run = broken["complete"].check.run
    exercises = (above(run), above(run, costly="It runs a job."), above(run, costly="It runs two jobs."))
    chapter = replace(exercises[0].chapter, proof_seconds=40)
    exercises = tuple(replace(each, chapter=chapter) for each in exercises)
    chapter.__dict__["exercises"] = exercises

    assert len(list(survivors.hunts(chapter))) == 3
    assert given[0] is None
    assert given[1:] == pytest.approx([20, 40], abs=1)


def test_an_exercise_that_this_machine_cannot_check_is_left_out(above, broken):
    assert list(survivors.hunts(above(broken["complete"].check.run, needs=("no_such_module",)))) == []


@pytest.mark.parametrize(
    ("options", "reason", "left_out"),
    [({}, "time", 0), ({"costly": "It runs a job."}, "time", 7), ({"costly": "It runs a job."}, "crash", 0)],
)
def test_a_program_that_does_not_end_in_time_is_no_verdict(above, broken, monkeypatch, options, reason, left_out):
    monkeypatch.setattr(budget, "run", lambda function, **limits: budget.Overrun(reason))
    found = survivors.hunt(above(broken["complete"].check.run, **options), processes=1)

    assert (found.made, found.left_out, found.refused) == (7, left_out, 7 - left_out)


def test_a_mutant_is_judged_in_a_copy(broken, monkeypatch):
    seen = []
    monkeypatch.setattr(budget, "run", lambda function, **options: seen.append(options["seconds"]) or {"passed": []})
    found = survivors.hunt(broken["complete"], processes=1)

    assert found.refused == len(mutants.of(broken["complete"].solution)) == len(seen)
    assert all(each > survivors.PATIENCE for each in seen)


def test_the_proof_judges_a_sample_where_programs_run_and_none_on_a_cluster(above, broken, monkeypatch):
    given = []
    monkeypatch.setattr(
        survivors, "hunt", lambda exercise, seconds, processes: given.append(seconds) or survivors.Hunt(exercise)
    )
    survivors.sampled.cache_clear()
    run = broken["complete"].check.run

    survivors.sampled(above(run))
    survivors.sampled(above(run, costly="It starts a program."))
    left = survivors.sampled(above(run, needs=("hadoop",), costly="It runs a job."))

    assert given == [None, survivors.SAMPLE]
    assert survivors.told(left.counts) == (
        "mutants: 7 made, 0 refused, 0 equivalent, 0 passed, 7 left out (7 of them need a cluster)"
    )

"""The course's proof: every exercise of every chapter, and every notebook as its source gives it."""

import os
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from chosen import CHAPTER, CHAPTERS, COURSE, each_chapter
from real_engines import up

from workbook import course
from workbook.authoring import audit, build, candidates, lazy, proof, survivors
from workbook.checking import jobs, needs
from workbook.checking.jobs import kept
from workbook.checking.trace import trace
from workbook.course import tries
from workbook.engines import clusters

EXERCISES = [exercise for chapter in CHAPTERS for exercise in chapter.judged]

each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


NEEDING = [exercise for exercise in EXERCISES if set(exercise.check.needs) & {*clusters.names()}]


@pytest.fixture(autouse=True)
def engines(request):
    """What an exercise needs is up; a job that ran is not run again on the same input."""
    jobs.remember()
    exercise = getattr(request.node, "callspec", None) and request.node.callspec.params.get("exercise")
    if exercise:
        up(exercise)


def _holds(problems: list[str]) -> None:
    assert not problems, "\n".join(problems)


@each_exercise
def test_an_exercise_has_hints_a_question_attempts_and_a_second_right_answer(exercise):
    _holds(proof.complete(exercise))


@each_exercise
def test_the_stub_is_not_attempted(exercise):
    _holds(proof.stub_is_open(exercise))


@each_exercise
def test_the_solution_and_the_second_right_answer_pass(exercise):
    _holds(proof.right_answers_pass(exercise))


@pytest.mark.once
@each_exercise
def test_what_the_solution_gives_passes_in_other_forms_too(exercise, record_property):
    record_property("counts", dict(proof.counted_forms(exercise)))
    _holds(proof.right_forms_pass(exercise))


@pytest.mark.parametrize("exercise", NEEDING, ids=lambda exercise: exercise.id)
def test_what_needs_a_cluster_does_not_pass_without_it(exercise, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(kept, "_kept", None)

    assert "is not up: run  !workbook cluster up" in needs.unavailable(exercise)
    assert not trace(exercise.check, candidates.solution(exercise).here(), seed=1).passed


@pytest.mark.parametrize(
    "chapter", [chapter for chapter in CHAPTERS if chapter.slots], ids=lambda chapter: chapter.name
)
def test_a_hundred_tries_of_a_checkpoint_differ_and_can_all_be_solved(chapter):
    made = [tries.drawn(chapter.slots, number) for number in range(1, proof.TRIES + 1)]

    assert {len(names) for names in made} == {8}
    assert len(set(made)) == 100
    assert all(not set(one) & set(other) for one, other in pairwise(made))
    _holds(proof.tries_can_be_solved(chapter))


@each_exercise
def test_every_wrong_attempt_is_told_its_own_sentence(exercise):
    _holds(proof.attempts_get_their_sentence(exercise))


@each_exercise
def test_no_cheat_passes(exercise):
    _holds(proof.cheats_are_refused(exercise))


@each_exercise
def test_the_printed_example_holds_and_does_not_give_the_answer_away(exercise):
    _holds(proof.example_holds(exercise))


@each_exercise
def test_every_expectation_earns_its_place(exercise):
    _holds(proof.expectations_earn_their_place(exercise))


@each_exercise
def test_both_modes_agree(exercise):
    _holds(proof.modes_agree(exercise))


@pytest.mark.once
@each_exercise
def test_no_mutant_passes(exercise, record_property):
    """Workers share the exercises out; within one a mutant follows the other. tests/times.py prints the counts."""
    found = survivors.sampled(exercise, processes=1 if "PYTEST_XDIST_WORKER" in os.environ else 0)
    record_property("counts", dict(found.counts))
    _holds(found.problems)


@pytest.mark.once
@each_exercise
def test_what_an_exercise_demands_is_measured(exercise, record_property):
    record_property("counts", dict(lazy.counts(exercise)))
    _holds(proof.PROOF["demands_are_measured"](exercise))


@each_chapter
def test_no_two_attempts_share_a_sentence(chapter):
    _holds(proof.sentences_differ(chapter.judged))


@each_chapter
def test_a_chapter_has_eight_to_twelve_exercises_and_three_or_four_core_ones(chapter):
    main = [exercise for exercise in chapter.exercises if not exercise.extra]
    if chapter.slots:  # a checkpoint: every exercise may be drawn, and none is more central
        where = f"chapters/{chapter.name}"
        unfit = [exercise.name for exercise in main if not exercise.slot or exercise.core]
        assert not unfit, f"{where}: {unfit}: give the task of each a slot, and no `core`"
        short = [slot for slot, names in chapter.slots.items() if len(names) < 2]
        assert not short, f"{where}: the slots {short} have one exercise; each needs two, to draw from"
        return
    least, count = 4 if chapter.slug == "start" else 8, len(chapter.exercises)

    assert least <= count <= 12, f"chapters/{chapter.name}: {count} exercises; write {least} to 12"
    assert sum(exercise.core for exercise in main) in (3, 4), f"chapters/{chapter.name}: mark three or four as core"


@each_chapter
def test_a_lesson_keeps_its_limits(chapter):
    _holds(audit.lengths(COURSE, chapter))


def test_every_sentence_is_of_a_term_that_a_chapter_introduces():
    _holds(audit.glossary(COURSE))


def test_no_lesson_is_excepted_from_the_limits():
    assert COURSE.unrevised == ()


REGISTRIES = [f"{name}.org" for name in ("pypi", "pythonhosted", "anaconda", "maven")]


@each_chapter
def test_no_chapter_leads_to_a_registry_of_packages(chapter):
    for path in chapter.folder.rglob("*.py"):
        assert not [name for name in REGISTRIES if name in path.read_text(encoding="utf-8")], path.name


@each_chapter
def test_all_derived_files_are_what_their_sources_give(chapter):
    _holds(build.build(COURSE, [chapter.name], check=True, tell=lambda line: None).problems)


@pytest.mark.skipif(bool(CHAPTER), reason="one chapter was asked for")
def test_no_stray_file_and_every_belief_is_shown():
    _holds(build.build(COURSE, check=True, tell=lambda line: None).problems)


@each_chapter
def test_local_checks_say_why(chapter):
    for exercise in chapter.exercises:
        where = f"{exercise.where}: {exercise.name}"
        assert not exercise.check.local or len(exercise.check.local) > 20, f"{where} is local; say in a sentence why"


CUT = re.compile(r"^(?:# )?[!]?[^#\n]*\bhdfs dfs -(?:cat|text)\b(?P<between>[^|\n]*)\|\s*head\b", re.MULTILINE)


@each_chapter
def test_a_program_that_head_cuts_off_does_not_complain(chapter):
    """`hdfs dfs -cat` says "Unable to write to output stream" when `head` leaves first: sometimes, so no output holds."""
    for source in sorted(chapter.folder.rglob("*.py")):
        for cut in CUT.finditer(source.read_text()):
            assert "2>" in cut["between"], (
                f"{source.name}: {cut[0]}: the message of hdfs depends on chance; add 2> /dev/null"
            )


LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


def dead_links(notebook: Path) -> list[str]:
    """Links of a notebook to files that are not there, and to headings that no cell has."""
    dead = []
    cells = nbformat.read(notebook, as_version=4).cells
    for target in (target for cell in cells if cell.cell_type == "markdown" for target in LINK.findall(cell.source)):
        if re.match(r"[a-z]+://|mailto:", target):
            continue
        file, _, heading = target.partition("#")
        to = notebook if not file else (notebook.parent / file)
        if not to.exists():
            dead.append(f"{notebook.parent.name}/{notebook.name} links to {target}, and there is no such file")
        elif heading and to.suffix == ".ipynb" and heading not in headings(to):
            dead.append(f"{notebook.parent.name}/{notebook.name} links to {target}, and there is no such heading")
    return dead


def headings(notebook: Path) -> set[str]:
    """The anchors that JupyterLab gives to a notebook's headings."""
    cells = nbformat.read(notebook, as_version=4).cells
    lines = [line for cell in cells if cell.cell_type == "markdown" for line in cell.source.splitlines()]
    return {line.lstrip("# ").strip().replace(" ", "-") for line in lines if line.startswith("#")}


@pytest.mark.parametrize(
    "notebook",
    [chapter.notebook(folder) for chapter in CHAPTERS for folder in course.FOLDERS] + [*COURSE.pages],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_no_link_is_dead(notebook):
    _holds(dead_links(notebook))


def test_a_dead_link_is_found(tmp_path):
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("[there](gone.ipynb) [here](#None)")])
    nbformat.write(page, tmp_path / "page.ipynb")

    assert len(dead_links(tmp_path / "page.ipynb")) == 2

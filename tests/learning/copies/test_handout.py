"""The copies on disk: nothing that a learner wrote is lost, whatever the course, JupyterLab or a kill does."""

import json
import os
import random
import subprocess
import sys
import time

import nbformat
import pytest
from pages import SHARE, answer_in, exercise, notebook, own, put, read, stripped, text, tree, words, write_course

from workbook import atomic
from workbook.course import answers, derived, saved
from workbook.errors import CopyError, UnknownName
from workbook.learning.copies import backups, handout

SHEET = "exercises/01_lazy_map.ipynb"


def test_copies_are_made_without_outputs_and_never_written_over(old, new, work):
    made = handout.make(old, work).made

    assert made == ["notebooks/start.ipynb", "notebooks/01_lazy_map.ipynb", SHEET]
    lesson = read(work / "notebooks/01_lazy_map.ipynb")
    assert (lesson["cells"][1]["outputs"], lesson["cells"][1]["execution_count"]) == ([], None)
    assert lesson["metadata"]["workbook"]["chapter"] == "lazy_map"
    nbformat.validate(lesson)

    (work / SHEET).write_text("whatever")
    before = tree(work)
    assert handout.make(new, work).made == []
    assert tree(work) == before


def test_the_courses_own_folder_is_only_read(old, work):
    before = tree(old.root)

    handout.make(old, work)
    handout.update(old, work)
    handout.reset(old, work, "lazy_map")

    assert tree(old.root) == before


def test_an_update_brings_the_new_course_and_keeps_the_answer(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    saved = (work / SHEET).read_bytes()

    report = handout.update(new, work)

    assert report.updated == [SHEET]
    assert answer_in(read(work / SHEET), "share") == SHARE
    assert text(read(work / SHEET))[0].endswith("Edition 2.")
    assert [(work / path).read_bytes() for path in report.backups] == [saved]
    assert "updated  exercises/01_lazy_map.ipynb" in str(report)


def test_nothing_is_written_when_nothing_changes(old, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    before = tree(work)

    assert str(handout.update(old, work)) == "Your copies are up to date."
    assert tree(work) == before


def test_missing_copies_are_made_by_an_update(old, work):
    assert len(handout.update(old, work).made) == 3


def test_a_chapter_that_got_another_number_takes_its_answers_along(old, tmp_path, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    moved = write_course(tmp_path / "moved", *exercise("share", 2), number="02")
    assert handout.make(moved, work).made == []

    report = handout.update(moved, work)

    assert (SHEET, "exercises/02_lazy_map.ipynb") in report.renamed
    assert not (work / SHEET).exists()
    assert answer_in(read(work / "exercises/02_lazy_map.ipynb"), "share") == SHARE


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[]", b'{"cells": 1, "nbformat": 4}', b'{"worksheets": [], "nbformat": 3}']
)
def test_a_file_that_is_no_notebook_is_left_alone_and_named(old, new, work, broken):
    handout.make(old, work)
    (work / SHEET).write_bytes(broken)

    report = handout.update(new, work)

    assert (work / SHEET).read_bytes() == broken
    assert "workbook reset lazy_map" in report.left[SHEET]


def test_a_learners_own_notebooks_and_duplicates_are_left_alone(old, new, work):
    handout.make(old, work)
    for name in ("01_lazy_map-Copy1.ipynb", "scratch.ipynb"):
        (work / "exercises" / name).write_bytes((work / SHEET).read_bytes() if "Copy" in name else b"mine")
    before = tree(work / "exercises")

    report = handout.update(new, work)

    assert list(report.left) == ["exercises/01_lazy_map-Copy1.ipynb"]
    assert {path: before[path] for path in before if path != work / SHEET}.items() <= tree(work / "exercises").items()


def test_another_notebook_under_a_copys_name_is_left_alone(old, new, work):
    handout.make(old, work)
    (work / SHEET).write_text(json.dumps(notebook(chapter="other")))

    assert SHEET in handout.update(new, work).left


def test_an_update_reads_again_what_jupyterlab_saves_meanwhile(old, new, work, monkeypatch):
    handout.make(old, work)
    backup, saves = backups.keep, iter([True])

    def save_meanwhile(*args):
        backup(*args)
        if next(saves, False):
            put(work / SHEET, "share", SHARE)

    monkeypatch.setattr(backups, "keep", save_meanwhile)
    handout.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


@pytest.mark.parametrize("target", ["lazy_map", "lazy_map.worst"])
def test_a_reset_keeps_what_jupyterlab_saves_meanwhile(old, work, monkeypatch, target):
    handout.make(old, work)
    backup, saves = backups.keep, iter([True])

    def save_meanwhile(work, given, *rest):
        backup(work, given, *rest)
        if given.name == SHEET and next(saves, False):
            put(work / SHEET, "share", SHARE)

    monkeypatch.setattr(backups, "keep", save_meanwhile)
    report = handout.reset(old, work, target)

    kept = [work / SHEET, *(work / path for path in report.backups if "exercises" in path)]
    assert any(answer_in(read(path), "share") == SHARE for path in kept)


def test_a_save_between_the_stamp_and_the_read_is_not_lost(old, new, work, monkeypatch):
    handout.make(old, work)
    content, saves = saved.content, iter([True])

    def save_after(path):
        text = content(path)
        if path == work / SHEET and next(saves, False):
            put(work / SHEET, "share", SHARE)
        return text

    monkeypatch.setattr(saved, "content", save_after)
    handout.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


def test_twenty_backups_of_a_file_are_kept(old, new, work):
    handout.make(old, work)
    for course_ in [new, old] * 12:
        handout.update(course_, work)

    assert len(list((work / ".workbook/backups/exercises-lazy_map").iterdir())) == 20


def test_a_backup_put_back_is_brought_up_to_date_too(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    backup = handout.update(new, work).backups[0]
    (work / SHEET).write_bytes((work / backup).read_bytes())

    assert not handout.update(new, work).kept
    assert len(read(work / SHEET)["cells"]) == 6
    assert answer_in(read(work / SHEET), "share") == SHARE


def test_characters_of_any_kind_survive(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE + "  # é 漢 😀 \u2028 \ud83d")

    handout.update(new, work)

    assert answer_in(read(work / SHEET), "share").endswith("# é 漢 😀 \u2028 \ud83d")


def test_a_folder_that_cannot_be_written_is_one_sentence(old, tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(CopyError, match="set WORKBOOK_WORK"):
        handout.make(old, tmp_path / "file" / "work")


def test_a_full_disk_leaves_the_copy_as_it_was(old, new, work, monkeypatch):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    before = (work / SHEET).read_bytes()

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CopyError, match="No space left"):
        handout.update(new, work)

    assert (work / SHEET).read_bytes() == before
    assert not list(work.rglob("*.new"))


def test_resetting_an_exercise_gives_its_stub_again_and_backs_up_the_answer(old, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    put(work / SHEET, "worst", "def worst(rows):\n    return 1")

    report = handout.reset(old, work, "lazy_map.share")

    assert text(read(work / SHEET)) == [
        *text(notebook(*exercise("share"), *exercise("worst")))[:4],
        "def worst(rows):\n    return 1",
        'check("lazy_map.worst")',
    ]
    assert answer_in(read(work / report.backups[0]), "share") == SHARE
    assert report.reset == ["lazy_map.share"]
    assert ".workbook/backups/exercises-lazy_map/" in str(report)


@pytest.mark.parametrize("target", ["lazy_map", "01", "1", "01_lazy_map"])
def test_resetting_a_chapter_gives_both_notebooks_again(old, work, target):
    handout.make(old, work)
    fresh = tree(work / "exercises")
    put(work / SHEET, "share", SHARE)

    report = handout.reset(old, work, target)

    assert len(report.backups) == 2
    assert [content for _, content in tree(work / "exercises").values()] == [content for _, content in fresh.values()]


def test_resetting_makes_a_broken_copy_whole_and_keeps_its_bytes(old, work):
    handout.make(old, work)
    (work / SHEET).write_bytes(b"{broken")
    with pytest.raises(CopyError, match="workbook reset lazy_map"):
        handout.reset(old, work, "lazy_map.share")

    report = handout.reset(old, work, "lazy_map")

    assert b"{broken" in [(work / path).read_bytes() for path in report.backups]
    assert len(read(work / SHEET)["cells"]) == 6


def test_the_start_page_can_be_reset(old, work):
    handout.make(old, work)

    assert handout.reset(old, work, "start").backups[0].startswith(".workbook/backups/start/")


def test_the_glossary_is_handed_out_brought_up_to_date_and_reset(old, work):
    (old.root / "chapters" / "terms.toml").write_text("")
    page = old.root / "notebooks" / "glossary.ipynb"

    def write(words_of_it):
        book = notebook(words(words_of_it, "a-1"), chapter="glossary", kind="glossary")
        derived.sign(book)
        page.write_text(json.dumps(book))

    write("# Glossary")
    assert "notebooks/glossary.ipynb" in handout.make(old, work).made
    write("# Glossary, more")
    assert handout.update(old, work).updated == ["notebooks/glossary.ipynb"]
    assert text(read(work / "notebooks/glossary.ipynb")) == ["# Glossary, more"]
    assert handout.reset(old, work, "glossary").backups[0].startswith(".workbook/backups/glossary-glossary/")


@pytest.mark.parametrize("target", ["lazy_map.shade", "lazy_map.", "lazy", "09", "09_later", "x.share"])
def test_what_is_not_there_cannot_be_reset(old, work, target):
    handout.make(old, work)
    before = tree(work)

    with pytest.raises(UnknownName):
        handout.reset(old, work, target)
    assert tree(work) == before


def test_resetting_a_chapter_renews_its_broken_page_alone(old, work):
    handout.make(old, work)
    put(work / "notebooks/01_lazy_map.ipynb", "start-2", "1 + 2")
    healthy = (work / "notebooks/01_lazy_map.ipynb").read_bytes()
    (work / SHEET).write_bytes(b"{broken")

    report = handout.reset(old, work, "lazy_map")

    assert report.reset == [SHEET]
    assert "notebooks/01_lazy_map.ipynb" in report.left
    assert (work / "notebooks/01_lazy_map.ipynb").read_bytes() == healthy
    assert len(read(work / SHEET)["cells"]) == 6


def test_an_exercise_without_its_chapter_gets_the_whole_name(old, work):
    handout.make(old, work)

    with pytest.raises(UnknownName, match=r"did you mean 'lazy_map\.share'\?"):
        handout.reset(old, work, "share")


@pytest.mark.parametrize("notebook_too", [False, True])
def test_a_page_that_lost_its_marks_is_not_doubled(old, new, work, notebook_too):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    book = read(work / SHEET)
    book["cells"][3]["source"] = [*book["cells"][3]["source"], "\nwhat I think"]
    book["cells"].insert(1, own("# a note"))
    (work / SHEET).write_text(json.dumps(stripped(book, notebook_too)))

    report = handout.update(new, work)

    made = read(work / SHEET)
    assert "recognised the cells by their text" in report.told[SHEET]
    assert "recognised the cells by their text" in str(report)
    # The course changed the text that the learner wrote into: theirs stands after the new one.
    assert len(made["cells"]) == 8
    assert answer_in(made, "share") == SHARE
    assert text(made).count("# a note") == 1
    assert [answers.mark(cell).get("exercise") for cell in made["cells"]].count("share") == 3
    nbformat.validate(made)
    assert str(handout.update(new, work)) == "Your copies are up to date."


def test_a_page_that_lost_its_marks_in_the_same_edition_is_marked_again(old, work):
    handout.make(old, work)
    whole = read(work / SHEET)
    (work / SHEET).write_text(json.dumps(stripped(whole, notebook_too=True)))

    handout.update(old, work)

    assert [cell["metadata"] for cell in read(work / SHEET)["cells"]] == [cell["metadata"] for cell in whole["cells"]]
    assert str(handout.update(old, work)) == "Your copies are up to date."


def test_a_page_of_somebody_elses_under_a_copys_name_is_left_alone(old, new, work):
    handout.make(old, work)
    (work / SHEET).write_text(json.dumps({"nbformat": 4, "cells": [own("1 + 1")], "metadata": {}}))
    before = (work / SHEET).read_bytes()

    assert "not a notebook of the course" in handout.update(new, work).left[SHEET]
    assert (work / SHEET).read_bytes() == before


def null_id(book):
    book["cells"][0]["id"] = None


def null_tags(book):
    for cell in book["cells"]:
        cell["metadata"]["tags"] = None


def null_minor(book):
    book["nbformat_minor"] = None


def null_metadata(book):
    book["cells"][0]["metadata"] = None


def null_parts(book):
    for cell in book["cells"]:
        cell |= {"attachments": None} if cell["cell_type"] == "markdown" else {"outputs": None, "execution_count": "1"}


@pytest.mark.parametrize("damage", [null_id, null_tags, null_minor, null_metadata, null_parts])
def test_nulls_in_a_page_stop_nothing(old, new, work, damage):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    book = read(work / SHEET)
    damage(book)
    (work / SHEET).write_text(json.dumps(book))

    report = handout.update(new, work)

    assert report.updated == [SHEET]
    assert answer_in(read(work / SHEET), "share") == SHARE
    nbformat.validate(read(work / SHEET))
    (work / SHEET).write_text(json.dumps(book))
    handout.reset(new, work, "lazy_map.share")
    nbformat.validate(read(work / SHEET))


def is_folder(path):
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")


def is_loop(path):
    path.unlink()
    path.symlink_to(path.name)


def is_dangling(path):
    path.unlink()
    path.symlink_to("gone.ipynb")


def is_truncated(path):
    path.write_bytes(path.read_bytes()[:100])


def is_half_merged(path):
    path.write_text("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> mine\n")


def is_empty(path):
    path.write_bytes(b"")


def is_bad_bytes(path):
    path.write_bytes(b"\xff\x00\xfe")


LESSON = "notebooks/01_lazy_map.ipynb"


@pytest.mark.parametrize(
    "damage", [is_folder, is_loop, is_dangling, is_truncated, is_half_merged, is_empty, is_bad_bytes]
)
def test_a_file_that_cannot_be_read_stops_no_other(old, new, work, damage):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    damage(work / LESSON)

    assert handout.make(new, work).made == []
    report = handout.update(new, work)

    assert LESSON in report.left
    assert report.left[LESSON].count("\n") == 0
    assert report.updated == [SHEET]
    with pytest.raises(UnknownName):
        handout.reset(new, work, "lazy_map.nothing")

    report = handout.reset(new, work, "lazy_map")
    assert report.reset == [LESSON]
    assert text(read(work / LESSON)) == text(read(new.root / LESSON))
    assert answer_in(read(work / SHEET), "share") == SHARE
    if damage is is_folder:
        assert (work / report.backups[0] / "mine.txt").read_text() == "mine"


def test_a_page_that_cannot_be_written_stops_no_other(old, new, work, monkeypatch):
    handout.make(old, work)
    put(work / "notebooks/start.ipynb", "start-1", "# Mine")
    changed = read(new.root / "notebooks/start.ipynb")
    changed["cells"][0]["source"] = "# Start again"
    derived.sign(changed)
    (new.root / "notebooks/start.ipynb").write_text(json.dumps(changed))
    write = atomic.write

    def refuse(path, content, **how):
        if path == work / "notebooks/start.ipynb":
            raise PermissionError(13, "Permission denied")
        write(path, content, **how)

    monkeypatch.setattr(atomic, "write", refuse)
    report = handout.update(new, work)

    assert "Permission denied" in report.left["notebooks/start.ipynb"]
    assert report.updated == [SHEET]


def test_a_page_that_the_course_cannot_give_stops_no_other(old, new, work):
    handout.make(old, work)
    (new.root / LESSON).write_text("{")

    report = handout.update(new, work)

    assert "workbook build" in report.left[LESSON]
    assert report.updated == [SHEET]


def test_an_edition_that_cannot_be_read_is_no_base(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    for path in (work / ".workbook/editions/exercises-lazy_map").iterdir():
        path.write_text("{")

    handout.update(new, work)

    assert answer_in(read(work / SHEET), "share") == SHARE


def test_two_updates_at_once_end_as_one(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    program = (
        "import sys; from pathlib import Path; from workbook.learning.copies import handout; from workbook import course;"
        "print(handout.update(course.load(Path(sys.argv[1])), Path(sys.argv[2])))"
    )
    command = [sys.executable, "-c", program, str(new.root), str(work)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [each.communicate(timeout=120)[0] for each in both]

    assert [each.returncode for each in both] == [0, 0]
    assert sum("updated" in each for each in said) == 1
    assert answer_in(read(work / SHEET), "share") == SHARE


UPDATES = """
import sys
from pathlib import Path

from workbook.learning.copies import handout; from workbook import course

old, new, work = map(Path, sys.argv[1:])
print("ready", flush=True)
while True:
    for root in (new, old):
        handout.update(course.load(root), work)
"""


def test_a_kill_at_any_moment_loses_no_answer(old, new, work):
    handout.make(old, work)
    put(work / SHEET, "share", SHARE)
    put(work / SHEET, "worst", "def worst(rows):\n    return 9")
    moments = random.Random(7)
    for _ in range(20):
        run = [sys.executable, "-c", UPDATES, str(old.root), str(new.root), str(work)]
        process = subprocess.Popen(run, stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.05))
        assert process.poll() is None
        process.kill()
        process.communicate()

        book = read(work / SHEET)
        assert answer_in(book, "share") == SHARE
        assert answer_in(book, "worst") == "def worst(rows):\n    return 9"
        assert all(isinstance(read(path), dict) for path in work.rglob("*.ipynb") if not path.name.startswith("."))

    handout.update(new, work)
    assert text(read(work / SHEET)) == [
        text(read(new.root / SHEET))[0],
        "def worst(rows):\n    return 9",
        *text(read(new.root / SHEET))[2:4],
        SHARE,
        text(read(new.root / SHEET))[5],
    ]

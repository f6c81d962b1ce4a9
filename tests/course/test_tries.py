"""Which exercises a checkpoint's tries draw, and the pages that they make."""

import json
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.course import tries
from workbook.course.answers import mark, source
from workbook.errors import UnknownName
from workbook.learning.copies import handout

BANK = {"paper": ("sizes", "cables", "disks"), "stop": ("first", "until"), "trace": ("calls",)}


def cell(text, role="course", exercise="", slot=""):
    told = {"role": role} | ({"exercise": exercise} if exercise else {}) | ({"slot": slot} if slot else {})
    kind = "markdown" if role == "text" or not exercise else "code"
    made = {"cell_type": kind, "id": f"{exercise or 'c'}-{role}", "metadata": {"workbook": told}, "source": text}
    return made if kind == "markdown" else {**made, "outputs": [], "execution_count": None}


def bank(slots=BANK):
    cells = [cell("# A checkpoint\n\nEight exercises.")]
    for slot, names in slots.items():
        for name in names:
            cells += [
                cell(f"## {name}", "text", name),
                cell(f"def {name}(rows):\n    ...  # your code", "answer", name, slot),
                cell(f'check("first_check.{name}")', "check", name),
            ]
    cells.append(cell("The end."))
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"workbook": {"chapter": "first_check", "kind": "exercises"}},
        "cells": cells,
    }


def test_slots_are_read_from_the_answers():
    assert tries.slots(bank()["cells"]) == BANK
    assert tries.slots(bank({})["cells"]) == {}


@given(st.integers(1, 300))
def test_a_try_has_one_exercise_of_each_slot_and_is_always_the_same(number):
    names = tries.drawn(BANK, number)

    assert [sum(name in names for name in each) for each in BANK.values()] == [1, 1, 1]
    assert names == tries.drawn(dict(reversed(BANK.items())), number)


def test_the_next_try_repeats_nothing_that_it_can_avoid():
    drawn = [set(tries.drawn(BANK, number)) for number in range(1, 200)]

    assert all(one & other == {"calls"} for one, other in pairwise(drawn))


def test_a_slot_shows_all_its_exercises_before_any_comes_again():
    for first in range(1, 60, 3):
        shown = [set(tries.drawn(BANK, number)) & set(BANK["paper"]) for number in range(first, first + 3)]
        assert set().union(*shown) == set(BANK["paper"])


def test_the_order_of_slots_differs_from_try_to_try():
    slot = {name: slot for slot, names in BANK.items() for name in names}

    assert len({tuple(slot[name] for name in tries.drawn(BANK, number)) for number in range(1, 50)}) == 6


def test_a_page_holds_the_drawn_exercises_whole_and_what_stands_around_them():
    made = tries.page(bank(), 2)
    names = tries.drawn(BANK, 2)

    assert [mark(each).get("exercise") for each in made["cells"]] == [
        None,
        *(name for name in names for _ in range(3)),
        None,
    ]
    assert source(made["cells"][0]).startswith("# A checkpoint · try 2\n")
    assert (mark(made)["try"], mark(made)["drawn"]) == (2, list(names))


def test_a_page_of_an_earlier_draw_keeps_its_exercises_while_they_exist():
    made = tries.page(bank(), 2, ["calls", "gone", "sizes"])

    assert mark(made)["drawn"] == ["calls", "sizes"]


# The learner's pages


@pytest.fixture
def here(tmp_path):
    """A course whose only chapter is a checkpoint."""
    root = tmp_path / "course"
    path = root / "exercises" / "03b_first_check.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(bank()))
    chapter = SimpleNamespace(
        slug="first_check",
        written=True,
        slots=BANK,
        lesson=root / "notebooks" / path.name,
        exercises_notebook=path,
        handed_out=lambda folder: read(chapter.exercises_notebook),
    )

    def named(name):
        return chapter

    made = SimpleNamespace(
        pages=(root / "start.ipynb",),
        chapters=(chapter,),
        written=(chapter,),
        chapter=named,
        aliases={},
    )
    made.current_id = lambda old: made.aliases.get(old, old)
    return made


def read(path):
    return json.loads(path.read_text())


def write_answer(path, text):
    made = read(path)
    answer = next(each for each in made["cells"] if mark(each).get("role") == "answer")
    answer["source"] = text
    path.write_text(json.dumps(made))
    return mark(answer)["exercise"]


def test_the_first_copy_is_the_first_try(here, tmp_path):
    handout.make(here, tmp_path / "work")

    made = read(tmp_path / "work" / "exercises" / "03b_first_check.ipynb")
    assert mark(made)["drawn"] == list(tries.drawn(BANK, 1))


def test_a_new_try_stands_beside_the_old_one(here, tmp_path):
    work = tmp_path / "work"
    handout.make(here, work)
    first = work / "exercises" / "03b_first_check.ipynb"
    write_answer(first, "mine = 1")
    before = first.read_bytes()

    number, path = handout.new_try(here, work, "first_check")

    assert (number, path.name) == (2, "03b_first_check_try_2.ipynb")
    assert first.read_bytes() == before
    assert handout.new_try(here, work, "first_check")[0] == 3


def test_an_update_keeps_answers_in_every_try(here, tmp_path):
    work = tmp_path / "work"
    handout.make(here, work)
    paths = [work / "exercises" / "03b_first_check.ipynb", handout.new_try(here, work, "first_check")[1]]
    answered = [write_answer(path, f"mine = {at}") for at, path in enumerate(paths)]
    changed = bank({**BANK, "more": ("added",)})
    changed["cells"][0]["source"] += " Edition 2."
    here.chapters[0].exercises_notebook.write_text(json.dumps(changed))

    report = handout.update(here, work)

    assert sorted(report.updated) == sorted(f"exercises/{path.name}" for path in paths)
    for at, path in enumerate(paths):
        made = read(path)
        texts = {
            mark(each).get("exercise"): source(each) for each in made["cells"] if mark(each).get("role") == "answer"
        }
        assert texts[answered[at]] == f"mine = {at}"
        assert "Edition 2" in source(made["cells"][0])
        assert "added" not in texts  # a try that has begun stays the try it was


def test_a_try_follows_its_checkpoint_to_a_new_number(here, tmp_path):
    work = tmp_path / "work"
    handout.make(here, work)
    _, path = handout.new_try(here, work, "first_check")
    answered = write_answer(path, "mine = 1")
    old = here.chapters[0].exercises_notebook
    here.chapters[0].exercises_notebook = old.rename(old.with_name("04b_first_check.ipynb"))

    handout.update(here, work)

    made = read(work / "exercises" / "04b_first_check_try_2.ipynb")
    assert {mark(each).get("exercise"): source(each) for each in made["cells"]}[answered].startswith("check")
    assert any(source(each) == "mine = 1" for each in made["cells"])
    assert not path.exists()


def test_a_reset_gives_one_exercise_of_a_try_its_stub_again(here, tmp_path):
    work = tmp_path / "work"
    handout.make(here, work)
    path = work / "exercises" / "03b_first_check.ipynb"
    answered = write_answer(path, "mine = 1")

    handout.reset(here, work, f"first_check.{answered}")

    assert not any(source(each) == "mine = 1" for each in read(path)["cells"])
    assert mark(read(path))["drawn"] == list(tries.drawn(BANK, 1))


def test_what_is_no_checkpoint_has_no_tries(here, tmp_path):
    here.chapters[0].slots = {}

    with pytest.raises(UnknownName, match="no checkpoint"):
        handout.new_try(here, tmp_path / "work", "first_check")

"""Exercises that move between chapters: the learner's answers arrive where the exercises stand now, and none is lost."""

import json

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from learners import Learner, tokens
from pages import answer_in, code, exercise, own, place, put, read, text, words, write_chapters

from workbook import atomic
from workbook.course import answers
from workbook.errors import UnknownName
from workbook.learning.copies import handout

FIRST, SECOND = "exercises/01_lazy_map.ipynb", "exercises/02_reduce.ipynb"
SHARE, WORST = "def share(rows):\n    return 0.4", "def worst(rows):\n    return 9"
TOTAL = "def total(rows):\n    return sum(rows)"


def of(slug, *names, edition=1, stub=1):
    """The cells of some exercises of a chapter."""
    cells = [cell for name in names for cell in exercise(name, edition, stub)]
    for cell in cells:
        cell["source"] = cell["source"].replace('check("lazy_map.', f'check("{slug}.')
    return cells


def course_of(root, first, second, **aliases):
    """A course of two chapters; `share="reduce.share"` is an alias of lazy_map.share."""
    moved = {f"lazy_map.{name}": new for name, new in aliases.items()}
    return write_chapters(root, {"01_lazy_map": first, "02_reduce": second}, moved)


@pytest.fixture
def old(tmp_path):
    return course_of(tmp_path / "old", of("lazy_map", "share", "worst"), of("reduce", "total"))


@pytest.fixture
def new(tmp_path):
    """The next edition: `share` has moved to the second chapter, before its only exercise."""
    second = [*of("reduce", "share", edition=2), *of("reduce", "total")]
    return course_of(tmp_path / "new", of("lazy_map", "worst"), second, share="reduce.share")


def every_text(work):
    """All that stands in the learner's copies."""
    return [each for path in sorted(work.glob("exercises/*.ipynb")) for each in text(read(path))]


def test_an_answer_goes_to_the_chapter_where_its_exercise_went(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / FIRST, "worst", WORST)
    put(work / SECOND, "total", TOTAL)

    report = handout.update(new, work)

    first, second = read(work / FIRST), read(work / SECOND)
    assert text(first) == [text(read(new.root / FIRST))[0], WORST, text(read(new.root / FIRST))[2]]
    assert text(second) == [
        *text(read(new.root / SECOND))[:1],
        SHARE,
        *text(read(new.root / SECOND))[2:4],
        TOTAL,
        *text(read(new.root / SECOND))[5:],
    ]
    assert second["cells"][1]["id"] == "share"
    assert report.moved == [("lazy_map.share", SECOND)]
    assert f"your answer to lazy_map.share → {SECOND}" in str(report)
    assert not report.kept
    for book in (first, second):
        nbformat.validate(book)
    assert str(handout.update(new, work)) == "Your copies are up to date."


def test_an_answer_goes_to_a_chapter_that_is_new(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    chapters = {
        "01_lazy_map": of("lazy_map", "worst"),
        "02_reduce": of("reduce", "total"),
        "03_split": of("split", "share"),
    }
    new = write_chapters(tmp_path / "new", chapters, {"lazy_map.share": "split.share"})

    report = handout.update(new, work)

    assert answer_in(read(work / "exercises/03_split.ipynb"), "share") == SHARE
    assert "exercises/03_split.ipynb" in report.made
    assert SHARE not in text(read(work / FIRST))


def test_the_lab_makes_missing_copies_first_and_the_answer_arrives_all_the_same(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    (work / SECOND).unlink()

    assert handout.make(new, work).made == [SECOND]
    assert answer_in(read(work / SECOND), "share") == SHARE
    handout.update(new, work)
    assert every_text(work).count(SHARE) == 1


def test_a_copy_that_is_up_to_date_gets_the_answer_too(old, new, work):
    """The page of the new chapter was made anew while the other waited, as for somebody who deleted it."""
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    waiting = (work / FIRST).read_bytes()
    (work / FIRST).unlink()
    handout.update(new, work)
    (work / FIRST).write_bytes(waiting)

    handout.update(new, work)

    assert text(read(work / SECOND))[1] == SHARE
    assert every_text(work).count(SHARE) == 1


def test_an_untouched_stub_does_not_travel(old, new, work):
    handout.make(old, work)

    report = handout.update(new, work)

    assert not report.moved
    assert text(read(work / FIRST)) == text(read(new.root / FIRST))
    assert text(read(work / SECOND)) == text(read(new.root / SECOND))


def test_where_another_answer_stands_both_are_kept(old, tmp_path, work):
    """Two exercises became one, and the learner had answered both."""
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / SECOND, "total", TOTAL)
    new = course_of(tmp_path / "new", of("lazy_map", "worst"), of("reduce", "total", edition=2), share="reduce.total")

    report = handout.update(new, work)

    second = read(work / SECOND)
    assert text(second)[1] == TOTAL
    assert text(second)[-2:] == ["## Kept from an earlier edition", SHARE]
    assert "kept" in second["cells"][-1]["metadata"]["tags"]
    assert not answers.mark(second["cells"][-1])
    (kept,) = report.kept[SECOND]
    assert kept.cell == second["cells"][-1]["id"]
    assert "your answer to lazy_map.share" in kept.why
    assert SHARE not in text(read(work / FIRST))
    assert str(handout.update(new, work)) == "Your copies are up to date."
    nbformat.validate(second)


def test_where_one_of_two_that_became_one_was_answered_its_answer_counts(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    new = course_of(tmp_path / "new", of("lazy_map", "worst"), of("reduce", "total"), share="reduce.total")

    handout.update(new, work)

    assert text(read(work / SECOND))[1] == SHARE
    assert answers.mark(read(work / SECOND)["cells"][1])["exercise"] == "total"


def test_an_exercise_with_another_name_on_its_page_keeps_its_answer(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    new = course_of(
        tmp_path / "new",
        of("lazy_map", "late_share", "worst", edition=2),
        of("reduce", "total"),
        share="lazy_map.late_share",
    )

    report = handout.update(new, work)

    first = read(work / FIRST)
    assert text(first)[1] == SHARE
    assert answers.mark(first["cells"][1]) == {"role": "answer", "exercise": "late_share"}
    assert text(first)[2] == 'check("lazy_map.late_share")'
    assert len(first["cells"]) == 6
    assert not report.moved


def test_two_exercises_of_a_page_that_became_one(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / FIRST, "worst", WORST)
    new = course_of(tmp_path / "new", of("lazy_map", "worst", edition=2), of("reduce", "total"), share="lazy_map.worst")

    handout.update(new, work)

    first = text(read(work / FIRST))
    assert first[1] == WORST
    assert first.count(SHARE) == 1
    assert len(first) == 5  # an exercise, the heading, what is kept


def test_chapters_may_exchange_exercises(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / SECOND, "total", TOTAL)
    chapters = {"01_lazy_map": of("lazy_map", "total", "worst"), "02_reduce": of("reduce", "share")}
    moved = {"lazy_map.share": "reduce.share", "reduce.total": "lazy_map.total"}

    handout.update(write_chapters(tmp_path / "new", chapters, moved), work)

    assert text(read(work / FIRST))[1] == TOTAL
    assert text(read(work / SECOND))[1] == SHARE
    assert [len(read(work / path)["cells"]) for path in (FIRST, SECOND)] == [6, 3]


def test_editions_may_be_skipped(old, tmp_path, work):
    """`share` moved twice, and the learner was away in between."""
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    chapters = {
        "01_lazy_map": of("lazy_map", "worst"),
        "02_reduce": of("reduce", "total"),
        "03_split": of("split", "part"),
    }
    moved = {"lazy_map.share": "reduce.share", "reduce.share": "split.part"}

    handout.update(write_chapters(tmp_path / "new", chapters, moved), work)

    assert text(read(work / "exercises/03_split.ipynb"))[1] == SHARE


def test_a_chapter_that_is_gone_gives_its_answers_once(old, tmp_path, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    before = (work / FIRST).read_bytes()
    moved = {"lazy_map.share": "reduce.share", "lazy_map.worst": "reduce.worst"}
    new = write_chapters(tmp_path / "new", {"02_reduce": of("reduce", "share", "worst", "total")}, moved)

    handout.make(new, work)
    report = handout.update(new, work)

    assert "it stays as it is" in report.left[FIRST]
    assert (work / FIRST).read_bytes() == before
    assert text(read(work / SECOND))[1] == SHARE
    handout.reset(new, work, "reduce.share")
    handout.update(new, work)
    assert SHARE not in text(read(work / SECOND))


@pytest.mark.parametrize("missing", [False, True])
def test_a_renamed_chapter_takes_its_answers_along(old, tmp_path, work, missing):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / FIRST, "worst", WORST)
    moved = {f"lazy_map.{name}": f"lazily.{name}" for name in ("share", "worst")}
    new = write_chapters(tmp_path / "new", {"01_lazily": of("lazily", "share", "worst", edition=2)}, moved)

    if missing:
        handout.make(new, work)
    handout.update(new, work)

    assert [text(read(work / "exercises/01_lazily.ipynb"))[at] for at in (1, 4)] == [SHARE, WORST]


def test_a_split_answer_travels_with_its_pieces_and_notes_stay(old, new, work):
    handout.make(old, work)
    book = read(work / FIRST)
    at = place(book, "share")
    half = {**book["cells"][at], "id": "half", "source": "half = 2"}
    book["cells"][at : at + 1] = [half, {**book["cells"][at], "source": SHARE}, own("# a note")]
    (work / FIRST).write_text(json.dumps(book))

    handout.update(new, work)

    second = read(work / SECOND)
    assert text(second)[1:3] == ["half = 2", SHARE]
    assert [answers.mark(cell).get("exercise") for cell in second["cells"][1:3]] == ["share", "share"]
    assert "# a note" in text(read(work / FIRST))
    nbformat.validate(second)


def test_a_retyped_answer_travels(old, new, work):
    handout.make(old, work)
    book = read(work / FIRST)
    book["cells"][place(book, "share")] = own(SHARE)
    (work / FIRST).write_text(json.dumps(book))

    handout.update(new, work)

    assert text(read(work / SECOND))[1] == SHARE
    assert SHARE not in text(read(work / FIRST))


def test_a_cell_with_two_answers_stays_and_goes(old, new, work):
    handout.make(old, work)
    book = read(work / FIRST)
    del book["cells"][place(book, "share")]
    (work / FIRST).write_text(json.dumps(book))
    put(work / FIRST, "worst", f"{SHARE}\n\n{WORST}")

    handout.update(new, work)

    assert answer_in(read(work / SECOND), "share") == f"{SHARE}\n\n{WORST}"
    assert answer_in(read(work / FIRST), "worst") == f"{SHARE}\n\n{WORST}"


def test_a_page_without_marks_gives_its_answer(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    book = read(work / FIRST)
    (work / FIRST).write_text(json.dumps({**book, "cells": [{**cell, "metadata": {}} for cell in book["cells"]]}))

    handout.update(new, work)

    assert text(read(work / SECOND))[1] == SHARE


def test_a_duplicate_that_the_learner_made_gives_nothing_away(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    (work / "exercises/01_lazy_map-Copy1.ipynb").write_bytes((work / FIRST).read_bytes())
    put(work / "exercises/01_lazy_map-Copy1.ipynb", "share", SHARE.replace("0.4", "0.5"))

    report = handout.update(new, work)

    assert report.moved == [("lazy_map.share", SECOND)]
    assert not report.kept
    assert text(read(work / SECOND))[1] == SHARE
    assert SHARE.replace("0.4", "0.5") in text(read(work / "exercises/01_lazy_map-Copy1.ipynb"))


def test_a_notebook_of_somebody_elses_under_a_copys_name_gives_nothing_away(old, new, work):
    handout.make(old, work)
    (work / FIRST).write_text(json.dumps({"nbformat": 4, "cells": [own(SHARE)], "metadata": {}}))

    report = handout.update(new, work)

    assert "not a notebook of the course" in report.left[FIRST]
    assert SHARE not in text(read(work / SECOND))


def test_a_lost_edition_keeps_no_answer_back(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    for path in work.glob(".workbook/editions/*/*"):
        path.write_text("{")

    handout.update(new, work)

    assert answer_in(read(work / SECOND), "share") == SHARE


def test_a_page_that_cannot_be_read_gets_its_answer_when_it_can(old, new, work):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    sound = (work / SECOND).read_bytes()
    (work / SECOND).write_bytes(b"")

    report = handout.update(new, work)

    assert SECOND in report.left[FIRST]
    assert "it is empty" in report.left[SECOND]
    assert SHARE in text(read(work / FIRST))
    (work / SECOND).write_bytes(sound)
    handout.update(new, work)
    assert answer_in(read(work / SECOND), "share") == SHARE
    assert every_text(work).count(SHARE) == 1


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("writes", range(7))
def test_a_kill_between_any_two_writes_loses_nothing(old, new, work, monkeypatch, writes):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    put(work / FIRST, "worst", WORST)
    put(work / SECOND, "total", TOTAL)
    done = []

    def write(path, content, write=atomic.write, **how):
        if len(done) == writes:
            raise Killed
        done.append(path)
        write(path, content, **how)

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", write)
        with pytest.raises(Killed):
            handout.update(new, work)
    assert {SHARE, WORST, TOTAL} <= {*every_text(work)}

    handout.update(new, work)

    assert text(read(work / SECOND))[1] == SHARE
    assert sorted(each for each in every_text(work) if "return" in each) == sorted([SHARE, WORST, TOTAL])


def test_what_jupyterlab_saves_meanwhile_is_carried_too(old, new, work, monkeypatch):
    handout.make(old, work)
    put(work / FIRST, "share", SHARE)
    later = SHARE.replace("0.4", "0.5")

    def write(path, content, write=atomic.write, **how):
        write(path, content, **how)
        if path == work / SECOND:
            monkeypatch.undo()
            put(work / FIRST, "share", later)

    monkeypatch.setattr(atomic, "write", write)
    handout.update(new, work)
    assert later in every_text(work)

    handout.update(new, work)
    assert later in text(read(work / SECOND))


def test_a_guess_is_kept_under_the_id_of_today(tmp_path, work):
    def lesson(root, id, **moved):
        made = course_of(root, [code(f'predict("{id}", ...)', "p-1"), *of("lazy_map", "worst")], of("reduce", "total"))
        source = made.root / "chapters/01_lazy_map/lesson.py"
        source.write_text(f'{source.read_text()}\npredict("{id}", ...)')
        return made

    handout.make(lesson(tmp_path / "old", "lazy_map.rows"), work)
    put(work / FIRST, "p-1", 'predict("lazy_map.rows", 7)')
    new = lesson(tmp_path / "new", "lazy_map.lines")
    new.aliases["lazy_map.rows"] = "lazy_map.lines"

    handout.update(new, work)

    assert text(read(work / FIRST))[0] == 'predict("lazy_map.lines", 7)'


def test_an_exercise_is_reset_by_an_earlier_id(old, new, work):
    handout.make(new, work)
    put(work / SECOND, "share", SHARE)

    handout.reset(new, work, "lazy_map.share")

    assert SHARE not in text(read(work / SECOND))
    with pytest.raises(UnknownName):
        handout.reset(old, work, "reduce.share")


# Whatever learners and authors do


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_word_is_lost_wherever_exercises_go(tmp_path_factory, data):
    root = tmp_path_factory.mktemp("moves")
    work, names, ids = root / "work", ["one", "two", "three", "four"], {}
    homes = {name: data.draw(st.sampled_from(["lazy_map", "reduce"]), label=name) for name in names}
    today = {name: f"{home}.{name}" for name, home in homes.items()}
    handout.make(edition(root / "0", today, {}), work)
    for number in (1, 2):
        for path in work.glob("exercises/*.ipynb"):
            book = read(path)
            book = {**book, "cells": [{**cell, "source": answers.source(cell)} for cell in book["cells"]]}
            learner = Learner(book, data.draw)
            for _ in range(data.draw(st.integers(0, 6), label="deeds")):
                learner.act()
            path.write_text(json.dumps(book))
        for name in names:
            new = (
                f"{data.draw(st.sampled_from(['lazy_map', 'reduce']))}.{data.draw(st.sampled_from([name, name + 's']))}"
            )
            if new not in (*ids, *today.values()):
                ids[today[name]], today[name] = new, new
        before = {token for path in work.glob("exercises/*.ipynb") for token in tokens(read(path))}

        handout.update(edition(root / str(number), today, ids), work)

        after = {token for path in work.glob("exercises/*.ipynb") for token in tokens(read(path))}
        assert before <= after
        for path in work.glob("exercises/*.ipynb"):
            nbformat.validate(read(path))
        assert str(handout.update(edition(root / f"{number} again", today, ids), work)) == "Your copies are up to date."


def edition(root, today, aliases):
    """A course whose exercises have these ids."""
    chapters = {
        name: [
            words(f"# {name}", "start-1"),
            *of(slug, *(each.partition(".")[2] for each in today.values() if each.startswith(f"{slug}."))),
        ]
        for name, slug in (("01_lazy_map", "lazy_map"), ("02_reduce", "reduce"))
    }
    return write_chapters(root, chapters, aliases)


# Checkpoints


def bank(names):
    """A checkpoint of two slots."""
    cells = [words("# Checkpoint", "start-1"), *of("reduce", *names)]
    for cell in cells:
        told = answers.mark(cell)
        if told.get("role") == "answer":
            told["slot"] = names[told["exercise"]]
    return cells


def test_a_try_keeps_an_exercise_that_was_renamed_and_gives_away_one_that_left(tmp_path, work):
    old = write_chapters(
        tmp_path / "old", {"01_lazy_map": of("lazy_map", "worst"), "02_reduce": bank({"share": "a", "total": "b"})}
    )
    handout.make(old, work)
    put(work / SECOND, "share", SHARE)
    put(work / SECOND, "total", TOTAL)
    chapters = {"01_lazy_map": of("lazy_map", "worst", "total"), "02_reduce": bank({"portion": "a", "other": "b"})}
    moved = {"reduce.share": "reduce.portion", "reduce.total": "lazy_map.total"}

    handout.update(write_chapters(tmp_path / "new", chapters, moved), work)

    second = read(work / SECOND)
    assert answers.mark(second)["drawn"] == ["portion"]
    assert (
        answers.mark(next(cell for cell in second["cells"] if text({"cells": [cell]}) == [SHARE]))["exercise"]
        == "portion"
    )
    assert TOTAL not in text(second)
    assert text(read(work / FIRST))[4] == TOTAL

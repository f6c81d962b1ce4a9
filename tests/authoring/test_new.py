"""What an author begins with: it builds, the proof names what is still to be written, and nothing is written over."""

import pytest
from building import fresh, problems

from workbook.authoring import build, draft, new, proof
from workbook.errors import CourseError


def names(root):
    return sorted(path.name for path in (root / "chapters" / "01_short" / "exercises").glob("[0-9]*.py"))


def test_a_new_exercise_is_the_last_and_its_proof_names_what_is_missing(root, ran):
    new.exercise(fresh(root).chapter("01"), "added")

    assert names(root) == ["01_short_words.py", "02_reads.py", "03_added.py"]
    assert build.build(fresh(root), tell=lambda line: None).problems == []
    assert problems(root) == []
    with draft.of(fresh(root).chapter("01")) as chapter:
        found = proof.prove(chapter.exercise("added"))
    assert {name for name, told in found.items() if told} == {"complete", "example_holds"}
    assert [told.partition("added ")[2][:12] for told in found["complete"]] == [
        "needs three ",
        "needs a ques",
        "has 0 wrong ",
        "needs a seco",
    ]


def test_an_exercise_may_come_after_another_and_later_ones_are_renumbered(root):
    _, moved = new.exercise(fresh(root).chapter("01"), "added", after="short_words")

    assert moved == 1
    assert names(root) == ["01_short_words.py", "02_added.py", "03_reads.py"]
    text = (root / "chapters" / "01_short" / "exercises" / "03_reads.py").read_text(encoding="utf-8")
    assert "islice(words, 2)" in text


def test_an_exercise_of_a_bank_has_the_slot_of_the_one_before(root):
    for name in names(root):
        path = root / "chapters" / "01_short" / "exercises" / name
        text = path.read_text(encoding="utf-8").replace(" core=true", "")
        path.write_text(text.replace("[markdown]", '[markdown] slot="words"', 1), encoding="utf-8")
    path, _ = new.exercise(fresh(root).chapter("01"), "added")

    assert path.read_text(encoding="utf-8").startswith('# %% task [markdown] slot="words"\n')


@pytest.mark.parametrize(
    ("name", "after", "told"),
    [
        ("reads", "", r"chapters/01_short/exercises/02_reads\.py is there already; choose another name"),
        ("Late", "", "'Late' is no name of an exercise; write it like late_count"),
        ("late count", "", "is no name of an exercise"),
        ("late", "redas", "has no exercise 'redas'; write one of short_words, reads"),
    ],
)
def test_an_exercise_that_cannot_be_is_one_sentence_and_changes_nothing(root, name, after, told):
    before = names(root)
    with pytest.raises(CourseError, match=told):
        new.exercise(fresh(root).chapter("01"), name, after)

    assert names(root) == before


def test_a_chapter_that_has_no_page_yet_says_what_to_type(root):
    with pytest.raises(CourseError, match=r"exercises/page\.py is missing; type  workbook new chapter 02_later"):
        new.exercise(fresh(root).chapter("02"), "first")


def test_a_new_chapter_builds_with_its_entry_and_its_first_exercise(root, ran):
    new.chapter(fresh(root), "03_graphs")
    chapter = fresh(root).chapter("graphs")
    assert (chapter.title, chapter.written, chapter.exercises) == ("Graphs", True, ())
    with draft.of(chapter) as drafted:
        assert proof.prove(drafted) == {
            "complete": ["chapters/03_graphs has no exercise; type  workbook new exercise 03 NAME"]
        }
    new.exercise(chapter, "first")

    assert build.build(fresh(root), tell=lambda line: None).problems == []
    assert [each.id for each in fresh(root).chapter("graphs").exercises] == ["graphs.first"]


def test_a_chapter_to_come_keeps_its_entry(root):
    before = (root / "chapters" / "course.toml").read_bytes()
    new.chapter(fresh(root), "02_later")

    assert (root / "chapters" / "course.toml").read_bytes() == before
    assert "# # 02 · To come" in (root / "chapters" / "02_later" / "lesson.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("01_short", r"chapters/01_short/lesson\.py is there already"),
        ("01_graphs", "'01_short' has the number or the word of '01_graphs' already"),
        ("03_short", "'01_short' has the number or the word of '03_short' already"),
        ("graphs", "'graphs' is no name of a chapter; write it like 01_lazy_map"),
    ],
)
def test_a_chapter_that_cannot_be_is_one_sentence_and_changes_nothing(root, name, told):
    before = sorted(root.rglob("*"))
    with pytest.raises(CourseError, match=told):
        new.chapter(fresh(root), name)

    assert sorted(root.rglob("*")) == before

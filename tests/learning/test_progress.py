"""What events add up to: points, tries and hints."""

from types import SimpleNamespace

import pytest

from workbook.course import tries
from workbook.learning import events, progress


def exercise(name, points=1, core=False, extra=False):
    return SimpleNamespace(id=f"lazy_map.{name}", name=name, points=points, core=core, extra=extra)


def course_of(*chapters, aliases=None):
    return SimpleNamespace(chapters=chapters, current_id=lambda old: (aliases or {}).get(old, old))


@pytest.fixture
def course():
    lazy = SimpleNamespace(
        number="01",
        title="Lazy <map>",
        slug="lazy_map",
        slots={},
        written=True,
        exercises=(exercise("late_share", 2, core=True), exercise("chunks"), exercise("worst", extra=True)),
        tasks=(),
    )
    unwritten = SimpleNamespace(number="02", title="Pipelines", written=False, exercises=())
    return course_of(lazy, unwritten)


@pytest.fixture
def checkpoint():
    """A checkpoint of one slot with two exercises, late_share and chunks."""
    return SimpleNamespace(
        number="01b",
        title="Checkpoint",
        slug="first",
        slots={"one": ("late_share", "chunks")},
        written=True,
        exercises=(exercise("late_share"), exercise("chunks")),
        tasks=(),
    )


def event(name, outcome, points=0):
    return {"exercise": f"lazy_map.{name}", "outcome": outcome, "points": points}


def test_points_count_once_and_the_best_outcome_stands(course):
    kept = [
        event("late_share", "wrong"),
        event("late_share", "passed", 2),
        event("late_share", "passed", 2),
        event("late_share", "raised"),
        event("gone", "passed", 5),
    ]

    summary = progress.summary(course, kept)

    (chapter,) = summary.chapters
    assert (summary.points, summary.possible, chapter.open) == (2, 4, 2)
    assert (chapter.exercises[0].state, chapter.exercises[0].tries) == ("passed", 4)


def test_not_attempted_is_no_try(course):
    kept = [
        event("chunks", "not attempted"),
        event("chunks", "unavailable"),
        {"prediction": "lazy_map.x", "guess": "1"},
    ]

    assert progress.summary(course, kept).chapters[0].exercises[1].state == "open"


def test_tries_and_hints_are_told(course):
    kept = [event("chunks", "wrong")] * 3 + [{"exercise": "lazy_map.chunks", "hint": n} for n in (1, 2)]

    chunks = progress.summary(course, kept).chapters[0].exercises[1]

    assert (chunks.state, chunks.remarks) == ("tried 3 times", "2 hints")


def test_extras_are_named_next_when_nothing_else_is_open(course):
    kept = [event("late_share", "passed", 2)]
    assert progress.summary(course, kept).next.name == "chunks"

    kept.append(event("chunks", "passed", 1))
    assert progress.summary(course, kept).next.name == "worst"

    kept.append(event("worst", "passed", 1))
    assert progress.summary(course, kept).next is None


def test_the_text_is_a_plain_table(course):
    assert str(progress.summary(course, [event("chunks", "wrong")])).splitlines() == [
        "01  Lazy <map>       0 of 4 points  3 open",
        "      lazy_map.late_share    0/2  open            core",
        "      lazy_map.chunks        0/1  tried once",
        "      lazy_map.worst         0/1  open            extra",
        "0 of 4 points. Next: lazy_map.late_share",
    ]


def test_the_table_is_escaped_and_brings_no_colours(course):
    html = progress.summary(course, [event("chunks", "wrong")])._repr_html_()

    assert "Lazy &lt;map&gt;" in html
    assert "tried once" in html
    assert "<caption>" in html
    assert "style" not in html
    assert "color" not in html


def test_a_course_without_chapters_has_a_summary():
    empty = progress.summary(course_of(), [])

    assert str(empty) == "0 of 0 points."
    assert "<table>" in empty._repr_html_()


# Checkpoints


def test_before_a_try_was_drawn_the_first_one_counts(checkpoint):
    (told,) = progress.summary(course_of(checkpoint), []).chapters

    assert [each.name for each in told.exercises] == list(tries.drawn(checkpoint.slots, 1))


def test_a_new_try_counts_from_its_draw_on(checkpoint):
    kept = [
        event("late_share", "passed", 1),
        {"checkpoint": "first", "try": 2, "drawn": ["late_share"]},
    ]
    shown = course_of(checkpoint)

    (told,) = progress.summary(shown, kept).chapters
    assert (told.title, told.points, told.possible) == ("Checkpoint (try 2)", 0, 1)

    (told,) = progress.summary(shown, [*kept, event("late_share", "passed", 1)]).chapters
    assert told.points == 1


def test_an_exercise_that_the_course_dropped_since_the_draw_is_left_out(checkpoint):
    kept = [{"checkpoint": "first", "try": 2, "drawn": ["gone", "chunks"]}]

    (told,) = progress.summary(course_of(checkpoint), kept).chapters

    assert [each.name for each in told.exercises] == ["chunks"]


def test_events_of_any_shape_add_up(course):
    odd = [
        {"exercise": "lazy_map.chunks", "outcome": ["passed"], "points": None, "hint": "2", "answer": []},
        {"exercise": None, "outcome": None},
        {"exercise": "lazy_map.chunks", "outcome": "wrong", "hint": True, "answer": {"a": 1}},
        {"checkpoint": "lazy_map", "try": None, "drawn": 5},
    ]

    chunks = next(each for each in progress.summary(course, odd).chapters[0].exercises if each.name == "chunks")
    assert (chunks.tries, chunks.hints, chunks.points) == (1, 0, 0)


@pytest.mark.parametrize("damage", ["folder", "garbage", "torn"])
def test_a_damaged_file_of_progress_is_told(course, tmp_path, monkeypatch, damage):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path))
    path = tmp_path / "progress.jsonl"
    if damage == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"\x00\xff\n\n[1]\n" if damage == "garbage" else b'{"exercise": "lazy_map.chunks", "outc')

    told = progress.summary(course)
    assert str(path) in told.warning
    assert told.warning in str(told)
    assert "cannot be read" in told._repr_html_()


def test_a_sound_file_of_progress_has_no_warning(course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path))
    assert progress.summary(course).warning == ""
    events.append({"exercise": "lazy_map.chunks", "outcome": "passed", "points": 1})
    (tmp_path / "progress.jsonl").write_bytes((tmp_path / "progress.jsonl").read_bytes().replace(b"\n", b"\r\n"))

    assert progress.summary(course).warning == ""
    assert len(events.kept()) == 1


def test_an_exercise_whose_solution_was_shown_stands_apart(course):
    shown = {"exercise": "lazy_map.chunks", "solution": "shown"}
    summary = progress.summary(course, [shown, event("chunks", "seen")])
    chapter = next(each for each in summary.chapters if each.seen)
    (chunks,) = [each for each in chapter.exercises if each.name == "chunks"]

    assert (chunks.state, chunks.points, chunks.tries) == ("seen", 0, 0)
    assert chapter.state == f"{len(chapter.exercises) - 1} open, 1 seen"
    assert chapter in summary.shown
    assert summary.next != chunks
    assert "1 seen" in str(summary)
    assert "1 seen" in summary._repr_html_()

    (chunks,) = [
        each
        for chapter in progress.summary(course, [shown, event("chunks", "passed")]).chapters
        for each in chapter.exercises
        if each.name == "chunks"
    ]
    assert chunks.state == "passed"


def test_what_is_only_seen_comes_last(course):
    kept = [{"exercise": f"lazy_map.{name}", "solution": "shown"} for name in ("late_share", "chunks", "worst")]

    assert progress.summary(course, kept[:2]).next.name == "worst"  # though it is extra
    assert progress.summary(course, kept).next.name == "late_share"
    assert progress.summary(course, kept).chapters[0].state == "3 seen"

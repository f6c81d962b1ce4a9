"""Events kept under a lock, and what they add up to."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from workbook.course import tries
from workbook.learning import records


def exercise(name, points=1, core=False, extra=False):
    return SimpleNamespace(id=f"lazy_map.{name}", name=name, points=points, core=core, extra=extra)


@pytest.fixture
def course():
    lazy = SimpleNamespace(
        number="01",
        title="Lazy <map>",
        slug="lazy_map",
        slots={},
        written=True,
        exercises=(exercise("late_share", 2, core=True), exercise("chunks"), exercise("worst", extra=True)),
    )
    unwritten = SimpleNamespace(number="02", title="Pipelines", written=False, exercises=())
    return SimpleNamespace(chapters=(lazy, unwritten))


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
    )


def event(name, outcome, points=0):
    return {"exercise": f"lazy_map.{name}", "outcome": outcome, "points": points}


def test_an_event_comes_back_with_its_time_in_utc(tmp_path):
    assert records.append({"exercise": "a.b", "outcome": "passed"}, tmp_path) is None

    (kept,) = records.events(tmp_path)
    assert kept["outcome"] == "passed"
    assert kept["time"].endswith("+00:00")


def test_an_event_is_one_line_whatever_it_holds(tmp_path):
    records.append({"guess": "a\nb\u2028c", "path": tmp_path}, tmp_path)
    records.append({"guess": 1}, tmp_path)

    assert [kept["guess"] for kept in records.events(tmp_path)] == ["a\nb\u2028c", 1]


def test_the_work_folder_is_the_places_own_unless_named(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "mine"))
    assert records.events() == []

    records.append({"exercise": "a.b"})

    assert (tmp_path / "mine" / "progress.jsonl").exists()
    assert len(records.events()) == 1


def test_a_torn_line_is_passed_over_and_the_next_begins_anew(tmp_path):
    records.append({"n": 1}, tmp_path)
    with open(tmp_path / "progress.jsonl", "ab") as file:
        file.write(b'{"n": 2, "outc')

    records.append({"n": 3}, tmp_path)

    assert [kept["n"] for kept in records.events(tmp_path)] == [1, 3]


def test_two_processes_lose_nothing(tmp_path):
    writes = (
        "import sys; from pathlib import Path; from workbook.learning import records\n"
        "for n in range(200): assert records.append({'who': sys.argv[1], 'n': n}, Path(sys.argv[2])) is None"
    )
    writers = [subprocess.Popen([sys.executable, "-c", writes, who, str(tmp_path)]) for who in "ab"]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]

    kept = records.events(tmp_path)
    for who in "ab":
        assert [each["n"] for each in kept if each["who"] == who] == list(range(200))


def test_a_killed_writer_leaves_the_file_and_the_lock_to_others(tmp_path):
    writes = (
        "import sys; from pathlib import Path; from workbook.learning import records\n"
        "while True: records.append({'who': 'killed'}, Path(sys.argv[1])); print(flush=True)"
    )
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", writes, str(tmp_path)], stdout=subprocess.PIPE)
        for _ in range(3):
            writer.stdout.readline()
        writer.kill()
        writer.communicate()

    assert records.append({"who": "next"}, tmp_path) is None
    assert records.events(tmp_path)[-1]["who"] == "next"


def test_a_full_disk_is_a_sentence_and_leaves_no_half_line(tmp_path):
    records.append({"n": 1}, tmp_path)
    before = (tmp_path / "progress.jsonl").read_bytes()
    fills = (
        "import resource, sys; from pathlib import Path; from workbook.learning import records\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))\n"
        "print(records.append({'n': 2, 'long': 'x' * 999}, Path(sys.argv[1])))"
    )
    pytest.importorskip("resource")

    run = [sys.executable, "-c", fills, str(tmp_path), str(len(before) + 20)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout

    assert "was not kept" in told
    assert "WORKBOOK_WORK" in told
    assert (tmp_path / "progress.jsonl").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert "was not kept" in records.append({"n": 1}, tmp_path / "file" / "work")
    assert records.events(tmp_path / "file" / "work") == []


def test_an_event_that_is_no_json_is_a_sentence(tmp_path):
    assert "was not kept" in records.append({("a", "b"): 1}, tmp_path)


def test_points_count_once_and_the_best_outcome_stands(course):
    kept = [
        event("late_share", "wrong"),
        event("late_share", "passed", 2),
        event("late_share", "passed", 2),
        event("late_share", "raised"),
        event("gone", "passed", 5),
    ]

    summary = records.summary(course, kept)

    (chapter,) = summary.chapters
    assert (summary.points, summary.possible, chapter.open) == (2, 4, 2)
    assert (chapter.exercises[0].state, chapter.exercises[0].tries) == ("passed", 4)


def test_not_attempted_is_no_try(course):
    kept = [
        event("chunks", "not attempted"),
        event("chunks", "unavailable"),
        {"prediction": "lazy_map.x", "guess": "1"},
    ]

    assert records.summary(course, kept).chapters[0].exercises[1].state == "open"


def test_tries_and_hints_are_told(course):
    kept = [event("chunks", "wrong")] * 3 + [{"exercise": "lazy_map.chunks", "hint": n} for n in (1, 2)]

    chunks = records.summary(course, kept).chapters[0].exercises[1]

    assert (chunks.state, chunks.remarks) == ("tried 3 times", "2 hints")


def test_extras_are_named_next_when_nothing_else_is_open(course):
    kept = [event("late_share", "passed", 2)]
    assert records.summary(course, kept).next.name == "chunks"

    kept.append(event("chunks", "passed", 1))
    assert records.summary(course, kept).next.name == "worst"

    kept.append(event("worst", "passed", 1))
    assert records.summary(course, kept).next is None


def test_the_text_is_a_plain_table(course):
    assert str(records.summary(course, [event("chunks", "wrong")])).splitlines() == [
        "01  Lazy <map>       0 of 4 points  3 open",
        "      lazy_map.late_share    0/2  open            core",
        "      lazy_map.chunks        0/1  tried once",
        "      lazy_map.worst         0/1  open            extra",
        "0 of 4 points. Next: lazy_map.late_share",
    ]


def test_the_table_is_escaped_and_brings_no_colours(course):
    html = records.summary(course, [event("chunks", "wrong")])._repr_html_()

    assert "Lazy &lt;map&gt;" in html
    assert "tried once" in html
    assert "<caption>" in html
    assert "style" not in html
    assert "color" not in html


def test_a_course_without_chapters_has_a_summary():
    empty = records.summary(SimpleNamespace(chapters=()), [])

    assert str(empty) == "0 of 0 points."
    assert "<table>" in empty._repr_html_()


def test_the_import_brings_nothing_slow():
    lists = "import json, sys, workbook.learning.records; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", lists], capture_output=True, text=True).stdout)

    assert not {"nbformat", "jinja2", "filelock", "asyncio"} & set(loaded)


# Checkpoints


def test_before_a_try_was_drawn_the_first_one_counts(checkpoint):
    (told,) = records.summary(SimpleNamespace(chapters=(checkpoint,)), []).chapters

    assert [each.name for each in told.exercises] == list(tries.drawn(checkpoint.slots, 1))


def test_a_new_try_counts_from_its_draw_on(checkpoint):
    kept = [
        event("late_share", "passed", 1),
        {"checkpoint": "first", "try": 2, "drawn": ["late_share"]},
    ]
    shown = SimpleNamespace(chapters=(checkpoint,))

    (told,) = records.summary(shown, kept).chapters
    assert (told.title, told.points, told.possible) == ("Checkpoint (try 2)", 0, 1)

    (told,) = records.summary(shown, [*kept, event("late_share", "passed", 1)]).chapters
    assert told.points == 1


def test_an_exercise_that_the_course_dropped_since_the_draw_is_left_out(checkpoint):
    kept = [{"checkpoint": "first", "try": 2, "drawn": ["gone", "chunks"]}]

    (told,) = records.summary(SimpleNamespace(chapters=(checkpoint,)), kept).chapters

    assert [each.name for each in told.exercises] == ["chunks"]


def test_events_of_any_shape_add_up(course):
    odd = [
        {"exercise": "lazy_map.chunks", "outcome": ["passed"], "points": None, "hint": "2", "answer": []},
        {"exercise": None, "outcome": None},
        {"exercise": "lazy_map.chunks", "outcome": "wrong", "hint": True, "answer": {"a": 1}},
        {"checkpoint": "lazy_map", "try": None, "drawn": 5},
    ]

    chunks = next(each for each in records.summary(course, odd).chapters[0].exercises if each.name == "chunks")
    assert (chunks.tries, chunks.hints, chunks.points) == (1, 0, 0)


@pytest.mark.parametrize("damage", ["folder", "garbage", "torn"])
def test_a_damaged_file_of_progress_is_told(course, tmp_path, monkeypatch, damage):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path))
    path = tmp_path / "progress.jsonl"
    if damage == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"\x00\xff\n\n[1]\n" if damage == "garbage" else b'{"exercise": "lazy_map.chunks", "outc')

    told = records.summary(course)
    assert str(path) in told.warning
    assert told.warning in str(told)
    assert "cannot be read" in told._repr_html_()


def test_a_sound_file_of_progress_has_no_warning(course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path))
    assert records.summary(course).warning == ""
    records.append({"exercise": "lazy_map.chunks", "outcome": "passed", "points": 1})
    (tmp_path / "progress.jsonl").write_bytes((tmp_path / "progress.jsonl").read_bytes().replace(b"\n", b"\r\n"))

    assert records.summary(course).warning == ""
    assert len(records.events()) == 1

"""Events kept under a lock, and the ids that they have today."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from workbook.learning import events


def test_an_event_comes_back_with_its_time_in_utc(tmp_path):
    assert events.append({"exercise": "a.b", "outcome": "passed"}, tmp_path) is None

    (kept,) = events.kept(tmp_path)
    assert kept["outcome"] == "passed"
    assert kept["time"].endswith("+00:00")


def test_an_event_is_one_line_whatever_it_holds(tmp_path):
    events.append({"guess": "a\nb\u2028c", "path": tmp_path}, tmp_path)
    events.append({"guess": 1}, tmp_path)

    assert [kept["guess"] for kept in events.kept(tmp_path)] == ["a\nb\u2028c", 1]


def test_the_work_folder_is_the_places_own_unless_named(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "mine"))
    assert events.kept() == []

    events.append({"exercise": "a.b"})

    assert (tmp_path / "mine" / "progress.jsonl").exists()
    assert len(events.kept()) == 1


def test_a_torn_line_is_passed_over_and_the_next_begins_anew(tmp_path):
    events.append({"n": 1}, tmp_path)
    with open(tmp_path / "progress.jsonl", "ab") as file:
        file.write(b'{"n": 2, "outc')

    events.append({"n": 3}, tmp_path)

    assert [kept["n"] for kept in events.kept(tmp_path)] == [1, 3]


def test_two_processes_lose_nothing(tmp_path):
    writes = (
        "import sys; from pathlib import Path; from workbook.learning import events\n"
        "for n in range(200): assert events.append({'who': sys.argv[1], 'n': n}, Path(sys.argv[2])) is None"
    )
    writers = [subprocess.Popen([sys.executable, "-c", writes, who, str(tmp_path)]) for who in "ab"]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]

    kept = events.kept(tmp_path)
    for who in "ab":
        assert [each["n"] for each in kept if each["who"] == who] == list(range(200))


def test_a_killed_writer_leaves_the_file_and_the_lock_to_others(tmp_path):
    writes = (
        "import sys; from pathlib import Path; from workbook.learning import events\n"
        "while True: events.append({'who': 'killed'}, Path(sys.argv[1])); print(flush=True)"
    )
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", writes, str(tmp_path)], stdout=subprocess.PIPE)
        for _ in range(3):
            writer.stdout.readline()
        writer.kill()
        writer.communicate()

    assert events.append({"who": "next"}, tmp_path) is None
    assert events.kept(tmp_path)[-1]["who"] == "next"


def test_a_full_disk_is_a_sentence_and_leaves_no_half_line(tmp_path):
    events.append({"n": 1}, tmp_path)
    before = (tmp_path / "progress.jsonl").read_bytes()
    fills = (
        "import resource, sys; from pathlib import Path; from workbook.learning import events\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))\n"
        "print(events.append({'n': 2, 'long': 'x' * 999}, Path(sys.argv[1])))"
    )
    pytest.importorskip("resource")

    run = [sys.executable, "-c", fills, str(tmp_path), str(len(before) + 20)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout

    assert "was not kept" in told
    assert "WORKBOOK_WORK" in told
    assert (tmp_path / "progress.jsonl").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert "was not kept" in events.append({"n": 1}, tmp_path / "file" / "work")
    assert events.kept(tmp_path / "file" / "work") == []


def test_an_event_that_is_no_json_is_a_sentence(tmp_path):
    assert "was not kept" in events.append({("a", "b"): 1}, tmp_path)


def test_the_import_brings_nothing_slow():
    lists = "import json, sys, workbook.learning.events; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", lists], capture_output=True, text=True).stdout)

    assert not {"nbformat", "jinja2", "filelock", "asyncio"} & set(loaded)


def test_events_get_the_ids_of_today(tmp_path):
    today = {"old.share": "lazy_map.share", "old.guess": "lazy_map.guess"}
    course = SimpleNamespace(current_id=lambda old: today.get(old, old))
    before = [
        {"exercise": "old.share", "outcome": "passed"},
        {"exercise": "lazy_map.worst", "hint": 1},
        {"prediction": "old.guess", "guess": "3"},
        {"exercise": ["old.share"]},
    ]

    assert events.current(course, before) == [
        {"exercise": "lazy_map.share", "outcome": "passed"},
        {"exercise": "lazy_map.worst", "hint": 1},
        {"prediction": "lazy_map.guess", "guess": "3"},
        {"exercise": ["old.share"]},
    ]


def test_the_draw_of_a_try_gets_the_names_of_today_without_those_that_left():
    today = {"first.speed": "first.rate", "first.size": "lazy_map.size"}
    course = SimpleNamespace(current_id=lambda old: today.get(old, old))
    event = {"checkpoint": "first", "try": 2, "drawn": ["speed", "size", "lines", 5, "a.b"]}

    assert events.current(course, [event]) == [{"checkpoint": "first", "try": 2, "drawn": ["rate", "lines", "a.b"]}]

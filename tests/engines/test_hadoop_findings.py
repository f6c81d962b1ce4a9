"""What doctor says of Hadoop."""

from pathlib import Path

from workbook.engines.hadoop import engine, findings
from workbook.engines.machine import memory, threads


def meanings():
    return [each.meaning for each in engine.findings() if each.name == "Hadoop"]


def test_what_hadoop_lacks_is_all_said():
    assert [each.meaning for each in findings.readiness(True, ["one", "two"], False)] == ["one", "two"]
    assert "workbook artifacts fetch hadoop" in findings.readiness(False, [], False)[0].meaning
    (found,) = findings.readiness(True, [], False)
    assert found.status == "ok"
    assert found.meaning.startswith(
        "type  workbook cluster up hadoop  to start it, but not on a machine shared with people"
    )


def test_without_java_hadoop_does_not_claim_to_start(monkeypatch, tmp_path):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    said = meanings()
    assert "it needs Java; the line on Java says what to type" in said
    assert not any("JAVA_HOME" in each for each in said)  # said once


def test_limits_of_a_container_are_named(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))  # where no cluster is up, whatever other tests have started
    monkeypatch.setattr(memory, "free", lambda: 2**30)
    monkeypatch.setattr(threads, "free", lambda: 100)
    said = " ".join(meanings())
    assert "Hadoop needs 3 GiB of free memory, but only 1.0 GiB are free" in said
    assert "Hadoop needs 500 threads, but only 100 more can start here" in said


def test_ports_that_others_hold_are_named():
    assert findings.usual_ports({}) == []
    (found,) = findings.usual_ports({"a": 1, "b": 2, "c": 3, "d": 4})
    assert found.finding == "1 (a), 2 (b), 3 (c) and 1 more in use"


def test_a_folder_with_odd_characters_is_named_once():
    (found,) = findings.paths([Path("/a b"), Path("/a b")])
    assert (found.status, found.finding) == ("note", "/a b")


def test_a_name_without_an_address_is_a_note():
    assert findings.host("ewe", True).status == "ok"
    assert "127.0.0.1 ewe  to /etc/hosts" in findings.host("ewe", False).meaning

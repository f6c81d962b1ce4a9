"""What this machine lacks for a name in `needs`."""

import pytest

from workbook.engines import clusters, needs
from workbook.errors import CourseError

LACKS = "The shears are not here: type  sudo apt install shears"


def test_what_is_not_known_is_refused_with_what_is():
    needs.require_known(("java", "hadoop"), "chapters/course.toml: 10_rdds")
    with pytest.raises(CourseError) as problem:
        needs.require_known(("java", "sprak"), "chapters/course.toml: 10_rdds")
    assert str(problem.value).startswith(
        "chapters/course.toml: 10_rdds needs 'sprak', which is not known: write one of java, hadoop"
    )


def test_what_is_lacking_is_said_once(monkeypatch, tmp_path):
    """Hadoop lacks a Java, too, where there is none."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setenv("JAVA_HOME", "/usr/lib/jvm/gone")
    said = needs.lacking(("java", "hadoop"))
    assert said[0].startswith("JAVA_HOME is /usr/lib/jvm/gone")
    assert len([each for each in said if "JAVA_HOME" in each]) == 1


def test_a_state_folder_that_no_cluster_can_use_is_a_sentence(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "file" / "a state"))
    assert any("type  export WORKBOOK_STATE=" in each for each in needs.lacking(("hadoop",)))


def test_an_exercise_on_a_cluster_waits_until_it_is_up(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    assert "hadoop is not up: run  !workbook cluster up hadoop" in needs.missing(("hadoop",))


def test_an_exercise_on_an_engine_without_a_cluster_runs_where_nothing_is_lacking(stub_engine):
    assert needs.missing(("stub",)) == ""
    stub_engine.append(LACKS)
    assert needs.missing(("stub",)) == f"This exercise needs Stub. {LACKS}"


def test_an_exercise_may_name_a_package():
    assert needs.missing(("json",)) == ""
    assert needs.missing(("no_such_package",)) == (
        "This exercise needs no_such_package, which is not installed: close the lab and type  make lab WITH=all"
    )


def test_obstacles_of_jobs_are_those_of_every_engine(stub_engine, monkeypatch):
    monkeypatch.setattr(clusters, "obstacles", lambda engine: [f"{engine} is slow"])
    assert "hadoop is slow" in needs.obstacles()
    assert not any("stub" in each for each in needs.obstacles())  # it runs no jobs

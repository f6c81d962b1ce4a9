"""Engines by their records; and one that only says what the machine lacks, in every place where engines are asked."""

import os

import pytest
from typer.testing import CliRunner

from workbook import cli
from workbook.engines import clusters, environment, registry
from workbook.errors import UnknownName
from workbook.lab import doctor

LACKS = "The shears are not here: type  sudo apt install shears"


def test_every_line_is_a_folder_with_the_record_of_its_name():
    assert [engine.name for engine in registry.engines()] == list(registry.ENGINES)
    assert all((engine.folder / "engine.py").exists() for engine in registry.engines())


def test_an_engine_is_found_by_its_name(stub_engine):
    assert registry.find("stub").folder == registry.find("hadoop").folder.with_name("stub")
    assert registry.find("wolf") is None


# A stub: all that it has is `needs`


def test_a_stub_has_no_cluster(stub_engine):
    assert "stub" not in clusters.names()
    with pytest.raises(UnknownName, match=r"No cluster is called 'stub': there is hadoop"):
        clusters.by_name("stub")


def test_a_stub_adds_nothing_to_the_environment(stub_engine, monkeypatch):
    before = environment.variables({"STUB_HOME": "/opt/stub"})
    with monkeypatch.context() as patch:
        patch.setattr(registry, "ENGINES", tuple(name for name in registry.ENGINES if name != "stub"))
        assert environment.variables({"STUB_HOME": "/opt/stub"}) == before
    assert before["STUB_HOME"] == "/opt/stub"


def test_doctor_shows_what_the_machine_lacks_for_a_stub(stub_engine):
    def shown():
        return [(each.status, each.meaning) for each in doctor.examine() if each.name == "Stub"]

    assert shown() == [("ok", "its chapters run here")]
    stub_engine.append(LACKS)
    assert shown() == [("note", f"its chapters do not run here. {LACKS}")]


def test_a_command_for_the_cluster_of_a_stub_is_one_sentence(stub_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    for command in ("up", "down", "status"):
        done = CliRunner().invoke(cli.app, ["cluster", command, "stub"])
        assert done.exit_code == 1
        assert done.stderr.startswith("workbook: No cluster is called 'stub': ")
        assert done.stderr.count("\n") == 1


# What a full record adds


def test_what_a_record_says_reaches_the_environment(monkeypatch, tmp_path):
    (tmp_path / "shear").touch()
    full = registry.Engine(
        name="stub", needs=list, foreign=("STUB_*",), commands=tmp_path, variables=lambda given: {"STUB_HOME": "/s"}
    )
    monkeypatch.setattr(registry, "engines", lambda: (full,))
    found = environment.variables({"STUB_OPTIONS": "x", "PATH": "/usr/bin"})
    assert (found["STUB_HOME"], found.get("STUB_OPTIONS")) == ("/s", None)
    assert found["PATH"].split(os.pathsep)[1:] == [str(tmp_path), "/usr/bin"]
    assert environment.is_of_an_engine("STUB_OPTIONS")
    assert "STUB_*) unset" in environment.start_up()
    assert "java shear;" in environment.start_up()

"""Which Java is used, and what is said where none fits. Every Java here is a script."""

import os
import stat
from pathlib import Path

import pytest

from workbook.engines.machine import java


def script(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def jdk(tmp_path, monkeypatch):
    """Makes a Java; it calls itself what it is told to, and reports options that were picked up as Java does."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setattr(java.shutil, "which", lambda name: next(iter(map(str, (tmp_path / "path").glob(name))), None))

    def make(name, version="17.0.15", compiles=True):
        home = tmp_path / name
        script(
            home / "bin" / "java",
            '[ -z "$JAVA_TOOL_OPTIONS" ] || exit 1\n'
            f'echo "    java.home = {home}" >&2\necho "    java.version = {version}" >&2',
        )
        if compiles:
            script(home / "bin" / "javac", "")
        return home

    def on_path(home):
        (tmp_path / "path").mkdir(exist_ok=True)
        (tmp_path / "path" / "java").symlink_to(home / "bin" / "java")
        return home

    make.on_path = on_path
    return make


def test_java_says_itself_where_it_lives(jdk):
    home = jdk.on_path(jdk("17"))
    assert (java.program(), java.compiler(), java.version()) == (f"{home}/bin/java", f"{home}/bin/javac", "17.0.15")
    assert java.obstacles(compiles=True) == []


def test_a_version_manager_s_script_is_seen_through(jdk, tmp_path):
    home = jdk("versions/21", "21.0.4")
    script(tmp_path / "path" / "java", f'exec {home}/bin/java "$@"')
    script(tmp_path / "path" / "javac", "exit 1")
    assert java.here() == java.Java(home, "21.0.4")
    assert java.compiler() == f"{home}/bin/javac"


def test_a_script_that_chose_no_version_is_quoted(jdk, tmp_path):
    script(tmp_path / "path" / "java", "echo 'No version is set for command java' >&2; exit 126")
    assert java.here() is None
    assert "does not start (No version is set for command java)" in java.obstacles()[0]


def test_a_java_home_whose_java_does_not_start_is_not_mended_by_installing(jdk, tmp_path, monkeypatch):
    script(tmp_path / "jdk8" / "bin" / "java", "echo 'Unrecognized option' >&2; exit 1")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "jdk8"))
    (sentence,) = java.obstacles()
    assert "(Unrecognized option)" in sentence
    assert "unset JAVA_HOME" in sentence


def test_the_compiler_is_never_another_java_s(jdk, tmp_path):
    jdk.on_path(jdk("jre", compiles=False))
    script(tmp_path / "path" / "javac", "")
    assert java.compiler() is None
    assert java.obstacles() == []
    assert "has no compiler (javac): type  " in java.obstacles(compiles=True)[0]


def test_a_wrong_java_home_is_named_and_nothing_else_is_taken(jdk, monkeypatch):
    jdk.on_path(jdk("17"))
    monkeypatch.setenv("JAVA_HOME", "/usr/lib/jvm/gone")
    assert java.program() is None
    (told,) = java.obstacles()
    assert told.startswith("JAVA_HOME is /usr/lib/jvm/gone, and there is no Java in that folder: type  unset JAVA_HOME")


def test_java_home_comes_before_path(jdk, monkeypatch):
    jdk.on_path(jdk("17"))
    monkeypatch.setenv("JAVA_HOME", str(jdk("21", "21.0.4")))
    assert java.version() == "21.0.4"


@pytest.mark.parametrize(("version", "much"), [("1.8.0_392", "old"), ("11.0.2", "old"), ("26.0.1", "new")])
def test_a_java_that_does_not_fit_is_a_sentence(jdk, version, much):
    jdk.on_path(jdk("other", version))
    assert f"is too {much}: Hadoop and Spark need Java 17 or 21. Type  " in java.obstacles()[0]


def test_options_of_a_person_s_are_not_picked_up(jdk, monkeypatch):
    jdk.on_path(jdk("17"))
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Dx=y")
    assert java.version() == "17.0.15"


def test_without_java_there_is_what_to_type(jdk):
    assert java.here() is None
    assert "There is no Java on this machine: type  " in java.obstacles()[0]
    assert "brew install" in java.install("darwin")


def test_a_java_that_was_replaced_is_asked_again(jdk):
    home = jdk.on_path(jdk("17"))
    assert java.version() == "17.0.15"
    jdk("17", "17.0.16")
    os.utime(home / "bin" / "java", ns=(1, 1))
    assert java.version() == "17.0.16"


def test_a_java_that_may_not_be_run_is_none(jdk, monkeypatch, tmp_path):
    home = jdk("17")
    monkeypatch.setenv("JAVA_HOME", str(home))
    Path(home, "bin", "java").chmod(stat.S_IRUSR)
    assert "there is no Java in that folder" in java.obstacles()[0]


@pytest.mark.parametrize(
    ("version", "release"),
    [("17.0.13", 17), ("1.8.0_392", 8), ("21-ea", 21), ("of unknown version", 0)],
)
def test_the_release_of_a_java(version, release):
    assert java.release(version) == release


HERE = Path("/usr/lib/jvm/17")


@pytest.mark.parametrize(
    ("version", "status"), [("17.0.13", "ok"), ("21.0.1", "ok"), ("19.0.2", "note"), ("25", "note")]
)
def test_what_doctor_says_of_a_java(version, status):
    assert java.finding(java.Java(HERE, version), []).status == status


def test_what_java_lacks_is_said():
    found = java.finding(java.Java(HERE, "17.0.13"), ["It has no javac: type  apt"])
    assert (found.status, found.finding) == ("note", "17.0.13 in /usr/lib/jvm/17")
    assert found.meaning.endswith("It has no javac: type  apt")
    assert java.finding(None, ["JAVA_HOME is /x"]).meaning.endswith("JAVA_HOME is /x")

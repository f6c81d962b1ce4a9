"""Spark as the lab's environment knows it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.engines import environment
from workbook.engines.machine import java
from workbook.engines.spark import archive, engine, folders, gateway, settings


def test_without_pyspark_a_sentence_says_what_to_type(monkeypatch):
    monkeypatch.setattr(folders, "pyspark", lambda: None)
    monkeypatch.setattr(java, "obstacles", list)
    assert engine.needs() == ["PySpark is not installed here: close the lab and type  make lab WITH=spark"]
    assert "SPARK_HOME" not in engine.variables(os.environ)


def test_without_java_its_sentence(monkeypatch):
    monkeypatch.setattr(folders, "pyspark", lambda: Path("/p"))
    monkeypatch.setattr(java, "obstacles", lambda: ["There is no Java"])
    assert engine.needs() == ["There is no Java"]


def test_another_spark_s_settings_give_way_to_the_lab_s(monkeypatch):
    monkeypatch.setattr(folders, "pyspark", lambda: Path("/p"))
    monkeypatch.setattr(folders, "archive", lambda given: None)
    given = environment.variables(
        {"SPARK_HOME": "/opt/spark", "SPARK_SUBMIT_OPTS": "-Xint", "PYSPARK_SUBMIT_ARGS": "x"}
    )
    assert given["SPARK_HOME"] == str(folders.HOME)
    assert "-Xint" not in given["SPARK_SUBMIT_OPTS"]
    assert "PYSPARK_SUBMIT_ARGS" not in given
    assert given["PYSPARK_PYTHON"] == str(Path(sys.prefix, "bin", "python"))


def test_the_archive_is_named_only_where_it_is_there(tmp_path):
    made = tmp_path / "a name.jsa"
    assert not any("SharedArchiveFile" in each for each in settings.options(made))
    made.touch()
    assert f"-XX:SharedArchiveFile={made}" in settings.options(made)
    assert set(settings.SILENT) < set(settings.options(made))
    assert settings.quoted(f"-XX:SharedArchiveFile={made}") == f'"-XX:SharedArchiveFile={made}"'


def test_executors_are_given_options_of_java_alone():
    assert not any(each.startswith("-Dspark.") for each in settings.lean())  # Spark refuses them
    assert set(settings.lean()) < set(settings.options(None))


@pytest.fixture
def places_of_two(monkeypatch, tmp_path):
    """Two Javas and a PySpark with a jar, none of them real: what is given for each Java, and the jar."""
    jar = tmp_path / "pyspark" / "jars" / "core.jar"
    jar.parent.mkdir(parents=True)
    jar.write_text("classes")
    monkeypatch.setattr(folders, "pyspark", lambda: tmp_path / "pyspark")
    monkeypatch.setattr(folders, "version", lambda name: "4.2.0")
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path / "jars"))
    for name in ("one", "two"):
        program = tmp_path / name / "bin" / "java"
        program.parent.mkdir(parents=True)
        program.touch(mode=0o755)
    return [{"JAVA_HOME": str(tmp_path / name)} for name in ("one", "two")], jar


def test_another_java_has_another_archive(places_of_two, tmp_path):
    given, _ = places_of_two
    one, two = map(folders.archive, given)
    assert one != two
    assert {each.parent for each in (one, two)} == {tmp_path / "jars" / "classes"}
    assert folders.archive({"JAVA_HOME": str(tmp_path / "three")}) is None


def test_jars_that_were_installed_anew_have_another_archive_and_the_old_one_goes(places_of_two):
    given, jar = places_of_two
    old, neighbour = map(folders.archive, given)
    told = jar.stat()
    os.utime(jar, (told.st_atime, told.st_mtime + 1))  # the same bytes: Java compares sizes and times
    new = folders.archive(given[0])
    new.parent.mkdir(parents=True)
    for each in (old, neighbour, new):
        each.touch()

    assert new != old
    assert folders.others(new) == [old]


def test_an_archive_whose_training_failed_is_not_kept_and_one_that_is_kept_replaces_others(monkeypatch, tmp_path):
    made = tmp_path / "classes" / "spark.jsa"
    monkeypatch.setattr(folders, "archive", lambda given: made)

    class Trained:
        def __init__(self, fresh):
            self.fresh = fresh
            self.process = subprocess.CompletedProcess([], 0)

        def train(self, given):
            return False

        def end(self, patience):
            self.fresh.write_bytes(b"classes")

    def start(folder, given):
        fresh = given["SPARK_SUBMIT_OPTS"].rpartition("ArchiveClassesAtExit=")[2]
        return Trained(Path(fresh))

    monkeypatch.setattr(gateway, "start", start)
    assert not archive.make()
    assert [path.name for path in made.parent.iterdir() if path.suffix != ".lock"] == []

    old = made.with_name("spark-1-2.jsa")
    old.touch()
    monkeypatch.setattr(folders, "archive", lambda given: made.with_name("spark-1-3.jsa"))
    monkeypatch.setattr(Trained, "train", lambda self, given: True)
    assert archive.make()
    assert [path.name for path in made.parent.iterdir() if path.suffix != ".lock"] == ["spark-1-3.jsa"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["org.apache.spark.deploy.SparkSubmit", "pyspark-shell"],
            "--properties-file /c/spark-defaults.conf pyspark-shell|",
        ),
        (["org.apache.spark.deploy.SparkSubmit", "run-example", "SparkPi"], "run-example SparkPi|/c"),
        (["org.apache.spark.deploy.master.Master"], "|/c"),
    ],
)
def test_settings_come_as_an_argument_where_java_takes_an_archive(tmp_path, arguments, expected):
    stock = tmp_path / "bin" / "spark-class"
    stock.parent.mkdir()
    stock.write_text('#!/bin/sh\nshift\necho "$*|$SPARK_CONF_DIR"\n')
    stock.chmod(0o755)
    given = os.environ | {"WORKBOOK_PYSPARK": str(tmp_path), "SPARK_CONF_DIR": "/c"}
    told = subprocess.run(
        [folders.HOME / "bin" / "spark-class", *arguments], env=given, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == expected

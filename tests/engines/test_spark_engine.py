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
    assert settings.quoted(f"-XX:SharedArchiveFile={made}") == f'"-XX:SharedArchiveFile={made}"'


def test_executors_are_given_options_of_java_alone():
    assert not any(each.startswith("-Dspark.") for each in settings.lean())  # Spark refuses them
    assert set(settings.lean()) < set(settings.options(None))


def test_another_java_has_another_archive(monkeypatch, tmp_path):
    monkeypatch.setattr(folders, "pyspark", lambda: Path("/p"))
    monkeypatch.setattr(folders, "version", lambda name: "4.2.0")
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path / "jars"))
    names = set()
    for name in ("one", "two"):
        program = tmp_path / name / "bin" / "java"
        program.parent.mkdir(parents=True)
        program.touch(mode=0o755)
        names.add(folders.archive({"JAVA_HOME": str(tmp_path / name)}))
    assert len(names) == 2
    assert {each.parent for each in names} == {tmp_path / "jars" / "classes"}
    assert folders.archive({"JAVA_HOME": str(tmp_path / "three")}) is None


def test_an_archive_whose_training_failed_is_not_kept(monkeypatch, tmp_path):
    made = tmp_path / "classes" / "spark.jsa"
    monkeypatch.setattr(folders, "archive", lambda given: made)

    class Failed:
        def __init__(self, fresh):
            self.fresh = fresh
            self.process = subprocess.CompletedProcess([], 0)

        def train(self, given):
            return False

        def end(self, patience):
            self.fresh.write_bytes(b"half")

    def start(folder, given):
        fresh = given["SPARK_SUBMIT_OPTS"].rpartition("ArchiveClassesAtExit=")[2]
        return Failed(Path(fresh))

    monkeypatch.setattr(gateway, "start", start)
    assert not archive.make()
    assert [path.name for path in made.parent.iterdir() if path.suffix != ".lock"] == []


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

"""The archives of classes: what containers are told of them, and when they are made."""

import os
from pathlib import Path

import pytest

from workbook.engines.hadoop import archive, folders, settings
from workbook.engines.hadoop.cluster import Hadoop


@pytest.fixture
def made_of(monkeypatch, tmp_path):
    """Two jars, and the archives that are made: the classes in each, by its kind."""
    for name in ("b.jar", "a.jar"):
        (tmp_path / name).write_text("")
    monkeypatch.setattr(folders, "jars", lambda: tmp_path)
    monkeypatch.setattr(os, "nice", lambda by: None)
    found = {}
    monkeypatch.setattr(archive, "file", lambda kind=archive.ALL: tmp_path / f"{kind}-1.jsa")

    def make(made, classes, folder):
        made.write_text("")
        found[made.stem.partition("-")[0]] = set(classes)

    monkeypatch.setattr(archive, "_make", make)
    monkeypatch.setattr(archive, "_loaded", lambda cluster, *call, folder=None: {call[0].rpartition(".")[2]})
    return found


def test_the_class_path_of_a_container_begins_as_the_archive_s(made_of, tmp_path):
    options = archive.options(archive.TASKS)

    assert (
        options
        == f"-XX:SharedArchiveFile={tmp_path / 'tasks-1.jsa'} -cp {tmp_path / 'a.jar'}:{tmp_path / 'b.jar'}:$CLASSPATH"
    )
    ports = dict(Hadoop.usual_ports)
    mapred = settings.configuration(Path("/s"), ports, Path("/jars"), 768, None, "-master", "-task")["mapred-site.xml"]
    assert mapred["yarn.app.mapreduce.am.command-opts"].endswith(" -master")
    assert mapred["mapred.child.java.opts"].endswith(" -task")


def test_each_kind_of_container_has_what_it_loads_and_no_more(made_of, tmp_path):
    lists = []
    for daemon in ("namenode", "historyserver"):
        lists.append(tmp_path / f"{daemon}.classes")
        lists[-1].write_text(f"org/{daemon}\n@lambda-proxy org/x\n")

    archive.train(tmp_path, lists)

    assert made_of["tasks"] == {"FsShell", "RunJar"}
    assert made_of["masters"] == {"FsShell", "RunJar", "org/historyserver"}
    assert {"org/namenode", "org/historyserver", "DFSAdmin", "RunJar"} < made_of["classes"]
    assert archive.made()


def test_the_archive_of_the_daemons_is_made_last(made_of, tmp_path):
    """Where making them is broken off, the daemons write down again what they load."""
    assert archive.KINDS[-1] == archive.ALL
    archive.file(archive.TASKS).write_text("")
    assert not archive.made()

    archive.train(tmp_path)

    assert list(made_of) == ["masters", "classes"]
    archive.train(tmp_path)
    assert list(made_of) == ["masters", "classes"]


def test_one_damaged_archive_removes_all(made_of):
    archive.train(Path("/nowhere"))
    archive.mend()
    assert archive.made()
    archive.file(archive.TASKS).write_text("other bytes")

    archive.mend()

    assert not any(archive.file(kind).exists() for kind in archive.KINDS)

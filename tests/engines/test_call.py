"""What hdfs, hadoop, yarn and mapred give to Java, wherever they are typed. Java is a script that prints it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.engines import environment
from workbook.engines.hadoop import folders, settings


@pytest.fixture
def told(tmp_path, monkeypatch):
    """A function that runs a command in a folder: what Java was given."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    for name in ("HADOOP_CONF_DIR", "WORKBOOK_HADOOP"):
        monkeypatch.delenv(name, raising=False)
    home = folders.home()
    home.mkdir(parents=True)
    (home.parent / "clusters/hadoop/conf").mkdir(parents=True)
    java = home / "java-program"
    java.write_text('#!/bin/sh\necho "$*"\n')
    java.chmod(0o755)
    for name, text in {"installed": "", "classpath": "jars", "java": java, "archive": "none", "home": home}.items():
        (home / name).write_text(f"{text}\n")

    def run(*command, folder=tmp_path, **others):
        given = environment.variables() | others
        return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, timeout=60).stdout

    return run


def test_a_foreign_configuration_is_not_read(told, tmp_path):
    said = told("hdfs", "dfs", "-ls", HADOOP_CONF_DIR="/etc/hadoop", HADOOP_HOME="/opt/hadoop")
    assert f"-cp jars:{tmp_path}/state/clusters/hadoop/conf " in said


def test_the_machine_s_own_name_is_looked_up_in_a_file(told, tmp_path):
    """Also when a network has changed it since the cluster came up."""
    file = tmp_path / "state/clusters/hadoop/conf/hosts"
    file.write_text("127.0.0.1 localhost of-yesterday\n")
    assert f"-Djdk.net.hosts.file={file} " in told("hadoop", "version")
    settings.write_names(tmp_path / "state/clusters/hadoop")
    written = file.read_text()
    assert socket.gethostname() in written.split()
    told("hadoop", "version")
    assert file.read_text() == written  # both write the same


@pytest.mark.parametrize("name", ["a user", "Zoé", "a#b, c"])
def test_in_a_folder_with_odd_characters_java_is_given_another_path_to_it(told, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    given = [each for each in told("mapred", "streaming", folder=folder).split() if each.startswith("-Duser.dir=")]
    assert len(given) == 1
    link = given[0].partition("=")[2]
    try:
        assert os.path.samefile(link, folder)
        assert Path(link).is_relative_to(f"/tmp/workbook-{os.getuid()}")
    finally:
        Path(link).unlink()


def test_a_java_home_that_is_gone_does_not_matter_once_java_was_found(told):
    assert "-cp jars:" in told("hdfs", "dfs", "-ls", JAVA_HOME="/usr/lib/jvm/gone")


def test_without_that_file_java_looks_up_names_as_usual(told, tmp_path):
    (tmp_path / "state/clusters/hadoop/conf").rmdir()
    assert "hosts.file" not in told("hadoop", "version")


def test_in_a_plain_folder_it_is_not(told):
    assert "user.dir" not in told("mapred", "streaming")


def test_a_state_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    given = environment.variables() | {"WORKBOOK_STATE": str(tmp_path / "file" / "state")}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "workbook.engines.hadoop"], env=given, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("workbook: ")

"""hdfs, hadoop, yarn and mapred speak to the lab's own cluster, whatever a person's shell says about another."""

import os
import subprocess
from pathlib import Path

import pytest
from real_engines import installed

from workbook.engines import environment, hadoop

BIN = Path(hadoop.__file__).parent / "bin"


@pytest.fixture
def state(tmp_path, monkeypatch):
    """A state folder of this test's own."""
    folder = tmp_path / "state"
    monkeypatch.setenv("WORKBOOK_STATE", str(folder))
    for name in ("HADOOP_CONF_DIR", "WORKBOOK_HADOOP", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def told(state):
    """An installation whose Java prints what it is given: a function that runs a command and returns it."""
    home = state / "hadoop"
    home.mkdir(parents=True)
    java = home / "java-program"
    java.write_text('#!/bin/sh\necho "$*"\n')
    java.chmod(0o755)
    for name, text in {"installed": "", "classpath": "jars\n", "java": f"{java}\n", "archive": "none\n"}.items():
        (home / name).write_text(text)

    def run(*command, **given):
        """The arguments of Java, and what the command says on stderr, in a shell that sets more variables."""
        done = subprocess.run(command, env=environment.variables() | given, capture_output=True, text=True, timeout=60)
        return done.stdout, done.stderr

    return run


@pytest.mark.parametrize(
    "command", [("hdfs", "dfs", "-ls"), ("hadoop", "fs", "-ls"), ("yarn", "node"), ("mapred", "job")]
)
def test_a_foreign_configuration_is_not_used_and_is_named(told, state, command):
    """As a start-up file of a terminal's shell may set it."""
    arguments, said = told(*command, HADOOP_CONF_DIR="/etc/hadoop", HADOOP_HOME="/opt/hadoop")
    assert f"-cp jars:{state}/clusters/hadoop/conf " in arguments
    assert f"HADOOP_CONF_DIR=/etc/hadoop is not used: {command[0]} speaks to the lab's own cluster" in said


def test_a_private_cluster_is_spoken_to(told, state):
    conf = f"{state}/clusters/hadoop-7/conf"
    arguments, said = told("hdfs", "dfs", "-ls", HADOOP_CONF_DIR=conf)
    assert f"-cp jars:{conf} " in arguments
    assert "is not used" not in said


@installed
def test_a_foreign_configuration_does_not_let_hdfs_remove_a_local_folder(state, tmp_path):
    """Hadoop's core-site.xml, as it is downloaded, sets nothing: fs.defaultFS is then file:///."""
    foreign, here = tmp_path / "etc", tmp_path / "here"
    foreign.mkdir()
    (foreign / "core-site.xml").write_text('<?xml version="1.0"?>\n<configuration>\n</configuration>\n')
    (here / "mapreduce").mkdir(parents=True)
    (here / "mapreduce" / "thesis.txt").write_text("all of it")
    shell = {**os.environ, "HADOOP_CONF_DIR": str(foreign), "HADOOP_CLASSPATH": str(foreign)}
    for given in (environment.variables(shell), environment.variables(shell) | {"HADOOP_CONF_DIR": str(foreign)}):
        command = [BIN / "hdfs", "dfs", "-rm", "-r", "mapreduce"]
        done = subprocess.run(command, cwd=here, env=given, capture_output=True, text=True, timeout=120)
        assert done.returncode, done
        assert (here / "mapreduce" / "thesis.txt").read_text() == "all of it"
        assert "workbook cluster up hadoop" in done.stderr

"""The environment of kernels, terminals and `workbook run`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbook import environment
from workbook.errors import LabError


def test_the_course_s_python_comes_first_and_once():
    programs = str(Path(sys.prefix, "bin"))
    path = environment.variables({"PATH": f"/usr/bin:{programs}"})["PATH"].split(os.pathsep)
    assert path == [programs, str(Path(environment.__file__).parent / "clusters" / "bin"), "/usr/bin"]


def test_hadoop_s_commands_speak_to_the_shared_cluster_unless_another_is_named():
    given = environment.variables({})
    assert "HADOOP_CONF_DIR" not in given  # Spark would take HDFS for what a plain path means
    assert environment.variables({"HADOOP_CONF_DIR": "/etc/hadoop"})["HADOOP_CONF_DIR"] == "/etc/hadoop"


def test_kernels_know_the_four_folders(tmp_path, monkeypatch):
    for name in ("WORK", "DATA", "STATE"):
        monkeypatch.setenv(f"WORKBOOK_{name}", str(tmp_path / name))
    given = environment.variables({})
    assert [given[f"WORKBOOK_{name}"] for name in ("WORK", "DATA", "STATE")] == [
        str(tmp_path / name) for name in ("WORK", "DATA", "STATE")
    ]
    assert Path(given["WORKBOOK_COURSE"], "chapters", "course.toml").exists()
    assert given["JUPYTER_CONFIG_DIR"].startswith(str(tmp_path / "STATE"))


def test_mrjob_finds_its_settings():
    assert Path(environment.variables({"MRJOB_CONF": "/home/ewe/mrjob.conf"})["MRJOB_CONF"]).read_text()


@pytest.mark.parametrize("name", environment.FOREIGN)
def test_what_another_python_or_spark_needs_is_left_out(name):
    assert name not in environment.variables({name: "/opt/other"})


def test_what_the_workbook_does_not_know_passes():
    assert environment.variables({"AWS_PROFILE": "mine"})["AWS_PROFILE"] == "mine"


def test_no_browser_is_no_program():
    assert "BROWSER" not in environment.variables({"BROWSER": "no"})
    assert environment.variables({"BROWSER": "firefox"})["BROWSER"] == "firefox"


def test_hash_seeds_stay_as_they_are():
    assert "PYTHONHASHSEED" not in environment.variables({})
    assert environment.variables({"PYTHONHASHSEED": "7"})["PYTHONHASHSEED"] == "7"


def test_run_becomes_the_command_and_gives_its_status():
    code = "import os, sys; print(os.environ['WORKBOOK_COURSE']); sys.exit(7)"
    done = subprocess.run(
        [sys.executable, "-m", "workbook", "run", "python", "-c", code], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 7, done
    assert Path(done.stdout.strip()).is_dir()


def test_an_unknown_command_is_one_sentence():
    with pytest.raises(LabError, match="There is no command 'no-such-command'"):
        environment.run(["no-such-command"])


def test_a_file_that_is_no_program_is_one_sentence(tmp_path):
    plain = tmp_path / "plain"
    plain.write_text("words\n")
    with pytest.raises(LabError, match="cannot be run: Permission denied"):
        environment.run([str(plain)])

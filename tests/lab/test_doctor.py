"""What the doctor says of what it measured."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.lab import doctor

GB = doctor.GB


def test_this_machine_can_be_examined():
    findings = doctor.examine()
    assert [each.name for each in findings][:5] == ["Python", "versions", "Java", "memory", "cores"]
    assert {each.name for each in findings} > {"disk", "work folder", "data folder", "state folder", "port"}
    assert {each.status for each in findings} <= {"ok", "note", "problem"}
    assert all(each.finding and each.meaning for each in findings)


@pytest.mark.parametrize(
    ("version", "status"),
    [((3, 10, 13), "problem"), ((3, 11, 0), "ok"), ((3, 13, 9), "ok"), ((3, 14, 0), "problem")],
)
def test_python(version, status):
    assert doctor.python(version, "/opt/python").status == status


def test_versions_other_than_the_lock_s_are_named():
    found = doctor.versions({"rich": "14", "pandas": "2.3", "pyspark": "4.2.0"}, {"rich": "13", "pandas": "2.3"})
    assert (found.status, found.finding) == ("note", "rich 13 instead of 14")


def test_a_set_that_was_not_asked_for_is_no_fault():
    found = doctor.versions({"rich": "14", "pyspark": "4.2.0"}, {"rich": "14"})
    assert (found.status, found.meaning) == ("ok", "make lab WITH=spark  adds PySpark")


def test_without_locks_the_doctor_says_so():
    assert doctor.versions({}, {"rich": "14"}).status == "note"


@pytest.mark.parametrize(("total", "free", "status"), [(1, 1, "problem"), (3, 2, "note"), (8, 1, "note"), (8, 4, "ok")])
def test_memory(total, free, status):
    assert doctor.memory_size(total * GB, free * GB).status == status


@pytest.mark.parametrize(("free", "status"), [(0.1, "problem"), (1, "note"), (9, "ok")])
def test_disk(free, status):
    assert doctor.disk(free * GB, Path("/work")).status == status


def test_only_a_data_folder_may_be_read_only():
    assert doctor.write_access("data folder", Path("/data"), False).status == "note"
    work = doctor.write_access("work folder", Path("/work"), False)
    assert work.status == "problem"
    assert "export WORKBOOK_WORK=" in work.meaning
    assert doctor.write_access("work folder", Path("/work"), True).status == "ok"


def test_ports():
    assert [doctor.port(each).status for each in (8888, 8890, None)] == ["ok", "note", "problem"]


def test_one_core_is_a_note():
    assert [doctor.cores(each).status for each in (1, 2)] == ["note", "ok"]


def test_folders_on_one_disk_are_one_finding(tmp_path):
    assert doctor._disks([tmp_path / "work", tmp_path / "data"]) == [tmp_path]


def test_what_is_set_for_another_hadoop_is_named():
    (found,) = doctor.variables(["SPARK_HOME", "HADOOP_CONF_DIR"])
    assert (found.status, found.finding) == ("note", "HADOOP_CONF_DIR, SPARK_HOME")
    assert doctor.variables([]) == []


def test_a_disk_that_runs_no_programs_is_named():
    assert doctor.programs(Path("/state"), True) == []
    assert "python3 mapper.py" in doctor.programs(Path("/state"), False)[0].meaning


def test_other_people_on_the_machine_are_a_warning():
    assert doctor.people(0) == []
    assert "shared with people you do not trust" in doctor.people(2)[0].meaning


# The whole of it, as a process on such a machine sees it


FREE = ("JAVA_HOME", "HADOOP_CONF_DIR", "XDG_", "WORKBOOK_")  # what another HOME decides, or a test


def examined(*prefix, **variables):
    """Name, finding and meaning of all that is no "ok", seen by a process that is started in a certain way."""
    code = (
        "from workbook.lab import doctor\n"
        "for each in doctor.examine():\n"
        "    if each.status != 'ok': print(each.name, each.finding, each.meaning, sep=' | ')"
    )
    given = {name: value for name, value in os.environ.items() if not name.startswith(FREE)} | variables
    done = subprocess.run([*prefix, sys.executable, "-c", code], env=given, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def jre(tmp_path_factory):
    """A Java that only runs."""
    home = tmp_path_factory.mktemp("jre")
    (home / "bin").mkdir()
    (home / "bin" / "java").write_text(f"#!/bin/sh\necho '    java.home = {home}'\necho '    java.version = 17.0.1'\n")
    (home / "bin" / "java").chmod(0o755)
    return home


def test_a_machine_with_many_faults_has_each_of_them_named(jre, tmp_path):
    home = tmp_path / "a user"
    home.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1]
        code = (
            f"from workbook.engines.hadoop.cluster import Hadoop; Hadoop.usual_ports = {{'namenode_web': {number}}}; "
        )
        prefix = ("prlimit", f"--as={2**30 + 2**29}") if shutil.which("prlimit") else ()
        (tmp_path / "sitecustomize.py").write_text(code)
        told = examined(
            *prefix,
            JAVA_HOME=str(jre),
            HADOOP_CONF_DIR="/etc/hadoop",
            HOME=str(home),
            PYTHONPATH=str(tmp_path),
        )
    assert f"Java | 17.0.1 in {jre} | " in told
    assert "has no compiler (javac): type  " in told
    assert f"cluster ports | {number} (namenode_web) in use" in told
    assert "environment | HADOOP_CONF_DIR" in told
    assert f"path | {home}" in told
    assert " | the path has a space, an accent or another special character: Hadoop uses a link in " in told
    assert "`ulimit -v`" in told or not prefix


def test_a_wrong_java_home_is_named():
    assert "JAVA_HOME is /usr/lib/jvm/gone, and there is no Java in that folder" in examined(
        JAVA_HOME="/usr/lib/jvm/gone"
    )


def test_a_full_disk_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(doctor.disks, "free", lambda folder: 60 * 2**20)
    findings = doctor.examine()
    assert any(each.name == "disk" and each.status == "problem" for each in findings)
    assert any("Hadoop needs 500 MB of free disk and 60 MB are free" in each.meaning for each in findings)


def test_a_host_name_that_does_not_resolve_is_named():
    done = subprocess.run(["unshare", "--uts", "true"], capture_output=True) if shutil.which("unshare") else None
    if done is None or done.returncode:
        pytest.skip("this user may not change the machine's name")
    told = examined("unshare", "--uts", "sh", "-c", 'hostname no-such-name.invalid; exec "$@"', "sh")
    assert "host name | no-such-name.invalid does not resolve" in told


def test_pages_of_the_course_that_were_changed_are_named():
    assert doctor.course_pages([], Path("/work")).status == "ok"
    found = doctor.course_pages([f"exercises/0{n}.ipynb" for n in range(5)], Path("/work"))
    assert found.status == "note"
    assert "exercises/00.ipynb" in found.finding
    assert "and 2 more" in found.finding
    assert "/work" in found.meaning

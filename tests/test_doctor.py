"""What the doctor says of what it measured."""

from pathlib import Path

import pytest

from workbook import doctor, java

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
    assert (found.status, found.finding) == ("note", "rich 13 for 14")


def test_a_set_that_was_not_asked_for_is_no_fault():
    found = doctor.versions({"rich": "14", "pyspark": "4.2.0"}, {"rich": "14"})
    assert (found.status, found.meaning) == ("ok", "make lab WITH=spark  adds PySpark")


def test_without_locks_the_doctor_says_so():
    assert doctor.versions({}, {"rich": "14"}).status == "note"


@pytest.mark.parametrize(
    ("version", "release"),
    [("17.0.13", 17), ("1.8.0_392", 8), ("21-ea", 21), ("of unknown version", 0)],
)
def test_the_release_of_a_java(version, release):
    assert java.release(version) == release


@pytest.mark.parametrize(
    ("version", "status"), [("17.0.13", "ok"), ("21.0.1", "ok"), ("1.8.0_392", "note"), (None, "note")]
)
def test_java(version, status):
    assert doctor.java(version, "linux", compiles=True).status == status


def test_a_java_that_only_runs_is_told():
    found = doctor.java("17.0.13", "linux", compiles=False)
    assert (found.status, found.finding) == ("note", "17.0.13, no javac")
    assert "openjdk-17-jdk-headless" in found.meaning


def test_how_to_get_java_fits_the_system():
    assert "brew install" in doctor.java(None, "darwin", False).meaning
    assert "apt install" in doctor.java(None, "linux", False).meaning


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


@pytest.mark.parametrize(
    ("java", "jars", "free", "left", "meaning"),
    [
        (False, False, 8, None, "need Java"),
        (True, False, 8, None, "workbook artifacts fetch hadoop"),
        (True, True, 2, None, "3 GiB"),
        (True, True, 8, 400, "--pids-limit"),
        (True, True, 8, 2000, "workbook cluster up"),
        (True, True, 8, None, "workbook cluster up"),
    ],
)
def test_what_hadoop_lacks_first(java, jars, free, left, meaning):
    finding = doctor.hadoop(java, jars, free * 2**30, left)
    assert meaning in finding.meaning
    assert finding.status == ("ok" if "up" in meaning else "note")


def test_pages_of_the_course_that_were_changed_are_named():
    assert doctor.course_pages([], Path("/work")).status == "ok"
    found = doctor.course_pages([f"exercises/0{n}.ipynb" for n in range(5)], Path("/work"))
    assert found.status == "note"
    assert "exercises/00.ipynb" in found.finding
    assert "and 2 more" in found.finding
    assert "/work" in found.meaning

"""The master that WORKBOOK_SPARK_MASTER names: what it lacks, and what it is told."""

import os
import socket

import pytest

from workbook.engines.spark import findings, masters, submit

TWO = "local-cluster[2,1,1024]"


@pytest.mark.parametrize("name", ["", "local", "local[4]", "local[*]", "local[2,3]", "k8s://https://127.0.0.1:6443"])
def test_nothing_is_started_for_a_master_that_needs_nothing(name):
    assert masters.lacking(name) == []


@pytest.mark.parametrize("name", ["yarm", "local[", "standalone[2]", "local-cluster[2,1]"])
def test_a_master_that_nobody_knows_gets_a_sentence(name):
    (said,) = masters.lacking(name)
    assert f"{name!r}, which Spark does not know" in said


def test_executors_that_do_not_fit_get_a_sentence():
    assert masters.too_large(1024, 2 * 2**30) == []
    assert "asks for executors of 8192 MB in all, and 2048 MB are free" in masters.too_large(8192, 2 * 2**30)[0]


def test_a_master_of_another_machine_or_of_nobody_gets_a_sentence():
    assert "listen on 127.0.0.1 only" in masters.lacking("spark://sheep.example:7077")[0]
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"spark://127.0.0.1:{free.getsockname()[1]}"
        assert masters.lacking(address) == []
    assert masters.lacking(address)[0].startswith(f"Nobody answers at {address}")


def test_yarn_and_standalone_lack_what_their_clusters_lack(monkeypatch):
    engines = {
        name: type("Engine", (), {"needs": staticmethod(lambda name=name: [name])}) for name in ("hadoop", "standalone")
    }
    monkeypatch.setattr(masters.registry, "find", engines.get)
    assert (masters.lacking("yarn"), masters.lacking("standalone")) == (["hadoop"], ["standalone"])


def test_doctor_names_the_master_that_is_set():
    assert findings.master("yarn", []).status == "ok"
    lacks = findings.master("yarn", ["There is no Hadoop"])
    assert (lacks.status, lacks.finding, lacks.meaning) == ("note", "yarn", "There is no Hadoop")


def test_executors_are_no_larger_than_their_workers():
    assert masters.of_local_cluster("local-cluster[3, 2, 480]") == {
        "spark.executor.memory": "480m",
        "spark.cores.max": "6",
    }
    assert masters.of_executors([], "/here")["spark.executorEnv.PYTHONPATH"] == "/here"


@pytest.mark.parametrize(("name", "waits"), [("", True), ("local[*]", True), (TWO, False), ("yarn", False)])
def test_a_java_that_waits_is_asked_for_only_where_sessions_run_as_usual(monkeypatch, name, waits):
    asked = []
    monkeypatch.setenv(masters.MASTER, name)
    monkeypatch.delenv("WORKBOOK_STANDBY", raising=False)
    monkeypatch.setattr(submit.endpoint, "call", lambda: asked.append(True))
    monkeypatch.setattr(submit, "start", lambda *given: 0)
    assert submit.main(["--conf", "spark.app.name=sheep", "pyspark-shell"]) == 0
    assert bool(asked) == waits


def test_a_master_in_the_arguments_counts_more(monkeypatch):
    became = []
    monkeypatch.setattr(os, "execve", lambda *given: became.append(given))
    monkeypatch.setenv(masters.MASTER, "nobody knows it")
    monkeypatch.setenv("SPARK_CONF_DIR", "/c")
    monkeypatch.setenv("WORKBOOK_PYSPARK", "/p")
    masters.main(["--conf", "spark.master=local[2]", "pyspark-shell"])
    ((program, arguments, given),) = became
    assert program == "/p/bin/spark-class"
    assert arguments[2:] == [
        "--properties-file",
        "/c/spark-defaults.conf",
        "--conf",
        "spark.master=local[2]",
        "pyspark-shell",
    ]
    assert given["SPARK_HOME"] == "/p"
    assert "SPARK_CONF_DIR" not in given


def test_only_what_old_sessions_left_is_removed(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(masters.folders, "pyspark", lambda: tmp_path / "pyspark")
    for name in ("app-1", "app-2"):
        (masters.home() / "work" / name).mkdir(parents=True)
    os.utime(masters.home() / "work" / "app-1", (0, 0))
    left = [path.name for path in (masters.home() / "work").iterdir()]
    assert left == ["app-2"]
    assert os.readlink(masters.home() / "jars") == str(tmp_path / "pyspark" / "jars")

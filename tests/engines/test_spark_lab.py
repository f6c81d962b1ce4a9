"""The lab makes a Java wait before anybody asks for it, and ends it with itself."""

import json
import time
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import labs
import psutil
import pytest
from jupyter_client import BlockingKernelClient
from real_engines import spark

from workbook.engines import processes, registry
from workbook.engines.spark import archive, endpoint, keeper, submit
from workbook.lab import ahead

SESSION = """
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
java = spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid()
with open("said.txt", "w") as said:
    print(java, spark.range(4).count(), file=said)
"""
PATIENCE = 240


def test_engines_of_written_chapters_are_made_ready_and_no_others(monkeypatch):
    asked = []
    records = [registry.Engine(name, needs=list, prepare=asked.append) for name in ("sheep", "goats")]
    records.append(registry.Engine("cows", needs=list))
    monkeypatch.setattr(ahead.registry, "engines", lambda: records)
    chapters = [SimpleNamespace(needs=["java", "sheep"]), SimpleNamespace(needs=["cows"])]
    monkeypatch.setattr(ahead.course, "load", lambda: SimpleNamespace(written=chapters))

    ahead.prepare(Path("/work"))

    assert asked == [[Path("/work/notebooks"), Path("/work/exercises")]]


@pytest.mark.parametrize(
    ("standby", "free", "total", "expected"),
    [
        ("yes", 4, 8, ["/a", "/b"]),
        ("yes", 4, 4, ["/a"]),  # a small machine has room for the lessons alone
        ("yes", 1, 8, []),
        ("no", 4, 8, []),
    ],
)
def test_only_as_many_as_there_is_room_for(monkeypatch, standby, free, total, expected):
    left = []
    monkeypatch.setenv("WORKBOOK_STANDBY", standby)
    monkeypatch.setattr(keeper.memory, "free", lambda: free * 1024 * keeper.MB)
    monkeypatch.setattr(keeper.memory, "total", lambda: total * 1024 * keeper.MB)
    monkeypatch.setattr(submit, "leave", lambda wanted: left.append(wanted.folder))
    monkeypatch.setattr(submit.launch, "_limits", lambda folder, given: [])

    submit.foretell([Path("/a"), Path("/b")])

    assert left == expected


@spark
def test_a_notebook_s_first_session_finds_a_java_that_waits(tmp_path, monkeypatch):
    assert archive.make()
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    with labs.running(tmp_path, standby="yes") as address:
        wait_until(endpoint.waiting)  # lessons come first
        waits = javas(tmp_path)

        java, count = in_a_notebook(address, tmp_path, SESSION).split()

        assert (int(java) in waits, count) == (True, "4")
    wait_until(lambda: not of_the_lab(tmp_path))


def in_a_notebook(address: str, folder: Path, code: str) -> str:
    """What code writes down, in the kernel of a notebook that the lab opens."""
    parts = urlsplit(address)
    wanted = {"path": "notebooks/new.ipynb", "name": "", "type": "notebook", "kernel": {"name": "python3"}}
    request = Request(f"{parts.scheme}://{parts.netloc}/api/sessions?{parts.query}", json.dumps(wanted).encode())
    with urlopen(request, timeout=60) as told:
        kernel = json.load(told)["kernel"]["id"]
    client = BlockingKernelClient(
        connection_file=str(folder / "state" / "jupyter" / "runtime" / f"kernel-{kernel}.json")
    )
    client.load_connection_file()
    client.start_channels(iopub=False, stdin=False, hb=False, control=False)
    try:
        client.execute(code)
        said = folder / "work" / "notebooks" / "said.txt"
        wait_until(lambda: said.exists() and said.read_text().endswith("\n"))
        return said.read_text()
    finally:
        client.stop_channels()


def of_the_lab(folder: Path) -> list[processes.Identity]:
    return processes.marked("WORKBOOK_STATE", str(folder / "state"))


def javas(folder: Path) -> list[int]:
    return [each.pid for each in of_the_lab(folder) if psutil.Process(each.pid).name() == "java"]


def wait_until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.3)

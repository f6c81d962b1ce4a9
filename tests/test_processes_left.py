"""A notebook that leaves a process behind fails, whatever its cells have shown."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from real_engines import spark

from workbook.engines import processes

pytestmark = pytest.mark.once

WORKER = """\
import subprocess, sys
process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"], start_new_session=True)
"""
ENDED = WORKER + "process.kill()\nstatus = process.wait()"


@pytest.mark.parametrize(
    ("source", "left"),
    [(WORKER, True), (ENDED, False), ("from multiprocessing import Pool\nwith Pool(2) as pool:\n    pass", False)],
    ids=["it sleeps", "it was ended", "a pool in a with statement"],
)
def test_a_process_that_a_notebook_leaves_is_an_error(source, left, tmp_path):
    path = tmp_path / "page.ipynb"
    (tmp_path / "conftest.py").write_text("import mended\n\nmended.PATIENCE = 3\n")
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)]), path)

    command = [sys.executable, "-m", "pytest", "-q", "-p", "mended", "-p", "no:cacheprovider", "--nbval", path.name]
    told = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    ran = subprocess.run(command, cwd=tmp_path, env=told, capture_output=True, text=True, timeout=120)

    assert "1 passed" in ran.stdout
    assert ("page.ipynb left 1 processes behind" in ran.stdout) == left
    assert (ran.returncode != 0) == left


def test_what_a_cluster_runs_may_stay(tmp_path):
    from mended import left_behind

    started = []
    for more in ({}, {"WORKBOOK_CLUSTER": "somebody"}):
        marked = {**os.environ, "WORKBOOK_WORK": f"{tmp_path}/work", **more}
        started.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], env=marked))
    try:
        assert [each.pid for each in left_behind(str(tmp_path), patience=0)] == [started[0].pid]
    finally:
        for each in started:
            each.kill()
            each.wait()


SESSION = """\
import os, time, psutil
from pathlib import Path
from pyspark.sql import SparkSession
from workbook.engines.spark import endpoint
spark = SparkSession.builder.getOrCreate()
java = psutil.Process(spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid())
end = time.monotonic() + 240
while NUMBER == 1 and not endpoint.waiting() and time.monotonic() < end:
    time.sleep(0.5)
waited = "workbook.engines.spark.keeper" in java.parent().cmdline()
said = Path("SAID").write_text(f"{waited}\\n{os.environ['WORKBOOK_STATE']}\\n")
"""


@spark
def test_a_java_waits_for_the_next_notebook_where_that_is_wanted_and_ends_with_the_run(tmp_path):
    """It is not left behind by the notebook before it, and the run itself looks that none remains."""
    pages = []
    for number in (1, 2):
        source = SESSION.replace("NUMBER", str(number)).replace("SAID", str(tmp_path / f"{number}.txt"))
        cell = nbformat.v4.new_code_cell(source, metadata={"tags": ["nbval-ignore-output"]})
        pages.append(f"{number}.ipynb")
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / pages[-1])

    command = [sys.executable, "-m", "pytest", "-q", "-p", "mended", "-p", "no:cacheprovider", "--nbval", *pages]
    own = {name: value for name, value in os.environ.items() if name != "WORKBOOK_TEST_STATE"}
    told = own | {
        "PYTHONPATH": str(Path(__file__).parent),
        "WORKBOOK_STANDBY": "yes",
        "WORKBOOK_HOLDER": str(os.getpid()),
    }
    (tmp_path / "conftest.py").write_text("import mended\n\nmended.PATIENCE = 60\n")
    ran = subprocess.run(
        [*command, "--nbval-cell-timeout", "300"], cwd=tmp_path, env=told, capture_output=True, text=True
    )

    assert (ran.returncode, "2 passed" in ran.stdout) == (0, True), ran.stdout + ran.stderr
    waited = [(tmp_path / f"{number}.txt").read_text().splitlines() for number in (1, 2)]
    assert [each[0] for each in waited] == ["False", "True"]
    assert processes.marked("WORKBOOK_STATE", waited[0][1]) == []

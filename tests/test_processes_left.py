"""A notebook that leaves a process behind fails, whatever its cells have shown."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

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

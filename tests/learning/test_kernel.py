"""The lab's kernels: how they start, and what they do before their first cell."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jupyter_client.manager import KernelManager

from workbook.engines import environment
from workbook.learning import kernel


def test_files_beside_a_page_are_found_after_every_library():
    path = ["", "/usr/lib/python3.11", "/course/.venv/lib/python3.11/site-packages"]
    kernel.look_here_last(path)
    assert path == ["/usr/lib/python3.11", "/course/.venv/lib/python3.11/site-packages", ""]


def test_outside_a_kernel_the_path_stays(monkeypatch):
    monkeypatch.setitem(sys.modules, "IPython", None)
    before = list(sys.path)
    kernel.start()
    assert sys.path == before


@pytest.mark.once
def test_files_named_after_libraries_do_not_keep_a_kernel_from_starting(tmp_path, monkeypatch):
    for name in ("operator", "numpy", "workbook", "traitlets"):
        (tmp_path / f"{name}.py").write_text("raise SystemError('not the library')\n")
    (tmp_path / "helper.py").write_text("mine = 'found'\n")
    given = environment.variables() | {"WORKBOOK_WORK": str(tmp_path), "IPYTHONDIR": str(tmp_path / "ipython")}
    monkeypatch.setenv("JUPYTER_PATH", given["JUPYTER_PATH"])  # the lab's server has the same environment
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(tmp_path), env=given)
    client = manager.blocking_client()
    client.start_channels()
    shown = []
    try:
        client.wait_for_ready(timeout=120)
        client.execute_interactive(
            "import helper, numpy, operator\nfrom workbook import check\nprint(helper.mine, numpy.arange(2).sum())",
            timeout=120,
            output_hook=lambda message: shown.append(
                message["content"].get("text") or message["content"].get("evalue")
            ),
        )
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert "".join(filter(None, shown)) == "found 1\n"


def test_ctrl_c_while_a_kernel_starts_leaves_no_stack_in_the_terminal(tmp_path):
    """A library that gets Ctrl-C while it is imported stands for ipykernel."""
    (tmp_path / "ipykernel").mkdir()
    (tmp_path / "ipykernel" / "__init__.py").touch()
    (tmp_path / "ipykernel" / "kernelapp.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\ndef launch_new_instance(): print('started')\n"
    )
    given = environment.variables()
    spec = json.loads(Path(given["JUPYTER_PATH"], "kernels", "python3", "kernel.json").read_text(encoding="utf-8"))
    done = subprocess.run(
        [sys.executable, *spec["argv"][1:]],
        env=given | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "started\n", "")

"""What every test and every notebook stands on: no network, nobody's progress, and nbval with its known traps mended.

The conftest.py of the course's folder loads this, so that it also holds where notebooks alone are named.
"""

import os
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from queue import Empty

import psutil
from nbval import kernel as nbval_kernel
from nbval import plugin as nbval_plugin

from workbook.engines import cluster, environment, leases, processes
from workbook.engines.spark import endpoint

ROOT = Path(__file__).resolve().parents[1]

# Kernels and commands that tests start inherit these: nobody's copies and progress are touched, the real course is judged.
_SCRATCH = tempfile.mkdtemp(prefix="workbook-tests-")
os.environ["WORKBOOK_WORK"] = f"{_SCRATCH}/work"
# One for all workers of a run: they share its clusters.
_OWN_STATE = "WORKBOOK_TEST_STATE" not in os.environ
os.environ["WORKBOOK_STATE"] = os.environ.setdefault("WORKBOOK_TEST_STATE", f"{_SCRATCH}/state")
Path(os.environ["WORKBOOK_STATE"]).mkdir(exist_ok=True)  # IPython warns where the folder above its own is not there
os.environ.setdefault("WORKBOOK_COURSE", str(ROOT))
os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"


def pytest_unconfigure():
    if _OWN_STATE and Path(_SCRATCH, "state", "clusters").exists():
        from workbook.engines import clusters

        clusters.remove_all()
    if _OWN_STATE and endpoint.folder().exists():
        leases.drop_named(endpoint.folder() / "leases")  # the run holds one
        if left := processes.still_alive(_standbys(), PATIENCE):
            processes.stop(left)
            raise LeftBehind(f"the run left {len(left)} processes of Spark's standbys behind")
    shutil.rmtree(_SCRATCH, ignore_errors=True)


# nbval 0.11, mended


class DeadKernel(RuntimeError):
    """The kernel ended while a cell ran."""


def await_reply(self, msg_id, timeout=None):
    """Wait for a reply, but not for a kernel that is gone; remember whether the reply said error."""
    deadline = time.monotonic() + (timeout or 3_600)
    while True:
        try:
            reply = self.get_message(stream="shell", timeout=1)
        except Empty:
            if not self.is_alive():
                raise DeadKernel("the kernel died while it ran this cell") from None
            if time.monotonic() > deadline:
                raise
            continue
        if reply["parent_header"].get("msg_id") == msg_id:
            if reply["content"]["status"] == "aborted":
                raise RuntimeError("the kernel aborted the request")
            self.replied = reply["content"]
            return


nbval_kernel.RunningKernel.await_reply = await_reply


# Whether a Java waits for the next notebook. Then all notebooks of a worker run in one folder, as a standby is of one folder, and
# the run holds a lease until it ends. By default none waits.
STANDBY = os.environ.get("WORKBOOK_STANDBY", "no")


def _standbys() -> list[processes.Identity]:
    """The keepers of this run, and every Java of its notebooks; a cluster's daemons are none, nor a session of this process."""
    found, own = [], {each.pid for each in psutil.Process().children(recursive=True)}
    for each in processes.marked("WORKBOOK_STATE", os.environ["WORKBOOK_STATE"]):
        try:
            process = psutil.Process(each.pid)
            if each.pid in own or _of_a_cluster(each.pid):
                continue
            if process.name() == "java" or "workbook.engines.spark.keeper" in process.cmdline():
                found.append(each)
        except psutil.Error:
            continue
    return found


def _folder() -> str:
    """Where a notebook runs: in a folder of its own, or, with standbys, in this worker's, as empty as a new one."""
    if STANDBY == "no":
        return tempfile.mkdtemp(prefix="notebook-", dir=_SCRATCH)
    folder = Path(_SCRATCH, "notebook")
    folder.mkdir(exist_ok=True)
    for each in folder.iterdir():
        shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()
    return str(folder)


@contextmanager
def of_a_new_learner(folder: str):
    """The environment of a kernel: the lab's, with nobody's progress and without pytest's names.

    PYTEST_CURRENT_TEST would lose its subprocesses' output; with PYTEST_VERSION a failed check would show a trace,
    which the committed outputs do not have.
    """
    kept = dict(os.environ)
    given = {**environment.variables(), "WORKBOOK_WORK": f"{folder}/work", "JUPYTER_PLATFORM_DIRS": "1"}
    given["WORKBOOK_STANDBY"] = STANDBY
    os.environ.clear()
    os.environ.update(given)
    for name in ("PYTEST_CURRENT_TEST", "PYTEST_VERSION", "JPY_SESSION_NAME"):
        os.environ.pop(name, None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(kept)


_start = nbval_kernel.RunningKernel.__init__


def start_elsewhere(self, kernel_name, cwd=None, startup_timeout=60):
    """Start a kernel in a folder of its own, as the build does: the course's folder may be read-only."""
    self.folder = _folder()
    with of_a_new_learner(self.folder):
        _start(self, kernel_name, cwd=self.folder, startup_timeout=max(startup_timeout, 120))


nbval_kernel.RunningKernel.__init__ = start_elsewhere

_runtest = nbval_plugin.IPyNbCell.runtest


def runtest(self):
    """Run and compare a cell; an error that was never published is an error too."""
    _runtest(self)
    replied = getattr(self.parent.kernel, "replied", {})
    published = any(output.output_type == "error" for output in self.test_outputs or ())
    if replied.get("status") == "error" and not published and not self.options["check_exception"]:
        self.raise_cell_error("the cell ended with an error that it did not show", replied.get("ename", ""))


nbval_plugin.IPyNbCell.runtest = runtest

_compare = nbval_plugin.IPyNbCell.compare_outputs


def compare_outputs(self, test, reference, skip_compare=None):
    """Compare a cell's outputs; where one is missing, say what came in its place."""
    same = _compare(self, test, reference, skip_compare)
    if not same and "output fields" in "".join(self.comparison_traceback):
        came = [
            output.get("text") or output.get("data", {}).get("text/plain", "") for output in self.test_outputs or ()
        ]
        self.comparison_traceback.append(f"\nIt gave: {''.join(came) or 'nothing'}\n")
    return same


nbval_plugin.IPyNbCell.compare_outputs = compare_outputs


PATIENCE = 20  # seconds that processes have to end after their kernel: a JVM is slow on a busy machine


class LeftBehind(RuntimeError):
    """Processes of a notebook that live after its kernel has ended."""


def left_behind(folder: str, patience: float) -> list[processes.Identity]:
    """The processes of a notebook in this folder that still live after so many seconds; clusters and standbys last longer, as they should."""
    lasting = {pid for pid in psutil.pids() if _of_a_cluster(pid)} | endpoint.kept()
    found = processes.marked("WORKBOOK_WORK", f"{folder}/work")
    return processes.still_alive([each for each in found if each.pid not in lasting], patience)


def _of_a_cluster(pid: int) -> bool:
    try:
        return cluster.MARK in psutil.Process(pid).environ()
    except (psutil.Error, OSError):
        return False


_teardown = nbval_plugin.IPyNbFile.teardown


def teardown(self):
    """End the kernel, and see that no process of its notebook is left, such as a worker of a pool."""
    _teardown(self)
    if self.kernel is not None and (left := left_behind(self.kernel.folder, PATIENCE)):
        processes.stop(left)
        raise LeftBehind(
            f"{self.path.name} left {len(left)} processes behind; end what a cell starts in a with statement"
        )


nbval_plugin.IPyNbFile.teardown = teardown

"""One notebook run from its first cell to its last, with outputs that the next run gives again."""

import re
import subprocess
import tempfile
from collections.abc import Callable

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from ..course.model import Course
from ..engines import environment

FAILURES = (CellExecutionError, CellTimeoutError, DeadKernelError)  # what `run` raises
_ADDRESS = re.compile(r"0x[0-9a-f]{6,16}")


def run(
    made: nbformat.NotebookNode,
    course: Course,
    seconds: int,
    begun: Callable[[int], None] = lambda at: None,
    done: Callable[[int], None] = lambda at: None,
) -> None:
    """Execute a notebook in place, in a folder of its own and with nobody's progress; each cell may take so many seconds.

    `begun` and `done` hear the place of each cell that runs, at once.
    One of FAILURES is raised where it does not come to its end; `explain` says why. KeyboardInterrupt where Ctrl-C ended it.
    """
    with tempfile.TemporaryDirectory(prefix="workbook-build-") as folder:
        # Nothing of the person who builds may show in an output.
        variables = {
            **{
                name: value
                for name, value in environment.variables().items()
                if not name.startswith(("PYTEST_", "JPY_"))
            },
            "WORKBOOK_COURSE": str(course.root),
            "WORKBOOK_WORK": folder,
        }
        running = []
        client = NotebookClient(
            made,
            timeout=seconds,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": folder}},
            on_cell_start=lambda cell, cell_index: running.append(cell),
            on_cell_execute=lambda cell, cell_index: begun(cell_index),
            on_cell_executed=lambda cell, cell_index, execute_reply: done(cell_index),
        )
        try:
            client.execute(env=variables, stderr=subprocess.DEVNULL)
        except FAILURES as problem:
            problem.cell = running[-1] if running else None
            raise
        except AssertionError:
            if client.km is not None:
                raise
            # At Ctrl-C nbclient shuts the kernel down itself, and then wants to do so once more.
            raise KeyboardInterrupt from None
    made.metadata.pop("language_info", None)
    made.metadata["language_info"] = nbformat.from_dict({"name": "python"})
    for cell in made.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [_settled(output) for output in _joined(cell.outputs)]


def _joined(outputs: list) -> list:
    """Outputs with neighbouring pieces of one stream joined: how they were cut is chance."""
    joined: list = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last is not None and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def _settled(output):
    """An output without memory addresses and without the stack of an error shown on purpose."""
    if output.output_type == "error":
        output.traceback = [f"{output.ename}: {output.evalue}"]
    if output.output_type == "stream":
        output.text = _ADDRESS.sub("0x…", output.text)
    for kind, text in output.get("data", {}).items():
        if isinstance(text, str) and kind.startswith("text/"):
            output.data[kind] = _ADDRESS.sub("0x…", text)
    return output


def explain(problem: Exception) -> str:
    """Why a notebook did not run to its end: the cell that ran, and its last card or error."""
    cell = getattr(problem, "cell", None)
    said = re.sub(r"\x1b\[[0-9;]*m", "", str(problem)).strip()[-1_500:]
    if cell is None:
        return said
    if isinstance(problem, CellTimeoutError):
        return f"the cell {cell['id']!r} took too long; make it shorter, or raise the chapter's budget.\n{said}"
    if isinstance(problem, DeadKernelError):
        return f"the kernel died while the cell {cell['id']!r} ran: {said}\n{cell.source}"
    card = next((each.data.get("text/plain") for each in cell.get("outputs", ()) if "data" in each), "")
    return f"the cell {cell['id']!r} failed:\n{card or said}"

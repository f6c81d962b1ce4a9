"""What `check` costs: the whole call in a kernel, with the solution as the answer, for each exercise of a chapter.

    python benchmarks/check.py [CHAPTER]

The answer runs inside the call, so the figure is an upper bound of what the check adds to it.
"""

import contextlib
import io
import os
import statistics
import sys
import tempfile
import time

import nbformat

RUNS = 15


def main(name: str) -> None:
    os.environ["WORKBOOK_WORK"] = tempfile.mkdtemp(prefix="workbook-bench-")
    from IPython.core.interactiveshell import InteractiveShell
    from rich.console import Console
    from rich.table import Table

    from workbook import course

    chapter = course.load().chapter(name)
    shell = InteractiveShell.instance()
    table = Table("exercise", "first ms", "median ms", "slowest ms", box=None)
    medians = []
    for cell in nbformat.read(chapter.solutions_notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        role = cell.metadata["workbook"]["role"]
        with contextlib.redirect_stdout(io.StringIO()):
            if role != "check":
                shell.run_cell(cell.source)
                continue
            times = []
            for _ in range(RUNS + 1):
                started = time.perf_counter()
                result = shell.run_cell(cell.source)
                times.append((time.perf_counter() - started) * 1_000)
        if not result.success:
            sys.exit(f"{cell.source} does not pass")
        medians.append(statistics.median(times[1:]))
        told = (times[0], medians[-1], max(times[1:]))
        table.add_row(cell.metadata["workbook"]["exercise"], *(f"{each:.1f}" for each in told))
    Console().print(table)
    print(
        f"check, median of {len(medians)} exercises: {statistics.median(medians):.1f} ms; slowest {max(medians):.1f} ms"
    )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "01")

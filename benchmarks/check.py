"""What `check` costs: the whole call in a kernel, with the solution as the answer, for each exercise of a chapter.

    python benchmarks/check.py [--quick] [CHAPTER …]      --quick runs each check fewer times

The answer runs inside the call, so the figure is an upper bound of what the check adds to it.
"""

import argparse
import contextlib
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time

import nbformat


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="run each check fewer times")
    parser.add_argument("chapters", nargs="*", default=["01"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        os.environ["WORKBOOK_WORK"] = folder
        if len(asked.chapters) == 1:
            measure(asked.chapters[0], 5 if asked.quick else 15)
            return
    for name in asked.chapters:  # each in a process of its own, as each page has a kernel of its own
        subprocess.run([sys.executable, __file__, *(["--quick"] if asked.quick else []), name], check=True)


def measure(name: str, runs: int) -> None:
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
            for _ in range(runs + 1):
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
        f"check, chapter {name}, median of {len(medians)} exercises: {statistics.median(medians):.1f} ms; "
        f"slowest {max(medians):.1f} ms"
    )


if __name__ == "__main__":
    main()

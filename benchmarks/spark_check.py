"""What a check of an answer on Spark costs beyond the answer's own run, in a session that is warm.

    python benchmarks/spark_check.py [--quick] [CHAPTER …]      --quick looks at three exercises, once each

The whole check takes turns with the same check in this process, where the answer and what asks for its result are timed alone.
"""

import argparse
import functools
import statistics
import subprocess
import sys
import tempfile
import time
from importlib import import_module

from workbook import course
from workbook.bars import bar
from workbook.engines import environment

RUNS, SEED, FEW = 5, 1, 3


class Timed:
    """Adds up the seconds of all calls of the functions that it wraps."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self, function):
        @functools.wraps(function)
        def timed(*arguments, **named):
            began = time.perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                self.seconds += time.perf_counter() - began

        return timed


def measure(names: list[str], quick: bool) -> None:
    from pyspark.sql import SparkSession
    from rich.console import Console
    from rich.table import Table

    from workbook.authoring import candidates
    from workbook.checking import examine, trace

    SparkSession.builder.appName("checks").getOrCreate().sparkContext.setLogLevel("ERROR")
    found = [each for name in names for each in course.load().chapter(name).exercises if "spark" in each.check.needs]
    table, medians = Table("exercise", "whole check s", "answer alone s", "beyond s", box=None), []
    sparked = import_module("workbook.checking.jobs.sparked")  # its name in the package is a function
    seen = sparked._seen
    for exercise in bar_of(found[:FEW] if quick else found):
        answer = candidates.solution(exercise).here()
        whole, alone = [], []
        for _ in range(1 + (1 if quick else RUNS)):
            began = time.perf_counter()
            outcome = examine.examine(exercise, answer, exercise.solution, SEED)
            whole.append(time.perf_counter() - began)
            if not outcome.passed:
                sys.exit(f"{exercise.id}: {outcome.sentence}")
            timed = Timed()
            sparked._seen = timed(seen)
            trace.trace(exercise.check, timed(answer) if callable(answer) else answer, SEED)
            sparked._seen = seen
            alone.append(timed.seconds)
        beyond = [one - other for one, other in zip(whole[1:], alone[1:], strict=True)]
        medians.append(statistics.median(beyond))
        figures = (statistics.median(whole[1:]), statistics.median(alone[1:]), medians[-1])
        table.add_row(exercise.id, *(f"{each:.2f}" for each in figures))
    Console().print(table)
    print(
        f"a check on Spark beyond the answer's own run, chapters {', '.join(names)}, median of {len(medians)} exercises: "
        f"{statistics.median(medians):.2f} s; most {max(medians):.2f} s"
    )


def bar_of(found: list):
    """The exercises, with a bar."""
    with bar(len(found), "exercises", "") as shown:
        for each in found:
            yield each
            shown.update()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="three exercises, once each")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("chapters", nargs="*", default=["10", "11"])
    asked = parser.parse_args()
    if asked.inside:
        return measure(asked.chapters, asked.quick)
    quick = ["--quick"] if asked.quick else []
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        command = [sys.executable, __file__, "--inside", *quick, *asked.chapters]
        given = environment.variables() | {"WORKBOOK_STANDBY": "no"}
        sys.exit(subprocess.run(command, cwd=folder, env=given).returncode)


if __name__ == "__main__":
    main()

"""The start of Spark: from the import of PySpark to the end of the first SQL query and of the first job on an RDD.

And what small jobs take then: eight tasks of Python each.
Stock is PySpark alone, in an environment that knows nothing of the lab. Lean is a start in the lab's environment without a standby,
and standby one to which the keeper hands a Java that waits. The three take turns, so that a machine that is busy is so for all.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbook.engines import environment, processes
from workbook.engines.spark import archive, endpoint

PAIRS = 5
SESSION = """
import time
begin = time.perf_counter()
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
assert spark.range(100).selectExpr("sum(id)").first()[0] == 4950
assert spark.sparkContext.parallelize(range(100), 4).map(lambda x: (x % 3, 1)).reduceByKey(lambda a, b: a + b).count() == 3
started = time.perf_counter() - begin
eight = spark.sparkContext.parallelize([*range(8)], 8).map(lambda x: x + 1)
jobs = []
for _ in range(20):
    begin = time.perf_counter()
    eight.count()
    jobs.append(time.perf_counter() - begin)
print(started, sorted(jobs)[10])"""
PATIENCE = 240


def seconds(folder: Path, given: dict[str, str]) -> tuple[float, float]:
    """How long a process takes from its import to the end of both jobs, and a small job after them: the median of twenty."""
    told = subprocess.run(
        [sys.executable, "-c", SESSION],
        cwd=folder,
        env=given,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    started, job = map(float, told.stdout.split())
    return started, job


def stock() -> dict[str, str]:
    """An environment without the lab."""
    return {name: os.environ[name] for name in ("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR") if name in os.environ}


def await_standby() -> bool:
    """Wait until one waits."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if endpoint.waiting():
            return True
        time.sleep(0.5)
    return False


def measure(pairs: int, folder: Path) -> dict[str, list[tuple[float, float]]]:
    """The seconds of each kind of start, in turns."""
    found = {"stock": [], "lean": [], "standby": []}
    given = environment.variables()
    seconds(folder, given)  # leaves a standby behind
    for _ in range(pairs):
        if not await_standby():
            sys.exit("No standby has come up: free memory, or look into the keeper's log.")
        found["stock"].append(seconds(folder, stock()))
        found["lean"].append(seconds(folder, given | {"WORKBOOK_STANDBY": "no"}))
        found["standby"].append(seconds(folder, given))
    return found


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("--quick", action="store_true", help="one turn instead of five")
    pairs = 1 if read.parse_args().quick else PAIRS
    with tempfile.TemporaryDirectory() as own:
        os.environ.update(WORKBOOK_STATE=own, WORKBOOK_HOLDER=str(os.getpid()))
        if not archive.make():
            sys.exit("The archive of Spark's classes cannot be made: type  workbook doctor")
        try:
            found = measure(pairs, Path(own).resolve())
        finally:
            processes.stop(processes.marked("WORKBOOK_STATE", own))
    for at, what in enumerate(("from import to first results", "a job of eight small tasks of Python")):
        usual = statistics.median(each[at] for each in found["stock"])
        print(what)
        for name, all_ in found.items():
            times = [each[at] for each in all_]
            middle = statistics.median(times)
            listed = ", ".join(f"{each:.2f}" for each in times)
            print(f"  {name:<8} {middle:6.2f} s   {usual / middle:4.1f} times as fast as stock   ({listed})")


if __name__ == "__main__":
    main()

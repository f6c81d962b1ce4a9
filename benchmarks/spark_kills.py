"""Processes of Spark in the lab, killed with -9 at random: no Java may remain, no check hang, and the next start has to work.

    python benchmarks/spark_kills.py [--quick] [--kills 50] [--seed 0]        --quick kills four times

A process that waits stands for the lab, and one for a kernel: it starts a session, and then checks run in it until it is told to end.
"""

import argparse
import os
import random
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import psutil

from workbook.bars import bar
from workbook.engines import environment, processes
from workbook.engines.spark import archive, endpoint

KILLS, FEW = 50, 4
PATIENCE = 300  # seconds until a process counts as hanging, on a machine that is busy
EARLY = 0.3  # of the kills come while a session starts
START, WORK = 6.0, 3.0  # seconds in which a kill comes, from the start on, or from the first check on
LAB = "import sys; sys.stdin.read()"
KERNEL = """
import select, sys
from pyspark.sql import SparkSession
from workbook.checking import budget
spark = SparkSession.builder.getOrCreate()

def check():
    pairs = spark.sparkContext.parallelize(range(100), 2).map(lambda each: (each % 3, 1))
    return {"sum": spark.range(100).selectExpr("sum(id)").first()[0], "keys": pairs.reduceByKey(lambda a, b: a + b).count()}

while True:
    found = budget.run(check, seconds=60, memory_mb=4000)
    if not isinstance(found, dict) or (found.get("sum"), found.get("keys")) != (4950, 3):
        sys.exit(f"no check any more: {found}")
    print("checked", flush=True)
    if select.select([sys.stdin], [], [], 0.1)[0]:
        break
"""


class Lab:
    """The lab, its folder of notebooks, and all processes that belong to it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.process = self.given = None
        self.open()

    def open(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", LAB], stdin=subprocess.PIPE)
        os.environ["WORKBOOK_HOLDER"] = str(self.process.pid)
        self.given = environment.variables() | {"WORKBOOK_STANDBY": "yes"}

    def kernel(self) -> subprocess.Popen:
        """Start one, with a session in it."""
        return subprocess.Popen(
            [sys.executable, "-c", KERNEL],
            cwd=self.folder,
            env=self.given,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
            start_new_session=True,
        )

    def members(self) -> dict[int, str]:
        """Every process, by what it is; neither the lab itself nor the kernel."""
        found = {}
        for each in processes.marked("WORKBOOK_STATE", self.given["WORKBOOK_STATE"]):
            with suppress(psutil.Error):
                process = psutil.Process(each.pid)
                words = [word for word in process.cmdline() if word.startswith("workbook.engines.spark.")]
                found[each.pid] = "java" if process.name() == "java" else (words or ["python"])[0].rpartition(".")[2]
        return found

    def only_waits(self) -> bool:
        """Whether each Java is one that waits."""
        return list(self.members().values()).count("java") == (endpoint.waiting() or 0)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


def until(holds) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.3)
    return True


def checked(kernel: subprocess.Popen) -> bool:
    """Wait for a check: whether one came."""
    return bool(select.select([kernel.stdout], [], [], PATIENCE)[0]) and kernel.stdout.readline() == "checked\n"


def kill(lab: Lab, kernel: subprocess.Popen, draw: random.Random) -> str:
    """Kill one of those that live, each kind with the same chance: which it was."""
    living: dict[str, list[int]] = {"lab": [lab.process.pid], "kernel": [kernel.pid]}
    for pid, kind in lab.members().items():
        if kind != "python":  # the kernel, its checks, the workers of a Java
            living.setdefault(kind, []).append(pid)
    chosen = draw.choice(sorted(living))
    with suppress(ProcessLookupError):
        os.kill(draw.choice(living[chosen]), signal.SIGKILL)
    return chosen


def one(lab: Lab, draw: random.Random) -> tuple[str, list[str]]:
    """One kernel and one kill: what was killed, and what was wrong afterwards."""
    wrong = []
    kernel = lab.kernel()
    if draw.random() < EARLY:
        time.sleep(draw.uniform(0, START))
    else:
        if not checked(kernel):
            wrong.append("a start did not work")
        time.sleep(draw.uniform(0, WORK))
    killed = kill(lab, kernel, draw)
    try:
        kernel.communicate(timeout=PATIENCE)  # closes its input, so that it ends after its check
    except subprocess.TimeoutExpired:
        wrong.append("a check hung")
        kernel.kill()
        kernel.communicate()
    if killed == "lab":
        lab.process.wait()
        if not until(lambda: not lab.members()):
            wrong.append("processes remained without their lab")
        lab.open()
    elif not until(lab.only_waits):
        wrong.append("a Java remained")
    return killed, wrong


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    read.add_argument("--quick", action="store_true", help="kill four times")
    read.add_argument("--kills", type=int, default=KILLS)
    read.add_argument("--seed", type=int, default=0)
    asked = read.parse_args()
    kills, draw = min(asked.kills, FEW) if asked.quick else asked.kills, random.Random(asked.seed)
    killed, wrong, seconds = Counter(), [], []
    with tempfile.TemporaryDirectory() as own:
        if not archive.make():  # everybody's, before the state is one's own
            sys.exit("The archive of Spark's classes cannot be made: type  workbook doctor")
        os.environ["WORKBOOK_STATE"] = own
        lab = Lab(Path(own).resolve())
        try:
            with bar(kills, "kills", "") as shown:
                for number in range(kills):
                    began = time.perf_counter()
                    kind, faults = one(lab, draw)
                    killed[kind] += 1
                    wrong += [f"kill {number + 1}, of the {kind}: {each}" for each in faults]
                    seconds.append(time.perf_counter() - began)
                    shown.update()
            last = lab.kernel()
            if not checked(last):
                wrong.append("after the last kill a start did not work")
            last.kill()
            last.communicate()
            lab.close()
            if not until(lambda: not lab.members()):
                wrong.append("processes remained after the end")
        finally:
            lab.close()
            processes.stop(processes.marked("WORKBOOK_STATE", own))
    told = ", ".join(f"{kind} {count}" for kind, count in killed.most_common())
    print(
        f"{kills} kills ({told}); {len(wrong)} faults; {statistics.median(seconds):.1f} s each, with the start before"
    )
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()

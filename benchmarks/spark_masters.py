"""Spark's masters: PageRank of a small graph, and every exercise of the chapters that need Spark, judged on each.

Ranks and verdicts have to be the same everywhere. The seconds say what a lesson costs that leaves its own process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from workbook import course
from workbook.engines import clusters, environment, processes
from workbook.engines.spark import masters

PROGRAM = Path(__file__).parents[1] / "tests" / "fixtures" / "ranks.py"
MASTERS = ("local[*]", "local-cluster[2,1,1024]", "standalone", "yarn")
PATIENCE = 1800


def run(master: str, names: list[str]) -> dict:
    """What the program gives on a master."""
    given = environment.variables() | {masters.MASTER: master, "WORKBOOK_STANDBY": "no"}
    command = [sys.executable, PROGRAM, *names]
    done = subprocess.run(command, env=given, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE)
    return json.loads(done.stdout)


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("--quick", action="store_true", help="one exercise instead of all")
    chapters = [chapter.name for chapter in course.load().written if "spark" in chapter.needs]
    names = ["rdds.late_by_carrier"] if read.parse_args().quick else chapters
    found = {}
    with tempfile.TemporaryDirectory() as own:
        os.environ.update(WORKBOOK_STATE=own, WORKBOOK_HOLDER=str(os.getpid()))
        try:
            for master in MASTERS:
                if lacking := masters.lacking(master):
                    print(f"{master:<24} left out: {lacking[0]}")
                    continue
                found[master] = told = run(master, names)
                taken, said = told["seconds"], [*told["verdicts"].values()]
                print(
                    f"{master:<24} start {taken['start']:6.1f} s   ranks and {len(said)} exercises {taken['work']:6.1f} s   "
                    f"{said.count('passed')} passed",
                    flush=True,
                )
        finally:
            clusters.remove_all()
            processes.stop(processes.marked("WORKBOOK_STATE", own))
    for part in ("ranks", "verdicts"):
        if any(told[part] != found[MASTERS[0]][part] for told in found.values()):
            sys.exit(
                f"The {part} are not the same on all masters: {json.dumps({each: found[each][part] for each in found}, indent=1)}"
            )


if __name__ == "__main__":
    main()

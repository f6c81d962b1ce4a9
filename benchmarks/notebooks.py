"""Seconds to run and compare notebooks as `make notebooks` does, without standbys of Spark and with them.

    python benchmarks/notebooks.py [--quick] [CHAPTER …]      --quick runs only the lessons of the chapters on Spark

The two take turns: without, with, with, without. So a machine that is busy is so for both.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from workbook import course

ROOT = Path(__file__).resolve().parents[1]
TURNS = ("no", "yes", "yes", "no")


def pages(chapters: list[str], quick: bool) -> list[Path]:
    """The notebooks of these chapters, or of all."""
    here = course.load()
    wanted = [here.chapter(name) for name in chapters] or [
        each for each in here.written if not quick or "spark" in each.needs
    ]
    folders = ("notebooks",) if quick else ("notebooks", "exercises", "solutions")
    found = [ROOT / folder / f"{chapter.name}.ipynb" for chapter in wanted for folder in folders]
    return [path for path in found if path.exists()]


def seconds(paths: list[Path], standby: str) -> float:
    """How long they take, all together."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "-p", "no:cacheprovider", *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {"WORKBOOK_STANDBY": standby}, capture_output=True)
    if done.returncode:
        sys.exit(done.stdout.decode()[-3_000:])
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="only the lessons of the chapters on Spark")
    parser.add_argument("chapters", nargs="*")
    asked = parser.parse_args()
    paths = pages(asked.chapters, asked.quick)
    if not paths:
        sys.exit("There is no such notebook: type  make build")
    found: dict[str, list[float]] = {"no": [], "yes": []}
    for standby in TURNS[: 2 if asked.quick else 4]:
        found[standby].append(seconds(paths, standby))
    for standby, name in (("no", "without standby"), ("yes", "with standby")):
        all_ = ", ".join(f"{each:.0f}" for each in found[standby])
        print(f"{len(paths)} notebooks {name:<16} {statistics.mean(found[standby]):7.1f} s   ({all_})")


if __name__ == "__main__":
    main()

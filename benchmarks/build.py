"""What a build costs: a chapter from nothing, and the same again when nothing changed.

python benchmarks/build.py [--quick] [CHAPTER]       --quick changes nothing: it takes seconds
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ("chapters", "datasets", "requirements.lock", "datasets.lock")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="accepted, and changes nothing")
    parser.add_argument("chapter", nargs="?", default="01")
    name = parser.parse_args().chapter
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        for each in SHARED:
            source = ROOT / each
            if source.is_dir():
                shutil.copytree(source, Path(folder, each))
            elif source.exists():
                shutil.copy(source, folder)
        environment = {**os.environ, "WORKBOOK_COURSE": folder}
        for told in ("from nothing", "again, nothing changed"):
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "workbook", "build", name],
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            print(f"build {name}, {told}: {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()

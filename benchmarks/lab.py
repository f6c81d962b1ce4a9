"""Seconds from `make lab` to a page served: a fresh clone with empty caches, and the second time.

python benchmarks/lab.py [--quick]        --quick leaves out the fresh clone, which takes minutes and a network
"""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 1_800


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="only the second start")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        own = places(Path(folder))
        if quick:
            seconds_to_page(ROOT, own)  # the copies are made once
            print(f"make lab, again             {seconds_to_page(ROOT, own):6.1f} s")
            return
        for installer in ("uv", "pip"):
            if installer == "uv" and shutil.which("uv") is None:
                continue
            clone = Path(folder, installer)
            own = places(Path(folder, f"{installer}-home")) | {"INSTALLER": installer}
            subprocess.run(["git", "clone", "--quiet", "--depth=1", ROOT.as_uri(), clone], check=True)
            print(f"make lab, first, with {installer:<4}  {seconds_to_page(clone, own):6.1f} s", flush=True)
            print(f"make lab, again             {seconds_to_page(clone, own):6.1f} s", flush=True)


def places(folder: Path) -> dict[str, str]:
    """Caches, data and copies that are empty and nobody's."""
    names = ("UV_CACHE_DIR", "PIP_CACHE_DIR", "WORKBOOK_WORK", "WORKBOOK_DATA", "WORKBOOK_STATE")
    return {name: str(folder / name.lower()) for name in names}


def seconds_to_page(course: Path, own: dict[str, str]) -> float:
    """Start the lab in a course's folder, wait for its page, end it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = course / ".venv.bench"
    began = time.perf_counter()
    with open(log, "w") as said:
        lab = subprocess.Popen(
            ["make", "lab", "BROWSER=no", f"PORT={port}"],
            cwd=course,
            env=os.environ | own,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        while time.perf_counter() - began < PATIENCE:
            address = re.search(r"http://\S+", log.read_text())
            if address and is_served(address.group()):
                return time.perf_counter() - began
            if lab.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit(f"The lab did not open:\n{log.read_text()}")
    finally:
        if lab.poll() is None:
            os.killpg(lab.pid, signal.SIGTERM)
            lab.wait()
        log.unlink()


def is_served(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as page:  # noqa: S310 our own address
            return page.status == 200
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    main()

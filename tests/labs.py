"""What tests start: the whole lab, as `make lab` does, over fresh copies."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen


@contextmanager
def running(folder: Path, standby: str = "no"):
    """The lab over the copies and the state in a folder: the address of its start page, with the token."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "WORKBOOK_LAB"))},
        "WORKBOOK_WORK": str(folder / "work"),
        "WORKBOOK_STATE": str(folder / "state"),
        "WORKBOOK_STANDBY": standby,
    }
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "lab.log"
    with log.open("w") as output:
        lab = subprocess.Popen(
            [sys.executable, "-m", "workbook", "lab", "--no-browser", "--port", str(port)],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + 120
        while not (found := re.search(r"http://\S+token=\w+", log.read_text())) or not _serves(found[0]):
            assert lab.poll() is None, f"the lab ended: {log.read_text()}"
            assert time.monotonic() < deadline, f"the lab does not serve: {log.read_text()}"
            time.sleep(0.3)
        yield found[0]
    finally:
        os.killpg(lab.pid, signal.SIGINT)
        try:
            lab.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(lab.pid, signal.SIGKILL)
            lab.wait()


def _serves(address: str) -> bool:
    try:
        with urlopen(urlsplit(address)._replace(path="/api/status").geturl(), timeout=5):
            return True
    except OSError:
        return False

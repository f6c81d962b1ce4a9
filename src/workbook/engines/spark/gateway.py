"""Java as PySpark starts it, for whom it may concern: a Python process joins it by a port and a secret.

It ends when its standard input does, so that it never outlives who holds that.
"""

import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from . import folders

SUBMIT = "org.apache.spark.deploy.SparkSubmit"
SHELL = "pyspark-shell"  # what PySpark calls a Java that serves a Python process
PLACE = "_PYSPARK_DRIVER_CONN_INFO_PATH"  # where Java, or who stands for it, writes port and secret
ADDED = {
    "SPARK_CONNECT_MODE": "0",
    "PYTHONHASHSEED": "0",
}  # by PySpark and its spark-submit, to the environment of Java
MASTER = "WORKBOOK_SPARK_MASTER"  # sessions of ours run in this Java alone
PATIENCE = 120  # seconds for a start, on a machine that is busy


class Gateway:
    """A Java that is up: its process, whose input, output and errors are pipes, its port and its secret."""

    def __init__(self, process: subprocess.Popen, port: int, secret: str):
        self.process, self.port, self.secret = process, port, secret

    def variables(self) -> dict[str, str]:
        """What lets PySpark join it."""
        return {"PYSPARK_GATEWAY_PORT": str(self.port), "PYSPARK_GATEWAY_SECRET": self.secret}

    def train(self, given: Mapping[str, str], patience: float = PATIENCE) -> bool:
        """Let a process run a session of ours in it: whether that went well."""
        command = [sys.executable, "-P", "-m", "workbook.engines.spark.training"]
        told = subprocess.Popen(
            command,
            env={**given, **self.variables()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            return told.wait(patience) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            told.kill()
            told.wait()

    def end(self, patience: float = 10) -> None:
        """End it, as the end of its Python would; sooner or later."""
        self.process.stdin.close()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start(
    folder: Path, given: Mapping[str, str], settings: Iterable[str] = (), said: int = subprocess.DEVNULL
) -> Gateway | None:
    """Start one in a folder; None where it does not start. `settings` are arguments of spark-submit; what it says goes to `said`."""
    told = Path(tempfile.mkdtemp(prefix="workbook-spark-"))
    try:
        process = subprocess.Popen(
            [folders.HOME / "bin" / "spark-class", SUBMIT, *settings, SHELL],
            cwd=folder,
            env={**given, **ADDED, PLACE: str(told / "place"), MASTER: ""},
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=said,
            preexec_fn=_apart,
        )
        end = time.monotonic() + PATIENCE
        while process.poll() is None and not (told / "place").exists() and time.monotonic() < end:
            time.sleep(0.05)
        if (told / "place").exists():
            return Gateway(process, *unpacked((told / "place").read_bytes()))
        process.kill()
        process.wait()
        return None
    finally:
        shutil.rmtree(told, ignore_errors=True)


def packed(port: int, secret: str) -> bytes:
    """A port and a secret as Java writes them.

    >>> unpacked(packed(25333, "word"))
    (25333, 'word')
    """
    return struct.pack(">ii", port, len(secret.encode())) + secret.encode()


def unpacked(told: bytes) -> tuple[int, str]:
    """Port and secret, as Java has written them."""
    port, length = struct.unpack(">ii", told[:8])
    return port, told[8 : 8 + length].decode()


def _apart() -> None:
    """Ctrl-C in a terminal does not reach it."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)

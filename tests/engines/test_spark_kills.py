"""Kills at random, as benchmarks/spark_kills.py does fifty of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from real_engines import spark

pytestmark = [spark, pytest.mark.once]

PROGRAM = Path(__file__).parents[2] / "benchmarks" / "spark_kills.py"


def test_whatever_is_killed_at_random_no_java_remains_no_check_hangs_and_the_next_start_works():
    done = subprocess.run(
        [sys.executable, PROGRAM, "--kills", "3", "--seed", "1"], capture_output=True, text=True, timeout=900
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kills" in done.stdout
    assert "0 faults" in done.stdout

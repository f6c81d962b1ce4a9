"""The benchmarks begin: each finds what it imports, and says what it measures."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = sorted((Path(__file__).parents[1] / "benchmarks").glob("*.py"))

pytestmark = pytest.mark.once


@pytest.mark.parametrize("path", BENCHMARKS, ids=lambda path: path.stem)
def test_a_benchmark_begins_and_has_a_quick_form(path):
    done = subprocess.run([sys.executable, path, "--help"], capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    assert "--quick" in done.stdout

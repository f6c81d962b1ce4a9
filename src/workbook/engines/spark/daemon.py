"""`python -m workbook.engines.spark.daemon`: the process from which Spark forks its Python workers, ready sooner.

Spark lets it import PySpark from an archive, pyspark.zip, and there each module is compiled anew. The same modules are installed.
"""

import runpy
import sys
from pathlib import Path


def installed(path: list[str]) -> list[str]:
    """A path for imports without PySpark's archives."""
    return [each for each in path if not (Path(each).suffix == ".zip" and Path(each).parts[-3:-1] == ("python", "lib"))]


if __name__ == "__main__":
    sys.path[:] = installed(sys.path)
    runpy.run_module("pyspark.daemon", run_name="__main__", alter_sys=True)

"""`python -m workbook.engines.spark.daemon`: the process from which Spark forks its Python workers, as PySpark's own, and quicker.

Spark lets it import PySpark from an archive, pyspark.zip, and there each module is compiled anew. The same modules are installed.
After each task a worker looks for garbage among all that it has imported. What it needs for its first task stays, and is looked at no more.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path


def installed(path: list[str]) -> list[str]:
    """A path for imports without PySpark's archives."""
    return [each for each in path if not (Path(each).suffix == ".zip" and Path(each).parts[-3:-1] == ("python", "lib"))]


def quick(worker: Callable[..., int]) -> Callable[..., int]:
    """A function that runs one task, as PySpark calls it in a worker for each. It gives 0 if there may be another task."""

    def run(*given) -> int:
        try:
            code = worker(*given)
        except BrokenPipeError:  # Java is gone, or has read enough: nobody waits for the rest, and it is no error
            return 1
        if not gc.get_freeze_count():
            gc.collect()
            gc.freeze()
        return code

    return run


if __name__ == "__main__":
    sys.path[:] = installed(sys.path)
    from pyspark import daemon

    daemon.worker = quick(daemon.worker)
    daemon.manager()

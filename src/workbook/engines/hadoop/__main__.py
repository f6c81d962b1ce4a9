"""`python -m workbook.engines.hadoop`: lays out HADOOP_HOME and prints it, as the commands ask where nobody has yet.

With `prepare` it makes the archives of classes, for an image; with `train CLUSTER` a cluster's keeper lets it make them.
"""

import sys
import time

from ... import places
from ...errors import ClusterError, WorkbookError
from . import archive, home
from .cluster import Hadoop


def prepare(patience: float = 900) -> bool:
    """Make the archives of classes beside the jars, for an image: whether they are there.

    A cluster comes up for it; where there is no memory for one, the archives serve clients and tasks.
    """
    try:
        with Hadoop().lease() as cluster:  # its keeper makes them
            end = time.monotonic() + patience
            while not archive.made() and time.monotonic() < end:
                time.sleep(0.5)
    except ClusterError as problem:
        print(f"The archives are made without daemons: {problem}", file=sys.stderr)
    if not archive.made():
        cluster = Hadoop()
        home.install()
        (cluster.folder / "tmp").mkdir(parents=True, exist_ok=True)
        archive.train(cluster.folder)
    return archive.made()


if __name__ == "__main__":
    try:
        if sys.argv[1:] == ["prepare"]:
            sys.exit(None if prepare() else "workbook: the archives of Hadoop's classes cannot be made")
        if sys.argv[1:2] == ["train"]:
            sys.exit(Hadoop(*sys.argv[2:]).train())
        print(home.install())
    except WorkbookError as problem:
        sys.exit(f"workbook: {problem}")
    except OSError as problem:
        sys.exit(
            f"workbook: {problem.filename or places.state()} cannot be written to ({problem.strerror}): type  "
            "export WORKBOOK_STATE=  followed by a folder of yours, and try again."
        )

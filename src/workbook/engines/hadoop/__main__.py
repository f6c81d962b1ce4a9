"""`python -m workbook.engines.hadoop`: lays out HADOOP_HOME and prints it, as the commands ask where nobody has yet.

With `prepare` it makes the archive of classes, for an image; with `train CLUSTER` a cluster's keeper lets it make one.
"""

import sys
import time

from ... import places
from ...errors import ClusterError, WorkbookError
from . import archive, home
from .cluster import Hadoop


def prepare(patience: float = 400) -> bool:
    """Make the archive of classes beside the jars, for an image: whether it is there.

    A cluster comes up for it; where there is no memory for one, the archive serves the clients only.
    """
    try:
        with Hadoop().lease() as cluster:  # its keeper makes the archive
            end = time.monotonic() + patience
            while not archive.file().exists() and time.monotonic() < end:
                time.sleep(0.5)
    except ClusterError as problem:
        print(f"The archive is made without daemons: {problem}", file=sys.stderr)
    if not archive.file().exists():
        cluster = Hadoop()
        home.install()
        (cluster.folder / "tmp").mkdir(parents=True, exist_ok=True)
        archive.train(cluster.folder)
    return archive.file().exists()


if __name__ == "__main__":
    try:
        if sys.argv[1:] == ["prepare"]:
            sys.exit(None if prepare() else "workbook: the archive of Hadoop's classes cannot be made")
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

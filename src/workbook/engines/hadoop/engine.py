"""Hadoop as the rest of the workbook sees it. Kernels load this record at their start, so what takes time is loaded when asked."""

from collections.abc import Mapping
from pathlib import Path

from ... import places
from ...errors import WorkbookError
from ..findings import Finding
from ..registry import Engine
from . import folders

HERE = Path(__file__).parent


def needs() -> list[str]:
    """What this machine lacks for a cluster: to start one, or to run jobs on the one that is up."""
    from .. import clusters

    try:
        cluster = clusters.current("hadoop")
        return cluster.obstacles(starting=not cluster.is_up())
    except WorkbookError as problem:
        return [str(problem)]


def variables(inherited: Mapping[str, str]) -> dict[str, str]:
    """Where programs find Hadoop, and where mrjob finds its settings."""
    given = {"HADOOP_HOME": str(folders.home()), "MRJOB_CONF": str(HERE / "mrjob.conf")}
    chosen, ours = Path(inherited.get("HADOOP_CONF_DIR") or "/"), (places.state(), folders.home().parent)
    if any(chosen.is_relative_to(each / "clusters") for each in ours):
        given["HADOOP_CONF_DIR"] = str(chosen)  # a cluster of ours: this process asked for a private one
    return given


def cluster(name: str | None = None):
    """The shared cluster, or one of another name."""
    from .cluster import Hadoop

    return Hadoop(name)


def jobs() -> list[str]:
    """What keeps a job from running here now. That a cluster could not start is another matter."""
    from .. import clusters

    return clusters.obstacles("hadoop")


def findings() -> list[Finding]:
    """What doctor shows."""
    from . import findings as looks

    return looks.examine(needs())


def pages() -> dict[str, str]:
    """The web pages of the daemons that live."""
    from .. import clusters

    return clusters.current("hadoop").endpoints()


ENGINE = Engine(
    name="hadoop",
    needs=needs,
    variables=variables,
    # `hdfs dfs -rm` must not reach a company's cluster or a folder of this machine.
    foreign=("HADOOP_*", "HDFS_*", "YARN_*", "MAPRED_*", "MRJOB_CONF"),
    commands=HERE / "bin",  # hdfs, hadoop, yarn, mapred
    cluster=cluster,
    jobs=jobs,
    findings=findings,
    pages=pages,
)

"""Real engines for tests: what keeps one from running here, and the cluster that a whole run of tests shares."""

import importlib.util

import pytest

from workbook.engines import clusters, leases, needs
from workbook.engines.hadoop import folders
from workbook.errors import WorkbookError


def lacking() -> str:
    """What keeps the real cluster from running here."""
    return next(iter(needs.lacking(("java", "hadoop"))), "")


def not_installed() -> str:
    """What keeps its commands from running here: they need Java and the jars, and no room for daemons."""
    try:
        folders.jars()
    except WorkbookError as problem:
        return str(problem)
    return next(iter(needs.lacking(("java",))), "")


real = pytest.mark.skipif(bool(lacking()), reason=lacking())
installed = pytest.mark.skipif(bool(not_installed()), reason=not_installed())


def no_spark() -> str:
    """What keeps a Spark session from running here."""
    if not importlib.util.find_spec("pyspark"):
        return "PySpark is not here: type  make lab WITH=spark"
    return next(iter(needs.lacking(("java",))), "")


spark = pytest.mark.skipif(bool(no_spark()), reason=no_spark())


def shared(engine: str) -> clusters.Cluster:
    """The cluster that the tests and notebooks of this run share, up until the run ends."""
    cluster = clusters.by_name(engine)
    if not cluster.is_up():
        cluster.lease_for(leases.holder())
        cluster.up()
    return cluster

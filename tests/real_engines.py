"""Real engines for tests: what keeps one from running here, and the cluster that a whole run of tests shares."""

import pytest

from workbook.engines import artifacts, clusters, leases
from workbook.engines.hadoop import settings
from workbook.engines.machine import java, memory


def lacking() -> str:
    """What keeps the real cluster from running here."""
    if java.program() is None:
        return "there is no Java"
    if not artifacts.is_fetched("hadoop"):
        return "the jars are not fetched: workbook artifacts fetch hadoop"
    free = memory.free()
    return f"{free / 2**30:.1f} GiB of memory are free, 3 are needed" if free < settings.NEEDED else ""


real = pytest.mark.skipif(bool(lacking()), reason=lacking())


def shared(engine: str) -> clusters.Cluster:
    """The cluster that the tests and notebooks of this run share, up until the run ends."""
    cluster = clusters.by_name(engine)
    if not cluster.is_up():
        cluster.lease_for(leases.holder())
        cluster.up()
    return cluster

"""Real engines for tests: what keeps one from running here, and the cluster that a whole run of tests shares."""

import os
from importlib import import_module
from unittest import mock

import pytest

from workbook.engines import clusters, environment, leases, needs
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
spark = pytest.mark.skipif(bool(needs.lacking(("spark",))), reason=next(iter(needs.lacking(("spark",))), ""))


def shared(engine: str) -> clusters.Cluster:
    """The cluster that the tests and notebooks of this run share, up until the run ends."""
    cluster = clusters.by_name(engine)
    if not cluster.is_up():
        cluster.lease_for(leases.holder())
        cluster.up()
    return cluster


def in_the_lab():
    """The lab's environment, for the start of a session: a lean one, and no Java waits for the next."""
    return mock.patch.dict(os.environ, environment.variables() | {"WORKBOOK_STANDBY": "no"})


def up(exercise) -> None:
    """What an exercise needs is up, as long as the run lasts; a session, too, as in a notebook."""
    for engine in set(exercise.check.needs) & {*clusters.names()}:
        shared(engine)
    if "spark" in exercise.check.needs:
        with in_the_lab():
            import_module("workbook.checking.jobs.sparked")._session()

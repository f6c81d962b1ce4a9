"""Clusters by name, each the real thing as processes of this machine, with one face.

with clusters.shared("hadoop").lease() as hadoop:      up while the block runs, shared with whoever else uses it
    hadoop.status()

mine = clusters.private("hadoop")                      one of this process's own, to break things in; ends with it
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from .. import places
from ..errors import UnknownName
from . import registry
from .cluster import Cluster, Daemon

__all__ = [
    "Cluster",
    "Daemon",
    "apart",
    "by_name",
    "current",
    "missing",
    "names",
    "obstacles",
    "private",
    "remove_all",
    "shared",
]


def names() -> tuple[str, ...]:
    """The engines that have a cluster."""
    return tuple(engine.name for engine in registry.engines() if engine.cluster)


def by_name(engine: str, name: str | None = None) -> Cluster:
    """A cluster: the shared one of an engine, or one of another name."""
    if engine not in names():
        raise UnknownName(f"No cluster is called {engine!r}: there is {', '.join(names())}.")
    return registry.find(engine).cluster(name)


def current(engine: str) -> Cluster:
    """The cluster that this process's environment speaks of: a private one it asked for, else the shared one."""
    return by_name(engine, os.environ.get(f"WORKBOOK_{engine.upper()}") or None)


def missing(engine: str) -> str:
    """Why an exercise cannot use an engine's cluster now, and what to type; empty where it can."""
    cluster = current(engine)
    if cluster.is_up():
        return ""
    dead = [each.name for each in cluster.status() if each.state == "dead"]
    what = (
        f"{' and '.join(dead)} of {engine} {'has' if len(dead) == 1 else 'have'} died"
        if dead
        else f"{engine} is not up"
    )
    return (
        f"This exercise runs on a cluster, and {what}: run  !workbook cluster up {engine}  in a cell, then check again."
    )


def obstacles(engine: str) -> list[str]:
    """What is wrong with this machine for a job of an engine, each in a sentence with what to type; cheap, and nothing is started.

    A job that failed on a machine like this may have failed because of it. That a cluster could not start is another matter.
    """
    return current(engine).obstacles(starting=False)


def shared(engine: str) -> Cluster:
    """The one cluster of an engine that all users of this machine's account share."""
    return by_name(engine)


def remove_all() -> None:
    """Stop every cluster of this state folder, private ones too, and forget their data."""
    for folder in (places.state() / "clusters").glob("*/"):
        by_name(folder.name.partition("-")[0], folder.name).remove()


@contextmanager
def apart() -> Iterator[None]:
    """A state folder for the block: clusters that start in it last as long as this process, and are gone after it."""
    with tempfile.TemporaryDirectory(prefix="workbook-state-") as folder:
        before = dict(os.environ)
        os.environ.update(WORKBOOK_STATE=folder, WORKBOOK_HOLDER=str(os.getpid()))
        try:
            yield
        finally:
            try:
                remove_all()
            finally:
                os.environ.clear()
                os.environ.update(before)


def private(engine: str) -> Cluster:
    """A cluster of this process's own, up now and gone with it; commands that it runs from now on speak to this one."""
    cluster = by_name(engine, f"{engine}-{os.getpid()}")
    cluster.hold()  # let go by the system when this process ends, and the keeper sees it
    os.environ[f"WORKBOOK_{engine.upper()}"] = cluster.name
    os.environ.update(cluster.variables())
    cluster.up()
    return cluster

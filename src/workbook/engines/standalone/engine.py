"""Spark's standalone cluster as the rest of the workbook sees it. What takes time is loaded when asked."""

from ..findings import Finding
from ..registry import Engine


def needs() -> list[str]:
    """What this machine lacks for it: to start it, or to use the one that is up."""
    from .. import clusters

    here = clusters.current("standalone")
    return here.obstacles(starting=not here.is_up())


def cluster(name: str | None = None):
    """The shared cluster, or one of another name."""
    from .cluster import Standalone

    return Standalone(name)


def findings() -> list[Finding]:
    """Nothing for who never asks for it; Spark's own line names the master that is set."""
    return []


def pages() -> dict[str, str]:
    """The web pages of the daemons that live."""
    from .. import clusters

    return clusters.current("standalone").endpoints()


ENGINE = Engine(name="standalone", needs=needs, cluster=cluster, findings=findings, pages=pages)

"""Where Hadoop's parts are: its jars, its Java, HADOOP_HOME, and the class path that they make."""

import os
from pathlib import Path

from ... import places
from ...errors import ClusterError, PlaceError
from ..machine import java


def home() -> Path:
    """HADOOP_HOME of kernels and terminals. A path that Hadoop cannot use stays as it is where no link can be made: a start says so."""
    try:
        return places.readable(places.state()) / "hadoop"
    except PlaceError:
        return places.state() / "hadoop"


def shared() -> Path:
    """The folder of the cluster that everybody shares, also where it was never up."""
    return places.cluster("hadoop")


def jars() -> Path:
    """The folder of Hadoop's jars."""
    from .. import artifacts  # every kernel asks for `home` at its start

    return places.readable(artifacts.folder("hadoop"))


def java_home() -> Path:
    """The folder of the Java that runs it; a sentence where none fits."""
    if said := java.obstacles():
        raise ClusterError(said[0])
    return places.readable(java.here().home)


def class_path(configured: Path) -> str:
    """Jars in a fixed order, the configuration last: an archive of classes fits every class path that begins as its own."""
    return os.pathsep.join([*(str(path) for path in sorted(jars().glob("*.jar"))), str(configured)])

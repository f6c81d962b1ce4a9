"""The cluster's files, for checks: a client, and folders that are gone afterwards."""

import atexit
import getpass
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from ...engines import clusters
from . import kept


def address(daemon: str) -> str:
    """The web address of a daemon of the cluster, such as "http://127.0.0.1:9870"."""
    return clusters.current("hadoop").page(daemon)


def files():
    """The cluster's HDFS, as fsspec's file system over WebHDFS."""
    from fsspec.implementations.webhdfs import WebHDFS

    host, _, port = address("namenode").rpartition("/")[2].partition(":")
    return WebHDFS(host, int(port), user=getpass.getuser(), use_listings_cache=False, skip_instance_cache=True)


@contextmanager
def hdfs_folder() -> Iterator[str]:
    """A new folder in HDFS, gone after the block."""
    system, folder = files(), f"/tmp/check-{uuid.uuid4().hex[:12]}"  # noqa: S108 in HDFS
    system.mkdir(folder)
    try:
        yield folder
    finally:
        system.rm(folder, recursive=True)


_folders: dict[tuple, str] = {}  # those that are kept while jobs are remembered
_open = ExitStack()


@contextmanager
def hdfs_files(write: Callable[[str], None], content) -> Iterator[str]:
    """A folder in HDFS that answers read and nobody changes: `write(folder)` puts the content into it.

    It is gone after the block. While jobs are remembered, the same content is written once, and is gone at the end.
    """
    if not kept.remembers():
        with hdfs_folder() as folder:
            write(folder)
            yield folder
        return
    key = address("namenode"), write.__qualname__, repr(content)
    if key not in _folders:
        if not _folders:
            atexit.register(_leave)
        folder = _open.enter_context(hdfs_folder())
        write(folder)
        _folders[key] = folder
    yield _folders[key]


def _leave() -> None:
    """Remove the folders that were kept; the cluster may have ended before."""
    with suppress(Exception):
        _open.close()

"""Free ports on loopback: a service's usual one where it is free, else the next."""

import hashlib
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock

from .. import places
from ..errors import ClusterError

REACH = 500


def chosen(
    usual: Mapping[str, int], taken: set[int], claim: Callable[[int], bool] = lambda port: True
) -> dict[str, int]:
    """A port for each name, none twice and none of those taken; each has to be claimed, too."""
    found: dict[str, int] = {}
    for name, first in usual.items():
        for port in range(first, first + REACH):
            if port not in taken and port not in found.values() and is_free(port) and claim(port):
                found[name] = port
                break
        else:
            raise ClusterError(
                f"Ports {first} to {first + REACH - 1} are all in use: end the programs that use them, or a cluster of yours, "
                "and try again."
            )
    return found


def is_free(port: int) -> bool:
    """Whether a server could listen here now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@contextmanager
def claims() -> Iterator[Callable[[int], bool]]:
    """A function that claims a port against every user of this machine, until the block ends: whether it could.

    Users cannot read each other's lists, and a port looks free until its daemon listens. So a claim is an abstract socket
    of Linux, which belongs to the same network as the port. Elsewhere every claim succeeds.
    """
    with ExitStack() as held:

        def claim(port: int) -> bool:
            if sys.platform != "linux":
                return True
            mark = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            try:
                mark.bind(f"\0workbook-port-{port}")
            except OSError:
                mark.close()
                return False
            held.callback(mark.close)
            return True

        yield claim


@contextmanager
def promises(folder: Path) -> Iterator[set[int]]:
    """What all clusters of this user have chosen, whatever state folder they are in. Nobody else chooses meanwhile.

    A list of these folders is kept among temporary files, in a folder of the user's that all sessions share. Where there can be
    none, only the clusters of this state folder are known.
    """
    try:
        known = places.links()
        places.make_own(known)
        known = known / "clusters"
        known.mkdir(exist_ok=True)
    except OSError:
        known = folder
    with FileLock(known / ".lock"):
        (known / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]).write_text(str(folder))
        taken: set[int] = set()
        for path in known.glob("[0-9a-f]" * 16):
            if Path(path.read_text()).is_dir():
                taken |= promised(Path(path.read_text()))
            else:
                path.unlink(missing_ok=True)
        yield taken


def promised(folder: Path) -> set[int]:
    """What the user's clusters have chosen, also when they do not listen yet."""
    found: set[int] = set()
    for path in folder.glob("*/cluster.json"):
        try:
            found |= set(json.loads(path.read_text())["ports"].values())
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return found

"""Free ports on loopback: a service's usual one where it is free, else the next."""

import json
import socket
from collections.abc import Mapping
from pathlib import Path

from ..errors import ClusterError

REACH = 500


def chosen(usual: Mapping[str, int], taken: set[int]) -> dict[str, int]:
    """A port for each name, none twice and none of those taken."""
    found: dict[str, int] = {}
    for name, first in usual.items():
        for port in range(first, first + REACH):
            if port not in taken and port not in found.values() and is_free(port):
                found[name] = port
                break
        else:
            raise ClusterError(
                f"Ports {first} to {first + REACH - 1} are all in use: "
                "`workbook cluster status hadoop` tells whether a cluster of yours holds them; end what does and try again."
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


def promised(folder: Path) -> set[int]:
    """What the user's clusters have chosen, also when they do not listen yet."""
    found: set[int] = set()
    for path in folder.glob("*/cluster.json"):
        try:
            found |= set(json.loads(path.read_text())["ports"].values())
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return found

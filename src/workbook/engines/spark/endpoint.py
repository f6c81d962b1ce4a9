"""Where the keeper of standbys is asked: a socket of the user's own, over which the pipes of a Java can be handed."""

import hashlib
import json
import os
import socket
import struct
from pathlib import Path

from ... import places

PATIENCE = 5.0  # seconds for an answer; a start of one's own takes longer
PIPES = 3  # of a Java: its input, output and errors
MOST = 1 << 20


def folder() -> Path:
    """What the keeper keeps on disk: leases, its log, its lock."""
    return places.state() / "spark"


def address() -> Path:
    """The socket's path: short, as the system wants it, and in a folder that is nobody else's."""
    return places.links() / f"spark-{hashlib.sha256(os.fsencode(folder())).hexdigest()[:16]}"


def listen() -> socket.socket:
    """Open the socket. Whoever calls holds the keeper's lock, so that what is left there is of a dead one."""
    places.make_own(places.links())
    address().unlink(missing_ok=True)
    endpoint = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    endpoint.bind(str(address()))
    endpoint.listen(16)
    return endpoint


def call() -> socket.socket | None:
    """A line to the keeper; None where there is none."""
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(PATIENCE)
    try:
        places.make_own(places.links())
        line.connect(str(address()))
        return line
    except OSError:
        line.close()
        return None


def waiting() -> int | None:
    """How many standbys wait; None where no keeper answers."""
    told = _asked()
    return told and int(told["waiting"])


def kept() -> set[int]:
    """The numbers of the keeper's process and of all that waits or is made in it."""
    told = _asked()
    return set(told["kept"]) if told else set()


def _asked() -> dict | None:
    try:
        if line := call():
            with line:
                say(line, {"count": True})
                told, _ = hear(line)
                return told if {"waiting", "kept"} <= told.keys() else None
    except (OSError, AttributeError, TypeError, ValueError):
        return None
    return None


def say(line: socket.socket, told: dict, pipes: tuple[int, ...] = ()) -> None:
    """Send a message, and with it the ends of pipes."""
    content = json.dumps(told).encode()
    message = struct.pack(">i", len(content)) + content
    if pipes:
        sent = socket.send_fds(line, [message], list(pipes))
        message = message[sent:]
    line.sendall(message)


def hear(line: socket.socket) -> tuple[dict, list[int]]:
    """A message, and the ends of pipes that came with it. Raises OSError where none comes."""
    content, pipes, _, _ = socket.recv_fds(line, MOST, PIPES)
    while content and (len(content) < 4 or len(content) < 4 + struct.unpack(">i", content[:4])[0]):
        more = line.recv(MOST)
        if not more:
            break
        content += more
    try:
        return json.loads(content[4:]), pipes
    except ValueError:
        for each in pipes:
            os.close(each)
        raise OSError("no whole message") from None

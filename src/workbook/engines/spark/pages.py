"""The web pages of the sessions that run in this lab: Spark serves one for each, on 4040 or the next free port."""

from collections.abc import Iterable

import psutil

from ... import places
from .. import processes
from ..cluster import answer

FIRST, MOST = 4040, 32  # Spark tries 16 ports after its first; a session that names one stays near it
PATIENCE = 20  # seconds: Java loads what answers when it is first asked


def running() -> dict[str, str]:
    """The address of each session's page, by the name that the session has."""
    return named((port, answer(f"{address(port)}api/v1/applications", PATIENCE)) for port in sorted(listening()))


def named(told: Iterable[tuple[int, list | None]]) -> dict[str, str]:
    """The pages by the names of their sessions; of two with one name, the second is named with its port.

    >>> named([(4040, [{"name": "rdds"}]), (4041, None), (4042, [{"name": "rdds"}])])
    {'rdds': 'http://127.0.0.1:4040/', 'rdds (4042)': 'http://127.0.0.1:4042/'}
    """
    found: dict[str, str] = {}
    for port, sessions in told:
        for name in [str(each["name"]) for each in sessions or ()][:1]:
            found[f"{name} ({port})" if name in found else name] = address(port)
    return found


def address(port: int) -> str:
    return f"http://127.0.0.1:{port}/"


def listening() -> set[int]:
    """The ports of Spark's pages on which Java of this lab listens. Others are not touched: a session would complain."""
    found: set[int] = set()
    for each in processes.marked("WORKBOOK_STATE", str(places.state())):
        try:
            process = psutil.Process(each.pid)
            known = process.net_connections("inet") if process.name() == "java" else []
        except (psutil.Error, OSError):
            continue
        found |= {one.laddr.port for one in known if one.status == psutil.CONN_LISTEN}
    return {port for port in found if FIRST <= port < FIRST + MOST}

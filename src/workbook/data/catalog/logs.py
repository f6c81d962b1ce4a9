"""Generated lines of a web server's log, with planted dirt, an outage and a scanner; the truth beside it counts them.

A good line has the combined log format:

    10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /flights HTTP/1.1" 200 5316 "-" "Mozilla/5.0 (X11; Linux x86_64)"

Dirt, two lines in a hundred: `blank` (an empty line), `cut` (broken off within the request), `trace` (a line of a
program's stack), `handshake` (bytes of TLS where the request should be), `clock` (a good line but for its year, 1970)
and `repeat` (the line before, once more). No two good lines in a row are equal unless the second is a repeat. 304 sends
nothing: its number of bytes is `-`.
"""

import random as randoms
from collections import Counter
from datetime import date
from pathlib import Path

from .. import lines
from ..sizes import in_bytes
from ..store import Dataset, Recipe, made, write_json

VERSION = "1"
FIRST_DAY = date(2025, 3, 3).toordinal()
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ADDRESSES = tuple(f"10.{1 + number // 100}.{number % 100}.{(number * 37) % 251 + 2}" for number in range(600))
SCANNER = "10.66.6.6"
AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64)",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5)",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)",
    "curl/8.5.0",
    "crawler/2.1",
)
WEIGHTED_PATHS = {
    "/": 20, "/flights": 14, "/flights/JFK": 8, "/flights/LGA": 7, "/flights/EWR": 7, "/plays": 6,
    "/plays/hamlet": 5, "/plays/macbeth": 3, "/search?q=delay": 5, "/static/site.css": 9, "/static/site.js":
    6, "/api/delays": 4, "/login": 3, "/checkout": 5, "/images/map%20large.png": 1,
}  # fmt: skip
PATHS = tuple(path for path, weight in WEIGHTED_PATHS.items() for _ in range(weight))
POSTED = {"/login", "/checkout"}
STATUSES = tuple(status for status, weight in {200: 87, 304: 6, 404: 4, 301: 2, 500: 1}.items() for _ in range(weight))
TRACES = (
    "Traceback (most recent call last):",
    '  File "/srv/app/views.py", line 88, in checkout',
    "    total = sum(basket[item] for item in order)",
    "KeyError: 'item'",
    "java.lang.NullPointerException",
    "\tat org.example.Basket.total(Basket.java:41)",
)
OUTAGE, OUTAGE_PATH = (0.60, 0.65), "/checkout"  # the share of the file's bytes where every checkout fails
SCAN = (0.30, 0.32)
# Below each bound, of 10,000 lines: this kind of dirt.
DIRT = ((20, "blank"), (80, "cut"), (120, "trace"), (150, "handshake"), (170, "clock"), (200, "repeat"))


def path(size: str | int = "tiny", seed: int = 0) -> Path:
    """The log file; its truth is `truth.json` beside it."""
    return made(recipe(in_bytes(size), seed)) / "access.log"


def recipe(size: int, seed: int = 0) -> Recipe:
    """How to make a log of at least this many bytes; its last line is whole."""
    return Recipe(f"logs/{size}-{seed}", VERSION, size, lambda folder: _write(folder, size, seed))


def line(random) -> str:
    """One made-up line, now and then a dirty one."""
    pick = random.random
    clock = int(pick() * 86_400 * 14)
    kind = _kind(pick)
    return _dirt(pick, kind, clock) if kind not in (None, "repeat") else _request(pick, clock, 0.0)[0]


def _kind(pick) -> str | None:
    """The kind of dirt that the next line is to be; None for a good one."""
    drawn = int(pick() * 10_000)
    return next((kind for bound, kind in DIRT if drawn < bound), None) if drawn < DIRT[-1][0] else None


def _request(pick, clock: int, share: float) -> tuple[str, str, str, int, int]:
    """A good line, and its address, path, status and bytes sent."""
    scanning = SCAN[0] <= share < SCAN[1] and pick() < 0.5
    if scanning:
        address, agent, path, status = SCANNER, "scan/0.3", f"/admin/{int(pick() * 10_000)}", 404
    else:
        drawn = pick()
        number = int(drawn * drawn * len(ADDRESSES))  # a few addresses ask for most
        address, agent = ADDRESSES[number], AGENTS[number % len(AGENTS)]
        path, status = PATHS[int(pick() * len(PATHS))], STATUSES[int(pick() * len(STATUSES))]
        if path == OUTAGE_PATH and OUTAGE[0] <= share < OUTAGE[1]:
            status = 503
    drawn = pick()
    sent = 0 if status == 304 else 180 + int(drawn * drawn * drawn * 60_000)
    method = "POST" if path in POSTED else "GET"
    text = f'{address} - - [{_time(clock)}] "{method} {path} HTTP/1.1" {status} {sent or "-"} "-" "{agent}"'
    return text, address, path, status, sent


def _dirt(pick, kind: str, clock: int) -> str:
    """A line that is no good record; a repeat is none of these."""
    if kind == "blank":
        return ""
    if kind == "trace":
        return TRACES[int(pick() * len(TRACES))]
    if kind == "handshake":
        address = ADDRESSES[int(pick() * len(ADDRESSES))]
        return f'{address} - - [{_time(clock)}] "\\x16\\x03\\x01\\x02\\x00\\x01" 400 157 "-" "-"'
    text = _request(pick, clock, 0.0)[0]
    if kind == "clock":
        start = text.index("[")
        return f"{text[: start + 1]}01/Jan/1970:00:00:{clock % 60:02}{text[start + 21 :]}"
    return text[: 1 + int(pick() * (text.index(" HTTP/1.1") - 1))]


def _time(clock: int) -> str:
    """The time so many seconds after the first midnight, as the log writes it."""
    days, second = divmod(clock, 86_400)
    day = _days.get(days) or _days.setdefault(days, _day(days))
    return f"{day}:{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02} +0000"


def _day(days: int) -> str:
    """The date in English, whatever the machine's language."""
    day = date.fromordinal(FIRST_DAY + days)
    return f"{day.day:02}/{MONTHS[day.month - 1]}/{day.year}"


_days: dict[int, str] = {}


def _write(folder: Path, size: int, seed: int) -> None:
    # Only random() is used: of a seeded generator's methods, it alone is promised to stay the same in every Python.
    pick = randoms.Random(seed).random
    dirt = Counter({kind: 0 for _, kind in DIRT})
    statuses, paths, addresses = Counter(), Counter(), Counter()
    good = sent = clock = 0
    outage = []
    before = ""  # the last good line
    with lines.written(folder / "access.log", size, "logs") as log:
        while log.bytes < size:
            share = log.bytes / size
            clock += int(pick() * 3)
            kind = _kind(pick)
            if kind not in (None, "repeat"):
                log.add(_dirt(pick, kind, clock))
                dirt[kind] += 1
                continue
            text, address, path, status, each = _request(pick, clock, share)
            if text == before:  # by chance: a second later, so that it is no repeat
                text = text.replace(_time(clock), _time(clock + 1))
                clock += 1
            before = text
            log.add(text)
            good += 1
            sent += each
            statuses[str(status)] += 1
            paths[path] += not path.startswith("/admin/")
            addresses[address] += 1
            if status == 503:
                outage.append(clock)
            if kind == "repeat":
                log.add(text)
                dirt[kind] += 1
    busiest = min(
        (address for address in addresses if address != SCANNER), key=lambda a: (-addresses[a], a), default=None
    )
    truth = {
        "bytes": log.bytes,
        "lines": log.count,
        "good": good,
        "dirt": dict(dirt),
        "sent": sent,
        "statuses": dict(sorted(statuses.items())),
        "paths": dict(sorted((item for item in paths.items() if item[1]), key=lambda item: (-item[1], item[0]))),
        "addresses": len(addresses),
        "busiest": {"address": busiest, "requests": addresses[busiest]},
        "scanner": {"address": SCANNER, "requests": addresses[SCANNER]},
        "outage": {
            "path": OUTAGE_PATH,
            "status": "503",
            "requests": len(outage),
            "first": _time(outage[0]) if outage else None,
            "last": _time(outage[-1]) if outage else None,
        },
    }
    write_json(folder / "truth.json", truth)


LOGS = Dataset(
    name="logs",
    what="generated lines of a web server's log with planted dirt, an outage and a scanner; every count known",
    source="generated by size and seed",
    licence="CC0",
    recipe=recipe,
    sized=True,
)

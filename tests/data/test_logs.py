import hashlib
import random
import re
from collections import Counter
from itertools import pairwise

import pytest

from workbook import data
from workbook.data.catalog import logs

CHECKSUM = "33baaebbe2707312cbca2baddc3cf4955b3cb2561f28a2229899a8e058b8e85a"  # change it together with VERSION
GOOD = re.compile(
    r"(?P<address>[\d.]+) - - \[(?P<time>\d\d/\w{3}/2025:[\d:]{8} \+0000)\] "
    r'"(?P<method>GET|POST) (?P<path>\S+) HTTP/1\.1" (?P<status>\d{3}) (?P<sent>\d+|-) "-" "[^"]+"'
)


@pytest.fixture
def log():
    return data.logs("300 kB", seed=4)


def records(path) -> list[dict[str, str]]:
    """The good lines, each once: an oracle that shares no code with the generator."""
    found, before = [], None
    for line in path.read_text().splitlines():
        match = GOOD.fullmatch(line)
        if match and line != before:
            found.append(match.groupdict())
        before = line
    return found


def test_same_bytes_everywhere():
    """The same size and seed give the same bytes on every machine and Python: this is their checksum."""
    path = data.logs(50_000, seed=7)

    truth = path.with_name("truth.json")

    assert hashlib.sha256(path.read_bytes() + truth.read_bytes()).hexdigest() == CHECKSUM


def test_truth_of_good_lines(log):
    """A parser finds as many good lines, statuses, paths and addresses as were planted."""
    truth, found = data.truth(log), records(log)

    assert truth["good"] == len(found)
    assert truth["statuses"] == Counter(each["status"] for each in found)
    assert truth["paths"] == Counter(each["path"] for each in found if not each["path"].startswith("/admin/"))
    assert truth["addresses"] == len({each["address"] for each in found})
    assert truth["sent"] == sum(int(each["sent"]) for each in found if each["sent"] != "-")


def test_truth_of_dirt(log):
    """Good lines and dirt add up to all lines, and every kind of dirt is there."""
    truth, lines = data.truth(log), log.read_text().splitlines()

    assert truth["lines"] == len(lines) == truth["good"] + sum(truth["dirt"].values())
    assert all(truth["dirt"].values())
    assert truth["dirt"]["blank"] == lines.count("")
    assert truth["dirt"]["clock"] == sum("/1970:" in line for line in lines)
    assert truth["dirt"]["handshake"] == sum("\\x16" in line for line in lines)
    assert truth["dirt"]["trace"] == sum(line in logs.TRACES for line in lines)
    assert truth["dirt"]["repeat"] == sum(a == b and bool(GOOD.fullmatch(a)) for a, b in pairwise(lines))
    assert truth["bytes"] == log.stat().st_size


def test_planted_scanner_and_outage(log):
    """The scanner's requests and the outage are found by counting."""
    truth, found = data.truth(log), records(log)
    requests = Counter(each["address"] for each in found)
    failures = [each for each in found if each["status"] == "503"]

    assert truth["scanner"]["requests"] == requests[truth["scanner"]["address"]] > 0
    assert truth["busiest"]["requests"] == max(count for at, count in requests.items() if at != logs.SCANNER)
    assert {each["path"] for each in failures} == {truth["outage"]["path"]}
    assert (failures[0]["time"], failures[-1]["time"]) == (truth["outage"]["first"], truth["outage"]["last"])


def test_time_never_runs_back(log):
    """Good lines are in order of time."""
    days = {f"{number:02}": number for number in range(1, 32)}
    times = [(days[each["time"][:2]], each["time"][12:20]) for each in records(log)]

    assert times == sorted(times)


def test_line():
    """A drawn line is mostly good, now and then dirty, never two lines."""
    generator = random.Random(1)
    lines = [logs.line(generator) for _ in range(5_000)]

    assert 0.97 < sum(bool(GOOD.fullmatch(line)) for line in lines) / 5_000 < 0.99
    assert not any("\n" in line for line in lines)


def test_smallest():
    """One byte asked for is one line."""
    assert data.truth(data.logs(1))["lines"] == 1

"""Answers to the exercises of the first chapter."""

REFUSED = {
    "late_arrivals": [
        """
def late_arrivals(delays):
    return sum(m > 1 for m in delays)
""",
        """
def late_arrivals(delays):
    return sum(m > 0 for m in delays[1:])
""",
        """
def late_arrivals(delays):
    return sum(m > 0 for m in delays[:-1])
""",
        """
def late_arrivals(delays):
    return len(delays) - delays.count(0)
""",
    ],
    "clocks": [
        """
clocks = {'sleep': (2, 0, 0), 'work': (2, 2, 2), 'pool': (2, 0, 4), 'one core': (4, 0, 4)}
""",
        """
clocks = {'sleep': (2, 0, 0), 'work': (2, 2, 0), 'pool': (2, 0, 4)}
""",
    ],
    "best_of": [
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return min(runs[1:] or runs)
""",
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return min(runs[:-1] or runs)
""",
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(int(clock() - start))
    return min(runs)
""",
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return sorted(runs)[len(runs) // 2]
""",
        """
def best_of(job, times, clock):
    best = 100
    for _ in range(times):
        start = clock()
        job()
        best = min(best, clock() - start)
    return best
""",
    ],
    "bytes_in": [
        """
def bytes_in(size):
    number, unit = size.split()
    return round(float(number) * (1024.0 if "i" in unit else 1e3) ** (PREFIXES.upper().find(unit[0].upper()) + 1))
""",
        """
def bytes_in(size):
    number, unit = size.split()
    return int(number) * (1024 if unit[0] == "K" else 1000) ** (PREFIXES.upper().find(unit[0].upper()) + 1)
""",
    ],
    "three_words": [
        """
three_words = {'card': 'velocity', 'archive': 'volume', 'clinic': 'variety', 'year': 'none', 'turbine': 'velocity', 'genomes': 'volume', 'airlines': 'variety', 'survey': 'volume'}
""",
        """
three_words = dict.fromkeys(['card','archive','clinic','year','turbine','genomes','airlines','survey'], {'volume','velocity','variety','none'})
""",
    ],
    "envelope": [
        """
envelope = {'gigabytes_a_second': '22.2', 'days_on_the_line': 648, 'disks': 70000, 'years_of_moore': 12}
""",
        """
envelope = {'gigabytes_a_second': True, 'days_on_the_line': True, 'disks': True, 'years_of_moore': True}
""",
        """
envelope = {'gigabytes_a_second': 22200, 'days_on_the_line': 648, 'disks': 70000, 'years_of_moore': 12}
""",
    ],
    "job_on_paper": [
        """
def job_on_paper(job, machine):
    disk = job["bytes"] / machine["disk"] / 1e6
    network = job["bytes"] * 8 / machine["network"] / 1e6
    cpu = job["rows"] * job["microseconds"] / machine["cores"] / 1e6
    return {"disk": disk, "network": network, "cpu": cpu, "slowest": "network" if network > cpu else "cpu", "fits": 5 * job["bytes"] <= machine["memory"] * 2**30}
""",
        """
def job_on_paper(job, machine):
    disk = job["bytes"] / machine["disk"] / 1e6
    network = job["bytes"] * 8 / machine["network"] / 1e6
    cpu = job["rows"] * job["microseconds"] / machine["cores"] / 1e6
    s = {"disk": disk, "network": network, "cpu": cpu}
    return {**s, "slowest": max(s, key=s.get), "fits": 5 * job["bytes"] <= machine["memory"] * 10**9 * 1.07}
""",
        """
def job_on_paper(job, machine):
    disk = job["bytes"] / machine["disk"] / 2**20
    network = job["bytes"] * 8 / machine["network"] / 1e6
    cpu = job["rows"] * job["microseconds"] / machine["cores"] / 1e6
    s = {"disk": disk, "network": network, "cpu": cpu}
    return {**s, "slowest": max(s, key=s.get), "fits": 5 * job["bytes"] <= machine["memory"] * 2**30}
""",
        """
def job_on_paper(job, machine):
    disk = job["bytes"] / machine["disk"] / 1e6
    network = job["bytes"] * 8 / machine["network"] / 1e6
    cpu = job["rows"] * job["microseconds"] / 4 / 1e6
    s = {"disk": disk, "network": network, "cpu": cpu}
    return {**s, "slowest": max(s, key=s.get), "fits": 5 * job["bytes"] <= machine["memory"] * 2**30}
""",
    ],
}

ACCEPTED = {
    "late_arrivals": [
        """
import numpy
def late_arrivals(delays):
    return (numpy.array(delays) > 0).sum()
""",
        """
late_arrivals = lambda delays: sum(m > 0 for m in delays)
""",
    ],
    "clocks": [
        """
clocks = {'sleep': [2, 0, 0], 'work': [2, 2, 0], 'pool': [2, 0, 4], 'one core': [4, 0, 4]}
""",
        """
clocks = {'sleep': (2.0, 0.0, 0.0), 'work': (2.0, 2.0, 0), 'pool': (2, 0, 4), 'one core': (4, 0, 4)}
""",
    ],
    "best_of": [
        """
import heapq
def best_of(job, times, clock):
    runs = []
    before = clock()
    for _ in range(times):
        job()
        after = clock()
        heapq.heappush(runs, after - before)
        before = after
    return runs[0]
""",
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start, _, end = clock(), job(), clock()
        runs.append(end - start)
    return sorted(runs)[0]
""",
    ],
    "bytes_in": [
        r"""
import re
def bytes_in(size):
    number, prefix, binary = re.fullmatch(r"(\d+) ([kKMGTPEZYRQ]?)(i?)B", size).groups()
    steps = " KMGTPEZYRQ".index(prefix.upper() or " ")
    return int(number) * (1024 if binary else 1000) ** steps
""",
        """
from fractions import Fraction
def bytes_in(size):
    number, unit = size.split()
    if len(unit) == 3:
        return int(number) << 10 * ("K" + PREFIXES[1:]).index(unit[0]) + 10
    return int(number) * 10 ** (3 * (PREFIXES.find(unit[0]) + 1))
""",
    ],
    "envelope": [
        """
import numpy as np
envelope = {'gigabytes_a_second': np.float64(22.2), 'days_on_the_line': np.int64(648), 'disks': 7e4, 'years_of_moore': 12}
""",
        """
from fractions import Fraction
envelope = {'gigabytes_a_second': 22.2, 'days_on_the_line': Fraction(648), 'disks': 7e4, 'years_of_moore': 12}
""",
    ],
    "job_on_paper": [
        """
def job_on_paper(job, machine):
    disk = job["bytes"] / (machine["disk"] * 1_000_000)
    network = job["bytes"] / (machine["network"] * 1_000_000 / 8)
    cpu = job["rows"] * job["microseconds"] * 1e-6 / machine["cores"]
    parts = [(disk, "disk"), (network, "network"), (cpu, "cpu")]
    return dict(fits=job["bytes"] * 5 < machine["memory"] << 30, slowest=max(parts)[1], cpu=cpu, network=network, disk=disk)
""",
        """
import numpy
def job_on_paper(job, machine):
    names = ["disk", "network", "cpu"]
    values = numpy.array([job["bytes"] / machine["disk"] / 1e6, job["bytes"] * 8 / machine["network"] / 1e6, job["rows"] * job["microseconds"] / 1e6 / machine["cores"]])
    return {**dict(zip(names, values)), "slowest": names[values.argmax()], "fits": numpy.bool_(5 * job["bytes"] <= machine["memory"] * 2**30)}
""",
    ],
}

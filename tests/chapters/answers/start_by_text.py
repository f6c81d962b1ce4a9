"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "late_arrivals": [
        '''
# violates: "late ... means more than 0 minutes after their time" (0 counts here)
def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    return sum(delay >= 0 for delay in delays)
''',
        '''
# violates: "how many flights arrived late" (flights with the same delay are counted once)
def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    late = [delay for delay in delays if delay > 0]
    return len(set(late))
''',
        """
def late_arrivals(delays):
    return len([d for d in delays if d >= 0])
""",
        """
def late_arrivals(delays):
    return sum(d for d in delays if d > 0)
""",
        """
def late_arrivals(delays):
    return len(set(d for d in delays if d > 0))
""",
        """
def late_arrivals(delays):
    return len([d for d in delays if d > 15])
""",
    ],
    "clocks": [
        """
# violates: "the CPU clock of the parent" (believes that the parent's clock counts its workers' work)
clocks = {
    "sleep": (2, 0, 0),
    "work": (2, 2, 0),
    "pool": (2, 4, 4),
    "one core": (4, 4, 4),
}
""",
        """
# violates: "`sleep(2)` waits for two" (believes that waiting costs CPU time)
clocks = {
    "sleep": (2, 2, 0),
    "work": (2, 2, 0),
    "pool": (2, 0, 4),
    "one core": (2, 0, 2),
}
""",
        'clocks = {"sleep": (2, 2, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)}',
        'clocks = {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 2, 4), "one core": (4, 2, 4)}',
        'clocks = {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 2), "one core": (4, 0, 4)}',
    ],
    "best_of": [
        '''
# violates: "gives the seconds of the fastest" (the mean)
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return sum(runs) / times
''',
        '''
# violates: "reads `clock()` before and after each run" (one start for all the runs)
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    runs = []
    start = clock()
    for _ in range(times):
        job()
        runs.append(clock() - start)
    return min(runs)
''',
        """
def best_of(job, times, clock):
    runs = []
    start = clock()
    for _ in range(times):
        job()
        runs.append(clock() - start)
    return min(runs)
""",
        """
def best_of(job, times, clock):
    from time import perf_counter
    runs = []
    for _ in range(times):
        start = perf_counter()
        job()
        runs.append(perf_counter() - start)
    return min(runs)
""",
        """
def best_of(job, times, clock):
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return sum(runs) / times
""",
        """
def best_of(job, times, clock):
    job()
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return min(runs)
""",
    ],
    "bytes_in": [
        '''
# violates: "exact to the last byte" (goes over floating point numbers)
PREFIX_POWERS = {prefix: power for power, prefix in enumerate("kMGTPEZYRQ", start=1)}


def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    number, unit = size.split()
    if unit == "B":
        return int(number)
    step = 1024.0 if "i" in unit else 1000.0
    return int(float(number) * step ** PREFIX_POWERS[unit[0].replace("K", "k")])
''',
        '''
# violates: "or one of `PREFIXES` before `B`" (only the prefixes that one meets every day)
def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    units = {
        "B": 1,
        "kB": 1000, "MB": 1000**2, "GB": 1000**3, "TB": 1000**4, "PB": 1000**5,
        "KiB": 1024, "MiB": 1024**2, "GiB": 1024**3, "TiB": 1024**4, "PiB": 1024**5,
    }
    number, unit = size.split()
    return int(number) * units.get(unit, 1)
''',
        """
def bytes_in(size):
    n, u = size.split()
    if u == 'B':
        return int(n)
    e = 'KMGTPEZYRQ'.index(u[0].upper()) + 1
    return int(float(n) * (1024.0 if 'i' in u else 1000.0) ** e)
""",
        """
def bytes_in(size):
    n, u = size.split()
    if u == 'B':
        return int(n)
    return int(n) * 1000 ** (PREFIXES.index(u[0]) + 1)
""",
        """
def bytes_in(size):
    n, u = size.split()
    if u == 'B':
        return int(n)
    return int(n) * (1024 if u.endswith('iB') else 1000) ** 'kMGT'.upper().index(u[0].upper())
""",
        """
def bytes_in(size):
    n, u = size.split()
    e = (PREFIXES.upper().find(u[0].upper()) + 1)
    return int(n) * 1024 ** e
""",
    ],
    "three_words": [
        """
# violates: "what makes it hard *first*" (believes that many rows are always volume, and any deadline velocity)
three_words = {
    "card": "velocity",
    "archive": "velocity",
    "clinic": "variety",
    "year": "volume",
    "turbine": "velocity",
    "genomes": "volume",
    "airlines": "variety",
    "survey": "none",
}
""",
        """
# violates: "If none of them does, `"none"`" (ten questions are taken for variety)
three_words = {
    "card": "velocity",
    "archive": "volume",
    "clinic": "variety",
    "year": "none",
    "turbine": "volume",
    "genomes": "volume",
    "airlines": "variety",
    "survey": "variety",
}
""",
        'three_words = dict(card="velocity", archive="volume", clinic="volume", year="none", turbine="velocity", genomes="volume", airlines="variety", survey="none")',
        'three_words = dict(card="velocity", archive="volume", clinic="variety", year="volume", turbine="velocity", genomes="volume", airlines="variety", survey="none")',
    ],
    "envelope": [
        """
# violates: "a line of 100 Gbit/s" (bits taken for bytes)
envelope = {
    "gigabytes_a_second": 22.2,
    "days_on_the_line": 700_000_000 / 100 / 86_400,
    "disks": 70_000,
    "years_of_moore": 12,
}
""",
        """
# violates: "if everything is kept twice" and "double their speed every two years" (once; and 64 / 2 steps)
envelope = {
    "gigabytes_a_second": 22.2,
    "days_on_the_line": 648,
    "disks": 35_000,
    "years_of_moore": 64,
}
""",
        'envelope = {"gigabytes_a_second": 22.2, "days_on_the_line": 81, "disks": 70_000, "years_of_moore": 12}',
        'envelope = {"gigabytes_a_second": 22.2, "days_on_the_line": 648, "disks": 35_000, "years_of_moore": 12}',
        'envelope = {"gigabytes_a_second": 22.2, "days_on_the_line": 648, "disks": 70_000, "years_of_moore": 6}',
    ],
    "job_on_paper": [
        '''
# violates: "Mind the units" (Mbit/s taken for MB/s; GiB for GB)
def job_on_paper(job, machine):
    """What each part of a machine needs for a job, in seconds; the slowest part; and whether the data fit in memory."""
    seconds = {
        "disk": job["bytes"] / (machine["disk"] * 1e6),
        "network": job["bytes"] / (machine["network"] * 1e6),
        "cpu": job["rows"] * job["microseconds"] / 1e6 / machine["cores"],
    }
    return {**seconds, "slowest": max(seconds, key=seconds.get), "fits": 5 * job["bytes"] <= machine["memory"] * 1e9}
''',
        '''
# violates: "five times their bytes" (compares the bytes themselves)
def job_on_paper(job, machine):
    """What each part of a machine needs for a job, in seconds; the slowest part; and whether the data fit in memory."""
    disk = job["bytes"] / 1e6 / machine["disk"]
    network = 8 * job["bytes"] / 1e6 / machine["network"]
    cpu = job["rows"] * job["microseconds"] / 1e6 / machine["cores"]
    slowest = "network" if network > disk else "cpu"
    return {
        "disk": disk,
        "network": network,
        "cpu": cpu,
        "slowest": slowest,
        "fits": job["bytes"] <= machine["memory"] * 2**30,
    }
''',
        """
def job_on_paper(job, machine):
    d = job['bytes'] / machine['disk'] / 1e6
    n = job['bytes'] / machine['network'] / 1e6
    c = job['rows'] * job['microseconds'] / 1e6 / machine['cores']
    t = dict(disk=d, network=n, cpu=c)
    return {**t, 'slowest': max(t, key=t.get), 'fits': 5 * job['bytes'] <= machine['memory'] * 2**30}
""",
        """
def job_on_paper(job, machine):
    d = job['bytes'] / machine['disk'] / 1e6
    n = job['bytes'] * 8 / machine['network'] / 1e6
    c = job['rows'] * job['microseconds'] / 1e6 / machine['cores']
    t = dict(disk=d, network=n, cpu=c)
    return {**t, 'slowest': max(t, key=t.get), 'fits': 5 * job['bytes'] <= machine['memory'] * 1e9}
""",
        """
def job_on_paper(job, machine):
    d = job['bytes'] / machine['disk'] / 1e6
    n = job['bytes'] * 8 / machine['network'] / 1e6
    c = job['rows'] * job['microseconds'] / 1e6
    t = dict(disk=d, network=n, cpu=c)
    return {**t, 'slowest': max(t, key=t.get), 'fits': 5 * job['bytes'] <= machine['memory'] * 2**30}
""",
    ],
}

ACCEPTED = {
    "late_arrivals": [
        '''
def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    late = 0
    for minutes in delays:
        if minutes > 0:
            late += 1
    return late
''',
        '''
from operator import lt


def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    return len(list(filter(lambda minutes: lt(0, minutes), delays)))
''',
        """
def late_arrivals(delays):
    return sum(map((0).__lt__, delays))
""",
        """
def late_arrivals(delays):
    late = 0
    for d in delays:
        if d > 0:
            late += 1
    return late
""",
        """
def late_arrivals(delays):
    import numpy
    return (numpy.array(delays) > 0).sum()
""",
    ],
    "clocks": [
        """
clocks = {
    "sleep": (2.0, 0.0, 0.0),
    "work": (2.0, 2.0, 0.0),
    "pool": (2.0, 0.0, 4.0),
    "one core": (4.0, 0.0, 4.0),
}
""",
        'clocks = dict(zip(["sleep", "work", "pool", "one core"], [(2.0, 0, 0), (2, 2.0, 0), (2, 0, 4), (4, 0, 4)]))',
    ],
    "best_of": [
        '''
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    runs = []
    for _ in range(times):
        before = clock()
        job()
        after = clock()
        runs.append((before, after))
    return min(after - before for before, after in runs)
''',
        '''
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    best = None
    for _ in range(times):
        start = clock()
        job()
        took = clock() - start
        if best is None or took < best:
            best = took
    return best
''',
        """
def best_of(job, times, clock):
    def one():
        start = clock()
        job()
        return clock() - start
    return min(one() for _ in range(times))
""",
        """
def best_of(job, times, clock):
    best = float('inf')
    for _ in range(times):
        a = clock()
        job()
        b = clock()
        best = min(best, b - a)
    return best
""",
    ],
    "bytes_in": [
        '''
UNITS = {"B": 1}
for power, prefix in enumerate(PREFIXES, start=1):
    UNITS[f"{prefix}B"] = 1000**power
    UNITS[f"{prefix.upper()}iB"] = 1024**power


def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    number, unit = size.split()
    return int(number) * UNITS[unit]
''',
        r'''
import re


def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    number, prefix, binary = re.fullmatch(r"(\d+) ([A-Za-z])??(i?)B", size).groups()
    step = 1024 if binary else 1000
    power = 0 if prefix is None else PREFIXES.upper().index(prefix.upper()) + 1
    result = int(number)
    for _ in range(power):
        result *= step
    return result
''',
        """
def bytes_in(size):
    number, unit = size.split(' ')
    unit = unit[:-1]
    if not unit:
        return int(number)
    base = 1024 if unit[-1] == 'i' else 1000
    return int(number) * base ** (PREFIXES.lower().index(unit[0].lower()) + 1)
""",
        """
def bytes_in(size):
    units = {'B': 1}
    for e, p in enumerate(PREFIXES, 1):
        units[p + 'B'] = 1000**e
        units[p.upper() + 'iB'] = 1024**e
    n, u = size.split()
    return int(n) * units[u]
""",
    ],
    "three_words": [
        """
three_words = dict(
    card="velocity",
    archive="volume",
    clinic="variety",
    year="none",
    turbine="velocity",
    genomes="volume",
    airlines="variety",
    survey="none",
)
""",
    ],
    "envelope": [
        """
envelope = {
    "gigabytes_a_second": 700e6 / (365 * 24 * 60 * 60),
    "days_on_the_line": 700e15 * 8 / 100e9 / 86_400,
    "disks": 2 * 700_000 / 20,
    "years_of_moore": 2 * (64).bit_length() - 2,
}
""",
        'envelope = {"gigabytes_a_second": 22, "days_on_the_line": 650, "disks": 70_000.0, "years_of_moore": 12.0}',
        'envelope = {"gigabytes_a_second": 700e15 / (365 * 86_400) / 1e9, "days_on_the_line": 700e15 * 8 / 100e9 / 86_400, "disks": 2 * 700e15 / 20e12, "years_of_moore": 12}',
        """
from math import log2
envelope = dict(gigabytes_a_second=22, days_on_the_line=650, disks=70_000, years_of_moore=2 * log2(64))
""",
    ],
    "job_on_paper": [
        '''
def job_on_paper(job, machine):
    """What each part of a machine needs for a job, in seconds; the slowest part; and whether the data fit in memory."""
    parts = {}
    parts["disk"] = job["bytes"] / (machine["disk"] * 1_000_000)
    parts["network"] = job["bytes"] * 8 / (machine["network"] * 1_000_000)
    parts["cpu"] = job["rows"] * job["microseconds"] / 1_000_000 / machine["cores"]
    slowest = max(parts, key=parts.get)
    fits = 5 * job["bytes"] <= machine["memory"] * 1024**3
    return {**parts, "slowest": slowest, "fits": fits}
''',
        '''
def job_on_paper(job, machine):
    """What each part of a machine needs for a job, in seconds; the slowest part; and whether the data fit in memory."""
    megabytes = job["bytes"] / 1e6
    timed = [
        (megabytes / machine["disk"], "disk"),
        (megabytes / (machine["network"] / 8), "network"),
        (job["microseconds"] * 1e-6 * job["rows"] / machine["cores"], "cpu"),
    ]
    answer = {name: seconds for seconds, name in timed}
    answer["slowest"] = sorted(timed)[-1][1]
    answer["fits"] = not 5 * job["bytes"] > machine["memory"] * 2**30
    return answer
''',
        """
def job_on_paper(job, machine):
    times = {'disk': job['bytes'] / (machine['disk'] * 10**6), 'network': 8 * job['bytes'] / (machine['network'] * 10**6), 'cpu': job['rows'] * job['microseconds'] / 10**6 / machine['cores']}
    slowest = sorted(times, key=times.get)[-1]
    return dict(times, slowest=slowest, fits=5 * job['bytes'] <= machine['memory'] * 1024**3)
""",
    ],
}

"""Answers to the exercises on RDDs: some that avoid the idea, and right ones in other styles."""

REFUSED = {
    "late_share": [
        """
def late_share(delays):
    delays = [minutes for part in delays.glom().collect() for minutes in part]
    return sum(minutes > 15 for minutes in delays) / len(delays)
""",
        """
def late_share(delays):
    delays = list(delays.toLocalIterator())
    return sum(minutes > 15 for minutes in delays) / len(delays)
""",
    ],
    "late_by_carrier": [
        """
def late_by_carrier(pairs):
    lists = pairs.mapValues(lambda minutes: [minutes]).reduceByKey(add)
    return lists.mapValues(lambda found: sum(max(minutes, 0) for minutes in found))
""",
        """
def late_by_carrier(pairs):
    sums = {}
    for carrier, minutes in pairs.context.runJob(pairs, list):
        sums[carrier] = sums.get(carrier, 0) + max(minutes, 0)
    return pairs.context.parallelize(list(sums.items()), 4)
""",
    ],
    "setup_once": [
        """
def setup_once(codes, folder):
    connection = connect(folder)
    return codes.context.parallelize([name_of(connection, code) for code in codes.collect()])
""",
        """
def setup_once(codes, folder):
    return codes.map(lambda code: name_of(sqlite3.connect(Path(folder) / "airlines.db"), code))
""",
        """
def setup_once(codes, folder):
    names = {"UA": "United", "AA": "American", "HA": "Hawaiian", "B6": "JetBlue"}
    return codes.map(lambda code: names[code])
""",
    ],
    "busiest_hosts": [
        """
def busiest_hosts(lines):
    def step(sums, line):
        found = request_of(line)
        if found and found[1] == 200:
            sums[found[0]] = sums.get(found[0], 0) + found[2]
        return sums

    def combine(left, right):
        for host, size in right.items():
            left[host] = left.get(host, 0) + size
        return left

    sums = lines.aggregate({}, step, combine)
    return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
""",
    ],
    "longest_lines": ["def longest_lines(lines):\n    return lines.top(3, key=len)"],
}

ACCEPTED = {
    "late_share": [
        """
def late_share(delays):
    late, count = delays.context.accumulator(0), delays.context.accumulator(0)

    def look(minutes):
        count.add(1)
        if minutes > 15:
            late.add(1)

    delays.foreach(look)
    return late.value / count.value
""",
        """
def late_share(delays):
    counts = delays.map(lambda minutes: minutes > 15).countByValue()
    return counts[True] / sum(counts.values())
""",
    ],
    "late_by_carrier": [
        """
def late_by_carrier(pairs):
    def sums(part):
        found = {}
        for carrier, minutes in part:
            found[carrier] = found.get(carrier, 0) + max(minutes, 0)
        return found.items()

    return pairs.mapPartitions(sums).groupByKey().mapValues(sum)
""",
        """
def late_by_carrier(pairs):
    return pairs.mapValues(lambda minutes: max(minutes, 0)).reduceByKey(add, 1)
""",
    ],
    "setup_once": [
        """
OPENED = {}


def setup_once(codes, folder):
    def name(code):
        if folder not in OPENED:
            OPENED[folder] = connect(folder)
        return name_of(OPENED[folder], code)

    return codes.map(name)
""",
        """
def setup_once(codes, folder):
    names = dict(connect(folder).execute("SELECT code, name FROM airlines"))
    return codes.map(lambda code: names[code])
""",
    ],
    "error_counts": [
        """
def error_counts(lines, parse):
    counts = lines.map(parse).countByValue()
    return [counts["ERROR", "mysql"], counts["ERROR", "php"]]
""",
        """
def error_counts(lines, parse):
    records = lines.map(parse).persist()
    records.count()
    counts = [records.filter(lambda record: record == ("ERROR", name)).count() for name in ("mysql", "php")]
    records.unpersist()
    return tuple(counts)
""",
    ],
}

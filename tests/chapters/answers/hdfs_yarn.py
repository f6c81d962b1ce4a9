"""Answers to the exercises of chapter 07."""

REFUSED = {
    "small_files": [
        "small_files = (1000, 3000000, 8)",
        "small_files = (1000, 3000000, 7, 60475904)",
        "small_files = (1000, 3000000, 8, 104000000)",
        "small_files = 8",
    ],
    "called": [
        'called = ["live", "stale", "stale", "stale", "live"]',
        'called = ["live", "stale", "stale", "dead"]',
        'called = ["live", "late", "stale", "dead", "live"]',
        'called = "live"',
    ],
    "store_for": ["store_for = {}", "store_for = None", 'store_for = {"logs": "HDFS"}'],
    "survivors": [
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if not bs or set.intersection(*map(set, bs)) - dead]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if not bs or any(set(b).isdisjoint(dead) for b in bs)]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if all(set(b) - dead for b in bs[:1])]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if all(set(b) - dead for b in bs[-1:])]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if all(set(b[:2]) - dead for b in bs)]",
    ],
    "containers_now": [
        "def containers_now(nodes, memory, step):\n    size = -(-memory // step) * step\n"
        '    return sum(n["availMemoryMB"] // size for n in nodes if n["state"] != "LOST")',
        "def containers_now(nodes, memory, step):\n    size = -(-memory // step) * step\n"
        '    return sum((n["availMemoryMB"] - 1) // size for n in nodes if n["state"] == "RUNNING")',
        "def containers_now(nodes, memory, step):\n    size = -(-memory // step) * step\n"
        '    return sum(n["availMemoryMB"] >= size for n in nodes if n["state"] == "RUNNING")',
        "def containers_now(nodes, memory, step):\n"
        '    return sum(n["availMemoryMB"] for n in nodes if n["state"] == "RUNNING") // memory',
    ],
}

ACCEPTED = {
    "small_files": [
        "small_files = [1000, 3000000, 8, 60475904]",
        "small_files = (1e3, 3e6, 8.0, 60475904)",
        "import numpy\nsmall_files = numpy.array([1000, 3000000, 8, 60475904])",
    ],
    "called": [
        'called = ("live", "stale", "stale", "dead", "live")',
        'called = ["Live", "Stale", "stale", "dead ", "live"]',
    ],
    "store_for": [
        'store_for = dict(logs="hdfs", photos="Object store", sensors="wide-column", orders="relational", '
        'catalogue="document", prices="column files")',
    ],
    "survivors": [
        "def survivors(placement, dead):\n    return tuple(n for n in placement if all(set(b) - dead for b in placement[n]))",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if not any(dead.issuperset(b) for b in bs)]",
    ],
    "containers_now": [
        "import math\n\ndef containers_now(nodes, memory, step):\n    size = math.ceil(memory / step) * step\n"
        '    return sum(math.floor(n["availMemoryMB"] / size) for n in nodes if n["state"] == "RUNNING")',
    ],
    "block_hosts": [
        "def block_hosts(namenode, path):\n"
        '    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]\n'
        '    return [[block["length"], sorted(block["names"])] for block in blocks]',
    ],
}

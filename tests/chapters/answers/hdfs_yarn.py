"""Answers to the exercises of chapter 07."""

BLOCKS = 'ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]'

LACKING = (
    "def lacking(namenode, folder):\n"
    "    found = {}\n"
    '    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:\n'
    "        path = f\"{folder}/{status['pathSuffix']}\"\n"
    f"        blocks = {BLOCKS}\n"
    "        missing = MISSING\n"
    "        if missing > 0:\n"
    '            found[status["pathSuffix"]] = missing\n'
    "    return found"
)

INVENTORY = (
    "def inventory(namenode, folder):\n"
    "    files, factors, waiting = {}, {}, [('', 0)]\n"
    "    while waiting:\n"
    "        inside, depth = waiting.pop()\n"
    '        for status in ask(namenode, f"{folder}/{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:\n'
    '            name = inside + status["pathSuffix"]\n'
    '            path = f"{folder}/{name}"\n'
    '            if status["type"] == "FILE":\n'
    f"                files[name], factors[name] = {BLOCKS}, status['replication']\n"
    "            elif depth < DEEPEST:\n"
    "                waiting.append((name + '/', depth + 1))\n"
    "    every = [(len(b['names']), name, b['length']) for name, blocks in files.items() for b in blocks]\n"
    "    weakest = WEAKEST\n"
    "    return {'files': len(files), 'bytes': sum(n for _, _, n in every), 'blocks': len(every),\n"
    "            'on_disk': sum(r * n for r, _, n in every), 'weakest': weakest}"
)

REFUSED = {
    "small_files": [
        "small_files = (1000, 3000000, 8)",
        "small_files = (1000, 3000000, 7, 60475904)",
        "small_files = 8",
    ],
    "called": [
        'called = ["live", "stale", "stale", "stale", "live"]',
        'called = ["live", "stale", "stale", "dead"]',
        'called = "live"',
    ],
    "store_for": ["store_for = {}", "store_for = None", 'store_for = {"logs": "HDFS"}'],
    "block_hosts": [  # at most three holders; as they come, and not sorted
        f"def block_hosts(namenode, path):\n    return [(b['length'], sorted(b['names'])[:3]) for b in {BLOCKS}]",
        f"def block_hosts(namenode, path):\n    return [(b['length'], b['names']) for b in {BLOCKS}]",
    ],
    "lacking": [  # two DataNodes, whatever the blocks tell; one block makes up for another
        LACKING.replace("MISSING", "len(blocks) * max(0, status['replication'] - 2)"),
        LACKING.replace("MISSING", "len(blocks) * status['replication'] - sum(len(b['names']) for b in blocks)"),
    ],
    "inventory": [  # two folders deep; weakest by the first block; by the replication factor
        INVENTORY.replace("DEEPEST", "2").replace("WEAKEST", "min(every)[1] if every else None"),
        INVENTORY.replace("DEEPEST", "99").replace(
            "WEAKEST", "min(((len(b[0]['names']), n) for n, b in files.items() if b), default=(0, None))[1]"
        ),
        INVENTORY.replace("DEEPEST", "99").replace(
            "WEAKEST", "min(((factors[name], name) for _, name, _ in every), default=(0, None))[1]"
        ),
    ],
    "survivors": [
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if not bs or set.intersection(*map(set, bs)) - dead]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if all({b[0], b[-1]} - dead for b in bs)]",
        "def survivors(placement, dead):\n    return [n for n, bs in placement.items() if all(set(b[:2]) - dead for b in bs)]",
    ],
    "containers_now": [
        "def containers_now(nodes, memory, step):\n    size = -(-memory // step) * step\n"
        '    return sum(n["availMemoryMB"] // size for n in nodes if n["state"] != "LOST")',
        "def containers_now(nodes, memory, step):\n    size = -(-memory // step) * step\n"
        '    return sum((n["availMemoryMB"] - 1) // size for n in nodes if n["state"] == "RUNNING")',
        "def containers_now(nodes, memory, step):\n    size = -(-memory // 512) * 512\n"
        '    return sum(n["availMemoryMB"] // size for n in nodes if n["state"] == "RUNNING")',
    ],
    "blocks_lost": [
        "def blocks_lost(blocks, machines, replicas, dead):\n"
        "    if dead <= replicas:\n        return 0\n    return blocks * comb(dead, replicas) / comb(machines, replicas)",
    ],
}

ACCEPTED = {
    "small_files": [
        "small_files = (1e3, 3e6, 8.0, 60475904)",
        "import numpy\nsmall_files = numpy.array([1000, 3000000, 8, 60475904])",
    ],
    "called": ['called = ("Live", "Stale", "stale", "dead ", "live")'],
    "store_for": [
        'store_for = dict(logs="hdfs", photos="Object store", sensors="wide-column", orders="relational", '
        'catalogue="document", prices="column files")',
    ],
    "survivors": [
        "def survivors(placement, dead):\n    return tuple(n for n in placement if all(set(b) - dead for b in placement[n]))",
    ],
    "containers_now": [
        "import math\n\ndef containers_now(nodes, memory, step):\n    size = math.ceil(memory / step) * step\n"
        '    return sum(math.floor(n["availMemoryMB"] / size) for n in nodes if n["state"] == "RUNNING")',
    ],
    "block_hosts": [
        f"def block_hosts(namenode, path):\n    return [[b['length'], sorted(b['names'])] for b in {BLOCKS}]",
    ],
    "lacking": [
        LACKING.replace("MISSING", "sum(max(status['replication'] - len(b['hosts']), 0) for b in blocks)"),
    ],
    "inventory": [
        INVENTORY.replace("DEEPEST", "99").replace("WEAKEST", "next((n for _, n, _ in sorted(every)), None)")
    ],
}

"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "small_files": [
        """
# violates: "How many bytes do the thousand files take on all disks?" (believes that a block takes its full size)
small_files = (1000, 1000 * 3 * 134_217_728, 8, 134_217_728)
""",
        """
# violates: "A block counts once"; "How many blocks do the thousand files have together?" (believes that files share blocks)
small_files = (1, 3_000_000, 8, 60_475_904)
""",
    ],
    "called": [
        """
# violates: "the NameNode looks every 300 seconds" (believes that ten minutes of silence are enough)
called = ["live", "stale", "dead", "dead", "live"]
""",
        """
# violates: "At second 1,200 its power is back and it reports at once" (believes that dead stays dead)
called = ["live", "stale", "stale", "dead", "dead"]
""",
    ],
    "block_hosts": [
        '''
# violates: "Two machines may have the same host name and differ by the port"
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    )
    held = []
    for block in blocks:
        held.append((block["length"], sorted(block["hosts"])))
    return held
''',
        '''
# violates: "for each ... its bytes" (every block is given the block size, the last one too)
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    )
    held = []
    for block in blocks:
        held.append((blocks[0]["length"], sorted(block["names"])))
    return held
''',
    ],
    "survivors": [
        '''
# violates: "can be read from beginning to end" (believes that every replica must be alive)
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """
    found = []
    for name, blocks in placement.items():
        alive = all(machine not in dead for block in blocks for machine in block)
        if alive:
            found.append(name)
    return found
''',
        '''
# violates: "A file may be empty: then it has no block, and there is nothing to lose"
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """
    found = []
    for name, blocks in placement.items():
        alive = bool(blocks) and all(set(block) - set(dead) for block in blocks)
        if alive:
            found.append(name)
    return found
''',
    ],
    "lacking": [
        '''
# violates: "how many it lacks, over all its blocks" (looks at the first block only)
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    owed = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{folder}/{status['pathSuffix']}"
        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        if blocks and len(blocks[0]["names"]) < status["replication"]:
            owed[status["pathSuffix"]] = status["replication"] - len(blocks[0]["names"])
    return owed
''',
        '''
# violates: "the name of each file that lacks replicas" (files that lack nothing are in it, with 0)
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    owed = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{folder}/{status['pathSuffix']}"
        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        owed[status["pathSuffix"]] = sum(max(0, status["replication"] - len(block["names"])) for block in blocks)
    return owed
''',
        '''
# violates: "On two machines a file of 3 blocks that wants 3 replicas lacks 3" (as if there were always two machines)
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    owed = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = -(-status["length"] // status["blockSize"])
        lacks = blocks * max(0, status["replication"] - 2)
        if lacks:
            owed[status["pathSuffix"]] = lacks
    return owed
''',
    ],
    "store_for": [
        """
# violates: "the store that is made for that use" (wide-column is taken for a store of wide tables)
store_for = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "column files",
    "orders": "relational",
    "catalogue": "document",
    "prices": "wide-column",
}
""",
        """
# violates: "and how each is used" (chosen by the kind of data: pictures are large files, so HDFS)
store_for = {
    "logs": "document",
    "photos": "HDFS",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "object store",
    "prices": "column files",
}
""",
    ],
    "containers_now": [
        '''
# violates: "How many of the containers can start at once?" (adds up what is left here and there)
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    size = -(-memory // step) * step
    return sum(node["availMemoryMB"] for node in nodes if node["state"] == "RUNNING") // size
''',
        '''
# violates: "a request is rounded up to a multiple of `step`"
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    return sum(node["availMemoryMB"] // memory for node in nodes if node["state"] == "RUNNING")
''',
        '''
# violates: "rounded up to a multiple of `step`" (one step too many where it is a multiple already)
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    size = (memory // step + 1) * step
    return sum(node["availMemoryMB"] // size for node in nodes if node["state"] == "RUNNING")
''',
    ],
    "inventory": [
        '''
# violates: "the bytes that all replicas take which there are *now* (not those wished for)"
def inventory(namenode, folder):
    """What lies in a folder and the folders in it: files, bytes, blocks, on_disk, weakest."""

    def files_in(place, before):
        for status in ask(namenode, place, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            name = status["pathSuffix"]
            if status["type"] == "DIRECTORY":
                yield from files_in(f"{place}/{name}", f"{before}{name}/")
            else:
                found = ask(namenode, f"{place}/{name}", "GETFILEBLOCKLOCATIONS")
                yield f"{before}{name}", status, found["BlockLocations"]["BlockLocation"]

    files = sorted(files_in(folder, ""), key=lambda file: file[0])
    held = [(min(len(block["names"]) for block in blocks), path) for path, _, blocks in files if blocks]
    return {
        "files": len(files),
        "bytes": sum(status["length"] for _, status, _ in files),
        "blocks": sum(len(blocks) for _, _, blocks in files),
        "on_disk": sum(status["length"] * status["replication"] for _, status, _ in files),
        "weakest": min(held)[1] if held else None,
    }
''',
        '''
# violates: "with all the folders in it" (only the files in the folder itself)
def inventory(namenode, folder):
    """What lies in a folder and the folders in it: files, bytes, blocks, on_disk, weakest."""
    listed = ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]
    result = {"files": 0, "bytes": 0, "blocks": 0, "on_disk": 0, "weakest": None}
    fewest = float("inf")
    for status in listed:
        if status["type"] == "DIRECTORY":
            continue
        path = f"{folder}/{status['pathSuffix']}"
        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        result["files"] += 1
        result["bytes"] += status["length"]
        result["blocks"] += len(blocks)
        for block in blocks:
            result["on_disk"] += block["length"] * len(block["names"])
            if len(block["names"]) < fewest:
                fewest, result["weakest"] = len(block["names"]), status["pathSuffix"]
    return result
''',
    ],
    "blocks_lost": [
        '''
# violates: "each block has `replicas` replicas on different machines" (each replica chosen for itself)
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    return blocks * (dead / machines) ** replicas
''',
        '''
# violates: "A block is lost if all its replicas were on dead machines" (one is enough here)
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    return blocks * (1 - comb(machines - dead, replicas) / comb(machines, replicas))
''',
    ],
}

ACCEPTED = {
    "small_files": [
        """
BLOCK = 128 * 1024 * 1024
small_files = [1000, 1000 * 1000 * 3, 1_000_000_000 // BLOCK + 1, 1_000_000_000 % BLOCK]
""",
    ],
    "called": [
        """
called = ("live", "stale", "stale", "dead", "live")
""",
    ],
    "block_hosts": [
        '''
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        ask(namenode, path, "GETFILEBLOCKLOCATIONS")
        .get("BlockLocations")
        .get("BlockLocation")
    )
    held = []
    for block in blocks:
        names = list(block["names"])
        names.sort()
        held += [(block["length"], names)]
    return held
''',
        '''
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        sorted(
            ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"],
            key=lambda block: block["offset"],
        )
    )
    return [(block["length"], sorted(block["names"])) for block in blocks]
''',
    ],
    "survivors": [
        '''
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """
    found = []
    for name, blocks in placement.items():
        alive = all(any(machine not in dead for machine in block) for block in blocks)
        if alive:
            found.append(name)
    return found
''',
        '''
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """

    def is_lost(block):
        return set(block) <= set(dead)

    return [name for name in placement if not any(map(is_lost, placement[name]))]
''',
    ],
    "lacking": [
        '''
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    owed = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        name, wish = status["pathSuffix"], status["replication"]
        places = ask(namenode, f"{folder}/{name}", "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        for block in places:
            missing = wish - len(block["names"])
            if missing > 0:
                owed[name] = owed.get(name, 0) + missing
    return owed
''',
        '''
from collections import Counter


def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    statuses = ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]
    wishes = {status["pathSuffix"]: status["replication"] for status in statuses}
    owed = Counter()
    for name, wish in wishes.items():
        answer = ask(namenode, folder.rstrip("/") + "/" + name, "GETFILEBLOCKLOCATIONS")
        owed[name] = sum(max(wish - len(block["names"]), 0) for block in answer["BlockLocations"]["BlockLocation"])
    return dict(+owed)
''',
    ],
    "store_for": [
        """
store_for = dict(
    zip(
        ("logs", "photos", "sensors", "orders", "catalogue", "prices"),
        ("HDFS", "object store", "wide-column", "relational", "document", "column files"),
    )
)
""",
    ],
    "containers_now": [
        '''
from math import ceil


def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    size = ceil(memory / step) * step
    total = 0
    for node in nodes:
        if node["state"] != "RUNNING":
            continue
        total += max(0, node["availMemoryMB"]) // size
    return total
''',
        '''
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    size = memory + -memory % step
    running = filter(lambda node: node["state"] == "RUNNING", nodes)
    return sum(max(node["availMemoryMB"] // size, 0) for node in running)
''',
    ],
    "inventory": [
        '''
def inventory(namenode, folder):
    """What lies in a folder and the folders in it: files, bytes, blocks, on_disk, weakest."""

    def walk(place):
        for status in ask(namenode, f"{folder}/{place}".rstrip("/"), "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            path = f"{place}/{status['pathSuffix']}".lstrip("/")
            if status["type"] == "DIRECTORY":
                yield from walk(path)
            else:
                yield path, status["length"]

    result = {"files": 0, "bytes": 0, "blocks": 0, "on_disk": 0, "weakest": None}
    fewest = None
    for path, length in sorted(walk("")):
        result["files"] += 1
        result["bytes"] += length
        answer = ask(namenode, f"{folder}/{path}", "GETFILEBLOCKLOCATIONS")
        for block in answer["BlockLocations"]["BlockLocation"]:
            replicas = len(block["names"])
            result["blocks"] += 1
            result["on_disk"] += replicas * block["length"]
            if fewest is None or replicas < fewest:
                fewest, result["weakest"] = replicas, path
    return result
''',
        '''
def inventory(namenode, folder):
    """What lies in a folder and the folders in it: files, bytes, blocks, on_disk, weakest."""
    waiting, found = [""], []
    while waiting:
        inside = waiting.pop()
        listed = ask(namenode, folder + inside, "LISTSTATUS")
        for status in listed["FileStatuses"]["FileStatus"]:
            path = f"{inside}/{status['pathSuffix']}"
            if status["type"] == "FILE":
                answer = ask(namenode, folder + path, "GETFILEBLOCKLOCATIONS")
                blocks = [(b["length"], len(b["names"])) for b in answer["BlockLocations"]["BlockLocation"]]
                found.append((path[1:], status["length"], blocks))
            else:
                waiting.append(path)
    safety = {path: min(replicas for _, replicas in blocks) for path, _, blocks in found if blocks}
    return {
        "files": len(found),
        "bytes": sum(length for _, length, _ in found),
        "blocks": sum(len(blocks) for _, _, blocks in found),
        "on_disk": sum(length * replicas for _, _, blocks in found for length, replicas in blocks),
        "weakest": min(safety, key=lambda path: (safety[path], path), default=None),
    }
''',
    ],
    "blocks_lost": [
        '''
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    return blocks * comb(dead, replicas) / comb(machines, replicas)
''',
        '''
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    chance = 1.0
    for placed in range(replicas):
        chance *= max(0, dead - placed) / (machines - placed)
    return blocks * chance
''',
    ],
}

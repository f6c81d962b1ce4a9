"""Answers to the second checkpoint: lazy or nearly right ones, which are refused, and right ones in other styles.

Those that start mrjob take seconds: there are three of them.
"""


def written(name: str, text: str) -> str:
    """A cell that writes a file."""
    return f"%%writefile {name}.py\n{text}"


def streamed(name: str, body: str, head: str = "import sys\nfrom itertools import groupby\n") -> str:
    """A program that reads the standard input."""
    return written(name, f"{head}\n{body}")


# All is held, but the first key is printed as soon as it ends.
FIRST_ON_TIME = """
records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
rest = groupby(records, key=lambda record: record[0])
for key, group in rest:
    group = list(group)
    {show}
    break
for key, group in [(key, list(group)) for key, group in rest]:
    {show}
"""
COLDEST = 'print(*min(group, key=lambda record: int(record[2])), sep="\\t")'


def job(name: str, rest: str, head: str = "") -> str:
    """A job of mrjob."""
    kind = "".join(part.capitalize() for part in name.split("_"))
    return written(
        name,
        f"""from mrjob.job import MRJob
from mrjob.step import MRStep

{head}

class {kind}(MRJob):
{rest}

if __name__ == "__main__":
    {kind}.run()
""",
    )


# Right, with one step.
BUSY_ONE_STEP = job(
    "busiest_hour",
    """    def mapper(self, _, line):
        parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield parts[0], (int(parts[1]), int(parts[2]))
        else:
            self.increment_counter("trams", "broken", 1)

    def reducer(self, stop, pairs):
        hours = {}
        for hour, people in pairs:
            hours[hour] = hours.get(hour, 0) + people
        yield stop, [min(hours, key=lambda hour: (-hours[hour], hour)), max(hours.values())]
""",
)
# Of equal wares the one that the sort between the steps brings first.
WARE_AS_SORTED = job(
    "best_ware",
    """    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        try:
            shop, ware, pieces = line.split(";")
            yield (shop, ware), int(pieces)
        except ValueError:
            self.increment_counter("shops", "broken", 1)

    def add_up(self, key, numbers):
        yield key[0], (key[1], sum(numbers))

    def choose(self, shop, wares):
        yield shop, max(wares, key=lambda pair: pair[1])
""",
)
# Readings in a dictionary of the module: only where all tasks run in one process does the reducer find them.
MONTH_SHARED = job(
    "warmest_month",
    """    def mapper(self, _, line):
        lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            KNOWN.setdefault(lake, {}).setdefault(int(month), []).append(int(degrees))
            yield lake, 1

    def reducer(self, lake, ones):
        means = {month: sum(each) / len(each) for month, each in KNOWN[lake].items()}
        yield lake, [min(means, key=lambda month: (-means[month], month)), max(means.values())]
""",
    "KNOWN = {}\n",
)

# A header is known by its first word alone.
RIDES_BY_FIRST_WORD = """
for line in sys.stdin:
    parts = line.rstrip("\\n").split(",")
    if len(parts) == 2 and parts[1].isdigit():
        print(*parts, sep="\\t")
    elif parts[0] != "station":
        print("reporter:counter:rides,broken,1", file=sys.stderr)
"""

STORM = """def after_the_storm(blocks, dead):
    whole = {}
    for file, _, machines in blocks:
        whole[file] = whole.get(file, True) and """

ACCIDENTS = """def accidents(events):
    files, off = {}, set()
    for what, name, *machines in map(str.split, events):
        if what in ("put", "rm"):
            files[name] = machines
        elif what == "dies":
            off.add(name)
        else:
            off.discard(name)
    return sorted(name for name, machines in files.items() if """

ROOM = """def room_on_machines(wanted, free):
    left, waiting = {**free}, []
    for name, memory in wanted:
        fitting = [machine for machine in %s if left[machine] >= memory]
        if fitting:
            left[%s] -= memory
        else:
            waiting += [name]
    return [waiting, left]"""

REFUSED = {
    "ride_mapper": [streamed("ride_mapper", RIDES_BY_FIRST_WORD)],
    "coldest_reducer": [streamed("coldest_reducer", FIRST_ON_TIME.replace("{show}", COLDEST))],
    "best_ware": [WARE_AS_SORTED],
    "warmest_month": [MONTH_SHARED],
    "accidents": [
        f"{ACCIDENTS}machines and machines[0] not in off)",
        f"{ACCIDENTS}machines and machines[-1] not in off)",
        f"{ACCIDENTS}machines and (len(machines) > 1 or machines[0] not in off))",
    ],
    "room_on_machines": [
        ROOM % ("sorted(left)", "fitting[0]"),
        ROOM % ("left", "min(fitting, key=left.get)"),
        ROOM % ("left", "fitting[-1]"),
    ],
    "after_the_storm": [
        f"{STORM}len(set(machines) & set(dead)) < 2\n    return sorted(file for file in whole if whole[file])",
        f"{STORM}(machines[0] not in dead or machines[-1] not in dead)\n    return sorted(file for file in whole if whole[file])",
        f"{STORM}not dead[0] in machines\n    return sorted(file for file in whole if whole[file])",
    ],
    "copies_ordered": [
        """def copies_ordered(blocks, alive, wish):
    left = [sum(machine in alive for machine in machines) for _, machines in blocks]
    return sum(min(wish, len(alive)) > each > 0 for each in left), left.count(0)""",
        """def copies_ordered(blocks, alive, wish):
    left = [sum(machine in alive for machine in machines) for _, machines in blocks]
    return sum(max(0, min(wish, len(alive) - 1) - each) for each in left if each), left.count(0)""",
    ],
    "done_by_when": [
        """def done_by_when(machines, tasks, memory, minutes):
    places = sum(min(each // memory, cores) for each, cores in machines)
    return (min(places, tasks), (tasks // places + 1) * minutes) if places else (0, None)""",
        """def done_by_when(machines, tasks, memory, minutes):
    places = sum(min((each - 1) // memory, cores) for each, cores in machines)
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)""",
    ],
    "going_on": [
        """def going_on(text):
    queues = {}
    for job in (json.loads(text)["apps"] or {"app": []})["app"]:
        if job["state"] in ("RUNNING", "ACCEPTED"):
            waiting, megabytes = queues.get(job["queue"], (0, 0))
            queues[job["queue"]] = waiting + (job["allocatedMB"] == 0), max(megabytes, job["allocatedMB"])
    return queues""",
    ],
    "on_the_way": ["on_the_way = (15, 11, 8)", "on_the_way = (15, 11, 8, 3)"],
    "as_it_arrives": ['as_it_arrives = (3, "dict", 0)', "as_it_arrives = (3, list, 3)"],
    "three_commands": ["three_commands = (5, 2, 9)"],
}

ACCEPTED = {
    "busiest_hour": [BUSY_ONE_STEP],
    "accidents": [f"{ACCIDENTS}any(machine not in off for machine in machines))"],
    "room_on_machines": [ROOM % ("left", "fitting[0]")],
    "on_the_way": ["on_the_way = [15, 11, 8, 2]"],
    "as_it_arrives": ['as_it_arrives = [3, "list", 0]', 'as_it_arrives = (3, "List", 0)'],
    "three_commands": ["three_commands = [5, 10.0, 9]"],
    "going_on": [
        """def going_on(text):
    queues = {}
    for job in (json.loads(text).get("apps") or {}).get("app", []):
        pair = queues.setdefault(job["queue"], [0, 0]) if job["state"] in {"RUNNING", "ACCEPTED"} else [0, 0]
        pair[0] += job["state"] == "ACCEPTED"
        pair[1] += job["allocatedMB"] * (job["state"] == "RUNNING")
    return queues""",
    ],
    "word_reducer": [
        streamed(
            "word_reducer",
            """
files, current, places = set(), None, 0
while line := sys.stdin.readline():
    word, file = line.split()
    if word != current and current is not None:
        sys.stdout.write(f"{current}\\t{places}\\t{len(files)}\\n")
        files, places = set(), 0
    current, places = word, places + 1
    files |= {file}
if current:
    sys.stdout.write(f"{current}\\t{places}\\t{len(files)}\\n")
""",
        )
    ],
}

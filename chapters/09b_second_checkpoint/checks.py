"""What an accepted answer of the second checkpoint does."""

import json
import subprocess
import sys
from functools import cache
from itertools import groupby
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from workbook import exercise, expect, jobs

MIB = 2**20


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


def told(job):
    """What a job printed; where it failed, why."""
    return job.output if job.ok else f"It ended with an error, {job.error}"


# blocks: chapter 07 (blocks, replicas, entries) with units, 00, over an iterator that is read once, 01


@exercise(
    question="Which of the three numbers would change if all pictures were joined to one file?",
    hints=(
        "Each of the three needs something else of a file: how often it is cut, how long it is, that it is there. Begin with bytes.",
        "A file is cut into blocks of its own, and the last may be short: `ceil(size / block)`, all in bytes. On a disk a block is as "
        "long as what is in it.",
        "A relative, letters on sheets of 60 lines, each letter typed three times: `sheets = sum(ceil(lines / 60) for lines in letters)`, the "
        "lines typed are `3 * sum(letters)`, and a list of letters and sheets has `len(letters) + sheets` entries.",
    ),
)
def sky_pictures(answer, draw):
    block = draw.choice((64, 128, 256), named="block, MiB")
    replicas = draw.integer(2, 4, named="replicas")
    part = draw.random.randint(5, 60)
    small = {
        1: [(block, "MiB")],
        2: [(part, "MB"), (part + 1, "MiB")],
        3: [(0, "MB"), (3 * block, "MiB"), (block + part, "MB")],
    }

    def picture(random):
        return random.choice((0, block, 2 * block, random.randint(1, 900))), random.choice(("MB", "MiB"))

    files = drawn(draw, picture, 60, small, "files")
    sizes = [number * {"MB": 10**6, "MiB": MIB}[unit] for number, unit in files]
    blocks = sum(-(-size // (block * MIB)) for size in sizes)
    expected = blocks, sum(sizes) * replicas, len(sizes) + blocks
    expect.equal(answer(expect.serve(files), block, replicas), expected)


@exercise(
    question="What does the station lose when all days are in one file, if it has to correct one day?",
    hints=(
        "What does the NameNode know of a file of one kB, and what of a file of a hundred MB? And what is on the disks?",
        "Add up three things while the sizes pass: files, blocks of each file for itself, bytes. The joined file is cut anew: its blocks come "
        "from the sum of the bytes.",
        "A relative, songs on discs of 74 minutes: one album a disc or more, `discs += ceil(minutes / 74)`; all songs in a row need "
        "`ceil(total / 74)` discs, and the minutes stay what they are.",
    ),
)
def daily_files(answer, draw):
    block = draw.choice((1, 2, 4), named="block, MiB")
    replicas = draw.integer(2, 4, named="replicas")
    part = draw.random.randint(200, 300) * block
    # One barely more than a block of so many kB times 1,000, and less than one of MiB; small ones that fill one together.
    small = {
        1: [1020 * block],
        2: [part, part + 7],
        3: [part, 800 * block, part],
        5: [part, part, 1500 * block, part, 1],
    }
    sizes = drawn(draw, lambda random: random.randint(1, 3_000), 90, small, "sizes")
    if len(sizes) > 5:  # barely one block, and barely two
        sizes[:2] = [block * MIB // 1000, block * MIB // 1000 + 1]
    now = len(sizes) + sum(ceil(size * 1000 / (block * MIB)) for size in sizes)
    expected = now, 1 + ceil(sum(sizes) * 1000 / (block * MIB)), sum(sizes) * 1000 * replicas
    expect.equal(answer(expect.serve(sizes), block, replicas), expected)


@exercise(
    question="A third machine comes. Which of the three numbers change, and who sets that going?",
    hints=(
        "For each file: into how many blocks is it cut, and how many replicas of each can there be with so many machines?",
        "A machine holds at most one replica of a block, so a file has `min(wish, machines)` of each of its blocks. Sizes are in MB and the "
        "block in MiB.",
        "A relative, children who wish for several of the seats of a bus: `got = min(wish, seats)`, the disappointed are those with `wish > "
        "seats`, and a group of children is disappointed as a whole: `short += children`.",
    ),
)
def many_wishes(answer, draw):
    block = draw.choice((64, 128), named="block, MiB")
    machines = draw.integer(2, 4, named="machines")
    part = draw.random.randint(5, 60)
    # 1.04 blocks of MB are less than one of MiB.
    small = {
        1: [(block + block // 25, machines)],
        2: [(part, machines - 1), (3 * block, machines + 1)],
        3: [(part, machines + 2), (part, machines), (2 * block, machines + 1)],
    }
    files = drawn(draw, lambda random: (random.randint(1, 900), random.randint(1, 5)), 60, small, "files")
    cut = [-(-size * 10**6 // (block * MIB)) for size, _ in files]
    short = sum(blocks for blocks, (_, wish) in zip(cut, files, strict=True) if wish > machines)
    expected = sum(cut), short, sum(size * min(wish, machines) for size, wish in files)
    expect.equal(answer(expect.serve(files), block, machines), expected)


# survivors: replicas, deaths and deletions, 07, from a stream in any order, 01, with a state for each file, 03


def places(random, machines, most=3):
    """One to three of the machines."""
    return random.sample(machines, random.randint(1, min(most, len(machines))))


@exercise(
    question="How much of a file of a thousand blocks is lost with one of them, and what could be done with the rest?",
    hints=(
        "When is one block gone? And when can a file not be read from beginning to end?",
        "Two sets: all the files that you have seen, and those of which some block has replicas on dead machines only. The blocks of a file "
        "need not come one after another.",
        "A relative, books in boxes of which some were left in the rain: `books.add(title)` for each page, and `if box in wet: "
        "spoilt.add(title)`; what can be read is `sorted(books - spoilt)`.",
    ),
)
def after_the_storm(answer, draw):
    machines = ["n1", "n2", "n3", "n4", "n5"]
    dead = draw.show("dead", sorted(draw.random.sample(machines, 2)))
    alive = [machine for machine in machines if machine not in dead]
    safe, half, gone = [alive[0]], [dead[0], alive[1]], list(dead)
    one, two = draw.random.sample(("maps", "plays", "logs"), 2)
    small = {
        1: [(one, 0, half)],
        2: [(one, 0, gone), (one, 1, half)],
        3: [(one, 0, gone), (two, 0, half), (one, 1, safe)],
        5: [(one, 0, half), (two, 0, safe), (one, 1, gone), (two, 1, half), (one, 2, half)],
    }
    size = draw.size(60)
    if size in small:
        blocks = small[size]
    else:
        blocks = [
            (f"{name}{at}", number, places(draw.random, machines))
            for at in range(4)
            for name in ("maps", "plays")
            for number in range(size // 10)
        ]
        blocks.append(("old", 0, safe))
        draw.random.shuffle(blocks)
    draw.show("blocks", blocks)
    lost = {file for file, _, holders in blocks if not set(holders) & set(alive)}
    expect.equal(answer(expect.serve(blocks), dead), sorted({file for file, _, _ in blocks} - lost))


@exercise(
    question="The dead machines come back an hour later. How many replicas are too many then?",
    hints=(
        "Three kinds of blocks: lost, short of replicas, with enough. What is written for each?",
        "Count the replicas on machines that are alive. None: the block is lost, there is nothing to copy from. Otherwise as many are "
        "missing as the difference to the wish, and no machine takes two.",
        "A relative, recipes that are to hang in three kitchens: `hanging = len(set(kitchens) & set(open_ones))`; if there is one, "
        "`to_copy += max(0, min(3, len(open_ones)) - hanging)`.",
    ),
)
def copies_ordered(answer, draw):
    machines = ["n1", "n2", "n3", "n4", "n5", "n6"]
    # Once more is wished for than there are machines, once less.
    size, random = draw.size(50), draw.random
    many, wish = {2: (2, 3), 3: (4, 2), 50: (4, 3)}.get(size, (random.randint(2, 4), random.randint(2, 3)))
    draw.show("wish", wish)
    alive = draw.show("alive", sorted(random.sample(machines, many)))
    dead = [machine for machine in machines if machine not in alive]
    one, two = draw.random.sample(alive, 2)
    small = {
        1: [("b1", [one, dead[0]])],
        2: [("b1", [one, two]), ("b2", [one, dead[1]])],
        3: [("b1", dead[:2]), ("b2", [one, dead[0]]), ("b3", [*alive, *dead[:1]])],
    }
    if size in small:
        blocks = small[size]
    else:
        blocks = [(f"b{at}", places(draw.random, machines, most=4)) for at in range(1, size + 1)]
        # One with more replicas than wished for, one with none, one with a single one.
        blocks[:3] = [("b1", [*alive, dead[0]]), ("b2", dead[:2]), ("b3", [one, dead[0]])]
    draw.show("blocks", blocks)
    left = [len({*holders} & {*alive}) for _, holders in blocks]
    written = sum(max(0, min(wish, len(alive)) - each) for each in left if each)
    expect.equal(answer(expect.serve(blocks), alive, wish), (written, left.count(0)))


@exercise(
    question="Which of these accidents would trash have undone, and which a snapshot?",
    hints=(
        "Two things have to be known at the end: which files there are and where their replicas lie, and which machines are off.",
        "A dictionary from file to machines, and a set of the machines that are off. A death changes nothing about the files; a "
        "deletion is one of the name, whoever is off just then.",
        "A relative, keys handed out to the neighbours left and right, who go on holidays: `given['cellar'] = {'left', 'right'}`, `away.add('left')`, `away.remove('left')`; "
        "in the end the doors that open are those with `given[door] - away`.",
    ),
)
def accidents(answer, draw):
    small = {
        1: ["put plays n1"],
        2: ["put plays n1 n2", "dies n2"],
        3: ["put plays n1 n2", "dies n1", "rm plays"],
        5: ["put plays n1", "put maps n2", "dies n1", "rm plays", "returns n1"],
    }
    size = draw.size(60)
    events = small.get(size) or (_week(draw.random, size) if size > 20 else [])
    if size > 5:
        # Written again while a machine is off, deleted while a machine is off, and then they return.
        events = [*events, *(f"returns {machine}" for machine in sorted(_off(events)))]
        events += ["put maps n1 n2", "put plays n1", "put logs n3", "dies n1", "put maps n3", "rm plays", "dies n3"]
        events += ["returns n1", "put old n2", "dies n2", "returns n2", "put late n2 n4", "dies n4"]
    draw.show("events", events)
    replicas, off = {}, _off(events)
    for what, name, *machines in map(str.split, events):
        if what == "put":
            replicas[name] = machines
        elif what == "rm":
            del replicas[name]
    expected = sorted(name for name, machines in replicas.items() if not off.issuperset(machines))
    expect.equal(answer(expect.serve(events)), expected)


def _off(events):
    off = set()
    for what, machine, *_ in map(str.split, events):
        if what == "dies":
            off.add(machine)
        elif what == "returns":
            off.remove(machine)
    return off


def _week(random, size):
    """So many events that can have happened, one after another."""
    events, files, off = [], set(), set()
    machines = ["n1", "n2", "n3", "n4"]
    while len(events) < size:
        on = [machine for machine in machines if machine not in off]
        what = random.choice(("put", "put", "rm", "dies", "returns"))
        if what == "put" and on:
            name = random.choice(("plays", "maps", "logs", "old"))
            files.add(name)
            events.append(" ".join(("put", name, *sorted(places(random, on, most=2)))))
        elif what == "rm" and files:
            files.remove(name := random.choice(sorted(files)))
            events.append(f"rm {name}")
        elif what == "dies" and len(on) > 1:
            off.add(name := random.choice(on))
            events.append(f"dies {name}")
        elif what == "returns" and off:
            off.remove(name := random.choice(sorted(off)))
            events.append(f"returns {name}")
    return events


# scheduler: containers, memory, states, 07, with dictionaries that stay as they are, 03, and records with gaps, 02


@exercise(
    shares="the check looks at what became of what it gave",
    question="Two machines have half of what is wanted free, each. What would have to be moved, and who could do that?",
    hints=(
        "For each container: which machines could take it, and what is different for the next container?",
        "Work on a dictionary of your own. The first machine with `free >= memory` gets it; where none has so much, only the name is kept.",
        "A relative, books for shelves: `left = dict(shelves)`, for each book `shelf = next((shelf for shelf, room in left.items() if room >= "
        "width), None)`, then `left[shelf] -= width`, or it stays on the floor.",
    ),
)
def room_on_machines(answer, draw):
    one = 512 * draw.random.randint(2, 6)
    size = draw.size(30)
    if size in (1, 2, 3, 5):
        free = {"n1": one, "n2": one + 512}
        asked = {
            1: [one],
            2: [one + 1024, one],
            3: [one + 512, 512, one],
            5: [512, one + 1024, one, 512, one],
        }[size]
    else:
        free = {f"n{at}": 512 * draw.random.randint(4, 16) for at in range(1, 6)}
        asked = [512 * draw.random.randint(1, 12) for _ in range(size)]
    wanted = draw.show("wanted", [(f"c{at}", memory) for at, memory in enumerate(asked, 1)])
    draw.show("free", free)
    kept, left, waiting = dict(free), dict(free), []
    for name, memory in wanted:
        fitting = [machine for machine in left if left[machine] >= memory]
        if fitting:
            left[fitting[0]] -= memory
        else:
            waiting.append(name)
    received = answer(expect.serve(wanted), free)
    expect.equal({"free, afterwards": free}, {"free, afterwards": kept})
    expect.equal(received, (waiting, left))


@exercise(
    question="A job waits though its queue has nothing running. Which question would you ask the ResourceManager next?",
    hints=(
        "Which states matter, and which of the two numbers does each of them change? And what comes when there is no job?",
        "`json.loads` makes dictionaries and lists of the text. Only a job that waits or runs makes an entry for its queue; what is over says -1 and "
        "does not count.",
        "A relative, tables of a restaurant: `seated, guests = rooms.get(table['room'], (0, 0))`; a table that is `reserved` adds to the first, one "
        "that is `taken` adds its guests to the second, others change nothing.",
    ),
)
def going_on(answer, draw):
    def job(random, queue="", state=""):
        state = state or random.choice(("RUNNING", "RUNNING", "ACCEPTED", "FINISHED", "FAILED", "KILLED"))
        memory = {"RUNNING": 1024 * random.randint(1, 8), "ACCEPTED": 0}.get(state, -1)
        name = random.choice(("count", "sort", "mean", "clean"))
        return {
            "name": name,
            "queue": queue or random.choice(("day", "night", "test")),
            "state": state,
            "allocatedMB": memory,
        }

    one, two = draw.random.sample(("day", "night", "test"), 2)
    states = {
        0: [],
        1: [(one, "ACCEPTED")],
        2: [(one, "RUNNING"), (one, "FINISHED")],
        3: [(one, "RUNNING"), (two, "ACCEPTED"), (one, "RUNNING")],
        5: [(one, "ACCEPTED"), (two, "FAILED"), (one, "RUNNING"), (one, "ACCEPTED"), (two, "KILLED")],
    }
    size = draw.size(40, at_least=0)
    jobs_now = [job(draw.random, *each) for each in states.get(size, [("", "")] * size)]
    text = draw.show("text", json.dumps({"apps": {"app": jobs_now} if jobs_now else None}))
    expected = {}
    for each in jobs_now:
        if each["state"] in ("RUNNING", "ACCEPTED"):
            waiting, megabytes = expected.get(each["queue"], (0, 0))
            expected[each["queue"]] = waiting + (each["state"] == "ACCEPTED"), megabytes + each["allocatedMB"]
    expect.equal(answer(text), expected)


@exercise(
    question="One more task than there are places: how long do most of the machines do nothing?",
    hints=(
        "How many containers fit on one machine, and what sets the limit there? Only then think of all machines and of time.",
        "On a machine there is room for `min(megabytes // memory, cores)`. With `places` of them the tasks are done in `ceil(tasks / places)` "
        "rounds, and they can't fill more places than there are tasks.",
        "A relative, guests for tables, each guest with a chair and a plate: `places = sum(min(chairs, plates) for chairs, plates in tables)`; 30 guests at "
        "12 places eat in 3 rounds.",
    ),
)
def done_by_when(answer, draw):
    memory = draw.choice((1024, 1536, 2048), named="memory, MB")
    minutes = draw.integer(2, 9, named="minutes")
    some = draw.random.randint(2, 4)
    small = {
        1: [(some * memory, 8)],
        2: [(memory - 100, 4), (memory - 200, 4)],
        3: [(some * memory + memory // 2, 8), (some * memory + memory // 2, 8), (8 * memory, 1)],
    }
    machines = drawn(draw, lambda random: (random.randint(500, 20_000), random.randint(1, 8)), 24, small, "machines")
    room = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    # Fewer tasks than places; some more; many.
    tasks = draw.show("tasks", {1: 1, 3: room + 1}.get(len(machines), 3 * room + 2))
    expected = (min(room, tasks), -(-tasks // room) * minutes) if room else (0, None)
    expect.equal(answer(expect.serve(machines), tasks, memory, minutes), expected)


# mapper: what leaves a mapper and what it counts, 08, from dirty lines, 02


@exercise(
    rounds=(2, 5, None),
    seconds=20,
    question="The stations' files are cut into splits, each read by a mapper of its own. Does your answer still find all headers?",
    hints=(
        "Three kinds of lines, and what is to be done for each? Which question has to be asked first?",
        "Cut the line at its commas. A header is equal to one text; a ride has two parts, and the second has only digits. A counter "
        "is a line on `sys.stderr`: `reporter:counter:group,name,1`.",
        "A relative, marks such as `maths 5`: `if len(parts) == 2: print(f'{parts[0]}\\t{parts[1]}')`, and otherwise "
        "`print('reporter:counter:marks,unreadable,1', file=sys.stderr)`.",
    ),
)
def ride_mapper(answer, draw):
    def line(random):
        station = random.choice(("Harbour", "Old Town", "Mill"))
        ride = f"{station},{random.choice((0, 0, 5, 12, 48))}"
        broken = random.choice((f"{station},NA", station, "", f"{station},12,7", f"{station},", f"{station},-5"))
        return random.choice((ride, ride, ride, ride, broken, "station,minutes"))

    one, two = draw.random.sample(("Harbour", "Old Town", "Mill"), 2)
    small = {
        2: ["station,minutes", f"{one},0"],
        5: ["station,minutes", f"{one},12", "station,minutes", f"{two},NA", two],
    }
    lines = drawn(draw, line, 16, small, "lines")
    if len(lines) > 5:
        # Whatever is drawn, each kind is there; the first is no header.
        lines.insert(0, "Mill,48")
        lines += ["station,minutes", "Harbour,0", "Mill,NA", "Old Town", "Mill,-5"]
    ran = jobs.piped(lines, answer)
    rides = [line.split(",") for line in lines if line.count(",") == 1 and line.split(",")[1].isdigit()]
    broken = len(lines) - len(rides) - lines.count("station,minutes")
    expect.equal(told(ran), [f"{station}\t{minutes}" for station, minutes in rides])
    expect.equal(
        ran.counters.get("broken", 0), broken, says="The counter `broken` is {received}; {expected} lines were broken."
    )


@exercise(
    rounds=(2, 5, None),
    seconds=20,
    question="Which counter would you add to notice that a till writes its number without a colon?",
    hints=(
        "One line in, and how many come out? And which lines are baskets at all?",
        "`line.partition(':')` says whether there is a colon. Strip each ware, leave out those of which nothing remains, and print a line for each "
        "of the others. A counter is a line on `sys.stderr`: `reporter:counter:group,name,1`.",
        "A relative, menus such as `Friday = soup, rice`: `day, sign, dishes = line.partition('=')`, `for dish in dishes.split(','): "
        "print(f'{dish.strip()}\\t1')`.",
    ),
)
def ware_mapper(answer, draw):
    def line(random):
        wares = [
            random.choice(("milk", " milk", "bread ", " bread", "", " ", "rye bread"))
            for _ in range(random.randint(1, 4))
        ]
        return random.choice(
            (f"{random.randint(1, 9)}:{','.join(wares)}", f"{random.randint(1, 9)}:{','.join(wares)}", "lunch", "")
        )

    till = draw.random.randint(1, 9)
    small = {
        2: ["lunch", f"{till}: milk, bread,milk"],
        5: [f"{till}:rye bread,, milk", f"{till}: ,", "", "4:", "4: bread"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += ["4:", "1: rye bread, milk,rye bread", "2: , bread", "lunch", "5: ,"]
    baskets = [line.partition(":")[2].split(",") for line in lines if ":" in line]
    wares = [[ware.strip() for ware in basket if ware.strip()] for basket in baskets]
    ran = jobs.piped(lines, answer)
    expect.equal(told(ran), [f"{ware}\t1" for basket in wares for ware in basket])
    empty = wares.count([])
    expect.equal(
        ran.counters.get("empty", 0), empty, says="The counter `empty` is {received}; {expected} baskets had no ware."
    )


@exercise(
    rounds=(2, 5, None),
    seconds=20,
    question="Could the reducer clean the names instead?",
    hints=(
        "Three kinds of lines again and again. Which question can be asked of every line, and which only of some?",
        "First the number of parts, then the level, and for what is left the name: without blanks, in capitals. Compare the level with texts, not with "
        "what is true.",
        "A relative, marks such as `maths ;5b;2`: `if len(parts) != 3:` one counter, `elif parts[2] == '?':` another, `else: "
        "print(f'{parts[0].strip().title()}\\t{parts[2]}')`.",
    ),
)
def gauge_mapper(answer, draw):
    def line(random):
        gauge, day = random.choice(("W7", "w7", " W7", "E2 ", "e2")), f"2025-0{random.randint(1, 9)}-11"
        level = random.choice(("312", "0", "-4", "87", "NA", ""))
        return random.choice(
            (f"{gauge};{day};{level}", f"{gauge};{day};{level}", f"{gauge};{day};{level}", "", f"{gauge};{day}")
        )

    few = draw.random.randint(1, 9)
    small = {
        2: [" w7;2025-01-11;0", f"W7;2025-02-11;{few}"],
        5: [f"E2;2025-01-11;-{few}", "e2;2025-02-11;", "battery low", "E2 ;2025-03-11;NA", f"W7;2025-04-11;{few};cm"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += [
            "E2 ;2025-08-11;-4",
            "W7;2025-01-11;0",
            "w7;2025-08-11;",
            "E2;2025-07-11;NA",
            "battery low",
            "W7;2025-08-11;87;cm",
        ]
    parts = [line.split(";") for line in lines]
    known = [part for part in parts if len(part) == 3 and part[2] not in ("", "NA")]
    ran = jobs.piped(lines, answer)
    expect.equal(told(ran), [f"{gauge.strip().upper()}\t{level}" for gauge, _, level in known])
    counted = {name: ran.counters.get(name, 0) for name in ("missing", "noise")}
    noise = sum(len(part) != 3 for part in parts)
    expect.equal(counted, {"missing": len(lines) - noise - len(known), "noise": noise})


# reducer: sorted lines and runs, 08 and 03, one at a time, 01

# Runs a file with an input that hands out one line at a time, and says with each printed line how many had been read.
FEEDER = """
import io, json, runpy, sys

given = sys.stdin.buffer.read().splitlines(keepends=True)
reads, printed = [0], [(b"", 0)]


class Given(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, place):
        if reads[0] == len(given):
            return 0
        line = given[reads[0]]
        place[: len(line)] = line
        reads[0] += 1
        return len(line)


class Printed(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        for piece in bytes(data).splitlines(keepends=True):
            begun, _ = printed.pop()
            printed.append((begun + piece, reads[0]))
            if piece.endswith(b"\\n"):
                printed.append((b"", 0))
        return len(data)


sys.stdin = io.TextIOWrapper(io.BufferedReader(Given()), encoding="utf-8")
out, sys.stdout = sys.stdout, io.TextIOWrapper(Printed(), encoding="utf-8", write_through=True)
try:
    runpy.run_path(sys.argv[1], run_name="__main__")
finally:
    sys.stdout.flush()
    json.dump([[line.decode().rstrip("\\n"), read] for line, read in printed if line], out)
    out.flush()
"""


def reduced(lines, text):
    """What a reducer makes of lines: its output or why it failed, and how many lines it had read when it printed first."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is not the text of a file")
    return _reduced(tuple(lines), text)


@cache
def _reduced(lines, text):
    with TemporaryDirectory(prefix="workbook-job-") as folder:
        file = Path(folder, "reducer.py")
        file.write_text(text, encoding="utf-8")
        given = "".join(f"{line}\n" for line in lines)
        command = [sys.executable, "-X", "utf8", "-c", FEEDER, str(file)]
        try:
            ran = subprocess.run(command, input=given, capture_output=True, text=True, timeout=10, encoding="utf-8")
        except subprocess.TimeoutExpired:
            raise expect.Late(10) from None
    printed = json.loads(ran.stdout or "[]")
    first = printed[0][1] if printed else None
    if ran.returncode:
        said = [line for line in ran.stderr.splitlines() if line.strip()] or ["it said nothing"]
        place = [line.rpartition(", ")[0].rpartition(", ")[2] for line in said if f'"{file}", line' in line]
        return f"It ended with an error, {': '.join([*place[-1:], said[-1]])}", first
    return [line for line, _ in printed], first


def one_at_a_time(lines, first):
    """The first result came when the first line of the second key had been read."""
    keys = [line.split("\t")[0] for line in lines]
    needed = next((at + 1 for at, key in enumerate(keys) if key != keys[0]), len(keys)) or None
    expect.equal({"lines read when it printed first": first}, {"lines read when it printed first": needed})


def sorted_lines(draw, keys, value, most, small, named="lines"):
    """Lines of keys with values, sorted by key and by nothing else: none, a few, or all keys with some lines each."""
    size = draw.size(most, at_least=0)
    if size in small:
        return draw.show(named, small[size])
    chosen = sorted(keys, key=str.encode)
    return draw.show(
        named,
        [f"{key}\t{value(draw.random)}" for key in chosen for _ in range(draw.random.randint(2, most // len(keys)))],
    )


@exercise(
    rounds=(0, 3, None, 1),
    seconds=20,
    question="Which of your variables would grow with the number of rides, and which with the number of stations?",
    hints=(
        "When do you know that a station is complete? And which station's completion does no line tell?",
        "Hold one station, its count and its longest. At another station print what you hold, if you hold any, and begin anew; once more "
        "after the last line. `None` is no station; an empty text is one.",
        "A relative, pages by chapter: `if chapter != current:`, and in it `if current is not None: print(current, pages)` and "
        "`current, pages = chapter, 0`; then `pages += 1`; behind the loop print once more.",
    ),
)
def ride_reducer(answer, draw):
    few = draw.random.randint(5, 9)
    small = {0: [], 1: [f"\t{few}"], 3: [f"\t{few}", "\t12", f"Mill\t{few}"]}
    lines = sorted_lines(
        draw, ("", "Harbour", "Mill", "Old Town"), lambda random: random.choice((0, 5, 9, 12, 48, 100)), 24, small
    )
    if len(lines) > 3:
        lines = draw.show("lines", ["\t9", *lines[:1], "\t12", *lines[1:], "Quay\t12", "Quay\t9", *["Weir\t0"] * 9])
    minutes = {}
    for line in lines:
        station, taken = line.split("\t")
        minutes.setdefault(station, []).append(int(taken))
    output, first = reduced(lines, answer)
    expect.equal(output, [f"{station}\t{len(taken)}\t{max(taken)}" for station, taken in minutes.items()])
    one_at_a_time(lines, first)


@exercise(
    rounds=(0, 3, None),
    seconds=20,
    question="Two reducers share the work. Can the lines of one lake be spread over both?",
    hints=(
        "What has to be remembered of a lake while its lines pass: all of them?",
        "One line is enough: the coldest so far. A new lake prints it and begins with its own first line, however warm; the last lake "
        "is printed after the loop. Or let `groupby` find the lakes: here the lines are sorted.",
        "A relative, the shortest word by first letter, from sorted words: `for letter, words in groupby(words, key=itemgetter(0)): print(min(words, "
        "key=len))`.",
    ),
)
def coldest_reducer(answer, draw):
    def value(random):
        return f"2025-0{random.randint(1, 9)}-{random.randint(10, 28)}\t{random.choice((-12, -3, 4, 9, 10, 18))}"

    small = {
        0: [],
        3: ["Garda\t2025-08-11\t18", "Garda\t2025-03-11\t9", f"Inari\t2025-02-{draw.random.randint(10, 28)}\t-3"],
    }
    lines = sorted_lines(draw, ("Inari", "Ohrid"), value, 32, small)
    if len(lines) > 3:
        warm = ["Garda\t2025-08-11\t18", "Garda\t2025-05-11\t9", "Garda\t2025-06-11\t10", "Garda\t2025-04-11\t9"]
        cold = ["Vättern\t2025-03-11\t-3", "Vättern\t2025-01-11\t-12", "Vättern\t2025-02-11\t4"]
        # A lake of one reading first, and one whose last reading is the coldest.
        colder = [f"Zug\t2025-0{month}-11\t{20 - month}" for month in range(1, 10)]
        lines = draw.show("lines", ["Como\t2025-01-11\t7", *warm, *lines, *cold, *colder])
    coldest = {}
    for line in lines:
        lake, _, degrees = line.split("\t")
        if lake not in coldest or int(degrees) < int(coldest[lake].split("\t")[2]):
            coldest[lake] = line
    output, first = reduced(lines, answer)
    expect.equal(output, list(coldest.values()))
    one_at_a_time(lines, first)


@exercise(
    rounds=(0, 3, None),
    seconds=20,
    question="What would have to be sorted as well, so that even the files of one word need not be remembered?",
    hints=(
        "Of one word, what must be remembered to tell whether a file is a new one? And of the word before?",
        "A count and a set for the current word. When another word comes, print, and begin with a new set; and once more at the end, if there was any "
        "word.",
        "A relative, guests and different dishes by table, from lines sorted by table: `if table != current: …; guests, dishes = 0, set()`, then "
        "`guests += 1` and `dishes.add(dish)`.",
    ),
)
def word_reducer(answer, draw):
    one, two = draw.random.sample(("hamlet", "lear", "timon"), 2)
    small = {0: [], 3: [f"moon\t{one}", f"moon\t{two}", f"moon\t{one}"]}
    lines = sorted_lines(
        draw, ("brave", "moon", "silent", "that"), lambda random: random.choice(("hamlet", "lear", "timon")), 24, small
    )
    if len(lines) > 3:
        before = ["a\tlear", "a\thamlet", "a\tlear"]
        lines = draw.show("lines", [*before, *lines, "to\tlear", "to\tlear", "to\ttimon", "to\tlear", "weep\ttimon"])
    files = {}
    for line in lines:
        word, file = line.split("\t")
        files.setdefault(word, []).append(file)
    output, first = reduced(lines, answer)
    expect.equal(output, [f"{word}\t{len(each)}\t{len(set(each))}" for word, each in files.items()])
    one_at_a_time(lines, first)


# combiner: what may run between map and reduce, 08, and what a state must remember, 03


@exercise(
    rounds=(3, None),
    seconds=20,
    question="The mapper could leave the 1 away. What would the combiner have to print then, and who could read it?",
    hints=(
        "The reducer needs two sums. In what form must your lines be, so that it, and you, can read them?",
        "Add up both columns of the group, as numbers, and print lake, total and count. The third column is 1 only where nothing has been "
        "combined yet.",
        "A relative, the mean price of wares: `for _, francs, pieces in group: total, count = total + int(francs), count + int(pieces)`.",
    ),
)
def lake_combiner(answer, draw):
    def line(random):
        return f"{random.choice(('Inari', 'Ohrid', 'Garda'))}\t{random.choice((-3, 0, 4, 9, 18))}\t1"

    few, many = draw.random.randint(3, 5), draw.random.randint(8, 18)
    lines = drawn(draw, line, 24, {3: [f"Inari\t{few}\t1", f"Inari\t{many}\t1", f"Inari\t{few}\t1"]}, "lines")
    if len(lines) > 3:
        lines += ["Garda\t-3\t1", "Inari\t4\t1", "Ohrid\t18\t1", "Sevan\t4\t1", "Sevan\t-4\t1"]
    totals = {}
    for lake, degrees, _ in map(str.split, lines):
        total, count = totals.get(lake, (0, 0))
        totals[lake] = total + int(degrees), count + 1
    right = [f"{lake}\t{total}\t{count}" for lake, (total, count) in sorted(totals.items())]
    combines(lines, answer, right)


def in_order(lines):
    """The lines sorted by key, and by nothing else."""
    return sorted(lines, key=lambda line: line.split("\t")[0].encode())


def halves(lines, combiner):
    """The results of the combiner on each half of the lines, where it has any."""
    middle = (len(lines) + 1) // 2
    return [line for part in (lines[:middle], lines[middle:]) for line in jobs.piped(in_order(part), combiner).output]


def combines(lines, combiner, right):
    """It gives these lines for what a mapper printed; and where it does, for results of its own as well."""
    once = told(jobs.piped(in_order(lines), combiner))
    again = told(jobs.piped(in_order(halves(lines, combiner)), combiner))
    if once == right:
        expect.equal(again, right, says="From what the mapper printed it was right; from its own results, {received}.")
    else:
        expect.equal(once, right)


@exercise(
    rounds=(3, None),
    seconds=20,
    question="Could the combiner also carry how many readings there were in all? What would have to change in the mapper?",
    hints=(
        "Two lines of one river meet: when does one of them go, and when do both leave something behind?",
        "Keep the highest so far, and how many readings reached it. A higher level begins anew with its own third column; an equal one adds its third "
        "column. Compare numbers.",
        "A relative, the longest word length and how many words have it: `if length > longest: longest, words = length, 0`, then `if length == "
        "longest: words += int(many)`.",
    ),
)
def level_combiner(answer, draw):
    def line(random):
        river = random.choice(("Aare", "Inn", "Reuss"))
        return f"{river}\t{random.choice((-40, -12) if river == 'Inn' else (87, 100, 100, 99, -5))}\t1"

    level = draw.random.randint(100, 180)
    lines = drawn(draw, line, 24, {3: [f"Aare\t{level}\t1", f"Aare\t{level}\t1", "Aare\t99\t1"]}, "lines")
    if len(lines) > 3:
        # Reached in each half, more than once in the first.
        lines = [
            "Aare\t200\t1",
            "Aare\t200\t1",
            "Emme\t0\t1",
            "Emme\t-9\t1",
            "Inn\t-12\t1",
            "Inn\t-40\t1",
            *lines,
            "Aare\t200\t1",
            "Aare\t99\t1",
            "Reuss\t87\t1",
        ]
        draw.show("lines", lines)
    levels = {}
    for river, height, _ in map(str.split, lines):
        levels.setdefault(river, []).append(int(height))
    right = [f"{river}\t{max(each)}\t{each.count(max(each))}" for river, each in sorted(levels.items())]
    combines(lines, answer, right)


@exercise(
    rounds=(2, None),
    seconds=20,
    question="A map task has seen a million runs of 20 classes. How many lines does it send now, and how many did it before?",
    hints=(
        "Which runs of a group can still be among the two fastest of all? And which can't, whatever else comes?",
        "Make numbers of the seconds before you compare them. Two runs may be equally fast, and a class may have only one.",
        "A relative, the three longest words by letter: `for word in sorted(group, key=len, reverse=True)[:3]: print(f'{letter}\\t{word}')`.",
    ),
)
def fastest_combiner(answer, draw):
    def line(random):
        return f"{random.choice(('4a', '5b', '6c'))}\t{random.choice((58, 61, 61, 75, 99, 104, 120))}"

    slow = draw.random.randint(100, 180)
    lines = drawn(draw, line, 24, {2: [f"5b\t{slow}", "5b\t61"]}, "lines")
    if len(lines) > 2:
        lines += ["1a\t75", "2a\t58", "2a\t104", "2a\t58", "3a\t99", "3a\t120", "3a\t104", "3a\t101"]
        draw.show("lines", lines)
    runs = {}
    for name, seconds in map(str.split, lines):
        runs.setdefault(name, []).append(int(seconds))
    right = [f"{name}\t{seconds}" for name, each in sorted(runs.items()) for seconds in sorted(each)[:2]]
    expect.equal(told(jobs.piped(in_order(lines), answer)), right)


# trace: 08 (counters, the sort, text keys) and 03 (runs, the last one); 09 (JSON) and 08


@exercise(
    question="And if there were four reducers: which of the four numbers would change?",
    hints=(
        "Follow the word `to` through all stations: how many records is it in each of them?",
        "A mapper prints a record for each word that it sees. Each map task combines its own split, so a word of both splits is two records on "
        "the way. Each word goes to one reducer.",
        "A relative: the splits `a a b` and `b b`. The mappers print 5 records, the reducers read 2 and 1, that is 3, and print 2.",
    ),
)
def on_the_way(answer, draw):
    splits = ["to be or not to be".split(), "to see or not to see that is it".split()]
    right = (sum(map(len, splits)), sum(len(set(words)) for words in splits), len({*splits[0], *splits[1]}), 2)
    expect.guess(
        answer,
        right,
        says="Not these four: {received}. Which records of a word are there before and after each program?",
    )


@exercise(
    question="What would the three be if the mapper yielded `str(year)` in both places?",
    hints=(
        "What is a pair, and what is a dictionary with a number as its key, when both are written down as a text in between?",
        "The reducer is called once for each different key. `json.loads(json.dumps(…))` of a tuple is a list, and the keys of an object are "
        "texts.",
        "A relative: `json.loads(json.dumps((1, {2: 3})))` is `[1, {'2': 3}]`: a list, and `2 in` its dictionary is False.",
    ),
)
def as_it_arrives(answer, draw):
    groups = {}
    for line in ("Inari 2024 4.5", "Ohrid 2024 18.5", "Inari 2025 4.5", "Inari 2024 6.0"):
        lake, year, degrees = line.split()
        groups.setdefault(json.dumps((lake, int(year))), []).append(json.dumps({int(year): float(degrees)}))
    kinds = {type(json.loads(key)).__name__ for key in groups}
    found = sum(2024 in json.loads(reading) for readings in groups.values() for reading in readings)
    expect.guess(
        answer,
        (len(groups), kinds.pop(), found),
        says="Not these three: {received}. What stands between the mapper and the reducer, written down?",
    )


@exercise(
    question="How would you write the months so that sorting by bytes is sorting by months?",
    hints=(
        "For the first: go along the six numbers and make a stroke whenever one differs from the one before. For the others: in which order "
        "does `sort` put these lines?",
        "Every run is a line, the last one too. `sort` compares signs, from the left: `1` comes before `2`. Who prints what comes last, "
        "in `short.py`?",
        "A relative: 8, 8, 30, 8. Three runs; sorted as bytes it is 30, 8, 8, 8, so 30 stands first, and without the last two lines 8 is not "
        "printed.",
    ),
)
def three_commands(answer, draw):
    months = ["9", "10", "9", "9", "2", "10"]
    runs = [month for month, _ in groupby(months)]
    in_bytes = sorted(set(months), key=str.encode)
    right = (len(runs), int(in_bytes[0]), int(in_bytes[-1]))
    expect.guess(
        answer,
        right,
        says="Not these three: {received}. In which order do the lines reach the last program of each command?",
    )


# project: a job of two steps, 09 and 08, over dirty lines, 02, with groups that pass once, 01 and 03


def results(job):
    """What a job of mrjob printed, as keys and values; where it failed, why."""
    try:
        return {json.loads(key): json.loads(value) for key, value in (line.split("\t") for line in job.output)} or told(
            job
        )
    except (ValueError, TypeError):
        return told(job)


def shuffled(draw, lines):
    """The lines in another order, shown."""
    draw.random.shuffle(lines)
    return draw.show("lines", lines)


@exercise(
    rounds=(None,),
    seconds=30,
    costly="it starts mrjob",
    question="Where would a combiner save something in this job, and could it be the reducer of that step?",
    hints=(
        "Two questions, one after the other: how many people for each stop *and hour*, and then the best hour for each *stop*. What is the key of "
        "each step?",
        "First `yield (stop, hour), number` with numbers as numbers; then `yield stop, (hour, sum)`, so that all hours of a stop meet; last "
        "the greatest by people, and at equality the smallest hour.",
        "A relative, the best day of each pupil: `yield (pupil, day), points`, then `yield pupil, (day, sum(points))`, then `max(days, key=lambda pair: "
        "(pair[1], -pair[0]))`.",
    ),
)
def busiest_hour(answer, draw):
    many = draw.random.randint(40, 60)
    # Two hours of the Mill are equally busy, 9 and 10; its fullest tram came in another.
    lines = [f"Mill 9 {many}", "Mill 9 30", f"Mill 10 {many - 5}", "Mill 10 35", f"Mill 17 {many + 9}", "Quay 11 0"]
    lines += [
        f"{draw.random.choice(('Harbour', 'Old-Town'))} {draw.random.randint(5, 23)} {draw.random.randint(0, 80)}"
        for _ in range(9)
    ]
    lines = shuffled(draw, [*lines, "", "Harbour 8", "Quay 7 NA"])
    totals = {}
    for stop, hour, people in (line.split() for line in lines if line.count(" ") == 2 and "NA" not in line):
        hours = totals.setdefault(stop, {})
        hours[int(hour)] = hours.get(int(hour), 0) + int(people)
    right = {}
    for stop, hours in totals.items():
        most = max(hours.values())
        right[stop] = [min(hour for hour, people in hours.items() if people == most), most]
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get("broken", 0), 3, says="The counter `broken` is {received}; {expected} lines were broken."
    )


@exercise(
    rounds=(None,),
    seconds=30,
    costly="it starts mrjob",
    question="Which of the two steps has the largest group, and how large is it for a thousand shops?",
    hints=(
        "Two questions, one after the other: how many pieces for each shop *and ware*, and then the best ware for each *shop*. What is the key "
        "of each step?",
        "First `yield (shop, ware), pieces`; then `yield shop, (ware, sum)`; last the pair with most pieces, and at equality the first name. A sum may "
        "be below 0.",
        "A relative, the favourite dish of each table: `yield (table, dish), plates`, then `yield table, (dish, sum(plates))`, then `min(dishes, "
        "key=lambda pair: (-pair[1], pair[0]))`.",
    ),
)
def best_ware(answer, draw):
    many = draw.random.randint(20, 40)
    # Milk and bread are equal at the Mill, and the largest single sale was brought back; at the Quay more came back than was sold.
    lines = [
        f"Mill;milk;{many}",
        "Mill;milk;5",
        f"Mill;bread;{many + 5}",
        f"Mill;rye bread;{2 * many}",
        f"Mill;rye bread;-{many}",
    ]
    lines += ["Quay;milk;-2", "Quay;bread;-1", "Quay;milk;-1"]
    names = ("milk", "bread", "rye bread", "honey")
    lines += [
        f"{draw.random.choice(('Harbour', 'Old Town'))};{draw.random.choice(names)};{draw.random.randint(-3, 20)}"
        for _ in range(9)
    ]
    lines = shuffled(draw, [*lines, "Harbour;honey", "", "Mill;milk;many"])
    totals = {}
    for shop, ware, pieces in (line.split(";") for line in lines if line.count(";") == 2 and "many" not in line):
        wares = totals.setdefault(shop, {})
        wares[ware] = wares.get(ware, 0) + int(pieces)
    right = {shop: list(min(wares.items(), key=lambda pair: (-pair[1], pair[0]))) for shop, wares in totals.items()}
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get("broken", 0), 3, says="The counter `broken` is {received}; {expected} lines were broken."
    )


@exercise(
    rounds=(None,),
    seconds=30,
    costly="it starts mrjob",
    question="What would the first step have to yield, so that it could have a combiner?",
    hints=(
        "Two questions, one after the other: the mean of each lake *and month*, and then the warmest month of each *lake*. What is the key of "
        "each step?",
        "First `yield (lake, month), degrees` where they are known; then `yield lake, (month, mean)`; a group can be gone through once, so make a "
        "list of it before you need its sum and its length. Last the greatest mean.",
        "A relative, the best subject of each pupil: `yield (pupil, subject), mark`, then `marks = list(marks)` and `yield pupil, (subject, sum(marks) / "
        "len(marks))`, then `max(subjects, key=lambda pair: pair[1])`.",
    ),
)
def warmest_month(answer, draw):
    warm = draw.random.randint(8, 12) * 2
    # Garda: months 9 and 10 are equally warm, the single warmest day is in another, and 7 has most days.
    lines = [f"Garda,9,{warm}", f"Garda,9,{warm + 2}", f"Garda,10,{warm + 1}", f"Garda,3,{warm + 9}", "Garda,3,-9"]
    lines += [f"Garda,7,{warm - 3}"] * 3 + ["Eyre,1,-3", "Eyre,1,NA", "Eyre,2,-8", "Eyre,2,-6", "Sevan,2,NA"]
    lines += [
        f"{draw.random.choice(('Inari', 'Ohrid'))},{draw.random.randint(1, 12)},{draw.random.randint(-3, 22)}"
        for _ in range(8)
    ]
    lines = shuffled(draw, lines)
    known = {}
    for lake, month, degrees in (line.split(",") for line in lines if not line.endswith("NA")):
        known.setdefault(lake, {}).setdefault(int(month), []).append(int(degrees))
    right = {}
    for lake, months in known.items():
        means = {month: sum(each) / len(each) for month, each in months.items()}
        right[lake] = [min(month for month in means if means[month] == max(means.values())), max(means.values())]
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get("missing", 0),
        2,
        says="The counter `missing` is {received}; in {expected} lines the degrees were NA.",
    )

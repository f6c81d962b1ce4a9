# %% task [markdown] slot="survivors"
# ## A week of accidents
#
# `events` is an iterator over lines that say what happened to a cluster, in order:
#
# | line | what happened |
# |---|---|
# | `put plays n1 n2` | the file was written, its one block with replicas on these machines; if there was one of this name, it was replaced |
# | `rm plays` | the file was deleted |
# | `dies n1` | the machine went off |
# | `returns n1` | the machine went on again, with its disk as it was |
#
# There was no trash and no snapshot, and never time to make another replica. Give the names of the files that can be read at the end,
# sorted.

# %% answer
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    ### BEGIN SOLUTION
    replicas, dead = {}, set()
    for what, name, *machines in map(str.split, events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            del replicas[name]
        elif what == "dies":
            dead.add(name)
        else:
            dead.remove(name)
    # Asked at the end: a machine that is off today may be on tomorrow.
    return sorted(valfilter(lambda machines: machines - dead, replicas))
    ### END SOLUTION


# %% hints [markdown]
# 1. Two things have to be known at the end: which files there are and where their replicas lie, and which machines
#    are off.
# 2. A dictionary from file to machines, and a set of the machines that are off. A death changes nothing about the
#    files; a deletion is one of the name, whoever is off just then.
# 3. A relative, keys handed out to the neighbours left and right, who go on holidays: `given['cellar'] = {'left',
#    'right'}`, `away.add('left')`, `away.remove('left')`; in the end the doors that open are those with `given[door]
#    - away`.

# %% question [markdown]
# Which of these accidents would trash have undone, and which a snapshot?


# %% check
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


def check(answer, draw):
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


# %% right
@right
def accidents_from_the_end(events):
    """From the end: the last word about each name and each machine is the one that holds."""
    last = {}
    for what, name, *machines in map(str.split, events):
        last[name] = what, machines
    off = {name for name, (what, _) in last.items() if what == "dies"}
    return sorted(name for name, (what, machines) in last.items() if what == "put" and not off.issuperset(machines))


# %% wrong
def _told(events):
    return map(str.split, events)


wrong(
    "deleted_and_back",
    was=("del replicas[name]", "valfilter(lambda machines: machines - dead, replicas)"),
    now=("replicas[name] &= dead", "name for name, machines in replicas.items() if machines - dead"),
    belief="replicas_are_a_backup",
    says="A file was deleted while a machine with a replica of it was off, and it is listed again. Which name leads to that block now?",
)

wrong(
    "old_replicas_stay",
    was=("[name] = set", "valfilter(lambda machines: machines - dead, replicas)"),
    now=(".setdefault(name, set()).update", "name for name, machines in replicas.items() if machines - dead"),
    belief="An older replica of a file is as good as a new one.",
    says="The new file is on a machine that is off, and it is listed all the same. What stands in the old replica that answered?",
)


@wrong(belief="every_death_loses_data")
def dead_for_good(events):
    """A file stays lost though its machine is on again. What did the text say about its disk?"""
    replicas = {}
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            replicas.pop(name, None)
        elif what == "dies":
            replicas = valmap(lambda holders, machine=name: holders - {machine}, replicas)
    return sorted(valfilter(bool, replicas))


wrong(
    "every_replica_needed",
    was="valfilter(lambda machines: machines - dead, replicas)",
    now="name for name, machines in replicas.items() if not machines & dead",
    belief="every_death_loses_data",
    says="A file was given up that has a replica on a machine that is on. How many does a reader need?",
)


@wrong(belief="What is listed can be read.")
def all_that_is_listed(events):
    """These are the files that have a name. Who knows the names, and who has the bytes?"""
    replicas = {}
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = machines
        elif what == "rm":
            del replicas[name]
    return sorted(replicas)


equivalent(was="", now="events = repeated(events)", why="What happens twice in the same order ends the same.")

# %% task [markdown] slot="survivors"
# ## A week of accidents
#
# `events` is an iterator of lines that say what happened to a cluster, in order:
#
# | line | what happened |
# |---|---|
# | `put plays n1 n2` | the file was written; its one block has replicas on these machines; an older file of this name was replaced |
# | `rm plays` | the file was deleted |
# | `dies n1` | the machine went off |
# | `returns n1` | the machine went on again, with the same data on its disk |
#
# There was no trash and no snapshot, and no time to make other replicas. Give the names of the files that can be read at the end, sorted.

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
    # Only now: a machine that is off today can be on tomorrow.
    return sorted(valfilter(lambda machines: machines - dead, replicas))
    ### END SOLUTION


# %% hints [markdown]
# 1. What must you know at the end, of files and of machines, to tell which files can be read?
# 2. Keep a dictionary from file to machines, and a set of the machines that are off. Which of the two does each event change?
# 3. The same for keys that were given to neighbours, who go on holidays. Fill the gaps:
#    ```python
#    given["cellar"] = {"left", "right"}
#    away.add("left")
#    away.remove("left")
#    doors = sorted(door for door in given if given[door] - ___)
#    ```

# %% question [markdown]
# Which of these accidents would trash have undone, and which a snapshot?


# %% check
def check(answer, draw):
    one, two, three, *others = draw.random.sample(("plays", "maps", "logs", "old", "late", "near", "news", "acts"), 8)
    small = {
        1: ([f"put {one} n1"], [one]),
        2: ([f"put {one} n2 n1", "dies n2"], [one]),
        3: ([f"put {one} n1 n2", "dies n1", f"rm {one}"], []),
        5: ([f"put {one} n1", f"put {two} n2", "dies n1", f"rm {one}", "returns n1"], [two]),
    }
    size = draw.size(60)
    events, readable = small.get(size, ([], []))
    if size > 5:
        # Each story has machines of its own, so the stories can be told at the same time.
        stories = [
            [f"put {one} n1 n2", "dies n1", f"put {one} n3", "dies n3", "returns n1"],  # the old replica is no replica
            [f"put {two} n4", "dies n4", f"rm {two}", "returns n4"],
            [f"put {three} n5", f"rm {three}", "dies n5", "returns n5", f"put {three} n5"],
            [f"put {others[0]} n6", "dies n6", "returns n6", "dies n6", "returns n6"],
            [f"put {others[1]} n7 n8", f"put {others[2]} n8", "dies n8"],
            [f"put {others[3]} n9 n10", "dies n9", "dies n10"],
        ]
        while any(stories):
            events.append(draw.random.choice([story for story in stories if story]).pop(0))
        events.append(f"put {others[4]} n7")
        readable = [three, others[0], others[1], others[4]]
    draw.show("events", events)
    expect.equal(answer(expect.serve(events)), sorted(readable))


# %% right
@right
def accidents_from_the_end(events):
    """The last event of each name and of each machine is the one that counts."""
    last = {}
    for what, name, *machines in map(str.split, events):
        last[name] = what, machines
    off = {name for name, (what, _) in last.items() if what == "dies"}
    return sorted(name for name, (what, machines) in last.items() if what == "put" and not off.issuperset(machines))


# %% wrong
wrong(
    "deleted_and_back",
    was="del replicas[name]",
    now="replicas[name] &= dead",
    belief="replicas_are_a_backup",
    says="Your function gave {received} and not {expected}. A file was deleted while a machine with a replica was off, and you list it again. After `rm`, no name leads to that block. What does `rm` leave of a file?",
    again="Forget a deleted file altogether, also where its machines are off.",
)

wrong(
    "old_replicas_stay",
    was="[name] = set",
    now=".setdefault(name, set()).update",
    belief="An older replica of a file is as good as a new one.",
    says="Your function gave {received} and not {expected}. A file was replaced, and you count the replicas of the old one, too. Which machines hold the new file?",
    again="`put` replaces the file: its machines are those of the last `put` alone.",
)

wrong(
    "dead_for_good",
    was="dead.remove(name)",
    now="pass",
    belief="every_death_loses_data",
    says="Your function gave {received} and not {expected}. A machine that returns has the same data on its disk. What does `returns` change in your code?",
    again="Take a machine out of the set of those that are off when it returns.",
)

equivalent(was="", now="events = repeated(events)", why="What happens twice in the same order ends the same.")

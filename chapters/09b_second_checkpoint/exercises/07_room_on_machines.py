# %% task [markdown] slot="scheduler"
# ## Room on the machines
#
# `wanted` is an iterator of pairs, the name of a container and the MB of memory that it asks for. `free` says for each machine how many MB
# are free. The containers are placed in their order, each on the first machine, in the order of `free`, that has enough; where none has, the
# container waits, and the next one is looked at. Give a pair: a list of the names that wait, and a dictionary of the memory still free
# afterwards. Somebody else still needs `free`: leave it as it is.

# %% answer
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    ### BEGIN SOLUTION
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in left.items() if megabytes >= memory), None)
        if machine is None:
            waiting.append(name)
        else:
            left[machine] -= memory
    return waiting, left
    ### END SOLUTION


# %% hints [markdown]
# 1. For each container: which machines could take it, and what is different for the next container?
# 2. Work on a dictionary of your own. The first machine with `free >= memory` gets it; where none has so much, only
#    the name is kept.
# 3. A relative, books for shelves: `left = dict(shelves)`, for each book `shelf = next((shelf for shelf, room in
#    left.items() if room >= width), None)`, then `left[shelf] -= width`, or it stays on the floor.

# %% question [markdown]
# Two machines have half of what is wanted free, each. What would have to be moved, and who could do that?


# %% check
# scheduler: containers, memory, states, 07, with dictionaries that stay as they are, 03, and records with gaps, 02
@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
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


# %% right
@right
def room_by_reduce(wanted, free):
    """A reduction whose step makes a new state."""

    def step(state, container):
        waiting, left = state
        name, memory = container
        for machine in left:
            if left[machine] >= memory:
                return waiting, {**left, machine: left[machine] - memory}
        return [*waiting, name], left

    return reduce(step, wanted, ([], {**free}))


# %% wrong
@wrong(belief="free_memory_adds_up")
def room_in_all(wanted, free):
    """A container was placed that fits on no machine. On which one do its processes run?"""
    left, waiting = dict(free), []
    for name, memory in wanted:
        if sum(left.values()) < memory:
            waiting.append(name)
            continue
        for machine, megabytes in left.items():
            taken = min(megabytes, memory)
            left[machine] -= taken
            memory -= taken
    return waiting, left


wrong(
    "taken_from_free",
    was=("left, waiting = dict(free),", "left.", "left[machine] -= memory\n    return waiting, left"),
    now=("waiting =", "free.", "free[machine] -= memory\n    return waiting, free"),
    belief="my_state_is_mine_alone",
    says="Who looks into `free` after the call finds less than was there. Whose dictionary was it?",
)

wrong(
    "stopped_at_the_first",
    was="None:",
    now="None or waiting:",
    belief="When one container has to wait, all those behind it wait, too.",
    says="Behind the first container that had to wait nobody was placed any more. Is there no room for a smaller one?",
)

wrong(
    "never_to_the_last_mb",
    was=">=",
    now=">",
    belief="a_limit_is_not_reached",
    says="A container that would have filled its machine exactly waits. How much has to be left over?",
)

wrong(
    "room_as_at_first",
    was="left.",
    now="free.",
    belief="one_for_each_is_one_for_all",
    says="Each container was compared with what was free at the beginning. What is left on a machine when the first one is there?",
)

equivalent(was="machine is None", now="not machine", why="A machine has a name, so it is never empty.")

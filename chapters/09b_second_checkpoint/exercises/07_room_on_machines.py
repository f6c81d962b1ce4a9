# %% task [markdown] slot="scheduler"
# ## Room on the machines
#
# `wanted` is an iterator of pairs: the name of a container and the MB of memory that it asks for. `free` is a dictionary from each machine to its
# free MB. Place the containers in their order. Each goes to the first machine, in the order of `free`, that has enough memory. If no
# machine has enough, the container waits, and the next one is placed.
#
# Give a pair: a list of the names that wait, and a dictionary of the memory that is still free afterwards. **Leave `free` unchanged**: other code
# uses it.

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
# 1. Which machines can take a container? What is different when the next container comes?
# 2. Work on a copy of the dictionary. `next(…, None)` gives the first fitting machine of a generator expression, or `None`.
# 3. The same for books and shelves. Fill the gaps:
#    ```python
#    left = ___(shelves)
#    for title, width in books:
#        shelf = next((shelf for shelf, room in left.items() if ___), None)
#        if shelf is not None:
#            left[shelf] -= width
#    ```

# %% question [markdown]
# Two machines have half of what is wanted free, each. What would have to be moved, and who could do that?


# %% check
@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    one = 512 * draw.random.randint(2, 6)
    size = draw.size(30)
    small = {
        1: [one],
        2: [one + 1024, one],
        3: [one + 512, 512, one],
        5: [512, one + 1024, one, 512, one],
    }
    free = {"n2": one, "n1": one + 512}  # in no order of names
    asked = small.get(size)
    if not asked:
        free = {f"n{at}": 512 * draw.random.randint(4, 16) for at in (3, 1, 5, 2, 4)}
        asked = [512 * draw.random.randint(1, 12) for _ in range(size)]
    wanted = draw.show("wanted", [(f"c{at}", memory) for at, memory in enumerate(asked, 1)])
    draw.show("free", free)
    kept, right = dict(free), solution(wanted, dict(free))
    received = answer(expect.serve(wanted), free)
    says = (
        "Your function changed `free`: it is {received} after the call, and it was {expected}. "
        "Which dictionary should it change instead?"
    )
    expect.equal(free, kept, says=says)
    expect.equal(received, right)


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
@wrong(
    belief="free_memory_adds_up",
    again="Look for one machine that has enough memory for the whole container. Do not add up several machines.",
)
def room_in_all(wanted, free):
    """Your function gave {received} and not {expected}: it divides a container among machines. A container runs on one machine. Which machine has enough memory for all of it?"""
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
    was="dict(free)",
    now="free",
    belief="my_state_is_mine_alone",
    says="Your function changed `free`: it is {received} after the call, and it was {expected}. A dictionary with a second name is still the same dictionary. How do you get one of your own?",
    again="Copy it first: `dict(free)`. Then change only the copy.",
)

wrong(
    "stopped_at_the_first",
    was="None:",
    now="None or waiting:",
    belief="When one container has to wait, all those behind it wait, too.",
    says="Your function gave {received} and not {expected}: after the first container that waits, none is placed. The text goes on with the next one. Which of the others still fit?",
    again="When a container waits, keep its name and go on with the next one.",
)

equivalent(was="machine is None", now="not machine", why="A machine has a name, so it is never empty.")

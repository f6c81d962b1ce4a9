# %% task [markdown] points=2
# ## The shuffle in ten lines
#
# *Complete.* `outputs` holds one list for each map task: its pairs of key and value. Give what each reducer reads: a list with one list for
# each reducer, in the order of their numbers. In it stand pairs of a key and the list of *all* its values, in the order of the keys. A reducer without keys has an
# empty list. Hadoop promises no order of the values of a key; give them in ascending order, so that results can be compared. Fill the two gaps.

# %% answer
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            ### BEGIN SOLUTION
            # The address depends on the key alone: equal keys of all map tasks meet here.
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
            ### END SOLUTION
    ### BEGIN SOLUTION
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
    ### END SOLUTION


# %% hints [markdown]
# 1. The first gap puts one value where it belongs: into which part, and there to which key?
# 2. `part_of(key, reducers)` is the number of the reducer. `setdefault(key, [])` gives the list of a key, and makes it where there is none.
# 3. Flights by gate and destination, with a gap:
#    ```python
#    gates = [{}, {}]
#    for flight in flights:
#        gates[gate_of(flight)].setdefault(flight.dest, []).___
#    [[(dest, gate[dest]) for dest in sorted(gate)] for gate in gates]
#    ```

# %% question [markdown]
# Where in your function would a combiner go, and what could it see there?

# %% check
WORDS = ("to", "be", "or", "not", "is", "do", "that", "question", "the", "Æneas")


def output_of_a_map(random):
    """Some words with numbers, some of them twice."""
    return [(random.choice(WORDS), random.choice((1, 2, 3, 10))) for _ in range(random.randint(1, 7))]


def check(answer, draw):
    outputs = draw.several(output_of_a_map, 24, at_least=0, named="outputs")
    reducers = draw.choice((1, 2, 3), named="reducers")
    parts = [{} for _ in range(reducers)]
    for key, value in (pair for output in outputs for pair in output):
        parts[address(key, reducers)].setdefault(key, []).append(value)
    expected = [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
    expect.equal(answer(outputs, reducers), expected)


# %% right
from itertools import groupby


@right
def by_sorting(outputs, reducers):
    """All pairs sorted by address, key and value, then cut into runs."""
    pairs = sorted((part_of(key, reducers), key, value) for output in outputs for key, value in output)
    parts = [[] for _ in range(reducers)]
    for (number, key), group in groupby(pairs, key=lambda pair: pair[:2]):
        parts[number].append((key, [value for _, _, value in group]))
    return parts


# %% wrong
def collected(outputs, parts, place):
    """The parts, with every pair put where `place(map_task, key)` says."""
    for task, output in enumerate(outputs):
        for key, value in output:
            parts[place(task, key)].setdefault(key, []).append(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]


@wrong(
    belief="Each map task has a reducer of its own.",
    again="Use `part_of(key, reducers)` for every pair, whatever map task it comes from.",
)
def one_reducer_a_map(outputs, reducers):
    """Some words are in two parts: each map task sent all its pairs to one reducer. The key alone decides which reducer gets a pair ([section 5](lesson#5)). Which function gives the reducer of a key?"""
    return collected(outputs, [{} for _ in range(reducers)], lambda task, key: task % reducers)


@wrong(
    belief="Keys are dealt to the reducers in turn, as they come.",
    again="The reducer must follow from the key alone: `part_of(key, reducers)`.",
)
def dealt_in_turn(outputs, reducers):
    """The keys went to the reducers in turn, in the order in which they were met. Map tasks run on several machines and do not talk to each other. How can all of them choose the same reducer for a key?"""
    seen = {}
    for output in outputs:
        for key, _ in output:
            seen.setdefault(key, len(seen) % reducers)
    return collected(outputs, [{} for _ in range(reducers)], lambda task, key: seen[key])


wrong(
    "in_order_of_arrival",
    was="part[key])) for key in sorted(part",
    now="values)) for key, values in part.items(",
    belief="the_shuffle_keeps_the_order",
    says="The keys of a part are in the order in which they arrived. A reducer reads its keys in ascending order ([section 1](lesson#1)). Where does your code sort the keys?",
    again="Go through the keys of each part with `sorted`.",
)


@wrong(
    belief="equal_keys_arrive_together",
    again="Sort the pairs of a part by key first, or collect the values of each key in a dictionary.",
)
def runs_for_keys(outputs, reducers):
    """Some keys occur twice in a part, each time with some of their values. `groupby` joins only neighbours. What must be done with the pairs before it?"""
    parts = [[] for _ in range(reducers)]
    for key, value in (pair for output in outputs for pair in output):
        parts[part_of(key, reducers)].append((key, value))
    return [
        sorted((key, sorted(value for _, value in run)) for key, run in groupby(part, key=lambda pair: pair[0]))
        for part in parts
    ]


wrong(
    "adds_up",
    was="parts[part_of(key, reducers)].setdefault(key, []).append(value)\n    return [[(key, sorted(part[key])",
    now="part = parts[part_of(key, reducers)]\n            part[key] = [part.get(key, [0])[0] + value]\n    return [[(key, part[key]",
    belief="The framework knows that values of one key are to be added.",
    says="Each key has one number: the sum of its values. The shuffle brings values together; the reducer decides what to do with them ([section 1](lesson#1)). What should stand beside each key?",
    again="Append each value to the list of its key, and add nothing up.",
)

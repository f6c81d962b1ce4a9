# %% task [markdown] points=2
# ## The shuffle in ten lines
#
# *Complete.* `outputs` holds one list for each map task: its pairs of key and value. Give what each reducer reads: a list with one list for
# each reducer, in the order of their numbers. In it stand pairs of a key and the list of *all* its values, in the order of the keys. A reducer without keys has an
# empty list. Hadoop promises no order of the values of a key; give them in ascending order, so that results can be compared. Two holes.

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
# 1. The first hole puts one value where it belongs: which reducer, and in it which key?
# 2. `part_of(key, reducers)` is the number of the reducer. `part.setdefault(key, []).append(value)` adds a value to
#    the list of a key, and makes the list where there is none. `sorted(part)` gives the keys of a dictionary in
#    order.
# 3. A relative, flights to airports: `gates = [{}, {}]`, for each flight
#    `gates[gate_of(flight)].setdefault(flight.dest, []).append(flight)`, and at the end `[[(dest, gate[dest]) for
#    dest in sorted(gate)] for gate in gates]`.

# %% question [markdown]
# Where in your function would a combiner go, and what could it see there?

# %% check
WORDS = ("to", "be", "or", "not", "is", "do", "that", "question", "the", "Æneas")


def output_of_a_map(random):
    """Some words with numbers, some of them twice."""
    return [(random.choice(WORDS), random.randint(1, 3)) for _ in range(random.randint(1, 7))]


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


def in_parts(outputs, parts):
    """The parts, with every value in the list of its key."""
    for key, value in (pair for output in outputs for pair in output):
        parts[part_of(key, len(parts))].setdefault(key, []).append(value)
    return parts


@wrong(belief="Each map task has a reducer of its own.")
def one_reducer_a_map(outputs, reducers):
    """The same word lies in two parts here, since each map task sent all it had to one reducer. Who adds the two up?"""
    return collected(outputs, [{} for _ in range(reducers)], lambda task, key: task % reducers)


@wrong(belief="Each reducer gets a stretch of the alphabet.")
def by_first_letter(outputs, reducers):
    """The keys were dealt out along the alphabet. Every map task would come to the same address, and yet it is not Hadoop's: which function of the key is?"""
    return collected(
        outputs, [{} for _ in range(reducers)], lambda task, key: (ord(key[0].lower()) - ord("a")) * reducers // 26
    )


@wrong(belief="Keys are dealt to the reducers in turn, as they come.")
def dealt_in_turn(outputs, reducers):
    """The keys went to the reducers in turn, as they were met. How would a map task on another machine know whose turn it is?"""
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
    says="Each part has its keys in the order in which they came. What would a reducer that notices only a change of the key need from the framework?",
)


@wrong(belief="equal_keys_arrive_together")
def runs_for_keys(outputs, reducers):
    """Some keys come twice in a part, each time with some of their values. When do equal keys stand side by side?"""
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
    says="The values are gone, and their sum stands there. Who knows, before the reducer has run, that they were to be added?",
)

wrong(
    "keeps_the_last_value",
    was=".setdefault(key, []).append(value)",
    now="[key] = [value]",
    belief="a_key_has_one_value",
    says="Each key has one value, the one that came last. Where are those that came before it?",
)

wrong(
    "bare_values",
    was=".setdefault(key, []).append(value)",
    now="[key] = value",
    belief="a_key_has_one_value",
    says="A number stands in a part where a list of values is needed, and `sorted` breaks off. What does the second value of a key find there?",
)


@wrong(belief="values_come_in_order")
def values_as_they_came(outputs, reducers):
    """The keys are in order, and their values stand as they came. What does the text ask of the values?"""
    return [[(key, part[key]) for key in sorted(part)] for part in in_parts(outputs, [{} for _ in range(reducers)])]

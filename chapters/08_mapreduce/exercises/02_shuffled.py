# %% task [markdown] points=2
# ## The shuffle in ten lines
#
# *Complete.* `outputs` holds one list of pairs (key, value) for each map task. Give what each reducer reads: one list for each reducer, in
# the order of their numbers. It holds a pair for each key: the key and the list of *all* its values. **The keys of a reducer are in ascending
# order.** A reducer without keys has an empty list.
#
# Hadoop promises no order of the values of a key. Give them in ascending order, so that results can be compared. Fill the two gaps.

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
# 1. The first gap puts one value where it belongs. Into which part does it go, and there to which key?
# 2. `part_of(key, reducers)` is the number of the reducer. `setdefault(key, [])` gives the list of a key, and makes it if there is none.
# 3. Flights by gate and destination, with two gaps:
#    ```python
#    gates = [{}, {}]
#    for flight in flights:
#        gates[gate_of(flight)].setdefault(flight.dest, []).___
#    [[(dest, gate[dest]) for dest in ___] for gate in gates]
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
    expect.equal(answer(outputs, reducers), solution(outputs, reducers))


# %% right
@right
def by_sorting(outputs, reducers):
    """All pairs sorted, then cut into runs."""
    parts = [[] for _ in range(reducers)]
    for key, value in sorted(pair for output in outputs for pair in output):
        part = parts[part_of(key, reducers)]
        if not part or part[-1][0] != key:
            part.append((key, []))
        part[-1][1].append(value)
    return parts


# %% wrong
wrong(
    "one_reducer_a_map",
    was=("output in outputs", "part_of(key, reducers)"),
    now=("task, output in enumerate(outputs)", "task % reducers"),
    belief="Each map task has a reducer of its own.",
    says="Some words are in two parts: each map task sent all its pairs to one reducer. The key alone decides which reducer gets a pair ([section 5](lesson#5)). Which function gives the reducer of a key?",
    again="Use `part_of(key, reducers)` for every pair, whatever map task it comes from.",
)

wrong(
    "dealt_in_turn",
    was=("for output in outputs", "part_of(key, reducers)"),
    now=("seen = {}\n    for output in outputs", "seen.setdefault(key, len(seen) % reducers)"),
    belief="Keys are dealt to the reducers in turn, as they come.",
    says="The keys went to the reducers in turn, in the order in which they were met. Map tasks run on several machines and do not talk to each other ([section 5](lesson#5)). How can all of them choose the same reducer for a key?",
    again="The reducer must follow from the key alone: `part_of(key, reducers)`.",
)

wrong(
    "in_order_of_arrival",
    was="in sorted(part)",
    now="in part",
    belief="the_shuffle_keeps_the_order",
    says="The keys of a part are in the order in which they arrived. A reducer reads its keys in ascending order ([section 1](lesson#1)). Where does your code sort the keys?",
    again="Go through the keys of each part with `sorted`.",
)

wrong(
    "adds_up",
    was="sorted(part[key])",
    now="[sum(part[key])]",
    belief="The framework knows that values of one key are to be added.",
    says="Each key has one number: the sum of its values. The shuffle brings values together; the reducer decides what to do with them ([section 1](lesson#1)). What should stand beside each key?",
    again="Give the list of all values of a key, and add nothing up.",
)

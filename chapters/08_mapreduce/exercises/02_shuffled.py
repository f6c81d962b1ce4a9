# %% task [markdown] points=2
# ## The shuffle in ten lines
#
# `outputs` holds one list of pairs (key, value) for each map task. Return a list with one item for each reduce task, in the order of the task
# numbers. Each item is a list of pairs of a key and the list of *all* its values, such as `("to", [1, 1])`. A reduce task
# without keys has an empty list.
#
# ```
# shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)  →  [[("be", [1]), ("to", [1, 1])]]
# ```
#
# **The keys of a reduce task are in ascending order.** In Hadoop, the values of a key come in any order, and a reducer can read them only
# once. Here, sort them too, so that results can be compared. Fill the two gaps; `part_of` is given.

# %% answer
def shuffled(outputs, reducers):
    """What each reduce task reads: its keys in order, with lists of their values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            ### BEGIN SOLUTION
            # The part depends on the key alone, so equal keys of all map tasks meet.
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
            ### END SOLUTION
    ### BEGIN SOLUTION
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
    ### END SOLUTION


# %% hints [markdown]
# 1. The first gap stores one value. In which part, and under which key?
# 2. `part_of(key, reducers)` is the number of the part. `setdefault(key, [])` returns the list of a key, and creates it if it is missing.
# 3. Flights by gate and destination, with two gaps:
#    ```python
#    gates = [{}, {}]
#    for flight in flights:
#        gates[gate_of(flight)].setdefault(flight.dest, []).___
#    [[(dest, gate[dest]) for dest in ___] for gate in gates]
#    ```

# %% question [markdown]
# Where in your function would a combiner run, and which pairs would it see?

# %% check
WORDS = ("to", "be", "or", "not", "is", "do", "that", "question", "the", "Æneas")


def output_of_a_map(random):
    """Some words with numbers, some of them twice."""
    return [(random.choice(WORDS), random.choice((1, 2, 3, 10))) for _ in range(random.randint(1, 7))]


def difference(found, due):
    """What is wrong first with the lists of the reduce tasks."""
    if not isinstance(found, (list, tuple)):
        return "Your function returned {received}. The text asks for a list with one list for each reduce task. Which line returns it?"
    if len(found) != len(due):
        return f"`reducers` is {len(due)}, and your result has {len(found)} items. The text asks for one list for each reduce task. What does it ask for if a reduce task has no keys?"
    if any(due) and not any(found):
        return "Your function returned {received}: no list has a key. Which line of your code puts the list of a new key into its dictionary?"
    for number, (part, right) in enumerate(zip(found, due)):
        if isinstance(part, dict):
            return "A reduce task has a dictionary in {received}. The text asks for a list of pairs, in the order of their keys. Which expression makes a list of pairs from a dictionary?"
        if not isinstance(part, (list, tuple)) or not all(
            isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in part
        ):
            return "Your function returned {received}, but {expected} was expected. A reduce task has a list of pairs: a key, and the list of its values. What is the first item of your first list that is not empty?"
        pairs = dict(part)
        if strange := [key for key in pairs if key not in dict(right)]:
            return f"Item {number} of your result has the key `{safe(strange[0])}`, and `part_of` gives this key another number. All map tasks must choose the same one ([section 5](lesson#5)). How does your code compute the number, and are the items in the order of the numbers?"
        for key, values in right:
            given = pairs.get(key)
            if key in pairs and given is None:
                return f"The key `{key}` has None in place of its values. `list.sort` and `list.append` change a list and return None. Which function returns a sorted list?"
            if isinstance(given, (int, float)):
                return f"The key `{key}` has one number, {given}. The shuffle brings values together, and the reducer decides what to do with them ([section 3](lesson#3)). What should stand beside a key?"
            if isinstance(given, (list, tuple, set)) and set(given) == set(values):
                if isinstance(given, set) or len(given) < len(values):
                    return f"The key `{key}` has the values {list(given)}, and {values} was expected. Equal values came from several records. Which of your containers keeps all of them?"
                if list(given) != values:
                    return f"The values of `{key}` are {list(given)}. Which order does the text ask for, so that results can be compared?"
        if len(part) == len(right) and [pair[0] for pair in part] != [key for key, _ in right]:
            return f"The keys of item {number} of your result are not in ascending order. The framework sorts the records by key ([section 3](lesson#3)). Where does your code sort the keys?"
    return "Your function returned {received}, but {expected} was expected. Which pair is the first that differs, and which line of your code makes it?"


def check(answer, draw):
    outputs = draw.several(output_of_a_map, 24, at_least=0, named="outputs")
    reducers = draw.choice((1, 2, 3), named="reducers")
    found, due = answer(outputs, reducers), solution(outputs, reducers)
    expect.equal(found, due, says=difference(found, due))


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
    says="Your function sent all pairs of a map task to one reduce task, whatever their keys. The key alone decides where a pair goes ([section 5](lesson#5)). Which function computes that?",
    again="Use `part_of(key, reducers)` for every pair, whatever map task it comes from.",
)

wrong(
    "dealt_in_turn",
    was=("for output in outputs", "part_of(key, reducers)"),
    now=("seen = {}\n    for output in outputs", "seen.setdefault(key, len(seen) % reducers)"),
    belief="Keys are dealt to the reducers in turn, as they come.",
    says="Your function dealt the keys to the reduce tasks in turn, in the order in which it met them. Map tasks run on several machines and do not talk to each other ([section 5](lesson#5)). How can all of them choose the same reduce task for a key?",
    again="The number must follow from the key alone: `part_of(key, reducers)`.",
)

wrong(
    "in_order_of_arrival",
    was="in sorted(part)",
    now="in part",
    belief="the_shuffle_keeps_the_order",
    says="The keys of a part are not in ascending order. The framework sorts the records by key, and a reduce task reads them in this order ([section 3](lesson#3)). Where does your code sort the keys?",
    again="Go through the keys of each part with `sorted`.",
)

wrong(
    "adds_up",
    was="sorted(part[key])",
    now="sum(part[key])",
    belief="The framework knows that values of one key are to be added.",
    says="Each key has one number, the sum of its values. The shuffle brings values together, and the reducer decides what to do with them ([section 3](lesson#3)). What should stand beside each key?",
    again="Return the list of all values of a key. Do not add them up.",
)

wrong(
    "keeps_the_last",
    was=".setdefault(key, []).append(value)",
    now="[key] = [value]",
    belief="The last value of a key is its result.",
    says="Each key has one value in {received}: the last one that your function met. A reduce task reads all values of a key ([section 3](lesson#3)). What does your code do with the earlier values?",
    again="Append each value to the list of its key: `setdefault(key, []).append(value)`.",
)

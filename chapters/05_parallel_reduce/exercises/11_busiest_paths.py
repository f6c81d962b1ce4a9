# %% task [markdown] points=3
# ## Project: the busiest paths of a log
#
# *Combine.* A log is so large that it is reduced in parts. `busiest_paths` gets a list of parts. Each part is a list of pairs `(path, bytes)`, one for each
# request. It returns the **three paths with the most bytes in all**, with their bytes, the largest first. If two sums are equal, the first path in the alphabet comes first.
#
# ```
# busiest_paths([[("/", 3), ("/a", 2)], [("/a", 2)]])  →  [("/a", 4), ("/", 3)]
# ```
#
# **Use the given `fold_parts(start, step, combine, parts)`.** It cuts each part into chunks of three requests, and begins with the last chunk when it combines. `step` gets a state and a pair. Choose the three paths at the end.

# %% given
def fold_parts(start, step, combine, parts):
    """The state of all parts, in chunks of three items, the last chunk first."""
    chunks = [part[at : at + 3] for part in parts for at in range(0, len(part), 3)]
    states = [reduce(step, chunk, start()) for chunk in chunks]
    return reduce(combine, reversed(states), start())


# %% answer
def busiest_paths(parts):
    """The three paths with the most bytes, from parts with pairs of path and bytes.

    >>> busiest_paths([[("/", 3), ("/a", 2)], [("/a", 2)]])
    [('/a', 4), ('/', 3)]
    """
    ### BEGIN SOLUTION

    def step(sums, request):
        path, size = request
        sums[path] = sums.get(path, 0) + size
        return sums

    def combine(left, right):
        return {path: left.get(path, 0) + right.get(path, 0) for path in left | right}

    sums = fold_parts(dict, step, combine, parts)
    return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    ### END SOLUTION


# %% hints [markdown]
# 1. Which state is enough, so that no later part can surprise you? Remember the most frequent word of two parts.
# 2. The state is a dictionary with the sum of *every* path. `start` is `dict`. Sort and cut once, after `fold_parts`.
# 3. The greatest sum of each key, with one gap:
#    ```python
#    sums = fold_parts(dict, step, combine, parts)
#    return max(sums.items(), key=lambda pair: ___)
#    ```

# %% explanation [markdown]
# Here `step` may change its state, because `start` makes a new dictionary for each chunk. `combine` makes a new one.

# %% question [markdown]
# The state grows with the number of different paths. Which sketch would you look for if there were a billion?


# %% check
class Request(tuple):
    """A pair of path and bytes. Ten times as many bytes are read while `fold_parts` runs."""

    def _read(self):
        frame, path, size = sys._getframe(), tuple.__getitem__(self, 0), tuple.__getitem__(self, 1)
        while frame and frame.f_code.co_name != "fold_parts":
            frame = frame.f_back
        return path, 10 * size if frame else size

    def __iter__(self):
        return iter(self._read())

    def __getitem__(self, at):
        return self._read()[at]


@exercise(demands=("with fold_parts",), local="the requests notice whether `fold_parts` runs")
def check(answer, draw):
    def request(random):
        return random.choice(("/", "/plays", "/search", "/login", "/flights")), random.randint(0, 900)

    requests = draw.several(request, 60, named="parts", cases=[("/plays", 0)])
    parts = cut(draw.random, requests, 25)
    if draw.is_last:  # a path that is fourth in two parts, and first in all; and a tie
        parts += [[("/a", 90_000), ("/b", 80_000), ("/c", 70_000), ("/z", 60_000)], []]
        parts += [[("/d", 90_000), ("/e", 80_000), ("/f", 70_000), ("/z", 60_000)]]
    elif len(requests) == 2:
        parts = [[("/b", 2), ("/b", 3), ("/c", 4), ("/d", 4), ("/a", 3)], [("/e", 5), ("/f", 4), ("/g", 4), ("/a", 3)]]
    draw.show("parts", parts)
    sums = {}
    for path, size in (each for part in parts for each in part):
        sums[path] = sums.get(path, 0) + size
    expected = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    found = answer(parts)
    if expect.alike(sorted(map(list, found or [])), sorted(map(list, expected))):
        says = "The three paths and their bytes are right, and their order is not: {received} instead of {expected}. Which of two equal sums does the text want first?"
    elif found is not None and not {path for path, size in expected if not size} <= {each[0] for each in found or []}:
        says = "Your function gave {received}, and {expected} is right. A path with 0 bytes is missing. `+` of two Counters leaves it out. How do you add the sums of each path without that?"
    else:
        says = "Your function gave {received}, and {expected} is right. The bytes of a path may come from several requests, chunks and parts. What do `step` and `combine` do with a path that the state has?"
    if expect.equal(found, expected, says=says) and draw.is_last:
        requests = [[Request(each) for each in part] for part in parts]
        says = "The result is right. The check called your function again, and `fold_parts` got ten times as many bytes. Your function gave {received}, and {expected} is right. Where does it read the bytes?"
        expect.equal(answer(requests), [(path, 10 * size) for path, size in expected], says=says)


# %% right
@right
def with_counters(parts):
    def step(sums, request):
        return sums + Counter({request[0]: request[1] + 1})  # a Counter drops sums of 0

    def ones(counts, request):
        return counts + Counter([request[0]])

    requests = fold_parts(Counter, ones, Counter.__add__, parts)
    sums = fold_parts(Counter, step, Counter.__add__, parts)
    pairs = [(path, sums[path] - requests[path]) for path in requests]
    return heapq.nsmallest(3, pairs, key=lambda pair: (-pair[1], pair[0]))


# %% wrong
@wrong(
    belief="the_leader_is_enough",
    again="Keep the sums of all paths in the state. Choose the three largest only after `fold_parts`.",
)
def three_of_each(parts):
    """Your function gave {received}, and {expected} is right. After each merge it kept the three largest sums. A path that was fourth at that moment was lost, although it leads in the end ([section 8](lesson#8)). What must the state hold?"""

    def step(sums, request):
        return {**sums, request[0]: sums.get(request[0], 0) + request[1]}

    def top(sums):
        return dict(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3])

    def combine(left, right):
        return top({path: left.get(path, 0) + right.get(path, 0) for path in left | right})

    return list(top(fold_parts(dict, step, combine, parts)).items())


wrong(
    "later_wins",
    was="{path: left.get(path, 0) + right.get(path, 0) for path in left | right}",
    now="{path: max(left.get(path, 0), right.get(path, 0)) for path in left | right}",
    belief="The larger of two sums is the sum of both.",
    says="Your function gave {received}, and {expected} is right. Of a path in two parts, only the larger sum was kept ([section 1](lesson#1)). What is the sum of both?",
    again="Add the two sums in `combine`.",
)

wrong(
    "requests_not_bytes",
    was="sums.get(path, 0) + size",
    now="sums.get(path, 0) + 1",
    belief="how_many_is_how_much",
    says="Your function gave {received}, and {expected} is right. It counted requests. The text asks for bytes. Which part of the pair is the number of bytes?",
    again="Add the second part of the pair, and not 1.",
)


@wrong(
    belief="It is enough that the given function is called.",
    again="Sort what `fold_parts` returns. Read the requests only in `step`.",
)
def beside_the_fold(parts):
    """The result is right. The check called your function again, and `fold_parts` got ten times as many bytes. Your function gave {received}, and {expected} is right. It summed the requests itself, beside `fold_parts`. Which value is the state of all parts ([section 4](lesson#4))?"""
    fold_parts(int, lambda count, request: count + request[1], lambda left, right: left + right, parts)
    sums = Counter()
    for part in parts:
        for path, size in part:
            sums[path] += size
    return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]

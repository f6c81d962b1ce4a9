# %% task [markdown] slot="workers"
# ## Labels without a counter
#
# This function writes a number before each line. It fails in a pool, because each worker has a counter of its own:
#
# ```python
# def label(line):
#     global count
#     count += 1
#     return f"{count}: {line}"
# ```
#
# The parent now sends the numbers with the lines. Write `numbered_chunks`, which yields pairs: the number of the first line of a chunk, from 1 on, and the list
# of its lines. Each chunk but the last has `size` lines. **Yield each chunk as soon as it is full.**

# %% answer
def numbered_chunks(lines, size):
    """Pairs of the first line's number and the lines of a chunk.

    >>> list(numbered_chunks(iter("abcd"), 2))
    [(1, ['a', 'b']), (3, ['c', 'd'])]
    """
    ### BEGIN SOLUTION
    lines = iter(lines)
    first = 1
    chunk = list(islice(lines, size))
    while chunk:
        yield first, chunk
        first += len(chunk)
        chunk = list(islice(lines, size))
    ### END SOLUTION


# %% hints [markdown]
# 1. Which number does a worker need to label all lines of its chunk?
# 2. `islice(lines, size)` takes the next lines of an iterator. An empty chunk means that no lines are left.
# 3. The same for seats in rows, with one gap:
#    ```python
#    row = list(islice(guests, 10))
#    while row:
#        yield seat, row
#        seat += ___
#        row = list(islice(guests, 10))
#    ```

# %% question [markdown]
# A worker leaves out empty lines and numbers the others. Why is the number of the first line then not enough?


# %% check
@exercise(demands=("lazy",))
def check(answer, draw):
    lines = draw.several(lambda random: f"line {random.randint(100, 999)}", 400, at_least=0, named="lines")
    size = draw.integer(2, 4, named="size")
    served = expect.serve(lines)
    expect.equal(expect.everything(answer(served, size)), [*solution(lines, size)])


# %% right
@right
def one_list(lines, size):
    """Fills one list in a loop."""
    chunk, number = [], 0
    for line in lines:
        number += 1
        chunk.append(line)
        if len(chunk) == size:
            yield number - size + 1, chunk
            chunk = []
    if chunk:
        yield number - len(chunk) + 1, chunk


# %% wrong
wrong(
    "counts_chunks",
    was="first += len(chunk)",
    now="first += 1",
    belief="The chunks are numbered like the lines.",
    says="You gave {received}; {expected} is right. You numbered the chunks, but a worker must number lines. How many lines came before the second chunk?",
    again="Add the length of the chunk to the number.",
)


@wrong(
    belief="the_end_needs_no_care",
    again="After the loop, yield the chunk that is not full, if it has any lines.",
)
def full_chunks_only(lines, size):
    """You gave {received}; {expected} is right. The last lines do not fill a chunk, and no worker gets them. What happens to a chunk when the lines end?"""
    chunk = []
    for number, line in enumerate(lines, 1):
        chunk.append(line)
        if len(chunk) == size:
            yield number - size + 1, chunk
            chunk = []


wrong(
    "each_begins_at_one",
    was="yield first, chunk",
    now="yield 1, chunk",
    belief="Each worker can go on from its own counter.",
    says="You gave {received}; {expected} is right. Each chunk begins at the same number, so labels come twice. What does a worker know about the chunks before its own?",
    again="Keep the number of the next line in the parent, and add the length of each chunk.",
)

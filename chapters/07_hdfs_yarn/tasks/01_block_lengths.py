# %% task [markdown]
# ## Cut a file into blocks
#
# Write `block_lengths`. It gets the size of a file in bytes and the block size, and returns the length of each block, in order. An empty file has
# no block.
#
# ```
# block_lengths(250, 100)  →  [100, 100, 50]
# ```


# %% answer
def block_lengths(size, block_size):
    """The length of each block of a file of `size` bytes.

    >>> block_lengths(250, 100)
    [100, 100, 50]
    """
    ### BEGIN SOLUTION
    full, rest = divmod(size, block_size)
    return [block_size] * full + [rest] * (rest > 0)
    ### END SOLUTION


# %% hints [markdown]
# 1. `divmod(250, 100)` is `(2, 50)`: two full blocks, and 50 bytes are left. `[100] * 2` is `[100, 100]`.


# %% check
@exercise(rounds=(0, 1, 2, 3, 4, None))
def check(answer, draw):
    block_size = draw.integer(2, 200, named="block_size")
    rest = draw.random.randint(1, block_size - 1)
    # Round by round: an empty file, a full block, one byte more, less than a block, several full blocks, any number.
    cases = {0: 0, 1: block_size, 2: block_size + 1, 3: rest, 4: 3 * block_size}
    size = draw.show("size", cases.get(draw.cap, 4 * block_size + rest))
    found, due = answer(size, block_size), solution(size, block_size)
    why = "The lengths must add up to the bytes of the file. Which block differs?"
    if found is None:
        why = "A function without `return` gives None. Which line should return the list?"
    elif isinstance(found, (int, float)):
        why = "The text asks for a list with the length of each block. What did you return?"
    elif isinstance(found, (list, tuple)) and found and not found[-1]:
        why = "Your last block has 0 bytes. When is nothing left over after the full blocks?"
    elif isinstance(found, (list, tuple)) and any(isinstance(length, float) for length in found):
        why = "A length is a whole number of bytes. Which operator divides without a remainder?"
    expect.equal(found, due, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "all_blocks_full",
    was="[rest] * (rest > 0)",
    now="[block_size] * (rest > 0)",
    belief="the_last_block_is_full",
    says="All your blocks are full: {received}. The last block holds only the remaining bytes ([section 2](lesson#2)). How many bytes remain after the full blocks?",
    again="The last length is `size % block_size`, if that is not 0.",
)

wrong(
    "always_a_last_block",
    was=" * (rest > 0)",
    now="",
    belief="The division of a file into blocks always leaves something over.",
    says="Your function returned {received}. The last block has 0 bytes, but HDFS stores no empty blocks ([section 2](lesson#2)). When is there no last, shorter block?",
    again="Add the rest only if it is larger than 0.",
)

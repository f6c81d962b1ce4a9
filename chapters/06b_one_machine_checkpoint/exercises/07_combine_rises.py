# %% task [markdown] slot="states"
# ## How often did the water rise?
#
# A gauge measures the level of a river. Its readings are cut into parts, in their order. The state of a part is a triple `(first, last, rises)`: its first reading, its last one,
# and how often a reading was higher than the one before. A part without readings has the state `None`.
#
# Write `combine_rises`, which returns the state of two neighbouring parts together. **It must give the same result for every cut and every merge tree.**

# %% answer
def combine_rises(left, right):
    """The (first, last, rises) of two neighbouring parts together.

    >>> combine_rises((4, 6, 2), (5, 9, 1))
    (4, 9, 3)
    """
    ### BEGIN SOLUTION
    if left is None:
        return right
    if right is None:
        return left
    return left[0], right[1], left[2] + right[2] + (right[0] > left[1])
    ### END SOLUTION


# %% hints [markdown]
# 1. Cut the readings 3, 4, 6 after the first one. How many rises has each part, and how many has the whole?
# 2. Two readings meet at the cut: the last one of the left part and the first one of the right part. And what if a part has no readings?
# 3. The same for doubled letters in a text, with one gap:
#    ```python
#    doubled = left[2] + right[2] + (___ == right[0])
#    ```

# %% question [markdown]
# Which state is the identity? Is the function commutative?


# %% check
def state_of(readings):
    """The state of a part."""
    rises = sum(after > before for before, after in zip(readings, readings[1:], strict=False))
    return (readings[0], readings[-1], rises) if readings else None


def check(answer, draw):
    pick = draw.random
    low = pick.randint(2, 9)
    # nothing on the left; nothing on the right; a rise at the cut; a fall; no change; many
    cases = (
        [[], [low, low + 1]],
        [[low, low + 1], []],
        [[low, low + 2], [low + 3, 0]],
        [[low, low + 2], [low + 1, 5]],
        [[low], [low]],
        [*cut(pick, [pick.randint(0, 9) for _ in range(40)]), [], [0]],
    )
    at = {0: 4, 1: 3, 2: 2, 3: 0, 5: 1}.get(draw.size(40, at_least=0), 5)
    agrees(draw, answer, cases[at], state_of)


# %% right
@right
def by_cases(left, right):
    """Unpacks the states."""
    if not (left and right):
        return left or right
    first, before, rises = left
    after, last, more = right
    return first, last, rises + more + (1 if before < after else 0)


# %% wrong
wrong(
    "no_rise_at_the_cut",
    was=" + (right[0] > left[1])",
    now="",
    belief="one_for_each_is_one_for_all",
    says="For {input states} you gave {received}; {expected} is right. The sum of the parts misses what happens between them. Which two readings meet at the cut?",
    again="Add 1 if the first reading of the right part is higher than the last one of the left part.",
)

wrong(
    "equal_is_a_rise",
    was="right[0] > left[1]",
    now="right[0] >= left[1]",
    belief="at_least_is_more_than",
    says="For {input states} you gave {received}; {expected} is right. You counted a level that stayed the same. When has the water risen?",
    again="Compare with `>`.",
)

wrong(
    "nothing_is_the_end",
    was="if right is None:\n        return left",
    now="if right is None:\n        return None",
    belief="there_is_always_data",
    says="For {input states} you gave {received}; {expected} is right. A part without readings changes nothing: its state is the identity. What should the other part become?",
    again="If one of the states is `None`, return the other one.",
)

equivalent(was="left is None", now="not left", why="A state is `None` or a triple, and no triple is false.")
equivalent(was="right is None", now="not right", why="A state is `None` or a triple, and no triple is false.")

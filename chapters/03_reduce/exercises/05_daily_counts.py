# %% task [markdown]
# ## A count for every day
#
# *Repair.* `days` has one list for each day: the carriers of its flights. Return a list of dictionaries, one for each day: how many
# flights each carrier had. Run the code below on `[["UA", "AA", "UA"], ["AA"]]`, look at its result, and repair it.

# %% answer
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "AA"]])
    [{'UA': 1, 'AA': 2}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    ### BEGIN STUB
    # start = {}
    # return [reduce(step, day, start) for day in days]
    ### END STUB
    ### BEGIN SOLUTION
    # `{}` in the call is a new dictionary for every day, and the step may change it.
    return [reduce(step, day, {}) for day in days]
    ### END SOLUTION


# %% hints [markdown]
# 1. Run it on the two days. How many dictionaries does it make?
# 2. `start = {}` makes one dictionary, and the name `start` always means that one. Where must a new one be made?
# 3. The words of each act, as one set for each act. Fill the gap:
#    ```python
#    [reduce(with_word, act, ___) for act in acts]  # a new, empty set for each act
#    ```

# %% question [markdown]
# What would a step cost that never changes its state, but returns a new dictionary each time?


# %% check
def check(answer, draw):
    def day(random):
        return random.choices(("UA", "B6", "AA"), k=random.randint(0, 6))

    days = draw.several(day, 31, at_least=0, named="days", cases=[[]], ends=[["UA", "AA", "UA"], ["AA"]])
    expect.equal(answer(days), solution(days))


# %% right
@right
def by_counter(days):
    """The standard library's frequencies."""
    return list(map(Counter, days))


# %% wrong
wrong(
    "one_start_for_all",
    was="return [reduce(step, day, {})",
    now="start = {}\n    return [reduce(step, day, start)",
    belief="a_name_is_a_copy",
    says="For {input} your function gave {received}. All days show the same counts, because one dictionary serves them all ([section 4](lesson#4)). How many times does your code make a dictionary?",
    again="Make a new, empty dictionary for each day, in the call of `reduce` itself.",
)

wrong(
    "copies_the_result",
    was="return [reduce(step, day, {})",
    now="start = {}\n    return [dict(reduce(step, day, start))",
    belief="A shared initial value does no harm if each result is copied.",
    says="For {input} your function gave {received}. Each day also contains the days before it ([section 4](lesson#4)). What is in the dictionary when the second day begins?",
    again="A copy of the result comes too late. Let each day begin with a new, empty dictionary.",
)

wrong(
    "clears_between",
    was="return [reduce(step, day, {})",
    now="start = {}\n    return [start.clear() or reduce(step, day, start)",
    belief="An emptied dictionary is as good as a new one.",
    says="For {input} your function gave {received}. All days show the counts of the last day, because they are one dictionary ([section 4](lesson#4)). What becomes of the first day's counts when the second day begins?",
    again="Make a new dictionary for each day instead of emptying one.",
)

# %% task [markdown]
# ## Which containers fit?
#
# Write `starts_now`. `free` has the free memory of each machine in MB, and each container needs `memory` MB. How many containers can
# start now?
#
# ```
# starts_now([1664, 2048], 1024)  →  3
# ```


# %% answer
def starts_now(free, memory):
    """How many containers of `memory` MB can start on these machines now.

    >>> starts_now([1664, 2048], 1024)
    3
    """
    ### BEGIN SOLUTION
    return sum(machine // memory for machine in free)
    ### END SOLUTION


# %% hints [markdown]
# 1. `1664 // 1024` is 1: one container fits on the first machine. Do this for each machine, then add up.


# %% check
@exercise(rounds=(0, 2, None))
def check(answer, draw):
    memory = draw.choice((256, 512, 1_024), named="memory")
    machines = [memory + 1, 2 * memory - 1, 0, 2 * memory, memory - 1, 3 * memory - 1] * 4
    free = draw.show("free", machines[: draw.size(24, at_least=0)])
    found, due = answer(free, memory), solution(free, memory)
    why = "Compute the number for each machine alone. For which machine does your code give another number?"
    if found is None:
        why = "A function without `return` gives None. Which line should return the number?"
    elif isinstance(found, float):
        why = "A container starts as a whole or not at all. Which operator gives whole numbers?"
    elif isinstance(found, (list, tuple)):
        why = "The text asks for one number for all machines. Which function adds up a list?"
    expect.equal(found, due, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "adds_up_first",
    was="sum(machine // memory for machine in free)",
    now="sum(free) // memory",
    belief="free_memory_adds_up",
    says="Your function returned {received}; {expected} was expected. It adds up the free memory first. But a container is always on one machine ([section 6](lesson#6)). How many fit on each machine alone?",
    again="Divide for each machine first: `machine // memory`. Add up these numbers.",
)

wrong(
    "one_a_machine",
    was="machine // memory",
    now="machine >= memory",
    belief="A machine runs one container at a time.",
    says="Your function returned {received}; {expected} was expected. It counts one container for each machine that is large enough. How many fit on a machine with twice the memory?",
    again="Use `machine // memory`: it says how many containers fit on a machine.",
)

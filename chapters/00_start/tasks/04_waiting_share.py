# %% task [markdown]
# ## the share of waiting
#
# You get the seconds of one run **by both clocks**. Return the share of the wall time in which the process did not compute. For
# example, `waiting_share(2.0, 0.5)` is `0.75`.


# %% answer
def waiting_share(wall, cpu):
    """The share of the wall time in which a process did not compute."""
    ### BEGIN SOLUTION
    return (wall - cpu) / wall
    ### END SOLUTION


# %% hints [markdown]
# 1. How many of the 2 seconds in the example did the process not compute? Divide by the time that passed.

# %% explanation [markdown]
# The difference of the clocks is the time without computing. Divided by the wall time, it is a share.


# %% check
def check(answer, draw):
    wall = draw.choice((2.0, 4.0, 8.0, 16.0), named="wall")
    cpu = draw.choice((0.5, 0.25, 1.5), named="cpu")
    expect.equal(answer(wall, cpu), (wall - cpu) / wall)


# %% right
@right
def without_computing(wall, cpu):
    """Everything, less the share of computing."""
    return 1 - cpu / wall


# %% wrong
wrong(
    "computing_share",
    was="(wall - cpu)",
    now="cpu",
    belief="A CPU clock measures how long a process waits for the processor.",
    says="Your function returned {received} instead of {expected}: that is the share in which the process computed. A CPU clock stands still while its process waits ([section 5](lesson#5)). What is the rest of the wall time?",
    again="Subtract the CPU time from the wall time before you divide.",
)

wrong(
    "seconds_not_share",
    was=" / wall",
    now="",
    belief="how_many_is_how_much",
    says="Your function returned {received} instead of {expected}. That is a time in seconds, and the text asks for a share of the wall time. By what must the seconds be divided?",
    again="Divide the seconds without computing by the wall time.",
)

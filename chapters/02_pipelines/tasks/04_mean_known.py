# %% task [markdown]
# ## Mean of the known delays
#
# `delays` contains numbers, and None for each unknown delay. At least one delay is known. Return the mean of the known delays: fill
# the gap. For `[10, None, 0, 5]` the result is `5.0`. `hint("pipelines.mean_known")` shows a hint.


# %% answer
def mean_known(delays):
    """The mean of the delays that are not None."""
    ### BEGIN SOLUTION
    known = filter(is_known, delays)
    ### END SOLUTION
    return fmean(known)


# %% hints [markdown]
# 1. `filter(test, delays)` keeps the delays for which the test is true. Which test in this section is true for 0 and false for None?

# %% explanation [markdown]
# `is_known` compares with None, so a delay of 0 minutes is part of the mean.

# %% check
from workbook import expect


def check(answer, draw):
    delays = draw.several(
        lambda random: random.choice((None, 0, random.randint(-30, 90))),
        60,
        at_least=2,
        named="delays",
        cases=[None, 0],
        ends=[10, 305],
    )
    known = [minutes for minutes in delays if minutes is not None]
    expect.close(answer(delays), sum(known) / len(known))


# %% wrong
wrong(
    "drops_on_time",
    was="is_known",
    now="None",
    belief="false_means_missing",
    says="For {input} your function gave {received}, and {expected} is right. `filter(None, …)` also drops 0, and 0 is a known delay ([section 7](lesson#7)). Which values may the filter drop?",
    again="Use `filter(is_known, delays)`.",
)

wrong(
    "unknown_as_zero",
    was="filter(is_known, delays)",
    now="[minutes or 0 for minutes in delays]",
    belief="missing_is_zero",
    says="For {input} your function gave {received}, and {expected} is right. It counted each unknown delay as 0 minutes. By how many delays should the total be divided?",
    again="Leave the None values out. Do not replace them with 0.",
)

equivalent(was="", now="delays = repeated(delays)", why="The same delays once more have the same mean.")

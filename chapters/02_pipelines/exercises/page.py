# %% [markdown]
# # 02 · Pipelines: exercises
#
# Nine exercises and one extra. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/02_pipelines.ipynb) explains everything that you need for them.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing.
# `hint("pipelines.four_orders")` shows the first hint, `hint("pipelines.four_orders", 2)` the next.

# %%
from workbook import check, data, feedback, hint, progress, solution

# %% [markdown]
# Run the next cell, too. Your answers may use everything that it defines. The three functions are those of the lesson.

# %% tags=["given"]
from operator import itemgetter

from toolz import (
    compose,
    compose_left,
    curry,
    frequencies,
    itemfilter,
    keyfilter,
    pipe,
    valfilter,
    valmap,
)


def fields(line):
    """The texts between the commas."""
    return line.rstrip("\n").split(",")


def named(columns, values):
    """A dictionary: each value under its column's name."""
    return dict(zip(columns, values))


def number(text):
    """The whole number that a text stands for; None for NA; any other text as it is."""
    if text == "NA":
        return None
    return int(text) if text.lstrip("-").isdigit() else text

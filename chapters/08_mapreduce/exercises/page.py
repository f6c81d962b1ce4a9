# %% [markdown]
# # 08 · MapReduce: exercises
#
# Ten steps up, and two beside the path. The three marked **core** take about 45 minutes: predict, repair, write. The
# [lesson](../notebooks/08_mapreduce.ipynb) has everything they need.
#
# Most answers are *files*: a cell that begins with `%%writefile` writes the rest of itself into a file beside this notebook, and `check`
# reads that. Put your answer where it says `your code`, run the cell, then the one below it. After a wrong try
# `hint("mapreduce.worst_delay")` opens the first hint, and `hint("mapreduce.worst_delay", 2)` the next.
#
# Some checks run a real job on the cluster, and take ten to twenty seconds. They first try your program in a pipe, so that most mistakes are
# told at once. This starts the cluster, or joins the one that is up:

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %%
from workbook import check, hint, progress

# %% [markdown]
# One function from the lesson is given: Hadoop's way from a key to the number of its reducer.


# %% tags=["given"]
def part_of(key, reducers):
    """The number of the reducer that gets this key: Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        signed = byte - 256 if byte > 127 else byte  # a byte in Java goes from -128 to 127
        number = 31 * number + signed
    return (number & 0x7FFFFFFF) % reducers

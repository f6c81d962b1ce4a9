# %% [markdown]
# # 08 · MapReduce: exercises
#
# There are ten exercises and two extras. The three marked **core** take about 45 minutes: predict, repair, write. The
# [lesson](../notebooks/08_mapreduce.ipynb) has everything they need.
#
# Most answers are *files*: a cell that begins with `%%writefile` writes the rest of itself into a file beside this notebook, and `check`
# reads this file. Write your answer where it says `your code`, run the cell, then run the cell below it.
#
# `hint("mapreduce.worst_delay")` opens the first hint, and `hint("mapreduce.worst_delay", 2)` the next. After the third,
# `solution("mapreduce.worst_delay")` shows the solution.
#
# Some checks run a real job, on Hadoop's local runner or on the cluster, and take five to twenty seconds. They first try your program in a pipe, so that you
# learn of most mistakes at once. The next cell starts the cluster, or joins the one that is running:

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %%
from workbook import check, feedback, hint, progress, solution

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

# %% [markdown]
# # 08 · MapReduce: exercises
#
# There are eight exercises and one extra. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/08_mapreduce.ipynb) explains everything that they need; `long_words` needs its optional section on Java.
#
# Most answers are *files*. A cell that begins with `%%writefile` writes its text into a file beside this notebook, and `check`
# reads that file. Write your answer in place of `your code`, run the cell, then run the cell below it.
#
# `hint("mapreduce.worst_delay")` shows the first hint, and `hint("mapreduce.worst_delay", 2)` the second. After the third,
# `solution("mapreduce.worst_delay")` shows the solution.
#
# Some checks run a job, with `-jt local` or on the cluster. They try your program in a pipe first, so they report most mistakes at once. A
# job takes longer: a line counts the seconds. Some machines cannot run the cluster. A check that needs the cluster gives no result there, and its card tells you why. Then run your program in a pipe, as in section 1. The next cell starts the cluster, or uses the one that is running:

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %%
from workbook import check, feedback, hint, progress, solution

# %% [markdown]
# One function of the lesson is given. It computes which reduce task gets a key.


# %% tags=["given"]
def part_of(key, reducers):
    """The number of the reduce task of a key: Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        signed = byte - 256 if byte > 127 else byte  # in Java: -128 to 127
        number = 31 * number + signed
    return (number & 0x7FFFFFFF) % reducers

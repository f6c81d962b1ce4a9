# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ## Afterwards: what they were about
#
# Read this when you have finished. If you solved six or more of the eight, go on. If you solved fewer, the table shows what to repeat.
# Each row is about the exercises of one idea. Your try had one of them.
#
# | the exercise asked you to … | a frequent mistake | go back to |
# |---|---|---|
# | count tasks, chunks and rounds | the last chunk is as large as the others; two workers take half the time | [04](../notebooks/04_parallel_map.ipynb) |
# | make a function fit for workers | workers share the variables of the parent | [04](../notebooks/04_parallel_map.ipynb) |
# | combine the states of two parts | nothing happens at the cut between two parts | [05](../notebooks/05_parallel_reduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | test the laws of a combine function | a commutative function is associative; 0 is always the identity | [05](../notebooks/05_parallel_reduce.ipynb) |
# | compute a statistic from parts | the results of the parts are enough | [05](../notebooks/05_parallel_reduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | read rows with a schema | every format keeps every type; a new field is in old files | [06](../notebooks/06_formats.ipynb) |
# | use the statistics of row groups | a value between the smallest and the largest is there | [06](../notebooks/06_formats.ipynb) |
# | read pieces, messages and levels | a piece of a file begins with a record; empty and missing are the same | [06](../notebooks/06_formats.ipynb) |
#
# Do the exercises of those chapters again. Reading alone is not enough practice.

# %% [markdown]
# Another try, with eight other exercises? Run this in a cell of your own:
#
# ```python
# new_try("one_machine_checkpoint")
# ```

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ## Afterwards: what they were about
#
# Read this when you are through. Six of eight or more: go on. Fewer: that is not a mark, it is a list of what to read again.
# A row speaks of all three exercises of an idea; your try had one of them.
#
# | the exercise asked you to … | a belief that gets in the way | go back to |
# |---|---|---|
# | count blocks, replicas and entries of files | a block takes its full size; files share blocks | [07](../notebooks/07_hdfs_yarn.ipynb), [00](../notebooks/00_start.ipynb) |
# | say what is left after machines died | one replica saves a file; what was deleted comes back with a machine | [07](../notebooks/07_hdfs_yarn.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | place containers, or read what a scheduler says | free memory here and there can be added up | [07](../notebooks/07_hdfs_yarn.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a mapper for dirty lines | every line is a record; the header comes first | [08](../notebooks/08_mapreduce.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a reducer for sorted lines | the last key takes care of itself; values are sorted too | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | write a combiner | it runs once; it may print what the reducer prints | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | read a job and count | equal keys arrive together; what comes out of JSON is what went in | [08](../notebooks/08_mapreduce.ipynb), [09](../notebooks/09_mrjob.ipynb) |
# | write a job of two steps | a step sees all records; keys stay what they were | [09](../notebooks/09_mrjob.ipynb), [08](../notebooks/08_mapreduce.ipynb) |
#
# In those chapters do the exercises again, not the reading alone. Reading again feels like knowing.

# %% [markdown]
# Another try, with eight other exercises? Run this in a cell of your own:
#
# ```python
# new_try("second_checkpoint")
# ```

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ## Afterwards: what they were about
#
# Read this when you have finished. If you solved six or more of the eight, go on. If you solved fewer, the table tells what to practise again.
# Each row is about the three exercises of one idea. Your try had one of them.
#
# | the exercise asked you to … | a belief that gets in the way | go back to |
# |---|---|---|
# | count blocks, replicas and entries of files | a block takes its full size; files share blocks | [07](../notebooks/07_hdfs_yarn.ipynb), [00](../notebooks/00_start.ipynb) |
# | say what is left after machines died | a file can be read while one of its blocks has a replica; a deleted file comes back with a machine | [07](../notebooks/07_hdfs_yarn.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | place containers, or read a scheduler's answer | the free memory of several machines can be added up | [07](../notebooks/07_hdfs_yarn.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a mapper for dirty lines | every line is a record; the header comes first | [08](../notebooks/08_mapreduce.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a reducer for sorted lines | the last key needs no care; the values are sorted, too | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | write a combiner | it runs once; it prints the final result | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | read a job and count | equal keys arrive together; JSON keeps every type | [08](../notebooks/08_mapreduce.ipynb), [09](../notebooks/09_mrjob.ipynb) |
# | write a job of two steps | all tasks share one variable; one group shows the whole job | [09](../notebooks/09_mrjob.ipynb), [08](../notebooks/08_mapreduce.ipynb) |
#
# Do the exercises of those chapters again. Reading alone feels like knowing, but it is not practice.

# %% [markdown]
# Another try, with eight other exercises? Run this in a cell of your own:
#
# ```python
# new_try("second_checkpoint")
# ```

# %% [markdown]
# # 09 · mrjob: exercises
#
# There are eleven exercises, each a little harder than the one before, and an extra. The three marked **core** take about 45 minutes:
# predict, complete, repair. The [lesson](../notebooks/09_mrjob.ipynb) has everything they need.
#
# Most answers are files with one job each. Fill in the gaps and run the cell, which writes the file. Then run the cell below it, which checks
# the job. To see what a job does, give it lines of your own in a new cell: `!printf 'UA,12\nHA,-3\n' | python late_by_carrier.py --quiet`.
# A wrong try costs nothing. `hint("mrjob.what_arrives")` opens the first hint, and `hint("mrjob.what_arrives", 2)` the next.
#
# For every job here, the input has at least one line, and the output lines may come in any order. **A job must give the same pairs in one
# process and with a process for each task. Its combiner, if it has one, may run not at all or more than once.**

# %%
from workbook import check, feedback, hint, progress, solution

# %% [markdown]
# Exercises 8 and 9 send their jobs to the cluster. This cell starts it, if it is not up.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

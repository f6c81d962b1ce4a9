# %% [markdown]
# # 09 · mrjob: exercises
#
# Eleven exercises, each a little harder than the one before, and an extra. The three marked **core** take about 45 minutes: predict,
# complete, repair. The [lesson](../notebooks/09_mrjob.ipynb) has everything they need.
#
# Most answers are files: a job each. Fill in the hole, run the cell, which writes the file, then the one below it. To see for yourself
# what a job does, give it lines of your own, in a cell of your own:
# `!printf 'UA,12\nHA,-3\n' | python late_by_carrier.py --quiet`. A wrong try costs nothing; after one, `hint("mrjob.what_arrives")` opens
# the first hint, and `hint("mrjob.what_arrives", 2)` the next.
#
# For every job here: its input has at least one line, and its output lines may come in any order.

# %%
from workbook import check, hint, progress

# %% [markdown]
# Exercises 8 and 9 send their jobs to the cluster. This starts it, if it is not up.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

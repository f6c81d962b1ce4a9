# %% [markdown]
# # 09 · mrjob: exercises
#
# There are eleven exercises and one extra. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/09_mrjob.ipynb) explains everything that they need.
#
# Most answers are files with one job each. Write your answer in place of `your code` and run the cell. It writes the file. Then run the cell
# below it, which checks the job. You can also try a job on lines of your own, in a new cell:
# `!printf 'UA,12\nHA,-3\n' | python late_by_carrier.py --quiet`.
#
# `hint("mrjob.what_arrives")` shows the first hint, and `hint("mrjob.what_arrives", 2)` the second. After the third,
# `solution("mrjob.what_arrives")` shows the solution.
#
# The input of a job here has at least one line. The output lines may come in any order. **A job must give the same pairs in one process and
# with a process for each task. This also holds if its combiner does not run, or runs more than once.**

# %%
from workbook import check, feedback, hint, progress, solution

# %% [markdown]
# The checks of `word_share` and `last_status` run your job on the cluster. The next cell starts the cluster, or uses the one that is running.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# # 08b · Joins, order and failures: exercises
#
# There are nine exercises and an extra. The three marked **core** take about 45 minutes. Exercises 1 to 3 change programs of the
# [lesson](../notebooks/08b_joins.ipynb), 4 to 7 apply its ideas, and 8 and 9 combine them.
#
# Most answers are *files*: a cell that begins with `%%writefile` writes the rest of itself into a file beside this notebook, and
# `check` reads this file. Write your answer where it says `your code`, run the cell, then run the cell below it. No exercise needs a
# cluster: the checks give your program sorted lines, as the framework would.
#
# `hint("joins.plane_reducer")` opens the first hint, and `hint("joins.plane_reducer", 2)` the next. After the third,
# `solution("joins.plane_reducer")` shows the solution.

# %%
from workbook import check, feedback, hint, progress, solution

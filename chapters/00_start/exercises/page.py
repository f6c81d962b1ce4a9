# %% [markdown]
# # 00 · Start: exercises
#
# Seven exercises. The three marked **core** take about 45 minutes: read a verdict, write a stopwatch, estimate an archive. The
# [lesson](../notebooks/00_start.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing.
# `hint("start.late_arrivals")` shows the first hint, and `hint("start.late_arrivals", 2)` the next.

# %%
from workbook import check, feedback, hint, progress, solution

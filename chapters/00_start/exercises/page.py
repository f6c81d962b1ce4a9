# %% [markdown]
# # 00 · Start: exercises
#
# This page has seven exercises. The three marked **core** are the short path through the chapter. The
# [lesson](../notebooks/00_start.ipynb) teaches everything that they need.
#
# Put your answer where it says `...  # your code`. Run the cell, then the check below it. You can try as often as you like.
# `hint("start.late_arrivals")` shows the first hint, and `hint("start.late_arrivals", 2)` the second.

# %%
from workbook import check, feedback, hint, progress, solution

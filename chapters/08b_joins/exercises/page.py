# %% [markdown]
# # 08b · Joins: exercises

# %%
from workbook import check, feedback, hint, progress, solution

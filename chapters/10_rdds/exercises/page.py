# %% [markdown]
# # 10 · RDDs: exercises

# %%
from workbook import check, feedback, hint, progress, solution

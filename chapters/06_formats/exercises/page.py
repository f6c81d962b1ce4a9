# %% [markdown]
# # 06 · File formats: exercises

# %%
from workbook import check, feedback, hint, progress, solution

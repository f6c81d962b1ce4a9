# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

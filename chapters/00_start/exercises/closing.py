# %% [markdown]
# ## Your progress

# %% tags=["nbval-ignore-output"]
progress()

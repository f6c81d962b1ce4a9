# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# The next cell ends Spark.

# %%
spark.stop()

# %% [markdown]
# # 06 · File formats
#
# Which of eight files answers “March at JFK” by reading least?

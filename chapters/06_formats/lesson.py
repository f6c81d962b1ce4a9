# %% [markdown]
# # 06 · File formats
#
# Which of eight files answers “March at JFK” by reading least?
#
# ## 1. A
#
# ## 2. B
#
# ## 3. C
#
# ## 4. D
#
# ## 5. E
#
# ## 6. F
#
# ## 7. G
#
# ## 8. H

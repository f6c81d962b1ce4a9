# %% [markdown]
# # 04 · The parallel map: exercises
#
# There are ten exercises. The three marked **core** take about 45 minutes. The [lesson](../notebooks/04_parallel_map.ipynb) has
# everything they need.
#
# Most answers are files. Fill in the gap and run the cell, which writes the file. Then run the cell below it, which checks the file. The
# functions for the workers stand in a file because a worker must be able to import them. The check calls your function in a process of
# its own, under the start methods fork and spawn. It counts tasks and workers, and never seconds.
#
# A wrong try costs nothing. `hint("parallel_map.longest_words")` opens the first hint, and `hint("parallel_map.longest_words", 2)` the next.

# %% tags=["given"]
from concurrent.futures import ThreadPoolExecutor

# %%
from workbook import check, feedback, hint, progress, solution

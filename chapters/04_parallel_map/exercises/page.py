# %% [markdown]
# # 04 · The parallel map: exercises
#
# There are ten exercises. The three marked **core** take about 45 minutes. The [lesson](../notebooks/04_parallel_map.ipynb) teaches
# everything that you need here.
#
# Most answers are *files*: a cell that begins with `%%writefile` writes the rest of itself into a file beside this notebook. A worker must
# be able to import its function, and it can import it from a file. Write your answer where it says `your code`, run the cell, then run the
# cell below it. The check calls your function in a process of its own, under the start method spawn, and for some answers under fork, too. It counts
# tasks and workers, and sees which process computed the results. It does not measure seconds.
#
# You can try as often as you like. `hint("parallel_map.longest_words")` opens the first hint, and `hint("parallel_map.longest_words", 2)` the
# next. After the third, `solution("parallel_map.longest_words")` shows the solution.

# %% tags=["given"]
from concurrent.futures import ThreadPoolExecutor

# %%
from workbook import check, feedback, hint, progress, solution

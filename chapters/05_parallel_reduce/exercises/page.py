# %% [markdown]
# # 05 · The parallel reduce: exercises
#
# There are eleven exercises. The four marked **core** take about 45 minutes. The [lesson](../notebooks/05_parallel_reduce.ipynb) explains
# everything that you need for them.
#
# Most answers are *combine functions*. The check cuts its items into parts at random places, reduces the parts, and combines the states
# with your function, in several merge trees. The result must always equal the result of one reduction over all items.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. `hint("parallel_reduce.combine_means")` shows the first
# hint, and `hint("parallel_reduce.combine_means", 2)` the next. After the third, `solution("parallel_reduce.combine_means")` shows the solution.

# %% tags=["given"]
import heapq
import math
from collections import Counter
from functools import partial, reduce

from datasketches import hll_sketch, hll_union

# %%
from workbook import check, feedback, hint, progress, solution

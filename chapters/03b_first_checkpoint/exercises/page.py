# %% [markdown]
# # Checkpoint
#
# These eight exercises come from the chapters so far, in no order. No text says which chapter or tool it needs: that is for you to
# find out. Put your answer where it says `...  # your code`, run the cell, then the one below it. The inputs are new at every check.
#
# A wrong try costs nothing. Hints are open from the start: `hint("first_checkpoint.NAME")` shows the first one and
# `hint("first_checkpoint.NAME", 2)` the second. NAME is the name in the exercise's `check` cell. For eight other exercises run
# `new_try("first_checkpoint")`.

# %%
from workbook import check, feedback, hint, new_try, progress, solution

# %% [markdown]
# Run this cell too. Your answers may use all of it. No answer needs all of it.

# %% tags=["given"]
from functools import reduce
from itertools import accumulate, chain, filterfalse, groupby, islice, takewhile
from operator import itemgetter

from toolz import compose, compose_left, curry, frequencies, itemfilter, keyfilter, pipe, valfilter, valmap

# %% [markdown]
# # Checkpoint
#
# Eight exercises, in no order, and nothing says what they are about: finding that out is part of each. Put your answer where it
# says `...  # your code`, run the cell, then the one below it. The inputs are new at every check, and a wrong
# try costs nothing: after it, the card says how to ask for a hint. For eight other exercises run
# `new_try("first_checkpoint")`.

# %%
from workbook import check, hint, new_try, progress

# %% [markdown]
# Run this cell too. Your answers may use all of it; no answer needs all of it.

# %% tags=["given"]
from functools import reduce
from itertools import accumulate, chain, filterfalse, groupby, islice, takewhile
from operator import itemgetter

from toolz import compose, compose_left, curry, frequencies, itemfilter, keyfilter, pipe, valfilter, valmap

# %% [markdown]
# # Checkpoint
#
# Here are eight exercises, in no order. The headings do not say what they are about: finding that out is part of each. Put your answer where
# it says `...  # your code`, run the cell, then the one below it. Some cells write a file; your answer is then a program of its own. The
# inputs are new at every check, and a wrong try costs nothing.
#
# Hints are there from the start: `hint("id")` shows the first one, and `hint("id", 2)` the second, with the id from the check cell. After the third,
# `solution("id")` shows the solution. No cluster has to run. For eight other exercises run `new_try("second_checkpoint")`.

# %%
from workbook import check, feedback, hint, new_try, progress, solution

# %% [markdown]
# Run this cell, too. Your answers may use these names. A file is a program of its own, so it has its own imports.

# %% tags=["given"]
import json
from functools import reduce
from itertools import chain, groupby, islice
from math import ceil
from operator import itemgetter

from toolz import frequencies, get_in, valfilter, valmap

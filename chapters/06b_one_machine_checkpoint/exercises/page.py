# %% [markdown]
# # Checkpoint
#
# Here are eight exercises in no special order. The headings do not say what they are about, because you should find that out yourself. Put your answer where
# it says `...  # your code`. Run the cell, then the one below it. Each check draws new inputs, and a wrong answer costs nothing.
#
# Hints are there from the start. `hint("id")` shows the first one, and `hint("id", 2)` the second. The id stands in the check cell. After the third,
# `solution("id")` shows the solution. For eight other exercises run `new_try("one_machine_checkpoint")`.

# %%
from workbook import check, feedback, hint, new_try, progress, solution

# %% [markdown]
# Run this cell, too. Your answers may use these names. No answer needs all of them.

# %% tags=["given"]
import random
from collections import Counter
from functools import reduce
from itertools import islice, product
from math import ceil

# %% [markdown]
# # 03 · Reduce: exercises
#
# Ten steps up, and two beside the path. The three marked **core** take about 45 minutes: complete, repair, write. The
# [lesson](../notebooks/03_reduce.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing; after one,
# `hint("reduce.step_calls")` opens the first hint, and `hint("reduce.step_calls", 2)` the next.

# %% [markdown]
# Run the next two cells first. Your answers may use all that the first defines. A flight is a dictionary of texts, as
# `csv.DictReader` gives it, and an `arr_delay` that nobody recorded is `"NA"`.

# %% tags=["given"]
from collections import Counter
from functools import reduce
from itertools import accumulate, groupby
from operator import itemgetter


def delay(flight):
    """The minutes of delay on arrival; None where the file has none."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


# %%
from workbook import check, data, hint, progress

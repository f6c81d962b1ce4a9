# %% [markdown]
# # 03 · Reduce: exercises
#
# Ten exercises and two extras. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/03_reduce.ipynb) explains everything that you need for them.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing.
# `hint("reduce.step_calls")` shows the first hint, and `hint("reduce.step_calls", 2)` the next.

# %% [markdown]
# Run the next two cells first. Your answers may use everything that the first cell defines. A flight is a dictionary of texts, as
# `csv.DictReader` gives it. Its `arr_delay` is `"NA"` if the delay is not known.

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
from workbook import check, data, feedback, hint, progress, solution

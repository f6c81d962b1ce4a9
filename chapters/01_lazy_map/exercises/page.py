# %% [markdown]
# # 01 · The lazy map: exercises
#
# Ten exercises and one extra. The three marked **core** take about 45 minutes. The [lesson](../notebooks/01_lazy_map.ipynb) teaches
# everything that you need here.
#
# Put your answer where it says `...  # your code`. Run the cell, then the cell below it. You can try as often as you like.
# `hint("lazy_map.calls_so_far")` shows the first hint, and `hint("lazy_map.calls_so_far", 2)` the second.

# %% [markdown]
# Run the next two cells first. Your answers may use everything that the first cell defines. A flight is a dictionary of strings, as
# `csv.DictReader` gives it. Its `arr_delay` is `"NA"` if the delay is not known.

# %% tags=["given"]
import csv
from glob import iglob
from itertools import chain, count, filterfalse, islice, takewhile
from operator import itemgetter, methodcaller


def delay(flight):
    """The delay on arrival in minutes; None if it is not known."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


def is_late(flight):
    """Whether the flight is known to have arrived late."""
    minutes = delay(flight)
    return minutes is not None and minutes > 0


# %%
from workbook import check, data, feedback, hint, progress, solution

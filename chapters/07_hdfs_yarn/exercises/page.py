# %% [markdown]
# # 07 · HDFS and YARN: exercises
#
# Eleven exercises, one of them extra. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/07_hdfs_yarn.ipynb) has everything they need.
#
# Put your answer where it says `your code`, run the cell, then the one below it. You can try as often as you like.
# `hint("hdfs_yarn.small_files")` opens the first hint, and `hint("hdfs_yarn.small_files", 2)` the next. After the third hint,
# `solution("hdfs_yarn.small_files")` shows a solution.
#
# Five exercises work on the cluster. This cell starts it. It runs as long as the lab.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# Your answers may use everything that the next cell defines. `ask` sends a question to a NameNode over WebHDFS. The NameNode of the
# checks tells of five DataNodes, although the cluster here has two.

# %% tags=["given"]
from math import comb

import requests


def ask(namenode, path, operation):
    """What WebHDFS answers to an operation on a path."""
    address = f"{namenode}/webhdfs/v1{path}"
    reply = requests.get(address, params={"op": operation}, timeout=10)
    reply.raise_for_status()
    return reply.json()


# %%
from workbook import check, data, feedback, hint, progress, solution

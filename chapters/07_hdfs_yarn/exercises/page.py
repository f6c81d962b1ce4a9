# %% [markdown]
# # 07 · HDFS and YARN: exercises
#
# There are ten exercises and one extra. The three marked **core** take about 45 minutes. The
# [lesson](../notebooks/07_hdfs_yarn.ipynb) explains everything that they need; `store_for` needs its optional section 8.
#
# Write your answer in place of `your code`, run the cell, then run the cell below it. You can try as often as you like.
# `hint("hdfs_yarn.small_files")` shows the first hint, and `hint("hdfs_yarn.small_files", 2)` the second. After the third,
# `solution("hdfs_yarn.small_files")` shows a solution.
#
# Five exercises work on the cluster. The next cell starts it, or uses the one that is running.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# Your answers may use everything that the next cell defines. `ask` sends a request to a NameNode over WebHDFS. In the checks, the
# NameNode names five made-up DataNodes, although the cluster here has two.

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

# %% [markdown]
# # 10 · RDDs: exercises
#
# There are eight exercises. The three marked **core** take about 45 minutes. The [lesson](../notebooks/10_rdds.ipynb) explains
# everything that you need for them.
#
# The check calls your function with an RDD of a few partitions. It looks at the result, and at Spark's records: jobs, bytes of
# the shuffle, and what is cached.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. `hint("rdds.late_share")` shows the first
# hint, and `hint("rdds.late_share", 2)` the next. After the third, `solution("rdds.late_share")` shows the solution.

# %% tags=["given"]
import re
import sqlite3
from operator import add
from pathlib import Path

# %%
from pyspark.sql import SparkSession

from workbook import check, data, feedback, hint, progress, solution

spark = SparkSession.builder.appName("exercises").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("OFF")  # an error of yours is shown by Python, without the lines of Java

# %% [markdown]
# To try your own answer, make a small RDD, such as `sc.parallelize([51, -4, 20], 2)`, and call `collect` on the result.

# %% [markdown]
# # 10b · Shared data and PageRank: exercises
#
# There are eight exercises. The three marked **core** take about 45 minutes. The [lesson](../notebooks/10b_pagerank.ipynb) explains
# everything that you need for them.
#
# The check calls your function with RDDs of a few partitions. It looks at the result, and at what Spark recorded: jobs, bytes that were
# shuffled, and broadcasts. It also measures what is sent with your functions, and what comes to the driver.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. `hint("pagerank.named_delays")` shows the first
# hint, and `hint("pagerank.named_delays", 2)` the next. After the third, `solution("pagerank.named_delays")` shows the solution.

# %% tags=["given"]
import ast
from importlib.util import resolve_name
from operator import add

DAMPING = 0.85

# %%
from pyspark.sql import SparkSession

from workbook import check, feedback, hint, progress, solution

spark = SparkSession.builder.appName("exercises").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("ERROR")

# %% [markdown]
# To try your own answer, make small RDDs, such as `sc.parallelize([("UA", 51), ("HA", -4)], 2)`, and call `collect` on the result.

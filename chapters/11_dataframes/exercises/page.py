# %% [markdown]
# # 11 · DataFrames and SQL: exercises
#
# There are eleven exercises. The four marked **core** take about 45 minutes. The [lesson](../notebooks/11_dataframes.ipynb) explains
# everything that you need for them.
#
# The check calls your function with small frames or with a file. It looks at the result, and at what Spark recorded: the plan that ran, its jobs,
# and the rows that were read or shuffled. A card shows your plan, with an arrow at the step that matters.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. `hint("dataframes.three_ways")` shows the first
# hint, and `hint("dataframes.three_ways", 2)` the next. After the third, `solution("dataframes.three_ways")` shows the solution.

# %% tags=["given"]
from pyspark.sql import Window
from pyspark.sql import functions as F
from pyspark.sql.functions import broadcast, col, lit, udf, when

# %%
from pyspark.sql import SparkSession

from workbook import check, feedback, hint, progress, solution

spark = SparkSession.builder.appName("exercises").getOrCreate()
spark.sparkContext.setLogLevel("OFF")  # errors reach Python without lines of Java

# %% [markdown]
# To try your own answer, make a small frame, such as `spark.createDataFrame([("UA", 12)], "carrier string, delay int")`. `show` prints its rows,
# and `explain` its plan.

# %% [markdown]
# # 06 · File formats: exercises
#
# There are ten exercises. The four marked **core** take about 45 minutes. The [lesson](../notebooks/06_formats.ipynb) teaches everything that
# you need here.
#
# Most functions here get a *file*: an object that is open for reading in binary mode. Give it to `pq.read_table`, `pq.ParquetFile`, `fastavro.reader`
# or another reader, as you would give a path. This file counts the bytes that your answer reads. The check does not measure seconds.
#
# You can try as often as you like. `hint("formats.column_bytes")` opens the first hint, and `hint("formats.column_bytes", 2)` the next. After
# the third, `solution("formats.column_bytes")` shows the solution.

# %% tags=["given"]
import io
import pickle

import fastavro
import pyarrow as pa
import pyarrow.parquet as pq

# %%
from workbook import check, feedback, hint, progress, solution

# %% [markdown]
# # 06 · File formats
#
# How late did the flights from JFK arrive in March? The answer needs three columns of a few thousand flights. But a file has all columns of all flights.
# **How much of the file must a program read? That depends on the file format**: the rules by which a file holds its data.
#
# Here is a first answer. The next cells write the flights as CSV and as Parquet, and ask both files. A file of the class `CountedFile` counts the
# bytes that a program reads from it.

# %% tags=["given"]
import io
import json
import pickle
from pathlib import Path
from time import perf_counter

import fastavro
import matplotlib.pyplot as plt
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv as pa_csv

# %%
from workbook import check, data, predict

names = ["year", "month", "day", "carrier", "flight", "tailnum"]
names += ["origin", "dest", "arr_delay", "distance"]
frame = pd.read_csv(data.flights(), usecols=names).sort_values(["month", "day"])
frame.insert(0, "date", pd.to_datetime(frame[["year", "month", "day"]]).dt.date)
schema = pa.schema(
    {
        "date": pa.date32(),
        "carrier": pa.string(),
        "flight": pa.int16(),
        "tailnum": pa.string(),
        "origin": pa.string(),
        "dest": pa.string(),
        "arr_delay": pa.int16(),
        "distance": pa.int16(),
    }
)
flights = pa.Table.from_pandas(frame, schema=schema, preserve_index=False)

folder = Path("formats")
folder.mkdir(exist_ok=True)
pa_csv.write_csv(flights, folder / "flights.csv")
pq.write_table(flights, folder / "flights.parquet", row_group_size=20_000)
print(f"{flights.num_rows:,} flights, {flights.num_columns} columns")


# %%
class CountedFile(io.FileIO):
    """A file that is read; `count` is the number of bytes so far."""

    count = 0

    def read(self, size=-1):
        found = super().read(size)
        self.count += len(found)
        return found

    def readall(self):
        found = super().readall()
        self.count += len(found)
        return found

    def readinto(self, buffer):
        size = super().readinto(buffer)
        self.count += size
        return size


# %%
from datetime import date

march_at_jfk = [
    ("origin", "==", "JFK"),
    ("date", ">=", date(2013, 3, 1)),
    ("date", "<", date(2013, 4, 1)),
]

with CountedFile(folder / "flights.csv") as file:
    table = pd.read_csv(file)
    chosen = table[(table["origin"] == "JFK") & table["date"].str.startswith("2013-03")]
    mean = chosen["arr_delay"].mean()
    print(f"CSV: {mean:.2f} minutes, {file.count:,} bytes read")

with CountedFile(folder / "flights.parquet") as file:
    chosen = pd.read_parquet(file, columns=["arr_delay"], filters=march_at_jfk)
    mean = chosen["arr_delay"].mean()
    print(f"Parquet: {mean:.2f} minutes, {file.count:,} bytes read")

# %% [markdown]
# The answers are equal, but the numbers of bytes are not. We will write the year of flights into eight files. **Which of the eight files answers
# “March at JFK” with the fewest bytes read? And why?**
#
# All these files are small: the flights fit in memory. With a thousand times as much data, the number of bytes decides how long a question takes and
# what it costs.
#
# **You need:** files and iterators ([chapter 01](01_lazy_map.ipynb)), and what it means to pickle ([chapter 04](04_parallel_map.ipynb)).
#
# **Warm-up.** The next cell writes a number and a missing value to CSV, and reads them. Which types come back? Decide, then run the cell.

# %%
import csv

text = io.StringIO()
csv.writer(text).writerow([1545, None])
text.seek(0)
next(csv.reader(text))

# %% [markdown]
# ## 1. The same flights in eight files
#
# There are two families of formats. A **row format** stores one row after another: first all values of the first flight, then all values of the second. A
# **column format** stores the values of one column together.
#
# ![Left, a row format: each row is one strip with date, carrier, origin and delay. To find the delays, a reader goes through all strips. Right, a column format: three row groups, each with a chunk for every column, and a footer at the end. A reader reads the footer, then the chunks of date, origin and delay in one row group.](figures/families.svg)
#
# The next cells write the flights in eight formats. The row formats get Python dictionaries, so we make these first.

# %%
rows = flights.to_pylist()
rows[0]

# %%
import gzip

from pyarrow import orc


def write_gzip(path):
    """The CSV file, compressed."""
    with gzip.open(path, "wb", compresslevel=6) as file:
        file.write((folder / "flights.csv").read_bytes())


def write_json(path):
    """A line of JSON for each flight. A date becomes a text."""
    with open(path, "w") as file:
        for row in rows:
            file.write(json.dumps({**row, "date": str(row["date"])}) + "\n")


def write_pickle(path):
    """All dictionaries as one pickle."""
    with open(path, "wb") as file:
        pickle.dump(rows, file)


# %% [markdown]
# **Avro** and **Protocol Buffers** are binary row formats. Both need a **schema**: a description of the columns and their types. For Avro, we write
# the schema as a Python dictionary. The library stores it in the file. `["null", "int"]` is an integer that may be missing.

# %%
avro_schema = {
    "type": "record",
    "name": "Flight",
    "fields": [
        {"name": "date", "type": {"type": "int", "logicalType": "date"}},
        {"name": "carrier", "type": "string"},
        {"name": "flight", "type": "int"},
        {"name": "tailnum", "type": ["null", "string"]},
        {"name": "origin", "type": "string"},
        {"name": "dest", "type": "string"},
        {"name": "arr_delay", "type": ["null", "int"]},
        {"name": "distance", "type": "int"},
    ],
}


def write_avro(path):
    """The flights as Avro, in compressed blocks."""
    with open(path, "wb") as file:
        fastavro.writer(file, avro_schema, rows, codec="deflate")


# %% [markdown]
# Protocol Buffers calls a record a message. Usually, its schema is a file, and the program `protoc` generates a class from this file. Here we
# describe the schema in Python, and the library makes the class. Each field has a number. Only this number is written, not the name. There is no
# simple type for dates, so we store a text.

# %%
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, proto

field_type = descriptor_pb2.FieldDescriptorProto
description = descriptor_pb2.FileDescriptorProto(name="flights.proto", syntax="proto2")
message = description.message_type.add(name="Flight")
numbers = {"flight": "TYPE_INT32", "arr_delay": "TYPE_SINT32", "distance": "TYPE_INT32"}
for number, name in enumerate(schema.names, 1):
    message.field.add(
        name=name,
        number=number,
        type=field_type.Type.Value(numbers.get(name, "TYPE_STRING")),
        label=field_type.LABEL_OPTIONAL,
    )
pool = descriptor_pool.DescriptorPool()
pool.Add(description)
Flight = message_factory.GetMessageClass(pool.FindMessageTypeByName("Flight"))


def write_protobuf(path):
    """A message for each flight, with its length before it."""
    with open(path, "wb") as file:
        for row in rows:
            flight = Flight(**{**row, "date": str(row["date"])})
            proto.serialize_length_prefixed(flight, file)


# %% [markdown]
# **Parquet** and **ORC** are column formats. `row_group_size` is explained in section 4. Which of the eight files will be the smallest?

# %%
choices = {
    "gz": "the compressed CSV",
    "avro": "Avro: binary, and compressed",
    "parquet": "Parquet",
    "orc": "ORC",
}
predict("formats.smallest", ..., choices=choices)


# %%
def write_parquet(path):
    """The flights as Parquet."""
    pq.write_table(flights, path, row_group_size=20_000)


def write_orc(path):
    """The flights as ORC."""
    orc.write_table(flights, str(path), compression="snappy")


writers = {
    "csv": lambda path: pa_csv.write_csv(flights, path),
    "csv.gz": write_gzip,
    "json": write_json,
    "pickle": write_pickle,
    "avro": write_avro,
    "protobuf": write_protobuf,
    "orc": write_orc,
    "parquet": write_parquet,
}
paths = {name: folder / f"flights.{name}" for name in writers}
seconds_to_write = {}
for name, write in writers.items():
    start = perf_counter()
    write(paths[name])
    seconds_to_write[name] = perf_counter() - start
    print(f"{name} is written")
sizes = {name: path.stat().st_size for name, path in paths.items()}


# %%
def bars(axes, values, label, text="{:.1f}"):
    """One bar for each file."""
    drawn = axes.barh(list(values), list(values.values()))
    axes.bar_label(drawn, fmt=text, padding=3)
    axes.set_xlim(0, 1.25 * max(values.values()))
    axes.invert_yaxis()
    axes.set_xlabel(label)


figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), sharey=True)
bars(left, {name: size / 1e6 for name, size in sizes.items()}, "size (MB)")
bars(right, seconds_to_write, "seconds to write")
left.invert_yaxis()
plt.tight_layout()
plt.show()

# %%
smallest = min(sizes, key=sizes.get)
why = {
    "gz": "gzip finds repeated text, but it does not see columns.",
    "avro": "Avro writes no names, but neighbouring values are of different columns.",
    "orc": "ORC stores columns, too. The codec and the encodings decide here.",
}
predict("formats.smallest", measured={"csv.gz": "gz"}.get(smallest, smallest), why=why)

# %% [markdown]
# In a column format, neighbouring values are of one kind, and many are equal. Section 4 shows how a writer uses that. The seconds depend on the
# programs, too, not only on the formats. For JSON, Pickle, Avro and Protocol Buffers, a program goes through Python dictionaries. For CSV, ORC and
# Parquet, compiled code writes a whole table.

# %% [markdown]
# ## 2. Text: CSV and JSON
#
# CSV has no types: everything is text. Each reader must guess which texts are numbers. JSON has six kinds of values: text, number, `true` and
# `false`, `null`, list and object. People can read both formats, and so can almost every program. Two programs that exchange JSON must agree on the
# names of the fields, and on little else. This is called **loose coupling**. It is one reason why JSON is so common between programs.
#
# Which values come back as they were? The next cell takes the first flight whose delay is missing. It reads this flight from each file, and compares
# the values and their types.


# %%
def read_protobuf(file):
    """The flights as dictionaries; a field that is not there is None."""
    for flight in iter(lambda: proto.parse_length_prefixed(Flight, file), None):
        row = dict.fromkeys(schema.names)
        row.update((field.name, value) for field, value in flight.ListFields())
        yield row


readers = {
    "csv": lambda file: csv.DictReader(io.TextIOWrapper(file, newline="")),
    "csv.gz": lambda file: csv.DictReader(gzip.open(file, "rt", newline="")),
    "json": lambda file: map(json.loads, file),
    "pickle": lambda file: iter(pickle.load(file)),
    "avro": fastavro.reader,
    "protobuf": read_protobuf,
    "orc": lambda file: iter(orc.ORCFile(file).read().slice(0, 2_000).to_pylist()),
    "parquet": lambda file: iter(pq.ParquetFile(file).read_row_group(0).to_pylist()),
}
from matplotlib.colors import ListedColormap

original = next(row for row in rows if row["arr_delay"] is None)
place = rows.index(original)
kept = {}
for name, path in paths.items():
    with open(path, "rb") as file:
        found = next(row for at, row in enumerate(readers[name](file)) if at == place)
    kept[name] = []
    for column, value in original.items():
        same_type = type(found[column]) is type(value)
        kept[name].append(same_type and found[column] == value)

colors = ListedColormap(["#f7c9a8", "#dcefdc"])
figure, axes = plt.subplots(figsize=(8, 3.5))
axes.imshow(list(kept.values()), cmap=colors, vmin=0, vmax=1, aspect="auto")
for line, marks in enumerate(kept.values()):
    for at, mark in enumerate(marks):
        axes.text(at, line, "kept" if mark else "lost", ha="center", va="center")
axes.set_xticks(range(len(schema.names)), schema.names)
axes.set_yticks(range(len(kept)), list(kept))
plt.show()

# %% [markdown]
# CSV gives a text for every value, and an empty text for the missing delay. JSON keeps numbers and missing values, but it has no dates. Protocol
# Buffers gives back the text that we stored for the date. A program can convert such values again if it knows their types. The file itself does not name the types.

# %% task="json_survivors"

# %% [markdown]
# ## 3. Records in bytes: Pickle, Protocol Buffers, Avro
#
# **Pickle** keeps the types of Python, also those of your own classes. For that, a pickle stores the names of classes and functions. When a program
# loads the pickle, Python looks up these classes and functions, and can call them. The next cell makes a pickle of an object whose method
# `__reduce__` names a function. Loading the pickle calls this function. Here it is `print`, which does no harm.


# %%
class Greeting:
    """Its pickle says: call print with this text."""

    def __reduce__(self):
        return print, ("This line was printed while the pickle was loaded.",)


unsafe = pickle.dumps(Greeting())
pickle.loads(unsafe)

# %% [markdown]
# The function could also be one that deletes files. **Load a pickle only if you trust everyone who could have written it.** Models are often shared
# as pickles. PyTorch's [`torch.load`](https://docs.pytorch.org/docs/stable/generated/torch.load.html) has the argument `weights_only` for this
# reason. The [documentation](https://docs.python.org/3/library/pickle.html#restricting-globals) shows how a reader can refuse names. Each name in a
# pickle is looked up with the method `find_class`. Our reader refuses every name:


# %%
class PlainUnpickler(pickle.Unpickler):
    """Loads numbers, texts, lists and dictionaries, and nothing with a name."""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"refused: {module}.{name}")


print(PlainUnpickler(io.BytesIO(pickle.dumps([5, "JFK"]))).load())
try:
    PlainUnpickler(io.BytesIO(unsafe)).load()
except pickle.UnpicklingError as error:
    print(error)

# %% [markdown]
# **Protocol Buffers** writes a field as its number and its value. Look at the bytes of a message with the flight number 1545. The first byte is 24.
# It holds two numbers: the field's number, 3, and the kind of value, 0. They are stored as 3 × 8 + 0. The other two bytes are the value.

# %%
inside = Flight(flight=1545).SerializeToString()
print(list(inside))
print([format(byte, "08b") for byte in inside[1:]])

# %% [markdown]
# The value is a **varint**: a whole number in as few bytes as it needs. Each byte holds 7 bits of the number, the lowest 7 first. The highest bit
# says whether another byte follows.

# %%
low, high = inside[1] % 128, inside[2] % 128
low, high, low + 128 * high

# %% [markdown]
# A message itself does not say where it ends. So a program writes the length before each message into the file, here again as a varint.
# [TFRecord](https://www.tensorflow.org/tutorials/load_data/tfrecord), a format for training data, also writes a length before each record.
#
# **Avro** writes the values one after another, without names or numbers. The schema in the file says what they are. The reader may have another
# schema. The record must have the same `name` in both schemas. Avro then matches the fields by their names, or by the **aliases** in the reader's
# schema: earlier names of a field. A field that the file does not have gets the **default** of the reader's schema. So the two schemas may differ,
# and old files stay readable when a schema changes. This is called **schema evolution**.

# %%
old = {
    "type": "record",
    "name": "Flight",
    "fields": [{"name": "carrier", "type": "string"}, {"name": "delay", "type": "int"}],
}
gate = {"name": "gate", "type": "string", "default": "?"}
new = {**old, "fields": [*old["fields"], gate]}

file = io.BytesIO()
fastavro.writer(file, old, [{"carrier": "UA", "delay": 5}])
file.seek(0)
list(fastavro.reader(file, reader_schema=new))

# %% task="with_seats"

# %% [markdown]
# ## 4. Columns: Parquet and ORC
#
# A Parquet file is divided into **row groups** of many rows each. Here a row group has 20,000 rows. `pyarrow`'s default is 1,048,576 rows a group, so
# the whole file would be one group. In a row group, the values of one column stand together, as a **column chunk**. At the end of the file, the
# **footer** says where each chunk is, and holds statistics: the smallest and the largest value.

# %%
metadata = pq.ParquetFile(paths["parquet"]).metadata
group = metadata.row_group(0)
print(f"{metadata.num_row_groups} row groups; the first has {group.num_rows:,} rows")
for place in range(group.num_columns):
    chunk = group.column(place)
    least, most = chunk.statistics.min, chunk.statistics.max
    print(f"{chunk.path_in_schema:10} {least} to {most}; {chunk.encodings}")

# %% [markdown]
# An **encoding** is the way in which a chunk's values become bytes. `RLE_DICTIONARY` is **dictionary encoding**: each different value is stored once,
# in a dictionary, and a row holds only the value's number there. Equal numbers one after another are stored as one run: the number, and how often it
# occurs. This is **run-length encoding** (RLE). `PLAIN` is one value after another: the dictionary itself is stored in this way. `RLE` in the list
# means that the chunk also stores which values are missing (section 7). What does the dictionary save?


# %%
def column_sizes(**options):
    """The bytes of each column, in a file in memory."""
    file = io.BytesIO()
    pq.write_table(flights, file, row_group_size=20_000, **options)
    found = dict.fromkeys(schema.names, 0)
    metadata = pq.read_metadata(file)
    for number in range(metadata.num_row_groups):
        for place, name in enumerate(found):
            chunk = metadata.row_group(number).column(place)
            found[name] += chunk.total_compressed_size
    return found


plain = column_sizes(use_dictionary=False, compression="none")
encoded = column_sizes(use_dictionary=True, compression="none")
compressed = column_sizes(use_dictionary=True, compression="zstd")

figure, axes = plt.subplots(figsize=(8, 4))
kinds = {"plain": plain, "dictionary": encoded, "dictionary and zstd": compressed}
for at, (label, found) in enumerate(kinds.items()):
    places = [place + 0.27 * (at - 1) for place in range(len(found))]
    axes.bar(places, [size / 1e6 for size in found.values()], 0.27, label=label)
axes.set_xticks(range(len(schema.names)), schema.names)
axes.set_ylabel("size (MB)")
axes.legend()
plt.show()

# %%
gain = {name: plain[name] / encoded[name] for name in schema.names}
for name in sorted(gain, key=gain.get, reverse=True):
    print(f"{name:10} the dictionary makes it {gain[name]:.1f} times smaller")

# %% [markdown]
# A dictionary saves much where a column has few different values *and* long runs of equal ones. The dates have runs because the file is sorted by date. The
# airports have few values, but short runs. ORC is built in a similar way. Its groups of rows are called **stripes**. Its footer is at
# the end, too.
#
# A reader that needs two columns can skip all other chunks:

# %%
with CountedFile(paths["parquet"]) as file:
    table = pq.read_table(file, columns=["origin", "arr_delay"])
    print(f"{file.count / sizes['parquet']:.0%} of the file read for two columns")

# %% task="two_columns"

# %% [markdown]
# ## 5. What a question reads
#
# A filter can be given to the reader, as in the first cells: `filters=march_at_jfk`. The reader compares it with the statistics of each row group. If
# the statistics show that no row passes the filter, the reader skips the row group. This is called **pushdown**: a program gives a filter or a choice
# of columns to the reader.
#
# How many row groups remain? And which share of the Parquet file does a reader need for “March at JFK”?

# %%
first, last = date(2013, 3, 1), date(2013, 3, 31)
remaining = []
for number in range(metadata.num_row_groups):
    dates = metadata.row_group(number).column(0).statistics
    if dates.min <= last and first <= dates.max:
        remaining.append(number)
print(f"{len(remaining)} of {metadata.num_row_groups} row groups can hold March")

with CountedFile(paths["parquet"]) as file:
    pq.read_table(file, columns=["arr_delay"], filters=march_at_jfk)
    print(f"{file.count / sizes['parquet']:.1%} of the file read")

# %% [markdown]
# Now all eight files get the question. Our readers of row formats read to the end: they do not know that the file is sorted by date. For ORC we read
# three columns and filter afterwards, because `ORCFile.read` has no filter. ORC has statistics for each stripe, too. The next cell prints how many
# stripes this file has. If it has only one stripe, no reader can skip a stripe.


# %%
def mean_of_rows(found):
    """The mean delay of the flights from JFK in March, among dictionaries."""
    delays = [
        int(row["arr_delay"])
        for row in found
        if row["origin"] == "JFK" and str(row["date"]).startswith("2013-03")
        if row["arr_delay"] not in ("", None)
    ]
    return sum(delays) / len(delays)


def protobuf_fields(file):
    """The three fields that the question needs."""
    for flight in iter(lambda: proto.parse_length_prefixed(Flight, file), None):
        delay = flight.arr_delay if flight.HasField("arr_delay") else None
        yield {"date": flight.date, "origin": flight.origin, "arr_delay": delay}


print("stripes in the ORC file:", orc.ORCFile(paths["orc"]).nstripes)


def ask_orc(file):
    """The same from ORC: three columns, then the filter."""
    table = orc.ORCFile(file).read(columns=["date", "origin", "arr_delay"])
    chosen = table.filter(pq.filters_to_expression(march_at_jfk))
    return pa.compute.mean(chosen["arr_delay"])


def ask_parquet(file):
    """The same from Parquet: columns and filter are pushed down."""
    table = pq.read_table(file, columns=["arr_delay"], filters=march_at_jfk)
    return pa.compute.mean(table["arr_delay"])


# %%
bytes_read, seconds_to_ask, answers = {}, {}, {}
for name, path in paths.items():
    start = perf_counter()
    with CountedFile(path) as file:
        if name == "orc":
            answer = ask_orc(file).as_py()
        elif name == "parquet":
            answer = ask_parquet(file).as_py()
        else:
            read = protobuf_fields if name == "protobuf" else readers[name]
            answer = mean_of_rows(read(io.BufferedReader(file)))
        bytes_read[name] = file.count
    seconds_to_ask[name] = perf_counter() - start
    answers[name] = round(answer, 6)
    print(f"{name} is read")

figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), sharey=True)
megabytes = {name: count / 1e6 for name, count in bytes_read.items()}
bars(left, megabytes, "MB read for “March at JFK”", "{:.2f}")
left.set_xscale("log")
left.set_xlim(0.05, 400)
bars(right, seconds_to_ask, "seconds for “March at JFK”", "{:.2f}")
left.invert_yaxis()
plt.tight_layout()
plt.show()

# %%
least = min(bytes_read, key=bytes_read.get)
print(f"the same answer from all files: {len(set(answers.values())) == 1}")
print(f"least bytes read: {least}")

# %% [markdown]
# The flights stand in the order of their dates. Suppose the rows stood in random order. How many bytes would a reader need for the same question,
# compared with the sorted file?

# %%
choices = {
    "same": "about as many",
    "twice": "1.5 to 3 times",
    "more": "more than 3 times",
}
predict("formats.shuffled", ..., choices=choices)

# %%
shuffled = flights.to_pandas().sample(frac=1, random_state=6)
shuffled = pa.Table.from_pandas(shuffled, schema=schema, preserve_index=False)
pq.write_table(shuffled, folder / "shuffled.parquet", row_group_size=20_000)
with CountedFile(folder / "shuffled.parquet") as file:
    ask_parquet(file)
    ratio = file.count / bytes_read["parquet"]
print(f"{ratio:.1f} times as many bytes")
found = "same" if ratio < 1.5 else "twice" if ratio <= 3 else "more"
why = {
    "same": "The statistics of a shuffled row group exclude no month.",
    "twice": "Only a few row groups held March before. Now every row group does.",
}
predict("formats.shuffled", measured=found, why=why)

# %%
figure, axes = plt.subplots(figsize=(7, 3))
files = {"shuffled": folder / "shuffled.parquet", "sorted by date": paths["parquet"]}
for (name, path), color in zip(files.items(), ("tab:orange", "tab:blue")):
    metadata = pq.read_metadata(path)
    for number in range(metadata.num_row_groups):
        dates = metadata.row_group(number).column(0).statistics
        axes.plot([dates.min, dates.max], [number, number], color=color, linewidth=5)
    axes.plot([], [], color=color, label=name, linewidth=5)
axes.axvspan(date(2013, 3, 1), date(2013, 4, 1), color="grey", alpha=0.3, label="March")
axes.set_xlabel("from the smallest to the largest date")
axes.set_ylabel("row group")
axes.set_yticks(range(0, metadata.num_row_groups, 4))
axes.legend()
plt.show()

# %% [markdown]
# Each line goes from the smallest to the largest date of a row group. Only row groups whose line overlaps March must be read. **So the order of the rows decides what
# a filter saves.** Sort a file by the column that most questions filter by.

# %% [markdown]
# ## 6. Compression, and what can be split
#
# A **codec** is a method to compress bytes: gzip, bzip2, snappy and zstd are common. Several workers can share a large file only if a worker can
# begin in the middle. Such a file is **splittable**. A text file is splittable: a worker that begins in the middle skips to the next end of a line.
# (This works only if no value contains an end of line. A quoted text in CSV may contain one.) Can a worker begin in the middle of compressed text?

# %%
import bz2

march = flights.filter(pq.filters_to_expression(march_at_jfk[1:]))
output = io.BytesIO()
pa_csv.write_csv(march, output)
text = output.getvalue()
codecs = {
    "gz": (gzip.compress, gzip.decompress),
    "bz2": (lambda text: bz2.compress(text, 1), bz2.decompress),
    "snappy": (
        lambda text: pa.compress(text, "snappy", asbytes=True),
        lambda found: pa.decompress(found, len(text), "snappy"),
    ),
    "zstd": (
        lambda text: pa.compress(text, "zstd", asbytes=True),
        lambda found: pa.decompress(found, len(text), "zstd"),
    ),
}
share_of_text, seconds_to_compress, packed = {}, {}, {}
for name, (compress, decompress) in codecs.items():
    start = perf_counter()
    packed[name] = compress(text)
    seconds_to_compress[name] = perf_counter() - start
    share_of_text[name] = 100 * len(packed[name]) / len(text)
    try:
        decompress(packed[name][len(packed[name]) // 2 :])
        print(f"{name:7} decompressed from the middle on")
    except Exception as error:
        print(f"{name:7} from the middle on: {type(error).__name__}")

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(10, 2.5), sharey=True)
bars(left, share_of_text, "size (% of the text)")
milliseconds = {name: 1_000 * each for name, each in seconds_to_compress.items()}
bars(right, milliseconds, "milliseconds to compress", "{:.0f}")
left.invert_yaxis()
plt.tight_layout()
plt.show()

# %% [markdown]
# No library can decompress the second half as it is, because it looks for the header of the file. In gzip there are two more reasons. The bytes refer to
# earlier text, and no mark shows where a compressed part begins. But bzip2 compresses block by block, each on its own, and each block begins with a known
# mark of 48 bits. A reader can search for this mark. The next cell takes the third block out, puts a beginning and an end around it, and decompresses
# it alone.

# %%
bits = "".join(format(byte, "08b") for byte in packed["bz2"])
mark, end = format(0x314159265359, "048b"), format(0x177245385090, "048b")
parts = bits.split(mark)
block = mark + parts[3]  # parts[0] is the beginning of the file
checksum = block[48:80]
alone = block + end + checksum
alone += "0" * (-len(alone) % 8)
alone = b"BZh1" + int(alone, 2).to_bytes(len(alone) // 8, "big")
lines = bz2.decompress(alone).splitlines()
print(f"{len(parts) - 1} blocks; {len(lines):,} lines in the third, such as:")
print(lines[1].decode())

# %% [markdown]
# Hadoop divides a `.bz2` text in this way, and never a `.gz` text. Chapter 08 shows what that means for its tasks. In Parquet, ORC and Avro the codec
# works *inside* the file, on small pieces. In Parquet and ORC, the footer says where each piece begins. In Avro, a mark stands after each block, and
# a worker searches for this mark. So such a file is splittable **with any codec**, if it has many pieces.

# %% task="splittable"

# %% [markdown]
# ## 7. Lists in columns
#
# A column holds one value a row. How can it hold a list? Google's
# [Dremel paper](https://research.google/pubs/dremel-interactive-analysis-of-web-scale-datasets-2/) (2010) answered this, and Parquet uses its method. Beside each
# value stand two small numbers. The **repetition level** is 0 where a new row begins, and 1 where the list goes on. The **definition level** says
# how much is there: 0 for no list, 1 for an empty list, 2 for a value. The table shows four rows of a column. Each
# holds the delays of one crew's flights as a list:
#
# | crew | repetition level | definition level | value |
# |---|---|---|---|
# | `[5, 8]` | 0 | 2 | 5 |
# | | 1 | 2 | 8 |
# | `[]` | 0 | 1 | |
# | `None` | 0 | 0 | |
# | `[7]` | 0 | 2 | 7 |
#
# Is that what stands in a file? We let `pyarrow` write the crews, and look at the bytes. A column chunk consists of pages; here it has one. A page
# begins with a header. Then come the repetition levels, the definition levels and the values. Each of the two kinds of levels begins with its size,
# in 4 bytes.

# %%
numbers = pa.list_(pa.field("element", pa.int32(), nullable=False))
crews = pa.table({"crew": pa.array([[5, 8], [], None, [7]], numbers)})
file = io.BytesIO()
plainly = {"compression": "none", "use_dictionary": False, "write_statistics": False}
pq.write_table(crews, file, **plainly)
chunk = pq.read_metadata(file).row_group(0).column(0)
first = chunk.data_page_offset
page = file.getvalue()[first : first + chunk.total_compressed_size]


def unpack(packed, width):
    """Levels of `width` bits: runs of one level, or eight levels in `width` bytes."""
    found, at = [], 0
    while at < len(packed):
        header, at = packed[at], at + 1
        if header % 2:  # packed bits
            size = header // 2 * width
            bits = int.from_bytes(packed[at : at + size], "little")
            found += [(bits >> place) % 2**width for place in range(0, 8 * size, width)]
            at += size
        else:  # a run: its length, and the level
            found += header // 2 * [packed[at]]
            at += 1
    return found[: chunk.num_values]


def levels_in(page, values):
    """The levels in a page. Its header ends where the sizes fit."""
    for start in range(len(page)):
        first = start + 4
        second = first + int.from_bytes(page[start:first], "little") + 4
        last = second + int.from_bytes(page[second - 4 : second], "little")
        if last + 4 * values == len(page):
            return unpack(page[first : second - 4], 1), unpack(page[second:last], 2)


repetition, definition = levels_in(page, values=3)
print(repetition == [0, 1, 0, 0, 0], definition == [2, 2, 1, 0, 2])

# %% [markdown]
# The levels in the file are equal to those in the table at the beginning of this section. A reader needs no other column to rebuild the lists. In the
# exercises of this chapter, you compute the levels.

# %% [markdown]
# ## 8. “Parquet takes 1/100 of the time”
#
# You may read that Parquet takes 1/100 of the time of CSV. Is that true? We ask four questions of both files, with pandas and with the database
# [DuckDB](https://duckdb.org/docs/stable/data/overview), which reads files directly. Take the question “how many rows?”, asked with pandas and
# `pyarrow`. How many times as fast is Parquet?

# %%
choices = {
    "five": "about 5 times",
    "hundred": "about 100 times",
    "more": "more than 300 times",
}
predict("formats.rows", ..., choices=choices)

# %%
csv_path, parquet_path = paths["csv"], paths["parquet"]


def march_of_csv():
    """The mean of March at JFK with pandas."""
    table = pd.read_csv(csv_path, usecols=["date", "origin", "arr_delay"])
    at_jfk = (table["origin"] == "JFK") & table["date"].str.startswith("2013-03")
    return table[at_jfk]["arr_delay"].mean()


def mean_by_carrier(table):
    """The mean delay of each carrier."""
    return table.groupby("carrier")["arr_delay"].mean()


two = ["carrier", "arr_delay"]
with_pandas = {
    "all columns": (
        lambda: pd.read_csv(csv_path),
        lambda: pd.read_parquet(parquet_path),
    ),
    "mean by carrier": (
        lambda: mean_by_carrier(pd.read_csv(csv_path, usecols=two)),
        lambda: mean_by_carrier(pd.read_parquet(parquet_path, columns=two)),
    ),
    "March at JFK": (march_of_csv, lambda: ask_parquet(parquet_path)),
    "how many rows": (
        lambda: len(pd.read_csv(csv_path, usecols=["carrier"])),
        lambda: pq.read_metadata(parquet_path).num_rows,
    ),
}

# %%
import duckdb

database = duckdb.connect()
queries = {
    "all columns": "SELECT * FROM '{}'",
    "mean by carrier": "SELECT carrier, avg(arr_delay) FROM '{}' GROUP BY carrier",
    "March at JFK": "SELECT avg(arr_delay) FROM '{}' WHERE origin = 'JFK'"
    " AND date >= '2013-03-01' AND date < '2013-04-01'",
    "how many rows": "SELECT count(*) FROM '{}'",
}


def shortest(call, *arguments):
    """The seconds of the quickest of three calls."""
    seconds = []
    for _ in range(3):
        start = perf_counter()
        call(*arguments)
        seconds.append(perf_counter() - start)
    return min(seconds)


def ask_duckdb(query, path):
    """The result of a query as a table."""
    return database.sql(query.format(path)).to_arrow_table()


times = {}
for question, (of_csv, of_parquet) in with_pandas.items():
    query = queries[question]
    slow = shortest(ask_duckdb, query, csv_path)
    quick = shortest(ask_duckdb, query, parquet_path)
    times[question] = shortest(of_csv) / shortest(of_parquet), slow / quick
database.close()

# %%
figure, axes = plt.subplots(figsize=(8, 3.5))
for at, label in enumerate(("pandas", "DuckDB")):
    places = [place + 0.35 * at for place in range(len(times))]
    drawn = axes.barh(places, [pair[at] for pair in times.values()], 0.35, label=label)
    axes.bar_label(drawn, fmt="{:.1f}", padding=3)
axes.set_yticks([place + 0.17 for place in range(len(times))], list(times))
axes.axvline(5, color="grey", linestyle=":")
axes.axvline(100, color="grey", linestyle="--")
axes.set_xscale("log")
axes.set_xlim(0.5, 10 * max(max(pair) for pair in times.values()))
axes.set_xlabel("time with CSV / time with Parquet")
axes.legend(loc="lower right")
plt.show()

# %% tags=["nbval-ignore-output"]
ratio = times["how many rows"][0]
found = "five" if ratio < 22 else "hundred" if ratio <= 300 else "more"
why = {"five": "Parquet need not read a row: the footer holds the number of rows."}
predict("formats.rows", measured=found, why=why)

# %% tags=["nbval-ignore-output"]
# 22 is as far from 5 as from 100: 22 / 5 is about 100 / 22.
for question, pair in times.items():
    nearer = ["100" if each > 22 else "5" for each in pair]
    print(f"{question:16} pandas: nearer to {nearer[0]}; DuckDB: nearer to {nearer[1]}")
hundred = [question for question, pair in times.items() if max(pair) >= 100]
all_hundred = all(min(pair) >= 100 for pair in times.values())
print(f"“1/100 of the time” holds for every question: {all_hundred}")
print(f"It was reached for: {', '.join(hundred) or 'none of the four'}")

# %% [markdown]
# When you read such a claim, ask: **for which question, and with which reader?** Compare the bars of your own run. For “how many rows”, the footer alone answers.
# For “March at JFK”, most of the file can be skipped. For “all columns”, nothing can be skipped.

# %% [markdown]
# ## The answer
#
# Which of the eight files answers “March at JFK” with the fewest bytes read?

# %%
for name in sorted(bytes_read, key=bytes_read.get):
    print(f"{name:10} {bytes_read[name] / 1e6:5.1f} MB read")

# %% [markdown]
# Our readers of row formats read the whole file. The column formats skip the columns that the question does not need. From this Parquet file, the reader also
# skips the row groups that cannot hold March, because the flights are sorted by date. The size of row groups and stripes decides how much can be skipped.
#
# The next cell removes the files.

# %%
import shutil

shutil.rmtree(folder, ignore_errors=True)

# %% [markdown]
# **You can now**
#
# - choose a format for a question, and measure what it reads;
# - say which types a format keeps;
# - read the footer of a Parquet file, and write a file so that a filter can skip most of its row groups;
# - say which files several workers can share;
# - change a schema so that old files stay readable.
#
# **When not to use a column format**
#
# - You add single rows often: a row format or a database is better.
# - You look up single rows all the time.
# - People should read the file, or it is small: CSV and JSON are enough.
#
# **Terms:** file format, schema, row format, column format, varint, schema evolution, row group, column chunk, dictionary encoding, run-length encoding, pushdown, codec, splittable,
# repetition level, definition level. **Read on:** [Parquet](https://parquet.apache.org/docs/file-format/),
# [pyarrow](https://arrow.apache.org/docs/python/parquet.html), [Avro](https://avro.apache.org/docs/1.12.0/specification/),
# [Protocol Buffers](https://protobuf.dev/programming-guides/encoding/), [ORC](https://orc.apache.org/specification/).

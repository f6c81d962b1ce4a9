# %% task [markdown]
# ## Which files can workers share?
#
# Eight workers want to read one large file, each an eighth of it. For which of these files is that possible? Write their names into the set.
#
# ```python
# "csv"             a text file
# "csv.gz"          text, compressed with gzip
# "csv.bz2"         text, compressed with bzip2, in many blocks
# "csv.zst"         text, compressed with zstd in one piece
# "parquet, snappy" a Parquet file with many row groups; snappy inside
# "parquet, gzip"   the same; gzip inside
# "avro, deflate"   an Avro file with many blocks; deflate inside
# ```

# %% answer
### BEGIN STUB
# splittable = {...}
### END STUB
### BEGIN SOLUTION
splittable = {"csv", "csv.bz2", "parquet, snappy", "parquet, gzip", "avro, deflate"}
### END SOLUTION


# %% hints [markdown]
# 1. Where does a worker find a place at which it can begin, without the bytes before it?


# %% check
FILES = ("csv", "csv.gz", "csv.bz2", "csv.zst", "parquet, snappy", "parquet, gzip", "avro, deflate")


def check(answer, draw):
    whole = {"csv.gz", "csv.zst"}  # a codec around the file, in one piece
    names = isinstance(answer, (list, tuple)) and all(isinstance(name, str) for name in answer)
    says = "At least one file is wrong or missing in {received}. A worker begins at an end of a line, at a mark, or where a footer says ([section 6](lesson#6)). Which of the seven files have such a place, and which have none?"
    again = "Only the texts in one compressed piece cannot be shared: `csv.gz` and `csv.zst`."
    expect.guess(set(answer) if names else answer, {*FILES} - whole, says=says, again=again, names=FILES)


# %% wrong
wrong(
    "no_gzip_at_all",
    {"csv", "csv.bz2", "parquet, snappy", "avro, deflate"},
    belief="A codec decides alone whether a file can be split.",
    says="You left out a Parquet file because gzip is inside. There, each piece is compressed on its own, and the footer says where it begins ([section 6](lesson#6)). Does the codec then matter?",
    again="Add `parquet, gzip`: every row group can be read alone.",
)

wrong(
    "all_compressed_texts",
    {"csv", "csv.gz", "csv.bz2", "csv.zst", "parquet, snappy", "parquet, gzip", "avro, deflate"},
    belief="A compressed file can be read from any place, like any other.",
    says="You chose every file. Without an index, no worker finds a place to begin in one piece of gzip ([section 6](lesson#6)). Which other file has no place to begin?",
    again="Take out `csv.gz` and `csv.zst`.",
)

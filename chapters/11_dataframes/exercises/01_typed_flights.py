# %% task [markdown] points=1 core=true
# ## Flights with types
#
# *Copy and change.* A CSV file of flights begins with the names of its columns. A missing value is the text `NA`. Give a frame in which `flight`,
# `dep_delay` and `distance` are integers, the other columns are text, and each missing value is null.
#
# ```
# flight,tailnum,dep_delay,carrier,distance
# 517,N14228,-3,UA,1400                        →  517, "N14228", -3, "UA", 1400
# 21,NA,NA,AA,733                              →  21, null, null, "AA", 733
# ```
#
# **Your function starts no job:** Spark reads the file only when an action asks for the rows.

# %% answer
def typed_flights(spark, path):
    """The flights of a CSV file, with types."""
    ### BEGIN SOLUTION
    schema = "flight int, tailnum string, dep_delay int, carrier string, distance int"
    return spark.read.csv(path, schema, header=True, nullValue="NA")
    ### END SOLUTION


# %% hints [markdown]
# 1. Where does Spark get the names and types of the columns, if you do not tell it? Count the jobs.
# 2. `spark.read.csv(path, schema, …)` takes a schema as text: name and type of each column of the file, in its order. Two options are about the first line and about `NA`.
# 3. A file of planes in which `-` stands for a missing value, with one gap:
#    ```python
#    schema = "tailnum string, seats int"
#    return spark.read.csv(path, schema, header=True, ___="-")
#    ```

# %% explanation [markdown]
# The schema names every column in the order of the file. So Spark has nothing to find out, and `csv` starts no job. `header=True` now only
# says that the first line holds no flight.

# %% question [markdown]
# What becomes of a text such as `12 min` in a column that the schema calls an integer?

# %% check
NAMES = "flight tailnum dep_delay carrier distance"


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def flight(random):
        carrier = random.choice(["UA", "AA", "B6"])
        return random.randint(1, 900), f"N{random.randint(100, 999)}", random.randint(-20, 90), carrier, 733

    cases = [(21, None, None, "AA", 733), (7, "N777", None, "UA", 1400)]
    flights = draw.several(flight, 30, at_least=3, named="flights", cases=cases)
    lines = [NAMES.replace(" ", ",")]
    lines += [",".join("NA" if value is None else str(value) for value in each) for each in flights]
    path = draw.folder({"flights.csv": "\n".join(lines) + "\n"}) / "flights.csv"
    ran = jobs.sparked(answer, jobs.SESSION, str(path))
    if is_frame(ran):
        wanted = dict(zip(NAMES.split(), ["int", "string", "int", "string", "int"], strict=True))
        found = {name: kind.replace("bigint", "int") for name, kind in ran.columns}
        says = "Your columns are {received}, and {expected} are asked for. Without a schema, each column of a CSV file is text ([section 1](lesson#1)). Where do you name the types?"
        if expect.equal(found, wanted, says=says) and expect.rows(ran.gave, flights):
            says = "The rows are right. Your call started {received} before any action asked for a row. Spark opens the file if your call does not name all columns and their types ([section 1](lesson#1)). Which of them does your call leave out?"
            if expect.jobs(ran, says=says):
                says = "The rows are right. Your plan has {received}: its rows came from your own process ([section 1](lesson#1)). Which call lets the executors read the file?"
                expect.note(
                    "FileScan" in ran.plan, expect.Shown("no `FileScan`"), says=says, key=str("FileScan" in ran.plan)
                )


# %% right
@right
def with_types(spark, path):
    from pyspark.sql.types import IntegerType, StringType, StructField, StructType

    kinds = {
        "flight": IntegerType,
        "tailnum": StringType,
        "dep_delay": IntegerType,
        "carrier": StringType,
        "distance": IntegerType,
    }
    schema = StructType([StructField(name, kind()) for name, kind in kinds.items()])
    return spark.read.schema(schema).options(header=True, nullValue="NA").csv(path)


@right
def text_first(spark, path):
    names = ["flight", "tailnum", "dep_delay", "carrier", "distance"]
    texts = spark.read.csv(path, ", ".join(f"{name} string" for name in names), header=True)
    whole = {name: col(name).try_cast("int") for name in ("flight", "dep_delay", "distance")}
    return texts.withColumns(whole | {"tailnum": F.nullif("tailnum", lit("NA"))})


# %% wrong
wrong(
    "infers",
    was="path, schema, header=True",
    now="path, inferSchema=True, header=True",
    belief="Types that Spark finds by itself cost nothing.",
    says="The rows and types are right. Your call started {received} before any action asked for a row: `inferSchema` read the whole file once to guess the types ([section 1](lesson#1)). Where do you already find the types of all columns?",
    again="Replace `inferSchema=True` by a schema: the name and type of each column.",
)

wrong(
    "keeps_the_text",
    was=', nullValue="NA"',
    now="",
    belief="Every program knows that NA means a missing value.",
    says="Your frame differs: {received}. In `tailnum`, `NA` is a text like any other, because your call does not say that `NA` means a missing value ([section 1](lesson#1)). Which option of the reader says it?",
    again='Add `nullValue="NA"` to the call of `csv`.',
)

wrong(
    "header_as_flight",
    was="header=True, ",
    now="",
    belief="With a schema, Spark knows that the first line holds names.",
    says="Your frame differs: {received}. The line with the names became a flight. A schema gives names and types, and says nothing about the lines of the file ([section 1](lesson#1)). Which option of the reader is about the first line?",
    again="Add `header=True`: the first line is then left out.",
)


@wrong(
    belief="A schema finds its columns by their names.",
    again="Write the schema in the order of the file: flight, tailnum, dep_delay, carrier, distance.",
)
def by_name(spark, path):
    """Your frame differs: {received}. The values stand in the wrong columns: a reader of CSV takes the columns of a schema in the order of the file, whatever their names ([section 1](lesson#1)). In which order does the file have them?"""
    schema = "carrier string, flight int, tailnum string, dep_delay int, distance int"
    flights = spark.read.csv(path, schema, header=True, nullValue="NA")
    return flights.select("flight", "tailnum", "dep_delay", "carrier", "distance")


@wrong(
    belief="A frame is made of rows that Python has read.",
    again="Let Spark read the file: `spark.read.csv(path, schema, …)`.",
)
def read_by_python(spark, path):
    """The rows and types are right. Your plan has {received}, because your own process read the file and holds all its rows ([section 1](lesson#1)). Which call lets the executors read it?"""
    with open(path) as lines:
        rows = [line.strip().split(",") for line in lines][1:]
    whole = [
        [None if text == "NA" else int(text) if at in (0, 2, 4) else text for at, text in enumerate(row)]
        for row in rows
    ]
    return spark.createDataFrame(whole, "flight int, tailnum string, dep_delay int, carrier string, distance int")

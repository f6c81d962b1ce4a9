# %% task [markdown] points=2
# ## One connection for each partition
#
# *Apply.* An RDD holds codes of airlines, in several partitions. Make an RDD of their names, in the same order. The given `connect(folder)` opens a database, and
# `name_of(connection, code)` asks it for a name. To connect is slow.
#
# ```
# "UA", "HA", "UA"  →  "United", "Hawaiian", "United"
# ```
#
# **Start no job**, and **connect at most once for each partition.** A connection belongs to its process and cannot be sent to another one.

# %% given
def connect(folder):
    """A connection to the database of airlines. Each one is noted in a file."""
    with open(Path(folder) / "connections.txt", "a") as notes:
        notes.write("connected\n")
    return sqlite3.connect(Path(folder) / "airlines.db")


def name_of(connection, code):
    """The name of an airline."""
    question = "SELECT name FROM airlines WHERE code = ?"
    return connection.execute(question, (code,)).fetchone()[0]


# %% answer
def setup_once(codes, folder):
    """An RDD of the names of these airlines."""

    ### BEGIN SOLUTION
    def names(part):
        connection = connect(folder)
        for code in part:
            yield name_of(connection, code)

    return codes.mapPartitions(names)
    ### END SOLUTION


# %% hints [markdown]
# 1. `map` calls your function once for each item. Which transformation calls it once for each partition?
# 2. `mapPartitions` takes a function of an iterator. It can connect first, and then give one name for each code.
# 3. Lines as they stand in a list of words, with one gap:
#    ```python
#    def places(part):
#        words = read_words(folder)
#        ___
#            yield words.index(line)
#
#    return lines.mapPartitions(places)
#    ```

# %% explanation [markdown]
# The function is a generator: it connects when the task asks for the first name, and then uses the connection for all codes of the partition. The worker makes the connection itself, so nothing
# has to be sent.

# %% question [markdown]
# What happens to the number of connections after `repartition(1000)`?


# %% check
NAMES = {"UA": "United", "AA": "American", "HA": "Hawaiian", "B6": "JetBlue"}


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    codes = draw.several(lambda random: random.choice(sorted(NAMES)), 40, at_least=6, named="codes")
    count = draw.show("partitions", 2)
    folder = draw.folder({"connections.txt": ""})
    table = sqlite3.connect(folder / "airlines.db")
    with table:
        table.execute("CREATE TABLE airlines (code TEXT, name TEXT)")
        table.executemany("INSERT INTO airlines VALUES (?, ?)", NAMES.items())
    table.close()
    ran = jobs.sparked(answer, jobs.rdd(codes, count), str(folder))
    if is_rdd(ran) and expect.equal(ran.gave, [NAMES[code] for code in codes]):
        made = len((folder / "connections.txt").read_text().splitlines())
        expect.jobs(ran)
        says = "The names are right. The given `connect` was called {received} times for {expected} partitions. `map` calls its function for each item, and `mapPartitions` for each partition ([section 2](lesson#2)). Where do you connect?"
        expect.note(1 <= made <= count, made, count, says=says)


# %% right
@right
def by_list(codes, folder):
    def names(part):
        connection = connect(folder)
        return [name_of(connection, code) for code in part]

    return codes.mapPartitions(names)


@right
def with_index(codes, folder):
    def names(_, part):
        connection = connect(folder)
        return map(lambda code: name_of(connection, code), part)

    return codes.mapPartitionsWithIndex(names)


# %% wrong
@wrong(
    belief="A set-up inside the function runs once, because the code stands there once.",
    again="Write a function of an iterator that connects before its loop, and give it to `mapPartitions`.",
)
def for_each_item(codes, folder):
    """The names are right. Your function connected {received} times, and there are {expected} partitions. `map` calls its function again for each item ([section 2](lesson#2)). Which transformation calls it once for each partition?"""
    return codes.map(lambda code: name_of(connect(folder), code))


@wrong(
    belief="Workers share the variables of my program.",
    again="Call `connect` inside the function that you give to `mapPartitions`.",
)
def in_the_driver(codes, folder):
    """Spark could not send your function to the workers. It uses something that cannot be copied to another process, such as an open connection ([section 1](lesson#1)). Where must the connection be made so that nobody has to send it?"""
    connection = connect(folder)
    return codes.map(lambda code: name_of(connection, code))


@wrong(
    belief="`return` in a loop gives one result after another.",
    again="Write `yield` in place of `return`, or return a list of all names.",
)
def first_name_only(codes, folder):
    """Your RDD has {received}. `return` ended the function at the first code, and each letter of its name became an item ([section 2](lesson#2)). How does a function give one name for each code?"""

    def names(part):
        connection = connect(folder)
        for code in part:
            return name_of(connection, code)

    return codes.mapPartitions(names)


@wrong(
    belief="`mapPartitions` takes one result for each partition.",
    again="Give an iterable of names: one for each code of the partition.",
)
def one_list(codes, folder):
    """Your RDD has {received}. It holds a list for each partition, because the list was given as one item ([section 2](lesson#2)). What should the function give for the codes of a partition?"""

    def names(part):
        connection = connect(folder)
        return [[name_of(connection, code) for code in part]]

    return codes.mapPartitions(names)

# %% task [markdown] points=2
# ## Send the table once
#
# *Apply.* `airline_names` gets a list of codes and `table`, a large dictionary from codes to names. It returns the name of each code;
# a code that is not in the table stays as it is. The function below is right, but it sends the whole table with every task.
#
# ```
# airline_names(["UA", "XX"], {"UA": "United"})  →  ["United", "XX"]
# ```
#
# **Use two or more workers. The check gives 300 codes; all their tasks together must have fewer than 40,000 bytes. Keep a copy of the
# table in each worker. Leave no process behind.**

# %% answer
# %%writefile airline_names.py
from multiprocessing import Pool
### BEGIN STUB
# from functools import partial
#
#
# def name_of(table, code):
#     """The name for a code."""
#     return table.get(code, code)
#
#
# def airline_names(codes, table):
#     """The name of each code, looked up by two workers."""
#     with Pool(2) as pool:
#         return pool.map(partial(name_of, table), codes, chunksize=10)
### END STUB
### BEGIN SOLUTION


def keep(table):
    """Run once in each worker: keep the table."""
    global names
    names = table


def name_of(code):
    """The name for a code."""
    return names.get(code, code)


def airline_names(codes, table):
    """The name of each code, looked up by two workers."""
    with Pool(2, initializer=keep, initargs=(table,)) as pool:
        return pool.map(name_of, codes, chunksize=10)


### END SOLUTION


# %% hints [markdown]
# 1. What can run once in each worker, before its first task? See [section 5](lesson#5).
# 2. `Pool(2, initializer=f, initargs=(x,))` calls `f(x)` in each worker. The function can keep `x` in a global variable of its worker.
# 3. A worker that keeps a limit, with one gap:
#    ```python
#    def keep(value):
#        global limit
#        limit = value
#
#    Pool(2, initializer=keep, initargs=(___,))
#    ```

# %% explanation [markdown]
# The pool sends `initargs` once to each worker. A `partial` is sent with each task, because each task contains its function.

# %% question [markdown]
# With an initializer, each worker holds a copy of the table. When would the copies take too much memory?


# %% check
@exercise(on="processes", demands=DEMANDS)
def check(answer, draw):
    table = {f"C{number}": f"Carrier number {number} of the table" for number in range(1_000 if draw.is_last else 3)}
    draw.show("table", table)
    codes = draw.several(lambda random: f"C{random.randint(0, 1_200)}", 300, named="codes", cases=["C0", "C1", "X"])
    expected = [table.get(code, code) for code in codes]
    ran = gives(answer, "airline_names", draw, expected, codes, table)
    if ran and draw.is_last:
        says = "The names are right. Your tasks had {received} together, and the text asks for fewer than {expected}. Does each task contain the table?"
        if expect.sent(ran, 40_000, says=says):
            uses_workers(ran, draw, expected, codes)
        manager = "The names are right. The table is in the process of a manager, and each lookup sends a message there. How does each worker get a table of its own?"
        expect.true("a manager" not in ran.made, says=manager)


# %% right
@right
def with_an_executor():
    return dedent("""
        from concurrent.futures import ProcessPoolExecutor

        kept = {}

        def fill(table):
            kept.update(table)

        def name_of(code):
            return kept[code] if code in kept else code

        def airline_names(codes, table):
            with ProcessPoolExecutor(2, initializer=fill, initargs=(table,)) as executor:
                return list(executor.map(name_of, codes, chunksize=10))
    """)


# %% wrong
wrong(
    "with_every_task",
    module("""
        from functools import partial

        def name_of(table, code):
            return table.get(code, code)

        def airline_names(codes, table):
            with Pool(2) as pool:
                return pool.map(partial(name_of, table), codes, chunksize=10)
    """),
    belief="A `partial` is sent once, and then used for all tasks.",
    says="The names are right. Each task contains its function, and yours contains the whole table: {received} in all ([section 5](lesson#5)). What can be sent once to each worker?",
    again="Give the table to the pool: `Pool(2, initializer=…, initargs=(table,))`.",
)

wrong(
    "kept_in_the_parent",
    module("""
        names = {}

        def name_of(code):
            return names.get(code, code)

        def airline_names(codes, table):
            with Pool(2) as pool:
                names.update(table)
                return pool.map(name_of, codes, chunksize=10)
    """),
    belief="workers_share_my_variables",
    says="Your function gave {received}. The table that your workers looked into was empty. Each worker has global variables of its own ([section 5](lesson#5)). Which line runs in each worker and changes such a variable?",
    again="Fill it in a function that the pool calls in each worker: `initializer`. To assign a global variable there, the function needs `global`.",
)

wrong(
    "asks_a_manager",
    module("""
        from functools import partial
        from multiprocessing import Manager

        def name_of(table, code):
            return table.get(code, code)

        def airline_names(codes, table):
            with Manager() as manager, Pool(2) as pool:
                return pool.map(partial(name_of, manager.dict(table)), codes, chunksize=10)
    """),
    belief="A dictionary of a manager lies in the memory of each worker.",
    says="The names are right. The table is in the process of a manager, and each lookup sends it a message ([section 5](lesson#5)). How does each worker get a table of its own?",
    again="Do without a manager. Give the table to the pool: `Pool(2, initializer=…, initargs=(table,))`.",
)

wrong(
    "unknown_is_none",
    was="names.get(code, code)",
    now="names.get(code)",
    belief="Every code is in the table.",
    says="Your function gave {received}. A code that is not in the table stays as it is. What does `get` return for it?",
    again="Give `get` the code as its default: `names.get(code, code)`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
equivalent(
    was="chunksize=10", now="chunksize=…", why="A little more or less in a task changes nothing that the text asks for."
)

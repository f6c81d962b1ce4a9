# %% task [markdown] points=2
# ## A counter in each worker
#
# *Repair.* `numbered` puts a number before each line: 1 before the first line, 2 before the second. With two workers, the function below
# gives wrong numbers.
#
# ```
# numbered(["gate", "delay", "tail"])  →  ["1 gate", "2 delay", "3 tail"]
# ```
#
# **Let two or more workers write the texts, and leave no process behind.** The numbers must not depend on which worker gets a line.

# %% answer
# %%writefile numbered.py
from multiprocessing import Pool
### BEGIN STUB
# count = 0
#
#
# def with_number(line):
#     """The line with its number before it."""
#     global count
#     count = count + 1
#     return f"{count} {line}"
#
#
# def numbered(lines):
#     """Each line with its number, from 1 on, written by two workers."""
#     with Pool(2) as pool:
#         return pool.map(with_number, lines)
### END STUB
### BEGIN SOLUTION


def with_number(number, line):
    """The line with its number before it."""
    return f"{number} {line}"


def numbered(lines):
    """Each line with its number, from 1 on, written by two workers."""
    with Pool(2) as pool:
        return pool.starmap(with_number, enumerate(lines, 1))


### END SOLUTION


# %% hints [markdown]
# 1. Each worker has a variable `count` of its own. In which process are the numbers of all lines known? See [section 5](lesson#5).
# 2. Make the number a part of the item. `enumerate(lines, 1)` gives pairs of number and line.
# 3. The same with letters, and one gap:
#    ```python
#    def with_letter(letter, word):
#        return f"{letter}: {word}"
#
#    pool.starmap(with_letter, zip("abc", ___))
#    ```

# %% explanation [markdown]
# The counter was state that every call changed. Now the main process counts, and sends each line with its number.

# %% question [markdown]
# A loop adds up delays in a running total. Could the main process send each item with its total in the same way?


# %% check
@exercise(on="processes", demands=DEMANDS)
def check(answer, draw):
    lines = draw.several(lambda random: random.choice(WORDS), 60, named="lines")
    expected = [f"{number} {line}" for number, line in enumerate(lines, 1)]
    if ran := gives(answer, "numbered", draw, expected, lines):
        uses_workers(ran, draw)


# %% right
@right
def joined_texts():
    return module("""
        def with_number(pair):
            return " ".join(pair)

        def numbered(lines):
            numbers = map(str, range(1, len(lines) + 1))
            with Pool(2) as pool:
                return pool.map(with_number, list(zip(numbers, lines)), chunksize=7)
    """)


# %% wrong
COUNTING = """
    count = 0

    def with_number(line):
        global count
        count = count + 1
        return f"{count} {line}"

    def numbered(lines):
        global count
        count = 0
"""
wrong(
    "a_global_counter",
    module(f"""{COUNTING}
        with Pool(2) as pool:
            return pool.map(with_number, lines)
    """),
    belief="workers_share_my_variables",
    says="Your function gave {received}. Each worker has its own `count`, which starts at 0, so numbers occur twice ([section 5](lesson#5)). Which process sees all lines?",
    again="Let the main process number the lines with `enumerate`, and send pairs to the workers.",
)

wrong(
    "only_one_worker",
    module(f"""{COUNTING}
        with Pool(1) as pool:
            return pool.map(with_number, lines)
    """),
    belief="State is no problem as long as the result is right.",
    says="The texts are right, because one worker counted all lines. With two workers the numbers would be wrong, and the text asks for two. What must be sent with each line?",
    again="Send the number with the line: `enumerate(lines, 1)` gives the pairs.",
)

wrong(
    "from_zero",
    was="enumerate(lines, 1)",
    now="enumerate(lines)",
    belief="`enumerate` counts from 1, as people do.",
    says="Your function gave {received}. The first line should have the number 1, and `enumerate` starts at 0. Which argument changes that?",
    again="Write `enumerate(lines, 1)`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")

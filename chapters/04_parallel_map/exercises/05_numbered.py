# %% task [markdown] points=2
# ## A counter in each worker
#
# *Repair.* `numbered` puts a number before each line that has text: 1 before the first, 2 before the second. An empty line stays empty and
# is not counted. With two workers, the function below gives wrong numbers.
#
# ```
# numbered(["gate", "", "tail"])  →  ["1 gate", "", "2 tail"]
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
#     """The line with its number before it; an empty line as it is."""
#     global count
#     if not line:
#         return ""
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
from itertools import accumulate


def with_number(number, line):
    """The line with its number before it; an empty line as it is."""
    return f"{number} {line}" if line else ""


def numbered(lines):
    """Each line that has text with its number, from 1 on, written by two workers."""
    numbers = accumulate(1 if line else 0 for line in lines)
    with Pool(2) as pool:
        return pool.starmap(with_number, zip(numbers, lines))


### END SOLUTION


# %% hints [markdown]
# 1. Each worker has a variable `count` of its own. In which process are the numbers of all lines known? See [section 5](lesson#5).
# 2. Make the number a part of the item. A loop in the main process can count the lines that have text.
# 3. `accumulate` gives each running total. The gap is 1 for a delay that is counted, and 0 for one that is not:
#    ```python
#    numbers = accumulate(1 if delay > 15 else ___ for delay in delays)
#    pool.starmap(with_number, zip(numbers, delays))
#    ```

# %% explanation [markdown]
# The counter was state that every call changed. Now the main process counts, and sends each line with its number.

# %% question [markdown]
# A loop adds up delays in a running total. Could the main process send each item with its total in the same way?


# %% check
@exercise(on="processes", demands=DEMANDS)
def check(answer, draw):
    lines = draw.several(lambda random: random.choice((*WORDS, "", "")), 300, named="lines", cases=["", "gate"])
    expected, count = [], 0
    for line in lines:
        count += bool(line)
        expected.append(f"{count} {line}" if line else "")
    if ran := gives(answer, "numbered", draw, expected, lines):
        uses_workers(ran, draw, expected, lines)


# %% right
@right
def joined_texts():
    return module("""
        def with_number(pair):
            return " ".join(pair)

        def numbered(lines):
            pairs, count = [], 0
            for line in lines:
                count += line != ""
                pairs.append((str(count), line) if line else ())
            with Pool(2) as pool:
                return pool.map(with_number, pairs, chunksize=7)
    """)


# %% wrong
COUNTING = """
    count = 0

    def with_number(line):
        global count
        if not line:
            return ""
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
    again="Let the main process number the lines, and send pairs to the workers.",
)

wrong(
    "only_one_worker",
    module(f"""{COUNTING}
        with Pool(1) as pool:
            return pool.map(with_number, lines)
    """),
    belief="State is no problem as long as the result is right.",
    says="The texts are right, because one worker counted all lines. With two workers the numbers would be wrong, and the text asks for two. What must be sent with each line?",
    again="Count in the main process, and send the number with the line.",
)

wrong(
    "the_place_of_the_line",
    was="accumulate(1 if line else 0 for line in lines)",
    now="range(1, len(lines) + 1)",
    belief="The number of a line is its place in the list.",
    says="Your function gave {received}; {expected} is right. An empty line is not counted, so the place in the list is too large after it. How many lines before a line have text?",
    again="Raise a count in the main process for each line that has text, and send it with the line.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")

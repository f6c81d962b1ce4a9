# %% [markdown]
# # 06b · One-machine checkpoint
#
# **The question.** What do you remember of chapters 04 to 06? There, a label told you which tool a problem needs. Here no text tells you.
#
# A checkpoint has eight exercises. They mix the ideas of the parallel map, the parallel reduce and file formats. Each try draws new exercises and
# puts them in a new order. You practise one more skill here: to see what a problem asks for, before you solve it.
#
# **Exercises:** 35 minutes for the [eight](../exercises/06b_one_machine_checkpoint.ipynb). They start no processes. **You need** chapters 04 to
# 06, and [chapter 03](03_reduce.ipynb) for states.

# %% [markdown]
# ## Three questions to warm up
#
# Answer from memory. Searching your memory helps you to remember, even if you find nothing at first. Guess, run the cells, and explain the result.
#
# **One.** A pool of four workers gets 1,000 items with `chunksize=150`. Each task is a chunk of items. How many tasks are there, and how many items does the
# last task have? Put a tuple of two numbers in place of the dots.

# %%
items = range(1000)

# %%
from workbook import predict

predict("one_machine_checkpoint.tasks_and_rest", ...)

# %%
tasks = [items[first : first + 150] for first in range(0, len(items), 150)]
tasks_and_rest = len(tasks), len(tasks[-1])
tasks_and_rest

# %%
predict(
    "one_machine_checkpoint.tasks_and_rest",
    measured=tasks_and_rest,
    ask="Four workers share these tasks. How many tasks does each worker get?",
)

# %% [markdown]
# The number of workers changes neither of the two numbers. The last task holds the items that are left. Seven tasks for four workers mean that one
# worker gets only one task, if all tasks take equally long.

# %% [markdown]
# **Two.** `longer` returns the longer of two words. If both have the same length, it returns the first one. Is `longer` associative? Is it commutative? Answer
# with two truth values.


# %%
def longer(left, right):
    """The longer of two words; of equally long ones the first."""
    return left if len(left) >= len(right) else right


# %%
predict("one_machine_checkpoint.laws_of_longer", ...)

# %%
from itertools import product

words = ["", "to", "be", "not", "gate"]
associative = True
for a, b, c in product(words, repeat=3):
    if longer(longer(a, b), c) != longer(a, longer(b, c)):
        associative = False
commutative = all(longer(a, b) == longer(b, a) for a, b in product(words, repeat=2))
associative, commutative

# %%
predict(
    "one_machine_checkpoint.laws_of_longer",
    measured=(associative, commutative),
    ask="Parts are combined in their order. Which of the two laws do you need?",
)

# %% [markdown]
# The cell tries all triples of five words. That is a test and not a proof. "to" and "be" show that the order matters. How the words are grouped does not
# matter: the result is always the first of the longest words.

# %% [markdown]
# **Three.** A Parquet file has four row groups. The footer has the smallest and the largest month of each. A query asks for the flights of March. How many row groups
# must it read?

# %%
months = [(1, 1), (1, 3), (2, 5), (7, 12)]

# %%
predict("one_machine_checkpoint.groups_of_march", ...)

# %%
groups_of_march = sum(smallest <= 3 <= largest for smallest, largest in months)
groups_of_march

# %%
predict(
    "one_machine_checkpoint.groups_of_march",
    measured=groups_of_march,
    ask="Does each of these row groups have a flight of March?",
)

# %% [markdown]
# The statistics can show that a row group has no flight of March. They cannot show that it has one. The third row group may have flights of February and
# May only, and it must be read all the same.

# %% [markdown]
# ## The rules
#
# - Solve the eight exercises in any order. Do not look at the chapters. If one takes more than ten minutes, go on to another.
# - A wrong answer costs nothing. Read the message before you change your answer.
# - You may open hints. Note where you needed the third one, and repeat that exercise on another day.
#
# **Another try.** The exercises belong to eight ideas. A try has one exercise for each idea. `new_try("one_machine_checkpoint")`, run on the exercise page,
# draws others. `progress()` counts the last try only. Wait at least a day between two tries.
#
# **When not to use it.** These exercises check small functions in one process. They do not show how fast a pool or a format is on your data. For that, measure,
# as chapters 04 to 06 do.
#
# **Now do the [eight exercises](../exercises/06b_one_machine_checkpoint.ipynb).** The end of their page says what they were about, and which chapter to
# repeat.

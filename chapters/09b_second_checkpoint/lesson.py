# %% [markdown]
# # 09b · Second checkpoint
#
# **The question.** What has stayed with you? You have seen clusters lose machines and jobs lose keys. Here nobody says which of it a problem is
# about.
#
# A checkpoint is eight exercises that mix what chapters 07 to 09 taught, with what the first chapters taught under it. They are drawn afresh
# for each try and stand in no order. What is practised is to see *what* a problem asks for, before you do it.
#
# **Exercises:** 35 minutes for the [eight](../exercises/09b_second_checkpoint.ipynb). No cluster has to run. **It
# builds on** 07 to 09, and 00 to 03.

# %% [markdown]
# ## Three questions to warm up
#
# Don't look anything up: to search your memory, and to find nothing at first, is what makes it stay. Guess, run, and say why.
#
# **One.** Three files in HDFS, their sizes in bytes; the third holds a single byte. A block is 128 MiB. How many blocks of them are full, and
# how many are short? Put a tuple of two numbers in place of the dots.

# %%
block = 128 * 2**20
sizes = [300_000_000, block, 1]

# %%
from workbook import predict

predict("second_checkpoint.full_and_short", ...)

# %%
cuts = [divmod(size, block) for size in sizes]
full_and_short = sum(full for full, rest in cuts), sum(rest > 0 for full, rest in cuts)
full_and_short

# %%
predict(
    "second_checkpoint.full_and_short",
    measured=full_and_short,
    ask="What does the single byte take on a disk, and what in the NameNode's memory?",
)

# %% [markdown]
# The file of exactly 128 MiB has one block, not two. The single byte has a block of its own, which takes one byte of a disk.

# %% [markdown]
# **Two.** Words are counted. The mapper prints a 1 for each, the reducer adds up. `count_lines` runs between them, as the combiner: it
# counts how often each word stands in what it is given. How many times will "to" be counted if the combiner never runs, if it runs once
# on each of two parts, and if it then runs once more, on both results together? Answer with three numbers.

# %%
from collections import Counter

parts = [[("to", 1), ("be", 1)], [("to", 1), ("to", 1)]]


def count_lines(pairs):
    """How many of the pairs each word has."""
    return list(Counter(word for word, _ in pairs).items())


# %%
predict("second_checkpoint.combined_thrice", ...)

# %%
never = parts[0] + parts[1]
once = count_lines(parts[0]) + count_lines(parts[1])
again = count_lines(once)
combined_thrice = tuple(sum(count for word, count in pairs if word == "to") for pairs in (never, once, again))
combined_thrice

# %%
predict(
    "second_checkpoint.combined_thrice",
    measured=combined_thrice,
    ask="Which of the three would you see in a test with ten lines?",
)

# %% [markdown]
# It is right until the day when a map task has so much output that its combined parts are combined again. A combiner has to read
# what it writes: it must *add* the counts, and not count the lines.

# %% [markdown]
# **Three.** A key and a value go from one step of an mrjob job to the next, which means: through JSON. Are the two comparisons in the
# second cell true? Answer with two truth values.

# %%
key, value = ("Inari", 7), {2025: 4.5}

# %%
predict("second_checkpoint.still_itself", ...)

# %%
import json

arrived_key, arrived_value = json.loads(json.dumps([key, value]))
still_itself = arrived_key == ("Inari", 7), 2025 in arrived_value
still_itself

# %%
predict(
    "second_checkpoint.still_itself",
    measured=still_itself,
    ask="What would you write to ask for the year all the same?",
)

# %% [markdown]
# JSON has lists and no tuples, and the keys of its objects are texts. So `["Inari", 7]` and `{"2025": 4.5}` arrived. Nothing failed on
# the way; what fails is the line that looks for the year.

# %% [markdown]
# ## The rules
#
# - Work on the eight in any order, without looking at the chapters. After ten minutes on one, leave it and go on.
# - An attempt that fails costs nothing: read the card before you change anything. A program that ended with an error shows its last line.
# - Hints are allowed. Write down where you needed the third one: that is an exercise to come back to.
#
# **Another try.** The bank has three exercises for each idea, and a try takes one of each. `new_try("second_checkpoint")`, run on the
# exercise page, draws others. `progress()` counts the last try only. Leave a day or more between two tries.
#
# **When not to use it.** These exercises run in a second on one machine. Whether a job that passes here survives a cluster that is full,
# slow, or half dead, they do not say.
#
# **Now do the [eight exercises](../exercises/09b_second_checkpoint.ipynb).** At the end of their page it says what they were about, and what
# to read again.

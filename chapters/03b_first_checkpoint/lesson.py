# %% [markdown]
# # 03b · First checkpoint
#
# **The question.** What has stayed with you? Not what you can follow when you read it: what you can find by yourself, when nothing
# says where to look.
#
# A checkpoint is eight exercises that mix what chapters 00 to 03 taught. They are drawn afresh for each try and stand in no order. On
# an exercise page of a chapter you know before you read which tool is meant. Here you have to choose it, and choosing is what is
# practised.
#
# **Exercises:** 35 minutes for the [eight](../exercises/03b_first_checkpoint.ipynb). **It builds on** 00 to 03.

# %% [markdown]
# ## Three questions to warm up
#
# Don't look anything up: to search your memory, and to find nothing at first, is what makes it stay. Guess, run, and say why.
#
# **One.** Three files, each a number and a unit. `sizes` is a `map` that turns each of them into bytes. What is
# `(sum(sizes), len(list(sizes)))`? Put a tuple of two numbers in place of the dots.

# %%
files = [(3, "kB"), (2, "KiB"), (1, "kB")]
steps = {"kB": 1000, "KiB": 1024}

# %%
from workbook import predict

predict("first_checkpoint.total_and_count", ...)

# %%
sizes = map(lambda file: file[0] * steps[file[1]], files)
total_and_count = sum(sizes), len(list(sizes))
total_and_count

# %%
predict(
    "first_checkpoint.total_and_count",
    measured=total_and_count,
    ask="Why 48 bytes more than 6,000, and why are three files counted as none?",
)

# %% [markdown]
# A KiB has 1,024 bytes, so two of them are 48 more than 2,000. And a `map` is an iterator: `sum` read it to its end, and left nothing
# for the second pass. Nothing failed, and that is the trouble.

# %% [markdown]
# **Two.** Four delays as they stand in a file: `"12"`, `"0"`, `"NA"` and `"-3"`. Each goes through `number`, and then through
# `filter(None, …)`. How many come out?


# %%
def number(text):
    """The whole number in a text; None for NA."""
    return None if text == "NA" else int(text)


predict("first_checkpoint.known_numbers", ...)

# %%
from toolz import curry, pipe

known = pipe(["12", "0", "NA", "-3"], curry(map, number), curry(filter, None), list)
known

# %%
predict(
    "first_checkpoint.known_numbers", measured=len(known), ask="Which of the four was known, and is gone all the same?"
)

# %% [markdown]
# The flight that came on time was taken for one of which nothing is known. No stage failed: each did what it
# always does, and whoever counts the flights at the end has nothing to see.

# %% [markdown]
# **Three.** Read the next cell and run it. Each of its two functions notes its calls in a list: `is_long` in `tested`, `longer` in
# `called`. After `reduce(longer, islice(filter(is_long, words), 2))`, how long are the two lists? Answer with a tuple in the cell below.

# %%
words = ["to", "sleep", "perchance", "to", "dream", "ay", "there"]
tested, called = [], []


def is_long(word):
    """True for more than four letters."""
    tested.append(word)
    return len(word) > 4


def longer(longest, word):
    """The longer of the two."""
    called.append(word)
    return max(longest, word, key=len)


# %%
predict("first_checkpoint.tested_and_called", ...)

# %%
from functools import reduce
from itertools import islice

tested.clear(), called.clear()
reduce(longer, islice(filter(is_long, words), 2))
tested_and_called = len(tested), len(called)
tested_and_called

# %%
predict(
    "first_checkpoint.tested_and_called",
    measured=tested_and_called,
    ask="What would each of the two be with a start, an empty text?",
)

# %% [markdown]
# Two things met in one line. `next` asks for one result, so the words after the second long one were never looked at. And a
# reduction without a start takes its first item for the state, so two items are one call. With a start they are two; the three tests
# stay three.

# %% [markdown]
# ## The rules
#
# - Work on the eight in any order, without looking at the chapters. After ten minutes on one, leave it and go on.
# - An attempt that fails costs nothing: read the card before you change anything. Inputs begin small, and the card shows the first
#   that goes wrong.
# - Hints are allowed. Write down where you needed the third one: that is an exercise to come back to.

# %% [markdown]
# ## Another try
#
# The bank has three exercises for each idea, and a try takes one of each. `new_try("first_checkpoint")`, run on the exercise page,
# draws others: the same ideas with other data and another story. `progress()` counts the last try only, from when it was drawn. Leave
# a day or more between two tries. What you can still find tomorrow is what you know.
#
# **When not to use it.** A checkpoint says what you can do with small problems under mild pressure. It does not say whether you can
# size a cluster or find a fault in a log of a terabyte. That is what the projects are for.
#
# **Now do the [eight exercises](../exercises/03b_first_checkpoint.ipynb).** The rest of this page is for afterwards: it says what they
# were about.

# %% [markdown]
# ## Afterwards: how to read the result
#
# Six of eight or more: go on. Fewer: that is not a mark, it is a list of what to read again. Find the exercises that did not pass,
# that took long, or that needed the third hint; here, and nowhere else, it says what belongs where.
#
# | the exercise asked you to … | a belief that gets in the way | go back to |
# |---|---|---|
# | add up sizes, and compare them with a line, a disk or a memory | a bit is a byte; MiB is another spelling of MB | [00](00_start.ipynb) |
# | give the first few of something, and read no more than that takes | a limit only cuts the result; stages may stand in any order | [01](01_lazy_map.ipynb), [02](02_pipelines.ipynb) |
# | say several things about values that come by once | an iterator holds its results; the greatest may begin at 0 | [01](01_lazy_map.ipynb), [03](03_reduce.ipynb) |
# | tidy what people typed | what is false is missing | [02](02_pipelines.ipynb), [01](01_lazy_map.ipynb) |
# | give something for each carrier, page or lake | equal keys arrive together; means can be averaged | [03](03_reduce.ipynb) |
# | hand out one group after another | the last group takes care of itself | [01](01_lazy_map.ipynb), [03](03_reduce.ipynb) |
# | read a program and count | `map` works at once; waiting is work | [01](01_lazy_map.ipynb), [03](03_reduce.ipynb), [00](00_start.ipynb) |
# | make a report from dirty lines | every line is a record | [02](02_pipelines.ipynb), [03](03_reduce.ipynb) |
#
# In those chapters do the exercises again, not the reading alone. Reading again feels like knowing.

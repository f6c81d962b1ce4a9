# %% task [markdown] points=2 core=true
# ## What the counters will say
#
# A word count has one reduce task, and its reducer is also the combiner. The input has two splits:
#
# | split 1 | split 2 |
# |---|---|
# | `to be or not to be` | `to be is to do` |
#
# Everything fits in memory. Each map task spills once, at its end. Its combiner runs once, before that spill. The reduce task writes
# everything it fetches to its own disk, once.
#
# **Give the values of these five counters of the whole job, in this order:** `Map output records`, `Combine output records`,
# `Reduce input records`, `Reduce input groups`, `Spilled Records`. For the splits `a a` and `a`, they are `(3, 2, 2, 1, 4)`.

# %% answer
### BEGIN STUB
# counters_traced = (..., ..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 + 5 words; 4 different ones in each split; 6 in both together; 8 on the map tasks'
# disks and 8 on the reduce task's.
counters_traced = (11, 8, 8, 6, 16)
### END SOLUTION

# %% hints [markdown]
# 1. Follow the words: from the mappers to the combiner of each split, to a disk, to the reduce task, and to its disk.
# 2. A combiner sees only its own split. A group is a key with all its values, from all splits. `Spilled Records` counts a record for
#    each local disk it is written to ([section 3](lesson#3)).
# 3. The splits `a a` and `a b`, with one gap:
#    ```python
#    mapped = 2 + 2  # the words
#    combined = 1 + 2  # the different words of each split
#    groups = len({"a", "b"})
#    spilled = combined + ___  # the map tasks' disks, then the reduce task's
#    ```

# %% question [markdown]
# Which of the five numbers would change with two reduce tasks?


# %% check
def check(answer, draw):
    splits = ["to be or not to be".split(), "to be is to do".split()]
    combined = sum(len(set(split)) for split in splits)
    due = (sum(map(len, splits)), combined, combined, len(set().union(*splits)), 2 * combined)
    says = "You gave {received}, and at least two numbers are wrong. Follow the six words of split 1 to the reduce task's disk. How many records are left after each step?"
    again = "The mappers print 6 and 5 records. Each combiner combines equal words of its own split into one record. The reduce task reads these records. Each different word of both splits is a group. The map tasks write the combined records to their disks, and the reduce task to its own."
    rules = {
        "Map output records": "The mapper prints a record for each word, also for a word that occurs again. How many words do the two splits have?",
        "Combine output records": "A combiner combines equal words of its own split into one record. How many different words does each split have?",
        "Reduce input records": "The reducer reads what the combiners of both splits printed. How many records are these?",
        "Reduce input groups": "A group is a key with all its values, from both splits. How many different words do the splits have together?",
        "Spilled Records": "It counts a record each time a map or reduce task writes it to a disk ([section 3](lesson#3)). How often is each combined record written?",
    }
    if not isinstance(answer, (tuple, list)) or len(answer) != len(due):
        says = "You gave {received}. The text asks for five numbers, in the order of the counters. Which five counters does it name?"
    else:
        wrong_ones = [name for name, one, right in zip(rules, answer, due) if not expect.alike(one, right)]
        if len(wrong_ones) == 1:
            says = f"You gave {{received}}. Only the value of `{wrong_ones[0]}` is wrong. {rules[wrong_ones[0]]}"
        if wrong_ones:
            again = f"The value of `{wrong_ones[0]}` is wrong. {again}"
    expect.guess(
        answer,
        due,
        says=says,
        again="You gave {received}. " + again,
    )


# %% right
@right
def traced():
    """The two splits, followed."""
    splits = [text.split() for text in ("to be or not to be", "to be is to do")]
    sent = [set(split) for split in splits]
    crossing = sum(map(len, sent))
    return [sum(map(len, splits)), crossing, crossing, len(sent[0] | sent[1]), crossing + crossing]


# %% wrong
wrong(
    "one_combiner_for_all",
    (11, 6, 6, 6, 12),
    belief="a_combiner_sees_the_whole_job",
    says="You gave {received}: six records after the combiner. For that, one combiner would have to see both splits. A combiner runs in a map task ([section 4](lesson#4)). Which words does it see there?",
    again="Count the different words of each split, and add the two numbers.",
)

wrong(
    "combined_on_arrival",
    (11, 8, 11, 6, 22),
    belief="a_combiner_is_part_of_the_reduce",
    says="You gave {received}: eleven records reach the reducer. The combiner runs in the map task, before the records are sent ([section 4](lesson#4)). How many are left to send?",
    again="The reducer reads what the combiners print, not what the mappers print.",
)

wrong(
    "spilled_once",
    (11, 8, 8, 6, 8),
    belief="What crosses from map to reduce is written to a disk once.",
    says="You gave {received}: eight spilled records. The map tasks write these eight to their disks. What does the reduce task do with the records that it fetches ([section 3](lesson#3))?",
    again="Each record is written to two disks: to that of its map task, and to that of the reduce task.",
)

wrong(
    "a_group_for_each_record",
    (11, 8, 8, 8, 16),
    belief="a_record_is_a_group",
    says='You gave {received}: eight groups. A group is a key with all its values, from both splits ([section 3](lesson#3)). How many groups does "to" have?',
    again="A group is a key with all its values. Count the different words of both splits together.",
)

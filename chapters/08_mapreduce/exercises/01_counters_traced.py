# %% task [markdown] points=2 core=true
# ## What the counters will say
#
# *Predict.* The word count of the lesson, with its reducer as the combiner, runs over two splits and with one reducer:
#
# | split 1 | split 2 |
# |---|---|
# | `to be or not to be` | `to be is to do` |
#
# Everything fits in memory. So each map task spills once, at its end, and its combiner runs once, before that spill is written. The reducer's task
# writes all that it has fetched to its own disk, once. Which numbers do these five counters of the whole job show, in this order?
#
# `Map output records`, `Combine output records`, `Reduce input records`, `Reduce input groups`, `Spilled Records`

# %% answer
### BEGIN STUB
# counters_traced = (..., ..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 + 5 words; 4 different ones in each split; 6 in both together; 8 on the maps' disks and 8 on the reducer's.
counters_traced = (11, 8, 8, 6, 16)
### END SOLUTION

# %% hints [markdown]
# 1. Follow the words: out of the mappers, into the combiner of each split, onto a disk, to the reducer, onto its
#    disk.
# 2. A combiner sees its own split only. A group is a key with all its values, from wherever they came. A spill is a
#    record written to a local disk, by a map task or by the reducer's.
# 3. A relative: splits `a a` and `a b`. Out of the mappers come 4, out of the combiners 1 + 2, the reducer reads
#    these 3 in the groups a and b, and 3 + 3 records are written to local disks: (4, 3, 3, 2, 6).

# %% question [markdown]
# Which of the five numbers would change with two reducers?

# %% check
FIVE = (
    "Map output records",
    "Combine output records",
    "Reduce input records",
    "Reduce input groups",
    "Spilled Records",
)


# Predict and complete
def check(answer, draw):
    splits = ["to be or not to be".split(), "to be is to do".split()]
    mapped = sum(map(len, splits))
    combined = sum(len(set(split)) for split in splits)
    groups = len(set().union(*splits))
    due = (mapped, combined, combined, groups, 2 * combined)
    says = "Not these numbers: {received}. Which five counters does the text name, and in which order?"
    if isinstance(answer, (tuple, list)) and len(answer) == len(due):
        wrong = [name for name, guess, number in zip(FIVE, answer, due, strict=True) if guess != number]
        says = f"Not these numbers: {{received}}. The first that is wrong is `{wrong[0] if wrong else ''}`: which records does it count, and where are they then?"
    expect.guess(answer, due, says=says)


# %% right
@right
def traced():
    """The two splits, followed."""
    splits = [text.split() for text in ("to be or not to be", "to be is to do")]
    sent = [set(split) for split in splits]
    crossing = sum(map(len, sent))
    return (sum(map(len, splits)), crossing, crossing, len(sent[0] | sent[1]), crossing + crossing)


# %% wrong
wrong(
    "one_combiner_for_all",
    (11, 6, 6, 6, 12),
    belief="a_combiner_sees_the_whole_job",
    says='The combiner made one "to" of the words of both splits, and so it would have to sit where both meet. On which machine does it run, and when?',
)

wrong(
    "combined_on_arrival",
    (11, 8, 11, 6, 22),
    belief="a_combiner_is_part_of_the_reduce",
    says="All eleven words crossed, and were combined when they had come. What would that have saved on the way?",
)

wrong(
    "spilled_once",
    (11, 8, 8, 6, 8),
    belief="What crosses from map to reduce is written to a disk once.",
    says="Eight records lie on disks: those that the map tasks wrote. What does the reducer's task do with what it fetches, before it reads it in order?",
)

wrong(
    "a_group_for_each_record",
    (11, 8, 8, 8, 16),
    belief="a_record_is_a_group",
    says='Eight groups: so "to" has one group from each split. How many times would "to" stand in the result then?',
)

wrong(
    "spilled_before_combining",
    (11, 8, 8, 6, 19),
    belief="A combiner works on what has been written to disk.",
    says="The map tasks wrote all eleven words to their disks, and combined them later. The text says which of the two comes first: what is left when the spill is written?",
)

wrong(
    "every_word_twice",
    (11, 8, 8, 6, 22),
    belief="Spilled records are twice the words, whatever happens between.",
    says="Twice eleven records are spilled here, as in the lesson's first job, where each word was written twice. That job had no combiner: how many records does a map task write when it has one?",
)

# %% task [markdown] slot="trace"
# ## On the way
#
# A job counts words. Its mapper prints each word with a 1, its reducer adds up the numbers of each word and is the combiner, too. The input
# has two splits:
#
# ```
# to be or not to be
# ```
#
# ```
# to see or not to see
# that is it
# ```
#
# There are two reducers, and the combiner runs once at the end of each map task. Four numbers in place of the dots: the records that
# the two mappers print together; those that the two reducers read together; those that they print together; and the files that hold results.

# %% answer
### BEGIN STUB
# on_the_way = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 and 9 words; 4 and 7 different ones in the splits; 8 different ones in all; a part for each reducer.
on_the_way = (15, 11, 8, 2)
### END SOLUTION

# %% hints [markdown]
# 1. Follow the word `to` through all stations: how many records is it in each of them?
# 2. A mapper prints a record for each word that it sees. Each map task combines its own split, so a word of both
#    splits is two records on the way. Each word goes to one reducer.
# 3. A relative: the splits `a a b` and `b b`. The mappers print 5 records, the reducers read 2 and 1, that is 3, and
#    print 2.

# %% question [markdown]
# And if there were four reducers: which of the four numbers would change?


# %% check
# trace: 08 (counters, the sort, text keys) and 03 (runs, the last one); 09 (JSON) and 08
def check(answer, draw):
    splits = ["to be or not to be".split(), "to see or not to see that is it".split()]
    right = (sum(map(len, splits)), sum(len(set(words)) for words in splits), len({*splits[0], *splits[1]}), 2)
    expect.guess(
        answer,
        right,
        says="Not these four: {received}. Which records of a word are there before and after each program?",
        again="Not yet. Follow one word, `to`: write down its records after each mapper, each combiner, each reducer. "
        "Then do the same for `see`, which stands in one split.",
    )


# %% right
@right
def counted_in_sets():
    """With the splits as texts."""
    one, two = "to be or not to be".split(), "to see or not to see that is it".split()
    return len(one + two), len(set(one)) + len(set(two)), len(set(one + two)), 2


# %% wrong
wrong(
    "one_combiner_for_all",
    (15, 8, 8, 2),
    belief="a_combiner_sees_the_whole_job",
    says="Eight records travel: each word as one. Which process has seen the `to` of both splits before they travel?",
)

wrong(
    "combined_after_the_way",
    (15, 15, 8, 2),
    belief="a_combiner_is_part_of_the_reduce",
    says="All 15 records travel. On which machine does a combiner run: on the mapper's, or on the reducer's?",
)

wrong(
    "mapper_counts_them",
    (11, 11, 8, 2),
    belief="A mapper sends each of its keys once.",
    says="The mappers print as many records as there are different words in each split. What does this mapper do when a word comes again?",
)

wrong(
    "both_reducers_print_all",
    (15, 11, 11, 2),
    belief="Every reducer gets its share of each key.",
    says="Words that stand in both splits are printed twice here. To how many of the reducers does `to` go?",
)

wrong(
    "one_file_of_results",
    (15, 11, 8, 1),
    belief="A job writes its result into one file.",
    says="Two reducers wrote into one file. Who would have told them whose turn it is?",
)

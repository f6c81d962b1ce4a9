# %% task [markdown] slot="trace"
# ## On the way
#
# A job counts words. Its mapper prints each word with a 1. Its reducer adds up the numbers of each word, and is also the combiner. The input has
# two splits:
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
# There are two reducers, and the combiner runs once at the end of each map task. Put four numbers in place of the dots: the records that the two
# mappers print together; those that the two reducers read together; those that they print together; and the files that hold results.

# %% answer
### BEGIN STUB
# on_the_way = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 and 9 words; 4 and 7 different ones in the splits; 8 different ones in all; a part for each reducer.
on_the_way = (15, 11, 8, 2)
### END SOLUTION

# %% hints [markdown]
# 1. Follow the word `to` from the mappers to the result. How many records is it at each place?
# 2. A mapper prints a record for each word that it reads. A combiner sees the output of one map task. All records of one word go to one reducer.
# 3. The same for the splits `a a b` and `b b`. Fill the gap:
#    ```
#    mappers print:   3 + 2 = 5
#    reducers read:   2 (a, b) + ___ (b)
#    reducers print:  2 (a, b)
#    ```

# %% question [markdown]
# And if there were four reducers: which of the four numbers would change?


# %% check
def check(answer, draw):
    splits = ["to be or not to be".split(), "to see or not to see that is it".split()]
    right = (sum(map(len, splits)), sum(len(set(words)) for words in splits), len({*splits[0], *splits[1]}), 2)
    expect.guess(
        answer,
        right,
        says="You gave {received}, and not all four are right. Each program reads what the one before it printed. "
        "How many records of the word `to` are there before and after each program?",
        again="Follow the word `to`. Write down its records after each mapper, each combiner and each reducer. "
        "Then do the same for `see`, which occurs in one split only.",
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
    says="You let the reducers read 8 records, one for each word. A combiner sees the output of one map task only. How many records of `to` leave the two map tasks?",
    again="Count the different words of each split by itself, and add the two numbers.",
)

wrong(
    "combined_after_the_way",
    (15, 15, 8, 2),
    belief="a_combiner_is_part_of_the_reduce",
    says="You let the reducers read all 15 records. The combiner runs at the end of each map task, before the records go to the reducers. How many records does it leave of the first split?",
    again="Count the different words of each split by itself, and add the two numbers.",
)

wrong(
    "both_reducers_print_all",
    (15, 11, 11, 2),
    belief="Every reducer gets its share of each key.",
    says="You let the reducers print 11 records. Equal keys go to the same reducer, from all map tasks. To how many of the reducers does `to` go?",
    again="Each word is printed once in the whole job. Count the different words of both splits together.",
)

# %% task [markdown] slot="own_generator"
# ## Parcels of files
#
# Files are packed in the order in which they come. A parcel holds at most `limit` MB. A file that does not fit closes the parcel and
# goes into the next one. A file larger than the limit travels alone. `sizes` is an iterator over the sizes in MB. Give the parcels one
# after another, each as a list of sizes. No parcel is empty.
#
# **Give each parcel as soon as the file that closes it has been read.**

# %% answer
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    ### BEGIN SOLUTION
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel
    ### END SOLUTION


# %% hints [markdown]
# 1. When do you know that a parcel is complete? Which parcel has no file after it that closes it?
# 2. Test before a file goes in. A parcel that is still empty cannot be given. Every file goes into some parcel.
# 3. The same for text lines of at most 60 letters. Fill the gap:
#    ```python
#    for word in words:
#        if line and length(line) + len(word) > 60:
#            yield line
#            line = []
#        ___
#    ```

# %% question [markdown]
# `sum(parcel)` adds the same sizes again and again. From which size of parcel on would you keep a running total?


# %% check
def check(answer, draw):
    limit = draw.integer(9, 11, named="limit")
    part = draw.random.randint(3, 6)
    # Too large, and nothing is packed yet; exactly full; one that does not fit.
    small = {1: [limit + 2], 2: [part, limit - part], 3: [limit - 1, 2, part], 5: [limit + 1, part, 3, limit, 1]}
    sizes = drawn(draw, lambda random: random.randint(1, 12), 60, small, "sizes")
    come_in_time(answer, solution, sizes, limit)


# %% right
@right
def parcels_with_a_sum(sizes, limit):
    """The sum is carried along, not added up anew."""
    parcel, total = [], 0
    for size in sizes:
        total += size
        if parcel and total > limit:
            yield parcel
            parcel, total = [], size
        parcel.append(size)
    if parcel:
        yield parcel


# %% wrong
wrong(
    "last_parcel_stays",
    was="\n    if parcel:\n        yield parcel",
    now="",
    belief="the_end_needs_no_care",
    says="The last parcel for {input sizes} is missing. No file comes after it. Which line of your code gives a parcel when the files simply end?",
    again="After the loop, give the parcel that you still hold, if there is one.",
)

wrong(
    "empty_parcel_first",
    was="parcel and ",
    now="",
    belief="every_gap_closes_a_group",
    says="Your result has an empty parcel: {received}. A file that is too large for an empty parcel closes nothing. What is in the parcel when that file comes?",
    again="Give a parcel only if at least one file is in it.",
)

wrong(
    "all_packed_first",
    was="in sizes",
    now="in list(sizes)",
    belief="holding_is_free",
    says="The parcels are right, but all files were read before the first parcel came. Which file tells that a parcel is complete?",
    again="Loop over `sizes` itself, and use `yield` inside the loop.",
)

wrong(
    "never_quite_full",
    was=" > ",
    now=" >= ",
    belief="a_limit_is_not_reached",
    says="A file that fills its parcel to exactly {input limit} MB went into the next one. What does “at most {input limit}” say about {input limit}?",
    again="A file also fits if the total then equals the limit.",
)

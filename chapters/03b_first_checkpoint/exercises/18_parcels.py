# %% task [markdown] slot="own_generator"
# ## Parcels of files
#
# Files are packed for the post, in the order in which they come. A parcel holds at most `limit` MB. The first file that is too much
# for it closes it, and goes into the next one. A file larger than the limit travels alone. `sizes` is an iterator over the files'
# sizes in MB. Give the parcels, each a list of sizes, one after another: each as soon as the file that closes it was read. There are
# no empty parcels.

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
# 1. When do you know that a parcel is complete? And of which parcel will you never hear that?
# 2. Before a file goes in: if something is in the parcel and the file is too much, hand the parcel out and begin a
#    new one. Then the file goes in, in either case.
# 3. A relative, lines of at most 60 letters from words: `if line and length(line) + len(word) > 60: yield line` and
#    `line = []`, then `line.append(word)`; behind the loop `if line: yield line`.

# %% question [markdown]
# `sum(parcel)` adds the same sizes again and again. From which size of parcel on would you carry the sum along?


# %% check
def check(answer, draw):
    limit = draw.integer(9, 11, named="limit")
    part = draw.random.randint(3, 6)
    # Too large, and nothing is packed yet; exactly full; one that does not fit.
    small = {1: [limit + 2], 2: [part, limit - part], 3: [limit - 1, 2, part], 5: [limit + 1, part, 3, limit, 1]}
    sizes = drawn(draw, lambda random: random.randint(1, 12), 60, small, "sizes")
    expected, due = [], []
    for at, size in enumerate(sizes):
        if not expected or sum(expected[-1]) + size > limit:
            expected.append([])
            due += [at + 1] if at else []
        expected[-1].append(size)
    served = expect.serve(sizes)
    found = iter(answer(served, limit))
    come_in_time(found, served, expected, [*due, len(sizes)])


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
    says="The last parcel is never sent. What was to come that would have closed it?",
)

wrong(
    "empty_parcel_first",
    was="parcel and ",
    now="",
    belief="every_gap_closes_a_group",
    says="If the very first file is too large, a parcel without files goes out before it. What had been packed by then?",
)

wrong(
    "file_left_on_the_table",
    was="parcel.",
    now="else:\n            parcel.",
    belief="a_change_is_no_item",
    says="The files that did not fit are in no parcel at all. Into which one should they have gone?",
)

wrong(
    "never_quite_full",
    was=" > ",
    now=" >= ",
    belief="a_limit_is_not_reached",
    says="A file that would have filled its parcel to the last MB went into the next one. What does “at most” say of ten, if the limit is ten?",
)


@wrong(belief="holding_is_free")
def all_packed_first(sizes, limit):
    """The parcels are right, and all files were packed before the first one left. How many files had to be seen for it?"""
    packed = []
    for size in sizes:
        if packed and sum(packed[-1]) + size <= limit:
            packed[-1].append(size)
        else:
            packed.append([size])
    yield from packed


wrong(
    "parcel_at_every_end",
    was="if parcel:\n        ",
    now="",
    belief="the_end_needs_no_care",
    says="No file came, and a parcel was sent. What is in it?",
)

wrong(
    "empty_first_and_last_stays",
    was=("parcel and ", "\n    if parcel:\n        yield parcel"),
    now=("", ""),
    belief="every_gap_closes_a_group",
    says="A parcel without files went out before the large file, and the file itself stayed behind. Which of the two was worth sending, and when?",
)

wrong(
    "parcels_always_sent",
    was=("parcel and ", "if parcel:\n        "),
    now=("", ""),
    belief="every_gap_closes_a_group",
    says="A parcel goes out even if no file came, and one more before a file that is too large. What do these two parcels have in common?",
)

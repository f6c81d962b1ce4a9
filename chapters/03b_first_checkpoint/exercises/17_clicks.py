# %% task [markdown] slot="own_generator"
# ## Clicks that belong together
#
# `times` is an iterator over the moments, in seconds, at which a reader clicked, from the first to the last. A click belongs to the
# one before it if no more than `pause` seconds lie between the two. Give the clicks that belong together, each time a list, one list
# after another: each as soon as the first click that does not belong to it was read. Without clicks there is no list.

# %% answer
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    ### BEGIN SOLUTION
    together = []
    for time in times:
        if together and time - together[-1] > pause:
            yield together
            together = []
        together.append(time)
    if together:
        yield together
    ### END SOLUTION


# %% hints [markdown]
# 1. Which two moments have to be compared for each click, and what do you know of the first one?
# 2. Compare with the last click of the list you hold. If the pause is longer, hand the list out and begin a new one,
#    with this click in it.
# 3. A relative, pages of a book that follow each other: `if run and page != run[-1] + 1: yield run` and `run = []`,
#    then `run.append(page)`; behind the loop `if run: yield run`.

# %% question [markdown]
# A reader clicks for the last time at noon. When does your answer hand out that list?


# %% check
def check(answer, draw):
    pause = draw.choice((30, 60), named="pause")
    # From each click to the next; the first one comes long after 0 seconds.
    small = {
        1: [5 * pause],
        2: [2 * pause, pause + 1],
        3: [9 * pause, pause, pause],
        5: [4 * pause, 20, 9 * pause, 1, pause],
    }
    size = draw.size(60, at_least=0)
    gaps = small.get(size) or [draw.random.choice((1, 20, pause, pause + 1, 9 * pause)) for _ in range(size)]
    times = draw.show("times", [sum(gaps[: at + 1]) for at in range(len(gaps))])
    expected, due = [], []
    for at, time in enumerate(times):
        if at == 0 or gaps[at] > pause:
            expected.append([])
            due += [at + 1] if at else []
        expected[-1].append(time)
    served = expect.serve(times)
    found = iter(answer(served, pause))
    come_in_time(found, served, expected, [*due, len(times)])


# %% right
@right
def clicks_from_the_first(times, pause):
    """The first click opens the first list."""
    times = iter(times)
    together = list(islice(times, 1))
    for time in times:
        if time - together[-1] <= pause:
            together.append(time)
        else:
            yield together
            together = [time]
    if together:
        yield together


# %% wrong
wrong(
    "list_needs_a_later_click",
    was="\n    if together:\n        yield together",
    now="",
    belief="the_end_needs_no_care",
    says="The last clicks never came out. Which click would have had to follow them?",
)


@wrong(belief="a_change_is_no_item")
def first_click_lost(times, pause):
    """After each long pause one click is missing: the one that ended the pause. To which list does it belong?"""
    together, last = [], None
    for time in times:
        if last is not None and time - last > pause:
            yield together
            together = []
        else:
            together.append(time)
        last = time
    if last is not None:
        yield together


wrong(
    "near_to_the_first",
    was="[-1",
    now="[0",
    belief="To belong to a group is to be near its first member.",
    says="A reader who clicks every 20 seconds for an hour is cut into pieces. From which click on was the pause measured?",
)

wrong(
    "list_of_no_clicks",
    was="if together:\n        ",
    now="",
    belief="the_end_needs_no_care",
    says="Nobody clicked, and it gives a list all the same. Which clicks are in it?",
)


@wrong(belief="holding_is_free")
def all_clicks_first(times, pause):
    """The lists are right, and the first of them waited for the last click of all. When was it known to be complete?"""
    lists = []
    for time in times:
        if lists and time - lists[-1][-1] <= pause:
            lists[-1].append(time)
        else:
            lists.append([time])
    yield from lists


wrong(
    "first_click_has_one_before",
    was="together and ",
    now="",
    belief="there_is_always_a_first",
    says="It ended at the very first click: there was none before it to compare with. How does the list look at that moment?",
)

wrong(
    "neither_first_nor_none",
    was=("together and ", "if together:\n        "),
    now=("", ""),
    belief="there_is_always_a_first",
    says="No clicks give a list without clicks, and the very first click ends in an error. What is in the list in these two cases?",
)

wrong(
    "a_click_at_zero",
    was=("together = []\n    for", "together and time - together[-1]", "time)"),
    now=("together, last = [], 0\n    for", "time - last", "time)\n        last = time"),
    belief="every_reduction_starts_at_zero",
    says="Before the first click it gives a list without clicks. Who clicked at 0 seconds?",
)

wrong(
    "shorter_than_the_pause",
    was=" > ",
    now=" >= ",
    belief="a_limit_is_not_reached",
    says="Two clicks with exactly `pause` seconds between them were parted. What does “no more than” say of 30, if the pause is 30?",
)

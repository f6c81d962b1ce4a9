# %% task [markdown] slot="own_generator"
# ## Clicks that belong together
#
# `times` is an iterator over the moments, in seconds, at which a reader clicked, from the first to the last. A click belongs to the
# one before it if at most `pause` seconds lie between the two. Give the clicks that belong together as lists, one list after another.
# No list is empty.
#
# **Give each list as soon as the first click that does not belong to it has been read.**

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
# 1. Which two moments does your code compare at each click? What about the first click of all?
# 2. Compare with the last item of the list that you hold, if it has one. Which list gets the click after a long pause?
# 3. The same for pages of a book that follow each other. Fill the gaps:
#    ```python
#    for page in pages:
#        if run and page != run[-1] + 1:
#            yield ___
#            run = ___
#        run.append(page)
#    ```

# %% question [markdown]
# A reader clicks for the last time at noon. When does your answer give that list?


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
    come_in_time(answer, solution, times, pause)


# %% right
@right
def clicks_to_the_end_of_time(times, pause):
    """A last moment, infinitely late, ends the last list."""
    together = []
    for time in chain(times, [float("inf")]):
        if together and time - together[-1] > pause:
            yield together
            together = []
        together.append(time)


# %% wrong
wrong(
    "list_needs_a_later_click",
    was="\n    if together:\n        yield together",
    now="",
    belief="the_end_needs_no_care",
    says="The last clicks of {input times} are missing. No click comes after them. Which line of your code gives a list when the clicks simply end?",
    again="After the loop, give the list that you still hold, if there is one.",
)

wrong(
    "near_to_the_first",
    was="[-1",
    now="[0",
    belief="To belong to a group is to be near its first member.",
    says="Your result separates clicks that lie at most {input pause} seconds apart. Each click is compared with the one before it. Which click does your code compare with?",
    again="Compare each click with the last one in the list, not with the first.",
)

wrong(
    "all_clicks_first",
    was="in times",
    now="in list(times)",
    belief="holding_is_free",
    says="The lists are right, but all clicks were read before the first list came. Which click tells that a list is complete?",
    again="Loop over `times` itself, and use `yield` inside the loop.",
)

wrong(
    "shorter_than_the_pause",
    was=" > ",
    now=" >= ",
    belief="a_limit_is_not_reached",
    says="Your result separates two clicks that lie exactly {input pause} seconds apart. What does “at most {input pause}” say about {input pause}?",
    again="A click belongs to the one before it also if the difference equals `pause`.",
)

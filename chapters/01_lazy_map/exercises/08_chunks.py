# %% task [markdown] points=2
# ## Chunks
#
# *Write.* Many tools want rows in portions. Cut any iterable into lists of `size` items; the last one may be shorter, and
# there is no empty one. A list is handed out as soon as it is full, before another item is read. Write it with `yield`.

# %% answer
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    ### BEGIN SOLUTION
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            # The full list is the caller's now; this is another.
            chunk = []
    if chunk:
        yield chunk
    ### END SOLUTION


# %% hints [markdown]
# 1. When is a list full, and what has to happen then, before another item is read? And when the items end: what is in
#    your hands?
# 2. A loop and a list that fills up are enough. After `yield` the full list is the caller's: begin a new one. After
#    the loop, look whether something is left.
# 3. A relative, the paragraphs of a text: `lines = []`, then `for line in text:` and in it `if line:
#    lines.append(line)`, `elif lines: yield lines; lines = []`, and after the loop `if lines: yield lines`.

# %% question [markdown]
# Filling a list item by item and asking `islice` for one list at a time are both fine. Where does the last, shorter
# list come from in each?


# %% check
def as_it_was(part):
    """A list as it is now, whatever becomes of it."""
    return list(part) if isinstance(part, list) else part


def check(answer, draw):
    words = draw.several(lambda random: random.choice(CARRIERS), 211, at_least=0, named="items")
    size = draw.choice((2, 3, 4, 5), named="size")  # 211 is a prime: something is always left over
    expected = [words[at : at + size] for at in range(0, len(words), size)]
    served = expect.serve(words)
    parts = iter(answer(served, size))
    kept = expect.take(parts, 1)
    expect.reads(
        served,
        min(size, len(words)),
        says="For the first list it had {received}; {expected} fill it, or are all.",
    )
    looked_at = [as_it_was(part) for part in kept]
    while len(kept) <= len(words) + 1 and (part := expect.take(parts, 1)):
        kept += part
        looked_at += map(as_it_was, part)
    says = ""
    if [] in looked_at:
        says = "There is an empty list among what came out: {received}. What was in it when it was handed out?"
    elif looked_at == expected:  # from another process every list comes as a copy, and stays as it was
        says = "Each list was right when it came; afterwards they are {received}. Whose is a list that was handed out?"
    expect.equal(kept, expected, says=says)
    expect.equal(
        len(expect.take(answer(words, size), len(words) + 2)),
        len(expected),
        says="Given a list in place of an iterator, it goes on to {received} lists; {expected} hold all the items.",
    )


# %% right
@right
def by_islice(items, size):
    """One iterator for all: it remembers where the last list ended. An empty list is false and ends the loop."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


# %% wrong
from itertools import zip_longest

wrong(
    "loses_the_rest",
    was="\n    if chunk:\n        yield chunk",
    now="",
    belief="the_end_needs_no_care",
    says="Whatever does not fill a list is lost. What is in your hands when the loop ends?",
)


@wrong(belief="What can be looped over has a length and can be sliced.")
def by_slices(items, size):
    """An iterator has no length and no slices, so this ends in a TypeError. What *can* you ask an iterator?"""
    for at in range(0, len(items), size):
        yield items[at : at + size]


@wrong(belief="holding_is_free")
def reads_all_first(items, size):
    """All items were read and held before the first list went out. How many does the first one need?"""
    held = list(items)
    for at in range(0, len(held), size):
        yield held[at : at + size]


wrong(
    "waits_for_the_next",
    was=("\n        chunk.append(item)", "     chunk = []"),
    now=("", "     chunk = []\n        chunk.append(item)"),
    belief="one_more_to_see_the_end",
    says="A full list waits until one more item was read. If the source is slow, such as a sensor, for how long?",
)


@wrong(belief="A list remembers how far it has been read, as an iterator does.")
def slices_the_list_again(items, size):
    """On an iterator this works; given a list, every `islice` starts at its first item, and it never ends. Which of the two remembers a position?"""
    while chunk := list(islice(items, size)):
        yield chunk


@wrong(belief="the_end_needs_no_care")
def empty_at_the_end(items, size):
    """When the items come out even, an empty list follows. How could you know, before a list is handed out, whether anything is in it?"""
    source = iter(items)
    full = True
    while full:
        chunk = list(islice(source, size))
        full = len(chunk) == size
        yield chunk


@wrong(belief="the_end_needs_no_care")
def pads_the_last(items, size):
    """The last list was filled up with None, which were no items. Who will tell them from values that are missing in the data?"""
    return map(list, zip_longest(*[iter(items)] * size))

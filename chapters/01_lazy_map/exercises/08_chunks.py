# %% task [markdown] points=2
# ## Chunks
#
# *Write.* Many tools read rows in portions. Cut any iterable into lists of `size` items. The last list may be shorter, but no
# list is empty.
#
# **Give each list as soon as it is full, before you read another item.** A generator can do this. Do not change a list after you
# have given it.

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
# 1. What has to happen when a list is full, before another item is read? What is left when the items end?
# 2. A loop and one list are enough. After `yield`, begin a new list. After the loop, look whether the list is empty.
# 3. The paragraphs of a text are cut in the same way, at empty lines. Fill the gaps:
#    ```python
#    lines = []
#    for line in text:
#        if line:
#            lines.append(line)
#        elif lines:
#            yield lines
#            lines = ___
#    if ___:
#        yield lines
#    ```

# %% question [markdown]
# You can fill a list item by item, or ask `islice` for one list at a time. Where does the last, shorter list come from
# in each case?


# %% check
from collections.abc import Iterator


@exercise(local="whether a list changes after it was handed out can be seen only beside the answer")
def check(answer, draw):
    words = draw.several(lambda random: random.choice(CARRIERS), 211, at_least=0, named="items")
    # 211 is a prime, so the last list is shorter. Of one or two items, a list may hold one alone, or more than there are.
    size = draw.choice((1, 2, 5) if len(words) in (1, 2) else (2, 3, 4, 5), named="size")
    expected = [words[at : at + size] for at in range(0, len(words), size)]
    served = expect.serve(words)
    result = answer(served, size)
    if not gives_items(result):
        return
    parts = iter(result)
    kept, reads = [], []
    while len(kept) < len(words) + 2 and (part := expect.take(parts, 1)):
        kept += part
        reads.append(served.reads)
    says = "Your lists are not portions of {input size} items, in the order of the input. How many items does your code take for each list?"
    if any(isinstance(part, Iterator) for part in kept):
        says = "Your function gave an iterator, and the text asks for a list. `islice(…)` gives the items one by one. What makes a list of them?"
    if kept and len(kept) < len(expected) and kept == expected[:1]:
        says = "Your function gave only one list, and then it ended. Which statement of your code runs again for each further list?"
    if any(isinstance(part, str) for part in kept):
        says = "Your function gave strings in place of lists. `return` gives one list and ends the function. Which statement gives one list after another ([section 7](lesson#7))?"
        if isinstance(result, Iterator):
            says = "Your function gave strings in place of lists. `yield from` gives the items of a list ([section 7](lesson#7)). Which statement gives the list itself?"
    if any(isinstance(part, (list, tuple)) and not part for part in kept):
        says = "Your function gave an empty list. No item is left over if the last list is full, or if there are no items. Which line gives a list without looking into it?"
    if expect.equal(kept, expected, says=says):
        due = [min(count * size, len(words)) for count in range(1, len(expected) + 1)]
        says = "The lists are right. Your code had read {received} items when the lists came; {expected} would be enough. What does your code wait for?"
        expect.equal(reads, due, says=says)
        says = "Given a list instead of an iterator, your function gives {received}. Which of the two remembers a position?"
        expect.equal(expect.take(answer(words, size), len(words) + 2), expected, says=says)


# %% right
@right
def by_islice(items, size):
    """An iterator remembers where the last list ended."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


# %% wrong
wrong(
    "loses_the_rest",
    was="\n    if chunk:\n        yield chunk",
    now="",
    belief="the_end_needs_no_care",
    says="The last items do not fill a list, and your result leaves them out. In a generator, `return` gives no item. Which line of your code gives what is left when the items end?",
    again="After the loop, look whether the list has items. If so, give it with `yield`.",
)

wrong(
    "reads_all_first",
    was="in items",
    now="in list(items)",
    belief="holding_is_free",
    says="The lists are right. Your code had read {received} items when the lists came; {expected} would be enough. How many items does the first list need?",
    again="Collect the items of one list only, and give this list before you read another item.",
)

wrong(
    "empties_the_list",
    was="chunk = []\n    if",
    now="chunk.clear()\n    if",
    belief="a_name_is_a_copy",
    says="Each list was right when it came. Later your code emptied it, because it uses one list for all chunks. What does the caller hold after `yield`?",
    again="Bind `chunk` to a new list after `yield`. Leave the old list as it is.",
)


@wrong(
    belief="A generator repeats its lines until the items end.",
    again="Put the lines that fill and give a list into a loop.",
)
def gives_one_list(items, size):
    """Your function gave only one list, and then it ended. Which statement of your code runs again for each further list?"""
    if chunk := list(islice(items, size)):
        yield chunk


@wrong(
    belief="A list remembers how far it has been read, as an iterator does.",
    again="Make one iterator from `items` before the loop, and let `islice` take from it each time.",
)
def slices_the_list_again(items, size):
    """Your function works on an iterator. Given a list, it returns the first items again and again. Which of the two remembers a position ([section 2](lesson#2))?"""
    while chunk := list(islice(items, size)):
        yield chunk

# %% task [markdown] slot="statistics"
# ## How many people saw each page?
#
# The log of a web server is cut into parts. For each part, a worker returned a dictionary: for each page, a list of the people who saw it. `parts` is an iterator of these dictionaries.
#
# Write `visitors_of_pages`, which returns a dictionary with **the number of different people of each page** over all parts.

# %% answer
def visitors_of_pages(parts):
    """For each page, the number of different people.

    >>> visitors_of_pages(iter([{"map": ["Ann", "Bo"]}, {"news": ["Ann"]}]))
    {'map': 2, 'news': 1}
    """
    ### BEGIN SOLUTION
    people = {}
    for part in parts:
        for page, names in part.items():
            people.setdefault(page, set()).update(names)
    return {page: len(names) for page, names in people.items()}
    ### END SOLUTION


# %% hints [markdown]
# 1. Ann sees the same page in two parts. How often does she count?
# 2. Keep a set of people for each page, and count at the end. `setdefault(page, set())` gives the set of a page.
# 3. The same for the letters of words, with one gap:
#    ```python
#    for first, letters in words:
#        seen.setdefault(first, set()).___(letters)
#    ```

# %% question [markdown]
# The sets grow with the number of people. What could a worker send instead, if an estimate is enough?


# %% check
def check(answer, draw):
    pick = draw.random
    one, two, three = pick.sample(["Ann", "Bo", "Cem", "Dee", "Eli"], 3)
    pages = ["map", "news", "help"]
    cases = (
        [],
        [{"map": [one, two]}, {"map": [one, three]}],
        [{"map": [one], "news": [two]}, {"map": [two]}],
        [{"map": [one, two, one]}, {"news": []}],
        [
            {page: [pick.choice([one, two, three]) for _ in range(pick.randint(0, 2))] for page in pages}
            for _ in range(20)
        ]
        + [{"map": ["Zoe", one], "news": ["Yan"], "last": [two]}],
    )
    at = {0: 0, 1: 2, 2: 1, 3: 3}.get(draw.size(40, at_least=0), 4)
    parts = draw.show("parts", cases[at])
    expect.equal(answer(expect.serve(parts)), solution(parts))


# %% right
@right
def pairs_of_page_and_person(parts):
    """One set of pairs, counted by page."""
    pages, pairs = [], set()
    for part in parts:
        pages += part
        pairs |= {(page, name) for page, names in part.items() for name in names}
    counts = Counter(page for page, _ in pairs)
    return {page: counts[page] for page in pages}


# %% wrong
@wrong(
    belief="one_for_each_is_one_for_all",
    again="Keep the people of each page in a set over all parts. Count them at the end.",
)
def counts_added(parts):
    """You gave {received}; {expected} is right. You added the numbers of the parts, so a person of two parts counts twice. What must the state hold to know a person again?"""
    counts = Counter()
    for part in parts:
        counts.update({page: len(set(names)) for page, names in part.items()})
    return dict(counts)


@wrong(
    belief="The largest part has seen everybody.",
    again="Unite the people of all parts, page by page.",
)
def largest_part(parts):
    """You gave {received}; {expected} is right. You took the largest number of one part. Another part may have people who are not in it. What becomes of them?"""
    counts = {}
    for part in parts:
        for page, names in part.items():
            counts[page] = max(counts.get(page, 0), len(set(names)))
    return counts


@wrong(
    belief="one_state_serves_all_keys",
    again="Keep one set for each page.",
)
def one_set_for_all(parts):
    """You gave {received}; {expected} is right. A person who has seen one page is not counted for another one. How many sets do you need?"""
    counts, seen = {}, set()
    for part in parts:
        for page, names in part.items():
            counts[page] = counts.get(page, 0) + len(set(names) - seen)
            seen.update(names)
    return counts


equivalent(was="", now="parts = repeated(…", why="People who come again do not change the number of different people.")

# %% task [markdown] points=3
# ## How many links away?
#
# *Project.* `fetch(address)` returns the links of a page. Write `crawl`. It begins at `start`, follows all links, and returns a
# dictionary from each page that it reached to its **level**. Level 0 is `start`. Level 1 has the new pages that `start` links to, and so on.
#
# ```
# crawl(fetch, "/")  →  {"/": 0, "/a": 1, "/b": 1, "/b/c": 2}
# ```
#
# **Fetch each page once. Fetch the new pages of a level with four threads. Never fetch more than four pages at the same time.**

# %% answer
def crawl(fetch, start):
    """The level of each page that can be reached from `start`.

    >>> crawl({"/": ["/a"], "/a": ["/"]}.get, "/")
    {'/': 0, '/a': 1}
    """
    ### BEGIN SOLUTION
    levels, new = {start: 0}, [start]
    with ThreadPoolExecutor(4) as executor:
        while new:
            found = {link for links in executor.map(fetch, new) for link in links}
            level = levels[new[0]] + 1
            new = sorted(found - levels.keys())
            levels.update(dict.fromkeys(new, level))
    return levels
    ### END SOLUTION


# %% hints [markdown]
# 1. The crawl in [section 8](lesson#8) goes through the levels. Keep the level of each page, and the new pages.
# 2. A set holds each address once. `found - levels.keys()` are the pages that no earlier level has.
# 3. A part of the loop, with one gap:
#    ```python
#    while new:
#        found = {link for links in executor.map(fetch, new) for link in links}
#        new = sorted(found - ___)
#    ```

# %% explanation [markdown]
# Only the main thread changes the dictionary of levels. The other threads fetch, and change nothing that they share.

# %% question [markdown]
# A slow page holds up its whole level. What would have to change so that a finished page's links are fetched at once?


# %% check
@exercise(local="the check counts calls of its own function that run at the same time", rounds=(1, None), seconds=30)
def check(answer, draw):
    pages = [f"/{number}" for number in range(draw.size(12))]
    links = {each: sorted({*draw.random.sample(pages[:7], min(2, len(pages)))}) for each in pages}
    links["/0"] = pages[1:7] + pages[:1]  # six pages on the first level, and a link to itself
    for each in pages[1:3]:  # two pages of a level link to the same page
        links[each] = [*links[each], *pages[7:8]]
    for each, following in zip(pages[7:], pages[8:], strict=False):  # and from there on, each page links to the next
        links[each] = [*links[each], following]
    draw.show("links", links)
    levels, queue = {"/0": 0}, ["/0"]
    for page in queue:
        new = [each for each in links[page] if each not in levels]
        levels |= dict.fromkeys(new, levels[page] + 1)
        queue += dict.fromkeys(new)
    site = Site(links, min(4, len(pages) - 1), start="/0")
    found = answer(site.fetch, "/0")
    says, known = "", found if isinstance(found, dict) else {}
    if len(site.fetched) >= 10 * len(pages):
        says = f"Your function came back to pages that it had fetched: it made {len(site.fetched)} requests, and the number of pages is {len(pages)}. Where does it remember a page that it has seen?"
    elif len(known) < len(levels):
        says = f"Your function found {len(known)} of {len(levels)} pages. When has a crawl found all pages?"
    elif wrong := [page for page in levels if known.get(page) != levels[page]]:
        says = f"Page {wrong[0]} has the level {levels[wrong[0]]}, and your function gave {known.get(wrong[0])}. How many links away from the start is it?"
    if expect.equal(found, levels, says=says):
        twice = f"{len(site.fetched)} pages were fetched, and the site has {len(pages)}. Where does your function remember a page that it has seen?"
        expect.true(len(site.fetched) == len(pages), says=twice)
        alone = f"At most {site.most} pages were fetched at the same time; the first level has six, and the text asks for four threads. What does each call of `fetch` wait for?"
        expect.note(site.most >= site.wanted, f"{site.most} at a time", says=alone, key=str(min(site.most, 2)))
        many = f"{site.most} pages were fetched at the same time, and at most four were allowed. How many threads run at one moment?"
        expect.true(site.most <= 4, says=many)


# %% right
@right
def level_by_level(fetch, start):
    levels, level = {}, {start}
    while level:
        depth = max(levels.values(), default=-1) + 1
        for page in level:
            levels[page] = depth
        with ThreadPoolExecutor(max_workers=4) as executor:
            answers = list(executor.map(fetch, level))
        level = {target for targets in answers for target in targets if target not in levels}
    return levels


# %% wrong
@wrong(
    belief="A page that has not been fetched yet stands only once in the next level.",
    again="Make a set of the links of a level, and take away the pages in `levels`.",
)
def fetches_again(fetch, start):
    """The levels are right. Two pages of a level linked to the same page, and that page was fetched twice ([section 8](lesson#8)). When does your function notice that an address is already in the level?"""
    levels, new, level = {start: 0}, [start], 0
    with ThreadPoolExecutor(4) as executor:
        while new:
            level += 1
            new = [link for links in executor.map(fetch, new) for link in links if link not in levels]
            levels.update(dict.fromkeys(new, level))
    return levels


@wrong(
    belief="The more threads, the better.",
    again="Write `ThreadPoolExecutor(4)`, and use this one executor for all levels.",
)
def a_thread_for_each(fetch, start):
    """The levels are right. More than four pages were fetched at the same time ([section 8](lesson#8)). What would 10,000 requests at once do to a server?"""
    levels, new, level = {start: 0}, [start], 0
    while new:
        level += 1
        with ThreadPoolExecutor(len(new)) as executor:
            found = {link for links in executor.map(fetch, new) for link in links}
        new = sorted(found - levels.keys())
        levels.update(dict.fromkeys(new, level))
    return levels


@wrong(
    belief="A loop over a pool runs at the same time by itself.",
    again="Give a whole level to `executor.map(fetch, level)`, and then make the next level.",
)
def one_after_another(fetch, start):
    """The levels are right. Each page waited for the one before it ([section 8](lesson#8)). Which method takes a whole level?"""
    levels, queue = {start: 0}, [start]
    with ThreadPoolExecutor(4) as executor:
        for page in queue:
            for link in executor.submit(fetch, page).result():
                if link not in levels:
                    levels[link] = levels[page] + 1
                    queue.append(link)
    return levels


@wrong(
    belief="The links of the links are enough.",
    again="Repeat the step in a `while` loop until the next level is empty.",
)
def two_levels(fetch, start):
    """Pages are missing that are more than one link away from the start. The pages of level 1 have links, too. When has a crawl found all pages?"""
    with ThreadPoolExecutor(4) as executor:
        levels = {start: 0} | {page: 1 for page in fetch(start) if page != start}
        for links in executor.map(fetch, [page for page in levels if page != start]):
            levels = dict.fromkeys(links, 2) | levels
    return levels


equivalent(was="new[0]", now="new[…]", why="All new pages have the same level.")

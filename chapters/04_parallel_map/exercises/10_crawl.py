# %% task [markdown] points=3
# ## A crawler
#
# *Project.* `fetch(address)` returns the links of a page. Write `crawl`. It begins at `start`, follows all links, and returns a
# dictionary: each page that it reached, with the list of its links. Pages may link to each other.
#
# ```
# crawl(fetch, "/")  →  {"/": ["/a", "/b"], "/a": ["/"], "/b": []}
# ```
#
# **Fetch each page once. Fetch the new pages of a level with four threads, and never more at the same time.** Level 0 is `start`. Level 1 has the
# pages that `start` links to, and so on.

# %% answer
def crawl(fetch, start):
    """The links of each page that can be reached from `start`.

    >>> crawl({"/": ["/a"], "/a": ["/"]}.get, "/")
    {'/': ['/a'], '/a': ['/']}
    """
    ### BEGIN SOLUTION
    links, level = {}, [start]
    with ThreadPoolExecutor(4) as executor:
        while level:
            links.update(zip(level, executor.map(fetch, level)))
            found = {link for page in level for link in links[page]}
            level = sorted(found - links.keys())
    return links
    ### END SOLUTION


# %% hints [markdown]
# 1. Keep two things: the pages whose links you know, and the addresses of the next level.
# 2. A set holds each address once. `found - links.keys()` are the addresses that were not fetched yet.
# 3. The loop, with one gap:
#    ```python
#    while level:
#        links.update(zip(level, executor.map(fetch, level)))
#        level = {link for page in level for link in links[page]} - ___
#    ```

# %% explanation [markdown]
# Only the main thread changes the dictionary of known pages. The other threads fetch, and change nothing that they share.

# %% question [markdown]
# A slow page holds up its whole level. What would have to change so that a finished page's links are fetched at once?


# %% check
@exercise(local="the check counts calls of its own function that run at the same time", rounds=(1, None), seconds=30)
def check(answer, draw):
    pages = [f"/{number}" for number in range(draw.size(18))]
    links = {each: sorted({*draw.random.sample(pages[:7], min(2, len(pages)))}) for each in pages}
    links["/0"] = pages[1:7] + pages[:1]  # six pages on the first level, and a link to itself
    for each in pages[1:3]:  # two pages of a level link to the same page
        links[each] = [*links[each], *pages[7:8]]
    for each, following in zip(pages[7:], pages[8:], strict=False):  # and from there on, each page links to the next
        links[each] = [*links[each], following]
    draw.show("links", links)
    site = Site(links, min(4, len(pages) - 1), start="/0")
    found = answer(site.fetch, "/0")
    if expect.equal(
        found, links, says="Your function gave {received}; {expected} is right. Which pages were not followed?"
    ):
        twice = f"{len(site.fetched)} pages were fetched, and the site has {len(pages)}. Where does your function remember a page that it has seen?"
        expect.true(len(site.fetched) == len(pages), says=twice)
        alone = f"At most {site.most} pages were fetched at the same time; the first level has six, and the text asks for four threads. What does each call of `fetch` wait for?"
        expect.note(site.most >= site.wanted, f"{site.most} at a time", says=alone, key=str(min(site.most, 2)))
        many = f"{site.most} pages were fetched at the same time, and at most four were allowed. How many threads run at one moment?"
        expect.true(site.most <= 4, says=many)


# %% right
@right
def with_seen(fetch, start):
    seen, level, links = {start}, [start], {}
    while level:
        with ThreadPoolExecutor(max_workers=4) as executor:
            answers = list(executor.map(fetch, level))
        following = []
        for page, targets in zip(level, answers):
            links[page] = targets
            for target in targets:
                if target not in seen:
                    seen.add(target)
                    following.append(target)
        level = following
    return links


# %% wrong
@wrong(
    belief="A page that has not been fetched yet stands only once in the next level.",
    again="Make a set of the links of a level, and take away the pages in `links`.",
)
def fetches_again(fetch, start):
    """The links are right. Two pages of a level linked to the same page, and that page was fetched twice ([section 8](lesson#8)). When does your function notice that an address is already in the level?"""
    links, level = {}, [start]
    with ThreadPoolExecutor(4) as executor:
        while level:
            links.update(zip(level, executor.map(fetch, level)))
            level = [link for page in level for link in links[page] if link not in links]
    return links


@wrong(
    belief="The more threads, the better.",
    again="Write `ThreadPoolExecutor(4)`.",
)
def a_thread_for_each(fetch, start):
    """The links are right. More than four pages were fetched at the same time ([section 8](lesson#8)). What would 10,000 requests at once do to a server?"""
    links, level = {}, [start]
    while level:
        with ThreadPoolExecutor(len(level)) as executor:
            links.update(zip(level, executor.map(fetch, level)))
        level = sorted({link for page in level for link in links[page]} - links.keys())
    return links


@wrong(
    belief="A loop over a pool runs at the same time by itself.",
    again="Give a whole level to `executor.map(fetch, level)`, and then make the next level.",
)
def one_after_another(fetch, start):
    """The links are right. Each page waited for the one before it ([section 8](lesson#8)). Which method takes a whole level?"""
    links, todo = {}, [start]
    with ThreadPoolExecutor(4) as executor:
        while todo:
            page = todo.pop()
            if page not in links:
                links[page] = executor.submit(fetch, page).result()
                todo += links[page]
    return links


@wrong(
    belief="The links of the links are enough.",
    again="Repeat the step in a `while` loop until the next level is empty.",
)
def two_levels(fetch, start):
    """Pages are missing that are more than one link away from the start. The pages of level 1 have links, too. When has a crawl found all pages?"""
    with ThreadPoolExecutor(4) as executor:
        links = {start: fetch(start)}
        level = [page for page in links[start] if page != start]
        links.update(zip(level, executor.map(fetch, level)))
    return links

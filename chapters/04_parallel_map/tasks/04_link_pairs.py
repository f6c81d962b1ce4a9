# %% task [markdown]
# ## From a crawl to pairs
#
# To draw or store the pages and their links, we **flatten** the dictionary: we make pairs, one for each link. Write `link_pairs`. It gives the pairs (page, target), in the
# order of the dictionary, **each pair once**, even if a page links twice.
#
# ```
# link_pairs({"/": ["/a", "/b"], "/a": ["/"]})  →  [("/", "/a"), ("/", "/b"), ("/a", "/")]
# ```

# %% answer
def link_pairs(links):
    """The pairs (page, target) of all links, each once.

    >>> link_pairs({"/": ["/a", "/b"], "/a": ["/"]})
    [('/', '/a'), ('/', '/b'), ('/a', '/')]
    """
    ### BEGIN SOLUTION
    pairs = ((page, target) for page in links for target in links[page])
    return list(dict.fromkeys(pairs))
    ### END SOLUTION


# %% hints [markdown]
# 1. Two `for` in one expression go through the pages, and through the targets of each. `dict.fromkeys(pairs)` keeps each pair once, in order.


# %% check
def check(answer, draw):
    pages = [f"/{number}" for number in range(draw.size(8))]
    links = {page: [draw.random.choice(pages) for _ in range(3)] for page in pages}
    links[pages[len(pages) // 2]] = []  # no links
    links[pages[-1]] = 2 * pages[-1:]  # the same link twice
    draw.show("links", links)
    found = answer(links)
    if not isinstance(found, (list, tuple)):
        found = expect.everything(found)
    pairs = []
    for page, targets in links.items():
        for target in targets:
            if (page, target) not in pairs:
                pairs.append((page, target))
    says = "Your function gave {received}; {expected} is right. Is each link of each page one of your pairs?"
    if isinstance(found, (list, tuple)) and len(found) == len(pairs) and all(pair in found for pair in pairs):
        says = "Your function gave {received}; {expected} is right. Each pair is there once, in another order. What keeps the order of the dictionary?"
    expect.equal(found, pairs, says=says)


# %% wrong
@wrong(
    belief="A list of links has each link once.",
    again="Make the keys of a dictionary of the pairs: `dict.fromkeys(pairs)`.",
)
def with_repeats(links):
    """Your function gave {received}; {expected} is right. A page that links to the same target twice has one pair. What keeps each pair once?"""
    return [(page, target) for page, targets in links.items() for target in targets]


@wrong(
    belief="To flatten is to put the values together.",
    again="Go through the pages, and for each page through its targets. Each pair is `(page, target)`.",
)
def targets_only(links):
    """Your function gave {received}; {expected} is right. A link has two ends. Where is the page that it comes from?"""
    return list(dict.fromkeys(target for targets in links.values() for target in targets))

# %% task [markdown] points=2 core=true
# ## Fetch pages at the same time
#
# *Apply.* `fetch(address)` returns the links of a web page. Most of its time it waits. Write `fetch_all`. It returns the result of each
# address, in the order of the addresses. An address may occur several times.
#
# ```
# fetch_all(fetch, ["/a", "/b", "/a"], 2)  →  [["/b"], [], ["/b"]]
# ```
#
# **Fetch each page once. Fetch `workers` pages at the same time, and never more.** Use threads: a worker that waits needs no core.

# %% answer
def fetch_all(fetch, addresses, workers):
    """The result of each address, in order; `workers` threads fetch each page once.

    >>> fetch_all(len, ["/a", "/map"], 2)
    [2, 4]
    """
    ### BEGIN SOLUTION
    different = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(workers) as executor:
        pages = dict(zip(different, executor.map(fetch, different)))
    return [pages[address] for address in addresses]
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 8](lesson#8) fetches pages with a pool of threads.
# 2. `ThreadPoolExecutor(workers)` starts at most so many threads. Its `map` works like `pool.map`, but it returns an iterator.
# 3. The length of each word, computed once for each different word, with one gap:
#    ```python
#    different = list(dict.fromkeys(words))
#    with ThreadPoolExecutor(3) as executor:
#        lengths = dict(zip(different, executor.___(len, different)))
#    ```

# %% explanation [markdown]
# `executor.map` returns the results in the order of its items, so `zip` pairs each address with its result. The cheapest request is one that you do not make.

# %% question [markdown]
# How many requests at a time would you send to somebody else's server?


# %% check
@exercise(local="the check counts calls of its own function that run at the same time", rounds=(0, None), seconds=30)
def check(answer, draw):
    different = [f"/{number}" for number in range(draw.size(16, 0))]
    twice = draw.random.sample(different, len(different) // 3)
    addresses = draw.show("addresses", draw.random.sample([*different, *twice], len(different) + len(twice)))
    for workers in draw.random.sample((2, 3, 4), 2 if draw.is_last else 1):
        if not fetches(answer, draw, addresses, draw.show("workers", workers)):
            break


def fetches(answer, draw, addresses, workers):
    """Whether so many workers fetched the addresses."""
    different = {*addresses}
    site = Site({each: (f"{each}/next",) for each in addresses}, min(workers, len(different)))
    found = answer(site.fetch, addresses, workers)
    if not isinstance(found, (list, tuple)):
        found = expect.everything(found)
    expected = [[f"{each}/next"] for each in addresses]
    says = "Some results stand at the place of another address. Are the results in the order of the addresses?"
    if len(found) != len(expected):
        says = f"Your function gave {len(found)} results for {len(expected)} addresses. An address that occurs twice needs its result twice. How do you look a result up?"
    if expect.equal(found, expected, says=says):
        again = f"{len(site.fetched)} requests were made for {len(different)} pages. When does your function notice that an address came before?"
        once = expect.true(len(site.fetched) == len(different), says=again)
        alone = f"At most {site.most} of {len(different)} pages were fetched at the same time; {workers} workers were asked for. What does the next call wait for?"
        enough = expect.note(site.most >= site.wanted, f"{site.most} at a time", says=alone, key=str(min(site.most, 2)))
        many = f"{site.most} pages were fetched at the same time, and at most {workers} were allowed. Which number limits the threads?"
        few = expect.note(site.most <= workers, f"{site.most} at a time", says=many, key=str(site.most <= workers))
        return once and enough and few


# %% right
@right
def with_a_thread_pool(fetch, addresses, workers):
    from multiprocessing.pool import ThreadPool

    different = sorted(set(addresses))
    with ThreadPool(workers) as pool:
        found = pool.map(fetch, different, chunksize=1)
    return [found[different.index(address)] for address in addresses]


@right
def with_futures(fetch, addresses, workers):
    futures = {}
    with ThreadPoolExecutor(max_workers=workers) as executor:
        for address in addresses:
            if address not in futures:
                futures[address] = executor.submit(fetch, address)
    return (futures[address].result() for address in addresses)


# %% wrong
@wrong(
    belief="An executor remembers the calls that it has made.",
    again="Make a list of the different addresses with `dict.fromkeys`, fetch these, and look each address up.",
)
def fetches_twice(fetch, addresses, workers):
    """The results are right. An address that occurs twice was fetched twice: `map` makes a call for each item ([section 8](lesson#8)). Which addresses need a request?"""
    with ThreadPoolExecutor(workers) as executor:
        return list(executor.map(fetch, addresses))


@wrong(
    belief="A loop over a pool runs at the same time by itself.",
    again="Use `executor.map(fetch, addresses)` in place of the loop. It starts all calls before you take a result.",
)
def one_after_another(fetch, addresses, workers):
    """The results are right. Each call waited for the one before it ([section 8](lesson#8)). How can all calls begin before you ask for the first result?"""
    pages = {}
    with ThreadPoolExecutor(workers) as executor:
        for address in addresses:
            if address not in pages:
                pages[address] = executor.submit(fetch, address).result()
    return [pages[address] for address in addresses]


@wrong(
    belief="`submit` returns what the function returns.",
    again="Keep the list of futures, and return `future.result()` of each. Or use `executor.map`, which gives the results.",
)
def futures_only(fetch, addresses, workers):
    """Your function gave a list of `Future` objects. `submit` returns at once, before there is a result ([section 8](lesson#8)). Which method of a future waits for its result?"""
    with ThreadPoolExecutor(workers) as executor:
        return [executor.submit(fetch, address) for address in addresses]


@wrong(
    belief="The more threads, the better.",
    again="Write `ThreadPoolExecutor(workers)`.",
)
def a_thread_for_each(fetch, addresses, workers):
    """The results are right. More pages were fetched at the same time than `workers` allows ([section 8](lesson#8)). What would 10,000 requests at once do to a server?"""
    different = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor(len(different) or 1) as executor:
        pages = dict(zip(different, executor.map(fetch, different)))
    return [pages[address] for address in addresses]

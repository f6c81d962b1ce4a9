# %% task [markdown] points=2 core=true
# ## Fetch pages at the same time
#
# *Apply.* `fetch(address)` returns the links of a web page. Most of its time it waits. Write `fetch_all`. It returns the results
# in the order of the addresses.
#
# ```
# fetch_all(fetch, ["/a", "/b"], 2)  →  [fetch("/a"), fetch("/b")]
# ```
#
# **Fetch `workers` pages at the same time, and never more.** Use threads: a worker that waits needs no core.

# %% answer
def fetch_all(fetch, addresses, workers):
    """The result of each address, in order; `workers` threads fetch at the same time.

    >>> fetch_all(len, ["/a", "/map"], 2)
    [2, 4]
    """
    ### BEGIN SOLUTION
    with ThreadPoolExecutor(workers) as executor:
        return list(executor.map(fetch, addresses))
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 8](lesson#8) fetches pages with a pool of threads.
# 2. `ThreadPoolExecutor(workers)` starts at most so many threads. Its `map` works like `pool.map`, but it returns an iterator.
# 3. Three sleepers, with one gap:
#    ```python
#    with ThreadPoolExecutor(3) as executor:
#        list(executor.___(time.sleep, [1, 1, 1]))
#    ```

# %% explanation [markdown]
# `executor.map` gives all calls to the threads at once, and returns the results in the order of the addresses. At the end of the `with` block, the threads end.

# %% question [markdown]
# How many requests at a time would you send to somebody else's server?


# %% check
@exercise(local="the check counts calls of its own function that run at the same time", rounds=(0, 3, None), seconds=30)
def check(answer, draw):
    addresses = draw.several(lambda random: f"/{random.randint(1, 99)}", 12, at_least=0, named="addresses")
    addresses = draw.show("addresses", [f"{each}.{at}" for at, each in enumerate(addresses)])
    for workers in draw.random.sample((2, 3, 4), 2 if draw.is_last else 1):
        if not fetches(answer, draw, addresses, draw.show("workers", workers)):
            break


def fetches(answer, draw, addresses, workers):
    """Whether so many workers fetched the addresses."""
    site = Site({each: (f"{each}/next",) for each in addresses}, min(workers, len(addresses)))
    found = answer(site.fetch, addresses, workers)
    if not isinstance(found, (list, tuple)):
        found = expect.everything(found)
    expected = [[f"{each}/next"] for each in addresses]
    if expect.equal(
        found,
        expected,
        says="Your function gave {received}; {expected} is right. Are the results in the order of the addresses?",
    ):
        alone = f"At most {site.most} of {len(addresses)} pages were fetched at the same time; {workers} workers were asked for. What does the next call wait for?"
        enough = expect.note(site.most >= site.wanted, f"{site.most} at a time", says=alone, key=str(min(site.most, 2)))
        many = f"{site.most} pages were fetched at the same time, and at most {workers} were allowed. Which number limits the threads?"
        return (
            expect.note(site.most <= workers, f"{site.most} at a time", says=many, key=str(site.most <= workers))
            and enough
        )


# %% right
@right
def with_a_thread_pool(fetch, addresses, workers):
    from multiprocessing.pool import ThreadPool

    with ThreadPool(workers) as pool:
        return pool.map(fetch, addresses, chunksize=1)


@right
def with_futures(fetch, addresses, workers):
    with ThreadPoolExecutor(max_workers=workers) as executor:
        futures = [executor.submit(fetch, address) for address in addresses]
    return [future.result() for future in futures]


# %% wrong
@wrong(
    belief="A loop over a pool runs at the same time by itself.",
    again="Use `executor.map(fetch, addresses)` in place of the loop. It starts all calls before you take a result.",
)
def one_after_another(fetch, addresses, workers):
    """The results are right. Each call waited for the one before it ([section 8](lesson#8)). How can all calls begin before you ask for the first result?"""
    with ThreadPoolExecutor(workers) as executor:
        return [executor.submit(fetch, address).result() for address in addresses]


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
    with ThreadPoolExecutor(len(addresses) or 1) as executor:
        return list(executor.map(fetch, addresses))

# %% task [markdown] slot="trace"
# ## How long it takes
#
# Read this, and do not run it. `sleep(2)` waits for two seconds, `work(3)` keeps a core busy for three; all else takes no time worth
# mentioning.
#
# ```python
# def fetched(page):
#     sleep(2)
#     return page
#
# def measured(page):
#     work(3)
#     return len(page)
#
# pages = ["/", "/plays", "/flights", "/search"]
# sizes = map(measured, map(fetched, pages))
# first = next(sizes)
# two = list(islice(sizes, 2))
# ```
#
# Three numbers in place of the dots, for all these lines together: the seconds on the clock on the wall, the seconds on the CPU clock
# of this process, and the calls of `fetched`.

# %% answer
### BEGIN STUB
# how_long = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# One page for `next`, two more for `islice`; each waits for two seconds and then works for three.
how_long = (15, 9, 3)
### END SOLUTION

# %% hints [markdown]
# 1. Count the calls first: who asks for a page, and how often?
# 2. Every page asked for is fetched and then measured, before the next one is asked for. A clock on the wall counts
#    waiting and work, a CPU clock only work.
# 3. A relative: three letters, each waits a minute for the kettle and is then read for four; you ask for two of them.
#    The clock on the wall shows 10 minutes, you worked 8, and the kettle boiled twice.

# %% question [markdown]
# And if the pages were fetched by a pool of four workers, all at the same time: which of the three would change?


# %% check
def check(answer, draw):
    wall, cpu, calls = [0], [0], [0]

    def fetched(page):
        calls[0] += 1
        wall[0] += 2
        return page

    def measured(page):
        wall[0] += 3
        cpu[0] += 3
        return len(page)

    sizes = map(measured, map(fetched, ["/", "/plays", "/flights", "/search"]))
    next(sizes)
    list(islice(sizes, 2))
    right = (wall[0], cpu[0], calls[0])
    expect.guess(
        answer, right, says="Not these three: {received}. For how many pages did somebody ask, and who works on each?"
    )


# %% right
@right
def on_paper():
    """From the number of pages asked for."""
    pages = 1 + 2
    return pages * (2 + 3), pages * 3, pages


# %% wrong
wrong(
    "waiting_on_the_cpu",
    (15, 15, 3),
    belief="waiting_is_work",
    says="The CPU clock shows what the clock on the wall shows. What does a core do for `sleep`?",
)

wrong(
    "all_four_pages",
    (20, 12, 4),
    belief="map_works_at_once",
    says="All four pages were fetched and measured. Who asked for the fourth?",
)

wrong(
    "fetched_meanwhile",
    (11, 9, 3),
    belief="While one stage of a lazy pipeline works, the stage before it fetches the next item.",
    says="Here a page is fetched while the one before it is measured. How many processes run these lines, and can one of them wait and work at once?",
)

wrong(
    "first_is_one_of_two",
    (10, 6, 2),
    belief="lazy_holds_results",
    says="Two pages in all: the first was counted among the two that `islice` got. Where did `sizes` stand after `next`?",
)

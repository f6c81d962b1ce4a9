# %% task [markdown] slot="trace"
# ## How long it takes
#
# Read this code without running it. `sleep(2)` waits for two seconds, and `work(3)` keeps a core busy for three. Everything else takes
# no time.
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
# Write three numbers in place of the dots, for all these lines together: the seconds on the wall clock, the seconds on the CPU clock of
# this process, and the calls of `fetched`.

# %% answer
### BEGIN STUB
# how_long = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# One page for `next`, two more for `islice`; each waits for two seconds and then works for three.
how_long = (15, 9, 3)
### END SOLUTION

# %% hints [markdown]
# 1. Count the calls first. Which lines ask for a page, and for how many?
# 2. A lazy pipeline fetches and measures one page before it takes the next. A wall clock counts waiting and work, a CPU clock only work.
# 3. The same in a kitchen: each of three teas waits 1 minute for the kettle and then takes 4 minutes of work. Fill the gaps:
#    ```python
#    teas = map(prepared, map(boiled, ["mint", "black", "green"]))
#    list(islice(teas, 2))  # wall clock 10 minutes, work ___ minutes, the kettle boils ___ times
#    ```

# %% question [markdown]
# A pool of four workers fetches all pages at the same time. Which of the three numbers would change?


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
    expect.guess(
        answer,
        (wall[0], cpu[0], calls[0]),
        says="You wrote {received}. At least one of the three numbers is different. A lazy pipeline handles only the pages that are asked "
        "for. How many are these, and which clock counts what?",
        again="Multiply the number of pages by the seconds that one page needs on each clock. Waiting does not use the CPU.",
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
    says="You wrote {received}: both clocks show the same. A CPU clock counts only the time in which a core works. What does the core do during `sleep`?",
    again="`sleep` takes time on the wall clock and none on the CPU clock.",
)

wrong(
    "all_four_pages",
    (20, 12, 4),
    belief="map_works_at_once",
    says="You wrote {received}: all four pages were fetched. `map` works only when a result is asked for. Which line asks for a fourth page?",
    again="`next` asks for one page, and `islice` for two more.",
)

wrong(
    "fetched_meanwhile",
    (11, 9, 3),
    belief="While one stage of a lazy pipeline works, the stage before it fetches the next item.",
    says="You wrote {received}: here a page is fetched while another is measured. One process runs one line at a time. What does `fetched` do while `measured` works?",
    again="The two stages never work at the same time. Add the seconds of both, for every page.",
)

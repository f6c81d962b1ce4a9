# %% task [markdown] points=2
# ## Runs
#
# *Write.* A web server answers each request with a status: 200 is fine, 404 is not found, 500 is an error of its own. Hand out the
# runs of equal statuses, in order, as pairs: the status, and how many times in a row. The server goes on for days, and `reduce`
# answers at the end alone; so write a generator that yields each run as soon as the next one begins. `groupby` would find the runs;
# here you write what it does. `statuses` is an iterator, and there may be none.

# %% answer
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    ### BEGIN SOLUTION
    current, length = None, 0
    for status in statuses:
        if status != current:
            if length:
                yield current, length
            current, length = status, 0
        length += 1
    # Nothing comes after the last run to close it; with no statuses there is none.
    if length:
        yield current, length
    ### END SOLUTION


# %% hints [markdown]
# 1. When do you know that a run is over? And how do you know it of the last one?
# 2. Remember the current status and its length. A change closes a run; so does the end, if anything came at all.
# 3. A relative, the paragraphs of a text: at an empty line `if lines: yield lines` and begin anew; after the loop
#    once more `if lines: yield lines`.

# %% question [markdown]
# Where does your answer hand out the last run, and what does it do where there is none?


# %% check
@exercise(demands=("lazy",))
def check(answer, draw):
    statuses = draw.several(
        lambda random: random.choice(("200", "200", "200", "500", "301", "404", "503", "304")),
        400,
        at_least=0,
        named="statuses",
    )
    expected = [(status, len(list(run))) for status, run in groupby(statuses)]
    served = expect.serve(statuses)
    runs = iter(answer(served))
    first = expect.take(runs, 1)
    read, due = served.reads, expected[0][1] + 1 if expected else 0
    # Of wrong runs it does not matter when they came.
    if expect.equal([*first, *expect.everything(runs)], expected):
        expect.note(
            read <= due,
            f"the first run after {read} statuses",
            f"the first run after {due} statuses",
            says="The runs are right, and the first came late. When was it known to be over?",
        )


# %% right
@right
def run_as_a_list(statuses):
    """The run itself is kept, not its length."""
    run = []
    for status in statuses:
        if run and run[-1] != status:
            yield run[0], len(run)
            run.clear()
        run.append(status)
    if run:
        yield run[0], len(run)


# %% wrong
wrong(
    "loses_the_last",
    was="    if length:\n        yield current, length",
    now="",
    belief="the_end_needs_no_care",
    says="A run is handed out when the next begins. Which run has no next?",
)

wrong(
    "run_of_nothing",
    was="if length:\n        yield",
    now="yield",
    belief="the_end_needs_no_care",
    says="With no statuses at all it reports a run of nothing, of length 0. What had begun that could be closed?",
)


@wrong(belief="holding_is_free")
def all_at_the_end(statuses):
    """The runs are right, and the first was handed out when the last status had been read. Who waits for it, if the server goes on for days?"""

    def step(runs, status):
        if runs and runs[-1][0] == status:
            return [*runs[:-1], (status, runs[-1][1] + 1)]
        return [*runs, (status, 1)]

    return reduce(step, statuses, [])


@wrong(belief="equal_keys_arrive_together")
def counts_in_all(statuses):
    """It counted how often each status comes in all. In `200 500 200`, how many runs are there?"""
    return list(Counter(statuses).items())


@wrong(belief="Data may be sorted first; the answer stays the same.")
def sorted_first(statuses):
    """Sorted, all 200s stand together, and so they never did. What does sorting do to the question of what came in a row?"""
    return [(status, len(list(run))) for status, run in groupby(sorted(statuses))]


@wrong(belief="a_change_is_no_item")
def change_does_not_count(statuses):
    """Every run but the first is one too short: the status that brought the change was not counted. To which run does it belong?"""
    current, length = None, 0
    for status in statuses:
        if current is None or status == current:
            length += 1
        else:
            yield current, length
            length = 0
        current = status
    if current:
        yield current, length


equivalent(was="None, 0", now="0, None", why="A status is a text and never 0; a length of None is no run either.")

# %% task [markdown] points=2
# ## Runs
#
# *Write.* A web server answers each request with a status, such as 200 or 404. `statuses` is an iterator of statuses, which may be
# empty. Write a generator of the **runs** of equal statuses: pairs of the status and its number in a row, in order.
#
# The server goes on for days. **Give each run as soon as the next one begins**, and the last run at the end. Write it
# **without `groupby`**: here you write what `groupby` does.

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
# 1. When do you know that a run is over, and when that the last run is over?
# 2. Remember the current status and its length. Another status closes a run, and so does the end.
# 3. The paragraphs of a text end at empty lines. Fill the gap:
#    ```python
#    for line in lines:
#        if line == "" and paragraph:
#            yield paragraph
#            paragraph = []
#        elif line:
#            paragraph.append(line)
#    if ___:
#        yield paragraph
#    ```

# %% question [markdown]
# Where does your answer give the last run, and what does it do where there is none?

# %% check
STATUSES = ("200", "200", "200", "500", "301", "404", "503", "304")


def timed(answer, statuses):
    """The runs, and how many statuses had been read when each of them came."""
    served = expect.serve(statuses)
    runs, found, reads = iter(answer(served)), [], []
    while len(found) < 1_000 and (run := expect.take(runs, 1)):
        found += run
        reads.append(served.reads)
    return found, reads


@exercise(demands=("lazy", "no groupby"))
def check(answer, draw):
    statuses = draw.several(lambda random: random.choice(STATUSES), 400, at_least=0, named="statuses")
    if len(statuses) == 5:  # two runs of two, so that a small input shows a run that comes late
        statuses[1::2] = statuses[:4:2]
    (found, reads), (runs, due) = timed(answer, statuses), timed(solution, statuses)
    if expect.equal(found, runs):
        expect.equal(
            reads,
            due,
            says="The runs are right. When they came, {received} statuses had been read, and {expected} are enough. Which status tells that a run is over?",
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
    says="For {input} your function gave {received}, and {expected} is right. Nothing comes after the last run to close it ([section 5](lesson#5)). When is the last run over?",
    again="After the loop, give the run that is still open.",
)


@wrong(
    belief="holding_is_free", again="Do not collect the runs. Write `yield` at the place in the loop where a run ends."
)
def all_at_the_end(statuses):
    """The runs are right, but the first one comes after all statuses have been read. A list computes every item at once. Which keyword gives one run at a time?"""
    return iter(list(run_as_a_list(statuses)))


@wrong(belief="one_more_to_see_the_end", again="Give a run in the same round of the loop in which its next run begins.")
def one_run_behind(statuses):
    """The runs are right, but some come too late. When they came, {received} statuses had been read, and {expected} are enough. Which status tells that a run is over?"""
    previous = None
    for run in run_as_a_list(statuses):
        if previous:
            yield previous
        previous = run
    if previous:
        yield previous


equivalent(was="None, 0", now="0, None", why="A status is a text and never 0; a length of None is no run either.")

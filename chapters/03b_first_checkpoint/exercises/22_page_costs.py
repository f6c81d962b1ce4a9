# %% task [markdown] slot="project"
# ## What the pages cost
#
# A server writes a line for each request: the page, the status and the milliseconds, with blanks between, such as
# `/plays 200 40`. Where no time was taken the last is `-`. Some lines are broken off, and some are empty. A request counts if all
# three parts are there, the time was taken, and the status is below 400. `lines` is an iterator. Give a dictionary with, for each
# page, a pair: how many requests count, and their mean time.

# %% answer
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    ### BEGIN SOLUTION
    states = {}
    for parts in map(str.split, lines):
        # The order of the questions matters: a line of one part has no status.
        if len(parts) == 3 and parts[2] != "-" and int(parts[1]) < 400:
            count, total = states.get(parts[0], (0, 0))
            states[parts[0]] = count + 1, total + int(parts[2])
    return {page: (count, total / count) for page, (count, total) in states.items()}
    ### END SOLUTION


# %% hints [markdown]
# 1. First make sure that a line is a request that counts; then look up what its page had so far.
# 2. Split at the blanks, ask for three parts, then for the time, then for the status. The state of a page is a count
#    and a total; the division comes at the end.
# 3. A relative, marks such as 'maths 5': `if len(parts) == 2:` and in it `count, total = states.get(parts[0], (0,
#    0))` and `states[parts[0]] = count + 1, total + int(parts[1])`.

# %% question [markdown]
# Which of your lines would have to change if the server wrote seconds in place of milliseconds?


# %% check
# project: clean records out of dirty lines, 02, lazily, 01, reduced by key in one pass, 03
@exercise(demands=("one pass",))
def check(answer, draw):
    def line(random):
        page, status = random.choice(("/", "/plays", "/flights")), random.choice((200, 200, 304, 404, 500))
        taken = random.choice(("-", "0", "0", "12", "40", "250", "1800"))
        whole = f"{page} {status} {taken}"
        return random.choice((whole, whole, whole, whole, "", page, f"{page} {status}"))

    one, two = draw.random.sample(("/", "/plays", "/flights"), 2)
    short, long = draw.random.randint(10, 90), draw.random.randint(200, 900)
    small = {
        1: [f"{one} 200 0"],
        2: [one, f"{one} 200 {short}"],
        3: [f"{one} 304 {short}", f"{one} 404 {long}", f"{one} 200 -"],
        5: [f"{one} 200 {short}", f"{two} 200 {long}", f"{one} 200 {short + 2}", f"{one} 304 {long}", ""],
    }
    lines = drawn(draw, line, 400, small, "lines")
    if len(lines) > 5:  # both sides of the boundary
        lines[:2] = [f"{one} 399 {short}", f"{one} 400 {long}"]
    times = {}
    for each in lines:
        page, status, taken = (*each.split(), "", "", "")[:3]
        if taken.isdigit() and int(status) < 400:
            times.setdefault(page, []).append(int(taken))
    expected = {page: (len(each), sum(each) / len(each)) for page, each in times.items()}
    expect.equal(answer(expect.serve(lines)), expected)


# %% right
def _times(lines, counts=lambda status, taken: taken != "-" and int(status) < 400):
    """Pairs of page and milliseconds, as texts, for the whole lines that count."""
    for parts in map(str.split, lines):
        if len(parts) == 3 and counts(*parts[1:]):
            yield parts[0], parts[2]


@right
def costs_from_lists(lines):
    """Lists of times by page, then their means."""
    times = {}
    for page, taken in _times(lines):
        times.setdefault(page, []).append(int(taken))
    return valmap(lambda each: (len(each), sum(each) / len(each)), times)


# %% wrong
def _costs(times):
    """The pair of each page, from pairs of page and milliseconds."""
    states = {}
    for page, taken in times:
        count, total = states.get(page, (0, 0))
        states[page] = count + 1, total + int(taken)
    return {page: (count, total / count) for page, (count, total) in states.items()}


@wrong(belief="every_line_is_a_record")
def every_line_has_three(lines):
    """It ended at a line that is no whole request. What does a line look like that broke off after the page?"""
    return _costs((page, taken) for page, status, taken in map(str.split, lines) if taken != "-" and int(status) < 400)


@wrong(belief="equal_keys_arrive_together")
def costs_of_the_last_run(lines):
    """A page that is asked for again begins anew, with a count of its own. In which order do readers ask for pages?"""
    costs = {}
    for page, group in groupby(_times(lines), key=itemgetter(0)):
        costs.update(_costs(group))
    return costs


@wrong(belief="missing_is_zero")
def untimed_is_instant(lines):
    """Requests that nobody timed pull the mean down. What does the `-` say about how long they took?"""
    pairs = _times(lines, lambda status, taken: int(status) < 400)
    return _costs((page, taken.replace("-", "0")) for page, taken in pairs)


@wrong(belief="false_means_missing")
def instant_is_untimed(lines):
    """Requests that took 0 ms were left out, and the mean is too high. Was their time taken, or not?"""
    return _costs(_times(lines, lambda status, taken: taken != "-" and int(taken) and int(status) < 400))


@wrong(belief="every_line_counts")
def failures_cost_too(lines):
    """Requests that failed are among them. Which statuses were to count?"""
    return _costs(_times(lines, lambda status, taken: taken != "-"))


@wrong(belief="halving_gives_the_mean")
def halfway_costs(lines):
    """The latest request of a page weighs half. How many requests are in the other half, and where is that written?"""
    states = {}
    for page, taken in _times(lines):
        count, mean = states.get(page, (0, None))
        states[page] = count + 1, int(taken) if mean is None else (mean + int(taken)) / 2
    return states

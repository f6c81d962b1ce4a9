# %% task [markdown] slot="project"
# ## What the pages cost
#
# A server writes a line for each request: the page, the status and the milliseconds, separated by blanks, such as `/plays 200 40`.
# The last part is `-` if no time was measured. Some lines are incomplete or empty. A request counts if all three parts are there, the
# time was measured, and the status is below 400.
#
# `lines` is an iterator. Give a dictionary that has, for each page, a pair: how many requests count, and their mean time. A page
# without such a request is not in it. **Read the lines once and do not store them.**

# %% answer
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    ### BEGIN SOLUTION
    states = {}
    for parts in map(str.split, lines):
        # An incomplete line has no status to look at, so the number of parts is tested first.
        if len(parts) == 3 and parts[2] != "-" and int(parts[1]) < 400:
            count, total = states.get(parts[0], (0, 0))
            states[parts[0]] = count + 1, total + int(parts[2])
    return {page: (count, total / count) for page, (count, total) in states.items()}
    ### END SOLUTION


# %% hints [markdown]
# 1. Which lines count? In which order must your code ask, so that an incomplete line causes no error?
# 2. `str.split` gives the parts of a line. A mean needs two numbers for each page, and a dictionary can hold them.
# 3. The same for marks such as `maths 5`. Fill the gap:
#    ```python
#    for parts in map(str.split, lines):
#        if len(parts) == 2:
#            count, total = states.get(parts[0], (0, 0))
#            states[parts[0]] = ___
#    ```

# %% question [markdown]
# Which of your lines would have to change if the server wrote seconds instead of milliseconds?


# %% check
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
        2: [f"{one} 404 {long}", f"{two} 200 {short}"],
        3: [f"{one} 304 {short}", f"{two} 200 -", f"{one} 200 -"],
        5: [f"{one} 200 {short}", f"{two} 200 {long}", f"{one} 200 {short + 2}", two, f"{two} 304"],
    }
    lines = drawn(draw, line, 400, small, "lines")
    if len(lines) > 5:  # both sides of the boundary
        lines[:2] = [f"{one} 399 {short}", f"{one} 400 {long}"]
    expect.equal(answer(expect.serve(lines)), solution(lines))


# %% right
@right
def costs_by_reduce(lines):
    """A reduction; the number of requests comes from a list of times for each page."""

    def step(times, parts):
        if len(parts) == 3 and parts[2].isdigit() and int(parts[1]) < 400:
            times.setdefault(parts[0], []).append(int(parts[2]))
        return times

    return valmap(lambda each: (len(each), sum(each) / len(each)), reduce(step, map(str.split, lines), {}))


# %% wrong
@wrong(
    belief="equal_keys_arrive_together",
    again="Keep a count and a total for every page in one dictionary until the lines end.",
)
def costs_of_the_last_run(lines):
    """Your result is {received}, and {expected} was expected. The earlier requests of a page that comes again are missing. Where does your code keep them while other lines come?"""
    pairs = ((p[0], int(p[2])) for p in map(str.split, lines) if p[2:] not in ([], ["-"]) and int(p[1]) < 400)
    return by_run(pairs, count_and_mean)


wrong(
    "untimed_is_instant",
    was=(' and parts[2] != "-"', "int(parts[2])"),
    now=("", 'int(parts[2].replace("-", "0"))'),
    belief="missing_is_zero",
    says="Your result counts a request whose time is `-`: {received}. A missing time is not a time of 0 ms. Which requests does the text leave out?",
    again="Leave out every line whose last part is `-`, before you count.",
)

wrong(
    "failures_cost_too",
    was=" and int(parts[1]) < 400",
    now="",
    belief="every_line_counts",
    says="Your result is {received}, and {expected} was expected. It contains a request that failed. Which statuses does the text count?",
    again="Count a request only if its status, as a number, is below 400.",
)

# %% task [markdown] points=3
# ## Project: a report on a log
#
# Other data now: the log of a web server, with some broken lines. `request` reads one line.

# %% given
import re


def request(line):
    """The path, the status and the bytes sent; None for a line that is no request.

    Where the log has `-` in place of the bytes, they are None.
    """
    found = re.search(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d{3}) (\d+|-) ', line)
    if found is None:
        return None
    path, status, sent = found.groups()
    return path, int(status), None if sent == "-" else int(sent)


request('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /flights HTTP/1.1" 200 5316 ')

# %% note [markdown]
# *Write.* `lines` is an iterator of lines. Return a dictionary with three numbers for each path, as a tuple:
#
# - its requests;
# - the mean of the bytes sent. 0 is a number, and None does not count. `None` if no number is left;
# - the most errors in a row *on this path*. An error has a status of 500 or more.
#
# Leave out lines that are no request. **Read the lines once, and keep only a few numbers for each path.** The line in the cell above alone gives
# `{"/flights": (1, 5316.0, 0)}`.


# %% answer
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""

    ### BEGIN SOLUTION
    def step(states, line):
        asked = request(line)
        if asked is None:
            return states
        path, status, sent = asked
        requests, total, answers, errors, most = states.get(path, (0, 0, 0, 0, 0))
        errors = errors + 1 if status >= 500 else 0
        # The longest run is brought up to date with every request, so no run is left
        # open at the end.
        states[path] = (
            requests + 1,
            total + (sent or 0),
            answers + (sent is not None),
            errors,
            max(most, errors),
        )
        return states

    states = reduce(step, lines, {})
    return {
        path: (requests, total / answers if answers else None, most)
        for path, (requests, total, answers, errors, most) in states.items()
    }
    ### END SOLUTION


# %% note [markdown]
# When it passes, run it on a longer log. Which path had most errors in a row?
#
# ```python
# from workbook import data
#
# with open(data.logs("1 MB")) as file:
#     report = log_report(file)
# max(report, key=lambda path: report[path][2]), len(report)
# ```

# %% hints [markdown]
# 1. Which numbers must be kept for each path, so that you can compute the three results at the end?
# 2. A mean needs a total and a count of its own. A longest run needs two numbers. What is the state before the first request?
# 3. For each speaker, the speeches and their mean length. Fill the gap:
#    ```python
#    speeches, total = states.get(speaker, ___)
#    states[speaker] = speeches + 1, total + words
#    ```

# %% question [markdown]
# You have the reports on two logs. Which of the three numbers can you compute for both logs together?

# %% check
PATHS = ("/", "/flights", "/plays", "/login", "/checkout", "/search")


def written(path, status, sent):
    """A good line of the log."""
    return f'10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET {path} HTTP/1.1" {status} {sent} "-" "curl/8.5.0"'


def log_line(random):
    """A line of a log with more errors, and more dirt, than in life."""
    path, status = random.choice(PATHS), random.choice((200, 200, 204, 304, 404, 500, 503))
    line = written(path, status, {204: 0, 304: "-"}.get(status, random.randint(180, 9_000)))
    return random.choice((line, line, line, line, line, "", line[: random.randint(1, 50)], "KeyError: 'item'"))


def metered(lines, held):
    """The lines ten times over; `held` gets the bytes that are held after each time."""
    for _ in range(10):
        yield from lines
        held.append(tracemalloc.get_traced_memory()[0])


@exercise(demands=("one pass",), local="it measures what the answer holds")
def check(answer, draw):
    cases = [written("/about", 304, "-"), written("/help", 499, "-"), written("/help", 500, 0)]
    ends = [written("/", 200, 512), written("/checkout", 503, 157)]  # an error that nothing ends
    lines = draw.several(log_line, 600, at_least=0, named="lines", cases=cases, ends=ends)
    if expect.equal(answer(expect.serve(lines)), solution(lines)) and draw.is_last:
        held = []
        with tracing():
            answer(metered(lines, held))
        more = (held[-1] - held[0]) // 1_000
        expect.true(
            more < 20,
            says=f"The report is right. With ten times the lines, your answer held {more} kB more. "
            "A small state does not grow with the lines ([section 6](lesson#6)). What do you keep for each request?",
        )


# %% right
def reported(asked):
    """The report on requests, in a loop."""
    states = {}
    for path, status, sent in asked:
        state = states.setdefault(path, [0, 0, 0, 0, 0])
        state[0] += 1
        state[1] += sent or 0
        state[2] += sent is not None
        state[3] = state[3] + 1 if status >= 500 else 0
        state[4] = max(state[4], state[3])
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[4]) for path, each in states.items()}


@right
def by_loop(lines):
    """A loop, with a list as the state of a path."""
    return reported(filter(None, map(request, lines)))


# %% wrong
@wrong(
    belief="holding_is_free", again="Do not make a list of the requests. Update the numbers of a path at each request."
)
def requests_in_a_list(lines):
    """The report is right, but what your answer holds grows with the lines. A small state does not ([section 6](lesson#6)). Which numbers of a path are enough, once a request has been counted?"""
    return reported(list(filter(None, map(request, lines))))


@wrong(
    belief="What is counted for each key can be counted in one variable.",
    again="Keep the errors in a row for each path, together with its other numbers.",
)
def one_run_for_all(lines):
    """Your function gave {received}, and {expected} is right. Requests to other paths ended a run of errors or made it longer. To which path does each run belong?"""
    asked, errors, most = list(filter(None, map(request, lines))), 0, {}
    for path, status, _ in asked:
        errors = errors + 1 if status >= 500 else 0
        most[path] = max(most.get(path, 0), errors)
    return {path: (*numbers[:2], most[path]) for path, numbers in reported(asked).items()}


wrong(
    "closes_on_success",
    was=("max(most, errors)", "errors = errors + 1 if"),
    now=("most", "most = max(most, errors)\n        errors = errors + 1 if"),
    belief="the_end_needs_no_care",
    says="The last request to `/checkout` is an error. Your function gave {received}, with too few of them in a row. At which request does it compare the run with the longest one?",
    again="Compare at every request, also at an error. No success may come after the last run.",
)

equivalent(was="asked is None", now="not asked", why="A request is three values, and so never false.")
equivalent(was="0, 0))", now="0, -1))", why="The first request brings 0 or 1 for the most errors.")

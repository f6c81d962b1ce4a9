# %% task [markdown] points=3
# ## Project: a report on a log
#
# Now other data: the log of a web server, with all the dirt that logs have. `request` reads one line.

# %% given
import re


def request(line):
    """The path, the status and the bytes sent, from a line of the log; None for a line that is no request.

    Where the log has `-` in place of the bytes, they are None.
    """
    found = re.search(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d{3}) (\d+|-) ', line)
    if found is None:
        return None
    path, status, sent = found.groups()
    return path, int(status), None if sent == "-" else int(sent)


request('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /flights HTTP/1.1" 200 5316 "-" "curl/8.5.0"')

# %% note [markdown]
# *Write.* From an iterator of lines, in one pass: a dictionary with, for each path, three numbers as a tuple:
#
# - how many requests it had;
# - how many bytes were sent on average, over the requests for which the log has a number, be it 0; None if there are none;
# - how many errors it had in a row, at most: statuses of 500 and above, counted among the requests to *this* path.
#
# Lines that are no request do not count. Plan before you write: the start, the step, the finish.


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
        # The longest run is brought up to date with every request, so no run is left open at the end.
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), errors, max(most, errors)
        return states

    states = reduce(step, lines, {})
    return {
        path: (requests, total / answers if answers else None, most)
        for path, (requests, total, answers, errors, most) in states.items()
    }
    ### END SOLUTION


# %% note [markdown]
# It passes? Then run it on a longer log, in a cell of your own. For some minutes one of the paths answered with little but errors.
# Which one was it?
#
# ```python
# from workbook import data
#
# with open(data.logs("1 MB")) as file:
#     report = log_report(file)
# max(report, key=lambda path: report[path][2]), len(report)
# ```
#
# The server has fifteen pages. Anybody may ask for others, and each becomes a key: does this state still stay small?

# %% hints [markdown]
# 1. Per path you report three numbers. What must its state remember, so that each of them can be had at the end?
# 2. A mean needs two numbers, and they are not those of all requests; a longest run needs two as well. What does a
#    path start with that comes for the first time?
# 3. A relative, for each speaker the speeches and their mean length: the step puts `(speeches + 1, words +
#    len(line.split()))` back into the dictionary, the finish makes `(speeches, words / speeches)` of each.

# %% question [markdown]
# Two logs, two reports: from what could you make the report on both, and from what not?

# %% check
PATHS = ("/", "/flights", "/plays", "/login", "/checkout", "/search")


def log_line(random):
    """A line of a log with more errors, and more dirt, than in life."""
    path, status = random.choice(PATHS), random.choice((200, 200, 204, 304, 404, 500, 503))
    sent = {204: 0, 304: "-"}.get(status, random.randint(180, 9_000))
    line = written(path, status, sent)
    return random.choice((line, line, line, line, line, "", line[: random.randint(1, 50)], "KeyError: 'item'"))


def written(path, status, sent):
    """A good line of the log."""
    return f'10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET {path} HTTP/1.1" {status} {sent} "-" "curl/8.5.0"'


def parsed(line):
    """Path, status and bytes of a line that `log_line` made; no path where it is no request."""
    words = line.split()
    if len(words) < 10:
        return "", 0, None
    return words[6], int(words[8]), None if words[9] == "-" else int(words[9])


@exercise(demands=("one pass",))
def check(answer, draw):
    lines = draw.several(log_line, 600, at_least=0, named="lines")
    if lines:  # a run of errors that nothing ends, whatever was drawn
        lines += [written("/checkout", 503, 157)] * 2
    if len(lines) > 7:  # a path of which no size is known, and a status that is barely no error
        lines += [written("/help", 304, "-"), written("/help", 499, "-")]
    asked = {}
    for path, status, sent in map(parsed, lines):
        if path:
            asked.setdefault(path, []).append((status, sent))
    expected = {}
    for path, answers in asked.items():
        sent = [size for _, size in answers if size is not None]
        failed = [len(list(run)) for error, run in groupby(status >= 500 for status, _ in answers) if error]
        expected[path] = (len(answers), sum(sent) / len(sent) if sent else None, max(failed, default=0))
    expect.equal(answer(expect.serve(lines)), expected)


# %% right
def _report(group):
    """The three numbers of one path, from all its requests."""
    sizes = [sent for _, _, sent in group if sent is not None]
    failed = [len(list(run)) for error, run in groupby(status >= 500 for _, status, _ in group) if error]
    return len(group), sum(sizes) / len(sizes) if sizes else None, max(failed, default=0)


@right
def grouped_first(lines):
    """All requests of a path in a list, then a look at each list: more memory, less to think of."""
    grouped = {}
    for asked in filter(None, map(request, lines)):
        grouped.setdefault(asked[0], []).append(asked)
    return {path: _report(group) for path, group in grouped.items()}


# %% wrong
@wrong(belief="equal_keys_arrive_together")
def report_on_runs(lines):
    """A path that comes back starts anew, and its earlier requests are lost. In which order do the paths stand in a log?"""
    asked = filter(None, map(request, lines))
    return {path: _report(list(group)) for path, group in groupby(asked, key=itemgetter(0))}


@wrong(belief="the_end_needs_no_care")
def closes_on_success(lines):
    """A path whose errors last to the end of the log shows too short a run. At which line did you compare the run with the longest?"""
    states = {}
    for asked in filter(None, map(request, lines)):
        path, status, sent = asked
        requests, total, answers, errors, most = states.get(path, (0, 0, 0, 0, 0))
        if status >= 500:
            errors += 1
        else:
            errors, most = 0, max(most, errors)
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), errors, most
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[4]) for path, each in states.items()}


@wrong(belief="one_state_serves_all_keys")
def one_run_for_all(lines):
    """A success of another path ended the run here, and an error of another path made it longer. To which path do the errors in a row belong?"""
    states, errors = {}, 0
    for path, status, sent in filter(None, map(request, lines)):
        requests, total, answers, most = states.get(path, (0, 0, 0, 0))
        errors = errors + 1 if status >= 500 else 0
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), max(most, errors)
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[3]) for path, each in states.items()}


@wrong(belief="missing_is_zero")
def nothing_is_zero_bytes(lines):
    """Requests with `-` for the bytes pull the mean down. Over which requests was the mean asked for?"""
    grouped = {}
    for path, status, sent in filter(None, map(request, lines)):
        grouped.setdefault(path, []).append((path, status, sent or 0))
    return {path: _report(group) for path, group in grouped.items()}


@wrong(belief="false_means_missing")
def zero_bytes_are_none(lines):
    """Requests for which the log has 0 bytes were left out of the mean. Is 0 the same as no number?"""
    grouped = {}
    for path, status, sent in filter(None, map(request, lines)):
        grouped.setdefault(path, []).append((path, status, sent or None))
    return {path: _report(group) for path, group in grouped.items()}


@wrong(belief="halving_gives_the_mean")
def halfway_bytes(lines):
    """Each new answer counts as much as all before it together. What besides the mean so far would the state have to hold?"""
    grouped = {}
    for asked in filter(None, map(request, lines)):
        grouped.setdefault(asked[0], []).append(asked)
    report = {}
    for path, group in grouped.items():
        sizes = [sent for _, _, sent in group if sent is not None]
        mean = reduce(lambda mean, sent: (mean + sent) / 2, sizes) if sizes else None
        report[path] = len(group), mean, _report(group)[2]
    return report


@wrong(belief="a_name_is_a_copy")
def one_list_for_all_paths(lines):
    """All paths show the same three numbers, those of the whole log. How many lists are there behind the keys?"""
    start, states = [0, 0, 0, 0, 0], {}
    for path, status, sent in filter(None, map(request, lines)):
        state = states.setdefault(path, start)
        state[0] += 1
        state[1] += sent or 0
        state[2] += sent is not None
        state[3] = state[3] + 1 if status >= 500 else 0
        state[4] = max(state[4], state[3])
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[4]) for path, each in states.items()}


@wrong(belief="every_line_is_a_record")
def trusts_every_line(lines):
    """It ends at the first line that is no request. What does `request` give for such a line?"""
    grouped = {}
    for path, status, sent in map(request, lines):
        grouped.setdefault(path, []).append((path, status, sent))
    return {path: _report(group) for path, group in grouped.items()}


equivalent(was="asked is None", now="not asked", why="A request is three values, and so never false.")
equivalent(was="0, 0))", now="0, -1))", why="The first request brings 0 or 1 for the most errors.")

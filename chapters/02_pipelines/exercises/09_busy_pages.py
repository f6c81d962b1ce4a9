# %% task [markdown] points=3
# ## Project: busy pages
#
# The data are the log of a web server. Count the requests for each page. The function `parts` splits a line of the log: it
# returns a dictionary of three texts, or None if the line is not a request. Such lines are empty, cut off, or in another
# protocol. Run this cell.

# %% given
import re

REQUEST = re.compile(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d+) (\d+|-) ')


def parts(line):
    """The path, the status and the bytes sent, as texts; None for no request."""
    found = REQUEST.search(line)
    return dict(zip(("path", "status", "bytes"), found.groups())) if found else None


parts('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /plays?act=2 HTTP/1.1" 304 - ')

# %% note [markdown]
# *Write.* The **page** is the path without its query (`without_query` is given above). A request counts if its status is below
# 400. The bytes do not matter: for a page that has not changed, the server sends status 304 and no bytes, written `-`. Return only
# pages with at least `least` such requests. `lines` is an iterator. **Go through it once and do not store the lines.**


# %% answer
def busy_pages(lines, least):
    """The number of requests for each page that has at least `least` of them.

    >>> lines = ['… "GET /plays HTTP/1.1" 200 53 …'] * 2 + ["… cut off"]
    >>> busy_pages(lines, 2)
    {'/plays': 2}
    """
    ### BEGIN SOLUTION
    requests = filter(None, map(parts, lines))  # `parts` gives None for no request
    answered = filter(lambda request: int(request["status"]) < 400, requests)
    # Remove the query before counting. Otherwise, one page would have several
    # names.
    page = compose_left(itemgetter("path"), without_query)
    return pipe(
        answered,
        curry(map, page),
        frequencies,
        curry(valfilter, lambda count: count >= least),
    )
    ### END SOLUTION


# %% note [markdown]
# When it passes, run it on a log of a million bytes, in a cell of your own:
#
# ```python
# with open(data.logs()) as lines:
#     print(busy_pages(lines, 500))
# ```
#
# Which of your stages would you have to change if the lines had another form?

# %% hints [markdown]
# 1. Name the stages before you write any. What goes in and comes out of each: lines, requests, pages, counts?
# 2. `filter(None, …)` drops what counts as false, such as None. `frequencies` is in [section 4](lesson#4), `valfilter` in
#    [section 5](lesson#5). Which stage must see each page under one name?
# 3. The words that open at least three lines of a play. Fill the gap:
#    ```python
#    pipe(
#        lines,
#        curry(map, str.split),
#        curry(filter, None),
#        curry(map, itemgetter(0)),
#        ___,
#        curry(valfilter, lambda count: count >= 3),
#    )
#    ```

# %% question [markdown]
# Which of your stages look at one line or one page only, and which one has to see all of them?

# %% check
from workbook.data.catalog import logs


def log_line(random):
    """A short line of a log: some with a query, some unchanged, some that failed, some no request at all."""
    path = random.choice(("/", "/plays", "/search")) + random.choice(("", "", "?q=late", "?day=1"))
    status = random.choice(("200 512", "200 99", "301 180", "304 -", "404 180", "500 7"))
    line = f'10.1.7.20 "GET {path} HTTP/1.1" {status} "-"\n'
    return random.choice((line, line, line, line, line, line, line, line[: random.randint(0, 20)]))


@exercise(demands=("one pass",))
def check(answer, draw):
    lines = draw.several(log_line, 600, at_least=0, named="lines")
    if draw.cap is None:  # the real ones, dirt and all
        lines[::2] = [logs.line(draw.random) + "\n" for _ in lines[::2]]
    if len(lines) > 5:  # both sides of the boundary, on a page that is asked for often enough, under two paths
        counts = solution(iter(lines), 1)
        often = max(counts, key=counts.get, default="/")
        ends = ((often, 400), (often, 399), (f"{often}?day=2", 399))
        lines += [f'10.1.7.20 "GET {path} HTTP/1.1" {status} 180 "-"\n' for path, status in ends]
    counts = solution(iter(lines), 1)
    least = draw.choice(sorted(set(counts.values())) or [1], named="least")  # some page has exactly so many
    expect.equal(answer(expect.serve(lines), least), solution(iter(lines), least))


# %% right
from collections import Counter


@right
def by_counter(lines, least):
    """A loop and a Counter."""
    counts = Counter()
    for request in map(parts, lines):
        if request is not None and int(request["status"]) < 400:
            counts[request["path"].partition("?")[0]] += 1
    return {page: count for page, count in counts.items() if count >= least}


# %% wrong
wrong(
    "nothing_sent_is_nothing_asked",
    was="filter(None, map(parts, lines))",
    now='filter(lambda request: request and request["bytes"] != "-", map(parts, lines))',
    belief="false_means_missing",
    says="Your function returned {received}; expected is {expected}. You leave out requests for which the server sent no bytes. Which rule of the text decides whether a request counts?",
    again="Only the status decides. A request with status 304 counts, although its bytes are `-`.",
)

wrong(
    "cuts_after_counting",
    was=('itemgetter("path"), without_query', "frequencies,"),
    now=('itemgetter("path")', "frequencies, lambda counts: {without_query(path): n for path, n in counts.items()},"),
    belief="order_of_stages_is_free",
    says="Your function returned {received}; expected is {expected}. Paths with different queries were counted separately, although they are one page. Which stage must see a page under one name?",
    again="Remove the query from each path before you count.",
)

wrong(
    "more_than_least",
    was="count >= least",
    now="count > least",
    belief="at_least_is_more_than",
    says="`least` is {input least}, and your result leaves out each page with exactly so many requests. What does “at least” say about such a page?",
    again="A page with exactly `least` requests belongs to the result. Change the comparison.",
)

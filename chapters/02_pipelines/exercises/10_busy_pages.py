# %% task [markdown] points=3
# ## Project: busy pages
#
# Other data, the same ideas. Count how often each page of a web server was asked for. This function takes a line of the log
# apart: `parts` returns a dictionary of three texts, or None for a line that is no request. Such lines exist: empty, cut off, or in
# another protocol. Run this cell.

# %% given
import re

REQUEST = re.compile(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d+) (\d+|-) ')


def parts(line):
    """The path, the status and the bytes sent, as texts; None where the line is no request."""
    found = REQUEST.search(line)
    return dict(zip(("path", "status", "bytes"), found.groups())) if found else None


parts('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /plays?act=2 HTTP/1.1" 304 - "-" "curl/8.5.0"')

# %% note [markdown]
# *Write.* The **page** is the path without its query (`without_query` is given above). A request counts if its status is below
# 400. The bytes do not matter: for a page that has not changed, the server sends status 304 and no bytes, written `-`. Return only
# pages with at least `least` such requests. `lines` is an iterator. **Go through it once and do not store the lines.**


# %% answer
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    ### BEGIN SOLUTION
    requests = filter(None, map(parts, lines))  # None is what `parts` gives for no request, and no request is empty
    answered = filter(lambda request: int(request["status"]) < 400, requests)
    # The query goes before anything is counted: afterwards one page would stand under several names.
    page = compose_left(itemgetter("path"), without_query)
    return pipe(answered, curry(map, page), frequencies, curry(valfilter, lambda count: count >= least))
    ### END SOLUTION


# %% note [markdown]
# When it passes, run it on a log of a million bytes, in a cell of your own:
#
# ```python
# with open(data.logs()) as lines:
#     print(busy_pages(lines, 500))
# ```
#
# Which of your stages would you have to change for another form of line?

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
# Which of your stages could run in two workers, and which one has to see everything?

# %% check
from collections import Counter

from workbook.data.catalog import logs


def log_line(random):
    """A short line of a log: some with a query, some unchanged, some that failed, some no request at all."""
    page = random.choice(("/", "/plays", "/search"))
    query = random.choice(("", "", "?q=late", "?day=1"))
    status, sent = random.choice(
        (("200", "512"), ("200", "99"), ("301", "180"), ("304", "-"), ("404", "180"), ("500", "7"))
    )
    line = f'10.1.7.20 "GET {page}{query} HTTP/1.1" {status} {sent} "-"\n'
    return random.choice((line, line, line, line, line, line, line, line[: random.randint(0, 20)]))


@exercise(demands=("one pass",))
def check(answer, draw):
    # A few short lines can be counted by eye; the real ones, dirt and all, come with the many.
    size = draw.size(600, at_least=0)
    lines = draw.show(
        "lines",
        [log_line(draw.random) if size < 600 or at % 2 else logs.line(draw.random) + "\n" for at in range(size)],
    )
    pattern = re.compile(r'"(?:GET|POST) ([^ ?]+)\S* HTTP/1\.1" ([123]\d\d) ')

    def counted():
        return Counter(found.group(1) for line in lines if (found := pattern.search(line)))

    if size > 5:  # both sides of the boundary, on a page that is asked for often enough, under two paths
        often = max(counted(), key=counted().get, default="/")
        ends = ((often, 400), (often, 399), (f"{often}?day=2", 399))
        lines += [f'10.1.7.20 "GET {path} HTTP/1.1" {status} 180 "-"\n' for path, status in ends]
    counts = counted()
    # One page has exactly so many requests.
    least = draw.choice(sorted(set(counts.values())) or [1], named="least")
    served = expect.serve(lines)
    expect.equal(answer(served, least), {page: count for page, count in counts.items() if count >= least})


# %% right
from collections import Counter


@right
def by_counter(lines, least):
    """A loop and a Counter."""
    counts = Counter()
    for line in lines:
        request = parts(line)
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
    "path_is_page",
    was='itemgetter("path"), without_query',
    now='itemgetter("path")',
    belief="the_example_is_the_data",
    says="Your function returned {received}; expected is {expected}. You count each path with its query, so one page has several counts. What does the text call a page?",
    again="Remove the query from each path before you count.",
)

wrong(
    "cuts_after_counting",
    was=('itemgetter("path"), without_query', "frequencies, "),
    now=(
        'itemgetter("path")',
        "frequencies, lambda counts: {without_query(path): count for path, count in counts.items()}, ",
    ),
    belief="order_of_stages_is_free",
    says="Your function returned {received}; expected is {expected}. You cut the query off after the counting, and of several counts of a page only one is left. Which stage must see a page under one name?",
    again="Move `without_query` before `frequencies`, so that all requests of a page are counted together.",
)

wrong(
    "only_two_hundred",
    was='int(request["status"]) < 400',
    now='request["status"] == "200"',
    belief="A request has succeeded when its status is 200, and not otherwise.",
    says="Your function returned {received}; expected is {expected}. You count only requests with status 200. Which other statuses are below 400?",
    again="301 and 304 count as well. Compare the status, as a number, with 400.",
)

wrong(
    "more_than_least",
    was="count >= least",
    now="count > least",
    belief="at_least_is_more_than",
    says="`least` is {input least}, and your result leaves out each page with exactly so many requests. What does “at least” say about such a page?",
    again="A page with exactly `least` requests belongs to the result. Change the comparison.",
)

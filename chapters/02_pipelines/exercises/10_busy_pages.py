# %% task [markdown] points=3
# ## Project: busy pages
#
# Other data, the same ideas. The lines of a web server's log go in; out comes how often each page was asked for. This is how a line
# is taken apart: `parts` gives a dictionary of three texts, or None for a line that is no request. Such lines exist: empty,
# broken off, or in another protocol. Run this cell too.

# %% given
import re

REQUEST = re.compile(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d+) (\d+|-) ')


def parts(line):
    """The path, the status and the bytes sent, as texts; None where the line is no request."""
    found = REQUEST.search(line)
    return dict(zip(("path", "status", "bytes"), found.groups())) if found else None


parts('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /plays?act=2 HTTP/1.1" 304 - "-" "curl/8.5.0"')

# %% note [markdown]
# *Write.* Rules: the **page** is the path without its query (`without_query` is given above). A request counts if its status is
# below 400, whatever was sent: a page that has not changed is answered with 304 and no bytes, written `-`. Leave out
# pages with fewer than `least` such requests. `lines` is an iterator, read once.


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
# It passes? Then run it on a log of a million bytes, in a cell of your own:
#
# ```python
# with open(data.logs()) as lines:
#     print(busy_pages(lines, 500))
# ```
#
# Which of your stages would you have to change for another form of line?

# %% hints [markdown]
# 1. Name the stages before you write any: from lines to requests, to answered requests, to pages, to counts, to the
#    counts that are large enough. Which are maps, which are filters?
# 2. `filter(None, map(parts, lines))` drops what counts as false: here None, and no request is empty. The path loses
#    its query before `frequencies` counts. The last stage is a filter on the values of a dictionary.
# 3. A relative, the words that open at least three lines of a play: `pipe(lines, curry(map, str.split), curry(filter,
#    None), curry(map, itemgetter(0)), frequencies, curry(valfilter, lambda count: count >= 3))`.

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

    if size > 5:  # both sides of the boundary, on a page that is asked for often enough
        often = max(counted(), key=counted().get, default="/")
        lines += [f'10.1.7.20 "GET {often} HTTP/1.1" {status} 180 "-"\n' for status in (400, 399)]
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
@wrong(belief="false_means_missing")
def nothing_sent_is_nothing_asked(lines, least):
    """Pages that had not changed lost their requests. The server sent no bytes for them; did anybody ask?"""
    requests = filter(lambda request: request and request["bytes"] != "-", map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@wrong(belief="the_example_is_the_data")
def path_is_page(lines, least):
    """A path stands here with its query; with another query it would stand here again. What does the word page mean in the rules?"""
    requests = filter(None, map(parts, lines))
    paths = (request["path"] for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(paths))


@wrong(belief="order_of_stages_is_free")
def cuts_after_counting(lines, least):
    """The queries were cut off after the counting, and of several counts for one page only one is left. Which stage has to see the page under one name?"""
    requests = filter(None, map(parts, lines))
    counts = frequencies(request["path"] for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, {without_query(path): count for path, count in counts.items()})


@wrong(belief="A request has succeeded when its status is 200, and not otherwise.")
def only_two_hundred(lines, least):
    """Requests answered with 301 and 304 are missing. Which rule do they break?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if request["status"] == "200")
    return valfilter(lambda count: count >= least, frequencies(pages))


@wrong(belief="every_line_counts")
def errors_too(lines, least):
    """Pages are counted here that nobody has ever been shown. What does the server say with 404 and 500?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests)
    return valfilter(lambda count: count >= least, frequencies(pages))


@wrong(belief="every_line_is_a_record")
def none_is_not_filtered(lines, least):
    """A TypeError: None was asked for its status or its path. For which lines does `parts` give None?"""
    pages = (without_query(request["path"]) for request in map(parts, lines) if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@wrong(belief="at_least_is_more_than")
def more_than_least(lines, least):
    """A page with exactly `least` requests is missing. Has it fewer than `least`?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count > least, frequencies(pages))


@wrong(belief="a_column_of_numbers_holds_numbers")
def reads_the_bytes(lines, least):
    """A ValueError: `int` was given the text `-`. Where does that stand, and which of the rules asks for it?"""
    requests = filter(None, map(parts, lines))
    typed = (request | {"bytes": int(request["bytes"])} for request in requests)
    pages = (without_query(request["path"]) for request in typed if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@wrong(belief="lazy_holds_results")
def counts_in_the_stream(lines, least):
    """The first page was counted among what came after it, and then the stream was at its end. How many times can `pages` be gone through?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    counts = {page: sum(other == page for other in pages) for page in pages}
    return valfilter(lambda count: count >= least, counts)

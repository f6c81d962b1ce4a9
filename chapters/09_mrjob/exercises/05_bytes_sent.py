# %% task [markdown] points=2
# ## Bytes sent
#
# *Write.* The lines are from the log of a web server, and some are no requests. For each path, yield the sum of the bytes sent. The server
# writes `-` for 0 bytes. Such a line is a request, too: yield a path that has no other lines with 0.
# **Every line that is no request adds 1 to the counter `"not a request"` in the group `"log"`.** It has no other effect.
#
# `request = REQUEST.match(line)` is None for a line that is no request. Otherwise `request[1]` is the path and `request[2]` the bytes, as
# text. **Each call of the reducer gets the values of one path.** Two requests for `/plays`, with 900 bytes and with `-`, give
#
# ```
# "/plays"	900
# ```

# %% answer
# %%writefile bytes_sent.py
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


class BytesSent(MRJob):
    """The bytes sent for each path; lines that are no request are counted."""

    ### BEGIN SOLUTION
    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request is None:
            self.increment_counter("log", "not a request")
        else:
            yield request[1], 0 if request[2] == "-" else int(request[2])

    def reducer(self, path, sent):
        yield path, sum(sent)

    ### END SOLUTION


if __name__ == "__main__":
    BytesSent.run()

# %% hints [markdown]
# 1. Look at a line that `REQUEST` does not match. What should happen there, and what should not?
# 2. `REQUEST.match(line)` returns None for a bad line. `self.increment_counter(group, name)` adds 1 ([section 4](lesson#4)).
# 3. The sum of the numbers in a text, where each word is a number or not:
#    ```python
#    if word.isdigit():
#        yield "sum", int(word)
#    else:
#        self.increment_counter(___, ___)
#    ```

# %% question [markdown]
# How many bad lines would make you stop using the result?


# %% check
def request(path, sent):
    """The line of a request."""
    return f'10.1.0.4 - - [03/Mar/2025:00:00:17 +0000] "GET {path} HTTP/1.1" 200 {sent} "-" "curl/8.5.0"'


def request_line(random):
    """A line of a log: requests, some without bytes, and many more bad lines than in life."""
    good = request(random.choice(PATHS), random.choice(("-", random.randint(180, 900), random.randint(1_000, 9_000))))
    return random.choice((good, good, good, "", good[: random.randint(5, 50)], "KeyError: 'item'"))


@exercise(on="processes", demands=("a call for each key", "separate processes"))
def check(answer, draw):
    # A path from which nothing was ever sent; and lines that are no requests, though one holds a request, and one has blanks.
    lines = [request("/empty", "-"), *draw.several(request_line, 300, at_least=6, named="lines")]
    if draw.cap is None:
        lines += ["proxy: " + request("/empty", 512), "   ", request("/empty", 512).replace("GET", "PUT")]
        draw.random.shuffle(lines)
    lines = draw.show("lines", lines)
    found = [REQUEST.match(line) for line in lines]
    sent = Counter()
    for each in filter(None, found):
        sent[each[1]] += int(each[2].replace("-", "0"))
    results = gives_anywhere(answer, draw, lines, sent.items())
    counted = expect.equal(
        jobs.mrjob(answer, lines, options=MANY).counters.get(("log", "not a request"), 0),
        found.count(None),
        says='The counter "not a request" of the group "log" is at {received}; {expected} of the lines are no requests. '
        "For which lines does your mapper add 1 to it?",
    )
    if results and counted:
        sends_keys(results, len(sent), "paths")


# %% right
@right
def with_try():
    """Takes the line apart, and counts where that fails."""
    return job(
        """
        def mapper(self, _, line):
            try:
                path, sent = REQUEST.match(line).groups()
            except AttributeError:
                self.increment_counter("log", "not a request", 1)
                return
            yield path, int(sent.replace("-", "0"))

        def combiner(self, path, sent):
            yield path, sum(sent)

        reducer = combiner
    """,
        imports=f"import re\nREQUEST = re.compile({REQUEST.pattern!r})\n",
    )


# %% wrong
wrong(
    "leaves_out_blank",
    was=" self",
    now=" if line.strip():\n                self",
    belief="empty_lines_are_no_lines",
    says='The counter of the group "log" is at {received}; {expected} of the lines are no requests. Blank lines are not counted. Does the text make an exception for them?',
    again="Count every line that `REQUEST` does not match, blank lines too.",
)

wrong(
    "dash_is_skipped",
    was='yield request[1], 0 if request[2] == "-" else',
    now='if request[2] != "-":\n                yield request[1],',
    belief="false_means_missing",
    says="Your job gives {received}; {expected} is right. The lines of one path are all requests with `-` for the bytes, and your output lacks it. Which sum should this path have?",
    again="Yield 0 for a request with `-`, so that its path is in the output.",
)

wrong(
    "in_the_module",
    was=(
        "class BytesSent",
        'yield request[1], 0 if request[2] == "-" else int(request[2])',
        "yield path, sum(sent)",
    ),
    now=(
        "totals = {}\n\n\nclass BytesSent",
        'totals[request[1]] = totals.get(request[1], 0) + int(request[2].replace("-", "0"))\n            yield request[1], None',
        "yield path, totals[path]",
    ),
    belief="all_tasks_share_my_variables",
    says="The sums were right in one process. With a process for each task, your job ended with an error: the mappers filled a dictionary that the reducers do not have ([section 8](lesson#8)). How does a number get from one to the other?",
    again="Only pairs travel between tasks. Send the bytes as the value of each pair, and add them up in the reducer.",
)

wrong(
    "one_key",
    was=('request[1], 0 if request[2] == "-" else int(request[2])', "yield path, sum(sent)"),
    now=(
        'None, (request[1], int(request[2].replace("-", "0")))',
        "totals = {}\n        for name, number in sent:\n            totals[name] = totals.get(name, 0) + number\n        yield from totals.items()",
    ),
    belief="a_reducer_sees_all_keys",
    says="The pairs are right. Your mapper sends every request with the same key, so one call of the reducer does all the work ([section 1](lesson#1)). Which key lets several reducers share it?",
    again="Send the path as the key, and the bytes as the value.",
)

equivalent(was="request is None", now="not request", why="A match is never false.")
equivalent(was="r'…) '", now="'…)'", why="A blank follows the bytes.")

# %% task [markdown] points=2
# ## Bytes sent
#
# *Write.* Each line is from a web server's log, and some lines are no requests. For each path, yield the sum of the bytes sent. A `-` in
# place of the bytes is the server's way to write 0: that line is a request too, and a path that has no others is yielded with 0.
# Every line that is no request, be it blank or broken, adds 1 to the counter `"not a request"` in the group `"log"`, and nothing else happens.
#
# `REQUEST.match(line)` tells which lines are requests. For these, `request[1]` is the path and `request[2]` the bytes, as text.
# The lines of two requests for `/plays`, with 900 bytes and with `-`, give
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
# At which number of bad lines should somebody be called?


# %% check
def request_line(random):
    """A line of a log: good ones, some without bytes, and many more dirty ones than in life."""
    good = (
        f'10.1.0.{random.randint(1, 9)} - - [03/Mar/2025:00:00:17 +0000] "GET {random.choice(PATHS)} HTTP/1.1" '
        f'200 {random.choice(("-", str(random.randint(180, 900)), str(random.randint(1_000, 9_000))))} "-" "curl/8.5.0"'
    )
    return random.choice((good, good, good, "", good[: random.randint(5, 50)], "KeyError: 'item'"))


REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


@exercise(**IN_PROCESSES)
def check(answer, draw):
    # A path from which nothing was ever sent is in every draw; a request with a word before it and blanks alone are none.
    nothing = '10.1.0.4 - - [03/Mar/2025:00:00:18 +0000] "GET /empty HTTP/1.1" 200 - "-" "curl/8.5.0"'
    lines = [nothing, *draw.several(request_line, 300, at_least=6, named="lines")]
    if draw.cap is None:
        lines += ["proxy: " + nothing.replace("200 -", "200 512"), "   ", nothing.replace("GET", "PUT")]
        draw.random.shuffle(lines)
    lines = draw.show("lines", lines)
    sent, bad = Counter(), 0
    for line in lines:
        if request := REQUEST.match(line):
            sent[request[1]] += int(request[2].replace("-", "0"))
        else:
            bad += 1
    job = jobs.mrjob(answer, lines, options=MANY)
    right = gives(job, sent.items())
    counted = expect.equal(
        job.counters.get(("log", "not a request"), 0),
        bad,
        says='The counter "not a request" of the group "log" is at {received}; {expected} of the lines are no requests.',
    )
    if right and counted and draw.cap is None and gives_in_processes(answer, lines, sent.items()):
        sends_keys(answer, lines, len(sent), "paths")


# %% right
REQUEST_LINE = "REQUEST = re.compile(r'\\S+ - - \\[[^]]+\\] \"(?:GET|POST) (\\S+) HTTP/1\\.1\" \\d{3} (\\d+|-) ')"


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
        imports=f"import re\n{REQUEST_LINE}\n",
    )


# %% wrong
SENT = job(
    """
    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request is None:
            self.increment_counter("log", "not a request")
        else:
            yield request[1], 0 if request[2] == "-" else int(request[2])

    def reducer(self, path, sent):
        yield path, sum(sent)
""",
    imports=f"import re\n{REQUEST_LINE}\n",
)

COUNTED = 'self.increment_counter("log", "not a request")'

wrong(
    "skips_silently",
    was='self.increment_counter("log", "not a request")',
    now="return",
    belief="bad_lines_need_no_word",
    says="The sums are right, and the counter is at 0. A job that skips lines says so in a counter ([section 4](lesson#4)). How would you notice if half of the lines were bad?",
    again="Add 1 to the counter before you skip a line that is no request.",
)

wrong(
    "counts_in_self",
    changed(
        SENT,
        (COUNTED, "self.bad += 1"),
        ("class Job(MRJob):\n", "class Job(MRJob):\n    bad = 0\n\n"),
        (
            "        yield path, sum(sent)\n",
            '        yield path, sum(sent)\n\n    def reducer_final(self):\n        yield "not a request", self.bad\n',
        ),
    ),
    belief="What I keep in `self` is there in every phase of the job.",
    says="The bad lines were counted in `self.bad`, and the reducer yielded 0 as their number. Mapper and reducer run in different objects ([section 4](lesson#4)). What travels from a task to the end of the job?",
    again="Use `self.increment_counter` in the mapper. The framework adds up the counters of all tasks.",
)

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
    says="A path is missing: nothing was ever sent from it. Its lines are requests with `-` for the bytes. Which sum should this path have?",
    again="Yield 0 for a request with `-`, so that its path is in the output.",
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

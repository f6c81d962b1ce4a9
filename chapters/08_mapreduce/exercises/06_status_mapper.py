# %% task [markdown]
# ## Bad lines, counted
#
# The log of a web server has bad lines: cut lines, empty lines, lines of a traceback. `status_mapper.py` prints the status of each request,
# a tab and a 1:
#
# ```
# … "GET /jobs HTTP/1.1" 404 162 …   →   404    1
# ```
#
# For every other line, including an empty one, print nothing, and **add 1 to the counter `bad` of the group `log`**. A job may read the logs
# of a year, and one bad line must not end it. Fill the gap.
#
# `found` is `None` if the pattern does not occur; otherwise `found[1]` is the status, a string.

# %% answer
# %%writefile status_mapper.py
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    ### BEGIN SOLUTION
    if found:
        print(f"{found[1]}\t1")
    else:
        # A line of this form on stderr is a counter.
        print("reporter:counter:log,bad,1", file=sys.stderr)
    ### END SOLUTION

# %% hints [markdown]
# 1. There are two cases: a status to print, or a bad line to count. The loop continues in both.
# 2. `found` is None in one of the cases. To count, print a line `reporter:counter:GROUP,NAME,1` to the standard error.
# 3. The numbers in a census, with a gap:
#    ```python
#    if number.isdigit():
#        print(f"{number}\t1")
#    else:
#        print("reporter:counter:census,unreadable,1", file=___)
#    ```

# %% question [markdown]
# In which situation should the whole job fail at a bad line?

# %% check
from workbook.data.catalog import logs


def log_line(random):
    """A line of a log, often a bad one, or a request that failed."""
    line = logs.line(random)
    at = line.find(" HTTP/1.1")
    return random.choice(
        (line, line, line.replace('" 200 ', '" 503 '), "", "Traceback (most recent call last):", line[: max(at, 0)])
    )


@exercise(rounds=(1, 3, 8, None), seconds=20, memory_mb=4_096)
def check(answer, draw):
    lines = draw.several(log_line, 60, named="lines")
    given = [line.split('HTTP/1.1" ')[1][:3] if 'HTTP/1.1" ' in line else None for line in lines]
    ran = jobs.piped(lines, answer)
    due = [f"{status}\t1" for status in given if status]
    expect.equal(
        (told(ran), counted(ran, "log", "bad") if ran.ok else 0),
        (due, given.count(None)),
        says=mapper_says(ran, 2, due, ("log", "bad"), given.count(None)),
    )


# %% right
@right
def counted_at_the_end():
    """One line for the counter, with the number of all bad lines."""
    return """\
import re
import sys

bad = 0
for line in sys.stdin:
    statuses = re.findall(r'HTTP/1\\.1" (\\d\\d\\d) ', line)
    bad += not statuses
    for status in statuses[:1]:
        print(status, 1, sep="\\t")
if bad:
    sys.stderr.write(f"reporter:counter:log,bad,{bad}\\n")
"""


# %% wrong
wrong(
    "takes_what_is_not_there",
    was=(
        "\n    if found:\n        print",
        '\n    else:\n        # A line of this form on stderr is a counter.\n        print("reporter:counter:log,bad,1", file=sys.stderr)',
    ),
    now=("\n    print", ""),
    belief="every_line_is_a_record",
    says="Your program ended at the first line without a status. There `found` is None, and `found[1]` raises TypeError. Which lines of your code run for such a line?",
    again="Use `found[1]` only where `found` is not None. Count the line otherwise.",
)

wrong(
    "counter_among_the_results",
    was=", file=sys.stderr",
    now="",
    belief="what_a_program_says_is_its_output",
    says="The results contain the lines for the counter. The standard output is data; a counter goes to another stream ([section 6](lesson#6)). To which one?",
    again="Print the counter's line with `file=sys.stderr`.",
)

wrong(
    "bad_as_a_key",
    was='reporter:counter:log,bad,1", file=sys.stderr',
    now='bad\\t1"',
    belief="a_counter_is_a_key",
    says="The results contain a status `bad`, and the counter is 0. Records go to the reducers, counters go to the framework ([section 6](lesson#6)). Which form does the line of a counter have?",
    again="Print `reporter:counter:log,bad,1` to `sys.stderr` for a bad line, and nothing else.",
)

wrong(
    "passes_over_the_empty",
    was="else",
    now="elif line.strip()",
    belief="empty_lines_are_no_lines",
    says="Your program neither prints nor counts empty lines. The text asks you to count every line that is not a request. Is an empty line a request?",
    again="Treat an empty line like any other bad line.",
)

wrong(
    "running_total",
    was=("import sys\n", 'print("reporter:counter:log,bad,1"'),
    now=("import sys\n\nbad = 0", 'bad += 1\n        print(f"reporter:counter:log,bad,{bad}"'),
    belief="A counter is set to the number that a program prints.",
    says="The status lines are right. Your program gave {received}, lines and counter. It printed its running total at each bad line. The framework adds up the amounts of all lines for a counter ([section 6](lesson#6)). Which amount belongs to one bad line?",
    again="Print `reporter:counter:log,bad,1` for each bad line, always with a 1.",
)

equivalent(was="if found:", now="if found is not None:", why="A match is never false.")
equivalent(was="r'…) '", now="'…)'", why="A blank follows every status.")

# %% task [markdown] points=3 core=true
# ## A mapper for the mean
#
# *Write.* `delay_mapper.py` reads lines of the flights' file, with commas between the fields. By place, counted from 0: field 8 is the delay on
# arrival, negative where a flight came early, and field 9 the carrier. For each flight with a known delay it prints a line: carrier, minutes and a
# `1`, with tabs between. Minutes and 1 are a total and a count, from which a mean can be made.
#
# - Where the delay is `NA` nothing is printed, and the counter `unknown` of the group `flights` goes up by one.
# - The file's first line holds the names of the columns, `year,month,…`. It is no flight.
#
# The check tries it in a pipe. Then it runs a job on the cluster with several map tasks. Each task runs your program on a part of the file, and the
# program cannot tell which part it is.

# %% answer
# %%writefile delay_mapper.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    ### BEGIN SOLUTION
    # Only one of the map tasks gets the line of names: look at what the line says, not at its place.
    if fields[8] == "NA":
        print("reporter:counter:flights,unknown,1", file=sys.stderr)
    elif fields[0] != "year":
        print(f"{fields[9]}\t{fields[8]}\t1")
    ### END SOLUTION

# %% hints [markdown]
# 1. Three kinds of lines: the names of the columns, a flight without a known delay, any other flight. What tells them
#    apart?
# 2. The names can be told by what they say: `fields[0]` is `year`. A counter is a line on the standard error:
#    `print(…, file=sys.stderr)`, of the form `reporter:counter:GROUP,NAME,1`.
# 3. A relative, a mapper over a list of speeches: `if fields[0] == 'speaker': continue`, then `if not fields[1]:
#    print('reporter:counter:plays,silent,1', file=sys.stderr)`, `else: print(f'{fields[0]}\t{len(fields[1])}\t1')`.

# %% question [markdown]
# How many of the map tasks met the line with the names of the columns?

# %% check
from workbook.data.catalog import flights


def csv_line(random):
    """A flight as the file has it, more of them without a known delay than in life."""
    row = flights.row(random)
    if random.random() < 0.25:
        row["arr_delay"] = "NA"
    elif random.random() < 0.2:
        row["arr_delay"] = "0"
    return ",".join(row.values())


@exercise(rounds=(1, 3, None), needs=("hadoop",), seconds=150, memory_mb=16_000, costly="it runs a job on the cluster")
def check(answer, draw):
    rows = draw.several(csv_line, 60, named="lines")
    lines = [",".join(flights.COLUMNS), *rows]
    given = [row.split(",") for row in rows]
    expected = [f"{fields[9]}\t{fields[8]}\t1" for fields in given if fields[8] != "NA"]
    unknown = len(given) - len(expected)
    ran = jobs.piped(lines, answer)
    seen = expect.equal(
        (told(ran), ran.counters.get(("flights", "unknown"), 0)),
        (expected, unknown),
        says=broken_off(ran)
        + "In a pipe, the lines that it printed and the counter are not those that are due. Which line of the file is treated wrongly?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, answer, reducers=0, options=SEVERAL_MAPS)
    expect.equal(
        (sum(Counter(job.output).values()) if job.ok else job.error, job.counters.get(("flights", "unknown"), 0)),
        (len(expected), unknown),
        says="On the cluster each of several map tasks had a part of the file. The number of lines that came out, and the counter, are not "
        "those that are due; in a pipe they were. What is different?",
    )


# %% right
@right
def by_trying():
    """What `int` cannot read is no delay."""
    return """\
import sys

unknown = 0
for line in sys.stdin:
    year, *_, minutes, carrier = line.split(",")[:10]
    try:
        print(f"{carrier}\\t{int(minutes)}\\t1")
    except ValueError:
        unknown += year != "year"
print(f"reporter:counter:flights,unknown,{unknown}", file=sys.stderr)
"""


# %% wrong
DELAYS = """\
import sys

for line in sys.stdin:
    fields = line.rstrip("\\n").split(",")
    if fields[8] == "NA":
        print("reporter:counter:flights,unknown,1", file=sys.stderr)
    elif fields[0] != "year":
        print(f"{fields[9]}\\t{fields[8]}\\t1")
"""

wrong(
    "skips_its_first_line",
    DELAYS.replace("for line", "next(sys.stdin, None)\nfor line"),
    belief="a_mapper_reads_the_whole_file",
    says="In a pipe all is well; on the cluster flights are missing, one for each map task but the first. Which line did those tasks leave out?",
)

wrong(
    "unknown_is_on_time",
    was="stderr)",
    now='stderr)\n        print(f"{fields[9]}\\t0\\t1")',
    belief="missing_is_zero",
    says="Flights with no known delay are counted as on time, and pull the mean towards 0. What do you know of them?",
)

wrong(
    "counter_on_stdout",
    was=", file=sys.stderr",
    now="",
    belief="what_a_program_says_is_its_output",
    says="The counter stayed at 0, and lines that begin with `reporter` came out among the results. A program has two ways to speak: which of them does Streaming read for counters?",
)

wrong(
    "drops_in_silence",
    was='print("reporter:counter:flights,unknown,1", file=sys.stderr)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The lines are right, and nobody will ever know how many flights were left out. Where would you look if half of a year were `NA`?",
)

wrong(
    "takes_the_names_for_a_flight",
    was='elif fields[0] != "year"',
    now="else",
    belief="every_line_is_a_record",
    says="Among the flights there is one of the carrier `carrier`. Which line was that?",
)

wrong(
    "drops_the_punctual",
    was='year":',
    now='year" and int(fields[8]):',
    belief="false_means_missing",
    says="The flights that arrived on the minute are missing from the count. Which test did a delay of 0 not pass?",
)

wrong(
    "reads_every_number",
    was='8] == "NA":\n        print("reporter:counter:flights,unknown,1", file=sys.stderr)\n    elif fields[0] != "year":\n        print(f"{fields[9]}\\t{fields[8]',
    now='0] != "year":\n        print(f"{fields[9]}\\t{int(fields[8])',
    belief="a_column_of_numbers_holds_numbers",
    says="It crashed at a delay that is no number. On a cluster the task is tried three more times, with the same line: what should become of that line?",
)

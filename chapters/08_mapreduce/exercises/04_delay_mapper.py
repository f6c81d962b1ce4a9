# %% task [markdown] points=3 core=true
# ## A mapper for the mean
#
# *Write.* `delay_mapper.py` reads lines of the flights' file, with commas between the fields. Counted from 0, field 8 is the delay on
# arrival, negative if a flight came early, and field 9 is the carrier. For each flight with a known delay it prints a line: carrier, minutes and a
# `1`, with tabs between. Minutes and 1 are a total and a count, from which a mean can be made.
#
# - If the delay is `NA`, nothing is printed, and **the counter `unknown` of the group `flights`** goes up by one.
# - The file's first line holds the names of the columns, `year,month,…`. It is no flight.
#
# The check tries it in a pipe first. Then it runs a job on the cluster with several map tasks. **Each task runs your program on a part of the file**, and
# the program is not told which part it is.

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
# 1. There are three kinds of lines: the names of the columns, a flight without a known delay, any other flight. What tells them apart?
# 2. The line of names begins with `year`. A counter is a line `reporter:counter:GROUP,NAME,1` on the standard error.
# 3. A mapper over a list of speeches, with a gap:
#    ```python
#    if fields[0] == "speaker":
#        continue
#    if fields[1] == "":
#        print("reporter:counter:plays,silent,1", file=___)
#    else:
#        print(f"{fields[0]}\t{len(fields[1])}\t1")
#    ```

# %% question [markdown]
# How many of the map tasks met the line with the names of the columns?

# %% check
from workbook.data.catalog import flights


def csv_line(random):
    """A flight as the file has it, more often than there without a known delay, or on time."""
    row = flights.row(random)
    row["arr_delay"] = random.choice(("NA", "0", row["arr_delay"], row["arr_delay"]))
    return ",".join(row.values())


@exercise(on="hadoop", rounds=(1, 3, None))
def check(answer, draw):
    rows = draw.several(csv_line, 60, named="flights")
    lines = draw.show("lines", [",".join(flights.COLUMNS), *rows])
    fields = [row.split(",") for row in rows]
    expected = [f"{row[9]}\t{row[8]}\t1" for row in fields if row[8] != "NA"]
    unknown = len(rows) - len(expected)
    ran = jobs.piped(lines, answer)
    seen = expect.equal(
        (told(ran), ran.counters.get(("flights", "unknown"), 0)),
        (expected, unknown),
        says=broken_off(ran)
        + "In a pipe, your program gave these lines and this value of the counter: {received}. Due was {expected}. Which line of the file is treated wrongly?",
    )
    if seen and draw.is_last:
        job = jobs.streaming(lines, answer, reducers=0, options=SEVERAL_MAPS)
        expect.equal(
            (sorted(job.output) if job.ok else job.error, job.counters.get(("flights", "unknown"), 0)),
            (sorted(expected), unknown),
            says="In a pipe all was right. On the cluster, several map tasks each had a part of the file, and gave other lines or another "
            "counter: {received}. Which line of its part does your program treat in another way?",
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
wrong(
    "skips_its_first_line",
    was="for line",
    now="next(sys.stdin, None)\nfor line",
    belief="a_mapper_reads_the_whole_file",
    says="In a pipe all was right. On the cluster, flights are missing: every map task left out the first line of its part ([section 7](lesson#7)). Which task's first line holds the names?",
    again="Tell the line of names by what it says, not by its place.",
)

wrong(
    "unknown_is_on_time",
    was="stderr)",
    now='stderr)\n        print(f"{fields[9]}\\t0\\t1")',
    belief="missing_is_zero",
    says="Flights without a known delay are among the results with a delay of 0. They would pull the mean towards 0. What do you know of their delay?",
    again="For `NA` only the counter goes up. Print nothing else.",
)

wrong(
    "drops_in_silence",
    was='print("reporter:counter:flights,unknown,1", file=sys.stderr)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The lines are right, but the counter `unknown` of the group `flights` is at 0. Nobody would notice if half of the delays were `NA` ([section 5](lesson#5)). Which line makes the counter go up?",
    again="For `NA`, print `reporter:counter:flights,unknown,1` to `sys.stderr`.",
)

wrong(
    "drops_the_punctual",
    was='year":',
    now='year" and int(fields[8]):',
    belief="false_means_missing",
    says="Flights with a delay of 0 are missing from the results. In Python the number 0 is false. Which test did they not pass?",
    again="Compare the field with `NA`. 0 is a known delay.",
)

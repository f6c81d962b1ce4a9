# %% task [markdown] points=3 core=true
# ## A mapper for the mean
#
# `delay_mapper.py` reads lines of the file of flights. Commas separate the fields. Counted from 0, field 8 is the arrival delay in minutes and
# field 9 is the airline. For each flight with a known delay, print the airline, the delay and a 1, separated by tabs:
#
# ```
# 2013,1,1,517,515,2,830,819,11,UA,…   →   UA    11    1
# ```
#
# - If the delay is `NA`, print nothing, and **add 1 to the counter `unknown` of the group `flights`**.
# - The file's first line holds the names of the columns: `year,month,…`. It is not a flight.
#
# The check runs your mapper in a pipe, then on the cluster. There, **each map task runs it on one split of the file**.

# %% answer
# %%writefile delay_mapper.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    ### BEGIN SOLUTION
    # Only one map task gets the line of names, so look at its text, not its position.
    if fields[8] == "NA":
        print("reporter:counter:flights,unknown,1", file=sys.stderr)
    elif fields[0] != "year":
        print(f"{fields[9]}\t{fields[8]}\t1")
    ### END SOLUTION

# %% hints [markdown]
# 1. There are three kinds of lines: the names of the columns, a flight without a known delay, any other flight. How do they differ?
# 2. The line of names begins with `year`. To count, print a line `reporter:counter:GROUP,NAME,1` to the standard error ([section 6](lesson#6)).
# 3. A mapper for a list of speeches, with a gap:
#    ```python
#    if fields[0] == "speaker":
#        continue
#    if fields[1] == "":
#        print("reporter:counter:plays,silent,1", file=___)
#    else:
#        print(f"{fields[0]}\t{len(fields[1])}\t1")
#    ```

# %% question [markdown]
# How many of the map tasks read the line with the names of the columns?

# %% check
from workbook.data.catalog import flights

NO_TAIL_NUMBER = "2013,1,1,517,515,2,830,819,11,UA,1545,NA,EWR,IAH,227,1400,5,15,2013-01-01T10:00:00Z"


def csv_line(random):
    """A flight of the file's form, more often without a known delay or on time, and some without a known tail number."""
    row = flights.row(random)
    row["arr_delay"] = random.choice(("NA", "0", row["arr_delay"], row["arr_delay"]))
    row["tailnum"] = random.choice(("NA", row["tailnum"]))
    return ",".join(row.values())


@exercise(on="hadoop", rounds=(1, 3, None))
def check(answer, draw):
    rows = draw.several(csv_line, 60, named="flights", cases=[NO_TAIL_NUMBER])
    lines = draw.show("lines", [",".join(flights.COLUMNS), *rows])
    fields = [row.split(",") for row in rows]
    expected = [f"{row[9]}\t{row[8]}\t1" for row in fields if row[8] != "NA"]
    unknown = len(rows) - len(expected)
    ran = jobs.piped(lines, answer)
    seen = expect.equal(
        (told(ran), counted(ran, "flights", "unknown")),
        (expected, unknown),
        says=mapper_says(ran, 3, expected, ("flights", "unknown"), unknown),
    )
    if seen and draw.is_last:
        job = jobs.streaming(lines, answer, reducers=0, options=SEVERAL_MAPS)
        expect.equal(
            (sorted(job.output) if job.ok else job.error, job.counters.get(("flights", "unknown"), 0)),
            (sorted(expected), unknown),
            says="In a pipe everything was right. On the cluster, several map tasks each read a split of the file, and the lines or the counter "
            "are different: {received}. Which line of a split does your program treat differently?",
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
    says="In a pipe everything was right. On the cluster flights are missing, because every map task skipped the first line of its split ([section 6](lesson#6)). In which split is the line of names?",
    again="Recognize the line of names by its text, not by its position.",
)

wrong(
    "unknown_is_on_time",
    was="stderr)",
    now='stderr)\n        print(f"{fields[9]}\\t0\\t1")',
    belief="missing_is_zero",
    says="The results contain flights without a known delay, with a delay of 0. They would pull the mean towards 0. What does `NA` say about their delay?",
    again="For `NA`, print only the line for the counter.",
)

wrong(
    "drops_in_silence",
    was='print("reporter:counter:flights,unknown,1", file=sys.stderr)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The lines are right, but the counter `unknown` of the group `flights` is 0. A mapper counts with a line of the form `reporter:counter:GROUP,NAME,1` on the standard error ([section 6](lesson#6)). Where does your program print such a line?",
    again="For `NA`, print `reporter:counter:flights,unknown,1` to `sys.stderr`.",
)

wrong(
    "drops_the_punctual",
    was='year":',
    now='year" and int(fields[8]):',
    belief="false_means_missing",
    says="Flights with a delay of 0 are missing from the results. In Python the number 0 is false. Which test in your code do they fail?",
    again="Compare the field with `NA`. 0 is a known delay.",
)

equivalent(
    was='rstrip("\\n")', now='rstrip("")', why="The line end is in the last field, which the mapper does not use."
)

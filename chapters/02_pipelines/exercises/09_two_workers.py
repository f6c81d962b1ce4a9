# %% task [markdown]
# ## Which of these can two workers do?
#
# *Choose.* One worker is given the first half of the lines, the other the second half. Each does the job on its half and gives a
# list. The two lists are put one behind the other. For which jobs is that always the same as one process doing all the lines?
# Six short lines on paper will help.
#
# ```python
# "split"       [fields(line) for line in lines]
# "number"      [(place, line) for place, line in enumerate(lines)]
# "records"     [named(columns, fields(line)) for line in lines]
# "late"        [line for line in lines if int(fields(line)[-1]) > 0]
# "repeats"     [line for before, line in zip([None, *lines], lines) if line != before]
# "sorted"      sorted(lines)
# "first_ten"   lines[:10]
# ```
#
# (`"repeats"` drops a line that is equal to the line before it.) Put the names into the set, as texts with commas between
# them.

# %% answer
### BEGIN STUB
# two_workers = {...}
### END STUB
### BEGIN SOLUTION
# These three look at one line and at nothing else. The others need to know what came before, or what is to come.
two_workers = {"split", "records", "late"}
### END SOLUTION

# %% hints [markdown]
# 1. Cut six lines in the middle, on paper, and do each job both ways. Where do the results differ?
# 2. A worker does not see the other half. Which jobs look at one line, and at nothing else?
# 3. A relative, for words: `[word.upper() for word in words]` can be halved. `words[::-1]` cannot: the second half
#    would have to come first.

# %% question [markdown]
# How would you repair one of the other four, with a little work after the halves are back?


# %% check
def check(answer, draw):
    lines = [f"{draw.random.choice(('UA', 'B6'))},{draw.random.randint(-9, 9)}\n" for _ in range(200)]
    # Where the halves meet: a line equal to the one before it.
    lines[100] = lines[99]
    possible = {name for name, job in JOBS.items() if job(lines[:100]) + job(lines[100:]) == job(lines)}
    expect.guess(
        answer,
        possible,
        says="Not this set: {received}. For each job: what would the second worker have to know of the first half?",
    )


# %% right
@right
def tried_on_six_lines():
    """The jobs, tried on two halves."""
    lines = ["B,1", "A,-2", "C,3", "C,3", "A,4", "B,0"]
    jobs = {
        "split": lambda lines: list(map(fields, lines)),
        "number": lambda lines: list(enumerate(lines)),
        "records": lambda lines: [
            keyfilter("carrier".__eq__, named(["carrier", "delay"], fields(line))) for line in lines
        ],
        "late": lambda lines: [line for line in lines if int(fields(line)[-1]) > 0],
        "repeats": lambda lines: [line for before, line in zip([None, *lines], lines) if line != before],
        "sorted": sorted,
        "first_ten": lambda lines: lines[:2],
    }
    return {name for name, job in jobs.items() if job(lines[:3]) + job(lines[3:]) == job(lines)}


# %% wrong
wrong(
    "repeats_are_near",
    {"split", "records", "late", "repeats"},
    belief="What only needs the line before can be done in parts.",
    says="A repeat needs only the line before it, so it seems local. Which line stands before the first line of the second half?",
)

wrong(
    "sorted_halves",
    {"split", "records", "late", "sorted"},
    belief="Sorted parts, one behind the other, are sorted.",
    says="Two sorted lists, one behind the other. Is the last line of the first always smaller than the first of the second?",
)

wrong(
    "ten_is_ten",
    {"split", "records", "late", "first_ten"},
    belief="A limit holds for all parts together.",
    says="Each worker keeps its first ten lines. How many lines are in the two lists together?",
)

wrong(
    "numbers_go_on",
    {"split", "records", "late", "number"},
    belief="A worker knows where its part begins.",
    says="The second worker was trusted to go on counting. Which number does `enumerate` give to the first line that it sees?",
)

wrong(
    "filters_need_all",
    {"split", "records"},
    belief="Only what keeps the number of items can be done in parts.",
    says="The filter on late flights was left out, as it drops lines. Does whether a line is dropped depend on any other line?",
)

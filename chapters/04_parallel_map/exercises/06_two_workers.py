# %% task [markdown] points=1
# ## Which jobs can be divided?
#
# *Choose.* Each line holds a carrier and a delay, such as `"UA,12"`. One worker does a job on the first half of the lines, and another
# does it on the second half. The second list is appended to the first. For which jobs is this **always** equal to the result
# of one process that gets all the lines?
#
# ```python
# "split"       [line.split(",") for line in lines]
# "number"      [(place, line) for place, line in enumerate(lines)]
# "records"     [dict(zip(columns, line.split(","))) for line in lines]
# "late"        [line for line in lines if int(line.split(",")[1]) > 0]
# "repeats"     [line for before, line in zip([None, *lines], lines) if line != before]
# "sorted"      sorted(lines)
# "first_ten"   lines[:10]
# ```
#
# `"repeats"` drops a line that equals the line before it. Write the names of the jobs into the set.

# %% answer
### BEGIN STUB
# two_workers = {...}
### END STUB
### BEGIN SOLUTION
two_workers = {"split", "records", "late"}
### END SOLUTION

# %% hints [markdown]
# 1. Write down six short lines. Let the third and the fourth line be equal. Cut the list in the middle and do each job both ways.
# 2. A worker sees only its own half ([section 5](lesson#5)). Which jobs look at one line at a time and need nothing else?
# 3. Two other jobs on the words `a b c d`, with one gap. Compare each with the job done on all four words:
#    ```python
#    [word.upper() for word in words]   # halves: A B, then C D
#    words[::-1]                        # halves: b a, then ___
#    ```

# %% explanation [markdown]
# These three jobs treat each line on its own. The other four need more: the number of lines before, the line before, or all lines.

# %% question [markdown]
# Choose one of the other four. What would you do with the two lists to get the right result?


# %% check
def check(answer, draw):
    lines = [f"{draw.random.choice(('UA', 'B6'))},{draw.random.randint(-9, 9)}" for _ in range(200)]
    lines[100] = lines[99]  # where the halves meet, a line equals the one before it
    possible = {name for name, job in JOBS.items() if job(lines[:100]) + job(lines[100:]) == job(lines)}
    names = isinstance(answer, (list, tuple)) and all(isinstance(name, str) for name in answer)
    says = "At least one job is wrong or missing in {received}. Go through the jobs one by one. Does a worker need to know anything of the other half, even if only its length?"
    again = "Leave out each job for which a worker needs to know the other half, even if only its length. Add all other jobs."
    expect.guess(set(answer) if names else answer, possible, says=says, again=again, names=JOBS)


# %% right
@right
def all_but_four():
    """What is left without the jobs that need more than one line."""
    return {*JOBS} - {"number", "repeats", "sorted", "first_ten"}


# %% wrong
wrong(
    "repeats_are_near",
    {"split", "records", "late", "repeats"},
    belief="What only needs the line before can be done in parts.",
    says="You chose `repeats`. It compares each line with the line before it, and a worker sees only its own half ([section 5](lesson#5)). Which line comes before the first line of the second half?",
    again="The second worker cannot compare its first line with the last line of the first half. Take `repeats` out.",
)

wrong(
    "sorted_halves",
    {"split", "records", "late", "sorted"},
    belief="Sorted parts, one behind the other, are sorted.",
    says="You chose `sorted`. Each worker sorts its own half, and the second list is appended to the first ([section 5](lesson#5)). Is every line of the first list smaller than every line of the second?",
    again="Try `sorted` with the halves C, D and A, B. The joined list is not sorted, so take the job out.",
)

wrong(
    "filters_need_all",
    {"split", "records"},
    belief="Only what keeps the number of items can be done in parts.",
    says="You left out `late`, which drops lines. A job can be divided if it treats each line on its own ([section 5](lesson#5)). Does `late` look at any other line?",
    again="`late` decides about each line from that line alone. Add it.",
)

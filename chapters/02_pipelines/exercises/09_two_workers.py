# %% task [markdown]
# ## Which of these can two workers do?
#
# *Choose.* One worker gets the first half of the lines, another the second half. Each does the job on its half and returns a
# list. The second list is appended to the first. For which jobs is this **always** the same as one process doing all the lines?
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
# (`"repeats"` drops a line that is equal to the line before it.) Write the names into the set, as texts with commas between
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
# 1. Write down six short lines, two of them equal and next to each other. Cut them in the middle and do each job both ways.
# 2. A worker does not see the other half ([section 9](lesson#9)). Which jobs look at one line and at nothing else?
# 3. Two jobs on the words `a b c d`. Fill the gap, and compare each with the job done on all four words:
#    ```python
#    [word.upper() for word in words]   # halves: A B, then C D
#    words[::-1]                        # halves: b a, then ___
#    ```

# %% question [markdown]
# How would you repair one of the other four, with a little work after the halves are back?


# %% check
def check(answer, draw):
    lines = [f"{draw.random.choice(('UA', 'B6'))},{draw.random.randint(-9, 9)}\n" for _ in range(200)]
    lines[100] = lines[99]  # where the halves meet, a line equals the one before it
    possible = {name for name, job in JOBS.items() if job(lines[:100]) + job(lines[100:]) == job(lines)}
    names = isinstance(answer, (list, tuple)) and all(isinstance(name, str) for name in answer)
    says = "At least one job is wrong or missing in {received}. For each job: does its result for one line depend on another line?"
    again = "A job is out if a worker needs a line of the other half, or the number of its lines. Which one did you not test on six lines?"
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
    says="You chose `repeats`. It compares a line with the line before it, and each worker sees its own half only ([section 9](lesson#9)). Which line stands before the first line of the second half?",
    again="The second worker cannot compare its first line with the last line of the first half. Take `repeats` out.",
)

wrong(
    "sorted_halves",
    {"split", "records", "late", "sorted"},
    belief="Sorted parts, one behind the other, are sorted.",
    says="You chose `sorted`. Each half is sorted, and one list is appended to the other. Is the last line of the first list always smaller than the first of the second?",
    again="Try `sorted` on the lines C, D | A, B. The result is not sorted, so take the job out.",
)

wrong(
    "filters_need_all",
    {"split", "records"},
    belief="Only what keeps the number of items can be done in parts.",
    says="You left out `late`, perhaps because it drops lines. A job can be done in parts if each line is treated on its own ([section 9](lesson#9)). Does `late` look at any other line?",
    again="`late` decides about each line from that line alone. Add it.",
)

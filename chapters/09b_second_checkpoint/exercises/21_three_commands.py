# %% task [markdown] slot="trace"
# ## Three commands
#
# A file `months` has six lines with one number each: 9, 10, 9, 9, 2, 10. `runs.py` reads lines. When a line differs from the line before, it
# prints the *earlier* one, and how often that came in a row. After the loop it prints the last one, too. `short.py` is the same
# program without the two lines after the loop.
#
# ```
# cat months | python3 runs.py
# cat months | LC_ALL=C sort | python3 runs.py
# cat months | LC_ALL=C sort | python3 short.py
# ```
#
# Put three numbers in place of the dots: how many lines the first command prints; which month the first line of the second command has; and
# which month the third command does not print at all.

# %% answer
### BEGIN STUB
# three_commands = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Five runs; sorted as bytes the months are 10, 2, 9; nothing comes after the nines.
three_commands = (5, 10, 9)
### END SOLUTION

# %% hints [markdown]
# 1. For the first command, look at each pair of neighbours. For the others, in which order does `sort` put these lines?
# 2. Equal lines in a row are one run. `sort` compares characters from the left. `short.py` prints a line only when another one comes.
# 3. The same for the lines 8, 8, 30, 8. Fill the gaps:
#    ```
#    runs, unsorted:             8 8 | 30 | 8  ->  3 lines
#    sorted, first line:         ___
#    sorted, never by short.py:  ___
#    ```

# %% question [markdown]
# How would you write the months so that sorting by bytes is sorting by months?

# %% check
from itertools import groupby


def check(answer, draw):
    months = ["9", "10", "9", "9", "2", "10"]
    in_bytes = sorted(months, key=str.encode)
    expect.guess(
        answer,
        (len(list(groupby(months))), int(in_bytes[0]), int(in_bytes[-1])),
        says="You gave {received}, and not all three are right. Each program sees lines in the order in which they reach it. "
        "In which order do they reach the last program of each command?",
        again="Write the six lines in the order in which each command's last program reads them. `sort` compares "
        "characters from the left, so `10` comes before `2`. Then mark each place where two neighbours differ.",
    )


# %% right
@right
def commands_in_python():
    """groupby and sorted, on the texts."""
    months = "9 10 9 9 2 10".split()
    return len(list(groupby(months))), int(min(months)), int(max(months))


# %% wrong
wrong(
    "months_found_anywhere",
    (3, 10, 9),
    belief="equal_keys_arrive_together",
    says="You let the first command print 3 lines, one for each month. `runs.py` remembers only the line before. What does it do when 9 comes again after 10?",
    again="The first command does not sort. Count the runs: 9, then 10, then 9 and 9, and so on.",
)

wrong(
    "months_in_their_order",
    (5, 2, 10),
    belief="csv_knows_numbers",
    says="You sorted the months as numbers. Without `-n`, `sort` compares lines as texts, character by character. Which of `10` and `2` has the smaller first character?",
    again="`1` comes before `2`, and `2` before `9`. So the sorted lines begin with `10`.",
)

wrong(
    "first_month_lost",
    (5, 10, 10),
    belief="A reducer prints a key when it comes, so the first is the one that can be missing.",
    says="You let the third command lose the first month. `short.py` prints a run when a line comes that differs from it. Which run is followed by no other line?",
    again="The last run is lost. Which month comes last when the lines are sorted as texts?",
)

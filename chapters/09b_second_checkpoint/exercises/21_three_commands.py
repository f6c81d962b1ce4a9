# %% task [markdown] slot="trace"
# ## Three commands
#
# A file `months` holds six lines, one number in each: 9, 10, 9, 9, 2, 10. `runs.py` reads lines, and each time one differs from the line
# before, it prints the *earlier* one, with the number of times that it came in a row. After the loop it prints the last one, too; in
# `short.py` the two lines that do so are missing.
#
# ```
# cat months | python3 runs.py
# cat months | LC_ALL=C sort | python3 runs.py
# cat months | LC_ALL=C sort | python3 short.py
# ```
#
# Three numbers in place of the dots: how many lines the first command prints; which month stands on the first line of the second; and which
# month the third one does not print at all.

# %% answer
### BEGIN STUB
# three_commands = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Five runs; sorted as bytes the months are 10, 2, 9; nothing comes after the nines.
three_commands = (5, 10, 9)
### END SOLUTION

# %% hints [markdown]
# 1. For the first: go along the six numbers and make a stroke whenever one differs from the one before. For the
#    others: in which order does `sort` put these lines?
# 2. Every run is a line, the last one too. `sort` compares signs, from the left: `1` comes before `2`. Who prints
#    what comes last, in `short.py`?
# 3. A relative: 8, 8, 30, 8. Three runs; sorted as bytes it is 30, 8, 8, 8, so 30 stands first, and without the last
#    two lines 8 is not printed.

# %% question [markdown]
# How would you write the months so that sorting by bytes is sorting by months?

# %% check
from itertools import groupby


def check(answer, draw):
    months = ["9", "10", "9", "9", "2", "10"]
    runs = [month for month, _ in groupby(months)]
    in_bytes = sorted(set(months), key=str.encode)
    right = (len(runs), int(in_bytes[0]), int(in_bytes[-1]))
    expect.guess(
        answer,
        right,
        says="Not these three: {received}. In which order do the lines reach the last program of each command?",
        again="Not yet. Write the six lines in the order in which each command's last program reads them. `sort` compares "
        "characters from the left, so `10` comes before `2`. Then draw a line wherever two neighbours differ.",
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
    says="Three lines without any sorting. When `9` comes again after `10`, what does `runs.py` remember of the first one?",
)

wrong(
    "months_in_their_order",
    (5, 2, 10),
    belief="csv_knows_numbers",
    says="The smallest month stands first, and the greatest is lost. What does `sort` compare, if nobody has told it that these are numbers?",
)

wrong(
    "one_line_for_each_change",
    (4, 10, 9),
    belief="a_change_is_no_item",
    says="A line was printed at each change, and at nothing else. Does the first command use `runs.py` or `short.py`?",
)

wrong(
    "first_month_lost",
    (5, 10, 10),
    belief="A reducer prints a key when it comes, so the first is the one that can be missing.",
    says="The month that comes first is not printed by the third command. Which line makes `short.py` print it, and which comes for the last month?",
)

wrong(
    "each_line_printed",
    (6, 10, 9),
    belief="every_item_is_a_call",
    says="Six lines went in, and six come out. Which two of them are equal, and side by side?",
)

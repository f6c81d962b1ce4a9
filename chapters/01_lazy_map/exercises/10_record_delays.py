# %% task [markdown] points=3
# ## Project: records
#
# A *record* is a number that is greater than all numbers before it. The first number is always a record. Return an
# iterator over the records of many files. Read the files one after another, in the order of their names. `pattern` is a pattern for
# `iglob`. `numbers(path)` returns an iterator over the numbers in one file; the next cell has two examples.
#
# **Give a record as soon as it is read. Call `numbers(path)` for a file only after you have read all numbers of the file before it.
# Keep only one number, the last record.** If there are no numbers, there are no records.

# %% given
def delays_in(path):
    """The known delays in a CSV file of flights."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if flight["arr_delay"] != "NA":
                yield int(flight["arr_delay"])


def lengths_in(path):
    """The lengths of the lines in a text file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            yield len(line.rstrip("\n"))


# %% note [markdown]
# *Write.* If `a.txt` holds 3, 1, 7 and `b.txt` holds 5, 9, the records are 3, 7 and 9.


# %% answer
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    ### BEGIN SOLUTION
    # `from_iterable` asks for a file's numbers when the file before it has ended.
    every_number = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    record = None
    for number in every_number:
        if record is None or number > record:
            record = number
            yield number
    ### END SOLUTION


# %% note [markdown]
# When your function passes, run it on the real files:
#
# ```python
# from workbook import data
#
# list(record_delays(f"{data.flights_by_month()}/*.csv", delays_in))
# list(record_delays(f"{data.plays()}/*.txt", lengths_in))
# ```
#
# The results are the record delays of a year, and the record lengths of the lines in Shakespeare's plays.

# %% hints [markdown]
# 1. There are three parts: the files in order, one iterator over all their numbers, and the test for a record.
# 2. `sorted`, `iglob` and `chain.from_iterable` make this iterator ([section 8](lesson#8)). A loop keeps the record so far.
# 3. The changes of a status over many logs. Fill the gap:
#    ```python
#    last = None
#    for status in chain.from_iterable(map(statuses, paths)):
#        if last is None or status != last:
#            ___
#            yield status
#    ```

# %% question [markdown]
# What is in memory while the hundredth file is read?

# %% check
import operator
from collections import deque
from itertools import accumulate
from pathlib import Path


def numbers_of_a_file(random):
    """Some delays, the first of them early; now and then none."""
    return [random.randint(-40, 300 if at else -1) for at in range(random.choice((0, 1, 2, 4, 8)))]


@exercise(local="peak memory is measured beside the answer")
def check(answer, draw):
    names = [f"{at:02}.txt" for at in sorted(draw.random.sample(range(100), draw.size(12, at_least=0)))]
    files = draw.show("files", {name: numbers_of_a_file(draw.random) for name in names})
    if len(names) == 1:  # the first is below 0, and one is greater than the number before it alone
        files[names[0]] = [-7, 3, 1, 2, 5]
    if len(names) == 2:  # each file has records of its own, and a number that comes twice
        files[names[0]], files[names[1]] = [-7, 5, 5], [2, 9]
    if len(names) > 2:  # the first is far below all others, one comes twice, and one of 0 is followed by less
        files[names[0]][:0] = [-10_000_000, -7, -7, 0, -3]
    # Written in any order: a folder lists its files as it likes.
    folder = draw.folder(dict.fromkeys(draw.random.sample(names, len(names)), ""))

    def run(function):
        """The records, and at each of them the files that had been asked and how many numbers had been read."""
        opened = []

        def numbers(path):
            asked.append(path)
            name = Path(str(path)).name  # a list is no path
            if name not in files:
                strange.append(name)
                return iter(())
            opened.append((name, expect.serve(files[name])))
            return opened[-1][1]

        result, found, read = function(f"{folder}/*.txt", numbers), [], []
        if not gives_items(result):
            return None
        records = iter(result)
        while len(found) < 200 and (part := expect.take(records, 1)):
            found += part
            read.append(([name for name, _ in opened], sum(served.reads for _, served in opened)))
        return found, read

    strange, asked = [], []  # what `numbers` was called with and is no file, and all that it was called with
    given = run(answer)
    if not given:
        return
    was_asked = bool(asked)
    (found, read), (expected, due) = given, run(solution)
    says = not_taken_apart(found)
    numbers_of = [files[name] for name in names]
    best_of_each = [sorted({*accumulate(each, max)}) for each in numbers_of]
    if not any(numbers_of):
        says = "There are no numbers here, so there are no records. Which line of your code gives one?"
    elif not was_asked:
        says = "Your code never called `numbers` with a path of a file. Does it call another function in its place? Or has an earlier line consumed the paths that `iglob` gives ([section 8](lesson#8))?"
    elif found == [max(each) for each in numbers_of if each]:
        says = "Your result has only the greatest number of each file. A record is greater than all numbers before it, so a file can have several. With what does your code compare each number?"
    elif found == sum(best_of_each, []):
        says = "Your result has the records of each file alone. A record is greater than all numbers before it, including those of earlier files. Which line sets your record back when a file begins?"
    elif any(map(operator.eq, found, found[1:])):
        says = "Your result has a number that is equal to the record before it. A record is greater than all numbers before it. Which comparison does your code use?"
    elif any(map(operator.gt, found, found[1:])):
        says = "Your result has a number that is smaller than an earlier record. A record is greater than all numbers before it, and not only than the last one. With which number does your code compare?"
    if strange:
        found = {"asked for the numbers of": strange[0]}
        says = "Your code calls `numbers` with something that is not the path of one file. `pattern` stands for many paths ([section 8](lesson#8)). What gives them one by one?"
    if not expect.equal(found, expected, says=says):
        return
    says = "The records are right. The card shows, at each record, the files asked for numbers and the count of numbers read: {received}. {expected} would be enough. Which line reads a number, or asks a file, before the record is given?"
    expect.equal(read, due, says=says)
    if draw.cap is None:

        def peak(size):
            many = iter(range(size))
            return peak_bytes(lambda: deque(answer(f"{folder}/{names[0]}", lambda path: many), maxlen=0))[1]

        says = "The records are right. For 4,000 numbers your code held much more than for 1,000. Which of the numbers does it keep?"
        expect.true(peak(4_000) - peak(1_000) < 20_000, says=says)


# %% right
@right
def nested_loops(pattern, numbers):
    """Loops in place of chain, a list of one in place of None."""
    best = []
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if not best or number > best[0]:
                best = [number]
                yield number


# %% wrong
wrong(
    "from_zero",
    was=("= None", "record is None or "),
    now=("= 0", ""),
    belief="zero_is_the_least",
    says="Your result leaves out the first number, which is not above 0. The first number is always a record. What does your code compare it with?",
    again="Begin with `None`, which means “no number yet”. Test for it before you compare.",
)

wrong(
    "compares_none",
    was="record is None or ",
    now="",
    belief="`None` is less than every number.",
    says="Python cannot order a number and `None`. Before the first number there is no record to compare with. Which test must your code make first?",
    again="Test your variable for `None` first. If it is `None`, the number is the first one, and a record.",
)

wrong(
    "as_the_folder_comes",
    was="sorted(iglob(pattern))",
    now="iglob(pattern)",
    belief="Files come out of a folder in the order of their names.",
    says="Your code asked the files in another order than that of their names. `iglob` promises no order ([section 8](lesson#8)). What puts names in order?",
    again="Sort the names that `iglob` gives, before you read the first file.",
)

wrong(
    "all_files_at_once",
    was="chain.from_iterable(",
    now="chain(*",
    belief="star_is_lazy",
    says="The records are right. The card shows, at each record, the files asked for numbers and the count of numbers read. Your code asked every file before its first record: a list, or a star in a call, needs all items at once. What takes them one by one?",
    again="Use `chain.from_iterable`, or two loops, one inside the other.",
)

wrong(
    "compares_with_all",
    was=("record = None", "record is None or number > record", "record = number"),
    now=("seen = []", "seen.append(number) or number > max(seen[:-1], default=number - 1)", "pass"),
    belief="To tell a record, you need all the numbers before it.",
    says="The records are right, but your code keeps many of the numbers that it has read. Which one of them decides whether the next number is a record?",
    again="One number is enough: the greatest so far, which is the last record. Keep it in a variable.",
)

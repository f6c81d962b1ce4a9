# %% task [markdown] points=3
# ## Two counts, one parse
#
# *Combine.* Several tutorials on Spark search a log for errors. Repair their example: it parses each line twice.
#
# ```python
# errors = lines.map(parse).filter(lambda record: record[0] == "ERROR")
# mysql = errors.filter(lambda record: record[1] == "mysql").count()
# php = errors.filter(lambda record: record[1] == "php").count()
# ```
#
# `parse(line)` gives a pair such as `("ERROR", "php")`: level and program. Give the two counts as a pair `(mysql, php)`. **Parse each line at most once**, and
# **call no `collect`**: a log can have more errors than fit into the driver's memory.
#
# ```
# "ERROR php: no memory", "INFO mysql: started"  →  (0, 1)
# ```

# %% answer
def error_counts(lines, parse):
    """The number of errors of mysql, and of php."""
    ### BEGIN SOLUTION
    errors = lines.map(parse).filter(lambda record: record[0] == "ERROR").cache()
    mysql = errors.filter(lambda record: record[1] == "mysql").count()
    php = errors.filter(lambda record: record[1] == "php").count()
    return mysql, php
    ### END SOLUTION


# %% hints [markdown]
# 1. Each `count` computes its lineage again. Which RDD do both counts use?
# 2. `cache` asks Spark to keep the partitions of an RDD when they are first computed. Call it on the RDD that both counts share.
# 3. Two questions on prices, with one gap:
#    ```python
#    prices = lines.map(price_of).___
#    return prices.max(), prices.min()
#    ```

# %% explanation [markdown]
# The first count computes the errors and keeps them. The second one finds them in memory. A single `aggregate` with two counts would do, too; the cached RDD can answer
# questions that you think of later.

# %% question [markdown]
# Why is it better to cache the errors than all records?


# %% check
@exercise(on="spark", demands=("computed once", "collects nothing"))
def check(answer, draw):
    def line(random):
        level, program = random.choice(("ERROR", "INFO")), random.choice(("mysql", "php", "cron"))
        return f"{level} {program}: {random.choice(('no memory', 'started', 'ERROR page shown', 'mysql is gone'))}"

    cases = ["INFO php: ERROR page shown", "ERROR php: mysql is gone", "ERROR mysql: no memory"]
    lines = draw.several(line, 240, at_least=3, named="lines", cases=cases)
    errors = [each.split(":")[0] for each in lines if each.startswith("ERROR")]
    ran = jobs.sparked(counting_calls(answer, record_of), jobs.rdd(lines, 3))
    found, calls = ran.gave
    if expect.equal(found, (errors.count("ERROR mysql"), errors.count("ERROR php"))) and expect.collected(ran):
        says = "The counts are right. But {received} of results came to the driver, and two counts need far less. A log may have more records than fit there ([section 1](lesson#1)). Which actions count in the executors?"
        if expect.brought(ran, COUNTS, says=says) and (calls <= len(lines) or expect.persisted(ran)):
            says = "The counts are right. But `parse` was called {received} times for {expected} lines. Spark computes again what follows the cached RDD in the lineage, and what ran before the call of `cache` ([section 5](lesson#5)). Which RDD do you keep?"
            expect.note(calls <= len(lines), calls, len(lines), says=says)


# %% right
@right
def by_aggregate(lines, parse):
    def step(state, line):
        level, program = parse(line)
        error = level == "ERROR"
        return state[0] + (error and program == "mysql"), state[1] + (error and program == "php")

    return lines.aggregate((0, 0), step, lambda left, right: (left[0] + right[0], left[1] + right[1]))


@right
def by_value(lines, parse):
    counts = lines.map(parse).countByValue()
    return counts["ERROR", "mysql"], counts["ERROR", "php"]


# %% wrong
wrong(
    "keeps_nothing",
    was=".cache()",
    now="",
    belief="lazy_holds_results",
    says="The counts are right. But nothing was kept: the second count read and parsed all lines again. Each action computes its lineage from the beginning ([section 5](lesson#5)). Which method asks Spark to keep an RDD?",
    again="Call `.cache()` on `errors`, before the first count.",
)

wrong(
    "keeps_the_lines",
    was=(".cache()", "lines.map(parse)"),
    now=("", "lines.cache().map(parse)"),
    belief="What is kept at the start of a chain is kept to its end.",
    says="The counts are right, and something is kept. But `parse` was called {received} times for {expected} lines. `cache` keeps one RDD, and what comes after it is computed again ([section 5](lesson#5)). Which RDD holds parsed records?",
    again="Call `.cache()` after `map(parse)`, best after the `filter`.",
)


@wrong(
    belief="first_match_is_enough",
    again='Compare the parts of the record: `record[0] == "ERROR"` and `record[1] == "mysql"`.',
)
def words_in_lines(lines, parse):
    """Your function gave {received}, and {expected} is right. It looked for words anywhere in a line. A `filter` sees only the test that you write ([section 2](lesson#2)). In the line `ERROR php: mysql is gone`, which program has failed?"""
    errors = lines.filter(lambda line: "ERROR" in line).cache()
    return errors.filter(lambda line: "mysql" in line).count(), errors.filter(lambda line: "php" in line).count()


@wrong(
    belief="To count records, my program must have them.",
    again="Cache the errors, as an RDD, and count with `filter` and `count` of the RDD.",
)
def counted_here(lines, parse):
    """The counts are right, and each line was parsed once. But your function collects items in the driver. A log may have more of them than fit in its memory ([section 1](lesson#1)). Which method keeps the records in the executors?"""
    records = lines.map(parse).collect()
    return records.count(("ERROR", "mysql")), records.count(("ERROR", "php"))


@wrong(
    belief="Without `collect`, all records stay in the executors.",
    again="Cache the errors and count with `filter` and `count`, or let `aggregate` carry two numbers.",
)
def counted_in_lists(lines, parse):
    """The counts are right. But {received} of results came to the driver, and two counts need far less. `fold` brings one result of each partition, and yours are lists of records ([section 1](lesson#1)). What must a partition's result hold, so that you can count?"""
    records = lines.map(lambda line: [parse(line)]).fold([], lambda left, right: left + right)
    return records.count(("ERROR", "mysql")), records.count(("ERROR", "php"))

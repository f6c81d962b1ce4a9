# %% task [markdown] points=2 core=true
# ## How many lines are bad?
#
# *Repair.* Lines hold delays such as `"12"` or `"-3"`. Other lines are bad. `bad_lines` makes an RDD of the delays and puts some questions to it. It returns
# a list of their answers, and the number of bad lines. A question is a function, such as `lambda delays: delays.sum()`.
#
# ```
# lines "12", "NA", "-3"    questions [sum, count]   →  ([9, 2], 1)
# ```
#
# The function below counts with an accumulator in a transformation, so the number depends on the questions. Repair it. **Count each bad line once, whatever
# the questions are**: there may be none, and one may look at a few delays only.

# %% answer
### BEGIN STUB
# def bad_lines(lines, questions):
#     """The answers to the questions about the delays, and the number of bad lines."""
#     bad = lines.context.accumulator(0)
#
#     def delays_in(line):
#         if line.lstrip("-").isdigit():
#             return [int(line)]
#         bad.add(1)
#         return []
#
#     delays = lines.flatMap(delays_in)
#     return [question(delays) for question in questions], bad.value
### END STUB
### BEGIN SOLUTION
def bad_lines(lines, questions):
    """The answers to the questions about the delays, and the number of bad lines."""

    def is_delay(line):
        return line.lstrip("-").isdigit()

    bad = lines.filter(lambda line: not is_delay(line)).count()
    delays = lines.filter(is_delay).map(int)
    return [question(delays) for question in questions], bad


### END SOLUTION


# %% hints [markdown]
# 1. When does the function in a transformation run: once, or once for each action? And without an action?
# 2. Count in an action of your own: `filter` the bad lines and `count` them, or add to the accumulator within `foreach`.
# 3. Empty baskets, with one gap:
#    ```python
#    empty = sc.accumulator(0)
#    baskets.___(lambda basket: empty.add(not basket))
#    ```

# %% explanation [markdown]
# The count has an action of its own, so it does not depend on other actions. An accumulator in `foreach` would do, too: Spark counts each task of an action once.

# %% question [markdown]
# What would an accumulator in a transformation be good for?


# %% check
QUESTIONS = {
    "sum": lambda delays: delays.sum(),
    "count": lambda delays: delays.count(),
    "first": lambda delays: delays.first(),
    "largest": lambda delays: delays.max(),
}


@exercise(on="spark")
def check(answer, draw):
    def line(random):
        return random.choice(("NA", "", "12x", *(str(random.randint(-30, 90)) for _ in range(6))))

    lines = draw.several(line, 30, at_least=4, named="lines", cases=["12", "NA", "-3", "--"])
    lines = [*lines, "x"] if "--" not in lines else lines
    asked = draw.show("questions", draw.random.choice((["sum", "count"], ["largest", "count", "sum"])))
    if draw.is_last:
        asked = draw.show("questions", [])
    elif draw.cap == 20:
        asked = draw.show("questions", ["first"])
    good = [int(each) for each in lines if each.removeprefix("-").isdigit()]
    due = {"sum": sum(good), "count": len(good), "largest": max(good), "first": good[0]}
    ran = jobs.sparked(answer, jobs.rdd(lines, 3), [QUESTIONS[name] for name in asked])
    found, bad = ran.gave if isinstance(ran.gave, (tuple, list)) and len(ran.gave) == 2 else (ran.gave, None)
    if expect.equal(found, [due[name] for name in asked]):
        says = "The answers are right. But you count {received} bad lines, and there are {expected}. How often is each line looked at by the line that counts ([section 3](lesson#3))?"
        expect.equal(bad, len(lines) - len(good), says=says)


# %% right
@right
def by_foreach(lines, questions):
    bad = lines.context.accumulator(0)

    def is_bad(line):
        return not line.lstrip("-").isdigit()

    lines.foreach(lambda line: bad.add(is_bad(line)))
    delays = lines.filter(lambda line: not is_bad(line)).map(int).cache()
    return [question(delays) for question in questions], bad.value


@right
def by_difference(lines, questions):
    delays = lines.filter(lambda line: line.lstrip("-").isdigit()).map(int)
    return [question(delays) for question in questions], lines.count() - delays.count()


# %% wrong
@wrong(
    belief="A transformation runs once.",
    again="Count in an action of your own: `filter` the bad lines, and call `count`.",
)
def with_each_question(lines, questions):
    """The answers are right. But you count {received} bad lines, and there are {expected}. Each question is an action and computes the lines again, so each adds to the accumulator ([section 3](lesson#3)). Where would each line be counted once?"""
    bad = lines.context.accumulator(0)

    def delays_in(line):
        if line.lstrip("-").isdigit():
            return [int(line)]
        bad.add(1)
        return []

    delays = lines.flatMap(delays_in)
    return [question(delays) for question in questions], bad.value


@wrong(
    belief="A cached RDD is computed exactly once.",
    again="Do not count in a transformation. Count the bad lines with an action of their own.",
)
def in_a_cached_one(lines, questions):
    """The answers are right. But you count {received} bad lines, and there are {expected}. `cache` is only a request: without an action nothing is computed, and `first` computes one partition ([section 3](lesson#3)). Which action looks at all lines once?"""
    bad = lines.context.accumulator(0)

    def delays_in(line):
        if line.lstrip("-").isdigit():
            return [int(line)]
        bad.add(1)
        return []

    delays = lines.flatMap(delays_in).cache()
    return [question(delays) for question in questions], bad.value


@wrong(
    belief="If something counts once for each action, a division makes it right.",
    again="Count the bad lines with an action of their own, and divide nothing.",
)
def divided(lines, questions):
    """The answers are right. But you count {received} bad lines, and there are {expected}. You divide by the number of questions, but a question such as `first` looks at some lines only ([section 3](lesson#3)). Which action looks at all of them?"""
    bad = lines.context.accumulator(0)

    def delays_in(line):
        if line.lstrip("-").isdigit():
            return [int(line)]
        bad.add(1)
        return []

    delays = lines.flatMap(delays_in)
    return [question(delays) for question in questions], bad.value // max(len(questions), 1)

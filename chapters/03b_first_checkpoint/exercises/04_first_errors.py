# %% task [markdown] slot="stop_early"
# ## The first errors
#
# A machine writes a log. Each line has a time, a level and a message, separated by single blanks. `lines` is an iterator over these
# lines. Give the messages of the first `wanted` lines (1 or more) with the level `ERROR`, as a list. If there are fewer, give them all.
#
# **Read no line more than that takes.**

# %% answer
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["9:15 ERROR disk full", "9:16 INFO started"]), 1)
    ['disk full']
    """
    ### BEGIN SOLUTION
    parts = map(lambda line: line.split(" ", 2), lines)
    errors = filter(lambda part: part[1] == "ERROR", parts)
    # The limit comes last: it counts errors, and nobody asks for a line after the last of them.
    return [message for _, _, message in islice(errors, wanted)]
    ### END SOLUTION


# %% hints [markdown]
# 1. What must your code know about a line before it counts it? Which stage should count?
# 2. `split` takes a largest number of cuts as its second argument. `islice` asks for so many items and no more.
# 3. The same for the first three late trains. Fill the gap:
#    ```python
#    late = filter(is_late, map(parsed, rows))
#    first = [train for train, minutes in ___]
#    ```

# %% question [markdown]
# How many lines does your answer read if there are fewer errors than wanted?


# %% check
MESSAGES = (
    "disk full",
    "after ERROR restart",
    "no answer from 10.1.7.20",
    "login refused",
    "ERROR page shown",
    "queue is long",
)


def check(answer, draw):
    def line(random, level="", message=""):
        level = level or random.choice(("ERROR", "INFO", "INFO", "WARNING"))
        return f"{random.randint(0, 23)}:{random.randint(0, 59):02} {level} {message or random.choice(MESSAGES)}"

    error = [line(draw.random, "ERROR", message) for message in draw.random.sample(MESSAGES, 2)]
    other = [line(draw.random, "INFO", message) for message in ("after ERROR restart", "login")]
    small = {1: error[:1], 2: [other[0], error[0]], 3: [error[0], other[1], error[1]]}
    lines = drawn(draw, line, 60, small, "lines")
    if len(lines) > 3:
        lines[-1] = error[0]
    places = [at for at, line in enumerate(lines) if line.split()[1] == "ERROR"]
    wanted = draw.show("wanted", 1 if len(lines) in small else several(draw, places, len(lines)))
    read_no_further(answer, solution, lines, wanted)


# %% right
@right
def errors_by_expression(lines, wanted):
    """Generator expressions."""
    parts = (line.split(maxsplit=2) for line in lines)
    return list(islice((message for _, level, message in parts if level == "ERROR"), wanted))


# %% wrong
wrong(
    "errors_all_then_cut",
    was="islice(errors, wanted)]",
    now="errors][:wanted]",
    belief="a_limit_only_cuts_the_result",
    says="The messages are right. Your code: {received}. Needed: {expected}. A limit saves reading only if nobody asks for more. What stops your code after the last result?",
    again="Use `islice` on a lazy pipeline. A slice of a finished list comes too late.",
)

wrong(
    "lines_then_errors",
    was=("2), lines)", "islice(errors, wanted)"),
    now=("2), islice(lines, wanted))", "errors"),
    belief="order_of_stages_is_free",
    says="Your code looked only at the first lines, as many as `wanted` says: {input wanted}. A limit counts the items that reach it. What does your limit count: lines or errors?",
    again="Put the limit after the test, so that it counts errors.",
)

wrong(
    "error_anywhere",
    was='part[1] == "ERROR"',
    now='"ERROR" in " ".join(part)',
    belief="in_compares_whole_words",
    says="Your result contains a message whose level is not `ERROR`: {received}. The word can also stand in a message. Which part of a line does your code test?",
    again="Cut the line first, and compare its second part with `ERROR`.",
)

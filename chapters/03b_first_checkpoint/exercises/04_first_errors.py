# %% task [markdown] slot="stop_early"
# ## The first errors
#
# A machine writes a log: each line has a time, a level and a message, with one blank between. `lines` is an iterator over these
# lines. Give the messages of the first `wanted` lines (1 or more) with the level `ERROR`, as a list; if there are fewer, give them
# all. Read no line more than that takes.

# %% answer
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    ### BEGIN SOLUTION
    parts = map(lambda line: line.split(" ", 2), lines)
    errors = filter(lambda part: part[1] == "ERROR", parts)
    # The limit comes last: it counts errors, and nobody asks for a line after the last of them.
    return [message for _, _, message in islice(errors, wanted)]
    ### END SOLUTION


# %% hints [markdown]
# 1. Which question has to be answered first for each line, and who should do the counting?
# 2. Take a line apart with `line.split(' ', 2)`: at most two cuts. Let the limit stand behind the test, and let it
#    ask.
# 3. A relative, the first three late trains: `late = filter(is_late, map(parsed, rows))`, then `[train for train,
#    minutes in islice(late, 3)]`.

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


# stop_early: 01 (who asks for how many) along stages whose order matters, 02
def check(answer, draw):
    def line(random, level="", message=""):
        clock = f"{random.randint(0, 23):02}:{random.randint(0, 59):02}"
        level = level or random.choice(("ERROR", "INFO", "INFO", "WARNING"))
        return f"{clock} {level} {message or random.choice(MESSAGES)}"

    error = [line(draw.random, "ERROR", message) for message in draw.random.sample(MESSAGES, 2)]
    other = [line(draw.random, "INFO", message) for message in ("after ERROR restart", "login")]
    small = {1: error[:1], 2: [other[0], error[0]], 3: [error[0], other[1], error[1]]}
    lines = drawn(draw, line, 60, small, "lines")
    if len(lines) > 3:
        lines[-1] = error[0]
    places = [at for at, line in enumerate(lines) if line.split()[1] == "ERROR"]
    wanted = draw.show("wanted", 1 if len(lines) in small else several(draw, places, len(lines)))
    places = places[:wanted]
    served = expect.serve(lines)
    expect.equal(answer(served, wanted), [lines[at].split(" ", 2)[2] for at in places])
    needed = places[-1] + 1 if len(places) == wanted else len(lines)
    expect.reads(served, needed, says="It read {received}; {expected} were needed.")


# %% right
@right
def errors_by_loop(lines, wanted):
    """A loop that looks before it asks again."""
    messages = []
    for line in lines:
        _, level, message = line.split(" ", 2)
        if level == "ERROR":
            messages.append(message)
            if len(messages) == wanted:
                break
    return messages


# %% wrong
@wrong(belief="a_limit_only_cuts_the_result")
def errors_all_then_cut(lines, wanted):
    """The messages are right, and the log was read to its last line for them. At which line were they complete?"""
    return [line.split(" ", 2)[2] for line in lines if line.split(" ")[1] == "ERROR"][:wanted]


@wrong(belief="order_of_stages_is_free")
def lines_then_errors(lines, wanted):
    """These are the errors among the first few lines. What did the limit count here: lines, or errors?"""
    parts = map(lambda line: line.split(" ", 2), islice(lines, wanted))
    return [message for _, level, message in parts if level == "ERROR"]


@wrong(belief="in_compares_whole_words")
def error_anywhere(lines, wanted):
    """Lines came along whose level is another one. Where else in a line can the word ERROR stand?"""
    errors = filter(lambda line: "ERROR" in line, lines)
    return [line.split(" ", 2)[2] for line in islice(errors, wanted)]


@wrong(belief="first_match_is_enough")
def one_word_of_the_message(lines, wanted):
    """Of each message the first word came, and the rest did not. At how many of its blanks was the line cut?"""
    parts = map(lambda line: line.split(" "), lines)
    return [part[2] for part in islice(filter(lambda part: part[1] == "ERROR", parts), wanted)]


wrong(
    "errors_until_another",
    was="filter",
    now="takewhile",
    belief="takewhile_is_a_filter",
    says="At the first line with another level it gave up for good. Can an error come after that?",
)


@wrong(belief="one_more_to_see_the_end")
def errors_one_further(lines, wanted):
    """It had its messages, asked for another line, and noticed only then. What did the last line add that the one before had not settled?"""
    messages = []
    for line in lines:
        if len(messages) == wanted:
            break
        if line.split(" ")[1] == "ERROR":
            messages.append(line.split(" ", 2)[2])
    return messages

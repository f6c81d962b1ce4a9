# %% task [markdown]
# ## What the NameNode calls it
#
# *Trace.* A cluster has the settings that Hadoop ships with: a heartbeat every 3 seconds; the NameNode looks every 300
# seconds; a DataNode is stale after 30 seconds of silence. A machine sends a heartbeat and loses power in the same moment, at second 0.
# At second 1,200 its power is back and it reports at once.
#
# What does the NameNode call it at the seconds 10, 100, 600, 1,000 and 1,201? Five times `"live"`, `"stale"` or `"dead"`. (Who
# is live and stale is called stale here.)

# %% answer
### BEGIN STUB
# called = [..., ..., ..., ..., ...]
### END STUB
### BEGIN SOLUTION
# Stale after 30 seconds, dead after 2 * 300 + 10 * 3 = 630, and live again with the first word.
called = ["live", "stale", "stale", "dead", "live"]
### END SOLUTION

# %% hints [markdown]
# 1. Nothing tells the NameNode of the power cut. Which silence is long enough for which word?
# 2. Stale after 30 seconds. Dead after twice the time between two looks and ten heartbeats. And what does a report
#    change?
# 3. A relative, with a heartbeat of 1 second, a look every 20 seconds and stale after 5: dead after 2 · 20 + 10 · 1 =
#    50 seconds, so at the seconds 3, 30 and 60 it is called live, stale, dead.

# %% question [markdown]
# A machine restarts and needs eight minutes. How much is copied because of it, with these settings?

# %% check
SHIPPED = {"heartbeat": 3, "recheck": 300, "stale": 30}  # seconds


def check(answer, draw):
    back, dead = 1_200, 2 * SHIPPED["recheck"] + 10 * SHIPPED["heartbeat"]
    expected = []
    for second in (10, 100, 600, 1_000, 1_201):
        silent = second if second < back else second - back
        expected.append("dead" if silent > dead else "stale" if silent > SHIPPED["stale"] else "live")
    right = sum(given == due for given, due in zip(answer, expected, strict=False)) if isinstance(answer, list) else 0
    expect.guess(
        answer,
        expected,
        says=f"Of these five, {right} are right: {{received}}. After how many seconds of silence does which word begin?",
    )


# %% right
@right
def by_formula():
    """The words from the seconds of silence."""
    words = []
    for silent in (10, 100, 600, 1_000, 1):
        words.append("live" if silent <= 30 else "stale" if silent <= 630 else "dead")
    return words


# %% wrong
wrong(
    "dead_at_once",
    ["dead", "dead", "dead", "dead", "live"],
    belief="A cluster knows in the same moment that a machine is gone.",
    says="The machine is gone from the first second on, and here the NameNode knows. Who has told it?",
)

wrong(
    "stale_is_dead",
    ["live", "dead", "dead", "dead", "live"],
    belief="A stale machine is a dead one.",
    says="From the thirtieth second on it is called dead. What would a cluster copy if a network switch restarted for a minute?",
)

wrong(
    "settings_of_the_lesson",
    ["stale", "dead", "dead", "dead", "live"],
    belief="A cluster calls a machine dead after some ten seconds.",
    says="These are the words of a cluster that waits eleven seconds. How long is ten times a heartbeat here, and what comes on top?",
)

wrong(
    "stays_dead",
    ["live", "stale", "stale", "dead", "dead"],
    belief="A machine that was called dead must be added anew.",
    says="At the end a machine that reports its blocks is still called dead. What did the lesson's machine have to do to be counted again?",
)

wrong(
    "dead_by_600",
    ["live", "stale", "dead", "dead", "live"],
    belief="A machine that is silent whenever the NameNode looks is dead at once.",
    says="Here 600 seconds of silence make a machine dead. From which waits does the NameNode's sum add up?",
)

wrong(
    "never_dead",
    ["live", "stale", "stale", "stale", "live"],
    belief="A machine that never said goodbye is still there.",
    says="Here it is never called dead. What would become of its blocks if the power had not come back?",
)

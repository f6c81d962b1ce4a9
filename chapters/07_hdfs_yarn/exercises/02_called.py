# %% task [markdown]
# ## What the NameNode calls it
#
# A cluster has Hadoop's default settings: a heartbeat every 3 seconds, and a recheck interval of 300 seconds. A DataNode is stale after
# 30 seconds of silence. At second 0 a machine sends a heartbeat and then loses its power. At second 1,200 the power is back, and the
# DataNode reports at once.
#
# What does the NameNode call the DataNode at the seconds 10, 100, 600, 1,000 and 1,201? Give five words, each `"live"`, `"stale"` or `"dead"`.
# (A DataNode that is live and stale is called stale here.)

# %% answer
### BEGIN STUB
# called = [..., ..., ..., ..., ...]
### END STUB
### BEGIN SOLUTION
# Stale after 30 seconds, dead after 2 * 300 + 10 * 3 = 630, and live again with the
# first report.
called = ["live", "stale", "stale", "dead", "live"]
### END SOLUTION

# %% hints [markdown]
# 1. The NameNode does not learn of the power cut. How long has the DataNode been silent at each of the five seconds?
# 2. Section 4 of the lesson has the formula for a dead DataNode. It needs two of the three settings.
# 3. Other settings: a heartbeat every second, a recheck every 20 seconds, stale after 5. Fill the gap:
#    ```python
#    dead_after = 2 * 20 + 10 * 1  # 50 seconds of silence
#    at_3, at_30, at_60 = "live", "stale", ___
#    ```

# %% question [markdown]
# A machine needs eight minutes to restart. How many blocks are copied because of that, with these settings?


# %% check
def check(answer, draw):
    expected = solution()
    words = ("live", "stale", "dead")
    five = expect.spelled(list(answer) if isinstance(answer, (list, tuple)) else [], words)
    right = sum(given == due for given, due in zip(five, expected))
    expect.guess(
        answer,
        expected,
        says=f"Of these five, {right} are right: {{received}}. After how many seconds of silence does each word begin?",
        again="A machine is dead after 2 · (recheck interval) + 10 · (heartbeat interval) of silence ([section 4](lesson#4)). "
        "Compute this sum for the settings of the task. How long is the silence at each of the five seconds?",
        names=words,
    )


# %% right
@right
def by_formula():
    """The words from the seconds of silence."""
    return ["live" if silent <= 30 else "stale" if silent <= 630 else "dead" for silent in (10, 100, 600, 1_000, 1)]


# %% wrong
wrong(
    "stale_is_dead",
    ["live", "dead", "dead", "dead", "live"],
    belief="A stale machine is a dead one.",
    says="At second 100 you call the machine dead. It is stale after 30 seconds, and dead much later ([section 4](lesson#4)). After how many seconds is it dead?",
    again="Compute twice the recheck interval plus ten heartbeat intervals. At which of the five seconds is the silence longer?",
)

wrong(
    "stays_dead",
    ["live", "stale", "stale", "dead", "dead"],
    belief="A machine that was called dead must be added anew.",
    says="At second 1,201 you call the machine dead, a second after its report. Each report ends the silence ([section 4](lesson#4)). How long has it been silent then?",
    again="The machine reports at second 1,200. Count the silence from there. Which word belongs to one second?",
)

wrong(
    "dead_by_600",
    ["live", "stale", "dead", "dead", "live"],
    belief="A machine that is silent whenever the NameNode looks is dead at once.",
    says="At second 600 you call the machine dead. Two recheck intervals are 600 seconds, and ten heartbeat intervals are added ([section 4](lesson#4)). What is the sum?",
    again="Add ten heartbeats of 3 seconds to the 600. Is a silence of 600 seconds longer than that?",
)

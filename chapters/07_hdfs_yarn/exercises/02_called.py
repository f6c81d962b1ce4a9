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
# 3. Other settings: a heartbeat of 1 second, a look every 20 seconds, stale after 5.
#
#    ```python
#    dead_after = 2 * 20 + 10 * 1  # 50 seconds of silence
#    at_3, at_30, at_60 = "live", "stale", ...
#    ```

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
    right = (
        sum(given == due for given, due in zip(answer, expected, strict=False))
        if isinstance(answer, (list, tuple))
        else 0
    )
    expect.guess(
        answer,
        expected,
        says=f"Of these five, {right} are right: {{received}}. After how many seconds of silence does each word begin?",
        again="A machine is dead after 2 · (time between looks) + 10 · (heartbeat) of silence ([section 4](lesson#4)). "
        "Compute this sum for the settings of the task. How long is the silence at each of the five seconds?",
        names=("live", "stale", "dead"),
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
    says="At second 10 you call the machine dead. The NameNode learns only from heartbeats ([section 4](lesson#4)). Who could tell it earlier that the power is gone?",
    again="Ten seconds of silence are less than the 30 after which a machine is stale. Which word is left for second 10?",
)

wrong(
    "stale_is_dead",
    ["live", "dead", "dead", "dead", "live"],
    belief="A stale machine is a dead one.",
    says="At second 100 you call the machine dead. It is stale after 30 seconds, and dead much later ([section 4](lesson#4)). After how many seconds is it dead?",
    again="Compute twice the time between two looks plus ten heartbeats. At which of the five seconds is the silence longer?",
)

wrong(
    "settings_of_the_lesson",
    ["stale", "dead", "dead", "dead", "live"],
    belief="A cluster calls a machine dead after some ten seconds.",
    says="At second 10 you say stale, and at second 100 dead. The cluster of [section 4](lesson#4) has shorter waits than this one. What are the waits in this task?",
    again="Use the three settings in the task: 3, 300 and 30 seconds. Which sum do they give?",
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
    says="At second 600 you call the machine dead. Two looks take 600 seconds, and ten heartbeats are added ([section 4](lesson#4)). What is the sum?",
    again="Add ten heartbeats of 3 seconds to the 600. Is a silence of 600 seconds longer than that?",
)

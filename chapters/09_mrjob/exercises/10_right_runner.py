# %% task [markdown]
# ## The right runner
#
# *Choose.* For each situation write `"inline"`, `"local"`, `"hadoop"` or `"spark"`, or `"none"` if no mrjob job should run at all.
#
# - **a** You wrote a mapper a minute ago. It raises an error in its third line, and you want to look at its variables in the debugger.
# - **b** The job has passed its tests. On this laptop, without a cluster, you want to see whether its tasks share a variable by mistake.
# - **c** Two terabytes of logs are in HDFS, on a cluster that runs MapReduce. The job has passed all tests and runs every night.
# - **d** The same job a year later: the machines run Spark now, and MapReduce is gone. Nobody has time to write the job anew.
# - **e** Five megabytes of plays are on your laptop. You ask once how many different words they have.
# - **f** You compute Elo ratings of players after each of ten million games. Each game needs the ratings that the game before has changed.

# %% answer
### BEGIN STUB
# right_runner = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...}
### END STUB
### BEGIN SOLUTION
# One process has answered e before a runner has started. In f no two games can be rated at the same time.
right_runner = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "none", "f": "none"}
### END SOLUTION

# %% hints [markdown]
# 1. Ask for each situation: how much data is it, where is it, and what do you want to see from the run?
# 2. [Section 6](lesson#6) says in which processes each runner works, and what it needs. No runner helps where each step needs the result
#    of the step before.
# 3. Two other situations, with one gap:
#    ```python
#    runners = {
#        "300 GB in HDFS, a cluster with MapReduce, all tests passed": "hadoop",
#        "two kilobytes on your laptop, asked once": ___,
#    }
#    ```

# %% question [markdown]
# Which of the six would you answer differently with a hundred times the data?

# %% check
# Two situations are judged together, so that a wrong one is found and the right one is not given away.
SITUATIONS = (
    ({"a": "inline", "b": "local"}, "What do you want to see in each, and in which process would it be?"),
    (
        {"c": "hadoop", "d": "spark"},
        "What runs on the machines of each, and what would you have to change in the job's file?",
    ),
    (
        {"e": "none", "f": "none"},
        "What could several tasks do at the same time in each, and what would it cost to start them?",
    ),
)


def check(answer, draw):
    chosen = answer if isinstance(answer, dict) else {}
    for situations, asks in SITUATIONS:
        expect.guess(
            {letter: chosen.get(letter) for letter in situations},
            situations,
            says=f"{{received}} is not right for both. {asks}",
            again=f"{{received}} is not right for both. Compare the two situations with the figure of [section 6](lesson#6). {asks}",
            names=("inline", "local", "hadoop", "spark", "none"),
        )


# %% right
@right
def by_question():
    """Each from what the run is for."""
    return dict(zip("abcdef", "inline local hadoop spark none none".split(), strict=True))


# %% wrong
RIGHT = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "none", "f": "none"}

wrong(
    "always_a_runner",
    RIGHT | {"e": "spark", "f": "hadoop"},
    belief="more_workers_more_speed",
    says="You chose a cluster for five megabytes, and for ratings that follow one another. Starting a job took seconds in [section 6](lesson#6). Which of the games could be rated at the same time?",
    again="One process is the better choice for small data, and for steps that need the step before.",
)

wrong(
    "inline_shows_all",
    RIGHT | {"b": "inline"},
    belief="A job that is right in one process is right in many.",
    says="You chose inline for b. There all tasks run in one process, and share its variables ([section 6](lesson#6)). Which runner starts a process for each task?",
    again="The local runner gives each task a process of its own, without a cluster.",
)

wrong(
    "local_for_debugging",
    RIGHT | {"a": "local"},
    belief="A debugger sees the processes that a program starts as well.",
    says="You chose local for a. The debugger runs in your process, and the mapper would run in another one ([section 6](lesson#6)). Which runner keeps both in one process?",
    again="The inline runner runs all tasks in your own process, where the debugger is.",
)

wrong(
    "rewritten",
    RIGHT | {"d": "none"},
    belief="A job written for one engine must be written anew for another.",
    says="You gave the job up because MapReduce is gone. [Section 6](lesson#6) ran one file on four runners. What in its class says which engine it needs?",
    again="The same file runs on Spark with another value of `-r`.",
)

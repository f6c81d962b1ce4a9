# %% task [markdown]
# ## The right runner
#
# *Choose.* For each situation: `"inline"`, `"local"`, `"hadoop"`, `"spark"`, or `"none"` where no mrjob job should be run at all.
#
# - **a** A mapper, written a minute ago, raises an error in its third line. You want to look at its variables, in the debugger.
# - **b** The job has passed its tests. On this laptop, without a cluster, you want to see whether its tasks share a variable after all.
# - **c** Two terabytes of logs in HDFS, on a cluster that runs MapReduce. The job has passed all tests and runs every night.
# - **d** The same job a year later: the machines run Spark now, and MapReduce is gone. Nobody has time to write it anew.
# - **e** Five megabytes of plays on your laptop. How many different words have they? You ask once.
# - **f** Elo's ratings after each of ten million games.

# %% answer
### BEGIN STUB
# right_runner = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...}
### END STUB
### BEGIN SOLUTION
# e is done before a runner has started; in f every game needs the ratings after the one before.
right_runner = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "none", "f": "none"}
### END SOLUTION

# %% hints [markdown]
# 1. Ask of each: how large is it, where does it lie, and what is the run to show?
# 2. Only `local` gives each task a process of its own without a cluster. Where one step needs the result before it,
#    no runner helps.
# 3. A relative: 300 GB in HDFS, a cluster with MapReduce, a job that passes all its tests: `hadoop`. Two kilobytes on
#    your desk, once: `none`.

# %% question [markdown]
# Which of the six would you answer differently with a hundred times the data?

# %% check
# Two situations are told apart at a time, so that a wrong one is found and the right one is not given away.
SITUATIONS = (
    ({"a": "inline", "b": "local"}, "What do you want to see in each of the two, and in which process would it be?"),
    (
        {"c": "hadoop", "d": "spark"},
        "What runs on the machines of each, and what would you have to change in the job's file?",
    ),
    (
        {"e": "none", "f": "none"},
        "What would several tasks do at the same time in each, and what would it cost to start them?",
    ),
)


def check(answer, draw):
    chosen = answer if isinstance(answer, dict) else {}
    for situations, asks in SITUATIONS:
        expect.guess(
            {letter: chosen.get(letter) for letter in situations},
            situations,
            says=f"Not both right: {{received}}. {asks}",
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
    says="Five megabytes once, and ratings one after another, have been sent to many machines. What did it cost in the lesson to start, and which of the games could be rated at the same time?",
)

wrong(
    "inline_shows_all",
    RIGHT | {"b": "inline"},
    belief="A job that is right in one process is right in many.",
    says="To see whether tasks share a variable, all of them were put into one process. What would you see there, if they did?",
)

wrong(
    "local_for_debugging",
    RIGHT | {"a": "local"},
    belief="A debugger sees the processes that a program starts as well.",
    says="The debugger runs in your process, and the mapper in another one. Which runner brings the two together?",
)

wrong(
    "rewritten",
    RIGHT | {"d": "none"},
    belief="A job written for one engine must be written anew for another.",
    says="The job was given up because MapReduce is gone. What in its class says which engine it was written for?",
)

wrong(
    "one_reducer",
    RIGHT | {"f": "hadoop"},
    belief="What must go one after another can go through one reducer of a cluster, and gains by it.",
    says="All ten million games would go through one reducer, on one machine of many. What do the others do meanwhile?",
)

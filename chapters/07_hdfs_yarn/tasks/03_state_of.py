# %% task [markdown]
# ## Live, stale or dead?
#
# Write `state_of` for Hadoop's defaults: a heartbeat every 3 seconds, a recheck interval of 300 seconds, and stale after 30 seconds. `silence` is the
# number of seconds since the last heartbeat.
#
# ```
# state_of(100)  →  "stale"
# ```


# %% answer
def state_of(silence):
    """Whether the NameNode calls a DataNode "live", "stale" or "dead".

    >>> state_of(100)
    'stale'
    """
    ### BEGIN SOLUTION
    if silence > 2 * 300 + 10 * 3:
        return "dead"
    return "stale" if silence > 30 else "live"
    ### END SOLUTION


# %% hints [markdown]
# 1. Compute the seconds after which a DataNode is dead, with the formula above the task. Test for `"dead"` first.


# %% check
@exercise(rounds=(1, None))
def check(answer, draw):
    # Either side of both limits, and the sums that a forgotten or exchanged part of the formula gives.
    cases = [0, 29.5, 30.5, 35, 300, 310, 605, 629.5, 630.5, 900, 3_100]
    silences = draw.show("silences", [100] if draw.cap == 1 else draw.random.sample(cases, len(cases)))
    found, due = [answer(silence) for silence in silences], [solution(silence) for silence in silences]
    first = next((at for at, (given, right) in enumerate(zip(found, due)) if not expect.alike(given, right)), 0)
    why = f"The first difference is that of {silences[first]} seconds of silence. Between which limits is this?"
    if None in found:
        why = f"For {silences[first]} seconds your function returned None. Which line returns a word in this case?"
    elif found[first] not in ("live", "stale", "dead"):
        why = 'The three words are `"live"`, `"stale"` and `"dead"`. Which word did you return?'
    expect.equal(found, due, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "no_heartbeats_added",
    was=" + 10 * 3",
    now="",
    belief="The recheck interval alone decides when a DataNode is dead.",
    says="Your function returned {received}. It calls a DataNode dead after 600 seconds. The formula also adds heartbeats ([section 4](lesson#4)). How many, and of how many seconds?",
    again="A DataNode is dead after 2 × 300 + 10 × 3 = 630 seconds.",
)

wrong(
    "stale_is_dead",
    was="2 * 300 + 10 * 3",
    now="30",
    belief="A stale DataNode is a dead one.",
    says="Your function returned {received}. It never says `stale`: it calls a DataNode dead after 30 seconds ([section 4](lesson#4)). After how many seconds is it dead by default?",
    again="Return `stale` between 30 and 630 seconds, and `dead` after 630.",
)

equivalent(was=">", now=">=", why="The check asks for no silence of exactly 30 or 630 seconds.")

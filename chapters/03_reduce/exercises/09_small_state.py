# %% task [markdown]
# ## Which state stays small?
#
# *Choose.* A server answers requests, and each leaves a line: an id, one of fifteen paths (it lets no others in), the status, and
# the duration, measured so finely that no two are equal. You read the lines once, from the first to the last. Eight questions:
#
# ```python
# "mean_duration"       how long does a request take on average?
# "median_duration"     which duration is exceeded by half of the requests, exactly?
# "slowest_request"     which line has the greatest duration?
# "ten_slowest"         which ten lines have the greatest durations?
# "requests_by_path"    how many requests went to each path?
# "id_seen_twice"       does any id come twice?
# "longest_error_run"   how many errors came in a row, at most?
# "newest_first"        the lines in the opposite order
# ```
#
# For some a state is enough that is no larger after a million lines than after a thousand. Put their names into the set, as texts
# with commas between them.

# %% answer
### BEGIN STUB
# small_state = {...}
### END STUB
### BEGIN SOLUTION
# Two numbers; one line; ten lines; fifteen counts; two numbers. Each of the other three may need any line again.
small_state = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}
### END SOLUTION

# %% hints [markdown]
# 1. For each: you have read a million lines. What of them could still matter for the answer?
# 2. A fixed number of numbers or lines is small, and so is one count for each of fifteen paths. Where could any old
#    line be needed again?
# 3. A relative, words of a play read once: the longest word needs one word, the first of the alphabet one, but all
#    words in alphabetical order need them all.

# %% question [markdown]
# What if durations were whole seconds, all under a minute: which question would change sides?

# %% check
from random import Random


def entries(step, start, count):
    """How many values the state holds after so many lines."""
    random = Random(1)
    state = start()
    for number in range(count):
        line = (number, random.choice(PLACES), random.choice((200, 200, 500)), random.random())
        state = step(state, line)
    return sum(len(each) if isinstance(each, (list, dict, set)) else 1 for each in state)


def by_path(state, line):
    """One count for each path."""
    (counts,) = state
    counts[line[1]] = counts.get(line[1], 0) + 1
    return state


# For each question a step and what makes its start; a state is a tuple of numbers, lines and containers.
STATES = {
    "mean_duration": (lambda state, line: (state[0] + line[3], state[1] + 1), lambda: (0, 0)),
    "median_duration": (lambda state, line: state[0].append(line[3]) or state, lambda: ([],)),
    "slowest_request": (lambda state, line: (max(state[0], line[3]), 0), lambda: (0, 0)),
    "ten_slowest": (lambda state, line: (sorted([*state[0], line[3]])[-10:],), lambda: ([],)),
    "requests_by_path": (by_path, lambda: ({},)),
    "id_seen_twice": (lambda state, line: state[0].add(line[0]) or state, lambda: (set(),)),
    "longest_error_run": (
        lambda state, line: (state[0] + 1 if line[2] >= 500 else 0, max(state[1], state[0] + (line[2] >= 500))),
        lambda: (0, 0),
    ),
    "newest_first": (lambda state, line: state[0].append(line) or state, lambda: ([],)),
}


def check(answer, draw):
    small = {name for name, (step, start) in STATES.items() if entries(step, start, 800) == entries(step, start, 400)}
    given = set(answer) if isinstance(answer, (set, frozenset, list, tuple)) else {answer}
    strange = given - STATES.keys()
    counted = f"Too many in it: {len(given - small)}; missing: {len(small - given)}. For each of the eight"
    expect.note(
        given == small,
        answer,
        says="Not each of these is one of the eight names: {received}. Where does each text begin, and where does it end?"
        if strange
        else counted + ", what must be remembered after a million lines?",
    )


# %% right
@right
def all_but_three():
    """What is left without the three that may need any line again."""
    names = {"mean_duration", "median_duration", "slowest_request", "ten_slowest", "requests_by_path"}
    return (names | {"longest_error_run"}) - {"median_duration"}


# %% wrong
SMALL = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}

wrong(
    "median_too",
    SMALL | {"median_duration"},
    belief="The median can be kept up to date like a mean.",
    says="The median is in it, as if it were a mean. You hold the middle of a thousand durations: what do you do when a thousand longer ones follow?",
)

wrong(
    "ten_need_all",
    SMALL - {"ten_slowest"},
    belief="To know the best few, all must be kept and sorted.",
    says="The ten slowest are not in it, as if all lines had to be sorted. Can a line that is slower than only nine of a million ever come back?",
)

wrong(
    "dictionaries_grow",
    SMALL - {"requests_by_path"},
    belief="A dictionary of counts grows with every row.",
    says="The counts by path are not in it. What makes a dictionary of counts grow: another line, or another key?",
)

wrong(
    "one_flag_is_enough",
    SMALL | {"id_seen_twice"},
    belief="A question with yes or no as its answer needs to remember no more than that.",
    says="Whether an id came twice is yes or no, but is it found with as little? Line 900,001 has an id: with what do you compare it?",
)

wrong(
    "runs_need_history",
    SMALL - {"longest_error_run"},
    belief="To find runs, the rows must be looked at again.",
    says="The longest run of errors is not in it. When the next line comes, which of the old lines do you need to look at?",
)

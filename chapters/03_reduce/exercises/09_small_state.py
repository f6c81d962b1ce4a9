# %% task [markdown]
# ## Which state stays small?
#
# *Choose.* Each request to a server leaves a line: an id, one of fifteen paths, the status, and the duration. No two durations
# are equal. You read the lines once. Eight questions:
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
# For which of them can the state be as small after a million lines as after a thousand? Put their names into the set, as texts
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
# 1. You have read a million lines. Which of their values does each question still need?
# 2. A fixed number of values is small. Which questions may need any old line again?
# 3. The same for the words of a play, read once. Fill the gap:
#    ```python
#    kept = {"longest_word": 1, "first_in_alphabet": 1, "all_in_alphabetical_order": ___}
#    ```

# %% question [markdown]
# What if durations were whole seconds, all under a minute: for which question would the answer change?

# %% check
QUESTIONS = ("mean_duration", "median_duration", "slowest_request", "ten_slowest")
QUESTIONS += ("requests_by_path", "id_seen_twice", "longest_error_run", "newest_first")


def check(answer, draw):
    is_texts = isinstance(answer, (list, tuple)) and all(isinstance(each, str) for each in answer)
    expect.guess(
        set(answer) if is_texts else answer,
        solution(),
        says="A name is missing in your set, or one is too many. A state is what a later line may still need ([section 3](lesson#3)). What must be kept for each question?",
        again="Write down the state of each question after a thousand lines. Which states get longer with one more line?",
        names=QUESTIONS,
    )


# %% right
@right
def states_that_do_not_grow():
    """The questions whose state is as long after 800 lines of id, path, status and duration as after 400."""
    states = {
        "mean_duration": lambda lines: (sum(line[3] for line in lines), len(lines)),
        "median_duration": lambda lines: sorted(line[3] for line in lines),
        "slowest_request": lambda lines: [max(lines, key=itemgetter(3))],
        "ten_slowest": lambda lines: sorted(lines, key=itemgetter(3))[-10:],
        "requests_by_path": lambda lines: Counter(line[1] for line in lines),
        "id_seen_twice": lambda lines: {line[0] for line in lines},
        "longest_error_run": lambda lines: ("errors in a row now", "at most"),
        "newest_first": lambda lines: lines[::-1],
    }
    lines = [(at, f"/{at % 15}", 200, at * 7 % 801) for at in range(800)]
    return [name for name, state in states.items() if len(state(lines)) == len(state(lines[:400]))]


# %% wrong
SMALL = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}

wrong(
    "median_too",
    SMALL | {"median_duration"},
    belief="The median can be kept up to date like a mean.",
    says="Your set contains `median_duration`, and its state grows. Suppose you keep only the middle of a thousand durations, and a thousand longer ones follow. Which duration is the new middle?",
    again="Any duration may become the middle later, so all of them must be kept.",
)

wrong(
    "dictionaries_grow",
    SMALL - {"requests_by_path"},
    belief="A dictionary of counts grows with every row.",
    says="`requests_by_path` is missing in your set, and its state stays small ([section 4](lesson#4)). What makes a dictionary of counts longer: another line, or another key?",
    again="There are fifteen paths, so there are at most fifteen counts.",
)

wrong(
    "one_flag_is_enough",
    SMALL | {"id_seen_twice"},
    belief="A question with yes or no as its answer needs to remember no more than that.",
    says="Your set contains `id_seen_twice`, and its state grows. The answer is yes or no, but each id must be compared with others. With what do you compare the id of line 900,001?",
    again="Any old id may come again, so all ids must be kept.",
)

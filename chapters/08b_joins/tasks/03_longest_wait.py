# %% task [markdown]
# ## The longest wait
#
# Write `longest_wait`. It gets the departures of one plane in minutes, the earliest first. It returns the longest wait between two
# neighbouring departures, or 0 if there are fewer than two. **Read the iterator once and do not store the departures.**
#
# ```
# longest_wait(iter([10, 40, 100]))  →  60
# ```


# %% answer
def longest_wait(departures):
    """The longest wait between neighbours.

    >>> longest_wait(iter([10, 40, 100]))
    60
    """
    longest, previous = 0, None
    for minute in departures:
        ### BEGIN SOLUTION
        if previous is not None:
            longest = max(longest, minute - previous)
        previous = minute
        ### END SOLUTION
    return longest


# %% hints [markdown]
# 1. The first departure has no wait before it. What must `previous` hold when the second one arrives?

# %% check
import itertools


@exercise(demands=("one pass",))
def check(answer, draw):
    waits = [draw.random.randint(0, 600) for _ in range(draw.size(300, at_least=0))]
    if len(waits) > 1:
        waits[0], waits[-1] = 5, 950
    if len(waits) == 3:  # the longest wait begins at minute 0
        waits = [0, 950, 50, 5]
    departures = draw.show("departures", list(itertools.accumulate(waits)))
    found = answer(expect.serve(departures))
    says = "For {input} your function returned {received}; {expected} is right. Between which two departures is the longest wait?"
    if len(waits) == 2 and found == 0:
        says = "For {input} your function returned 0, but there is one wait. What does `previous` hold when the second departure comes?"
    seen = expect.equal(found, solution(departures), says=says)
    if seen and draw.is_last:
        many = itertools.accumulate(range(40_000))
        says = "The wait is right. For 40,000 departures your function held {received}; {expected} is enough. "
        expect.peak_memory(lambda: answer(many), 50_000, says=says + "What does it keep of each departure?")


# %% wrong
wrong(
    "zero_is_missing",
    was="if previous is not None:",
    now="if previous:",
    belief="false_means_missing",
    says="For {input} your function returned {received}. The first departure is at minute 0, and Python takes 0 for false. How does your code tell minute 0 from no departure?",
    again="Compare with `None`: `previous is not None`.",
)

wrong(
    "keeps_the_waits",
    was=("longest, previous = 0, None", "longest = max(longest, minute - previous)", "return longest"),
    now=("waits, previous = [0], None", "waits.append(minute - previous)", "return max(waits)"),
    belief="holding_is_free",
    says="The wait is right, but your function keeps a value for each departure, such as its wait. Only the longest is asked for ([section 4](lesson#4)). Which values can it forget?",
    again="Keep one number: `longest = max(longest, minute - previous)`.",
)

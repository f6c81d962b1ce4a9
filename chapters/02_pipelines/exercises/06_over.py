# %% task [markdown] points=2
# ## Over a limit
#
# *Write.* Return whether the column `name` of a flight contains a number above `limit`. The flight is a dictionary of texts. An
# unknown value, `"NA"`, is not above any limit. Curry the function. **All three ways of calling it must work**:
#
# ```python
# over("dep_delay", 60, flight)
# filter(over("dep_delay", 60), flights)
# late_by = over("arr_delay"); filter(late_by(15), flights)
# ```

# %% answer
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    ### BEGIN SOLUTION
    minutes = number(flight[name])
    return minutes is not None and minutes > limit
    ### END SOLUTION


### BEGIN SOLUTION
# The flight differs from call to call, so it comes last.
over = curry(over)
### END SOLUTION

# %% hints [markdown]
# 1. Work in two steps. First write the test for three arguments and try it on flights with `"5"`, `"0"` and `"NA"`.
# 2. `number` returns None for `"NA"`, and None cannot be compared with a number. `curry` is in [section 4](lesson#4).
# 3. A test of words. The last line stands below the function, not indented. Fill the gap:
#    ```python
#    def longer(length, word):
#        return len(word) > length
#
#    longer = ___(longer)   # now filter(longer(6), words) works
#    ```

# %% question [markdown]
# Which of the three arguments would come last if you always asked about the same flight?


# %% check
def texts(random):
    """A flight of texts, as a file gives it."""
    delays = ("NA", "0", "5", str(random.randint(-30, -1)), str(random.randint(1, 9)), str(random.randint(10, 300)))
    return {name: random.choice(delays) for name in ("dep_delay", "arr_delay", "air_time")}


def check(answer, draw):
    flights = draw.several(texts, 60, named="flights")
    name = draw.choice(("dep_delay", "arr_delay", "air_time"), named="name")
    limits = draw.show("limits", (draw.random.choice((5, 20, 60)), 0, -15))
    if len(flights) > 3:  # exactly the limits
        flights[-3:] = [dict.fromkeys(flights[-1], str(limit)) for limit in limits]
    tests = {limit: answer(name, limit) for limit in limits}
    late_by = answer(name)
    waiting = {limit: late_by(limit) for limit in limits}  # what waits must not remember earlier calls
    asked = [(limit, flight) for limit in limits for flight in flights]
    calls = [(answer(name, limit, one), tests[limit](one), waiting[limit](one)) for limit, one in asked]
    expected = [[flight[name] != "NA" and int(flight[name]) > limit] * 3 for limit, flight in asked]
    says = "For each limit and each flight, the three ways of calling give {received}; expected is {expected}. Which flight is judged wrongly?"
    expect.equal([[bool(each) for each in three] for three in calls], expected, says=says)


# %% right
@right
def gathers(*given):
    """Arguments are gathered by hand until there are three."""
    if len(given) < 3:
        return lambda *more: gathers(*given, *more)
    name, limit, flight = given
    return flight[name] != "NA" and int(flight[name]) > limit


# %% wrong
wrong(
    "compares_texts",
    was=("number(flight[name])", "minutes is not None and minutes > limit"),
    now=("flight[name]", "minutes > str(limit)"),
    belief="csv_knows_numbers",
    says='Your function gives {received}; expected is {expected}. It compares two texts, character by character ([section 4](lesson#4) has `number`). What does `"5" > "20"` give?',
    again="Turn the text of the flight into a number before you compare it. `number` does that.",
)

wrong(
    "unknown_is_zero",
    was="minutes is not None and minutes > limit",
    now="(minutes or 0) > limit",
    belief="missing_is_zero",
    says="Your function gives {received}; expected is {expected}. It puts a flight with NA above the limit −15. An unknown value is not above any limit. Which number does your code use for NA?",
    again="Do not give NA a number. Test for None first, and return False in that case.",
)

wrong(
    "not_curried",
    was="over = curry(over)",
    now="",
    belief="functions_wait_by_themselves",
    says="Your function was called with two arguments and raised TypeError. A plain function does not wait for the rest ([section 4](lesson#4)). To what should the name `over` be bound?",
    again="Below the function, bind the name `over` to the curried function. `curry(over)` alone changes nothing.",
)

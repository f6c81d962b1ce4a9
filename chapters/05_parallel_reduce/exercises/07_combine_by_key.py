# %% task [markdown] points=2
# ## A state for each key
#
# *Apply.* The state of a part is a dictionary with a state for each carrier. `combine_by_key` gets a combine function and two such dictionaries. It returns the
# dictionary of both parts. **Call `combine` only for carriers that are in both**, with the left state first. Do not change the dictionaries.
#
# ```
# combine_by_key(max, {"UA": 51, "AA": -4}, {"UA": 20})  →  {"UA": 51, "AA": -4}
# ```

# %% answer
def combine_by_key(combine, left, right):
    """The dictionary of both parts; states of the same key are combined.

    >>> combine_by_key(max, {"UA": 51, "AA": -4}, {"UA": 20})
    {'UA': 51, 'AA': -4}
    """
    ### BEGIN SOLUTION
    together = dict(left)
    for carrier, state in right.items():
        if carrier in left:
            state = combine(left[carrier], state)
        together[carrier] = state
    return together
    ### END SOLUTION


# %% hints [markdown]
# 1. A carrier may be in the left dictionary, in the right one, or in both. What is its state in each case?
# 2. Begin with a copy of `left`. For each carrier of `right`, ask whether it is in `left`, too. No initial value is needed.
# 3. Prices in two shops, the lower one where both have the fruit. One gap:
#    ```python
#    prices = dict(here)
#    for fruit, price in there.items():
#        prices[fruit] = min(here[fruit], price) if ___ else price
#    ```

# %% explanation [markdown]
# With such a function, any combine function works for each key of a dictionary. A key that one part has not seen needs no identity: its state is that of the other part.

# %% question [markdown]
# Is `partial(combine_by_key, f)` associative if `f` is?


# %% check
@exercise(shares="neither dictionary may be changed")
def check(answer, draw):
    def state(random):
        carriers = random.sample(("UA", "AA", "HA", "B6"), random.randint(1, 3))
        return {carrier: random.choice(("to ", "be ", "or ")) for carrier in carriers}

    cases = [{}, {"UA": ""}, {"UA": "not "}]  # an empty state is a state
    states = draw.several(state, 12, at_least=2, named="states", cases=cases, ends=[{"UA": "to ", "AA": "be "}] * 2)
    draw.show("combine(a, b)", "a + b")
    combine = expect.probe(lambda a, b: f"{a}{b}")
    expected, calls = {}, 0
    for each in states:
        calls += len(expected.keys() & each.keys())
        for carrier, text in each.items():
            expected[carrier] = expected.get(carrier, "") + text
    found = {}
    for each in states:
        left, right = found, dict(each)
        before = dict(left), dict(right)
        found = answer(combine, left, right)
        invented = [pair for pair in combine.arguments if {*map(type, pair)} != {str}]
        if invented:
            says = "Your function called `combine` with {received}, and the states of the carriers are texts here. For which carriers is there nothing to combine, and what is their state?"
            expect.note(False, invented[0], says=says, key="invented")
            return
        says = "The dictionaries were {expected} before the call, and {received} after it. Other states may refer to them ([section 4](lesson#4)). Which dictionary may your function change?"
        if not expect.equal((left, right), before, says=says):
            return
    greatest = answer(max, {"UA": 0}, {"UA": -4})
    says = "For `max`, the left delay 0 and the right delay -4, your function kept {received}; {expected} is right. A state may be 0. How does your function ask whether a carrier is in the left dictionary?"
    if expect.equal(found, expected) and expect.equal(greatest, {"UA": 0}, says=says):
        says = "The result is right. Your function called `combine` {received} times, and {expected} times are needed: once for each carrier that is in both. For which carriers is there nothing to combine?"
        expect.equal(combine.calls, calls, says=says)


# %% right
@right
def by_sets(combine, left, right):
    both = {carrier: combine(left[carrier], right[carrier]) for carrier in left.keys() & right.keys()}
    return {**left, **right, **both}


# %% wrong
wrong(
    "later_wins",
    was="combine(left[carrier], state)",
    now="state",
    belief="one_dictionary_combines",
    says="Your function gave {received}, and {expected} is right. Of a carrier in both parts, only the state of the right part was kept. Which function makes one state of two?",
    again="For a carrier that is in both, store `combine(left[carrier], right[carrier])`.",
)

wrong(
    "changes_the_left",
    was="together = dict(left)",
    now="together = left",
    belief="a_name_is_a_copy",
    says="The dictionaries were {expected} before the call, and {received} after it. A second name for a dictionary is no copy ([section 4](lesson#4)). How do you make a new one?",
    again="Begin with `together = dict(left)`.",
)

wrong(
    "right_comes_first",
    was="combine(left[carrier], state)",
    now="combine(state, left[carrier])",
    belief="A combine function may get its states in any order.",
    says="Your function gave {received}, and {expected} is right. It passed the right state first. To join texts is not commutative ([section 2](lesson#2)). Which state comes first?",
    again="Write `combine(left[carrier], right[carrier])`: the left state is the first argument.",
)


@wrong(
    belief="Both parts know the same keys.",
    again="Keep carriers that are in only one of the dictionaries, with the state that they have.",
)
def only_in_both(combine, left, right):
    """Your function gave {received}, and {expected} is right. Carriers that are in only one part are missing. What is the state of a carrier that the other part has not seen?"""
    return {carrier: combine(state, right[carrier]) for carrier, state in left.items() if carrier in right}


@wrong(
    belief="A key that is missing has a state that fits every combine function.",
    again="Do not invent a state. If a carrier is in one dictionary only, take its state from there.",
)
def invented_start(combine, left, right):
    """The result is right here, because an empty text changes nothing. But `combine` was called {received} times, and {expected} times are needed. For `max` of negative delays, which invented state would be harmless ([section 2](lesson#2))?"""
    return {carrier: combine(left.get(carrier, ""), right.get(carrier, "")) for carrier in left | right}

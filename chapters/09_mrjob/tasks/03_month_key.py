# %% task [markdown]
# ## Months in order
#
# Write `month_key`. It returns the key with which a mapper sends a month from 1 to 12. **Sorted as lines of JSON, the keys must come in
# the order of the months.** `f"{7:03}"` gives `"007"`.


# %% answer
def month_key(month):
    """A key for a month from 1 to 12 that JSON lines sort in the right order."""
    ### BEGIN SOLUTION
    return f"{month:02}"
    ### END SOLUTION


# %% hints [markdown]
# 1. Texts of the same length sort like numbers. How many characters does the longest month need?


# %% check
def check(answer, draw):
    months = draw.show("months", [*range(1, 13)])
    keys = [answer(month) for month in months]
    if any(key is None for key in keys):
        return expect.note(
            False, "None", says="Your function returned None for a month. Which line should return the key?"
        )
    try:
        lines = {json.dumps(key): month for month, key in zip(months, keys)}
    except TypeError as error:
        return expect.note(
            False,
            str(error),
            says="JSON cannot write your key: {received} ([section 3](lesson#3)). Which type of key can it write?",
        )
    return expect.equal(
        [lines[line] for line in sorted(lines)],
        months,
        says="With your keys the months arrive in the order {received}. The lines are compared character by character ([section 3](lesson#3)). Which characters stand in the lines of 2 and of 10?",
    )


# %% wrong
wrong(
    "the_number_itself",
    was='f"{month:02}"',
    now="month",
    belief="numbers_sort_as_numbers",
    says="With your keys the months arrive in the order {received}. JSON writes 10 as `10` and 2 as `2`, and the character `1` comes before `2` ([section 3](lesson#3)). How can all keys get the same length?",
    again="Write each month with two digits: `02` comes before `10`.",
)

wrong(
    "name_of_the_month",
    was='f"{month:02}"',
    now='("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[month - 1]',
    belief="Names of months sort in the order of the year.",
    says="With your keys the months arrive in the order {received}. Names are sorted by the alphabet, as all texts are ([section 3](lesson#3)). Which texts stand in the order of the months?",
    again="Use the number of the month, with two digits.",
)

# %% task [markdown]
# ## Tail numbers without a plane
#
# Make a frame with one column, `tailnum`: **each** tail number of `flights` that `planes` does not have, **once**. Leave out flights without a tail number.
#
# ```
# flights N1, N9, N9, null; planes N1  →  N9
# ```

# %% answer
def unknown_planes(flights, planes):
    """A frame with the tail numbers that are not in the planes."""
    ### BEGIN SOLUTION
    known = flights.filter(F.col("tailnum").isNotNull())
    return known.join(planes, "tailnum", "left_anti").select("tailnum").distinct()
    ### END SOLUTION


# %% hints [markdown]
# 1. `left_anti` keeps the rows without a match ([section 3](lesson#3)). `distinct` gives each row once.


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    names = [f"N{number}" for number in range(1, 12)]

    def tail(random):
        return random.choice([None, *names, *names]), random.choice([2012, 2013])

    rows = draw.several(tail, 40, at_least=3, named="flights", cases=[("N1", 2013), ("N9", 2013), (None, 2013)])
    planes = [("N1", None)] + [(name, 2013) for name in names[1:] if draw.random.random() < 0.6 and name != "N9"]
    draw.show("planes", planes)
    flights = jobs.frame(rows, "tailnum string, year int")
    ran = jobs.sparked(answer, flights, jobs.frame(planes, "tailnum string, year int"))
    owned = {name for name, _ in planes}
    right = sorted({(name,) for name, _ in rows if name is not None and name not in owned})
    gave = sorted(ran.gave, key=repr) if ran.kind == "frame" else ran.gave
    if expect.equal(gave, right):
        expect.collected(ran)


# %% wrong
wrong(
    "unknown_planes_null",
    was='flights.filter(F.col("tailnum").isNotNull())',
    now="flights",
    belief="A row whose key is null has no part in a join.",
    says="Your frame holds {received}, and {expected} is right. Null equals nothing, so a flight without a tail number has no match. Your join keeps it ([section 4](lesson#4)). Which filter leaves it out?",
    again='Filter with `F.col("tailnum").isNotNull()`.',
)
wrong(
    "unknown_planes_repeated",
    was=".distinct()",
    now="",
    belief="A join gives each key once.",
    says="Your frame holds {received}, and {expected} is right. Your frame has one row for each flight ([section 2](lesson#2)). Which method gives different rows only?",
    again="End with `.distinct()`.",
)

# %% task [markdown] slot="project"
# ## The book of the lakes
#
# People write readings into a book, one line for each: the lake, the day and the degrees, such as `Inari;2025-07-03;18.5`. Sometimes
# there are blanks around the name. The degrees are `NA` if the thermometer failed. Other lines are remarks, or empty. A line counts if it
# has all three parts and its degrees are known.
#
# `lines` is an iterator. Give a dictionary that has, for each lake, a pair: how many lines count, and the highest temperature as a number.
# A lake without such a line is not in it. **Read the lines once and do not store them.**

# %% answer
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    ### BEGIN SOLUTION
    states = {}
    for parts in map(lambda line: line.split(";"), lines):
        if len(parts) == 3 and parts[2] != "NA":
            lake, degrees = parts[0].strip(), float(parts[2])
            # A lake's first reading is its highest so far, however cold it is.
            count, highest = states.get(lake, (0, degrees))
            states[lake] = count + 1, max(highest, degrees)
    return states
    ### END SOLUTION


# %% hints [markdown]
# 1. Which lines are readings? What must happen to the name and to the degrees before you use them?
# 2. A lake needs two values: a count and the highest so far. Which default of `dict.get` can never win against a real reading?
# 3. The same for the best jump of each class, from lines such as `5b,3.2`. Fill the gap:
#    ```python
#    name, text = line.split(",")
#    metres = float(text)
#    count, best = states.get(name, (0, ___))
#    states[name] = count + 1, max(best, metres)
#    ```

# %% question [markdown]
# Two people have a book each. Could you compute the answer for both books from the two answers?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def line(random):
        lake = random.choice(("Inari", "Inari ", " Ohrid", "Ohrid", "Eyre"))
        cold, warm = ("NA", "-0.5", "-3.0", "-12.5"), ("NA", "0.0", "0.0", "4.5", "9.0", "18.5", "-3.0")
        whole = f"{lake};2025-0{random.randint(1, 9)}-11;{random.choice(cold if lake == 'Eyre' else warm)}"
        return random.choice((whole, whole, whole, whole, "", "# a new thermometer", f"{lake};2025-01"))

    one, two = draw.random.sample(("Inari", "Ohrid"), 2)
    frost = draw.random.choice(("-0.5", "-3.0", "-12.5"))
    small = {
        1: [f"{one};2025-02-11;0.0"],
        2: [f"{one};2025-01-11;NA", f"Eyre;2025-01-11;{frost}"],
        3: [f"{one};2025-05-11;9.0", f" {one};2025-07-11;18.5", f"{one} ;2025-08-11;NA"],
        5: [f"{one};2025-03-11;4.5", f"{two};2025-03-11;0.0", f"{one};2025-04-11;9.0", "", f"{two};2025-04-11;-3.0"],
    }
    lines = drawn(draw, line, 400, small, "lines")
    expect.equal(answer(expect.serve(lines)), solution(lines))


# %% right
@right
def book_by_reduce(lines):
    """A reduction over the readings, with a list of degrees for each lake."""

    def step(known, parts):
        if len(parts) == 3 and parts[2] != "NA":
            known.setdefault(parts[0].strip(), []).append(float(parts[2]))
        return known

    known = reduce(step, map(lambda line: line.split(";"), lines), {})
    return valmap(lambda each: (len(each), max(each)), known)


# %% wrong
wrong(
    "no_lake_is_colder",
    was="(0, degrees))",
    now="(0, 0.0))",
    belief="zero_is_the_least",
    says="Your result is {received}. No reading of Eyre is above 0 degrees, so the 0 comes from your code. What should be compared with a lake's first reading?",
    again="Let the first reading of a lake be its highest so far, whatever it is.",
)

wrong(
    "highest_text",
    was=("float(parts[2])", "return states"),
    now=("parts[2]", "return {lake: (count, float(highest)) for lake, (count, highest) in states.items()}"),
    belief="csv_knows_numbers",
    says="Your result is {received}, and {expected} was expected. Texts are compared sign by sign. What did your code compare: numbers or texts?",
    again="Convert the degrees with `float` before you compare them.",
)


@wrong(
    belief="equal_keys_arrive_together",
    again="Keep a count and a highest value for every lake in one dictionary until the lines end.",
)
def latest_page_of_the_book(lines):
    """Your result is {received}, and {expected} was expected. The earlier readings of a lake that comes again are missing. Where does your code keep them while other lines come?"""
    rows = (each.split(";") for each in lines)
    pairs = ((parts[0].strip(), float(parts[2])) for parts in rows if parts[2:] not in ([], ["NA"]))
    return by_run(pairs, lambda degrees: (len(degrees), max(degrees)))

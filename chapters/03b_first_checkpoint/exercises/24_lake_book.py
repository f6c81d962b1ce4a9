# %% task [markdown] slot="project"
# ## The book of the lakes
#
# People write into a book, one line for each reading: the lake, the day, the degrees, with semicolons between, such as
# `Inari;2025-07-03;18.5`. Now and then there are blanks around the name, and the degrees are `NA` where the thermometer failed. Other
# lines are remarks, or empty. A line counts if it has all three parts and its degrees are known. `lines` is an iterator. Give a
# dictionary with, for each lake, a pair: how many lines count, and the highest temperature as a number. A lake may be below zero all year.

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
# 1. Which lines are readings, and what has to be done to the name and to the degrees before you use them?
# 2. Three parts, and the last is not `NA`. Then a number, a clean name, and the state of this lake: a count and the
#    highest so far.
# 3. A relative, the best jump of each class from lines such as '5b,3.2': `count, best = states.get(name, (0,
#    metres))` and `states[name] = count + 1, max(best, metres)`.

# %% question [markdown]
# Two books of two people: from your answers for each, could you make the answer for both?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def line(random):
        lake = random.choice(("Inari", "Inari ", " Ohrid", "Ohrid", "Eyre"))
        options = (
            ("NA", "-0.5", "-3.0", "-12.5") if lake == "Eyre" else ("NA", "0.0", "0.0", "4.5", "9.0", "18.5", "-3.0")
        )
        whole = f"{lake};2025-0{random.randint(1, 9)}-11;{random.choice(options)}"
        return random.choice((whole, whole, whole, whole, "", "# a new thermometer", f"{lake};2025-01"))

    one, two = draw.random.sample(("Inari", "Ohrid"), 2)
    small = {
        1: [f"{one};2025-02-11;0.0"],
        2: ["# a new thermometer", f"Eyre;2025-01-11;{draw.random.choice(('-0.5', '-3.0', '-12.5'))}"],
        3: [f"{one};2025-05-11;9.0", f" {one};2025-07-11;18.5", f"{one} ;2025-08-11;NA"],
        5: [f"{one};2025-03-11;4.5", f"{two};2025-03-11;0.0", f"{one};2025-04-11;9.0", "", f"{two};2025-04-11;-3.0"],
    }
    lines = drawn(draw, line, 400, small, "lines")
    known = {}
    for each in lines:
        lake, _, degrees = each.split(";") if each.count(";") == 2 else ("", "", "NA")
        if degrees != "NA":
            known.setdefault(lake.strip(), []).append(float(degrees))
    expected = {lake: (len(degrees), max(degrees)) for lake, degrees in known.items()}
    expect.equal(answer(expect.serve(lines)), expected)


# %% right
def _book(lines):
    """Pairs of a lake and its degrees, as texts, for the lines that count."""
    for parts in map(lambda line: line.split(";"), lines):
        if len(parts) == 3 and parts[2] != "NA":
            yield parts[0].strip(), parts[2]


def _numbers(readings):
    return ((lake, float(degrees)) for lake, degrees in readings)


@right
def book_in_lists(lines):
    """All degrees of a lake in a list."""
    known = {}
    for lake, degrees in _numbers(_book(lines)):
        known.setdefault(lake, []).append(degrees)
    return valmap(lambda degrees: (len(degrees), max(degrees)), known)


# %% wrong
def _highest(readings):
    """The pair of each lake, from pairs of lake and degrees."""
    states = {}
    for lake, degrees in readings:
        count, highest = states.get(lake, (0, degrees))
        states[lake] = count + 1, max(highest, degrees)
    return states


@wrong(belief="zero_is_the_least")
def no_lake_is_colder(lines):
    """A lake that is frozen all year has 0 as its highest temperature. Which of its lines says so?"""
    return {lake: (count, max(0.0, highest)) for lake, (count, highest) in _highest(_numbers(_book(lines))).items()}


@wrong(belief="csv_knows_numbers")
def highest_text(lines):
    """9.0 degrees were higher than 18.5. What was compared: the degrees, or the signs they are written with?"""
    return {lake: (count, float(highest)) for lake, (count, highest) in _highest(_book(lines)).items()}


@wrong(belief="equal_keys_arrive_together")
def latest_page_of_the_book(lines):
    """A lake that is written about again has lost its earlier readings. Does one person write into the book at a time?"""
    report = {}
    for _, group in groupby(_numbers(_book(lines)), key=itemgetter(0)):
        report.update(_highest(list(group)))
    return report


@wrong(belief="false_means_missing")
def zero_is_a_gap(lines):
    """Readings of 0.0 were left out. Which text stands in the book where a thermometer failed?"""
    return _highest(pair for pair in _numbers(_book(lines)) if pair[1])


@wrong(belief="every_line_is_a_record")
def whole_book_is_readings(lines):
    """It ended at a remark. What else do people write into a book?"""
    return _highest(
        (lake.strip(), float(degrees))
        for lake, _, degrees in map(lambda line: line.split(";"), lines)
        if degrees != "NA"
    )


@wrong(belief="order_of_stages_is_free")
def names_as_written(lines):
    """A lake is split in two wherever a blank stands beside its name, and only one half was kept. When do the blanks have to go?"""
    pairs = (
        (parts[0], float(parts[2]))
        for parts in map(lambda line: line.split(";"), lines)
        if parts[2:] not in ([], ["NA"])
    )
    return {lake.strip(): pair for lake, pair in _highest(pairs).items()}


@wrong(belief="blanks_do_not_count")
def lakes_with_their_blanks(lines):
    """One lake stands there under names that look the same. What is between the semicolon and the name?"""
    pairs = (
        (parts[0], float(parts[2]))
        for parts in map(lambda line: line.split(";"), lines)
        if parts[2:] not in ([], ["NA"])
    )
    return _highest(pairs)

# %% task [markdown]
# ## Which of these may stop?
#
# *Choose.* Seven questions about a long iterator of flights. Some can be answered before the last row was read, if the
# right row comes early; the others must read to the end whatever comes.
#
# ```python
# "very_late"       any(minutes > 300 for minutes in known_delays(flights))
# "worst"           max(known_delays(flights))
# "ten_worst"       sorted(known_delays(flights), reverse=True)[:10]
# "carriers"        set(map(itemgetter("carrier"), flights))
# "all_known"       all(delay(flight) is not None for flight in flights)
# "hawaiian"        "HA" in map(itemgetter("carrier"), flights)
# "first_ten"       list(islice(filter(is_late, flights), 10))
# ```
#
# (`x in iterator` asks for one item after another and compares each with `x`.) Put the names of those that may stop into the
# set, as texts with commas between them.

# %% answer
### BEGIN STUB
# may_stop = {...}
### END STUB
### BEGIN SOLUTION
# The right rows settle these four for good. Any row still to come could change the other three.
may_stop = {"very_late", "all_known", "hawaiian", "first_ten"}
### END SOLUTION

# %% hints [markdown]
# 1. For each: imagine the luckiest rows at the top of the file. After them, could a row still to come change the
#    answer?
# 2. Try to write down a few flights after which the answer is certain, whatever follows. For `"very_late"` one is
#    enough: 400 minutes late. For which of the others can you find some?
# 3. A relative: `'x' in open(path).read()` reads the file before it looks; `any('x' in line for line in file)` stops
#    at the first line with an x.

# %% question [markdown]
# Which of your four can be forced to read everything by an unlucky file?


# %% check
def reads_of(question, flights):
    """How many of the flights a question reads."""
    served = expect.serve(flights)
    question(served)
    return served.reads


def check(answer, draw):
    flights = [small_flight(draw.random) for _ in range(500)]
    stops = {name for name, question in QUESTIONS.items() if reads_of(question, flights) < len(flights)}
    says = "Not a set of names: {received}. Which brackets did the dots stand in?"
    if isinstance(answer, set):
        chosen = QUESTIONS.keys() & answer
        says = (
            f"Not this set: {{received}}. Names in it that must read to the end: {len(chosen - stops)}. Names left out that may "
            f"stop: {len(stops - chosen)}. For each name: is there a row that settles the answer, so that none after it matters?"
        )
        says = expect.unknown(answer, QUESTIONS) or says
    expect.guess(answer, stops, says=says)


# %% right
@right
def all_but_three():
    """What is left without the three that need every row."""
    names = {"very_late", "worst", "ten_worst", "carriers", "all_known", "hawaiian", "first_ten"}
    return names - {"worst", "ten_worst", "carriers"}


# %% wrong
wrong(
    "sorted_stops_too",
    {"very_late", "all_known", "hawaiian", "first_ten", "ten_worst"},
    belief="a_limit_only_cuts_the_result",
    says="Ten of the sorted delays are wanted, so it should stop after ten. Which ten can `sorted` be sure of before the last row?",
)

wrong(
    "all_reads_all",
    {"very_late", "hawaiian", "first_ten"},
    belief="`all` has to look at all the items.",
    says="`all` was taken at its word. What if the very first flight has no delay on record?",
)

wrong(
    "carriers_are_few",
    {"very_late", "all_known", "hawaiian", "first_ten", "carriers"},
    belief="seen_enough_is_known",
    says="There are few carriers, and soon all have been seen. How would Python know that no new one comes?",
)

wrong(
    "worst_is_clear",
    {"very_late", "all_known", "hawaiian", "first_ten", "worst"},
    belief="seen_enough_is_known",
    says="The worst delay stands early in the file, and you know it. What does `max` know at that row?",
)

wrong(
    "in_searches_all",
    {"very_late", "all_known", "first_ten"},
    belief="A search with `in` goes through everything before it answers.",
    says="A search with `in` seems to need the whole. Does it, if the carrier it looks for is in the first row?",
)

wrong(
    "all_seven",
    {"very_late", "worst", "ten_worst", "carriers", "all_known", "hawaiian", "first_ten"},
    belief="What reads lazily stops before the end.",
    says="All seven read row by row. Some keep asking to the end, though: if the worst flight of all came first, what would `max` do next?",
)

wrong(
    "only_with_a_number",
    {"very_late", "ten_worst", "first_ten"},
    belief="A number in the line that asks is where the reading ends.",
    says='A number in the line, 300 or 10, was taken for the sign of a stop. Does `[:10]` cut what is read, or what has been sorted? And if the first flight is from Hawaii, what is left for `"HA" in …` to find?',
)

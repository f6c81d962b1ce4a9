# %% task [markdown]
# ## Which of these may stop?
#
# *Choose.* Here are seven questions about a long iterator of flights. Some can be answered before the last row is read, if the
# right rows come early. The others must always read to the end.
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
# (`x in iterator` asks for one item after another and compares each with `x`.) Put the names of the questions that may stop into the
# set. Each name is a string. Put commas between the names.

# %% answer
### BEGIN STUB
# may_stop = {...}
### END STUB
### BEGIN SOLUTION
# The right rows settle these four for good. Any row still to come could change the
# other three.
may_stop = {"very_late", "all_known", "hawaiian", "first_ten"}
### END SOLUTION

# %% hints [markdown]
# 1. Imagine the luckiest rows at the top of the file. Could a later row still change the answer?
# 2. Write down a few flights after which the answer is certain. For `"very_late"`, one flight with 400 minutes is enough.
# 3. Fill in "yes" or "no":
#    ```python
#    "x" in open(path).read()             # may it stop early?  no: read() reads the whole file first
#    any("x" in line for line in file)    # may it stop early?  ___
#    max(len(line) for line in file)      # may it stop early?  ___
#    ```

# %% question [markdown]
# Which of your four questions read the whole file if its rows are unlucky?


# %% check
def may_stop(question, flights):
    """Whether a question leaves some of the flights unread."""
    served = expect.serve(flights)
    question(served)
    return served.reads < len(flights)


def check(answer, draw):
    flights = [small_flight(draw.random) for _ in range(500)]
    stops = {name for name, question in QUESTIONS.items() if may_stop(question, flights)}
    chosen = set(answer) if isinstance(answer, (set, frozenset, list, tuple)) else answer
    texts = [each for each in (chosen if isinstance(chosen, set) else [chosen]) if isinstance(each, str)]
    if any(len(text.replace(",", " ").split()) > 1 for text in texts):
        says = 'You wrote several names into one string. Each name is a string of its own, as in `"worst", "carriers"`. Where does one name end and the next begin?'
        expect.note(False, answer, says=says)
        return
    says = "{received} is not a set of names. Put the names between the brackets. What must stand between two names?"
    if isinstance(chosen, set):
        extra, missing = len(chosen - stops), len(stops - chosen)
        says = f"Of your questions, {extra} must read to the end. " if extra else ""
        says += f"Of the questions that may stop, you left out {missing}. " if missing else ""
        says += "Look at one question at a time. Can its first rows make the answer certain?"
    again = "For each name, imagine the luckiest rows at the top of the file. After them, could a later row still change the answer? If so, the question must read to the end."
    expect.guess(chosen, stops, says=says, again=again, names=QUESTIONS)


# %% right
@right
def all_but_three():
    """What is left without the three that need every row."""
    return {*QUESTIONS} - {"worst", "ten_worst", "carriers"}


# %% wrong
wrong(
    "sorted_stops_too",
    {"very_late", "all_known", "hawaiian", "first_ten", "ten_worst"},
    belief="a_limit_only_cuts_the_result",
    says='You chose "ten_worst". `[:10]` cuts the list that `sorted` returns. What if the last row has the worst delay of all?',
    again="`sorted` must see every row before it returns its first item. One of your names must go.",
)

wrong(
    "all_reads_all",
    {"very_late", "hawaiian", "first_ten"},
    belief="`all` has to look at all the items.",
    says='You left out "all_known". `all` is True only if every flight has a known delay. What is the answer if the first flight has none?',
    again="`any` stops at the first true item, and `all` at the first false one ([section 5](lesson#5)). Add its name.",
)

wrong(
    "one_text",
    {"very_late, all_known, hawaiian, first_ten"},
    belief="Commas inside a string separate the items of a set.",
    says='You wrote several names into one string. Each name is a string of its own, as in `"worst", "carriers"`. Where does one name end and the next begin?',
    again="Put quotation marks around each name, and the commas between the strings.",
)

wrong(
    "carriers_are_few",
    {"very_late", "all_known", "hawaiian", "first_ten", "carriers"},
    belief="seen_enough_is_known",
    says='You chose "carriers". You know that there are few carriers, but Python does not. Could the last row have a new one?',
    again="A set of all carriers is complete only after the last row. Remove its name.",
)

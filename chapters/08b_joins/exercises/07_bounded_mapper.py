# %% task [markdown] points=2
# ## In-mapper combining with a limit
#
# *Write* `bounded_mapper.py`. Each line of its input is the route of a flight. Each line that it prints has a route, a tab and
# a number of flights. A reducer adds up these totals later, so a route may be printed several times.
#
# ```
# EWR,BOS
# EWR,BOS
# JFK,LAX     →   EWR,BOS    2
#                 JFK,LAX    1
# ```
#
# **It never holds more than three routes.** Neighbouring lines often have the same route: **print clearly fewer lines than you read.**

# %% answer
# %%writefile bounded_mapper.py
import sys

LIMIT = 3
totals = {}
for line in sys.stdin:
    route = line.rstrip("\n")
    ### BEGIN SOLUTION
    if route not in totals and len(totals) == LIMIT:
        for held, total in totals.items():
            print(f"{held}\t{total}")
        totals.clear()
    totals[route] = totals.get(route, 0) + 1
for held, total in totals.items():
    print(f"{held}\t{total}")
### END SOLUTION

# %% hints [markdown]
# 1. When would the dictionary hold a fourth route? What can your program do before that happens?
# 2. Print all pairs of `totals.items()` and call `totals.clear()`. After the last line, print what is left.
# 3. A box for at most ten kinds of fruit. Fill the gap:
#    ```python
#    if kind not in box and len(box) == ___:
#        deliver(box)
#        box.clear()
#    box[kind] = box.get(kind, 0) + 1
#    ```

# %% question [markdown]
# Which order of the input makes this mapper useless?


# %% check
import re


def run_of_a_route(random):
    """A route and how many neighbouring lines have it."""
    return f"{random.choice(ORIGINS)},{random.choice(('BOS', 'LAX', 'MIA'))}", random.randint(3, 9)


def most_held(lines, ran):
    """The most routes that a program held: it had read more of their flights than it had printed, or printed them at once."""
    printed = [line.rpartition("\t") for line in ran.output]
    most, missing, place = 0, Counter(), 0
    for number, line in enumerate(lines, 1):
        missing[line] += 1
        while place < len(printed) and ran.reads[place] <= number:
            missing[printed[place][0]] -= int(printed[place][2])
            place += 1
        most = max(most, sum(count > 0 for count in missing.values()))
    # Routes that are printed in one round of the loop were held together. After the last line it may be another round.
    rounds = {}
    for (route, _, _), read in zip(printed, ran.reads):
        if read < len(lines):
            rounds.setdefault(read, set()).add(route)
    return max(most, *map(len, rounds.values()), 0)


@exercise(rounds=(4, None, 0), seconds=20)
def check(answer, draw):
    runs = draw.several(run_of_a_route, 40, at_least=0, named="runs")
    lines = [route for route, count in runs for _ in range(count)]
    if lines:  # more routes than the limit; a known route while three are held; one flight alone; a known route last
        lines = ["A,B", "C,D", "E,F", "A,B", "A,B", "C,D", *lines, "G,H", "I,J", "I,J"]
    lines = draw.show("lines", lines)
    ran = jobs.fed(lines, answer)
    totals, flights = Counter(), Counter(lines)
    for line in ran.output:
        route, _, total = line.rpartition("\t")
        totals[route] += int(total) if total.lstrip("-").isdigit() else 0
    says = broken_off(ran) + "Your program ended with an error: {received}."
    odd = [line for line in ran.output if not re.fullmatch(r"[^\t]+\t\d+", line)]
    more = [route for route in totals if totals[route] > flights[route]]
    if ran.ok and odd:
        says = f"Your program printed the line `{safe(odd[0])}`. A line has a route, a tab and a number. Which part of it is different?"
    elif ran.ok and (unknown := [route for route in totals if route not in flights]):
        says = f"Your program printed the route `{unknown[0]}`, which is not in the input. What does your program hold before the first line?"
    elif ran.ok and more and totals.total() == len(lines):
        says = f"Your lines count {totals[more[0]]} flights of `{more[0]}`, and {flights[more[0]]} are right; another route has too few. "
        says += "Which route does your program add when it has printed the totals? Look for a variable with two uses."
    elif ran.ok and (lost := [route for route in flights if totals[route] < flights[route]]):
        says = f"Your lines count {totals[lost[0]]} of the {flights[lost[0]]} flights of `{lost[0]}`. Each flight must be counted, and "
        says += "each total printed before it is forgotten. Which part of your program counts or prints too little?"
    elif totals.total() > len(lines):
        says = "Your lines count some flights more than once. What does the dictionary hold after you have printed its totals?"
    seen = expect.equal(dict(totals) if ran.ok else told(ran), dict(flights), says=says)
    if seen and lines:
        held = most_held(lines, ran)
        says = f"The totals are right, but at one line your program held the totals of {held} routes; at most three are allowed. "
        expect.true(held <= 3, says=says + "What happens when a fourth one arrives?")
        says = f"The totals are right, but your program printed {len(ran.output)} lines for the {len(lines)} that it read. "
        says += "Neighbouring lines with the same route can be one. When must it print?"
        expect.true(len(ran.output) <= len(lines) * 2 / 3, says=says)
        if draw.is_last:
            holds_little(answer, [f"A{number},B" for number in range(10_000, 14_000)], each_printed=True)


# %% right
@right
def one_leaves():
    """The route that has been held longest leaves alone."""
    return """\
import sys

totals = {}
for line in sys.stdin:
    route = line.strip()
    if route not in totals and len(totals) == 3:
        oldest = next(iter(totals))
        print(oldest, totals.pop(oldest), sep="\\t")
    totals[route] = totals.pop(route, 0) + 1
for route in totals:
    print(route, totals[route], sep="\\t")
"""


# %% wrong
wrong(
    "holds_all",
    was="len(totals) == LIMIT",
    now="len(totals) == 10 * LIMIT",
    belief="holding_is_free",
    says="The totals are right, but your program held more than three routes. A split can have more keys than a task's memory can hold ([section 5](lesson#5)). When must it print?",
    again="Before a fourth route is added, print all totals and empty the dictionary.",
)

wrong(
    "loses_the_rest",
    was='for held, total in totals.items():\n    print(f"{held}\\t{total}")',
    now="",
    belief="the_end_needs_no_care",
    says="Some flights are missing from your lines: those of the routes that were held at the end. What prints them?",
    again="After the loop, print the totals that are left.",
)


@wrong(
    belief="The reducer adds up anyway, so the mapper may print each record.",
    again="Print a total only when a fourth route arrives, and after the last line.",
)
def prints_each():
    """The totals are right, but neighbouring lines of your output have the same route. In-mapper combining saves records ([section 5](lesson#5)). Which lines could have been one?"""
    return """\
import sys

for line in sys.stdin:
    print(line.strip(), 1, sep="\\t")
"""


wrong(
    "remembers_all",
    was=("totals = {}\n", "    if route not"),
    now=("totals, known = {}, set()\n", "    known.add(route)\n    if route not"),
    belief="Only the dictionary of the totals needs a limit.",
    says="The totals are right, but your program remembers every route, also those that it has printed. A split can have more keys than fit in memory ([section 5](lesson#5)). Which container grows?",
    again="Keep no route after you have printed it: no set, and no total of 0.",
)


equivalent(
    was="route not in totals and len(totals) == LIMIT", now="len(totals) == LIMIT", why="It still holds three at most."
)
equivalent(was="route not in totals and len(totals) == LIMIT", now="route not in totals", why="It holds one route.")
equivalent(was="LIMIT = 3", now="LIMIT = 2", why="Two routes are not more than three.")

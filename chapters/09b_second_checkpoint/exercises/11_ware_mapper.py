# %% task [markdown] slot="mapper"
# ## At the market
#
# The tills of a market write a line for each basket: the number of the till, a colon, and the wares with commas between, such as
# `3: milk, bread,milk`. There are blanks as it came, and now and then nothing between two commas. A line with a colon
# is a basket, any other is a remark.
#
# Write the mapper of a Streaming job that counts wares: for each ware of each basket, in their order, the ware, a tab and a 1:
# `milk	1`; a ware that is twice in a basket comes twice. For each basket without any ware it adds 1 to a counter of the job, `empty` in the group
# `baskets`; the line for that is `reporter:counter:baskets,empty,1`.

# %% answer
# %%writefile ware_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    till, colon, basket = line.partition(":")
    wares = [ware.strip() for ware in basket.split(",") if ware.strip()]
    for ware in wares:
        print(f"{ware}\t1")
    if colon and not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
    ### END SOLUTION

# %% hints [markdown]
# 1. One line in, and how many come out? And which lines are baskets at all?
# 2. `line.partition(':')` says whether there is a colon. Strip each ware, leave out those of which nothing remains,
#    and print a line for each of the others. A counter is a line on `sys.stderr`: `reporter:counter:group,name,1`.
# 3. A relative, menus such as `Friday = soup, rice`: `day, sign, dishes = line.partition('=')`, `for dish in
#    dishes.split(','): print(f'{dish.strip()}\t1')`.

# %% question [markdown]
# Which counter would you add to notice that a till writes its number without a colon?


# %% check
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    def line(random):
        wares = [
            random.choice(("milk", " milk", "bread ", " bread", "", " ", "rye bread"))
            for _ in range(random.randint(1, 4))
        ]
        return random.choice(
            (f"{random.randint(1, 9)}:{','.join(wares)}", f"{random.randint(1, 9)}:{','.join(wares)}", "lunch", "")
        )

    till = draw.random.randint(1, 9)
    small = {
        2: ["lunch", f"{till}: milk, bread,milk"],
        5: [f"{till}:rye bread,, milk", f"{till}: ,", "", "4:", "4: bread"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += ["4:", "1: rye bread, milk,rye bread", "2: , bread", "lunch", "5: ,"]
    baskets = [line.partition(":")[2].split(",") for line in lines if ":" in line]
    wares = [[ware.strip() for ware in basket if ware.strip()] for basket in baskets]
    ran = jobs.piped(lines, answer)
    expect.equal(told(ran), [f"{ware}\t1" for basket in wares for ware in basket])
    empty = wares.count([])
    expect.equal(
        ran.counters.get(("baskets", "empty"), 0),
        empty,
        says="The counter `empty` is {received}; {expected} baskets had no ware.",
    )


# %% right
@right
def wares_from_the_second_part():
    """Remarks leave first; the counter is told at the end."""
    return """
import sys

empty = 0
for line in sys.stdin:
    if ":" not in line:
        continue
    sold = 0
    for ware in map(str.strip, line.split(":", 1)[1].split(",")):
        if ware:
            print(ware, 1, sep="\\t")
            sold += 1
    empty += sold == 0
print(f"reporter:counter:baskets,empty,{empty}", file=sys.stderr)
"""


# %% wrong
wrong(
    "wares_in_a_set",
    was="in wares:",
    now="in dict.fromkeys(wares):",
    belief="equal_values_count_once",
    says="Of two loaves in one basket one was counted. How many did the customer pay for?",
)

wrong(
    "wares_with_blanks",
    was="ware.strip() ",
    now='ware.rstrip("\\n") ',
    belief="blanks_do_not_count",
    says="There are two kinds of bread now, and one of them begins with a blank. Will they be one key for the reducer?",
)

wrong(
    "nothing_is_a_ware",
    was=" if ware.strip()",
    now="",
    belief="every_gap_closes_a_group",
    says="A ware without a name was counted, and no basket is empty any more. What stands between two commas that follow each other?",
)

wrong(
    "remarks_are_baskets",
    was="colon and ",
    now="",
    belief="every_line_is_a_record",
    says="The wares are right, and the counter counts remarks as well. By what does one tell a basket?",
)

wrong(
    "empty_baskets_printed",
    was=", file=sys.stderr",
    now="",
    belief="what_a_program_says_is_its_output",
    says="`reporter` was sold as if it were a ware. Where does Streaming look for counters, and where for records?",
)

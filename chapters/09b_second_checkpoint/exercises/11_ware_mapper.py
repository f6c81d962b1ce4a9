# %% task [markdown] slot="mapper"
# ## At the market
#
# The tills of a market write a line for each basket: the number of the till, a colon, and the wares with commas between, such as
# `3: milk, bread,milk`. There can be blanks around a ware, and nothing between two commas. A line with a colon is a basket. Any other line is
# a remark.
#
# Write the mapper of a Streaming job that counts wares. For each ware of each basket, in order, it prints the ware, a tab and a 1: `milk	1`. A
# ware that is twice in a basket is printed twice. For each basket without any ware it adds 1 to the counter `empty` of the group `baskets`. To do
# that, it writes `reporter:counter:baskets,empty,1` to `sys.stderr`.

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
# 1. Which lines are baskets? How many lines should your mapper print for one basket?
# 2. `line.partition(":")` also tells whether there is a colon. `str.strip` removes blanks; what is left can be empty.
# 3. The same for menus such as `Friday = soup, rice`. Fill the gaps:
#    ```python
#    day, sign, dishes = line.partition("=")
#    for dish in dishes.split(___):
#        if dish.strip():
#            print(f"{___}\t1")
#    ```

# %% question [markdown]
# Which counter would you add to notice that a till writes its number without a colon?


# %% check
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    def line(random):
        wares = [random.choice(("milk", " milk", "bread ", "", " ", "rye bread")) for _ in range(random.randint(1, 4))]
        return random.choice((f"{random.randint(1, 9)}:{','.join(wares)}", "lunch", ""))

    till = draw.random.randint(1, 9)
    small = {
        2: ["lunch", f"{till}: milk, bread,milk"],
        5: [f"{till}:rye bread,, milk", f"{till}: ,", "", "4:", "4: bread"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += ["4:", "1: rye bread, milk,rye bread", "2: , bread", "lunch, break", "5: ,"]
    baskets = [[ware.strip() for ware in line.split(":")[1].split(",")] for line in lines if ":" in line]
    records = [f"{ware}\t1" for basket in baskets for ware in basket if ware]
    maps(lines, answer, records, {"empty": sum(not any(basket) for basket in baskets)}, "baskets")


# %% right
@right
def wares_from_the_second_part():
    """Remarks leave first, and the counter is written at the end."""
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
    "wares_with_blanks",
    was="ware.strip() ",
    now='ware.rstrip("\\n") ',
    belief="blanks_do_not_count",
    says="Your output has a ware with a blank at its beginning or its end. For Hadoop, `bread` and ` bread` are two keys. Where should the blanks go?",
    again="Use `strip` on each ware before you print it.",
)

wrong(
    "nothing_is_a_ware",
    was=" if ware.strip()",
    now="",
    belief="every_gap_closes_a_group",
    says="Your output has a ware without a name. `split` also gives the empty text between two commas. Which parts of a basket are wares?",
    again="Leave out each part that is empty after `strip`.",
)

wrong(
    "remarks_are_baskets",
    was="colon and ",
    now="",
    belief="every_line_is_a_record",
    says="The wares are right, but the counter also has remarks: {received} and not {expected}. Only a line with a colon is a basket. Which lines reach your counter?",
    again="Ask whether the line has a colon before you count it as an empty basket.",
)

# %% task [markdown] points=2 core=true
# ## A telescope on the back of an envelope
#
# *Compute.* The SKA, two radio telescopes in Australia and South Africa, plans to archive 700 PB a year (its
# observatory's figure, as of 2025). On paper:
#
# - `"gigabytes_a_second"`: how many GB must be written each second, if it goes on day and night for 365 days?
# - `"days_on_the_line"`: how many days would one year's archive take over a line of 100 Gbit/s that is always full?
# - `"disks"`: how many disks of 20 TB hold a year's archive, if everything is kept twice?
# - `"years_of_moore"`: one computer takes 64 hours for an image. If computers double their speed every two years, in how many
#   years will one take a single hour?
#
# Within 5 % is right, as long as the units are. You may write numbers or let Python compute them.

# %% answer
### BEGIN STUB
# envelope = {
#     "gigabytes_a_second": ...,
#     "days_on_the_line": ...,
#     "disks": ...,
#     "years_of_moore": ...,
# }
### END STUB
### BEGIN SOLUTION
year_bytes = 700 * 10**15
envelope = {
    "gigabytes_a_second": year_bytes / (365 * 24 * 60 * 60) / 10**9,
    # A line counts bits, eight to a byte.
    "days_on_the_line": year_bytes * 8 / (100 * 10**9) / (24 * 60 * 60),
    "disks": 2 * year_bytes / (20 * 10**12),
    # From 64 hours to one the time must be halved six times.
    "years_of_moore": 6 * 2,
}
### END SOLUTION

# %% hints [markdown]
# 1. Write every figure with its unit, and turn all of them into bytes and seconds before you divide.
# 2. 1 PB is 10**15 bytes, a day has 86,400 seconds, a byte has 8 bits. A thing kept twice takes twice the space; a
#    time halved six times is 64 times as short.
# 3. A relative: 90 PB a year over 10 Gbit/s. In bits 90 * 10**15 * 8, divided by 10 * 10**9 is 72 million seconds,
#    divided by 86,400 is 833 days.

# %% question [markdown]
# Which of your four figures would you check first before spending money on it?

# %% check
ENVELOPE = {
    "gigabytes_a_second": (700e15 / (365 * 86_400) / 1e9, "How many seconds has a year, and how many GB a PB?"),
    "days_on_the_line": (700e15 * 8 / 100e9 / 86_400, "What does a line count, and in what are files counted?"),
    "disks": (2 * 700e15 / 20e12, "How many PB have to be stored in all?"),
    "years_of_moore": (12, "How often must 64 be halved until it is 1?"),
}


BINARY_GAPS = (1.024, 1.024**2, 1 / 1.024, 1 / 1.024**2)


@exercise(tolerance="people round what they work out on an envelope")
def check(answer, draw):
    for name, (right, asks) in ENVELOPE.items():
        given = answer[name]
        number = isinstance(given, (int, float)) and not isinstance(given, bool)
        # A unit mistaken is no rounding, even where it is off by less than 5 %.
        binary = number and any(abs(given / right / gap - 1) < 0.002 for gap in BINARY_GAPS)
        passed = number and abs(given - right) <= 0.05 * right and not binary
        # People round: two answers are alike when they are off by about the same factor.
        key = "right" if passed else f"{given / right:.1e}" if number else expect.freeze(given)
        asks = (
            "It is off by what lies between steps of 1,000 and of 1,024. Which steps lead from PB to GB?"
            if binary
            else asks
        )
        expect.note(passed, given, says=f"Not {{received}} for “{name}”. {asks}", key="binary" if binary else key)


# %% right
@right
def in_the_head():
    """Rounded, as people do."""
    return {"gigabytes_a_second": 22, "days_on_the_line": 650, "disks": 70_000, "years_of_moore": math.log2(64) * 2}


# %% wrong
def paper_of(year=700e15, day=86_400, bits=8, copies=2, moore=12):
    """The four figures, from what somebody took for granted."""
    return {
        "gigabytes_a_second": year / (365 * day) / 1e9,
        "days_on_the_line": year * bits / 100e9 / 86_400,
        "disks": copies * year / 20e12,
        "years_of_moore": moore,
    }


wrong(
    "line_in_bytes",
    paper_of(bits=1),
    belief="a_bit_is_a_byte",
    says="The line is eight times too good here. What is a hundred of in “100 Gbit/s”: bytes, or something smaller?",
)

wrong(
    "one_copy",
    paper_of(copies=1),
    belief="Copies need not be counted.",
    says="These disks hold the archive once. What does “everything is kept twice” do to the number of PB?",
)

wrong(
    "one_by_one",
    paper_of(moore=2 * 63),
    belief="To double again and again is to add the same amount again and again.",
    says="Speed was added in equal portions, two years for each time. After two years a machine is twice as fast; after four, three times or four times?",
)

wrong(
    "a_year_each",
    paper_of(moore=6),
    belief="The number of doublings is the number of years.",
    says="The number of doublings is right, and it was taken for the number of years. How long does one of them take?",
)

wrong(
    "binary_petabytes",
    paper_of(year=700 * 1024**5),
    belief="computers_count_in_1024",
    says="A PB was taken as 1,024 to the fifth, which is an eighth more than its name says. Which unit has that size?",
)


@wrong(belief="computers_count_in_1024")
def binary_on_the_way():
    """From PB to GB and TB you went in steps of 1,024. It looks like a rounding of 2 or 5 %; by how much would it miss at a QB?"""
    result = paper_of(year=700e15 * 1.024**2)
    result["disks"] = 2 * 700 * 1024 / 20
    return result


wrong(
    "office_hours",
    paper_of(day=8 * 60 * 60),
    belief="A day of a machine is a working day.",
    says="The telescope was given eight hours a day to write. When does it sleep?",
)

equivalent(was="/", now="//", why="What is rounded down is off by far less than a rounded figure may be.")

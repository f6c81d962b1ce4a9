# %% task [markdown] points=2 core=true
# ## Estimate an archive
#
# A radio telescope archives 700 PB a year; the number is an assumption of this exercise. Estimate, **within 5 %**:
#
# - `"gigabytes_a_second"`: how many GB must be written each second, for 365 days?
# - `"days_on_the_line"`: how many days does a year's archive take over a line of 100 Gbit/s?
# - `"disks"`: how many disks of 20 TB hold a year's archive, if everything is kept twice?
# - `"years_of_moore"`: an image takes 64 hours. If computers double their speed every two years, after how many years does it take
#   one hour?
#
# For example, 40 TB on disks of 20 TB, kept twice → 4 disks. Write numbers, or let Python compute them.

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
    # 64 hours must be halved six times until one hour is left.
    "years_of_moore": 6 * 2,
}
### END SOLUTION

# %% hints [markdown]
# 1. Write every number with its unit. Turn all of them into bytes and seconds before you divide.
# 2. 1 PB is 10**15 bytes, a day has 86,400 seconds, a byte has 8 bits. A time that is halved six times is 64 times shorter.
# 3. The days for 90 PB on a line of 10 Gbit/s. Fill the gap:
#    ```python
#    bits = 90 * 10**15 * 8
#    days = bits / (10 * 10**9) / ___    # about 833
#    ```

# %% question [markdown]
# Which of your four figures would you check first before spending money on it?

# %% check
ENVELOPE = {
    "gigabytes_a_second": (700e15 / (365 * 86_400) / 1e9, "How many seconds has a year, and how many GB a PB?"),
    "days_on_the_line": (700e15 * 8 / 100e9 / 86_400, "In which unit is the line given, and in which the archive?"),
    "disks": (2 * 700e15 / 20e12, "How many PB have to be stored in all?"),
    "years_of_moore": (12, "How often must 64 be halved until 1 is left?"),
}


@exercise(tolerance="people round what they work out on an envelope")
def check(answer, draw):
    for name, (right, asks) in ENVELOPE.items():
        given, strange = answer[name], expect.no_number(answer[name], name.replace("_", " "))
        factor = 0 if strange else given / right
        # A unit mistaken is no rounding, even where it is off by less than 5 %.
        binary = any(abs(factor / 1.024**power - 1) < 0.002 for power in (-2, -1, 1, 2))
        passed = abs(factor - 1) <= 0.05 and not binary
        if binary:
            asks = "It is off by a factor of 1,024 / 1,000 or its square. By which factor do PB and GB differ?"
        # Two answers are alike when they are off by about the same factor.
        key = "right" if passed else "binary" if binary else expect.freeze(given) if strange else f"{factor:.1e}"
        expect.note(passed, given, says=strange or f"Not {{received}} for “{name}”. {asks}", key=key)


# %% right
@right
def in_the_head():
    """Rounded, as people do."""
    return {"gigabytes_a_second": 22, "days_on_the_line": 650, "disks": 70_000, "years_of_moore": math.log2(64) * 2}


# %% wrong
def paper_of(year=700e15, bits=8, moore=12):
    """The four figures, from what somebody took for granted."""
    return {
        "gigabytes_a_second": year / (365 * 86_400) / 1e9,
        "days_on_the_line": year * bits / 100e9 / 86_400,
        "disks": 2 * year / 20e12,
        "years_of_moore": moore,
    }


wrong(
    "line_in_bytes",
    paper_of(bits=1),
    belief="a_bit_is_a_byte",
    says="Your time on the line is an eighth of the right one. The line carries 100 Gbit a second, and the archive is in bytes ([section 3](lesson#3)). How many bits does a byte have?",
    again="Turn the archive into bits before you divide by the line's bits a second.",
)

wrong(
    "one_by_one",
    paper_of(moore=2 * 63),
    belief="To double again and again is to add the same amount again and again.",
    says="You found 126 years. That adds the speed of one computer every two years. Doubling multiplies: after two years a computer is twice as fast. How fast is it after four?",
    again="Halve 64 hours again and again until one hour is left. Each halving takes two years.",
)

wrong(
    "binary_on_the_way",
    {**paper_of(year=700e15 * 1.024**2), "disks": 2 * 700 * 1024 / 20},
    belief="computers_count_in_1024",
    says="Some results are off by a factor of 1,024 / 1,000 or its square. PB, TB and GB are powers of 1,000 ([section 3](lesson#3)). Which factor did you use between them?",
    again="Use factors of 1,000 from PB to TB and GB.",
)

equivalent(was="/", now="//", why="What is rounded down is off by far less than a rounded figure may be.")

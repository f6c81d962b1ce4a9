"""What an accepted answer of the start does."""

from workbook import exercise, expect


@exercise(
    points=1,
    core=True,
    question="The wrong answer in the lesson passed its example. Which single delay could have shown it?",
    hints=(
        "Look at the input on the card, and at the sign in your comparison. Which delays should not count?",
        "`>=` is true when both sides are equal. A delay of 0 is on time. `>` leaves it out.",
        "A relative, the days of frost, which means below 0 degrees: `count = 0`, then `for degrees in days:` and in it "
        "`if degrees < 0: count = count + 1`. For [3, 0, -2] the count is 1.",
    ),
)
def late_arrivals(answer, draw):
    # A 0 is in every round, so the smallest failing input of the lesson's wrong answer is the same for all. Later the first one
    # is late, and by a single minute.
    drawn = draw.several(lambda random: random.randint(-30, 60), 200, at_least=0, named="delays")
    delays = draw.show("delays", [1, 0, *drawn] if len(drawn) > 3 else [0, *drawn])
    expect.equal(answer(delays), sum(minutes > 0 for minutes in delays))


CLOCKS = {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)}
ASKS = {
    "wall clock": "From start to end, how long do you wait?",
    "parent's CPU clock": "What does the parent itself compute, and for how long?",
    "workers' CPU time": "Which workers are there, and how much computing has each of them to do?",
}


@exercise(
    points=2,
    question="Which of the three clocks would you quote to somebody who pays for the machine by the hour?",
    hints=(
        "Fill the table by columns. The wall clock: how long do you wait? The two others: who computes, and for how long?",
        "A CPU clock counts seconds of computing, in its own process only. It stands still while its process sleeps, or waits "
        "for its turn on a core. Add up the two workers.",
        "A relative: one cook bakes for an hour, two helpers at two ovens for three hours each, at the same time, while the cook "
        "sits. The wall clock shows 4 hours, the cook's own work is 1, the helpers' is 6.",
    ),
)
def clocks(answer, draw):
    for line, right in CLOCKS.items():
        given = answer[line]
        three = given if isinstance(given, (tuple, list)) and len(given) == 3 else ("?", "?", "?")
        wrong = [clock for clock, shown, due in zip(ASKS, three, right, strict=True) if shown != due]
        says = f"Look at the {wrong[0]} for “{line}” in {{received}}. {ASKS[wrong[0]]}" if wrong else ""
        # Not `equal`: a card that shows what is expected would leave nothing to predict.
        expect.note(not wrong, given, says=says)


@exercise(
    points=2,
    core=True,
    question="In many runs, a first one is cold. For which question would it be the one to report?",
    hints=(
        "Three steps belong to every run: read the clock, run the job, read the clock again. Which of them stand in the loop?",
        "`clock()` and `job()` need their brackets. Keep every difference in `runs`, and look at `runs` once, after the loop.",
        "A relative, the cheapest of several shops: `prices = []`, then `for shop in shops: prices.append(shop.price())`, and after "
        "the loop `return min(prices)`.",
    ),
)
def best_of(answer, draw):
    values = sorted(draw.random.sample(range(2, 900), draw.size(8, at_least=2)))
    # Neither the first nor, from three on, the last run is the fastest, and neither is the slowest.
    durations = draw.show("seconds of the runs", [*values[1:2], values[0], *values[3:], *values[2:3]])
    now = [draw.integer(0, 5_000, named="the clock at the start")]

    def work():
        now[0] += durations[(job.calls - 1) % len(durations)]

    job = expect.probe(work)
    expect.equal(answer(job, len(durations), lambda: now[0]), min(durations))
    expect.equal(job.calls, len(durations), says="It ran the job {received} times; {expected} were asked for.")


# The simplest first: a card shows the first that fails.
UNITS = {"kB": 1000, "B": 1, "KiB": 1024}
for step, prefix in enumerate("MGTPEZYRQ", 2):
    UNITS[f"{prefix}B"] = 1000**step
    UNITS[f"{prefix}iB"] = 1024**step
LAST_DIGITS = (
    "The first digits are right, the last are not. Through what kind of number did the bytes pass on their way?"
)


@exercise(
    points=2,
    question="Your answer is exact at 10**30 bytes. What would a float have made of it?",
    hints=(
        "Three questions to the text: which number, which step (1,000 or 1,024), and how many steps?",
        "`size.split()` gives the number and the unit. An `i` in the unit decides the step; the place in `PREFIXES` says how many. "
        "Try it on `B`, on `kB` and on `KiB`: in `PREFIXES`, the k is small.",
        "A relative, the seconds in a time such as '3 h': `number, unit = time.split()`, then "
        "`int(number) * 60 ** 'smh'.find(unit)`. For '3 h' that is 3 * 60 ** 2.",
    ),
)
def bytes_in(answer, draw):
    draw.size(7)  # every round has all units, with other numbers
    for unit, worth in UNITS.items():
        number = draw.random.randint(3, 999)
        received = answer(draw.show("size", f"{number} {unit}"))
        near = isinstance(received, int) and abs(received - number * worth) < 1e-9 * number * worth
        # One size at a time, the next only after the last was right: the card shows the one that failed.
        if not expect.equal(received, number * worth, says=LAST_DIGITS if near else ""):
            return


WORDS = {
    "card": ("velocity", "What happens if the answer comes a minute later?"),
    "archive": ("volume", "There is one form and plenty of time. What is left?"),
    "clinic": ("variety", "Two GB fit on any laptop. What would you spend the time until June on?"),
    "year": ("none", "One small file, one form, a week of time: what is hard about it?"),
    "turbine": ("velocity", "Four hundred bytes a second are little. Are they any use tomorrow?"),
    "genomes": ("volume", "All the files are of one kind. How many bytes are there in all?"),
    "airlines": ("variety", "A phone holds 30 MB. What do the two tables disagree about?"),
    "survey": ("none", "How many numbers is that in all, and how many forms do they come in?"),
}


@exercise(
    points=1,
    question="Which of the eight would change its word if the deadline moved, and which if the form did?",
    hints=(
        "Take a laptop, the time that the job leaves, and somebody who knows the data. What would still go wrong?",
        "Volume: it does not fit, or one reading takes too long. Velocity: a late answer is no answer. Variety: the parts "
        "do not match. If nothing of this hurts: none.",
        "A relative: a supermarket's tills send receipts in six formats, 1 GB a night, for a report each month. It fits, "
        "there is time, the formats differ: variety.",
    ),
)
def three_words(answer, draw):
    for name, (right, asks) in WORDS.items():
        given = answer[name]
        expect.note(given == right, given, says=f"Not {{received}} for “{name}”. {asks}")


ENVELOPE = {
    "gigabytes_a_second": (700e15 / (365 * 86_400) / 1e9, "How many seconds has a year, and how many GB a PB?"),
    "days_on_the_line": (700e15 * 8 / 100e9 / 86_400, "What does a line count, and in what are files counted?"),
    "disks": (2 * 700e15 / 20e12, "How many PB have to be stored in all?"),
    "years_of_moore": (12, "How often must 64 be halved until it is 1?"),
}
BINARY_GAPS = (1.024, 1.024**2, 1 / 1.024, 1 / 1.024**2)


@exercise(
    points=2,
    core=True,
    tolerance="people round what they work out on an envelope",
    question="Which of your four figures would you check first before spending money on it?",
    hints=(
        "Write every figure with its unit, and turn all of them into bytes and seconds before you divide.",
        "1 PB is 10**15 bytes, a day has 86,400 seconds, a byte has 8 bits. A thing kept twice takes twice the space; a time "
        "halved six times is 64 times as short.",
        "A relative: 90 PB a year over 10 Gbit/s. In bits 90 * 10**15 * 8, divided by 10 * 10**9 is 72 million seconds, divided "
        "by 86,400 is 833 days.",
    ),
)
def envelope(answer, draw):
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


def paper(job, machine):
    """The seconds of each part, as an accepted answer has them."""
    return {
        "disk": job["bytes"] / machine["disk"] / 1e6,
        "network": job["bytes"] * 8 / machine["network"] / 1e6,
        "cpu": job["rows"] * job["microseconds"] / machine["cores"] / 1e6,
    }


@exercise(
    points=3,
    question="If disk, network and CPU take turns, how long is the whole job? And if they work at the same time?",
    hints=(
        "Five values, one after another. For each: which two numbers does it need, and are they in the same unit?",
        "Bytes and bytes: MB/s is 10**6 bytes. Bits and bits: Mbit/s is 10**6 bits. Memory is in GiB, 1024**3 bytes. "
        "`max(seconds, key=seconds.get)` gives the name with the largest value.",
        "A relative, a move by van: `hours = {'carry': boxes * 3 / 60 / people, 'drive': km / speed}`, then "
        "`max(hours, key=hours.get)`. Whoever counts boxes in dozens has to multiply by 12 first.",
    ),
)
def job_on_paper(answer, draw):
    turn = draw.size(6, at_least=0)  # 0, 1, 2, 3, 5, 6, 6: every kind of job below comes up, whatever is drawn
    random = draw.random
    machine = {
        "disk": random.choice((150, 500, 1_000, 3_000)),
        "network": random.choice((100, 1_000, 10_000)),
        "cores": random.choice((2, 4, 8)),
        "memory": random.choice((8, 16, 32, 64)),
    }
    # Far below what fits, between GB and GiB, and far above.
    size = int(machine["memory"] * 10**9 / 5 * (0.2, 1.03, 2)[turn % 3])
    # In the last two rounds it barely fits, and barely does not; never exactly, where rounding would decide.
    if edge := {20: 0.9999, None: 1.0001}.get(draw.cap):
        size = int(machine["memory"] * 2**30 / 5 * edge)
    rows = size // random.randint(80, 900)
    longest = max(size / machine["disk"], size * 8 / machine["network"])
    # The CPU needs a small part of what disk or network need, or many times as much.
    microseconds = max(1, round(longest * machine["cores"] / rows * random.choice((20, 40)))) if turn % 2 else 0.001
    job = {"bytes": size, "rows": rows, "microseconds": microseconds}
    draw.show("job", job)
    draw.show("machine", machine)

    result, seconds = answer(job, machine), paper(job, machine)
    for part, right in seconds.items():
        expect.close(result[part], right, says=f"{part}: {{received}} seconds, where {{expected}} are expected.")
    expect.equal(result["slowest"], max(seconds, key=seconds.get))
    expect.equal(
        result["fits"],
        5 * size <= machine["memory"] * 1024**3,
        says="“fits” is {received}, and {expected} is expected. Five times the bytes of the job: is that more than the memory?",
    )

"""What people believe about their first verdict, clocks, units and sizes, as answers; and second right answers."""

import math

from workbook import alternative, attempt, equivalent

# late_arrivals


@attempt("late_arrivals", belief="on_time_is_late")
def from_zero_on(delays):
    """A flight that came on the minute counts as late here. What does `minutes >= 0` say when minutes is 0?"""
    return len([minutes for minutes in delays if minutes >= 0])


@attempt("late_arrivals", belief="equal_values_count_once")
def different_delays(delays):
    """Two flights with the same delay were counted as one. If both are 12 minutes late, how many flights are late?"""
    return len({minutes for minutes in delays if minutes > 0})


@attempt("late_arrivals", belief="off_plan_is_late")
def early_too(delays):
    """The flights that came early were counted as well. Who waits at the gate when the delay is -5?"""
    return len([minutes for minutes in delays if minutes != 0])


@attempt("late_arrivals", belief="how_many_is_how_much")
def minutes_of_delay(delays):
    """This is a number of minutes: all the delays added up. What was to be counted?"""
    return sum([minutes for minutes in delays if minutes > 0])


@attempt("late_arrivals", belief="a_rule_from_elsewhere")
def from_fifteen_on(delays):
    """Flights a few minutes late are missing. Airlines often count from 15 minutes on; what does the text of this exercise say?"""
    return len([minutes for minutes in delays if minutes >= 15])


@alternative("late_arrivals")
def by_truth(delays):
    """True counts as 1."""
    return sum([minutes > 0 for minutes in delays])


# clocks


@attempt("clocks", belief="waiting_is_work")
def sleep_costs_cpu():
    """Sleeping shows on the CPU clock here, for two seconds. What does the processor compute during a nap?"""
    return {"sleep": (2, 2, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)}


@attempt("clocks", belief="the_parent_sees_its_workers")
def parent_has_it_all():
    """The parent's clock shows the work of the workers as well. In which process did that work run, and whose clock is it?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 4, 4), "one core": (4, 4, 4)}


@attempt("clocks", belief="at_the_same_time_is_once")
def two_seconds_in_all():
    """Two workers with two seconds of work each come to two seconds in all. If two people read for an hour, how many hours were read?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 2), "one core": (4, 0, 4)}


@attempt("clocks", belief="more_workers_more_speed")
def workers_are_cores():
    """With one core the pool takes no longer than with two. Which of the two workers computes at a given moment?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (2, 0, 4)}


@attempt("clocks", belief="a_pool_works_in_turn")
def one_after_the_other():
    """The two workers took turns, although there are two cores. What does the second worker do while the first computes?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (4, 0, 4), "one core": (4, 0, 4)}


@attempt("clocks", belief="the_parent_works_while_it_waits")
def parent_waits_at_full_speed():
    """The parent's CPU clock runs as long as the wall clock. What does the parent compute until its workers are done?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 2, 4), "one core": (4, 4, 4)}


@attempt("clocks", belief="waiting_for_a_turn_is_work")
def turns_count_as_work():
    """On one core each worker was given four seconds of CPU time. In how many of them was the core its own?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 8)}


@attempt("clocks", belief="half_the_cores_half_the_work")
def one_core_one_share():
    """On one core the CPU time of the workers comes to two seconds, and you wait for four. What did that core do in the other two?"""
    return {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 2)}


@alternative("clocks")
def worked_out():
    """From the work, the workers and the cores."""
    table = {"sleep": (2, 0, 0), "work": (2, 2, 0)}
    for line, cores in (("pool", 2), ("one core", 1)):
        work = 2 * 2
        table[line] = (work // cores, 0, work)
    return table


# best_of


@attempt("best_of", belief="the_mean_is_fairest")
def mean_of_the_runs(job, times, clock):
    """This is the mean: every disturbance is in it. Can a disturbance make a run faster?"""
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return sum(runs) / len(runs)


@attempt("best_of", belief="one_start_for_all")
def starts_once(job, times, clock):
    """The clock was read once before the loop, so the second figure includes the first run. From when to when should a run be timed?"""
    runs = []
    start = clock()
    for _ in range(times):
        job()
        runs.append(clock() - start)
    return min(runs)


@attempt("best_of", belief="a_name_is_a_call")
def never_calls(job, times, clock):
    """No time passed on the clock, and the job never ran. What is the difference between `job` and `job()`?"""
    runs = []
    for _ in range(times):
        start = clock()
        job
        runs.append(clock() - start)
    return min(runs)


@attempt("best_of", belief="a_warm_up_does_not_count")
def warms_up(job, times, clock):
    """The figure is right, but the job ran once more than it was asked to. What if a run costs an hour, or sends a mail?"""
    job()
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return min(runs)


@attempt("best_of", belief="the_last_run_is_the_warmest")
def keeps_the_last(job, times, clock):
    """Only the last run was kept. Is a later run always a faster one?"""
    for _ in range(times):
        start = clock()
        job()
        took = clock() - start
    return took


@attempt("best_of", belief="the_slowest_is_safest")
def worst_of(job, times, clock):
    """This is the slowest run: the one with the most in its way. What do you learn from it about the job itself?"""
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return max(runs)


@alternative("best_of")
def running_best(job, times, clock):
    """The best so far, instead of a list."""
    best = math.inf
    while times > 0:
        before = clock()
        job()
        best = min(best, clock() - before)
        times -= 1
    return best


# bytes_in


@attempt("bytes_in", belief="the_i_is_spelling")
def steps_of_1000(size):
    """`KiB` and `kB` came out the same. What does the small i stand for?"""
    number, unit = size.split()
    return int(number) * 1000 ** (PREFIXES.upper().find(unit[0].upper()) + 1)


@attempt("bytes_in", belief="computers_count_in_1024")
def steps_of_1024(size):
    """Every step was taken as 1,024. How many bytes does the maker of a disk mean by 5 kB?"""
    number, unit = size.split()
    return int(number) * 1024 ** (PREFIXES.upper().find(unit[0].upper()) + 1)


@attempt("bytes_in", belief="units_end_at_yotta")
def ends_at_yotta(size):
    """It knows the prefixes up to yotta; a ronnabyte came out as a few bytes, or not at all. Which prefixes have been added since 2022?"""
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    return int(number) * step ** ("KMGTPEZY".find(unit[0].upper()) + 1)


@attempt("bytes_in", belief="a_float_is_exact")
def by_floats(size):
    """The small sizes are right, the largest are off in their last digits. How many digits does a float keep?"""
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    return int(float(number) * float(step) ** (PREFIXES.upper().find(unit[0].upper()) + 1))


@attempt("bytes_in", belief="every_size_has_a_prefix")
def always_a_prefix(size):
    """A size in plain bytes, such as `7 B`, ends in an error. How many steps is a byte away from a byte?"""
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    return int(number) * step ** (PREFIXES.upper().index(unit[0].upper()) + 1)


@attempt("bytes_in", belief="a_float_is_exact")
def gives_a_float(size):
    """A float came back. It keeps some 16 digits; how many has a number of bytes in quettabytes?"""
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    return float(number) * step ** (PREFIXES.upper().find(unit[0].upper()) + 1)


@attempt("bytes_in", belief="the_first_place_is_one")
def a_step_short(size):
    """A kB came out as one byte: no step at all was taken. At which place do `find` and `index` see the first letter?"""
    number, unit = size.split()
    if unit == "B":
        return int(number)
    step = 1024 if "i" in unit else 1000
    return int(number) * step ** PREFIXES.upper().find(unit[0].upper())


@attempt("bytes_in", belief="small_and_capital_are_one")
def a_capital_is_missing(size):
    """`kB` came out right, and a KiB came out as one byte. What does `find` give for a letter that it does not find?"""
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    return int(number) * step ** (PREFIXES.find(unit[0]) + 1)


@attempt("bytes_in", belief="small_and_capital_are_one")
def a_capital_ends_it(size):
    """`kB` came out right, and `KiB` ends in an error. Is its first letter in `PREFIXES`, exactly as it is written?"""
    number, unit = size.split()
    if unit == "B":
        return int(number)
    step = 1024 if "i" in unit else 1000
    return int(number) * step ** (PREFIXES.index(unit[0]) + 1)


@alternative("bytes_in")
def by_table(size):
    """A table of all units."""
    table = {"B": 1}
    for at, prefix in enumerate(PREFIXES):
        table[f"{prefix}B"] = 1000 ** (at + 1)
        table[f"{prefix.upper()}iB"] = 2 ** (10 * at + 10)
    number, unit = size.split(" ")
    return table[unit] * int(number)


# three_words

KEY = {
    "card": "velocity", "archive": "volume", "clinic": "variety", "year": "none",
    "turbine": "velocity", "genomes": "volume", "airlines": "variety", "survey": "none",
}  # fmt: skip


@attempt("three_words", belief="many_rows_are_big_data")
def a_third_of_a_million():
    """The year of flights counts as volume, for its many rows. How many MB were they in the lesson, and what did not fit?"""
    return {**KEY, "year": "volume"}


@attempt("three_words", belief="data_are_always_big")
def none_is_none():
    """Every job got one of the three words, the small ones too. What would go wrong with 1,200 answers in a spreadsheet?"""
    return {**KEY, "year": "volume", "survey": "variety"}


@attempt("three_words", belief="fast_means_many_bytes")
def a_stream_is_volume():
    """The turbine and the card were sorted by how much they send over the years. What is lost when the answer comes late?"""
    return {**KEY, "turbine": "volume", "card": "volume"}


@attempt("three_words", belief="few_bytes_are_never_hard")
def a_trickle_is_none():
    """The turbine got “none”, for it sends so little. A laptop can hold all of it; what must be done before the second is over?"""
    return {**KEY, "turbine": "none"}


@attempt("three_words", belief="many_files_are_variety")
def many_files():
    """The genomes count as variety, for there are so many files. In how many forms do they come?"""
    return {**KEY, "genomes": "variety"}


@attempt("three_words", belief="a_deadline_is_velocity")
def any_deadline():
    """Every job with a date got velocity. Which of these dates is nearer than the next cup of tea?"""
    return {**KEY, "archive": "velocity", "clinic": "velocity", "year": "velocity"}


@alternative("three_words")
def by_word():
    """The other way round: the jobs of each word."""
    jobs = {"volume": ("archive", "genomes"), "velocity": ("card", "turbine"), "variety": ("clinic", "airlines")}
    words = dict.fromkeys(KEY, "none")
    for word, names in jobs.items():
        words.update(dict.fromkeys(names, word))
    return words


# envelope


def paper_of(year=700e15, day=86_400, bits=8, copies=2, moore=12):
    """The four figures, from what somebody took for granted."""
    return {
        "gigabytes_a_second": year / (365 * day) / 1e9,
        "days_on_the_line": year * bits / 100e9 / 86_400,
        "disks": copies * year / 20e12,
        "years_of_moore": moore,
    }


@attempt("envelope", belief="a_bit_is_a_byte")
def line_in_bytes():
    """The line is eight times too good here. What is a hundred of in “100 Gbit/s”: bytes, or something smaller?"""
    return paper_of(bits=1)


@attempt("envelope", belief="a_copy_is_free")
def one_copy():
    """These disks hold the archive once. What does “everything is kept twice” do to the number of PB?"""
    return paper_of(copies=1)


@attempt("envelope", belief="doubling_is_adding")
def one_by_one():
    """Speed was added in equal portions, two years for each time. After two years a machine is twice as fast; after four, three times or four times?"""
    return paper_of(moore=2 * 63)


@attempt("envelope", belief="a_doubling_is_a_year")
def a_year_each():
    """The number of doublings is right, and it was taken for the number of years. How long does one of them take?"""
    return paper_of(moore=6)


@attempt("envelope", belief="computers_count_in_1024")
def binary_petabytes():
    """A PB was taken as 1,024 to the fifth, which is an eighth more than its name says. Which unit has that size?"""
    return paper_of(year=700 * 1024**5)


@attempt("envelope", belief="computers_count_in_1024")
def binary_on_the_way():
    """From PB to GB and TB you went in steps of 1,024. It looks like a rounding of 2 or 5 %; by how much would it miss at a QB?"""
    result = paper_of(year=700e15 * 1.024**2)
    result["disks"] = 2 * 700 * 1024 / 20
    return result


@attempt("envelope", belief="machines_keep_office_hours")
def office_hours():
    """The telescope was given eight hours a day to write. When does it sleep?"""
    return paper_of(day=8 * 60 * 60)


@alternative("envelope")
def in_the_head():
    """Rounded, as people do."""
    return {"gigabytes_a_second": 22, "days_on_the_line": 650, "disks": 70_000, "years_of_moore": math.log2(64) * 2}


equivalent("envelope", was="/", now="//", why="What is rounded down is off by far less than a rounded figure may be.")


# job_on_paper


def on_paper(job, machine, bits=8, readers=1, workers=0, room=5, unit=1024**3):
    """The solution, with what somebody took for granted in place of its constants."""
    seconds = {
        "disk": job["bytes"] / (machine["disk"] * 10**6) / readers,
        "network": job["bytes"] * bits / (machine["network"] * 10**6),
        "cpu": job["rows"] * job["microseconds"] / 10**6 / (workers or machine["cores"]),
    }
    slowest = max(seconds, key=seconds.get)
    return {**seconds, "slowest": slowest, "fits": room * job["bytes"] <= machine["memory"] * unit}


@attempt("job_on_paper", belief="a_bit_is_a_byte")
def network_in_bytes(job, machine):
    """The network came out eight times too fast. In which unit is `machine["network"]`, and in which is `job["bytes"]`?"""
    return on_paper(job, machine, bits=1)


@attempt("job_on_paper", belief="one_core_does_it_all")
def one_core(job, machine):
    """The CPU seconds are those of one core alone. What do the others do, if all share the rows evenly?"""
    return on_paper(job, machine, workers=1)


@attempt("job_on_paper", belief="cores_speed_up_everything")
def cores_read_faster(job, machine):
    """The disk was made faster by the number of cores. How many disks has the machine?"""
    return on_paper(job, machine, readers=machine["cores"])


@attempt("job_on_paper", belief="memory_is_file_size")
def file_fits(job, machine):
    """The bytes of the file were compared with the memory. What had happened in the lesson to a file of 31 MB when pandas held it?"""
    return on_paper(job, machine, room=1)


@attempt("job_on_paper", belief="gib_is_gb")
def memory_in_gb(job, machine):
    """A job that fits barely was turned away. The memory is given in GiB: is that more than as many GB, or less?"""
    return on_paper(job, machine, unit=10**9)


@attempt("job_on_paper", belief="the_lowest_number_is_slowest")
def lowest_rate(job, machine):
    """The part with the smallest number on its label was called the slowest. Do the labels count the same thing, and what of the CPU?"""
    result = on_paper(job, machine)
    result["slowest"] = min(("disk", "network"), key=machine.get)
    return result


@attempt("job_on_paper", belief="the_cpu_is_always_slowest")
def always_the_loop(job, machine):
    """It says “cpu” whatever the figures are. In the lesson it was the loop; which of *these* seconds are the most?"""
    result = on_paper(job, machine)
    result["slowest"] = "cpu"
    return result


@alternative("job_on_paper")
def step_by_step(job, machine):
    """Every unit turned into bytes first, and comparisons in place of max."""
    disk = job["bytes"] / 1_000_000 / machine["disk"]
    network = job["bytes"] / (machine["network"] * 125_000)
    cpu = job["rows"] / machine["cores"] * job["microseconds"] / 1_000_000
    slowest = "disk"
    if network > disk and network >= cpu:
        slowest = "network"
    elif cpu > disk:
        slowest = "cpu"
    fits = job["bytes"] <= machine["memory"] * 2**30 / 5
    return {"disk": disk, "network": network, "cpu": cpu, "slowest": slowest, "fits": fits}


equivalent("job_on_paper", was="<=", now="<", why="The memory is never exactly full: rounding would decide.")

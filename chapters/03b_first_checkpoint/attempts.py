"""What people believe after the first chapters, as answers; and second right answers. The names of `given` cells are at hand."""

from workbook import alternative, attempt, equivalent

# copy_time


@attempt("copy_time", belief="a_bit_is_a_byte")
def line_carries_bytes(files, disk, line):
    """The line came out eight times too fast. Its label says Mbit/s: how many of these make one MB/s?"""
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    return max((size / (disk * 10**6), "disk"), (size / (line * 10**6), "line"))


@attempt("copy_time", belief="the_i_is_spelling")
def units_look_alike(files, disk, line):
    """A file of 100 MiB took as long here as one of 100 MB. Which of the two is larger, and by how much?"""
    size = sum(number for number, unit in files)
    return max((size / disk, "disk"), (size * 8 / line, "line"))


@attempt("copy_time", belief="lazy_holds_results")
def adds_up_twice(files, disk, line):
    """The part that was computed second needs 0 seconds here. Who had read the files by then?"""

    def sizes():
        return (number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)

    return max((sum(sizes()) / (disk * 10**6), "disk"), (sum(sizes()) * 8 / (line * 10**6), "line"))


@attempt("copy_time", belief="times_add_up")
def one_after_the_other_part(files, disk, line):
    """These are the seconds of disk and line together. What does the line do while the disk reads the second file?"""
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    seconds = {"disk": size / (disk * 10**6), "line": size * 8 / (line * 10**6)}
    return sum(seconds.values()), max(seconds, key=seconds.get)


@attempt("copy_time", belief="the_i_is_always_the_same_step")
def thousand_kib_copied(files, disk, line):
    """An MiB came out as 1.024 MB here, and it is more. How many bytes has a KiB, and how many KiB has an MiB?"""
    size = sum(number * (1.024 if unit == "MiB" else 1) for number, unit in files)
    return max((size / disk, "disk"), (size * 8 / line, "line"))


@alternative("copy_time")
def by_the_rates(files, disk, line):
    """The slower rate first, in bytes a second; then one reduction."""
    rate, name = min((disk * 10**6, "disk"), (line * 10**6 / 8, "line"))
    step = {"MB": 10**6, "MiB": 2**20}
    return reduce(lambda size, file: size + file[0] * step[file[1]], files, 0) / rate, name


# camera_night


@attempt("camera_night", belief="a_bit_is_a_byte")
def cameras_send_bytes(recordings, memory):
    """The recordings came out eight times too large. What does a camera send in a second: 8 MB, or 8 Mbit?"""
    size = sum(minutes * 60 * rate * 10**6 for minutes, rate in recordings)
    return size / 10**6, size <= memory * 1024**2


@attempt("camera_night", belief="gib_is_gb")
def memory_is_in_mb(recordings, memory):
    """The memory was taken for as many MB, and a night that fits was refused. How many bytes has a memory of one MiB?"""
    size = sum(minutes * 60 * rate / 8 for minutes, rate in recordings)
    return size, size <= memory


@attempt("camera_night", belief="one_for_each_is_one_for_all")
def each_recording_fits(recordings, memory):
    """Each recording was compared with the whole memory. How much room is left when the first one is in it?"""
    sizes = [minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings]
    return sum(sizes) / 10**6, all(size <= memory * 1024**2 for size in sizes)


@attempt("camera_night", belief="lazy_holds_results")
def cameras_twice(recordings, memory):
    """Everything fits, always: what was compared with the memory is 0. What had the first sum left of the recordings?"""
    sizes = (minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings)
    return sum(sizes) / 10**6, sum(sizes) <= memory * 1024**2


@attempt("camera_night", belief="the_i_is_always_the_same_step")
def memory_of_thousand_kib(recordings, memory):
    """The memory came out a little too small, at 1,024,000 bytes for each MiB. Which two steps lead from a byte to an MiB?"""
    size = sum(minutes * 60 * rate / 8 for minutes, rate in recordings)
    return size, size <= memory * 1.024


@alternative("camera_night")
def night_by_loop(recordings, memory):
    """A loop in MB, and the memory brought to MB."""
    megabytes = 0
    for minutes, rate in recordings:
        megabytes += minutes * 60 * rate / 8
    return megabytes, megabytes <= memory * 1.048576


equivalent("camera_night", was="<=", now="<", why="The memory is never exactly full: rounding would decide.")
equivalent("camera_night", was="10**6 / 8", now="10**6 // 8", why="60 * 10**6 is a multiple of 8.")


# first_errors


@attempt("first_errors", belief="a_limit_only_cuts_the_result")
def errors_all_then_cut(lines, wanted):
    """The messages are right, and the log was read to its last line for them. At which line were they complete?"""
    return [line.split(" ", 2)[2] for line in lines if line.split(" ")[1] == "ERROR"][:wanted]


@attempt("first_errors", belief="order_of_stages_is_free")
def lines_then_errors(lines, wanted):
    """These are the errors among the first few lines. What did the limit count here: lines, or errors?"""
    parts = map(lambda line: line.split(" ", 2), islice(lines, wanted))
    return [message for _, level, message in parts if level == "ERROR"]


@attempt("first_errors", belief="in_compares_whole_words")
def error_anywhere(lines, wanted):
    """Lines came along whose level is another one. Where else in a line can the word ERROR stand?"""
    errors = filter(lambda line: "ERROR" in line, lines)
    return [line.split(" ", 2)[2] for line in islice(errors, wanted)]


@attempt("first_errors", belief="first_match_is_enough")
def one_word_of_the_message(lines, wanted):
    """Of each message the first word came, and the rest did not. At how many of its blanks was the line cut?"""
    parts = map(lambda line: line.split(" "), lines)
    return [part[2] for part in islice(filter(lambda part: part[1] == "ERROR", parts), wanted)]


@attempt("first_errors", belief="takewhile_is_a_filter")
def errors_until_another(lines, wanted):
    """At the first line with another level it gave up for good. Can an error come after that?"""
    parts = map(lambda line: line.split(" ", 2), lines)
    errors = takewhile(lambda part: part[1] == "ERROR", parts)
    return [message for _, _, message in islice(errors, wanted)]


@attempt("first_errors", belief="one_more_to_see_the_end")
def errors_one_further(lines, wanted):
    """It had its messages, asked for another line, and noticed only then. What did the last line add that the one before had not settled?"""
    messages = []
    for line in lines:
        if len(messages) == wanted:
            break
        if line.split(" ")[1] == "ERROR":
            messages.append(line.split(" ", 2)[2])
    return messages


@alternative("first_errors")
def errors_by_loop(lines, wanted):
    """A loop that looks before it asks again."""
    messages = []
    for line in lines:
        _, level, message = line.split(" ", 2)
        if level == "ERROR":
            messages.append(message)
            if len(messages) == wanted:
                break
    return messages


# warm_days


@attempt("warm_days", belief="a_limit_only_cuts_the_result")
def all_summer_then_cut(notes, limit, days):
    """The days are right, and the notes of the whole winter were read for them. Which was the last note that mattered?"""
    return [degrees for degrees in map(float, filter(lambda note: note != "NA", notes)) if degrees >= limit][:days]


@attempt("warm_days", belief="order_of_stages_is_free")
def days_then_warm(notes, limit, days):
    """It looked at a few days only, and of these it kept those that passed. Which days should the limit have counted?"""
    known = map(float, filter(lambda note: note != "NA", islice(notes, days)))
    return [degrees for degrees in known if degrees >= limit]


@attempt("warm_days", belief="takewhile_is_a_filter")
def warm_until_cold(notes, limit, days):
    """After one day below the limit no later one was looked at. Can a lake not warm up again?"""
    known = map(float, filter(lambda note: note != "NA", notes))
    return list(islice(takewhile(lambda degrees: degrees >= limit, known), days))


@attempt("warm_days", belief="csv_knows_numbers")
def warm_as_text(notes, limit, days):
    """It compared texts, and a day of −3.0 degrees passed. In what order would `"-3.0"`, `"-2"` and `"-1"` stand in a list of words?"""
    warm = filter(lambda note: note != "NA" and note >= str(limit), notes)
    return list(map(float, islice(warm, days)))


@attempt("warm_days", belief="a_test_converts")
def days_as_texts(notes, limit, days):
    """The right days, and still as texts: nobody can compute with them. Who made a number of each note, and where did it go?"""
    return list(islice(filter(lambda note: note != "NA" and float(note) >= limit, notes), days))


@attempt("warm_days", belief="missing_is_zero")
def unmeasured_is_zero(notes, limit, days):
    """A day on which nobody measured appears with 0 degrees. How cold was it on that day?"""
    degrees = map(lambda note: 0.0 if note == "NA" else float(note), notes)
    return list(islice(filter(lambda each: each >= limit, degrees), days))


@alternative("warm_days")
def warm_by_generator(notes, limit, days):
    """One generator expression under the limit."""
    return list(islice((float(note) for note in notes if note != "NA" and float(note) >= limit), days))


# lake_winter


@attempt("lake_winter", belief="lazy_holds_results")
def winter_three_times(degrees):
    """The lowest is right, and then there is nothing left for the other two. What did `min` do with the readings?"""
    return min(degrees, default=None), max(degrees, default=None), None


@attempt("lake_winter", belief="zero_is_the_least")
def winter_above_zero(degrees):
    """A winter below zero has 0 as its highest temperature here. On which day was it 0 degrees?"""
    readings = list(degrees)
    if not readings:
        return None, None, None
    return min(readings), max([0, *readings]), sum(readings) / len(readings)


@attempt("lake_winter", belief="halving_gives_the_mean")
def winter_halfway(degrees):
    """The last reading weighs as much as all the others together. How many readings should the mean so far stand for?"""
    readings = list(degrees)
    if not readings:
        return None, None, None
    return min(readings), max(readings), reduce(lambda mean, degree: (mean + degree) / 2, readings)


@attempt("lake_winter", belief="there_is_always_data")
def winter_with_readings(degrees):
    """A winter in which nobody took a reading ends in an error. Which is the lowest of no numbers?"""
    readings = list(degrees)
    return min(readings), max(readings), sum(readings) / len(readings)


@attempt("lake_winter", belief="lazy_holds_results")
def winter_searched_twice(degrees):
    """There was a reading, and the search for another of the three numbers met none. Where had the search before left off?"""
    return min(degrees, default=None), max(degrees), None


@attempt("lake_winter", belief="there_is_always_data")
def winter_divided(degrees):
    """Without a reading it divides by 0. What can be said about the mean of no readings?"""
    readings = list(degrees)
    return min(readings, default=None), max(readings, default=None), sum(readings) / len(readings)


@alternative("lake_winter")
def winter_by_reduce(degrees):
    """A reduction that begins with the infinities."""

    def step(state, degree):
        low, high, total, count = state
        return min(low, degree), max(high, degree), total + degree, count + 1

    low, high, total, count = reduce(step, degrees, (float("inf"), float("-inf"), 0, 0))
    return (low, high, total / count) if count else (None, None, None)


equivalent(
    "lake_winter",
    was="",
    now="degrees = repeated(degrees)",
    why="Everything twice has the same lowest, highest and mean.",
)


# gate_day


@attempt("gate_day", belief="lazy_holds_results")
def counted_first(delays):
    """The flights are counted, and after that no delay is left to look at. How often do the delays pass by?"""
    count = sum(1 for _ in delays)
    worst, late = max(delays, default=None), sum(minutes > 0 for minutes in delays)
    return count, worst, late / count if count else None


@attempt("gate_day", belief="zero_is_the_least")
def worst_from_zero(delays):
    """On a day when every flight came early, the greatest delay is 0. Which flight had it?"""
    minutes = list(delays)
    if not minutes:
        return 0, None, None
    return len(minutes), max(0, *minutes), sum(each > 0 for each in minutes) / len(minutes)


@attempt("gate_day", belief="on_time_is_late")
def punctual_is_late(delays):
    """Flights that came to the minute are in the share of the late. How many minutes are they late?"""
    minutes = list(delays)
    if not minutes:
        return 0, None, None
    return len(minutes), max(minutes), sum(each >= 0 for each in minutes) / len(minutes)


@attempt("gate_day", belief="there_is_always_data")
def day_with_flights(delays):
    """A day without flights ends in an error. By what is the number of late flights divided then?"""
    minutes = list(delays)
    late = sum(each > 0 for each in minutes)
    return len(minutes), max(minutes, default=None), late / len(minutes)


@attempt("gate_day", belief="lazy_holds_results")
def searched_after_counting(delays):
    """There was a flight, and the greatest delay was looked for among none. Which line had the flights before that?"""
    count = sum(1 for _ in delays)
    return count, max(delays) if count else None, None


@attempt("gate_day", belief="there_is_always_data")
def worst_of_no_flights(delays):
    """On a day without flights it looks for the greatest delay, and ends in an error. What is there to be found?"""
    minutes = list(delays)
    return len(minutes), max(minutes), sum(each > 0 for each in minutes) / len(minutes)


@alternative("gate_day")
def gate_by_loop(delays):
    """A loop with three names."""
    count = late = 0
    worst = float("-inf")
    for minutes in delays:
        count, late, worst = count + 1, late + (minutes > 0), max(worst, minutes)
    return (count, worst, late / count) if count else (0, None, None)


# typed_readings


def _reading(text):
    """The number in a text, or None."""
    text = text.strip()
    return None if text in ("", "NA") else float(text)


@attempt("typed_readings", belief="false_means_missing")
def readings_that_are_true(texts):
    """The readings of 0 degrees are gone. What does a filter without a test ask of a number?"""
    return filter(None, map(_reading, texts))


@attempt("typed_readings", belief="order_of_stages_is_free")
def tested_before_stripped(texts):
    """It met `" NA "` and tried to make a number of it. How did that text get past the test?"""
    return map(float, map(str.strip, filter(lambda text: text not in ("", "NA"), texts)))


@attempt("typed_readings", belief="laziness_is_only_for_files")
def readings_in_a_list(texts):
    """All texts were read during the call. Who had asked for a number by then?"""
    return [number for number in map(_reading, texts) if number is not None]


@attempt("typed_readings", belief="missing_is_zero")
def gap_is_zero(texts):
    """There is a number for every text, and the gaps read as frost. How would you know a gap from 0 degrees now?"""
    return map(lambda text: _reading(text) or 0.0, texts)


@alternative("typed_readings")
def readings_by_generator(texts):
    """A generator."""
    for text in texts:
        number = _reading(text)
        if number is not None:
            yield number


# tidy_visit


def _stripped(value):
    return value.strip() if isinstance(value, str) else value


@attempt("tidy_visit", belief="false_means_missing")
def true_items_only(visit):
    """The visit of 0 seconds has lost its seconds, and whoever is no robot is not said to be none. Which values did the test take for missing?"""
    return valmap(_stripped, valfilter(bool, visit))


@attempt("tidy_visit", belief="empty_is_missing")
def without_empty_texts(visit):
    """An empty text was left out. “From nowhere” and “nobody knows from where”: which of the two does `""` say here?"""
    return valfilter(lambda value: value is not None and value != "", valmap(_stripped, visit))


@attempt("tidy_visit", belief="filtering_takes_away")
def deletes_from_the_visit(visit):
    """The answer is right, and the caller's own visit has lost items. How many dictionaries should there be afterwards?"""
    for name in list(visit):
        if visit[name] is None:
            del visit[name]
    return valmap(_stripped, visit)


@attempt("tidy_visit", belief="every_value_is_a_text")
def strips_everything(visit):
    """It ended in an error: not all that stands in a visit can be stripped. Which kinds of values are there?"""
    return valmap(str.strip, valfilter(lambda value: value is not None, visit))


@alternative("tidy_visit")
def tidy_by_comprehension(visit):
    """A dictionary comprehension."""
    return {name: _stripped(value) for name, value in visit.items() if value is not None}


# carrier_means


@attempt("carrier_means", belief="means_can_be_averaged")
def months_alike(reports):
    """A month with 4 flights weighs as much here as one with 400. Of how many flights does each mean speak?"""
    means = {}
    for carrier, flights, mean in reports:
        if flights:
            means.setdefault(carrier, []).append(mean)
    return {carrier: sum(each) / len(each) for carrier, each in means.items()}


@attempt("carrier_means", belief="equal_keys_arrive_together")
def neighbours_only(reports):
    """A carrier has the mean of its latest stretch of reports only. What happened to it when another carrier came between?"""
    means = {}
    for carrier, group in groupby(filter(itemgetter(1), reports), key=itemgetter(0)):
        parts = [(flights * mean, flights) for _, flights, mean in group]
        means[carrier] = sum(total for total, _ in parts) / sum(count for _, count in parts)
    return means


@attempt("carrier_means", belief="one_state_serves_all_keys")
def one_count_for_all(reports):
    """With a single carrier it is right; with two, each mean is too close to 0. Whose flights were counted in the number it divides by?"""
    totals, count = {}, 0
    for carrier, flights, mean in reports:
        if flights:
            totals[carrier] = totals.get(carrier, 0) + flights * mean
            count += flights
    return {carrier: total / count for carrier, total in totals.items()}


@attempt("carrier_means", belief="a_mean_keeps_its_weight")
def latest_weight(reports):
    """Two months are joined correctly, the third is not. How many flights does the carrier's state stand for by then?"""
    states = {}
    for carrier, flights, mean in reports:
        if flights:
            weight, before = states.get(carrier, (0, 0))
            states[carrier] = flights, (weight * before + flights * mean) / (weight + flights)
    return {carrier: mean for carrier, (_, mean) in states.items()}


@attempt("carrier_means", belief="false_means_missing")
def punctual_month_left_out(reports):
    """A month in which a carrier was on time on average was taken for one without flights. Which of its two numbers was asked?"""
    states = {}
    for carrier, flights, mean in reports:
        if mean:
            total, count = states.get(carrier, (0, 0))
            states[carrier] = total + flights * mean, count + flights
    return {carrier: total / count for carrier, (total, count) in states.items()}


@attempt("carrier_means", belief="means_can_be_averaged")
def months_alike_if_true(reports):
    """A month with a mean of 0 was left out, as if nobody had flown. And of those that stayed: should 4 flights weigh as much as 400?"""
    means = {}
    for carrier, _, mean in reports:
        if mean:
            means.setdefault(carrier, []).append(mean)
    return {carrier: sum(each) / len(each) for carrier, each in means.items()}


@alternative("carrier_means")
def means_from_lists(reports):
    """All reports of a carrier in a list, then a look at each list."""
    grouped = {}
    for carrier, flights, mean in reports:
        if flights:
            grouped.setdefault(carrier, []).append((flights, mean))
    return valmap(lambda parts: sum(n * mean for n, mean in parts) / sum(n for n, _ in parts), grouped)


equivalent("carrier_means", was="", now="reports = repeated(reports)", why="The mean of everything twice is the mean.")


# visits_so_far


def _with_visit(totals, visit):
    """The step: totals with one visit more, changed in place."""
    count, total = totals.get(visit[0], (0, 0))
    totals[visit[0]] = count + 1, total + visit[1]
    return totals


@attempt("visits_so_far", belief="my_state_is_mine_alone")
def goes_on_with_before(before, visits):
    """The totals are right, and `before` now has today's visits in it as well. Who was to need it as it was?"""
    return reduce(_with_visit, visits, before)


@attempt("visits_so_far", belief="joining_adds")
def today_over_before(before, visits):
    """A page that was visited today has lost what it had up to yesterday. What does `|` do where both have the same key?"""
    return before | reduce(_with_visit, visits, {})


@attempt("visits_so_far", belief="equal_keys_arrive_together")
def last_stretch_of_visits(before, visits):
    """A page that readers came back to has too few visits of today. How many groups does `groupby` make of `/ /plays /`?"""
    today = {}
    for page, group in groupby(visits, key=itemgetter(0)):
        seconds = [each for _, each in group]
        count, total = before.get(page, (0, 0))
        today[page] = count + len(seconds), total + sum(seconds)
    return before | today


@attempt("visits_so_far", belief="start_is_only_for_empty")
def before_if_nothing_came(before, visits):
    """As soon as somebody came today, yesterday is forgotten. With what should the first visit of today be added up?"""
    return reduce(_with_visit, visits, {}) or dict(before)


@attempt("visits_so_far", belief="false_means_missing")
def zero_seconds_no_visit(before, visits):
    """Visits of 0 seconds were not counted. Did somebody open the page, or not?"""
    return reduce(_with_visit, filter(itemgetter(1), visits), dict(before))


@alternative("visits_so_far")
def visits_by_new_dictionaries(before, visits):
    """A step that changes nothing: a new dictionary for every visit."""

    def step(totals, visit):
        page, seconds = visit
        count, total = totals.get(page, (0, 0))
        return totals | {page: (count + 1, total + seconds)}

    return reduce(step, visits, before)


# stanzas


@attempt("stanzas", belief="the_end_needs_no_care")
def stanza_needs_a_gap(lines):
    """A poem that ends with a verse has lost its last stanza. Which line would have handed it out?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []


@attempt("stanzas", belief="every_gap_closes_a_group")
def stanza_at_every_gap(lines):
    """At an empty line it handed out a stanza without lines. How many lines had been collected by then?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        else:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


@attempt("stanzas", belief="holding_is_free")
def whole_poem_first(lines):
    """The stanzas are right, and the whole poem was read before the first of them came out. How many lines did that one need?"""
    yield from [list(group) for full, group in groupby(lines, key=bool) if full]


@attempt("stanzas", belief="yield_lets_go")
def stanzas_grow(lines):
    """Each stanza begins with all the stanzas before it. After `yield`, what is still in the list?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield list(stanza)
    if stanza:
        yield stanza


@attempt("stanzas", belief="the_end_needs_no_care")
def stanza_at_every_end(lines):
    """After the last stanza it gives one more, without lines. What had been collected when no more lines came?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    yield stanza


@attempt("stanzas", belief="every_gap_closes_a_group")
def stanza_only_at_gaps(lines):
    """Every empty line gives a list here, also where no verse came before it, and a verse after the last one is lost. When has a stanza ended?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        else:
            yield stanza
            stanza = []


@attempt("stanzas", belief="every_gap_closes_a_group")
def stanza_at_gaps_and_end(lines):
    """Every empty line gives a list, and so does the end, whether there are lines in it or not. Which of these lists are stanzas?"""
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        else:
            yield stanza
            stanza = []
    yield stanza


@alternative("stanzas")
def stanzas_by_groups(lines):
    """Runs of full lines."""
    for full, group in groupby(lines, key=bool):
        if full:
            yield list(group)


# clicks


@attempt("clicks", belief="the_end_needs_no_care")
def list_needs_a_later_click(times, pause):
    """The last clicks never came out. Which click would have had to follow them?"""
    together = []
    for time in times:
        if together and time - together[-1] > pause:
            yield together
            together = []
        together.append(time)


@attempt("clicks", belief="a_change_is_no_item")
def first_click_lost(times, pause):
    """After each long pause one click is missing: the one that ended the pause. To which list does it belong?"""
    together, last = [], None
    for time in times:
        if last is not None and time - last > pause:
            yield together
            together = []
        else:
            together.append(time)
        last = time
    if last is not None:
        yield together


@attempt("clicks", belief="near_the_first")
def near_to_the_first(times, pause):
    """A reader who clicks every 20 seconds for an hour is cut into pieces. From which click on was the pause measured?"""
    together = []
    for time in times:
        if together and time - together[0] > pause:
            yield together
            together = []
        together.append(time)
    if together:
        yield together


@attempt("clicks", belief="the_end_needs_no_care")
def list_of_no_clicks(times, pause):
    """Nobody clicked, and it gives a list all the same. Which clicks are in it?"""
    together = []
    for time in times:
        if together and time - together[-1] > pause:
            yield together
            together = []
        together.append(time)
    yield together


@attempt("clicks", belief="holding_is_free")
def all_clicks_first(times, pause):
    """The lists are right, and the first of them waited for the last click of all. When was it known to be complete?"""
    lists = []
    for time in times:
        if lists and time - lists[-1][-1] <= pause:
            lists[-1].append(time)
        else:
            lists.append([time])
    yield from lists


@attempt("clicks", belief="there_is_always_a_first")
def first_click_has_one_before(times, pause):
    """It ended at the very first click: there was none before it to compare with. How does the list look at that moment?"""
    together = []
    for time in times:
        if time - together[-1] > pause:
            yield together
            together = []
        together.append(time)
    if together:
        yield together


@attempt("clicks", belief="there_is_always_a_first")
def neither_first_nor_none(times, pause):
    """No clicks give a list without clicks, and the very first click ends in an error. What is in the list in these two cases?"""
    together = []
    for time in times:
        if time - together[-1] > pause:
            yield together
            together = []
        together.append(time)
    yield together


@attempt("clicks", belief="every_reduction_starts_at_zero")
def a_click_at_zero(times, pause):
    """Before the first click it gives a list without clicks. Who clicked at 0 seconds?"""
    together, last = [], 0
    for time in times:
        if time - last > pause:
            yield together
            together = []
        together.append(time)
        last = time
    if together:
        yield together


@attempt("clicks", belief="a_limit_is_not_reached")
def shorter_than_the_pause(times, pause):
    """Two clicks with exactly `pause` seconds between them were parted. What does “no more than” say of 30, if the pause is 30?"""
    together = []
    for time in times:
        if together and time - together[-1] >= pause:
            yield together
            together = []
        together.append(time)
    if together:
        yield together


@alternative("clicks")
def clicks_from_the_first(times, pause):
    """The first click opens the first list."""
    times = iter(times)
    together = list(islice(times, 1))
    for time in times:
        if time - together[-1] <= pause:
            together.append(time)
        else:
            yield together
            together = [time]
    if together:
        yield together


# who_was_asked


@attempt("who_was_asked", belief="map_works_at_once")
def asked_for_all():
    """All seven were tested and every even one was halved. Which line wanted the fourth even number?"""
    return 7, 4, 5


@attempt("who_was_asked", belief="a_limit_counts_what_is_read")
def two_rows_further():
    """After the 8 only one more number was halved here. `islice` asked for two: two of what?"""
    return 4, 2, 6


@attempt("who_was_asked", belief="lazy_holds_results")
def from_the_front_again():
    """The last line found the 5 again. Who had taken it, and did anybody put it back?"""
    return 5, 3, 5


@attempt("who_was_asked", belief="stages_run_one_after_another")
def tested_through():
    """The filter went through all seven before anything was halved. Who would have kept the even ones meanwhile, and for how many results?"""
    return 7, 3, 5


@attempt("who_was_asked", belief="map_works_at_once")
def last_one_twice():
    """All seven were tested here, the 4 among them, and the last line was handed a 4 all the same. How often does an iterator hand out a number, and who wanted the last test?"""
    return 7, 4, 4


@alternative("who_was_asked")
def asked_and_noted():
    """The code, run."""
    tested, halved = [], []
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    even = (minutes for minutes in stream if not tested.append(minutes) and minutes % 2 == 0)
    halves = (halved.append(minutes) for minutes in even)
    next(halves)
    list(islice(halves, 2))
    return len(tested), len(halved), next(stream)


# what_it_took


@attempt("what_it_took", belief="lazy_holds_results")
def first_visit_again():
    """Eight calls: the reduction began with the 3 once more. Where did `visits` stand when `reduce` was given it?"""
    return 8, 10, 0


@attempt("what_it_took", belief="lazy_holds_results")
def visits_are_still_there():
    """`rest` has visits in it. Who had them before, and can an iterator hand them out twice?"""
    return 7, 6, 7


@attempt("what_it_took", belief="adding_one_costs_one")
def one_copy_each():
    """One item for every `+`. When `kept` has three items, and a new list is made of it and one more: what happens to the three?"""
    return 7, 4, 0


@attempt("what_it_took", belief="idle_items_make_no_call")
def zeros_are_no_calls():
    """Four calls, as if the zeros had never come to the step. Where is the test for them: before the call, or inside it?"""
    return 4, 6, 0


@attempt("what_it_took", belief="start_is_one_more_item")
def call_for_the_start():
    """One call too many was counted: seven visits are left, and each is one. What would the step have added for `[]`?"""
    return 8, 6, 0


@alternative("what_it_took")
def taken_down():
    """The code, run, with the copies counted."""
    calls, copied = [], []

    def step(kept, seconds):
        calls.append(seconds)
        if seconds:
            copied.extend(kept)
        return kept + [seconds] if seconds else kept

    visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
    next(visits)
    reduce(step, visits, [])
    return len(calls), len(copied), len(list(visits))


# page_costs


def _times(lines, counts=lambda status, taken: taken != "-" and int(status) < 400):
    """Pairs of page and milliseconds, as texts, for the whole lines that count."""
    for parts in map(str.split, lines):
        if len(parts) == 3 and counts(*parts[1:]):
            yield parts[0], parts[2]


def _costs(times):
    """The pair of each page, from pairs of page and milliseconds."""
    states = {}
    for page, taken in times:
        count, total = states.get(page, (0, 0))
        states[page] = count + 1, total + int(taken)
    return {page: (count, total / count) for page, (count, total) in states.items()}


@attempt("page_costs", belief="every_line_is_a_record")
def every_line_has_three(lines):
    """It ended at a line that is no whole request. What does a line look like that broke off after the page?"""
    return _costs((page, taken) for page, status, taken in map(str.split, lines) if taken != "-" and int(status) < 400)


@attempt("page_costs", belief="equal_keys_arrive_together")
def costs_of_the_last_run(lines):
    """A page that is asked for again begins anew, with a count of its own. In which order do readers ask for pages?"""
    costs = {}
    for page, group in groupby(_times(lines), key=itemgetter(0)):
        costs.update(_costs(group))
    return costs


@attempt("page_costs", belief="missing_is_zero")
def untimed_is_instant(lines):
    """Requests that nobody timed pull the mean down. What does the `-` say about how long they took?"""
    pairs = _times(lines, lambda status, taken: int(status) < 400)
    return _costs((page, taken.replace("-", "0")) for page, taken in pairs)


@attempt("page_costs", belief="false_means_missing")
def instant_is_untimed(lines):
    """Requests that took 0 ms were left out, and the mean is too high. Was their time taken, or not?"""
    return _costs(_times(lines, lambda status, taken: taken != "-" and int(taken) and int(status) < 400))


@attempt("page_costs", belief="every_line_counts")
def failures_cost_too(lines):
    """Requests that failed are among them. Which statuses were to count?"""
    return _costs(_times(lines, lambda status, taken: taken != "-"))


@attempt("page_costs", belief="halving_gives_the_mean")
def halfway_costs(lines):
    """The latest request of a page weighs half. How many requests are in the other half, and where is that written?"""
    states = {}
    for page, taken in _times(lines):
        count, mean = states.get(page, (0, None))
        states[page] = count + 1, int(taken) if mean is None else (mean + int(taken)) / 2
    return states


@alternative("page_costs")
def costs_from_lists(lines):
    """Lists of times by page, then their means."""
    times = {}
    for page, taken in _times(lines):
        times.setdefault(page, []).append(int(taken))
    return valmap(lambda each: (len(each), sum(each) / len(each)), times)


# who_speaks


def _speeches(lines):
    """Pairs of the name, as it stands there, and what is said."""
    for line in lines:
        name, colon, said = line.partition(":")
        if colon:
            yield name, said


def _by_name(speeches):
    """The pair of each name, from pairs of name and speech."""
    states = {}
    for name, said in speeches:
        count, words = states.get(name, (0, 0))
        states[name] = count + 1, words + len(said.split())
    return {name: (count, words / count) for name, (count, words) in states.items()}


def _named(speeches):
    return ((name.strip().upper(), said) for name, said in speeches)


@attempt("who_speaks", belief="order_of_stages_is_free")
def names_cleaned_last(lines):
    """Of a person whose name is written in three ways, the speeches under one of them are left. Under which name was counted?"""
    return {name.strip().upper(): pair for name, pair in _by_name(_speeches(lines)).items()}


@attempt("who_speaks", belief="equal_keys_arrive_together")
def last_turn_only(lines):
    """A person who speaks, is answered and speaks again has only the last turn. How many turns does a dialogue have?"""
    report = {}
    for name, group in groupby(_named(_speeches(lines)), key=itemgetter(0)):
        report.update(_by_name(list(group)))
    return report


@attempt("who_speaks", belief="false_means_missing")
def silence_is_no_speech(lines):
    """Whoever is silent has no speech here, and the others' mean is too high. What does the text say about silence?"""
    return _by_name((name, said) for name, said in _named(_speeches(lines)) if said.strip())


@attempt("who_speaks", belief="first_match_is_enough")
def up_to_the_second_colon(lines):
    """Speeches with a colon inside have lost words. Which of a line's colons stands behind the name?"""
    return _by_name((name, said.split(":")[0]) for name, said in _named(_speeches(lines)))


@attempt("who_speaks", belief="every_line_is_a_record")
def everybody_has_a_colon(lines):
    """It ended at a line in which nobody speaks. What stands between the speeches of a play?"""
    return _by_name(_named(line.split(":", 1) for line in lines))


@attempt("who_speaks", belief="first_match_is_enough")
def two_parts_a_speech(lines):
    """It ended at a speech that has a colon of its own. How many parts does `split(":")` make of such a line?"""
    return _by_name(_named(line.split(":") for line in lines if ":" in line))


@attempt("who_speaks", belief="blanks_do_not_count")
def names_with_their_blanks(lines):
    """Names that look the same are two persons here. In what do the two texts differ, and where in a line does that come from?"""
    return _by_name((name.upper(), said) for name, said in _speeches(lines))


@attempt("who_speaks", belief="small_and_capital_are_one")
def names_in_their_letters(lines):
    """`Hero` and `HERO` are two persons here. What makes two names one for a dictionary?"""
    return _by_name((name.strip(), said) for name, said in _speeches(lines))


@attempt("who_speaks", belief="blanks_do_not_count")
def names_as_they_stand(lines):
    """Every way to write a name is a person of its own here. How many differences between the ways to write Hero can you find?"""
    return _by_name(_speeches(lines))


@alternative("who_speaks")
def speeches_in_lists(lines):
    """The lengths of all speeches by name, then their means."""
    lengths = {}
    for name, said in _named(_speeches(lines)):
        lengths.setdefault(name, []).append(len(said.split()))
    return valmap(lambda each: (len(each), sum(each) / len(each)), lengths)


# sensor_line


@attempt("sensor_line", belief="a_bit_is_a_byte")
def sensors_in_bytes(sensors, line):
    """The need came out eight times too small. What does the line count: kbit, or kB?"""
    need = sum(size * readings for size, readings in sensors) / 60 / 1000
    return need, need <= line


@attempt("sensor_line", belief="computers_count_in_1024")
def kilo_of_1024(sensors, line):
    """A kbit was taken for 1,024 bits, so the need is a little too small. How many metres has a kilometre, and how many bits a kbit?"""
    need = sum(size * readings for size, readings in sensors) * 8 / 60 / 1024
    return need, need <= line


@attempt("sensor_line", belief="one_for_each_is_one_for_all")
def each_sensor_alone(sensors, line):
    """Each sensor was given the line for itself. What is left of it when all the others send as well?"""
    needs = [size * readings * 8 / 60 / 1000 for size, readings in sensors]
    return sum(size for size in needs), all(need <= line for need in needs)


@attempt("sensor_line", belief="lazy_holds_results")
def sensors_twice(sensors, line):
    """The line is always enough: it was compared with a need of 0. Which of the two sums found the sensors?"""
    needs = map(lambda sensor: sensor[0] * sensor[1] * 8 / 60 / 1000, sensors)
    return sum(needs), sum(needs) <= line


@alternative("sensor_line")
def need_by_reduce(sensors, line):
    """A reduction in bits a minute; the line is brought to the same unit."""
    bits = reduce(lambda bits, sensor: bits + 8 * sensor[0] * sensor[1], sensors, 0)
    return bits / 60_000, bits <= line * 60_000


equivalent("sensor_line", was="<=", now="<", why="The line is never exactly enough: rounding would decide.")


# long_words


@attempt("long_words", belief="star_is_lazy")
def star_takes_every_line(lines, letters, count):
    """The words are right, and the whole play was read for them. Which part of your answer had to have all the lines before the first word came out?"""
    words = chain(*map(str.split, lines))
    return list(islice(filter(lambda word: len(word) > letters, words), count))


@attempt("long_words", belief="a_limit_counts_what_is_read")
def as_many_lines_as_words(lines, letters, count):
    """It read as many lines as words were wanted, whatever stands in them. What is it that `count` counts?"""
    words = chain.from_iterable(map(str.split, islice(lines, count)))
    return [word for word in words if len(word) > letters][:count]


@attempt("long_words", belief="order_of_stages_is_free")
def words_then_long_ones(lines, letters, count):
    """It took the first few words and then looked which of these are long. Whom should the limit have asked?"""
    words = islice(chain.from_iterable(map(str.split, lines)), count)
    return [word for word in words if len(word) > letters]


@attempt("long_words", belief="takewhile_is_a_filter")
def long_until_short(lines, letters, count):
    """The first short word was the end. Do the long words of a play all stand at its beginning?"""
    words = chain.from_iterable(map(str.split, lines))
    return list(islice(takewhile(lambda word: len(word) > letters, words), count))


@attempt("long_words", belief="a_value_knows_its_row")
def lengths_only(lines, letters, count):
    """It tells how long they are, and not what they are. From an 8, how would the actor get back to a word?"""
    lengths = map(len, chain.from_iterable(map(str.split, lines)))
    return list(islice(filter(lambda length: length > letters, lengths), count))


@alternative("long_words")
def words_by_generator(lines, letters, count):
    """Two loops in one generator expression."""
    return list(islice((word for line in lines for word in line.split() if len(word) > letters), count))


# speech_numbers


@attempt("speech_numbers", belief="lazy_holds_results")
def lines_counted_first(lines):
    """The lines are counted, and the longest of those that were left is None. Which lines were left after the counting?"""
    count = sum(1 for _ in lines)
    longest, words = max(lines, key=len, default=None), sum(len(line.split()) for line in lines)
    return count, longest, words / count if count else None


@attempt("speech_numbers", belief="equals_are_the_same")
def longest_comes_last(lines):
    """Of two lines of the same length it gives the later one. Which one was there when nothing longer had come?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    return len(lines), max(reversed(lines), key=len), sum(len(line.split()) for line in lines) / len(lines)


@attempt("speech_numbers", belief="sorting_sorts_what_i_mean")
def greatest_text(lines):
    """“Zounds” is the greatest of these texts. What makes a line greater than another, for `max`, and what makes it longer?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    return len(lines), max(lines), sum(len(line.split()) for line in lines) / len(lines)


@attempt("speech_numbers", belief="false_means_missing")
def pauses_left_out(lines):
    """The pauses were not counted, and the mean is too high. Is a line without words no line?"""
    lines = list(filter(None, lines))
    if not lines:
        return 0, None, None
    return len(lines), max(lines, key=len), sum(len(line.split()) for line in lines) / len(lines)


@attempt("speech_numbers", belief="halving_gives_the_mean")
def halfway_through_the_speech(lines):
    """Two lines come out right, with a third the mean drifts. How much weight has the first line by then?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    words = [len(line.split()) for line in lines]
    return len(lines), max(lines, key=len), reduce(lambda mean, each: (mean + each) / 2, words)


@attempt("speech_numbers", belief="lazy_holds_results")
def words_first_then_longest(lines):
    """There was a line, and the longest was looked for among none. What had gone through the lines before?"""
    words = sum(len(line.split()) for line in lines)
    return 1, max(lines, key=len), words


@attempt("speech_numbers", belief="lazy_holds_results")
def longest_first_then_counted(lines):
    """The longest was found, and then no line was left to be counted: it divided by 0. How far had `max` read?"""
    longest = max(lines, key=len, default=None)
    count, words = sum(1 for _ in lines), sum(len(line.split()) for line in lines)
    return count, longest, words / count


@attempt("speech_numbers", belief="lazy_holds_results")
def longest_of_zero_lines(lines):
    """It has a longest line, and says that there are 0 lines. In which order were the two found, and what did the first leave?"""
    longest = max(lines, key=len, default=None)
    return sum(1 for _ in lines), longest, None


@attempt("speech_numbers", belief="there_is_always_data")
def speech_with_a_longest(lines):
    """A speech without lines ends in an error. Which of no lines is the longest?"""
    lines = list(lines)
    return len(lines), max(lines, key=len), sum(len(line.split()) for line in lines) / len(lines)


@attempt("speech_numbers", belief="there_is_always_data")
def words_for_no_lines(lines):
    """With no lines at all the words were divided by 0. What did the text ask for in that case?"""
    lines = list(lines)
    return len(lines), max(lines, key=len, default=None), sum(len(line.split()) for line in lines) / len(lines)


@alternative("speech_numbers")
def speech_by_reduce(lines):
    """A reduction over a triple."""

    def step(state, line):
        count, longest, words = state
        longest = line if longest is None else max(longest, line, key=len)
        return count + 1, longest, words + len(line.split())

    count, longest, words = reduce(step, lines, (0, None, 0))
    return count, longest, words / count if count else None


equivalent(
    "speech_numbers",
    was="longest is None",
    now="not longest",
    why="Any line that is not empty is longer than an empty one.",
)


# what_was_said


def _after_colon(line):
    return line.partition(":")[2].strip()


@attempt("what_was_said", belief="false_means_missing")
def only_what_is_audible(lines):
    """Whoever is silent is gone, as if there had been no speech. What is the truth value of an empty text?"""
    return filter(None, map(_after_colon, lines))


@attempt("what_was_said", belief="order_of_stages_is_free")
def cut_then_asked(lines):
    """Only speeches with a second colon are left. Where was the first one when the question came?"""
    return filter(lambda said: ":" in said, map(_after_colon, lines))


@attempt("what_was_said", belief="first_match_is_enough")
def between_two_colons(lines):
    """`Hear me: be still` ends at `Hear me`. How many pieces does `split(":")` make of that line?"""
    return map(lambda line: line.split(":")[1].strip(), filter(lambda line: ":" in line, lines))


@attempt("what_was_said", belief="laziness_is_only_for_files")
def play_in_a_list(lines):
    """The whole play was read during the call. What did the caller want by then: the speeches, or a way to get them?"""
    return [_after_colon(line) for line in lines if ":" in line]


@attempt("what_was_said", belief="map_leaves_out_none")
def silent_remarks(lines):
    """“Exeunt.” stands here as a speech of nothing. How many items come out of a `map`, compared with what went in?"""
    return map(_after_colon, lines)


@alternative("what_was_said")
def said_by_generator(lines):
    """A generator."""
    for line in lines:
        _, colon, said = line.partition(":")
        if colon:
            yield said.strip()


# lake_means


def _means(readings):
    """The mean of each lake, from pairs of lake and number."""
    states = {}
    for lake, degrees in readings:
        total, count = states.get(lake, (0, 0))
        states[lake] = total + degrees, count + 1
    return {lake: total / count for lake, (total, count) in states.items()}


@attempt("lake_means", belief="equal_keys_arrive_together")
def latest_stretch_of_a_lake(readings):
    """A lake whose readings are scattered has the mean of the latest few. Where does a group end for `groupby`?"""
    means = {}
    for _, group in groupby((pair for pair in readings if pair[1] is not None), key=itemgetter(0)):
        means.update(_means(list(group)))
    return means


@attempt("lake_means", belief="false_means_missing")
def ice_left_out(readings):
    """On the days when a lake was about to freeze, its thermometer counts as broken. Which number did the test throw out?"""
    return _means(pair for pair in readings if pair[1])


@attempt("lake_means", belief="missing_is_zero")
def broken_is_ice(readings):
    """A broken thermometer counts as 0 degrees. How cold does a lake get if nobody can read its thermometer?"""
    return _means((lake, degrees or 0) for lake, degrees in readings)


@attempt("lake_means", belief="halving_gives_the_mean")
def halfway_in_each_lake(readings):
    """With two readings of a lake it is right, with three the last one weighs half. What would a pair remember that one number does not?"""
    means = {}
    for lake, degrees in readings:
        if degrees is not None:
            means[lake] = (means[lake] + degrees) / 2 if lake in means else degrees
    return means


@alternative("lake_means")
def lakes_by_reduce(readings):
    """A reduction with lists as states."""

    def step(known, reading):
        lake, degrees = reading
        if degrees is not None:
            known.setdefault(lake, []).append(degrees)
        return known

    return {lake: sum(degrees) / len(degrees) for lake, degrees in reduce(step, readings, {}).items()}


equivalent("lake_means", was="", now="readings = repeated(readings)", why="The mean of everything twice is the mean.")


# parcels


@attempt("parcels", belief="the_end_needs_no_care")
def last_parcel_stays(sizes, limit):
    """The last parcel is never sent. What was to come that would have closed it?"""
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)


@attempt("parcels", belief="every_gap_closes_a_group")
def empty_parcel_first(sizes, limit):
    """If the very first file is too large, a parcel without files goes out before it. What had been packed by then?"""
    parcel = []
    for size in sizes:
        if sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel


@attempt("parcels", belief="a_change_is_no_item")
def file_left_on_the_table(sizes, limit):
    """The files that did not fit are in no parcel at all. Into which one should they have gone?"""
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel = []
        else:
            parcel.append(size)
    if parcel:
        yield parcel


@attempt("parcels", belief="a_limit_is_not_reached")
def never_quite_full(sizes, limit):
    """A file that would have filled its parcel to the last MB went into the next one. What does “at most” say of ten, if the limit is ten?"""
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size >= limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel


@attempt("parcels", belief="holding_is_free")
def all_packed_first(sizes, limit):
    """The parcels are right, and all files were packed before the first one left. How many files had to be seen for it?"""
    packed = []
    for size in sizes:
        if packed and sum(packed[-1]) + size <= limit:
            packed[-1].append(size)
        else:
            packed.append([size])
    yield from packed


@attempt("parcels", belief="the_end_needs_no_care")
def parcel_at_every_end(sizes, limit):
    """No file came, and a parcel was sent. What is in it?"""
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    yield parcel


@attempt("parcels", belief="every_gap_closes_a_group")
def empty_first_and_last_stays(sizes, limit):
    """A parcel without files went out before the large file, and the file itself stayed behind. Which of the two was worth sending, and when?"""
    parcel = []
    for size in sizes:
        if sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)


@attempt("parcels", belief="every_gap_closes_a_group")
def parcels_always_sent(sizes, limit):
    """A parcel goes out even if no file came, and one more before a file that is too large. What do these two parcels have in common?"""
    parcel = []
    for size in sizes:
        if sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    yield parcel


@alternative("parcels")
def parcels_with_a_sum(sizes, limit):
    """The sum is carried along, not added up anew."""
    parcel, total = [], 0
    for size in sizes:
        total += size
        if parcel and total > limit:
            yield parcel
            parcel, total = [], size
        parcel.append(size)
    if parcel:
        yield parcel


# how_long


@attempt("how_long", belief="waiting_is_work")
def waiting_on_the_cpu():
    """The CPU clock shows what the clock on the wall shows. What does a core do for `sleep`?"""
    return 15, 15, 3


@attempt("how_long", belief="map_works_at_once")
def all_four_pages():
    """All four pages were fetched and measured. Who asked for the fourth?"""
    return 20, 12, 4


@attempt("how_long", belief="stages_overlap")
def fetched_meanwhile():
    """Here a page is fetched while the one before it is measured. How many processes run these lines, and can one of them wait and work at once?"""
    return 11, 9, 3


@attempt("how_long", belief="lazy_holds_results")
def first_is_one_of_two():
    """Two pages in all: the first was counted among the two that `islice` got. Where did `sizes` stand after `next`?"""
    return 10, 6, 2


@alternative("how_long")
def on_paper():
    """From the number of pages asked for."""
    pages = 1 + 2
    return pages * (2 + 3), pages * 3, pages


# lake_book


def _book(lines):
    """Pairs of a lake and its degrees, as texts, for the lines that count."""
    for parts in map(lambda line: line.split(";"), lines):
        if len(parts) == 3 and parts[2] != "NA":
            yield parts[0].strip(), parts[2]


def _highest(readings):
    """The pair of each lake, from pairs of lake and degrees."""
    states = {}
    for lake, degrees in readings:
        count, highest = states.get(lake, (0, degrees))
        states[lake] = count + 1, max(highest, degrees)
    return states


def _numbers(readings):
    return ((lake, float(degrees)) for lake, degrees in readings)


@attempt("lake_book", belief="zero_is_the_least")
def no_lake_is_colder(lines):
    """A lake that is frozen all year has 0 as its highest temperature. Which of its lines says so?"""
    return {lake: (count, max(0.0, highest)) for lake, (count, highest) in _highest(_numbers(_book(lines))).items()}


@attempt("lake_book", belief="csv_knows_numbers")
def highest_text(lines):
    """9.0 degrees were higher than 18.5. What was compared: the degrees, or the signs they are written with?"""
    return {lake: (count, float(highest)) for lake, (count, highest) in _highest(_book(lines)).items()}


@attempt("lake_book", belief="equal_keys_arrive_together")
def latest_page_of_the_book(lines):
    """A lake that is written about again has lost its earlier readings. Does one person write into the book at a time?"""
    report = {}
    for _, group in groupby(_numbers(_book(lines)), key=itemgetter(0)):
        report.update(_highest(list(group)))
    return report


@attempt("lake_book", belief="false_means_missing")
def zero_is_a_gap(lines):
    """Readings of 0.0 were left out. Which text stands in the book where a thermometer failed?"""
    return _highest(pair for pair in _numbers(_book(lines)) if pair[1])


@attempt("lake_book", belief="every_line_is_a_record")
def whole_book_is_readings(lines):
    """It ended at a remark. What else do people write into a book?"""
    return _highest(
        (lake.strip(), float(degrees))
        for lake, _, degrees in map(lambda line: line.split(";"), lines)
        if degrees != "NA"
    )


@attempt("lake_book", belief="order_of_stages_is_free")
def names_as_written(lines):
    """A lake is split in two wherever a blank stands beside its name, and only one half was kept. When do the blanks have to go?"""
    pairs = (
        (parts[0], float(parts[2]))
        for parts in map(lambda line: line.split(";"), lines)
        if parts[2:] not in ([], ["NA"])
    )
    return {lake.strip(): pair for lake, pair in _highest(pairs).items()}


@attempt("lake_book", belief="blanks_do_not_count")
def lakes_with_their_blanks(lines):
    """One lake stands there under names that look the same. What is between the semicolon and the name?"""
    pairs = (
        (parts[0], float(parts[2]))
        for parts in map(lambda line: line.split(";"), lines)
        if parts[2:] not in ([], ["NA"])
    )
    return _highest(pairs)


@alternative("lake_book")
def book_in_lists(lines):
    """All degrees of a lake in a list."""
    known = {}
    for lake, degrees in _numbers(_book(lines)):
        known.setdefault(lake, []).append(degrees)
    return valmap(lambda degrees: (len(degrees), max(degrees)), known)

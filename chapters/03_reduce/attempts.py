"""What people believe about reductions, as answers; and second right answers. The names of `given` cells are at hand."""

from workbook import alternative, attempt, equivalent

# step_calls


@attempt("step_calls", belief="every_item_is_a_call")
def a_call_for_each():
    """Three items, three calls on line a, and one on line c. With which state would the very first call have been made?"""
    return (3, 3, 1, 0)


@attempt("step_calls", belief="start_is_one_more_item")
def start_is_an_item():
    """Line b counts one call too many: the start stands in line with the items. What would the step have been given together with the start?"""
    return (3, 4, 1, 1)


@attempt("step_calls", belief="start_is_only_for_empty")
def start_is_a_spare():
    """Line b makes as many calls as line a, as if its start were kept for the case of no items. With what is 11 compared on line b?"""
    return (2, 2, 0, 0)


@attempt("step_calls", belief="step_runs_at_least_once")
def once_for_nothing():
    """Line d calls the step although there is no item. What would its second argument have been?"""
    return (2, 3, 0, 1)


@attempt("step_calls", belief="step_runs_at_least_once")
def once_for_one():
    """Line c calls the step for its only item. What else would the step have been given with the 7?"""
    return (2, 3, 1, 0)


@alternative("step_calls")
def measured():
    """The code, run."""
    calls, counts = [], []

    def later(worst, minutes):
        calls.append(minutes)
        return max(worst, minutes)

    for arguments in (([11, 33, 20],), ([11, 33, 20], 0), ([7],), ([], 0)):
        calls.clear()
        reduce(later, *arguments)
        counts.append(len(calls))
    return tuple(counts)


# halfway_states


@attempt("halfway_states", belief="halving_gives_the_mean")
def true_means():
    """These are the means of one, two, three and four delays. The step is given two numbers: how would it know that the first stands for three?"""
    return [10, 20, 100 / 3, 25]


@attempt("halfway_states", belief="every_reduction_starts_at_zero")
def from_zero():
    """The first state here lies halfway between 0 and 10. Where does this 0 stand in the code?"""
    return [5, 17.5, 38.75, 19.375]


@attempt("halfway_states", belief="step_sees_neighbours")
def neighbours():
    """30 and 60 were averaged, and 60 and 0. What is the first argument of the second call: the delay before, or what the first call returned?"""
    return [10, 20, 45, 30]


@attempt("halfway_states", belief="accumulate_always_adds")
def running_totals():
    """These are running totals. What does `accumulate` do with its second argument, the function?"""
    return [10, 40, 100, 100]


@alternative("halfway_states")
def run_it():
    """The code, run."""
    return list(accumulate([10, 30, 60, 0], lambda mean, minutes: (mean + minutes) / 2))


# late_count


@attempt("late_count", belief="first_item_may_start")
def without_a_start(delays):
    """The first delay was taken for the count, and with no delays at all it fails. What is the state before the first item?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays)


@attempt("late_count", belief="first_item_may_start")
def starts_with_the_first(delays):
    """The count begins with as many minutes as the first flight was late. Is a delay a number of flights?"""
    delays = iter(delays)
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays, next(delays, 0))


@attempt("late_count", belief="true_means_positive")
def counts_the_true(delays):
    """Flights that came early were counted as well. What does `bool(-18)` say?"""
    return reduce(lambda count, minutes: count + bool(minutes), delays, 0)


@attempt("late_count", belief="state_stays_unless_returned")
def returns_only_sometimes(delays):
    """After the first flight that was not late, the count is None. What does a function give back that ends without `return`?"""

    def step(count, minutes):
        if minutes > 0:
            return count + 1

    return reduce(step, delays, 0)


@attempt("late_count", belief="accumulating_is_adding_values")
def adds_minutes(delays):
    """It added up minutes, and the question was how many flights. By how much does one late flight raise the count?"""
    return reduce(lambda total, minutes: total + minutes if minutes > 0 else total, delays, 0)


@attempt("late_count", belief="on_time_is_late")
def counts_the_punctual(delays):
    """A flight that arrived to the minute was counted. Is 0 greater than 0?"""
    return reduce(lambda count, minutes: count + 1 if minutes >= 0 else count, delays, 0)


@attempt("late_count", belief="state_stays_unless_returned")
def changes_its_own_name(delays):
    """After the first delay the state is None, although the step counted. Who gets to know the name `count` inside the step?"""

    def step(count, minutes):
        if minutes > 0:
            count = count + 1

    return reduce(step, delays, 0)


@attempt("late_count", belief="a_result_finds_its_way_out")
def keeps_the_result(delays):
    """The answer is None, also for no delays at all. The reduction has a result: what does `late_count` do with it?"""

    def step(count, minutes):
        return count + 1 if minutes > 0 else count

    reduce(step, delays, 0)


@attempt("late_count", belief="arguments_find_their_places")
def start_before_the_items(delays):
    """`reduce` stopped before its first step: it could not do with what it was given. In which order does it take its three arguments?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, 0, delays)


@attempt("late_count", belief="reduce_is_accumulate")
def start_by_name(delays):
    """`accumulate` takes a start called `initial`, and `reduce` knows no argument by name. How does it tell its arguments apart?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays, initial=0)


@alternative("late_count")
def sum_of_truths(delays):
    """Without reduce."""
    return len([minutes for minutes in delays if minutes > 0])


# overall_mean


@attempt("overall_mean", belief="means_can_be_averaged")
def mean_of_the_means(parts):
    """A carrier with 5 flights weighs as much here as one with 50,000. How many flights stand behind each mean?"""
    means = [mean for flights, mean in parts if flights]
    return sum(means) / len(means) if means else None


@attempt("overall_mean", belief="halving_gives_the_mean")
def halves(parts):
    """Each mean is averaged with all that came before as if that were one carrier. How much does the last one weigh?"""
    means = [mean for flights, mean in parts if flights]
    return reduce(lambda state, mean: (state + mean) / 2, means) if means else None


@attempt("overall_mean", belief="a_mean_keeps_its_weight")
def forgets_the_flights(parts):
    """Two carriers come out right, a third does not. For how many flights does the state stand after the first two?"""

    def step(state, part):
        return part[0], (state[0] * state[1] + part[0] * part[1]) / (state[0] + part[0])

    known = [part for part in parts if part[0]]
    return reduce(step, known)[1] if known else None


@attempt("overall_mean", belief="missing_is_zero")
def none_is_zero(parts):
    """A carrier without flights entered with a mean of 0, as if all of them had been on time. What does it add to the total, and what to the count?"""
    parts = list(parts)
    return sum(mean or 0 for flights, mean in parts) / len(parts) if parts else None


@attempt("overall_mean", belief="divides_by_what_is_at_hand")
def by_carriers(parts):
    """The total is in minutes of all flights, and it was divided by the number of carriers. How many flights share these minutes?"""
    parts = [part for part in parts if part[0]]
    return sum(flights * mean for flights, mean in parts) / len(parts) if parts else None


@attempt("overall_mean", belief="a_mean_keeps_its_weight")
def adds_the_means(parts):
    """Means were added up, and divided by flights. Two flights of 10 minutes on average: how many minutes are they late together?"""
    parts = [part for part in parts if part[0]]
    return sum(mean for flights, mean in parts) / sum(flights for flights, mean in parts) if parts else None


@attempt("overall_mean", belief="false_means_missing")
def drops_the_punctual(parts):
    """A carrier whose mean is 0.0 dropped out, with all its flights. Did it fly?"""
    parts = [part for part in parts if part[1]]
    return sum(flights * mean for flights, mean in parts) / sum(flights for flights, mean in parts) if parts else None


@attempt("overall_mean", belief="every_column_is_filled")
def calculates_with_none(parts):
    """It ends at a carrier that reports `(0, None)`. What should the state be after this carrier, when it was `(120, 6)` before?"""

    def step(state, part):
        return state[0] + part[0] * part[1], state[1] + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@attempt("overall_mean", belief="every_column_is_filled")
def calculates_with_none_first(parts):
    """`(0, None)` ends it: None times 0 is no number either. What do no flights add to the minutes, and what to the flights?"""

    def step(state, part):
        return state[0] + part[1] * part[0], state[1] + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@attempt("overall_mean", belief="means_can_be_averaged")
def adds_none(parts):
    """It adds up the carriers' means as they come, and ends at a None. What does a mean of 10 minutes say of the total, and what does None say?"""

    def step(state, part):
        return state[0] + part[1], state[1] + 1

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@attempt("overall_mean", belief="state_stays_unless_returned")
def returns_nothing_for_no_flights(parts):
    """After a carrier without flights the state is None, and None is no pair of total and count. What does your step give back for it?"""

    def step(state, part):
        total, count = state
        if part[0]:
            return total + part[0] * part[1], count + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@alternative("overall_mean")
def by_weights(parts):
    """Each mean times its share of the flights."""
    count = sum(flights for flights, _ in parts)
    return sum(mean * (flights / count) for flights, mean in parts if flights) if count else None


equivalent("overall_mean", was="", now="parts = repeated(parts)", why="The mean of everything twice is the mean.")


# daily_counts


@attempt("daily_counts", belief="a_name_is_a_copy")
def one_start_for_all(days):
    """All days show the same counts, those of all days together. How many times was a dictionary made?"""
    start = {}
    return [reduce(counted_in_place, day, start) for day in days]


@attempt("daily_counts", belief="copying_the_result_is_enough")
def copies_the_result(days):
    """The first day is right, and each later one has the days before it added in. With what did the second day begin?"""
    start = {}
    return [dict(reduce(counted_in_place, day, start)) for day in days]


@attempt("daily_counts", belief="emptied_is_new")
def clears_between(days):
    """Now all days show the counts of the last. It was emptied before each day: whose counts were in it?"""
    start, counts = {}, []
    for day in days:
        start.clear()
        counts.append(reduce(counted_in_place, day, start))
    return counts


@attempt("daily_counts", belief="equal_keys_arrive_together")
def runs_of_each_day(days):
    """A carrier that comes back later on the same day loses its earlier flights. What does `groupby` do when a key returns?"""
    return [{carrier: len(list(group)) for carrier, group in groupby(day)} for day in days]


@attempt("daily_counts", belief="first_item_may_start")
def no_start_at_all(days):
    """The state of the first call is a carrier's code, and a text has no `get`. What kind of thing should the state be before the first flight?"""
    return [reduce(counted_in_place, day) for day in days]


def counted_in_place(counts, carrier):
    """The step of the exercise."""
    counts[carrier] = counts.get(carrier, 0) + 1
    return counts


@alternative("daily_counts")
def by_counter(days):
    """The standard library's frequencies."""
    return [dict(Counter(day)) for day in days]


# known_minutes


@attempt("known_minutes", belief="adding_one_costs_one", overruns=True)
def joins(texts):
    """It does not come to an end in time. When 100,000 are known and one more comes, how many items does your step copy?"""
    return reduce(lambda known, text: known if text == "NA" else known + [int(text)], texts, [])


@attempt("known_minutes", belief="append_returns_the_list")
def returns_the_append(texts):
    """After the first known delay the state is None. What does `append` give back?"""
    return reduce(lambda known, text: known if text == "NA" else known.append(int(text)), texts, [])


@attempt("known_minutes", belief="false_means_missing")
def drops_zeros(texts):
    """The flights that arrived to the minute are gone. Is 0 a delay that nobody recorded?"""

    def step(known, text):
        minutes = 0 if text == "NA" else int(text)
        if minutes:
            known.append(minutes)
        return known

    return reduce(step, texts, [])


@attempt("known_minutes", belief="step_returns_the_addition")
def returns_the_piece(texts):
    """Only what the last call returned is left. What happens to a state that the step does not hand on?"""
    return reduce(lambda known, text: [] if text == "NA" else [int(text)], texts, [])


@attempt("known_minutes", belief="missing_is_zero")
def zero_for_na(texts):
    """It gives a number for every text, also where no delay was recorded. Who will tell these zeros from flights that were on time?"""
    known = []
    for text in texts:
        known.append(0 if text == "NA" else int(text))
    return known


@attempt("known_minutes", belief="digits_make_a_number")
def only_digits(texts):
    """The early flights are missing. What does `"-3".isdigit()` say?"""
    return [int(text) for text in texts if text.isdigit()]


@alternative("known_minutes")
def filter_then_map(texts):
    """The two that it stands for."""
    return list(map(int, filter(lambda text: text != "NA", texts)))


# run_lengths


@attempt("run_lengths", belief="the_end_needs_no_care")
def loses_the_last(statuses):
    """A run is handed out when the next begins. Which run has no next?"""
    current, length = None, 0
    for status in statuses:
        if status != current:
            if length:
                yield current, length
            current, length = status, 0
        length += 1


@attempt("run_lengths", belief="the_end_needs_no_care")
def run_of_nothing(statuses):
    """With no statuses at all it reports a run of nothing, of length 0. What had begun that could be closed?"""
    current, length = None, 0
    for status in statuses:
        if status != current:
            if length:
                yield current, length
            current, length = status, 0
        length += 1
    yield current, length


@attempt("run_lengths", belief="holding_is_free")
def all_at_the_end(statuses):
    """The runs are right, and the first was handed out when the last status had been read. Who waits for it, if the server goes on for days?"""

    def step(runs, status):
        if runs and runs[-1][0] == status:
            return [*runs[:-1], (status, runs[-1][1] + 1)]
        return [*runs, (status, 1)]

    return reduce(step, statuses, [])


@attempt("run_lengths", belief="equal_keys_arrive_together")
def counts_in_all(statuses):
    """It counted how often each status comes in all. In `200 500 200`, how many runs are there?"""
    return list(Counter(statuses).items())


@attempt("run_lengths", belief="sorting_is_harmless")
def sorted_first(statuses):
    """Sorted, all 200s stand together, and so they never did. What does sorting do to the question of what came in a row?"""
    return [(status, len(list(run))) for status, run in groupby(sorted(statuses))]


@attempt("run_lengths", belief="a_change_is_no_item")
def change_does_not_count(statuses):
    """Every run but the first is one too short: the status that brought the change was not counted. To which run does it belong?"""
    current, length = None, 0
    for status in statuses:
        if current is None or status == current:
            length += 1
        else:
            yield current, length
            length = 0
        current = status
    if current:
        yield current, length


@alternative("run_lengths")
def run_as_a_list(statuses):
    """The run itself is kept, not its length."""
    run = []
    for status in statuses:
        if run and run[-1] != status:
            yield run[0], len(run)
            run.clear()
        run.append(status)
    if run:
        yield run[0], len(run)


equivalent(
    "run_lengths",
    was="None, 0",
    now="0, None",
    why="A status is a text and never 0; a length of None is no run either.",
)


# worst_by_carrier


@attempt("worst_by_carrier", belief="equal_keys_arrive_together")
def worst_of_the_last_run(flights):
    """For a carrier that comes back, only its latest stretch of flights was looked at. What became of its groups from before?"""
    known = (flight for flight in flights if delay(flight) is not None)
    return {carrier: max(group, key=delay) for carrier, group in groupby(known, key=itemgetter("carrier"))}


@attempt("worst_by_carrier", belief="zero_is_the_least")
def worse_than_zero(flights):
    """A carrier that always came early is missing. Which delay did its flights have to beat?"""
    worst, minutes_of = {}, {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and minutes > minutes_of.get(carrier, 0):
            worst[carrier], minutes_of[carrier] = flight, minutes
    return worst


@attempt("worst_by_carrier", belief="csv_knows_numbers")
def compares_texts(flights):
    """97 minutes won over 117 here. How do the texts `"97"` and `"117"` compare?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if flight["arr_delay"] != "NA":
            if carrier not in worst or flight["arr_delay"] > worst[carrier]["arr_delay"]:
                worst[carrier] = flight
    return worst


@attempt("worst_by_carrier", belief="missing_is_zero")
def unknown_is_on_time(flights):
    """Flights with no known delay won over those that came early. What do you know of a flight marked NA?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if carrier not in worst or (delay(flight) or 0) > (delay(worst[carrier]) or 0):
            worst[carrier] = flight
    return worst


@attempt("worst_by_carrier", belief="a_value_knows_its_row")
def minutes_only(flights):
    """It tells how late, and not which flight. From the number 45, how would you get back to the flight?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None:
            worst[carrier] = max(worst.get(carrier, minutes), minutes)
    return worst


@attempt("worst_by_carrier", belief="equals_are_the_same")
def last_of_equals(flights):
    """Of flights that were equally late it gives the last. When a flight comes that is as late as the worst so far, what should the state become?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and (carrier not in worst or minutes >= delay(worst[carrier])):
            worst[carrier] = flight
    return worst


@attempt("worst_by_carrier", belief="false_means_missing")
def passes_over_the_punctual(flights):
    """A flight that arrived to the minute was passed over, as if nobody knew its delay. What does `not 0` say?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes and (carrier not in worst or minutes > delay(worst[carrier])):
            worst[carrier] = flight
    return worst


@attempt("worst_by_carrier", belief="every_column_is_filled")
def compares_with_none(flights):
    """A flight marked NA became a carrier's worst because it came first. With what is the carrier's next flight compared?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if carrier not in worst or delay(flight) > delay(worst[carrier]):
            worst[carrier] = flight
    return worst


@attempt("worst_by_carrier", belief="state_stays_unless_returned")
def returns_the_new_worst_only(flights):
    """After a flight that is no new worst, or has no known delay, the state is None. What does your step give back for such a flight?"""

    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and (carrier not in worst or minutes > delay(worst[carrier])):
            worst[carrier] = flight
            return worst

    return reduce(step, flights, {})


@attempt("worst_by_carrier", belief="state_stays_unless_returned")
def returns_nothing_when_beaten(flights):
    """A flight that was less late than its carrier's worst turned the state into None. At which line does the step end for such a flight?"""

    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is None:
            return worst
        if carrier not in worst or minutes > delay(worst[carrier]):
            worst[carrier] = flight
            return worst

    return reduce(step, flights, {})


@attempt("worst_by_carrier", belief="state_stays_unless_returned")
def returns_nothing_for_unknown(flights):
    """A flight marked NA turned the state into None, and all that was found is gone. What should such a flight do to the state?"""

    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None:
            if carrier not in worst or minutes > delay(worst[carrier]):
                worst[carrier] = flight
            return worst

    return reduce(step, flights, {})


@alternative("worst_by_carrier")
def by_sorted_groups(flights):
    """Sorted by carrier, so that equal keys do arrive together; sorting keeps the order of equals."""
    known = sorted((flight for flight in flights if delay(flight) is not None), key=itemgetter("carrier"))
    return {carrier: max(group, key=delay) for carrier, group in groupby(known, key=itemgetter("carrier"))}


equivalent(
    "worst_by_carrier",
    was="",
    now="flights = repeated(flights)",
    why="Nothing exceeds itself, so the first flight stays.",
)


# small_state

SMALL = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}


@attempt("small_state", belief="every_average_has_a_small_state")
def median_too():
    """The median is in it, as if it were a mean. You hold the middle of a thousand durations: what do you do when a thousand longer ones follow?"""
    return SMALL | {"median_duration"}


@attempt("small_state", belief="the_best_need_all")
def ten_need_all():
    """The ten slowest are not in it, as if all lines had to be sorted. Can a line that is slower than only nine of a million ever come back?"""
    return SMALL - {"ten_slowest"}


@attempt("small_state", belief="a_dictionary_grows_with_the_rows")
def dictionaries_grow():
    """The counts by path are not in it. What makes a dictionary of counts grow: another line, or another key?"""
    return SMALL - {"requests_by_path"}


@attempt("small_state", belief="yes_or_no_needs_one_bit")
def one_flag_is_enough():
    """Whether an id came twice is yes or no, but is it found with as little? Line 900,001 has an id: with what do you compare it?"""
    return SMALL | {"id_seen_twice"}


@attempt("small_state", belief="runs_need_the_rows")
def runs_need_history():
    """The longest run of errors is not in it. When the next line comes, which of the old lines do you need to look at?"""
    return SMALL - {"longest_error_run"}


@alternative("small_state")
def all_but_three():
    """What is left without the three that may need any line again."""
    names = {"mean_duration", "median_duration", "slowest_request", "ten_slowest", "requests_by_path"}
    return (names | {"longest_error_run"}) - {"median_duration"}


# log_report


@attempt("log_report", belief="equal_keys_arrive_together")
def report_on_runs(lines):
    """A path that comes back starts anew, and its earlier requests are lost. In which order do the paths stand in a log?"""
    asked = filter(None, map(request, lines))
    return {path: _report(list(group)) for path, group in groupby(asked, key=itemgetter(0))}


@attempt("log_report", belief="the_end_needs_no_care")
def closes_on_success(lines):
    """A path whose errors last to the end of the log shows too short a run. At which line did you compare the run with the longest?"""
    states = {}
    for asked in filter(None, map(request, lines)):
        path, status, sent = asked
        requests, total, answers, errors, most = states.get(path, (0, 0, 0, 0, 0))
        if status >= 500:
            errors += 1
        else:
            errors, most = 0, max(most, errors)
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), errors, most
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[4]) for path, each in states.items()}


@attempt("log_report", belief="one_state_serves_all_keys")
def one_run_for_all(lines):
    """A success of another path ended the run here, and an error of another path made it longer. To which path do the errors in a row belong?"""
    states, errors = {}, 0
    for path, status, sent in filter(None, map(request, lines)):
        requests, total, answers, most = states.get(path, (0, 0, 0, 0))
        errors = errors + 1 if status >= 500 else 0
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), max(most, errors)
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[3]) for path, each in states.items()}


@attempt("log_report", belief="missing_is_zero")
def nothing_is_zero_bytes(lines):
    """Requests with `-` for the bytes pull the mean down. Over which requests was the mean asked for?"""
    grouped = {}
    for path, status, sent in filter(None, map(request, lines)):
        grouped.setdefault(path, []).append((path, status, sent or 0))
    return {path: _report(group) for path, group in grouped.items()}


@attempt("log_report", belief="false_means_missing")
def zero_bytes_are_none(lines):
    """Requests for which the log has 0 bytes were left out of the mean. Is 0 the same as no number?"""
    grouped = {}
    for path, status, sent in filter(None, map(request, lines)):
        grouped.setdefault(path, []).append((path, status, sent or None))
    return {path: _report(group) for path, group in grouped.items()}


@attempt("log_report", belief="halving_gives_the_mean")
def halfway_bytes(lines):
    """Each new answer counts as much as all before it together. What besides the mean so far would the state have to hold?"""
    grouped = {}
    for asked in filter(None, map(request, lines)):
        grouped.setdefault(asked[0], []).append(asked)
    report = {}
    for path, group in grouped.items():
        sizes = [sent for _, _, sent in group if sent is not None]
        mean = reduce(lambda mean, sent: (mean + sent) / 2, sizes) if sizes else None
        report[path] = len(group), mean, _report(group)[2]
    return report


@attempt("log_report", belief="a_name_is_a_copy")
def one_list_for_all_paths(lines):
    """All paths show the same three numbers, those of the whole log. How many lists are there behind the keys?"""
    start, states = [0, 0, 0, 0, 0], {}
    for path, status, sent in filter(None, map(request, lines)):
        state = states.setdefault(path, start)
        state[0] += 1
        state[1] += sent or 0
        state[2] += sent is not None
        state[3] = state[3] + 1 if status >= 500 else 0
        state[4] = max(state[4], state[3])
    return {path: (each[0], each[1] / each[2] if each[2] else None, each[4]) for path, each in states.items()}


@attempt("log_report", belief="every_line_is_a_record")
def trusts_every_line(lines):
    """It ends at the first line that is no request. What does `request` give for such a line?"""
    grouped = {}
    for path, status, sent in map(request, lines):
        grouped.setdefault(path, []).append((path, status, sent))
    return {path: _report(group) for path, group in grouped.items()}


def _report(group):
    """The three numbers of one path, from all its requests."""
    sizes = [sent for _, _, sent in group if sent is not None]
    failed = [len(list(run)) for error, run in groupby(status >= 500 for _, status, _ in group) if error]
    return len(group), sum(sizes) / len(sizes) if sizes else None, max(failed, default=0)


@alternative("log_report")
def grouped_first(lines):
    """All requests of a path in a list, then a look at each list: more memory, less to think of."""
    grouped = {}
    for asked in filter(None, map(request, lines)):
        grouped.setdefault(asked[0], []).append(asked)
    return {path: _report(group) for path, group in grouped.items()}


equivalent("log_report", was="asked is None", now="not asked", why="A request is three values, and so never false.")
equivalent("log_report", was="0, 0))", now="0, -1))", why="The first request brings 0 or 1 for the most errors.")


# modes


@attempt("modes", belief="the_leader_is_enough")
def leader_only(carriers):
    """Only a leader and its lead were remembered, and whoever fell behind was forgotten. How would a carrier that was overtaken come back?"""
    leader, lead = None, 0
    for carrier in carriers:
        if lead == 0:
            leader = carrier
        lead += 1 if carrier == leader else -1
    return [] if leader is None else [leader]


@attempt("modes", belief="there_is_one_winner")
def most_common_one(carriers):
    """Two carriers are equally frequent, and only the one that came first is there. What does the 1 in `most_common(1)` cut off?"""
    return [carrier for carrier, count in Counter(carriers).most_common(1)]


@attempt("modes", belief="equal_keys_arrive_together")
def longest_run(carriers):
    """It found the carrier that came most often in a row. How often did the others come, all over the list?"""
    runs = [(carrier, len(list(group))) for carrier, group in groupby(carriers)]
    return sorted({carrier for carrier, length in runs if length == max(length for _, length in runs)})


@attempt("modes", belief="there_is_always_data")
def greatest_of_nothing(carriers):
    """With no carriers it ends in an error: there is no greatest of nothing. What should the answer be then?"""
    counts = Counter(carriers)
    most = max(counts.values())
    return sorted(carrier for carrier, count in counts.items() if count == most)


@alternative("modes")
def by_reduction(carriers):
    """A reduction, and a loop over the counts."""

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    counts, best = reduce(step, carriers, {}), []
    for carrier in sorted(counts):
        if not best or counts[carrier] > counts[best[0]]:
            best = [carrier]
        elif counts[carrier] == counts[best[0]]:
            best.append(carrier)
    return best


equivalent("modes", was="default=0", now="default=…", why="Without carriers there is no count to compare with.")
equivalent(
    "modes", was="", now="carriers = repeated(carriers)", why="With everything twice the same ones are most frequent."
)


# three_longest


@attempt("three_longest", belief="my_state_is_mine_alone")
def changes_the_state(longest, line):
    """The list that was handed in is another one afterwards. Who else may still be looking at it?"""
    longest.append(line)
    longest.sort(key=len, reverse=True)
    return longest[:3]


@attempt("three_longest", belief="equals_are_the_same")
def each_line_once(longest, line):
    """A line that comes twice is in it once, and a shorter one took the second place. Does the play have that line once or twice?"""
    return sorted(dict.fromkeys([*longest, line]), key=len, reverse=True)[:3]


@attempt("three_longest", belief="only_the_last_can_go")
def replaces_the_last(longest, line):
    """A line that is longer than all stands at the end. Which place does it have among the three?"""
    if len(longest) < 3:
        return [*longest, line]
    return [*longest[:2], line] if len(line) > len(longest[2]) else longest


@attempt("three_longest", belief="sorting_sorts_what_i_mean")
def by_alphabet(longest, line):
    """They stand in the order of the alphabet, backwards. By which property of a line should they be compared?"""
    return sorted([*longest, line], reverse=True)[:3]


@attempt("three_longest", belief="backwards_keeps_ties")
def sorts_then_turns(longest, line):
    """Of two equally long lines the later stands before the earlier. In which order did they stand before the list was turned around?"""
    return sorted([*longest, line], key=len)[::-1][:3]


@alternative("three_longest")
def inserts(longest, line):
    """The new line goes behind all that are at least as long."""
    at = sum(len(line) <= len(each) for each in longest)
    return [*longest[:at], line, *longest[at:]][:3]


equivalent("three_longest", was="", now="longest = first_twenty(longest)", why="The state holds three lines at most.")

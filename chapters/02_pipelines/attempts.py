"""What people believe about pipelines, as answers; and second right answers. The names of `given` cells are at hand."""

from collections import Counter

from workbook import alternative, attempt, equivalent

# four_orders


@attempt("four_orders", belief="compose_reads_left_to_right")
def compose_like_pipe():
    """Here `compose(capped, fee)` caps the 30 minutes and then makes money of them. In the nested call `capped(fee(30))`, which name stands first, and which runs first?"""
    return (300, 100, 300, 100)


@attempt("four_orders", belief="pipe_is_compose")
def pipe_like_compose():
    """Here `pipe(30, capped, fee)` has worked out the fee first. The 30 stands at the left end: which function does it meet first?"""
    return (100, 300, 100, 100)


@attempt("four_orders", belief="left_is_outermost")
def left_is_outside():
    """In `compose_left(fee, capped)` the fee was worked out last. `compose` begins at its right end; at which end would `compose_left` begin?"""
    return (100, 300, 300, 300)


@attempt("four_orders", belief="order_of_stages_is_free")
def order_does_not_matter():
    """All four came out alike, as if the order made no difference. What is 10 times 30, at most 100, and what is 10 times at most 100 of 30?"""
    return (100, 100, 100, 100)


@attempt("four_orders", belief="a_cap_is_always_reached")
def a_cap_lifts():
    """`b` and `c` are 1000 here, as if capping the 30 minutes had made 100 of them. Which of the two numbers does `min(30, 100)` give?"""
    return (100, 1000, 1000, 100)


@alternative("four_orders")
def nested_calls():
    """The four, as nested calls."""

    def fee(minutes):
        return 10 * minutes

    def capped(amount):
        return min(amount, 100)

    return capped(fee(30)), fee(capped(30)), fee(capped(30)), capped(fee(30))


# called_when


@attempt("called_when", belief="compose_reads_left_to_right")
def names_before_cutting():
    """B6 was named before it was cut. `compose(name, cut)` is short for which nested call, and which of the two is inside?"""
    return ["cut UA", "name UA", "name B6", "cut B6"]


@attempt("called_when", belief="stages_run_one_after_another")
def all_cut_first():
    """HA was cut before B6 had its name. `map` has one function here, `clean`: what has to happen before `clean` can return B6?"""
    return ["cut UA", "name UA", "cut B6", "cut HA", "name B6"]


@attempt("called_when", belief="pipe_waits")
def pipe_builds():
    """UA left no note, as if line b had waited for somebody to ask. What is in the variable `one` after line b: a code, or a function?"""
    return ["cut B6", "name B6"]


@attempt("called_when", belief="map_works_at_once")
def map_runs_all():
    """HA has notes here. Line d asks once: who would have asked for a second code?"""
    return ["cut UA", "name UA", "cut B6", "name B6", "cut HA", "name HA"]


@attempt("called_when", belief="stages_run_one_after_another")
def all_cut_then_all_named():
    """All codes are cut here, and then all are named. How many codes does line d ask for, and how many stages does that one go through?"""
    return ["cut UA", "name UA", "cut B6", "cut HA", "name B6", "name HA"]


@alternative("called_when")
def really_run():
    """The code, run."""
    notes = []
    cut, name = (lambda code, word=word: notes.append(f"{word} {code}") or code for word in ("cut", "name"))
    pipe("UA", cut, name)
    next(map(compose(name, cut), ["B6", "HA"]))
    return notes


# reader


@attempt("reader", belief="in_compares_whole_words")
def piece_of_the_text(columns, wanted):
    """The column dep_time came along with sched_dep_time, although nobody had asked for it. What does `in` look for in a *text*?"""
    return compose(curry(keyfilter, lambda name: name in wanted), curry(named, columns), fields)


@attempt("reader", belief="compose_reads_left_to_right")
def stages_in_reading_order(columns, wanted):
    """The line itself went to `keyfilter`, which knows dictionaries only. Who is called first in `compose(a, b, c)`?"""
    return compose(fields, curry(named, columns), curry(keyfilter, lambda name: name in wanted.split()))


@attempt("reader", belief="every_record_has_every_key")
def looks_up_each_name(columns, wanted):
    """A KeyError: `wanted` names a column that this file does not have. Starting from the record's own keys, would it ever have been looked up?"""

    def picked(record):
        return {name: record[name] for name in wanted.split()}

    return compose(picked, curry(named, columns), fields)


@attempt("reader", belief="functions_wait_by_themselves")
def forgets_to_curry(columns, wanted):
    """A TypeError before there was any line: a stage was called, with brackets, while the pipeline was being put together. What did it still lack at that moment?"""
    return compose(keyfilter(lambda name: name in wanted.split()), named(columns), fields)


@attempt("reader", belief="the_last_value_is_returned")
def test_without_return(columns, wanted):
    """Every record is empty: the test let no name through. What does `is_wanted` hand to `keyfilter` when it is called?"""

    def is_wanted(name):
        name in wanted.split()  # noqa: B015 this is the mistake

    return compose(curry(keyfilter, is_wanted), curry(named, columns), fields)


@alternative("reader")
def one_expression(columns, wanted):
    """A function in a function, and a dict comprehension."""
    names = set(wanted.split())

    def read(line):
        return {name: value for name, value in zip(columns, fields(line)) if name in names}

    return read


equivalent("reader", was="", now="columns = repeated(columns)", why="A line ends before the names begin again.")
equivalent("reader", was="", now="columns = first_twenty(columns)", why="There are nine columns.")


# last_page


@attempt("last_page", belief="order_of_stages_is_free")
def decodes_early(line):
    """The page AC/DC comes out as DC, and who? as who. At the moment when `last_part` cuts, how many slashes and question marks are there, and which of them had been codes?"""
    return pipe(line, path_of, decoded, without_query, last_part)


@attempt("last_page", belief="order_of_stages_is_free")
def decodes_before_the_slash(line):
    """The queries are gone, and AC/DC is still DC. At the moment when `last_part` looks for the last slash, which slashes are there?"""
    return pipe(line, path_of, without_query, decoded, last_part)


@attempt("last_page", belief="order_of_stages_is_free")
def decodes_before_the_question_mark(line):
    """The page who? comes out as who, and of a query with a slash in it a piece is left. Which question marks did `without_query` find, and what had been cut before?"""
    return pipe(line, path_of, last_part, decoded, without_query)


@attempt("last_page", belief="order_of_stages_is_free")
def decodes_and_cuts_the_wrong_end(line):
    """Two things are wrong at once: AC/DC comes out as DC, and `/flights/JFK?from=/flights/LGA` as LGA. Which has to do with the decoding, and which with the order of the cuts?"""
    return pipe(line, path_of, decoded, last_part, without_query)


@attempt("last_page", belief="pipe_is_compose")
def gives_the_pipeline(line):
    """It gives a function where a name was asked for. Who is to call that function, and with what?"""
    return compose(decoded, last_part, without_query, path_of)


@attempt("last_page", belief="first_match_is_enough")
def part_before_query(line):
    """For a path such as `/flights/JFK?from=/flights/LGA` it gives LGA. Where does the last slash of that path stand: in the path or in the query?"""
    return pipe(line, path_of, last_part, without_query, decoded)


@attempt("last_page", belief="compose_reads_left_to_right")
def whole_line_decoded_first(line):
    """Out came the number of bytes: `decoded` was given the whole line, and `path_of` what two cuts had left of it. Which of the four has to be given a line?"""
    return compose(path_of, without_query, last_part, decoded)(line)


@attempt("last_page", belief="idle_in_the_example_is_idle")
def without_decoding(line):
    """In the example `decoded` changes nothing, but `AC%2FDC` is no name of a band. Which lines does that stage exist for?"""
    return pipe(line, path_of, without_query, last_part)


@alternative("last_page")
def step_by_step(line):
    """Variables in place of a pipeline, and cuts from the other side."""
    path = line.partition('"GET ')[2].partition(" ")[0]
    name = path.partition("?")[0].rpartition("/")[2]
    return name.replace("%20", " ").replace("%3F", "?").replace("%2F", "/")


# known_delays


@attempt("known_delays", belief="false_means_missing")
def drops_on_time(record):
    """A delay of 0 is gone: the flights that were on time have no delays any more. What does `and item[1]` ask of a 0?"""
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1], record)


@attempt("known_delays", belief="filtering_takes_away")
def deletes_from_the_record(record):
    """The caller's own record has lost its carrier. What should still be in it when the next stage, or the next test, looks?"""
    for name in list(record):
        if not name.endswith("_delay") or record[name] is None:
            del record[name]
    return record


@attempt("known_delays", belief="the_example_is_the_data")
def keeps_numbers(record):
    """The month came along. In the example only delays are numbers; which other columns of a flight are?"""
    return valfilter(lambda value: isinstance(value, int), record)


@attempt("known_delays", belief="in_looks_at_the_end")
def delay_anywhere(record):
    """`delay_cause` came along, and it is no number of minutes. Where in the name does your test look for the word?"""
    return itemfilter(lambda item: "delay" in item[0] and item[1] is not None, record)


@attempt("known_delays", belief="known_is_all_that_counts")
def all_that_is_known(record):
    """The carrier and the month came along. The rule has two halves; which of them did the test ask about?"""
    return valfilter(lambda value: value is not None, record)


@attempt("known_delays", belief="item_is_two_arguments")
def test_of_two(record):
    """A TypeError: the test wants two things and was given one. What is an item of a dictionary: two things, or a pair?"""
    return itemfilter(lambda name, value: name.endswith("_delay") and value is not None, record)


@attempt("known_delays", belief="a_key_stands_for_a_value")
def unknown_delays_too(record):
    """The unknown delays are there as well, as None. What did the test of `keyfilter` get to see of them?"""
    return keyfilter(lambda name: name.endswith("_delay"), record)


@alternative("known_delays")
def two_filters(record):
    """A filter on the values after a filter on the keys."""
    delays = keyfilter(lambda name: name.endswith("_delay"), record)
    return valfilter(lambda minutes: minutes is not None, delays)


# over


@attempt("over", belief="csv_knows_numbers")
def compares_texts(*given):
    """With a limit of 20, a delay of 5 minutes counts as above it, and NA does with any limit. What does `"5" > "20"` give?"""
    return curry(lambda name, limit, flight: flight[name] > str(limit))(*given)


@attempt("over", belief="missing_is_zero")
def unknown_is_zero(*given):
    """With a limit of −15, a flight that never left counts as above it. Which number did NA turn into?"""
    return curry(lambda name, limit, flight: (number(flight[name]) or 0) > limit)(*given)


@attempt("over", belief="a_column_of_numbers_holds_numbers")
def reads_every_text(*given):
    """With NA it ends in a ValueError, as `int` can make no number of it. What is to be said of a flight whose delay nobody knows?"""
    return curry(lambda name, limit, flight: int(flight[name]) > limit)(*given)


@attempt("over", belief="unknown_can_be_compared")
def compares_none(*given):
    """With NA it ends in a TypeError: `number` gave None for it, and None has no place among the numbers. What should the test say before it compares?"""
    return curry(lambda name, limit, flight: number(flight[name]) > limit)(*given)


@attempt("over", belief="false_means_missing")
def zero_is_unknown(*given):
    """With a limit of −15, a flight that left on the minute is not above it. Which two delays look alike to a test such as `minutes and …`?"""
    return curry(lambda name, limit, flight: (minutes := number(flight[name])) and minutes > limit)(*given)


@attempt("over", belief="functions_wait_by_themselves")
def not_curried(name, limit, flight):
    """With all three arguments it works; with one or two it is a TypeError. What should `over("dep_delay", 60)` give in place of an error?"""
    minutes = number(flight[name])
    return minutes is not None and minutes > limit


@attempt("over", belief="one_way_of_calling_is_enough")
def two_brackets_only(name, limit):
    """`over(name, limit)(flight)` works, and the other two ways end in a TypeError. What would a call with one argument have to give back?"""

    def test(flight):
        minutes = number(flight[name])
        return minutes is not None and minutes > limit

    return test


@attempt("over", belief="data_comes_first")
def flight_comes_first(*given):
    """`over("dep_delay", 60)` took the text "dep_delay" for the flight. In which order do the arguments arrive, and which of them is still to come?"""
    return curry(lambda flight, name, limit: (number(flight[name]) or limit) > limit)(*given)


@alternative("over")
def gathers(*given):
    """Arguments are gathered by hand until there are three."""
    if len(given) < 3:
        return lambda *more: gathers(*given, *more)
    name, limit, flight = given
    return flight[name] != "NA" and int(flight[name]) > limit


# first_broken


@attempt("first_broken", belief="fault_is_where_it_shows")
def blames_the_end(stages, value, holds):
    """It looked at the final result only, and named the last stage. What might have been wrong long before, or wrong and mended again?"""
    for name, stage in stages.items():
        value = stage(value)
    return None if holds(value) else name


@attempt("first_broken", belief="stages_see_the_raw_value")
def each_on_its_own(stages, value, holds):
    """Every stage was given the value from the start. What is the third stage given when the pipeline runs?"""
    for name, stage in stages.items():
        if not holds(stage(value)):
            return name
    return None


@attempt("first_broken", belief="last_fault_is_the_first")
def last_one_that_breaks(stages, value, holds):
    """It went on after the first bad value and named the last. If a delay is made up and comes again, which leg began it?"""
    found = None
    for name, stage in stages.items():
        value = stage(value)
        if not holds(value):
            found = name
    return found


@attempt("first_broken", belief="fault_is_where_it_arrives")
def blames_the_receiver(stages, value, holds):
    """It named the stage that was *given* the bad value. Which one had made it?"""
    for name, stage in stages.items():
        if not holds(value):
            return name
        value = stage(value)
    return None


@attempt("first_broken", belief="a_limit_only_cuts_the_result")
def runs_them_all_first(stages, value, holds):
    """The name is right, and every stage was run for it, also those behind the bad one. When was the answer known?"""
    values = {}
    for name, stage in stages.items():
        value = values[name] = stage(value)
    return next((name for name in values if not holds(values[name])), None)


@attempt("first_broken", belief="a_loop_gives_the_values")
def loops_over_the_names(stages, value, holds):
    """A TypeError: a text was called as if it were a function. What does a loop over a dictionary hand out?"""
    for stage in stages:
        value = stage(value)
        if not holds(value):
            return stage
    return None


@attempt("first_broken", belief="a_loop_gives_the_items")
def takes_names_apart(stages, value, holds):
    """A ValueError: a name was to be taken apart into two variables, letter by letter. What did you want a loop over a dictionary to hand out, and what does it?"""
    for name, stage in stages:
        value = stage(value)
        if not holds(value):
            return name
    return None


@attempt("first_broken", belief="there_are_always_enough")
def next_without_an_end(stages, value, holds):
    """A StopIteration: `next` went through all the stages and none of them breaks it. What is it to give then?"""

    def journey(value):
        for name, stage in stages.items():
            value = stage(value)
            yield name, value

    return next(name for name, given in journey(value) if not holds(given))


@alternative("first_broken")
def by_generator(stages, value, holds):
    """A generator of what each stage gives, searched with `next`."""

    def journey(value):
        for name, stage in stages.items():
            value = stage(value)
            yield name, value

    return next((name for name, given in journey(value) if not holds(given)), None)


# known_inside


@attempt("known_inside", belief="filters_go_deep")
def outside_only(flight):
    """The None inside `delays` is still there. Which values did the test see: those of the flight, or those of a dictionary that is one of them?"""
    return valfilter(lambda value: value is not None, flight)


@attempt("known_inside", belief="filtering_takes_away")
def changes_the_flight(flight):
    """What came back is right, and it is the very flight that was given: its owner has lost delays. From which dictionary did your answer take them away?"""
    for name in list(flight["delays"]):
        if flight["delays"][name] is None:
            del flight["delays"][name]
    return flight


@attempt("known_inside", belief="the_part_is_the_whole")
def only_the_delays(flight):
    """Only the delays came back. What was to become of the carrier and of the gate?"""
    return valfilter(lambda minutes: minutes is not None, flight["delays"])


@attempt("known_inside", belief="copies_go_deep")
def copies_the_outside(flight):
    """The copy is clean, and the flight it was made from has lost delays as well. How many dictionaries has the copy of its own: the outer one, the inner one, or both?"""
    copy = dict(flight)
    for name in list(copy["delays"]):
        if copy["delays"][name] is None:
            del copy["delays"][name]
    return copy


@attempt("known_inside", belief="false_means_missing")
def inside_without_zeros(flight):
    """A departure on time has vanished from its delays. Is no delay the same as no record of a delay?"""
    return flight | {"delays": valfilter(bool, flight["delays"])}


@attempt("known_inside", belief="none_is_never_wanted")
def both_levels(flight):
    """The unknown delays are gone, and with them an unknown gate. Who asked for that?"""
    inside = valfilter(lambda minutes: minutes is not None, flight["delays"])
    return valfilter(lambda value: value is not None, flight | {"delays": inside})


@alternative("known_inside")
def built_anew(flight):
    """A new dictionary, key by key."""
    made = {}
    for name, value in flight.items():
        made[name] = value if name != "delays" else {key: each for key, each in value.items() if each is not None}
    return made


# two_workers


@attempt("two_workers", belief="neighbours_stay_neighbours")
def repeats_are_near():
    """A repeat needs only the line before it, so it seems local. Which line stands before the first line of the second half?"""
    return {"split", "records", "late", "repeats"}


@attempt("two_workers", belief="sorted_parts_make_a_whole")
def sorted_halves():
    """Two sorted lists, one behind the other. Is the last line of the first always smaller than the first of the second?"""
    return {"split", "records", "late", "sorted"}


@attempt("two_workers", belief="a_limit_is_for_all_together")
def ten_is_ten():
    """Each worker keeps its first ten lines. How many lines are in the two lists together?"""
    return {"split", "records", "late", "first_ten"}


@attempt("two_workers", belief="workers_know_their_place")
def numbers_go_on():
    """The second worker was trusted to go on counting. Which number does `enumerate` give to the first line that it sees?"""
    return {"split", "records", "late", "number"}


@attempt("two_workers", belief="only_maps_can_be_split")
def filters_need_all():
    """The filter on late flights was left out, as it drops lines. Does whether a line is dropped depend on any other line?"""
    return {"split", "records"}


@alternative("two_workers")
def tried_on_six_lines():
    """The jobs, tried on two halves."""
    lines = ["B,1", "A,-2", "C,3", "C,3", "A,4", "B,0"]
    jobs = {
        "split": lambda lines: list(map(fields, lines)),
        "number": lambda lines: list(enumerate(lines)),
        "records": lambda lines: [
            keyfilter("carrier".__eq__, named(["carrier", "delay"], fields(line))) for line in lines
        ],
        "late": lambda lines: [line for line in lines if int(fields(line)[-1]) > 0],
        "repeats": lambda lines: [line for before, line in zip([None, *lines], lines) if line != before],
        "sorted": sorted,
        "first_ten": lambda lines: lines[:2],
    }
    return {name for name, job in jobs.items() if job(lines[:3]) + job(lines[3:]) == job(lines)}


# busy_pages


@attempt("busy_pages", belief="false_means_missing")
def nothing_sent_is_nothing_asked(lines, least):
    """Pages that had not changed lost their requests. The server sent no bytes for them; did anybody ask?"""
    requests = filter(lambda request: request and request["bytes"] != "-", map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@attempt("busy_pages", belief="the_example_is_the_data")
def path_is_page(lines, least):
    """A path stands here with its query; with another query it would stand here again. What does the word page mean in the rules?"""
    requests = filter(None, map(parts, lines))
    paths = (request["path"] for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(paths))


@attempt("busy_pages", belief="order_of_stages_is_free")
def cuts_after_counting(lines, least):
    """The queries were cut off after the counting, and of several counts for one page only one is left. Which stage has to see the page under one name?"""
    requests = filter(None, map(parts, lines))
    counts = frequencies(request["path"] for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, {without_query(path): count for path, count in counts.items()})


@attempt("busy_pages", belief="only_200_is_success")
def only_two_hundred(lines, least):
    """Requests answered with 301 and 304 are missing. Which rule do they break?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if request["status"] == "200")
    return valfilter(lambda count: count >= least, frequencies(pages))


@attempt("busy_pages", belief="every_line_counts")
def errors_too(lines, least):
    """Pages are counted here that nobody has ever been shown. What does the server say with 404 and 500?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests)
    return valfilter(lambda count: count >= least, frequencies(pages))


@attempt("busy_pages", belief="every_line_is_a_record")
def none_is_not_filtered(lines, least):
    """A TypeError: None was asked for its status or its path. For which lines does `parts` give None?"""
    pages = (without_query(request["path"]) for request in map(parts, lines) if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@attempt("busy_pages", belief="at_least_is_more_than")
def more_than_least(lines, least):
    """A page with exactly `least` requests is missing. Has it fewer than `least`?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    return valfilter(lambda count: count > least, frequencies(pages))


@attempt("busy_pages", belief="a_column_of_numbers_holds_numbers")
def reads_the_bytes(lines, least):
    """A ValueError: `int` was given the text `-`. Where does that stand, and which of the rules asks for it?"""
    requests = filter(None, map(parts, lines))
    typed = (request | {"bytes": int(request["bytes"])} for request in requests)
    pages = (without_query(request["path"]) for request in typed if int(request["status"]) < 400)
    return valfilter(lambda count: count >= least, frequencies(pages))


@attempt("busy_pages", belief="lazy_holds_results")
def counts_in_the_stream(lines, least):
    """The first page was counted among what came after it, and then the stream was at its end. How many times can `pages` be gone through?"""
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    counts = {page: sum(other == page for other in pages) for page in pages}
    return valfilter(lambda count: count >= least, counts)


@alternative("busy_pages")
def by_counter(lines, least):
    """A loop and a Counter."""
    counts = Counter()
    for line in lines:
        request = parts(line)
        if request is not None and int(request["status"]) < 400:
            counts[request["path"].partition("?")[0]] += 1
    return {page: count for page, count in counts.items() if count >= least}


# composed


@attempt("composed", belief="compose_reads_left_to_right")
def first_name_first(*functions):
    """It runs them from left to right. In `composed(len, str.strip)`, which of the two can be given a text and leave one?"""

    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


@attempt("composed", belief="lazy_holds_results")
def turned_round_once(*functions):
    """The first call is right, and every later one gives its value back unchanged. What had the first call gone through, and what did it leave there?"""
    backwards = reversed(functions)

    def run(value):
        for function in backwards:
            value = function(value)
        return value

    return run


@attempt("composed", belief="composing_is_for_two")
def of_two(*functions):
    """A ValueError: it can take apart two functions and no other number. What would it do with three, or with one?"""
    outer, inner = functions
    return lambda value: outer(inner(value))


@attempt("composed", belief="there_is_always_a_first")
def needs_one(*functions):
    """With no function at all it ends in an IndexError. What is left of a pipeline when its last stage has been taken out?"""

    def run(value):
        value = functions[-1](value)
        for function in functions[-2::-1]:
            value = function(value)
        return value

    return run


@alternative("composed")
def by_recursion(*functions):
    """The first of them, around all the others composed."""
    if not functions:
        return lambda value: value
    outer, *others = functions
    inner = by_recursion(*others)
    return lambda value: outer(inner(value))

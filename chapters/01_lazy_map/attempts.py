"""What people believe about lazy Python, as answers; and second right answers. The names of `given` cells are at hand."""

from itertools import accumulate, dropwhile, tee, zip_longest

from workbook import alternative, attempt, equivalent

# calls_so_far


@attempt("calls_so_far", belief="map_works_at_once")
def all_at_once():
    """All the calls at line a: that is what a list comprehension would do. What type of thing did `map` give in the lesson?"""
    return (5, 5, 5, 5)


@attempt("calls_so_far", belief="first_pull_does_all")
def all_at_first_pull():
    """The first `next` set off all five calls. Who, at line b, would have wanted the other four?"""
    return (0, 5, 5, 5)


@attempt("calls_so_far", belief="a_limit_is_a_request")
def islice_asks():
    """Three calls were made at line c, by `islice` itself. What does `islice` give back, and has anybody asked that for an item?"""
    return (0, 1, 4, 4)


@attempt("calls_so_far", belief="lazy_holds_results")
def islice_starts_over():
    """Three calls in all, so line d began with UA again, whose call had been made. Where did `delays` stand after line b?"""
    return (0, 1, 1, 3)


@alternative("calls_so_far")
def measured():
    """The code, run."""
    calls = []
    delays = map(calls.append, "ABCDE")
    counts = [len(calls)]
    for step in (lambda: next(delays), lambda: islice(delays, 3), lambda: list(islice(delays, 3))):
        step()
        counts.append(len(calls))
    return tuple(counts)


# one_row_travels


@attempt("one_row_travels", belief="stages_run_one_after_another")
def stage_by_stage():
    """Every flight was read before the first was converted. Who kept the four rows meanwhile?"""
    return [f"{word} f{row}" for word in ("read", "convert", "test") for row in (1, 2, 3, 4)]


@attempt("one_row_travels", belief="a_limit_only_cuts_the_result")
def never_stops():
    """Rows travel singly here, but all four of them. How many results were asked for, and when was that one found?"""
    return [f"{word} f{row}" for row in (1, 2, 3, 4) for word in ("read", "convert", "test")]


@attempt("one_row_travels", belief="a_limit_counts_what_is_read")
def first_row_only():
    """One row was read, and it is early, so the list would be empty. Does `islice` count the rows that go in, or the results that come out?"""
    return ["read f1", "convert f1", "test f1"]


@attempt("one_row_travels", belief="one_more_to_see_the_end")
def looks_one_ahead():
    """After the one result, f3 was read and tested as well. What would `islice` have to do with it?"""
    return [f"{word} f{row}" for row in (1, 2, 3) for word in ("read", "convert", "test")]


@attempt("one_row_travels", belief="work_runs_backwards")
def backwards():
    """The test came before the reading. The *request* goes from the end to the front; which way does the row go?"""
    return [f"{word} f{row}" for row in (1, 2) for word in ("test", "convert", "read")]


@alternative("one_row_travels")
def noted():
    """The code, run."""
    notes = []

    def stage(word, passes=bool):
        return lambda row: notes.append(f"{word} {row}") or passes(row) and row

    stream = map(stage("convert"), map(stage("read"), ("f1", "f2", "f3", "f4")))
    list(islice(filter(stage("test", lambda row: row in ("f2", "f4")), stream), 1))
    return notes


# ten_very_late


@attempt("ten_very_late", belief="a_limit_only_cuts_the_result")
def cuts_the_list(flights):
    """It found them all and kept ten, so the file was read to its end. At which moment were the ten known?"""
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return list(very_late)[:10]


@attempt("ten_very_late", belief="one_more_to_see_the_end")
def pulls_then_looks(flights):
    """After the tenth it went on to the next very late flight before it saw that it had enough. When does a `for` ask for its item?"""
    found = []
    for flight in filter(lambda flight: (delay(flight) or 0) > 300, flights):
        if len(found) == 10:
            break
        found.append(flight)
    return found


@attempt("ten_very_late", belief="order_of_stages_is_free")
def ten_then_late(flights):
    """These are the very late ones among the first ten rows. Which of the two steps should see the other's results?"""
    return list(filter(lambda flight: (delay(flight) or 0) > 300, islice(flights, 10)))


@attempt("ten_very_late", belief="csv_knows_numbers")
def compares_text(flights):
    """A flight 45 minutes late counts as very late here, and so does one marked NA. What does `"45" > "300"` give?"""
    return list(islice(filter(lambda flight: flight["arr_delay"] > "300", flights), 10))


@attempt("ten_very_late", belief="a_stream_is_a_list")
def still_a_stream(flights):
    """What came back has not found anything yet, and the file may be closed before it does. What makes a stream a list?"""
    return islice(filter(lambda flight: (delay(flight) or 0) > 300, flights), 10)


@attempt("ten_very_late", belief="a_value_knows_its_row")
def very_late_minutes(flights):
    """These are the minutes of the very late flights, without the flights. Whose carrier could anybody look up with a 301?"""
    return list(islice(filter(lambda minutes: (minutes or 0) > 300, map(delay, flights)), 10))


@attempt("ten_very_late", belief="there_are_always_enough")
def next_ten_times(flights):
    """`next` was called ten times, whatever there was: it raised StopIteration, and what had been found is lost. What should a day with three such flights give?"""
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return [next(very_late) for _ in range(10)]


@alternative("ten_very_late")
def with_break(flights):
    """A loop that looks before it asks again."""
    found = []
    for flight in flights:
        if (delay(flight) or 0) > 300:
            found.append(flight)
            if len(found) == 10:
                break
    return found


equivalent("ten_very_late", was="minutes is not None", now="bool(minutes)", why="A delay of 0 is not above 300 either.")


# closed_file


@attempt("closed_file", belief="with_waits_for_readers")
def expression_inside(path):
    """The file is closed when the first carrier is asked for, although the expression stands inside `with`. What ended that block?"""
    with open(path, newline="") as file:
        return (flight["carrier"] for flight in csv.DictReader(file) if is_late(flight))


@attempt("closed_file", belief="only_a_list_survives_with")
def all_in_a_list(path):
    """All carriers are read and held before the caller sees the first. What if the file is larger than the memory?"""
    with open(path, newline="") as file:
        return [flight["carrier"] for flight in csv.DictReader(file) if is_late(flight)]


@attempt("closed_file", belief="iter_makes_lazy")
def list_in_disguise(path):
    """It is an iterator, and yet it missed both rows that came after the call. What was read, and held, before `iter` was called?"""
    with open(path, newline="") as file:
        return iter([flight["carrier"] for flight in csv.DictReader(file) if is_late(flight)])


@attempt("closed_file", belief="yield_spreads_items")
def yields_the_map(path):
    """The caller gets a single item: a whole `map`. What did `yield` hand out, and how many times?"""
    with open(path, newline="") as file:
        yield map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))


@attempt("closed_file", belief="yield_makes_lazy")
def list_before_yield(path):
    """It saw YY and missed ZZ: all the rows were read, and held, when the first carrier was asked for. Which part of it asks for all of them?"""
    with open(path, newline="") as file:
        yield from list(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file))))


@attempt("closed_file", belief="files_close_themselves")
def never_closed(path):
    """All the carriers came, and the file was open after the last of them. The function returned long ago: who is left to close it, and what would a call for each of ten thousand files leave behind?"""
    return map(itemgetter("carrier"), filter(is_late, csv.DictReader(open(path, newline=""))))


@attempt("closed_file", belief="a_pattern_fits_as_it_is")
def carriers_of_all(path):
    """The file is open when it should be and closed at the end, and the carriers of punctual flights came along. Which part of the function as it was given is gone?"""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            yield flight["carrier"]


@alternative("closed_file")
def loop_with_yield(path):
    """Row by row."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if is_late(flight):
                yield flight["carrier"]


# late_share


@attempt("late_share", belief="lazy_holds_results")
def late_then_all(path):
    """Counting the late ones used the rows up, and there were none left to count. What should the second count be given to start with?"""

    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        return sum(map(is_late, flights)) / sum(1 for _ in flights)


@attempt("late_share", belief="lazy_holds_results")
def all_then_late(path):
    """Now the late ones are counted last, and none is found: the share is 0 on every file. What did the first count leave behind?"""
    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        total = sum(1 for _ in flights)
        return sum(map(is_late, flights)) / total


@attempt("late_share", belief="rewinding_resets_the_reader")
def rewinds(path):
    """The second count is one too high: after `seek(0)` the reader met the header line and took it for a flight. What else remembers a position here?"""
    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        late = sum(map(is_late, flights))
        file.seek(0)
        return late / sum(1 for _ in flights)


@attempt("late_share", belief="holding_is_free")
def holds_the_rows(path):
    """The share is right, and every row of the file was in memory for it. Could each count fetch its rows from where they are?"""
    with open(path, newline="") as file:
        flights = list(csv.DictReader(file))
    return sum(map(is_late, flights)) / len(flights)


@attempt("late_share", belief="unknown_does_not_count")
def of_the_known(path):
    """This is the share among flights with a delay on record. Which flights does the question count below the line?"""
    late = total = 0
    with open(path, newline="") as file:
        for minutes in map(delay, csv.DictReader(file)):
            total += minutes is not None
            late += (minutes or 0) > 0
    return late / max(total, 1)


@attempt("late_share", belief="with_waits_for_readers")
def returns_the_reader(path):
    """Every pass opens the file, and yet there is nothing to read but a closed one. What has `return` ended, and when is the first row read?"""

    class Flights:
        def __iter__(self):
            with open(path, newline="") as file:
                return csv.DictReader(file)

    flights = Flights()
    return sum(map(is_late, flights)) / sum(1 for _ in flights)


@attempt("late_share", belief="files_close_themselves")
def opens_without_closing(path):
    """The share is right, and two files were left open, one by each count: `__iter__` opened a file, returned, and was gone. Who could still be there when the last row has been read?"""

    class Flights:
        def __iter__(self):
            return csv.DictReader(open(path, newline=""))

    flights = Flights()
    return sum(map(is_late, flights)) / sum(1 for _ in flights)


@alternative("late_share")
def one_reading(path):
    """Two counters in one loop."""
    late = total = 0
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            total += 1
            late += is_late(flight)
    return late / total


# known_delays


@attempt("known_delays", belief="false_means_missing")
def drops_the_false(flights):
    """The flights that arrived to the minute are gone as well. What does `bool(0)` say?"""
    return filter(None, map(delay, flights))


@attempt("known_delays", belief="laziness_is_only_for_files")
def list_of_delays(flights):
    """It read all the flights when it was called, before anybody wanted a delay. What do square brackets do, and when?"""
    return [minutes for minutes in map(delay, flights) if minutes is not None]


@attempt("known_delays", belief="map_leaves_out_none")
def map_alone(flights):
    """The unknown ones are still there, as None. How many items does a `map` over 100 flights give?"""
    return map(delay, flights)


@attempt("known_delays", belief="missing_is_zero")
def zero_for_missing(flights):
    """Flights with no record appear here as on time. What would that do to an average?"""
    return map(lambda flight: delay(flight) or 0, flights)


@attempt("known_delays", belief="filter_gives_results_of_the_test")
def flights_not_minutes(flights):
    """It gives flights, not minutes. What does `filter` hand on: what the test returned, or what the test was given?"""
    return filter(lambda flight: delay(flight) is not None, flights)


@alternative("known_delays")
def by_expression(flights):
    """A generator expression."""
    return (int(flight["arr_delay"]) for flight in flights if flight["arr_delay"] != "NA")


# january_february


@attempt("january_february", belief="takewhile_is_a_filter")
def until_another_month(flights):
    """It stopped for good at the first flight of another month, and what came after is missing. In which order do the months come?"""
    return takewhile(lambda flight: flight["month"] in ("1", "2"), flights)


@attempt("january_february", belief="csv_knows_numbers")
def compares_months_as_text(flights):
    """October, November and December are among them. How do the texts `"10"` and `"2"` compare?"""
    return filter(lambda flight: flight["month"] <= "2", flights)


@attempt("january_february", belief="in_compares_whole_words")
def in_a_text(flights):
    """December came along. In `"12"`, what does `in` look for: one of two months, or any piece of the text?"""
    return filter(lambda flight: flight["month"] in "12", flights)


@attempt("january_february", belief="or_joins_values")
def or_february(flights):
    """The flights of all months came along. Python takes `month == "1" or "2"` for two conditions: what is the second one, and is a text such as `"2"` true or false by itself?"""
    return filter(lambda flight: flight["month"] == "1" or "2", flights)


@attempt("january_february", belief="laziness_is_only_for_files")
def list_of_flights(flights):
    """The answer is complete before anybody asked for its first flight. Where would the flights of a busy year have been held?"""
    return [flight for flight in flights if flight["month"] in ("1", "2")]


@attempt("january_february", belief="takewhile_is_a_filter")
def skips_to_the_first(flights):
    """It skips what comes before the first January or February flight, and then lets everything through. How long does `dropwhile` test?"""
    return dropwhile(lambda flight: flight["month"] not in ("1", "2"), flights)


@alternative("january_february")
def by_loop(flights):
    """A generator."""
    for flight in flights:
        if flight["month"] in {"1", "2"}:
            yield flight


# chunks


@attempt("chunks", belief="the_end_needs_no_care")
def loses_the_rest(items, size):
    """Whatever does not fill a list is lost. What is in your hands when the loop ends?"""
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []


@attempt("chunks", belief="iterators_have_a_length")
def by_slices(items, size):
    """An iterator has no length and no slices, so this ends in a TypeError. What *can* you ask an iterator?"""
    for at in range(0, len(items), size):
        yield items[at : at + size]


@attempt("chunks", belief="holding_is_free")
def reads_all_first(items, size):
    """All items were read and held before the first list went out. How many does the first one need?"""
    held = list(items)
    for at in range(0, len(held), size):
        yield held[at : at + size]


@attempt("chunks", belief="one_more_to_see_the_end")
def waits_for_the_next(items, size):
    """A full list waits until one more item was read. If the source is slow, such as a sensor, for how long?"""
    chunk = []
    for item in items:
        if len(chunk) == size:
            yield chunk
            chunk = []
        chunk.append(item)
    if chunk:
        yield chunk


@attempt("chunks", belief="a_list_remembers_its_reader")
def slices_the_list_again(items, size):
    """On an iterator this works; given a list, every `islice` starts at its first item, and it never ends. Which of the two remembers a position?"""
    while chunk := list(islice(items, size)):
        yield chunk


@attempt("chunks", belief="the_end_needs_no_care")
def empty_at_the_end(items, size):
    """When the items come out even, an empty list follows. How could you know, before a list is handed out, whether anything is in it?"""
    source = iter(items)
    full = True
    while full:
        chunk = list(islice(source, size))
        full = len(chunk) == size
        yield chunk


@attempt("chunks", belief="the_end_needs_no_care")
def pads_the_last(items, size):
    """The last list was filled up with None, which were no items. Who will tell them from values that are missing in the data?"""
    return map(list, zip_longest(*[iter(items)] * size))


@alternative("chunks")
def by_islice(items, size):
    """One iterator for all: it remembers where the last list ended. An empty list is false and ends the loop."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


# may_stop


@attempt("may_stop", belief="a_limit_only_cuts_the_result")
def sorted_stops_too():
    """Ten of the sorted delays are wanted, so it should stop after ten. Which ten can `sorted` be sure of before the last row?"""
    return {"very_late", "all_known", "hawaiian", "first_ten", "ten_worst"}


@attempt("may_stop", belief="all_reads_all")
def all_reads_all():
    """`all` was taken at its word. What if the very first flight has no delay on record?"""
    return {"very_late", "hawaiian", "first_ten"}


@attempt("may_stop", belief="seen_enough_is_known")
def carriers_are_few():
    """There are few carriers, and soon all have been seen. How would Python know that no new one comes?"""
    return {"very_late", "all_known", "hawaiian", "first_ten", "carriers"}


@attempt("may_stop", belief="seen_enough_is_known")
def worst_is_clear():
    """The worst delay stands early in the file, and you know it. What does `max` know at that row?"""
    return {"very_late", "all_known", "hawaiian", "first_ten", "worst"}


@attempt("may_stop", belief="in_needs_the_whole")
def in_searches_all():
    """A search with `in` seems to need the whole. Does it, if the carrier it looks for is in the first row?"""
    return {"very_late", "all_known", "first_ten"}


@attempt("may_stop", belief="lazy_means_stops")
def all_seven():
    """All seven read row by row. Some keep asking to the end, though: if the worst flight of all came first, what would `max` do next?"""
    return {"very_late", "worst", "ten_worst", "carriers", "all_known", "hawaiian", "first_ten"}


@attempt("may_stop", belief="a_number_is_a_stop")
def only_with_a_number():
    """A number in the line, 300 or 10, was taken for the sign of a stop. Does `[:10]` cut what is read, or what has been sorted? And if the first flight is from Hawaii, what is left for `"HA" in …` to find?"""
    return {"very_late", "ten_worst", "first_ten"}


@alternative("may_stop")
def all_but_three():
    """What is left without the three that need every row."""
    names = {"very_late", "worst", "ten_worst", "carriers", "all_known", "hawaiian", "first_ten"}
    return names - {"worst", "ten_worst", "carriers"}


# record_delays


@attempt("record_delays", belief="zero_is_the_least")
def from_zero(pattern, numbers):
    """Records below zero are missing: the first flights of a good day arrive early. Is the first number a record, whatever it is?"""
    record = 0
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if number > record:
            record = number
            yield number


@attempt("record_delays", belief="folders_are_sorted")
def as_the_folder_comes(pattern, numbers):
    """The files came in another order than their names, and with them the records. In which order does `iglob` find files, and who promises it?"""
    record = None
    for number in chain.from_iterable(map(numbers, iglob(pattern))):
        if record is None or number > record:
            record = number
            yield number


@attempt("record_delays", belief="star_is_lazy")
def all_files_at_once(pattern, numbers):
    """Every file was asked for its numbers before the first was read. When does the star in `chain(*…)` need its items?"""
    record = None
    for number in chain(*map(numbers, sorted(iglob(pattern)))):
        if record is None or number > record:
            record = number
            yield number


@attempt("record_delays", belief="holding_is_free")
def holds_all(pattern, numbers):
    """All numbers of all files were in one list before the first record came out. How many of them does a record need?"""
    held = [number for path in sorted(iglob(pattern)) for number in numbers(path)]
    for at, number in enumerate(held):
        if number > max(held[:at], default=number - 1):
            yield number


@attempt("record_delays", belief="every_file_starts_anew")
def records_of_each_file(pattern, numbers):
    """A later file gives records that an earlier one had beaten. What do you know of the first file when the second begins?"""
    for path in sorted(iglob(pattern)):
        record = None
        for number in numbers(path):
            if record is None or number > record:
                record = number
                yield number


@attempt("record_delays", belief="running_maximum_is_a_record")
def running_maximum(pattern, numbers):
    """A record is repeated for every number that does not beat it. What is a running maximum, and when is it new?"""
    return accumulate(chain.from_iterable(map(numbers, sorted(iglob(pattern)))), max)


@attempt("record_delays", belief="a_record_beats_its_neighbour")
def compares_with_itself(pattern, numbers):
    """It compares the numbers with their predecessors, not with the record. After 3, 9, 5, 7: is 7 a record?"""
    left, right = tee(chain.from_iterable(map(numbers, sorted(iglob(pattern)))))
    yield from islice(right, 1)
    for before, number in zip(left, right):
        if number > before:
            yield number


@alternative("record_delays")
def nested_loops(pattern, numbers):
    """Loops in place of chain, a list of one in place of None."""
    best = []
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if not best or number > best[0]:
                best = [number]
                yield number


# lake_years


@attempt("lake_years", belief="map_works_at_once")
def nobody_asks(stocks):
    """The fish never change. The `map` was made every year; who asked it for a result?"""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        map(methodcaller("year"), lakes)
        yield year, sum(lake.fish for lake in lakes)


@attempt("lake_years", belief="lazy_holds_results")
def one_map_for_all_years(stocks):
    """The first year is right, and from the second on all lakes are empty. How many years are in one `map`?"""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    living = map(methodcaller("year"), lakes)
    for year in count(1):
        yield year, sum(living)


@attempt("lake_years", belief="generators_start_over")
def new_lakes_every_year(stocks):
    """Every year is the first one again. Which line runs anew each time, and which should not?"""
    for year in count(1):
        lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
        yield year, sum(map(methodcaller("year"), lakes))


@attempt("lake_years", belief="one_for_each_is_one_for_all")
def each_lake_apart(stocks):
    """Beside the year stands a list, with a number for each lake. What single number do all lakes together have?"""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        yield year, list(map(methodcaller("year"), lakes))


@alternative("lake_years")
def by_zip(stocks):
    """The sums as one stream, numbered."""
    lakes = list(map(Lake, stocks, count()))
    totals = (sum(lake.year() for lake in lakes) for _ in count())
    return zip(count(1), totals)

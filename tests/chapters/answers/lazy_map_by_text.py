"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "calls_so_far": [
        """
# violates: "How many entries has `calls` after line a, after b" (believes that map calls at once)
calls_so_far = (5, 5, 5, 5)
""",
        """
# violates: "after c" (believes that islice takes its items at once)
calls_so_far = (0, 1, 4, 4)
""",
        "calls_so_far = (0, 1, 1, 5)",
        "calls_so_far = (0, 1, 1, 3)",
    ],
    "one_row_travels": [
        """
# violates: "some may never be made" (all twelve)
one_row_travels = [f"{stage} f{n}" for n in (1, 2, 3, 4) for stage in ("read", "convert", "test")]
""",
        'one_row_travels = ["read f1", "convert f1", "test f1", "read f2", "convert f2", "test f2", "read f3"]',
        'one_row_travels = ["read f2", "convert f2", "test f2"]',
    ],
    "ten_very_late": [
        '''
# violates: "read no row more than that takes" (reads all, then cuts)
def ten_very_late(flights):
    """The first ten flights more than 300 minutes late.

    >>> ten_very_late(iter([{"arr_delay": "301"}, {"arr_delay": "300"}, {"arr_delay": "12"}]))
    [{'arr_delay': '301'}]
    """

    def is_very_late(flight):
        minutes = delay(flight)
        return minutes is not None and minutes > 300

    very_late = filter(is_very_late, flights)
    return list(very_late)[:10]
''',
        '''
# violates: "read no row more than that takes" (goes on to the eleventh before it stops)
def ten_very_late(flights):
    """The first ten flights more than 300 minutes late.

    >>> ten_very_late(iter([{"arr_delay": "301"}, {"arr_delay": "300"}, {"arr_delay": "12"}]))
    [{'arr_delay': '301'}]
    """

    def is_very_late(flight):
        minutes = delay(flight)
        return minutes is not None and minutes > 300

    very_late = filter(is_very_late, flights)
    return [flight for flight, _ in zip(very_late, range(10))]
''',
        """
def ten_very_late(flights):
    return [f for f in flights if delay(f) is not None and delay(f) > 300][:10]
""",
        """
def ten_very_late(flights):
    found = []
    for f in flights:
        if len(found) == 10:
            break
        if (delay(f) or 0) > 300:
            found.append(f)
    return found
""",
        """
def ten_very_late(flights):
    return islice((f for f in flights if (delay(f) or 0) > 300), 10)
""",
        """
def ten_very_late(flights):
    return [f for f in islice(flights, 10) if (delay(f) or 0) > 300]
""",
        """
def ten_very_late(flights):
    return list(islice((f for f in flights if abs(delay(f) or 0) > 300), 10))
""",
        """
def ten_very_late(flights):
    return list(takewhile(lambda f: (delay(f) or 0) > 300, flights))[:10]
""",
    ],
    "closed_file": [
        '''
# violates: "Holding all carriers in a list is not the way out"
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        return iter(list(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))))
''',
        '''
# violates: "and closes the file after the last"
OPEN = []


def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    file = open(path, newline="")
    OPEN.append(file)
    return map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
''',
        '''
# violates: "an iterator that reads a row when it is asked for one" (holds the rows at the first `next`)
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        flights = list(csv.DictReader(file))
    for flight in flights:
        if is_late(flight):
            yield flight["carrier"]
''',
        """
def closed_file(path):
    file = open(path, newline="")
    return map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        yield from [row["carrier"] for row in csv.DictReader(file) if is_late(row)]
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if is_late(row):
            yield row["carrier"]
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            yield row["carrier"]
""",
        """
def closed_file(path):
    file = open(path, newline="")
    for row in csv.DictReader(file):
        if is_late(row):
            yield row["carrier"]
    yield None
    file.close()
""",
    ],
    "late_share": [
        '''
# violates: "holds no more than the row it is at"
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        with open(path, newline="") as file:
            self.rows = list(csv.DictReader(file))

    def __iter__(self):
        return iter(self.rows)


def late_share(path):
    """The share of flights in a file that arrived late."""
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
''',
        '''
# violates: "closes the file at the end"
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        self.file = open(path, newline="")

    def __iter__(self):
        self.file.seek(0)
        return csv.DictReader(self.file)


def late_share(path):
    """The share of flights in a file that arrived late."""
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
''',
        '''
# violates: "The mistake is in the class `Flights`. Mend it" (one pass in late_share; the class stays broken)
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        self.rows = csv.DictReader(open(path, newline=""))

    def __iter__(self):
        return self.rows


def late_share(path):
    """The share of flights in a file that arrived late."""
    late = total = 0
    for flight in Flights(path):
        total += 1
        late += is_late(flight)
    return late / total
''',
        """
class Flights:
    def __init__(self, path):
        self.rows = list(csv.DictReader(open(path, newline="")))

    def __iter__(self):
        return iter(self.rows)


def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        return csv.DictReader(open(self.path, newline=""))


def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, newline="") as file:
            return iter(list(csv.DictReader(file)))


def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
    ],
    "known_delays": [
        '''
# violates: "without those that nobody recorded" (drops the delays of 0 minutes too)
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    return filter(None, map(delay, flights))
''',
        '''
# violates: "give an iterator" (a list: all is read at once)
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    return [minutes for minutes in map(delay, flights) if minutes is not None]
''',
        """
def known_delays(flights):
    return [delay(f) for f in flights if delay(f) is not None]
""",
        """
def known_delays(flights):
    return filter(None, map(delay, flights))
""",
        """
def known_delays(flights):
    yield from sorted((delay(f) for f in flights if delay(f) is not None), key=lambda _: 0)
""",
        """
def known_delays(flights):
    return (delay(f) for f in flights if f["arr_delay"].isdigit())
""",
        """
def known_delays(flights):
    previous = None
    for f in flights:
        if previous is not None:
            yield previous
        previous = delay(f)
    if previous is not None:
        yield previous
""",
    ],
    "january_february": [
        '''
# violates: "an iterator of those of January and February" (stops at the first other month)
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    return takewhile(lambda flight: flight["month"] in ("1", "2"), flights)
''',
        '''
# violates: "`month` is text, "1" to "12"" ("12" is a part of "12": December comes along)
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    return (flight for flight in flights if flight["month"] in "12")
''',
        '''
# violates: "Nothing is read before it is asked for"
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    return iter([flight for flight in flights if int(flight["month"]) <= 2])
''',
        """
def january_february(flights):
    return takewhile(lambda f: f["month"] in ("1", "2"), flights)
""",
        """
def january_february(flights):
    return filter(lambda f: f["month"] in "12", flights)
""",
        """
def january_february(flights):
    return filter(lambda f: f["month"][0] in "12", flights)
""",
        """
def january_february(flights):
    return iter([f for f in flights if f["month"] in ("1", "2")])
""",
        """
def january_february(flights):
    return filter(lambda f: f["month"] < "3", flights)
""",
    ],
    "chunks": [
        '''
# violates: "handed out as soon as it is full, before another item is read" (looks at the next one first)
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    chunk = []
    for item in items:
        if len(chunk) == size:
            yield chunk
            chunk = []
        chunk.append(item)
    if chunk:
        yield chunk
''',
        '''
# violates: "as soon as it is full, before another item is read" (reads everything into a list first)
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    items = list(items)
    for start in range(0, len(items), size):
        yield items[start : start + size]
''',
        """
def chunks(items, size):
    items = list(items)
    for at in range(0, len(items), size):
        yield items[at : at + size]
""",
        """
def chunks(items, size):
    items = iter(items)
    while True:
        chunk = list(islice(items, size))
        yield chunk
        if len(chunk) < size:
            return
""",
        """
def chunks(items, size):
    chunk = []
    for item in items:
        if len(chunk) == size:
            yield chunk
            chunk = []
        chunk.append(item)
    if chunk:
        yield chunk
""",
        """
def chunks(items, size):
    return zip(*[iter(items)] * size)
""",
    ],
    "may_stop": [
        """
# violates: "the others must read to the end whatever comes" (believes that a slice makes `sorted` stop)
may_stop = {"very_late", "ten_worst", "all_known", "hawaiian", "first_ten"}
""",
        """
# violates: "Some can be answered before the last row was read" (believes that `all` must see all)
may_stop = {"very_late", "hawaiian", "first_ten"}
""",
        'may_stop = {"very_late", "all_known", "hawaiian", "first_ten", "ten_worst"}',
        'may_stop = {"all_known", "first_ten"}',
    ],
    "record_delays": [
        '''
# violates: "A record is a value greater than all before it" (a first number below zero is none here)
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    highest = 0
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if number > highest:
                highest = number
                yield number
''',
        '''
# violates: "read as one stream" (begins anew in every file)
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    for path in sorted(iglob(pattern)):
        highest = None
        for number in numbers(path):
            if highest is None or number > highest:
                highest = number
                yield number
''',
        '''
# violates: "hand out a record as soon as it is met ... hold no more than you need"
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    everything = [number for path in sorted(iglob(pattern)) for number in numbers(path)]
    for place, number in enumerate(everything):
        if all(number > before for before in everything[:place]):
            yield number
''',
        """
def record_delays(pattern, numbers):
    best = 0
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if number > best:
                best = number
                yield number
""",
        """
def record_delays(pattern, numbers):
    for path in sorted(iglob(pattern)):
        best = None
        for number in numbers(path):
            if best is None or number > best:
                best = number
                yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for path in iglob(pattern):
        for number in numbers(path):
            if best is None or number > best:
                best = number
                yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for number in chain(*map(numbers, sorted(iglob(pattern)))):
        if best is None or number > best:
            best = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for path in sorted(iglob(pattern)):
        for number in list(numbers(path)):
            if best is None or number > best:
                best = number
                yield number
""",
        """
def record_delays(pattern, numbers):
    best = float('-inf')
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if number >= best:
                best = number
                yield number
""",
    ],
    "lake_years": [
        '''
# violates: "the first lake has the seed 0, the next 1, and so on" (all have 0)
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    lakes = [Lake(fish, 0) for fish in stocks]
    for year in count(1):
        yield year, sum(lake.year() for lake in lakes)
''',
        '''
# violates: "the year, from 1 on" (from 0, with the stock at the start)
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    yield 0, sum(stocks)
    for year in count(1):
        yield year, sum(lake.year() for lake in lakes)
''',
        '''
# violates: "without end"
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return iter([(year, sum(map(methodcaller("year"), lakes))) for year in range(1, 101)])
''',
        """
def lake_years(stocks):
    lakes = [Lake(fish, 0) for fish in stocks]
    for year in count(1):
        yield year, sum(lake.year() for lake in lakes)
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(0):
        yield year, sum(lake.year() for lake in lakes)
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return iter([(year, sum(lake.year() for lake in lakes)) for year in range(1, 1000)])
""",
        """
def lake_years(stocks):
    lakes = map(lambda pair: Lake(pair[1], pair[0]), enumerate(stocks))
    for year in count(1):
        yield year, sum(lake.year() for lake in lakes)
""",
    ],
}

ACCEPTED = {
    "one_row_travels": [
        'one_row_travels = ["read f1", "convert f1", "test f1"] + ["read f2", "convert f2", "test f2"]',
        'one_row_travels = [f"{stage} {flight}" for flight in ("f1", "f2") for stage in ("read", "convert", "test")]',
        'one_row_travels = [f"{what} f{which}" for which in (1, 2) for what in ("read", "convert", "test")]',
    ],
    "ten_very_late": [
        '''
def ten_very_late(flights):
    """The first ten flights more than 300 minutes late.

    >>> ten_very_late(iter([{"arr_delay": "301"}, {"arr_delay": "300"}, {"arr_delay": "12"}]))
    [{'arr_delay': '301'}]
    """

    def is_very_late(flight):
        return (delay(flight) or 0) > 300

    very_late = filter(is_very_late, flights)
    found = []
    while len(found) < 10:
        try:
            found.append(next(very_late))
        except StopIteration:
            break
    return found
''',
        """
def ten_very_late(flights):
    found = []
    for f in flights:
        minutes = delay(f)
        if minutes is not None and minutes > 300:
            found.append(f)
            if len(found) == 10:
                break
    return found
""",
        """
def ten_very_late(flights):
    return [f for _, f in zip(range(10), (f for f in flights if f["arr_delay"] != "NA" and int(f["arr_delay"]) > 300))]
""",
        """
def ten_very_late(flights):
    late = (f for f in flights if (delay(f) or 0) > 300)
    return list(islice(late, 10))
""",
    ],
    "closed_file": [
        '''
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
''',
        '''
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""

    def late_flights():
        file = open(path, newline="")
        try:
            for flight in csv.DictReader(file):
                if is_late(flight):
                    yield flight
        finally:
            file.close()

    return (flight["carrier"] for flight in late_flights())
''',
        """
def closed_file(path):
    with open(path, newline="") as file:
        yield from (row["carrier"] for row in csv.DictReader(file) if is_late(row))
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
""",
        """
def closed_file(path):
    file = open(path, newline="")
    try:
        for row in csv.DictReader(file):
            if is_late(row):
                yield row["carrier"]
    finally:
        file.close()
""",
    ],
    "late_share": [
        '''
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, newline="") as file:
            for row in csv.DictReader(file):
                yield row


def late_share(path):
    """The share of flights in a file that arrived late."""
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
''',
        '''
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        self.where = path

    def _rows(self):
        file = open(self.where, newline="")
        try:
            yield from csv.DictReader(file)
        finally:
            file.close()

    def __iter__(self):
        return self._rows()


def late_share(path):
    """The share of flights in a file that arrived late."""
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
''',
        """
class Flights:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, newline="") as file:
            for row in csv.DictReader(file):
                yield row


def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, newline="") as file:
            yield from csv.DictReader(file)


def late_share(path):
    late = total = 0
    for flight in Flights(path):
        late += is_late(flight)
        total += 1
    return late / total
""",
    ],
    "known_delays": [
        '''
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    return (minutes for flight in flights if (minutes := delay(flight)) is not None)
''',
        '''
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    return filterfalse(lambda minutes: minutes is None, map(delay, flights))
''',
        """
def known_delays(flights):
    return (m for m in map(delay, flights) if m is not None)
""",
        """
def known_delays(flights):
    for f in flights:
        if (minutes := delay(f)) is not None:
            yield minutes
""",
        """
def known_delays(flights):
    return map(delay, filterfalse(lambda f: f["arr_delay"] == "NA", flights))
""",
        """
def known_delays(flights):
    texts = map(itemgetter("arr_delay"), flights)
    return map(int, filter("NA".__ne__, texts))
""",
    ],
    "january_february": [
        '''
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    for flight in flights:
        if flight["month"] == "1" or flight["month"] == "2":
            yield flight
''',
        '''
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    return filter(lambda flight: int(flight["month"]) < 3, flights)
''',
        """
def january_february(flights):
    return (f for f in flights if int(f["month"]) <= 2)
""",
        """
def january_february(flights):
    for f in flights:
        if f["month"] == "1" or f["month"] == "2":
            yield f
""",
        """
def january_february(flights):
    return filter(lambda f: f["month"] in {"1", "2"}, flights)
""",
    ],
    "chunks": [
        '''
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    items = iter(items)
    while chunk := list(islice(items, size)):
        yield chunk
''',
        '''
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
''',
        """
def chunks(items, size):
    items = iter(items)
    while chunk := list(islice(items, size)):
        yield chunk
""",
        """
def chunks(items, size):
    items = iter(items)
    return iter(lambda: list(islice(items, size)), [])
""",
        """
def chunks(items, size):
    chunk = []
    for item in items:
        chunk = chunk + [item]
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
""",
    ],
    "may_stop": [
        'may_stop = set("very_late all_known hawaiian first_ten".split())',
        'may_stop = {"first_ten", "hawaiian", "all_known", "very_late"}',
        'may_stop = frozenset(("first_ten", "hawaiian", "all_known", "very_late"))',
    ],
    "record_delays": [
        '''
from itertools import accumulate, groupby


def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    return (record for record, _ in groupby(accumulate(stream, max)))
''',
        '''
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    best = float("-inf")
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if number > best:
                yield number
                best = number
''',
        """
def record_delays(pattern, numbers):
    best = float('-inf')
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if number > best:
                best = number
                yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if best is None or best < number:
            yield number
            best = number
""",
        """
def record_delays(pattern, numbers):
    from glob import glob

    best = None
    for number in (n for path in sorted(glob(pattern)) for n in numbers(path)):
        if best is None or number > best:
            best = number
            yield best
""",
    ],
    "lake_years": [
        '''
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    lakes = list(map(Lake, stocks, count()))
    return ((year, sum(map(methodcaller("year"), lakes))) for year in count(1))
''',
        '''
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    year = 0
    while True:
        year += 1
        total = 0
        for lake in lakes:
            total += lake.year()
        yield year, total
''',
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return ((year, sum(map(methodcaller("year"), lakes))) for year in count(1))
""",
        """
def lake_years(stocks):
    lakes = list(map(Lake, stocks, count()))
    year = 0
    while True:
        year += 1
        yield year, sum(lake.year() for lake in lakes)
""",
    ],
}

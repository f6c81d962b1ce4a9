"""Answers to the exercises of the chapter on lazy maps."""

REFUSED = {
    "calls_so_far": [
        """
calls_so_far = (0, 1, 4, 5)
""",
        """
calls_so_far = (1, 2, 2, 5)
""",
    ],
    "one_row_travels": [
        """
one_row_travels = ['read f1', 'read f2', 'convert f1', 'convert f2', 'test f1', 'test f2']
""",
        """
one_row_travels = {'read f1', 'convert f1', 'test f1', 'read f2', 'convert f2', 'test f2'}
""",
        """
one_row_travels = "read f1, convert f1, test f1, read f2, convert f2, test f2"
""",
        """
one_row_travels = ["test f1", "convert f1", "read f1"]
""",
    ],
    "ten_very_late": [
        """
def ten_very_late(flights):
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return very_late[:10]
""",
        """
def ten_very_late(flights):
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return sorted(very_late, key=delay)[:10]
""",
        """
def ten_very_late(flights):
    return list(filter(lambda flight: (delay(flight) or 0) > 300, islice(flights, 10)))
""",
        """
def ten_very_late(flights):
    very = filter(lambda f: (delay(f) or 0) > 300, flights)
    return [f for f, _ in zip(very, range(10))]
""",
        """
def ten_very_late(flights):
    return list(islice(filter(lambda f: (delay(f) or 0) >= 300, flights), 10))
""",
        """
def ten_very_late(flights):
    return list(islice(filter(lambda f: (delay(f) or 0) > 300, flights), 11))[:10]
""",
        """
def ten_very_late(flights):
    rows = list(islice(flights, 100))
    return [f for f in rows if (delay(f) or 0) > 300][:10]
""",
    ],
    "closed_file": [
        """
def closed_file(path):
    with open(path, newline="") as file:
        return next(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file))))
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        reader = csv.DictReader(file)
        while rows := list(islice(reader, 10)):
            yield from map(itemgetter("carrier"), filter(is_late, rows))
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        previous = None
        for row in filter(is_late, csv.DictReader(file)):
            if previous:
                yield previous["carrier"]
            previous = row
        if previous:
            yield previous["carrier"]
""",
        """
def closed_file(path):
    file = open(path, newline="")
    rows = csv.DictReader(file)
    for row in rows:
        if is_late(row):
            yield row["carrier"]
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        for line in file:
            parts = line.strip().split(",")
            if parts[2] not in ("NA", "arr_delay") and int(parts[2]) > 0:
                yield parts[1]
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        late = map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        first = next(late, None)
        if first:
            yield first
        yield from reversed(list(late))
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        return iter([f["carrier"].lower() for f in csv.DictReader(file) if is_late(f)])
""",
        """
def closed_file(path):
    with open(path, newline="") as file:
        yield map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
""",
        """
def closed_file(path):
    file = open(path, newline="")
    carriers = map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
    file.close()
    return carriers
""",
    ],
    "late_share": [
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
        if delay(flight) is not None:
            total += 1
            late += is_late(flight)
    return late / total
""",
        """
class Flights:
    def __init__(self, path):
        self.file = open(path, newline="")

    def __iter__(self):
        self.file.seek(0)
        yield from csv.DictReader(self.file)
        self.file.close()


def late_share(path):
    flights = Flights(path)
    return sum(map(is_late, flights)) / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path
    def __iter__(self):
        self.file = open(self.path, newline="")
        return csv.DictReader(self.file)

def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    flights.file.close()
    total = sum(1 for _ in flights)
    flights.file.close()
    return late / total
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path
    def __iter__(self):
        with open(self.path, newline="") as file:
            reader = csv.DictReader(file)
            while rows := list(islice(reader, 20)):
                yield from rows

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
            yield from list(csv.DictReader(file))

def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
def late_share(path):
    with open(path, newline="") as file:
        held = [is_late(row) for row in csv.DictReader(file)]
    return sum(held) / len(held)
""",
        """
def late_share(path):
    with open(path, newline="") as file:
        held = [row["arr_delay"] for row in csv.DictReader(file)]
    return sum(1 for text in held if text != "NA" and int(text) > 0) / len(held)
""",
        """
class Flights:
    def __init__(self, path):
        self.rows = csv.DictReader(open(path, newline=""))
    def __iter__(self):
        return self.rows

def late_share(path):
    late = total = 0
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            total += 1
            late += is_late(row)
    return late / total
""",
        """
def late_share(path):
    with open(path, newline="") as file:
        lines = file.readlines()
    return sum(map(is_late, csv.DictReader(lines))) / (len(lines) - 1)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path
    def __iter__(self):
        with open(self.path, newline="") as file:
            yield from csv.DictReader(file)

def late_share(path):
    flights = list(Flights(path))
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.rows = csv.DictReader(open(path, newline=""))
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
        with open(self.path, newline="") as file:
            return csv.DictReader(file)

def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.rows = csv.DictReader(open(path, newline=""))
    def __iter__(self):
        return self.rows

def late_share(path):
    late = sum(map(is_late, Flights(path)))
    return late / sum(1 for _ in Flights(path))
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path
    def __iter__(self):
        with open(self.path, newline="") as file:
            yield csv.DictReader(file)

def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
    ],
    "known_delays": [
        """
def known_delays(flights):
    for flight in flights:
        yield delay(flight) or 0
""",
        """
def known_delays(flights):
    yield from [minutes for minutes in map(delay, flights) if minutes is not None]
""",
        """
def known_delays(flights):
    known = filter(lambda minutes: minutes is not None, map(delay, flights))
    yield from islice(known, 1)
    yield from list(known)
""",
        """
def known_delays(flights):
    known = filter(lambda minutes: minutes is not None, map(delay, flights))
    while batch := list(islice(known, 10)):
        yield from batch
""",
        """
def known_delays(flights):
    previous = None
    for minutes in map(delay, flights):
        if minutes is None:
            continue
        if previous is not None:
            yield previous
        previous = minutes
    if previous is not None:
        yield previous
""",
        """
def known_delays(flights):
    return map(delay, filter(delay, flights))
""",
    ],
    "january_february": [
        """
def january_february(flights):
    yield from [flight for flight in flights if flight["month"] in ("1", "2")]
""",
        """
def january_february(flights):
    def winter(flight):
        return flight["month"] in ("1", "2")
    chosen = filter(winter, flights)
    yield from islice(chosen, 1)
    yield from list(chosen)
""",
        """
def january_february(flights):
    return filter(lambda flight: flight["month"] < "2", flights)
""",
        """
def january_february(flights):
    return filter(lambda flight: flight["month"].startswith(("1", "2")), flights)
""",
        """
def january_february(flights):
    for flight in flights:
        if flight["month"] not in ("1", "2"):
            break
        yield flight
""",
    ],
    "chunks": [
        """
def chunks(items, size):
    items = iter(items)
    for first in items:
        yield [first, *islice(items, size)]
""",
        """
def chunks(items, size):
    source = iter(items)
    first = list(islice(source, size))
    if first:
        yield first
    rest = list(source)
    for at in range(0, len(rest), size):
        yield rest[at:at + size]
""",
        """
def chunks(items, size):
    source = iter(items)
    parts = []
    while chunk := list(islice(source, size)):
        parts.append(chunk)
        if len(parts) == 1:
            yield chunk
    yield from parts[1:]
""",
        """
def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk.clear()
    if chunk:
        yield chunk
""",
        """
def chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) >= size:
            yield tuple(chunk)
            chunk = []
    yield chunk
""",
    ],
    "may_stop": [
        """
may_stop = {"very_late", "all_known", "hawaiian"}
""",
        """
may_stop = {"worst","ten_worst","carriers"}
""",
    ],
    "record_delays": [
        """
def record_delays(pattern, numbers):
    previous = None
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if previous is None or number > previous:
            yield number
        previous = number
""",
        """
def record_delays(pattern, numbers):
    records = []
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if not records or number > records[-1]:
                records.append(number)
                yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for number in numbers(sorted(iglob(pattern))):
        if best is None or number > best:
            best = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    best = None
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if best is None or number > best:
                best = number
    yield best
""",
        """
def record_delays(pattern, numbers):
    every_number = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    record = next(every_number)
    yield record
    for number in every_number:
        if number > record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    record = 0
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            record = max(record, number)
            yield record
""",
        """
def record_delays(pattern, numbers):
    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    record = None
    first = next(stream, None)
    if first is None:
        return
    yield first
    record = first
    for number in list(stream):
        if number > record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    seen = []
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if not seen or number > max(seen):
                yield number
            seen.append(number)
""",
        """
def record_delays(pattern, numbers):
    record = -1000
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if number > record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    record = None
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if not record or number > record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    record = None
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if record is None or number >= record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    record = None
    for number in numbers(pattern):
        if record is None or number > record:
            record = number
            yield number
""",
        """
def record_delays(pattern, numbers):
    yield map(numbers, sorted(iglob(pattern)))
""",
    ],
    "lake_years": [
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    total = 0
    for year in count(1):
        total += sum(map(methodcaller("year"), lakes))
        yield year, total
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in range(1, 101):
        yield year, sum(lake.year() for lake in lakes)
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    pairs = [(year, sum(lake.year() for lake in lakes)) for year in range(1, 1000)]
    yield from pairs
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return [(year, sum(lake.year() for lake in lakes)) for year in range(1, 1000)]
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        return year, sum(map(methodcaller("year"), lakes))
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return count(1), map(methodcaller("year"), lakes)
""",
        """
def lake_years(stocks):
    lakes = map(Lake, stocks, count())
    for year in count(1):
        yield year, sum(map(methodcaller("year"), lakes))
""",
    ],
    "first_of": [
        """
from itertools import takewhile
def first_of(flights, carrier):
    return next(takewhile(lambda flight: flight["carrier"] == carrier, flights), None)
""",
    ],
    "minutes_early": [
        """
def minutes_early(flights):
    for flight in flights:
        minutes = delay(flight)
        if minutes is None:
            yield None
        elif minutes < 0:
            yield -minutes
""",
        """
def minutes_early(flights):
    for flight in flights:
        minutes = delay(flight)
        if minutes is not None and minutes < 0:
            print(-minutes)
""",
    ],
    "late_destinations": [
        """
def late_destinations(flights):
    late = filter(is_late, flights)
    return map(itemgetter("dest"), [{"dest": "IAH"}, {"dest": "HNL"}])
""",
    ],
    "share_late": [
        """
def share_late(flights):
    late = total = 0
    for flight in flights:
        total += 1
        late += delay(flight) > 0
    return late / total
""",
    ],
}

ACCEPTED = {
    "late_destinations": [
        """
def late_destinations(flights):
    return (flight["dest"] for flight in flights if is_late(flight))
""",
    ],
    "first_of": [
        """
from itertools import dropwhile

def first_of(flights, carrier):
    return next(dropwhile(lambda flight: flight["carrier"] != carrier, flights), None)
""",
    ],
    "share_late": [
        """
from statistics import mean

def share_late(flights):
    return mean(map(is_late, flights))
""",
    ],
    "minutes_early": [
        """
def minutes_early(flights):
    return (-minutes for minutes in map(delay, flights) if (minutes or 0) < 0)
""",
    ],
    "calls_so_far": [
        """
calls_so_far = [0, 1, 1, 4]
""",
    ],
    "one_row_travels": [
        """
one_row_travels = ('read f1', 'convert f1', 'test f1', 'read f2', 'convert f2', 'test f2')
""",
    ],
    "ten_very_late": [
        """
def ten_very_late(flights):
    return tuple(islice((f for f in flights if (delay(f) or 0) > 300), 10))
""",
        """
def ten_very_late(flights):
    def is_very_late(flight):
        return flight["arr_delay"] != "NA" and int(flight["arr_delay"]) > 300
    very_late = filter(is_very_late, flights)
    return [flight for _, flight in zip(range(10), very_late)]
""",
        """
def ten_very_late(flights):
    found = []
    while len(found) < 10:
        flight = next(flights, None)
        if flight is None:
            break
        if (delay(flight) or 0) > 300:
            found.append(flight)
    return found
""",
    ],
    "closed_file": [
        """
def closed_file(path):
    def rows():
        with open(path, newline="") as file:
            yield from csv.DictReader(file)
    return map(itemgetter("carrier"), filter(is_late, rows()))
""",
        """
class closed_file:
    def __init__(self, path):
        self.file = open(path, newline="")
        self.rows = csv.DictReader(self.file)
    def __iter__(self):
        return self
    def __next__(self):
        for row in self.rows:
            if is_late(row):
                return row["carrier"]
        self.file.close()
        raise StopIteration
""",
        """
def closed_file(path):
    file = open(path, newline="")
    try:
        for row in csv.DictReader(file):
            if (delay(row) or 0) > 0:
                yield row["carrier"]
    finally:
        file.close()
""",
    ],
    "late_share": [
        """
import pathlib
class Flights:
    def __init__(self, path):
        self.path = pathlib.Path(path)
    def __iter__(self):
        with self.path.open(newline="") as file:
            yield from csv.DictReader(file)

def late_share(path):
    flights = Flights(path)
    total = 0
    late = 0
    for flight in flights:
        total += 1
    for flight in flights:
        if is_late(flight):
            late += 1
    return late / total
""",
        """
class Flights:
    def __init__(self, path):
        self.where = path
    def rows(self):
        file = open(self.where, newline="")
        try:
            for row in csv.DictReader(file):
                yield row
        finally:
            file.close()
    def __iter__(self):
        return self.rows()

def late_share(path):
    flights = Flights(path)
    return sum(map(is_late, flights)) / sum(1 for _ in flights)
""",
        """
class Flights:
    def __init__(self, path):
        self.path = path
    def __iter__(self):
        with open(self.path, newline="") as file:
            header = next(file).rstrip().split(",")
            for line in file:
                yield dict(zip(header, line.rstrip().split(",")))

def late_share(path):
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)
""",
    ],
    "known_delays": [
        """
import numpy
def known_delays(flights):
    return (numpy.int64(m) for m in map(delay, flights) if m is not None)
""",
        """
class known_delays:
    def __init__(self, flights):
        self.flights = flights
    def __iter__(self):
        return (delay(f) for f in self.flights if delay(f) is not None)
""",
        """
def known_delays(flights):
    return map(delay, filter(lambda flight: flight["arr_delay"] != "NA", flights))
""",
    ],
    "january_february": [
        """
class january_february:
    def __init__(self, flights):
        self.flights = iter(flights)
    def __iter__(self):
        return self
    def __next__(self):
        while True:
            flight = next(self.flights)
            if flight["month"] in {"1", "2"}:
                return flight
""",
        """
def january_february(flights):
    for flight in flights:
        if int(flight["month"]) in range(1, 3):
            yield flight
""",
    ],
    "chunks": [
        """
def chunks(items, size):
    source = iter(items)
    for first in source:
        yield [first, *islice(source, size - 1)]
""",
        """
def chunks(items, size):
    chunk = []
    for number, item in enumerate(items, 1):
        chunk.append(item)
        if number % size == 0:
            full, chunk = chunk, []
            yield full
    if chunk:
        yield chunk
""",
        """
def chunks(items, size):
    source = iter(items)
    while True:
        chunk = list(islice(source, size))
        if not chunk:
            return
        yield chunk
""",
    ],
    "may_stop": [
        """
may_stop = ["very_late", "all_known", "hawaiian", "first_ten"]
""",
        """
may_stop = ("very_late", "all_known", "hawaiian", "first_ten")
""",
    ],
    "record_delays": [
        """
class record_delays:
    def __init__(self, pattern, numbers):
        self.pattern, self.numbers = pattern, numbers
    def __iter__(self):
        record = None
        for path in sorted(iglob(self.pattern)):
            for number in self.numbers(path):
                if record is None or number > record:
                    record = number
                    yield number
""",
        """
def record_delays(pattern, numbers):
    stream = chain.from_iterable(numbers(path) for path in sorted(iglob(pattern)))
    for record in stream:
        yield record
        break
    for number in stream:
        if number > record:
            yield (record := number)
""",
        """
from itertools import accumulate, groupby
def record_delays(pattern, numbers):
    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    return map(itemgetter(0), groupby(accumulate(stream, max)))
""",
    ],
    "lake_years": [
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        yield [year, sum(map(methodcaller("year"), lakes))]
""",
        """
def lake_years(stocks):
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    return enumerate((sum(lake.year() for lake in lakes) for _ in count()), 1)
""",
    ],
}

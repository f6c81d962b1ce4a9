"""Answers to the exercises of the chapter on pipelines."""

REFUSED = {
    "four_orders": [
        "four_orders = (100, 300, 100, 300)",
        "four_orders = ('100', '300', '300', '100')",
        "four_orders = (100, 300, 300)",
    ],
    "called_when": [
        "called_when = ['cut UA', 'cut B6', 'name UA', 'name B6']",
        "called_when = {'cut UA', 'name UA', 'cut B6', 'name B6'}",
        "called_when = 'cut UA name UA cut B6 name B6'",
    ],
    "reader": [
        """
def reader(columns, wanted):
    def read(line):
        return {name: value for name, value in zip(columns, fields(line)) if name.startswith(tuple(wanted.split()))}
    return read
""",
        # a wanted name that is a part of a column's name brings that column along
        """
def reader(columns, wanted):
    def is_wanted(name):
        return any(each in name for each in wanted.split())

    return compose(curry(keyfilter, is_wanted), curry(named, columns), fields)
""",
        # the end of a name
        """
def reader(columns, wanted):
    def is_wanted(name):
        return name.endswith(tuple(wanted.split()))

    return compose(curry(keyfilter, is_wanted), curry(named, columns), fields)
""",
        # the last reader that was made
        """
def reader(columns, wanted):
    global latest
    latest = columns, wanted.split()

    def read(line):
        return {name: value for name, value in zip(latest[0], fields(line)) if name in latest[1]}

    return read
""",
        # a line that does not end with a line break loses a character
        """
def reader(columns, wanted):
    names = wanted.split()
    return lambda line: {name: value for name, value in zip(columns, line[:-1].split(",")) if name in names}
""",
        # the columns of the example
        """
def reader(columns, wanted):
    return lambda line: dict(zip(["month", "carrier", "dest"], fields(line)))
""",
        # a column for every wanted name
        """
def reader(columns, wanted):
    return lambda line: {name: named(columns, fields(line)).get(name) for name in wanted.split()}
""",
    ],
    "last_page": [
        # the first cut that gives a name
        """
def last_page(line):
    path = path_of(line)
    return decoded(last_part(path)) or decoded(path)
""",
        # the part with codes is kept as it is where it has two
        """
def last_page(line):
    name = last_part(without_query(path_of(line)))
    return name.replace("%2F", "/", 1).replace("%20", " ", 1)
""",
        # the second part of the path
        """
def last_page(line):
    parts = without_query(path_of(line)).split("/")
    return decoded(parts[2]) if len(parts) > 2 else decoded(parts[1])
""",
        # the query goes after the decoding
        """
def last_page(line):
    return without_query(decoded(last_part(without_query(path_of(line)))))
""",
    ],
    "known_delays": [
        """
def known_delays(record):
    return {name: value for name, value in record.items() if name.endswith("delay") and value is not None}
""",
        # the names of the lesson's data
        """
def known_delays(record):
    return {name: record[name] for name in ("dep_delay", "arr_delay") if record.get(name) is not None}
""",
        # only whole numbers are known
        """
def known_delays(record):
    return itemfilter(lambda item: item[0].endswith("_delay") and isinstance(item[1], int), record)
""",
        # the end without its underscore
        """
def known_delays(record):
    return itemfilter(lambda item: item[0].endswith(("delay", "delays")) and item[1] is not None, record)
""",
        """
def known_delays(record):
    for name in [name for name in record if record[name] is None]:
        record.pop(name)
    return keyfilter(lambda name: name.endswith("_delay"), record)
""",
        # all but the first item
        """
def known_delays(record):
    items = list(record.items())[1:]
    return {name: value for name, value in items if name.endswith("_delay") and value is not None}
""",
    ],
    "over": [
        # a limit of 0 is taken for one that has not been given
        """
def over(name=None, limit=None, flight=None):
    if not limit:
        return lambda *more: over(name, *more)
    if flight is None:
        return lambda flight: over(name, limit, flight)
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        # arguments gathered in one list
        """
given = []

def over(*more):
    given.extend(more)
    if len(given) < 3:
        return over
    name, limit, flight = given[:3]
    del given[2:]
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        # at the limit
        """
def over(name, limit, flight):
    return flight[name] != "NA" and int(flight[name]) >= limit

over = curry(over)
""",
        # curried, and not assigned
        """
def over(name, limit, flight):
    minutes = number(flight[name])
    return minutes is not None and minutes > limit

curry(over)
""",
        # NA below every negative number
        """
def over(name, limit, flight):
    text = flight[name]
    return int(text if text != "NA" else -10) > limit

over = curry(over)
""",
        # digits only: early flights are not read
        """
@curry
def over(name, limit, flight):
    return flight[name].isdigit() and int(flight[name]) > limit
""",
    ],
    "first_broken": [
        # numbered names
        """
def first_broken(stages, value, holds):
    for at, stage in enumerate(stages.values(), 1):
        value = stage(value)
        if not holds(value):
            return f"leg {at}"
""",
        # the stages in the order of their names
        """
def first_broken(stages, value, holds):
    for name in sorted(stages):
        value = stages[name](value)
        if not holds(value):
            return name
""",
        # an empty text for no stage
        """
def first_broken(stages, value, holds):
    for name, stage in stages.items():
        value = stage(value)
        if not holds(value):
            return name
    return ""
""",
        # one stage too many
        """
def first_broken(stages, value, holds):
    broken = None
    for name, stage in stages.items():
        value = stage(value)
        if broken:
            return broken
        if not holds(value):
            broken = name
    return broken
""",
        # each prefix from the start
        """
def first_broken(stages, value, holds):
    names = list(stages)
    for at, name in enumerate(names):
        if not holds(pipe(value, *[stages[each] for each in names[: at + 1]])):
            return name
""",
    ],
    "known_inside": [
        # the keys of the example
        """
def known_inside(flight):
    known = {name: flight["delays"][name] for name in ("departure", "arrival")
             if flight["delays"].get(name) is not None}
    return {"carrier": flight["carrier"], "delays": known}
""",
        # the keys of the text
        """
def known_inside(flight):
    known = valfilter(lambda minutes: minutes is not None, flight["delays"])
    return {"carrier": flight["carrier"], "gate": flight.get("gate"), "delays": known}
""",
        # every dictionary inside
        """
def known_inside(flight):
    def clean(value):
        return valfilter(lambda each: each is not None, value) if isinstance(value, dict) else value

    return valmap(clean, flight)
""",
        # no delays at all where none is known
        """
def known_inside(flight):
    known = valfilter(lambda minutes: minutes is not None, flight["delays"])
    return flight | {"delays": known} if known else keyfilter(lambda key: key != "delays", flight)
""",
        # the flight itself, with another dictionary in it
        """
def known_inside(flight):
    flight["delays"] = valfilter(lambda minutes: minutes is not None, flight["delays"])
    return flight
""",
    ],
    "busy_pages": [
        # the lines are stored
        """
def busy_pages(lines, least):
    requests = [found for found in map(parts, list(lines)) if found]
    pages = [without_query(each["path"]) for each in requests if int(each["status"]) < 400]
    return {page: pages.count(page) for page in pages if pages.count(page) >= least}
""",
        # a status of exactly 400
        """
def busy_pages(lines, least):
    requests = filter(None, map(parts, lines))
    pages = (without_query(each["path"]) for each in requests if int(each["status"]) <= 400)
    return valfilter(lambda count: count >= least, frequencies(pages))
""",
        # two and three hundred
        """
def busy_pages(lines, least):
    requests = filter(None, map(parts, lines))
    pages = (without_query(each["path"]) for each in requests if each["status"] in ("200", "301", "304"))
    return valfilter(lambda count: count >= least, frequencies(pages))
""",
        # counts that are kept from call to call
        """
counts = {}

def busy_pages(lines, least):
    for each in filter(None, map(parts, lines)):
        if int(each["status"]) < 400:
            page = without_query(each["path"])
            counts[page] = counts.get(page, 0) + 1
    return valfilter(lambda count: count >= least, counts)
""",
        # texts compared; more than least
        """
def busy_pages(lines, least):
    requests = filter(None, map(parts, lines))
    pages = (without_query(each["path"]) for each in requests if each["status"] < "400")
    return valfilter(lambda count: count > least, frequencies(pages))
""",
    ],
    "composed": [
        # toolz, under another name
        """
import toolz as t

def composed(*functions):
    return t.compose(*functions)
""",
        # toolz, by way of pipe
        """
def composed(*functions):
    return lambda value: pipe(value, *functions[::-1])
""",
        # the loop's functions are looked up when the last has been bound
        """
def composed(*functions):
    run = lambda value: value
    for function in reversed(functions):
        inner = run
        run = lambda value: function(inner(value))
    return run
""",
        # nothing gives None
        """
def composed(*functions):
    if not functions:
        return None

    def run(value):
        for function in functions[::-1]:
            value = function(value)
        return value

    return run
""",
        # the functions are used up
        """
def composed(*functions):
    waiting = list(functions)

    def run(value):
        while waiting:
            value = waiting.pop()(value)
        return value

    return run
""",
    ],
}

ACCEPTED = {
    "four_orders": [
        "four_orders = [100, 300, 300, 100]",
        "four_orders = 100.0, 300.0, 300.0, 100.0",
        "import numpy\nfour_orders = numpy.array([100, 300, 300, 100])",
    ],
    "called_when": [
        "called_when = ('cut UA', 'name UA', 'cut B6', 'name B6')",
        "called_when = ['Cut UA', 'Name UA', 'Cut B6', 'Name B6']",
    ],
    "reader": [
        """
def reader(columns, wanted):
    def is_wanted(name):
        return name in set(wanted.split(" "))

    return compose(lambda record: keyfilter(is_wanted, record), lambda values: named(columns, values), fields)
""",
        """
from functools import partial

def reader(columns, wanted):
    names = wanted.split()
    return compose_left(fields, partial(named, columns), partial(keyfilter, names.__contains__))
""",
        """
class reader:
    def __init__(self, columns, wanted):
        self.columns, self.wanted = columns, wanted.split()

    def __call__(self, line):
        record = named(self.columns, fields(line))
        return {name: record[name] for name in self.wanted if name in record}
""",
    ],
    "last_page": [
        """
def last_page(line):
    return pipe(line, path_of, without_query, last_part, decoded)
""",
        """
last_page = compose(decoded, last_part, path_of, without_query)
""",
        """
from urllib.parse import unquote

def last_page(line):
    return unquote(last_part(without_query(path_of(line))))
""",
    ],
    "known_delays": [
        """
def known_delays(record):
    return {name: value for name, value in record.items() if name[-6:] == "_delay" and value != None}
""",
        """
from collections import OrderedDict

def known_delays(record):
    kept = OrderedDict()
    for name in record:
        if name.endswith("_delay") and record[name] is not None:
            kept[name] = record[name]
    return kept
""",
        """
known_delays = compose(curry(valfilter, lambda value: value is not None), curry(keyfilter, lambda name: name.endswith("_delay")))
""",
        """
def known_delays(record):
    copy = dict(record)
    for name in record:
        if not (name.endswith("_delay") and record[name] is not None):
            del copy[name]
    return copy
""",
    ],
    "over": [
        """
@curry
def over(name, limit, flight):
    if flight[name] == "NA":
        return False
    return float(flight[name]) > limit
""",
        """
@curry
def over(name, limit, flight):
    minutes = number(flight[name])
    if minutes is not None:
        return minutes > limit
""",
        """
from functools import partial

def over(name, limit=None, flight=None):
    if limit is None:
        return partial(over, name)
    if flight is None:
        return partial(over, name, limit)
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        """
import numpy

@curry
def over(name, limit, flight):
    return numpy.float64("nan" if flight[name] == "NA" else flight[name]) > limit
""",
    ],
    "first_broken": [
        """
def first_broken(stages, value, holds):
    for name in stages:
        value = stages[name](value)
        if holds(value):
            continue
        return name
""",
        """
from itertools import accumulate

def first_broken(stages, value, holds):
    given = accumulate(stages.values(), lambda value, stage: stage(value), initial=value)
    next(given)
    return next((name for name, each in zip(stages, given) if not holds(each)), None)
""",
        """
def first_broken(stages, value, holds):
    if not stages:
        return None
    (name, stage), *rest = stages.items()
    value = stage(value)
    return first_broken(dict(rest), value, holds) if holds(value) else name
""",
    ],
    "known_inside": [
        """
from copy import deepcopy

def known_inside(flight):
    copy = deepcopy(flight)
    for name, minutes in flight["delays"].items():
        if minutes is None:
            copy["delays"].pop(name)
    return copy
""",
        """
def known_inside(flight):
    return {**flight, "delays": {name: each for name, each in flight["delays"].items() if each is not None}}
""",
        """
from toolz import assoc

def known_inside(flight):
    return assoc(flight, "delays", valfilter(lambda each: each is not None, flight["delays"]))
""",
        """
from toolz import update_in

def known_inside(flight):
    return update_in(flight, ["delays"], curry(valfilter, lambda each: each is not None))
""",
    ],
    "busy_pages": [
        """
from collections import Counter

def busy_pages(lines, least):
    requests = (found for found in map(parts, lines) if found is not None)
    counts = Counter(without_query(each["path"]) for each in requests if int(each["status"]) < 400)
    return Counter({page: count for page, count in counts.items() if count >= least})
""",
        """
from collections import defaultdict

def busy_pages(lines, least):
    counts = defaultdict(int)
    for line in lines:
        if (found := parts(line)) and found["status"][0] in "123":
            counts[without_query(found["path"])] += 1
    return valfilter(lambda count: not count < least, counts)
""",
        """
def busy_pages(lines, least):
    return pipe(
        lines,
        curry(map, parts),
        curry(filter, lambda found: found is not None),
        curry(filter, lambda found: int(found["status"]) < 400),
        curry(map, itemgetter("path")),
        curry(map, without_query),
        frequencies,
        curry(itemfilter, lambda item: item[1] >= least),
    )
""",
        """
from functools import reduce

def busy_pages(lines, least):
    def step(counts, line):
        found = parts(line)
        if found and int(found["status"]) < 400:
            page = without_query(found["path"])
            counts[page] = counts.get(page, 0) + 1
        return counts

    return {page: count for page, count in reduce(step, lines, {}).items() if count >= least}
""",
    ],
    "composed": [
        """
from functools import reduce

def composed(*functions):
    return lambda value: reduce(lambda given, function: function(given), reversed(functions), value)
""",
        """
from functools import reduce

def composed(*functions):
    def two(outer, inner):
        return lambda value: outer(inner(value))

    return reduce(two, functions, lambda value: value)
""",
        """
class composed:
    def __init__(self, *functions):
        self.functions = functions[::-1]

    def __call__(self, value):
        for function in self.functions:
            value = function(value)
        return value
""",
    ],
}

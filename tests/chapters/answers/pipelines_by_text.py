"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "four_orders": [
        """
# violates: "Put the four numbers" (believes that compose runs its first function first)
four_orders = (300, 100, 300, 100)
""",
        """
# violates: "Put the four numbers" (believes that the cap holds in any order)
four_orders = (100, 100, 100, 100)
""",
    ],
    "called_when": [
        """
# violates: "in the order in which they are made" (believes that compose runs from the left, as it is read)
called_when = ["name UA", "cut UA", "name B6", "cut B6"]
""",
        """
# violates: "List all notes ... in which they are made" (believes that map goes through all at once)
called_when = ["cut UA", "name UA", "cut B6", "name B6", "cut HA", "name HA"]
""",
        'called_when = ["cut UA", "name UA", "cut B6", "cut HA", "name B6", "name HA"]',
    ],
    "reader": [
        '''
# violates: "`wanted` is one text with blanks between the names" (a part of a name is enough here)
def reader(columns, wanted):
    """A function from a line to its record, with the columns that `wanted` names.

    >>> read = reader(["month", "carrier", "dest"], "month dest")
    >>> read("1,UA,IAH")
    {'month': '1', 'dest': 'IAH'}
    """

    def is_wanted(name):
        return name in wanted

    return compose(
        curry(keyfilter, is_wanted),
        curry(named, columns),
        fields,
    )
''',
        '''
# violates: "it takes a line and gives its record" (turns the texts into numbers, which nobody asked for)
def reader(columns, wanted):
    """A function from a line to its record, with the columns that `wanted` names.

    >>> read = reader(["month", "carrier", "dest"], "month dest")
    >>> read("1,UA,IAH")
    {'month': '1', 'dest': 'IAH'}
    """

    def is_wanted(name):
        return name in wanted.split()

    return compose(
        curry(valmap, number),
        curry(keyfilter, is_wanted),
        curry(named, columns),
        fields,
    )
''',
        """
def reader(columns, wanted):
    return lambda line: {name: value for name, value in zip(columns, fields(line)) if name in wanted}
""",
        """
def reader(columns, wanted):
    return lambda line: dict(zip(wanted.split(), fields(line)))
""",
        """
def reader(columns, wanted):
    return lambda line: {name: dict(zip(columns, fields(line)))[name] for name in wanted.split()}
""",
        """
def reader(columns, wanted):
    return lambda line: {name: value for name, value in zip(columns, map(number, fields(line))) if name in wanted.split()}
""",
    ],
    "last_page": [
        '''
# violates: "What follows a real `?` is a query and not part of the path" (a slash in the query cuts first)
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    page = compose(decoded, without_query, last_part, path_of)
    return page(line)
''',
        '''
# violates: "`%3F` for such a question mark" (decodes before the query is cut off)
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    page = compose(without_query, decoded, last_part, without_query, path_of)
    return page(line)
''',
        """
def last_page(line):
    return compose(decoded, without_query, last_part, path_of)(line)
""",
        """
def last_page(line):
    return compose(without_query, decoded, last_part, path_of)(line)
""",
        """
def last_page(line):
    return compose(last_part, decoded, without_query, path_of)(line)
""",
    ],
    "known_delays": [
        '''
# violates: "whose value is not None" (drops a delay of 0 too)
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    return valfilter(bool, keyfilter(lambda name: name.endswith("_delay"), record))
''',
        '''
# violates: "The record itself stays as it was"
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    for name in list(record):
        if not name.endswith("_delay") or record[name] is None:
            del record[name]
    return record
''',
        '''
# violates: "the items whose name ends in `_delay`" (the word anywhere in the name)
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    return {name: value for name, value in record.items() if "delay" in name and value is not None}
''',
        """
def known_delays(record):
    return {k: v for k, v in record.items() if k.endswith("_delay") and v}
""",
        """
def known_delays(record):
    return {k: v for k, v in record.items() if "delay" in k and v is not None}
""",
        """
def known_delays(record):
    for k in list(record):
        if not k.endswith("_delay") or record[k] is None:
            del record[k]
    return record
""",
        """
def known_delays(record):
    return {k: record[k] for k in ("dep_delay", "arr_delay") if record.get(k) is not None}
""",
        """
def known_delays(record):
    return {k: v for k, v in record.items() if k.endswith("delay") and v is not None}
""",
    ],
    "over": [
        '''
# violates: "What is unknown is not above anything" (takes it for 0: above a limit of -10)
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    return (number(flight[name]) or 0) > limit


over = curry(over)
''',
        '''
# violates: "a number above `limit`" (the limit itself counts)
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    value = number(flight[name])
    return value is not None and value >= limit


over = curry(over)
''',
        """
def over(name, limit, flight):
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        """
@curry
def over(name, limit, flight):
    return flight[name] != "NA" and int(flight[name]) >= limit
""",
        """
@curry
def over(name, limit, flight):
    return flight[name] > str(limit)
""",
        """
def over(name, limit, flight=None):
    if flight is None:
        return lambda flight: over(name, limit, flight)
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        """
@curry
def over(name, limit, flight):
    return (number(flight[name]) or 0) > limit
""",
    ],
    "first_broken": [
        '''
# violates: "Run no stage that you need not run" (runs all of them first)
def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true of the value, or None.

    >>> stages = {"strip": str.strip, "lower": str.lower, "cut": lambda text: text[:2]}
    >>> first_broken(stages, "  UA90 ", lambda text: "90" in text)
    'cut'
    """
    results = {}
    for name, stage in stages.items():
        value = stage(value)
        results[name] = value
    for name, result in results.items():
        if not holds(result):
            return name
    return None
''',
        '''
# violates: "`value` is what goes into the first" (every stage gets it, not what the stage before gave)
def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true of the value, or None.

    >>> stages = {"strip": str.strip, "lower": str.lower, "cut": lambda text: text[:2]}
    >>> first_broken(stages, "  UA90 ", lambda text: "90" in text)
    'cut'
    """
    for name, stage in stages.items():
        if not holds(stage(value)):
            return name
    return None
''',
        """
def first_broken(stages, value, holds):
    for name, stage in stages.items():
        if not holds(stage(value)):
            return name
        value = stage(value)
""",
        """
def first_broken(stages, value, holds):
    for name, stage in stages.items():
        if not holds(stage(value)):
            return name
""",
        """
def first_broken(stages, value, holds):
    for name, stage in sorted(stages.items()):
        value = stage(value)
        if not holds(value):
            return name
""",
        """
def first_broken(stages, value, holds):
    values = [value]
    for stage in stages.values():
        values.append(stage(values[-1]))
    for name, each in zip(stages, values[1:]):
        if not holds(each):
            return name
""",
        """
def first_broken(stages, value, holds):
    for name, stage in stages.items():
        value = stage(value)
        if not value or not holds(value):
            return name
""",
    ],
    "known_inside": [
        '''
# violates: "All the rest stays: also other things that are None"
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    known = valfilter(lambda value: value is not None, flight)
    known["delays"] = valfilter(lambda value: value is not None, flight["delays"])
    return known
''',
        '''
# violates: "the flight that you were given stays as it was" (a shallow copy: the inner dictionary is changed)
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    copy = dict(flight)
    for name, value in list(copy["delays"].items()):
        if value is None:
            del copy["delays"][name]
    return copy
''',
        '''
# violates: "without its unknown delays" (a delay of 0 is known)
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    return {**flight, "delays": {name: value for name, value in flight["delays"].items() if value}}
''',
        """
def known_inside(flight):
    flight["delays"] = {k: v for k, v in flight["delays"].items() if v is not None}
    return flight
""",
        """
def known_inside(flight):
    return {"carrier": flight["carrier"], "delays": {k: v for k, v in flight["delays"].items() if v is not None}}
""",
        """
def known_inside(flight):
    new = {k: v for k, v in flight.items() if v is not None}
    new["delays"] = {k: v for k, v in flight["delays"].items() if v is not None}
    return new
""",
        """
def known_inside(flight):
    new = dict(flight)
    for k in list(new["delays"]):
        if new["delays"][k] is None:
            del new["delays"][k]
    return new
""",
        """
def known_inside(flight):
    return {**flight, "delays": {k: v for k, v in flight["delays"].items() if v}}
""",
    ],
    "busy_pages": [
        '''
# violates: "A request counts if its status is below 400, whatever was sent" (only 200)
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    requests = filter(None, map(parts, lines))
    pages = [without_query(request["path"]) for request in requests if request["status"] == "200"]
    return valfilter(lambda times: times >= least, frequencies(pages))
''',
        '''
# violates: "the page is the path without its query"
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    requests = filter(None, map(parts, lines))
    pages = (request["path"] for request in requests if int(request["status"]) < 400)
    return valfilter(lambda times: times >= least, frequencies(pages))
''',
        '''
# violates: "Leave out pages with fewer than `least` such requests" (leaves out those with just as many)
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    requests = filter(None, map(parts, lines))
    pages = (without_query(request["path"]) for request in requests if int(request["status"]) < 400)
    return valfilter(lambda times: times > least, frequencies(pages))
''',
        """
def busy_pages(lines, least):
    pages = [without_query(p["path"]) for p in map(parts, list(lines)) if p and p["status"] < "400"]
    return {page: n for page, n in frequencies(pages).items() if n >= least}
""",
        """
def busy_pages(lines, least):
    pages = (without_query(p["path"]) for p in map(parts, lines) if p and int(p["status"]) < 400)
    return {page: n for page, n in frequencies(pages).items() if n > least}
""",
        """
def busy_pages(lines, least):
    pages = (without_query(p["path"]) for p in map(parts, lines) if p and p["status"] == "200")
    return {page: n for page, n in frequencies(pages).items() if n >= least}
""",
        """
def busy_pages(lines, least):
    pages = (without_query(p["path"]) for p in map(parts, lines) if p and int(p["status"]) < 400 and p["bytes"] != "-")
    return {page: n for page, n in frequencies(pages).items() if n >= least}
""",
        """
def busy_pages(lines, least):
    pages = (p["path"] for p in map(parts, lines) if p and int(p["status"]) < 400)
    return {page: n for page, n in frequencies(pages).items() if n >= least}
""",
    ],
    "composed": [
        '''
# violates: "the last one named runs first"
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """

    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run
''',
        '''
# violates: "The function that calls all these" (only once: the second call finds the iterator used up)
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    backwards = reversed(functions)

    def run(value):
        for function in backwards:
            value = function(value)
        return value

    return run
''',
        '''
# violates: "Write it without `toolz`"
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    return compose(*functions)
''',
        """
def composed(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run
""",
        """
def composed(*functions):
    import toolz

    return toolz.compose(*functions)
""",
        """
def composed(*functions):
    result = lambda value: value
    for function in functions:
        result = lambda value: result(function(value))
    return result
""",
        """
def composed(*functions):
    return compose(*functions)
""",
    ],
}

ACCEPTED = {
    "called_when": [
        'called_when = "cut UA,name UA,cut B6,name B6".split(",")',
    ],
    "reader": [
        '''
def reader(columns, wanted):
    """A function from a line to its record, with the columns that `wanted` names.

    >>> read = reader(["month", "carrier", "dest"], "month dest")
    >>> read("1,UA,IAH")
    {'month': '1', 'dest': 'IAH'}
    """

    def is_wanted(name):
        return any(name == other for other in wanted.split())

    return compose(
        lambda record: keyfilter(is_wanted, record),
        lambda values: named(columns, values),
        fields,
    )
''',
        '''
def reader(columns, wanted):
    """A function from a line to its record, with the columns that `wanted` names.

    >>> read = reader(["month", "carrier", "dest"], "month dest")
    >>> read("1,UA,IAH")
    {'month': '1', 'dest': 'IAH'}
    """

    def is_wanted(name):
        return name in set(wanted.split())

    return compose(
        dict,
        lambda pairs: [(name, value) for name, value in pairs if is_wanted(name)],
        lambda values: zip(columns, values),
        fields,
    )
''',
        """
def reader(columns, wanted):
    names = set(wanted.split())
    return lambda line: {name: value for name, value in zip(columns, fields(line)) if name in names}
""",
        """
def reader(columns, wanted):
    return compose(curry(keyfilter, wanted.split().__contains__), curry(named, columns), fields)
""",
        """
def reader(columns, wanted):
    def read(line):
        record = named(columns, fields(line))
        return {name: record[name] for name in wanted.split() if name in record}

    return read
""",
    ],
    "last_page": [
        '''
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    page = compose_left(path_of, without_query, last_part, decoded)
    return page(line)
''',
        '''
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    return decoded(last_part(without_query(path_of(line))))
''',
        """
def last_page(line):
    return decoded(last_part(without_query(path_of(line))))
""",
        """
def last_page(line):
    return compose_left(path_of, without_query, last_part, decoded)(line)
""",
    ],
    "known_delays": [
        '''
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1] is not None, record)
''',
        '''
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    kept = {}
    for name in record:
        if name[-6:] == "_delay" and record[name] is not None:
            kept[name] = record[name]
    return kept
''',
        """
def known_delays(record):
    return valfilter(lambda v: v is not None, keyfilter(lambda k: k.endswith("_delay"), record))
""",
        """
def known_delays(record):
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1] is not None, record)
""",
        """
def known_delays(record):
    return dict((k, v) for k, v in record.items() if k[-6:] == "_delay" and v is not None)
""",
    ],
    "over": [
        '''
@curry
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    return flight[name] != "NA" and int(flight[name]) > limit
''',
        '''
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    minutes = number(flight[name])
    return isinstance(minutes, int) and minutes > limit


def by_hand(function, places, *given):
    def call(*more):
        values = (*given, *more)
        return function(*values) if len(values) >= places else by_hand(function, places, *values)

    call.__doc__ = function.__doc__
    return call


over = by_hand(over, 3)
''',
        """
def over(name, limit, flight):
    minutes = number(flight[name])
    return minutes is not None and minutes > limit


over = curry(over)
""",
        """
@curry
def over(name, limit, flight):
    return flight[name] != "NA" and int(flight[name]) > limit
""",
        """
import functools


@curry
def over(name, limit, flight):
    try:
        return int(flight[name]) > limit
    except ValueError:
        return False
""",
    ],
    "first_broken": [
        '''
from itertools import accumulate, islice


def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true of the value, or None.

    >>> stages = {"strip": str.strip, "lower": str.lower, "cut": lambda text: text[:2]}
    >>> first_broken(stages, "  UA90 ", lambda text: "90" in text)
    'cut'
    """
    values = accumulate(stages.values(), lambda now, stage: stage(now), initial=value)
    after = islice(values, 1, None)
    return next((name for name, result in zip(stages, after) if not holds(result)), None)
''',
        """
def first_broken(stages, value, holds):
    for name in stages:
        value = stages[name](value)
        if not holds(value):
            return name
    return None
""",
        """
def first_broken(stages, value, holds):
    from itertools import accumulate

    values = accumulate(stages.values(), lambda value, stage: stage(value), initial=value)
    next(values)
    return next((name for name, each in zip(stages, values) if not holds(each)), None)
""",
        """
def first_broken(stages, value, holds):
    for name, stage in stages.items():
        if not holds(value := stage(value)):
            return name
""",
    ],
    "known_inside": [
        '''
from copy import deepcopy


def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    answer = deepcopy(flight)
    for name in flight["delays"]:
        if flight["delays"][name] is None:
            answer["delays"].pop(name)
    return answer
''',
        '''
from toolz import update_in


def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    return update_in(flight, ["delays"], lambda delays: valfilter(lambda minutes: minutes is not None, delays))
''',
        """
def known_inside(flight):
    return {**flight, "delays": valfilter(lambda v: v is not None, flight["delays"])}
""",
        """
def known_inside(flight):
    import copy

    new = copy.deepcopy(flight)
    for k, v in list(new["delays"].items()):
        if v is None:
            new["delays"].pop(k)
    return new
""",
        """
def known_inside(flight):
    from toolz import assoc

    return assoc(flight, "delays", {k: v for k, v in flight["delays"].items() if v is not None})
""",
    ],
    "busy_pages": [
        '''
from collections import Counter


def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    times = Counter()
    for line in lines:
        request = parts(line)
        if request is not None and int(request["status"]) < 400:
            times[without_query(request["path"])] += 1
    return {page: seen for page, seen in times.items() if seen >= least}
''',
        '''
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    return pipe(
        lines,
        curry(map, parts),
        curry(filter, None),
        curry(filter, lambda request: int(request["status"]) < 400),
        curry(map, itemgetter("path")),
        curry(map, without_query),
        frequencies,
        curry(valfilter, lambda times: times >= least),
    )
''',
        """
def busy_pages(lines, least):
    found = filter(None, map(parts, lines))
    good = filter(lambda p: int(p["status"]) < 400, found)
    return valfilter(lambda n: n >= least, frequencies(map(compose(without_query, itemgetter("path")), good)))
""",
        """
def busy_pages(lines, least):
    counts = {}
    for line in lines:
        p = parts(line)
        if p is not None and int(p["status"]) < 400:
            page = p["path"].partition("?")[0]
            counts[page] = counts.get(page, 0) + 1
    return {page: n for page, n in counts.items() if n >= least}
""",
        """
def busy_pages(lines, least):
    from collections import Counter

    counts = Counter(without_query(p["path"]) for p in map(parts, lines) if p and p["status"][0] in "123")
    return {page: n for page, n in counts.items() if n >= least}
""",
    ],
    "composed": [
        '''
from functools import reduce


def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    return reduce(lambda outer, inner: lambda value: outer(inner(value)), functions, lambda value: value)
''',
        '''
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    if not functions:
        return lambda value: value
    *others, last = functions
    rest = composed(*others)
    return lambda value: rest(last(value))
''',
        """
def composed(*functions):
    def run(value):
        for function in reversed(functions):
            value = function(value)
        return value

    return run
""",
        """
def composed(*functions):
    from functools import reduce

    return lambda value: reduce(lambda v, f: f(v), functions[::-1], value)
""",
        """
def composed(*functions):
    if not functions:
        return lambda value: value
    *others, last = functions
    return lambda value: composed(*others)(last(value))
""",
    ],
    "four_orders": [
        "four_orders = (100, 1000 * 3 // 10, 1000 * 3 // 10, 100)",
    ],
}

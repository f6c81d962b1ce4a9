"""Answers to the exercises of the first checkpoint."""

REFUSED = {
    "copy_time": [
        """
def copy_time(files, disk, line):
    d = l = 0
    for n, u in files:
        b = n * (1.048576 if u == "MiB" else 1)
        d = max(d, b / disk); l = max(l, b * 8 / line)
    return max((d, "disk"), (l, "line"))
""",
    ],
    "camera_night": [
        """
def camera_night(recordings, memory):
    sizes = [m * 60 * r * 10**6 / 8 for m, r in recordings]
    return sum(sizes) / 10**6, all(s <= memory * 2**20 for s in sizes)
""",
    ],
    "first_errors": [
        """
def first_errors(lines, wanted):
    return [line[12:] for line in islice((line for line in lines if line[6:11] == "ERROR"), wanted)]
""",
        """
def first_errors(lines, wanted):
    return [m for (t, level, m), _ in zip((p for p in (l.split(" ", 2) for l in lines) if p[1] == "ERROR"), range(wanted))]
""",
    ],
    "long_words": [
        """
def long_words(lines, letters, count):
    return list(islice((w for l in lines for w in l.split() if len(w.strip(",")) > letters), count))
""",
        """
def long_words(lines, letters, count):
    return [w for l in lines for w in l.split() if len(w) > letters][:count]
""",
    ],
    "gate_day": [
        """
def gate_day(delays):
    n = late = 0
    worst = -999
    for d in delays:
        n += 1; late += d > 0; worst = max(worst, d)
    return (n, worst, late / n) if n else (0, None, None)
""",
        """
def gate_day(delays):
    delays = sorted(delays)
    n = len(delays)
    return (n, delays[-1], sum(d > 0 for d in delays) / n) if n else (0, None, None)
""",
    ],
    "speech_numbers": [
        """
def speech_numbers(lines):
    n = words = 0
    longest = None
    for l in lines:
        n += 1; words += len(l.split())
        if longest is None or len(l.split()) > len(longest.split()): longest = l
    return n, longest, words / n if n else None
""",
    ],
    "lake_winter": [
        """
def lake_winter(degrees):
    first, second = __import__("itertools").tee(degrees)
    total = count = 0
    low = min(first, default=None)
    rest = list(second)
    return low, max(rest, default=None), sum(rest) / len(rest) if rest else None
""",
    ],
    "typed_readings": [
        """
class typed_readings:
    def __init__(self, texts):
        self.found = [float(t) for t in texts if t.strip() not in ("", "NA")]
    def __iter__(self):
        return iter(self.found)
""",
    ],
    "tidy_visit": [
        """
def tidy_visit(visit):
    new = dict(visit)
    for name in ("page", "from", "agent"):
        if isinstance(new.get(name), str):
            new[name] = new[name].strip()
    return {k: v for k, v in new.items() if v is not None}
""",
    ],
    "what_was_said": [
        """
def what_was_said(lines):
    return iter([l.partition(":")[2].strip() for l in lines if ":" in l])
""",
    ],
    "carrier_means": [
        """
def carrier_means(reports):
    totals = {}
    for c, n, m in reports:
        t = totals.setdefault(c, [0, 0])
        t[0] += n * (m or 0)
        t[1] += n
    return {c: (t / n if n else None) for c, (t, n) in totals.items()}
""",
        """
def carrier_means(reports):
    parts = {}
    for r in reports:
        if r[1]:
            parts.setdefault(r[0], []).append(r)
    return {c: sum(n * m for _, n, m in p) / sum(n for _, n, _ in p) for c, p in parts.items()}
""",
    ],
    "visits_so_far": [
        """
def visits_so_far(before, visits):
    new = dict(before)
    for page, s in list(visits):
        c, t = new.get(page, (0, 0))
        new[page] = c + 1, t + s
    return new
""",
    ],
    "lake_means": [
        """
def lake_means(readings):
    known = {}
    for lake, d in readings:
        known.setdefault(lake, [])
        if d is not None:
            known[lake].append(d)
    return {lake: sum(d) / len(d) if d else None for lake, d in known.items()}
""",
    ],
    "stanzas": [
        """
def stanzas(lines):
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza.clear()
    if stanza:
        yield stanza
""",
        """
def stanzas(lines):
    text = "\\n".join(lines)
    for part in text.split("\\n\\n"):
        part = part.strip("\\n")
        if part:
            yield part.split("\\n")
""",
    ],
    "clicks": [
        """
def clicks(times, pause):
    together = []
    for t in times:
        if together and t - together[-1] > pause:
            yield together
            together.clear()
        together.append(t)
    if together:
        yield together
""",
    ],
    "parcels": [
        """
def parcels(sizes, limit):
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel.clear()
        parcel.append(size)
    if parcel:
        yield parcel
""",
    ],
    "page_costs": [
        """
def page_costs(lines):
    out = {}
    for l in lines:
        p = l.split()
        if p:
            out.setdefault(p[0], [])
        if len(p) == 3 and p[2] != "-" and int(p[1]) < 400:
            out[p[0]].append(int(p[2]))
    return {k: (len(v), sum(v) / len(v) if v else None) for k, v in out.items()}
""",
    ],
    "lake_book": [
        """
def lake_book(lines):
    out = {}
    for l in lines:
        p = l.split(";")
        if len(p) == 3:
            k = p[0].strip(); c, h = out.setdefault(k, (0, None))
            if p[2] != "NA":
                d = float(p[2]); out[k] = c + 1, d if h is None else max(h, d)
    return out
""",
    ],
    "who_speaks": [
        """
def who_speaks(lines):
    out = {}
    for l in [*lines]:
        n, c, s = l.partition(":")
        if c:
            k = n.strip().upper(); a, b = out.get(k, (0, 0)); out[k] = a + 1, b + len(s.split())
    return {k: (a, b / a) for k, (a, b) in out.items()}
""",
    ],
}

ACCEPTED = {
    "copy_time": [
        """
def copy_time(files, disk, line):
    from fractions import Fraction
    mb = sum(n * (Fraction(2**20, 10**6) if u == "MiB" else 1) for n, u in files)
    d, l = mb / disk, mb * 8 / line
    return [d, "disk"] if d > l else [l, "line"]
""",
    ],
    "camera_night": [
        """
def camera_night(recordings, memory):
    bits = 0
    for m, r in recordings:
        bits += m * 60 * r * 1_000_000
    return bits / 8e6, bits / 8 / 1024 / 1024 <= memory
""",
    ],
    "first_errors": [
        """
import re
def first_errors(lines, wanted):
    found = []
    for line in lines:
        hit = re.match(r"\\S+ ERROR (.*)", line)
        if hit:
            found.append(hit[1])
        if len(found) >= wanted:
            break
    return found
""",
        """
def first_errors(lines, wanted):
    def messages():
        for line in lines:
            time, level, *rest = line.split()
            if level == "ERROR":
                yield " ".join(rest)
    return tuple(islice(messages(), wanted))
""",
    ],
    "warm_days": [
        """
def warm_days(notes, limit, days):
    found = []
    while len(found) < days:
        note = next(notes, None)
        if note is None:
            break
        try:
            value = float(note)
        except ValueError:
            continue
        if value >= limit:
            found.append(value)
    return found
""",
    ],
    "long_words": [
        """
def long_words(lines, letters, count):
    found = []
    for line in lines:
        for word in line.split(" "):
            if len(word) > letters:
                found.append(word)
                if len(found) == count:
                    return found
    return found
""",
        """
def long_words(lines, letters, count):
    words = (w for line in lines for w in line.split() if len(w) > letters)
    return [w for _, w in zip(range(count), words)]
""",
    ],
    "lake_winter": [
        """
def lake_winter(degrees):
    first = next(degrees, None)
    if first is None:
        return None, None, None
    low = high = total = first
    n = 1
    for d in degrees:
        low, high, total, n = min(low, d), max(high, d), total + d, n + 1
    return [low, high, total / n]
""",
        """
import numpy as np
def lake_winter(degrees):
    lo, hi, s, n = np.inf, -np.inf, np.float64(0), 0
    for d in degrees:
        lo, hi, s, n = np.minimum(lo, d), np.maximum(hi, d), s + d, n + 1
    if n == 0: return [None, None, None]
    return np.array([lo, hi, s / n])
""",
    ],
    "gate_day": [
        """
def gate_day(delays):
    n, worst, late = 0, float("-inf"), 0
    for n, d in enumerate(delays, 1):
        worst = max(d, worst)
        if d > 0:
            late += 1
    if n == 0:
        return 0, None, None
    return n, worst, late / n
""",
        """
from typing import NamedTuple
class Day(NamedTuple):
    n: int
    worst: object
    share: object
def gate_day(delays):
    day = Day(0, None, 0)
    for d in delays:
        day = Day(day.n + 1, d if day.worst is None or d > day.worst else day.worst, day.share + (1 if d > 0 else 0))
    return day._replace(share=day.share / day.n if day.n else None)
""",
    ],
    "speech_numbers": [
        """
def speech_numbers(lines):
    from collections import Counter
    numbers, longest = Counter(), None
    for line in lines:
        numbers["lines"] += 1
        numbers["words"] += len(line.split())
        longest = line if longest is None else (longest if len(longest) >= len(line) else line)
    if not numbers["lines"]:
        return (0, None, None)
    return numbers["lines"], longest, numbers["words"] / numbers["lines"]
""",
    ],
    "typed_readings": [
        """
def typed_readings(texts):
    for text in texts:
        try:
            yield float(text)
        except ValueError:
            pass
""",
        """
def typed_readings(texts):
    return (float(t) for t in texts if t.strip() and "NA" not in t)
""",
    ],
    "tidy_visit": [
        """
def tidy_visit(visit):
    new = {}
    for name, value in visit.items():
        if value is None:
            continue
        try:
            new[name] = value.strip()
        except AttributeError:
            new[name] = value
    return new
""",
        """
def tidy_visit(visit):
    new = dict(visit)
    for name in visit:
        if new[name] is None:
            del new[name]
        elif type(new[name]) is str:
            new[name] = new[name].strip(" ")
    return new
""",
    ],
    "what_was_said": [
        """
def what_was_said(lines):
    pairs = map(lambda line: line.split(":", 1), lines)
    return (pair[1].strip() for pair in pairs if len(pair) == 2)
""",
        """
class what_was_said:
    def __init__(self, lines):
        self.lines = lines
    def __iter__(self):
        for line in self.lines:
            if ":" in line:
                yield line[line.index(":") + 1:].strip()
""",
    ],
    "carrier_means": [
        """
from collections import defaultdict
def carrier_means(reports):
    minutes, flights = defaultdict(int), defaultdict(int)
    for carrier, count, mean in reports:
        if mean is not None:
            minutes[carrier] += count * mean
            flights[carrier] += count
    return {carrier: minutes[carrier] / flights[carrier] for carrier in flights}
""",
    ],
    "visits_so_far": [
        """
import copy
def visits_so_far(before, visits):
    now = copy.deepcopy(before)
    for page, seconds in visits:
        if page not in now:
            now[page] = (0, 0)
        now[page] = (now[page][0] + 1, now[page][1] + seconds)
    return now
""",
        """
def visits_so_far(before, visits):
    now = {page: list(pair) for page, pair in before.items()}
    for page, seconds in visits:
        pair = now.setdefault(page, [0, 0])
        pair[0] += 1
        pair[1] += seconds
    return now
""",
    ],
    "lake_means": [
        """
from statistics import mean
def lake_means(readings):
    known = {}
    for lake, degrees in readings:
        if degrees is not None:
            known.setdefault(lake, []).append(degrees)
    return {lake: mean(values) for lake, values in known.items()}
""",
    ],
    "stanzas": [
        """
def stanzas(lines):
    lines = iter(lines)
    while True:
        stanza = list(takewhile(bool, lines))
        if stanza:
            yield stanza
        else:
            nxt = next(lines, None)
            while nxt == "":
                nxt = next(lines, None)
            if nxt is None:
                return
            lines = chain([nxt], lines)
""",
        """
def stanzas(lines):
    for full, group in groupby(lines, key=lambda line: line != ""):
        if full:
            yield tuple(group)
""",
    ],
    "clicks": [
        """
def clicks(times, pause):
    try:
        run = [next(times)]
    except StopIteration:
        return
    for t in times:
        if t - run[-1] > pause:
            yield tuple(run)
            run = []
        run += [t]
    yield tuple(run)
""",
    ],
    "parcels": [
        """
def parcels(sizes, limit):
    parcel, free = [], limit
    for size in sizes:
        if size > free and parcel:
            yield parcel
            parcel, free = [], limit
        parcel.append(size)
        free -= size
    if len(parcel) > 0:
        yield parcel
""",
    ],
    "page_costs": [
        """
import re
def page_costs(lines):
    counts, totals = {}, {}
    for line in lines:
        hit = re.fullmatch(r"(\\S+) ([123]\\d\\d) (\\d+)", line)
        if hit:
            page = hit[1]
            counts[page] = counts.get(page, 0) + 1
            totals[page] = totals.get(page, 0) + int(hit[3])
    return {page: [counts[page], totals[page] / counts[page]] for page in counts}
""",
        """
def page_costs(lines):
    states = {}
    for line in lines:
        try:
            page, status, taken = line.split()
            taken = float(taken)
        except ValueError:
            continue
        if int(status) < 400:
            state = states.setdefault(page, [0, 0])
            state[0] += 1
            state[1] += taken
    return valmap(lambda state: (state[0], state[1] / state[0]), states)
""",
    ],
    "who_speaks": [
        """
def who_speaks(lines):
    speeches = (line.split(":", 1) for line in lines if ":" in line)
    lengths = {}
    for who, said in speeches:
        lengths.setdefault(who.upper().strip(), []).append(len(said.split()))
    return {who: (len(all_), sum(all_) / len(all_)) for who, all_ in lengths.items()}
""",
    ],
    "lake_book": [
        """
def lake_book(lines):
    count, high = {}, {}
    for line in lines:
        try:
            lake, day, degrees = line.split(";")
            degrees = float(degrees)
        except ValueError:
            continue
        lake = lake.strip()
        count[lake] = count.get(lake, 0) + 1
        high[lake] = max(high.get(lake, float("-inf")), degrees)
    return {lake: (count[lake], high[lake]) for lake in count}
""",
        """
import csv
def lake_book(lines):
    states = {}
    for row in csv.reader(lines, delimiter=";"):
        if len(row) != 3 or row[2] == "NA":
            continue
        lake, _, degrees = row
        n, h = states.get(lake.strip(), (0, float("-inf")))
        states[lake.strip()] = [n + 1, max(h, float(degrees))]
    return states
""",
    ],
    "who_was_asked": [
        """
who_was_asked = [5, 3, 7]
""",
        """
who_was_asked = 5, 3, 7
""",
    ],
    "how_long": [
        """
how_long = 15.0, 9, 3
""",
    ],
}

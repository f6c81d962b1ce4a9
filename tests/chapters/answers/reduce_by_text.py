"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "step_calls": [
        """
# violates: "How many times does each line call `later`?" (believes in one call for every item)
step_calls = (3, 3, 1, 0)
""",
        """
# violates: "How many times" (forgets that a start value makes one call more)
step_calls = (2, 2, 0, 0)
""",
        "step_calls = (2, 3, 1, 1)",
        "step_calls = (2, 4, 0, 0)",
        "step_calls = (3, 4, 1, 1)",
    ],
    "halfway_states": [
        """
# violates: "Which four states does `accumulate` give?" (the means so far)
halfway_states = [10, 20, 100 / 3, 25]
""",
        """
# violates: "Which four states does `accumulate` give?" (believes that it begins at 0)
halfway_states = [5, 17.5, 38.75, 19.375]
""",
        "halfway_states = [10, 20, 33.3, 25]",
        "halfway_states = [10, 20, 40, 0]",
    ],
    "late_count": [
        '''
# violates: "greater than 0" (0 counts)
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        return count + (minutes >= 0)

    return reduce(step, delays, 0)
''',
        '''
# violates: "How many delays are greater than 0?" (without a start value the first delay is the count)
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        return count + 1 if minutes > 0 else count

    delays = list(delays)
    return reduce(step, delays) if delays else 0
''',
        """
def late_count(delays):
    return sum(1 for m in delays if m > 0)
""",
        """
def late_count(delays):
    return reduce(lambda c, m: c + (m >= 0), delays, 0)
""",
        """
def late_count(delays):
    return len(reduce(lambda c, m: c + [m] if m > 0 else c, delays, []))
""",
        """
def late_count(delays):
    return reduce(lambda c, m: c + 1 if m > 0 else c, delays)
""",
        """
def late_count(delays):
    return reduce(lambda c, m: c + m if m > 0 else c, delays, 0)
""",
    ],
    "overall_mean": [
        '''
# violates: "What is the mean delay of *all the flights*?" (still a mean of means; only None is passed over)
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        if mean is None:
            return state
        return total + mean, count + 1

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
''',
        '''
# violates: "the mean delay of *all the flights*" (a carrier with the mean 0.0 has flights too)
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        if not mean:
            return state
        return total + flights * mean, count + flights

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
''',
        """
def overall_mean(parts):
    parts = [p for p in parts if p[0]]
    return sum(m for n, m in parts) / len(parts) if parts else None
""",
        """
def overall_mean(parts):
    total = sum(n * (m or 0) for n, m in parts)
    count = sum(n for n, m in parts)
    return total / count
""",
        """
def overall_mean(parts):
    def step(state, part):
        total, count = state
        n, m = part
        return total + n * (m or 0), count + 1
    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
""",
        """
def overall_mean(parts):
    def step(state, part):
        total, count = state
        n, m = part
        return (total + n * m, count + n) if m else state
    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
""",
        """
def overall_mean(parts):
    total = sum(n * (m or 0) for n, m in parts)
    count = sum(n for n, m in parts)
    return total // count if count else None
""",
    ],
    "daily_counts": [
        '''
# violates: "Give for each day a dictionary" (the results are copies, but each day goes on from the day before)
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "UA"]])
    [{'UA': 2, 'AA': 1}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    start = {}
    return [dict(reduce(step, day, start)) for day in days]
''',
        '''
# violates: "for each day a dictionary" (one dictionary, emptied for each day and given for all)
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "UA"]])
    [{'UA': 2, 'AA': 1}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    start = {}
    result = []
    for day in days:
        start.clear()
        result.append(reduce(step, day, start))
    return result
''',
        """
def daily_counts(days):
    counts = {}
    out = []
    for day in days:
        for c in day:
            counts[c] = counts.get(c, 0) + 1
        out.append(dict(counts))
    return out
""",
        """
def daily_counts(days):
    return [{c: 1 for c in day} for day in days]
""",
    ],
    "known_minutes": [
        '''
# violates: "with twice the texts four times as long ... Mend the step" (copies the list in other signs)
def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(["12", "NA", "-3"])
    [12, -3]
    """

    def step(known, text):
        return known if text == "NA" else [*known, int(text)]

    return reduce(step, texts, [])
''',
        '''
# violates: "From texts ... the list of the known delays" (the list is kept from one call to the next)
KNOWN = []


def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(["12", "NA", "-3"])
    [12, -3]
    """

    def step(known, text):
        if text != "NA":
            known.append(int(text))
        return known

    return reduce(step, texts, KNOWN)
''',
        """
def known_minutes(texts):
    return [int(t) for t in texts if t.isdigit()]
""",
        """
def known_minutes(texts):
    def step(known, text):
        return known if text == 'NA' else [*known, int(text)]
    return reduce(step, texts, [])
""",
        """
def known_minutes(texts):
    def step(known, text):
        if text != 'NA':
            known = known.copy()
            known.append(int(text))
        return known
    return reduce(step, texts, [])
""",
        """
def known_minutes(texts):
    texts = list(texts)
    return [int(t) for t in texts if t != 'NA']
""",
    ],
    "run_lengths": [
        '''
# violates: "`groupby` would find the runs; here you write what it does"
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    for status, run in groupby(statuses):
        yield status, sum(1 for _ in run)
''',
        '''
# violates: "yields each run as soon as the next one begins" (reads all first)
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    runs = []
    for status in statuses:
        if runs and runs[-1][0] == status:
            runs[-1] = (status, runs[-1][1] + 1)
        else:
            runs.append((status, 1))
    yield from runs
''',
        '''
# violates: "Hand out the runs of equal statuses" (the last one is lost)
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    now, length = None, 0
    for status in statuses:
        if status == now:
            length += 1
        else:
            if length:
                yield now, length
            now, length = status, 1
''',
        """
def run_lengths(statuses):
    for status, same in groupby(statuses):
        yield status, len(list(same))
""",
        """
def run_lengths(statuses):
    for status, n in Counter(statuses).items():
        yield status, n
""",
        """
def run_lengths(statuses):
    last, n = None, 0
    for s in statuses:
        if s == last:
            n += 1
        else:
            yield last, n
            last, n = s, 1
    yield last, n
""",
        """
def run_lengths(statuses):
    last, n = None, 0
    for s in statuses:
        if s == last:
            n += 1
        else:
            if n:
                yield last, n
            last, n = s, 1
""",
        """
def run_lengths(statuses):
    out = []
    for s in statuses:
        if out and out[-1][0] == s:
            out[-1] = (s, out[-1][1] + 1)
        else:
            out.append((s, 1))
    return iter(out)
""",
        """
def run_lengths(statuses):
    last, n = None, 0
    for s in statuses:
        if n and s == last:
            n += 1
        else:
            if n > 1:
                yield last, n
            last, n = s, 1
    if n > 1:
        yield last, n
""",
    ],
    "worst_by_carrier": [
        '''
# violates: "of equals the first" (the last)
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is None:
            continue
        if carrier not in worst or minutes >= delay(worst[carrier]):
            worst[carrier] = flight
    return worst
''',
        '''
# violates: "Some carriers are never late" (begins at 0 minutes)
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """
    worst, greatest = {}, Counter()
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and minutes > greatest[carrier]:
            worst[carrier], greatest[carrier] = flight, minutes
    return worst
''',
        '''
# violates: "the greatest known delay" (compares the texts: "9" is greater than "45")
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """
    worst = {}
    for flight in flights:
        if flight["arr_delay"] == "NA":
            continue
        best = worst.setdefault(flight["carrier"], flight)
        if flight["arr_delay"] > best["arr_delay"]:
            worst[flight["carrier"]] = flight
    return worst
''',
        """
def worst_by_carrier(flights):
    worst = {}
    for f in flights:
        d = delay(f)
        if d is not None and d > 0 and (f['carrier'] not in worst or d > delay(worst[f['carrier']])):
            worst[f['carrier']] = f
    return worst
""",
        """
def worst_by_carrier(flights):
    worst = {}
    for f in flights:
        d = delay(f)
        if d is not None and (f['carrier'] not in worst or d >= delay(worst[f['carrier']])):
            worst[f['carrier']] = f
    return worst
""",
        """
def worst_by_carrier(flights):
    worst = {}
    for f in flights:
        c = f['carrier']
        if c not in worst or (delay(f) or 0) > (delay(worst[c]) or 0):
            worst[c] = f
    return worst
""",
        """
def worst_by_carrier(flights):
    by = {}
    for f in flights:
        if delay(f) is not None:
            by.setdefault(f['carrier'], []).append(f)
    return {c: max(fs, key=delay) for c, fs in by.items()}
""",
        """
def worst_by_carrier(flights):
    worst = {}
    for f in flights:
        if f['arr_delay'] != 'NA' and (f['carrier'] not in worst or f['arr_delay'] > worst[f['carrier']]['arr_delay']):
            worst[f['carrier']] = f
    return worst
""",
        """
def worst_by_carrier(flights):
    fs = sorted((f for f in flights if delay(f) is not None), key=delay)
    return {f['carrier']: f for f in fs}
""",
    ],
    "small_state": [
        """
# violates: "no larger after a million lines than after a thousand" (takes the median for a kind of mean)
small_state = {
    "mean_duration",
    "median_duration",
    "slowest_request",
    "ten_slowest",
    "requests_by_path",
    "longest_error_run",
}
""",
        """
# violates: "For some a state is enough" (believes that ten lines and a dictionary are too much)
small_state = {"mean_duration", "slowest_request", "longest_error_run"}
""",
        'small_state = {"mean_duration", "slowest_request", "ten_slowest", "longest_error_run"}',
        'small_state = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run", "id_seen_twice"}',
    ],
    "log_report": [
        '''
# violates: "counted among the requests to *this* path" (a request to another path ends the run)
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""
    report, before = {}, None
    for found in filter(None, map(request, lines)):
        path, status, sent = found
        count, total, known, run, longest = report.get(path, (0, 0, 0, 0, 0))
        if path != before:
            run = 0
        before = path
        run = run + 1 if status >= 500 else 0
        if sent is not None:
            total, known = total + sent, known + 1
        report[path] = count + 1, total, known, run, max(longest, run)
    return {path: (n, total / known if known else None, most) for path, (n, total, known, _, most) in report.items()}
''',
        '''
# violates: "over the requests for which the log has a number" (divides by all requests)
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""
    report = {}
    for found in filter(None, map(request, lines)):
        path, status, sent = found
        count, total, run, longest = report.get(path, (0, 0, 0, 0))
        run = run + 1 if status >= 500 else 0
        report[path] = count + 1, total + (sent or 0), run, max(longest, run)
    return {path: (count, total / count, most) for path, (count, total, _, most) in report.items()}
''',
        '''
# violates: "over the requests for which the log has a number, be it 0" (leaves out the zeros)
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""
    state = {}
    for found in filter(None, map(request, lines)):
        path, status, sent = found
        s = state.setdefault(path, {"n": 0, "total": 0, "known": 0, "run": 0, "most": 0})
        s["n"] += 1
        if sent:
            s["total"] += sent
            s["known"] += 1
        s["run"] = s["run"] + 1 if status >= 500 else 0
        s["most"] = max(s["most"], s["run"])
    return {path: (s["n"], s["total"] / s["known"] if s["known"] else None, s["most"]) for path, s in state.items()}
''',
        """
def log_report(lines):
    found = {}
    run = {}
    for line in lines:
        r = request(line)
        if r is None:
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        run[p] = run.get(p, 0) + 1 if s > 500 else 0
        found[p] = n + 1, t + (b or 0), k + (b is not None), max(m, run[p])
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
        """
def log_report(lines):
    found = {}
    run = 0
    for line in lines:
        r = request(line)
        if r is None:
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        run = run + 1 if s >= 500 else 0
        found[p] = n + 1, t + (b or 0), k + (b is not None), max(m, run)
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
        """
def log_report(lines):
    found = {}
    run = {}
    for line in lines:
        r = request(line)
        if r is None:
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        run[p] = run.get(p, 0) + 1 if s >= 500 else 0
        found[p] = n + 1, t + (b or 0), k + bool(b), max(m, run[p])
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
        """
def log_report(lines):
    found = {}
    run = {}
    for line in lines:
        r = request(line)
        if r is None:
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        run[p] = run.get(p, 0) + 1 if s >= 500 else 0
        found[p] = n + 1, t + (b or 0), k + 1, max(m, run[p])
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
        """
def log_report(lines):
    found = {}
    run = {}
    for line in lines:
        r = request(line)
        if r is None:
            run.clear()
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        run[p] = run.get(p, 0) + 1 if s >= 500 else 0
        found[p] = n + 1, t + (b or 0), k + (b is not None), max(m, run[p])
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
        """
def log_report(lines):
    found = {}
    for line in lines:
        r = request(line)
        if r is None:
            continue
        p, s, b = r
        n, t, k, m = found.get(p, (0, 0, 0, 0))
        found[p] = n + 1, t + (b or 0), k + (b is not None), m + (s >= 500)
    return {p: (n, t / k if k else None, m) for p, (n, t, k, m) in found.items()}
""",
    ],
    "modes": [
        '''
# violates: "of several that are equally frequent all"
def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    return [carrier for carrier, _ in Counter(carriers).most_common(1)]
''',
        '''
# violates: "as a sorted list" (in the order in which they came)
def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    counts = Counter(carriers)
    most = max(counts.values(), default=0)
    return [carrier for carrier in counts if counts[carrier] == most]
''',
        """
def modes(carriers):
    counts = Counter(carriers)
    return [counts.most_common(1)[0][0]] if counts else []
""",
        """
def modes(carriers):
    counts = Counter(carriers)
    best = max(counts.values(), default=0)
    return [c for c, n in counts.items() if n == best]
""",
        """
def modes(carriers):
    cs = list(carriers)
    best = max(map(cs.count, cs), default=0)
    return sorted({c for c in cs if cs.count(c) == best})
""",
        """
def modes(carriers):
    import statistics
    return statistics.multimode(carriers)
""",
    ],
    "three_longest": [
        '''
# violates: "leave it as it is"
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    longest.append(line)
    longest.sort(key=len, reverse=True)
    del longest[3:]
    return longest
''',
        '''
# violates: "A line that comes twice counts twice"
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    if line in longest:
        return longest
    return sorted([*longest, line], key=len, reverse=True)[:3]
''',
        """
def three_longest(longest, line):
    longest.append(line)
    longest.sort(key=len, reverse=True)
    return longest[:3]
""",
        """
def three_longest(longest, line):
    return sorted({*longest, line}, key=len, reverse=True)[:3]
""",
        """
def three_longest(longest, line):
    return sorted([*longest, line], key=lambda l: (len(l), l), reverse=True)[:3]
""",
    ],
}

ACCEPTED = {
    "halfway_states": [
        "halfway_states = [10.0, 20.0, 40.0, 20.0]",
        "halfway_states = (10, 20, 40, 20)",
        "halfway_states = (10.0, 20.0, 40.0, 20.0)",
    ],
    "late_count": [
        '''
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        if minutes > 0:
            return count + 1
        return count

    return reduce(step, delays, 0)
''',
        '''
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        return count + int(minutes > 0)

    total = reduce(step, delays, 0)
    return total
''',
        """
def late_count(delays):
    return reduce(lambda c, m: c + (m > 0), delays, 0)
""",
        """
def late_count(delays):
    return reduce(lambda c, _: c + 1, filter(lambda m: m > 0, delays), 0)
""",
        """
def late_count(delays):
    from operator import add
    return reduce(add, (1 if m > 0 else 0 for m in delays), 0)
""",
    ],
    "overall_mean": [
        '''
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        return (total + flights * mean, count + flights) if flights else (total, count)

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
''',
        '''
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        flights, mean = part
        if mean is not None:
            state["minutes"] += mean * flights
            state["flights"] += flights
        return state

    state = reduce(step, parts, {"minutes": 0, "flights": 0})
    return state["minutes"] / state["flights"] if state["flights"] > 0 else None
''',
        """
def overall_mean(parts):
    count = total = 0
    for n, m in parts:
        if n:
            count += n
            total += n * m
    return total / count if count else None
""",
        """
def overall_mean(parts):
    known = [(n, m) for n, m in parts if m is not None]
    count = sum(n for n, _ in known)
    if not count:
        return None
    return sum(n * m for n, m in known) / count
""",
    ],
    "daily_counts": [
        '''
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "UA"]])
    [{'UA': 2, 'AA': 1}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    return list(map(lambda day: reduce(step, day, dict()), days))
''',
        """
def daily_counts(days):
    return [dict(Counter(day)) for day in days]
""",
        """
def daily_counts(days):
    return list(map(Counter, days))
""",
        """
def daily_counts(days):
    from toolz import frequencies
    return [frequencies(day) for day in days]
""",
    ],
    "known_minutes": [
        '''
def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(["12", "NA", "-3"])
    [12, -3]
    """

    def step(known, text):
        known.extend(() if text == "NA" else (int(text),))
        return known

    return reduce(step, texts, [])
''',
        """
def known_minutes(texts):
    def step(known, text):
        if text != 'NA':
            known.append(int(text))
        return known
    return reduce(step, texts, [])
""",
        """
def known_minutes(texts):
    return [int(text) for text in texts if text != 'NA']
""",
    ],
    "run_lengths": [
        '''
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    nothing = object()
    statuses = iter(statuses)
    now = next(statuses, nothing)
    while now is not nothing:
        length = 1
        while (following := next(statuses, nothing)) == now:
            length += 1
        yield now, length
        now = following
''',
        '''
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    run = []
    for status in statuses:
        if run and run[0] != status:
            yield tuple(run)
            run = []
        run = [status, run[1] + 1] if run else [status, 1]
    if run:
        yield tuple(run)
''',
        """
def run_lengths(statuses):
    n = 0
    for s in statuses:
        if n and s == last:
            n += 1
            continue
        if n:
            yield last, n
        last, n = s, 1
    if n:
        yield last, n
""",
        """
def run_lengths(statuses):
    statuses = iter(statuses)
    for current in statuses:
        break
    else:
        return
    n = 1
    for s in statuses:
        if s == current:
            n += 1
        else:
            yield (current, n)
            current, n = s, 1
    yield (current, n)
""",
        """
def run_lengths(statuses):
    run = []
    for s in statuses:
        if run and run[0] != s:
            yield run[0], len(run)
            run = []
        run.append(s)
    if run:
        yield run[0], len(run)
""",
    ],
    "worst_by_carrier": [
        '''
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """

    def step(worst, flight):
        carrier = flight["carrier"]
        if carrier not in worst or delay(worst[carrier]) < delay(flight):
            worst[carrier] = flight
        return worst

    return reduce(step, filter(lambda flight: delay(flight) is not None, flights), {})
''',
        '''
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """
    pairs = {}
    for flight in flights:
        minutes = delay(flight)
        if minutes is not None:
            old = pairs.get(flight["carrier"], (float("-inf"), None))
            pairs[flight["carrier"]] = max(old, (minutes, flight), key=itemgetter(0))
    return {carrier: flight for carrier, (_, flight) in pairs.items()}
''',
        """
def worst_by_carrier(flights):
    def step(worst, f):
        d = delay(f)
        if d is None:
            return worst
        old = worst.get(f['carrier'])
        if old is None or delay(old) < d:
            worst[f['carrier']] = f
        return worst
    return reduce(step, flights, {})
""",
        """
def worst_by_carrier(flights):
    worst = {}
    for f in filter(lambda f: delay(f) is not None, flights):
        worst[f['carrier']] = max(worst.get(f['carrier'], f), f, key=delay)
    return worst
""",
        """
def worst_by_carrier(flights):
    best = {}
    for f in flights:
        if f['arr_delay'] == 'NA':
            continue
        m = int(f['arr_delay'])
        if f['carrier'] not in best or best[f['carrier']][0] < m:
            best[f['carrier']] = (m, f)
    return {c: f for c, (_, f) in best.items()}
""",
    ],
    "small_state": [
        'small_state = set("mean_duration slowest_request ten_slowest requests_by_path longest_error_run".split())',
    ],
    "log_report": [
        '''
from collections import defaultdict


class Page:
    """What is known of one path."""

    def __init__(self):
        self.requests = self.sent = self.known = self.run = self.longest = 0

    def add(self, status, sent):
        self.requests += 1
        if sent is not None:
            self.known += 1
            self.sent += sent
        self.run = self.run + 1 if status >= 500 else 0
        self.longest = max(self.longest, self.run)

    def finish(self):
        return self.requests, self.sent / self.known if self.known else None, self.longest


def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""
    pages = defaultdict(Page)
    for line in lines:
        found = request(line)
        if found:
            path, status, sent = found
            pages[path].add(status, sent)
    return {path: page.finish() for path, page in pages.items()}
''',
        '''
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""

    def step(state, found):
        if found is None:
            return state
        path, status, sent = found
        requests, total, numbers, run, most = state.get(path, (0, 0, 0, 0, 0))
        run = (run + 1) * (status >= 500)
        state[path] = (
            requests + 1,
            total + (0 if sent is None else sent),
            numbers + (sent is not None),
            run,
            max(run, most),
        )
        return state

    end = reduce(step, map(request, lines), {})
    return {path: (s[0], s[1] / s[2] if s[2] else None, s[4]) for path, s in end.items()}
''',
        """
def log_report(lines):
    found = {}
    for p, s, b in filter(None, map(request, lines)):
        state = found.setdefault(p, [0, 0, 0, 0, 0])
        state[0] += 1
        if b is not None:
            state[1] += b
            state[2] += 1
        state[3] = state[3] + 1 if s >= 500 else 0
        state[4] = max(state[3:])
    return {p: (n, t / k if k else None, m) for p, (n, t, k, _, m) in found.items()}
""",
        """
def log_report(lines):
    def step(report, line):
        r = request(line)
        if r is None:
            return report
        p, s, b = r
        n, t, k, run, m = report.get(p, (0, 0, 0, 0, 0))
        run = (run + 1) * (s >= 500)
        report[p] = n + 1, t + (b or 0), k + (b is not None), run, max(run, m)
        return report
    report = reduce(step, lines, {})
    return {p: (n, (t / k) if k else None, m) for p, (n, t, k, run, m) in report.items()}
""",
    ],
    "modes": [
        '''
def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    counts = {}
    for carrier in carriers:
        counts[carrier] = counts.get(carrier, 0) + 1
    if not counts:
        return []
    most = max(counts.values())
    return sorted(carrier for carrier, times in counts.items() if times == most)
''',
        '''
from statistics import multimode


def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    return sorted(multimode(carriers))
''',
        """
def modes(carriers):
    counts = Counter(carriers)
    most = max(counts.values(), default=0)
    return sorted(c for c in counts if counts[c] == most)
""",
        """
def modes(carriers):
    import statistics
    return sorted(statistics.multimode(carriers))
""",
        """
def modes(carriers):
    counts = {}
    for c in carriers:
        counts[c] = counts.get(c, 0) + 1
    if not counts:
        return []
    most = max(counts.values())
    return sorted([c for c, n in counts.items() if n == most])
""",
    ],
    "three_longest": [
        '''
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    return sorted(longest + [line], key=lambda text: -len(text))[:3]
''',
        '''
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    place = sum(1 for other in longest if len(other) >= len(line))
    return [*longest[:place], line, *longest[place:]][:3]
''',
        """
def three_longest(longest, line):
    return sorted(longest + [line], key=lambda l: -len(l))[:3]
""",
        """
def three_longest(longest, line):
    import heapq
    return heapq.nlargest(3, [*longest, line], key=len)
""",
        """
def three_longest(longest, line):
    new = list(longest)
    at = 0
    while at < len(new) and len(new[at]) >= len(line):
        at += 1
    new.insert(at, line)
    return new[:3]
""",
    ],
}

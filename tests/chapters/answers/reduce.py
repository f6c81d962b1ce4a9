"""Answers to the exercises of the chapter on reductions."""

REFUSED = {
    "step_calls": [
        """
step_calls = [3, 4, 1, 0]
""",
    ],
    "halfway_states": [
        """
halfway_states = [10, 20, 40, 25]
""",
    ],
    "late_count": [
        """
def late_count(delays):
    return len([minutes for minutes in delays if minutes > 0])
""",
        """
def late_count(delays):
    def step(count, minutes):
        return count + (minutes > 1)
    return reduce(step, delays, 0)
""",
        """
def late_count(delays):
    def step(count, minutes):
        ...
    return sum(1 for minutes in delays if minutes > 0)
""",
    ],
    "overall_mean": [
        """
def overall_mean(parts):
    def step(state, part):
        total, count = state
        flights, mean = part
        return total + flights * (mean or 0), count + 1
    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None
""",
        """
def overall_mean(parts):
    def step(state, part):
        total, count = state
        flights, mean = part
        return total + flights * (mean or 0), count + flights
    total, count = reduce(step, parts, (0, 0))
    return total / count if total else None
""",
        """
def overall_mean(parts):
    total, count = reduce(lambda s, p: (s[0] + p[0] * (p[1] or 0), s[1] + p[0]), parts, (0, 0))
    return total / count if count else 0
""",
    ],
    "daily_counts": [
        """
def daily_counts(days):
    return [dict(Counter(day)) for day in days if day]
""",
        """
def daily_counts(days, counts={}):
    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts
    return [reduce(step, day, counts) for day in days]
""",
    ],
    "known_minutes": [
        """
def known_minutes(texts):
    known = ()
    for text in texts:
        if text != "NA":
            known = known + (int(text),)
    return list(known)
""",
        """
def known_minutes(texts):
    texts = list(texts)
    return [int(text) for text in texts if text != "NA"]
""",
        """
def known_minutes(texts):
    def step(known, text):
        if text == "NA":
            return known
        known.append(int(text))
        return list(known)
    return reduce(step, texts, [])
""",
    ],
    "run_lengths": [
        """
def run_lengths(statuses):
    from itertools import groupby as runs
    for status, run in runs(statuses):
        yield status, len(list(run))
""",
        """
def run_lengths(statuses):
    while block := [status for status, _ in zip(statuses, range(50))]:
        current, length = block[0], 0
        for status in block:
            if status != current:
                yield current, length
                current, length = status, 0
            length += 1
        yield current, length
""",
        """
def run_lengths(statuses):
    current, length = None, 0
    runs = []
    for status in statuses:
        if status != current:
            if length:
                runs.append((current, length))
            current, length = status, 0
            if len(runs) == 3:
                yield from runs
                runs = []
        length += 1
    yield from runs
    if length:
        yield current, length
""",
    ],
    "worst_by_carrier": [
        """
def worst_by_carrier(flights):
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and (carrier not in worst or minutes >= delay(worst[carrier])):
            worst[carrier] = flight
    return worst
""",
        """
def worst_by_carrier(flights):
    by = {}
    for flight in flights:
        if delay(flight) is not None:
            by.setdefault(flight["carrier"], []).append(flight)
    return {carrier: max(group, key=delay) for carrier, group in by.items()}
""",
        """
def worst_by_carrier(flights):
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if carrier not in worst or (delay(flight) or -999) > (delay(worst[carrier]) or -999):
            worst[carrier] = flight
    return worst
""",
    ],
    "small_state": [
        """
small_state = {"mean_duration, slowest_request, ten_slowest, requests_by_path, longest_error_run"}
""",
        """
small_state = ["mean_duration", "slowest_request", "ten_slowest", "requests_by_path", ["longest_error_run"]]
""",
    ],
    "log_report": [
        """
def log_report(lines):
    states = {}
    for asked in filter(None, map(request, lines)):
        path, status, sent = asked
        states.setdefault(path, []).append((status, sent))
    report = {}
    for path, answers in states.items():
        sizes = [sent for _, sent in answers if sent is not None]
        runs = [len(list(run)) for error, run in groupby(answers, key=lambda each: each[0] >= 500) if error]
        report[path] = (len(answers), sum(sizes) / len(sizes) if sizes else None, max(runs, default=0))
    return report
""",
        """
def log_report(lines):
    states = {}
    for asked in filter(None, map(request, lines)):
        path, status, sent = asked
        n, total, known, run, most = states.get(path, (0, 0, 0, 0, 0))
        run = run + 1 if status >= 500 else 0
        states[path] = n + 1, total + (sent or 0), known + bool(sent), run, max(most, run)
    return {p: (n, t / k if k else None, m) for p, (n, t, k, _, m) in states.items()}
""",
        """
def log_report(lines):
    states = {}
    for asked in filter(None, map(request, lines)):
        path, status, sent = asked
        n, sizes, run, most = states.setdefault(path, (0, [], 0, 0))
        run = run + 1 if status >= 500 else 0
        if sent is not None:
            sizes.append(sent)
        states[path] = n + 1, sizes, run, max(most, run)
    return {p: (n, sum(s) / len(s) if s else None, m) for p, (n, s, _, m) in states.items()}
""",
    ],
    "modes": [
        """
def modes(carriers):
    carriers = list(carriers)
    most = max(map(carriers.count, carriers), default=0)
    return sorted({carrier for carrier in carriers if carriers.count(carrier) == most})
""",
        """
def modes(carriers):
    from statistics import multimode
    return multimode(carriers)
""",
    ],
    "three_longest": [
        """
def three_longest(longest, line):
    longest += [line]
    return sorted(longest, key=len, reverse=True)[:3]
""",
        """
def three_longest(longest, line):
    return sorted([line, *longest], key=len, reverse=True)[:3]
""",
        """
def three_longest(longest, line):
    return sorted([*longest, line], key=len, reverse=True)
""",
    ],
}

ACCEPTED = {
    "step_calls": [
        """
step_calls = [2, 3, 0, 0]
""",
    ],
    "halfway_states": [
        """
halfway_states = list(accumulate([10, 30, 60, 0], lambda mean, minutes: (mean + minutes) / 2))
""",
    ],
    "late_count": [
        """
def late_count(delays):
    import functools
    return functools.reduce(lambda count, _: count + 1, filter(lambda minutes: minutes > 0, delays), 0)
""",
        """
from functools import reduce as folded
def late_count(delays):
    return folded(lambda count, minutes: count + int(minutes > 0), delays, 0)
""",
    ],
    "overall_mean": [
        """
def overall_mean(parts):
    import math
    flying = [part for part in parts if part[1] is not None]
    if not flying:
        return None
    return math.fsum(n * m for n, m in flying) / sum(n for n, _ in flying)
""",
        """
def overall_mean(parts):
    import numpy
    known = [(n, m) for n, m in parts if n]
    return numpy.average([m for _, m in known], weights=[n for n, _ in known]) if known else None
""",
        """
def overall_mean(parts):
    def step(state, part):
        n, mean = state
        more, other = part
        if not more:
            return state
        return n + more, (n * mean + more * other) / (n + more)
    n, mean = reduce(step, parts, (0, 0.0))
    return mean if n else None
""",
    ],
    "daily_counts": [
        """
def daily_counts(days):
    def step(counts, carrier):
        return {**counts, carrier: counts.get(carrier, 0) + 1}
    start = {}
    return [reduce(step, day, start) for day in days]
""",
        """
def daily_counts(days):
    from collections import defaultdict
    result = []
    for day in days:
        counts = defaultdict(int)
        for carrier in day:
            counts[carrier] += 1
        result.append(counts)
    return tuple(result)
""",
    ],
    "known_minutes": [
        """
def known_minutes(texts):
    def step(known, text):
        if text != "NA":
            known += [int(text)]
        return known
    return reduce(step, texts, [])
""",
        """
import numpy
def known_minutes(texts):
    return tuple(numpy.int64(text) for text in texts if text != "NA")
""",
        """
import re
def known_minutes(texts):
    from collections import deque
    known = deque()
    for text in texts:
        if re.fullmatch(r"-?[0-9]+", text):
            known.append(int(text))
    return list(known)
""",
    ],
    "run_lengths": [
        """
def run_lengths(statuses):
    for current in statuses:
        break
    else:
        return
    length = 1
    for status in statuses:
        if status == current:
            length += 1
        else:
            yield current, length
            current, length = status, 1
    yield current, length
""",
        """
class run_lengths:
    def __init__(self, statuses):
        self.statuses = statuses
    def __iter__(self):
        run = None
        for status in self.statuses:
            if run and run[0] == status:
                run[1] += 1
            else:
                if run:
                    yield run
                run = [status, 1]
        if run:
            yield run
""",
        """
def run_lengths(statuses):
    from itertools import chain
    end = object()
    current, length = end, 0
    for status in chain(statuses, [end]):
        if status != current and length:
            yield (current, length)
            length = 0
        current = status
        length += 1
""",
    ],
    "worst_by_carrier": [
        """
def worst_by_carrier(flights):
    worst = {}
    for flight in flights:
        if delay(flight) is None:
            continue
        best = worst.setdefault(flight["carrier"], flight)
        worst[flight["carrier"]] = max(best, flight, key=delay)
    return worst
""",
        """
def worst_by_carrier(flights):
    from collections import defaultdict
    worst = defaultdict(lambda: (float("-inf"), None))
    for flight in filter(lambda f: delay(f) is not None, flights):
        if delay(flight) > worst[flight["carrier"]][0]:
            worst[flight["carrier"]] = delay(flight), dict(flight)
    return {carrier: pair[1] for carrier, pair in worst.items()}
""",
        """
def worst_by_carrier(flights):
    def step(worst, flight):
        known = delay(flight)
        if known is None or flight["carrier"] in worst and delay(worst[flight["carrier"]]) >= known:
            return worst
        return {**worst, flight["carrier"]: flight}
    return reduce(step, flights, {})
""",
    ],
    "small_state": [
        """
small_state = {"Mean_duration", " slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}
""",
        """
small_state = ["mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"]
""",
    ],
    "log_report": [
        """
def log_report(lines):
    class Path:
        def __init__(self):
            self.requests = self.known = self.run = self.most = 0
            self.total = 0
    states = {}
    for line in lines:
        asked = request(line)
        if not asked:
            continue
        state = states.setdefault(asked[0], Path())
        state.requests += 1
        if asked[2] is not None:
            state.total += asked[2]
            state.known += 1
        if asked[1] >= 500:
            state.run += 1
        else:
            state.run = 0
        if state.run > state.most:
            state.most = state.run
    return {p: [s.requests, s.total / s.known if s.known else None, s.most] for p, s in states.items()}
""",
        """
def log_report(lines):
    from collections import defaultdict
    counts, sizes, run, most = Counter(), defaultdict(lambda: [0, 0]), Counter(), Counter()
    for path, status, sent in filter(None, map(request, lines)):
        counts[path] += 1
        if sent is not None:
            sizes[path][0] += sent
            sizes[path][1] += 1
        run[path] = (run[path] + 1) * (status >= 500)
        most[path] = max(most[path], run[path])
    return {p: (counts[p], sizes[p][0] / sizes[p][1] if sizes[p][1] else None, most[p]) for p in counts}
""",
        """
def log_report(lines):
    def step(states, line):
        found = request(line)
        if found:
            path, status, sent = found
            n, mean, known, run, most = states.get(path, (0, 0.0, 0, 0, 0))
            if sent is not None:
                known += 1
                mean += (sent - mean) / known
            run = run + 1 if status // 100 == 5 else 0
            states = {**states, path: (n + 1, mean, known, run, max(most, run))}
        return states
    return {p: (n, m if k else None, most) for p, (n, m, k, _, most) in reduce(step, lines, {}).items()}
""",
    ],
    "modes": [
        """
def modes(carriers):
    from statistics import multimode
    counts = Counter(carriers)
    return sorted(multimode(counts.elements()))
""",
        """
from toolz import frequencies
def modes(carriers):
    counts = frequencies(carriers)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(carrier for carrier, count in ranked if count == ranked[0][1])
""",
    ],
    "three_longest": [
        """
import heapq
def three_longest(longest, line):
    return heapq.nlargest(3, longest + [line], key=len)
""",
        """
def three_longest(longest, line):
    return tuple(sorted(list(longest) + [line], key=lambda text: -len(text))[:3])
""",
    ],
}

"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "copy_time": [
        '''
# violates: "its unit, "MB" or "MiB"" (takes both for the same)
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    megabytes = sum(size for size, _ in files)
    return max((megabytes / disk, "disk"), (megabytes * 8 / line, "line"))
''',
        '''
# violates: "the line carries `line` Mbit/s" (bits taken for bytes)
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    megabytes = sum(size * (1 if unit == "MB" else 1.048576) for size, unit in files)
    if line < disk:
        return megabytes / line, "line"
    return megabytes / disk, "disk"
''',
        """
def copy_time(files, disk, line):
    total = sum(n * (1 if u == 'MB' else 1.048576) for n, u in files)
    a, b = total / disk, total / line
    return (a, 'disk') if a > b else (b, 'line')
""",
    ],
    "camera_night": [
        '''
# violates: "a memory of `memory` MiB" (takes MiB for MB)
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    megabytes = sum(minutes * 60 * rate / 8 for minutes, rate in recordings)
    return megabytes, megabytes <= memory
''',
        '''
# violates: "do they all fit together" (looks whether each of them fits)
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    sizes = [minutes * 60 * rate / 8 for minutes, rate in recordings]
    return sum(sizes), all(size * 1e6 <= memory * 2**20 for size in sizes)
''',
        """
def camera_night(recordings, memory):
    mb = sum(m * r * 60 / 8 for m, r in recordings)
    return mb, mb <= memory
""",
    ],
    "sensor_line": [
        '''
# violates: "how many kbit/s they need" (a kilobit of 1,024 bits)
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    need = sum(size * 8 * times for size, times in sensors) / 60 / 1024
    return need, need <= line
''',
        '''
# violates: "is the line enough for all of them together?" (a line that is just enough is not enough here)
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    need = sum(size * 8 * times for size, times in sensors) / 60_000
    return need, need < line
''',
    ],
    "first_errors": [
        '''
# violates: "lines with the level `ERROR`" (the word anywhere in the line)
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    errors = filter(lambda line: "ERROR" in line, lines)
    return [line.split(" ", 2)[2] for line in islice(errors, wanted)]
''',
        '''
# violates: "Read no line more than that takes" (asks for one line more before it looks)
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    found = []
    for line in lines:
        if len(found) == wanted:
            break
        time, level, message = line.split(" ", 2)
        if level == "ERROR":
            found.append(message)
    return found
''',
        """
def first_errors(lines, wanted):
    out = []
    for line in lines:
        if 'ERROR' in line:
            out.append(line.split(' ', 2)[2])
            if len(out) == wanted:
                break
    return out
""",
    ],
    "warm_days": [
        '''
# violates: "of at least `limit` degrees" (more than)
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    known = (float(note) for note in notes if note != "NA")
    return list(islice((degrees for degrees in known if degrees > limit), days))
''',
        '''
# violates: "Read no note more than that takes" (reads all, then cuts)
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    warm = [float(note) for note in notes if note != "NA" and float(note) >= limit]
    return warm[:days]
''',
        '''
# violates: "the first `days` temperatures of at least `limit` degrees" (stops at the first cold day)
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    known = (float(note) for note in notes if note != "NA")
    return list(islice(takewhile(lambda degrees: degrees >= limit, known), days))
''',
        """
def warm_days(notes, limit, days):
    out = []
    for n in notes:
        if n != 'NA' and float(n) > limit:
            out.append(float(n))
            if len(out) == days:
                break
    return out
""",
    ],
    "long_words": [
        '''
# violates: "a word is what stands between blanks, with its signs" (signs are cut off)
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    words = (word.strip(",.;:!?'") for line in lines for word in line.split())
    return list(islice((word for word in words if len(word) > letters), count))
''',
        '''
# violates: "Give the first `count` words" (all the long words of the last line come along)
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    found = []
    for line in lines:
        found.extend(word for word in line.split() if len(word) > letters)
        if len(found) >= count:
            break
    return found
''',
        """
def long_words(lines, letters, count):
    from itertools import islice
    words = (w for l in lines for w in l.split() if len(w) >= letters)
    return list(islice(words, count))
""",
    ],
    "lake_winter": [
        '''
# violates: "in winter all of them may be below zero" (the highest begins at 0)
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
    """
    lowest, highest, total, count = None, 0, 0, 0
    for now in degrees:
        lowest = now if lowest is None else min(lowest, now)
        highest = max(highest, now)
        total, count = total + now, count + 1
    return (lowest, highest, total / count) if count else (None, None, None)
''',
        '''
# violates: "the mean" (halfway between the mean so far and the new one)
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
    """
    lowest = highest = mean = None
    for now in degrees:
        if lowest is None:
            lowest, highest, mean = now, now, float(now)
        else:
            lowest, highest, mean = min(lowest, now), max(highest, now), (mean + now) / 2
    return lowest, highest, mean
''',
        """
def lake_winter(degrees):
    low, high, n, t = None, 0, 0, 0
    for d in degrees:
        low = d if low is None else min(low, d)
        high = max(high, d)
        n, t = n + 1, t + d
    return (low, high, t / n) if n else (None, None, None)
""",
    ],
    "gate_day": [
        '''
# violates: "more than 0 minutes" (0 counts)
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """
    count, late, greatest = 0, 0, None
    for minutes in delays:
        count, late = count + 1, late + (minutes >= 0)
        greatest = minutes if greatest is None else max(greatest, minutes)
    return (count, greatest, late / count) if count else (0, None, None)
''',
        '''
# violates: "a flight before its time has a negative one" (the greatest begins at 0)
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """
    count = late = greatest = 0
    for minutes in delays:
        count += 1
        late += minutes > 0
        greatest = max(greatest, minutes)
    return (count, greatest, late / count) if count else (0, None, None)
''',
    ],
    "speech_numbers": [
        '''
# violates: "of equally long ones the first"
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """
    count, words, longest = 0, 0, ""
    for line in lines:
        count, words = count + 1, words + len(line.split())
        if len(line) >= len(longest):
            longest = line
    return (count, longest, words / count) if count else (0, None, None)
''',
        '''
# violates: "an empty line is a pause and counts as a line"
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """
    count, words, longest = 0, 0, ""
    for line in filter(None, lines):
        count, words = count + 1, words + len(line.split())
        longest = max(longest, line, key=len)
    return (count, longest, words / count) if count else (0, None, None)
''',
        """
def speech_numbers(lines):
    n = w = 0
    longest = ''
    for l in lines:
        if not l:
            continue
        n += 1
        w += len(l.split())
        longest = max(longest, l, key=len)
    return (n, longest, w / n) if n else (0, None, None)
""",
    ],
    "typed_readings": [
        '''
# violates: "without the texts that hold none" (throws away the 0, which is a number)
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    stripped = (text.strip() for text in texts)
    return filter(None, (float(text) for text in stripped if text not in ("", "NA")))
''',
        '''
# violates: "Nothing is read before somebody asks"
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    return iter([float(text) for text in texts if text.strip() not in ("", "NA")])
''',
    ],
    "tidy_visit": [
        '''
# violates: "without the items whose value is None. Everything else stays" (0 and "" go too)
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """
    stripped = valmap(lambda value: value.strip() if isinstance(value, str) else value, visit)
    return valfilter(bool, stripped)
''',
        '''
# violates: "the dictionary that you were given stays as it was"
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """
    for name, value in list(visit.items()):
        if value is None:
            del visit[name]
        elif isinstance(value, str):
            visit[name] = value.strip()
    return visit
''',
        """
def tidy_visit(visit):
    return {k: v.strip() if isinstance(v, str) else v for k, v in visit.items() if v}
""",
    ],
    "what_was_said": [
        '''
# violates: "What follows the first colon is what is said" (only up to the second)
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    return (line.split(":")[1].strip() for line in lines if ":" in line)
''',
        '''
# violates: "somebody is silent, and what is said is an empty text" (drops it)
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    for line in lines:
        said = line.partition(":")[2].strip()
        if said:
            yield said
''',
        """
def what_was_said(lines):
    return (l.split(':')[1].strip() for l in lines if ':' in l)
""",
    ],
    "carrier_means": [
        '''
# violates: "the mean over all its flights" (the mean of the months' means)
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """
    means = {}
    for carrier, flights, mean in reports:
        if flights:
            means.setdefault(carrier, []).append(mean)
    return {carrier: sum(values) / len(values) for carrier, values in means.items()}
''',
        '''
# violates: "the mean over all its flights" (a month with the mean 0 is left out, with its flights)
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """
    sums = {}
    for carrier, flights, mean in reports:
        if mean:
            total, count = sums.get(carrier, (0, 0))
            sums[carrier] = total + flights * mean, count + flights
    return {carrier: total / count for carrier, (total, count) in sums.items()}
''',
        """
def carrier_means(reports):
    n, t = {}, {}
    for c, k, m in reports:
        if m is not None:
            n[c] = n.get(c, 0) + 1
            t[c] = t.get(c, 0) + m
    return {c: t[c] / n[c] for c in n}
""",
    ],
    "visits_so_far": [
        '''
# violates: "Somebody else still needs `before`: leave it as it is"
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """

    def step(state, visit):
        page, seconds = visit
        count, total = state.get(page, (0, 0))
        state[page] = count + 1, total + seconds
        return state

    return reduce(step, visits, before)
''',
        '''
# violates: "such a dictionary for both together" (pages that nobody visited today are lost)
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """
    both = {}
    for page, seconds in visits:
        count, total = both.get(page, before.get(page, (0, 0)))
        both[page] = count + 1, total + seconds
    return both
''',
    ],
    "lake_means": [
        '''
# violates: "the mean of its known temperatures" (0 degrees is taken for unknown)
def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    known = {}
    for lake, degrees in readings:
        if degrees:
            known.setdefault(lake, []).append(degrees)
    return {lake: sum(values) / len(values) for lake, values in known.items()}
''',
        '''
# violates: "the lakes in any order" (groups only what stands together; the last group wins)
def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    means = {}
    for lake, group in groupby(readings, key=itemgetter(0)):
        known = [degrees for _, degrees in group if degrees is not None]
        if known:
            means[lake] = sum(known) / len(known)
    return means
''',
        """
def lake_means(readings):
    n, t = {}, {}
    for l, d in readings:
        if d:
            n[l] = n.get(l, 0) + 1
            t[l] = t.get(l, 0) + d
    return {l: t[l] / n[l] for l in n}
""",
    ],
    "stanzas": [
        '''
# violates: "each as soon as the line after it was read" (reads the whole poem first)
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    found = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        else:
            found.append([])
    yield from filter(None, found)
''',
        '''
# violates: "Empty lists are no stanzas"
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        else:
            yield stanza
            stanza = []
    if stanza:
        yield stanza
''',
        '''
# violates: "Give its stanzas" (a last one without an empty line behind it is lost)
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
''',
        """
def stanzas(lines):
    s = []
    for l in lines:
        if l:
            s.append(l)
        elif s:
            yield s
            s.clear()
    if s:
        yield s
""",
    ],
    "clicks": [
        '''
# violates: "A click belongs to the one before it" (compares with the first of the list)
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    together = []
    for moment in times:
        if together and moment - together[0] > pause:
            yield together
            together = []
        together.append(moment)
    if together:
        yield together
''',
        '''
# violates: "if no more than `pause` seconds lie between the two" (exactly `pause` separates here)
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    together = []
    for moment in times:
        if together and moment - together[-1] >= pause:
            yield together
            together = []
        together.append(moment)
    if together:
        yield together
''',
        """
def clicks(times, pause):
    g = []
    for t in times:
        if g and t - g[0] > pause:
            yield g
            g = []
        g.append(t)
    if g:
        yield g
""",
    ],
    "parcels": [
        '''
# violates: "There are no empty parcels" (a first file larger than the limit closes an empty one)
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    parcel = []
    for size in sizes:
        if sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel
''',
        '''
# violates: "each as soon as the file that closes it was read" (packs everything first)
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    packed = []
    for size in sizes:
        if packed and sum(packed[-1]) + size <= limit:
            packed[-1].append(size)
        else:
            packed.append([size])
    return iter(packed)
''',
        '''
# violates: "A parcel holds at most `limit` MB" (a full one is one file too early)
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size >= limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel
''',
    ],
    "who_was_asked": [
        """
# violates: "the lengths of `tested` and of `halved` at the end" (believes that islice asks for one more)
who_was_asked = (6, 3, 4)
""",
        """
# violates: "the lengths of `tested` and of `halved`" (believes that every number tested is halved)
who_was_asked = (5, 5, 7)
""",
    ],
    "what_it_took": [
        """
# violates: "copied out of an old `kept` into a new list" (counts the new item too)
what_it_took = (7, 10, 0)
""",
        """
# violates: "the length of `calls`" (believes that zeros cause no call and that next takes nothing)
what_it_took = (5, 10, 0)
""",
    ],
    "how_long": [
        """
# violates: "for all these lines together" (believes that map works through all pages)
how_long = (20, 12, 4)
""",
        """
# violates: "the seconds on the CPU clock of this process" (believes that sleeping costs CPU time)
how_long = (15, 15, 3)
""",
    ],
    "page_costs": [
        '''
# violates: "the status is below 400" (only 200 counts)
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    costs = {}
    for line in lines:
        match line.split():
            case [page, "200", took] if took != "-":
                costs.setdefault(page, []).append(int(took))
    return {page: (len(times), sum(times) / len(times)) for page, times in costs.items()}
''',
        '''
# violates: "A request counts if ... the time was taken" (takes `-` for 0)
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    costs = {}
    for line in lines:
        found = line.split()
        if len(found) == 3 and int(found[1]) < 400:
            count, total = costs.get(found[0], (0, 0))
            costs[found[0]] = count + 1, total + (0 if found[2] == "-" else int(found[2]))
    return {page: (count, total / count) for page, (count, total) in costs.items()}
''',
    ],
    "who_speaks": [
        '''
# violates: "A speech may be empty: somebody is silent, and that counts"
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    speeches = {}
    for line in lines:
        name, colon, said = line.partition(":")
        if colon and said.strip():
            speeches.setdefault(name.strip().upper(), []).append(len(said.split()))
    return {name: (len(words), sum(words) / len(words)) for name, words in speeches.items()}
''',
        '''
# violates: "`Hero:`, `HERO :` and ` hero:` are all one person" (the blanks stay)
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    speeches = {}
    for line in lines:
        name, colon, said = line.partition(":")
        if colon:
            speeches.setdefault(name.upper(), []).append(len(said.split()))
    return {name: (len(words), sum(words) / len(words)) for name, words in speeches.items()}
''',
        '''
# violates: "before the first colon stands who speaks, after it what is said" (cuts at the last one)
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    speeches = {}
    for line in lines:
        name, colon, said = line.rpartition(":")
        if colon:
            count, words = speeches.get(name.strip().upper(), (0, 0))
            speeches[name.strip().upper()] = count + 1, words + len(said.split())
    return {name: (count, words / count) for name, (count, words) in speeches.items()}
''',
    ],
    "lake_book": [
        '''
# violates: "A lake may be below zero all year" (the highest begins at 0)
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    book = {}
    for line in lines:
        found = line.split(";")
        if len(found) == 3 and found[2].strip() not in ("", "NA"):
            lake = found[0].strip()
            count, highest = book.get(lake, (0, 0.0))
            book[lake] = count + 1, max(highest, float(found[2]))
    return book
''',
        '''
# violates: "the highest temperature as a number" (compares the texts: "9.5" above "18.5")
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    book = {}
    for line in lines:
        found = line.split(";")
        if len(found) == 3 and found[2].strip() not in ("", "NA"):
            book.setdefault(found[0].strip(), []).append(found[2].strip())
    return {lake: (len(texts), float(max(texts))) for lake, texts in book.items()}
''',
    ],
}

ACCEPTED = {
    "copy_time": [
        '''
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    units = {"MB": 1_000_000, "MiB": 1_048_576}
    total = sum(size * units[unit] for size, unit in files)
    return max((total / (disk * 1_000_000), "disk"), (total * 8 / (line * 1_000_000), "line"))
''',
        '''
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    total = 0
    for size, unit in files:
        total += size * 1024**2 if unit == "MiB" else size * 1000**2
    seconds = {"disk": total / 1e6 / disk, "line": total / 1e6 / (line / 8)}
    slower = max(seconds, key=seconds.get)
    return seconds[slower], slower
''',
        """
def copy_time(files, disk, line):
    mb = sum(n * 2**20 / 10**6 if u == 'MiB' else n for n, u in files)
    return max((mb / disk, 'disk'), (mb * 8 / line, 'line'))
""",
        """
def copy_time(files, disk, line):
    bits = 0
    for n, u in files:
        bits += n * 8 * (1_000_000 if u == 'MB' else 1_048_576)
    d, l = bits / 8e6 / disk, bits / 1e6 / line
    if d > l:
        return d, 'disk'
    return l, 'line'
""",
    ],
    "camera_night": [
        '''
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    megabits = reduce(lambda total, pair: total + 60 * pair[0] * pair[1], recordings, 0)
    return megabits / 8, megabits * 1_000_000 <= memory * 1024 * 1024 * 8
''',
        '''
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    total = 0
    for minutes, rate in recordings:
        total += minutes * 60 * rate
    megabytes = total / 8
    if megabytes * 10**6 > memory * 2**20:
        return (megabytes, False)
    return (megabytes, True)
''',
        """
def camera_night(recordings, memory):
    mb = sum(m * 60 * r for m, r in recordings) / 8
    return mb, mb * 10**6 <= memory * 2**20
""",
    ],
    "sensor_line": [
        '''
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    bits_a_minute = sum(8 * size * readings for size, readings in sensors)
    return bits_a_minute / 60_000, bits_a_minute <= line * 60_000
''',
        '''
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    bytes_a_minute = reduce(lambda total, sensor: total + sensor[0] * sensor[1], sensors, 0)
    need = bytes_a_minute * 8 / 60 / 1000
    return need, not bytes_a_minute * 8 > line * 60 * 1000
''',
        """
def sensor_line(sensors, line):
    need = sum(b * 8 * n / 60 for b, n in sensors) / 1000
    return need, need <= line
""",
    ],
    "first_errors": [
        '''
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    found = []
    for line in lines:
        _, level, message = line.split(" ", 2)
        if level == "ERROR":
            found.append(message)
            if len(found) == wanted:
                break
    return found
''',
        '''
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    parted = map(lambda line: line.split(" ", maxsplit=2), lines)
    errors = filter(lambda parts: parts[1] == "ERROR", parted)
    return list(map(itemgetter(2), islice(errors, wanted)))
''',
        """
def first_errors(lines, wanted):
    from itertools import islice
    found = (rest for _, level, rest in (l.split(' ', 2) for l in lines) if level == 'ERROR')
    return list(islice(found, wanted))
""",
        """
def first_errors(lines, wanted):
    out = []
    for l in lines:
        time, level, message = l.split(' ', maxsplit=2)
        if level == 'ERROR':
            out.append(message)
        if len(out) == wanted:
            return out
    return out
""",
    ],
    "warm_days": [
        '''
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    known = map(float, filterfalse(lambda note: note == "NA", notes))
    return list(islice(filter(lambda degrees: not degrees < limit, known), days))
''',
        '''
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    warm = (float(note) for note in notes if note != "NA" and float(note) >= limit)
    return [degrees for _, degrees in zip(range(days), warm)]
''',
        """
def warm_days(notes, limit, days):
    from itertools import islice
    return list(islice((d for d in (float(n) for n in notes if n != 'NA') if d >= limit), days))
""",
    ],
    "long_words": [
        '''
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    words = chain.from_iterable(map(str.split, lines))
    return list(islice(filter(lambda word: len(word) > letters, words), count))
''',
        '''
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    found = []
    for line in lines:
        for word in line.split():
            if len(word) > letters:
                found.append(word)
                if len(found) == count:
                    return found
    return found
''',
        """
def long_words(lines, letters, count):
    out = []
    for l in lines:
        for w in l.split():
            if len(w) > letters:
                out.append(w)
                if len(out) == count:
                    return out
    return out
""",
    ],
    "lake_winter": [
        '''
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
    """

    def step(state, now):
        lowest, highest, total, count = state
        return min(lowest, now), max(highest, now), total + now, count + 1

    first = next(degrees, None)
    if first is None:
        return None, None, None
    lowest, highest, total, count = reduce(step, degrees, (first, first, first, 1))
    return lowest, highest, total / count
''',
        '''
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
    """
    low = high = None
    total = count = 0
    for now in degrees:
        if low is None or now < low:
            low = now
        if high is None or now > high:
            high = now
        total += now
        count += 1
    return low, high, total / count if count else None
''',
        """
def lake_winter(degrees):
    n = 0
    for d in degrees:
        if not n:
            low = high = d
            total = 0
        low, high = min(low, d), max(high, d)
        total += d
        n += 1
    return (low, high, total / n) if n else (None,) * 3
""",
        """
def lake_winter(degrees):
    from functools import reduce
    inf = float('inf')
    low, high, t, n = reduce(lambda s, d: (min(s[0], d), max(s[1], d), s[2] + d, s[3] + 1), degrees, (inf, -inf, 0, 0))
    return (low, high, t / n) if n else (None, None, None)
""",
    ],
    "gate_day": [
        '''
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """
    count, late, greatest = 0, 0, None
    for minutes in delays:
        count += 1
        if minutes > 0:
            late += 1
        if greatest is None or greatest < minutes:
            greatest = minutes
    if count == 0:
        return 0, None, None
    return count, greatest, late / count
''',
        '''
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """

    def step(state, minutes):
        return {
            "flights": state["flights"] + 1,
            "greatest": max(state["greatest"], minutes),
            "late": state["late"] + int(minutes > 0),
        }

    end = reduce(step, delays, {"flights": 0, "greatest": float("-inf"), "late": 0})
    if not end["flights"]:
        return (0, None, None)
    return (end["flights"], end["greatest"], end["late"] / end["flights"])
''',
        """
def gate_day(delays):
    n = late = 0
    worst = float('-inf')
    for d in delays:
        n += 1
        late += d > 0
        worst = max(worst, d)
    return (n, worst, late / n) if n else (0, None, None)
""",
    ],
    "speech_numbers": [
        '''
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """
    count, longest, words = 0, None, 0
    for line in lines:
        count += 1
        words += len(line.split())
        if longest is None or len(line) > len(longest):
            longest = line
    return count, longest, words / count if count else None
''',
        '''
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """

    def step(state, line):
        count, longest, words = state
        return count + 1, max(longest, line, key=len), words + len(line.split())

    count, longest, words = reduce(step, lines, (0, "", 0))
    return (count, longest, words / count) if count else (0, None, None)
''',
        """
def speech_numbers(lines):
    n = words = 0
    longest = None
    for l in lines:
        n += 1
        words += len(l.split())
        if longest is None or len(l) > len(longest):
            longest = l
    return n, longest, words / n if n else None
""",
    ],
    "typed_readings": [
        '''
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    for text in texts:
        text = text.strip()
        if text and text != "NA":
            yield float(text)
''',
        '''
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    return map(float, filterfalse(lambda text: text in {"", "NA"}, map(str.strip, texts)))
''',
        """
def typed_readings(texts):
    return (float(t) for t in texts if t.strip() not in ('', 'NA'))
""",
        """
def typed_readings(texts):
    for t in map(str.strip, texts):
        try:
            yield float(t)
        except ValueError:
            continue
""",
    ],
    "tidy_visit": [
        '''
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """
    tidy = {}
    for name, value in visit.items():
        if value is not None:
            tidy[name] = value.strip() if isinstance(value, str) else value
    return tidy
''',
        '''
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """
    return pipe(
        visit,
        curry(valfilter, lambda value: value is not None),
        curry(valmap, lambda value: value.strip() if type(value) is str else value),
    )
''',
        """
def tidy_visit(visit):
    new = {}
    for k, v in visit.items():
        if v is None:
            continue
        new[k] = v.strip() if type(v) is str else v
    return new
""",
    ],
    "what_was_said": [
        '''
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    parted = (line.partition(":") for line in lines)
    return (said.strip() for _, colon, said in parted if colon)
''',
        '''
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    return map(lambda line: line[line.index(":") + 1 :].strip(), filter(lambda line: ":" in line, lines))
''',
        """
def what_was_said(lines):
    return (said.strip() for _, colon, said in (l.partition(':') for l in lines) if colon)
""",
        """
def what_was_said(lines):
    for l in lines:
        if ':' in l:
            yield l.split(':', 1)[1].strip()
""",
    ],
    "carrier_means": [
        '''
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """
    sums, counts = {}, {}
    for carrier, flights, mean in reports:
        if flights == 0:
            continue
        sums[carrier] = sums.get(carrier, 0) + mean * flights
        counts[carrier] = counts.get(carrier, 0) + flights
    return {carrier: sums[carrier] / counts[carrier] for carrier in sums}
''',
        '''
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """

    def step(state, report):
        carrier, flights, mean = report
        total, count = state.get(carrier, (0, 0))
        state[carrier] = (total + flights * mean, count + flights)
        return state

    flown = filter(lambda report: report[2] is not None, reports)
    return valmap(lambda pair: pair[0] / pair[1], reduce(step, flown, {}))
''',
        """
def carrier_means(reports):
    from collections import defaultdict
    totals = defaultdict(lambda: [0, 0])
    for c, n, m in reports:
        if n:
            totals[c][0] += n * m
            totals[c][1] += n
    return {c: t / n for c, (t, n) in totals.items()}
""",
    ],
    "visits_so_far": [
        '''
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """
    now = dict(before)
    for page, seconds in visits:
        count, total = now.get(page, (0, 0))
        now[page] = (count + 1, total + seconds)
    return now
''',
        '''
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """
    state = {page: list(pair) for page, pair in before.items()}
    for page, seconds in visits:
        pair = state.setdefault(page, [0, 0])
        pair[0] += 1
        pair[1] += seconds
    return valmap(tuple, state)
''',
        """
def visits_so_far(before, visits):
    new = dict(before)
    for page, s in visits:
        n, t = new.get(page, (0, 0))
        new[page] = n + 1, t + s
    return new
""",
    ],
    "lake_means": [
        '''
def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    state = {}
    for lake, degrees in readings:
        if degrees is not None:
            total, count = state.get(lake, (0, 0))
            state[lake] = total + degrees, count + 1
    return {lake: total / count for lake, (total, count) in state.items()}
''',
        '''
from collections import Counter


def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    sums, counts = Counter(), Counter()
    for lake, degrees in readings:
        if degrees is None:
            continue
        sums[lake] += degrees
        counts[lake] += 1
    return {lake: sums[lake] / times for lake, times in counts.items()}
''',
        """
def lake_means(readings):
    sums, counts = {}, {}
    for lake, d in readings:
        if d is None:
            continue
        sums[lake] = sums.get(lake, 0) + d
        counts[lake] = counts.get(lake, 0) + 1
    return {lake: sums[lake] / counts[lake] for lake in sums}
""",
    ],
    "stanzas": [
        '''
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    for written, group in groupby(lines, key=bool):
        if written:
            yield list(group)
''',
        '''
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    stanza = []
    for line in chain(lines, [""]):
        if line != "":
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
''',
        """
def stanzas(lines):
    from itertools import groupby
    for full, group in groupby(lines, bool):
        if full:
            yield list(group)
""",
        """
def stanzas(lines):
    s = []
    for l in lines:
        if l == '':
            if s:
                yield s
                s = []
        else:
            s = [*s, l]
    if s:
        yield s
""",
    ],
    "clicks": [
        '''
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    together = []
    for moment in times:
        if together and moment - together[-1] > pause:
            yield together
            together = [moment]
        else:
            together.append(moment)
    if together:
        yield together
''',
        '''
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    nothing = object()
    times = iter(times)
    moment = next(times, nothing)
    while moment is not nothing:
        together = [moment]
        moment = next(times, nothing)
        while moment is not nothing and moment <= together[-1] + pause:
            together.append(moment)
            moment = next(times, nothing)
        yield together
''',
        """
def clicks(times, pause):
    g = []
    for t in times:
        if g and t - g[-1] > pause:
            yield g
            g = []
        g.append(t)
    if g:
        yield g
""",
    ],
    "parcels": [
        '''
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    parcel, weight = [], 0
    for size in sizes:
        if parcel and weight + size > limit:
            yield parcel
            parcel, weight = [], 0
        parcel.append(size)
        weight += size
    if parcel:
        yield parcel
''',
        '''
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    parcel = None
    for size in sizes:
        if parcel is None:
            parcel = [size]
        elif sum(parcel, size) <= limit:
            parcel = [*parcel, size]
        else:
            yield parcel
            parcel = [size]
    if parcel is not None:
        yield parcel
''',
        """
def parcels(sizes, limit):
    p, w = [], 0
    for s in sizes:
        if p and w + s > limit:
            yield p
            p, w = [], 0
        p.append(s)
        w += s
    if p:
        yield p
""",
    ],
    "what_it_took": [
        "what_it_took = (7, 0 + 1 + 2 + 3, 0)",
    ],
    "how_long": [
        "how_long = [15.0, 9.0, 3]",
    ],
    "page_costs": [
        '''
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    counts, sums = {}, {}
    for line in lines:
        parts = line.split()
        if len(parts) != 3 or parts[2] == "-" or int(parts[1]) >= 400:
            continue
        page, _, took = parts
        counts[page] = counts.get(page, 0) + 1
        sums[page] = sums.get(page, 0) + float(took)
    return {page: (counts[page], sums[page] / counts[page]) for page in counts}
''',
        '''
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """

    def step(state, parts):
        page, _, took = parts
        count, total = state.get(page, (0, 0))
        return {**state, page: (count + 1, total + int(took))}

    whole = (parts for parts in map(str.split, lines) if len(parts) == 3)
    counted = (parts for parts in whole if parts[2] != "-" and int(parts[1]) < 400)
    return valmap(lambda pair: (pair[0], pair[1] / pair[0]), reduce(step, counted, {}))
''',
    ],
    "who_speaks": [
        '''
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    state = {}
    for line in lines:
        if ":" not in line:
            continue
        name, said = line.split(":", 1)
        name = name.strip().upper()
        count, words = state.get(name, (0, 0))
        state[name] = count + 1, words + len(said.split())
    return {name: (count, words / count) for name, (count, words) in state.items()}
''',
        '''
from collections import defaultdict
from statistics import fmean


def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    lengths = defaultdict(list)
    for name, colon, said in map(lambda line: line.partition(":"), lines):
        if colon:
            lengths[name.upper().strip()].append(len(said.split()))
    return {name: (len(all_of_them), fmean(all_of_them)) for name, all_of_them in lengths.items()}
''',
    ],
    "lake_book": [
        '''
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    book = {}
    for line in lines:
        parts = [part.strip() for part in line.split(";")]
        if len(parts) != 3 or not all(parts) or parts[2] == "NA":
            continue
        lake, degrees = parts[0], float(parts[2])
        count, highest = book.get(lake, (0, degrees))
        book[lake] = count + 1, max(highest, degrees)
    return book
''',
        '''
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    readings = {}
    for parts in map(lambda line: line.split(";"), lines):
        if len(parts) == 3 and parts[2].strip() not in ("NA", ""):
            readings.setdefault(parts[0].strip(), []).append(float(parts[2]))
    return valmap(lambda degrees: (len(degrees), max(degrees)), readings)
''',
    ],
}

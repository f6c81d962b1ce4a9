"""Answers to the exercises of the checkpoint after chapter 06, as they stand in a cell."""

REFUSED = {
    "photo_tasks": [
        """
def photo_tasks(photos, size, workers):
    tasks = photos // size + 1
    return tasks, photos - (tasks - 1) * size, ceil(tasks / workers)
""",
        """
def photo_tasks(photos, size, workers):
    tasks = ceil(photos / size)
    return tasks, photos % size or size, ceil(tasks / workers)
""",
    ],
    "scan_time": [
        """
def scan_time(pages, size, workers):
    return ceil(pages / (size * workers)) * size
""",
        """
def scan_time(pages, size, workers):
    return max(size, ceil(pages / workers))
""",
    ],
    "even_chunks": [
        """
def even_chunks(letters, workers, each):
    size = letters // (workers * each) + 1
    tasks = ceil(letters / size)
    return size, tasks, letters - size * (tasks - 1)
""",
    ],
    "dice_game": [
        """
def dice_game(game, seed, throws):
    random.seed(1000 * seed)
    return [random.randint(1, 6) for _ in range(throws)]
""",
        """
def dice_game(game, seed, throws):
    return [random.randint(1, 6) for _ in range(throws)]
""",
    ],
    "numbered_chunks": [
        """
def numbered_chunks(lines, size):
    lines = list(lines)
    for first in range(0, len(lines), size):
        yield first, lines[first : first + size]
""",
        """
def numbered_chunks(lines, size):
    lines = list(lines)
    return [(first + 1, lines[first : first + size]) for first in range(0, len(lines), size)]
""",
    ],
    "fit_functions": [
        "fit_functions = {'toss'}",
        "fit_functions = {'add_tax', 'is_new', 'add_up', 'first_letter', 'throw', 'toss'}",
        "fit_functions = 5",
    ],
    "combine_rises": [
        """
def combine_rises(left, right):
    return left[0], right[1], left[2] + right[2] + (right[0] > left[1])
""",
        """
def combine_rises(left, right):
    if not left or not right:
        return left or right
    return left[0], right[1], left[2] + right[2] + 1
""",
    ],
    "combine_loads": [
        "def combine_loads(left, right):\n    return left[0] + right[0], max(left[1], right[1], left[0] + right[0])",
    ],
    "combine_words": [
        "def combine_words(left, right):\n    return left[0], left[1] + right[1] - 1, right[2]",
        "def combine_words(left, right):\n    return left[0], left[1] + right[1] - (left[2] == right[0]), right[2]",
    ],
    "broken_law": [
        "broken_law = ('later', 9, 0, 9)",
        "broken_law = ('gap', 1, 2)",
        "broken_law = ('capped', 9, -9, 9)",
        "broken_law = 'gap'",
    ],
    "counterexample": [
        """
def counterexample(combine, values):
    for a in values:
        if combine(combine(a, a), a) != combine(a, combine(a, a)):
            return a, a, a
    return None
""",
        "def counterexample(combine, values):\n    return None",
    ],
    "identity_of": [
        """
def identity_of(combine, values):
    for candidate in values:
        if combine(candidate, candidate) == candidate:
            return candidate
""",
        "def identity_of(combine, values):\n    return min(values)",
    ],
    "merged_variance": [
        """
def merged_variance(parts):
    count = total = squares = 0
    for c, t, s in parts:
        count, total, squares = count + c, total + t, squares + s
    return squares / count - (total / count) ** 2
""",
        """
def merged_variance(parts):
    found = [(c, s / c - (t / c) ** 2) for c, t, s in parts if c]
    count = sum(c for c, _ in found)
    return sum(c * v for c, v in found) / count if count else None
""",
    ],
    "shared_first": [
        """
def shared_first(parts):
    votes = Counter()
    for part in parts:
        votes.update(part)
    return [name for name, count in votes.items() if count == max(votes.values()) > 0]
""",
    ],
    "visitors_of_pages": [
        """
def visitors_of_pages(parts):
    people = {}
    for part in parts:
        people.update(part)
    return {page: len(set(names)) for page, names in people.items()}
""",
        """
def visitors_of_pages(parts):
    people = {}
    for part in parts:
        for page, names in part.items():
            people.setdefault(page, []).extend(names)
    return {page: len(names) for page, names in people.items()}
""",
    ],
    "read_row": [
        """
def read_row(row, schema):
    return {name: convert(row.get(name) or default) for name, (convert, default) in schema.items()}
""",
        """
def read_row(row, schema):
    return {name: convert(row[name]) if row.get(name) else default for name, (convert, default) in schema.items()}
""",
    ],
    "back_again": [
        "back_again = {'csv': {'note'}, 'json': {'flight', 'delay', 'note'}, 'pickle': {'flight', 'delay', 'gates', 'day', 'note'}}",
        "back_again = {'csv': set(), 'json': {'flight', 'delay'}, 'pickle': {'flight', 'delay', 'gates', 'day', 'note'}}",
    ],
    "unreadable_fields": [
        """
def unreadable_fields(old, new):
    return [name for name, field in new.items() if name not in old and len(field) == 1]
""",
        """
def unreadable_fields(old, new):
    return [name for name, field in new.items() if old.get(name) != field[0] and len(field) == 1]
""",
    ],
    "groups_to_read": [
        """
def groups_to_read(groups, low, high):
    return [at for at, (_, nulls, a, b) in enumerate(groups) if nulls == 0 and a <= high and low <= b]
""",
        "def groups_to_read(groups, low, high):\n    return [*range(len(groups))]",
    ],
    "count_expensive": [
        """
def count_expensive(groups, limit):
    sure = sum(rows - nulls for rows, nulls, a, b in groups if a >= limit)
    return sure, [at for at, (_, _, a, b) in enumerate(groups) if a <= limit <= b]
""",
    ],
    "bytes_to_read": [
        """
def bytes_to_read(groups, columns, day):
    needed = {*columns, "day"}
    read = sum(size for days, sizes in groups if day in days for name, size in sizes.items() if name in needed)
    return read, sum(sum(sizes.values()) for _, sizes in groups) - read
""",
        """
def bytes_to_read(groups, columns, day):
    needed = {*columns, "day"}
    read = sum(sum(sizes[name] for name in needed) for (a, b), sizes in groups if a <= day <= b)
    return read, sum(sum(sizes.values()) for (a, b), sizes in groups if a <= day <= b) - read
""",
    ],
    "lines_of_piece": [
        """
def lines_of_piece(content, start, end):
    lines = content[start:end].split(b"\\n")
    return lines[1:] if start else lines
""",
        """
def lines_of_piece(content, start, end):
    return content[:-1].split(b"\\n") if start == 0 else []
""",
    ],
    "complete_messages": [
        """
def complete_messages(content):
    found = []
    while content:
        length = int.from_bytes(content[:2], "little")
        found.append(content[2 : 2 + length])
        content = content[2 + length :]
    return found
""",
        """
def complete_messages(content):
    found, at = [], 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 2], "big")
        found.append(content[at + 2 : at + 2 + length])
        at += 2 + length
    return found[:-1]
""",
    ],
    "lists_from_levels": [
        """
def lists_from_levels(column):
    lists = []
    for repetition, definition, value in column:
        if repetition == 0:
            lists.append([])
        if definition == 2:
            lists[-1].append(value)
    return lists
""",
    ],
}

ACCEPTED = {
    "photo_tasks": [
        """
def photo_tasks(photos, size, workers):
    full, rest = divmod(photos, size)
    tasks = full + (rest > 0)
    return [tasks, rest or (size if photos else 0), -(-tasks // workers)]
""",
    ],
    "scan_time": [
        """
def scan_time(pages, size, workers):
    import heapq
    free = [0] * workers
    while pages > 0:
        heapq.heappush(free, heapq.heappop(free) + min(size, pages))
        pages -= size
    return max(free)
""",
    ],
    "even_chunks": [
        """
def even_chunks(letters, workers, each):
    size = next(s for s in range(1, letters + 1) if s * workers * each >= letters)
    sizes = [min(size, letters - at) for at in range(0, letters, size)]
    return size, len(sizes), sizes[-1]
""",
    ],
    "dice_game": [
        """
def dice_game(game, seed, throws):
    generator = random.Random()
    generator.seed(seed * 1000 + game)
    return list(map(lambda _: generator.randint(1, 6), range(throws)))
""",
        """
def dice_game(game, seed, throws):
    random.seed(1000 * seed + game)
    return [random.randint(1, 6) for _ in range(throws)]
""",
    ],
    "numbered_chunks": [
        """
def numbered_chunks(lines, size):
    lines, first = iter(lines), 1
    while True:
        chunk = tuple(islice(lines, size))
        if not chunk:
            return
        yield [first, chunk]
        first += size
""",
    ],
    "fit_functions": [
        "fit_functions = frozenset(('toss', 'add_tax', 'first_letter'))",
        "fit_functions = ('toss', 'add_tax', 'first_letter')",
    ],
    "combine_rises": [
        """
def combine_rises(left, right):
    match left, right:
        case None, state:
            return state
        case state, None:
            return state
    (a, b, n), (c, d, m) = left, right
    return [a, d, sum([n, m, c > b])]
""",
    ],
    "combine_loads": [
        """
def combine_loads(left, right):
    peak = left[0] + right[1]
    if left[1] > peak:
        peak = left[1]
    return sum((left[0], right[0])), peak
""",
    ],
    "combine_words": [
        """
def combine_words(left, right):
    words = left[1] + right[1]
    if left[2] and right[0]:
        words -= 1
    return (left[0], words, right[2])
""",
    ],
    "broken_law": ["broken_law = ['gap', 9, 1, 4]", "broken_law = ('gap', 4, 2, 1)"],
    "counterexample": [
        """
def counterexample(combine, values):
    def broken(triple):
        a, b, c = triple
        return combine(combine(a, b), c) != combine(a, combine(b, c))
    return next(filter(broken, product(values, repeat=3)), None)
""",
    ],
    "identity_of": [
        """
def identity_of(combine, values):
    found = [e for e in values if all(combine(e, x) == x and combine(x, e) == x for x in values)]
    return found[0] if found else None
""",
    ],
    "merged_variance": [
        """
def merged_variance(parts):
    count, total, squares = reduce(lambda a, b: tuple(map(sum, zip(a, b))), parts, (0, 0, 0))
    if count == 0:
        return None
    mean = total / count
    return (squares - 2 * mean * total + count * mean**2) / count
""",
    ],
    "shared_first": [
        """
def shared_first(parts):
    votes = sum((Counter(part) for part in parts), Counter())
    most = max(votes.values(), default=0)
    return sorted(filter(lambda name: votes[name] == most, votes))
""",
    ],
    "visitors_of_pages": [
        """
def visitors_of_pages(parts):
    from collections import defaultdict
    people = defaultdict(set)
    for part in parts:
        for page in part:
            people[page] |= set(part[page])
    return Counter({page: len(names) for page, names in people.items()})
""",
    ],
    "read_row": [
        """
def read_row(row, schema):
    found = {name: default for name, (_, default) in schema.items()}
    for name in row:
        if name in schema:
            found[name] = None if row[name] == "" else schema[name][0](row[name])
    return found
""",
    ],
    "back_again": [
        "back_again = {'csv': {}, 'json': {'flight', 'delay', 'note'}, 'pickle': {'flight', 'delay', 'gates', 'day', 'note'}}",
        "back_again = dict(csv=[], json=['flight', 'delay', 'note'], pickle=['flight', 'delay', 'gates', 'day', 'note'])",
    ],
    "unreadable_fields": [
        """
def unreadable_fields(old, new):
    def readable(name):
        if name not in old:
            return len(new[name]) == 2
        return new[name][0] in (old[name], {"int": "double"}.get(old[name]))
    return [name for name in new if not readable(name)]
""",
    ],
    "groups_to_read": [
        """
def groups_to_read(groups, low, high):
    return [n for n, g in enumerate(groups) if g[0] > g[1] and not (g[3] < low or g[2] > high)]
""",
    ],
    "count_expensive": [
        """
def count_expensive(groups, limit):
    sure = 0
    to_read = []
    for at, group in enumerate(groups):
        if group[3] < limit:
            continue
        if group[2] < limit:
            to_read += [at]
        else:
            sure += group[0] - group[1]
    return [sure, to_read]
""",
    ],
    "bytes_to_read": [
        """
def bytes_to_read(groups, columns, day):
    columns = set(columns) | {"day"}
    read = skipped = 0
    for (first, last), sizes in groups:
        for name, size in sizes.items():
            if name in columns and day in range(first, last + 1):
                read += size
            else:
                skipped += size
    return read, skipped
""",
    ],
    "lines_of_piece": [
        """
def lines_of_piece(content, start, end):
    import io
    file = io.BytesIO(content)
    if start:
        file.seek(start - 1)
        file.readline()
    found = []
    while file.tell() < end and (line := file.readline()):
        found.append(line[:-1])
    return found
""",
    ],
    "complete_messages": [
        """
def complete_messages(content):
    import io
    file, found = io.BytesIO(content), []
    while len(head := file.read(2)) == 2:
        length = int.from_bytes(head, "big")
        message = file.read(length)
        if len(message) < length:
            break
        found.append(message)
    return found
""",
    ],
    "lists_from_levels": [
        """
def lists_from_levels(column):
    lists = []
    for repetition, definition, value in column:
        if repetition:
            lists[-1] = lists[-1] + [value]
        else:
            lists.append((None, [], [value])[definition])
    return lists
""",
    ],
}

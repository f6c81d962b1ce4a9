"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "combine_rises": [
        """
def combine_rises(left, right):
    return left[0], right[1], left[2] + right[2]
""",
        """
def combine_rises(left, right):
    if left is None or right is None:
        return left or right
    return left[0], right[1], left[2] + right[2] + (right[0] >= left[1])
""",
    ],
    "combine_loads": [
        """
def combine_loads(left, right):
    return left[0] + right[0], max(left[1], right[1])
""",
        """
def combine_loads(left, right):
    return left[0] + right[0], max(left[1], left[1] + right[1])
""",
    ],
    "combine_words": [
        """
def combine_words(left, right):
    return left[0], left[1] + right[1], right[2]
""",
    ],
    "broken_law": [
        'broken_law = ("capped", 9, 9, 9)',
        'broken_law = ("gap", 0, 0, 0)',
        'broken_law = ("later", 1, 2, 3)',
    ],
    "identity_of": [
        """
def identity_of(combine, values):
    for v in values:
        if all(combine(v, x) == x for x in values):
            return v
""",
    ],
    "merged_variance": [
        """
def merged_variance(parts):
    n = t = s = 0
    for a, b, c in parts:
        n, t, s = n + a, t + b, s + c
    return s / n - (t / n) ** 2
""",
    ],
    "shared_first": [
        """
def shared_first(parts):
    from collections import Counter
    c = Counter()
    for p in parts:
        c.update(p)
    best = max(c.values(), default=0)
    return sorted(k for k in c if c[k] == best)
""",
    ],
    "visitors_of_pages": [
        """
def visitors_of_pages(parts):
    out = {}
    for p in parts:
        for page, who in p.items():
            out[page] = out.get(page, 0) + len(set(who))
    return out
""",
    ],
    "groups_to_read": [
        """
def groups_to_read(groups, low, high):
    return [i for i, (n, k, a, b) in enumerate(groups) if a is not None and low <= a and b <= high]
""",
    ],
    "lines_of_piece": [
        """
def lines_of_piece(content, start, end):
    return content[start:end].splitlines()
""",
    ],
    "complete_messages": [
        """
def complete_messages(content):
    out, at = [], 0
    while at < len(content):
        n = int.from_bytes(content[at : at + 2], 'big')
        out.append(content[at + 2 : at + 2 + n])
        at += 2 + n
    return out
""",
    ],
}

ACCEPTED = {
    "combine_rises": [
        """
def combine_rises(left, right):
    if left is None:
        return right
    if right is None:
        return left
    a, b, n = left
    c, d, m = right
    return a, d, n + m + (c > b)
""",
        """
def combine_rises(left, right):
    if not left or not right:
        return left or right
    return [left[0], right[1], left[2] + right[2] + int(left[1] < right[0])]
""",
    ],
    "combine_loads": [
        """
def combine_loads(left, right):
    return left[0] + right[0], max(left[1], left[0] + right[1])
""",
    ],
    "combine_words": [
        """
def combine_words(left, right):
    return left[0], left[1] + right[1] - (left[2] and right[0]), right[2]
""",
        """
def combine_words(left, right):
    a, n, b = left
    c, m, d = right
    return a, n + m - 1 if b and c else n + m, d
""",
    ],
    "broken_law": [
        'broken_law = ("gap", 1, 2, 4)',
        'broken_law = ["gap", 9, 5, 1]',
    ],
    "counterexample": [
        """
def counterexample(combine, values):
    for a in values:
        for b in values:
            for c in values:
                if combine(a, combine(b, c)) != combine(combine(a, b), c):
                    return a, b, c
""",
    ],
    "identity_of": [
        """
def identity_of(combine, values):
    return next((v for v in values if all(combine(v, x) == x == combine(x, v) for x in values)), None)
""",
    ],
    "merged_variance": [
        """
def merged_variance(parts):
    n, t, s = map(sum, zip(*parts)) if False else (0, 0, 0)
    for part in parts:
        n, t, s = n + part[0], t + part[1], s + part[2]
    if not n:
        return None
    return s / n - t * t / n / n
""",
    ],
    "shared_first": [
        """
def shared_first(parts):
    votes = {}
    for part in parts:
        for who, n in part.items():
            votes[who] = votes.get(who, 0) + n
    most = max(votes.values(), default=0)
    return sorted(w for w, n in votes.items() if n == most and n)
""",
    ],
    "visitors_of_pages": [
        """
def visitors_of_pages(parts):
    from collections import defaultdict
    seen = defaultdict(set)
    for part in parts:
        for page, people in part.items():
            seen[page] |= set(people)
    return {page: len(people) for page, people in seen.items()}
""",
    ],
    "read_row": [
        """
def read_row(row, schema):
    new = {}
    for name, (convert, default) in schema.items():
        if name not in row:
            new[name] = default
        elif row[name] == '':
            new[name] = None
        else:
            new[name] = convert(row[name])
    return new
""",
    ],
    "unreadable_fields": [
        """
def unreadable_fields(old, new):
    out = []
    for name, (kind, *default) in new.items():
        if name in old:
            ok = old[name] == kind or (old[name], kind) == ('int', 'double')
        else:
            ok = bool(default)
        if not ok:
            out.append(name)
    return out
""",
    ],
    "groups_to_read": [
        """
def groups_to_read(groups, low, high):
    return [i for i, (_, _, small, large) in enumerate(groups) if small is not None and not (large < low or small > high)]
""",
    ],
    "count_expensive": [
        """
def count_expensive(groups, limit):
    sure, read = 0, []
    for i, (rows, nulls, small, large) in enumerate(groups):
        if small >= limit:
            sure += rows - nulls
        elif large >= limit:
            read.append(i)
    return sure, read
""",
    ],
    "bytes_to_read": [
        """
def bytes_to_read(groups, columns, day):
    wanted = set(columns) | {'day'}
    read = total = 0
    for (first, last), sizes in groups:
        total += sum(sizes.values())
        if first <= day <= last:
            read += sum(size for name, size in sizes.items() if name in wanted)
    return read, total - read
""",
    ],
    "lines_of_piece": [
        r"""
def lines_of_piece(content, start, end):
    out, at = [], 0
    for line in content.split(b'\n')[:-1]:
        if start <= at < end:
            out.append(line)
        at += len(line) + 1
    return out
""",
    ],
    "complete_messages": [
        """
def complete_messages(content):
    out = []
    while len(content) >= 2:
        n = content[0] * 256 + content[1]
        if len(content) < 2 + n:
            break
        out.append(content[2 : 2 + n])
        content = content[2 + n :]
    return out
""",
    ],
    "lists_from_levels": [
        """
def lists_from_levels(column):
    out = []
    for r, d, v in column:
        if r == 0:
            out.append(None if d == 0 else [])
        if d == 2:
            out[-1].append(v)
    return out
""",
    ],
}

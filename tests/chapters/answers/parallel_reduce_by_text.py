"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "combine_longest": [
        """
def combine_longest(left, right):
    return sorted(left + right, key=len, reverse=True)[:3]
""",
        """
def combine_longest(left, right):
    return sorted({*left, *right}, key=lambda w: (len(w), w), reverse=True)[:3]
""",
        """
def combine_longest(left, right):
    return sorted(left + right, key=lambda w: (-len(w), w))[:3]
""",
        """
def combine_longest(left, right):
    return (left + [w for w in right if w not in left])[:3]
""",
        """
def combine_longest(left, right):
    return sorted({*left, *right}, key=lambda w: (-len(w), w))
""",
    ],
    "combine_means": [
        """
def combine_means(left, right):
    return left[0] + right[0], (left[1] + right[1]) / 2
""",
        """
def combine_means(left, right):
    n = left[0] + right[0]
    return n, (left[0] * left[1] + right[0] * right[1]) / n
""",
        """
def combine_means(left, right):
    n = left[0] + right[0]
    return n, (left[0] * left[1] + right[0] * right[1]) // n if n else 0.0
""",
        """
def combine_means(left, right):
    if not left[1] or not right[1]:
        return max(left, right)
    n = left[0] + right[0]
    return n, (left[0] * left[1] + right[0] * right[1]) / n
""",
    ],
    "any_order": [
        'any_order = {"total": "any order", "text": "any order", "latest": "in order", "midpoint": "never", "words": "any order", "worst": "any order", "gap": "never"}',
        'any_order = {"total": "any order", "text": "in order", "latest": "never", "midpoint": "never", "words": "any order", "worst": "any order", "gap": "never"}',
        'any_order = {"total": "any order", "text": "in order", "latest": "in order", "midpoint": "never", "words": "any order", "worst": "any order", "gap": "any order"}',
    ],
    "is_associative": [
        """
def is_associative(combine):
    return all(combine(combine(a, b), c) == combine(a, combine(b, c)) for a in range(-9, 9) for b in range(-9, 9) for c in range(-9, 9))
""",
        """
def is_associative(combine):
    @repeatable
    @given(whole, whole)
    def law(a, b):
        assert combine(a, b) == combine(b, a)
    try:
        law()
    except AssertionError:
        return False
    return True
""",
        """
def is_associative(combine):
    @repeatable
    @given(whole, whole)
    def law(a, b):
        assert combine(combine(a, b), a) == combine(a, combine(b, a))
    try:
        law()
    except AssertionError:
        return False
    return True
""",
        """
def is_associative(combine):
    @repeatable
    @given(whole, whole, whole)
    def law(a, b, c):
        return combine(combine(a, b), c) == combine(a, combine(b, c))
    try:
        law()
    except Exception:
        return False
    return True
""",
        """
def is_associative(combine):
    @repeatable
    @given(whole, whole, whole)
    def law(a, b, c):
        assert combine(combine(a, b), c) == combine(a, combine(b, c))
    law()
    return True
""",
    ],
    "add_word": [
        """
def add_word(counts, pair):
    counts = dict(counts)
    speaker, word = pair
    counts[speaker] = {word: 1}
    return counts
""",
        """
def add_word(counts, pair):
    import copy
    speaker, word = pair
    new = copy.copy(counts)
    new.setdefault(speaker, {})[word] = new.get(speaker, {}).get(word, 0) + 1
    return new
""",
        """
def add_word(counts, pair):
    speaker, word = pair
    new = {s: dict(w) for s, w in counts.items()}
    new.setdefault(speaker, {})[word] = 1
    return new
""",
    ],
    "two_parts": [
        'two_parts = (["to", "be"], ["be", "to"])',
        'two_parts = (["a", "a", "a"], ["b", "b"])',
        'two_parts = (["a", "a", "b"], ["c", "c", "b"])',
        'two_parts = (["a", "a", "b"], [])',
    ],
    "combine_by_key": [
        """
def combine_by_key(combine, left, right):
    return {k: combine(left.get(k, 0), right.get(k, 0)) for k in {**left, **right}}
""",
        """
def combine_by_key(combine, left, right):
    for k, v in right.items():
        left[k] = combine(left[k], v) if k in left else v
    return left
""",
        """
def combine_by_key(combine, left, right):
    return {k: combine(right[k], left[k]) if k in left and k in right else {**left, **right}[k] for k in {**left, **right}}
""",
        """
def combine_by_key(combine, left, right):
    return {k: combine(left[k], right[k]) for k in left if k in right}
""",
        """
def combine_by_key(combine, left, right):
    return {**right, **{k: combine(v, right.get(k, v)) for k, v in left.items()}}
""",
        """
def combine_by_key(combine, left, right):
    return {**right, **{k: combine(v, right[k]) if right.get(k) else v for k, v in left.items()}}
""",
    ],
    "combine_runs": [
        """
def combine_runs(left, right):
    return left[0] + right[0], left[1], right[2], max(left[3], right[3])
""",
        """
def combine_runs(left, right):
    n, f, l, b = left
    m, g, k, c = right
    return n + m, f + g if f == n else f, k, max(b, c, l + g)
""",
        """
def combine_runs(left, right):
    n, f, l, b = left
    m, g, k, c = right
    return n + m, f + g if f == n else f, k + l if k == m else k, max(b, c)
""",
        """
def combine_runs(left, right):
    n, f, l, b = left
    m, g, k, c = right
    return n + m, f + g if f == b else f, k + l if k == c else k, max(b, c, l + g)
""",
    ],
    "estimate_different": [
        """
def estimate_different(parts):
    return sum(len(set(part)) for part in parts)
""",
        """
def estimate_different(parts):
    total = 0
    for part in parts:
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        total += sketch.get_estimate()
    return total
""",
        """
def estimate_different(parts):
    sketch = hll_sketch(12)
    for part in parts:
        for word in part:
            sketch.update(word)
    return sketch.get_estimate()
""",
        """
def estimate_different(parts):
    union = hll_union(12)
    for part in parts:
        for word in part:
            union.update(word)
    return union.get_estimate()
""",
        """
def estimate_different(parts):
    union = hll_union(4)
    for part in parts:
        sketch = hll_sketch(4)
        for word in part:
            sketch.update(word)
        union.update(sketch)
    return union.get_estimate()
""",
    ],
    "busiest_paths": [
        """
def busiest_paths(parts):
    total = Counter()
    for part in parts:
        for path, size in part:
            total[path] += size
    return sorted(total.items(), key=lambda p: (-p[1], p[0]))[:3]
""",
        """
def busiest_paths(parts):
    def step(state, pair):
        state[pair[0]] += pair[1]
        return Counter(dict(state.most_common(3)))
    total = fold_parts(Counter, step, lambda a, b: a + b, parts)
    return sorted(total.items(), key=lambda p: (-p[1], p[0]))[:3]
""",
        """
def busiest_paths(parts):
    def step(state, pair):
        state[pair[0]] += pair[1]
        return state
    total = fold_parts(Counter, step, lambda a, b: a | b, parts)
    return sorted(total.items(), key=lambda p: (-p[1], p[0]))[:3]
""",
        """
def busiest_paths(parts):
    def step(state, pair):
        state[pair[0]] += pair[1]
        return state
    total = fold_parts(Counter, step, lambda a, b: a + b, parts)
    return total.most_common(3)
""",
        """
def busiest_paths(parts):
    def step(state, pair):
        state[pair[0]] += 1
        return state
    total = fold_parts(Counter, step, lambda a, b: a + b, parts)
    return sorted(total.items(), key=lambda p: (-p[1], p[0]))[:3]
""",
    ],
}

ACCEPTED = {
    "combine_longest": [
        """
def combine_longest(left, right):
    return heapq.nsmallest(3, set(left) | set(right), key=lambda w: (-len(w), w))
""",
        """
def combine_longest(left, right):
    words = list(dict.fromkeys([*left, *right]))
    words.sort()
    words.sort(key=len, reverse=True)
    return words[:3]
""",
    ],
    "combine_means": [
        """
def combine_means(left, right):
    n = left[0] + right[0]
    if n == 0:
        return 0, 0.0
    return n, left[1] * left[0] / n + right[1] * right[0] / n
""",
        """
def combine_means(left, right):
    (a, x), (b, y) = left, right
    return (a + b, x + (y - x) * b / (a + b)) if a + b else (0, 0.0)
""",
        """
def combine_means(left, right):
    if not left[0]:
        return right
    if not right[0]:
        return left
    n = left[0] + right[0]
    return n, (left[0] * left[1] + right[0] * right[1]) / n
""",
    ],
    "any_order": [
        'any_order = dict(total="any order", text="in order", latest="in order", midpoint="never", words="any order", worst="any order", gap="never")',
    ],
    "is_associative": [
        """
def is_associative(combine):
    @repeatable
    @given(whole, whole, whole)
    def law(a, b, c):
        assert combine(combine(a, b), c) == combine(a, combine(b, c))
    try:
        law()
    except AssertionError:
        return False
    return True
""",
        """
def is_associative(combine):
    @settings(repeatable, max_examples=60)
    @given(strategies.tuples(whole, whole, whole))
    def law(three):
        a, b, c = three
        assert combine(a, combine(b, c)) == combine(combine(a, b), c)
    try:
        law()
        return True
    except AssertionError:
        return False
""",
        """
def is_associative(combine):
    @given(a=whole, b=whole, c=whole)
    @repeatable
    def law(a, b, c):
        if combine(combine(a, b), c) != combine(a, combine(b, c)):
            raise ValueError('broken')
    try:
        law()
    except ValueError:
        return False
    else:
        return True
""",
    ],
    "add_word": [
        """
def add_word(counts, pair):
    import copy
    speaker, word = pair
    new = copy.deepcopy(counts)
    of = new.setdefault(speaker, {})
    of[word] = of.get(word, 0) + 1
    return new
""",
        """
def add_word(counts, pair):
    speaker, word = pair
    old = counts.get(speaker, {})
    return counts | {speaker: old | {word: old.get(word, 0) + 1}}
""",
        """
def add_word(counts, pair):
    from toolz import update_in
    return update_in(counts, list(pair), lambda n: n + 1, 0)
""",
    ],
    "two_parts": [
        'two_parts = (["a", "a", "a", "b", "b"], ["c", "c", "c", "b", "b"])',
        'two_parts = [["x", "x", "x", "y", "y"], ["z", "z", "z", "y", "y"]]',
    ],
    "combine_by_key": [
        """
def combine_by_key(combine, left, right):
    return {k: combine(left[k], right[k]) if k in left and k in right else left.get(k, right.get(k)) for k in {**left, **right}}
""",
        """
def combine_by_key(combine, left, right):
    from toolz import merge_with
    return merge_with(lambda states: combine(*states) if len(states) > 1 else states[0], left, right)
""",
        """
def combine_by_key(combine, left, right):
    both = dict(left)
    for k, v in right.items():
        both[k] = combine(both[k], v) if k in both else v
    return both
""",
    ],
    "combine_runs": [
        """
def combine_runs(left, right):
    n, f, l, b = left
    m, g, k, c = right
    return n + m, f + g if f == n else f, k + l if k == m else k, max(b, c, l + g)
""",
        """
def combine_runs(left, right):
    first = left[1] + (right[1] if left[1] == left[0] else 0)
    last = right[2] + (left[2] if right[2] == right[0] else 0)
    return [left[0] + right[0], first, last, max(left[3], left[2] + right[1], right[3])]
""",
    ],
    "estimate_different": [
        """
def estimate_different(parts):
    union = hll_union(12)
    for part in parts:
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        union.update(sketch)
    return union.get_estimate()
""",
        """
def estimate_different(parts):
    def sketched(part):
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        return sketch
    def combine(union, sketch):
        union.update(sketch)
        return union
    return reduce(combine, map(sketched, parts), hll_union(12)).get_result().get_estimate()
""",
        """
def estimate_different(parts):
    union = hll_union(12)
    for part in parts:
        sketch = hll_sketch(12)
        for word in set(part):
            sketch.update(word)
        union.update(sketch)
    return round(union.get_estimate())
""",
    ],
    "busiest_paths": [
        """
def busiest_paths(parts):
    def step(state, pair):
        state[pair[0]] = state.get(pair[0], 0) + pair[1]
        return state
    def combine(a, b):
        return {p: a.get(p, 0) + b.get(p, 0) for p in {*a, *b}}
    total = fold_parts(dict, step, combine, parts)
    return heapq.nsmallest(3, total.items(), key=lambda p: (-p[1], p[0]))
""",
    ],
}

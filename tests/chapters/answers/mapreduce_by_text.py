"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "counters_traced": [
        """
# violates: "its combiner runs once, before that spill is written" (believes that the combiner saves nothing before the reducer)
counters_traced = (11, 8, 11, 6, 11)
""",
        """
# violates: "The reducer's task writes all that it has fetched to its own disk, once" (only the maps' spills; one combiner for both)
counters_traced = (11, 6, 6, 6, 8)
""",
        "counters_traced = (11, 11, 11, 6, 22)",
        "counters_traced = (11, 8, 8, 6, 8)",
        "counters_traced = (11, 8, 8, 8, 16)",
    ],
    "shuffled": [
        '''
# violates: "Hadoop's way from a key to the number of its reducer" (Python's own hash)
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[hash(key) % reducers].setdefault(key, []).append(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
''',
        '''
# violates: "in the order of the keys" (in the order in which they came)
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(key, sorted(values)) for key, values in part.items()] for part in parts]
''',
        '''
# violates: "A reducer without keys has an empty list"
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts if part]
''',
        """
def shuffled(outputs, reducers):
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[hash(key) % reducers].setdefault(key, []).append(value)
    return [[(k, sorted(v)) for k, v in sorted(p.items())] for p in parts]
""",
        """
def shuffled(outputs, reducers):
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(k, sorted(v)) for k, v in p.items()] for p in parts]
""",
        """
def shuffled(outputs, reducers):
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(k, sorted(set(v))) for k, v in sorted(p.items())] for p in parts]
""",
        """
def shuffled(outputs, reducers):
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(k, sorted(v)) for k, v in sorted(p.items())] for p in parts if p]
""",
    ],
    "worst_delay": [
        r"""
%%writefile worst_delay.py
# violates: "which are negative where a flight came early" (the greatest begins at 0)
import sys

current, worst = None, 0
for line in sys.stdin:
    carrier, minutes = line.rstrip("\n").split("\t")
    if carrier != current and current is not None:
        print(f"{current}\t{worst}")
        worst = 0
    current, worst = carrier, max(worst, int(minutes))
if current is not None:
    print(f"{current}\t{worst}")
""",
        r"""
%%writefile worst_delay.py
# violates: "nothing is promised about the order of its delays" (takes the last one of each carrier)
import sys

current, worst = None, None
for line in sys.stdin:
    carrier, minutes = line.rstrip("\n").split("\t")
    if carrier != current and current is not None:
        print(f"{current}\t{worst}")
    current, worst = carrier, int(minutes)
if current is not None:
    print(f"{current}\t{worst}")
""",
        r"""
%%writefile worst_delay.py
# violates: "its greatest delay" (the greatest as text: 9 above 33)
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    print(carrier, max(minutes for _, minutes in group), sep="\t")
""",
        r"""
%%writefile worst_delay.py
import sys
worst = {}
for line in sys.stdin:
    c, m = line.split("\t")
    worst[c] = max(worst.get(c, 0), int(m))
for c in worst:
    print(f"{c}\t{worst[c]}")
""",
        r"""
%%writefile worst_delay.py
import sys
from itertools import groupby
rows = (l.rstrip("\n").split("\t") for l in sys.stdin)
for c, g in groupby(rows, lambda r: r[0]):
    print(f"{c}\t{max(m for _, m in g)}")
""",
        r"""
%%writefile worst_delay.py
import sys
current, worst = None, None
for line in sys.stdin:
    c, m = line.split("\t")
    if c != current and current is not None:
        print(f"{current}\t{worst}")
        worst = None
    current, worst = c, max(int(m), worst or 0)
print(f"{current}\t{worst}")
""",
    ],
    "status_mapper": [
        r"""
%%writefile status_mapper.py
# violates: "Each line that is no request, an empty one too, is counted"
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    if found:
        print(f"{found[1]}\t1")
    elif line.strip():
        print("reporter:counter:log,bad,1", file=sys.stderr)
""",
        r"""
%%writefile status_mapper.py
# violates: "nothing is printed for it" (the counter's line goes to the output)
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    if found:
        print(f"{found[1]}\t1")
    else:
        print("reporter:counter:log,bad,1")
""",
        r"""
%%writefile status_mapper.py
# violates: "the counter `bad` **of the group `log`**" (the other way round)
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    if found is None:
        print("reporter:counter:bad,log,1", file=sys.stderr)
    else:
        print(found[1], 1, sep="\t")
""",
    ],
    "own_combiner": [
        """
# violates: "so that the result is the same as without" (believes that counts of counts are counts)
own_combiner = {"total", "flights", "worst", "three"}
""",
        """
# violates: "Which of the six may be the combiner" (believes that a combiner prints one line only; and squares can be added up)
own_combiner = {"total", "worst", "squares"}
""",
        'own_combiner = {"total", "worst"}',
        'own_combiner = {"total", "worst", "squares", "three"}',
    ],
    "map_tasks": [
        '''
# violates: "No split reaches from one file into the next"
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    whole = sum(size for name, size in files.items() if not name.endswith(".gz"))
    packed = sum(name.endswith(".gz") for name in files)
    return -(-whole // block) + packed
''',
        '''
# violates: "One that ends in `.bz2` has a split for each block, as text has"
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    return sum(1 if name.endswith((".gz", ".bz2")) else -(-size // block) for name, size in files.items())
''',
        '''
# violates: "a split for each of its blocks, however short the last one is" (one too many where a file ends with a block)
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    return sum(1 if name.endswith(".gz") else size // block + 1 for name, size in files.items())
''',
        """
def map_tasks(files, block):
    return -(-sum(files.values()) // block)
""",
        """
def map_tasks(files, block):
    return sum(1 if n.endswith('.bz2') or n.endswith('.gz') else -(-s // block) for n, s in files.items())
""",
        """
def map_tasks(files, block):
    return sum(1 if '.gz' in n else s // block + 1 for n, s in files.items())
""",
    ],
}

ACCEPTED = {
    "counters_traced": [
        "counters_traced = [11, 8, 8, 6, 16]",
    ],
    "shuffled": [
        '''
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            part = parts[part_of(key, reducers)]
            part[key] = sorted([*part.get(key, []), value])
    return [sorted(part.items()) for part in parts]
''',
        '''
from itertools import groupby
from operator import itemgetter


def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [[] for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].append((key, value))
    result = []
    for part in parts:
        part.sort()
        result.append([(key, [value for _, value in group]) for key, group in groupby(part, key=itemgetter(0))])
    return result
''',
        """
def shuffled(outputs, reducers):
    from collections import defaultdict
    parts = [defaultdict(list) for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)][key].append(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
""",
        """
def shuffled(outputs, reducers):
    pairs = sorted(pair for output in outputs for pair in output)
    keys = sorted({key for key, _ in pairs})
    return [[(key, [v for k, v in pairs if k == key]) for key in keys if part_of(key, reducers) == task] for task in range(reducers)]
""",
    ],
    "worst_delay": [
        r"""
%%writefile worst_delay.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    print(f"{carrier}\t{max(int(minutes) for _, minutes in group)}")
""",
        r"""
%%writefile worst_delay.py
import sys

current, worst = None, None
for line in sys.stdin:
    carrier, minutes = line.rstrip("\n").split("\t")
    if carrier == current:
        worst = max(worst, int(minutes))
    else:
        if current is not None:
            print(f"{current}\t{worst}")
        current, worst = carrier, int(minutes)
if current is not None:
    print(f"{current}\t{worst}")
""",
        r"""
%%writefile worst_delay.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    print(carrier, max(int(minutes) for _, minutes in group), sep="\t")
""",
        r"""
%%writefile worst_delay.py
import sys

current = worst = None
for line in sys.stdin:
    carrier, minutes = line.split("\t")
    minutes = int(minutes)
    if carrier == current:
        worst = max(worst, minutes)
        continue
    if current is not None:
        sys.stdout.write(f"{current}\t{worst}\n")
    current, worst = carrier, minutes
if current is not None:
    sys.stdout.write(f"{current}\t{worst}\n")
""",
    ],
    "status_mapper": [
        r"""
%%writefile status_mapper.py
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    if found is None:
        sys.stderr.write("reporter:counter:log,bad,1\n")
        continue
    sys.stdout.write(found[1] + "\t1\n")
""",
        r"""
%%writefile status_mapper.py
import re
import sys

sys.stdin.reconfigure(errors="replace")
for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    if found:
        print(found.group(1), 1, sep="\t")
    else:
        print("reporter:counter:log,bad,1", file=sys.stderr, flush=True)
""",
    ],
    "own_combiner": [
        'own_combiner = set("total worst three".split())',
        'own_combiner = ["three", "worst", "total"]',
    ],
    "map_tasks": [
        '''
from math import ceil


def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    total = 0
    for name, size in files.items():
        if name.endswith(".gz"):
            total += 1
        else:
            total += ceil(size / block)
    return total
''',
        '''
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    return sum(1 if name[-3:] == ".gz" else len(range(0, size, block)) for name, size in files.items())
''',
        """
def map_tasks(files, block):
    from math import ceil
    return sum(1 if name.endswith('.gz') else ceil(size / block) for name, size in files.items())
""",
        """
def map_tasks(files, block):
    tasks = 0
    for name, size in files.items():
        tasks += 1 if name[-3:] == '.gz' else (size + block - 1) // block
    return tasks
""",
    ],
}

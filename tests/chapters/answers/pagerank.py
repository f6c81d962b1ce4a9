"""Answers to the exercises on shared data and PageRank: some that avoid the idea, and right ones in other styles."""

REFUSED = {
    "with_lines": [
        """
def with_lines(imports, lines):
    table = imports.context.broadcast(lines).value
    return imports.mapValues(lambda module: table.get(module, 0))
""",
        """
def with_lines(imports, lines):
    table = imports.context.broadcast(lines)
    return imports.mapValues(lambda module: lines.get(module, 0))
""",
    ],
    "named_delays": [
        """
def named_delays(delays, names):
    table = delays.context.broadcast(dict(names.toLocalIterator()))
    return delays.map(lambda pair: (table.value.get(pair[0], pair[0]), pair[1]))
""",
        """
def named_delays(delays, names):
    joined = delays.leftOuterJoin(names).distinct()
    return joined.map(lambda pair: (pair[1][1] or pair[0], pair[1][0]))
""",
        """
def named_delays(delays, names):
    joined = delays.leftOuterJoin(names).sortByKey()
    return joined.map(lambda pair: (pair[1][1] or pair[0], pair[1][0]))
""",
    ],
    "one_report": [
        """
def one_report(delays, reports):
    lists = reports.mapValues(lambda report: [report]).reduceByKey(add)
    return delays.leftOuterJoin(lists.mapValues(lambda found: max(found)[1])).values()
""",
        """
def one_report(delays, reports):
    def winds(sides):
        flights, found = sides
        wind = max(found, default=(0, None))[1]
        return [(late, wind) for late in flights]

    return delays.cogroup(reports).flatMap(lambda pair: winds(pair[1]))
""",
        """
def one_report(delays, reports):
    last = {}
    for hour, report in sorted(reports.toLocalIterator()):
        last[hour] = report[1]
    return delays.map(lambda pair: (pair[1], last.get(pair[0])))
""",
    ],
    "moved_once": [
        """
def moved_once(imports, lines, tests):
    placed = imports.repartition(4).join(lines.partitionBy(4))
    return placed.join(tests.partitionBy(4)).mapValues(lambda both: (*both[0], both[1]))
""",
        """
def moved_once(imports, lines, tests):
    placed = imports.partitionBy(3).join(lines.partitionBy(4)).join(tests.partitionBy(4))
    return placed.mapValues(lambda both: (both[0][0], both[0][1], both[1]))
""",
        """
def moved_once(imports, lines, tests):
    lengths, counts = (imports.context.broadcast(dict(each.collect())) for each in (lines, tests))
    return imports.map(lambda pair: (pair[0], (pair[1], lengths.value[pair[0]], counts.value[pair[0]])))
""",
    ],
    "sent_once": [
        """
def sent_once(delays, names):
    table = delays.context.broadcast(names)
    return delays.map(lambda pair: (names.get(pair[0], pair[0]), pair[1]))
""",
        """
def sent_once(delays, names):
    delays.context.broadcast(0)
    return delays.map(lambda pair, table=names: (table.get(pair[0], pair[0]), pair[1]))
""",
        """
def sent_once(delays, names):
    known = delays.context.broadcast(names).value.get
    return delays.map(lambda pair: (known(pair[0], pair[0]), pair[1]))
""",
        """
def sent_once(delays, names):
    table = delays.context.parallelize([names], 1)
    return delays.cartesian(table).map(lambda both: (both[1].get(both[0][0], both[0][0]), both[0][1]))
""",
    ],
    "counted_once": [
        """
def counted_once(lines, parse):
    sizes = [parse(line) for part in lines.glom().collect() for line in part]
    good = [size for size in sizes if size is not None]
    return len(good), sum(good), len(sizes) - len(good)
""",
        """
def counted_once(lines, parse):
    sizes = lines.map(parse).take(10**9)
    good = [size for size in sizes if size is not None]
    return len(good), sum(good), len(sizes) - len(good)
""",
        """
def counted_once(lines, parse):
    good = bad = total = 0
    for line, count in lines.countByValue().items():
        size = parse(line)
        if size is None:
            bad += count
        else:
            good, total = good + count, total + count * size
    return good, total, bad
""",
        """
def counted_once(lines, parse):
    good = lines.map(parse).filter(lambda size: size is not None)
    return good.count(), good.sum(), lines.count() - good.count()
""",
        """
def counted_once(lines, parse):
    bad = lines.context.accumulator(0)

    def noted(line):
        size = parse(line)
        bad.add(size is None)
        return size

    good = lines.map(noted).filter(lambda size: size is not None)
    return good.count(), good.sum(), bad.value // 2
""",
        """
def counted_once(lines, parse):
    bad = lines.context.accumulator(0)

    def noted(line):
        size = parse(line)
        bad.add(size is None)
        return size

    good = lines.map(noted).cache().filter(lambda size: size is not None)
    found = bad.value
    return good.count(), good.sum(), found
""",
    ],
    "import_edges": [
        """
def import_edges(files):
    import re

    def edges(file):
        path, text = file
        module = name_of(path)
        package = module if path.endswith("/__init__.py") else module.rpartition(".")[0]
        for found in re.finditer(r"^\\s*(?:from (\\S+) import|import (\\S+))", text, re.M):
            name = found[1] or found[2]
            yield module, resolve_name(name, package) if name.startswith(".") else name

    return files.flatMap(edges).distinct()
""",
        """
def import_edges(files):
    def edges(file):
        path, text = file
        module = name_of(path)
        package = module if path.endswith("/__init__.py") else module.rpartition(".")[0]
        try:
            nodes = list(ast.walk(ast.parse(text)))
        except SyntaxError:
            return
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from ((module, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield module, resolve_name("." * node.level + (node.module or ""), package)

    return files.flatMap(edges)
""",
        """
def import_edges(files):
    pairs = []
    for path, text in files.toLocalIterator():
        module, found = name_of(path), set()
        package = module if path.endswith("/__init__.py") else module.rpartition(".")[0]
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                found.add(resolve_name("." * node.level + (node.module or ""), package))
        pairs += [(module, other) for other in found]
    return files.context.parallelize(pairs, 3)
""",
    ],
    "weighted_round": [
        """
def weighted_round(links, ranks):
    found = dict(links.join(ranks).toLocalIterator())
    dangling = sum(rank for targets, rank in found.values() if not targets)
    new = dict.fromkeys(found, (1 - DAMPING + DAMPING * dangling) / len(found))
    for targets, rank in found.values():
        for target, each in targets:
            new[target] += DAMPING * rank * each / sum(count for _, count in targets)
    return links.context.parallelize(new.items(), 2)
""",
        """
def weighted_round(links, ranks):
    known = ranks.aggregate({}, lambda found, pair: {**found, pair[0]: pair[1]}, lambda one, two: {**one, **two})

    def shares(pair):
        module, targets = pair
        yield module, 0.0
        for target, each in targets:
            yield target, known[module] * each / sum(count for _, count in targets)

    dangling = links.filter(lambda pair: not pair[1]).map(lambda pair: known[pair[0]]).sum()
    base = (1 - DAMPING + DAMPING * dangling) / len(known)
    return links.flatMap(shares).reduceByKey(add).mapValues(lambda total: base + DAMPING * total)
""",
        """
def weighted_round(links, ranks):
    joined = links.join(ranks)
    lost = [rank for targets, rank in joined.values().take(10**6) if not targets]
    base = (1 - DAMPING + DAMPING * sum(lost)) / links.count()

    def shares(pair):
        targets, rank = pair[1]
        uses = sum(each for _, each in targets)
        return [(pair[0], 0.0)] + [(target, rank * each / uses) for target, each in targets]

    return joined.flatMap(shares).reduceByKey(add).mapValues(lambda total: base + DAMPING * total)
""",
    ],
    "page_rank": [
        """
def page_rank(lines, parse, rounds):
    edges = lines.map(parse)
    links = edges.groupByKey().mapValues(list)
    sinks = edges.values().distinct().map(lambda node: (node, [])).subtractByKey(links)
    links = links.union(sinks).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks
""",
        """
def page_rank(lines, parse, rounds):
    edges = lines.map(parse).aggregate([], lambda found, edge: found + [edge], add)
    links = {node: [] for edge in edges for node in edge}
    for node, target in edges:
        links[node].append(target)
    links = lines.context.parallelize([*links.items()], 2).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks
""",
        """
def page_rank(lines, parse, rounds):
    links = {}
    for line in lines.toLocalIterator():
        node, target = parse(line)
        links.setdefault(node, []).append(target)
        links.setdefault(target, [])
    ranks = dict.fromkeys(links, 1 / len(links))
    for _ in range(rounds):
        base = (1 - DAMPING + DAMPING * sum(ranks[node] for node in links if not links[node])) / len(links)
        new = dict.fromkeys(links, base)
        for node, targets in links.items():
            for target in targets:
                new[target] += DAMPING * ranks[node] / len(targets)
        ranks = new
    return lines.context.parallelize([*ranks.items()], 2)
""",
    ],
}

ACCEPTED = {
    "named_delays": [
        """
def named_delays(delays, names):
    unknown = delays.subtractByKey(names)
    return delays.join(names).map(lambda pair: (pair[1][1], pair[1][0])).union(unknown)
""",
        """
def named_delays(delays, names):
    joined = delays.fullOuterJoin(names, 4).filter(lambda pair: pair[1][0] is not None)
    return joined.map(lambda pair: (pair[0] if pair[1][1] is None else pair[1][1], pair[1][0]))
""",
        """
def named_delays(delays, names):
    def named(pair):
        carrier, values = pair
        values = list(values)
        name = next((value for value in values if isinstance(value, str)), carrier)
        return [[name, value] for value in values if not isinstance(value, str)]

    return delays.union(names).groupByKey().flatMap(named).map(tuple)
""",
    ],
    "one_report": [
        """
def one_report(delays, reports):
    def last_of(part):
        found = {}
        for hour, report in part:
            found[hour] = max(report, found.get(hour, report))
        return found.items()

    last = reports.mapPartitions(last_of).groupByKey().mapValues(lambda each: max(each)[1])
    return delays.leftOuterJoin(last).map(lambda pair: pair[1])
""",
        """
def one_report(delays, reports):
    def later(left, right):
        return left if left[0] > right[0] else right

    last = reports.combineByKey(lambda report: report, later, later)
    return last.rightOuterJoin(delays).map(lambda pair: (pair[1][1], pair[1][0][1] if pair[1][0] else None))
""",
        """
def one_report(delays, reports):
    last = reports.foldByKey((-1, None), lambda left, right: max(left, right, key=lambda each: each[0]))
    return delays.leftOuterJoin(last.mapValues(lambda each: each[1])).values()
""",
    ],
    "moved_once": [
        """
def moved_once(imports, lines, tests):
    return imports.join(lines.join(tests)).mapValues(lambda both: (both[0], *both[1]))
""",
        """
def moved_once(imports, lines, tests):
    numbers = lines.partitionBy(5).join(tests.partitionBy(5))
    grouped = imports.groupByKey(5).join(numbers)
    return grouped.flatMapValues(lambda both: [(each, *both[1]) for each in both[0]])
""",
        """
def moved_once(imports, lines, tests):
    def triples(pair):
        module, (importers, length, count) = pair
        length, count = next(iter(length)), next(iter(count))
        for each in importers:
            yield module, (each, length, count)

    placed = imports.partitionBy(2).cache()
    return placed.groupWith(lines.partitionBy(2), tests.partitionBy(2)).flatMap(triples)
""",
    ],
    "sent_once": [
        """
def sent_once(delays, names):
    table = delays.context.broadcast(list(names.items()))

    def named(part):
        known = dict(table.value)
        return [(known.get(carrier, carrier), minutes) for carrier, minutes in part]

    return delays.mapPartitions(named)
""",
        """
def sent_once(delays, names):
    def looking_up(table):
        return lambda pair: (table.value.get(*[pair[0]] * 2), pair[1])

    return delays.map(looking_up(delays.context.broadcast(names)))
""",
        """
from pyspark.sql import SparkSession


def sent_once(delays, names):
    table = SparkSession.builder.getOrCreate().sparkContext.broadcast(names)

    def name(pair, table=table):
        try:
            return table.value[pair[0]], pair[1]
        except KeyError:
            return pair

    return delays.map(name)
""",
    ],
    "counted_once": [
        """
def counted_once(lines, parse):
    bad = lines.context.accumulator(0)

    def good(line):
        size = parse(line)
        if size is None:
            bad.add(1)
            return []
        return [size]

    found = lines.flatMap(good).stats()
    return found.count(), round(found.sum()), bad.value
""",
        """
def counted_once(lines, parse):
    def state(line):
        size = parse(line)
        return [0, 0, 1] if size is None else [1, size, 0]

    return lines.map(state).reduce(lambda left, right: [one + two for one, two in zip(left, right)])
""",
        """
def counted_once(lines, parse):
    def totals(part):
        sizes = [parse(line) for line in part]
        good = [size for size in sizes if size is not None]
        yield len(good), sum(good), len(sizes) - len(good)

    return tuple(map(sum, zip(*lines.mapPartitions(totals).collect())))
""",
    ],
    "import_edges": [
        """
def import_edges(files):
    class Imports(ast.NodeVisitor):
        def __init__(self, package):
            self.package, self.found = package, set()

        def visit_Import(self, node):
            for alias in node.names:
                self.found.add(alias.name)

        def visit_ImportFrom(self, node):
            self.found.add(resolve_name("." * node.level + (node.module or ""), self.package))

    def edges(part):
        for path, text in part:
            module = name_of(path)
            visitor = Imports(module if path.endswith("/__init__.py") else module.rpartition(".")[0])
            try:
                visitor.visit(ast.parse(text))
            except SyntaxError:
                continue
            yield from ((module, other) for other in visitor.found)

    return files.mapPartitions(edges)
""",
        """
def import_edges(files):
    def parsed(file):
        try:
            return [(file[0], ast.parse(file[1]))]
        except SyntaxError:
            return []

    def names(pair):
        path, tree = pair
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield (name_of(path), alias.name), None
            if isinstance(node, ast.ImportFrom):
                start = path.split("/")[: -node.level] if node.level else []
                yield (name_of(path), ".".join(start + [node.module] * bool(node.module))), None

    return files.flatMap(parsed).flatMap(names).reduceByKey(lambda one, two: one).keys()
""",
    ],
    "weighted_round": [
        """
def weighted_round(links, ranks):
    lost, count = links.context.accumulator(0.0), links.context.accumulator(0)
    joined = links.join(ranks).cache()

    def look(pair):
        count.add(1)
        if not pair[1][0]:
            lost.add(pair[1][1])

    joined.foreach(look)
    base = (1 - DAMPING + DAMPING * lost.value) / count.value

    def shares(pair):
        targets, rank = pair[1]
        uses = sum(each for _, each in targets)
        return [(target, DAMPING * rank * each / uses) for target, each in targets]

    return joined.flatMap(shares).union(links.mapValues(lambda _: base)).reduceByKey(add)
""",
        """
def weighted_round(links, ranks):
    weights = links.mapValues(lambda targets: sum(each for _, each in targets))
    ratio = ranks.join(weights).mapValues(lambda pair: pair[0] / pair[1] if pair[1] else 0)
    edges = links.flatMapValues(lambda targets: targets)
    given = edges.join(ratio).map(lambda pair: (pair[1][0][0], pair[1][0][1] * pair[1][1])).reduceByKey(add)
    rest = 1 - given.values().sum() * DAMPING
    count = ranks.count()
    return ranks.leftOuterJoin(given).mapValues(lambda pair: rest / count + DAMPING * (pair[1] or 0))
""",
        """
def weighted_round(links, ranks):
    joined = links.cogroup(ranks).mapValues(lambda sides: (list(sides[0])[0], list(sides[1])[0]))
    stats = joined.map(lambda pair: 0 if pair[1][0] else pair[1][1]).stats()
    base = (1 - DAMPING + DAMPING * stats.sum()) / stats.count()

    def shares(part):
        for module, (targets, rank) in part:
            uses = sum(each for _, each in targets)
            yield module, base
            for target, each in targets:
                yield target, DAMPING * rank * each / uses

    return joined.mapPartitions(shares).groupByKey().mapValues(sum)
""",
    ],
    "page_rank": [
        """
def page_rank(lines, parse, rounds):
    edges = lines.map(parse).persist()
    sources = edges.groupByKey().mapValues(list)
    sinks = edges.values().distinct().map(lambda node: (node, [])).subtractByKey(sources)
    links = sources.union(sinks).partitionBy(2).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks
""",
        """
def page_rank(lines, parse, rounds):
    edges = lines.map(parse)
    both = edges.flatMap(lambda edge: [(edge[0], edge[1]), (edge[1], "")])
    links = both.combineByKey(lambda one: [one], lambda all, one: all + [one], add, 3)
    links = links.mapValues(lambda targets: list(filter(None, targets))).cache()
    count = links.count()

    def after(rounds):
        if rounds == 0:
            return links.mapValues(lambda targets: 1 / count)
        return next_ranks(links, after(rounds - 1), count)

    return after(rounds)
""",
        """
from functools import reduce


def page_rank(lines, parse, rounds):
    edges = lines.map(parse).cache()
    nodes = edges.keys().union(edges.values()).distinct().keyBy(lambda node: node)
    links = nodes.leftOuterJoin(edges.groupByKey()).mapValues(lambda both: list(both[1] or ())).persist()
    count = nodes.count()
    first = nodes.mapValues(lambda node: 1 / count)
    return reduce(lambda ranks, _: next_ranks(links, ranks, count), range(rounds), first)
""",
    ],
}

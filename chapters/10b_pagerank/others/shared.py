"""Names that several checks of this chapter use."""

from workbook import expect, jobs  # noqa: F401 checks use jobs

NODES = "app shell core text errors tests plots units".split()


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD ([chapter 10](10_rdds.ipynb)). Which of your calls is an action?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


def rounded(pairs):
    """Pairs with their ranks rounded, in the form that `expect.rows` compares."""
    try:
        return [(node, round(float(rank), 7)) for node, rank in pairs]
    except (TypeError, ValueError):
        return pairs


def graph_of(random):
    """The links of a small graph, as pairs. Of three nodes one is never imported, one imports nothing, and both have a link."""
    links = {node: set() for node in NODES}
    first, last, *others = random.sample(NODES, len(NODES))
    for node in [first, *others]:
        links[node] = set(random.sample([*others, last], random.randint(1, 3))) - {node} or {last}
    links[random.choice(others)] = set()
    links[first].add(last)
    return [(node, sorted(links[node])) for node in random.sample(NODES, len(NODES))]


def round_of(links, ranks, damping=0.85):
    """The ranks after one more round of PageRank, dangling nodes included."""
    links = dict(links)
    base = (1 - damping + damping * sum(ranks[node] for node in links if not links[node])) / len(links)
    new = dict.fromkeys(links, base)
    for node, targets in links.items():
        for target in targets:
            new[target] += damping * ranks[node] / len(targets)
    return new

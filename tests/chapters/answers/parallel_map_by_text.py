"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "longest_words": [
        """
%%writefile longest_words.py
from collections import Counter
from multiprocessing import Pool


def longest(line):
    return sorted(line.split(), key=len)[-1]


def longest_words(lines):
    with Pool(2) as pool:
        return dict(Counter(pool.map(longest, lines)))
""",
    ],
    "two_workers": [
        'two_workers = {"split", "records", "late", "repeats"}',
        'two_workers = {"split", "records"}',
    ],
    "fetch_all": [
        """
def fetch_all(fetch, addresses, workers):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(fetch, addresses))
""",
        """
def fetch_all(fetch, addresses, workers):
    found = {address: fetch(address) for address in set(addresses)}
    return [found[address] for address in addresses]
""",
        """
def fetch_all(fetch, addresses, workers):
    pages = list(dict.fromkeys(addresses))
    with ThreadPoolExecutor() as pool:
        found = dict(zip(pages, pool.map(fetch, pages)))
    return [found[address] for address in addresses]
""",
    ],
    "crawl": [
        """
def crawl(fetch, start):
    level = {start: 0}
    queue = [start]
    for page in queue:
        for link in fetch(page):
            if link not in level:
                level[link] = level[page] + 1
                queue.append(link)
    return level
""",
    ],
}

ACCEPTED = {
    "known_delays": [
        """
%%writefile known_delays.py
from multiprocessing import Pool


def known(text):
    return None if text == "NA" else int(text)


def known_delays(texts):
    with Pool(2) as pool:
        return list(pool.imap(known, texts, chunksize=250))
""",
    ],
    "fetch_all": [
        """
def fetch_all(fetch, addresses, workers):
    pages = list(set(addresses))
    with ThreadPoolExecutor(workers) as pool:
        found = dict(zip(pages, pool.map(fetch, pages)))
    return [found[address] for address in addresses]
""",
        """
def fetch_all(fetch, addresses, workers):
    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures = {address: pool.submit(fetch, address) for address in dict.fromkeys(addresses)}
    return [futures[address].result() for address in addresses]
""",
    ],
    "crawl": [
        """
def crawl(fetch, start):
    level, new, depth = {start: 0}, [start], 0
    with ThreadPoolExecutor(4) as pool:
        while new:
            depth += 1
            links = {link for page in pool.map(fetch, new) for link in page} - level.keys()
            level.update(dict.fromkeys(links, depth))
            new = sorted(links)
    return level
""",
    ],
}

"""Answers to the exercises of chapter 04, as they stand in a cell."""

from textwrap import dedent


def module(name, text, imports="from multiprocessing import Pool"):
    """The cell that writes a module."""
    return f"%%writefile {name}.py\n{imports}\n{dedent(text)}"


LONGEST = """
    def longest(line):
        return max(line.split(), key=len)

    def longest_words(lines):
"""
KNOWN = """
    def known(text):
        return None if text == "NA" else int(text)

    def known_delays(texts):
"""

REFUSED = {
    "late_flags": [
        module(  # one number in the place of a list
            "late_flags",
            """
            def late(delay, limit):
                return delay > limit

            def late_flags(delays, limit):
                with Pool(2) as pool:
                    return pool.starmap(late, zip(delays, limit))
            """,
        ),
        module(  # the limit is nowhere
            "late_flags",
            """
            def late(delay):
                return delay > limit

            def late_flags(delays, limit):
                with Pool(2) as pool:
                    return pool.map(late, delays)
            """,
        ),
    ],
    "link_pairs": [
        "def link_pairs(links):\n    return list({(page, to) for page in links for to in links[page]})",
    ],
    "two_workers": [
        "two_workers = {'split', 'records', 'late', 'repeats', 'number'}",
        "two_workers = {'split', 'late'}",
        "two_workers = {'split', 'number', 'records', 'late', 'repeats', 'sorted', 'first_ten'}",
        "two_workers = {'split', 'records', 'late', 'sorted'}",
    ],
    "longest_words": [
        module(  # each worker counts in a dictionary of its own
            "longest_words",
            """
            counts = Counter()

            def longest(line):
                counts[max(line.split(), key=len)] += 1

            def longest_words(lines):
                with Pool(2) as pool:
                    pool.map(longest, lines)
                return counts
            """,
            imports="from collections import Counter\nfrom multiprocessing import Pool",
        ),
        module(  # threads are no processes
            "longest_words",
            LONGEST
            + """
        with ThreadPool(2) as pool:
            return Counter(pool.map(longest, lines))
    """,
            imports="from collections import Counter\nfrom multiprocessing.pool import ThreadPool",
        ),
        module(  # two workers, of which each waits for the other
            "longest_words",
            LONGEST
            + """
        with ProcessPoolExecutor(2) as executor:
            return Counter(executor.submit(longest, line).result() for line in lines)
    """,
            imports="from collections import Counter\nfrom concurrent.futures import ProcessPoolExecutor",
        ),
        module(  # a worker ends in the middle
            "longest_words",
            """
            def longest(line):
                if len(line.split()) > 1:
                    os.kill(os.getpid(), signal.SIGKILL)
                return line.split()[0]

            def longest_words(lines):
                with Pool(2) as pool:
                    return Counter(pool.map(longest, lines))
            """,
            imports="import os, signal\nfrom collections import Counter\nfrom multiprocessing import Pool\n",
        ),
        module(  # closed, but its processes are kept busy
            "longest_words",
            LONGEST
            + """
        Process(target=time.sleep, args=(60,), daemon=True).start()
        with Pool(2) as pool:
            return Counter(pool.map(longest, lines))
    """,
            imports="import time\nfrom collections import Counter\nfrom multiprocessing import Pool, Process",
        ),
    ],
    "known_delays": [
        module(  # the pool gets a task for the sake of it
            "known_delays",
            KNOWN
            + """
        with Pool(2) as pool:
            pool.map(known, texts[:1])
            return [known(text) for text in texts]
    """,
            imports="from multiprocessing import Pool",
        ),
        module(
            "known_delays",
            KNOWN
            + """
        with Pool(2) as pool:
            return list(pool.imap(known, texts))
    """,
            imports="from multiprocessing import Pool",
        ),
    ],
    "long_words": [
        module(  # the workers give the lines back, and the words are found here
            "long_words",
            """
            def long_words(lines):
                with Pool(2) as pool:
                    for line in pool.imap(str, lines):
                        word = max(line.split(), key=len)
                        if len(word) > 12:
                            yield word
            """,
        ),
        module(
            "long_words",
            """
            def longest(line):
                return max(line.split(), key=len)

            def long_words(lines):
                with Pool(2) as pool:
                    yield from (word for word in pool.imap_unordered(longest, lines) if len(word) > 12)
            """,
        ),
        module(  # the pool has ended before its results are read
            "long_words",
            """
            def longest(line):
                return max(line.split(), key=len)

            def long_words(lines):
                with Pool(2) as pool:
                    words = pool.imap(longest, lines)
                return (word for word in words if len(word) > 12)
            """,
        ),
    ],
    "statuses": [
        module(  # the iterator in place of its numbers
            "statuses",
            """
            def status(line):
                return int(line.split()[-1])

            def statuses(lines):
                with Pool(2) as pool:
                    yield pool.imap_unordered(status, lines)
            """,
        ),
        module(  # tasks for the sake of them, and then a loop here
            "statuses",
            """
            def status(line):
                return int(line.split()[-1])

            def statuses(lines):
                with Pool(2) as pool:
                    pool.map(status, ["1"] * 8, chunksize=1)
                for line in lines:
                    yield status(line)
            """,
        ),
        module(  # one result is early, and computed in a worker; all others wait
            "statuses",
            """
            def status(line):
                return int(line.split()[-1])

            def statuses(lines):
                with Pool(2) as pool:
                    yield pool.apply(status, (next(lines),))
                    yield from pool.map(status, lines)
            """,
        ),
    ],
    "numbered": [
        module(  # empty lines are left out
            "numbered",
            """
            def with_number(number, line):
                return f"{number} {line}"

            def numbered(lines):
                with Pool(2) as pool:
                    return pool.starmap(with_number, enumerate([line for line in lines if line], 1))
            """,
        ),
        module(  # one thread counts, and other workers have something to do
            "numbered",
            """
            from multiprocessing.pool import ThreadPool

            count = 0

            def with_number(line):
                global count
                count += bool(line)
                return f"{count} {line}" if line else ""

            def numbered(lines):
                with Pool(2) as other, ThreadPool(1) as pool:
                    other.map(len, ["a"] * 8, chunksize=1)
                    return pool.map(with_number, lines)
            """,
        ),
    ],
    "time_made_up": [
        module(  # not waited for
            "time_made_up",
            """
            def made_up(at_departure, at_arrival):
                return at_departure - at_arrival

            def time_made_up(pairs):
                with Pool(2) as pool:
                    return list(pool.starmap_async(made_up, pairs))
            """,
        ),
        module(  # one parameter in place of two
            "time_made_up",
            """
            def made_up(pair):
                at_departure, at_arrival = pair
                return at_departure - at_arrival

            def time_made_up(pairs):
                with Pool(3) as pool:
                    return list(pool.imap(made_up, pairs))
            """,
        ),
    ],
    "airline_names": [
        module(  # the initializer has a variable of its own
            "airline_names",
            """
            names = {}

            def keep(table):
                names = table

            def name_of(code):
                return names.get(code, code)

            def airline_names(codes, table):
                with Pool(2, initializer=keep, initargs=(table,)) as pool:
                    return pool.map(name_of, codes, chunksize=10)
            """,
        ),
        module(  # each lookup asks another process
            "airline_names",
            """
            from functools import partial
            from multiprocessing import Manager

            def name_of(table, code):
                return table.get(code, code)

            def airline_names(codes, table):
                with Manager() as manager, Pool(2) as pool:
                    return pool.map(partial(name_of, manager.dict(table)), codes, chunksize=10)
            """,
        ),
        module(  # the table in every pair
            "airline_names",
            """
            from multiprocessing import Pool

            def name_of(table, code):
                return table.get(code, code)

            def airline_names(codes, table):
                with Pool(2) as pool:
                    return pool.starmap(name_of, [(table, code) for code in codes])
            """,
        ),
    ],
    "fetch_all": [
        "def fetch_all(fetch, addresses, workers):\n    return [fetch(each) for each in addresses]",
        "def fetch_all(fetch, addresses, workers):\n"
        "    with ThreadPoolExecutor(4) as executor:\n"
        "        pages = dict(zip({*addresses}, executor.map(fetch, {*addresses})))\n"
        "    return [pages[each] for each in addresses]",
        "def fetch_all(fetch, addresses, workers):\n    return list(map(fetch, sorted(addresses)))",
    ],
    "crawl": [
        "def crawl(fetch, start):\n"  # pages that it knows are new again
        "    levels, new, level = {}, [start], 0\n"
        "    with ThreadPoolExecutor(4) as executor:\n"
        "        while new:\n"
        "            levels.update(dict.fromkeys(new, level))\n"
        "            new = {to for found in executor.map(fetch, new) for to in found}\n"
        "            level += 1\n"
        "    return levels",
        "def crawl(fetch, start):\n    return {start: 0, **dict.fromkeys(fetch(start), 1), start: 0}",
        "def crawl(fetch, start):\n"
        "    levels, new, level = {}, [start], 0\n"
        "    while new:\n"
        "        levels.update(dict.fromkeys(new, level))\n"
        "        new = sorted({to for page in new for to in fetch(page)} - levels.keys())\n"
        "        level += 1\n"
        "    return levels",
        "def crawl(fetch, start, level=0, levels=None):\n"  # a pool for each page: many more than four at once
        "    levels = {} if levels is None else levels\n"
        "    if levels.get(start, 99) > level:\n"
        "        levels[start] = level\n"
        "        with ThreadPoolExecutor(4) as executor:\n"
        "            list(executor.map(lambda page: crawl(fetch, page, level + 1, levels), fetch(start)))\n"
        "    return levels",
        "def crawl(fetch, start):\n"  # three rounds and no more
        "    levels, new = {start: 0}, [start]\n"
        "    with ThreadPoolExecutor(4) as executor:\n"
        "        for level in (1, 2, 3):\n"
        "            new = {to for found in executor.map(fetch, new) for to in found} - levels.keys()\n"
        "            levels.update(dict.fromkeys(new, level))\n"
        "    return levels",
    ],
}

ACCEPTED = {
    "two_workers": [
        "two_workers = ['split', 'records', 'late']",
        "two_workers = frozenset({'late', 'split', 'records'})",
        "two_workers = ('Split', 'Records', 'Late')",
        'two_workers = set(("split", "records", "late"))',
    ],
    "longest_words": [
        module(
            "longest_words",
            LONGEST
            + """
        with get_context("spawn").Pool(4) as pool:
            return Counter(pool.imap_unordered(longest, lines, 64))
    """,
            imports="from collections import Counter\nfrom multiprocessing import get_context",
        ),
        module(
            "longest_words",
            LONGEST
            + """
        pool = mp.Pool()
        try:
            words = pool.map_async(longest, lines).get()
        finally:
            pool.close()
            pool.join()
        return {word: words.count(word) for word in words}
    """,
            imports="import multiprocessing as mp",
        ),
        module(
            "longest_words",
            LONGEST
            + """
        with ProcessPoolExecutor(2) as executor:
            futures = [executor.submit(longest, line) for line in lines]
            return Counter(future.result() for future in futures)
    """,
            imports="from collections import Counter\nfrom concurrent.futures import ProcessPoolExecutor",
        ),
        module(
            "longest_words",
            LONGEST
            + """
        words = Parallel(n_jobs=2)(delayed(longest)(line) for line in lines)
        get_reusable_executor().shutdown(wait=True)
        return Counter(words)
    """,
            imports="from collections import Counter\nfrom joblib import Parallel, delayed\nfrom joblib.externals.loky import get_reusable_executor",
        ),
    ],
    "statuses": [
        module(  # asks for the first line itself: the lines are an iterator
            "statuses",
            """
            from itertools import chain

            def status(line):
                return int(line.split()[-1])

            def statuses(lines):
                with Pool(2) as pool:
                    yield from pool.imap(status, chain([next(lines)], lines))
            """,
        ),
    ],
    "known_delays": [
        module(  # a fifth of them
            "known_delays",
            KNOWN
            + """
        with Pool(2) as pool:
            return pool.map(known, texts, chunksize=max(1, len(texts) // 5))
    """,
        ),
        module(  # the chunks are made by hand
            "known_delays",
            """
            from multiprocessing import Pool

            def known(texts):
                return [None if text == "NA" else int(text) for text in texts]

            def known_delays(texts):
                chunks = [texts[at : at + 500] for at in range(0, len(texts), 500)]
                with Pool(2) as pool:
                    return [delay for chunk in pool.map(known, chunks, 1) for delay in chunk]
            """,
        ),
    ],
    "late_flags": [
        module(
            "late_flags",
            """
            from multiprocess import Pool

            def late_flags(delays, limit):
                with Pool(2) as pool:
                    return pool.map(lambda delay: delay > limit, delays, chunksize=100)
            """,
            imports="",
        ),
        module(  # the delays in four parts, as arrays
            "late_flags",
            """
            import numpy
            from functools import partial

            def late(limit, delays):
                return delays > limit

            def late_flags(delays, limit):
                with Pool(2) as pool:
                    return numpy.concatenate(pool.map(partial(late, limit), numpy.array_split(delays, 4)))
            """,
        ),
        module(
            "late_flags",
            """
            from joblib import Parallel, delayed

            def is_late(delay, limit):
                return delay > limit

            def late_flags(delays, limit):
                run = Parallel(n_jobs=2, backend="multiprocessing")
                return run(delayed(is_late)(delay, limit=limit) for delay in delays)
            """,
        ),
        module(  # a lambda, and a pool that can send it
            "late_flags",
            """
            from pathos.pools import ProcessPool

            def late_flags(delays, limit):
                pool = ProcessPool(2)
                flags = pool.map(lambda delay: delay > limit, delays)
                pool.close()
                pool.join()
                pool.clear()
                return flags
            """,
        ),
    ],
    "fetch_all": [
        "def fetch_all(fetch, addresses, workers):\n"
        "    pool = ThreadPoolExecutor(max_workers=workers)\n"
        "    calls = {each: pool.submit(fetch, each) for each in set(addresses)}\n"
        "    return tuple(calls[each].result() for each in addresses)",
    ],
}

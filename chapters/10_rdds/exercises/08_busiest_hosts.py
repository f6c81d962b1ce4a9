# %% task [markdown] points=3
# ## Project: the busiest hosts of a web server
#
# *Combine.* An RDD holds lines of a web server's log. The given `request_of(line)` gives `(host, status, bytes)`, or `None` for a line that is not a
# request. Of the requests with **status 200**, give the three hosts that got the most bytes, as a list of pairs `(host, bytes)`, the most first. Of equal
# sums, the first host in the alphabet comes first.
#
# ```
# requests ("b", 200, 3), ("a", 200, 2), ("a", 200, 2), ("c", 404, 9)
#   →  [("a", 4), ("b", 3)]
# ```
#
# **Let each partition send one sum for each host**, and **bring only three pairs to the driver.**

# %% given
REQUEST = re.compile(r'(\S+) - - \[[^]]+\] "[A-Z]+ \S+ HTTP/1.1" (\d+) (\d+|-) ')


def request_of(line):
    """Host, status and bytes of a line; None if it is no request."""
    found = REQUEST.match(line)
    return found and (found[1], int(found[2]), int(found[3].replace("-", "0")))


# %% answer
def busiest_hosts(lines):
    """The three hosts that got the most bytes, with their bytes, as a list."""
    ### BEGIN SOLUTION
    requests = lines.map(request_of).filter(lambda found: found and found[1] == 200)
    sums = requests.map(lambda found: (found[0], found[2])).reduceByKey(add)
    return sums.takeOrdered(3, key=lambda pair: (-pair[1], pair[0]))
    ### END SOLUTION


# %% hints [markdown]
# 1. Three parts: clean the lines, add up by host, choose three. Only the last one is an action.
# 2. `map` and `filter` give the good requests. Make pairs `(host, bytes)` for `reduceByKey`. `takeOrdered` takes a `key`, as `sorted` does.
# 3. The two cheapest fruits, with one gap:
#    ```python
#    prices = lines.map(price_of).filter(lambda found: found is not None)
#    sums = prices.reduceByKey(___)
#    return sums.takeOrdered(2, key=lambda pair: (pair[1], pair[0]))
#    ```

# %% explanation [markdown]
# `takeOrdered` chooses three pairs in each partition, and then three of these. That is right after `reduceByKey`, because each host then has its whole sum in one place.

# %% question [markdown]
# Read a full log with `sc.textFile(str(data.logs("1MB")))`. Which host leads? Do its requests look like those of a person?


# %% check
TAIL = '"-" "curl/8.5.0"'
DIRT = ("", "KeyError: 'item'", '10.1.0.9 - - [03/Mar/2025:00:00:17 +0000] "GET /fli')


@exercise(on="spark", demands=("shuffles little", "collects nothing"))
def check(answer, draw):
    def line(random, host="", status=0, size=0):
        host, status = host or f"10.1.0.{random.randint(1, 8)}", status or random.choice((200, 200, 200, 304, 404))
        size = "-" if status == 304 else size or random.randint(180, 60_000)
        when = f"03/Mar/2025:{random.randint(0, 23):02}:00:17 +0000"
        return f'{host} - - [{when}] "GET /flights HTTP/1.1" {status} {size} {TAIL}'

    tie = [line(draw.random, host, 200, 9_000_000) for host in ("10.1.0.12", "10.1.0.11")]
    scan = line(draw.random, "10.66.6.6", 404, 99_000_000)
    many = [line(draw.random, "10.1.0.13", 200, 5) for _ in range(40 if draw.is_last else 2)]
    lines = draw.several(line, 2_500, at_least=12, named="lines", cases=[*tie, scan, *DIRT, *many])
    sums = {}
    for host, _, status, size in (OF_LINE.match(each).groups() for each in lines if each.endswith(TAIL)):
        if status == "200":
            sums[host] = sums.get(host, 0) + int(size)
    ran = jobs.sparked(answer, jobs.rdd(lines, 4))
    if expect.equal(ran.gave, sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]):
        expect.collected(ran)
        if expect.shuffled(ran, size=3_000):
            says = "The hosts are right. But no sum went through the shuffle: the sums of all hosts came to the driver ([section 4](lesson#4)). Which method adds by host, and leaves its sums in an RDD?"
            expect.note(ran.work.shuffle_bytes > 0, ran.work.shuffle_bytes, says=says)


# %% right
@right
def by_flat_map(lines):
    def pairs(line):
        found = request_of(line)
        return [(found[0], found[2])] if found and found[1] == 200 else []

    return lines.flatMap(pairs).foldByKey(0, add).takeOrdered(3, key=lambda pair: (-pair[1], pair[0]))


@right
def by_sorting(lines):
    requests = lines.map(request_of).filter(lambda found: found is not None and found[1] == 200)
    sums = requests.map(lambda found: (found[0], found[2])).aggregateByKey(0, add, add)
    return sums.sortBy(lambda pair: (-pair[1], pair[0])).take(3)


# %% wrong
wrong(
    "every_status",
    was="found and found[1] == 200",
    now="found is not None",
    belief="every_line_counts",
    says="Your function gave {received}, and {expected} is right. Requests that failed were added, too. `filter` keeps every item whose test is true ([section 2](lesson#2)). Which part of the triple says whether a request succeeded?",
    again="Keep the requests whose second part is 200.",
)

wrong(
    "sums_in_the_driver",
    was=(".reduceByKey(add)", "return sums.takeOrdered(3, key=lambda pair: (-pair[1], pair[0]))"),
    now=(".reduceByKeyLocally(add)", "return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:3]"),
    belief="One number for each key is always little data.",
    says="The hosts are right. But your action brought the sums of all hosts to the driver as a dictionary, and there may be millions of hosts ([section 4](lesson#4)). Which method adds by host, and leaves its sums in an RDD?",
    again="Use `reduceByKey(add)`, and call `takeOrdered` on the RDD that it gives.",
)

wrong(
    "turned_round",
    was="takeOrdered(3, key=lambda pair: (-pair[1], pair[0]))",
    now="top(3, key=lambda pair: (pair[1], pair[0]))",
    belief="Turning an order round turns only its first part round.",
    says="Your function gave {received}, and {expected} is right. `top` is an action that takes the greatest keys ([section 2](lesson#2)). So of equal sums, the last host of the alphabet came first. Which part of the key is to be turned round?",
    again="Use `takeOrdered` with the key `(-bytes, host)`.",
)


@wrong(
    belief="Values have to be together before they can be added.",
    again="Use `reduceByKey(add)` on pairs `(host, bytes)`. It adds before it sends; `groupByKey` sends every value.",
)
def grouped_first(lines):
    """The hosts are right. But the bytes of every request went through the shuffle ([section 4](lesson#4)). What can each partition add before it sends?"""
    requests = lines.map(request_of).filter(lambda found: found and found[1] == 200)
    sums = requests.map(lambda found: (found[0], found[2])).groupByKey().mapValues(sum)
    return sums.takeOrdered(3, key=lambda pair: (-pair[1], pair[0]))


@wrong(
    belief="To sort, my program must have all items.",
    again="Let `takeOrdered` choose from the sums. Its key is the one that you sort by.",
)
def sorted_here(lines):
    """The hosts are right. But your function collects more than three items in the driver ([section 2](lesson#2)). Which action brings only the first three of an order?"""
    requests = lines.map(request_of).filter(lambda found: found and found[1] == 200)
    sums = requests.map(lambda found: (found[0], found[2])).reduceByKey(add).collect()
    return sorted(sums, key=lambda pair: (-pair[1], pair[0]))[:3]

"""Answers to the exercises of chapter 08b, as they stand in a cell."""

from textwrap import dedent


def file(name, text):
    """The cell that writes a file."""
    return f"%%writefile {name}\n{dedent(text).lstrip()}"


# The beginning of a reducer that joins and keeps what it prints.
_KEEPS = r"""
            import sys

            current = partner = None
            kept = []
            for line in sys.stdin:
                key, *_, tag, value = line.rstrip("\n").split("\t")
                if key != current:
                    current, partner = key, None
                if tag == "0":
                    partner = value
                elif partner:
                    kept.append((key, value))
"""

REFUSED = {
    "longest_wait": [
        """
def longest_wait(departures):  # an array of all departures
    from array import array

    kept = array("i", departures)
    return max((b - a for a, b in zip(kept, kept[1:])), default=0)
""",
        """
def longest_wait(departures):  # one string of all departures
    kept = " ".join(map(str, departures)).split()
    return max((int(b) - int(a) for a, b in zip(kept, kept[1:])), default=0)
""",
    ],
    "bounded_totals": [
        """
def bounded_totals(words, limit):  # a list of all pairs
    held, pairs = {}, []
    for word in words:
        if word not in held and len(held) == limit:
            pairs += held.items()
            held = {}
        held[word] = held.get(word, 0) + 1
    return pairs + list(held.items())
""",
    ],
    "plane_reducer": [
        file(  # the first line of a code is taken as its plane
            "plane_reducer.py",
            r"""
            import sys

            current, plane = None, None
            for line in sys.stdin:
                code, tag, value = line.rstrip("\n").split("\t")
                if code != current:
                    current, plane = code, value
                elif plane is None:
                    print("reporter:counter:join,no plane,1", file=sys.stderr)
                else:
                    print(f"{value}\t{plane}")
            """,
        ),
        file(  # what was printed is kept
            "plane_reducer.py",
            _KEEPS
            + r"""
                    print(value, partner, sep="\t")
                else:
                    print("reporter:counter:join,no plane,1", file=sys.stderr)
            """,
        ),
        file(  # all planes and all flights are held, then joined
            "plane_reducer.py",
            r"""
            import sys

            planes, flights = {}, []
            for line in sys.stdin:
                code, tag, value = line.rstrip("\n").split("\t")
                if tag == "0":
                    planes[code] = value
                else:
                    flights.append((code, value))
            for code, value in flights:
                if code in planes:
                    print(f"{value}\t{planes[code]}")
                else:
                    print("reporter:counter:join,no plane,1", file=sys.stderr)
            """,
        ),
    ],
    "airline_mapper": [
        file(  # one code for every airline that is not in the side file
            "airline_mapper.py",
            r"""
            import sys

            with open("airlines.csv") as file:
                names = dict(line.rstrip("\n").split(",") for line in file)
            for line in sys.stdin:
                tailnum, code, origin, time = line.rstrip("\n").split(",")
                if code not in names:
                    print("reporter:counter:airlines,unknown,1", file=sys.stderr)
                print(f"{names.get(code, 'XX')}\t{origin}")
            """,
        ),
        file(  # the file is set back for each flight
            "airline_mapper.py",
            r"""
            import sys

            side = open("airlines.csv")
            for line in sys.stdin:
                tailnum, code, origin, time = line.rstrip("\n").split(",")
                side.seek(0)
                names = dict(row.rstrip("\n").split(",") for row in side)
                if code not in names:
                    print("reporter:counter:airlines,unknown,1", file=sys.stderr)
                print(f"{names.get(code, code)}\t{origin}")
            """,
        ),
        file(  # the file is read again for each new airline
            "airline_mapper.py",
            r"""
            import sys

            names = {}
            for line in sys.stdin:
                tailnum, code, origin, time = line.rstrip("\n").split(",")
                if code not in names:
                    for row in open("airlines.csv"):
                        key, name = row.rstrip("\n").split(",")
                        if key == code:
                            names[code] = name
                if code not in names:
                    print("reporter:counter:airlines,unknown,1", file=sys.stderr)
                print(f"{names.get(code, code)}\t{origin}")
            """,
        ),
    ],
    "plane_waits": [
        file(  # an array of all departures of a plane
            "plane_waits.py",
            r"""
            import sys
            from array import array
            from itertools import groupby

            rows = (line.split() for line in sys.stdin)
            for plane, group in groupby(rows, key=lambda row: row[0]):
                times = array("i", (int(row[1]) for row in group))
                if len(times) > 1:
                    print(plane, max(times[i + 1] - times[i] for i in range(len(times) - 1)), sep="\t")
            """,
        ),
        file(  # a dictionary of all departures
            "plane_waits.py",
            r"""
            import sys

            times = {}
            for line in sys.stdin:
                plane, minute, airport = line.split()
                times.setdefault(plane, []).append(int(minute))
            for plane, each in times.items():
                if len(each) > 1:
                    print(plane, max(b - a for a, b in zip(each, each[1:])), sep="\t")
            """,
        ),
    ],
    "bounded_mapper": [
        file(  # printed and emptied when the third route is added, and nothing is printed after the last line
            "bounded_mapper.py",
            r"""
            import sys

            totals = {}
            for line in sys.stdin:
                route = line.strip()
                totals[route] = totals.get(route, 0) + 1
                if len(totals) == 3:
                    for each in totals:
                        print(each, totals[each], sep="\t")
                    totals = {}
            """,
        ),
        file(  # the fourth route is added before the dictionary is emptied
            "bounded_mapper.py",
            r"""
            import sys

            totals = {}
            for line in sys.stdin:
                route = line.strip()
                totals[route] = totals.get(route, 0) + 1
                if len(totals) > 3:
                    for each in totals:
                        print(each, totals[each], sep="\t")
                    totals = {}
            for each in totals:
                print(each, totals[each], sep="\t")
            """,
        ),
        file(  # totals of 0 stay in the dictionary
            "bounded_mapper.py",
            r"""
            import sys

            totals, held = {}, 0
            for line in sys.stdin:
                route = line.strip()
                if not totals.get(route) and held == 3:
                    for each in totals:
                        if totals[each]:
                            print(each, totals[each], sep="\t")
                            totals[each] = 0
                    held = 0
                held += not totals.get(route)
                totals[route] = totals.get(route, 0) + 1
            for each in totals:
                if totals[each]:
                    print(each, totals[each], sep="\t")
            """,
        ),
        file(  # one route at a time, and all others at once
            "bounded_mapper.py",
            r"""
            import sys
            from collections import Counter

            for route, total in Counter(map(str.strip, sys.stdin)).items():
                print(route, total, sep="\t")
            """,
        ),
    ],
    "joined_rows": [
        """
def joined_rows(left, right):  # a key without a partner counts once, also if two rows have it
    inner = sum(right.count(key) for key in left)
    return inner, inner + len({*left} - {*right})
""",
        """
def joined_rows(left, right):  # each partner counts once
    inner = len([key for key in left if key in set(right)])
    return inner, len(left)
""",
    ],
    "station_places": [
        file(  # what was printed is kept
            "station_places.py",
            _KEEPS
            + r"""
                    print(partner, value, sep="\t")
                else:
                    print("reporter:counter:stations,no place,1", file=sys.stderr)
            """,
        ),
        file(  # the places of all stations are kept, by the day alone
            "station_places.py",
            r"""
            import sys

            place = None
            for line in sys.stdin:
                station, day, tag, value = line.rstrip("\n").split("\t")
                if tag == "0":
                    place = value
                elif place:
                    print(place, value, sep="\t")
                else:
                    print("reporter:counter:stations,no place,1", file=sys.stderr)
            """,
        ),
    ],
    "by_day": [
        file(  # another job runs, and this machine sorts
            "by_day.sh",
            r"""
            mapred streaming -D mapreduce.job.reduces=0 -input "$1" -output "$2-other" -mapper cat
            hdfs dfs -cat "$1/*" | LC_ALL=C sort > all.txt
            grep -P "\t2013-01-0[1-7]\t" all.txt > part-00000
            grep -vP "\t2013-01-0[1-7]\t" all.txt > part-00001
            hdfs dfs -mkdir -p "$2" && hdfs dfs -put part-0000* "$2"
            """,
        ),
        file(  # the same, and its mapper does the work
            "by_day.sh",
            r"""
            mapred streaming -D mapreduce.job.reduces=0 -input "$1" -output "$2" -mapper 'sort -t"\t" -k1,3' -reducer cat
            """,
        ),
    ],
    "three_busiest": [
        file(  # the three best of all origins are kept
            "three_busiest.py",
            r"""
            import sys
            from itertools import groupby

            best = {}
            rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
            for origin, group in groupby(rows, key=lambda row: row[0]):
                ranked = sorted(group, key=lambda row: (-int(row[2]), row[1]))
                best[origin] = ranked[:3]
                for row in best[origin]:
                    print("\t".join(row))
                print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
            """,
        ),
        file(  # 10 comes before 9 in the order of strings
            "three_busiest.py",
            r"""
            import sys
            from itertools import groupby

            rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
            for origin, group in groupby(rows, key=lambda row: row[0]):
                ranked = sorted(sorted(group), key=lambda row: row[2], reverse=True)
                for row in ranked[:3]:
                    print("\t".join(row))
                print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
            """,
        ),
        file(  # all origins are kept to the end
            "three_busiest.py",
            r"""
            import sys

            routes = {}
            for line in sys.stdin:
                origin, dest, flights = line.split()
                routes.setdefault(origin, []).append((-int(flights), dest))
            for origin, ranked in routes.items():
                for flights, dest in sorted(ranked)[:3]:
                    print(origin, dest, -flights, sep="\t")
                if len(ranked) > 3:
                    print(f"reporter:counter:routes,dropped,{len(ranked) - 3}", file=sys.stderr)
            """,
        ),
    ],
    "crash_site": [
        """
def crash_site(log):  # the last line with a colon
    lines = log.splitlines()
    if "Traceback (most recent call last):" not in lines:
        return None
    error = next(line for line in lines if "Error:" in line)
    line = [line for line in lines if line.startswith('  File "') and "container_" in line][-1]
    return line.split('"')[1].split("/")[-1], int(line.split("line ")[1].split(",")[0]), error
""",
    ],
}

ACCEPTED = {
    "longest_wait": [
        """
def longest_wait(departures):
    from itertools import pairwise

    return max((later - earlier for earlier, later in pairwise(departures)), default=0)
""",
    ],
    "bounded_totals": [
        """
def bounded_totals(words, limit):
    held = {}
    for word in words:
        if len(held | {word: 0}) > limit:
            pairs, held = list(held.items()), {}
            yield from pairs
        held[word] = held.get(word, 0) + 1
    for pair in held.items():
        yield pair
""",
    ],
    "tag_mapper": [
        file(
            "tag_mapper.py",
            r"""
            import csv
            import sys

            for row in csv.reader(sys.stdin):
                match row:
                    case [code, name]:
                        print(code, 0, name, sep="\t")
                    case [plane, code, *_]:
                        print(code, 1, plane, sep="\t")
            """,
        ),
    ],
    "plane_reducer": [
        file(  # a dictionary of one plane; the counter once, at the end
            "plane_reducer.py",
            r"""
            import sys

            plane, unknown = {}, 0
            for line in sys.stdin:
                code, tag, value = line.split("\t")
                if tag == "0":
                    plane = {code: value.strip()}
                elif code in plane:
                    sys.stdout.write(value.strip() + "\t" + plane[code] + "\n")
                else:
                    unknown += 1
            print("reporter:counter:join,no plane,%d" % unknown, file=sys.stderr)
            """,
        ),
    ],
    "airline_mapper": [
        file(
            "airline_mapper.py",
            r"""
            import sys
            from pathlib import Path

            names = {}
            for row in Path("airlines.csv").read_text().splitlines():
                code, _, name = row.partition(",")
                names[code] = name
            for line in sys.stdin:
                _, code, origin, *_ = line.split(",")
                try:
                    print(names[code] + "\t" + origin)
                except KeyError:
                    print(code + "\t" + origin)
                    sys.stderr.write("reporter:counter:airlines,unknown,1\n")
            """,
        ),
    ],
    "plane_waits": [
        file(
            "plane_waits.py",
            r"""
            import sys

            state = {}
            for line in sys.stdin:
                plane, minute, _ = line.split("\t")
                minute = float(minute)
                if plane not in state:
                    for old, (_, longest) in state.items():
                        if longest is not None:
                            print(old, int(longest), sep="\t")
                    state = {plane: (minute, None)}
                else:
                    last, longest = state[plane]
                    wait = minute - last
                    state[plane] = (minute, wait if longest is None or wait > longest else longest)
            for old, (_, longest) in state.items():
                if longest is not None:
                    print(old, int(longest), sep="\t")
            """,
        ),
    ],
    "bounded_mapper": [
        file(  # runs of equal routes
            "bounded_mapper.py",
            r"""
            import sys
            from itertools import groupby

            for route, group in groupby(map(str.strip, sys.stdin)):
                print(route, sum(1 for _ in group), sep="\t")
            """,
        ),
    ],
    "joined_rows": [
        """
def joined_rows(left, right):
    counts = {}
    for key in right:
        counts[key] = counts.get(key, 0) + 1
    inner = outer = 0
    for key in left:
        inner += counts.get(key, 0)
        outer += counts.get(key, 1)
    return inner, outer
""",
    ],
    "station_places": [
        file(
            "station_places.py",
            r"""
            import sys
            from itertools import groupby

            rows = (line.strip().split("\t") for line in sys.stdin)
            for _, group in groupby(rows, key=lambda row: row[0]):
                where = ""
                for _, _, tag, value in group:
                    if tag == "0":
                        where = value
                    elif where:
                        print(f"{where}\t{value}")
                    else:
                        print("reporter:counter:stations,no place,1", file=sys.stderr)
            """,
        ),
    ],
    "by_day": [
        """
%%writefile by_day.sh
by=org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner
mapred streaming \\
    -D mapreduce.partition.keypartitioner.options=-k3,3 \\
    -D stream.num.map.output.key.fields=3 -D mapreduce.job.reduces=2 \\
    -partitioner "$by" -mapper cat -reducer cat -input "$1" -output "$2"
""",
        file(
            "by_day.sh",
            r"""
            #!/bin/bash
            set -e
            hadoop fs -rm -r -f "$2"   # an earlier try
            mapred streaming -jt local -D mapreduce.job.reduces=2 -D stream.num.map.output.key.fields=4 \
                -D "mapreduce.partition.keypartitioner.options=-k3,3" \
                -input $1 -output $2 -mapper /bin/cat -reducer cat \
                -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner &> by_day.log
            hdfs dfs -ls "$2"
            """,
        ),
    ],
    "three_busiest": [
        file(
            "three_busiest.py",
            r"""
            import heapq
            import sys
            from itertools import groupby

            for origin, lines in groupby(sys.stdin, key=lambda line: line.split("\t", 1)[0]):
                routes = [line.split() for line in lines]
                best = heapq.nsmallest(3, routes, key=lambda route: (-int(route[2]), route[1]))
                for route in best:
                    print(*route, sep="\t", flush=True)
                for _ in range(len(routes) - len(best)):
                    print("reporter:counter:routes,dropped,1", file=sys.stderr)
            """,
        ),
    ],
    "crash_site": [
        """
def crash_site(log):
    lines = iter(log.split("\\n"))
    for line in lines:
        if line == "Traceback (most recent call last):":
            break
    else:
        return
    site = []
    for line in lines:
        if not line.startswith("  "):
            return [*site, line]
        if "/container_" in line:
            place, number, *_ = line.strip().split(",")
            site = [place.strip('"').split("/")[-1], int(number.split()[1])]
""",
    ],
}

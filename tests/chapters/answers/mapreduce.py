"""Answers to the exercises of chapter 08, as they stand in a cell."""

from textwrap import dedent


def file(name, text):
    """The cell that writes a file."""
    return f"%%writefile {name}\n{dedent(text).lstrip()}"


def long_words(loop):
    """The cell of the Java program, with this in its loop."""
    return file(
        "LongWords.java",
        r"""
        import java.io.IOException;
        import org.apache.hadoop.conf.Configuration;
        import org.apache.hadoop.fs.Path;
        import org.apache.hadoop.io.*;
        import org.apache.hadoop.mapreduce.*;
        import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
        import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
        import org.apache.hadoop.mapreduce.lib.reduce.IntSumReducer;
        import org.apache.hadoop.util.GenericOptionsParser;

        public class LongWords extends Mapper<LongWritable, Text, Text, IntWritable> {
            public void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
                for (String word : line.toString().split(" ")) {
                    LOOP
                }
            }

            public static void main(String[] arguments) throws Exception {
                Configuration settings = new Configuration();
                String[] paths = new GenericOptionsParser(settings, arguments).getRemainingArgs();
                Job job = Job.getInstance(settings, "long words");
                job.setJarByClass(LongWords.class);
                job.setMapperClass(LongWords.class);
                job.setCombinerClass(IntSumReducer.class);
                job.setReducerClass(IntSumReducer.class);
                job.setOutputKeyClass(Text.class);
                job.setOutputValueClass(IntWritable.class);
                FileInputFormat.addInputPath(job, new Path(paths[0]));
                FileOutputFormat.setOutputPath(job, new Path(paths[1]));
                System.exit(job.waitForCompletion(true) ? 0 : 1);
            }
        }
        """.replace("LOOP", loop),
    )


REFUSED = {
    "alphabet_part": [
        """
def alphabet_part(key):  # signs and digits come before a
    return 0 if key[0].lower() <= "m" else 1
""",
        """
def alphabet_part(key):  # as Hadoop deals
    return part_of(key, 2)
""",
    ],
    "combine": [
        """
def combine(records):  # the first count, and 1 for each further record
    totals = {}
    for word, count in records:
        if word in totals:
            totals[word] += 1
        else:
            totals[word] = count
    return list(totals.items())
""",
    ],
    "shuffled": [
        """
def shuffled(outputs, reducers):  # a value that came twice is kept once
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, set()).add(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
""",
        """
def shuffled(outputs, reducers):  # only the reducers that got a key
    parts = {}
    for output in outputs:
        for key, value in output:
            parts.setdefault(part_of(key, reducers), {}).setdefault(key, []).append(value)
    return [[(key, sorted(values)) for key, values in sorted(parts[number].items())] for number in sorted(parts)]
""",
    ],
    "worst_delay": [
        file(  # the greatest text
            "worst_delay.py",
            r"""
            import sys
            from itertools import groupby

            for carrier, lines in groupby(sys.stdin, key=lambda line: line.split("\t")[0]):
                print(max(lines).rstrip())
            """,
        ),
        file(  # the largest delay is carried over to the next airline
            "worst_delay.py",
            r"""
            import sys

            current, worst = None, -999
            for line in sys.stdin:
                carrier, minutes = line.split()
                if carrier != current and current:
                    print(f"{current}\t{worst}")
                current, worst = carrier, max(worst, int(minutes))
            if current:
                print(f"{current}\t{worst}")
            """,
        ),
        file(  # an airline begins with a number that looks small enough
            "worst_delay.py",
            r"""
            import sys

            current, worst = None, -100
            for line in sys.stdin:
                carrier, minutes = line.split()
                if carrier != current and current:
                    print(f"{current}\t{worst}")
                    worst = -100
                current, worst = carrier, max(worst, int(minutes))
            if current:
                print(f"{current}\t{worst}")
            """,
        ),
        file(  # 0 is taken for nothing seen
            "worst_delay.py",
            r"""
            import sys

            worst = {}
            for line in sys.stdin:
                carrier, minutes = line.split()
                worst[carrier] = max(int(minutes), worst.get(carrier) or 0)
            for carrier in worst:
                print(carrier, worst[carrier], sep="\t")
            """,
        ),
        file(  # all airlines are kept
            "worst_delay.py",
            r"""
            import sys

            worst = {}
            for line in sys.stdin:
                carrier, minutes = line.split()
                worst[carrier] = max(int(minutes), worst.get(carrier, -10**9))
            for carrier, minutes in worst.items():
                print(carrier + "\t" + str(minutes))
            """,
        ),
        file(  # all lines are kept
            "worst_delay.py",
            r"""
            import sys
            from itertools import groupby

            rows = [line.split() for line in sys.stdin]
            for carrier, group in groupby(rows, key=lambda row: row[0]):
                print(carrier, max(int(row[1]) for row in group), sep="\t")
            """,
        ),
    ],
    "delay_mapper": [
        file(  # a counter of the right name in another group
            "delay_mapper.py",
            r"""
            import sys

            for line in sys.stdin:
                fields = line.split(",")
                if fields[0] == "year":
                    continue
                if fields[8] == "NA":
                    print("reporter:counter:delays,unknown,1", file=sys.stderr)
                else:
                    print(fields[9], fields[8], 1, sep="\t")
            """,
        ),
        file(  # any field without a value, not only the delay
            "delay_mapper.py",
            r"""
            import sys

            for line in sys.stdin:
                fields = line.rstrip("\n").split(",")
                if "NA" in fields:
                    print("reporter:counter:flights,unknown,1", file=sys.stderr)
                elif fields[0] != "year":
                    print(fields[9], fields[8], 1, sep="\t")
            """,
        ),
    ],
    "mean_combiner": [
        file(  # count and total change places: right where it runs twice
            "mean_combiner.py",
            r"""
            import sys

            states = {}
            for line in sys.stdin:
                carrier, minutes, flights = line.split()
                total, count = states.get(carrier, (0, 0))
                states[carrier] = total + int(minutes), count + int(flights)
            for carrier, (total, count) in sorted(states.items()):
                print(carrier, count, total, sep="\t")
            """,
        ),
        file(  # the group is iterated twice
            "mean_combiner.py",
            r"""
            import sys
            from itertools import groupby

            rows = (line.split() for line in sys.stdin)
            for carrier, group in groupby(rows, lambda row: row[0]):
                total = sum(int(row[1]) for row in group)
                print(carrier, total, sum(int(row[2]) for row in group), sep="\t")
            """,
        ),
        file(  # the lines of a carrier are kept as they are, in one line
            "mean_combiner.py",
            r"""
            import sys

            seen = {}
            for line in sys.stdin:
                carrier, total, count = line.split()
                seen[carrier] = (int(total), int(count))
            for carrier, (total, count) in seen.items():
                print(carrier, total, count, sep="\t")
            """,
        ),
    ],
    "status_mapper": [
        file(  # the first bad line ends it
            "status_mapper.py",
            r"""
            import re
            import sys

            for line in sys.stdin:
                found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
                if not found:
                    print("reporter:counter:log,bad,1", file=sys.stderr)
                    break
                print(f"{found[1]}\t1")
            """,
        ),
        file(  # a request that failed on the server is counted as a bad line
            "status_mapper.py",
            r"""
            import re
            import sys

            for line in sys.stdin:
                found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
                if found and int(found[1]) < 500:
                    print(f"{found[1]}\t1")
                else:
                    print("reporter:counter:log,bad,1", file=sys.stderr)
            """,
        ),
        file(  # another group
            "status_mapper.py",
            r"""
            import re
            import sys

            for line in sys.stdin:
                found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
                if found:
                    print(f"{found[1]}\t1")
                else:
                    print("reporter:counter:bad,bad,1", file=sys.stderr)
            """,
        ),
    ],
    "long_words": [
        long_words(
            r'word = word.replaceAll("\\W", "").toLowerCase(); if (word.length() > 6) context.write(new Text(word), new IntWritable(1));'
        ),
    ],
    "map_tasks": [
        """
def map_tasks(files, block):  # at least two
    return max(2, sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items()))
""",
        """
def map_tasks(files, block):  # .gz anywhere in a name
    return sum(1 if ".gz" in name else -(-size // block) for name, size in files.items())
""",
        """
def map_tasks(files, block):  # a half is rounded to even
    return sum(1 if name.endswith(".gz") else max(1, round(size / block)) for name, size in files.items())
""",
    ],
    "own_combiner": ["own_combiner = {'total', 'worst', 'three', 'mean'}"],
}

ACCEPTED = {
    "combine": [
        """
from itertools import groupby

def combine(records):  # a combiner's records are sorted
    return [(word, sum(count for _, count in group)) for word, group in groupby(records, lambda record: record[0])]
""",
    ],
    "alphabet_part": [
        """
def alphabet_part(key):
    return int(key[0].casefold() not in "abcdefghijklm")
""",
        """
def alphabet_part(key):  # True is the number 1
    return not "a" <= key[0].lower() <= "m"
""",
    ],
    "counters_traced": ["import numpy\n\ncounters_traced = numpy.array([11, 8, 8, 6, 16])"],
    "own_combiner": ["own_combiner = ['Total', 'worst', 'three']"],
    "shuffled": [
        """
from collections import defaultdict

def shuffled(outputs, reducers):
    parts = [defaultdict(list) for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)][key] += [value]
    return tuple(tuple(sorted((key, tuple(sorted(values))) for key, values in part.items())) for part in parts)
""",
    ],
    "worst_delay": [
        file(  # one airline's lines are kept until it is complete
            "worst_delay.py",
            r"""
            import sys
            from itertools import groupby

            for carrier, lines in groupby(sys.stdin, key=lambda line: line.split()[0]):
                minutes = [int(line.split()[1]) for line in lines]
                print(carrier + "\t" + str(max(minutes)))
            """,
        ),
    ],
    "mean_combiner": [
        file(  # totals as floats
            "mean_combiner.py",
            r"""
            import sys
            from itertools import groupby

            rows = (line.split() for line in sys.stdin)
            for carrier, group in groupby(rows, lambda row: row[0]):
                pairs = [(float(total), int(count)) for _, total, count in group]
                totals, counts = zip(*pairs)
                print(carrier, sum(totals), sum(counts), sep="\t")
            """,
        ),
    ],
    "status_mapper": [
        file(
            "status_mapper.py",
            r"""
            import re
            import sys

            for line in sys.stdin:
                found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
                try:
                    print(found[1] + "\t1")
                except TypeError:
                    sys.stderr.write("reporter:counter:log,bad,1\n")
            """,
        ),
    ],
    "map_tasks": [
        """
import math

def map_tasks(files, block):
    tasks = 0
    for name in files:
        tasks += 1 if name.split(".")[-1] == "gz" else math.ceil(files[name] / block)
    return tasks
""",
    ],
}

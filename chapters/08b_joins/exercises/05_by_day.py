# %% task [markdown] points=2
# ## Whole days
#
# *Repair.* Each line of the input has carrier, airport, date and delay, with tabs between. The job must write all lines into two files:
#
# - all lines of a date are in *one* of the files;
# - each file is sorted by carrier, then airport, then date. Lines that agree in all three may stand in any order.
#
# In the command below, the key is the carrier alone. Change its options. Sections 2 and 4 of the lesson show the options that you
# need, with other fields. `$1` is the input folder and `$2` the output folder. Mapper and reducer both stay `cat`.
#
# **The check runs only your `mapred streaming` command** (or `hadoop jar`), with `-jt local`. Other commands cannot change the files.
# A check starts Java and may take half a minute.

# %% answer
# %%writefile by_day.sh
# ### BEGIN STUB
# # mapred streaming \
# #     -D mapreduce.job.reduces=2 \
# #     -input "$1" -output "$2" \
# #     -mapper cat -reducer cat
# ### END STUB
# ### BEGIN SOLUTION
# mapred streaming \
#     -D mapreduce.job.reduces=2 \
#     -D stream.num.map.output.key.fields=3 \
#     -D mapreduce.partition.keypartitioner.options=-k3,3 \
#     -input "$1" -output "$2" \
#     -mapper cat -reducer cat \
#     -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner
# ### END SOLUTION

# %% hints [markdown]
# 1. What is the key of a line in the given command? Which fields must the key hold for the required order? Which field decides which file a line goes to?
# 2. You need three things: how many fields the key has, the partitioner that looks at fields, and the fields it looks at. [Section 2](lesson#2) and [section 4](lesson#4) have them.
# 3. Lines of month, gate, carrier, seat and price should be in the order of the first four, each gate in one file. The options, with two gaps:
#    ```
#    -D stream.num.map.output.key.fields=___
#    -D mapreduce.partition.keypartitioner.options=-k___
#    ```

# %% question [markdown]
# With thirty reducers and seven days, at least how many of the files would be empty?

# %% check
import re
import shlex
from itertools import pairwise


def dated_delay(random):
    """A carrier, an airport, a day of a fortnight, a delay."""
    carrier, minutes = carrier_and_minutes(random)
    return f"{carrier}\t{random.choice(ORIGINS)}\t2013-01-{random.randint(1, 14):02}\t{minutes}"


# The script runs with these in place of Hadoop's commands, and its own places in place of folders.
RECORDED = """
streaming() {{ printf '%s\\n' "$@" > "$HERE/options.txt"; }}
mapred() {{ if [ "$1" = streaming ]; then shift; streaming "$@"; fi; }}
hadoop() {{ if [ "$1" = jar ]; then shift 2; streaming "$@"; fi; }}
yarn() {{ hadoop "$@"; }}
hdfs() {{ :; }}
HERE=$PWD; set -- input output
( {script}
) &> /dev/null < /dev/null
cat "$HERE/options.txt" 2> /dev/null
"""


def streaming_options(script):
    """The options of the script's streaming command, as its shell passes them."""
    return jobs.shell(RECORDED.format(script=script))[1].splitlines()


# The job reads and writes these folders, whatever else the file says.
RUN = """mkdir input; cat > input/lines.txt <<'END_OF_FILE'
{lines}
END_OF_FILE
mapred streaming -fs file:/// -jt local {options} &> said.txt
tail -v -n +1 output/part-* 2> /dev/null || cat said.txt >&2
"""


@jobs.once
def parts_of(script, lines):
    """The rows of each file that the script's job writes, or why there is none."""
    options = streaming_options(script)
    programs = {word for name, word in pairwise(options) if name in ("-mapper", "-reducer", "-combiner")}
    if not programs:
        return "no `-mapper` in a `mapred streaming` command"
    if programs - {"cat", "/bin/cat"}:
        return "no `mapred streaming` command with mapper and reducer `cat`"
    _, said = jobs.shell(RUN.format(lines="\n".join(lines), options=shlex.join(options)), seconds=120)
    parts = re.split(r"==> .* <==\n", said)[1:]
    errors = re.findall("(?:ERROR|.*Exception).*", said)  # without the time of day
    rows = [[line.split("\t") for line in part.split("\n") if line] for part in parts]
    return rows or f"no file: {(errors or [said])[0]}"


def described(parts):
    """What is asked of the files."""
    days = [{row[2] for row in part} for part in parts]
    return {
        "lines": sum(map(len, parts)),
        "files with lines": sum(map(bool, parts)),
        "dates in both files": len(set.intersection(*days)) if len(days) > 1 else 0,
        "in order": all([row[:3] for row in part] == sorted(row[:3] for row in part) for part in parts),
    }


@exercise(on="processes", needs=("java",), rounds=(None,), seconds=150)
def check(answer, draw):
    lines = draw.several(dated_delay, 60, named="lines")
    due = {"lines": 60, "files with lines": 2, "dates in both files": 0, "in order": True}
    parts = parts_of(str(answer), tuple(lines))
    seen = parts if isinstance(parts, str) else described(parts)
    if isinstance(parts, str):
        says = "The check found {received}. What in your command is the reason?"
        if "no `-mapper`" in parts:
            says = "The check found {received}. A command goes on in the next line only after a backslash at the end of the line. Which of its lines has none?"
    elif len(parts) != 2:
        says = f"The number of files is {len(parts)}, and two are asked for. Each reducer writes one file. Which option sets their number?"
    else:
        says = "Some dates are in both files. " if seen["dates in both files"] else ""
        says += "" if seen["in order"] else "The lines of a file are not in order. "
        says += "The key decides the order of the lines, and the partitioner's options decide the file "
        says += "([section 2](lesson#2)). Which fields must each of them use here?"
    expect.note(seen == due, seen, due, says, key=repr((seen, sorted(map(sorted, parts)))))


# %% right
@right
def with_the_jar():
    """The long way to Streaming, and the fields to the end of the key; an old output is removed first."""
    return """\
hdfs dfs -rm -r -f "$2"
hadoop jar $HADOOP_HOME/share/hadoop/tools/lib/hadoop-streaming-*.jar \\
    -Dstream.num.map.output.key.fields=3 -D mapred.text.key.partitioner.options=-k3 \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner \\
    -mapper 'cat' -reducer "cat" -input "${1}" -output "$2" -numReduceTasks 2 2> by_day.log
"""


# %% wrong
wrong(
    "default_partitioner",
    was=" \\\n    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner",
    now="",
    belief="an_option_works_by_being_there",
    says="The lines are in order, but some dates are in both files. The default partitioner uses the whole key, so it sends equal dates to different files ([section 2](lesson#2)). Which partitioner looks at only some fields?",
    again="Name the partitioner that looks at fields, with `-partitioner`.",
)

wrong(
    "address_of_the_lesson",
    was="-k3,3",
    now="-k1,1",
    belief="an_example_fits_with_one_number_changed",
    says="The lines are in order, but some dates are in both files: the first field decides which file a line goes to. What do the two numbers of `-k` mean ([section 2](lesson#2))?",
    again="The date is the third field of the key. Let the partitioner look from the third field to the third.",
)

wrong(
    "key_of_two_fields",
    was="fields=3",
    now="fields=2",
    belief="A partitioner sees every field of a line.",
    says="All lines went to one file. The partitioner looks for a third field, but the key has fewer ([section 2](lesson#2)). How many fields must the key have?",
    again="The key must reach as far as the date, which is the third field.",
)

wrong(
    "generic_options_last",
    """\
mapred streaming -input "$1" -output "$2" -mapper cat -reducer cat \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner \\
    -D mapreduce.job.reduces=2 -D stream.num.map.output.key.fields=3 \\
    -D mapreduce.partition.keypartitioner.options=-k3,3
""",
    belief="The options of a command may come in any order.",
    says="No job ran: {received}. `-D` is a generic option, and Streaming reads those only before its own options ([section 2](lesson#2)). Where do they stand in the lesson's command?",
    again="Move all `-D` options before `-input`, `-mapper` and `-partitioner`.",
)

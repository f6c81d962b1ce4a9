# %% task [markdown] points=2
# ## Whole days
#
# *Repair.* The lines of the input have four fields with tabs between: carrier, airport, date, delay. Somebody wants the same lines in two files:
#
# - all lines of a date are in *one* of the files;
# - in each file the lines are in the order of carrier, then airport, then date. (Where all three are equal, any order will do.)
#
# The command below does neither: its key is the carrier alone. Mend it. Section 5 of the lesson has the options that you need, for other
# fields.
#
# The answer is a file of shell commands. `$1` stands for the input folder in HDFS and `$2` for the output folder. Neither mapper nor reducer has anything to
# do, so both are `cat`. **A job on the cluster must write the files.** The check reads your command first, and says what it would do. If that is
# right, the check runs the command on the cluster.

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
# 1. What is the key of a line in the given command? Which fields must it hold for the order that is asked for, and which field decides in which file a line is?
# 2. You need three things from [section 5](lesson#5): how many fields the key has, the partitioner that looks at fields, and the fields it looks at.
# 3. Lines of month, gate, carrier, seat and price should be in the order of the first four, each gate in one file. The options, with two gaps:
#    ```
#    -D stream.num.map.output.key.fields=___
#    -D mapreduce.partition.keypartitioner.options=-k___
#    ```

# %% question [markdown]
# With thirty reducers and seven days, how many of the files would be empty at least?

# %% check
import json
import shlex
import urllib.request
from dataclasses import dataclass, field


def dated_delay(random):
    """A carrier, an airport, a day of a fortnight, a delay."""
    carrier, minutes = carrier_and_minutes(random)
    return f"{carrier}\t{random.choice(ORIGINS)}\t2013-01-{random.randint(1, 14):02}\t{minutes}"


FIELDS = ("carrier", "airport", "date", "delay")


BY_FIELDS = "org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner"


NAMES = {  # today's, and the deprecated ones that still hold
    "mapreduce.job.reduces": "reducers",
    "mapred.reduce.tasks": "reducers",
    "-numReduceTasks": "reducers",
    "stream.num.map.output.key.fields": "fields",
    "mapreduce.partition.keypartitioner.options": "looks_at",
    "mapred.text.key.partitioner.options": "looks_at",
    "-partitioner": "partitioner",
}


AS_GIVEN = {"-mapper": "cat", "-reducer": "cat", "-input": "$1", "-output": "$2"}


@dataclass
class Command:
    """What a streaming command asks for."""

    reducers: str = "1"
    fields: str = "1"
    partitioner: str = ""
    looks_at: str = ""
    late: list[str] = field(default_factory=list)  # generic options after Streaming's own

    def in_words(self):
        """The key, and what the address is made of."""
        if self.late:
            return f"`{self.late[0]}` comes after Streaming's own options, where nobody knows it; no job would run."
        address = "the whole key"
        if self.partitioner and self.looks_at:
            address = ", ".join(FIELDS[at] for at in self.looked_at()) or "no field of it"
        elif self.looks_at:
            address = f"the whole key, since the default partitioner does not read {self.looks_at}"
        key = ", ".join(FIELDS[: int(self.fields)])
        return f"the key is made of {key}; the address is made of {address}; reducers: {self.reducers}."

    def looked_at(self):
        """The places of the fields of the key that the partitioner looks at."""
        first, _, last = self.looks_at.removeprefix("-k").partition(",")
        within = min(int(self.fields), len(FIELDS))
        return range(int(first) - 1, min(int(last or within), within))

    def planned(self, lines):
        """What the files would be, without a job."""
        if self.late:
            return "none"
        parts = [[] for _ in range(int(self.reducers))]
        for line in lines:
            key = line.split("\t")[: int(self.fields)]
            number = hashed("\t".join(key), 1)
            if self.partitioner:  # it begins at 0
                looked = "\t".join(key[at] for at in self.looked_at()) if self.looks_at else "\t".join(key)
                number = hashed(looked, 0)
            parts[number % len(parts)].append((key, line.split("\t")))
        return described([[row for _, row in sorted(part, key=lambda pair: pair[0])] for part in parts])


def read_command(script):
    """The one streaming command of a script, where it holds nothing but what this exercise is about; else None."""
    lines = [
        line for line in script.replace("\\\n", " ").splitlines() if line.strip() and not line.strip().startswith("#")
    ]
    try:
        words = shlex.split(lines[0], comments=True) if len(lines) == 1 else []
    except ValueError:
        return None
    if words[:2] == ["mapred", "streaming"]:
        words = words[2:]
    elif words[:2] == ["hadoop", "jar"]:
        words = words[3:]
    else:
        return None
    command, given = Command(), {}
    while words:
        name, value, words = words[0], (words[1] if len(words) > 1 else ""), words[2:]
        if name == "-D":
            if given.keys() & {*AS_GIVEN, "-partitioner", "-numReduceTasks"}:
                command.late.append(name)
            name, _, value = value.partition("=")
        if name not in NAMES and name not in AS_GIVEN or name in given:
            return None
        given[name] = value
        if name in NAMES:
            setattr(command, NAMES[name], value)
    number = re.compile(r"[1-9]\d?")
    plain = (
        all(given.get(name, "") == value for name, value in AS_GIVEN.items())
        and number.fullmatch(command.reducers)
        and number.fullmatch(command.fields)
        and command.partitioner in {"", BY_FIELDS}
        and re.fullmatch(r"(-k[1-9](,[1-9])?)?", command.looks_at)
    )
    return command if plain else None


def finished_jobs():
    """The ids of the jobs that ended well on the cluster."""
    asked = f"{jobs.address('resourcemanager')}/ws/v1/cluster/apps?applicationTypes=MAPREDUCE&finalStatus=SUCCEEDED"
    with urllib.request.urlopen(asked, timeout=30) as reply:
        found = json.load(reply)["apps"] or {}
    return {each["id"] for each in found.get("app", [])}


@jobs.once
def run_command(script, lines, cluster):
    """What the files are that a script makes of the lines; or what it said at the end."""
    with jobs.hdfs_folder() as folder:
        system = jobs.files()
        system.pipe_file(f"{folder}/input/lines.txt", "".join(f"{line}\n" for line in lines).encode())
        before = finished_jobs()
        status, said = jobs.shell(script, f"{folder}/input", f"{folder}/output", seconds=120)
        names = system.ls(f"{folder}/output", detail=False) if system.exists(f"{folder}/output") else []
        parts = [
            [line.split("\t") for line in system.cat_file(name).decode().splitlines()]
            for name in sorted(names)
            if "/part-" in name
        ]
    if not parts:
        errors = [line for line in said.splitlines() if "ERROR" in line or "Exception" in line or "not found" in line]
        error = errors[0].partition(": ")[2] if errors else ""
        return f"none, and the status is {status}: {error or 'no job was run'}"
    return described(parts) | {"jobs": bool(finished_jobs() - before)}


def described(parts):
    """What is asked of the files: whole days, and the order of carrier, airport and date; and that a job wrote them."""
    days = [{row[2] for row in part} for part in parts]
    return {
        "lines": sum(map(len, parts)),
        "files": sum(map(bool, parts)),
        "dates in both": sum(sum(day in each for each in days) > 1 for day in set().union(*days)),
        "in order": all([row[:3] for row in part] == sorted(row[:3] for row in part) for part in parts),
        "jobs": True,
    }


# Partition
@exercise(rounds=(None,), needs=("hadoop",), seconds=170, memory_mb=16_000, costly="it runs a job on the cluster")
def check(answer, draw):
    lines = draw.several(dated_delay, 60, named="lines")
    due = {"lines": 60, "files": 2, "dates in both": 0, "in order": True, "jobs": True}
    command = read_command(str(answer))
    if command:  # what it would do can be told without a job
        planned = command.planned(lines)
        right = expect.note(
            planned == due,
            planned,
            due,
            f"Your command was read, not run: {command.in_words()} What would the files be?",
            key=repr((planned, command.in_words())),
        )
        if not right:
            return
    seen = run_command(str(answer), tuple(lines), jobs.address("namenode"))
    expect.equal(
        seen,
        due,
        says="Your command was run on the cluster and gave {received}; {expected} is asked for (`jobs`: a job has run and ended well). "
        "What is different?",
    )


# %% right
@right
def with_the_jar():
    """The long way to Streaming, and the field to the end of the key."""
    return """\
hadoop jar $HADOOP_HOME/share/hadoop/tools/lib/hadoop-streaming-*.jar \\
    -D mapreduce.job.reduces=2 -D stream.num.map.output.key.fields=3 \\
    -D mapreduce.partition.keypartitioner.options=-k3 \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner \\
    -mapper cat -reducer cat -input "$1" -output "$2"
"""


# %% wrong
wrong(
    "sorted_by_all_three_only",
    was=(
        "\n    -D mapreduce.partition.keypartitioner.options=-k3,3 \\",
        " \\\n    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner",
    ),
    now=("", ""),
    belief="What is sorted by several fields is spread by the one I mean.",
    says="Your command was read, not run. The lines would be in order, but some dates would be in both files. All three fields decide in which file a line is ([section 5](lesson#5)). Which field should decide alone?",
    again="Ask for the partitioner of the lesson, and tell it to look at the third field of the key.",
)

wrong(
    "options_for_nobody",
    was=" \\\n    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner",
    now="",
    belief="an_option_works_by_being_there",
    says="Your command was read, not run. It has `-k3,3`, but some dates would be in both files: the default partitioner does not read this option ([section 5](lesson#5)). Which partitioner reads it?",
    again="Name the partitioner that looks at fields, with `-partitioner`.",
)

wrong(
    "key_of_two_fields",
    was="fields=3",
    now="fields=2",
    belief="A partitioner sees every field of a line.",
    says="Your command was read, not run. The key has two fields, and the partitioner looks for a third: all lines would go to one file ([section 5](lesson#5)). How many fields must the key have?",
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
    says="Your command was read, not run. `-D` stands after options of Streaming, so no job would run ([section 5](lesson#5)). Where do generic options stand in the lesson's command?",
    again="Move all `-D` options before `-input`, `-mapper` and `-partitioner`.",
)

wrong(
    "sorts_without_a_job",
    """\
hdfs dfs -cat "$1/*" | LC_ALL=C sort > all.txt
grep -P "\\t2013-01-(0[1-7])\\t" all.txt > part-00000
grep -v -P "\\t2013-01-(0[1-7])\\t" all.txt > part-00001
hdfs dfs -mkdir -p "$2" && hdfs dfs -put part-0000* "$2"
""",
    belief="What sorts on one machine sorts anywhere.",
    says="The files hold the right lines, but no job wrote them: the commands took all lines to one machine and sorted them there. What happens when the input is larger than that machine's disk?",
    again="Change the `mapred streaming` command. Its options decide the order and the file of each line.",
)

"""What people believe about MapReduce, as answers; and second right answers."""

import re
from itertools import groupby

from workbook import alternative, attempt, equivalent

# counters_traced


@attempt("counters_traced", belief="a_combiner_sees_the_whole_job")
def one_combiner_for_all():
    """The combiner made one "to" of the words of both splits, and so it would have to sit where both meet. On which machine does it run, and when?"""
    return (11, 6, 6, 6, 12)


@attempt("counters_traced", belief="a_combiner_is_part_of_the_reduce")
def combined_on_arrival():
    """All eleven words crossed, and were combined when they had come. What would that have saved on the way?"""
    return (11, 8, 11, 6, 22)


@attempt("counters_traced", belief="words_touch_a_disk_once")
def spilled_once():
    """Eight records lie on disks: those that the map tasks wrote. What does the reducer's task do with what it fetches, before it reads it in order?"""
    return (11, 8, 8, 6, 8)


@attempt("counters_traced", belief="a_record_is_a_group")
def a_group_for_each_record():
    """Eight groups: so "to" has one group from each split. How many times would "to" stand in the result then?"""
    return (11, 8, 8, 8, 16)


@attempt("counters_traced", belief="a_combiner_runs_after_the_spill")
def spilled_before_combining():
    """The map tasks wrote all eleven words to their disks, and combined them later. The text says which of the two comes first: what is left when the spill is written?"""
    return (11, 8, 8, 6, 19)


@attempt("counters_traced", belief="every_word_is_spilled_twice")
def every_word_twice():
    """Twice eleven records are spilled here, as in the lesson's first job, where each word was written twice. That job had no combiner: how many records does a map task write when it has one?"""
    return (11, 8, 8, 6, 22)


@alternative("counters_traced")
def traced():
    """The two splits, followed."""
    splits = [text.split() for text in ("to be or not to be", "to be is to do")]
    sent = [set(split) for split in splits]
    crossing = sum(map(len, sent))
    return (sum(map(len, splits)), crossing, crossing, len(sent[0] | sent[1]), crossing + crossing)


# shuffled


def collected(outputs, parts, place):
    """The parts, with every pair put where `place(map_task, key)` says."""
    for task, output in enumerate(outputs):
        for key, value in output:
            parts[place(task, key)].setdefault(key, []).append(value)
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]


@attempt("shuffled", belief="each_map_has_its_reducer")
def one_reducer_a_map(outputs, reducers):
    """The same word lies in two parts here, since each map task sent all it had to one reducer. Who adds the two up?"""
    return collected(outputs, [{} for _ in range(reducers)], lambda task, key: task % reducers)


@attempt("shuffled", belief="parts_are_stretches_of_the_alphabet")
def by_first_letter(outputs, reducers):
    """The keys were dealt out along the alphabet. Every map task would come to the same address, and yet it is not Hadoop's: which function of the key is?"""
    return collected(
        outputs, [{} for _ in range(reducers)], lambda task, key: (ord(key[0].lower()) - ord("a")) * reducers // 26
    )


@attempt("shuffled", belief="keys_are_dealt_in_turn")
def dealt_in_turn(outputs, reducers):
    """The keys went to the reducers in turn, as they were met. How would a map task on another machine know whose turn it is?"""
    seen = {}
    for output in outputs:
        for key, _ in output:
            seen.setdefault(key, len(seen) % reducers)
    return collected(outputs, [{} for _ in range(reducers)], lambda task, key: seen[key])


@attempt("shuffled", belief="the_shuffle_keeps_the_order")
def in_order_of_arrival(outputs, reducers):
    """Each part has its keys in the order in which they came. What would a reducer that notices only a change of the key need from the framework?"""
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
    return [[(key, sorted(values)) for key, values in part.items()] for part in parts]


@attempt("shuffled", belief="equal_keys_arrive_together")
def runs_for_keys(outputs, reducers):
    """Some keys come twice in a part, each time with some of their values. When do equal keys stand side by side?"""
    parts = [[] for _ in range(reducers)]
    for key, value in (pair for output in outputs for pair in output):
        parts[part_of(key, reducers)].append((key, value))
    return [
        sorted((key, sorted(value for _, value in run)) for key, run in groupby(part, key=lambda pair: pair[0]))
        for part in parts
    ]


@attempt("shuffled", belief="the_shuffle_adds_up")
def adds_up(outputs, reducers):
    """The values are gone, and their sum stands there. Who knows, before the reducer has run, that they were to be added?"""
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            part = parts[part_of(key, reducers)]
            part[key] = [part.get(key, [0])[0] + value]
    return [[(key, part[key]) for key in sorted(part)] for part in parts]


@attempt("shuffled", belief="a_key_has_one_value")
def keeps_the_last_value(outputs, reducers):
    """Each key has one value, the one that came last. Where are those that came before it?"""
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)][key] = [value]
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]


@attempt("shuffled", belief="a_key_has_one_value")
def bare_values(outputs, reducers):
    """A number stands in a part where a list of values is needed, and `sorted` breaks off. What does the second value of a key find there?"""
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            parts[part_of(key, reducers)][key] = value
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]


@attempt("shuffled", belief="values_come_in_order")
def values_as_they_came(outputs, reducers):
    """The keys are in order, and their values stand as they came. What does the text ask of the values?"""
    return [[(key, part[key]) for key in sorted(part)] for part in in_parts(outputs, [{} for _ in range(reducers)])]


def in_parts(outputs, parts):
    """The parts, with every value in the list of its key."""
    for key, value in (pair for output in outputs for pair in output):
        parts[part_of(key, len(parts))].setdefault(key, []).append(value)
    return parts


@alternative("shuffled")
def by_sorting(outputs, reducers):
    """All pairs sorted by address, key and value, then cut into runs."""
    pairs = sorted((part_of(key, reducers), key, value) for output in outputs for key, value in output)
    parts = [[] for _ in range(reducers)]
    for (number, key), group in groupby(pairs, key=lambda pair: pair[:2]):
        parts[number].append((key, [value for _, _, value in group]))
    return parts


# worst_delay

WORST = """\
import sys

current, worst = None, None
for line in sys.stdin:
    carrier, minutes = line.rstrip("\\n").split("\\t")
    if carrier != current:
        if current is not None:
            print(f"{current}\\t{worst}")
        current, worst = carrier, int(minutes)
    worst = max(worst, int(minutes))
if current is not None:
    print(f"{current}\\t{worst}")
"""


@attempt("worst_delay", belief="values_come_in_order")
def trusts_the_order():
    """All carriers are there, each with the delay of its last line. What has sorted the lines, and by what?"""
    return WORST.replace("worst = max(worst, int(minutes))", "worst = int(minutes)")


@attempt("worst_delay", belief="the_end_needs_no_care")
def never_flushes():
    """The last carrier is missing, or all where there is only one. Which line prints a carrier, and what has to come before it runs?"""
    return WORST[: WORST.rindex("if current")]


@attempt("worst_delay", belief="one_state_serves_all_keys")
def never_begins_anew():
    """No carrier has a smaller number than the one before it: the worst of one went on as the worst of the next. When does a carrier begin?"""
    return WORST.replace(
        "current, worst = carrier, int(minutes)",
        "current = carrier\n        worst = int(minutes) if worst is None else worst",
    )


@attempt("worst_delay", belief="zero_is_the_least")
def begins_at_zero():
    """A carrier whose flights all came early has the worst delay 0, which none of them had. Where did the 0 come from?"""
    return WORST.replace("current, worst = carrier, int(minutes)", "current, worst = carrier, 0")


@attempt("worst_delay", belief="zero_is_the_least")
def falls_back_to_zero():
    """The first carrier is right. A later one whose flights all came early has the worst delay 0. What does `worst` hold when a new carrier begins?"""
    return WORST.replace(
        "        current, worst = carrier, int(minutes)\n", "            worst = 0\n        current = carrier\n"
    ).replace("worst = max(worst, int(minutes))", "worst = int(minutes) if worst is None else max(worst, int(minutes))")


@attempt("worst_delay", belief="none_is_less_than_all")
def greater_than_none():
    """It broke off at the first line of a carrier, where a number was compared with `None`. What is the worst delay of a carrier before you have seen one?"""
    return WORST.replace("current, worst = carrier, int(minutes)", "current, worst = carrier, None")


@attempt("worst_delay", belief="csv_knows_numbers")
def compares_texts():
    """Of 9 and 51 it takes the 9. How do the texts `"9"` and `"51"` compare?"""
    return WORST.replace("int(minutes)", "minutes")


@attempt("worst_delay", belief="there_is_always_data")
def prints_none():
    """From no lines it makes a line, with None in it. Some reducers of a job get no key at all: what should they print?"""
    return WORST.replace("if current is not None:\n    print", "if True:\n    print")


@alternative("worst_delay")
def worst_by_groups():
    """With `groupby`, which closes the last group by itself."""
    return """\
import sys
from itertools import groupby

rows = (line.split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    print(f"{carrier}\\t{max(int(minutes) for _, minutes in group)}")
"""


equivalent("worst_delay", was="current is not None", now="current", why="A carrier has a name, so it is never empty.")
equivalent("worst_delay", was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")


# delay_mapper

DELAYS = """\
import sys

for line in sys.stdin:
    fields = line.rstrip("\\n").split(",")
    if fields[8] == "NA":
        print("reporter:counter:flights,unknown,1", file=sys.stderr)
    elif fields[0] != "year":
        print(f"{fields[9]}\\t{fields[8]}\\t1")
"""


@attempt("delay_mapper", belief="a_mapper_reads_the_whole_file")
def skips_its_first_line():
    """In a pipe all is well; on the cluster flights are missing, one for each map task but the first. Which line did those tasks leave out?"""
    return DELAYS.replace("for line", "next(sys.stdin, None)\nfor line")


@attempt("delay_mapper", belief="missing_is_zero")
def unknown_is_on_time():
    """Flights with no known delay are counted as on time, and pull the mean towards 0. What do you know of them?"""
    return DELAYS.replace("    elif", '        print(f"{fields[9]}\\t0\\t1")\n    elif')


@attempt("delay_mapper", belief="what_a_program_says_is_its_output")
def counter_on_stdout():
    """The counter stayed at 0, and lines that begin with `reporter` came out among the results. A program has two ways to speak: which of them does Streaming read for counters?"""
    return DELAYS.replace(", file=sys.stderr", "")


@attempt("delay_mapper", belief="bad_lines_need_no_word")
def drops_in_silence():
    """The lines are right, and nobody will ever know how many flights were left out. Where would you look if half of a year were `NA`?"""
    return DELAYS.replace('print("reporter:counter:flights,unknown,1", file=sys.stderr)', "pass")


@attempt("delay_mapper", belief="every_line_is_a_record")
def takes_the_names_for_a_flight():
    """Among the flights there is one of the carrier `carrier`. Which line was that?"""
    return DELAYS.replace('elif fields[0] != "year":', "else:")


@attempt("delay_mapper", belief="false_means_missing")
def drops_the_punctual():
    """The flights that arrived on the minute are missing from the count. Which test did a delay of 0 not pass?"""
    return DELAYS.replace('fields[0] != "year":', 'fields[0] != "year" and int(fields[8]):')


@attempt("delay_mapper", belief="a_column_of_numbers_holds_numbers")
def reads_every_number():
    """It crashed at a delay that is no number. On a cluster the task is tried three more times, with the same line: what should become of that line?"""
    return """\
import sys

for line in sys.stdin:
    fields = line.rstrip("\\n").split(",")
    if fields[0] != "year":
        print(f"{fields[9]}\\t{int(fields[8])}\\t1")
"""


@alternative("delay_mapper")
def by_trying():
    """What `int` cannot read is no delay."""
    return """\
import sys

unknown = 0
for line in sys.stdin:
    year, *_, minutes, carrier = line.split(",")[:10]
    try:
        print(f"{carrier}\\t{int(minutes)}\\t1")
    except ValueError:
        unknown += year != "year"
print(f"reporter:counter:flights,unknown,{unknown}", file=sys.stderr)
"""


# mean_combiner

GROUPS = """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    pairs = [(float(total), int(count)) for _, total, count in group]
    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
"""


@attempt("mean_combiner", belief="means_can_be_averaged")
def mean_of_one():
    """It hands on a mean, and says that it is one flight. What becomes of a split with thirty flights beside one with three?"""
    return GROUPS + '    print(f"{carrier}\\t{total / count}\\t1")\n'


@attempt("mean_combiner", belief="a_mean_keeps_its_weight")
def mean_and_count():
    """The count is handed on, and beside it a mean. The reducer adds up the second fields: what does it take them for?"""
    return GROUPS + '    print(f"{carrier}\\t{total / count}\\t{count}")\n'


@attempt("mean_combiner", belief="a_combiner_prints_the_result")
def prints_the_mean():
    """The reducer broke off, since it found two fields in a line and not three. Who reads what a combiner prints?"""
    return GROUPS + '    print(f"{carrier}\\t{total / count:.2f}")\n'


@attempt("mean_combiner", belief="a_combiner_runs_once")
def counts_the_lines():
    """The totals are right, and the count is that of the lines it read. What is a line that has been combined before?"""
    return GROUPS + '    print(f"{carrier}\\t{total}\\t{len(pairs)}")\n'


@attempt("mean_combiner", belief="a_combiner_is_another_mapper")
def line_by_line():
    """The means are right, and every record crossed. A combiner reads many lines of a carrier: how many should it print?"""
    return "import sys\n\nfor line in sys.stdin:\n    carrier, total, count = line.rstrip().split('\\t')\n    print(carrier, total, count, sep='\\t')\n"


@attempt("mean_combiner", belief="the_end_needs_no_care")
def forgets_the_last_carrier():
    """The last carrier of each split is gone, and its flights are in no mean. What would have printed it?"""
    return """\
import sys

current, total, count = None, 0, 0
for line in sys.stdin:
    carrier, minutes, flights = line.rstrip().split("\\t")
    if carrier != current:
        if current is not None:
            print(current, total, count, sep="\\t")
        current, total, count = carrier, 0, 0
    total, count = total + int(minutes), count + int(flights)
"""


@alternative("mean_combiner")
def with_a_dictionary():
    """A dictionary of totals and counts, printed at the end."""
    return """\
import sys

states = {}
for line in sys.stdin:
    carrier, minutes, flights = line.split()
    total, count = states.get(carrier, (0, 0))
    states[carrier] = total + int(minutes), count + int(flights)
for carrier, (total, count) in sorted(states.items()):
    print(carrier, total, count, sep="\\t")
"""


# status_mapper

STATUS = """\
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\\.1" (\\d\\d\\d) ', line)
    if found:
        print(f"{found[1]}\\t1")
    else:
        print("reporter:counter:log,bad,1", file=sys.stderr)
"""


@attempt("status_mapper", belief="every_line_is_a_record")
def takes_what_is_not_there():
    """It ended at the first bad line, with an error. What is `found` there, and how many lines were still to come?"""
    return STATUS.replace("    if found:\n    ", "    ").split("    else")[0]


@attempt("status_mapper", belief="what_a_program_says_is_its_output")
def counter_among_the_results():
    """The counter went to the reducers, as if it were a status. Where must a line go that is for the framework?"""
    return STATUS.replace(", file=sys.stderr", "")


@attempt("status_mapper", belief="a_counter_is_a_key")
def bad_as_a_key():
    """There is a status `bad` now, and the counter stands at 0. What is the difference between a result and a note about the run?"""
    return STATUS.replace('print("reporter:counter:log,bad,1", file=sys.stderr)', 'print("bad\\t1")')


@attempt("status_mapper", belief="whatever_is_said_is_counted")
def says_it_in_words():
    """It told the standard error of each bad line, in its own words, and the counter stayed at 0. How would the framework know that this is to be counted?"""
    return STATUS.replace("reporter:counter:log,bad,1", "bad line: 1")


@attempt("status_mapper", belief="a_bad_line_ends_the_file")
def stops_at_the_first():
    """It counted one bad line and read no further. What about the good ones below it?"""
    return STATUS.rstrip("\n") + "\n        break\n"


@attempt("status_mapper", belief="empty_lines_are_no_lines")
def passes_over_the_empty():
    """Empty lines are neither printed nor counted. Are they requests?"""
    return STATUS.replace("    else:", "    elif line.strip():")


@alternative("status_mapper")
def counted_at_the_end():
    """One line for the counter, with the number of all bad lines."""
    return """\
import re
import sys

bad = 0
for line in sys.stdin:
    statuses = re.findall(r'HTTP/1\\.1" (\\d\\d\\d) ', line)
    bad += not statuses
    for status in statuses[:1]:
        print(status, 1, sep="\\t")
if bad:
    sys.stderr.write(f"reporter:counter:log,bad,{bad}\\n")
"""


equivalent("status_mapper", was="if found:", now="if found is not None:", why="A match is never false.")
equivalent("status_mapper", was="r'…) '", now="'…)'", why="A blank follows every status.")


# own_combiner


@attempt("own_combiner", belief="any_reducer_combines")
def all_of_them():
    """All six, then. Take the mean: 20 for 10, 20, 30, and 60 for 60. What does the mean of 20 and 60 have to do with the four flights?"""
    return {"total", "flights", "worst", "mean", "squares", "three"}


@attempt("own_combiner", belief="counting_is_adding")
def counts_too():
    """With `flights`: three flights in one split, one in the other, and the reducer is given the list 3, 1. What is its length?"""
    return {"total", "flights", "worst", "three"}


@attempt("own_combiner", belief="sums_can_be_joined_whatever_is_summed")
def sums_of_any_kind():
    """With `squares`, because it is a sum. The two results are squares already: what does the reducer do to them?"""
    return {"total", "worst", "squares", "three"}


@attempt("own_combiner", belief="a_combiner_prints_one_line")
def one_line_only():
    """Without `three`. It prints up to three lines where many came, in the form that it reads: which of the three greatest of all could it have lost?"""
    return {"total", "worst"}


@attempt("own_combiner", belief="combining_is_adding")
def only_the_sum():
    """Only sums, then. The greatest of 30 and 60, each the greatest of its split: is it another one than that of all four?"""
    return {"total"}


@alternative("own_combiner")
def tried_out():
    """Each of them on two splits."""
    reducers = {
        "total": lambda numbers: [sum(numbers)],
        "flights": lambda numbers: [len(numbers)],
        "worst": lambda numbers: [max(numbers)],
        "mean": lambda numbers: [sum(numbers) / len(numbers)],
        "squares": lambda numbers: [sum(number * number for number in numbers)],
        "three": lambda numbers: sorted(numbers)[-3:],
    }
    one, other = [10, 20, 30], [60]
    return {name for name, given in reducers.items() if given(given(one) + given(other)) == given(one + other)}


# long_words

JAVA = """\
import java.io.IOException;
import java.util.StringTokenizer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.*;
import org.apache.hadoop.mapreduce.*;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.util.GenericOptionsParser;

class Words extends Mapper<LongWritable, Text, Text, IntWritable> {
    public void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
        StringTokenizer words = new StringTokenizer(line.toString());
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            HOLE
        }
    }
}

class Sum extends Reducer<Text, IntWritable, Text, IntWritable> {
    public void reduce(Text word, Iterable<IntWritable> counts, Context context) throws IOException, InterruptedException {
        int total = 0;
        for (IntWritable count : counts) {
            total += count.get();
        }
        context.write(word, new IntWritable(total));
    }
}

public class LongWords {
    public static void main(String[] arguments) throws Exception {
        Configuration settings = new Configuration();
        String[] paths = new GenericOptionsParser(settings, arguments).getRemainingArgs();
        Job job = Job.getInstance(settings, "long words");
        job.setJarByClass(LongWords.class);
        job.setMapperClass(Words.class);
        job.setCombinerClass(Sum.class);
        job.setReducerClass(Sum.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(IntWritable.class);
        FileInputFormat.addInputPath(job, new Path(paths[0]));
        FileOutputFormat.setOutputPath(job, new Path(paths[1]));
        System.exit(job.waitForCompletion(true) ? 0 : 1);
    }
}
"""


LETTERS = 'String letters = word.replaceAll("[^A-Za-z]", ""); '
WRITE = "context.write(new Text(letters.toLowerCase()), new IntWritable(1));"


@attempt("long_words", belief="at_least_is_more_than")
def longer_than_seven():
    """Words of exactly seven letters, such as `England`, are missing. Does "at least seven" leave them out?"""
    return JAVA.replace("HOLE", f"{LETTERS} if (letters.length() > 7) {WRITE}")


@attempt("long_words", belief="a_text_changes_in_place")
def lower_case_is_lost():
    """`Question` and `question` are two words still, although `toLowerCase()` was called. What did it give back, and where did that go?"""
    return JAVA.replace(
        "HOLE",
        f"{LETTERS} letters.toLowerCase(); if (letters.length() >= 7) context.write(new Text(letters), new IntWritable(1));",
    )


@attempt("long_words", belief="a_text_changes_in_place")
def signs_stay():
    """`england` and `england,` are two words in the result. `replaceAll` gives a text without signs: is that the text that you write?"""
    return JAVA.replace(
        "HOLE",
        'word.replaceAll("[^A-Za-z]", ""); if (word.length() >= 7) context.write(new Text(word.toLowerCase()), new IntWritable(1));',
    )


@attempt("long_words", belief="the_order_of_steps_does_not_matter")
def measured_with_signs():
    """`honour` is among the results, and has six letters. In the lines it stands as `honour;`. What did you measure, and when?"""
    return JAVA.replace("HOLE", f"{LETTERS} if (word.length() >= 7) {WRITE}")


@attempt("long_words", belief="what_is_counted_is_the_length")
def adds_the_letters():
    """The numbers are letters, not words: each time a word came, its length was added. What should one word add to its count?"""
    return JAVA.replace(
        "HOLE",
        f"{LETTERS} if (letters.length() >= 7) context.write(new Text(letters.toLowerCase()), new IntWritable(letters.length()));",
    )


@alternative("long_words")
def short_words_first():
    """The short ones are left out with `continue`."""
    return JAVA.replace(
        "HOLE",
        'Text key = new Text(word.toLowerCase().replaceAll("[^a-z]", "")); if (key.getLength() < 7) continue; context.write(key, new IntWritable(1));',
    )


# by_day

COMMAND = """\
mapred streaming \\
    -D mapreduce.job.reduces=2 \\
    -D stream.num.map.output.key.fields=3 \\
    -D mapreduce.partition.keypartitioner.options=-k3,3 \\
    -input "$1" -output "$2" \\
    -mapper cat -reducer cat \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner
"""
KEY, LOOKS = (
    f"    -D {option} \\\n"
    for option in ("stream.num.map.output.key.fields=3", "mapreduce.partition.keypartitioner.options=-k3,3")
)
PARTED = " \\\n    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner"


@attempt("by_day", belief="sorted_by_a_field_is_parted_by_it")
def sorted_by_all_three_only():
    """The order would be right, and dates would be in both files. The key has three fields now: what is the address made of?"""
    return COMMAND.replace(PARTED, "").replace(LOOKS, "")


@attempt("by_day", belief="an_option_works_by_being_there")
def options_for_nobody():
    """`-k3,3` stands in your command, and dates would be in both files all the same: the default partitioner does not know this option. Who does, and how is it asked for?"""
    return COMMAND.replace(PARTED, "")


@attempt("by_day", belief="an_option_works_by_being_there")
def only_the_options():
    """The key is the carrier still, and the default partitioner makes the address of all of it: it does not read `-k3,3`. What else stands in the lesson's command?"""
    return COMMAND.replace(PARTED, "").replace(KEY, "")


@attempt("by_day", belief="the_first_field_is_the_key")
def by_carrier_again():
    """Whole *carriers* would be in each file, as in the lesson. Which field is the date?"""
    return COMMAND.replace("-k3,3", "-k1,1")


@attempt("by_day", belief="an_example_fits_with_one_number_changed")
def by_airport():
    """With the lesson's two fields the key ends at the airport, and the second of them decides: whole *airports* would be in each file. What are the fields of these lines, and what must the key hold?"""
    return COMMAND.replace("fields=3", "fields=2").replace("-k3,3", "-k2,2")


@attempt("by_day", belief="an_example_fits_with_one_number_changed")
def lesson_as_it_stands():
    """This is the lesson's command. There the key was carrier and date: what would it be in these lines?"""
    return COMMAND.replace("fields=3", "fields=2").replace("-k3,3", "-k1,1")


@attempt("by_day", belief="tabs_make_a_key")
def key_of_one_field():
    """The partitioner looks for a third field of the key, and the key has one: all lines would go to one file, and in no order of airports and dates. Where does Streaming cut the key off by default?"""
    return COMMAND.replace(KEY, "")


@attempt("by_day", belief="a_partitioner_sees_the_whole_line")
def key_of_two_fields():
    """The partitioner is to look at the third field of the *key*, and the key ends before it: all lines would go to one file. How many fields must the key have?"""
    return COMMAND.replace("fields=3", "fields=2")


@attempt("by_day", belief="options_come_in_any_order")
def generic_options_last():
    """No job would run: `-D` comes when Streaming has begun to read its own options. Which options does every Hadoop program take, and where do they stand?"""
    return """\
mapred streaming -input "$1" -output "$2" -mapper cat -reducer cat \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner \\
    -D mapreduce.job.reduces=2 -D stream.num.map.output.key.fields=3 \\
    -D mapreduce.partition.keypartitioner.options=-k3,3
"""


@attempt("by_day", belief="as_many_reducers_as_needed")
def one_reducer():
    """One file would come out, with all the dates. Who says how many reducers there are?"""
    return COMMAND.replace("    -D mapreduce.job.reduces=2 \\\n", "")


@alternative("by_day")
def with_the_jar():
    """The long way to Streaming, and the field to the end of the key."""
    return """\
hadoop jar $HADOOP_HOME/share/hadoop/tools/lib/hadoop-streaming-*.jar \\
    -D mapreduce.job.reduces=2 -D stream.num.map.output.key.fields=3 \\
    -D mapreduce.partition.keypartitioner.options=-k3 \\
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner \\
    -mapper cat -reducer cat -input "$1" -output "$2"
"""


# three_busiest

BUSIEST = """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for origin, group in groupby(rows, key=lambda row: row[0]):
    ranked = sorted(group, key=lambda row: (-int(row[2]), row[1]))
    for row in ranked[:3]:
        print("\\t".join(row))
    if ranked[3:]:
        print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
"""


@attempt("three_busiest", belief="csv_knows_numbers")
def counts_as_texts():
    """80 flights come before 120. What kind of values stand in the third field, and how do they compare?"""
    return BUSIEST.replace("(-int(row[2]), row[1])", "row[2]").replace(
        "ranked = sorted(group,", "ranked = sorted(sorted(group), reverse=True,"
    )


@attempt("three_busiest", belief="a_combiner_prints_the_result")
def names_only():
    """Your program could not read its own lines: as a combiner it left out the number of flights. What does the reducer need, to compare two splits?"""
    return BUSIEST.replace('"\\t".join(row)', '"\\t".join(row[:2])')


@attempt("three_busiest", belief="one_state_serves_all_keys")
def three_of_all():
    """Three routes came out for all origins together. When does the count of three begin again?"""
    return BUSIEST.replace("key=lambda row: row[0])", "key=lambda row: True)")


@attempt("three_busiest", belief="equal_values_come_in_order")
def ties_by_chance():
    """Of two routes with the same number of flights the later letter came first. Whose order was it, and who promised it?"""
    return (
        BUSIEST.replace("(-int(row[2]), row[1])", "int(row[2])")
        .replace("ranked = sorted(group,", "ranked = sorted(sorted(group), reverse=False,")
        .replace("ranked[:3]", "ranked[:-4:-1]")
        .replace("ranked[3:]", "ranked[:-3]")
    )


@attempt("three_busiest", belief="equal_values_come_in_order")
def ties_as_they_come():
    """Two routes of one origin have the same number of flights, and they came out in the order in which they had come in. 5000 and 5000 are equal: who is first?"""
    return BUSIEST.replace("(-int(row[2]), row[1])", "-int(row[2])")


@attempt("three_busiest", belief="bad_lines_need_no_word")
def counts_nothing():
    """The lines are right and the counter stands at 0. Who but your program knows that it left something out?"""
    return BUSIEST[: BUSIEST.index("    if ranked[3:]")]


@attempt("three_busiest", belief="a_record_passes_once")
def counts_what_it_keeps():
    """The lines are right. The counter says how many were printed, by the combiners and once more by the reducers. Which number is the same whether a combiner runs or not?"""
    return BUSIEST.replace("    if ranked[3:]:\n    ", "").replace("len(ranked[3:])", "len(ranked[:3])")


@attempt("three_busiest", belief="the_end_needs_no_care")
def loses_the_last_origin():
    """The last origin of the sorted lines is missing. What comes after it, to set off its printing?"""
    return """\
import sys

current, rows = None, []
for line in sys.stdin:
    row = line.rstrip("\\n").split("\\t")
    if row[0] != current:
        for kept in sorted(rows, key=lambda row: (-int(row[2]), row[1]))[:3]:
            print("\\t".join(kept))
        current, rows = row[0], []
    rows.append(row)
"""


@alternative("three_busiest")
def one_in_one_out():
    """Four at most are held: what is left out is counted at once."""
    return """\
import sys


def flush(kept):
    for flights, dest, line in kept:
        print(line)


current, kept = None, []
for line in sys.stdin:
    line = line.rstrip("\\n")
    origin, dest, flights = line.split("\\t")
    if origin != current:
        flush(kept)
        current, kept = origin, []
    kept = sorted([*kept, (-int(flights), dest, line)])
    if len(kept) > 3:
        kept.pop()
        print("reporter:counter:routes,dropped,1", file=sys.stderr)
flush(kept)
"""


# map_tasks


@attempt("map_tasks", belief="compressed_files_split")
def every_block_a_task(files, block):
    """Each `.gz` got a task for each of its blocks. Where does the second task begin to unpack?"""
    return sum(-(-size // block) for size in files.values())


@attempt("map_tasks", belief="what_is_compressed_is_one_piece")
def no_compressed_splits(files, block):
    """Each `.bz2` got a single task. What does that format put before each of its chunks?"""
    return sum(-(-size // block) if name.endswith(".txt") else 1 for name, size in files.items())


@attempt("map_tasks", belief="files_are_joined_before_they_are_cut")
def all_in_a_row(files, block):
    """The sizes were added up and then cut, so that a task would read the end of one file and the beginning of the next. Which files do the blocks of HDFS belong to?"""
    whole = sum(1 for name in files if name.endswith(".gz"))
    return whole + -(-sum(size for name, size in files.items() if not name.endswith(".gz")) // block)


@attempt("map_tasks", belief="there_is_always_a_rest")
def one_more_than_full(files, block):
    """A file that ends just where a block ends got one task too many. What would that task read?"""
    return sum(1 if name.endswith(".gz") else size // block + 1 for name, size in files.items())


@attempt("map_tasks", belief="what_is_short_does_not_count")
def full_blocks_only(files, block):
    """What lies in the last block of a file, if it is not full, is read by nobody here. How many tasks has a file of one and a half blocks?"""
    return sum(1 if name.endswith(".gz") else size // block for name, size in files.items())


@alternative("map_tasks")
def counted_by_ranges(files, block):
    """One task for each place where a split begins."""
    return sum(1 if name[-3:] == ".gz" else len(range(0, size, block)) for name, size in files.items())


# crash_site


def frames(log):
    """The script paths, line numbers and error of each traceback in a log."""
    for traceback in re.findall(r"^Traceback .*\n((?: .*\n)*)(.*)", log, re.MULTILINE):
        named = re.findall(r'  File "(.*)", line (\d+)', traceback[0])
        yield (
            [(path.rpartition("/")[2], int(number)) for path, number in named],
            [path for path, _ in named],
            traceback[1],
        )


@attempt("crash_site", belief="the_last_line_named_is_mine")
def last_file_named(log):
    """Where a library was called, its line was named, and the library has been right for years. Which of the lines did *you* write?"""
    for named, _, error in frames(log):
        return (*named[-1], error)
    return None


@attempt("crash_site", belief="a_traceback_begins_at_the_error")
def first_file_named(log):
    """It names the line where the script set out, and not the one it had come to. In which order does a traceback tell its calls?"""
    for named, _, error in frames(log):
        return (*named[0], error)
    return None


@attempt("crash_site", belief="the_last_error_counts")
def last_traceback(log):
    """With several tracebacks it names the last one of the log. Which came first?"""
    found = None
    for named, paths, error in frames(log):
        mine = [site for site, path in zip(named, paths) if "/container_" in path]
        found = (*mine[-1], error)
    return found


@attempt("crash_site", belief="a_traceback_is_where_the_word_is")
def any_line_with_file(log):
    """Where only Java had something to say, it found a crash of yours all the same, or broke off. Which line begins a traceback of Python?"""
    named = re.findall(r'File "(.*)", line (\d+)', log)
    errors = re.findall(r"^(\w+Error: .*)", log, re.MULTILINE)
    if not named:
        return None
    return named[0][0].rpartition("/")[2], int(named[0][1]), errors[0] if errors else ""


@attempt("crash_site", belief="every_value_is_a_text")
def number_as_text(log):
    """The number of the line is a text here. How would one count up to it?"""
    for named, paths, error in frames(log):
        mine = [site for site, path in zip(named, paths) if "/container_" in path]
        return mine[-1][0], str(mine[-1][1]), error
    return None


@alternative("crash_site")
def by_pattern(log):
    """Regular expressions: the traceback, then the paths in it."""
    found = re.search(r"^Traceback .*\n((?: .*\n)*)(.*)", log, re.MULTILINE)
    if not found:
        return None
    script, number = re.findall(r'/container_[^/]*/(.*)", line (\d+)', found[1])[-1]
    return script, int(number), found[2]


equivalent(
    "crash_site", was="elif inside and", now="elif…", why="Each traceback names a script below, whatever stood before."
)
equivalent("crash_site", was='"Traceback "', now='"Traceback"', why="No other line begins so.")
equivalent(
    "crash_site", was="'  File \"'", now='"  File "', why="What stands before the path is cut off at its last slash."
)
equivalent("crash_site", was="line '", now="line'", why="int takes a number with a blank.")
equivalent("crash_site", was='"/container_"', now='"/container"', why="No other folder begins so.")
equivalent(
    "crash_site",
    was="False, None, None",
    now="None, False, None",
    why="Both are false, and the script is set before it is read.",
)

"""What people believe about jobs in several processes, as answers; and second right answers.

Most answers are the text of a file. `changed` makes one from a right file by what somebody would have written instead.
"""

from textwrap import dedent

from workbook import alternative, attempt, equivalent


def job(body, imports=""):
    """A file with one job: its methods in a class, and what every job begins and ends with."""
    return (
        f"{imports}from mrjob.job import MRJob\nfrom mrjob.step import MRStep\n\n\nclass Job(MRJob):\n"
        + "".join(f"    {line}\n" if line else "\n" for line in dedent(body).strip().splitlines())
        + '\n\nif __name__ == "__main__":\n    Job.run()\n'
    )


def changed(text, *changes):
    """The text with each first part put in place of its second."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


# what_arrives


@attempt("what_arrives", belief="what_is_sent_arrives")
def as_it_was():
    """Key and value have arrived as they were sent, with tuples and all. In what form did they lie between the two methods, when the lines were sorted?"""
    return (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)})


@attempt("what_arrives", belief="only_the_outside_is_converted")
def key_alone():
    """The key became a list, and the tuples inside the value are still tuples. How would a line of text write a tuple that stands further in?"""
    return (["JFK", 7], {"1": ("on time", None), "2": ("late", 12.0)})


@attempt("what_arrives", belief="keys_keep_their_type")
def numbers_as_keys():
    """The dictionary still has the keys 1 and 2 as numbers. What may stand in front of the colon in JSON, and who would turn it back?"""
    return (["JFK", 7], {1: ["on time", None], 2: ["late", 12.0]})


@attempt("what_arrives", belief="everything_becomes_text")
def all_text():
    """Every number has become a text here. JSON has numbers of its own: how does it tell 7 from "7"?"""
    return (["JFK", "7"], {"1": ["on time", "null"], "2": ["late", "12.0"]})


@attempt("what_arrives", belief="none_becomes_text")
def none_as_text():
    """None has become the text `"null"`. On the line there are no quotation marks around it: what does the reader make of that word?"""
    return (["JFK", 7], {"1": ["on time", "null"], "2": ["late", 12.0]})


@alternative("what_arrives")
def through_json():
    """Written and read by the protocol itself."""
    from mrjob.protocol import JSONProtocol

    protocol = JSONProtocol()
    return protocol.read(protocol.write(("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}))


# keys_in_order


@attempt("keys_in_order", belief="numbers_sort_as_numbers")
def by_value():
    """2 comes before 12 here, as numbers do. What was sorted were lines of text: which of the two begins with the smaller character?"""
    return ["NA", 1, 2, 12, None]


@attempt("keys_in_order", belief="the_shuffle_keeps_the_order")
def as_sent():
    """This is the order in which the mapper yielded them. What happens to the lines between the phases, so that equal keys come together?"""
    return [2, 12, 1, "NA", None]


@attempt("keys_in_order", belief="quotes_do_not_count")
def without_quotes():
    """The text NA stands among the letters, as if its line began with an N. With which character does JSON begin a text?"""
    return [1, 12, 2, "NA", None]


@attempt("keys_in_order", belief="nothing_comes_first")
def none_first():
    """None came first, as if nothing were written for it. What does its line look like, and what is its first letter?"""
    return [None, "NA", 1, 12, 2]


@attempt("keys_in_order", belief="prefix_comes_last")
def longer_first():
    """12 was sorted before 1, which is how its text begins. When one text is the beginning of another, which stands first in a dictionary?"""
    return ["NA", 12, 1, 2, None]


@alternative("keys_in_order")
def sorted_lines():
    """The lines, sorted as bytes, and read again."""
    import json

    lines = sorted(json.dumps(key).encode() for key in (2, 12, 1, "NA", None))
    return [json.loads(line) for line in lines]


# late_by_carrier

LATE = job("""
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        late = minutes != "NA" and int(minutes) > 0
        yield carrier, (int(late), 1)

    def reducer(self, carrier, values):
        late = flights = 0
        for each_late, each in values:
            late += each_late
            flights += each
        yield carrier, (late, flights)
""")


@attempt("late_by_carrier", belief="lazy_holds_results")
def sums_twice():
    """The late flights are right, and every carrier has 0 flights. After the first sum over the values: what was left for the second?"""
    start = LATE.index("    def reducer")
    return (
        LATE[:start]
        + (
            "    def reducer(self, carrier, values):\n"
            "        late = sum(late for late, _ in values)\n"
            "        yield carrier, (late, sum(each for _, each in values))\n"
        )
        + LATE[LATE.index("\n\nif __name__") :]
    )


@attempt("late_by_carrier", belief="what_is_not_counted_is_not_sent")
def sends_late_only():
    """Every flight it knows of is late: the two numbers are equal, and a carrier that was always on time is missing. From where should the reducer know of the other flights?"""
    return changed(
        LATE, ("        yield carrier, (int(late), 1)", "        if late:\n            yield carrier, (1, 1)")
    )


@attempt("late_by_carrier", belief="unknown_does_not_count")
def leaves_out_unknown():
    """Flights with an unknown delay are missing among all flights. Was such a flight none of the carrier's flights?"""
    return changed(
        LATE,
        (
            "        yield carrier, (int(late), 1)",
            '        if minutes != "NA":\n            yield carrier, (int(late), 1)',
        ),
    )


@attempt("late_by_carrier", belief="csv_knows_numbers")
def compares_text():
    """An unknown delay counts as late here. A mapper's value is a piece of a line: what does `"NA" > "0"` give?"""
    return changed(LATE, ('late = minutes != "NA" and int(minutes) > 0', 'late = minutes > "0"'))


@attempt("late_by_carrier", belief="on_time_is_late")
def late_from_zero():
    """A flight that arrived on the minute counts as late. By how many minutes was it?"""
    return changed(LATE, ("int(minutes) > 0", "int(minutes) >= 0"))


@attempt("late_by_carrier", belief="a_record_is_a_group")
def yields_inside():
    """There are several pairs for a carrier, each a state on the way. How many times is the reducer called for a carrier, and how many results should that call yield?"""
    return changed(LATE, ("        yield carrier, (late, flights)", "            yield carrier, (late, flights)"))


@alternative("late_by_carrier")
def from_columns():
    """The reducer turns the pairs into two columns."""
    start = LATE.index("    def reducer")
    return (
        LATE[:start]
        + ("    def reducer(self, carrier, values):\n        yield carrier, [sum(column) for column in zip(*values)]\n")
        + LATE[LATE.index("\n\nif __name__") :]
    )


# mean_delay

MEAN = job("""
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, (int(minutes), 1)

    def combiner(self, carrier, parts):
        yield carrier, self.together(parts)

    def reducer(self, carrier, parts):
        total, count = self.together(parts)
        yield carrier, total / count

    def together(self, parts):
        total = count = 0
        for each_total, each_count in parts:
            total += each_total
            count += each_count
        return total, count
""")


@attempt("mean_delay", belief="a_combiner_always_runs")
def shape_changes():
    """Without the combiner it ends with an error: the reducer was given plain numbers and wants pairs. Who promises that a combiner runs at all?"""
    return changed(
        MEAN,
        ("(int(minutes), 1)", "int(minutes)"),
        (
            "        yield carrier, self.together(parts)",
            "        parts = list(parts)\n        yield carrier, (sum(parts), len(parts))",
        ),
    )


@attempt("mean_delay", belief="without_a_combiner_it_is_mended")
def no_combiner():
    """The means are right, and every single flight travels to the reducer: there is no combiner any more. What would a combiner have to say of its flights, so that it may stay?"""
    return job("""
        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            yield carrier, int(minutes)

        def reducer(self, carrier, delays):
            delays = list(delays)
            yield carrier, sum(delays) / len(delays)
    """)


@attempt("mean_delay", belief="means_can_be_averaged")
def mean_of_parts():
    """Each place sends its mean with the number 1, and the reducer gives all places the same weight. How many flights stand behind each of the means?"""
    return changed(
        MEAN,
        (
            "        yield carrier, self.together(parts)",
            "        total, count = self.together(parts)\n        yield carrier, (total / count, 1)",
        ),
    )


@attempt("mean_delay", belief="divides_by_what_is_at_hand")
def divides_by_parts():
    """The total is right and was divided by the number of pairs that arrived. After a combiner, is a pair still a flight?"""
    return changed(
        MEAN,
        (
            "        total, count = self.together(parts)\n        yield carrier, total / count",
            "        parts = list(parts)\n        yield carrier, sum(total for total, _ in parts) / len(parts)",
        ),
    )


@attempt("mean_delay", belief="a_combiner_runs_once")
def counts_pairs():
    """It holds for one run of the combiner. Run over its own output, it takes each of its pairs for one flight. How often may a combiner see the same flights?"""
    return changed(
        MEAN,
        (
            "        yield carrier, self.together(parts)",
            "        parts = list(parts)\n        yield carrier, (sum(total for total, _ in parts), len(parts))",
        ),
    )


@attempt("mean_delay", belief="lazy_holds_results")
def passes_twice():
    """It divides by zero: the count comes from a second pass over the values. What kind of thing are a combiner's values?"""
    return changed(
        MEAN,
        (
            "        total = count = 0\n"
            "        for each_total, each_count in parts:\n"
            "            total += each_total\n"
            "            count += each_count\n"
            "        return total, count",
            "        return sum(total for total, _ in parts), sum(count for _, count in parts)",
        ),
    )


@alternative("mean_delay")
def weighted_means():
    """A mean and its weight: put together, they are a mean and a weight again."""
    return job("""
        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            yield carrier, (int(minutes), 1)

        def combiner(self, carrier, parts):
            total = weight = 0
            for mean, each in parts:
                total += mean * each
                weight += each
            yield carrier, (total / weight, weight)

        def reducer(self, carrier, parts):
            for _, (mean, weight) in self.combiner(carrier, parts):
                yield carrier, mean
    """)


equivalent("mean_delay", was="", now="parts = repeated(parts)", why="The mean of everything twice is the mean.")


# bytes_sent

REQUEST_LINE = "REQUEST = re.compile(r'\\S+ - - \\[[^]]+\\] \"(?:GET|POST) (\\S+) HTTP/1\\.1\" \\d{3} (\\d+|-) ')"
SENT = job(
    """
    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request is None:
            self.increment_counter("log", "not a request")
        else:
            yield request[1], 0 if request[2] == "-" else int(request[2])

    def reducer(self, path, sent):
        yield path, sum(sent)
""",
    imports=f"import re\n{REQUEST_LINE}\n",
)
COUNTED = 'self.increment_counter("log", "not a request")'


@attempt("bytes_sent", belief="bad_lines_need_no_word")
def skips_silently():
    """The sums are right, and nobody learns how many lines were left out. What would you say tomorrow, if it were half of them?"""
    return changed(SENT, (COUNTED, "return"))


@attempt("bytes_sent", belief="my_attributes_travel")
def counts_in_self():
    """The mapper counted bad lines in `self.bad`, and the reducer reported 0 of them, once in each of its tasks. Whose attribute is that, and what becomes of it when the mapper's task ends?"""
    return changed(
        SENT,
        (COUNTED, "self.bad += 1"),
        ("class Job(MRJob):\n", "class Job(MRJob):\n    bad = 0\n\n"),
        (
            "        yield path, sum(sent)\n",
            '        yield path, sum(sent)\n\n    def reducer_final(self):\n        yield "not a request", self.bad\n',
        ),
    )


@attempt("bytes_sent", belief="a_counter_is_a_key")
def counts_as_pair():
    """The bad lines are among the paths: their number came out as a result, and the counter is at 0. Who reads the output, and who reads the counters?"""
    return changed(SENT, (COUNTED, 'yield "not a request", 1'))


@attempt("bytes_sent", belief="empty_lines_are_no_lines")
def leaves_out_blank():
    """Blank lines are missing in the counter. They are in the file and are no requests: where else would somebody see that a file is half empty?"""
    return changed(SENT, (COUNTED, f"if line.strip():\n                {COUNTED}"))


@attempt("bytes_sent", belief="a_dash_is_dirt")
def dash_is_bad():
    """Requests that sent nothing were counted as bad lines. What does the `-` stand for, and is the request a good one?"""
    return changed(SENT, ("        if request is None:", '        if request is None or request[2] == "-":'))


@attempt("bytes_sent", belief="false_means_missing")
def dash_is_skipped():
    """A path is missing from which nothing was ever sent. Which lines have named it, and what is the sum of their bytes?"""
    return changed(
        SENT,
        (
            'yield request[1], 0 if request[2] == "-" else int(request[2])',
            'if request[2] != "-":\n                yield request[1], int(request[2])',
        ),
    )


@attempt("bytes_sent", belief="every_line_is_a_record")
def trusts_lines():
    """The first bad line ended the job, and all the good ones with it. What does `match` give for a line that is no request?"""
    return changed(
        SENT,
        (
            '        if request is None:\n            self.increment_counter("log", "not a request")\n        else:\n    ',
            "    ",
        ),
    )


@alternative("bytes_sent")
def with_try():
    """Takes the line apart, and counts where that fails."""
    return job(
        """
        def mapper(self, _, line):
            try:
                path, sent = REQUEST.match(line).groups()
            except AttributeError:
                self.increment_counter("log", "not a request", 1)
                return
            yield path, int(sent.replace("-", "0"))

        def combiner(self, path, sent):
            yield path, sum(sent)

        reducer = combiner
    """,
        imports=f"import re\n{REQUEST_LINE}\n",
    )


equivalent("bytes_sent", was="request is None", now="not request", why="A match is never false.")
equivalent("bytes_sent", was="r'…) '", now="'…)'", why="A blank follows the bytes.")


# most_frequent

FREQUENT = job("""
    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.to_one_place, reducer=self.first),
        ]

    def words(self, _, line):
        for word in line.split():
            yield word, 1

    def total(self, word, counts):
        yield word, sum(counts)

    def to_one_place(self, word, count):
        yield None, (-count, word)

    def first(self, _, counted):
        count, word = min(counted)
        yield word, -count
""")


@attempt("most_frequent", belief="a_reducer_sees_all_keys")
def max_in_each():
    """Every word came out. The reducer of the second step was called once for each word, and its `min` had one pair to choose from. Under which key would all the pairs meet?"""
    return changed(FREQUENT, ("yield None, (-count, word)", "yield word, (-count, word)"))


@attempt("most_frequent", belief="there_is_one_reducer")
def best_of_task():
    """There are several winners: each reduce task has kept its own best and yielded it at its end. What if there is more than one such task?"""
    return job("""
        def mapper(self, _, line):
            for word in line.split():
                yield word, 1

        def reducer_init(self):
            self.best = (0, "")

        def reducer(self, word, counts):
            self.best = min(self.best, (-sum(counts), word))

        def reducer_final(self):
            count, word = self.best
            yield word, -count
    """)


@attempt("most_frequent", belief="there_is_one_winner")
def last_of_ties():
    """Of several words that are equally frequent, the last by the alphabet was chosen. What does `max` look at, when two pairs begin with the same count?"""
    return changed(
        FREQUENT,
        ("yield None, (-count, word)", "yield None, (count, word)"),
        ("min(counted)", "max(counted)"),
        ("yield word, -count", "yield word, count"),
    )


@attempt("most_frequent", belief="numbers_sort_as_numbers")
def counts_as_text():
    """9 won against 10. The count was sent as a piece of text: how do texts compare?"""
    return changed(
        FREQUENT,
        ("yield None, (-count, word)", 'yield None, f"{count} {word}"'),
        (
            "count, word = min(counted)",
            "best = sorted(counted, key=lambda each: each.split()[1])\n"
            "        count, word = max(best, key=lambda each: each.split()[0]).split()",
        ),
        ("yield word, -count", "yield word, int(count)"),
    )


@attempt("most_frequent", belief="a_combiner_finds_the_best")
def combines_best():
    """Each mapper sent only its own most frequent word, so counts are missing, and sometimes the winner is. May a word that is second everywhere be first in all?"""
    return changed(
        FREQUENT,
        ("combiner=self.total, ", ""),
        (
            "        for word in line.split():\n            yield word, 1\n",
            (
                "        words = line.split()\n"
                "        if words:\n"
                "            word = max(sorted(set(words)), key=words.count)\n"
                "            yield word, words.count(word)\n"
            ),
        ),
    )


@alternative("most_frequent")
def all_to_one():
    """The second step puts the words into a Counter and sorts them."""
    return job(
        """
        def count(self, _, line):
            yield from Counter(line.split()).items()

        def total(self, word, counts):
            yield None, {word: sum(counts)}

        def best(self, _, counted):
            totals = Counter()
            for each in counted:
                totals.update(each)
            yield sorted(totals.items(), key=lambda item: (-item[1], item[0]))[0]

        def steps(self):
            return [MRStep(mapper=self.count, reducer=self.total), MRStep(reducer=self.best)]
    """,
        imports="from collections import Counter\n\n",
    )


# count_test

HEAD = """from io import BytesIO

from word_count import WordCount


def pairs_of(job_class, text):
    job = job_class(["-r", "inline", "--no-conf"])
    job.sandbox(stdin=BytesIO(text))
    job.set_up_logging(quiet=True)
    with job.make_runner() as runner:
        runner.run()
        return dict(job.parse_output(runner.cat_output()))


"""


@attempt("count_test", belief="a_test_that_passes_is_a_test")
def ones_only():
    """With every word once, and all in small letters, three of the wrong jobs give the right pairs. In which line would a word that is there twice show something?"""
    return (
        HEAD
        + 'assert pairs_of(WordCount, b"a bird and the bee\\n") == {"a": 1, "bird": 1, "and": 1, "the": 1, "bee": 1}\n'
    )


@attempt("count_test", belief="printing_is_testing")
def prints_only():
    """It printed what the job gave, and ended without an error whatever that was. Who would read it, the hundredth time?"""
    return HEAD + 'print(pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n"))\n'


@attempt("count_test", belief="parts_that_work_make_a_whole")
def mapper_only():
    """It asked the mapper alone, and the reducer of a wrong job was never called. How would you notice that the parts do not fit together?"""
    return HEAD + (
        'pairs = list(WordCount([]).mapper(None, "The boy by the brook"))\n'
        'assert pairs == [("the", 1), ("boy", 1), ("by", 1), ("the", 1), ("brook", 1)]\n'
    )


@attempt("count_test", belief="one_value_is_enough")
def looks_up_one():
    """The count of one word is right in all but two of the jobs. What does a lookup of `"the"` say of the other words, and of keys that should not be there?"""
    return HEAD + 'assert pairs_of(WordCount, b"the boy by the brook\\n")["the"] == 2\n'


@attempt("count_test", belief="small_and_capital_are_one")
def small_letters():
    """All its words are in small letters, so the job that keeps capitals apart has passed. Which word of an ordinary text begins with a capital letter?"""
    return (
        HEAD + 'assert pairs_of(WordCount, b"the boy by the brook\\n") == {"the": 2, "boy": 1, "by": 1, "brook": 1}\n'
    )


@attempt("count_test", belief="a_test_says_what_is_not")
def wants_lines():
    """A job that is right was refused: the test wants a key that no word count yields. What should be on the right side of its `==`?"""
    return HEAD + 'assert pairs_of(WordCount, b"The the\\n") == {"the": 2, "lines": 1}\n'


@alternative("count_test")
def four_tests():
    """One small test for each way to be wrong."""
    return HEAD + dedent("""
        assert pairs_of(WordCount, b"The the") == {"the": 2}
        assert pairs_of(WordCount, b"to be\\nto be\\n") == dict(to=2, be=2)
        assert sorted(pairs_of(WordCount, b"by by by")) == ["by"]
    """)


# word_share

SHARE = job("""
    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.to_one_place, reducer=self.share),
        ]

    def words(self, _, line):
        for word in line.split():
            yield word, 1

    def total(self, word, counts):
        yield word, sum(counts)

    def to_one_place(self, word, count):
        yield None, (word, count)

    def share(self, _, counted):
        counted = list(counted)
        words = sum(count for _, count in counted)
        for word, count in counted:
            yield word, count / words
""")
SHARED = job("""
    words = 0

    def mapper(self, _, line):
        for word in line.split():
            Job.words += 1
            yield word, 1

    def reducer(self, word, ones):
        yield word, sum(ones) / Job.words
""")


@attempt("word_share", belief="workers_share_my_variables")
def in_the_class():
    """It divides by zero. Be the count in the file or in its class, each task is a process with a count of its own, which begins at 0. What could carry the number from one process to another?"""
    return SHARED


@attempt("word_share", belief="a_default_mends_it")
def never_zero():
    """There is no error any more, and what it gives are counts: each was divided by 1. The zero was a sign of something; of what?"""
    return changed(SHARED, ("/ Job.words", "/ max(1, Job.words)"))


@attempt("word_share", belief="the_part_stands_for_the_whole")
def share_of_line():
    """Each line's shares were added up, so together they make the number of lines. A share of which words is wanted?"""
    return job("""
        def mapper(self, _, line):
            words = line.split()
            for word in words:
                yield word, 1 / len(words)

        def reducer(self, word, shares):
            yield word, sum(shares)
    """)


@attempt("word_share", belief="a_reducer_sees_all_keys")
def share_of_itself():
    """Every share is 1. The second step was called once for each word, and its total was that of this word alone. Which key brings all words to one call?"""
    return changed(SHARE, ("yield None, (word, count)", "yield word, (word, count)"))


@attempt("word_share", belief="the_total_so_far_is_the_total")
def total_so_far():
    """The first word has the share 1, and the next a share of the words up to it. When does the reducer know the total, and when does it divide?"""
    return changed(
        SHARE,
        (
            "        counted = list(counted)\n        words = sum(count for _, count in counted)\n        for word, count in counted:\n",
            "        words = 0\n        for word, count in sorted(counted):\n            words += count\n",
        ),
    )


@alternative("word_share")
def one_dictionary():
    """The second step puts all counts into one dictionary."""
    return job("""
        def steps(self):
            return [MRStep(mapper=self.words, reducer=self.counted), MRStep(reducer=self.share)]

        def words(self, _, line):
            for word in line.split():
                yield word, None

        def counted(self, word, each):
            yield "all", {word: sum(1 for _ in each)}

        def share(self, _, parts):
            counts = {}
            for part in parts:
                counts.update(part)
            for word in counts:
                yield word, counts[word] / sum(counts.values())
    """)


# last_status

LAST = job("""
    def mapper(self, _, line):
        page, second, status = line.split()
        yield page, (int(second), status)

    def reducer(self, page, requests):
        second, status = max(requests)
        yield page, status
""")


@attempt("last_status", belief="values_come_in_order")
def takes_first():
    """It takes the first value instead of the last. With the lines turned round that is right, and with the lines as they are it is not. What does a reducer know of the order of its values?"""
    return job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, status

        def reducer(self, page, statuses):
            yield page, next(statuses)
    """)


@attempt("last_status", belief="the_greatest_is_the_latest")
def greatest_status():
    """It gives each page's greatest status, an error wherever there was one. Which part of the value did `max` compare first?"""
    return job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, status

        def reducer(self, page, statuses):
            yield page, max(statuses)
    """)


@attempt("last_status", belief="numbers_sort_as_numbers")
def seconds_as_text():
    """The second 99 came after the second 149. They were compared as they stood in the line: how do texts of digits compare?"""
    return changed(LAST, ("int(second)", "second"))


@attempt("last_status", belief="what_was_needed_is_wanted")
def with_second():
    """Second and status came out together. The second was needed to choose; was it asked for?"""
    return changed(
        LAST,
        ("        second, status = max(requests)\n        yield page, status", "        yield page, max(requests)"),
    )


@attempt("last_status", belief="digits_make_a_number")
def status_as_number():
    """The right request was found, and its status came out as a number. In the line it was text: who asked to calculate with it?"""
    return changed(LAST, ("(int(second), status)", "(int(second), int(status))"))


@attempt("last_status", belief="values_come_in_order")
def still_the_last():
    """The seconds travel along now, and nobody looks at them: the last value to arrive won again. With the lines turned round, which was that?"""
    return changed(
        LAST,
        ("        second, status = max(requests)\n", "        for second, status in requests:\n            pass\n"),
    )


@alternative("last_status")
def kept_the_latest():
    """A loop that keeps the latest, and a combiner that does the same."""
    return job("""
        def mapper(self, _, line):
            page, second, status = line.split()
            yield page, {"at": int(second), "status": status}

        def latest(self, requests):
            latest = next(requests)
            for request in requests:
                if request["at"] > latest["at"]:
                    latest = request
            return latest

        def combiner(self, page, requests):
            yield page, self.latest(requests)

        def reducer(self, page, requests):
            yield page, self.latest(requests)["status"]
    """)


# right_runner

RIGHT = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "none", "f": "none"}


@attempt("right_runner", belief="more_workers_more_speed")
def always_a_runner():
    """Five megabytes once, and ratings one after another, have been sent to many machines. What did it cost in the lesson to start, and which of the games could be rated at the same time?"""
    return RIGHT | {"e": "spark", "f": "hadoop"}


@attempt("right_runner", belief="passing_inline_is_passing")
def inline_shows_all():
    """To see whether tasks share a variable, all of them were put into one process. What would you see there, if they did?"""
    return RIGHT | {"b": "inline"}


@attempt("right_runner", belief="a_debugger_reaches_everywhere")
def local_for_debugging():
    """The debugger runs in your process, and the mapper in another one. Which runner brings the two together?"""
    return RIGHT | {"a": "local"}


@attempt("right_runner", belief="a_job_belongs_to_its_engine")
def rewritten():
    """The job was given up because MapReduce is gone. What in its class says which engine it was written for?"""
    return RIGHT | {"d": "none"}


@attempt("right_runner", belief="one_reducer_makes_it_sequential")
def one_reducer():
    """All ten million games would go through one reducer, on one machine of many. What do the others do meanwhile?"""
    return RIGHT | {"f": "hadoop"}


@alternative("right_runner")
def by_question():
    """Each from what the run is for."""
    return dict(zip("abcdef", "inline local hadoop spark none none".split(), strict=True))


# plain_lines

PLAIN = changed(
    job("""
    OUTPUT_PROTOCOL = RawValueProtocol

    def mapper(self, _, line):
        yield line.split(",")[0], 1

    def reducer(self, carrier, ones):
        yield None, f"{carrier}: {sum(ones)}"
"""),
    ("from mrjob.step import MRStep", "from mrjob.protocol import JSONValueProtocol, RawValueProtocol, TextProtocol"),
)


@attempt("plain_lines", belief="the_value_brings_its_quotes")
def json_value():
    """The null has gone and the quotation marks have stayed: the value is still written as JSON. Which protocol writes a text as it is?"""
    return changed(PLAIN, ("OUTPUT_PROTOCOL = RawValueProtocol", "OUTPUT_PROTOCOL = JSONValueProtocol"))


@attempt("plain_lines", belief="one_protocol_for_all_phases")
def changes_internal():
    """Now mapper and reducer no longer understand each other: the keys did not come through. Between which two was the protocol to be changed?"""
    return changed(PLAIN, ("OUTPUT_PROTOCOL", "INTERNAL_PROTOCOL"))


@attempt("plain_lines", belief="text_is_a_value")
def text_with_tab():
    """The lines hold a tab: this protocol writes a key, a tab, a value. What does the colon of the spreadsheet stand between?"""
    return changed(
        PLAIN,
        ("OUTPUT_PROTOCOL = RawValueProtocol", "OUTPUT_PROTOCOL = TextProtocol"),
        ('yield None, f"{carrier}: {sum(ones)}"', 'yield f"{carrier}:", str(sum(ones))'),
    )


@attempt("plain_lines", belief="what_a_program_says_is_its_output")
def prints_lines():
    """It printed its lines on the way, and the job's output is another thing. Where does the output of a reducer go on a cluster, before anybody reads it?"""
    return changed(
        PLAIN,
        ("    OUTPUT_PROTOCOL = RawValueProtocol\n\n", ""),
        (
            '        yield None, f"{carrier}: {sum(ones)}"',
            '        print(f"{carrier}: {sum(ones)}")\n        yield from ()',
        ),
        ("import JSONValueProtocol, RawValueProtocol, TextProtocol", "import RawValueProtocol"),
    )


@alternative("plain_lines")
def as_a_method():
    """The protocol as what a method returns."""
    return changed(
        PLAIN,
        (
            "    OUTPUT_PROTOCOL = RawValueProtocol\n",
            "    def output_protocol(self):\n        return RawValueProtocol()\n",
        ),
    )


# fair_table

TABLE = job(
    """
    def steps(self):
        return [
            MRStep(mapper=self.games, combiner=self.together, reducer=self.share),
            MRStep(reducer=self.mean),
            MRStep(reducer=self.rank),
        ]

    def games(self, _, line):
        try:
            game = json.loads(line)
        except ValueError:
            self.increment_counter("league", "broken")
            return
        home, away = game["home"], game["away"]
        scored, conceded = game["goals"]
        points = 0.5 if scored == conceded else float(scored > conceded)
        yield (home, away), (points, 1)
        yield (away, home), (1 - points, 1)

    def together(self, clubs, results):
        yield clubs, self.added(results)

    def share(self, clubs, results):
        points, games = self.added(results)
        yield clubs[0], points / games

    def added(self, results):
        points = games = 0
        for each_points, each_games in results:
            points += each_points
            games += each_games
        return points, games

    def mean(self, club, shares):
        shares = list(shares)
        yield None, (-round(sum(shares) / len(shares), 6), club)

    def rank(self, _, clubs):
        for rank, (mean, club) in enumerate(sorted(clubs), 1):
            yield rank, (club, abs(mean))
""",
    imports="import json\n\n",
)


@attempt("fair_table", belief="every_game_weighs_the_same")
def over_all_games():
    """These are the points of a club divided by all its games. A neighbour that it met ten times counts ten times there: what should each opponent count for?"""
    return changed(
        TABLE,
        ("yield clubs[0], points / games", "yield clubs[0], (points, games)"),
        ("        shares = list(shares)\n", "        points, games = self.added(shares)\n"),
        ("sum(shares) / len(shares)", "points / games"),
    )


@attempt("fair_table", belief="one_side_tells_all")
def home_only():
    """Only the home club got its points, so away games count for nobody. For how many clubs does a game say something?"""
    return changed(TABLE, ("        yield (away, home), (1 - points, 1)\n", ""))


@attempt("fair_table", belief="not_won_is_lost")
def draws_are_lost():
    """A draw gave the home club nothing and the other a full point. What does `scored > conceded` say of a draw?"""
    return changed(TABLE, ("0.5 if scored == conceded else float(scored > conceded)", "float(scored > conceded)"))


@attempt("fair_table", belief="every_line_is_a_record")
def trusts_games():
    """The first broken line ended the job. What does `json.loads` do with half a game, and who should deal with that?"""
    return changed(
        TABLE,
        (
            "        try:\n            game = json.loads(line)\n        except ValueError:\n"
            '            self.increment_counter("league", "broken")\n            return\n',
            "        game = json.loads(line)\n",
        ),
    )


@attempt("fair_table", belief="bad_lines_need_no_word")
def silent_about_broken():
    """The table is right, and the counter is at 0: broken games were left out without a word. How would the league learn that a tenth of its games is missing?"""
    return changed(TABLE, ('            self.increment_counter("league", "broken")\n', ""))


@attempt("fair_table", belief="reducers_number_together")
def ranks_apart():
    """Each club was ranked by itself, so all of them are first. Where would they have to meet to be compared?"""
    return changed(TABLE, ("yield None, (-round", "yield club, (-round"))


@attempt("fair_table", belief="reverse_turns_ties_too")
def ties_from_the_end():
    """Two clubs have the same mean, and the later name stands first. What does `reverse=True` turn round besides the means?"""
    return changed(
        TABLE,
        ("enumerate(sorted(clubs), 1)", "enumerate(sorted(([-mean, club] for mean, club in clubs), reverse=True), 1)"),
    )


@attempt("fair_table", belief="means_can_be_averaged")
def mean_in_combiner():
    """Each mapper's share of the games between two clubs has the same weight here, be it of one game or of twenty. What has to be added up before anything is divided?"""
    return changed(
        TABLE,
        (
            "        yield clubs, self.added(results)\n",
            "        points, games = self.added(results)\n        yield clubs, (points / games, 1)\n",
        ),
    )


@alternative("fair_table")
def by_club():
    """The games of a club go to one call, which sorts them by opponent in a dictionary."""
    return job(
        """
        def steps(self):
            return [MRStep(mapper=self.games, reducer=self.mean), MRStep(reducer=self.rank)]

        def games(self, _, line):
            try:
                game = json.loads(line)
                home, away, goals = game["home"], game["away"], game["goals"]
            except ValueError:
                self.increment_counter("league", "broken")
            else:
                margin = goals[0] - goals[1]
                yield home, (away, margin)
                yield away, (home, -margin)

        def mean(self, club, games):
            against = {}
            for other, margin in games:
                against.setdefault(other, []).append(1 if margin > 0 else 0.5 if margin == 0 else 0)
            shares = [sum(points) / len(points) for points in against.values()]
            yield None, (round(sum(shares) / len(shares), 6), club)

        def rank(self, _, clubs):
            for rank, (mean, club) in enumerate(sorted(clubs, key=lambda each: (-each[0], each[1])), 1):
                yield rank, (club, mean)
    """,
        imports="import json\n\n",
    )

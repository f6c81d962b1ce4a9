# %% task [markdown] points=2
# ## Long words, in Java
#
# *Complete.* A whole job in one file. It should count the words of *at least seven letters*. Only letters count: `honour,` has six of them. And
# `Question!`, `question` and `QUESTION` are one word, which comes out as `question`. Write what stands in the loop. Of use are
#
# - `word.replaceAll("[^A-Za-z]", "")`, the word without everything in it that is no letter;
# - `word.length()`, the number of characters;
# - `word.toLowerCase()`, the word in lower case.
#
# The check compiles your file and runs it on Hadoop's local runner, which takes some seconds.

# %% answer
# %%writefile LongWords.java
# import java.io.IOException;
# import java.util.StringTokenizer;
# import org.apache.hadoop.conf.Configuration;
# import org.apache.hadoop.fs.Path;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.*;
# import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
# import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
# import org.apache.hadoop.util.GenericOptionsParser;
#
# class Words extends Mapper<LongWritable, Text, Text, IntWritable> {
#     public void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
#         StringTokenizer words = new StringTokenizer(line.toString());
#         while (words.hasMoreTokens()) {
#             String word = words.nextToken();
#             ### BEGIN SOLUTION
#             // What is counted are letters, so the signs go first.
#             String letters = word.replaceAll("[^A-Za-z]", "");
#             if (letters.length() >= 7) {
#                 context.write(new Text(letters.toLowerCase()), new IntWritable(1));
#             }
#             ### END SOLUTION
#         }
#     }
# }
#
# class Sum extends Reducer<Text, IntWritable, Text, IntWritable> {
#     public void reduce(Text word, Iterable<IntWritable> counts, Context context) throws IOException, InterruptedException {
#         int total = 0;
#         for (IntWritable count : counts) {
#             total += count.get();
#         }
#         context.write(word, new IntWritable(total));
#     }
# }
#
# public class LongWords {
#     public static void main(String[] arguments) throws Exception {
#         Configuration settings = new Configuration();
#         String[] paths = new GenericOptionsParser(settings, arguments).getRemainingArgs();
#         Job job = Job.getInstance(settings, "long words");
#         job.setJarByClass(LongWords.class);
#         job.setMapperClass(Words.class);
#         job.setCombinerClass(Sum.class);
#         job.setReducerClass(Sum.class);
#         job.setOutputKeyClass(Text.class);
#         job.setOutputValueClass(IntWritable.class);
#         FileInputFormat.addInputPath(job, new Path(paths[0]));
#         FileOutputFormat.setOutputPath(job, new Path(paths[1]));
#         System.exit(job.waitForCompletion(true) ? 0 : 1);
#     }
# }

# %% hints [markdown]
# 1. Three things happen to a word before it is written: it loses its signs, it may be too short, and it gets another
#    form. Does the order matter?
# 2. A method of a text gives a *new* text: `String letters = word.replaceAll(…);` keeps it. `if (… .length() >= 7) {
#    … }` looks at what you have then.
# 3. A relative, the numbers of at most three digits, without dots, with a zero before: `String digits =
#    word.replaceAll("[^0-9]", ""); if (digits.length() <= 3) { context.write(new Text("0" + digits), new
#    IntWritable(1)); }`.

# %% question [markdown]
# Three things happen to a word. Which of them could the reducer do as well?

# %% check
def line_of_words(random):
    """Some words, most of six to eight letters, some with a capital, some with signs."""
    words = (
        "question",
        "Question,",
        "QUESTION!",
        "England",
        "England,",
        "mother",
        "mother,",
        "honour;",
        "brother",
        "brother's",
        "perhaps.",
        "to",
        "be",
        "--",
    )
    return " ".join(random.choice(words) for _ in range(random.randint(3, 8)))


# Java
@exercise(rounds=(None,), needs=("java",), seconds=150, memory_mb=16_000, costly="it compiles and runs a Java program")
def check(answer, draw):
    drawn = draw.several(line_of_words, 12, named="lines")
    lines = draw.show("lines", ["England, perhaps; honour! Question's QUESTIONS", *drawn])
    counts = Counter(re.sub("[^A-Za-z]", "", word).lower() for line in lines for word in line.split())
    expected = [f"{word}\t{counts[word]}" for word in sorted(counts) if len(word) >= 7]
    expect.equal(told(jobs.java(answer, lines)), expected)


# %% right
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


@right
def short_words_first():
    """The short ones are left out with `continue`."""
    return JAVA.replace(
        "HOLE",
        'Text key = new Text(word.toLowerCase().replaceAll("[^a-z]", "")); if (key.getLength() < 7) continue; context.write(key, new IntWritable(1));',
    )


# %% wrong
wrong(
    "longer_than_seven",
    was=";\n            if (letters.length() >= 7) {\n                context.write(new Text(letters.toLowerCase()), new IntWritable(1));\n            }",
    now=";  if (letters.length() > 7) context.write(new Text(letters.toLowerCase()), new IntWritable(1));",
    belief="at_least_is_more_than",
    says='Words of exactly seven letters, such as `England`, are missing. Does "at least seven" leave them out?',
)

wrong(
    "lower_case_is_lost",
    was=";\n            if (letters.length() >= 7) {\n                context.write(new Text(letters.toLowerCase()), new IntWritable(1));\n            }",
    now=";  letters.toLowerCase(); if (letters.length() >= 7) context.write(new Text(letters), new IntWritable(1));",
    belief="a_text_changes_in_place",
    says="`Question` and `question` are two words still, although `toLowerCase()` was called. What did it give back, and where did that go?",
)

wrong(
    "signs_stay",
    was='String letters = word.replaceAll("[^A-Za-z]", "");\n            if (letters.length() >= 7) {\n                context.write(new Text(letters.toLowerCase()), new IntWritable(1));\n            }',
    now='word.replaceAll("[^A-Za-z]", ""); if (word.length() >= 7) context.write(new Text(word.toLowerCase()), new IntWritable(1));',
    belief="a_text_changes_in_place",
    says="`england` and `england,` are two words in the result. `replaceAll` gives a text without signs: is that the text that you write?",
)

wrong(
    "measured_with_signs",
    was=";\n            if (letters.length() >= 7) {\n                context.write(new Text(letters.toLowerCase()), new IntWritable(1));\n            }",
    now=";  if (word.length() >= 7) context.write(new Text(letters.toLowerCase()), new IntWritable(1));",
    belief="What is done to a word may be done in any order.",
    says="`honour` is among the results, and has six letters. In the lines it stands as `honour;`. What did you measure, and when?",
)

wrong(
    "adds_the_letters",
    was=";\n            if (letters.length() >= 7) {\n                context.write(new Text(letters.toLowerCase()), new IntWritable(1));\n            }",
    now=";  if (letters.length() >= 7) context.write(new Text(letters.toLowerCase()), new IntWritable(letters.length()));",
    belief="What selects a record is also what is added up.",
    says="The numbers are letters, not words: each time a word came, its length was added. What should one word add to its count?",
)

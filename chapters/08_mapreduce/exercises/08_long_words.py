# %% task [markdown] points=2
# ## Long words, in Java
#
# This file is a whole job. It counts the words of **at least seven letters**. Only the letters A to Z count: `honour,` has six. `Question!` and
# `QUESTION` are the same word, `question`. Complete the loop. Useful methods:
#
# - `word.replaceAll("[^A-Za-z]", "")` returns only the letters of the word;
# - `word.length()` returns the number of characters;
# - `word.toLowerCase()` returns the word in lower case;
# - `context.write(new Text(word), new IntWritable(1))` writes a record.
#
# The line `Question! honour, QUESTION` gives `question    2`.
#
# Hadoop's `IntSumReducer` adds up the numbers of a key, like the lesson's `Sum`. The check compiles your file and runs it
# with `-jt local`.

# %% answer
# %%writefile LongWords.java
# import java.io.IOException;
# import org.apache.hadoop.conf.Configuration;
# import org.apache.hadoop.fs.Path;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.*;
# import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
# import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
# import org.apache.hadoop.mapreduce.lib.reduce.IntSumReducer;
# import org.apache.hadoop.util.GenericOptionsParser;
#
# public class LongWords extends Mapper<LongWritable, Text, Text, IntWritable> {
#     public void map(LongWritable offset, Text line, Context context)
#             throws IOException, InterruptedException {
#         for (String word : line.toString().split(" ")) {
#             ### BEGIN SOLUTION
#             // Only letters count, so remove the other characters first.
#             String letters = word.replaceAll("[^A-Za-z]", "");
#             if (letters.length() >= 7) {
#                 context.write(new Text(letters.toLowerCase()), new IntWritable(1));
#             }
#             ### END SOLUTION
#         }
#     }
#
#     public static void main(String[] arguments) throws Exception {
#         Configuration settings = new Configuration();
#         GenericOptionsParser options = new GenericOptionsParser(settings, arguments);
#         String[] paths = options.getRemainingArgs();
#         Job job = Job.getInstance(settings, "long words");
#         job.setJarByClass(LongWords.class);
#         job.setMapperClass(LongWords.class);
#         job.setCombinerClass(IntSumReducer.class);
#         job.setReducerClass(IntSumReducer.class);
#         job.setOutputKeyClass(Text.class);
#         job.setOutputValueClass(IntWritable.class);
#         FileInputFormat.addInputPath(job, new Path(paths[0]));
#         FileOutputFormat.setOutputPath(job, new Path(paths[1]));
#         System.exit(job.waitForCompletion(true) ? 0 : 1);
#     }
# }

# %% hints [markdown]
# 1. Three things happen to a word: it loses some characters, it may be dropped as too short, and it becomes lower case. Does their order matter?
# 2. A method of a `String` returns a *new* `String`. Keep it in a variable. Test its length with `if`.
# 3. Numbers of at most three digits, written with a leading zero. Fill the gap:
#    ```java
#    String digits = word.replaceAll("[^0-9]", "");
#    if (___ <= 3) {
#        context.write(new Text("0" + digits), new IntWritable(1));
#    }
#    ```

# %% question [markdown]
# Which of the three steps could the reducer do as well?

# %% check
import re
from collections import Counter

WORDS = "question Question, QUESTION! England England, mother mother, honour; brother's perhaps. to be --".split()


def difference(found, due):
    """What is wrong first with the words of the job's output."""
    words, wanted = ([line.split("\t")[0] for line in lines] for lines in (found, due))
    fresh = "In Java a `String` never changes: a method returns a new one ([section 7](lesson#7)). "
    if strange := next((word for word in words if re.search("[^A-Za-z]", word)), ""):
        return f"The results contain `{safe(strange)}`, which has other characters than letters. {fresh}Where does your code keep what `replaceAll` returns, and which string does it write?"
    if strange := next((word for word in words if word != word.lower()), ""):
        return f"The results contain `{strange}`, with a capital letter. {fresh}Where does your code keep what `toLowerCase` returns?"
    if short := [word for word in words if len(word) < 7]:  # the empty word stands first
        return f"The results contain `{short[-1]}`, which has {len(short[-1])} letters. Where does your code test the length, and of which string?"
    if missing := next((word for word in wanted if word not in words), ""):
        return f"`{missing}` is missing from the results. It has {len(missing)} letters. What does each line of your loop do with it?"
    return "The words are right, and a number differs: the job gave {received}, and {expected} was expected. How often does your code write a word, and with which number?"


@exercise(on="processes", needs=("java",), rounds=(None,), seconds=150)
def check(answer, draw):
    drawn = draw.several(lambda random: " ".join(random.choices(WORDS, k=6)), 12, named="lines")
    lines = draw.show("lines", ["England, perhaps; honour! honour12 Question's QUESTIONS", *drawn])
    counts = Counter(re.sub("[^A-Za-z]", "", word).lower() for line in lines for word in line.split())
    due = [f"{word}\t{counts[word]}" for word in sorted(counts) if len(word) >= 7]
    found = told(jobs.java(answer, lines))
    expect.equal(found, due, says=difference(found, due) if isinstance(found, list) else "")


# %% right
@right
def lower_case_first():
    """Lower case first, the short ones left out, long numbers, no combiner."""
    return r"""
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.*;
import org.apache.hadoop.mapreduce.*;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.reduce.LongSumReducer;
import org.apache.hadoop.util.GenericOptionsParser;

class Words extends Mapper<Object, Text, Text, LongWritable> {
    public void map(Object at, Text line, Context context) throws java.io.IOException, InterruptedException {
        for (String word : line.toString().toLowerCase().split("\s+")) {
            word = word.replaceAll("[^a-z]", "");
            if (word.length() < 7) continue;
            context.write(new Text(word), new LongWritable(1));
        }
    }
}

public class LongWords {
    public static void main(String[] arguments) throws Exception {
        Job job = Job.getInstance(new Configuration());
        String[] paths = new GenericOptionsParser(job.getConfiguration(), arguments).getRemainingArgs();
        job.setJarByClass(LongWords.class);
        job.setMapperClass(Words.class);
        job.setReducerClass(LongSumReducer.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(LongWritable.class);
        FileInputFormat.addInputPath(job, new Path(paths[0]));
        FileOutputFormat.setOutputPath(job, new Path(paths[1]));
        job.waitForCompletion(true);
    }
}
"""


# %% wrong
wrong(
    "longer_than_seven",
    was=">= 7",
    now="> 7",
    belief="at_least_is_more_than",
    says="Words of exactly seven letters, such as `England`, are missing from {received}. The text asks for at least seven letters. Does your comparison let seven through?",
    again="Write a word whose length is 7 or more.",
)

wrong(
    "case_stays",
    was=".toLowerCase()",
    now="",
    belief="a_text_changes_in_place",
    says="`Question` and `question` are two words in {received}. In Java a `String` never changes: a method such as `toLowerCase()` returns a new one ([section 7](lesson#7)). Which string do you write?",
    again="Write the string that `toLowerCase()` returns.",
)

wrong(
    "signs_stay",
    was='word.replaceAll("[^A-Za-z]", "")',
    now="word",
    belief="A word of a line consists of its letters.",
    says="`england` and `england,` are two words in {received}, so your program wrote a string with other characters than letters. In Java a `String` never changes: a method such as `replaceAll` returns a new one ([section 7](lesson#7)). Of which string do you test the length, and which one do you write?",
    again="Call `word.replaceAll`. Keep what it returns in a variable, and use only this variable after that.",
)

wrong(
    "measured_with_signs",
    was="letters.length()",
    now="word.length()",
    belief="What is done to a word may be done in any order.",
    says="The results contain `honour`, which has six letters. In the input it is `honour!`, with seven characters. Of which string do you test the length?",
    again="Remove the other characters first. Then test the length of what is left.",
)

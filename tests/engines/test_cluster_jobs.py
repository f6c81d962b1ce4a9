"""Jobs that checks run on Hadoop: its local runner, and the cluster that the run of tests shares."""

import pytest
from real_engines import installed, real, shared

from workbook.checking import jobs

pytestmark = pytest.mark.once
FRAMEWORK = "Map-Reduce Framework"
LINES = ["the lazy map", "é the map", "a lazy é"]
MAPPER = """import sys
for line in sys.stdin:
    sys.stderr.write("reporter:counter:Words,lines,1\\n")
    for word in line.split():
        print(word, 1, sep="\\t")
"""
REDUCER = """import sys
from itertools import groupby
pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for word, group in groupby(pairs, key=lambda pair: pair[0]):
    print(word, sum(int(number) for _, number in group), sep="\\t")
"""
JAVA = """
import org.apache.hadoop.conf.*; import org.apache.hadoop.fs.Path; import org.apache.hadoop.io.*;
import org.apache.hadoop.mapreduce.*; import org.apache.hadoop.mapreduce.lib.input.*;
import org.apache.hadoop.mapreduce.lib.output.*; import org.apache.hadoop.util.*;

public class LineLength extends Configured implements Tool {
    public static class Measure extends Mapper<LongWritable, Text, Text, IntWritable> {
        public void map(LongWritable at, Text line, Context context) throws java.io.IOException, InterruptedException {
            context.write(line, new IntWritable(line.toString().length()));
        }
    }
    public int run(String[] given) throws Exception {
        Job job = Job.getInstance(getConf(), "length");
        job.setJarByClass(LineLength.class);
        job.setMapperClass(Measure.class);
        job.setOutputKeyClass(Text.class);
        job.setOutputValueClass(IntWritable.class);
        FileInputFormat.addInputPath(job, new Path(given[0]));
        FileOutputFormat.setOutputPath(job, new Path(given[1]));
        return job.waitForCompletion(true) ? 0 : 1;
    }
    public static void main(String[] given) throws Exception { System.exit(ToolRunner.run(new LineLength(), given)); }
}
"""


@installed
def test_the_local_runner_gives_what_the_pipe_gives():
    job = jobs.streaming(LINES, MAPPER, REDUCER, on="local")

    assert job.output == jobs.piped(LINES, MAPPER, REDUCER).output
    assert (job.counters["Words", "lines"], job.counters[FRAMEWORK, "Reduce input records"]) == (3, 9)


@installed
def test_java_is_compiled_and_run():
    assert sorted(jobs.java(JAVA, LINES).output) == ["a lazy é\t8", "the lazy map\t12", "é the map\t9"]
    broken = jobs.java(JAVA.replace("getInstance", "newOne"), LINES)
    assert not broken.ok
    assert "LineLength.java:13: error: cannot find symbol" in broken.error


@real
def test_the_cluster_gives_what_the_pipe_gives_and_counts():
    shared("hadoop")
    job = jobs.streaming(LINES, MAPPER, REDUCER, combiner=REDUCER, reducers=2, options={"mapreduce.job.maps": 2})

    assert job.ok, job.error
    assert sorted(job.output) == sorted(jobs.piped(LINES, MAPPER, REDUCER).output)
    assert len(job.parts) == 2
    assert job.counters[FRAMEWORK, "Reduce input records"] < job.counters[FRAMEWORK, "Map output records"] == 9


@real
def test_a_job_that_fails_says_why():
    shared("hadoop")
    apart = {"mapreduce.job.ubertask.enable": "false", "mapreduce.map.maxattempts": 1}
    job = jobs.streaming(LINES, "import sys\nsys.stdin.read()\nsys.exit(7)\n", REDUCER, options=apart)

    assert not job.ok
    # What its client is told first: the task's own error, or what became of the job.
    assert "subprocess failed with code 7" in job.error or "failed with state FAILED due to: Task failed" in job.error


@real
def test_a_folder_in_hdfs_is_gone_after_its_block():
    shared("hadoop")
    with jobs.hdfs_folder() as folder:
        with jobs.files().open(f"{folder}/two.txt", "wb", replication=1, block_size=1 << 20) as file:
            file.write(b"x" * 1_500_000)
        told = jobs.files().info(f"{folder}/two.txt")
        assert (told["replication"], told["blockSize"], told["length"]) == (1, 1 << 20, 1_500_000)
    assert not jobs.files().exists(folder)

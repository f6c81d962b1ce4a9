"""The words of one text counted in plain Python, Java MapReduce, Streaming, and mrjob on Hadoop and on Spark.

    python benchmarks/word_count.py [--quick]        5 MB of generated text instead of 100

All give the same bytes: lines of a word, a tab and its count, sorted as `LC_ALL=C sort` does. Seconds are from the command to
these bytes; the text lies on the disk for plain Python and Spark, and in HDFS, in six blocks, for the others.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbook.data.catalog import text
from workbook.engines import artifacts, clusters, environment, leases
from workbook.engines.cluster import MARK
from workbook.errors import WorkbookError

SIZE, QUICK, BLOCKS = 100_000_000, 5_000_000, 6
MAPPER = """\
import sys
for line in sys.stdin:
    for word in line.split():
        print(word, 1, sep="\\t")
"""
REDUCER = """\
import sys
from itertools import groupby
pairs = (line.split("\\t") for line in sys.stdin)
for word, group in groupby(pairs, key=lambda pair: pair[0]):
    print(word, sum(int(count) for _, count in group), sep="\\t")
"""
MRJOB = """\
from mrjob.job import MRJob
from mrjob.protocol import TextProtocol

class WordCount(MRJob):
    OUTPUT_PROTOCOL = TextProtocol

    def mapper(self, _, line):
        for word in line.split():
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, str(sum(counts))

if __name__ == "__main__":
    WordCount.run()
"""


@dataclass(frozen=True)
class Setting:
    """Where the text is, on the disk and in HDFS, and a folder for what a way of counting needs."""

    path: Path
    place: str
    folder: Path
    cluster: clusters.Cluster

    def said(self, *command: str, says: str = "") -> bytes:
        """What a command gives in the lab's environment; whatever it leaves behind goes with the folder and the cluster."""
        given = environment.variables() | {MARK: str(self.cluster.folder), "WORKBOOK_HADOOP": self.cluster.name}
        given.pop("HADOOP_CONF_DIR", None)  # Spark would take HDFS for what a plain path means
        own = self.folder / "tmp"
        own.mkdir(exist_ok=True)
        given |= {"TMPDIR": str(own), "SPARK_LOCAL_DIRS": str(own), "LC_ALL": "C.UTF-8"}
        given |= dict.fromkeys(("HADOOP_CLIENT_OPTS", "SPARK_SUBMIT_OPTS"), f"-Djava.io.tmpdir={own}")
        # In a session of its own: Ctrl-C comes here alone, and what runs is ended by its mark.
        done = subprocess.run(
            command, cwd=self.folder, env=given, stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True
        )
        if done.returncode:
            last = "\n".join(done.stderr.decode(errors="replace").splitlines()[-20:])
            raise WorkbookError(f"{' '.join(command)} ended with {done.returncode}:\n{last}")
        return done.stdout

    def counted_in(self, place: str) -> bytes:
        """What a job has put into a folder of HDFS."""
        return self.said("hdfs", "dfs", "-cat", f"{place}/part-*")

    def write(self, file: str, content: str) -> str:
        (self.folder / file).write_text(content)
        return file


def plain(setting: Setting) -> bytes:
    counts: Counter[str] = Counter()
    with open(setting.path, encoding="ascii") as lines:
        for line in lines:
            counts.update(line.split())
    return told(counts)


def java(setting: Setting) -> bytes:
    """The WordCount that comes with Hadoop."""
    target = f"{setting.place}.java"
    (jar,) = Path(environment.variables()["HADOOP_HOME"], "share", "hadoop", "mapreduce").glob("*-examples-*.jar")
    setting.said("hadoop", "jar", str(jar), "wordcount", setting.place, target)
    return setting.counted_in(target)


def streaming(setting: Setting) -> bytes:
    target = f"{setting.place}.streaming"
    files = [setting.write("mapper.py", MAPPER), setting.write("reducer.py", REDUCER)]
    mapper, reducer = (f"python3 {file}" for file in files)
    setting.said(
        "mapred", "streaming", "-files", ",".join(files), "-input", setting.place, "-output", target,
        "-mapper", mapper, "-combiner", reducer, "-reducer", reducer,
    )  # fmt: skip
    return setting.counted_in(target)


def mrjob_hadoop(setting: Setting) -> bytes:
    return mrjob(setting, "hadoop", f"hdfs://{setting.place}")


def mrjob_spark(setting: Setting) -> bytes:
    return mrjob(setting, "spark", str(setting.path))


def mrjob(setting: Setting, runner: str, source: str) -> bytes:
    job = setting.write("word_count.py", MRJOB)
    return setting.said(sys.executable, job, "-r", runner, *configured(setting), source)


def configured(setting: Setting) -> list[str]:
    """What tells mrjob where Hadoop and Spark are, where the lab's environment does not."""
    given = environment.variables()
    if given.get("MRJOB_CONF"):
        return []
    (jar,) = Path(given["HADOOP_HOME"], "share", "hadoop", "tools", "lib").glob("hadoop-streaming-*.jar")
    hadoop = {"hadoop_bin": "hadoop", "hadoop_streaming_jar": str(jar)}
    own = {"python_bin": sys.executable, "bootstrap_mrjob": False}
    runners = {"hadoop": hadoop | own, "spark": {"spark_master": "local[2]", **own}}
    return ["-c", setting.write("mrjob.conf", json.dumps({"runners": runners}))]


WAYS: dict[str, Callable[[Setting], bytes]] = {
    "plain Python": plain,
    "Java MapReduce": java,
    "Streaming": streaming,
    "mrjob -r hadoop": mrjob_hadoop,
    "mrjob -r spark": mrjob_spark,
}


def told(counts: dict[str, int]) -> bytes:
    return "".join(f"{word}\t{count}\n" for word, count in counts.items()).encode()


def in_order(lines: bytes) -> bytes:
    """As `LC_ALL=C sort` gives them."""
    return b"".join(line + b"\n" for line in sorted(lines.splitlines()))


def truth(path: Path) -> bytes:
    """What the generator of a text says of its words."""
    return in_order(told(json.loads(path.with_name("truth.json").read_text())["counts"]))


def put(setting: Setting, block: int) -> None:
    """Put the text into HDFS, in blocks of so many MiB."""
    setting.said("hdfs", "dfs", "-D", f"dfs.blocksize={block}m", "-put", str(setting.path), setting.place)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="5 MB instead of 100")
    size = QUICK if parser.parse_args().quick else SIZE
    artifacts.fetch("hadoop")
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        os.environ |= {"WORKBOOK_STATE": f"{folder}/state", "WORKBOOK_DATA": f"{folder}/data"}
        say(f"writing {size / 1e6:g} MB of text")
        path = text.path(size)
        cluster = clusters.shared("hadoop")
        setting = Setting(path, "/text.txt", Path(folder), cluster)
        with leases.held(cluster.folder / "leases"):
            try:
                say("starting Hadoop")
                cluster.up()
                differ = measure(setting, size)
            finally:
                cluster.down()
    if differ:
        raise SystemExit(f"not as the text's own truth: {', '.join(differ)}")


def measure(setting: Setting, size: int) -> list[str]:
    """Print a row for each way, and name those whose bytes are not what the text's truth says."""
    say("putting it into HDFS")
    began = time.perf_counter()
    put(setting, max(1, round(size / BLOCKS / 2**20)))
    print(f"{size / 1e6:g} MB put into HDFS, two replicas: {time.perf_counter() - began:.1f} s")
    print(f"{'way':<16} {'seconds':>8} {'ratio':>7}  sha256", flush=True)
    expected, first, differ = truth(setting.path), None, []
    for name, way in WAYS.items():
        say(name)
        began = time.perf_counter()
        found = in_order(way(setting))
        spent = time.perf_counter() - began
        first = first or spent
        print(f"{name:<16} {spent:>8.1f} {spent / first:>7.1f}  {hashlib.sha256(found).hexdigest()[:12]}", flush=True)
        if found != expected:
            differ.append(name)
    return differ


def say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None

"""Hadoop for real: one private cluster for this module, which kills what it likes; and what needs no daemon."""

import os
import re
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import labs
import psutil
import pytest
from real_engines import installed, real

from workbook.engines import clusters, environment, leases, processes
from workbook.engines.cluster import MARK
from workbook.engines.hadoop import folders, obstacles, settings
from workbook.engines.hadoop.cluster import Hadoop
from workbook.engines.machine import java, memory, threads
from workbook.errors import ClusterError, WorkbookError

pytestmark = pytest.mark.once
PORTS = dict(Hadoop.usual_ports)


# Without daemons


def values(daemon=None, folder=Path("/state/hadoop")):
    files = settings.configuration(folder, PORTS, Path("/jars"), 2048, daemon)
    return {name: value for file in files.values() for name, value in file.items()}


def test_every_address_is_loopback():
    for daemon in (None, *Hadoop.daemons):
        addresses = {name: value for name, value in values(daemon).items() if name.endswith("address")}
        assert addresses
        assert all(str(value).startswith(("localhost:", "127.0.0.1:")) for value in addresses.values())


def test_datanodes_and_nodemanagers_share_no_port_and_no_folder():
    for kind, names in {
        "datanode": ("dfs.datanode.data.dir", "dfs.datanode.address", "dfs.datanode.http.address"),
        "nodemanager": ("yarn.nodemanager.local-dirs", "yarn.nodemanager.address", "yarn.nodemanager.webapp.address"),
    }.items():
        one, two = values(f"{kind}1"), values(f"{kind}2")
        assert all(one[name] != two[name] for name in names)


def test_settings_are_xml_whatever_a_folder_is_called():
    text = settings.xml({"hadoop.tmp.dir": Path("/home/R&D <1>/tmp")})
    assert ElementTree.fromstring(text).findtext("property/value") == "/home/R&D <1>/tmp"


@pytest.mark.parametrize(
    ("free", "memory"), [(3 * 2**30, 768), (4 * 2**30, 1344 // 128 * 128), (64 * 2**30, 2048)], ids=["3", "4", "64"]
)
def test_containers_fit_what_is_free(free, memory):
    assert settings.container_memory(free) == memory
    assert settings.DAEMONS_TAKE + 2 * memory * 2**20 <= free


def test_too_little_memory_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(folders, "jars", lambda: tmp_path)
    monkeypatch.setattr(java, "obstacles", list)
    monkeypatch.setattr(memory, "free", lambda: 2 * 2**30)

    with pytest.raises(ClusterError, match=r"needs 3 GiB of free memory, but only 2\.0 GiB are free: close"):
        clusters.shared("hadoop").up()
    assert not clusters.shared("hadoop").is_up()


def test_too_few_threads_are_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(folders, "jars", lambda: tmp_path)
    monkeypatch.setattr(java, "obstacles", list)
    monkeypatch.setattr(threads, "free", lambda: 348)
    monkeypatch.setattr(memory, "free", lambda: 8 * 2**30)

    with pytest.raises(ClusterError, match=r"needs 500 threads, but only 348 more can start here: close"):
        clusters.shared("hadoop").up()


def test_a_daemon_that_ended_is_quoted_where_it_says_why(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    cluster = clusters.shared("hadoop")
    (cluster.folder / "logs").mkdir(parents=True)
    log = cluster.folder / "logs" / "historyserver.log"
    farewell = ["/****", "SHUTDOWN_MSG: Shutting down JobHistoryServer at machine/127.0.0.1", "****/"]

    log.write_text(
        "\n".join(
            ["2026-01-01 00:00:00,000 INFO hs.X: on", "java.lang.OutOfMemoryError: no thread", "\tat X.main", *farewell]
        )
    )
    assert cluster.last_words("historyserver") == ["java.lang.OutOfMemoryError: no thread"]
    log.write_text("baa\nblack sheep\n")
    assert cluster.last_words("historyserver") == ["baa", "black sheep"]


def test_without_java_or_jars_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(java, "obstacles", list)
        with pytest.raises(WorkbookError, match="workbook artifacts fetch hadoop"):
            clusters.shared("hadoop").up()
    monkeypatch.setattr(java, "_look", lambda: (None, "There is no Java on this machine: type  apt"))
    with pytest.raises(ClusterError, match="There is no Java on this machine: type  apt"):
        folders.java_home()


@installed
def test_commands_work_before_the_first_start(monkeypatch, tmp_path):
    """They lay out HADOOP_HOME, and say what to type where a cluster is needed."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.delenv("HADOOP_CONF_DIR", raising=False)
    given = environment.variables() | {"PYTHONPATH": os.environ.get("PYTHONPATH", "")}
    told = subprocess.run(["hadoop", "version"], env=given, capture_output=True, text=True)
    assert told.stdout.startswith("Hadoop 3.5.0")
    assert told.stderr == ""
    told = subprocess.run(["hdfs", "dfs", "-ls", "/"], env=given, capture_output=True, text=True)
    assert told.returncode
    assert told.stderr.startswith("workbook: Hadoop is not up; type  workbook cluster up hadoop")
    assert "Connection refused" in told.stderr


@installed
def test_two_that_start_at_once_lay_out_one_home(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    install = [sys.executable, "-c", "from workbook.engines.hadoop import home; print(home.install())"]

    together = [subprocess.Popen(install, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    told = [each.communicate(timeout=60) for each in together]
    assert told == [(f"{folders.home()}\n", "")] * 6
    assert (folders.home() / "bin" / "hdfs").exists()


# With them: the tests below are one story, in their order


@pytest.fixture(scope="module")
def state(tmp_path_factory):
    """A state folder of this module's own, so that nobody else's cluster is harmed."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("state")
        patch.setenv("WORKBOOK_STATE", str(folder))
        patch.setenv("WORKBOOK_HOLDER", str(os.getpid()))
        patch.delenv("HADOOP_CONF_DIR", raising=False)
        patch.delenv("WORKBOOK_HADOOP", raising=False)
        yield folder


@pytest.fixture(scope="module")
def cluster(state):
    with clusters.shared("hadoop").lease() as cluster:
        yield cluster
    assert_nothing_left(cluster)


def assert_nothing_left(cluster):
    assert processes.marked(MARK, str(cluster.folder)) == []
    assert {path.name for path in cluster.folder.iterdir()} <= {"conf", "hdfs", "logs", "leases"}


def call(*command, warns=False, **options):
    """A command as a terminal of the lab runs it."""
    done = subprocess.run(command, env=environment.variables(), capture_output=True, timeout=120, **options)
    assert done.returncode == 0, done.stderr.decode()
    assert warns or b"WARN" not in done.stderr, done.stderr.decode()
    return done.stdout


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.2)


@pytest.fixture(scope="module")
def sheep(cluster, tmp_path_factory):
    """A file of three blocks in HDFS, and its bytes."""
    content = os.urandom(2_500_000)
    path = tmp_path_factory.mktemp("local") / "sheep"
    path.write_bytes(content)
    call("hdfs", "dfs", "-put", "-f", str(path), "/sheep")
    return content


@real
def test_every_daemon_serves_and_every_page_opens(cluster):
    from urllib.request import urlopen

    assert [each.state for each in cluster.status()] == ["up"] * 7
    assert sum(each.memory for each in cluster.status()) < 1.5 * 2**30
    for page in cluster.endpoints().values():
        with urlopen(page, timeout=10) as answer:
            assert answer.status == 200


@real
def test_the_daemons_take_few_threads(cluster):
    """A container of Podman's has 2048 for all its clusters and their jobs; Hadoop's own numbers make it 670."""
    running = [psutil.Process(each.pid) for each in processes.marked(MARK, str(cluster.folder))]
    assert len(running) > len(cluster.daemons)
    assert sum(process.num_threads() for process in running) < obstacles.THREADS - 20


@real
def test_a_file_comes_back_byte_for_byte_from_blocks_with_two_replicas(sheep):
    assert call("hdfs", "dfs", "-cat", "/sheep") == sheep
    told = call("hdfs", "fsck", "/sheep", "-files", "-blocks").decode()
    assert "is HEALTHY" in told
    assert told.count("Live_repl=2") == 3


@real
@pytest.mark.parametrize(
    "command",
    ["hadoop version", "hadoop classpath", "hdfs dfsadmin -report", "hadoop fs -ls /", "yarn node -list",
     "yarn application -list", "mapred job -list", "hdfs getconf -confKey dfs.replication"],
)  # fmt: skip
def test_commands_work_as_in_any_hadoop(cluster, command):
    assert call(*command.split())


@real
def test_streaming_runs_on_yarn(sheep):
    call("hdfs", "dfs", "-rm", "-r", "-f", "-skipTrash", "/words", "/counts")
    call("hdfs", "dfs", "-put", "-", "/words", input=b"ram ewe ram\n")
    call(
        "mapred",
        "streaming",
        "-input",
        "/words",
        "-output",
        "/counts",
        "-mapper",
        "tr ' ' '\\n'",
        "-reducer",
        "uniq -c",
    )
    assert call("hdfs", "dfs", "-cat", "/counts/part-*").split() == [b"1", b"ewe", b"2", b"ram"]


JOB = """\
from mrjob.job import MRJob


class Words(MRJob):
    def mapper(self, _, line):
        for word in line.split():
            self.increment_counter("words", "read")
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)


if __name__ == "__main__":
    Words.run()
"""
COUNTS = [b'"ewe"\t2', b'"l\\u00e4mb"\t1', b'"ram"\t2']


@pytest.fixture
def job(tmp_path):
    """A job of mrjob in a folder: what a runner makes of it, its lines sorted."""
    pytest.importorskip("mrjob")
    (tmp_path / "words.py").write_text(JOB)
    (tmp_path / "words").write_text("ram ewe ram\newe lämb\n", encoding="utf-8")

    def run(runner, **others):
        given = environment.variables() | others
        command = ["python", "words.py", "-r", runner, "words"]
        done = subprocess.run(command, env=given, cwd=tmp_path, capture_output=True, timeout=240)
        assert done.returncode == 0, done.stderr.decode()
        assert b"read=5" in done.stderr
        return sorted(done.stdout.splitlines())

    return run


@pytest.mark.parametrize("runner", ["inline", "local"])
def test_mrjob_needs_nothing_of_hadoop_on_its_own_runners(monkeypatch, tmp_path, job, runner):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "none"))
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path / "none"))
    assert job(runner, PATH=str(Path(sys.executable).parent)) == COUNTS


@real
@pytest.mark.parametrize("runner", ["hadoop", "spark"])
def test_a_job_of_mrjob_gives_the_same_on_the_cluster_and_on_spark(cluster, job, runner):
    assert job(runner) == COUNTS


@real
def test_the_pages_open_through_the_lab_for_who_has_the_token(cluster, tmp_path):
    """Each page, what it loads and where it links to: through the lab as directly. Redirects stay in the lab."""
    from html.parser import HTMLParser
    from urllib.error import HTTPError
    from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit
    from urllib.request import Request, urlopen

    class Found(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.update(
                (tag, value) for name, value in attrs if name in ("href", "src") and value and "{" not in value
            )

    def fetch(url, token=None):
        try:
            with urlopen(Request(url, headers={"Authorization": f"token {token}"} if token else {}), timeout=20) as got:
                return got.status, got.url, got.read().decode("utf-8", "replace")
        except HTTPError as problem:
            return problem.code, problem.url, ""

    with labs.running(tmp_path) as shown:
        base, token = urljoin(shown, "/"), parse_qs(urlsplit(shown).query)["token"][0]
        seen = set()
        for daemon, page in cluster.endpoints().items():
            mine = f"{base}proxy/{urlsplit(page).port}/"
            assert "/login" in fetch(mine)[1], f"{daemon} opens without the token"
            status, url, text = fetch(mine, token)
            assert (status, url.startswith(mine)) == (200, True), daemon
            if moved := re.search(r'http-equiv="refresh" content="0; *url=([^"]+)"', text, re.IGNORECASE):
                status, url, text = fetch(urljoin(url, moved[1]), token)
            found = set()
            Found().feed(text)
            assert found
            for tag, link in found:
                target = urldefrag(urljoin(url, link)).url
                if urlsplit(target).scheme != "http" or target in seen:
                    continue
                seen.add(target)
                assert target.startswith(f"{base}proxy/"), f"{daemon} leads out of the lab by {link}"
                port, _, path = target.removeprefix(f"{base}proxy/").partition("/")
                status, end, _ = fetch(target, token)
                assert status == fetch(f"http://127.0.0.1:{port}/{path}")[0], target
                assert status == 200 or tag == "a", target
                assert end.startswith(f"{base}proxy/"), target
        assert len(seen) > 50
        with pytest.raises(HTTPError, match="403"):
            urlopen(Request(f"{base}proxy/example.com:80/", headers={"Authorization": f"token {token}"}), timeout=20)

        name = urlsplit(cluster.endpoints()["namenode"]).port
        call("hdfs", "dfs", "-put", "-f", "-", "/ewe", input=b"through two pages\n")
        status, end, text = fetch(f"{base}proxy/{name}/webhdfs/v1/ewe?op=OPEN", token)
        assert (status, text) == (200, "through two pages\n")
        assert f"/proxy/{name}/" not in end  # a DataNode gave it


@real
def test_a_killed_datanode_loses_no_byte_and_is_noticed_and_heals(cluster, sheep):
    cluster.kill("datanode1")
    assert call("hdfs", "dfs", "-cat", "/sheep", warns=True) == sheep  # Hadoop says which replica it went past
    assert [each.name for each in cluster.status() if each.state == "dead"] == ["datanode1"]
    until(lambda: cluster._bean("FSNamesystemState")["NumDeadDataNodes"] == 1)
    cluster.start("datanode1")

    until(lambda: cluster._bean("FSNamesystemState")["UnderReplicatedBlocks"] == 0)
    assert cluster.is_up()


@real
def test_data_survive_down_and_up(cluster, sheep):
    with leases.held(cluster.folder / "leases"):
        cluster.down()
        assert_nothing_left(cluster)
        told = subprocess.run(["hdfs", "dfs", "-ls", "/"], env=environment.variables(), capture_output=True, text=True)
        assert "type  workbook cluster up hadoop" in told.stderr
        assert told.returncode
        cluster.up()
    assert call("hdfs", "dfs", "-cat", "/sheep") == sheep


def test_who_removes_a_private_cluster_speaks_to_the_shared_one(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    mine = clusters.by_name("hadoop", "hadoop-7")
    for name, value in {"WORKBOOK_HADOOP": mine.name, **mine.variables()}.items():
        monkeypatch.setenv(name, value)

    clusters.by_name("hadoop", "hadoop-8").remove()
    assert clusters.current("hadoop").name == mine.name
    mine.remove()
    assert clusters.current("hadoop").name == clusters.shared("hadoop").name
    assert "HADOOP_CONF_DIR" not in os.environ
    assert os.environ["HADOOP_HOME"] == mine.variables()["HADOOP_HOME"]


@real
def test_the_end_of_a_killed_user_ends_its_private_cluster(cluster):
    """It runs beside the other one, on other ports, and leaves no process and no folder."""
    code = "from workbook.engines import clusters; print(clusters.private('hadoop').name, flush=True); import time; time.sleep(60)"
    user = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        mine = clusters.by_name("hadoop", user.stdout.readline().strip())
        assert mine.is_up()
        assert mine.is_private
        assert not set(mine.endpoints().values()) & set(cluster.endpoints().values())
    finally:
        user.send_signal(signal.SIGKILL)
        user.wait()

    until(lambda: not mine.folder.exists() and not processes.marked(MARK, str(mine.folder)))
    assert not mine._lock_file.exists()
    assert cluster.is_up()

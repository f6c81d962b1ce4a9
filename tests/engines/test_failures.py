"""Each kind of daemon killed with SIGKILL: what its users see, what the others notice, and what is there after a start.

One cluster of this module's own, one story in its order. A DataNode killed alone is in test_hadoop.py.
"""

import hashlib
import json
import os
import re
import subprocess
import time
from contextlib import contextmanager

import psutil
import pytest
from real_engines import real

from workbook.engines import clusters, environment, leases, processes
from workbook.engines.cluster import MARK, answer

pytestmark = [real, pytest.mark.once]
PATIENCE = 150  # seconds for what takes five on a quiet machine


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBOOK_STATE", str(tmp_path_factory.mktemp("state")))
        patch.setenv("WORKBOOK_HOLDER", str(os.getpid()))
        patch.delenv("HADOOP_CONF_DIR", raising=False)
        patch.delenv("WORKBOOK_HADOOP", raising=False)
        cluster = clusters.shared("hadoop")
        with leases.held(cluster.folder / "leases"):
            try:
                cluster.up()
                yield cluster
            finally:
                cluster.down()
        assert processes.marked(MARK, str(cluster.folder)) == []


@pytest.fixture(scope="module")
def sheep(cluster, tmp_path_factory):
    """A file of three blocks in HDFS, and its checksum."""
    path = tmp_path_factory.mktemp("local") / "sheep"
    path.write_bytes(os.urandom(2_500_000))
    assert said("hdfs", "dfs", "-put", str(path), "/sheep").returncode == 0
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def meadow(cluster, tmp_path_factory):
    """A folder in HDFS whose four files make four maps."""
    folder = tmp_path_factory.mktemp("local") / "meadow"
    folder.mkdir()
    for number in range(4):
        (folder / str(number)).write_text("ram ewe\n")
    assert said("hdfs", "dfs", "-put", str(folder), "/").returncode == 0
    return "/meadow"


def said(*command, **options):
    """What a command of the lab's terminals says and how it ends, whichever way."""
    return subprocess.run(command, env=environment.variables(), capture_output=True, timeout=PATIENCE, **options)


def checksum(path):
    told = said("hdfs", "dfs", "-cat", path)
    assert told.returncode == 0, told.stderr.decode()
    return hashlib.sha256(told.stdout).hexdigest()


def until(true):
    end = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.2)
    return found


@contextmanager
def only_these_start(cluster, *dead):
    """The block starts again what has died, and nothing else."""
    assert [each.name for each in cluster.status() if each.state == "dead"] == list(dead)
    before = {each.name: each.pid for each in cluster.status()}
    yield
    assert [each.state for each in cluster.status()] == ["up"] * 7
    assert {each.name for each in cluster.status() if each.pid != before[each.name]} == set(dead)


@contextmanager
def submitted(*arguments):
    """A Streaming job that runs while the block does; its client."""
    command = ["mapred", "streaming", "-D", "mapreduce.job.maps=1", *arguments, "-reducer", "uniq -c"]
    client = subprocess.Popen(
        command, env=environment.variables(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        yield client
    finally:
        client.kill()
        client.communicate()


@pytest.fixture
def held(tmp_path):
    """A mapper that waits before it gives its words, and the file that holds it up."""
    file, program = tmp_path / "held", tmp_path / "mapper.sh"
    file.touch()
    program.write_text(f"while [ -e {file} ]; do sleep 0.2; done\ntr ' ' '\\n'\n")
    yield f"sh {program}", file
    file.unlink(missing_ok=True)


def asked(cluster, path):
    return answer(cluster.page("resourcemanager") + "/ws/v1/cluster" + path) or {}


def application(cluster):
    """The one that runs; its containers wear the names of the NodeManagers that run them."""
    found = several((asked(cluster, "/apps?states=RUNNING").get("apps") or {}).get("app", []))
    if not found:
        return None
    attempts = f"/apps/{found[0]['id']}/appattempts"
    tried = several((asked(cluster, attempts).get("appAttempts") or {}).get("appAttempt", []))
    if not tried:
        return None
    attempt = tried[0]
    told = several(asked(cluster, f"{attempts}/{attempt['appAttemptId']}/containers").get("container", []))
    names = {cluster.page(name).rpartition(":")[2]: name for name in ("nodemanager1", "nodemanager2")}
    running = {
        each["containerId"]: names[each["nodeHttpAddress"].rpartition(":")[2]]
        for each in told
        if each["containerState"] == "RUNNING"
    }
    return {"master": running.pop(attempt["containerId"], None), "tasks": list(running.values())}


def several(told):
    """A list that Hadoop's JSON gives as its one item where it has one."""
    return told if isinstance(told, list) else [told]


def counted(client_said, name):
    return int(re.search(rf"^\t\t{name}=(\d+)$", client_said, re.MULTILINE)[1])


# HDFS


def test_without_any_datanode_a_file_cannot_be_read_and_with_them_every_byte_is_back(cluster, sheep):
    cluster.kill("datanode1")
    cluster.kill("datanode2")
    until(lambda: cluster._bean("FSNamesystemState")["NumDeadDataNodes"] == 2)
    assert until(lambda: cluster._bean("NameNodeInfo")["NumberOfMissingBlocks"]) >= 3
    told = said("hdfs", "dfs", "-D", "dfs.client.retry.window.base=10", "-cat", "/sheep")
    assert told.returncode
    assert (b"Could not obtain block" in told.stderr, told.stdout) == (True, b"")
    told = said("hdfs", "fsck", "/sheep")
    assert told.returncode
    assert re.search(rb"Missing blocks:\s+3\n", told.stdout)
    assert told.stdout.rstrip().endswith(b"'/sheep' is CORRUPT")

    with only_these_start(cluster, "datanode1", "datanode2"):
        cluster.up()
    assert checksum("/sheep") == sheep
    until(lambda: said("hdfs", "fsck", "/sheep").stdout.count(b"is HEALTHY"))


def test_what_the_namenode_has_closed_survives_it(cluster, sheep):
    assert said("hdfs", "dfs", "-mkdir", "/fold").returncode == 0
    listed = set(said("hdfs", "dfs", "-ls", "-R", "-C", "/").stdout.split())
    assert said("hdfs", "dfs", "-put", "-", "/fold/ram", input=b"ram").returncode == 0
    cluster.kill("namenode")
    for command in ("dfs -cat /sheep", "dfsadmin -report"):
        told = said("hdfs", *command.split())
        assert told.returncode
        assert b"failed on connection exception: java.net.ConnectException: Connection refused" in told.stderr
    told = said("workbook", "cluster", "status", "hadoop")
    assert told.returncode
    lines = told.stdout.decode().splitlines()
    last = [f"    {line}" for line in cluster.logs("namenode", 5)]
    at = lines.index("namenode has died; its last log lines:")
    assert lines[at + 1 :] == [*last, "Type  workbook cluster start hadoop namenode  to start it again."]

    with only_these_start(cluster, "namenode"):
        assert said("workbook", "cluster", "up", "hadoop").returncode == 0
    told = said("hdfs", "dfs", "-put", "-", "/fold/lamb", input=b"lamb")  # it does not say up while in safe mode
    assert told.returncode == 0, told.stderr.decode()
    assert said("hdfs", "dfsadmin", "-safemode", "get").stdout.strip() == b"Safe mode is OFF"
    assert said("hdfs", "dfs", "-cat", "/fold/ram", "/fold/lamb").stdout == b"ramlamb"
    assert set(said("hdfs", "dfs", "-ls", "-R", "-C", "/").stdout.split()) == listed | {b"/fold/ram", b"/fold/lamb"}
    assert checksum("/sheep") == sheep


# YARN


def test_without_a_resourcemanager_a_submission_ends_and_says_so(cluster, meadow):
    cluster.kill("resourcemanager")
    with submitted("-input", meadow, "-output", "/unsubmitted", "-mapper", "cat") as client:
        told = client.communicate(timeout=PATIENCE)[1]
    assert client.returncode
    port = cluster._record()["ports"]["resourcemanager"]
    assert f"to 127.0.0.1:{port} failed on connection exception: java.net.ConnectException: Connection refused" in told
    assert told.rstrip().endswith("Streaming Command Failed!")

    with only_these_start(cluster, "resourcemanager"):
        cluster.up()


def test_a_job_is_lost_with_the_resourcemanager_that_ran_it(cluster, meadow, held):
    """It keeps nothing on disk here: started again, it knows no job, and the containers of the old one are ended."""
    mapper, _ = held
    # What a client is told depends on which of its questions comes first: for the state of the job, or for its events, which
    # ends in "Unknown Job". A client that waits longer than a state is kept (2 s) begins with the state.
    waits = "mapreduce.client.progressmonitor.pollinterval=3000"
    with submitted("-D", waits, "-input", meadow, "-output", "/lost", "-mapper", mapper) as client:
        until(lambda: (application(cluster) or {}).get("tasks"))
        [running] = several(asked(cluster, "/apps?states=RUNNING")["apps"]["app"])
        job = running["id"].replace("application", "job")
        cluster.kill("resourcemanager")
        with only_these_start(cluster, "resourcemanager"):
            cluster.start("resourcemanager")
            until(lambda: all(each.state == "up" for each in cluster.status()))
        told = client.communicate(timeout=PATIENCE)[1]
    assert client.returncode
    assert "Error Launching job : Job status not available" in told
    asks = said("mapred", "job", "-status", job)
    assert f"Could not find job {job}" in (asks.stdout + asks.stderr).decode()
    assert said("hdfs", "dfs", "-test", "-e", "/lost/_SUCCESS").returncode
    assert asked(cluster, "/apps") == {"apps": {}}
    until(lambda: not containers(cluster))


def containers(cluster):
    daemons = {each.pid for each in cluster.status()}
    others = {each.pid for each in processes.marked(MARK, str(cluster.folder))} - daemons
    return {pid for pid in others if not is_ours(pid)}


def is_ours(pid):
    """The keeper, its second, and what makes the archive of classes."""
    try:
        process = psutil.Process(pid)
        said = [" ".join(each.cmdline()) for each in (process, *process.parents())]
        return any("workbook.engines." in each for each in said)
    except psutil.Error:
        return False


def test_a_job_needs_no_history_server_and_its_counters_wait_in_hdfs(cluster, meadow):
    """It is also the job that runs on a ResourceManager which was killed with one."""
    cluster.kill("historyserver")
    # A busy machine starts a slow map a second time, and the counters would count it.
    options = (
        "-D",
        "mapreduce.map.speculative=false",
        "-input",
        meadow,
        "-output",
        "/flock",
        "-mapper",
        "tr ' ' '\\n'",
    )
    with submitted(*options) as client:
        told = client.communicate(timeout=PATIENCE)[1]
    assert client.returncode == 0, told
    assert said("hdfs", "dfs", "-cat", "/flock/part-*").stdout.split() == [b"4", b"ewe", b"4", b"ram"]
    assert counted(told, "Launched map tasks") == 4

    with only_these_start(cluster, "historyserver"):
        cluster.up()
    job = re.search(r"job_\d+_\d+", told)[0]
    page = f"{cluster.page('historyserver')}/ws/v1/history/mapreduce/jobs/{job}/counters"
    groups = until(lambda: answer(page))["jobCounters"]["counterGroup"]
    counters = {each["name"]: each["totalCounterValue"] for group in groups for each in several(group["counter"])}
    assert counters["TOTAL_LAUNCHED_MAPS"] == 4
    for name, counter in {
        "Map output records": "MAP_OUTPUT_RECORDS",
        "CPU time spent \\(ms\\)": "CPU_MILLISECONDS",
    }.items():
        assert counters[counter] == counted(told, name)


def test_a_job_outlives_a_nodemanager_that_runs_its_maps(cluster, meadow, held):
    mapper, file = held
    # Two maps fit on a NodeManager, one beside the application master.
    memory = asked(cluster, "/metrics")["clusterMetrics"]["totalMB"] // 2 // 2 // 128 * 128
    options = ("-D", f"mapreduce.map.memory.mb={memory}", "-input", meadow, "-output", "/outlived", "-mapper", mapper)
    with submitted(*options) as client:
        told = until(lambda: (found := application(cluster)) and len(found["tasks"]) >= 3 and found["master"] and found)
        victim = next(name for name in told["tasks"] if name != told["master"])
        cluster.kill(victim)
        until(lambda: (asked(cluster, "/nodes?states=LOST").get("nodes") or {}).get("node"))
        file.unlink()
        told = client.communicate(timeout=PATIENCE)[1]
    assert client.returncode == 0, told
    assert said("hdfs", "dfs", "-cat", "/outlived/part-*").stdout.split() == [b"4", b"ewe", b"4", b"ram"]
    job = re.search(r"job_\d+_\d+", told)[0]
    page = f"{cluster.page('historyserver')}/ws/v1/history/mapreduce/jobs/{job}"
    record = until(lambda: answer(page))["job"]
    assert (record["state"], record["mapsTotal"], record["mapsCompleted"]) == ("SUCCEEDED", 4, 4), json.dumps(record)
    assert counted(told, "Launched map tasks") > record["mapsCompleted"]

    with only_these_start(cluster, victim):
        cluster.up()

"""Hadoop: NameNode, two DataNodes, ResourceManager, two NodeManagers and JobHistoryServer, each a process of its own."""

import getpass
import hashlib
import json
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from xml.sax.saxutils import escape

from filelock import FileLock

from ... import atomic, disk, places
from ...errors import ArtifactError, ClusterError, WorkbookError
from .. import artifacts, environment, ports, processes
from ..cluster import MARK, PATIENCE, Cluster, Ended, answer
from ..machine import java, memory, threads

MB = 2**20
NEEDED = 3 * 1024 * MB  # free memory: 1.2 GiB for the daemons, the rest for containers
DAEMONS_TAKE = 1300 * MB
THREADS = 500  # the daemons' 430 and a small job's
ADDRESSES = 4 * 1024 * MB  # of one process: a daemon reserves 1.5 GiB, the process of a small job up to 3
FILES = 800  # open ones of one process: each has the jars open
ROOM = 500 * MB  # on disk, for a start: the archive of classes, logs, and what the NameNode keeps in reserve
# What a job needs of a cluster that is up.
JOB_NEEDS, JOB_THREADS, JOB_ROOM = 512 * MB, 70, 50 * MB
# Small machines: one thread collects garbage, code is compiled once and quickly, no file under /tmp.
LEAN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto")
CLASSES = {  # the daemon's kind: its class and heap
    "namenode": ("org.apache.hadoop.hdfs.server.namenode.NameNode", 80),
    "datanode": ("org.apache.hadoop.hdfs.server.datanode.DataNode", 64),
    "resourcemanager": ("org.apache.hadoop.yarn.server.resourcemanager.ResourceManager", 112),
    "nodemanager": ("org.apache.hadoop.yarn.server.nodemanager.NodeManager", 72),
    "historyserver": ("org.apache.hadoop.mapreduce.v2.hs.JobHistoryServer", 80),
}
CRASHED = re.compile(
    r"A fatal error has been detected by the Java Runtime|SIGSEGV|SIGBUS|shared (archive|class)|ClassFormatError|VerifyError"
)
# Calls that together load what most calls need: their classes go into the archive that makes a call quick.
TRAINING = (
    ("org.apache.hadoop.fs.FsShell", "-ls", "/"),
    ("org.apache.hadoop.hdfs.tools.DFSAdmin", "-report"),
    ("org.apache.hadoop.hdfs.tools.DFSck", "/"),
    ("org.apache.hadoop.yarn.client.cli.ApplicationCLI", "application", "-list"),
    ("org.apache.hadoop.util.RunJar",),
)
DAEMON_LOG = """\
log4j.rootLogger=INFO,console
log4j.appender.console=org.apache.log4j.ConsoleAppender
log4j.appender.console.target=System.err
log4j.appender.console.layout=org.apache.log4j.PatternLayout
log4j.appender.console.layout.ConversionPattern=%d{ISO8601} %p %c{2}: %m%n
log4j.logger.org.apache.hadoop.util.NativeCodeLoader=ERROR
log4j.logger.org.apache.hadoop.hdfs.server.datanode.fsdataset.impl.FsDatasetImpl=WARN
"""
# What a person waits for is shown: a job's progress. What every call on a laptop would warn of is not.
CLIENT_LOG = (
    DAEMON_LOG.replace("INFO,console", "WARN,console").replace("%d{ISO8601}", "%d{yy/MM/dd HH:mm:ss}")
    + """\
log4j.logger.org.apache.hadoop.mapreduce.Job=INFO
log4j.logger.org.apache.hadoop.mapreduce.JobSubmitter=INFO
log4j.logger.org.apache.hadoop.mapreduce.JobResourceUploader=ERROR
log4j.logger.org.apache.hadoop.streaming=INFO
log4j.logger.org.apache.hadoop.yarn.client.api.impl.YarnClientImpl=INFO
log4j.logger.org.apache.hadoop.metrics2=ERROR
log4j.logger.org.apache.hadoop.hdfs.client.impl.BlockReaderFactory=ERROR
"""
)


class Hadoop(Cluster):
    """HDFS, YARN and the history of MapReduce."""

    engine = "hadoop"
    daemons = (
        "namenode", "datanode1", "datanode2", "resourcemanager", "nodemanager1", "nodemanager2", "historyserver",
    )  # fmt: skip
    stops = (
        ("historyserver",), ("nodemanager1", "nodemanager2"), ("resourcemanager",), ("datanode1", "datanode2"),
        ("namenode",),
    )  # fmt: skip
    usual_ports = {
        "namenode": 8020,
        "namenode_web": 9870,
        "datanode1": 9866,
        "datanode1_web": 9864,
        "datanode1_ipc": 9867,
        "datanode2": 9876,
        "datanode2_web": 9874,
        "datanode2_ipc": 9877,
        "resourcemanager": 8032,
        "resourcemanager_scheduler": 8030,
        "resourcemanager_tracker": 8031,
        "resourcemanager_admin": 8033,
        "resourcemanager_web": 8088,
        "nodemanager1": 8041,
        "nodemanager1_localizer": 8040,
        "nodemanager1_web": 8042,
        "nodemanager2": 8051,
        "nodemanager2_localizer": 8050,
        "nodemanager2_web": 8052,
        "historyserver": 10020,
        "historyserver_admin": 10033,
        "historyserver_web": 19888,
    }

    def obstacles(self, starting: bool) -> list[str]:
        return obstacles(self.folder, starting)

    def render(self, ports: Mapping[str, int]) -> None:
        largest = container_memory(memory.free())
        with _installing():
            for name in (None, *self.daemons):
                folder = self.folder / "daemons" / name if name else self.folder / "conf"
                files = configuration(self.folder, ports, jars(), largest, name)
                _write(folder, files, DAEMON_LOG if name else CLIENT_LOG)
            write_names(self.folder)
            mend_archive()
            _lay_out()

    def before(self, end: float) -> None:
        if (self.folder / "hdfs" / "namenode" / "current" / "VERSION").exists():
            return
        shutil.rmtree(self.folder / "hdfs", ignore_errors=True)  # a format that was killed
        command = [*self.command("namenode"), "-format", "-nonInteractive"]
        given = self.environment() | {MARK: str(self.folder)}
        try:
            done = subprocess.run(
                command, env=given, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL,
                timeout=max(1, end - time.monotonic()),
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise ClusterError(
                f"HDFS is not formatted after {PATIENCE} s: stop other work on this machine, then try again."
            ) from None
        if done.returncode:
            last = "\n".join(done.stderr.splitlines()[-8:])
            raise ClusterError(f"HDFS cannot be formatted in {self.folder}: make room or set WORKBOOK_STATE.\n{last}")

    def command(self, daemon: str) -> list[str]:
        name, heap = CLASSES[kind(daemon)]
        # With an archive of classes a daemon starts in half the time; the first start writes down what goes into it.
        made, listed = archive(), self.folder / "logs" / f"{daemon}.classes"  # `render` has looked whether it is whole
        classes = [f"-XX:SharedArchiveFile={made}"] if made.exists() else [f"-XX:DumpLoadedClassList={listed}"]
        return [
            str(java_home() / "bin" / "java"), *LEAN, "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=32m",
            "-Xss512k", f"-Xmx{heap}m", "-Djava.net.preferIPv4Stack=true", *names(self.folder),
            f"-Djava.io.tmpdir={self.folder / 'tmp'}",
            *classes, "-cp", class_path(self.folder / "daemons" / daemon), name,
        ]  # fmt: skip

    def environment(self) -> dict[str, str]:
        given = environment.variables() | self.variables()
        return given | {"JAVA_HOME": str(java_home())}

    def variables(self) -> dict[str, str]:
        """What a client's environment needs to speak to this cluster."""
        return {"HADOOP_CONF_DIR": str(self.folder / "conf"), "HADOOP_HOME": str(home())}

    def may_start(self, daemon: str) -> bool:
        """The history server looks for HDFS once, then not again for ten seconds."""
        return daemon != "historyserver" or self._state() is not None

    def serving(self, daemon: str) -> bool:
        ports = (self._record() or {}).get("ports")
        if not ports:
            return False
        if daemon == "namenode":
            # Before it has looked whether it has to be in safe mode it calls itself operational; this bean comes after.
            return (self._state() or {}).get("FSState") == "Operational" and self._bean("NameNodeStatus") is not None
        if daemon == "resourcemanager":
            return self._ask("resourcemanager", "/ws/v1/cluster/info") is not None
        if daemon == "historyserver":
            return self._ask("historyserver", "/ws/v1/history/info") is not None
        if daemon.startswith("nodemanager"):
            told = self._ask("resourcemanager", "/ws/v1/cluster/nodes?states=RUNNING") or {}
            nodes = (told.get("nodes") or {}).get("node", [])
            return str(ports[daemon]) in [node["id"].rpartition(":")[2] for node in nodes]
        told = self._bean("NameNodeInfo") or {}
        nodes = json.loads(told.get("LiveNodes") or "{}").values()
        mine = [node for node in nodes if node.get("xferaddr", "").endswith(f":{ports[daemon]}")]
        return any(int(node.get("lastContact", 99)) < 3 for node in mine)

    def page(self, daemon: str) -> str:
        ports = (self._record() or {}).get("ports", {})
        # Not localhost, for which many programs ask ::1 first, where another server may be.
        return f"http://127.0.0.1:{ports[f'{daemon}_web']}" if ports else ""

    def tells(self, line: str) -> bool:
        """Warnings, errors and signals; not where in the code, and not the farewell that ends every log."""
        return bool(re.search(r" (WARN|ERROR|FATAL) |^Caused by|RECEIVED SIGNAL|Exiting with status|Error:", line))

    def after(self) -> None:
        """Let a process make the archive of classes that lets a call take less than a second. It ends with the cluster."""
        if not archive().exists():
            command = [sys.executable, "-P", "-m", "workbook.engines.hadoop.cluster", "train", self.name]
            given = self.environment() | {MARK: str(self.folder)}
            processes.spawn(command, self.folder / "logs" / "train.log", given)

    def train(self) -> None:
        """Make it from what the daemons have written down."""
        lists = list((self.folder / "logs").glob("*.classes"))
        train(self.folder, lists)
        for path in lists:
            path.unlink(missing_ok=True)

    def refresh(self) -> None:
        write_names(self.folder)
        mend_archive()

    def may_try_again(self, problem: Ended, lost: set[int]) -> bool:
        """A damaged jar or archive of classes ends a daemon in many ways: both are read again, and the archive is made anew."""
        if wrong := artifacts.damaged("hadoop"):
            raise ArtifactError(
                f"{', '.join(wrong)} in {places.jars()} {'was' if len(wrong) == 1 else 'were'} damaged and removed: "
                "type  workbook artifacts fetch hadoop  with a network, then start the cluster again."
            )
        if (not problem.said or any(CRASHED.search(line) for line in problem.said)) and archive().exists():
            forget_archive()
            return True
        return super().may_try_again(problem, lost)

    def has_archive(self) -> bool:
        """Whether that archive is there."""
        return archive().exists()

    def _state(self) -> dict | None:
        return self._bean("FSNamesystemState")

    def _bean(self, name: str) -> dict | None:
        query = urllib.parse.quote(f"Hadoop:service=NameNode,name={name}")
        told = self._ask("namenode", f"/jmx?qry={query}")
        return next(iter((told or {}).get("beans", [])), None)

    def _ask(self, daemon: str, path: str) -> dict | None:
        page = self.page(daemon)
        return answer(page + path) if page else None


# What a machine must have


def obstacles(folder: Path, starting: bool) -> list[str]:
    """What keeps a cluster in a folder from starting, or else jobs from running."""
    found = [*limits(memory.address_space(), _files()), *_user(), *java.obstacles()]
    try:
        jars()
        places.plain(folder)
    except WorkbookError as problem:
        found.append(str(problem))
    found += too_little(memory.free(), threads.free(), starting)
    found += no_room({"WORKBOOK_STATE": folder.resolve(), "TMPDIR": Path(tempfile.gettempdir())}, starting)
    if starting and not ports.is_free(0):
        found.append(
            "Hadoop's daemons cannot use the address 127.0.0.1 of this machine: "
            "type  ip link set lo up  as root, or start the container with a network of its own."
        )
    return found


def limits(addresses: int | None, files: int | None) -> list[str]:
    """Whether one process may have what a daemon takes."""
    found = []
    if addresses is not None and addresses < ADDRESSES:
        found.append(
            f"A Hadoop process needs {ADDRESSES / 2**30:.0f} GiB of address space, but `ulimit -v` or `ulimit -d` allows "
            f"{addresses / 2**30:.1f} GiB: type  ulimit -v unlimited; ulimit -d unlimited  where you start the lab, and start it again."
        )
    if files is not None and files < FILES:
        found.append(
            f"Hadoop needs {FILES} open files a process and `ulimit -n` allows {files}: type  ulimit -n 4096  where you start "
            "the lab, and start it again."
        )
    return found


def too_little(free: int, left: int | None, starting: bool) -> list[str]:
    """Whether memory and threads are enough for a start, or else for a job."""
    found = []
    if free < (NEEDED if starting else JOB_NEEDS):
        needed = "Hadoop needs 3 GiB" if starting else f"A job needs {JOB_NEEDS // MB} MiB"
        found.append(
            f"{needed} of free memory, but only {free / 2**30:.1f} GiB are free: close other programs and kernels "
            "(in JupyterLab: Kernel, Shut Down All Kernels) and try again; a container may need a larger limit, such as  --memory 6g"
        )
    if left is not None and left < (THREADS if starting else JOB_THREADS):
        needed = f"Hadoop needs {THREADS}" if starting else f"A job needs {JOB_THREADS}"
        found.append(
            f"{needed} threads, but only {left} more can start here: close other notebooks and their "
            "clusters and try again, or start the container with  --pids-limit 4096  (without a container: raise the limit that  ulimit -u  prints)"
        )
    return found


def no_room(folders: Mapping[str, Path], starting: bool) -> list[str]:
    """Whether the folders that daemons and jobs write to can be written to, and have room. Each under the variable that moves it."""
    found = []
    for name, folder in folders.items():
        needed = ROOM if starting and name != "TMPDIR" else JOB_ROOM
        move = f"type  export {name}=  followed by a folder of yours on another disk, and start the lab again"
        if said := disk.refusal(folder):
            found.append(f"Hadoop cannot write to {folder} ({said}): {move}.")
        elif (free := disk.free(folder)) < needed:
            found.append(
                f"Hadoop needs {needed // MB} MB of free disk and {free // MB} MB are free at {disk.existing(folder)}: "
                f"make room, or {move}."
            )
    return found


def _files() -> int | None:
    """The files that one process may open; Java raises its own limit as far as it may."""
    try:
        import resource
    except ImportError:  # not on Windows
        return None
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return None if most == resource.RLIM_INFINITY else most


def _user() -> list[str]:
    """Hadoop asks the system for the user's name, and ends where there is none."""
    try:
        pwd.getpwuid(os.getuid())
        return []
    except KeyError:
        return [
            f"The user {os.getuid()} has no name on this system, and Hadoop needs one: start the container without  --user, "
            "or as a user that /etc/passwd names."
        ]


# Names of machines


def names(folder: Path) -> list[str]:
    """What makes a Java look up names in a file of the cluster's: this machine's own name need not resolve anywhere else."""
    return [f"-Djdk.net.hosts.file={folder / 'conf' / 'hosts'}"]


def write_names(folder: Path) -> None:
    """Write that file, where the machine's name is not in it yet: a network may change it while a cluster is up."""
    # The first name is the one that Java finds for the address: DataNodes and NodeManagers then call this machine the same.
    path, text = folder / "conf" / "hosts", f"127.0.0.1 127.0.0.1 localhost {socket.gethostname()}\n"
    if not path.exists() or path.read_text() != text:
        atomic.write(path, text)


def kind(daemon: str) -> str:
    return daemon.rstrip("0123456789")


def container_memory(free: int) -> int:
    """MiB that each NodeManager hands out: half of what the daemons leave, in steps of 128, 2048 at most."""
    return min(2048, max(768, (free - DAEMONS_TAKE) // MB // 2 // 128 * 128))


# Configuration


def configuration(
    folder: Path, ports: Mapping[str, int], lib: Path, memory: int, daemon: str | None = None
) -> dict[str, dict[str, object]]:
    """The files of a client, or of one daemon, and what they set."""

    def at(name: str) -> str:
        # Not localhost: clients that are no Java look it up as the system does, and may find ::1, or nothing.
        return f"127.0.0.1:{ports[name]}"

    options = " ".join([*LEAN[:3], *names(folder)])
    core = {
        "fs.defaultFS": f"hdfs://{at('namenode')}",
        "hadoop.tmp.dir": folder / "tmp",
        "hadoop.http.staticuser.user": getpass.getuser(),
        # A client that finds nobody says so after two seconds; a daemon waits for the others to start.
        "ipc.client.connect.max.retries": 100 if daemon else 3,
        "ipc.client.connect.retry.interval": 200 if daemon else 500,
    }
    hdfs = {
        "dfs.replication": 2,
        "dfs.blocksize": "1m",
        "dfs.permissions.enabled": "false",
        "dfs.namenode.http-address": at("namenode_web"),
        "dfs.namenode.name.dir": (folder / "hdfs" / "namenode").as_uri(),
        "dfs.namenode.fs-limits.min-block-size": 65536,
        "dfs.namenode.resource.du.reserved": 20 * MB,  # below it nothing can be written
        "dfs.namenode.safemode.extension": 0,
        "dfs.heartbeat.interval": 1,
        "dfs.namenode.heartbeat.recheck-interval": 500,
        "dfs.namenode.redundancy.interval.seconds": 1,
        "dfs.namenode.stale.datanode.interval": 3000,
        "dfs.namenode.avoid.read.stale.datanode": "true",
        "dfs.namenode.avoid.write.stale.datanode": "true",
        "dfs.namenode.replication.work.multiplier.per.iteration": 20,
        "dfs.namenode.replication.max-streams": 20,
        "dfs.client.block.write.replace-datanode-on-failure.policy": "NEVER",
        # Servers for a hundred machines keep hundreds of threads; a container of Podman's has 2048 for all clusters in it.
        "dfs.namenode.handler.count": 6,
        "dfs.datanode.handler.count": 4,
    }
    yarn = {
        "yarn.resourcemanager.hostname": "127.0.0.1",
        "yarn.resourcemanager.address": at("resourcemanager"),
        "yarn.resourcemanager.scheduler.address": at("resourcemanager_scheduler"),
        "yarn.resourcemanager.resource-tracker.address": at("resourcemanager_tracker"),
        "yarn.resourcemanager.admin.address": at("resourcemanager_admin"),
        "yarn.resourcemanager.webapp.address": at("resourcemanager_web"),
        "yarn.resourcemanager.connect.retry-interval.ms": 500,
        "yarn.resourcemanager.connect.max-wait.ms": 60_000 if daemon else 3_000,
        "yarn.resourcemanager.nodemanagers.heartbeat-interval-ms": 200,
        "yarn.resourcemanager.am.max-attempts": 2,
        "yarn.resourcemanager.client.thread-count": 6,
        "yarn.resourcemanager.scheduler.client.thread-count": 6,
        "yarn.resourcemanager.resource-tracker.client.thread-count": 6,
        "yarn.resourcemanager.amlauncher.thread-count": 6,
        "yarn.nm.liveness-monitor.expiry-interval-ms": 9000,
        # Counted from its launch on: a busy machine may take a minute to start one. On a lost node it ends with the node.
        "yarn.am.liveness-monitor.expiry-interval-ms": 120_000,
        "yarn.client.nodemanager-connect.max-wait-ms": 3000,
        "yarn.client.nodemanager-connect.retry-interval-ms": 500,
        "yarn.scheduler.minimum-allocation-mb": 128,
        "yarn.scheduler.maximum-allocation-mb": memory,
        "yarn.nodemanager.aux-services": "mapreduce_shuffle",
        "yarn.nodemanager.resource.memory-mb": memory,
        "yarn.nodemanager.resource.cpu-vcores": 4,
        "yarn.nodemanager.container-manager.thread-count": 6,
        "yarn.nodemanager.vmem-check-enabled": "false",
        # A percentage of a large disk is more than all that a small cluster takes.
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage": 100,
        "yarn.nodemanager.disk-health-checker.min-free-space-per-disk-mb": 20,
        "yarn.node-attribute.fs-store.root-dir": (folder / "tmp" / "node-attributes").as_uri(),
        "yarn.node-labels.fs-store.root-dir": (folder / "tmp" / "node-labels").as_uri(),
        "yarn.nodemanager.env-whitelist": "JAVA_HOME,HADOOP_CONF_DIR,HADOOP_HOME,LANG,TZ,WORKBOOK_CLUSTER",
        # A whitelisted PATH loses to the one that bash begins with: so that `python` in a container is the lab's.
        "yarn.nodemanager.admin-env": "MALLOC_ARENA_MAX=$MALLOC_ARENA_MAX,PATH=$PATH",
        "yarn.application.classpath": f"{folder / 'conf'},{lib}/*",
        "yarn.log-aggregation-enable": "true",
        "yarn.log.server.url": f"http://{at('historyserver_web')}/jobhistory/logs",
    }
    mapred = {
        "mapreduce.framework.name": "yarn",
        "mapreduce.application.classpath": f"{lib}/*",
        "mapreduce.jobhistory.address": at("historyserver"),
        "mapreduce.jobhistory.admin.address": at("historyserver_admin"),
        "mapreduce.jobhistory.webapp.address": at("historyserver_web"),
        "mapreduce.jobhistory.client.thread-count": 4,
        "mapreduce.shuffle.port": 0,
        "yarn.app.mapreduce.am.resource.mb": 384,
        "yarn.app.mapreduce.am.command-opts": f"-Xmx256m {options}",
        "yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms": 200,
        "yarn.app.mapreduce.am.job.task.listener.thread-count": 10,
        "mapreduce.map.memory.mb": 256,
        "mapreduce.reduce.memory.mb": 256,
        "mapred.child.java.opts": f"-Xmx160m {options}",
        "mapreduce.task.io.sort.mb": 32,
        "mapreduce.client.progressmonitor.pollinterval": 200,
        "mapreduce.client.completion.pollinterval": 200,
    }
    if daemon and kind(daemon) == "datanode":
        hdfs |= {
            "dfs.datanode.data.dir": (folder / "hdfs" / daemon).as_uri(),
            "dfs.datanode.address": f"127.0.0.1:{ports[daemon]}",
            "dfs.datanode.http.address": f"127.0.0.1:{ports[f'{daemon}_web']}",
            "dfs.datanode.ipc.address": f"127.0.0.1:{ports[f'{daemon}_ipc']}",
            "dfs.datanode.hostname": "127.0.0.1",
            # Its own default refuses every block on a disk with less than 1 GiB beyond it.
            "dfs.datanode.round-robin-volume-choosing-policy.additional-available-space": 0,
        }
    if daemon and kind(daemon) == "nodemanager":
        yarn |= {
            "yarn.nodemanager.hostname": "127.0.0.1",
            "yarn.nodemanager.address": at(daemon),
            "yarn.nodemanager.localizer.address": at(f"{daemon}_localizer"),
            "yarn.nodemanager.webapp.address": at(f"{daemon}_web"),
            "yarn.nodemanager.local-dirs": folder / "tmp" / daemon,
            "yarn.nodemanager.log-dirs": folder / "tmp" / f"{daemon}-logs",
        }
    queues = "yarn.scheduler.capacity"
    scheduler = {
        f"{queues}.root.queues": "default",
        f"{queues}.root.default.capacity": 100,
        f"{queues}.root.default.state": "RUNNING",
        f"{queues}.maximum-am-resource-percent": 0.8,
        f"{queues}.resource-calculator": "org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator",
    }
    return {
        "core-site.xml": core,
        "hdfs-site.xml": hdfs,
        "yarn-site.xml": yarn,
        "mapred-site.xml": mapred,
        "capacity-scheduler.xml": scheduler,
    }


def xml(settings: Mapping[str, object]) -> str:
    """Hadoop's format of settings."""
    lines = [
        f"  <property><name>{escape(name)}</name><value>{escape(str(value))}</value></property>"
        for name, value in settings.items()
    ]
    return "\n".join(['<?xml version="1.0"?>', "<configuration>", *lines, "</configuration>", ""])


# The installation: what a Hadoop unpacked from its archive would look like to its users


def home() -> Path:
    """HADOOP_HOME of the lab's kernels and terminals."""
    return environment.hadoop_home()


def jars() -> Path:
    """The folder of Hadoop's jars."""
    return places.plain(artifacts.folder("hadoop"))


def java_home() -> Path:
    """The folder of the Java that runs it; a sentence where none fits."""
    if said := java.obstacles():
        raise ClusterError(said[0])
    return places.plain(java.here().home)


def class_path(configured: Path) -> str:
    """Jars in a fixed order, the configuration last: an archive of classes fits every class path that begins as its own."""
    return os.pathsep.join([*(str(path) for path in sorted(jars().glob("*.jar"))), str(configured)])


def archive() -> Path:
    """Where the archive of classes is, or will be: beside the jars, so that an image has it, else in the user's folder.

    Java takes one that was made by itself from these jars and silently none other, so the name says both.
    """
    modules = (java_home() / "lib" / "modules").resolve()
    made_of = [str(modules), str(modules.stat().st_size if modules.exists() else 0), class_path(Path("conf"))]
    name = f"classes-{hashlib.sha256(os.linesep.join(made_of).encode()).hexdigest()[:16]}.jsa"
    beside = jars() / name
    return beside if beside.exists() or os.access(jars(), os.W_OK) else home().parent / "hadoop-classes" / name


def mend_archive() -> None:
    """Remove an archive of classes whose bytes are not those that were written: Java does not look, and may crash."""
    made = archive()
    try:
        told = made.stat()
        seen, path = [told.st_size, told.st_mtime_ns], made.with_suffix(".json")
        known = json.loads(path.read_text()) if path.exists() else {}
        if known.get("seen") == seen:
            return
        if (found := artifacts.checksum(made)) != known.get("sha256", found):
            forget_archive()
        elif os.access(made.parent, os.W_OK):
            atomic.write(path, json.dumps({"sha256": found, "seen": seen}), durable=True)
    except FileNotFoundError:
        return
    except (OSError, ValueError, AttributeError):
        forget_archive()


def forget_archive() -> None:
    """Remove the archive of classes; the next cluster that serves makes it anew."""
    for path in (archive(), archive().with_suffix(".json")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def install() -> Path:
    """Lay out HADOOP_HOME: commands, jars where every manual looks for them, and what the commands give to Java."""
    with _installing():
        return _lay_out()


@contextmanager
def _installing() -> Iterator[None]:
    """Only one process lays out HADOOP_HOME: two clusters may start at once, or a cluster and a command."""
    places.state().mkdir(parents=True, exist_ok=True)
    with FileLock(places.state() / ".hadoop.lock"):
        yield


def _lay_out() -> Path:
    here, lib = home(), jars()
    text = "\n".join([str(lib), str(java_home()), *(path.name for path in sorted(lib.glob("*.jar")))])
    # The commands may be those of another copy of the course, which is gone.
    whole = (here / "bin" / "hdfs").exists() and (here / "installed").exists()
    if whole and (here / "installed").read_text() == text:
        return here
    shutil.rmtree(here, ignore_errors=True)
    _link(here / "bin", Path(__file__).parent / "bin")
    shared = Hadoop()
    if not (shared.folder / "conf" / "core-site.xml").exists():  # never up: ports on which nobody answers
        free = ports.chosen(shared.usual_ports, ports.promised(shared.folder.parent))
        files = configuration(shared.folder, free, lib, container_memory(NEEDED))
        _write(shared.folder / "conf", files, CLIENT_LOG)
        write_names(shared.folder)
    _link(here / "etc" / "hadoop", shared.folder / "conf")
    _link(here / "share" / "hadoop" / "common", lib)
    for name, folder in (("hadoop-streaming", "tools/lib"), ("hadoop-mapreduce-examples", "mapreduce")):
        for path in lib.glob(f"{name}-*.jar"):
            _link(here / "share" / "hadoop" / folder / path.name, path)
    joined = os.pathsep.join(str(path) for path in sorted(lib.glob("*.jar")))
    atomic.write(here / "classpath", joined + "\n")
    atomic.write(here / "java", f"{java_home() / 'bin' / 'java'}\n")
    atomic.write(here / "archive", f"{archive()}\n")
    atomic.write(here / "home", f"{here}\n")
    atomic.write(here / "installed", text)
    return here


def train(cluster: Path, known: Iterable[Path] = ()) -> None:
    """Make the archive of the classes that clients and daemons load; without it they are slower, and work."""
    made = archive()
    if made.exists():
        return
    os.nice(10)
    lists: set[str] = set()
    given = environment.variables()
    java_program, path = str(java_home() / "bin" / "java"), class_path(cluster / "conf")
    beside = made.with_suffix(f".{os.getpid()}")  # another disk, perhaps
    listed, fresh = cluster / "tmp" / "client.classes", cluster / "tmp" / "client.jsa"  # go with the cluster
    try:
        for call in TRAINING:
            command = [java_program, *LEAN, *names(cluster), f"-XX:DumpLoadedClassList={listed}", "-cp", path, *call]
            subprocess.run(command, env=given, capture_output=True, stdin=subprocess.DEVNULL, timeout=300)
            lists |= _classes(listed)
        for each in known:
            lists |= _classes(each)
        listed.write_text("\n".join(sorted(lists)) + "\n")
        path = path.removesuffix(os.pathsep + str(cluster / "conf"))  # an archive is of jars only
        command = [java_program, *LEAN[:3], "-Xshare:dump", f"-XX:SharedClassListFile={listed}"]
        command += [f"-XX:SharedArchiveFile={fresh}", "-cp", path]
        subprocess.run(command, env=given, capture_output=True, stdin=subprocess.DEVNULL, timeout=600, check=True)
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(fresh, beside)
        made.with_suffix(".json").unlink(missing_ok=True)
        atomic.keep(beside, made, durable=True)
        mend_archive()  # notes its bytes
    except (OSError, subprocess.SubprocessError):  # the next start tries again
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _classes(path: Path) -> set[str]:
    """The names in a list of classes that Java wrote; what it says of lambdas and loaders is left out."""
    text = path.read_text(errors="replace") if path.exists() else ""
    return {line for line in text.splitlines() if re.fullmatch(r"[\w/$]+", line)}


def _write(folder: Path, files: Mapping[str, Mapping[str, object]], log: str) -> None:
    for file, settings in files.items():
        atomic.write(folder / file, xml(settings))
    atomic.write(folder / "log4j.properties", log)


def _link(path: Path, target: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def prepare(patience: float = 400) -> bool:
    """Make the archive of classes beside the jars, for an image: whether it is there.

    A cluster comes up for it; where there is no memory for one, the archive serves the clients only.
    """
    try:
        with Hadoop().lease() as cluster:  # its keeper makes the archive
            end = time.monotonic() + patience
            while not archive().exists() and time.monotonic() < end:
                time.sleep(0.5)
    except ClusterError as problem:
        print(f"The archive is made without daemons: {problem}", file=sys.stderr)
    if not archive().exists():
        cluster = Hadoop()
        install()
        (cluster.folder / "tmp").mkdir(parents=True, exist_ok=True)
        train(cluster.folder)
    return archive().exists()


if __name__ == "__main__":  # the commands call it where HADOOP_HOME is not laid out yet
    from ...errors import WorkbookError

    try:
        if sys.argv[1:] == ["prepare"]:
            sys.exit(None if prepare() else "workbook: the archive of Hadoop's classes cannot be made")
        if sys.argv[1:2] == ["train"]:
            sys.exit(Hadoop(*sys.argv[2:]).train())
        print(install())
    except WorkbookError as problem:
        sys.exit(f"workbook: {problem}")
    except OSError as problem:
        sys.exit(
            f"workbook: {problem.filename or places.state()} cannot be written to ({problem.strerror}): type  "
            "export WORKBOOK_STATE=  followed by a folder of yours, and try again."
        )

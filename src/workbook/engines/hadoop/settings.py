"""What Hadoop's daemons and clients read: site files, logging, names of machines, options of Java."""

import getpass
import socket
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from ... import atomic

MB = 2**20
DAEMONS_TAKE = 1300 * MB
# Small machines: one thread collects garbage, code is compiled once and quickly, no file under /tmp.
LEAN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto")
# The usual port of each service, by the name that a cluster's record has.
PORTS = {
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


def configuration(
    folder: Path,
    ports: Mapping[str, int],
    lib: Path,
    memory: int,
    daemon: str | None = None,
    master: str = "",
    task: str = "",
) -> dict[str, dict[str, object]]:
    """The files of a client, or of one daemon, and what they set.

    `memory` is in MiB, for the containers of a NodeManager; `master` and `task` are options more for the Java of a job's
    application master and for those of its tasks.
    """

    def at(name: str) -> str:
        # Not localhost: clients that are no Java look it up as the system does, and may find ::1, or nothing.
        return f"127.0.0.1:{ports[name]}"

    options = " ".join([*LEAN, *names(folder)])
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
        "yarn.app.mapreduce.am.command-opts": f"-Xmx256m {options} {master}".rstrip(),
        "yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms": 200,
        "yarn.app.mapreduce.am.job.task.listener.thread-count": 10,
        "mapreduce.map.memory.mb": 256,
        "mapreduce.reduce.memory.mb": 256,
        "mapred.child.java.opts": f"-Xmx160m {options} {task}".rstrip(),
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


def write(folder: Path, files: Mapping[str, Mapping[str, object]], log: str) -> None:
    """Write site files and the settings of the log into a folder."""
    for file, settings in files.items():
        atomic.write(folder / file, xml(settings))
    atomic.write(folder / "log4j.properties", log)

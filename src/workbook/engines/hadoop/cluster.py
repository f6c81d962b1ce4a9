"""Hadoop: NameNode, two DataNodes, ResourceManager, two NodeManagers and JobHistoryServer, each a process of its own."""

import json
import re
import shutil
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Mapping

from ... import places
from ...errors import ArtifactError, ClusterError
from .. import artifacts, environment, processes
from ..cluster import MARK, PATIENCE, Cluster, Ended, answer
from ..machine import memory
from . import archive, folders, home, obstacles, settings
from .settings import kind, names

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
    usual_ports = settings.PORTS

    def obstacles(self, starting: bool) -> list[str]:
        return obstacles.look(self.folder, starting)

    def render(self, ports: Mapping[str, int]) -> None:
        largest = settings.container_memory(memory.free())
        containers = archive.options(archive.MASTERS), archive.options(archive.TASKS)
        with home.installing():
            for name in (None, *self.daemons):
                folder = self.folder / "daemons" / name if name else self.folder / "conf"
                files = settings.configuration(self.folder, ports, folders.jars(), largest, name, *containers)
                settings.write(folder, files, settings.DAEMON_LOG if name else settings.CLIENT_LOG)
            settings.write_names(self.folder)
            archive.mend()
            home.lay_out()

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
        made, listed = (
            archive.file(),
            self.folder / "logs" / f"{daemon}.classes",
        )  # `render` has looked whether it is whole
        classes = [f"-XX:SharedArchiveFile={made}"] if made.exists() else [f"-XX:DumpLoadedClassList={listed}"]
        return [
            str(folders.java_home() / "bin" / "java"), *settings.LEAN, "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=32m",
            "-Xss512k", f"-Xmx{heap}m", "-Djava.net.preferIPv4Stack=true", *names(self.folder),
            f"-Djava.io.tmpdir={self.folder / 'tmp'}",
            *classes, "-cp", folders.class_path(self.folder / "daemons" / daemon), name,
        ]  # fmt: skip

    def environment(self) -> dict[str, str]:
        given = environment.variables() | self.variables()
        return given | {"JAVA_HOME": str(folders.java_home())}

    def variables(self) -> dict[str, str]:
        return {"HADOOP_CONF_DIR": str(self.folder / "conf"), "HADOOP_HOME": str(folders.home())}

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
        """Let a process make the archives of classes that let a call take less than a second. It ends with the cluster."""
        if not archive.made():
            command = [sys.executable, "-P", "-m", "workbook.engines.hadoop", "train", self.name]
            given = self.environment() | {MARK: str(self.folder)}
            processes.spawn(command, self.folder / "logs" / "train.log", given)

    def train(self) -> None:
        """Make them from what the daemons have written down."""
        lists = list((self.folder / "logs").glob("*.classes"))
        archive.train(self.folder, lists)
        for path in lists:
            path.unlink(missing_ok=True)

    def refresh(self) -> None:
        settings.write_names(self.folder)
        archive.mend()

    def may_try_again(self, problem: Ended, lost: set[int]) -> bool:
        """A damaged jar or archive of classes ends a daemon in many ways: both are read again, and the archive is made anew."""
        if wrong := artifacts.damaged("hadoop"):
            raise ArtifactError(
                f"{', '.join(wrong)} in {places.jars()} {'was' if len(wrong) == 1 else 'were'} damaged and removed: "
                "type  workbook artifacts fetch hadoop  with a network, then start the cluster again."
            )
        if (not problem.said or any(CRASHED.search(line) for line in problem.said)) and archive.file().exists():
            archive.forget()
            return True
        return super().may_try_again(problem, lost)

    def has_archive(self) -> bool:
        """Whether those archives are there."""
        return archive.made()

    def _state(self) -> dict | None:
        return self._bean("FSNamesystemState")

    def _bean(self, name: str) -> dict | None:
        query = urllib.parse.quote(f"Hadoop:service=NameNode,name={name}")
        told = self._ask("namenode", f"/jmx?qry={query}")
        return next(iter((told or {}).get("beans", [])), None)

    def _ask(self, daemon: str, path: str) -> dict | None:
        page = self.page(daemon)
        return answer(page + path) if page else None

"""Spark's own cluster: a master, a worker that starts executors, and a server of the history of sessions."""

import re
from collections.abc import Mapping

from ..cluster import Cluster, answer
from ..machine import java, memory
from ..spark import events, folders

MB = 2**20
MEMORY = 1536 * MB  # free, for a start: the daemons, and the executors of a session
WORKER = (
    "--cores",
    "8",
    "--memory",
    "4096M",
)  # what it hands out: numbers only, for four sessions of two executors each
CLASSES = {
    "master": "org.apache.spark.deploy.master.Master",
    "worker": "org.apache.spark.deploy.worker.Worker",
    "historyserver": "org.apache.spark.deploy.history.HistoryServer",
}
HEAP = 192  # MiB
PROBLEM = re.compile(r"\bERROR\b|Exception")


class Standalone(Cluster):
    """A master, a worker and a history server."""

    engine = "standalone"
    daemons = ("master", "worker", "historyserver")
    stops = (("historyserver", "worker"), ("master",))
    usual_ports = {
        "master": 7077,
        "master_web": 8080,
        "worker": 7078,
        "worker_web": 8081,
        "historyserver_web": 18080,
    }

    @property
    def address(self) -> str:
        """What a session is given as its master."""
        return f"spark://127.0.0.1:{self._required_record()['ports']['master']}"

    def obstacles(self, starting: bool) -> list[str]:
        from ..spark import engine

        found, free = engine.needs(), memory.free()
        if starting and free < MEMORY:
            found.append(
                f"Spark's standalone cluster needs {MEMORY / 2**30:g} GiB of free memory, but only {free / 2**30:.1f} GiB are free: "
                "close other programs and kernels (in JupyterLab: Kernel, Shut Down All Kernels) and try again"
            )
        return found

    def render(self, ports: Mapping[str, int]) -> None:
        events.make()

    def command(self, daemon: str) -> list[str]:
        ports = self._required_record()["ports"]
        here = ["--host", "127.0.0.1", "--port", ports.get(daemon, ""), "--webui-port", ports[f"{daemon}_web"]]
        options, arguments = {
            "master": ([], here),
            "worker": ([], [*here, *WORKER, "--work-dir", self.folder / "tmp" / "work", self.address]),
            "historyserver": (events.of_history(ports["historyserver_web"]), []),
        }[daemon]
        return [
            str(java.program()), *folders.LEAN, f"-Xmx{HEAP}m", f"-Djava.io.tmpdir={self.folder / 'tmp'}", *options,
            "-cp", str(folders.pyspark() / "jars" / "*"), CLASSES[daemon], *map(str, arguments),
        ]  # fmt: skip

    def environment(self) -> dict[str, str]:
        given, spark = super().environment(), folders.pyspark()
        given.pop("SPARK_CONF_DIR", None)  # its settings are a session's
        return given | {
            "JAVA_HOME": str(java.here().home),
            "SPARK_HOME": str(spark),
            "SPARK_LOCAL_DIRS": str(self.folder / "tmp"),
            "SPARK_SCALA_VERSION": next(spark.glob("jars/spark-core_*")).name.split("_")[1].split("-")[0],
        }

    def may_start(self, daemon: str) -> bool:
        """The worker looks for the master once, then not again for some seconds."""
        return daemon != "worker" or self.serving("master")

    def serving(self, daemon: str) -> bool:
        if not (page := self.page(daemon)):
            return False
        if daemon == "historyserver":
            return answer(f"{page}api/v1/applications") is not None
        told = answer(f"{self.page('master')}json/") or {}
        if daemon == "master":
            return told.get("status") == "ALIVE"
        port = self._required_record()["ports"]["worker"]
        return any((each["state"], each["port"]) == ("ALIVE", port) for each in told.get("workers", ()))

    def page(self, daemon: str) -> str:
        ports = (self._record() or {}).get("ports")
        return f"http://127.0.0.1:{ports[f'{daemon}_web']}/" if ports else ""

    def tells(self, line: str) -> bool:
        return bool(PROBLEM.search(line))

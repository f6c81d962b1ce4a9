"""Who runs a session's tasks: all processors of this machine, or the master that WORKBOOK_SPARK_MASTER names.

    local[4]                  threads of the session's own Java
    local-cluster[2,1,1024]   executors: two processes of one core and 1024 MB each
    standalone                Spark's own cluster, which the lab starts
    yarn                      the lab's Hadoop
    spark://127.0.0.1:7077    any other, by its address

`python -m workbook.engines.spark.masters ARGUMENTS` becomes Spark's own submit with these arguments. What the master needs is
up by then, and the lesson's code stays as it is. A master that the arguments name counts more.
"""

import os
import re
import shutil
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from ... import places
from ...errors import ClusterError, WorkbookError
from .. import clusters, leases, registry
from ..machine import memory
from . import folders, settings
from .gateway import MASTER, SUBMIT

MB = 2**20
EXECUTOR = 512  # MB of an executor's heap
OVERHEAD = 256  # MB more that YARN grants it: its Python workers
DAY = 86_400
LOCAL = re.compile(r"local(\[(\*|\d+)(,\s*\d+)?\])?")
LOCAL_CLUSTER = re.compile(r"local-cluster\[\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\]")
ADDRESS = re.compile(r"(spark|k8s)://\S+")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def chosen(given: Mapping[str, str]) -> str:
    """The master that an environment names; empty where it leaves that to Spark."""
    return given.get(MASTER, "").strip()


def is_usual(given: Mapping[str, str]) -> bool:
    """Whether sessions run where they do without a word: only these are given a Java that waits."""
    return chosen(given) in ("", "local[*]")


def is_named(arguments: Sequence[str]) -> bool:
    """Whether arguments of spark-submit name a master themselves.

    >>> is_named(["--conf", "spark.master=local[2]", "pyspark-shell"]), is_named(["--name", "sheep", "pyspark-shell"])
    (True, False)
    """
    return any(each == "--master" or each.startswith(("--master=", "spark.master=")) for each in arguments)


# What a master lacks, and what it is told: pure functions


def lacking(master: str) -> list[str]:
    """What keeps sessions from this master: sentences with what to type. Nothing is started."""
    if master in ("standalone", "yarn"):
        return registry.find({"yarn": "hadoop"}.get(master, master)).needs()
    if found := LOCAL_CLUSTER.fullmatch(master):
        return too_large(int(found[1]) * int(found[3]), memory.free())
    if master.startswith("spark://"):
        return unheard(master)
    if not master or LOCAL.fullmatch(master) or ADDRESS.fullmatch(master):
        return []
    return [
        f"{MASTER} is {master!r}, which Spark does not know: type  unset {MASTER}  or set it to local[2], local-cluster[2,1,1024], "
        "standalone, yarn or an address such as spark://127.0.0.1:7077"
    ]


def too_large(asked: int, free: int) -> list[str]:
    """Whether executors with so many MB in all fit into so many free bytes."""
    if asked * MB <= free:
        return []
    return [
        f"{MASTER} asks for executors of {asked} MB in all, and {free // MB} MB are free: set it to a smaller number of executors, "
        "such as local-cluster[1,1,512], or close other programs and kernels"
    ]


def unheard(master: str) -> list[str]:
    """Whether a master of an address can be reached, and can reach back."""
    found = urlsplit(master)
    try:
        host, port = found.hostname or "", found.port or 7077
    except ValueError:
        host, port = "", 0
    if host not in LOOPBACK:
        return [
            f"{MASTER} is {master}: sessions of the lab listen on 127.0.0.1 only, so it must be a master of this machine, such as "
            "spark://127.0.0.1:7077"
        ]
    with suppress(OSError), socket.create_connection((host, port), 2):
        return []
    return [f"Nobody answers at {master}: start that master, or type  unset {MASTER}"]


def of_executors(options: Sequence[str], folder: str) -> dict[str, str]:
    """Settings for executors wherever they run: small, on loopback, with the lab's Python and the modules beside a notebook."""
    return {
        "spark.executor.memory": f"{EXECUTOR}m",
        "spark.executor.cores": "1",
        "spark.executor.extraJavaOptions": " ".join(map(settings.quoted, options)),
        "spark.executorEnv.SPARK_LOCAL_IP": "127.0.0.1",
        "spark.executorEnv.PYTHONPATH": folder,
        "spark.executorEnv.PYTHONUTF8": "1",
        "spark.cores.max": "2",
    }


def of_local_cluster(master: str) -> dict[str, str]:
    """What `local-cluster` is told: executors as large as their workers, 512 MB at most.

    >>> of_local_cluster("local-cluster[2,1,1024]")
    {'spark.executor.memory': '512m', 'spark.cores.max': '2'}
    """
    workers, cores, most = map(int, LOCAL_CLUSTER.fullmatch(master).groups())
    return {"spark.executor.memory": f"{min(EXECUTOR, most)}m", "spark.cores.max": str(workers * cores)}


def of_yarn(spark: Path, staged: Path, java: Sequence[str]) -> dict[str, str]:
    """What YARN is told: nothing is uploaded, all containers are small, and plain paths mean this machine's files."""
    options = " ".join(map(settings.quoted, java))
    return {
        "spark.hadoop.fs.defaultFS": "file:///",
        "spark.yarn.stagingDir": staged.as_uri(),
        "spark.yarn.jars": f"local:{spark}/jars/*",
        "spark.yarn.appMasterEnv.SPARK_LOCAL_IP": "127.0.0.1",
        "spark.yarn.am.memory": "256m",
        "spark.yarn.am.memoryOverhead": "128m",
        "spark.yarn.am.extraJavaOptions": options,
        "spark.yarn.report.interval": "200ms",
        "spark.executor.instances": "2",
        "spark.executor.memoryOverhead": f"{OVERHEAD}m",
        "spark.executor.extraJavaOptions": options,
        "spark.scheduler.maxRegisteredResourcesWaitingTime": "10s",  # a small machine may have room for one
    }


# What is started, and where


def prepare(master: str, folder: str) -> tuple[dict[str, str], dict[str, str]]:
    """Have a master up: the settings of a session, and variables of its Java. Raises a sentence where it cannot be."""
    if said := lacking(master):
        raise ClusterError(said[0])
    if LOCAL.fullmatch(master):
        return {"spark.master": master}, {}
    java = settings.lean()
    told = {"spark.master": master} | of_executors(java, folder)
    if LOCAL_CLUSTER.fullmatch(master):
        # Its workers keep what executors say in SPARK_HOME. An archive of classes belongs to the other path.
        given = {"SPARK_HOME": str(home()), "SPARK_SUBMIT_OPTS": " ".join(map(settings.quoted, settings.options(None)))}
        return told | of_local_cluster(master), given
    if master == "standalone":
        return told | {"spark.master": up("standalone").address}, {}
    if master == "yarn":
        spark, hadoop = folders.pyspark(), up("hadoop").variables()["HADOOP_CONF_DIR"]
        staged = places.readable(places.state()) / "spark" / "yarn"
        staged.mkdir(parents=True, exist_ok=True)
        archives = ",".join(f"local:{each}" for each in sorted((spark / "python" / "lib").glob("*.zip")))
        names = f"-Djdk.net.hosts.file={hadoop}/hosts"
        return told | of_yarn(spark, staged, [*java, names]), {
            "HADOOP_CONF_DIR": hadoop,
            "PYSPARK_ARCHIVES_PATH": archives,
        }
    return told, {}


def up(engine: str):
    """A cluster that serves, for as long as the lab, or whoever holds this session, lives."""
    cluster = clusters.current(engine)
    lease = cluster.lease_for(leases.holder())
    try:
        cluster.up()
    except BaseException:
        lease.unlink(missing_ok=True)
        raise
    return cluster


def home() -> Path:
    """A SPARK_HOME whose folder `work` can be written to; what sessions of earlier days have left there is removed."""
    spark, own = folders.pyspark(), places.readable(places.state()) / "spark" / "home"
    own.mkdir(parents=True, exist_ok=True)
    for name in ("bin", "jars", "python"):
        link = own / name
        if not link.is_symlink() or Path(os.readlink(link)) != spark / name:
            fresh = own / f".{name}.{os.getpid()}"
            fresh.symlink_to(spark / name)
            os.replace(fresh, link)
    for left in own.glob("work/app-*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > DAY:
                shutil.rmtree(left, ignore_errors=True)
    return own


def main(arguments: list[str]) -> None:
    """Become Spark's own submit."""
    given, defaults = dict(os.environ), Path(os.environ["SPARK_CONF_DIR"], "spark-defaults.conf")
    told, variables = {}, {}
    if not is_named(arguments):
        told, variables = prepare(chosen(given), os.getcwd())
    given |= {"SPARK_HOME": os.environ["WORKBOOK_PYSPARK"]} | variables
    del given["SPARK_CONF_DIR"]
    first = [part for name, value in told.items() for part in ("--conf", f"{name}={value}")]
    program = os.path.join(given["SPARK_HOME"], "bin", "spark-class")
    os.execve(program, [program, SUBMIT, "--properties-file", str(defaults), *first, *arguments], given)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (WorkbookError, OSError) as problem:
        sys.exit(f"workbook: {problem}")

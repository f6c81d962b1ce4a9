"""Seconds to a Hadoop that serves, its memory, a command's time, and ups and downs that leave nothing.

python benchmarks/hadoop.py [--quick]        five ups and downs instead of fifty
"""

import argparse
import os
import subprocess
import tempfile
import time
from pathlib import Path

from workbook.engines import artifacts, clusters, environment, leases, processes
from workbook.engines.cluster import MARK

MOST_SECONDS, MOST_MEMORY = 12, 1.5 * 2**30
PATIENCE = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="five ups and downs instead of fifty")
    times = 5 if parser.parse_args().quick else 50
    artifacts.fetch("hadoop")
    with tempfile.TemporaryDirectory(prefix="workbook-bench-") as folder:
        os.environ["WORKBOOK_STATE"] = folder
        cluster = clusters.shared("hadoop")
        with leases.held(cluster.folder / "leases"):
            try:
                measure(cluster, times)
            finally:
                cluster.down()


def measure(cluster: clusters.Cluster, times: int) -> None:
    began = time.perf_counter()
    cluster.up()
    first = time.perf_counter() - began
    memory = sum(each.memory for each in cluster.status())
    print(f"Hadoop serves, first start  {first:6.1f} s      at most {MOST_SECONDS} on two idle cores")
    print(f"its memory                  {memory / 2**30:6.2f} GiB    at most {MOST_MEMORY / 2**30}")
    while not cluster.has_archive() and time.perf_counter() - began < PATIENCE:  # calls are slower without, and work
        time.sleep(0.2)
    print(f"hdfs dfs -ls /              {min(seconds_of('hdfs', 'dfs', '-ls', '/') for _ in range(5)):6.2f} s")
    cluster.down()
    require_nothing(cluster)
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        cluster.up()
        spent.append(time.perf_counter() - began)
        cluster.down()
        require_nothing(cluster)
    spent.sort()
    print(f"{times} more starts: median {spent[len(spent) // 2]:.1f} s, longest {spent[-1]:.1f} s; nothing was left")
    if memory > MOST_MEMORY:
        raise SystemExit(f"Hadoop takes {memory / 2**30:.2f} GiB")


def seconds_of(*command: str) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=environment.variables(), check=True, capture_output=True)
    return time.perf_counter() - began


def require_nothing(cluster: clusters.Cluster) -> None:
    """No process of the cluster's and no folder but its configuration, data, logs and leases."""
    lost = processes.marked(MARK, str(cluster.folder))
    folders = {path.name for path in cluster.folder.iterdir()} - {"conf", "hdfs", "leases", "logs"}
    if lost or folders:
        raise SystemExit(f"left behind: {lost} {sorted(folders)} in {Path(cluster.folder)}")


if __name__ == "__main__":
    main()

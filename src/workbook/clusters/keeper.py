"""The process that stops a cluster after its last user: `python -m workbook.clusters.keeper ENGINE NAME ID`."""

import sys
import time

from . import by_name, leases

PAUSE = 0.5
GRACE = 2.0  # seconds without a lease: one notebook ends, the next begins


def main(engine: str, name: str, identity: str) -> None:
    """Watch until the cluster is down, by whoever."""
    cluster = by_name(engine, name)
    idle, done = 0.0, False
    while (cluster._record() or {}).get("id") == identity:
        idle = 0.0 if leases.alive(cluster.folder / "leases") else idle + PAUSE
        if idle >= GRACE and cluster.down_unless_used():
            break
        if not done and cluster.is_up() and all(cluster.serving(each) for each in cluster.daemons):
            cluster.after()
            done = True
        time.sleep(PAUSE)
    if cluster.is_private and not leases.alive(cluster.folder / "leases"):
        cluster.remove()


if __name__ == "__main__":
    main(*sys.argv[1:])

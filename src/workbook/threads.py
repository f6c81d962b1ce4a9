"""How many threads the container that this process is in may still start."""

from pathlib import Path

PLACES = ("/sys/fs/cgroup", "/sys/fs/cgroup/pids")  # of the second and of the first version of Linux's control groups


def free() -> int | None:
    """Threads and processes, which count alike, that the container allows beyond those it has; None without a limit."""
    for place in PLACES:
        try:
            most, now = (int(Path(place, name).read_text()) for name in ("pids.max", "pids.current"))
        except (OSError, ValueError):  # "max" is no number
            continue
        return max(0, most - now)
    return None

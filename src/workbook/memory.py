"""The memory of this machine, or of the container that this process is in."""

from pathlib import Path

import psutil


def limit() -> int | None:
    """The bytes that a container may use; None where there is no limit but the machine's."""
    for path in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            return int(Path(path).read_text())
        except (OSError, ValueError):  # "max" is no number
            continue
    return None


def total() -> int:
    """The bytes that all processes can have together: this machine's, or what its container may use."""
    whole = psutil.virtual_memory().total
    return min(whole, limit() or whole)


def free() -> int:
    """The bytes that new processes can have, in a container no more than it may still use."""
    available, most = psutil.virtual_memory().available, limit()
    if most is None:
        return available
    for path in ("/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory/memory.usage_in_bytes"):
        try:
            return min(available, max(0, most - int(Path(path).read_text())))
        except (OSError, ValueError):
            continue
    return min(available, most)

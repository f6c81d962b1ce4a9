"""What an engine does for a process at this moment."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """Tasks that are done, and all tasks so far known of what runs; `said` names what runs, in words."""

    said: str
    done: int
    total: int

"""Jobs of mrjob with a process for each task: what tasks share besides their pairs is not there."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from . import messages, tasks
from .kept import once
from .programs import PATIENCE_INLINE, joined, new_folder, run_python, write


@dataclass(frozen=True)
class Apart:
    """What a job gave each time, by how it was run; and what crossed between its tasks, once no run ended with an error.

    `gave` has pairs of key and value in any order, or None where that run ended with `error`, which no other run follows.
    """

    gave: dict[str, list | None]
    error: str = ""
    keys: int = 0  # different keys that the first step's mappers send
    largest: int = 0  # pairs of one key that the last step's reducers get, with combiners
    left: int = 0  # pairs that the first step sends where one combiner meets all
    longest: int = 0  # bytes of the longest of these
    combiner: bool = False  # whether the first step has one


@once
def apart(source: str, lines: Iterable[str]) -> Apart:
    """The job in a file, over the lines: with its combiners, without them, with several runs of them, with one map task."""
    with new_folder() as folder:
        write(folder, "job.py", source)
        write(folder, "tasks.py", Path(tasks.__file__).read_text(encoding="utf-8"))
        (folder / "lines.txt").write_text(joined(lines), encoding="utf-8")
        ended = run_python(["tasks.py"], folder, PATIENCE_INLINE)
        if ended.returncode:
            messages.doubt_machine(ended, "job.py")
            # What the error means is for the check to say: in one process the job was right, so that no line explains it.
            return Apart({tasks.ONCE: None}, messages.python_error(ended, "job.py"))
        return Apart(**json.loads(ended.stdout.splitlines()[-1]))

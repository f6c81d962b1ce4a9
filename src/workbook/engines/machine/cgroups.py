"""Linux's control groups: the folders whose limits bind this process, its own group's first, then those above it.

Both versions are read. A container may see its own group as the top of the tree, or the whole path of the machine: the table of
mounts says which part of the tree is visible. Every function takes the folder that stands for `/`.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

TOP = Path("/")


def folders(controller: str, top: Path = TOP) -> Iterator[Path]:
    """The folders of one controller ("memory", "pids"), from this process's own group up to the last visible one."""
    for own, (visible, mounted) in _places(controller, top):
        try:
            inside = PurePosixPath(own).relative_to(visible)
        except ValueError:  # the path is the machine's, and the mount shows another part of the tree
            inside = PurePosixPath()
        if ".." in inside.parts:
            inside = PurePosixPath()
        here = top / mounted.lstrip("/")
        yield from (here / each for each in (inside, *inside.parents) if (here / each).is_dir())


def number(folder: Path, name: str) -> int | None:
    """The number that a file of a group holds; None where there is no such file, or it says "max"."""
    try:
        return int((folder / name).read_text())
    except (OSError, ValueError):
        return None


def statistic(folder: Path, name: str, file: str = "memory.stat") -> int:
    """One line of a group's statistics; 0 where it has none."""
    try:
        told = dict(line.split(maxsplit=1) for line in (folder / file).read_text().splitlines())
        return int(told.get(name, 0))
    except (OSError, ValueError):
        return 0


def _places(controller: str, top: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    """For each version that has the controller: the path of this process's group, and the mount that shows it."""
    own = list(_own(_lines(top / "proc/self/cgroup")))
    mounts = list(_mounts(_lines(top / "proc/self/mountinfo")))
    for names, path in own:
        for kind, options, visible, mounted in mounts:
            if (kind == "cgroup2" and names == [""]) or (
                kind == "cgroup" and controller in names and controller in options
            ):
                yield path, (visible, mounted)
                break
    if not mounts:  # a table that cannot be read: the usual folders
        yield from (("/", ("/", place)) for place in ("/sys/fs/cgroup", f"/sys/fs/cgroup/{controller}"))


def _own(lines: list[str]) -> Iterator[tuple[list[str], str]]:
    """The groups of this process: "4:memory:/a" of the first version, "0::/a" of the second."""
    for line in lines:
        _, _, rest = line.partition(":")
        names, colon, path = rest.partition(":")
        if colon:
            yield names.split(","), path or "/"


def _mounts(lines: list[str]) -> Iterator[tuple[str, list[str], str, str]]:
    """Mounted trees of groups: kind, options, the part that is visible, and where."""
    for line in lines:
        left, dash, right = line.partition(" - ")
        fields, kinds = left.split(), right.split()
        if dash and len(fields) >= 5 and kinds and kinds[0].startswith("cgroup"):
            yield kinds[0], kinds[-1].split(","), _plain(fields[3]), _plain(fields[4])


def _plain(path: str) -> str:
    """A path of the table of mounts, where a space stands as \\040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), path)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(errors="replace").splitlines()
    except OSError:
        return []

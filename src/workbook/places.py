"""Every folder that belongs to the user: copies, data sets, Java artifacts, state."""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

from .errors import LabError, PlaceError

READABLE = re.compile(r"[A-Za-z0-9_./-]+")


def root() -> Path:
    """The course's own folder: $WORKBOOK_COURSE, else the checkout this package lies in. It may be read-only."""
    chosen = os.environ.get("WORKBOOK_COURSE")
    return Path(chosen).resolve() if chosen else Path(__file__).resolve().parents[2]


def work() -> Path:
    """The learner's copies: $WORKBOOK_WORK, else `work/` in the course's folder, else `~/workbook`."""
    chosen = os.environ.get("WORKBOOK_WORK")
    if chosen:
        return _chosen(chosen)
    beside = root() / "work"
    writable = os.access(beside if beside.exists() else root(), os.W_OK)
    return beside if writable else _in_home(Path("~/workbook").expanduser)


def data() -> Path:
    """Data sets, shared by every copy of the course: $WORKBOOK_DATA, else a folder in the user's cache."""
    chosen = os.environ.get("WORKBOOK_DATA")
    return _chosen(chosen) if chosen else _in_home(lambda: user_cache_path("workbook") / "data")


def jars() -> Path:
    """Java artifacts: $WORKBOOK_JARS, else a folder in the user's cache."""
    chosen = os.environ.get("WORKBOOK_JARS")
    return _chosen(chosen) if chosen else _in_home(lambda: user_cache_path("workbook") / "jars")


def state() -> Path:
    """Logs, locks and settings: $WORKBOOK_STATE, else the user's state folder."""
    chosen = os.environ.get("WORKBOOK_STATE")
    return _chosen(chosen) if chosen else _in_home(lambda: user_state_path("workbook"))


def cluster(name: str) -> Path:
    """The folder of a cluster, by a path that its daemons can read."""
    return readable(state()) / "clusters" / name


def readable(folder: Path) -> Path:
    """A path to a folder in which no engine finds a character that it would take for something else.

    Some turn paths into addresses and lists: a space, `é`, `+`, `%`, `#` or a comma ends their daemons or their jobs. The folder itself
    where its path has none of them; else a symbolic link to it, in a folder of the user's own among temporary files.
    """
    if READABLE.fullmatch(str(folder)):
        return folder
    link = links() / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    try:
        make_own(link.parent)
        folder.mkdir(parents=True, exist_ok=True)
        if not link.is_symlink() or Path(os.readlink(link)) != folder:
            fresh = link.with_name(f".{link.name}.{os.getpid()}")
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(folder)
            os.replace(fresh, link)
            for other in link.parent.iterdir():
                if not other.exists():  # its folder is gone
                    other.unlink(missing_ok=True)
    except OSError as problem:
        raise PlaceError(
            f"A cluster cannot use the path {folder}, and no link to it can be made in {link.parent} ({problem.strerror or problem}): "
            "type  export WORKBOOK_STATE=  followed by a folder of yours whose path has only letters without accents, digits, - and _"
        ) from None
    return link


def links() -> Path:
    """Where `readable` keeps its links: the same folder in every session of a user."""
    return Path("/tmp") / f"workbook-{os.getuid()}"  # noqa: S108 private, see below


def make_own(folder: Path) -> None:
    """Make a folder among temporary files that nobody else can write to; an error where somebody else has made it."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    told = os.lstat(folder)
    if not stat.S_ISDIR(told.st_mode) or told.st_uid != os.getuid() or told.st_mode & 0o022:
        raise PermissionError(errno.EPERM, "it is not a folder of yours alone")


def _chosen(path: str) -> Path:
    return _in_home(Path(path).expanduser).resolve()


def _in_home(find: Callable[[], Path]) -> Path:
    """What finds a folder, or a sentence for an account without a home folder."""
    try:
        return find()
    except RuntimeError:
        raise LabError(
            "This account has no home folder; type  export HOME=  followed by a folder of yours, and try again."
        ) from None

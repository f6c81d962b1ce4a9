"""The jars that jars.lock names, in sets: each by its coordinates and its checksum."""

import re
import tomllib
from dataclasses import dataclass

from .. import places
from ..errors import ArtifactError, UnknownName


@dataclass(frozen=True, order=True)
class Jar:
    """One jar by its coordinates, and what it has to be."""

    group: str
    name: str
    version: str
    classifier: str
    sha256: str

    @property
    def coordinates(self) -> str:
        return ":".join(part for part in (self.group, self.name, self.version, self.classifier) if part)

    @property
    def file(self) -> str:
        return "-".join(part for part in (self.name, self.version, self.classifier) if part) + ".jar"


def sets() -> dict[str, tuple[Jar, ...]]:
    """Every set that jars.lock names, its jars in order."""
    path = places.root() / "jars.lock"
    try:
        return parsed(path.read_text(encoding="utf-8"))
    except OSError:
        raise ArtifactError(f"{path} cannot be read: get it back with  git checkout jars.lock") from None
    except ValueError as problem:
        raise ArtifactError(
            f"{path} is no lock of jars ({problem}): get it back with  git checkout jars.lock"
        ) from None


def parsed(text: str) -> dict[str, tuple[Jar, ...]]:
    """The sets of a lock.

    >>> parsed('[sheep]\\n"org.sheep:ram:1.0" = "sha256:' + "0" * 64 + '"')["sheep"][0].file
    'ram-1.0.jar'
    """
    found = {}
    for name, pins in tomllib.loads(text).items():
        jars = []
        for coordinates, checksum in pins.items():
            parts = coordinates.split(":")
            if len(parts) not in (3, 4) or not re.fullmatch(r"sha256:[0-9a-f]{64}", checksum):
                raise ValueError(f"{coordinates} = {checksum}")
            jars.append(Jar(*parts[:3], parts[3] if len(parts) == 4 else "", checksum.removeprefix("sha256:")))
        found[name] = tuple(sorted(jars))
    return found


def wanted(name: str) -> tuple[Jar, ...]:
    """The jars of one set."""
    known = sets()
    if name not in known:
        raise UnknownName(f"No set of jars is called {name!r}: there are {', '.join(known)}.")
    return known[name]

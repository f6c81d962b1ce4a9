"""The package indexes that the user's pip or uv is set to, and how it reaches them."""

import configparser
import os
import re
import ssl
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from ..errors import DataError


@dataclass(frozen=True)
class Settings:
    """Where and how the user's pip or uv fetches packages; the timeout is in seconds."""

    indexes: tuple[str | None, ...] = (None,)  # None is the default one, which nobody named
    links: tuple[str, ...] = ()
    online: bool = True
    certificates: str | None = None
    client_certificate: str | None = None
    proxy: str | None = None
    trusted: tuple[str, ...] = ()
    timeout: float = 30.0


def settings() -> Settings:
    """The user's own: environment before files, pip's before uv's."""
    pip, uv = _pip(), _uv()
    own_index = pip("index-url") or os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL") or uv["index"]
    more = [
        *_words(pip("extra-index-url")),
        *_words(os.environ.get("UV_INDEX")),
        *_words(os.environ.get("UV_EXTRA_INDEX_URL")),
        *uv["more"],
    ]
    indexes = [_without_name(own_index.strip()) if own_index else None, *map(_without_name, more)]
    links = [
        *_words(pip("find-links")),
        *re.split(r"[\s,]+", os.environ.get("UV_FIND_LINKS", "")),
        *uv["links"],
    ]
    offline = any(
        _is_on(value) for value in (pip("no-index"), os.environ.get("UV_NO_INDEX"), os.environ.get("UV_OFFLINE"))
    )
    bundles = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
    return Settings(
        indexes=tuple(dict.fromkeys(indexes)),
        links=tuple(dict.fromkeys(filter(_exists, map(os.path.expanduser, links)))),
        online=not offline,
        certificates=pip("cert") or next(filter(None, map(os.environ.get, bundles)), None),
        client_certificate=pip("client-cert") or os.environ.get("SSL_CLIENT_CERT"),
        proxy=pip("proxy"),
        trusted=(*_words(pip("trusted-host")), *_words(os.environ.get("UV_INSECURE_HOST"))),
        timeout=_seconds(pip("timeout") or pip("default-timeout") or os.environ.get("UV_HTTP_TIMEOUT")),
    )


def client(chosen: Settings):
    """A client that trusts what the user's pip trusts.

    A DataError where its certificates cannot be read, and for a proxy of a kind that is not known here.
    """
    from unearth.auth import MultiDomainBasicAuth
    from unearth.fetchers import PyPIClient

    options = {"timeout": chosen.timeout, "follow_redirects": True, "trusted_hosts": chosen.trusted}
    if chosen.proxy:
        options["proxy"] = chosen.proxy
    if chosen.certificates or chosen.client_certificate:
        options["verify"] = _trust(chosen)
    try:
        client = PyPIClient(**options)
    except (ImportError, ValueError) as problem:  # such as a proxy that speaks SOCKS
        raise DataError(
            f"The proxy that is set cannot be used ({problem}). Set HTTPS_PROXY to one that begins with http:// and try again."
        ) from problem
    client.auth = MultiDomainBasicAuth(prompting=False, index_urls=filter(None, chosen.indexes))
    return client


def _trust(chosen: Settings) -> ssl.SSLContext:
    place = chosen.certificates
    try:
        if place and os.path.isdir(place):
            context = ssl.create_default_context(capath=place)
        else:
            context = ssl.create_default_context(cafile=place)
        if chosen.client_certificate:
            place = chosen.client_certificate
            context.load_cert_chain(place)
    except OSError as problem:
        raise DataError(
            f"The certificates in {place} cannot be read: correct PIP_CERT or SSL_CERT_FILE and try again."
        ) from problem
    return context


def _pip():
    """A look-up of pip's settings: PIP_… in the environment, then its files, the nearest first."""
    named = os.environ.get("PIP_CONFIG_FILE")
    file = "pip.ini" if os.name == "nt" else "pip.conf"
    shared = platformdirs.site_config_dir("pip", appauthor=False, multipath=True).split(os.pathsep)
    files = [  # the last one wins
        *(Path(folder) / file for folder in reversed(shared)),
        Path("/etc") / file,
        Path.home() / ".pip" / file,
        platformdirs.user_config_path("pip", appauthor=False, roaming=True) / file,
        Path(sys.prefix) / file,
    ]
    if named == os.devnull:
        files = []
    elif named:
        files.append(Path(named))
    parser = configparser.RawConfigParser()
    for path in files:
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError, OSError):
            continue  # pip will say what is wrong with its own file

    def setting(name: str) -> str | None:
        variable = os.environ.get("PIP_" + name.upper().replace("-", "_"))
        if variable:
            return variable
        for section in ("download", "install", "global"):
            if parser.has_option(section, name):
                return parser.get(section, name)
        return None

    return setting


def _uv() -> dict:
    """The indexes and links in uv's own files."""
    found = {"index": None, "more": [], "links": []}
    named = os.environ.get("UV_CONFIG_FILE")
    files = [Path(named)] if named else [platformdirs.user_config_path("uv") / "uv.toml", Path("/etc/uv/uv.toml")]
    for path in files:
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        content |= content.get("pip", {})
        default = [each["url"] for each in content.get("index", []) if each.get("default") and "url" in each]
        found["index"] = found["index"] or next(iter(default), None) or content.get("index-url")
        found["more"] += [each["url"] for each in content.get("index", []) if not each.get("default") and "url" in each]
        found["more"] += content.get("extra-index-url", [])
        found["links"] += content.get("find-links", [])
    return found


def _words(text: str | None) -> list[str]:
    return (text or "").split()


def _exists(link: str) -> bool:
    """Whether a place for packages can be looked at; pip passes over a missing folder too."""
    return "://" in link or (bool(link) and os.path.exists(link))


def _without_name(url: str) -> str:
    """uv lets an index have a name: `mine=https://…`."""
    return re.sub(r"^[\w.-]+=(?=\w+://)", "", url)


def _is_on(value: str | None) -> bool:
    return (value or "").strip().lower() in {"1", "true", "yes", "on", "y", "t"}


def _seconds(value: str | None) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return Settings.timeout

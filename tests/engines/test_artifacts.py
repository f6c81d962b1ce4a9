"""Java artifacts: exactly what the lock names, or a sentence. Ivy is played by a function."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from workbook import places
from workbook.engines import artifacts, ivy
from workbook.errors import ArtifactError, UnknownName

RAM, EWE = b"ram", b"ewe"


def pin(coordinates, content):
    return f'"{coordinates}" = "sha256:{hashlib.sha256(content).hexdigest()}"\n'


LOCK = "[sheep]\n" + pin("org.sheep:ram:1.0", RAM) + pin("org.sheep:ewe:2.0:tests", EWE)


@pytest.fixture
def shop(tmp_path, monkeypatch):
    """A course with two jars, and what an Ivy would bring; each call is written down."""
    (tmp_path / "jars.lock").write_text(LOCK)
    monkeypatch.setenv("WORKBOOK_COURSE", str(tmp_path))
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path / "jars"))
    served = {"ram-1.0.jar": RAM, "ewe-2.0-tests.jar": EWE}
    asked = []

    def fetch(jars, own):
        for jar in jars:
            asked.append(jar.file)
            if jar.file in served:
                path = Path(own, "cache", jar.group, jar.name, "jars", jar.file)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(served[jar.file])
        return served.get("log", "")

    monkeypatch.setattr(ivy, "fetch", fetch)
    monkeypatch.setattr(ivy, "programs", lambda: ("java", Path("ivy.jar")))
    return served, asked


def files(folder):
    return sorted(path.name for path in folder.glob("*.jar"))


def test_a_set_is_fetched_once(shop):
    folder = artifacts.fetch("sheep")
    assert files(folder) == ["ewe-2.0-tests.jar", "ram-1.0.jar"]
    shop[1].clear()

    assert artifacts.fetch("sheep") == artifacts.folder("sheep") == folder
    assert shop[1] == []
    assert not (places.jars() / ".fetching").exists()


def test_what_is_there_and_right_is_not_fetched_again(shop):
    (places.jars() / "sheep").mkdir(parents=True)
    (places.jars() / "sheep" / "ram-1.0.jar").write_bytes(RAM)
    artifacts.fetch("sheep")

    assert shop[1] == ["ewe-2.0-tests.jar"]


def test_what_was_damaged_is_fetched_again(shop):
    path = artifacts.fetch("sheep") / "ram-1.0.jar"
    path.write_bytes(b"")

    with pytest.raises(ArtifactError, match="type  workbook artifacts fetch sheep"):
        artifacts.folder("sheep")
    artifacts.fetch("sheep")
    assert path.read_bytes() == RAM


def test_a_jar_of_the_same_length_that_was_damaged_is_fetched_again(shop):
    path = artifacts.fetch("sheep") / "ram-1.0.jar"
    path.write_bytes(b"rom")
    assert not artifacts.is_fetched("sheep")
    artifacts.fetch("sheep")
    assert path.read_bytes() == RAM
    assert artifacts.is_fetched("sheep")


def test_a_jar_that_was_only_copied_is_read_once(shop, monkeypatch):
    """As in an image, whose layers change times."""
    path = artifacts.fetch("sheep") / "ram-1.0.jar"
    os.utime(path, ns=(5, 5))
    read = []
    monkeypatch.setattr(artifacts, "checksum", lambda path, real=artifacts.checksum: read.append(path) or real(path))
    assert artifacts.is_fetched("sheep")
    assert artifacts.is_fetched("sheep")
    assert read == [path]


def test_a_record_of_before_is_trusted_in_nothing(shop):
    """It knew lengths only."""
    folder = artifacts.fetch("sheep")
    record = json.loads((folder / ".verified").read_text())
    del record["seen"]
    (folder / ".verified").write_text(json.dumps(record))
    (folder / "ram-1.0.jar").write_bytes(b"rom")
    assert not artifacts.is_fetched("sheep")


def test_what_is_damaged_without_a_trace_is_found_by_reading_all(shop):
    path = artifacts.fetch("sheep") / "ram-1.0.jar"
    told = path.stat()
    path.write_bytes(b"rom")
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert artifacts.is_fetched("sheep")
    assert artifacts.damaged("sheep") == ["ram-1.0.jar"]
    artifacts.fetch("sheep")
    assert path.read_bytes() == RAM
    assert artifacts.damaged("sheep") == []


def test_jars_of_an_earlier_lock_go(shop):
    """A class path takes a whole folder."""
    (artifacts.fetch("sheep") / "wolf-1.0.jar").write_bytes(b"wolf")
    (places.root() / "jars.lock").write_text("[sheep]\n" + pin("org.sheep:ram:1.0", RAM))
    assert not artifacts.is_fetched("sheep")

    assert files(artifacts.fetch("sheep")) == ["ram-1.0.jar"]


def test_another_file_than_the_lock_s_is_not_used(shop):
    shop[0]["ram-1.0.jar"] = b"wolf"

    with pytest.raises(ArtifactError, match=r"org\.sheep:ram:1\.0 is not the file that jars\.lock names"):
        artifacts.fetch("sheep")
    assert "ram-1.0.jar" not in files(places.jars() / "sheep")
    assert not artifacts.is_fetched("sheep")
    assert not (places.jars() / ".fetching").exists()


def test_a_file_that_is_not_served_is_named(shop):
    del shop[0]["ram-1.0.jar"]

    with pytest.raises(ArtifactError, match=r"org\.sheep:ram:1\.0 is not served"):
        artifacts.fetch("sheep")


def test_no_network_is_said_as_such(shop):
    shop[0].clear()
    shop[0]["log"] = "java.net.UnknownHostException"

    with pytest.raises(ArtifactError, match=r"server does not answer.* what is already here is kept"):
        artifacts.fetch("sheep")


def test_a_folder_that_may_not_be_written(shop, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WORKBOOK_JARS", str(tmp_path / "file" / "jars"))

    with pytest.raises(ArtifactError, match="set WORKBOOK_JARS"):
        artifacts.fetch("sheep")


def test_an_unknown_set(shop):
    with pytest.raises(UnknownName, match="there are sheep"):
        artifacts.fetch("goats")


def test_a_marker_that_is_none_counts_as_none(shop):
    marker = artifacts.fetch("sheep") / ".verified"
    for text in ("[1, 2", json.dumps({"lock": "?"}), "[]"):
        marker.write_text(text)
        assert not artifacts.is_fetched("sheep")

"""The programs that fetch jars, and what they are told."""

import pytest

from workbook.engines import ivy
from workbook.errors import ArtifactError


def test_java_is_told_of_proxies():
    assert ivy.proxies({"https": "ewe.example", "no": "localhost"}) == [
        "-Dhttps.proxyHost=ewe.example",
        "-Dhttps.proxyPort=80",
    ]
    assert ivy.proxies({}) == []


def test_without_java_or_pyspark_a_sentence(monkeypatch):
    monkeypatch.setattr(ivy.java, "_look", lambda: (None, "There is no Java on this machine: type  apt"))
    with pytest.raises(ArtifactError, match=r"by a Java program\. There is no Java on this machine: type  apt"):
        ivy.programs()
    monkeypatch.setattr(ivy.java, "obstacles", list)
    monkeypatch.setattr(ivy.java, "program", lambda: "java")
    monkeypatch.setattr(ivy.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ArtifactError, match="make lab WITH=spark"):
        ivy.programs()

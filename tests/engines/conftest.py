"""The cluster that tests of the face of every cluster hold."""

import pytest
from flock import Flock

from workbook.engines import processes
from workbook.engines.cluster import MARK


@pytest.fixture
def flock(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    cluster = Flock()
    yield cluster
    cluster.down()
    assert processes.marked(MARK, str(cluster.folder)) == []

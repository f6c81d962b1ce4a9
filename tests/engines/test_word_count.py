"""One text, counted in five ways to the same bytes: the benchmark's programs, on what is small enough for a test."""

import importlib.util
import os
import subprocess
import uuid
from pathlib import Path

import pytest
from real_engines import real, shared

from workbook.data.catalog import text

pytestmark = pytest.mark.once
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def word_count():
    """benchmarks/word_count.py."""
    found = importlib.util.spec_from_file_location("word_count", ROOT / "benchmarks" / "word_count.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A text of three blocks of 1 MiB."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBOOK_DATA", str(tmp_path_factory.mktemp("data")))
        return text.path("3 MB", seed=5)


@pytest.fixture(scope="module")
def setting(word_count, path, tmp_path_factory):
    setting = word_count.Setting(
        path, f"/tmp/{uuid.uuid4().hex}/text", tmp_path_factory.mktemp("work"), shared("hadoop")
    )
    folder = setting.place.removesuffix("/text")
    setting.said("hdfs", "dfs", "-mkdir", "-p", folder)
    word_count.put(setting, 1)
    yield setting
    setting.said("hdfs", "dfs", "-rm", "-r", "-skipTrash", folder)


def test_plain_python_counts_what_the_text_was_made_of(word_count, path, tmp_path):
    counted = word_count.plain(word_count.Setting(path, "", tmp_path, None))

    assert word_count.in_order(counted) == word_count.truth(path)
    by_hand = subprocess.run(["sort"], input=counted, env=os.environ | {"LC_ALL": "C"}, capture_output=True, check=True)
    assert by_hand.stdout == word_count.truth(path)


@real
@pytest.mark.parametrize("way", ["Java MapReduce", "Streaming", "mrjob -r hadoop", "mrjob -r spark"])
def test_every_way_gives_these_bytes(word_count, setting, way):
    assert word_count.in_order(word_count.WAYS[way](setting)) == word_count.truth(setting.path)

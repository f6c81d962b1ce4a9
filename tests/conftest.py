"""Fixtures of the tests. What they stand on is in mended.py."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import settings
from real_engines import in_the_lab

ROOT = Path(__file__).resolve().parents[1]

# A slow machine is no failure.
settings.register_profile("workbook", deadline=None)
settings.load_profile("workbook")


@pytest.fixture
def fixture_course(tmp_path, monkeypatch):
    """A copy of the two-exercise course that a test may break; the engine takes it for the course."""
    from workbook import course

    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "fixtures" / "course", root)
    monkeypatch.setenv("WORKBOOK_COURSE", str(root))
    course.load.cache_clear()
    yield course.load(root)
    course.load.cache_clear()


@pytest.fixture
def aliased(fixture_course):
    """Loads the fixture course with these lines in its table of aliases: `aliased('"old.id" = "short.reads"')`."""
    from workbook import course

    def load(*lines, table="[aliases]"):
        path = fixture_course.root / "chapters" / "course.toml"
        text = path.read_text(encoding="utf-8").replace("[[chapter]]", "\n".join([table, *lines, "", "[[chapter]]"]), 1)
        path.write_text(text, encoding="utf-8")
        course.load.cache_clear()
        return course.load(fixture_course.root)

    return load


@pytest.fixture
def stub_engine(monkeypatch):
    """An engine as somebody begins one, registered for one test: all that it answers is `needs`.

    What is appended to this list is what the machine lacks for it.
    """
    from workbook.engines import registry

    lacks: list[str] = []
    record = registry.Engine(name="stub", needs=lambda: list(lacks))
    monkeypatch.setitem(sys.modules, "workbook.engines.stub.engine", SimpleNamespace(ENGINE=record))
    monkeypatch.setattr(registry, "ENGINES", (*registry.ENGINES, "stub"))
    return lacks


@pytest.fixture(scope="module")
def spark():
    """A Spark session on two threads of this machine; it ends with the module."""
    from pyspark.sql import SparkSession

    with in_the_lab():
        quiet = {"spark.ui.enabled": "false"}
        session = SparkSession.builder.master("local[2]").appName("tests").config(map=quiet).getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()

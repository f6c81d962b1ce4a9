"""What the outputs of a notebook depend on."""

from dataclasses import replace

import pytest
from building import fresh

from workbook.authoring import digest
from workbook.course import derive
from workbook.engines import registry


@pytest.mark.parametrize(
    ("name", "counts_for"),
    [
        ("stub/engine.py", {"stub"}),
        ("stub/bin/shear", {"stub"}),
        ("hadoop/engine.py", {"hadoop"}),
        ("machine/java.py", {"stub", "hadoop", "java"}),
        ("ports.py", {"stub", "hadoop", "java"}),
    ],
)
def test_an_engine_s_code_counts_for_the_chapters_that_need_it(
    root, tmp_path, monkeypatch, stub_engine, name, counts_for
):
    house = tmp_path / "house"
    monkeypatch.setattr(digest, "__file__", str(house / "authoring" / "digest.py"))
    monkeypatch.setattr(registry, "__file__", str(house / "engines" / "registry.py"))
    here = fresh(root)
    made = derive.derive(here.chapters[0])[here.chapters[0].lesson]

    def digests():
        needs = {"stub": ("stub",), "hadoop": ("java", "hadoop"), "java": ("java",), "nothing": ()}
        return {each: digest.of(here, replace(here.chapters[0], needs=needs[each]), made) for each in needs}

    path = house / "engines" / name
    path.parent.mkdir(parents=True)
    path.write_text("one\n")
    before = digests()
    path.write_text("two\n")
    after = digests()
    assert {each for each in before if before[each] != after[each]} == counts_for

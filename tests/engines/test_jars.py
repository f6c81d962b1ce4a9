"""What jars.lock names."""

import pytest

from workbook.engines import jars
from workbook.errors import ArtifactError


@pytest.mark.parametrize("text", ["[sheep", '[sheep]\n"ram" = "sha256:1"', '[sheep]\n"a:b:c" = "md5:1"'])
def test_a_lock_that_is_none(tmp_path, monkeypatch, text):
    monkeypatch.setenv("WORKBOOK_COURSE", str(tmp_path))
    (tmp_path / "jars.lock").write_text(text)

    with pytest.raises(ArtifactError, match="is no lock of jars"):
        jars.sets()


def test_the_course_s_own_lock_can_be_read_and_is_in_order():
    for pins in jars.sets().values():
        assert list(pins) == sorted(pins)
        assert len({jar.file for jar in pins}) == len(pins)

import hashlib
from collections import Counter

from workbook import data
from workbook.data.catalog import text

CHECKSUM = "0231fb4e247ce03e18770a26fa5df83fcdf20088ccd101bf97f696483b81c7ce"  # change it together with VERSION


def test_same_bytes_everywhere():
    """The same size and seed give the same bytes on every machine and Python: this is their checksum."""
    path = data.text(20_000, seed=7)
    truth = path.with_name("truth.json")

    assert hashlib.sha256(path.read_bytes() + truth.read_bytes()).hexdigest() == CHECKSUM


def test_truth():
    """The truth beside it counts every word, as an independent count does."""
    path = data.text("50 kB")
    truth, counted = data.truth(path), Counter(path.read_text().split())

    assert truth["counts"] == counted
    assert truth["words"] == counted.total()
    assert truth["distinct"] == len(counted)
    assert truth["bytes"] == path.stat().st_size
    assert truth["lines"] == path.read_text().count("\n")


def test_zipf():
    """The n-th word is about n times rarer than the first."""
    counts = data.truth(data.text("300 kB"))["counts"]

    assert next(iter(counts)) == text.vocabulary()[0]
    for rank in (2, 5, 10):
        assert 0.8 < counts["the"] / counts[text.vocabulary()[rank - 1]] / rank < 1.25


def test_size():
    """A text has at least the bytes asked for, and ends with a whole line."""
    path = data.text(10_000, seed=3)

    assert 10_000 <= path.stat().st_size < 10_200
    assert path.read_bytes().endswith(b"\n")


def test_seeds_differ():
    """Another seed gives another text."""
    assert data.text(5_000, seed=1).read_bytes() != data.text(5_000, seed=2).read_bytes()


def test_vocabulary():
    """5,000 different words of plain letters."""
    assert len(set(text.vocabulary())) == 5_000
    assert all(word.isascii() and word.isalpha() and word.islower() for word in text.vocabulary())

"""What an exercise needs and this machine may lack."""

from sample_answers import hurried

from workbook.checking import needs


def test_java_is_looked_for(short_words, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    assert "needs Java" in needs.unavailable(hurried(short_words, needs=("java",)))


def test_nothing_is_missing_where_all_is_there(short_words):
    assert needs.unavailable(short_words) == needs.unavailable(hurried(short_words, needs=("json",))) == ""

"""A card that looks wrong, in a file that names nothing of this machine."""

from pathlib import Path

import pytest

from workbook.checking.outcome import Outcome, Verdict
from workbook.learning import feedback


def outcome(answer):
    return Outcome("short.reads", Verdict.WRONG, "Who asked?", answer=answer, inputs=(("words", "[1]"),), received="5")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('open("/srv/people/ada/work/exercises/a.csv")', 'open("work/exercises/a.csv")'),
        ("/srv/people/ada/.cache", "~/.cache"),
        ("/home/grace/x.py and /Users/grace/x.py", "/home/…/x.py and /Users/…/x.py"),
        ("hdfs:///user/grace/a", "hdfs:///user/…/a"),
        ("C:\\Users\\Grace\\x.py", "C:\\Users\\…\\x.py"),
    ],
)
def test_a_file_names_no_path_and_no_user(said, kept):
    private = {"/srv/people/ada": "~", "/srv/people/ada/work": "work"}
    page = feedback.text(outcome(said), private)

    assert kept in page
    assert "ada" not in page
    assert "grace" not in page.lower()


def test_a_file_holds_answer_input_and_card_and_code_cannot_end_its_block():
    page = feedback.text(outcome('reads = """\n```\n"""'), {})

    assert page.startswith("# Feedback on short.reads\n")
    assert '````\nreads = """\n```\n"""\n````' in page
    assert "## The input: words\n\n```\n[1]\n```" in page
    assert "Not yet: short.reads" in page


def test_the_folders_of_this_machine_are_known(monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "mine"))
    found = feedback.private()

    assert found[str(tmp_path / "mine")] == "work"
    assert str(Path.home()) in found


@pytest.mark.parametrize(("user", "kept"), [("ada", False), ("root", True), ("map", True)])
def test_a_user_is_not_named_unless_everybody_has_that_name(monkeypatch, user, kept):
    monkeypatch.setattr(feedback.getpass, "getuser", lambda: user)
    page = feedback.text(outcome(f"owner = '{user}', {user}s"), feedback.private())

    assert (f"'{user}'" in page) is kept
    assert f"{user}s" in page

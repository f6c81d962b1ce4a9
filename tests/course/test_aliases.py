"""Ids that have moved: what the table of aliases may say, and what follows it."""

import pytest

from workbook.errors import CourseError, UnknownName


def test_an_exercise_is_found_by_an_id_that_it_had(aliased):
    course = aliased('"words.brief" = "short.short_words"')

    assert course.exercise("words.brief").id == "short.short_words"
    assert course.current_id("words.brief") == "short.short_words"


def test_an_id_that_has_not_moved_is_its_own(aliased):
    course = aliased()

    assert course.aliases == {}
    assert course.current_id("short.reads") == "short.reads"


def test_two_exercises_may_have_become_one(aliased):
    course = aliased('"words.brief" = "short.reads"', '"words.few" = "short.reads"')

    assert {course.current_id(old) for old in ("words.brief", "words.few")} == {"short.reads"}


def test_an_alias_of_an_alias_is_followed_to_the_end(aliased):
    course = aliased('"words.brief" = "later.brief"', '"later.brief" = "short.reads"')

    assert course.aliases == {"words.brief": "short.reads", "later.brief": "short.reads"}


def test_a_prediction_may_move_too(aliased):
    assert aliased('"words.guess" = "short.guess"').current_id("words.guess") == "short.guess"


def test_an_id_that_never_was_is_still_unknown(aliased):
    with pytest.raises(UnknownName, match=r"did you mean 'short\.reads'"):
        aliased('"words.brief" = "short.reads"').exercise("short.raeds")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ['"short.reads" = "short.short_words"'],
            r"'short\.reads' is an id that the course still has; delete the alias",
        ),
        (['"short.guess" = "short.reads"'], r"'short\.guess' is an id that the course still has"),
        (
            ['"words.brief" = "short.raeds"'],
            r"leads to 'short\.raeds', which no chapter has; did you mean 'short\.reads'",
        ),
        (['"words.brief" = "later.brief"'], r"leads to 'later\.brief', which no chapter has"),
        (['"a.b" = "c.d"', '"c.d" = "a.b"'], r"a\.b → c\.d → a\.b lead in a circle; delete one"),
        (['"a.b" = "a.b"'], r"a\.b → a\.b lead in a circle"),
        (['words.brief = "short.reads"'], r"the alias 'words' is not understood; write it like  \"reduce"),
        (['"brief" = "short.reads"'], "the alias 'brief' is not understood"),
        (['"words.brief" = "reads"'], r"the alias 'words\.brief' is not understood"),
        (['"words.brief" = 3'], r"the alias 'words\.brief' is not understood"),
    ],
)
def test_a_table_that_cannot_be_meant_is_one_sentence(aliased, lines, told):
    with pytest.raises(CourseError, match=told) as refused:
        aliased(*lines)

    assert "course.toml" in str(refused.value)


def test_a_table_that_is_none_is_one_sentence(aliased):
    with pytest.raises(CourseError, match=r"write the aliases below a line \[aliases\]"):
        aliased(table='aliases = ["words.brief"]')


def test_the_sources_say_which_exercises_there_are(fixture_course, aliased):
    """An author who moves an exercise has not built its notebooks yet: the build must still load the course."""
    folder = fixture_course.chapter("short").exercises_folder
    (folder / "02_reads.py").rename(folder / "02_asked.py")

    assert aliased('"short.reads" = "short.asked"').current_id("short.reads") == "short.asked"

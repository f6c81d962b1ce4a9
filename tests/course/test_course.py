"""Chapters, exercises and their paths."""

import json
import re

import pytest

from workbook import course as courses
from workbook import places
from workbook.course import derived
from workbook.errors import CourseError, UnknownName


@pytest.fixture
def toml(fixture_course):
    return fixture_course.root / "chapters" / "course.toml"


def again(toml):
    courses.load.cache_clear()
    return courses.load(toml.parents[1])


def test_chapters_come_in_order_with_those_to_come(fixture_course):
    assert [(chapter.name, chapter.written) for chapter in fixture_course.chapters] == [
        ("01_short", True),
        ("02_later", False),
    ]
    assert [chapter.slug for chapter in fixture_course.written] == ["short"]


def test_one_file_name_in_all_three_folders(fixture_course):
    chapter, root = fixture_course.chapter("short"), fixture_course.root

    assert chapter.lesson == root / "notebooks" / "01_short.ipynb"
    assert chapter.exercises_notebook == root / "exercises" / "01_short.ipynb"
    assert chapter.solutions_notebook == root / "solutions" / "01_short.ipynb"
    assert fixture_course.start == root / "notebooks" / "start.ipynb"
    assert chapter.folder == root / "chapters" / "01_short"


@pytest.mark.parametrize("name", ["01", "short", "01_short"])
def test_a_chapter_is_found_by_number_slug_or_name(fixture_course, name):
    assert fixture_course.chapter(name).title == "Short words"


def test_an_unknown_chapter_gets_the_near_match(fixture_course):
    with pytest.raises(UnknownName, match=r"no chapter 'shrot'; did you mean 'short'\?"):
        fixture_course.chapter("shrot")


def test_an_unlike_chapter_gets_the_list(fixture_course):
    with pytest.raises(UnknownName, match="there are: short, 01_short, later, 02_later"):
        fixture_course.chapter("zzz")


@pytest.mark.parametrize("name", ["short.shortwords", "shrot.short_words", "short_words"])
def test_an_unknown_exercise_gets_the_near_match(fixture_course, name):
    with pytest.raises(UnknownName, match=r"did you mean 'short.short_words'\?"):
        fixture_course.exercise(name)


def test_an_exercise_knows_its_check_stub_and_solution(fixture_course):
    exercise = fixture_course.exercise("short.short_words")

    assert (exercise.id, exercise.points, exercise.core, exercise.extra) == (
        "short.short_words",
        2,
        True,
        False,
    )
    assert "...  # your code" in exercise.stub
    assert "filter(" in exercise.solution
    assert len(exercise.hints) == 3
    assert exercise.position == 0


def test_a_value_is_told_from_a_function(fixture_course):
    assert [exercise.is_value for exercise in fixture_course.exercises] == [False, True]


def test_attempts_and_alternatives_belong_to_their_exercise(fixture_course):
    exercise = fixture_course.exercise("short.reads")

    assert [made.name for made in exercise.attempts] == ["all_of_it", "one_more", "nothing"]
    assert [made.name for made in exercise.alternatives] == ["counted"]


def test_given_cells_are_what_answers_may_rely_on(fixture_course):
    given = fixture_course.exercise("short.short_words").given

    assert "SHORT = 4" in given
    assert "import check" not in given


def test_an_unwritten_chapter_has_no_exercises(fixture_course):
    assert fixture_course.chapter("later").exercises == ()


def test_an_exercise_that_has_no_file_any_more_is_named(fixture_course, toml):
    (fixture_course.chapter("short").exercises_folder / "02_reads.py").unlink()

    told = "chapters/01_short/exercises and exercises/01_short.ipynb disagree about 'reads'; type  workbook build"
    with pytest.raises(CourseError, match=re.escape(told)):
        again(toml).exercise("short.reads")


def test_a_check_loads_no_other_exercise(fixture_course, toml):
    (fixture_course.chapter("short").exercises_folder / "01_short_words.py").write_text("nonsense", encoding="utf-8")

    assert again(toml).exercise("short.reads").points == 1


def test_a_chapter_needs_no_shared_names(fixture_course, toml):
    (fixture_course.chapter("short").exercises_folder / "shared.py").unlink()

    assert again(toml).exercise("short.reads").check.name == "reads"
    assert again(toml).chapter("short").shared == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title = "x', "cannot be read"),
        (
            'title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nmoney = 3',
            "'01_a' is not understood.*money",
        ),
        ('title = "x"\n[[chapter]]\ntitle = "A"', "not understood.*name"),
        ("[[chapter]]\nname = '01_a'\ntitle = 'A'", "title"),
        (
            'title = "x"\n' + 2 * '[[chapter]]\nname = "01_a"\ntitle = "A"\n',
            "the chapter '01_a' is listed twice; delete one",
        ),
        (
            'title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\n[[chapter]]\nname = "02_a"\ntitle = "A"',
            "'01_a' and '02_a' have their number or their word in common; rename one",
        ),
        ('title = "x"\n[[chapter]]\nname = "a"\ntitle = "A"', "'a' is no name of a chapter; write it like 01_lazy_map"),
        (
            'title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nbudget = "x"',
            "'01_a'.*budget = 'x' must be a whole number",
        ),
        ('title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nbudget = true', "must be a whole number"),
        ('title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nuses = "map"', "uses = 'map' must be a list of texts"),
        ('title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nuses = [1]', "must be a list of texts"),
        ('title = "x"\n[[chapter]]\nname = 1\ntitle = "A"', "name = 1 must be a text"),
        (
            'title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nbudgt = 3',
            "'budgt' is not known; did you mean 'budget'",
        ),
        ('title = "x"\n[[chapter]]\nname = "01_a"\ntitle = "A"\nroot = "/"', "'root' is not known"),
        ('title = "x"\n[chapter]\nname = "01_a"\ntitle = "A"', r"write each chapter under a line \[\[chapter\]\]"),
        ("title = 3", "title = 3 must be a text"),
        ('title = "x"\nassumes = "class"', "assumes = 'class' must be a list of texts"),
        ('title = "x"\nasumes = ["class"]', "'asumes' is not known; did you mean 'assumes'"),
    ],
)
def test_a_course_that_cannot_be_read_is_one_sentence(toml, text, told):
    toml.write_text(text, encoding="utf-8")

    with pytest.raises(CourseError, match=told) as refused:
        again(toml)

    assert "course.toml" in str(refused.value)


def test_a_course_that_is_not_utf_8_is_told(toml):
    toml.write_bytes('title = "Zürich"'.encode("latin-1"))

    with pytest.raises(CourseError, match=r"course\.toml: line 1 is not UTF-8 text"):
        again(toml)


def test_given_cells_that_fail_are_one_sentence(fixture_course, toml):
    path = fixture_course.chapter("short").exercises_notebook
    broken = json.loads(path.read_text(encoding="utf-8").replace("SHORT = 4", "SHORT = four"))
    derived.sign(broken)
    path.write_text(json.dumps(broken), encoding="utf-8")

    with pytest.raises(CourseError, match=r"01_short/exercises: a `given` cell fails.*NameError: name 'four'"):
        _ = again(toml).exercise("short.reads").attempts


def test_a_folder_without_a_course_says_what_to_set(tmp_path):
    with pytest.raises(CourseError, match="set WORKBOOK_COURSE"):
        courses.load(tmp_path / "nowhere")


def test_the_course_of_the_environment_is_the_default(fixture_course):
    assert courses.load().root == fixture_course.root == places.root()

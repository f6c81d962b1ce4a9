"""Outcomes and notes as people see them, and an outcome's way across borders."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import bleach
import contrast
import pytest
from nbconvert.filters.strings import clean_html

from workbook.checking.outcome import Outcome, Verdict
from workbook.learning import progress
from workbook.views import cards
from workbook.views.cards import Note

PASSED = Outcome(
    "short.reads",
    Verdict.PASSED,
    points=2,
    answer="reads = 1 + 1",
    solution="reads = 2",
    question="What would a list cost?",
)
WRONG = Outcome(
    "short.reads",
    Verdict.WRONG,
    "Who asked for the fifth word?",
    attempt="all_of_it",
    inputs=(("words", "['map']"), ("limit", "3")),
    expected="2",
    received="5",
)
RAISED = Outcome("short.reads", Verdict.RAISED, received="KeyError: 'x'", line="line 3: row['x']")
NOT_ATTEMPTED = Outcome("short.reads", Verdict.NOT_ATTEMPTED, "The cell is still as it was given.")
UNAVAILABLE = Outcome("short.reads", Verdict.UNAVAILABLE, "This exercise needs Java.")
SEEN = Outcome("short.reads", Verdict.SEEN, "It is the solution that you were shown.", answer="reads = 2")
ALL = [PASSED, SEEN, WRONG, RAISED, NOT_ATTEMPTED, UNAVAILABLE]

each_outcome = pytest.mark.parametrize("outcome", ALL, ids=lambda outcome: outcome.verdict.name)
both_forms = pytest.mark.parametrize("form", [cards.html, cards.as_text], ids=["html", "plain"])


class Page(HTMLParser):
    """The text of a page, and its elements still open."""

    def __init__(self, page):
        super().__init__()
        self.text, self.open, self.tags = "", [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def words(form, outcome):
    """What a card says, whatever its form."""
    text = form(outcome)
    return " ".join((Page(text).text if form is cards.html else text).split())


@both_forms
@each_outcome
def test_every_card_says_its_verdict_and_exercise(form, outcome):
    titles = {
        "PASSED": "Passed",
        "WRONG": "Not yet",
        "RAISED": "raised",
        "NOT_ATTEMPTED": "Not attempted",
        "SEEN": "Seen",
    }

    said = words(form, outcome)
    assert titles.get(outcome.verdict.name, "Not available") in said
    assert "short.reads" in said


@both_forms
def test_a_pass_shows_points_a_solution_and_a_question(form):
    said = words(form, PASSED)

    assert "2 points" in said
    assert "reads = 2" in said
    assert "What would a list cost?" in said


def test_a_pass_shows_the_solution_beside_the_learner_s_own():
    said = words(cards.html, PASSED)

    assert "Yours" in said
    assert said.index("reads = 1 + 1") < said.index("reads = 2")


@both_forms
def test_a_pass_says_what_differs_from_the_solution(form):
    said = words(form, replace(PASSED, answer="reads = len('ab')", solution="reads = sum([1, 1])"))

    assert said.replace("`", "").count("The solution uses sum. Yours uses len.") == 1


@both_forms
def test_one_point_is_not_points(form):
    said = words(form, Outcome("short.reads", Verdict.PASSED, points=1, solution="x"))

    assert "1 point" in said
    assert "points" not in said


@both_forms
def test_a_wrong_answer_shows_the_input_both_values_and_the_sentence(form):
    said = words(form, WRONG)

    assert all(part in said for part in ("words", "['map']", "limit", "3", "Who asked for the fifth word?"))
    assert said.lower().index("expected") < said.index("2", said.lower().index("expected")) < said.rindex("5")


@both_forms
def test_an_error_shows_the_learner_s_own_line_and_no_stack(form):
    said = words(form, RAISED)

    assert "line 3: row['x']" in said
    assert "KeyError: 'x'" in said
    assert "Traceback" not in said
    assert "checker" not in said


@both_forms
def test_an_answer_that_cannot_be_judged_says_what_to_do(form):
    assert "still as it was given" in words(form, NOT_ATTEMPTED)
    assert "needs Java" in words(form, UNAVAILABLE)


@both_forms
@each_outcome
def test_only_a_failed_try_is_offered_a_hint(form, outcome):
    offered = 'hint("short.reads")' in words(form, outcome)

    assert offered is (outcome.verdict in (Verdict.WRONG, Verdict.RAISED))


@both_forms
def test_a_card_that_offers_the_next_hint_does_not_name_the_first(form):
    said = words(form, replace(WRONG, offer='Hint 2 may help: run `hint("short.reads", 2)`.'))

    assert 'hint("short.reads", 2)' in said
    assert 'hint("short.reads")' not in said


@both_forms
def test_a_pass_explains_the_solution(form):
    said = words(form, replace(PASSED, explanation="It ends after two."))

    assert said.index("reads = 2") < said.index("It ends after two.") < said.index("What would a list cost?")


@both_forms
@each_outcome
def test_only_a_pass_shows_a_solution(form, outcome):
    shown = "secret = 1" in words(form, replace(outcome, solution="secret = 1"))

    assert shown is (outcome.verdict is Verdict.PASSED)


@both_forms
def test_what_was_printed_and_warned_is_shown(form):
    said = words(
        form,
        Outcome("short.reads", Verdict.PASSED, solution="x", printed="hello\n", warning="It uses limit."),
    )

    assert "hello" in said
    assert "It uses limit." in said


@both_forms
@pytest.mark.parametrize(("count", "more"), [(10, ""), (11, "… and 1 more line"), (120, "… and 110 more lines")])
def test_of_many_printed_lines_the_first_are_shown(form, count, more):
    lines = "".join(f"line {at}.\n" for at in range(count))
    said = words(form, Outcome("short.reads", Verdict.WRONG, "No.", printed=lines))

    assert "line 9." in said
    assert "line 10." not in said
    assert more in said
    assert ("more line" in said) is bool(more)


@each_outcome
def test_a_card_is_well_formed_and_runs_nothing(outcome):
    page = Page(cards.html(outcome))

    assert page.open == []
    assert not {"script", "style", "link", "img"} & set(page.tags)


def test_what_a_learner_wrote_cannot_become_html():
    evil = "<script>alert(1)</script>"
    outcome = Outcome(
        evil,
        Verdict.WRONG,
        evil,
        inputs=((evil, evil),),
        expected=evil,
        received=evil,
        line=evil,
        warning=evil,
        printed=evil,
    )

    for page in (cards.html(outcome), Note(evil, (evil,), ((evil, evil),), evil)._repr_html_()):
        assert "<script" not in page
        assert "&lt;script" in page


@each_outcome
def test_a_card_is_the_same_each_time_and_has_no_ids(outcome):
    assert cards.html(outcome) == cards.html(outcome)
    assert " id=" not in cards.html(outcome)
    assert "0x" not in cards.html(outcome)


def test_lines_of_text_are_short_and_code_keeps_its_lines():
    long = Outcome("short.reads", Verdict.WRONG, "word " * 100, expected="a\nb", received="c")

    text = cards.as_text(long)
    assert all(len(line) <= 100 for line in text.splitlines())
    assert "expected\n    a\n    b\n" in text


@each_outcome
def test_an_outcome_prints_as_its_verdict_and_sentence(outcome):
    assert str(outcome).startswith(f"{outcome.verdict}: {outcome.exercise}")
    assert outcome.sentence in str(outcome)


@each_outcome
def test_an_outcome_survives_json(outcome):
    arrived = Outcome.from_dict(json.loads(json.dumps(outcome.to_dict())))

    assert arrived == outcome
    assert arrived.verdict is outcome.verdict
    assert arrived.passed is (outcome is PASSED)


def test_the_verdicts_are_six():
    assert [str(verdict) for verdict in Verdict] == [
        "passed",
        "seen",
        "wrong",
        "raised",
        "not attempted",
        "unavailable",
    ]


def test_a_note_shows_its_lines_its_pairs_and_asks():
    note = Note("Guess and measurement", ("a line",), (("you expected", "3"), ("measured", "2")), "Why two?")
    said = " ".join(Page(note._repr_html_()).text.split())

    assert str(note) == repr(note)
    for text in (said, str(note)):
        assert text.index("a line") < text.index("3") < text.index("2") < text.index("Why two?")


def test_a_note_without_more_is_its_title():
    assert str(Note("Your guess?")) == "Your guess?"
    assert Page(Note("Your guess?")._repr_html_()).open == []


# Links to the lesson, and code

LINKED = replace(
    WRONG,
    sentence="Five. [Section 3](lesson#3) says who asks; [the `end`](lesson#End) and [all](lesson#9) do not.",
    links=(("3", "../notebooks/01_short.ipynb#3.-Who-asks"), ("End", '"><script>')),
)


def test_a_link_leads_to_the_section_of_the_lesson():
    html = cards.html(LINKED)

    assert '<a href="../notebooks/01_short.ipynb#3.-Who-asks">Section 3</a> says' in html
    assert "all of the lesson do not" in html  # a section that is not known
    assert "<script" not in html
    assert "lesson#" not in html


def test_in_text_a_link_names_the_lesson():
    said = words(cards.as_text, LINKED)

    assert "Section 3 of the lesson says who asks; the `end` of the lesson" in said


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://else.where", "lesson.ipynb"])
def test_only_sections_of_the_lesson_are_links(address):
    """What a learner wrote may stand in a sentence."""
    assert "<a" not in cards.html(replace(WRONG, sentence=f"[here]({address})", links=((address, address),)))


def test_a_block_of_code_in_a_note_is_shown_as_code():
    note = Note("Hint", ("The body:\n```python\nfor x in y:\n    a < `b`\n```\nIs `it` clear?",))
    page = Page(note._repr_html_())

    assert page.open == []
    assert "for x in y:\n    a < `b`</pre>" in note._repr_html_().replace("&lt;", "<")
    assert "```" not in page.text
    assert str(note) == "Hint\nThe body:\n    for x in y:\n        a < `b`\nIs `it` clear?"


# Seen by everybody, everywhere

NOTE = Note(
    "Guess `x`", ("a `line`",), (("you expected", "3"), ("measured", "2")), "Why `two`?", link=("Open", "a.ipynb")
)
HTML = {outcome.verdict.name: cards.html(outcome) for outcome in ALL} | {"linked": cards.html(LINKED)}
HTML |= {f"note {colour}": replace(NOTE, colour=colour)._repr_html_() for colour in (cards.BLUE, cards.GREY)}
HTML["progress"] = progress.Summary(
    (
        progress.ChapterProgress(
            "01", "Lazy", (progress.ExerciseProgress("lazy.a", "a", 0, 1, False, 1, 0, True, False),)
        ),
    )
)._repr_html_()

CLEANER = {"a", "code", "div", "em", "pre", "strong", "table", "td", "tr"}

each_html = pytest.mark.parametrize("html", HTML.values(), ids=HTML.keys())


@each_html
@pytest.mark.parametrize("page", contrast.PAGES)
def test_every_word_and_every_border_has_the_contrast_that_it_needs(html, page):
    shown = contrast.Shown(html, page)

    assert shown.texts
    assert [text for text in shown.texts if text[1] < contrast.LETTERS] == []
    assert [border for border in shown.borders if border < contrast.SHAPES] == []


def test_the_contrast_is_computed_as_wcag_does():
    """Against numbers that others publish: black on white, #777777 on white."""
    assert contrast.contrast(contrast.colour("#000000"), contrast.colour("#ffffff")) == pytest.approx(21)
    assert contrast.contrast(contrast.colour("#777777"), contrast.colour("#ffffff")) == pytest.approx(4.48, abs=0.01)


@each_html
def test_where_html_is_cleaned_the_words_are_left_and_no_tag_becomes_text(html):
    """As nbconvert does with sanitize_html; it knows no table whole, but a code host does."""
    cleaned = (
        bleach.clean(html, tags={"caption", "tbody", "thead", "th"} | CLEANER) if "<table" in html else clean_html(html)
    )

    assert Page(cleaned).text.split() == Page(html).text.split()
    assert "style" not in cleaned


@each_html
def test_values_and_code_stand_in_a_font_of_code(html):
    """Said in each <pre>: in nbconvert's exports they take the font of the text around them."""
    for tag in re.findall(r"<pre[^>]*>", html):
        assert "monospace" in tag

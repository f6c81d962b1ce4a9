"""A learner's first hour, in a real browser: JupyterLab in Debian's Chromium, driven by Playwright.

Where there is no Chromium the tests are skipped by name; WORKBOOK_REQUIRE_BROWSER=1 makes that an error.
WORKBOOK_SCREENSHOTS=docs keeps the pictures that README shows.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import nbformat
import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if not CHROMIUM and not os.environ.get("WORKBOOK_REQUIRE_BROWSER"):
    pytest.skip("no Chromium here; install Debian's package chromium", allow_module_level=True)

import labs
import psutil
from nbconvert import HTMLExporter
from playwright.sync_api import Page, expect, sync_playwright
from real_engines import real

from workbook import course
from workbook.checking.outcome import Outcome, Verdict
from workbook.learning.concepts import concept_map
from workbook.learning.progress import Summary
from workbook.views import cards

expect.set_options(timeout=90_000)  # a slow machine is no failure

pytestmark = pytest.mark.once
ROOT = Path(__file__).resolve().parents[1]
NOBODY = Summary(())  # nobody's progress
CHAPTER = "01_lazy_map"
CHECKPOINT = "03b_first_checkpoint"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The folder of a learner, and the address of a running lab over it."""
    folder = tmp_path_factory.mktemp("learner")
    settings = folder / "state" / "jupyter" / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    # Cells are drawn at once, and not when they come into view: a test can count them.
    (settings / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}')
    with labs.running(folder) as address:
        yield folder / "work", address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.set_default_timeout(90_000)
    yield page
    page.close()


def shot(page: Page, name: str) -> None:
    folder = os.environ.get("WORKBOOK_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(exist_ok=True)
        page.screenshot(path=f"{folder}/{name}.png")


def opened(page: Page, address: str, path: str) -> None:
    """Open one of the learner's notebooks and wait for its kernel."""
    parts = urlsplit(address)
    page.goto(f"{parts.scheme}://{parts.netloc}/lab/tree/{path}?{parts.query}&reset")
    expect(page.locator(".jp-NotebookPanel .jp-Cell").first).to_be_visible()
    expect(page.locator("#jp-bottom-panel, #jp-main-statusbar").last).to_contain_text("| Idle")


def run_all(page: Page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Run All Cells")).click()


def run_to_the_end(page: Page, work: Path, path: str, timeout: float = 240) -> dict:
    """Run all cells, wait for the last, save, and give the saved notebook."""
    run_all(page)
    deadline = time.monotonic() + timeout
    while True:
        page.keyboard.press("Control+s")
        page.wait_for_timeout(1_000)
        with suppress(json.JSONDecodeError):  # the server writes into the file itself: half of it may be there
            notebook = json.loads((work / path).read_text())
            if all(cell["execution_count"] for cell in notebook["cells"] if cell["cell_type"] == "code"):
                return notebook
        assert time.monotonic() < deadline, f"{path} does not reach its end"


def cell_of(page: Page, text: str):
    """The code cell that holds this text; the page scrolls until JupyterLab draws it."""
    cell = page.locator(".jp-CodeCell", has=page.locator(".cm-content", has_text=text)).first
    scroll_to(page, cell)
    return cell


def scroll_to(page: Page, wanted) -> None:
    """Scroll until JupyterLab draws what is wanted."""
    for _ in range(60):
        if wanted.count():
            wanted.scroll_into_view_if_needed()
            return
        page.locator(".jp-WindowedPanel-outer").first.hover()
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(150)
    raise AssertionError(f"the notebook has no {wanted}")


def answer(page: Page, hole: str, text: str) -> None:
    """Replace a whole answer cell and run it."""
    editor = cell_of(page, hole).locator(".cm-content")
    editor.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter")


def check(page: Page, exercise: str):
    """Run the check of an exercise; its card."""
    cell = cell_of(page, f'check("{exercise}")')
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+Enter")
    return cell.locator("div[role=status]")


TWO_PASSES = """def share_late(flights):
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)"""


def test_the_lesson_runs_to_its_end_on_the_flights(lab, page):
    """Every cell of chapter 01 runs on the real data, and none ends with an error it did not announce."""
    work, address = lab
    opened(page, address, f"notebooks/{CHAPTER}.ipynb")

    notebook = run_to_the_end(page, work, f"notebooks/{CHAPTER}.ipynb")

    errors = [
        cell["id"]
        for cell in notebook["cells"]
        for output in cell.get("outputs", ())
        if output["output_type"] == "error" and "raises-exception" not in cell["metadata"].get("tags", ())
    ]
    assert errors == []
    figure = page.locator(".jp-RenderedMarkdown img").first
    scroll_to(page, figure)
    figure.evaluate("image => image.scrollIntoView({block: 'end'})")
    shot(page, "lesson")

    plot = page.locator(".jp-RenderedImage img").first
    scroll_to(page, plot)
    plot.evaluate("image => image.scrollIntoView({block: 'end'})")
    shot(page, "plot")

    # A task stands in the lesson, is answered there, and later cells do not wait for it.
    answer(page, "def share_late(", TWO_PASSES)
    card = check(page, "lazy_map.share_late")
    expect(card).to_contain_text("How can one pass give both counts?")
    card.evaluate("card => card.scrollIntoView({block: 'end'})")
    shot(page, "task")


def test_run_all_on_the_untouched_exercises_reaches_the_end(lab, page):
    """No unsolved exercise stops Run All; each check says 'Not attempted' and shows no red trace."""
    work, address = lab
    opened(page, address, f"exercises/{CHAPTER}.ipynb")

    notebook = run_to_the_end(page, work, f"exercises/{CHAPTER}.ipynb")

    checks = [cell for cell in notebook["cells"] if cell["metadata"].get("workbook", {}).get("role") == "check"]
    assert len(checks) >= 11
    for cell in checks:
        shown = [output for output in cell["outputs"] if output["output_type"] == "display_data"]
        assert "Not attempted" in "".join(shown[0]["data"]["text/plain"])
        assert not [output for output in cell["outputs"] if output["output_type"] == "error"]
    cell_of(page, 'check("lazy_map.calls_so_far")')
    on_purpose = [
        each for cell in notebook["cells"] for each in cell.get("outputs", ()) if each["output_type"] == "error"
    ]
    assert page.locator(".jp-Notebook").inner_text().count("Traceback") == len(on_purpose)


def test_a_wrong_answer_is_told_why_and_a_right_one_turns_green(lab, page):
    """The learner's loop: a believed answer, its card; a better one, green; the progress shows it."""
    work, address = lab
    opened(page, address, f"exercises/{CHAPTER}.ipynb")
    run_to_the_end(page, work, f"exercises/{CHAPTER}.ipynb")

    answer(page, "calls_so_far = (", "calls_so_far = (5, 5, 5, 5)")
    card = check(page, "lazy_map.calls_so_far")
    expect(card).to_contain_text("Not yet")
    sentence = card.locator("xpath=./div[2]").inner_text()
    assert sentence.endswith("?"), sentence
    shot(page, "wrong")

    answer(page, "calls_so_far = (", "calls_so_far = (0, 1, 1, 4)")
    card = check(page, "lazy_map.calls_so_far")
    expect(card).to_contain_text("Passed")
    shot(page, "passed")

    told = subprocess.run(
        [sys.executable, "-m", "workbook", "progress"],
        env={**os.environ, "WORKBOOK_WORK": str(work)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "passed" in told
    assert "calls_so_far" in told


def test_the_start_page_shows_the_map_and_links_to_the_chapter(lab, page):
    work, address = lab
    opened(page, address, "notebooks/start.ipynb")
    shot(page, "start")
    run_to_the_end(page, work, "notebooks/start.ipynb")
    shown = cell_of(page, "concept_map()").locator(".jp-OutputArea")
    expect(shown.locator("img")).to_have_attribute("alt", re.compile("^The concept map"))
    expect(shown.locator("li", has_text="iterator").first).to_be_visible()
    shown.locator("img").scroll_into_view_if_needed()
    shot(page, "map")

    page.locator(f".jp-RenderedMarkdown a[href*='{CHAPTER}']", has_text="lesson").first.click()

    expect(page.locator(".jp-NotebookPanel h1", has_text="The lazy map")).to_be_visible()


def test_a_checkpoint_draws_a_new_try_on_a_page_of_its_own(lab, page):
    work, address = lab
    opened(page, address, f"exercises/{CHECKPOINT}.ipynb")
    run_to_the_end(page, work, f"exercises/{CHECKPOINT}.ipynb")

    answer(page, "progress()", 'new_try("first_checkpoint")')
    page.get_by_role("link", name="Open it").click()

    expect(page.locator(".jp-NotebookPanel:visible h1", has_text="try 2")).to_be_visible()
    assert (work / "exercises" / f"{CHECKPOINT}_try_2.ipynb").exists()


# Figures, cards and the map, wherever a notebook is opened

FIGURES = sorted(ROOT.glob("chapters/*/figures/*.svg"))
LESSONS = sorted({figure.parents[1].name for figure in FIGURES})


# A picture that cannot be shown is as wide as nothing.
SEEN = (
    "() => [...document.querySelectorAll('.jp-Notebook .jp-MarkdownOutput img')].every(image => image.naturalWidth > 0)"
)


def close_kernels(address: str) -> None:
    """End the kernels of the lab, so that one lesson after another does not fill the memory."""
    parts = urlsplit(address)
    kernels = f"{parts.scheme}://{parts.netloc}/api/kernels"
    with urlopen(f"{kernels}?{parts.query}") as told:
        running = json.load(told)
    for kernel in running:
        urlopen(Request(f"{kernels}/{kernel['id']}?{parts.query}", method="DELETE")).close()


@pytest.mark.parametrize("name", LESSONS)
def test_every_figure_of_a_lesson_is_seen(lab, page, name):
    work, address = lab
    source = json.loads((work / "notebooks" / f"{name}.ipynb").read_text())
    expected = sum(
        "".join(cell["source"]).count("<img ") for cell in source["cells"] if cell["cell_type"] == "markdown"
    )
    assert expected >= len(list((ROOT / "chapters" / name / "figures").glob("*.svg")))
    opened(page, address, f"notebooks/{name}.ipynb")

    pictures = page.locator(".jp-Notebook .jp-MarkdownOutput img")
    expect(pictures).to_have_count(expected)
    try:
        page.wait_for_function(SEEN)
    finally:
        close_kernels(address)
    assert all(words.strip() for words in pictures.evaluate_all("found => found.map(image => image.alt)"))


INSIDE = """() => [...document.querySelectorAll('text')].flatMap(text => {
  const box = text.getBBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  const size = parseFloat(getComputedStyle(text).fontSize), top = y - 0.36 * size, bottom = y + 0.36 * size;
  if (!box.width) return [];
  const frames = [...document.querySelectorAll('rect')].map(frame => frame.getBBox())
    .filter(frame => frame.x <= x && x <= frame.x + frame.width && frame.y <= y && y <= frame.y + frame.height)
    .sort((one, other) => one.width * one.height - other.width * other.height);
  if (!frames.length) return [text.textContent];
  const {x: left, y: above, width, height} = frames[0];
  const room = Math.min(box.x - left, left + width - box.x - box.width, top - above, above + height - bottom);
  return room < 3 ? [text.textContent] : [];
})"""


@pytest.mark.parametrize("drawing", [*FIGURES, "the map"], ids=lambda drawing: getattr(drawing, "stem", drawing))
def test_letters_stay_inside_their_frames(page, drawing):
    svg = (
        concept_map(course.load(ROOT), NOBODY).picture if drawing == "the map" else drawing.read_text(encoding="utf-8")
    )
    page.set_content(f"<body style='margin:0'>{svg}")

    assert page.evaluate(INSIDE) == []


WRONG = Outcome(
    "short.reads", Verdict.WRONG, "Read `limit`.", inputs=(("words", "['map']"),), expected="1", received="2"
)


def html(value) -> str:
    return cards.html(value) if isinstance(value, Outcome) else value._repr_html_()


def with_outputs(*values) -> nbformat.NotebookNode:
    """A notebook that shows these values; nobody has signed it, so nobody trusts it."""
    outputs = [
        nbformat.v4.new_output("display_data", data={"text/html": html(value), "text/plain": str(value)})
        for value in values
    ]
    return nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        cells=[nbformat.v4.new_code_cell("show()", outputs=[output], execution_count=1) for output in outputs],
    )


@pytest.mark.parametrize("size", [(1024, 768), (512, 384)], ids=["small screen", "zoomed to 200 %"])
def test_the_map_and_a_card_are_readable_in_a_notebook_that_is_not_trusted(lab, page, size):
    work, address = lab
    nbformat.write(with_outputs(concept_map(course.load(ROOT), NOBODY), WRONG), work / "shown.ipynb")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    opened(page, address, "shown.ipynb")

    picture = page.locator(".jp-OutputArea img")
    expect(picture).to_have_attribute("alt", re.compile("The list below it says the same"))
    natural, shown = picture.evaluate("i => [i.naturalWidth, i.getBoundingClientRect().width]")
    assert natural == shown > 0, "the picture shrinks"
    expect(page.locator(".jp-OutputArea li", has_text="The lazy map").first).to_contain_text("introduces iterator")
    title = page.locator(".jp-OutputArea strong", has_text="Not yet")
    assert title.evaluate("e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]") == [
        "rgb(255, 255, 255)",
        "rgb(201, 48, 44)",
    ]


def test_an_export_shows_figures_and_stands_code_on_cards_in_a_font_of_code(page, tmp_path):
    """What nbconvert writes as HTML, and prints as PDF."""
    lesson = nbformat.read(ROOT / "notebooks" / f"{CHAPTER}.ipynb", as_version=4)
    lesson.cells += with_outputs(WRONG).cells
    path = tmp_path / "lesson.html"
    path.write_text(HTMLExporter().from_notebook_node(lesson)[0], encoding="utf-8")
    page.route("http*://**", lambda route: route.abort())  # scripts for formulas
    page.goto(path.as_uri(), wait_until="domcontentloaded")

    widths = page.evaluate("[...document.querySelectorAll('.jp-RenderedMarkdown img')].map(i => i.naturalWidth)")
    assert len(widths) == 2
    assert all(widths)
    card = page.locator("div[role=status]").last
    fonts = card.evaluate("e => [...e.querySelectorAll('pre, code')].map(each => getComputedStyle(each).fontFamily)")
    assert len(fonts) >= 4
    assert all("monospace" in font for font in fonts)


@real
def test_the_pages_of_a_cluster_open_from_the_cell_that_starts_it(lab, page):
    """The addresses that the cell prints are links, and the pages behind them are whole: their scripts run, their links lead on."""
    work, address = lab
    cell = {"id": "up", "cell_type": "code", "source": "!workbook cluster up hadoop", "metadata": {}, "outputs": []}
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = {"cells": [cell | {"execution_count": None}], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    (work / "pages.ipynb").write_text(json.dumps(notebook))
    opened(page, address, "pages.ipynb")
    run_to_the_end(page, work, "pages.ipynb")
    links = cell_of(page, "cluster up").locator(".jp-OutputArea a[href*='/proxy/']")
    expect(links).to_have_count(7)

    strange = []
    page.context.on(
        "response", lambda got: strange.append(got.url) if "/proxy/" in got.url and got.status >= 400 else 0
    )
    page.context.on(
        "weberror", lambda problem: strange.append(str(problem.error)) if "/proxy/" in problem.page.url else 0
    )
    with page.expect_popup() as popup:
        links.nth(0).click()
    with popup.value as namenode:
        expect(namenode.locator("#tab-overview")).to_contain_text("Overview")  # shown last to whoever clicks sooner
        namenode.get_by_role("link", name="Datanodes", exact=True).click()
        nodes = namenode.locator("#table-datanodes tbody tr")
        expect(nodes).to_have_count(2)
        shot(namenode, "namenode")
        nodes.first.locator("a[href]").first.click()
        expect(namenode.locator("body")).to_contain_text("DataNode on")
    with page.expect_popup() as popup:
        links.nth(3).click()
    with popup.value as resourcemanager:
        resourcemanager.get_by_role("link", name="Nodes", exact=True).click()
        nodes = resourcemanager.locator("#nodes tbody tr")
        expect(nodes).to_have_count(2)
        expect(nodes.first).to_contain_text("RUNNING")
        shot(resourcemanager, "resourcemanager")
        nodes.first.locator("a[href]").first.click()
        expect(resourcemanager.locator("body")).to_contain_text("NodeManager information")
    assert strange == []


def test_ctrl_c_leaves_no_kernel(tmp_path, browser):
    """Ctrl-C in the terminal ends the lab, and the kernels it started."""
    with labs.running(tmp_path) as address:
        page = browser.new_page()
        page.set_default_timeout(90_000)
        opened(page, address, f"exercises/{CHAPTER}.ipynb")
        page.close()
        assert _processes(tmp_path), "a kernel runs"

    assert _processes(tmp_path) == []


def _processes(folder: Path) -> list[int]:
    """Processes whose command names a folder."""
    found = psutil.process_iter(["pid", "cmdline"])
    return [each.info["pid"] for each in found if any(str(folder) in word for word in each.info["cmdline"] or ())]

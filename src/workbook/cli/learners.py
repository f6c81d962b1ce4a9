"""Commands for learners: the lab, their copies, their progress."""

from typing import Annotated

import typer

from .console import group, sentences

app = group("Commands for learners.")


@app.command(epilog="Example: workbook lab --port 8890 --no-browser")
def lab(
    port: Annotated[int | None, typer.Option(help="The port; the next free one by default.")] = None,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
):
    """Open JupyterLab on the start page."""
    from ..lab import server as house

    with sentences():
        raise typer.Exit(house.start(port=port, browser=browser))


@app.command(epilog="Example: workbook update")
def update():
    """Bring the current course into your copies; your answers, cells and notes stay."""
    from .. import course, places
    from ..learning.copies import handout

    with sentences():
        typer.echo(str(handout.update(course.load(), places.work())))


@app.command(epilog="Example: workbook reset lazy_map.late_share")
def reset(target: Annotated[str, typer.Argument(help="An exercise (lazy_map.late_share) or a chapter (01).")]):
    """Give an exercise or a chapter its stubs again; what you had is backed up first."""
    from .. import course, places
    from ..learning.copies import handout

    with sentences():
        typer.echo(str(handout.reset(course.load(), places.work(), target)))


@app.command("try", epilog="Example: workbook try first_checkpoint")
def try_(checkpoint: Annotated[str, typer.Argument(help="The checkpoint's name.")]):
    """Draw a new try of a checkpoint; earlier tries stay as they are."""
    from ..learning import notebook

    with sentences():
        typer.echo(str(notebook.new_try(checkpoint)))


@app.command(epilog="Example: workbook progress")
def progress():
    """Chapters, points, and what is open."""
    from .. import course
    from ..learning.progress import summary

    with sentences():
        typer.echo(str(summary(course.load())))

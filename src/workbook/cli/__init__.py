"""The command line: parses and prints, nothing else. Each module holds the commands of one kind of person."""

import sys
from typing import Annotated

try:
    import typer

    from . import authors, learners, machine
    from .console import group
except KeyboardInterrupt:  # these take most of a second on a slow machine
    sys.exit(130)

app = group("The Large Data Workbook.")
for each in (learners, machine, authors):
    app.add_typer(each.app)


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"workbook {version('workbook')}, Python {sys.version.split()[0]}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
):
    """The Large Data Workbook."""


def main():
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a sign that the terminal cannot show is no reason to stop
    sys.exit(app(prog_name="workbook"))

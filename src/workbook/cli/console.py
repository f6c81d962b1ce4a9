"""What all commands share: groups that explain themselves, failures as sentences, and a line while something is waited for."""

import os
import sys
from contextlib import contextmanager

import typer
from rich.console import Console
from typer.core import TyperGroup

from ..errors import WorkbookError

_UsageError = typer.BadParameter.__mro__[1]  # typer exports only its subclasses


class _Commands(TyperGroup):
    """Commands that answer a line they do not understand with an example."""

    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except _UsageError as problem:
            told = problem.format_message().rstrip()
            example = problem.ctx.command.epilog if problem.ctx else None
            if example and example not in told:  # a group inside another has said it already
                said = f"{told}{'' if told.endswith(('.', '?')) else '.'} {example}"
                problem.format_message = lambda: said
            raise


def group(purpose: str) -> typer.Typer:
    """A group of commands, with its purpose for `--help`."""
    return typer.Typer(
        cls=_Commands,
        no_args_is_help=True,
        add_completion=False,
        help=purpose,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )


console = Console(soft_wrap=True)


@contextmanager
def sentences():
    """Failures that the workbook knows end with their sentence, and no stack."""
    try:
        yield
    except WorkbookError as problem:
        typer.echo(f"workbook: {problem}", err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except BrokenPipeError:  # `workbook progress | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        raise typer.Exit(1) from None
    except OSError as problem:
        where = f": {problem.filename}" if problem.filename else ""
        typer.echo(
            f"workbook: {problem.strerror or problem}{where}; fix that, then type the same command again.", err=True
        )
        raise typer.Exit(1) from None


@contextmanager
def waiting(first: str):
    """One line that says what is waited for. A notebook shows it as a terminal does, but knows no moving cursor."""
    if "JPY_PARENT_PID" not in os.environ:
        with Console(stderr=True).status(first) as line:
            yield line.update
        return
    wide = 0

    def tell(line: str) -> None:
        nonlocal wide
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{line.ljust(wide)}")
            sys.stderr.flush()
            wide = len(line)

    tell(first)
    try:
        yield tell
    finally:
        tell("")
        tell("")  # back to the line's begin

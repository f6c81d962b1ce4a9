"""Spark as the rest of the workbook sees it. Kernels load this record at their start, so what takes time is loaded when asked."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..findings import Finding
from ..registry import Engine
from ..work import Work
from . import folders


def needs() -> list[str]:
    """What this machine lacks for a session."""
    from ..machine import java

    missing = (
        [] if folders.pyspark() else ["PySpark is not installed here: close the lab and type  make lab WITH=spark"]
    )
    return missing + java.obstacles()


def variables(inherited: Mapping[str, str]) -> dict[str, str]:
    """Where PySpark finds what starts Java, Spark's settings, and Java's options."""
    from . import settings

    return settings.variables(inherited)


def prepare(folders_: Iterable[Path]) -> None:
    """Have a Java wait for the first session in each of these folders."""
    from . import submit

    if not needs():
        submit.foretell(folders_)


def findings() -> list[Finding]:
    """What doctor shows."""
    from . import findings as looks

    return looks.examine(needs())


def pages() -> dict[str, str]:
    """The pages of the sessions that run in this lab."""
    from . import pages as served

    return served.running()


def work() -> Work | None:
    """The stages that run for the session of this process."""
    from . import work as tracked

    return tracked.now()


ENGINE = Engine(
    name="spark",
    needs=needs,
    variables=variables,
    foreign=("SPARK_*", "PYSPARK_*"),
    prepare=prepare,
    findings=findings,
    pages=pages,
    work=work,
)

"""What Spark is told in the lab's environment."""

import sys
from collections.abc import Mapping
from pathlib import Path

from . import events, folders, sockets

# An archive that Java does not take makes a start slower. Java would say so on the output of a learner's program.
SILENT = ("-Xlog:cds=off", "-Xlog:cds+dynamic=off")


def variables(inherited: Mapping[str, str]) -> dict[str, str]:
    """The variables that make each start of PySpark a lean one; few where PySpark is not installed."""
    given = {"PYSPARK_PYTHON": str(Path(sys.prefix, "bin", "python")), "SPARK_LOCAL_IP": "127.0.0.1"}
    spark = folders.pyspark()
    if spark is None:
        return given
    return given | {
        "SPARK_HOME": str(folders.HOME),
        "SPARK_CONF_DIR": str(folders.SETTINGS),
        "SPARK_SUBMIT_OPTS": " ".join(map(quoted, options(folders.archive(inherited)))),
        # Java's program that finds the command of Java: half a second, or a quarter.
        "SPARK_LAUNCHER_OPTS": " ".join(folders.LEAN),
        "WORKBOOK_PYSPARK": str(spark),
    }


def options(archive: Path | None) -> list[str]:
    """The options of a session's Java: lean ones, where its logs and sockets are, and its archive of classes where that is made."""
    classes = [f"-XX:SharedArchiveFile={archive}", *SILENT] if archive and archive.exists() else []
    return [*lean(), "-Dworkbook.tasks=off", *classes, *events.of_session(), *sockets.of_session()]


def lean() -> list[str]:
    """The options of any Java of Spark's, executors included: these may be given no setting of Spark."""
    return [*folders.LEAN, f"-Dlog4j2.configurationFile={folders.SETTINGS / 'log4j2.properties'}"]


def quoted(option: str) -> str:
    """An option as Spark's launcher reads it: by the rules of a shell, nearly.

    >>> quoted("-Dx=a b")
    '"-Dx=a b"'
    """
    return f'"{option}"' if any(sign in option for sign in " '\t") else option

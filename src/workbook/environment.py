"""The environment that the lab gives its kernels and terminals, and `workbook run` to any command."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from . import places
from .errors import LabError

# What a person's shell may set for another Python, Jupyter or Spark, and what would break this one.
FOREIGN = (
    "PYTHONHOME",
    "PYTHONPATH",
    "CONDA_PREFIX",
    "JUPYTER_PATH",
    "JUPYTER_CONFIG_PATH",
    "JUPYTER_NO_CONFIG",
    "JUPYTERLAB_DIR",
    "PYSPARK_DRIVER_PYTHON",
    "PYSPARK_DRIVER_PYTHON_OPTS",
    "PYSPARK_SUBMIT_ARGS",
    "SPARK_HOME",
)


def variables(inherited: Mapping[str, str] | None = None) -> dict[str, str]:
    """The whole environment of a kernel: what is inherited, without what is foreign, and the workbook's own.

    PYTHONHASHSEED stays as it is: a lesson or an answer that needs it set would not hold elsewhere.
    """
    kept = dict(os.environ if inherited is None else inherited)
    for name in FOREIGN:
        kept.pop(name, None)
    if kept.get("BROWSER") == "no":  # `make lab BROWSER=no` names no program
        del kept["BROWSER"]
    state = places.state()
    programs = Path(sys.prefix, "bin")
    shims = Path(__file__).parent / "clusters" / "bin"  # hdfs, hadoop, yarn, mapred
    first = (str(programs), str(shims))
    path = [each for each in kept.get("PATH", os.defpath).split(os.pathsep) if each not in first]
    own = {
        "WORKBOOK_COURSE": places.root(),
        "WORKBOOK_WORK": places.work(),
        "WORKBOOK_DATA": places.data(),
        "WORKBOOK_STATE": state,
        "PATH": os.pathsep.join([*first, *path]),
        "HADOOP_HOME": state / "hadoop",
        "MRJOB_CONF": Path(__file__).parent / "clusters" / "mrjob.conf",
        "VIRTUAL_ENV": sys.prefix,
        # A person's own Jupyter and IPython keep their settings, and give none to the lab.
        "JUPYTER_CONFIG_DIR": state / "jupyter" / "config",
        "JUPYTER_DATA_DIR": state / "jupyter" / "data",
        "JUPYTER_RUNTIME_DIR": state / "jupyter" / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": state / "jupyter" / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": state / "jupyter" / "workspaces",
        "IPYTHONDIR": state / "ipython",
        # Kernels explain from their first cell on what they do not know yet.
        "PYTHONSTARTUP": Path(__file__).parent / "startup.py",
        # Lessons write modules, change them and import them again: bytecode of the same second would be the old one.
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYSPARK_PYTHON": programs / "python",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    return kept | {name: str(value) for name, value in own.items()}


def run(command: list[str]) -> int:
    """Become a command, in the lab's environment. Returns only by an error."""
    given = variables()
    try:
        os.execvpe(command[0], list(command), given)
    except FileNotFoundError:
        raise LabError(
            f"There is no command {command[0]!r} here; type  workbook run which -a python  to see how commands are found."
        ) from None
    except OSError as problem:
        raise LabError(f"{command[0]} cannot be run: {problem.strerror}; check its name and permissions.") from None

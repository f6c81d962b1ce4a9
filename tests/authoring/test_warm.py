"""Processes for answers that are forked from a warm one."""

import os
import signal
import subprocess
import sys
import time

import pytest

from workbook.authoring import warm
from workbook.checking.wire import process
from workbook.checking.wire.peer import RemoteError


def opened(source, name="answer"):
    sources = [("<answer>", source)]
    return process.opened(sources, name, start=warm.starter(sources))


def test_an_answer_is_served_from_a_process_of_its_own():
    with opened("import os\ndef answer():\n    return os.getpid()") as one:
        first = one()
    with opened("import os\ndef answer():\n    return os.getpid()") as other:
        second = other()

    assert len({first, second, os.getpid()}) == 3


def test_what_one_answer_changes_no_other_sees():
    with opened("import math\nmath.pi = 3\ndef answer():\n    return math.pi") as answer:
        assert answer() == 3
    with opened("import math\ndef answer():\n    return math.pi") as answer:
        assert answer() > 3


def test_it_knows_nothing_of_checks():
    with opened("from workbook.checking.jobs import told\ndef answer():\n    return told.__name__") as other:
        other()  # what one answer imports of the course stays in its own process
    source = "import sys\ndef answer():\n    return [name for name in sys.modules if name.startswith('workbook.')]"
    with opened(source) as answer:
        loaded = {name.removeprefix("workbook.checking.") for name in answer()}

    assert "wire.process" in loaded
    assert not loaded & {"trace", "judge", "examine", "recording", "expect", "draw"}


def test_an_answer_may_wait_for_processes_of_its_own():
    source = "import subprocess\ndef answer():\n    return subprocess.run(['sh', '-c', 'exit 3']).returncode"
    with opened(source) as answer:
        assert answer() == 3


def test_an_answer_without_an_end_is_ended():
    with opened("import os\ndef answer():\n    return os.getpid()") as answer:
        child = answer()
    for _ in range(300):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("it still runs")


@pytest.mark.parametrize(
    "source", ["import nowhere_to_be_found\nanswer = 1", "def answer(:"], ids=["no such module", "no Python"]
)
def test_what_cannot_be_loaded_is_an_error_of_the_answer_and_the_next_one_works(source):
    with pytest.raises(RemoteError), opened(source):
        pass
    with opened("answer = 7") as answer:
        assert answer == 7


def test_imports_are_found_wherever_they_stand():
    source = "import os.path, sys as system\nfrom math import pi\ndef f():\n    from json import loads"

    assert warm.imports(source) == ("json", "math", "os.path", "sys")


def test_the_warm_process_ends_with_who_asked():
    program = (
        "from workbook.checking.wire import process\nfrom workbook.authoring import warm\n"
        "with process.opened([('a', 'import os\\nanswer = os.getppid()')], 'answer',"
        " start=warm.starter([('a', '')])) as it:\n    print(it)"
    )
    parent = int(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60).stdout)
    with pytest.raises(ProcessLookupError):
        os.kill(parent, signal.SIGCONT)

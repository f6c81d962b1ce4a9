"""What a `!command` prints, whole."""

import os
import subprocess
import sys

import pexpect
import pytest

from workbook.learning import commands


@pytest.fixture
def unmended(monkeypatch):
    read = pexpect.spawn.read_nonblocking
    monkeypatch.setattr(pexpect.spawn, "read_nonblocking", getattr(read, "__wrapped__", read))


def output_of_one_that_ends_unseen():
    """What is read of a command that writes and ends after the look for output, before the question whether it lives."""

    class Late(pexpect.spawn):
        asked = 0

        def isalive(self):
            self.asked += 1
            if self.asked == 2:
                os.write(self.child_fd, b"\n")
                os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT)
            return super().isalive()

    child = Late("/bin/sh", args=["-c", "read line; echo the last words"], echo=False)
    while child.expect_list([pexpect.TIMEOUT, pexpect.EOF], 0.05) == 0:
        pass
    return child.before


def test_last_words_are_read(unmended):
    assert output_of_one_that_ends_unseen() == b""  # else the mend is no longer needed
    commands.keep_last_words()
    commands.keep_last_words()
    assert output_of_one_that_ends_unseen() == b"the last words\r\n"
    assert pexpect.run("echo what there is") == b"what there is\r\n"


def test_kernels_that_use_the_workbook_are_mended():
    code = (
        "from IPython.testing.globalipapp import start_ipython; start_ipython(); from workbook import check; "
        "import pexpect; print(pexpect.spawn.read_nonblocking.looks_again)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip().endswith("True")

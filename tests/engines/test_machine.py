"""What is a machine's failure, in what programs say."""

import pytest

from workbook.engines.machine import failures as machine

SAID = {
    "java.nio.file.FileSystemException: /tmp/x: No space left on device": "full",
    "put: File /a could only be written to 0 of the 1 minReplication nodes.": "full",
    "OSError: [Errno 122] Disk quota exceeded": "full",
    "java.net.UnknownHostException: box: box: Temporary failure in name resolution": "its own host name",
    "ProxyError: HTTPConnectionPool(host='localhost', port=1): Max retries exceeded": "proxy",
    "Exception in thread main java.lang.UnsupportedClassVersionError: A has been compiled by a more recent version": "versions of Java",
    "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory": "process or thread",
    "bash: fork: retry: Resource temporarily unavailable": "process or thread",
    "RuntimeError: can't start new thread": "process or thread",
    "Error occurred during initialization of VM\nCould not reserve enough space for 524288KB object heap": "memory",
    "There is insufficient memory for the Java Runtime Environment to continue.": "memory",
    "ImportError: libarrow.so: failed to map segment from shared object": "memory",
    "OSError: [Errno 24] Too many open files: 'x'": "files open",
    "FileNotFoundError: [Errno 2] No usable temporary directory found in ['/tmp']": "temporary",
    "javac is not installed here": "does not start",
    "java.net.ConnectException: Connection refused": "cluster",
}


@pytest.mark.parametrize(("said", "word"), SAID.items())
def test_a_cause_is_told_with_what_to_type(said, word):
    told = machine.cause(f"INFO something\n{said}\n\tat a.b.C(C.java:3)")

    assert word in told
    assert "check again" in told or "start" in told
    assert machine.told(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "",
        "ValueError: invalid literal for int()",
        "A.java:3: error: ';' expected",
        "java.lang.OutOfMemoryError: Java heap space",
        "java.lang.ClassNotFoundException: Mapper",
        "Error: java.io.IOException: Type mismatch in key from map",
    ],
)
def test_a_program_s_own_failure_is_none(said):
    assert machine.cause(said) == ""


def test_what_nobody_knows_is_quoted_and_leads_to_the_doctor():
    told = machine.told("first\nsomething else broke\n")

    assert "something else broke" in told
    assert "workbook doctor" in told
    assert machine.told("first", ["There is no Java: type  this"]) == "There is no Java: type  this"

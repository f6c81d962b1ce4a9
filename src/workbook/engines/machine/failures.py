"""What a machine's failure looks like in what programs say, and what to type then. Pure functions."""

import re

DOCTOR = "Run  !workbook doctor  in a cell to see what this machine lacks, then check again."

# What a program says, and the cause with what to type. The first that fits is told.
_CAUSES = (
    (
        r"No space left on device|Disk quota exceeded|could only be written to 0 of the|not enough space|ENOSPC",
        "A disk of this machine is full: make room, then check again. `!workbook doctor` in a cell names the disk.",
    ),
    (
        r"Proxy(Error|Connect)|[Cc]annot connect to proxy|[Uu]nable to connect to proxy",
        "Programs here use a proxy even to reach this machine itself: close the lab, type  "
        "export no_proxy=localhost,127.0.0.1  and start it again.",
    ),
    (
        r"UnknownHostException|Name or service not known|[Nn]ame resolution|nodename nor servname",
        'This machine cannot find the address of its own host name: type  echo "127.0.0.1 $(hostname)" | sudo tee -a /etc/hosts  '
        "in a terminal, then check again.",
    ),
    (
        r"UnsupportedClassVersionError|more recent version of the Java|bad class file|class file has wrong version",
        "This machine mixes two versions of Java: one compiled the program, and an older one tried to run it. "
        "Type  unset JAVA_HOME  (or set it to Java 17), start the lab again, then check again.",
    ),
    (
        r"unable to create (new )?native thread|can't start new thread|pthread_create failed|fork: retry|"
        r"Resource temporarily unavailable|EAGAIN",
        "This machine allows no further process or thread: close other notebooks and programs, then check again.",
    ),
    (
        r"Could not reserve|insufficient memory for the Java|[Cc]annot allocate memory|failed to map segment|ENOMEM|"
        r"Could not allocate|commit_memory|^MemoryError|\nMemoryError",
        "This machine has too little free memory, or a limit (`ulimit -v`) is too low: close other programs, "
        "or start the lab in a terminal where  ulimit -v  says unlimited.",
    ),
    (
        r"Too many open files|EMFILE|ENFILE",
        "This kernel has too many files open: restart the kernel, run the notebook from its first cell, then check again.",
    ),
    (
        r"Read-only file system|No usable temporary directory",
        "Programs cannot write temporary files here: type  export TMPDIR=  followed by a folder of yours, and start the lab again.",
    ),
    (
        r"is not installed here|JAVA_HOME|libjava|libjvm|bin/java: (No such|not found|cannot)|java: (command )?not found",
        "A program that this check needs does not start on this machine. " + DOCTOR,
    ),
    (
        r"Connection refused|ConnectException|Failed to establish a new connection|ConnectionError|Connection reset|"
        r"[Ss]afe ?[Mm]ode|NoRouteToHost|timed out",
        "The cluster does not answer: run  !workbook cluster up hadoop  in a cell, then check again.",
    ),
)


def cause(said: str) -> str:
    """The failure of a machine that programs complain of, in a sentence with what to type; empty where they name none."""
    return next((told for signs, told in _CAUSES if re.search(signs, said)), "")


def complaint(said: str) -> str:
    """The line of what programs said that tells most: the first that names a machine's failure, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in lines if cause(line)), lines[-1] if lines else "")[:300]


def told(said: str, obstacles: list[str] = ()) -> str:
    """The sentence for a check that cannot be made here."""
    if obstacles:
        return obstacles[0]
    if known := cause(said):
        return known
    return (
        f"This check does not work on this machine now. The course's own solution fails too: {complaint(said)}. "
        + DOCTOR
    )

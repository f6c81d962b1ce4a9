"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "crash_site": [
        r'''
# violates: "A path without it ... is Python's own" (takes the last line of the traceback, whoever's it is)
import re


def crash_site(log):
    """The script, the line and the error of the first traceback in a log."""
    inside, site = False, None
    for line in log.splitlines():
        if line.startswith("Traceback"):
            inside = True
        elif inside and line.startswith(" "):
            found = re.match(r'  File "(?:.*/)?(.+?)", line (\d+)', line)
            if found:
                site = found[1], int(found[2])
        elif inside:
            return (*site, line)
    return None
''',
        r'''
# violates: "Take the first of them" (the last one in the log)
import re


def crash_site(log):
    """The script, the line and the error of the first traceback in a log."""
    inside, site, answer = False, None, None
    for line in log.splitlines():
        if line.startswith("Traceback"):
            inside = True
        elif inside and line.startswith(" "):
            found = re.match(r'  File ".*/container_[^"]*/(.+?)", line (\d+)', line)
            if found:
                site = found[1], int(found[2])
        elif inside:
            inside, answer = False, (*site, line)
    return answer
''',
        r'''
# violates: "Where a traceback names several lines of your script, the running one stands last among them" (takes the first)
import re


def crash_site(log):
    """The script, the line and the error of the first traceback in a log."""
    if "Traceback (most recent call last):" not in log:
        return None
    rest = log.split("Traceback (most recent call last):\n")[1]
    script, number = re.search(r'File ".*/container_[^"]*/(.+?)", line (\d+)', rest).groups()
    error = next(line for line in rest.splitlines() if not line.startswith(" "))
    return script, int(number), error
''',
    ],
}

ACCEPTED = {
    "crash_site": [
        r'''
import re


def crash_site(log):
    """The script, the line and the error of the first traceback in a log."""
    lines = iter(log.splitlines())
    for line in lines:
        if line.startswith("Traceback (most recent call last)"):
            break
    else:
        return None
    script = number = None
    for line in lines:
        if not line.startswith(" "):
            return script, number, line
        found = re.match(r'\s+File "([^"]*/container_[^"]*)", line (\d+)', line)
        if found:
            script, number = found[1].rsplit("/", 1)[1], int(found[2])
    return None
''',
        r'''
from itertools import dropwhile, takewhile
from pathlib import PurePosixPath


def crash_site(log):
    """The script, the line and the error of the first traceback in a log."""
    rest = list(dropwhile(lambda line: not line.startswith("Traceback (most"), log.split("\n")))
    if not rest:
        return None
    frames = list(takewhile(lambda line: line.startswith("  "), rest[1:]))
    mine = [line for line in frames if line.startswith('  File "') and "/container_" in line.split('"')[1]]
    _, path, after = mine[-1].split('"', 2)
    number = after.split("line ")[1].split(",")[0]
    return PurePosixPath(path).name, int(number), rest[len(frames) + 1]
''',
    ],
}

# %% task [markdown] extra=true
# ## Extra: where did it crash?
#
# *Write.* `log` is a string: the output of `yarn logs`, most of it from Java. Take its first Python traceback and return three things:
#
# - the name of your script;
# - the number of the line of your script that was running;
# - the last line of the traceback, which says what the error was.
#
# A path with `/container_` in it, such as `/…/container_17_0001_01_000002/delays.py`, is a script of yours. Other paths are Python's own. If
# a traceback names several lines of your script, the last of them was running. For a log without a traceback, return `None`.

# %% answer
def crash_site(log):
    """The script, the line and the error of the first traceback in a log.

    >>> crash_site('''LogType:stderr
    ... Traceback (most recent call last):
    ...   File "/tmp/container_17_0001_01_000002/delays.py", line 5, in <module>
    ...     minutes = int(fields[8])
    ... ValueError: invalid literal for int() with base 10: 'NA'
    ... End of LogType:stderr''')
    ('delays.py', 5, "ValueError: invalid literal for int() with base 10: 'NA'")
    """
    ### BEGIN SOLUTION
    inside, site = False, None
    for line in log.splitlines():
        if line.startswith("Traceback "):
            inside = True
        elif inside and not line.startswith(" "):
            return *site, line
        elif inside and "/container_" in line:
            # The last of our own lines was running; what it called is below it.
            path, _, rest = line.partition('", line ')
            site = path.rpartition("/")[2], int(rest.partition(",")[0])
    return None
    ### END SOLUTION


# %% hints [markdown]
# 1. Three kinds of lines matter: the line that begins a traceback, the lines that name a file, and the line that ends it. What tells them apart?
# 2. A variable can hold whether the loop is inside a traceback. There, all lines but the last are indented. Keep the last line of your script found so far.
# 3. The loop, with two gaps. `site` is the name of the script and the number of the line:
#    ```python
#    if line.startswith("Traceback "):
#        inside = True
#    elif inside and not line.startswith(" "):
#        return ___
#    elif inside and "/container_" in line:
#        site = ___
#    ```

# %% question [markdown]
# What did Hadoop's own log say about the same crash?

# %% check
NOISE = [
    "LogType:syslog",
    "ERROR /tmp/container_1700000000000_0001_01_000001/job.xml: RuntimeException: subprocess failed with code 1",
    "\tat org.apache.hadoop.streaming.PipeMapRed.waitOutputThreads(PipeMapRed.java:326)",
    "End of LogType:syslog",
]


def traceback(random, script, main, library):
    """The lines of a traceback, by way of a function `main` and into a library or not."""
    path = f"/tmp/container_17_0001_01_{random.randint(2, 9):06}/{script}"
    lines = ["Traceback (most recent call last):"]
    lines += [f'  File "{path}", line {random.randint(2, 9)}, in <module>', "    main()"]
    if main:
        lines += [f'  File "{path}", line {random.randint(10, 30)}, in main', "    minutes = field(row)  # or ValueError: NA"]
    if library:
        lines += ['  File "/usr/lib/containers/csv.py", line 111, in __next__', "    row = next(self.reader)"]
    error = random.choice(("ValueError: invalid literal for int() with base 10: 'NA'", "KeyError: 'carrier'"))
    return [*lines, "StopIteration" if library else error, "End of LogType"]


def piece_of_log(random):
    """Lines of one container's log."""
    script = random.choice(("delays.py", "mapper.py", "status_mapper.py"))
    return random.choice((NOISE, traceback(random, script, random.random() < 0.5, random.random() < 0.5)))


# Script, whether by way of a function, whether into a library: two short ones, and one for the last round.
CRASHES = (("delays.py", True, False), ("delays.py", True, True), ("mapper.py", False, False))


@exercise(rounds=(2, 0, 1, 3, None))
def check(answer, draw):
    pieces = [piece_of_log(draw.random) for _ in range(draw.size(4, at_least=0))]
    one, library, other = (traceback(draw.random, *each) for each in CRASHES)
    if len(pieces) == 2:  # short enough for a card
        pieces = [one, other]
    if draw.is_last:
        pieces = [NOISE, library, other, *pieces]
    log = draw.show("log", "\n".join(line for piece in pieces for line in piece))
    found, due = answer(log), solution(log)
    says = "Your result is {received}; {expected} is right. Which lines of this log does your code take?"
    if due is None:
        says = "Your result is {received}, but this log has no line that begins with `Traceback`. What should your function return?"
    elif isinstance(found, (tuple, list)) and len(found) == 3 and found[2] == due[2]:
        says = "The error is right, but your result is {received}, and {expected} is right. "
        says += "Compare both item by item. Is a number a string, or a path in place of a name? " if not expect.alike(found[1], due[1]) and str(found[1]) == str(due[1]) or "/" in str(found[0]) else "Take only the lines from the first "
        says += "`Traceback` to its error. Which of them is the last with a path of your own?"
    expect.equal(found, due, says=says)


# %% right
import re


@right
def by_pattern(log):
    """Regular expressions: the traceback, then the paths in it."""
    found = re.search(r"^Traceback .*\n((?: .*\n)*)(.*)", log, re.MULTILINE)
    if not found:
        return None
    script, number = re.findall(r'/container_[^/]*/(.*)", line (\d+)', found[1])[-1]
    return script, int(number), found[2]


# %% wrong
wrong(
    "last_file_named",
    was='"/container_" in line',
    now="line.startswith('  File \"')",
    belief="The last line that a traceback names is the one to mend.",
    says="Your code took the last path of the traceback, which belongs to a library. What do only your own paths contain?",
    again="Skip the paths without `/container_` in them.",
)

wrong(
    "first_file_named",
    was='site = path.rpartition("/")[2], int(rest.partition(",")[0])',
    now='site = site or (path.rpartition("/")[2], int(rest.partition(",")[0]))',
    belief="A traceback begins with the place of the error.",
    says="Your code took your script's first line in the traceback. A traceback lists the calls from the outermost to the innermost. Which one was running?",
    again="Let every later line of your script replace the one before, until the traceback ends.",
)

wrong(
    "number_as_string",
    was='int(rest.partition(",")[0])',
    now='rest.partition(",")[0]',
    belief="A string of digits is a number.",
    says="In {received}, the number of the line is a string: it has quotation marks. A part of a string is a string. Which type does the number in {expected} have?",
    again="Make the number an `int` before you return it.",
)

wrong(
    "last_traceback",
    was=("inside, site = False", "return *site, line", "return None"),
    now=("inside, found, site = False, None", "inside, found = False, (*site, line)", "return found"),
    belief="The last error of a log is the one that matters.",
    says="Your result belongs to the log's last traceback, and the text asks for the first. When may your loop end?",
    again="Return as soon as the first traceback has ended.",
)

equivalent(was='"Traceback "', now='"Traceback"', why="No other line begins so.")
equivalent(was="line '", now="line'", why="int takes a number with a blank.")
equivalent(was="False, None", now="None, False", why="Both are false, and the site is set before it is read.")

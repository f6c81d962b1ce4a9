# %% task [markdown] extra=true
# ## Extra: where did it crash?
#
# *Write.* `log` is the text that `yarn logs` prints: what several tasks have said, most of it from Java. There may be Python tracebacks in it. Take the first
# of them and give three things:
#
# - the name of your script;
# - the number of the line of your script that was running when the error came;
# - the last line of the traceback, which says what the error was.
#
# A path with `/container_` in it is a script of yours, such as `/…/container_1700000000000_0001_01_000002/delays.py`. A path without it, such as
# `/usr/lib/python3.11/csv.py`, is Python's own. Where a traceback names several lines of your script, the running one stands last among them. A log
# without a traceback gives `None`.

# %% answer
def crash_site(log):
    """The script, the line and the error of the first traceback in a log.

    >>> crash_site('''LogType:stderr
    ... Traceback (most recent call last):
    ...   File "/tmp/container_1700000000000_0001_01_000002/delays.py", line 5, in <module>
    ...     minutes = int(fields[8])
    ... ValueError: invalid literal for int() with base 10: 'NA'
    ... End of LogType:stderr''')
    ('delays.py', 5, "ValueError: invalid literal for int() with base 10: 'NA'")
    """
    ### BEGIN SOLUTION
    inside, script, number = False, None, None
    for line in log.splitlines():
        if line.startswith("Traceback "):
            inside = True
        elif inside and line.startswith('  File "'):
            path, _, rest = line.removeprefix('  File "').partition('", line ')
            # The last of our own lines was under way; what it called is below it.
            if "/container_" in path:
                script, number = path.rpartition("/")[2], int(rest.partition(",")[0])
        elif inside and not line.startswith(" "):
            return script, number, line
    return None
    ### END SOLUTION


# %% hints [markdown]
# 1. Three kinds of lines matter: the one that begins a traceback, the ones that name a file and a line, and the one
#    that ends it.
# 2. Inside a traceback all lines are indented but the last. `'  File "'` begins the lines with a path; keep the last
#    whose path has `/container_` in it.
# 3. A relative, the first stanza of a poem: a variable `inside` that becomes true at the title; then collect lines,
#    and return at the first empty one.

# %% question [markdown]
# What did Hadoop's own log say of the same crash?

# %% check
NOISE = [
    "LogType:syslog",
    "INFO PipeMapRed: R/W/S=1/0/0 in:NA [rec/s]",
    'ERROR  File "job.xml", line 3: RuntimeException: PipeMapRed.waitOutputThreads(): subprocess failed with code 1',
    "\tat org.apache.hadoop.streaming.PipeMapRed.waitOutputThreads(PipeMapRed.java:326)",
    "End of LogType:syslog",
]


def piece_of_log(random):
    """Lines of one container's log, and the site of the crash that is in it, or None."""
    if random.random() < 0.5:
        return NOISE, None
    script = random.choice(("delays.py", "mapper.py", "status_mapper.py"))
    return crash(random, script, main=random.random() < 0.5, library=random.random() < 0.5)


def crash(random, script, main=False, library=False):
    """The lines of a traceback, by way of a function `main` and into a library or not, and its site."""
    path = f"/data/appcache/container_1700000000000_0001_01_{random.randint(2, 9):06}/{script}"
    error, number = (
        random.choice(("ValueError: invalid literal for int() with base 10: 'NA'", "KeyError: 'carrier'")),
        random.randint(2, 9),
    )
    frames = [f'  File "{path}", line {number}, in <module>', "    main()"]
    if main:
        number = random.randint(10, 30)
        frames += [f'  File "{path}", line {number}, in main', "    minutes = field(row)"]
    if library:
        frames += ['  File "/usr/lib/python3.11/csv.py", line 111, in __next__', "    row = next(self.reader)"]
    lines = ["LogType:stderr", "Traceback (most recent call last):", *frames, error, "End of LogType:stderr"]
    return lines, (script, number, error)


def check(answer, draw):
    pieces = draw.several(piece_of_log, 4, at_least=0, named="pieces")
    if draw.cap is None:  # at full size nothing is left to chance: noise, a crash in a library, another crash
        whole = [crash(draw.random, "delays.py", main=True, library=True), crash(draw.random, "mapper.py")]
        pieces = [(NOISE, None), *whole, *pieces]
    text = "\n".join(line for lines, _ in pieces for line in lines)
    draw.show("pieces", [lines for lines, _ in pieces])
    sites = [site for _, site in pieces if site]
    expect.equal(answer(text), sites[0] if sites else None)


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
def frames(log):
    """The script paths, line numbers and error of each traceback in a log."""
    for traceback in re.findall(r"^Traceback .*\n((?: .*\n)*)(.*)", log, re.MULTILINE):
        named = re.findall(r'  File "(.*)", line (\d+)', traceback[0])
        yield (
            [(path.rpartition("/")[2], int(number)) for path, number in named],
            [path for path, _ in named],
            traceback[1],
        )


@wrong(belief="The last line that a traceback names is the one to mend.")
def last_file_named(log):
    """Where a library was called, its line was named, and the library has been right for years. Which of the lines did *you* write?"""
    for named, _, error in frames(log):
        return (*named[-1], error)
    return None


@wrong(belief="A traceback begins with the place of the error.")
def first_file_named(log):
    """It names the line where the script set out, and not the one it had come to. In which order does a traceback tell its calls?"""
    for named, _, error in frames(log):
        return (*named[0], error)
    return None


@wrong(belief="The last error of a log is the one that matters.")
def last_traceback(log):
    """With several tracebacks it names the last one of the log. Which came first?"""
    found = None
    for named, paths, error in frames(log):
        mine = [site for site, path in zip(named, paths) if "/container_" in path]
        found = (*mine[-1], error)
    return found


@wrong(belief="Every line with an error in it is an error of mine.")
def any_line_with_file(log):
    """Where only Java had something to say, it found a crash of yours all the same, or broke off. Which line begins a traceback of Python?"""
    named = re.findall(r'File "(.*)", line (\d+)', log)
    errors = re.findall(r"^(\w+Error: .*)", log, re.MULTILINE)
    if not named:
        return None
    return named[0][0].rpartition("/")[2], int(named[0][1]), errors[0] if errors else ""


@wrong(belief="every_value_is_a_text")
def number_as_text(log):
    """The number of the line is a text here. How would one count up to it?"""
    for named, paths, error in frames(log):
        mine = [site for site, path in zip(named, paths) if "/container_" in path]
        return mine[-1][0], str(mine[-1][1]), error
    return None


equivalent(was="elif inside and", now="elif…", why="Each traceback names a script below, whatever stood before.")
equivalent(was='"Traceback "', now='"Traceback"', why="No other line begins so.")
equivalent(was="'  File \"'", now='"  File "', why="What stands before the path is cut off at its last slash.")
equivalent(was="line '", now="line'", why="int takes a number with a blank.")
equivalent(was='"/container_"', now='"/container"', why="No other folder begins so.")
equivalent(
    was="False, None, None", now="None, False, None", why="Both are false, and the script is set before it is read."
)

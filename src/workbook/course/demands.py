"""What an exercise demands of an answer besides its result: the words of @exercise(demands=(…)).

lazy          nothing is read before somebody asks, and then no more than is asked for
one pass      the items are read once and not kept
a generator   the answer is written with `yield`
no NAME       the answer does without a function or a module, such as "no toolz"
with NAME     the answer uses a function or a module, such as "with reduce"; to import or to name it is not enough

Of programs, which the check itself runs and measures:

one group at a time    a filter of sorted lines prints a group's result before the next group has been read
a call for each key    a job of mrjob lets the framework group: its reducer is called once for each key
separate processes     a job of mrjob shares nothing but its pairs, so that each task can be a process of its own
Of functions in a module that use a pool, which `jobs.pooled` runs and `expect` measures:

several workers        tasks run at the same time in at least two processes (expect.workers)
computed by workers    the results came from the tasks, and were not sent to them ready-made (expect.computed)
few tasks              many items go to a worker as one task (expect.tasks)
first results early    a result is given before the input has ended (expect.early)
no process left        the processes of the pool have ended when the function has (expect.none_left)

Of functions that read a file of `expect.store`, or give a table:

few bytes read         no more of the file is read than the result needs (expect.bytes_read)
few row groups         no row group is read that cannot hold a row that is asked for (expect.row_groups_read)
same schema            the table has the columns and types that are asked for (expect.schema_equal)

Of answers with a Spark session, which `jobs.sparked` runs and `expect` measures:

lazily                 the call starts no job: it only describes what is to be done (expect.jobs)
collects nothing       no rows come into the answer's own process (expect.collected)
shuffles little        less goes through shuffles than where all rows of a key move (expect.shuffled)
filters at the source  filters reach the file, which then gives fewer rows (expect.pushed, expect.pruned)
joins by broadcast     the small side of a join is sent whole to each worker (expect.joins)
computed once          what is used again is kept (expect.persisted)
by frames, by SQL      the steps of the plan were written so (expect.way)
"""

import difflib

OF_POOLS = ("several workers", "computed by workers", "few tasks", "first results early", "no process left")
OF_PROGRAMS = ("one group at a time", "a call for each key", "separate processes", *OF_POOLS)
OF_FILES = ("few bytes read", "few row groups", "same schema")
OF_SESSIONS = (
    "lazily",
    "collects nothing",
    "shuffles little",
    "filters at the source",
    "joins by broadcast",
    "computed once",
    "by frames",
    "by SQL",
)
WORDS = ("lazy", "one pass", "a generator", *OF_PROGRAMS, *OF_FILES, *OF_SESSIONS)
_WITHOUT, _WITH = "no ", "with "


def forbidden(word: str) -> str:
    """The name that a demand forbids, or "".

    >>> forbidden("no toolz"), forbidden("lazy")
    ('toolz', '')
    """
    return word.removeprefix(_WITHOUT) if word.startswith(_WITHOUT) else ""


def required(word: str) -> str:
    """The name that a demand asks for, or "".

    >>> required("with reduce"), required("no toolz")
    ('reduce', '')
    """
    return word.removeprefix(_WITH) if word.startswith(_WITH) else ""


def unknown(words: tuple[str, ...]) -> str:
    """Why the words are no demands, or "".

    >>> unknown(("lasy",))
    "the demand 'lasy' is not known; did you mean 'lazy'?"
    """
    for word in words:
        if word not in WORDS and not (forbidden(word) or required(word)).isidentifier():
            near = difflib.get_close_matches(word, WORDS, n=1) or ["no NAME"]
            return f"the demand {word!r} is not known; did you mean {near[0]!r}?"
    return ""


def seen_here_only(words: tuple[str, ...]) -> bool:
    """Whether a demand can be measured only in the process of the answer."""
    return any(word not in ("lazy", *OF_PROGRAMS) for word in words)

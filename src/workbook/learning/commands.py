"""What a `!command` in a cell prints, whole.

IPython reads a command's output through pexpect 4.9, which looks for output, waits a moment, and asks whether the command still
lives. What a command writes between the last two, and then ends, is never read. That takes a busy machine and one command
in a thousand, most of all one that is silent for a while and then says a word.
"""

from functools import wraps


def keep_last_words() -> None:
    """From now on pexpect looks for output once more before it believes that there is none."""
    try:
        from pexpect import EOF, spawn
    except ImportError:  # without terminals, as on Windows, IPython reads another way
        return
    read = spawn.read_nonblocking
    if hasattr(read, "looks_again"):
        return

    @wraps(read)
    def read_nonblocking(self, size=1, timeout=-1):
        try:
            return read(self, size, timeout)
        except EOF:
            return read(self, size, 0)  # what is there, or EOF again

    read_nonblocking.looks_again = True
    spawn.read_nonblocking = read_nonblocking

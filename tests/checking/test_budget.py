"""A function in a forked copy: whatever it does, this process lives and gets an answer."""

import builtins
import json
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from itertools import count

import psutil
import pytest

from workbook.checking import budget
from workbook.checking.budget import Overrun

SOON = 0.5  # seconds: long enough to begin, short enough to wait for
LATE = 30  # an upper bound that no machine should need


def run(function, seconds=LATE, memory_mb=300):
    return budget.run(function, seconds=seconds, memory_mb=memory_mb)


def loop():
    while True:
        pass


def sleep_and_catch_everything():
    while True:
        try:
            time.sleep(60)
        except BaseException:
            continue


def hold_an_endless_list():
    return {"list": list(count())}


def raise_forever():
    while True:
        try:
            raise SystemExit
        except BaseException:
            continue


def test_what_the_function_returns_comes_back():
    assert run(lambda: {"a": [1, None, "é\ud800"]}) == {"a": [1, None, "é\ud800"], "printed": ""}


def test_a_large_answer_comes_back_whole():
    assert len(run(lambda: {"text": "line\n" * 400_000})["text"]) == 2_000_000


def test_what_the_function_prints_is_kept_and_cut():
    def talk():
        print("out")
        print("err", file=sys.stderr)
        return {}

    assert run(talk)["printed"] == "out\nerr\n"
    assert len(run(lambda: print("x" * 10_000) or {})["printed"]) == 2_000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2K\r\x1b[2K\r", ""),  # IPython's clear_output
        ("\r 50%|#  |\r100%|## |\n", "100%|## |\n"),  # a progress bar
        ("\x1b[1;31mred\x1b[0m\r\nline", "red\nline"),
    ],
)
def test_of_what_an_answer_prints_a_card_has_what_a_terminal_would_show(text, shown):
    assert run(lambda: print(text, end="") or {})["printed"] == shown


def test_nothing_the_function_changes_is_changed_here():
    kept = [1]

    assert run(lambda: {"now": kept.append(2) or kept})["now"] == [1, 2]
    assert kept == [1]


@pytest.mark.parametrize("function", [loop, sleep_and_catch_everything, raise_forever, lambda: {"n": sum(count())}])
def test_what_never_ends_is_ended_for_its_time(function):
    started = time.monotonic()

    assert run(function, seconds=SOON) == Overrun("time", waiting=function is sleep_and_catch_everything)
    assert time.monotonic() - started < LATE


@pytest.mark.parametrize("function", [hold_an_endless_list, lambda: {"b": len(bytearray(10**10))}])
def test_a_memory_hog_is_told_and_this_process_keeps_its_limit(function):
    assert run(function, memory_mb=100) == {"overrun": "memory", "printed": ""}
    assert len(bytearray(200_000_000)) == 200_000_000


@pytest.mark.parametrize(
    "function",
    [
        lambda: os._exit(0),
        lambda: os._exit(3),
        lambda: os.kill(os.getpid(), 9),
        lambda: os.abort(),
        lambda: sys.exit(2),
        lambda: {}["missing"],
        lambda: {"cannot be JSON": object()},
    ],
    ids=["exit 0", "exit 3", "kill", "abort", "sys.exit", "raises", "no JSON"],
)
def test_a_function_that_leaves_without_an_answer_is_a_crash(function):
    result = run(function)
    assert isinstance(result, Overrun)
    assert result.reason == "crash"


def test_a_function_that_forks_gives_one_answer():
    assert run(lambda: (os.fork() and {}) or {}) == {"printed": ""}


def test_two_processes_writing_at_once_are_no_error_here():
    def twice():
        os.fork()
        return {"text": "x" * 1_000_000}

    result = run(twice)
    assert result == Overrun("crash") or result["text"] == "x" * 1_000_000


def test_a_process_left_behind_is_ended_and_not_waited_for(tmp_path):
    mark = tmp_path / "child"

    def leave_one():
        if os.fork() == 0:
            mark.write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(2 * LATE)
        while not mark.exists() or not mark.read_text(encoding="utf-8"):
            time.sleep(0.01)
        return {}

    started = time.monotonic()
    assert run(leave_one) == {"printed": ""}
    assert time.monotonic() - started < LATE
    assert gone(int(mark.read_text(encoding="utf-8")))


def gone(process: int) -> bool:
    """Whether a process ended; one that nobody buried yet (a zombie) has."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        try:
            with open(f"/proc/{process}/stat") as stat:
                if stat.read().rpartition(")")[2].split()[0] in "ZX":
                    return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


def test_exit_handlers_of_this_process_do_not_run_in_the_copy(tmp_path):
    import atexit

    def handler():
        (tmp_path / "ran").touch()

    atexit.register(handler)
    try:
        run(dict)
    finally:
        atexit.unregister(handler)

    assert not (tmp_path / "ran").exists()


def test_an_answer_that_reads_the_keyboard_gets_its_end():
    assert run(lambda: {"read": sys.stdin.read()})["read"] == ""


def test_threads_of_this_process_live_on():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert run(lambda: {"n": 1})["n"] == 1
        assert thread.is_alive()
    finally:
        stop.set()
        thread.join()


def test_no_descriptor_and_no_process_is_left():
    this = psutil.Process()
    before = this.num_fds(), {child.pid for child in this.children()}
    for _ in range(3):
        run(dict)
        run(lambda: os._exit(1))

    assert (this.num_fds(), {child.pid for child in this.children()}) == before


def test_a_crash_shows_no_stack():
    crash = "import os; from workbook.checking import budget; print(budget.run(os.abort, seconds=30, memory_mb=300))"
    done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", crash], capture_output=True, text=True)

    assert done.stdout.startswith("Overrun(reason='crash'")
    assert done.stderr == ""


def test_nobody_answers_input():
    def asks():
        try:
            return {"answer": input("how many? ")}
        except EOFError as problem:
            return {"said": str(problem)}

    assert "input() does not work" in budget.run(asks, seconds=20, memory_mb=300)["said"]


# What a kernel may have done before


def test_under_a_debugger_a_copy_is_made_without_it(monkeypatch):
    """debugpy replaces what starts processes, and keeps the originals as `original_…`."""

    def forks_and_waits():
        child = os.original_fork()
        if child == 0:
            time.sleep(2 * LATE)
        return child

    monkeypatch.setattr(os, "original_fork", os.fork, raising=False)
    monkeypatch.setattr(os, "fork", forks_and_waits)

    def forks_too():
        if (child := os.fork()) == 0:
            os._exit(7)
        return {"status": os.waitpid(child, 0)[1] >> 8, "traced": sys.gettrace() is not None}

    before = sys.gettrace()
    sys.settrace(lambda *told: None)
    try:
        assert run(forks_too, seconds=5) == {"status": 7, "traced": False, "printed": ""}
    finally:
        sys.settrace(before)


def test_with_child_signals_ignored_no_verdict_is_lost():
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert run(lambda: {"status": subprocess.run(["sh", "-c", "exit 3"]).returncode})["status"] == 3
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_reading_an_open_file_moves_nothing_here(tmp_path):
    (tmp_path / "lines.txt").write_text("one\ntwo\nthree\n" * 10_000, encoding="utf-8")
    with (tmp_path / "lines.txt").open(encoding="utf-8") as file, (tmp_path / "log").open("a") as log:
        assert next(file) == "one\n"
        at = os.lseek(file.fileno(), 0, os.SEEK_CUR)

        assert run(lambda: {"first": next(file), "lines": 1 + sum(1 for _ in file)}) == {
            "first": "two\n",
            "lines": 29_999,
            "printed": "",
        }
        assert os.lseek(file.fileno(), 0, os.SEEK_CUR) == at
        assert sum(1 for _ in file) == 29_999
        assert run(lambda: {"wrote": log.write("copy\n"), "flushed": log.flush()})["wrote"] == 5
        log.write("kernel\n")
    assert (tmp_path / "log").read_text() == "copy\nkernel\n"


def test_a_kernel_with_many_open_files_checks_all_the_same():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 1_200:
        pytest.skip("no process may have so many files open here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 1_200), hard))
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(1_100)]
    try:
        assert run(lambda: {"n": 1})["n"] == 1
    finally:
        for each in held:
            os.close(each)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_an_interrupt_ends_the_copy_too(tmp_path):
    mark = tmp_path / "copy"

    def waits():
        mark.write_text(str(os.getpid()))
        time.sleep(2 * LATE)

    here = threading.get_ident()

    def interrupt():
        end = time.monotonic() + LATE
        while not mark.exists() and time.monotonic() < end:  # a busy machine begins late
            time.sleep(0.05)
        time.sleep(SOON)
        signal.pthread_kill(here, signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        run(waits)
    assert gone(int(mark.read_text()))


# What an answer may do


@pytest.mark.parametrize("leaves", ["import os; os.setsid()", "import os; os.fork() and os._exit(0); os.setsid()"])
def test_what_left_the_group_is_ended_too(tmp_path, leaves):
    mark = tmp_path / "daemon"
    program = (
        f"{leaves}; import signal, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep({2 * LATE})"
    )

    def leave_one():
        subprocess.Popen([sys.executable, "-c", program, str(mark)])
        while not mark.exists() or not mark.read_text():
            time.sleep(0.01)
        return {}

    assert run(leave_one) == {"printed": ""}
    assert gone(int(mark.read_text()))


def test_a_copy_ends_with_the_process_that_asked(tmp_path):
    mark = tmp_path / "copy"
    asks = (
        "import os, sys, time\nfrom workbook.checking import budget\n"
        "def says():\n    open(sys.argv[1], 'w').write(str(os.getpid()))\n    os.kill(os.getppid(), 9)\n    return {}\n"
        "budget.run(says, seconds=30, memory_mb=300)\n"
    )
    subprocess.run([sys.executable, "-c", asks, str(mark)])

    assert gone(int(mark.read_text()))


def test_standing_still_is_told_from_a_loop():
    lock = threading.Lock()
    lock.acquire()

    assert run(lock.acquire, seconds=SOON) == Overrun("time", waiting=True)
    assert run(loop, seconds=SOON) == Overrun("time", waiting=False)


def test_what_the_system_ended_is_known():
    assert run(lambda: os.kill(os.getpid(), 9)) == Overrun("crash", killed=True)


def test_a_limit_that_leaves_less_than_the_budget_is_told():
    asks = (
        "import resource\nfrom workbook.checking import budget\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + 100_000_000,) * 2)\n"
        "print(budget.run(lambda: {'b': len(bytearray(10**9))}, seconds=30, memory_mb=300))\n"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True)

    assert done.stdout.strip() == "{'overrun': 'memory', 'short': True, 'printed': ''}"


@pytest.mark.parametrize(
    ("does", "printed"),
    [
        (lambda: print("a\ud800b"), "a\\ud800b\n"),
        (lambda: [print("before"), sys.stdout.close()], "before\n"),
        (lambda: sys.stdout.buffer.write(b"bytes\n"), "bytes\n"),
        (lambda: [print("x" * 1_000) for _ in range(400_000)], ("x" * 1_000 + "\n")[:1001] + "x" * 999),
        (lambda: [print("seen"), setattr(builtins, "print", None), setattr(builtins, "len", None)], "seen\n"),
        (lambda: [setattr(json, "dumps", None), setattr(os, "write", None), print("seen")], "seen\n"),
    ],
    ids=["surrogate", "closed", "bytes", "much", "builtins", "modules"],
)
def test_whatever_an_answer_does_to_what_it_prints_with_it_is_judged(does, printed):
    assert run(lambda: {"done": does() is not ...}, memory_mb=200) == {"done": True, "printed": printed}


def test_who_waits_is_told_the_seconds_once_a_second():
    told = []
    assert budget.run(lambda: time.sleep(1.5) or {}, seconds=LATE, memory_mb=300, tell=told.append) == {"printed": ""}
    assert told
    assert 1 <= told[0] < LATE


def test_who_waits_and_is_told_gets_an_overrun_at_the_same_time():
    told = []
    assert budget.run(loop, seconds=1.2, memory_mb=300, tell=told.append) == Overrun("time")
    assert len(told) >= 2

"""tools/setup on machines that lack something: played with a PATH of our own, without a network."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-spark.lock", "requirements-test.lock")
TOOLS = ["sh", "awk", "cat", "chmod", "cksum", "cut", "df", "dirname", "env", "grep", "id", "ln", "ls", "mkdir"]
TOOLS += ["readlink", "rm", "sleep", "tail", "tr", "uname"]

# Makes an environment and installs into it by writing a line each.
UV = """#!/bin/sh
case "$1 $2" in
"--version "*) ;;
"venv "*)
    mkdir -p .venv/bin .venv/lib/python3.12/site-packages
    printf '#!/bin/sh\\nexit 0\\n' >.venv/bin/python
    chmod +x .venv/bin/python
    echo venv >>calls ;;
"pip install")
    case "$*" in *"$UV_FAILS"*) [ -z "$UV_FAILS" ] || { echo "error: $UV_SAYS"; exit 1; } ;; esac
    for word; do last=$word; done
    echo "${last##*/}" >>calls
    : >".venv/lib/python3.12/site-packages/the-${last##*/}" ;;
esac
"""


@pytest.fixture
def machine(tmp_path):
    """A folder with the course's locks, and a PATH with nothing but plain tools."""
    return Machine(tmp_path)


class Machine:
    def __init__(self, folder: Path):
        self.bin = folder / "bin"
        self.course = folder / "course"
        self.bin.mkdir()
        (self.course / "tools").mkdir(parents=True)
        (self.course / "src").mkdir()
        shutil.copy(ROOT / "tools" / "setup", self.course / "tools")
        for name in (*LOCKS, "pyproject.toml"):
            shutil.copy(ROOT / name, self.course)
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name))

    def program(self, name: str, text: str) -> None:
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def setup(self, *words: str, **variables: str) -> subprocess.CompletedProcess:
        given = {"PATH": str(self.bin), "HOME": str(self.course.parent), "UV_FAILS": "", "UV_SAYS": "", **variables}
        return subprocess.run(
            [self.course / "tools" / "setup", *words], env=given, capture_output=True, text=True, timeout=60
        )

    def calls(self) -> list[str]:
        path = self.course / "calls"
        said = path.read_text().split() if path.exists() else []
        path.unlink(missing_ok=True)
        return said


def sentence(done: subprocess.CompletedProcess) -> str:
    """What a failed run says last: one line."""
    assert done.returncode == 1, done
    assert not done.stdout
    return done.stderr.splitlines()[-1]


def test_without_python_the_sentence_says_what_to_type(machine):
    assert re.search(r"^No Python 3\.11, 3\.12 or 3\.13 is here; type: \S+", sentence(machine.setup()))


def test_an_old_python_is_no_python(machine):
    machine.program("python3", "#!/bin/sh\nexit 1\n")
    assert sentence(machine.setup()).startswith("No Python 3.11, 3.12 or 3.13 is here; type: ")


def test_a_python_without_venv_is_told_from_none(machine):
    machine.program("python3", '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; *print*) echo 3.11 ;; esac\n')
    assert sentence(machine.setup()).startswith("Python 3.11 is here without its venv module; type: ")


def test_a_named_python_that_does_not_fit_is_refused(machine):
    machine.program("old", "#!/bin/sh\nexit 1\n")
    assert "PYTHON=old is not a Python 3.11, 3.12 or 3.13" in sentence(machine.setup(PYTHON="old"))


def test_a_full_disk_is_noticed_before_anything_is_made(machine):
    machine.program("uv", UV)
    machine.program("df", "#!/bin/sh\necho Filesystem\necho /dev/sda1 9 9 400000 9% /\n")
    assert "needs 1600 MB and this disk has 400 MB free" in sentence(machine.setup())
    assert not (machine.course / ".venv").exists()


def test_an_unknown_set_names_those_there_are(machine):
    assert "make lab WITH=spark" in sentence(machine.setup("flink"))


def test_the_base_is_installed_once(machine):
    machine.program("uv", UV)
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]
    again = machine.setup()
    assert (again.returncode, again.stderr, machine.calls()) == (0, "", [])


def test_more_is_added_to_what_is_there_and_pyspark_gets_its_builder_first(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    assert machine.setup("spark").returncode == 0
    assert machine.calls() == ["builder.txt", "requirements-spark.lock"]
    builder = (machine.course / ".venv" / ".workbook" / "builder.txt").read_text()
    assert re.match(r"setuptools==\S+ \\\n +--hash=sha256:", builder)
    assert len(re.findall("==", builder)) == 1
    assert machine.setup("test").returncode == 0
    assert machine.calls() == ["requirements-test.lock"]
    assert machine.setup().returncode == 0
    assert machine.calls() == []


def test_a_new_edition_brings_every_set_that_was_added(machine):
    machine.program("uv", UV)
    machine.setup("spark")
    machine.calls()
    for name in LOCKS:
        with open(machine.course / name, "a") as lock:
            lock.write("# newer\n")
    assert machine.setup().returncode == 0
    assert machine.calls() == ["requirements.lock", "builder.txt", "requirements-spark.lock"]


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("dns error: failed to lookup address", "check the network"),
        ("No space left on device (os error 28)", "The disk ran full"),
        ("Hash mismatch for `rich==14`", "differs from the lock"),
        ("something odd", "Installing failed: error: something odd"),
    ],
)
def test_a_failed_installer_is_explained_and_spoils_nothing(machine, says, told):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    assert told in sentence(machine.setup("spark", UV_FAILS="spark", UV_SAYS=says))
    machine.calls()
    assert machine.setup().returncode == 0  # the base is as it was
    assert machine.calls() == []
    assert machine.setup("spark").returncode == 0
    assert machine.calls()[-1] == "requirements-spark.lock"


def test_a_killed_set_up_is_repaired_by_the_next(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    # As kill -9 leaves it: the link to a process that is gone, and a package half there.
    (machine.course / ".venv.lock").symlink_to("4194305")
    (machine.course / ".venv" / "lib" / "python3.12" / "site-packages" / "half").touch()
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]
    assert not (machine.course / ".venv" / "lib" / "python3.12" / "site-packages" / "half").exists()
    assert not os.path.lexists(machine.course / ".venv.lock")


def test_a_moved_course_gets_a_new_environment(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    machine.course = machine.course.rename(machine.course.with_name("moved"))
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]


def test_two_at_once_install_once(machine):
    machine.program("uv", UV.replace("echo venv >>calls", "sleep 1; echo venv >>calls"))
    given = {"PATH": str(machine.bin), "HOME": str(machine.course), "UV_FAILS": ""}
    both = [
        subprocess.Popen([machine.course / "tools" / "setup"], env=given, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert machine.calls() == ["venv", "requirements.lock", "."]
    assert sum("Another set-up is running" in each for each in said) == 1


# The locks


def pins(name: str) -> list[Requirement]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [Requirement(line.rstrip("\\ ")) for line in text.splitlines() if re.match(r"\w", line)]


@pytest.mark.parametrize(("name", "extra"), [*zip(LOCKS, (None, "spark", "test"), strict=True)])
def test_each_lock_pins_what_its_set_names(name, extra):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
    before = [pin for lock in LOCKS[: LOCKS.index(name) + 1] for pin in pins(lock)]
    for requirement in map(Requirement, wanted):
        found = [pin for pin in before if plain(pin.name) == plain(requirement.name)]
        assert found, f"{requirement.name} is in no lock: type  make lock"
        for pin in found:
            assert next(iter(pin.specifier)).version in requirement.specifier, f"{pin}: type  make lock"


def plain(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def test_nothing_is_pinned_twice():
    seen = [str(pin) for name in LOCKS for pin in pins(name)]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_its_hashes_and_no_lock_names_a_place(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\w)", text)[1:]
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)
    assert not re.search(r"://|index-url|find-links|file:", text)

"""tools/setup on machines that lack something: played with a PATH of our own, without a network."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.once  # the script is a shell's
ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-spark.lock", "requirements-test.lock")
TOOLS = ["sh", "awk", "cat", "chmod", "cksum", "cut", "df", "dirname", "env", "grep", "id", "ln", "ls", "mkdir"]
TOOLS += ["readlink", "rm", "sleep", "tail", "tr", "uname", "rmdir"]

WIDE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
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
    case "$*" in *"$FAKE_FAILS"*) [ -z "$FAKE_FAILS" ] || { echo "error: $FAKE_SAYS"; exit 1; } ;; esac
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
        given = {"PATH": str(self.bin), "HOME": str(self.course.parent), "FAKE_FAILS": "", "FAKE_SAYS": "", **variables}
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
    machine.program("python3", '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; *print*) echo 3.11 ;; esac\n')
    assert sentence(machine.setup()).startswith("Python 3.11 is here without its venv module; type: ")


def test_a_named_python_that_does_not_fit_is_refused(machine):
    machine.program("old", "#!/bin/sh\nexit 1\n")
    assert "PYTHON=old is not a Python 3.11, 3.12 or 3.13" in sentence(machine.setup(PYTHON="old"))


@pytest.mark.parametrize("name", ["early", "test"])
def test_all_of_it_is_compiled_except_for_one_run_of_early_tests(machine, name):
    machine.program("uv", UV.replace('"pip install")', '"pip install")\n    echo "$*" >>told'))
    assert machine.setup(name).returncode == 0
    told = (machine.course / "told").read_text().splitlines()
    assert told
    assert all(("--compile-bytecode" in line) == (name == "test") for line in told)


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
        ("`toolz` was filtered by `exclude-newer`", "type  export INSTALLER=pip"),
        ("write error: Disk quota exceeded", "The disk ran full"),
        ("something odd", "Installing failed: error: something odd"),
    ],
)
def test_a_failed_installer_is_explained_and_spoils_nothing(machine, says, told):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    assert told in sentence(machine.setup("spark", FAKE_FAILS="spark", FAKE_SAYS=says))
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


def test_ctrl_c_ends_it_without_a_word_and_the_next_run_repairs(machine):
    machine.program("uv", UV.replace('"pip install")', '"pip install")\n    [ ! -e slow ] || { : >begun; sleep 30; }'))
    (machine.course / "slow").touch()
    given = {"PATH": str(machine.bin), "HOME": str(machine.course), "FAKE_FAILS": ""}
    command = [machine.course / "tools" / "setup"]
    running = subprocess.Popen(command, env=given, stderr=subprocess.PIPE, text=True, start_new_session=True)
    end = time.monotonic() + 60
    while not (machine.course / "begun").exists():
        assert time.monotonic() < end
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=60)[1]
    assert running.returncode == 130
    assert said.splitlines()[1:] == []  # after the line that says what is being set up
    (machine.course / "slow").unlink()
    machine.calls()
    assert machine.setup().returncode == 0
    assert machine.calls()[-2:] == ["requirements.lock", "."]


def test_a_moved_course_gets_a_new_environment(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    machine.course = machine.course.rename(machine.course.with_name("moved"))
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]


def test_two_at_once_install_once(machine):
    machine.program("uv", UV.replace("echo venv >>calls", "sleep 1; echo venv >>calls"))
    given = {"PATH": str(machine.bin), "HOME": str(machine.course), "FAKE_FAILS": ""}
    both = [
        subprocess.Popen([machine.course / "tools" / "setup"], env=given, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60)[1] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert machine.calls() == ["venv", "requirements.lock", "."]
    assert sum("Another set-up is running" in each for each in said) == 1


# What is not the course's own is left alone


@pytest.fixture
def thesis(tmp_path):
    """Somebody's virtual environment, with work in it."""
    folder = tmp_path / "venvs" / "thesis"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").write_text("")
    (folder / "chapter.txt").write_text("all of it")
    return folder


def test_another_environment_is_never_removed(machine, thesis):
    machine.program("uv", UV)
    assert machine.setup(VENV=str(thesis)).returncode == 0  # a name that is not the course's own
    assert (thesis / "chapter.txt").read_text() == "all of it"
    assert "was not made by this course and is left as it is" in sentence(machine.setup(WORKBOOK_VENV=str(thesis)))
    assert (thesis / "chapter.txt").read_text() == "all of it"
    assert [path.name for path in thesis.parent.iterdir()] == ["thesis"]  # no lock, no log


def test_an_environment_of_that_name_in_the_clone_is_never_removed(machine, thesis):
    machine.program("uv", UV)
    shutil.copytree(thesis, machine.course / ".venv")
    assert ".venv was not made by this course" in sentence(machine.setup())
    assert (machine.course / ".venv" / "chapter.txt").exists()
    assert machine.calls() == []


def test_nor_when_a_killed_set_up_has_left_its_lock(machine, thesis):
    machine.program("uv", UV)
    shutil.copytree(thesis, machine.course / ".venv")
    (machine.course / ".venv.lock").symlink_to("4194305")
    assert ".venv was not made by this course" in sentence(machine.setup())
    assert (machine.course / ".venv" / "chapter.txt").exists()


def test_cdpath_leads_nowhere_else(machine, tmp_path):
    machine.program("uv", UV)
    other = tmp_path / "projects"
    (other / "tools").mkdir(parents=True)
    (other / ".venv").mkdir()
    (other / ".venv" / "mine").touch()
    given = {"PATH": str(machine.bin), "HOME": str(tmp_path), "CDPATH": str(other)}
    done = subprocess.run(["tools/setup"], cwd=machine.course, env=given, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done
    assert (other / ".venv" / "mine").exists()
    assert machine.calls() == ["venv", "requirements.lock", "."]


def test_a_course_that_is_opened_through_a_link_is_the_same_course(machine, tmp_path):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    (machine.course / ".venv" / "mine").touch()
    (tmp_path / "link").symlink_to(machine.course)
    given = {"PATH": str(machine.bin), "HOME": str(tmp_path), "PWD": str(tmp_path / "link")}
    for command in ([tmp_path / "link" / "tools" / "setup"], ["tools/setup"]):
        done = subprocess.run(command, cwd=tmp_path / "link", env=given, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr, machine.calls()) == (0, "", [])
    (machine.course / ".venv" / ".workbook" / "home").write_text(str(tmp_path / "link"))  # as older editions wrote it
    assert machine.setup().returncode == 0
    assert machine.calls() == []
    assert (machine.course / ".venv" / "mine").exists()


def test_an_environment_of_another_copy_is_left_to_it(machine):
    machine.program("uv", UV)
    machine.setup()
    other = machine.course.with_name("other")
    shutil.copytree(machine.course, other, symlinks=True)
    shutil.rmtree(other / ".venv")
    machine.course, first = other, machine.course
    assert f"belongs to the course in {first}" in sentence(machine.setup(WORKBOOK_VENV=f"{first}/.venv"))
    assert (first / ".venv" / "bin" / "python").exists()


def test_a_copied_course_makes_its_own_environment(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    first, machine.course = machine.course, machine.course.with_name("copy")
    shutil.copytree(first, machine.course, symlinks=True)
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]
    assert (first / ".venv" / "bin" / "python").exists()


def test_an_environment_whose_python_is_gone_is_made_again(machine):
    machine.program("uv", UV)
    machine.setup()
    machine.calls()
    (machine.course / ".venv" / "bin" / "python").unlink()
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]


def test_an_environment_may_lie_on_another_disk(machine, tmp_path):
    machine.program("uv", UV)
    (tmp_path / "big").mkdir()
    (machine.course / ".venv").symlink_to(tmp_path / "big")
    assert machine.setup().returncode == 0
    assert (tmp_path / "big" / "bin" / "workbook").exists()
    machine.calls()
    (tmp_path / "big" / "bin" / "python").unlink()
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]
    assert (machine.course / ".venv").is_symlink()
    shutil.rmtree(tmp_path / "big")
    assert "is a link to a folder that is not there" in sentence(machine.setup())


def test_clean_removes_what_the_course_made_and_nothing_else(machine, thesis):
    machine.program("uv", UV)
    machine.setup()
    shutil.copytree(thesis, machine.course / ".venv-3.12")
    done = machine.setup("clean")
    assert done.returncode == 0
    assert done.stderr == ".venv-3.12 was not made by this course and is left as it is.\n"
    assert not (machine.course / ".venv").exists()
    assert (machine.course / ".venv-3.12" / "chapter.txt").exists()


# What a person's shell and machine say to other programs


def test_settings_that_change_what_is_installed_do_not_reach_the_installer(machine):
    machine.program("uv", UV.replace('"pip install")', '"pip install")\n    env >>given'))
    machine.program("python3", "#!/bin/sh\nexit 0\n")
    harmful = "PYTHONPATH PYTHONHOME PIP_TARGET PIP_PREFIX PIP_USER PIP_REQUIRE_VIRTUALENV PIP_CONSTRAINT PIP_NO_BINARY"
    harmful += " UV_EXCLUDE_NEWER UV_CONSTRAINT UV_TARGET UV_PYTHON UV_SYSTEM_PYTHON SOURCE_DATE_EPOCH"
    useful = "PIP_INDEX_URL PIP_CERT PIP_PROXY UV_INDEX_URL UV_DEFAULT_INDEX UV_INDEX_COMPANY_PASSWORD UV_NATIVE_TLS"
    useful += " https_proxy SSL_CERT_FILE"
    given = dict.fromkeys((harmful + " " + useful).split(), "set")
    assert machine.setup(**given).returncode == 0
    told = {line.partition("=")[0] for line in (machine.course / "given").read_text().splitlines()}
    assert told.isdisjoint(harmful.split())
    assert told >= set(useful.split())


def test_files_of_pip_do_not_lead_packages_elsewhere(machine, tmp_path):
    """The real pip reads its settings; installing is played."""
    machine.program("python3", PIP.format(python=sys.executable))
    (tmp_path / "pip.conf").write_text(
        f"[global]\nindex-url = http://company/simple\nextra-index-url =\n  http://a b\ntarget = {tmp_path}/away\n"
        "[install]\nuser = true\ntrusted-host = company\n"
    )
    done = machine.setup(PIP_CONFIG_FILE=str(tmp_path / "pip.conf"), PIP_EXTRA_INDEX_URL="http://mine")
    assert done.returncode == 0, done
    lines = (machine.course / "given").read_text().splitlines()
    told = {line for line in lines if line.startswith("PIP_")}
    assert not {line for line in told if line.startswith(("PIP_TARGET", "PIP_USER"))}
    assert told >= {
        "PIP_INDEX_URL=http://company/simple",
        "PIP_EXTRA_INDEX_URL=http://mine",
        "PIP_TRUSTED_HOST=company",
        "PIP_CONFIG_FILE=/dev/null",
    }


# Makes an environment whose Python asks the real pip for its settings, and plays everything else.
PIP = """#!/bin/sh
case "$*" in
*"-m venv "*)
    mkdir -p .venv/bin .venv/lib/python3.12/site-packages
    {{ echo '#!/bin/sh'; echo 'case "$*" in'
       echo '*"pip install"*) env >>given ;;'
       echo '*"config"*list*) exec {python} "$@" ;;'
       echo 'esac'; }} >.venv/bin/python
    chmod +x .venv/bin/python ;;
esac
"""


def test_packages_that_went_elsewhere_are_noticed(machine):
    """Whatever led them there: the real Python does not see a package that the lock names."""
    machine.program("uv", UV)
    machine.setup()
    python = machine.course / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\ncase "$*" in *metadata*) exec {sys.executable} "$@" ;; esac\n')
    with (machine.course / "requirements.lock").open("a") as lock:
        lock.write("no-such-sheep==1.0 \\\n    --hash=sha256:00\n")
    said = sentence(machine.setup())
    assert "does not see every package of requirements.lock (no-such-sheep)" in said


@pytest.mark.parametrize("number", ["1", "mine", "/", "sheep"])
def test_a_lock_whose_number_is_another_program_s_by_now_is_no_lock(machine, number):
    machine.program("uv", UV)
    (machine.course / ".venv.lock").symlink_to(str(os.getpid()) if number == "mine" else number)
    assert machine.setup().returncode == 0
    assert machine.calls() == ["venv", "requirements.lock", "."]


def test_without_a_home_folder_the_account_s_is_taken(machine):
    machine.program("uv", UV.replace('"pip install")', '"pip install")\n    echo "$HOME" >>home'))
    given = {"PATH": str(machine.bin), "FAKE_FAILS": ""}
    command = [machine.course / "tools" / "setup"]
    done = subprocess.run(command, env=given, capture_output=True, text=True, timeout=60)
    assert "parameter not set" not in done.stderr
    if any(line.split(":")[2] == str(os.getuid()) for line in Path("/etc/passwd").read_text().splitlines()):
        assert done.returncode == 0
        assert (machine.course / "home").read_text().splitlines()[0].startswith("/")
    else:
        assert "type  export HOME=" in sentence(done)


def test_a_temporary_folder_that_is_gone_is_not_used(machine, tmp_path):
    machine.program("uv", UV.replace('"pip install")', '"pip install")\n    echo "${TMPDIR:-none}" >>folder'))
    assert machine.setup(TMPDIR=str(tmp_path / "gone")).returncode == 0
    assert (machine.course / "folder").read_text().splitlines()[0] == "none"


def test_an_archive_without_run_bits_works(machine):
    machine.program("uv", UV)
    shim = machine.course / "src" / "workbook" / "engines" / "hadoop" / "bin" / "hdfs"
    shim.parent.mkdir(parents=True)
    shim.write_text("#!/bin/sh\n")
    (machine.course / "tools" / "setup").chmod(0o644)
    lock = machine.course / "tools" / "uv.lock"
    lock.write_text("")
    lock.chmod(0o644)
    given = {"PATH": str(machine.bin), "HOME": str(machine.course), "FAKE_FAILS": ""}
    done = subprocess.run(["sh", "tools/setup"], cwd=machine.course, env=given, capture_output=True, timeout=60)
    assert done.returncode == 0, done
    assert os.access(shim, os.X_OK)
    assert os.access(machine.course / "tools" / "setup", os.X_OK)
    assert lock.stat().st_mode & 0o111 == 0  # it is no program, and a clone stays as it was


@pytest.mark.parametrize("name", ["the course", "größe", "it's", 'a "b" $HOME'])
def test_the_command_starts_from_any_folder_and_hears_nothing_of_other_pythons(machine, name):
    machine.program("uv", UV)
    machine.course = machine.course.rename(machine.course.with_name(name))
    assert machine.setup().returncode == 0
    python = machine.course / ".venv" / "bin" / "python"
    python.write_text('#!/bin/sh\nprintf "%s\\n" "$@" "$LC_ALL"\n')
    given = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(
        [python.with_name("workbook"), "lab", "a b"], cwd="/", env=given, capture_output=True, text=True, timeout=60
    )
    # Python 3.11 does not start where an installed path is not in the locale's encoding.
    assert done.stdout.splitlines()[-1] == ("C" if name.isascii() else WIDE)
    assert done.stdout.splitlines()[:-1] == ["-I", "-X", "utf8", "-m", "workbook", "lab", "a b"]


def test_under_sudo_nothing_is_made_that_the_person_could_not_change(machine):
    machine.program("uv", UV)
    machine.program("id", "#!/bin/sh\necho 0\n")
    owner = os.stat(machine.course).st_uid
    if owner == 0:
        os.chown(machine.course, 1000, 1000)
        owner = 1000
    assert "type the same command without sudo" in sentence(machine.setup(SUDO_UID=str(owner)))
    assert not (machine.course / ".venv").exists()


def test_a_python_that_does_not_start_from_this_disk_is_a_sentence(machine):
    """As on a disk that is mounted noexec."""
    machine.program("uv", UV.replace("chmod +x", "chmod -x"))
    assert "mounted noexec" in sentence(machine.setup())


def test_windows_line_ends_are_named(tmp_path):
    if shutil.which("make") is None:
        pytest.skip("there is no make")
    (tmp_path / "tools").mkdir()
    for name in ("Makefile", "tools/setup"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes().replace(b"\n", b"\r\n"))
    done = subprocess.run(["make", "lab"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "have Windows line endings" in done.stderr
    attributes = (ROOT / ".gitattributes").read_text()
    assert "* text=auto eol=lf" in attributes


def test_make_does_not_hand_other_pythons_settings_on():
    if shutil.which("make") is None:
        pytest.skip("there is no make")
    shown = "include Makefile\nshown:\n\t@env\n"
    given = {**os.environ, "PYTHONPATH": "/opt", "PYTHONOPTIMIZE": "2", "PYTHON": "python3.11", "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        ["make", "-f", "-", "shown"], cwd=ROOT, env=given, input=shown, capture_output=True, text=True, timeout=60
    )
    told = {line.partition("=")[0] for line in done.stdout.splitlines()}
    assert {name for name in told if name.startswith("PYTHON")} >= {"PYTHON", "PYTHONHASHSEED"}
    assert not {"PYTHONPATH", "PYTHONOPTIMIZE"} & told


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

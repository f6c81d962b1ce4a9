"""The environment of kernels, terminals and `workbook run`."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from workbook import places
from workbook.checking import jobs
from workbook.engines import cluster, environment
from workbook.engines.hadoop import folders
from workbook.errors import LabError


def test_the_course_s_python_comes_first_and_once():
    programs = str(Path(sys.prefix, "bin"))
    path = environment.variables({"PATH": f"/usr/bin:{programs}"})["PATH"].split(os.pathsep)
    assert path == [programs, str(Path(environment.__file__).parent / "hadoop" / "bin"), "/usr/bin"]


def test_hadoop_s_commands_speak_to_the_shared_cluster_unless_another_is_named(tmp_path, monkeypatch):
    # Not set for every kernel: Spark would take HDFS for what a plain path means.
    assert "HADOOP_CONF_DIR" not in environment.variables({})
    assert "HADOOP_CONF_DIR" not in environment.variables({"HADOOP_CONF_DIR": "/etc/hadoop"})
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "a state"))  # Hadoop reads this path through a link
    for state in (places.state(), folders.home().parent):
        private = str(state / "clusters" / "hadoop-7" / "conf")
        assert environment.variables({"HADOOP_CONF_DIR": private})["HADOOP_CONF_DIR"] == private


def test_kernels_know_the_four_folders(tmp_path, monkeypatch):
    for name in ("WORK", "DATA", "STATE"):
        monkeypatch.setenv(f"WORKBOOK_{name}", str(tmp_path / name))
    given = environment.variables({})
    assert [given[f"WORKBOOK_{name}"] for name in ("WORK", "DATA", "STATE")] == [
        str(tmp_path / name) for name in ("WORK", "DATA", "STATE")
    ]
    assert Path(given["WORKBOOK_COURSE"], "chapters", "course.toml").exists()
    assert given["JUPYTER_CONFIG_DIR"].startswith(str(tmp_path / "STATE"))


def test_mrjob_finds_its_settings():
    assert Path(environment.variables({"MRJOB_CONF": "/home/ewe/mrjob.conf"})["MRJOB_CONF"]).read_text()


@pytest.mark.parametrize(
    "name",
    [
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "PYTHONOPTIMIZE",
        "PYTHONINSPECT",
        "PYTHONWARNINGS",
        "PYTHONSAFEPATH",
        "PYTHONIOENCODING",
        "CONDA_PREFIX",
        "MPLBACKEND",
        "JUPYTER_PATH",
        "JUPYTER_CONFIG_PATH",
        "JUPYTER_NO_CONFIG",
        "JUPYTER_PREFER_ENV_PATH",
        "JUPYTERLAB_DIR",
        "JUPYTERHUB_API_TOKEN",
        "HADOOP_CONF_DIR",
        "HADOOP_HOME",
        "HADOOP_CLASSPATH",
        "HADOOP_OPTS",
        "HADOOP_CLIENT_OPTS",
        "HADOOP_USER_NAME",
        "HDFS_NAMENODE_OPTS",
        "YARN_CONF_DIR",
        "MAPRED_DISTCP_OPTS",
        "SPARK_HOME",
        "SPARK_CONF_DIR",
        "PYSPARK_DRIVER_PYTHON",
        "PYSPARK_SUBMIT_ARGS",
        "MRJOB_CONF",
        "JAVA_TOOL_OPTIONS",
        "_JAVA_OPTIONS",
        "JDK_JAVA_OPTIONS",
        "CLASSPATH",
        "BASH_ENV",
        "BASH_FUNC_hdfs%%",
    ],
)
def test_what_is_meant_for_other_programs_does_not_reach_the_lab(name):
    assert environment.variables({name: "/opt/other"}).get(name) != "/opt/other"


def test_the_environment_of_an_environment_is_the_same():
    once = environment.variables({"PATH": "/usr/bin", "https_proxy": "http://proxy:3128", "LC_ALL": "C"})
    assert environment.variables(once) == once


def test_what_is_left_out_can_be_named():
    given = {"HADOOP_CONF_DIR": "/etc/hadoop", "PYTHONPATH": "/opt", "AWS_PROFILE": "mine", "PYTHONHASHSEED": "7"}
    assert environment.foreign(given) == {"HADOOP_CONF_DIR": "/etc/hadoop", "PYTHONPATH": "/opt"}
    assert environment.foreign(environment.variables(given)) == {}  # the lab's own are not foreign in it


def test_this_machine_is_reached_without_a_proxy():
    given = environment.variables({"http_proxy": "http://proxy:3128", "NO_PROXY": "intranet,localhost"})
    assert given["no_proxy"] == given["NO_PROXY"] == "intranet,localhost,127.0.0.1,::1"
    assert given["http_proxy"] == "http://proxy:3128"
    assert environment.variables({"HTTPS_PROXY": "http://proxy:3128"})["no_proxy"] == "localhost,127.0.0.1,::1"
    assert environment.variables({"all_proxy": "socks5://proxy", "no_proxy": "*"})["no_proxy"] == "*"
    assert "no_proxy" not in environment.variables({})


@pytest.mark.parametrize("name", ["C", "POSIX", "de_DE.ISO-8859-1", "xx_YY.UTF-8"])
def test_an_8_bit_or_missing_locale_becomes_one_with_utf_8(name):
    wide = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    assert environment.variables({"LC_ALL": name})["LC_ALL"] == wide
    assert environment.variables({"LANG": name})["LC_ALL"] == wide


def test_a_good_locale_stays():
    wide = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    assert "LC_ALL" not in environment.variables({"LANG": wide})
    assert environment.variables({"LC_ALL": wide})["LC_ALL"] == wide


def test_files_are_utf_8_whatever_the_locale():
    code = "import sys; open('word', 'w').write('é'); sys.stdout.write(open('word').read())"
    script = f"cd $(mktemp -d) && exec python -c {shlex.quote(code)}"
    done = subprocess.run(
        [sys.executable, "-m", "workbook", "run", "sh", "-c", script],
        env={**os.environ, "LC_ALL": "de_DE.ISO-8859-1", "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        timeout=60,
    )
    assert done.stdout == "é".encode(), done


def test_commands_of_cells_run_in_a_shell_that_reads_them_as_meant():
    for shell in ("/usr/bin/fish", "/bin/false", "/bin/zsh"):
        assert Path(environment.variables({"SHELL": shell})["SHELL"]).name in ("bash", "sh")


def test_a_temporary_folder_that_is_not_there_is_left_out(tmp_path):
    assert "TMPDIR" not in environment.variables({"TMPDIR": str(tmp_path / "gone")})
    assert environment.variables({"TMPDIR": str(tmp_path)})["TMPDIR"] == str(tmp_path)


def test_a_user_without_a_name_gets_one(monkeypatch):
    monkeypatch.setattr(environment.pwd, "getpwuid", lambda number: {}[number])
    assert environment.variables({})["USER"] == environment.variables({})["LOGNAME"] == "learner"
    assert environment.variables({"USER": "ewe"})["USER"] == "ewe"


def test_a_job_of_a_check_gets_this_environment(monkeypatch):
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1g")
    monkeypatch.setenv("HADOOP_CONF_DIR", "/etc/hadoop")
    assert jobs.shell('echo "${JAVA_TOOL_OPTIONS:-none} ${HADOOP_CONF_DIR:-none}"') == (0, "none none\n")


def test_daemons_and_keepers_get_this_environment(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/opt/other")
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1g")
    given = cluster.Cluster.environment(None)
    assert not {"PYTHONPATH", "JAVA_TOOL_OPTIONS"} & given.keys()


def test_what_the_workbook_does_not_know_passes():
    assert environment.variables({"AWS_PROFILE": "mine"})["AWS_PROFILE"] == "mine"


def test_no_browser_is_no_program():
    assert "BROWSER" not in environment.variables({"BROWSER": "no"})
    assert environment.variables({"BROWSER": "firefox"})["BROWSER"] == "firefox"


def test_hash_seeds_stay_as_they_are():
    assert "PYTHONHASHSEED" not in environment.variables({})
    assert environment.variables({"PYTHONHASHSEED": "7"})["PYTHONHASHSEED"] == "7"


def test_run_becomes_the_command_and_gives_its_status():
    code = "import os, sys; print(os.environ['WORKBOOK_COURSE']); sys.exit(7)"
    done = subprocess.run(
        [sys.executable, "-m", "workbook", "run", "python", "-c", code], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 7, done
    assert Path(done.stdout.strip()).is_dir()


def test_an_unknown_command_is_one_sentence():
    with pytest.raises(LabError, match="There is no command 'no-such-command'"):
        environment.run(["no-such-command"])


def test_a_file_that_is_no_program_is_one_sentence(tmp_path):
    plain = tmp_path / "plain"
    plain.write_text("words\n")
    with pytest.raises(LabError, match="cannot be run: Permission denied"):
        environment.run([str(plain)])


def test_a_kernel_that_an_editor_started_gets_this_environment(tmp_path):
    """Without it `!hdfs` is not found there, or is another Hadoop's."""
    code = (
        "from IPython.core.interactiveshell import InteractiveShell; shell = InteractiveShell.instance()\n"
        "import workbook; workbook.check\n"
        "import os, shutil; print(shutil.which('hdfs'), shutil.which('workbook'))\n"
        "print(os.environ.get('HADOOP_CONF_DIR'), os.environ['MPLBACKEND'])"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WORKBOOK_")}
    kept |= {"PATH": "/usr/bin:/bin", "HADOOP_CONF_DIR": "/etc/hadoop", "MPLBACKEND": "module://inline"}
    kept |= {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=kept, capture_output=True, text=True, timeout=60)
    shims = Path(environment.__file__).parent / "hadoop" / "bin"
    assert done.stdout.splitlines() == [f"{shims}/hdfs {sys.prefix}/bin/workbook", "None module://inline"], done

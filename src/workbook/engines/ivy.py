"""Jars fetched by the Ivy in PySpark's wheel, from where Maven keeps its files."""

import importlib.util
import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies

from jinja2 import Template

from ..errors import ArtifactError
from .jars import Jar
from .machine import java

# Only jars are asked for, never what they depend on. The resolver's own default is where Maven looks.
SETTINGS = """\
<ivysettings>
  <settings defaultResolver="central"/>
  <resolvers><ibiblio name="central" m2compatible="true" usepoms="false"/></resolvers>
</ivysettings>
"""
MODULE = Template("""\
<ivy-module version="2.0" xmlns:m="http://ant.apache.org/ivy/maven">
  <info organisation="workbook" module="jars"/>
  <configurations><conf name="default"/></configurations>
  <dependencies>
{%- for (group, name, version), jars in modules %}
    <dependency org="{{ group }}" name="{{ name }}" rev="{{ version }}" transitive="false" conf="default->*">
{%- for jar in jars %}
      <artifact name="{{ name }}" type="jar" ext="jar"{% if jar.classifier %} m:classifier="{{ jar.classifier }}"{% endif %}/>
{%- endfor %}
    </dependency>
{%- endfor %}
  </dependencies>
</ivy-module>
""")
UNREACHED = re.compile(
    r"UnknownHost|ConnectException|SocketException|NoRouteToHost|SocketTimeout|SSLHandshake|timed out|Host .* not found"
)


def fetch(jars: Iterable[Jar], own: Path) -> str:
    """Let Ivy fetch jars into `own`/cache; what it said. Which jars came is seen in the folder."""
    java_program, ivy_jar = programs()
    modules: dict[tuple[str, str, str], list[Jar]] = {}
    for jar in jars:
        modules.setdefault((jar.group, jar.name, jar.version), []).append(jar)
    (own / "settings.xml").write_text(SETTINGS)
    (own / "ivy.xml").write_text(MODULE.render(modules=modules.items()))
    command = [java_program, f"-Duser.home={own}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command += [*proxies(getproxies()), "-jar", str(ivy_jar)]
    command += ["-settings", "settings.xml", "-cache", "cache", "-ivy", "ivy.xml"]
    given = {name: value for name, value in os.environ.items() if name not in java.OPTIONS}
    done = subprocess.run(
        command, cwd=own, env=given, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL
    )
    return done.stdout + done.stderr


def proxies(known: Mapping[str, str]) -> list[str]:
    """What Java is told of the proxies that every other program finds in HTTPS_PROXY and the like.

    >>> proxies({"https": "http://ewe:3128"})
    ['-Dhttps.proxyHost=ewe', '-Dhttps.proxyPort=3128']
    """
    told = []
    for scheme in ("http", "https"):
        address = known.get(scheme, "")
        parts = urlsplit(address if "//" in address else f"//{address}")
        if parts.hostname:
            told += [f"-D{scheme}.proxyHost={parts.hostname}", f"-D{scheme}.proxyPort={parts.port or 80}"]
    return told


def programs() -> tuple[str, Path]:
    """Java, and the Ivy in PySpark's wheel."""
    if said := java.obstacles():
        raise ArtifactError(f"Jars are fetched by a Java program. {said[0]}")
    found = java.program()
    spark = importlib.util.find_spec("pyspark")
    jars = sorted(Path(spark.origin).parent.glob("jars/ivy-*.jar")) if spark and spark.origin else []
    if not jars:
        raise ArtifactError("Jars are fetched by the Ivy in PySpark and PySpark is not here: type  make lab WITH=spark")
    return found, jars[-1]


def absent(jar: Jar, log: str) -> ArtifactError:
    """Why a jar did not come, by what Ivy said."""
    if UNREACHED.search(log):
        return ArtifactError(
            f"{jar.coordinates} cannot be fetched: Maven's download server does not answer. "
            "Connect and type the same again: what is already here is kept."
        )
    return ArtifactError(
        f"{jar.coordinates} is not served where Maven keeps its files: "
        "try again later, or name another version in tools/jars and type  make lock"
    )

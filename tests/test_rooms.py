"""The rooms of the engine: which may import which, no circles, and every module stands in the architecture."""

import ast
import graphlib
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "workbook"
GROUND = {"errors", "places", "atomic", "disk", "bars"}  # any room may use these

# A room and the rooms that its modules may import, imports inside functions included.
MAY_IMPORT = {
    "course": set(),
    "data": set(),
    "engines": {"data"},
    "checking": {"course", "data", "engines"},
    "views": {"course", "checking", "engines"},
    "learning": {"course", "engines", "checking", "views"},
    "authoring": {"course", "data", "checking", "engines"},
    "lab": {"course", "data", "engines", "learning"},
    "cli": {"course", "data", "engines", "checking", "views", "learning", "authoring", "lab"},
    "__main__": {"cli"},
    "__init__": set(),
    "errors": set(),
    "places": set(),
    "atomic": set(),
    "disk": set(),
    "bars": set(),
}


def modules() -> dict[str, Path]:
    """Every module by its name below `workbook`: 'checking.expect', 'cli', '__init__'."""
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        parts = path.relative_to(SOURCES).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)] = path
    return found


def imports(name: str, path: Path, known: set[str]) -> set[str]:
    """The modules of the engine that one module imports, anywhere in it."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    package = [] if name == "__init__" else package
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name.removeprefix("workbook.") for each in node.names if each.name.startswith("workbook.")}
        elif isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").partition(".")[0] == "workbook"):
            if node.level:
                base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
            else:
                base = node.module.split(".")[1:]
            for each in node.names:
                longer = ".".join([*base, each.name])
                found.add(longer if longer in known else ".".join(base))
    return {each for each in found if each in known and each != name}


KNOWN = modules()


@pytest.mark.parametrize("name", KNOWN)
def test_a_module_imports_only_what_its_room_may(name):
    room = name.partition(".")[0]
    allowed = MAY_IMPORT[room] | GROUND | {room}
    strangers = {each for each in imports(name, KNOWN[name], set(KNOWN)) if each.partition(".")[0] not in allowed}

    assert not strangers, f"{name} imports {', '.join(sorted(strangers))}; the rooms it may use: {sorted(allowed)}"


def test_no_modules_import_each_other_in_a_circle():
    graph = {name: imports(name, path, set(KNOWN)) for name, path in KNOWN.items()}

    list(graphlib.TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle


def test_an_engine_is_named_in_its_own_folder_and_nearly_nowhere_else():
    """Everybody else asks the registry. Jobs on Hadoop are run for checks: two modules may say so."""
    naming = [
        name
        for name, path in KNOWN.items()
        if not name.startswith(("engines", "data.catalog")) and "hadoop" in path.read_text(encoding="utf-8").lower()
    ]

    assert len(naming) <= 2, naming


def test_every_module_stands_in_the_architecture():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = Counter(re.findall(r"\w+\.py\b", text.partition("## The house")[2].partition("\nArrows")[0]))
    modules = [path for path in KNOWN.values() if path.name not in ("__init__.py", "__main__.py")]
    # Two modules of one name need two lines.
    short = {name for name, count in Counter(path.name for path in modules).items() if told[name] < count}
    missing = [str(path.relative_to(ROOT)) for path in modules if path.name in short]

    assert not missing, f"add to the listing in docs/architecture.md, each with what it holds: {', '.join(missing)}"

# %% task [markdown] points=2
# ## Who imports whom
#
# *Apply.* `files` is an RDD of pairs (path, text) of Python source. Make an RDD of pairs (module, other): one for each module that the text imports, and **only
# one** if it is imported several times. `from a import b` is an import of `a` alone. A text with a `SyntaxError` imports nothing. The given `name_of(path)` gives a module's name.
#
# ```
# ("kit/core/__init__.py", "from .add import Add")    →  ("kit.core", "kit.core.add")
# ("kit/app.py", "import ast\nfrom . import core")    →  ("kit.app", "ast"), ("kit.app", "kit")
# ```
#
# **Start no job:** the workers parse.

# %% given
def name_of(path):
    """The name of a module: kit/core/add.py is kit.core.add."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


# %% answer
def import_edges(files):
    """An RDD of pairs: a module, and one that it imports."""

    ### BEGIN SOLUTION
    def edges_of(file):
        path, text = file
        module, found = name_of(path), set()
        package = module if path.endswith("/__init__.py") else module.rpartition(".")[0]
        try:
            tree = ast.parse(text)
        except SyntaxError:
            return []
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                found.add(resolve_name("." * node.level + (node.module or ""), package))
        return [(module, other) for other in found]

    return files.flatMap(edges_of)
    ### END SOLUTION


# %% hints [markdown]
# 1. The start of the lesson defines `imports_of`. Which argument does it take, and which does your function take?
# 2. Write a function of one pair that gives a list of pairs, and give it to `flatMap`. `node.level` counts the dots of a relative import. `resolve_name` needs them and the package.
# 3. The names that a text defines, with one gap:
#    ```python
#    def names_in(file):
#        path, text = file
#        nodes = ast.walk(ast.parse(text))
#        return [(path, node.name) for node in nodes if isinstance(node, ast.FunctionDef)]
#
#    return files.___(names_in)
#    ```

# %% explanation [markdown]
# `ast.walk` also finds imports inside functions. The file `kit/core/__init__.py` is the package `kit.core` itself. So one dot means `kit.core` there and in `kit/core/add.py`. A set keeps each name once.

# %% question [markdown]
# Which imports cannot be found in the source text?


# %% check
SOURCES = {
    "import ast": "ast",
    "import os.path as where": "os.path",
    "from kit.core import add": "kit.core",
    "def late():\n    import json\n    return json": "json",
    "TEXT = '''\nimport nothing\n'''": None,
}


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def file(random):
        name = f"kit/part_{random.randint(1, 10**6)}.py"
        return name, "\n".join(random.choices(sorted(SOURCES), k=random.randint(0, 3)))

    cases = [
        ("kit/core/__init__.py", "from .add import Add\nfrom . import mul"),
        ("kit/core/add.py", "from . import mul\nfrom ..app import run\nfrom .mul import Mul\nfrom .mul import Div"),
        ("kit/broken.py", "import ast\nprint 'Python 2'"),
    ]
    files = draw.several(file, 20, at_least=3, named="files", cases=cases)
    known = {
        "kit/core/__init__.py": ["kit.core.add", "kit.core"],
        "kit/core/add.py": ["kit.core", "kit.app", "kit.core.mul"],
        "kit/broken.py": [],
    }
    expected = []
    for path, text in dict(files).items():
        others = known.get(path, {other for line, other in SOURCES.items() if other and line in text})
        expected += [(path[:-3].replace("/__init__", "").replace("/", "."), other) for other in others]
    ran = jobs.sparked(answer, jobs.rdd([*dict(files).items()], 3))
    if is_rdd(ran) and expect.rows(ran.gave, expected):
        expect.jobs(ran)


# %% right
@right
def made_distinct(files):
    def pairs(file):
        path, text = file
        module = name_of(path)
        try:
            nodes = [*ast.walk(ast.parse(text))]
        except SyntaxError:
            return
        for node in nodes:
            if isinstance(node, ast.Import):
                yield from ((module, each.name) for each in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level:
                parts = path.split("/")[: -node.level]
                yield module, ".".join(parts + ([node.module] if node.module else []))
            elif isinstance(node, ast.ImportFrom):
                yield module, node.module

    return files.flatMap(pairs).distinct()


@right
def by_values(files):
    def imported(path, text):
        package = name_of(path.rpartition("/")[0] + "/__init__.py")
        try:
            tree = ast.parse(text)
        except SyntaxError:
            return []
        whole = {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        return whole | {resolve_name("." * node.level + (node.module or ""), package) for node in nodes}

    return files.map(lambda file: (name_of(file[0]), imported(*file))).flatMapValues(list)


# %% wrong
wrong(
    "dots_ignored",
    was='found.add(resolve_name("." * node.level + (node.module or ""), package))',
    now="found.add(node.module or package)",
    belief="The name in an import is the whole name of the module.",
    says="Your RDD has {received}. A relative import has its dots in `node.level`, and `node.module` is only what follows them. The start of the lesson builds whole names. What does `resolve_name` need?",
    again='Use `resolve_name("." * node.level + (node.module or ""), package)`.',
)

wrong(
    "package_of_a_package",
    was='module if path.endswith("/__init__.py") else module.rpartition(".")[0]',
    now='module.rpartition(".")[0]',
    belief="The package of a file is always its name without the last part.",
    says="Your RDD has {received}. In `kit/core/__init__.py`, one dot stands for `kit.core` itself, because this file *is* the package. How does the start of the lesson tell the two cases apart?",
    again="If the path ends with `/__init__.py`, the package is the module itself.",
)

wrong(
    "top_only",
    was="ast.walk(tree)",
    now="tree.body",
    belief="Imports stand at the top of a file.",
    says="Your RDD has {received}. An import inside a function is missing. `tree.body` has only the statements of the outermost level, and a function's statements are deeper. Which function of `ast` goes through all nodes of a tree?",
    again="Go through `ast.walk(tree)`.",
)


@wrong(
    belief="Lines that begin with `import` are imports.",
    again="Parse the text with `ast.parse`, and look for `ast.Import` and `ast.ImportFrom`.",
)
def by_lines(files):
    """Your RDD has {received}. Your function looked for lines that begin with an import. Such a line may be part of a string, or of a file with a syntax error. The start of the lesson uses a parser. Which module of Python parses Python?"""

    def edges_of(file):
        module, found = name_of(file[0]), set()
        package = module if "__init__" in file[0] else module.rpartition(".")[0]
        for words in map(str.split, file[1].splitlines()):
            if words and words[0] in ("import", "from"):
                found.add(resolve_name(words[1] if words[1] != "." else ".", package))
        return [(module, other) for other in found]

    return files.flatMap(edges_of)


wrong(
    "lists",
    was="files.flatMap(",
    now="files.map(",
    belief="A list that a function gives becomes the items of the RDD.",
    says="Your RDD has {received}. `map` makes one item of each file, here a list. A file may have many imports, or none (chapter 10). Which method puts each item of the list into the RDD?",
    again="Use `flatMap`.",
)

"""Mutants: what each operator makes of a few lines, and which of them a declaration fits."""

import ast
import random
from itertools import count, islice

import pytest

from workbook.authoring import mutants

pytestmark = pytest.mark.once  # it is about the proof


def changes(operator: str, source: str, **options) -> list[str]:
    """What stands on the changed line after each change that an operator makes."""
    return [each.now for each in mutants.of(source, **options) if each.operator == operator]


@pytest.mark.parametrize(
    ("operator", "source", "made"),
    [
        ("nothing", "late = minutes is None", ["late = not minutes"]),
        ("nothing", "known = minutes is not None", ["known = bool(minutes)"]),
        ("nothing", "x = 1 if (a or b) is not None else 2", ["x = 1 if (a or b) else 2"]),
        ("nothing", "x = not line.strip()", ["x = line.strip() is None"]),
        ("nothing", "x = total / count if count else None", ["x = total / count if count is not None else None"]),
        ("nothing", "x = [a for a in b if a and a.c]", [
            "x = [a for a in b if a is not None and a.c]",
            "x = [a for a in b if a and a.c is not None]",
        ]),
        ("boundaries", "x = a < b <= c", ["x = a <= b <= c", "x = a < b < c"]),
        ("boundaries", "x = (a + 1) > (b)", ["x = (a + 1) >= (b)"]),
        ("boundaries", "x = a >= b", ["x = a > b"]),
        ("boundaries", "x = a == b", []),
        ("strings", "x = 'NA'", ['x = "N"']),
        ("strings", "x = ''", ['x = " "']),
        ("strings", "x = 'say \"no\"!'", ["x = 'say \"no\"'"]),
        ("strings", 'x = f"{a}, {b}"', ["x = f'{a},{b}'"]),
        ("integers", "x = 7", ["x = 6", "x = 8"]),
        ("integers", "x = True, 1.5", []),
        ("arithmetic", "x = a + b * c", ["x = a - b * c", "x = a + b / c"]),
        ("arithmetic", "x = a / b", ["x = a * b", "x = a // b"]),
        ("arithmetic", "x = a // b ** c", ["x = a / b ** c", "x = a // b * c"]),
        ("arithmetic", "x += 1", ["x -= 1"]),
        ("arithmetic", "x = 'a' + b + [c]", []),
        ("operands", "x = a and (b or c)", ["x = (b or c)", "x = a", "x = a and (b)", "x = a and (c)"]),
        ("places", "x = a, b, a", ["x = b, a, a", "x = a, a, b"]),
        ("places", "x = [(a, a), (b, (c))]", ["x = [(a, a), (c, (b))]"]),
        ("places", "a, b = c\nx = a in (1, 2)\nx = isinstance(a, (int, str))", []),
    ],
)  # fmt: skip
def test_an_operator_makes_its_changes(operator, source, made):
    assert changes(operator, source) == made


def test_a_start_value_that_is_set_anew_before_use_stays():
    source = "total, most = 0, 5\nwide = 3\nmost = a\nprint(total, most)\nfor wide in a:\n    print(wide)\n"

    assert changes("integers", source) == ["total, most = -1, 5", "total, most = 1, 5", "wide = 2", "wide = 4"]


def test_with_a_tolerance_integers_stay():
    assert changes("integers", "x = 7", tolerance=True) == []
    assert changes("arithmetic", "x = a + 7", tolerance=True) == ["x = a - 7"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('def f(rows, least):\n    """Rows."""\n    return [a for a in rows if a > least]', ["rows"]),
        (
            "def f(items):\n    def step(state, item):\n        return state\n    return reduce(step, items, 0)",
            ["items"],
        ),
        ("def f(*functions):\n    for each in reversed(functions):\n        pass", ["functions"]),
        ("def f(stages, value):\n    for name, stage in stages.items():\n        value = [stage, value]", ["stages"]),
        ("def f(flight):\n    return g(flight['carrier']), h(flight)", []),
        ("def f(text):\n    return int(text) + len(text)", []),
        ("class Job:\n    def reducer(self, key, values):\n        yield key, sum(values)", ["values"]),
        ("import sys\nfor line in sys.stdin:\n    print(line)", ["sys.stdin"]),
        ("def f(path):\n    with open(path) as file:\n        for line in file:\n            yield line", ["file"]),
        (
            "def f(path):\n    with open(path) as file:\n        yield from csv.DictReader(file)",
            ["csv.DictReader(file)"],
        ),
    ],
)
def test_inputs_are_what_an_answer_goes_over(source, names):
    made = changes("inputs", source)

    assert len(made) == 4 * len(names)
    assert all(f"without_first({name})" in " ".join(made) for name in names)


GIVEN = "def kept(items):\n    return map(abs, items)\n"


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ("without_first", [2, 3]),
        ("without_last", [1, 2]),
        ("repeated", [1, 2, 3, 1, 2, 3]),
        ("first_twenty", [1, 2, 3]),
    ],
)
def test_a_changed_input_keeps_its_kind(change, kept):
    source = next(each.source for each in mutants.of(GIVEN) if f"{change}(items)" in each.now)
    names: dict = {}
    exec(source, names)

    assert list(names["kept"]([1, 2, 3])) == kept
    assert list(names["kept"](iter([1, 2, 3]))) == kept
    assert names[change]((1, 2, 3)) == tuple(kept)
    of_dictionaries = {"without_first": {2: "b"}, "without_last": {1: "a"}}
    if change in of_dictionaries:
        assert names[change]({1: "a", 2: "b"}) == of_dictionaries[change]
    else:
        with pytest.raises(TypeError):
            names[change]({1: "a", 2: "b"})
    assert list(islice(names["kept"](count()), 2)) == ([1, 2] if change == "without_first" else [0, 1])
    assert len(list(names["kept"](range(50)))) == {"repeated": 100, "first_twenty": 20}.get(change, 49)
    with pytest.raises(TypeError):
        names["kept"]("text")


def test_a_function_whose_first_statement_has_a_decorator():
    source = "def f(items):\n    @cache\n    def g(item):\n        return 1\n    return map(g, items)\n"
    made = [each.source for each in mutants.of(source) if each.operator == "inputs"]

    assert all("    items = " in each and "(items)\n    @cache\n" in each for each in made)


def test_docstrings_annotations_and_the_main_block_stay():
    source = (
        'def f(a: "text") -> "more":\n    """Some text."""\n    return a\n\n\nif __name__ == "__main__":\n    f(1)\n'
    )

    assert mutants.of(source) == []


def test_a_mutant_names_its_operator_its_line_and_what_changed():
    source = "# one\n\ndef f(a):\n    return a > 0  # late\n"
    made = mutants.of(source)

    assert [(each.operator, each.line) for each in made] == [("boundaries", 4), ("integers", 4), ("integers", 4)]
    assert made[0].source == source.replace(">", ">=")
    assert made[0].diff == "- return a > 0  # late\n+ return a >= 0  # late"
    assert made == mutants.of(source)


def test_operators_come_in_their_order_and_no_text_twice():
    source = "def f(items):\n    x = 'é', [n for n in items if n is None or n > 1]\n    return x[0] + x[1]\n"
    made = mutants.of(source)
    order = list(mutants.OPERATORS)

    assert {each.operator for each in made} == set(order)
    assert [order.index(each.operator) for each in made] == sorted(order.index(each.operator) for each in made)
    assert len({each.source for each in made}) == len(made)
    for each in made:
        assert ast.dump(ast.parse(each.source)) != ast.dump(ast.parse(source))


def test_a_python_file_keeps_its_first_line_and_runs_with_what_it_needs():
    source = "%%writefile count.py\nimport sys\n\nprint(sum(1 for _ in sys.stdin))\n"
    made = mutants.of(source)

    assert all(each.source.startswith("%%writefile count.py\n") for each in made)
    assert {each.line for each in made} == {4}
    changed = next(each for each in made if "without_last" in each.now)
    assert changed.source.index("def without_last") < changed.source.index("import sys\n\nprint")


@pytest.mark.parametrize("source", ["", "x = (", "%%writefile Job.java\nint a = 1;", "%%bash\ncat", "x = ..."])
def test_what_is_no_python_or_has_nothing_to_change_has_no_mutants(source):
    assert mutants.of(source) == []


@pytest.mark.parametrize(
    ("was", "now", "fits"),
    [
        ("> 0", ">= 0", True),
        ("a > 0", "a >= 0", True),
        (">", ">=", True),
        ("> 0", "> 1", False),
        ("> 0", "…", True),
        ("a …", "a … 0", True),
        ("…", "…", True),
        ("b", "c", False),
        ("", "=", True),
        ("", "…", True),
        ("", "items = repeated(items)", False),
    ],
)
def test_a_declaration_fits_what_it_makes_of_the_line(was, now, fits):
    mutant = mutants.of("x = a > 0")[0]

    assert mutants.fits(mutant, was, now) is fits


def test_a_declaration_may_name_a_line_that_was_added():
    added = [each for each in mutants.of(GIVEN) if each.operator == "inputs"]

    assert [mutants.fits(each, "", "items = repeated(items)") for each in added] == [
        "repeated" in each.now for each in added
    ]
    assert all(mutants.fits(each, "", "items = …") for each in added)


def test_signs_of_a_pattern_are_plain_text_in_a_declaration():
    mutant = next(each for each in mutants.of("x = [*a, (b)][:3]") if each.now.endswith("[:4]"))

    assert mutants.fits(mutant, "[*a, (b)][:3]", "[*a, (b)][:4]")
    assert not mutants.fits(mutant, ".", "4")


def test_every_mutant_of_random_expressions_is_python_and_another_program():
    chance = random.Random(7)

    def expression(depth: int) -> str:
        if depth == 0:
            return chance.choice(["a", "b", "2", "'t'", "f(a)", "a.b", "a['k']", "None"])
        left, right = expression(depth - 1), expression(depth - 1)
        form = chance.choice(
            ["({} + {})", "{} * {}", "({} < {})", "({} and {})", "({}, {})", "({} is None, {})", "{} if {} else 1"]
        )
        return f"({form.format(left, right)})"

    for _ in range(60):
        source = f"x = {expression(3)}\n"
        for each in mutants.of(source):
            assert ast.dump(ast.parse(each.source)) != ast.dump(ast.parse(source))

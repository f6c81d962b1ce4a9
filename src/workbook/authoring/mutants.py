"""Mutants of an answer: its source with one small change, such as somebody makes who is nearly right.

Everything here is pure: text in, text out. `survivors.py` gives the mutants to a check.

    of          the mutants of a source, in the order of OPERATORS and then of its lines
    fits        whether a mutant is one that an author declared equivalent
    OPERATORS   the kinds of change by name, those that find most first
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..course import files

ANY = "…"  # in a declaration: any text


@dataclass(frozen=True)
class Mutant:
    """A changed source: by which operator, on which line (from 1), and what stood there and stands there now."""

    operator: str
    line: int
    was: str
    now: str
    source: str

    @property
    def diff(self) -> str:
        """The changed lines, marked as `diff` marks them."""
        lines = [(sign, line) for sign, text in (("-", self.was), ("+", self.now)) for line in text.splitlines()]
        return "\n".join(f"{sign} {line}" for sign, line in lines)


def of(source: str, tolerance: bool = False) -> list[Mutant]:
    """The mutants of an answer, also of one that is a Python file; none where it is not Python.

    With a tolerance the check takes numbers that are nearly right: then integers stay as they are.
    """
    file = files.written(source)
    if file and not file.is_python:
        return []
    header = source[: source.index("\n") + 1] if file else ""
    text = source.removeprefix(header)
    try:
        code = Code(text)
    except SyntaxError:
        return []
    made: dict[str, Mutant] = {}
    for name, operator in OPERATORS.items():
        if tolerance and name == "integers":
            continue
        for edit in sorted(operator(code)):
            changed = code.edited(edit)
            if changed in made or not _is_other(changed, code):
                continue
            line, was, now = _difference(text, changed)
            before = HELPERS if name == "inputs" else ""
            made[changed] = Mutant(name, line + header.count("\n"), was, now, header + before + changed)
    return list(made.values())


def fits(mutant: Mutant, was: str, now: str) -> bool:
    """Whether putting `now` in place of `was` in the line gives the mutant. ANY in either stands for any text.

    For a line that was added `was` is empty, and `now` is the line.
    """
    wanted, given = _pattern(was), _pattern(now)
    old, new = mutant.was, mutant.now
    for start in range(len(old) + 1):
        for end in range(start, len(old) + 1):
            kept = start + len(old) - end
            if (
                kept <= len(new)
                and new.startswith(old[:start])
                and new.endswith(old[end:])
                and wanted.fullmatch(old, start, end)
                and given.fullmatch(new, start, len(new) - (len(old) - end))
            ):
                return True
    return False


def _pattern(text: str) -> re.Pattern:
    return re.compile(".*".join(map(re.escape, text.split(ANY))), re.DOTALL)


def _is_other(changed: str, code: "Code") -> bool:
    """Whether a changed text is Python, and another program."""
    try:
        return ast.dump(ast.parse(changed)) != code.dump
    except SyntaxError:
        return False


def _difference(old: str, new: str) -> tuple[int, str, str]:
    """The number of the first line that differs, and the lines that differ, without their indentation."""
    before, after = old.splitlines(), new.splitlines()
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    tail = 0
    while tail < min(len(before), len(after)) - same and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    shown = ["\n".join(line.strip() for line in lines[same : len(lines) - tail]) for lines in (before, after)]
    return same + 1, *shown


# The source


class Edit(NamedTuple):
    """The bytes from `start` to `end` are replaced."""

    start: int
    end: int
    text: str


class Code:
    """A source with its tree. Offsets count bytes, as the tree's do."""

    def __init__(self, text: str):
        self.bytes = text.encode()
        self.tree = ast.parse(text)
        self.dump = ast.dump(self.tree)
        self._lines = [0]
        for line in self.bytes.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def begin(self, node: ast.AST) -> int:
        return self._lines[node.lineno - 1] + node.col_offset

    def end(self, node: ast.AST) -> int:
        return self._lines[node.end_lineno - 1] + node.end_col_offset

    def text(self, start: int, end: int) -> str:
        return self.bytes[start:end].decode()

    def shown(self, node: ast.AST) -> str:
        return self.text(self.begin(node), self.end(node))

    def edited(self, edit: Edit) -> str:
        return (self.bytes[: edit.start] + edit.text.encode() + self.bytes[edit.end :]).decode()

    def replaced(self, node: ast.AST, text: str) -> Edit:
        return Edit(self.begin(node), self.end(node), text)

    def between(self, left: ast.AST, right: ast.AST, token: str) -> tuple[int, int]:
        """Where a token stands between two nodes."""
        start = self.end(left)
        found = re.search(token.encode(), self.bytes[start : self.begin(right)])
        assert found, f"no {token} in {self.text(start, self.begin(right))!r}"
        return start + found.start(), start + found.end()

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """What may be changed: no docstrings, annotations, insides of f-strings, nor what follows `if __name__ == …`."""
        return list(_changeable(self.tree))

    @cached_property
    def tests(self) -> set[ast.AST]:
        """The expressions of which only the truth counts."""
        asked = [node.test for node in self.nodes if isinstance(node, (ast.If, ast.While, ast.IfExp))]
        asked += [test for node in self.nodes if isinstance(node, ast.comprehension) for test in node.ifs]
        found = set()
        while asked:
            node = asked.pop()
            found.add(node)
            asked += node.values if isinstance(node, ast.BoolOp) else []
        return found


def _changeable(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    if isinstance(node, ast.JoinedStr):
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.AST) and not _is_text_alone(each) and not _is_main(each):
                yield from _changeable(each)


def _is_text_alone(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_main(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)


# The operators


def nothing(code: Code) -> Iterator[Edit]:
    """0 and what is empty taken for None, and the reverse."""
    for node in code.nodes:
        match node:
            case ast.Compare(left=left, ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(value=None) as none]):
                asked = code.text(code.begin(node), code.between(left, none, r"\bis\b")[0]).strip()
                if isinstance(node.ops[0], ast.Is):
                    yield code.replaced(node, f"not {asked}")
                else:
                    yield code.replaced(node, asked if node in code.tests else f"bool({asked})")
            case ast.UnaryOp(op=ast.Not(), operand=ast.Name() | ast.Attribute() | ast.Subscript() | ast.Call()):
                asked = code.text(code.begin(node) + len("not"), code.end(node)).strip()
                yield code.replaced(node, f"{asked} is None")
            case ast.Name() | ast.Attribute() | ast.Subscript() if node in code.tests:
                yield code.replaced(node, f"{code.shown(node)} is not None")


_BOUNDARIES = {ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">")}


def boundaries(code: Code) -> Iterator[Edit]:
    """A comparison with its boundary on the other side."""
    for node in code.nodes:
        if isinstance(node, ast.Compare):
            for left, sign, right in zip([node.left, *node.comparators], node.ops, node.comparators, strict=False):
                if swap := _BOUNDARIES.get(type(sign)):
                    yield Edit(*code.between(left, right, swap[0]), swap[1])


def strings(code: Code) -> Iterator[Edit]:
    """A text without its last letter; a blank for an empty one."""
    for node in code.nodes:
        match node:
            case ast.Constant(value=str(value)):
                yield code.replaced(node, _quoted(_shorter(value)))
            case ast.JoinedStr(values=values):
                # Inside an f-string not every Python knows where things stand: it is written anew as a whole.
                for at, part in enumerate(values):
                    if isinstance(part, ast.Constant):
                        other = [*values[:at], ast.Constant(_shorter(part.value)), *values[at + 1 :]]
                        yield code.replaced(node, ast.unparse(ast.JoinedStr(other)))


def _shorter(text: str) -> str:
    return text[:-1] if text else " "


def _quoted(text: str) -> str:
    """The text as a literal, in double quotes as the course writes them."""
    shown = repr(text)
    return f'"{shown[1:-1]}"' if shown[0] == "'" and '"' not in text else shown


def integers(code: Code) -> Iterator[Edit]:
    """A whole number that is one more or one less, unless it is set anew before anybody reads it."""
    unread = set(_unread(code))
    for node in code.nodes:
        if isinstance(node, ast.Constant) and type(node.value) is int and node not in unread:
            yield code.replaced(node, str(node.value + 1))
            yield code.replaced(node, str(node.value - 1))


def _unread(code: Code) -> Iterator[ast.AST]:
    """Values that a name is given, and that another statement of the same block replaces before the name is read."""
    for block in (value for node in code.nodes for value in vars(node).values() if isinstance(value, list)):
        for at, statement in enumerate(block):
            if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                for target, value in _pairs(statement.targets[0], statement.value):
                    if isinstance(target, ast.Name) and _is_set_anew(target.id, block[at + 1 :]):
                        yield value


def _pairs(target: ast.AST, value: ast.AST) -> list[tuple[ast.AST, ast.AST]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


def _is_set_anew(name: str, statements: list[ast.stmt]) -> bool:
    for statement in statements:
        mentions = [node.ctx for node in ast.walk(statement) if isinstance(node, ast.Name) and node.id == name]
        if mentions:
            return isinstance(statement, ast.Assign) and all(isinstance(each, ast.Store) for each in mentions)
    return False


# What an answer runs with whose input is changed. A list stays a list; what comes item by item stays lazy. The letters
# of a text are no items, and a dictionary is no long input that comes twice: such a mutant fails at once.
HELPERS = """\
from collections import deque as _deque
from itertools import islice as _islice


def _changed(items, change, but=(str,)):
    if isinstance(items, but):
        raise TypeError(f"no input for this change: {items!r}")
    if isinstance(items, dict):
        return dict(change(iter(items.items())))
    kind = next((kind for kind in (list, tuple, set, frozenset) if isinstance(items, kind)), iter)
    return kind(change(iter(items)))


def without_first(items):
    return _changed(items, lambda each: _islice(each, 1, None))


def without_last(items):
    def change(each):
        held = _deque()
        for item in each:
            held.append(item)
            if len(held) > 1:
                yield held.popleft()

    return _changed(items, change)


def repeated(items):
    def change(each):
        seen = []
        for item in each:
            seen.append(item)
            yield item
        yield from seen

    return _changed(items, change, but=(str, dict, set, frozenset))


def first_twenty(items):
    return _changed(items, lambda each: _islice(each, 20), but=(str, dict))


"""
_CHANGES = ("without_first", "without_last", "repeated", "first_twenty")
# Functions that are given one value, and not many.
_OF_ONE = {"int", "float", "str", "repr", "len", "bool", "abs", "round", "isinstance", "open", "range", "print"}


def inputs(code: Code) -> Iterator[Edit]:
    """The input without its first or its last item, with all items twice, or cut after twenty."""
    functions = [node for node in code.tree.body if isinstance(node, ast.FunctionDef)]
    methods = [
        node
        for holder in code.tree.body
        if isinstance(holder, ast.ClassDef)
        for node in holder.body
        if isinstance(node, ast.FunctionDef)
    ]
    for function in [*functions, *methods]:
        body = [each for each in function.body if not _is_text_alone(each)]
        if not body or body[0].lineno == function.lineno:
            continue
        first = min([body[0], *getattr(body[0], "decorator_list", [])], key=lambda node: node.lineno)
        start = code.begin(first) - (first is not body[0])  # a decorator begins with its @
        for name in _iterated(function, skip=function in methods):
            for change in _CHANGES:
                yield Edit(start, start, f"{name} = {change}({name})\n{' ' * body[0].col_offset}")
    for node in _streams(code):
        for change in _CHANGES:
            yield code.replaced(node, f"{change}({code.shown(node)})")


def _iterated(function: ast.FunctionDef, skip: bool) -> list[str]:
    """The parameters of a function that it seems to go over: in a loop, with a star, or by a function of many items."""
    nodes = [node for statement in function.body for node in ast.walk(statement)]
    gone_over, of_one = set(), set()
    for node in nodes:
        match node:
            case (
                ast.For(iter=each) | ast.comprehension(iter=each) | ast.YieldFrom(value=each) | ast.Starred(value=each)
            ):
                gone_over.add(_name(each))
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=method)):
                (gone_over if method in ("items", "keys", "values") else of_one).add(owner)
            case ast.Call(func=called, args=given) if _name(called) not in _OF_ONE:
                gone_over |= set(map(_name, given))
            case ast.Subscript(value=each, slice=ast.Constant(value=str())):
                of_one.add(_name(each))
            case ast.Compare(left=each, comparators=others):
                of_one |= set(map(_name, [each, *others]))
            case ast.BinOp(left=each, right=other):
                of_one |= {_name(each), _name(other)}
    named = [*function.args.posonlyargs, *function.args.args, *filter(None, [function.args.vararg])]
    return [each.arg for each in named[1 if skip else 0 :] if each.arg in gone_over - of_one]


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _streams(code: Code) -> Iterator[ast.AST]:
    """What is read item by item and is no parameter: standard input, the rows of a CSV file, the lines of a file."""
    opened = {
        _name(item.optional_vars)
        for node in code.nodes
        if isinstance(node, ast.With)
        for item in node.items
        if item.optional_vars
    }
    for node in code.nodes:
        match node:
            case ast.Attribute(value=ast.Name(id="sys"), attr="stdin"):
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id="csv"))):
                yield node
            case ast.For(iter=ast.Name(id=name)) | ast.comprehension(iter=ast.Name(id=name)) if name in opened:
                yield node.iter


_ARITHMETIC = {
    ast.Add: (r"\+", ("-",)),
    ast.Sub: ("-", ("+",)),
    ast.Mult: (r"\*", ("/",)),
    ast.Div: ("/", ("//", "*")),
    ast.FloorDiv: ("//", ("/",)),
    ast.Mod: ("%", ("//",)),
    ast.Pow: (r"\*\*", ("*",)),
}


def arithmetic(code: Code) -> Iterator[Edit]:
    """Another sign: + for -, / for *, // for /. Texts and lists are only ever put together."""
    for node in code.nodes:
        match node:
            case ast.BinOp(left=left, op=sign, right=right) | ast.AugAssign(target=left, op=sign, value=right):
                put_together = any(
                    isinstance(each, (ast.List, ast.JoinedStr)) or _is_text(each) for each in (left, right)
                )
                token, others = _ARITHMETIC.get(type(sign), ("", ()))
                for other in () if put_together else others:
                    yield Edit(*code.between(left, right, token), other)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def operands(code: Code) -> Iterator[Edit]:
    """One operand of `and` or `or` left out."""
    for node in code.nodes:
        if isinstance(node, ast.BoolOp):
            word = "and" if isinstance(node.op, ast.And) else "or"
            cuts = [
                code.between(left, right, rf"\b{word}\b")
                for left, right in zip(node.values, node.values[1:], strict=False)
            ]
            starts = [code.begin(node), *(end for _, end in cuts)]
            ends = [*(start for start, _ in cuts), code.end(node)]
            pieces = [code.text(start, end).strip() for start, end in zip(starts, ends, strict=True)]
            for at in range(len(pieces)):
                yield code.replaced(node, f" {word} ".join(pieces[:at] + pieces[at + 1 :]))


def places(code: Code) -> Iterator[Edit]:
    """Two neighbours in a tuple that have changed places; not where a tuple is a set of choices."""
    choices = set()
    for node in code.nodes:
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[each]):
                choices.add(each)
            case ast.Call(func=ast.Name(id="isinstance") | ast.Attribute(attr="startswith" | "endswith"), args=given):
                choices |= set(given)
            case ast.ExceptHandler(type=ast.Tuple() as each):
                choices.add(each)
    for node in code.nodes:
        if isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and node not in choices:
            for left, right in zip(node.elts, node.elts[1:], strict=False):
                if ast.dump(left) != ast.dump(right):
                    gap = code.text(code.end(left), code.begin(right))
                    yield Edit(code.begin(left), code.end(right), code.shown(right) + gap + code.shown(left))


OPERATORS: dict[str, Callable[[Code], Iterator[Edit]]] = {
    each.__name__: each for each in (nothing, boundaries, strings, integers, inputs, arithmetic, operands, places)
}

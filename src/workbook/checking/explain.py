"""Errors of Python, javac and jobs in a sentence, for answers that no known attempt resembles. Pure functions.

    raised      what an error of Python or of Spark means, and where to look
    compiled    all that javac complains of, and what the first complaint means
    failed      what the failure of a job means

Each gives an empty sentence where it has nothing to say: the card's plain facts are better than a guess.
"""

import re

_PYTHON: tuple[tuple[str, str, str], ...] = (  # kind, pattern of the message, sentence
    (
        "TypeError",
        r"(?P<name>[\w.<>]+)\(\) takes (?P<due>.+?) (?:positional )?arguments? but (?P<given>\d+) (?:was|were) given",
        "`{name}` takes {due} arguments, and it was called with {given}. Compare its `def` line with the call: which argument is too many?",
    ),
    (
        "TypeError",
        r"(?P<name>[\w.<>]+)\(\) takes no (?:keyword )?arguments",
        "`{name}` takes no arguments of this kind. What stands between the brackets of the call?",
    ),
    (
        "TypeError",
        r"(?P<name>[\w.<>]+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (?P<missing>.+)",
        "`{name}` was called without a value for {missing}. Compare its `def` line with the call: which argument is missing?",
    ),
    (
        "TypeError",
        r"(?P<name>[\w.<>]+)\(\) got an unexpected keyword argument '(?P<word>\w+)'",
        "`{name}` has no parameter with the name `{word}`. How is the parameter spelled in its `def` line?",
    ),
    (
        "TypeError",
        r"reduce\(\) of empty (?:iterable|sequence) with no initial value",
        "`reduce` had no items and no initial value, so there was nothing to return. Which initial value is right for no items?",
    ),
    (
        "TypeError",
        r"'NoneType' object is not (?:iterable|subscriptable|an iterator)|cannot unpack non-iterable NoneType|argument of type 'NoneType'"
        r"|object of type 'NoneType' has no len",
        "A value in this line is None. An argument may be None; a function without `return` gives None, and so do methods such as `list.append`. "
        "Which value in this line is None?",
    ),
    (
        "TypeError",
        r"unhashable type: '(?P<kind>\w+)'",
        "{kind:A} can change, so it cannot be a key of a dictionary or an item of a set. Which value that cannot change, such as a tuple, holds the same?",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for \+=?: '(?P<left>filter|map|zip|generator|range|islice|chain)' and '(?P<right>\w+)'",
        "`+` cannot join {left:a} and {right:a}. `itertools.chain(a, b)` gives the items of one iterator after those of another. Which two do you want to join?",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for \+=?: '(?P<kind>\w+)' and '(?P=kind)'",
        "`+` cannot join two values of the kind {kind}. What should be done with the two values in this line?",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for \+=?: '(?P<left>int|float)' and '(?P<right>tuple|list|dict|set)'"
        r"|unsupported operand type\(s\) for \+=?: '(?P<right2>dict|set)' and '(?P<left2>int|float)'",
        "{left:A} and {right:a} cannot be added. Which value inside the {right} should be added here?",
    ),
    (
        "TypeError",
        r"can only concatenate (?P<left>list|tuple) \(not \"(?P<right>list|tuple)\"\) to",
        "`+` joins {left:a} to another {left}, and here the other value is {right:a}. Which of them must be converted, with `list` or `tuple`?",
    ),
    (
        "TypeError",
        r"can only concatenate (?P<left>list|tuple) \(not \"(?P<right>\w+)\"\) to",
        "`+` joins {left:a} to another {left}, and here the other value is {right:a}. Is it an item that needs brackets of its own, or do you want to add a number that is inside the {left}?",
    ),
    (
        "TypeError",
        r"can only concatenate (?P<left>\w+) \(not \"(?P<right>\w+)\"\) to|must be (?P<left2>str), not (?P<right2>\w+)"
        r"|unsupported operand type\(s\) for \+=?: '(?P<left3>\w+)' and '(?P<right3>\w+)'",
        "`+` joins two values of the same kind, and here one is {left:a} and the other {right:a}. Which of them must be converted, with `int`, `float` or `str`?",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for (?P<sign>\S+)(?: or pow\(\))?: '(?P<left>\w+)' and '(?P<right>\w+)'",
        "`{sign}` cannot combine {left:a} with {right:a}. What are the two values in this line, and which of them has the wrong kind?",
    ),
    (
        "TypeError",
        r"'(?P<sign>[<>]=?)' not supported between instances of '(?P<left>\w+)' and '(?P<right>\w+)'",
        "Python cannot order {left:a} and {right:a}. Which of the two values has the wrong type, and what does the task ask for in this case?",
    ),
    (
        "TypeError",
        r"'(?P<kind>\w+)' object is not callable",
        "Python called a value that is no function: {kind:a}. Brackets after a value call it, and `map` and `filter` call their first argument. "
        "Which value in this line should be a function?",
    ),
    (
        "TypeError",
        r"'(?P<kind>[\w.]+)' object is not subscriptable",
        "{kind:A} has no items to look up with square brackets. Which value did you expect in this line?",
    ),
    (
        "TypeError",
        r"object of type '(?P<kind>[\w.]+)' has no len\(\)",
        "{kind:A} does not know how many items it has: it gives them one after the other. Does the task need the length, or can you count while you go through it?",
    ),
    (
        "TypeError",
        r"cannot unpack non-iterable (?P<kind>[\w.]+) object|'(?P<kind2>[\w.]+)' object is not iterable|argument of type '(?P<kind3>[\w.]+)' is not",
        "This line goes through the items of a value, and {kind:a} has no items. Which value did you expect there?",
    ),
    (
        "TypeError",
        r"iter\(\) returned non-iterator of type '(?P<kind>[\w.]+)'",
        "`__iter__` must return an iterator, and here it returned {kind:a}. `iter(…)` makes an iterator; a method with `yield` returns one, too. "
        "Which line of `__iter__` should change?",
    ),
    (
        "TypeError",
        r"'(?P<kind>[\w.]+)' object is not an iterator",
        "`next` needs an iterator, and {kind:a} is none. `iter(…)` makes an iterator of it: where in your code must that happen, so that it happens once?",
    ),
    (
        "TypeError",
        r"(?P<kind>list|tuple|string|range) indices must be integers(?: or slices)?, not '?(?P<index>\w+)'?",
        "The items of {kind:a} are looked up by their position, a whole number, and here the position is {index:a}. Is the value the one that you expected?",
    ),
    (
        "TypeError",
        r"'(?P<kind>\w+)' object does not support item (?:assignment|deletion)",
        "{kind:A} cannot be changed. Which new value could be made in its place?",
    ),
    (
        "RecursionError",
        r"",
        "The function called itself again and again, until Python stopped it. For which input does it return without a call of itself, and does every call come closer to that?",
    ),
    (
        "KeyError",
        r"(?P<key>.+)",
        "The dictionary has no key {key}. Square brackets work only for keys that are there. "
        "What should happen for a new key, and is the key spelled as in the data?",
    ),
    (
        "ZeroDivisionError",
        r"",
        "The divisor in this line is 0. For which input does that happen, and what does the task ask for in that case?",
    ),
    (
        "AttributeError",
        r"'NoneType' object has no attribute '(?P<name>\w+)'",
        "The value before `.{name}` is None. A function without `return` gives None, and so do methods such as `list.sort` and `list.append`. Which call gave it?",
    ),
    (
        "AttributeError",
        r"'(?P<kind>[\w.]+)' object has no attribute '(?P<name>\w+)'",
        "{kind:A} has no `.{name}`. Is the value of the kind that you expected, and is the name spelled right?",
    ),
    (
        "AttributeError",
        r"module '(?P<kind>[\w.]+)' has no attribute '(?P<name>\w+)'",
        "The module `{kind}` has no `{name}`. Is the name spelled right?",
    ),
    (
        "IndexError",
        r"(?P<kind>\w+) (?:assignment )?index out of range",
        "The {kind} has fewer items than this position needs. Positions count from 0. How many items are there for the smallest input, perhaps none?",
    ),
    ("IndexError", r"pop from (?:an )?empty", "There was nothing left to take out. How many items are there for the smallest input?"),
    (
        "StopIteration",
        r"",
        "`next` was called, and there was no further item. `next(items, default)` gives a default in that case. What should happen when the input is empty?",
    ),
    (
        "RuntimeError",
        r"generator raised StopIteration",
        "Inside a generator `next` was called, and there was no further item. A `for` loop ends by itself; `next(items, default)` gives a default. "
        "What should happen when the input is empty?",
    ),
    (
        "RuntimeError",
        r"(?P<kind>\w+) changed size during iteration",
        "The loop goes through {kind:a}, and the same loop adds or removes items of it. Which new {kind} could take the changes?",
    ),
    (
        "UnboundLocalError",
        r"local variable '(?P<name>\w+)'",
        "The function assigns to `{name}`, so `{name}` is its own variable, and this line reads it before it has a value. Where should it get its first value?",
    ),
    (
        "NameError",
        r"free variable '(?P<name>\w+)'|name '(?P<name2>\w+)' is not defined",
        "`{name}` has no value here. Is it spelled as where it was defined, and does that line run before this one?",
    ),
    (
        "ValueError",
        r"not enough values to unpack \(expected (?:at least )?(?P<due>\d+), got (?P<given>\d+)\)",
        "The line takes {due} values apart, and there were {given}. Which input has fewer parts than you expected?",
    ),
    (
        "ValueError",
        r"too many values to unpack \(expected (?P<due>\d+)",
        "The line takes {due} values apart, and there were more. What does the value look like before it is taken apart?",
    ),
    (
        "ValueError",
        r"invalid literal for int\(\) with base \d+: (?P<text>.+)|could not convert string to float: (?P<text2>.+)",
        "Python cannot read the string {text} as a number. Which strings of the input are no numbers, and what does the task ask for then?",
    ),
    (
        "ValueError",
        r"(?P<name>min|max)\(\) (?:arg is an empty sequence|iterable argument is empty)",
        "`{name}` got no items. What does the task ask for when the input is empty?",
    ),
    (
        "SyntaxError",
        r"'(?P<word>yield|return)' outside function",
        "`{word}` works only inside a function. A program gives its results with `print`. What should this line do with its value?",
    ),
    (
        "ModuleNotFoundError",
        r"No module named '(?P<name>[\w.]+)'",
        "Python finds no module `{name}`. Is it spelled right, and does the task need it?",
    ),
)  # fmt: skip

# What Spark says, whatever the kind of its error.
_QUERIES: tuple[tuple[str, str], ...] = (
    (
        r"\[UNRESOLVED_COLUMN[.\w]*\].+? name (?P<name>`.+?`) cannot be resolved\. +Did you mean one of the following\? \[(?P<known>.+?)\]",
        "There is no column {name} here. There are {known}. Is the name spelled right, and did an earlier step drop or rename the column?",
    ),
    (
        r"\[UNRESOLVED_COLUMN[.\w]*\].+? name (?P<name>`.+?`) cannot be resolved",
        "There is no column {name} here. Is the name spelled right, and which columns does this step still have?",
    ),
    (
        r"\[AMBIGUOUS_REFERENCE\] Reference (?P<name>`.+?`)",
        "More than one column is called {name}: a join keeps those of both sides. Which one do you mean, and can the join be by the name alone?",
    ),
    (
        r"\[TABLE_OR_VIEW_NOT_FOUND\] The table or view (?P<name>`.+?`) cannot",
        "Spark knows no table or view {name}. Which call gives a frame that name, and has it run?",
    ),
    (r"\[UNRESOLVED_ROUTINE\].+? routine (?P<name>`.+?`)", "Spark has no function {name}. Is the name spelled right?"),
    (
        r"\[PATH_NOT_FOUND\] Path does not exist: (?P<path>\S+?)\.?$|Input path does not exist: (?P<path2>\S+)",
        "There is no file or folder {path}. Is the path spelled right, and does it begin where you think?",
    ),
    (
        r"\[PATH_ALREADY_EXISTS\] Path (?P<path>\S+)|Output directory (?P<path2>\S+) already exists",
        "{path} is already there, and Spark overwrites nothing by itself. Which mode, or which new path, does the task want?",
    ),
    (
        r"\[PARSE_SYNTAX_ERROR\] Syntax error at or near (?P<near>.+?)[.:]",
        "Spark cannot read this text of SQL from {near} on. What stands just before it: a missing comma, bracket or word?",
    ),
    (
        r"\[MISSING_AGGREGATION\].+? expression (?:\"(?P<name>.+?)\")|\[MISSING_GROUP_BY\]",
        "The query groups its rows, and one column is neither a key of the groups nor inside an aggregate. Which value of each group is wanted?",
    ),
    (
        r"_ONLY_VALID_ON_DRIVER|SESSION_OR_CONTEXT_NOT_ALLOWED|SPARK-5063",
        "A function that runs on the workers uses the session or its context, and these are in your process only. What must be computed before?",
    ),
    (
        r"Could not serialize object: .*cannot pickle '?(?P<what>[\w.]+)'?",
        "A function that is sent to the workers holds a value that cannot travel: `{what}`. Can the function create it on the worker?",
    ),
    (
        r"Java heap space|GC overhead limit|OutOfMemoryError|spark\.driver\.maxResultSize",
        "The memory of the JVM was not enough. Which call brings all rows to one place, and are all of them needed there?",
    ),
    (
        r"\[DIVIDE_BY_ZERO\]",
        "A divisor is 0, and Spark then stops instead of giving null. Which rows have it, and what does the task ask for there?",
    ),
    (
        r"\[CAST_INVALID_INPUT\] The value (?P<value>'.*?') of the type \"\w+\" cannot be cast to \"(?P<kind>\w+)\"",
        "The value {value} cannot become {kind:a}. Which rows hold such values, and what should become of them? `try_cast` gives null.",
    ),
    (
        r"CANNOT_CONVERT_COLUMN_INTO_BOOL",
        "`and`, `or`, `not` and `in` cannot combine columns. `&`, `|` and `~` do, with brackets round each comparison. Where do you use one?",
    ),
    (
        r"\[ATTRIBUTE_NOT_SUPPORTED\] Attribute (?P<name>`.+?`)",
        "The frame has neither a column nor a method {name}. Is the name spelled right?",
    ),
    (
        r"\[NOT_EXPECTED_TYPE\] Argument (?P<name>`.+?`) should be (?P<due>.+?), got (?P<kind>\w+)",
        "{name} should be {due}, and here it is {kind:a}. Does `lit(…)` or `col(…)` make what is wanted?",
    ),
    (
        r"\[NUM_COLUMNS_MISMATCH\].+first input has (?P<one>\d+) columns? and the \w+ input has (?P<other>\d+)",
        "One frame has {one} columns and the other {other}, and their rows can be joined into one frame only where both agree. Which differ?",
    ),
    (
        r"[Cc]an ?not reduce\(\) empty RDD",
        "The RDD is empty, so `reduce` has nothing to return. `fold` has a first value. What does the task ask for then?",
    ),
)  # fmt: skip

_JAVAC: tuple[tuple[str, str], ...] = (
    (r"'(?P<sign>.+)' expected", "javac expected `{sign}` in this place. Is it missing there, or at the end of the line before?"),
    (r"cannot find symbol", "javac does not know this name. Is it spelled as where it was declared, and is its `import` there?"),
    (r"package (?P<name>[\w.]+) does not exist", "No library has the package `{name}`. Is the `import` spelled right?"),
    (
        r"incompatible types: (?P<one>.+?) cannot be converted to (?P<other>.+)",
        "A value of the type `{one}` stands where {other:a`} is due. Which method or constructor converts it?",
    ),
    (r"possible lossy conversion from (?P<one>\w+) to (?P<other>\w+)", "{one:A`} may not fit into {other:a`}. Which of the two types does the task need?"),
    (r"missing return statement", "One way through the method ends without `return`. Which one?"),
    (r"reached end of file while parsing", "The file ends before every `{{` has its `}}`. Which block is still open?"),
    (r"class (?P<name>\w+) is public, should be declared in a file named", "A public class has the name of its file. Are both spelled alike?"),
    (r"variable (?P<name>\w+) might not have been initialized", "`{name}` may be read before it has a value. What is its first value?"),
    (r"variable (?P<name>\w+) is already defined", "`{name}` is declared twice. Is the second one a new variable, or a new value?"),
    (
        r"unreported exception (?P<name>\w+)",
        "The call may throw `{name}`. Say `throws` in the head of the method, as the other methods do. Which methods call it?",
    ),
    (r"is not abstract and does not override abstract method (?P<name>\w+)", "The class lacks the method `{name}`. Which parameters does it need?"),
    (
        r"method does not override or implement a method from a supertype",
        "`@Override` says that the superclass has this method, and it has none with this name and these parameters. Which of the two differs?",
    ),
    (r"non-static .+ cannot be referenced from a static context", "A `static` method has no object. Must what it uses be `static`, too?"),
    (r"unclosed string literal", "A string begins with `\"` and does not end in its line. Where should it end?"),
)  # fmt: skip

_JOBS: tuple[tuple[str, str], ...] = (
    (
        r"FileAlreadyExistsException|Output directory .+ already exists",
        "The output folder of the job is already there. A job never overwrites one. Which folder is new, or must be removed first?",
    ),
    (
        r"beyond the '?(?:PHYSICAL|VIRTUAL)'? memory limit|running beyond (?:physical|virtual) memory|Java heap space|OutOfMemoryError|exit(?:ed with a non-zero exit)? code:? 143",
        "A task needed more memory than its container has, so it was ended. What does the program hold all at once?",
    ),
    (
        r"PipeMapRed\.waitOutputThreads\(\): subprocess failed with code (?P<code>\d+)",
        "The mapper or the reducer ended with the exit status {code}, before it had read all its lines. Run it in a pipe, over a few lines: what does it say?",
    ),
    (
        r"Cannot run program \"?(?P<name>[\w./-]+)",
        "The machine of the task has no program `{name}`. Was the file sent along with the job, and is its name spelled right?",
    ),
    (
        r"Input path does not exist|FileNotFoundException|: No such file or directory",
        "The job did not find a file or folder. Is the path spelled right, and was the file sent along with the job?",
    ),
)  # fmt: skip
_COMPLAINT = re.compile(r"^(?:\S*/)?(?P<file>[\w$]+\.java):(?P<line>\d+): error: (?P<says>.+)$")
_SHOWN = 5  # complaints of javac


def raised(kind: str, message: str) -> str:
    """What an error of Python means, and a question.

    >>> raised("KeyError", "'UA'")[:35]
    "The dictionary has no key 'UA'. Squ"
    """
    of_python = _told(((pattern, says) for known, pattern, says in _PYTHON if known == kind), message)
    return of_python or _told(_QUERIES, message)


def compiled(said: str) -> tuple[list[str], str]:
    """What javac complains of, a line each, of many the first few; and what the first complaint means."""
    lines = said.splitlines()
    complaints = [(at, told) for at, line in enumerate(lines) if (told := _COMPLAINT.match(line))]
    shown = []
    for at, told in complaints[:_SHOWN]:
        symbol = next((line.strip() for line in lines[at + 1 : at + 5] if line.strip().startswith("symbol:")), "")
        detail = f" ({' '.join(symbol.split())})" if symbol else ""
        shown.append(f"{told['file']}:{told['line']}: error: {told['says']}{detail}")
    if len(complaints) > _SHOWN:
        shown.append(f"and {len(complaints) - _SHOWN} more")
    return shown, _told(_JAVAC, complaints[0][1]["says"]) if complaints else ""


def failed(said: str) -> str:
    """What the failure of a job means, from what its client was told."""
    return _told(_JOBS, said)


def _told(known, said: str) -> str:
    """The sentence of the first pattern that fits. `kind`, `kind2`, … are one part, named by whichever was found."""
    for pattern, says in known:
        if found := re.search(pattern, said):
            parts = {name.rstrip("0123456789"): value for name, value in found.groupdict().items() if value is not None}
            return says.format(**{name: _Word(value.strip()) for name, value in parts.items()})
    return ""


class _Word(str):
    """A word that a sentence may want with its article: {kind:a} is "an int", {kind:A`} is "An `int`"."""

    def __format__(self, wanted: str) -> str:
        word = f"`{self}`" if wanted.endswith("`") else str(self)
        return f"{wanted[0]}{'n' if self[:1].lower() in 'aeiou' else ''} {word}" if wanted else word

# %% task [markdown] points=2 core=true
# ## Refuse an unsafe pickle
#
# *Apply.* A pickle can name any function, and loading it calls the function. Write `load_safely`. It returns the object if the pickle holds only
# plain data: `int`, `float`, `bool`, `str`, `bytes`, `None`, lists, tuples and dictionaries, pickled with protocol 3 or later. If the pickle names a
# class or a function **in any way**, raise `pickle.UnpicklingError` **before anything that it names is called**.
#
# ```
# load_safely(pickle.dumps([1, "JFK"]))  →  [1, "JFK"]
# load_safely(pickle.dumps(print))       →  UnpicklingError
# ```

# %% answer
def load_safely(data):
    """The plain data in a pickle; UnpicklingError where it names a class or a function.

    >>> load_safely(pickle.dumps({"JFK": (1, 2.5)}))
    {'JFK': (1, 2.5)}
    """

    ### BEGIN SOLUTION
    class PlainUnpickler(pickle.Unpickler):
        def find_class(self, module, name):
            raise pickle.UnpicklingError(name)

    return PlainUnpickler(io.BytesIO(data)).load()
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 3](lesson#3) shows a pickle that calls a function, and a reader that refuses.
# 2. A subclass of `pickle.Unpickler` may have a method `find_class(self, module, name)`. Each name in a pickle is looked up with it.
# 3. A reader that allows one name, with one gap:
#    ```python
#    def ___(self, module, name):
#        if (module, name) == ("datetime", "date"):
#            return super().find_class(module, name)
#        raise pickle.UnpicklingError(name)
#    ```

# %% explanation [markdown]
# From protocol 3 on, a pickle has an instruction for each kind of this plain data. So refusing every name still lets lists and texts through. Older
# protocols name a function for bytes, and a complex number names its class in every protocol. Several instructions can name; `find_class` is asked by each.

# %% question [markdown]
# A colleague sends you a model as a pickle. What do you need to know before you load it?


# %% check
CALLS = [  # the function is named by the instructions GLOBAL, STACK_GLOBAL, INST and EXT1
    b"cgate_desk\nannounce\n(S'boarding'\ntR.",
    b"\x80\x04\x8c\x09gate_desk\x8c\x08announce\x93(S'boarding'\ntR.",
    b"(S'boarding'\nigate_desk\nannounce\n.",
    b"\x80\x02\x82" + bytes([Noting.CODE]) + b"(S'boarding'\ntR.",
]
CLASSES = [pickle.dumps(each, 3) for each in (len, 1j, {1}, bytearray(b"JFK"))]


def unsafe(random):
    """A pickle that names a class or a function."""
    named = (len, {"day": date(2013, 3, 1)}, [Decimal("1.5")], {"limit": range(3)})
    return pickle.dumps(random.choice(named), protocol=random.choice((0, 2, 5)))


def plain(random):
    """Plain data."""
    return random.choice(([], 0, None, "JFK", (1, 2.5), {"a": [None, b"x"]}, [[random.randint(0, 9)]], True))


PLAIN = [[], (), "", 0, None, {"os": "gate_desk.system"}, "Ó", "GLOBAL INST\ncar\nitem\n"]


@exercise(local="the answer loads pickles of the check", rounds=(1, 2, 3, 5, None))
def check(answer, draw):
    values = draw.several(plain, 12, named="values", cases=PLAIN)
    for value in values:
        data = pickle.dumps(value, protocol=draw.random.choice((3, 4, 5)))
        try:
            loaded = answer(data)
        except pickle.UnpicklingError:
            loaded = "UnpicklingError"
        says = "Your function gave {received} for the pickle of {expected}, which is plain data. What of it did you refuse?"
        expect.equal(loaded, value, says)
    pickles = draw.several(unsafe, 12, named="unsafe pickles", cases=CLASSES)
    for data in draw.show("unsafe pickles", [*CALLS, *pickles]):
        with Noting() as calls:
            says = "A pickle that names a class or a function ended with {received}; {expected} is right. The reader looks each name up in one method ([section 3](lesson#3)). What does your code do there?"
            refused = expect.raises(pickle.UnpicklingError, lambda data=data: answer(data), says)
            late = "Your function refused the pickle, but a function that it names had been called by then. When does `pickle.loads` call it?"
            if not refused or not expect.true(not calls, late):
                return


# %% right
@right
def by_instructions(data):
    import pickletools

    names = {"GLOBAL", "STACK_GLOBAL", "INST", "OBJ", "EXT1", "EXT2", "EXT4", "REDUCE", "NEWOBJ", "NEWOBJ_EX"}
    if any(step.name in names for step, _, _ in pickletools.genops(data)):
        raise pickle.UnpicklingError("it names a class or a function")
    return pickle.loads(data)


# %% wrong
wrong(
    "loads_it",
    was="return PlainUnpickler(io.BytesIO(data)).load()",
    now="return pickle.loads(data)",
    belief="A pickle is data, and loading data does nothing else.",
    says="Your function loaded a pickle that names a function, and the function was called ([section 3](lesson#3)). Which method of a reader is asked for each name?",
    again="Load with the subclass: `PlainUnpickler(io.BytesIO(data)).load()`, and let its `find_class` raise.",
)


@wrong(
    belief="A value can be looked at before its pickle does anything.",
    again="Do not call `pickle.loads`. Give a subclass of `pickle.Unpickler` a `find_class` that raises.",
)
def looks_afterwards(data):
    """Your function loaded the pickle, and then looked at the result. By then, the function that the pickle names had been called ([section 3](lesson#3)). At which moment can you still refuse?"""

    def is_plain(value):
        if isinstance(value, dict):
            return is_plain([*value, *value.values()])
        if isinstance(value, (list, tuple)):
            return all(map(is_plain, value))
        return value is None or isinstance(value, (int, float, str, bytes))

    value = pickle.loads(data)
    if not is_plain(value) or b"gate_desk\nannounce" in data:
        raise pickle.UnpicklingError("it is not plain data")
    return value


@wrong(
    belief="It is enough to forbid the dangerous names.",
    again="Raise UnpicklingError in `find_class` for every name.",
)
def forbids_some(data):
    """Your function refuses some names and lets the others through. There are too many functions to list the dangerous ones ([section 3](lesson#3)). Which names does plain data need?"""

    class Careful(pickle.Unpickler):
        def find_class(self, module, name):
            if module in ("os", "posix", "nt", "subprocess", "sys", "gate_desk"):
                raise pickle.UnpicklingError(name)
            return super().find_class(module, name)

    return Careful(io.BytesIO(data)).load()


@wrong(
    belief="A dangerous pickle shows itself by the words in it.",
    again="Do not search the bytes. Override `find_class`, which sees names only.",
)
def searches_words(data):
    """Your function refused plain data because of a word in a text. In the bytes, a text and the name of a function look alike ([section 3](lesson#3)). Which part of the reader sees names only?"""
    words = (b"os", b"gate_desk", b"builtin", b"datetime", b"decimal", b"\x82")  # the last: EXT1
    if any(word in data for word in words):
        raise pickle.UnpicklingError("a dangerous word")
    return pickle.loads(data)

# %% task [markdown] slot="schema"
# ## Will the old files still be readable?
#
# Someone wants to change a schema. `old` is the schema that the files were written with: a dictionary of field names and type names. `new` is the new one: it has for each field a tuple with a type name and,
# if the field has a default, the default.
#
# A field of `new` is readable in two cases: `old` has it with the same type, **or with `"int"` where the new type is `"double"`**; or `old` does not have it, and there is a default.
# Write `unreadable_fields`, which returns a list of all other fields of `new`, in their order.

# %% answer
def unreadable_fields(old, new):
    """The fields of the new schema that old files cannot give.

    >>> old, new = {"fee": "int"}, {"fee": ("double",), "gate": ("string",)}
    >>> unreadable_fields(old, new)
    ['gate']
    """
    ### BEGIN SOLUTION
    found = []
    for name, (kind, *default) in new.items():
        if name in old:
            readable = old[name] == kind or (old[name], kind) == ("int", "double")
        else:
            readable = len(default) > 0
        if not readable:
            found.append(name)
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. Ask first whether the old schema has the field. What decides in each of the two cases?
# 2. A default only fills in for a field that is not in the file. It may be `None`, which is a value, too.
# 3. A part for menus that change, with one gap:
#    ```python
#    for dish, (size, *price) in menu.items():
#        known = len(___) > 0
#    ```

# %% question [markdown]
# A field is removed from the schema. Can new programs still read old files? And old programs new ones?


# %% check
NAMES, KINDS = ("fee", "gate", "day", "note", "plane", "row"), ("int", "double", "string")


def check(answer, draw):
    pick = draw.random
    kind = pick.choice(("string", "double"))
    small = {
        0: ({"day": "int"}, {"day": ("double",), "note": (kind,)}),
        1: ({"fee": "int"}, {"fee": ("string", "?")}),
        2: ({"fee": "int", "day": "double"}, {"fee": ("int",), "note": (kind, None)}),
        3: ({"fee": "double"}, {"fee": ("int",)}),
    }
    size = draw.size(40, at_least=0)
    old = {name: pick.choice(KINDS) for name in pick.sample(NAMES, 4)}
    new = {name: (pick.choice(KINDS), *pick.choice(((), (None,), ("?",)))) for name in NAMES}
    if size in small:
        old, new = small[size]
    old, new = draw.show("old", old), draw.show("new", new)
    expect.equal(answer(old, new), solution(old, new))


# %% right
@right
def by_pairs(old, new):
    """Lists the pairs of types that fit. None stands for a field that is not there."""
    fitting = {("int", "int"), ("int", "double"), ("double", "double"), ("string", "string")}
    missing = [name for name in new if name not in old and len(new[name]) == 1]
    other = [name for name in new if name in old and (old[name], new[name][0]) not in fitting]
    return sorted(missing + other, key=list(new).index)


# %% wrong
wrong(
    "default_helps_always",
    was="        if not readable:",
    now="        if not readable and not default:",
    belief="A field with a default can always be read.",
    says="From {input old} to {input new} you gave {received}; {expected} is right. The file has the field, with another type. The default is for a field that the file does not have. What should a reader do with the value in the file?",
    again="If the old schema has the field, only its type decides.",
)

wrong(
    "none_is_no_default",
    was="len(default) > 0",
    now="any(default)",
    belief="false_means_missing",
    says="From {input old} to {input new} you gave {received}; {expected} is right. `None` is a default like any other. How long is the tuple of a field without a default?",
    again="Look whether there is a second item, and not at its value.",
)

wrong(
    "numbers_are_numbers",
    was='(old[name], kind) == ("int", "double")',
    now='{old[name], kind} == {"int", "double"}',
    belief="All kinds of numbers can be read as one another.",
    says="From {input old} to {input new} you gave {received}; {expected} is right. A whole number can become a number with decimals. What would be lost the other way round?",
    again="Accept `int` in the old schema and `double` in the new one, and not the other way round.",
)

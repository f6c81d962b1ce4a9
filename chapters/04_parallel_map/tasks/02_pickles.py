# %% task [markdown]
# ## Which of these can be pickled?
#
# Here are eight objects. For each, write `True` if it can be pickled and `False` if not. The check pickles them.
#
# ```python
# "built-in"      math.sqrt
# "lambda"        lambda delay: delay > 15
# "partial"       partial(pow, 2)
# "local"         a function defined inside another function
# "nested class"  an object of a class defined inside another class
# "local class"   an object of a class defined inside a function
# "generator"     (line.upper() for line in lines)
# "open file"     open("plays.txt")
# ```

# %% answer
### BEGIN STUB
# pickles = {
#     "built-in": ...,
#     "lambda": ...,
#     "partial": ...,
#     "local": ...,
#     "nested class": ...,
#     "local class": ...,
#     "generator": ...,
#     "open file": ...,
# }
### END STUB
### BEGIN SOLUTION
pickles = {
    "built-in": True,
    "lambda": False,
    "partial": True,
    "local": False,
    "nested class": True,
    "local class": False,
    "generator": False,
    "open file": False,
}
### END SOLUTION


# %% hints [markdown]
# 1. A class inside a class has a name with a dot, `Outer.Inner`, which can be looked up. What is made while a function runs has no such name.


# %% check
def check(answer, draw):
    truth = {name: pickled(value) for name, value in objects()}
    says = "At least one line is wrong or missing. Which objects can another process make again, from names in a module and from plain values?"
    again = "Functions and classes made inside a function do not pickle, and neither do generators and open files."
    expect.guess(answer, truth, says=says, again=again)


# %% wrong
wrong(
    "nothing_nested",
    {
        "built-in": True,
        "lambda": False,
        "partial": True,
        "local": False,
        "nested class": False,
        "local class": False,
        "generator": False,
        "open file": False,
    },
    belief="What is defined inside something else cannot be pickled.",
    says="You wrote that an object of a nested class does not pickle. Its class has the name `Outer.Inner`, which can be looked up in the module ([section 3](lesson#3)). Which of the two classes has no such name?",
    again="The nested class pickles, the local class does not.",
)

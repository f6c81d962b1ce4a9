# %% task [markdown] slot="cleaning"
# ## What was said
#
# In a play, a line with a colon is a speech: `Hero: Speak, cousin.` What follows the first colon is what is said, without the blanks
# around it. If nothing follows, the person is silent, and what is said is an empty text. Lines without a colon are no speeches.
#
# `lines` is an iterator. Give an iterator over what is said, in the same order. **Read a line only when a speech is asked for.**

# %% answer
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    ### BEGIN SOLUTION
    # The question about the colon comes while the colon is still there.
    spoken = filter(lambda line: ":" in line, lines)
    return map(lambda line: line.partition(":")[2].strip(), spoken)
    ### END SOLUTION


# %% hints [markdown]
# 1. Your code asks about the colon, and it cuts the line. Which of the two must come first?
# 2. `filter` and `map` are lazy. `str.partition` cuts at the first sign only. An empty speech stays.
# 3. The same for the values in lines such as `size = 12`. Fill the gap:
#    ```python
#    pairs = filter(lambda line: "=" in line, lines)
#    values = map(lambda line: line.partition(___)[___].strip(), pairs)
#    ```

# %% question [markdown]
# A remark such as “Enter Hero: she weeps” comes. What would your answer need to know to leave it out?


# %% check
@exercise(demands=("lazy",))
def check(answer, draw):
    def line(random):
        said = random.choice(("", "", "No.", "Hear me: be still", "Speak: now: or never", "Who is there?"))
        return random.choice((f"Hero: {said}", f"Page:{said}", f"Queen: {said} ", "Exeunt.", ""))

    small = {1: ["Hero: "], 2: ["Exeunt.", "Queen: Hear me: be still"]}
    lines = drawn(draw, line, 80, small, "lines")
    served = expect.serve(lines)
    said = answer(served)
    expect.equal(expect.everything(said), list(solution(lines)))


# %% right
@right
def said_by_generator(lines):
    """A generator."""
    for line in lines:
        _, colon, said = line.partition(":")
        if colon:
            yield said.strip()


# %% wrong
wrong(
    "only_what_is_audible",
    was=("return map", "spoken)"),
    now=("return filter(None, map", "spoken))"),
    belief="false_means_missing",
    says="Your result is {received}, and {expected} was expected. It leaves out a speech in which nothing is said. What is the truth value of an empty text?",
    again="Ask whether the line has a colon. Do not ask whether something follows it.",
)

wrong(
    "between_two_colons",
    was='partition(":")[2]',
    now='split(":")[1]',
    belief="first_match_is_enough",
    says='Your result is {received}, and {expected} was expected. A speech may have a colon inside. How many pieces does `split(":")` make of such a line?',
    again="Cut at the first colon only: `partition` or `split` with a limit does that.",
)

wrong(
    "play_in_a_list",
    was=("return map", "spoken)"),
    now=("return list(map", "spoken))"),
    belief="laziness_is_only_for_files",
    says="Your call alone read all lines: {received}. Nobody had asked for a speech yet. Which part of your code reads them all?",
    again="Do not build a list. `map`, `filter` or `yield` gives one speech at a time.",
)

# %% task [markdown] slot="project"
# ## Who speaks, and how long
#
# A line of a play is a speech if it has a colon. Before the first colon stands the person, after it what is said. The names are written
# in several ways: `Hero:`, `HERO :` and ` hero:` are one person, `HERO`. A speech may be empty. It still counts.
#
# `lines` is an iterator. Give a dictionary that has, for each person, a pair: the number of speeches, and their mean number of words.
# **Read the lines once and do not store them.**

# %% answer
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    ### BEGIN SOLUTION
    states = {}
    for line in filter(lambda line: ":" in line, lines):
        name, _, speech = line.partition(":")
        # The name is cleaned before anything is looked up under it.
        name = name.strip().upper()
        count, words = states.get(name, (0, 0))
        states[name] = count + 1, words + len(speech.split())
    return {name: (count, words / count) for name, (count, words) in states.items()}
    ### END SOLUTION


# %% hints [markdown]
# 1. Which lines are speeches? When do two names belong to one person?
# 2. `str.partition` cuts at the first sign only. Clean the name before you look it up. A mean needs two numbers for each name.
# 3. The same for expenses such as ` Food = 12`. Fill the gap:
#    ```python
#    name, _, amount = line.partition("=")
#    name = ___
#    sums[name] = sums.get(name, 0) + int(amount)
#    ```

# %% question [markdown]
# What does your answer hold while it reads, and what would a list of all speeches hold?


# %% check
SAID = ("", "No", "Who calls the king", "Hear me: be still", "O brave moon: and silent sea: good night")


@exercise(demands=("one pass",))
def check(answer, draw):
    def line(random):
        name, said = random.choice(("Hero", "HERO", " hero", "Page ", "PAGE", "Queen")), random.choice(SAID)
        return random.choice((f"{name}: {said}", f"{name}:{said}", f"{name}: {said}", "Exeunt.", ""))

    verse = draw.random.choice(("Who calls the king", "O brave moon", "No"))
    small = {
        1: ["Hero: "],
        2: ["Exeunt.", f"Queen: {verse}"],
        3: [f"Hero: {verse}", "HERO : Hear me: be still", " hero: Good night"],
        5: [f"Page: {verse}", "Queen: Hear me", "Page: Speak, cousin, or be still", "", "Queen: No"],
    }
    lines = drawn(draw, line, 400, small, "lines")
    expect.equal(answer(expect.serve(lines)), solution(lines))


# %% right
@right
def speeches_by_reduce(lines):
    """A reduction; the number of speeches comes from a list of lengths for each name."""

    def step(lengths, parts):
        if parts[1]:
            lengths.setdefault(parts[0].upper().strip(), []).append(len(parts[2].split()))
        return lengths

    lengths = reduce(step, map(lambda line: line.partition(":"), lines), {})
    return valmap(lambda each: (len(each), sum(each) / len(each)), lengths)


# %% wrong
wrong(
    "names_cleaned_last",
    was=("        name = name.strip().upper()\n", "{name: (count"),
    now=("", "{name.strip().upper(): (count"),
    belief="order_of_stages_is_free",
    says="Your result is {received}, and {expected} was expected. One person is written in several ways here. Under which spelling does your code count each speech?",
    again="Clean the name first, and use only the clean name as the key.",
)


@wrong(
    belief="equal_keys_arrive_together",
    again="Keep a count and a total for every person in one dictionary until the lines end.",
)
def last_turn_only(lines):
    """Your result is {received}, and {expected} was expected. The earlier speeches of a person who speaks again are missing. Where does your code keep them while other lines come?"""
    speeches = (each.split(":", 1) for each in lines if ":" in each)
    pairs = ((name.strip().upper(), len(said.split())) for name, said in speeches)
    return by_run(pairs, count_and_mean)


wrong(
    "up_to_the_second_colon",
    was="len(speech.split())",
    now='len(speech.split(":")[0].split())',
    belief="first_match_is_enough",
    says="A speech with a colon inside has lost words. Only the first colon of a line ends the name. How many pieces does your code cut such a line into?",
    again="Cut at the first colon only: `partition` or `split` with a limit does that.",
)

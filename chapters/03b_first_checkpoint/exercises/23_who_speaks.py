# %% task [markdown] slot="project"
# ## Who speaks, and how long
#
# A line of a play is a speech if it has a colon: before the first colon stands who speaks, after it what is said. The names are
# written as it came: `Hero:`, `HERO :` and ` hero:` are all one person, `HERO`. A speech may be empty: somebody is silent, and that
# counts. `lines` is an iterator. Give a dictionary with, for each person, a pair: the number of speeches, and how many words they
# have on average.

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
# 1. Which lines are speeches? And when do two names belong to one person?
# 2. Take the line apart at its first colon, clean the name, and only then look it up. Two numbers for each person:
#    speeches and words.
# 3. A relative, sums by category from lines such as ' Food = 12': `name, _, amount = line.partition('=')`, `name =
#    name.strip().lower()`, `sums[name] = sums.get(name, 0) + int(amount)`.

# %% question [markdown]
# What does your answer hold while it reads, and what would a list of all speeches hold?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def line(random):
        name = random.choice(("Hero", "HERO", " hero", "Page ", "PAGE", "Queen"))
        said = random.choice(
            ("", "No", "Who calls the king", "Hear me: be still", "O brave moon: and silent sea: good night")
        )
        return random.choice((f"{name}: {said}", f"{name}:{said}", f"{name}: {said}", "Exeunt.", ""))

    verse = draw.random.choice(("Who calls the king", "O brave moon", "No"))
    small = {
        1: ["Hero: "],
        2: ["Exeunt.", f"Queen: {verse}"],
        3: [f"Hero: {verse}", "HERO : Hear me: be still", " hero: Good night"],
        5: [f"Page: {verse}", "Queen: Hear me", "Page: Speak, cousin, or be still", "", "Queen: No"],
    }
    lines = drawn(draw, line, 400, small, "lines")
    words = {}
    for each in lines:
        name, colon, said = each.partition(":")
        if colon:
            words.setdefault(name.strip().upper(), []).append(len(said.split()))
    expected = {name: (len(each), sum(each) / len(each)) for name, each in words.items()}
    expect.equal(answer(expect.serve(lines)), expected)


# %% right
def _speeches(lines):
    """Pairs of the name, as it stands there, and what is said."""
    for line in lines:
        name, colon, said = line.partition(":")
        if colon:
            yield name, said


def _named(speeches):
    return ((name.strip().upper(), said) for name, said in speeches)


@right
def speeches_in_lists(lines):
    """The lengths of all speeches by name, then their means."""
    lengths = {}
    for name, said in _named(_speeches(lines)):
        lengths.setdefault(name, []).append(len(said.split()))
    return valmap(lambda each: (len(each), sum(each) / len(each)), lengths)


# %% wrong
def _by_name(speeches):
    """The pair of each name, from pairs of name and speech."""
    states = {}
    for name, said in speeches:
        count, words = states.get(name, (0, 0))
        states[name] = count + 1, words + len(said.split())
    return {name: (count, words / count) for name, (count, words) in states.items()}


@wrong(belief="order_of_stages_is_free")
def names_cleaned_last(lines):
    """Of a person whose name is written in three ways, the speeches under one of them are left. Under which name was counted?"""
    return {name.strip().upper(): pair for name, pair in _by_name(_speeches(lines)).items()}


@wrong(belief="equal_keys_arrive_together")
def last_turn_only(lines):
    """A person who speaks, is answered and speaks again has only the last turn. How many turns does a dialogue have?"""
    report = {}
    for name, group in groupby(_named(_speeches(lines)), key=itemgetter(0)):
        report.update(_by_name(list(group)))
    return report


@wrong(belief="false_means_missing")
def silence_is_no_speech(lines):
    """Whoever is silent has no speech here, and the others' mean is too high. What does the text say about silence?"""
    return _by_name((name, said) for name, said in _named(_speeches(lines)) if said.strip())


@wrong(belief="first_match_is_enough")
def up_to_the_second_colon(lines):
    """Speeches with a colon inside have lost words. Which of a line's colons stands behind the name?"""
    return _by_name((name, said.split(":")[0]) for name, said in _named(_speeches(lines)))


@wrong(belief="every_line_is_a_record")
def everybody_has_a_colon(lines):
    """It ended at a line in which nobody speaks. What stands between the speeches of a play?"""
    return _by_name(_named(line.split(":", 1) for line in lines))


@wrong(belief="first_match_is_enough")
def two_parts_a_speech(lines):
    """It ended at a speech that has a colon of its own. How many parts does `split(":")` make of such a line?"""
    return _by_name(_named(line.split(":") for line in lines if ":" in line))


@wrong(belief="blanks_do_not_count")
def names_with_their_blanks(lines):
    """Names that look the same are two persons here. In what do the two texts differ, and where in a line does that come from?"""
    return _by_name((name.upper(), said) for name, said in _speeches(lines))


@wrong(belief="small_and_capital_are_one")
def names_in_their_letters(lines):
    """`Hero` and `HERO` are two persons here. What makes two names one for a dictionary?"""
    return _by_name((name.strip(), said) for name, said in _speeches(lines))


@wrong(belief="blanks_do_not_count")
def names_as_they_stand(lines):
    """Every way to write a name is a person of its own here. How many differences between the ways to write Hero can you find?"""
    return _by_name(_speeches(lines))

# %% task [markdown] slot="cleaning"
# ## What was said
#
# In a play a line with a colon is a speech: `Hero: Speak, cousin.` What follows the first colon is what is said, without the blanks
# around it. Lines without a colon are no speeches. Where nothing follows the colon, somebody is silent, and what is said is an empty
# text. `lines` is an iterator. Give an iterator over what is said, in the same order. Nothing is read before somebody asks.

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
# 1. Two things have to happen to a line. Which of them destroys what the other one asks for?
# 2. First the question about the colon, for the whole line; then the cut at the first colon and the blanks. No
#    question about what is left.
# 3. A relative, the values in lines such as 'size = 12': `pairs = filter(lambda line: '=' in line, lines)`, then
#    `map(lambda line: line.partition('=')[2].strip(), pairs)`.

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
    expect.lazy(served)
    expected = [each.split(":", 1)[1].strip() for each in lines if ":" in each]
    expect.equal(expect.everything(said), expected)


# %% right
@right
def said_by_generator(lines):
    """A generator."""
    for line in lines:
        _, colon, said = line.partition(":")
        if colon:
            yield said.strip()


# %% wrong
def _after_colon(line):
    return line.partition(":")[2].strip()


@wrong(belief="false_means_missing")
def only_what_is_audible(lines):
    """Whoever is silent is gone, as if there had been no speech. What is the truth value of an empty text?"""
    return filter(None, map(_after_colon, lines))


@wrong(belief="order_of_stages_is_free")
def cut_then_asked(lines):
    """Only speeches with a second colon are left. Where was the first one when the question came?"""
    return filter(lambda said: ":" in said, map(_after_colon, lines))


@wrong(belief="first_match_is_enough")
def between_two_colons(lines):
    """`Hear me: be still` ends at `Hear me`. How many pieces does `split(":")` make of that line?"""
    return map(lambda line: line.split(":")[1].strip(), filter(lambda line: ":" in line, lines))


@wrong(belief="laziness_is_only_for_files")
def play_in_a_list(lines):
    """The whole play was read during the call. What did the caller want by then: the speeches, or a way to get them?"""
    return [_after_colon(line) for line in lines if ":" in line]


@wrong(belief="map_leaves_out_none")
def silent_remarks(lines):
    """“Exeunt.” stands here as a speech of nothing. How many items come out of a `map`, compared with what went in?"""
    return map(_after_colon, lines)

# %% task [markdown] slot="workers"
# ## Dice in many processes
#
# A simulation plays many games, each in some worker. In every run, game 7 must have the same dice, whichever worker plays it, and in whichever order.
# This function cannot do that:
#
# ```python
# generator = random.Random(2013)
#
# def dice_game(game, seed, throws):
#     return [generator.randint(1, 6) for _ in range(throws)]
# ```
#
# Write `dice_game` so that its result depends on its arguments alone. **The dice of a game come from a generator with the seed `1000 * seed + game`.**

# %% answer
def dice_game(game, seed, throws):
    """The dice of one game, the same in every process.

    >>> dice_game(7, 1, 5) == dice_game(7, 1, 5)
    True
    """
    ### BEGIN SOLUTION
    generator = random.Random(1000 * seed + game)
    return [generator.randint(1, 6) for _ in range(throws)]
    ### END SOLUTION


# %% hints [markdown]
# 1. Which state does the function of the text use, and who changes it?
# 2. Make the generator inside the function. From which arguments does its seed come?
# 3. The same for a card game, with one gap:
#    ```python
#    shuffler = random.Random(f"table {___}")
#    shuffler.shuffle(cards)
#    ```

# %% question [markdown]
# What happens if two games get the same seed? Do games with `seed=1` and `seed=2` ever share one?


# %% check
def check(answer, draw):
    seed = draw.integer(2, 99, named="seed")
    throws = draw.show("throws", draw.size(8, at_least=0) + 1)
    games = draw.show("games", draw.random.sample(range(1, 30), 4))
    expect.equal([list(answer(game, seed, throws)) for game in games], [solution(game, seed, throws) for game in games])


# %% right
@right
def with_choices(game, seed, throws):
    """A method of the generator as the function to call."""
    throw = random.Random(game + seed * 1000).randint
    return tuple(throw(1, 6) for _ in range(throws))


# %% wrong
wrong(
    "one_seed_for_all",
    was="1000 * seed + game",
    now="1000 * seed",
    belief="One seed for the run makes each game random.",
    says="The games {input games} have the dice {received}; {expected} is right. A generator gives the same numbers for the same seed. What makes your games differ?",
    again="Add the number of the game to the seed: `1000 * seed + game`.",
)


wrong(
    "sum_of_both",
    was="1000 * seed + game",
    now="seed + game",
    belief="Each mixture of the seed and the game is as good as another.",
    says="The games {input games} have the dice {received}; {expected} is right. Your game 5 of seed 4 has the same dice as game 4 of seed 5. Which seed does the text ask for?",
    again="Use the seed of the text: `1000 * seed + game`.",
)


@wrong(
    belief="Each throw needs a new generator.",
    again="Make one generator for the game. Take all its throws from it.",
)
def new_for_each_throw(game, seed, throws):
    """The games {input games} have the dice {received}; {expected} is right. A new generator with the same seed begins again from its first number. How many generators does one game need?"""
    return [random.Random(1000 * seed + game).randint(1, 6) for _ in range(throws)]

# %% task [markdown] points=4
# ## A fair table
#
# *Project.* Each line is a game of the league, as JSON: `{"day": 3, "home": "Onyx", "away": "Jade", "goals": [2, 1]}`. The goals of the home
# club come first. Some lines are broken: they are no JSON. **Each broken line adds 1 to the counter `"broken"` in the group `"league"`.** It
# has no other effect.
#
# Rank the clubs. A win is worth 1 point, a draw a half, a defeat 0. Neighbours meet more often than others, so a plain sum would be
# unfair to a club with a strong neighbour. Therefore:
#
# - a club's *share against an opponent* is its points against that club, divided by the number of their games;
# - its *mean* is the mean of these shares over the opponents it has met, rounded to six digits.
#
# For each club that has played, yield its rank as the key, and a pair of club and mean as the value. Rank 1 has the greatest mean. Clubs with
# equal means get different ranks, by the alphabet. Onyx wins against Jade and draws with Flint; these two games give
#
# ```
# 1	["Onyx", 0.75]
# 2	["Flint", 0.5]
# 3	["Jade", 0.0]
# ```

# %% answer
# %%writefile fair_table.py
import json

from mrjob.job import MRJob
from mrjob.step import MRStep


class FairTable(MRJob):
    """The clubs, ranked by the mean of their shares against each opponent."""

    ### BEGIN SOLUTION
    def steps(self):
        return [
            MRStep(mapper=self.games, combiner=self.together, reducer=self.share),
            MRStep(reducer=self.mean),
            MRStep(reducer=self.rank),
        ]

    def games(self, _, line):
        try:
            game = json.loads(line)
        except ValueError:
            self.increment_counter("league", "broken")
            return
        home, away = game["home"], game["away"]
        scored, conceded = game["goals"]
        points = 0.5 if scored == conceded else float(scored > conceded)
        yield (home, away), (points, 1)
        yield (away, home), (1 - points, 1)

    def together(self, clubs, results):
        yield clubs, self.added(results)

    def share(self, clubs, results):
        points, games = self.added(results)
        yield clubs[0], points / games

    def added(self, results):
        """Points and games of all results: the shape of one result."""
        points = games = 0
        for each_points, each_games in results:
            points += each_points
            games += each_games
        return points, games

    def mean(self, club, shares):
        shares = list(shares)  # one for each opponent: eleven at most
        yield None, (-round(sum(shares) / len(shares), 6), club)

    def rank(self, _, clubs):
        # Least first: the greatest mean, and of equal ones the first name.
        for rank, (mean, club) in enumerate(sorted(clubs), 1):
            yield rank, (club, -mean)

    ### END SOLUTION


if __name__ == "__main__":
    FairTable.run()

# %% note [markdown]
# Does your table find the planted order of the lesson's league? That league has neighbours, but no broken lines.

# %% code tags=["raises-exception"]
from workbook import data

# !python fair_table.py --quiet {data.league("1 MB")} > table.txt 2> /dev/null
with open("table.txt") as file:
    table = sorted((int(line.split("\t")[0]), line.split('"')[1]) for line in file)
# !rm table.txt
[club for rank, club in table] == data.truth(data.league("1 MB"))["clubs"]

# %% hints [markdown]
# 1. There are three keys, one after another: a club and its opponent; a club; one key for all. What must come together under each?
# 2. Step 1 adds up points and games of (club, opponent). Step 2 computes the mean of a club's shares. Step 3 sorts all clubs
#    ([section 5](lesson#5)). A key of two parts arrives as a list. `json.loads` raises ValueError on a broken line.
# 3. Readers by the mean share of their books that they have read, the last two steps with gaps:
#    ```python
#    def mean(self, reader, shares):
#        shares = list(shares)
#        yield ___, (sum(shares) / len(shares), reader)
#
#    def rank(self, _, readers):
#        for rank, (mean, reader) in enumerate(sorted(readers, key=___), 1):
#            yield rank, (reader, mean)
#    ```

# %% question [markdown]
# In chapter 03 a mean of means was the wrong answer. Why is it the right one here?

# %% check
CLUBS = ("Amber", "Flint", "Jade", "Onyx", "Slate")

# More than twenty clubs, so each has more than twenty opponents.
MORE = [
    side + name
    for side in ("North", "South", "East", "West")
    for name in ("field", "gate", "mill", "port", "wood", "ford")
]


def game(home, away, goals):
    """The line of a game."""
    return json.dumps({"day": 7, "home": home, "away": away, "goals": goals})


def game_line(random):
    """A game between two clubs, the first three of which meet often; or what is left of one."""
    home, away = random.sample(CLUBS[:3] if random.random() < 0.5 else CLUBS, 2)
    line = game(home, away, [random.randint(0, 3) + (home < away), random.randint(0, 3) + (away < home)])
    return line[: random.randint(1, 40)] if random.random() < 0.15 else line


@exercise(on="processes", demands=("separate processes",))
def check(answer, draw):
    # Two clubs that met once, without a winner: equal in every draw.
    lines = [game("Pearl", "Coral", [1, 1]), *draw.several(game_line, 250, at_least=6, named="lines")]
    if draw.cap is None:
        lines += [game(one, other, draw.random.choices(range(4), k=2)) for one in MORE for other in MORE if one < other]
    lines = draw.show("lines", lines)
    points, broken = defaultdict(lambda: defaultdict(list)), 0
    for line in lines:
        try:
            played = json.loads(line)
        except ValueError:
            broken += 1
            continue
        home, away = played["home"], played["away"]
        margin = played["goals"][0] - played["goals"][1]
        points[home][away].append((margin >= 0) / 2 + (margin > 0) / 2)
        points[away][home].append(1 - points[home][away][-1])
    means = {}
    for club, against in points.items():
        means[club] = round(sum(sum(each) / len(each) for each in against.values()) / len(against), 6)
    table = sorted(means, key=lambda club: (-means[club], club))
    gives_anywhere(answer, draw, lines, [(rank, [club, means[club]]) for rank, club in enumerate(table, 1)])
    expect.equal(
        jobs.mrjob(answer, lines, options=MANY).counters.get(("league", "broken"), 0),
        broken,
        says='The counter "broken" of the group "league" is at {received}; {expected} of the lines are broken. Where does your '
        "job add 1 to it?",
    )


# %% right
@right
def by_club():
    """The games of a club go to one call, which sorts them by opponent in a dictionary."""
    return job(
        """
        def steps(self):
            return [MRStep(mapper=self.games, reducer=self.mean), MRStep(reducer=self.rank)]

        def games(self, _, line):
            try:
                game = json.loads(line)
            except ValueError:
                self.increment_counter("league", "broken")
            else:
                margin = game["goals"][0] - game["goals"][1]
                yield game["home"], (game["away"], margin)
                yield game["away"], (game["home"], -margin)

        def mean(self, club, games):
            against = {}
            for other, margin in games:
                against.setdefault(other, []).append(1 if margin > 0 else 0.5 if margin == 0 else 0)
            shares = [sum(points) / len(points) for points in against.values()]
            yield None, (round(sum(shares) / len(shares), 6), club)

        def rank(self, _, clubs):
            for rank, (mean, club) in enumerate(sorted(clubs, key=lambda each: (-each[0], each[1])), 1):
                yield rank, (club, mean)
    """,
        imports="import json\n\n",
    )


# %% wrong
wrong(
    "over_all_games",
    was=("clubs[0], points / games", "shares = list(shares)", "sum(shares) / len(shares)"),
    now=("clubs[0], (points, games)", "points, games = self.added(shares)", "points / games"),
    belief="To be fair is to count every game alike.",
    says="Your job gives {received}; {expected} is right. Your means are the points of a club divided by all its games. A neighbour that it met ten times then counts ten times. How often should each opponent count?",
    again="First divide for each pair of club and opponent. Then take the mean of these shares for each club.",
)

wrong(
    "silent_about_broken",
    was='\n            self.increment_counter("league", "broken")',
    now="",
    belief="bad_lines_need_no_word",
    says="The table is right, and the counter is at {received}; {expected} lines are broken. A job that skips lines should count them ([section 4](lesson#4)). Where does your job skip a line?",
    again="Add 1 to the counter where `json.loads` raises ValueError.",
)

wrong(
    "ties_from_the_end",
    was="clubs), 1):\n            yield rank, (club, -mean",
    now="([-mean, club] for mean, club in clubs), reverse=True), 1):\n            yield rank, (club, mean",
    belief="Sorting backwards by a pair turns only its first part round.",
    says="Your job gives {received}; {expected} is right. Two clubs have the same mean, and the later name comes first. What does `reverse=True` turn round besides the means?",
    again="Sort by the negative mean and the name, without `reverse`.",
)

wrong(
    "relies_on_combiner",
    was=("away), (points, 1)", "home), (1 - points, 1)", "yield clubs, self.added(results)"),
    now=(
        "away), points",
        "home), 1 - points",
        "results = list(results)\n        yield clubs, (sum(results), len(results))",
    ),
    belief="A combiner runs for every key, so the reducer may rely on what it makes.",
    says="Your job was right with its combiner, and ended with an error without it. Your mapper sends numbers, and your reducer takes pairs ([section 7](lesson#7)). What must mapper and combiner have in common?",
    again="Let the mapper send the same kind of value that the combiner sends: points and games.",
)

equivalent(
    was="scored > conceded", now="scored >= conceded", why="Behind `else` the goals differ, so > and >= say the same."
)
equivalent(was="", now="shares = repeated(shares)", why="The mean of all shares twice is their mean.")

# %% task [markdown] points=4
# ## A fair table
#
# *Project.* Each line is a game of the league, as JSON: `{"day": 3, "home": "Onyx", "away": "Jade", "goals": [2, 1]}`. The first of the
# goals are those of the home club. Some lines are broken: they are no JSON. Each of these adds 1 to the counter `"broken"` in the group
# `"league"`, and nothing else happens.
#
# Rank the clubs. A win is worth 1 point, a draw a half, a defeat 0. Neighbours meet more often than others, so a plain count would be
# unfair to a club with a strong neighbour. Therefore:
#
# - a club's *share against an opponent* is its points against that club, divided by the number of their games;
# - its *mean* is the mean of these shares over the opponents it has met, rounded to six digits.
#
# For each club that has played, yield its rank as the key, and a pair of club and mean as the value. Rank 1 has the greatest mean; of equal
# means, the first by the alphabet comes first, and no rank is given twice. Two games, which Onyx wins against Jade and draws with
# Flint, give
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
# And in the league of the lesson, does your table find the planted order? The broken lines are missing there, the neighbours are not.

# %% code tags=["raises-exception"]
from workbook import data

# !python fair_table.py --quiet {data.league("1 MB")} > table.txt 2> /dev/null
with open("table.txt") as file:
    table = sorted((int(line.split("\t")[0]), line.split('"')[1]) for line in file)
# !rm table.txt
[club for rank, club in table] == data.truth(data.league("1 MB"))["clubs"]

# %% hints [markdown]
# 1. Three keys follow one another: a club and its opponent; a club; and one for all. What must meet under each?
# 2. First (club, opponent) → (points, games), added up; then club → share; then None → (mean, club), sorted. A key of
#    two parts comes back as a list. `json.loads` raises ValueError on a broken line.
# 3. A relative, the mean over a reader's books of the share of pages read: (reader, book) → (pages, of), reader →
#    share, then None → (mean, reader): `for rank, (mean, reader) in enumerate(sorted(found, reverse=True), 1)`.

# %% question [markdown]
# For the averages in chapter 03 a mean of means was the wrong answer. Why is it the right one here?

# %% check
CLUBS = ("Amber", "Flint", "Jade", "Onyx", "Slate")


def game_line(random):
    """A game between two clubs, as JSON; or what is left of one."""
    home, away = random.sample(CLUBS[:3] if random.random() < 0.5 else CLUBS, 2)
    # The first clubs by name are the stronger, and play each other more often.
    ahead = CLUBS.index(away) - CLUBS.index(home)
    goals = [max(0, random.randint(0, 3) + (ahead > 1)), max(0, random.randint(0, 3) + (ahead < -1))]
    line = json.dumps({"day": random.randint(1, 300), "home": home, "away": away, "goals": goals})
    return line[: random.randint(1, 40)] if random.random() < 0.15 else line


@exercise(**IN_PROCESSES)
def check(answer, draw):
    # Two clubs that met once, without a winner: equal in every draw.
    tie = json.dumps({"day": 7, "home": "Pearl", "away": "Coral", "goals": [1, 1]})
    lines = draw.show("lines", [tie, *draw.several(game_line, 250, at_least=6, named="lines")])
    against, broken = defaultdict(lambda: [0, 0]), 0
    for line in lines:
        try:
            game = json.loads(line)
        except ValueError:
            broken += 1
            continue
        home, away = game["goals"]
        won = 0.5 if home == away else float(home > away)
        for club, other, points in ((game["home"], game["away"], won), (game["away"], game["home"], 1 - won)):
            against[club, other][0] += points
            against[club, other][1] += 1
    shares = defaultdict(list)
    for (club, _), (points, games) in against.items():
        shares[club].append(points / games)
    means = {club: round(sum(each) / len(each), 6) for club, each in shares.items()}
    table = sorted(means, key=lambda club: (-means[club], club))
    job = jobs.mrjob(answer, lines, options=MANY)
    gives(job, [(rank, [club, means[club]]) for rank, club in enumerate(table, 1)])
    expect.equal(
        job.counters.get(("league", "broken"), 0),
        broken,
        says='The counter "broken" of the group "league" is at {received}; {expected} of the lines are broken.',
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
                home, away, goals = game["home"], game["away"], game["goals"]
            except ValueError:
                self.increment_counter("league", "broken")
            else:
                margin = goals[0] - goals[1]
                yield home, (away, margin)
                yield away, (home, -margin)

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
TABLE = job(
    """
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
        points = games = 0
        for each_points, each_games in results:
            points += each_points
            games += each_games
        return points, games

    def mean(self, club, shares):
        shares = list(shares)
        yield None, (-round(sum(shares) / len(shares), 6), club)

    def rank(self, _, clubs):
        for rank, (mean, club) in enumerate(sorted(clubs), 1):
            yield rank, (club, abs(mean))
""",
    imports="import json\n\n",
)

wrong(
    "over_all_games",
    changed(
        TABLE,
        ("yield clubs[0], points / games", "yield clubs[0], (points, games)"),
        ("        shares = list(shares)\n", "        points, games = self.added(shares)\n"),
        ("sum(shares) / len(shares)", "points / games"),
    ),
    belief="To be fair is to count every game alike.",
    says="These are the points of a club divided by all its games. A neighbour that it met ten times counts ten times there: what should each opponent count for?",
)

wrong(
    "home_only",
    was=("\n        yield (away, home), (1 - points, 1)", "-mean"),
    now=("", "abs(mean)"),
    belief="A record about two is sent once.",
    says="Only the home club got its points, so away games count for nobody. For how many clubs does a game say something?",
)

wrong(
    "draws_are_lost",
    was=("0.5 if scored == conceded else ", "-mean"),
    now=("", "abs(mean)"),
    belief="What is not won is lost.",
    says="A draw gave the home club nothing and the other a full point. What does `scored > conceded` say of a draw?",
)

wrong(
    "trusts_games",
    changed(
        TABLE,
        (
            "        try:\n            game = json.loads(line)\n        except ValueError:\n"
            '            self.increment_counter("league", "broken")\n            return\n',
            "        game = json.loads(line)\n",
        ),
    ),
    belief="every_line_is_a_record",
    says="The first broken line ended the job. What does `json.loads` do with half a game, and who should deal with that?",
)

wrong(
    "silent_about_broken",
    was=('\n            self.increment_counter("league", "broken")', "-mean"),
    now=("", "abs(mean)"),
    belief="bad_lines_need_no_word",
    says="The table is right, and the counter is at 0: broken games were left out without a word. How would the league learn that a tenth of its games is missing?",
)

wrong(
    "ranks_apart",
    was=("None", "-mean"),
    now=("club", "abs(mean)"),
    belief="A number that a reducer counts up goes on in the next call.",
    says="Each club was ranked by itself, so all of them are first. Where would they have to meet to be compared?",
)

wrong(
    "ties_from_the_end",
    was="clubs), 1):\n            yield rank, (club, -mean",
    now="([-mean, club] for mean, club in clubs), reverse=True), 1):\n            yield rank, (club, abs(mean)",
    belief="Sorting backwards by a pair turns only its first part round.",
    says="Two clubs have the same mean, and the later name stands first. What does `reverse=True` turn round besides the means?",
)

wrong(
    "mean_in_combiner",
    was=("yield clubs, self.added(results", "-mean"),
    now=("points, games = self.added(results)\n        yield clubs, (points / games, 1", "abs(mean)"),
    belief="means_can_be_averaged",
    says="Each mapper's share of the games between two clubs has the same weight here, be it of one game or of twenty. What has to be added up before anything is divided?",
)

equivalent(was="scored > conceded", now="scored >= conceded", why="A draw was treated before.")

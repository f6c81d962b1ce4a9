"""Generated games of a league of twelve clubs, with planted strengths and planted derbies; the truth beside it knows both.

A line is one game, as JSON, in the order in which they were played:

    {"day": 3, "home": "Copper", "away": "Jade", "goals": [2, 1]}

Every club has a strength; the stronger one wins more often, the more so the further apart they are, and home counts for half
a step. About one game in five is drawn. Six clubs have a neighbour, and neighbours meet four times as often as others.
"""

import json
import random as randoms
from collections import Counter
from itertools import combinations
from pathlib import Path

from .. import lines
from ..sizes import in_bytes
from ..store import Dataset, Recipe, made, write_json

VERSION = "1"
CLUBS = (
    "Amber", "Basalt", "Copper", "Flint", "Garnet", "Jade", "Marble", "Onyx", "Quartz", "Slate", "Topaz", "Zinc",
)  # fmt: skip
DERBIES, OFTEN = 3, 4  # how many pairs of neighbours there are, and how much more often they meet
DRAWN = 20  # games of a hundred that end in a draw
GAMES_A_DAY = 6
# Of a thousand games without a draw, what the first club wins: it is so many half steps stronger, 0 to 23. A step is 80 points
# of Elo. Written out, because no two machines need to agree on the last digit of a power.
WINS = (
    500, 557, 613, 666, 715, 760, 799, 834, 863, 888, 909, 926, 941, 952, 962, 969, 975, 980, 984, 988, 990, 992, 994, 995,
)  # fmt: skip


def path(size: str | int = "tiny", seed: int = 0) -> Path:
    """The games; their truth is `truth.json` beside them."""
    return made(recipe(in_bytes(size), seed)) / "games.jsonl"


def recipe(size: int, seed: int = 0) -> Recipe:
    """How to make a league of at least this many bytes; its last line is whole."""
    return Recipe(f"league/{size}-{seed}", VERSION, size, lambda folder: _write(folder, size, seed))


def game(random) -> str:
    """One made-up game, as a line of JSON; the clubs' strengths are in the order of their names.

    >>> from random import Random
    >>> game(Random(3))
    '{"day": 87, "home": "Flint", "away": "Slate", "goals": [1, 0]}'
    """
    pick = random.random
    return _line(1 + int(pick() * 365), *_played(pick, CLUBS, _pairs()))


def _pairs(derbies: tuple = ()) -> list[tuple[int, int]]:
    """Two numbers of clubs for each slot: drawing a slot evenly draws neighbours more often."""
    pairs = combinations(range(len(CLUBS)), 2)
    return [pair for pair in pairs for _ in range(OFTEN if pair in derbies else 1)]


def _played(pick, clubs, pairs) -> tuple[str, str, int, int]:
    """Home, away and their goals. `clubs` stand in the order of their strengths, the strongest first."""
    stronger, weaker = pairs[int(pick() * len(pairs))]
    stronger_at_home = pick() < 0.5
    half_steps = 2 * (weaker - stronger) + (1 if stronger_at_home else -1)
    drawn = pick() * 100 < DRAWN
    won = pick() * 1_000 < WINS[half_steps]
    high, low = pick(), pick()
    most = 1 + int(high * high * 5)
    least = most - 1 if drawn else int(low * most)
    goals = (least, least) if drawn else (most, least) if won else (least, most)
    if stronger_at_home:
        return clubs[stronger], clubs[weaker], *goals
    return clubs[weaker], clubs[stronger], goals[1], goals[0]


def _line(day: int, home: str, away: str, home_goals: int, away_goals: int) -> str:
    return json.dumps({"day": day, "home": home, "away": away, "goals": [home_goals, away_goals]})


def _shuffled(pick, items) -> list:
    # random.shuffle is not promised to stay the same in every Python.
    items = list(items)
    for last in range(len(items) - 1, 0, -1):
        other = int(pick() * (last + 1))
        items[last], items[other] = items[other], items[last]
    return items


def _write(folder: Path, size: int, seed: int) -> None:
    # Only random() is used: of a seeded generator's methods, it alone is promised to stay the same in every Python.
    pick = randoms.Random(seed).random
    clubs = _shuffled(pick, CLUBS)
    neighbours = _shuffled(pick, range(len(clubs)))[: 2 * DERBIES]
    derbies = tuple(sorted(tuple(sorted(neighbours[at : at + 2])) for at in range(0, 2 * DERBIES, 2)))
    pairs = _pairs(derbies)
    wins, meetings, goals, draws = Counter(), Counter(), 0, 0
    with lines.written(folder / "games.jsonl", size, "league") as games:
        while games.bytes < size:
            home, away, home_goals, away_goals = _played(pick, clubs, pairs)
            games.add(_line(1 + games.count // GAMES_A_DAY, home, away, home_goals, away_goals))
            goals += home_goals + away_goals
            meetings[tuple(sorted((home, away)))] += 1
            if home_goals == away_goals:
                draws += 1
            else:
                wins[home if home_goals > away_goals else away] += 1
    named = sorted(sorted((clubs[one], clubs[other])) for one, other in derbies)
    truth = {
        "bytes": games.bytes,
        "games": games.count,
        "draws": draws,
        "goals": goals,
        "clubs": clubs,
        "derbies": named,
        "wins": {club: wins[club] for club in clubs},
        "meetings": [[*pair, count] for pair, count in sorted(meetings.items(), key=lambda item: (-item[1], item[0]))],
    }
    write_json(folder / "truth.json", truth)


LEAGUE = Dataset(
    name="league",
    what="generated games of twelve clubs as JSON lines, with planted strengths and derbies; all of it known",
    source="generated by size and seed",
    licence="CC0",
    recipe=recipe,
    sized=True,
)

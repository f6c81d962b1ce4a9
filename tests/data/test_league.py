import hashlib
import json
import random
from collections import Counter, defaultdict

import pytest

from workbook import data
from workbook.data.catalog import league

CHECKSUM = "5bdc69d5c4905df4d62f9cc3b38a2866adbc9bd465f13f6915791de2da306e7b"  # change it together with VERSION


@pytest.fixture
def path():
    return data.league("1 MB", seed=4)


def games(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def points(game) -> tuple[float, float]:
    """What home and away get: 1, a half, or nothing."""
    home, away = game["goals"]
    won = 0.5 if home == away else float(home > away)
    return won, 1 - won


def test_same_bytes_everywhere():
    """The same size and seed give the same bytes on every machine and Python: this is their checksum."""
    path = data.league(50_000, seed=7)

    truth = path.with_name("truth.json")

    assert hashlib.sha256(path.read_bytes() + truth.read_bytes()).hexdigest() == CHECKSUM


def test_truth(path):
    """Counting the games gives what is said of them."""
    truth, found = data.truth(path), games(path)
    met = Counter(tuple(sorted((game["home"], game["away"]))) for game in found)

    assert truth["bytes"] == path.stat().st_size
    assert truth["games"] == len(found)
    assert truth["draws"] == sum(points(game) == (0.5, 0.5) for game in found)
    assert truth["goals"] == sum(sum(game["goals"]) for game in found)
    assert truth["meetings"] == [
        [*pair, count] for pair, count in sorted(met.items(), key=lambda item: (-item[1], item[0]))
    ]
    assert truth["wins"] == Counter(
        game["home"] if home == 1 else game["away"] for game in found if (home := points(game)[0]) != 0.5
    )


def test_clubs_and_days(path):
    """The clubs are twelve, nobody plays itself, and days never run back."""
    found = games(path)

    assert {game["home"] for game in found} == {game["away"] for game in found} == set(league.CLUBS)
    assert sorted(data.truth(path)["clubs"]) == sorted(league.CLUBS)
    assert all(game["home"] != game["away"] for game in found)
    assert [game["day"] for game in found] == sorted(game["day"] for game in found)


def test_derbies_meet_most_often(path):
    """The planted pairs of neighbours are the three that meet most often."""
    truth = data.truth(path)

    assert sorted(pair[:2] for pair in truth["meetings"][:3]) == truth["derbies"]


@pytest.mark.parametrize("seed", range(8))
def test_ranking_recovers_the_planted_order(seed):
    """The mean of a club's shares against each opponent ranks the clubs as planted; neighbours count like others there."""
    path = data.league("1 MB", seed)
    against = defaultdict(list)
    for game in games(path):
        for club, other, share in zip(
            (game["home"], game["away"]), (game["away"], game["home"]), points(game), strict=True
        ):
            against[club, other].append(share)
    table = {
        club: sum(sum(against[club, other]) / len(against[club, other]) for other in league.CLUBS if other != club)
        for club in league.CLUBS
    }

    assert sorted(table, key=table.get, reverse=True) == data.truth(path)["clubs"]


def test_elo_recovers_the_planted_order():
    """So do Elo's ratings with small steps, one game after another."""
    path, ratings = data.league("2 MB", seed=4), dict.fromkeys(league.CLUBS, 1_500.0)
    for game in games(path):
        home, away = game["home"], game["away"]
        expected = 1 / (1 + 10 ** ((ratings[away] - ratings[home]) / 400))
        step = 2 * (points(game)[0] - expected)
        ratings[home] += step
        ratings[away] -= step

    assert sorted(ratings, key=ratings.get, reverse=True) == data.truth(path)["clubs"]


def test_game():
    """A drawn game is one line of JSON between two clubs; the first of them by name wins most."""
    generator = random.Random(1)
    drawn = [json.loads(league.game(generator)) for _ in range(5_000)]
    wins = Counter(game["home"] if game["goals"][0] > game["goals"][1] else game["away"] for game in drawn)

    assert all(game["home"] != game["away"] for game in drawn)
    assert wins.most_common(1)[0][0] == "Amber"


def test_smallest():
    """One byte asked for is one game."""
    assert data.truth(data.league(1))["games"] == 1

"""Free ports: the usual one, else the next, none twice."""

import json
import socket
import sys

import pytest

from workbook.engines import ports
from workbook.errors import ClusterError


@pytest.fixture
def busy():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_in_use_is_passed_over(busy):
    assert not ports.is_free(busy)
    found = ports.chosen({"web": busy, "other": busy}, {busy + 1})

    assert min(found.values()) > busy + 1
    assert found["web"] != found["other"]


def test_a_range_in_use_is_one_sentence(monkeypatch):
    monkeypatch.setattr(ports, "is_free", lambda port: False)
    with pytest.raises(ClusterError, match="Ports 9870 to 10369 are all in use"):
        ports.chosen({"web": 9870}, set())


def test_what_other_clusters_chose_is_taken(tmp_path):
    for name, text in {"one": json.dumps({"ports": {"web": 9870}}), "broken": "{", "odd": "[]"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "cluster.json").write_text(text)

    assert ports.promised(tmp_path) == {9870}


def test_all_state_folders_of_a_user_are_known_to_each_other(tmp_path, monkeypatch):
    monkeypatch.setattr(ports.places, "links", lambda: tmp_path / "own")
    (tmp_path / "a" / "hadoop").mkdir(parents=True)
    (tmp_path / "a" / "hadoop" / "cluster.json").write_text(json.dumps({"ports": {"web": 9870}}))
    (tmp_path / "b").mkdir()
    with ports.promises(tmp_path / "a"):
        pass
    with ports.promises(tmp_path / "b") as taken:
        assert taken == {9870}


def test_where_no_list_can_be_kept_a_state_folder_knows_its_own(tmp_path, monkeypatch):
    """As after `su`, with another user's folders in the environment."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(ports.places, "links", lambda: tmp_path / "file")
    (tmp_path / "a" / "hadoop").mkdir(parents=True)
    (tmp_path / "a" / "hadoop" / "cluster.json").write_text(json.dumps({"ports": {"web": 9870}}))
    with ports.promises(tmp_path / "a") as taken:
        assert taken == {9870}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has abstract sockets")
def test_two_users_who_start_at_once_choose_other_ports():
    """Neither sees the other's list, and nothing listens yet."""
    usual = {"web": 21_870, "other": 21_871}
    with ports.claims() as first, ports.claims() as second:
        one, two = ports.chosen(usual, set(), first), ports.chosen(usual, set(), second)
    with ports.claims() as third:
        three = ports.chosen(usual, set(), third)

    assert not set(one.values()) & set(two.values())
    assert three == one  # what is let go of can be claimed again

"""A pack laid over the pack that it extends."""

from chairdesk.procedures.reading.family import full_name, laid_over, with_full_names


def test_a_rule_has_its_packs_name():
    assert full_name("fife", "F7") == "fife/F7"
    assert full_name("north-fife", "fife/F7") == "fife/F7"
    assert full_name("fife", "") == ""


def test_names_and_sources_are_made_whole():
    whole = with_full_names(
        {
            "name": "x",
            "extends": "fife",
            "source": {"short": "X"},
            "rules": {"A": {"source": "page 1"}, "B": {}},
            "questions": {"q": {"answers": ["A", "fife/F1"]}, "r": {}},
            "referrals": {"s": {"rule": "A"}},
            "quorum": {"rule": "B"},
        }
    )
    assert whole["rules"] == {"x/A": {"source": "X, page 1"}, "x/B": {}}
    assert whole["questions"]["q"]["answers"] == ["x/A", "fife/F1"]
    assert whole["referrals"]["s"]["rule"] == whole["quorum"]["rule"].replace("B", "A") == "x/A"
    assert "extends" not in whole


def test_what_has_not_its_shape_is_left_for_the_check_to_name():
    torn = {
        "name": "x",
        "source": "page",
        "rules": {"A": 3},
        "questions": {"q": 3, "r": {"answers": 3}},
        "limits": [],
    }
    assert with_full_names(torn)["rules"] == {"x/A": 3}
    assert with_full_names(torn)["questions"] == torn["questions"]


def test_the_upper_pack_wins_key_by_key_and_speaks_for_itself():
    base = {
        "name": "a",
        "edition": "1",
        "terms": {"plan": "P", "meeting": "M"},
        "manners": ["chair"],
    }
    own = {"name": "b", "edition": "2", "terms": {"plan": "Q"}, "manners": ["consensus"]}
    assert laid_over(base, own) == {
        "name": "b",
        "edition": "2",
        "terms": {"plan": "Q", "meeting": "M"},
        "manners": ["consensus"],
        "extends": ["a"],
    }

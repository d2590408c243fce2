"""A pack laid over the pack that it extends."""

from chairdesk.procedures.reading.family import full_name, laid_over, seen_in_vain, with_full_names


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


def test_blanks_are_added_to_those_below_and_one_that_was_found_out_is_named():
    base = {"name": "a", "unseen": ["Quorum: not seen.", "Appeals: local."]}
    own = {"name": "b", "unseen": ["Appeals: local.", "Notice: local."], "now_seen": ["Quorum"]}
    assert laid_over(base, own)["unseen"] == ["Appeals: local.", "Notice: local."]
    assert "now_seen" not in laid_over(base, own)
    assert laid_over(base, {"name": "b"})["unseen"] == base["unseen"]
    assert laid_over(base, {"name": "b", "unseen": 3})["unseen"] == 3
    assert laid_over(base, {"name": "b", "now_seen": 3}).get("unseen") == base["unseen"]


def test_what_is_said_to_be_seen_and_was_never_missing_is_told():
    base = {"name": "a", "unseen": ["Quorum: not seen."]}
    assert seen_in_vain(base, {"now_seen": ["Quorum", "Notice"]}) == ("Notice",)
    assert seen_in_vain(base, {}) == ()

"""A pack laid over the pack that it extends."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Tables: TypeAlias = dict[str, Any]

OF_ITS_OWN = (
    "name",
    "title",
    "edition",
    "source",
    "in_force_from",
    "in_force_until",
    "extends",
)
"""What a pack says for itself, and never takes over."""

_RULES_NAMED = {
    "questions": "answers",
    "decisions": "against",
    "referrals": "rule",
    "limits": "rule",
    "outputs": "rule",
    "statements": "rule",
}


def laid_over(base: Tables, own: Tables) -> Tables:
    """Lay a pack over the one it extends: its tables win, key by key.

    What was not seen below is not seen here either, but for what `now_seen` names.
    """
    inherited = {key: value for key, value in base.items() if key not in OF_ITS_OWN}
    line = [*base.get("extends", []), base["name"]]
    merged = {**_merged(_without_stale(base, inherited, own), own), "extends": line}
    now_seen, unseen = merged.pop("now_seen", []), own.get("unseen", [])
    if are_words(unseen) and are_words(now_seen) and "unseen" in merged:
        below = [one for one in base.get("unseen", []) if not one.startswith(tuple(now_seen))]
        merged["unseen"] = list(dict.fromkeys((*below, *unseen)))
    return merged


def seen_in_vain(base: Tables, own: Tables) -> tuple[str, ...]:
    """List what a pack says is now seen, and was not among what the pack below had not seen."""
    below = base.get("unseen", [])
    return tuple(
        one for one in own.get("now_seen", []) if not any(u.startswith(one) for u in below)
    )


def are_words(value: object) -> bool:
    """Say whether a value is a list of words, none of them empty."""
    return isinstance(value, list) and all(isinstance(one, str) and one for one in value)


def with_full_names(tables: Tables) -> Tables:
    """Give each rule its pack's name, and each rule's source the pack's short name."""
    name = str(tables.get("name", ""))
    full = dict(tables)
    full.pop("extends", None)
    if isinstance(tables.get("rules"), dict):
        full["rules"] = {
            full_name(name, key): _sourced(tables, rule) for key, rule in tables["rules"].items()
        }
    for section, field in _RULES_NAMED.items():
        if isinstance(tables.get(section), dict):
            full[section] = {
                key: _naming(name, table, field) for key, table in tables[section].items()
            }
    if isinstance(tables.get("translations"), dict):
        full["translations"] = _with_rules_in_full(name, tables["translations"])
    if isinstance(tables.get("quorum"), dict):
        quorum = _naming(name, tables["quorum"], "rule")
        full["quorum"] = _naming(name, quorum, "still_holds")
    return full


def full_name(pack: str, rule: str) -> str:
    """Write a rule's name with its pack's: `F7` of fife is `fife/F7`."""
    return rule if not rule or "/" in rule else f"{pack}/{rule}"


def _sourced(tables: Tables, rule: Any) -> Any:  # noqa: ANN401 - as TOML gave it
    source = tables.get("source")
    if not isinstance(rule, dict) or not isinstance(source, dict):
        return rule
    if not isinstance(rule.get("source"), str) or not rule["source"].strip():
        return rule
    return {**rule, "source": f"{source.get('short', '')}, {rule['source']}"}


def _naming(pack: str, table: Any, field: str) -> Any:  # noqa: ANN401 - as TOML gave it
    if not isinstance(table, dict) or field not in table:
        return table
    named = table[field]
    if isinstance(named, str):
        return {**table, field: full_name(pack, named)}
    if isinstance(named, list) and all(isinstance(one, str) for one in named):
        return {**table, field: [full_name(pack, one) for one in named]}
    return table


def _with_rules_in_full(name: str, translations: Tables) -> Tables:
    def place(short: str) -> str:
        section, _, rest = short.partition(".")
        return f"rules.{full_name(name, rest)}" if section == "rules" else short

    return {
        language: {place(one): said for one, said in words.items()}
        if isinstance(words, dict)
        else words
        for language, words in translations.items()
    }


def _without_stale(base: Tables, inherited: Tables, own: Tables) -> Tables:
    """Leave out the translations of whatever the pack above words in another way."""
    if not isinstance(inherited.get("translations"), dict):
        return inherited
    kept = {
        language: {
            place: said
            for place, said in words.items()
            if (word := _word_at(own, place)) is None or word == _word_at(base, place)
        }
        for language, words in inherited["translations"].items()
    }
    return {**inherited, "translations": kept}


def _word_at(tables: Any, place: str) -> Any:  # noqa: ANN401 - as TOML gave it
    """Find a word by its place; None where these tables say nothing of it."""
    found = tables
    for step in place.split("."):
        if isinstance(found, list):
            options = (one for one in found if isinstance(one, dict) and one.get("key") == step)
            found = next(options, {}).get("words")
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> Tables:
    merged: Tables = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged

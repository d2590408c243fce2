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
    "unseen",
)
"""What a pack says for itself, and never takes over."""

_RULES_NAMED = {
    "questions": "answers",
    "decisions": "against",
    "referrals": "rule",
    "limits": "rule",
    "outputs": "rule",
}


def laid_over(base: Tables, own: Tables) -> Tables:
    """Lay a pack over the one it extends: its tables win, key by key."""
    inherited = {key: value for key, value in base.items() if key not in OF_ITS_OWN}
    line = [*base.get("extends", []), base["name"]]
    return {**_merged(inherited, own), "extends": line}


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


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> Tables:
    merged: Tables = dict(base)
    for key, value in own.items():
        below = merged.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged

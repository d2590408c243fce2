import json

import pytest

from chairdesk.desk.ports import (
    Damaged,
    ForeignVault,
    KeysAreDamaged,
    KeysAreMissing,
    NewerVault,
    VaultFailure,
    VaultIsEmpty,
    VaultIsMissing,
)
from chairdesk.store.database import connection
from chairdesk.store.key_file import _check
from chairdesk.store.vault import unlock
from tests.store.sayings import (
    PASSPHRASE,
    database,
    everything_in,
    filled,
    in_the_open,
    keys,
)


def without_file(folder):
    database(folder).unlink()


def without_its_facts(folder):
    in_the_open(folder, "DELETE FROM vault")


def with_the_facts_of_another(folder):
    in_the_open(folder, "UPDATE vault SET held = zeroblob(16)")


def without_content(folder):
    database(folder).write_bytes(b"")


def with_a_letter_in_its_place(folder):
    database(folder).write_bytes(b"Dear Ms Drummond,\n" * 4000)


def with_a_plain_database_in_its_place(folder):
    database(folder).unlink()
    plain = connection.dbapi2.connect(str(database(folder)))
    plain.execute("CREATE TABLE minutes (words)")
    plain.close()


def with_another_vault_in_its_place(folder):
    filled(folder.with_name("other"))
    database(folder.with_name("other")).replace(database(folder))


def without_keys(folder):
    keys(folder).unlink()
    keys(folder).with_name("vault.json.bak").unlink()


def with_keys_scrawled_over(folder):
    keys(folder).write_bytes(b"{}")
    keys(folder).with_name("vault.json.bak").write_bytes(b'{"format": 1}')


def with_keys_of_the_next_chairdesk(folder):
    newer = key_text(folder, '"format": 1', '"format": 2')
    keys(folder).write_text(newer)
    keys(folder).with_name("vault.json.bak").write_text(newer)


def key_text(folder, old, new):
    """Change a key file as somebody would who knows how its check is reckoned."""
    body = json.loads(keys(folder).read_text().replace(old, new))
    del body["check"]
    return json.dumps(body | {"check": _check(body)})


DAMAGE = {
    without_file: VaultIsMissing,
    without_content: VaultIsEmpty,
    without_its_facts: Damaged,
    with_the_facts_of_another: Damaged,
    with_a_letter_in_its_place: ForeignVault,
    with_a_plain_database_in_its_place: ForeignVault,
    with_another_vault_in_its_place: ForeignVault,
    without_keys: KeysAreMissing,
    with_keys_scrawled_over: KeysAreDamaged,
    with_keys_of_the_next_chairdesk: NewerVault,
}


@pytest.mark.parametrize(("damage", "failure"), DAMAGE.items(), ids=lambda each: each.__name__)
def test_a_vault_that_is_not_whole_is_refused_by_name_and_left_alone(folder, damage, failure):
    filled(folder)
    damage(folder)
    before = everything_in(folder)
    with pytest.raises(failure):
        unlock(folder, PASSPHRASE)
    assert everything_in(folder) == before


def test_every_failure_has_its_sentence_for_the_chair():
    failures = [VaultFailure, *VaultFailure.__subclasses__(), *DAMAGE.values()]
    assert all(failure.__doc__.strip().endswith(".") for failure in failures)
    assert len({failure.__doc__ for failure in failures}) == len(set(failures))

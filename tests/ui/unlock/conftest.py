"""A door without a vault behind it, for the pages that lead through it."""

import pytest

from chairdesk.desk.at_the_door.door import Known
from chairdesk.desk.ports import MistypedRecoveryCode, WrongPassphrase, WrongRecoveryCode
from tests.ui.locksmiths import FakeLocksmith

CODE = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"
GOOD = "the kettle sings at five"


class FakeDoor:
    def __init__(self):
        self.passphrase = None
        self.is_open = False
        self.failure = None
        self.locksmith = FakeLocksmith()
        self.carrier = self
        self.copied_to = []
        self.known = Known()

    def what_is_known(self):
        return self.known

    def exists(self):
        return self.passphrase is not None

    def create(self, passphrase):
        if self.failure:
            raise self.failure
        self.passphrase, self.is_open = passphrase, True
        return CODE

    def go_on_in_copy(self, folder):
        if self.failure:
            raise self.failure
        self.copied_to.append(folder)

    def unlock(self, passphrase):
        if self.failure:
            raise self.failure
        if passphrase != self.passphrase:
            raise WrongPassphrase
        self.is_open = True

    def unlock_with_recovery(self, code):
        if code.upper().startswith("BAAA"):
            raise MistypedRecoveryCode((0, 2))
        if len(code) != len(CODE):
            raise MistypedRecoveryCode
        if code != CODE:
            raise WrongRecoveryCode
        self.is_open = True

    def renew_passphrase(self, code, passphrase):
        self.unlock_with_recovery(code)
        self.passphrase = passphrase

    def lock(self):
        self.is_open = False


@pytest.fixture
def door():
    return FakeDoor()

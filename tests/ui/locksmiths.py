"""A locksmith without a vault, for the pages that ask one."""

from chairdesk.desk.at_the_door.door import Brought


class FakeCode:
    """Somebody holds the code, whenever it is asked."""

    def __init__(self, locksmith):
        self._locksmith = locksmith

    def is_unseen(self):
        return False

    def note_kept(self):
        self._locksmith._note("code kept")


class FakeLocksmith:
    """Does what it is asked, and notes it; fails once `failure` is set."""

    def __init__(self):
        self.seconds, self.keychain, self.failure = 0, False, None
        self.asked = []
        self.code = FakeCode(self)

    def seconds_to_wait(self):
        return self.seconds

    def has_keychain(self):
        return self.keychain

    def unlock_with_keychain(self):
        return self._note("keychain opens")

    def use_keychain(self):
        self._note("keychain")
        self.keychain = True

    def stop_keychain(self):
        self._note("no keychain")
        self.keychain = False

    def change_passphrase(self, old, new):
        self._note((old, new))

    def new_recovery_code(self, passphrase):
        return self._note(("code", passphrase), "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-JJJJ")

    def new_key(self, passphrase):
        return self._note(("key", passphrase), "JJJJ-BBBB-CCCC-DDDD-EEEE-FFFF-0011-HHHH-AAAA")

    def restore(self, file):
        self._note(file)

    def salvage(self, passphrase):
        return self._note(("salvage", passphrase), Brought(412, 3))

    def _note(self, what, answer=None):
        if self.failure:
            raise self.failure
        self.asked.append(what)
        return answer

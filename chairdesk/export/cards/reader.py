"""The reader of cards: in a process of its own, for a maker's module may break down."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any

import pkcs11
from pkcs11 import Attribute, Mechanism, ObjectClass, TokenFlag

from chairdesk.export.cards.failures import (
    CardFailure,
    CardIsLocked,
    KeyIsOfAnotherKind,
    NoCard,
    NoCertificateOnCard,
    NoModule,
    NoPin,
    WrongPin,
    WrongPinFewLeft,
    WrongPinOneLeft,
)
from chairdesk.quiet_process import keep_memory_private

Said = dict[str, Any]
MECHANISMS = {"ec": Mechanism.ECDSA, "rsa": Mechanism.RSA_PKCS}
_NO_CARD = (
    pkcs11.TokenNotPresent,
    pkcs11.TokenNotRecognised,
    pkcs11.DeviceRemoved,
    pkcs11.SessionHandleInvalid,
    pkcs11.SlotIDInvalid,
    pkcs11.NoSuchToken,
)
_WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.ArgumentsBad)


class Reader:
    """Answers what the desk asks of cards; knows a PIN for as long as the process lives."""

    def __init__(self) -> None:
        self._session: Any = None
        self._key: Any = None
        self._pin = ""

    def answer(self, asked: Said) -> Said:
        """Do what is asked, or name why it could not be done; nothing is tried twice."""
        ways = {"certificates": self._certificates, "open": self._open, "sign": self._sign}
        try:
            return ways[asked["ask"]](asked)
        except pkcs11.PinLocked:
            return _failed(CardIsLocked)
        except _NO_CARD:
            return _failed(NoCard)
        except Exception as why:  # noqa: BLE001 - a module can fail in more ways than anybody foresees
            return _failed(type(why))

    def _certificates(self, asked: Said) -> Said:
        """List every certificate on every card in a reader, without a PIN."""
        tokens = list(_tokens(asked["module"]))
        if not tokens:
            raise NoCard
        found = [one for token in tokens for one in _held_by(token)]
        if not found:
            raise NoCertificateOnCard
        return {"certificates": found}

    def _open(self, asked: Said) -> Said:
        """Open the key with the PIN, tried once; without one a reader with keys asks for it."""
        token = next((t for t in _tokens(asked["module"]) if _serial(t) == asked["serial"]), None)
        if token is None:
            raise NoCard
        if TokenFlag.USER_PIN_LOCKED in token.flags:
            raise CardIsLocked
        self._pin = asked["pin"]
        has_own_keys = TokenFlag.PROTECTED_AUTHENTICATION_PATH in token.flags
        if not self._pin and not has_own_keys:
            raise NoPin
        try:
            self._session = token.open(user_pin=self._pin or pkcs11.PROTECTED_AUTH)
        except _WRONG_PIN:
            raise wrong_pin(_again(asked["module"], asked["serial"])) from None
        wanted = {
            Attribute.CLASS: ObjectClass.PRIVATE_KEY,
            Attribute.ID: bytes.fromhex(asked["key"]),
        }
        self._key = next(iter(self._session.get_objects(wanted)), None)
        if self._key is None:
            raise NoCertificateOnCard
        return {}

    def _sign(self, asked: Said) -> Said:
        """Sign a digest; a key that wants its PIN for each signature is given it again."""
        mechanism = MECHANISMS.get(asked["kind"])
        if mechanism is None:
            raise KeyIsOfAnotherKind
        pin = {"pin": self._pin} if self._wants_pin() and self._pin else {}
        made = self._key.sign(bytes.fromhex(asked["what"]), mechanism=mechanism, **pin)
        return {"signature": made.hex()}

    def _wants_pin(self) -> bool:
        try:
            return bool(self._key[Attribute.ALWAYS_AUTHENTICATE])
        except (pkcs11.PKCS11Error, KeyError):
            return False


def wrong_pin(flags: TokenFlag) -> type[CardFailure]:
    """Tell how near a card is to locking itself, as far as it says."""
    if TokenFlag.USER_PIN_LOCKED in flags:
        return CardIsLocked
    if TokenFlag.USER_PIN_FINAL_TRY in flags:
        return WrongPinOneLeft
    return WrongPinFewLeft if TokenFlag.USER_PIN_COUNT_LOW in flags else WrongPin


def _failed(why: type[Exception]) -> Said:
    return {"failed": why.__name__}


def _again(module: str, serial: str) -> TokenFlag:
    found = [token.flags for token in _tokens(module) if _serial(token) == serial]
    return found[0] if found else TokenFlag(0)


def _tokens(module: str) -> Iterator[Any]:
    try:
        library = pkcs11.lib(module)
    except Exception:  # noqa: BLE001 - as above: whatever this file is, it is no module
        raise NoModule from None
    for slot in library.get_slots(token_present=True):
        with suppress(*_NO_CARD):
            token = slot.get_token()
            if TokenFlag.TOKEN_INITIALIZED in token.flags:
                yield token


def _held_by(token: Any) -> Iterator[Said]:  # noqa: ANN401 - what a library made of C gives
    with token.open() as session:
        held = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
        told = [(one[Attribute.ID].hex(), one[Attribute.VALUE].hex()) for one in held]
    for key, der in told:
        others = [other for _, other in told if other != der]
        named = {"card": token.label, "serial": _serial(token), "key": key, "der": der}
        yield {**named, "issuers": others}


def _serial(token: Any) -> str:  # noqa: ANN401 - as above
    return str(token.serial.hex())


def work(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Answer one order after the other, a line each, until there are no more."""
    reader = Reader()
    for order in orders:
        answers.write(json.dumps(reader.answer(json.loads(order))).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    keep_memory_private()  # a PIN passes through here, and a maker's module may crash
    # a maker's module may print what it likes: it prints beside what the desk reads
    private = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    work(sys.stdin.buffer, private)

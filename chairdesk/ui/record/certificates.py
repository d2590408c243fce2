"""What each hand signs with: its own certificate, the authority's, or a smart card."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from textwrap import wrap

from PySide6.QtCore import QObject

from chairdesk.export.cards.card import CardKey
from chairdesk.late import LOADING
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.record.signing_card import SigningCard

Send = Callable[[Errand, Callable[..., None]], None]


class Certificates(QObject):
    """Asks each hand to sign with what it has, and lets it choose something else."""

    def __init__(self, bench: Bench, paperwork: Paperwork, send: Send) -> None:
        super().__init__()
        self._bench, self._paperwork, self._send = bench, paperwork, send

    def serve(self, card: SigningCard) -> None:
        """Do what a card is asked for besides a signature."""
        card.certificate_chosen.connect(partial(self._take_over, card))
        card.own_wanted.connect(partial(self._sign_with_own, card))
        card.smart_card.wanted.connect(partial(self._look_for_cards, card))
        card.smart_card.chosen.connect(partial(self._take_card, card))

    def ask(self, card: SigningCard) -> None:
        """Ask a hand to sign, and say with what it would."""
        if has_signed(card.hand, self._bench.conference):
            card.say_signed(self._signature(card.hand))
            return
        name, keys = self._name(card), self._paperwork.keys
        is_new = not (name and keys.has_key(card.hand, name))
        on_card = keys.card_of(card.hand, name) is not None
        card.ask(name, is_new=is_new, certificate=self._told(card.hand, name), is_on_card=on_card)

    def _told(self, hand: Hand, name: str) -> str:
        certificate = self._paperwork.keys.certificate_of(hand, name)
        if certificate is None:
            return ""
        on_card = self._paperwork.keys.card_of(hand, name)
        said = (
            self.tr(
                "Signs with the certificate of {name} on the smart card “{card}”, issued by "
                "{issuer}, valid until {day}. Its SHA-256 is {fingerprint}."
            )
            if on_card
            else self.tr(
                "Signs with the certificate of {name}, issued by {issuer}, valid until {day}. "
                "Its SHA-256 is {fingerprint}."
            )
        )
        return said.format(
            name=certificate.name,
            card=on_card.card if on_card else "",
            issuer=certificate.issuer,
            day=self._bench.words.short_day(local(certificate.until).date()),
            fingerprint=" ".join(wrap(certificate.fingerprint, 8)),
        )

    def _take_over(self, card: SigningCard, file: Path, password: str) -> None:
        take = self._paperwork.keys.take_over
        work = partial(take, card.hand, self._name(card), file, password)
        self._send(Errand(work), partial(self._taken_over, card))

    def _look_for_cards(self, card: SigningCard, module: Path) -> None:
        work = partial(self._paperwork.keys.on_cards, module)
        self._send(Errand(work), partial(self._found, card))

    def _found(self, card: SigningCard, keys: tuple[CardKey, ...]) -> None:
        if len(keys) == 1:
            self._take_card(card, keys[0])
        else:
            card.smart_card.offer(keys, self._named)

    def _named(self, key: CardKey) -> str:
        with LOADING:
            from chairdesk.export.certificate import described  # noqa: PLC0415 - as in signing_keys

        found = described(key.certificate)
        day = self._bench.words.short_day(local(found.until).date())
        said = self.tr("{name}, issued by {issuer}, valid until {day} (card “{card}”)")
        return said.format(name=found.name, issuer=found.issuer, day=day, card=key.card)

    def _take_card(self, card: SigningCard, key: CardKey) -> None:
        work = partial(self._paperwork.keys.take_card, card.hand, self._name(card), key)
        self._send(Errand(work), partial(self._taken_over, card))

    def _taken_over(self, card: SigningCard, _nothing: object) -> None:
        card.forget_file()
        self.ask(card)

    def _sign_with_own(self, card: SigningCard) -> None:
        self._paperwork.keys.give_back(card.hand, self._name(card))
        self.ask(card)

    def _name(self, card: SigningCard) -> str:
        return name_of(card.hand, self._bench.conference)

    def _signature(self, hand: Hand) -> str:
        last = [s for s in self._bench.conference.papers.signed if s.hand is hand][-1]
        return self.tr("Signed by {name}. Certificate {fingerprint}").format(
            name=name_of(hand, self._bench.conference),
            fingerprint=" ".join(last.fingerprint[n : n + 4] for n in range(0, 16, 4)) + " …",
        )

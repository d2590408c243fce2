"""How making and checking papers may fail; no failure repeats what a paper says."""

from chairdesk.words import FIRST, words_in


class PaperFailure(Exception):
    """A paper could not be made, signed or read; its words are for the chair."""

    def __str__(self) -> str:
        """Say it in one sentence, in the language that ChairDesk is written in."""
        return words_in(FIRST).why(self)


class WrongSecret(PaperFailure):
    """The secret does not open the signing identity."""


class NotACertificate(PaperFailure):
    """The file holds no certificate together with its key."""


class NoAuthority(PaperFailure):
    """The file holds no certificate of an authority."""


class WrongPassword(WrongSecret):
    """The password does not open the authority's certificate."""


class CertificateRanOut(PaperFailure):
    """The certificate is not valid any more."""


class CertificateNotYetValid(PaperFailure):
    """The certificate is valid only later."""


class NotForSigning(PaperFailure):
    """The certificate was issued for something else."""


class SpelledAnew(PaperFailure):
    """The certificate changes when a signature takes it up, so that it would not fit."""


class DoesNotHold(PaperFailure):
    """What was just signed would not be found signed by whoever checks it."""


class SecretIsEmpty(PaperFailure):
    """A signing identity without a secret would sign for anybody."""


class NotYetAttested(PaperFailure):
    """The chair signs what the minute-taker has attested."""


class AlreadySigned(PaperFailure):
    """What is signed is not signed again."""


class NoPlaceToSign(PaperFailure):
    """The paper has no place for this signature."""


class ChangedSinceSigned(PaperFailure):
    """The paper is not what was signed before."""


class NotAPaper(PaperFailure):
    """The file is not a PDF that can be read."""

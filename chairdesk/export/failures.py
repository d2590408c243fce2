"""How making and checking papers may fail; no failure repeats what a paper says."""


class PaperFailure(Exception):
    """A paper could not be made, signed or read; its words are for the chair."""

    sentence = "The paper could not be handled."

    def __str__(self) -> str:
        """Say it in one sentence."""
        return self.sentence


class WrongSecret(PaperFailure):
    """The secret does not open the signing identity."""

    sentence = "This secret does not open the signing identity."


class NotACertificate(PaperFailure):
    """The file holds no certificate together with its key."""

    sentence = (
        "This file holds no certificate with its key. "
        "Ask for it as a .p12 or .pfx file, which holds both."
    )


class NoAuthority(PaperFailure):
    """The file holds no certificate of an authority."""

    sentence = (
        "This file holds no certificate of an authority. "
        "Ask the authority for its certificates as a .pem, .cer, .crt or .p7b file."
    )


class WrongPassword(WrongSecret):
    """The password does not open the authority's certificate."""

    sentence = "This password does not open the certificate. Nothing was kept."


class CertificateRanOut(PaperFailure):
    """The certificate is not valid any more."""

    sentence = "This certificate has run out. Ask whoever issued it for a new one."


class CertificateNotYetValid(PaperFailure):
    """The certificate is valid only later."""

    sentence = "This certificate is not valid yet. Check the clock of this computer."


class NotForSigning(PaperFailure):
    """The certificate was issued for something else."""

    sentence = "This certificate was not issued for signing. Ask for one that signs documents."


class SecretIsEmpty(PaperFailure):
    """A signing identity without a secret would sign for anybody."""

    sentence = "A signing identity needs a secret."


class NotYetAttested(PaperFailure):
    """The chair signs what the minute-taker has attested."""

    sentence = "The minute-taker attests the record before the chair signs it."


class AlreadySigned(PaperFailure):
    """What is signed is not signed again."""

    sentence = "This paper is signed here already; it cannot be signed again."


class NoPlaceToSign(PaperFailure):
    """The paper has no place for this signature."""

    sentence = "This paper has no place for this signature."


class ChangedSinceSigned(PaperFailure):
    """The paper is not what was signed before."""

    sentence = "This paper was changed after it was signed; it is not signed again."


class NotAPaper(PaperFailure):
    """The file is not a PDF that can be read."""

    sentence = "This file cannot be read as a PDF."

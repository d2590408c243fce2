"""A paper signed: attested by the minute-taker first, closed by the chair's signature last."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from io import BytesIO

from pyhanko.pdf_utils.font.api import FontEngineFactory
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.pdf_utils.xref import ObjectStream
from pyhanko.sign.fields import (
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation import DocumentSecurityStore
from pyhanko.stamp import TextStampStyle

from chairdesk.export.certificate import unlocked
from chairdesk.export.document import CHAIR, MINUTE_TAKER
from chairdesk.export.failures import (
    AlreadySigned,
    ChangedSinceSigned,
    NoPlaceToSign,
    NotYetAttested,
)
from chairdesk.export.signing.held import must_hold
from chairdesk.export.signing.said import Subject, reason_of, stamp_words
from chairdesk.export.stamps.stamps import Stamps
from chairdesk.export.typesetting.stamp_face import letters_of_a_stamp
from chairdesk.export.verdict import Certificate, Fault
from chairdesk.export.verify import verify

_ATTESTS, _APPROVES = "attests", "approves"
_STAMP_SIZE, _STAMP_LEADING = 7, 10
_MOST_BESIDE = 4096
"""How many bytes of a signature are no certificate, with room to spare."""
_UNCHANGED = {Fault.FIELD_EMPTY}


@dataclass(frozen=True, slots=True)
class Pen:
    """A signing key opened by its secret, for as long as one hand signs one paper after another."""

    signer: Signer = field(repr=False)
    certificate: Certificate
    stamps: Stamps | None = field(default=None, repr=False)
    """Who is asked for time stamps; nobody where the desk has no network."""


def pen_of(identity: bytes, secret: str) -> Pen:
    """Open a signing key, which is slow on purpose; raises WrongSecret, NotACertificate."""
    opened, certificate = unlocked(identity, secret)
    return Pen(SimpleSigner.load_pkcs12_data(opened, []), certificate)


def subject_of(pdf: bytes) -> Subject:
    """Tell what would be signed, so that the signer can be told before signing."""
    return _subject(pdf, PdfFileReader(BytesIO(pdf)))


def _subject(pdf: bytes, reader: PdfFileReader) -> Subject:
    title = reader.trailer_view["/Info"]["/Title"]
    pages = int(reader.root["/Pages"]["/Count"])
    language = str(reader.root.get("/Lang", ""))
    return Subject(str(title), pages, len(pdf), sha256(pdf).hexdigest(), language)


def attest(pdf: bytes, identity: bytes | Pen, secret: str, at: datetime) -> bytes:
    """Sign as minute-taker; only the chair's signature may follow.

    Raises WrongSecret, CertificateRanOut, AlreadySigned, NoPlaceToSign, NotAPaper, DoesNotHold.
    """
    return _Signing(pdf, MINUTE_TAKER, _ATTESTS, MDPPerm.FILL_FORMS).by(identity, secret, at)


def sign(pdf: bytes, identity: bytes | Pen, secret: str, at: datetime) -> bytes:
    """Sign as chair and lock the paper: whatever follows breaks it.

    Raises WrongSecret, AlreadySigned, NotYetAttested, ChangedSinceSigned, NoPlaceToSign, NotAPaper,
    DoesNotHold.
    """
    return _Signing(pdf, CHAIR, _APPROVES, MDPPerm.NO_CHANGES).by(identity, secret, at)


def close(pdf: bytes, identity: bytes | Pen, secret: str, at: datetime) -> bytes:
    """Close as chair a paper that has no place for a signature, such as a child's page.

    The signature shows nowhere on it, and whatever follows breaks it.
    Raises WrongSecret, AlreadySigned, NotAPaper, DoesNotHold.
    """
    if verify(pdf).signers:
        raise AlreadySigned
    pen = _pen(identity, secret, at)
    metadata = PdfSignatureMetadata(
        field_name=CHAIR,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=reason_of(_APPROVES, subject_of(pdf)),
    )

    def put(stamper: TimeStamper | None) -> BytesIO:
        writer = _writer(pdf, pen)
        append_signature_field(writer, SigFieldSpec(CHAIR))
        timed = _TimedSigner(metadata, signer=pen.signer, timestamper=stamper)
        timed.at = at
        return timed.sign_pdf(writer, existing_fields_only=True, output=BytesIO())  # type: ignore[no-any-return]

    return must_hold(_stamped_if_it_can_be(pen, put), pdf, CHAIR, pen.certificate.der)


def _writer(pdf: bytes, pen: Pen) -> IncrementalPdfFileWriter:
    """Begin to add to a paper: first what lets somebody judge the signature years later."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    if pen.stamps is not None and pen.stamps.stamper is not None:
        chain = (pen.signer.signing_cert, *pen.signer.cert_registry)
        proofs = pen.stamps.proofs(chain)
        DocumentSecurityStore.supply_dss_in_writer(writer, None, **proofs)
    return writer


def _stamped_if_it_can_be(pen: Pen, put: Callable[[TimeStamper | None], BytesIO]) -> bytes:
    """Sign with a time stamp where somebody gives one, and without where nobody does."""
    stamps = pen.stamps
    if stamps is not None and stamps.stamper is not None:
        try:
            return put(stamps.stamper).getvalue()
        except OSError:
            stamps.is_missed = True
    return put(None).getvalue()


class _Signing:
    """One signature about to be put to a paper."""

    def __init__(self, pdf: bytes, place: str, says: str, allows: MDPPerm) -> None:
        self._pdf = pdf
        self._place = place
        self._says = says
        self._allows = allows

    @cached_property
    def _reader(self) -> PdfFileReader:
        return PdfFileReader(BytesIO(self._pdf))

    def by(self, identity: bytes | Pen, secret: str, at: datetime) -> bytes:
        pen = _pen(identity, secret, at)
        is_first = self._take_turn()
        subject = _subject(self._pdf, self._reader)
        metadata = PdfSignatureMetadata(
            field_name=self._place,
            subfilter=SigSeedSubFilter.PADES,
            md_algorithm="sha256",
            certify=is_first,
            docmdp_permissions=self._allows,
            reason=reason_of(self._says, subject),
        )
        words = stamp_words(subject, pen.certificate.fingerprint, at)

        def put(stamper: TimeStamper | None) -> BytesIO:
            timed = _TimedSigner(
                metadata, signer=pen.signer, timestamper=stamper, stamp_style=_STAMP
            )
            timed.at = at
            return timed.sign_pdf(  # type: ignore[no-any-return]
                _writer(self._pdf, pen),
                existing_fields_only=True,
                bytes_reserved=None if stamper else _room_for(pen),
                appearance_text_params={"words": words},
                output=BytesIO(),
            )

        signed = _stamped_if_it_can_be(pen, put)
        return must_hold(signed, self._pdf, self._place, pen.certificate.der)

    def _take_turn(self) -> bool:
        """Refuse to sign out of turn; tell whether this is the first signature.

        The library would sign a locked paper, and so break the signature that locked it.
        """
        verdict = verify(self._pdf)
        places = [name for name, _, _ in enumerate_sig_fields(self._reader)]
        taken = {signer.place for signer in verdict.signers}
        if self._place not in places:
            raise NoPlaceToSign
        if self._place in taken:
            raise AlreadySigned
        if not set(verdict.faults) <= _UNCHANGED:
            raise ChangedSinceSigned
        if places.index(self._place) != len(taken):
            raise NotYetAttested if len(taken) < places.index(self._place) else AlreadySigned
        return not taken


def _pen(identity: bytes | Pen, secret: str, at: datetime) -> Pen:
    pen = identity if isinstance(identity, Pen) else pen_of(identity, secret)
    pen.certificate.check(at)
    return pen


def _room_for(pen: Pen) -> int:
    """Give how many letters a signature without a time stamp takes; trying costs one more."""
    held = [pen.signer.signing_cert, *pen.signer.cert_registry]
    return 2 * (_MOST_BESIDE + sum(len(one.dump()) for one in held if one is not None))


class _TimedSigner(PdfSigner):
    """Signs at the time that it is given."""

    at: datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - the library's own signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


class _StampFace(FontEngineFactory):
    """Embeds the face of the stamp: an archive refuses letters that it cannot draw itself."""

    def create_font_engine(
        self, writer: BasePdfFileWriter, obj_stream: ObjectStream | None = None
    ) -> GlyphAccumulator:
        return GlyphAccumulator(
            writer, BytesIO(letters_of_a_stamp()), _STAMP_SIZE, obj_stream=obj_stream
        )


_TO_THE_LEFT = SimpleBoxLayoutRule(
    AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, Margins(0, 0, 0, 2)
)
_AS_LARGE_AS_ITS_PLACE = replace(_TO_THE_LEFT, inner_content_scaling=InnerScaling.STRETCH_TO_FIT)
"""The place of a signature is larger in large print, and so are the words in it."""
_STAMP = TextStampStyle(
    stamp_text="%(words)s",
    border_width=0,
    text_box_style=TextBoxStyle(
        font=_StampFace(),
        font_size=_STAMP_SIZE,
        leading=_STAMP_LEADING,
        box_layout_rule=_TO_THE_LEFT,
    ),
    inner_content_layout=_AS_LARGE_AS_ITS_PLACE,
)

"""What a forger may do to a signed paper around what is signed: its wrapping, pages and view."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from asn1crypto import cms, core, tsp, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfTimeStamper

from chairdesk.export.certificate import certificate_of
from chairdesk.export.signature import pen_of, sign
from tests.export.attacks_on_bytes import ranges
from tests.export.signing import AT, attested, jean, morag, signed
from tests.export.stamping import answering, stamps


def _rewrapped(change, number=1, pdf=None):
    """Wrap a signature anew where none covers its wrapping, in the room that is left for it."""
    pdf = pdf or signed()
    _, before, after, _ = ranges(pdf)[number]
    held = bytes.fromhex(pdf[before + 1 : after - 1].decode())
    wrapped = cms.ContentInfo.load(held)
    change(wrapped["content"])
    written = wrapped.dump(force=True).hex().encode()
    room = after - before - 2
    assert len(written) <= room
    return pdf[: before + 1] + written.ljust(room, b"0") + pdf[after - 1 :]


def _stranger():
    der = certificate_of(jean(), "one").der
    return cms.CertificateChoices(name="certificate", value=x509.Certificate.load(der))


def certificate_slipped_in():
    """Put somebody else's certificate beside the chair's."""

    def change(held):
        held["certificates"].append(_stranger())

    return _rewrapped(change)


def certificate_slipped_in_with_the_first():
    def change(held):
        held["certificates"].append(_stranger())

    return _rewrapped(change, 0)


def note_pinned_to_the_signature():
    """Add to what the chair's key signed something that it did not."""

    def change(held):
        words = cms.SetOfAny([core.Any(core.UTF8String("Not placed"))])
        note = cms.CMSAttribute({"type": "1.2.3.4.5", "values": words})
        held["signer_infos"][0]["unsigned_attrs"] = cms.CMSAttributes([note])

    return _rewrapped(change)


def list_of_the_withdrawn_slipped_in():
    def change(held):
        other = {"other_rev_info_format": "1.2.3.4.5", "other_rev_info": core.Null()}
        info = cms.OtherRevocationInfoFormat(other)
        held["crls"] = cms.RevocationInfoChoices(
            [cms.RevocationInfoChoice(name="other", value=info)]
        )

    return _rewrapped(change)


def stamp_slipped_in():
    """Have the chair's signature stamped by somebody whom she never asked."""

    def change(held):
        (signer,) = held["signer_infos"]
        digest = sha256(signer["signature"].native).digest()
        imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": digest}
        asked = {"version": 1, "message_imprint": imprint, "cert_req": True}
        answer = tsp.TimeStampResp.load(answering()(tsp.TimeStampReq(asked).dump()))
        token = answer["time_stamp_token"]
        stamp = cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [token]})
        signer["unsigned_attrs"] = cms.CMSAttributes([stamp])

    return _rewrapped(change)


def stamp_taken_away():
    """Take from the chair's signature the stamp that was put to it as she signed."""

    def change(held):
        held["signer_infos"][0]["unsigned_attrs"] = None

    chair = replace(pen_of(morag(), "two"), stamps=stamps(AT))
    return _rewrapped(change, pdf=sign(attested(), chair, "", AT))


def whole_paper_stamped():
    """Add somebody's stamp for the whole paper, as programs let pass after any signature."""
    writer = IncrementalPdfFileWriter(BytesIO(signed()), strict=False)
    stamped = PdfTimeStamper(stamps(AT).stamper, "Stamp").timestamp_pdf(writer, "sha256")
    return stamped.read()


def second_signer_slipped_in():
    """Copy the chair's signature into itself once more."""

    def change(held):
        held["signer_infos"].append(held["signer_infos"][0].copy())

    return _rewrapped(change)


def _added(change):
    writer = IncrementalPdfFileWriter(BytesIO(signed()), strict=False)
    change(writer)
    changed = BytesIO()
    writer.write(changed)
    return changed.getvalue()


def page_cropped():
    """Show of the first page its upper half alone."""

    def change(writer):
        page = writer.root["/Pages"]["/Kids"][0]
        page["/CropBox"] = generic.ArrayObject(map(generic.NumberObject, (0, 400, 595, 842)))
        writer.update_container(page)

    return _added(change)


def pages_in_another_order():
    def change(writer):
        pages = writer.root["/Pages"]
        kids = pages["/Kids"]
        pages["/Kids"] = generic.ArrayObject(kids.raw_get(n) for n in reversed(range(len(kids))))
        writer.update_container(pages)

    return _added(change)


def letters_drawn_otherwise():
    """Give the letters of a page another meaning for whoever copies or listens."""

    def change(writer):
        page = writer.root["/Pages"]["/Kids"][0]
        face = next(iter(page["/Resources"]["/Font"].values())).get_object()
        face["/ToUnicode"] = writer.add_object(generic.StreamObject(stream_data=b"end"))
        writer.update_container(face)

    return _added(change)


def script_that_runs_when_it_is_opened():
    def change(writer):
        runs = generic.DictionaryObject(
            {
                pdf_name("/S"): pdf_name("/JavaScript"),
                pdf_name("/JS"): generic.pdf_string("app.alert('Not placed')"),
            }
        )
        writer.root["/OpenAction"] = writer.add_object(runs)
        writer.update_root()

    return _added(change)


def description_changed():
    def change(writer):
        packet = generic.StreamObject(stream_data=b"<x:xmpmeta/>")
        writer.root["/Metadata"] = writer.add_object(packet)
        writer.update_root()

    return _added(change)


def proofs_slipped_in():
    """Add what programs let pass after a signature: a store of proofs, with words in it."""

    def change(writer):
        words = writer.add_object(generic.StreamObject(stream_data=b"Not placed"))
        kept = generic.DictionaryObject(
            {pdf_name("/Type"): pdf_name("/DSS"), pdf_name("/Certs"): generic.ArrayObject([words])}
        )
        writer.root["/DSS"] = writer.add_object(kept)
        writer.update_root()

    return _added(change)


def older_version_pointed_to():
    """Append nothing but a pointer to the file as it was before the chair signed."""
    pdf = signed()
    starts = [int(one.split()[0]) for one in pdf.split(b"startxref")[1:]]
    return pdf + f"startxref\n{starts[-2]}\n%%EOF\n".encode()


def words_before_the_file():
    return b"Not placed\n" + signed()

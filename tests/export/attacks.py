"""What somebody may do to a signed paper, each attack as a paper that was changed so."""

from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

from chairdesk.export.signature import attest, sign
from chairdesk.export.verdict import Fault
from tests.export.attacks_on_bytes import (
    comment_appended,
    contents_emptied,
    digest_named_otherwise,
    flip_in_a_page,
    flip_in_the_first_signature,
    flip_in_the_last_signature,
    gap_widened,
    letter_of_the_signature_in_another_case,
    one_byte_appended,
    padding_of_the_first_signature,
    padding_of_the_last_signature,
    range_made_tiny,
    rewritten_whole,
    rolled_back_to_the_first_signature,
    rolled_back_to_the_unsigned_paper,
    space_in_the_padding,
    value_of_the_last_signature,
)
from tests.export.attacks_on_wrapping import (
    certificate_slipped_in,
    certificate_slipped_in_with_the_first,
    description_changed,
    letters_drawn_otherwise,
    list_of_the_withdrawn_slipped_in,
    note_pinned_to_the_signature,
    older_version_pointed_to,
    page_cropped,
    pages_in_another_order,
    proofs_slipped_in,
    script_that_runs_when_it_is_opened,
    second_signer_slipped_in,
    stamp_slipped_in,
    stamp_taken_away,
    whole_paper_stamped,
    words_before_the_file,
)
from tests.export.signing import AT, attested, jean, morag, paper, signed


def added(change, pdf=None):
    """Append a change to the file, as an editor of PDFs would."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf or signed()), strict=False)
    change(writer)
    changed = BytesIO()
    writer.write(changed)
    return changed.getvalue()


def content_replaced():
    def change(writer):
        page = writer.root["/Pages"]["/Kids"][0]
        words = generic.StreamObject(stream_data=b"BT ET")
        page["/Contents"] = writer.add_object(words)
        writer.update_container(page)

    return added(change)


def _cover(writer):
    page = writer.root["/Pages"]["/Kids"][0]
    box = generic.ArrayObject(map(generic.NumberObject, (50, 700, 300, 740)))
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): box,
            pdf_name("/Contents"): generic.TextStringObject("Not placed"),
        }
    )
    page["/Annots"] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def decision_covered_by_a_note():
    return added(_cover)


def decision_covered_between_the_signatures():
    """Cover it after the minute-taker attested, and let the chair sign over that unseen."""
    signer = SimpleSigner.load_pkcs12_data(morag(), [], b"two")
    covered = IncrementalPdfFileWriter(BytesIO(added(_cover, attested())), strict=False)
    return sign_pdf(
        covered, PdfSignatureMetadata("Chair"), signer, existing_fields_only=True
    ).read()


def file_attached():
    def change(writer):
        data = writer.add_object(generic.StreamObject(stream_data=b"{}"))
        writer.root["/Names"] = generic.DictionaryObject({pdf_name("/EmbeddedFiles"): data})
        writer.update_root()

    return added(change)


def page_doubled():
    def change(writer):
        tree = writer.root["/Pages"]
        tree["/Kids"].append(tree["/Kids"].raw_get(0))
        tree["/Count"] = generic.NumberObject(len(tree["/Kids"]))
        writer.update_container(tree)

    return added(change)


def _field(writer, number):
    return writer.root["/AcroForm"]["/Fields"][number]


def chairs_signature_removed():
    def change(writer):
        field = _field(writer, 1)
        del field["/V"]
        writer.update_container(field)

    return added(change)


def chairs_field_removed():
    def change(writer):
        form = writer.root["/AcroForm"]
        form["/Fields"] = generic.ArrayObject([form["/Fields"].raw_get(0)])
        writer.update_container(form)

    return added(change)


def chairs_stamp_redrawn():
    def change(writer):
        field = _field(writer, 1)
        look = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
        field["/AP"] = generic.DictionaryObject({pdf_name("/N"): look})
        writer.update_container(field)

    return added(change)


def attached_record_swapped():
    def change(writer):
        kept = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]["/EF"]
        other = writer.add_object(generic.StreamObject(stream_data=b'{"decided": "nothing"}'))
        kept["/F"] = kept["/UF"] = other
        writer.update_container(kept)

    return added(change)


def language_changed():
    def change(writer):
        writer.root["/Lang"] = generic.TextStringObject("fr")
        writer.update_root()

    return added(change)


def outline_changed():
    def change(writer):
        entry = writer.root["/Outlines"]["/First"]
        entry["/Title"] = generic.TextStringObject("Not placed")
        writer.update_container(entry)

    return added(change)


def read_aloud_otherwise():
    def change(writer):
        whole = writer.root["/StructTreeRoot"]["/K"]
        whole["/ActualText"] = generic.TextStringObject("Not placed")
        writer.update_container(whole)

    return added(change)


def _signed_over(pdf):
    """Put a signature of one's own over the first page, where everybody sees it."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    place = fields.SigFieldSpec("Forged", on_page=0, box=(50, 600, 400, 760))
    fields.append_signature_field(writer, place)
    signer = SimpleSigner.load_pkcs12_data(jean(), [], b"one")
    over = sign_pdf(writer, PdfSignatureMetadata("Forged"), signer, existing_fields_only=True)
    return over.getvalue()


def places_exchanged():
    """Sign each in the other's place."""
    return _signed_last(attest(paper(), morag(), "two", AT), jean(), b"one")


def both_places_signed_by_one():
    """Let the chair attest what she approves."""
    return _signed_last(attest(paper(), morag(), "two", AT), morag(), b"two")


def _signed_last(pdf, identity, secret):
    """Sign in the chair's place with a program that asks nothing."""
    signer = SimpleSigner.load_pkcs12_data(identity, [], secret)
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    metadata = PdfSignatureMetadata("Chair")
    return sign_pdf(writer, metadata, signer, existing_fields_only=True).getvalue()


def signature_forged_over_the_first_page():
    return _signed_over(signed())


def signature_forged_where_the_chairs_did_not_lock():
    unlocked = BytesIO()
    with pikepdf.open(BytesIO(paper())) as pdf:
        del pdf.Root.AcroForm.Fields[1].Lock
        pdf.save(unlocked)
    both = sign(attest(unlocked.getvalue(), jean(), "one", AT), morag(), "two", AT)
    return _signed_over(both)


def lock_taken_off():
    def change(writer):
        field = _field(writer, 1)
        del field["/Lock"]
        writer.update_container(field)

    return added(change)


BROKEN, CHANGED, EMPTY = Fault.SIGNATURE_BROKEN, Fault.CHANGED, Fault.FIELD_EMPTY
ATTACKS = {
    flip_in_a_page: {BROKEN},
    flip_in_the_first_signature: {BROKEN},
    flip_in_the_last_signature: {CHANGED, BROKEN, Fault.NOT_LOCKED},
    value_of_the_last_signature: {BROKEN},
    padding_of_the_first_signature: {BROKEN},
    padding_of_the_last_signature: {BROKEN},
    space_in_the_padding: {BROKEN},
    digest_named_otherwise: {BROKEN},
    letter_of_the_signature_in_another_case: {BROKEN},
    comment_appended: {CHANGED},
    one_byte_appended: {CHANGED},
    rolled_back_to_the_first_signature: {EMPTY},
    rolled_back_to_the_unsigned_paper: {EMPTY},
    gap_widened: set(),
    contents_emptied: {CHANGED, BROKEN, Fault.NOT_LOCKED},
    range_made_tiny: {CHANGED, BROKEN},
    rewritten_whole: {CHANGED, BROKEN, Fault.NOT_LOCKED},
    content_replaced: {CHANGED},
    decision_covered_by_a_note: {CHANGED},
    decision_covered_between_the_signatures: {CHANGED},
    file_attached: {CHANGED},
    page_doubled: {CHANGED},
    chairs_signature_removed: {EMPTY, CHANGED},
    chairs_field_removed: {CHANGED, Fault.NOT_LOCKED},
    chairs_stamp_redrawn: {CHANGED},
    attached_record_swapped: {CHANGED},
    language_changed: {CHANGED},
    outline_changed: {CHANGED},
    read_aloud_otherwise: {CHANGED},
    places_exchanged: {Fault.NOT_THEIR_PLACE},
    both_places_signed_by_one: {Fault.NOT_THEIR_PLACE},
    signature_forged_over_the_first_page: {CHANGED, Fault.NOT_LOCKED, Fault.NOT_THEIR_PLACE},
    signature_forged_where_the_chairs_did_not_lock: {
        CHANGED,
        Fault.NOT_LOCKED,
        Fault.NOT_THEIR_PLACE,
    },
    description_changed: {CHANGED},
    lock_taken_off: {CHANGED, Fault.NOT_LOCKED},
    certificate_slipped_in: {BROKEN},
    certificate_slipped_in_with_the_first: {BROKEN},
    list_of_the_withdrawn_slipped_in: {BROKEN},
    note_pinned_to_the_signature: {BROKEN},
    stamp_slipped_in: {Fault.STAMPED_OTHERWISE},
    stamp_taken_away: {Fault.STAMPED_OTHERWISE},
    whole_paper_stamped: {CHANGED, BROKEN},
    second_signer_slipped_in: {CHANGED, BROKEN, Fault.NOT_LOCKED},
    page_cropped: {CHANGED},
    pages_in_another_order: {CHANGED},
    letters_drawn_otherwise: {CHANGED},
    script_that_runs_when_it_is_opened: {CHANGED},
    proofs_slipped_in: {CHANGED},
    older_version_pointed_to: {EMPTY, CHANGED},
    words_before_the_file: set(),
}
"""What each is found by; what no library can read any more is found by nothing else."""

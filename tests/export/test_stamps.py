"""Where somebody gives time stamps, signatures carry them; where nobody does, papers are signed."""

import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from socketserver import TCPServer

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from chairdesk.export.letters.dissent_form import dissent_form_of, dissenters
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import attest, close, pen_of, sign, subject_of
from chairdesk.export.stamps.network import NotReached, posted
from chairdesk.export.stamps.stamps import Stamps, stamps_from
from chairdesk.export.verdict import Beside, Open, Stamp, Trust
from chairdesk.export.verify import verify
from chairdesk.models.rules.address import is_address
from tests.export.abernethy import FIFE, conference
from tests.export.authority import ANSWERS, ROOT_DER, answer, from_the_authority, lists
from tests.export.signing import AT, CHAIR, jean, paper
from tests.export.stamping import answering, stamps

LATER = AT + timedelta(seconds=3)


def pen(asked, *identity):
    opened = pen_of(*(identity or (from_the_authority(), "pass word")))
    return replace(opened, stamps=asked)


def both(asked):
    first = attest(paper(), pen(asked, jean(), "one"), "", AT)
    return sign(first, pen(asked), "", AT)


def test_each_signature_carries_the_time_and_name_of_whoever_stamped_it():
    verdict = verify(both(stamps(LATER)))
    assert verdict.is_intact
    stamp = Stamp(LATER, "Invented Council stamps", is_vouched_for=False)
    assert [signer.stamp for signer in verdict.signers] == [stamp, stamp]
    assert Open.STAMP in verdict.signers[0].remarks
    assert Open.TIME not in verdict.signers[0].remarks


def test_with_the_authority_a_stamp_is_believed_and_no_withdrawal_is_left_open():
    stamped = sign(paper(CHAIR), pen(stamps(AT)), "", AT)
    (signature,) = PdfFileReader(BytesIO(stamped)).embedded_signatures
    assert str(subject_of(paper(CHAIR))) in signature.sig_object["/Reason"]
    verdict = verify(stamped, beside=Beside(authority=(ROOT_DER,)))
    (chair,) = verdict.signers
    assert verdict.is_intact
    assert chair.stamp.is_vouched_for
    assert (chair.trust, chair.is_withdrawal_known) == (Trust.GIVEN, True)
    assert not {Open.STAMP, Open.TIME, Open.WITHDRAWAL} & set(chair.remarks)


def test_a_certificate_that_the_paper_itself_lists_as_withdrawn_is_said_to_be():
    (signature,) = PdfFileReader(BytesIO(sign(paper(CHAIR), pen(None), "", AT))).embedded_signatures
    serial = signature.signer_cert.serial_number
    stamped = sign(paper(CHAIR), pen(stamps(AT, serial)), "", AT)
    (chair,) = verify(stamped, beside=Beside(authority=(ROOT_DER,))).signers
    assert chair.trust is Trust.WITHDRAWN


@pytest.mark.parametrize(
    ("is_gone", "answers", "trust", "is_known"),
    [
        (False, True, Trust.GIVEN, True),
        (True, True, Trust.WITHDRAWN, True),
        (False, False, Trust.GIVEN, False),
    ],
)
def test_where_certificates_name_somebody_to_ask_the_answer_lies_in_the_paper(
    is_gone, answers, trust, is_known
):
    opened = pen_of(from_the_authority(asked=True), "pass word")
    gone = (opened.signer.signing_cert.serial_number,) if is_gone else ()
    heard = []

    def inquire(address, question):
        heard.append(address)
        return answer(question, AT, *gone) if answers else b"busy"

    of_the_root = dict([*lists(AT).items()][:1])
    asked = Stamps(answering(AT), lambda place: of_the_root.get(place, b""), inquire)
    asked.try_out()
    stamped = sign(paper(CHAIR), replace(opened, stamps=asked), "", AT)
    verdict = verify(stamped, beside=Beside(authority=(ROOT_DER,)))
    assert heard == [ANSWERS]
    assert [(one.trust, one.is_withdrawal_known) for one in verdict.signers] == [(trust, is_known)]


def test_a_paper_that_shows_no_signature_is_stamped_too():
    record = conference()
    bare = pages_of(dissent_form_of(record, FIFE, dissenters(record)[0]))
    verdict = verify(close(bare, pen(stamps(LATER)), "", AT))
    assert verdict.is_intact
    assert [one.stamp.at for one in verdict.signers] == [LATER]


def silent(_question):
    raise NotReached


def answering_once():
    questions = []

    def answer(question):
        questions.append(question)
        return answering()(question) if len(questions) == 1 else silent(question)

    return answer


@pytest.mark.parametrize("ask", [silent, lambda _: b"<html>", answering_once()])
def test_where_nobody_answers_papers_are_signed_all_the_same_and_nobody_is_asked_again(ask):
    given = Stamps(ask, silent)
    given.try_out()
    verdict = verify(sign(paper(CHAIR), pen(given), "", AT))
    assert given.is_missed
    assert given.stamper is None
    assert verdict.is_intact
    assert verdict.signers[0].stamp is None


class Server(BaseHTTPRequestHandler):
    def do_POST(self):
        question = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200 if self.headers["Content-Type"] == "kind" else 500)
        self.end_headers()
        self.wfile.write(question[::-1])

    def log_message(self, *_):
        pass


def test_what_is_sent_arrives_and_whoever_is_not_there_is_said_not_to_be():
    """In a process of its own, for in this one no test reaches a network."""
    ask = (
        "import sys; from chairdesk.export.stamps.network import *\n"
        "for kind in ('kind', 'other'):\n"
        "    try: print(posted(sys.argv[1], b'abc', kind))\n"
        "    except NotReached: print('not reached')"
    )
    with TCPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/stamps"
        ran = subprocess.run(
            [sys.executable, "-c", ask, address], capture_output=True, text=True, check=True
        )
        server.shutdown()
    assert ran.stdout.splitlines() == ["b'cba'", "not reached"]


def test_only_addresses_of_a_network_are_asked():
    assert is_address("https://stamps.example.gov.uk/tsa")
    for other in (
        "",
        "stamps",
        "file:///etc/passwd",
        "ftp://x.example",
        "http://",
        "http://[x",
        "http:/x",
    ):
        assert not is_address(other)
        with pytest.raises(NotReached):
            posted(other, b"", "kind")
    assert stamps_from("nowhere").stamper is not None

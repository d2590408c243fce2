"""What was being saved when the desk was stopped is asked about until it is answered."""

from chairdesk.models.events import CopiesSetOut, CopyLookedAt
from chairdesk.models.paper import Release
from chairdesk.ui.release.unsure_card import UnsureCard
from tests.ui.release.at_hand import press, released


def set_out(page, bench, folder, *papers):
    going = tuple(Release(one.kind, one.reader, one.sha256) for one in papers)
    bench.enter(CopiesSetOut(going, str(folder)))


def test_what_was_being_saved_is_asked_about_copy_by_copy_until_each_is_answered_for(
    desk, qtbot, tmp_path
):
    page, bench = desk()
    one, two = page.rows[0].paper, page.rows[1].paper
    assert not page.unsure.isVisible()
    before = page.count_open
    lies, lacks = (
        page.tr("A file that is just this lies there now."),
        page.tr("No file that is just this is found there now."),
    )
    (tmp_path / f"{one.kind}-F-2026-118.pdf").write_bytes(one.pdf)
    half = tmp_path / f".{two.kind}-F-2026-118.pdf.part"
    half.write_bytes(two.pdf[:100])
    set_out(page, bench, tmp_path, one, two)
    assert page.unsure.isVisible()
    assert page.count_open == before + 2
    there, gone = page.unsure.rows
    assert lies in there.says.text()
    assert lacks in gone.says.text()
    assert str(tmp_path) in gone.says.text()
    assert there.left.accessibleName() != gone.left.accessibleName()
    press(qtbot, there.left)
    assert released(bench) == {(one.kind, one.reader)}
    (left,) = page.unsure.rows
    assert left is gone
    press(qtbot, gone.stayed)
    assert not half.exists()
    assert not page.unsure.isVisible()
    assert bench.conference.papers.leaving == ()
    assert released(bench) == {(one.kind, one.reader)}


def test_at_the_next_opening_the_desk_says_that_copies_were_being_saved(desk, said, tmp_path):
    page, bench = desk()
    assert said == []
    set_out(page, bench, tmp_path / "no such folder", page.rows[0].paper)
    UnsureCard(bench, page._letting_out)
    (told,) = said
    assert told.startswith("The desk was stopped while copies were being saved to a folder.")


def test_what_is_being_saved_just_now_is_not_asked_about(desk, tmp_path):
    page, bench = desk()
    asked = []
    bench.signals.happened.connect(lambda *_: asked.append(page.unsure.isVisible()))
    bench.enter(CopyLookedAt(page.rows[0].paper.sha256))
    assert page.save_to(tmp_path)
    assert len(asked) > 2
    assert not any(asked)

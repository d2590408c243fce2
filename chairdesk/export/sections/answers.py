"""What the procedure asked, and what was answered."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Table, Words, plain, strong
from chairdesk.export.telling import Telling
from chairdesk.models.agenda import Answer
from chairdesk.models.ids import ChildId
from chairdesk.procedures.agendas import chosen_in
from chairdesk.procedures.pack import Question

_SHARES = (46, 54)


def answered(telling: Telling, child: ChildId | None) -> Iterator[Block]:
    """Set questions and answers side by side, for one child or for the conference."""
    given = telling.conference.course.answer_to
    rows = tuple(
        (plain(question.text), _answer(telling, question, answer))
        for question in telling.pack.questions
        if (answer := given(question.key, child))
    )
    if rows:
        yield Table((telling.say("asked"), telling.say("answered")), rows, _SHARES)


def _answer(telling: Telling, question: Question, answer: Answer) -> Words:
    matter = ("answer", question.key, answer.child)
    if question.form == "text" or matter in telling.record.numbers:
        return telling.told(matter, answer.answer)
    options = {option.key: option.words for option in question.options}
    keys = chosen_in(question, answer.answer)
    # what somebody typed is no sentence of ours with gaps to fill
    words = "\n".join(options.get(key) or telling.words.term("paper", key) for key in keys)
    return (*strong(words), *plain(f"\n{answer.reasons}"))

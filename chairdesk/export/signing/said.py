"""What is signed, when and by which key, said in the language of the paper."""

from dataclasses import dataclass
from datetime import datetime

from chairdesk.export.text import grouped
from chairdesk.models.british_time import local
from chairdesk.words import Words, words_in


@dataclass(frozen=True, slots=True)
class Subject:
    """Exactly what a signature is put to: so many pages, so many bytes, with this hash."""

    title: str
    pages: int
    length: int
    sha256: str
    language: str

    def __str__(self) -> str:
        """Say it in the paper's language."""
        return self.said(words_in(self.language))

    def said(self, words: Words) -> str:
        """Say it in words; the hash in groups of eight, as eyes compare and lines break them."""
        groups = " ".join(self.sha256[n : n + 8] for n in range(0, len(self.sha256), 8))
        form, pages = words.term("signed", "subject"), words.in_figures("pages", self.pages)
        return form.format(title=self.title, pages=pages, length=self.length, sha256=groups)


def reason_of(statement: str, subject: Subject) -> str:
    """State why it is signed, and what."""
    words = words_in(subject.language)
    stated = words.term("signed", statement)
    return words.term("signed", "reason").format(statement=stated, subject=subject)


def stamp_words(subject: Subject, fingerprint: str, at: datetime) -> str:
    """Say where the signature shows when it was made, of what, and by which key."""
    words = words_in(subject.language)
    pages = words.in_figures("pages", subject.pages)
    return "\n".join(
        (
            words.term("signed", "at").format(moment=words.moment(local(at))),
            words.term("signed", "what").format(pages=pages),
            *_in_two(subject.sha256),
            words.term("signed", "by"),
            *_in_two(fingerprint),
        )
    )


def _in_two(sha256: str) -> tuple[str, str]:
    """Write a hash in two lines, so that two signatures have room beside each other."""
    half = len(sha256) // 2
    return grouped(sha256[:half]), grouped(sha256[half:])

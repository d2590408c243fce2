"""What somebody may do to a signed paper byte by byte, knowing nothing of what the bytes say."""

import re
from io import BytesIO

import pikepdf

from tests.export.signing import attested, paper, signed


def ranges(pdf):
    pattern = rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]"
    return [tuple(map(int, found.groups())) for found in re.finditer(pattern, pdf)]


def flipped(at):
    changed = bytearray(signed())
    changed[at] ^= 1
    return bytes(changed)


def hex_changed(at):
    changed = bytearray(signed())
    changed[at] = ord("1") if changed[at] != ord("1") else ord("2")
    return bytes(changed)


def flip_in_a_page():
    return flipped(signed().index(b"stream\n", 3000) + 40)


def flip_in_the_first_signature():
    return hex_changed(ranges(signed())[0][1] + 900)


def flip_in_the_last_signature():
    return hex_changed(ranges(signed())[1][1] + 900)


def padding_of_the_first_signature():
    return hex_changed(ranges(signed())[0][2] - 40)


def padding_of_the_last_signature():
    return hex_changed(ranges(signed())[1][2] - 40)


def comment_appended():
    return signed() + b"\n% appended\n"


def one_byte_appended():
    return signed() + b"\n"


def rolled_back_to_the_first_signature():
    return attested()


def rolled_back_to_the_unsigned_paper():
    return paper()


def gap_widened():
    start, before, after, rest = ranges(signed())[1]
    more = b"\n99 0 obj <</Evil true>> endobj\n"
    wide = signed()[:after] + more + signed()[after:]
    old = re.findall(rb"/ByteRange\s*(\[[^\]]*\])", signed())[1]
    new = b"[%d %d %d %d]" % (start, before, after + len(more), rest)
    return wide.replace(old, new.ljust(len(old)), 1)


def contents_emptied():
    start, before, after, _ = ranges(signed())[1]
    assert start == 0
    hexes = after - before - 2
    return signed()[: before + 1] + b"0" * hexes + signed()[after - 1 :]


def range_made_tiny():
    old = re.findall(rb"/ByteRange\s*(\[[^\]]*\])", signed())[1]
    return signed().replace(old, b"[0 10 20 10]".ljust(len(old)), 1)


def rewritten_whole():
    rewritten = BytesIO()
    with pikepdf.open(BytesIO(signed())) as pdf:
        pdf.save(rewritten)
    return rewritten.getvalue()


def value_of_the_last_signature():
    """Change the last byte of what the chair's key made, and nothing else."""
    _, before, after, _ = ranges(signed())[1]
    used = signed()[before + 1 : after - 1].rstrip(b"0")
    return hex_changed(before + len(used))


def space_in_the_padding():
    """Put a space where a signature is filled up with noughts, which readers pass over."""
    at = ranges(signed())[1][2] - 40
    return signed()[:at] + b" " + signed()[at + 1 :]


def digest_named_otherwise():
    """Change the name of the digest that stands outside what the chair's key signed."""
    _, before, after, _ = ranges(signed())[1]
    sha256 = b"608648016503040201"
    at = signed().index(sha256, before, after) + len(sha256) - 1
    return hex_changed(at)


def letter_of_the_signature_in_another_case():
    """Spell one digit of the chair's signature otherwise, which changes no value."""
    _, before, after, _ = ranges(signed())[1]
    at = next(n for n in range(before + 300, after) if signed()[n : n + 1].isalpha())
    return signed()[:at] + signed()[at : at + 1].swapcase() + signed()[at + 1 :]

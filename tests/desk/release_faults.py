"""Ways to let a paper out too early or too lightly, and what each fault says."""

from pathlib import Path

A_FILE = Path(__file__).as_posix()
LET_OUT = {
    "a paper handed over before it is signed": (
        'do = "seal"',
        'do = "hand-over"\npaper = "minutes"',
        "“hand-over” would be refused: no paper goes out before minute-taker and chair have signed",
    ),
    "two certificates for one signature": (
        'hand = "chair"',
        f'hand = "chair"\ncertificate = "{A_FILE}"\ncard = "{A_FILE}"\nsecret = "x"',
        "“sign” would be refused: a hand signs with the certificate of a file or of a card, not",
    ),
    "a secret that opens nothing": (
        'hand = "chair"',
        'hand = "chair"\nsecret = "open sesame"',
        "“sign” would be refused: secret stands beside a certificate or a card",
    ),
    "a certificate that is not there": (
        'hand = "chair"',
        'hand = "chair"\ncertificate = "practice.p12"\nsecret = "open sesame"',
        "expects the name of a file that lies beside the script",
    ),
    "a stop that nobody may pass": (
        'do = "seal"',
        'do = "pass-stop"\npaper = "minutes"\nstop = "unseen"\nreasons = "In haste."',
        "says “unseen”, which is none of: other_family, restricted, second_person",
    ),
}

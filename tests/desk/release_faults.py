"""Ways to let a paper out too early or too lightly, and what each fault says."""

LET_OUT = {
    "a paper handed over before it is signed": (
        'do = "seal"',
        'do = "hand-over"\npaper = "minutes"',
        "“hand-over” would be refused: no paper goes out before minute-taker and chair have signed",
    ),
    "a stop that nobody may pass": (
        'do = "seal"',
        'do = "pass-stop"\npaper = "minutes"\nstop = "unseen"\nreasons = "In haste."',
        "says “unseen”, which is none of: other_family, restricted, second_person",
    ),
}

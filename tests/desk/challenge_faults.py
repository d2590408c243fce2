"""Ways to spoil the handbook's challenge, and what each fault says."""

CHALLENGES = {
    "a passage nobody knows": ('passage = "tag"', 'passage = "tags"', "passage says “tags”"),
    "a tag that is none": ('asks = "opinion"', 'asks = "gossip"', "asks says “gossip”"),
    "words that nobody named": ('said = "bruises"\n', "", "said is missing; it says which"),
    "a child where none is asked": (
        'said = "bruises"',
        'said = "bruises"\nchild = "jamie"',
        'child is not wanted beside passage = "tag"',
    ),
    "how it stands, which the minutes say": (
        'said = "bruises"',
        'said = "bruises"\nstands = "fact"',
        'stands is not wanted beside passage = "tag"',
    ),
    "a choice for words": (
        'passage = "tag"\nsaid = "bruises"\nasks = "opinion"',
        'passage = "answer"\nquestion = "reporter"\nchild = "jamie"\nasks = "refer"',
        "passage is a choice, which no words replace",
    ),
    "an answer to what": (
        'passage = "tag"\nsaid = "bruises"\nasks = "opinion"',
        'passage = "answer"\nasks = "Much."',
        "question is missing",
    ),
    "what nobody wrote": (
        'passage = "tag"\nsaid = "bruises"\nasks = "opinion"',
        'passage = "contingency"\nchild = "jamie"\nasks = "Nothing."',
        "“object” would be refused: The minutes do not read so.",
    ),
    "a view of somebody without one": (
        'passage = "tag"\nsaid = "bruises"\nasks = "opinion"',
        'passage = "view"\nchild = "jamie"\nof = "mother"\nasks = "Nothing."',
        "“object” would be refused: The minutes do not read so.",
    ),
    "accepted in part, and nobody says which": (
        'ruling = "accepted"',
        'ruling = "in-part"',
        "reads is missing; say how the passage reads since",
    ),
    "not accepted, and it reads otherwise": (
        'ruling = "accepted"',
        'ruling = "not-accepted"\nreads = "fact"',
        "reads is not wanted; what is not accepted reads as it did",
    ),
    "a ruling on nothing": (
        'objection = "unseen"',
        'objection = "unsen"',
        "names “unsen”, which the script does not know; is unseen meant?",
    ),
    "a ruling after it was withdrawn": (
        'do = "rule"',
        'do = "withdraw-objection"\nobjection = "unseen"\n\n[[step]]\ndo = "rule"',
        "“rule” would be refused: This objection is no longer on the record.",
    ),
    "a version without a ruling": (
        (
            'do = "rule"\nobjection = "unseen"\nruling = "accepted"\nreasons = "The examination '
            'is still to come."'
        ),
        'do = "withdraw-objection"\nobjection = "unseen"',
        "“seal-version” would be refused: Nothing has been ruled on since the last version.",
    ),
    "two versions without a signature": (
        'do = "seal-version"',
        'do = "seal-version"\n\n[[step]]\ndo = "seal-version"',
        "“seal-version” would be refused: The minutes are not signed by both hands yet.",
    ),
}

SAID_IN_WALES = """
[[step]]
do = "say"
who = "mother"
words = "I said it."
name = "it"

[[step]]
do = "object"
who = "mother"
passage = "contribution"
said = "it"
asks = "I did not say it."
"""

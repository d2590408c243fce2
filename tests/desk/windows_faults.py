"""Ways to ask of the windows what they do not offer, and what each fault says."""

TOLD = '[[step]]\ndo = "tell"\nwords = "A bruise."\nsaid = "bruises"\n'

STRUCK = 'do = "strike"\nsaid = "bruises"\n\n[[step]]\n'

NOT_OFFERED = {
    "apologies of somebody in the room": (
        'do = "open"',
        'do = "apologise"\nwho = "mother"',
        "“apologise” would be refused: This person is in the room.",
    ),
    "why a meeting in time is late": (
        'on = "2027-01-05 14:00"',
        'on = "2027-01-05 14:00"\nwhy_late = "The hall is shut."',
        "says why it is late, and it is not: review is fixed for no later than it is owed.",
    ),
    "reasons for a full copy": (
        'copy = "full"',
        'copy = "full"\nreasons = "She asked for it."',
        "gives reasons for a full copy, and nobody asks for any.",
    ),
    "a second window of the minute-taker": (
        'do = "open"',
        'do = "two-windows"\n\n[[step]]\ndo = "two-windows"',
        "the minute-taker's window is open already",
    ),
    "a window closed that is not open": (
        'do = "open"',
        'do = "two-windows"\n\n[[step]]\ndo = "one-window"\n\n[[step]]\ndo = "one-window"',
        "the minute-taker's window is not open; two-windows opens it",
    ),
    "a signature where all is signed": (
        'do = "release"',
        'do = "sign"\nhand = "chair"',
        "finds nothing left to sign in the hand of chair",
    ),
    "reasons that rest on what was struck": (
        'do = "decide"',
        'do = "strike"\nsaid = "bruises"\n\n[[step]]\ndo = "decide"',
        "rests on bruises, which does not stand, or is about none of these children",
    ),
    "an area of concern where no plan is made": (
        'outcome = "place"',
        'outcome = "not-place"',
        "is not asked for Jamie Lindsay, who has a decision that names none",
    ),
    "a child told of what professionals said among themselves": (
        'name = "bruises"\n',
        'name = "bruises"\naudience = "professionals"\n\n' + TOLD,
        "rests on bruises, which is not for the eyes of Jamie Lindsay",
    ),
    "a child told of what others alone may read": (
        'name = "bruises"\n',
        'name = "bruises"\nreaders = ["mother"]\n\n' + TOLD,
        "rests on bruises, which is not for the eyes of Jamie Lindsay",
    ),
    "what was struck, struck again": (
        'do = "decide"',
        STRUCK + STRUCK + 'do = "decide"',
        "says bruises, which is struck already",
    ),
    "what stands, brought back": (
        'do = "decide"',
        'do = "bring-back"\nsaid = "bruises"\n\n[[step]]\ndo = "decide"',
        "says bruises, which stands; only what is struck is brought back",
    ),
}

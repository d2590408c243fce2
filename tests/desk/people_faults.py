"""Ways to spoil who has a part in the handbook's example, and what each fault says."""

PEOPLE = {
    "a chair from an agency": (
        'capacity = "chair"',
        'capacity = "chair"\nagency = "health"',
        ("agency is not asked of whoever comes as chair; leave it out.",),
    ),
    "a professional with rights": (
        'agency = "health"',
        'agency = "health"\nparental_rights = true',
        ("is not asked of whoever comes as professional; leave it out, or write capacity",),
    ),
    "a child both born and far off": (
        "born = 2023-05-17",
        "born = 2023-05-17\nexpected = 2026-12-01",
        ("child.jamie.born lies before the pregnancy that expected tells of",),
    ),
}

OFFICES = {
    "a second chair": (
        'capacity = "minute_taker"',
        'capacity = "chair"',
        "there is one already who is “Chair”; one person holds that office",
    ),
    "a chair who becomes a professional": (
        'do = "open"',
        'do = "correct-person"\nwho = "chair"\ncapacity = "professional"',
        "capacity would take them to another table of Prepare",
    ),
    "a parent who becomes a professional": (
        'do = "open"',
        'do = "correct-person"\nwho = "mother"\ncapacity = "professional"',
        "capacity would take them to another table of Prepare",
    ),
    "a professional given rights": (
        'do = "open"',
        'do = "correct-person"\nwho = "detective"\nparental_rights = true',
        "parental_rights is not asked of whoever comes as professional",
    ),
    "the sector of an agency that came with the family": (
        'role = "Police"\nagency = "police"',
        (
            'role = "Police"\ncapacity = "supporter"\nagency = "police"\n\n[[step]]\n'
            'do = "correct-agency"\nwho = "police"\nsector = "police"'
        ),
        "nobody comes from it who is asked for its sector: only professionals are",
    ),
}

"""Ways to lock, hold, erase and bring back what cannot be, and what each fault says."""

_BEFORE_THE_SEAL = 'do = "seal"'
_IN_THE_END = 'do = "release"'
_ERASED = 'do = "erase"\nreasons = "It is time."\nfiled = "Fife, seen by Jean Orr"'

OF_THE_VAULT = {
    "words in a line that nobody types in": (
        _BEFORE_THE_SEAL,
        'do = "lock"\nwords = "He said"',
        "“lock” would be refused: nobody types in the line now; leave words out",
    ),
    "a review of what is not closed": (
        'do = "turn-to"\nitem = "information"',
        'do = "prepare-review"',
        "“prepare-review” would be refused: a review follows what is closed; put a step",
    ),
    "a second legal hold": (
        _BEFORE_THE_SEAL,
        'do = "legal-hold"\nreasons = "A court."\n\n[[step]]\ndo = "legal-hold"\nreasons = "Two."',
        "“legal-hold” would be refused: it is under a legal hold already",
    ),
    "a hold lifted that nobody set": (
        _BEFORE_THE_SEAL,
        'do = "lift-hold"\nreasons = "Done."',
        "“lift-hold” would be refused: it is under no legal hold",
    ),
    "an erasure under a legal hold": (
        _IN_THE_END,
        f'do = "legal-hold"\nreasons = "A court."\n\n[[step]]\n{_ERASED}',
        "“erase” would be refused: it is under a legal hold; put a step",
    ),
    "an erasure before the papers": (
        _BEFORE_THE_SEAL,
        _ERASED,
        "“erase” would be refused: it was held; let it be sealed, signed by both and released",
    ),
    "an erasure of what nobody says is filed": (
        _IN_THE_END,
        f'{_IN_THE_END}\n\n[[step]]\ndo = "erase"\nreasons = "It is time."',
        "“erase” would be refused: it was held; add filed",
    ),
    "something after the erasure": (
        _IN_THE_END,
        f"{_IN_THE_END}\n\n[[step]]\n{_ERASED}\n\n[[step]]\n{_IN_THE_END}",
        "“release” would be refused: the conference is erased for good; not even a backup",
    ),
    "time stamps from what is no address": (
        _BEFORE_THE_SEAL,
        'do = "time-stamps"\naddress = "stamps.example"',
        "“time-stamps” would be refused: that is no address; one begins with https://",
    ),
    "a stamp for which nobody is asked": (
        'do = "sign"\nhand = "chair"',
        'do = "sign"\nhand = "chair"\nstamped = true',
        "“sign” would be refused: nobody is asked for time stamps; put a step",
    ),
    "a backup that nobody owes": (
        _BEFORE_THE_SEAL,
        'do = "await-backup"',
        "“await-backup” would be refused: the desk backs up after a close",
    ),
    "a backup brought back that was never made": (
        _BEFORE_THE_SEAL,
        'do = "restore"',
        "“restore” would be refused: there is no backup yet",
    ),
}

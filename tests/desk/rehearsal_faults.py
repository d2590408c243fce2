"""Ways to spoil the handbook's example, and what each fault says."""

from tests.desk.rehearsal_keys import EXAMPLE

FAULTS = {
    "no table of the conference": (
        "[conference]\n",
        "[meeting]\n",
        ("line 1: conference is missing", "line 3: meeting is not a part of a script"),
    ),
    "a part nearly right": ("[[clock]]", "[[clocks]]", ("clocks is not a part", "is clock meant?")),
    "a quotation mark that is not closed": (
        '"Town House, Room 4"',
        '"Town House, Room 4',
        ("line 8: conference.venue cannot be read as TOML: its quotation mark is not closed.",),
    ),
    "an unknown procedure": ('"fife"', '"fief"', ("line 4: conference.procedure", "“fief”")),
    "no procedure": ('procedure = "fife"\n', "", ("procedure is missing",)),
    "an unknown kind": (
        '"initial"',
        '"first"',
        ("line 5", "none of: initial, review"),
    ),
    "a kind that is not words": ('"initial"', "1", ("expects one of these in quotation marks",)),
    "no reference": ('reference = "FCP-2026-0001"\n', "", ("conference.reference is missing",)),
    "an empty reference": ('"FCP-2026-0001"', '" "', ("reference is empty; write the words",)),
    "a start without a time": (
        '"2026-10-06 14:00"',
        '"soon"',
        ('line 7: conference.starts expects a time such as "10:05"',),
    ),
    "a start that no calendar has": (
        '"2026-10-06 14:00"',
        '"2026-13-41 14:00"',
        ("conference.starts expects a time",),
    ),
    "a start before there were conferences": (
        '"2026-10-06 14:00"',
        '"0001-01-01 00:00"',
        ("conference.starts expects a time",),
    ),
    "a number that nobody can read": (
        "2023-05-17",
        "9" * 5_000,
        ("cannot be read as TOML",),
    ),
    "prepared after the start": (
        'venue = "Town House, Room 4"',
        'prepared = "2026-10-06 15:00"',
        ("conference.prepared lies after the conference starts",),
    ),
    "prepared at no time": ('venue = "Town House, Room 4"', "prepared = 3", ("expects a time",)),
    "an unknown field": ("venue", "venu", ("line 8: conference.venu", "is venue meant?")),
    "a strange field": ("venue", "colour", ("conference.colour", "the fields here are")),
    "words that are a number": ('"Town House, Room 4"', "4", ("expects words in quotation marks",)),
    "a clock nobody knows": ("investigation-ended", "it-ended", ("line 11: event says",)),
    "a clock without a day": ("2026-09-22", '"late"', ("since expects a date such as",)),
    "a clock that is one table": ("[[clock]]", "[clock]", ("clock expects [[clock]] in double",)),
    "an unknown sector": ('"police"', '"policing"', ("agency.police.sector says “policing”",)),
    "a birthday that is none": ("2023-05-17", '"May"', ("child.jamie.born expects a date",)),
    "an impossible birthday": ("2023-05-17", '"2023-02-30"', ("expects a date such as",)),
    "a name twice": ("[person.chair]", "[person.jamie]", ("gives the name “jamie” a second time",)),
    "a short name with a blank": ("[child.jamie]", '[child."a b"]', ("expects a short name of",)),
    "a short name that is all": ("[child.jamie]", "[child.all]", ("gives the name “all”",)),
    "a table that is a list": (
        "[report.health]",
        "[[report]]",
        ("report expects tables such as [report.some-name]",),
    ),
    "children told as words": (
        '[child.jamie]\nname = "Jamie Lindsay"\nborn = 2023-05-17',
        "[child]\njamie = 3",
        ("child.jamie expects a table of fields",),
    ),
    "a truth in words": ("parental_rights = true", 'parental_rights = "yes"', ("true or false",)),
    "an agency nobody has": (
        'agency = "health"',
        'agency = "heath"',
        ("names “heath”, which the script does not know; is health meant?",),
    ),
    "a person for an agency": (
        'agency = "health"',
        'agency = "mother"',
        ("which is the person of that name; an agency is wanted here",),
    ),
    "an agency that nobody comes from": (
        'agency = "police"',
        'agency = "health"',
        ('agency.police has nobody who comes from it; give somebody agency = "police"',),
    ),
    "an author nobody knows": (
        'author = "health-visitor"',
        'author = "xyz"',
        ("report.health.author names “xyz”", "there is no such person up to here"),
    ),
    "steps that are one table": ('[[step]]\ndo = "open"\n', "", ()),
    "a step without do": ('do = "open"', 'at = "14:01"', ("do is missing; say what is done",)),
    "a field where none is wanted": (
        'do = "open"',
        'do = "open"\nreaders = ["mother"]',
        ("readers is not a field here; take it out",),
    ),
    "an unknown step": ('do = "open"', 'do = "opne"', ("says “opne”", "is open meant?")),
    "a strange step": ('do = "open"', 'do = "zzz"', ("which is no step; there are rearrange",)),
    "time going back": ('at = "14:07"', 'at = "14:04"', ("goes back behind 14:05 on 2026-10-06",)),
    "no time": ('at = "14:07"', 'at = "25:99"', ("at expects a time",)),
    "a time that is a list": ('at = "14:07"', "at = [1]", ("at expects a time",)),
    "an item of no agenda": ('item = "risk"', 'item = "risks"', ("no agenda item of fife here",)),
    "an item without a like": ('item = "risk"', 'item = "zzz"', ("there are welcome, attendance",)),
    "an item that is a number": ('item = "risk"', "item = 4", ("expects the key of an agenda",)),
    "an unknown question": ('"reporter"', '"reporters"', ("is reporter meant?",)),
    "an unknown rule": ('"fife/F1"', '"fife/F99"', ("names “fife/F99”, which is no question",)),
    "a rule of two questions": (
        '"fife/F1"',
        '"fife/REGTEST"',
        ("more than one question answers; write continuing-concern or only-by-plan",),
    ),
    "an answer that is none": (
        'answer = "no"',
        'answer = "maybe"',
        ("answer says “maybe”, which is none of: refer, done, no",),
    ),
    "two answers to one": ('answer = "no"', 'answer = ["no", "done"]', ("takes one answer",)),
    "a ground that is none": (
        'question = "reporter"\nanswer = "no"',
        'question = "grounds"\nanswer = ["injury", "weather"]',
        ("answer says “weather”, which is none of: household, clarify, injury, plan",),
    ),
    "an empty answer": ('answer = "no"', 'answer = ""', ("answer is empty",)),
    "an unknown tag": ('tag = "fact"', 'tag = "rumour"', ("none of: fact, observation",)),
    "words missing": (
        'words = "He fell from the slide. My sister saw it."\n',
        "",
        ("words is missing; add it",),
    ),
    "nobody in a list": ('who = "mother"\nwords', "who = []\nwords", ("expects a short name",)),
    "an empty list": (
        'who = ["social-work", "health", "police"]',
        "who = []",
        ("who is an empty list; name somebody",),
    ),
    "an unknown decision": ('outcome = "place"', 'outcome = "keep"', ("names “keep”",)),
    "a decision not open to this child": (
        'outcome = "place"',
        'outcome = "retain"',
        ("retain is not open to Jamie Lindsay", "say listed in the child's table", "place or"),
    ),
    "a reason that nobody gave": ('rests_on = ["bruises"]', 'rests_on = "x"', ("contribution",)),
    "a name that was said": ('name = "bruises"', 'name = "mother"', ("gives the name “mother”",)),
    "readers who are not named": (
        'name = "bruises"',
        'audience = "named"\nname = "bruises"',
        ("readers is missing; name those who may read it",),
    ),
    "a source of a fact": (
        'tag = "fact"',
        'tag = "fact"\nsource = "My sister"',
        ("source is not wanted; only an allegation is asked for its source",),
    ),
    "readers beside professionals": (
        'name = "bruises"',
        'audience = "professionals"\nreaders = "mother"\nname = "bruises"',
        ('readers is not wanted beside audience = "professionals"',),
    ),
    "a copy without a reason": ('copy = "full"', 'copy = "none"', ("reasons is missing; say why",)),
    "an unknown meeting": ('meeting = "review"', 'meeting = "tea"', ("meeting says “tea”",)),
    "a scale off the scale": (
        'stance = "for"',
        'stance = "for"\nscale = 11',
        ("scale expects a whole number from 0 to 10",),
    ),
    "a scale that is a truth": (
        'stance = "for"',
        'stance = "for"\nscale = true',
        ("scale expects a whole number",),
    ),
    "no text of TOML": ("[conference]", "[conference", ("line 3: the text cannot be read",)),
    "a text that ends too soon": (
        EXAMPLE[EXAMPLE.index("[[step]]") :],
        "x = [",
        ("report.health.x cannot be read as TOML: its list wants",),
    ),
    "entering somebody not late": (
        'do = "open"',
        'do = "enter"\nwho = "mother"',
        ("who wants the short name of a table that says later = true",),
    ),
    "entering no report": (
        'do = "open"',
        'do = "enter-report"\nreport = "health"',
        ("report wants the short name of a table that says later",),
    ),
    "children of a question asked once": (
        'question = "fife/F1"',
        'question = "all-shared"\nchildren = "jamie"',
        ("answer says", "children is not wanted; “all-shared” is asked once"),
    ),
    "reasons where there is no room for them": (
        'question = "fife/F1"',
        'question = "fife/F1"\nreasons = "Because."',
        ("reasons is not wanted; “risk” has no room for reasons",),
    ),
    "taking an answer back for children": (
        'do = "open"',
        'do = "withdraw-answer"\nquestion = "all-shared"\nchildren = "jamie"',
        ("children is not wanted",),
    ),
    "an override for children": (
        'do = "open"',
        'do = "override"\nrule = "fife/F2"\nreasons = "x"\nchildren = "jamie"',
        ("children is not wanted; fife/F2 is asked once",),
    ),
}


REFUSED = {
    "no absence": ('do = "open"', 'do = "withdraw-absence"\nwho = "jamie"', "jamie has sent no"),
    "leaving without coming": (
        'do = "open"',
        'do = "leave"\nwho = "jamie"',
        "“leave” would be refused: This person is not in the room. Enter when they arrived first.",
    ),
    "leaving before coming": (
        'do = "open"',
        'do = "leave"\nwho = "mother"\nmoment = "13:00"',
        "mother came only at 14:00, after the moment of leaving",
    ),
    "a question not asked here": (
        'question = "fife/F1"\nanswer = ',
        'question = "observer-agreed"\nanswer = "yes"  # ',
        "“observer-agreed” is not asked as things stand, so it cannot be answered",
    ),
    "a question not asked of this child": (
        'do = "open"',
        'do = "withdraw-answer"\nquestion = "exclusion"',
        "is not asked as things stand",
    ),
    "a seal with gates open": (
        (
            'do = "override-the-rest"\nreasons = "A first script: it leaves out what a real '
            'conference would not."'
        ),
        'do = "resume"',
        "answer or override what is still open: fife/F2 (all-shared)",
    ),
    "a seal before the close": ('do = "close"', 'do = "resume"', 'put a step do = "close" before'),
    "an item before the opening": (
        'do = "open"',
        'do = "turn-to"\nitem = "welcome"',
        "the conference is not open yet",
    ),
    "an item done after the close": (
        'do = "seal"',
        'do = "finish"\nitem = "dates"',
        "“finish” would be refused: the conference has closed already",
    ),
    "the last item done before the close": (
        'do = "close"',
        'do = "finish"\nitem = "closing"',
        "the last item is done when the conference closes; leave this step out",
    ),
    "adjourning before the opening": (
        'do = "open"',
        'do = "adjourn"\nreasons = "Nobody came."',
        "the conference is not open yet",
    ),
    "adjourning a quorate conference": (
        'do = "turn-to"\nitem = "information"',
        'do = "adjourn"\nreasons = "Nobody came."',
        "“adjourn” would be refused: the conference is quorate",
    ),
    "a ruling taken back that was never made": (
        'do = "turn-to"\nitem = "information"',
        'do = "withdraw-ruling"',
        "the chair has not adjourned the conference, nor gone on",
    ),
    "an override taken back that was never made": (
        'do = "turn-to"\nitem = "information"',
        'do = "withdraw-override"\nrule = "fife/FOAO"',
        "fife/FOAO is not passed here, so there is nothing to withdraw",
    ),
    "ruling twice": (
        'do = "turn-to"\nitem = "information"',
        (
            'do = "leave"\nwho = "detective"\n[[step]]\ndo = "proceed"\nreasons = "A."\n'
            '[[step]]\ndo = "adjourn"\nreasons = "B."'
        ),
        "“adjourn” would be refused: the chair has ruled already",
    ),
    "a summary where who said what is told": (
        'do = "turn-to"\nitem = "information"',
        'do = "sum-up"\nitem = "risk"\nwords = "It was told."',
        "the record of this procedure tells who said what, and has no summaries",
    ),
    "a seal before the opening": (
        'do = "open"',
        'do = "resume"',
        "“close” would be refused: It has not been opened yet.",
    ),
}

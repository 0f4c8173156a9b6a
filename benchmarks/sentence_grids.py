"""Grids of invented sentences whose answer is known: who acts, who speaks, whom a word that refers back means, how firm it is.

    python benchmarks/sentence_grids.py                      # right, wrong and silent by grid
    python benchmarks/sentence_grids.py speakers --list      # and which sentences of a grid are not read right

Every sentence is one deed ("bought", "lent", "supplies") with something around it that changes nothing of it. What the reader tells
beside the deed is wrong where the deed has another doer. The sentences are plain, so the figures say which constructions are known and
nothing of how well reports are read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Extraction

PUBLISHED = "2026-05-10"
ASIDES = (
    "with mills in Egypt and Zambia", "active in Egypt, Tunisia and Zambia", "a miller from Oslo",
    "the largest miller in Norway and Sweden",
    "which supplies Orlen Data and Tarsk Oil", "backed by investors including Orlen Data and Tarsk Oil", "advised by Orlen Data",
    "formerly part of Orlen Data", "founded by Jan Kovac and Anna Weiss in Oslo", "led by chief executive Jan Kovac",
    "whose main customers are in Egypt, Tunisia and Zambia", "listed in Oslo and London", "not Orlen Data",
    "unlike its rivals Orlen Data and Tarsk Oil",
    "as part of a plan drawn up with Orlen Data", "in a deal with Orlen Data", "on behalf of Orlen Data",
    "after talks with Orlen Data and Tarsk Oil",
    "after years of losses in Egypt and Zambia", "despite opposition from Orlen Data", "despite protests in Egypt",
    "according to Orlen Data",
    "said Orlen Data", "best known for its mills in Egypt", "the owner of Orlen Data", "a customer of Tarsk Oil",
    "an ally of Norway's Orlen Data",
    "headed by Jan Kovac, former minister of Norway", "which competes with Orlen Data and Tarsk Oil", "having lost Orlen Data",
    "having bought out its partners Orlen Data and Tarsk Oil", "keen to outdo Orlen Data", "to the dismay of Norway and Sweden",
    "in Oslo on Monday",
    "in its biggest deal since Orlen Data",
)  # fmt: skip
LEADS = (
    "In Norway and Sweden,", "In a deal with Orlen Data,", "After Orlen Data withdrew,", "Despite Norway's objections,",
    "Unlike Orlen Data,",
    "Apart from Orlen Data,", "With a loan from Norwind Bank,", "Backed by Orlen Data and Tarsk Oil,",
    "According to a report by Orlen Data,",
    "Orlen Data said that", "Tarsk Oil has left Norway, and", "As Norway's economy shrank,", "For Egypt and Zambia,",
    "Instead of Orlen Data,",
    "Following the sale of Orlen Data to Tarsk Oil,", "On the advice of Orlen Data,", "Norway-based", "Orlen Data rival",
    "Its Norwegian rival",
)  # fmt: skip
TAILS = (
    " in Norway and Sweden", " with help from Orlen Data", " with a loan from Norwind Bank", " on behalf of Orlen Data",
    " after Orlen Data withdrew", " but Orlen Data objected", " and Norway objected", ", a rival of Orlen Data",
    ", according to Orlen Data", ", outbidding Orlen Data and Tarsk Oil", ", in a blow to Norway and Sweden",
    ", as Orlen Data had hoped", " instead of Orlen Data", " against the wishes of Norway",
)  # fmt: skip
DEEDS = (
    ("bought {o}", "OWNS"), ("will supply flour to {o}", "SUPPLIES"), ("has lent $5 million to {o}", "LENDS_TO"),
    ("signed a contract with {o}", "SIGNED"),
)  # fmt: skip
SPEAKERS = (
    ("Orlen Data", "orlen data"), ("Minister Jan Kovac", "jan kovac"), ("Jan Kovac, the economy minister,", "jan kovac"),
    ("the economy minister", "minister"), ("the ministry", "ministry"), ("the exporters' association", "association"),
    ("a spokesman", "spokesman"), ("a spokeswoman for the port", "spokeswoman"), ("two officials", "officials"), ("analysts", "analysts"),
    ("the regulator", "regulator"), ("a person familiar with the matter", "person"), ("the union", "union"), ("Reuters", "reuters"),
    ("Orlen Data's chief economist", "economist"),
)  # fmt: skip
FRAMES = (
    "{s}, {x} said.", "{s}, {x} said in a statement on Monday.", "{s}, according to {y}.", "According to {y}, {s}.", "{X} said that {s}.",
    "{X} said on Monday that {s}.", "{X} told reporters that {s}.", "{X} confirmed that {s}.", "{s}, {x} reported.",
    "{s}, {x} has confirmed.",
    "“{s},” {x} said.", "{X} said: “{s}.”", "{s}, as {x} told parliament.", "{X} was quoted as saying that {s}.",
)  # fmt: skip
INTRODUCED = (
    "Kestrel Foods reported a loss on Monday.", "Kestrel Foods, a Norwegian miller, reported a loss on Monday.",
    "Investors want to break up Kestrel Foods, a Norwegian miller.", "Workers at Kestrel Foods, a Norwegian miller, went on strike.",
    "A fire broke out at a mill of Kestrel Foods, Norway's largest miller, in Bergen.",
    "Profits at Kestrel Foods fell last year as flour prices dropped.",
    "Jan Kovac has left Kestrel Foods, the Norwegian miller.", "Shares of Kestrel Foods, a Norwegian miller, fell 4 percent in Oslo.",
)  # fmt: skip
TAKEN_UP = (
    ("{It} bought Tarnava Mills in 2019.", "OWNS", True), ("{It} supplies flour to Tarnava Mills.", "SUPPLIES", True),
    ("{It} belongs to Tarsk Oil.", "OWNS", False), ("In 2019 {it} bought Tarnava Mills.", "OWNS", True),
    ("Steppe Bank lent $5 million to {it}.", "LENDS_TO", False), ("Tarsk Oil holds 20 percent of {it}.", "OWNS", False),
    ("{Its} chief executive is Anna Weiss.", "HOLDS_ROLE", False), ("{Its} parent company is Tarsk Oil.", "OWNS", False),
    ("{Its} subsidiaries include Tarnava Mills and Orlu Grain.", "OWNS", True),
)  # fmt: skip
WORDS = (
    ("It", "it", "Its"),
    ("The company", "the company", "The company's"),
    ("The group", "the group", "The group's"),
)
PASSED_BY = (
    ", which supplies {y},", ", a mill that supplies {y},", ", a supplier to {y},", ", owned by {y},", ", a unit of {y},",
    ", whose main customer is {y},", ", which bought {y} in 2019,", ", the owner of {y},", ", based near {y},", ", unlike {y},",
    ", formerly part of {y},", ", a rival of {y},", " (a unit of {y})", ", founded by {y} and Orlen Data,",
    ", in which {y} holds 40 percent,", ", previously known as {y},", ", named after {y},", ", which lost a case against {y},",
    ", which lends to {y},", ", hired by {y},",
)  # fmt: skip
SAID_OF = (
    "is a subsidiary of {z}", "is a member of {z}", "is a customer of {z}", "is owned by {z}", "was bought by {z}", "bought {z}",
    "supplies {z}", "lends to {z}", "signed a contract with {z}", "sold its port to {z}", "took a loan from {z}", "is the parent of {z}",
    "is a shareholder of {z}", "merged with {z}", "won a contract from {z}", "belongs to {z}", "invested in {z}", "is {z}'s main supplier",
)  # fmt: skip
PAST = (
    "supplied {}", "bought {}", "exported rails to {}", "signed a contract with {}", "sold its port to {}", "took a 40 percent stake in {}",
    "was bought by {}", "lent 4 million dollars to {}", "merged with {}", "became a subsidiary of {}", "invested in {}",
    "won a contract from {}", "took a loan from {}", "leased ships to {}", "paid {}",
)  # fmt: skip
JOINED = (
    "{1}; {2}.", "{1}, while {2}.", "{1} after {2}.", "{1} because {2}.", "{1} and {2}.", "{1}, and {2}.", "{1}, but {2}.", "{1} as {2}.",
    "After {2}, {1}.", "When {2}, {1}.", "{1}, which surprised investors, and {2}.", "{1} in May, and {2} in June.",
    "{1}, the ministry said, and {2}.",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A sentence, and its verdict: right, wrong (somebody else is told to act or to speak) or silent."""

    text: str
    verdict: str


def _read(text: str) -> Extraction:
    return extract(text.encode(), "grid.txt", published=PUBLISHED, min_confidence=0)


def actors() -> Iterator[Case]:
    """Who does the deed, whatever stands beside him."""
    for deed, tie in DEEDS:
        said = f"Kestrel Foods {deed.format(o='Tarnava Mills')}"
        texts = [said.replace("Foods", f"Foods, {aside},", 1) + "." for aside in ASIDES]
        texts += [f"{lead} {said}." for lead in LEADS] + [f"{said}{tail}." for tail in TAILS]
        for text in texts:
            found = _read(text)
            names = {party.key: party.name for party in found.parties}
            told = {
                (names[s.subject], names[s.object or ""])
                for s in found.statements
                if s.predicate == tie
            }
            others = {who for who, what in told if what == "Tarnava Mills"} - {"Kestrel Foods"}
            right = ("Kestrel Foods", "Tarnava Mills") in told
            yield Case(text, "wrong" if others else "right" if right else "silent")


def speakers() -> Iterator[Case]:
    """Whose words a tie is."""
    said = "Kestrel Foods has bought 60 percent of Tarnava Mills"
    for speaker, word in SPEAKERS:
        for frame in FRAMES:
            big = speaker[0].upper() + speaker[1:]
            text = frame.format(s=said, x=speaker, y=speaker.rstrip(","), X=big)
            found = _read(text)
            names = {party.key: party.name.lower() for party in found.parties}
            voices = {s.attributed_to for s in found.statements if s.predicate == "OWNS"} - {None}
            right = any(word in names[str(voice)] for voice in voices)
            yield Case(text, "right" if right else "wrong" if voices else "silent")


def references() -> Iterator[Case]:
    """Whom "it", "its" and a noun mean behind the sentence that names him."""
    for introduced in INTRODUCED:
        for big, small, own in WORDS:
            for sentence, tie, acts in TAKEN_UP:
                text = f"{introduced} {sentence.format(It=big, it=small, Its=own)}"
                found = _read(text)
                names = {party.key: party.name for party in found.parties}
                ends = {
                    names[s.subject if acts else s.object or ""]
                    for s in found.statements
                    if s.predicate == tie and s.start >= len(introduced)
                }
                right = "Kestrel Foods" in ends
                yield Case(text, "right" if right else "wrong" if ends else "silent")


def _pairs(text: str) -> set[frozenset[str]]:
    """Who is tied to whom by a sentence, in any way that is not denied."""
    found = _read(text)
    names = {party.key: party.name for party in found.parties}
    return {
        frozenset((names[s.subject], names[s.object or ""]))
        for s in found.statements
        if s.modality != "denied"
    }


def passing() -> Iterator[Case]:
    """Who is only named in passing is no end of what is said of the subject."""
    x, y, z = "Drava Steel", "Tarnava Mills", "Kestrel Foods"
    for aside in PASSED_BY:
        for said in SAID_OF:
            text = f"{x}{aside.format(y=y)} {said.format(z=z)}."
            told = _pairs(text)
            crossed = frozenset((y, z)) in told
            yield Case(
                text, "wrong" if crossed else "right" if frozenset((x, z)) in told else "silent"
            )


def clauses() -> Iterator[Case]:
    """Nobody of one clause is an end of a deed of the other."""
    here, there = ("Drava Steel", "Tarnava Mills"), ("Kestrel Foods", "Orlu Grain")
    for joint in JOINED:
        for one in PAST:
            for other in PAST:
                first, second = (
                    f"{who} {deed.format(what)}"
                    for (who, what), deed in ((here, one), (there, other))
                )
                text = joint.replace("{1}", first).replace("{2}", second)
                told = _pairs(text)
                crossed = any(pair & set(here) and pair & set(there) for pair in told)
                right = {frozenset(here), frozenset(there)} <= told
                yield Case(text, "wrong" if crossed else "right" if right else "silent")


# A sentence with a deed {d}, who does it of {x}, {y} and {w}, and who does not.
ENDS = (
    ("{x}, rather than {y}, {d}.", "x", "y"), ("{x} instead of {y} {d}.", "x", "y"), ("{x}, but not {y}, {d}.", "x", "y"),
    ("Not only {x} but also {y} {d}.", "xy", ""), ("{x}, alongside {y}, {d}.", "xy", ""), ("Both {x} and {y} {d}.", "xy", ""),
    ("It was {x}, not {y}, that {d}.", "x", "y"), ("The firm that {d} was {x}.", "x", ""),
    ("Among the firms that {d} are {x} and {y}.", "xy", ""), ("{x}, having bought {y}, {d}.", "x", "y"),
    ("Having outbid {y}, {x} {d}.", "x", "y"), ("{x}, long at odds with {y}, {d}.", "x", "y"),
    ("{x}, a supplier of {y} and the insurer of {w}, {d}.", "x", "yw"), ("{x}, a supplier of {y}, and {w} {d}.", "xw", "y"),
    ("{x}, a supplier of {y}, and {w}, the insurer of Orlen Data, {d}.", "xw", "y"), ("{y}'s supplier {x} {d}.", "x", "y"),
    ("{x}, the parent of {y}'s rival {w}, {d}.", "x", "yw"), ("{x}, owned by {y} and insured by {w}, {d}.", "x", "yw"),
    ("A Kenyan firm owned by {y} and insured by {w} {d}.", "", "yw"), ("A Kenyan firm owned by {y} and {w} {d}.", "", "yw"),
    ("Two firms owned by {y}, {x} and {w}, {d}.", "xw", "y"), ("{x}, sold by {y} to {w} in 2019, {d}.", "x", "yw"),
    ("The chairman of {y} {d}.", "", "y"), ("{x}, leading a group that lobbies {y} and {w}, {d}.", "x", "yw"),
)  # fmt: skip


def ends() -> Iterator[Case]:
    """Who does a deed where others stand beside him, are set against him or own him."""
    names = {"x": "Drava Steel", "y": "Tarnava Mills", "w": "Kestrel Foods"}
    for frame, doers, others in ENDS:
        for deed in PAST:
            if deed.startswith(("sold its port", "paid")):
                continue  # of which no tie between the two is told
            text = frame.format(d=deed.format("Orlu Grain"), **names)
            told = _pairs(text)
            does = {key for key in names if frozenset((names[key], "Orlu Grain")) in told}
            yield Case(
                text,
                "wrong" if does & set(others) else "right" if does >= set(doers) else "silent",
            )


BLAMES = (
    "has sued {b}", "fined {b}", "criticised {b}", "praised {b}", "banned {b}", "blacklisted {b}", "thanked {b}", "blamed {b}",
    "reported {b} to the police", "excluded {b}", "expelled {b} from its ranks", "condemned {b}", "has gone to court against {b}",
)  # fmt: skip
GROUNDS = (
    "for selling drones to {c}", "for lending to {c}", "for supplying {c}", "for buying {c}", "for exporting wheat to Ghana",
    "for its sales to {c}", "over its deliveries to {c}", "for its contract with {c}", "for having sold its mill to {c}",
    "because it supplies {c}", "after it sold drones to {c}", "for partnering with {c}", "over a loan to {c}", "for its stake in {c}",
    "for its support for {c}",
)  # fmt: skip


def grounds() -> Iterator[Case]:
    """Grounds for which somebody is blamed or praised: they are never the doing of who blames."""
    blamer, blamed, other = "Orlen Data", "Tarnava Mills", "Kestrel Foods"
    for blames in BLAMES:
        for aside in ("", ", a Polish miller,", " and Drava Steel", ", among others,"):
            for ground in GROUNDS:
                text = f"{blamer} {blames.format(b=blamed + aside)} {ground.format(c=other)}."
                told = _pairs(text)
                wrong = any(blamer in pair and pair & {other, "Ghana"} for pair in told)
                right = any(blamed in pair and pair & {other, "Ghana"} for pair in told)
                yield Case(text, "wrong" if wrong else "right" if right else "silent")


DAYS = (
    ("in May 2021", "2021-05-01"), ("on 3 May 2021", "2021-05-03"), ("in 2021", "2021-01-01"), ("on Monday", "2026-05-04"),
    ("last year", "2025-01-01"), ("", None),
)  # fmt: skip
OTHER_DAYS = (
    "", ", founded in 1987,", ", which opened in 1990,", ", a miller since 1960,", ", whose licence expires in 2030,",
    ", which earned $3 million in 2023,", ", listed since 2015,", ", born out of a merger in 2009,", " (turnover in 2024: $30 million)",
    ", headed since 2017 by Maria Kovac,", ", for which 2024 was a record year,",
)  # fmt: skip
LATER_DAYS = (
    " to enter a market that had grown since 2016", ", ending a dispute that began in 2014", ", its first deal since 2019",
    " ahead of a listing planned for 2027", " and expects to earn $3 million in 2027", " after a loss in 2024",
    " under a plan adopted in 2020", ", compared with two deals in 2023", " despite the crisis of 2008",
)  # fmt: skip


def days() -> Iterator[Case]:
    """A deed, its day, and another day told of one of its ends or of what follows: the deed has its own or none."""
    here, there = "Orlen Data", "Tarnava Mills"
    beside = [(other, "", "") for other in OTHER_DAYS]
    beside += [("", other, "") for other in OTHER_DAYS[1:]] + [
        ("", "", other) for other in LATER_DAYS
    ]
    for deed in (
        "bought {o}",
        "has lent $5 million to {o}",
        "sold flour to {o}",
        "signed a contract with {o}",
    ):
        for day, first in DAYS:
            for of_subject, of_object, later in beside:
                done = deed.format(o=there + of_object)
                texts = [f"{here}{of_subject} {done} {day}{later}."]
                if day:
                    texts.append(f"{day[:1].upper()}{day[1:]} {here}{of_subject} {done}{later}.")
                for text in texts:
                    yield _dated(
                        " ".join(
                            text.replace(" .", ".").replace(",.", ".").replace(" ,", ",").split()
                        ),
                        first,
                    )


def _dated(text: str, first: str | None) -> Case:
    """Whether the tie between the two has the day that it began on; one that has none where there is one is silent."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    ends = {p.key for p in found.parties if p.name in ("Orlen Data", "Tarnava Mills")}
    events = [s.event for s in found.statements if {s.subject, s.object} == ends]
    if not events or (events[0] == (None, None) and first is not None):
        return Case(text, "silent")
    return Case(text, "right" if events[0][0] == first else "wrong")


OFFICES = (
    "chairman",
    "managing director",
    "spokeswoman",
    "founder",
    "finance director",
    "president",
)
HELD = (
    "{o} {t} {n}", "{n}, {t} of {o},", "{o}'s {t}, {n},", "{n}, the {t} of {o},", "{n}, who is {t} of {o},", "the {t} of {o}, {n},",
    "{n} ({t}, {o})", "{o}'s {t} {n}", "{n}, {o}'s {t},",
)  # fmt: skip
MEETINGS = (
    "met {q}", "told {q} that the deal was off", "praised {q}", "sued {q}", "wrote to {q}", "and {q} signed the deal",
)  # fmt: skip


def offices() -> Iterator[Case]:
    """Two persons with offices in two firms: nobody has the other's."""
    first, second = ("Jan Kovac", "Orlen Data"), ("Maria Weiss", "Tarnava Mills")
    for number, office in enumerate(OFFICES):
        for one in HELD:
            for other in HELD:
                for meets in MEETINGS:
                    other_office = OFFICES[(number + 1) % len(OFFICES)]
                    whom = other.format(n=second[0], o=second[1], t=other_office)
                    text = f"{one.format(n=first[0], o=first[1], t=office)} {meets.format(q=whom)}".rstrip(
                        ","
                    )
                    text = text[:1].upper() + text[1:] + "."
                    found = extract(text.encode(), "note.txt", published=PUBLISHED)
                    names = {p.key: p.name for p in found.parties}
                    told = {
                        (names[s.subject], names.get(s.object or "")) for s in found.statements if s.predicate == "HOLDS_ROLE"
                    }  # fmt: skip
                    crossed = told & {(first[0], second[1]), (second[0], first[1])}
                    yield Case(
                        text,
                        "wrong" if crossed else "right" if told == {first, second} else "silent",
                    )


SPANS = (  # two days in words, and the first of each time and behind it
    ("July 1, 2019", "April 30, 2020", "2019-07-01", "2020-05-01"), ("1 July 2019", "30 April 2020", "2019-07-01", "2020-05-01"),
    ("July 2019", "April 2020", "2019-07-01", "2020-05-01"), ("2010", "2014", "2010-01-01", "2015-01-01"),
    ("May 2001", "2005", "2001-05-01", "2006-01-01"),
)  # fmt: skip
HELD_FOR = (
    "{p} was chairman of {o} from {f} to {t}.", "{p} was chairman of {o} from {f} until {t}.", "{p} chaired {o} from {f} to {t}.",
    "{p} was the chairman of {o} between {f} and {t}.", "{p} served as chairman of {o} from {f} to {t}.",
    "{p} led {o} between {f} and {t}.",
    "From {f} to {t}, {p} was chairman of {o}.", "From {f} until {t} {p} served as the chairman of {o}.",
    "Between {f} and {t}, {p} was chairman of {o}.", "{p}, chairman of {o} from {f} to {t}, opened the fair.",
    "{p}, who was chairman of {o} from {f} to {t}, opened the fair.", "{p} was chairman of {o} ({f}-{t}).",
    "Prior to that, {p} was chairman of {o} from {f} to {t}.", "{p} was appointed chairman of {o} in {f} and stepped down in {t}.",
    "{p} joined {o} as chairman in {f} and left in {t}.",
)  # fmt: skip
HELD_ONCE = (
    "{p} was previously chairman of {o}.", "Before that, {p} was chairman of {o}.", "Prior to that, {p} was a director of {o}.",
    "Before joining Drava Steel, {p} served as chairman of {o}.", "Before his appointment, {p} was chairman of {o}.",
    "{p} joins from {o}, where he was chairman.", "{p} used to chair {o}.", "Earlier in his career, {p} was chairman of {o}.",
    "Most recently, {p} served as chairman of {o}.", "{p} was formerly the managing director of {o}.", "{p} retired as chairman of {o}.",
    "{p}, a past president of {o}, opened the fair.", "{p}, the late chairman of {o}, left a trust.", "{p}, ex-{o} chairman, spoke.",
    "Former finance director {p} of {o} spoke.", "{p} left {o}, where he was chairman, in 2015.", "{p} stepped down as chairman of {o}.",
)  # fmt: skip
HELD_NOW = (
    "{p} has been chairman of {o} since 2010.", "{p} became chairman of {o} in 2010.", "{p} is chairman of {o}.",
    "{p} was named chairman of {o} on Monday.", "{p} took over as chairman of {o} in 2010.",
    "Before the vote, {p}, a director of {o}, spoke.",
    "Before the merger {p} was named a director of {o}.", "Most recently, {p} was appointed a director of {o}.",
    "Late on Monday the chairman of {o}, {p}, spoke.", "{p}, president of {o} for the past ten years, spoke.",
)  # fmt: skip


def careers() -> Iterator[Case]:
    """Offices of a career: those that are over have an end, with the days that are told, and no other has one."""
    person = "Jan Kovac"
    for firm in ("Orlen Data", "Norwind Bank"):
        for frame in HELD_FOR:
            for words in SPANS:
                text = frame.format(p=person, o=firm, f=words[0], t=words[1])
                yield _office(text, person, firm, (words[2], words[3]))
        for frame in HELD_ONCE:
            yield _office(frame.format(p=person, o=firm), person, firm, ())
        for frame in HELD_NOW:
            yield _office(frame.format(p=person, o=firm), person, firm, None)


def _office(text: str, person: str, firm: str, over: tuple[str, ...] | None) -> Case:
    """Whether the office of a person in a firm is over, and for which days it was held where two are told."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    names = {p.key: p.name for p in found.parties}
    told = [
        s for s in found.statements
        if s.predicate == "HOLDS_ROLE" and (names[s.subject], names.get(s.object or "")) == (person, firm)
    ]  # fmt: skip
    right = all(s.ends == (over is not None) and (not over or s.event == over) for s in told)
    return Case(text, "silent" if not told else "right" if right else "wrong")


POSTS = (
    "Head", "Speaker", "Secretary General", "General Secretary", "Secretary", "General Manager", "Director General", "Chief", "Chairman",
    "President", "Governor", "Commissioner", "Manager", "Coordinator", "Spokesperson", "Treasurer", "CEO", "Permanent Secretary",
    "Vice Chairman", "Deputy Director", "Finance Director", "Managing Director", "Executive Secretary", "Chief Executive",
    "Chief Economist",
    "Director", "Company Secretary", "Executive Director",
)  # fmt: skip
BODIES = (
    "Dock Workers Union", "Orlu Mills", "Investment Coordinating Board", "Ports Authority", "KPA", "Tarnava Chamber of Commerce",
    "Norwind Bank", "Senate",
)  # fmt: skip


def posts() -> Iterator[Case]:
    """An office printed with capitals between a body and a person: three things, none part of another's name."""
    persons = ("Simon Sang", "Febrie Adriansyah", "Rosan Perkasa Roeslani")
    frames = (
        "{} opened the fair.",
        "Meanwhile, {} on June 15 warned of it.",
        "They thanked {} for it.",
    )
    for number, (post, body) in enumerate((post, body) for post in POSTS for body in BODIES):
        person, frame = persons[number % 3], frames[number // 3 % 3]
        text = frame.format(f"{body} {post} {person}")
        found = extract(text.encode(), "note.txt", published=PUBLISHED)
        names = {p.key: p.name for p in found.parties}
        told = {
            (names[s.subject], names.get(s.object or ""), str(s.attributes.get("role")).lower())
            for s in found.statements if s.predicate == "HOLDS_ROLE"
        }  # fmt: skip
        wrong = told - {(person, body, post.lower())} or {
            name for name in names.values() if not name.startswith("<")
        } - {person, body}
        yield Case(text, "wrong" if wrong else "right" if told else "silent")


BESIDE = (
    "{n}, a unit of {x},", "{n}, owned by {x},", "{x}'s subsidiary {n}", "{n}, a supplier of {x},", "{n}, backed by {x},",
    "{n}, which supplies {x},", "{n}, whose main customer is {x},", "{n}, a customer of {x},", "{n}, a partner of {x},",
    "{n}, majority-owned by {x},", "{n}, the parent of {x},", "{n}, which bought {x} last year,", "{n}, which {x} sold in 2020,",
    "{n} (owned by {x})", "{n}, formerly part of {x},", "{n}, in which {x} has a stake,", "{n}, a rival of {x},", "{x}-backed {n}",
    "{n}, which borrowed from {x},", "{n}",
)  # fmt: skip
DONE = (
    "bought {o}", "has lent $5 million to {o}", "sells flour to {o}", "owns {o}", "insured {o}", "bought flour from {o}",
    "borrowed $5 million from {o}", "was bought by {o}", "sued {o}",
)  # fmt: skip


def crossed() -> Iterator[Case]:
    """Both ends of a deed have somebody beside them: he is tied to the end that he stands beside, and to nobody else."""
    first, second, third, fourth = "Orlen Data", "Tarnava Mills", "Kestrel Foods", "Drava Steel"
    for one in BESIDE:
        for other in BESIDE:
            for deed in DONE:
                text = f"{one.format(n=first, x=third)} {deed.format(o=other.format(n=second, x=fourth))}"
                text = f"{text[:1].upper()}{text[1:].rstrip(',')}."
                told = _pairs(text)
                wrong = told & {
                    frozenset(ends) for ends in ((third, fourth), (third, second), (first, fourth))
                }
                right = deed == "sued {o}" or frozenset((first, second)) in told
                yield Case(text, "wrong" if wrong else "right" if right else "silent")


TO_DO = (  # tie, base, past, gerund, who, whom
    ("OWNS", "buy {}", "bought {}", "buying {}", "Kestrel Foods", "Tarnava Mills"),
    ("SUPPLIES", "supply pumps to {}", "supplied pumps to {}", "supplying pumps to {}", "Drell Pumps", "Lamu Cement"),
    ("LENDS_TO", "lend $4 million to {}", "lent $4 million to {}", "lending $4 million to {}", "Norwind Bank", "Orlu Grain"),
    ("EXPORTS_TO", "export wheat to {}", "exported wheat to {}", "exporting wheat to {}", "Orlu Grain", "Kenya"),
    ("GUARANTEES", "guarantee the debts of {}", "guaranteed the debts of {}", "guaranteeing the debts of {}", "Vrata Mills", "Orlu Grain"),
    ("SIGNED", "sign a deal with {}", "signed a deal with {}", "signing a deal with {}", "Vrata Holding", "Tolmin Steel"),
    ("INVESTS_IN", "invest $9 million in {}", "invested $9 million in {}", "investing $9 million in {}", "Vrata Holding", "Drell Pumps"),
    ("HOLDS_ROLE", "become chairman of {}", "became chairman of {}", "becoming chairman of {}", "Erik Solvang", "Lamu Cement"),
    ("MEMBER_OF", "become a member of {}", "became a member of {}", "becoming a member of {}", "Zelko Data", "Baltic Software Association"),
)  # fmt: skip
COMMITS = (  # what a careful reader may tell of it; "" is nothing
    ("{s} {p} in 2021.", "asserted"), ("{s} managed to {i} in 2021.", "asserted"), ("{s} not only {p} in 2021 but cut jobs.", "asserted"),
    ("{s} plans to cut costs and {p} in 2021.", "asserted"), ("There is no doubt that {s} {p} in 2021.", "asserted"),
    ("{s} has agreed to {i}.", "agreed"), ("{s} is set to {i}.", "planned"), ("{s} will {i}, subject to approval.", "planned"),
    ("{s} has won approval to {i}.", "planned"), ("{s} is in talks to {i}.", "considered"), ("{s} is close to {g}.", "considered "),
    ("{s} would {i} if prices fell.", "considered "), ("{s} hopes to {i}.", "interest"), ("{s} tried to {i}.", "interest "),
    ("{s} refused to {i}.", "opposed denied"), ("{s} has never {p}.", "denied "), ("{s} left without {g}.", "denied "),
    ("{s} failed to {i}.", "denied "), ("{s} has shelved plans to {i}.", "denied opposed "), ("{s} is said to have {p}.", ""),
    ("{s} must {i}.", ""), ("{s} is free to {i}.", ""), ("{s} has until June to {i}.", ""), ("{s} may be able to {i}.", ""),
    ("{s} almost {p}.", ""), ("{s} is too small to {i}.", ""), ("{s} is accused of {g}.", ""), ("Nothing stops {s} from {g}.", ""),
    ("If {s} {p}, prices fell.", ""), ("Rumours that {s} {p} lifted the shares.", ""), ("There is no evidence that {s} {p}.", "denied "),
    ("It is unclear whether {s} {p}.", ""), ("The ministry would not confirm that {s} {p}.", ""), ("Will {s} {i}?", ""),
    ("According to rumours, {s} {p}.", ""), ("A bill would let {s} {i}.", "planned considered "),
)  # fmt: skip


def firmness() -> Iterator[Case]:
    """How firmly a deed is told: never more than the words around it say."""
    for tie, base, past, gerund, who, whom in TO_DO:
        named = f"the {whom}" if whom.endswith("Association") else whom
        for frame, words in COMMITS:
            said = {"i": base.format(named), "p": past.format(named), "g": gerund.format(named)}
            text = frame.format(s=who, **said)
            told = {s.modality for s in _read(text).statements if s.predicate == tie}
            allowed = set(words.split())
            silent = not told and allowed and not words.endswith(" ")
            yield Case(text, "silent" if silent else "right" if told <= allowed else "wrong")


GRIDS = {
    "firmness": firmness,
    "ends": ends,
    "crossed": crossed,
    "offices": offices,
    "careers": careers,
    "posts": posts,
    "days": days,
    "grounds": grounds,
    "actors": actors,
    "speakers": speakers,
    "references": references,
    "passing": passing,
    "clauses": clauses,
}


def main() -> None:
    """Print a table of all grids, or of those named; `--list` adds the sentences that are not read right."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("grids", nargs="*", help=", ".join(GRIDS))
    parser.add_argument("--list", action="store_true", help="print what is not read right")
    arguments = parser.parse_args()
    write = sys.stdout.write
    write("| grid | sentences | right | wrong | silent |\n| --- | --- | --- | --- | --- |\n")
    for name in arguments.grids or GRIDS:
        cases = list(GRIDS[name]())
        count = Counter(case.verdict for case in cases)
        write(
            f"| {name} | {len(cases)} | {count['right']} | {count['wrong']} | {count['silent']} |\n"
        )
        for case in cases if arguments.list else ():
            if case.verdict != "right":
                write(f"  {case.verdict}: {case.text}\n")


if __name__ == "__main__":
    main()

"""Which date of a sentence a statement is of: the adverbial of its own clause, never one of a neighbouring verb, description or saying.

A date that opens a clause is of all that the clause says; one behind a verb of the nearest verb before it; one in an aside of what the
aside says; and one that stands with a verb of saying, outside what is said, is the day of the statement.

    times(sentence, at, end, chain, frames().forms)      # Times(event=("2024-03-01", "2024-04-01"), said=None)
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import Interval

__all__ = [
    "Times",
    "beside",
    "clause_day",
    "closing",
    "directly_behind",
    "flowed_in",
    "held_on",
    "is_decided_on",
    "is_state",
    "of_occasion",
    "taken_on",
    "times",
]

_SAID_ON = Sought(
    r"\b(?:said|says|told (?:(?!\bthat\b)[^⟪]){2,60}?|announced|reported|stated|wrote|added|confirmed|disclosed|declared"
    r"|denied|replied|noted|dated)"
    r"(?: (?:(?!\bthat\b)[a-z ]){2,40})?(?: (?:on|late on|late|earlier|early on))? $"
)
_OF_PAPER = later(
    r"⟦E\d+⟧ (?:for|of|covering) (?:the )?$"
)  # "the register for May": no day of saying
_SAYING_AFTER = Sought(  # "On Monday the ministry said ..."
    r",? (?:the |a |an )?(?:[a-z-]+ ){0,3}(?:⟦\w\d+⟧(?:’s|'s)?(?: [a-z]+)?)?,? (?:also )?"
    r"(?:said|told|announced|reported|stated|wrote|confirmed|disclosed|declared|denied)\b"
)
_CUT = later(
    r"[;:]|\b(?:while|whereas|although|though|because|unless|if|but|when|where|after|before|since|which|who|whose|that|so|yet)\b"
    r"|, (?:with|as|its|his|her|their|an?|the) "
    # "as X resigned", but "appointed her as its president on Monday"
    r"| as (?=⟦)(?!⟦H\d+⟧,? (?:on|in|at|from|since|for|until|late|last|this|early|effective|with effect)\b)|[“”\"]"
)
_AUXILIARY = later(
    r"\b(?:has|have|had|is|are|was|were|will|would|can|could|may|might|shall|should|not|do|does|did"
    r"|to (?!(?:the|an?|its|their|his|her|one|two|three)\b)[a-z]+)\b"
)
# "For an undisclosed sum", "the combined group", "a bid": what stands behind an article is no verb.
_ADJECTIVE = later(r"\b(?:an?|the|its|their|his|her|our|other|new) (?:[a-z]+ly )?[a-z-]+\b")
_NEXT_VERB = later(r"\band (?:in |on |by )?$")  # "delivers to X, and last year had": of what comes
_COMPLETED = later(  # behind a noun: "the purchase of A by B was completed in May"
    r"^ (?:(?:was|were|is|are|has|have|had|will|been|be|to|formally|finally|only|not|expected|due|scheduled|set|planned) ){0,5}"
    r"(?:complete|completed|closed|close|signed|agreed|concluded|announced|approved|finali[sz]ed|handed"
    r"|published|presented|registered|due"
    r"|take effect|took effect|begin|began|start|started|take place|took place|follow|followed|end|ended"
    r"|end|expire|expired)(?: [a-z]+| ⟦\w\d+⟧){0,3} $"
)
_BLANKS = later(r" {2,}")
_CLOSING = Sought(
    r"(?:(?:The )?(?:[Cc]losing|[Cc]ompletion)(?: of the (?:deal|transaction|sale|purchase|acquisition"
    r"|takeover))? (?:is|was|took|will|should)\b|The (?:deal|transaction|sale|purchase"
    r"|acquisition|takeover|merger) (?:(?:is|was|has|will|be|been|to|expected|due|scheduled|set|should"
    r"|foreseen) ){1,5}(?:close|closed|complete|completed|concluded|finali[sz]ed)\b)"
    r"[^⟦⟪;,.]{0,50}⟪d(?P<day>\d+)⟫"
)
_ATTRIBUTE = later(  # "a contract of 2021": of the contract
    r"\b(?!(?:whole|all|most|much|part|close|turn|night|eve|end|course|start|beginning|middle|month"
    r"|months|spring|summer|autumn|winter|rest|half"
    r"|quarter|as|days?|weeks?|years?|evening|morning)\b)[a-z]+ of (?:the )?$"
)
_SAID_LATER = Sought(
    r"\b(?:said|says|told|announced|reported|stated|wrote|added|confirmed|disclosed|declared|denied|replied)\b(?:(?! that\b)[^;“”\"])*$"
)
_GERUND = later(r"\bfrom [a-z]+ing\b")
_FROM_THEN = later(
    r"\b(?:as of|as from|effective(?: from)?|with effect from|starting(?: on| in| from)?|beginning(?: on| in)?|from) (?:the )?$",
    re.IGNORECASE,
)
# "Since its sale in 1997", "since independence in 1960"
_SINCE_THAT = later(
    r"\bsince (?:(?:the|its|their|his|her) )?(?:[a-z-]+ ){1,2}(?:in|on) (?:the )?$", re.IGNORECASE
)
_SINCE_LEAD = later(
    r"[ ·“\"]*since (?:(?:the|its|their|his|her) )?(?:[a-z-]+ ){1,2}(?:in|on) (?:the )?",
    re.IGNORECASE,
)
_AND_ANOTHER = later(r"\band (?:will|has|have|is|are|plans|also|now)\b")
# "In 2023 it earned much, and it holds a tenth of X": what is so now is not so on the day of what was done.
_AND_IS_SO = later(
    r"\b(?:and|but|while)(?: ⟦\w\d+⟧| it| he| she| they)?(?: (?:also|now|still|currently|today|already))*"
    r" (?:holds?|owns?|controls?|ha(?:s|ve)|is|are|remains?|belongs?|runs?|operates?|employs?|keeps?|counts?)\b"
)
_TERM = later(r"(?:until|till|through)\b", re.IGNORECASE)
_NEXT_DEED = later(
    r"(?: |,|·)*(?:and|but|or)\b"
)  # "founded in 1990 and run by": of what was founded
_OF_NEXT_WORDS = later(r",? (?!and\b|but\b|when\b|as\b|in\b|at\b|by\b|with\b|for\b|after\b)[a-z]")
# "X, chairman of Y between 2009 and 2015, now advises": the comma closes what the words beside the name say.
_APPOSED = later(
    r"⟧(?:, [^,;]*⟦[^,;]*|,(?: [a-z-]+){2,}?) (?:in |on |from |between |during |for |of )?$"
)
# An office or a court that decides on a deal: the day is that of the decision.
_DECIDED_ON = later(
    r"\b(?:approv|clear|bless|endors|block|veto|reject|appeal|challeng|contest|criticis|criticiz|welcom|question|discuss|review"
    r"|examin|investigat|condemn|oppos)[a-z]*(?: against)?"
    r"(?: (?:the|its|their|his|her|this|that|any))?(?: (?:planned|proposed|intended))?"
    r" (?:acquisition|purchase|takeover|take-over|sale|disposal|merger|buyout|exclusion|ban|sanctions|measures)\b"
)
# "Exports to X rose 12 percent in 2023": the day of what a flow did is that of the flow.
_FLOWED = Sought(
    r"(?:,? (?:of|in) (?:[a-z]+ ){0,2}[a-z]+)? (?:ha(?:s|ve|d) |also |even ){0,2}"
    r"(?:rose|risen|fell|fallen|grew|grown|shrank|shrunk|jumped|dropped|declined|decreased|increased|doubled|tripled"
    r"|surged|soared|slid|plunged"
    r"|climbed|dipped|slumped|recovered|contracted|expanded|halved|quadrupled|gained|went (?:up|down)|(?:was|were) (?:worth|up|down)"
    r"|reached|amounted to|totall?ed|stood at|came to|hit|exceeded|edged (?:up|down))\b"
    r"(?:(?! (?:and|but|while|after|before|since|when)\b)[^;:⟦⟪,]"
    r"|⟪[pm]\d+⟫){0,60}⟪d(?P<day>\d+)⟫"
)
_LEAD = later(  # a date opens a clause with no more than a preposition: "After losses in 2021" is of the losses
    r"[ ·“\"]*(?:(?:and|but|then|so|later|already|only|again|as|early|late|from|in|on|by|at|during|since"
    r"|until|over|for|between|through|effective|with effect"
    r"|throughout|within|the|a|course|end|start|beginning|middle|first|of|back)[ ,]+)*",
    re.IGNORECASE,
)
# What bounds a state: "since 2015", and the years in which it was so, "2009 to 2015".
_BARE = later(
    r"^(?:since|until|till|from|by)\b|^(?:19|20)\d\d\D+\d\d(?:\d\d)?$|^[^.]*\b(?:19|20)\d\d\s?(?:and|[-–—])\s?[^.]*\b(?:19|20)\d\d$",
    re.IGNORECASE,
)
_BESIDE = Sought(
    r"(?:,? (?:in|on|at|from|of) ⟦L\d+⟧)?,? ?"
    r"(?:in (?:office|the (?:post|job|role))|at the helm"
    r"|who has (?:held the (?:post|job|role|office)|been in (?:office|the (?:post|job))))? ?"
    r"\(?(?:in |on |between )?⟪d(?P<day>\d+)⟫"
)
_ON_DAY = Sought(r",? (?:on |in |during |from )?⟪d(?P<day>\d+)⟫")
_HELD = Sought(  # "The forum will be held in X from 9 to 13 May": nothing but its place and its being held between
    r"⟦E(?P<event>\d+)⟧(?: (?:will|is|are|was|were|be|been|has|to|held|takes?|took|taking|place|staged|hosted|opens?|opened|begins?|began"
    r"|starts?|started|runs?|ran|scheduled|due|set|in|at|on|from|between|during|and|the)\b|,? ⟦L\d+⟧|,){0,12} ⟪d(?P<day>\d+)⟫"
)
# "a reception that the society gave on Saturday", "last week's summit"
_GIVEN_ON = Sought(
    r"⟦E(?P<event>\d+)⟧ (?:that|which) (?:the )?⟦\w\d+⟧ (?:gave|held|hosted|staged|organi[sz]ed|threw)(?: (?:in|at) ⟦L\d+⟧)?"
    r"(?: (?:on|in|at|from))? ⟪d(?P<day>\d+)⟫"
)
_OF_DAY = Sought(r"⟪d(?P<day>\d+)⟫(?:’s|'s) (?:[a-z]+ )?⟦E(?P<event>\d+)⟧")
_DONE_AT = Sought(  # "signed on Monday at the second session of"
    r"\b(?:signed|met|agreed|concluded|announced|launched|initialled|opened)\b[^⟦;,.]{0,40}⟪d(?P<day>\d+)⟫ (?:at|during|in) (?:the |a )?"
    r"⟦E(?P<event>\d+)⟧"
)
_DAY_OF = later(r"⟪d(?P<day>\d+)⟫(?:’s|'s) (?:[a-z]+ )?$")
_WHEN = later(r"⟪d(?P<day>\d+)⟫,? when (?:the )?$")
_TAKEN = Sought(  # "holds a tenth, which it acquired in July"
    r"[^,.;:“”]{0,40}, (?:which|that)(?P<who> (?:⟦\w\d+⟧|it|he|she|they))? (?:had |has |have )?"
    r"(?:bought|acquired|purchased|got|received|inherited|obtained|took over)(?: back)?(?: ⟦P(?P<it>\d+)⟧)?(?: from (?:the )?⟦\w\d+⟧)?"
    r"(?: (?!(?:before|after|when|while|until|since|and|but|to)\b)[a-z-]+){0,8} ⟪d(?P<day>\d+)⟫"
)
_INSIDE, _BEHIND, _BETWEEN, _OPENING = range(4)  # places of a date, nearest first
_REST = later(r"[a-z]*")  # of a word that a frame ends in
_WORD = later(r"[a-z][a-z’-]*")
_WITH_A_DAY = frozenset(words("in on at from since until till by of early late mid the"))
_PARTICIPLES = frozenset(words("born hit hurt shut torn grown won lost left gone spun struck"))
_NOUNS = frozenset(  # no verbs, whatever they end in
    words(
        "hundred need speed feed seed deed unlimited united limited spring king ring string beijing building shipping mining banking "
        "trading financing funding housing ceiling meeting wedding opening filing hearing offering holding holdings engineering "
        "processing manufacturing beginning starting during including following pending"
    )
)


@dataclass(frozen=True, slots=True)
class Times:
    """When it happened and when it was said; None where the sentence tells neither."""

    event: Interval | None = None
    said: Interval | None = None
    term: bool = False  # how long what is done is to hold: "lent until 2030"


def times(
    sentence: Marked,
    at: int,
    end: int,
    chain: Chain | None,
    verbs: Container[str],
    *,
    wished: bool = False,
) -> Times:
    """The dates that go with what is said at a place of a marked sentence.

    Args:
        sentence: the sentence.
        at: where the words that say the tie begin.
        end: where they end.
        chain: the subject and what stands before it, if the clause has one.
        verbs: past forms of verbs: behind another verb a date is of that one.
        wished: it is only wanted or considered: a date before it is that of the wish.
    """
    if not sentence.dates:
        return Times()
    end = _REST.match(sentence.marked, end).end()  # type: ignore[union-attr]
    report = sentence.speaker(at)
    here = {sentence.aside(at), sentence.aside(max(at, end - 1))}
    event: tuple[int, DateSpan] | None = None
    said: DateSpan | None = None
    for number, day in enumerate(sentence.dates):
        mark = f"⟪d{number}⟫"
        place = sentence.marked.find(mark)
        if place < 0 or day.offset is not None:
            continue
        stop = place + len(mark)
        aside = sentence.aside(place)
        if report is None and any(end <= one.start <= place < one.end for one in sentence.reports):
            continue  # "Chairman X said that Y was sold in 2019": the office is not told of then
        inside = report is None or report.start <= place < report.end
        if aside is not None and aside not in here:
            continue
        if _bracketed(sentence.marked, at, place, stop):
            continue
        if aside is None and None not in here:
            continue  # what a description says is not of the day of the clause around it
        if (
            not inside
            or sentence.is_saying(place)
            or (place >= end and _SAID_LATER.search(_between(sentence, end, place)))
            or _SAID_ON.search(sentence.marked, 0, place)
            or (
                stop <= at
                and _SAYING_AFTER.match(sentence.marked, stop, at + 1)
                and report is not None
            )
        ):
            told = any(one.start <= place < one.end for one in sentence.reports)
            if not (told and inside) and not is_state(day.interval):
                paper = _OF_PAPER.search(sentence.marked, 0, place)
                said = said or (None if paper else day)
            continue
        rank = _rank(sentence, at, end, chain, place, stop, verbs, day.interval)
        if (
            rank is not None
            and rank <= (_BEHIND if wished else _OPENING)
            and (event is None or rank < event[0])
        ):
            event = rank, day
    return Times(
        _interval(sentence, event[1]) if event is not None else None,
        said.interval if said is not None and said.interval != (None, None) else None,
        event is not None and _TERM.match(event[1].text) is not None,
    )


def closing(sentence: Marked) -> Interval | None:
    """When the deal is done that the sentence before told: "Closing is expected in May", "The transaction was closed on 19 January"."""
    match = _CLOSING.match(sentence.marked)
    day = sentence.dates[int(match["day"])] if match else None
    return None if day is None or day.offset is not None else day.interval


def of_occasion(sentence: Marked, mention: int) -> Interval | None:
    """When an event is, where its own clause tells: "The forum, held in X, ended yesterday", "is to follow in September"."""
    for number, day in enumerate(sentence.dates):
        place = sentence.main.find(f"⟪d{number}⟫")
        start = sentence.main.find(f"⟦E{mention}⟧")
        if 0 <= start < place and day.offset is None:
            between = sentence.main[start + len(f"⟦E{mention}⟧") : place].replace("·", " ")
            if _COMPLETED.match(_BLANKS.sub(" ", between)):
                return day.interval
    start = sentence.marked.find(f"⟦E{mention}⟧")
    own = _DAY_OF.search(sentence.marked, 0, start) if start > 0 else None
    named = sentence.dates[int(own["day"])] if own is not None else None  # "next month's summit"
    if named is None or named.offset is not None or is_state(named.interval):
        return None
    return named.interval


def directly_behind(sentence: Marked, end: int) -> Interval | None:
    """The date with no word but a preposition before it: "the summit in X on Monday" is of the summit, whatever it was that it agreed."""
    match = _ON_DAY.match(sentence.marked, end)
    day = sentence.dates[int(match["day"])] if match else None
    return None if day is None or day.offset is not None or is_state(day.interval) else day.interval


def held_on(sentence: Marked) -> Iterator[tuple[int, Interval]]:
    """The events of a sentence, by mention, with the days on which it says that they are held."""
    if not sentence.dates:
        return
    for pattern in (_HELD, _GIVEN_ON, _OF_DAY, _DONE_AT):
        for match in pattern.finditer(sentence.marked):
            day, event = sentence.dates[int(match["day"])], int(match["event"])
            if pattern is _DONE_AT and sentence.mentions[event].form == "name":
                continue  # a fair with a name has more days than the one of a deed at it
            if day.offset is None and None not in day.interval:
                yield event, day.interval


def clause_day(sentence: Marked, clause: int) -> Interval | None:
    """The day that a clause with "when" explains: "It was renewed on 4 May, when A and B signed a protocol"."""
    match = _WHEN.search(sentence.marked, 0, clause)
    day = sentence.dates[int(match["day"])] if match else None
    return None if day is None or day.offset is not None or is_state(day.interval) else day.interval


def taken_on(sentence: Marked, end: int, owned: int) -> Interval | None:
    """When what somebody has was got, where the words behind tell it: "holds a tenth, which it acquired in July".

    "X belongs to Y, which bought it in May": `owned` is the party that "it" must be, where "which" has bought.
    """
    match = _TAKEN.match(sentence.marked, end) if sentence.dates else None
    if match is not None and not match["who"]:
        it = match["it"]
        if it is None or sentence.mentions[int(it)].party != owned:
            return None
    day = sentence.dates[int(match["day"])] if match else None
    return None if day is None or day.offset is not None else day.interval


def flowed_in(sentence: Marked, end: int) -> Interval | None:
    """When a flow that is named by a noun was so large, or changed: "exports to X rose 12 percent in 2023"."""
    match = _FLOWED.match(sentence.main, end) if sentence.dates else None
    day = sentence.dates[int(match["day"])] if match else None
    return None if day is None or day.offset is not None else day.interval


def is_decided_on(sentence: Marked, at: int) -> bool:
    """Whether a deed is what somebody decides on or speaks against: "approved the acquisition of", "an appeal against its exclusion"."""
    match = _DECIDED_ON.search(sentence.marked, max(0, at - 60), at + 80)
    return match is not None and match.start() <= at < match.end()


def beside(sentence: Marked, end: int) -> Interval | None:
    """The date directly behind a name or noun, where it bounds a state: "(since 2015)", "until March 2020"."""
    match = _BESIDE.match(sentence.marked, end)
    day = sentence.dates[int(match["day"])] if match else None
    return (
        day.interval if day is not None and day.offset is None and _BARE.match(day.text) else None
    )


def _rank(
    sentence: Marked,
    at: int,
    end: int,
    chain: Chain | None,
    place: int,
    stop: int,
    verbs: Container[str],
    day: Interval,
) -> int | None:
    """How near a date stands to the words at `at`: inside, behind, between subject and verb, opening the clause; None is elsewhere."""
    marked = sentence.marked
    if _ATTRIBUTE.search(marked, max(0, place - 32), place):
        return None
    if at <= place < end:
        return _INSIDE
    if place >= end:
        between = _SINCE_THAT.sub(" ", _between(sentence, end, place))
        if _COMPLETED.match(_BLANKS.sub(" ", between)):
            return _BEHIND
        if between.rstrip().endswith(",") and is_state(day) and _OF_NEXT_WORDS.match(marked, stop):
            return None  # "will be run by X, until last week a director of the group"
        stopped = _CUT.search(between) or _NEXT_VERB.search(between) or _other_verb(between, verbs)
        return None if stopped else _BEHIND
    begin = chain.clause if chain is not None else sentence.clause_start(at)
    if chain is not None and chain.start >= at:  # the words begin with the subject
        begin = min(begin, sentence.clause_start(at))
    between = sentence.main[stop:at]
    if (
        _CUT.search(between)
        or _AND_ANOTHER.search(between)
        or (not is_state(day) and _AND_IS_SO.search(sentence.main, stop, end))
        or (between.strip() not in ("", ",") and between.endswith(", "))
    ):
        return None
    if chain is not None and place > chain.start:
        if _NEXT_DEED.match(marked, stop, at + 3):
            return None
        if "," in between and _APPOSED.search(sentence.main, chain.start, place):
            return None
        return _BETWEEN  # "agreed in May to buy": the words between decide how it is said
    lead = sentence.main[begin:place] if place >= begin else None
    opens = lead is not None and (_LEAD.fullmatch(lead) or _SINCE_LEAD.fullmatch(lead))
    return _OPENING if opens else None


def _between(sentence: Marked, end: int, place: int) -> str:
    """The words between what says a tie and a date, without the asides that a date outside them passes over."""
    return sentence.marked[end:place] if sentence.aside(place) else sentence.main[end:place]


def _bracketed(marked: str, at: int, place: int, stop: int) -> bool:
    """Whether a date stands with other words in brackets that the words at `at` are not in: "X (turnover in 2024: ⟪m0⟫) bought Y"."""
    begin = marked.rfind("(", 0, place)
    if begin < 0 or begin <= at < stop or marked.find(")", begin, place) >= 0:
        return False
    end = marked.find(")", stop)
    rest = f"{marked[begin + 1 : place]} {marked[stop:end]}" if end >= 0 else ""
    return any(word not in _WITH_A_DAY for word in _WORD.findall(rest))


def _other_verb(between: str, verbs: Container[str]) -> bool:
    between = _ADJECTIVE.sub(" ", between)
    if _AUXILIARY.search(between):
        return True
    between = _GERUND.sub(" ", between)
    return any(
        word not in _NOUNS
        and (word in verbs or word in _PARTICIPLES or word.endswith(("ed", "ing")))
        for word in _WORD.findall(between)
    )


def is_state(interval: Interval) -> bool:
    """Whether an interval bounds a state, as "since 2016" does, and is no day or period in which something happened."""
    return interval[0] is None or interval[1] is None


def _interval(sentence: Marked, day: DateSpan) -> Interval:
    """The interval of a date, open towards the future behind "as of", "effective" and the like."""
    lead = sentence.text[max(sentence.start, day.start - 48) : day.start]
    since = _SINCE_THAT.search(lead) or _FROM_THEN.search(lead[-24:])
    if day.interval[0] and since and not _BARE.match(day.text):
        return day.interval[0], None
    return day.interval

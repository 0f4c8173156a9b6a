"""What a sentence tells once the words that refer back are read as what they stand for: "Its head office is in L" as "X's head office".

The rules look for a party beside a verb or noun. "Its policyholders include Y", "Customers include Y", "They are partners" and "Y keeps
an office there" name it by a word that is none of their own, so the sentence is read once more with the party in the place of that word.

told.extend(read_spelled_out(sentence, parties, rules, told))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import OWNERS
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.relations import Relations

__all__ = ["read_spelled_out"]

# What brings something to a place, rather than doing it there.
_MOVES = later(
    r"\b(?:(?:re-?)?export|ship|sen[dt]|deliver|sell|sold|suppl(?:y|ie)|dispatch|despatch|truck|rail|fl[iey]w?|shipment|sale)[a-z]*\b"
)
_BEFORE = 60  # characters in which the verb of "there" stands
_WHOSE = later(r"(?:[Ii]ts|[Tt]heir) ")
# Of what a share is, the sentence before has told: "A 25 percent stake is held by", "The rest belongs to".
_SHARE = later(
    r"(?:(?:The|An?|Another|Some|About|Around|Roughly|Nearly|Almost|Just under|Just over|A further|The other|The remaining|remaining|other"
    r"|further|combined|controlling|minority|majority) )*"
    r"(?:⟪p\d+⟫(?: (?P<in>stake|interest|holding|shareholding|of (?:the|its) (?:shares|capital|stock|equity)))?"
    r"|(?P<all>rest|remainder|balance|other half)|(?P<stake>stake))"
    r"(?= (?:(?:is|are|was|were|remains?|lies|will be) (?:still |now |also |jointly )?(?:held|owned|controlled|in the hands"
    r"|with|bought|acquired)"
    r"|(?:still |now )?belong(?:s|ed)?)\b)"
)
# "Fifty of them", "most of it", "has been buying them": goods
_THEM = later(
    r"\b(?:(?P<part>(?:[A-Z][a-z]+|\d[\d,.]*|most|all|much|some|part|half|bulk|rest|percent|per cent|%|third|quarter|thousands|dozens"
    r"|hundreds) of)|(?:buy|import|order|purchas|us|tak|stock)(?:s|es?|ing|ed)?|bought|took) (?P<it>it|them)\b"
)
_MAKES_OR_NEEDS = later(
    r" (?:also |now |mainly )?(?:(?:makes?|assembles|builds|grows|produces|mines|brews|bakes|weaves|spins|processes|manufactures|cans|mills"
    r"|roasts|catches|bottles|quarries|distils|breeds|farms|made|built|grew|produced)"
    r"|(?P<needs>relies on|depends on|needs|imports|uses|buys|consumes|burns|runs on|is short of"
    r"|ran short of|relied on|needed|imported|bought))"
    r" (?:imported |foreign |more |much |a lot of )?(?P<goods>[a-z-]+(?: [a-z-]+)?)(?: in [^.;,]{2,40})?[.]"
)
_FIRMS = frozenset({"Firm", "Bank"})
_BEING = later(
    r" (?:(?:has|have|had|will) )?(?:also |now |since |long )?(?:is|was|are|were|been|be|becomes?|became|remains?|remained)"
    r"(?: also| now| still| again)? "
)
# Who is made to sell may have sold: "was forced to sell its stake in X".
_MADE_TO_SELL = later(
    r"\b(?:forced|ordered|obliged|compelled|required|told|asked|urged|made) to (?:sell|divest|dispose of|give up|part with|transfer)\b"
)
_NEAR = 400  # characters that what was last said to be owned may lie back
# Some or one of those whom the sentence before has counted: "It has two lenders. They are A and B", "One is A; the other is B".
_SOME = later(
    r"(?:They|These|Among (?:them|these)|(?:One|Two|Three|Chief|The (?:largest|biggest|first|main|latest|newest|others?|second|third))"
    r"(?: (?:of|among) (?:them|these))?|Another)(?: (?:is|are|was|were|include|included|being))(?= (?:the )?[A-Z])"
)
# The same in one sentence: "It has two lenders; the larger is A", "40 customers, the biggest of which are A and B".
_SOME_HERE = later(
    r"(?:; |, |[(—–]|: )(?P<some>(?:(?:by far )?the (?:two |three )?(?:largest|biggest|main|most important|first|latest|newest|larger"
    r"|bigger)|one|chief)"
    r"(?: of (?:them|these|which|whom)|(?= being))? (?:is|are|was|were|being|include|included))(?= (?:the )?[A-Z])"
)
_HAS_THEM = later(
    r"(?:,[^,;]{2,60},|\s\([^()]+\))?\s(?:now\s|still\s|also\s|currently\s)?(?:has|had|have|counts?|counted|lists?|listed|sells\sto|supplies|serves|served"
    r"|supplied|sold\sto|buys\sfrom|borrowed\sfrom|works\swith|is\sowned\sby|belongs\sto)\s"
)
_THE_OTHER = later(
    r"(?:; |, | and )the (?:other|second)(?: one)?(?: is| was|,)?(?= (?:the )?[A-Z])"
)


@dataclass(frozen=True, slots=True)
class _Spelled:
    """What is read otherwise: the mentions that stand for words, the signs beside them, and which mentions they replace."""

    mentions: tuple[Mention, ...]
    signs: tuple[tuple[int, int, str], ...]
    without: tuple[Mention, ...] = ()
    tie: str = ""  # the only tie that may come out
    of: tuple[int, ...] = ()  # whose the tie may be, where no mention stands for them


def read_spelled_out(
    sentence: Marked, parties: Parties, rules: Ruleset, told: Sequence[Claim]
) -> list[Claim]:
    """The claims of a party that a word stands for, which the sentence as it is printed did not tell."""
    if not sentence.mentions:
        return []
    known = {(one.tie, one.subject, one.object) for one in told}
    more: list[Claim] = []
    owned = parties.owned
    for words in _ways(sentence, parties, rules):
        meant = {mention.party for one in words for mention in one.mentions}
        meant.update(at for one in words for at in one.of)
        only = {one.tie for one in words} - {""}
        for claim in Relations(_read_so(sentence, words), parties, rules, Counter()).read():
            tie = claim.tie, claim.subject, claim.object
            if tie in known or meant.isdisjoint(tie[1:]) or not _is_told_so(claim):
                continue
            if only and claim.tie not in only:
                continue
            if claim.rule == "located.group-in" and claim.object not in meant:
                continue  # "its branch in L" told that as it is printed
            if _is_own(sentence, claim):
                continue  # "deliveries to its terminal"
            if claim.tie == "OWNS" and _MADE_TO_SELL.search(
                sentence.text, sentence.start, sentence.end
            ):
                continue
            known.add(tie)
            # a word of the text that stands for something is no name of goods
            claim.attributes = {
                key: value for key, value in claim.attributes.items() if value != ""
            }
            more.append(claim)
        parties.owned = owned  # what is told so is not what the text goes on about
    return more


def _ways(sentence: Marked, parties: Parties, rules: Ruleset) -> Iterator[list[_Spelled]]:
    """The ways in which a sentence is read once more: each with all words that it reads otherwise."""
    words = [
        *_references(sentence, parties),
        *_owned(sentence, parties),
        *_several(sentence, parties),
    ]
    if words:
        yield words
    share = _share(sentence, parties)
    if share is not None:
        yield [share]
    yield from ([goods] for goods in _goods(sentence, parties))
    for some in (_some_of(sentence, parties, rules), _some_here(sentence, parties, rules)):
        if some is not None:
            yield [some]


def _is_told_so(claim: Claim) -> bool:
    """Whether a claim may rest on a word that refers back: no office beside a name, no place of what is only planned."""
    if claim.tie == "LOCATED_IN" and claim.modality != "asserted":
        return False
    return claim.tie not in ("LISTED_ON", "SEEKS_BUSINESS_IN") and not claim.rule.startswith(
        ("role.", "name.")
    )


def _is_own(sentence: Marked, claim: Claim) -> bool:
    ends = (claim.subject, claim.object)
    return claim.tie == "SUPPLIES" and any(
        m.party in ends and m.owner is not None and m.owner.party in ends for m in sentence.mentions
    )


def _references(sentence: Marked, parties: Parties) -> Iterator[_Spelled]:
    """Words like "its" before a noun that is no party, and "there"; and the owner of a noun that opens a sentence without one."""
    for one in parties.spelled.settled.get(parties.number(sentence.start), ()):
        start, end = one.mention.start, one.mention.end
        if start < sentence.start or one.mention.head == "sale":
            continue  # "its sale to X": it is sold itself
        if one.word == "there":
            left = sentence.text[max(sentence.start, start - _BEFORE) : start]
            sign = (start, start, "to " if _MOVES.search(left) else "in ")
        elif one.word:
            sign = (end, end, "’s")
        else:
            sign = (start, start + 1, f"’s {sentence.text[start].lower()}")
        without = tuple(m for m in sentence.mentions if not one.word and m.start == start)
        yield _Spelled((one.mention,), (sign,), without)


def _owned(sentence: Marked, parties: Parties) -> Iterator[_Spelled]:
    """What the one party of a sentence is of another: "Since then Y has been its supplier" as "has been X's supplier"."""
    for mention in sentence.mentions:
        owner = mention.owner
        if (
            not mention.whose
            or owner is None
            or owner.party < 0
            or not _is_one_of(sentence, mention)
        ):
            continue
        whose = _WHOSE.match(sentence.text, mention.start, mention.end)
        if whose is None or mention.start < sentence.start:
            continue
        its = _standing_for(mention.start, whose.end() - 1, owner.party, mention, parties)
        left = replace(mention, start=whose.end(), whose="", owner=its)
        yield _Spelled((its, left), ((its.end, its.end, "’s"),), (mention,))


def _is_one_of(sentence: Marked, mention: Mention) -> bool:
    """Whether the only party before a noun is told to be what the noun says, behind a lead."""
    before = [m for m in sentence.mentions if m.end <= mention.start]
    return (
        len(before) == 1
        and _BEING.fullmatch(sentence.text, before[0].end, mention.start) is not None
    )


def _several(sentence: Marked, parties: Parties) -> Iterator[_Spelled]:
    """Two or three whom one word means: "They are partners" as "X and Y are partners"."""
    for mention in sentence.mentions:
        if not 1 < len(mention.others) <= len("XYZ") or mention.possessive:
            continue
        first, *others = mention.others
        marks = [_standing_for(mention.start, mention.end, first, mention, parties)]
        marks += [
            _standing_for(mention.end, mention.end, at, mention, parties) for at in others[:1]
        ]
        if len(others) > 1:
            return
        yield _Spelled(tuple(marks), ((mention.end, mention.end, " and "),), (mention,))


def _share(sentence: Marked, parties: Parties) -> _Spelled | None:
    """A share of which the sentence does not tell of what: of what was last told to be owned, else of the firm just spoken of."""
    share = _SHARE.match(sentence.marked)
    if share is None:
        return None
    owned = parties.owned
    near = owned is not None and 0 <= sentence.start - owned[1].start < _NEAR
    spoken = parties.before(sentence.start, sentence.start)
    told = {
        m.party for m in parties.near(spoken.start, sentence.start) if parties.drafts[m.party].kind in _FIRMS
    } if spoken is not None else set()  # fmt: skip
    alone = spoken is not None and told <= {spoken.party}
    whole = owned[0] if near and owned is not None else spoken.party if alone and spoken else -1
    if (
        whole < 0
        or parties.drafts[whole].plural
        or parties.drafts[whole].kind not in _FIRMS | {"Project", "Asset"}
    ):
        return None
    if any(m.party == whole for m in sentence.mentions):
        return None
    at = sentence.to_text(share.end())
    mark = _standing_for(at, at, whole, sentence.mentions[0], parties)
    inside = share["in"] or share["stake"]
    return _Spelled((mark,), ((at, at, " in " if inside else " of "),), tie="OWNS")


def _goods(sentence: Marked, parties: Parties) -> Iterator[_Spelled]:
    """Goods of which the sentence before has told who makes or needs them: "Most of it is delivered by Y", "Z buys them"."""
    them = _THEM.search(sentence.text, sentence.start, sentence.end)
    number = parties.number(sentence.start)
    if them is None or number == 0 or not parties.goes_on(number):
        return
    start, end = parties.sentences[number - 1]
    firms = {
        m.party: m
        for m in parties.near(start, end)
        if m.party >= 0 and parties.drafts[m.party].kind in _FIRMS
    }
    if len(firms) != 1:
        return
    ((at, firm),) = firms.items()
    does = _MAKES_OR_NEEDS.match(sentence.text, firm.end, end)
    if (
        does is None
        or parties.drafts[at].plural
        or any(m.party == at and m.form != "pronoun" for m in sentence.mentions)
    ):
        return
    first, stop = them.span("it")
    without = tuple(m for m in sentence.mentions if m.start == first)
    goods = does["goods"]
    if does["needs"]:
        yield _Spelled((), ((first, stop, f"the {goods}"),), without, "SUPPLIES", (at,))
        return
    if them["part"]:
        yield _Spelled((), ((first, stop, f"its {goods}"),), without, "SUPPLIES", (at,))
        return
    maker = _standing_for(stop, stop, at, firm, parties)
    yield _Spelled((maker,), ((first, stop, f"{goods} from "),), without, "SUPPLIES")


def _some_of(sentence: Marked, parties: Parties, rules: Ruleset) -> _Spelled | None:
    """Some of those whom the sentence before has counted: "X has two lenders. They are A and B" as "X's lenders are A and B"."""
    some = _SOME.match(sentence.text, sentence.start, sentence.end)
    number = parties.number(sentence.start)
    if some is None or number == 0 or not parties.goes_on(number):
        return None
    start, end = parties.sentences[number - 1]
    counted = [
        m for m in parties.near(start, end)
        if m.form in ("group", "definite") and m.plural and m.head in rules.relational
    ]  # fmt: skip
    if len(counted) != 1:
        return None
    told = counted[0].owner or parties.before(start, counted[0].start)
    if (
        told is None
        or told.party < 0
        or parties.drafts[told.party].kind not in OWNERS | {"Project"}
    ):
        return None
    noun = sentence.text[counted[0].start : counted[0].end].rpartition(" ")[2].lower()
    first = sentence.start
    stop = some.end()
    mark = _standing_for(first, first, told.party, counted[0], parties)
    without = tuple(m for m in sentence.mentions if m.start < stop)
    signs = [(first, stop, f"’s {noun} include")]
    signs += [
        (*other.span(), " and")
        for other in _THE_OTHER.finditer(sentence.text, some.end(), sentence.end)
    ]
    return _Spelled((mark,), tuple(signs), without)


def _some_here(sentence: Marked, parties: Parties, rules: Ruleset) -> _Spelled | None:
    """Some of those whom the clause before has counted: "X has two lenders; the larger is A" as "X's lenders include A"."""
    some = _SOME_HERE.search(sentence.text, sentence.start, sentence.end)
    if some is None:
        return None
    counted = [
        m for m in sentence.mentions
        if m.form in ("group", "definite") and m.plural and m.head in rules.relational and m.end <= some.start()
    ]  # fmt: skip
    if len(counted) != 1:
        return None
    having = next(
        (m for m in reversed(sentence.mentions)
         if m.end <= counted[0].start and _HAS_THEM.fullmatch(sentence.text, m.end, counted[0].start)),
        None,
    )  # fmt: skip
    told = counted[0].owner or having
    if told is None or told.party < 0:
        return None
    if parties.drafts[told.party].kind not in OWNERS | {"Project"}:
        return None
    noun = sentence.text[counted[0].start : counted[0].end].rpartition(" ")[2].lower()
    first, stop = some.span("some")
    mark = _standing_for(first, first, told.party, counted[0], parties)
    return _Spelled((mark,), ((first, stop, f"’s {noun} include"),))


def _standing_for(start: int, end: int, party: int, word: Mention, parties: Parties) -> Mention:
    """The mention that a word of the text is of a party."""
    draft = parties.drafts[party]
    return Mention(
        start, end, word.sentence, draft.kind, "pronoun", draft.name, plural=draft.plural,
        party=party, antecedent=draft.mentions[0] if draft.mentions else None,
    )  # fmt: skip


def _read_so(sentence: Marked, words: Sequence[_Spelled]) -> Marked:
    """The sentence with what the words stand for in their place."""
    without = [m for one in words for m in one.without]
    mentions = [m for m in sentence.mentions if not any(m is other for other in without)]
    mentions.extend(mention for one in words for mention in one.mentions)
    voice = next((report.voice for report in sentence.reports[:1] if report.speaker < 0), None)
    return Marked(
        sentence.text,
        sentence.start,
        sentence.end,
        sorted(mentions, key=lambda m: (m.start, m.end)),
        sentence.dates,
        sentence.amounts,
        voice=voice,
        earlier=sentence.earlier,
        instead=[sign for one in words for sign in one.signs],
    )

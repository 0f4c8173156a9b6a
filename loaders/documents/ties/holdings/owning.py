"""Who owns, in constructions of shares, hands and vehicles: "A and B hold 70 and 30 percent of C", "C is in the hands of A".

list(read_owning(told))             # of "Delta Grain (60% Harrow Mills, 40% Kestrel)": each OWNS Delta Grain
list(read_vehicles(told, claims))   # of "A owns 40 percent of C through B": B OWNS C
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.persons.kin import one_person_before

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = [
    "read_anothers",
    "read_consolidated",
    "read_merged",
    "read_owning",
    "read_vehicles",
    "without_repeated",
]

_S = r"(?:’s|'s|’|')"
# What is held; a noun for it may stand before its name: "the concession company, X".
_HELD = rf"(?:the )?(?:⟦F\d+⟧, (?=⟦)|(?:[a-z-]+ ){{0,3}})⟦[FBPJSO](?P<held>\d+)⟧(?!{_S}|-)"
_OWNER = r"(?:the )?(?:[a-z-]+ ){0,2}?⟦[FBHPGOL]\d+⟧"
_RESPECTIVE = Sought(
    rf"(?P<x>{SUBJECT_LIST}),?(?P<words>(?: [a-z]+){{0,4}}?)"
    r" (?:own|hold|held|ha[sv]|control|keep|kept|retain|take|took|buy|bought|acquir)[a-z]*"
    r" (?:stakes of )?(?P<shares>⟪p\d+⟫(?:, ⟪p\d+⟫)*,? and ⟪p\d+⟫)(?:,? respectively,?)?(?: stakes?)? (?:of|in) "
    rf"{_HELD}"
)
_RUN_BY = later(  # "the running of X is in the hands of Y": no ownership
    r"\b(?:running|operations?|management|design|supervision|maintenance|construction) (?:of|at) (?:the )?$"
    r"|\b(?:made|built|produced|supplied|sold|delivered|manufactured|assembled|designed) by (?:the )?$",
    re.IGNORECASE,
)
_HANDS = Sought(  # "60 percent of the shares of X are in the hands of Y"
    r"(?:⟪p(?P<p>\d+)⟫ (?:of |in )?(?:the )?(?:(?:shares|capital|stock|equity|votes) (?:of|in) )?)?(?:the )?"
    rf"⟦[FBPJSO](?P<held>\d+)⟧(?:,? which)?(?P<words>(?: (?:is|are|was|were|has|have|had|been|be|will|to|would|may|could|might|not"
    r"|now|still|again|back|firmly|entirely|wholly|largely|mostly|remains?|remained|remain|stays?|stayed|rests?|rested|continue[ds]?|kept|left|pass|passe[ds]|fell|fallen|falls|went|gone|goes|came|come|comes"
    r"|mainly|fully|also|soon|later|therefore|thus))+)"
    rf" (?:in|into) (?:the )?(?:[a-z]+ )?(?:hands|possession|ownership) of (?P<x>{_OWNER}(?:(?:, {_OWNER})*,? and {_OWNER})?)"
)
_BRACKETS = Sought(  # "X (60% A, 40% B)", "X (A 60%, B 40%)"
    rf"⟦[FBPJSO](?P<held>\d+)⟧,? \((?P<list>(?:⟪p\d+⟫:? {_OWNER}(?:(?:[,;] | and |, and | / ?)⟪p\d+⟫:? {_OWNER})+)"
    rf"|(?:{_OWNER}:? ⟪p\d+⟫(?:(?:[,;] | and |, and | / ?){_OWNER}:? ⟪p\d+⟫)+))\)"
)
_MADE_UP = Sought(  # "X, a consortium made up of A (60%) and B (40%)": each has its share of it
    r"⟦[FBPO](?P<held>\d+)⟧,? (?:(?:which|that) )?(?:(?:is|was) )?(?:(?:an? )?(?:[a-z]+ )?(?:consortium|⟦F\d+⟧),? )?"
    r"(?:made up of|composed of|comprising|comprises|consisting of|consists of|formed by|set up by|owned by|of|between)"
    rf" (?:the )?(?P<list>{_OWNER} \(⟪p\d+⟫\)(?:(?:,? and |, ){_OWNER} \(⟪p\d+⟫\))+)"
)
_SHARE_OR_OWNER = later(r"⟪p(?P<p>\d+)⟫|⟦\w(?P<x>\d+)⟧")
_LARGEST = Sought(  # "the largest shareholder in X, with 34 percent, is Y"
    r"⟦[FP](?P<noun>\d+)⟧ (?:in|of) (?:the )?⟦[FBPJSO](?P<held>\d+)⟧,? (?:with|at|holding|owning)"
    r" (?:a |about |around )*⟪p(?P<p>\d+)⟫"
    rf"(?: stake| interest)?,? (?:is|are|was|were|remains) (?P<x>{_OWNER})"
)
_HOLDERS = frozenset({"shareholder", "stockholder", "unitholder", "owner"})
_OF_FAMILY = Sought(
    rf"⟦[PH](?P<own>\d+)⟧{_S} ⟦[FB](?P<held>\d+)⟧(?!-)"
)  # "the Lund family's Brenna Holding"
_COLLECTION = r"(?:compan(?:y|ies)|firms|businesses|holdings|hotels|banks|yachts|assets|properties)"
_AMONG = Sought(  # "X's companies include A and B", "among X's companies are A and B"
    rf"⟦H(?P<own>\d+)⟧{_S} (?:⟦[FSPB](?P<noun>\d+)⟧|(?:other )?(?:(?!former)[a-z-]+ )?{_COLLECTION})"
    rf" (?:includes?|included|is|are|was|were) (?P<list>{LIST})"
)
_POSSESSIONS = frozenset(
    {
        "company",
        "firm",
        "business",
        "holding",
        "hotel",
        "bank",
        "yacht",
        "asset",
        "vessel",
        "ship",
        "property",
        "jet",
        "villa",
        "estate",
    }
)
# What nobody merely works for, as one may for "her company".
_THINGS = frozenset({"hotel", "yacht", "vessel", "ship", "property", "jet", "villa", "estate"})
_COUNTED = Sought(  # "X owns three companies: A, B and C", "X holds stakes in two banks (A and B)"
    r"⟦[HFBPGO](?P<own>\d+)⟧(?:,? who| which)?(?: also)? (?P<verb>owns?|controls?|owned|controlled|(?:holds?|held|has|had|keeps?|kept)"
    r"(?= (?:[a-z]+ ){0,2}(?:shares|stakes|interests|holdings) in ))(?: (?:[a-z]+ ){0,2}(?:shares|stakes|interests|holdings) in)?"
    rf" (?:⟦\w(?P<thing>\d+)⟧|(?:[a-z-]+ ){{1,4}})(?: in {MARK})?(?::| \((?:namely )?(?=⟦))"
    rf" ?(?P<list>{LIST})(?!’s|'s)"
)
_IN_ITSELF = Sought(  # "X is in talks to sell a stake to Y": in X
    r"\b(?:sell|sells|sold|selling|issue|issued|issuing|offer|offers|offered|give|gave) (?:a|an)"
    r" (?:(?:new|minority|majority|strategic|controlling|blocking|small|large|significant|further) )*(?:⟪p(?P<p>\d+)⟫[ -]?)?"
    rf"(?:stake|shareholding|interest|holding)(?: of ⟪p(?P<q>\d+)⟫)? to (?P<x>{_OWNER}(?:(?:, {_OWNER})*,? and {_OWNER})?)"
)
_NEAR = 400  # characters in which a stake may be one in what the text has told of
_MERGING = Sought(  # "A and B have merged.", "A has agreed to merge with B;"
    rf"(?P<x>{SUBJECT_LIST}),?(?P<words>(?: (?:[a-z]+|⟪d\d+⟫)){{0,6}}?) (?:merge|merged|merging|combined?|united?)"
    rf"(?: with (?P<y>{_OWNER}))?(?! (?:into|to form|to create|to become|under|its|their|and))"
)
_COMBINED = Sought(  # "The new company, called Z", "the merged bank will be named Z"
    r"(?:(?:[Tt]he|[Aa]) (?:new|merged|combined|enlarged|resulting|united) (?:[a-z]+ ){0,2}?(?:company|group|bank|firm|entity"
    r"|business|lender|insurer|airline|institution|association|concern|federation)|⟦[FBOPC](?P<noun>\d+)⟧),?"
    r"(?: (?:which|that))?(?P<words>(?: (?:is|was|will|would|to|be|has|been|shall|now))*)"
    r" (?:goes by the name of|go by the name of|goes by|called|named|known as|operates? as|trades? as|trade under the name(?: of)?"
    r"|bears? the name(?: of)?|operates? under the name(?: of)?|renamed) ⟦[FBOPC](?P<name>\d+)⟧"
)
_MADE = Sought(  # "thereby making X a wholly-owned subsidiary of Y"
    r"\b(?:mak(?:e|es|ing)|made|turn(?:s|ed|ing)?|leav(?:e|es|ing)|left) ⟦[FBP](?P<held>\d+)⟧ (?:into |as |effectively )?⟦F(?P<noun>\d+)⟧"
)
_OWNED_FIRMS = frozenset({"subsidiary", "unit", "affiliate", "arm", "division"})
_ANOTHERS = Sought(  # "raised its holding in X by buying Y's 8.6 percent"
    rf"\bby (?:buying|acquiring|purchasing|taking over|picking up) (?P<x>{_OWNER}){_S} (?:entire |remaining |whole )?"
    r"(?:⟪p(?P<p>\d+)⟫(?: stakes?| interest| shares?)?|stake|shares|holding)"
)
_SHARE_BEHIND = later(r" \((?:⟪p(\d+)⟫)(?: of (?:the|its) (?:shares|capital))?\)")
_SCOPE = Sought(  # "Companies included in the consolidation of X, Casablanca: A (100%), B (79.6%)"
    r"\b(?:[Cc]onsolidat(?:ion|ed|es)|[Ss]ubsidiaries)\b[^⟦:;.]{0,40}\b(?:of|by) (?:the )?⟦[FBO](?P<own>\d+)⟧[^:;]{0,24}: (?P<list>⟦[^:;]+)"
)
_OF_SCOPE = later(r"⟦[FBP](?P<held>\d+)⟧ \(⟪p(?P<p>\d+)⟫\)")
_HIS_THING = Sought(  # "His hotel, Lotus Border, was searched"
    r"⟦[FBSP](?P<noun>\d+)⟧, ⟦[FBSP](?P<held>\d+)⟧(?=,|[.]?$| and | [a-z])"
)
_HIS = later(r"(?:[Hh]is|[Hh]er) ")
_WITH_SHARES = Sought(  # "Its shareholders are A, with 51 percent, and B, with 49 percent"
    r"⟦[FP](?P<noun>\d+)⟧(?: of ⟦[FB](?P<of>\d+)⟧)? (?:are|include|were|remain)"
    rf" (?P<list>{_OWNER},? (?:with|at|holding|on) ⟪p\d+⟫(?:(?:,? and |, ){_OWNER}(?:,? (?:with|at|holding|on) ⟪p\d+⟫)?)+)"
)
_ONE_WITH_SHARE = later(r"⟦\w(?P<x>\d+)⟧(?:,? (?:with|at|holding|on) ⟪p(?P<p>\d+)⟫)?")
_STATE = later(r"\b(?:own|hold|held|control|ha[sv]|stake|interest|share)[a-z]*\b")
_BUYING = later(r"\b(?:buy|bought|acqui|purchas|t[ao]k|took)[a-z]*\b")
_VIA = later(
    r"(?: (?:stake|shares|capital|votes)\b| in ⟪d\d+⟫| in ⟦L\d+⟧(?: and ⟦L\d+⟧)?| ⟪d\d+⟫)*,? (?:indirectly )?"
    r"(?:through|via) (?!which |whom |whose )"
    rf"(?P<its>(?:its|his|her|their) )?(?:(?:the|a|an) )?(?:[A-Za-z-]+ ){{0,4}}?(?P<list>{LIST})"
)
_HELD_BY = later(r"\b(?:owned|held|controlled) (?:[a-z]+ )?by (?:the )?(?:[A-Za-z-]+ ){0,3}?$")
_VIA_BEFORE = later(
    r"(?:^|, )(?:[Tt]hrough|[Vv]ia) (?P<its>(?:its|his|her|their) )?(?:(?:the|a|an) )?(?:[A-Za-z-]+ ){0,4}?"
    r"(?P<list>⟦[FB]\d+⟧),(?: (?:the )?$|$| $)"
)
_VIA_AMID = later(  # "A, through B, owns 40 percent of C"
    r",? (?:acting |operating |indirectly )?(?:through|via) (?!which |whom |whose )"
    r"(?P<its>(?:its|his|her|their) )?(?:(?:the|a|an) )?(?:[A-Za-z-]+ ){0,4}?"
    rf"(?P<list>{LIST}),?(?= (?:[a-z]+ ){{0,2}}?(?:own|hold|held|ha[sv]|control))"
)
_MERGERS = ("Firm", "Bank", "Organization", "Chamber")
_NEW = frozenset({"new", "merged", "combined", "enlarged", "resulting", "united"})
_INSTEAD = {"owns.buyer": "noun.buyer", "owns.joined-as": "member.verb"}


_OF_OWNING = several(
    _RESPECTIVE, _HANDS, _BRACKETS, _MADE_UP, _LARGEST, _WITH_SHARES, _MADE, _IN_ITSELF, _OF_FAMILY, _AMONG, _COUNTED
)  # fmt: skip


def read_owning(told: Told) -> Iterator[Claim]:
    """The holdings that one sentence tells by shares in a row, by hands, by brackets and by lists of what is somebody's."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    if not _OF_OWNING.anywhere(marked):
        yield from _his_things(told)
        return
    for match in _RESPECTIVE.finditer(marked):
        owners = told.sentence.indices(match["x"])
        shares = _SHARE_OR_OWNER.findall(match["shares"])
        if len(owners) == len(shares) and not told.rules.possibility.search(match["words"]):
            modality = told.rules.ladder(match["words"].strip())
            for at, (share, _) in zip(owners, shares, strict=True):
                yield from _owns(
                    told, "owns.respective", mentions[at], int(match["held"]), share, modality
                )
    for match in _HANDS.finditer(marked):
        if told.rules.possibility.search(match["words"]) or _RUN_BY.search(marked[: match.start()]):
            continue
        modality = told.rules.ladder(match["words"].strip())
        for at in told.sentence.indices(match["x"]):
            yield from _owns(
                told, "owns.hands", mentions[at], int(match["held"]), match["p"], modality
            )
    for match in (*_BRACKETS.finditer(marked), *_MADE_UP.finditer(marked)):
        found = [(one["p"], one["x"]) for one in _SHARE_OR_OWNER.finditer(match["list"])]
        shares_of = [p for p, _ in found if p]
        owners_of = [x for _, x in found if x]
        if len(shares_of) == len(owners_of) and _is_whole(told, shares_of):
            for share, at_owner in zip(shares_of, owners_of, strict=True):
                yield from _owns(
                    told, "owns.brackets", mentions[int(at_owner)], int(match["held"]), share
                )
    for match in _LARGEST.finditer(marked):
        holder = mentions[int(match["noun"])].head in _HOLDERS
        for at in told.sentence.indices(match["x"]) if holder else ():
            yield from _owns(told, "owns.largest", mentions[at], int(match["held"]), match["p"])
    yield from _his_things(told)
    for match in _WITH_SHARES.finditer(marked):
        holder_noun = mentions[int(match["noun"])]
        firm = mentions[int(match["of"])] if match["of"] else holder_noun.owner
        if holder_noun.head in _HOLDERS and firm is not None:
            for one in _ONE_WITH_SHARE.finditer(match["list"]):
                yield from _owns_of(told, "owns.shares", mentions[int(one["x"])], firm, one["p"])
    for match in _MADE.finditer(marked):
        made = mentions[int(match["noun"])]
        if made.head in _OWNED_FIRMS and made.owner is not None and not made.plural:
            for claim in _owns(told, "noun.subsidiary", made.owner, int(match["held"])):
                claim.end = max(claim.end, made.end)
                yield claim
    for match in _IN_ITSELF.finditer(marked):
        yield from _in_itself(told, match)
    for match in _OF_FAMILY.finditer(marked):
        family = mentions[int(match["own"])]
        if family.head in KINSFOLK and mentions[int(match["held"])].form == "name":
            yield from _owns(told, "owns.family", family, int(match["held"]))
    for match in _AMONG.finditer(marked):
        noun = mentions[int(match["noun"])] if match["noun"] else None
        if noun is not None and (noun.form == "name" or noun.head not in _POSSESSIONS):
            continue
        for at in told.sentence.indices(match["list"]):
            yield from _owns(told, "owns.among", mentions[int(match["own"])], at)
    for match in _COUNTED.finditer(marked):
        if match["thing"] and mentions[int(match["thing"])].form == "name":
            continue  # "Three firms own X: A, B and C": they are the owners
        several = told.sentence.marked[match.start("list") - 1] != "(" or (
            match["thing"] and mentions[int(match["thing"])].plural
        )
        if not several:
            continue  # "owns a bank (Orlu Bank)": another name of one
        tie = "CONTROLS" if match["verb"].startswith("control") else "OWNS"
        for at in told.sentence.indices(match["list"]):
            yield from _owns(told, "owns.counted", mentions[int(match["own"])], at, tie=tie)


def _his_things(told: Told) -> Iterator[Claim]:
    """What is named as a person's: "Jonas Lund's yacht, Lady Pervane", "His hotel, Lotus Border"."""
    mentions, drafts = told.sentence.mentions, told.parties.drafts
    for mention in mentions:
        owner = mention.owner if mention.form == "name" else None
        if owner is not None and owner.kind == "Person" and mention.head in _THINGS:
            yield from _owns_of(told, "owns.his-thing", owner, mention)
    for match in _HIS_THING.finditer(told.sentence.marked):
        noun, held = mentions[int(match["noun"])], mentions[int(match["held"])]
        said = told.sentence.text[noun.start : noun.end]
        if (
            noun.form == "name"
            or noun.head not in _THINGS
            or held.form != "name"
            or _HIS.match(said) is None
        ):
            continue
        person = one_person_before(told, noun)
        if person is None and noun.start == told.sentence.start:
            near = told.parties.near(noun.start - _NEAR, noun.start)
            persons = {
                m.party: m for m in near if m.party >= 0 and drafts[m.party].kind == "Person"
            }
            person = next(iter(persons.values())) if len(persons) == 1 else None
        if person is not None:
            yield from _owns_of(told, "owns.his-thing", person, held)


def read_merged(told: Told) -> Iterator[Claim]:
    """New names of what has merged, told apart from the merger: "A and B have merged. The new company, which goes by the name of C"."""
    marked, mentions, drafts = told.sentence.marked, told.sentence.mentions, told.parties.drafts
    for match in _MERGING.finditer(marked):
        names = [
            *told.sentence.indices(match["x"]),
            *(told.sentence.indices(match["y"]) if match["y"] else ()),
        ]
        parties = [
            mentions[at]
            for at in names
            if mentions[at].party >= 0 and drafts[mentions[at].party].kind in _MERGERS
        ]
        if len(parties) > 1 and not told.rules.possibility.search(match["words"]):
            modality = told.rules.ladder(match["words"].strip())
            told.parties.merging = (parties, modality) if modality in POSITIVE else None
    if told.parties.merging is None:
        return
    parties, modality = told.parties.merging
    for match in _COMBINED.finditer(marked):
        noun = mentions[int(match["noun"])] if match["noun"] else None
        new = mentions[int(match["name"])]
        if noun is not None and (noun.form == "name" or not noun.words & _NEW):
            continue
        if told.sentence.start - parties[-1].start > _NEAR or new.form != "name":
            continue
        ahead = told.rules.ladder(match["words"].strip())
        for old in parties:
            if (
                new.party >= 0
                and old.party != new.party
                and drafts[new.party].kind in (*_MERGERS, "Party")
            ):
                if drafts[new.party].kind == "Party":
                    drafts[new.party].kind = drafts[old.party].kind
                claim = told.put(
                    "succeeded.merged", "SUCCEEDED_BY", old.party, new.party, (new.start, new.end)
                )
                claim.start, claim.end = told.sentence.start, new.end
                claim.modality = modality if modality != "asserted" else ahead
                if old.sentence != new.sentence:
                    claim.antecedent = (old.start, old.end)
                yield claim
        told.parties.merging = None
        return


def read_vehicles(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Through whom something is owned: in "A owns 40 percent of C through B" it is B that holds C; `claims`: told so far."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    if "hrough" not in marked and "via " not in marked and "Via " not in marked:
        return
    known = {(claim.tie, claim.subject, claim.object) for claim in claims}
    places = {mention.party: f"{at}⟧" for at, mention in enumerate(mentions)}
    for claim in claims:
        if claim.tie not in ("OWNS", "CONTROLS") or claim.modality not in POSITIVE or claim.ended:
            continue
        if (
            claim.rule.startswith(("noun.", "name.", "label."))
            or not {claim.subject, claim.object} <= places.keys()
        ):
            continue
        begin = marked.find(places[claim.subject])
        thing = marked.find(places[claim.object])
        behind = thing + len(places[claim.object])
        found = (
            _VIA.match(marked, behind)
            or _VIA_BEFORE.search(marked, 0, max(begin - 2, 0))
            or (
                _VIA_AMID.match(marked, begin + len(places[claim.subject]))
                if claim.tie == "OWNS"
                else None
            )
        )
        middle = marked[begin:thing]
        if begin > thing:  # "C is held by A through B"
            by = _HELD_BY.search(marked, behind, marked.rfind("⟦", 0, begin + 1))
            found = _VIA.match(marked, begin + len(places[claim.subject])) if by else None
            if found is None:
                continue
        elif found is None or not (
            _STATE.search(middle) or (found["its"] and _BUYING.search(middle))
        ):
            continue
        held = next(at for at, mention in enumerate(mentions) if mention.party == claim.object)
        for at in told.sentence.indices(found["list"]):
            via = mentions[at]
            if (
                via.form != "name"
                or via.party < 0
                or told.parties.drafts[via.party].kind not in ("Firm", "Bank", "Party")
            ):
                continue
            if via.possessive or ("OWNS", via.party, claim.object) in known:
                continue
            for other in _owns(told, "owns.vehicle", via, held, modality=claim.modality):
                other.attributes = {
                    key: value for key, value in claim.attributes.items() if key.startswith("share")
                }
                other.attributed_to, other.event = claim.attributed_to, claim.event
                yield other


def _in_itself(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """A stake that a firm sells without saying in what, where the text tells of no other: one in itself."""
    owned = told.parties.owned
    if owned is not None and told.sentence.start - owned[1].start < _NEAR:
        return
    found = told.sentence.chain(match.start(), told.rules)
    if (
        isinstance(found, str)
        or len(found.subjects) != 1
        or told.rules.possibility.search(found.words)
    ):
        return
    firm = told.sentence.mentions[found.subjects[0]]
    if firm.party < 0 or told.parties.drafts[firm.party].kind not in ("Firm", "Bank", "Party"):
        return
    modality = told.rules.ladder(found.words.strip())
    for at in told.sentence.indices(match["x"]):
        share = match["p"] or match["q"]
        yield from _owns(
            told, "owns.in-itself", told.sentence.mentions[at], found.subjects[0], share, modality
        )


def read_consolidated(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What a parent owns of the firms that it consolidates, with the share in brackets behind each; `claims`: told so far."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    places = {mention.party: at for at, mention in enumerate(mentions)}
    for claim in claims:
        at = places.get(claim.object)
        owner = next((m for m in mentions if m.party == claim.subject), None)
        if claim.tie != "CONSOLIDATES" or claim.modality != "asserted" or at is None:
            continue
        share = _SHARE_BEHIND.match(marked, marked.find("⟧", marked.find(f"{at}⟧")) + 1)
        if share is not None and owner is not None:
            yield from _owns(told, "owns.consolidated", owner, at, share[1])
    for match in _SCOPE.finditer(marked):
        parent = mentions[int(match["own"])]
        for one in _OF_SCOPE.finditer(match["list"]):
            yield from _owns(told, "owns.consolidated", parent, int(one["held"]), one["p"])
            yield from _owns(
                told, "consolidates.scope", parent, int(one["held"]), tie="CONSOLIDATES"
            )


def read_anothers(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Whose the shares were by which a holding has grown: "raised its holding in X by buying Y's 8.6 percent"; `claims`: told so far."""
    for match in _ANOTHERS.finditer(told.sentence.marked):
        place = told.sentence.to_text(match.start())
        held = [c for c in claims if c.tie == "OWNS" and c.start < place and c.modality in POSITIVE]
        things = {claim.object for claim in held}
        if len(things) != 1:
            continue
        done = all(claim.modality == "asserted" for claim in held)
        at = next((n for n, m in enumerate(told.sentence.mentions) if m.party in things), -1)
        for owner in told.sentence.indices(match["x"]) if at >= 0 else ():
            for claim in _owns(
                told, "owns.anothers", told.sentence.mentions[owner], at, match["p"]
            ):
                claim.ended = done
                yield claim


def without_repeated(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without what others tell better: "X, Y's investment arm" is no second firm, a firm's buyer no customer."""
    named = [claim for claim in claims if claim.tie == "OWNS" and claim.rule.startswith("noun.")]
    better = {
        (_INSTEAD[claim.rule], frozenset((claim.subject, claim.object)))
        for claim in claims
        if claim.rule in _INSTEAD
    }
    ventures = [claim for claim in claims if claim.rule == "owns.in-venture"]
    buyers = {claim.subject for claim in claims if claim.rule == "noun.bought"}
    return [
        claim
        for claim in claims
        if (claim.rule, frozenset((claim.subject, claim.object))) not in better
        # "A sold X. The buyer is B": of X, and not of what A makes
        and not (claim.rule == "market.buyers" and claim.object in buyers)
        # "a venture with Y, in which it has 51 percent": of the venture, not of Y
        and not any(
            claim.tie == "OWNS"
            and claim.subject == one.subject
            and claim.object != one.object
            and claim.attributes.get("share_raw") == one.attributes.get("share_raw")
            for one in ventures
        )
        and (
            claim.rule != "name.its-unit"
            or not any(
                one.subject == claim.subject
                and one.object != claim.object
                and one.start <= claim.start
                and claim.end <= one.end
                for one in named
            )
        )
    ]


def _is_whole(told: Told, shares: Sequence[str]) -> bool:
    """Whether shares in brackets can be those of the owners of one thing: together no more than all of it."""
    values = [told.sentence.amounts[int(share)].low or 0 for share in shares]
    return 0 < sum(values) <= 100.5


def _owns(
    told: Told,
    rule: str,
    owner: Mention,
    held: int,
    share: str | None = None,
    modality: str = "asserted",
    *,
    tie: str = "OWNS",
) -> Iterator[Claim]:
    yield from _owns_of(told, rule, owner, told.sentence.mentions[held], share, modality, tie=tie)


def _owns_of(
    told: Told,
    rule: str,
    owner: Mention,
    thing: Mention,
    share: str | None = None,
    modality: str = "asserted",
    *,
    tie: str = "OWNS",
) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if not told.may_tie(tie, owner.party, thing.party):
        return
    if drafts[thing.party].kind == "Party" and not drafts[thing.party].unnamed:
        drafts[thing.party].kind = "Firm"
    here = [m for m in (owner, thing) if told.sentence.start <= m.start < told.sentence.end]
    start, end = min(m.start for m in here), max(m.end for m in here)
    claim = told.put(rule, tie, owner.party, thing.party, (start, end), modality)
    if share:
        claim.attributes = share_of(told.sentence.amounts[int(share)])
    claim.antecedent = owner.antecedent or thing.antecedent
    for end_of in (owner, thing):
        if end_of not in here:
            claim.antecedent = (end_of.start, end_of.end)
    told.parties.owned = (thing.party, thing)
    yield claim

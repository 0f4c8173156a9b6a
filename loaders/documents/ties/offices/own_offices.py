"""Whose office it is where two persons with offices stand in one sentence: "A's chairman X met Y, the president of B" makes Y nothing of A.

What stands right beside a name, in its title, its apposition or the clause with "who", is its own. An office that was read over another
person's name, or over a verb, is left out where its holder has one of his own. In a list that names office and holder by turns ("the
chairman of X, A, the president of Y, B, and") the way of its first pair is that of all: A is nothing of Y.

    claims = without_others_offices(sentence, claims)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import office_words

__all__ = ["without_others_offices"]

# Read from nouns beside names; what a verb tells ("appointed", "chairs", "joined as") has its own subject.
_BY_NOUN = (
    "noun.",
    "role.title",
    "role.named",
    "role.listed",
    "role.working",
    "role.handed-over",
    "role.before",
    "role.apposed",
)
_BY_VERB = frozenset({"role.named-as"})
_BEHIND_BODY = later(r"(?:[’']s?)?,?(?: \(?[A-Za-z-]+\)?){0,7},? ?")
_BEHIND_PERSON = later(r"(?: \([^()]*\))?(?:,| \(| who | is | was )[^;:.“”]*")
# Where somebody was before says nothing against what he takes over: "was replaced by X, a former governor of Y".
_BEFORE = frozenset({"role.until-now", "role.formerly-of", "role.ex"})
_WORD = later(r"[a-z]+")
_DEEDS = frozenset(
    words(
        "said says told tells met meets wrote writes thanked left won sold bought took takes gave gives made makes sees saw will would has "
        "had and but that sent sends led leads held holds ran runs went goes"
    )
)
_NO_DEEDS = frozenset(words("retired combined united limited"))
# Between the names of a list of offices and holders: "chairman of X (XC), A, the head of Y, B, and the head of Z, C".
_OFFICE_OF = rf"(?:{office_words()}) (?:of|at|for) (?:the )?"
_THEN_OFFICE = later(rf",? (?:and |& )?(?:(?:the|an?|its|their) )?{_OFFICE_OF}")
_THEN_HOLDER = later(r"(?: \([^()]*\))?,? (?:and |& )?(?:(?:Mr|Mrs|Ms|Dr)\.? )?")
_OPENS_WITH_OFFICE = later(rf"{_OFFICE_OF}$")
_UNIT_NEXT = later(r" (?:[a-z-]+ )?(?:unit|subsidiary|arm|division|affiliate) ")
_LONG_OFFICE = 100  # characters of an office before a list
_TWO_PAIRS = 4  # names


def without_others_offices(sentence: Marked, claims: Sequence[Claim]) -> list[Claim]:
    """All claims of a sentence but offices that are another person's."""
    offices = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    if offices:
        claims = _without_parents(sentence, _by_turns(sentence, claims))
        offices = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    if len({claim.subject for claim in offices}) < 2:
        return list(claims)
    claims = [claim for claim in claims if not _is_of_who_is_before(claim, offices)]
    offices = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    beside = [claim for claim in offices if _stands_beside(sentence, claim)]
    own = {claim.subject for claim in beside}
    now = {claim.subject for claim in beside if claim.rule not in _BEFORE}
    return [
        claim
        for claim in claims
        if not (
            _by_noun(claim)
            and claim.subject in (now if claim.rule == "role.handed-over" else own)
            and not _stands_beside(sentence, claim)
        )
        or _of_several(claim)
    ]


def _without_parents(sentence: Marked, claims: Sequence[Claim]) -> list[Claim]:
    """All claims but offices that are given to the parent too: "director of Marlo unit Orlu Mills" is none of Marlo's."""
    offices = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    held = {(claim.subject, claim.object) for claim in offices}
    parents = {
        (one.party, other.party)
        for one, other in pairwise(m for m in sentence.mentions if m.form == "name")
        if (unit := _UNIT_NEXT.match(sentence.text, one.end))
        and other.start <= unit.end() < other.end
    }
    return [
        claim
        for claim in claims
        if claim.tie != "HOLDS_ROLE"
        or not any(
            parent == claim.object and (claim.subject, unit) in held for parent, unit in parents
        )
    ]


def _by_turns(sentence: Marked, claims: Sequence[Claim]) -> list[Claim]:
    """All claims but offices that a list of offices and holders by turns gives to the holder of the pair beside.

    One that stands before its holder is given to him, where nothing else was: "the chairman of X, A, the president of Y, B".
    """
    kept = list(claims)
    for chain in _chains(sentence):
        office_first = chain[0].kind != "Person"
        holders = {
            body.party: person
            for one, other in zip(chain[::2], chain[1::2], strict=False)
            for body, person in ((one, other) if office_first else (other, one),)
        }
        persons = {person.party for person in holders.values()}
        held = {(c.subject, c.object) for c in kept if c.tie == "HOLDS_ROLE"}
        for claim in [c for c in kept if c.object in holders and c.subject in persons]:
            holder = holders[claim.object]
            if not _by_noun(claim) or claim.subject == holder.party:
                continue
            if not office_first or (holder.party, claim.object) in held:
                kept.remove(claim)
                continue
            body = next(m for m in chain if m.party == claim.object)
            claim.subject = holder.party
            claim.start, claim.end = max(claim.start, _office_at(sentence, body)), holder.end
            held.add((holder.party, claim.object))
    return kept


def _chains(sentence: Marked) -> Iterator[list[Mention]]:
    """The names of the lists in a sentence that name offices and holders by turns, two pairs at least."""
    chain: list[Mention] = []
    named = [m for m in sentence.mentions if m.party >= 0 and m.form == "name"]
    for mention in named:
        if chain and _goes_on(sentence.text, chain[-1], mention):
            chain.append(mention)
            continue
        if _is_list(sentence, chain):
            yield chain
        chain = [mention]
    if _is_list(sentence, chain):
        yield chain


def _goes_on(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a name is the other half of a pair, or begins the next one."""
    if (last.kind == "Person") == (mention.kind == "Person"):
        return False
    link = _THEN_OFFICE if last.kind == "Person" else _THEN_HOLDER
    return link.fullmatch(text, last.end, mention.start) is not None


def _is_list(sentence: Marked, chain: Sequence[Mention]) -> bool:
    """Whether names by turns are whole pairs: one that begins with a body has its office before it."""
    if len(chain) < _TWO_PAIRS or len(chain) % 2:
        return False
    return chain[0].kind == "Person" or _office_at(sentence, chain[0]) < chain[0].start


def _office_at(sentence: Marked, body: Mention) -> int:
    """Where the office begins that stands before a body; where the body does, if there is none."""
    begin = max(sentence.start, body.start - _LONG_OFFICE)
    office = _OPENS_WITH_OFFICE.search(sentence.text, begin, body.start)
    return office.start() if office is not None else body.start


def _is_of_who_is_before(claim: Claim, offices: Sequence[Claim]) -> bool:
    """Whether an office before a name is told of the name before it: "A, the vice president of X, B and C" makes B nothing of X."""
    return claim.rule == "role.title" and any(
        one.rule.startswith("noun.")
        and (one.object, one.subject != claim.subject) == (claim.object, True)
        and one.start < claim.start < one.end
        for one in offices
    )


def _by_noun(claim: Claim) -> bool:
    return (
        claim.tie == "HOLDS_ROLE" and claim.rule.startswith(_BY_NOUN) and claim.rule not in _BY_VERB
    )


def _of_several(claim: Claim) -> bool:
    """Whether the office is one that several hold together: "A's directors X and Y"."""
    role = str(claim.attributes.get("role") or "")
    return role.endswith("s") and not role.endswith("ss")


def _stands_beside(sentence: Marked, claim: Claim) -> bool:
    """Whether person and body stand side by side somewhere in the sentence, with only the words of the office between."""
    mentions = sentence.mentions
    persons = [m for m in mentions if m.party == claim.subject]
    bodies = [m for m in mentions if m.party == claim.object]
    return any(_beside(sentence, person, body) for person in persons for body in bodies)


def _beside(sentence: Marked, person: Mention, body: Mention) -> bool:
    first, second = sorted((person, body), key=lambda m: m.start)
    between = sentence.text[first.end : second.start]
    if any(
        m.kind == "Person" and first.end <= m.start < second.start and m.party != person.party
        for m in sentence.mentions
    ):
        return False
    pattern = _BEHIND_BODY if first is body else _BEHIND_PERSON
    said = _WORD.findall(between)
    deed = any(word in _DEEDS or (word.endswith("ed") and word not in _NO_DEEDS) for word in said)
    return not deed and pattern.fullmatch(between) is not None

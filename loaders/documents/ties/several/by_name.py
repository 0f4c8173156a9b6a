"""Ties of a counted group are those of its members where the names follow it at once: "barred three firms - A, B and C -".

The group is nobody beside them, so that it loses its ties to them: who reads "three firms" looks for the names, and they stand there.
A group of which some are named ("five firms, among them A and B") keeps its own.

    claims = by_name(sentence, drafts, claims)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import OWNERS, Draft
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["by_name"]

# What stands between the group and the first name; a place may tell where they are.
_OPENS = later(
    r"(?: (?:in|from|of|based in) [^,;:()–—]{2,40}?)?(?:,| [–—-]|:| \(|,? namely:?|, both)? ?(?:the )?"
)
_TELLS = later(r"(?: [–—-]|:| \(|,? namely:?) ?(?:the )?$")
# Behind a name its letters in brackets, or what share of it is spoken of: "A (AO), B and C", "A (10 percent)"
_NEXT = later(r"(?: \([^()]{1,40}\))?(?:[,;]| and|,? &|[,;] and) (?:the )?")
# A share or sum of all of them is of none of them.
_OF_ALL = frozenset(
    {
        "share_raw",
        "share_min",
        "share_max",
        "share_min_open",
        "share_max_open",
        "amount",
        "currency",
    }
)
_FORMS = frozenset({"group", "definite"})


def by_name(sentence: Marked, drafts: Sequence[Draft], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of a group that is named where it stands told of each of its members instead."""
    spoken = {end for claim in claims for end in (claim.subject, claim.object)}
    named = {
        group.party: names for group, names in _named(sentence, drafts) if group.party in spoken
    }
    if not named:
        return list(claims)
    alone = [c for c in claims if c.subject not in named and c.object not in named]
    told = {(c.tie, c.subject, c.object) for c in alone}
    for claim in claims:
        if claim.subject not in named and claim.object not in named:
            continue
        for one in _each(claim, named):
            key = one.tie, one.subject, one.object
            if one.subject != one.object and key not in told:
                told.add(key)
                alone.append(one)
    return alone


def _each(claim: Claim, named: Mapping[int, tuple[int, ...]]) -> Iterator[Claim]:
    attributes = {name: value for name, value in claim.attributes.items() if name not in _OF_ALL}
    for subject in named.get(claim.subject, (claim.subject,)):
        for target in named.get(claim.object, (claim.object,)):
            yield replace(claim, subject=subject, object=target, attributes=attributes)


def _named(sentence: Marked, drafts: Sequence[Draft]) -> Iterator[tuple[Mention, tuple[int, ...]]]:
    """The groups of a sentence that are named where they stand, each with who they are."""
    mentions = sentence.mentions
    for at, group in enumerate(mentions):
        if group.form in _FORMS and group.plural and group.party >= 0:
            draft = drafts[group.party]
            if draft.unnamed and not draft.approximate:
                names = _names(sentence.text, group, mentions[at + 1 :], drafts)
                if names:
                    yield group, names


def _names(
    text: str, group: Mention, behind: Sequence[Mention], drafts: Sequence[Draft]
) -> tuple[int, ...]:
    """Who a group is: as many names as it counts, or those that a colon, dash or bracket tells; none where it is not said."""
    names = [m for m in behind if not (m.kind == "Place" and group.kind != "Place")]
    if not names or _OPENS.fullmatch(text, group.end, names[0].start) is None:
        return ()
    listed = [names[0]]
    for one in names[1:]:
        if _NEXT.fullmatch(text, listed[-1].end, one.start) is None:
            break
        listed.append(one)
    if any(m.form != "name" or m.party < 0 or m.possessive for m in listed):
        return ()
    told = _TELLS.search(text, group.end, names[0].start) is not None
    counted = len(listed) == group.count or (group.count is None and told and len(listed) > 1)
    fits = all(_fits(drafts[m.party].kind, group.kind) for m in listed)
    return tuple(dict.fromkeys(m.party for m in listed)) if counted and fits else ()


def _fits(kind: str, of: str) -> bool:
    return kind == of or (kind in OWNERS and of in OWNERS)

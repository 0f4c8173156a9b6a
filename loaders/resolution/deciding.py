"""What a run over the graph decides beside the rules of matching: which records are one party, and what a person is asked.

Two rows of one source are two parties until an identifier or a person says otherwise, for a register parts its own; and a name that
one party alone bears, in every source that has it, joins these. Pure, independent of order.

    wanted, review = decide(match([record for record in records if takes_part(record)]))
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from interlock.loaders.resolution.clusters import AUTO, Decision, partition
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import link
from interlock.loaders.resolution.matching import Compared
from interlock.loaders.resolution.review import Candidate
from interlock.loaders.resolution.score import subject
from interlock.loaders.resolution.settings import settings
from interlock.schema.models import canonical_json
from interlock.schema.name_forms import analyse, concept, fold, generic_weight
from interlock.schema.names import legal_form, name_key

__all__ = [
    "Found", "Pair", "allowed", "bearers_of", "certain_homes", "configuration", "decide", "decision_on", "machine", "one_a_party",
    "only_ones", "reason_of", "rule_of", "takes_part", "why",
]  # fmt: skip

Pair = tuple[str, str]
Found = tuple[dict[Pair, Decision], list[Candidate]]
# Kinds that a name alone never joins, nor asks a person about: places, ships and events share names as a matter of course.
_NEVER_BY_NAME = frozenset({
    "Place", "Programme", "Event", "Agreement", "Project", "Portfolio", "Asset",
})  # fmt: skip
# Every state has a ministry of the same name: without a country on each side, the name says nothing.
_STATE = "GovernmentBody"
_ONLY_WITH_COUNTRY = frozenset({_STATE})
# What a name that stands alone in the whole graph makes up for: that one word of it tells and the other is of trade (Kunlun Bank).
_FORGIVEN = frozenset({"thin_name"})
# Kinds of which every state has its own, and words that beside the generic ones name no one of them.
_OF_EVERY_STATE = frozenset({"GovernmentBody", "Bank", "Chamber", "Exchange"})
_OFFICIAL = frozenset({
    "appeal", "appeals", "assembly", "attorney", "business", "criminal", "economic", "exchange", "high", "prosecution",
    "prosecutor", "reserve", "secretary", "stock", "supreme",
})  # fmt: skip
_OWN_KEYS = ("body:", "place:")  # identifiers that the document reader's own tables give


def configuration() -> str:
    """The version of thresholds and features, which every automatic decision names."""
    return settings().version


def machine() -> str:
    """The judge of automatic decisions."""
    return f"{AUTO}{configuration()}"


def takes_part(record: Described) -> bool:
    """Whether names may join a record to others, or raise a question."""
    return record.kind not in _NEVER_BY_NAME and not record.unnamed


def bearers_of(records: Iterable[Described]) -> Counter[str]:
    """How many records bear each folded word in any of their names."""
    found: Counter[str] = Counter()
    for record in records:
        found.update({word for name in record.names for word in analyse(name).folded})
    return found


def certain_homes(records: Iterable[Described], people: Iterable[Decision]) -> dict[str, str]:
    """For each record the smallest of those that identifiers and people hold it together with."""
    found = partition(list(records), people).clusters
    return {one: members[0] for members in found for one in members}


def allowed(one: Described, other: Described, score: float, exact: bool) -> float:
    """What the score of two records comes to, of which `exact` says that they alone bear their name."""
    if _of_one_source(one, other) or _two_known(one, other) or _of_many(one, other):
        return 0.0
    return 1.0 if exact else min(score, _limit(one, other))


def decide(
    matching: Compared, people: Sequence[Decision] = (), exact: Collection[Pair] | None = None
) -> Found:
    """Which records are one party, and which pairs a person has to look at.

    Args:
        matching: of named records, closed under what can join them.
        people: decisions of people.
        exact: what `only_ones` finds among all records; None: these are all.

    Returns:
        Decisions by pair, as few as hold each party's records together, and the open pairs, the highest score first.
    """
    records, matcher = matching.records, matching.matcher
    subjects = {key: subject(record) for key, record in records.items()}
    if exact is None:
        exact = only_ones(matching, people, bearers_of(records.values()))
    exact = frozenset(exact)

    def value(one: str, other: str) -> float:
        pair = (one, other) if one < other else (other, one)
        score = matching.scores.get(pair)
        if score is None:
            score = matcher.value(subjects[one], subjects[other])
        return allowed(records[one], records[other], score, pair in exact)

    def apart(one: str, other: str) -> str | None:
        if _of_one_source(records[one], records[other]):
            return "two rows of one source"
        if _two_known(records[one], records[other]):
            return "two well-known bodies"
        return matcher.apart(subjects[one], subjects[other])

    pairs = {pair: value(*pair) for pair in matching.scores.keys() | exact}
    ordered = [records[key] for key in sorted(records)]
    linked = link(ordered, pairs, people, value, apart, matcher.thresholds)
    wanted: dict[Pair, Decision] = {}
    home = certain_homes(ordered, people)
    cluster = {one: place for place, members in enumerate(linked.clusters) for one in members}
    for a, b in sorted(
        (pair for pair in pairs if pairs[pair] >= matcher.thresholds.same),
        key=lambda pair: (-pairs[pair], pair),
    ):
        if cluster[a] == cluster[b] and home[a] != home[b]:
            # One decision less than parties that were apart holds them together.
            gone, kept = home[a], home[b]
            for one in linked.clusters[cluster[a]]:
                if home[one] == gone:
                    home[one] = kept
            wanted[a, b] = decision_on(matching, (a, b), pairs[a, b], exact)
    said = {one.pair for one in people}
    refused = {tuple(sorted((a, b))): why_not for a, b, why_not in linked.refused if b}
    review = [
        Candidate(a, b, score, refused.get((a, b)) or reason_of(matching, (a, b)), why(matching, (a, b)))
        for (a, b), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        if score >= matcher.thresholds.review and cluster[a] != cluster[b] and (a, b) not in said
    ]  # fmt: skip
    return wanted, review


def one_a_party(
    review: Iterable[Candidate], home: Mapping[str, str], people: Iterable[Decision]
) -> list[Candidate]:
    """Of the open pairs between the same two parties the first: whoever answers it has answered the others.

    Twelve texts that name a bank and one that misspells it are one question, not twelve; and none where a person told the two apart.

    Args:
        review: open pairs, the highest score first.
        home: a name of its party, for each record.
        people: decisions of people.
    """
    asked = {
        frozenset((home[one.a], home[one.b]))
        for one in people
        if not one.same and one.a in home and one.b in home
    }
    found: list[Candidate] = []
    for one in review:
        parties = frozenset((home[one.one], home[one.other]))
        if parties not in asked:
            asked.add(parties)
            found.append(one)
    return found


def _of_one_source(one: Described, other: Described) -> bool:
    """Whether two records are rows of one register, or parties of one document: their author tells them apart."""
    if one.document is None and other.document is None:
        return one.dataset == other.dataset
    return one.document is not None and one.document == other.document


def _two_known(one: Described, other: Described) -> bool:
    """Whether the document reader knows two bodies by their names, and they are not one ("World Bank", "World Bank Group").

    A number that a register gives may be mistyped, so two of these stay a question; a key of our own table is not.
    """
    keys = _own_keys(one), _own_keys(other)
    return all(keys) and not keys[0] & keys[1]


def _own_keys(record: Described) -> set[str]:
    """Of a document's party, the keys that the reader's own tables give it."""
    return {key for key in record.link_keys if key.startswith(_OWN_KEYS)}


def _of_many(one: Described, other: Described) -> bool:
    """Whether a text names a body in words that every state has one of ("High Court", "Central Bank"), and nothing says whose it is.

    Where the two texts speak of one country it may be one body, and a person is asked; else reading both tells no more. Neither are
    bodies of two states one, whatever they are called ("Agriculture Ministry" of Brazil, and of Japan).
    """
    if one.document is None and other.document is None:
        return False
    if one.kind == other.kind == _STATE and one.country and other.country:
        return _related(one.country) != _related(other.country)
    if not any(side.country is None and _in_any_state(side) for side in (one, other)):
        return False
    return not _spoken_of(one) & _spoken_of(other)


def _related(country: str) -> int | str:
    """A country, or the group of those that sources use for one another."""
    return settings().related_countries.get(country[:2].upper(), country[:2].upper())


def _in_any_state(record: Described) -> bool:
    return (
        record.kind in _OF_EVERY_STATE
        and bool(record.names)
        and not any(_words_of_its_own(name) for name in record.names)
    )


@lru_cache(maxsize=65_536)
def _words_of_its_own(name: str) -> bool:
    form = analyse(name)
    return form.telling > sum(word in _OFFICIAL for word in form.words)


def _spoken_of(record: Described) -> frozenset[str]:
    """The country of a record, else those that its document speaks of."""
    return frozenset((record.country[:2].upper(),) if record.country else record.setting)


def _by_alias_alone(one: Described, other: Described) -> bool:
    """Whether a text calls a party in short what a well-known body is called, whose name it has not.

    "Senta International AG ("Senta")" may be a subsidiary of the Senta that everybody knows: a person is asked.
    """
    for known, told in ((one, other), (other, one)):
        if _own_keys(known) and told.document is not None and told.name and not _own_keys(told):
            return name_key(told.name) not in set(map(name_key, known.names))
    return False


def _limit(one: Described, other: Described) -> float:
    """The score that the kinds and keys of two records allow at most."""
    if _by_alias_alone(one, other):
        return settings().features["thin_name"].cap or 1.0
    for a, b in ((one, other), (other, one)):
        if a.country and b.country:
            continue
        if a.kind in _ONLY_WITH_COUNTRY or _in_any_state(a):
            return settings().features["thin_name"].cap or 1.0
    return 1.0


def only_ones(
    matching: Compared, people: Sequence[Decision], bearers: Mapping[str, int]
) -> set[Pair]:
    """Pairs of records that bear one name which only one party can bear: no two countries, no two rows of one source.

    The pairs form a star around the smallest record. A name of generic words alone is nobody's, and a feature that speaks against
    the pair is heard, but for the name's having one telling word; that is forgiven where no other record has this word in any name,
    and never to a name that is one word.

    Args:
        matching: of all records; only those of one name are compared.
        people: decisions of people.
        bearers: how many records bear each word.
    """
    records = matching.records
    keys: dict[str, list[str]] = defaultdict(list)
    for record in records.values():
        if record.kind == "Person":
            continue
        for key in {name_key(name) for name in record.names}:
            if len(key) > 2:
                keys[key].append(record.id)
    apart = {one.pair for one in people if not one.same}
    home = certain_homes(records.values(), people)
    found: set[Pair] = set()
    for key in sorted(key for key, members in keys.items() if len(members) > 1):
        members = sorted(keys[key])
        first = members[0]
        if len({home[one] for one in members}) < 2 or not _can_be_one(
            [records[one] for one in members], home, apart
        ):
            continue
        stars = [(first, other) for other in members[1:] if home[other] != home[first]]
        words = _own_words(key)
        # One word alone stays a question: ARCH is a builder here and a coal mine there, whoever else is in the graph.
        alone = (
            bool(words)
            and len(analyse(key).words) > 1
            and all(bearers.get(fold(word)) == len(members) for word in words)
        )
        if all(_nothing_against(matching, pair, alone) for pair in stars):
            found.update(stars)
    return found


def _can_be_one(everyone: Sequence[Described], home: Mapping[str, str], apart: set[Pair]) -> bool:
    if len({record.country for record in everyone if record.country}) > 1:
        return False
    if any(
        (record.kind in _ONLY_WITH_COUNTRY or _in_any_state(record)) and not record.country
        for record in everyone
    ):
        return False
    known = [record for record in everyone if _own_keys(record)]
    if any(_by_alias_alone(one, other) for one in known for other in everyone):
        return False
    sources: dict[str, str] = {}
    for record in everyone:
        source = record.document or record.dataset
        if sources.setdefault(source, home[record.id]) != home[record.id]:
            return False
    ids = {record.id for record in everyone}
    if any(a in ids and b in ids for a, b in apart):
        return False
    first, *others = everyone
    trial = partition(
        everyone, [Decision(first.id, one.id, True, machine(), 1.0) for one in others]
    )
    return not trial.refused


def _nothing_against(matching: Compared, pair: Pair, alone: bool) -> bool:
    """Whether no feature speaks against a pair of one name; `alone`: only these bear the words of it."""
    found = matching.explain(*pair)
    caps = {
        name for name in found.features
        if name != "name" and matching.matcher.settings.features[name].cap is not None
    }  # fmt: skip
    if caps - (_FORGIVEN if alone else set()) or found.features.get("name", 0.0) < 1:
        return False
    return all(_own_words(name) for one in pair for name in matching.records[one].names[:1])


def _own_words(name: str) -> list[str]:
    """Words that are more than words of trade, generic words, numbers and a legal form."""
    form = analyse(name)
    own = [
        word for word in form.words
        if generic_weight(word) == 1 and concept(word) is None and not word.isdigit()
    ]  # fmt: skip
    return [] if len(form.words) == 1 and own and legal_form(own[0]) else own


def reason_of(matching: Compared, pair: Pair) -> str:
    """Why the machine does not decide: the feature that bounds the score, else that it lies between the thresholds."""
    found = matching.explain(*pair)
    table = matching.matcher.settings.features
    bounds = [name for name in found.features if name in table and table[name].cap is not None]
    return bounds[0].replace("_", " ") if bounds else "likeness between the thresholds"


def why(matching: Compared, pair: Pair) -> dict[str, Any]:
    """What a decision or a question rests on; enough to compute its score again."""
    found = matching.explain(*pair)
    one, other = (matching.records[key] for key in pair)
    return {
        "names": [list(one.names), list(other.names)],
        "countries": [one.country, other.country],
        "score": found.score,
        "features": found.features,
        "reasons": list(found.reasons),
        "proposer": matching.proposers.get(pair),
        "configuration": configuration(),
    }


def rule_of(decision: Decision) -> str:
    """By which rule the machine decided: `same name, one candidate` or `names alike`."""
    return str(json.loads(decision.explanation or "{}").get("rule", "not stored"))


def decision_on(matching: Compared, pair: Pair, score: float, exact: Collection[Pair]) -> Decision:
    """The decision of the machine that two records are one party."""
    rule = "same name, one candidate" if pair in exact else "names alike"
    return Decision(
        *pair, True, machine(), score=score,
        explanation=canonical_json({"rule": rule, **why(matching, pair)}),
    )  # fmt: skip

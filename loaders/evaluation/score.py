"""One document's extraction beside its gold: what agrees, what is missing, what is more than the text says.

Type with direction, modality, attribution, place of the quote, dates and values are counted apart, so that a figure says what is
wrong. Statements that say the same count once.

    score_document(gold, extraction).layers["relations"].right
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from interlock.loaders.documents.confidence import FIGURES, TIES
from interlock.loaders.documents.model import OPEN, Extraction, Interval, Observation, Statement
from interlock.loaders.evaluation.align import Alignment, head_noun
from interlock.loaders.evaluation.figures import Tally
from interlock.loaders.evaluation.gold import (
    Fact,
    Gold,
    GoldObservation,
    GoldRelation,
)
from interlock.loaders.evaluation.numbers import equal, measured, near, same_measures, same_unit
from interlock.loaders.evaluation.spans import Spans
from interlock.schema.vocabulary import vocabulary

__all__ = ["LAYERS", "DocumentScore", "Judged", "score_document"]

# The six of the contract, then what explains them: relations whatever their direction or their ends' kinds, whether the quote
# lies where the gold's does, shares and amounts of ties, and entities that a relation or observation speaks of.
LAYERS = (
    "entities", "relations", "modality", "attribution", "observations", "dates",
    "undirected", "any_kind", "spans", "attributes", "connected",
)  # fmt: skip
_MEASURES = ("share_min", "share_max", "share_min_open", "share_max_open", "amount", "currency")
Key = tuple[str, str, str]


class Judged(NamedTuple):
    """What the gold decides of one reading; `of` is `confidence.TIES` or `confidence.FIGURES`."""

    confidence: float
    right: bool
    rule: str
    circumstances: tuple[str, ...]
    of: str


@dataclass(slots=True)
class DocumentScore:
    """Counts of one document, and the differences by name for those who write rules.

    `judged`: each distinct relation and observation that the gold decides and that has a confidence.
    """

    document: str
    layers: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in LAYERS})
    per_type: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    per_rule: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    absent_violations: list[dict[str, Any]] = field(default_factory=list)
    differences: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)


def score_document(gold: Gold, extraction: Extraction) -> DocumentScore:
    """Compare an extraction with the gold of the same document."""
    return _Scorer(gold, extraction).score()


class _Scorer:
    def __init__(self, gold: Gold, extraction: Extraction) -> None:
        self.gold, self.found = gold, extraction
        self.parties = {party.key: party for party in extraction.parties}
        self.alignment = Alignment(gold, extraction.parties)
        self.out = DocumentScore(gold.document, problems=list(gold.problems))
        self.spans = Spans(extraction.text)

    def score(self) -> DocumentScore:
        facts: list[Statement | Observation] = [*self.found.statements, *self.found.observations]
        for fact in facts:
            if self.found.text[fact.start : fact.end] != fact.quote:
                self.out.problems.append(
                    f"statement {fact.id}: its quote is not text[{fact.start}:{fact.end}]"
                )
        relations = [relation for relation in self.gold.relations if self._grounded(relation)]
        observations = [wanted for wanted in self.gold.observations if self._grounded(wanted)]
        self._entities()
        self._relations(relations)
        self._observations(observations)
        self._absent(relations)
        return self.out

    def _grounded(self, fact: GoldRelation | GoldObservation) -> bool:
        if fact.quote and self.spans.find(fact.quote):
            return True
        what = f"{fact.tie} of {fact.subject}" if isinstance(fact, GoldRelation) else fact.indicator
        self.out.problems.append(f"{what}: the quote is not in the text: {fact.quote[:80]!r}")
        return False

    def _differ(self, layer: str, what: str, **facts: Any) -> None:
        self.out.differences.append(
            {"document": self.gold.document, "layer": layer, "what": what, **facts}
        )

    # ---- entities --------------------------------------------------------------------------------------------------------

    def _entities(self) -> None:
        tally, connected = self.out.layers["entities"], self.out.layers["connected"]
        used = {key for s in self.found.statements for key in (s.subject, s.object)} | {
            o.subject for o in self.found.observations
        }
        matched = set(self.alignment.matched.values())
        tally.wanted = len(self.gold.entities)
        for party in self.found.parties:
            right = party.key in matched
            if not right and self._optional_party(party.key):
                continue
            for counts in (tally, connected) if party.key in used else (tally,):
                counts.found += 1
                counts.right += right
            if not right:
                again = self.alignment.entity_of(party.key)
                note = {"same_as": again} if again else {}
                self._differ("entities", "extra", found=f"{party.kind}: {party.name}", **note)
        told = {end for r in self.gold.relations for end in (r.subject, r.object)} | {
            o.subject for o in self.gold.observations
        }
        connected.wanted = connected.right + sum(
            self.alignment.matched.get(entity) not in used for entity in sorted(told)
        )
        for entity in self.gold.entities.values():
            if entity.id not in self.alignment.matched:
                self._differ("entities", "missing", gold=f"{entity.kinds[0]}: {entity.names[0]}")

    def _optional_party(self, key: str) -> bool:
        party = self.parties[key]
        if any(self.alignment.is_fact(party, fact) for fact in self.gold.optional):
            return True
        return any(
            end is not None and end not in self.gold.entities and self.alignment.is_end(key, end)
            for fact in self.gold.optional
            for end in (fact.subject, fact.object)
        )

    # ---- relations -------------------------------------------------------------------------------------------------------

    def _relations(self, relations: Sequence[GoldRelation]) -> None:
        wanted: dict[Key, list[GoldRelation]] = defaultdict(list)
        for relation in relations:
            wanted[_key(relation.subject, relation.tie, relation.object)].append(relation)
        stated: dict[Key, list[Statement]] = defaultdict(list)
        for statement in self.found.statements:
            stated[self._key_of(statement)].append(statement)
        extra = {
            key: rows
            for key, rows in stated.items()
            if key not in wanted and not all(map(self._optional, rows))
        }
        for key, gold in wanted.items():
            pairs = self._assign(gold, stated.get(key, []))
            for relation, statements in pairs:
                self._relation(relation, statements)
        for (_, tie, _), rows in extra.items():
            for counts in (self.out.layers["relations"], self.out.per_type[tie]):
                counts.found += 1
            self._differ(
                "relations",
                "extra",
                found=self._shown(rows[0]),
                rule=rows[0].rule,
                quote=rows[0].quote,
            )
        self._count_rules(wanted, stated)
        self._count_loosely(relations, "undirected", True, self.alignment)
        self._count_loosely(
            relations, "any_kind", False, Alignment(self.gold, self.found.parties, kinds=False)
        )

    def _relation(self, relation: GoldRelation, statements: Sequence[Statement]) -> None:
        for counts in (self.out.layers["relations"], self.out.per_type[relation.tie]):
            counts.wanted += 1
            counts.found += bool(statements)
            counts.right += bool(statements)
        shown = f"{self._name(relation.subject)} {relation.tie} {self._name(relation.object)}"
        if not statements:
            self._differ(
                "relations",
                "missing",
                gold=f"{shown} ({'|'.join(relation.modalities)})",
                quote=relation.quote,
            )
            return
        here = [s for s in statements if self.spans.overlap(relation.quote, s.start, s.end)]
        first = (here or statements)[0]
        words = sorted({s.modality for s in here or [first]})
        self._check(
            "modality",
            set(words) <= set(relation.modalities),
            "|".join(relation.modalities),
            "|".join(words),
            shown,
            first.rule,
        )
        self._check("spans", bool(here), relation.quote, first.quote, shown, first.rule)
        self._attribution(relation.attributed_to, first.attributed_to, shown, first.rule)
        self._date(self._event(relation, first), first.event, shown, first.rule)
        if relation.stated_on != OPEN:
            self._date(relation.stated_on, first.stated_on, f"{shown}, stated on", first.rule)
        for name, value in _measures(relation.attributes).items():
            given = first.attributes.get(name)
            same = given is not None and equal(given, value)
            self._check("attributes", same, f"{name}={value}", f"{name}={given}", shown, first.rule)

    def _event(self, relation: GoldRelation, found: Statement) -> Interval:
        """When the gold has it. What has ended and has no day did so before the day on which it is told, as statements write it."""
        days = [day for day in (relation.stated_on[0], self.gold.published) if day is not None]
        if not relation.ended or relation.event != OPEN or not days:
            return relation.event
        return None, found.event[1] if found.event[1] in days else days[0]

    def _assign(
        self, gold: Sequence[GoldRelation], statements: Sequence[Statement]
    ) -> list[tuple[GoldRelation, list[Statement]]]:
        """Give each statement to the relation whose quote it shares; of several relations between the same parties each needs its own."""
        ranked = sorted(
            (-self.spans.overlap(relation.quote, s.start, s.end), s.modality not in relation.modalities, at, s.start, number)
            for at, relation in enumerate(gold)
            for number, s in enumerate(statements)
        )  # fmt: skip
        given: dict[int, list[int]] = {at: [] for at in range(len(gold))}
        taken: set[int] = set()
        for rank in ranked:
            at, number = rank[2], rank[4]
            if not given[at] and number not in taken:
                given[at].append(number)
                taken.add(number)
        for rank in ranked:
            at, number = rank[2], rank[4]
            if number not in taken:
                given[at].append(number)
                taken.add(number)
        return [
            (relation, [statements[number] for number in given[at]])
            for at, relation in enumerate(gold)
        ]

    def _count_rules(
        self, wanted: Mapping[Key, object], stated: Mapping[Key, Sequence[Statement]]
    ) -> None:
        for key, rows in stated.items():
            for rule in sorted({row.rule for row in rows}):
                if key in wanted or not all(self._optional(row) for row in rows):
                    self.out.per_rule[rule][0] += key in wanted
                    self.out.per_rule[rule][1] += 1
            sure = [(row.confidence, row) for row in rows if row.confidence is not None]
            if sure and (key in wanted or not all(self._optional(row) for row in rows)):
                value, row = max(sure, key=lambda pair: pair[0])
                self.out.judged.append(
                    Judged(value, key in wanted, row.rule, row.circumstances, TIES)
                )

    def _count_loosely(
        self, relations: Sequence[GoldRelation], layer: str, turned: bool, alignment: Alignment
    ) -> None:
        """Relations with one condition set aside, so that a figure tells what costs most: the direction, or the kinds of the ends."""

        def loose(key: Key) -> Key:
            return (key[2], key[1], key[0]) if turned and key[2] < key[0] else key

        wanted = [
            loose(_key(relation.subject, relation.tie, relation.object)) for relation in relations
        ]
        stated: dict[Key, bool] = defaultdict(bool)
        for statement in self.found.statements:
            stated[loose(self._key_of(statement, alignment))] |= not self._optional(statement)
        tally = self.out.layers[layer]
        tally.wanted = len(wanted)
        tally.right = sum(key in stated for key in wanted)
        tally.found = tally.right + sum(
            counts and key not in wanted for key, counts in stated.items()
        )

    def _key_of(self, statement: Statement, alignment: Alignment | None = None) -> Key:
        entity_of = (alignment or self.alignment).entity_of
        subject, target = (
            entity_of(key) or f"party:{key}" for key in (statement.subject, statement.object)
        )
        return _key(subject, statement.predicate, target)

    def _optional(self, statement: Statement) -> bool:
        return any(self._is(statement, fact) for fact in self.gold.optional)

    def _is(self, statement: Statement, fact: Fact) -> bool:
        """Whether a statement is the tie that a fact describes, as far as it describes one."""
        if (
            fact.entity
            or fact.indicator
            or fact.measures
            or not (fact.tie or fact.subject or fact.object)
        ):
            return False
        turns = [(statement.subject, statement.object)]
        if (
            statement.predicate in vocabulary().ties
            and vocabulary().tie(statement.predicate).symmetric
        ):
            turns.append((statement.object or "", statement.subject))
        return (
            fact.tie in (None, statement.predicate)
            and (not fact.modalities or statement.modality in fact.modalities)
            and any(
                (fact.subject is None or self.alignment.is_end(subject, fact.subject))
                and (fact.object is None or self.alignment.is_end(target, fact.object))
                for subject, target in turns
            )
        )

    # ---- observations ----------------------------------------------------------------------------------------------------

    def _observations(self, observations: Sequence[GoldObservation]) -> None:
        tally = self.out.layers["observations"]
        tally.wanted = len(observations)
        taken: set[str] = set()
        for wanted in observations:
            faults = {found.id: self._faults(wanted, found) for found in self.found.observations}
            fitting = [found for found in self.found.observations if not faults[found.id]]
            fitting.sort(key=lambda found: (found.period != wanted.period, found.start))
            shown = f"{self._name(wanted.subject)}: {wanted.indicator}"
            fresh = [found for found in fitting if found.id not in taken]
            if not fresh:
                nearest = min(
                    (
                        found
                        for found in self.found.observations
                        if "subject" not in faults[found.id]
                    ),
                    key=lambda found: len(faults[found.id]),
                    default=None,
                )
                note = (
                    {"near": self._reading(nearest), "differs": faults[nearest.id]}
                    if nearest
                    else {}
                )
                self._differ("observations", "missing", gold=shown, quote=wanted.quote, **note)
                continue
            tally.right += 1
            tally.found += 1
            taken.add(fresh[0].id)
            self._attribution(wanted.attributed_to, fresh[0].attributed_to, shown, fresh[0].rule)
            self._date(
                wanted.period,
                fresh[0].period,
                shown,
                fresh[0].rule,
                wanted.period_text,
                fresh[0].period_text,
            )
        for found in self.found.observations:
            again = found.id not in taken and any(
                not self._faults(wanted, found) for wanted in observations
            )
            if again or self._optional_observation(found):
                continue
            right = found.id in taken
            self.out.per_rule[found.rule][0] += right
            self.out.per_rule[found.rule][1] += 1
            if found.confidence is not None:
                self.out.judged.append(
                    Judged(found.confidence, right, found.rule, found.circumstances, FIGURES)
                )
            if not right:
                tally.found += 1
                self._differ(
                    "observations",
                    "extra",
                    found=self._reading(found),
                    rule=found.rule,
                    quote=found.quote,
                )

    def _faults(self, wanted: GoldObservation, found: Observation) -> list[str]:
        """In which fields an observation departs from the gold; the period is compared apart."""
        given = measured(found)
        plain = [name for name in (*wanted.measures, *given) if name.startswith("value")]
        # What is said of a share or ratio may be what is approximate, and the text has one word for both.
        blurred = wanted.approximate == found.approximate or (
            wanted.approximate and "ratio" in wanted.measures
        )
        checks = {
            "subject": self.alignment.entity_of(found.subject) == wanted.subject,
            "indicator": head_noun(found.indicator) in map(head_noun, wanted.indicators),
            "partner": self._partner(wanted.partner, found.partner),
            "numbers": same_measures(wanted.measures, given),
            "values": sorted(map(str.casefold, wanted.values))
            == sorted(map(str.casefold, found.values)),
            "unit": not plain or same_unit(wanted.unit, found.unit),
            "approximate": blurred,
            "direction": wanted.direction in (None, found.direction),
            "quote": bool(self.spans.overlap(wanted.quote, found.start, found.end)),
        }
        return [name for name, same in checks.items() if not same]

    def _partner(self, wanted: str | None, found: str | None) -> bool:
        if wanted is None:
            return True
        entity = self.gold.entities.get(wanted)
        return found is not None and found in (wanted, entity.country if entity else None)

    def _optional_observation(self, found: Observation) -> bool:
        given = measured(found)
        return any(
            not fact.tie
            and not fact.entity
            and (fact.indicator is not None or bool(fact.measures))
            and (fact.indicator is None or head_noun(fact.indicator) == head_noun(found.indicator))
            and (fact.subject is None or self.alignment.is_end(found.subject, fact.subject))
            and all(
                name in given and near(name, given[name], value)
                for name, value in fact.measures.items()
            )
            for fact in self.gold.optional
        )

    # ---- absent ----------------------------------------------------------------------------------------------------------

    def _absent(self, relations: Sequence[GoldRelation]) -> None:
        allowed: dict[Key, set[str]] = defaultdict(set)
        for relation in relations:
            allowed[_key(relation.subject, relation.tie, relation.object)] |= set(
                relation.modalities
            )
        for fact in self.gold.absent:
            for statement in self.found.statements:
                if (
                    fact.tie
                    and self._is(statement, fact)
                    and statement.modality not in allowed[self._key_of(statement)]
                ):
                    self.out.absent_violations.append(
                        {
                            "document": self.gold.document,
                            "absent": dict(fact.raw),
                            "statement": self._row(statement),
                        }
                    )
            for party in self.found.parties:
                if self.alignment.is_fact(party, fact):
                    self.out.absent_violations.append(
                        {
                            "document": self.gold.document,
                            "absent": dict(fact.raw),
                            "party": {"key": party.key, "name": party.name, "kind": party.kind},
                        }
                    )

    # ---- parts -----------------------------------------------------------------------------------------------------------

    def _check(self, layer: str, same: bool, gold: str, found: str, where: str, rule: str) -> None:
        tally = self.out.layers[layer]
        tally.wanted += 1
        tally.found += 1
        tally.right += same
        if not same:
            self._differ(layer, "wrong", where=where, gold=gold, found=found, rule=rule)

    def _attribution(self, wanted: str | None, found: str | None, where: str, rule: str) -> None:
        tally = self.out.layers["attribution"]
        same = wanted is not None and found is not None and self._says(found, wanted)
        tally.wanted += wanted is not None
        tally.found += found is not None
        tally.right += same
        if not same and (wanted or found):
            self._differ("attribution", "wrong", where=where, gold=wanted, found=found, rule=rule)

    def _says(self, key: str, voice: str) -> bool:
        if self.alignment.is_end(key, voice):
            return True
        party = self.parties.get(key)
        return (
            voice not in self.gold.entities
            and party is not None
            and party.unnamed
            and head_noun(party.name) == head_noun(voice)
        )

    def _date(
        self, wanted: Interval, found: Interval, where: str, rule: str, wanted_text: str | None = None, found_text: str | None = None
    ) -> None:  # fmt: skip
        """An interval counts where it is equal; a period that stays as printed, where no interval is made of it."""
        tally = self.out.layers["dates"]
        given = found != OPEN or (wanted_text is not None and found_text is not None)
        same = found == wanted and (wanted != OPEN or _folded(wanted_text) == _folded(found_text))
        expected = wanted != OPEN or wanted_text is not None
        tally.wanted += expected
        tally.found += given
        tally.right += expected and same
        if (expected or given) and not same:
            self._differ(
                "dates", "wrong", where=where, gold=wanted_text or "/".join(map(str, wanted)), found="/".join(map(str, found)), rule=rule
            )  # fmt: skip

    def _name(self, entity: str) -> str:
        return self.gold.entities[entity].names[0]

    def _shown(self, statement: Statement) -> str:
        ends = [
            self.parties[key].name if key in self.parties else str(key)
            for key in (statement.subject, statement.object)
        ]
        return f"{ends[0]} {statement.predicate} {ends[1]} ({statement.modality})"

    def _reading(self, found: Observation) -> str:
        numbers = {
            "value": found.value,
            "min": found.value_min,
            "max": found.value_max,
            "values": found.values or None,
        }
        given = ", ".join(f"{name} {value}" for name, value in numbers.items() if value is not None)
        compared = f" {dict(found.comparison)}" if found.comparison else ""
        return f"{self.parties[found.subject].name}: {found.indicator}: {given} {found.unit or ''}{compared}"

    def _row(self, statement: Statement) -> dict[str, Any]:
        names = {key: party.name for key, party in self.parties.items()}
        return {
            "id": statement.id,
            "subject": names.get(statement.subject, statement.subject),
            "predicate": statement.predicate,
            "object": names.get(statement.object or "", statement.object),
            "modality": statement.modality,
            "quote": statement.quote,
            "rule": statement.rule,
        }


def _key(subject: str, tie: str, target: str) -> Key:
    """The identity of a relation; a symmetric tie has no direction."""
    if tie in vocabulary().ties and vocabulary().tie(tie).symmetric:
        subject, target = sorted((subject, target))
    return subject, tie, target


def _measures(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Shares in percent, amounts and currencies among a relation's attributes: what has one right value."""
    return {
        name: float(value) * 100 if name in ("share_min", "share_max") else value
        for name, value in attributes.items()
        if name in _MEASURES
    }


def _folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split()).removeprefix("the ")

"""One document in, its parties, statements and observations out: a pure function of bytes, rules and known names.

extraction = extract(b"Senta Foods has partnered with Orient Bank.", "note.txt")
[(s.predicate, s.modality) for s in extraction.statements]      # [('PARTNERS_WITH', 'asserted')]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from interlock.loaders.documents.circumstances import Ends, of_measure
from interlock.loaders.documents.confidence import FIGURES, below, confidence, floors
from interlock.loaders.documents.figures.observations import Measure, read_measures
from interlock.loaders.documents.figures.rates_of_time import name_rates
from interlock.loaders.documents.figures.report_time import note_titles
from interlock.loaders.documents.figures.whose.of_firms import take_for_firms
from interlock.loaders.documents.formats.reading import Page, read_document
from interlock.loaders.documents.formats.typed import typed
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.reports import Report
from interlock.loaders.documents.grammar.rules import ruleset
from interlock.loaders.documents.grammar.timing import closing
from interlock.loaders.documents.language.amounts import find_amounts
from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.language.day_chains import count_days, written_on
from interlock.loaders.documents.language.gazetteer import Gazetteer, Hit, shipped
from interlock.loaders.documents.language.sentences import LONGEST, cut_off, split_sentences
from interlock.loaders.documents.language.well_known import (
    body_key,
    is_listed,
    person_key,
    place_key,
    short_key,
)
from interlock.loaders.documents.mentions.dateline import body_start
from interlock.loaders.documents.mentions.find import Mention, find_mentions
from interlock.loaders.documents.model import (
    OPEN,
    Document,
    Extraction,
    Interval,
    Observation,
    Party,
    Statement,
    statement_id,
)
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.printed import as_printed, as_typed
from interlock.loaders.documents.speakers import Quotation, going_on, voices_of
from interlock.loaders.documents.ties.days.occasion_days import settle_occasion_days
from interlock.loaders.documents.ties.offices.former import say_former
from interlock.loaders.documents.ties.offices.own_offices import without_others_offices
from interlock.loaders.documents.ties.papers import author_of, of_paper
from interlock.loaders.documents.ties.relations import Claim, Relations
from interlock.loaders.documents.ties.retelling import read_plainer
from interlock.loaders.documents.ties.several.by_name import by_name
from interlock.loaders.documents.ties.several.several_places import name_by_all_places
from interlock.loaders.documents.ties.spelled_out import read_spelled_out
from interlock.loaders.documents.ties.trade.flows import (
    SHARE,
    flow_of,
    told_with_figures,
    without_sums_of_ties,
)
from interlock.loaders.documents.ties.trade.markets import noted
from interlock.loaders.documents.ties.withheld.supposed import without_supposed
from interlock.loaders.documents.ties.withheld.under_stems import Stems

_BODIES = frozenset({"Firm", "Bank", "GovernmentBody", "Chamber", "Organization", "Exchange"})
__all__ = ["extract"]

# Described parties that tell something by themselves: a dated event is listed even if nothing else is said of it.
_LISTED_ALONE = frozenset({"Event"})
_PLACES = frozenset({"Place", "Exchange"})
_DEAL = 300  # characters behind a purchase in which its closing is told
_SPOKEN = 24  # mentions among which "the bureau" is looked for


def extract(
    data: bytes,
    name: str,
    *,
    known: Gazetteer | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    min_confidence: float | None = 0.0,
) -> Extraction:
    """Read one document.

    Args:
        data: the bytes of the file.
        name: its name or path; the ending decides the format.
        known: further names, as read by `read_known`.
        published: the day of publication, ISO; outranks what the file says of itself. Without any trusted day, relative dates stay open.
        publisher: who published it.
        url: where it was published.
        min_confidence: statements and figures below it are counted under `low_confidence` and left out, with described parties that
            only they speak of; one whose confidence is not known stays. None: the bounds of `confidence.floors`.

    Raises:
        DataError: the file cannot be read; `facts["reason"]` says why in one word.
        UsageError: `published` is not a day.
    """
    page = read_document(data, name, published=published, publisher=publisher, url=url)
    plain = typed(page.text)
    if plain is None:
        return _read(page, known, min_confidence)
    return as_printed(_read(as_typed(page, plain), known, min_confidence), page, plain)


def _read(page: Page, known: Gazetteer | None, min_confidence: float | None) -> Extraction:
    """What rules read of a page whose text is as typed."""
    document = Document(
        page.digest,
        page.title,
        page.publisher,
        page.url,
        page.published,
        page.published_from,
        page.language,
        known.digest if known else None,
    )
    everything = tuple(split_sentences(page.text))
    begins = [block.start for block in page.blocks]
    blocks = [(bisect_right(begins, start) - 1, (start, end)) for start, end in everything]
    body = [(at, span) for at, span in blocks if page.blocks[at].role == "body"]
    rejected: Counter[str] = Counter()
    warnings: list[str] = list(page.warnings)
    if cut_off(page.text, everything):
        warnings.append(f"a sentence of more than {LONGEST:,} characters is read in pieces")
    if not body:
        warnings.append("no prose: only headings, dates or page furniture")
    given, hits = _hits(page.text, known)
    if page.language != "en":
        warnings.append(
            "the text does not look English: parties from the known names only, no statements"
        )
        return Extraction(
            document,
            page.text,
            _known_parties(_beside(given, hits)),
            (),
            (),
            {},
            tuple(warnings),
            everything,
            origins=page.origins,
            left_out=page.left_out,
        )
    anchor = date.fromisoformat(page.published) if page.published else None
    spans = [span for _, span in body]
    if anchor is not None and spans:
        opening = find_dates(page.text, anchor, *spans[0])
        anchor = written_on(opening, body_start(page.text, *spans[0]), anchor)
    dates = count_days((at, find_dates(page.text, anchor, *span)) for at, span in body)
    sums = [find_amounts(page.text, *span) for span in spans]
    taken = [(day.start, day.end) for days in dates for day in days]
    taken += [(amount.start, amount.end) for amounts in sums for amount in amounts]
    mentions = find_mentions(page.text, spans, hits, taken, given)
    titles = [
        span for at, span in blocks
        if page.blocks[at].role == "heading" and spans and span[0] < spans[0][0]
    ]  # fmt: skip
    parties = Parties(
        page.text, spans, [at for at, _ in body], mentions,
        headed=lambda: find_mentions(page.text, titles, hits, (), given) if titles else [],
    )  # fmt: skip
    note_titles(page.text, titles, anchor, parties)
    rules = ruleset()
    claims: list[Claim] = []
    measures: list[Measure] = []
    voices: list[tuple[int, int, int]] = []
    starts = [mention.start for mention in mentions]
    deals: list[Claim] = []
    speech: tuple[int, Mention | None] = (0, None)
    quotation = Quotation(page.text)
    stems = Stems()
    author: Mention | None = None  # of the report or notice that the text goes by
    for (start, end), days, amounts in zip(spans, dates, sums, strict=True):
        inside = mentions[
            bisect_left(starts, body_start(page.text, start, end)) : bisect_left(starts, end)
        ]
        first = bisect_left(starts, start)
        sentence = Marked(
            page.text, body_start(page.text, start, end), end, inside, days, amounts,
            voice=going_on(page.text, begins, start, end, speech), earlier=mentions[max(0, first - _SPOKEN) : first],
        )  # fmt: skip
        if not sentence.reports and author is not None and of_paper(sentence.marked):
            sentence.reports.append(Report(0, len(sentence.marked), -1, False, author))
        if sentence.reports:
            speech = end, sentence.reports[-1].voice
        author = author_of(sentence, parties, author)
        told = Relations(sentence, parties, rules, rejected).read()
        told.extend(read_plainer(sentence, parties, rules, told))
        told.extend(read_spelled_out(sentence, parties, rules, told))
        told = stems.without_items(sentence, without_supposed(sentence, told, rejected), rejected)
        told = by_name(sentence, parties.drafts, _settled(told, rejected))
        own = without_others_offices(sentence, told)
        if len(own) < len(told):
            rejected["anothers_office"] += len(told) - len(own)
            told = own
        done = closing(sentence)
        if done is not None and told == [] and deals and start - deals[0].end < _DEAL:
            for claim in deals:
                if claim.event == OPEN and claim.presupposed:  # who sells has it until then
                    claim.event = (None, done[1]) if claim.ended else OPEN
                elif claim.event == OPEN:
                    claim.event = done
        bought = [
            claim
            for claim in told
            if claim.tie == "OWNS" and not claim.rule.startswith(("noun.", "name.", "label."))
        ]
        deals = bought or deals
        claims.extend(told)
        before = parties.figure
        found = read_measures(sentence, parties, rejected)
        told_with_figures(told, found, before, sentence)
        found = without_sums_of_ties(found, told, parties, rejected)
        measures.extend(found)
        ties = {(claim.tie, claim.subject, claim.object) for claim in told}
        flows = [
            claim
            for claim in (flow_of(measure, parties, rules.version) for measure in found)
            if claim is not None
            and (claim.rule != SHARE or (claim.tie, claim.subject, claim.object) not in ties)
        ]
        claims.extend(flows)
        noted(parties, found, start)
        quotation.goes_on(sentence, begins, start, [*told, *found, *flows])
        voices.extend(voices_of(sentence))
    name_by_all_places(parties.drafts, claims, page.text)
    take_for_firms(measures, parties)
    name_rates(measures, page.text)
    settle_occasion_days(claims, parties.drafts, parties.held, page.text)
    extraction = _finish(
        document,
        page,
        parties,
        mentions,
        claims,
        measures,
        rejected,
        warnings,
        everything,
        min_confidence,
    )
    keys = {at: draft.key for at, draft in enumerate(parties.drafts)}
    return replace(
        extraction,
        prose=tuple((body_start(page.text, *span), span[1]) for span in spans),
        voices=tuple(sorted((start, end, keys[at]) for start, end, at in voices)),
    )


def _settled(claims: list[Claim], rejected: Counter[str]) -> list[Claim]:
    """The claims whose ends the text settles; the others are counted as `no_subject`."""
    settled = [claim for claim in claims if claim.subject >= 0 and claim.object >= 0]
    if len(settled) < len(claims):
        rejected["no_subject"] += len(claims) - len(settled)
    return settled


def _hits(text: str, known: Gazetteer | None) -> tuple[list[Hit], list[Hit]]:
    """The user's names of parties, and the shipped names with the user's places and exchanges; of two that overlap the user's is known."""
    found = known.find(text) if known else []
    given = [hit for hit in found if hit.entry.kind not in _PLACES]
    places = [hit for hit in found if hit.entry.kind in _PLACES]
    return given, _beside(places, shipped().find(text))


def _beside(given: list[Hit], others: list[Hit]) -> list[Hit]:
    """The given hits, and of the others those that overlap none of them."""
    if not given:
        return others
    starts = [hit.start for hit in given]
    kept = list(given)
    for hit in others:
        at = bisect_left(starts, hit.end) - 1
        if at < 0 or given[at].end <= hit.start:
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _known_parties(hits: list[Hit]) -> tuple[Party, ...]:
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.entry.use != "adjective":
            found.setdefault(hit.entry.id or hit.entry.name, []).append(hit)
    drafts = []
    for group in found.values():
        entry = group[0].entry
        drafts.append(
            Draft(
                entry.name,
                entry.kind,
                entry.country,
                entry.code,
                known=entry.id,
                mentions=[(hit.start, hit.end) for hit in group],
                key=entry.name,
            )
        )
    return tuple(_party(draft, {}, drafts) for draft in drafts)


def _party(draft: Draft, keys: Mapping[int, str], others: Sequence[Draft]) -> Party:
    identifiers: dict[str, str] = {}
    if draft.kind == "Place" and draft.code:
        identifiers["iso3166"] = draft.code
    if draft.known and ":" in draft.known:
        scheme, _, value = draft.known.partition(":")
        identifiers[scheme] = value
    if not identifiers and not draft.unnamed:
        identifiers = _well_known(draft, others)
    return Party(
        key=draft.key,
        name=draft.name,
        kind=draft.kind,
        country=draft.country,
        aliases=tuple(alias for alias in dict.fromkeys(draft.aliases) if alias != draft.name),
        mentions=tuple(sorted(dict.fromkeys(draft.mentions))),
        collective=draft.collective if draft.unnamed else None,
        place=keys.get(draft.place),
        identifiers=identifiers,
    )


def _well_known(draft: Draft, others: Sequence[Draft]) -> dict[str, str]:
    """The identifier of a party or town whose name alone tells which it is, in a text that names others."""
    if draft.kind == "Place":
        place = place_key(draft.name, draft.country)
        return {"place": place} if place else {}
    key = None
    if draft.kind == "Person":
        key = person_key(draft.name, draft.country)
        if key and " " not in draft.name and _has_namesake(draft, key, others):
            key = None
    elif draft.kind in _BODIES:
        key = body_key(draft.name, draft.country)
        if key and not is_listed(draft.name) and _is_told_beside(draft, key, others):
            return {}
        if key is None and draft.kind == "GovernmentBody" and draft.country is None:
            key = short_key(draft.name, _spoken(others))
    return {"body": key} if key else {}


def _is_told_beside(draft: Draft, key: str, others: Sequence[Draft]) -> bool:
    """Whether a text tells a firm of a well-known name and a legal form from the one of this name ("Glencore Ltd., Glencore's arm")."""
    return any(
        other is not draft
        and not other.unnamed
        and other.kind in _BODIES
        and body_key(other.name, other.country) == key
        for other in others
    )


def _has_namesake(draft: Draft, key: str, others: Sequence[Draft]) -> bool:
    """Whether a text that calls somebody by his last name names another of the name ("Eric Trump")."""
    return any(
        other.kind == "Person"
        and draft.name in other.name.split()
        and person_key(other.name, other.country) != key
        for other in others
    )


def _spoken(drafts: Sequence[Draft]) -> Counter[str]:
    """How often a text names each state and its bodies."""
    found: Counter[str] = Counter()
    for draft in drafts:
        if draft.kind == "GovernmentBody" and draft.country:
            found[draft.country[:2]] += len(draft.mentions)
        elif draft.kind == "Place" and draft.code:
            found[draft.code[:2]] += len(draft.mentions)
    return found


def _finish(
    document: Document,
    page: Page,
    parties: Parties,
    mentions: list[Mention],
    claims: list[Claim],
    measures: list[Measure],
    rejected: Counter[str],
    warnings: list[str],
    sentences: tuple[tuple[int, int], ...],
    min_confidence: float | None,
) -> Extraction:
    stated: Interval = OPEN
    if page.published:
        day = date.fromisoformat(page.published)
        stated = (page.published, date.fromordinal(day.toordinal() + 1).isoformat())
    keys = {at: draft.key for at, draft in enumerate(parties.drafts)}
    statements: dict[str, Statement] = {}
    ends = Ends(parties.drafts, page.text)
    for claim in claims:
        statement = _statement(document.id, page.text, claim, ends, keys, stated)
        if statement.id in statements:
            rejected["repeated"] += 1
        statements.setdefault(statement.id, statement)
    observations: dict[str, Observation] = {}
    for measure in measures:
        observation = _observation(document.id, page.text, measure, keys)
        observations.setdefault(observation.id, observation)
    read = len(statements) + len(observations)
    least, least_figure = floors(min_confidence)
    statements = {k: one for k, one in statements.items() if not below(one.confidence, least)}
    observations = {
        k: one for k, one in observations.items() if not below(one.confidence, least_figure)
    }
    if low := read - len(statements) - len(observations):
        rejected["low_confidence"] += low
    used = {key for s in statements.values() for key in (s.subject, s.object, s.attributed_to)} | {
        key for o in observations.values() for key in (o.subject, o.attributed_to)
    }
    unsaid = {
        at
        for at, draft in enumerate(parties.drafts)
        if draft.kind == "Party"
        and " " not in draft.name
        and not draft.known
        and draft.key not in used
    }
    if unsaid:  # one capitalised word of which nothing is said may be anything
        rejected["open_name"] += len(unsaid)
    told = {mention.party for mention in mentions if not mention.dateline}
    written = {
        mention.party
        for mention in mentions
        if mention.dateline
        and mention.party not in told
        and parties.drafts[mention.party].key not in used
    }
    if written:  # where a text was written is no party of it, unless it says something of the place
        rejected["place_of_writing"] += len(written)
        unsaid |= written
    listed = {
        at
        for at, draft in enumerate(parties.drafts)
        if (not draft.unnamed and at not in unsaid)
        or draft.key in used
        or draft.office
        or (draft.kind in _LISTED_ALONE and draft.name.count(" ") > 1)
    }
    places = {parties.drafts[at].place for at in listed}
    shown = [at for at in range(len(parties.drafts)) if at in listed or at in places]
    shown.sort(
        key=lambda at: (
            parties.drafts[at].mentions[:1] or [(len(page.text), 0)],
            parties.drafts[at].key,
        )
    )
    return Extraction(
        document=document,
        text=page.text,
        parties=tuple(_party(parties.drafts[at], keys, parties.drafts) for at in shown),
        statements=tuple(sorted(statements.values(), key=lambda s: (s.start, s.rule, s.id))),
        observations=tuple(sorted(observations.values(), key=lambda o: (o.start, o.rule, o.id))),
        rejected=dict(sorted(rejected.items())),
        warnings=tuple(warnings),
        sentences=sentences,
        origins=page.origins,
        left_out=page.left_out,
    )


def _is_former(claim: Claim, text: str, stated: Interval) -> bool:
    """Whether an office is told as a former one; one that is called so ends before the day on which it is told."""
    if say_former(claim, text):
        _end(claim, stated)
        return True
    return claim.event[0] is None and str(claim.attributes.get("role", "")).startswith("former ")


def _end(claim: Claim, stated: Interval) -> None:
    """Let what the text gives no other time end before the day on which it is told."""
    told = (claim.stated_on or stated)[0]
    if claim.event[1] is None and told is not None and (claim.event[0] or "") < told:
        claim.event = claim.event[0], told


def _statement(
    document: str,
    text: str,
    claim: Claim,
    ends: Ends,
    keys: Mapping[int, str],
    stated: Interval,
) -> Statement:
    former = _is_former(claim, text, stated)
    if claim.ended:
        _end(claim, stated)
    if claim.over and claim.event == OPEN:
        claim.modality = "denied"
    polarity = "-" if claim.modality in ("denied", "opposed") else "+"
    subject, target = keys[claim.subject], keys[claim.object]
    span = f"{claim.start}:{claim.end}"
    circumstances = ends.of_claim(claim)
    return Statement(
        id=statement_id(document, claim.rule, span, subject, claim.tie, target, polarity),
        document=document,
        subject=subject,
        predicate=claim.tie,
        object=target,
        modality=claim.modality,
        polarity=polarity,
        attributed_to=keys[claim.attributed_to] if claim.attributed_to is not None else None,
        event=claim.event,
        stated_on=claim.stated_on or stated,
        attributes=claim.attributes,
        quote=text[claim.start : claim.end],
        start=claim.start,
        end=claim.end,
        confidence=confidence(claim.rule, circumstances),
        rule=claim.rule,
        rule_version=claim.version,
        antecedent=claim.antecedent,
        circumstances=circumstances,
        ends=claim.modality not in ("denied", "opposed")
        and ((claim.ended and not claim.partly) or claim.until or former),
    )


def _observation(
    document: str, text: str, measure: Measure, keys: Mapping[int, str]
) -> Observation:
    subject = keys[measure.subject]
    span = f"{measure.start}:{measure.end}"
    circumstances = of_measure(measure)
    return Observation(
        id=statement_id(document, measure.rule, span, subject, measure.indicator),
        document=document,
        subject=subject,
        indicator=measure.indicator,
        partner=measure.partner,
        value=measure.value,
        value_min=measure.low,
        value_max=measure.high,
        values=measure.values,
        unit=measure.unit,
        approximate=measure.approximate,
        direction=measure.direction,
        period=measure.period,
        period_text=measure.period_text,
        comparison=measure.comparison or None,
        attributed_to=keys[measure.attributed_to] if measure.attributed_to is not None else None,
        quote=text[measure.start : measure.end],
        start=measure.start,
        end=measure.end,
        confidence=confidence(measure.rule, circumstances, of=FIGURES),
        rule=measure.rule,
        rule_version=measure.version,
        circumstances=circumstances,
    )

"""Observations: a number, share, count or listed value tied to the metric noun of its own clause and to that clause's subject.

A measure without a subject in the text makes no observation. An observation without a number is legal where the text gives a
direction ("turnover rising sharply in the first five months of 2023"). The shapes of figures are in the modules `figures_by_*`.

    [m.indicator for m in read_measures(sentence, parties, rejected)]     # ['exports']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from interlock.loaders.documents.figures.joined import name_joined
from interlock.loaders.documents.figures.reading import FigureReading, Reader
from interlock.loaders.documents.figures.report_time import (
    PERFECT,
    date_by_report,
    note_report,
    without_days_told,
)
from interlock.loaders.documents.figures.shapes.afterwards import compare
from interlock.loaders.documents.figures.shapes.by_change import (
    both_ends,
    dearer,
    fractions,
    from_to,
    rates,
    set_to,
)
from interlock.loaders.documents.figures.shapes.by_clause import by_clause, worth_too
from interlock.loaders.documents.figures.shapes.by_close import by_close
from interlock.loaders.documents.figures.shapes.by_count import (
    collection,
    counted,
    counts,
    number_moved,
    number_of,
    people,
    portfolios,
    possessions,
)
from interlock.loaders.documents.figures.shapes.by_currency import by_currency
from interlock.loaders.documents.figures.shapes.by_deed import (
    deeds_done,
    filings,
    more_of,
    nominal,
    passives,
    present,
    reach,
)
from interlock.loaders.documents.figures.shapes.by_each import by_each
from interlock.loaders.documents.figures.shapes.by_epithet import before_noun
from interlock.loaders.documents.figures.shapes.by_frame import by_frame
from interlock.loaders.documents.figures.shapes.by_front import by_front
from interlock.loaders.documents.figures.shapes.by_fund import by_fund
from interlock.loaders.documents.figures.shapes.by_gap import by_gap
from interlock.loaders.documents.figures.shapes.by_goods import goods
from interlock.loaders.documents.figures.shapes.by_grammar import by_grammar
from interlock.loaders.documents.figures.shapes.by_having import having
from interlock.loaders.documents.figures.shapes.by_index import by_index
from interlock.loaders.documents.figures.shapes.by_inner import by_inner
from interlock.loaders.documents.figures.shapes.by_key import behind_colon, keyed
from interlock.loaders.documents.figures.shapes.by_label import labelled
from interlock.loaders.documents.figures.shapes.by_list import by_list
from interlock.loaders.documents.figures.shapes.by_metric import metrics, possessed, those
from interlock.loaders.documents.figures.shapes.by_move import by_move, in_passing
from interlock.loaders.documents.figures.shapes.by_part import by_part
from interlock.loaders.documents.figures.shapes.by_participle import by_participle
from interlock.loaders.documents.figures.shapes.by_penalty import penalties
from interlock.loaders.documents.figures.shapes.by_phrase import (
    cost_in_name,
    phrases,
    spans,
    worths,
)
from interlock.loaders.documents.figures.shapes.by_predicate import by_predicate
from interlock.loaders.documents.figures.shapes.by_quote import by_quote
from interlock.loaders.documents.figures.shapes.by_ratio import ratios
from interlock.loaders.documents.figures.shapes.by_report import foreseen, growths, left, reported
from interlock.loaders.documents.figures.shapes.by_return import returns
from interlock.loaders.documents.figures.shapes.by_row import like_takers, rows, takers
from interlock.loaders.documents.figures.shapes.by_share import (
    others_parts,
    own_parts,
    portions,
    shares,
    taken_parts,
)
from interlock.loaders.documents.figures.shapes.by_slot import slots
from interlock.loaders.documents.figures.shapes.by_thing import of_things, size_in_name
from interlock.loaders.documents.figures.shapes.by_those import by_those
from interlock.loaders.documents.figures.shapes.by_way import by_way
from interlock.loaders.documents.figures.shapes.by_workplace import by_workplace
from interlock.loaders.documents.figures.shapes.by_yield import by_yield
from interlock.loaders.documents.figures.shapes.earlier import earlier_values
from interlock.loaders.documents.figures.shapes.per_share import cents, per_share
from interlock.loaders.documents.figures.shapes.respectively import (
    changed_each,
    open_lists,
    respectively,
)
from interlock.loaders.documents.figures.shapes.sizes import HAS_SIZE, sizes
from interlock.loaders.documents.figures.whose.of_a_deal import without_deals
from interlock.loaders.documents.figures.whose.of_others import is_where_only, without_wrong_sorts
from interlock.loaders.documents.figures.whose.own_money import own_money
from interlock.loaders.documents.figures.whose.peoples import with_peoples
from interlock.loaders.documents.figures.whose.shared import of_one
from interlock.loaders.documents.figures.whose.told import shares_of_flows
from interlock.loaders.documents.figures.words import (
    FALLING,
    FLOW,
    METRICS,
    MONTH,
    RISING,
    UNCHANGED,
    word_set,
)
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.amounts import (
    NUMBER_WORDS,
    Amount,
    find_quantities,
    is_money,
    is_sum,
)
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.model import Interval
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["Measure", "read_measures"]

# Each reader with a mark or word that its shapes cannot do without. Of two readings of a number the earlier one stands.
_READERS: tuple[tuple[str, Callable[[FigureReading], Iterator[Measure]]], ...] = (
    ("respectively", respectively),
    ("", keyed),
    ("⟦", takers),
    ("", goods),
    ("⟪", reported),
    (" of ⟪p", growths),
    ("⟪", foreseen),
    ("", nominal),
    ("", metrics),
    ("⟪", possessed),
    ("⟪", of_things),
    ("", before_noun),
    ("⟪m", penalties),
    ("", deeds_done),
    (" ", by_participle),
    ("", by_workplace),
    ("", passives),
    ("", possessions),
    ("⟪p", portions),
    ("⟪m", filings),
    ("⟦T", portfolios),
    ("⟪m", worths),
    ("⟪p", shares),
    ("⟦", counts),
    (", ", spans),
    ("⟪", phrases),
    ("⟪p", own_parts),
    ("⟪p", others_parts),
    ("⟪p", taken_parts),
    ("⟪p", rates),
    ("⟪p", fractions),
    ("⟪p", dearer),
    ("", reach),
    (" in ", present),
    ("", cost_in_name),
    ("⟪", set_to),
    ("⟪", both_ends),
    ("", number_of),
    ("number of", number_moved),
    ("", people),
    ("", collection),
    ("⟪p", more_of),
    ("⟪p", those),
    ("", counted),
    ("", from_to),
    ("⟪", left),
    ("⟪", having),
    (": ⟪", behind_colon),
    (": ", labelled),
)
# Readers that are shown what is read: of what goes on from it, of numbers that none had, of what stands beside a figure that one had.
_GOING_ON: tuple[Reader, ...] = (by_front, by_fund, by_quote, by_yield)
_OF_THE_UNREAD: tuple[Reader, ...] = (
    by_currency, returns, ratios, by_list, by_way, by_gap, rows, by_those, by_part, by_inner, by_frame
)  # fmt: skip
_BESIDE_THE_READ: tuple[Reader, ...] = (by_index, in_passing, size_in_name, sizes, compare)
# What no figure can do without: an amount, a number outside a mark, in words or of a party of many.
_NUMBER = later(r"[⟪\d](?:(?<=⟪)(?=[mpq])|(?<!⟦\w\d)(?<!⟪\w\d)(?<!\d\d)(?<=\d))")
_NUMBER_WORD = Sought(
    rf"\b(?:{'|'.join(word for word in NUMBER_WORDS if word not in ('zero', 'one'))})\b",
    re.IGNORECASE,
)
_TREND = Sought(rf"\b(?:{RISING}|{FALLING}|{UNCHANGED})\b")
# Readers that need no number: a metric may only rise or fall, a portfolio may only name its sectors.
_WITHOUT_NUMBER = (metrics, spans)
_TIMELESS = word_set("timeless_rules")
# Words that say what sort of metric follows, and that a sentence may open with.
_SORTS = frozenset(
    ("bilateral", "mutual", "annual", "quarterly", "monthly", "domestic", "foreign", "industrial", "retail", "wholesale", "gross",
     "net", "total", "average", "overall", "global", "national", "consolidated", "combined", "preliminary", "external", "cumulative",
     "seaborne", "overseas", "order", "inward", "outward", "agricultural", "automotive", "commercial", "residential", "underlying")
)  # fmt: skip
_A_METRIC = later(
    r"(?:(?:adjusted|net|gross|total|operating|pre-tax|underlying|core|consolidated|group|reported|annual|average|basic|diluted|organic"
    rf"|comparable|domestic|public|retail|industrial|cash|full-year|first-half|quarterly) )*{METRICS}",
    re.IGNORECASE,
)
_EACH = later(
    r" (?:an?|per|for each|for every) (?:(?:basic|diluted|ordinary|common|fully diluted) )?"
    r"(share|carat|tonne|ton|barrel|kilo|kilogram|kg|litre|ounce|unit|person|head|capita|MWh|kWh)\b"
)
_WEIGHED = later(r"\b(?:output|production|harvest|catch|landings|throughput|crop)\b")
_POUNDS = later(r"\bpounds?$")
_OF_A_GOOD = later(
    r"\bpounds of (?!debt|money|funding|investment|aid|revenue|sales|cash|capital|credit|loans?|savings|profits?|cuts|spending|tax"
    r"|public|government|new|its|the|their|his|her|extra|assets|deposits|shares|bonds|damage|fines?|grants?)[a-z]"
)
_SAYS_SO = later(
    r"^(?:planned|expected|target|forecast)|\bto be\b|(?:forecast|guidance|target|outlook|estimate)s?$"
)
# "the 300 MW plant": a number that a name may hide.
_POWER = Sought(r"\d[ -]?(?:MW|GW|[Mm]egawatts?|[Gg]igawatts?|km|[Kk]ilomet(?:re|er)s?|miles?)\b")
_BRANCHES = word_set("branches")
_NO_METRIC = word_set("no_metric")
_NEVER_SO = later(
    r"\b(?:forecasts?|targets?|estimates?|budget|plan|goal|consensus|guidance|requirement|limit|ceiling|floor|minimum|maximum|threshold"
    r"|projections?|expectations?)(?: [a-z]+)? (?:of|for|at) (?:some |about |around |only )?(?:[A-Z]{0,3}[$€£¥]?)\S?$"
)
# "a new high of $344 billion": the best of something, and not what it is of.
_BEST = later(r"(?:[a-z-]+ )*(?:high|low|peak|record|milestone|mark)")
_ONE_WORD = later(r"[A-Z][a-z]+")
_THEN_METRIC = later(rf" (?:{METRICS}|calls|starts|permits|approvals|rates?)\b(?![-’'])")
_THEN_NUMBER = later(r": ?[A-Z$€£¥]{0,4} ?\d")
_NUMBER_OF = later(r"(?:[Tt]he )?(?:[a-z]+ )?[Nn]umber of ")
_HOW_MANY = later(r"\b[Nn]umber of (?:(?:the|its|their) )?[a-z-]+$")
_NUMBERED = later(r"\d[\d,]* [a-z]+$")
_THEN_PLURAL = later(r" [a-z]+s\b")
# What is counted of those who come, and is no event.
_COMINGS = later(
    r"(?:[A-Z]?[a-z-]+ ){0,3}(?:trips|visits|arrivals|departures|journeys|flights|calls|stays|crossings|bookings)"
)
_ITSELF = later(r"(?:Group|Company) ")
# "a group profit of": what only says of which accounts a figure is.
_OF_ACCOUNTS = later(r"(?:(?:an?|the|its|their) )?(?:[Gg]roup|[Cc]ompany|[Pp]arent)")
# What stands before things that are only counted, and behind those of which something is told.
_COUNTED_BY = later(
    r"(?:\b(?:[Ww]ith|(?:fleet|network|chain|staff|workforce|team|crew|total|transit|supply|delivery|purchase|sale|stock|membership"
    r"|average|record)s? of|has|have|had|[a-z]{2,}(?:s|ed|ing)|to (?!the\b)[a-z]+|ran|built|sold|made|laid off|took on|took over"
    r"|(?:power|electricity|energy|water|gas|heat|heating|light|services?|internet|broadband|housing|access) (?:to|for))|^)"
    r"(?: (?:about|some|around|a total of|more than|over|nearly|almost|at least|another|a further|up to))? $"
)
_TOLD_OF = later(
    r",? (?:which|who|whose|that|where|with)\b"
    r"| (?:[a-z]+ly )?(?:was|were|is|are|has|have|had|will|would|can|could|may|[a-z]+ed)\b"
)
# Exports and imports of one pair, told one behind the other.
_BOTH_WAYS = later(r"^(?:(?:total|annual|its|their) )*(?:exports|imports)\b")
_FROM_THERE = later(r" (?:from|to) (?:there|it|them)$")
_IN_ALL = later(r"\b(?:total|overall|all|worldwide|global)\b")
_BETWEEN_FLOWS = 60  # characters
_TWO_YEARS = later(r"(?:between )?(?P<first>(?:19|20)\d\d) and (?P<last>(?:19|20)\d\d)")
_TALLIES = frozenset({"total", "number", "count", "tally", "figure"})
_VERB_REACH = 40  # characters
# "record exports shrank the deficit": the deficit did
_MOVES_ANOTHER = later(
    r"\b(?:narrowed|shrank|widened|increased|reduced|expanded|doubled|weakened|strengthened|slowed|lowered|boosted|lifted|raised|cut)"
    r" (?:the (?!most|least|same|first|second|third|fastest|whole|full|last|previous|past|year|month|quarter|week|day)[a-z]"
    r"|(?:its|their) |[A-Z]\w+(?:[’']s|s[’']) )"
)
# "5 percent more than its target": by no such part more than before
_THAN_AIMED = later(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|per ?cent) (?:higher than|lower than|more than|less than|above|below|over|under|short of|ahead of)"
    r" (?:(?:the|its|their|an?|analysts[’']|market) )*(?:[a-z-]+ ){0,2}?(?:targets?|objectives?|goals?|forecasts?|estimates?|plan|planned"
    r"|budget|budgeted|quota|guidance|consensus|expectations?|projections?|expected|forecasted|average)\b"
)
_MONTHS = later(rf"{MONTH}[-–]{MONTH}")
_PRICE = later(r"price|tariff|fee|toll|rate|charge|fare")
_FAR = 300  # characters between two figures of what a party makes, sells or earns in a time
_NEXT = 120  # characters between two figures that are of one period
_NEAR_DATE = 30  # characters from a figure in which its time stands
_THE_TIME = later(
    r"\b(?:for|in|during|over) the (?:full |whole |entire |same |latest |reported )?(year|half|quarter|month|week|season|period)\b"
    r"(?! (?:of|to|ended|ending|from|before|earlier|under)\b)"
)
_LASTS = {  # days from and to which they may last
    "year": (350, 380), "half": (175, 190), "quarter": (85, 95), "month": (28, 31), "week": (5, 8), "season": (80, 380),
    "period": (5, 380),
}  # fmt: skip
# What stands between a sum and the same in other money, in brackets.
_SAID_AGAIN = later(
    r"\s\((?:about |approximately |approx\.? |some |around |nearly |or |equal to |equivalent to |[~≈=])?\s?"
)
# "928 million tonnes (MT)", "4 million barrels per day (bpd)"
_WRITTEN_SHORT = later(
    r"\s\((?:MT|Mt|mt|TEUs?|bcm|mcm|bpd|b/d|bbl|MW|GW|km|kg|ha|oz|t|tpa|mtpa|Mtpa|DWT|dwt|USD?|EUR|GBP)\)"
)


def read_measures(sentence: Marked, parties: Parties, rejected: Counter[str]) -> list[Measure]:
    """All observations of one sentence; what has a number and no subject is counted as `no_subject`."""
    note_report(sentence, parties)
    moves, numbered = _TREND.search(sentence.marked) is not None, _is_numbered(sentence)
    if not (moves or numbered or ", " in sentence.marked):
        return []
    sentence = _with_all_amounts(sentence, parties)
    last, before = parties.figure, parties.measured
    reading = FigureReading(sentence, parties, rejected, last)
    summed = "⟪m" in reading.marked or "⟪q" in reading.marked
    found = [
        measure
        for cue, read in _READERS
        if cue in reading.marked
        and (numbered or read in _WITHOUT_NUMBER)
        and (moves or summed or read is not metrics)
        for measure in read(reading)
    ]
    if numbered:
        found = _read_on(reading, found)
    if "respectively" in reading.marked:
        each = [*changed_each(reading, found), *by_each(reading, [])]
        told = {(one.value, one.unit) for one in each}
        found = [one for one in found if (one.value, one.unit) not in told]
        found = [*_apart(found, open_lists(reading)), *each]
    found = _settled(reading, found, rejected)
    _go_on(found, last, sentence)
    date_by_report(found, sentence, parties)
    name_joined(found, sentence.text, sentence.start)
    for measure in found:
        _name(measure, sentence)
    _part_spans(found)
    _share_partners(found, sentence.text)
    _of_regions(found, parties)
    own_money(found, sentence.text, parties.drafts)
    like_takers(found, reading)
    shares_of_flows(found, reading)
    figures = [measure for measure in found if measure.rule != "value.previous"]
    _forget_unread(reading, figures, before)
    if figures:
        parties.figure = figures[-1]
        parties.told.extend(figures)
    return found


def _is_numbered(sentence: Marked) -> bool:
    """Whether a sentence may have a figure: an amount, a number in digits or words, things or people that are counted."""
    return (
        any(
            (mention.form == "group" and (mention.plural or sentence.text[mention.start].isdigit()))
            or (mention.count is not None and mention.owner is not None)
            for mention in sentence.mentions
        )
        or bool(sentence.amounts)
        or _NUMBER.search(sentence.marked) is not None
        or _POWER.search(sentence.text, sentence.start, sentence.end) is not None
        or _NUMBER_WORD.search(sentence.marked) is not None
        or HAS_SIZE.search(sentence.text, sentence.start, sentence.end) is not None
    )


def _with_all_amounts(sentence: Marked, parties: Parties) -> Marked:
    """The sentence with goods and people that are counted marked as well, beside money and shares; itself where there are none."""
    quantities = find_quantities(sentence.text, sentence.start, sentence.end)
    plain = [m for m in sentence.mentions if not _is_word(m, sentence, quantities)]
    plain = list(with_peoples(sentence, plain, parties))
    small = cents(sentence, sentence.amounts, parties.figure)
    amounts = _weights(
        sentence.text, _in_one_unit(sentence.text, [*sentence.amounts, *quantities, *small])
    )
    same = list(map(id, plain)) == list(map(id, sentence.mentions))
    if same and amounts == list(sentence.amounts):
        return sentence
    return Marked(
        sentence.text,
        sentence.start,
        sentence.end,
        plain,
        sentence.dates,
        amounts,
        _goes_on(sentence),
        sentence.earlier,
    )


def _read_on(reading: FigureReading, found: list[Measure]) -> list[Measure]:
    """The figures of the first readers, and what those find that go by what is read and what is not."""
    found = _with_moves(found, list(by_move(reading)))
    found += list(slots(reading, _once(found)))
    taken = list(found)
    found += [
        measure
        for measure in by_clause(reading)
        if not any(
            one.start < measure.end
            and measure.start < one.end
            and (one.unit == measure.unit or measure.unit == "percent")
            for one in taken
        )
    ]
    found += list(worth_too(reading, found))
    for read in _GOING_ON:
        found += list(read(reading, found))
    others = list(by_grammar(reading, found))
    found += [*others, *worth_too(reading, others)]
    found += list(by_predicate(reading, found))
    found = _with_moves(found, list(by_close(reading, found)))
    for read in _OF_THE_UNREAD:
        found += list(read(reading, found))
    found += list(by_each(reading, found)) if ": ⟦" in reading.marked else []
    for read in _BESIDE_THE_READ:
        found += list(read(reading, found))
    found = [*goods(reading, found), *found] if found else found
    found += list(earlier_values(reading, found))
    found += list(per_share(reading, found))
    return found


def _settled(reading: FigureReading, found: list[Measure], rejected: Counter[str]) -> list[Measure]:
    """What stands of the figures that were found, in the order of the text: each once, of those whose it is."""
    sentence = reading.sentence
    found = [
        measure
        for measure in _once(_told_by_moves(found, reading.steps))
        if measure.indicator.lower() not in _NO_METRIC
        and not _BEST.fullmatch(measure.indicator)
        and not measure.indicator.startswith(("before ", "after "))
    ]
    drafts = reading.parties.drafts
    found = [
        one
        for one in found
        if not _is_of_a_market(one, reading.parties)
        and not is_where_only(one, sentence, drafts[one.subject].kind)
    ]
    found.sort(key=lambda measure: measure.start)
    _turn(found)
    _without_points(found, sentence.amounts)
    found = _without_other_bases(found, sentence.text)
    found = of_one(_without_wishes(found, sentence.text), sentence, rejected)
    found = without_deals(without_wrong_sorts(found), sentence.text, rejected)
    _name_totals(found)
    without_days_told(found, sentence)
    return found


def _forget_unread(
    reading: FigureReading, figures: Sequence[Measure], before: Mention | None
) -> None:
    """Go on about whom a figure was told, not about whom a reading was of that did not stand."""
    now = reading.parties.measured
    if now is None or now is before or any(one.subject == now.party for one in figures):
        return
    reading.parties.measured = reading.again(figures[-1].subject) if figures else before


def _in_one_unit(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a sentence without those that say one again in another unit: "VND530 billion ($25 million)", "800 km (500 miles)"."""
    amounts.sort(key=lambda amount: amount.start)
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        if (
            last is not None
            and "percent" not in (last.unit, amount.unit)
            and last.unit != amount.unit
            and is_sum(last.unit) == is_sum(amount.unit)
            and _SAID_AGAIN.fullmatch(text, last.end, amount.start)
            and text.startswith(")", amount.end)
        ):
            kept[-1] = replace(last, end=amount.end + 1, text=text[last.start : amount.end + 1])
            continue
        short = None if amount.unit == "percent" else _WRITTEN_SHORT.match(text, amount.end)
        kept.append(
            replace(amount, end=short.end(), text=text[amount.start : short.end()])
            if short
            else amount
        )
    return kept


def _weights(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts of a sentence with pounds of goods as a weight, which look like sterling: "249 million pounds of shrimp"."""
    pounds = [
        at for at, one in enumerate(amounts) if one.unit == "GBP" and _POUNDS.search(one.text)
    ]
    if not pounds or "£" in text or "sterling" in text:
        return amounts
    if _OF_A_GOOD.search(text) is None:
        return amounts
    return [replace(one, unit="pounds") if at in pounds else one for at, one in enumerate(amounts)]


def _with_moves(found: list[Measure], moves: list[Measure]) -> list[Measure]:
    """What was read, and of the moves what tells more than was read of the same numbers."""
    for move in moves:
        ratio, valued = move.comparison.get("ratio"), any(_numbers(move))
        rivals, told = [], None
        for one in found:
            if not (one.start < move.end and move.start < one.end):
                continue
            other, plain = one.comparison.get("ratio"), not any(_numbers(one))
            same = _numbers(one) == _numbers(move) if valued else plain and other == ratio
            if same or (plain and other in (None, ratio)):
                rivals.append(one)
            if same and (ratio is None or other is not None):
                told = told or one
        if told is None:
            found = [one for one in found if one not in rivals or one.subject != move.subject]
            found.append(move)
        elif told.period == (None, None) and told.period_text is None:
            told.period, told.period_text = move.period, move.period_text
    return found


def _numbers(measure: Measure) -> tuple[object, ...]:
    return measure.value, measure.low, measure.high


def _told_by_moves(found: list[Measure], steps: Sequence[tuple[int, Amount]]) -> list[Measure]:
    """Without what is only by how much a metric moved that is read, and without bare trends of what is read with its change."""
    if steps:
        found = [
            measure
            for measure in found
            if not any(
                measure.start <= at < measure.end
                and (measure.value, measure.unit) == (step.value, step.unit)
                for at, step in steps
            )
        ]
    moved = [measure for measure in found if measure.comparison]
    return [
        measure
        for measure in found
        if measure.rule != "value.trend"
        or not any(
            one.subject == measure.subject and one.start < measure.end and measure.start < one.end
            for one in moved
        )
    ]


# What metals and oil cost on a market, which is nobody's price.
_OF_A_MARKET = later(
    r"(?:the )?(?:(?:price|prices) of |spot |benchmark |most-active )*"
    r"(?:gold|silver|platinum|palladium|bullion|brent|wti|crude|crude oil)(?: futures| prices?| fell| rose)*(?: per (?:ounce|barrel))?",
    re.IGNORECASE,
)


def _is_of_a_market(measure: Measure, parties: Parties) -> bool:
    """Whether a figure is what a metal costs, given to whomever the text spoke of last: "Spot silver fell 0.3 percent to $21.87"."""
    if not measure.antecedent or _OF_A_MARKET.fullmatch(measure.indicator) is None:
        return False
    return parties.drafts[measure.subject].kind in _NO_SELLERS


_NO_SELLERS = frozenset({"Place", "GovernmentBody", "Exchange", "Party"})


def _apart(found: list[Measure], lists: list[tuple[int, int]]) -> list[Measure]:
    """Without what was read of one figure of a list in which each is of something else: of the first noun, not of the last."""
    return [
        measure
        for measure in found
        if measure.rule == "value.respectively"
        or not any(start < measure.end and measure.start < end for start, end in lists)
    ]


def _name(measure: Measure, sentence: Marked) -> None:
    """Say in the name of an indicator that it is only planned or expected, and of what one unit it is: "net income per share"."""
    if measure.scope and measure.scope not in measure.indicator:
        measure.indicator = f"{measure.indicator} in {measure.scope}"
    name = measure.indicator
    if measure.outlook and not _SAYS_SO.search(name):
        measure.indicator = f"{measure.outlook} {name}"
    if (
        measure.unit == "GBP"
        and _WEIGHED.search(name)
        and "£" not in sentence.text[measure.start : measure.end]
    ):
        measure.unit = "pounds"  # of copper
    if (
        " per " in name
        or name.endswith("dividend")
        or (_PRICE.search(name) and name not in ("price", "prices"))
    ):
        return
    for amount in sentence.amounts:
        inside = measure.start <= amount.start < measure.end + 1
        if inside and (amount.value, amount.unit) == (measure.value, measure.unit):
            each = _EACH.match(sentence.text, amount.end)
            if each is not None:
                measure.indicator = (
                    f"price a {each[1]}"
                    if _PRICE.search(name)
                    else f"{measure.indicator} per {each[1]}"
                )
            return


def _without_points(found: Sequence[Measure], amounts: Sequence[Amount]) -> None:
    """Take away the change that is one of percentage points: "0.2 percentage points higher" says that it rose, and no percentage."""
    for measure in found:
        ratio = measure.comparison.get("ratio")
        if ratio is None:
            continue
        step = abs(ratio - 1) * 100
        of_it = [
            amount
            for amount in amounts
            if amount.unit == "percent"
            and amount.value == step
            and measure.start <= amount.start < measure.end
        ]
        if of_it and all("point" in amount.text for amount in of_it):
            gone = {"ratio"} if "share_min" in measure.comparison else {"ratio", "base"}
            measure.comparison = {
                name: value for name, value in measure.comparison.items() if name not in gone
            }


def _without_other_bases(found: list[Measure], text: str) -> list[Measure]:
    """Without the moves of what something else moved, and without changes to what was only aimed for or foreseen."""
    kept = []
    for one in found:
        moved = _MOVES_ANOTHER.search(text, one.start, one.end + _VERB_REACH)
        if one.rule != "value.trend" or moved is None or moved.start() >= one.end:
            kept.append(one)
    for measure in kept:
        aimed = _THAN_AIMED.search(text, measure.start, measure.end + _VERB_REACH)
        if aimed is not None and aimed.start() <= measure.end and "ratio" in measure.comparison:
            by = {Decimal(aimed["n"]), -Decimal(aimed["n"])}
            if (measure.comparison["ratio"] - 1) * 100 in by:
                measure.comparison = {}
                measure.direction = None
    return kept


def _is_word(mention: Mention, sentence: Marked, quantities: Sequence[Amount]) -> bool:
    """Whether what looks like a name is the unit of a quantity ("14.2 Mt") or a metric that opens the sentence ("Headcount was")."""
    if mention.form in ("definite", "group") and sentence.text.startswith(" numbers", mention.end):
        return True  # "customer numbers rose"
    if (
        mention.start == sentence.start
        and mention.form in ("definite", "group")
        and _ITSELF.match(sentence.text, mention.start, mention.end + 1)
    ):
        return True  # "Group revenue rose"
    if (
        mention.form in ("definite", "indefinite", "group")
        and _OF_ACCOUNTS.fullmatch(sentence.text, mention.start, mention.end)
        and _THEN_METRIC.match(sentence.text, mention.end, sentence.end)
    ):
        return True
    if _is_first_of_two(mention, sentence):
        return True
    if (
        mention.start == sentence.start
        and sentence.text[mention.start : mention.end].lower() in _BRANCHES
    ):
        return True  # "Horticulture earned Kenya 400 million"
    if mention.kind == "Event" and _COMINGS.fullmatch(sentence.text, mention.start, mention.end):
        return True  # "international visitor trips to Kenya numbered"
    if (
        mention.form in ("definite", "group")
        and _NUMBER_OF.match(sentence.text, mention.start, mention.end)
        and _THEN_PLURAL.match(sentence.text, mention.end)
    ):
        return True  # "the number of vessel arrivals"
    if (
        mention.form in ("group", "definite", "indefinite")
        and _NUMBERED.match(sentence.text, mention.start, mention.end)
        and not mention.plural
        and _THEN_PLURAL.match(sentence.text, mention.end)
    ):
        return True  # "1,310 ship calls"
    if mention.form == "group" and any(
        amount.start < mention.start and mention.end == amount.end for amount in quantities
    ):
        return True  # "six elevated stations"
    if mention.form == "group" and _is_only_counted(mention, sentence, quantities):
        return True
    if (
        mention.form in ("group", "definite")
        and mention.plural
        and _HOW_MANY.search(sentence.text, max(sentence.start, mention.start - 24), mention.end)
    ):
        return True  # "the number of its tenants"
    if mention.kind != "Party":
        return False
    words = re.sub(r"^(?:[Tt]he|[Ii]ts|[Tt]heir) ", "", sentence.text[mention.start : mention.end])
    if _A_METRIC.fullmatch(words) or _MONTHS.fullmatch(words):
        return True
    return any(amount.start < mention.start and mention.end == amount.end for amount in quantities)


def _without_wishes(found: list[Measure], text: str) -> list[Measure]:
    """Without what a figure is held against that never was: "against a forecast of $45 million"; it did not move from there either."""
    wishes = [
        one
        for one in found
        if one.rule == "value.previous"
        and _SAYS_SO.search(one.indicator) is None  # an earlier estimate of what is an estimate
        and _NEVER_SO.search(text, max(0, one.start - _NEAR_DATE), one.start + 1)
    ]
    for wish in wishes:
        for one in found:
            same = (one.subject, one.indicator, one.unit) == (
                wish.subject,
                wish.indicator,
                wish.unit,
            )
            if (
                same
                and one is not wish
                and not one.comparison
                and not _TREND.search(text[one.start : one.end])
            ):
                one.direction = None
    return [one for one in found if one not in wishes]


def _turn(found: Sequence[Measure]) -> None:
    """Say where a figure moved that stands beside its own earlier value: "went from 12 million to 9 million"."""
    for before in found:
        if before.rule != "value.previous" or before.value is None:
            continue
        for one in found:
            if (
                one.rule != "value.previous" and one.direction is None and one.value not in (None, before.value)
                and (one.subject, one.indicator, one.unit, one.partner) == (before.subject, before.indicator, before.unit, before.partner)
                and max(one.start - before.end, before.start - one.end) < _NEAR_DATE
            ):  # fmt: skip
                one.direction = "rising" if (one.value or 0) > before.value else "falling"
                break


def _share_partners(found: Sequence[Measure], text: str) -> None:
    """Give a flow the partner of the one right before it: "exports to Kenya came to 4 million, while imports stood at 3 million"."""
    for before, one in pairwise(found):
        ends = _BOTH_WAYS.search(before.indicator), _BOTH_WAYS.search(one.indicator)
        there = _FROM_THERE.search(one.indicator)
        if there is not None:
            one.indicator = one.indicator[: there.start()]
        if (
            before.partner is not None
            and before.partner_party is not None
            and one.partner is None
            and one.subject == before.subject
            and None not in ends
            and one.rule != "value.previous"
            and before.indicator.split()[-1] != one.indicator.split()[-1]
            and not _IN_ALL.search(text, before.end, one.end)
            and one.start - before.end < _BETWEEN_FLOWS
            and ". " not in text[before.end : one.start]
        ):
            one.partner, one.partner_party = before.partner, before.partner_party


def _of_regions(found: Sequence[Measure], parties: Parties) -> None:
    """Give a part of what a country has to the region that it is of: "Catalonia accounts for a quarter of Spain's exports"."""
    for one in found:
        if one.partner_party is None or not one.indicator.startswith("share of "):
            continue
        region, country = parties.drafts[one.partner_party], parties.drafts[one.subject]
        lies_there = region.country is not None and region.country == country.code
        if region.kind == "Place" and region.code != country.code and lies_there:
            one.subject, one.partner, one.partner_party = one.partner_party, None, None


def _part_spans(found: Sequence[Measure]) -> None:
    """Give each end of a move its own year: "between 2019 and 2024 it fell from 1,800 to 1,360"."""
    for one in found:
        span = _TWO_YEARS.fullmatch(one.period_text or "")
        before = next((m for m in found if m.rule == "value.previous" and _same_name(m, one)), None)
        if span is None or before is None or one.rule == "value.previous":
            continue
        for measure, year in ((one, span["last"]), (before, span["first"])):
            measure.period, measure.period_text = (f"{year}-01-01", f"{int(year) + 1}-01-01"), year


def _name_totals(found: list[Measure]) -> None:
    """Name a total after the count that it goes on with: "opened 65 outlets, bringing the total to 312"."""
    for before, total in pairwise(found):
        counts = before.unit and before.unit != "percent" and not is_money(before.unit)
        if total.indicator in _TALLIES and counts and total.subject == before.subject:
            total.indicator, total.unit = before.indicator, total.unit or before.unit


def _is_only_counted(mention: Mention, sentence: Marked, quantities: Sequence[Amount]) -> bool:
    """Whether things are counted that somebody has, runs or made, and nothing more is said of them: "a fleet of 27 ships"."""
    text = sentence.text
    if not any(
        amount.start <= mention.start and amount.end == mention.end for amount in quantities
    ):
        return False
    begin = max(sentence.start, mention.start - _VERB_REACH)
    return (
        _COUNTED_BY.search(text, begin, mention.start) is not None
        and _TOLD_OF.match(text, mention.end, sentence.end) is None
    )


def _is_first_of_two(mention: Mention, sentence: Marked) -> bool:
    """Whether a bare noun at the head of a sentence only says what sort of metric follows: "Order backlog", "Producer prices"."""
    if (
        mention.start != sentence.start
        or _ONE_WORD.fullmatch(sentence.text, mention.start, mention.end) is None
    ):
        return False
    word = sentence.text[mention.start : mention.end].lower()
    noun = word in lexicon().nouns or word in _SORTS
    if noun and _THEN_NUMBER.match(sentence.text, mention.end) is not None:
        return True  # "Stores: 312"
    return (
        (noun or mention.form not in ("name", "pronoun"))
        and not mention.plural
        and _THEN_METRIC.match(sentence.text, mention.end, sentence.end) is not None
    )


def _goes_on(sentence: Marked) -> Mention | None:
    """Whose words the whole sentence is, where they go on from a sentence before."""
    whole = (report for report in sentence.reports if report.speaker < 0 and report.start == 0)
    return next((report.voice for report in whole if report.end == len(sentence.marked)), None)


def _go_on(found: list[Measure], last: Measure | None, sentence: Marked) -> None:
    """Figures that follow one another in a paragraph are of the same period, until a date or a perfect tense says otherwise."""
    for measure in found:
        bare = measure.period == (None, None) and measure.period_text is None
        if bare and last is not None and (time := _same_time(measure, last, sentence)):
            measure.period, measure.period_text, bare = time, last.period_text, False
        if (
            bare and measure.rule != "value.previous" and last is not None and last.period_text is not None
            and _is_of_one_time(measure, last)
            and 0 <= measure.start - last.end < (_FAR if _is_flow(measure, last) else _NEXT)
            and ("\n\n" not in sentence.text[last.end : measure.start] or measure.unit == "percent")
            and not PERFECT.search(sentence.text, measure.start, measure.end)
        ):  # fmt: skip
            measure.period, measure.period_text = last.period, last.period_text
        if measure.rule != "value.previous":
            last = measure


def _same_time(measure: Measure, last: Measure, sentence: Marked) -> Interval | None:
    """The time that "for the year" or "in the quarter" means at a figure: that of the figure before, where it is so long."""
    first, stop = last.period
    if first is None or stop is None or not 0 <= measure.start - last.end < _FAR:
        return None
    begin = max(sentence.start, measure.start - _NEAR_DATE)
    found = _THE_TIME.search(sentence.text, begin, min(sentence.end, measure.end + _NEAR_DATE))
    if found is None:
        return None
    days = (date.fromisoformat(stop) - date.fromisoformat(first)).days
    if (
        found[1] == "year"
        and first[:4] == (date.fromisoformat(stop) - timedelta(1)).isoformat()[:4]
    ):
        return f"{first[:4]}-01-01", f"{int(first[:4]) + 1}-01-01"
    shortest, longest = _LASTS[found[1]]
    return last.period if shortest <= days <= longest else None


def _is_of_one_time(measure: Measure, last: Measure) -> bool:
    """Whether a figure without a date is of the time of the one before: a part of it, a bare trend beside it, the same metric."""
    if measure.indicator.startswith("share of"):
        return last.subject == measure.subject
    bare = not measure.has_number
    bare = bare and not _is_one_day(last.period)
    kin = measure.indicator.rpartition(" ")[2] == last.indicator.rpartition(" ")[2]
    return measure.rule not in _TIMELESS and (bare or kin or _is_flow(measure, last))


def _is_one_day(period: Interval) -> bool:
    """Whether a time is the day on which a balance stood: nothing moved in it."""
    first, stop = period
    return (
        first is not None
        and stop is not None
        and date.fromisoformat(stop) - date.fromisoformat(first) == timedelta(1)
    )


def _is_flow(measure: Measure, last: Measure) -> bool:
    """Whether two figures of one party are both of what passes in a time, not of what there is at its end."""
    return measure.subject == last.subject and all(
        FLOW.search(one.indicator) for one in (measure, last)
    )


def _is_told(measure: Measure, told: list[Measure]) -> bool:
    """Whether a change stands at the value that it is of as well."""
    return any(
        (one.subject, one.indicator.lower(), one.comparison) == (measure.subject, measure.indicator.lower(), measure.comparison)
        and one.start <= measure.end and measure.start <= one.end
        for one in told
    )  # fmt: skip


def _same_name(one: Measure, other: Measure) -> bool:
    """Whether two measures are of one metric of one party."""
    return (one.subject, one.indicator.lower()) == (other.subject, other.indicator.lower())


def _once(measures: list[Measure]) -> list[Measure]:
    """The first reading of each number: shapes overlap, and the earlier one is the more telling."""
    kept: list[Measure] = []
    for measure in measures:
        numbers = (measure.value, measure.low, measure.high, measure.unit)
        again = any(
            (other.value, other.low, other.high) == numbers[:3]
            and (other.unit == measure.unit or (measure.unit is None and _same_name(other, measure)))
            and other.start < measure.end and measure.start < other.end
            for other in kept
        )  # fmt: skip
        if numbers == (None, None, None, None) and measure.comparison.get("ratio") is not None:
            again = any(
                (other.subject, other.comparison.get("ratio")) == (measure.subject, measure.comparison.get("ratio"))
                and other.start < measure.end and measure.start < other.end
                for other in kept
                if other.comparison
            )  # fmt: skip
        if not again:
            kept.append(measure)
    told = [measure for measure in kept if measure.has_number]
    return [
        measure for measure in kept
        if measure.values or (measure.comparison and not _is_told(measure, told)) or measure in told
        or not any(one.subject == measure.subject and one.indicator.lower() == measure.indicator.lower() and one.start < measure.end
                   and measure.start < one.end for one in told)
    ]  # fmt: skip

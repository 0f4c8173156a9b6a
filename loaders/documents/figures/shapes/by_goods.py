"""What goods or branches have of a whole that was told before, one after the other.

"Coal accounted for 790 billion, cashmere for 14 billion", "Flowers brought 331 million, vegetables 52 million and fruits 19 million",
"Equities made up 63 per cent of the portfolio and bonds 29 per cent", "Roads take 31 percent of the latter, schools 17 percent".

for measure in goods(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.whose.topics import NEAR
from interlock.loaders.documents.figures.words import METRICS, WORD, any_of, word_set
from interlock.loaders.documents.language.amounts import is_money, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure

__all__ = ["goods"]

_GOOD = rf"(?:(?:[A-Z][a-z-]+|{WORD})(?: (?:and )?{WORD}){{0,3}}?)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion|thousand))?(?![\w%⟫]|[,.]\d)"
_MAKES_UP = (
    r"making up|accounting for|representing"
    r"|account(?:s|ed)? for|ma[dk]es? up|represent(?:s|ed)?|constitut(?:es?|ed)|compris(?:es?|ed)|contribut(?:es?|ed)"
    r"|provid(?:es?|ed)"
    r"|generat(?:es?|ed)|suppl(?:y|ies|ied)|t(?:akes?|ook)(?: up)?|absorb(?:s|ed)?|eats? up|ate up|swallow(?:s|ed)?|formed"
)
_BRINGS = r"brought(?: in)?|brings?(?: in)?|earned|earns?|yield(?:s|ed)?|fetched|attracted|drew"
# What the parts are of: a noun here, or what was told before.
_WHOLE = (
    r"(?: of (?:(?P<that>(?:the|that|this) (?:total|sum|whole|former|latter|amount)"
    r"|that|this|it|them|these|those|which|⟦P\d+⟧)(?![\w’-])"
    rf"|(?:its |their |the (?:total |overall |whole )?|all |total )?(?P<of>(?:⟦[TP]\d+⟧|(?:{WORD} ){{0,2}}?{WORD}))"
    r"(?= ?(?:[,.;:)]|$| (?:and|while|with|in|by|against|from|compared|but|as|at)\b| ⟪))))?"
)
_FIRST = Sought(
    r"(?:^[“\"]?|[;:,–—] |[;,]? (?:and|while|but|with) )(?:of (?:that|this|these|which),? )?(?:(?:the|its|[Tt]he) )?"
    rf"(?P<good>{_GOOD})(?: (?:for|from|to|in|at|of) (?:the )?⟦\w\d+⟧)?"
    rf" (?:alone )?(?P<verb>{_MAKES_UP}|{_BRINGS})(?: just| only| about| some| another| a further| around| nearly| almost| barely)?"
    rf" (?P<m>⟪[mqp]\d+⟫|{_NUMBER}){_WHOLE}(?! of\b)"
)
_NEXT = later(
    rf"(?:,|;|,? and|,? while|,? with) (?:the )?(?P<good>{_GOOD})(?: (?:alone )?(?:{_MAKES_UP}|{_BRINGS}))?(?: (?:for|at|with))?"
    rf"(?: just| only| about| some| another| a further| around)? (?P<m>⟪[mqp]\d+⟫|{_NUMBER})(?=[,.;)]|$| (?:and|while|with|in|during) )"
)
_FLOW = later(rf"(?:.* )?(?P<noun>{any_of('flows')}|trading value|intake|harvest|capacity|trade)")
_METRIC = later(rf"(?:[A-Za-z-]+ )*(?:{METRICS}|{any_of('moved')}|{any_of('held')})")
_LOOSE = frozenset({"value.slot"})  # which take the good itself for what is measured
_A_FIGURE = later(r"⟪[mpq]")
_JOINED = later(r"\b(?:of|for|in|from) (?:the |its )?[a-z-]+(?:, [a-z-]+)*,? and $")
_SAYS_NOTHING = (
    word_set("nameless")
    | word_set("no_metric")
    | frozenset(("he", "she", "it", "they", "we", "which", "that", "who", "others", "rest"))
)


def goods(reading: FigureReading, known: Sequence[Measure] = ()) -> Iterator[Measure]:
    """The parts of a whole under the names of what they are: of one told before, or among those known of this sentence."""
    for match in _FIRST.finditer(reading.marked):
        share = match["m"].startswith("⟪p")
        if not _is_good(match["good"], share=share):
            continue
        if _JOINED.search(reading.marked, 0, match.start("good")) is not None:
            continue  # "sales of fuels and energy brought": the sales did
        brings = match["verb"].startswith(("brought", "brings", "earned", "earn", "fetched"))
        if brings and share and _METRIC.fullmatch(match["of"] or "") is None:
            continue  # "brought half of the crew"
        if known and not reading.is_unread(
            [one for one in known if one.rule not in _LOOSE], match.start("m")
        ):
            continue
        whole = _told(reading, known, match.start(), share=share)
        if (
            match["that"] == "that"
            and whole is not None
            and _is_later(reading, known, whole, match)
        ):
            continue  # "the economy grew, and services made up half of that"
        named = match["of"]
        if named is not None and not share:
            continue  # "made up 4 million of the debt": of something told elsewhere
        if named is not None and named.startswith("⟦"):
            mention = reading.mention(named)
            named = reading.sentence.text[mention.start : mention.end] if mention else None
            named = re.sub(r"^(?:the|its|their) ", "", named or "") or None
        if named is None and whole is None:
            continue
        first = _first(reading, match, whole, named, share=share)
        if first is None:
            continue
        yield first
        base, at = first.indicator.removeprefix("share of "), match.end()
        noun = None if share else _noun(whole)
        while row := _NEXT.match(reading.marked, at):
            named = _is_good(row["good"], share=share)
            other = _next(reading, first, row, base, noun) if named else None
            if other is None:
                break
            yield other
            at = row.end()


def _is_good(words: str, *, share: bool) -> bool:
    """Whether words name a good, and no party or pronoun; of a sum or quantity also no metric, which has a figure of its own."""
    last = words.rpartition(" ")[2].lower()
    first = words.partition(" ")[0]
    return not (
        last in _SAYS_NOTHING
        or (not share and _METRIC.fullmatch(words[0].lower() + words[1:]))
        or first in lexicon().function_words
        or is_adjective(words)
    )


def _told(
    reading: FigureReading, known: Sequence[Measure], at: int, *, share: bool
) -> Measure | None:
    """The flow of a sum or quantity that was told last, near by; of money or goods alike."""
    place = reading.sentence.to_text(at)
    here = sorted((one for one in known if one.end <= place), key=lambda one: one.end)
    for told in reversed([*reading.parties.told, *here]):
        if reading.sentence.start - told.end >= NEAR:
            return None
        if told.unit not in (None, "percent") and (share or _FLOW.fullmatch(told.indicator)):
            return told if _FLOW.fullmatch(told.indicator) else None
    return None


def _is_later(
    reading: FigureReading, known: Sequence[Measure], whole: Measure, match: re.Match[str]
) -> bool:
    """Whether another figure of this sentence was told behind the one that "that" would be."""
    place = reading.sentence.to_text(match.start())
    elsewhere = whole.end <= reading.sentence.start
    if elsewhere and _A_FIGURE.search(reading.marked, 0, match.start()) is not None:
        return True
    return any(whole.end < one.end <= place for one in known)


def _noun(whole: Measure | None) -> str:
    found = _FLOW.fullmatch(whole.indicator) if whole is not None else None
    return found["noun"] if found else ""


def _first(
    reading: FigureReading,
    match: re.Match[str],
    whole: Measure | None,
    named: str | None,
    *,
    share: bool,
) -> Measure | None:
    measure = reading.measure(
        "value.goods", match, None, None, start=match.start("good"), bare=True
    )
    if measure is None:
        return None
    if whole is not None and (named is None or measure.subject == whole.subject):
        measure.subject = whole.subject
        if measure.period_text is None:
            measure.period, measure.period_text = whole.period, whole.period_text
    good = _low(match["good"])
    reading.set_partner(measure, reading.people_of(match["good"]))
    if share:
        base = named or (whole.indicator if whole is not None else "")
        return measure.take_share(reading.amount(match["m"]), base)
    if whole is None or not _take(reading, measure, match["m"], whole):
        return None
    measure.indicator = f"{good} {_noun(whole)}".strip()
    return measure


def _next(
    reading: FigureReading, first: Measure, row: re.Match[str], base: str, noun: str | None
) -> Measure | None:
    other = first.earlier()
    other.rule, other.outlook = first.rule, first.outlook
    other.period, other.period_text = first.period, first.period_text
    other.value = other.low = other.high = None
    other.start, other.end = reading.sentence.span(row.start("good"), row.end("m"))
    other.partner = other.partner_party = None
    reading.set_partner(other, reading.people_of(row["good"]))
    if first.unit == "percent":
        if row["m"].startswith("⟪p"):
            return other.take_share(reading.amount(row["m"]), base)
        value = None if row["m"].startswith("⟪") else scaled(row["m"], None)
        if value is None or value > 100:
            return None
        other.value = value
        other.comparison = {"base": base, "share_min": value, "share_max": value}
        return other
    if not _take(reading, other, row["m"], first):
        return None
    other.indicator = f"{_low(row['good'])} {noun or ''}".strip()
    return other


def _take(reading: FigureReading, measure: Measure, mark: str, whole: Measure) -> bool:
    """Take over a number of the sort of the whole, and no more than that."""
    measure.approximate = False
    if mark.startswith("⟪"):
        amount = reading.amount(mark)
        if amount.unit == "percent" or is_money(amount.unit) != is_money(whole.unit or ""):
            return False
        measure.take(amount)
    else:
        digits, _, scale = mark.partition(" ")
        measure.value, measure.unit = scaled(digits, scale or None), whole.unit
    return measure.unit == whole.unit and (
        measure.value is None or whole.value is None or measure.value <= whole.value
        or whole.rule == measure.rule
    )  # fmt: skip


def _low(good: str) -> str:
    return (
        good
        if good[:2].isupper() or is_adjective(good.partition(" ")[0])
        else good[0].lower() + good[1:]
    )

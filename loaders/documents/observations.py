"""Observations: a number, share, count or listed value tied to the metric noun of its own clause and to that clause's subject.

A measure without a subject in the text makes no observation. An observation without a number is legal where the text gives a
direction ("turnover rising sharply in the first five months of 2023").

    [m.indicator for m in read_measures(sentence, parties, rejected)]     # ['exports']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from interlock.loaders.documents.amounts import QUALIFIER, Amount, number, qualify
from interlock.loaders.documents.clauses import Marked
from interlock.loaders.documents.gazetteer import shipped
from interlock.loaders.documents.mentions import Mention
from interlock.loaders.documents.parties import Parties
from interlock.loaders.documents.rules import MARK, ruleset

__all__ = ["Measure", "read_measures"]

VERSION = 1
_METRIC = (
    r"(?:(?:bilateral|mutual|total|annual|overall|two-way|foreign|direct"
    r"|cross-border|oil|gas|crude|coal|grain|food|steel|car|non-oil|textile"
    r"|agricultural|goods|merchandise|net|planned|direct) )*"
    r"(?:trade turnover|trade volumes?|trade deficit|trade surplus|trade|turnover"
    r"|exports|imports|sales|revenues?|profits?|output|production|shipments"
    r"|deliveries|investments?|lending|loans|deposits|assets|remittances|transit"
    r"|cargo turnover|freight|purchases|supplies|orders|capacity|reserves|debt)"
)
_REACHED = (
    r"(?:accounted for|reached|totall?ed|amounted to|stood at|came to|hit|was|were"
    r"|rose to|grew to|increased to|climbed to|jumped to|fell to|dropped to"
    r"|declined to|shrank to|is|are|made up|is worth|was worth|were worth|is valued "
    r"at|was valued at)"
)
_UP = (
    r"(?:rose|rise|rises|rising|grew|grow|grows|growing|increased|increasing"
    r"|increase|climbed|climbing|jumped|surged|surging|expanded|soared|gained)"
)
_DOWN = (
    r"(?:fell|fall|falls|falling|dropped|dropping|declined|declining|decline|shrank"
    r"|shrinking|decreased|plunged|slid|contracted|slumped)"
)
_BETWEEN = rf"(?: between (?P<a>{MARK}) and (?P<b>{MARK})| (?:to|with|from) (?P<p>{MARK}))?"
_OWNER = rf"(?:(?P<own>{MARK})(?:’s|'s|’|') (?:[a-z-]+ )??|(?P<a2>{MARK})-(?P<b2>{MARK}) )?"
_VALUE = re.compile(
    rf"{_OWNER}\b(?P<metric>{_METRIC})(?: of (?P<good>[a-z][a-z "
    rf"-]{{2,30}}?))?{_BETWEEN}(?: (?:in|during|for) (?:the )?⟪d\d+⟫)?,? (?:(?:has "
    rf"|have |had )?(?:{_REACHED} |(?P<up>{_UP})|(?P<down>{_DOWN}))?(?: (?:by "
    rf")?(?P<change>⟪p\d+⟫)(?: (?:to|from))?)? ?(?P<m>⟪m\d+⟫))"
    r"(?:,? (?:or|equal to|which is) (?P<share>⟪p\d+⟫) of (?:(?:the "
    r")?(?P<whole>⟦\w\d+⟧)(?:’s|'s) )?(?:the )?total)?"
)
_CHANGE = re.compile(
    rf"{_OWNER}\b(?P<metric>{_METRIC}){_BETWEEN}(?: (?:in|during) (?:the )?⟪d\d+⟫)? "
    rf"(?:has |have |had )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: [a-z]+ly)?(?: by)? "
    rf"(?P<change>⟪p\d+⟫)(?! (?:to|from) ⟪m)"
)
_TREND = re.compile(
    rf"(?P<a>{MARK})(?:-| and )(?P<b>{MARK}) trade\b[^⟦;]{{0,40}}?\b(?:with "
    rf")?(?P<metric>turnover|volumes?|exports|imports)? ?(?:(?P<up>{_UP})"
    rf"|(?P<down>{_DOWN}))(?: [a-z]+ly)?(?= (?:in|over|during|since) (?:the )?⟪d\d+⟫)"
)
_TREND_BETWEEN = re.compile(
    rf"(?P<metric>(?:[a-z]+ )?(?:trade(?: turnover)?|turnover)) between "
    rf"(?P<a>{MARK}) and (?P<b>{MARK}) (?:has |have )?(?:(?P<up>{_UP})"
    rf"|(?P<down>{_DOWN}))(?: [a-z]+ly)?(?! (?:by )?⟪[pm])"
)
_FILED = re.compile(
    rf"(?P<s>{MARK}) (?:has |have )?(?P<verb>filed|submitted|lodged|placed|received"
    rf"|registered|exported|imported|sold|bought|shipped) (?P<m>⟪m\d+⟫) (?:(?:worth "
    rf")?(?:of|in) )(?P<metric>[a-z][a-z -]{{2,50}}?(?= (?:(?:related to|to|from|with"
    rf"|in|for|during|last|this)\b|⟪)|[,.]|$))(?: (?P<link>related to|to|from|with"
    rf"|in) (?P<p>{MARK}))?"
)
_TIMES = re.compile(
    rf"(?:{QUALIFIER} )?(?P<n>\d[\d.]*|[a-z]+) times (?:more than|higher than|as "
    rf"(?:much|many) as|larger than|that of|the)(?=[^⟦]*?⟪d\d+⟫| a year)"
)
_WORTH = re.compile(
    rf"(?P<s>{MARK})(?:,? (?:is|are|was|were|which is|which are|jointly|together"
    rf"|currently|with a total value of))? ?(?:valued at|worth|estimated at"
    rf"|estimated to cost|with (?:an? )?(?:total )?(?:planned )?investments? of) "
    rf"(?P<m>⟪m\d+⟫)"
)
_SHARE = re.compile(
    rf"(?P<s>{MARK}) (?:now |already |currently )?(?:accounts?|accounted|accounting) "
    rf"for (?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’) "
    rf"(?P<metric>{_METRIC})(?P<scope> in [a-z][a-z -]{{2,40}})?"
)
_HOME = re.compile(
    rf"\b(?:is home to|are home to|has|have|employs?|operates?|counts?|comprises?"
    rf"|unites?|hosts?|includes?|represents?|brings? together|groups) "
    rf"(?:(?P<g>{MARK})|(?P<q>{QUALIFIER} )?(?P<n>\d[\d,]*|two|three|four|five|six"
    rf"|seven|eight|nine|ten|twelve|twenty) (?P<noun>(?!percent|per|million|billion"
    rf"|times|years?|months?|days?|weeks?)(?:[a-z-]+ ){{0,2}}?[a-z]+s)\b(?! (?:old"
    rf"|ago)))"
)
_SPAN = re.compile(
    rf"(?P<s>{MARK}) (?:spans?|covers?|ranges? across|extends? to|includes?) "
    rf"(?P<list>[a-z][a-z -]*(?:, (?!and )[a-z][a-z -]*)+,? and [a-z]+(?: "
    rf"[a-z]+)?)(?=,|\.|$)"
)
_LATER_DATE = re.compile(r"[^⟦;]{0,50}?⟪d(\d+)⟫")
# One word for each sort of counted party, so that companies, firms and enterprises add up.
_UNITS = {
    "Firm": "firms",
    "Bank": "banks",
    "Chamber": "chambers",
    "GovernmentBody": "government bodies",
    "Organization": "organizations",
    "Project": "projects",
    "Asset": "assets",
}


@dataclass(slots=True)
class Measure:
    """An observation before it has an id; `subject` and `attributed_to` are party indices."""

    rule: str
    subject: int
    indicator: str
    start: int
    end: int
    partner: str | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    values: tuple[str, ...] = ()
    unit: str | None = None
    approximate: bool = False
    direction: str | None = None
    period: tuple[str | None, str | None] = (None, None)
    period_text: str | None = None
    comparison: dict[str, Any] = field(default_factory=dict)
    attributed_to: int | None = None
    antecedent: bool = False
    collective: bool = False
    version: int = VERSION


def read_measures(sentence: Marked, parties: Parties, rejected: Counter[str]) -> list[Measure]:
    """All observations of one sentence; what has a number and no subject is counted as `no_subject`."""
    if not sentence.mentions:
        return []
    reader = _Reader(sentence, parties, rejected)
    return [measure for read in reader.readers for measure in read()]


class _Reader:
    def __init__(self, sentence: Marked, parties: Parties, rejected: Counter[str]) -> None:
        self.sentence, self.parties, self.rejected = sentence, parties, rejected
        self.marked = sentence.marked
        self.readers: tuple[Callable[[], Iterator[Measure]], ...] = (
            self.values,
            self.changes,
            self.trends,
            self.filings,
            self.worths,
            self.shares,
            self.counts,
            self.spans,
        )

    # ---- one method a shape ----------------------------------------------------------------------------------------------

    def values(self) -> Iterator[Measure]:
        for match in _VALUE.finditer(self.marked):
            first, second = self._ends(match, "whole")
            measure = self._measure("value.metric", match, first, second)
            if measure is None:
                continue
            self._amount(measure, self._at(match["m"]))
            if match["share"]:
                share = self._at(match["share"])
                measure.comparison = {"base": "total", **_share(share)}
            if match["change"]:
                self._ratio(measure, match)
            if match["good"]:
                measure.indicator = f"{measure.indicator} of {match['good']}"
            yield measure

    def changes(self) -> Iterator[Measure]:
        for match in _CHANGE.finditer(self.marked):
            measure = self._measure("value.change", match, *self._ends(match, None))
            if measure is not None:
                self._ratio(measure, match)
                yield measure

    def trends(self) -> Iterator[Measure]:
        for pattern in (_TREND, _TREND_BETWEEN):
            for match in pattern.finditer(self.marked):
                measure = self._measure(
                    "value.trend", match, self._mention(match["a"]), self._mention(match["b"])
                )
                if measure is not None:
                    metric = match["metric"] or "volume"
                    measure.indicator = metric if metric.startswith("trade") else f"trade {metric}"
                    measure.direction = "rising" if match["up"] else "falling"
                    yield measure

    def filings(self) -> Iterator[Measure]:
        for match in _FILED.finditer(self.marked):
            partner = self._mention(match["p"]) if match["p"] else None
            measure = self._measure("value.filed", match, self._mention(match["s"]), partner)
            if measure is None:
                continue
            self._amount(measure, self._at(match["m"]))
            trade = {"exported": "exports", "shipped": "exports", "imported": "imports"}.get(
                match["verb"]
            )
            name = f"{trade} of {match['metric']}" if trade else match["metric"]
            where = (
                self.parties.drafts[partner.party].name
                if partner is not None and partner.party >= 0
                else None
            )
            measure.indicator = f"{name} {match['link']} {where}" if where and not trade else name
            times = _TIMES.search(self.marked, match.end())
            if times and number(times["n"]) is not None:
                measure.comparison = {"base": "previous year", "ratio": number(times["n"])}
                measure.end = max(measure.end, self._end_of_comparison(times))
            yield measure

    def worths(self) -> Iterator[Measure]:
        for match in _WORTH.finditer(self.marked):
            mention = self._mention(match["s"])
            if mention is None:
                continue
            subject = mention.party
            if mention.kind == "Project" and mention.plural:
                subject = self._portfolio(subject)
            measure = self._measure("value.worth", match, mention, None)
            if measure is None:
                continue
            measure.subject = subject
            measure.indicator = (
                "planned investment"
                if mention.kind in ("Project", "Portfolio", "Asset")
                else "value"
            )
            measure.antecedent = measure.antecedent or subject != mention.party
            self._amount(measure, self._at(match["m"]))
            yield measure

    def shares(self) -> Iterator[Measure]:
        for match in _SHARE.finditer(self.marked):
            partner = self._mention(match["s"])
            measure = self._measure("value.share", match, self._mention(match["own"]), partner)
            if measure is None:
                continue
            share = self._at(match["share"])
            self._amount(measure, share)
            measure.indicator = f"share of {match['metric']}{match['scope'] or ''}"
            measure.comparison = {"base": match["metric"], **_share(share)}
            yield measure

    def counts(self) -> Iterator[Measure]:
        for match in _HOME.finditer(self.marked):
            group = self._mention(match["g"]) if match["g"] else None
            if match["g"] and (
                group is None or group.count is None or group.count < 2 or group.form != "group"
            ):
                continue
            found = self.sentence.chain(match.start(), ruleset())
            if (
                isinstance(found, str)
                or ruleset().ladder(found.words.strip()) != "asserted"
                or ruleset().possibility.search(found.words)
            ):
                continue
            mention = self.sentence.mentions[found.subjects[0]]
            measure = self._measure("value.count", match, mention, None, start=found.start)
            if measure is None:
                continue
            if group is not None:
                words = self.sentence.text[group.start : group.end]
                measure.indicator = re.sub(
                    rf"^(?:{QUALIFIER} )?[\w,.]+ ", "", words, flags=re.IGNORECASE
                )
                measure.unit = _UNITS.get(group.kind, measure.indicator.rpartition(" ")[2])
                measure.value, measure.approximate = Decimal(group.count or 0), group.approximate
                bound = re.match(rf"{QUALIFIER} ", words, re.IGNORECASE)
                self._bound(measure, bound[0].strip() if bound else None)
            else:
                measure.indicator = match["noun"]
                measure.unit = match["noun"].rpartition(" ")[2]
                measure.value = number(match["n"])
                self._bound(measure, (match["q"] or "").strip() or None)
            yield measure

    def spans(self) -> Iterator[Measure]:
        for match in _SPAN.finditer(self.marked):
            mention = self._mention(match["s"])
            if (
                mention is None
                or mention.party < 0
                or self.parties.drafts[mention.party].kind
                not in ("Portfolio", "Project", "Programme", "Agreement")
            ):
                continue
            measure = self._measure("value.sectors", match, mention, None)
            if measure is not None:
                measure.indicator = "sectors"
                measure.values = tuple(
                    part.strip()
                    for part in re.split(r",\s(?:and\s)?|\sand\s", match["list"])
                    if part.strip()
                )
                yield measure

    # ---- parts -----------------------------------------------------------------------------------------------------------

    def _mention(self, mark: str | None) -> Mention | None:
        indices = self.sentence.indices(mark) if mark else ()
        return self.sentence.mentions[indices[0]] if indices else None

    def _at(self, mark: str) -> Amount:
        return self.sentence.amounts[int(mark[2:-1])]

    def _ends(
        self, match: re.Match[str], whole: str | None
    ) -> tuple[Mention | None, Mention | None]:
        """Subject and partner of a metric: its owner, the pair it is between, the whole it is a share of, an adjective before it."""
        groups = match.groupdict()
        if groups.get("a") or groups.get("a2"):
            return self._mention(groups.get("a") or groups.get("a2")), self._mention(
                groups.get("b") or groups.get("b2")
            )
        partner = self._mention(groups.get("p"))
        owner = self._mention(groups.get("own")) or (
            self._mention(groups.get(whole)) if whole else None
        )
        if owner is None:
            owner = self._adjective(match.start("metric"))
        return owner, partner

    def _adjective(self, at: int) -> Mention | None:
        """In "Kazakh exports", the country that the adjective before a metric names."""
        start = self.sentence.to_text(at)
        before = self.sentence.text[max(self.sentence.start, start - 24) : start]
        hit = next(
            (
                hit
                for hit in shipped().find(before)
                if hit.end == len(before.rstrip()) and hit.entry.use == "adjective"
            ),
            None,
        )
        if hit is None or hit.entry.country is None:
            return None
        begin = start - len(before) + hit.start
        mention = Mention(
            begin,
            start - 1,
            0,
            "Place",
            "name",
            hit.entry.name,
            country=hit.entry.country,
            code=hit.entry.code,
        )
        mention.party = self.parties.country(hit.entry.country)
        return mention

    def _portfolio(self, fallback: int) -> int:
        """The one portfolio of the document, before or after: its projects are what is valued; else the group itself."""
        portfolios = [
            at for at, draft in enumerate(self.parties.drafts) if draft.kind == "Portfolio"
        ]
        return portfolios[0] if len(portfolios) == 1 else fallback

    def _measure(
        self,
        rule: str,
        match: re.Match[str],
        subject: Mention | None,
        partner: Mention | None,
        start: int | None = None,
    ) -> Measure | None:
        if subject is None or subject.party < 0:
            self.rejected["no_subject"] += 1
            return None
        begin = match.start() if start is None else start
        if ruleset().possibility.search(self.marked[begin : match.end()]):
            self.rejected["possibility"] += 1
            return None
        first, last = self.sentence.span(begin, match.end())
        if subject.start < first and subject.end >= first - 1:
            first = subject.start
        text = self.sentence.text
        groups = match.groupdict()
        measure = Measure(rule, subject.party, groups.get("metric") or "", first, last)
        if partner is not None and partner.party >= 0:
            measure.partner = (
                self.parties.drafts[partner.party].code
                or self.parties.drafts[partner.party].country
            )
        self._period(measure, match)
        report = self.sentence.speaker(begin)
        if report is not None and self.sentence.mentions[report.speaker].party >= 0:
            measure.attributed_to = self.sentence.mentions[report.speaker].party
        measure.antecedent = subject.antecedent is not None
        measure.collective = self.parties.drafts[subject.party].unnamed
        while measure.end > measure.start and text[measure.end - 1] in " ,;:.":
            measure.end -= 1
        return measure

    def _period(self, measure: Measure, match: re.Match[str]) -> None:
        inside = re.search(r"⟪d(\d+)⟫", match[0])
        after = _LATER_DATE.match(self.marked, match.end())
        for found in (inside, after):
            if found is None:
                continue
            day = self.sentence.dates[int(found[1])]
            if day.offset is None and not day.weekday:
                measure.period = day.interval
                measure.period_text = re.sub(r"\speriod$", "", day.text)
                measure.end = max(measure.end, day.end)
                return

    def _amount(self, measure: Measure, amount: Amount) -> None:
        measure.unit, measure.approximate = amount.unit, amount.approximate
        if amount.value is not None:
            measure.value = amount.value
        else:
            measure.low, measure.high = amount.low, amount.high

    def _bound(self, measure: Measure, qualifier: str | None) -> None:
        side, _, blur = qualify(qualifier)
        measure.approximate = measure.approximate or blur
        if side == "low":
            measure.low, measure.value = measure.value, None
        elif side == "high":
            measure.high, measure.value = measure.value, None

    def _ratio(self, measure: Measure, match: re.Match[str]) -> None:
        change = self._at(match["change"])
        measure.direction = "rising" if match["up"] else "falling" if match["down"] else None
        if change.value is not None and measure.direction:
            sign = 1 if match["up"] else -1
            yearly = any((day.offset or "").endswith("Y") for day in self.sentence.dates)
            measure.comparison = {
                **measure.comparison,
                "base": "previous year" if yearly else "previous period",
                "ratio": 1 + sign * change.value / 100,
            }

    def _end_of_comparison(self, times: re.Match[str]) -> int:
        day = re.compile(r"⟪d\d+⟫").search(self.marked, times.end())
        return self.sentence.span(0, day.end())[1] if day else self.sentence.to_text(times.end())


def _share(share: Amount) -> dict[str, Decimal]:
    bounds = {"share_min": share.low, "share_max": share.high}
    return {name: value for name, value in bounds.items() if value is not None}

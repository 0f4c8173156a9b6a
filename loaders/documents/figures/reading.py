"""One sentence that is read for figures: a matched shape becomes a measure, with its subject, period and speaker.

reading = FigureReading(sentence, parties, rejected)
reading.measure("value.had", match, subject, None)      # None where nobody is the subject, or nothing but possible
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from interlock.loaders.documents.figures.whose.of_others import (
    foreseen_by_another,
    is_of_others,
    is_wished,
)
from interlock.loaders.documents.figures.whose.owners import OF_A_BANK, SEVERAL, Owners
from interlock.loaders.documents.figures.whose.topics import NEAR
from interlock.loaders.documents.figures.whose.whose import (
    APPOSED_WHICH,
    NAMED_WHICH,
    PLACE_WHICH,
    described,
    head_of,
    holder,
)
from interlock.loaders.documents.figures.words import BARE_AT_END, any_of, word_set
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import (
    ABBREVIATED,
    DOTTED,
    MANY,
    NUMBER_WORDS,
    QUALIFIER,
    Amount,
    qualify,
    scaled,
)
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.model import Interval
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["DIGITS", "ON_CONDITION", "FigureReading", "Reader"]

_WRITTEN = later(
    rf"(?P<n>\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(NUMBER_WORDS)})\b)(?: (?P<scale>thousand|million|billion|trillion))? $",
    re.IGNORECASE,
)
_LEAD_NUMBER = later(
    rf"^(?:[Aa]ll )?(?:(?P<q>{QUALIFIER}) )?(?:the )?(?:\d[\d,.]*(?:\s\d{{3}}(?=\s))*(?: (?:to|and) \d[\d,.]*|\s?[-–]\s?\d[\d,.]*)?"
    rf"|{'|'.join(NUMBER_WORDS)})(?: (?:thousand|million|billion|trillion))? ",
    re.IGNORECASE,
)
_OUT_OF = later(r"^of (?:the|its|their|his|[A-Z][^ ]*(?: [A-Z][^ ]*)*[’']s?) (?:\d[\d,]* )?")
_IF = later(r"(?:[Ii]f|[Uu]nless|[Nn]o) ")
_UNTRUE = later(
    r"\b(?:(?:not|un)(?: |-)?(?:true|correct)|false|wrong|no truth in (?:reports|claims)) that\b[^.;]*$"
    r"|\b(?:doubt(?:s|ed)?|disput(?:es?|ed)|question(?:s|ed)?|den(?:y|ies|ied)) that\b[^,;]*$"
    r"|\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Pp]rovided that)\b[^,;]*$|\b(?:no|without|neither) $"  # a condition, and nothing at all
)
_AT_END = later(
    r"\b(?:at|as of|as at|on) (?:the )?(?:the end of|end of|end-|year-end|year end|end )",
    re.IGNORECASE,
)
_APPOSED_WITH = later(
    r"(?P<s>⟦[FBOSX]\d+⟧), an? (?:[A-Za-z-]+ ){1,8}(?:(?:in|from|near|at) ⟦L\d+⟧ )?with (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
_AT_REACH = 8  # characters before the words of a date that say that a balance is of its end
_THAN = later(
    r"\b(?:than|times|as much|as many|level of|below|above|against|compared|versus|after|from|up|down|first|best|worst"
    r"|[a-z]{3,}est|of (?:which|whom|these|them))\b"
    r"|, and (?:in|by|during|for) (?:the )?⟪d\d+⟫$|\band, ⟪d\d+⟫$|, (?:and|but|while|with) (?:an?|the|its|their|total)\b"
    r"|\band (?:will|expects?|plans?|wants?|has|have|is|are|was|were|aims|hopes|intends|[a-z]+ed)\b"
)
# "ended June with assets of": a balance of its last day.
_CLOSED = later(r"\b(?:closed|ended|finished) $")
_CLOSING = 10
_FLOWS = later(rf"\b(?:{any_of('flows')}|margins?|growth|costs?|cash flow)\b", re.IGNORECASE)
_MANY = later(rf"({'|'.join(MANY)}) ")
# Whose a metric is that stands behind this.
_OWNED = later(rf"(?P<who>{MARK})(?:(?:’s|'s|’|') |,? whose )(?:own |net |total |annual |group )?$")
_OWNED_REACH = 40  # characters
_FIGURES_BACK = 6  # that are looked through for the money of a bare number
_CURRENCY = later(r"[A-Z]{3}")
_UNION = (
    "EU"  # the one union that trades as one and has a code of its own beside those of countries
)
_IS_UNION = later(r"(?:the )?(?:European Union|E\.?U\.?)")
DIGITS = later(r"([\d,.]+) ?([a-z]*)")
# What a clause says of a figure that is not yet so; "more than expected" compares what is.
_PLANNED = later(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought"
    r"|target(?:s|ed|ing)?|vow(?:s|ed)|pledg(?:es?|ed)|agree(?:s|d)?|invit(?:es?|ed)|urg(?:es?|ed)|call(?:s|ed)? (?:on|for)"
    r"|propos(?:es?|ed)|keen|eager|ready)\b[^,;]{0,60}? to\b"
    r"|\bdecid(?:es?|ed|ing) to (?!(?:keep|leave|hold|maintain)\b)(?![^;]{0,60}\b(?:rates?|repo|ratio)\b)"
    r"|\b(?:target|goal|aim|objective|ambition)s? (?:of|to|is|was)\b"
    r"|\b(?:is|are|was|were) (?:targeting|aiming for|eyeing)\b|\b(?:targets|aims for|eyes)\b"
)
_EXPECTED = later(
    r"\b(?:will|would|shall)\b|[’']ll\b|(?<!than )\b(?:expected|projected|forecast|predicted|anticipated|likely|set|poised"
    r"|due(?= to (?:be|begin|start|open|close|rise|fall|grow|reach|hit|expand|drop|become|come|produce|deliver|complete|finish"
    r"|end|receive|pay|export|import|make|take|get|go|have|arrive|enter|launch|total|double|climb)\b)"
    r"|estimated(?= to (?!be\b|have\b|cost\b))|on track|on course) to\b|\b(?:projected|forecast|expected|predicted|seen) at\b"
    r"|\b(?:expects|forecasts|projects|predicts|anticipates)\b"
    r"|\b(?:is|are|was|were|been|be) (?:expecting|forecasting|projecting|predicting|anticipating)\b"
    r"|(?<!than )(?<!as )\b(?:expected|forecast(?:ed)?|projected|predicted) (?:an?|its|their|total|the)\b"
)
_DEAL_VALUE = later(
    r"(?P<deal>(?:total |overall )?(?:contract|combined|deal|transaction|aggregate|agreement|loan|joint) (?:value|price|worth"
    r"|sum|amount))"
    r"|(?:total |overall )?(?:value|worth|sum|amount)"
)
_NO_DEALS = frozenset({"Place", "Person", "Event", "GovernmentBody", "Chamber"})
_GATHERED = word_set("collections") - {"portfolio"}
_TO_OWNED = 3  # characters of "'s "
_THEMSELVES = frozenset({"Firm", "Bank"})
# "would exceed last year's output of 4 million tonnes": that was so
_GONE = later(r"(?:the )?(?:last|previous|preceding) (?:year|quarter|month|season)\b(?! end)")
_VENUE_REACH = 60  # characters
_ON_IT = later(
    r"\b(?:released|published|filed|issued|announced|notice|statement|filing)\b[^.;]{0,40}\b(?:on|to|with|at|by) (?:the )?$"
)
_FORESEERS = frozenset({"Firm", "Bank", "Organization", "Party"})
_FORESEEN = _THEMSELVES | {"Place"}
_CROWDS = frozenset({"Asset", "Firm"})
_INSIDE = later(r" (?:in|of|across|throughout) (?:the )?(?:[a-z-]+ ){0,4}")
_DEALERS = frozenset({"Firm", "Bank", "Organization"})
_OF_A_NATION = later(
    r"(?:deficit|surplus|exports|imports|inflation|gdp|gross domestic product|unemployment|remittances|quotas?|minimum wage)$"
)
_COMPARED = later(r"\b(?:against|versus|than) $")
# What an institute of a country recommends for it.
_ADVISED = later(r"\b(?:quota|catch|landings|minimum wage|minimum price|allowable catch)s?$")
# "a rise of 29 percent on the previous quarter" is of another time than the previous quarter.
_BASE_OF = later(r"\b(?:on|over|from|to|with|against|versus|than) (?:the )?$")
_BEFORE_IT = later(
    r"(?:the )?(?:previous|prior|preceding|same|corresponding|comparable|year-ago|year-earlier) ",
    re.IGNORECASE,
)
_BASE_REACH = 14  # characters
_WORLDWIDE = later(
    r"^(?:[Tt]he |[Tt]otal )*(?:[Gg]lobal|[Ww]orld|[Ww]orldwide"
    r"|[Ii]nternational(?! (?:trade|reserves|arrivals|visitors?|tourists?|passengers?|tourism|air|freight|calls)\b)) "
)
_REASON = later(r"\b(?:as|because|since|after|while|when|although|though|but)(?= (?!of\b))")
_POLL = later(
    r"\b(?:poll|survey|consensus|median forecast)\b[^;]*\b(?:expect(?:s|ed)|forecast|predict(?:s|ed)|estimated?|projected"
    r"|pointed to)\b"
    r"|\b(?:expected|forecast|predicted) (?:in|by) (?:a|the) (?:[A-Za-z]+ )?(?:poll|survey)\b"
)
# "Analysts polled by Halden had expected a profit of": foreseen by those who have no figures.
_FORESEEN_BY = later(
    r"\b(?i:analysts|economists|forecasters|experts|brokers|observers|commentators|investors|traders|markets)\b(?!['’])"
    r"[^,;]{0,60}? (?:(?:expect|forecast|predict|project|estimate|look for|expecting|forecasting|predicting|projecting|estimating)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!be )(?:expected|forecast(?:ed)?|predicted|projected|estimated|pencilled in"
    r"|looked for))\b[^,;]*$"
)
_MANY_THERE = later(r" (?:states|countries|nations|markets|economies|families|neighbours)\b")
_LAST = later(r"from (?:the )?(?:last|previous|prior|year)")
_FROM = later(r"from ", re.IGNORECASE)
_SINCE_WHEN = later(r"from (?!.*\b(?:to|through|until|till|on|onwards?)\b).*", re.IGNORECASE)
_WILL = later(r"\b(?:will|shall)\b|[’']ll\b")
_DONE = frozenset(
    {
        "value.had",
        "value.deed",
        "value.set",
        "value.slot-of",
        "value.slot-moved",
        "value.phrase",
        "value.dividend",
    }
)
# What is named after what was done ("shrimp seized") is of who did it.
_NAMED_AFTER_IT = frozenset({"value.penalty", "value.deed", "value.grammar-object"})
_ATTRIBUTIVE = frozenset({"value.with", "value.slot-of", "value.grammar-of"})
_DESCRIBES = frozenset({"value.count", "value.worth", "value.cost", "value.with", "value.sectors"})
_WOULD = later(r"\bwould\b")
ON_CONDITION = later(r"\b(?:if|unless|provided|were it)\b")
_TO_BE = later(
    r"\b(?:to|at)\b|\bwill\b|\bwould\b|shall|[’']ll\b|expect|forecast|pro[jp]|predicts|antic|targe|goal|aim|objec|ambit|eye"
)
_IN_PASSING = later(r", (?:which|who|whose|where) [^,;]*,")
_MONETARY = later(rf"(?:[a-z-]+ )*(?:{any_of('monetary')})")
_COUNTS = word_set("counts")
_FORECASTERS = frozenset(
    word
    for noun in ("analyst", "economist", "forecaster", "expert", "observer", "commentator")
    for word in (noun, f"{noun}s")
)
_DOING = later(
    r" (?:[a-z]+ing|[a-z]+ed|with|who|that|in|of|for|at|by|from|to|on|flown|sold|made|built|sent|paid|held|born|taken|given|drawn|grown) "
)
_COUNTED = later(r"number of (?P<of>[a-z -]+)|(?P<thing>[a-z]+) numbers")
# "passenger traffic", "visitor arrivals": what is counted stands before the noun.
_TRAVELLERS = later(
    r"(?:[a-z-]+ )*(?P<who>passenger|visitor|tourist|guest|container) (?:traffic|numbers|throughput|volumes?)"
)
_OF_PEOPLE = later(
    r"(?:[a-z-]+ )*(?:workforce|headcount|staff|payroll|population|employment|employees|workers)(?: in .*)?"
)
_FRONT_DATE = later(
    r"[“\"]?(?:[^⟦⟪;]{0,60}, and )?(?:(?:[A-Z][a-z]+ly|Overall|In total|In addition|Moreover|However|Meanwhile|Altogether), )?"
    r"(?:[Ii]n|[Dd]uring|[Ff]or|[Bb]y|[Oo]n|[Aa]s (?:of|at|on)|[Oo]ver|[Bb]etween|[Ff]rom|[Ss]ince"
    r"|[Aa]t the end of|(?:As a|According to the|Based on the"
    r"|By the|On the) results? of|Back in)? ?(?:the )?"
    r"(?:(?:month|quarter|half|year|period|course|whole) (?:of |from )?(?:the )?|full )?"
    r"⟪d(\d+)⟫(?:’s|'s)?,? "
)
_LED_BY = later(
    r"⟪d(\d+)⟫(?![^⟪]*(?:, | that | which | who ))[^⟪;]{0,24}$"
)  # "last year had sales of"
# "down from 2019, when exports were 4 million"
_THEN = later(r"⟪d(\d+)⟫,? when (?:[^⟪;,⟦]{0,30}|⟦\w+⟧(?:’s|'s)? ?[^⟪;,⟦]{0,20})$")
# "A deficit of 4 million, 3 percent of GDP, was recorded in May": when, behind all that is said in passing.
_RECORDED = later(
    r"[^;.⟦]{0,90}? (?:was|were) (?:recorded|registered|reported|posted|seen|achieved|booked) (?:in|during|for|over) (?:the"
    r" )?⟪d(\d+)⟫"
)
# What a buyer does with what another ships, and the flows of those who ship.
_RECEIVING = frozenset({"received", "imported", "bought", "purchased", "took"})
_OUTWARD = later(r"\b(?:exports?|shipments|deliveries|supplies)\b")
_FROM_YEAR = later(r"from ((?:19|20)\d\d)")
_FIGURES = later(r"⟪[mqp]")
_A_DATE = later(r"⟪d(\d+)⟫")
_LATER_DATE = later(r"[^⟦;]{0,50}?⟪d(\d+)⟫")
_ASIDE_OPEN = later(r", (?:which|who|whose|where) [^,]*$")
_SAME_TIME = later(
    r"(?:the )?(?:same|corresponding|comparable|like) (?:month|quarter|period|half|time)\b"
)
_IN_IT = later(
    r"(?<!than )(?<!with )(?<!to )(?<!from )(?<!against )\b(?:in|during|for|over) (?:the )?$"
)
_BEFORE_REACH = 20  # characters
# Another figure before the date of both: "revenue of $4 million and a profit of $2 million for 2023".
_ANOTHER = later(r" (?:and|on|with|against|while|but) [^⟦⟪;]{0,40}⟪[mq]")


class FigureReading(Owners):
    """What the readers of figures share: marks to amounts, shapes to measures.

    Attributes:
        last: what was measured last in the sentences before, if anything was.
        steps: by how much metrics moved that are read, and where that stands: figures that are of nothing else.
    """

    def __init__(
        self,
        sentence: Marked,
        parties: Parties,
        rejected: Counter[str],
        last: Measure | None = None,
    ) -> None:
        """Read one sentence, given what was measured before it."""
        super().__init__(sentence, parties, rejected)
        self.last = last
        self.steps: list[tuple[int, Amount]] = []

    def measure(
        self,
        rule: str,
        match: re.Match[str],
        subject: Mention | None,
        partner: Mention | None,
        start: int | None = None,
        stop: int | None = None,
        *,
        bare: bool = False,
    ) -> Measure | None:
        """The measure of a matched shape, still without its value.

        Args:
            rule: the name of the shape.
            match: the shape; its group `metric` is the indicator if it has one.
            subject: whose figure it is.
            partner: the other end of a flow.
            start: where its quote begins, if before the match.
            stop: where its quote ends, if before the end of the match.
            bare: without a subject it belongs to what the text speaks of.

        Returns:
            None, counted in `rejected`, without a subject and where the shape is only possible or denied.
        """
        topic, groups = False, match.groupdict()
        its = (groups.get("its") or "whose").lower()
        if groups.get("metric") and its == "whose" and not groups.get("own"):
            subject = self._owner_beside(match.start("metric")) or subject
        if subject is not None and subject.party < 0:
            if subject.head.startswith("pair ") and (both := self.pair()):
                subject, partner = both
            elif subject.form == "pronoun":
                subject, topic = self.topic(match), True
            elif voice := self._speaks_of_itself(subject, match.start()):
                subject, topic = voice, True
        if subject is not None and subject.head in _FORECASTERS:
            self.rejected["possibility"] += 1  # what those expect who have no figures
            return None
        if subject is not None and subject.head in _GATHERED:
            subject = self.owner_of(subject) or subject
        scope = ""
        if (
            subject is None
            and bare
            and (whole := _APPOSED_WITH.search(self.marked, 0, match.start()))
        ):
            subject = self.mention(whole["s"])  # "Tarnov Foods, a family firm with a staff of 310"
        if subject is None and bare and not _WORLDWIDE.search(match[0]):
            scope = self.scope_told()
            there = None if scope else self.there(match, match.end() if stop is None else stop)
            if there is not None:
                subject, stop = there
            else:
                subject = self.parties.measured if scope else self.topic(match)
            topic = True
            if subject is not None and self._is_venue(subject):
                subject = None  # "the results released on the exchange showed that profit fell"
        if rule in _ATTRIBUTIVE and subject is not None and self._is_any(subject):
            self.rejected["no_subject"] += 1  # "firms with revenue of more than 4 million must pay"
            return None
        subject = self.the_country(subject)
        subject = self._of_a_place(subject) if groups.get("metric") else subject
        subject = self._behind(self._nation(subject, groups), groups)
        subject = self._before_an_aside(subject, match)
        if topic and subject is not None and self._goes_to(partner, subject, groups):
            # "Exports to Brazil": of whom the figures before were, and never Brazil's own
            told = self.parties.measured
            subject = None if told is None or told.party == subject.party else told
        if subject is None or subject.party < 0 or self._is_of_a_deal(match, subject):
            self.rejected["no_subject"] += 1
            return None
        begin = match.start() if start is None else start
        subject, foreseer = self._foreseen(subject, begin, match.end() if stop is None else stop)
        if _FIGURES.search(self.marked, begin, match.start()) is not None:
            begin = match.start()  # "paid $4 million in fees and spent $9 million": each its own
        stop = match.end() if stop is None else stop
        if self._is_foreseen_by_others(begin, stop):
            self.rejected["possibility"] += 1  # what was asked of economists is nobody's figure
            return None
        possible = ruleset().possibility.search(self.marked[begin:stop])
        if (possible and not self.marked.startswith(" ⟪", begin + possible.end())) or (
            _WOULD.search(self.marked, begin, stop) and ON_CONDITION.search(self.marked, stop)
        ):
            self.rejected["possibility"] += 1
            return None
        report = self.sentence.speaker(begin)
        clause = self.sentence.clause_start(begin)
        if is_wished(self.marked, begin) or (
            rule not in _NAMED_AFTER_IT and is_of_others(self.marked, clause, stop, subject.kind)
        ):
            self.rejected["of_others"] += 1
            return None
        if self.is_untrue(begin):
            self.rejected["denied"] += 1
            return None
        first, last = self.sentence.span(begin, stop)
        if not topic and subject.start < first and subject.end >= first - 1:
            first = subject.start
        text = self.sentence.text
        measure = Measure(rule, subject.party, groups.get("metric") or "", first, last, scope=scope)
        self.set_partner(measure, partner)
        self.set_period(measure, match, stop)
        past = measure.period_text is not None and _GONE.match(measure.period_text)
        measure.outlook = "" if rule in _DESCRIBES or past else self.outlook(begin, stop)
        if (
            measure.outlook
            and rule in _DONE
            and _WILL.search(self.marked, self.sentence.clause_start(begin), stop)
        ):
            measure.outlook = "planned"  # what somebody says that he will do
        if report is not None and report.party >= 0:
            measure.attributed_to = report.party
        if foreseer is not None:
            measure.attributed_to, measure.outlook = foreseer.party, "expected"
        receives = groups.get("verb") in _RECEIVING and self._is_among_exports(subject)
        if self.parties.measured is None or not (receives or self._is_crowd(subject)):
            self.parties.measured = subject
        if topic:
            self.topic_here = subject
        else:
            self.told_here = (match.start(), subject)
        measure.antecedent = topic or subject.antecedent is not None
        measure.collective = self.parties.drafts[subject.party].unnamed
        while measure.end > measure.start and text[measure.end - 1] in " ,;:.":
            measure.end -= 1
        return measure

    def _is_venue(self, subject: Mention) -> bool:
        """Whether an exchange was last only named as where something comes out or is traded."""
        before = self.sentence.text[max(0, subject.start - _VENUE_REACH) : subject.start]
        if subject.party < 0 or self.parties.drafts[subject.party].kind != "Exchange":
            return False
        return _ON_IT.search(before) is not None

    def _foreseen(self, subject: Mention, begin: int, stop: int) -> tuple[Mention, Mention | None]:
        """Whose a figure is that another foresees, and who does: "Halden had forecast a profit of 4 million" behind a bank's profit."""
        seen = foreseen_by_another(self.marked, stop)
        voice = self.mention(seen.who) if seen is not None else None
        if seen is None or voice is None or voice.party < 0 or voice.kind not in _FORESEERS:
            return subject, None
        whose = self.mention(seen.whom)
        told, last = self.parties.measured, self.last
        if whose is None and seen.past and told is not None and last is not None:
            noun = last.indicator.rpartition(" ")[2]
            same = re.search(rf"\b{re.escape(noun)}\b", self.marked[begin:stop]) is not None
            known = self.parties.drafts[told.party].kind in _FORESEEN
            whose = told if same and known and last.subject == told.party else None
        if whose is None or whose.party in (-1, voice.party):
            return subject, None
        return whose, voice

    def _is_foreseen_by_others(self, begin: int, stop: int) -> bool:
        """Whether a figure is what a poll, or analysts and such, expected: "economists had expected a surplus of 4 million"."""
        clause = self.sentence.clause_start(begin)
        if _POLL.search(self.marked, clause, stop) is not None:
            return True
        before = self.sentence.text[self.sentence.to_text(clause) : self.sentence.to_text(begin)]
        return _FORESEEN_BY.search(before + self.marked[begin:stop]) is not None

    def _is_crowd(self, subject: Mention) -> bool:
        """Whether several without a name have a figure, of whom the text does not go on: "10 new outlets at a cost of 50 million"."""
        return subject.plural and self.parties.drafts[subject.party].unnamed

    @staticmethod
    def _goes_to(partner: Mention | None, owner: Mention, groups: dict[str, str | None]) -> bool:
        """Whether what is exported goes to the very party that it is taken to be of."""
        out = _OUTWARD.search(groups.get("metric") or "") is not None
        return out and partner is not None and partner.party == owner.party

    def _is_among_exports(self, receiver: Mention) -> bool:
        """Whether what somebody receives is told of among the exports of another, of whom the text goes on."""
        last, told = self.last, self.parties.measured
        return (
            last is not None
            and told is not None
            and last.subject == told.party != receiver.party
            and _OUTWARD.search(last.indicator) is not None
        )

    def owner_of(self, thing: Mention) -> Mention | None:
        """Whose fleet or network it is: "Tarnov Air's fleet consists of 42 aircraft", "its fleet", "the fleet of Tarnov Air"."""
        if thing.owner is not None and thing.owner.party >= 0:
            return thing.owner
        text = self.sentence.text
        of = (m for m in self.sentence.mentions if m.party >= 0 and not m.possessive)
        whose = next((m for m in of if text[thing.end : m.start] in (" of ", " of the ")), None)
        if whose is not None:
            return whose
        return next(
            (m for m in self.sentence.mentions if m.possessive and 0 < thing.start - m.end <= _TO_OWNED and m.party >= 0),
            None,
        )  # fmt: skip

    def _speaks_of_itself(self, subject: Mention, at: int) -> Mention | None:
        """Who calls itself "the company" before its name is given: "The company's headcount was 2,340, Tarnov Air said"."""
        report = self.sentence.speaker(at)
        voice = report.voice if report is not None else None
        if voice is None or voice.party < 0 or subject.form != "definite" or subject.plural:
            return None
        own = subject.kind in _THEMSELVES and subject.kind == voice.kind
        return voice if own and voice.form == "name" else None

    def scope_told(self) -> str:
        """The part of a firm that the sentence before was about, and this one goes on about: "Its margins were ..."."""
        last, here = self.last, self.parties.number(self.sentence.start)
        if last is None or not last.scope or here < 1 or self.told_here is not None:
            return ""
        blocks = self.parties.blocks
        beside = blocks[here - 1] == blocks[here] and self.parties.number(last.start) == here - 1
        return last.scope if beside else ""

    def _nation(self, subject: Mention | None, groups: Mapping[str, str | None]) -> Mention | None:
        """Whose a figure of a nation is that the office tells which publishes it: "the central bank said the deficit ..."."""
        if subject is None or subject.party < 0 or groups.get("own"):
            return subject
        draft = self.parties.drafts[subject.party]
        central = self.is_central(subject)
        metric = (groups.get("metric") or "").lower()
        if central and metric and not OF_A_BANK.search(metric) and not _OF_A_NATION.search(metric):
            # "the central bank recorded a rise in visitor arrivals"
            last = self.last.subject if self.last is not None else -1
            told = last >= 0 and self.parties.drafts[last].kind == "Place"
            code = self.parties.drafts[last].code if told else None
            return self.country_of(subject) or (self.country(code) if code else subject)
        advises = draft.kind == "Organization" and _ADVISED.search(metric) is not None
        if not (central or draft.kind == "GovernmentBody" or advises) or not (
            advises or _OF_A_NATION.search(metric)
        ):
            return subject
        if country := self.country_of(subject):
            return country
        last = self.last.subject if self.last is not None else -1
        code = self.parties.drafts[last].code if last >= 0 else None
        return self.country(code) if code else (None if central else subject)

    def _of_a_place(self, subject: Mention | None) -> Mention | None:
        """The country in which the ports or firms are that a figure is told at, all of them: "arrivals at ports in Ghana"."""
        if subject is None or subject.party < 0 or subject.form != "group" or not subject.plural:
            return subject
        draft = self.parties.drafts[subject.party]
        if not draft.unnamed or subject.count is not None or subject.kind not in _CROWDS:
            return subject
        text = self.sentence.text
        return next(
            (
                m
                for m in self.sentence.mentions
                if m.kind == "Place" and m.party >= 0 and m.start > subject.end
                and _INSIDE.fullmatch(text, subject.end, m.start) is not None
            ),
            subject,
        )  # fmt: skip

    def _owner_beside(self, at: int) -> Mention | None:
        """Who stands right before a metric as its owner: "Tarnov Air's net profit", "Tarnov Air, whose order book"."""
        found = _OWNED.search(self.marked, max(0, at - _OWNED_REACH), at)
        return self.mention(found["who"]) if found is not None else None

    def _behind(self, subject: Mention | None, groups: Mapping[str, str | None]) -> Mention | None:
        """Who stands behind a description or a thing that is named as the owner of a figure."""
        if subject is None or subject.party < 0:
            return subject
        if subject.kind == "Party" and _MANY_THERE.match(self.sentence.text, subject.end):
            return None  # "deposits of Gulf states"
        place = described(self.sentence.text, self.sentence.mentions, subject, self.sentence.start)
        if place is not None:
            return place
        beside = self.parties.by_sentence[subject.sentence]
        return holder(self.parties, beside, subject, groups.get("metric") or "") or subject

    def _before_an_aside(self, subject: Mention | None, match: re.Match[str]) -> Mention | None:
        """Whose a figure is that stands behind somebody who is only named in passing: "A, a miller in Kenya, which has 300 employees"."""
        if subject is None:
            return None
        index = next((i for i, one in enumerate(self.sentence.mentions) if one is subject), None)
        said = self.marked[: match.end()]
        named = APPOSED_WHICH.search(said)
        if named is None and subject.kind == "Person":
            named = NAMED_WHICH.search(said)
        whose = self.sentence.mentions[int(named["at"])] if named is not None else None
        if whose is not None and whose.party >= 0 and subject.end <= whose.start:
            return whose
        if subject.kind == "Person" and (place := PLACE_WHICH.search(said)):
            index = int(place[1])  # no person is meant by "which"
        if index is None:
            return subject
        first, last = self.sentence.span(match.start(), match.end())
        head = head_of(
            self.marked, index, match.start(), match.end(), self.sentence.text[first:last]
        )
        found = self.mention(head) if head is not None else None
        return found if found is not None and found.party >= 0 else subject

    def _is_of_a_deal(self, match: re.Match[str], subject: Mention) -> bool:
        """Whether the money is what a contract or loan is worth, which is nobody's figure: "with a contract value of 7 million"."""
        groups = match.groupdict()
        if groups.get("own") or not (found := _DEAL_VALUE.fullmatch(groups.get("metric") or "")):
            return False
        kind = self.parties.drafts[subject.party].kind
        return kind in _NO_DEALS or (found["deal"] is not None and kind in _DEALERS)

    def is_unread(self, known: Sequence[Measure], at: int) -> bool:
        """Whether none of the measures known so far stands at a place, and what is said there is not untrue."""
        return not (self.is_read(known, at) or self.is_untrue(at))

    def is_read(self, known: Sequence[Measure], at: int) -> bool:
        """Whether one of the measures known so far stands at a place."""
        place = self.sentence.to_text(at)
        return any(one.start <= place < one.end for one in known)

    def in_turn(self, readers: Sequence[Reader], found: Sequence[Measure]) -> Iterator[Measure]:
        """What the readers tell one behind the other, each of which is shown what is read before it: a number is read once."""
        known = list(found)
        for read in readers:
            for measure in read(self, known):
                known.append(measure)
                yield measure

    def voice(self, at: int) -> int | None:
        """Who says what stands at a place, if a party does."""
        report = self.sentence.speaker(at)
        return report.party if report is not None and report.party >= 0 else None

    def is_untrue(self, at: int) -> bool:
        """Whether what is said at a place is denied, or said under a condition."""
        report = self.sentence.speaker(at)
        if report is not None and report.denied:
            return True
        return (
            _UNTRUE.search(self.marked, 0, at) is not None or _IF.match(self.marked, at) is not None
        )

    def outlook(self, begin: int, stop: int) -> str:
        """Whether what a clause says of a figure is "planned" or "expected" rather than so; what it says in passing is no part of it."""
        aside = self.sentence.aside(begin)
        start = aside[0] if aside else self.sentence.clause_start(begin)
        for cut in _REASON.finditer(self.marked, start, begin):
            start = cut.end()  # "expects less, as output fell": the output did fall
        words = self.marked[start:stop]
        if _TO_BE.search(words) is None:
            return ""
        words = _IN_PASSING.sub("", words)
        if _PLANNED.search(words):
            return "planned"
        return "expected" if _EXPECTED.search(words) else ""

    def set_period(self, measure: Measure, match: re.Match[str], stop: int) -> None:
        """The first date inside, right after, or at the head of the sentence."""
        inside = [
            one
            for one in _A_DATE.finditer(self.marked, match.start(), stop)
            if not (
                self.marked.startswith(",", one.end())
                and stop > one.end() + 1
                and _ASIDE_OPEN.search(self.marked, match.start(), one.start())
            )  # "revenue at X, which was founded in May, was 4 million"
        ]
        after = self._later(stop)
        fronted = _FRONT_DATE.match(self.marked)
        aside = self.sentence.aside(match.start())
        if after is not None and aside is not None and after.end() > aside[1]:
            after = None  # the date of what is said of it, not of what is said in passing
        if after is not None and self.marked.startswith(":", after.end()):
            after = None  # "(2022: 4 million)"
        if after is not None and _THAN.search(after[0]):
            after = None  # "fewer than in 2018" is what it is compared with
        begin = self.sentence.clause_start(match.start())
        led = _LED_BY.search(self.marked, begin, match.start())
        then = _THEN.search(self.marked, 0, match.start())
        recorded = _RECORDED.match(self.marked, stop) if after is None else None
        for found in (*inside, after, then, recorded, led, fronted):
            if found is None:
                continue
            day = self.sentence.dates[int(found[1])]
            if _FROM.match(day.text) and (
                _LAST.match(day.text) or self.sentence.text.startswith(("'s", "’s"), day.end)
            ):
                continue  # what it moves from
            if found is not fronted and fronted and _FROM.match(day.text) and None in day.interval:
                continue  # "In May it was 4 million, up from the first months of 2022"
            if found is then and (year := _FROM_YEAR.fullmatch(day.text)):
                measure.period_text = year[1]
                measure.period = f"{year[1]}-01-01", f"{int(year[1]) + 1}-01-01"
                return
            if found is then and day.offset:
                measure.period_text = day.text  # "than in the same period in 2022, when they were"
                return
            if (
                found is after
                and _SINCE_WHEN.fullmatch(day.text)
                and "⟪p" in self.marked[match.start() : found.end()]
            ):
                continue  # "fell 15 percent from the fourth quarter"
            if _COMPARED.search(self.sentence.text, max(0, day.start - _AT_REACH - 1), day.start):
                continue
            if _BEFORE_IT.match(day.text) and _BASE_OF.search(
                self.sentence.text, max(0, day.start - _BASE_REACH), day.start
            ):
                continue
            if found in (*inside, after) and self._is_same_time_before(day):
                measure.period_text = (
                    day.text
                )  # "had produced 4 million in the same month last year"
                measure.period = self._years_before(day)
                return
            if day.offset is None and not day.weekday:
                measure.period = (
                    self.balance_day(day) or self._closing(measure, day) or day.interval
                )
                measure.period_text = re.sub(r"(?<!-month)\speriod$", "", day.text)
                if found is not fronted and _ANOTHER.search(self.marked, stop, found.end()) is None:
                    measure.end = max(measure.end, day.end)
                return

    def _is_same_time_before(self, day: DateSpan) -> bool:
        """Whether a date says of when a figure is, a year before the one told last, and not with what it is compared."""
        text = self.sentence.text
        return (
            day.offset is not None
            and _SAME_TIME.match(day.text) is not None
            and _IN_IT.search(text, max(0, day.start - _BEFORE_REACH), day.start) is not None
        )

    def _years_before(self, day: DateSpan) -> Interval:
        """The time of the last figure a year before, if the text told it."""
        first, last = self.last.period if self.last is not None else (None, None)
        if day.offset != "P-1Y" or first is None or last is None:
            return None, None
        return f"{int(first[:4]) - 1}{first[4:]}", f"{int(last[:4]) - 1}{last[4:]}"

    def _later(self, stop: int) -> re.Match[str] | None:
        """The date close behind a place, past words that only compare ("year on year in June"); it ends a match from that place."""
        later = _LATER_DATE.match(self.marked, stop)
        while later is not None and self.sentence.dates[int(later[1])].offset is not None:
            ahead = _LATER_DATE.match(self.marked, later.end())
            if ahead is None or _THAN.search(self.marked, stop, ahead.end()):
                return later
            later = ahead
        return later

    def balance_day(self, day: DateSpan) -> Interval | None:
        """The last day of a period that a figure is of at its end: "deposits of 90 million at the end of June"."""
        text, last = self.sentence.text, day.interval[1]
        if last is None or not _AT_END.search(text, max(0, day.start - _AT_REACH), day.end):
            return None
        return (date.fromisoformat(last) - timedelta(1)).isoformat(), last

    def _closing(self, measure: Measure, day: DateSpan) -> Interval | None:
        """The last day of a time that somebody "ended with" what he has, and not what he sold in it."""
        text, last = self.sentence.text, day.interval[1]
        if last is None or _FLOWS.search(measure.indicator) or day.interval[0] is None:
            return None
        if not _CLOSED.search(text, max(0, day.start - _CLOSING), day.start):
            return None
        return (date.fromisoformat(last) - timedelta(1)).isoformat(), last

    def is_alone(self, at: int, subject: Mention | None) -> bool:
        """Whether what is said at a place belongs to what the text speaks of: nobody, or a person who reports it, is its subject."""
        if subject is not None:
            return subject.kind == "Person"
        return "⟦" not in self.sentence.main[self.sentence.clause_start(at) : at]

    def antecedent(self, found: Sequence[Measure], at: int) -> Measure | None:
        """The figure that "it", "them" and "the total" stand for: the nearest before in the sentence, else the last of the text."""
        place = self.sentence.to_text(at)
        before = [m for m in found if m.end <= place and m.unit != "percent"]
        last = max(before, key=lambda measure: measure.end, default=self.last)
        return last if last is not None and place - last.end < NEAR else None

    def figure(self, mark: str) -> tuple[Amount | None, str]:
        """The number that a mark stands for, and what it counts: an amount, or a party of many ("38 people")."""
        if mark.startswith("⟪"):
            amount = self.amount(mark)
            return amount, _thing(amount)
        mention = self.mention(mark)
        if mention is None or mention.form != "group":
            return None, ""
        words = self.sentence.text[mention.start : mention.end]
        lead = _LEAD_NUMBER.match(words)
        if lead is None:
            return None, ""
        thing = _OUT_OF.sub("", words[lead.end() :])  # "12 of its 40 depots"
        written = _WRITTEN.search(lead[0])
        count = scaled(written["n"], written["scale"]) if written else None
        if written and written["scale"] is None and DOTTED.fullmatch(written["n"]):
            count = scaled(written["n"], "thousand")  # "7.000 companies"
        if count is not None and (many := _MANY.match(thing)):
            count, thing = count * MANY[many[1]], thing[many.end() :]  # "twelve hundred people"
        if count is None or count < SEVERAL or not thing:
            return None, ""
        side, is_open, blur = qualify(lead["q"])
        value = None if side else count
        low, high = (
            (count if side in ("", "low") else None),
            (count if side in ("", "high") else None),
        )
        unit = thing.rpartition(" ")[2]
        return Amount(
            mention.start, mention.end, words, unit, value, low, high, is_open and side == "low", is_open and side == "high",
            blur or mention.approximate,
        ), thing  # fmt: skip

    def take(self, measure: Measure, words: str) -> None:
        """Take over a figure; a number without a unit has that of the figure before it, or counts what it is the number of."""
        if words.startswith("⟪"):
            measure.take(self.amount(words))
            return
        found = BARE_AT_END.search(words)
        if found is None:
            return
        digits, scale = DIGITS.findall(found[0])[0]
        measure.value = scaled(digits, scale or None)
        measure.bound(words[: found.start()])
        before = (a.unit for a in self.sentence.amounts if a.end <= measure.end)
        money = next((unit for unit in before if _CURRENCY.fullmatch(unit)), None)
        if money is None:
            money = self._money_of(measure)
        if money is not None and _MONETARY.fullmatch(measure.indicator):
            measure.unit = money
        else:
            kind = _COUNTED.match(measure.indicator)
            if kind is None and _OF_PEOPLE.fullmatch(measure.indicator):
                said = measure.indicator.rpartition(" ")[2]
                measure.unit = said if said in ("employees", "workers") else "people"
                return
            noun = measure.indicator.rpartition(" ")[2]
            if kind is not None and kind["of"]:
                noun = _DOING.split(kind["of"])[0].rpartition(" ")[2]
            if kind is not None:
                measure.unit = noun if kind["of"] else f"{kind['thing']}s"
            else:
                travels = _TRAVELLERS.fullmatch(measure.indicator)
                measure.unit = (
                    f"{travels['who']}s" if travels else noun if noun in _COUNTS else None
                )

    def _money_of(self, measure: Measure) -> str | None:
        """In what money the sums of a party were told before, near by."""
        near = islice(reversed(self.parties.told), _FIGURES_BACK)
        units = (
            one.unit
            for one in (*((self.last,) if self.last else ()), *near)
            if one.subject == measure.subject
            and one.unit is not None
            and measure.start - one.end < NEAR
        )
        return next((unit for unit in units if _CURRENCY.fullmatch(unit)), None)

    def stop(self, at: int) -> int:
        """The place in the text up to which the marked sentence goes at a place."""
        return self.sentence.span(0, at)[1]

    def set_partner(self, measure: Measure, partner: Mention | None) -> None:
        """Set the other end of a flow, if it is a party."""
        if partner is not None and partner.party >= 0 and partner.party != measure.subject:
            draft = self.parties.drafts[partner.party]
            code = (
                draft.code or draft.country or (_UNION if _IS_UNION.fullmatch(draft.name) else None)
            )
            measure.partner_party, measure.partner = partner.party, code


def _thing(amount: Amount) -> str:
    """What a quantity counts, with the words that describe it: "low-floor trams"."""
    words = _LEAD_NUMBER.sub("", amount.text)
    if words in ABBREVIATED:
        return amount.unit  # "67.1 Mt"
    return (
        re.sub(r"^(?:million|billion|thousand|trillion)s? (?:of )?", "", words)
        if words != amount.text
        else amount.unit
    )


# What finds figures of one sort in a sentence, given what is read of it.
Reader = Callable[[FigureReading, list[Measure]], Iterator[Measure]]

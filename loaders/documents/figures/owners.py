"""Whose a figure is: the owner named at the metric, the subject of the clause, or what the text speaks of.

owners = Owners(sentence, parties, rejected)
owners.clause_subject(at)       # the mention that is the subject of what is asserted at a place
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from interlock.loaders.documents.figures.words import DATE_AFTER, MARK_ANY
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["NEAR", "OF_A_BANK", "SEVERAL", "Owners", "is_adjective"]

_BEHIND = re.compile(rf"(?P<who>{MARK}),? $")  # ", whose" goes on about it
_WHERE = re.compile(
    rf"(?P<who>{MARK}),? where (?:the )?$|^[“\"]?In (?:the )?(?P<front>⟦L\d+⟧),? (?:the )?(?:total |overall |average |annual )?$"
)
_OF_A_FIRM = re.compile(
    r"(?:sales|revenues?|turnover|profits?|income|earnings|orders|deliveries|shipments|passengers?|EBITDA)$"
)
_OF = re.compile(r" of (?:the )?")
_THERE = re.compile(
    rf"(?:{DATE_AFTER}| [a-z-]+ly)* (?:in|across) (?:the )?(?P<p>⟦L\d+⟧)(?!’s|'s|-|,? (?:and|or) ⟦)"
)
_OF_OWNER = re.compile(rf" of (?:the )?(?P<of>{MARK})")
_SENT = re.compile(r"\b(?:exports|imports|shipments|sales|deliveries|supplies|purchases)$")
_POST = re.compile(
    r" (?P<prep>to|with|from|at|into|in|through|on|of|via|by) (?:the |overseas )?⟦\w(?P<at>\d+)⟧"
)
_ITS_WORK = re.compile(r"(?:’s|'s|’|') ⟦[SOA](?P<at>\d+)⟧")
# What a country has, where the text does not say who.
_NATIONAL = re.compile(
    r"export|import|trade|dispatches|remittance|money transfer|inflow|consumer|inflation|customs|gdp|gross domestic|unemployment|\bfdi\b"
    r"|\b(?:foreign|currency|exchange|forex|official|international|external) (?:[a-z]+ ){0,2}reserves"
    r"|economy|foreign direct investment|current account|deficit|surplus|tourist arrivals|harvest|population"
    r"|external debt|public debt|\btax (?:revenues?|receipts|income|collections?|take)|budget (?:revenues?|spending|expenditure)"
    r"|government (?:revenues?|spending|expenditure|debt)|customs (?:revenues?|receipts)"
)
_OF_NATIONS = re.compile(
    r"(?:exports|imports|trade|turnover|remittances|inflation|gdp|gross domestic product|deficit|surplus|reserves|public debt)$"
)
# What is grown or made in a country, where an office of it tells of that.
_GROWN = re.compile(
    r"\b(?:production|output|harvest|crop|catch|landings|arrivals|sales|earnings|prices?|demand|consumption)\b"
)
_OPERATOR = re.compile(
    r"\b(?:(?:Canal|Ports?|Airports?|Railways?|Transit|Roads?|Waterways?) .*|Railways?|Airports?|Ports?|Post)$"
)
_OPERATED = re.compile(
    r"\b(?:revenues?|receipts|throughput|traffic|cargo|transits?|passengers?|volumes?|tolls?|profits?|income)$"
)
_STATE = re.compile(
    r"inflation|gdp|gross domestic|unemployment|budget (?:deficit|surplus)|current account|public debt|economy"
)
_PLURAL = re.compile(r"(?:countries|nations|markets|states|economies|regions|members|partners)\b")
# What the bank of a country has itself.
OF_A_BANK = re.compile(
    r"reserves|profit|loss|assets|deposits|holdings|balance sheet|income|loan|lending|credit|staff|capital|gold|bonds|revenue"
    r"|earnings|interest|fees|dividend|margin|ratio|customers|branches|turnover|liabilities|equity|net worth|costs|share"
    r"|\brates?\b|policy"
)
_OPENS_TEXT = 2  # further mentions that opening the text is worth: it is about whom it opens with
_OF_BOTH = re.compile(r"[Cc]ombined |[Jj]oint ")
_TRADED = re.compile(r"export|import|trade|turnover")
# What is named between two figures of one party without becoming their owner.
_PUBLISHES = frozenset({"GovernmentBody", "Organization", "Chamber", "Bank"})
_SPEAK_OF_THEMSELVES = frozenset({"Firm", "Bank", "Exchange"})
_CENTRAL = re.compile(
    r"\b(?:[Cc]entral|[Rr]eserve|[Ss]tate|[Nn]ational|[Mm]onetary) (?:[Bb]ank|Authority)\b"
    r"|^(?:the )?Bank of [A-Z]|^Bangko |^Banco (?:Central|de|do)\b"
)
_TRADERS = frozenset(
    {"Firm", "Bank", "Asset", "Project", "Place"}
)  # of whom exports may be told next
_UNDER_A_NAME = _SPEAK_OF_THEMSELVES | {"Party"}
_DOERS = frozenset({"Firm", "Asset", "Project"})
_CROWDS = frozenset({"Asset", "Project", "Firm", "Bank"})
_BESIDE_TOPIC = frozenset({"Place", "Person", "Event"})
NEAR = 400  # characters that the subject of a metric may lie back
SEVERAL = 2
# A phrase before the subject of the sentence that "its" in it stands for.
_CATAPHOR = re.compile(
    r"^[“\"]?(?:[A-Z][a-z]+(?: [a-z]+){0,2}, )?(?:[Dd]espite|[Ww]ith|[Ii]n|[Aa]fter|[Bb]efore|[Bb]esides|[Ff]ollowing|[Oo]n"
    r"|[Ff]or|[Bb]y"
    r"|[Tt]hrough|[Tt]hanks to|[Aa]longside|[Uu]nlike|[Aa]s|[Ww]hile|[Aa]lthough|[Ww]hen|[Aa]s a result of)"
    r"\b[^⟦;]*?\b(?:its|their)\b[^⟦;]*?, (?:the )?"
    rf"(?P<s>{MARK})(?=,| (?:also |still |now )?(?:will|would|is|are|was|were|has|had|can|could|saw|made|grew|fell|rose"
    rf"|[a-z]+(?:ed|s))\b)"
)
# "With 32 ships and six plants, Tarnov Foods has": what opens the sentence is no part of its subject.
_WITH_FRONT = re.compile(
    rf"^[“\"]?With [^;:]{{3,160}}?⟦[^;:,]{{1,60}}, (?:the )?(?P<s>{MARK})(?= (?:has|have|had|[a-z]+(?:ed|s))\b)"
)
_LISTED = re.compile(r"[^,;]{0,9}(?:,|;|,? and)(?: and)?(?: the)? ")
_A_TIME = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Quarter|Half)\b"
)
_SEATED = frozenset((", ", " of ", " in ", ", of ", ", in ", " ("))
_A_PAIR = 2  # places that one sentence may be about
_MEMORY = 300  # mentions that a text is remembered by
_SHORT = 48  # characters of a sentence that is a dateline
_DATE_ONLY = re.compile(
    r",? (?:\(?[A-Z][a-z]+day\)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?[\s.:–—-]*"
)
_OPENING = 4000  # characters in which a text says what it is about
_SAYS = re.compile(
    r"(?:’s|'s)?,? (?:also |later )?(?:(?:data|figures|statistics|numbers) (?:show(?:s|ed)?|indicate[ds]?)|said|says|reported"
    r"|reports"
    r"|announced|announces|estimate[sd]|added|stated|states|noted|wrote)\b"
)
_BY = re.compile(r"\b(?:according to|data from|figures from|reported by) (?:the )?$", re.IGNORECASE)
_DATA_OF = re.compile(
    r"\b(?:data|figures|statistics|numbers) (?:of|by|from|compiled by) (?:the )?$"
)
_PASSING = re.compile(
    r"\b(?:including|includes?|included|comprises?|such as|except(?: for)?|excluding|unlike|alongside|owns?|than)\b[^;.]*$"
)
_PASSING_REACH = 70  # characters
_BY_REACH = 24  # characters
_CAPITAL = re.compile(r"[A-Z][a-z]+")
# What comes to somebody, who is then whose it is: "remittances to Tajikistan".
# What a plant, line or port has, rather than whoever owns or buys it.
_OF_A_WORK = re.compile(r"(?:capacity|length|height|depth|runway|draught|cost)$")
_WORKS = frozenset({"Asset", "Project"})
_ENTRUSTED = re.compile(r"(?:deposits|savings|orders|accounts|bookings|policies)$")
_RECEIVED = re.compile(
    r"(?:remittances|(?:money|cash|private|wire) transfers"
    r"|inflows?|lending|loans|aid|investments?|arrivals|visits|trips|stays|journeys|visitors|tourists|travell?ers|passengers|guests"
    r"|holidaymakers|credits?|fdi)$",
    re.IGNORECASE,
)
_INWARD = ("imports", "purchases", "supplies", "orders", "income", "receipts", "earnings", "demand")
_OF_GOODS = re.compile(r"(?:exports|shipments|sales|deliveries|imports|prices?)$", re.IGNORECASE)
_SHIPPED = re.compile(r"\b(?:exports|imports|dispatches)\b")
_SOLD = re.compile(r"(?:exports|shipments|sales|deliveries)$", re.IGNORECASE)


class Owners:
    """The parties of one sentence that a figure in it may belong to.

    Attributes:
        sentence: what is read; marked: its text with marks for mentions, sums and dates.
        parties: those of the document, read so far.
        rejected: counts of what was not told, by reason.
    """

    def __init__(self, sentence: Marked, parties: Parties, rejected: Counter[str]) -> None:
        """Read within one sentence of a document."""
        self.sentence, self.parties, self.rejected = sentence, parties, rejected
        self.told_here: tuple[int, Mention] | None = (
            None  # place and owner of the last figure of this sentence
        )
        self.topic_here: Mention | None = None  # whom this sentence goes on about without naming
        self.marked = sentence.marked

    def topic(self, match: re.Match[str]) -> Mention | None:
        """Whose metric it is where the sentence does not say; what a nation has is not its capital's, whose name a dateline prints."""
        if _OF_BOTH.match(match.groupdict().get("metric") or ""):
            return None  # of two together, of whom no one has it
        if self.marked.startswith("Each ") and self.marked.find("⟦", 0, match.start()) < 0:
            return self._several_before()
        found = self._topic(match)
        if found is None or found.entry is None or found.country is None or found.party < 0:
            return found
        draft = self.parties.drafts[found.party]
        if draft.code is not None and found.entry.use != "capital":
            return found
        if found.entry.use != "capital" and not self._heads_text(found):
            return found
        groups = match.groupdict()
        metric = (groups.get("metric") or "").lower()
        flow = _SOLD.search(metric) and "to " in (groups.get("posts") or "")
        return self.country(found.country) if flow or _OF_NATIONS.search(metric) else found

    def _heads_text(self, place: Mention) -> bool:
        """Whether a place is a dateline that stands as a sentence of its own: "Tarnov, 8 September."."""
        start, stop = self.parties.sentences[place.sentence]
        return (
            stop - start < _SHORT
            and _DATE_ONLY.fullmatch(self.sentence.text, place.end, stop) is not None
            and not self.sentence.text[start : place.start].strip()
        )

    def _topic(self, match: re.Match[str]) -> Mention | None:
        """Whose metric it is where the sentence does not say: what the text goes on about, else what it is about.

        Figures that follow one another are of one party, so what was measured last in the paragraph comes before a place, person
        or event that is named in between, and before the office that publishes them; then comes what the sentence before
        speaks of, and last the party that the text speaks of most. A nation's metric is a country's.
        """
        groups = match.groupdict()
        metric = "".join(groups.get(part) or "" for part in ("metric", "good", "posts")).lower()
        report = self.sentence.speaker(match.start())
        voice = report.voice if report is not None else None
        if voice is not None and voice.kind == "Person" and not _NATIONAL.search(metric):
            voice = self._employer(voice) or voice
        if (
            voice is not None
            and voice.party >= 0
            and not _NATIONAL.search(metric)
            and (self._has_figures(voice) or self._runs_something(voice, metric))
        ):
            return voice
        here = self.told_here
        if (
            here is not None
            and here[0] < match.start()
            and (not _NATIONAL.search(metric) or self._is_place(here[1]))
        ):
            return here[1]
        if (before := self._before_colon(match.start())) is not None:
            return before
        found = self._seated(
            self._main(self.parties.before(self.sentence.start, self.sentence.start)), metric
        )
        if found is not None and (
            self._is_one_of_many(found)
            or self._is_in_passing(found)
            or self._is_crowd_told_of(found)
        ):
            found = None
        if self.topic_here is not None and self._is_place(self.topic_here):
            return self.topic_here
        last = self.parties.measured
        if last is not None and not (last.party >= 0 and self._is_near(last)):
            last = None
        if last is not None and self._is_paragraph_of_its_own(last):
            last = self.parties.lead(self.sentence.start) or last
        if (
            _TRADED.search(metric)
            and self._is_place(last)
            and (found is None or self.parties.drafts[found.party].kind not in _TRADERS)
        ):
            return last  # "exports rose": of whom the figures before were
        if _NATIONAL.search(metric) and not _SOLD.search((groups.get("metric") or "").lower()):
            if self._is_place(last):
                return last
            if not self._is_place(found) and (country := self._theme(metric)) is not None:
                return country
            for office in (voice, found, last):
                if not self._is_place(found) and (country := self.country_of(office)) is not None:
                    return country
            if _STATE.search(metric) and not self._is_place(found):
                return None  # nobody but a country has it
        if found is not None and self._is_of_many_places(found):
            found = None  # "exports to countries outside the union": what is told of them is told
        if found is not None and self._is_voice(found):
            places = [
                m
                for m in self.parties.by_sentence[found.sentence]
                if m.kind == "Place" and m.party >= 0 and not self._is_of_many_places(m)
            ]
            if places and self._is_place(last) and _TRADED.search(metric):
                return last
            if places and _TRADED.search(metric):  # an office publishes figures of a place
                return places[-1]
            if last is not None and not self._is_voice(last):
                return last
        if (
            found is not None
            and self._is_voice(found)
            and (_GROWN.search(metric) or _NATIONAL.search(metric))
            and not self._runs_something(found, metric)
            and (country := self.country_of(found)) is not None
        ):
            return country
        if found is not None and (
            self._publishes(found) or (self._is_voice(found) and self._speaks(found))
        ):
            found = self._told_beside(found)
        if found is not None and _SHIPPED.search(metric) and self._is_voice(found):
            found = None  # whose exports a chamber tells of that names no country, nobody knows
        aside = found is None or self.parties.drafts[found.party].kind in _BESIDE_TOPIC
        if last is not None and aside:
            return last
        if found is not None and self.parties.drafts[found.party].kind == "Person":
            found = None
        told = found or self._theme(metric) or self._here(match.start())
        return (
            told
            or (
                self.country_of(voice)
                if _NATIONAL.search(metric) or _GROWN.search(metric)
                else None
            )
            or (self._office_here() if _NATIONAL.search(metric) or _GROWN.search(metric) else None)
            or self._place_before()
            or (self._written_from() if _NATIONAL.search(metric) else None)
            or (None if _STATE.search(metric) else self._titled())
            or self._only_voice(voice, metric)
        )

    def _only_voice(self, voice: Mention | None, metric: str) -> Mention | None:
        """The chamber that tells of its trade, where the text speaks of nobody else: "orders rose, figures from the board show"."""
        if voice is None or voice.party < 0 or _SHIPPED.search(metric) or _NATIONAL.search(metric):
            return None
        draft = self.parties.drafts[voice.party]
        return voice if draft.kind == "Chamber" and not draft.unnamed else None

    def _several_before(self) -> Mention | None:
        """Those of whom "each" goes on to speak: the last of many in the sentence before."""
        number = self.parties.number(self.sentence.start)
        before = self.parties.by_sentence[number - 1] if number > 0 else []
        many = [m for m in before if m.plural and m.party >= 0]
        return many[-1] if many else None

    def _before_colon(self, at: int) -> Mention | None:
        """Who is the subject of the clause that a colon ends: what stands behind it is told of him."""
        colon = self.marked.rfind(": ", 0, at)
        if colon < 0 or self.marked.find("⟦", 0, colon) < 0:
            return None
        subject = self.clause_subject(colon)
        told = subject is not None and subject.kind in _DOERS and subject.party >= 0
        return subject if told else None

    def _office_here(self) -> Mention | None:
        """The country of the office that this sentence names: "arrivals released by the Kenya Bureau of Statistics rose"."""
        for mention in self.sentence.mentions:
            kind = self.parties.drafts[mention.party].kind if mention.party >= 0 else None
            if (kind == "GovernmentBody" or (kind == "Bank" and self.is_central(mention))) and (
                country := self.country_of(mention)
            ) is not None:
                return country
        return None

    def _has_figures(self, voice: Mention) -> bool:
        """Whether a party speaks of what it has itself: a firm or a bank, but the bank of a country."""
        draft = self.parties.drafts[voice.party]
        return draft.kind in _SPEAK_OF_THEMSELVES and not self.is_central(voice)

    def is_central(self, bank: Mention) -> bool:
        """Whether a party is the bank of a country, which publishes what the country has."""
        draft = self.parties.drafts[bank.party]
        return draft.kind in ("Bank", "GovernmentBody") and _CENTRAL.search(draft.name) is not None

    def _is_near(self, last: Mention) -> bool:
        """Whether a party was measured shortly before, where it was named or where a figure of it stands."""
        figure = self.parties.figure
        told = (
            figure is not None
            and figure.subject == last.party
            and 0 <= self.sentence.start - figure.end < NEAR
        )
        return told or 0 <= self.sentence.start - last.start < NEAR

    def _is_of_many_places(self, found: Mention) -> bool:
        draft = self.parties.drafts[found.party]
        return (
            draft.kind == "Place"
            and draft.unnamed
            and (found.plural or _PLURAL.search(draft.name) is not None)
        )

    def _employer(self, person: Mention) -> Mention | None:
        """Whose office a person holds who speaks of figures: "sales rose, said X, chief executive of Tarnov Steel"."""
        if person not in self.sentence.mentions:
            return None
        mark = f"⟦H{self.sentence.mentions.index(person)}⟧"
        found = re.search(
            rf"{mark},? (?:the |its )?(?:[a-z-]+ ){{1,6}}(?:of|at|for) (?:the )?(?P<f>⟦[FB]\d+⟧)(?!’s|'s)",
            self.marked,
        )
        return self.mention(found["f"]) if found else None

    def _runs_something(self, voice: Mention, metric: str) -> bool:
        """Whether an authority speaks of what it earns or moves itself: "the Tarnov Canal Authority said revenue fell"."""
        draft = self.parties.drafts[voice.party]
        return (
            draft.kind in _PUBLISHES
            and _OPERATOR.search(draft.name) is not None
            and _OPERATED.search(metric) is not None
        )

    def _main(self, found: Mention | None) -> Mention | None:
        """Whom the sentence before speaks of; where it only names in passing a party never named before, whom the text is about."""
        if found is None or self.parties.drafts[found.party].kind not in _UNDER_A_NAME:
            return found
        lead = self.parties.lead(self.sentence.start)
        if lead is None or lead.party == found.party:
            return found
        lately = self._lately()
        named = sum(m.party == found.party and m.antecedent is None for m in lately)
        return lead if named == 1 and sum(m.party == lead.party for m in lately) > 1 else found

    def _titled(self) -> Mention | None:
        """The firm that the heading names, where the text itself has named nobody yet."""
        named = any(m.party >= 0 and m.form == "name" and not m.dateline for m in self.parties.seen)
        firm = None if named else self.parties.titled()
        return None if firm is None or _A_TIME.search(firm.name) else firm

    def _seated(self, found: Mention | None, metric: str) -> Mention | None:
        """Whose seat a place only is that ends the sentence before: "annual accounts of Tarnov Steel, Orlu." is of the firm."""
        if found is None or found.kind != "Place" or _NATIONAL.search(metric):
            return found
        for mention in self.parties.by_sentence[found.sentence]:
            beside = self.sentence.text[mention.end : found.start]
            if mention.party >= 0 and mention.kind in _SPEAK_OF_THEMSELVES and beside in _SEATED:
                return mention
        return found

    def _is_paragraph_of_its_own(self, last: Mention) -> bool:
        """Whether a firm was measured in another paragraph: a new one is of whom the text is about."""
        if self.parties.drafts[last.party].kind not in _SPEAK_OF_THEMSELVES:
            return False
        blocks = self.parties.blocks
        here, there = self.parties.number(self.sentence.start), self.parties.number(last.start)
        return here >= 0 and there >= 0 and blocks[here] != blocks[there]

    def _is_crowd_told_of(self, found: Mention) -> bool:
        """Whether a portfolio, or several without a name that the text is not about, stand in the sentence before: "the two airports"."""
        draft = self.parties.drafts[found.party]
        if draft.kind == "Portfolio":
            return True
        lead = self.parties.lead(self.sentence.start)
        named = lead is not None and not self.parties.drafts[lead.party].unnamed
        return named and draft.unnamed and found.plural and draft.kind in _CROWDS

    def _is_in_passing(self, mention: Mention) -> bool:
        """Whether a party of the sentence before is only an example or a part there: "which includes Tarnov Air and Velmar"."""
        text = self.sentence.text
        start = self.parties.sentences[mention.sentence][0]
        return (
            _PASSING.search(text, max(start, mention.start - _PASSING_REACH), mention.start)
            is not None
        )

    def _place_before(self) -> Mention | None:
        """The country that opens the sentence before, where nobody else is spoken of."""
        number = self.parties.number(self.sentence.start)
        if number < 1 or self.parties.blocks[number - 1] != self.parties.blocks[number]:
            return None
        before = self.parties.by_sentence[number - 1]
        first = before[0] if before else None
        if first is None or first.party < 0 or first.dateline or first.kind != "Place":
            return None
        others = {m.party for m in before if m.party >= 0 and m.kind != "Place"}
        return first if not others and self.parties.drafts[first.party].code else None

    def _written_from(self) -> Mention | None:
        """The country in which the report was written, where it names no other: "HANOI, 8 September. Two-way trade with ..."."""
        line = next((m for m in self.parties.seen if m.dateline), None)
        known = line is not None and line.entry is not None and line.country is not None
        return self.country(line.country or "") if known and line is not None else None

    def told_by(self, voice: Mention, metric: str) -> Mention | None:
        """Whose metric a voice speaks of that names nobody: a firm of its own, an office of its country's."""
        if voice.party < 0:
            return None
        national = _NATIONAL.search(metric.lower()) is not None
        if self.parties.drafts[voice.party].kind in _SPEAK_OF_THEMSELVES:
            own = self.country_of(voice) if national else voice
            return own or voice
        return self.country_of(voice) if national else None

    def country_of(self, voice: Mention | None) -> Mention | None:
        """The country of an office that speaks of national figures, as a mention where the sentence does not name it."""
        if voice is None or voice.party < 0:
            return None
        draft = self.parties.drafts[voice.party]
        if draft.kind not in _PUBLISHES:
            return None
        if draft.unnamed and draft.country is None and (seat := self._seat(voice)) is not None:
            return seat
        named = (hit.entry.country for hit in shipped().find(draft.name) if hit.entry.country)
        code = draft.country or next(named, None)  # "Bank of Ghana"
        return self.country(code) if code is not None else None

    def _seat(self, office: Mention) -> Mention | None:
        """The country behind an office that has no name: "the statistics office of Kenya"."""
        behind = _OF.match(self.sentence.text, office.end)
        return next(
            (
                m
                for m in self.sentence.mentions
                if behind is not None and m.start == behind.end() and m.kind == "Place" and m.party >= 0
                and self.parties.drafts[m.party].code is not None
            ),
            None,
        )  # fmt: skip

    def there(self, match: re.Match[str], stop: int) -> tuple[Mention, int] | None:
        """The country behind what is said of a metric of nations, and where it ends: "consumer prices rose 3 percent in April in Kenya"."""
        metric = (match.groupdict().get("metric") or "").lower()
        if not (_NATIONAL.search(metric) or _GROWN.search(metric)):
            return None
        found = _THERE.match(self.marked, stop)
        place = self.mention(found["p"]) if found else None
        if (
            found is None
            or place is None
            or place.party < 0
            or self.parties.drafts[place.party].code is None
        ):
            return None
        report = self.sentence.speaker(match.start())
        voice = report.voice if report is not None else None
        firm = voice is not None and voice.kind in _SPEAK_OF_THEMSELVES
        return None if firm else (place, found.end())

    def country(self, code: str) -> Mention:
        """A country that the sentence does not name, as a mention."""
        at = self.sentence.start
        mention = Mention(at, at, 0, "Place", "name", code, country=code, code=code)
        mention.party = self.parties.country(code)
        mention.antecedent = (at, at)
        return mention

    def again(self, party: int) -> Mention:
        """A party of the text before that the sentence speaks of without naming it, as a mention."""
        at, draft = self.sentence.start, self.parties.drafts[party]
        mention = Mention(
            at, at, 0, draft.kind, "name", draft.name, country=draft.country, code=draft.code
        )
        mention.party = party
        mention.antecedent = (at, at)
        return mention

    def _here(self, at: int) -> Mention | None:
        """The firm that is the subject of this sentence before a place: "Tarnov Air said passenger numbers ..."."""
        here = self.parties.before(self.sentence.start, self.sentence.to_text(at))
        is_firm = here is not None and self.parties.drafts[here.party].kind in _SPEAK_OF_THEMSELVES
        return here if is_firm else None

    def _is_place(self, mention: Mention | None) -> bool:
        return mention is not None and self.parties.drafts[mention.party].kind == "Place"

    def _is_voice(self, mention: Mention) -> bool:
        """Whether the party publishes figures of others rather than having them."""
        return self.parties.drafts[mention.party].kind in (
            "GovernmentBody",
            "Organization",
            "Chamber",
        ) or self.is_central(mention)

    def _speaks(self, mention: Mention) -> bool:
        """Whether a party of the sentence before only says what stands there: "..., the regulator said"."""
        text = self.sentence.text
        return (
            _SAYS.match(text, mention.end) is not None
            or _BY.search(text, max(0, mention.start - _BY_REACH), mention.start) is not None
        )

    def _is_one_of_many(self, mention: Mention) -> bool:
        """Whether a country stands among others of its sentence: "from China, Japan and Malaysia"; it is not told of."""
        if mention.kind != "Place":
            return False
        row: list[Mention] = []
        for place in self.parties.by_sentence[mention.sentence]:
            if place.kind != "Place":
                continue
            joint = row and _LISTED.fullmatch(self.sentence.text, row[-1].end, place.start)
            row = [*row, place] if joint else [place]
            if mention in row and len(row) > _A_PAIR:
                return True
        return False

    def _publishes(self, mention: Mention) -> bool:
        """Whether a party of the sentence before is only the source of its data: "according to data of the Tarnov Board"."""
        text = self.sentence.text
        return _DATA_OF.search(text, max(0, mention.start - _BY_REACH), mention.start) is not None

    def _told_beside(self, voice: Mention) -> Mention | None:
        """Of whom a voice speaks: the first other party of its sentence that is neither a voice nor a person."""
        return next(
            (
                m
                for m in self.parties.by_sentence[voice.sentence]
                if m.party >= 0 and m.party != voice.party and not m.dateline
                and not self._is_voice(m) and self.parties.drafts[m.party].kind not in ("Person", "Event")
            ),
            None,
        )  # fmt: skip

    def _theme(self, metric: str) -> Mention | None:
        """Whom the text has spoken of most so far, of the kind that has such a metric."""
        national = _NATIONAL.search(metric.lower()) is not None
        wanted = ("Place",) if national else ("Firm", "Bank", "Organization")
        counts: Counter[int] = Counter()
        first: dict[int, Mention] = {}
        for mention in self._lately():
            if mention.party < 0 or mention.dateline:
                continue
            draft = self.parties.drafts[mention.party]
            country = draft.code is not None and "-" not in draft.code
            if draft.kind == "Organization" and self._speaks(mention):
                continue  # "the institute said": it tells of others
            if draft.kind in wanted and not draft.unnamed and (not national or country):
                counts[mention.party] += 1
                if not first:
                    counts[mention.party] += _OPENS_TEXT
                first.setdefault(mention.party, mention)
        best = counts.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None  # of two it would be a guess
        return first[best[0][0]]

    def _lately(self) -> list[Mention]:
        """The mentions before this sentence, the last few hundred: a long document costs no more a page."""
        at = bisect_left(self.parties.seen, self.sentence.start, key=lambda mention: mention.start)
        return self.parties.seen[max(0, at - _MEMORY) : at]

    def _its_work(self, metric: str, owner: Mention | None) -> Mention | None:
        """The one work told of in the sentence before, for what works have: "X bought the mill. Its capacity is 300 tonnes"."""
        if owner is None or owner.kind in _WORKS or _OF_A_WORK.search(metric) is None:
            return owner
        beside = self.parties.number(self.sentence.start) - 1
        works = {
            m.party: m
            for m in self._lately()
            if m.sentence == beside and m.kind in _WORKS and m.party >= 0
        }
        return next(iter(works.values())) if len(works) == 1 else owner

    def latest_thing(self, *, here: bool = True) -> Mention | None:
        """The plant or project that was spoken of last, near by; without `here`, before this sentence."""
        near = [
            m for m in [*self._lately(), *(self.sentence.mentions if here else ())]
            if m.start > self.sentence.start - NEAR and m.party >= 0 and self.parties.drafts[m.party].kind in ("Asset", "Project")
        ]  # fmt: skip
        return near[-1] if near else None

    def pair(self) -> tuple[Mention, Mention] | None:
        """The two countries that "bilateral" means: of the name that lists both, else the first two of the text."""
        text = self.sentence.text[max(0, self.sentence.start - _OPENING) : self.sentence.start]
        hits = (
            [hit for hit in shipped().find(text) if hit.entry.country]
            if " between " in text
            else []
        )
        told = [
            (one, other)
            for one, other in pairwise(hits)
            if text[one.end : other.start] in (" and ", " and the ")
            and text[: one.start].removesuffix("the ").endswith(" between ")
            and one.entry.country != other.entry.country
        ]
        if told:
            first, second = told[-1]
            return self.country(first.entry.country or ""), self.country(second.entry.country or "")
        codes: list[str] = []
        for hit in shipped().find(self.sentence.text[: min(self.sentence.start, _OPENING)]):
            if hit.entry.country and hit.entry.country not in codes:
                codes.append(hit.entry.country)
        if len(codes) < SEVERAL:
            return None
        return self.country(codes[0]), self.country(codes[1])

    def mention(self, mark: str | None) -> Mention | None:
        """The mention that a mark stands for, the first of a list."""
        indices = self.sentence.indices(mark) if mark else ()
        return self.sentence.mentions[indices[0]] if indices else None

    def amount(self, mark: str) -> Amount:
        """The sum, percentage or quantity that a mark stands for."""
        return self.sentence.amounts[int(mark[2:-1])]

    def ends(self, head: re.Match[str]) -> tuple[Mention | None, Mention | None]:
        """Subject and partner of a metric: its owner before or behind it, the pair it is between, an adjective before it."""
        return self.ends_of(head.groupdict(), head)

    def ends_of(
        self, groups: Mapping[str, str | None], head: re.Match[str]
    ) -> tuple[Mention | None, Mention | None]:
        """As `ends`, with the groups of a shape that has no pair of its own."""
        if head_pair := groups["a"] or groups["a2"]:
            return self.mention(head_pair), self.mention(groups["b"] or groups["b2"])
        owner, partner = self.mention(head["own"] or groups.get("adjunct")), None
        inward = head["metric"].lower().endswith(_INWARD)
        received = (
            owner is None
            and _RECEIVED.search(f"{head['metric']}{groups.get('good') or ''}") is not None
        )
        for post in _POST.finditer(head["posts"]):
            mention = self.sentence.mentions[int(post["at"])]
            work = _ITS_WORK.match(head["posts"], post.end())
            if work is not None and self.sentence.mentions[int(work["at"])].form == "name":
                mention = self.sentence.mentions[
                    int(work["at"])
                ]  # "at Tarnov Ports's Kosa terminal"
            if post["prep"] == "of" and mention.kind == "Party" and _TRADED.search(head["metric"]):
                continue  # "imports of ESPO Blend"
            if owner is None and post["prep"] == "by" and (home := self._people(mention)):
                owner = home  # "remittances sent home by Kenyans"
                continue
            if post["prep"] in ("through", "via") and (
                mention.kind in _SPEAK_OF_THEMSELVES or _SENT.search(head["metric"])
            ):
                continue  # "shipments through the port of Tarnov", "remittances sent through banks" are not theirs
            if (
                post["prep"] == "with"
                and owner is None
                and mention.kind in _SPEAK_OF_THEMSELVES
                and _ENTRUSTED.search(head["metric"])
            ):
                owner = mention  # "deposits with Tarnov Bank" are what it holds
                continue
            outward = post["prep"] in ("to", "with") or (
                post["prep"] == "from" and (inward or owner is not None)
            )
            if outward and received and post["prep"] == "to" and mention.kind == "Place":
                owner = owner or mention
            elif outward or (
                received and post["prep"] == "from" and mention.kind in ("Place", "Organization")
            ):
                partner = partner or mention
            elif owner is None and mention.kind == "Place" and self._sells_there(head):
                continue  # "sales in Asia fell, Tarnov Air said": of its own
            elif owner is None and (of := self._works_of(post, head["posts"], mention)):
                owner = of  # "traffic at the 13 airports of Tarnov Ports"
            elif owner is None and (
                not (post["prep"] == "in" and (head["good"] or head["its"]))
                or (
                    (mention.code or mention.country) is not None
                    and not head["its"]
                    and _GROWN.search(head["metric"].lower())
                )
            ):
                owner = mention  # "production of gas in Kenya"
        if owner is None and head["its"]:
            at = self.sentence.to_text(head.start())
            owner = self._its_work(head["metric"], self.possessor(head["its"], head.start(), at))
        if owner is None and (where := _WHERE.search(self.marked, 0, head.start())):
            place = self.mention(where["who"] or where["front"])
            if (
                place is not None
                and place.kind == "Place"
                and not _OF_A_FIRM.search(head["metric"])
            ):
                owner = place  # "in Kenya, where output rose"
        if owner is None:
            first = head["metric"].partition(" ")[0]
            start = head.start("metric") + (len(first) + 1 if is_adjective(first) else 0)
            owner = self.adjective(start)
        if partner is None and inward and head["good"]:
            partner = self._maker(head)  # "imports of Turkish steel"
        if owner is None and head["good"] and _OF_GOODS.search(head["metric"]):
            # "exports of Kenyan tea"
            for word in _CAPITAL.finditer(head["good"]):
                if is_adjective(word[0]):
                    owner = self.adjective(head.start("good") + word.end() + 1)
        return owner, partner

    def _works_of(self, post: re.Match[str], posts: str, mention: Mention) -> Mention | None:
        """The named owner behind works without a name that only say where something is counted."""
        if not (mention.plural and self.parties.drafts[mention.party].unnamed):
            return None
        if mention.kind not in ("Asset", "Firm") or post["prep"] not in ("at", "in", "of", "on"):
            return None
        behind = _OF_OWNER.match(posts, post.end())
        owner = self.mention(behind["of"]) if behind else None
        return owner if owner is not None and owner.form == "name" else None

    def _maker(self, head: re.Match[str]) -> Mention | None:
        """The country whose goods come in, by the adjective before them."""
        for word in _CAPITAL.finditer(head["good"]):
            if is_adjective(word[0]):
                return self.adjective(head.start("good") + word.end() + 1)
        return None

    def _people(self, mention: Mention) -> Mention | None:
        """The country whose people a name is: "Kenyans"."""
        word = self.sentence.text[mention.start : mention.end]
        if mention.kind != "Party" or not word.endswith("s"):
            return None
        hits = shipped().find(word[:-1])
        hit = hits[0] if len(hits) == 1 else None
        if hit is None or hit.entry.use != "adjective" or hit.end != len(word) - 1:
            return None
        return self.country(hit.entry.country) if hit.entry.country is not None else None

    def _sells_there(self, head: re.Match[str]) -> bool:
        """Whether a firm speaks of what it has at a place, rather than of the place."""
        report = self.sentence.speaker(head.start())
        voice = report.voice if report is not None else None
        metric = head["metric"].lower()
        if voice is None and _OF_A_FIRM.fullmatch(metric):
            before = self._main(self.parties.before(self.sentence.start, self.sentence.start))
            return (
                before is not None
                and self.parties.drafts[before.party].kind in _SPEAK_OF_THEMSELVES
            )
        return (
            voice is not None
            and voice.kind in _SPEAK_OF_THEMSELVES
            and _OF_A_FIRM.search(metric) is not None
        )

    def possessor(self, word: str, place: int, at: int) -> Mention | None:
        """Whom "its", "their" or "whose" before a metric stands for: `place` in the marked sentence, `at` in the text."""
        if word.lower() == "whose":
            behind = _BEHIND.search(self.marked, 0, place)
            return self.mention(behind["who"]) if behind else None
        ahead = _CATAPHOR.match(self.marked)
        if ahead is not None and place < ahead.start("s"):
            return self.mention(
                ahead["s"]
            )  # "Despite a fall in its sales, Tarnov Air made a profit"
        return self.parties.before(self.sentence.start, at, plural=word.lower() == "their")

    def behind_front(self, at: int) -> Mention | None:
        """The subject behind a phrase that opens the sentence, where what stands at a place is said of him: "With A and B, X has"."""
        front = _WITH_FRONT.match(self.marked)
        if front is None or at < front.end() or "⟦" in self.marked[front.end() : at]:
            return None
        return self.mention(front["s"])

    def clause_subject(self, at: int, *, aside: bool = False) -> Mention | None:
        """The subject of what is asserted at a place; with `aside`, also the head of the relative clause that holds it."""
        inside = self.sentence.aside(at) if aside else None
        if inside is not None:
            words = self.marked[inside[0] : at]
            if inside[2] is None or ruleset().possibility.search(words) or MARK_ANY.search(words):
                return None
            return (
                self.sentence.mentions[inside[2]]
                if ruleset().ladder(words.strip()) == "asserted"
                else None
            )
        found = self.asserted(at)
        if found is None:
            return None
        return self.behind_front(at) or self.sentence.mentions[found.subjects[0]]

    def doer(self, at: int) -> Mention | None:
        """The subject of a verb that says what is or what will be."""
        subject = self.clause_subject(at, aside=True)
        if subject is not None:
            return subject
        chain = self.sentence.chain(at, ruleset())
        if isinstance(chain, str) or ruleset().ladder(chain.words.strip()) not in (
            "planned",
            "agreed",
        ):
            return None
        return self.sentence.mentions[chain.subjects[0]]

    def asserted(self, at: int) -> Chain | None:
        """The subject and chain of the verb at a place, if what it says is asserted: not planned, not denied, not possible."""
        found = self.sentence.chain(at, ruleset())
        if isinstance(found, str):
            return None
        words = found.words.strip()
        if ruleset().ladder(words) != "asserted" or ruleset().possibility.search(words):
            return None
        return found

    def adjective(self, at: int) -> Mention | None:
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

    def portfolio(self, fallback: int) -> int:
        """The one portfolio of the document, before or after: its projects are what is valued; else the group itself."""
        portfolios = [
            at for at, draft in enumerate(self.parties.drafts) if draft.kind == "Portfolio"
        ]
        return portfolios[0] if len(portfolios) == 1 else fallback


def is_adjective(word: str) -> bool:
    """Whether a word is the adjective of a country: "Kazakh"."""
    hits = shipped().find(word) if word[0].isupper() else []
    return (
        len(hits) == 1
        and hits[0].entry.use == "adjective"
        and hits[0].end == len(word)
        and hits[0].entry.country is not None  # "European revenue" is of a part of somebody’s
    )

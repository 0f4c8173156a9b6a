"""Whose a figure is where its sentence does not say: what the text goes on about, else what it is about, else whose country tells of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from interlock.loaders.documents.figures.whose.in_the_sentence import (
    NATIONAL,
    PUBLISHES,
    SPEAK_OF_THEMSELVES,
    InTheSentence,
)
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["GROWN", "NEAR", "TRADED", "Topics"]

_OF_NATIONS = later(
    r"(?:exports|imports|trade|turnover|remittances|inflation|gdp|gross domestic product|deficit|surplus|reserves|public debt)$"
)
# What is grown or made in a country, where an office of it tells of that.
GROWN = later(
    r"\b(?:production|output|harvest|crop|catch|landings|arrivals|sales|earnings|prices?|demand|consumption)\b"
)
_OPERATOR = later(
    r"\b(?:(?:Canal|Ports?|Airports?|Railways?|Transit|Roads?|Waterways?) .*|Railways?|Airports?|Ports?|Post)$"
)
_OPERATED = later(
    r"\b(?:revenues?|receipts|throughput|traffic|cargo|transits?|passengers?|volumes?|tolls?|profits?|income)$"
)
_STATE = later(
    r"inflation|gdp|gross domestic|unemployment|budget (?:deficit|surplus)|current account|public debt|economy"
)
_PLURAL = later(r"(?:countries|nations|markets|states|economies|regions|members|partners)\b")
_OPENS_TEXT = 2  # further mentions that opening the text is worth: it is about whom it opens with
# What firms have, and no place.
FIRMS_ONLY = later(
    r"\b(?:(?:pre-?tax|net|operating|core|underlying|gross|group|distributable|comparable) (?:profits?|income|loss(?:es)?|earnings)"
    r"|profits?(?: (?:before|after) tax)?|EBITDA|ebitda|ebit|dividends?|gearing|equity ratio|(?:operating|net|gross|profit) margins?"
    r"|(?:operating |free )?cash(?: flow)?|bullion|order (?:book|backlog|intake)"
    r"|market share|return on equity|net debt|loan book|share price|shares)$"
)
# What a country makes or grows, and its mines and fields each on their own.
_OF_A_COUNTRY = later(r"\b(?:production|output|harvest|crop|catch|exports|imports)\b")
_AS = later(r" (?:as|is|was|became|remains?|remained) (?:the |an? )?$")
_AS_REACH = 16  # characters
_OPENING = 4000  # characters in which a text says what it is about
_OF_BOTH = later(r"[Cc]ombined |[Jj]oint ")
TRADED = later(r"export|import|trade|turnover")
_TRADERS = frozenset(
    {"Firm", "Bank", "Asset", "Project", "Place"}
)  # of whom exports may be told next
_ACTORS = SPEAK_OF_THEMSELVES | {"Asset", "Project", "Party", "Event"}
_INVESTORS = later(
    r"(?:[Ss]hare|[Uu]nit|[Bb]ond|[Ss]tock)holders|[Ii]nvestors|[Cc]reditors|[Cc]ustomers|[Aa]nalysts"
)
_TAKINGS = later(r"\b(?:revenues?|turnover)$")  # of a mine that a firm has, the firm's
_HAVE_NONE = frozenset({"Place", "Asset", "Project"})
_HAVE_PROFITS = SPEAK_OF_THEMSELVES | {"Asset", "Organization"}
_UNDER_A_NAME = SPEAK_OF_THEMSELVES | {"Party"}
_DOERS = frozenset({"Firm", "Asset", "Project"})
_CROWDS = frozenset({"Asset", "Project", "Firm", "Bank"})
# What is named between two figures of one party without becoming their owner.
_BESIDE_TOPIC = frozenset({"Place", "Person", "Event"})
NEAR = 400  # characters that the subject of a metric may lie back
_LISTED = later(r"[^,;]{0,9}(?:,|;|,? and)(?: and)?(?: the)? ")
_A_TIME = later(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Quarter|Half)\b"
)
_SEATED = frozenset((", ", " of ", " in ", ", of ", ", in ", " ("))
_A_PAIR = 2  # places that one sentence may be about
_MEMORY = 300  # mentions that a text is remembered by
_SHORT = 48  # characters of a sentence that is a dateline
_DATE_ONLY = later(
    r",? (?:\(?[A-Z][a-z]+day\)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?[\s.:–—-]*"
)
_SAYS = later(
    r"(?:’s|'s)?,? (?:also |later )?(?:(?:data|figures|statistics|numbers) (?:show(?:s|ed)?|indicate[ds]?)|said|says|reported"
    r"|reports"
    r"|announced|announces|estimate[sd]|added|stated|states|noted|wrote)\b"
)
_BY = later(r"\b(?:according to|data from|figures from|reported by) (?:the )?$", re.IGNORECASE)
_DATA_OF = later(r"\b(?:data|figures|statistics|numbers) (?:of|by|from|compiled by) (?:the )?$")
_PASSING = later(
    r"\b(?:including|includes?|included|comprises?|such as|except(?: for)?|excluding|unlike|alongside|owns?|than)\b[^;.]*$"
)
_PASSING_REACH = 70  # characters
_BY_REACH = 24  # characters
_SHIPPED = later(r"\b(?:exports|imports|dispatches)\b")
_SOLD = later(r"(?:exports|shipments|sales|deliveries)$", re.IGNORECASE)


class Topics(InTheSentence):
    """Finds what a text goes on about when it tells a figure."""

    def topic(self, match: re.Match[str]) -> Mention | None:
        """Whose metric it is where the sentence does not say; what a nation has is not its capital's, whose name a dateline prints."""
        if _OF_BOTH.match(match.groupdict().get("metric") or ""):
            return None  # of two together, of whom no one has it
        if self.marked.startswith("Each ") and self.marked.find("⟦", 0, match.start()) < 0:
            return self._several_before()
        found = self._topic(match)
        groups = match.groupdict()
        noun = groups.get("metric") or groups.get("metric2") or ""
        found = self._of_a_firm(found, noun.lower())
        found = self._of_its_country(
            found, f"{groups.get('metric') or ''}{groups.get('good') or ''}".lower()
        )
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
        if voice is not None and voice.kind == "Person" and not NATIONAL.search(metric):
            voice = self._employer(voice) or voice
        if (
            voice is not None
            and voice.party >= 0
            and not NATIONAL.search(metric)
            and (self._has_figures(voice) or self._runs_something(voice, metric))
        ):
            return voice
        here = self.told_here
        if (
            here is not None
            and here[0] < match.start()
            and (not NATIONAL.search(metric) or self._is_place(here[1]))
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
        if found is not None and self._only_describes(found):
            found = self._first_of(found.sentence)
        if self.topic_here is not None and self._is_place(self.topic_here):
            return self.topic_here
        last = self.parties.measured
        if last is not None and not (last.party >= 0 and self._is_near(last)):
            last = None
        if last is not None and self._is_paragraph_of_its_own(last):
            if (country := self._country_again(metric)) is not None:
                return country
            last = self.parties.lead(self.sentence.start) or last
        if (
            TRADED.search(metric)
            and self._is_place(last)
            and (found is None or self.parties.drafts[found.party].kind not in _TRADERS)
        ):
            return last  # "exports rose": of whom the figures before were
        if NATIONAL.search(metric) and not _SOLD.search((groups.get("metric") or "").lower()):
            if self._is_place(last):
                return last
            if not self._is_place(found) and (country := self._theme(metric)) is not None:
                return country
            for office in (voice, found, last):
                if not self._is_place(found) and (country := self.country_of(office)) is not None:
                    return country
            if _STATE.search(metric) and not self._is_place(found):
                return self._only_country()  # nobody but a country has it
        if found is not None and self._is_of_many_places(found):
            found = None  # "exports to countries outside the union": what is told of them is told
        if found is not None and self._is_voice(found):
            places = [
                m
                for m in self.parties.by_sentence[found.sentence]
                if m.kind == "Place" and m.party >= 0 and not self._is_of_many_places(m)
            ]
            if places and self._is_place(last) and TRADED.search(metric):
                return last
            if places and TRADED.search(metric):  # an office publishes figures of a place
                return places[-1]
            if last is not None and not self._is_voice(last):
                return last
        if (
            found is not None
            and self._is_voice(found)
            and (GROWN.search(metric) or NATIONAL.search(metric))
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
            or (self.country_of(voice) if NATIONAL.search(metric) or GROWN.search(metric) else None)
            or (self._office_here() if NATIONAL.search(metric) or GROWN.search(metric) else None)
            or self._place_before()
            or (self._written_from() if NATIONAL.search(metric) else None)
            or (self._only_country() if NATIONAL.search(metric) else None)
            or (None if _STATE.search(metric) else self._titled())
            or self._only_voice(voice, metric)
            or (None if metric.strip() or self._has_actors() else self._only_country())
        )

    def _only_describes(self, found: Mention) -> bool:
        """Whether a party of the sentence before is only what somebody is or became: "has overtaken Ethiopia as the biggest grower"."""
        begin = self.parties.sentences[found.sentence][0]
        said = self.sentence.text[max(begin, found.start - _AS_REACH) : found.start]
        return self.parties.drafts[found.party].unnamed and _AS.search(said) is not None

    def _first_of(self, number: int) -> Mention | None:
        """The first party of a sentence."""
        return next((m for m in self.parties.by_sentence[number] if m.party >= 0), None)

    def _country_again(self, metric: str) -> Mention | None:
        """The country with whose output the text began, where a paragraph goes on to another good."""
        first = self.parties.told[0] if self.parties.told else None
        if first is None or " " not in metric.strip() or _OF_A_COUNTRY.search(metric) is None:
            return None
        draft = self.parties.drafts[first.subject]
        of_country = draft.kind == "Place" and draft.code is not None
        of_others = any(one.indicator.lower() == metric for one in self.parties.told)
        kin = _OF_A_COUNTRY.search(first.indicator) is not None
        return self.again(first.subject) if of_country and kin and not of_others else None

    def _has_actors(self) -> bool:
        """Whether the text has named somebody who may have figures of his own, or the sentence a place."""
        kinds = {self.parties.drafts[m.party].kind for m in self._lately() if m.party >= 0}
        here = any(m.kind == "Place" for m in self.sentence.mentions)
        return here or not kinds.isdisjoint(_ACTORS)

    def the_country(self, found: Mention | None) -> Mention | None:
        """Whom "the country" is behind figures of one that others only trade with: "China bought 3 tonnes. The country exported"."""
        if found is None or found.form != "definite" or not self._is_place(found):
            return found
        for told in reversed(self.parties.told):
            if self.sentence.start - told.end > NEAR:
                return found
            if told.subject == found.party:
                return found
            if told.partner_party == found.party and self.parties.drafts[told.subject].code:
                return self.again(told.subject)
        return found

    def _of_a_firm(self, found: Mention | None, metric: str) -> Mention | None:
        """Whose a metric is that only firms have, where a place was told of last: of the firm of the figures before."""
        if found is None or found.party < 0:
            return found
        takings = found.kind == "Asset" and _TAKINGS.search(metric) is not None
        if FIRMS_ONLY.search(metric) is None and not takings:
            return found
        draft = self.parties.drafts[found.party]
        kind = "Place" if _INVESTORS.fullmatch(draft.name) else draft.kind
        if self.parties.told and self.parties.told[0].subject == found.party:
            return found  # the text is about it
        if kind not in _HAVE_NONE or any(
            told.subject == found.party and FIRMS_ONLY.search(told.indicator)
            for told in self.parties.told
        ):
            return found
        firms = _HAVE_PROFITS if kind == "Place" else SPEAK_OF_THEMSELVES
        for told in reversed(self.parties.told):
            if self.parties.drafts[told.subject].kind in firms:
                return self.again(told.subject)
        return found

    def _of_its_country(self, found: Mention | None, metric: str) -> Mention | None:
        """Whose a nation's metric is behind a figure of one of its towns, where the text tells of the country: "in Abidjan. Grindings"."""
        if not self._is_place(found) or found is None or NATIONAL.search(metric) is None:
            return found
        place = self.parties.drafts[found.party]
        if place.code is not None or place.country is None:
            return found
        drafts = self.parties.drafts
        of = (one.subject for one in self.parties.told if drafts[one.subject].code == place.country)
        told = next(of, None)
        return found if told is None else self.again(told)

    def _only_country(self) -> Mention | None:
        """The one country that the text names or whose office it names, before or after."""
        firms = [
            (m.start, m.end, m.party >= 0 and self.is_central(m))
            for found in self.parties.by_sentence.values()
            for m in found
            if m.form == "name" and m.kind in SPEAK_OF_THEMSELVES
        ]
        hits = shipped().find(self.sentence.text[:_OPENING])
        codes = {
            hit.entry.country
            for hit in hits  # a town in a bank's name tells nothing of its country
            if hit.entry.country
            and not any(
                start <= hit.start < hit.end <= end and not (central and hit.entry.code)
                for start, end, central in firms
            )
        }
        return self.country(codes.pop()) if len(codes) == 1 else None

    def _only_voice(self, voice: Mention | None, metric: str) -> Mention | None:
        """The chamber that tells of its trade, where the text speaks of nobody else: "orders rose, figures from the board show"."""
        if voice is None or voice.party < 0 or _SHIPPED.search(metric) or NATIONAL.search(metric):
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
        return draft.kind in SPEAK_OF_THEMSELVES and not self.is_central(voice)

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
            draft.kind in PUBLISHES
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
        if found is None or found.kind != "Place" or NATIONAL.search(metric):
            return found
        for mention in self.parties.by_sentence[found.sentence]:
            beside = self.sentence.text[mention.end : found.start]
            if mention.party >= 0 and mention.kind in SPEAK_OF_THEMSELVES and beside in _SEATED:
                return mention
        return found

    def _is_paragraph_of_its_own(self, last: Mention) -> bool:
        """Whether a firm was measured in another paragraph: a new one is of whom the text is about."""
        if self.parties.drafts[last.party].kind not in SPEAK_OF_THEMSELVES:
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

    def _here(self, at: int) -> Mention | None:
        """The firm that is the subject of this sentence before a place: "Tarnov Air said passenger numbers ..."."""
        here = self.parties.before(self.sentence.start, self.sentence.to_text(at))
        is_firm = here is not None and self.parties.drafts[here.party].kind in SPEAK_OF_THEMSELVES
        return here if is_firm else None

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
        national = NATIONAL.search(metric.lower()) is not None
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
        for told in self.parties.told if national else ():
            if told.subject in first:
                counts[told.subject] += (
                    1  # whose figures the text gives, and not with whom it trades
                )
        best = counts.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None  # of two it would be a guess
        return first[best[0][0]]

    def _lately(self) -> list[Mention]:
        """The mentions before this sentence, the last few hundred: a long document costs no more a page."""
        at = bisect_left(self.parties.seen, self.sentence.start, key=lambda mention: mention.start)
        return self.parties.seen[max(0, at - _MEMORY) : at]

"""Who is told of in the sentence of a figure: the subject of the clause, who has a noun, the country that an adjective or office means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from interlock.loaders.documents.figures.words import MARK_ANY
from interlock.loaders.documents.grammar.clauses import Chain, Marked
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["NATIONAL", "PUBLISHES", "SPEAK_OF_THEMSELVES", "InTheSentence", "is_adjective"]

_BEHIND = later(rf"(?P<who>{MARK}),? $")  # ", whose" goes on about it
_OF = later(r" of (?:the )?")
# What a country has, where the text does not say who.
NATIONAL = later(
    r"export|import|trade|dispatches|remittance|money transfer|inflow|consumer|inflation|customs|gdp|gross domestic|unemployment|\bfdi\b"
    r"|\b(?:foreign|currency|exchange|forex|official|international|external) (?:[a-z]+ ){0,2}reserves"
    r"|economy|foreign direct investment|current account|deficit|surplus|tourist arrivals|harvest|population"
    r"|external debt|public debt|\btax (?:revenues?|receipts|income|collections?|take)|budget (?:revenues?|spending|expenditure)"
    r"|economic (?:activity|growth|output)|industrial (?:output|production)|jobless|poverty|grindings|(?:house|home) prices|producer prices"
    r"|(?:car|vehicle) (?:production|registrations)|construction output|manufacturing|retail (?:sales|trade)|farm-?gate|wages? growth"
    r"|government (?:revenues?|spending|expenditure|debt)|customs (?:revenues?|receipts)"
)
PUBLISHES = frozenset({"GovernmentBody", "Organization", "Chamber", "Bank"})
SPEAK_OF_THEMSELVES = frozenset({"Firm", "Bank", "Exchange"})
_CENTRAL = later(
    r"\b(?:[Cc]entral|[Rr]eserve|[Ss]tate|[Nn]ational|[Mm]onetary) (?:[Bb]ank|Authority)\b"
    r"|^(?:the )?Bank of [A-Z]|^Bangko |^Banco (?:Central|de|do)\b"
)
# "the field, where Tarnov Oil raised output": who acts in such a clause.
_WHERE_WHO = later(
    rf"(?:where|when|(?:in|at|on|under|through) which),? (?:the )?(?P<s>{MARK})(?!’s|'s)(?P<words>[^⟦⟪]*)$"
)
_LEAD_REACH = 14  # characters before a clause in which "in which" stands
_PEOPLES = {"Britons": "British", "Poles": "Polish", "Turks": "Turkish", "Danes": "Danish", "Swedes": "Swedish", "Finns": "Finnish",
            "Spaniards": "Spanish", "Scots": "Scottish", "Thais": "Thai", "Filipinos": "Philippine"}  # fmt: skip
# A phrase before the subject of the sentence that "its" in it stands for.
_CATAPHOR = later(
    r"^[“\"]?(?:[A-Z][a-z]+(?: [a-z]+){0,2}, )?(?:[Dd]espite|[Ww]ith|[Ii]n|[Aa]fter|[Bb]efore|[Bb]esides|[Ff]ollowing|[Oo]n"
    r"|[Ff]or|[Bb]y"
    r"|[Tt]hrough|[Tt]hanks to|[Aa]longside|[Uu]nlike|[Aa]s|[Ww]hile|[Aa]lthough|[Ww]hen|[Aa]s a result of)"
    r"\b[^⟦;]*?\b(?:its|their)\b[^⟦;]*?, (?:the )?"
    rf"(?P<s>{MARK})(?=,| (?:also |still |now )?(?:will|would|is|are|was|were|has|had|can|could|saw|made|grew|fell|rose"
    rf"|[a-z]+(?:ed|s))\b)"
)
# "With 32 ships and six plants, Tarnov Foods has": what opens the sentence is no part of its subject.
_WITH_FRONT = later(
    rf"^[“\"]?With [^;:]{{3,160}}?⟦[^;:,]{{1,60}}, (?:the )?(?P<s>{MARK})(?= (?:has|have|had|[a-z]+(?:ed|s))\b)"
)


def is_adjective(word: str) -> bool:
    """Whether a word is the adjective of a country: "Kazakh"."""
    hits = shipped().find(word) if word[0].isupper() else []
    return (
        len(hits) == 1
        and hits[0].entry.use == "adjective"
        and hits[0].end == len(word)
        and hits[0].entry.country is not None  # "European revenue" is of a part of somebody’s
    )


class InTheSentence:
    """The parties that one sentence tells of.

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

    def is_central(self, bank: Mention) -> bool:
        """Whether a party is the bank of a country, which publishes what the country has."""
        draft = self.parties.drafts[bank.party]
        return draft.kind in ("Bank", "GovernmentBody") and _CENTRAL.search(draft.name) is not None

    def is_of(self, mention: Mention | None, kinds: Collection[str]) -> bool:
        """Whether a mention, or whom a pronoun stands for, is of one of some kinds."""
        if mention is None:
            return False
        return mention.kind in kinds or (
            mention.form == "pronoun"
            and mention.party >= 0
            and self.parties.drafts[mention.party].kind in kinds
        )

    def told_by(self, voice: Mention, metric: str) -> Mention | None:
        """Whose metric a voice speaks of that names nobody: a firm of its own, an office of its country's."""
        if voice.party < 0:
            return None
        national = NATIONAL.search(metric.lower()) is not None
        if self.parties.drafts[voice.party].kind in SPEAK_OF_THEMSELVES:
            own = self.country_of(voice) if national else voice
            return own or voice
        return self.country_of(voice) if national else None

    def country_of(self, voice: Mention | None) -> Mention | None:
        """The country of an office that speaks of national figures, as a mention where the sentence does not name it."""
        if voice is None or voice.party < 0:
            return None
        draft = self.parties.drafts[voice.party]
        if draft.kind not in PUBLISHES:
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

    def people_of(self, word: str) -> Mention | None:
        """The country whose people a word names: "Indians", "Russians"."""
        one = _PEOPLES.get(word) or word.removesuffix("s")
        hits = shipped().find(one) if one[:1].isupper() and one != word else []
        hit = hits[0] if len(hits) == 1 and hits[0].end == len(one) else None
        if hit is None or hit.entry.use != "adjective" or hit.entry.country is None:
            return None
        return self.country(hit.entry.country)

    def _is_place(self, mention: Mention | None) -> bool:
        """Whether a mention is a place; what is of no party yet ("the bank" of a text that has named none) is none."""
        if mention is None or mention.party < 0:
            return False
        return self.parties.drafts[mention.party].kind == "Place"

    def mention(self, mark: str | None) -> Mention | None:
        """The mention that a mark stands for, the first of a list."""
        indices = self.sentence.indices(mark) if mark else ()
        return self.sentence.mentions[indices[0]] if indices else None

    def amount(self, mark: str) -> Amount:
        """The sum, percentage or quantity that a mark stands for."""
        return self.sentence.amounts[int(mark[2:-1])]

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
            lead = max(0, inside[0] - _LEAD_REACH)
            if (there := _WHERE_WHO.search(self.marked, lead, at)) is not None:
                said = there["words"].strip()
                possible = ruleset().possibility.search(f" {said} ") is not None
                asserted = not possible and ruleset().ladder(said) == "asserted"
                return self.mention(there["s"]) if asserted else None
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

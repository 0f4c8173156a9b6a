"""The parties and mentions of one document so far, and what a sentence shows of their part in it: who opens a clause, who is governed.

The other modules settle one sort of mention each on top of it: `names`, `descriptions`, `pairs`, `definites`, `pronouns`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Sequence
from typing import Any

from interlock.loaders.documents.language.gazetteer import country_name
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.dateline import body_start
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.blamed import blamed
from interlock.loaders.documents.parties.drafts import (
    LEADS,
    OWNERS,
    SPOKEN_OF,
    Draft,
    called_by,
    in_phrase,
    normal_form,
    slug,
)
from interlock.loaders.documents.parties.inner_subjects import PASTS, inner_subject

__all__ = ["FRONTED_TIME", "VERB_RIGHT", "Book"]

_OWNED_THING = later(r"(?:’s|'s|(?<=s)(?:’|'))\s[a-z]")
_SOURCE = later(
    r"\b[Aa]ccording to (?:the )?$|\b[Aa]s reported by (?:the )?$|\b(?:[Dd]ata|[Ff]igures) (?:from|of|by) (?:the )?$"
)
_SHORT = 3  # letters of a noun that may end another one ("yard" in "shipyard")
_FULL_STOP = later(r"[.!?][”\"’')]*\s*\Z")  # no line of a list or table
_ORDINAL = later(r"^\d{1,3}(?:st|nd|rd|th)\s")
_TOLD = 8  # figures that are remembered
_WINDOW = 2  # paragraphs that an anaphor may reach back
# What banks of states are called; a bare "Bank of X" may be any bank.
_CENTRAL_BANK = later(
    r"\b(?:National|Central|Reserve) Bank\b|Bundesbank|Riksbank|Norges Bank|\bMonetary Authority\b|\bFederal Reserve\b"
)
_NEAR = 4  # sentences that it may always reach back: news prints each in a paragraph of its own
FRONTED_TIME = later(
    r"(?:In|During|Since|Until|On|At|By|Over|From|After|Last|This|Next|For|Between|Throughout|Within)\b[^,;:.]{2,48}?(?=,?\s(?:[Tt]he\s)?[A-Z]|,?\s(?:it|they|the)\s)"
)
_DESCRIBED_SO = later(
    r"[“\"]?[A-Z][\w’'-]*(?:\s[a-z][\w’'-]*){1,4}\s"
)  # "Ligurian cable layer X said"
VERB_RIGHT = later(
    r"(?:\s(?:on\s)?[A-Z][a-z]+day)?\s(?:also\s|now\s|still\s|already\s|never\s|later\s|soon\s|no\slonger\s)?"
    rf"(?:has|had|have|is|are|was|were|will|would|can|could|may|might|should|must|does|do|did|{PASTS}|[a-z]{{2,}}(?:ed|s)\b)\b"
)
_SUBJECT_LEFT = later(
    r"(?:^(?:(?:The|An?|This|Its|Their|Our) )?|[,;:—“\"]\s?|\s[-–]\s|\b(?:and|but|that|while|as|though|although|because|when|if"
    # an article, a sort of party, but no verb whose object it is: "X, his brother, visited Lagos"
    r"|since|after|before|said|says)\s)(?:(?!(?:[a-z]+ed|bought|sold|met|took|built|lent|won|left|saw|got|held|has|had|will|to|told|gave|paid|sent|owes?"
    # "X, which supplies Y, said it": Y is no subject
    r"|which|who|whom|whose|where)\s)[a-z-]+\s){0,2}$"
)
_TOLD_TO = later(
    r"\b(?:told|tells?|informed|assured|reminded|warned|notified|convinced|persuaded|promised)\s(?:[^,;.]{1,60},\s)*[^,;.]{1,60}\sand\s(?:the\s)?$"
)
_OWNS_NEXT = later(r"[’']s?\s(?:[a-z-]+\s){0,3}$")
_BETWEEN_TWO = later(r"\bbetween\s(?:(?!\band\b)[^,;.]){1,80}\sand\s(?:the\s)?$")
_LISTS_PARTS = later(r" (?:also )?(?:include|included|are|were|comprise|comprised)\b")
_LISTS_BEHIND = later(rf"[’']s? (?:(?!(?:and|or)\b)[a-z-]+ ){{0,4}}[a-z-]+s{_LISTS_PARTS.pattern}")


_UNION = frozenset({"EU", "European Union", "the European Union"})
# What shows that "Brussels" stands for the Union.
_OF_THE_UNION = later(
    r"\b(?:EU|E\.U\.|European (?:Union|Commission|Parliament|Council|Investment Bank|Green Deal)|Cohesion Fund|Connecting Europe"
    r"|Recovery and Resilience|Just Transition Fund|member states|the bloc)\b"
)


_STATES = frozenset({"Place", "GovernmentBody"})
_DEALT_WITH_KINDS = frozenset({"Firm", "Bank", "Organization", "Chamber"})
# What an authority does to a firm, right before it.
_DEALT_WITH = later(
    r"\s(?:sanction|blacklist|black-list|designat|list|fin|penali[sz]|punish|bann|barr|raid|su|charg|indict|shut|clos|suspend|delist|add|put|plac"
    r"|accus|investigat|search|target|convict|restrict|nationali[sz]|expropriat)(?:ed|e|es|s)?\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)


class Book:
    """The parties of one document in order of first mention, and its mentions as far as they are read."""

    def __init__(
        self, text: str, sentences: Sequence[tuple[int, int]], blocks: Sequence[int]
    ) -> None:
        """Begin with no parties; the arguments are those of `Parties`."""
        self.text = text
        # A dateline or bullet opens no clause.
        self.sentences = [(body_start(text, start, end), end) for start, end in sentences]
        self._starts = [start for start, _ in sentences]
        self.blocks = blocks
        self._used: dict[str, int] = {}  # how many parties have a key of this base
        self.drafts: list[Draft] = []
        self.by_name: dict[str, int] = {}
        self.by_number: dict[str, int] = {}  # of names that the user knows
        self.by_first: dict[str, list[int]] = {}
        self.by_last: dict[str, list[int]] = {}
        self.seen: list[Mention] = []
        self.by_sentence: defaultdict[int, list[Mention]] = defaultdict(list)
        self.told_at: dict[int, Mention] = {}  # every mention by where it begins
        self.measured: Mention | None = None  # whose figure was read last
        self.figure: Measure | None = (
            None  # the figure that was read last: "Russia took 26% of the total"
        )
        self.told: deque[Measure] = deque(maxlen=_TOLD)  # the figures that were read last
        self.borrower: tuple[int, Mention] | None = None  # who was last said to be lent money
        self.given: tuple[str, int, int] | None = (
            None  # how money was last given, for what, and where that is said
        )
        # by tie, where it was last told, of whom and to whom, and how firmly
        self.dealt: dict[str, tuple[int, frozenset[int], frozenset[int], str]] = {}
        # the group without a name whose ties were told last, where, and these
        self.grouped: tuple[int, int, tuple[Any, ...]] | None = None
        self.groups: dict[int, tuple[int, tuple[Any, ...]]] = {}  # of each such group the same
        self.buyer: tuple[Mention, str] | None = None  # who was last said to buy, and how firmly
        self.issuer: Mention | None = None  # who was last said to issue bonds or shares
        self.lent: Mention | None = None  # to whom a loan was last said to be
        self.owned: tuple[int, Mention] | None = None  # what was last said to be owned
        # the time of the accounts spoken of last, its words, where their sentence ends, whose they may be
        self.report: tuple[tuple[str | None, str | None], str, int, frozenset[int]] | None = None
        self.held: dict[
            int, tuple[str | None, str | None]
        ] = {}  # when each event is said to be held
        self.merging: tuple[list[Mention], str] | None = (
            None  # who was last said to merge, and how firmly
        )
        self.employer: Mention | None = None  # whose officers were told of last
        self.lister: Mention | None = None  # who was last said to put somebody on a list
        self.exporter: tuple[int, int, bool] | None = (
            None  # who was last said to export, where, and whether to whom
        )
        self.importer: tuple[int, int] | None = (
            None  # which country was last said to import, and where
        )
        self.headed: Callable[[], list[Mention]] = list  # the mentions of the headings
        self.run: set[int] = set()  # works that somebody was said to run, build or pay for
        # the sentence of the last "the former", and the two of whom that was the first
        self._former: tuple[int, tuple[int, ...]] = (-1, ())

    def _add(self, mention: Mention, at: int, alias: str | None = None) -> None:
        mention.party = at
        draft = self.drafts[at]
        draft.mentions.append((mention.start, mention.end))
        draft.country = draft.country or mention.country
        if alias and alias != draft.name and alias not in draft.aliases:
            draft.aliases.append(alias)

    def _mean(self, mention: Mention, to: Mention) -> None:
        """Settle a mention as the party of another one, which tells who it is."""
        mention.antecedent = (to.start, to.end)
        self._add(mention, to.party)

    @staticmethod
    def _add_alias(draft: Draft, alias: str) -> None:
        if alias != draft.name and alias not in draft.aliases:
            draft.aliases.append(alias)

    def _new(self, draft: Draft, *names: str) -> int:
        at = len(self.drafts)
        self.drafts.append(draft)
        words = normal_form(draft.name, draft.kind).split()
        if words and not draft.unnamed:
            self.by_first.setdefault(words[0], []).append(at)
            self.by_last.setdefault(called_by(words, draft.kind)[-1], []).append(at)
        for name in names:
            self.by_name.setdefault(name, at)
            if (
                draft.kind == "Event" and name[0].isdigit()
            ):  # "the 22nd Orlu Fair", later without its number
                self.by_name.setdefault(_ORDINAL.sub("", name), at)
        return at

    def goes_on(self, number: int) -> bool:
        """Whether a sentence goes on from the one before: in its paragraph, or where the text prints each in one of its own."""
        if number < 1:
            return False
        blocks, last = self.blocks, self.blocks[number - 1]
        if blocks[number] == last:
            return True
        alone = number == 1 or blocks[number - 2] != last
        start, end = self.sentences[number - 1]
        return alone and _FULL_STOP.search(self.text, start, end) is not None

    def _reach(self, mention: Mention) -> list[Mention]:
        first = self.blocks[mention.sentence] - _WINDOW
        reach = []
        for earlier in reversed(self.seen):
            if (
                self.blocks[earlier.sentence] < first
                and earlier.sentence < mention.sentence - _NEAR
            ):
                break
            if earlier.party >= 0 and not self._only_tells(earlier, mention):
                reach.append(earlier)
        return reach

    def _only_tells(self, earlier: Mention, mention: Mention) -> bool:
        """Whether a party only tells what the sentence says of another: "According to X, the company has a market share of"."""
        return (
            earlier.sentence == mention.sentence
            and _SOURCE.search(self.text, max(0, earlier.start - 20), earlier.start) is not None
        )

    def number(self, at: int) -> int:
        """The number of the sentence that the offset lies in."""
        return bisect_right(self._starts, at) - 1

    def near(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `text[start:end]`, in order."""
        first = bisect_left(self.seen, start, key=lambda mention: mention.start)
        last = bisect_left(self.seen, end, key=lambda mention: mention.start)
        return self.seen[first:last]

    def lent_to(self, at: int, near: int) -> list[Mention]:
        """Where each of those who were lent money in the last loan told, near before `at`, was spoken of last."""
        last = self.dealt.get("LENDS_TO")
        if last is None or not 0 < at - last[0] < near:
            return []
        spoken = {m.party: m for m in self.near(0, at) if m.party in last[2]}
        return list(spoken.values())

    def lent_how(self) -> str:
        """How firmly the last loan was told: "A is considering a loan to X. The other lenders are B and C"."""
        return self.dealt["LENDS_TO"][3] if "LENDS_TO" in self.dealt else "asserted"

    def lead(self, at: int) -> Mention | None:
        """The firm that the text up to `at` is about: the one that it opens with, if none is spoken of more."""
        named = [
            m for m in self.near(0, at)
            if m.party >= 0 and not m.dateline and self.drafts[m.party].kind in LEADS
            and not (self.drafts[m.party].unnamed and self.drafts[m.party].plural)
        ]  # fmt: skip
        if not named:
            return None
        counts = Counter(m.party for m in named)
        opening = named[0].party
        if self.drafts[opening].unnamed or any(
            count > counts[opening] for count in counts.values()
        ):
            return None
        return named[0]

    def before(self, sentence: int, at: int, *, plural: bool = False) -> Mention | None:
        """What a text that goes on without naming it still speaks of.

        The first subject of the sentence at offset `sentence` before `at`, else of the one before it in the same paragraph. The
        owner of a subject that is no party ("X's shareholders include Y") is what the sentence speaks of, not Y; where nobody is
        a subject, so is the only party that it names.
        """
        number = self.number(sentence)
        if number < 0:
            return None
        ground = blamed(self.text, self.by_sentence[number], at)
        if ground is not None and ground[0].party >= 0:
            one, sure = ground
            if self.drafts[one.party].plural == plural:
                return one if sure else None  # "thanked X for its support for"
        inner = self._inner_subject(number, at, SPOKEN_OF, plural=plural)
        if inner is not None:
            # "A has closed, but B sells half of its exports to": B
            return inner if inner.party >= 0 else None
        for back in (0, 1):
            if number < back or self.blocks[number - back] != self.blocks[number]:
                break
            told = [
                m for m in self.by_sentence[number - back]
                if m.party >= 0
                and not m.dateline
                and (back == 1 or m.start < at)
                and self.drafts[m.party].kind in SPOKEN_OF
                and self.drafts[m.party].plural == plural
            ]  # fmt: skip
            if told and self._owns_subject(told[0]):
                return told[0]
            free = next((m for m in told if not self._governed(m)), None)
            if free is not None:
                hit = self._hit_by(free, told) if back else None
                return hit or free
            if len({m.party for m in told if self.drafts[m.party].kind != "Place"}) == 1:
                return next(m for m in told if self.drafts[m.party].kind != "Place")
        return None

    def _hit_by(self, authority: Mention, told: Sequence[Mention]) -> Mention | None:
        """Whom an authority has dealt with, of whom the text goes on: "Canada sanctioned X on Monday. Its accounts": X's."""
        if self.drafts[authority.party].kind not in _STATES:
            return None
        behind = [m for m in told if m.start >= authority.end and m.party != authority.party]
        firm = behind[0] if behind else None
        if firm is None or self.drafts[firm.party].kind not in _DEALT_WITH_KINDS:
            return None
        return firm if _DEALT_WITH.search(self.text[authority.end : firm.start]) else None

    def _inner_subject(
        self, number: int, at: int, kinds: Collection[str], *, plural: bool
    ) -> Mention | None:
        """The subject of the clause that a place stands in, where it is of these kinds and not the first of its sentence."""
        start = self.sentences[number][0]
        inner = inner_subject(self.text, start, self.by_sentence[number], at)
        if inner is None or inner.dateline:
            return None
        if inner.party < 0:
            return inner if inner.plural == plural and inner.kind in kinds else None
        draft = self.drafts[inner.party]
        return inner if draft.kind in kinds and draft.plural == plural else None

    def _of_what_is_listed(self, before: Sequence[Mention]) -> Mention | None:
        """Whose parts the sentence before lists: "X's subsidiaries include A and B. It also has": X has, and no part of it."""
        for earlier in before:
            if _LISTS_BEHIND.match(self.text, earlier.end) is None and not (
                earlier.whose == "its" and _LISTS_PARTS.match(self.text, earlier.end)
            ):
                continue
            start = self.sentences[earlier.sentence][0]
            owner = earlier if not earlier.whose else earlier.owner or self.before(start, start)
            if owner is not None and owner.party >= 0:
                draft = self.drafts[owner.party]
                return owner if draft.kind in OWNERS and not draft.plural else None
        return None

    def _owns_subject(self, mention: Mention) -> bool:
        """Whether the mention possesses the subject that opens its sentence, and this subject is no party itself."""
        if not _OWNED_THING.match(self.text, mention.end):
            return False
        if self.text[self.sentences[mention.sentence][0] : mention.start].strip().lower() not in (
            "",
            "the",
        ):
            return False
        following = next(
            (m for m in self.by_sentence[mention.sentence] if m.start > mention.end), None
        )
        if following is None or " " in self.text[mention.end : following.start].strip():
            return True  # the thing possessed is no party
        return following.plural and following.form != "name"

    def _governed(self, mention: Mention) -> bool:
        return mention.possessive or in_phrase(
            self.text, mention, self.sentences[mention.sentence][0]
        )

    def is_subject(self, mention: Mention) -> bool:
        """Whether the mention opens its clause, as far as the words before it show."""
        return self._is_subject(mention)

    def _is_subject(self, mention: Mention) -> bool:
        """Whether the mention opens its clause, as far as the words before it show."""
        start = self.sentences[mention.sentence][0]
        left = self.text[max(start, mention.start - 40) : mention.start]
        opens = mention.start == start or _SUBJECT_LEFT.search(left) is not None
        return opens and not self._governed(mention)

    def _is_clause_subject(self, mention: Mention) -> bool:
        """Whether a mention that no preposition governs is the subject of a clause.

        It is where it opens its sentence or follows a comma or conjunction, and as the first such mention before a verb, behind
        "In the second quarter".
        """
        start = self.sentences[mention.sentence][0]
        owner = self._had_by(mention)
        if owner is not None and self._is_clause_subject(owner):
            return True  # "X's owner, Y, said", "X's Peruvian unit said"
        left = self.text[max(start, mention.start - 40) : mention.start]
        if _SUBJECT_LEFT.search(left):
            if left.endswith((" and ", " and the ")):
                if (
                    self.text.startswith(" that ", mention.end)
                    and _TOLD_TO.search(self.text, start, mention.start) is not None
                ):
                    return False  # "X told Y and Z that it": Y and Z hear it
                # "Talks between X and Y broke down": neither acts
                return _BETWEEN_TWO.search(self.text, start, mention.start) is None
            return True
        first = next(
            (
                m
                for m in self.by_sentence[mention.sentence]
                if m.party >= 0 and not self._governed(m)
            ),
            None,
        )
        opens = FRONTED_TIME.match(self.text, start) is not None
        opens = opens or _DESCRIBED_SO.fullmatch(self.text, start, mention.start) is not None
        # "In March the parent, X, pledged"
        aside = (
            ", " in self.text[mention.start : mention.end]
            and self.text[mention.end : mention.end + 1] == ","
        )
        verb = VERB_RIGHT.match(self.text, mention.end + aside)
        return first is mention and opens and verb is not None

    def _had_by(self, mention: Mention) -> Mention | None:
        """Whose a mention is by the name right before it: X of "X's owner, Y"."""
        if _OWNS_NEXT.search(self.text, max(0, mention.start - 48), mention.start) is None:
            return None
        return next(
            (
                one
                for one in self.by_sentence[mention.sentence]
                if one.possessive
                and one.end < mention.start
                and _OWNS_NEXT.fullmatch(self.text, one.end, mention.start) is not None
            ),
            None,
        )

    def _is_called(self, earlier: Mention, head: str) -> bool:
        """Whether the text has called this party by the noun before, in its name or in a description of it."""
        draft = self.drafts[earlier.party]
        if head == "central bank" and not draft.unnamed:
            return _CENTRAL_BANK.search(draft.name) is not None or (
                draft.kind == "GovernmentBody" and "Bank" in draft.name
            )
        return (
            head == draft.head
            or head in draft.words
            or draft.head.endswith(f" {head}")
            or (head in (name := draft.name.lower()) and f" {head} " in f" {name.strip('<>')} ")
            or (" " in head and draft.words.issuperset(head.split()))
            or (len(head) > _SHORT and any(word.endswith(head) for word in draft.words))
        )

    def _home(self) -> str | None:
        """The country of most parties so far: of which "the state" is."""
        told = Counter(draft.country for draft in self.drafts if draft.country)
        return told.most_common(1)[0][0] if told else None

    def government_of(self, mention: Mention) -> int:
        """The government that a capital stands for as the subject of a political verb."""
        code = mention.country or ""
        if mention.name == "Brussels" and self._is_union_meant(code):
            return self._union(mention)
        home = self.by_name.get(f"code:{code}")
        name = f"{country_name(code)} government"
        for at, draft in enumerate(self.drafts):
            if (
                draft.kind == "GovernmentBody"
                and draft.head == "government"
                and draft.country == code
                and draft.place in (home, -1)
            ):
                self._alias(at, mention)
                return at
        at = self._new(Draft(name, "GovernmentBody", code, head="government"), f"authority:{code}")
        self._alias(at, mention)
        self._key(at)
        return at

    def _is_union_meant(self, code: str) -> bool:
        """Whether a text that names Brussels speaks of the European Union, and of nothing else in Belgium."""
        belgian = any(
            one.country == code and one.name != "Brussels" and one.kind not in ("Place", "Exchange")
            for one in self.drafts
        )
        return not belgian and _OF_THE_UNION.search(self.text) is not None

    def _union(self, mention: Mention) -> int:
        """The European Union as a party of the text."""
        for at, draft in enumerate(self.drafts):
            if draft.name in _UNION:
                self._alias(at, mention)
                return at
        at = self._new(Draft("European Union", "Organization"), "authority:EU")
        self._alias(at, mention)
        self._key(at)
        return at

    def _alias(self, at: int, mention: Mention) -> None:
        draft = self.drafts[at]
        if mention.name not in draft.aliases:
            draft.aliases.append(mention.name)
        if (mention.start, mention.end) not in draft.mentions:
            draft.mentions.append((mention.start, mention.end))

    def country(self, code: str) -> int:
        """The country with this ISO code, as a place."""
        at = self.by_name.get(f"code:{code}")
        if at is None:
            at = self._new(Draft(country_name(code), "Place", code, code), f"code:{code}")
            self._key(at)
        return at

    def described(self, draft: Draft) -> int:
        """A party that the text implies without a mention of its own (`<Shanghai stock exchange>`)."""
        key = f"implied:{draft.name}"
        at = self.by_name.get(key)
        if at is None:
            at = self._new(draft, key)
            self._key(at)
        return at

    def _keys(self) -> None:
        for at in range(len(self.drafts)):
            self._key(at)

    def _key(self, at: int) -> None:
        draft = self.drafts[at]
        base = slug(draft.name)
        base = f"<{base}>" if draft.unnamed else base
        number = self._used.get(base, 0) + 1
        self._used[base] = number
        draft.key = (
            base
            if number == 1
            else f"{base[:-1]}-{number}>"
            if draft.unnamed
            else f"{base}-{number}"
        )

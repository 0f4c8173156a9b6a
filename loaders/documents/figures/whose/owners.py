"""Whose a figure is: the owner named at the metric, the subject of the clause, or what the text speaks of.

owners = Owners(sentence, parties, rejected)
owners.clause_subject(at)       # the mention that is the subject of what is asserted at a place
"""

from __future__ import annotations

import re
from itertools import pairwise

from interlock.loaders.documents.figures.whose.in_the_sentence import (
    NATIONAL,
    SPEAK_OF_THEMSELVES,
    is_adjective,
)
from interlock.loaders.documents.figures.whose.topics import FIRMS_ONLY, GROWN, NEAR, TRADED, Topics
from interlock.loaders.documents.figures.words import DATE_AFTER
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["OF_A_BANK", "SEVERAL", "Owners"]

_WHERE = later(
    rf"(?P<who>{MARK}),? where (?:the )?$|^[“\"]?At (?:the )?(?P<at>⟦[FSBX]\d+⟧)(?:, [^;]{{3,120}},|,)? (?:the )?"
    r"(?:total |overall |average |annual )?$|^[“\"]?In (?:the )?(?P<front>⟦L\d+⟧),? (?:the )?(?:total |overall |average |annual )?$"
)
_OF_A_FIRM = later(
    r"(?:sales|revenues?|turnover|profits?|income|earnings|orders|deliveries|shipments|passengers?|EBITDA)$"
)
_THERE = later(
    rf"(?:{DATE_AFTER}| [a-z-]+ly)* (?:in|across) (?:the )?(?P<p>⟦L\d+⟧)(?!’s|'s|-|,? (?:and|or) ⟦)"
)
_OF_OWNER = later(rf" of (?:the )?(?P<of>{MARK})")
_ANY_FIRMS = later(
    r"(?:(?!the |these |its |their )[a-z-]+ ){0,2}(?:firms|companies|businesses|enterprises|households)"
)
_SENT = later(r"\b(?:exports|imports|shipments|sales|deliveries|supplies|purchases)$")
_POST = later(
    r" (?P<prep>to|with|from|at|into|in|through|on|of|via|by) (?:the |overseas )?⟦\w(?P<at>\d+)⟧"
)
_ITS_WORK = later(r"(?:’s|'s|’|') ⟦[SOA](?P<at>\d+)⟧")
# What the bank of a country has itself.
OF_A_BANK = later(
    r"reserves|profit|loss|assets|deposits|holdings|balance sheet|income|loan|lending|credit|staff|capital|gold|bonds|revenue"
    r"|earnings|interest|fees|dividend|margin|ratio|customers|branches|turnover|liabilities|equity|net worth|costs|share"
    r"|\brates?\b|policy"
)
SEVERAL = 2
_OPENING = 4000  # characters in which a text says what it is about
_CAPITAL = later(r"[A-Z][a-z]+")
# What a plant, line or port has, rather than whoever owns or buys it.
_OF_A_WORK = later(r"(?:capacity|length|height|depth|runway|draught|cost)$")
_WORKS = frozenset({"Asset", "Project"})
_ENTRUSTED = later(r"(?:deposits|savings|orders|accounts|bookings|policies)$")
# What comes to somebody, who is then whose it is: "remittances to Tajikistan".
_RECEIVED = later(
    r"(?:remittances|(?:money|cash|private|wire) transfers"
    r"|inflows?|lending|loans|aid|investments?|arrivals|visits|trips|stays|journeys|visitors|tourists|travell?ers|passengers|guests"
    r"|holidaymakers|credits?|fdi)$",
    re.IGNORECASE,
)
_INWARD = ("imports", "purchases", "supplies", "orders", "income", "receipts", "earnings", "demand")
_OF_GOODS = later(r"(?:exports|shipments|sales|deliveries|imports|prices?)$", re.IGNORECASE)


class Owners(Topics):
    """The parties of one sentence that a figure in it may belong to.

    Attributes:
        sentence: what is read; marked: its text with marks for mentions, sums and dates.
        parties: those of the document, read so far.
        rejected: counts of what was not told, by reason.
    """

    def there(self, match: re.Match[str], stop: int) -> tuple[Mention, int] | None:
        """The country behind what is said of a metric of nations, and where it ends: "consumer prices rose 3 percent in April in Kenya"."""
        metric = (match.groupdict().get("metric") or "").lower()
        if not (NATIONAL.search(metric) or GROWN.search(metric)):
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
        firm = voice is not None and voice.kind in SPEAK_OF_THEMSELVES
        return None if firm else (place, found.end())

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

    def ends(self, head: re.Match[str]) -> tuple[Mention | None, Mention | None]:
        """Subject and partner of a metric: its owner before or behind it, the pair it is between, an adjective before it."""
        groups = head.groupdict()
        if pair := groups.get("a") or groups.get("a2"):
            return self.mention(pair), self.mention(groups["b"] or groups["b2"])
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
            if post["prep"] == "of" and mention.kind == "Party" and TRADED.search(head["metric"]):
                continue  # "imports of ESPO Blend"
            if owner is None and post["prep"] == "by" and (home := self._people(mention)):
                owner = home  # "remittances sent home by Kenyans"
                continue
            if post["prep"] in ("through", "via") and (
                mention.kind in SPEAK_OF_THEMSELVES or _SENT.search(head["metric"])
            ):
                continue  # "shipments through the port of Tarnov", "remittances sent through banks" are not theirs
            if (
                post["prep"] == "with"
                and owner is None
                and mention.kind in SPEAK_OF_THEMSELVES
                and _ENTRUSTED.search(head["metric"])
            ):
                owner = mention  # "deposits with Tarnov Bank" are what it holds
                continue
            if owner is None and self._is_any(mention):
                continue  # "employment in firms with more than nine workers": of no firm
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
            elif owner is None and (of := self._owner_of_its(mention)):
                owner = of  # "pay in its stores"
            elif owner is None and (of := self._works_of(post, head["posts"], mention)):
                owner = of  # "traffic at the 13 airports of Tarnov Ports"
            elif owner is None and (
                not (post["prep"] == "in" and (head["good"] or head["its"]))
                or (
                    (mention.code or mention.country) is not None
                    and not head["its"]
                    and GROWN.search(head["metric"].lower())
                )
            ):
                owner = mention  # "production of gas in Kenya"
        if owner is None and head["its"]:
            at = self.sentence.to_text(head.start())
            owner = self._its_work(head["metric"], self.possessor(head["its"], head.start(), at))
            owner = self._of_a_firm(owner, head["metric"])
        if owner is None and (where := _WHERE.search(self.marked, 0, head.start())):
            place = self.mention(where["who"] or where["front"])
            if where["at"]:
                owner = self.mention(where["at"])  # "At Tarnov Steel, orders fell"
            elif (
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

    def _owner_of_its(self, mention: Mention) -> Mention | None:
        """Who has the works that are only called his: "its stores"."""
        words = self.sentence.text[mention.start : mention.end]
        many = mention.plural and mention.party >= 0 and self.parties.drafts[mention.party].unnamed
        if not many or not words.startswith(("its ", "their ")):
            return None
        at = mention.start
        return self.parties.before(self.sentence.start, at, plural=words.startswith("their"))

    def _is_any(self, mention: Mention) -> bool:
        """Whether firms of any sort are meant, and none in particular: "firms", "manufacturing companies"."""
        return (
            mention.kind == "Firm"
            and mention.form == "group"
            and mention.plural
            and mention.count is None
            and _ANY_FIRMS.fullmatch(self.sentence.text[mention.start : mention.end].lower())
            is not None
        )

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
        if voice is None and (_OF_A_FIRM.fullmatch(metric) or FIRMS_ONLY.search(head["metric"])):
            before = self._main(self.parties.before(self.sentence.start, self.sentence.start))
            return (
                before is not None and self.parties.drafts[before.party].kind in SPEAK_OF_THEMSELVES
            )
        return (
            voice is not None
            and voice.kind in SPEAK_OF_THEMSELVES
            and _OF_A_FIRM.search(metric) is not None
        )

"""Definite noun groups that refer back ("the bank", "the port operator"), within two paragraphs and never by a guess.

Kind, number, country and every further word have to agree; of several that fit, the most salient is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.acronyms import stands_for
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.mentions.numbered_parts import NUMBERED, part_key
from interlock.loaders.documents.parties.agreeing import Agreeing
from interlock.loaders.documents.parties.co_arguments import are_apart
from interlock.loaders.documents.parties.deals import PARTS
from interlock.loaders.documents.parties.drafts import (
    BUILT,
    LEADS,
    OFFICES,
    REALMS,
    Draft,
    normal_form,
)
from interlock.loaders.documents.parties.issuers import ISSUER, Issuers
from interlock.loaders.documents.parties.lands import ANYBODYS, UNITS
from interlock.loaders.documents.parties.names import Names
from interlock.loaders.documents.parties.other_words import ANY_FIRM
from interlock.loaders.documents.parties.pairs import Pairs
from interlock.loaders.documents.parties.ranked import Ranked
from interlock.loaders.documents.parties.referring import BESIDE
from interlock.loaders.documents.parties.salience import Salience
from interlock.loaders.documents.parties.set_off import CALLED_ANYBODY, set_off_behind
from interlock.loaders.documents.parties.things import is_of_sort
from interlock.loaders.documents.parties.told_apart import (
    ADJECTIVAL,
    GENERAL,
    ONE_OF_A_STATE,
    SEAT_WORD,
    ToldApart,
)

__all__ = ["Definites"]

_NATIONALS = frozenset({"Firm", "Bank", "Party", "Organization"})
_DOING = later(r"ery?$")  # smelter and smelting, brewery and brewing
_OF_A_BODY = later(r"(?P<of>\s(?:of|at|for|in)\s)(?:the\s)?(?=[A-Z])")
_WITH_OFFICES = frozenset({"Firm", "Bank", "Chamber", "GovernmentBody", "Exchange", "Organization"})
_EITHERS = frozenset({"company", "firm"})
_SOON = 5  # sentences of a text in which it names who was told of first
_MAY_BE_MEANT = LEADS | {"Organization"}
_ACTS_ON = later(
    r"\s(?:has\s|had\s|will\s|is\s)?(?:also\s|now\s)?[a-z]+"
    r"(?:\s(?:the|its|a)(?:\s(?!(?:on|of|in|to|with|from|by|for|at|over|about|into)\b)[a-z-]+){1,3})?\s"
)
_STEM = 4  # letters that "rail" and "railway", "refiner" and "refinery" share
_RUN_BY = frozenset(
    {
        "railway",
        "refinery",
        "smelter",
        "shipyard",
        "brewery",
        "winery",
        "mill",
        "steelworks",
        "airport",
    }
)
_OPEN_KINDS = frozenset(
    {"Party", "Firm", "Bank", "Chamber", "Organization"}
)  # a name left open may be one
_OF_WHAT = later(
    r"\sof\s(?:the\s|its\s)?(?:(?:[a-z]+|\d[\d.,-]*[a-z]*)\s)*[A-Z]|\sof\s(?:an?|two|three|several)\s"
)
_WHO_IS = later(
    r"\sof\s(?:the|its|this)\s(?:[a-z-]+\s){1,3}?(?:is|are|was|were|remains?|became)\s(?:still\s|now\s)?(?:the\s)?[A-Z]"
)
# "The developer is X; its partner"
_IS_NAMED = later(
    r"(?:, (?:he|she|it|they|[A-Z]\w+) (?:said|says|added),)?\s(?:is|was|will\sbe)\s"
    r"(?:(?!I\b)[A-Z][\w&’'.-]*(?:\s(?:of|de|and|&|du|di))?\s?){1,5}(?=[,;.]|\s\()"
)
_HELD = frozenset({"owner", "shareholder", "parent", "group", "exporter", "maker", "producer"})
_NEXT_CLAUSE = later(
    r"\b(?:that|which|who|whose|where|when|while|after|before|because|as|if|since|although|though|whether|and|but|or|says?|said|saying"
    r"|told|than|like|including)\b|[;:,“”\"(–—]"
)
_OF_ANY_NAME = frozenset({"bank", "company", "firm", "lender"})
_UNHEARD = frozenset(
    {"Asset", "Project", "Event"}
)  # "the plant" of which the text has not told yet
_OF_A_HOUSE = UNITS | {"office", "outlet"}
# Whoever they are, a deed that is told makes them so.
_OF_A_DEED = frozenset(
    words("buyer purchaser acquirer seller vendor borrower debtor lessee lessor tenant landlord client customer guarantor")
)  # fmt: skip
# Banks buy and bid as firms do.
_BIDDERS = frozenset(words("bidder buyer purchaser acquirer seller suitor target"))
_IS_AMONG = later(
    r"(?:(?!\b(?:said|says|that|which|who|because|while|whereas|but)\b)[^;:“”])*?\s(?:is|are|was|were|remains?|became|become|figures?|counts?)"
    r"\s(?:(?:also|both|all|now|still|only)\s)*(?:(?:among|one\sof|two\sof|some\sof|part\sof)\s)?(?:the\s)?"
)
_RATHER_THAN = later(r"\s(?:over|ahead\sof|instead\sof|rather\sthan)\s$")
# Who belongs to a firm or bank and may come to own it.
_OF_THE_HOUSE = frozenset(words("manager management director sponsor founder employee public heir"))
_THAT_DID = later(
    r" that (?!the |it |its |they |their |an? |he |she |[A-Z])(?:has |had |have |also |will |would |once )*[a-z]+"
)
# "the Halden-controlled company"
_HYPHENED = later(r"-(?:controlled|owned|led|backed|run|operated|managed|funded)\s")
_WHOSE = later(r"\s(?:owned|operated|run|controlled|managed|held)\sby\b")
# What tells how something is and not which one; and what is said of a thing that is still to be built.
_OF_LOOKS = frozenset(
    words(
        "mega giant huge vast massive sprawling modern state-of-the-art ambitious flagship strategic landmark troubled ailing embattled"
        " loss-making struggling debt-laden cash-strapped controversial multi-million multi-billion long-awaited much-needed massive"
        " aging ageing run-down"
    )
)
_TO_COME = frozenset(words("new planned proposed future upcoming"))
_CALLED_AGAIN = LEADS | OFFICES
# Words of how big something is: "1,800", "MW", "95-km", "$1.3", "billion"
_OF_SIZE = later(
    r"[$€£]?\d[\d.,]*(?:-?[a-z²³]+(?:-[a-z]+)*)?|[kmgt]wh?|[kmgt]wp?|km|kilomet(?:re|er)s?|kv|met(?:re|er)s?|hectares?|miles?|tonnes?|tons?"
    r"|million|billion|megawatts?|gigawatts?"
)
_SHARE_OF = later(
    r"(?:stakes?|shares?|interests?|shareholdings?|holdings?|percent|per cent|%|ownership|control)\s(?:in|of)\s(?:the\s)?$"
)
# ", underwriter of ", ", for ten years the banker of ": between a name and whose it is
_BESIDE_IT = later(
    r",\s(?:(?:[a-z-]+\s){0,4}?(?:an?|the)\s)?(?!(?:and|or|but|which|who|whose|where|when|while|said"
    r"|says)\s)(?:[a-z-]+\s){1,3}(?:of|for|to|with)\s"
)

_DONE_BY = later(
    r"\s(?:is|are|was|were|(?:has|have|had|will|is to|are to) be(?:en)?|is being|was being)\s(?:[a-z]+\s){1,3}by\s(?:the\s)?"
)


class Definites(Names, Pairs, Salience, Agreeing, ToldApart, Issuers, Ranked):
    """Settles definite noun groups."""

    def _definite(self, mention: Mention) -> None:
        if mention.head.startswith("pair "):
            self._pair(mention)
            if mention.kind == "Asset" and not mention.others and mention.party < 0:
                self._group(mention)  # "the two vessels": named nowhere, and yet things
            return
        set_off = set_off_behind(
            self.text,
            mention,
            [m for m in self.by_sentence[mention.sentence] if m.end <= mention.start],
        )
        if set_off is not None and set_off.party >= 0:
            draft = self.drafts[set_off.party]
            if draft.kind == "Party" and mention.head not in CALLED_ANYBODY:
                draft.kind = mention.kind
            mention.antecedent = (set_off.start, set_off.end)
            self._add(mention, set_off.party)
            return
        if mention.head.startswith("right "):
            self._right(mention)
            return
        if mention.head == "part":
            self._part(mention)
            return
        if mention.head.startswith(NUMBERED):
            self._numbered(mention)
            return
        if mention.kind == "GovernmentBody" and mention.head == "state":
            at = self.by_name.get("authority:state")
            if at is None:  # "the Latvian state", later "the state"
                at = next((n for n, one in enumerate(self.drafts) if one.head == "state"), None)
            if at is None:
                state = Draft("<state>", "GovernmentBody", self._home(), head="state", unnamed=True)
                at = self._new(state, "authority:state")
            self._add(mention, at)
            return
        if mention.head in _HELD and _WHO_IS.match(self.text, mention.end):
            return  # "The largest shareholder of the company is X": who that is, is told only now
        if self._is_said_who(mention):
            return  # "The developer is X": no one told of before
        set_up = self._set_up_by_several(mention)
        if set_up is not None:
            mention.antecedent = (set_up.start, set_up.end)
            self._add(mention, set_up.party)
            return
        if (
            _OF_WHAT.match(self.text, mention.end)
            and mention.kind in ("Firm", "Bank", "Organization")
            and mention.head not in _HELD
        ):
            self._group(mention)  # "the pension fund of the city": described, not referred back to
            return
        if (
            mention.kind in ("Firm", "Bank", "Organization")
            and len(mention.name.split()) > 2
            and _THAT_DID.match(self.text, mention.end)
        ):
            self._group(
                mention
            )  # "the power company that tendered the project": told apart by what it did
            return
        if mention.owner is not None and mention.owner.start > mention.start:
            same = self._same_unit(mention, mention.head) if mention.head in UNITS else None
            if same is not None:
                self._add(mention, same.party)
                return
            self._group(mention)  # "the parent company of X"
            return
        if mention.kind == "Programme":
            self._group(mention)  # "the EU sanctions list"
            return
        if (
            mention.kind in BUILT
            and _WHOSE.match(self.text, mention.end)
            and not self._is_subject(mention)
        ):
            self._group(mention)  # "has built the plant owned by X": told apart by whose it is
            return
        if mention.head == "people":  # "the Brazilians": the one party of that nation
            found = [
                m
                for m in self._reach(mention)
                if self.drafts[m.party].country == mention.country
                and self.drafts[m.party].kind in _NATIONALS
            ]
            if len({m.party for m in found}) == 1:
                mention.antecedent = (found[0].start, found[0].end)
                self._add(mention, found[0].party)
            return
        if self.text[mention.start : mention.end] in ISSUER:
            # "the Company", "the Group": as the text's own firm is called in its papers
            issuer = self._defined_as(mention) or self._so_named(mention)
            if mention.head == "company":  # whom the text is about, whoever else is called one
                issuer = (
                    self._defined_as(mention)
                    or self._opened_with()
                    or self.lead(mention.start)
                    or issuer
                )
            if issuer is None and (mention.head or mention.name.lower()) not in ("bank", "fund"):
                issuer = self.lead(mention.start)
            if issuer is not None:
                mention.antecedent = (issuer.start, issuer.end)
                self._add(mention, issuer.party)
                return
        words = lexicon()
        if mention.head == "apex bank":
            mention.head = "central bank"  # as papers of South Asia and Africa call it
            mention.words -= {"apex"}
        last = mention.head.rpartition(" ")[2]
        of_its_own = bool(mention.whose) and last in ANY_FIRM  # "its parent company" is another one
        if (
            mention.head not in words.anaphors
            and not of_its_own
            and self._is_sort_of(mention.head, last)
        ):
            mention.head = last  # "the port operator" is the operator that has to do with ports
        kinds = words.anaphors.get(mention.head)
        listed = kinds is not None
        if kinds is None:  # "the packer" finds only what was called a packer
            own = words.nouns.get(mention.head, "Party")
            kinds = frozenset((own, "Party")) if own in _OPEN_KINDS else frozenset((own,))
        if "Asset" in kinds:
            kinds |= {"Project"}  # "a railway to be built", later "the line"
        if mention.head in _BIDDERS:
            kinds |= {"Bank"}
        heads = tuple(word[:-1] for word in mention.head.split())  # company, companies
        extra = {w for w in mention.words if not ADJECTIVAL.match(w) and not w.startswith(heads)}
        printed = self.text[mention.start : mention.end]
        titled = printed[4:5].isupper() and mention.words == frozenset((mention.head,))
        extra = {w for w in extra - _OF_LOOKS - {"jv"} if not w.endswith("-year-old")}  # "the JV"
        if mention.based is not None:
            extra -= set(mention.based.name.lower().split())
        if mention.based is not None or mention.listed is not None:
            extra = {word for word in extra if not word.endswith(SEAT_WORD)}
        land = self._land_of_state(mention) if mention.country is None else None
        if land is not None:
            self._add(mention, self.country(land))
            return
        acting = self._acting_on(mention)
        held = self._held_here(mention) or self._dealt_here(mention) or self._its_part(mention)
        held = held or self._his_firm(mention) or self._sold_by_its_seller(mention)
        held = held or self._rest_of_it(mention)
        if held is not None:
            mention.antecedent = (held.start, held.end)
            self._add(mention, held.party)
            return
        accused = self._accused_before(mention, mention.end)
        if accused is not None:
            mention.antecedent = (accused.start, accused.end)
            self._add(mention, accused.party)
            return
        ranked = self._of_that_rank(mention, kinds, acting)
        if ranked is not None:
            one = self._one_of(ranked, mention, kinds)
            if one is not None:  # of several that it may be it is none
                mention.antecedent = (one.start, one.end)
                self._add(mention, one.party)
            return
        fitting = [
            earlier
            for earlier in self._reach(mention)
            if self._fits(mention, earlier, kinds, extra)
            and not earlier.start < mention.start < earlier.end  # "a subsidiary of the merchant"
            and not (mention.owner is not None and earlier.party == mention.owner.party)
            and earlier.party not in acting
            and not self._is_said_beside(earlier, mention)
            and not (
                earlier.sentence == mention.sentence
                and earlier.end < mention.start
                and are_apart(self.text, earlier, mention)
            )
        ]
        fitting = self._of_that_body(mention, fitting)
        if titled and mention.head not in ANYBODYS | REALMS.keys():
            fitting = [m for m in fitting if self._is_called(m, mention.head)]
        fitting = fitting or self._to_be_built(mention, kinds, extra)
        fitting = fitting or self._of_that_size(mention, kinds, extra)
        fitting = self._of_the_trade(mention, self._of_that_country(mention, fitting))
        if not any(self._is_called(earlier, mention.head) for earlier in fitting):
            having = self._by_part(mention, acting)
            if having is not None:
                mention.antecedent = (having.start, having.end)
                self._add(mention, having.party)
                return
            again = self._called_before(mention, kinds, extra)
            if (
                again is not None
                and again.party not in acting
                and not self._is_of_another_land(again, mention, fitting)
            ):
                fitting = [again]
        if not fitting and mention.kind == "Asset" and not mention.plural:
            maker = self._maker(mention)
            if maker is not None:
                mention.antecedent = (maker.start, maker.end)
                self._add(mention, maker.party)
                return
        if not fitting:
            other = self._in_other_words(mention, kinds, acting)
            if other is not None:
                mention.antecedent = (other.start, other.end)
                self._add(mention, other.party)
                return
            bare = mention.kind == "Chamber" and not mention.words - {"the", mention.head}
            anybody = bare or self._may_be_anybody(mention)
            titled_so = self._of_heading(mention) if anybody else None
            if titled_so is not None:
                mention.antecedent = (titled_so.start, titled_so.end)
                self._add(mention, titled_so.party)
                return
            if mention.kind == "Asset" and mention.plural and self._these_ships(mention):
                return
            if self._those_named(mention, kinds) or self._government_here(mention):
                return
            if self._country_here(mention):
                return
            again = self._same_unit(mention, last) if last in UNITS else None
            if again is not None:
                self._add(mention, again.party)
                return
            if self._is_told_before_its_name(mention):
                return
            holder = mention.head in _OF_THE_HOUSE and self._is_given_shares(mention)
            if (
                holder
                or mention.owner is not None
                or mention.whose
                or mention.described
                or self._is_told_apart(mention)
                or self._relative(mention)
                or (
                    mention.kind in _UNHEARD
                    and not mention.plural
                    and not self._is_of_the_headline(mention)
                )
                or self._only_speaks(mention)
            ):
                self._group(mention)  # "its terminal at Sines": known by whose or where it is
                if holder and mention.party >= 0:
                    # "sold the firm to the local managers", "the sponsors hold 51 percent": its own
                    self.drafts[mention.party].own = True
            return
        if mention.head in ANYBODYS:
            fitting = [m for m in fitting if not self._only_tells_whose(m, mention)]
            if not fitting:
                return
        # "the association" is rather "Tea Exporters Association" than another body of the kind.
        namesakes = [earlier for earlier in fitting if self._is_called(earlier, mention.head)]
        if not namesakes:  # "the vessel": the one thing of the sort
            namesakes = [m for m in fitting if is_of_sort(self.drafts[m.party], mention.head)]
            if len({m.party for m in namesakes}) > 1:
                namesakes = self._spoken_of_last(mention, namesakes)
        if (
            not namesakes
            and mention.plural
            and mention.owner is not None
            and mention.owner.form == "name"
        ):
            self._group(mention)  # "Sakr's companies": no others than his
            return
        if last in UNITS and mention.owner is not None:
            again = self._same_unit(mention, last)
            if again is not None:
                self._add(mention, again.party)
                return
        if not namesakes and mention.whose == "its" and mention.head in PARTS:
            self._group(mention)  # "its supplier", of whom nothing was told: not whoever is near
            return
        if not namesakes and last in _OF_A_HOUSE and (mention.whose or mention.owner is not None):
            # "its New York branch": of whoever stands before, not another firm
            self._group(mention)
            return
        if not namesakes and (mention.head in ONE_OF_A_STATE or mention.head in _OF_A_DEED):
            if mention.head in ONE_OF_A_STATE and not mention.plural:
                self._group(mention)  # "the army" is no ministry told of before
            return  # and "the buyer" nobody of whom no deed is told
        sure = {
            m.party for m in fitting if self.drafts[m.party].kind == words.nouns.get(mention.head)
        }
        if not (namesakes or listed or len(sure) == 1):
            return
        if mention.head == "project":  # rather than the port that it is in
            told = [m for m in fitting if self.drafts[m.party].kind == "Project"]
            fitting = told or fitting
            namesakes = [m for m in namesakes if m in fitting]
        alike = mention.head in _OF_ANY_NAME  # "the bank" need not have "bank" in its name
        pool = fitting if alike else namesakes or fitting
        if mention.head in ANYBODYS and self._stays_open(mention):
            return
        chosen = self._most_salient(mention, pool)
        if mention.head in ANYBODYS and (
            self._may_be_the_other(mention, chosen, pool)
            or self._is_of_last_subject(mention, chosen)
        ):
            return
        mention.antecedent = (chosen.start, chosen.end)
        self._add(mention, chosen.party)
        if self.drafts[chosen.party].kind in LEADS and mention.head not in GENERAL:
            self.drafts[chosen.party].words.add(mention.head)  # from here on it is called so

    def _of_that_body(self, mention: Mention, fitting: list[Mention]) -> list[Mention]:
        """Of whom an office in a named body may be said: "the chairman of X" is nobody whom the text has not told of beside X."""
        link = _OF_A_BODY.match(self.text, mention.end) if mention.kind == "Person" else None
        if link is None:
            return fitting
        body = self.told_at.get(link.end()) or self.told_at.get(link.end("of"))
        if body is None or body.form != "name" or body.kind not in _WITH_OFFICES:
            return fitting
        with_it = {
            m.party for m in self.seen
            if m.owner is not None and self._is_same_body(m.owner, body)
        } | {
            m.party for sentence in {m.sentence for m in self.seen if m.end <= mention.start and self._is_same_body(m, body)}
            for m in self.by_sentence[sentence]
        }  # fmt: skip
        return [m for m in fitting if m.party in with_it]

    def _is_same_body(self, earlier: Mention, body: Mention) -> bool:
        """Whether a name was printed of a body before, in full or by its letters."""
        if earlier.form != "name":
            return False
        draft = self.drafts[earlier.party] if earlier.party >= 0 else None
        known = (draft.name, *draft.aliases) if draft is not None else ()
        return body.name in (earlier.name, *known) or any(
            stands_for(short, full)
            for short, full in ((body.name, earlier.name), (earlier.name, body.name))
            if short.isupper()
        )

    def _only_tells_whose(self, earlier: Mention, mention: Mention) -> bool:
        """Whether a party was so far only named to say whose another is: no company of "the Halden-controlled company"."""
        told = [m for m in self.seen if m.party == earlier.party and m.end <= mention.start]
        return bool(told) and all(_HYPHENED.match(self.text, m.end) for m in told)

    def _is_said_who(self, mention: Mention) -> bool:
        """Whether a sentence opens with a part in a deal and goes on to say by name who has it: "The contractor is X"."""
        opens = mention.start == self.sentences[mention.sentence][0]
        plain = mention.owner is None and not mention.whose and not mention.described
        if not opens or not plain or mention.head in ANYBODYS:
            return False
        return _IS_NAMED.match(self.text, mention.end) is not None

    def _is_of_the_headline(self, mention: Mention) -> bool:
        """Whether a text opens with "Orlu owns half of the project" below a title, or goes on: it is of the title, or told later."""
        alone = len(self.sentences) == 1 and not self.text[: self.sentences[0][0]].strip()
        return mention.sentence == 0 and mention.words == {"the", "project"} and not alone

    def _is_told_before_its_name(self, mention: Mention) -> bool:
        """Whether a text opens with a noun group and names somebody at the head of a later sentence: "The Finnish financier lent"."""
        opens = mention.sentence == 0 and mention.start == self.sentences[0][0]
        plain = mention.owner is None and mention.place is None and not mention.whose
        if not opens or not plain or mention.plural or mention.kind not in LEADS:
            return False
        heads = (self.told_at.get(start) for start, _ in self.sentences[1:_SOON])
        return any(m is not None and m.form == "name" and m.kind in _MAY_BE_MEANT for m in heads)

    def _same_unit(self, mention: Mention, noun: str) -> Mention | None:
        """The one unit without a name that was told of the same owner: "a Kestrel unit", later "the Kestrel unit"."""
        owner = mention.owner
        if owner is None or owner.party < 0 or owner.form != "name" or mention.plural:
            return None
        told = {
            m.party: m for m in self.seen
            if m.party >= 0 and m.owner is not None and m.owner.party == owner.party
            and m.head.rpartition(" ")[2] == noun and not m.plural and self.drafts[m.party].unnamed
            and (mention.country or self.drafts[m.party].country) == self.drafts[m.party].country
            and (mention.based is None or m.based is None or mention.based.name == m.based.name)
        }  # fmt: skip
        return next(iter(told.values())) if len(told) == 1 else None

    def _numbered(self, mention: Mention) -> None:
        """A part by its number: the same that was told of by it, "Phase II" and later "phase two"."""
        key = part_key(mention)
        at = self.by_name.get(key)
        if at is None:
            at = self._new(
                Draft(f"<{mention.name}>", mention.kind, unnamed=True, head=mention.head), key
            )
        self._add(mention, at)

    def _to_be_built(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> list[Mention]:
        """What "the new plant" means where nothing was called new: the one thing of the name, if no other is near."""
        if not extra & _TO_COME or mention.kind not in BUILT or mention.plural or mention.whose:
            return []
        near = [
            m for m in self._reach(mention)
            if self.drafts[m.party].kind in BUILT and self.drafts[m.party].unnamed
            and self._is_called(m, mention.head)
        ]  # fmt: skip
        told = [m for m in near if self._fits(mention, m, kinds, extra - _TO_COME)]
        return told if len({m.party for m in near}) == 1 else []

    def _of_that_size(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> list[Mention]:
        """What "the 1,800 MW dam" means where the text has told of one dam only, and not of what size it is."""
        other = {w for w in extra if not _OF_SIZE.fullmatch(w)}
        plain = mention.owner is None and not mention.whose and mention.based is None
        if other == extra or mention.kind not in BUILT or mention.plural or not plain:
            return []
        called = [
            m for m in self.seen
            if m.party >= 0 and self.drafts[m.party].kind in BUILT and self._is_called(m, mention.head)
        ]  # fmt: skip
        sized = any(
            _OF_SIZE.fullmatch(w)
            for m in called
            for w in (*self.drafts[m.party].words, *self.drafts[m.party].name.lower().split())
        )
        if sized or len({m.party for m in called}) != 1:
            return []
        fits = [m for m in called if self._fits(mention, m, kinds, other)]
        return [m for m in fits if m.sentence < mention.sentence][-1:]

    def _spoken_of_last(self, mention: Mention, pool: list[Mention]) -> list[Mention]:
        """Of several things those of this sentence and the one before, if that is one."""
        near = [m for m in pool if m.sentence >= mention.sentence - 1]
        return near if len({m.party for m in near}) == 1 else []

    @staticmethod
    def _is_sort_of(head: str, last: str) -> bool:
        """Whether a compound is a sort of what its last word says: "the central bank" is an office and none of the banks."""
        tables = lexicon()
        kinds = tables.anaphors.get(last)
        return kinds is not None and tables.nouns.get(head, next(iter(kinds))) in kinds

    def _may_be_the_other(self, mention: Mention, chosen: Mention, pool: Sequence[Mention]) -> bool:
        """Whether the sentence before is about two of which the noun may mean either: "X and Y are rivals. The company"."""
        if chosen.sentence != mention.sentence - 1 or not self._is_subject(chosen):
            return False
        told = Counter(m.party for m in self.seen)
        fits = {m.party for m in pool}
        beside = (
            m for m in self.by_sentence[chosen.sentence]
            if m.party not in (-1, chosen.party)
            # whoever the other is, as lenders are that were not called banks
            and (m.party in fits or (mention.country is None and self.drafts[m.party].kind in LEADS | {"Organization"}))
            and told[m.party] >= told[chosen.party]
        )  # fmt: skip
        either = not mention.plural and mention.head in _EITHERS
        return any(
            self.text[min(m.end, chosen.end) : max(m.start, chosen.start)] in (" and ", " and the ")
            or (
                # "X sued Y. The firm"
                either and m.form == "name" and _ACTS_ON.fullmatch(self.text, chosen.end, m.start)
            )
            for m in beside
        )

    def _is_of_last_subject(self, mention: Mention, chosen: Mention) -> bool:
        """Whether the sentence before is about somebody whom nothing settles and who may be meant: "The attackers ... The group"."""
        number = mention.sentence - 1
        if chosen.sentence >= number or self.blocks[number] != self.blocks[mention.sentence]:
            return False
        if mention.country is not None:
            return False
        return any(
            m.form == "definite" and m.party < 0 and not m.others and m.owner is None
            and (
                (m.kind in LEADS and not m.plural and not m.head.startswith("pair"))
                or (mention.head == "group" and m.plural and m.kind == "Person")
            )
            and self._is_subject(m)
            for m in self.by_sentence[number]
        )  # fmt: skip

    def _may_be_anybody(self, mention: Mention) -> bool:
        """Whether a noun group only takes up whom the text is about: "the company", "the cement maker", and whose it is it does not say."""
        last = mention.head.rpartition(" ")[2]
        plain = mention.owner is None and not mention.whose and not mention.described
        return plain and mention.place is None and (last in ANY_FIRM or last in ANYBODYS)

    def _so_named(self, mention: Mention) -> Mention | None:
        """The one party in whose name the noun stands that a text prints with a capital: "the Bank" of "X Bank for Trade"."""
        noun = mention.head or mention.name.lower()
        named = {
            m.party: m for m in self.seen
            if m.party >= 0 and m.form == "name" and m.sentence < mention.sentence
            and not self.drafts[m.party].plural
            and noun in self.drafts[m.party].name.lower().split()
        }  # fmt: skip
        if len(named) > 1:  # the Bank of a state is meant rather than one of its banks
            named = {
                at: m for at, m in named.items()
                if self.drafts[at].name.lower().startswith((f"{noun} of ", f"{noun} for "))
            }  # fmt: skip
        return next(iter(named.values())) if len(named) == 1 else None

    def _acting_on(self, mention: Mention) -> frozenset[int]:
        """Whom an object cannot mean: the subject of its own clause. "Kestrel bought ships from the company": not from Kestrel."""
        told = mention.words - {"the", mention.head}
        if mention.possessive and not (told and mention.head in _EITHERS):
            start = self.sentences[mention.sentence][0]
            if _IS_AMONG.fullmatch(self.text, start, mention.start) is None:
                return frozenset()
            # "X and Y are among the company's customers": neither is the company
            before = self.by_sentence[mention.sentence]
            return frozenset(m.party for m in before if m.end < mention.start and m.party >= 0)
        if self._is_subject(mention):
            return frozenset()
        other = _RATHER_THAN.search(self.text, max(0, mention.start - 16), mention.start)
        preferred = [
            m for m in self.by_sentence[mention.sentence] if other and m.end == other.start()
        ]
        if preferred:
            return frozenset(m.party for m in preferred)  # "chose X over the Greek firm": not X
        return frozenset(
            m.party
            for m in self.by_sentence[mention.sentence]
            if m.party >= 0
            and m.end < mention.start
            and not m.possessive
            and (
                # "A stake in X was bought by the company": not by X
                _DONE_BY.fullmatch(self.text, m.end, mention.start)
                if self._governed(m)
                else (
                    self._is_subject(m) or self._is_clause_subject(m) or self._opens_as_anothers(m)
                )
                and not _NEXT_CLAUSE.search(self.text, self._behind_list(m), mention.start)
            )
        )

    def _opens_as_anothers(self, mention: Mention) -> bool:
        """Whether a clause opens with somebody by whose he is: "X's largest shareholder, Y, asked the company": not asked of Y."""
        owner = mention.owner
        if owner is None or not owner.possessive or owner.end > mention.start:
            return False
        start = self.sentences[mention.sentence][0]
        lead = self.text[start : owner.start].strip().lower()
        return owner.sentence == mention.sentence and lead in ("", "the", "but the", "and")

    def _is_said_beside(self, name: Mention, mention: Mention) -> bool:
        """Whether a noun stands in what is said of a name beside it: "Orlu Re, underwriter of the firm’s sheds": of another firm's."""
        return (
            name.form == "name"
            and name.sentence == mention.sentence
            and _BESIDE_IT.fullmatch(self.text, name.end, mention.start) is not None
        )

    def _behind_list(self, mention: Mention) -> int:
        """Where the words behind a name begin, or behind the list that it opens: "A and B are owed 5 million by the company"."""
        last = mention
        for one in self.by_sentence[mention.sentence]:
            if one.start > last.end and BESIDE.fullmatch(self.text, last.end, one.start):
                last = one
        return self._behind(last)

    def _behind(self, mention: Mention) -> int:
        """Where the words behind a name begin, the comma that closes it in aside: "A former owner, X, sued the company"."""
        aside = (
            self.text.endswith(", ", 0, mention.start)
            or ", " in self.text[mention.start : mention.end]
        )
        between = aside and self.text[mention.end : mention.end + 1] == ","
        return mention.end + between

    def _held_here(self, mention: Mention) -> Mention | None:
        """Of which firm a second share of a sentence is: "A owns 79% of B, whereas C has a 20% stake in the company": of B."""
        if mention.head not in ANYBODYS or mention.plural or mention.owner is not None:
            return None
        if _SHARE_OF.search(self.text, max(0, mention.start - 30), mention.start) is None:
            return None
        held = [
            m for m in self.by_sentence[mention.sentence]
            if m.party >= 0 and m.end < mention.start and self.drafts[m.party].kind in LEADS
            and not self.drafts[m.party].plural
            and _SHARE_OF.search(self.text, max(0, m.start - 30), m.start) is not None
        ]  # fmt: skip
        return held[-1] if len({m.party for m in held}) == 1 else None

    def _maker(self, mention: Mention) -> Mention | None:
        """The one firm that "the refinery" or "the railway" stands for: the text has called it a refiner, a rail operator."""
        if mention.owner is not None or mention.whose or mention.described:
            return None
        stem = mention.head.rpartition(" ")[2][:_STEM]
        firms = [
            m
            for m in self._reach(mention)
            if self.drafts[m.party].kind == "Firm"
            and not self.drafts[m.party].plural
            and (
                any(word.startswith(stem) for word in self.drafts[m.party].words)
                or self._is_named_so(m, mention.head)
            )
        ]
        named = mention.head in _RUN_BY and len({m.party for m in firms}) == 1
        return firms[0] if named else None

    def _is_named_so(self, mention: Mention, head: str) -> bool:
        """Whether a firm's name ends in the word or what is done there: "the mill" of "Orlu Mills", "the smelter" of "Orlu Smelting"."""
        draft = self.drafts[mention.party]
        last = normal_form(draft.name, draft.kind).rpartition(" ")[2]
        return not draft.unnamed and last in (head, f"{head}s", _DOING.sub("ing", head))

    def _called_before(
        self, mention: Mention, kinds: frozenset[str], extra: set[str]
    ) -> Mention | None:
        """The one party of the whole text that it has called by this noun, however long ago: "the miller" of the first paragraph."""
        if mention.plural or mention.owner is not None or mention.whose or mention.described:
            return None
        so_called: dict[int, bool] = {}  # by party: a long text names it again and again
        found: Mention | None = None
        for m in reversed(self.seen):
            if m.party < 0:
                continue
            if m.party not in so_called:
                draft = self.drafts[m.party]
                named = draft.kind in _CALLED_AGAIN
                named = named and (not draft.unnamed or draft.kind == "GovernmentBody")
                so_called[m.party] = named and self._is_called(m, mention.head)
            if so_called[m.party] and self._fits(mention, m, kinds, extra):
                if found is not None and found.party != m.party:
                    return None
                found = found or m
        return found

"""What "it", "they", "he" and "she" stand for: the subject of the sentence, of the one before, or of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.blamed import blamed
from interlock.loaders.documents.parties.book import VERB_RIGHT
from interlock.loaders.documents.parties.drafts import BUILT, LEADS, OWNERS, in_phrase
from interlock.loaders.documents.parties.he_and_she import HeAndShe
from interlock.loaders.documents.parties.referring import BESIDE, Referring

__all__ = ["Pronouns"]

_HELD_EVENT = later(
    r"\s(?:is|was|will\sbe|has\sbeen)\s(?:also\s)?(?:organi[sz]ed|hosted|held|attended|opened|convened)\b"
)
_BUILT_VERB = later(
    r"\s(?:(?:will\s)?belongs?\s(?:in equal (?:shares|parts) |equally |jointly |half |entirely |wholly )?to\b"
    r"|(?:is|was|will\sbe|is\sto\sbe|has\sbeen|is\sbeing|was\sbeing)\s(?:[a-z]+ly\s)?"
    r"(?:operated|built|rebuilt|financed|funded|run|managed|completed|designed|constructed|opened|expected\sto\s(?:cost|open))\b)"
)
_OF_WHICH = later(r",?\s(?:of|in|for|to|with|from|by)\swhich\s")
_OBJECT_LEFT = later(
    r"\b(?:of|in|for|to|with|from|by|into|on|at|against|over|[a-z]{2,}(?:s|ed|ing))\s$(?<!unless\s)(?<!whereas\s)"
)
_TAKEN_LEFT = later(  # verbs whose forms do not show that they are verbs: "sold it", "to lend it"
    r"\b(?:re-?)?(?:sold|bought|built|lent|held|gave|took|made|paid|got|won|ran|led|sent|put|kept|left|cut|met|set|sell|buy|build|lend|hold|give"
    r"|take|make|pay|run|lead|send|keep|meet|own|operate|finance|supply|fund|back|insure|guarantee|acquire|join|support|deliver"
    r"|offer|grant|list|float|merge|rename|demerge|privati[sz]e|nationali[sz]e|restructure|combine|fold|split|spin off|wind up|break up)\s$"
)
_GOVERNED_LEFT = later(
    r"\b(?:from|through|via|by|for|in|of|at|near)\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
# "will lease it", "to buy it": a verb in its plain form.
_PLAIN_LEFT = later(
    r"\b(?:will|would|to|can|could|must|should|shall|not) (?:also |then |now )?[a-z]+\s$"
)
# "nor has it been asked to": the subject, behind its verb
_INVERTED = later(
    r"\b(?:[Nn]or|[Nn]either|[Ss]o|[Nn]ever|[Rr]arely|[Hh]ardly|[Oo]nly then)\s(?:has|had|is|was|does|did|will|would|can|could)\s$"
)
# What is done with works and goods, so that "it" is the one just told of: "will operate it", "invested 30 million in it".
_DONE_WITH_WORKS = later(
    r"\b(?:buil[dt]|rebuil[dt]|building|operat[a-z]+|ran|run|running|leas(?:e|es|ed|ing)|rent(?:s|ed|ing)?|develop(?:s|ed|ing)?"
    r"|construct(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|moderni[sz][a-z]+|renovat[a-z]+|manag(?:e|es|ed|ing)|us(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|finish(?:es|ed)?"
    r"|design(?:s|ed|ing)?|maintain(?:s|ed|ing)?|charter(?:s|ed|ing)?|commission(?:s|ed|ing)?|(?:co-)?financ(?:e|es|ed|ing)"
    r"|(?:co-)?fund(?:s|ed|ing)?|invest(?:s|ed|ing)? [^,;.]*\bin"
    r"|seiz(?:e|es|ed|ing)|impound(?:s|ed|ing)?|detain(?:s|ed|ing)?|confiscat(?:e|es|ed|ing)|board(?:s|ed|ing)?|escort(?:s|ed|ing)?"
    r"|auction(?:s|ed|ing)?|inspect(?:s|ed|ing)?|releas(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|renam(?:e|es|ed|ing)|re-?flag(?:s|ged|ging)?)\s$"
)
# What is done with a firm or body and not with a place: "who founded it".
_DONE_WITH_FIRMS = later(
    r"\b(?:(?:co-)?found(?:s|ed|ing)?|chair(?:s|ed|ing)?|heads|headed|heading|own(?:s|ed|ing)?"
    r"|took over|merged? with|listed|acquir(?:e|es|ed|ing))\s$"
)
_ON_CONDITION = later(r"\b(?:on (?:the )?condition that|provided that|provided)\s$")
_WHO_SAYS = later(
    r",? (?:said|says|added|told (?:reporters|journalists|a news conference)|announced|confirmed)(?: (?:on )?[A-Z][a-z]+day)?(?: that)? "
)
_OFFICE_BETWEEN = later(
    r", (?:the |an? )?(?:[a-z-]+ ){0,5}[a-z-]+ (?:of|at|for|with) (?:the )?(?:[a-z-]+ ){0,3}"
)
_SPEAKER = r"(?:spokes(?:man|woman|person)|officials?|executives?|representatives?|lawyers?|sources?|managers?|directors?|advis[eo]r)"
# "A spokesman for X said it": X's
_SPEAKS_FOR = later(rf"\b{_SPEAKER}\s(?:for|of|at|from)\s(?:the\s)?(?:[a-z-]+\s){{0,4}}$")
# ", it added." behind what is said: who spoke before
_BEHIND_WORDS = later(r"[,”\"]\s$")
_SPEECH_BACK = 3  # sentences that a speaker may lie back
_SPEAKS = later(r"\s(?:also\s)?(?:said|says|told|announced|reported|stated|noted|explained)\b")
_IT_SAYS = later(
    r"\s(?:also\s)?(?:said|says|added|adds|noted|stated|announced|reported|stressed)\b"
)
_SPOKE_LAST = later(
    r"\s(?:said|says|added|announced|reported|noted|stated|wrote)(?:\s(?:on|in|at|late|early|yesterday|today)\b[^,;“”\"]{0,60})?[.]?\s*$"
)

# Goods without an article, and what is done with them next: "imports gas and resells it".
_GOODS_LEFT = later(
    r"\b(?:buy|buys|buying|bought|purchas\w+|imports?|imported|importing|produc\w+|grows?|grew|growing|mak(?:es?|ing)|made|extract\w*"
    r"|process\w*|collect\w*|sourc\w+|refin\w+|manufactur\w+)\s(?!(?:a|an|its|their|two|three)\s)(?P<what>(?:[a-z-]+\s){1,4}?)"
    r"(?:(?:from|in|at)\s[^;.]{2,90}?,?\s)?and\s(?:then\s)?(?:to\s)?"
    r"(?:(?:re-?)?(?:sells?|sold|exports?|exported)|ships?|shipped|delivers?|supply|supplies|sends?|sent|markets?)\s$"
)


_AMONG_THEM = later(r",\s(?:among\sthem|including|such\sas|notably)\s[^;.]*$")
_ACTED_ON = frozenset({"him", "her"})
# What a firm does and no plant or ship: "A furnace was delivered. It hopes to borrow".
_FIRMS_VERB = later(
    r"\s(?:also\s|now\s|still\s|already\s)?(?:hopes?|hoped|plans?|planned|wants?|wanted|expects?|expected|intends?|intended|owes?|owed|buys?|bought"
    r"|borrow(?:s|ed)|employs?|employed|sign(?:s|ed)|sought|seeks|owns?|owned|sells?|sold|hired|invest(?:s|ed)|applied|negotiat\w+|export(?:s|ed)"
    r"|import(?:s|ed)|(?:has|had)\s(?:an?|no)\s(?:[a-z-]+\s){0,2}(?:contract|agreement|loan|debts?|joint\sventure|subsidiary|partner|stake))\b"
)

# What the one does whom an office has fined, licensed or banned.
_NO_OFFICE_DOES = later(
    r"\s(?:(?:has|had|is|was|will|would|also|now|since|still|already|then|later)\s){0,3}(?:sue[sd]?|suing|appeal(?:s|ed|ing)?|den(?:y|ies|ied|ying)"
    r"|contest(?:s|ed|ing)?|challeng(?:es|ed|ing)|received|owe[sd]?|employ(?:s|ed|ing)?|mak(?:es|ing)|sells?|sold|export(?:s|ed|ing)|import(?:s|ed|ing)"
    r"|borrow(?:s|ed|ing)|earn(?:s|ed|ing)|produc(?:es|ed|ing)|suppl(?:ies|ied|ying)|operates|runs|hired|listed\son|quoted|headquartered|based\sin)\b"
)

# What is done to a plan or a deal, and the nouns for these.
_OF_DEEDS = later(
    r"\b(?:oppos(?:e[sd]?|ing)|approv(?:e[sd]?|ing)|block(?:s|ed|ing)?|clear(?:s|ed|ing)?|reject(?:s|ed|ing)?|veto(?:es|ed|ing)?|welcom(?:e[sd]?|ing)"
    r"|condemn(?:s|ed|ing)?|criticis(?:e[sd]?|ing)|challeng(?:e[sd]?|ing)|review(?:s|ed|ing)?|complet(?:e[sd]?|ing)|abandon(?:s|ed|ing)?|against)\s$"
)
_DEED = later(
    r"\b(?:the|this|that|an?|its|their|proposed|planned)\s(?:[a-z-]+\s){0,2}(?:merger|takeover|deal|acquisition|sale|purchase|transaction|plan|proposal|bid|offer"
    r"|tie-up|bill|law|ban|tariffs?|decree|reform|scheme|agreement|privati[sz]ation)\b"
)

_HIRES = later(
    r"\b(?:hir(?:e[sd]?|ing)|appoint(?:s|ed|ing)?|retain(?:s|ed|ing)?|engag(?:e[sd]?|ing)|mandat(?:e[sd]?|ing)|commission(?:s|ed|ing)?|ask(?:s|ed|ing)?"
    r"|invit(?:e[sd]?|ing)|authori[sz](?:e[sd]?|ing)|pa(?:ys?|id|ying)|allow(?:s|ed|ing)?)\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_TO_DO = later(r"\sto\s(?:[a-z]+\s){1,3}")

_AGREES_TO = later(
    r"\b(?:sign(?:s|ed|ing)?|ratif(?:y|ies|ied|ying)|initial(?:s|led)|accede(?:s|d)? to|(?:name|signature)s? to|denounce[sd]?)\s$"
)
_AGREED = later(
    r"\s(?:was|is|has been|had been|will be|is to be|is being|was later|was then)\s(?:[a-z]+ly\s)?"
    r"(?:signed|ratified|initialled|concluded|denounced)\b"
)


# "and still owns", behind whom the same subject has dealt with before
_AND_DOES = later(
    r"(?:\s(?!and\b|but\b)[^\s;.:,]+){0,9},?\s(?:and|before|but|or)\s(?:(?:then|now|still|later|also|has|had|have|would|will|may|plans\sto|wants\sto"
    r"|[a-z]+ly)\s)*(?!(?:that|as|if|when|because|says|said)\b)[a-z]+(?:\s(?:up|out|over|down|off))?\s"
)


# An offer of the sentence is what is answered behind "which".
_ANSWERED = later(
    r"\b(?:offers?|bids?|proposals?|approach|request|plan|invitation|claim)\b[^;:]*,\s(?:which|who)\s(?:[a-z]+\s){0,2}?"
    r"(?:reject|accept|declin|refus|welcom|dismiss|rebuff|spurn|consider|stud|turned)[a-z]*\s(?:down\s)?$"
)
# "by Y, who later sold it", "by Y, which still holds half of it"
_WHICH_DOES = later(
    r"(?:\sof\s[A-Z][\w’'-]+)?,\s(?:who|which)\s(?:(?:has|had|have|also|later|then|now|still|since|in\s\d{4}|last\s[a-z]+|will|would|may)\s)*"
    r"[a-z]+\s(?:(?:over|up|down|off|out|in|into|to|from|for|with|half|most|all|part|control|some|[\d.]+|per\s?cent|percent|%|of|a|an|the|stake"
    r"|majority|third|quarter)\s)*"
)


class Pronouns(Referring, HeAndShe):
    """Settles pronouns of whatever a sentence goes on about."""

    def _is_either(self, first: Mention) -> bool:
        """Whether two act together of whom the text has told the same: "X and Y are rivals", but "X and its unit Y" are not."""
        if self.drafts[first.party].kind not in LEADS or first.plural:
            return False
        told = len(self.drafts[first.party].mentions)
        return any(
            m.form == "name"
            and m.owner is None
            and not m.whose
            and self.drafts[m.party].kind in LEADS
            and m.party not in (-1, first.party)
            and len(self.drafts[m.party].mentions) >= told
            and self.text[first.end : m.start] in (" and ", " and the ")
            for m in self.by_sentence[first.sentence]
        )

    def _pronoun(self, mention: Mention) -> None:
        if mention.kind == "Person":
            if mention.name in _ACTED_ON:
                self._person_alone(mention)
            else:
                self._person_before(mention)
            return
        start = self.sentences[mention.sentence][0]
        goods = None if mention.plural else _GOODS_LEFT.search(self.text, start, mention.start)
        if goods is not None and not any(
            m.start < goods.end("what") and goods.start("what") < m.end
            for m in self.by_sentence[mention.sentence]
        ):
            return  # "buys the cocoa from farmers and sells it to X": the cocoa, but not "bought the mill from Y and sold it to X"
        if not mention.plural and _BUILT_VERB.match(self.text, mention.end):
            things = [  # "It will be operated by": a thing, not the firm that builds it
                m
                for near in (mention.sentence, mention.sentence - 1)
                for m in self.by_sentence[near]
                if m.party >= 0
                and self.drafts[m.party].kind in ("Asset", "Project")
                and m.start < mention.start
            ]
            if len({m.party for m in things}) == 1:
                mention.antecedent = (things[-1].start, things[-1].end)
                self._add(mention, things[-1].party)
                return
        firm = None if mention.plural else self._spoken_for(mention) or self._speaks_on(mention)
        if firm is None and not mention.plural:
            firm = self._sold_before(mention, mention.end)
            firm = firm or self._accused_before(mention, mention.end)
        if firm is not None:
            self._mean(mention, firm)
            return
        if _ON_CONDITION.search(self.text, max(0, mention.start - 30), mention.start):
            return  # "cleared the takeover on condition that it sells two mills": not who cleared it
        same = self.by_sentence[mention.sentence]
        ground = blamed(self.text, same, mention.start)
        if ground is not None and ground[0].party >= 0:
            one, sure = ground
            if self.drafts[one.party].plural == mention.plural:
                if sure and VERB_RIGHT.match(self.text, mention.end) is not None:
                    self._mean(mention, one)
                return  # "fined X because it sold", and "after it sold" may be either
        left = self.text[max(start, mention.start - 40) : mention.start]
        other = (
            _OBJECT_LEFT.search(left) or _TAKEN_LEFT.search(left) or _PLAIN_LEFT.search(left)
        ) is not None and VERB_RIGHT.match(self.text, mention.end) is None
        other = other and _INVERTED.search(left) is None
        same_block = self.blocks[mention.sentence - 1] == self.blocks[mention.sentence]
        before = [
            m
            for m in self.by_sentence[mention.sentence - 1]
            if (same_block if other else self.goes_on(mention.sentence))
        ]
        if other and not mention.plural and self._is_deed(mention, left):
            return  # "opposed the merger. X does not oppose it": no firm
        if other and not mention.plural and _DONE_WITH_WORKS.search(left):
            work = self._work_spoken_of(same, before)
            if work is not None:
                self._mean(mention, work)
                return
        if not mention.plural and self._is_agreed(mention, left):
            agreements = {m.party: m for m in before if m.kind == "Agreement" and m.party >= 0}
            if len(agreements) == 1:
                (agreement,) = agreements.values()
                self._mean(mention, agreement)
                return
        fined = self._done_to_by_authority(mention, before)
        if fined is not None:
            self._mean(mention, fined)
            return
        listed = self._of_what_is_listed(before) if mention.start == start else None
        if listed is not None and not mention.plural:
            self._mean(mention, listed)
            return
        done_to = (
            self._done_to_before(mention, same) or self._done_to_by_which(mention, same)
            if other and not mention.plural
            else None
        )
        if done_to is not None:
            self._mean(mention, done_to)
            return
        deed_of_firm = _FIRMS_VERB.match(self.text, mention.end) is not None
        of_a_firm = other and _DONE_WITH_FIRMS.search(left) is not None
        # "The partners hired X to lead it": none of the partners
        together = {at for m in same if other and self._is_subject(m) for at in m.others}
        acting: set[int] = set() if mention.plural else set(together)
        hired = self._hired_for(mention, same) if other else None
        if hired is not None:  # "X has hired Y to advise it": Y advises, and not X
            acting.add(hired.party)
            other = False
        for group, reverse in ((same, True), (before, False)):
            for earlier in reversed(group) if reverse else group:
                if self._is_open_subject(earlier, plural=mention.plural):
                    if other and group is same:
                        other = False
                        continue
                    return  # the text has just gone over to somebody whom nothing settles
                draft = self.drafts[earlier.party] if earlier.party >= 0 else None
                if (
                    draft is None
                    or _OF_WHICH.fullmatch(self.text, earlier.end, mention.start)
                    or earlier.possessive
                    or earlier.dateline
                    or (other and group is same and self._is_one_among(earlier))
                    or draft.kind in ("Person", "Portfolio", "Agreement")
                    or (
                        draft.kind == "Asset"
                        and (mention.plural or earlier.sentence == mention.sentence)
                    )
                    or (deed_of_firm and draft.kind in BUILT)
                    or (draft.kind == "Place" and (of_a_firm or self._is_seat(earlier)))
                    or (draft.kind == "Place" and self._is_listed_place(earlier))
                    or (draft.kind == "Event")
                    != (_HELD_EVENT.match(self.text, mention.end) is not None)
                ):
                    continue
                if draft.plural != mention.plural or in_phrase(
                    self.text, earlier, self.sentences[earlier.sentence][0]
                ):
                    continue
                if not self._is_clause_subject(earlier):
                    continue
                if earlier.party in acting:
                    continue
                if earlier.sentence < mention.sentence and self._is_either(earlier):
                    return  # "X and Y are rivals. It also owns"
                if other and earlier.sentence == mention.sentence:
                    acting |= {earlier.party, *self._beside_in_list(earlier)}
                    other = False  # "Y supports it": the subject of its own clause is not meant
                    continue
                self._mean(mention, earlier)
                return
        if mention.plural:
            mention.others = self._named_together(before)
            return
        spoken = None if other or acting else self._still_spoken_of(mention)
        spoken = spoken or self._only_one_told(before, acting, together)
        if spoken is not None:
            self._mean(mention, spoken)

    def _beside_in_list(self, last: Mention) -> set[int]:
        """Who stands before somebody in one list: none of "A, B and C lend it 5 million" is meant by "it"."""
        found: set[int] = set()
        behind = last
        for one in reversed([m for m in self.by_sentence[last.sentence] if m.end < last.start]):
            if BESIDE.fullmatch(self.text, one.end, behind.start) is None:
                break
            found.add(one.party)
            behind = one
        return found

    def _done_to_before(self, it: Mention, here: Sequence[Mention]) -> Mention | None:
        """Whom the same subject has done something to before: "B bought A in 1975 and still owns it": A, the only one behind B."""
        told = [m for m in here if m.end < it.start and m.party >= 0 and not m.dateline]
        acts = next((m for m in reversed(told) if self._is_clause_subject(m)), None)
        if acts is None or acts.party < 0:
            return None
        behind = {
            m.party: m for m in told if m.start > acts.end and m.kind not in ("Place", "Person")
        }
        if len(behind) > 1:  # "bought A from C and resold it": A, and not from whom
            behind = {
                party: m
                for party, m in behind.items()
                if not _GOVERNED_LEFT.search(self.text[: m.start][-60:])
            }
        if len(behind) != 1:
            return None
        (one,) = behind.values()
        fits = self.drafts[one.party].kind in OWNERS and not self.drafts[one.party].plural
        fits = fits and not one.possessive and one.party != acts.party
        return one if fits and _AND_DOES.fullmatch(self.text, one.end, it.start) else None

    def _done_to_by_which(self, it: Mention, here: Sequence[Mention]) -> Mention | None:
        """Whom a relative clause does something to: "X was founded by Y, who sold it", "X sued Y, which owns it": X, the only other one."""
        if _ANSWERED.search(self.text, self.sentences[it.sentence][0], it.start) is not None:
            return None  # "made an offer for X, which rejected it": the offer
        told = [m for m in here if m.end < it.start and m.party >= 0 and not m.dateline]
        does = next((m for m in told if _WHICH_DOES.fullmatch(self.text, m.end, it.start)), None)
        if does is None:
            return None
        others = {
            m.party: m
            for m in told
            if m.start < does.start and m.party != does.party and m.kind not in ("Place", "Person")
        }
        if len(others) != 1:
            return None
        (one,) = others.values()
        fits = self._is_clause_subject(one) and not one.possessive
        fits = fits and not self.drafts[one.party].plural
        return one if fits and self.drafts[one.party].kind in (*OWNERS, "Asset") else None

    def _is_agreed(self, it: Mention, left: str) -> bool:
        """Whether "it" is what is signed or joined, as a treaty is and no firm: "Norway signed it", "It was ratified by"."""
        return _AGREES_TO.search(left) is not None or _AGREED.match(self.text, it.end) is not None

    def _is_deed(self, it: Mention, left: str) -> bool:
        """Whether "it" is a plan or deal that the text has just told of and that is opposed, cleared or welcomed."""
        if _OF_DEEDS.search(left) is None:
            return False
        number = it.sentence - 1 if it.sentence and self.goes_on(it.sentence) else it.sentence
        return _DEED.search(self.text, self.sentences[number][0], it.start) is not None

    def _hired_for(self, it: Mention, here: Sequence[Mention]) -> Mention | None:
        """Who is to do it where another has him do so: Y in "X has hired Y to advise it"."""
        hired = next((m for m in reversed(here) if m.end < it.start), None)
        if (
            hired is None
            or hired.party < 0
            or _TO_DO.fullmatch(self.text, hired.end, it.start) is None
        ):
            return None
        return hired if _HIRES.search(self.text, max(0, hired.start - 40), hired.start) else None

    def _is_one_among(self, name: Mention) -> bool:
        """Whether a name stands in an aside on who is among the subject: "five banks, among them X and Y, finance it": not Y."""
        start = self.sentences[name.sentence][0]
        return _AMONG_THEM.search(self.text, start, name.start) is not None

    def _is_open_subject(self, earlier: Mention, *, plural: bool) -> bool:
        """Whether a clause is about somebody whom the text does not settle: "it" behind it is nobody named before."""
        return (
            earlier.party < 0
            and not earlier.others
            and (earlier.form == "definite" or earlier.name.lower() == "it")
            and earlier.kind in OWNERS
            and earlier.plural == plural
            and self._is_subject(earlier)
        )

    def _work_spoken_of(self, *groups: list[Mention]) -> Mention | None:
        """The one work that this sentence and the one before speak of: "has a terminal in X. It will operate it"."""
        works = [
            m for group in groups for m in group
            if m.party >= 0 and self.drafts[m.party].kind in ("Asset", "Project") and not self.drafts[m.party].plural
        ]  # fmt: skip
        return works[0] if len({m.party for m in works}) == 1 else None

    def _named_together(self, before: list[Mention]) -> tuple[int, ...]:
        """Whom "they" means where no group was told: the subjects that the sentence before names together, "A and its partner B"."""
        told = [m for m in before if m.form != "pronoun" or m.others]
        first = next((m for m in told if not m.possessive and self._is_clause_subject(m)), None)
        if first is None:
            return ()
        if first.others:
            return first.others
        listed: list[Mention] = [first]
        for following in told[told.index(first) + 1 :]:
            if BESIDE.fullmatch(self.text, listed[-1].end, following.start) is None:
                break
            listed.append(following)
        parties = tuple(dict.fromkeys(m.party for m in listed))
        alike = all(
            at >= 0 and not self.drafts[at].plural and self.drafts[at].kind in OWNERS
            for at in parties
        )
        people = all(at >= 0 and self.drafts[at].kind == "Person" for at in parties)
        joined = re.search(r"\b(?:and|as well as)\b", self.text[first.end : listed[-1].start])
        return parties if len(parties) > 1 and (alike or people) and joined else ()

    def _spoken_for(self, mention: Mention) -> Mention | None:
        """Whom a person speaks for who says what "it" does: "Jo Lee, chairman of X, said it won", "X spokesman Jo Lee said it won"."""
        before = [m for m in self.by_sentence[mention.sentence] if m.end < mention.start]
        if not before or not _WHO_SAYS.fullmatch(self.text, before[-1].end, mention.start):
            return None
        last = before[-1]
        start = self.sentences[mention.sentence][0]
        if last.form != "group" and _SPEAKS_FOR.search(self.text, start, last.start):
            meant = last.party >= 0 and not self.drafts[last.party].plural
            return last if meant and self.drafts[last.party].kind in OWNERS else None
        person = last if last.kind == "Person" else before[-2] if before[1:] else None
        if person is None or person.kind != "Person" or person.form != "name":
            return None
        if person is last:
            firm = person.owner
        else:
            office = _OFFICE_BETWEEN.fullmatch(self.text, person.end, last.start)
            firm = last if office is not None else None
        known = firm is not None and firm.party >= 0 and not self.drafts[firm.party].plural
        return firm if known and firm and self.drafts[firm.party].kind in OWNERS else None

    def _speaks_on(self, mention: Mention) -> Mention | None:
        """Who spoke in the sentence before and goes on: "X owns Y, the ministry said. It added that"."""
        if mention.sentence == 0 or not _IT_SAYS.match(self.text, mention.end):
            return None
        if _BEHIND_WORDS.search(self.text, max(0, mention.start - 2), mention.start):
            return self._spoke_before(mention)
        end = self.sentences[mention.sentence - 1][1]
        for earlier in reversed(self.by_sentence[mention.sentence - 1]):
            spoke = _SPOKE_LAST.match(self.text, earlier.end, end)
            if spoke and earlier.party >= 0 and not self.drafts[earlier.party].plural:
                return earlier if self.drafts[earlier.party].kind in OWNERS else None
        return None

    def _spoke_before(self, tag: Mention) -> Mention | None:
        """Who has spoken last, in the sentences before, of whom ", it added" goes on: no one whom these words are about."""
        for number in range(tag.sentence - 1, max(-1, tag.sentence - _SPEECH_BACK - 1), -1):
            if not self.goes_on(number + 1):
                return None
            end = self.sentences[number][1]
            for earlier in reversed(self.by_sentence[number]):
                spoke = _SPOKE_LAST.match(self.text, earlier.end, end) or (
                    _SPEAKS.match(self.text, earlier.end) and self._is_clause_subject(earlier)
                )
                if spoke and earlier.party >= 0 and self.drafts[earlier.party].kind in OWNERS:
                    return None if self.drafts[earlier.party].plural else earlier
        return None

    def _done_to_by_authority(self, it: Mention, before: Sequence[Mention]) -> Mention | None:
        """The one firm that an office has dealt with, of which "it" tells what no office does: "The ministry fined X. It is suing"."""
        if it.plural or it.start != self.sentences[it.sentence][0]:
            return None
        if not _NO_OFFICE_DOES.match(self.text, it.end):
            return None
        acts = next((m for m in before if m.party >= 0 and self._is_clause_subject(m)), None)
        if acts is None or self.drafts[acts.party].kind not in ("GovernmentBody", "Place"):
            return None
        firms = {
            m.party: m for m in before
            if m.party not in (-1, acts.party) and not m.dateline and self.drafts[m.party].kind in OWNERS - {"GovernmentBody"}
        }  # fmt: skip
        if len(firms) != 1:
            return None
        (firm,) = firms.values()
        return None if self.drafts[firm.party].plural else firm

    def _is_listed_place(self, place: Mention) -> bool:
        """Whether a place only ends a list that a preposition governs: "has mills in Orlu and Tesk, which it"."""
        return any(
            self.text[m.end : place.start] in (" and ", ", ", ", and ", " or ")
            and m.kind == "Place"
            and (self._governed(m) or self._is_listed_place(m))
            for m in self.by_sentence[place.sentence]
            if m.end < place.start
        )

    def _is_seat(self, place: Mention) -> bool:
        """Whether a place only follows a name to say where that is: "Krka Solar d.o.o., Zadar"."""
        return any(
            self.text[m.end : place.start] == ", " and m.kind in ("Firm", "Bank", "Party", "Place")
            for m in self.by_sentence[place.sentence]
            if m is not place and m.end < place.start
        )

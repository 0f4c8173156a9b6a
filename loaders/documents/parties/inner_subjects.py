"""Whose "its" is in a clause that has a subject of its own: in "A has closed, but B sold its unit" it is B's, and in "A said that B" too.

    inner_subject(text, start, mentions, at)      # B of the words above, where `at` is the place of "its"; None where no such clause is

What somebody takes, supplies or runs is rather another's: "A said that B had bought its unit" tells of A's.
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["PASTS", "acts", "inner_subject"]

# Verbs whose past does not end as those of others do.
PASTS = (
    r"bought|sold|built|lent|held|gave|took|made|paid|got|won|lost|ran|led|sent|brought|began|put|cut|shut|set|kept|left|met|saw|sought"
    r"|spent|drew|told|let|split|spun|hit|fell|rose|grew|became"
)
_BOUND = later(
    r"(?:(?<![\w-])(?:that|but|and|while|whereas|because|although|though|after|before|when|once|until|if|whether|as|since|said|says)"
    r"|[;:—]|(?P<comma>,))[”\"]?\s(?:the\s|an?\s)?(?:(?!(?:[a-z]+ed|[a-z]+ing|but|that|while|as|when|after|because|if|of|for|to|by|in|with|from|at|on|and|bought|sold|took|lent)\s)"
    r"[a-z-]+\s){0,2}$"
)
_FIRST = later(r"(?:The\s)?")
# A clause before the main one, which a comma ends.
_LEAD = later(
    r"(?:While|Whereas|Although|Though|Even though|After|Before|When|Once|Because|As|Since|If|Until|Now that|Just as)\s[^,;]+,\s[^,;]*$"
)
# "which last month raised", "which in 2024 bought"
_WORDS = (
    r"(?:\s(?:(?:on\s)?[A-Z][a-z]+day|(?:earlier\s|late\s)?(?:last|this)\s[A-Za-z]+"
    r"|in\s(?:early\s|late\s)?(?:[A-Z][a-z]+\s)?\d{4}|in\s[A-Z][a-z]+))?"
    r"\s(?:(?:also|now|still|already|never|later|soon|then|recently|since|in turn|[a-z]+ly)\s)?"
)
_FINITE = later(
    rf"(?:\s\([^()]+\)|,[^,;.]{{2,70}},)?{_WORDS}"
    rf"(?:has|had|have|is|are|was|were|will|would|can|could|may|might|should|must|does|do|did|{PASTS}|[a-z]{{2,}}(?:ed|s))\b"
)
# "A bought B, which sold its unit": B's, as long as the clause goes on.
_OF_WHICH = later(rf"(?:,\s(?:which|who)|\sthat)(?={_FINITE.pattern})[^,;.]*$")
# "A lent money to B, which had ordered turbines for its wind farm": what one builds, orders or borrows for is one's own.
_FOR_ITSELF = later(
    r"(?:,\s(?:which|who)|\sthat)\s(?:(?:is|was|has|had|have|are|were|been|will|also|now|plans to|wants to)\s)*"
    r"(?:buil(?:ds?|t|ding)|order(?:s|ed|ing)?|borrow(?:s|ed|ing)?|rais(?:e[sd]?|ing)|seek(?:s|ing)?|sought|import(?:s|ed|ing)?|need(?:s|ed)?"
    r"|issu(?:e[sd]?|ing)|develop(?:s|ed|ing)?|hir(?:e[sd]?|ing))\s[^,;.]{2,60}\sfor\s"
)
_ENDS = later(
    r"[;:]|[.]\s|\b(?:but|while|whereas|although|though|because|whose|whom|who)\b|\b(?:that|which|said|says)\s"
)
_THAT = later(r"\s(?:said|says)?(?:\s?(?:that|which))?\s$")
_TAKEN = later(
    r"\b(?:b(?:ought|uys?|uying)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)|t(?:ake[ns]?|aking|ook)(?: over)?|seiz(?:e[sd]?|ing)"
    r"|nationali[sz](?:e[sd]?|ing)|expropriat(?:e[sd]?|ing)|st(?:ole|olen|eals?)|bid(?:s|ding)? for|damag(?:e[sd]?|ing)|attack(?:s|ed|ing)?"
    r"|copi(?:ed|es)|infring(?:e[sd]?|ing)|violat(?:e[sd]?|ing)|breach(?:ed|es|ing)?)"
    r"(?:\s(?:all|most|half|part|\d+ percent|\d+%)(?:\sof)?)?\s$"
)
_DEALT = later(
    r"\b(?:suppl(?:y|ies|ied|ying)|serv(?:e[sd]?|ing)|operat(?:e[sd]?|ing)|r(?:un|uns|an|unning)|manag(?:e[sd]?|ing)|audit(?:s|ed|ing)?"
    r"|insur(?:e[sd]?|ing)|financ(?:e[sd]?|ing)|fund(?:s|ed|ing)?|buil(?:t|ds?|ding)|maintain(?:s|ed|ing)?|repair(?:s|ed|ing)?"
    r"|handl(?:e[sd]?|ing)|arrang(?:e[sd]?|ing)|clear(?:s|ed|ing)?|process(?:es|ed|ing)?|stor(?:e[sd]?|ing)|carr(?:y|ies|ied|ying)"
    r"|distribut(?:e[sd]?|ing)|guarantee(?:s|d|ing)?|advis(?:e[sd]?|ing)|represent(?:s|ed|ing)?|host(?:s|ed|ing)?|us(?:e[sd]?|ing)"
    r"|support(?:s|ed|ing)?|help(?:s|ed|ing)?|back(?:s|ed|ing)?|review(?:s|ed|ing)?|order(?:s|ed|ing)?|b(?:an|ans|anned|anning)|leas(?:e[sd]?|ing)"
    r"|block(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|welcom(?:e[sd]?|ing)|join(?:s|ed|ing)?|enter(?:s|ed|ing)?|rent(?:s|ed|ing)?|charter(?:s|ed|ing)?"
    r"|deliver(?:s|ed|ing)?|ship(?:s|ped|ping)?|cover(?:s|ed|ing)?|l(?:ent|ends?|ending)"
    r"|inspect(?:s|ed|ing)?|visit(?:s|ed|ing)?|hir(?:e[sd]?|ing)|approv(?:e[sd]?|ing)|reject(?:s|ed|ing)?|own(?:s|ed|ing)?"
    r"|(?:to|for|from|into|against|by))\s$"
)
# What somebody is in another's eyes: "A has 200 branches; B is its largest shareholder" tells of A's.
_IS = later(
    rf"(?:\s\([^()]+\)|,[^,;.]{{2,70}},)?{_WORDS}(?:(?:has|had|have|will|would)\s)?(?:(?:also|now|still|already|long)\s)?"
    r"(?:is|are|was|were|be|been|becomes?|became|remain(?:s|ed)?|act(?:s|ed)\sas|serv(?:es|ed)\sas)\s(?:(?:also|now|still|among|one\sof|by\sfar)\s)*"
)
_OWN = later(r"\b(?:its|their)\s(?:[a-z-]+\s){0,3}$")
_OWN_KIN = later(
    r"(?:its|their)\s(?:[a-z-]+\s){0,3}(?:subsidiar(?:y|ies)|units?|arms?|affiliates?|parents?|owners?|shareholders?|divisions?|sisters?"
    r"|associates?|holding|creditors?|lenders?|bankers?|customers?|suppliers?|partners?|headquarters|operations|exports|imports|sales)\b"
)


def acts(text: str, end: int) -> bool:
    """Whether a verb that a subject has follows a name that ends there: "X, which makes pumps, has borrowed"."""
    return _FINITE.match(text, end) is not None


def inner_subject(text: str, start: int, mentions: Sequence[Mention], at: int) -> Mention | None:
    """The subject of the clause in which "its" or "their" at a place of the text stands: the last that has a verb of its own.

    Args:
        text: the whole text.
        start: where the sentence begins.
        mentions: those of the sentence.
        at: where "its", or the noun behind it, stands.
    """
    own = _OWN.search(text, start, at)
    at = own.start() if own is not None else at
    if _TAKEN.search(text, max(start, at - 40), at):
        return None
    that = _THAT.search(text, start, at)  # "a loan that its owner had guaranteed", "said that its"
    end = at if that is None else that.start()
    dealt = _DEALT.search(text, max(start, at - 24), at) is not None
    for one in sorted(mentions, key=lambda m: -m.start):
        if not start <= one.start < one.end < at:
            continue
        for_itself = not dealt or _FOR_ITSELF.fullmatch(text, one.end, at) is not None
        if for_itself and _OF_WHICH.match(text, one.end, at):
            return one
        finite = _FINITE.match(text, one.end)
        behind = finite.end() if finite is not None and finite.end() <= at else one.end
        if _ENDS.search(text, behind, max(behind, end)):
            return None  # but "A, which has sued B, sends its": what is said in passing is over
        if finite is None:
            continue
        if _IS.fullmatch(text, one.end, at) is not None:
            return None
        aside = finite[0].startswith(
            (",", " (")
        )  # who opens the sentence and is not who stands in his aside
        bound = _BOUND.search(text, start, one.start) or (
            _FIRST.fullmatch(text, start, one.start) if aside else None
        )
        if bound is None:
            continue
        if any(other.end == bound.start() - 1 for other in mentions) and bound[0].startswith("and"):
            return None  # "a line between A and B carries", "A and B sold"
        if bound.groupdict().get("comma") and _LEAD.match(text, start, one.start) is None:
            continue
        if dealt and _OWN_KIN.match(text, at) is None:
            return None
        return one
    return None

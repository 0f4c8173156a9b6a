"""What became of a firm: "folded X into Y", "X vanished into Y", "X and Y trade under one name, Z", "the name of X was changed to Z".

list(read_mergers(told, claims))        # of "X was rolled into Y last year.": X SUCCEEDED_BY Y
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.ties.claims import Claim, weakest
from interlock.loaders.documents.ties.offices.handing_on import is_governed
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_mergers", "settle_mergers"]

_OWN = r"(?:’s|'s|’|')"
_NP = (
    r"(?:(?:the|an?|its|their) )?(?:(?!(?:of|at|in|for|by|from|to|with|and|or|that|which|who|on|as|is|was|has|have)\b)"
    r"[A-Z]?[a-z-]+ ){0,4}?(?:[a-z-]+, |⟦\w\d+⟧, (?=⟦))?"
)
_NEW = rf"{_NP}(?P<new>⟦[FBOPC]\d+⟧)(?!{_OWN}|-)"
_WORDS = (
    r"(?P<words>(?:,? (?:which|that))?(?: (?:is|are|was|were|has|have|had|been|be|being|will|would|to|may|might|could"
    r"|not|never|now|also|since|just"
    r"|finally|formally|recently|soon|later|already|expected|due|set|about|going|both|all|vote|voted|decided|agreed|plans?|planned|wants?"
    r"|intends?|proposed?|proposes))*)"
)
_FOLDED = Sought(  # "vote on folding X into Y", "X was rolled into Y"
    rf"\b(?P<lead>(?:[a-z]+ ){{0,4}}?)(?:fold|roll|absorb|subsum|consolidat|collaps|integrat|merg|amalgamat)(?:s|es|ed|ing|e)? {_NP}"
    rf"(?P<old>⟦[FBOPC]\d+⟧)(?: and {_NP}(?P<too>⟦[FBOPC]\d+⟧))? (?:in|in)to {_NEW}"
)
_VANISHED = Sought(
    rf"(?P<old>⟦[FBOPC]\d+⟧)(?:, [^;.⟦]{{3,60}},)?{_WORDS} (?:vanish(?:es|ed)|disappear(?:s|ed)|dissolve[sd]|folded"
    rf"|rolled|subsumed|absorbed|disappear"
    rf"|vanish|amalgamated|incorporated|swallowed up)(?: ⟪d\d+⟫)?(?: in)?to {_NEW}"
)
_ONE_NAME = Sought(  # "X and Y now trade under one name, Z"
    rf"(?P<old>{SUBJECT_LIST}|{SUBJECT_LIST}(?: and {_NP}⟦\w\d+⟧)?){_WORDS} (?:trad|operat|work|go|do business"
    rf"|function|continu|appear|fl)(?:es|e|s|ed|ing|y)?"
    r" (?:together )?(?:under|by) (?:one roof and )?(?:one|a single|the same|the single|the common|a common|the new|a"
    r" new|the joint|one and the same) (?:new )?"
    rf"(?:name|brand|flag|banner)(?:,| of|:)? {_NEW}"
)
_RENAMED = Sought(  # "the trade name of X was changed to Z"
    rf"\b(?:[Tt]he )?(?:(?:trade|company|corporate|registered|firm|business|brand) )?[Nn]ame of (?:the )?(?P<old>⟦[FBOPC]\d+⟧){_WORDS} ?"
    rf"(?:changed|altered|amended)(?: ⟪d\d+⟫)? (?:in)?to {_NEW}"
    rf"|(?P<now>⟦[FBOPC]\d+⟧), (?P<when>(?:until|till|before|up to) (?:⟪d\d+⟫|recently|then|last year)"
    rf"|⟪d(?P<day>\d+)⟫) (?:still )?(?:called|known as|named|trading as|registered as)"
    r" (?P<was>⟦[FBOPC]\d+⟧)"
)
_CAME_OF = Sought(  # "Z came out of the merger of X with Y"
    rf"(?P<new>⟦[FBOPC]\d+⟧){_WORDS},? ?(?:(?:came|comes|arose|emerged|resulted|resulting|sprang|grew|born|formed"
    rf"|created|was born) (?:out of|from|of|by|through|in)"
    rf"|the (?:product|result|fruit|outcome) of) (?:the |a )?(?:⟪d\d+⟫ )?(?:merger|union|fusion|amalgamation"
    rf"|combination|marriage) (?:of|between) {_NP}"
    rf"(?P<old>⟦[FBOPC]\d+⟧)(?:,? (?:and|with) {_NP}(?P<too>⟦[FBOPC]\d+⟧))?(?!{_OWN})"
)
_UNTIL = later(r"(?:until|till|before|up to)\b", re.IGNORECASE)
_AHEAD = later(
    r"\b(?:vot|propos|plan|intend|consider|weigh|want|approv|favou?r|agree|discuss|start|beg[aiu]n|prepar)\w*\b|\bto\b|\bprocess of\b"
)


_OF_MERGERS = several(_FOLDED, _VANISHED, _ONE_NAME, _RENAMED, _CAME_OF)


def read_mergers(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Which firms of one sentence live on in which; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if marked.count("⟦") < 2:
        return
    known = {(c.subject, c.object) for c in claims if c.tie == "SUCCEEDED_BY"}
    for pattern in _OF_MERGERS.may(marked):
        for match in pattern.finditer(marked):
            for claim in _became(told, match):
                if (claim.subject, claim.object) not in known:
                    known.add((claim.subject, claim.object))
                    yield claim


def _became(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    got = match.groupdict()
    said = re.sub(r",? (?:which|that)\b", "", got.get("words") or got.get("lead") or "").strip()
    if told.rules.possibility.search(said) or is_governed(match):
        return
    if got.get("day") and not _UNTIL.match(told.sentence.dates[int(got["day"])].text):
        return
    modality = told.rules.ladder(said)
    if modality == "asserted" and got.get("lead") and _AHEAD.search(got["lead"]):
        modality = "planned"
    new = told.sentence.mention(got.get("new") or got["now"])
    olds = f"{got.get('old') or got.get('was') or ''}{got.get('too') or ''}"
    for at in told.sentence.indices(olds):
        old = told.sentence.mentions[at]
        if old.form in ("group", "definite") and old.plural:
            continue
        yield from claim_of(told, "succeeded.merger", "SUCCEEDED_BY", old, new, modality)


def settle_mergers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without a merger into the partner where both go on under another name; what is planned of one is planned of both."""
    formed = {
        claim.object: claim
        for claim in claims
        if claim.rule in ("succeeded.merge-under", "succeeded.merge-as")
    }
    old = {
        claim.subject for claim in claims if claim.tie == "SUCCEEDED_BY" and claim.object in formed
    }
    kept = []
    for claim in claims:
        if claim.tie == "SUCCEEDED_BY" and claim.object in formed:
            claim.modality = weakest((claim.modality, formed[claim.object].modality))
        if claim.rule != "say.succeeded.with" or not (claim.subject in old and claim.object in old):
            kept.append(claim)
    return kept

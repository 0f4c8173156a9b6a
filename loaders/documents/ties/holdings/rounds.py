"""Who puts capital into a firm in a round of funding or an increase of its capital: "a round led by A, with participation from B".

list(read_rounds(told))     # of "X raised $20 million in a round led by A": A INVESTS_IN X
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.rules import LIST, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_rounds"]

_S = r"(?:’s|'s|’|')"
_PLAIN = r"(?:(?!of |and |or |by )[a-z][a-z-]* )"
_OF_SERIES = r"(?:(?<=Series [A-K] )|(?<=seed )|(?<=latest ))round"
_ROUND = Sought(
    r"\b(?:round|financing|funding|fundraising|raise|investment|Series [A-K]|capital increase"
    r"|seed|placement"
    r"|⟪m\d+⟫)\b[^;.⟦]{0,60}?(?:⟦P\d+⟧[^;.⟦]{0,20})?"
    rf"(?:co-led|led|headed|anchored|backed) by (?:the |existing |new |a |an"
    rf" )*{_PLAIN}{{0,5}}?(?P<s>{LIST})"
)
_RAISES = later(
    r"\b(?:rais(?:e[sd]?|ing)|clos(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|complet(?:e[sd]?|ing)"
    r"|announc(?:e[sd]?|ing)|receiv(?:e[sd]?|ing)"
    r"|land(?:s|ed)?|bag(?:s|ged)"
    r"|obtain(?:s|ed)?|attract(?:s|ed)?|got|gets|won|wins|picked up|pulled in|snapped up"
    r"|finali[sz]ed)\b"
)
_NO_EQUITY = later(
    r"\b(?:loans?|credits?|bonds?|debt|facility|notes|grants?|bid|tender|offer|talks|mortgage"
    r"|lease|syndicate[d]?)\b"
)
_PUT_IN_ROUND = Sought(  # "put 5 million into X in a funding round led by A"
    r"\b(?:into|in) (?:the )?(?:[a-z-]+ ){0,3}?(?P<o>⟦[FB]\d+⟧) (?:in|as part of|through|during)"
    r" (?:an?|the|its|this|their)"
    r" (?:[a-z-]+ |⟪m\d+⟫ |Series [A-K] ){0,5}?(?:round|fundraising|financing|capital increase|raise)"
    rf"(?: of ⟪m\d+⟫)?,? (?:co-led|led|headed|anchored|backed) by (?:the |existing |new |a |an )*{_PLAIN}{{0,5}}?(?P<s>{LIST})"
)
_TAKEN_UP = Sought(  # "The capital increase of X was taken up by A", "The round of 30 million euros in X was led by A"
    r"\b(?:[Tt]he |[Aa] )?(?:[a-z-]+ |⟪m\d+⟫ |Series [A-K] )*?(?:capital increase|share issue|rights issue|share sale|placement"
    r"|recapitali[sz]ation|(?:(?<=funding )|(?<=financing )|(?<=fund-raising )|(?<=latest )|(?<=new )|(?<=last )|(?<=seed )"
    r"|(?<=Series [A-K] )|(?<=⟫ )|(?<=[Tt]he ))(?:round|fundraising))(?: of ⟪m\d+⟫)?"
    rf" (?:of|by|at|in|for) (?:the )?{_PLAIN}{{0,3}}?(?P<o>⟦[FBP]\d+⟧)(?!{_S})"
    r"(?: in ⟪d\d+⟫)? (?P<words>(?:is|was|were|has been|will be|is to be|is being)(?: [a-z]+ly| in full| entirely| otherwise)?)"
    rf" (?:subscribed(?: to| for)?|taken up|underwritten|absorbed|financed|(?:co-)?led|headed|anchored|backed|joined)"
    rf"(?: in full| entirely| wholly)? by (?:the |existing |new |an? )*{_PLAIN}{{0,4}}?(?P<s>{LIST})"
)
_TOGETHER = Sought(  # "A joined B in a 45 million dollar investment in X"
    rf"(?P<s>{SUBJECT_LIST})(?P<words>(?: (?:has|have|had|also|will|is|are|to))*)"
    r" (?:join(?:s|ed|ing)?(?: forces with)?|team(?:s|ed|ing) up with|co-invest(?:s|ed|ing)? with|partner(?:s|ed|ing) with"
    rf"|follow(?:s|ed|ing)?) (?:the )?{_PLAIN}{{0,3}}?(?P<t>{LIST}) (?:in|for|on) (?:an?|the|its|their|this)"
    r" (?:(?:[a-z-]+|⟪m\d+⟫|Series [A-K]) ){0,4}?(?:investment|round|fundraising|capital increase|recapitali[sz]ation|equity injection)"
    rf"(?: of ⟪m\d+⟫)? (?:in|into|at|for|of) (?:the )?{_PLAIN}{{0,3}}?(?P<o>⟦[FBPSJ]\d+⟧)(?!{_S})"
)
_ROUND_WAS = Sought(  # "The round was led by A and B", "A led the round"
    r"\b[Tt]he (?:[a-z-]+ ){0,2}(?:round|financing|fundraising|raise|capital increase)(?: of"
    r" ⟪m\d+⟫)?(?P<words> (?:was|is|were|will"
    r" be)) (?:co-led|led|headed|anchored|joined)"
    rf" by (?:the |existing |new )*{_PLAIN}{{0,5}}?(?P<s>{LIST})"
)
_LED_ROUND = Sought(
    rf"(?P<s>{SUBJECT_LIST})(?P<words>(?: (?:has|have|also))*) (?:co-)?(?:led|leads|joined"
    rf"|anchored|took part in|participated in)"
    rf" (?:the|its|their|this) (?:[a-z-]+ ){{0,2}}(?:round|fundraising|financing round|capital"
    rf" increase)"
    r"(?: of (?:the )?(?P<o>⟦[FB]\d+⟧))?"
)
_LED_IN = Sought(  # "A led a round of 20 million dollars in X"
    rf"(?P<s>{SUBJECT_LIST})(?P<words>(?: (?:has|have|also|will))*) (?:co-)?(?:led|leads|lead|joined|anchored|took part in|participated in)"
    rf" (?:an? )?(?:[a-z-]+ |⟪m\d+⟫ |Series [A-K] ){{0,4}}?(?:round|fundraising|financing|capital increase)(?: of ⟪m\d+⟫)?"
    rf" (?:in|at|for|of) (?:the )?(?P<o>⟦[FB]\d+⟧)(?!{_S})"
)
_WITH_PARTS = Sought(
    rf"(?:\bparticipation (?:from|by|of)|\bjoined by|\bcontributions? from|\balongside|\bother"
    rf" investors (?:include|were|are)"
    rf"|\binvestors including)"
    rf" (?:the |existing |new |fellow |investors? |shareholders? |backers?"
    rf" )*{_PLAIN}{{0,4}}?(?P<s>{LIST})"
)
_ALSO_IN = Sought(  # "led by A, with B taking part", "The round was led by A; B joined it"
    rf"(?:, with (?P<s>{LIST})(?: also)? (?:taking part|participating|joining|contributing|following|co-investing|investing)"
    rf"|(?P<t>{LIST}) (?:also )?(?:joined|took part|participated|joined in)(?: in)?(?: (?:it|⟦P\d+⟧))?(?=[.,;]|$| and ))"
)
_IN_INCREASE = Sought(
    r"\b(?:subscrib(?:e[sd]?|ing) (?:to|for|in)|took part in|tak(?:e[sn]?|ing) part in"
    r"|participat(?:e[sd]?|ing) in|underwr[a-z]+|joined"
    r"|join(?:s|ing)?|backed|support(?:s|ed)"
    r"|t(?:ook|akes?|aking) up (?:its|their|his|her) (?:full )?(?:rights|entitlements?|allocation|share)(?: in full)? (?:in|of|at))"
    rf" (?:the |a |an |its |this |(?P<own>⟦[FB]\d+⟧){_S} )(?:[a-z-]+ |⟪m\d+⟫ |Series [A-K] )*?(?:{_OF_SERIES}|capital increase|share issue"
    r"|rights"
    r" issue|rights offering|share sale|share offering|funding round|financing round"
    r"|equity round|investment round|private placement|recapitali[sz]ation)"
    rf"(?(own)\b|(?: of ⟪m\d+⟫)? (?:of|at|in|by|for) (?:the )?{_PLAIN}{{0,2}}?(?P<o>⟦[FB]\d+⟧)(?!{_S}))"
)


_OF_ROUNDS = several(
    _ROUND, _PUT_IN_ROUND, _TAKEN_UP, _TOGETHER, _ROUND_WAS, _LED_ROUND, _LED_IN, _IN_INCREASE
)


def read_rounds(told: Told) -> Iterator[Claim]:
    """Who put money into a firm in a round of funding."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    if not _OF_ROUNDS.anywhere(marked):
        return
    firm: Mention | None = None
    for match in _ROUND.finditer(marked):
        raised = list(
            _RAISES.finditer(marked, told.sentence.clause_start(match.start()), match.end())
        )
        if not raised or _NO_EQUITY.search(marked, raised[0].start(), match.start("s")):
            continue
        found = told.sentence.clause_subject(raised[0].start())
        if (
            isinstance(found, str)
            or len(found.subjects) != 1
            or told.rules.possibility.search(found.words)
        ):
            continue
        firm = mentions[found.subjects[0]]
        modality = told.rules.ladder(f"{found.words}".strip())
        yield from _investors(told, match["s"], firm, modality)
    for match in _PUT_IN_ROUND.finditer(marked):
        found = told.sentence.clause_subject(match.start())
        if not (
            isinstance(found, str)
            or told.rules.possibility.search(found.words)
            or _NO_EQUITY.search(marked, match.start(), match.start("s"))
        ):
            modality = told.rules.ladder(found.words.strip())
            raiser = told.sentence.mention(match["o"])
            yield from _investors(told, match["s"], raiser, modality)
    for match in _TAKEN_UP.finditer(marked):
        raiser = told.sentence.mention(match["o"])
        yield from _investors(told, match["s"], raiser, told.rules.ladder(match["words"].strip()))
    for match in _TOGETHER.finditer(marked):
        into = told.sentence.mention(match["o"])
        modality = told.rules.ladder(match["words"].strip())
        for some in (match["s"], match["t"]):
            yield from _investors(told, some, into, modality)
    for pattern in (_ROUND_WAS, _LED_ROUND, _LED_IN):
        for match in pattern.finditer(marked):
            named = match.groupdict().get("o")
            whose = (
                told.sentence.mention(named) if named else told.parties.lead(told.sentence.start)
            )
            if whose is not None:
                firm = whose
                yield from _investors(
                    told, match["s"], whose, told.rules.ladder(match["words"].strip())
                )
    for match in _IN_INCREASE.finditer(marked):
        found = told.sentence.chain(match.start(), told.rules)
        if isinstance(found, str) or told.rules.possibility.search(found.words):
            continue
        into = told.sentence.mention(match["own"] or match["o"])
        modality = told.rules.ladder(found.words.strip())
        for at in found.subjects:
            yield from claim_of(
                told, "invests.increase", "INVESTS_IN", mentions[at], into, modality
            )
    if firm is None:
        return
    for match in _WITH_PARTS.finditer(marked):
        yield from _investors(told, match["s"], firm, "asserted")
    for match in _ALSO_IN.finditer(marked):
        yield from _investors(told, match["s"] or match["t"], firm, "asserted")


def _investors(told: Told, marks: str, firm: Mention, modality: str) -> Iterator[Claim]:
    for at in told.sentence.indices(marks):
        yield from claim_of(
            told,
            "invests.round",
            "INVESTS_IN",
            told.sentence.mentions[at],
            firm,
            modality,
        )

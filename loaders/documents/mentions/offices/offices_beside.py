"""The office of a person and whose it is, told before the name: "Acre’s governor, Neusa Tavares", "his wife, Beatrice Orlu"."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["find_office", "find_owner", "is_next_of_row", "take_kin"]

_OWNED_OFFICE = later(
    r"(?:\b(?P<its>[Ii]ts|[Tt]heir)|(?P<own>[’']s?))\s(?:[\w-]+\s){0,4}[\w-]+,?\s$"
)
_OWNED = later(
    r"(?:\b(?P<its>[Ii]ts|[Tt]heir)|(?P<own>[’']s?))\s"
    r"(?:(?!(?:to|with|from|of|by|in|on|at|for|and|or|that|than|as)\s)[a-z-]+\s){0,2}$"
)
# "its agronomist, ", "the chairman of its board of directors, "
_OFFICE_BEFORE = later(
    r"(?:(?P<post>\b(?:(?:vice|deputy|acting|interim|co)[ -])?(?:chair(?:man|woman|person)?|head|chief|president|director|manager|leader"
    r"|secretary)\sof\s(?=its\s|their\s))?\b(?:[Ii]ts|[Tt]heir)|[’']s)\s(?P<office>(?:[a-z-]+\s){0,4}[a-z-]+),?\s$"
)
_KIN_REACH = 60  # characters before a name
# One mark with the name: "X and his wife, Y, own Z".
_AND_KIN = later(rf"\band (?P<kin>(?:his|her) (?:[a-z-]+ ){{0,2}}(?:{KIN_NOUN}|partner), )$")
_KIN = later(
    r"\b(?:son|daughter|wife|husband|brother|sister|father|mother|widow|cousin|nephew|niece|heir|friend|rival|neighbou?r|critic"
    r"|opponent|lawyer|ally"
    r"|said|says|added|told|owner|shareholder|investor|customer|buyer|client)\b"
)
_BODY = later(  # "its safety business, Scott Gear": no office
    r"^(?!.* (?:of|for) ).*\b(?:business|subsidiary|unit|arm|affiliate|company|firm|group|division|brand|bank|fund|venture|board|council"
    r"|committee|ministry|parliament|staff|workforce|fleet|works|plant|mill|mine|factory|ship|site|park|hotel|port|terminal|town"
    r"|village|city)$"
)
_TELLS = later(  # "X's chairman is Jo Lee", "X's board proposes Jo Lee": a clause, no office
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|lists?|listed|names?|named|shows?|showed|propos\w+|nominat\w+|appoint\w*"
    r"|elect\w*|chose|hires?|hired|remains?"
    r"|became|becomes?|includ\w+|replac\w+|succeed\w*|met|meets?|picks?|picked|select\w*|promot\w*)\b"
)
_OF_THINGS = later(r"^(?!.* (?:of|for) ).*[^su]s$")  # "Orlu's finances, Jo Lee said"
_AS_ANOTHER = later(r"\sas\s(?:(?:its|the|an?|new|their)\s)*(?:[a-z-]+\s){0,3}?[a-z-]+")
_GOVERNING = later(  # "X’s contract with Y": no office
    r"\b(?:with|from|to|by|in|on|at|against|between|over|into|and|or|as|than|that)$"
)

_WHEN = later(  # "its launch last month, Jo Lee said": when it was, and no office
    r"\b(?:earlier|later|ago|yesterday|today|tomorrow|(?:last|this|next|every|each)\s[a-z]+)$"
)
# "In its quarterly report, Jo Lee said": a phrase that opens its sentence; "Under its director, Jo Lee, it grew" has a person in it.
_OPENING = later(
    r"(?:^|[.!?:;\n“\"]\s?)(?:In|At|On|For|From|By|With|Since|Until|Before|After|During|Following|Despite|Through|Under|Upon|Amid|Besides|Without)"
    r"\s(?:the\s)?[^,.;:\n]*$"
)
_PERSON_NOUN = later(
    r"(?!(?:offer|letter|newsletter|order|quarter|paper|newspaper|tender|charter|chapter|poster|power|number|dinner|answer|takeover|merger"
    r"|turnover|register|tower|(?:labou?r|favou?r|error|sector|factor)|past|talent|event|plant|grant|warrant|restaurant|initiative|objective"
    r"|archive|perspective|summary|library|anniversary|subsidiary)\b)"
    r"[a-z-]*(?:[eo]r|ist|ian|man|woman|person|ant|(?<!m)ent|ive|ary|yst|ect|head|chief|boss|chair|guard|pilot|cook|chef|clerk|judge|dean|envoy"
    r"|aide|official|general|counsel|consul|delegate|premier|captain|coach|founder|principal|trustee|employee|economist|medic|mechanic)\b"
    r"(?=$|\s(?:of|for|in|on|at|to)\s)",
    re.IGNORECASE,
)


def take_kin(scan: Scan) -> None:
    """Make one mention of "his wife, Beatrice Orlu": the relative whom the name tells is nobody else."""
    for mention in list(scan.found):
        if mention.kind != "Person" or mention.form != "name":
            continue
        kin = _AND_KIN.search(scan.text, max(0, mention.start - _KIN_REACH), mention.start)
        if kin is not None:
            mention.start = kin.start("kin")
            scan.found = [
                one for one in scan.found
                if one is mention or one.form == "name" or not mention.start <= one.start < mention.end
            ]  # fmt: skip


def is_next_of_row(text: str, start: int, stop: int) -> bool:
    """Whether the office before a comma is another's: "elected A as its chairman, B as vice chairman": B has his own behind him."""
    return text.endswith(", ", 0, start) and _AS_ANOTHER.match(text, stop) is not None


def find_office(scan: Scan, person: Mention) -> None:
    """What office a person has by the words before the name: "its agronomist, Blaise Ekwalla", "the head of its board, Jo Lee"."""
    office = _OFFICE_BEFORE.search(scan.text, max(0, person.start - 70), person.start)
    if office is not None and office["post"] and not _TELLS.search(office["office"]):
        person.title = office[0].strip(" ,")
    elif office is not None and not (
        _KIN.search(office["office"])
        or _GOVERNING.search(office["office"])
        or _BODY.search(office["office"])
        or _TELLS.search(office["office"])
        or _OF_THINGS.search(office["office"])
        or is_next_of_row(scan.text, person.start, person.end)
        or _WHEN.search(office["office"])
        or _opens_with_a_thing(scan, office)
    ):
        person.title = office["office"]


def _opens_with_a_thing(scan: Scan, office: re.Match[str]) -> bool:
    """Whether the words are those of a phrase that opens the sentence and tells of no person: "In its quarterly report, Jo Lee"."""
    return (
        scan.text.startswith(",", office.end("office"))
        and _OPENING.search(scan.text, max(0, office.start() - 60), office.start()) is not None
        and _PERSON_NOUN.search(office["office"]) is None
    )


def find_owner(scan: Scan, person: Mention) -> None:
    """Whose office it is: "Acre’s governor, Neusa Tavares", "its manager Jo Lee"."""
    printed = scan.text[person.start : person.end]
    pattern = (
        _OWNED if printed.lower().startswith((person.title or "").lower()[:5]) else _OWNED_OFFICE
    )
    before = pattern.search(scan.text, max(0, person.start - 80), person.start)
    if before is None:
        return
    if before["its"]:
        person.whose = before["its"].lower()
        return
    person.owner = next((m for m in scan.found if m.end == before.start("own")), None)

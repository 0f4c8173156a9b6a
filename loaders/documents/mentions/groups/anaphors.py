"""Words that only refer back: "it", "they", "the two companies". What they mean is settled in `parties`.

read_pronouns(scan, start, end)     # appends to scan.found
"""

from __future__ import annotations

from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_pairs", "read_pronouns"]

_PRONOUN = later(r"\b(?:(?:[Ii]t|[Tt]hey)\b(?![’'])|(?:[Ww]e|us)\b)")
# "It was also agreed to ease exports": nobody does it.
_NOBODY = later(
    r"\s(?:was|is|has been|had been|will be)\s(?:also\s|further\s|now\s|then\s|not\s)?(?:agreed|decided|announced|reported|said|hoped"
    r"|expected|stressed|noted|known|believed|unclear|clear|possible|likely|important|necessary|understood|revealed|resolved|recalled|time|why|how)\b"
)
# At the head of a sentence, or behind what only tells when: "In 1993, he was appointed", "Three years later she left".
_PERSON = later(
    r"(?:(?:(?:Then|Later|Previously|Earlier|Before that|Prior to (?:that|this)|After(?: that|wards)?|Since then|Until then|Today|Currently"
    r"|Now|Subsequently|Initially|At first|Finally|Eventually|Recently|Meanwhile|In addition|Additionally|Also|Thereafter|Here|There),?"
    r"|(?:In|On|By|Since|From|During|Until|At|Early in|Late in|Before|After|Following|Prior to|Having|As"
    r"|[A-Z][a-z]+ (?:years?|months?|weeks?) (?:later|earlier|before|after))\b[^;:()“”\"‘.!?]{0,80}?,"
    r"|[A-Z][a-z]+ (?:years?|months?|weeks?) (?:later|earlier)"
    r"|(?:In|On|At|Since|Last|This|By|During|From|Until|Early in|Late in)(?: [A-Za-z\d]+){1,3})\s)?"  # "In May he was appointed"
    r"(?P<who>(?:(?<![a-z,]\s)(?:He|She)|(?<=[a-z0-9,]\s)(?:he|she)))\b(?=\s[a-z])(?!\s(?:said|says|told|added|noted))"
)
# Who does what a clause tells of the party before it: "a stake in Orlu, which she bought in 2015".
_PERSON_INSIDE = Sought(r"(?:(?<=\swhich\s)|(?<=\swhere\s)|(?<=\swhom\s))(?:he|she)(?=\s[a-z])")
# What is done to somebody: "sanctions on him"; "her" before a noun says whose that is.
_PERSON_ACTED_ON = Sought(
    r"(?<=[a-z]\s)(?:him|her)(?=[.,;:]|\s(?:in|on|for|over|and|as|to|by|at|from|after|since|with|because|when|last|this)\b)"
)
_NUMBERS = {"trio": 3, "quartet": 4, "two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_NOUNS = (
    r"companies|firms|sides|countries|nations|banks|lenders|parties|governments|states|partners|ministries|chambers|neighbou?rs|groups|funds"
    r"|agencies|associations|owners|shareholders|members|insurers|traders|exporters|importers|producers|makers|operators|carriers|cities|ports"
    r"|capitals|authorities|universities|organi[sz]ations|institutions|investors|buyers|suppliers|contractors|builders|unions|bodies|businesses|winners|bidders|sellers"
    r"|vessels|ships|tankers|ferries|bulkers|mines|plants|refineries|smelters|terminals|factories|airports|properties|assets|mills|hotels|dams|facilities|sites|works|quarries"
)
# What firms, banks and states do, as it is printed of several and of one, now and before.
_DO = (
    r"(?:have|had|will|would|are|were|do|did|also|now|still|already|then|later|jointly|together|each|signed|agreed|plan(?:ned)?|said|say|hope|want(?:ed)?"
    r"|own(?:ed)?|hold|held|buy|bought|sell|sold|suppl(?:y|ied)|provide[d]?|deliver(?:ed)?|ship(?:ped)?|export(?:ed)?|import(?:ed)?|lend|lent|borrow(?:ed)?"
    r"|finance[d]?|fund(?:ed)?|back(?:ed)?|guarantee[d]?|insure[d]?|operate[d]?|run|ran|build|built|win|won|acquire[d]?|invest(?:ed)?|found(?:ed)?|establish(?:ed)?"
    r"|set|form(?:ed)?|take|took|get|got|give|gave|put|pay|paid|bring|brought|make|made|produce[d]?|control(?:led)?|belong(?:ed)?|bank(?:ed)?|trade[d]?|deal|dealt"
    r"|represent(?:ed)?|serve[d]?|use[d]?|join(?:ed)?|left|leave|lease[d]?|rent(?:ed)?|list(?:ed)?|open(?:ed)?|close[d]?|plac(?:e|ed)|order(?:ed)?|send|sent|keep|kept"
    r"|expect(?:ed)?|intend(?:ed)?|need(?:ed)?|received?|contributed?|share[d]?|depend(?:ed)?|rel(?:y|ied)|draw|drew|source[d]?|promise[d]?|undertook|ma(?:y|de)|can|could)\b"
    r"(?!-)"
)
_DOES = (
    r"(?:has|had|will|would|is|was|does|did|also|now|still|then|signed|agreed|plans|owns|owned|holds|held|buys|bought|sells|sold|suppl(?:ies|ied)|provide[sd]"
    r"|deliver(?:s|ed)|ships|shipped|export(?:s|ed)|lends|lent|finance[sd]|funds|funded|backs|backed|guarantee[sd]|insure[sd]|operate[sd]|runs|ran|builds|built|won"
    r"|acquire[sd]|invest(?:s|ed)|takes|took|gets|got|gives|gave|puts?|pays|paid|brings|brought|makes|made|produce[sd]|controls|controlled|contribute[sd]|receive[sd]"
    r"|keeps|kept|lease[sd]|sends|sent)\b(?!-)"
)
# "are both owned by C", "A and B, both owned by C": who is meant stands before, and "both" is a word of the verb's.
_NO_AUXILIARY = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("are", "were", "been", "being", "be", "have", "had", "will", "would", "may", "could", "can", "who", "which", "that")
)  # fmt: skip
_PAIR = Sought(
    rf"\b(?:(?:[Tt]h(?:e|ese|ose)\s|[Aa]ll\s)(?P<n>two|three|four|five)|(?P<both>[Bb]oth)(?:\sthe)?)\s(?:(?!(?:are|were|have|had|will|became|become|remain|remained|is|was)\s)[a-z-]+\s)??(?P<noun>{_NOUNS})\b(?!\s(?:of|from|in|with)\b)"
    rf"|\b(?:[Tt]he|[Aa]ll)\s(?P<bare>two|three|four|five)\s(?=(?:first\b|{_DO}))"
    r"|\b[Tt]he\s(?P<pair>pair|duo|trio|quartet)\b(?!\sof)"
    rf"|(?:\b[Ee]ach(?:\sof\sthe(?:m|\stwo)|\s(?:partner|company|firm|side|party|shareholder|owner))|(?:(?<=[.;:,]\s)|(?<=\n))[Ee]ach(?!\s(?:would|will|puts?)\b))\s(?={_DOES})"
    rf"|{_NO_AUXILIARY}\b(?P<alone>(?:[Bb]oth)(?!(?<=,\sboth)\s[a-z]+(?:\s[a-z]+)?\sby\b))\s(?={_DO})"
    r"|(?:(?<=\sby\s)|(?<=\sto\s)|(?<=\sfrom\s)|(?<=\swith\s))(?P<whom>both)(?=[.;:]|,\s(?!and\b)[a-z]|$)"
)
# "the former will supply coal to the latter", but "the former owner": a verb or the end of the clause follows
_ONE = Sought(
    r"\b[Tt]he\s(?P<one>former|latter)(?=[.,;]|\s(?:now|also|then|later|already|still|since|alone|today|currently)\s(?:[a-z]+(?:s|ed|d)|lent|sold|bought|built|took|won|ran|made|set|gave|got|sent|kept|lost|spent|saw|went|let|put)\b|\s[a-z]+(?:ies|[^s\W]s|ed)\s(?!(?:[A-Z][\w-]*\s)*[A-Z][\w-]*[’'])[A-Z]|\s(?:will|would|is|was|has|had|holds|held|owns|owned|sells|sold|buys|bought|supplies|supplied"
    r"|operates|operated|provides|provided|lends|lent|agreed|took|takes|pays|paid|acquired|exports|exported|ships|builds|built)\b"
    r"|\s[a-z]+(?:s|ed)\s(?:the|an?|its|to|in|on|by|for|with|all|more|only|about)\b)"
)


_PART = Sought(
    r"\b(?P<n>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\d{1,3})\sof\s(?:them|these|those)\b(?!\s[a-z]+s\b)"
)
# "80 percent of the licence", "the operator of the field": a work told of before, and no field of study.
_OF_RIGHT = Sought(
    r"(?:%|\bper\s?cent|\b(?:stakes?|interests?|shares?|holdings?|operators?|owners?|shareholders?|operatorship|ownership|partners?))"
    r"\s(?:of|in)\s(?P<what>[Tt]he\s(?P<noun>(?:oil|gas)?\s?[Ff]ield|[Bb]lock|[Ll]icen[cs]e|[Cc]oncession|[Dd]eposit))\b(?!\s(?:of|[A-Z0-9]|area|compan(?:y|ies)|firm|holders?|owner|operator|agreement|contract))"
)
# "the department" of a text that has named one, and no firm's "sales department".
_BUREAU = Sought(r"\b[Tt]he\s(?P<noun>department|directorate|bureau)\b(?!\s(?:of|for)\b)")


def read_pairs(scan: Scan, start: int, end: int) -> None:
    """Find "the two companies", "both sides", "four of them", "the department"."""
    for part in _PART.finditer(scan.text, start, end):
        many = number(part["n"])
        if many is not None and not scan.is_taken(*part.span()):
            scan.found.append(
                Mention(
                    *part.span(), scan.index, "Party", "definite", part[0], head="part", plural=True, count=int(many)
                )
            )  # fmt: skip
    for bureau in _BUREAU.finditer(scan.text, start, end):
        named = scan.text.find(bureau["noun"].capitalize(), 0, bureau.start()) >= 0
        if named and not scan.is_taken(*bureau.span()):
            scan.found.append(
                Mention(
                    *bureau.span(), scan.index, "GovernmentBody", "definite", bureau["noun"], head=bureau["noun"]
                )
            )  # fmt: skip
    for right in _OF_RIGHT.finditer(scan.text, start, end):
        if not scan.is_taken(*right.span("what")):
            scan.found.append(
                Mention(
                    *right.span("what"), scan.index, "Asset", "definite", right["what"], head="right " + right["noun"].lower()
                )
            )  # fmt: skip
    for one in _ONE.finditer(scan.text, start, end):
        if not scan.is_taken(*one.span()):
            scan.found.append(
                Mention(
                    *one.span(), scan.index, "Party", "definite", one[0], head="pair " + one["one"]
                )
            )
    for match in _PAIR.finditer(scan.text, start, end):
        stop = match.end() - (match[0] != match[0].rstrip())
        if match["n"] and scan.text.endswith(" of ", start, match.start()):
            continue  # "two of the four makers"
        if not scan.is_taken(match.start(), stop):
            so_many = match["n"] or match["bare"] or match["pair"] or "two"
            scan.found.append(
                Mention(
                    match.start(),
                    stop,
                    scan.index,
                    "Party",
                    "definite",
                    scan.text[match.start() : stop],
                    head="pair " + (match["noun"] or ""),
                    plural=True,
                    count=_NUMBERS.get(so_many, 2),
                )
            )


def read_pronouns(scan: Scan, start: int, end: int) -> None:
    """Find "it", "they", and "we" of whoever writes or speaks."""
    person = _PERSON.match(scan.text, start)
    if person is not None and not any(
        one.kind == "Person" and one.start < person.start("who")
        for one in scan.found
        if one.start >= start
    ):
        scan.found.append(
            Mention(*person.span("who"), scan.index, "Person", "pronoun", person["who"].lower())
        )
    for match in _PERSON_INSIDE.finditer(scan.text, start, end):
        if not scan.is_taken(*match.span()):
            scan.found.append(Mention(*match.span(), scan.index, "Person", "pronoun", match[0]))
    for match in _PERSON_ACTED_ON.finditer(scan.text, start, end):
        if not scan.is_taken(*match.span()):
            scan.found.append(Mention(*match.span(), scan.index, "Person", "pronoun", match[0]))
    for match in _PRONOUN.finditer(scan.text, start, end):
        lower = match[0].lower()
        if lower == "it" and _NOBODY.match(scan.text, match.end(), end):
            continue
        if not scan.is_taken(*match.span()):
            plural = lower == "they"
            scan.found.append(
                Mention(
                    match.start(),
                    match.end(),
                    scan.index,
                    "Party",
                    "pronoun",
                    lower,
                    plural=plural,
                )
            )

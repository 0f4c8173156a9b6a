"""Papers and newspapers without a name that a text has its words from: "filings show", "according to court records", "local media said".

Only where they are the source of what a sentence tells: else a letter is written and no party. Whose paper it is speaks for himself,
where that is told ("the report by X says", "its statement said").

    read_sources(scan, start, end)       # of "Court documents show that": "Court documents"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.speech import SAYS
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["SHOWS", "read_sources"]

SHOWS = r"(?:shows?|showed|shown|reveals?|revealed|indicates?|indicated|suggests?|suggested|reads?)"
_PAPER = (
    r"(?P<paper>(?:court|tax|customs|trade|corporate|company|regulatory|stock exchange|bourse|register|registry|land|public|official"
    r"|government|parliamentary|internal|leaked|joint|written|lobby|joint press|press)?\s?"
    r"(?P<noun>filings?|documents?|records|papers|indictment|statement|communiqué|release|decree|gazette|register|minutes|deeds?"
    r"|registries|archives|ledgers?|memo))"
)
_PRESS = r"(?P<press>(?P<which>media|newspapers|press reports|media reports|news reports|press|newswires))"
_SOURCE = Sought(
    rf"(?:(?P<opens>^[“\"]?)|(?P<behind>, )|(?P<cited>\b[Aa]ccording to |, citing |^Citing ))"
    rf"(?:(?P<one>[Aa]n?|[Tt]he|[Ss]everal|[Ss]ome|[Vv]arious|[Ll]ocal|[Ss]tate|[Ff]oreign|[Dd]omestic|[Rr]egional) )?"
    rf"(?:(?P<of>[A-Z][a-z]+) )?(?:{_PAPER}|{_PRESS})\b",
    re.IGNORECASE,
)
_WHICH = (  # which paper it is, before it tells something
    r"(?: (?:seen|obtained|reviewed) by [^,;]{3,40}?|,? dated [^,;]{3,24}?|,? (?:published|filed|released|issued) (?:on|in|last|this) "
    r"[^,;]{3,24}?| (?:for|of|in) (?:the )?(?:[a-z0-9-]+ ){1,3}?(?:quarter|year|month|half|gazette|register|court|\d{4}))?"
)
_TELLS = later(rf"{_WHICH}(?: (?:also|now|further|has|have|had))? (?:{SAYS}|{SHOWS})\b")
_OWNED = later(r" (?:by|from|of|issued by|published by|released by) ")
_PAPERS_OF_BODY = frozenset({"statement", "release", "memo", "communiqué"})


def read_sources(scan: Scan, start: int, end: int) -> None:
    """Find the papers and newspapers without a name that a sentence has its words from."""
    if not _SOURCE.may(scan.text, start, end):  # the part is looked at for dates too, and read once
        return
    for match in _SOURCE.finditer(scan.text[start:end]):
        noun = (match["noun"] or match["which"]).lower()
        own = (match["one"] or "").lower() == "the" and noun in _PAPERS_OF_BODY
        if own or _OWNED.match(scan.text, start + match.end()):
            continue  # "the statement said": of whom is told before
        if match["cited"] is None and _TELLS.match(scan.text, start + match.end()) is None:
            continue
        group = "paper" if match["paper"] else "press"
        begin = next(
            start + match.start(part) for part in ("one", "of", group) if match[part] is not None
        )
        stop = start + match.end(group)
        if scan.is_taken(begin, stop) or scan.is_dated(begin, stop):
            begin = start + match.start(group)
            if scan.is_taken(begin, stop):
                continue
        scan.found.append(_source(scan, begin, stop, noun, group))


def _source(scan: Scan, begin: int, stop: int, noun: str, group: str) -> Mention:
    kind = "Event" if group == "paper" else "Organization"
    words = re.sub(r"^(?:an?|the)\s", "", scan.text[begin:stop].strip(), flags=re.IGNORECASE)
    return Mention(begin, stop, scan.index, kind, "group", words, noun.rpartition(" ")[2])

"""Words with a capital that stand alone and may be no name: an ordinary noun that only starts a sentence, a measure, an article.

only_opens(scan, begin, stop, sentence_start)   # True for "Leverage" in "Leverage is at 1.1 times"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.bare_works import opens_with_work
from interlock.loaders.documents.mentions.names.capitals import SHORT_NAME
from interlock.loaders.documents.mentions.names.measured import is_measured, is_unit
from interlock.loaders.documents.mentions.names.opening import (
    holds_next,
    is_certain,
    opens_as_name,
    opens_list,
)
from interlock.loaders.documents.mentions.names.ships import SHIP_NEXT
from interlock.loaders.documents.mentions.offices.posts import find_post

__all__ = ["is_called", "is_no_name", "only_opens"]

_WORD_NEXT = later(r"\s[a-z]")
_OF_SEAT = later(r"\s(?:of|from)\s[A-Z]")  # "Rijnhaven of Rotterdam"
_REACH_OF_POST = 60  # characters in which an office ends that begins behind an acronym
_TICKER = later(r"\((?:[A-Z][\w ]*:\s?)?$")
_CAMEL = later(r"[a-zß-ÿ][A-Z]")
# Words that may follow a name at the head of a sentence: they tell a name from an ordinary noun that only starts the sentence.
_AFTER_NAME = later(
    r"[’']s\s|-(?:owned|controlled|managed|operated)\s|\s?[—–]\s?(?:an?|the)\s|\s(?:said|says|has|had|is|was|will|would|plans|signed|agreed|announced"
    r"|acquired|bought|sold|owns|holds|told|denied"
    r"|opposes|reported|supplies|operates|exports(?!\s(?:to|from|of|rose|fell|grew|were|have|had|in|by|more|dropped|climbed|jumped|reached)\b)|launched|opened|expects|intends"
    r"|wants|considers|may|and\s[A-Z][\w’'-]*"
    r"|ordered|orders|placed|sources|sourced|hired|hires|borrowed|borrows|employs|won|secured|builds|makes|imports|imported|ships|shipped|supplied"
    r"|lends|lent|raised|awarded|clinched|booked|buys|sells|delivers|delivered|manufactures|produces|insures|financed|finances|guarantees|leased"
    r"|leases|chartered|inked|teamed|joined|belongs|agreed|invested|pledged|contracted|submitted|drew|repaid|owes|owed|transferred|wired|banks"
    r"|built|completed|completes|operated|runs|ran|manages|managed|constructed|constructs|developed|develops|unveiled|unveils|commissioned|appointed"
    r"|appoints|acquires|opens|established|establishes|founded|mines|mined|refines|processes|processed|brews|handles|handled|provided|provides|serves"
    r"|(?:furnished|equipped|kitted\sout|hauled|dispatched|distributed|exported|purchased|procured|transported|printed|invoiced|offloaded|sent"
    r"|handed\sover|rented\sout|leased\sout|serviced|formed|earned|offered|pumped|fed)(?=\s(?:an?\s|its\s|the\s|two\s|three\s|several\s|most\s|\d|[A-Z]))"
    r"|(?:furnishes|equips|hauls|dispatches|distributes|purchases|procures|transports|prints|invoices|outsources|maintains|offers|earns|seeks|hopes"
    r"|aims|cooperates|co-operates|collaborates|trades\swith|does\sbusiness|looks\s(?:after|for)|(?:lists|counts)\s[A-Z][^.;]*\samong|markets\sits"
    r"|services\s(?:the|its)|became\s(?:the|an?)\s[a-z]+\s(?:of|to)|exclusively\s[a-z]+s|carries\sout|carried\sout|acts\sas|works\s(?:with|together|for)"
    r"|linked\sup|deepened\sits|stopped\s[a-z]+ing|resumed\s(?:exports|sales|imports|shipments))"
    r"|concluded|struck\s(?:an?|the)|initialled|renewed\s(?:its|their|an?)|extended\s(?:its|an?)|exchanged\s(?:signed|contracts)|sealed\s(?:an?|the)"
    r"|put\sits\s|reopened|restarted|cut\s(?:output|production|its)|broke\sground|implements|implemented|moved\sits|does\sbusiness|works\sout\sof"
    r"|reached\s(?:an?|the)\s(?:agreement|deal|settlement|accord|pact)"
    r"|subcontracted|installed|installs|designed|designs|dredged|took\sover|takes\sover|set\sup|named\s(?=[A-Z])|entered\s(?:the|into|an?)"
    r"|(?:began|begins|started|starts|resumed|suspended|halted|finished)\s(?:construction|building|work|works|production|operations|commercial|drilling"
    r"|mining|deliveries|shipping|supplying|selling|producing|exporting|talks)|received\s(?:an?|the|[$€£]|US|approval|orders?)"
    r"|expanded\s(?:its|into)|posted\s(?:an?|net|record|sales)|closed\s(?:its|the|an?))\b"
    r"|,\s(?:(?:[a-z]+\s){0,2}(?:chairman|chairwoman|president|director|secretary|spokesman|head)\sof|a|an|the|which|whose|based|\d+\spercent\sof\swhich|half\sof\swhich|part\sof|formerly|now"
    r"|(?:headquartered|incorporated|registered|domiciled|located)\sin|operator\sof|owner\sof)\s|\s\([A-Z]"
    r"|\s(?:vice[\s-]|deputy\s|acting\s|regional\s|country\s|general\s)?(?:president|secretary|(?<=[lyg]\s)manager|spokes(?:man|woman|person)|treasurer|CEO|CFO|COO"
    r"|chief)\s(?=[A-Z])|\s(?:chief\sexecutive|chairman|chairwoman|director|founder|shares|and\s(?:its|two|three|four|the|a)\s)\b"
)


def is_called(scan: Scan, begin: int, name: str) -> bool:
    """Whether a noun for a firm stands before letters that mean something else elsewhere: "the state utility PLN" is no money."""
    noun = (
        scan.text[max(0, begin - 24) : begin].rstrip().rpartition(" ")[2] if name.isupper() else ""
    )
    return scan.words.nouns.get(noun.lower()) in ("Firm", "Bank")


def is_no_name(scan: Scan, begin: int, name: str) -> bool:
    """Whether a word is none that names, wherever it stands: a pronoun, a measure, a quarter of a year."""
    words = scan.words
    return (
        (name in words.not_names | words.measures and not is_called(scan, begin, name))
        or len(name) < 2
        or re.fullmatch(r"[QH]\d|[IVX]{2,4}", name) is not None
    )


def only_opens(scan: Scan, begin: int, stop: int, sentence_start: int) -> bool:
    """Whether a word only has its capital because a sentence starts with it, or tells a unit or a ticker."""
    text = scan.text
    name = text[begin:stop]
    opening = _is_opening(scan, begin, stop, sentence_start)
    elsewhere = name in scan.capitals and name.lower() not in scan.low_words
    if is_unit(text, begin, stop):
        return True  # "1.34 Bcf a day"
    if opening and not elsewhere and is_measured(text, begin, stop):
        return True  # "Leverage is at 1.1 times"
    if name.isupper() and _TICKER.search(text, max(sentence_start, begin - 30), begin):
        return True
    return opening and not (
        elsewhere
        or SHIP_NEXT.match(text, stop) is not None  # "Emma sailed from Orlu"
        or _CAMEL.search(name)
        is not None  # "SteppeGas of Riga": no common word has a capital inside
        or (is_certain(scan, name) and _goes_on_as_name(scan, stop, name))
        or opens_as_name(scan, begin, stop)
        or opens_list(scan, begin, stop)
    )


def _is_opening(scan: Scan, begin: int, stop: int, sentence_start: int) -> bool:
    """Whether a word stands where any word has a capital: first in a sentence, in quotation marks or behind a headline's colon."""
    text = scan.text
    name = text[begin:stop]
    opening = begin == sentence_start or text[begin - 1] in '“"‘('
    if opening and begin - 1 > sentence_start and text[stop : stop + 1] in {*'”"’'}:
        # a name that stands alone in quotation marks: "Tarn Ltd, “Orluvtos” (2 percent)", "JSC “Tarn”"
        form = text[max(0, begin - 12) : begin - 1].rstrip().rpartition(" ")[2]
        opening = is_english(name) and form not in scan.words.legal_forms
    if opening and text.endswith(": ", 0, begin) and name.lower() not in scan.low_words:
        # "Offtaker: Norva": what a label names; "LIMA: Pump maker Norva": an ordinary word
        return text[begin - 1] != " " or (
            is_english(name) and _WORD_NEXT.match(text, stop) is not None
        )
    return opening


def _goes_on_as_name(scan: Scan, stop: int, name: str) -> bool:
    """Whether the words behind the first of a sentence are those that stand behind a name."""
    text = scan.text
    if _AFTER_NAME.match(text, stop) or holds_next(text, stop):
        return True
    if _OF_SEAT.match(text, stop) and name.lower() not in scan.words.nouns:
        return True
    if name.isupper() and len(name) >= SHORT_NAME:  # "NCCI President"
        post = find_post(text, stop, stop + 2, min(len(text), stop + _REACH_OF_POST))
        if post is not None and post[0] == stop + 1:
            return True
    return opens_with_work(scan, stop)  # "Tavra refinery is owned by"

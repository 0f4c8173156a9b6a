"""Words that are a plural noun or what somebody does: "X ships most of its rails to", "X, which mines half of it".

without_verbs(scan, heads)      # the heads of noun groups without such verbs
is_verb(scan, begin, stop)      # whether the word there is one
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.groups.told_nouns import is_site
from interlock.loaders.documents.mentions.mention import Scan

__all__ = ["is_verb", "without_verbs"]

_DOES = frozenset(
    {"ships", "hosts", "sponsors", "heads", "partners", "lists", "mines", "mills", "farms", "stores", "brands", "funds", "banks",
     "ferries", "tenders", "groups", "sources", "services", "lobbies"}
)  # fmt: skip
_DOERS = frozenset({"Firm", "Bank", "Chamber", "GovernmentBody", "Organization"})
_THE_ONE = later(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:[A-Za-z-]+\s){0,3}$")
_ONE_OF_THEM = later(r"\b(?:[Aa]n?|[Aa]nother)\s(?:[A-Za-z-]+\s){0,3}$")
_TAKES = later(
    r"\s(?:[a-z-]+\sto\b"
    # "ships spare parts to", "mines copper in", but "ships bound for", "stores fell in"
    r"|(?!(?:(?!(?:liquefied|refined|processed|refrigerated|canned|dried|smoked|salted|used|finished|frozen|treated|assorted"
    r"|packaged|bottled|cured"
    r"|chilled|roasted|building|mining|drilling|packing|cooking|heating|ready-)\b)[a-z-]+(?:ed|ing|ly)|built|sold|held|bought|run"
    r"|bound|made|put|set|cut|lost|shut|is|are|was|were|be|has|have|had|will|would|can|could"
    r"|may|might|do|did|that|which|who|and|or|but|in|on|at|of|from|with|for|by|as|under|to|off|near|also|now|still|then|sail|carry|call"
    r"|lie|go|went|left|came|took|fell|rose|grew|stood|began|saw|gave|sank|ran|lay|than|such|so|there|here|each|alone|abroad)\s)"
    r"(?:[a-z-]+\s){2,4}?(?:to\s|(?:for|in|at|from|via)\s(?:the\s)?[A-Z])"
    r"|(?:the|an?|its|their|most|half|some|all|about|around|more|up|nearly|over|to|into|with)\b|\d|[A-Z])"
)
# "it ships ore": whatever follows, if it is no verb or end
_IT_DOES = later(r"\b(?:[Ii]t|[Hh]e|[Ss]he)\s(?:also\s|now\s|still\s|then\s|already\s)?$")
_OF_IT = later(r"\s(?:[a-z\d€$£]|[A-Z])")
# "X, which ships two thirds of its ore", "a firm that mines half of it", but "asked which mines are", "said that ships to Gaza"
_WHICH_DOES = later(
    r"(?:,\s(?:which|who)|\b(?:which|who|(?P<that>that)))\s(?:(?:also|now|still|then|already|mainly|mostly|usually|once)\s)?$"
)
_SO_MUCH = later(
    r"\s(?:(?:about|around|nearly|almost|over|up\sto|more\sthan|some)\s)?(?:most|half|all|a\s|two|three|four|much|its|their|\d)"
)
# "X mills durum wheat.", "X ships ore and coal", but "X ships sail."
_BARE_OBJECT = later(
    r"\s(?!(?:[a-z-]+(?:ed|ing|ly)|built|sold|held|bought|run|bound|made|put|set|cut|lost|shut|is|are|was|were|be|has|have|had|will"
    r"|would|can|could"
    r"|may|might|do|did|that|which|who|and|or|but|in|on|at|of|from|with|for|by|as|under|off|near|also|now|still|then|sail|carry|call"
    r"|lie|go|went"
    r"|left|came|fell|rose|grew|stood|began|saw|gave|sank|ran|lay|than|such|so|there|here|each|alone|abroad|fail|close|open|remain"
    r"|worldwide|today)\b)"
    r"[a-z-]+(?:\s[a-z-]+)?(?:[.,;]|$|\s(?:and|for|in|from|at)\s)"
)


# "named Jo Lee to head Orlu", "who will head its mill"
_TO_HEAD = later(r"\b(?:to|will|would|who|and|shall|may|could) $")


def without_verbs(scan: Scan, heads: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The heads without what the firm right before does: "the Indonesian miner ships coal to Taiwan" tells of no ships."""
    kept: list[tuple[int, int, str]] = []
    for begin, stop, noun in heads:
        if scan.text[begin:stop] == "works" and not is_site(scan.text, begin, stop):
            continue  # "the contractor works in Chad"
        if scan.text[begin:stop].lower() == "works" and scan.text.startswith(" on ", stop):
            continue  # "Works on the line are carried out by X": what is done, and no plant
        if scan.text[begin:stop] == "head" and _TO_HEAD.search(scan.text, max(0, begin - 8), begin):
            continue
        of = kept[-1] if kept and kept[-1][1] == begin - 1 else None
        doer = (
            of is not None
            and of[2] not in scan.words.plurals
            and scan.words.nouns.get(of[2]) in (*_DOERS, "Asset")
        )
        # "a Danish mill ships": one mill, and many ships, cannot be one noun
        one = of is not None and _ONE_OF_THEM.search(scan.text, max(0, of[0] - 40), of[0])
        if (
            doer
            and of is not None
            and scan.text[begin:stop] in _DOES
            and (one or _THE_ONE.search(scan.text, max(0, of[0] - 40), of[0]))
            and _TAKES.match(scan.text, stop)
            and not scan.text.startswith(" to be ", stop)
        ):
            continue
        kept.append((begin, stop, noun))
    return kept


def is_verb(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a word that may be a plural noun is what the name before it does: "X ships most of its rails to"."""
    if scan.text[begin:stop] not in _DOES:
        return False
    if _IT_DOES.search(scan.text, max(0, begin - 16), begin):
        return _OF_IT.match(scan.text, stop) is not None
    which = _WHICH_DOES.search(scan.text, max(0, begin - 24), begin)
    so_much = which is not None and _SO_MUCH.match(scan.text, stop)
    if so_much or (which is not None and not which["that"] and _TAKES.match(scan.text, stop)):
        return True
    set_off = scan.text[begin - 2 : begin] in (", ", ") ")  # "X, founded in 1987, ships"
    subject = any(
        (m.end == begin - 1 or (set_off and scan.text[m.end : m.end + 2] in (", ", " (")))
        and m.form in ("name", "definite")
        and not m.possessive
        for m in scan.found
        if m.end < begin
    )
    takes = _TAKES.match(scan.text, stop) or (not set_off and _BARE_OBJECT.match(scan.text, stop))
    return subject and takes is not None

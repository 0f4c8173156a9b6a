"""The country of those who send money home: in "remittances sent home by Kenyans abroad" the people is no party, and Kenya has the figure.

with_peoples(sentence, mentions, parties)       # the mentions with one more for each such people
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["with_peoples"]

_SENT_HOME = Sought(
    r"\b[Rr]emittances (?:sent(?: home)? |made |transferred )?by (?:overseas |expatriate |the )?(?P<who>[A-Z][a-z]+s)\b"
)


def with_peoples(
    sentence: Marked, mentions: Sequence[Mention], parties: Parties
) -> Sequence[Mention]:
    """The mentions of a sentence, and the country of each people that sends remittances where no mention stands."""
    found = []
    for match in _SENT_HOME.finditer(sentence.text[sentence.start : sentence.end]):
        start, end = (sentence.start + at for at in match.span("who"))
        hits = shipped().find(match["who"][:-1])
        entry = hits[0].entry if len(hits) == 1 else None
        if entry is None or entry.use != "adjective" or entry.country is None:
            continue
        if any(m.start < end and start < m.end for m in mentions):
            continue
        mention = Mention(start, end, 0, "Place", "name", entry.name, country=entry.country, code=entry.code)  # fmt: skip
        mention.party = parties.country(entry.country)
        found.append(mention)
    return sorted([*mentions, *found], key=lambda m: m.start) if found else mentions

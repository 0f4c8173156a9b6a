"""A counted noun group behind the names that it counts: "Orlu and Tarn, two mills in Izmir, have merged" tells of no third party.

names_counted(text, mentions, group)      # the mentions of Orlu and Tarn; none where the group counts others
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_told_of", "names_counted"]

_JOINED = later(r"(?: \([^()]*\))?(?:,| and|, and| or| &) (?:the )?")
_BESIDE = later(
    r"(?: \([^()]*\))?(?:(?:,| [—–-]) (?:all |both )?| (?:are|were|remain|remained|have become|became) (?:also |now |both |all |still )?)"
)
_LAST = later(r"(?: \([^()]*\))?,? (?:and|or|&) (?:the )?")
# "A and B, two of the mills": of those; "A and B, two mills and a dairy bought": a list that goes on
_GOES_ON = later(r"\s(?:of\s(?:them|the|these|those)|and\s(?:an?|the|two|three|[A-Z])|or\s)")
# "X, until now a unit of Y,": when it was or is one
_WHEN = later(
    r"(?: \([^()]*\))?, (?:until (?:now|then|recently|last [a-z]+|\d{4})|since \d{4}"
    r"|formerly|previously|once|originally|now|currently|today|still"
    r"|also|long|already|effectively|essentially|itself|at the time|then|in fact) "
)
_CLOSED = later(r"[,.;)]|$")
_MOST = 6  # names of a list


def names_counted(text: str, mentions: Sequence[Mention], group: Mention) -> list[Mention]:
    """The names right before a group that is told of so many: as many as it counts, joined to one list.

    Args:
        text: the whole text.
        mentions: those of the sentence before the group, in order.
        group: "two mills", of no certain names so far.
    """
    if not group.plural or group.count not in range(2, _MOST + 1) or group.owner or group.whose:
        return []
    if _GOES_ON.match(text, group.end):
        return []
    listed: list[Mention] = []
    for one in reversed([m for m in mentions if m.end <= group.start]):
        gap = text[one.end : (listed[-1] if listed else group).start]
        if (_JOINED if listed else _BESIDE).fullmatch(gap) is None or one.form != "name":
            break
        listed.append(one)
    listed.reverse()
    alike = len(listed) == group.count and all(one.party >= 0 for one in listed)
    joined = alike and _LAST.fullmatch(text, listed[-2].end, listed[-1].start) is not None
    return listed if joined else []


def name_told_of(text: str, mentions: Sequence[Mention], group: Mention) -> Mention | None:
    """The name that a group tells of behind a word for when: "Orlu, until now a unit of Tarn,".

    Args:
        text: the whole text.
        mentions: those of the sentence before the group, in order.
        group: "a unit of Tarn", of no certain name so far.
    """
    if group.plural or group.count not in (None, 1):
        return None
    end = group.described[1] if group.described else group.end
    if _CLOSED.match(text, end) is None:
        return None
    before = [m for m in mentions if m.end <= group.start and m.party >= 0]
    last = before[-1] if before else None
    beside = last is not None and _WHEN.fullmatch(text, last.end, group.start) is not None
    return last if beside and last is not None and last.form == "name" else None

"""Names that the user knows, set beside what the text itself calls parties.

A user's list tells whose name it is and of what kind; where a name begins and ends and what stands beside it (a title, an office, a
town in it) the text tells. So the text is read for names first, and a known one then fits what was read, adds what no rule saw, or
stands aside: in "Orlu Trading Estates" nobody is named who is called "Orlu Trading", and no number of his is claimed.

    find_mentions("Dr Jo Lee chairs Orlu Trading AG.", ...)     # known: "Jo Lee", "Orlu Trading"
    # "Jo Lee" with its title, "Orlu Trading AG" with the number of "Orlu Trading"
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.gazetteer import Entry, Hit
from interlock.loaders.documents.language.person_names import person_names
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.naming import add_known

__all__ = ["take_given"]

_PEOPLE = frozenset({"Person", "Party"})  # of some names their kind is told later
_WORKS = frozenset({"Asset", "Project"})


def take_given(scan: Scan, given: Sequence[Hit], start: int, end: int) -> None:
    """Take the known names between two places of a sentence whose names are read.

    Args:
        scan: the text, with the names of the sentence in `found`.
        given: the user's names in the text, in order, not overlapping.
        start: where the sentence begins.
        end: where it ends.
    """
    for hit in given:
        if start <= hit.start and hit.end <= end:
            _take(scan, hit)


def _take(scan: Scan, hit: Hit) -> None:
    over = [m for m in scan.found if m.start < hit.end and hit.start < m.end]
    whole = next((m for m in over if m.start <= hit.start and hit.end <= m.end), None)
    if whole is not None and whole.kind == "Place":
        if whole.dateline or (whole.start, whole.end) != (hit.start, hit.end):
            return
        whole = (
            None  # a firm that is called as a state or town is: nothing of the place is true of it
        )
    if whole is None:
        scan.found = [m for m in scan.found if m not in over]
        add_known(scan, hit)
    elif whole.form == "name" and _is_called(scan, whole, hit):
        _know(whole, hit.entry)
    # else a longer name, or a body that is told by this one: another party


def _know(mention: Mention, entry: Entry) -> None:
    """Note whose name it is, and of what kind he is."""
    mention.entry, mention.guessed = entry, False
    mention.country = mention.country or entry.country
    if entry.kind not in ("Party", mention.kind):
        mention.kind = entry.kind
        mention.title = mention.title if entry.kind == "Person" else None


def _is_called(scan: Scan, mention: Mention, hit: Hit) -> bool:
    """Whether a mention is called as a known name, but for what stands around names."""
    if (mention.start, mention.end) == (hit.start, hit.end):
        return True
    before, found, behind = mention.name.partition(scan.text[hit.start : hit.end])
    return (
        bool(found) and _is_around(before, mention, hit) and _is_behind(scan, behind, mention, hit)
    )


def _is_around(before: str, mention: Mention, hit: Hit) -> bool:
    """Whether words before a name are none of it: a title, a nationality, a sort ("the family Orlu", "U.S. Department of X")."""
    words = before.split()
    if not words:
        return True
    if before.islower():
        return _is_alike(mention, hit)
    if hit.entry.kind == "Person" and mention.kind in _PEOPLE and " " in hit.entry.name:
        return not set(words) & person_names().given_names  # "Datuk Jo Lee", but no "Ann Jo Lee"
    return mention.country is not None and mention.country == hit.entry.country and len(words) == 1


def _is_behind(scan: Scan, behind: str, mention: Mention, hit: Hit) -> bool:
    """Whether words behind a name are none of it: a legal form, a sort ("the Orlu group"), the town that it is of."""
    words = [word.strip(".,") for word in behind.split()]
    if all(not word or word.casefold() in scan.words.legal_words for word in words):
        return True
    if behind.islower() and behind.startswith(" ") and not behind.startswith(" of "):
        return _is_alike(mention, hit)
    if not behind.startswith(" of "):
        return False
    seat = next((h.entry for h in scan.hits_in(hit.end, mention.end) if h.end == mention.end), None)
    land = seat.country if seat is not None and seat.kind == "Place" else None
    return land is not None and land == hit.entry.country  # "Orlu Bank of Turin"


def _is_alike(mention: Mention, hit: Hit) -> bool:
    """Whether both are of one kind, as far as they tell."""
    return mention.kind == hit.entry.kind or {mention.kind, hit.entry.kind} <= _WORKS

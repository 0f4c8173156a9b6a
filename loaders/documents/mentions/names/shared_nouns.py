"""Several names with one noun in the plural behind them: "the Tavra and Sava mines" are the Tavra mine and the Sava mine.

read_shared_nouns(scan)        # settles scan.found, which is in order
"""

from __future__ import annotations

import re
from functools import cache

from interlock.loaders.documents.language.gazetteer import Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["read_shared_nouns"]

_KINDS = frozenset({"Asset", "Project", "Chamber", "Exchange"})
_KIN = ("families", "clans")  # "the Kos and Hribar families"
_TITLED = (
    "stock exchanges",
    "commodity exchanges",
)  # also with capitals: "the Lota and Tarn Stock Exchanges"
_NAME = rf"{CAP}(?:\s(?:(?:es|de|da|do|la|el|al)\s)?{CAP}){{0,2}}"
_ONE = later(rf"{_NAME}")


@cache
def _several() -> re.Pattern[str]:
    """Names with "and" before the last, and a noun of works in the plural."""
    words = lexicon()
    nouns = {**words.nouns, **words.compounds}
    plurals = sorted(
        [*_KIN, *(plural(noun) for noun, kind in nouns.items() if kind in _KINDS)],
        key=len,
        reverse=True,
    )
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Bb]oth|[Bb]oth\sthe|[Tt]wo)|[’']s?)\s(?P<names>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME})"
        rf"(?P<words>(?:\s[a-z][a-z-]+)??)\s(?P<noun>{'|'.join(map(re.escape, plurals))}|(?i:{'|'.join(_TITLED)}))\b"
    )


def plural(noun: str) -> str:
    """The regular plural of an English noun: "refineries" of "refinery", "chambers of commerce" of "chamber of commerce"."""
    head, of, rest = noun.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeo":
        return f"{head[:-1]}ies{of}{rest}"
    return f"{head}{'es' if head.endswith(('s', 'x', 'ch', 'sh')) else 's'}{of}{rest}"


@cache
def _singular() -> dict[str, str]:
    words = lexicon()
    return {plural(noun): noun for noun in (*words.nouns, *words.compounds)}


def read_shared_nouns(scan: Scan, start: int, end: int) -> None:
    """Take the names before a shared noun for as many things of its sort."""
    if " and " not in scan.text[start:end]:
        return
    for match in _several().finditer(scan.text, start, end):
        noun = _singular()[match["noun"].lower()]
        spans = [
            (match.start("names") + name.start(), match.start("names") + name.end())
            for name in _ONE.finditer(match["names"])
        ]
        if len(spans) < 2 or not all(_may_be_name(scan, *span) for span in spans):
            continue
        scan.found = [
            mention
            for mention in scan.found
            if mention.end <= match.start("names") or mention.start >= match.end()
        ]
        for at, (begin, stop) in enumerate(spans):
            scan.found.append(
                _thing(scan, begin, match.end() if at == len(spans) - 1 else stop, stop, noun)
            )


def _may_be_name(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a name may be that of a thing: no country, people or body, and no common word with a capital."""
    name = scan.text[begin:stop]
    hit = _known(scan, begin, stop)
    if hit is not None and (
        hit.entry.use == "adjective" or (hit.entry.code is not None and "-" not in hit.entry.code)
    ):
        return False
    return name not in scan.words.not_names and name.rpartition(" ")[2] not in scan.words.name_heads


def _known(scan: Scan, begin: int, stop: int) -> Hit | None:
    hit = next(iter(scan.hits_in(begin, stop)), None)
    return hit if hit is not None and hit.start == begin and hit.end == stop else None


def _thing(scan: Scan, begin: int, end: int, stop: int, noun: str) -> Mention:
    kind = scan.words.compounds.get(noun) or scan.words.nouns[noun]
    hit = _known(scan, begin, stop)
    thing = Mention(
        begin, end, scan.index, kind, "name", f"{scan.text[begin:stop]} {noun}", head=noun,
        country=hit.entry.country if hit else None,
    )  # fmt: skip
    if hit is not None and hit.entry.kind == "Place":
        thing.based = scan.place(begin, stop, hit.entry)
    return thing

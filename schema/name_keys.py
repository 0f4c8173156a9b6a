"""Keys of a name: under which it is found, and from which candidates are proposed. The same in every script.

blocking_keys(analyse("Basix Mekong Foods LLC"))                # ('basiksfodsmekong',)
party_keys(["昆仑银行", "Industrial and Commercial Bank"])       # ['icb', 'kunlun bank', 'kunluninhang']
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from interlock.schema.name_forms import NameForm, analyse, fold, is_joining, syllables
from interlock.schema.names import name_parts

__all__ = ["blocking_keys", "equal_key", "party_keys"]

_NAMES = 50  # names of one party that are read for its keys
_SHORTEST = 3  # initials of fewer words are anybody's


def equal_key(form: NameForm) -> str:
    """The words without order; empty where a name has none."""
    return " ".join(sorted(form.folded))


def blocking_keys(form: NameForm, *, spoken: bool = True) -> tuple[str, ...]:
    """One key of all words, order taken away; a Chinese name has one as it is read aloud besides.

    Args:
        form: the name.
        spoken: also the name as read aloud where a Latin name may be pinyin, which meets that of Chinese names.
    """
    if not form.folded:
        return ()
    key = "".join(sorted(form.folded))
    if form.script == "han" or (
        spoken and form.script == "latin" and any(len(syllables(word)) > 1 for word in form.words)
    ):
        read = fold(form.plain)
        return (key, read) if read != key else (key,)
    return (key,)


def party_keys(names: Iterable[str]) -> list[str]:
    """What a party is found by beside the words of its names: other scripts in ASCII letters, and initials.

    Words of a Latin name without marks stand in the index as they are, so only initials are added for them.

    Args:
        names: of the party; the first 50 are read.

    Returns:
        Keys, sorted: words parted by blanks, whole names read aloud, initials.
    """
    found: set[str] = set()
    for name in islice(names, _NAMES):
        if name.isascii():
            words, _ = name_parts(name)
            letters = "".join(
                word[0] for word in words if not word[0].isdigit() and not is_joining(word)
            )
        else:
            form = analyse(name)
            letters = form.initials
            found |= {" ".join(form.words), " ".join(form.folded), fold(form.plain)}
        if len(letters) >= _SHORTEST:
            found.add(letters)
    return sorted(found - {""})

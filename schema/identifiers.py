"""Identifiers: normalise, check, keep what fails apart.

Check digits come from python-stdnum wherever it has the scheme; own functions stand in for the gaps. A value that fails is
never linked: it stays visible beside the valid ones.

    check("lei", "5299 00t8-bm49 aursdo55")    # 'lei:529900T8BM49AURSDO55'
    check("ru-inn", "0000000000")              # None: one repeated digit is a placeholder, though the check digit fits
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib import import_module

from interlock.schema.vocabulary import IdentifierScheme, vocabulary

# Values that publishers write where there is no identifier.
PLACEHOLDERS = frozenset(
    {"RA999999", "RA888888", "RA777777", "8888", "9999", "UNKNOWN", "NONE", "N/A", "NULL", "-"}
)
_PUNCTUATION = re.compile(r"[\s\-./\u00a0]+")
_REGISTERED = frozenset({"reg", "tax"})
_AS_IT_IS = frozenset({"body", "place"})  # keys of our own tables
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_LETTERS = {
    ord(letter): str(10 + place) for place, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}


def normalise(scheme: str, raw: str) -> str:
    """The comparable form of a raw value: NFKC, upper case, blanks and punctuation gone.

    `reg` and `tax` values are `<register or country>:<number>`; only the number is stripped of blanks.
    """
    text = unicodedata.normalize("NFKC", raw).strip()
    if scheme in _REGISTERED:
        register, _, number = text.partition(":")
        return f"{register.strip().upper()}:{' '.join(number.split()).upper()}"
    if scheme in _AS_IT_IS:
        return text
    if scheme == "iso3166":
        return text.upper()
    if scheme == "domain":
        return text.lower().removeprefix("www.")
    if scheme == "wikidata":
        return text.rpartition("/")[2].upper()
    if scheme == "ror":
        return text.rstrip("/").rpartition("/")[2].lower()
    compact = _PUNCTUATION.sub("", text).upper()
    if scheme == "imo":
        compact = compact.removeprefix("IMO")
    if scheme == "gb-coh" and compact.isdigit():
        compact = compact.zfill(8)
    if scheme == "bic" and len(compact) == 11 and compact.endswith("XXX"):
        compact = compact[:8]
    return compact


def check(scheme: str, raw: str) -> str | None:
    """`scheme:value` where `raw` is a valid identifier of `scheme`, else None.

    Args:
        scheme: a scheme of the vocabulary.
        raw: the value as the source prints it; for `reg` and `tax` `<register or country>:<number>`.

    Raises:
        NotFound: the vocabulary has no such scheme.
    """
    value = normalise(scheme, raw)
    register, _, number = value.partition(":") if scheme in _REGISTERED else ("", "", value)
    if register in PLACEHOLDERS or number in PLACEHOLDERS or not number:
        return None
    if len(number) > 3 and len(set(number)) == 1:
        return None
    return f"{scheme}:{value}" if _validator(scheme)(value) else None


def is_exclusive(identifier: str) -> bool:
    """Whether the scheme of `scheme:value` belongs to one party only.

    An INN of a person (12 digits) counts like one of a firm: each belongs to one party.
    """
    return _scheme(identifier.partition(":")[0]).exclusive


def scheme_key(identifier: str) -> str:
    """The scheme within which two different values mean two parties: `lei`, `ru-ogrn`, `reg:RA000585`."""
    scheme, _, value = identifier.partition(":")
    return f"{scheme}:{value.partition(':')[0]}" if scheme in _REGISTERED else scheme


def strength(identifier: str) -> tuple[int, str]:
    """Sort key: the strongest identifier comes first, ties broken by its text."""
    return _scheme(identifier.partition(":")[0]).strength, identifier


@cache
def _scheme(name: str) -> IdentifierScheme:
    return vocabulary().scheme(name)


def lei_is_valid(value: str) -> bool:
    """LEI check digits: letters as 10 to 35, the whole number mod 97 is 1 (ISO 17442, ISO 7064 MOD 97-10).

    Own code beside python-stdnum's, which takes ten times as long and stood out in the profile of a load; it is the oracle in the
    tests.
    """
    return _LEI.fullmatch(value) is not None and int(value.translate(_LETTERS)) % 97 == 1


def ror_is_valid(value: str) -> bool:
    """ROR check digits: 0, six Crockford base-32 characters, two digits = 98 - (n * 100 mod 97) (ISO 7064 MOD 97-10)."""
    if not re.fullmatch(r"0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}", value):
        return False
    number = 0
    for character in value[:7]:
        number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(character)
    return 98 - number * 100 % 97 == int(value[7:])


_OWN: dict[str, Callable[[str], bool]] = {"own.lei": lei_is_valid, "own.ror": ror_is_valid}


@cache
def _validator(scheme: str) -> Callable[[str], bool]:
    entry = vocabulary().scheme(scheme)
    if entry.check in _OWN:
        return _OWN[entry.check]
    if entry.check is not None:
        module = import_module(entry.check)
        valid: Callable[[str], bool] = module.is_valid
        return valid
    pattern = re.compile(entry.pattern or "")
    return lambda value: pattern.fullmatch(value) is not None

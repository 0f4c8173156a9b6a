"""Whom and what a name alone identifies, in whatever text it stands: "World Bank", "OFAC", "London" behind "in".

Two texts that name the World Bank speak of one bank, and nobody has to be asked. Its records carry a key of our own as identifier
(scheme `body`), as those of states carry their code; towns of our gazetteer carry theirs (scheme `place`: where it lies, and its name).
What fits several is left out: a name that only looks well known stays a question of `interlock resolve`.

    body_key("European Union", None)      # 'european-union', as of "EU"
    short_key("Treasury Department", {"US": 4, "IR": 9})      # 'u-s-department-of-the-treasury': Iran has a ministry
    person_key("Donald Trump", None)      # 'donald-trump', as of "Trump"
    place_key("Mumbai", "IN")             # 'IN-MH:mumbai'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.gazetteer import shipped_towns
from interlock.loaders.documents.language.known_parties import known_names
from interlock.loaders.documents.language.later import later
from interlock.schema.latin import latin
from interlock.schema.names import name_key
from interlock.schema.vocabulary import load_yaml

__all__ = ["body_key", "is_listed", "person_key", "place_key", "short_key"]

_APART = later(r"[^a-z0-9]+")
_ACRONYM = 6  # letters: shorter names in capitals count as they are printed alone


def body_key(name: str, country: str | None) -> str | None:
    """The key of the one body that bears a name, with or without its legal form; None where the table has none, or of another country.

    Args:
        name: as printed, whole.
        country: of the party, by what the text tells; ISO 3166-1 alpha-2.
    """
    found = _bodies().get(name)
    if found is None and not _is_acronym(name):
        found = _by_form().get(name_key(name))
    if found is None:
        return None
    key, home = found
    return key if home is None or country is None or country == home else None


def is_listed(name: str) -> bool:
    """Whether a name stands in the table as it is printed: one that only its legal form parts from it may be a subsidiary's."""
    return name in _bodies()


def short_key(name: str, spoken: Mapping[str, int]) -> str | None:
    """The key of a state's body that a text names without its state ("the Treasury Department"), for it speaks of this state anyway.

    None where the text does not name the state, or names one as often that has a body so called itself.

    Args:
        name: as printed, whole.
        spoken: how often the text names each state and its bodies; ISO 3166-1 alpha-2.
    """
    if (found := _short().get(name)) is None:
        return None
    key, home = found
    often = spoken.get(home, 0)
    return key if often > max((spoken.get(one, 0) for one in _likewise()), default=0) else None


def person_key(name: str, country: str | None) -> str | None:
    """The key of the head of a state who bears a name that is hardly anybody else's; None of another country's."""
    key, home = _people().get(name, (None, None))
    return key if home is None or country is None or country == home else None


def place_key(name: str, country: str | None) -> str | None:
    """The code of what a town of the gazetteer lies in and its name; None where it has none of the name there, or two.

    Before the name of an area of many countries stands the code of the world, 001 (UN M49).
    """
    code = _towns().get(name)
    if code is None or (country is not None and not code.startswith(country)):
        return None
    return f"{code}:{_key(name)}"


def _is_acronym(name: str) -> bool:
    return len(name) <= _ACRONYM and name.upper() == name


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("well_known.yml").read_text("utf-8")
    table: dict[str, Any] = loaded(text, load_yaml)
    return table


@cache
def _short() -> dict[str, tuple[str, str]]:
    """Names without the state -> key and country."""
    found: dict[str, tuple[str, str]] = {}
    for line in _table()["short"]:
        key, home = _bodies()[line["body"]]
        found |= dict.fromkeys(line["names"], (key, str(home)))
    return found


@cache
def _likewise() -> frozenset[str]:
    return frozenset(_table()["likewise"])


@cache
def _people() -> dict[str, tuple[str | None, str | None]]:
    """Names of people as printed -> key and country."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for line in _table()["people"]:
        found |= dict.fromkeys(line["names"], (_key(line["names"][0]), line.get("country")))
    return found


@cache
def _bodies() -> dict[str, tuple[str, str | None]]:
    """Names as printed -> key and country."""
    table = _table()
    shared = frozenset(table["shared"])
    found: dict[str, tuple[str, str | None]] = {
        name: (_key(name), None)
        for name in known_names()
        if name not in shared and not _is_acronym(name)
    }
    for line in table["bodies"]:
        whose = (_key(line["names"][0]), line.get("country"))
        found |= dict.fromkeys(line["names"], whose)
    return found


def _key(name: str) -> str:
    return _APART.sub("-", latin(name).lower()).strip("-")


@cache
def _by_form() -> dict[str, tuple[str, str | None]]:
    """The same by the key under which equal names meet, without acronyms; a key that two bodies share is nobody's."""
    by_key: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for name, whose in _bodies().items():
        if not _is_acronym(name):
            by_key[name_key(name)].add(whose)
    return {key: whose.copy().pop() for key, whose in by_key.items() if len(whose) == 1}


@cache
def _towns() -> dict[str, str]:
    """Names of towns and areas -> code; one that two places bear is neither's."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for name, code in shipped_towns():
        by_name[name].add(code or "001")
    return {name: codes.copy().pop() for name, codes in by_name.items() if len(codes) == 1}

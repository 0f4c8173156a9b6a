"""Shapes, colours and captions of kinds and tie families, read from `style.yml`.

One file of data decides how everything looks, in the page, in notebooks and in exports.

    style = load()
    style.kind("Bank").caption            # 'Bank'
    style.family("OWNS").name             # 'ownership'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class KindStyle:
    """Look of one kind: caption, a colour for each theme, and an SVG path within [-1, 1]."""

    name: str
    caption: str
    light: str
    dark: str
    path: str


@dataclass(frozen=True, slots=True)
class FamilyStyle:
    """Look of one family of tie types: caption and a colour for each theme."""

    name: str
    caption: str
    light: str
    dark: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """All looks; kinds and types that the file does not know get `Party` and `other`."""

    background: dict[str, str]
    kinds: tuple[KindStyle, ...]
    families: tuple[FamilyStyle, ...]

    def kind(self, name: str) -> KindStyle:
        """Look of a kind; one that `style.yml` does not name is drawn like a Party under its own name."""
        known = {kind.name: kind for kind in self.kinds}
        if name in known:
            return known[name]
        party = known["Party"]
        return KindStyle(name, name, party.light, party.dark, party.path)

    def family(self, tie_type: str) -> FamilyStyle:
        """Family of a tie type; `other` where `style.yml` does not name it."""
        return next((each for each in self.families if tie_type in each.types), self.families[-1])


@cache
def load() -> Style:
    """Read `style.yml`."""
    raw = yaml.safe_load(files("interlock.graph.view").joinpath("style.yml").read_text("utf-8"))
    return Style(
        background=raw["background"],
        kinds=tuple(KindStyle(name=name, **look) for name, look in raw["kinds"].items()),
        families=tuple(
            FamilyStyle(name=name, **{**look, "types": tuple(look["types"])})
            for name, look in raw["families"].items()
        ),
    )


def caption(tie_type: str) -> str:
    """Tie type as words: `HOLDS_ROLE` is drawn as `holds role`."""
    return tie_type.replace("_", " ").lower()

"""How parties look in a text: the colour and shape that their kind has in every view, and a line under their name.

Shape and line tell kinds apart without colour, on paper and for readers who lack a sort of cone.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import quote

from interlock.graph.view import style
from interlock.schema.vocabulary import vocabulary

__all__ = ["LINES", "sheet", "told"]

# Lines by what sort of thing it is: trades for money, holds money, is public, is a body of members, is a human being, is a place or thing.
LINES = {
    "Firm": "solid", "Asset": "solid", "Project": "solid", "Portfolio": "solid",
    "Bank": "double", "Exchange": "double",
    "GovernmentBody": "dashed", "Programme": "dashed", "Agreement": "dashed",
    "Chamber": "dashed", "Organization": "dashed",
    "Person": "dotted", "Party": "dotted",
    "Place": "wavy", "Event": "wavy",
}  # fmt: skip
_NOT_IN_TEXTS = "Community"  # a group that an analysis makes


@cache
def sheet() -> str:
    """Style rules of the kinds, for both themes."""
    rules = []
    for kind in _kinds():
        picture = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.1 -1.1 2.2 2.2">'
            f'<path d="{kind.path}"/></svg>'
        )
        rules.append(
            f".kind-{kind.name} {{ --kind: {kind.light}; --drawn: {LINES.get(kind.name, 'solid')}; "
            f'--shape: url("data:image/svg+xml,{quote(picture, safe="")}"); }}\n'
            f':root[data-theme="dark"] .kind-{kind.name} {{ --kind: {kind.dark}; }}\n'
        )
    return "".join(rules)


def told(ties: set[str]) -> dict[str, Any]:
    """What the page knows of kinds, of these types of ties, and of how firmly something is said."""
    looks, words = style.load(), vocabulary()
    families = {looks.family(tie).name for tie in ties}
    return {
        "kinds": [[kind.name, kind.caption, kind.light, kind.dark, kind.path] for kind in _kinds()],
        "families": [
            [family.name, family.caption, family.light, family.dark]
            for family in looks.families
            if family.name in families
        ],
        "ties": [
            [tie, style.caption(tie), looks.family(tie).name, words.tie(tie).definition]
            for tie in sorted(ties)
        ],
        "modalities": [
            [name, modality.definition]
            for name, modality in sorted(words.modalities.items(), key=lambda item: -item[1].rank)
        ],
    }


def _kinds() -> list[style.KindStyle]:
    return [kind for kind in style.load().kinds if kind.name != _NOT_IN_TEXTS]

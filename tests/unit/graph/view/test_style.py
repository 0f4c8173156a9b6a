"""Every kind and tie type has a look that can be told from the others, also without colour and in the dark."""

from __future__ import annotations

import pytest

from interlock.graph.view import style

KINDS = [
    "Party",
    "Firm",
    "Bank",
    "GovernmentBody",
    "Chamber",
    "Organization",
    "Person",
    "Project",
    "Portfolio",
    "Place",
    "Event",
    "Agreement",
    "Exchange",
    "Asset",
    "Programme",
]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_kind_has_a_shape_of_its_own() -> None:
    looks = style.load()
    assert [kind.name for kind in looks.kinds] == KINDS
    assert len({kind.path for kind in looks.kinds}) == len(KINDS)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast(theme: str) -> None:
    looks = style.load()
    for name, colour in [(look.name, getattr(look, theme)) for look in looks.kinds] + [
        (family.name, getattr(family, theme)) for family in looks.families
    ]:
        assert contrast(colour, looks.background[theme]) >= 3, (name, theme, colour)


def test_types_belong_to_one_family() -> None:
    types = [each for family in style.load().families for each in family.types]
    assert len(types) == len(set(types))


def test_what_the_file_does_not_name() -> None:
    looks = style.load()
    assert looks.kind("Vessel").caption == "Vessel"
    assert looks.kind("Vessel").path == looks.kind("Party").path
    assert looks.family("SINGS_WITH").name == "other"
    assert style.caption("SINGS_WITH") == "sings with"

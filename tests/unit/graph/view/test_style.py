"""Every kind and tie type has a look that can be told from the others, also without colour and in the dark."""

from __future__ import annotations

from itertools import combinations
from math import dist

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
    "Community",  # of no source: what `--communities` draws
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


# what protanopes, deuteranopes and tritanopes see, on linear RGB (Machado, Oliveira and Fernandes 2009, severity 1)
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """CIELAB of a colour as seen; 2.3 apart is just noticeable."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True))))
        for row in SIGHT[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_families_are_told_apart_by_every_eye(theme: str, sight: str) -> None:
    looks = style.load()
    colours = {getattr(family, theme) for family in looks.families}  # place and other share grey
    for one, other in combinations(sorted(colours), 2):
        assert dist(seen(one, sight), seen(other, sight)) > 15, (one, other)
    for colour in colours:
        assert contrast(colour, looks.background[theme]) >= 4.5, colour


def test_types_belong_to_one_family() -> None:
    types = [each for family in style.load().families for each in family.types]
    assert len(types) == len(set(types))


def test_what_the_file_does_not_name() -> None:
    looks = style.load()
    assert looks.kind("Vessel").caption == "Vessel"
    assert looks.kind("Vessel").path == looks.kind("Party").path
    assert looks.family("SINGS_WITH").name == "other"
    assert style.caption("SINGS_WITH") == "sings with"

"""Works that somebody has from another: "its" is no word of an owner there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Fact

TIES = frozenset({"OWNS"})


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mining leases its port terminal from Tarn Ports.",
        "Orlu Mining rents its sawmill from the Ekman family.",
        "Orlu Mining, which leases its port terminal from Tarn Ports, made a loss.",
    ],
)
def test_what_is_rented_is_anothers(silent: Callable[..., None], text: str) -> None:
    silent(text, "OWNS")


def test_who_lets_his_works_owns_them(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Orlu Mining leases its port terminal to Tarn Ports.",
        {("Orlu Mining", "OWNS", "<port terminal>", "asserted")},
    )

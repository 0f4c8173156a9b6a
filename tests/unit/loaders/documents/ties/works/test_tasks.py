"""Who has a task in the one work that a text is about, or in one that the task names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"CONTRACTED_FOR"})
Fact = tuple[str, str, str, str]
OPENS = "The Orlu tunnel will open in May. "


@pytest.mark.parametrize(
    ("rest", "modality"),
    [
        ("Engineering is by Tolmin Construction.", "asserted"),
        ("Engineering is being done by Tolmin Construction.", "asserted"),
        ("Civil works are in the hands of Tolmin Construction.", "asserted"),
        ("Signalling has been given to Tolmin Construction.", "asserted"),
        ("Site supervision has been entrusted to Tolmin Construction.", "asserted"),
        ("Site supervision will be entrusted to Tolmin Construction.", "planned"),
        ("The design is by Tolmin Construction.", "asserted"),
        ("Drilling falls to the Danish firm Tolmin Construction.", "asserted"),
        ("Tolmin Construction is in charge of the earthworks.", "asserted"),
        ("Tolmin Construction handles the electrical works.", "asserted"),
        ("Tolmin Construction was hired as supervisor.", "asserted"),
        ("Tolmin Construction has been retained to inspect the work.", "asserted"),
        ("Supervision of the Orlu tunnel is with Tolmin Construction.", "asserted"),
    ],
)
def test_a_task_is_a_part_in_the_work(
    rest: str, modality: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(OPENS + rest, {("Tolmin Construction", "CONTRACTED_FOR", "Orlu tunnel", modality)})


@pytest.mark.parametrize(
    "text",
    [
        OPENS + "The design is by hand.",
        OPENS + "Engineering may be entrusted to Tolmin Construction.",
        OPENS + "The design of the Lota report is by Tolmin Construction.",
        OPENS + "Maintenance of its trams is in the hands of Chad.",
        "The Orlu tunnel and the Lota bridge will open in May. The design is by Tolmin Construction.",
        "Drava Lines has grown in May. Engineering is by Tolmin Construction.",
        "Drava Lines has grown in May. Tolmin Construction was hired as supervisor.",
    ],
)
def test_no_task_in_no_work(text: str, silent: Callable[..., None]) -> None:
    silent(text, "CONTRACTED_FOR", "IMPLEMENTS")

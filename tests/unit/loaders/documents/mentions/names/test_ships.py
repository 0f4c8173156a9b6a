"""Ships: told by what is done with a name that has an article, or by the noun that the next sentence takes it up with."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def kinds_of(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The port won an order to arrest the Velmora Dawn.", "Velmora Dawn"),
        ("Orlen Lines has chartered the Bergen Tolva from Hallin Shipping.", "Bergen Tolva"),
        ("Customs officers boarded the Lady Irmel off Oran.", "Lady Irmel"),
        ("Orlen Lines chartered the LR2 Bergen Tolva for two years.", "Bergen Tolva"),
        ("Fire broke out on Friday on the Bergen Tolva. The tanker is managed by Orlen Marine.", "Bergen Tolva"),
        ("The 450ft six-deck Bergen Tolva lay in Oran.", "Bergen Tolva"),
        ("The 140-metre-long Bergen Tolva lay in Oran.", "Bergen Tolva"),
        ("Police took over Ivo Moe’s 215-foot megayacht “Bergen Tolva” in Oran.", "Bergen Tolva"),
        ("Fire broke out on the Grace Tolva. The vessel belongs to Orlen Lines.", "Grace Tolva"),
    ],
)  # fmt: skip
def test_what_is_done_with_ships_tells_one(text: str, name: str) -> None:
    assert kinds_of(text)[name] == "Asset"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Grace Tolva. The ship had sailed.",
        "Police arrested the Tolva brothers. The ship had sailed.",
        "The tanker was boarded by the Orlen Guard. The vessel is managed by Orlen Marine.",
        "Orlen Lines paid the Tolva Group. The ship of the coast guard sailed.",
    ],
)
def test_people_and_firms_are_no_ships(text: str) -> None:
    named = {name: kind for name, kind in kinds_of(text).items() if not name.startswith("<")}
    assert "Asset" not in named.values()


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        (
            "The tanker Tarn Dawn (renamed Orlu Eagle, built 2001) was sold by Pesk Shipping.",
            "Orlu Eagle",
        ),
        ("The tanker was renamed Velnor Pride and is managed by Pesk Shipping.", "Velnor Pride"),
        ("The ship has emerged as the Orlu Lake under Pesk Shipping.", "Orlu Lake"),
        ("Pesk Shipping has sold the suezmax Rotterdam Express.", "Rotterdam Express"),
        ("Pesk Shipping sold the Brenda Eagle (built 2003) to Tarn Ltd.", "Brenda Eagle"),
    ],
)
def test_a_ship_by_its_new_name(text: str, ship: str) -> None:
    found = {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}
    assert found.get(ship) == "Asset"


@pytest.mark.parametrize(
    "text",
    [
        "The tanker firm Tarn Ltd was renamed Orlu Foods.",
        "Pesk Ltd has sold the tanker operator Orlu Foods.",
        "Pesk Ltd bought the ferry Orlu Foods had ordered.",
        "The tanker Tarn Dawn was sold to Orlu Foods (formerly Tesk Foods).",
    ],
)
def test_a_firm_by_its_new_name_is_no_ship(text: str) -> None:
    found = {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}
    assert found.get("Orlu Foods") == "Firm"

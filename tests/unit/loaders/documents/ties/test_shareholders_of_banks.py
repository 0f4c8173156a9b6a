"""What profiles and disclosures say of shareholders: in a list behind a colon, of a firm named in front, by what way."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "LISTED_ON", "HOLDS_ROLE", "RESTRICTS", "SUCCEEDED_BY"})
Tie = tuple[str, str, str]


def _told(facts: Facts, text: str, tie: str = "OWNS") -> set[Tie]:
    return {(one, kind, other) for one, kind, other, _ in facts(text) if kind == tie}


def _owns(*pairs: str) -> set[Tie]:
    return {(owner, "OWNS", held) for owner, held in (pair.split(" > ") for pair in pairs)}


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        (
            "Marlow Life is a major shareholder of three banks: Brenta Bank, Corvo Bank and Delmar Bank.",
            _owns(*(f"Marlow Life > {bank}" for bank in ("Brenta Bank", "Corvo Bank", "Delmar Bank"))),
        ),
        ("Shareholders of Brenta Bank: Corvo Mills and Delmar Bank.", _owns("Corvo Mills > Brenta Bank", "Delmar Bank > Brenta Bank")),
        (
            "The shareholders of Brenta Bank are as follows: Corvo Mills (60 percent) and Delmar Fund (40 percent).",
            _owns("Corvo Mills > Brenta Bank", "Delmar Fund > Brenta Bank"),
        ),
        (
            "Brenta Bank confirmed that its owners have changed. Its stakeholders are: Corvo Mills (60%) and Delmar Fund (40%).",
            _owns("Corvo Mills > Brenta Bank", "Delmar Fund > Brenta Bank"),
        ),
        (
            "At Brenta Bank, Corvo Mills is the second largest institutional shareholder with 132 million shares, equivalent to 12.78%"
            " of charter capital.",
            _owns("Corvo Mills > Brenta Bank"),
        ),
        (
            "In Brenta Bank, Corvo Mills Limited holds 4.96%, Delmar Fund holds 4.97%, and Tarn Ltd holds 3%.",
            _owns("Corvo Mills Limited > Brenta Bank", "Delmar Fund > Brenta Bank", "Tarn Ltd > Brenta Bank"),
        ),
        ("At Brenta Bank, Corvo Mills is a major shareholder of Tarn Steel.", _owns("Corvo Mills > Tarn Steel")),
        ("At Brenta Bank, Corvo Mills holds 12% of the deposits.", set()),
        ("In Brenta Bank, Corvo Mills could become the largest shareholder.", set()),
        ("Corvo Mills owns 4.43% of charter capital at Brenta Bank.", _owns("Corvo Mills > Brenta Bank")),
        ("Corvo Mills owns 174 million shares, equivalent to 10% of the capital of Brenta Bank.", _owns("Corvo Mills > Brenta Bank")),
        ("Brenta Bank is partially owned by the former minister of energy, Gennady Orlov.", _owns("Gennady Orlov > Brenta Bank")),
        ("Brenta Bank was shown to the former minister of energy, Gennady Orlov.", set()),
        (
            "Brenta Bank has 11 shareholders. Among them, Corvo Mills is the strategic shareholder with the highest stake.",
            _owns("Corvo Mills > Brenta Bank"),
        ),
    ],
)  # fmt: skip
def test_who_holds_shares_of_whom(facts: Facts, text: str, owned: set[Tie]) -> None:
    assert _told(facts, text) == owned


def test_the_share_stands_with_its_firm() -> None:
    from interlock.loaders.documents import extract

    found = extract(
        b"Gennady Orlov owned, through a trust fund, almost 49 percent of Brenta Bank.", "note.txt"
    )
    (tie,) = [s for s in found.statements if s.predicate == "OWNS"]
    assert tie.attributes["share_raw"] == "almost 49 percent"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Brenta Dairy has either bought Tarn Ltd or leased it.", set()),
        ("Brenta Dairy and Corvo Hotels grow, having either acquired Tarn Ltd, hired staff or opened a unit in Kenya.", set()),
        ("Brenta Dairy, which owns Vose Ltd, either bought Tarn Ltd or leased it.", _owns("Brenta Dairy > Vose Ltd")),
        ("The mills of Brenta Dairy were either closed or sold, and Vose Ltd bought Tarn Ltd.", _owns("Vose Ltd > Tarn Ltd")),
        ("Brenta Dairy operates its business in a number of provinces.", set()),
    ],
)  # fmt: skip
def test_what_is_not_done_for_sure_is_not_told(facts: Facts, text: str, kept: set[Tie]) -> None:
    assert _told(facts, text) == kept


@pytest.mark.parametrize(
    ("aside", "owner"),
    [(" (formerly Tarn Ltd)", "Anna Berg"), (", formerly Tarn Ltd,", "Anna Berg"), (" (VHC)", "Anna Berg")],
)  # fmt: skip
def test_what_is_set_off_is_not_what_it_is_said_of(facts: Facts, aside: str, owner: str) -> None:
    told = _told(facts, f"Vaskor Holdings{aside} is a Kenyan company owned by {owner}.")
    assert told == {(owner, "OWNS", "Vaskor Holdings")}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Vaskor Lode was listed on the Main Board of the Hong Kong Stock Exchange in 2011.", {"Hong Kong Stock Exchange"}),
        ("Vaskor Lode's shares trade on the Growth Enterprise Market of the Orlu Stock Exchange.", {"Orlu Stock Exchange"}),
        ("The Main Board of Vaskor Lode met in Lagos.", set()),
    ],
)  # fmt: skip
def test_a_part_of_a_market_is_the_market(facts: Facts, text: str, listed: set[str]) -> None:
    assert {other for _, _, other in _told(facts, text, "LISTED_ON")} == listed


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Orlu Lode is a company wholly owned by Tarn Group.", _owns("Tarn Group > Orlu Lode")),
        ("Orlu Lode is a sovereign investor wholly owned by Tarn Group.", _owns("Tarn Group > Orlu Lode")),
        ("Vaskor Mills sued a company wholly owned by Tarn Group.", _owns("Tarn Group > <company wholly owned by Tarn Group>")),
        ("Vaskor Mills owns the Tarn Group trademarks registered in Kenya.", set()),
        ("Vaskor Mills is the owner of the Tarn Group name.", set()),
        ("Vaskor Mills is the owner of Tarn Group.", _owns("Vaskor Mills > Tarn Group")),
        ("Orlu TV is co-owned by members of the Tarn Democratic Party.", set()),
        ("Orlu TV is co-owned by the Tarn Democratic Party.", _owns("Tarn Democratic Party > Orlu TV")),
        ("The deal was arranged by Orlu Capital, which is Tarn Bank’s wholly owned subsidiary.", _owns("Tarn Bank > Orlu Capital")),
        (
            "Anna Berg holds stakes in various other firms on the NGX, including Orlu Sugar and Vose Bank.",
            _owns("Anna Berg > Orlu Sugar", "Anna Berg > Vose Bank"),
        ),
        ("Anna Berg holds stakes in other firms on the NGX, including Orlu Sugar and tycoon Karl Moe's Vose Bank.",
         _owns("Anna Berg > Orlu Sugar")),
        ("Tarn Trusts owns 66 per cent equities in Tarn Sons.", _owns("Tarn Trusts > Tarn Sons")),
        ("In Orlu Industries Plc, Anna Berg’s 74.7% shareholding is worth 3 million.", _owns("Anna Berg > Orlu Industries Plc")),
    ],
)  # fmt: skip
def test_whose_it_is(facts: Facts, text: str, owned: set[Tie]) -> None:
    assert _told(facts, text) == owned


@pytest.mark.parametrize(
    ("text", "tie", "told"),
    [
        (
            "Formed in 2017 through the merger of Orlu Ltd and Tarn Ltd, Vose Holding has grown.",
            "SUCCEEDED_BY",
            {("Orlu Ltd", "Vose Holding"), ("Tarn Ltd", "Vose Holding")},
        ),
        ("Asked about the merger of Orlu Ltd and Tarn Ltd, Vose Holding has declined to comment.", "SUCCEEDED_BY", set()),
        ("The Orlu Fund, which owns 100% share block of shares of Tarn Oil, will sell it.", "RESTRICTS", set()),
        ("The Finance Ministry blocked the shares of Tarn Oil.", "RESTRICTS", {("Finance Ministry", "Tarn Oil")}),
        ("Orlu Fund has nine projects, said its chairman, Anna Berg, during a meeting with President Karl Moe.", "HOLDS_ROLE",
         {("Anna Berg", "Orlu Fund")}),
        ("Formed in 2017 by Orlu Ltd, it traces its origins to the vision of Sheikh Omar bin Sultan.", "HOLDS_ROLE", set()),
    ],
)  # fmt: skip
def test_told_of_the_right_one(
    facts: Facts, text: str, tie: str, told: set[tuple[str, str]]
) -> None:
    assert {(one, other) for one, _, other in _told(facts, text, tie)} == told


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Orlu Lode, listed on AIM, is a company owned by Tarn Group.", _owns("Tarn Group > Orlu Lode")),
        ("Orlu Lode, abbreviated as OL, is a company owned by Tarn Group.", _owns("Tarn Group > Orlu Lode")),
        ("Vose Mills said Orlu Lode had been sold, and, as it turned out, a company owned by Tarn Group is the buyer.",
         _owns("Tarn Group > <company owned by Tarn Group>")),
        ("Orlu Gas owns 50% + 1 share of Tarn Oil.", _owns("Orlu Gas > Tarn Oil")),
        ("Orlu Gas owns 25 percent plus one share in Tarn Oil.", _owns("Orlu Gas > Tarn Oil")),
        (
            "Orlu Group owns shares in two banks (Brenta Bank and Corvo Bank).",
            _owns("Orlu Group > Brenta Bank", "Orlu Group > Corvo Bank"),
        ),
        ("Orlu Group owns three mills in Kenya (Brenta Bank's rival said so).", _owns("Orlu Group > <three mills in Kenya>")),
        ("The state has 20 percent in Orlu Mining, Tarn Mines 20.6 percent and Vose Mines 20 percent.", _owns("<state> > Orlu Mining")),
        (
            "The state has 60 percent in Orlu Mining Plc, Tarn Mines 30 percent and Vose Mines 10 percent.",
            _owns("<state> > Orlu Mining Plc", "Tarn Mines > Orlu Mining Plc", "Vose Mines > Orlu Mining Plc"),
        ),
        ("Orlu Lode has ventured beyond its core business, with investments in food.", set()),
    ],
)  # fmt: skip
def test_owned_in_part_or_in_brackets(facts: Facts, text: str, owned: set[Tie]) -> None:
    assert _told(facts, text) == owned

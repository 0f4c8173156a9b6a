import pytest

from interlock.loaders.documents import extract


def _kind(sentence: str, name: str) -> str | None:
    found = extract(sentence.encode(), "note.txt", published="2026-05-10")
    return next((p.kind for p in found.parties if p.name == name), None)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Brask Foods, whose shares trade on Bursa Kelvan under the symbol BRF, bought two plants.", "Bursa Kelvan"),
        ("Bursa Kelvan suspended trading in the shares of Brask Foods on Monday.", "Bursa Kelvan"),
        ("Brask Foods raised 30 million euros in an initial public offering on Orvaris.", "Orvaris"),
        ("Brask Foods said it would delist from Orvaris by June.", "Orvaris"),
        ("The shares of Brask Foods rose by 4 percent on Orvaris after the news.", "Orvaris"),
        ("Wheat futures on Bursa Kelvan fell to 230 euros a tonne.", "Bursa Kelvan"),
        ("Brask Foods wants to move its listing from Oslo to Orvaris.", "Orvaris"),
        ("The price of copper on Bursa Kelvan reached 9,800 dollars a tonne.", "Bursa Kelvan"),
        ("Turnover on Plaza Andina fell by 4 percent in April. The bourse has 40 listed companies.", "Plaza Andina"),
    ],
)  # fmt: skip
def test_a_market_is_told_by_what_is_done_on_it(sentence: str, name: str) -> None:
    assert _kind(sentence, name) == "Exchange"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Velsa Group resumed production on Monday.", "Velsa Group"),
        ("Brask Foods spent 3 million euros on Velsa Group.", "Velsa Group"),
        ("The ministry imposed sanctions on Velsa Group.", "Velsa Group"),
    ],
)
def test_what_firms_do_makes_no_market(sentence: str, name: str) -> None:
    assert _kind(sentence, name) == "Firm"

"""How a state, its bodies and those who build and run things are told of in plain words: measures, lists, signatures, seats."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {
        "RESTRICTS",
        "LISTED_UNDER",
        "REGULATES",
        "KEEPS_REGISTER_OF",
        "SIGNED",
        "PARTICIPATES_IN",
        "OPERATES",
        "PART_OF",
        "LOCATED_IN",
        "REGISTERED_IN",
        "CONTRACTED_FOR",
        "IMPLEMENTS",
        "ASSEMBLED",
    }
)

Check = Callable[..., None]
A = "asserted"


@pytest.mark.parametrize(
    ("text", "subject", "tie", "target"),
    [
        ("Ghana signed the Riga Treaty.", "Ghana", "SIGNED", "Riga Treaty"),
        ("Peru is a signatory to the Riga Treaty.", "Peru", "SIGNED", "Riga Treaty"),
        ("Peru has expelled Jan Ostrow.", "Peru", "RESTRICTS", "Jan Ostrow"),
        (
            "The Ministry of Transport denied Orlu Airways landing rights and entry.",
            "Ministry of Transport",
            "RESTRICTS",
            "Orlu Airways",
        ),
        ("Peru closed its ports to Orlu Shipping.", "Peru", "RESTRICTS", "Orlu Shipping"),
        (
            "The Ministry of Health closed down Orlu Dairy's factory.",
            "Ministry of Health",
            "RESTRICTS",
            "Orlu Dairy",
        ),
        (
            "The Ministry of Trade vetoed the acquisition of a mine by Orlu Mining.",
            "Ministry of Trade",
            "RESTRICTS",
            "Orlu Mining",
        ),
        (
            "Orlu Mining is subject to an import ban by the Ministry of Trade.",
            "Ministry of Trade",
            "RESTRICTS",
            "Orlu Mining",
        ),
        (
            "Orlu Mining faces export controls imposed by the Ministry of Trade.",
            "Ministry of Trade",
            "RESTRICTS",
            "Orlu Mining",
        ),
        (
            "The Ministry of Trade forbids firms from doing business with Orlu Mining.",
            "Ministry of Trade",
            "RESTRICTS",
            "Orlu Mining",
        ),
        (
            "Orlu Mining was sanctioned under the Syria Sanctions Regulations.",
            "Orlu Mining",
            "LISTED_UNDER",
            "Syria Sanctions Regulations",
        ),
        (
            "Orlu Bank falls under the supervision of the Ministry of Finance.",
            "Ministry of Finance",
            "REGULATES",
            "Orlu Bank",
        ),
        (
            "The Ministry of Finance is responsible for supervising Orlu Bank.",
            "Ministry of Finance",
            "REGULATES",
            "Orlu Bank",
        ),
        (
            "The Leeds Chamber of Commerce keeps the register in which Orlu Mills is entered.",
            "Leeds Chamber of Commerce",
            "KEEPS_REGISTER_OF",
            "Orlu Mills",
        ),
        (
            "Vera Lund gave a keynote at the Baku Trade Fair.",
            "Vera Lund",
            "PARTICIPATES_IN",
            "Baku Trade Fair",
        ),
        (
            "Orlu Mills was an exhibitor at the Baku Trade Fair.",
            "Orlu Mills",
            "PARTICIPATES_IN",
            "Baku Trade Fair",
        ),
        ("Orlu Zinc restarted the Tesk smelter.", "Orlu Zinc", "OPERATES", "Tesk smelter"),
        (
            "Orlu Zinc cut production at the Tesk smelter.",
            "Orlu Zinc",
            "OPERATES",
            "Tesk smelter",
        ),
        (
            "Orlu Zinc employs 90 people at the Tesk smelter.",
            "Orlu Zinc",
            "OPERATES",
            "Tesk smelter",
        ),
        (
            "The Ministry of Health put together the Sahel Water Portfolio.",
            "Ministry of Health",
            "ASSEMBLED",
            "Sahel Water Portfolio",
        ),
        ("Orlu Mills is active in Ghana.", "Orlu Mills", "LOCATED_IN", "Ghana"),
        ("Orlu Mills employs 40 people in Ghana.", "Orlu Mills", "LOCATED_IN", "Ghana"),
        ("Orlu Mills does business from Ghana.", "Orlu Mills", "LOCATED_IN", "Ghana"),
        (
            "The Tesk smelter lies 20 kilometres south of Kumasi.",
            "Tesk smelter",
            "LOCATED_IN",
            "Kumasi",
        ),
        (
            "Orlu Mills was established under the laws of Ghana.",
            "Orlu Mills",
            "REGISTERED_IN",
            "Ghana",
        ),
        ("Orlu Mills has its legal seat in Ghana.", "Orlu Mills", "REGISTERED_IN", "Ghana"),
        (
            "The place of incorporation of Orlu Mills is Ghana.",
            "Orlu Mills",
            "REGISTERED_IN",
            "Ghana",
        ),
    ],
)
def test_told(text: str, subject: str, tie: str, target: str, tells: Check) -> None:
    """One plain sentence, one tie."""
    tells(text, {(subject, tie, target, A)})


@pytest.mark.parametrize(
    "text",
    [
        "Peru criticised the Riga Treaty.",
        "Orlu Mining denied Orlu Airways nothing and refused Vera Lund a seat.",
        "Orlu Mining closed its books to Vera Lund.",
        "The Ministry of Health closed its own office.",
        "The Ministry of Trade vetoed a law drafted by Vera Lund.",
        "The Ministry of Trade forbids firms from dumping waste near Orlu Mining.",
        "Orlu Bank has no supervision.",
        "Vera Lund gave a present to a visitor of the Baku Trade Fair.",
        "Orlu Mills wants to employ people from Ghana.",
        "Orlu Mills was established under the direction of Vera Lund.",
        "The smell came from Ghana.",
    ],
)
def test_stays_silent(text: str, silent: Check) -> None:
    """Words of the same class that tie nobody."""
    silent(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Orlu Mining, designated under the Syria Sanctions Regulations, runs two mines.",
            ("Orlu Mining", "LISTED_UNDER", "Syria Sanctions Regulations", A),
        ),
        (
            "Listed under the Syria Sanctions Regulations since June, Orlu Mining cannot pay.",
            ("Orlu Mining", "LISTED_UNDER", "Syria Sanctions Regulations", A),
        ),
        (
            "The Riga Treaty was signed by Ghana in 2021.",
            ("Ghana", "SIGNED", "Riga Treaty", A),
        ),
        (
            "Orlu Mills signed a supply deal there with Tesk Foods.",
            ("Orlu Mills", "SIGNED", "Tesk Foods", A),
        ),
        (
            "Belgium has closed Orlu Relief's offices in Antwerp.",
            ("Belgium", "RESTRICTS", "Orlu Relief", A),
        ),
    ],
)
def test_participles(text: str, fact: tuple[str, str, str, str], facts: Facts) -> None:
    """What a participle says of the name before or behind it."""
    assert fact in facts(text)


def test_two_countries_in_one_name_lie_in_no_third(facts: Facts) -> None:
    assert facts("Sales rose in the UK & Ireland, France, Poland and Portugal.") == set()

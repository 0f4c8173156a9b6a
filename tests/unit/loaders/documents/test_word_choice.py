"""Laws of word choice: another sum, good, article or noun of the same sort leaves the ties of a sentence as they are."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties

SUMS = (
    "US$40m|US$ 40 million|USD40mn|USD 40 million|EUR40m|RM40m|A$40m|R40 million|KSh 40 million|N40bn|Tk 40 crore|Rs 40 crore|Rs. 40 crore"
    "|40 million dollars"
)


@pytest.mark.parametrize("amount", SUMS.split("|"))
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Orient Bank has lent Lomax Glass {}.", ("Orient Bank", "LENDS_TO", "Lomax Glass")),
        ("Lomax Glass owes Orient Bank {}.", ("Orient Bank", "LENDS_TO", "Lomax Glass")),
        (
            "A {} loan from Orient Bank to Lomax Glass was announced.",
            ("Orient Bank", "LENDS_TO", "Lomax Glass"),
        ),
    ],
)
def test_no_sum_is_part_of_a_name(
    ties: Ties, sentence: str, tie: tuple[str, str, str], amount: str
) -> None:
    assert ties(sentence.format(amount)) == {tie}


@pytest.mark.parametrize(
    "when",
    [
        "in 2019",
        "back in 2019",
        "as far back as 2019",
        "amid rising demand",
        "amid growing concern over exports",
        "pending approval",
        "throughout 2019",
    ],
)
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Norway sanctioned Tolmin Steel {}.", ("Norway", "RESTRICTS", "Tolmin Steel")),
        (
            "Gulf Holding stood surety for Tolmin Steel {}.",
            ("Gulf Holding", "GUARANTEES", "Tolmin Steel"),
        ),
        ("Polmet Group bought Tolmin Steel {}.", ("Polmet Group", "OWNS", "Tolmin Steel")),
    ],
)
def test_when_and_why_is_no_part_of_it(
    ties: Ties, sentence: str, tie: tuple[str, str, str], when: str
) -> None:
    assert ties(sentence.format(when)) == {tie}


@pytest.mark.parametrize("article", ["a", "one", "another", "a second"])
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Barry Calder AG owns {} casino.", ("Barry Calder AG", "OWNS", "casino")),
        (
            "Sava Steel is building {} plant in Kotka.",
            ("Sava Steel", "IMPLEMENTS", "plant in Kotka"),
        ),
        (
            "Orient Bank lent 5 million euros to {} company set up by Lumo Steel.",
            ("Orient Bank", "LENDS_TO", "company set up by Lumo Steel"),
        ),
    ],
)
def test_one_is_an_article(
    ties: Ties, sentence: str, tie: tuple[str, str, str], article: str
) -> None:
    told = ties(sentence.format(article))
    assert any(one[:2] == tie[:2] and tie[2] in one[2].strip("<>") for one in told)


GOODS = (
    "cement|spare parts|railway sleepers|port cranes|5G gear|4x4 vehicles|12-metre buses|fresh fruit|medical equipment"
    "|liquefied natural gas"
)


@pytest.mark.parametrize("goods", GOODS.split("|"))
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Frigo Sul ships {} to Egypt.", ("Frigo Sul", "EXPORTS_TO", "Egypt")),
        ("Frigo Sul supplies {} to Kenya.", ("Frigo Sul", "SUPPLIES", "Kenya")),
        ("Nile Dairy buys its {} from Delta Steel.", ("Delta Steel", "SUPPLIES", "Nile Dairy")),
        ("Norway imposed a tariff on Canadian {}.", ("Norway", "RESTRICTS", "Canada")),
    ],
)
def test_goods_are_goods_whatever_they_are(
    ties: Ties, sentence: str, tie: tuple[str, str, str], goods: str
) -> None:
    assert ties(sentence.format(goods)) == {tie}


@pytest.mark.parametrize(
    "text",
    [
        "Frigo Sul ships bound for Egypt were seized.",
        "Frigo Sul stores fell short of targets in Egypt.",
    ],
)
def test_what_a_party_has_is_not_what_it_does(ties: Ties, text: str) -> None:
    assert ties(text) == set()


UNITS = "a unit|an arm|a subsidiary|an affiliate|an associated company|a portfolio company|a group company"


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_a_firm_is_known_by_whose_it_is(ties: Ties, unit: str) -> None:
    told = ties(f"In May, {unit} of Kestrel Holding bought Dalvik Foods.")
    noun = unit.partition(" ")[2]
    assert any(one[:2] == ("Kestrel Holding", "OWNS") and noun in one[2] for one in told)
    assert any(noun in one[0] and one[1:] == ("OWNS", "Dalvik Foods") for one in told)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orient Bank’s co-owner, Senta Holding, grew.",
            ("Senta Holding", "OWNS", "Orient Bank"),
        ),
        (
            "Orient Bank funds the planned Sarband dam.",
            ("Orient Bank", "FINANCES", "Sarband dam"),
        ),
        (
            "Tolmin Steel ships sheet metal to carmakers including Nelda Motors and Delta Cars.",
            ("Tolmin Steel", "SUPPLIES", "Delta Cars"),
        ),
    ],
)
def test_other_nouns_and_verbs_of_the_same_sense(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize("joint", ["and", "as well as"])
@pytest.mark.parametrize("lead", ["Together with", "In cooperation with", "Jointly with"])
def test_each_of_those_in_front_works_with_the_subject(ties: Ties, lead: str, joint: str) -> None:
    told = ties(f"{lead} Corvia Gas {joint} Vesta Energy, Norvane Oil launched a fuel card.")
    assert told == {
        ("Norvane Oil", "PARTNERS_WITH", "Corvia Gas"),
        ("Norvane Oil", "PARTNERS_WITH", "Vesta Energy"),
    }

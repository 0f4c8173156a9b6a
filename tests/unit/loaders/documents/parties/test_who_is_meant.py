"""Short names and possessed nouns: which party of the text is meant, and which is not."""

from __future__ import annotations

from interlock.loaders.documents import extract


def owners(text: str) -> set[tuple[str, str]]:
    extraction = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in extraction.parties}
    return {
        (names[tie.subject], names[str(tie.object)])
        for tie in extraction.statements
        if tie.predicate == "OWNS"
    }


def test_a_word_alone_is_the_bank_that_begins_with_it() -> None:
    text = (
        "The regulator sued Kestrel Savings Bank. Simba Group holds 62 per cent of Kestrel. "
        "Tana Bank takes over 11 of Kestrel's branches."
    )
    assert owners(text) == {("Simba Group", "Kestrel Savings Bank")}


def test_a_business_in_a_country_is_not_the_firm_named_last() -> None:
    text = (
        "Marwick Cement makes clinker. The Group's associate, Lagos Clinker, contributed £8 million. "
        "In May the Group completed the sale of its Irish business to Shannon Aggregates."
    )
    assert ("Shannon Aggregates", "Lagos Clinker") not in owners(text)


def test_a_name_without_its_form_is_the_same_firm() -> None:
    text = (
        "The regulator fined Delta Trust Bank. Delta Trust, which is controlled by the Okafor family, will appeal. "
        "Hafen Lindau Group owns Lindau International. Hafen Lindau owns Tana Steel."
    )
    assert owners(text) == {
        ("Hafen Lindau Group", "Lindau International"),
        ("Hafen Lindau Group", "Tana Steel"),
    }


def test_an_ambassador_is_of_a_state() -> None:
    text = (
        "The line will be built by Sinobridge. Uganda's minister signed; "
        "South Sudan was represented by its ambassador, Simon Duku."
    )
    extraction = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in extraction.parties}
    roles = {
        (names[tie.subject], names[str(tie.object)])
        for tie in extraction.statements
        if tie.predicate == "HOLDS_ROLE"
    }
    assert roles == {("Simon Duku", "South Sudan")}


def test_a_family_name_that_stands_first_calls_its_person() -> None:
    found = extract(
        b"Chen Feng and Wang Jian are the founders of Tolmin Group. Chen and Wang hold 8 percent of Tolmin Group.",
        "a.txt",
    )
    assert {party.name for party in found.parties} == {"Chen Feng", "Wang Jian", "Tolmin Group"}

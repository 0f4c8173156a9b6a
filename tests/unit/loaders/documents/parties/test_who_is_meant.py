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

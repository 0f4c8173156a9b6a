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


def test_bodies_of_two_states_stay_apart() -> None:
    found = extract(
        b"Turkey's Ministry of Trade signed a deal with Chad's Ministry of Trade.", "a.txt"
    )
    bodies = {party.key: party.country for party in found.parties if party.kind == "GovernmentBody"}
    assert set(bodies.values()) == {"TR", "TD"}
    signed = next(s for s in found.statements if s.predicate == "SIGNED")
    assert {signed.subject, signed.object} == set(bodies)


def test_an_agency_of_another_state_is_not_the_one_before() -> None:
    found = extract(
        b"MoUs were signed between the Azerbaijani Agency for Small Businesses and Uzbekistan's Agency for Small Businesses.",
        "a.txt",
    )
    assert len([party for party in found.parties if party.kind == "GovernmentBody"]) == 2


def test_forms_of_one_name_are_one_firm() -> None:
    for first, later in (
        ("Orlu Energy Co., Ltd.", "Orlu Energy Company"),
        ("Orlu Energy Company", "Orlu Energy Co., Ltd."),
        ("Grupo Orlu", "Orlu"),
        ("Orlu Energy Group", "Orlu Energy"),
    ):
        text = f"{first} bought Tarn Steel in 2004. Later {later} sold Vose Mining."
        found = extract(text.encode(), "a.txt")
        assert {p.name for p in found.parties} == {first, "Tarn Steel", "Vose Mining"}, text


def test_units_of_one_group_stay_apart() -> None:
    for first, later in (
        ("Orlu Steel UK", "Orlu Steel US"),
        ("Orlu AG", "Orlu Energie AG"),
        ("Orlu Power", "Orlu Mining"),
    ):
        text = f"{first} bought Tarn Steel in 2004. Later {later} sold Vose Mining."
        found = extract(text.encode(), "a.txt")
        assert {first, later} <= {p.name for p in found.parties}, text


def test_the_region_of_a_state_is_not_the_state() -> None:
    for text in (
        "Orlu Bank, the Gulf state's largest lender, reported a 12 percent rise in net profit.",
        "Orlu Bank, the Baltic nation's largest lender, reported a 12 percent rise in net profit.",
    ):
        found = extract(text.encode(), "a.txt")
        names = {p.key: p.name for p in found.parties}
        assert {names[one.subject] for one in found.observations} == {"Orlu Bank"}, text


def test_who_controls_the_company_is_not_the_company() -> None:
    text = "Orlu mine made 4,000 tonnes of copper, the Tarn-controlled company said. The company's profit fell to 9 million euros."
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {p.key: p.name for p in found.parties}
    assert "Tarn" not in {names[one.subject] for one in found.observations}
    text = "Tarn Steel grew, the Vose-controlled company said. The company's profit fell to 9 million euros."
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {p.key: p.name for p in found.parties}
    assert "Vose" not in {names[one.subject] for one in found.observations}


def test_whom_somebody_supports_is_hardly_the_agency() -> None:
    """Who was told to act, or is called so, is "the agency"; whom the text only mentions is not."""

    def acts(text: str) -> set[str]:
        extraction = extract(text.encode(), "a.txt")
        names = {party.key: party.name for party in extraction.parties}
        return {names[tie.subject] for tie in extraction.statements if tie.predicate == "RESTRICTS"}

    text = "The U.S. Treasury fined four people for supporting Hezbollah. The agency also sanctioned Tana Steel."
    assert "Hezbollah" not in acts(text)
    text = "The Financial Crimes Agency of Kenya fined four people. The agency also sanctioned Tana Steel."
    assert acts(text) == {"Financial Crimes Agency of Kenya"}


def test_a_place_in_brackets_is_no_other_name_of_the_bank() -> None:
    def aliases(text: str) -> set[str]:
        found = extract(text.encode(), "a.txt").parties
        return {alias for party in found if "Bank" in party.name for alias in party.aliases}

    assert not aliases("Tana Bank (UK), owned by Simba Group, was fined by Velm Ltd.") & {"UK"}
    assert "TB" in aliases("Tana Bank (TB), owned by Simba Group, was fined by Velm Ltd.")

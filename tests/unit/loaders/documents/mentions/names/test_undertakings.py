"""Names of undertakings and bodies whose head word tells it only with what stands beside it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import find_mentions
from interlock.loaders.documents.mentions.names.undertakings import told_by_place, told_kind


def kinds_in(text: str) -> dict[str, str]:
    found = find_mentions(text, [(0, len(text))], shipped().find(text))
    return {m.name: m.kind for m in found if m.form == "name"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Audit Chamber", "GovernmentBody"),
        ("Supreme Chamber of Control", "GovernmentBody"),
        ("Chamber of Deputies", "GovernmentBody"),
        ("UN Environment Programme", "Organization"),
        ("World Food Programme", "Organization"),
        ("Orlu Teachers Retirement Plan", "Organization"),
        ("International Whaling Commission", "Organization"),
        ("Orlu Irrigation Scheme", "Project"),
        ("Tarn Hydrogen Hub", "Project"),
        ("Orlu Convention on Waste", "Agreement"),
        ("Orlu Rail Consortium", "Firm"),
        ("Chamber of Mines", None),
        ("UN Sanctions Programme", None),
        ("International Trade Commission", None),
        ("Orlu Innovation Hub", None),
    ],
)
def test_the_words_of_a_name_tell_its_kind(name: str, kind: str | None) -> None:
    assert told_kind(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It is paid under the Orlu Facility.", "Orlu Facility", "Programme"),
        ("The Orlu Facility lends to towns.", "Orlu Facility", None),
        ("Five states signed the Orlu Charter.", "Orlu Charter", "Agreement"),
        ("Two boats of Orlu Charter sank.", "Orlu Charter", None),
        ("States that ratified the Orlu Convention met.", "Orlu Convention", "Agreement"),
        ("Traders met at the Orlu Convention.", "Orlu Convention", None),
        ("The Orlu Basin Initiative, whose secretariat is in Tarn, met.", "Orlu Basin Initiative", "Organization"),
        ("The Orlu Basin Initiative costs 3 million.", "Orlu Basin Initiative", None),
        ("Roads are built under the Orlu Plan.", "Orlu Plan", "Programme"),
        ("Athletes went to the Orlu Games.", "Orlu Games", "Event"),
        ("Orlu Games sells toys.", "Orlu Games", None),
        ("The dam is one of 12 projects in the Orlu Pool.", "Orlu Pool", "Programme"),
        ("Boats are insured in the Orlu Pool.", "Orlu Pool", None),
        ("Chad put 4 million euros into the Orlu Facility.", "Orlu Facility", "Programme"),
        ("The union added Tarn Mills to Annex IX in May.", "Annex IX", "Programme"),
        ("The price is given in Annex IX of the contract.", "Annex IX", None),
        ("Tarn Mills was removed from the Grey Register in May.", "Grey Register", "Programme"),
        ("The Grey Register keeps deeds of land.", "Grey Register", None),
        ("The Sable Directive names 40 banks.", "Sable Directive", "Programme"),
    ],
)  # fmt: skip
def test_where_a_name_stands_tells_its_kind(text: str, name: str, kind: str | None) -> None:
    begin = text.index(name)
    assert told_by_place(text, begin, begin + len(name)) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officials spoke about the Gulf of Tarn Commission.", "Gulf of Tarn Commission", "GovernmentBody"),
        ("The Isle of Man Bank was bought.", "Isle of Man Bank", "Bank"),
        ("Ships left the Gulf of Thailand on Monday.", "Gulf of Thailand", "Place"),
        ("Prices on the Orlu Gold and Commodities Exchange fell.", "Orlu Gold and Commodities Exchange", "Exchange"),
        ("It owns the Tarn Ridge infrastructure fund.", "Tarn Ridge infrastructure fund", "Firm"),
        ("It owns the Salar Orlu portfolio.", "Salar Orlu portfolio", "Portfolio"),
        ("Officials spoke about the Istanbul accord.", "Istanbul accord", "Agreement"),
        ("Officials spoke about Orlu Tunnel Two.", "Orlu Tunnel Two", "Asset"),
        ("Officials spoke about the Conseil du Cacao.", "Conseil du Cacao", "GovernmentBody"),
        ("Students of the Orlu School of Agronomy left.", "Orlu School of Agronomy", "Organization"),
        ("Officials spoke about the Chile treaty.", "Chile", "Place"),
    ],
)  # fmt: skip
def test_names_are_taken_whole(text: str, name: str, kind: str) -> None:
    assert kinds_in(text)[name] == kind


def test_a_manager_of_funds_is_no_fund() -> None:
    assert kinds_in("The Texan fund manager Brazos Capital owns it.") == {"Brazos Capital": "Firm"}

"""Who is shut out, who speaks for whom, who was present and who holds a seat: what courts, notices and communiqués say of them."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {
        "RESTRICTS",
        "OWNS",
        "ACTS_FOR",
        "PARTICIPATES_IN",
        "HOSTED",
        "SIGNED",
        "MEMBER_OF",
        "HOLDS_ROLE",
    }
)

TOLD = [
    ("A Riga court barred Ivan Dolenc from leaving the country.", "<a Riga court> RESTRICTS Ivan Dolenc asserted"),
    ("The canal authority excluded Drava Mills from the tender.", "<canal authority> RESTRICTS Drava Mills asserted"),
    ("Norway has shut out four Georgian wineries, among them Drava Cellars.", "Norway RESTRICTS Drava Cellars asserted"),
    ("Kenya's regulator forbade Drava Mills to sell shares.", "<Kenya's regulator> RESTRICTS Drava Mills asserted"),
    ("The European Union has suspended Georgia's voting rights.", "European Union RESTRICTS Georgia asserted"),
    ("Drava Mills' debarment by the World Bank ends in May.", "World Bank RESTRICTS Drava Mills asserted"),
    ("The court lifted the ban that the Sanitary Directorate had laid on Drava Mills.",
     "Sanitary Directorate RESTRICTS Drava Mills asserted"),
    ("The ban imposed on Drava Mills by the Sanitary Directorate was lifted.",
     "Sanitary Directorate RESTRICTS Drava Mills asserted"),
    ("Switzerland has put eleven firms on its list, among them Drava Mills.", "Switzerland RESTRICTS Drava Mills asserted"),
    ("Canada removed nine firms from its blacklist on 4 March, among them the importer Drava Mills.",
     "Canada RESTRICTS Drava Mills asserted"),
    ("The court froze the shares of Drava Mills held by its founder, Ivan Dolenc.", "Ivan Dolenc OWNS Drava Mills asserted"),
    ("Petra Novak speaks for the Croatian government.", "Petra Novak ACTS_FOR Croatian government asserted"),
    ("Drava Mills has retained the law firm Huber & Kern.", "Huber & Kern ACTS_FOR Drava Mills asserted"),
    ("Drava Mills hired the lobbying firm Huber & Kern in March.", "Huber & Kern ACTS_FOR Drava Mills asserted"),
    ("Drava Mills has hired Huber & Kern to lobby against the duty.", "Huber & Kern ACTS_FOR Drava Mills asserted"),
    ("Drava Mills used Corve Trading as a middleman.", "Corve Trading ACTS_FOR Drava Mills asserted"),
    ("Prosecutors named Corve Trading as the go-between of Drava Mills.", "Corve Trading ACTS_FOR Drava Mills asserted"),
    ("Sudan will attend the talks in Geneva as a guest.", "Sudan PARTICIPATES_IN <talks in Geneva> planned"),
    ("Sudan stayed away from the talks in Geneva.", "Sudan PARTICIPATES_IN <talks in Geneva> denied"),
    ("Kenya declined the invitation to the Dakar Forum.", "Kenya PARTICIPATES_IN Dakar Forum denied"),
    ("Armenia was absent from the Caspian Forum.", "Armenia PARTICIPATES_IN Caspian Forum denied"),
    ("The guests of the Caspian Forum included Drava Mills and Corve Trading.",
     "Drava Mills PARTICIPATES_IN Caspian Forum asserted"),
    ("Palau is to take over as host of the Tuna Dialogue in 2027.", "Palau HOSTED Tuna Dialogue planned"),
    ("The Tuna Dialogue was co-hosted by Palau and Fiji.", "Palau HOSTED Tuna Dialogue asserted"),
    ("Both attended a dinner given by the Exporters' Circle.", "Exporters' Circle HOSTED <a dinner> asserted"),
    ("Laos ratified the Lancang Water Pact on Monday.", "Laos SIGNED Lancang Water Pact asserted"),
    ("Kenya has been refused observer status at the Pacific Council.", "Kenya MEMBER_OF Pacific Council denied"),
    ("The Pacific Council refused Kenya observer status.", "Kenya MEMBER_OF Pacific Council denied"),
    ("Kenya has observer status at the Pacific Council.", "Kenya MEMBER_OF Pacific Council asserted"),
    ("Stockholm has turned down membership of the Tundra Union.", "Sweden government MEMBER_OF Tundra Union opposed"),
]  # fmt: skip

SILENT = [
    ("The EU suspended Belarus from the programme.", "MEMBER_OF"),
    ("The court froze the shares of Drava Mills held by its founder, Ivan Dolenc.", "HOLDS_ROLE"),
    ("The hearing of the case was put off.", "PARTICIPATES_IN"),
    ("Kenya took part in the talks held to build the Orlu Bridge.", "talks"),
    ("Kenya talks to Sudan every day.", "PARTICIPATES_IN"),
    ("Drava Mills speaks for itself.", "ACTS_FOR"),
    ("The figures speak for Drava Mills.", "ACTS_FOR"),
    ("Drava Mills hired Huber & Kern in March.", "ACTS_FOR"),
    ("Drava Mills used Corve Trading in Kenya as a supplier.", "ACTS_FOR"),
    ("A UN arms embargo was discussed.", "RESTRICTS"),
    ("Norway banned five firms on Monday, and Drava Mills, among them the oldest, is pleased.", "Drava Mills"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "tie"), TOLD)
def test_what_is_told(facts: Facts, sentence: str, tie: str) -> None:
    assert tie in {" ".join(fact) for fact in facts(sentence)}


@pytest.mark.parametrize(("sentence", "tie"), SILENT)
def test_what_is_not(facts: Facts, sentence: str, tie: str) -> None:
    assert not [fact for fact in facts(sentence) if tie in fact]


PROPOSED = [
    ("A proposal that Kenya join the Tundra Union was discussed.", "Kenya MEMBER_OF Tundra Union considered"),
    ("Norway proposed that Kenya join the Tundra Union.", "Kenya MEMBER_OF Tundra Union considered"),
    ("Kenya joined the Tundra Union in May.", "Kenya MEMBER_OF Tundra Union asserted"),
    ("Drava Mills accused Corve Trading of hiding its subsidiary Orlu Foods.", "Corve Trading OWNS Orlu Foods asserted"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "tie"), PROPOSED)
def test_what_is_only_proposed(facts: Facts, sentence: str, tie: str) -> None:
    assert {" ".join(fact) for fact in facts(sentence)} == {tie}


@pytest.mark.parametrize(
    "sentence",
    ["Norway supports Kenya's accession to the Tundra Union.", "Drava Mills sold nothing to Corve Trading."],
)  # fmt: skip
def test_what_is_wished_for_others_is_not_told(facts: Facts, sentence: str) -> None:
    assert facts(sentence) == set()

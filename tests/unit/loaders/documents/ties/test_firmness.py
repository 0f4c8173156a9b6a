"""How firmly the words around a verb or a noun say a tie, whatever the tie is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import sentence_grids

# Tie, base, past and gerund of a deed, who does it and to whom.
DEEDS = [
    deed
    for deed in sentence_grids().TO_DO
    if deed[0] not in ("INVESTS_IN", "HOLDS_ROLE", "MEMBER_OF")
]
# {s} who, {i} base form, {p} past form, {g} gerund; None: nothing is told
FRAMES = [
    ("{s} tried to {i}.", "interest"),
    ("{s} has attempted to {i}.", "interest"),
    ("{s} is seeking to {i}.", "interest"),
    ("{s} applied for permission to {i}.", "interest"),
    ("{s} must {i} by June.", None),
    ("{s} has to {i} by June.", None),
    ("{s} needs to {i}.", None),
    ("{s} is free to {i}.", None),
    ("{s} is reluctant to {i}.", None),
    ("{s} is too small to {i}.", None),
    ("{s} is big enough to {i}.", None),
    ("{s} has enough money to {i}.", None),
    ("{s} has been given a chance to {i}.", None),
    ("{s} may be able to {i}.", None),
    ("{s} is the favourite to {i}.", None),
    ("{s} almost {p}.", None),
    ("{s} cut jobs instead of {g}.", "denied"),
    ("{s} shelved plans to {i}.", "denied"),
    ("{s} is nearing a deal to {i}.", "considered"),
    ("{s} is close to {g}.", "considered"),
    ("{s} would {i} if prices fell.", "considered"),
    ("Plans by {s} to {i} drew protests.", "planned"),
    ("{s} would {i} if the regulators agreed.", "planned"),
    ("{s} plans to {i}.", "planned"),
    ("{s} forgot to {i}.", "denied"),
    ("Nothing stops {s} from {g}.", None),
    ("{s} has until June to {i}.", None),
    ("{s} cannot {i}.", None),
    ("{s} has hardly ever {p}.", None),
    ("{s} has not decided whether to {i}.", None),
    ("{s} was acquitted of {g}.", None),
    ("{s} is being investigated for {g}.", None),
    ("{s} is able to {i}.", None),
    ("The mayor proposed that {s} {i}.", "considered"),
    ("{s} did not grow, nor did it {i}.", "denied"),
    ("{s} not only {p} in May but also cut jobs.", "asserted"),
    ("{s} plans to cut costs and {p} in May.", "asserted"),
    ("{s} is proud to {i}.", "asserted"),
    ("{s} managed to {i}.", "asserted"),
]
NOUNS = [
    ("OWNS", "purchase of Tarnava Mills", "Kestrel Foods"),
    ("LENDS_TO", "loan of $4 million to Orlu Grain", "Norwind Bank"),
    ("EXPORTS_TO", "export of wheat to Kenya", "Orlu Grain"),
    ("IMPLEMENTS", "construction of the Kumtash dam", "Drell Construction"),
]
OF_NOUNS = [
    ("Unions called for the {n} by {s}.", None),
    ("A failed {n} by {s} cost jobs.", None),
    ("A possible {n} by {s} worries unions.", "considered"),
    ("The {n} by {s} would be its biggest deal.", "considered"),
    ("{s} completed the {n} in May.", "asserted"),
]


def _modalities(text: str, tie: str) -> set[str]:
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    return {s.modality for s in found.statements if s.predicate == tie}


@pytest.mark.parametrize(("frame", "modality"), FRAMES)
@pytest.mark.parametrize(("tie", "base", "past", "gerund", "who", "whom"), DEEDS)
def test_a_deed_is_as_firm_as_the_words_before_it(
    tie: str, base: str, past: str, gerund: str, who: str, whom: str, frame: str, modality: str | None
) -> None:  # fmt: skip
    text = frame.format(s=who, i=base.format(whom), p=past.format(whom), g=gerund.format(whom))
    if (tie, modality) == ("GUARANTEES", "planned") and frame.startswith("Plans"):
        return  # not read
    assert _modalities(text, tie) == ({modality} if modality else set())


@pytest.mark.parametrize(("frame", "modality"), OF_NOUNS)
@pytest.mark.parametrize(("tie", "noun", "who"), NOUNS)
def test_a_deal_is_as_firm_as_what_is_said_of_its_noun(
    tie: str, noun: str, who: str, frame: str, modality: str | None
) -> None:
    assert _modalities(frame.format(n=noun, s=who), tie) == ({modality} if modality else set())


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Drell Pumps used to supply pumps to Lamu Cement.", "2026-05-10"),
        ("Drell Pumps supplies pumps to Lamu Cement.", None),
    ],
)
def test_what_somebody_used_to_do_has_ended(text: str, ended: str | None) -> None:
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    (supplies,) = (s for s in found.statements if s.predicate == "SUPPLIES")
    assert (supplies.modality, supplies.event[1]) == ("asserted", ended)


@pytest.mark.parametrize(
    ("before", "modality"),
    [
        ("is eligible to become", None),
        ("cannot become", None),
        ("dreams of becoming", None),
        ("is pondering becoming", None),
        ("was on the verge of becoming", None),
        ("is expected to become", "planned"),
        ("was banned from becoming", "denied"),
        ("agreed to become", "agreed"),
        ("rose to become", "asserted"),
        ("became", "asserted"),
    ],
)
def test_an_office_is_as_firm_as_the_words_before_it(before: str, modality: str | None) -> None:
    told = _modalities(f"Erik Solvang {before} chairman of Tarnava Mills.", "HOLDS_ROLE")
    assert told == ({modality} if modality else set())


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The union wants Zelko Data to become a member of the Baltic Software Association.", "considered"),
        ("A union tried to persuade Zelko Data to become a member of the Baltic Software Association.", None),
        ("A bill would let Zelko Data become a member of the Baltic Software Association.", None),
        ("Nothing stops Zelko Data from becoming a member of the Baltic Software Association.", None),
        ("Zelko Data agreed to become a member of the Baltic Software Association.", "agreed"),
        ("Zelko Data became a member of the Baltic Software Association.", "asserted"),
    ],
)  # fmt: skip
def test_who_is_only_to_become_a_member_is_none(text: str, modality: str | None) -> None:
    assert _modalities(text, "MEMBER_OF") == ({modality} if modality else set())


RELATIONS = [
    ("SUPPLIES", "a supplier of Lamu Cement", "Drell Pumps"),
    ("OWNS", "the owner of Tarnava Mills", "Vrata Holding"),
    ("OWNS", "a subsidiary of Tolmin Steel", "Tarnava Mills"),
    ("LENDS_TO", "a lender to Lamu Cement", "Norwind Bank"),
    ("MEMBER_OF", "a member of the Baltic Software Association", "Zelko Data"),
    ("HOLDS_ROLE", "chairman of Lamu Cement", "Erik Solvang"),
]


@pytest.mark.parametrize(
    ("frame", "modality"),
    [
        ("{s}, which may become {n}, cut jobs.", None),
        ("{s}, which hopes to become {n}, cut jobs.", "interest"),
        ("{s} would be {n} if the law changed.", "considered"),
        ("{s} is able to become {n}.", None),
        ("{s} is allegedly {n}.", None),
        ("{s} almost became {n}.", None),
        ("If {s} becomes {n}, prices will fall.", None),
        ("{s} became {n} in 2021.", "asserted"),
        ("{s} is not only {n} but has a mill too.", "asserted"),
    ],
)
@pytest.mark.parametrize(("tie", "noun", "who"), RELATIONS)
def test_a_predicate_is_as_firm_as_the_words_before_it(
    tie: str, noun: str, who: str, frame: str, modality: str | None
) -> None:
    text = frame.format(s=who, n=noun).replace(", which", ", who" if "Erik" in who else ", which")
    assert _modalities(text, tie) == ({modality} if modality else set())


@pytest.mark.parametrize("word", ["alleged", "suspected", "supposed", "possible", "future"])
def test_who_is_only_called_so_by_some_is_none(word: str) -> None:
    assert _modalities(f"Drell Pumps is the {word} supplier of Lamu Cement.", "SUPPLIES") == set()
    assert _modalities("Drell Pumps is the main supplier of Lamu Cement.", "SUPPLIES") == {
        "asserted"
    }


def test_what_is_signed_beside_a_plan_is_no_verb_of_the_plan() -> None:
    text = (
        "Vrata Holding signed a supply agreement with Drell Pumps and plans to buy Tarnava Mills."
    )
    assert _modalities(text, "OWNS") == {"planned"}

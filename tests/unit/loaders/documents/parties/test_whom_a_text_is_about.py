"""A text that stays with one party: sentences on its customers, owners and suppliers do not make one of them what "it" means."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "HOLDS_ROLE", "LISTED_ON", "MEMBER_OF", "LENDS_TO"})
_EXCHANGE = "Nairobi Stock Exchange"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        pytest.param(
            "Orlu Foods makes biscuits. Its main customers are Tesk Stores and Kestrel Retail. The company is listed on the"
            " Nairobi Stock Exchange.",
            ("Orlu Foods", "LISTED_ON", _EXCHANGE),
            id="whose customers were named",
        ),
        pytest.param(
            "Orlu Foods makes biscuits. Its largest customer is Tesk Stores. The company is listed on the Nairobi Stock Exchange.",
            ("Orlu Foods", "LISTED_ON", _EXCHANGE),
            id="whose one customer was named",
        ),
        pytest.param(
            "Orlu Foods makes biscuits. Its shareholders are Ada Moe and Kestrel Capital. Sales rose last year. The company is"
            " listed on the Nairobi Stock Exchange.",
            ("Orlu Foods", "LISTED_ON", _EXCHANGE),
            id="a sentence later",
        ),
        pytest.param(
            "Orlu Foods makes biscuits. The firm's creditors include Tesk Bank and Kestrel Bank. Its chairman is Maria Santos.",
            ("Maria Santos", "HOLDS_ROLE", "Orlu Foods"),
            id="whose creditors were listed",
        ),
        pytest.param(
            "Orlu Foods makes biscuits. It was founded in 1971. Flour is supplied by Tesk Mills. It is listed on the Nairobi"
            " Stock Exchange.",
            ("Orlu Foods", "LISTED_ON", _EXCHANGE),
            id="who is served",
        ),
        pytest.param(
            "Orlu Foods makes biscuits. It was founded in 1971. Working capital is lent by Tesk Bank. Its chairman is Maria Santos.",
            ("Maria Santos", "HOLDS_ROLE", "Orlu Foods"),
            id="who is lent to",
        ),
        pytest.param(
            "Orlu Foods owns four mills. The enterprise is listed on the Nairobi Stock Exchange.",
            ("Orlu Foods", "LISTED_ON", _EXCHANGE),
            id="the enterprise",
        ),
        pytest.param(
            "Orlu Weaving Mills stopped its looms. The mill is owned by Kestrel Capital.",
            ("Kestrel Capital", "OWNS", "Orlu Weaving Mills"),
            id="the mill of a firm called so",
        ),
        pytest.param(
            "Orlu Foods was entered in the register in 2019. Its sole member is the Korean group Daeyang Materials, and its"
            " managing director Kim Jae-won.",
            ("Kim Jae-won", "HOLDS_ROLE", "Orlu Foods"),
            id="of one sentence's two",
        ),
        pytest.param(
            "Orlu Foods has a new furnace. The furnace was delivered by Tesk Mills. It hopes to obtain a loan from Kestrel Bank.",
            None,
            id="no furnace hopes",
        ),
    ],
)
def test_it_goes_on_about_the_one_that_the_text_is_about(
    facts: Facts, text: str, fact: tuple[str, str, str] | None
) -> None:
    told = {(one, tie, other) for one, tie, other, _ in facts(text)}
    kind = fact[1] if fact is not None else "LENDS_TO"
    assert {one for one in told if one[1] == kind} == ({fact} if fact is not None else set())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Orlu Foods runs two mills. A contract was won by Tesk Builders. It is listed on the Nairobi Stock Exchange.",
            id="who wins a contract may be told of next",
        ),
        pytest.param(
            "Orlu Foods runs two mills. In April the board approved the purchase of a bakery from Tesk Mills. It will be paid for with a"
            " loan from Kestrel Bank.",
            id="the bakery is paid for, not who sells it",
        ),
    ],
)
def test_of_two_that_may_be_meant_neither_is(facts: Facts, text: str) -> None:
    assert {one for one in facts(text) if one[1] in ("LISTED_ON", "LENDS_TO")} == set()


def test_a_new_subject_is_what_it_means(facts: Facts) -> None:
    text = (
        "Orlu Foods makes biscuits. It was founded in 1971. Tesk Mills bought a fifth of the shares. It is listed on the Nairobi"
        " Stock Exchange."
    )
    assert ("Tesk Mills", "LISTED_ON", _EXCHANGE, "asserted") in facts(text)

"""What stands in a row: guests each with an office of his own, members united in a body, parts of a group."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"PARTICIPATES_IN", "HOLDS_ROLE", "MEMBER_OF", "PART_OF", "SUCCEEDED_BY"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("The three largest millers, who make up the Tarn Millers' Syndicate, want a tariff.",
         {("<three largest millers>", "MEMBER_OF", "Tarn Millers' Syndicate")}),
        ("The region's cement makers, united in the Sorel Cement Association, demand a stop to imports.",
         {("<region's cement makers>", "MEMBER_OF", "Sorel Cement Association")}),
        ("Economy minister Vera Holm, Jan Kovac and 200 guests attended the opening ceremony in Ankara.",
         {("Vera Holm", "PARTICIPATES_IN", "<opening ceremony in Ankara>"),
          ("Jan Kovac", "PARTICIPATES_IN", "<opening ceremony in Ankara>")}),
        ("At the fourth meeting in Tashkent, the Turkmen side was headed by Merdan Gurdov and the Uzbek side by Dilshod Rasulov.",
         {("Merdan Gurdov", "PARTICIPATES_IN", "<fourth meeting in Tashkent>"),
          ("Dilshod Rasulov", "PARTICIPATES_IN", "<fourth meeting in Tashkent>")}),
        ("Dalvik Group comprises Dalvik Steel, Tarn Mines and Orlu Bank.",
         {("Dalvik Steel", "PART_OF", "Dalvik Group"),
          ("Tarn Mines", "PART_OF", "Dalvik Group"), ("Orlu Bank", "PART_OF", "Dalvik Group")}),
        ("Until it was merged into Dalvik Bank in 2019, Orlu Bank had branches.",
         {("Orlu Bank", "SUCCEEDED_BY", "Dalvik Bank")}),
        ("Orlu Trading has moved to Zug under the name Dalvik Trading.", {("Orlu Trading", "SUCCEEDED_BY", "Dalvik Trading")}),
        ("The ceremony was attended by Energy Minister Kadir Aslan, Orlu Bank's director Vera Holm, and Jan Kovac, head of Dalvik Steel.",
         {("Kadir Aslan", "PARTICIPATES_IN", "<ceremony>"), ("Vera Holm", "PARTICIPATES_IN", "<ceremony>"),
          ("Jan Kovac", "PARTICIPATES_IN", "<ceremony>"), ("Vera Holm", "HOLDS_ROLE", "Orlu Bank"),
          ("Jan Kovac", "HOLDS_ROLE", "Dalvik Steel")}),
        ("Kadir Aslan, Orlu Bank's director Vera Holm and Jan Kovac met in Ankara.", {("Vera Holm", "HOLDS_ROLE", "Orlu Bank")}),
        ("Vera Holm, Olga Braun, and Jan Kovac, head of Dalvik Steel, met.", {("Jan Kovac", "HOLDS_ROLE", "Dalvik Steel")}),
        ("Vera Holm, Olga Braun and Jan Kovac, co-founder of Dalvik Steel, met.", {("Jan Kovac", "HOLDS_ROLE", "Dalvik Steel")}),
        ("Vera Holm and Jan Kovac, both directors of Dalvik Steel, met.",
         {("Vera Holm", "HOLDS_ROLE", "Dalvik Steel"), ("Jan Kovac", "HOLDS_ROLE", "Dalvik Steel")}),
        ("Dalvik Group comprises three firms and supplies Orlu Bank.", set()),
        ("Orlu Trading sells shoes under the name Dalvik Trading.", set()),
    ],
)  # fmt: skip
def test_each_in_a_row_has_what_is_his(
    facts: Facts, text: str, ties: set[tuple[str, str, str]]
) -> None:
    assert {fact[:3] for fact in facts(text)} == ties

"""Which ties are over, and when: what is so until a day ends there, what was done within a time goes on after it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Interval

TOLD = "2024-03-05"


def ends(text: str, tie: str) -> list[tuple[str, Interval]]:
    """Subject and time of the ties of a kind that are said to end."""
    read = extract(text.encode(), "note.txt", published=TOLD, min_confidence=0)
    return [(s.subject, s.event) for s in read.statements if s.predicate == tie and s.ends]


@pytest.mark.parametrize(
    ("text", "tie", "expected"),
    [
        ("Lumo Bank owned 40 percent of Varn Foods until 2019.", "OWNS", ("lumo-bank", (None, "2020-01-01"))),
        ("Jo Lee was chairman of Varn Foods from 2015 to 2018.", "HOLDS_ROLE", ("jo-lee", ("2015-01-01", "2019-01-01"))),
        ("Jo Lee chaired Varn Foods between 2015 and 2018.", "HOLDS_ROLE", ("jo-lee", ("2015-01-01", "2019-01-01"))),
        ("From 1998 until 2005 Sella Oil operated the Orlu refinery.", "OPERATES", ("sella-oil", ("1998-01-01", "2006-01-01"))),
        ("Kiva Steel will supply Nile Dairy from 2025 to 2030.", "SUPPLIES", ("kiva-steel", ("2025-01-01", "2031-01-01"))),
        ("Varn Foods will be chaired by Jo Lee until 2027.", "HOLDS_ROLE", ("jo-lee", (None, "2028-01-01"))),
        ("Lumo Bank owned Varn Foods from 2010 to 2015.", "OWNS", ("lumo-bank", ("2010-01-01", "2016-01-01"))),
        ("Tesk Rail was a subsidiary of Sella Oil until it was sold in 2017.", "OWNS", ("sella-oil", (None, "2018-01-01"))),
        ("Tesk Rail was a subsidiary of Sella Oil until it was sold.", "OWNS", ("sella-oil", (None, TOLD))),
        ("The United States sanctioned Tesk Rail in 2018 and lifted the sanctions in 2021.", "RESTRICTS",
         ("united-states", ("2018-01-01", "2022-01-01"))),
        ("Sella Oil bought Tesk Rail from Kiva Group in March 2020.", "OWNS", ("kiva-group", (None, "2020-04-01"))),
        ("Sella Oil sold its 5% stake in Tesk Rail.", "OWNS", ("sella-oil", (None, TOLD))),
        ("Sella Oil has sold its last 8.9 percent of Tesk Rail.", "OWNS", ("sella-oil", (None, TOLD))),
        ("Kiva Group bought all shares of Tesk Rail from Sella Oil.", "OWNS", ("sella-oil", (None, TOLD))),
        ("Sella Oil divested its 57 percent stake in Tesk Rail in 2018.", "OWNS", ("sella-oil", (None, "2019-01-01"))),
        ("Kiva Steel stopped supplying Nile Dairy in May 2022.", "SUPPLIES", ("kiva-steel", (None, "2022-06-01"))),
        ("Former Varn Foods chief executive Tim Ito joined Nile Dairy in 2020.", "HOLDS_ROLE", ("tim-ito", (None, TOLD))),
        ("Ada Moe resigned as director of Varn Foods on 4 May 2021.", "HOLDS_ROLE", ("ada-moe", (None, "2021-05-05"))),
        ("Ada Moe was chairwoman of Varn Foods from July 1, 2019 to April 30, 2020.", "HOLDS_ROLE",
         ("ada-moe", ("2019-07-01", "2020-05-01"))),
        ("Between 1 July 2019 and 30 April 2020, Ada Moe was chairwoman of Varn Foods.", "HOLDS_ROLE",
         ("ada-moe", ("2019-07-01", "2020-05-01"))),
        ("From May 2001 until 2005 Ada Moe served as the chairwoman of Varn Foods.", "HOLDS_ROLE",
         ("ada-moe", ("2001-05-01", "2006-01-01"))),
        ("Ada Moe was chairwoman of Varn Foods (May 2001-2005).", "HOLDS_ROLE", ("ada-moe", ("2001-05-01", "2006-01-01"))),
        ("Ada Moe was appointed chairwoman of Varn Foods in 2010 and stepped down in 2014.", "HOLDS_ROLE",
         ("ada-moe", ("2010-01-01", "2015-01-01"))),
        ("Ada Moe joined Varn Foods as treasurer in May 2010 and left in 2014.", "HOLDS_ROLE", ("ada-moe", ("2010-05-01", "2015-01-01"))),
        ("Ada Moe left Varn Foods, where she was treasurer, in 2015.", "HOLDS_ROLE", ("ada-moe", (None, "2016-01-01"))),
        ("Before joining Sella Oil, Ada Moe was a director of Varn Foods.", "HOLDS_ROLE", ("ada-moe", (None, TOLD))),
        ("Prior to that, Ada Moe served as a director of Varn Foods.", "HOLDS_ROLE", ("ada-moe", (None, TOLD))),
        ("Most recently, Ada Moe served as a director of Varn Foods.", "HOLDS_ROLE", ("ada-moe", (None, TOLD))),
    ],
)  # fmt: skip
def test_it_ends(text: str, tie: str, expected: tuple[str, Interval]) -> None:
    assert ends(text, tie) == [expected]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Before the vote, Ada Moe, a director of Varn Foods, spoke.", "HOLDS_ROLE"),
        ("Before the merger Ada Moe was named a director of Varn Foods.", "HOLDS_ROLE"),
        ("Most recently, Ada Moe was appointed a director of Varn Foods.", "HOLDS_ROLE"),
        ("Ada Moe, who joined Varn Foods as treasurer in May 2010, has been its chairwoman since 2014.", "HOLDS_ROLE"),
        ("Ada Moe became chairwoman of Varn Foods in 2010 and left the meeting at noon.", "HOLDS_ROLE"),
        ("Ada Moe became chairwoman of Varn Foods in May, and Jo Lee resigned in June.", "HOLDS_ROLE"),
        ("Sella Oil bought Tesk Rail in March 2020.", "OWNS"),
        ("Sella Oil bought Tesk Rail between 2015 and 2018.", "OWNS"),
        ("By the end of 2020, Sella Oil had bought Tesk Rail.", "OWNS"),
        ("Lumo Bank held 12 percent of Tesk Rail at the end of 2021.", "OWNS"),
        ("Lumo Bank has owned 40 percent of Varn Foods since 2019.", "OWNS"),
        ("Kiva Steel exported rods to Kenya in 2022.", "EXPORTS_TO"),
        ("Kiva Steel's exports to Kenya rose from 2019 to 2022.", "EXPORTS_TO"),
        ("Jo Lee became chairman of Varn Foods in 2015.", "HOLDS_ROLE"),
        ("Lumo Bank lent Varn Foods 4 million euros until 2030.", "LENDS_TO"),
        ("Jo Lee runs Varn Foods until a successor is found.", "HOLDS_ROLE"),
        ("The United States sanctioned Tesk Rail in 2018 and lifted tariffs in 2021.", "RESTRICTS"),
        # Who sells a share may have more of them; who is selling still has them.
        ("Sella Oil sold a 30% stake in Tesk Rail.", "OWNS"),
        ("Sella Oil sold 10 percent of Tesk Rail to Kiva Group.", "OWNS"),
        ("Kiva Group acquired a 62 percent stake in Tesk Rail from Sella Oil.", "OWNS"),
        ("Sella Oil is auctioning 188 million shares in Tesk Rail.", "OWNS"),
        ("Sella Oil sold half of its stake in Tesk Rail.", "OWNS"),
        ("Last August, Tesk Rail came under U.S. sanctions.", "RESTRICTS"),
        ("Kiva Steel denied that it supplied Nile Dairy until 2020.", "SUPPLIES"),
    ],
)  # fmt: skip
def test_it_goes_on(text: str, tie: str) -> None:
    assert ends(text, tie) == []


def test_a_listing_of_the_past_is_over() -> None:
    assert ends("Former JSE-listed company Platmin sold its mine.", "LISTED_ON") == [
        ("platmin", (None, TOLD))
    ]
    assert ends("JSE-listed company Platmin sold its former mine.", "LISTED_ON") == []

"""Whose day it is in sentences with two times: of a figure, an office before, a term, a decision, a seller, a state that goes on."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

PUBLISHED = "2025-03-12"  # a Wednesday
NONE = (None, None)
Event = tuple[str | None, str | None]


def event(text: str, who: str, tie: str, whom: str) -> Event:
    """The time of one tie of a text."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    names = {party.key: party.name for party in found.parties}
    return next(
        s.event
        for s in found.statements
        if (names[s.subject], s.predicate) == (who, tie) and whom in names[s.object or ""]
    )


@pytest.mark.parametrize(
    ("text", "who", "whom", "day"),
    [
        ("In 2023 Borrow Mining earned $40 million, and it holds 30 percent of Tana Mines.", "Borrow Mining", "Tana Mines", NONE),
        ("In 2023 Borrow Mining bought 30 percent of Tana Mines.", "Borrow Mining", "Tana Mines", ("2023-01-01", "2024-01-01")),
        ("Since 2022 Borrow Mining has owned a tenth of Tana Mines.", "Borrow Mining", "Tana Mines", ("2022-01-01", None)),
        (
            "Tana Mines belongs to the group Borrow Mining, which bought it in 2017.",
            "Borrow Mining",
            "Tana Mines",
            ("2017-01-01", "2018-01-01"),
        ),
        (
            "Borrow Mining holds 51 percent of Tana Mines, which it bought in the first round of the sale in 2019.",
            "Borrow Mining",
            "Tana Mines",
            ("2019-01-01", "2020-01-01"),
        ),
        (
            "The takeover of Tana Mines by Borrow Mining, announced in November, was completed on 28 February.",
            "Borrow Mining",
            "Tana Mines",
            ("2025-02-28", "2025-03-01"),
        ),
        (
            "The watchdog approved the acquisition of 55 percent of Tana Mines by Borrow Mining on 3 March.",
            "Borrow Mining",
            "Tana Mines",
            NONE,
        ),
        ("Borrow Mining sold 20 percent of Tana Mines to Itag Holding in May and kept 31.", "Borrow Mining", "Tana Mines", NONE),
        (
            "Borrow Mining sold 20 percent of Tana Mines to Itag Holding in January, keeping the remainder.",
            "Borrow Mining",
            "Tana Mines",
            NONE,
        ),
        (
            "Borrow Mining sold Tana Mines to Itag Holding in January and kept the name.",
            "Borrow Mining",
            "Tana Mines",
            (None, "2025-02-01"),
        ),
        (
            "Itag Holding said it would acquire Tana Mines from Borrow Mining. Closing is foreseen for June.",
            "Borrow Mining",
            "Tana Mines",
            NONE,
        ),
        (
            "Itag Holding said it would acquire Tana Mines from Borrow Mining. Closing is foreseen for June.",
            "Itag Holding",
            "Tana Mines",
            ("2025-06-01", "2025-07-01"),
        ),
        ("Tana Mines passes to Itag Holding on 1 August.", "Itag Holding", "Tana Mines", ("2025-08-01", "2025-08-02")),
        ("With effect from 1 May, Tana Mines is part of Itag Holding.", "Itag Holding", "Tana Mines", ("2025-05-01", None)),
    ],
)  # fmt: skip
def test_what_is_owned(text: str, who: str, whom: str, day: Event) -> None:
    assert event(text, who, "OWNS", whom) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jasper Lowe, chairman of Meridian Oil between 2009 and 2015, now advises the Garrick Institute.", ("2009-01-01", "2016-01-01")),
        ("Jasper Lowe, chairman of Meridian Oil, in the post since 2019, opened the plant on Monday.", ("2019-01-01", None)),
        ("Effective 1 April, Jasper Lowe becomes managing director of Meridian Oil.", ("2025-04-01", None)),
        ("Ann Groves will be succeeded as chairwoman of Meridian Oil by Jasper Lowe on 1 May.", ("2025-05-01", "2025-05-02")),
        ("Jasper Lowe will be succeeded as chairman of Meridian Oil by Ann Groves on 1 May.", (None, "2025-05-02")),
        ("Jasper Lowe resigned from the board of Meridian Oil on 30 November 2024.", (None, "2024-12-01")),
        ("Jasper Lowe, formerly of Meridian Oil, spoke at the fair.", (None, PUBLISHED)),
    ],
)  # fmt: skip
def test_who_is_in_office(text: str, day: Event) -> None:
    assert event(text, "Jasper Lowe", "HOLDS_ROLE", "Meridian Oil") == day


def test_who_runs_a_firm_now_has_not_the_years_of_what_stands_beside() -> None:
    for text in (
        "Zurbano Wines, family property since 1931 and run by Maite Zurbano, sells a third abroad.",
        "Zurbano Wines will be run by Maite Zurbano, until last week vice-president of the group.",
    ):
        assert event(text, "Maite Zurbano", "HOLDS_ROLE", "Zurbano Wines") == NONE


def test_who_advises_now_has_not_the_years_of_an_office_before() -> None:
    text = "Jasper Lowe, chairman of Meridian Oil between 2009 and 2015, now advises the government of Guyana."
    assert event(text, "Jasper Lowe", "ACTS_FOR", "Guyana") == NONE


@pytest.mark.parametrize(
    ("text", "who", "tie", "whom", "day"),
    [
        (
            "Saryar Uran has concluded a supply agreement with Loire Metals for 900 tonnes a year until 2032.",
            "Saryar Uran",
            "SIGNED",
            "Loire",
            NONE,
        ),
        ("Ratna Bank has lent Serend Power 40 million dollars until March 2026.", "Ratna Bank", "LENDS_TO", "Serend Power", NONE),
        (
            "Ratna Bank lent Serend Power 40 million dollars in March 2021.",
            "Ratna Bank",
            "LENDS_TO",
            "Serend Power",
            ("2021-03-01", "2021-04-01"),
        ),
        ("Uralmet Trade has been under US sanctions since 2022.", "United States", "RESTRICTS", "Uralmet Trade", ("2022-01-01", None)),
        (
            "Kyrgyzstan placed Batken Coal under outside management in May 2023; its mines had closed the month before.",
            "Kyrgyzstan",
            "RESTRICTS",
            "Batken Coal",
            ("2023-05-01", "2023-06-01"),
        ),
        (
            "The Treasury on Monday ended its Zimbabwe programme and placed Halden Trading under the Global Magnitsky order instead.",
            "Halden Trading",
            "LISTED_UNDER",
            "Magnitsky",
            ("2025-03-10", "2025-03-11"),
        ),
    ],
)  # fmt: skip
def test_what_was_done(text: str, who: str, tie: str, whom: str, day: Event) -> None:
    assert event(text, who, tie, whom) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hungary's exports to Serbia rose by 18 percent last year.", ("2024-01-01", "2025-01-01")),
        ("Hungary's exports to Serbia fell in January, the statistics office said.", ("2025-01-01", "2025-02-01")),
        ("In the third quarter of 2024 Hungary was the largest supplier of pepper to Serbia.", ("2024-07-01", "2024-10-01")),
        ("Hungary exported wheat worth 3 billion euros in 2024. Serbia took 26 percent of the total.", ("2024-01-01", "2025-01-01")),
        ("Hungary exported wheat worth 3 billion euros in 2024. Serbia is the main buyer.", NONE),
        ("Hungary exported wheat worth 3 billion euros in 2024. The second-largest market is Serbia.", NONE),
    ],
)  # fmt: skip
def test_flows_and_markets(text: str, day: Event) -> None:
    assert event(text, "Hungary", "EXPORTS_TO", "Serbia") == day


def test_a_day_in_what_is_said_is_not_that_of_the_saying() -> None:
    found = extract(
        b"Yapit Insaat began work on the Batumi bridge in June 2023 and says that it will open in spring 2026.",
        "note.txt",
        published=PUBLISHED,
    )
    assert {s.stated_on for s in found.statements} == {(PUBLISHED, "2025-03-13")}


@pytest.mark.parametrize(
    ("text", "who", "tie", "whom", "day"),
    [
        (
            "Trident Marine bought the tanker Calypso Dawn on 12 January from Oceanid, which had owned her since 2017.",
            "Oceanid",
            "OWNS",
            "Calypso",
            ("2017-01-01", "2025-01-13"),
        ),
        ("Oceanid, which had owned Halden Wharf since 2017, moved to Leeds.", "Oceanid", "OWNS", "Halden", ("2017-01-01", None)),
        ("Oceanid said it had owned Halden Wharf since 2017.", "Oceanid", "OWNS", "Halden", ("2017-01-01", None)),
        (
            "Since its privatisation in 1997 Halden Wharf has been controlled by the Tavares family.",
            "Tavares family",
            "CONTROLS",
            "Halden",
            ("1997-01-01", None),
        ),
        (
            "The Tavares family has controlled Halden Wharf since its privatisation in 1997.",
            "Tavares family",
            "CONTROLS",
            "Halden",
            ("1997-01-01", None),
        ),
        (
            "The shares of Halden Wharf were admitted to the Borsa Italiana on 12 December 2019.",
            "Halden Wharf",
            "LISTED_ON",
            "Borsa",
            ("2019-12-12", "2019-12-13"),
        ),
        (
            "Ann Groves left Altai Gold in 2021 and founded Taiga Drilling the following year.",
            "Ann Groves",
            "HOLDS_ROLE",
            "Taiga",
            ("2022-01-01", "2023-01-01"),
        ),
        ("Ann Groves founded Taiga Drilling in May 2021.", "Ann Groves", "HOLDS_ROLE", "Taiga", ("2021-05-01", "2021-06-01")),
    ],
)  # fmt: skip
def test_what_was_before_and_followed(text: str, who: str, tie: str, whom: str, day: Event) -> None:
    assert event(text, who, tie, whom) == day

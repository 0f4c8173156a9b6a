"""Figures told beside others: whose a compared value is, which time a figure is of, how many there are of what has a size."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kenya's exports rose by 14 percent, compared with a rise of 8 percent in Uganda.",
            ["Kenya, exports, x1.14, rising", "Uganda, exports, x1.08, rising"],
        ),
        (
            "Kenya's output was 14 million tonnes, against 8 million tonnes in Uganda.",
            ["Kenya, output, 1.4e+07 tonnes", "Uganda, output, 8e+06 tonnes"],
        ),
        (
            "Halden Steel produced 14 million tonnes in 2023, against 8 million tonnes by Tarnov Steel.",
            [
                "Halden Steel, output, 1.4e+07 tonnes, 2023",
                "Tarnov Steel, output, 8e+06 tonnes, 2023",
            ],
        ),
        # where a firm's own are of another place, nothing is told of the place or of an earlier time
        (
            "Halden Steel produced 14 million tonnes of coal, compared with 8 million tonnes in Kenya.",
            ["Halden Steel, coal output, 1.4e+07 tonnes"],
        ),
        (
            "Kenya's exports rose to $14 million in 2023, compared with $8 million in 2022.",
            [
                "Kenya, exports, 1.4e+07 USD, rising, 2023",
                "Kenya, exports, 8e+06 USD, 2022",
            ],
        ),
    ],
)
def test_whose_a_compared_value_is(text: str, lines: list[str], figures: Figures) -> None:
    assert sorted(figures(text)) == sorted(lines)


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("In the month of November 2023", "2023-11-01/2023-12-01"),
        ("For the month of May 2023", "2023-05-01/2023-06-01"),
        ("In the whole of 2023", "2023"),
        ("In the course of 2023", "2023"),
        ("Back in 2022", "2022"),
        ("During the first quarter of the year 2023", "2023-01-01/2023-04-01"),
        ("In the period January-June 2023", "2023-01-01/2023-07-01"),
        ("In the period from January to June 2023", "2023-01-01/2023-07-01"),
        ("In the six-month period ended 30 June 2023", "2023-01-01/2023-07-01"),
        ("In the nine-month period to September 2023", "2023-01-01/2023-10-01"),
        ("In the season to end-November 2023", "season to end-November 2023"),
        (
            "In the first seven months of the 2021/22 budget year",
            "first seven months of the 2021/22 budget year",
        ),
    ],
)
def test_which_time_heads_a_sentence(when: str, period: str, figures: Figures) -> None:
    assert figures(f"{when}, Ghana exported 29,198 tonnes of cocoa.") == [
        f"Ghana, cocoa exports, 29198 tonnes, {period}"
    ]


def test_a_time_at_which_something_was_otherwise(figures: Figures) -> None:
    text = "Kenya's exports fell to $1.9 billion in 2023 from a peak in 2019, when exports reached $2.1 billion."
    assert "Kenya, exports, 2.1e+09 USD, 2019" in figures(text)


def test_a_month_before_is_not_after(figures: Figures) -> None:
    text = "Halden raised its subscriber base from 98 million in January to 105 million in August."
    assert [line.rpartition(", ")[2] for line in figures(text)] == [
        "2023-08-01/2023-09-01",
        "2023-01-01/2023-02-01",
    ]


def test_an_earlier_value_of_what_was_sold(figures: Figures) -> None:
    text = "Kenya's coffee exports rose to 48,726 tonnes from 44,679 tonnes sold in 2018."
    assert "Kenya, coffee exports, 44679 tonnes, 2018" in figures(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Tramvik ordered four 45,000 dwt bulk carriers in 2023.",
            "Tramvik, 45,000 dwt bulk carriers ordered, 4 carriers, 2023",
        ),
        (
            "Tramvik bought two 300 MW turbines in 2023.",
            "Tramvik, 300 MW turbines bought, 2 turbines, 2023",
        ),
        (
            "Keldra Power has built four 50 MW solar plants.",
            "Keldra Power, 50 MW solar plants built, 4 plants",
        ),
    ],
)
def test_how_many_there_are_of_a_size(text: str, line: str, figures: Figures) -> None:
    assert figures(text) == [line]


def test_two_numbers_that_and_joins_are_no_range(figures: Figures) -> None:
    text = "The ports of Delmar and Tasso handled 9.14 million and 6.09 million TEUs respectively."
    assert not any(".." in line for line in figures(text))


def test_what_is_due_to_something_is_not_expected(figures: Figures) -> None:
    told = "Exports of Ghana rose to $9 billion, largely due to a 47% surge in gold export revenue, which reached $5 billion."
    assert not any("expected" in line for line in figures(told))
    assert figures("Revenue of Halden is due to rise to $9 billion.") == [
        "Halden, expected revenue, 9e+09 USD, rising"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kenya's tea exports rose to 40,000 tonnes in 2023. Pakistan bought 12,000 tonnes. Exports to China reached 4,450 tonnes.",
            "Kenya, exports, 4450 tonnes, CN, 2023",
        ),
        (
            "Kenya's exports came to $4 million. Brazil is a large market. Goods exports to Brazil totalled $1.1 million in 2019.",
            "Kenya, goods exports, 1.1e+06 USD, BR, 2019",
        ),
    ],
)
def test_exports_are_not_of_whom_they_go_to(text: str, line: str, figures: Figures) -> None:
    assert line in figures(text)

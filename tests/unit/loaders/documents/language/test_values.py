"""Dates, money and shares: exact tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.language.amounts import find_amounts
from interlock.loaders.documents.language.dates import find_dates, parse_day

WRITTEN = date(2022, 4, 12)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2021", "2021-01-01", "2022-01-01"),
        ("Q3 2024", "2024-07-01", "2024-10-01"),
        ("H1 2023", "2023-01-01", "2023-07-01"),
        ("the first five months of 2023", "2023-01-01", "2023-06-01"),
        ("the third quarter of 2020", "2020-07-01", "2020-10-01"),
        ("12 May 2023", "2023-05-12", "2023-05-13"),
        ("May 5, 2024", "2024-05-05", "2024-05-06"),
        ("21-Oct-2025", "2025-10-21", "2025-10-22"),
        ("2021-11-03", "2021-11-03", "2021-11-04"),
        ("from January to May 2023", "2023-01-01", "2023-06-01"),
        ("between 2021 and 2023", "2021-01-01", "2024-01-01"),
        ("late 2023", "2023-09-01", "2024-01-01"),
        ("since 2019", "2019-01-01", None),
        ("by 2030", None, "2031-01-01"),
        ("before 2020", None, "2020-01-01"),
        ("in March 2021", "2021-03-01", "2021-04-01"),
        ("in early March 2021", "2021-03-01", "2021-03-11"),
        ("in the year to March 2023", "2022-04-01", "2023-04-01"),
        ("week 20 of 2025", "2025-05-12", "2025-05-19"),
        ("in the week to 14 March 2025", "2025-03-08", "2025-03-15"),
        ("May 12-14, 2025", "2025-05-12", "2025-05-15"),
        ("between March 2021 and August 2023", "2021-03-01", "2023-09-01"),
        ("10 de marzo de 2025", "2025-03-10", "2025-03-11"),
        ("3. März 2025", "2025-03-03", "2025-03-04"),
        ("in Q1 FY25", None, None),
        ("in the eleven months to mid-June", None, None),
        ("the year ended 30 June 2021", "2020-07-01", "2021-07-01"),
        ("the six months to June 2021", "2021-01-01", "2021-07-01"),
        ("the last quarter of 2024", "2024-10-01", "2025-01-01"),
        ("between March and July 2018", "2018-03-01", "2018-08-01"),
        ("from 9 to 13 February 2026", "2026-02-09", "2026-02-14"),
        ("30 April-2 May 2024", "2024-04-30", "2024-05-03"),
        ("3Q21", "2021-07-01", "2021-10-01"),
        ("2024Q3", "2024-07-01", "2024-10-01"),
        ("28/11/2024", "2024-11-28", "2024-11-29"),
        ("03.04.2024", "2024-04-03", "2024-04-04"),
        ("the eleventh of June 2021", "2021-06-11", "2021-06-12"),
        ("12th of May 2020", "2020-05-12", "2020-05-13"),
        ("in the 1990s", "1990-01-01", "2000-01-01"),
        ("in 2023-24", "2023-01-01", "2025-01-01"),
        ("as of the end of 2023", "2023-12-31", "2024-01-01"),
        ("in the first week of May 2021", "2021-05-01", "2021-05-08"),
        ("in the first half of May 2021", "2021-05-01", "2021-05-16"),
        ("in the second half of May 2021", "2021-05-16", "2021-06-01"),
        ("in the second half of 2021", "2021-07-01", "2022-01-01"),
    ],
)
def test_dates_that_need_no_anchor(text: str, first: str | None, last: str | None) -> None:
    (span,) = find_dates(text)
    assert span.interval == (first, last)
    assert span.anchor is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("early this month", "2022-04-01", "2022-04-11"),
        ("at the end of March", "2022-03-21", "2022-04-01"),
        ("by the end of next year", None, "2024-01-01"),
        ("last month", "2022-03-01", "2022-04-01"),
        ("in May", "2021-05-01", "2021-06-01"),
        ("January-March", "2022-01-01", "2022-04-01"),
        ("on March 15", "2022-03-15", "2022-03-16"),
        ("last year", "2021-01-01", "2022-01-01"),
        ("in the first half of last year", "2021-01-01", "2021-07-01"),
        ("yesterday", "2022-04-11", "2022-04-12"),
        ("on Tuesday", "2022-04-12", "2022-04-13"),
        ("this quarter", "2022-04-01", "2022-07-01"),
        ("the current quarter", "2022-04-01", "2022-07-01"),
        ("the fiscal year to March", "2021-04-01", "2022-04-01"),
        ("in the year to December", "2021-01-01", "2022-01-01"),
        ("in the year's first half", "2022-01-01", "2022-07-01"),
        ("in the first nine months", "2021-01-01", "2021-10-01"),
        ("from next January", "2023-01-01", None),
        ("last April", "2021-04-01", "2021-05-01"),
        ("by the end of the year", None, "2023-01-01"),
        ("by year-end", None, "2023-01-01"),
    ],
)
def test_dates_that_need_an_anchor(text: str, first: str | None, last: str | None) -> None:
    (span,) = find_dates(text, WRITTEN)
    assert (span.interval, span.anchor) == ((first, last), "2022-04-12")
    (open_span,) = find_dates(text)
    assert (open_span.interval, open_span.anchor) == ((None, None), None)
    assert open_span.text in text


@pytest.mark.parametrize(
    "text",
    [
        "it may rise",
        "a $1 fee",
        "a 60% share",
        "they march on",
        "31 April 2022",
        "12345",
        "1,2021 tonnes",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, WRITTEN) == []


def test_a_year_earlier_is_an_offset() -> None:
    (span,) = find_dates("more than a year earlier", WRITTEN)
    assert (span.offset, span.interval) == ("P-1Y", (None, None))


def test_deadlines_and_weekdays_say_so() -> None:
    assert find_dates("by 2030")[0].deadline
    assert find_dates("said on Tuesday")[0].weekday


def test_metadata_days() -> None:
    assert parse_day("2024-02-09T08:30:00+01:00") == "2024-02-09"
    assert parse_day("9 February 2024") == "2024-02-09"
    assert parse_day("2024") is None


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("US$3.5bn", "USD", "3500000000"),
        ("RMB 650 bn", "CNY", "650000000000"),
        ("CNY 10 million", "CNY", "10000000"),
        ("160 billion dollars", "USD", "160000000000"),
        ("the 160 billion dollar mark", "USD", "160000000000"),
        ("$1.2 billion loan", "USD", "1200000000"),
        ("€40m", "EUR", "40000000"),
        ("Rs 500 crore", "INR", "5000000000"),
        ("12.5 billion rubles", "RUB", "12500000000"),
        ("HK$2,500", "HKD", "2500"),
        ("half a billion dollars", "USD", "500000000"),
        ("a billion euros", "EUR", "1000000000"),
        ("500 million Turkish lira", "TRY", "500000000"),
        ("20 percent", "percent", "20"),
        ("10.5%", "percent", "10.5"),
        ("half of the shares", "percent", "50"),
        ("3 per cent", "percent", "3"),
        ("$97 mill", "USD", "97000000"),
        ("NOK 97 mill. for it", "NOK", "97000000"),
        ("4 mio euros", "EUR", "4000000"),
        ("US$97.5MM", "USD", "97500000"),
        ("EUR 3 mrd", "EUR", "3000000000"),
        ("a profit of Euro85m", "EUR", "85000000"),
        ("Kshs 97 million", "KES", "97000000"),
        ("a 40 mm pipe for $97", "USD", "97"),
        ("handed over 60 percent", "percent", "60"),
        ("taken over 40%", "percent", "40"),
    ],
)
def test_exact_amounts(text: str, unit: str, value: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.unit, amount.value) == (unit, Decimal(value))


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("more than $6 million", "6000000", None, True, False),
        ("at least $6 million", "6000000", None, False, False),
        ("less than 1%", None, "1", False, True),
        ("up to 25%", None, "25", False, False),
        ("$5-7 million", "5000000", "7000000", False, False),
        ("between $5 million and $7 million", "5000000", "7000000", False, False),
        ("10 to 15 percent", "10", "15", False, False),
        ("more than half of", "50", None, True, False),
        ("the majority of", "50", None, True, False),
    ],
)
def test_bounded_amounts(
    text: str, low: str | None, high: str | None, low_open: bool, high_open: bool
) -> None:
    (amount,) = find_amounts(text)
    assert amount.value is None
    assert (amount.low, amount.high) == tuple(
        None if end is None else Decimal(end) for end in (low, high)
    )
    assert (amount.low_open, amount.high_open) == (low_open, high_open)


def test_about_blurs() -> None:
    (amount,) = find_amounts("around $6 million")
    assert (amount.approximate, amount.value) == (True, Decimal(6000000))


@pytest.mark.parametrize(
    "text",
    ["a key player", "3 million tonnes", "¥5 bn", "a dollar", "1 of 3", "grade B", "half past six"],
)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == []


@given(st.text(alphabet="0123456789.,-$€% QHofthe may March bn", max_size=40))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Spans lie in the text, in order, and give back their words."""
    for spans in (find_dates(text, WRITTEN), find_amounts(text)):
        ends = [0]
        for span in spans:
            assert span.start >= ends[-1]
            assert text[span.start : span.end] == span.text
            ends.append(span.end)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("N18.4bn in Lagos", "NGN", "18400000000"),
        ("R2.3 billion", "ZAR", "2300000000"),
        ("Nu 310 million", "BTN", "310000000"),
        ("Tk 500 crore", "BDT", "5000000000"),
        ("COLOMBO: 38 billion rupees", "LKR", "38000000000"),
        ("38 billion rupees", "INR", "38000000000"),
        ("India lent Rs 9.4 billion in Nepali currency", "NPR", "9400000000"),
        ("Danish exports of 2.87 billion kroner", "DKK", "2870000000"),
        ("Iraq paid 118 billion dinars", "IQD", "118000000000"),
        ("Egypt paid 450 million pounds", "EGP", "450000000"),
        ("5 billion CFA francs in Dakar", "XOF", "5000000000"),
        ("half its output", "percent", "50"),
    ],
)
def test_whose_money_is_read_from_the_countries_the_text_names(
    text: str, unit: str, value: str
) -> None:
    (amount,) = find_amounts(text)
    assert (amount.unit, amount.value) == (unit, Decimal(value))


@pytest.mark.parametrize("text", ["118 billion dinars", "2 million kroner", "R5 and N7 roads"])
def test_money_of_no_known_country_is_no_amount(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("under a 200 million euro contract", "200000000"),
        ("over the $20 million loan", "20000000"),
        ("below a 20 percent limit", "20"),
    ],
)
def test_a_preposition_before_an_article_bounds_nothing(text: str, high: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.high) == (Decimal(high), Decimal(high))


@pytest.mark.parametrize(
    "behind", ["the port was closed", "Tarnava Mills closed", "it left", "moving"]
)
def test_a_year_before_something_is_no_day(behind: str) -> None:
    assert find_dates(f"sold 8 million tonnes a year before {behind}", WRITTEN) == []


@pytest.mark.parametrize("behind", [".", ", the port said", " and were sold", " to 3 million"])
def test_a_year_before_what_is_told_is_one(behind: str) -> None:
    (span,) = find_dates(f"up from 2 million a year before{behind}", WRITTEN)
    assert span.offset


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a programme of €2·6bn", Decimal("2600000000"), "EUR"),
        ("a loan of 350 euro million", Decimal(350000000), "EUR"),
        ("a tender worth S$1.46bil", Decimal("1460000000"), "SGD"),
        ("a tender worth RM200mil", Decimal(200000000), "MYR"),
        ("a seat for 350 euro", Decimal(350), "EUR"),
    ],
)
def test_scales_as_some_outlets_write_them(text: str, value: Decimal, unit: str) -> None:
    assert [(one.value, one.unit) for one in find_amounts(text)] == [(value, unit)]

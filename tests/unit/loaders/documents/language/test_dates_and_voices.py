"""Ordinary ways in which news dates an event and says who says so: one table of each, with names that are nobody's.

Each sentence stands in a text that is published on Wednesday, 5 June 2024.
"""

from __future__ import annotations

from datetime import date

import pytest

from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.model import OPEN, Statement

_DAY = ("2024-06-05", "2024-06-06")  # of publication
_MONDAY = ("2024-06-03", "2024-06-04")
_2022 = ("2022-01-01", "2023-01-01")

# sentence, tie, when it happened, when it was said (None: the day of publication)
_DATED = (
    # ---- the adverbial of the clause: behind, between, in front
    ("Polmet Group bought Vexel Steel in March 2023.", "OWNS", ("2023-03-01", "2023-04-01"), None),
    ("In March 2023 Polmet Group bought Vexel Steel.", "OWNS", ("2023-03-01", "2023-04-01"), None),
    ("In March 2023, Polmet Group bought Vexel Steel.", "OWNS", ("2023-03-01", "2023-04-01"), None),
    ("Polmet Group in 2022 bought Vexel Steel.", "OWNS", _2022, None),
    ("Polmet Group bought Vexel Steel for €40 million in 2022.", "OWNS", _2022, None),
    ("Polmet Group bought Vexel Steel, a maker of wire, in 2022.", "OWNS", _2022, None),
    ("Polmet Group bought Vexel Steel from Ardin Capital in 2022.", "OWNS", _2022, None),
    ("Polmet Group bought Vexel Steel on Monday.", "OWNS", _MONDAY, None),
    ("On Monday Polmet Group bought Vexel Steel.", "OWNS", _MONDAY, None),
    ("Vexel Steel was bought by Polmet Group in 2022.", "OWNS", _2022, None),
    ("Polmet Group bought Vexel Steel last month.", "OWNS", ("2024-05-01", "2024-06-01"), None),
    ("Polmet Group bought Vexel Steel last year.", "OWNS", ("2023-01-01", "2024-01-01"), None),
    ("Polmet Group bought Vexel Steel yesterday.", "OWNS", ("2024-06-04", "2024-06-05"), None),
    ("Polmet Group bought Vexel Steel last autumn.", "OWNS", ("2023-09-01", "2023-12-01"), None),
    ("Polmet Group bought Vexel Steel in the first half of 2023.", "OWNS", ("2023-01-01", "2023-07-01"), None),
    ("Polmet Group bought Vexel Steel in late 2022.", "OWNS", ("2022-09-01", "2023-01-01"), None),
    ("Polmet Group agreed in October to buy Vexel Steel.", "OWNS", ("2023-10-01", "2023-11-01"), None),
    ("Polmet Group bought Vexel Steel for an undisclosed sum in 2022.", "OWNS", _2022, None),
    # ---- states
    ("Polmet Group has owned Vexel Steel since 2019.", "OWNS", ("2019-01-01", None), None),
    ("Since 2019 Polmet Group has owned Vexel Steel.", "OWNS", ("2019-01-01", None), None),
    ("Vexel Steel has belonged to Polmet Group since last month.", "OWNS", ("2024-05-01", None), None),
    ("Polmet Group owned Vexel Steel until 2019.", "OWNS", (None, "2020-01-01"), None),
    ("Until 2019 Polmet Group owned Vexel Steel.", "OWNS", (None, "2020-01-01"), None),
    ("Polmet Group owned Vexel Steel from 2016 to 2019.", "OWNS", ("2016-01-01", "2020-01-01"), None),
    ("Polmet Group supplied wire to Vexel Steel from March to June 2023.", "SUPPLIES", ("2023-03-01", "2023-07-01"), None),
    ("Polmet Group bought Vexel Steel in 2021-22.", "OWNS", ("2021-01-01", "2023-01-01"), None),
    ("Anna Lindqvist has chaired Polmet Group since 2019.", "HOLDS_ROLE", ("2019-01-01", None), None),
    ("Polmet Group shall consolidate Vexel Steel as of 1 July 2024.", "CONSOLIDATES", ("2024-07-01", None), None),
    # ---- offices: taken on a day, held since one, left on one
    ("Anna Lindqvist became chief executive of Polmet Group in 2022.", "HOLDS_ROLE", _2022, None),
    ("In 2022 Anna Lindqvist was appointed chief executive of Polmet Group.", "HOLDS_ROLE", _2022, None),
    ("Anna Lindqvist, appointed chief executive of Polmet Group in 2022, left.", "HOLDS_ROLE", _2022, None),
    ("Anna Lindqvist, chief executive of Polmet Group since 2022, left.", "HOLDS_ROLE", ("2022-01-01", None), None),
    ("Anna Lindqvist stepped down as chief executive of Polmet Group in 2022.", "HOLDS_ROLE", (None, "2023-01-01"), None),
    ("On Monday the chief executive of Polmet Group, Anna Lindqvist, was named banker of the year.", "HOLDS_ROLE", OPEN, None),
    # ---- what is to come
    ("Polmet Group will supply wire to Vexel Steel starting in 2026.", "SUPPLIES", ("2026-01-01", None), None),
    ("Polmet Group plans to buy Vexel Steel before the end of the year.", "OWNS", (None, "2025-01-01"), None),
    ("Polmet Group will supply wire to Vexel Steel from September.", "SUPPLIES", ("2024-09-01", None), None),
    ("Polmet Group will acquire Vexel Steel in September.", "OWNS", ("2024-09-01", "2024-10-01"), None),
    ("Polmet Group plans to buy Vexel Steel by the end of 2026.", "OWNS", (None, "2027-01-01"), None),
    ("Polmet Group will buy Vexel Steel next spring.", "OWNS", ("2025-03-01", "2025-06-01"), None),
    ("Polmet Group will acquire Vexel Steel on Friday.", "OWNS", ("2024-06-07", "2024-06-08"), None),
    ("In September Polmet Group will acquire Vexel Steel.", "OWNS", ("2024-09-01", "2024-10-01"), None),
    # ---- nouns and closings
    ("The acquisition of Vexel Steel by Polmet Group was completed on Monday.", "OWNS", _MONDAY, None),
    ("Polmet Group will acquire Vexel Steel. Closing is expected in early 2025.", "OWNS", ("2025-01-01", "2025-05-01"), None),
    ("Polmet Group has bought Vexel Steel. The transaction was closed on 19 January 2024.", "OWNS", ("2024-01-19", "2024-01-20"), None),
    # ---- where a party is has no day, unless it goes or opens there; an event has its own
    ("Vexel Steel was founded in Łódź in April 2022.", "LOCATED_IN", OPEN, None),
    ("Polmet Group moved 4 million euros to Ardin Bank in Baku in 2022.", "LOCATED_IN", OPEN, None),
    ("Polmet Group relocated to Łódź in 2022.", "LOCATED_IN", _2022, None),
    ("Polmet Group opened an office in Łódź in 2022.", "LOCATED_IN", _2022, None),
    ("Ruritania and Sylvania, which have long been at odds, agreed to build a bridge at their summit in Łódź on Monday.",
     "LOCATED_IN", _MONDAY, None),
    # ---- what is left out is of the day of what is told, and what one has of the day on which one got it
    ("Polmet Group took 40 percent of Vexel Steel in 2022 and Ardin Capital the remaining 60 percent.", "OWNS", _2022, None),
    ("A delegation of the Łódź Guild will visit Baku from 9 to 13 July. Six member firms take part.", "PARTICIPATES_IN",
     ("2024-07-09", "2024-07-14"), None),
    ("Polmet Group holds 21.4 percent of Vexel Steel, which it acquired in the course of 2022.", "OWNS", _2022, None),
    ("Polmet Group holds 21.4 percent of Vexel Steel, which it sold wire in 2022.", "OWNS", OPEN, None),
    # ---- the day of the saying is not that of the event
    ("Polmet Group said on Monday that it had bought Vexel Steel.", "OWNS", OPEN, _MONDAY),
    ("Polmet Group has bought Vexel Steel, it said on Monday.", "OWNS", OPEN, _MONDAY),
    ("Polmet Group has bought Vexel Steel, the Polish group said on Monday.", "OWNS", OPEN, _MONDAY),
    ("Polmet Group said on Monday that it had bought Vexel Steel in 2022.", "OWNS", _2022, _MONDAY),
    ("On Monday Ardin Capital said that Polmet Group had bought Vexel Steel in 2022.", "OWNS", _2022, _MONDAY),
    ("Polmet Group bought Vexel Steel in 2022, Ardin Capital said on Monday.", "OWNS", _2022, _MONDAY),
    ("Polmet Group has bought Vexel Steel, it announced in a filing to the exchange on Monday.", "OWNS", OPEN, _MONDAY),
    # ---- dates of something else
    ("Polmet Group, founded in 1984, owns Vexel Steel.", "OWNS", OPEN, None),
    ("Polmet Group owns Vexel Steel, which was founded in 1984.", "OWNS", OPEN, None),
    ("Polmet Group owns Vexel Steel and opened a plant in Łódź in 2022.", "OWNS", OPEN, None),
    ("Polmet Group supplies wire to Vexel Steel under a contract of 2021.", "SUPPLIES", OPEN, None),
    ("After losses in 2021, Polmet Group sold wire to Vexel Steel.", "SUPPLIES", OPEN, None),
    ("Polmet Group owns Vexel Steel, its supplier since 2020.", "OWNS", OPEN, None),
    ("Under a deal signed in 2021, Polmet Group supplies wire to Vexel Steel.", "SUPPLIES", OPEN, None),
    ("Polmet Group bought Vexel Steel three weeks ago.", "OWNS", OPEN, None),
    ("Polmet Group bought Vexel Steel a decade ago.", "OWNS", OPEN, None),
)  # fmt: skip

# sentence, tie, who says so (None: the text itself)
_SAID = (
    ("Ardin Capital said that Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Ardin Capital said Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, Ardin Capital said.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, said Ardin Capital.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, it said.", "OWNS", "Polmet Group"),
    ("Polmet Group has bought Vexel Steel, it said in a statement.", "OWNS", "Polmet Group"),
    ("Polmet Group has bought Vexel Steel, it announced on 3 June 2024.", "OWNS", "Polmet Group"),
    ("Polmet Group, which runs two mills, has bought Vexel Steel, it said.", "OWNS", "Polmet Group"),
    ("Polmet Group has bought Vexel Steel, the Polish utility said on Monday.", "OWNS", "Polmet Group"),
    ("According to Ardin Capital, Polmet Group has bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, according to Ardin Capital.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, according to a statement from Ardin Capital.", "OWNS", "Ardin Capital"),
    ("In a statement, Ardin Capital said that Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Ardin Capital's statement says that Polmet Group has bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("As Ardin Capital reported on Monday, Polmet Group has bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Ardin Capital told reporters that Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Ardin Capital confirmed on Monday that Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Ardin Capital wrote on Monday that Polmet Group had bought Vexel Steel.", "OWNS", "Ardin Capital"),
    ("Polmet Group has bought Vexel Steel, Energy Minister Anna Lindqvist announced.", "OWNS", "Anna Lindqvist"),
    ("Polmet Group has bought Vexel Steel, caretaker minister Anna Lindqvist said on Monday.", "OWNS", "Anna Lindqvist"),
    ("Polmet Group has bought Vexel Steel, its commercial director, Anna Lindqvist, told investors on a call.", "OWNS", "Anna Lindqvist"),
    ("Polmet Group's chief executive, Anna Lindqvist, said the group supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("Its chairwoman, Anna Lindqvist, stated that Polmet Group supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("“Polmet Group supplies Vexel Steel,” says Ardin Capital's sales director Anna Lindqvist.", "SUPPLIES", "Anna Lindqvist"),
    ("“Polmet Group supplies Vexel Steel,” said Anna Lindqvist, who chairs Ardin Capital.", "SUPPLIES", "Anna Lindqvist"),
    ("“We like wire,” said Anna Lindqvist. “Polmet Group supplies Vexel Steel.”", "SUPPLIES", "Anna Lindqvist"),
    ("Anna Lindqvist was quoted as saying that Polmet Group supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("Anna Lindqvist: “Polmet Group supplies Vexel Steel.”", "SUPPLIES", "Anna Lindqvist"),
    ("The Statistics Bureau of Ruritania opened a site. Polmet Group supplies Vexel Steel, the bureau said.", "SUPPLIES",
     "Statistics Bureau of Ruritania"),
    ("Polmet Group denied that it supplies Vexel Steel.", "SUPPLIES", "Polmet Group"),
    ("Polmet Group, said Anna Lindqvist, supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("Polmet Group, Anna Lindqvist said on Monday, supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("Polmet Group, according to Ardin Capital, supplies Vexel Steel.", "SUPPLIES", "Ardin Capital"),
    ("Anna Lindqvist, chief executive of Ardin Capital, said Polmet Group supplies Vexel Steel.", "SUPPLIES", "Anna Lindqvist"),
    ("Polmet Group supplies Vexel Steel, Anna Lindqvist, head of sales at Ardin Capital, said on Monday.", "SUPPLIES", "Anna Lindqvist"),
    # ---- the text's own words
    ("Polmet Group supplies Vexel Steel.", "SUPPLIES", None),
    ("Ardin Capital said that it was content. Polmet Group supplies Vexel Steel.", "SUPPLIES", None),
    ("Vexel Steel, bought by Polmet Group in 2022, is growing, Anna Lindqvist told parliament.", "OWNS", None),
    ("Polmet Group supplies Vexel Steel, a spokeswoman for Ardin Capital told a news agency.", "SUPPLIES", "<a spokeswoman>"),
)  # fmt: skip


def _one(text: str, tie: str) -> tuple[Statement, dict[str, str]]:
    found = extract(text.encode(), "a.txt", published=_DAY[0])
    names = {party.key: party.name for party in found.parties}
    told = [one for one in found.statements if one.predicate == tie]
    assert told, f"nothing read: {[(s.predicate, s.quote) for s in found.statements]}"
    return told[0], names


@pytest.mark.parametrize(("text", "tie", "event", "said"), _DATED)
def test_date_is_that_of_its_own_clause(
    text: str,
    tie: str,
    event: tuple[str | None, str | None],
    said: tuple[str, str] | None,
) -> None:
    statement, _ = _one(text, tie)
    assert (statement.event, statement.stated_on) == (event, said or _DAY)


@pytest.mark.parametrize(("text", "tie", "speaker"), _SAID)
def test_words_are_given_to_whoever_says_them(text: str, tie: str, speaker: str | None) -> None:
    statement, names = _one(text, tie)
    assert names.get(statement.attributed_to or "") == speaker


def test_a_source_is_described_where_it_has_no_name() -> None:
    text = "Polmet Group supplies Vexel Steel, three people familiar with the matter said."
    statement, names = _one(text, "SUPPLIES")
    assert names[statement.attributed_to or ""].startswith("<three people")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "In a report published on Monday, the Corvin Institute says Polmet Group is weak.\n\nAccording to the report, "
            "Polmet Group supplies Vexel Steel.",
            "Corvin Institute",
        ),
        ("The market is weak. According to the report, Polmet Group supplies Vexel Steel.", None),
    ],
)
def test_a_report_is_the_words_of_who_published_it(text: str, speaker: str | None) -> None:
    statement, names = _one(text, "SUPPLIES")
    assert names.get(statement.attributed_to or "") == speaker


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("over the weekend", ("2024-06-01", "2024-06-03")),
        ("last summer", ("2023-06-01", "2023-09-01")),
        ("in summer 2021", ("2021-06-01", "2021-09-01")),
        ("in the 13 weeks to 30 March", ("2023-12-31", "2024-03-31")),
        ("for the 52 weeks ended 1 October 2023", ("2022-10-03", "2023-10-02")),
        ("it was signed on 2024/05/13", ("2024-05-13", "2024-05-14")),
        ("this morning", _DAY),
        ("last night", ("2024-06-04", "2024-06-05")),
        ("it is to follow in September", ("2024-09-01", "2024-10-01")),
        ("it will send men before the end of July", (None, "2024-08-01")),
        ("it was sold in September", ("2023-09-01", "2023-10-01")),
        ("it will sell the mill that it bought in July", ("2023-07-01", "2023-08-01")),
        ("In July Polmet signed a deal that will help", ("2023-07-01", "2023-08-01")),
        ("Polmet agreed to buy Vexel in October", ("2023-10-01", "2023-11-01")),
        ("is due on Friday", ("2024-06-07", "2024-06-08")),
        ("sold on Friday", ("2024-05-31", "2024-06-01")),
        # ---- winters begin in one year and end in the next
        ("it closed last winter", ("2023-12-01", "2024-03-01")),
        ("it closed in the winter of 2022", ("2022-12-01", "2023-03-01")),
        ("it closed in winter 2022-23", ("2022-12-01", "2023-03-01")),
        ("it will open in the winter of 2024", ("2024-12-01", "2025-03-01")),
        ("it closed in the winter of 2024", ("2023-12-01", "2024-03-01")),
        # ---- what leads up to a year, a month or the day of writing
        ("in the decade to 2023 sales rose", ("2014-01-01", "2024-01-01")),
        ("over the five years to 2023 sales rose", ("2019-01-01", "2024-01-01")),
        ("in the two years to March 2024 it lent", ("2022-04-01", "2024-04-01")),
        ("in the three months to end-April sales rose", ("2024-02-01", "2024-05-01")),
        ("in the year to date sales rose", ("2024-01-01", "2024-06-06")),
        ("Year-to-date sales rose", ("2024-01-01", "2024-06-06")),
        ("Month-to-date sales rose", ("2024-06-01", "2024-06-06")),
        # ---- both ends of a span
        ("it will be held from October 20 to 23", ("2024-10-20", "2024-10-24")),
        ("it was held from April 28 to May 2, 2024", ("2024-04-28", "2024-05-03")),
        ("it will be held between October 20 and 23", ("2024-10-20", "2024-10-24")),
        ("it was held between 28 April and 2 May 2024", ("2024-04-28", "2024-05-03")),
        ("it rose from October 20 to 23 million", ("2023-10-20", None)),
        ("in 2021, 2022 and 2023 it paid", ("2021-01-01", "2024-01-01")),
        ("it sold parts from 2021 through 2023", ("2021-01-01", "2024-01-01")),
        ("it met from Monday to Wednesday", ("2024-06-03", "2024-06-06")),
        ("it met from Friday to Sunday", ("2024-05-31", "2024-06-03")),
        ("it met the day before yesterday", ("2024-06-03", "2024-06-04")),
        ("it will meet the day after tomorrow", ("2024-06-07", "2024-06-08")),
        ("it met on the 28th of last month", ("2024-05-28", "2024-05-29")),
        # ---- what is told of a period is told when it is over
        ("net debt stood at nothing at year-end", ("2023-12-01", "2024-01-01")),
        ("net debt will have fallen at year-end", ("2024-12-01", "2025-01-01")),
        ("sales rose in H2", ("2023-07-01", "2024-01-01")),
        ("sales will rise in the first half", ("2024-01-01", "2024-07-01")),
    ],
)
def test_tense_and_season(words: str, interval: tuple[str | None, str | None]) -> None:
    (span,) = find_dates(words, date(2024, 6, 5))
    assert span.interval == interval


def test_what_is_denied_is_denied_whoever_denies_it() -> None:
    statement, _ = _one("The ministry denied that Polmet Group supplies Vexel Steel.", "SUPPLIES")
    assert (statement.modality, statement.attributed_to) == ("denied", "<ministry>")


def test_a_half_year_that_runs_has_not_been_told_of() -> None:
    (past,) = find_dates("sales rose in H1", date(2024, 4, 5))
    (two_days,) = find_dates("it met on April 28 and May 2, 2024")[1:]
    assert past.interval == ("2023-01-01", "2023-07-01")
    assert two_days.interval == ("2024-05-02", "2024-05-03")


def test_each_owner_of_one_deal_has_its_day() -> None:
    text = "Polmet Group took 40 percent of Vexel Steel in 2022 and Ardin Capital the remaining 60 percent."
    found = extract(text.encode(), "a.txt", published=_DAY[0])
    assert [one.event for one in found.statements if one.predicate == "OWNS"] == [_2022, _2022]


def test_each_of_two_deeds_has_its_own_day() -> None:
    text = "Polmet Group was sanctioned by Norway in 2022 and by Canada in 2023."
    found = extract(text.encode(), "a.txt", published=_DAY[0])
    names = {party.key: party.name for party in found.parties}
    days = {names[one.subject]: one.event for one in found.statements}
    assert days == {"Norway": _2022, "Canada": ("2023-01-01", "2024-01-01")}

"""Capitals that name nobody who owns, lends or signs: nations in the plural, benchmarks of markets, feasts and what befell a country.

is_nobody("Czechs"), is_nobody("Dow Jones"), is_nobody("Ramadan")       # True, True, True
"""

from __future__ import annotations

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import people, shipped
from interlock.loaders.documents.language.words import words

__all__ = ["is_nobody"]

_OCCASIONS = frozenset(
    words(
        "Brexit Grexit Covid COVID Covid-19 COVID-19 Ebola SARS Mpox Perestroika Glasnost Christmas Easter Pentecost Lent Advent Halloween"
        " Thanksgiving Hanukkah Passover Purim Ramadan Ramazan Eid Ashura Arbaeen Nowruz Nauryz Navruz Norouz Newroz Diwali Deepavali Holi"
        " Navratri Dussehra Songkran Tet Tsagaan Vesak Chuseok Seollal Carnival Kwanzaa Bayram Islam Christianity Buddhism Hinduism Judaism"
        " Nikkei Topix Sensex Nifty Bovespa Ibovespa FTSE DAX MDAX CAC OMX IPSA Merval Hang-Seng Stoxx Brent Esperanto"
        " Nobel Pulitzer Oscars Grammys Olympics Paralympics Eurovision"
    )
)
_SPELT = frozenset(
    (
        "Dow Jones",
        "Dow Jones Industrial Average",
        "Hang Seng",
        "Straits Times Index",
        "Euro Stoxx",
        "Good Friday",
        "Bastille Day",
        "Republic Day",
        "Independence Day",
        "Labour Day",
        "Labor Day",
        "May Day",
        "Victory Day",
        "Boxing Day",
        "New Year",
        "Lunar New Year",
        "Chinese New Year",
        "Arab Spring",
        "Cold War",
        "Gulf War",
        "Golden Week",
        "Black Friday",
        "Silk Road",
        "Human Rights",
        "Round Table",
        "Small and Medium Enterprises",
        "Working Group",
        "Wall Street",
        "Henry Hub",
        "Dutch TTF",
        "Title Transfer Facility",
        "West Texas Intermediate",
    )
)
_STORMS = ("Hurricane", "Typhoon", "Cyclone")
_LANDERS = ("Islanders", "Highlanders", "Lowlanders")
_DAYS_AND_INDICES = ("Eve", "Index", "Prize", "Eid", "Day")
_EIDS = ("Eid", "Nobel", "Pulitzer", "Nikkei", "FTSE", "Dow")


def is_nobody(name: str) -> bool:
    """Whether a name is a nation in the plural ("Czechs"), an index ("the Nikkei"), a feast, a prize or an event of history."""
    if name in _OCCASIONS or name in _SPELT:
        return True
    first, _, last = name.rpartition(" ")
    if first and last.endswith("s") and people(last) is None and _is_of_a_state(last[:-1]):
        return first.isalpha() and is_english(first)  # "Expatriate Chadians"
    opens = name.partition(" ")[0]
    if first and (opens in _STORMS or opens.upper().startswith("COVID")):
        return True  # "Hurricane Orla", "the Covid-19 Pandemic"
    if last in _LANDERS:
        return True  # "Solomon Islanders"
    if first:
        return first.partition(" ")[0] in _EIDS and last in _DAYS_AND_INDICES
    return name.endswith("s") and (people(name) is not None or _is_national(name[:-1]))


def _is_national(word: str) -> bool:
    """Whether a word is the adjective of a state, which makes who lives there with an "s"."""
    hits = shipped().find(word)
    return any(hit.end == len(word) and hit.entry.use == "adjective" for hit in hits)


def _is_of_a_state(word: str) -> bool:
    """The same, of no region: "Chadian", but "Balkan"."""
    return any(
        hit.end == len(word) and hit.entry.use == "adjective" and hit.entry.country is not None
        for hit in shipped().find(word)
    )

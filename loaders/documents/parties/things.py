"""General words for things: "the vessel" may mean a tanker, "the facility" a mill, "the line" a railway.

is_of_sort(draft, "vessel")     # whether the text may speak of the thing by this word
"""

from __future__ import annotations

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.parties.drafts import BUILT, Draft, is_work

__all__ = ["is_of_sort", "is_site", "is_such_office", "is_trading_work"]

_SHIPS = frozenset(
    words(
        "vessel ship tanker ferry carrier bulker boat freighter trawler tug tugboat barge dredger yacht icebreaker coaster"
        " containership boxship drillship reefer"
    )
)
_PLANTS = frozenset(
    words(
        "plant factory mill refinery smelter works complex facility brewery distillery sawmill steelworks ironworks cannery tannery bakery"
        " slaughterhouse site concentrator cracker electrolyser greenhouse incinerator installation"
    )
)
_POWER = frozenset(words("plant station park farm facility complex reactor dam"))
_MINES = frozenset(words("mine pit quarry deposit field"))
_RAILS = frozenset(
    words("railway line link spur tramway metro tram interconnector pipeline cable branch")
)
_ROADS = frozenset(words("road highway motorway expressway freeway bypass"))
_PORTS = frozenset(words("port harbour harbor terminal quay jetty wharf pier berth marina"))
_HOUSES = frozenset(
    words(
        "hotel mall resort stadium hospital clinic campus tower warehouse depot hub centre center store building"
    )
)
_ANY = _PLANTS | _POWER | _MINES | _PORTS | _HOUSES
# By a general word: the last words of what it may mean.
_SORTS = {
    "vessel": _SHIPS, "ship": _SHIPS, "boat": _SHIPS,
    "plant": _PLANTS | _POWER, "factory": _PLANTS, "works": _PLANTS, "mill": _PLANTS,
    "facility": _PLANTS | _POWER | _PORTS | _HOUSES, "complex": _PLANTS | _HOUSES,
    "site": _PLANTS | _MINES, "station": _POWER, "power station": _POWER, "power plant": _POWER,
    "mine": _MINES, "line": _RAILS, "railway": _RAILS, "link": _RAILS | _ROADS, "road": _ROADS,
    "property": _ANY, "asset": _ANY, "hotel": frozenset({"hotel", "resort"}), "dam": frozenset({"dam", "dams"}),
    "quarry": frozenset({"quarry", "pit"}),
    "port": _PORTS, "terminal": _PORTS, "harbour": _PORTS,
}  # fmt: skip
_OF_POWER = frozenset(
    ("plant", "facility", "farm", "park", "station", "power station", "power plant", "wind farm", "solar farm")
)  # fmt: skip
_ENERGY = frozenset(
    words(
        "solar wind hydropower hydroelectric photovoltaic pv geothermal biomass tidal biogas energy power electricity"
    )
)
# Firms and bodies by what they do, and places of work by what somebody has, runs or builds.
_SITES = frozenset(
    words("shipyard yard farm winery hospital school mill dairy fishery studio clinic sawmill")
)
# Works that buy, sell and sign as the firms that they belong to.
_TRADING = frozenset(
    words(
        "mill factory plant refinery smelter steelworks ironworks brewery distillery tannery sawmill bakery cannery slaughterhouse"
        " mine quarry hotel resort supermarket clinic plantation estate vineyard foundry concentrator shipyard"
    )
)

# Who supervises, and what such offices are called besides.
_SUPERVISORS = frozenset(
    words("regulator watchdog supervisor authority agency inspectorate commission bureau overseer")
)
_BUREAUS = frozenset({"agency", "regulator", "watchdog", "authority"})


def is_such_office(draft: Draft, head: str) -> bool:
    """Whether "the agency" may mean an office without a name that was called a regulator, "the regulator" one called a watchdog."""
    last = draft.head.rpartition(" ")[2]
    office = draft.kind == "GovernmentBody" and not draft.plural
    return office and head in _BUREAUS and last in _SUPERVISORS


def is_of_sort(draft: Draft, head: str) -> bool:
    """Whether a general word may mean the thing: by the last word that it is called by; a name without one may be a ship's."""
    sort = _SORTS.get(head)
    last = (draft.head or draft.name).rpartition(" ")[2].lower()
    if last == "project" and head in _OF_POWER and draft.unnamed and draft.kind in BUILT:
        # "a wind power project", later "the farm"
        called = {*draft.name.lower().strip("<>").split(), "power"}
        return not _ENERGY.isdisjoint(called - {"power"}) and called.issuperset(head.split()[:-1])
    if sort is None or draft.kind not in BUILT:
        return False
    called = {word.rpartition(" ")[2] for word in draft.words}
    return (
        last in sort
        or bool(called & sort)
        or (sort is _SHIPS and not draft.unnamed and not is_work(draft))
    )


def is_site(head: str) -> bool:
    """Whether a noun for a firm or body is as well one for the place where it works: "a shipyard", "two sugar mills"."""
    last = head.rpartition(" ")[2]
    return last in _SITES


def is_trading_work(head: str) -> bool:
    """Whether a noun for a work stands for its firm where it buys, sells or signs: "a textile mill signed a contract"."""
    return head.rpartition(" ")[2] in _TRADING

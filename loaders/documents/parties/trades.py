"""Trades that exclude each other: a party called a steelmaker, or Lumo Steel, is not "the carrier".

trades_of({"shipping", "line"})     # frozenset({"carrying"})
"""

from __future__ import annotations

from collections.abc import Iterable

from interlock.loaders.documents.language.words import words

__all__ = ["is_other_part", "trades_of"]

# By a trade: the nouns for who is in it, and the words that such names and descriptions hold.
_TRADES = {
    "carrying": "carrier airline airways airlines air shipowner shipper haulier shipping lines line ferries maritime aviation freight"
    " cargo rail railway railways bus transport logistics trucking mobile telecom telecoms wireless cellular rederi reederei spedition"
    " transportes aerolíneas åkeri",
    "selling": "retailer grocer discounter supermarket supermarkets stores store shops retail chain hypermarket wholesaler fashion",
    "steel": "steelmaker steel steelworks smelter iron metals huta acier aceros acciaierie stahl siderurgica siderúrgica çelik celik",
    "mining": "miner mining mines mine minerals gold copper coal lithium uranium diamonds metals resources minera mineras mineração"
    " mineracao minière miniere bergbau",
    "power": "utility energy electric electricity power generator grid water gas energia energía energie énergie strom elektrik eléctrica",
    "oil": "refiner driller petroleum oil refining refinery gas petrochemicals energy petróleo petróleos petroleos pétrole petroli",
    "insuring": "insurer reinsurer insurance assurance reinsurance underwriter bancassurance seguros assicurazioni versicherung sigorta"
    " assurances försäkring",
    "cars": "carmaker automaker truckmaker motors auto automotive car cars vehicles",
    "drugs": "drugmaker drug drugs medicines vaccines pharma pharmaceuticals pharmaceutical biotech remedies laboratories farma",
    "ships": "shipbuilder shipyard yard shipyards shipbuilding",
    "chips": "chipmaker semiconductor semiconductors chips electronics",
    "hotels": "hotelier hotel hotels resort resorts hospitality",
    "building": "builder homebuilder housebuilder construction builders constructions contractor civil civils constructora construcciones"
    " costruzioni inşaat insaat",
    "beer": "brewer brewery breweries brewing beer cervecería cerveceria cervejaria brauerei brasserie browar",
    "planes": "planemaker aircraft aerospace",
    "glass": "glassmaker glassworks glass vidrio vidrios",
    "paper": "papermaker paper pulp",
    "tyres": "tyremaker tyre tyres",
    "shoes": "shoemaker shoes footwear",
    "wine": "winemaker winery wine wines",
    "toys": "toymaker toy toys",
}  # fmt: skip
_BY_WORD: dict[str, frozenset[str]] = {}
for _trade, _said in _TRADES.items():
    for _word in words(_said):
        _BY_WORD[_word] = _BY_WORD.get(_word, frozenset()) | {_trade}
_NONE: frozenset[str] = frozenset()
# Who makes goods, and who brings others together over them.
_MAKERS = frozenset(
    words(
        "manufacturer maker producer processor packer canner bottler roaster crusher spinner weaver grower planter tanner"
        " miner refiner smelter"
    )
)
_MIDDLEMEN = frozenset(
    words("broker brokerage forwarder forwarding agent agency shipbroker trading trader merchant")
)


def is_other_part(head: str, said: Iterable[str]) -> bool:
    """Whether who was told of as a middleman is named as a maker, or the other way round: a broker is not "the processor"."""
    told = frozenset(said)
    if head in _MAKERS:
        return not told.isdisjoint(_MIDDLEMEN) and told.isdisjoint(_MAKERS)
    return head in _MIDDLEMEN and not told.isdisjoint(_MAKERS) and told.isdisjoint(_MIDDLEMEN)


def trades_of(said: Iterable[str]) -> frozenset[str]:
    """The trades that words tell of; none where they tell of no trade of the table."""
    return _NONE.union(*(_BY_WORD.get(word, _NONE) for word in said))

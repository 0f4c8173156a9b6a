"""What a firm may be called from here on by what it was said to do: a brewery where "X brews beer", a shipyard where "X builds barges".

callings(text, end_of_name)     # frozenset({"brewer", "brewery"})
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["callings"]

_NONE: frozenset[str] = frozenset()
# Verbs that tell a trade whatever follows, by what who does it is called.
_BY_VERB = {
    verb: frozenset(words(nouns))
    for verbs, nouns in (
        ("brews brewing brewed", "brewer brewery"),
        ("mines mining mined", "miner"),
        ("mills grinds milling", "miller mill"),
        ("cans canning canned", "canner cannery"),
        ("bakes baking baked", "baker bakery"),
        ("tans tanning tanned", "tanner tannery"),
        ("refines refining refined", "refiner refinery"),
        ("smelts smelting smelted", "smelter"),
        ("casts casting", "foundry"),
        ("distils distills distilling", "distiller distillery"),
        ("roasts roasting roasted", "roaster"),
        ("grows growing", "grower farm plantation"),
        ("farms raises rears breeds farming", "farmer farm breeder"),
        ("weaves weaving", "weaver mill"),
        ("spins spinning", "spinner mill"),
        ("prints printing", "printer"),
        ("publishes publishing", "publisher"),
        ("flies", "airline carrier"),
        ("insures underwrites", "insurer underwriter"),
        ("quarries", "quarry"),
        ("bottles", "bottler"),
        ("exports", "exporter"),
        ("imports", "importer"),
        ("trades", "trader"),
        ("catches fishes", "fisher"),
    )
    for verb in verbs.split()
}  # fmt: skip
# Verbs that tell it with what is made or run.
_BY_GOODS = tuple(
    (later(rf"(?:{verbs}) (?:[a-z\d-]+ ){{0,3}}?(?:{goods})\b"), frozenset(words(nouns)))
    for verbs, goods, nouns in (
        ("builds|repairs|built", "ships|tankers|barges|ferries|boats|vessels|yachts|trawlers|tugs|bulkers", "shipyard yard shipbuilder"),
        ("makes|builds|assembles", "cars|vehicles", "carmaker"),
        ("makes|rolls|produces", "steel", "steelmaker mill"),
        ("makes|produces", "drugs|medicines|vaccines|tablets|insulin", "drugmaker"),
        ("makes|bottles|processes|produces", "milk|cheese|butter|yoghurt|yogurt", "dairy"),
        ("makes|produces", "flour", "miller mill"),
        ("makes|brews|produces", "beer", "brewer brewery"),
        ("makes|produces", "paper|pulp|cardboard", "mill"),
        ("runs|operates|has|owns", "shops|stores|supermarkets|petrol stations", "retailer chain"),
        ("runs|operates|has|owns", "hotels|resorts", "hotelier"),
        ("writes|sells", "insurance|cover|policies", "insurer underwriter"),
        ("runs|operates|has|owns", "ships|tankers|bulkers|container ships", "shipowner"),
    )
)  # fmt: skip
_DOES = later(
    r"(?:, which| which)? (?:also |now |mainly |mostly |only )?(?P<verb>[a-z]+)(?= [a-z\d])"
)


def callings(text: str, at: int) -> frozenset[str]:
    """The nouns for somebody of whom the words from `at` on tell a trade; none where they tell none."""
    does = _DOES.match(text, at)
    if does is None:
        return _NONE
    found = _BY_VERB.get(does["verb"], _NONE)
    for pattern, nouns in _BY_GOODS:
        if pattern.match(text, does.start("verb")):
            found |= nouns
    return found

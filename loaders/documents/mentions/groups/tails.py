"""What stands behind a noun group and belongs to it, in words that name nobody: "a smelter on the northern coast".

tail_end("a smelter on the northern coast buys ore", 9, "Asset", "smelter")     # 31
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["is_of_lands", "tail_end"]

_SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center)"
# Parts of a land that are no place of their own: where somebody is tells him from others, and ties him to nothing.
_WHERE = later(
    r" (?:on|in|at|near|along|off|outside|across|from) (?:the|its) (?:(?:far|deep|country’s|country's|island’s|island's) )?"
    r"(?:(?:north|south|east|west|centr|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)(?:ern|al)? )?"
    r"(?:(?:Atlantic|Pacific|Baltic|Adriatic|Mediterranean|Caribbean|Caspian|Red Sea|Black Sea|Gulf|Arctic) )?"
    r"(?:coast|coastline|seaside|border|frontier|outskirts|interior|highlands|lowlands|suburbs|hinterland|waterfront|riverbank"
    r"|foothills|steppe"
    rf"|countryside|{_SIDE}(?: of the (?:country|island|city|province|region))?)\b"
    r"(?![ -](?:guard|rail|police|force|bank|post|station|line|road))"
)
_HELD = words(
    "brother brothers sister sisters son sons daughter daughters wife husband widow father mother nephew cousin cousins uncle "
    "relatives family children"
)
_KIN = rf"(?:{'|'.join(_HELD)}|in-laws?|son-in-law|brother-in-law|father-in-law|close (?:friend|associate|relative)s?|business partner)"
_OFFICE = (
    r"(?:(?:former|late|ex-|then) ?)?(?:president|prime minister|minister|governor|mayor|king|sultan|emir|owner|founder|chairman|chairwoman"
    r"|chief executive|director|general|senator|lawmaker|tycoon|businessman|vice[- ]president)"
)
# "a company controlled by his brother", "a fund run by the president's son"
_OF_KIN = later(
    r" (?:(?:partly|jointly|majority|indirectly|wholly|secretly) )?(?:owned|controlled|run|held|managed|founded|headed|set up|led) by"
    rf" (?:(?:his|her|their|(?:the|a) {_OFFICE}(?:’s|'s)) (?:late |elder |younger |eldest |two |three )?{_KIN}"
    rf"|(?:a|the) (?:relative|{_KIN}) of (?:the|a) {_OFFICE})\b"
)
# "a company close to the president": by whom it stands
_CLOSE = later(
    r" (?:close|linked|tied|connected|loyal|aligned) (?:to|with) (?:the|its|his|her|their) "
    rf"(?:{_OFFICE}|government|ruling party|army|military|junta|{_OFFICE}(?:’s|'s) (?:{_KIN}|office))\b(?! of\b|[’'])"
)
_FOUNDERS = later(
    r" of (?:the|its|his|her|their|a)"
    r" (?:(?:late|former|company’s|company's|group’s|group's|bank’s|bank's|firm’s|firm's|original|deceased) ){0,2}"
    rf"(?:{_OFFICE}|co-founder)s?\b(?! of\b|[’'])"
)
_DOES = later(
    r" (?:speciali[sz]ing|dealing|trading|engaged|active|operating|working) in (?:the )?(?:[a-z]+ ){0,2}?[a-z]+(?: and [a-z]+)?"
    r"(?=[,.;]| (?:has|have|had|will|would|is|are|was|were|said|says|bought|won|sold|signed|agreed|plans|owns|holds)\b)"
)
# "a club of five regional banks", "a consortium of Turkish and Qatari firms": who they are, where nobody is named
_OF_SUCH = later(
    r" (?:of|made up of|formed by|composed of|consisting of|comprising)"
    r" (?:(?:some|about|around|nearly|almost|up to|more than|over|at least) )?"
    r"(?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|several|many|various) )?"
    r"(?:(?:[a-z-]+|[A-Z][a-z]+(?:ese|ian|ish|an|ch|i|ic|ean|utch|elgian)|[A-Z][a-z]+-based)(?:,| and)? ){0,5}?"
    r"(?:banks|lenders|firms|companies|builders|contractors|investors|insurers|funds|producers|farmers|growers|exporters|importers|traders|manufacturers"
    r"|makers|refiners|utilities|operators|shipowners|retailers|suppliers|institutions|creditors|engineers|developers|groups|miners|millers|fishermen"
    r"|merchants|dealers|buyers|businessmen|households|villages|municipalities|universities)\b(?![’']| of\b| from\b)"
)
# "entrepreneurs of eight countries", "delegations from more than 20 states": from how many lands they are
_OF_LANDS = later(
    r" (?:from|of) (?:(?:some|about|around|nearly|almost|up to|more than|over|at least|as many as) )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty"
    r"|both|dozens of|several|many|various) (?:(?:different|other|foreign|neighbouring|neighboring|member|[A-Z][a-z]+(?:an|ese|ish)) )?"
    r"(?:countries|nations|states|continents)\b(?:,? and (?:\d+ |some |several |many |[a-z]+ )?(?:international |regional )?"
    r"(?:organi[sz]ations|states|regions|territories|provinces))?(?! (?:in|of|from) )"
)
_OF_SEVERAL = frozenset(
    words(
        "consortium syndicate club pool cooperative co-operative association federation alliance union venture"
    )
)
# "a company that makes fishing nets": what it does, where it does it to nobody that is told of
_THAT_DOES = later(
    r" (?:that|which) (?:makes?|produces?|sells?|builds?|trades?(?: in)?|imports?|exports?|grows?|processes|repairs?|distributes?"
    r"|manufactures?|mines?"
    r"|deals? in|speciali[sz]es? in) (?:[a-z]+(?:-[a-z]+)? ){0,3}?[a-z]+"
    r"(?= (?:has|have|had|will|would|is|are|was|were|said|says|bought|won|sold|signed|agreed|plans?|owns?|holds?|supplies|supply)\b)"
)
# "Kenya's top lender by assets", "the second-largest miller in terms of sales": by what it is ranked
_RANKED = later(
    r" (?:by|in terms of|measured by) (?:(?:total|the size of|annual|net|installed|combined|customer|the number of) )?"
    r"(?:assets|market (?:value|capitali[sz]ation|share)|capitali[sz]ation|revenues?|sales|turnover|output|volumes?|production|deposits"
    r"|loans|capacity|premiums|size|branches|customers|passengers|passenger numbers|subscribers|fleet size|tonnage|throughput)\b"
)
# "a maker of face creams", "an importer of Danish cheese": in what somebody deals, where the noun alone tells nobody from others
_OF_GOODS = later(
    r" (?:of|in) (?!(?:the|its|their|his|her|our|an?|all|this|that|these|those|record|choice|last|resort|such|about|over|up|more|some)\b)"
    r"(?:(?:[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+(?:ese|ian|ish|an|ch|ic|utch|elgian))(?: and|,)? ){0,3}?[a-z]+(?:-[a-z]+)*"
    r"(?=[,.;:)]|$| (?:in|at|from|near|outside|with|for|to|on|by|as|and|or|who|which|that|whose|has|had|have|is|was|are|were|will|would"
    r"|said"
    r"|says|bought|sold|signed|agreed|plans|owns|holds)\b)"
)
_DEALERS = frozenset(
    words(
        "maker producer manufacturer importer exporter supplier grower processor distributor seller operator trader dealer packer chain"
        " shipper breeder buyer refiner miner vendor provider wholesaler retailer builder merchant"
    )
)
_FAMILY = frozenset(
    {
        "family",
        "heir",
        "descendant",
        "son",
        "daughter",
        "brother",
        "widow",
        "shareholder family",
        "owner family",
    }
)
# The first two letters of what such words begin with: "on", "owned", "specialising", "which" ...
_BEGIN = frozenset(
    words(
        "on in at ne al of ou ac fr pa jo ma wh se ow co ru he fo le sp de tr en op wo th by me cl li ti lo"
    )
)
_SOMEWHERE = frozenset(
    {"Firm", "Bank", "Asset", "Project", "Organization", "Chamber", "GovernmentBody"}
)
_OWNED = frozenset({"Firm", "Bank", "Organization"})
_COMING = frozenset({"Firm", "Bank", "Organization", "Person", "Chamber", "GovernmentBody"})


def tail_end(text: str, stop: int, kind: str, noun: str, *, anew: bool = False) -> int:
    """Where a noun group ends with the words behind it that tell who or which it is; `stop` where there are none.

    `anew`: an indefinite article stands before it, so that "a maker of pumps" is somebody new.
    """
    if text[stop : stop + 1] != " " or text[stop + 1 : stop + 3] not in _BEGIN:
        return stop
    found = None
    if noun in _FAMILY:
        found = _FOUNDERS.match(text, stop)
    if noun.rpartition(" ")[2] in _OF_SEVERAL:
        found = _OF_SUCH.match(text, stop)
    if anew and noun in _DEALERS:
        found = _OF_GOODS.match(text, stop)
    if kind in _COMING:
        found = found or _OF_LANDS.match(text, stop)
    if kind in _SOMEWHERE:
        found = found or _WHERE.match(text, stop)
    if kind in _OWNED:
        found = (
            found
            or _OF_KIN.match(text, stop)
            or _CLOSE.match(text, stop)
            or _DOES.match(text, stop)
            or _THAT_DOES.match(text, stop)
            or _RANKED.match(text, stop)
        )
    return found.end() if found is not None else stop


def is_of_lands(text: str, stop: int) -> bool:
    """Whether words behind a noun tell from how many lands those are that it means: "delegations of fourteen countries"."""
    return _OF_LANDS.match(text, stop) is not None

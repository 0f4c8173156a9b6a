"""Where goods go, whoever is the subject: "two thirds of its ore goes to China", "the main buyers are A and B", "Egypt was next".

Whose the goods are stands in the sentence ("Kenya's tea", "Peruvian avocados", "ore from the mine"), or it is who was last said to
export, make or sell something; where another has been spoken of since, there is no tie. To a place goods are exported, a firm is
supplied with them, and what goes to the exporter's own country is no export.

    list(read_markets(told, claims))        # of "Kenya's tea goes to Egypt.": Kenya EXPORTS_TO Egypt
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.mentions.offices.nationality import SHARED
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.figures.observations import Measure
    from interlock.loaders.documents.parties.settle import Parties
    from interlock.loaders.documents.ties.told import Told

__all__ = ["nation", "noted", "read_markets"]

_HINT = Sought(
    r"\b(?:g(?:o|oes|oing|one)|went|ship|export|import|sold|sell|sale|sent|deliver|destin|bound|bought|taken|purchas|absorb"
    r"|buyer|customer|cargo|consignment|arriv|abroad|overseas"
    r"|market|outlet|next|follow|enter|reach|end(?:s|ed)? up"
    r"|ahead|came|com(?:es?|ing)|origin|suppl|output|product|sourc|tak(?:es?|ing)|took|account)",
    re.IGNORECASE,
)
_MARK = later(r"⟦(\w)(\d+)⟧")
_OWN = r"(?:’s|'s|’|')"
_LIST = SUBJECT_LIST
_EACH = r"(?:the )?⟦[LFP]\d+⟧(?: \([^()]{1,40}\))*(?: (?:(?:at|with|on) )?(?:⟪\w\d+⟫|[\d.,]+)[^,;⟦]{0,24}?)?"
# Markets with what each took: "Egypt (10 million kilos), Sudan (2 million) and Chad with 1 million".
_MARKETS_LIST = rf"(?:{_EACH}(?:(?:,|,? and|(?<=\))) {_EACH})*)"
_NUMBER = r"(?:⟪[pmq]\d+⟫|\d[\d.,]*(?: (?:million|billion|mln|bln|thsd|thousand))?(?: (?!(?:and|to|from|in)\b)[a-zA-Z-]+){0,2}?)"
_SHARE = (
    r"(?:(?:just|some|about|around|almost|nearly|roughly|more than|less than|over|under|up to|at least|another|a further|the other) )*"
    r"(?:⟪[pmq]\d+⟫|[Hh]alf|[Mm]ost|[Mm]uch|[Aa]ll|(?:[Tt]he |a )?(?:bulk|rest|remainder|majority|balance|part|larger part"
    r"|lion[’']s share)"
    r"|(?:(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[ -])?(?:third|quarter|fifth|tenth|sixth|eighth|half)s?)"
)
_MOST = (
    r"(?:mainly|mostly|chiefly|largely|primarily|principally|predominantly|notably|especially|above all|almost entirely"
    r"|exclusively|partly|directly)"
)
_AUX = (
    r"(?P<words>(?: (?:is|are|was|were|has|have|had|been|be|being|will|would|to|not|never|no longer|now|then|also|still"
    r"|already|all|later|since|once"
    rf"|usually|normally|{_MOST}))*)"
)
_TO_COME = later(r"\b(?:will|would|shall|(?:is|are|was|were) to)\b")
# What goes nowhere as goods do.
_NO_GOODS = (
    r"(?!(?:(?!(?:with|at|in|by)\b)[a-z-]+ ){0,4}(?:delegations?|officials?|executives?|managers?|directors?|workers?|employees?|staff"
    r"|troops|forces"
    r"|team|mission|ministers?"
    r"|chairman|president|chief|profits?|money|funds?|funding|loans?|grants?|credits?|aid|proceeds|payments?|dividends?|taxes"
    r"|tax|votes?|shares?|stakes?"
    r"|people|migrants?|refugees?|students?|tourists?|visitors?|passengers?|letters?|reports?|attention|thanks|contracts?"
    r"|awards?|jobs?|investments?|budget"
    r"|spending|company|group|firm|unit|units|vessel|ship|ships|fleet|headquarters|head office|data|case|country|government"
    r"|territory|capital|debt|power to)\b)"
)
_NOUNS = (
    rf"{_NO_GOODS}(?P<goods>(?:(?:new|annual|total|entire|own|own|refined|raw|dried|fresh|frozen|crude|natural|iron"
    rf"|(?!(?:with|at|in|by)\b)[a-z-]+) ){{0,3}}"
    r"(?!(?:with|at|in|by|is|are|was|were|be|been|being|has|have|had|will|would|instead)\b|(?!made|mined|grown|produced|shipped|exported)"
    r"(?:[a-z-]{3,}ed|held|run|built|led|bought|sold) by\b)[a-z-]+)"
)
_GOODS = (
    rf"(?:(?P<own>⟦[LFPSBJ]\d+⟧){_OWN} |(?P<its>[Ii]ts|[Tt]heir) |(?:[Tt]he |[Tt]his )?(?P<adj>[A-Z][a-z]+) |(?P<adj2>⟦L\d+⟧) "
    rf"|(?P<the>[Tt]he |[Tt]his )|(?P<bare>(?<![\w-])))"
    rf"{_NOUNS}(?: of (?:ore|oil|gas|crude|coal|copper|steel|grain|wheat|cement|power|fruit|tea|coffee|cocoa|fish|wine))?"
    r"(?: (?P<by>from|of|by|shipped from|exported from|mined in|mined by|made by|produced by|grown by|made in|produced in|grown in"
    r"|at) (?:the )?(?:[a-z]+ )?(?P<from>⟦[LFPSBJ]\d+⟧))?"
)
_SENT = (
    r"(?:shipped|exported|re-exported|sold|sent|delivered|destined|bound|earmarked|intended|piped|trucked|railed|flown"
    r"|marketed|supplied)"
)
_WHERE = (
    rf"(?:(?:customers|buyers|clients|markets|consumers|ports|the (?:neighbou?ring )?(?:markets?|ports?)) (?:in"
    rf"|of) )?(?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_WORTH = r"(?P<worth>(?: (?:worth|valued at) (?:(?:about|some|around|nearly|almost|over|more than) )*⟪[mp]\d+⟫)?)"
_UNITS = (
    r"(?:tonnes?|tons?|kg|kilos?|barrels?|boxes|bags|containers|cartons|litres|liters|bales|cases|pallets|bottles|crates|head|shiploads?|cargoes"
    r"|truckloads?|lorry-?loads?)"
)
_SO_MANY = (
    rf"(?:\d[\d.,]*(?: (?:million|billion|thousand))?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Aa]|[Oo]ne"
    rf"|[Aa] dozen) {_UNITS}"
)
_GOES = Sought(
    rf"(?:^|(?<=[,;:“\"] )|(?<=[“\"(])|(?<=\band )|(?<=\bthat )|(?<=\bwhile )|(?<=\bwith )|(?<=\bsaid )"
    rf"|(?<=\bbut ))(?:(?P<share>{_SHARE}|{_SO_MANY}) (?:of )?)?{_GOODS}{_WORTH}(?P<when>(?: (?:in |of )?⟪d\d+⟫)?){_AUX}"
    rf" (?:(?:(?P<go>goes|go|going|gone|went|(?:end|ends|ended) up)|{_SENT})(?: {_MOST}| out| direct| by [a-z]+"
    rf"| abroad,?(?: {_MOST})?)? (?:to|for|in|(?<=up )with)|(?P<reach>enter(?:s|ed)?|reach(?:es|ed)?)) {_WHERE}"
)
_THE_REST = Sought(
    rf"(?:,|,? and|,? with|;|,? while|, but) {_SHARE}(?: of (?:the rest|it|them))? (?:(?:goes|go|going|went|shipped|exported"
    rf"|sold|is sold|is shipped|destined|bound) )?"
    rf"(?:to|for) (?:the )?(?P<to>{_LIST})(?!{_OWN}| ⟪)"
)
_TAKEN = Sought(
    rf"(?:(?P<share>{_SHARE}) of )?{_GOODS}{_AUX} (?:bought|taken|purchased|absorbed|acquired|stocked|swallowed|processed|bought up"
    rf"|snapped up)(?: {_MOST})? by (?:the )?"
    rf"(?:(?:customers|buyers|mills|refiners) in )?(?P<to>{_LIST})(?!{_OWN})"
)
# "oil is supplied to X by Y", "fuel bought by X from Y": Y's goods, and not those of whom the text spoke before
_GIVEN_BY = later(r"(?: in ⟦L\d+⟧)? (?:[a-z]+ ){0,2}?(?:by|from) (?:the )?(?P<giver>⟦[FBPXO]\d+⟧)")
_ADJECTIVES = r"(?:(?:[a-z]+-)?[a-z-]+ ){0,3}?"
_BUYER = (
    r"(?P<noun>buyers?|customers?|importers?|destinations?|outlets?|takers?|(?:export |overseas |foreign |single )?markets?"
    r"|consumers?|purchasers?)"
)
_IS = (
    r"(?P<words> (?:are|is|were|was|include|includes|included|remain|remains|remained|have been|has been|will be"
    r"|became)(?: also| still| now)?)"
)
_BUYERS_ARE = Sought(
    rf"\b(?:[Tt]he |[Aa]mong the |[Ii]ts |[Tt]heir |[Oo]ther )?{_ADJECTIVES}{_BUYER}(?: (?:of|for) {_GOODS})?(?: (?:in |over "
    rf"|during )?⟪d\d+⟫)?"
    rf"(?: (?:where|to which) (?P<who>⟦L\d+⟧) (?:exports?|exported|sells?|sold|ships|shipped) its [a-z]+)?"
    rf"{_IS}(?: {_MOST})? (?P<to>{_MARKETS_LIST})(?!{_OWN}| ⟪q)"
)
_IS_BUYER = Sought(
    rf"(?P<to>{_LIST}),?(?: including ⟦L\d+⟧,)?(?P<words>(?: (?:is|are|was|were|remains?|remained|becomes?|became|has become"
    rf"|have become|will be|has been|have been|ranked as|(?:(?:has|have|had) )?emerged(?: as)?))?)"
    rf"(?: still| now| also| by far| again)*,? (?:the|its|their|another|one of the|one of its)(?: by far the)? "
    rf"(?:(?:largest|biggest|main|top|leading|second|third|fourth|principal|most important|chief|fastest-growing|number one"
    rf"|single|second-largest"
    rf"|second-biggest|third-largest|second largest|third largest|only|other|primary|key|largest single|major"
    rf"|leading single)(?: and| single| foreign| export)* )+"
    rf"{_BUYER}(?: (?:of|for) {_GOODS})?(?=[,.;)]|$| (?:in|with|at|after|before|and|ahead|followed|last|while|⟪|taking|accounting|for)\b)"
)
_OF_IT = Sought(  # "shipped 400 tonnes of salt, most of it to Nigeria"
    rf"(?:(?:,| and|, and|, with) {_SHARE} of (?:it|them|which|that|this)|, (?:including"
    rf"|of which) {_NUMBER}(?: of [a-z]+)?)(?: (?:going|went|goes|shipped|exported|sold|bound|destined))?"
    rf"(?: {_MOST})? (?:to|for) (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_TOOK_PART = Sought(  # "China absorbed 52 percent, while Chile took 15 percent and Israel 9 percent"
    rf"(?:^|[,;] |and |while |but )(?:the )?(?P<to>⟦L\d+⟧)(?:, [^,⟦;]{{3,60}},)? (?:took|takes|bought|buys|absorbed|absorbs"
    rf"|accounted for|accounts for"
    rf"|imported|purchased|received) {_SHARE}(?: of (?:the total|it|them|that|this|these|those|exports|shipments|sales"
    rf"|the volume|the cargo|the crop))?"
    rf"(?=[,.;]|$| and| while| in | last)(?P<more>(?:,? (?:and )?(?:the )?⟦L\d+⟧ {_SHARE})*)"
)
_BESIDE = Sought(
    rf"(?:(?:,|(?<=\)),?)? ?(?:followed|trailed) (?:closely )?by|,? (?:ahead|in front) of|, then(?: came)?|,? after|,? behind|,? before"
    rf"|,? next to) (?P<to>{_MARKETS_LIST})"
)
_ADJ_BUYER = rf"(?:(?:[a-z]+-)?[a-z-]+ ){{0,4}}?{_BUYER} (?:of|for) {_GOODS}"
_AS_BUYER = Sought(  # "Egypt overtook Pakistan as the leading importer of Kenyan tea"
    rf"(?P<to>⟦L\d+⟧)(?: \([A-Z]+\))?,? (?P<words>(?:(?:has|have|had|also|again|now) )*)(?:emerged|remains|remained|ranks"
    rf"|ranked|re-emerged"
    rf"|(?:retained|kept|cemented|consolidated|strengthened|held|maintained|regained) [a-z ]{{3,24}}"
    rf"|(?:overtook|overtaken|replaced|surpassed|displaced|toppled|topples) ⟦L\d+⟧(?: \([A-Z]+\))?) as (?:the |its |a )?{_ADJ_BUYER}"
)
_IS_A_BUYER = Sought(
    rf"(?P<to>{_LIST}),? (?P<words>(?:(?:has|have|had|also|again|now|still) )*(?:is|are|was|were|remains?|remained|becomes?"
    rf"|became|become|been|continue[sd]? to be))"
    rf"(?: also| still| now| again)* (?:an? |among the )?{_ADJ_BUYER}"
)
_RANK = (
    r"(?:(?:by far |single )*(?:(?:(?:second|third|fourth|fifth|sixth)[ -])?(?:largest|biggest|most important|fastest[ -]growing)"
    r"|main|top|leading|principal|chief|number one|primary|sole|only)(?: single)?)"
)
_IS_STILL = (
    r"(?P<words> (?:is|are|was|were|remains?|remained|becomes?|became|(?:has|have) (?:become|been|remained)"
    r"|continue[sd]? to be|emerge[sd]? as))"
    r"(?: still| now| also| again| once again| once more)*"
)
_ITS_MARKET = Sought(  # "Oman is Kenya's main export market", "Oman was Kenya's largest import market"
    rf"(?P<to>{_LIST}){_IS_STILL} (?P<own>⟦L\d+⟧){_OWN} {_RANK} (?:(?P<from>import (?:markets?|sources?)|sources? of imports)"
    r"|(?:export |overseas |foreign )?(?:markets?|outlets?)|export destinations?)"
    r"(?=[,.;)]|$| (?:in|with|at|after|during|before|and|ahead|followed|last|while|again|taking|accounting|for|of)\b| ⟪)"
)
_IT_IS = rf"(?P<to>{_LIST}){_IS_STILL} "
_TO_WHOM = r"(?P<own>(?: of(?: [a-z]+){1,3}?)?(?: of| to| for) (?:the )?⟦L\d+⟧(?!’s|'s))?"
_RANKED = later(rf"{_RANK} (?:[a-z-]+ )*[a-z]+$")
_BUYS, _SELLS = frozenset({"buyer", "importer"}), frozenset({"supplier", "seller", "source"})
# What the patterns of the same lines cannot do without, cheaply looked for.
_FAR = later(r"abroad|overseas|countries|markets|states|nations|destinations| exported,? ")
_SAILED = later(
    r" (?:arrived|landed|left|departed|sailed|set (?:sail|off)|reached|unloaded|docked|d[ei]spatched|sent|shipped|loaded|bound|en route"
    r"|on (?:its|their) way)\b"
)
_FROM_THERE = later(r"(?:buyer|customer|importer|market|taker|consumer|purchaser)[^;]* from ")
_BUYER_FROM = Sought(  # "Italy was the top importer of durum wheat from Turkey"
    rf"(?P<to>{_LIST})(?P<words>(?: (?:is|are|was|were|remains?|remained|becomes?|became|also|still|again))+) (?:the |an? |among the )"
    rf"(?:(?:[a-z]+-)?[a-z-]+ ){{0,4}}?{_BUYER}(?: of [a-z ]{{3,30}}?)? from (?P<own>⟦L\d+⟧)(?!{_OWN})"
)
_ABROAD = Sought(  # "ships to fourteen countries, above all A and B", "earns half of its sales abroad, mainly in A"
    rf"\b(?:(?:exports?|exported|sells?|sold|ships?|shipped|delivers?|delivered|goes|go|makes|made|earns?|earned|generates?|generated"
    rf"|achieves?)\b[^,;⟦]{{0,60}}?\b(?:countries|markets|states|nations|destinations|abroad|overseas)|(?:is|are|was|were) exported),?"
    rf" (?:{_MOST}|above all"
    r"|including|among them|such as|in particular|led by)(?: (?:to|in|into))? (?:the )?"
    rf"(?P<to>{_LIST})(?!{_OWN})"
)
_CARGO = Sought(  # "A first cargo of Kenyan tea arrived in China", "4,000 tonnes of Kazakh wheat have left for Iran"
    rf"(?:\b(?:[Cc]argo(?:es)?|[Ss]hipments?|[Cc]onsignments?|[Bb]atch(?:es)?|[Ll]oads?|[Dd]elivery|[Tt]rainloads?|[Ss]hiploads?"
    rf"|[Cc]ontainers?)(?: of {_NUMBER}(?: of)?)? of|{_NUMBER} of) (?P<adj>[A-Z][a-z]+) {_NOUNS}{_AUX} (?:arrived|landed|left|departed"
    rf"|sailed|set sail|set off|reached|unloaded|docked|dispatched|despatched|sent|shipped|loaded|bound|en route|on (?:its|their) way)"
    rf"(?: (?:at|from) (?:the )?[a-z ]{{0,24}}(?:⟦L\d+⟧)?)?(?: (?:in|at|for|to|for export to))? (?:the )?(?P<to>⟦L\d+⟧)(?!{_OWN})"
)
_IMPORTS_COME = Sought(  # "Iran's wheat imports come largely from A and B"
    rf"(?P<own>⟦L\d+⟧){_OWN} (?:(?!(?:and|to|from|in|of|by|for|with)\b)[a-z-]+ ){{0,4}}?(?:imports|purchases|supplies){_AUX}"
    rf" (?:come|comes|came|coming|originate|originated|sourced|bought|shipped)(?: {_MOST})? from (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_BOUGHT_MORE = Sought(rf"(?P<more>(?:(?:,| and|, and|, while) (?:the )?⟦L\d+⟧ {_NUMBER})+)")
_AMONG_BUYERS = Sought(
    rf"(?P<to>{_LIST})(?P<words> (?:is|are|was|were|ranked|remained))(?: also| still"
    rf"| again)? among the (?:[a-z0-9]+ ){{1,3}}{_BUYER}(?=[,.;]|$| in )"
)
_IT_LED = Sought(
    rf"^(?:[Ii]t|[Tt]hey|[Tt]his|The country|⟦L\d+⟧) (?:was|were|is|are) (?:followed|trailed) (?:closely )?by (?P<to>{_MARKETS_LIST})"
)
_BOUGHT_OF = Sought(  # "Iran has imported 4 million tonnes of Russian wheat"
    rf"(?:(?:[Bb]uyers|[Cc]onsumers|[Ii]mporters|[Tt]raders|[Mm]ills|[Rr]efiners) in )?(?:the )?(?P<to>{_LIST}){_AUX}"
    rf" (?:imported|imports?|bought|buys?|purchased|purchases|snapped up|received|receives|ordered)(?: {_NUMBER} of| {_SHARE} of|)"
    rf"(?: of)? (?P<adj>[A-Z][a-z]+) {_NOUNS}"
)
_BOUGHT_SOME = Sought(  # "Sudan imported 1.44 million kilos, Yemen 1.12 million", of what was told of just before
    rf"(?:^|[,;] |and |while |but )(?:the )?(?P<to>⟦L\d+⟧) (?:imported|bought|purchased|took|absorbed"
    rf"|snapped up) {_NUMBER}(?=[,.;]|$| and| while| or)"
    rf"(?P<more>(?:(?:,| and|, and) (?:the )?⟦L\d+⟧ {_NUMBER})*)"
)
_SO_MUCH_TO = Sought(  # "The volume of gas exported to Georgia was", "Exports were also made to markets such as Chad"
    rf"(?:\b(?:[Tt]he )?(?:volume|amount|value|quantity|share) of [a-z ]{{3,30}} (?:exported|shipped|delivered|supplied|sold)"
    rf"|\b[Ee]xports (?:were|are) (?:also )?made|\b[Ss]hipments (?:were|are) (?:also )?(?:made"
    rf"|sent)) to (?:[a-z ]{{3,30}} (?:such as|including|like) )?"
    rf"(?P<to>{_MARKETS_LIST})(?!{_OWN})"
)
_NEXT = Sought(
    rf"(?P<to>{_LIST})(?:, (?:with|at|taking) [^,⟦;]{{3,60}},)? (?:were|was|came|come|comes|is|are|ranked) (?:the )?(?:next"
    rf"|second|third|following|in second place)(?: and third)?"
    rf"(?=[,.;]|$| with| at| on| (?:largest|biggest|most important) (?:buyers?|markets?|destinations?|customers?|importers?))"
)
_FLOW_TO = Sought(
    rf"(?:^|, |; |and |while |but )(?:[Tt]otal |[Ii]ts |[Tt]heir |[Aa]nnual |[Dd]irect )?(?P<flow>[Ee]xports|[Ss]hipments"
    rf"|[Dd]eliveries|[Ss]upplies|[Ss]ales)"
    rf"(?: of (?:(?P<adj>[A-Z][a-z]+) )?[a-z ]{{3,30}}?)? to (?:the )?(?P<to>{_LIST})(?: of (?P<own>⟦[LF]\d+⟧){_OWN} [a-z]+)?(?!{_OWN})"
)
_THOSE_TO = Sought(
    rf"(?:,|,? and|;|,? while|,? but) (?:those|that|exports|shipments|deliveries|sales|supplies) to (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_FROM = (
    r"(?:came|come|comes|coming|originated|originates?|originating|was bought|were bought|is bought|are bought|was sourced"
    r"|were sourced|was shipped|were shipped|was imported|were imported)"
)
_IMPORTED = Sought(
    rf"(?P<share>{_SHARE})(?: of (?:it|them|that|this|these|the total|the imports|imports|(?:these "
    rf"|the )?(?:[a-z]+ )?(?:shipments|supplies|deliveries|goods)|the [a-z]+))?"
    rf"(?P<words>(?: (?:has|have|had|been|to|now|still|not))*) ?(?:{_FROM} )?(?:{_MOST} )?from (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_ITS_IMPORTS = Sought(
    rf"(?:(?P<share>{_SHARE}) of )(?P<own>⟦[LFP]\d+⟧){_OWN} {_NOUNS}(?P<words>(?: (?:has|have|had|been|to|now|still|not|is|are"
    rf"|was|were))*)"
    rf" (?:{_FROM}|imported|bought|sourced|purchased|supplied)(?: {_MOST})? (?:from|by) (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
_TAKING = Sought(
    rf"(?:,|and|with) (?:with )?(?:the )?(?P<to>⟦[LF]\d+⟧) (?:taking|buying|accounting for|absorbing|importing"
    rf"|receiving)(?: [a-z]+){{0,2}} {_SHARE}"
    rf"(?: of (?:the total|it|them|that|this|these|those|exports|shipments|sales))?"
    rf"(?P<more>(?:,? (?:and )?(?:the )?⟦[LF]\d+⟧ {_SHARE})*)"
)
_TOOK = (
    r"(?:took|takes?|taken|taking|bought|buys?|buying|absorbs?|absorbed|accounted for|accounts? for|accounting for|imports?"
    r"|imported|purchases?|purchased|receives?|received"
    r"|generates?|generated|makes? up|made up|represents?|represented)"
)
_THAN = Sought(  # "China took 30 percent, twice as much as the European Union"
    r",? (?:(?:twice|half|three times|four times|about) )*(?:as (?:much|many) as|more than|less than) (?:the )?"
    rf"(?P<to>{_LIST})(?!{_OWN})(?=[,.;]|$| and| together| combined| put together)"
)
_MORE_TOOK = Sought(
    rf"{_TOOK} {_SHARE} of "
    rf"(?P<own>⟦[LF]\d+⟧){_OWN} {_NOUNS}(?P<more>(?:,? (?:and |while )?(?:the )?⟦[LF]\d+⟧ {_SHARE})+)"
)
_BUYS_PART = Sought(  # "X takes 30 percent of its flour"
    rf"(?P<to>{_LIST}){_AUX} {_TOOK} (?P<share>{_SHARE}) of {_GOODS}(?! from\b)"
)
_ACCOUNTS = later(r"\baccount(?:s|ed)? for\b")
_SALES = later(
    r"\b(?:sales|exports?|shipments|revenues?|turnover|output|production|orders|deliveries|business|crop|catch|harvest)\b"
)
_EARNED = Sought(  # "Half of X's sales come from Y"
    rf"(?P<share>{_SHARE}) of (?:(?P<own>⟦[LFP]\d+⟧){_OWN} |(?P<its>[Ii]ts|[Tt]heir) )(?:[a-z]+ )?(?:sales|revenues?|turnover"
    rf"|orders|business|exports|shipments){_AUX}"
    rf" (?:comes?|came|coming|stems?|derives?|is derived|are derived|is generated|are generated)(?: {_MOST})? (?:from|with"
    rf"|in) (?:the )?(?P<to>{_LIST})(?!{_OWN})"
)
# Who exports, makes or sells something, so that what follows may speak of where it goes.
_FLOWS = r"(?:exports?|shipments|deliveries|sales|export earnings|export sales|output|production|harvest|crop|catch|supplies)"
_MAKES = (
    r"(?:export(?:s|ed)?|ship(?:s|ped)|s(?:ells|old)|produce[sd]?|earn(?:s|ed)|mine[sd]?|harvest(?:s|ed)|deliver(?:s|ed)"
    r"|suppli(?:es|ed)|ma(?:kes|de)|pumps|pumped|grows|grew)"
)
_EXPORTER = Sought(
    rf"(?P<who>⟦[LFPSJ]\d+⟧)(?:(?:{_OWN})? (?:(?!(?:and|to|from|in|of|by|for|with)\b)[a-z-]+ ){{0,4}}?{_FLOWS}\b(?! (?:from"
    rf"|to) (?:the )?⟦[^L])"
    rf"|(?:, [^,⟦]{{3,80}},)?(?: (?:has|have|had|also|now|still))* {_MAKES} (?!to ))"
)
_OF_WHOM = Sought(
    rf"\b(?:[Ee]xports?|[Ss]hipments|[Oo]utput|[Pp]roduction|[Ss]ales)(?: of [a-z ]{{3,30}})? (?:from|by"
    rf"|of) (?:the )?(?P<who>⟦[LFSJ]\d+⟧)(?!{_OWN})"
)
_IMPORTER = Sought(
    rf"(?P<who>⟦L\d+⟧)(?:{_OWN}? (?:(?!(?:and|to|from|in|of|by|for|with)\b)[a-z-]+ ){{0,4}}?imports?\b|(?: (?:has|have|had|also"
    rf"|now|still))* imported )"
)
_EXPORTED = later(r"\b(?:exports|shipments|export sales|earnings)\b", re.IGNORECASE)
_SELLERS = frozenset({"Firm", "Bank", "Place", "Asset", "Party", "Project"})
_MARKETS = frozenset({"Place", "Firm", "Party", "GovernmentBody", "Organization", "Asset"})
_NEAR = 400  # characters back to who was last said to export
_OPENING = 5  # characters before the subject that opens a sentence
# Without an owner only these are what the text has told of, and only of these "goes to" is said as of goods.
_PRODUCTS = frozenset(
    words(
        "output product products commodity produce beverage "
        "production ore concentrate concentrates crop harvest catch exports shipments goods gas oil crude coal "
        "steel copper cement power electricity tea coffee cocoa rice wheat grain flour sugar cotton wool wine fruit fish timber fuel "
        "diesel "
        "gold rest remainder volume volumes cargo cargoes deliveries supplies yarn potash urea salt meat milk vegetables metal"
    )
)
_MILLS = frozenset(
    [
        "refinery",
        "smelter",
        "mill",
        "steelworks",
        "plant",
        "works",
        "yard",
        "mine",
        "sawmill",
        "shipyard",
    ]
)
_RUN = frozenset(["OPERATES", "IMPLEMENTS", "CONTRACTED_FOR", "FINANCES"])
_BUYING = frozenset(["buyer", "customer", "importer", "taker", "consumer", "purchaser"])


_FIRST_WORD = later(r"[A-Z][a-z]+(?= )")
_TAKES_ALL = Sought(  # "X takes the entire output of Y"
    rf"(?P<to>{_LIST}){_AUX} (?:takes?|took|buys?|bought|absorbs?|absorbed|purchases?|markets?)"
    r" (?:all (?:of )?(?:the )?|the entire |the whole |most of the |half of the )(?:[a-z]+ )?"
    r"(?:output|production|crop|harvest|catch|concentrate|ore|gas|power|electricity|sugar|milk) (?:of"
    r"|from) (?:the )?(?P<own>⟦[FLS]\d+⟧)(?!’s|'s)"
)
_IN_EACH = Sought(  # "sells 60 percent of its cod in A and 20 percent in B"
    rf"(?:sells?|sold|sends?|sent|ships?|shipped|exports?|exported|earns?|earned) {_SHARE} of (?:its|their) [a-z ]+ (?:in"
    rf"|to) (?:the )?⟦L\d+⟧"
    rf"(?P<more>(?:(?:,| and|, and) {_SHARE} (?:in|to) (?:the )?⟦L\d+⟧)+)"
)
_NATIONAL = Sought(
    r"(?:^|(?<=[ “\"]))(?P<adj>[A-Z][a-z]+) (?:(?!(?:and|to|from|in|of|by|for|with)\b)[a-z-]+ ){0,3}?"
    r"(?:exports|shipments|output|production|sales|exporters)\b"
)


@dataclass(frozen=True, slots=True)
class _Source:
    """Whose goods they are: a party, and where it was mentioned."""

    party: int
    mention: Mention | None
    apart: bool = False  # mentioned in an earlier sentence
    at: int = -1  # where an earlier sentence told of its trade


def read_markets(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Where the goods of one sentence go, or come from; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if "⟦" not in marked:
        return
    found: list[Claim] = []
    if _HINT.search(told.sentence.text, told.sentence.start, told.sentence.end):
        known = {
            (claim.subject, claim.object)
            for claim in claims
            if claim.tie in ("EXPORTS_TO", "SUPPLIES")
        }
        for claim in _read(told, _view(told), claims):
            if (claim.subject, claim.object) not in known:
                known.add((claim.subject, claim.object))
                found.append(claim)
    yield from found
    _remember(told, [*claims, *found])


def _view(told: Told) -> str:
    """The marked sentence with "the buyers" as words, which are nobody by themselves."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        if mention.form in ("group", "definite") and (
            mention.head in _BUYING or mention.head in ("market", "country", "nation")
        ):
            return told.sentence.text[mention.start : mention.end]
        if mention.form == "pronoun" and mention.name.lower() in ("it", "them", "this", "these"):
            return mention.name
        first = mention.start == told.sentence.start and " " not in mention.name
        if mention.kind == "Party" and first and mention.name.lower() in _PRODUCTS:
            return mention.name.lower()  # "Concentrate from X": no name
        return mark

    view = told.sentence.in_words(said)
    first = _FIRST_WORD.match(view)
    if first is not None and nation(first[0]) is None:
        return view[0].lower() + view[1:]  # "Cod from X": no name
    return view


def _is_given_by_another(told: Told, view: str, match: re.Match[str], source: _Source) -> bool:
    """Whether the words behind say from whom the goods come, and that it is not the source."""
    given = _GIVEN_BY.match(view, match.end())
    if given is None:
        return False
    mentions, indices = told.sentence.mentions, told.sentence.indices
    takers = (
        {mentions[at].party for at in indices(match["to"] or "")}
        if "to" in match.re.groupindex
        else set()
    )
    # Whom nothing settles may be the source, and nobody takes from himself.
    return mentions[indices(given["giver"])[0]].party not in {-1, source.party, *takers}


def _read(told: Told, view: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    for match in _GOES.finditer(view):
        if match["reach"] and not (match["share"] or match["worth"]):
            continue  # "Chinese fever reached Chad"
        source = _source(told, match, loose=not match["go"])
        if source is None or _is_given_by_another(told, view, match, source):
            continue
        yield from _sold(told, "market.goes", match, source, "to")
        for more in _THE_REST.finditer(view, match.end()):
            yield from _sold(told, "market.rest", more, source, "to")
        beside = _BESIDE.match(view, match.end())
        if beside is not None:
            yield from _sold(told, "market.beside", beside, source, "to")
    for match in _TAKEN.finditer(view):
        source = _source(told, match, loose=True)
        if source is not None and not _is_given_by_another(told, view, match, source):
            yield from _sold(told, "market.taken", match, source, "to")
    for pattern in (_AS_BUYER, _IS_A_BUYER, _BOUGHT_OF):
        for match in pattern.finditer(view):
            source = (
                _of_nation(told, match["adj"])
                if pattern is _BOUGHT_OF
                else _source(told, match, loose=True)
            )
            if source is not None:
                yield from _sold(told, "market.as-buyer", match, source, "to")
                further = _BOUGHT_MORE.match(view, match.end()) if pattern is _BOUGHT_OF else None
                if further is not None:
                    yield from _sold(told, "market.next", further, source, "more")
                beside = _BESIDE.search(view, match.end()) if pattern is not _BOUGHT_OF else None
                if beside and not re.search("[⟦;]", view[match.end() : beside.start()]):
                    yield from _sold(told, "market.beside", beside, source, "to")
    for match in _ABROAD.finditer(view) if _FAR.search(view) else ():
        source = _alone(told, view, match.start())
        if source is not None:
            yield from _sold(told, "market.abroad", match, source, "to")
    for match in _CARGO.finditer(view) if _SAILED.search(view) else ():
        source = _of_nation(told, match["adj"])
        if source is not None:
            yield from _sold(told, "market.cargo", match, source, "to")
    for match in _BUYER_FROM.finditer(view) if _FROM_THERE.search(view) else ():
        source = _of(told, match["own"])
        if source is not None:
            yield from _sold(told, "market.as-buyer", match, source, "to")
            beside = _BESIDE.match(view, match.end())
            if beside is not None:
                yield from _sold(told, "market.beside", beside, source, "to")
    for match in _BUYS_PART.finditer(view):
        if _ACCOUNTS.search(match[0]) and not _SALES.search(match["goods"]):
            continue  # "X accounts for a third of Y's seed": buys it, or sells it
        buyers = told.sentence.indices(match["to"])
        if match["its"] or match["bare"] is not None or match["the"]:
            spoken = told.parties.before(told.sentence.start, told.sentence.start)
            elided = (
                match["its"]
                and spoken is not None
                and told.parties.drafts[spoken.party].kind in _SELLERS
            )
            part = _Source(spoken.party, spoken, apart=True) if spoken and elided else None
        else:
            part = _source(told, match, loose=True)
        if part is not None and all(
            told.sentence.mentions[at].party != part.party for at in buyers
        ):
            yield from _sold(told, "market.part", match, part, "to")
    for match in _TAKES_ALL.finditer(view):
        part = _of(told, match["own"])
        if part is not None:
            yield from _sold(told, "market.part", match, part, "to")
    for match in _IN_EACH.finditer(view):
        seller = next((c.subject for c in claims if c.tie == "EXPORTS_TO"), None)
        if seller is not None:
            yield from _sold(told, "market.in-each", match, _Source(seller, None), "more")
    for match in _EARNED.finditer(view):
        source = _of(told, match["own"]) if match["own"] else _spoken(told, match)
        if source is not None:
            yield from _sold(told, "market.earned", match, source, "to")
    for rule, pattern in (("market.buyers", _BUYERS_ARE), ("market.is", _IS_BUYER)):
        for match in pattern.finditer(view):
            where = match.groupdict().get("who")
            source = (
                _of(told, where)
                if where
                else _source(told, match, loose=True)
                if match["goods"]
                else _spoken(told, match)
            )
            if source is None:
                continue
            yield from _sold(told, rule, match, source, "to")
            beside = _BESIDE.search(view, match.end())
            if beside is not None and not re.search("[⟦;]", view[match.end() : beside.start()]):
                yield from _sold(told, "market.beside", beside, source, "to")
    for pattern in (_FLOW_TO, _THOSE_TO):
        for match in pattern.finditer(view):
            own = match.groupdict().get("own")
            exporter = next((c.subject for c in claims if c.tie == "EXPORTS_TO"), None)
            adjective = match.groupdict().get("adj")
            source = (
                _of(told, own)
                if own
                else _of_nation(told, adjective)
                if adjective
                else _Source(exporter, None)
                if exporter is not None and pattern is _THOSE_TO
                else _exporter(told)
            )
            if source is not None:
                yield from _sold(told, "market.flow-to", match, source, "to")
    yield from _ranked(told, view)
    yield from _further(told, view, claims)
    yield from _bought_in(told, view)


def _ranked(told: Told, view: str) -> Iterator[Claim]:
    """Whose greatest buyer or supplier a country is: "China became Kenya's biggest rice importer, followed by Oman"."""
    for match in _ITS_MARKET.finditer(view):
        yield from _of_rank(told, view, match, _of(told, match["own"]), turned=bool(match["from"]))
    for at, mention in enumerate(told.sentence.mentions):
        if mention.form == "name" or mention.head.rpartition(" ")[2] not in _BUYS | _SELLS:
            continue
        if _RANKED.search(told.sentence.text, mention.start, mention.end) is None:
            continue
        marked = told.sentence.marked
        ranked = re.search(rf"{_IT_IS}(?:the )?⟦[A-Z]{at}⟧{_TO_WHOM}", marked)
        if ranked is None:
            continue
        owner = mention.owner
        whose = _Source(owner.party, owner) if owner is not None and owner.party >= 0 else None
        if ranked["own"] and whose is None:
            whose = _of(told, ranked["own"][ranked["own"].index("⟦") :])
        yield from _of_rank(
            told, marked, ranked, whose, turned=mention.head.rpartition(" ")[2] in _SELLS
        )


def _of_rank(
    told: Told, view: str, match: re.Match[str], owner: _Source | None, *, turned: bool
) -> Iterator[Claim]:
    if owner is None or told.parties.drafts[owner.party].code is None:
        return  # "Kenya is Africa's largest supplier of tea"
    rule = "market.comes-from" if turned else "market.is"
    yield from _sold(told, rule, match, owner, "to", turned=turned)
    beside = _BESIDE.search(view, match.end())
    if beside is not None and not re.search("[⟦;]", view[match.end() : beside.start()]):
        yield from _sold(told, "market.beside", beside, owner, "to", turned=turned)


def _further(told: Told, view: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Further markets of what has just been told to go somewhere: "followed by A and B", "A and B were next", "A 14 percent"."""
    here = [claim for claim in claims if claim.tie == "EXPORTS_TO" and claim.modality == "asserted"]
    if here and here[0].rule.startswith(("exports.market", "exports.share", "measure")):
        source = _Source(here[0].subject, None)
        at = max(told.sentence.marked.find(f"{number}⟧") for number in _ends(told, here))
        beside = _BESIDE.search(view, max(0, at))
        if beside is not None and "followed" in beside[0]:
            yield from _sold(told, "market.beside", beside, source, "to")
    exporter = _exporter(told, sure=True)
    for pattern in (_NEXT, _AMONG_BUYERS, _IT_LED, _SO_MUCH_TO, _BOUGHT_SOME) if exporter else ():
        for match in pattern.finditer(view):
            if exporter is not None:
                yield from _sold(told, "market.next", match, exporter, "to")
                if pattern is _BOUGHT_SOME:
                    yield from _sold(told, "market.next", match, exporter, "more")
    for match in _OF_IT.finditer(view):
        exporter = _in_sentence(told, view, match.start())
        if exporter is not None:
            yield from _sold(told, "market.of-it", match, exporter, "to")
    for match in (*_TAKING.finditer(view), *_TOOK_PART.finditer(view)):
        exporter = _in_sentence(told, view, match.start()) or _exporter(told)
        if exporter is not None:
            yield from _sold(told, "market.taking", match, exporter, "to")
            yield from _sold(told, "market.taking", match, exporter, "more")
            beside = _THAN.match(view, match.end())
            if beside is not None:
                yield from _sold(told, "market.beside", beside, exporter, "to")
    for match in _MORE_TOOK.finditer(view):
        owner = _of(told, match["own"])
        if owner is not None:
            yield from _sold(told, "market.took", match, owner, "more")


def _ends(told: Told, claims: Sequence[Claim]) -> list[int]:
    parties = {at for claim in claims for at in (claim.subject, claim.object)}
    return [n for n, m in enumerate(told.sentence.mentions) if m.party in parties] or [0]


def _bought_in(told: Told, view: str) -> Iterator[Claim]:
    """Where goods come from: "Most of Malta's power comes from Italy", "two thirds of it came from Ukraine"."""
    for match in _IMPORTS_COME.finditer(view):
        buyer = _of(told, match["own"])
        if buyer is not None:
            yield from _sold(told, "market.comes-from", match, buyer, "to", turned=True)
    for match in _ITS_IMPORTS.finditer(view):
        buyer = _of(told, match["own"])
        if buyer is not None and told.parties.drafts[buyer.party].kind == "Place":
            yield from _sold(told, "market.comes-from", match, buyer, "to", turned=True)
    for match in _IMPORTED.finditer(view):
        trade = _in_sentence(told, view, match.start(), _IMPORTER)
        kept = told.parties.importer
        if trade is None and kept is not None and 0 < told.sentence.start - kept[1] < _NEAR:
            trade = _Source(kept[0], None, at=kept[1])
        if trade is not None and told.parties.drafts[trade.party].kind == "Place":
            yield from _sold(told, "market.imported", match, trade, "to", turned=True)


def _source(told: Told, match: re.Match[str], *, loose: bool) -> _Source | None:
    """Whose the goods are that a pattern read; `loose`: whatever they are called."""
    given = match["own"] or match["adj2"]
    head = (match["goods"] or "").split()[-1]
    named = not loose and head not in _PRODUCTS and not match["share"]
    if named and not head.endswith("s"):
        return None  # "Kenya's plan goes to parliament"
    if (match["from"] and match["by"] != "of") or (match["from"] and not given):
        return _of(told, match["from"])
    if given:
        return _of(told, given)
    if match["adj"]:
        return _of_nation(told, match["adj"])
    at = told.sentence.to_text(match.start("goods"))
    if match["its"]:
        plural = match["its"].lower() == "their"
        owner = told.parties.before(told.sentence.start, at, plural=plural)
        if owner is None or told.parties.drafts[owner.party].kind not in _SELLERS:
            return None
        return _Source(owner.party, owner, apart=owner.start < told.sentence.start)
    if head not in _PRODUCTS or _in_sentence(told, told.sentence.marked, match.start()):
        return (
            _in_sentence(told, told.sentence.marked, match.start()) if head in _PRODUCTS else None
        )
    first = next((m for m in told.sentence.mentions if m.party >= 0), None)
    if first is not None and first.start - told.sentence.start < _OPENING and first.end <= at:
        return (
            _Source(first.party, first) if _makes(told, first) else None
        )  # "X cost 9 million and power is sold to Y"
    return _exporter(told) or _maker(told)


def _makes(told: Told, mention: Mention) -> bool:
    return told.parties.drafts[mention.party].kind in ("Firm", "Asset", "Project")


def _of(told: Told, mark: str) -> _Source | None:
    mention = told.sentence.mention(mark)
    if mention.party < 0 or told.parties.drafts[mention.party].kind not in _SELLERS:
        return None
    return _Source(mention.party, mention)


@lru_cache(maxsize=1 << 10)
def nation(adjective: str) -> str | None:
    """The country of an adjective, where it is of one alone."""
    hit = next(iter(shipped().find(adjective)), None)
    if hit is None or hit.entry.use != "adjective" or hit.end - hit.start != len(adjective):
        return None
    country = hit.entry.country
    return None if country in SHARED else country


def _of_nation(told: Told, adjective: str) -> _Source | None:
    code = nation(adjective)
    return None if code is None else _Source(told.parties.country(code), None)


def _spoken(told: Told, match: re.Match[str]) -> _Source | None:
    """Of whose goods "the main buyers" are where it is not said: whoever the text has told to export."""
    lead = match[0].lower()
    if "whose " in lead[: len(lead) - len(match["to"])]:
        whose = _WHOSE.search(match.string, 0, match.start() + lead.index("whose ") + len("whose "))
        return None if whose is None else _of(told, whose[1])
    if lead.startswith(("its ", "their ")) or " its " in lead or " their " in lead:
        at = told.sentence.to_text(match.start())
        owner = told.parties.before(told.sentence.start, at, plural="their" in lead.split())
        if owner is None or told.parties.drafts[owner.party].kind not in _SELLERS:
            return None
        exporter = _exporter(told)
        firm = told.parties.drafts[owner.party].kind in ("Firm", "Bank")
        if not firm and (exporter is None or exporter.party != owner.party):
            return None  # "Kenya is growing. Its main market is Uganda": of what?
        return _Source(owner.party, owner, apart=owner.start < told.sentence.start)
    return _in_sentence(told, told.sentence.marked, match.start()) or _exporter(told)


def _alone(told: Told, view: str, at: int) -> _Source | None:
    """Who sells abroad: the one party that the sentence names before it says so, or whom it speaks of."""
    before = {mark[0]: mark for mark in _MARK.finditer(view, 0, at)}
    if len(before) > 1:
        return None
    if before:
        return _of(told, next(iter(before)))
    if not _ITS.match(view):
        return None
    spoken = told.parties.before(told.sentence.start, told.sentence.start)
    if spoken is None or told.parties.drafts[spoken.party].kind not in ("Firm", "Place"):
        return None
    return _Source(spoken.party, spoken, apart=True)


_WHOSE = later(r"(⟦\w\d+⟧)(?: \([^()]*\))?,? whose $")
_ITS = later(r"(?:[Ii]t|[Ii]ts|The (?:company|firm|group|producer|maker|grower|dairy|country))\b")


def _in_sentence(told: Told, view: str, at: int, pattern: Sought = _EXPORTER) -> _Source | None:
    """Who the sentence itself has told to export, or import, before `at`."""
    found: _Source | None = None
    for match in pattern.finditer(view, 0, at):
        found = _of(told, match["who"])
    if found is None and pattern is _EXPORTER:
        for match in _OF_WHOM.finditer(view, 0, at):
            found = _of(told, match["who"])
        for match in _NATIONAL.finditer(view, 0, at) if found is None else ():
            found = _of_nation(told, match["adj"])
    return found


def _exporter(told: Told, *, sure: bool = False) -> _Source | None:
    """Who was last said to export; `sure`: and a market of his was named."""
    kept = told.parties.exporter
    if kept is None or not 0 < told.sentence.start - kept[1] < _NEAR or (sure and not kept[2]):
        return None
    return _Source(kept[0], None, at=kept[1])


def _maker(told: Told) -> _Source | None:
    """The firm, mine or plant that the sentence before speaks of."""
    spoken = told.parties.before(told.sentence.start, told.sentence.start)
    if spoken is None or not _makes(told, spoken):
        return None
    return _Source(spoken.party, spoken, apart=True)


def _sold(
    told: Told,
    rule: str,
    match: re.Match[str],
    source: _Source,
    group: str,
    *,
    turned: bool = False,
) -> Iterator[Claim]:
    """The claims of one list of markets, or of places that goods come from."""
    sentence, drafts = told.sentence, told.parties.drafts
    between = (match.groupdict().get("words") or "").strip()
    if told.rules.possibility.search(sentence.marked[: match.end()].rsplit(",", 1)[-1]):
        return
    modality = told.rules.ladder(between) if between else "asserted"
    if modality == "asserted" and _TO_COME.search(match[0]):
        modality = "planned"  # "Most of its output will go to X"
    seller = drafts[source.party]
    for at in sentence.indices(match[group]):
        market = sentence.mentions[at]
        if market.party in (-1, source.party) or drafts[market.party].kind not in _MARKETS:
            continue
        if rule == "market.buyers" and market.form == "group" and not market.plural:
            continue  # "The buyer is a unit of X": what the buyer of a firm is
        there = drafts[market.party]
        first, second = source.party, market.party
        if there.unnamed and there.kind == "Place":
            continue
        if turned:
            first, second = second, first
            if there.kind != "Place" and not _is_bloc(there):
                continue
        if there.kind == "Place" or _is_bloc(there):
            if there.country is not None and there.country == seller.country:
                continue  # sold at home
            tie = "EXPORTS_TO"
        elif seller.kind == "Place" or there.kind == "Party":
            continue
        else:
            tie = "SUPPLIES"
        if not turned and not _acts(told, source.party):
            continue
        kinds = vocabulary().tie(tie)
        if drafts[first].kind not in kinds.subject or drafts[second].kind not in kinds.object:
            continue
        report = sentence.speaker(match.start())
        claim = told.put(rule, tie, first, second, sentence.span_of(match), modality)
        if report is not None and report.party >= 0:
            claim.attributed_to = report.party
        if source.at >= 0:
            claim.antecedent = _named(told, source)
        elif source.apart and source.mention is not None:
            claim.antecedent = (source.mention.start, source.mention.end)
        yield claim


def _named(told: Told, source: _Source) -> tuple[int, int] | None:
    """Where the exporter was last named before this sentence."""
    spans = [
        span for span in told.parties.drafts[source.party].mentions if span[0] < told.sentence.start
    ]
    return max(spans, default=None)


def _is_bloc(draft: Draft) -> bool:
    """Whether an organisation is a market as a country is."""
    return draft.kind == "Organization" and draft.name.endswith("Union")


def _acts(told: Told, party: int) -> bool:
    """Whether the party can sell; a named refinery or mill that does is taken for the firm that it is, unless somebody runs it."""
    draft = told.parties.drafts[party]
    if draft.kind != "Asset":
        return True
    head = draft.head or draft.name.rpartition(" ")[2].lower()
    if draft.unnamed or head not in _MILLS or party in told.parties.run:
        return False
    draft.kind = "Firm"
    return True


def noted(parties: Parties, measures: Iterable[Measure], start: int) -> None:
    """Keep who exports as the figures of a sentence tell it: "fresh pineapple worth 1.3 billion left Costa Rica"."""
    for measure in measures:
        place = (
            parties.drafts[measure.subject].kind == "Place"
        )  # a firm's earnings are what it is left with
        if place and _EXPORTED.search(measure.indicator):
            kept = parties.exporter
            sure = measure.partner_party is not None
            sure = sure or (kept is not None and kept[0] == measure.subject and kept[2])
            parties.exporter = (measure.subject, start, sure)


def _remember(told: Told, claims: Sequence[Claim]) -> None:
    """Keep who exports, makes or imports for the next sentences, and whether a market was named."""
    told.parties.run.update(claim.object for claim in claims if claim.tie in _RUN)
    sentence = told.sentence
    start = sentence.start
    last = next((c for c in reversed(claims) if c.tie == "EXPORTS_TO"), None)
    if last is not None:
        told.parties.exporter = (last.subject, start, True)
        return
    exporter = _in_sentence(told, sentence.marked, len(sentence.marked))
    if exporter is not None:
        kept = told.parties.exporter
        sure = kept is not None and kept[0] == exporter.party and kept[2]
        told.parties.exporter = (exporter.party, start, sure)
    importer = _in_sentence(told, sentence.marked, len(sentence.marked), _IMPORTER)
    if importer is not None:
        told.parties.importer = (importer.party, start)

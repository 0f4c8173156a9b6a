"""Observations: a number, share, count or listed value tied to the metric noun of its own clause and to that clause's subject.

A measure without a subject in the text makes no observation. An observation without a number is legal where the text gives a
direction ("turnover rising sharply in the first five months of 2023").

    [m.indicator for m in read_measures(sentence, parties, rejected)]     # ['exports']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal, NamedTuple
from weakref import WeakKeyDictionary

from interlock.loaders.documents.amounts import (
    NUMBER_WORDS,
    QUALIFIER,
    Amount,
    find_quantities,
    number,
    qualify,
    scaled,
)
from interlock.loaders.documents.clauses import Marked
from interlock.loaders.documents.deeds import deeds
from interlock.loaders.documents.gazetteer import shipped
from interlock.loaders.documents.lexicon import lexicon
from interlock.loaders.documents.mentions import Mention
from interlock.loaders.documents.parties import Parties
from interlock.loaders.documents.rules import MARK, ruleset
from interlock.loaders.documents.words import words

__all__ = ["Measure", "read_measures"]

VERSION = 1
_PRE = (
    r"(?!(?:the|its|their|whose|a|an|and|or|of|in|to|for|from|with|that|which|has|had|have|is|are|was|were|said|more|most"
    r"|no|some|any|all|both|at|on|by|as|but|while|also|than|into|per|this|last|next|not|under)\b)[a-z][a-z-]*"
)
_HEADS = (
    r"(?:trade turnover|trade volumes?|trade deficit|trade surplus|trade|turnover|exports|imports|sales|revenues?|profits?"
    r"|loss(?:es)?|output|production|shipments|deliveries|investments?|lending|loans|deposits|assets|remittances|transit"
    r"|freight|cargo|purchases|supplies|orders|order book|backlog|capacity|reserves|debts?|premiums|claims|landings"
    r"|prices?|fees|tolls|traffic|receipts|arrivals|earnings|income|costs?|throughput|volumes?|capital|stocks"
    r"|inventories|taxes|wages|rents|harvest|catch|consumption|demand|budget|workforce|headcount|membership|dividends?"
    r"|charges|tariffs|crossings|bookings|fares|rates?|payroll|spending|expenditure|bids|quotas?|turnout|population"
    r"|tonnage|share capital|equity|funds|balance sheet|market share|yields?|margins?|staff|arrears|liabilities|credits?"
    r"|credit|holdings?|outstanding|inflows?|outflows?|registrations|arrivals|visitors|enrolment|mileage|wage bill"
    r"|rents?|royalties|subsidies|grants|bonds|borrowing|borrowings|savings|transfers|payments|inflation|gdp|output gap"
    r"|capitali[sz]ation|market capitali[sz]ation|market value|valuation|net worth|headcount|employment|unemployment|jobs|salaries|pay)"
)
_REACHED = (
    r"(?:accounted for|reached|totall?ed|amount(?:s|ed)? to|stood at|stands at|came to|come to|hit|was worth|were worth"
    r"|is worth|is valued at|was valued at|was put at|is put at|was left at|were left at|remained at|remains at|stayed at|stays at"
    r"|was unchanged at|held at|numbered|now number|number|run to|ran to|is estimated at|are estimated at|was estimated at|add up to"
    r"|adds up to|added up to|summed to|was|were|is|are|made up|slipped to|edged up to|equals|exceeded"
    r"|surpassed|topped|totals?|exceeds?|tops|averages?|averaged|earned|brought in|fetched|slowed to|accelerated to|eased to|at)"
)
_UP = (
    r"(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|increased|increasing|increase|climbed|climbing|jumped"
    r"|surged|surging|expanded|soared|gained|doubled|tripled|more than doubled|went up|go up|goes up|gone up|picked up"
    r"|recovered|advanced|were up|was up|are up|is up|more than trebled|trebled|quadrupled"
    r"|strengthened|swelled|rebounded|widened|had risen|were higher|was higher)"
)
_DOWN = (
    r"(?:fell|fall|falls|fallen|falling|dropped|dropping|declined|declining|decline|shrank|shrinking|decreased|plunged|slid"
    r"|slipped|contracted|slumped|halved|came down|come down|went down|dried up|eased|dwindled|collapsed|sank|gone down|go down"
    r"|goes down|were down|was down|are down|is down|dipped|tumbled|narrowed|weakened"
    r"|shrunk|retreated|were lower|was lower|more than halved|edged down|dry up|dries up)"
)
_ADVERB = r"(?: (?:nearly|almost|more than|roughly|about|just|only|even|slightly|sharply|steadily|further|together))?"
_FLAT = (
    r"(?:did not change|were unchanged|was unchanged|remained unchanged|stayed unchanged|remained flat|stayed flat|were flat|was flat"
    r"|remained stable|stayed stable|were stable|was stable|held steady|remained steady|were steady|stagnated|have not changed"
    r"|has not changed|were little changed|was little changed|barely changed|stayed the same|remained the same)"
)
_STEADY = re.compile(
    rf" (?:{_FLAT}|was left|were left|remained|remains|stayed|stays|was unchanged|held)\b"
)
_METRIC = rf"(?:{_PRE} ){{0,3}}?{_HEADS}"
_SUM = r"⟪[mq]\d+⟫"
_DATE_AFTER = r"(?: (?:in|during|for|over) (?:the )?⟪d\d+⟫)"
_STEP = r"(?: (?:by|of))? (?P<change>⟪p\d+⟫)"
_BASE = r"(?: ⟪d\d+⟫(?= to)|,? (?:on|from|than|compared with|against|over) (?:a |the )?(?:⟪d\d+⟫|year|previous|same)[^⟪⟦,.;]*(?:⟪d\d+⟫)?)"
_GOOD_END = (
    rf"(?=(?: (?:to|with|from|at|in|through|on|via|by|between|for|has|have|had|also|now)\b)"
    rf"| {_UP}\b| {_DOWN}\b| {_FLAT}\b| {_REACHED}\b|,| ⟪)"
)
# A metric with its owner before it or behind it: "Kenya’s exports to Oman in 2021", "Orders at Rothaus".
_HEAD = re.compile(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir|\b[Ww]hose) |(?P<a2>{MARK})-(?P<b2>{MARK}) )?"
    rf"(?:own )?(?<![\w-])(?P<metric>(?:[A-Z][a-z-]+ )??(?:{_PRE} ){{0,3}}?(?:{_HEADS}|(?i:{_HEADS})))\b(?![-\w])"
    rf"(?P<good> (?:of|to|for|from) (?!⟦|the |a year)[A-Za-z][a-z -]{{2,30}}?{_GOOD_END})?(?: between (?P<a>{MARK}) and (?P<b>{MARK}))?"
    rf"(?P<posts>(?: (?:to|with|from|at|in|through|on|of|via|by) (?:the )?{MARK}(?!’s|'s)|{_DATE_AFTER})*)"
)
_POST = re.compile(r" (?P<prep>to|with|from|at|in|through|on|of|via|by) (?:the )?⟦\w(?P<at>\d+)⟧")
_VALUE = re.compile(
    rf",?(?: (?:has|have|had|also|now|then|thereby|already|together|alone|currently))*"
    rf"(?P<verb>:|{_ADVERB} (?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_FLAT}|{_REACHED}|of|worth)(?: [a-z]+ly)?)?(?:{_STEP})?{_BASE}?"
    rf",?(?: (?:to|at|of|by))?,? (?P<m>{_SUM})"
)
_OPENS = re.compile(
    r"(?:^[“\"]?|[,;:—–(] |[“\"]|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|as|that|[Ww]hen|where|[Tt]hough|[Aa]lthough|because|said|says|⟫) )"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]otal|[Aa]verage|[Aa]nnual|[Oo]verall) )*$"
)
_BILATERAL = re.compile(r"(?:bilateral|mutual|two-way) ", re.IGNORECASE)
_NATIONAL = re.compile(r"export|import|trade|remittance|consumer|inflation|customs")
_MOVES = re.compile(rf"⟪[mp]|\d|{_UP}|{_DOWN}")
_TAKEN = re.compile(
    r"\b(?:has|have|had|posted|reported|made|recorded|earned|booked|wrote|writes|generated|showed|put|puts)"
    r" (?:an? |the )?(?:record )?(?:[a-z]+ )?$"
)
_MEMORY = 300  # mentions that a text is remembered by
_OPENING = 4000  # characters in which a text says what it is about
_NEAR = 400  # characters that the subject of a metric may lie back
_METRIC_CUE = re.compile(rf"(?<![\w-])(?i:{_HEADS})\b(?![-\w])")
_SURPASS = re.compile(r"(?:exceed|surpass|topp|top\b)", re.IGNORECASE)
_PAIR_TREND = re.compile(
    rf"(?P<a>{MARK})(?:-| and )(?P<b>{MARK}) trade\b[^⟦;]{{0,40}}?\bwith (?P<metric>turnover|volumes?|exports|imports) "
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: [a-z]+ly)?"
)
_TREND = re.compile(
    rf",?(?: (?:there|here|has|have|had|also|now|then|been|did|would|will))*(?P<with>,? with (?:the )?(?P<metric2>turnover"
    rf"|volumes?|exports|imports)"
    rf"|[^⟦⟪;.]{{0,30}}?)?{_ADVERB}"
    rf"(?: (?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<flat>{_FLAT})))\b(?: (?:[a-z]+ly|a little|a bit|somewhat|again|further))?"
    rf"(?:{_STEP})?(?! (?:to|from|by) ⟪)"
)
_SHARE_TAIL = re.compile(
    rf"{_DATE_AFTER}?,? (?:or|equal to|which is) (?P<share>⟪p\d+⟫) of (?:(?:the )?(?P<whole>{MARK})(?:’s|'s) )?"
)
_CHANGE_TAIL = re.compile(
    rf"{_DATE_AFTER}?,? (?:(?P<up>up|an increase of|a rise of|a gain of)|(?P<down>down|a fall of|a drop of|a decline of))? ?"
    r"(?:by )?(?P<change>⟪p\d+⟫) (?:(?P<more>more|higher|above)|(?P<less>less|lower|below|fewer)|on|from|compared|⟪d\d+⟫)(?![a-z])"
)
_OR_CHANGE = re.compile(
    rf"{_DATE_AFTER}?,? or (?P<change>⟪p\d+⟫)(?! of)(?P<up>)(?P<down>)(?P<more>)(?P<less>)"
)
_OPPOSITE = frozenset({"loss", "profit", "deficit", "surplus"})
_WAY = re.compile(r",? (?:was |were |is |are )?(up|down)\b")
_PREVIOUS_TAIL = re.compile(
    rf"(?:{_DATE_AFTER}| (?:in|during) the (?:year|quarter|month|period|season))?,? (?:(?P<up>up)|(?P<down>down)|rising"
    rf"|falling)?,? ?(?:from|against|compared with|after|versus) "
    rf"(?:an? (?P<metric>[a-z]+) of )?(?P<m>⟪[mqp]\d+⟫|(?P<n>\d[\d.,]*)(?: (?P<scale>million|billion|trillion|thousand))?)"
    rf"(?: (?:in|for|during) (?:the )?⟪d(?P<d>\d+)⟫| (?:in )?(?:the|a) (?P<before>year|quarter|month) (?:before|earlier)| ⟪d"
    rf"(?P<o>\d+)⟫)?(?! (?:of|to|percent|per)\b)"
)
_POSSESSED = re.compile(
    rf"(?:has|have|had|posted|reported|made|recorded|earned|booked|wrote|writes|generated|showed|manages|managed|holds|held"
    rf"|oversees|carries)"
    rf" (?:an? |the )?(?:record )?"
    rf"(?P<metric>(?:{_PRE} ){{0,2}}?{_HEADS}) (?:of|worth) (?P<m>{_SUM})"
)
_WITH = re.compile(
    rf"(?P<s>{MARK}),? with (?:an? |the )?(?:[a-z]+ ){{0,2}}?(?P<metric>(?:{_PRE} ){{0,2}}?{_HEADS}) of (?P<m>{_SUM})"
)
_FIGURE = rf"(?:⟪[mq]\d+⟫|{MARK})"
_WORDS = rf"(?:{_PRE} ){{0,2}}?{_PRE}"
_DONE = re.compile(
    rf"\b(?P<verb>{deeds().verb})(?: back)?(?: (?P<to>{MARK}))?(?P<good> {_WORDS})??(?: worth| valued at)? (?P<m>{_FIGURE})"
    rf"(?: (?:worth )?of (?:its |their |the )?(?P<of>{_WORDS}))?(?: (?:to|from|in|for) (?:the )?(?P<p>{MARK}))?"
)
_GAPPED = re.compile(
    rf"(?:,|,? and) (?P<s>{MARK})(?P<good> {_WORDS})??(?: worth)? (?P<m>⟪[mq]\d+⟫)(?=[,.;]| and ⟦)"
)
_VERBS = re.compile(rf"\b{deeds().verb}\b")
_PASSIVE = re.compile(
    rf"(?P<m>{_FIGURE})(?: an? (?:year|month|week|day))? (?:is|are|was|were|has been|have been|had been)(?: [a-z]+ly| also| now)? "
    rf"(?P<verb>{deeds().passive})\b(?: (?P<prep>at|by|from|to|for|in) (?:the )?(?P<p>{MARK}))?"
)
_PASSIVE_CHAIN = re.compile(r"\b(?:be|been|being|is|are|was|were)$")
_WRITTEN = re.compile(
    rf"(?P<n>\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(NUMBER_WORDS)})\b)(?: (?P<scale>thousand|million|billion|trillion))? $",
    re.IGNORECASE,
)
_LEAD_NUMBER = re.compile(
    rf"^(?:[Aa]ll )?(?:(?P<q>{QUALIFIER}) )?(?:the )?(?:\d[\d,.]*(?: (?:to|and) \d[\d,.]*|\s?[-–]\s?\d[\d,.]*)?"
    rf"|{'|'.join(NUMBER_WORDS)})(?: (?:thousand|million|billion|trillion))? ",
    re.IGNORECASE,
)
_NO_GOODS = frozenset({"it", "them", "shares", "stake", "bonds", "loan", "loans", "credit", "debt"})
_SEVERAL = 2
_DATE_COMMA = re.compile(r"(?: (?:in|during|for|over) (?:the )?⟪d\d+⟫)?,? ")
_COUNTED = re.compile(
    r"\b(?:has|have|had|counts?|numbers?|unites?|groups|is home to|are home to|operates?|comprises?|hosts?|includes?|represents?"
    r"|brings? together|consists? of|runs?)(?: now)?"
    rf"(?: an? (?:[a-z]+ )?(?:fleet|network|chain|staff|workforce|team|stock|membership) of)? (?P<m>⟪q\d+⟫|{MARK})"
)
_GOES = re.compile(
    rf"(?P<share>⟪p\d+⟫) of (?:the )?(?:(?P<own>{MARK})(?:’s|'s|’|') |its |their )(?P<metric>(?:{_PRE} ){{0,3}}?[a-z]+)"
    rf" (?:(?:went|goes|go|came|comes|come|is sold|are sold|was sold|were sold|is shipped|was shipped|is exported|was exported"
    rf"|are exported)"
    rf" (?:to|from|in) (?:the )?(?P<p>{MARK})|(?:is|are|was|were) (?:exported|sold abroad|shipped abroad)|(?:goes|go|went) abroad)"
)
_TAKES = re.compile(
    rf"(?P<p>{MARK}) (?:took|takes|bought|buys|absorbed|absorbs|received|receives|supplied|supplies|provided|provides) "
    rf"(?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|') (?P<metric>(?:{_PRE} ){{0,3}}?[a-z]+)"
)
_PORTION = re.compile(
    rf"(?P<what>[A-Z][a-z]+|{_PRE}) (?:accounted for|accounts for|made up|makes up|make up|represented|represents|constitutes)"
    rf" (?P<share>⟪p\d+⟫) "
    rf"of (?:(?P<its>its|their) |(?P<own>{MARK})(?:’s|'s|’|') |the )?(?P<adj>[A-Z][a-z]+ )?(?P<metric>(?:{_PRE} ){{0,2}}?{_HEADS})"
)
_FILED = re.compile(
    rf"(?P<s>{MARK}) (?:has |have )?(?P<verb>filed|submitted|lodged|placed|received"
    rf"|registered|exported|imported|sold|bought|shipped) (?P<m>⟪m\d+⟫) (?:(?:worth "
    rf")?(?:of|in) )(?P<metric>[a-z][a-z -]{{2,50}}?(?= (?:(?:related to|to|from|with"
    rf"|in|for|during|last|this)\b|⟪)|[,.]|$))(?: (?P<link>related to|to|from|with"
    rf"|in) (?P<p>{MARK}))?"
)
_TIMES = re.compile(
    rf"(?:{QUALIFIER} )?(?P<n>\d[\d.]*|[a-z]+) times (?:more than|higher than|as "
    rf"(?:much|many) as|larger than|that of|the)(?=[^⟦]*?⟪d\d+⟫| a year)"
)
_WORTH = re.compile(
    rf"(?P<s>{MARK})(?:,? (?:is|are|was|were|which is|which are|jointly|together"
    rf"|currently|with a total value of))? ?(?:valued at|worth|estimated at"
    rf"|estimated to cost|with (?:an? )?(?:total )?(?:planned )?investments? of) "
    rf"(?P<m>⟪m\d+⟫)"
)
_PORTFOLIO = re.compile(
    rf"(?P<s>{MARK}) of (?:(?P<q>⟪q\d+⟫)|(?P<n>\d+|[a-z]+) (?:[a-z-]+ ){{0,4}}?(?P<noun>projects))"
    rf"(?:,? (?:worth|valued at|with a value of|with a total value of) (?P<m>⟪m\d+⟫))?"
)
_SHARE = re.compile(
    rf"(?P<s>{MARK}) (?:now |already |currently )?(?:accounts?|accounted|accounting) "
    rf"for (?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|') "
    rf"(?P<metric>{_METRIC})(?P<scope> in [a-z][a-z -]{{2,40}})?"
)
_HOME = re.compile(
    rf"\b(?:is home to|are home to|has|have|operates?|counts?|comprises?"
    rf"|unites?|hosts?|includes?|represents?|brings? together|groups) "
    rf"(?:(?P<g>{MARK})|(?P<q>{QUALIFIER} )?(?P<n>\d[\d,]*|two|three|four|five|six"
    rf"|seven|eight|nine|ten|twelve|twenty) (?P<noun>(?!percent|per|million|billion"
    rf"|times|years?|months?|days?|weeks?)(?:[a-z-]+ ){{0,2}}?[a-z]+s)\b(?! (?:old"
    rf"|ago)))"
)
_SPAN = re.compile(
    rf"(?P<s>{MARK}) (?:spans?|covers?|ranges? across|extends? to|includes?) "
    rf"(?P<list>[a-z][a-z -]*(?:, (?!and )[a-z][a-z -]*)+,? and [a-z]+(?: "
    rf"[a-z]+)?)(?=,|\.|$)"
)
_THAN = re.compile(
    r"\b(?:than|times|as much|as many|level of|against|compared|versus|after|from|up|down)\b"
)
_FRONT_DATE = re.compile(r"(?:In|During|For|By|As of|Over)? ?(?:the )?⟪d(\d+)⟫,? ")
_LATER_DATE = re.compile(r"[^⟦;]{0,50}?⟪d(\d+)⟫")


MARK_ANY = re.compile(MARK)
_OWN_VERB = (
    r"(?:earned|earns|earn|sold|sells|sell|exported|exports|export|makes|made|make|delivered|delivers|ships|shipped|gets|got"
    r"|derives|derived"
    r"|generated|generates|imports|imported|buys|bought|sources|sourced|sends|sent|produces|produced|receives|received|spends|spent"
    r"|draws|drew|owes|keeps|kept|does|did|books|booked|accounts for|accounted for|contributes|contributed|supplies|supplied"
    r"|consumes|consumed|lost|loses|raised|raises|took|takes|insures|reinsures|lends|lent)"
)
_OWN_PART = re.compile(
    rf"\b{_OWN_VERB}(?: (?P<to>{MARK}))?,? (?P<share>⟪p\d+⟫)(?: of)? (?:its|their|the company’s|the company's) (?P<metric>"
    rf"(?:{_PRE} ){{0,2}}?[a-z-]+)"
    rf"(?P<where> abroad| overseas| at home| on credit|(?= (?:to|in|from|with|for|at|on|through|during|last|this)\b)|(?=[,.;]| ⟪| and|$))"
    rf"(?: (?:to|in|from|with) (?:the )?(?P<p>{MARK}))?"
)
_OTHERS_PART = re.compile(
    rf"\b(?:met|meets|meet|covered|covers|cover|handled|handles|handle|processes|processed|carries|carried|insures|insured|supplied"
    rf"|supplies|provides|provided|satisfies|satisfied|generates|generated|produces|produced|finances|financed)"
    rf" (?P<share>⟪p\d+⟫) of (?:the )?(?P<own>{MARK})(?:’s|'s|’|') (?P<metric>(?:{_PRE} ){{0,2}}?[a-z-]+(?: for [a-z]+)?)"
)
_AND_PART = re.compile(rf",? (?:and )?(?P<share>⟪p\d+⟫) of (?P<own>{MARK})(?:’s|'s|’|')(?=[ ,.;])")
_TOOK_PART = re.compile(
    rf"(?P<p>{MARK}) (?P<verb>took|takes|bought|buys|absorbed|absorbs|received|receives|accounted for|accounts for|contributed"
    rf"|contributes"
    rf"|provided|provides|put up|puts up|supplied|supplies)(?: up)? (?P<share>⟪p\d+⟫)(?: of (?:the total|them|it|that|this"
    rf"|these|those|all))?"
    rf"(?= ?(?:,|\.|;|and|in|$))(?P<more>(?:,? (?:and )?(?:the )?{MARK} ⟪p\d+⟫(?: each)?)*)"
)
_MORE_PARTS = re.compile(rf"(?P<p>{MARK}) (?P<share>⟪p\d+⟫)")
_ITS_COUNT = re.compile(rf"(?:\b(?P<its>its|their)|(?P<own>{MARK})(?:’s|'s|’|')) (?P<m>{_FIGURE})")
_GATHERED = r"(?:network|chain|fleet|list|register|union|association|federation|league)"
_NETWORK = re.compile(rf"(?P<s>{MARK}),(?: an?| the)?(?: [a-z-]+)? {_GATHERED} of (?P<m>{_FIGURE})")
_WORK_IN = re.compile(
    rf"(?<!its )(?<!their )(?P<m>{_FIGURE}) (?:now |currently )?(?:work|operate|are active|are based|are registered|do business"
    rf"|are located|have offices|live|are employed) "
    rf"(?:in|at) (?:the )?(?P<s>{MARK})"
)
_WITH_COUNT = re.compile(
    rf"(?P<s>{MARK}),? with (?:its |a (?:staff|workforce|fleet|membership|network) of )?(?P<m>⟪q\d+⟫)"
)
_HAS_IN_ASIDE = re.compile(
    rf"(?P<s>{MARK}), which (?:now |currently )?(?:has|have|operates|runs|employs|counts|numbers|owns|comprises|groups|unites"
    rf"|includes) (?P<m>{_FIGURE})"
)
_FROM_TO = re.compile(
    r"\b(?:increased|raised|expanded|cut|reduced|lifted|grew|doubled|trimmed|boosted) (?:its|their) (?P<metric>[a-z]+(?: [a-z]+)?)"
    r" from (?P<old>\d[\d,.]*\d) to (?P<new>\d[\d,.]*\d)"
)
_RATES = r"(?:rate|rates|inflation|unemployment|margin|margins|yield|yields|growth|duty|tariff|tax|levy|share|coupon|occupancy|ratio)"
_RATE = re.compile(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:{_PRE} ){{0,2}}?(?i:{_RATES}))"
    rf"(?: in (?:the )?(?P<where>{MARK}))?(?P<verb> (?:{_REACHED}|(?:{_UP}|{_DOWN})(?: to)?))(?: at| to)? (?P<m>⟪p\d+⟫)(?! of"
    rf"| complete| more| less| higher| lower)"
)
_FRACTION = re.compile(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:{_PRE} ){{0,2}}?{_HEADS}) (?:was|were|fell to|dropped to"
    rf"|rose to|reached)"
    rf"(?: only| just)? (?P<m>⟪p\d+⟫) of (?:those|that|the (?:level|figure|amount|volume|value|total)s?|what it was|what they were)\b"
)
_DEARER = re.compile(
    r"(?P<i>\b[A-Z]?[a-z]+) (?:is|are|was|were|became) (?P<m>⟪p\d+⟫) (?P<way>dearer|more expensive|cheaper)"
)
_WHOLE = 100
_REACH = re.compile(rf"\b(?P<verb>{deeds().verb})(?: [a-z-]+){{1,4}}? (?:to|in) (?P<m>{_FIGURE})")
_MARKETS = frozenset({"countries", "markets", "nations", "states"})
_CURRENCY = re.compile(r"[A-Z]{3}")
_LENT = re.compile(r"\s(?:loan|credit|facility|bond)")
_CREDITS = frozenset({"facility", "line", "credit line"})
_MARK_AT = re.compile(MARK)
_SET = re.compile(
    rf"\b(?:(?P<up>raised|raises|increased|increases|lifted|expanded|doubled|boosted)|(?P<down>cut|cuts|lowered|lowers|reduced"
    rf"|reduces|trimmed"
    rf"|slashed|halved)|left|kept|keeps|held) (?:(?:its|their|the|his) )?(?:own )?(?P<metric>(?:{_PRE} ){{0,2}}?(?:{_HEADS}|{_RATES}))"
    rf"(?: unchanged| steady)?(?: by (?P<change>⟪p\d+⟫))? (?P<by>to|at|by) (?P<m>⟪[mpq]\d+⟫)(?! of| to ⟪)"
)
_BOTH_ENDS = re.compile(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:{_PRE} ){{0,2}}?(?i:{_HEADS}))(?: (?:to|from|with) (?:the )?"
    rf"(?P<p>{MARK}))?"
    rf"(?: has| have| had)? (?:(?P<up>{_UP})|(?P<down>{_DOWN})) from (?P<old>⟪[mpq]\d+⟫)(?: in (?P<d1>⟪d\d+⟫))?"
    rf" to (?P<new>⟪[mpq]\d+⟫)(?: in (?P<d2>⟪d\d+⟫))?"
)
_NUMBER_OF = re.compile(
    rf"(?:(?P<g>{MARK})|\b[Nn]umber of (?P<thing>[A-Za-z][a-z -]{{2,40}}?))(?: (?:in|at) (?:the )?(?P<in>{MARK})| from (?P<from>{MARK}))*"
    rf"(?: has| have| had)? (?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_REACHED})(?:(?: by)? (?P<change>⟪p\d+⟫))?(?: to| at)? "
    rf"(?:(?P<q>{QUALIFIER}) )?(?P<n>\d[\d,.]*\d|\d)(?: (?P<scale>thousand|million|billion))?(?![\w⟫])"
)
_PEOPLE = re.compile(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<has>\b(?:has|have|had) an? (?:[a-z]+ )?))?(?<![\w-])"
    rf"(?P<metric>(?:total )?(?i:workforce|staff|headcount|membership|population|payroll|circulation|audience|enrolment))(?: "
    rf"(?:at|in|of) (?:the )?(?P<at>{MARK}))?"
    rf"(?: has| have| had)? (?:(?P<up>{_UP})|(?P<down>{_DOWN})|{_REACHED}|of)(?: to| at)? (?:(?P<q>{QUALIFIER}) )?"
    rf"(?P<n>\d[\d,.]*\d|\d)(?: (?P<scale>thousand|million|billion))?(?![\w⟫%]| percent| (?!(?:in|at|from|last|this|by|and|on"
    rf"|people)\b)[a-z]+s\b)"
)
_COLLECTION = re.compile(
    rf"\b(?:runs?|ran|operates?|owns?|has|have|had|manages?|commands?) (?P<w>{MARK}) of (?P<m>{_FIGURE})"
)
_SETS = frozenset({"fleet", "network", "chain", "portfolio", "stock"})
_MORE_OF = re.compile(
    rf"\b(?P<verb>{deeds().verb}) (?P<m>⟪p\d+⟫) (?P<way>more|less|fewer) (?P<good>{_WORDS})(?: (?:to|from) (?P<p>{MARK}))?(?=[ ,.;])"
)
_THOSE = re.compile(
    rf"\b[Tt]hose (?:to|from) (?:the )?(?P<p>{MARK}) (?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)? (?P<change>⟪p\d+⟫)"
)
_INSIDE = re.compile(r"\b(?:with|to|for|from|of|by|in|at|between|and) (?:the )?$")
_AUX = frozenset(
    words(
        "has have had is are was were be been will would to also now then already since recently currently it that "
        "which who still again today later reportedly itself alone plans planned intends expects hopes aims set due "
        "about only just together jointly and not"
    )
)
_PLAIN_VERBS = frozenset(
    words(
        "has have had operates runs owns includes comprises counts numbers unites maintains holds keeps covers involves "
        "provides attended visited works receives gets needs hosts serves boasts fields"
    )
)
_TIE_NOUNS = frozenset(
    words(
        "loan loans stake contract contracts order orders grant facility guarantee guarantees credit credits bond bonds "
        "deal agreement investment bid offer purchase price share shares sum package total worth amount"
    )
)
_NOUN_OF = re.compile(
    r"(?:^| )(?:an? |the |its |their )?(?P<noun>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:of|worth|totalling|holding)$"
)
_FIRST_FIGURE = re.compile(
    rf"^(?:(?:In|During|By|On|Since|Over|Last|This)?[^⟦⟪,]{{0,20}}⟪d\d+⟫,? )?(?:[A-Z][a-z]+ )?(?P<m>{_FIGURE})"
    rf"(?: from {MARK})? (?P<verb>(?:have |has |were |are |had )?[a-z]+)(?: [a-z]+){{0,3}}? (?:at|in|on|by|with) (?:the )?(?P<s>{MARK})"
)
_FIGURE_MARK = re.compile(r"⟪[mq]\d+⟫")
_SPAN_OF_CLAUSE = 70  # characters between a subject and the figure that its verb takes
_LEFT_OPEN = re.compile(r"[;:“”\"(]|⟪[mpq]|, (?!⟪)")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_BETWEEN = re.compile(
    rf" between (?:the two |the |both )?(?:{MARK}|countries|nations|sides|neighbours)(?! and)"
)
_SOLD = re.compile(r"(?:exports|shipments|sales|deliveries)$", re.IGNORECASE)
_DIGIT = re.compile(r"⟪[mpq]|(?<![\w⟦⟪])\d")
_TIMES_OF = frozenset({"days", "countries"})


class _Phrase(NamedTuple):
    """A shape of one pattern: its groups are `m` the figure, `s` the subject, `p` the partner, others go into the name.

    Attributes:
        cue: a word without which it cannot match; name: the indicator; whose: what is measured where there is no `s`: the subject
            of the clause, what the text speaks of, or the project or plant spoken of last.
    """

    cue: str
    pattern: re.Pattern[str]
    name: str
    whose: Literal["clause", "topic", "thing"] = "clause"


_MONEY_AT = r"(?P<m>⟪m\d+⟫)"
_PHRASES = (
    _Phrase(
        "complete",
        re.compile(
            r"\b(?:is|are|was|were) (?:now |already |about )?(?P<m>⟪p\d+⟫) (?:complete|completed"
            r"|finished|built|ready)\b"
        ),
        "completion",
    ),
    _Phrase(
        "border",
        re.compile(
            rf"(?P<s>{MARK}) borders (?P<p>{MARK}) (?:for|over|along)(?: only| just| some)? "
            rf"(?P<m>⟪q\d+⟫)"
        ),
        "length of border",
    ),
    _Phrase(
        "border",
        re.compile(
            rf"(?P<s>{MARK}) (?:and|shares?) (?:[^⟦;]*?)(?P<p>{MARK}),?(?: which)?(?: [^⟦⟪;]*?)?\bborder of (?P<m>⟪q\d+⟫)"
        ),
        "length of border",
    ),
    _Phrase(
        "put",
        re.compile(
            rf"\b(?:puts?|estimates?|estimated) the (?P<i>cost|price|value|bill|budget|loss|damage)s?(?: of"
            rf" (?P<s>{MARK}))? at {_MONEY_AT}"
        ),
        "{i}",
        "thing",
    ),
    _Phrase("charge", re.compile(r"\bcharges?(?:d)? (?P<m>⟪[mp]\d+⟫)(?! of)"), "charge"),
    _Phrase(
        "of",
        re.compile(
            r"\b(?:takes|took|charges|charged|levies|levied|pays|paid|earns|earned) an? (?:[a-z]+ )?(?P<i>fee"
            r"|commission|charge|duty|levy|toll|royalty|tax|premium|margin|bonus|dividend|rent) of (?P<m>⟪[mp]\d+⟫)"
        ),
        "{i}",
    ),
    _Phrase(
        "long",
        re.compile(r"\b(?:is|are|was|were|runs|stretches)(?: for)? (?P<m>⟪q\d+⟫) long\b"),
        "length",
    ),
    _Phrase("cost", re.compile(rf"\b(?:costs?|to cost) {_MONEY_AT}"), "cost"),
    _Phrase(
        "of which",
        re.compile(
            rf"\bof which (?P<m>⟪p\d+⟫) (?:went|goes|came|comes|was sold|were sold) (?:to|from) (?:the )?(?P<p>{MARK})"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        " with ",
        re.compile(
            rf"(?P<p>{MARK}) (?:was|is|became|remained|remains|came|ranked) (?:the |its |their )?[^⟦⟪;.]{{0,40}}?"
            rf"(?:\b(?:buyer|market|customer|supplier|destination|source|partner|second|third|first|next)s?|{MARK}),? with (?P<m>⟪p\d+⟫)"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        "did",
        re.compile(rf"(?P<s>{MARK}) and (?P<p>{MARK}) did {_MONEY_AT} of (?P<i>trade|business)"),
        "{i}",
    ),
    _Phrase(
        "expect",
        re.compile(
            rf"\b(?:expects?|forecasts?|projects|predicts?|targets?|aims for) (?:an? )?(?P<i>"
            rf"(?:[a-z]+ )?{_HEADS}) of (?P<m>⟪[mqp]\d+⟫)"
        ),
        "expected {i}",
    ),
    _Phrase(
        "owed", re.compile(rf"\b(?:is|are|was|were) owed {_MONEY_AT} by (?P<s>{MARK})"), "debt"
    ),
    _Phrase(
        "owe",
        re.compile(
            rf"(?<!is )(?<!are )(?<!was )(?<!were )\bow(?:es|ed|e) (?:(?P<p>{MARK}) )?{_MONEY_AT}"
        ),
        "debt",
    ),
    _Phrase(
        "claim",
        re.compile(
            rf"\b(?:claims|claimed|seeks|sought|demands|demanded) {_MONEY_AT} in (?P<i>[a-z]+)"
        ),
        "{i} claimed",
    ),
    _Phrase("fined", re.compile(rf"\bfined (?P<s>{MARK}) {_MONEY_AT}"), "fine"),
    _Phrase(
        "price",
        re.compile(
            rf"\b(?P<i>[Pp]rices?)\b[^⟦⟪;.]{{0,30}}?(?: of|:| to| at) {_MONEY_AT} (?:an?|per) "
            rf"(?P<u>[a-z]+)"
        ),
        "price a {u}",
        "topic",
    ),
    _Phrase(
        "share of",
        re.compile(
            rf"(?P<p>{MARK}) (?:became|becomes|remained|remains|was|is|came)\b[^⟦⟪;.]{{0,60}}? with a "
            rf"(?:market )?share of (?P<m>⟪p\d+⟫)"
        ),
        "share of the total",
        "topic",
    ),
    _Phrase(
        "traded",
        re.compile(
            rf"(?P<s>{MARK})(?: and (?P<p>{MARK}))? traded (?:goods|products|services)?(?: worth"
            rf"| valued at)? ?{_MONEY_AT}"
        ),
        "trade",
    ),
)


@dataclass(slots=True)
class Measure:
    """An observation before it has an id; `subject`, `partner_party` and `attributed_to` are party indices."""

    rule: str
    subject: int
    indicator: str
    start: int
    end: int
    partner: str | None = None
    partner_party: int | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    values: tuple[str, ...] = ()
    unit: str | None = None
    approximate: bool = False
    direction: str | None = None
    period: tuple[str | None, str | None] = (None, None)
    period_text: str | None = None
    comparison: dict[str, Any] = field(default_factory=dict)
    attributed_to: int | None = None
    antecedent: bool = False
    collective: bool = False
    version: int = VERSION


def read_measures(sentence: Marked, parties: Parties, rejected: Counter[str]) -> list[Measure]:
    """All observations of one sentence; what has a number and no subject is counted as `no_subject`."""
    if not sentence.mentions and not _MOVES.search(sentence.marked):
        return []
    quantities = find_quantities(sentence.text, sentence.start, sentence.end)
    if quantities:  # goods and people counted, beside money and shares
        sentence = Marked(
            sentence.text,
            sentence.start,
            sentence.end,
            sentence.mentions,
            sentence.dates,
            [*sentence.amounts, *quantities],
        )
    reader = _Reader(sentence, parties, rejected)
    marked = sentence.marked
    found = [measure for cue, read in reader.readers if cue in marked for measure in read()]
    found += reader.others(found)
    found = sorted(_once(found), key=lambda measure: measure.start)
    _go_on(found, _LAST.get(parties), sentence)
    figures = [measure for measure in found if measure.rule != "value.previous"]
    if figures:
        _LAST[parties] = figures[-1]
    return found


# What was measured last in each document that is being read: "Russia took 26% of the total".
_LAST: WeakKeyDictionary[Parties, Measure] = WeakKeyDictionary()


def _go_on(found: list[Measure], last: Measure | None, sentence: Marked) -> None:
    """Figures that follow one another in a paragraph are of the same period, until a date or a perfect tense says otherwise."""
    for measure in found:
        bare = measure.period == (None, None) and measure.period_text is None
        if (
            bare and last is not None and last.period_text is not None
            and (measure.rule not in _TIMELESS or measure.indicator.startswith("share of"))
            and 0 <= measure.start - last.end < _NEXT
            and ("\n\n" not in sentence.text[last.end : measure.start] or measure.unit == "percent")
            and not _PERFECT.search(sentence.text, measure.start, measure.end)
        ):  # fmt: skip
            measure.period, measure.period_text = last.period, last.period_text
        if measure.rule != "value.previous":
            last = measure


_TIMELESS = frozenset(
    {"value.count", "value.sectors", "value.worth", "value.cost", "value.phrase", "value.previous"}
)
_NEXT = 120  # characters between two figures that are of one period
_PERFECT = re.compile(
    r"\b(?:has|have|had|is|are|will|now|to be|buys?|takes?|sells?|accounts?|goes|go|comes|makes?|earns?|provides?)\b"
)


def _once(measures: list[Measure]) -> list[Measure]:
    """The first reading of each number: shapes overlap, and the earlier one is the more telling."""
    kept: list[Measure] = []
    for measure in measures:
        numbers = (measure.value, measure.low, measure.high, measure.unit)
        again = any(
            (other.value, other.low, other.high, other.unit) == numbers
            and other.subject == measure.subject and other.start < measure.end and measure.start < other.end
            for other in kept
        )  # fmt: skip
        if not again or numbers == (None, None, None, None):
            kept.append(measure)
    told = [
        measure
        for measure in kept
        if measure.value is not None or measure.low is not None or measure.high is not None
    ]
    return [
        measure for measure in kept
        if measure.values or measure.comparison or measure in told
        or not any(one.subject == measure.subject and one.indicator == measure.indicator and one.start < measure.end
                   and measure.start < one.end for one in told)
    ]  # fmt: skip


class _Reader:
    def __init__(self, sentence: Marked, parties: Parties, rejected: Counter[str]) -> None:
        self.sentence, self.parties, self.rejected = sentence, parties, rejected
        self.marked = sentence.marked
        # Each shape with a mark or word that it cannot do without.
        self.readers: tuple[tuple[str, Callable[[], Iterator[Measure]]], ...] = (
            ("", self.metrics),
            ("⟪", self.possessed),
            ("", self.deeds),
            ("", self.passives),
            ("", self.possessions),
            ("⟪p", self.portions),
            ("⟪m", self.filings),
            ("⟦T", self.portfolios),
            ("⟪m", self.worths),
            ("⟪p", self.shares),
            ("⟦", self.counts),
            (", ", self.spans),
            ("⟪", self.phrases),
            ("⟪p", self.parts),
            ("⟪p", self.rates),
            ("", self.reach),
            ("", self.moves),
            ("", self.counted),
        )

    # ---- one method a shape ----------------------------------------------------------------------------------------------

    def metrics(self) -> Iterator[Measure]:
        """A metric noun with a value or a direction."""
        done = 0
        if _METRIC_CUE.search(self.marked) is None:
            return
        for head in _HEAD.finditer(self.marked):
            if head.start() < done:
                continue
            both = None if head["a"] else _BETWEEN.match(self.marked, head.end())
            stop = both.end() if both else head.end()
            value = _VALUE.match(self.marked, stop)
            if value and not value["verb"] and not _SURPASS.match(self._at(value["m"]).text):
                value = None
            trend = None if value else _TREND.match(self.marked, stop)
            found = value or trend
            if _TAKEN.search(self.marked, 0, head.start()):
                continue  # "had sales of": read with its subject
            pair = _PAIR_TREND.match(self.marked, head.start())
            if pair is not None:
                found, value, trend = pair, None, None
            if found is None or (
                trend
                and head["metric"].lower() in ("trade", "rates", "rate")
                and not head["a"]
                and not head["a2"]
                and not both
                and not head["own"]
            ):
                continue
            if (
                trend is not None
                and trend["with"]
                and not trend["metric2"]
                and trend["with"].strip()
            ):
                continue
            subject, partner = self._ends(head)
            if (
                subject is None
                and (both or _BILATERAL.match(head["metric"]))
                and (pair_of := self._pair())
            ):
                subject, partner = pair_of[0], partner or pair_of[1]
            share = _SHARE_TAIL.match(self.marked, found.end()) if value else None
            if subject is None and share is not None:
                subject = self._mention(share["whole"])
            rule = (
                "value.metric"
                if value
                else "value.trend"
                if pair or not found["change"]
                else "value.change"
            )
            if subject is None and not _OPENS.search(self.marked, 0, head.start()):
                self.rejected["no_subject"] += 1  # the object of a verb that says whose it is
                continue
            measure = self._measure(
                rule, head, subject, partner, stop=found.end(), bare=head["own"] is None
            )
            if measure is None:
                continue
            measure.indicator = f"trade {pair['metric']}" if pair else self._indicator(head, trend)
            measure.direction = "rising" if found["up"] else "falling" if found["down"] else None
            if (trend is not None and trend["flat"]) or (
                value is not None and value["verb"] and _STEADY.match(value["verb"])
            ):
                measure.direction = "steady"
            if value:
                self._amount(measure, self._at(value["m"]))
            if not pair and found["change"]:
                self._ratio(measure, found)
            end = done = found.end()
            if share is not None:
                measure.comparison = {
                    **measure.comparison,
                    "base": "total",
                    **_share(self._at(share["share"])),
                }
                end = share.end()
            change = _CHANGE_TAIL.match(self.marked, end)
            if (
                change is not None
                and not any(change[way] for way in ("up", "down", "more", "less"))
                and change[0].endswith("⟫")
            ):
                change = None  # a share and a date that say of nothing that it changed
            if change is None and value and not found["change"] and (found["up"] or found["down"]):
                change = _OR_CHANGE.match(self.marked, end)
            if change and not pair and not found["change"]:
                self._step(measure, change)
                end = change.end()
            elif (
                value
                and (times := _TIMES.match(self.marked, self._over_date(end)))
                and number(times["n"]) is not None
            ):
                self._times(measure, times)
            elif value and (way := _WAY.match(self.marked, end)):
                measure.direction = "rising" if way[1] == "up" else "falling"
            measure.end = max(measure.end, self._stop(end))
            if measure.period == (None, None):
                self._period(measure, head, end)
            yield measure
            if value or (not pair and found["change"]):
                yield from self._previous(measure, end)

    def _indicator(self, head: re.Match[str], trend: re.Match[str] | None) -> str:
        metric = head["metric"]
        first, _, rest = metric.partition(" ")
        if (
            rest
            and first[0].isupper()
            and (first in lexicon().function_words or self._is_adjective(first))
        ):
            metric = rest
        metric = metric if metric[:2].isupper() else metric[0].lower() + metric[1:]
        if trend is not None and trend["metric2"]:
            return f"{metric} {trend['metric2']}"
        return f"{metric}{head['good'] or ''}"

    def _previous(self, measure: Measure, at: int) -> Iterator[Measure]:
        """The value that the text compares with: "up from 1.6 billion in 2022"."""
        tail = _PREVIOUS_TAIL.match(self.marked, at)
        if tail is None:
            return
        before = replace(
            measure,
            rule="value.previous",
            comparison={},
            direction=None,
            period=(None, None),
            period_text=None,
        )
        if tail["m"].startswith("⟪p") and measure.unit != "percent":
            amount = self._at(tail["m"])
            ratio = measure.comparison.get("ratio")
            if (
                ratio is None
                or amount.value is None
                or not measure.direction
                or measure.value is not None
            ):
                return
            before.unit, before.direction = None, measure.direction
            before.comparison = {
                "base": "previous period",
                "ratio": 1 + (1 if ratio > 1 else -1) * amount.value / 100,
            }
        elif tail["m"].startswith("⟪"):
            amount = self._at(tail["m"])
            if amount.unit != measure.unit:
                return
            before.value = before.low = before.high = None
            self._amount(before, amount)
            if amount.unit == "percent":
                before.comparison = {"base": measure.comparison.get("base"), **_share(amount)}
        elif measure.unit == "percent":
            return
        else:
            value = scaled(tail["n"], tail["scale"])
            if value is None:
                return
            before.value, before.low, before.high, before.approximate = value, None, None, False
        if tail["metric"] in _OPPOSITE:
            before.indicator = tail["metric"]
        if tail["up"] or tail["down"]:
            measure.direction = "rising" if tail["up"] else "falling"
        if tail["d"]:
            day = self.sentence.dates[int(tail["d"])]
            before.period, before.period_text = day.interval, day.text
            first, last = measure.period
            if day.offset and day.offset.isdigit() and first and last:
                back = int(first[:4]) - int(day.offset)
                before.period = (
                    f"{int(first[:4]) - back}{first[4:]}",
                    f"{int(last[:4]) - back}{last[4:]}",
                )
        elif tail["before"] and tail["before"] != "year":
            before.period_text = f"the {tail['before']} before"
        elif (
            (
                tail["before"] == "year"
                or (tail["o"] and self.sentence.dates[int(tail["o"])].offset == "P-1Y")
            )
            and measure.period[0]
            and measure.period[1]
        ):
            before.period = tuple(f"{int(end[:4]) - 1}{end[4:]}" for end in measure.period)  # type: ignore[assignment,index]
        alike = before.indicator == measure.indicator
        if (
            alike
            and measure.direction is None
            and measure.value is not None
            and before.value is not None
            and measure.value != before.value
        ):
            measure.direction = "rising" if measure.value > before.value else "falling"
        before.start = self.sentence.to_text(tail.start("m"))
        before.end = self._stop(tail.end())
        measure.end = max(measure.end, before.end)
        yield before

    def possessed(self) -> Iterator[Measure]:
        """As in "the group had sales of 4.3 billion lira in 2022", "a plant with a capacity of 300 MW"."""
        for match in _POSSESSED.finditer(self.marked):
            subject = self._clause_subject(match.start(), aside=True)
            planned = False
            if subject is None:
                found = self.sentence.chain(match.start(), ruleset())
                if not isinstance(found, str) and ruleset().ladder(found.words.strip()) in (
                    "planned",
                    "agreed",
                ):
                    subject, planned = self.sentence.mentions[found.subjects[0]], True
            measure = self._measure("value.had", match, subject, None)
            if measure is not None:
                self._amount(measure, self._at(match["m"]))
                measure.indicator = f"planned {match['metric']}" if planned else match["metric"]
                if change := _CHANGE_TAIL.match(self.marked, match.end()):
                    self._step(measure, change)
                yield measure
                yield from self._previous(measure, match.end())
        for match in _WITH.finditer(self.marked):
            measure = self._measure("value.with", match, self._mention(match["s"]), None)
            if measure is not None:
                self._amount(measure, self._at(match["m"]))
                yield measure

    def deeds(self) -> Iterator[Measure]:
        """As in "Kenya exported 3,000 tonnes of tea to Oman", "plans to hire about 240 workers"."""
        for match in _DONE.finditer(self.marked):
            amount, thing = self._figure(match["m"])
            if amount is None:
                continue
            found = self.sentence.chain(match.start(), ruleset())
            if isinstance(found, str):
                continue
            words = found.words.strip()
            level = ruleset().ladder(words)
            passive = _PASSIVE_CHAIN.search(words)
            if (
                level not in ("asserted", "planned", "agreed")
                or passive
                or ruleset().possibility.search(words)
            ):
                continue
            money, done = match["m"].startswith("⟪m"), level == "asserted"
            deed = deeds().named(match["verb"])
            good = (match["of"] or match["good"] or "").strip()
            if deeds().measures_a_good(thing) and not good:
                good = ""
            indicator = deed.indicator(thing, good, money=money, done=done)
            if indicator is None or (money and good in _NO_GOODS):
                continue
            subject = self.sentence.mentions[found.subjects[0]]
            receiver = self._mention(match["p"] or match["to"])
            measure = self._measure("value.deed", match, subject, receiver, start=found.start)
            if measure is None:
                continue
            self._amount(measure, amount)
            measure.indicator = indicator
            end = match.end()
            times = _TIMES.match(self.marked, self._over_date(end))
            change = _CHANGE_TAIL.match(self.marked, end)
            if change:
                self._step(measure, change)
            elif times and number(times["n"]) is not None:
                self._times(measure, times)
            yield measure
            yield from self._previous(measure, end)
            for more in _GAPPED.finditer(self.marked, end) if deed.noun else ():
                other, _ = self._figure(more["m"])
                if other is None or _VERBS.search(self.marked, end, more.start()):
                    break
                again = self._measure("value.deed", more, self._mention(more["s"]), None)
                if again is not None:
                    self._amount(again, other)
                    what = (more["good"] or good).strip()
                    again.indicator = (
                        deed.indicator(thing, what, money=money, done=done) or indicator
                    )
                    yield again

    def passives(self) -> Iterator[Measure]:
        """As in "Eighteen complaints were upheld", "18 million naira has been transferred to Ghana"."""
        for match in _PASSIVE.finditer(self.marked):
            amount, thing = self._figure(match["m"])
            if amount is None:
                continue
            by = self._mention(match["p"]) if match["prep"] in ("by", "at") else None
            if by is None and not match["m"].startswith("⟦"):
                by = self.parties.before(self.sentence.start, self.sentence.to_text(match.start()))
            partner = self._mention(match["p"]) if match["prep"] in ("to", "from") else None
            measure = self._measure("value.passive", match, by, partner, bare=True)
            if measure is None:
                continue
            if (
                match["m"].startswith("⟦")
                and measure.subject == self.sentence.mentions[int(match["m"][2:-1])].party
            ):
                continue
            self._amount(measure, amount)
            measure.indicator = (
                f"{'payments' if match['m'].startswith('⟪m') else thing} {match['verb']}"
            )
            yield measure
            yield from self._previous(measure, match.end())

    def _figure(self, mark: str) -> tuple[Amount | None, str]:
        """The number that a mark stands for, and what it counts: an amount, or a party of many ("38 people")."""
        if mark.startswith("⟪"):
            amount = self._at(mark)
            return amount, self._thing(amount)
        mention = self._mention(mark)
        if mention is None or mention.form != "group":
            return None, ""
        words = self.sentence.text[mention.start : mention.end]
        lead = _LEAD_NUMBER.match(words)
        if lead is None:
            return None, ""
        thing = words[lead.end() :]
        written = _WRITTEN.search(lead[0])
        count = scaled(written["n"], written["scale"]) if written else None
        if count is None or count < _SEVERAL or not thing:
            return None, ""
        side, is_open, blur = qualify(lead["q"])
        value = None if side else count
        low, high = (
            (count if side in ("", "low") else None),
            (count if side in ("", "high") else None),
        )
        unit = thing.rpartition(" ")[2]
        return Amount(
            mention.start, mention.end, words, unit, value, low, high, is_open and side == "low", is_open and side == "high",
            blur or mention.approximate,
        ), thing  # fmt: skip

    @staticmethod
    def _thing(amount: Amount) -> str:
        """What a quantity counts, with the words that describe it: "low-floor trams"."""
        words = _LEAD_NUMBER.sub("", amount.text)
        return (
            re.sub(r"^(?:million|billion|thousand|trillion)s? (?:of )?", "", words)
            if words != amount.text
            else amount.unit
        )

    def _over_date(self, at: int) -> int:
        """Where the sentence goes on after a date and a comma."""
        found = _DATE_COMMA.match(self.marked, at)
        return found.end() if found else at

    def _times(self, measure: Measure, times: re.Match[str]) -> None:
        measure.comparison = {
            **measure.comparison,
            "base": "previous year",
            "ratio": number(times["n"]),
        }
        measure.end = max(measure.end, self._end_of_comparison(times))

    def possessions(self) -> Iterator[Measure]:
        """As in "Orlík Cement had 214 employees"."""
        for match in _COUNTED.finditer(self.marked):
            amount, thing = self._figure(match["m"])
            if amount is None:
                continue
            measure = self._measure("value.count", match, self._clause_subject(match.start()), None)
            if measure is not None:
                self._amount(measure, amount)
                measure.indicator = thing
                if change := _CHANGE_TAIL.match(self.marked, match.end()):
                    self._step(measure, change)
                yield measure
                yield from self._previous(measure, match.end())

    def portions(self) -> Iterator[Measure]:
        """As in "more than two thirds of its sales went to Asia", "Italy buys a third of Kazakhstan’s crude"."""
        for pattern in (_GOES, _TAKES, _PORTION):
            for match in pattern.finditer(self.marked):
                groups = match.groupdict()
                partner = self._mention(groups.get("p"))
                subject = self._mention(groups.get("own"))
                if subject is None and groups.get("adj"):
                    subject = self._adjective(match.start("metric"))
                measure = self._measure("value.portion", match, subject, partner, bare=True)
                if measure is None:
                    continue
                share = self._at(match["share"])
                self._amount(measure, share)
                measure.indicator = f"share of {match['metric']}"
                measure.comparison = {"base": match["metric"], **_share(share)}
                yield measure
                yield from self._previous(measure, match.end())

    def filings(self) -> Iterator[Measure]:
        for match in _FILED.finditer(self.marked):
            partner = self._mention(match["p"]) if match["p"] else None
            measure = self._measure("value.filed", match, self._mention(match["s"]), partner)
            if measure is None:
                continue
            self._amount(measure, self._at(match["m"]))
            trade = {"exported": "exports", "shipped": "exports", "imported": "imports"}.get(
                match["verb"]
            )
            name = f"{trade} of {match['metric']}" if trade else match["metric"]
            where = (
                self.parties.drafts[partner.party].name
                if partner is not None and partner.party >= 0
                else None
            )
            measure.indicator = f"{name} {match['link']} {where}" if where and not trade else name
            times = _TIMES.search(self.marked, match.end())
            if times and number(times["n"]) is not None:
                measure.comparison = {"base": "previous year", "ratio": number(times["n"])}
                measure.end = max(measure.end, self._end_of_comparison(times))
            yield measure

    def portfolios(self) -> Iterator[Measure]:
        """As in "a portfolio of 14 copper and lithium projects worth $6.8bn"."""
        for match in _PORTFOLIO.finditer(self.marked):
            mention = self._mention(match["s"])
            if mention is None or mention.kind != "Portfolio":
                continue
            counted = self._at(match["q"]) if match["q"] else None
            size = number(match["n"]) if match["n"] else None
            if size is not None or counted is not None:
                stop = match.end("q") if counted else match.end("noun")
                measure = self._measure("value.count", match, mention, None, stop=stop)
                if measure is not None:
                    if counted:
                        self._amount(measure, counted)
                    else:
                        measure.value = size
                    measure.indicator = measure.unit = "projects"
                    yield measure
            if match["m"]:
                measure = self._measure("value.worth", match, mention, None)
                if measure is not None:
                    measure.indicator = "value"
                    self._amount(measure, self._at(match["m"]))
                    yield measure

    def worths(self) -> Iterator[Measure]:
        for match in _WORTH.finditer(self.marked):
            mention = self._mention(match["s"])
            if mention is None or (
                _INSIDE.search(self.marked, 0, match.start())
                and not match[0].startswith(match["s"] + ",")
            ):
                continue  # "exports to Iran were worth": the exports were
            subject = mention.party
            if mention.kind == "Project" and mention.plural:
                subject = self._portfolio(subject)
            measure = self._measure("value.worth", match, mention, None)
            if measure is None:
                continue
            measure.subject = subject
            measure.indicator = (
                "planned investment"
                if mention.kind in ("Project", "Portfolio", "Asset")
                else "value"
            )
            measure.antecedent = measure.antecedent or subject != mention.party
            self._amount(measure, self._at(match["m"]))
            yield measure

    def shares(self) -> Iterator[Measure]:
        for match in _SHARE.finditer(self.marked):
            partner = self._mention(match["s"])
            measure = self._measure("value.share", match, self._mention(match["own"]), partner)
            if measure is None:
                continue
            share = self._at(match["share"])
            self._amount(measure, share)
            measure.indicator = f"share of {match['metric']}{match['scope'] or ''}"
            measure.comparison = {"base": match["metric"], **_share(share)}
            yield measure
            yield from self._previous(measure, match.end())

    def counts(self) -> Iterator[Measure]:
        for match in _HOME.finditer(self.marked):
            group = self._mention(match["g"]) if match["g"] else None
            if match["g"] and (
                group is None or group.count is None or group.count < 2 or group.form != "group"
            ):
                continue
            found = self.sentence.chain(match.start(), ruleset())
            if (
                isinstance(found, str)
                or ruleset().ladder(found.words.strip()) != "asserted"
                or ruleset().possibility.search(found.words)
            ):
                continue
            mention = self.sentence.mentions[found.subjects[0]]
            measure = self._measure("value.count", match, mention, None, start=found.start)
            if measure is None:
                continue
            if group is not None:
                words = self.sentence.text[group.start : group.end]
                measure.indicator = re.sub(
                    rf"^(?:{QUALIFIER} )?[\w,.]+ ", "", words, flags=re.IGNORECASE
                )
                measure.unit = measure.indicator.rpartition(" ")[2]
                if match[0].startswith("employ"):
                    measure.indicator = "employees"
                measure.value, measure.approximate = Decimal(group.count or 0), group.approximate
                bound = re.match(rf"{QUALIFIER} ", words, re.IGNORECASE)
                self._bound(measure, bound[0].strip() if bound else None)
            else:
                measure.indicator = match["noun"]
                measure.unit = match["noun"].rpartition(" ")[2]
                measure.value = number(match["n"])
                self._bound(measure, (match["q"] or "").strip() or None)
            yield measure

    def spans(self) -> Iterator[Measure]:
        for match in _SPAN.finditer(self.marked):
            mention = self._mention(match["s"])
            if (
                mention is None
                or mention.party < 0
                or self.parties.drafts[mention.party].kind
                not in ("Portfolio", "Project", "Programme", "Agreement")
            ):
                continue
            measure = self._measure("value.sectors", match, mention, None)
            if measure is not None:
                measure.indicator = "sectors"
                measure.values = tuple(
                    part.strip()
                    for part in re.split(r",\s(?:and\s)?|\sand\s", match["list"])
                    if part.strip()
                )
                yield measure

    def phrases(self) -> Iterator[Measure]:
        """Shapes that one pattern and one name describe: "is 85 percent complete", "put the cost at 95 million euros"."""
        for shape in _PHRASES:
            if shape.cue not in self.marked:
                continue
            for match in shape.pattern.finditer(self.marked):
                groups = match.groupdict()
                subject = self._mention(groups.get("s"))
                if subject is None and shape.whose != "topic":
                    clause = shape.whose == "clause"
                    subject = (
                        self._clause_subject(match.start(), aside=True)
                        if clause
                        else self._latest_thing()
                    )
                measure = self._measure(
                    "value.phrase",
                    match,
                    subject,
                    self._mention(groups.get("p")),
                    bare=shape.whose == "topic",
                )
                if measure is None:
                    continue
                self._amount(measure, self._at(match["m"]))
                if (
                    shape.whose == "thing"
                    and groups.get("s") is None
                    and (who := self._clause_subject(match.start(), aside=True))
                ):
                    measure.attributed_to = who.party if who.party >= 0 else measure.attributed_to
                if way := _WAY.match(self.marked, match.end()):
                    measure.direction = "rising" if way[1] == "up" else "falling"
                measure.indicator = shape.name.format(
                    **{key: (word or "").strip() for key, word in groups.items()}
                ).strip()
                yield measure
                yield from self._previous(measure, match.end())

    def parts(self) -> Iterator[Measure]:
        """Shares of a whole: of one's own ("a fifth of its sales"), another's, or what was measured before ("Russia took 26%")."""
        for match in _OWN_PART.finditer(self.marked):
            subject = self._clause_subject(match.start(), aside=True)
            measure = self._measure(
                "value.part", match, subject, self._mention(match["to"] or match["p"])
            )
            if measure is not None:
                yield self._as_share(measure, match["share"], match["metric"], match["where"] or "")
        for match in _OTHERS_PART.finditer(self.marked):
            subject = self._clause_subject(match.start(), aside=True)
            owner = self._mention(match["own"])
            if subject is not None and subject.kind == "Place":
                continue  # a country takes a part of another's: the other's figure
            measure = self._measure("value.part", match, subject, owner)
            if measure is None:
                continue
            yield self._as_share(measure, match["share"], match["metric"], "")
            for more in _AND_PART.finditer(self.marked, match.end()):
                other = replace(
                    measure,
                    comparison={},
                    value=None,
                    low=None,
                    high=None,
                    partner=None,
                    partner_party=None,
                )
                other.start, other.end = self.sentence.span(more.start("share"), more.end())
                self._with_partner(other, self._mention(more["own"]))
                yield self._as_share(other, more["share"], match["metric"], "")
        last = _LAST.get(self.parties)
        for match in _TOOK_PART.finditer(self.marked):
            rows = [(match["p"], match["share"], match.start())]
            rows += [
                (more["p"], more["share"], more.start("p"))
                for more in _MORE_PARTS.finditer(match["more"])
            ]
            for mark, share, at in rows:
                offset = 0 if at == match.start() else match.start("more")
                start, end = self.sentence.span(at + offset, self.marked.index(share) + len(share))
                who = self._mention(mark)
                if who is None or who.party < 0:
                    continue
                if who.kind in ("Firm", "Bank", "Organization") and match["verb"].startswith(
                    ("contribut", "put", "provid")
                ):
                    measure = self._measure("value.part", match, who, None)
                    base = "total"
                elif (
                    last is not None
                    and last.unit != "percent"
                    and 0 <= self.sentence.start - last.end < _NEAR
                ):
                    if last.subject == who.party:
                        continue
                    measure = replace(
                        last, rule="value.part", value=None, low=None, high=None, comparison={}, direction=None, values=(),
                        approximate=False, partner=None, partner_party=None, antecedent=True,
                    )  # fmt: skip
                    self._with_partner(measure, who)
                    base = last.indicator
                else:
                    continue
                if measure is None:
                    continue
                measure.start, measure.end = start, end
                yield self._as_share(measure, share, base, "")

    def rates(self) -> Iterator[Measure]:
        """Metrics that are percentages themselves, and those that are a fraction of what they were."""
        for match in _RATE.finditer(self.marked):
            owner = self._mention(match["own"] or match["where"])
            measure = self._measure("value.rate", match, owner, None, bare=owner is None)
            if measure is None:
                continue
            self._amount(measure, self._at(match["m"]))
            measure.indicator = (
                match["metric"] if match["metric"][:2].isupper() else match["metric"].lower()
            )
            verb = match["verb"] or ""
            measure.direction = (
                "steady"
                if _STEADY.match(verb)
                else "rising"
                if re.search(_UP, verb)
                else "falling"
                if re.search(_DOWN, verb)
                else None
            )
            yield measure
        for match in _FRACTION.finditer(self.marked):
            measure = self._measure(
                "value.ratio", match, self._mention(match["own"]), None, bare=match["own"] is None
            )
            share = self._at(match["m"])
            if measure is None or share.value is None:
                continue
            measure.comparison = {"base": "previous year", "ratio": share.value / 100}
            measure.direction = "falling" if share.value < _WHOLE else "rising"
            yield measure
        for match in _DEARER.finditer(self.marked):
            measure = self._measure("value.change", match, None, None, bare=True)
            share = self._at(match["m"])
            if measure is None or share.value is None:
                continue
            up = not match["way"].startswith("cheap")
            measure.indicator = f"{match['i'].lower()} prices"
            measure.direction = "rising" if up else "falling"
            measure.comparison = {
                "base": "previous period",
                "ratio": 1 + (1 if up else -1) * share.value / 100,
            }
            yield measure

    def moves(self) -> Iterator[Measure]:
        """What somebody does to a figure of his own ("raised its policy rate to 12.5 percent"), and figures with both ends."""
        if not _DIGIT.search(self.marked):
            return
        for match in _SET.finditer(self.marked):
            measure = self._measure(
                "value.set", match, self._clause_subject(match.start(), aside=True), None
            )
            if measure is None:
                continue
            amount = self._at(match["m"])
            up, down = match["up"], match["down"]
            measure.direction = "rising" if up else "falling" if down else "steady"
            if match["by"] == "by":
                if amount.unit != "percent" or amount.value is None or not (up or down):
                    continue
                measure.comparison = {
                    "base": "previous period",
                    "ratio": 1 + (1 if up else -1) * amount.value / 100,
                }
            else:
                self._amount(measure, amount)
                if match["change"]:
                    self._ratio(measure, match)
            yield measure
        for match in _BOTH_ENDS.finditer(self.marked):
            owner = self._mention(match["own"])
            measure = self._measure(
                "value.from-to", match, owner, self._mention(match["p"]), bare=owner is None
            )
            if measure is None:
                continue
            measure.direction = "rising" if match["up"] else "falling"
            before = replace(
                measure,
                rule="value.previous",
                direction=None,
                period=(None, None),
                period_text=None,
            )
            self._amount(measure, self._at(match["new"]))
            self._amount(before, self._at(match["old"]))
            for one, mark in ((before, match["d1"]), (measure, match["d2"])):
                if mark:
                    day = self.sentence.dates[int(mark[2:-1])]
                    one.period, one.period_text = day.interval, day.text
            before.start, before.end = self.sentence.span(
                match.start("old"), match.end("d1") if match["d1"] else match.end("old")
            )
            yield measure
            yield before
        for match in _NUMBER_OF.finditer(self.marked):
            group = self._mention(match["g"])
            thing = self.sentence.text[group.start : group.end] if group else (match["thing"] or "")
            if group is not None:
                if not thing.lower().removeprefix("the ").startswith("number of "):
                    continue
                thing = thing[thing.lower().index("number of ") + len("number of ") :]
            value = scaled(match["n"], match["scale"])
            where = self._mention(match["in"])
            if group is not None and where is None and group.place is not None:
                where = group.place
            measure = self._measure(
                "value.number", match, where, self._mention(match["from"]), bare=where is None
            )
            if measure is None or value is None or not thing:
                continue
            measure.indicator = re.sub(r"^(?:the|its|their) ", "", thing)
            measure.unit = measure.indicator.rpartition(" ")[2]
            measure.value = value
            self._bound(measure, (match["q"] or "").strip() or None)
            measure.direction = "rising" if match["up"] else "falling" if match["down"] else None
            if match["change"]:
                self._ratio(measure, match)
            yield measure
            yield from self._previous(measure, match.end())
        for match in _PEOPLE.finditer(self.marked):
            owner = self._mention(match["own"] or match["at"])
            if owner is None and match["has"]:
                owner = self._clause_subject(match.start(), aside=True)
            measure = self._measure(
                "value.people", match, owner, None, bare=owner is None and not match["has"]
            )
            value = scaled(match["n"], match["scale"])
            if measure is None or value is None:
                continue
            measure.value, measure.unit = value, "people"
            self._bound(measure, (match["q"] or "").strip() or None)
            measure.direction = "rising" if match["up"] else "falling" if match["down"] else None
            yield measure
            yield from self._previous(measure, match.end())
        for match in _COLLECTION.finditer(self.marked):
            whole = self._mention(match["w"])
            if whole is None or whole.head not in _SETS:
                continue
            measure = self._count(match, self._clause_subject(match.start(), aside=True))
            if measure is not None:
                yield measure
        for match in _MORE_OF.finditer(self.marked):
            measure = self._measure(
                "value.change",
                match,
                self._clause_subject(match.start(), aside=True),
                self._mention(match["p"]),
            )
            share = self._at(match["m"])
            if measure is None or share.value is None:
                continue
            deed = deeds().named(match["verb"])
            up = match["way"] == "more"
            measure.indicator = (
                deed.indicator("", match["good"], money=False, done=True) or match["good"]
            )
            measure.direction = "rising" if up else "falling"
            measure.comparison = {
                "base": "previous period",
                "ratio": 1 + (1 if up else -1) * share.value / 100,
            }
            yield measure
        last = _LAST.get(self.parties)
        for match in _THOSE.finditer(self.marked):
            head = next((m for m in _HEAD.finditer(self.marked, 0, match.start())), None)
            subject = self._ends(head)[0] if head else None
            measure = self._measure(
                "value.change", match, subject, self._mention(match["p"]), bare=subject is None
            )
            if measure is None or (head is None and last is None):
                continue
            measure.indicator = (
                self._indicator(head, None) if head else last.indicator if last else ""
            )
            self._ratio(measure, match)
            yield measure

    def reach(self) -> Iterator[Measure]:
        """As in "sells farm machinery to more than 60 countries"; and the money that stands in a project’s own name."""
        for match in _REACH.finditer(self.marked):
            amount, thing = self._figure(match["m"])
            if amount is None or thing.rpartition(" ")[2] not in _MARKETS:
                continue
            measure = self._measure(
                "value.reach", match, self._clause_subject(match.start(), aside=True), None
            )
            if measure is not None:
                self._amount(measure, amount)
                measure.indicator = f"{thing} {deeds().named(match['verb']).participle} to"
                yield measure
        for mention in self.sentence.mentions:
            if (
                mention.kind not in ("Asset", "Project")
                or mention.party < 0
                or mention.head in _CREDITS
            ):
                continue
            inside = next(
                (
                    a
                    for a in self.sentence.amounts
                    if mention.start <= a.start and a.end <= mention.end
                ),
                None,
            )
            if (
                inside is None
                or not _CURRENCY.fullmatch(inside.unit)
                or _LENT.match(self.sentence.text, mention.end)
            ):
                continue
            mark = _MARK_AT.match(
                self.marked, self.marked.find(f"{self.sentence.mentions.index(mention)}⟧") - 2
            )
            measure = self._measure("value.cost", mark, mention, None) if mark else None
            if measure is not None:
                measure.indicator = "cost"
                self._amount(measure, inside)
                yield measure

    def counted(self) -> Iterator[Measure]:
        """Counts that stand in a noun group: "its 44 employees", "a network of 17 institutes", "About 60 processors work in X"."""
        for match in _ITS_COUNT.finditer(self.marked):
            subject = self._mention(match["own"])
            if subject is None:
                found = self.parties.before(
                    self.sentence.start,
                    self.sentence.to_text(match.start()),
                    plural=match["its"] == "their",
                )
                subject = found
            measure = self._count(match, subject)
            if measure is not None:
                yield measure
        for pattern in (_NETWORK, _WORK_IN, _HAS_IN_ASIDE):
            for match in pattern.finditer(self.marked):
                groups = match.groupdict()
                subject = self._mention(groups.get("s"))
                measure = self._count(match, subject)
                if measure is not None:
                    yield measure
        for match in _WITH_COUNT.finditer(self.marked):
            measure = self._count(match, self._mention(match["s"]))
            if measure is not None:
                yield measure
        for match in _FROM_TO.finditer(self.marked):
            subject = self._clause_subject(match.start(), aside=True)
            measure = self._measure("value.from-to", match, subject, None)
            old, new = number(match["old"]), number(match["new"])
            if measure is None or old is None or new is None:
                continue
            measure.indicator = measure.unit = match["metric"]
            before = replace(measure, value=old, rule="value.previous")
            before.start, before.end = self.sentence.span(match.start("old"), match.end("old"))
            measure.value, measure.direction = new, "rising" if new > old else "falling"
            yield measure
            yield before

    def _count(self, match: re.Match[str], subject: Mention | None) -> Measure | None:
        amount, thing = self._figure(match["m"])
        if amount is None or not thing or thing in _TIMES_OF or deeds().measures_a_good(thing):
            return None
        measure = self._measure("value.count", match, subject, None)
        if measure is None:
            return None
        self._amount(measure, amount)
        measure.indicator = thing
        return measure

    def _as_share(self, measure: Measure, mark: str, metric: str, where: str) -> Measure:
        share = self._at(mark)
        self._amount(measure, share)
        measure.indicator = f"share of {metric}{where}"
        measure.comparison = {"base": metric, **_share(share)}
        return measure

    def _with_partner(self, measure: Measure, partner: Mention | None) -> None:
        if partner is not None and partner.party >= 0:
            draft = self.parties.drafts[partner.party]
            measure.partner_party, measure.partner = partner.party, draft.code or draft.country

    def others(self, found: list[Measure]) -> Iterator[Measure]:
        """Figures that no shape names: what is counted is named after the noun and its verb, money after the noun before it."""
        taken = [(measure.start, measure.end) for measure in found]
        marked = self.marked
        for match in _FIGURE_MARK.finditer(
            marked
        ):  # parties of many are ends of ties: no figures by themselves
            start = self.sentence.to_text(match.start())
            if any(begin <= start < end for begin, end in taken):
                continue
            amount, thing = self._figure(match[0])
            if (
                amount is None
                or thing in _TIMES_OF
                or (not match[0].startswith("⟪m") and not thing)
            ):
                continue
            chain = self.sentence.clause_subject(match.start())
            if isinstance(chain, str):
                continue
            subject = self.sentence.mentions[chain.subjects[0]]
            words = chain.words.strip()
            if len(words) > _SPAN_OF_CLAUSE or MARK_ANY.search(words) or _LEFT_OPEN.search(words):
                continue
            level = ruleset().ladder(words)
            if (
                level not in ("asserted", "planned", "agreed")
                or ruleset().possibility.search(words)
                or ruleset().former.search(words)
            ):
                continue
            rest = [
                word
                for word in re.sub(r"⟪d\d+⟫", " ", words).split()
                if word not in _AUX and not word.endswith("ly")
            ]
            if not rest or not rest[0].islower():
                continue
            verb, tail = rest[0], " ".join(rest[1:])
            noun = _NOUN_OF.search(f" {tail}")
            if match[0].startswith("⟪m"):
                if noun is None or noun["noun"].split()[-1] in _TIE_NOUNS:
                    continue
                name = noun["noun"]
            elif noun is not None:
                name = thing if deeds().measures_a_good(thing) is False else noun["noun"]
            elif tail and not tail.endswith(("by", "to", "with", "at", "in")):
                continue
            elif level != "asserted":
                name = f"{thing} to be {verb}" if verb.endswith("ed") else thing
            elif verb.endswith("ed") and verb not in _PLAIN_VERBS and not tail:
                name = f"{thing} {verb}"
            else:
                name = thing
            measure = self._measure("value.other", match, subject, None, start=chain.start)
            if measure is not None:
                self._amount(measure, amount)
                measure.indicator = name
                yield measure
        for match in _FIRST_FIGURE.finditer(marked):
            amount, thing = self._figure(match["m"])
            where = self._mention(match["s"])
            start = self.sentence.to_text(match.start("m"))
            if (
                amount is None
                or not thing
                or where is None
                or any(begin <= start < end for begin, end in taken)
            ):
                continue
            if deeds().measures_a_good(thing) or match["m"].startswith("⟪m"):
                continue
            measure = self._measure("value.other", match, where, None, start=match.start("m"))
            if measure is not None:
                self._amount(measure, amount)
                measure.indicator = thing
                yield measure

    # ---- parts -----------------------------------------------------------------------------------------------------------

    def _topic(self, match: re.Match[str]) -> Mention | None:
        """Whose metric it is where the sentence does not say: what the sentence before speaks of, or what was last measured."""
        found = self.parties.before(self.sentence.start, self.sentence.start)
        groups = match.groupdict()
        if found is not None and self.parties.drafts[found.party].kind in (
            "GovernmentBody",
            "Organization",
        ):
            # An office publishes figures of a place.
            places = [
                m
                for m in self.parties.by_sentence[found.sentence]
                if m.kind == "Place" and m.party >= 0
            ]
            if places and re.search(
                r"export|import|trade|turnover", (groups.get("metric") or "").lower()
            ):
                return places[-1]
        last = self.parties.measured
        near = (
            last is not None and last.party >= 0 and 0 <= self.sentence.start - last.start < _NEAR
        )
        # Figures go on about one party; a person or a place named in between does not change it.
        if (
            near
            and last is not None
            and (
                found is None
                or (
                    found.party != last.party
                    and self.parties.drafts[found.party].kind in ("Place", "Person", "Event")
                )
            )
        ):
            return last
        if found is not None and self.parties.drafts[found.party].kind == "Person":
            found = None
        return found or self._theme(groups.get("metric") or "")

    def _theme(self, metric: str) -> Mention | None:
        """Whom the text has spoken of most so far, of the kind that has such a metric."""
        wanted = (
            ("Place",) if _NATIONAL.search(metric.lower()) else ("Firm", "Bank", "Organization")
        )
        counts: Counter[int] = Counter()
        first: dict[int, Mention] = {}
        for mention in self._lately():
            if mention.party < 0 or mention.dateline:
                continue
            draft = self.parties.drafts[mention.party]
            if draft.kind in wanted and not draft.unnamed:
                counts[mention.party] += 1
                first.setdefault(mention.party, mention)
        return (
            first[counts.most_common(1)[0][0]] if counts else None
        )  # of two alike the one that the text opened with

    def _lately(self) -> list[Mention]:
        """The mentions before this sentence, the last few hundred: a long document costs no more a page."""
        at = bisect_left(self.parties.seen, self.sentence.start, key=lambda mention: mention.start)
        return self.parties.seen[max(0, at - _MEMORY) : at]

    def _latest_thing(self) -> Mention | None:
        """The plant or project that was spoken of last, near by."""
        near = [
            m for m in [*self._lately(), *self.sentence.mentions]
            if m.start > self.sentence.start - _NEAR and m.party >= 0 and self.parties.drafts[m.party].kind in ("Asset", "Project")
        ]  # fmt: skip
        return near[-1] if near else None

    def _pair(self) -> tuple[Mention, Mention] | None:
        """The two countries that "bilateral" means: of the name that lists both, else the first two of the text."""
        codes: list[str] = []
        for hit in shipped().find(self.sentence.text[: min(self.sentence.start, _OPENING)]):
            if hit.entry.country and hit.entry.country not in codes:
                codes.append(hit.entry.country)
        if len(codes) < _SEVERAL:
            return None
        pair = []
        for code in codes[:2]:
            mention = Mention(
                self.sentence.start,
                self.sentence.start,
                0,
                "Place",
                "name",
                code,
                country=code,
                code=code,
            )
            mention.party = self.parties.country(code)
            mention.antecedent = (self.sentence.start, self.sentence.start)
            pair.append(mention)
        return pair[0], pair[1]

    def _mention(self, mark: str | None) -> Mention | None:
        indices = self.sentence.indices(mark) if mark else ()
        return self.sentence.mentions[indices[0]] if indices else None

    def _at(self, mark: str) -> Amount:
        return self.sentence.amounts[int(mark[2:-1])]

    def _ends(self, head: re.Match[str]) -> tuple[Mention | None, Mention | None]:
        """Subject and partner of a metric: its owner before or behind it, the pair it is between, an adjective before it."""
        if head["a"] or head["a2"]:
            return self._mention(head["a"] or head["a2"]), self._mention(head["b"] or head["b2"])
        owner, partner = self._mention(head["own"]), None
        inward = head["metric"].lower().endswith(("imports", "purchases", "supplies"))
        for post in _POST.finditer(head["posts"]):
            mention = self.sentence.mentions[int(post["at"])]
            outward = post["prep"] in ("to", "with") or (
                post["prep"] == "from" and (inward or owner is not None)
            )
            if outward:
                partner = partner or mention
            elif owner is None and not (post["prep"] == "in" and head["good"]):
                owner = mention
        if owner is None and head["its"]:
            at = self.sentence.to_text(head.start())
            plural = head["its"].lower() == "their"
            owner = self.parties.before(self.sentence.start, at, plural=plural)
        if owner is None:
            first = head["metric"].partition(" ")[0]
            start = head.start("metric") + (len(first) + 1 if self._is_adjective(first) else 0)
            owner = self._adjective(start)
        if (
            owner is None and head["good"] and _SOLD.search(head["metric"])
        ):  # "exports of Kenyan tea"
            for word in _CAPITAL.finditer(head["good"]):
                if self._is_adjective(word[0]):
                    owner = self._adjective(head.start("good") + word.end() + 1)
        return owner, partner

    @staticmethod
    def _is_adjective(word: str) -> bool:
        hits = shipped().find(word) if word[0].isupper() else []
        return len(hits) == 1 and hits[0].entry.use == "adjective" and hits[0].end == len(word)

    def _clause_subject(self, at: int, *, aside: bool = False) -> Mention | None:
        """The subject of what is asserted at a place; with `aside`, also the head of the relative clause that holds it."""
        inside = self.sentence.aside(at) if aside else None
        if inside is not None:
            words = self.marked[inside[0] : at]
            if inside[2] is None or ruleset().possibility.search(words) or MARK_ANY.search(words):
                return None
            return (
                self.sentence.mentions[inside[2]]
                if ruleset().ladder(words.strip()) == "asserted"
                else None
            )
        found = self.sentence.chain(at, ruleset())
        if isinstance(found, str):
            return None
        words = found.words.strip()
        if ruleset().ladder(words) != "asserted" or ruleset().possibility.search(words):
            return None
        return self.sentence.mentions[found.subjects[0]]

    def _step(self, measure: Measure, change: re.Match[str]) -> None:
        groups = change.groupdict()
        up, down = groups.get("up") or groups.get("more"), groups.get("down") or groups.get("less")
        if not (up or down):
            up, down = measure.direction == "rising", measure.direction == "falling"
        measure.direction = "rising" if up else "falling" if down else measure.direction
        share = self._at(change["change"])
        if share.value is not None and (up or down):
            ratio = 1 + (1 if up else -1) * share.value / 100
            measure.comparison = {
                **measure.comparison,
                "base": measure.comparison.get("base", "previous year"),
                "ratio": ratio,
            }
        measure.end = max(measure.end, self._stop(change.end()))

    def _stop(self, at: int) -> int:
        return self.sentence.span(0, at)[1]

    def _adjective(self, at: int) -> Mention | None:
        """In "Kazakh exports", the country that the adjective before a metric names."""
        start = self.sentence.to_text(at)
        before = self.sentence.text[max(self.sentence.start, start - 24) : start]
        hit = next(
            (
                hit
                for hit in shipped().find(before)
                if hit.end == len(before.rstrip()) and hit.entry.use == "adjective"
            ),
            None,
        )
        if hit is None or hit.entry.country is None:
            return None
        begin = start - len(before) + hit.start
        mention = Mention(
            begin,
            start - 1,
            0,
            "Place",
            "name",
            hit.entry.name,
            country=hit.entry.country,
            code=hit.entry.code,
        )
        mention.party = self.parties.country(hit.entry.country)
        return mention

    def _portfolio(self, fallback: int) -> int:
        """The one portfolio of the document, before or after: its projects are what is valued; else the group itself."""
        portfolios = [
            at for at, draft in enumerate(self.parties.drafts) if draft.kind == "Portfolio"
        ]
        return portfolios[0] if len(portfolios) == 1 else fallback

    def _measure(
        self,
        rule: str,
        match: re.Match[str],
        subject: Mention | None,
        partner: Mention | None,
        start: int | None = None,
        stop: int | None = None,
        *,
        bare: bool = False,
    ) -> Measure | None:
        topic = False
        if subject is not None and subject.party < 0:
            if subject.head.startswith("pair ") and (both := self._pair()):
                subject, partner = both
            elif subject.form == "pronoun":
                subject, topic = self._topic(match), True
        if subject is None and bare:
            subject, topic = self._topic(match), True
        if subject is None or subject.party < 0:
            self.rejected["no_subject"] += 1
            return None
        begin = match.start() if start is None else start
        stop = match.end() if stop is None else stop
        if ruleset().possibility.search(self.marked[begin:stop]):
            self.rejected["possibility"] += 1
            return None
        first, last = self.sentence.span(begin, stop)
        if not topic and subject.start < first and subject.end >= first - 1:
            first = subject.start
        text = self.sentence.text
        groups = match.groupdict()
        measure = Measure(rule, subject.party, groups.get("metric") or "", first, last)
        self._with_partner(measure, partner)
        self._period(measure, match, stop)
        report = self.sentence.speaker(begin)
        if report is not None and self.sentence.mentions[report.speaker].party >= 0:
            measure.attributed_to = self.sentence.mentions[report.speaker].party
        self.parties.measured = subject
        measure.antecedent = topic or subject.antecedent is not None
        measure.collective = self.parties.drafts[subject.party].unnamed
        while measure.end > measure.start and text[measure.end - 1] in " ,;:.":
            measure.end -= 1
        return measure

    def _period(self, measure: Measure, match: re.Match[str], stop: int) -> None:
        """The first date inside, right after, or at the head of the sentence."""
        inside = re.search(r"⟪d(\d+)⟫", self.marked[match.start() : stop])
        after = _LATER_DATE.match(self.marked, stop)
        fronted = _FRONT_DATE.match(self.marked)
        if after is not None and _THAN.search(after[0]):
            after = None  # "fewer than in 2018" is what it is compared with
        for found in (inside, after, fronted):
            if found is None:
                continue
            day = self.sentence.dates[int(found[1])]
            if day.offset is None and not day.weekday:
                measure.period = day.interval
                measure.period_text = re.sub(r"\speriod$", "", day.text)
                if found is not fronted:
                    measure.end = max(measure.end, day.end)
                return

    def _amount(self, measure: Measure, amount: Amount) -> None:
        measure.unit, measure.approximate = amount.unit, amount.approximate
        if amount.value is not None:
            measure.value = amount.value
        else:
            measure.low, measure.high = amount.low, amount.high

    def _bound(self, measure: Measure, qualifier: str | None) -> None:
        side, _, blur = qualify(qualifier)
        measure.approximate = measure.approximate or blur
        if side == "low":
            measure.low, measure.value = measure.value, None
        elif side == "high":
            measure.high, measure.value = measure.value, None

    def _ratio(self, measure: Measure, match: re.Match[str]) -> None:
        change = self._at(match["change"])
        measure.direction = "rising" if match["up"] else "falling" if match["down"] else None
        if change.value is not None and measure.direction:
            sign = 1 if match["up"] else -1
            yearly = any((day.offset or "").endswith("Y") for day in self.sentence.dates)
            measure.comparison = {
                **measure.comparison,
                "base": "previous year" if yearly else "previous period",
                "ratio": 1 + sign * change.value / 100,
            }

    def _end_of_comparison(self, times: re.Match[str]) -> int:
        day = re.compile(r"⟪d\d+⟫").search(self.marked, times.end())
        return self.sentence.span(0, day.end())[1] if day else self.sentence.to_text(times.end())


def _share(share: Amount) -> dict[str, Decimal]:
    bounds = {"share_min": share.low, "share_max": share.high}
    return {name: value for name, value in bounds.items() if value is not None}

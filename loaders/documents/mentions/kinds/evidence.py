"""What the words around a name say that it is: what only firms do and have, who lends and keeps deposits, what only people do.

A name's shape is a guess; these are told. They read what stands right behind a name and right before it.

    is_firms(text, begin, end)      # True for "Martin Lowe" in "Martin Lowe won a contract", "shares in Martin Lowe"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.once import once
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.bank_signs import is_banks, is_rather_lenders

__all__ = [
    "at_a_fair",
    "is_bankers",
    "is_called_bank",
    "is_firms",
    "is_lenders",
    "is_nobodys",
    "is_peoples",
    "is_spoken_of",
    "noun_kind",
]

_REACH = 80  # characters before a name that are looked at
_ALREADY = r"(?:(?:also|recently|now|already|currently|mainly|since|first|later|then|reportedly|jointly|still|long)\s)?"
_TO = (
    r"(?:(?:will|would|is\sto|was\sto|is\sset\sto|is\sdue\sto|plans\sto|planned\sto|intends\sto|aims\sto|agreed\sto|has\sagreed\sto"
    r"|expects\sto|hopes\sto|wants\sto|began\sto|continues\sto|can|could|may|has\sbegun\sto|was\schosen\sto|was\sselected\sto)\s)"
)
_DEAL = r"(?:[\w’'$€£%.,-]+\s){0,6}?(?:contracts?|tenders?|orders?|concessions?|mandates?|licen[cs]es?|bids?|franchise|auction)\b"
_FACILITY = (
    r"(?:[\w’'-]+\s){0,3}?(?:offices?|branch(?:es)?|subsidiar(?:y|ies)|stores?|outlets?|showrooms?|warehouses?|depots?"
    r"|production\sline)\b"
)
# What no person does, and no town.
_ACTS = later(
    rf"(?:,\s(?:which|who)\s|\s)(?:has\s|had\s|have\s)?{_ALREADY}{_TO}?{_ALREADY}(?:"
    rf"(?:won|wins?|clinched|clinch(?:es)?|bags|bagged|lands|landed|scoops|nets|secures?|secured|was\sawarded|been\sawarded|were\sawarded)"
    rf"\s(?!the\selection){_DEAL}"
    r"|(?:supply|supplies|supplied|supplying|manufactures?|manufactured|export|exports|exported|imports?|imported"
    r"|distributes?|distributed|refines?|refined|assembles?|assembled|ships?|shipped|brews?|brewed|mines?|mined)\s(?:[a-z\d$€£]|[A-Z])"
    r"|(?:delivers?|delivered)\s(?:the\s)?(?:first\s)?\d"
    r"|covers?\s[^.;,\n]{2,60}?\bagainst\s(?:[a-z]+\s)?(?:fire|theft|floods?|storms?|war|losses?|damage|risks?|earthquakes?|piracy|default|non-payment)\b"
    r"|(?:re)?(?:insures|insured|insure)\s(?:the|an?|its|their|\d)\b|(?:underwrites?|underwrote)\s(?:the|its|an?|half|part|most|\d)\b"
    r"|(?:makes|produces)\s(?!(?:it|sense|clear|no|him|her|the\scase)\b)[a-z\d]"
    r"|employs?\s(?:[a-z]+\s)?(?:\d|hundreds|thousands|more|some|nearly|almost|about|around)"
    r"|(?:has|have|had)\s(?:[\w-]+\s){0,2}?(?:plants|factories|branches|subsidiaries|operations|mills|stores|outlets|warehouses)\b"
    r"|operates\s(?:in|\d|[a-z]+\s(?:plants|mines|mills|terminals|stores|flights|refineries))\b"
    r"|(?:posted|reported|books?|booked)\s(?:an?\s)?(?:[a-z]+\s){0,2}?(?:net|record|annual|quarterly|revenues?|sales|turnover"
    r"|profits?|loss|losses|earnings|EBITDA)\b"
    rf"|(?:opened|opens|open|closed)\s(?:an?\s|its\s|\d+\s|[a-z]+\s)?{_FACILITY}"
    r"|(?:merged|merges|merge|partnered|partner|partners|teamed\sup|teams\sup|team\sup)\swith\b"
    r"|(?:raised?|raises|raising|seeks?|sought)\s(?:[\w$€£.,-]+\s){0,5}?(?:in|from|via|through)\s(?:an?\s|its\s)(?:[A-Z][\w.]+\s"
    r"|planned\s)?"
    r"(?:IPO|initial\spublic|share\s(?:sale|offering)|rights\sissue|listing)\b"
    r"|(?:has|have|had)\s(?:about\s|some\s|around\s|more\sthan\s|over\s|nearly\s|almost\s)?[\d,]+\s(?:employees|staff|workers)\b"
    r"|went\spublic|filed\sfor\s(?:insolvency|creditor|an\s(?:IPO|initial))|floated\son|delisted|subcontracted"
    r"|(?:charters|chartered|charter|leases|leased)\s(?:[a-z\d]+\s){1,3}(?:ships?|vessels?|tankers?|carriers?)\b"
    r"|(?:issued|issues|issue|priced|placed)\s(?:[\w$€£.,-]+\s){1,5}?(?:bonds?|notes|eurobonds?|sukuk)\b"
    r")"
)
# "said it would build", "said its output": who speaks of itself so is no person.
_OF_ITSELF = later(
    r"\s(?:said|says|announced|added|confirmed|reported|disclosed|denied|denies|admitted|admits|insisted|acknowledged|warned|claimed"
    r"|conceded|told\s[\w ]{3,30}?|expects|hopes)(?:\s(?:on|in|late\son"
    r"|earlier\son)\s(?:a\s)?[A-Z\d]\w+(?:\s\w+)?)?,?"
    r"\s(?:in\sa\s[a-z]+\s)?(?:that\s)?(?:it\s(?:would|will|had|has|is|was|plans|planned|expects|expected|intends|aims|wants"
    r"|hopes|could|may)\b"
    r"|its\s)"
)
# "listed on the Oslo Stock Exchange", but "was listed on Monday" by those who sanction
_MARKET = (
    r"(?:on\s(?:the\s(?:[A-Z][\w’'-]*\s){0,3}?(?:[Ss]tock|[Ee]xchange|[Bb]ourse|Securities|[Mm]arket|Nasdaq)\b|Nasdaq|Euronext"
    r"|AIM\b|NYSE\b|[A-Z]{3,}\b)"
    r"|in\s(?:London|New\sYork|Hong\sKong|Paris|Frankfurt|Oslo|Toronto|Sydney|Johannesburg|Warsaw|Singapore|Shanghai|Shenzhen"
    r"|Stockholm|Zurich|Tokyo))"
)
_IS = later(
    rf"\s(?:is|was|are|were|has\sbeen|had\sbeen|became|remains)\s(?:also\s|now\s)?(?:(?:dual-)?(?:listed|quoted|traded)\s{_MARKET}"
    r"|headquartered|incorporated"
    r"|delisted|majority-owned|wholly\sowned|state-owned|privatis|privatiz|nationalis|nationaliz|taken\sover|acquired\s(?:by|in|from)"
    r"|part\sof\s(?:the\s)?(?!(?:[\w’'-]+\s){0,5}(?:[Pp]rogramme?|[Pp]roject|[Pp]lan|[Ii]nitiative|[Ss]cheme|[Cc]orridor|[Pp]ackage|[Pp]ortfolio|[Ww]indow|[Ff]acility)\b)"
    r"[A-Z]|a\s(?:unit|subsidiary|division|joint\sventure|spin-off)\b|put\sinto\s(?:administration"
    r"|liquidation|receivership))"
)
# "Martin Calder (MC) was formed in 1870", "Kestrix, set up by Orlu Group": nobody is
_FORMED = later(
    r"(?:\s\([^()]{2,24}\))?,?\s(?:(?:which\s)?was\s)?(?:formed|established|founded|incorporated|set\sup|created)\s(?:in\s[A-Z][\w-]+\s)?"
    r"(?:(?:in|during)\s(?:[A-Z][a-z]+\s)?(?:18|19|20)\d\d\b|by\s(?:(?:the|a|an|its)\s)?(?:[a-z-]+\s){0,3}[A-Z])"
)
_BEST = r"(?:second[- ]|third[- ]|fourth[- ]|fifth[- ])?(?:largest|biggest|leading|top|main|oldest|sole|only|major|dominant|number\sone)"
_TRADE = (
    r"(?:makers?|manufacturers?|producers?|exporters?|importers?|operators?|suppliers?|distributors?|contractors?|developers?|refiners?"
    r"|brewers?|wholesalers?|insurers?|carriers?|retailers?|chains?|airlines?|lines?|utility|utilities|processors?|provider"
    r"|miners?|generators?"
    r"|conglomerate|company|firm|group|telecoms?|business|builders?|trading\shouse|smelters?|growers?|bottlers?|millers?)"
)
# ", the country’s largest exporter of timber", ", part of Orlu Group", ", based in Oslo"
_APPOSED = later(
    rf"\s?(?:\([^()]{{1,40}}\))?(?:,|\sis|\swas|\sremains|\sbecame|\s\()\s?(?:(?:currently|by\sfar)\s)?(?:(?:an?|the"
    rf"|one\sof)\s)?(?:[\w’'.-]+[’']s?\s)?"
    rf"(?:[a-z-]+\s)?{_BEST}\s(?:[\w’'-]+\s){{0,4}}?{_TRADE}\b(?![’']|\s(?:owner|founder|chairman|boss|chief|executive|director|manager"
    r"|president|heir|magnate|shareholder|investor)\b)"
    r"|,\s(?:itself\s)?(?:part\sof\s(?:the\s)?[A-Z]|a\s(?:wholly[- ]owned\s|listed\s|local\s|former\s|fully[- ]owned\s)?"
    r"(?:unit|subsidiary|arm|division|affiliate|joint\sventure|spin-off|start-?up|affiliate)\b|based\sin|headquartered\sin"
    rf"|listed\s{_MARKET}|incorporated\sin|registered\sin|founded\sin|established\sin|formerly\s(?:known\sas|called|[A-Z])"
    r"|(?:majority-|partly\s|wholly\s|jointly\s|\d+(?:\.\d+)?\s?(?:percent|per\scent|%)[- ])?owned\sby|controlled\sby|majority-owned)"
)
_TICKER = later(
    r"\s\((?:[A-Z]{2,6}|Nasdaq|Euronext|Oslo|Frankfurt|London|Paris|Tokyo|Xetra)(?:\s[A-Z]\w+)?:\s?[A-Z\d.-]{1,10}(?:[;,][^()]*)?\)"
)
_HAS = later(
    r"[’']s?\s(?:(?:[$€£]?[\w-][\w.,-]*%?)\s){0,3}?(?:shares?(?!\sin)|stock\b|share\sprice|IPO|listing|bondholders?"
    r"|shareholders?|minority\sshareholders"
    r"|units?|divisions?|sales|turnover|revenues?|net\s(?:profit|income|loss|debt|sales)|operating\s(?:profit|loss|income)"
    r"|profits?|earnings|market\s(?:value|share|capitali[sz]ation)|output|production|exports|stores|outlets|showrooms"
    r"|share\soffering|order\s?book|backlog|capacity|throughput"
    r"|headquarters|head\soffice|registered\soffice|plants?|factory|factories|mills?|refinery|smelter|mine"
    r"|shipyard|terminals?|tankers|vessels|fleet|products?|customers?|suppliers?|subsidiar(?:y|ies)|parent|operations|concession"
    r"|chief\s(?:executive|financial|operating)|managing\sdirector|CEO|CFO|board|supervisory\sboard|balance\ssheet|bonds)\b"
)
_OFFICER = (
    r"(?:C[EFOT]O|[Cc]hief\s(?:executive|financial|operating|commercial)(?:\sofficer)?|[Mm]anaging\s[Dd]irector|[Gg]eneral\s[Mm]anager"
    r"|[Cc]hair(?:man|woman|person)|[Cc]hief\s[Ee]xecutive(?:\s[Oo]fficer)?|[Vv]ice[\s-][Pp]resident|[Cc]ountry\s[Mm]anager"
    r"|[Cc]ommercial\s[Dd]irector|[Ff]inance\s[Dd]irector|[Tt]reasurer|[Bb]oard|[Ss]hareholders|[Cc]reditors|[Bb]ondholders"
    r"|[Mm]anagement)"
)
_BEFORE = later(
    rf"(?:\b(?:[Ss]takes?|[Ss]hares|[Ss]hareholdings?|[Hh]oldings?|majority|minority|control|ownership)\s(?:in|of)"
    rf"|\b(?:percent|per\scent|%|half|third|quarter)\s(?:of|in)"
    rf"|\b(?:[Ss]ubsidiary|subsidiaries|[Uu]nit|division|affiliate|takeover|acquisition|purchase|privati[sz]ation|nationali[sz]ation"
    r"|bankruptcy|insolvency|liquidation|IPO|listing|bonds|merger)\sof"
    rf"|{_OFFICER}\s(?:of|at)|\b(?:[Pp]remiums|[Pp]olicyholders|[Cc]laims)\s(?:at|of|with)|\b(?:re)?insured\s(?:with|by|at)|\bpolic(?:y|ies)\swith|\b(?:merger|merge|merged|joint\sventure)\swith|\b(?:bid|offer)\sfor"
    r"|\b(?:acquir(?:e|es|ed|ing)|take\sover|took\sover|taking\sover|nationali[sz]ed|privati[sz]ed)"
    r"|\b(?:operated|manufactured|produced|supplied|developed|distributed|exported|imported|marketed|processed|refined|mined"
    r"|assembled|shipped|fabricated|engineered|installed|delivered|dredged|refurbished|upgraded|overhauled|serviced|carried\sout"
    r"|constructed)\sby"
    # "supervision is to be provided by X": what firms do for others, and no money
    r"|\b(?i:works?|services|supervision|engineering|equipment|turbines?|trains|vessels|maintenance|construction|fabrication|assembly"
    r"|dredging|drilling|installation|procurement|management|logistics)\s(?:[\w%-]+\s){0,8}?(?:provided|done|performed|undertaken"
    r"|handled|executed)\sby"
    r"|\b(?:contracts?|orders?|mandates?|licen[cs]es?|concessions?|deals?|work|tender)\s(?:[\w$€£.,-]+\s){0,4}?(?:went|go|goes|gone)\sto"
    r"|\b(?:contractor|subcontractor|manufacturer|shipbuilder|insurer|concessionaire|offtaker|operator)\s(?:is|was|are|were|will\sbe)"
    r"|\b[Cc]ustomers\s(?:include|are|included)|\b(?:contract|tender|order)\sto|\bawarded\sto"
    r"|\b(?:contractor|subcontractor|supplier|operator|distributor|manufacturer|producer|exporter|importer|insurer|reinsurer|retailer"
    r"|refiner|brewer|distiller|fabricator|wholesaler|processor|subsidiary|unit|affiliate|parent|concessionaire|offtaker|shipbuilder"
    r"|carmaker|steelmaker"
    r"|drugmaker|chipmaker|planemaker|truckmaker|papermaker|cement\smaker|[a-z]+\smaker),?)\s$"
)
_CLOSE = frozenset(
    words(
        "in of at with for acquire acquires acquired acquiring over nationalised nationalized privatised privatized by include "
        "are included to contractor"
        " subcontractor supplier operator distributor manufacturer producer exporter importer insurer reinsurer retailer refiner brewer"
        " distiller wholesaler processor subsidiary unit affiliate parent concessionaire offtaker shipbuilder carmaker "
        "steelmaker drugmaker"
        " chipmaker planemaker truckmaker papermaker maker fabricator is was were be"
    )
)
# "a visit by Jo Lee, which": what is told behind the comma is told of the visit.
_OF_A_DEED = later(
    r"\b(?:visit|meeting|talks|statement|speech|remarks|letter|interview|call|deal|death|arrest|appointment|election|resignation"
    r"|book|decision"
    r"|report|plan|proposal|office)\s(?:by|with|of|from|to)\s$"
)
_WHICH = later(
    r",\swhich\s(?!(?:ended|lasted|came|took|followed|began|led|drew|prompted|sparked|means|meant)\b)"
)
_NO_FIRM_ALONE = later(r"[’']s?\s")

# Banks: what no other firm has.
_BANKS_HAVE = later(
    r"(?:,\s(?:according|as)\s[^.;]{3,80}?,\sthe\s(?:bank|lender)\s(?:has|had|is|was|will|said|says|reported|holds|plans)\b"
    r"|,?\sand\s(?:(?:two|three|four|five|several|some|many|most|all|the)\s)?other\s(?:[a-z-]+\s)?(?:banks|lenders)\b(?!\sof\b)"
    r"|[’']s?\s(?:(?:[a-z-]+|total|retail|customer|gross|net)\s){0,2}?(?:deposits|depositors|deposit\sbase|loan\s(?:book"
    r"|portfolio|loss)|mortgage\sbook|non-performing\sloans"
    r"|NPLs?\b|bad\sloans|branch\snetwork|cash\smachines|ATMs?\b|capital\sadequacy|tier[\s-](?:1|one)|CET1"
    r"|net\sinterest|bank(?:ing)?\slicen[cs]e"
    r"|loan-to-deposit|cost-to-income|bancassurance|private\sbanking)\b)"
)
# What banks have, and other firms too: a name that tells a firm is no bank by them.
_BANKS_HAVE_RATHER = later(
    r"[’']s?\s(?:(?:[a-z-]+|total|retail|customer|gross|net)\s){0,2}?(?:loans|lending|mortgages?|branches|credit\scards|cards?\sbusiness"
    r"|trade\sfinance)\b"
)
_BANKS_ARE = later(
    r"(?:,|\sis|\swas|\sbecame|\sremains|\s\()\s?(?:(?:an?|the|one\sof|our|its|their|another|the\s[a-z]+st\sof)\s(?:[\w’'.-]+[’']s?\s)?|[A-Z][\w-]+[’']s?\s)"
    r"(?:(?!(?:by|of|in|for|from|to|with|and|at|on|as|or|that|which|whose|not)\s)[\w-]+\s){0,4}?"
    r"(?:banks?|(?:micro)?lenders?|mortgagee|(?<=our\s)bankers?|(?<=its\s)bankers?|(?<=their\s)bankers?|bank\sholding\scompany"
    r"|building\ssociety|savings\sbank|neobank|development\sfinance\sinstitution)\b"
    r"(?=[,.;:)]|$|\s(?:in|by|with|that|which|based|and|said|says|to|has|have|had|is|was|controlled|owned|founded|listed"
    r"|operating|serving"
    r"|specialising|specializing|focused|whose|for|from|on|lending|under|since)\b|\sof\s(?!(?:the\s)?(?:project|river|plant))|\s[A-Z])"
)
_BANKS_DO = later(
    rf"(?:,\swhich\s|\s)(?:has\s|had\s|have\s)?{_ALREADY}{_TO}?{_ALREADY}(?:"
    r"(?:raised|raise|raises|cut|cuts|lowered|lowers|lower|increased|kept|offers)\s(?:[a-z]+\s){0,2}?(?:deposit|mortgage|lending"
    r"|savings|base\slending|prime)\s(?:rates?|interest)\b"
    r"|(?:reported|posted|booked|recorded)\s(?:[a-z]+\s){0,2}?(?:net\sinterest\sincome|loan\slosses|loan\sloss\sprovisions"
    r"|deposit\sgrowth|loan\sgrowth)\b"
    r"|(?:[a-z]+s\s[^.;,\n]{2,40}?\sand\s)?(?:takes|accepts|collects|took|attracts|attracted|holds)\s(?:[a-z]+\s){0,2}?deposits\b"
    # who brings other lenders together, and who lends on houses
    r"|(?:arranged?|arranges|structured?|structures|coordinated?|coordinates|underwr(?:ites?|ote)|leads?|led)\s(?:jointly\s)?(?:an?|the|its)\s"
    r"(?:[\w$€£¥.,%-]+\s){0,4}?(?:syndicated\s(?:loan|facility|credit)|syndicate\sof\s(?:\w+\s)?(?:banks|lenders)|loan\ssyndicate|syndication"
    r"|club\s(?:loan|deal)|bank\sconsortium)\b"
    r"|(?:grants?|granted|writes?|wrote|originat(?:es?|ed)|sells?|sold|offers?|offered|issues?|issued|approves?|approved)\s(?:[a-z]+\s){0,2}?"
    r"(?:mortgages|home\sloans|consumer\sloans|student\sloans|car\sloans)\b(?!\s(?:to|from)\s(?:an?\s)?[A-Z])"
    r"|(?:has\s|operates\s|had\s|with\s)(?:[\w,]+\s){0,2}?(?:branches\sand\s|ATMs\sand\s)?(?:ATMs|cash\smachines|bank\sbranches"
    r"|depositors|correspondent)\b"
    r"|(?:acted|acts|served|was|were|is|are|act)\s(?:as\s)?(?:(?:the|a|an|sole|joint|lead|global|initial|one\sof\sthe)\s){0,3}"
    r"(?:mandated\slead|lead\sarrangers?|book-?runners?|agent\sbanks?|house\sbank|main\sbank|clearing\sbanks?|settlement\sbanks?|facility\sagents?|issuing\sbanks?|account\sbanks?"
    r"|paying\sagents?|correspondent\sbanks?"
    r"|security\sagents?|co-?arrangers?|hedging\sbanks?|advising\sbanks?|confirming\sbanks?|MLAs?)\b"
    r"|(?:has|had|have|holds?|held|with)\s(?:[\w$€£¥.,]+\s){1,4}?(?:in|of)\s(?:customer\s|retail\s|total\s)?deposits\b"
    r"|(?:raised?|raises|cut|cuts|lowered|lowers|pays?|paid|offers?|offered)\s(?:the\s|its\s)?(?:interest|rates?)\s(?:rates?\s)?on\s(?:[a-z]+\s){0,2}?"
    r"(?:savings|deposits?|mortgages?|current\saccounts)\b"
    r"|(?:passed|passes|failed|fails)\s(?:[a-z’']+\s){1,3}?stress\stests?\b"
    r"|(?:wrote|writes|written)\soff\s(?:[a-z]+\s){0,2}?loans\b(?!\sto\sits\b)"
    r"|[^.;,\n]{0,50}?\bto\s(?:protect|reassure|calm|repay|pay\soff)\s(?:its\s|the\s|small\s)?(?:depositors|savers)\b"
    r"|(?:lost|loses|surrendered|surrenders|obtained|obtains|received|receives|won|wins|got|gets|gave\sup|gives\sup|returned|handed\sback"
    r"|applied\sfor|was\s(?:stripped\sof|granted|given|awarded|denied|refused)|holds|has)\s"
    r"(?:its|an?|the|full|local)\s(?:[A-Z]?[a-z]+\s){0,2}?bank(?:ing)?\slicen[cs]e\b"
    r"|an?\s(?:full\s)?bank(?:ing)?\slicen[cs]e\b"  # "granted X a banking licence"
    r"|(?:was|were|been|is)\s(?:cut\soff|disconnected|excluded|removed|barred|banned|expelled)\sfrom\s(?:the\s)?(?:Swift|SWIFT)\b"
    r"|(?:confirmed|issued|opened|advised|confirms|issues|opens)\s(?:an?|the|\d+)?\s?(?:[\w$€£.,-]+\s){0,2}?letters?\sof\scredit\b"
    r")"
)
# Behind the deed of the same clause: "profit at Orlu rose as net interest income grew", "seized Orlu after a run on deposits"
_BANKS_FAR = later(
    r",\swhose\s(?:[a-z]+\s){0,2}?(?:deposits|depositors|savers|loan\sbook|loans\sto|mortgages|account\sholders)\b"
    r"|[^.;\n]{0,70}?\b(?:net\sinterest\s(?:income|margins?)|run\son\s(?:its\s|the\s)?(?:deposits|bank)|bank\srun)\b"
    r"|[^.;\n]{0,60}?\b(?:to|of|from|by)\s(?:its\s|their\s|small\s|the\s)?(?:depositors|account\sholders|savers)\b"
)
_BANKS_LEFT = later(
    r"\b(?:(?:bank|banks|banked)\swith|mortgaged\s(?:[\w’'-]+\s){1,6}?to|(?:overdraft|(?<=credit\s)line|line\sof\scredit"
    r"|credit\sfacility)\s(?:at|with)|[Dd]eposits\s(?:at|with|held\s(?:at|with|by|in))|[Dd]epositors\s(?:of|at|in)|(?:bank|current"
    r"|savings|escrow|deposit"
    r"|dollar|euro"
    r"|correspondent)\saccounts?\s(?:at|with|held\s(?:at|with|in))|\baccounts?\sof\s(?:the\s)?[A-Z][^,.;\n]{1,40}?\s(?:at|with)|(?:holds?|held|opened|has|had|have|keeps|maintains"
    r"|maintained|through|via|from|into)\s(?:[a-z]+\s){0,2}accounts?\s(?:at|with)"
    r"|cheques\sdrawn\son|(?:[Bb]anks|[Ll]enders|[Aa]rrangers|[Bb]ookrunners|creditor\sbanks)\s(?:such\sas|including|like|include"
    r"|included|are|were|was|is)"
    r"|(?:banks|lenders|syndicate|club)\s(?:(?:is|was|were)\s)?(?:led|headed|arranged|coordinated)\sby"
    r"|(?:[Dd]epositors|[Ss]avers|[Cc]ustomers|[Cc]lients)\s(?:(?:have|had)\s)?(?:withdrew|withdrawn|pulled|took|moved)\s(?:[\w$€£¥.,]+\s){1,5}?from|(?:bank|lender)s?[’']?\sled\sby"
    r"|(?:banks|lenders|bankers|arrangers)\s(?:that|which)\s(?:includes?|included|comprises?|comprised)"
    r"|(?:arrangers|bookrunners|book-runners|lenders|underwriters)\s(?:of|to|on|for|behind)\s(?:the|its|their|this)\s(?:[a-z-]+\s){1,3}?"
    r"(?:is|are|was|were|include|included)"
    r"|(?:[Nn]on-performing|[Bb]ad|[Dd]istressed|[Dd]oubtful)\sloans\s(?:of|at|held\sby)|(?:[Ll]oan|[Mm]ortgage)\s(?:book|portfolio)\s(?:of|at)"
    r"|(?:banks|lenders|bankers|arrangers),\s(?:among\sthem|(?:most|all)\sof\sthem\s(?:led\sby|at)|notably)"
    r"|central\sbank\s(?:has\s)?(?:withdrew|withdrawn|revoked|suspended|cancelled|restored)\sthe\s(?:banking\s|operating\s)?licen[cs]e\sof"
    r"|(?:agent|lead|main|account|issuing|house|confirming|advising)\s(?:bank|lender)\s(?:for|of|to|on|behind)"
    r"\s(?:the|its|this)\s[^.;,\n]{2,40}?\s(?:is|was|will\sbe)"
    r"|[Rr]un\son|[Ss]avers\s(?:at|of|with)"
    r"|letters?\sof\scredit\s(?:[a-z]+\s){0,2}(?:at|by|with|from)|bank\sguarantees?\s(?:[a-z]+\s){0,2}(?:by|from|with)"
    r"|(?:branch|branches|customers)\sof\sthe\slender|(?:mandated\slead\sarrangers?|bookrunners?|lead\sarrangers?|(?:agent|lead|account|issuing|paying|security)\sbanks?"
    r"|lenders?|account\sbank),?"
    r"(?:\s(?:is|are|was|were))?)\s(?:the\s)?$"
)
# "customers of Orlu can withdraw no more than"
_CUSTOMERS = later(r"\b(?:[Cc]ustomers|[Cc]lients|[Aa]ccount\sholders)\s(?:of|at|with)\s$")
_DRAW_MONEY = later(
    r"[^.;\n]{0,60}?\b(?:withdr[ae]w|withdrawals?|deposits?|savings|cash\smachines?|overdrafts?|(?:from|to|into)\stheir\saccounts?)\b"
)
# Who lends is rather a bank, where nothing tells that it is something else.
_LENDS = later(
    rf"(?![^.;]{{0,90}}\bto\sits\b)(?:,\swhich\s|\s)(?:has\s|had\s|have\s)?{_ALREADY}{_TO}?{_ALREADY}(?:"
    r"(?:lent|lends|lend|lending)\s(?:[\w’'-]+\s){0,6}?(?:[$€£¥\d]|US\$|[A-Z]{2,3}\s?\d|money|funds|an?\s|to\b|more|half\b|most\b"
    r"|(?:him|her|them|it)\b|up\sto)"
    r"|(?:extend(?:s|ed)?|prolong(?:s|ed)?|renew(?:s|ed)?|recall(?:s|ed)?|call(?:s|ed)?)\sthe\s(?:[a-z]+\s){0,2}?(?:loans?|credit|credit\sline|overdraft)\sof\s"
    r"(?:the\s)?[A-Z]"
    r"|declare[sd]?\s(?:the|an?|its|all)\s(?:[a-z]+\s){0,2}?(?:loans?|credits?|debts?)\s(?:to|of)\b[^.;\n]{2,50}?\b(?:due|in\sdefault|payable)\b"
    r"|(?:called\sin|calls\sin|rolled\sover|wrote\soff|writes\soff)\s(?:its|their|the|two|three|all)\s(?:[a-z]+\s){0,2}loans?\b"
    r"|(?:keeps?|kept|holds?|held)\s(?:an?|the)\s(?:[a-z]+\s)?mortgages?\s(?:on|over)\b"
    r"|(?:provided|provides|provide|extended|extends|extend|granted|grants|grant|approved|approves|approve|opened|opens|arranged"
    r"|arranges|arrange|disbursed"
    r"|disburse|gave|give|offered|offer|syndicated|underwrote|underwrite|is\sproviding|is\sarranging|is\sextending|committed|roll(?:s|ed)?\sover|renew(?:s|ed)?|prolong(?:s|ed)?)\s"
    r"(?!(?:to|for)\s)(?:[\w’'$€£¥.,%-]+\s){0,8}?(?:loans?|credit\slines?|lines?\sof\scredit|credit\sfacilit(?:y|ies)"
    r"|term\sfacilit(?:y|ies)|bridge\sfinancing"
    r"|revolving\s(?:facility|credit)|overdrafts?|murabaha|project\sfinancing|syndicated\sfacility"
    r"|trade\sfinance|bridge\sfinance|construction\sfinance|export\scredit)\s(?:(?:of|worth|totalling)\s(?:[\w$€£¥.,]+\s){1,3}?)?(?:to|for)\b"
    r"|(?:granted|gave|extended|offered|lent|gives|grants)\s(?:[A-Z][\w&’'-]*\s){1,4}(?:an?|the)\s(?:[\w$€£¥.,-]+\s){0,4}?(?:loan"
    r"|credit|facility)\b"
    r"|(?:refinanced?|refinances|rescheduled|syndicates)\s(?!(?:its|their|all\sits)\b)(?:[\w’'$€£¥.,%-]+\s){0,5}?(?:debts?|loans?"
    r"|borrowings|credit)\b"
    r"|(?:finance|financed|finances|fund|funded|funds|backed"
    r"|back)\s(?:[\w’'-]+\s){1,10}?with\san?\s(?:[\w$€£¥.,-]+\s){0,4}?(?:loan|credit|facility)\b"
    r")"
)
_LENT_BY = later(
    r"(?:\b(?:[Ll]oans?|[Cc]redit\slines?|lines?\sof\scredit|credits|overdrafts?|credit\sfacilit(?:y|ies)|(?:term|revolving|syndicated"
    r"|bridge)\sfacilit(?:y|ies)|mortgages?"
    r"|credit(?=\sagreement)|debt\sfinancing|refinancing)\s(?:agreements?\s|deals?\s|contracts?\s)?(?:(?:of|worth"
    r"|totalling)\s(?:[\w$€£¥.,]+\s){1,3})?(?:from|with|by|provided\sby|granted\sby|extended\sby"
    r"|arranged\sby|underwritten\sby|signed\swith|taken\sfrom|held\sby|owed\sto|of(?=\s$))"
    r"|\b(?:borrowed|borrows|borrow|borrowing)\s(?:[\w’'$€£¥.,%-]+\s){0,5}?from"
    r"|\b(?:loans?|financing|(?<!ing\s)facility|bond|bonds|notes|syndication|refinancing)\s(?:was|were|is|are|has\sbeen|will\sbe"
    r"|being)\s(?:jointly\s|fully\s)?"
    r"(?:arranged|provided|granted|extended|underwritten|syndicated|led|coordinated|structured|approved|disbursed)\sby"
    r"|\bfinanced\s(?:[a-z]+\s)?with\san?\s(?:[\w$€£¥.,-]+\s){0,4}?(?:loan|credit|facility)\s(?:of\s[\w$€£¥.,]+\s(?:[a-z]+\s)?)?by"
    r"|\b(?:syndicated|underwritten)\sby)\s$"
)
# "the loan that Orlu has promised the firm": of whom the loan is
_LOAN_THAT = later(
    r"\b(?:loans?|credits?|credit\slines?|overdraft|facility|mortgages?)\s(?:of\s[\w$€£¥.,]+\s(?:[a-z]+\s)?)?(?:that\s|which\s)?$"
)
# "the ships are pledged to Orlu as security for a loan"
_PLEDGED = later(
    r"\b(?:pledged|charged|assigned|mortgaged)\s(?:(?:its|his|her|their|the|all|half|\d+)\s(?:[\w-]+\s){1,4}?)?to\s$"
)
_AS_SECURITY = later(
    r"\s(?:as|in)\s(?:a\s)?(?:security|collateral)\b"
    r"|\s(?:against|in\sreturn\sfor|in\sexchange\sfor|to\ssecure)\s(?:an?|the|its)\s(?:[a-z-]+\s){0,2}?(?:loan|credit|overdraft|mortgage)\b"
)
_HAS_LENT = later(
    r"\s(?:has\s|had\s|have\s|is\sto\s|will\s|would\s)?(?:just\s|already\s)?(?:promised?|grant(?:ed|s)?|extend(?:ed|s)?|approved?"
    r"|offer(?:ed|s)?|g[ai]ven?|made)\b"
)
_BANK_SIGNS = later(r"\b(?:Bank\w*|Banco|Banque|[Bb]anks?|[Ll]enders?)\b[^.;]{0,60}\bwith\s$")
_LENDING_CLOSE = frozenset(words("from with by to of"))


# People: whose kin, who speaks of himself, who follows whom in an office.
_KIN = (
    r"(?:wife|husband|sons?|daughters?|brothers?|sisters?|father|mother|parents|widow|nephews?|niece|cousins?|heirs|family"
    r"|partner|friend|associates?"
    r"|company|companies|lawyers?|colleagues?|spouse|children|bodyguards?|deputy|team)"
)
_POST = (
    r"(?:chair(?:man|woman|person)?|(?:chief|managing|finance|general|executive|commercial|country)\s[a-z]+|chief"
    r"|director(?:-general)?|head|president"
    r"|governor|minister|mayor|ambassador|secretary|CEO|CFO|COO|commissioner|premier|chancellor|treasurer|rector|dean|editor|boss)"
)
_PEOPLE_RIGHT = later(
    rf"(?:\sand\s(?:his|her)\s(?:[a-z-]+\s){{0,2}}?{_KIN}\b|[’']s\s(?:late\s|elder\s|younger\s|eldest\s|former\s)?(?:wife|husband"
    rf"|sons?|daughters?|brothers?|sisters?|father"
    r"|mother|widow|nephew|niece|resignation|death|arrest|brother-in-law|son-in-law|father-in-law|lawyer|candidacy|predecessor|successor"
    r"|bodyguards?|passport|villa|yacht|imprisonment|trial)\b"
    r"|,?\s(?:whom?|whose\s(?:wife|husband|father|brother|son|family))\b(?!\s(?:\d|else))|\s(?:himself|herself)\b"
    r"|\s(?:said|says|told\s[\w ]{3,30}?|added|denied|claimed|insisted|testified|confirmed)\s(?:(?:on"
    r"|in)\s(?:a\s)?[A-Z\d]\w+(?:\s\w+)?\s)?(?:that\s)?(?:he|she)\b"
    rf"|\s(?:will\s|to\s|has\s|had\s|is\sto\s|would\s)?(?:succeeds?|succeeded|replaces?|replaced|took\sover\sfrom"
    rf"|takes\sover\sfrom)\s(?:[A-Z][\w.’'-]*\s){{1,4}}"
    rf"as\s(?:its\s|the\s|an?\s)?(?:[a-z-]+\s)?{_POST}\b"
    r"|,\s(?:aged\s)?[2-9]\d(?=,|\s(?:and|has|will|was|is)\b))"
)
_PEOPLE_LEFT = later(
    r"\b(?:[Aa]\scertain|[Bb]usinessm[ae]n|[Bb]usinesswoman|[Tt]ycoon|[Bb]illionaires?|[Oo]ligarchs?|[Mm]agnate|[Mm]ogul|[Ee]ntrepreneurs?"
    r"|[Ff]inancier|[Ii]ndustrialist|[Pp]olitician"
    r"|[Ll]awmaker|[Ss]enator|[Aa]ctivist|[Jj]ournalist|[Ee]conomist|[Aa]nalyst|[Pp]rofessor|[Jj]udge|[Cc]olonel|[Cc]aptain"
    r"|[Pp]rince|[Pp]rincess|[Ss]heikh"
    r"|[Ff]ounders?|[Cc]o-founders?|[Bb]rother-in-law|[Ss]on-in-law|[Ff]ather-in-law|(?:[Hh]is|[Hh]er)\s(?:wife|husband|son"
    r"|daughter|brother|sister|father|mother|deputy|lawyer|nephew|partner)),?\s$"
)
# "sold his shares": he of whom the clause tells, where nobody else is named in it
_COMPLAINS = later(
    r"[”\"’]\s(?:complain(?:s|ed)|grumble[sd]?|joke[sd]?|recall(?:s|ed)|sigh(?:s|ed)|laugh(?:s|ed)|shrug(?:s|ged)|confess(?:es|ed)"
    r"|remember(?:s|ed)"
    r"|insist(?:s|ed)|muse[sd]?|lament(?:s|ed)|fume[sd]?|quip(?:s|ped)|predict(?:s|ed))\s$"
)
_LEAVES_FOR = later(
    r"\s(?:has\s|is\s|will\s)?(?:leaves?|left|quits?|leaving|quitting)\s(?:the\s)?(?:[A-Z][\w&’'-]*\s?){1,4}(?:,\s[a-z][^,.;]{2,40},)?\s?"
    r"(?:for|to\sjoin|to\slead|to\shead|after\s(?:[a-z]+|\d+)\syears)\b"
)
_HIS = later(r"[^.;:\n“”\"]{0,90}?\b(?:he|she|his|her|him)\b")


_FAIR_REACH = 40
_AT_A_FAIR = later(
    # a stand that somebody has; "the plant stands at" is a verb
    r"\b(?:(?:(?:an?|its|his|her|their|our|the|whose)\s(?:[a-z-]+\s)?stand|(?:their|the|whose|have|had|of|with|and|two|three|four|other|\d+)\sstands"
    r"|[Ss]talls?|[Bb]ooths?|[Pp]avilions?|[Ee]xhibitors?|[Ee]xhibit(?:s|ed|ing)?|on show|on display) (?:at|in)"
    r"|(?:aisles|floor|halls) (?:of|at)) (?:the |this year[’']s |last year[’']s )?$"
)


@once
def is_peoples(text: str, begin: int, end: int) -> bool:
    """Whether what stands around a name says that it is somebody's: kin, age, an office taken over."""
    if _PEOPLE_RIGHT.match(text, end):
        return True
    if _LEAVES_FOR.match(text, end):
        return True
    before = text[max(0, begin - 24) : begin]
    return _PEOPLE_LEFT.search(before) is not None or _COMPLAINS.search(before) is not None


def is_spoken_of(text: str, end: int, until: int) -> bool:
    """Whether "he" or "his" follows a name before the next name that it might be of."""
    return _HIS.match(text, end, until) is not None


# Nouns that stand right before a name and say what it is, and those behind it: "the fund Altyn Kor", "the Orlu Forward party".
_NOUNS = {
    "Firm": (
        r"railways?|airline|utility|shipyard|brewery|broadcaster|shipping\sline|company|firm|conglomerate|manufacturer|retailer"
        r"|insurer|subsidiary"
        r"|[a-z]+maker|start-up|supermarket\schain|miner|cooperative|co-operative|shipbuilder|power\sproducer|port\soperator"
        r"|grid\soperator"
        r"|telecoms?\soperator"
        r"|joint\sventure|joint-venture|consortium|(?:state|private|family|state-owned)\senterprise|consultancy|(?:sub-?)?contractor"
        r"|(?:pension|asset|fund|wealth)\smanager|trading\shouse|engineering\sconsultants|consultants|shipping\sgroup|family\sline"
    ),
    "Organization": (
        r"(?:pension|sovereign|investment|sovereign\swealth|development|climate|green)\sfund|fund|movement|party|foundation"
        r"|think[\s-]tank|NGO"
        r"|charity|newspaper|news\sagency|news\ssite|university|institute|militia|trade\sunion|broadsheet|weekly|magazine"
    ),
    "Exchange": r"stock\sexchange|commodity\sexchange|futures\sexchange|bourse|crypto\sexchange|stock\smarket",
    "Bank": r"bank|lender",
    "Chamber": r"chamber\sof\scommerce|employers[’']\sfederation|trade\sassociation|industry\sassociation|(?:trade|industry)\sbody",
}
_NOUN_BEFORE = later(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ne|[A-Z][\w-]+[’']s?|[A-Z][a-z]+(?:an|ese|ish|i))\s(?:[\w’'-]+\s){0,3}?)"
    rf"(?:{'|'.join(f'(?P<{kind}>{nouns})' for kind, nouns in _NOUNS.items())})(?P<apart>,)?\s$"
)
_NOUN_LEFT = later(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?P<noun>(?:[a-z-]+\s){0,3}?[a-z-]+)\s$")
_OF_BODIES = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "GovernmentBody"})
# Who does a thing may be one person: "the broker Jo Lee", "its agent Jo Lee".
_OF_PERSONS = later(
    r"(?:er|or|ist|ant|ent|eur|man|smith|wright|chemist|host|affiliate|house|client|rival|giant|head|chief|official)$"
)
_NOUN_BEHIND = later(
    r"\s(?:(?P<Organization>movement|party|foundation|militia|newspaper|think[\s-]tank|charity|trade\sunion)"
    r"|(?P<Exchange>stock\sexchange|bourse)"
    r"|(?P<Firm>supermarkets|restaurants|hotels)(?=\s(?:chain|group)))\b"
)
_THE = later(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}$")
_SET_OFF = later(r"[,.;]|$|\s\(")
_ANNOUNCES = later(r"[a-z],?\s$")


@once
def noun_kind(text: str, begin: int, end: int, *, surely: bool = False) -> str | None:
    """The kind that a noun right before a name or behind it gives.

    With `surely`, only where it can be no relative clause ("the fund Jo Lee runs") and no other's noun.
    """
    if _THE.search(text, max(0, begin - 32), begin) is not None:
        behind = _NOUN_BEHIND.match(text, end)
        if behind is not None:
            return behind.lastgroup
    if text.startswith("the ", begin) and (behind := _NOUN_BEHIND.match(text, end)) is not None:
        return behind.lastgroup
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - 48) : begin]
    if _ANNOUNCES.search(left) is None and not left.endswith("NGO "):
        return None
    before = _NOUN_BEFORE.search(left)
    if before is None:
        return None if surely else _plain_noun(left)
    if (surely or before["apart"]) and not (before["apart"] and _SET_OFF.match(text, end)):
        return None
    return next(kind for kind in _NOUNS if before[kind])


def _plain_noun(left: str) -> str | None:
    """The kind of the noun of the tables that stands right before a name, where it can mean no person: "the museum Orlu Tarn"."""
    behind = _NOUN_LEFT.search(left)
    if behind is None:
        return None
    nouns, told = lexicon().nouns, behind["noun"].split()
    noun = next((one for at in range(len(told)) if (one := " ".join(told[at:])) in nouns), None)
    if noun is None or nouns[noun] not in _OF_BODIES:
        return None
    return None if nouns[noun] == "Firm" and _OF_PERSONS.search(noun) else nouns[noun]


@once
def is_firms(text: str, begin: int, end: int) -> bool:
    """Whether what stands around a name says that it is a firm's, and neither a person's nor a town's."""
    if _ACTS.match(text, end) or _OF_ITSELF.match(text, end) or _IS.match(text, end):
        return True
    if (
        _FORMED.match(text, end)
        or _APPOSED.match(text, end)
        or _TICKER.match(text, end)
        or _HAS.match(text, end)
    ):
        return True
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    close = left.rstrip().rpartition(" ")[2].rstrip(",")
    return (
        close in _CLOSE
        and _NO_FIRM_ALONE.match(text, end) is None
        and _BEFORE.search(left) is not None
    )


def is_nobodys(text: str, begin: int, end: int) -> bool:
    """Whether a name is spoken of as no person is: ", which has"."""
    return _WHICH.match(text, end) is not None and not _OF_A_DEED.search(
        text, max(0, begin - _REACH), begin
    )


def at_a_fair(text: str, begin: int) -> bool:
    """Whether somebody shows goods or walks about in what is named next: "had a stand at Marmola", "the aisles of Fruit Days"."""
    return _AT_A_FAIR.search(text, max(0, begin - _FAIR_REACH), begin) is not None


# ", which was founded in 1988," between a name and what it does
_BETWEEN = later(
    r",\s(?:which|who|whose|where|founded|set\sup|established|based|headquartered|owned|controlled|part|formerly|listed|led|run|itself|already"
    r"|also)\s[^,.;:\n]{3,80},(?=\s[a-z])"
)


def _goes_on(text: str, end: int) -> int:
    """Where what is said of a name goes on behind a clause in commas, or its end where there is none."""
    between = _BETWEEN.match(text, end) if text.startswith(", ", end) else None
    return between.end() if between is not None else end


def is_called_bank(text: str, end: int, *, surely: bool = False) -> bool:
    """Whether what follows a name says that it is a bank, whatever its last word is: "Orlu Trust, a Kenyan lender".

    With `surely`, what other firms have too ("its branches") tells nothing.
    """
    if any(told.match(text, end) for told in (_BANKS_HAVE, _BANKS_DO, _BANKS_ARE)):
        return True
    if _BANKS_FAR.match(text, end):
        return True
    if not surely and _BANKS_HAVE_RATHER.match(text, end):
        return True
    later_on = _goes_on(text, end)
    return later_on > end and any(told.match(text, later_on) for told in (_BANKS_DO, _BANKS_ARE))


@once
def is_bankers(text: str, begin: int, end: int, *, surely: bool = False) -> bool:
    """Whether what stands around a name says that it is a bank's: deposits, a loan book, arrangers' names."""
    if is_called_bank(text, end, surely=surely) or is_banks(text, begin, end):
        return True
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    if _BANKS_LEFT.search(left) is not None:
        return True
    return _CUSTOMERS.search(left) is not None and _DRAW_MONEY.match(text, end) is not None


@once
def is_lenders(text: str, begin: int, end: int) -> bool:
    """Whether a name is said to lend, or is borrowed from: rather a bank, unless something tells another kind."""
    if _LENDS.match(text, _goes_on(text, end)) or _LENDS.match(text, end):
        return True
    if is_rather_lenders(text, begin, end):
        return True
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    close = left.rstrip().rpartition(" ")[2]
    if close in _LENDING_CLOSE and _LENT_BY.search(left) is not None:
        # "Orient Bank signed a loan agreement with": who borrows
        return close != "with" or _BANK_SIGNS.search(left) is None
    if _PLEDGED.search(left) is not None and _AS_SECURITY.match(text, end) is not None:
        return True
    return _HAS_LENT.match(text, end) is not None and _LOAN_THAT.search(left) is not None

"""How much the text says that a name is a firm's, where the name itself rather looks like a person's or tells nothing.

Each sign has a weight: a sure one is enough alone ("X went into administration", "X and its parent"), a weak one only with a second of
another sort ("the shoemaker X", "X, Orlu Bank and Tarn Ltd"). The signs of all places where the text uses the name are added, each sort
once.

    signs_of_firm(text, mention, mentions)      # {"fails": 2} for "Lucas Hart" in "Lucas Hart went into administration"
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.once import once
from interlock.loaders.documents.mentions.kinds.counted_lists import is_joint
from interlock.loaders.documents.mentions.mention import Mention, of_sentences
from interlock.loaders.documents.mentions.names.persons import is_person

__all__ = ["NO_PERSONS", "SURE", "is_of_a_body", "signs_of_firm"]

SURE, _WEAK = 2, 1
# Signs that tell a body from a person, and no firm from a chamber or a ministry.
NO_PERSONS = frozenset({"which", "and its", "its", "things"})
_REACH = 110  # characters before a name that are looked at
_NUMBER = r"(?:[\d.,]+|half|a\s(?:third|quarter|fifth|tenth)|two\sthirds|all|most|some|part|one|two|three|four|five|six|\d+\spercent)"
_STATES = (
    r"(?:(?:also|now|since|then|already|still|itself|today|in\sturn|partly|wholly|fully|half|jointly|mostly|ultimately"
    r"|indirectly|majority|[\d.]+\s?(?:percent|per\scent|%))[\s-])*"
)
# What belongs to firms, and to no person in person.
_THINGS = (
    r"(?:shareholders|bondholders|noteholders|shares?\sprice|shares|owners?|parent(?:\scompany)?|subsidiar(?:y|ies)|units?|arm"
    r"|division|board|workforce"
    r"|employees|staff|workers|plants?|factory|factories|mills?|works|refinery|smelter|mines?|shipyards?|yards?|terminals?|fleet"
    r"|brewer(?:y|ies)|distiller(?:y|ies)|foundr(?:y|ies)|canner(?:y|ies)|tanner(?:y|ies)|sawmills?|kilns?|looms"
    r"|stores|shops|outlets|trucks|lorries|buses|jets|airliners|tankers|locomotives|wagons|restaurants"
    r"|branches|warehouses?|depots?|products?|brands?|customers|suppliers|sales|turnover|revenues?|output|production|exports"
    r"|order\sbooks?|backlog"
    r"|head\soffice|headquarters|licen[cs]e|listing|flotation|takeover|delisting|collapse|insolvency|administrators?|receivers?"
    r"|liquidators?|lenders"
    r"|creditors|bonds|balance\ssheet|IPO|joint\sventures?)"
)
# Of those, what no person has either: Jo Lee may have lenders, shops and a fleet.
_OF_FIRMS_ALONE = (
    r"(?:shareholders|bondholders|noteholders|share\sprice|parent\scompany|workforce|board|owners?|head\soffice|flotation|takeover(?!\sof)"
    r"|administrators?|receivers?|liquidators?|order\sbook|IPO|products)"
)
_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
_AIDED = (
    r"(?:(?:has|had|have|is|was|will|would|can|could)\s)?(?:(?:also|now|since|already|recently|later|first|then|still)\s)?"
    r"(?:(?:plans?|planned|agreed|wants?|intends?|hopes?|is\sdue|is\sset|has\sto|aims?|expects?|began|been\sforced)\s(?:to\s)?)?"
)
_DEALT = (
    r"(?:sells?|sold|lists?|listed|licen[cs]e[sd]?|clos(?:e|es|ed)|shuts?|cuts?|rais(?:e|es|ed)|doubl(?:e|es|ed)|opens?|opened"
    r"|mov(?:e|es|ed)|expand(?:s|ed)?"
    r"|buys?|bought|imports?|imported|sourc(?:es?|ed)|ships?|shipped|spins?\soff|spun\soff|floats?|floated|merg(?:es?|ed)"
    r"|dispos(?:es?|ed)\sof|divest(?:s|ed)?"
    r"|pledg(?:es?|ed)|mortgag(?:es?|ed)|refinanc(?:es?|ed)|restructur(?:es?|ed)|upgrad(?:es?|ed)|moderni[sz](?:es?|ed)|makes?"
    r"|made|lays?\soff|laid\soff|trims?"
    r"|trimmed|outsourc(?:es?|ed)|mothball(?:s|ed)?|idl(?:es?|ed)|scal(?:es?|ed)\sback|writes?\sdown|wrote\sdown|repays?|repaid"
    r"|issues?|issued)"
)
_RIGHT = {
    "fails": (
        SURE,
        later(
            r",?\s(?:which\s)?(?:has\s|had\s|have\s)?(?:(?:since|later|then|also)\s)?(?:(?:went|gone|goes)\s(?:bust|under\b"
            r"|into\s(?:administration|liquidation|receivership|insolvency))"
            r"|ceased\strading|filed\sfor\s(?:insolvency|administration|creditor|protection\sfrom|(?:a\s)?stock|an\sIPO)"
            r"|sought\s(?:creditor\sprotection|Chapter\s11)"
            r"|(?:is|was|were|been|be)\s(?:(?:declared|put|placed|forced|to\sbe|being)\s)?(?:insolvent|wound\sup|dissolved"
            r"|liquidated|nationali[sz]ed|taken\sprivate|delisted"
            r"|spun\soff|recapitali[sz]ed|demerged|broken\sup|privati[sz]ed|struck\soff|(?:in|into)\s(?:administration"
            r"|receivership|liquidation)))\b"
        ),
    ),
    "sinks": (
        _WEAK,
        later(
            r"\s(?:has\s|had\s)?(?:went\sbankrupt|(?:was|been|is)\s(?:declared\s)?bankrupt|collapsed(?=\s(?:in|last|under|with"
            r"|after|owing|on)\b|[,.;])|defaulted)\b"
        ),
    ),
    "quoted": (
        SURE,
        later(
            r",?\s(?:which\s|whose\s(?:shares|stock)\s)?(?:rose|fell|gained|jumped|slid|climbed|dropped|tumbled|surged|sank"
            r"|rallied|soared|plunged|slumped|advanced|lost|added)"
            r"\s(?:by\s|as\smuch\sas\s|nearly\s|about\s|more\sthan\s|almost\s|another\s|some\s)?[\d.]+\s?(?:percent|per\scent"
            r"|%)(?=[\s,.;])(?!\s(?:of\b|in\s(?:the\s)?(?:vote|votes|elections?|polls?|ranking|race|primary)\b))"
            rf"|(?:,\s(?:[\w’'-]+\s){{0,4}}?|,?\s(?:which\s)?(?:is|was)\s(?:dual-)?)listed\s(?:in|on)\s(?!the\sregister"
            rf"|{_DAY})(?:the\s)?[A-Z]"
            r"|,\swhose\s(?:shares|stock|bonds)\b"
        ),
    ),
    "owned": (
        SURE,
        later(
            rf"(?:,?\s(?:which|that)\s|\s|,\s(?!(?:is|was|are|has|had|and)\s))(?:(?:is|was|are|has\sbeen|had\sbeen|and\sis)\s)?{_STATES}(?:owned|controlled"
            rf"|majority-owned|state-owned|co-owned|acquired|taken\sover)\sby\b"
            rf"|\sis\s{_STATES}(?:state-owned|family-owned)\b"
            rf"|[^.;\n]{{0,60}}?\sand\s(?:is|was)\sitself\s{_STATES}(?:owned|controlled|backed|held)\sby\b"
        ),
    ),
    "which": (
        SURE,
        later(
            r",\swhich\s(?!(?:many|some|few|most|critics|analysts|observers|he|she|they|nobody|everyone|ended|lasted|came|took"
            r"|followed|began|led|drew|prompted|sparked|means|meant|was\s(?:held|attended|signed|followed)|is\sin\b|lies)\b)"
        ),
    ),
    "whose": (SURE, later(rf",?\swhose\s(?:[a-z-]+\s){{0,2}}?{_THINGS}\b")),
    "has": (
        SURE,
        later(
            rf"[’']s?\s(?:[\w-]+\s){{0,2}}?{_OF_FIRMS_ALONE}(?=[\s,.;’'])(?!\s(?:member|seat)\b)"
        ),
    ),
    "things": (_WEAK, later(rf"[’']s?\s(?:[\w-]+\s){{0,2}}?{_THINGS}(?=[\s,.;’'])")),
    "and its": (
        SURE,
        later(
            r",?\s(?:and|or|along\swith|together\swith|through|via)\s(?:(?:two|three|four|five|some|all)\sof\s)?its\s"
        ),
    ),
    "deals": (
        SURE,
        later(
            rf"(?!\s{_AIDED}(?:buys?|bought)\s(?:{_NUMBER}\s(?:of\s)?)?its\s(?:bonds|shares|stock|debts?|loans|stakes?|paper|notes))"
            rf"(?:,\swhich|\sand)?\s{_AIDED}{_DEALT}\s(?:{_NUMBER}\s(?:percent\s)?(?:of\s)?)?its\s(?:[\w-]+\s){{0,3}}?"
            rf"(?:{_THINGS}|name|stakes?|holding|interest|business|assets|debts?|loans?|[a-z]+s)\b"
        ),
    ),
    "staffed": (
        SURE,
        later(
            r",?\s(?:which\s)?(?:has|had|employs|employed)\s(?:about\s|some\s|around\s|more\sthan\s|nearly\s|almost\s"
            r"|over\s)?(?:[\d,.]+|hundreds\sof|thousands\sof)\s"
            r"(?:[a-z]+\s)?(?:employees|workers|staff|people|stores|shops|outlets|branches|restaurants|hotels|pubs|factories"
            r"|clinics|gyms|cinemas|salons|(?:garden|call|service|fitness)\scentres|(?:petrol|filling)\sstations"
            r"|plants|warehouses|trucks|aircraft|vessels|ships)\b"
        ),
    ),
    "appoints": (
        SURE,
        later(
            r"\s(?:has\s|had\s)?(?:named|appointed|hired|promoted|poached|elected"
            r"|replaced)\s(?:[A-Z][\w’'.-]*\s){1,4}(?:as\s)?(?:its\s|the\s|a\s|an\s)?(?:new\s|interim\s|acting\s|non-executive\s)?"
            r"(?:chief\s(?:executive|financial|operating|commercial|technology)|C[EFOT]O|managing\sdirector|chair(?:man|woman"
            r"|person)?|finance\sdirector|finance\schief|general\smanager|director)"
            r"(?:\sofficer)?(?!\sof)\b"
        ),
    ),
    "hires": (
        _WEAK,
        later(
            r"\s(?:has\s|had\s)?(?:hired|appointed|mandated|retained|engaged|picked|chosen)\s[^.;]{2,60}?\sto\s(?:find|sell"
            r"|advise|explore|look|handle|arrange|review|raise|run\sthe|help)\b"
        ),
    ),
    "is held": (  # "X, in which Orlu has 40 percent", "X, half of which belongs to Orlu"
        SURE,
        later(
            r",\sin\swhich\s[^,;.]{2,70}?\s(?:holds?|held|has|had|owns?|owned|takes?|took|buys?|bought|acquired|sold|keeps?|kept|controls?)\s"
            rf"|,\s(?:about\s|some\s|nearly\s|over\s|more\sthan\s)?{_NUMBER}(?:\s?(?:percent|per\scent|%))?\sof\swhich\s"
            r"(?:belong(?:s|ed)?\b|(?:is|are|was|were)\s(?:owned|held|controlled|in\sthe\shands)|[A-Z][\w\s]{1,40}?\s(?:owns|holds|has)\b)"
        ),
    ),
    "is called": (  # what no person is: "X, a Danish forwarder", "X, Jo Lee's company"
        SURE,
        later(
            r",\s(?:an?|the|another|one\sof\s(?:the|its|[A-Z][\w-]+[’']s))\s(?:(?!of\b|in\b|for\b|at\b|who\b|from\b)[\w-]+\s){0,4}?"
            r"(?:freight\s|ship\s)?(?:forwarders?|refiners?|utilit(?:y|ies)|airlines?|insurers?|reinsurers?|shipyards?|conglomerates?|cooperatives?"
            r"|start-?ups?|joint\sventures?|subsidiar(?:y|ies)|carmakers?|steelmakers?|shipbuilders?|[a-z]+makers?(?<!filmmaker)(?<!lawmaker)"
            r"(?<!filmmakers)(?<!lawmakers)(?<!policymaker)(?<!policymakers)|supermarket\schains?|shipping\slines?)(?=[\s,.;])"
            r"(?!\s(?:owner|heir|heiress|tycoon|magnate|boss|executive|manager|engineer|pilot|founder|worker|magnates|president))"
            r"|,\s(?:the\s|an?\s)?(?:\w+\s)?(?:manufacturer|refiner)\sof\s"
            r"|,\s(?:[A-Z][\w’-]*\s){1,3}?[A-Z][\w-]*[’']s?\s(?:[a-z-]+\s){0,2}(?:company|firm|vehicle|holding|business)(?=[\s,.;])"
            r"|,\swith\s(?:annual\s|yearly\s)?(?:sales|turnover|revenues?)\sof\s"
        ),
    ),
    "was part": (
        SURE,
        later(
            r",\s(?:formerly|once|until\s\d{4}|since\s\d{4}|now)\s(?:part\sof|an?\s(?:unit|subsidiary|division|arm|affiliate)\sof)\s"
        ),
    ),
    "moves": (
        SURE,
        later(
            r"\s(?:shares|stock|bonds)\s(?:have\s|had\s)?(?:rose|risen|fell|fallen|gained|jumped|slid|climbed|dropped|tumbled|surged|sank|lost|closed"
            r"|ended|trade[sd]?|are|were)\b"
        ),
    ),
    "as its": (  # what is taken on for a firm's work, and what the partner abroad of another is
        SURE,
        later(
            r"\sas\s(?:its|their|the)\s(?:(?!chief|head|new\s(?:head|chief))[\w-]+\s){0,3}?(?:partners?|suppliers?|contractors?|subcontractors?|insurers?"
            r"|lenders?|builders?|operators?|carriers?|vendors?|providers?)\b(?!\s(?:at|of)\b)"
            r"|,\s(?:the|an?|its)\s(?:[A-Z][a-z]+\s|local\s|joint[\s-]venture\s|technical\s|technology\s|long-?standing\s|foreign\s)"
            r"partner\sof\s"
        ),
    ),
    "pays": (
        SURE,
        later(
            r"\s(?:has\s|had\s)?(?:cut|raised|lifted|lowered|withdrew|withdrawn|reaffirmed|trimmed|scrapped|missed|upgraded)"
            r"\sits\s(?:[a-z-]+\s){0,3}?(?:guidance|forecasts?|outlook|payout)\b"
            r"|,\s(?:an?|the)\s(?:(?!who\b|whose\b)[\w’'-]+\s){1,5}?with\s(?:about\s|some\s|around\s|more\sthan\s|nearly\s|over\s)?[\d,]{2,}"
            r"\s(?:employees|workers|staff|people|shops|stores|branches)\b"
            r"|\s(?:has\s|had\s)?(?:recalls?|recalled)\s(?:about\s|some\s|nearly\s|more\sthan\s)?[\d,.]+\s(?:million\s)?(?:[a-z-]+\s){0,2}?(?:cars|vehicles"
            r"|tractors|trucks|units|toys|phones|batteries|packs|bottles|tonnes|jars|tins|ovens|machines|engines|products|pumps|bikes|seats)\b"
            r"|\s(?:has\s|had\s|will\s|would\s)?(?:also\s)?(?:paid|pays?|declared|declares?|proposed|proposes|cut|cuts|scrapped|suspended|raised|raises|skipped"
            r"|lifted|resumed)\s(?:an?|its|no|the)\s(?:[a-z-]+\s){0,3}?dividends?\b"
            r"|\s(?:has\s|had\s)?(?:still\s|also\s|now\s)?(?:owes|owed)\s(?:its\s)?(?:suppliers|lenders|creditors|bondholders|noteholders|banks|landlords)\b"
            r"|\s\((?:\d{4}\s)?(?:annual\s|yearly\s)?(?:sales|turnover|revenues?|net\sprofit|market\s(?:value|capitali[sz]ation))\b[^()]*\)"
            r"|\s(?:has\sbeen\s|is\s|was\s|stands\s|teeters\s|teetered\s)on\sthe\s(?:brink|verge|edge)\sof\s(?:bankruptcy|collapse|insolvency"
            r"|liquidation|administration)\b"
        ),
    ),
    "offers": (
        _WEAK,
        later(
            r",?\s(?:which\s|that\s|and\s)?(?:already\s|also\s|now\s|currently\s|still\s)?(?:operates|runs|supplies|makes"
            r"|produces|sells|exports|imports|distributes|stores|packs|carries|brews|refines"
            r"|delivered|supplied|exported|built)\s"
        ),
    ),
}
_TRADE = (
    r"(?:[a-z]*maker|manufacturer|builder|housebuilder|shipbuilder|brewer|distiller|refiner|explorer|retailer|discounter"
    r"|wholesaler|exporter|importer"
    r"|distributor|contractor|packer|bottler|producer|processor|shipper|haulier|carrier|insurer|publisher|supplier|lender|utility|chain)"
)
_LEFT = {
    "taken": (
        SURE,
        later(
            r"\b(?:takeover|acquisition|nationali[sz]ation|privati[sz]ation|flotation|delisting|insolvency|collapse|liquidation"
            r"|receivers?|administrators?|shareholders"
            r"|bondholders|listing|IPO|subsidiary|unit|arm|sister\scompany|parent\scompany|brand|(?:sole|main|majority|new"
            r"|current|ultimate)\sowner|chief\sexecutive|managing\sdirector)\sof\s$",
            re.IGNORECASE,
        ),
    ),
    "won": (
        SURE,
        later(
            r"\b(?:contracts?|orders?|tenders?|deals?|concessions?|licen[cs]es?|mandates?|subcontracts?)\b[^.;]{0,60}\b(?:went"
            r"|goes|go|gone|awarded|let)\sto\s(?:[a-z]+\s){0,2}$"
        ),
    ),
    "joined": (
        SURE,
        later(
            r"\b(?:joins?|joined|moves?|moved|arrives?|came|comes|poached|hired|recruited)\s(?:(?:the\s)?(?:company|firm|group"
            r"|board)\s|[A-Z]\w+\s)?(?:last\s\w+\s|in\s\w+\s)?from\s$"
            r"|\b(?:formerly|previously|earlier)\s(?:of|at|with)\s$|\b(?:worked|employed|a\sjob|a\scareer|[a-z]+\syears|executive"
            r"|engineer|trader|banker|partner|director|manager)\s(?:at|for)\s$"
        ),
    ),
    "invested": (
        SURE,
        later(
            r"\b(?:[Mm]inority|[Mm]ajority|invest(?:s|ed|ing|ment|ments)?|inject(?:s|ed|ing)?|pump(?:s|ed)?|ploughed|poured?|put|sank|stakes?"
            r"|shareholdings?|holdings?|shares)\s"
            r"(?:(?!(?:in|into|at|an?|the)\s)[\w$€£¥.,%-]+\s){0,8}?(?:in|into)\s$"
        ),
    ),
    "earns": (  # what is told of a business, and where bonds and mergers are
        SURE,
        later(
            r"\b(?:[Ss]ales|[Rr]evenues?|[Tt]urnover|[Mm]argins?|[Pp]rofits?|[Ee]arnings)\s(?:(?:rose|fell|grew|slid|jumped|dropped|halved|doubled|slumped)"
            r"\s(?:by\s)?(?:[\d.]+\s?(?:percent|per\scent|%)\s)?)?at\s$"
            r"|\b(?:[Bb]onds?|[Nn]otes|[Ss]ukuk|[Dd]ebentures|[Cc]ommercial\spaper)\s(?:issued|sold|placed)\sby\s$"
            r"|\b[Mm]ergers?\s(?:of|between|with)\s(?:the\s)?(?:[A-Z][\w&’'-]*\s){1,4}?(?:and|with)\s$"
            r"|\b(?:[Ss]trikes?|[Ww]alkouts?|[Ll]ay-?offs|[Jj]ob\scuts|[Ss]toppages?)\sat\s$"
            r"|\b(?:[Mm]anagers|[Ee]xecutives|[Dd]irectors|[Ee]mployees|[Tt]raders|[Bb]ankers|[Ss]alesmen)\s(?:of|at)\s$"
        ),
    ),
    "raided": (
        _WEAK,
        later(
            r"\b(?:raid(?:ed|s|ing)?|search(?:ed|es|ing)?)\s(?:(?:of|on)\s)?(?:the\s)?(?:[a-z]+\s)?(?:offices|headquarters|premises|plants?|warehouses?|branches)"
            r"\sof\s$|\bcompet(?:e|es|ed|ing)\swith\s$"
        ),
    ),
    "parented": (
        _WEAK,
        later(
            r"\b(?:parent|owner|owners|creditors?|rivals?|competitor|customers?|suppliers?|purchase|sale|merger|predecessor"
            r"|successor)\sof\s$"
        ),
    ),
    "allied": (  # with a person nobody shares flights or a consortium
        SURE,
        later(
            r"\b(?:code-?shares?|code-?sharing|tie-ups?|link-ups?|joint\sventures?|consorti(?:um|a)|framework\scontract"
            r"|(?:supply|offtake|distribution|licen[cs]e|licensing|cooperation|co-operation|partnership|alliance|code-?share)\s(?:deal|contract|agreement|pact))"
            r"\s(?:with|between|of)\s$|\band\sits\s(?:[A-Za-z-]+\s)?partner\s$"
        ),
    ),
    "trade": (
        _WEAK,
        later(
            rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[A-Z][\w-]+|[A-Z][\w-]+[’']s?|[a-z]+ed|[a-z]+-[a-z]+|[a-z]+)\s(?:[\w-]+\s){{0,2}}?{_TRADE}\s$"
        ),
    ),
    "lent": (
        _WEAK,
        later(
            r"\b(?:lent|lend|lends|lending|loans?|credit|guarantees?)\s(?:[\w$€£¥.,%-]+\s){0,6}?to\s$|\b(?:bought|borrowed"
            r"|ordered|imported|leased|purchase|delivery)\s(?:[\w$€£¥.,%’'-]+\s){0,9}?from\s$"
        ),
    ),
    "founded": (
        SURE,
        later(
            r"(?:^|[.\n“]\s?)(?:[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ff]loated|[Ll]isted|[Hh]eadquartered|[Dd]elisted"
            r"|[Ss]et\sup|[Oo]wned|[Cc]ontrolled|[Pp]rivati[sz]ed)\s(?:in|on|by)\s[^.;]{2,70}?,\s$"
        ),
    ),
}
# What tells a firm on both sides of its name: "values X at 4 million euros", "trading in X was halted", "joined X as head of sales".
_AROUND = {
    "valued": (
        later(r"\b(?:values?|valued|valuing)\s$"),
        later(r"\sat\s(?:about\s|some\s|nearly\s|more\sthan\s|around\s|up\sto\s)?(?:[$€£¥\d]|[A-Z]{2,3}[$€£]?\s?\d)"),
    ),
    "halted": (
        later(r"\b[Tt]rading\s(?:in|of)\s(?:the\s)?$"),
        later(r"\s(?:was|were|has\sbeen|will\sbe|is)\s(?:again\s|briefly\s)?(?:halted|suspended|stopped|resumed)\b"),
    ),
    "joins": (
        later(r"\b(?:join(?:s|ed|ing)?|re-?joined)\s$"),
        later(
            r"\s(?:(?:in|last|this)\s[\w ]{2,12}?\s)?as\s(?:its\s|the\s|an?\s)?(?:[a-z-]+\s){0,3}?(?:head|chief|director"
            r"|manager|partner|chair\w*|treasurer"
            r"|controller|counsel|engineer|analyst|economist|trader)\b"
        ),
    ),
    "left for an office": (  # "left X to become chairman of Y", "quit X for Orlu Bank, where she heads trading"
        later(r"\b(?:left|leaves|leaving|quits?|quitting|departs|departed|resigned\sfrom)\s$"),
        later(
            r"\s(?:(?:in|last|this)\s[\w ]{2,12}?\s)?to\s(?:become|be|serve\sas|take\sover\sas|start\sas)\s(?:its\s|the\s|an?\s)?"
            r"(?:[a-z-]+\s){0,3}?(?:head|chief|director|manager|partner|president|chair\w*|treasurer|controller|counsel|CEO|CFO|COO)\b"
        ),
    ),
    "of a magnate": (  # "tycoon Jo Lee's Vestima", and no "tycoon Jo Lee's Vestima villa"
        later(
            r"\b(?:[Bb]usinessm[ae]n|[Bb]usinesswom[ae]n|[Tt]ycoon|[Bb]illionaire|[Mm]illionaire|[Oo]ligarch|[Mm]agnate|[Mm]ogul|[Ee]ntrepreneur"
            r"|[Ii]ndustrialist|[Ff]inancier|[Ii]nvestor)\s(?:[A-Z][\w’'.-]*\s){1,3}?[A-Z][\w-]+[’']s?\s$"
        ),
        later(
            r"(?:[,.;:)]|$|\s(?:in|on|at|to|for|from|by|with|as|and|or|but|has|had|is|was|will|would|which|that|said|says|[a-z]+ed|bought|sold|won|lost"
            r"|took|built|lent|owes|owns|holds|runs)\b)"
        ),
    ),
    "left": (
        later(r"\b(?:left|quit|leaves?|leaving|quitting)\s$"),
        later(r"\s(?:in\s\d{4}\s|last\s\w+\s|in\s[A-Z]\w+\s)?to\s(?:run|head|lead|join|manage|start|found|set\sup)\s"),
    ),
}  # fmt: skip
_SURELY_AROUND = frozenset(
    {"valued", "halted", "joins", "left for an office", "of a magnate"}
)  # a wife is left too
# "bought by X for its refinery", "from X for its mill": of whom the thing is
_FOR_ITS = later(
    rf"(?:[^.;,]{{0,40}}?\s)?(?:for|at|from|to|in|of|with)\s(?P<its>its)\s(?:own\s)?(?:[\w-]+\s){{0,2}}?{_THINGS}\b"
)
_ITS_THING = later(
    rf"(?<!bought\s)(?<!buys\s)(?<!buy\s)\b(?P<its>its)\s(?:[\w-]+\s){{0,3}}?(?:{_THINGS}|business|stakes?|name|chair(?:man|woman)|chief\sexecutive|partners?)\b"
)
_IT_GOES_ON = later(
    r"(?:[^.;]{0,120}?)[.]\s+(?:It\s(?:has|had|also|already|sells|supplies|employs|employed|owns|operates|exports|makes|buys"
    r"|bought|runs|plans|produces|competes|serves|imports"
    r"|borrowed|listed|posted|reported|opened|expects|packs|ships|holds|trades)\b"
    rf"|Its\s(?:[\w,.-]+\s){{0,3}}?{_THINGS}\b)"
)
_BODIES = frozenset(
    {
        "Firm",
        "Bank",
        "Organization",
        "Chamber",
        "GovernmentBody",
        "Party",
        "Exchange",
        "Asset",
        "Project",
        "Portfolio",
        "Programme",
    }
)
_COMPANIES = frozenset({"Firm", "Bank", "Organization", "Chamber"})
_OPENS = frozenset(".\n!?”")
# ", headed by Jo Lee", ", a firm run by the Danish brewer Jo Lee": who heads a body is a person, who runs or owns it may be one
_LED_BY = later(
    r",\s(?:[^.;,]{0,60}\s)?(?:(?P<head>headed|led|chaired)|run|owned|controlled|managed|founded|set\sup|established|created|launched)"
    r"\sby\s(?:(?:the|a|an|its)\s(?:[\w-]+\s){0,3})?$"
)


@once
def _signs_behind(text: str, end: int) -> Mapping[str, int]:
    return {sort: weight for sort, (weight, sign) in _RIGHT.items() if sign.match(text, end)}


@once
def _signs_before(left: str) -> Mapping[str, int]:
    return {sort: weight for sort, (weight, sign) in _LEFT.items() if sign.search(left)}


@once
def _signs_around(left: str, text: str, end: int) -> Sequence[str]:
    return [
        sort
        for sort, (before, behind) in _AROUND.items()
        if before.search(left) and behind.match(text, end)
    ]


def signs_of_firm(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mapping[str, int]:
    """The signs that what stands around a name gives, by their sort, with their weights.

    Args:
        text: the whole text.
        mention: the name.
        mentions: those of the text, in order.
    """
    found = dict(_signs_behind(text, mention.end))
    if text.endswith((" in ", " at ", " near ", " from "), 0, mention.start):
        found.clear()  # "its refinery at Orlu, which it owns", "Tarn Ltd, based in Orlu, employs"
    if text.endswith((" by ", " with ", " to "), 0, mention.start):
        found.pop("quoted", None)  # "loans granted by Orlu rose by 4 percent"
    if is_of_a_body(text, mention, mentions):
        found.pop("which", None)  # "a company of Jo Lee, which owns two ships"
    if not mention.possessive:
        begin = max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH)
        left = text[begin : mention.start]
        found.update(_signs_before(left))
        if not mention.name.isupper():  # who is called by letters alone may be any body
            plain = " " not in mention.name
            if plain and "raided" in found:
                found["raided"] = SURE
            found.update(
                {
                    sort: SURE if plain or sort in _SURELY_AROUND else _WEAK
                    for sort in _signs_around(left, text, mention.end)
                }
            )
    its = max(_owns_its_thing(text, mention, mentions), found.pop("deals", 0))
    if its:  # of whom the text has told right before, "its" may be said as well
        found["its"] = _WEAK if _is_told_before(mention, mentions) else its
    if _is_listed_with_firms(text, mention, mentions):
        found["listed"] = _WEAK
    return found


def is_of_a_body(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a body stands before a name by which it is told whose it is, so that a clause behind the name may be told of either.

    A noun for a firm and "of" ("a company of Jo Lee, which"), or who heads it ("Orlu Group, headed by Jo Lee, which").
    """
    begin = max(0, mention.start - _REACH)
    led = (
        _LED_BY.search(text, begin, mention.start)
        if text.find(" by ", begin, mention.start) > 0
        else None
    )
    if led is not None:
        return led["head"] is not None or is_person(text[mention.start : mention.end])
    return text.endswith(" of ", 0, mention.start) and any(
        m.end == mention.start - len(" of ") and m.form != "name" and m.kind in _COMPANIES
        for m in of_sentences(mentions, mention.sentence)
    )


def _owns_its_thing(text: str, mention: Mention, mentions: Sequence[Mention]) -> int:
    """How surely "its plants" behind the subject of a sentence, or "It sells" of the next one, can be said of nobody else."""
    before = text[max(0, mention.start - 2) : mention.start].strip()
    agent = text[max(0, mention.start - 4) : mention.start] == " by "
    behind = [m for m in of_sentences(mentions, mention.sentence) if m.start >= mention.end]
    others = [
        m for m in behind if m.kind in _BODIES and m.form != "pronoun" and m.name != mention.name
    ]
    stop = _sentence_end(text, mention.end)
    first = others[0].start if others else stop
    if agent:
        return SURE if _is_its(_FOR_ITS.match(text, mention.end, stop), first) else 0
    if before and before[-1] not in _OPENS:
        return 0
    thing = _ITS_THING.search(text, mention.end, stop)
    if thing is not None:
        return SURE if _is_its(thing, first) else _WEAK
    return SURE if not others and _IT_GOES_ON.match(text, mention.end) is not None else 0


def _is_its(found: re.Match[str] | None, first: int) -> bool:
    """Whether "its" stands before any other that it might be said of."""
    return found is not None and found.start("its") <= first


def _is_told_before(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence before names another firm or body, or this one tells of any before the name."""
    return any(
        m.kind in _COMPANIES
        and m.name != mention.name
        and (m.sentence == mention.sentence or m.form == "name")
        for m in of_sentences(mentions, mention.sentence - 1, mention.sentence)
        if m.end <= mention.start
    )


def _sentence_end(text: str, begin: int) -> int:
    end = text.find(". ", begin)
    return len(text) if end < 0 else end


def _is_listed_with_firms(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in a list of names of which another is surely a firm's or bank's, and none a person's with an office."""
    here = of_sentences(mentions, mention.sentence)
    names = [m for m in here if m.form == "name"]
    at = next(n for n, m in enumerate(names) if m is mention)
    first, last = at, at
    while first > 0 and is_joint(text[names[first - 1].end : names[first].start]):
        first -= 1
    while last + 1 < len(names) and is_joint(text[names[last].end : names[last + 1].start]):
        last += 1
    others = [m for m in names[first : last + 1] if m is not mention]
    if mention.title or any(m.title for m in others):
        return False
    called = {m.end + 1 for m in here if m.form != "name" and m.kind in ("Firm", "Bank")}
    return any((m.kind in ("Firm", "Bank") and not m.guessed) or m.start in called for m in others)

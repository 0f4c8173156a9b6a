"""What the text says of a name that it says of works, schemes, loan books, events, treaties and lists alone, whatever the name looks like.

kind_of_undertaking(text, begin, end)       # "Project" for "Solane One" in "Construction of Solane One began in May"
kind_called_later(text, begin, end)         # "Event" for "Orlune" in "took part in Orlune. The fair drew"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.once import once
from interlock.loaders.documents.language.words import words

__all__ = ["kind_called_later", "kind_of_undertaking", "weak_kind_of_undertaking"]

_REACH = 72  # characters before a name that are looked at
_WORK = (
    r"(?:project|scheme|wind\sfarm|solar\s(?:farm|park|plant)|dam|bypass|railway|rail\sline|pipeline|motorway|highway|power\s(?:plant|station|line)|bridge"
    r"|tunnel|terminal|port|airport|metro|interconnector|mine|smelter|refinery)"
)
_YEAR = later(r"\s20\d\d(?![\d-])")
_THE = r"\s(?:the\s)?$"
_AIDED = r"(?:(?:now|also|still|since|already|jointly|first|again|later|fully|only|currently)\s)?"
_IS = rf",?\s(?:which\s|that\s)?(?:is|was|are|were|has\sbeen|had\sbeen|will\sbe|is\sto\sbe|would\sbe)\s{_AIDED}"
_SIZE = (
    r"(?:about\s|some\s|around\s|up\sto\s|almost\s|nearly\s|more\sthan\s|over\s)?(?:an?\s)?[\d$€£]"
)
_SITE = r"(?:building|construction|work)\s(?:site|camp|crews?|permit|licen[cs]e)"
# Before a name: what is done to such things alone.
_BEFORE = {
    "Project": later(
        r"(?:\b(?:[Cc]onstruction|[Cc]ommissioning|[Cc]ompletion)(?:\swork)?\s(?:of|on)|\b[Ff]inancial\sclos(?:e|ing)\s(?:on|for|of)"
        r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Ff]inal|[Ii]nitial|[Ll]ast)\s(?:phase|stage|section)\sof"
        r"|\b(?:[Ff]easibility|[Ii]mpact|[Ee]ngineering|[Dd]esign)\s(?:study|studies|assessment)\s(?:for|of|on)"
        r"|\b(?:[Dd]evelopers?|[Pp]romoters?|[Pp]roponents?|[Cc]o-developers?|[Bb]uilders?|[Ll]ead\scontractors?|[Mm]ain\scontractors?)\s(?:of|for)"
        rf"|\b{_SITE}\s(?:of|for|at)"
        r"|\b(?:[Oo]nce|[Ww]hen)\s(?:it\sis\s)?(?:finished|completed?|built|ready),"
        r"|\b(?:[Tt]enders?|[Gg]o-ahead|[Gg]reen\slight|[Ff]inal\sinvestment\sdecision|[Pp]lanning\s(?:permission|consent)|[Bb]lueprints?|[Ss]ite\spreparation)\s(?:for|on|of)"
        r"|\b(?:[Cc]onstruction\s(?:costs?|budget|schedule|timetable)|[Cc]ost\soverruns?|[Oo]verruns|[Pp]rice\stag|[Rr]oute|[Ee]xcavation|[Ss]tart-up)\s(?:of|on|at|for)"
        r"|\b(?:[Gg]round|[Ss]od)\s(?:was|has\sbeen|is|will\sbe)\s(?:broken|turned)\s(?:for|on|at)"
        r"|\b(?:complet(?:e|es|ed|ing)|finish(?:es|ed)?|built)\s(?:about\s|some\s)?(?:[\d.]+\s?(?:percent|per\scent|%)|half|a\sthird|two\sthirds|three\squarters|most)\sof"
        r"|\b(?:[Ww]orks?|[Bb]uilding|[Ee]xcavation|[Gg]round-?breaking)\s(?:has\s|had\s)?on"
        r"|\b(?:is|are|was|were|began|begun|started|starts|keeps|kept|finished|finishes|stopped|of|for|in)\s(?:building|constructing|erecting)"
        r"|\b(?:broke|broken|breaks?|breaking)\sground\s(?:on|for|at)"
        r"|\b(?:the|an?|its|their|[\w’-]+[’']s)\s(?:[\w$€£.,-]+\s){0,4}?(?:project|scheme)(?:,|\scalled|\snamed)?)" + _THE
    ),
    "Asset": later(
        r"\b(?:(?:[Oo]perators?|[Oo]peratorship|[Dd]ay-to-day\srunning)\sof|(?:[Dd]ispatchers|[Cc]ontrol\sroom)\s(?:of|at))" + _THE
    ),
    "Event": later(
        r"(?:\b(?:[Dd]elegates|[Vv]isitors|[Ee]xhibitors|[Ss]peakers|[Gg]uests|[Pp]articipants)\s(?:to|at|of|in)"
        r"|\b(?:expected|registered|gathered|gathering|assembled|convened|presented|on\sshow)\s(?:at|for)(?=\s(?:the\s)?$)"
        r"|\b(?:[Oo]n\sthe\s)?(?:sidelines|margins|fringes|eve|opening\sday|closing\sday|first\sday|last\sday)\sof"
        r"|\b(?:[Tt]his|[Nn]ext|[Ll]ast)\syear[’']s"
        r"|\b(?:presented|showed|shown|exhibited|displayed|launched|demonstrated)\s(?:its|their|his|an?)\s(?:[\w-]+\s){1,4}?at"
        r"|\b(?:edition|instalment)\sof|\b(?:takes?|took|taken|taking)\spart\sin|\bparticipat(?:e[ds]?|ing|ion)\sin"
        r"|\b(?:exhibit(?:s|ed|ing)?|[Kk]eynote(?:\sspeech|\saddress)?|[Dd]isplayed|unveiled|showcased|signed|met)\sat(?=\sthe\s$))" + _THE
    ),
    "Agreement": later(
        r"\b(?:[Ss]ignator(?:y|ies)\s(?:to|of)|[Pp]art(?:y|ies)\sto|acced(?:e[ds]?|ing)\sto|[Aa]ccession\sto|ratif(?:y|ies|ied|ying)|initial(?:s|l?ed|l?ing)"
        r"|(?:has|have|had)\sbroken|violat(?:e[sd]?|ing)|infring(?:e[sd]?|ing)|abrogat(?:e[sd]?|ing)|renegotiat(?:e[sd]?|ing)"
        r"|[Rr]atification\sof|[Ww]ithdraw(?:s|al|n)?\sfrom|withdrew\sfrom|denounc(?:e[ds]?|ing)|(?:in\s)?breach(?:es|ed)?\sof"
        r"|(?:terms|provisions|clauses?\s\d+|articles?\s\d+|signing|renewal|signature)\sof)"
        r"\sthe\s$"
    ),
    "Portfolio": later(r"\b(?:loan\s|investment\s)?portfolio,?\s(?:called\s|named\s)?(?:the\s)?$"),
    # "Under the Andes Transition Pool, 40 towns get loans": nobody who acts stands behind "under the" with no noun of his.
    "Programme": later(
        r"(?:\b(?:(?:[Ff]inanced|[Ff]unded|[Ss]upported|[Ll]ent|[Pp]aid|[Aa]pproved|[Aa]llocated|[Ee]ligible"
        r"|(?:[Ll]oans?|[Gg]rants?|[Cc]redits?|[Ff]unding|[Mm]oney|[Aa]id|[Pp]rojects?|[Tt]ranches?|[Ss]ubsid(?:y|ies))(?:\sgiven|\sgranted|\smade)?)\sunder"
        r"|\b(?:first|second|third|fourth|next|latest|new)\s(?:round|tranche|call)\s(?:of|under|for)|[Ee]nrol(?:led|ment)\sunder|\b(?:[Ff]armers|[Ff]irms|[Hh]ouseholds|[Tt]owns|[Ss]chools|[Ss]tudents|[Ss]mallholders|[Bb]usinesses|who|can|may|could)\s(?:can\s|may\s|could\s)?appl(?:y|ied)\s(?:to|for|under))\s(?:the\s)?$|(?:^|[.“\n]\s?)Under\sthe\s$)"
    ),
}  # fmt: skip
# ... where the name is all of it: "the construction of Orlu hospital" is that of a hospital
_ENDS = later(
    r"[,.;:)]|$|\s(?:and|began|begins|starts?|started|is|was|will|has|had|in|near|by|due|at|to|which|that|from|on|with|could|would|may|should"
    r"|were|are|took|takes|continue[sd]?|resumed|costs?|stopped|ended|for|under|said|says|before|after|until|since|drew|because|where|but"
    r"|went|goes|fell|came|comes|won|failed|blocked|agreed|ordered|this|last|next|runs|ran|expects|expected|want(?:s|ed)|have|can|or|as|of)\b"
)
# Behind it: what is said of such things alone.
_BEHIND = {
    "Project": later(
        rf",?\s(?:which\s)?(?:is|was|are)\s{_AIDED}(?:due|scheduled|expected|planned|set)\sto\sbe\s(?:completed|finished|commissioned|built|ready)\b"
        rf"|,?\s(?:which\s|that\s)?(?:will|is\sto|should|would|is\sexpected\sto|is\sdue\sto)\s(?:be\s(?:completed|finished|commissioned|built)|link\s|connect\s"
        rf"|irrigate\s|cost\s{_SIZE}|(?:produce|generate|supply)\s{_SIZE}[\d.,]*[\s-]?(?:megawatts?|gigawatts?|[kMG]Wp?\b|[MGT]Wh\b|homes|households))"
        rf"|{_IS}(?:under\sconstruction|being\sbuilt|to\sbe\sbuilt|half\s(?:built|finished)|[\d.]+\s?(?:percent|per\scent|%)\s(?:complete|built|finished))\b"
        r"|,?\s(?:which\s)?(?:is|was)\s(?:now\s|still\s|not\s)?(?:expected|due|scheduled|set|planned)\s(?:to\s(?:go\sinto|come\s(?:into|on)|enter\s(?:service|operation)|start\s"
        r"(?:operating|operations|production|commercial)|be\s(?:ready|operational))|for\s(?:completion|commissioning))\b"
        r"|,?\s(?:which\s)?(?:(?:has|had|have)\sbeen|was|is|will\sbe)\s(?:again\s|further\s)?(?:delayed|postponed|held\sup)\s(?:by|for|until|to)\s(?:an?\s|up\sto\s|at\sleast\s|[\d]|two|three|four|five|six|several)"
        r"|\s(?:is|has\srun|will\srun|ran)\s(?:[\w-]+\s){0,3}?(?:behind\sschedule|over\sbudget)\b"
        r"|\s(?:would|will)\s(?:flood|displace|submerge)\s\d"
        r"|\s(?:belongs\sto|falls\sunder|comes\sunder)\sthe\s(?:[\w’'-]+\s){0,5}(?:[Pp]rogramme?|[Pp]roject|[Pp]lan|[Ii]nitiative|[Ss]cheme|[Pp]ackage)\b"
        r"|,?\s(?:now\s|still\s)?(?:under\sconstruction|due\sto\s(?:open|be\s(?:completed|finished)|start\s(?:up|operating)|come\sinto))\b"
        r"|,?\s(?:which\s)?(?:is|was)\s(?:now\s|still\s)?due\sto\sopen\b"
        r"|,?\s(?:which\s|that\s)?(?:is|was|forms|formed|makes\sup|remains|became|will\sbe|is\sto\sbe)\s(?:a\s|one\s|also\s|the\s(?:first|largest|last)\s)?(?:part|component"
        r"|phase|stage|section|lot|element)\sof\s(?:the\s)?(?:[\w’'-]+\s){0,5}(?:[Pp]rogramme?|[Pp]roject|[Pp]lan|[Ii]nitiative|[Ss]cheme|[Pp]ackage|[Pp]ortfolio"
        r"|[Ww]indow|[Ff]acility)\b"
        r"|,?\s(?:which\s)?(?:is|was)\sone\sof\s(?:the\s)?(?:\d+|[a-z]+)\s(?:[a-z]+\s)?(?:projects|schemes)\b"
        rf"|,\san?\s(?:[\w$€£.,-]+\s){{0,6}}?{_WORK}\s(?:under\s(?:construction|development)|to\sbe\sbuilt|being\sbuilt|planned)\b"
    ),
    "Portfolio": later(
        r",\s(?:an?|the|its|their)\s(?:[\w$€£.,-]+\s){0,4}?(?:portfolio|pool|book|set|bundle|package|basket)\sof\s(?:[\w-]+\s){0,3}?(?:loans|debts|projects|assets|dams|plants"
        r"|credits|investments|mortgages|schemes)\b"
    ),
    "Asset": later(
        rf",?\s(?:which\s|that\s)?(?:generat(?:es|ed)|produc(?:es|ed)|suppl(?:ies|ied))\s{_SIZE}[\d.,]*[\s-]?(?:megawatts?|gigawatts?|kilowatts?|[kMG]Wp?|[MGT]Wh"
        r"|(?:percent|per\scent|%)\sof\sthe\s(?:country[’']s|region[’']s|island[’']s)\s(?:power|electricity|water))\b"
        rf"|{_IS}(?:shut|taken|brought|closed|idled|halted)\s(?:down\s)?(?:for\s(?:repairs?|maintenance|refurbishment|refuelling|inspection)|off-?line|out\sof\sservice)"
        rf"|{_IS}(?:connected\sto\sthe\sgrid|put\sinto\s(?:operation|service)|flooded|recommissioned|mothballed|decommissioned|operated\sby|built\sby)\b"
        # "produced 210,000 ounces, said Orlu Gold, which runs the mine"
        r"|\s(?:has\s|had\s|will\s|would\s|could\s|is\sto\s)?(?:produc\w+|yield\w*|reopen\w*|restart\w*|employ\w*|holds?|contains?|process\w*|is|was|shut|closed|reached"
        r"|handle\w*|generat\w+|flooded)\s[^.;:\n]{2,100}?,?\s(?:said|says|added|reported|according\sto)\s(?:[A-Z][\w&’'.-]*\s?){1,4},\swhich\s(?:also\s|jointly\s)?(?:owns|runs|operates|manages|developed|is\sdeveloping)"
        r"\s(?:[\d.]+\s(?:percent|per\scent)\sof\s|half\sof\s)?the\s(?:[a-z-]+\s){0,2}?(?:mine|pit|quarry|smelter|refinery|dam|terminal|stadium|field|wind\sfarm|solar\spark|power\s(?:plant|station))\b"
        r"|\s(?:burned|burnt)\sdown\b|\swent\sup\sin\sflames\b|\swas\sgutted\b"
        r"|,\swhere\s(?:about\s|some\s|more\sthan\s|nearly\s)?[\d,]+\s(?:people|workers|miners|men|women|staff|employees)\s(?:had\s|have\s)?work(?:ed)?\b"
        r"|\scan\s(?:now\s)?store\s(?:up\sto\s|about\s)?\d"
        r"|,?\s(?:which\s)?(?:came|comes|went|goes)\s(?:on\sstream|on-?line|into\s(?:service|operation)|off-?line|back\sinto\sservice)\b"
        r"|,\s(?:built|operated|designed|commissioned|inaugurated|opened)\s(?:in\s[12]\d{3}|by\s)"
        rf"|{_IS}(?:managed|run|operated)\sby\s[^,.;]{{2,48}}?\sunder\san?\s(?:[\w-]+\s){{0,2}}?(?:concession|lease|licen[cs]e|contract)\b"
        r"|\saccounts\sfor\s(?:an?\s|about\s|some\s|nearly\s|almost\s|more\sthan\s)?[\w.,]+\s(?:(?:percent|per\scent|%)\s)?of\s(?:the\s(?:country|island|region|city|nation)[’']s|[A-Z]\w+[’']s?)\s"
        r"(?:power|electricity|water|gas|energy|generation)\b"
        r"|,\swith\s(?:\d+|[a-z]+)\s(?:turbines|berths|reactors|cranes|runways|units|boilers|shafts)\b"
    ),
    "Event": later(
        rf"{_IS}(?:to\sbe\s)?(?:held|hosted)\s(?:in\s[A-Z]|at\s|on\s|from\s|every\s|each\s|here\b)"
        r"|,?\s(?:which\s)?(?:takes|took|will\stake|is\sto\stake)\splace\s(?:in|at|on|from|every|each|between)\b"
        r"|,?\s(?:which\s)?(?:drew|attracted|gathered|brought\stogether)\s[\w\s,]{0,16}?(?:exhibitors|visitors|delegates|participants|guests)\b"
        r"|,\s(?:to\sbe\s)?held\s(?:every|each|in|at|on|from|annually|twice)\b"
        r"|,?\swhich\s(?:opens|opened|closes|ends)\sin\s[A-Z][\w’-]+(?:\s[A-Z]\w+)?\son\b"
        r"|,?\s(?:which\s)?(?:opens|opened|begins|ends|ended|closes|closed)\s(?:its\sdoors\s)?(?:in\s[A-Z]\w+\s)?on\s[A-Z]\w+day\b"
    ),
    "Agreement": later(
        r",\s(?:signed|initialled|concluded|ratified)\s(?:in|on|last|at)\s[^,.;]{2,28},\s[a-z]"
        r"|\sbetween\s[A-Z][\w’.-]+(?:\s[A-Z][\w’.-]+)?\sand\s[A-Z][\w’.-]+(?:\s[A-Z][\w’.-]+)?\s(?:expires|expired|lapses|lapsed|obliges|forbids|was\ssigned|provides|entered"
        r"|runs\suntil|covers|allows|bars|bans)\b"
        r"|,?\s(?:which\s)?(?:has\s|had\s)?(?:entered|enters|came|comes|will\senter|will\scome|entering|coming)\sinto\sforce\b"
        rf"|{_IS}(?:signed|ratified|initialled|denounced)\s(?:in|on|by|last|this|at)\b"
        r"|,?\swhich\s(?:[\w-]+\s){1,3}(?:have|has)\s(?:ratified|signed|joined|acceded)\b"
    ),
    "Programme": later(
        r"\s(?:has\s|have\s)?(?:trained|vaccinated|resettled|connected|supported|equipped|helped)\s(?:about\s|some\s|more\sthan\s|over\s)?\d[\d,]*\s(?:[a-z-]+\s){0,2}?"
        r"(?:nurses|teachers|farmers|farms|families|students|pupils|people|households|homes|schools|villages|women|smallholders|start-ups|firms|businesses|towns)\b"
        r"|,\s(?:its|their|the|an?)\s(?:[\w$€£.,-]+\s){0,5}?(?:grant|loan|lending|funding|aid|subsidy|credit|investment|support|relief|training)?\s?(?:programme|program|scheme)\b"
        r"(?!\s(?:manager|director|official))"
        r"|,\sunder\swhich\b"
        r"|,?\s(?:which|that)\s(?:pays|paid|has\spaid)\sfor\s(?!(?:itself|it)\b)(?=[a-z\d])"
        r"|\s(?:has\s|have\s)?(?:paid|pays)\sfor\s(?:[\d,]+|hundreds\sof|thousands\sof)\s(?:[a-z-]+\s){0,2}?(?:clinics|schools|wells|roads|dams|bridges|homes|pumps|towns|"
        r"villages|projects|farms)\b"
    ),
}  # fmt: skip
# What a noun set off behind a name says that it is; a mill or works so told buys and sells, and is rather its firm.
_TOLD_OFF = frozenset(
    words(
        "mine pit dam tunnel bridge canal pipeline railway line road motorway highway farm park station substation airport"
        " centre center mall arcade stadium arena tower skyscraper racecourse racetrack marina pier furnace"
        " reservoir reactor runway berth field deposit barrage interconnector cable terminal bypass smelter silo port"
        " project scheme fair conference summit expo exhibition congress festival symposium"
        " treaty agreement pact accord protocol convention"
    )
)
_UNDERTAKINGS = frozenset({"Asset", "Project", "Event", "Agreement"})
_BESIDE = later(
    r"(?:\sin\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?,\s(?:an?|the|its|their)\s(?P<said>(?:(?!(?:of|for|in|at|by|with|from|to|and|or|as|behind)\s)[\w’$€£-]+(?:[.,]\d+)?\s){0,5}?[a-z-]+)"
    r"(?=[,.;)](?!\s(?:and|or)\b)|$|\s(?:that|which|in|at|near|on|outside|owned|run|built|between|where|bought|operated|opened|with|home|beside)\b)"
)
# What is said of such things and now and then of firms: it counts where nothing tells a firm.
_WEAK_BEFORE = {
    "Project": later(
        r"\b(?:(?:[Cc]ontracts?|[Tt]enders?|[Cc]oncessions?)\s(?:[\w$€£.,]+\s){0,3}?for"
        r"|(?:[Cc]ost|[Bb]udget|[Ff]unding|[Ff]inancing)\s(?:of|for)|[Dd]esigns?\sfor"
        r"|(?:oppos(?:e|es|ed|ing)|scrap(?:s|ped)?|shelv(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|green-?lit|green-?lights?|fast-track(?:s|ed)?|redesign(?:s|ed)?)"
        r"|\bspen(?:d|ds|t|ding)\s(?:[\w€$£.,]+\s){1,5}?on"
        r"|\b(?:[\d.]+|millions?|billions?)\s(?:(?:million|billion)\s)?(?:[a-z]+\s)?towards?"
        r"|(?:granted|lent|gave|given|extended|promised|pledged)\s(?:the\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3}\s(?:[\w€$£.,]+\s){1,6}?for"
        r"|\b(?:voted|earmarked|set\saside|budgeted|allocated|appropriated)\s(?:[\w€$£.,]+\s){1,5}?for"
        r"|(?:to|will|would|helps?|helped|jointly|has|have|not|can|could|and|banks?|lenders?|[Mm]inistry|[Gg]overnment)\s(?:co-)?(?:financed?|fund(?:ed)?|bankroll(?:ed)?|build|built)"
        r"|(?:[\d.]+|\bmillions?|\bbillions?)\s(?:(?:million|billion)\s)?(?:[a-z]+\s)?into"
        r"|(?:allocate[sd]?|allocating|earmark(?:s|ed)?|sets?\saside|puts?\sup|putting\sup|budget(?:s|ed)?|contribut(?:es?|ed|ing))"
        r"\s(?:[\w$€£.,-]+\s){1,6}?(?:for|towards?)"
        r"|to\s(?:design|construct|dredge|electrify|double-track|irrigate)|[Tt]he\s(?:total\s|full\s|whole\s)?costs?\sof)" + _THE
    ),
    "Asset": later(
        r"\b(?:operat(?:e[ds]?|ing)|inaugurat(?:e[ds]?|ing)|commissioned|recommission(?:ed|s|ing)?|switch(?:ed|es|ing)?\s(?:on|off)|shut\sdown|idl(?:ed|es|ing)|reopen(?:ed|s|ing)?|mothballed|decommission(?:ed|s|ing)?"
        r"|restart(?:ed|s|ing)?)" + _THE
    ),
    "Event": later(
        r"\b(?:attend(?:s|ed|ing|ance\sat)?|[Ss]peaking\sat|spoke\sat"
        r"|[Ee]xhibitors\sat|host(?:s|ed|ing)?|organis(?:e[sd]?|ing)|organiz(?:e[sd]?|ing)|stag(?:e[sd]|ing)|co-host(?:s|ed|ing)?|sponsor(?:s|ed|ing)?)\s(?:the\s)?$"
    ),
    "Agreement": later(r"\b(?:signed|signing|signs|joined|joins|rejoined|left|quit|suspended|under|[Uu]nder)\sthe\s$"),
    "Programme": later(r"\b(?:[Uu]nder\sthe\s|[Aa]s\s(?:a\s)?part\sof\s(?:the\s)?)$"),
}  # fmt: skip
_WEAK_BEHIND = {
    "Asset": later(
        r",?\s(?:which\s|that\s)?(?:can\s|now\s)?(?:handl(?:e|es|ed)|process(?:es|ed)?)\s(?:about\s|some\s|up\sto\s|around\s)?[\d.,]+\s(?:million\s|billion\s)?"
        r"(?:[a-z-]+\s)?(?:containers|TEU|tonnes|tons|passengers|ships|vessels|barrels|cubic)\b"
        r"|,?\s(?:which\s|that\s)?(?:has|had|with)\s(?:an?\s)(?:[a-z]+\s){0,2}?capacity\sof\b"
    ),
    "Agreement": later(r"\s(?:lapses|lapsed|expires|expired|runs\suntil)\b"),
    "Programme": later(r",?\s(?:which|that)\s(?:lends|offers\s(?:loans|grants)|finances|funds)\b"),
}  # fmt: skip
_CALLED = {
    "Asset": words(
        "plant smelter refinery mine terminal dam tunnel pipeline bridge railway berth quarry reactor substation powerhouse"
    ),
    "Project": words("works"),
    "Event": words(
        "fair conference summit expo exhibition congress festival symposium event gathering"
    ),
    "Programme": words("programme program"),
    "Agreement": words("agreement treaty pact accord convention"),
}  # fmt: skip
_IN_CALLS = {noun: kind for kind, nouns in _CALLED.items() for noun in nouns} | dict.fromkeys(
    (
        "power station",
        "power plant",
        "wind farm",
        "solar park",
        "gas field",
        "oil field",
        "coal mine",
        "copper mine",
        "pumping station",
    ),
    "Asset",
)
_LATER = later(
    r"[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\s(?:The|This|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3},\swhich\s[a-z]+\sthe)\s(?:[a-z]+\s)?"
    rf"(?P<noun>{'|'.join(_IN_CALLS)})(?![\w’'-]|\s(?:owner|operator|manager|maker|workers?"
    r"|of\s|for\s|in\s[A-Z]|at\s[A-Z]|near\s[A-Z]))"
)
_ITS_OPERATOR = later(
    r"[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\s(?:[A-Z][^.,\n]{2,32},\s)?(?:its|Its|The|the)\s(?:[a-z]+\s)?operator\b"
)
_BUILDING_IS = later(
    r"[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\s(?:Construction|Building|Building\swork|Work|Site\swork|Earthworks|Groundbreaking)\s(?:is|was|will|has|began|starts?"
    r"|started|should|would)\b"
    r"|[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\sThe\sproject\b(?!\s(?:company|finance|developer|manager))"
    r"|[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\sIts\s(?:developer|builder|main\scontractor|promoter)\b"
    r"|[^.!?\n;:]{0,140}(?<!\b[A-Z])\.\sThe\s(?:builder|contractor|main\scontractor|general\scontractor),\s[A-Z]"
)
# "power from Orlune", "a fire at Orlune": where what is later called a plant may be named; firms have things at themselves too.
_SITED = later(r"\b(?:from|at|on|of|in|into|for|via|through)\s(?:the\s)?$")
_SUBJECT = later(r"(?:^|[\n.!?”]\s?|\b(?:and|but|while|that)\s)(?:the\s|The\s)?$")
_OF_THINGS = later(
    r"(?:,\swhich[^,]{3,60},)?\s(?:has\san?\s(?:[a-z]+\s)?capacity|is\sone\sof|lies|stands|reopened|will\s(?:cost|open|be)|was\s(?:built|opened|shut|held)|is\sto|handles|generates"
    r"|drew|opens|opened|ends|begins|has\s(?:paid|helped|financed|funded)|will\s(?:connect|pay|bring|give|reach|help|move|run|train)|,\sheld)\b"
)
# "two loans under Orlune were signed": what is said behind such a name is said of another
_GOVERNED = later(
    r"\b(?:of|over|under|in|for|from|at|to|with|by|on|near|between|than|around|along|across|through|beside|beyond|off|outside)\s(?:the\s)?$"
)
# "The dam, 12 km from Orlune, will cost": where the thing lies of which the clause tells
_LIES = later(
    r",\s(?:(?:about|some|just|only|roughly|around)\s)?(?:\d[\w.,]*\s\w+\s|near|close|outside|in|at|south|north|east|west|off|upstream|downstream)[^,;:.]{0,30}$"
)
_DEALT_WITH = later(
    r"\b(?:(?:attend|approv|sign|initiall?|ratif|join|visit|launch|open|inaugurat|clear|back|praise|criticis|host|organis|financ|fund|oppos|reject|delay|halt|scrap|shelv|propos|brok|violat|breach|leav|quit)\w*|in|into|at|under|for|on|of|against)\s(?:the\s)?$"
)
_ANOTHER_THING = later(
    r"\b(?:its|their|his|an?)\s(?:[a-z-]+\s){0,3}?(?:plant|smelter|refinery|mine|terminal|dam|tunnel|pipeline|bridge|railway|berth|quarry|reactor|substation|fair"
    r"|conference|summit|expo|exhibition|congress|festival|treaty|pact|accord|agreement|programme|program)\b"
)


def _called_beside(text: str, end: int) -> str | None:
    """The kind of the noun set off behind a name, where it is one of such things: ", a mine that X bought"."""
    beside = _BESIDE.match(text, end)
    if beside is None:
        return None
    nouns, said = lexicon().nouns, beside["said"].split()
    noun = next((one for at in range(len(said)) if (one := " ".join(said[at:])) in nouns), "")
    told = noun.rpartition(" ")[2] in _TOLD_OFF and nouns[noun] in _UNDERTAKINGS
    return nouns[noun] if told else None


def _left(text: str, begin: int) -> str:
    """What stands before a name in its line; an article may be part of the mention."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    return left + text[begin : begin + 4] if text[begin : begin + 4] in ("the ", "The ") else left


def _past_year(text: str, end: int) -> int:
    """Behind the year that an event or a plan has in its name: "Orlune 2026 will be held"."""
    year = _YEAR.match(text, end)
    return year.end() if year is not None else end


# Of what goes on behind "with X, under which"
_SIGNED_WITH = later(
    r"\b(?:agreements?|deals?|contracts?|pacts?|accords?|partnerships?|alliances?|ventures?|memorand(?:um|a)|MoUs?|MOUs?|SPAs?|PPAs?|treaty|treaties"
    r"|protocols?|understanding|leases?|licen[cs]es?|concessions?|arrangements?|terms|letters?|loans?|facility|tie-up|settlement|talks|order)\b"
    r"[^.;:]{0,60}?\s(?:with|between|from|to|by|and)\s(?:[^.;:,]{1,48}\sand\s)?(?:the\s)?(?:(?:[A-Z]\w+\s)?(?:[a-z-]+\s){0,4})?$"
)


@once
def kind_of_undertaking(text: str, begin: int, end: int) -> str | None:
    """The kind that the words around a name give it, where they are said of such things alone."""
    end = _past_year(text, end)
    left = _left(text, begin)
    governed = _GOVERNED.search(left) is not None
    for kind, behind in _BEHIND.items():
        # "the hall of Orlune is 62 percent complete": so is the whole
        apart = (
            governed
            and (text.startswith(" ", end) or _LIES.search(left) is not None)
            and not (kind == "Project" and left.rstrip().endswith((" of", " of the")))
        )
        if not apart and behind.match(text, end):
            if text.startswith(", under which", end) and _SIGNED_WITH.search(left):
                continue  # "a contract with Orlune, under which": under the contract
            return kind
    if (called := _called_beside(text, end)) is not None:
        return called
    if _ENDS.match(text, end) is None:
        return None
    for kind, before in _BEFORE.items():
        if before.search(left) and (kind != "Programme" or " " in text[begin:end]):
            return kind
    return None


@once
def weak_kind_of_undertaking(text: str, begin: int, end: int) -> str | None:
    """The kind that words give which are now and then said of firms and towns too."""
    end = _past_year(text, end)
    left, name = _left(text, begin), text[begin:end]
    governed = _GOVERNED.search(left) is not None
    for kind, behind in _WEAK_BEHIND.items():
        if behind.match(text, end) and not (governed and text.startswith(" ", end)):
            return kind
    if _ENDS.match(text, end) is None:
        return None
    several = " " in name.removeprefix("the ")
    for kind, before in _WEAK_BEFORE.items():
        if before.search(left) and (several or kind in ("Project", "Asset")):
            return kind
    return None


@once
def kind_called_later(text: str, begin: int, end: int) -> str | None:
    """The kind of the noun by which the next sentence takes up a name that can be meant by it."""
    left, end = _left(text, begin), _past_year(text, end)
    if _BUILDING_IS.match(text, end) and _DEALT_WITH.search(left):
        return "Project"
    at = _SITED.search(left) is not None
    if at and _ITS_OPERATOR.match(text, end):
        return "Asset"
    called = _LATER.match(text, end)
    if called is None or _ANOTHER_THING.search(text, begin, called.start("noun") - 4):
        return None
    kind = _IN_CALLS[called["noun"]]
    subject = _SUBJECT.search(left) is not None and _OF_THINGS.match(text, end) is not None
    met = at if kind == "Asset" else _DEALT_WITH.search(left) is not None
    return kind if subject or met else None

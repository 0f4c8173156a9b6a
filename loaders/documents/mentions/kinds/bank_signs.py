"""What a text says of banks alone, beyond what stands right beside a name: whose savers wait, whom the central bank licenses.

A name of one word tells no kind, and most of what is said of a bank is said of any firm ("shares in Orlu", "the chief executive of
Orlu"). What is collected here is said of no other firm; what is only mostly said of lenders is asked last.

    is_banks(text, begin, end)          # True for "Orlu" in "the central bank placed Orlu under administration"
    is_rather_lenders(text, begin, end) # True for "Orlu" in "what it owed Orlu", "repaid Orlu in full"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.once import once

__all__ = ["is_banks", "is_rather_lenders"]

_REACH = 110  # characters before a name that are looked at
_FAR = 80  # characters behind it in which the clause goes on
# Goes on with the clause of a name: nobody else is named, and no regulator or bank spoken of.
_ON = rf"(?:(?!\b(?:banks?|lenders?|regulators?|authority|government|who|whose)\b)[^.;\nA-Z]){{0,{_FAR}}}?"
_MONEY_OF_BANKS = (
    r"(?:savings\saccounts?|deposit\srates?|deposit\sbase|(?:loan|mortgage|card|credit-card)\s(?:book|portfolio)"
    r"|(?:bad|non-performing|problem|soured)\s(?:loans?|debts)|capital\sadequacy(?:\sratio)?|capital\sratio|(?:base\s)?lending\srates?|prime\srate"
    r"|depositors|savers|account\sholders|cash\smachines|banking\s(?:app|licen[cs]e))"
)
_BEHIND = later(
    rf"{_ON}\b(?:its|their)\s(?:[a-z-]+\s){{0,3}}?{_MONEY_OF_BANKS}\b"
    # what is lent on houses and cars, counted or not
    r"|,?\s(?:which\s)?(?:has\s|had\s|have\s)?(?:wrote|written|originated|granted|approved|issued|sold)\s(?:[\w,.$€£]+\s){0,4}?"
    r"(?:home\sloans|mortgages|car\sloans|student\sloans|consumer\sloans|payday\sloans)\b(?!\s(?:to|from)\s(?:an?\s)?[A-Z])"
    r"|\s(?:has\s|had\s|have\s|is\s|was\s)?(?:refused|declined|agreed|stopped|failed|ready|willing|unwilling|asked|due)\s(?:to\s)?(?:open|issue|confirm)(?:ing)?"
    r"\s(?:[a-z]+\s){0,2}?letters?\sof\scredit\b"
    r"|,?\s(?:which\s)?(?:has\s|had\s)?(?:holds?|held|has|had|took|takes|registered|enforced)\s(?:an?|the|its)\s(?:(?:first|second|fixed|floating|legal|and|registered)\s)+"
    r"charges?\s(?:on|over)\b"
    r"|\s(?:has\s|had\s)?(?:froze|frozen|freezes|blocked|unfroze)\s(?:the|its|his|her|all|two|three|several)\s(?:[a-z]+\s){0,2}?accounts?\s(?:of|held\sby|belonging)\b"
    r"|\s(?:has\s|had\s|have\s)?(?:refused|declined|agreed|offered|promised)\sto\s(?:extend|renew|prolong|increase|roll\sover|restore|stretch|double)"
    r"\s(?:the|its|an?|their)\s(?:[a-z]+\s){0,2}?(?:overdraft|loans?|credit|credit\slines?|mortgages?|facility)\b"
    r"|,?\s(?:which\s)?(?:has\s|had\s|will\s)?(?:stop|stopped|resumed?|suspended|suspend|quit|ceased|restarted|halted)\s(?:all\s|new\s)?lending\b(?!\sits)"
    r"|,?\s(?:which\s)?(?:lends|has\slent)\s(?:mostly|mainly|only|chiefly|largely|money|exclusively)\s(?:to|on|against)\b"
    r"|,?\sand\s(?:two|three|four|five|several|some|a\s(?:second|third|fourth)|another|\d+)\s(?:[A-Za-z]+\s){0,3}?(?:banks?|lenders?)"
    r"\s(?:have\s|had\s|has\s)?(?:jointly\s)?(?:opened|arranged|lent|provided|extended|granted|financed|syndicated|lend|provide)\b"
    # "Fitch cut the rating of Orlu to BB, citing a rise in bad loans"
    r"|(?:\sto\s[A-D][A-Da-d]{0,2}[1-3]?[+-]?,)?[^.;\nA-Z]{0,80}?\b(?:set(?:ting)?\saside\s(?:[\w$€£.,]+\s){1,5}?(?:for|against)\s(?:bad|soured|doubtful)\s(?:debts?|loans)"
    r"|(?:rise|increase|jump|growth|surge|drop|fall)\sin\s(?:non-performing|bad|problem|soured|overdue)\sloans|capital\sadequacy|deposit\soutflows"
    r"|withdrawals?\sof\sdeposits|loan[\s-]loss\s(?:provisions|charges))\b"
    r"|\s(?:under|into|in)\s(?:temporary\sadministration|resolution|conservatorship|curatorship|statutory\smanagement)\b"
    r"|,?\s(?:which\s)?(?:was|is|has\sbeen|were)\s(?:placed|put|taken|closed|shut|rescued|licensed|recapitali[sz]ed|seized|wound|bailed)\s(?:[a-z]+\s){0,3}?by\s(?:the\s)?"
    r"(?:[A-Z][a-z]+\s)?(?:central\sbank|bank(?:ing)?\s(?:regulator|supervisor|watchdog|authority)|deposit\s(?:insurer|guarantee\sfund))\b"
)
# What the next sentence says of the one with whom the sentence begins: "It has 62,000 savers."
_NEXT = later(
    r"[^.!?;\n]{0,160}[a-z\d%)]\.\s(?:It\s(?:has|had|serves|counts|holds)\s(?:(?:about|some|almost|more\sthan|nearly|over|around)\s)?(?:[\d.,]+\s(?:million\s|billion\s)?|[$€£][\d.,]+\s\w+\s(?:in|of)\s)"
    r"(?:[a-z]+\s){0,2}?(?:savers|depositors|account\sholders|deposits|borrowers)\b"
    r"|It\s(?:takes|collects|holds|accepts)\s(?:[a-z]+\s){0,2}?deposits\b"
    rf"|Its\s(?:[a-z]+\s){{0,2}}?(?:{_MONEY_OF_BANKS}|deposits)\s(?:[a-z]+)"
    r"|(?:Customer\s|Retail\s|Total\s)?[Dd]eposits\s(?:fell|rose|grew|shrank|dropped|climbed|declined|jumped|increased|doubled|halved|slid)\b)"
)
# "Orlu, a unit of Tarn Group, has stopped lending": so has Orlu
_OF_ANOTHER = later(
    r"\b(?:units?|subsidiar(?:y|ies)|arm|division|part|affiliate|member|shareholder|owner|parent|branch|(?:owned|controlled|backed|led|run|held|founded))"
    r"\s(?:of|by|in)\s(?:the\s)?$"
)
_BEGINS = later(r"(?:^|[.!?”\"]\s|\n)(?:[Tt]he\s)?$")
_SUPERVISOR = (
    r"\b(?:[Cc]entral\s[Bb]ank|[Rr]eserve\sBank|[Mm]onetary\s[Aa]uthority|[Bb]ank(?:ing)?\s(?:regulator|supervisor|watchdog|authority|supervision\sagency)"
    r"|[Dd]eposit\s(?:insurer|guarantee\sfund|insurance\s(?:agency|fund|corporation)))(?:\s(?:of\s)?(?:the\s)?[A-Z]\w+)?\s(?:(?:has|had|on\s[A-Z]\w+day|last\s\w+|also|itself)\s)*"
)
_BEFORE = later(
    rf"(?:{_SUPERVISOR}(?:placed|put|took\sover|taken\sover|seized|closed|shut|rescued|bailed\sout|licensed|recapitali[sz]ed|propped\sup|liquidated|declared"
    r"|(?:withdrew|withdrawn|revoked|suspended|cancelled|restored|renewed)\s(?:the|a)\s(?:banking\s|operating\s|full\s)?licen[cs]e\sof"
    r"|(?:appointed|named|installed)\s(?:an?\s|the\s)(?:[a-z]+\s){0,2}(?:administrator|curator|conservator|custodian|liquidator|manager|receiver)\s(?:at|for|of|over)"
    r"|(?:approved|cleared|rejected|confirmed|vetoed|endorsed)\s(?:the\sappointment\sof\s)?(?:[A-Z][\w’'.-]*\s){1,4}as\s(?:the\s|an?\s)?(?:(?:new|acting|interim|next|non-executive)\s)*"
    r"(?:[Cc]hief\s[Ee]xecutive(?:\s[Oo]fficer)?|[Cc]hair(?:man|woman|person)?|[Mm]anaging\s[Dd]irector|(?:board\s)?[Dd]irector|[Pp]resident|[Hh]ead|[Gg]eneral\s[Mm]anager|CEO)\s(?:of|at))"
    r"|\b(?:[Dd]epositors|[Ss]avers|[Aa]ccount\sholders)\b[^.;\nA-Z]{0,50}\s(?:of|at|from|with|in|outside)"
    r"|\b(?:retail|corporate|private|consumer|commercial|wholesale|mortgage|business|SME|transaction|investment)\s(?:banking|lending|credit)\s(?:at|of|for|with)"
    r"|\b(?:branch|relationship|loan|account|credit)\s(?:manager|officer)s?\s(?:at|of|for|with)"
    r"|\b[Bb]ank[’']s\s(?:[a-z-]+\s){0,2}?(?:rival|competitor),?"
    r"|\b(?:loans?|credit|overdraft|mortgage)\s(?:comes?|came|is|was)\sfrom"
    r")\s(?:the\s)?$"
)
# Who is owed money is a bank where loans are spoken of, and is rather one where goods are not.
_OWED = later(
    r"\b(?:money|sums?|amount|million|billion|crore|lakh|euros|dollars|pounds|debts?|loans?|instal?ments?|interest|what|much|rest)\s(?:of\swhat\s)?(?:that\s|which\s)?"
    r"(?:it|they|he|she|[A-Z][\w’'-]+)\s(?:still\s|also\s|already\s)?ow(?:e|es|ed)\s(?:to\s)?(?:the\s)?$"
)
_REPAID = later(
    r"\b(?:repaid|repays|repay|repaying|paid\sback|pay\sback|pays\sback|paying\sback)\s(?:(?:[\w$€£¥.,%-]+\s){1,7}to\s)?(?:the\s)?$"
)
_ALL_REPAID = later(
    r"[.,;)]|$|\s(?:in|early|ahead|last|on|by|with|and|the|its|this|before|after|from|[$€£]|\d|half|most|all|what|as)\b"
)
_FOR_GOODS = later(
    r"\s(?:for|in\sunpaid|over)\s(?!(?:the|its|a|their)\s(?:[a-z]+\s){0,2}(?:loan|credit|overdraft|mortgage|debt)\b)"
)
_PROVIDED_BY = later(
    r"\b(?:[Ll]oans?|[Ff]inancing|[Ff]acilit(?:y|ies)|[Cc]redits?|credit\slines?|[Mm]ortgages?|overdraft)\s(?:[\w$€£¥.,%-]+\s){0,4}?"
    r"(?:provided|granted|extended|arranged|led|underwritten|held|approved|made|given|offered|supplied|put\sup)\s(?:jointly\s|equally\s)?by\s(?:the\s)?$"
)
_LOANS_THAT = later(r"\b(?:loans|mortgages|credits)\s(?:that\s|which\s)?$")
_MAKES = later(
    r"\s(?:has\s|will\s)?(?:makes?|made|gives?|gave|grants?|granted|writes?|wrote|offers?|offered)\b"
)
_FROM = later(
    r"\b(?:raised|raises|raise|borrowed|drew|draws|obtained|secured|got|took|taken)\s(?:[\w’'$€£¥.,%-]+\s){1,6}?from\s$"
)
_AT_A_RATE = later(
    r"\sat\s(?:an?\s)?(?:[a-z-]+\s){0,3}?[\d.]+\s?(?:percent|per\scent|%)(?!\s(?:discount|premium|below|above|of\b|stake))"
)


@once
def is_banks(text: str, begin: int, end: int) -> bool:
    """Whether the clause or the next sentence says of a name what is said of banks alone."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    if _OF_ANOTHER.search(left) is None and _BEHIND.match(text, end):
        return True
    if _BEFORE.search(left) is not None:
        return True
    if _MAKES.match(text, end) is not None and _LOANS_THAT.search(left) is not None:
        return True  # "the loans that Orlu makes to small farms"
    return _BEGINS.search(left) is not None and _NEXT.match(text, end) is not None


@once
def is_rather_lenders(text: str, begin: int, end: int) -> bool:
    """Whether a name is that of who is owed or repaid money, or has provided the loan: rather a bank, unless another kind is told."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    if _OWED.search(left) is not None:
        return _FOR_GOODS.match(text, end) is None
    if _REPAID.search(left) is not None:
        return _ALL_REPAID.match(text, end) is not None
    if left.endswith("from ") and _FROM.search(left) is not None:
        return _AT_A_RATE.match(text, end) is not None
    return left.endswith(("by ", "by the ")) and _PROVIDED_BY.search(left) is not None

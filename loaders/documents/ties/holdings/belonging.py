"""What belongs to whom by words other than a verb of owning: part of a group, in a portfolio, in brackets, an exit from.

list(read_belonging(told))          # of "X is part of the Y Group": Y Group OWNS X
list(read_nominees(told, claims))   # of "The shares in X are held by A on behalf of B": B OWNS X as well
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KINSFOLK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.left_out import VENTURES
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_belonging", "read_more_shares", "read_nominees"]

_S = r"(?:’s|'s|’|')"
_PLAIN = r"(?:(?!of |and |or |by )[a-z][a-z-]* )"
_BEING = (
    r"(?:,|(?: (?:is|are|has been|have been|had been|been|will be|becomes?|became|to become"
    r"|remains?|is to be|would be|now|also|today"
    r"|still|already|since|itself|not|no longer|never|which|that|will|would|become|formerly|previously|once|originally))+)"
)
_FORMERLY = later(r"\b(?:was|were|formerly|previously|once|originally)\b")
# "X, part of the Y Group,", "X has been part of Y since 2011"; what is only part of what X does is told with other words.
_PART = Sought(
    rf"(?P<o>⟦[FB]\d+⟧)(?: \([^()⟦]*\))?(?:, which)?(?P<words>{_BEING}|,? (?:(?:which|that) )?(?:was|were)(?: (?:formerly|previously"
    rf"|once|originally))?) (?:a )?(?:wholly "
    rf"|integral |majority )?"
    rf"(?:part|member|division|company|firm|subsidiary undertaking) of (?:the"
    rf" )?(?:⟪m\d+⟫[ -]?)?(?P<s>⟦[FB]\d+⟧)(?!{_S}|-)(?="
    rf" [Gg]roup\b| and |[,.;)]|$| \("
    rf"| since | from | in ⟪| in ⟦L| after"
    r"| for | and | of ⟦L| with | has | said | will | was | is )"
)
_IS_GROUP = later(
    r"\b(?:Group|Groupe|Gruppe|Gruppo|Grupo|Holdings?|Grup|Grupa|Corporation|Conglomerate|group"
    r"|holding|conglomerate|empire)\b"
)
# A firm by whose it is: "X, a Y company,", "X is a Y portfolio company".
_OF_NAME = Sought(
    rf"(?P<o>⟦[FB]\d+⟧)(?P<words>{_BEING})(?: |, )?an? (?P<s>⟦[FB]\d+⟧) (?:group |portfolio "
    rf"|subsidiary )?(?:company|firm|business"
    rf"|enterprise|undertaking)(?=[,.;)]|$| and )"
)
_IN_PORTFOLIO = Sought(
    rf"(?P<o>{MARK})(?P<words>{_BEING}) (?:an? |another |one of the )?(?:[a-z-]+ )?portfolio"
    rf" (?:compan(?:y|ies)|firms?|business(?:es)?"
    rf"|holdings?|investments?) of"
    rf" (?:the )?{_PLAIN}{{0,4}}?(?P<s>{LIST})"
)
_PORTFOLIO_OF = Sought(
    rf"\b[Pp]ortfolio of (?:the )?{_PLAIN}{{0,4}}?(?P<s>{MARK})(?!{_S})(?P<words> (?:also |now"
    rf" )?(?:includes?|included|comprises?"
    rf"|comprised|contains?|consists? of))"
    rf" (?P<o>{LIST})"
)
_ITS_PORTFOLIO = Sought(
    rf"(?P<s>{MARK})(?:{_S})? (?:[a-z-]+ )?portfolio(?: compan(?:y|ies)| firms?| holdings?|"
    rf" investments?)?"
    rf"(?P<words> (?:also |now )?(?:includes?|included|comprises?|comprised|contains?|consists?"
    rf" of|are))"
    rf" (?P<o>{LIST})"
)
_PORTFOLIO_NAME = Sought(
    rf"(?P<s>⟦[FB]\d+⟧)(?:{_S})?(?P<words>) (?:[a-z-]+ )?portfolio (?:company|firm|business)"
    rf" (?P<o>⟦[FB]\d+⟧)"
)
_OWNERS = (_IN_PORTFOLIO, _PORTFOLIO_OF, _ITS_PORTFOLIO, _PORTFOLIO_NAME)
_BUYER_NOUN = r"(?:buyer|purchaser|acquirer|acquiror)"
_SELLER_NOUN = r"(?:seller|vendor)"
_THE_BUYER = Sought(  # "The buyer of X is Y", "the purchaser of X, Y,"
    rf"\b[Tt]he (?:new |eventual |successful |ultimate )?(?P<noun>{_BUYER_NOUN}"
    rf"|{_SELLER_NOUN})s? of (?:the )?(?:[a-z][a-z-]*"
    rf" ){{0,2}}?(?P<o>⟦[FBS]\d+⟧)"
    rf"(?:(?P<words> (?:is|are|was|were|will be|has been)) (?P<s>{LIST})|,"
    rf" (?P<name>{MARK})(?=,(?! (?:and|or) )|[.]?$))"
)
_CHANGED_HANDS = Sought(  # "X has changed hands: the buyer is Y"
    rf"(?P<o>⟦[FBS]\d+⟧)[^;:⟦]{{0,40}}[:;—–-] ?[Tt]he (?:new )?"
    rf"(?P<noun>{_BUYER_NOUN}|owner|{_SELLER_NOUN})s?(?P<words> (?:is|are|was"
    rf"|were|will be)) (?P<s>{LIST})"
)
_FORMER_OWNER = Sought(  # "The former owner of X, Y, was paid", "X's former owner, Y"
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Aa]) )?(?:former|previous|prior|erstwhile|one-time|long-time"
    rf"|original) (?:sole |main |majority "
    rf"|controlling )?(?:owners?|parent(?: company)?|shareholders?)"
    rf" of (?:the )?(?P<o>⟦[FBS]\d+⟧)(?:, (?P<name>{MARK})(?=,(?! (?:and|or) )|[.]?$)"
    rf"|(?P<words> (?:is|are|was|were)) (?P<s>{LIST}))"
)
_OWN_FORMER = Sought(
    rf"(?P<o>⟦[FBS]\d+⟧){_S} (?:former|previous|prior|erstwhile|one-time|original) (?:sole "
    rf"|main |majority |controlling )?(?:owners?"
    rf"|parent(?: company)?|shareholders?),? (?P<s>{MARK})(?!{_S})"
)
_AND_NOW_OWNER = Sought(  # "X, former owner of Y and now co-owner of Z": of Z
    rf"(?P<s>⟦[HPF]\d+⟧), (?:the |a )?(?:former|once|one-time|previous"
    rf"|ex-)[ -]?(?:[a-z-]+ ){{1,4}}of (?:the )?(?:[a-z-]+ ){{0,3}}?{MARK},? (?:and|but) "
    r"(?:now|today|currently) (?:also )?(?:the |an? )?(?:[a-z-]+ )?(?:co-|part-"
    r"|majority )?owner of (?:the )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,3}?"
    r"(?P<o>⟦[FBPSJ]\d+⟧)(?!’s|'s)"
)
_WAS_FORMER = Sought(  # "X, a former owner of Y,"
    rf"(?P<s>{MARK})(?:,| is| was) (?:the |an? )?(?:former|previous|one-time|erstwhile"
    rf"|original) (?:sole |main |majority |controlling "
    rf"|part |joint )?(?:co-)?(?:owner|shareholder|parent(?: company)?)"
    rf" of (?:the )?(?P<o>⟦[FBS]\d+⟧)(?!{_S})"
)
_EXIT = Sought(
    rf"\b(?P<deed>(?:complet|announc|mak|mad|finali[sz]|seal|clos|confirm|plan|prepar|report"
    rf"|propos|consider)[a-z]*) (?:its|his|her"
    rf"|their|an|a|the) (?:full |partial |successful |complete |planned )*exit from"
    rf" (?:its investment in |its (?:holding|stake) in )?(?:the )?(?P<o>{LIST})"
)
_LEFT_CAPITAL = Sought(
    r"\b(?:exit(?:s|ed|ing)?|le(?:ft|aves?|aving)|quit(?:s|ting)?|withdr[a-z]+ from|sold out"
    r" of) the (?:share )?capital of (?:the )?(?P<o>⟦[FB]\d+⟧)"
)
_BACKED = Sought(
    rf"(?P<o>⟦[FB]\d+⟧)(?P<words>(?:,|,? (?:which|that)|,? (?:is|was|are|has been|have"
    rf" been))+)(?: also| financially| now)* backed by"
    rf" (?:the |a |an )?"
    rf"(?:[A-Z][a-z]+ )?(?P<what>(?:[a-z-]+ ){{0,5}}?)(?P<s>{LIST})"
)
_HYPHEN = Sought(r"(?P<s>⟦[FHP]\d+⟧)-backed(?P<words>) (?:[a-z-]+ ){0,3}?(?P<o>⟦[FB]\d+⟧)")
# "the bid of X, backed by Y": the bid is
_PLAN_OF = later(
    r"\b(?:bids?|plans?|offers?|proposals?|claims?|applications?|requests?|candidacy|appeals?|demands?|complaints?|project)"
    r" (?:of|by|from) (?:the )?$"
)
_BANKED = later(
    r"\b(?:guarantees?|assets|loans?|mortgages?|banks?|lenders?|exports?|suret(?:y|ies)|insurance|credits?|bonds?)\b"
)
_MERGED = Sought(  # "The merger of A and B created C"
    rf"\b(?:merger|fusion|amalgamation|combination) (?:of|between) (?:the"
    rf" )?(?P<s>{LIST})(?P<words>(?: (?:in )?⟪d\d+⟫)?(?: (?:will"
    rf"|would|has|had|to|is|was|which|that))*)"
    r" (?:creat(?:e[sd]?|ing)|form(?:s|ed)?|produc(?:e[sd]?)|g[ai]ve[sn]? (?:birth|rise) to"
    r"|result(?:s|ed)? in|le(?:ads?|d) to) (?:the"
    r" )?(?:[a-z-]+ ){0,3}?(?P<o>⟦[FBO]\d+⟧)(?!’s|'s)"
)
_CALLED_ONCE = (
    Sought(  # "X, known until 2017 as Y", "X, which until 2017 was called Y", "X, the former Y,"
        r"(?P<o>⟦[FBOC]\d+⟧)(?: \([^()⟦]*\))?,? (?P<words>)(?:"
        r"(?:which )?(?:(?:was|had been) )?(?:known|called|named|operating|trading|operated"
        r"|traded)(?: ⟪d\d+⟫| (?:until|before|prior to|up"
        r" to|till) (?:⟪d\d+⟫|[a-z ]{3,24}?))? ?(?:under the name(?: of)?|as)?"
        r"|which (?:(?:until|before|prior to|up to|till) )?⟪d\d+⟫,? (?:was|had been|traded"
        r"|operated"
        r"|went) (?:known as|called|named|as|under"
        r" the name(?: of)?|by the name of)"
        r"|(?:itself |is )?the (?:former|erstwhile|one-time|old)|the company (?:formerly"
        r"|previously"
        r"|once) (?:known as|called))"
        r" (?P<s>⟦[FBOCP]\d+⟧)(?=[,.;)]|$| and )"
    )
)
_UNTIL = later(
    r"\b(?:until|before|prior to|up to|till|former|erstwhile|one-time|old|formerly|previously"
    r"|once)\b"
)
_IN_ACCOUNTS = Sought(
    rf"(?P<o>{LIST}),?(?P<words>(?: (?:is|are|was|were|be|been|has|have|will|not|no longer|also"
    rf"|now|fully))+) (?:consolidated|included)"
    rf" in (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?:accounts|financial statements|balance sheet|results|books) of"
    rf" (?:the )?(?P<s>⟦[FB]\d+⟧)"
)
_ACCOUNTS = Sought(
    rf"\b[Cc]onsolidated (?:annual )?(?:accounts|financial statements|results) of (?:the"
    rf" )?(?P<s>⟦[FB]\d+⟧)(?P<words> (?:also |now"
    rf" )?(?:include|included|comprise|cover)s?)"
    rf" (?:those of |the accounts of )?(?P<o>{LIST})"
)
_FOUNDED_BY = Sought(  # "X was set up by A together with B", "X, founded in 2019 by A and B,"
    r"(?P<o>⟦[FBP]\d+⟧)(?P<words>(?:,|,? (?:which|that))?(?: (?:was|were|is|has been|had been"
    r"|will be|is to be|being))?)(?: jointly)?"
    rf" (?:set up|founded|co-founded|established|formed|created|launched|started)(?: (?:in"
    rf" )?⟪d\d+⟫)?(?: jointly)? by (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<a>⟦[FBGO]\d+⟧)"
    rf"(?:(?:,? (?:together|jointly|in partnership|along)? ?with (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<b>⟦[FBGO]\d+⟧))|(?P<more>(?:, (?:the"
    rf" )?⟦[FBGO]\d+⟧)*,? and (?:the )?{_PLAIN}{{0,3}}?⟦[FBGO]\d+⟧))"
)
# "X (owned by A)", "X (51% A)", "X (a Y subsidiary)"
_BRACKETED = Sought(
    rf"(?P<o>⟦[FBPSJO]\d+⟧) \((?P<words>)(?:now |currently |also"
    rf" )?(?:⟪p(?P<p>\d+)⟫[ -]?)?(?:wholly |majority[ -]|fully |jointly |part[ -])?"
    rf"(?:owned|held) by (?:the )?{_PLAIN}{{0,3}}?(?P<s>{LIST})(?=\)|[;,] )"
)
_BRACKETED_SHARE = Sought(
    rf"(?P<o>⟦[FBPSJO]\d+⟧) \((?P<words>)⟪p(?P<p>\d+)⟫:? (?:by |of )?(?P<s>{MARK})\)"
)
_VEHICLE_OF = Sought(
    r"(?P<o>⟦[FB]\d+⟧)(?P<words>(?:,|,? (?:which|that))?(?: (?:is|was|remains))?),? (?:an?|the)"
    r" (?:[a-z-]+ )?(?:holding company|holding|investment vehicle|vehicle"
    r"|investment company|investment arm|family office|investment firm|concern|company|firm|business|outfit)"
    r" of(?! the same) (?:the )?(?:[a-z-]+"
    r" ){0,3}?(?P<s>⟦[HP]\d+⟧)(?=[,.;)]|$| and )"
)
_PERSONS_NAMED = Sought(
    rf"(?P<s>⟦H\d+⟧){_S}(?P<words>) (?P<o>⟦F\d+⟧)(?=[,.;)]|$| (?:[a-z]+ed|said|says|has|had|is"
    rf"|was|will|and|bought|owns|holds|sold|won|in|to|for|from)\b)"
)
_WHOSE_FIRM = Sought(  # "Jo Lee, whose Orlu Group sells a fifth of the grain"
    r"(?P<s>⟦H\d+⟧)(?P<words>),? whose (?:(?:own|family|private|listed|holding|trading|investment|shipping|property|energy|media|steel)"
    r" ){0,2}(?:(?:firm|company|group|holding|business|conglomerate|vehicle|family firm) )?(?P<o>⟦F\d+⟧)(?=,| \(|"
    r" (?:also |now |once |alone )?(?:[a-z]+(?:ed|s)|has|had|is|was|will|would|bought|sold|won|built|ran|lent)\b)"
)
_ALSO_HOLDS = Sought(  # "B is also a shareholder": of what the text has just told of
    rf"(?P<s>{SUBJECT_LIST})(?P<words>(?: (?:is|are|remains?|became|has become|will become))(?:"
    rf" (?:also|still|already))*) (?:an?|another|the (?:other|second)|its other)"
    r" (?:(?!former )[a-z-]+ ){0,2}?(?:shareholder|stockholder|co-owner|part-owner)s?(?=[,.;]|$"
    r"| and | with ⟪p(?P<p>\d+)⟫)"
)
_IN_WHICH = later(r"\b(?:in|of) which (?:(?:the|an?) )?(?:[A-Z]?[a-z-]+ )*$")
_WHICH_OWNS = Sought(  # "A owns B, which owns 60 percent of C, which owns D"
    r"(?P<s>⟦[FB]\d+⟧), which(?P<words>(?: (?:in turn|also|itself|ultimately|now|directly"
    r"|indirectly))*) (?:owns|holds) "
    r"(?:(?:a |an |about |around |some |all )*(?:⟪p(?P<p>\d+)⟫(?: stake| interest)? (?:of|in)"
    r"|(?:[a-z]+ )?(?:stake|interest) in) "
    r"(?:the )?(?:(?:[a-z]+ ){1,3}of )?)?(?:the )?(?:(?!(?:of|in|at|near|by|with|for|from|to|on"
    r"|outside|than|and) )[a-z-]+ ){0,2}?(?=(?P<o>⟦[FBSJ]\d+⟧)(?!’s|'s|-| ⟦))"
)
_HOLDER = r"(?:shareholder|stockholder|owner|co-owner|investor|parent company|parent)"
_MADE_HOLDER = Sought(  # "the deal makes A the largest shareholder of X"
    rf"\b(?P<words>(?:would |will |could |may )?(?:mak(?:e|es|ing)|made|turn(?:s|ed|ing)?))"
    rf" (?P<s>{MARK}) (?:into )?(?:an?|the|its) (?:[a-z-]+ ){{0,2}}?{_HOLDER} (?:of|in) (?:the"
    rf" )?(?P<o>⟦[FBSJ]\d+⟧)"
)
_WHERE_HOLDER = Sought(
    rf"(?P<o>⟦[FBSJ]\d+⟧),? where (?:the )?(?P<s>{LIST})(?P<words> (?:is|are|was|were|remains?"
    rf"|became|has become)) (?:an?|the|its) (?:[a-z-]+ ){{0,2}}?{_HOLDER}\b"
)
_SINCE_TAKEOVER = Sought(  # "After its takeover by A in 2015, X"
    rf"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing|[Uu]pon) its(?P<words>) (?:takeover|acquisition"
    rf"|purchase|buyout|sale)(?: in ⟪d\d+⟫| ⟪d\d+⟫)? (?:by|to) (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<s>{MARK}(?: and (?:the )?{MARK})?)"
    rf"(?: (?:in )?⟪d\d+⟫)?,? (?:the )?(?P<o>⟦[FBSP]\d+⟧)(?!{_S})"
)
_FOUNDED_AS = Sought(  # "X, founded in 1921 as Y,", "X began life as Y"
    r"(?P<o>⟦[FBOC]\d+⟧),?(?: which)?(?P<words>(?: (?:was|had been))?) (?:originally |first"
    r" )?(?:founded|established|set up|incorporated|started|launched|formed|began|begun|traded"
    r"|operated)"
    r"(?: (?:life|out|business|trading))?(?: (?:in )?⟪d\d+⟫)? as (?P<s>⟦[FBOCP]\d+⟧)(?=[,.;)]|$"
    r"| and | ⟪d| in ⟪d| until)"
)
_HIRED_TO_SELL = Sought(
    rf"\b(?:hir(?:ed|es|ing)|appoint(?:ed|s|ing)?|mandat(?:ed|es)|pick(?:ed|s)|cho(?:se|sen"
    rf"|oses)|task(?:ed|s)|engag(?:ed|es)|retain(?:ed|s)) (?P<hired>{LIST}) to (?:sell|find (?:a buyer"
    rf"|buyers) for"
    r"|(?:advise (?:it )?on|handle|run|manage|organi[sz]e) (?:the|a) (?:possible |potential "
    r"|planned )?sale of) (?:its |the )?(?:(?!(?:to|from|for|through|via|by|with|in|on|at)\b)[a-z-]+ ){0,3}?(?P<o>⟦[FBS]\d+⟧)(?!’s|'s|-)"
)
_ITSELF = Sought(  # "owned by X, itself a subsidiary of Y"
    r"(?P<o>⟦[FB]\d+⟧),? (?:itself|in turn|which is itself|which is in turn|which in turn is)"
    r" ⟦F(?P<noun>\d+)⟧"
)
_SIGNIFICANT = Sought(  # of registers: "X is registered as a person with significant control of Y"
    r"(?P<s>⟦[HF]\d+⟧)(?:,| is| was| are| were)(?: (?:registered|named|listed|recorded|shown)"
    r" as)? (?:the |an? )?(?:⟦H\d+⟧|persons?) with significant control"
    r" (?:of|over|in) (?P<o>⟦[FB]\d+⟧)(?P<words>)"
)
_SIGNIFICANT_IS = Sought(
    r"(?:⟦H\d+⟧|[Pp]ersons?) with significant control (?:of|over|in)"
    r" (?P<o>⟦[FB]\d+⟧)(?P<words>(?:| is| are| was| were)):? (?P<s>⟦[HF]\d+⟧(?:(?:,"
    r" ⟦[HF]\d+⟧)*,? and ⟦[HF]\d+⟧)?)"
)
_OWN_WORK = Sought(  # "X's Y mine", "its Y mine": as of a mine without a name
    rf"(?:⟦F(?P<own>\d+)⟧{_S}|\b[Ii]ts) (?:(?:wholly|majority|partly)[ -]owned |flagship |new "
    rf"|main |[a-z-]+ )?⟦S(?P<at>\d+)⟧"
)
_COLLECTION = (
    r"(?:assets|holdings|properties|businesses|subsidiaries|investments|stakes|companies|mines"
    r"|hotels|brands|interests|affiliates)"
)
_OF_WHAT = (  # "paper maker X", "a stake in X"; no loans to X
    r"(?:(?:an? |its |the )?(?:[a-z-]+ )?(?:stakes?|interests?|shares|shareholdings?|holdings?) in (?:the )?"
    r"|(?:(?!of |and |or |by |to |for |in |at |with |from |on )[a-z][a-z-]* ){0,4}?)"
)
_ASSETS = Sought(
    rf"(?P<s>⟦[FB]\d+⟧){_S} (?:other |main |largest |key |core |remaining"
    rf" )?{_COLLECTION}(?P<words> (?:include|are|comprise|included|were))"
    rf" {_OF_WHAT}(?P<o>{LIST})"
)
_WHOSE_ASSETS = Sought(  # "X, whose assets include A and B", "the assets of X include A and B"
    rf"(?P<s>⟦[FBH]\d+⟧),? whose (?:[a-z-]+ ){{0,2}}?{_COLLECTION}(?P<words> (?:now |also )?(?:include|are|comprise"
    rf"|included|were)) {_OF_WHAT}(?P<o>{LIST})"
)
_ASSETS_OF = Sought(
    rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}?{_COLLECTION} of (?:the )?(?P<s>⟦[FBH]\d+⟧)(?P<words> (?:now |also )?(?:include|comprise"
    rf"|included)) {_OF_WHAT}(?P<o>{LIST})"
)
_AMONG_ASSETS = Sought(
    rf"\b[Aa]mong (?P<s>⟦[FBH]\d+⟧){_S} (?:other |main |largest |key |core |remaining"
    rf" )?{_COLLECTION}(?P<words> (?:are|is|were)) (?P<o>{LIST})"
)
_OWNERS_OF = Sought(  # "The owners of the X mine, A and B, will"
    rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}?(?:co-)?(?:owners|shareholders) of (?:the"
    rf" )?(?P<o>⟦[FBSJO]\d+⟧)(?P<words>), (?P<s>{SUBJECT_LIST})(?=,|[.]?$)"
)
_REGISTERED = Sought(  # "X GmbH, Linz; sole shareholder: A", "Parent undertaking of X: A"
    rf"^(?P<o>⟦[FB]\d+⟧)(?P<words>)[^:]{{0,120}}?[;,.:] (?:[Ss]ole |[Oo]nly"
    rf" )?(?:[Ss]hareholders?|[Oo]wners?|[Pp]arent(?: undertaking| company)?)(?::| is)?"
    rf" (?P<s>{LIST})(?= \(⟪p|[.;,]|$)"
)
_OF_REGISTER = Sought(
    rf"\b(?:[Pp]arent (?:undertaking|company)|[Ss]ole (?:shareholder|owner)|[Ss]hareholders?"
    rf"|[Oo]wners?) of (?:the )?(?P<o>⟦[FB]\d+⟧)(?P<words>):(?= ⟦) (?P<s>{LIST})(?=[.;,]|$)"
)
_HIS_FIRM = Sought(  # "X is Jo Lee's company"
    rf"(?P<o>⟦[FB]\d+⟧)(?P<words> (?:is|was|remains)(?: now| still| really)?) (?P<s>⟦H\d+⟧){_S}"
    r" (?:own |private |personal |family )?(?:company|firm|business|holding|investment vehicle|vehicle|outfit)(?=[,.;)]|$| and )"
)
_BRACKETED_GROUP = Sought(  # "X (part of Y)", "X (Y group)"
    r"(?P<o>⟦[FB]\d+⟧) \((?P<words>)(?:(?:part|a (?:part|member|unit|company)) of (?:the )?(?P<s>⟦[FB]\d+⟧)(?: [Gg]roup)?\)"
    r"|(?P<name>⟦[FB]\d+⟧) [Gg]roup\))"
)
_BY_NOUN = (
    _BRACKETED_GROUP,
    _HIS_FIRM,
    _BRACKETED,
    _BRACKETED_SHARE,
    _ASSETS,
    _WHOSE_ASSETS,
    _ASSETS_OF,
    _AMONG_ASSETS,
    _OWNERS_OF,
    _WHICH_OWNS,
    _MADE_HOLDER,
    _WHERE_HOLDER,
    _SINCE_TAKEOVER,
    _REGISTERED,
    _OF_REGISTER,
)
_CONSORTIUM = Sought(
    rf"⟦[FOPB](?P<whole>\d+)⟧(?:,? (?:made up|composed|consisting))? (?:of|between|formed by"
    rf"|comprising|uniting) (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<x>⟦[FBPOG]\d+⟧(?:, (?:the )?{_PLAIN}{{0,3}}?⟦[FBPOG]\d+⟧)*,? and"
    rf" (?:the"
    rf" )?{_PLAIN}{{0,3}}?⟦[FBPOG]\d+⟧)(?!{_S}|-)"
)
_ALLIES = frozenset(
    {
        "consortium",
        "syndicate",
        "alliance",
        "partnership",
        "tie-up",
        "joint venture",
        "venture",
    }
)
_VENTURE_WITH = Sought(  # "A's joint venture with B, X, makes tyres"
    rf"(?P<a>⟦[FBGO]\d+⟧){_S} (?:[\w/:-]+ ){{0,3}}?(?:joint venture|joint-venture|JV)"
    rf" (?:company )?with (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<b>⟦[FBGO]\d+⟧)"
    rf"(?:(?: in ⟦L\d+⟧)?, (?P<o>⟦[FBP]\d+⟧)(?=,|[.]?$))?"
)
_NOTIFIED = Sought(  # "X was notified by A that it holds 5.2 percent"
    rf"(?P<o>⟦[FB]\d+⟧)[^;⟦]{{0,70}}?\b(?:notif|inform|told|letter|disclosure"
    rf"|announcement)[a-z]* (?:[a-z]+ )?(?:from|by) (?:the"
    rf" )?{_PLAIN}{{0,3}}?(?P<s>{MARK})[^;⟦]{{0,60}}? that"
    r" (?:it|he|she|they|its|his|her|their|the)\b(?P<said>[^;⟦]{0,90}?)⟪p(?P<p>\d+)⟫"
)
_HOLDS = later(
    r"\b(?:h[eo]ld|own|has\b|acquired|bought|stake|holding|shareholding|interest|voting|votes"
    r"|shares|increased|reduced|raised|cut"
    r"|crossed|exceed|fell|fallen|rose|risen|reached)"
)
_JOINED_AS = Sought(  # "A joined X as a shareholder"
    rf"(?P<s>{SUBJECT_LIST})(?P<words>(?: (?:has|have|had|will|would|is to|are to|also|to))*)"
    rf" (?:join(?:s|ed)?|enter(?:s|ed)?|came into"
    rf"|c[ao]mes? in at|invest(?:s|ed) in) (?:the )?(?:capital of )?"
    rf"(?P<o>⟦[FB]\d+⟧) as (?:an? |its |the |another )?(?:[a-z-]+ ){{0,3}}?(?:shareholders?"
    rf"|stockholders?|co-owners?|owners?)\b"
)
_STILL_HOLDS = Sought(  # "X was founded by A, who still owns 30 percent"
    rf"(?P<o>⟦[FB]\d+⟧)[^;⟦]{{0,60}}?\b(?:founded|set up|started|created|established|built up"
    rf"|built|run|headed|led|managed|chaired"
    rf"|launched)(?: in ⟪d\d+⟫| ⟪d\d+⟫)? by (?:the )?{_PLAIN}{{0,5}}?"
    r"(?P<s>⟦[HFBP]\d+⟧)(?: \([^()⟦]*\))?,? (?:and )?(?:who|which)(?: (?:still|now|also|today"
    r"|currently|continues? to|together))*"
    r" (?:own|hold|ha[sv]|control|keep|retain)[a-z]*"
    r" (?:an? |about |around |just |the )*⟪p(?P<p>\d+)⟫(?! (?:of|in) (?:the )?(?:[a-z]+ (?:of |in )?(?:the )?){0,2}⟦)"
)
_STILL_OWNS = Sought(  # "X founder A, who still owns 30 percent of it,"
    r"⟦H(?P<x>\d+)⟧(?: \([^()⟦]*\))?,? who(?: (?:still|now|also|today|currently|continues? to"
    r"|together))* (?:own|hold|ha[sv]|control"
    r"|keep|retain)[a-z]*"
    r" (?:an? |about |around |just |the )*⟪p(?P<p>\d+)⟫(?: stake| interest| holding| of the"
    r" shares)?(?: (?:of|in) (?:it|them|the"
    r" (?:company|firm|group|bank|business)))?(?! (?:of|in) )"
)
_MORE_SHARES = later(  # "owns 30 percent of A, 12 percent of B and a 5 percent stake in C"
    r"(?: through (?:the )?⟦\w\d+⟧)?(?: \([^()]{1,12}\))?(?:,? (?:and|as well as|plus)|,)(?:"
    r" (?:an?|another|about|around|its|some|also"
    r"|a further))* ⟪p(?P<p>\d+)⟫"
    r"[ -]?(?:stake |interest |holding |share |shareholding |of the shares )?(?:of|in) (?:the"
    r" )?(?:[A-Z]?[a-z-]+"
    r" ){0,3}?⟦[FBPJSO](?P<at>\d+)⟧(?!’s|'s|-)"
)
_SUCH_AS = later(
    r",? (?:such as|including|among them|namely)(?: (?:an?|about|around))* ⟪p(?P<p>\d+)⟫"
    r" (?:stake |interest )?"
    r"(?:of|in) (?:the )?⟦[FBPJSO](?P<at>\d+)⟧"
)
_SHARED_OUT = Sought(  # "Shareholders of X: A 40%, B 35%", "Partners in the X field are A (60%, operator), B (30%)"
    r"\b(?P<noun>[Ss]hareholders?|[Ss]tockholders?|[Ss]takeholders?|[Oo]wners?|[Oo]wnership|[Ss]hareholding"
    r"|[Ss]hareholder structure|[Pp]artners?"
    r"|[Ll]icensees?|[Cc]o-venturers?|[Ii]nterest holders?|[Mm]embers?"
    r"|[Ss]hare capital|[Pp]articipants?)\b(?: structure| interests?)?"
    r"(?: (?:of|in|at) (?:the )?(?:[a-z][a-z-]* ){0,2}?⟦[FBPJSO](?P<held>\d+)⟧(?: [a-z]+)?(?:"
    r" in ⟦L\d+⟧)?)?"
    r"(?:(?: (?:is|are|was|were|currently|now|today|divided|split|held|distributed|made up"
    r"|composed))*(?: as follows| between| among|"
    r" of| by)?:?|[^⟦:;]{0,30}:| include)"
    r" (?P<list>(?:the )?(?:[a-z-]+ ){0,3}?(?:⟦[FBHPGOL]\d+⟧|⟪p\d+⟫).*)"
)
_ONE_SHARE = later(
    r"⟦[FBHPGOL](?P<x>\d+)⟧(?:’s|'s)?,?(?: (?:with|at|holds|on|has|holding|owns))?(?: (?:an? "
    r"|about |around |some"
    r" ))?[ :–—-]{0,3}\(?(?:[a-z]+,? )?⟪p(?P<p>\d+)⟫"
)
_SHARE_ONE = later(
    r"⟪p(?P<p>\d+)⟫(?: (?:by|for|to|of the shares by))?:? (?:the )?(?:[a-z-]+"
    r" ){0,3}?⟦[FBHPGOL](?P<x>\d+)⟧"
)
# "At X, A is the largest shareholder", "In X, A holds 4.9 percent, and B 4 percent"
_OF_CAPITAL = r"(?: of (?:the |its )?(?:[a-z-]+ ){0,2}(?:capital|shares|stock|equity)| (?:stake|share)\b)?(?! (?:of|in) )"
_AT_FIRM = Sought(
    r"^(?:At|In) (?:the )?(?P<o>⟦[FB]\d+⟧),(?: [^⟦;]{0,90},)? (?P<s>⟦[FBHPGO]\d+⟧)(?:, [^;⟦]{3,80},)?(?P<words>(?: (?:is|remains|was|became"
    r"|has|been|also|now|currently|still|already))*)(?: (?:the|an?|one of (?:the|its)) (?:[a-z-]+ ){0,5}?(?:share|stock)?(?:holder|owner)s?"
    r"(?! (?:of|in|at) )(?:[^;⟦]{0,90}? ⟪p(?P<has>\d+)⟫ of (?:the |its )?(?:[a-z-]+ ){0,2}(?:capital|shares))?"
    rf"| (?:holds?|owns?|held|owned) (?:about |nearly |some )?⟪p(?P<p>\d+)⟫{_OF_CAPITAL})"
)
# "In X, A’s 74 percent shareholding is worth 3 million"
_STAKE_IN_FRONT = Sought(
    rf"^(?:In|At) (?:the )?(?P<o>⟦[FB]\d+⟧),(?P<words>) (?:the )?(?P<s>⟦[FBHPGO]\d+⟧){_S} ⟪p(?P<p>\d+)⟫[ -]"
    r"(?:stake|shareholding|holding|interest|share)\b(?! (?:of|in) )"
)
# "Formed in 2017 through the merger of A and B, X has"
_FORMED_OF = Sought(
    r"^(?:Established|Formed|Created|Founded|Born|Set up)(?:,? (?:in |on )?⟪d\d+⟫,?)?"
    r" (?:through|by|from|out of|following|after|as a result of)"
    rf" (?:the |a )?merger (?:of|between) (?:the )?(?P<s>{LIST})(?P<words>), (?:the )?(?P<o>⟦[FBO]\d+⟧)(?!’s|'s|’ |' )"
)
_ALSO_AT_FIRM = later(
    r"(?:,? and|,|;) (?:the )?(?P<s>⟦[FBHPGO]\d+⟧) (?:(?:holds?|owns?|held|owned|with) )?(?:about |nearly |some )?"
    rf"⟪p(?P<p>\d+)⟫{_OF_CAPITAL}"
)
# Nouns that the constructions are made of: read as words, whether or not they were taken for parties.
_NEAR = 400  # characters that what is held may lie back
_NOUNS = frozenset(
    [
        *words(
            "portfolio company firm business shareholder stockholder owner co-owner partner licensee member participant buyer"
            " purchaser acquirer acquiror seller vendor parent undertaking investor ownership shareholding structure"
            " holding asset investment property interest"
        ),
        "joint venture",
        "joint-venture",
        "parent company",
        "shareholder structure",
    ]
)
_OWNED_FIRMS = frozenset({"subsidiary", "unit", "affiliate", "arm", "division"})
_FOR_WHOM = Sought(
    rf"\b(?:held|owned|registered|kept) (?:[a-z]+ )*?(?:by|with|to) (?:the )?(?:[a-z-]+"
    rf" ){{0,3}}?(?P<by>⟦[FBHP]\d+⟧),? (?:(?:acting"
    rf" )?(?:as (?:a )?(?:nominee|trustee)s? )?(?:on behalf of|for the (?:account|benefit) of"
    rf"|in trust for)"
    rf"|as (?:a )?(?:nominee|trustee) (?:for|of)) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<x>{LIST})"
)
_OF_PORTFOLIOS = several(  # all that `_portfolios` looks for
    *_OWNERS,
    *_BY_NOUN,
    _VEHICLE_OF,
    _PERSONS_NAMED,
    _WHOSE_FIRM,
    _SIGNIFICANT,
    _SIGNIFICANT_IS,
    _ITSELF,
    _OWN_WORK,
    _IN_ACCOUNTS,
    _ACCOUNTS,
    _JOINED_AS,
    _BACKED,
    _HYPHEN,
)
_STAFF = frozenset(
    {"person", "individual", "national", "employee", "engineer", "nurse", "doctor", "teacher"}
)


def read_belonging(told: Told) -> Iterator[Claim]:
    """What belongs to whom, who puts capital into whom, what was called so before, and who stands together, by such words."""
    if len(told.sentence.mentions) < 2:
        return
    view = told.sentence.in_words(lambda number, mark: _said(told, number, mark), names=False)
    yield from _groups(told, view)
    if _OF_PORTFOLIOS.anywhere(view):
        yield from _portfolios(told, view)
    yield from _sales(told, view)
    yield from _names(told, view)
    yield from _allies(told, view)
    yield from _shares(told, view)


def _said(told: Told, number: int, mark: str) -> str:
    """A noun of such a construction as it is printed, anything else as its mark."""
    mention = told.sentence.mentions[number]
    if mention.form not in ("group", "definite") or mention.head not in _NOUNS:
        return mark
    if mention.owner is not None and mention.start <= mention.owner.start < mention.end:
        return mark
    return told.sentence.text[mention.start : mention.end]


def _groups(told: Told, view: str) -> Iterator[Claim]:
    drafts = told.parties.drafts
    for pattern in (_PART, _OF_NAME):
        for match in pattern.finditer(view):
            whole = told.sentence.mention(match["s"])
            part = told.sentence.mention(match["o"])
            if (
                whole.form == part.form == "name"
                and drafts[whole.party].head not in VENTURES
                and whole.head not in VENTURES
            ):
                if " member of " in match[0] and not _IS_GROUP.search(whole.name):
                    continue
                past = _FORMERLY.search(match["words"]) is not None
                yield from _tied(told, match, "owns.part-of", "OWNS", ended=past)


def _portfolios(told: Told, view: str) -> Iterator[Claim]:
    for pattern in _OWNERS:
        for match in pattern.finditer(view):
            yield from _tied(told, match, "owns.portfolio", "OWNS")
    for pattern in _BY_NOUN:
        for match in pattern.finditer(view):
            if pattern is _OWNERS_OF and " and " not in match["s"]:
                continue  # "the owners of X, Y": which of them is Y?
            if pattern is _OF_REGISTER and _is_counted(told, match["o"]):
                continue  # "a shareholder of three banks: A, B and C": they are the banks
            yield from _tied(told, match, "owns.by-noun", "OWNS", share=match.groupdict().get("p"))
    for pattern in (_VEHICLE_OF, _PERSONS_NAMED, _WHOSE_FIRM):
        for match in pattern.finditer(view):
            owner = told.sentence.mention(match["s"])
            firm = told.sentence.mention(match["o"])
            plain = told.sentence.text[firm.start : firm.start + 1].isupper()  # no "rival firm X"
            # "a firm of eleven people": how many work there
            his = (owner.kind == "Person" and owner.head not in _STAFF) or owner.head in KINSFOLK
            named = " " in owner.name and plain  # "the Department's Division" is nobody's
            if firm.form == "name" and his and (named or pattern is _VEHICLE_OF):
                yield from _tied(told, match, "owns.vehicle-of", "OWNS")
    for pattern in (_SIGNIFICANT, _SIGNIFICANT_IS):
        for match in pattern.finditer(view):
            yield from _tied(told, match, "controls.significant", "CONTROLS")
    for match in _ITSELF.finditer(view):
        unit = told.sentence.mentions[int(match["noun"])]
        firm = told.sentence.mention(match["o"])
        if unit.head in _OWNED_FIRMS and unit.owner is not None:
            yield from claim_of(told, "noun.subsidiary", "OWNS", unit.owner, firm)
    for match in _OWN_WORK.finditer(view):
        work = told.sentence.mentions[int(match["at"])]
        if work.form != "name":
            continue
        if match["own"]:
            owner = told.sentence.mentions[int(match["own"])]
        else:
            found = told.sentence.clause_subject(match.start())
            if isinstance(found, str) or len(found.subjects) != 1:
                continue
            owner = told.sentence.mentions[found.subjects[0]]
        if told.parties.drafts[owner.party].kind in ("Firm", "Bank"):
            yield from claim_of(told, "owns.own-work", "OWNS", owner, work)
    for pattern in (_IN_ACCOUNTS, _ACCOUNTS):
        for match in pattern.finditer(view):
            yield from _tied(told, match, "consolidates.accounts", "CONSOLIDATES")
    for match in _JOINED_AS.finditer(view):
        yield from _tied(told, match, "owns.joined-as", "OWNS")
    for pattern in (_BACKED, _HYPHEN):
        for match in pattern.finditer(view):
            if not _BANKED.search(match.groupdict().get("what") or "") and not (
                _PLAN_OF.search(view, 0, match.start("o"))
            ):
                yield from _tied(told, match, "invests.backed", "INVESTS_IN")


def _sales(told: Told, view: str) -> Iterator[Claim]:
    marked = told.sentence.marked
    for pattern in (_THE_BUYER, _CHANGED_HANDS):
        for match in pattern.finditer(view):
            sold = match["noun"].lower() in ("seller", "vendor")
            yield from _tied(
                told, match, "owns.seller" if sold else "owns.buyer", "OWNS", ended=sold
            )
    for match in _AND_NOW_OWNER.finditer(told.sentence.marked):
        yield from _tied(told, match, "owns.now", "OWNS")
    for pattern in (_FORMER_OWNER, _OWN_FORMER, _WAS_FORMER):
        for match in pattern.finditer(view):
            yield from _tied(told, match, "owns.former", "OWNS", ended=True)
    for match in _HIRED_TO_SELL.finditer(marked):
        found = told.sentence.clause_subject(match.start())
        if not isinstance(found, str) and len(found.subjects) == 1:
            owner = told.sentence.mentions[found.subjects[0]]
            hired = {
                told.sentence.mentions[at].party for at in told.sentence.indices(match["hired"])
            }
            for at in told.sentence.indices(match["o"]):
                if told.sentence.mentions[at].party in hired:
                    continue  # "hired the yard X to sell the yard"
                yield from claim_of(
                    told, "owns.hired-to-sell", "OWNS", owner, told.sentence.mentions[at]
                )
    for match in _LEFT_CAPITAL.finditer(marked):
        found = told.sentence.chain(match.start(), told.rules)
        if isinstance(found, str) or told.rules.possibility.search(found.words):
            continue
        thing = told.sentence.mention(match["o"])
        for at in found.subjects:
            for claim in claim_of(told, "owns.exit", "OWNS", told.sentence.mentions[at], thing):
                claim.ended = told.rules.ladder(found.words.strip()) == "asserted"
                yield claim
    for match in _EXIT.finditer(marked):
        found = told.sentence.clause_subject(match.start())
        if isinstance(found, str) or len(found.subjects) != 1:
            continue
        ahead = told.rules.possibility.search(found.words) or re.match(
            r"plan|prepar|consider|propos", match["deed"]
        )
        done = (
            not ahead
            and told.rules.ladder(f"{found.words} {match['deed']}".strip()) == "asserted"
            and "partial" not in match[0]
        )
        owner = told.sentence.mentions[found.subjects[0]]
        for at in told.sentence.indices(match["o"]):
            thing = told.sentence.mentions[at]
            if (
                told.parties.drafts[thing.party].kind in ("Firm", "Bank")
                and thing.head not in VENTURES
            ):
                for claim in claim_of(told, "owns.exit", "OWNS", owner, thing):
                    claim.ended = done
                    yield claim


_OF_NAMES = several(_FORMED_OF, _MERGED, _FOUNDED_AS, _CALLED_ONCE)


def _names(told: Told, view: str) -> Iterator[Claim]:
    if not _OF_NAMES.anywhere(view):
        return
    for match in _FORMED_OF.finditer(view):
        yield from _tied(told, match, "succeeded.created", "SUCCEEDED_BY")
    for match in _MERGED.finditer(view):
        yield from _tied(told, match, "succeeded.created", "SUCCEEDED_BY")
    for match in _FOUNDED_AS.finditer(view):
        old = told.sentence.mention(match["s"])
        if old.form == "name":
            yield from _tied(told, match, "succeeded.founded-as", "SUCCEEDED_BY")
    for match in _CALLED_ONCE.finditer(view):
        new, old = (told.sentence.mention(match[end]) for end in "os")
        if old.form == "name" and _UNTIL.search(told.sentence.text, new.end, old.start):
            yield from _tied(told, match, "succeeded.called-once", "SUCCEEDED_BY")


def _allies(told: Told, view: str) -> Iterator[Claim]:
    mentions = told.sentence.mentions
    for match in _CONSORTIUM.finditer(told.sentence.marked):
        if (
            mentions[int(match["whole"])].head not in _ALLIES
            or mentions[int(match["whole"])].plural
        ):
            continue
        names = told.sentence.mentioned(match["x"])
        for at, one in enumerate(names):
            for other in names[at + 1 :]:
                yield from claim_of(told, "partners.consortium", "PARTNERS_WITH", one, other)
    for match in _FOUNDED_BY.finditer(view):
        if told.rules.possibility.search(match["words"]):
            continue
        modality = told.rules.ladder(match["words"].replace(",", " ").strip())
        marks = f"{match['a']} {match['b'] or match['more']}"
        founders = told.sentence.mentioned(marks)
        firm = told.sentence.mention(match["o"])
        if firm.form != "name" or any(one.kind == "Person" for one in founders):
            continue
        for at, one in enumerate(founders):
            yield from claim_of(told, "owns.founded-by", "OWNS", one, firm, modality)
            for other in founders[at + 1 :]:
                yield from claim_of(told, "partners.founded", "PARTNERS_WITH", one, other, modality)
    for match in _VENTURE_WITH.finditer(view):
        one, other = (told.sentence.mention(match[side]) for side in "ab")
        yield from claim_of(told, "partners.venture-with", "PARTNERS_WITH", one, other)
        if match["o"]:
            for owner in (one, other):
                yield from claim_of(
                    told,
                    "owns.venture-with",
                    "OWNS",
                    owner,
                    told.sentence.mention(match["o"]),
                )


_OF_SHARES = several(
    _NOTIFIED, _STILL_HOLDS, _ALSO_HOLDS, _STILL_OWNS, _STAKE_IN_FRONT, _AT_FIRM, _SHARED_OUT
)


def _shares(told: Told, view: str) -> Iterator[Claim]:
    """Shares that are told with their owners in a row, by a notice, or of a firm that the sentence names before."""
    if not _OF_SHARES.anywhere(view):
        return
    mentions = told.sentence.mentions
    for match in _NOTIFIED.finditer(view):
        if _HOLDS.search(match["said"]):
            yield from _tied(told, match, "owns.notified", "OWNS", share=match["p"])
    for match in _STILL_HOLDS.finditer(view):
        yield from _tied(told, match, "owns.still", "OWNS", share=match["p"])
    owned = told.parties.owned
    for match in _ALSO_HOLDS.finditer(view) if owned is not None else ():
        said = match["words"].strip()
        if owned is None or not 0 < told.sentence.start - owned[1].start < _NEAR:
            break
        if _IN_WHICH.search(view, 0, match.start("s")):
            continue
        for at in told.sentence.indices(match["s"]):
            yield from claim_of(
                told,
                "owns.also",
                "OWNS",
                mentions[at],
                owned[1],
                told.rules.ladder(said),
                match["p"],
            )
    for match in _STILL_OWNS.finditer(view):
        person = mentions[int(match["x"])]
        if person.owner is not None and person.owner.kind in ("Firm", "Bank", "Party"):
            yield from claim_of(told, "owns.still", "OWNS", person, person.owner, share=match["p"])
    for match in _STAKE_IN_FRONT.finditer(view):
        yield from _tied(told, match, "owns.at-firm", "OWNS", share=match["p"])
    for match in _AT_FIRM.finditer(view):
        yield from _tied(told, match, "owns.at-firm", "OWNS", share=match["p"] or match["has"])
        held = told.sentence.mention(match["o"])
        more = _ALSO_AT_FIRM.match(view, match.end())
        while match["p"] and more is not None:
            holder = told.sentence.mention(more["s"])
            yield from claim_of(told, "owns.at-firm", "OWNS", holder, held, share=more["p"])
            more = _ALSO_AT_FIRM.match(view, more.end())
    for match in _SHARED_OUT.finditer(view):
        thing = _shared(told, match)
        rows = _rows(match["list"])
        if thing is None or len(rows) < 2:
            continue
        if sum(told.sentence.amounts[share].low or 0 for _, share in rows) > 100.5:
            continue
        for at, share in rows:
            yield from claim_of(
                told, "owns.shared-out", "OWNS", mentions[at], thing, share=str(share)
            )


def _rows(listed: str) -> list[tuple[int, int]]:
    """Owners and their shares, as the list has them: the share behind each, or before."""
    first = _ONE_SHARE.search(listed)
    other = _SHARE_ONE.match(listed)
    pattern = _SHARE_ONE if other is not None or first is None else _ONE_SHARE
    return [(int(one["x"]), int(one["p"])) for one in pattern.finditer(listed)]


def _shared(told: Told, match: re.Match[str]) -> Mention | None:
    """What is shared out: named with the noun, its possessor, or what the text is about."""
    if match["held"]:
        return told.sentence.mentions[int(match["held"])]
    before = match.string[: match.start()]
    own = re.search(rf"⟦[FBPJSO](\d+)⟧{_S} (?:[a-z-]+ ){{0,2}}$", before)
    if own is not None:
        return told.sentence.mentions[int(own[1])]
    works = [at for at in re.findall(r"⟦[SJ](\d+)⟧", before)]
    if works and match["noun"].lower().startswith(("partner", "licensee", "co-venturer")):
        return told.sentence.mentions[int(works[-1])]
    if match["noun"].lower().startswith(("member", "participant")) or (
        before.strip() and not re.search(r"\b(?:its|Its|the|The) (?:[a-z-]+ ){0,2}$", before)
    ):
        return None
    at = told.sentence.to_text(match.start("noun"))
    holders = next((m for m in told.sentence.mentions if m.whose and m.start <= at <= m.end), None)
    if holders is not None:  # "Its shareholders are": whose they are is settled
        return holders.owner if holders.owner is not None and holders.owner.party >= 0 else None
    spoken = told.parties.before(told.sentence.start, told.sentence.start)
    return spoken if spoken is not None and spoken.form != "group" else None


def read_nominees(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """For whom shares are held: "held by A on behalf of B" tells that they are B's as well; `claims`: told so far."""
    mentions = told.sentence.mentions
    for match in _FOR_WHOM.finditer(told.sentence.marked):
        by = told.sentence.mention(match["by"]).party
        for claim in [
            c for c in claims if c.tie == "OWNS" and c.subject == by and c.modality in POSITIVE
        ]:
            thing = next((m for m in mentions if m.party == claim.object), None)
            if thing is None:
                continue
            for at in told.sentence.indices(match["x"]):
                for other in claim_of(
                    told, "owns.nominee", "OWNS", mentions[at], thing, claim.modality
                ):
                    other.attributes = {
                        k: v for k, v in claim.attributes.items() if k.startswith("share")
                    }
                    yield other


def read_more_shares(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Further holdings of one owner behind the first: "owns 30 percent of A, 12 percent of B"; `claims`: told so far."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    if marked.count("⟪p") < 2:
        return
    known = {(claim.subject, claim.object) for claim in claims if claim.tie == "OWNS"}
    for claim in [c for c in claims if c.tie == "OWNS" and c.modality in POSITIVE]:
        owner = next((m for m in mentions if m.party == claim.subject), None)
        thing = next((at for at, m in enumerate(mentions) if m.party == claim.object), -1)
        if owner is None or thing < 0 or owner.start > mentions[thing].start:
            continue
        place = marked.find("⟧", marked.find(f"{thing}⟧")) + 1
        more = _SUCH_AS.match(marked, place) or _MORE_SHARES.match(marked, place)
        while more is not None:
            held = mentions[int(more["at"])]
            if (owner.party, held.party) not in known:
                known.add((owner.party, held.party))
                for other in claim_of(
                    told, "owns.more", "OWNS", owner, held, claim.modality, more["p"]
                ):
                    other.ended, other.event = claim.ended, claim.event
                    other.attributed_to = claim.attributed_to
                    yield other
            more = _MORE_SHARES.match(marked, more.end())


def _is_counted(told: Told, mark: str) -> bool:
    """Whether a party is several that are counted and not named: "three banks"."""
    party = told.sentence.mention(mark)
    return party.form == "group" and party.plural


def _tied(
    told: Told,
    match: re.Match[str],
    rule: str,
    tie: str,
    *,
    ended: bool = False,
    share: str | None = None,
) -> Iterator[Claim]:
    """The claims of a pattern: each of its `s` to each of its `o`, as firm as its `words`."""
    groups = match.groupdict()
    said = (groups.get("words") or "").replace(",", " ").strip(" (")
    if told.rules.possibility.search(said):
        return
    modality = told.rules.ladder(said)
    marks = told.sentence.mentions
    for one in told.sentence.indices(groups.get("s") or groups.get("name") or ""):
        for other in told.sentence.indices(groups["o"]):
            for claim in claim_of(told, rule, tie, marks[one], marks[other], modality, share):
                claim.ended = ended and modality == "asserted"
                yield claim

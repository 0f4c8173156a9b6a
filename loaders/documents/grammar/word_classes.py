"""The closed classes of words that phrases and their slots are cut by: prepositions, auxiliaries, determiners, adverbs."""

from __future__ import annotations

from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "BE",
    "DETERMINERS",
    "DID",
    "ENDS",
    "HELD",
    "NEXT_CLAUSE",
    "PREPOSITIONS",
    "VALUED",
    "is_adverb",
    "is_third_person",
]

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"])
AUXILIARIES = BE | frozenset(
    words(
        "has have had having will would shall should can could may might must do does did not cannot to wo isn aren"
    )
)
PREPOSITIONS = frozenset(
    words(
        "to from with for by of in on at under against into through via between among as towards toward over about behind across "
        "near outside within during following after before since until without despite than per beside besides alongside above "
        "below beyond inside opposite past around regarding covering concerning off amid amidst amongst upon onto throughout pending "
        "notwithstanding"
    )
)
ENDS = frozenset(
    words(
        "and or but nor yet so that which who whom whose where when while whereas because although though if unless since it they "
        "he she we you i there then what how why whether also both"
    )
)
ADVERBS = frozenset(
    words(
        "also already now soon jointly still then later again together first currently therefore thus instead even just only ever "
        "never not no yet once too more less almost about around roughly nearly further directly mainly mostly chiefly today "
        "there here alone abroad overseas back ahead twice regularly separately each likewise reportedly both onwards onward"
    )
)
# Nouns and verbs that end as adverbs do: "a contract for the supply of pumps to X".
_NO_ADVERBS = frozenset(words("supply family assembly ally reply monopoly subfamily rally"))
_SHORTEST_ADVERB = 5
DETERMINERS = frozenset(
    words("a an the its their this these those all some any another each every no his her our")
)
VALUED = frozenset(["worth", "valued", "totalling", "totaling", "amounting", "estimated", "priced"])
HELD = frozenset(words("holding shareholding"))
NEXT_CLAUSE = AUXILIARIES - {"to"} | frozenset(
    words(
        "said says say told plans plan agreed signed wants hopes intends expects announced denied each holds owns keeps retains takes "
        "sells buys supplies runs operates belongs"
    )
)

# What a party did, where no preposition shows that it was done to what stands before.
DID = frozenset(
    words(
        "held owned kept retained bought sold took acquired gave made won paid invested lent controlled subscribed"
    )
)


def is_adverb(word: str) -> bool:
    """Whether a word looks like an adverb of manner."""
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and word not in _NO_ADVERBS


# Nouns in the plural that stand before names, and no verbs: "the brothers A and B", "the banks A and B".
_SEVERAL = frozenset(
    words(
        "brothers sisters cousins partners ministers spouses twins relatives sons daughters heirs writers artists lords series"
    )
)
_SHORTEST_VERB = 4


def is_third_person(word: str) -> bool:
    """Whether a word before a name looks like what one party does to it ("supplies", "insures"), and like no noun of parties.

    Examples:
        >>> is_third_person("supplies"), is_third_person("banks"), is_third_person("glass")
        (True, False, False)
    """
    return (
        len(word) >= _SHORTEST_VERB
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ers", "ors", "ists", "’s", "'s"))
        and "-" not in word
        and word not in _SEVERAL
        and word not in lexicon().plurals
    )

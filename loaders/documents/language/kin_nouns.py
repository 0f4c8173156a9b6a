"""The nouns of kin, for whoever finds a relative, names one or reads the tie: one piece of a pattern."""

from __future__ import annotations

__all__ = ["KINSFOLK", "KIN_NOUN"]

KIN_NOUN = (
    r"(?:(?:(?:half|step|grand|god|great-grand)-?)?(?:son|daughter|brother|sister|father|mother|child|uncle|aunt)(?:-in-law)?"
    r"|wife|husband|spouse|widow|widower|cousin|nephew|niece|twin)"
)
# Of one name together: "the Orlu family", "the Orlu brothers" are neither a firm called Orlu nor somebody of that name.
KINSFOLK = frozenset({"family", "brothers", "sisters", "siblings", "cousins", "heirs", "twins"})

"""Professions with a capital behind a person's name, as notices and registers print them: nobody by themselves.

"Mr. Ricardo Baptiste, Engineer, and Mrs. Sharda Ramlogan, Attorney-at-Law, were appointed"
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["without_professions"]

_PROFESSIONS = "|".join(
    words(
        "Engineer Attorney Attorney-at-Law Lawyer Solicitor Barrister Advocate Accountant Merchant Businessman Businesswoman Farmer Planter"
        " Physician Dentist Pharmacist Architect Surveyor Economist Banker Trader Teacher Housewife Clerk Notary Actuary Stockbroker"
        " Geologist Shipowner Industrialist Landowner Pensioner Student Nurse Journalist Entrepreneur Hotelier Jeweller Contractor"
    )
)
_PROFESSION = later(
    rf"(?:(?:Chartered|Certified|Public|Civil|Mechanical|Mining|Consulting|Retired|Licensed|Practising|Senior|Legal|Medical) ){{0,2}}"
    rf"(?:{_PROFESSIONS})"
)
_ENDS = later(r"(?:,|;|\.|\)|\sand\s|\sof\s|\s?$)")


def without_professions(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions but for such a profession right behind a person's name."""
    kept: list[Mention] = []
    for mention in mentions:
        behind = (
            bool(kept)
            and kept[-1].kind == "Person"
            and text[kept[-1].end : mention.start] == ", "
            and mention.form == "name"
            and _PROFESSION.fullmatch(text, mention.start, mention.end) is not None
            and _ENDS.match(text, mention.end) is not None
        )
        if not behind:
            kept.append(mention)
    return kept

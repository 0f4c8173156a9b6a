"""The names under which services, programs and people keep what is known of a text beside it.

folded("Published_At") in ABOUT["published"]     # True
"""

from __future__ import annotations

from interlock.loaders.documents.language.words import words

__all__ = ["ABOUT", "folded"]

# Of each field the names that it goes by, folded; the plainest first.
ABOUT = {
    "title": words("title headline webtitle articletitle"),
    "url": words("url link canonicalurl permalink weburl"),
    "published": words(
        "published publishedat publishedon publisheddate datepublished datepublish publishdate publicationdate pubdate datetimepub"
        " webpublicationdate dateissued issued date"
    ),
    "publisher": words("publisher publishername sitename site outlet publication source"),
}


def folded(name: str) -> str:
    """The name of a field without case and marks: "full_text", "fullText" and "Full-Text" are one."""
    return name.lower().replace("_", "").replace("-", "").replace(" ", "").replace(":", "")

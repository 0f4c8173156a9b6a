"""Documents to evidence: text, Markdown and HTML become parties, statements and observations, offline and without a model.

from interlock.loaders.documents import extract
extraction = extract(path.read_bytes(), path.name, published="2024-05-31")
"""

from __future__ import annotations

from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.language.gazetteer import Gazetteer, read_known
from interlock.loaders.documents.model import Extraction, Observation, Party, Statement, to_rows

__all__ = [
    "Extraction",
    "Gazetteer",
    "Observation",
    "Party",
    "Statement",
    "extract",
    "read_known",
    "to_rows",
]

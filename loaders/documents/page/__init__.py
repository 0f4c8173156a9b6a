"""A page on which what was read can be looked at beside the text: one offline HTML file.

documents = [content(extraction)]                 # one step a document, in any process
html = render(entries, documents)                 # the entries of the account: refused files are told too
"""

from __future__ import annotations

from interlock.loaders.documents.page.content import content
from interlock.loaders.documents.page.render import render

__all__ = ["content", "render"]

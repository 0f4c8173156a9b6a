"""The page: that of `interlock view` over a live source. It knows nothing of the graph until a token asks for it.

page = Page.make()
page.html, page.policy
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from interlock.graph.view import style
from interlock.graph.view.model import ViewGraph
from interlock.graph.view.page import Live, render
from interlock.schema.vocabulary import vocabulary

_POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
_SCRIPTS = ("source.js", "panels.js")


@dataclass(frozen=True)
class Page:
    """The page as it is sent.

    Attributes:
        html: its bytes.
        policy: its content security policy, for the header: as in the page, and no frame may hold it.
    """

    html: bytes
    policy: str

    @classmethod
    def make(cls) -> Page:
        """Render the page; equal for equal versions, whatever the graph holds."""
        script = f"const looks = {_json(looks())};\n" + "\n".join(map(_asset, _SCRIPTS))
        text = render(
            ViewGraph(title="Interlock", description="Search for a party to begin."),
            live=Live(script, _asset("live.css")),
        )
        match = _POLICY.search(text)
        if match is None:
            raise AssertionError("the page has no policy")
        return cls(text.encode(), f"{html.unescape(match[1])}; frame-ancestors 'none'")


def looks() -> dict[str, Any]:
    """How kinds and tie types of the vocabulary are drawn, in the form of a part."""
    words, chosen = vocabulary(), style.load()
    kinds = [chosen.kind(name) for name in words.kinds]
    types = list(words.ties)
    return {
        "kinds": [[kind.name, kind.caption, kind.light, kind.dark, kind.path] for kind in kinds],
        "families": [
            [each.name, each.caption, each.light, each.dark] for each in chosen.families
        ],
        "types": [[name, style.caption(name), chosen.family(name).name] for name in types],
    }  # fmt: skip


def _asset(name: str) -> str:
    return files("interlock.graph.serve").joinpath("assets", name).read_text("utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True).replace("<", "\\u003c")

r"""Markdown: a paragraph is a line, its marks are taken off, and what is no prose (code, tables, pictures, notes) is flagged.

read_markdown(b"# Rails\n\n*Sohar Steel* grew.", "a.md").text    # 'Rails\n\nSohar Steel grew.'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from interlock.loaders.documents.formats.fields import ABOUT, folded
from interlock.loaders.documents.formats.source import Role, Source
from interlock.loaders.documents.formats.text import STRESS, decode, line_ends
from interlock.loaders.documents.language.later import later

__all__ = ["read_markdown"]

_FRONT_MATTER = later(
    r"\A(?P<fence>---|\+\+\+)\n(?P<body>(?:[^\n]*\n){0,200}?)(?P=fence)[ \t]*(?:\n|\Z)"
)
_FIELD = later(r"(?P<key>[\w -]{2,40}?)\s*[:=]\s*(?P<value>\S.*)$")
_ATX = later(r"#{1,6}[ \t]")
_ATTRIBUTES = later(r"\s*\{[#.:][^{}]{0,100}\}\s*$")
_UNDERLINE = later(r"(?:=+|-+)[ \t]*$")
_RULE = later(r"(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$")
_FENCE = later(r"[ \t]{0,3}(?:`{3,}|~{3,})")
_ITEM = later(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s")
_COLUMNS = later(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$")
# "[1]: https://…" gives a link its address; "[^1]: See the report." is a note; "{{< figure >}}" asks the site's program for something.
_TARGET = later(r"[ \t]{0,3}\[(?P<id>[^\]\[^][^\]\[]*)\]:[ \t]+\S")
_NOTE = later(r"[ \t]{0,3}\[\^[^\]\s]+\]:")
_PROGRAM = later(r"[ \t]*(?:\{\{.*\}\}|\{%.*%\})[ \t]*$")
_IMAGE = r"!\[(?:[^\]\[]|\[[^\]\[]*\])*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\[]*\])"
_PICTURE = later(
    rf"[ \t]*(?:{_IMAGE}|\[{_IMAGE}\](?:\([^)\n]*\)|\[[^\]\[]*\]))(?:[ \t]*\\)?[ \t]*$"
)
# Notes of writers to one another, and the few elements of HTML that people write between paragraphs.
_COMMENT = later(r"<!--(?:[^<-]|<(?!!--)|-(?!->))*+-->")
_BREAK = later(r"(?i:<br\s*/?>)")
_BREAKS = later(r"(?i:(?:<br\s*/?>\s*){2,})")
_BLOCK = later(
    r"(?i:</?(?:p|div|center|section|article|figure|figcaption|details|summary|blockquote)(?:\s[^<>\n]{0,300})?>)"
)
_STRUCK = later(r"~~(?=\S)[^~\n]+?(?<=\S)~~|(?i:<(?P<tag>del|s|strike)>[^<>\n]*</(?P=tag)>)")
_ESCAPE = later(r"\\([!-/:-@\[-`{-~])")
_ESCAPED = later("[\ue100-\ue17f]")
_SHIFT = 0xE100  # where characters stand that are no marks until the marks are read
_MARKED = later(r"[*_\[>`<~\\]")
_ADDRESS = r"\((?:[^()\s\[]|\([^()\s]*\))*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)))?\)"
_MARKUP = (
    (later(rf"!\[([^\]\[]*)\]{_ADDRESS}"), r"\1"),
    (later(rf"\[([^\]\[]+)\]{_ADDRESS}"), r"\1"),
    (later(r"!?\[\[(?:[^\]\[|]{1,200}\|)?([^\]\[|]+)\]\]"), r"\1"),
    (later(r"\[\^[^\]\s]+\]"), ""),
    (later(r"(?i:<sup>\s*\[?\d{1,3}\]?\s*</sup>)"), ""),
    (later(r"(?i:</?(?:a|abbr|b|big|cite|code|em|font|i|ins|kbd|mark|small|span|strong|su[bp]|u)(?:\s[^<>]{0,300})?>)"), ""),
    (later(r"(?i:<img\b[^<>]{0,400}>)"), ""),
    (later(r"<(https?://[^<>\s]+|[\w.+-]+@[\w.-]+)>"), r"\1"),
    (later(r"(?<!`)(`{1,3})(?!`)([^`\n]+)\1(?!`)"), r"\2"),
    (later(r"(\*\*\*|___)(?=\S)([^*_\n]+?)(?<=\S)\1"), r"\2"),
    *STRESS,
    (later(r"^(?:>[ \t]?)+"), ""),
)  # fmt: skip
_REFERENCE = later(r"!?\[([^\]\[]+)\](?:\[([^\]\[]*)\])?")


def read_markdown(data: bytes, name: str) -> Source:
    """A Markdown file: marks go, a paragraph becomes one line; code, tables, pictures and notes are flagged as furniture."""
    left_out: Counter[str] = Counter()
    text, meta = _front_matter(line_ends(decode(data, name).removeprefix("\ufeff")))
    text = _without_elements(text, left_out)
    lines = _Lines(text, left_out)
    joined = [" ".join(parts) for parts in lines.found]
    title = next((joined[at] for at, role in lines.roles.items() if role == "heading"), "").strip()
    if title:
        meta.setdefault("title", title)
    roles: dict[int, Role] = {}
    offset = 0
    for number, line in enumerate(joined):
        if number in lines.roles:
            roles[offset] = lines.roles[number]
        offset += len(line) + 1
    counts = {reason: count for reason, count in left_out.items() if count}
    return Source("\n".join(joined), meta, roles, left_out=counts)


class _Lines:
    """The lines of a text as they are read.

    Attributes:
        found: the parts of each line to be; roles: its role, by number.
    """

    def __init__(self, text: str, left_out: Counter[str]) -> None:
        self.found: list[list[str]] = []
        self.roles: dict[int, Role] = {}
        self.left_out = left_out
        self.joins = False  # whether the next line goes on with this paragraph
        self.targets = frozenset(
            match["id"].lower() for line in text.split("\n") if (match := _TARGET.match(line))
        )
        for raw, reason in _told_apart(text.split("\n"), left_out):
            if reason:
                self._add(self._plain(raw.strip()) if reason == "picture" else raw, "furniture")
            else:
                self._take(raw)

    def _take(self, raw: str) -> None:
        """A line that is no code, table, picture or note."""
        broken = raw.endswith(("  ", "\\"))  # asks for a break
        raw = raw[:-1] if raw.endswith("\\") else raw
        if heading := _ATX.match(raw):
            words = _ATTRIBUTES.sub("", raw[heading.end() :].strip().rstrip("#").rstrip())
            self._add(self._plain(words), "heading")
        elif self.joins and _UNDERLINE.match(raw):
            self.roles[len(self.found) - 1] = "heading"
            self.joins = False
        elif not raw.strip(" \t>") or _RULE.match(raw):
            self._add("")
        elif self.joins and not _ITEM.match(raw):
            self.found[-1].append(self._plain(raw.strip()))
            self.joins = not broken
        else:
            self._add(self._plain(raw.rstrip()), goes_on=not broken)

    def _add(self, line: str, role: Role | None = None, goes_on: bool = False) -> None:
        if role:
            self.roles[len(self.found)] = role
        self.found.append([line])
        self.joins = goes_on

    def _plain(self, line: str) -> str:
        """A line without its marks; what was struck out goes with its mark."""
        if not _MARKED.search(line):
            return line
        line = _ESCAPE.sub(lambda match: chr(_SHIFT + ord(match[1])), line)
        line, struck = _STRUCK.subn("", line)
        self.left_out["deleted_text"] += struck
        for pattern, kept in _MARKUP:
            line = pattern.sub(kept, line)
        if self.targets:
            line = _REFERENCE.sub(self._reference, line)
        return _ESCAPED.sub(lambda match: chr(ord(match[0]) - _SHIFT), line)

    def _reference(self, match: re.Match[str]) -> str:
        """The words of a link whose address stands elsewhere; other brackets stay."""
        return match[1] if (match[2] or match[1]).lower() in self.targets else match[0]


def _told_apart(lines: list[str], left_out: Counter[str]) -> Iterator[tuple[str, str | None]]:
    """Each line, and what it is if it is no prose; the marks round code are no lines."""
    code = table = note = False
    for at, raw in enumerate(lines):
        if _FENCE.match(raw):
            code = not code
            left_out["code"] += code
            continue
        if code:
            yield raw, "code"
            continue
        table = "|" in raw and (table or _heads_table(lines, at))
        # The later lines of a note are indented.
        note = bool(_NOTE.match(raw)) or (note and raw[:2] in ("  ", "\t") and bool(raw.strip()))
        reason = None
        if table or raw.lstrip().startswith("|"):
            reason = "table_row"
        elif note:
            reason = "note"
        elif _TARGET.match(raw):
            reason = "bare_link"
        elif _PROGRAM.match(raw):
            reason = "code"
        elif _PICTURE.match(raw):
            reason = "picture"
        if reason:
            left_out[reason] += 1
        yield raw, reason


def _heads_table(lines: list[str], at: int) -> bool:
    return at + 1 < len(lines) and _COLUMNS.match(lines[at + 1]) is not None


def _without_elements(text: str, left_out: Counter[str]) -> str:
    """The text without comments, and with the breaks and paragraphs of HTML as those of Markdown."""
    if "<" not in text:
        return text
    text, comments = _COMMENT.subn("", text)
    left_out["comment"] += comments
    text = _BREAKS.sub("\n\n", text)
    return _BLOCK.sub("\n\n", _BREAK.sub("  \n", text))


def _front_matter(text: str) -> tuple[str, dict[str, str]]:
    """The text behind its front matter, and what that says of it."""
    meta: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front is None:
        return text, meta
    said: dict[str, str] = {}
    for line in front["body"].splitlines():
        if found := _FIELD.match(line):
            said.setdefault(folded(found["key"]), found["value"].strip().strip("\"'"))
    for field, names in ABOUT.items():
        values = (said[name] for name in names if said.get(name))
        about = next((one for one in values if field == "url" or "://" not in one), None)
        if about:
            meta[field] = about
    return text[front.end() :], meta

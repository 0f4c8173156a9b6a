r"""Plain text: bytes to characters, and the marks of stress taken off.

decode("naïve".encode(), "note.txt")                     # 'naïve'
read_text(b"*Sohar Steel* grew.", "a.txt").text             # 'Sohar Steel grew.'
"""

from __future__ import annotations

import codecs
import contextlib
import re

from interlock.loaders.documents.formats.source import Source, refuse
from interlock.loaders.documents.language.later import later

__all__ = ["STRESS", "decode", "line_ends", "read_text"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, with whose mark it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs of Python that are no character sets: a declared "zip" or "idna" must not be run over the bytes.
_TEXT_CODEC = later(
    r"(?:utf-?(?:8|16|32)(?:-?[bl]e|-sig)?|us-ascii|ascii|latin-?1|iso-?8859-?\d+|iso-ir-\d+"
    r"|(?:windows-?|cp-?)\d+|mac-?\w+|koi8-?[rtu]|gb-?2312|gbk|gb-?18030|hz(?:-gb-2312)?|big5(?:-?hkscs)?"
    r"|shift-?jis|s-?jis|euc-?(?:jp|kr)|iso-?2022-?\w+|ks-?c-?5601\S*|tis-?620|johab|ptcp154)",
    re.IGNORECASE,
)

# What writes more than the set it is declared as: the sets of ISO 8859 keep 0x80 to 0x9f for controls that no text has, where those
# of Windows have quotes and dashes, and every reader of pages and mail takes the one for the other; the others are true parts.
_CONTROLS = re.compile(rb"[\x80-\x9f]")
_OF_WINDOWS = {"iso88591": "cp1252", "latin1": "cp1252", "iso88599": "cp1254"}
_LARGER = {
    "usascii": "utf-8", "ascii": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "shiftjis": "cp932", "sjis": "cp932",
    "euckr": "cp949",
}  # fmt: skip


def _read_as(encoding: str, data: bytes) -> str:
    """The character set that a declared one is read as: a larger one of which it is a part."""
    plain = encoding.replace("-", "")
    windows = _OF_WINDOWS.get(plain)
    if windows and _CONTROLS.search(data):
        with contextlib.suppress(UnicodeError):
            data.decode(windows)
            return windows
    return _LARGER.get(plain, encoding)


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The characters of `data`: by its byte order mark, else as declared, else UTF-8. Never guessed.

    Raises:
        DataError: the character set is unknown, the bytes do not fit it (the first bad one is named), or it is no text.
    """
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)
    if encoding is None:
        encoding = (declared or "utf-8").strip().lower().replace("_", "-")
        if not _TEXT_CODEC.fullmatch(encoding):
            raise refuse(
                name, "unknown_charset", f"it declares {encoding[:40]!r}", "convert it to UTF-8"
            )
        encoding = _read_as(encoding, data)
    try:
        text = data.decode(encoding)
    except LookupError:
        raise refuse(
            name, "unknown_charset", f"it declares {encoding[:40]!r}", "convert it to UTF-8"
        ) from None
    except UnicodeError as error:
        where = (
            f"byte {data[error.start]:#04x} at offset {error.start}"
            if isinstance(error, UnicodeDecodeError) and error.start < len(data)
            else "a byte"
        )
        raise refuse(
            name,
            "not_utf8" if encoding.startswith("utf-8") else "not_decodable",
            f"{where} is not {encoding}",
            "convert it: iconv -t UTF-8",
        ) from None
    if "\0" in text:
        raise refuse(
            name,
            "binary_content",
            f"a NUL character at offset {text.index(chr(0))}",
            "give a text file",
        )
    return text


def line_ends(text: str) -> str:
    """The text with LF as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_text(data: bytes, name: str) -> Source:
    """A text file; paragraphs may be wrapped by hand. Marks of stress go, and those of a quotation that is the whole text."""
    text = line_ends(decode(data, name))
    if all(_QUOTED.match(line) for line in text.split("\n") if line.strip()):
        text = "\n".join(_QUOTED.sub("", line, count=1) for line in text.split("\n"))
    for pattern, kept in STRESS if "*" in text or "_" in text else ():
        text = pattern.sub(kept, text)
    return Source(text, wrapped=True)


_QUOTED = later(r"\s*>[ \t]?")
STRESS = (
    (later(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1"), r"\2"),
    (later(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
)

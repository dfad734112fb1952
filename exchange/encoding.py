"""Bytes to characters, by the surest sign of their encoding first."""

from __future__ import annotations

import codecs
import re

from exchange.binary import is_binary, signature
from exchange.refusal import Refused

# The longer marks first: UTF-32 LE begins with the mark of UTF-16 LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
"""Bytes in which a page has to declare its encoding; the HTML standard says 1024, pages are sloppier."""
_DECLARATION = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# The legacy encodings of the web (WHATWG Encoding Standard): what a page may declare, what may be guessed.
_LEGACY = (
    *(f"cp{number}" for number in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 866)),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "mac_roman", "koi8_r", "koi8_u"),
    *("shift_jis", "euc_jp", "iso2022_jp", "gbk", "gb18030", "big5", "euc_kr"),
)
_FEW = 25
"""One accented letter in so many: English has fewer, the languages of the other encodings have more."""
# Pages that declare these mean Windows-1252 and use its quotation marks (same standard).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}


def decode(raw: bytes, where: str) -> str:
    """The bytes as text: by byte order mark, as UTF-8, as the page declares, by charset-normalizer's guess.

    Raises Refused, with `where` in its line, for binary data and for bytes that no encoding explains.
    """
    if known := signature(raw):
        raise Refused(f"not a text: {known}", where, "save its text as .txt or .html first")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding, where)
    if (wide := _unmarked_utf16(raw)) is not None:
        return wide
    if is_binary(raw):
        raise Refused("not a text: binary data", where, "give a text, Markdown or HTML file")
    for encoding in ("utf-8", _declared(raw)):
        if encoding and (text := _attempt(raw, encoding)) is not None:
            return text
    return _damaged_utf8(raw) or _western(raw) or _guessed(raw, where)


def _marked(raw: bytes, encoding: str, where: str) -> str:
    text = _attempt(raw, encoding)
    if text is None:
        problem = f"its byte order mark says {encoding.upper()}, but it is not"
        raise Refused(problem, where, "save it as UTF-8")
    return text


def _unmarked_utf16(raw: bytes) -> str | None:
    """The text when every second byte is nearly always null, as in Western UTF-16 without its mark."""
    head = raw[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.4 * len(head) or min(even, odd) > 0.01 * len(head):
        return None
    return _attempt(raw, "utf-16-le" if odd > even else "utf-16-be")


def _declared(raw: bytes) -> str:
    """The encoding that an HTML or XML page declares, if it is one of the web's, else nothing."""
    found = _DECLARATION.search(raw[:_HEAD])
    if not found:
        return ""
    label = (found[1] or found[2]).decode("ascii", "replace")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    name = _MEANT.get(name, name)
    return name if name.replace("-", "_") in _LEGACY else ""


def _attempt(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _damaged_utf8(raw: bytes) -> str | None:
    """The text when nearly all that is not ASCII in it is good UTF-8, as after a cut inside a character."""
    text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    beyond = sum(not char.isascii() for char in text) - lost
    return text if 0 < 4 * lost < beyond else None


def _western(raw: bytes) -> str | None:
    """The text as Windows-1252 when few of its letters are accented, as in English.

    Texts of that kind, short ones above all, are where statistical guesses go wrong.
    """
    text = _attempt(raw, "cp1252") or ""
    letters = [char for char in text if char.isalpha()]
    accented = sum(not char.isascii() for char in letters)
    return text if accented * _FEW < len(letters) else None


def _guessed(raw: bytes, where: str) -> str:
    import charset_normalizer  # 30 ms that most articles don't need

    best = charset_normalizer.from_bytes(raw, cp_isolation=list(_LEGACY)).best()
    if best is None:
        raise Refused("its text encoding can't be told", where, "save it as UTF-8")
    return str(best)

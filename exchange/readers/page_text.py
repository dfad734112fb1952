"""All text of a web page, for pages whose article can't be told from its surroundings."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<!--(?:(?!-->|<!--)[\s\S])*-->|<(/?)([A-Za-z][\w-]*)[^<>]*>|<[!?][^<>]*>")
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "select", "button"})
# Elements of running text (HTML standard, phrasing content); every other tag begins a new paragraph.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "label", "mark"}
    | {"q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)


def page_text(page: str) -> str:
    """The page's visible text with a blank line between blocks, whatever shape its markup is in."""
    pieces: list[str] = []
    silent = ""
    end = 0
    for tag in _TAG.finditer(page):
        if not silent:
            pieces.append(_words(page[end : tag.start()]))
        end = tag.end()
        closes, name = bool(tag[1]), (tag[2] or "").lower()
        if silent:
            silent = "" if closes and name == silent else silent
        elif name in _SILENT and not closes:
            silent = name
        elif name and name not in _INLINE:
            pieces.append("\n\n")
    if not silent:
        pieces.append(_words(page[end:]))
    return "".join(pieces)


def _words(source: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", source))

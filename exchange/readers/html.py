"""Web pages: the article without its surroundings, by trafilatura."""

from __future__ import annotations

import codecs
import logging
import re
from typing import Any

from exchange.cleaning import clean, clean_line
from exchange.dates import iso
from exchange.encoding import decode
from exchange.readers.draft import Draft, Format
from exchange.readers.page_text import page_text
from exchange.refusal import Refused

_HEAD = 1024
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head)\b", re.I)
_LEAST = 200
"""Characters: an extraction below this may have missed the article ..."""
_SHARE = 0.5
"""... and has, when it is less than this share of all text on the page."""


def looks(raw: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    return bool(_PAGE.match(raw[:_HEAD].removeprefix(codecs.BOM_UTF8)))


def draft(raw: bytes, where: str) -> Draft:
    """The page's article and metadata; raises Refused for a page without text.

    Where the extraction yields next to nothing, all text of the page is taken instead: too much is better
    than a missing account.
    """
    page = decode(raw, where)
    found = _extraction(page)
    text = _enough(clean((found.get("text") or "").replace("\n", "\n\n")), page)
    if not text:
        raise Refused("no text in the page", where, "save its article as text")
    return Draft(
        text,
        title=clean_line(found.get("title") or ""),
        outlet=clean_line(found.get("sitename") or ""),
        author=clean_line(found.get("author") or ""),
        published=iso(found.get("date") or ""),
        url=clean_line(found.get("url") or ""),
    )


def _enough(extracted: str, page: str) -> str:
    if len(extracted) >= _LEAST:
        return extracted
    everything = clean(page_text(page))
    return everything if len(extracted) < _SHARE * len(everything) else extracted


def _extraction(page: str) -> dict[str, Any]:
    """Text and metadata by trafilatura's names; empty where it finds no article."""
    import trafilatura  # 150 ms that text files don't need

    _hush()
    document = trafilatura.bare_extraction(
        page,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        # A date that the page declares, never one fished from its prose.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if document is None:
        return {}
    return document if isinstance(document, dict) else document.as_dict()


def _hush() -> None:
    """Keep what the extractor logs off a terminal that a screen may be drawn on."""
    for name in ("trafilatura", "htmldate", "courlan"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


HTML = Format("HTML", "text/html", (".html", ".htm", ".xhtml"), draft, looks)

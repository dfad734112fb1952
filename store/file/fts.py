"""What a person types, as a query that FTS5 takes whatever it is (https://www.sqlite.org/fts5.html#full_text_query_syntax)."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W_]+")
"""Letters and digits: what the unicode61 tokenizer makes tokens of."""


def prefixed(text: str) -> str:
    """Every word has to begin one that occurs, for filters as they are typed; empty without a word."""
    return " ".join(f'"{word}"*' for word in WORD.findall(text))


def either(texts: Iterable[str]) -> str:
    """Any of the words may occur; empty without a word."""
    words = dict.fromkeys(word for text in texts for word in WORD.findall(text))
    return " OR ".join(f'"{word}"' for word in words)

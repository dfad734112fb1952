"""Spans as the file keeps them (JSON), and the words that they stand for."""

from __future__ import annotations

import json

from analysis.values import Span, Spans

GAP = " … "
"""What stands between words that something was left out between."""


def packed(spans: Spans) -> str:
    """Spans as compact JSON."""
    return json.dumps(spans, separators=(",", ":"))


def unpacked(packed_spans: str) -> Spans:
    """Spans from JSON. Raises ValueError when it is not a list of pairs of integers."""
    pairs = json.loads(packed_spans)
    if not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise ValueError(f"not spans: {packed_spans}")
    return tuple((start, end) for start, end in pairs)


def _is_pair(pair: object) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(type(offset) is int for offset in pair)


def words(text: str, spans: Spans) -> str:
    """What stands at the spans, with an ellipsis where something was between them."""
    return GAP.join(text[start:end] for start, end in spans)


def place(spans: Spans, inner: Span) -> Span | None:
    """Where a span of the text is in the `words` of `spans`; None where no one of them holds it whole."""
    offset = 0
    for start, end in spans:
        if start <= inner[0] and inner[1] <= end:
            return offset + inner[0] - start, offset + inner[1] - start
        offset += end - start + len(GAP)
    return None


def fit(text: str, spans: Spans) -> bool:
    """Whether every span lies inside the text, in order and without overlap."""
    edges = [0, *(offset for span in spans for offset in span), len(text)]
    return edges == sorted(edges) and all(start < end for start, end in spans)


def shared(a: Spans, b: Spans) -> float:
    """Jaccard overlap of two sets of spans, in code points: from 0.0, none, to 1.0, the same text."""
    common = sum(
        max(0, min(a_end, b_end) - max(a_start, b_start)) for a_start, a_end in a for b_start, b_end in b
    )
    total = sum(end - start for start, end in a + b) - common
    return common / total if total else 0.0


def sha256(text: str) -> str:
    """Hash of the text's UTF-8 bytes, in hex; lone surrogates are hashed as they stand."""
    from hashlib import sha256 as digest  # OpenSSL, which the first screen does not wait for

    return digest(text.encode("utf-8", "surrogatepass")).hexdigest()

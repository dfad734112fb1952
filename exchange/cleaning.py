"""Text from anywhere made safe to show and steady to point into.

Done once, at import: offsets count code points of what `clean` returns.
"""

from __future__ import annotations

import re
import unicodedata

_TAB_WIDTH = 4

# ECMA-48: control strings (OSC, DCS, SOS, PM, APC) up to their terminator, control sequences (CSI), other
# escapes. The body of a string holds no control character: an unclosed one can't swallow the article.
_ESCAPES = re.compile(
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x00-\x08\x0a-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]"
)
_NEWLINES = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")

# U+0091-U+0097 are C1 controls that nobody sends: where they turn up, Windows-1252 was read as Latin-1.
_MISREAD = str.maketrans("\x91\x92\x93\x94\x95\x96\x97", "‘’“”•–—")
_MISREAD_SIGN = re.compile(r"[\x91-\x97]")

_INVISIBLE = re.compile(
    "["
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and newline
    r"\xad\u034f\u180e\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width spaces and joiners
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction marks, embeddings, overrides, isolates
    r"\ufff9-\ufffb\U000e0000-\U000e007f"  # annotation marks and tag characters
    r"\ud800-\udfff\ufffe\uffff"  # what UTF-8 can't carry or nobody should
    "]"
)
# Joiners shape words in Arabic and Indic scripts and hold emoji together; elsewhere they hide differences.
_JOINABLE = r"\u0600-\u1cff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_LOOSE_JOINER = re.compile(rf"(?<![{_JOINABLE}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINABLE}])")
_SPACES = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f]")
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """The text in NFC with LF newlines, without escape sequences, controls, bidi overrides, zero-width junk.

    Tabs are expanded to columns of 4, spaces of other widths become plain ones (the ideographic space stays),
    trailing spaces go, and so do blank lines at both ends and beyond one in a row. Idempotent.
    """
    text = _ESCAPES.sub("", text)
    text = _NEWLINES.sub("\n", text)
    if _MISREAD_SIGN.search(text):
        text = text.translate(_MISREAD)
    text = _normal(_INVISIBLE.sub("", text))
    text = _normal(_LOOSE_JOINER.sub("", text))  # again: what a joiner kept apart may compose
    return _tidy(_SPACES.sub(" ", text).expandtabs(_TAB_WIDTH))


def clean_line(text: str) -> str:
    """The cleaned text on one line, with single spaces: for titles, names and the like."""
    return " ".join(clean(text).split())


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _tidy(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")

"""Telling files that are no text, and what they are."""

from __future__ import annotations

# First bytes of formats that people try to import; from the formats' own specifications.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP container (DOCX, ODT, EPUB and the like)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# Controls that text does not hold: all of C0 but backspace, tab, LF, VT, FF, CR and escape, and DEL.
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})
_SHARE = 0.02
"""Text with stray controls stays below; random bytes have 10%, executables more."""


def signature(raw: bytes) -> str:
    """What the first bytes say the file is, with its article ("a PDF"), or nothing."""
    return next((name for magic, name in _SIGNATURES if raw.startswith(magic)), "")


def is_binary(raw: bytes) -> bool:
    """Whether the bytes hold more control characters than any text would; not for UTF-16 and UTF-32."""
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    return controls > len(raw) * _SHARE

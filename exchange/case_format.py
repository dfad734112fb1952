"""The shape of a case written out as JSON; docs/JSON.md says what each table and field means."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

FORMAT = "rashomon-case"
VERSION = 1
"""Raised whenever a reader of the version before could not make the same case of the file."""


class Field(Enum):
    """What a field holds."""

    INTEGER = "whole number"
    INTEGER_OR_NULL = "whole number or null"
    TEXT = "text"
    TEXT_OR_NULL = "text or null"
    BYTES = "bytes in base64"


Shape = Mapping[str, Mapping[str, Field]]
"""Fields by table."""


def _fields(**names: str) -> Mapping[str, Field]:
    """Fields by name, from a string of names for each kind of field."""
    return MappingProxyType(
        {name: Field[kind.upper()] for kind, many in names.items() for name in many.split()}
    )


TABLES: Shape = MappingProxyType(
    {
        "article": _fields(
            integer="id",
            integer_or_null="revises",
            text="title outlet author published url path origin sha256 media_type added analysis text",
            bytes="raw",
        ),
        "actor": _fields(
            integer="id unnamed statements mentions articles noted touched", text="found_name kind role name"
        ),
        "suggestion": _fields(integer="a b score", text="reason"),
        "claim": _fields(
            integer="id statements articles origins says denies perhaps conflicts disagreement noted touched",
            text="found_text text verdict",
        ),
        "naming": _fields(
            integer="id article count unnamed found",
            integer_or_null="found_actor actor",
            text="head name kind reason role institution nationality rank number condition found_reason",
        ),
        "mention": _fields(integer="article start stop naming"),
        "statement": _fields(
            integer="id article start certain found found_tied tied",
            integer_or_null="parent found_speaker found_claim speaker claim",
            text="content cue source quote sha256 cue_text source_text kind form stance speaker_kind evidence"
            " origin",
        ),
        "conflict": _fields(integer="id a b found", text="kind word_a word_b decision"),
        "journal": _fields(integer="id", integer_or_null="target brought", text="at who verb summary"),
        "change": _fields(integer="id journal item", text="subject field", text_or_null="before after"),
    }
)
